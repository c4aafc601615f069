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
//! | [`review`] | corrections, statuses, notes, rows: one append-only log | `sheet` |
//! | [`check`] | rules → findings with their working | `sheet` |
//! | [`chart`] | pure data for plots | `sheet` |
//! | [`explain`] | how a value was found, in words | `check`, `parse`, `read` |
//! | [`store`] | RON projects, journal, settings: the only room that writes | `review` |
//! | [`export`] | CSV, JSON, RON to bytes | all above |
//! | [`cli`] | the headless commands | all above |
//! | `app` (gui) | state, clock, user, jobs; carries out intents | all above |
//! | `ui` (gui) | panels: read the state, push intents | `app` |
//!
//! # Invariants
//!
//! 1. No egui below `app`; files are read only in `read` and `store`, written
//!    only through `store`; no clock and no randomness below `app`.
//! 2. Parsing never fails and never panics; every span lies in the text.
//! 3. Source bytes are kept untouched and hashed.
//! 4. The machine's value is never overwritten: a correction is a layer.
//! 5. Every named action is one `Command`; every change one `Edit` in an
//!    append-only log.
//! 6. Figures are exact decimals beside the text as printed.
//!
//! ARCHITECTURE.md has them all, with the reasons.

#[cfg(feature = "gui")]
pub mod app;
pub mod chart;
pub mod check;
pub mod cli;
pub mod compare;
mod cores;
pub mod explain;
pub mod export;
mod fonts;
pub mod form;
pub mod parse;
pub mod read;
pub mod review;
pub mod sheet;
pub mod store;
pub mod text;
#[cfg(feature = "gui")]
pub mod ui;
