#!/bin/sh
# Feeds the readers what libFuzzer thinks of, from the samples on: `sh scripts/fuzz.sh text 60` for
# a minute, `sh scripts/fuzz.sh file 60` for whole files. Needs a C++ compiler and `cargo install
# cargo-fuzz`. Works with the stable compiler, without the sanitizers that it cannot build: Kensho
# has no unsafe code of its own for them to watch.
set -eu
cd "$(dirname "$0")/.."
target=${1:-text}
seconds=${2:-60}
cargo fuzz --version >/dev/null 2>&1 || {
    echo "cargo-fuzz is not installed: cargo install cargo-fuzz" >&2
    exit 1
}
mkdir -p "fuzz/corpus/$target"
cp sample_sheets/*.txt "fuzz/corpus/$target/"
if [ "$target" = file ]; then cp tests/fixtures/*.xls tests/fixtures/*.xlsx fuzz/corpus/file/; fi
exec cargo fuzz run --dev --sanitizer none "$target" -- -max_total_time="$seconds" -max_len=400000 -timeout=60 -rss_limit_mb=4096
