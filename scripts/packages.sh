# shellcheck shell=sh disable=SC2034  # sourced: the lists are used by those who source it
# Sourced by run.sh, test.sh and .ci/run: Debian packages and the Rust toolchain.
# POSIX sh; defines functions only.

# What a build needs, what the window needs, what driving a window without a screen needs.
BUILD_PACKAGES="gcc libc6-dev pkg-config"
WINDOW_PACKAGES="libx11-6 libxcursor1 libxi6 libxkbcommon-x11-0 libgl1"
SCREENLESS_PACKAGES="xvfb xdotool imagemagick x11-utils"

say() {
    printf '%s\n' "$*" >&2
}

# Those of the named packages that are not installed, one line, blank if none.
packages_missing() {
    lacking=""
    for package in "$@"; do
        state=$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null) || state=""
        [ "$state" = installed ] || lacking="$lacking $package"
    done
    printf '%s' "${lacking# }"
}

as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    else
        sudo "$@"
    fi
}

# Installs what is missing. Where that is not possible it says what is needed
# and goes on: the machine may well have it under another name.
need_packages() {
    if ! command -v apt-get >/dev/null 2>&1 || ! command -v dpkg-query >/dev/null 2>&1; then
        say "Debian 系ではないため、パッケージの確認を省きます。必要なもの（Debian での名前）: $*"
        say "Not a Debian system; going on without checking packages. Needed (by their Debian names): $*"
        return 0
    fi
    missing=$(packages_missing "$@")
    [ -n "$missing" ] || return 0
    if [ "$(id -u)" -ne 0 ] && ! command -v sudo >/dev/null 2>&1; then
        say "次のパッケージがありません。管理者に導入を依頼してください: apt-get install $missing"
        say "Missing packages, and no rights to install them. As root: apt-get install $missing"
        return 0
    fi
    say "パッケージを導入します / Installing: $missing"
    # A fresh machine has no package lists, an old one stale ones: update only if the first try fails.
    # shellcheck disable=SC2086  # a list of names
    if ! apt_install $missing >/dev/null 2>&1; then
        as_root apt-get update -q >&2 || true
        # shellcheck disable=SC2086
        if ! apt_install $missing >&2; then
            say "導入できませんでした。手動で: apt-get install $missing"
            say "Could not install them. By hand: apt-get install $missing"
        fi
    fi
}

apt_install() {
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "$@"
}

# Cargo on the PATH and a compiler of at least the version that Cargo.toml names.
# $1: the project's folder.
need_rust() {
    if ! command -v cargo >/dev/null 2>&1 && [ -x "${CARGO_HOME:-$HOME/.cargo}/bin/cargo" ]; then
        PATH="${CARGO_HOME:-$HOME/.cargo}/bin:$PATH"
        export PATH
    fi
    wanted=$(sed -n 's/^rust-version *= *"\([0-9.]*\)".*/\1/p' "$1/Cargo.toml")
    found=""
    if command -v cargo >/dev/null 2>&1 && command -v rustc >/dev/null 2>&1; then
        found=$(rustc --version 2>/dev/null | sed -n 's/^rustc \([0-9]*\.[0-9]*\).*/\1/p')
        version_at_least "$found" "$wanted" && return 0
    fi
    say "Rust ${wanted} 以上が必要です（現在: ${found:-なし}）。次のコマンドで導入してから、もう一度実行してください。"
    say "Rust ${wanted} or newer is needed (found: ${found:-none}). Get it like this, then run this script again:"
    if command -v rustup >/dev/null 2>&1; then
        say "    rustup update stable"
    else
        say "    sudo apt-get install -y curl ca-certificates"
        say "    curl --proto '=https' --tlsv1.2 -sSf https://sh.rustup.rs | sh -s -- -y"
        say "    . \"\$HOME/.cargo/env\""
    fi
    return 1
}

# version_at_least 1.96 1.95
version_at_least() {
    [ -n "$1" ] || return 1
    major=${1%%.*}
    minor=${1#*.}
    minor=${minor%%.*}
    least=${2#*.}
    [ "$major" -gt "${2%%.*}" ] && return 0
    [ "$major" -eq "${2%%.*}" ] && [ "$minor" -ge "${least%%.*}" ]
}
