//! The command line, headless: `kensho parse`.

mod args;
mod output;
mod parse;

pub use args::{Args, Command, Format, ParseArgs};
pub use parse::run_parse;
