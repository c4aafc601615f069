//! The command line, headless: `kensho parse`, `check`, `rules`, `export` and `score`.

mod args;
mod check;
mod export;
mod output;
mod parse;
pub mod score;

pub use args::{
    Args, CheckArgs, CheckFormat, Command, ExportArgs, ExportFormat, Format, ParseArgs, RulesArgs, ScoreArgs,
};
pub use check::{CheckOutcome, run_check, run_rules};
pub use export::{export, run_export};
pub use parse::run_parse;
pub use score::run_score;
