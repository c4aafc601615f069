//! From the assignment of a page to the cells of the sheet.

use super::atoms::{Atom, Page};
use super::elimination::{OpenPlace, decide};
use super::laying::LaidOut;
use super::runs::Reading;
use super::sure::{self, READ};
use super::sure_cards::ORDER;
use super::trust;
use super::use_heads::is_early;
use super::value::{absolute, unwrap};
use crate::form::StreamCell;
use crate::parse::{Candidate, How, Sink};
use crate::read::Document;
use crate::sheet::FiscalYear;
use crate::text::Span;

/// Puts what the assignment found into `sink`.
pub(super) fn place(document: &Document, page: &Page, laid: &LaidOut, year: FiscalYear, sink: &mut Sink<'_>) {
    let LaidOut { slots, readings, chosen, .. } = laid;
    let mut open = Vec::new();
    let (used, all) = trust::explained(page, laid);
    let sums = trust::summing_blocks(page, laid);
    let amounts = trust::amounts(laid);
    let certain = |key: &str| match key.split('.').collect::<Vec<_>>().as_slice() {
        // A row without its amount has a cell of another.
        ["use", block, row, _] if !amounts.contains(&(*block, *row)) => false,
        ["use", block, ..] => used == all && sums.contains(*block) && is_early(block),
        ["obligation", ..] => used == all,
        _ => true,
    };
    for choice in chosen {
        let Some(reading) = readings.get(choice.reading) else { continue };
        let Some(StreamCell::Cells(keys)) = slots.get(reading.slot).map(|s| &s.cell) else { continue };
        let Some(span) = span_of(&page.atoms, reading) else { continue };
        match keys.as_slice() {
            [] => sink.claim(span),
            [key] if is_of_lists(key) && !(key.starts_with("use.") && certain(key)) => sink.claim(span),
            [key] => {
                let sure = certain(key) && choice.sure >= READ;
                one(document, key, span, sure, year, sink);
            }
            keys if keys.iter().any(|k| is_of_lists(k)) => sink.claim(span),
            keys => open.push(OpenPlace {
                keys: keys.iter().map(|k| absolute(k, year)).collect(),
                value: unwrap(document.slice(span)),
                span,
            }),
        }
    }
    for (key, value, span) in decide(&open, |key| sink.has(key)) {
        sink.place(key.as_str(), value, How::Order, &[span]);
    }
    for place in &open {
        several(place, sink);
    }
}

/// Shows what is seen of the readings to who learns how sure they are.
pub(super) fn observe(document: &Document, page: &Page, laid: &LaidOut, year: FiscalYear, sink: &mut Sink<'_>) {
    for (choice, seen) in laid.chosen.iter().zip(sure::seen(page, laid)) {
        let Some(reading) = laid.readings.get(choice.reading) else { continue };
        let Some(StreamCell::Cells(keys)) = laid.slots.get(reading.slot).map(|s| &s.cell) else { continue };
        let ([key], Some(span)) = (keys.as_slice(), span_of(&page.atoms, reading)) else { continue };
        if !is_of_lists(key) && !is_form_text(key) && !key.starts_with("obligation.") {
            sink.observe(ORDER.name, absolute(key, year), document.slice(span), seen);
        }
    }
}

fn span_of(atoms: &[Atom], reading: &Reading) -> Option<Span> {
    let first = atoms.get(reading.from)?;
    let last = atoms.get(reading.to.checked_sub(1)?)?;
    Some(first.span.cover(last.span))
}

/// Rows of payees and of 費目・使途 are assigned as wholes.
pub(super) fn is_of_lists(key: &str) -> bool {
    key.starts_with("payee.") || (key.starts_with("use.") && key != "use.more")
}

/// A row's number and the `％` of a row are the form's own, not values.
pub(super) fn is_form_text(key: &str) -> bool {
    matches!(key.rsplit('.').next(), Some("no" | "rate_unit"))
}

fn one(document: &Document, key: &str, span: Span, sure: bool, year: FiscalYear, sink: &mut Sink<'_>) {
    if is_form_text(key) {
        sink.claim(span);
        return;
    }
    let key = absolute(key, year);
    let value = unwrap(document.slice(span));
    if sink.value(&key).is_some_and(|v| v == value) {
        sink.claim(span);
    } else if sure {
        sink.place(key.as_str(), value, How::Order, &[span]);
    } else {
        let why = "様式の並び順では、ほかの欄とも読めます".to_owned();
        let candidate = Candidate { value, spans: vec![span], why };
        sink.open(key.as_str(), "様式の並び順", Some(span), vec![candidate]);
    }
}

/// One of several cells: nothing is decided.
fn several(place: &OpenPlace, sink: &mut Sink<'_>) {
    let open: Vec<&String> = place.keys.iter().filter(|k| !sink.has(k)).collect();
    for key in open {
        let why = "この箇所に当たる欄が複数あります".to_owned();
        let candidate = Candidate { value: place.value.clone(), spans: vec![place.span], why };
        sink.open(key.as_str(), "様式の並び順", Some(place.span), vec![candidate]);
    }
    sink.claim(place.span);
}
