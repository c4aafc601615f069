//! The command line, headless: `kensho parse` and `kensho score`.

mod args;
mod output;
mod parse;
pub mod score;

pub use args::{Args, Command, Format, ParseArgs, ScoreArgs};
pub use parse::run_parse;
pub use score::run_score;
