//! A person at work who is cut off: what the child does until it is killed,
//! and what its parent finds afterwards.

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command as Process, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};

use kensho::app::{Command, Dialog, Env, Intent, Jobs, Purpose, State, finish_job, handle};
use kensho::review::CellId;
use kensho::store::Settings;

use super::window::sample;

pub(crate) const DESK: &str = "KENSHO_TEST_DESK";
pub(crate) const SEED: &str = "KENSHO_TEST_SEED";
const NAME: &str = "監査 花子";

/// How often to kill: `default`, or what the variable `KENSHO_TEST_KILLS` says.
pub(crate) fn kills(default: u64) -> u64 {
    std::env::var("KENSHO_TEST_KILLS").ok().and_then(|n| n.parse().ok()).unwrap_or(default)
}

/// The world of a desk.
pub(crate) fn env(desk: &Path) -> Env {
    Env {
        now: jiff::Timestamp::now,
        system_user: NAME.into(),
        host: "desk".into(),
        pid: std::process::id(),
        data_dir: Some(desk.join("data")),
        samples: None,
    }
}

/// The application without its window, as it starts on a desk.
pub(crate) fn start(desk: &Path) -> State {
    let settings = Settings { author: NAME.into(), ..Settings::default() };
    let mut state = State::new(env(desk), settings, Jobs::new(Arc::new(|| {})));
    state.announce();
    state.start_journal(Arc::new(|| {}));
    state
}

/// Asks for something, and waits for its job.
pub(crate) fn ask(state: &mut State, intent: Intent) {
    handle(state, intent, &mut Vec::new());
    while state.jobs.running().is_some() {
        match state.jobs.poll() {
            Some(event) => finish_job(state, event),
            None => std::thread::sleep(Duration::from_millis(1)),
        }
    }
    state.prepare();
}

/// A stream of numbers that is the same for the same seed.
pub(crate) struct Numbers(pub(crate) u64);

impl Numbers {
    pub(crate) fn below(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % n
    }
}

/// What the child does, act by act.
pub(crate) struct Work {
    numbers: Numbers,
    target: PathBuf,
    opened: bool,
    told: u64,
}

impl Work {
    /// The work of this process, if it is such a child.
    pub(crate) fn of_this_process() -> Option<(PathBuf, Self)> {
        let desk = PathBuf::from(std::env::var_os(DESK)?);
        let numbers = Numbers(std::env::var(SEED).unwrap().parse().unwrap());
        let target = desk.join("仕事.kensho");
        Some((desk, Self { numbers, target, opened: false, told: 0 }))
    }

    /// The next act; none while the last one's job still runs.
    pub(crate) fn next(&mut self, state: &State) -> Vec<Intent> {
        if state.jobs.running().is_some() {
            return Vec::new();
        }
        if !std::mem::replace(&mut self.opened, true) {
            return vec![Intent::OpenPaths(vec![sample("2018-")])];
        }
        assert!(state.dialog.is_none(), "{:?}", state.dialog);
        let sheet = state.current_sheet().expect("the sheet is on show");
        let cells: Vec<CellId> = sheet.machine.iter().map(|m| m.cell.clone()).collect();
        let cell = cells[self.numbers.below(cells.len())].clone();
        match self.numbers.below(12) {
            0..=6 => {
                let value = format!("{}", self.numbers.below(100_000)).repeat(1 + self.numbers.below(40));
                vec![Intent::Correct { cell, value, reason: Some("抽出の誤り".into()) }]
            }
            7 | 8 => vec![Intent::SelectCell { cell, reveal_source: false }, Intent::Run(Command::Confirm)],
            // The sheet itself stays.
            9 if state.project.log.undo_target().is_none_or(|(seq, _)| seq == 1) => Vec::new(),
            9 => vec![Intent::Run(Command::Undo)],
            10 => vec![Intent::Run(Command::Redo)],
            _ if state.target.is_some() => vec![Intent::Run(Command::Save)],
            _ => vec![Intent::UsePath { purpose: Purpose::SaveFolder, path: self.target.clone() }],
        }
    }

    /// Tells the parent what the status bar calls recorded.
    pub(crate) fn tell(&mut self, state: &State) {
        let acknowledged = state.journaling.acknowledged();
        if acknowledged > self.told {
            self.told = acknowledged;
            eprintln!("acknowledged {acknowledged}");
        }
    }
}

/// Kills the child again and again, each time at another moment, and looks at
/// what it left. `child` makes the process that does the work.
pub(crate) fn kill_again_and_again(kills: u64, child: impl Fn() -> Process) {
    let (begun, mut recovered) = (Instant::now(), 0);
    for round in 0..kills {
        let desk = tempfile::tempdir().unwrap();
        let acknowledged = work_and_be_killed(round, desk.path(), child());
        let (found, state) = found_afterwards(desk.path());
        assert!(found >= acknowledged, "round {round}: {found} of {acknowledged} steps came back");
        assert!(!state.is_empty(), "round {round}: the sheet is there");
        recovered += found;
    }
    println!("{kills} kills, {recovered} steps, none missing, {:.0} s", begun.elapsed().as_secs_f64());
}

/// Returns the last step of which the child was told that it is recorded.
fn work_and_be_killed(round: u64, desk: &Path, mut process: Process) -> u64 {
    process.env(DESK, desk).env(SEED, round.to_string()).env("HOME", desk).env("XDG_DATA_HOME", desk.join("share"));
    let mut child = process.stdout(Stdio::null()).stderr(Stdio::piped()).spawn().unwrap();
    let mut lines = BufReader::new(child.stderr.take().unwrap()).lines();
    let number = |line: &str| line.rsplit_once("acknowledged ").and_then(|(_, n)| n.parse::<u64>().ok());
    let mut numbers = Numbers(round + 1);
    let stop = 1 + numbers.below(60);
    let mut seen = Vec::new();
    while seen.len() < stop {
        let line = lines.next().expect("the child ended by itself").unwrap();
        assert!(!line.contains("panicked"), "round {round}: {line}");
        seen.extend(number(&line));
    }
    let (begun, pause) = (Instant::now(), Duration::from_micros(numbers.below(6_000) as u64));
    while begun.elapsed() < pause {
        std::thread::yield_now();
    }
    child.kill().unwrap();
    child.wait().unwrap();
    seen.extend(lines.map_while(Result::ok).filter_map(|line| number(&line)));
    seen.into_iter().max().unwrap_or(0)
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
    (state.project.log.last_seq(), state)
}
