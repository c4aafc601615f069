use serde::{Deserialize, Serialize};

use crate::parse::{Field, Finding, Parsed};
use crate::read::Document;
use crate::review::CellView;
use crate::text::Span;

/// One line of the flat export: a field with its value and provenance.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldRow {
    /// The file as named by the user.
    pub file: String,
    /// Field key.
    pub key: String,
    /// Japanese label.
    pub label: String,
    /// As written; empty if missing.
    pub value: String,
    /// `parsed` or `missing`.
    pub status: String,
    /// Evidence; empty if missing.
    pub how: String,
    /// Place for people; where it was looked for if missing.
    pub locator: String,
    /// First byte in the decoded text.
    pub start: Option<usize>,
    /// One past the last byte.
    pub end: Option<usize>,
    /// Line number from 1.
    pub line: Option<usize>,
}

/// The rows of one parsed sheet, in the form's order.
pub fn field_rows(file: &str, document: &Document, parsed: &Parsed) -> Vec<FieldRow> {
    parsed.fields.iter().map(|field| row(file, document, field)).collect()
}

fn row(file: &str, document: &Document, field: &Field) -> FieldRow {
    let (value, status, how, span) = match &field.found {
        Finding::Placed { value, spans, how } => (value.clone(), "parsed", how.id(), cover(spans)),
        Finding::Missing { within, .. } => (String::new(), "missing", "", *within),
    };
    FieldRow {
        file: file.to_owned(),
        key: field.key.to_string(),
        label: field.key.label(),
        value,
        status: status.to_owned(),
        how: how.to_owned(),
        locator: span.map(|s| document.locator(s)).unwrap_or_default(),
        start: span.map(|s| s.start),
        end: span.map(|s| s.end),
        line: span.map(|s| document.lines.line_of(s.start) + 1),
    }
}

fn cover(spans: &[Span]) -> Option<Span> {
    spans.iter().copied().reduce(Span::cover)
}

/// Rows as CSV with a header line.
pub fn rows_to_csv(rows: &[FieldRow]) -> Result<Vec<u8>, csv::Error> {
    let mut writer = csv::WriterBuilder::new().has_headers(false).from_writer(Vec::new());
    writer.write_record(["file", "key", "label", "value", "status", "how", "locator", "start", "end", "line"])?;
    for row in rows {
        writer.serialize(row)?;
    }
    writer.into_inner().map_err(|e| csv::Error::from(e.into_error()))
}

/// Rows as a JSON array.
pub fn rows_to_json(rows: &[FieldRow]) -> Result<Vec<u8>, serde_json::Error> {
    let mut bytes = serde_json::to_vec_pretty(rows)?;
    bytes.push(b'\n');
    Ok(bytes)
}

/// Rows as a RON list.
pub fn rows_to_ron(rows: &[FieldRow]) -> Result<Vec<u8>, ron::Error> {
    let text = ron::ser::to_string_pretty(rows, ron::ser::PrettyConfig::default())?;
    Ok((text + "\n").into_bytes())
}

/// The values in force of a sheet under review, with the machine's value and
/// the correction's reason, author and time beside them.
pub fn review_to_csv(file: &str, document: Option<&Document>, cells: &[CellView<'_>]) -> Result<Vec<u8>, csv::Error> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record([
        "file", "key", "label", "value", "status", "machine", "how", "reason", "author", "time", "locator", "start",
        "end",
    ])?;
    for cell in cells {
        let correction = cell.correction();
        let how = match cell.machine {
            Some(Finding::Placed { how, .. }) => how.id(),
            _ => "",
        };
        let span = cover(&cell.spans());
        let number = |n: Option<usize>| n.map(|n| n.to_string()).unwrap_or_default();
        let locator = document.zip(span).map(|(d, s)| d.locator(s)).unwrap_or_default();
        writer.write_record([
            file,
            cell.key.as_str(),
            &cell.key.label(),
            cell.effective().value().unwrap_or_default(),
            cell.status().word(),
            cell.machine_value().unwrap_or_default(),
            if correction.is_some() { "manual" } else { how },
            correction.map_or("", |c| &c.reason),
            correction.map_or("", |c| &c.by.author),
            &correction.map(|c| c.by.at.to_string()).unwrap_or_default(),
            &locator,
            &number(span.map(|s| s.start)),
            &number(span.map(|s| s.end)),
        ])?;
    }
    writer.into_inner().map_err(|e| csv::Error::from(e.into_error()))
}
