//! The `kensho` command: opens the workbench, or works headless.

use std::io::Write;
use std::process::ExitCode;

use clap::Parser;
use kensho::cli::{Args, Command, run_parse};

fn main() -> ExitCode {
    let args = Args::parse();
    match args.command {
        Some(Command::Parse(parse)) => {
            let stdout = std::io::stdout();
            let mut out = std::io::BufWriter::new(stdout.lock());
            finish(run_parse(&parse, &mut out, &mut std::io::stderr().lock()))
        }
        None => ExitCode::SUCCESS,
    }
}

/// A closed pipe (`kensho parse … | head`) is no error.
fn finish(result: std::io::Result<bool>) -> ExitCode {
    match result {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(e) if e.kind() == std::io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(e) => {
            let told = writeln!(std::io::stderr().lock(), "kensho: 出力できません（{e}）");
            if told.is_ok() { ExitCode::FAILURE } else { ExitCode::from(2) }
        }
    }
}
