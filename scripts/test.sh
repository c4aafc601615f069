#!/bin/sh
# All tests: installs what they need, then `cargo test`. Arguments go to cargo.
#
#   sh scripts/test.sh
#   sh scripts/test.sh --lib budget
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
# shellcheck source=scripts/packages.sh
. "$root/scripts/packages.sh"

need_rust "$root"
# One test opens the real window on a private screen and pastes into it; the others draw to memory.
# shellcheck disable=SC2086  # lists of names
need_packages $BUILD_PACKAGES $WINDOW_PACKAGES $SCREENLESS_PACKAGES xclip

exec cargo test --locked --manifest-path "$root/Cargo.toml" "$@"
