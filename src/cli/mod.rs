//! The command line, headless: `kensho parse`, `check`, `rules` and `score`.

mod args;
mod check;
mod output;
mod parse;
pub mod score;

pub use args::{Args, CheckArgs, CheckFormat, Command, Format, ParseArgs, RulesArgs, ScoreArgs};
pub use check::{CheckOutcome, run_check, run_rules};
pub use parse::run_parse;
pub use score::run_score;
