//! The official forms as data: which generation a sheet belongs to, its
//! labels with their variants, the order and grid of its cells.

mod generation;

pub use generation::{Generation, detect};
