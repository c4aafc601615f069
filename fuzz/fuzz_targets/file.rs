//! Any bytes are a sheet that is parsed soundly, or refused.

#![no_main]

use kensho::read::read_bytes;
use libfuzzer_sys::fuzz_target;

#[allow(clippy::indexing_slicing, reason = "a check fails by panicking")]
#[path = "../../tests/common/sound.rs"]
mod sound;

fuzz_target!(|bytes: &[u8]| {
    if let Ok(document) = read_bytes("t.xlsx", bytes.into(), None) {
        sound::sound(&document);
    }
});
