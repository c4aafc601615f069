//! The same project in several years: which sheets belong together, which of
//! their rows are one, what differs inside a value, what several sheets print
//! for the same year, and the years joined into one series.
//!
//! Pure: values in force go in, data comes out. Nothing is decided here that
//! people could not see the reason of and change.

pub mod align;
pub mod chain;
mod comparison;
mod diff;
mod likeness;
mod matrix;
mod number;
mod rows;
mod rules;
mod series;
mod value;
mod wording;
mod year_sheet;

pub use align::{ByHand, PairWhy, RowAt, Track, TrackRow, align};
pub use chain::{Link, Profile, Proposals, Why, chains, propose};
pub use comparison::{Comparison, in_order};
pub use diff::{NumberChange, Piece, Side, signed, text_diff};
pub use likeness::Grams;
pub use matrix::{Agreement, Figure, Print, YearPrints, matrix};
pub use number::{SheetNumber, same_ministry};
pub use rows::{CellRow, Row, rows};
pub use rules::{ExampleSheet, YearFinding, YearOperand, YearRule, YearStanding, year_findings, year_rules};
pub use series::series;
pub use value::Change;
pub use wording::{Paragraph, Wording, WordingStep, paragraphs, wordings};
pub use year_sheet::YearSheet;
