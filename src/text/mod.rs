//! Source text: encodings, lines, spans, and a folded view for matching.
//!
//! Nothing here knows what a review sheet is. Offsets are byte offsets into
//! the *decoded* text, which keeps its line ends (CR, LF) as they came.

mod encoding;
mod fold;
mod hash;
mod invisible;
mod join;
mod lines;
mod lookalike;
mod records;
mod search;
mod span;

pub use encoding::{Decoded, Stray, TextEncoding, decode, stray_bytes};
pub use fold::{Folded, fold, fold_to_string, is_ideographic_or_kana};
pub use hash::ContentHash;
pub use invisible::{is_invisible, visible};
pub use join::join_wrapped_lines;
pub use lines::{LineColumn, LineIndex};
pub use lookalike::as_katakana;
pub use records::{Record, records, unquoted};
pub use search::Search;
pub use span::Span;
