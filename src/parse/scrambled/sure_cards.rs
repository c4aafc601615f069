//! The points of [`super::sure`]. Written by `examples/learn_stream.rs --sure`.

use super::sure::{Card, Scale};

/// Readings that the form's order gives.
#[rustfmt::skip]
pub(super) const ORDER: Card = Card { name: "ORDER", of: "Readings that the form's order gives.", base: 90, scales: &[
    Scale { what: "lead", bounds: &[30, 50, 70, 100, 130, 160, 200, 250, 300, 400, 600], points: &[-174, -102, -70, -72, -46, 5, 52, 82, 45, 102, 212, 56] },
    Scale { what: "look", bounds: &[0, 50, 100, 150, 200], points: &[-114, -108, -28, 45, 114, 151] },
    Scale { what: "least lead beside", bounds: &[1, 30, 60, 100, 150, 200], points: &[-40, -24, -14, 7, 18, 25, 35] },
    Scale { what: "mean lead around", bounds: &[100, 150, 200, 250, 300], points: &[-26, -66, 5, 17, 25, 32] },
    Scale { what: "% of pieces explained", bounds: &[80, 90, 95, 99, 100], points: &[-77, -47, -9, 22, 27, 53] },
    Scale { what: "% of pieces near explained", bounds: &[70, 80, 90, 95, 100], points: &[-45, -33, -33, 2, 23, 30] },
    Scale { what: "% of usual slots filled", bounds: &[70, 80, 90, 95], points: &[-35, -63, 0, -17, 21] },
    Scale { what: "% of slots near filled or unusual", bounds: &[60, 75, 85, 95, 100], points: &[-5, -41, -36, -8, 0, 0] },
    Scale { what: "a dash", bounds: &[1], points: &[-21, 5] },
    Scale { what: "the text may go on beside", bounds: &[1], points: &[10, -62] },
] };

/// Cells of rows of payees.
#[rustfmt::skip]
pub(super) const PAYEE: Card = Card { name: "PAYEE", of: "Cells of rows of payees.", base: 99, scales: &[
    Scale { what: "lead", bounds: &[60, 140, 220, 300, 450], points: &[-107, -60, 22, 24, 40, 100] },
    Scale { what: "a dash", bounds: &[1], points: &[-22, 148] },
    Scale { what: "cells of the column that say the same", bounds: &[2, 3, 5, 8], points: &[-9, 8, -7, 52, 88] },
    Scale { what: "the order", bounds: &[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], points: &[-8, 58, 69, 90, 9, 38, 17, -50, 13, -24, 2, -23, -74] },
    Scale { what: "ways to place the part", bounds: &[3, 6, 12, 24, 48], points: &[25, 5, -10, 15, 20, -8] },
    Scale { what: "column of a cell almost alone", bounds: &[1, 2, 3, 4, 5, 6, 7, 8], points: &[-19, 44, 18, 62, 21, 25, -80, -58, 7] },
    Scale { what: "the part has the row's number", bounds: &[1], points: &[-12, 41] },
    Scale { what: "‰ of likely wholes", bounds: &[150, 300, 500, 700, 850, 970], points: &[-133, -105, -20, 62, 45, 63, 107] },
] };

/// Cells of rows of 費目・使途.
#[rustfmt::skip]
pub(super) const USE: Card = Card { name: "USE", of: "Cells of rows of 費目・使途.", base: 76, scales: &[
    Scale { what: "lead", bounds: &[60, 140, 250, 400, 450], points: &[-225, -115, -38, 74, 165, 144] },
    Scale { what: "the block is whole, and makes its total", bounds: &[1, 2], points: &[-26, -106, 141] },
    Scale { what: "the order", bounds: &[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], points: &[-36, 154, 106, 210, -30, -28, -8, -47, -101, -166, -21, -27, 5] },
    Scale { what: "parts of the page", bounds: &[10, 20, 40, 60], points: &[18, 88, -36, -73, 0] },
] };

/// All cards.
pub(super) const CARDS: &[&Card] = &[&ORDER, &PAYEE, &USE];
