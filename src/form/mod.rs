//! The official forms as data: which generation a sheet belongs to, its
//! labels with their variants, the order and grid of its cells.

mod generation;
mod labels;
mod stream_2015;
mod stream_2016;
mod stream_2017;
mod stream_2018;
mod stream_2019;
mod stream_2020;
mod stream_2021;
mod stream_2022;
mod stream_labels;
mod stream_order;
mod stream_words;

pub use generation::{Generation, detect};
pub use labels::{CLASSES, LABELS, Mark, QUESTIONS, Question, mark_of, misread_mark, question_of};
pub use stream_labels::STREAM_LABELS;
pub use stream_order::{StreamCell, StreamPage, StreamSlot, StreamTables};
pub use stream_words::{COMMENT_WORDS, CONTRACT_WORDS, COST_ITEMS, OPINION_CLASSES};
