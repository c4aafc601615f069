//! What must hold of every parse, whatever the text.

use std::collections::BTreeSet;

use kensho::parse::{Finding, Parsed, parse};
use kensho::read::Document;
use kensho::text::{Span, fold_to_string};

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
            Finding::Placed { value, spans, .. } => {
                let mut sorted = spans.clone();
                sorted.sort();
                for pair in sorted.windows(2) {
                    assert!(pair[0].end <= pair[1].start, "{} claims characters twice: {sorted:?}", field.key);
                }
                for span in spans {
                    fits(span, field.key.as_str());
                    document.locator(*span);
                }
                gives_back(document, field.key.as_str(), value, spans);
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

/// What OCR takes for a box or a dash, or the other way round.
const NO_LETTERS: [char; 3] = ['口', '一', 'ー'];

/// The characters of a value are those that its spans show: its letters and
/// digits in their order, and no others but elements of HTML, or the rest of a
/// cell with doubled quotation marks. A year is converted; a ticked box and a
/// dash have no letters.
fn gives_back(document: &Document, key: &str, value: &str, spans: &[Span]) {
    let is_letter = |c: &char| c.is_alphanumeric() && !NO_LETTERS.contains(c);
    let letters = |text: &str| fold_to_string(text).chars().filter(is_letter).collect::<String>();
    let wanted = letters(value);
    if wanted.is_empty() || key == "sheet.fiscal_year" {
        return;
    }
    let source: String = spans.iter().map(|span| document.slice(*span)).collect();
    let shown = letters(&source);
    let mut rest = shown.chars();
    let in_order = wanted.chars().all(|c| rest.any(|have| have == c));
    assert!(in_order, "{key}: {value:?} is not what {source:?} says");
    let exact = !source.contains('<') && !source.contains("\"\"");
    assert!(!exact || shown.len() == wanted.len(), "{key}: {value:?} is only a part of {source:?}");
}
