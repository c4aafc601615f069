//! What is drawn on a worksheet: the picture of 資金の流れ is made of shapes,
//! which stand over cells and are none.

use super::grid::{Cell, Row};
use super::regions::Part;
use crate::read::{Document, Place, Workbook};

/// A shape.
#[derive(Debug, Clone)]
pub(super) struct Drawn {
    /// Its worksheet, from 1, as of rows.
    sheet: usize,
    /// Where the last cell above its upper edge begins in the text.
    below: usize,
    /// Its words.
    cell: Cell,
}

/// The shapes of a workbook that have cells above them, from top to bottom.
pub(super) fn shapes(document: &Document, workbook: &Workbook) -> Vec<Drawn> {
    let places = workbook.places.as_slice();
    let shape = |place: &Place| {
        let sheet = workbook.sheets.get(place.sheet)?.drawn_on?;
        // Cells come by worksheet and row.
        let above = places.partition_point(|p| (p.sheet, p.row) <= (sheet, place.row));
        let above = places.get(above.checked_sub(1)?).filter(|p| p.sheet == sheet)?;
        let cell = Cell::typed(document.slice(place.span), place.span, 0);
        Some(Drawn { sheet: sheet + 1, below: above.span.start, cell })
    };
    places.iter().filter_map(shape).collect()
}

/// Those of the picture: the ones that begin between 資金の流れ and what comes
/// after it on the same worksheet.
pub(super) fn picture(shapes: Vec<Drawn>, rows: &[Row], parts: &[Part]) -> Vec<Cell> {
    let of_picture = |shape: &Drawn| {
        let at = rows.partition_point(|row| row.span.start <= shape.below).checked_sub(1);
        let row = at.and_then(|at| rows.get(at).zip(parts.get(at)));
        row.is_some_and(|(row, part)| row.sheet == shape.sheet && *part == Part::Flow)
    };
    shapes.into_iter().filter(of_picture).map(|shape| shape.cell).collect()
}
