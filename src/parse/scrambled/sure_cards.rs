//! The points of [`super::sure`]. Written by `examples/learn_stream.rs --sure`.

use super::sure::{Card, Scale};

/// Readings that the form's order gives.
#[rustfmt::skip]
pub(super) const ORDER: Card = Card { name: "ORDER", of: "Readings that the form's order gives.", base: 85, scales: &[
    Scale { what: "lead", bounds: &[30, 50, 70, 100, 130, 160, 200, 250, 300, 400, 600], points: &[-175, -112, -66, -38, -36, -8, 15, 71, 44, 87, 146, 72] },
    Scale { what: "look", bounds: &[0, 50, 100, 150, 200], points: &[-85, -123, -65, 49, 118, 127] },
    Scale { what: "least lead beside", bounds: &[1, 30, 60, 100, 150, 200], points: &[-35, -22, -25, -1, 42, 17, 57] },
    Scale { what: "mean lead around", bounds: &[100, 150, 200, 250, 300], points: &[-38, -65, 28, 26, 28, 51] },
    Scale { what: "% of pieces explained", bounds: &[80, 90, 95, 99, 100], points: &[-70, -35, -10, 37, 36, 56] },
    Scale { what: "% of pieces near explained", bounds: &[70, 80, 90, 95, 100], points: &[-47, -30, -29, 27, 27, 41] },
    Scale { what: "% of usual slots filled", bounds: &[70, 80, 90, 95], points: &[-31, -17, -11, -10, 24] },
    Scale { what: "% of slots near filled or unusual", bounds: &[60, 75, 85, 95, 100], points: &[-34, -16, -23, -11, 0, 11] },
    Scale { what: "a dash", bounds: &[1], points: &[-35, -18] },
] };

/// Cells of rows of payees.
#[rustfmt::skip]
pub(super) const PAYEE: Card = Card { name: "PAYEE", of: "Cells of rows of payees.", base: 161, scales: &[
    Scale { what: "lead", bounds: &[60, 140, 220, 300, 400, 450], points: &[-90, -74, 9, 40, 57, -2, 61] },
    Scale { what: "a dash", bounds: &[1], points: &[-36, 67] },
    Scale { what: "cells of the column that say the same", bounds: &[2, 3, 5, 8], points: &[-33, -26, -8, 30, 85] },
    Scale { what: "the order", bounds: &[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], points: &[-51, 107, 96, 122, 2, 24, -48, -59, 8, -15, -10, -22, -96] },
    Scale { what: "ways to place the part", bounds: &[3, 6, 12, 24, 48], points: &[40, 35, -11, -2, 15, -5] },
    Scale { what: "column of a cell almost alone", bounds: &[1, 2, 3, 4, 5, 6, 7, 8], points: &[36, 33, 22, 62, 7, 9, -80, -14, 10] },
    Scale { what: "the part has the row's number", bounds: &[1], points: &[-9, 89] },
    Scale { what: "‰ of likely wholes", bounds: &[150, 300, 500, 700, 850, 970], points: &[-138, -67, -8, 52, 19, 115, 103] },
] };

/// Cells of rows of 費目・使途.
#[rustfmt::skip]
pub(super) const USE: Card = Card { name: "USE", of: "Cells of rows of 費目・使途.", base: 44, scales: &[
    Scale { what: "lead", bounds: &[60, 140, 250, 400, 450], points: &[-187, -60, -37, 77, 84, 124] },
    Scale { what: "the block is whole, and makes its total", bounds: &[1, 2], points: &[-103, -50, 152] },
    Scale { what: "the order", bounds: &[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], points: &[-53, 100, 80, 167, -16, 8, -25, -35, -43, -109, -29, -17, -28] },
    Scale { what: "parts of the page", bounds: &[10, 20, 40, 60], points: &[32, 53, -21, -67, 0] },
] };

/// All cards.
pub(super) const CARDS: &[&Card] = &[&ORDER, &PAYEE, &USE];
