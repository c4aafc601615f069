use serde::Serialize;

use crate::parse::Finding;
use crate::read::Document;
use crate::review::{CellView, NoteAnchor, Sheet};
use crate::text::Span;

/// A field of a reviewed sheet with everything people did to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ReviewRow {
    /// The sheet's file.
    pub sheet: String,
    /// 府省庁.
    pub ministry: String,
    /// 年度.
    pub year: String,
    /// 事業番号.
    pub number: String,
    /// 事業名.
    pub name: String,
    /// Field key.
    pub key: String,
    /// Its Japanese label.
    pub label: String,
    /// The value in force; empty where there is none.
    pub value: String,
    /// What the machine read.
    pub machine: String,
    /// What a person wrote over it.
    pub human: String,
    /// The status's word.
    pub status: String,
    /// Who decided last.
    pub author: String,
    /// When.
    pub time: String,
    /// Why it was corrected.
    pub reason: String,
    /// How the value was found; `manual` for a person's.
    pub how: String,
    /// Its place for people.
    pub locator: String,
    /// Notes on it, divided by ／.
    pub notes: String,
}

/// The rows of one sheet, in the form's order. Without its document, rows
/// have no locators.
pub fn review_rows(sheet: &Sheet, document: Option<&Document>) -> Vec<ReviewRow> {
    let of = |key: &str| sheet.effective(key).unwrap_or_default();
    let head = [of("sheet.ministry"), of("sheet.fiscal_year"), of("sheet.number"), of("basic.name")];
    let keyed = sheet.keyed_cells();
    keyed.iter().map(|(key, id)| row(sheet, document, &head, sheet.view(key, id))).collect()
}

fn row(sheet: &Sheet, document: Option<&Document>, head: &[String; 4], cell: CellView<'_>) -> ReviewRow {
    let [ministry, year, number, name] = head.clone();
    let correction = cell.correction();
    let decided = sheet.cells.get(cell.id).and_then(|r| r.by.as_ref());
    let how = match (correction, cell.machine) {
        (Some(_), _) => "manual",
        (None, Some(Finding::Placed { how, .. })) => how.id(),
        _ => "",
    };
    let place = cell.spans().into_iter().reduce(Span::cover);
    let on_cell = |anchor: &NoteAnchor| anchor.cell() == Some(cell.id);
    let notes: Vec<&str> = sheet.notes.values().filter(|n| on_cell(&n.anchor)).map(|n| n.text.as_str()).collect();
    ReviewRow {
        sheet: sheet.source.file_name.clone(),
        ministry,
        year,
        number,
        name,
        key: cell.key.to_string(),
        label: cell.key.label(),
        value: cell.effective().value().unwrap_or_default().to_owned(),
        machine: cell.machine_value().unwrap_or_default().to_owned(),
        human: correction.map(|c| c.value.clone()).unwrap_or_default(),
        status: cell.status().word().to_owned(),
        author: decided.map(|s| s.author.clone()).unwrap_or_default(),
        time: decided.map(|s| s.at.to_string()).unwrap_or_default(),
        reason: correction.map(|c| c.reason.clone()).unwrap_or_default(),
        how: how.to_owned(),
        locator: document.zip(place).map(|(d, s)| d.locator(s)).unwrap_or_default(),
        notes: notes.join("／"),
    }
}

impl ReviewRow {
    /// The names of the columns.
    pub(super) const COLUMNS: [&str; 17] = [
        "sheet", "ministry", "year", "number", "name", "key", "label", "value", "machine", "human", "status", "author",
        "time", "reason", "how", "locator", "notes",
    ];

    /// The columns' values.
    pub(super) fn values(&self) -> [&str; 17] {
        [
            &self.sheet,
            &self.ministry,
            &self.year,
            &self.number,
            &self.name,
            &self.key,
            &self.label,
            &self.value,
            &self.machine,
            &self.human,
            &self.status,
            &self.author,
            &self.time,
            &self.reason,
            &self.how,
            &self.locator,
            &self.notes,
        ]
    }
}

/// Rows as CSV with a header line, safe to open in a spreadsheet.
pub fn review_rows_to_csv(rows: &[ReviewRow]) -> Result<Vec<u8>, csv::Error> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(ReviewRow::COLUMNS)?;
    for row in rows {
        writer.write_record(row.values().map(neutral))?;
    }
    writer.into_inner().map_err(|e| csv::Error::from(e.into_error()))
}

/// Rows as JSON, an object a line.
pub fn review_rows_to_jsonl(rows: &[ReviewRow]) -> Result<Vec<u8>, serde_json::Error> {
    let mut bytes = Vec::new();
    for row in rows {
        serde_json::to_writer(&mut bytes, row)?;
        bytes.push(b'\n');
    }
    Ok(bytes)
}

/// A value that a spreadsheet opening a CSV would run as a formula, made a
/// text by an apostrophe (OWASP, CSV injection). A dash and a plain number
/// with a sign are no formulas.
pub(super) fn neutral(value: &str) -> String {
    let begins = value.starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠']);
    let plain = value.chars().skip(1).all(|c| c.is_ascii_digit() || matches!(c, ',' | '.' | '%' | '-'))
        && value.starts_with(['-', '+', '－']);
    if begins && !plain { format!("'{value}") } else { value.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_spreadsheet_would_run_becomes_a_text_and_figures_stay_figures() {
        for formula in ["=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1", "＝HYPERLINK(1)"] {
            assert_eq!(neutral(formula), format!("'{formula}"));
        }
        for plain in ["-", "-12", "-1,234.5", "▲12", "394", "－", "", "総務省"] {
            assert_eq!(neutral(plain), plain);
        }
    }
}
