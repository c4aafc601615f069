//! Whatever stands in a file, reading it ends, and what it says is in the
//! text.

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
use kensho::read::Document;
use proptest::prelude::*;

fn holds(document: &Document, parsed: &Parsed) {
    let spans = parsed.fields.iter().flat_map(|f| f.spans()).chain(&parsed.claimed).chain(&parsed.unclaimed);
    for span in spans {
        assert!(span.slice(&document.text).is_some(), "{span:?}");
    }
}

fn piece() -> impl Strategy<Value = String> {
    prop_oneof![
        Just("\n\n\n\n".to_owned()),
        Just("\n\n".to_owned()),
        Just("\n".to_owned()),
        Just(" ".to_owned()),
        Just("平成29年度行政事業レビューシート 総務省".to_owned()),
        Just("支出先上位１０者リスト".to_owned()),
        Just("執行率（％）".to_owned()),
        Just("A.（株）山川工業".to_owned()),
        Just("A.".to_owned()),
        Just("計".to_owned()),
        Just("-".to_owned()),
        Just("○".to_owned()),
        "[0-9]{1,13}",
        "[0-9,.%]{1,6}",
        "\\PC{1,12}",
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_gives_a_parse_with_spans_inside_it(text in "\\PC{0,400}") {
        let document = Document::from_text("t.txt", &text);
        holds(&document, &parse(&document));
    }

    #[test]
    fn any_mixture_of_sheet_pieces_gives_a_parse_with_spans_inside_it(pieces in prop::collection::vec(piece(), 0..120)) {
        let document = Document::from_text("t.txt", &pieces.concat());
        let parsed = parse(&document);
        holds(&document, &parsed);
        prop_assert_eq!(&parse(&document), &parsed);
    }
}

#[test]
fn a_large_text_that_is_no_sheet_is_done_with_quickly() {
    let line = "12 - 34 ○ 事業名 （株）山川 5,678 あいうえお 平成29年度\n";
    for blank in ["", "\n"] {
        let text = format!("{line}{blank}").repeat(16 * 1024 * 1024 / (line.len() + blank.len()));
        let document = Document::from_text("t.txt", &text);
        let begun = std::time::Instant::now();
        holds(&document, &parse(&document));
        assert!(begun.elapsed().as_secs() < 60, "{:?}", begun.elapsed());
    }
}
