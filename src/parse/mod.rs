//! A [`Document`] becomes [`Parsed`]: cells with the characters they came
//! from, cells not found, diagnostics, and the text that nothing explains.
//!
//! Total and deterministic: any text gives a `Parsed`, the same each time.
//! Nothing is computed here: a value is what the sheet says.

mod expected;
mod parsed;
mod scrambled;
mod sink;
mod tabular;

pub use parsed::{Candidate, Diagnostic, Field, Finding, How, Parsed, Severity};
pub use sink::Sink;

use crate::read::{Document, TextKind};

/// Reads the cells of a sheet.
pub fn parse(document: &Document) -> Parsed {
    let mut sink = Sink::new(document);
    match (document.kind, &document.workbook) {
        (_, Some(workbook)) => tabular::parse_workbook(document, workbook, &mut sink),
        (TextKind::Tabular | TextKind::Spreadsheet, None) => tabular::parse(document, &mut sink),
        (TextKind::Scrambled, None) => {
            scrambled::parse(document, &mut sink);
            expected::report_missing(&mut sink);
        }
    }
    sink.finish()
}
