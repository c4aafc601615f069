#!/bin/sh
# From a fresh machine to the workbench: installs what is missing, builds, opens.
#
#   sh scripts/run.sh               the sample sheets
#   sh scripts/run.sh FILE…         these sheets, folders or projects
#
# Without a screen (no DISPLAY, no WAYLAND_DISPLAY) the workbench is opened on a
# private one and pictured to ./kensho-screenshot.png.
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
# shellcheck source=scripts/packages.sh
. "$root/scripts/packages.sh"

SCREEN=1600x1000
WINDOW_WITHIN=60 # seconds until the window must be there
SETTLE=3         # seconds until the first sheets are being read
STILL_WITHIN=60  # seconds until everything is read and drawn

case "${1:-}" in
-h | --help)
    sed -n '2,/^set /s/^# \{0,1\}//p' "$0"
    exit 0
    ;;
esac

need_rust "$root"
# shellcheck disable=SC2086  # lists of names
need_packages $BUILD_PACKAGES $WINDOW_PACKAGES

cargo build --release --locked --manifest-path "$root/Cargo.toml"
kensho="${CARGO_TARGET_DIR:-$root/target}/release/kensho"
[ $# -gt 0 ] || set -- "$root/sample_sheets"

if [ -n "${DISPLAY:-}" ] || [ -n "${WAYLAND_DISPLAY:-}" ]; then
    exec "$kensho" "$@"
fi

say "画面がないため、仮想画面で開いて撮影します。"
say "No screen here (no DISPLAY or WAYLAND_DISPLAY): opening on a private one and taking a picture."
# shellcheck disable=SC2086
need_packages $SCREENLESS_PACKAGES

scratch=$(mktemp -d)
screen_pid=""
kensho_pid=""

# Ends one process that this script started: politely, then firmly.
end_process() {
    [ -n "$1" ] || return 0
    kill "$1" 2>/dev/null || return 0
    for _ in 1 2 3 4 5 6 7 8 9 10; do
        kill -0 "$1" 2>/dev/null || break
        sleep 0.3
    done
    kill -KILL "$1" 2>/dev/null || true
    wait "$1" 2>/dev/null || true
}

clean_up() {
    end_process "$kensho_pid"
    end_process "$screen_pid"
    rm -rf "$scratch"
}
trap clean_up EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP

fail() {
    say "$@"
    if [ -s "$scratch/kensho.log" ]; then
        sed 's/^/    /' "$scratch/kensho.log" >&2
    fi
    exit 1
}

for tool in Xvfb xdotool import; do
    command -v "$tool" >/dev/null 2>&1 || fail "$tool がありません / $tool is missing"
done

# Xvfb picks a free number itself and writes it once it takes clients.
Xvfb -displayfd 3 -screen 0 "${SCREEN}x24" -nolisten tcp 3>"$scratch/display" 2>"$scratch/xvfb.log" &
screen_pid=$!
waited=0
until [ -s "$scratch/display" ]; do
    kill -0 "$screen_pid" 2>/dev/null || fail "仮想画面を開けません / Xvfb ended: $(cat "$scratch/xvfb.log")"
    [ "$waited" -lt 100 ] || fail "仮想画面が応答しません / Xvfb does not answer"
    waited=$((waited + 1))
    sleep 0.1
done
DISPLAY=":$(cat "$scratch/display")"
export DISPLAY

# A desk of its own: the window is ended without being asked, and what it had
# open would be offered for recovery at the next start, in front of the sheets.
mkdir -p "$scratch/share/kensho"
printf 'Settings(author: "%s")\n' "${USER:-kensho}" >"$scratch/share/kensho/settings.ron"
XDG_DATA_HOME="$scratch/share" "$kensho" "$@" >"$scratch/kensho.log" 2>&1 &
kensho_pid=$!
window=""
waited=0
while [ -z "$window" ]; do
    kill -0 "$kensho_pid" 2>/dev/null || fail "ウィンドウを開く前に終了しました / Kensho ended before its window opened"
    [ "$waited" -lt "$((WINDOW_WITHIN * 5))" ] || fail "${WINDOW_WITHIN}秒待ってもウィンドウが開きません / no window after $WINDOW_WITHIN s"
    waited=$((waited + 1))
    sleep 0.2
    window=$(xdotool search --onlyvisible --class kensho 2>/dev/null | head -n 1) || window=""
done
# There is no window manager to place it.
xdotool windowmove "$window" 0 0 windowsize "$window" "${SCREEN%x*}" "${SCREEN#*x}" || true
sleep "$SETTLE"

# On a slow or busy machine reading takes longer. It is over when the screen
# stands still: what is being read moves on in the status bar.
: >"$scratch/before.ppm"
waited=0
while [ "$waited" -lt "$STILL_WITHIN" ]; do
    kill -0 "$kensho_pid" 2>/dev/null || fail "撮影の前に終了しました / Kensho ended before the picture was taken"
    import -window root "$scratch/now.ppm" || fail "撮影できませんでした / could not take the picture"
    cmp -s "$scratch/before.ppm" "$scratch/now.ppm" && break
    mv "$scratch/now.ppm" "$scratch/before.ppm"
    waited=$((waited + 1))
    sleep 1
done

picture="$PWD/kensho-screenshot.png"
import -window root "$picture" || fail "撮影できませんでした / could not take the picture"
say "画面を保存しました / Picture saved:"
printf '%s\n' "$picture"
