//! The `kensho` command: opens the workbench, or works headless.

use std::io::{IsTerminal, Write};
use std::process::ExitCode;

use clap::Parser;
use kensho::cli::{
    Args, CheckOutcome, Command, run_chart, run_check, run_compare, run_export, run_parse, run_rules, run_score,
};

fn main() -> ExitCode {
    let args = Args::parse();
    match args.command {
        Some(command) => {
            let stdout = std::io::stdout();
            let mut out = std::io::BufWriter::new(stdout.lock());
            let mut err = std::io::stderr().lock();
            match command {
                Command::Parse(parse) => {
                    finish_parse(run_parse(&parse, &mut out, &mut err, std::io::stderr().is_terminal()))
                }
                Command::Score(score) => finish(run_score(&score, &mut out, &mut err)),
                Command::Check(check) => finish_check(run_check(&check, &mut out, &mut err)),
                Command::Export(export) => finish(run_export(&export, &mut out, &mut err)),
                Command::Compare(compare) => finish(run_compare(&compare, &mut out, &mut err)),
                Command::Chart(chart) => finish(run_chart(&chart, &today(), &mut out, &mut err)),
                Command::Rules(rules) => finish(run_rules(&rules, &mut out).map(|()| true)),
            }
        }
        None => open_window(args.paths),
    }
}

/// The day that pictures bear.
#[allow(clippy::disallowed_methods, reason = "the clock enters here, above the rooms that have none")]
fn today() -> String {
    jiff::Timestamp::now().to_zoned(jiff::tz::TimeZone::system()).strftime("%Y-%m-%d").to_string()
}

#[cfg(feature = "gui")]
fn open_window(paths: Vec<std::path::PathBuf>) -> ExitCode {
    match kensho::ui::run(kensho::app::Env::of_system(), paths) {
        Ok(()) => ExitCode::SUCCESS,
        // The error's own text names source files of the windowing library.
        Err(_) => complain(
            "ウィンドウを開けません（画面に接続できないか、OpenGLが使えません）。\
             画面のない環境では `kensho parse` を使うか、`sh scripts/run.sh` で仮想画面を使ってください",
        ),
    }
}

#[cfg(not(feature = "gui"))]
fn open_window(_paths: Vec<std::path::PathBuf>) -> ExitCode {
    complain("この版はウィンドウを含みません。`kensho parse --help` をご覧ください")
}

/// A closed pipe (`kensho parse … | head`) is no error.
fn finish(result: std::io::Result<bool>) -> ExitCode {
    match result {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(e) if e.kind() == std::io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(e) => complain(&format!("出力できません（{e}）")),
    }
}

/// `kensho parse` tells files that could not be read from output that could
/// not be written.
fn finish_parse(result: std::io::Result<bool>) -> ExitCode {
    match result {
        Ok(false) => ExitCode::from(3),
        other => finish(other),
    }
}

/// `kensho check` has an exit status of its own; see its help.
fn finish_check(result: std::io::Result<CheckOutcome>) -> ExitCode {
    match result {
        Ok(outcome) => ExitCode::from(outcome.exit_status()),
        Err(e) if e.kind() == std::io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(e) => {
            complain(&format!("出力できません（{e}）"));
            ExitCode::from(3)
        }
    }
}

fn complain(message: &str) -> ExitCode {
    // With standard error closed there is nobody left to tell; the code says it.
    let told = writeln!(std::io::stderr().lock(), "kensho: {message}");
    if told.is_ok() { ExitCode::FAILURE } else { ExitCode::from(2) }
}
