//! The points of [`super::sure`]. Written by `examples/learn_stream.rs --sure`.

use super::sure::{Card, Scale};

/// Readings that the form's order gives.
#[rustfmt::skip]
pub(super) const ORDER: Card = Card { name: "ORDER", of: "Readings that the form's order gives.", base: 91, scales: &[
    Scale { what: "lead", bounds: &[30, 50, 70, 100, 130, 160, 200, 250, 300, 400, 600], points: &[-175, -116, -66, -72, -44, 2, 55, 86, 47, 106, 207, 59] },
    Scale { what: "look", bounds: &[0, 50, 100, 150, 200], points: &[-113, -105, -28, 46, 113, 148] },
    Scale { what: "least lead beside", bounds: &[1, 30, 60, 100, 150, 200], points: &[-38, -24, -12, 3, 26, 18, 35] },
    Scale { what: "mean lead around", bounds: &[100, 150, 200, 250, 300], points: &[-32, -61, 7, 14, 25, 35] },
    Scale { what: "% of pieces explained", bounds: &[80, 90, 95, 99, 100], points: &[-83, -45, -10, 20, 39, 51] },
    Scale { what: "% of pieces near explained", bounds: &[70, 80, 90, 95, 100], points: &[-41, -32, -27, 3, 17, 29] },
    Scale { what: "% of usual slots filled", bounds: &[70, 80, 90, 95], points: &[-43, -6, -20, -19, 16] },
    Scale { what: "% of slots near filled or unusual", bounds: &[60, 75, 85, 95, 100], points: &[-3, -34, -33, -4, 0, 2] },
    Scale { what: "a dash", bounds: &[1], points: &[-18, 7] },
    Scale { what: "the text may go on beside", bounds: &[1], points: &[10, -58] },
] };

/// Cells of rows of payees.
#[rustfmt::skip]
pub(super) const PAYEE: Card = Card { name: "PAYEE", of: "Cells of rows of payees.", base: 99, scales: &[
    Scale { what: "lead", bounds: &[60, 140, 220, 300, 450], points: &[-109, -56, 22, 20, 40, 103] },
    Scale { what: "a dash", bounds: &[1], points: &[-24, 153] },
    Scale { what: "cells of the column that say the same", bounds: &[2, 3, 5, 8], points: &[-8, 11, -6, 54, 84] },
    Scale { what: "the order", bounds: &[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], points: &[-13, 71, 72, 87, 10, 34, 14, -41, 1, -23, -5, -22, -67] },
    Scale { what: "ways to place the part", bounds: &[3, 6, 12, 24, 48], points: &[26, 2, -13, 16, 26, -6] },
    Scale { what: "column of a cell almost alone", bounds: &[1, 2, 3, 4, 5, 6, 7, 8], points: &[-12, 39, 16, 66, 20, 33, -91, -58, 10] },
    Scale { what: "the part has the row's number", bounds: &[1], points: &[-13, 40] },
    Scale { what: "‰ of likely wholes", bounds: &[150, 300, 500, 700, 850, 970], points: &[-127, -97, -15, 48, 47, 63, 98] },
] };

/// Cells of rows of 費目・使途.
#[rustfmt::skip]
pub(super) const USE: Card = Card { name: "USE", of: "Cells of rows of 費目・使途.", base: 71, scales: &[
    Scale { what: "lead", bounds: &[60, 140, 250, 400, 450], points: &[-248, -104, -36, 84, 164, 144] },
    Scale { what: "the block is whole, and makes its total", bounds: &[1, 2], points: &[-41, -97, 147] },
    Scale { what: "the order", bounds: &[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], points: &[-49, 149, 110, 213, -57, -14, -8, -49, -102, -159, -18, -19, 13] },
    Scale { what: "parts of the page", bounds: &[10, 20, 40, 60], points: &[19, 81, -31, -77, 0] },
] };

/// All cards.
pub(super) const CARDS: &[&Card] = &[&ORDER, &PAYEE, &USE];
