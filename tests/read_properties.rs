//! Any bytes may come through the open dialog.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::disallowed_methods,
    clippy::print_stdout,
    clippy::print_stderr,
    clippy::pedantic,
    reason = "a test fails by panicking, prints what it measured, and stages files of its own"
)]

use kensho::parse::{Parsed, parse};
use kensho::read::{Document, Refusal, read_bytes};
use kensho::text::TextEncoding;
use proptest::prelude::*;
use strum::IntoEnumIterator;

fn sound(document: &Document, parsed: &Parsed) -> Result<(), TestCaseError> {
    let spans = parsed.fields.iter().flat_map(|f| f.spans().iter().copied());
    for span in spans.chain(parsed.claimed.iter().copied()).chain(parsed.unclaimed.iter().copied()) {
        prop_assert!(span.slice(&document.text).is_some(), "{span:?} does not fit the text");
    }
    for list in [&parsed.claimed, &parsed.unclaimed] {
        for pair in list.windows(2) {
            prop_assert!(pair[0].end <= pair[1].start, "spans overlap or are out of order");
        }
    }
    let mut keys: Vec<&str> = parsed.fields.iter().map(|f| f.key.as_str()).collect();
    let count = keys.len();
    keys.sort_unstable();
    keys.dedup();
    prop_assert_eq!(keys.len(), count, "a key stands twice");
    Ok(())
}

fn sample_texts() -> Vec<String> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/sample_sheets");
    let found = kensho::read::find_sheets(folder.as_ref()).unwrap();
    found.sheets.iter().map(|p| std::fs::read_to_string(p).unwrap()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn any_bytes_are_read_or_refused_and_always_parsed(bytes in prop::collection::vec(any::<u8>(), 0..4000)) {
        let reading = read_bytes("x.txt", bytes.clone().into(), None);
        prop_assert!(!bytes.is_empty() || reading.err() == Some(Refusal::Empty));
        for encoding in TextEncoding::iter() {
            let document = Document::new("x.txt", bytes.clone().into(), Some(encoding));
            sound(&document, &parse(&document))?;
        }
    }

    #[test]
    fn a_damaged_sheet_is_parsed_soundly_and_the_same_each_time(
        which in 0..6_usize,
        cuts in prop::collection::vec((0.0..1.0_f64, 0..200_usize), 0..6),
        noise in "\\PC{0,20}",
    ) {
        let texts = sample_texts();
        let mut text = texts[which % texts.len()].clone();
        for (at, length) in cuts {
            let chars: Vec<char> = text.chars().collect();
            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a share of a length")]
            let from = (at * chars.len() as f64) as usize;
            let to = (from + length).min(chars.len());
            text = chars[..from].iter().chain(noise.chars().collect::<Vec<_>>().iter()).chain(&chars[to..]).collect();
        }
        let document = Document::from_text("x.txt", &text);
        let parsed = parse(&document);
        sound(&document, &parsed)?;
        prop_assert_eq!(&parsed, &parse(&document));
    }
}
