//! What the marks and explanations of 点検結果 say of each other: an item that
//! applies has a mark and an explanation in words, one that does not has
//! dashes or blanks in both.

use std::collections::{BTreeMap, BTreeSet};

use super::atoms::{Atom, Page, What};
use super::laying::LaidOut;
use super::runs::Reading;
use crate::form::StreamCell;
use crate::parse::{How, Sink};
use crate::read::Document;
use crate::sheet::CHECK_ITEMS;

/// Of a mark and an explanation that do not go together, the less sure is
/// doubtful; both, if they differ by less than this.
const SURER: i32 = 100;

/// How far a reading is ahead that is not taken whatever else speaks for it.
pub(super) const DOUBTED: i32 = -1_000;

/// Takes the certainty from marks and explanations that do not go together.
pub(super) fn doubt(page: &Page, laid: &mut LaidOut) {
    let mut items: BTreeMap<&str, [Option<(usize, bool)>; 2]> = BTreeMap::new();
    for (n, choice) in laid.chosen.iter().enumerate() {
        let Some(reading) = laid.readings.get(choice.reading) else { continue };
        let Some(StreamCell::Cells(keys)) = laid.slots.get(reading.slot).map(|s| &s.cell) else { continue };
        let [key] = keys.as_slice() else { continue };
        let Some((item, column)) = item_of(key) else { continue };
        if let Some(cell) = items.entry(item).or_default().get_mut(column) {
            *cell = Some((n, is_dash(&page.atoms, reading)));
        }
    }
    for pair in items.values() {
        let [Some((mark, no_mark)), Some((words, no_words))] = *pair else { continue };
        let margin = |n: usize| laid.chosen.get(n).map_or(0, |c| c.margin);
        let (of_mark, of_words) = (margin(mark), margin(words));
        if no_mark == no_words {
            continue;
        }
        for (n, own, other) in [(mark, of_mark, of_words), (words, of_words, of_mark)] {
            if let Some(choice) = laid.chosen.get_mut(n).filter(|_| own < other + SURER) {
                choice.margin = choice.margin.min(DOUBTED);
            }
        }
    }
}

/// Items with ○△×. The marks 有 and 無 stand without an explanation.
fn marked_items() -> impl Iterator<Item = &'static str> {
    CHECK_ITEMS.iter().filter(|i| !i.yes_no).map(|i| i.key)
}

/// Item and column of a mark or an explanation: `need.priority`, 0 or 1.
fn item_of(key: &str) -> Option<(&str, usize)> {
    let (item, column) = key.strip_prefix("check.")?.rsplit_once('.')?;
    let column = ["mark", "comment"].iter().position(|c| *c == column)?;
    marked_items().any(|i| i == item).then_some((item, column))
}

fn is_dash(atoms: &[Atom], reading: &Reading) -> bool {
    let run = atoms.get(reading.from..reading.to).unwrap_or_default();
    run.iter().all(|a| a.what == What::Dash)
}

/// Gives the items that have an explanation and no mark yet the marks that are
/// left on the page that asks about them, if these are all the same.
pub(super) fn infer(document: &Document, page: &Page, laid: &LaidOut, sink: &mut Sink<'_>) {
    let asks = |cell: &StreamCell| matches!(cell, StreamCell::Cells(keys) if keys.iter().any(|k| item_of(k).is_some()));
    if !laid.slots.iter().any(|slot| asks(&slot.cell)) {
        return;
    }
    let explained = |item: &&str| {
        let words = sink.value(&format!("check.{item}.comment"));
        words.is_some_and(|w| w.chars().count() > 1) && !sink.has(&format!("check.{item}.mark"))
    };
    let items: Vec<&str> = marked_items().filter(explained).collect();
    let left: Vec<&Atom> = page.atoms.iter().filter(|a| a.what == What::Mark && !sink.is_read(a.span)).collect();
    let kinds: BTreeSet<&str> = left.iter().map(|a| a.text.as_str()).collect();
    if kinds.len() != 1 || left.len() < items.len() {
        return;
    }
    for (item, mark) in items.into_iter().zip(left) {
        sink.place(format!("check.{item}.mark").as_str(), document.slice(mark.span).trim(), How::Pattern, &[mark.span]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::StreamSlot;
    use crate::sheet::FiscalYear;
    use crate::text::Span;

    /// The mark of the explained item of a page that says `marks`.
    fn inferred(marks: &str) -> Option<String> {
        let document = Document::from_text("t", &format!("公募している。\n\n{marks}"));
        let page = Page::new(&document.text, Span::new(0, document.text.len()), FiscalYear::new(2017));
        let mut sink = Sink::new(&document);
        let words = Span::new(0, "公募している。".len());
        sink.place("check.efficiency.competition.comment", "公募している。", How::Order, &[words]);
        let cell = StreamCell::Cells(vec!["check.efficiency.competition.mark"]);
        let laid = LaidOut { slots: vec![StreamSlot { cell, share: 9 }], readings: Vec::new(), chosen: Vec::new() };
        infer(&document, &page, &laid, &mut sink);
        sink.value("check.efficiency.competition.mark").map(str::to_owned)
    }

    #[test]
    fn an_explained_item_has_one_of_the_marks_left_if_they_are_all_alike() {
        assert_eq!(inferred("○\n\n○").as_deref(), Some("○"));
        assert_eq!(inferred("○\n\n△"), None);
        assert_eq!(inferred("-"), None);
    }
}
