//! The command line, headless: `kensho parse`, `check`, `compare`, `rules`,
//! `export`, `chart` and `score`.

mod args;
mod chart;
mod check;
mod compare;
mod export;
mod output;
mod parse;
pub mod score;

pub use args::{
    Args, ChartArgs, CheckArgs, CheckFormat, Command, CompareArgs, CompareFormat, ExportArgs, ExportFormat, Format,
    ParseArgs, RulesArgs, ScoreArgs,
};
pub use chart::run_chart;
pub use check::{CheckOutcome, run_check, run_rules};
pub use compare::run_compare;
pub use export::run_export;
pub use parse::run_parse;
pub use score::run_score;
