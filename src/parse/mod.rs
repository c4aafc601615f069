//! A [`Document`] becomes [`Parsed`]: cells with the characters they came
//! from, cells not found, diagnostics, and the text that nothing explains.
//!
//! Total and deterministic: any text gives a `Parsed`, the same each time.
//! Nothing is computed here: a value is what the sheet says.

mod damage;
mod expected;
mod fractions;
mod parsed;
mod scrambled;
mod sink;
mod tabular;

pub use parsed::{Candidate, Diagnostic, Field, Finding, How, Parsed, Severity};
pub use scrambled::learn;
pub use sink::{Observed, Sink};

use crate::form::StreamTables;
use crate::read::{Document, TextKind};

/// The version of the readings that this parser gives; raised whenever the
/// values of some sheet change, so that a project read by an older one offers
/// to be read again. 0 is a file from before versions were written down.
pub const PARSER_VERSION: u32 = 13;

/// Reads the cells of a sheet.
pub fn parse(document: &Document) -> Parsed {
    parse_with(document, &StreamTables::default())
}

/// Reads the cells of a sheet, scrambled text by the stream orders of
/// `tables`.
pub fn parse_with(document: &Document, tables: &StreamTables) -> Parsed {
    let mut sink = Sink::new(document);
    damage::report(document, &mut sink);
    match (document.kind, &document.workbook) {
        (_, Some(workbook)) => tabular::parse_workbook(document, workbook, &mut sink),
        (TextKind::Tabular | TextKind::Spreadsheet, None) => tabular::parse(document, &mut sink),
        (TextKind::Scrambled, None) => {
            scrambled::parse(document, tables, &mut sink);
            expected::report_missing(&mut sink);
        }
    }
    fractions::report(&mut sink);
    sink.finish()
}
