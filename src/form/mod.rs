//! The official forms as data: which generation a sheet belongs to, its
//! labels with their variants, the order and grid of its cells.

mod cell_words;
mod decoration;
mod generation;
mod labels;
mod questions;
mod stream_labels;
mod stream_order;
mod stream_words;

pub use cell_words::{CELL_WORDS, CellWords};
pub use generation::{Generation, detect};
pub use labels::{LABELS, Mark, core, is_spelled, mark_of, misread_mark};
pub use questions::{CLASSES, QUESTIONS, Question, question_of};
pub use stream_labels::STREAM_LABELS;
pub use stream_order::{StreamCell, StreamPage, StreamSlot, StreamTables};
pub use stream_words::{COMMENT_WORDS, CONTRACT_WORDS, COST_ITEMS, OPINION_CLASSES, USUAL_UNITS};
