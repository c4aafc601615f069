use std::collections::BTreeSet;

use super::{CellReview, Note, Project, Sheet, SheetId};

/// A place where two versions of one project differ in their human work.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DifferenceLine {
    /// The sheet, for people.
    pub sheet: String,
    /// The cell, or what else differs.
    pub place: String,
    /// Ours.
    pub ours: String,
    /// Theirs.
    pub theirs: String,
}

/// Where two versions of one project differ in human work: sheets that only
/// one has, corrections, statuses, notes. In the order of sheets and cells.
pub fn differences(ours: &Project, theirs: &Project) -> Vec<DifferenceLine> {
    let ids: BTreeSet<&SheetId> = ours.sheets.keys().chain(theirs.sheets.keys()).collect();
    let mut lines = Vec::new();
    for id in ids {
        match (ours.sheets.get(id), theirs.sheets.get(id)) {
            (Some(a), Some(b)) => between(a, b, &mut lines),
            (Some(only), None) => lines.push(presence(only, "あり", "なし")),
            (None, Some(only)) => lines.push(presence(only, "なし", "あり")),
            (None, None) => {}
        }
    }
    let (a, b) = (notes_words(&ours.notes), notes_words(&theirs.notes));
    if a != b {
        lines.push(DifferenceLine {
            sheet: String::new(), place: "プロジェクトのメモ".to_owned(), ours: a, theirs: b
        });
    }
    lines
}

fn presence(sheet: &Sheet, ours: &str, theirs: &str) -> DifferenceLine {
    let line = |s: &str| s.to_owned();
    DifferenceLine { sheet: name(sheet), place: line("シート"), ours: line(ours), theirs: line(theirs) }
}

fn between(a: &Sheet, b: &Sheet, lines: &mut Vec<DifferenceLine>) {
    let mut line = |place: String, ours: String, theirs: String| {
        if ours != theirs {
            lines.push(DifferenceLine { sheet: name(a), place, ours, theirs });
        }
    };
    let listed = |s: &Sheet| if s.removed.is_some() { "外した" } else { "一覧にある" };
    line("シート".to_owned(), listed(a).to_owned(), listed(b).to_owned());
    let untouched = CellReview::default();
    let cells: BTreeSet<_> = a.cells.keys().chain(b.cells.keys()).collect();
    for cell in cells {
        let place = a.key_of(cell).or_else(|| b.key_of(cell)).map_or_else(|| cell.as_str().to_owned(), |k| k.label());
        let of = |s: &Sheet| words(s.cells.get(cell).unwrap_or(&untouched));
        line(place, of(a), of(b));
    }
    line("メモ".to_owned(), notes_words(&a.notes), notes_words(&b.notes));
}

fn name(sheet: &Sheet) -> String {
    sheet.effective("basic.name").unwrap_or_else(|| sheet.source.file_name.clone())
}

/// A person's work on a cell, in a line.
fn words(review: &CellReview) -> String {
    let by = review.by.as_ref().map(|s| format!("（{}）", s.author)).unwrap_or_default();
    match &review.correction {
        Some(c) if c.reason.is_empty() => format!("{} {}{by}", review.status.word(), c.value),
        Some(c) => format!("{} {}：{}{by}", review.status.word(), c.value, c.reason),
        None => format!("{}{by}", review.status.word()),
    }
}

fn notes_words<'a, K: Ord + 'a>(notes: impl IntoIterator<Item = (&'a K, &'a Note)>) -> String {
    let texts: Vec<&str> = notes.into_iter().map(|(_, n)| n.text.as_str()).filter(|t| !t.is_empty()).collect();
    if texts.is_empty() { "なし".to_owned() } else { texts.join("／") }
}
