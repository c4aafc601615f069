//! Any text, read as what it looks like, is parsed soundly.

#![no_main]

use kensho::read::Document;
use libfuzzer_sys::fuzz_target;

#[allow(clippy::indexing_slicing, reason = "a check fails by panicking")]
#[path = "../../tests/common/sound.rs"]
mod sound;

fuzz_target!(|text: &str| {
    sound::sound(&Document::from_text("t.txt", text));
});
