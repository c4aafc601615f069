//! The form of several sheets as rows: one cell of each sheet beside the
//! others, years aligned by fiscal year, repeated rows by their tracks.

use std::collections::{BTreeMap, BTreeSet};

use super::YearSheet;
use super::align::Track;
use super::value::{Change, change, says};
use crate::sheet::{FieldKey, FiscalYear, FormOrder, Section, ValueKind};

/// One row of the comparison.
#[derive(Debug, Clone, PartialEq)]
pub enum Row {
    /// A section of the form begins.
    Section(Section),
    /// The rows of a track begin; its index.
    Track(usize),
    /// One cell of each sheet.
    Cells(CellRow),
}

/// One cell of each sheet beside the others.
#[derive(Debug, Clone, PartialEq)]
pub struct CellRow {
    /// The part of the form.
    pub section: Section,
    /// The track it belongs to.
    pub track: Option<usize>,
    /// Its label, without the row's number.
    pub label: String,
    /// What it holds.
    pub kind: ValueKind,
    /// Its fiscal year.
    pub year: Option<FiscalYear>,
    /// Its cell in each sheet; none where the sheet has no such row.
    pub cells: Vec<Option<FieldKey>>,
    /// What became of it in each sheet.
    pub changes: Vec<Change>,
}

impl CellRow {
    /// Whether the sheets differ.
    pub fn differs(&self) -> bool {
        self.changes.iter().any(|c| c.differs())
    }

    /// The sheet whose value a sheet's value is held against: the nearest one
    /// before it that has a value.
    pub fn held_against(&self, sheet: usize) -> Option<usize> {
        let has = |i: &usize| {
            self.changes.get(*i).is_some_and(|c| !matches!(c, Change::Blank | Change::Unread | Change::Gone))
        };
        (0..sheet).rev().find(has)
    }
}

/// The rows of the sheets, in the order of the form. `tracks` are those of
/// the same sheets.
pub fn rows(sheets: &[YearSheet], tracks: &[Track]) -> Vec<Row> {
    let mut made: Vec<(Place, CellRow)> = fixed_rows(sheets);
    for (index, track) in tracks.iter().enumerate() {
        made.extend(track_rows(sheets, track, index));
    }
    made.sort_by(|a, b| a.0.cmp(&b.0));
    let mut out = Vec::with_capacity(made.len() + 40);
    let (mut section, mut track) = (None, None);
    for (_, row) in made {
        if section != Some(row.section) {
            section = Some(row.section);
            track = None;
            out.push(Row::Section(row.section));
        }
        if row.track != track {
            track = row.track;
            out.extend(track.map(Row::Track));
        }
        out.push(Row::Cells(row));
    }
    out
}

/// Section, then the cells before the tracks, each track, the cells after.
type Place = (Section, u8, usize, FormOrder);

/// Cells that no track holds, by key.
fn fixed_rows(sheets: &[YearSheet]) -> Vec<(Place, CellRow)> {
    let mut keys: BTreeSet<&str> = BTreeSet::new();
    for sheet in sheets {
        keys.extend(sheet.values.iter().map(|(k, _)| k).filter(|k| !is_repeated(k)));
    }
    let row = |key: &str| {
        let key = FieldKey::from(key);
        let matched = key.matched();
        let mut label = key.check_item().map_or(String::new(), |item| format!("{} ", item.question));
        label.push_str(matched.as_ref().map_or(key.as_str(), |m| m.label));
        let cells = vec![Some(key.clone()); sheets.len()];
        let row = cell_row(sheets, None, label, &key, cells);
        let after = u8::from(key.as_str().starts_with("breakdown")) * 2;
        ((key.section(), after, 0, key.form_order()), row)
    };
    keys.into_iter().map(row).collect()
}

/// Whether the cell stands in a row that tracks align.
fn is_repeated(key: &str) -> bool {
    let mut segments = key.split('.');
    let group = segments.next().unwrap_or_default();
    let second = segments.next().unwrap_or_default();
    let third = segments.next();
    match group {
        "use" | "payee" => third.is_some(),
        _ => second.len() < 4 && !second.is_empty() && second.bytes().all(|b| b.is_ascii_digit()),
    }
}

fn track_rows(sheets: &[YearSheet], track: &Track, index: usize) -> Vec<(Place, CellRow)> {
    let mut suffixes: BTreeMap<String, FieldKey> = BTreeMap::new();
    for (sheet, row) in sheets.iter().zip(&track.rows) {
        let Some(row) = row else { continue };
        let dotted = format!("{}.", row.prefix);
        for (key, _) in sheet.under(&dotted) {
            let suffix = key.get(dotted.len()..).unwrap_or_default();
            // A block's rows are tracks of their own.
            let inner = track.group == "use" && suffix.starts_with(|c: char| c.is_ascii_digit());
            if !inner {
                suffixes.entry(suffix.to_owned()).or_insert_with(|| FieldKey::from(key));
            }
        }
    }
    let row = |(suffix, sample): (String, FieldKey)| {
        let at =
            |r: &Option<super::align::TrackRow>| r.as_ref().map(|r| FieldKey::new(format!("{}.{suffix}", r.prefix)));
        let cells = track.rows.iter().map(at).collect();
        let matched = sample.matched();
        let label = matched.as_ref().map_or(suffix.as_str(), |m| m.label).to_owned();
        // The same place in the form for every row of the track.
        let normal = FieldKey::new(format!("{}.{suffix}", standard_prefix(track.group)));
        let made = cell_row(sheets, Some(index), label, &sample, cells);
        ((sample.section(), 1, index, normal.form_order()), made)
    };
    suffixes.into_iter().map(row).collect()
}

