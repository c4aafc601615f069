//! Workbooks of today: .xlsx and .xlsm.

use std::io::Cursor;

use calamine::{DataRef, Reader, SheetType, SheetVisible, Style, Xlsx};

use super::grid::{Budget, Grid, Merged};
use super::{number_format, package};
use crate::read::Refusal;

/// Reads every worksheet, in the workbook's order. `broken`: what to call an
/// archive that cannot be opened.
pub(super) fn read(bytes: &[u8], broken: &Refusal) -> Result<Vec<Grid>, Refusal> {
    let package = package::inspect(bytes, broken)?;
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|e| refusal(&e))?;
    let epoch_1904 = book.has_1904_epoch();
    let sheets = book.sheets_metadata().to_vec();
    let mut budget = Budget::default();
    let mut grids = Vec::new();
    for sheet in sheets.iter().filter(|s| s.typ == SheetType::WorkSheet) {
        let mut grid =
            Grid { name: sheet.name.clone(), hidden: sheet.visible != SheetVisible::Visible, ..Grid::default() };
        read_cells(&mut book, epoch_1904, &mut grid, &mut budget)?;
        let merged = book.merge_cells_by_sheet_name(&sheet.name).unwrap_or_default();
        let merged: Vec<Merged> = merged.iter().map(|d| Merged { first: d.start, last: d.end }).collect();
        grid.cover(&merged);
        if let Some(hidden) = package.hidden(&sheet.name) {
            grid.hidden_rows.clone_from(&hidden.rows);
            grid.hidden_columns.clone_from(&hidden.columns);
            grid.widths.clone_from(&hidden.widths);
        }
        grid.draw(package.drawn(&sheet.name), &mut budget)?;
        grids.push(grid);
    }
    Ok(grids)
}

fn read_cells(
    book: &mut Xlsx<Cursor<&[u8]>>,
    epoch_1904: bool,
    grid: &mut Grid,
    budget: &mut Budget,
) -> Result<(), Refusal> {
    let mut cells = book.worksheet_cells_reader(&grid.name).map_err(|e| refusal(&e))?;
    while let Some((cell, style)) = cells.next_cell_with_style_id().map_err(|e| refusal(&e))? {
        let code = cells.styles().get(style).map_or("General", code_of);
        let shown = match cell.get_value() {
            DataRef::Empty => continue,
            DataRef::Int(n) => number_format::number(*n as f64, code, epoch_1904),
            DataRef::Float(n) => number_format::number(*n, code, epoch_1904),
            DataRef::DateTime(t) => number_format::number(t.as_f64(), code, epoch_1904),
            DataRef::String(s) => number_format::text(s, code),
            DataRef::SharedString(s) => number_format::text(s, code),
            DataRef::Bool(b) => if *b { "TRUE" } else { "FALSE" }.to_owned(),
            DataRef::Error(e) => e.to_string(),
            DataRef::DateTimeIso(s) | DataRef::DurationIso(s) => s.clone(),
        };
        budget.spend(&shown)?;
        grid.put(cell.get_position(), &shown);
    }
    Ok(())
}

/// The format code of a style. For formats that differ by language calamine
/// gives the American code or none.
fn code_of(style: &Style) -> &str {
    let Some(format) = &style.number_format else { return "General" };
    match format.format_id {
        Some(id @ (14 | 22 | 37..=44)) => number_format::built_in(id),
        Some(id @ (5..=8 | 27..=36 | 50..=58)) if format.format_code == "General" => number_format::built_in(id),
        _ => &format.format_code,
    }
}

fn refusal(error: &calamine::XlsxError) -> Refusal {
    match error {
        calamine::XlsxError::Password => Refusal::Encrypted,
        _ => Refusal::Damaged,
    }
}
