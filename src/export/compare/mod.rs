//! A comparison of sheets, to bytes: words for a terminal, rows for a
//! spreadsheet, JSON for programs, one stand-alone page for people.

mod html;
mod json;
mod svg;
mod table;
mod words;

pub use html::comparison_to_html;
pub use json::comparison_to_json;
pub use table::{comparison_to_csv, series_to_csv};
pub use words::comparison_to_text;

use crate::compare::{CellRow, Change, Comparison};
use crate::sheet::FieldKey;

/// The value of a row in a sheet; empty if there is none.
fn value<'a>(comparison: &'a Comparison, row: &CellRow, sheet: usize) -> &'a str {
    let key = row.cells.get(sheet).and_then(Option::as_ref).map_or("", FieldKey::as_str);
    comparison.sheets.get(sheet).map_or("", |s| s.text(key))
}

/// What became of a row in a sheet.
fn change(row: &CellRow, sheet: usize) -> Change {
    row.changes.get(sheet).copied().unwrap_or(Change::Blank)
}

/// `2019年度 執行額`.
fn label(row: &CellRow) -> String {
    row.year.map_or_else(|| row.label.clone(), |y| format!("{y}年度 {}", row.label))
}
