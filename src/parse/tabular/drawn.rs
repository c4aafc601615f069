//! What is drawn on a worksheet: the picture of 資金の流れ is made of shapes,
//! which stand over cells and are none.

use super::grid::{Cell, Row};
use super::regions::Part;
use crate::read::{Document, Place, Workbook};

/// A shape.
#[derive(Debug, Clone)]
pub(super) struct Drawn {
    /// Where the last cell above its upper edge begins in the text.
    below: usize,
    /// Its words.
    cell: Cell,
}

/// The shapes of a workbook, from top to bottom.
pub(super) fn shapes(document: &Document, workbook: &Workbook) -> Vec<Drawn> {
    let shape = |place: &Place| {
        let sheet = workbook.sheets.get(place.sheet)?.drawn_on?;
        let cells = || workbook.places.iter().filter(|p| p.sheet == sheet);
        let above = cells().take_while(|p| p.row <= place.row).last().or_else(|| cells().next())?;
        let cell = Cell::typed(document.slice(place.span), place.span, 0);
        Some(Drawn { below: above.span.start, cell })
    };
    workbook.places.iter().filter_map(shape).collect()
}

/// Those of the picture: the ones that begin between 資金の流れ and what comes
/// after it.
pub(super) fn picture(shapes: Vec<Drawn>, rows: &[Row], parts: &[Part]) -> Vec<Cell> {
    let part = |at: usize| {
        let row = rows.iter().zip(parts).take_while(|(row, _)| row.span.start <= at).last();
        row.map(|(_, part)| *part)
    };
    shapes.into_iter().filter(|shape| part(shape.below) == Some(Part::Flow)).map(|shape| shape.cell).collect()
}
