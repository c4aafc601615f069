//! A workbook (.xlsx, .xlsm, .xls, .ods, tables of HTML) becomes a text: its worksheets one behind
//! the other, one row a line, cells divided by tabs, each cell as it is shown.
//! [`Workbook`] knows where each cell stands in that text, so that a span
//! leads back to worksheet and cell. What is drawn on a worksheet comes behind
//! all of them, as a worksheet of its own.
//!
//! calamine reads the values. What it does not give (whether rows are hidden,
//! the number formats of .xls) and what guards against hostile files is read
//! here beside it: it reserves what a file announces and builds full grids, so
//! a file is measured before calamine sees it, and a panic inside it is
//! caught, because nothing a file holds may end the program.

mod date_format;
mod frames;
mod grid;
mod html_table;
mod number_format;
mod ods;
mod package;
mod records;
mod render;
mod xls;
mod xls_shapes;
mod xlsx;
mod xlsx_shapes;

pub use render::{Place, Workbook, Worksheet, column_letters};

use std::panic::{AssertUnwindSafe, catch_unwind};

use super::Refusal;
use grid::Grid;

/// How .xlsx and .xlsm begin (any ZIP archive).
const ZIP: &[u8] = b"PK\x03\x04";
/// How .xls begins (any OLE compound file).
const OLE: &[u8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

/// How the names of workbooks end.
const ENDINGS: &[&str] = &[".xlsx", ".xlsm", ".xls", ".ods"];

/// The most cells read of a workbook. A long real sheet has 5,000.
pub(super) const MAX_CELLS: usize = 200_000;

/// The most bytes its parts may unpack to. A long real sheet has 2 MB; a
/// workbook that has been copied for years carries some 30 MB of styles.
pub(super) const MAX_UNPACKED: u64 = 128 * 1024 * 1024;

/// The text of a workbook and the places of its cells; `None` for bytes that
/// do not begin as a workbook does. `name` tells a broken workbook from
/// another broken file.
pub(super) fn open_if_one(name: &str, bytes: &[u8]) -> Option<Result<(String, Workbook), Refusal>> {
    (bytes.starts_with(ZIP) || bytes.starts_with(OLE)).then(|| open(name, bytes))
}

/// The name of the worksheet that the tables of an HTML file are.
const TABLES: &str = "表";

/// The same of the text of an HTML file, or of an .ods that is not packed
/// (.fods); `None` for one without tables.
pub(super) fn open_markup(text: &str) -> Option<Result<(String, Workbook), Refusal>> {
    if let Some(sheets) = ods::read_if_flat(text) {
        return Some(sheets.and_then(render::render));
    }
    let grid = html_table::grid(TABLES, text).transpose()?;
    Some(grid.and_then(|grid| render::render(vec![grid])))
}

fn open(name: &str, bytes: &[u8]) -> Result<(String, Workbook), Refusal> {
    let lower = name.to_lowercase();
    let broken = if ENDINGS.iter().any(|e| lower.ends_with(e)) { Refusal::Damaged } else { Refusal::Office };
    let read = || match ods::read_if_one(bytes) {
        Some(read) => read,
        None if bytes.starts_with(ZIP) => xlsx::read(bytes, &broken),
        None => xls::read(bytes, &broken),
    };
    // calamine indexes into records whose lengths a file can misstate.
    let grids: Vec<Grid> = catch_unwind(AssertUnwindSafe(read)).unwrap_or(Err(Refusal::Damaged))?;
    render::render(grids)
}
