//! The points of [`super::sure`]. Written by `examples/learn_stream.rs --sure`.

use super::sure::{Card, Scale};

/// Readings that the form's order gives.
#[rustfmt::skip]
pub(super) const ORDER: Card = Card { name: "ORDER", of: "Readings that the form's order gives.", base: 85, scales: &[
    Scale { what: "lead", bounds: &[30, 50, 70, 100, 130, 160, 200, 250, 300, 400, 600], points: &[-175, -112, -67, -37, -36, -5, 15, 71, 44, 87, 146, 71] },
    Scale { what: "look", bounds: &[0, 50, 100, 150, 200], points: &[-85, -123, -63, 48, 117, 126] },
    Scale { what: "least lead beside", bounds: &[1, 30, 60, 100, 150, 200], points: &[-35, -22, -23, 0, 42, 16, 56] },
    Scale { what: "mean lead around", bounds: &[100, 150, 200, 250, 300], points: &[-37, -64, 27, 25, 28, 52] },
    Scale { what: "% of pieces explained", bounds: &[80, 90, 95, 99, 100], points: &[-70, -35, -9, 38, 36, 55] },
    Scale { what: "% of pieces near explained", bounds: &[70, 80, 90, 95, 100], points: &[-47, -28, -29, 26, 26, 41] },
    Scale { what: "% of usual slots filled", bounds: &[70, 80, 90, 95], points: &[-31, -17, -11, -10, 24] },
    Scale { what: "% of slots near filled or unusual", bounds: &[60, 75, 85, 95, 100], points: &[-34, -17, -23, -11, 0, 11] },
    Scale { what: "a dash", bounds: &[1], points: &[-34, -19] },
] };

/// Cells of rows of payees.
#[rustfmt::skip]
pub(super) const PAYEE: Card = Card { name: "PAYEE", of: "Cells of rows of payees.", base: 167, scales: &[
    Scale { what: "lead", bounds: &[60, 140, 220, 300, 450], points: &[-91, -76, 6, 44, 46, 72] },
    Scale { what: "a dash", bounds: &[1], points: &[-41, 73] },
    Scale { what: "cells of the column that say the same", bounds: &[2, 3, 5, 8], points: &[-24, -30, -9, 27, 83] },
    Scale { what: "the order", bounds: &[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], points: &[-42, 114, 103, 122, -8, 13, -55, -61, -1, 8, -20, -17, -100] },
    Scale { what: "ways to place the part", bounds: &[3, 6, 12, 24, 48], points: &[39, 34, -17, -1, 22, -5] },
    Scale { what: "column of a cell almost alone", bounds: &[1, 2, 3, 4, 5, 6, 7, 8], points: &[33, 22, 20, 68, 5, 21, -79, -18, 6] },
    Scale { what: "the part has the row's number", bounds: &[1], points: &[-17, 87] },
    Scale { what: "‰ of likely wholes", bounds: &[150, 300, 500, 700, 850, 970], points: &[-146, -64, -8, 40, 21, 128, 94] },
] };

/// Cells of rows of 費目・使途.
#[rustfmt::skip]
pub(super) const USE: Card = Card { name: "USE", of: "Cells of rows of 費目・使途.", base: 45, scales: &[
    Scale { what: "lead", bounds: &[60, 140, 250, 400, 450], points: &[-184, -61, -37, 77, 84, 123] },
    Scale { what: "the block is whole, and makes its total", bounds: &[1, 2], points: &[-102, -50, 152] },
    Scale { what: "the order", bounds: &[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], points: &[-53, 100, 79, 167, -17, 8, -25, -35, -43, -109, -30, -15, -28] },
    Scale { what: "parts of the page", bounds: &[10, 20, 40, 60], points: &[33, 54, -21, -68, 0] },
] };

/// All cards.
pub(super) const CARDS: &[&Card] = &[&ORDER, &PAYEE, &USE];
