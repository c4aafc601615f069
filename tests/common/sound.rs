//! What must hold of every parse, whatever the text.

use std::collections::BTreeSet;

use kensho::parse::{Finding, Parsed, parse};
use kensho::read::Document;
use kensho::text::Span;

/// Parses, and fails where a promise is broken.
pub(crate) fn sound(document: &Document) -> Parsed {
    let parsed = parse(document);
    let fits = |span: &Span, what: &str| {
        assert!(span.slice(&document.text).is_some(), "{what}: {span:?} is outside the text or inside a character");
    };
    let mut keys = BTreeSet::new();
    for field in &parsed.fields {
        assert!(keys.insert(field.key.as_str()), "{} stands twice", field.key);
        match &field.found {
            Finding::Placed { spans, .. } => {
                let mut sorted = spans.clone();
                sorted.sort();
                for pair in sorted.windows(2) {
                    assert!(pair[0].end <= pair[1].start, "{} claims characters twice: {sorted:?}", field.key);
                }
                for span in spans {
                    fits(span, field.key.as_str());
                    document.locator(*span);
                }
            }
            Finding::Missing { within, candidates, .. } => {
                within.iter().for_each(|s| fits(s, field.key.as_str()));
                candidates.iter().flat_map(|c| &c.spans).for_each(|s| fits(s, "candidate"));
            }
        }
    }
    for list in [&parsed.claimed, &parsed.unclaimed] {
        list.iter().for_each(|s| fits(s, "claimed or unclaimed"));
        assert!(list.windows(2).all(|p| p[0].end <= p[1].start), "claims overlap or are out of order");
    }
    parsed.diagnostics.iter().filter_map(|d| d.span).for_each(|s| fits(&s, "diagnostic"));
    assert_eq!(parsed, parse(document), "the same text gives the same parse");
    parsed
}
