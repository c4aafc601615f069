//! Kensho (検証): a review workbench for 行政事業レビューシート.
//!
//! # Rooms
//!
//! | room | what lives there | may use |
//! |---|---|---|
//! | [`text`] | bytes, encodings, lines, spans, folding | – |
//! | [`sheet`] | keys, values, years, numbers | `text` |
//! | [`form`] | the official forms as data | `sheet` |
//! | [`read`] | a file's bytes → a `Document` | `text` |
//! | [`parse`] | `Document` → `Parsed`, total and deterministic | `form`, `sheet`, `text` |

#[cfg(feature = "gui")]
pub mod app;
pub mod chart;
pub mod check;
pub mod cli;
pub mod export;
pub mod form;
pub mod parse;
pub mod read;
pub mod review;
pub mod sheet;
pub mod store;
pub mod text;
#[cfg(feature = "gui")]
pub mod ui;
