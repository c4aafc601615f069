//! The workbench is killed at any moment, again and again: no step that the
//! status bar called recorded is missing afterwards.
//!
//! The child is the application without its window: the same state, the same
//! commands, the same journal and saves. The parent kills it and opens what it
//! left, as the next start would.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::disallowed_methods,
    clippy::print_stdout,
    clippy::print_stderr,
    clippy::pedantic,
    reason = "a test fails by panicking, prints what it measured, and stages files of its own"
)]

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command as Process, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};

use kensho::app::{Command, Dialog, Env, Intent, Jobs, Purpose, State, finish_job, handle};
use kensho::review::CellId;
use kensho::store::Settings;

const DESK: &str = "KENSHO_TEST_DESK";
const SEED: &str = "KENSHO_TEST_SEED";
/// Kills; more are asked for by the variable of this name.
const KILLS: (&str, u64) = ("KENSHO_TEST_KILLS", 40);

fn samples() -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/sample_sheets"))
}

fn start(desk: &Path) -> State {
    let env = Env {
        now: jiff::Timestamp::now,
        system_user: "監査 花子".into(),
        host: "desk".into(),
        pid: std::process::id(),
        data_dir: Some(desk.join("data")),
        samples: Some(samples()),
    };
    let settings = Settings { author: "監査 花子".into(), ..Settings::default() };
    let mut state = State::new(env, settings, Jobs::new(Arc::new(|| {})));
    state.announce();
    state.start_journal(Arc::new(|| {}));
    state
}

fn ask(state: &mut State, intent: Intent) {
    handle(state, intent, &mut Vec::new());
    while state.jobs.running().is_some() {
        match state.jobs.poll() {
            Some(event) => finish_job(state, event),
            None => std::thread::sleep(Duration::from_millis(1)),
        }
    }
    state.prepare();
}

fn last_seq(state: &State) -> u64 {
    state.project.log.entries().last().map_or(0, |e| e.seq)
}

/// A stream of numbers that is the same for the same seed.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % n
    }
}

#[test]
fn child_that_works_until_it_is_killed() {
    let Ok(desk) = std::env::var(DESK) else { return };
    let mut numbers = Numbers(std::env::var(SEED).unwrap().parse().unwrap());
    let mut state = start(Path::new(&desk));
    let first = std::fs::read_dir(samples()).unwrap().map(|e| e.unwrap().path());
    let sheet = first.filter(|p| p.extension().is_some_and(|e| e == "txt")).min().unwrap();
    ask(&mut state, Intent::OpenPaths(vec![sheet]));
    let target = Path::new(&desk).join("仕事.kensho");
    let cells: Vec<CellId> = state.current_sheet().unwrap().keyed_cells().into_iter().map(|(_, c)| c).collect();
    loop {
        let cell = cells[numbers.below(cells.len())].clone();
        match numbers.below(12) {
            0..=6 => {
                let value = format!("{}", numbers.below(100_000)).repeat(1 + numbers.below(40));
                ask(&mut state, Intent::Correct { cell, value, reason: Some("抽出の誤り".into()) });
            }
            7 | 8 => {
                ask(&mut state, Intent::SelectCell { cell, reveal_source: false });
                ask(&mut state, Intent::Run(Command::Confirm));
            }
            9 => ask(&mut state, Intent::Run(Command::Undo)),
            10 => ask(&mut state, Intent::Run(Command::Redo)),
            _ if state.target.is_some() => ask(&mut state, Intent::Run(Command::Save)),
            _ => ask(&mut state, Intent::UsePath { purpose: Purpose::SaveFolder, path: target.clone() }),
        }
        assert!(state.dialog.is_none(), "{:?}", state.dialog);
        let last = last_seq(&state);
        while state.journaling.acknowledged() < last {
            std::thread::sleep(Duration::from_micros(200));
        }
        eprintln!("acknowledged {last}");
    }
}

/// What the next start finds of the work: the log after recovery.
fn found_afterwards(desk: &Path) -> (u64, State) {
    let mut state = start(desk);
    state.offer_recovery(vec![]);
    if let Some(Dialog::Recovery(_)) = state.dialog {
        ask(&mut state, Intent::Recover { as_copy: false });
        if let Some(Dialog::Held(_)) = state.dialog {
            ask(&mut state, Intent::CloseDialog);
        }
        assert!(state.dialog.is_none(), "{:?}", state.dialog);
        let failed: Vec<_> = state.toasts.iter().filter(|t| t.error && !t.text.contains("編集中")).collect();
        assert!(failed.is_empty(), "{failed:?}");
    } else {
        let path = desk.join("仕事.kensho");
        if path.exists() {
            ask(&mut state, Intent::OpenPaths(vec![path]));
        }
    }
    (last_seq(&state), state)
}

#[test]
fn no_recorded_step_is_missing_however_often_the_workbench_is_killed() {
    let kills = std::env::var(KILLS.0).ok().and_then(|n| n.parse().ok()).unwrap_or(KILLS.1);
    let exe = std::env::current_exe().unwrap();
    let mut recovered = 0;
    for round in 0..kills {
        let desk = tempfile::tempdir().unwrap();
        let mut child = Process::new(&exe)
            .args(["--exact", "child_that_works_until_it_is_killed", "--nocapture", "--test-threads=1"])
            .env(DESK, desk.path())
            .env(SEED, round.to_string())
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stderr.take().unwrap()).lines();
        let number = |line: &str| line.rsplit_once("acknowledged ").and_then(|(_, n)| n.parse::<u64>().ok());
        let mut numbers = Numbers(round + 1);
        let stop = 1 + numbers.below(60) as u64;
        let mut seen = Vec::new();
        while (seen.len() as u64) < stop {
            let line = lines.next().expect("the child ended by itself").unwrap();
            assert!(!line.contains("panicked"), "round {round}: {line}");
            seen.extend(number(&line));
        }
        let begun = Instant::now();
        let pause = Duration::from_micros(numbers.below(6_000) as u64);
        while begun.elapsed() < pause {
            std::thread::yield_now();
        }
        child.kill().unwrap();
        child.wait().unwrap();
        seen.extend(lines.map_while(Result::ok).filter_map(|line| number(&line)));
        let acknowledged = seen.iter().copied().max().unwrap_or(0);
        let (found, state) = found_afterwards(desk.path());
        assert!(found >= acknowledged, "round {round}: {found} of {acknowledged} steps came back");
        assert!(!state.is_empty(), "round {round}: the sheet is there");
        recovered += found;
    }
    println!("{kills} kills, {recovered} steps, none missing");
}
