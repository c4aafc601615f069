//! Workbooks of the Excel before 2007: .xls.

use std::io::{Cursor, Read};

use calamine::{Data, Reader, SheetType, SheetVisible, Xls};

use super::grid::{Budget, Grid, Merged};
use super::{number_format, records};
use crate::read::Refusal;

/// The stream that holds the workbook, by the age of the file.
const STREAMS: &[&str] = &["/Workbook", "/Book", "/WORKBOOK", "/BOOK"];
/// Where a workbook of today hides when a password protects it.
const ENCRYPTED: &str = "/EncryptedPackage";

/// Reads every worksheet, in the workbook's order. `broken`: what to call a
/// compound file that cannot be opened.
pub(super) fn read(bytes: &[u8], broken: &Refusal) -> Result<Vec<Grid>, Refusal> {
    let stream = workbook_stream(bytes, broken)?;
    let layouts = records::inspect(&stream)?;
    // calamine gets a file that holds nothing but the checked stream.
    let book: Xls<_> = Xls::new(Cursor::new(rewrap(&stream)?)).map_err(|e| refusal(&e))?;
    grids(book, &layouts)
}

fn grids(mut book: Xls<Cursor<Vec<u8>>>, layouts: &records::Layouts) -> Result<Vec<Grid>, Refusal> {
    let epoch_1904 = book.has_1904_epoch();
    let sheets = book.sheets_metadata().to_vec();
    let mut budget = Budget::default();
    let mut grids = Vec::new();
    for (at, sheet) in sheets.iter().enumerate().filter(|(_, s)| s.typ == SheetType::WorkSheet) {
        let mut grid =
            Grid { name: sheet.name.clone(), hidden: sheet.visible != SheetVisible::Visible, ..Grid::default() };
        let layout = layouts.sheets.get(at);
        let range = book.worksheet_range(&sheet.name).map_err(|e| refusal(&e))?;
        let (row0, column0) = range.start().unwrap_or_default();
        for (row, column, value) in range.used_cells() {
            let (Ok(row), Ok(column)) = (u32::try_from(row), u32::try_from(column)) else { continue };
            let at = (row0.saturating_add(row), column0.saturating_add(column));
            let code = layout.and_then(|l| l.formats.get(&at)).map_or("General", |xf| layouts.code(*xf));
            let shown = show(value, code, epoch_1904);
            budget.spend(&shown)?;
            grid.put(at, &shown);
        }
        let merged = book.merge_cells_by_sheet_name(&sheet.name).unwrap_or_default();
        let merged: Vec<Merged> = merged.iter().map(|d| Merged { first: d.start, last: d.end }).collect();
        grid.cover(&merged);
        if let Some(layout) = layout {
            grid.hidden_rows.clone_from(&layout.hidden_rows);
            grid.hidden_columns.clone_from(&layout.hidden_columns);
            grid.widths.clone_from(&layout.widths);
            grid.draw(&layout.shapes, &mut budget)?;
        }
        grids.push(grid);
    }
    Ok(grids)
}

fn show(value: &Data, code: &str, epoch_1904: bool) -> String {
    match value {
        Data::Empty => String::new(),
        Data::Int(n) => number_format::number(*n as f64, code, epoch_1904),
        Data::Float(n) => number_format::number(*n, code, epoch_1904),
        Data::DateTime(t) => number_format::number(t.as_f64(), code, epoch_1904),
        Data::String(s) => number_format::text(s, code),
        Data::Bool(b) => if *b { "TRUE" } else { "FALSE" }.to_owned(),
        Data::Error(e) => e.to_string(),
        Data::DateTimeIso(s) | Data::DurationIso(s) => s.clone(),
    }
}

/// The workbook inside the compound file.
fn workbook_stream(bytes: &[u8], broken: &Refusal) -> Result<Vec<u8>, Refusal> {
    let Ok(mut file) = cfb::CompoundFile::open(Cursor::new(bytes)) else { return Err(broken.clone()) };
    if file.exists(ENCRYPTED) {
        return Err(Refusal::Encrypted);
    }
    let name = STREAMS.iter().find(|s| file.is_stream(s)).ok_or(Refusal::Office)?;
    let mut out = Vec::new();
    let read = file.open_stream(name).and_then(|s| s.take(bytes.len() as u64).read_to_end(&mut out));
    if read.is_ok() { Ok(out) } else { Err(Refusal::Damaged) }
}

/// A compound file of this one stream.
fn rewrap(stream: &[u8]) -> Result<Vec<u8>, Refusal> {
    let write = || -> std::io::Result<Vec<u8>> {
        let mut file = cfb::CompoundFile::create_with_version(cfb::Version::V3, Cursor::new(Vec::new()))?;
        std::io::Write::write_all(&mut file.create_stream("/Workbook")?, stream)?;
        file.flush()?;
        Ok(file.into_inner().into_inner())
    };
    write().or(Err(Refusal::Damaged))
}

fn refusal(error: &calamine::XlsError) -> Refusal {
    match error {
        calamine::XlsError::Password => Refusal::Encrypted,
        _ => Refusal::Damaged,
    }
}
