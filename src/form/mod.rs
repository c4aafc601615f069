//! The official forms as data: which generation a sheet belongs to, its
//! labels with their variants, the order and grid of its cells.

mod generation;
mod labels;

pub use generation::{Generation, detect};
pub use labels::{CLASSES, LABELS, Mark, QUESTIONS, Question, mark_of, question_of};
