//! A whole project as one file: every field of every sheet on the list.

use super::{ReviewRow, project_to_xlsx, review_rows, review_rows_to_csv, review_rows_to_jsonl};
use crate::read::Document;
use crate::review::{Project, Sheet};
use crate::store::{Sources, Watch};

/// Kinds of files that a project is exported as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ProjectFormat {
    /// One table.
    Csv,
    /// One JSON object a line.
    Jsonl,
    /// A workbook: a worksheet a sheet in the form's layout, and a flat one.
    Xlsx,
}

impl ProjectFormat {
    /// The file extension.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Jsonl => "jsonl",
            Self::Xlsx => "xlsx",
        }
    }

    /// By a file's extension; a workbook for any other.
    pub fn of_extension(extension: &str) -> Self {
        let named = [Self::Csv, Self::Jsonl].into_iter().find(|f| extension.eq_ignore_ascii_case(f.extension()));
        named.unwrap_or(Self::Xlsx)
    }
}

/// A project's sheets on the list as the bytes of a file; an error in words.
pub fn project_to(
    format: ProjectFormat,
    project: &Project,
    sources: &Sources,
    watch: Watch<'_>,
) -> Result<Vec<u8>, String> {
    let sheets: Vec<&Sheet> = project.standing().collect();
    let mut rows: Vec<ReviewRow> = Vec::new();
    for (done, sheet) in sheets.iter().enumerate() {
        watch.step(done, sheets.len()).map_err(|stopped| stopped.to_string())?;
        let source = sources.get(&sheet.source.hash);
        let read = |bytes| Document::new(&sheet.source.file_name, bytes, sheet.source.asked);
        rows.extend(review_rows(sheet, source.map(read).as_ref()));
    }
    match format {
        ProjectFormat::Csv => review_rows_to_csv(&rows).map_err(|e| e.to_string()),
        ProjectFormat::Jsonl => review_rows_to_jsonl(&rows).map_err(|e| e.to_string()),
        ProjectFormat::Xlsx => project_to_xlsx(&sheets, &rows).map_err(|e| e.to_string()),
    }
}