fn standard_prefix(group: &str) -> String {
    match group {
        "use" => "use.A".to_owned(),
        "use_item" => "use.A.1".to_owned(),
        "payee" => "payee.A.1".to_owned(),
        _ => format!("{group}.1"),
    }
}

fn cell_row(
    sheets: &[YearSheet],
    track: Option<usize>,
    label: String,
    sample: &FieldKey,
    cells: Vec<Option<FieldKey>>,
) -> CellRow {
    let matched = sample.matched();
    let year = matched.as_ref().and_then(|m| m.year);
    let kind = matched.map_or(ValueKind::Text, |m| m.kind);
    let changes = changes(sheets, sample, kind, year.is_some(), &cells);
    CellRow { section: sample.section(), track, label, kind, year, cells, changes }
}

/// What became of a cell from sheet to sheet. A figure of a year that a sheet
/// no longer covers is not gone, and one that it covers for the first time has
/// not appeared.
fn changes(
    sheets: &[YearSheet],
    sample: &FieldKey,
    kind: ValueKind,
    yearly: bool,
    cells: &[Option<FieldKey>],
) -> Vec<Change> {
    let identity = sample.section() == Section::Sheet;
    let mut last: Option<(&str, Option<FiscalYear>)> = None;
    // Whether the sheet before has the row but nothing in this cell.
    let mut empty_before = false;
    let mut out = Vec::with_capacity(sheets.len());
    for (sheet, key) in sheets.iter().zip(cells) {
        let Some(key) = key else {
            out.push(Change::Blank);
            (last, empty_before) = (if yearly { last } else { None }, false);
            continue;
        };
        let text = sheet.text(key.as_str());
        if !says(text) {
            let unread = sheet.values.is_unknown(key.as_str());
            let gone = last.is_some() && !yearly && !unread;
            out.push(if unread {
                Change::Unread
            } else if gone {
                Change::Gone
            } else {
                Change::Blank
            });
            if !unread && !yearly {
                (last, empty_before) = (None, true);
            }
            continue;
        }
        let told = (text, sheet.year());
        out.push(match last {
            Some(_) if identity => Change::First,
            Some(before) => change(key, kind, before, told),
            None if empty_before && !identity => Change::Appeared,
            None => Change::First,
        });
        (last, empty_before) = (Some(told), false);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::Values;
    use crate::compare::align::{ByHand, align};

    fn compared(sheets: &[&[(&str, &str)]]) -> Vec<(String, String)> {
        let sheet = |pairs: &&[(&str, &str)]| {
            let pairs = pairs.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned()));
            YearSheet::new("", Values::from_pairs(pairs))
        };
        let sheets: Vec<YearSheet> = sheets.iter().map(sheet).collect();
        let tracks = align(&sheets, &ByHand::default());
        let shown = |r: &Row| match r {
            Row::Section(s) => (format!("[{}]", s.title()), String::new()),
            Row::Track(t) => (format!("<{}>", tracks[*t].group), String::new()),
            Row::Cells(c) => {
                let year = c.year.map(|y| format!("{y} ")).unwrap_or_default();
                (year + &c.label, c.changes.iter().map(|c| c.id()).collect::<Vec<_>>().join(","))
            }
        };
        rows(&sheets, &tracks).iter().map(shown).collect()
    }

    #[test]
    fn years_stand_beside_their_like_wherever_their_columns_were() {
        let found = compared(&[
            &[("budget.2018.executed", "231"), ("budget.2019.executed", "300")],
            &[("budget.2019.executed", "229"), ("budget.2020.executed", "310")],
        ]);
        assert_eq!(
            found,
            [
                ("[予算額・執行額]".into(), String::new()),
                ("2018 執行額".into(), "first,".into()),
                ("2019 執行額".into(), "first,figure".into()),
                ("2020 執行額".into(), ",first".into()),
            ]
        );
    }

    #[test]
    fn text_that_goes_and_comes_is_a_difference_and_a_new_row_is_told_once() {
        let found = compared(&[
            &[("remarks", "なお書き"), ("output.1.indicator", "研修の開催回数")],
            &[("remarks", "-"), ("output.1.indicator", "研修の開催回数"), ("output.2.indicator", "相談受付件数")],
            &[("remarks", "ただし書き"), ("output.1.indicator", "研修の実施回数")],
        ]);
        let of = |label: &str| found.iter().filter(|(l, _)| l == label).map(|(_, c)| c.clone()).collect::<Vec<_>>();
        assert_eq!(of("備考"), ["first,gone,appeared"]);
        assert_eq!(of("活動指標"), ["first,same,wording", ",first,"]);
    }
}
