//! The workbench is killed at any moment, two hundred times: no step that the
//! status bar called recorded is missing afterwards.
//!
//! The child is the application without its window: the same state, the same
//! commands, the same journal and saves. The parent kills it and opens what it
//! left, as the next start would. `killed_window` does the same to the window.

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

mod common;

use std::process::Command as Process;
use std::time::Duration;

use common::killing::{Work, ask, kill_again_and_again, kills, start};

#[test]
fn child_that_works_until_it_is_killed() {
    let Some((desk, mut work)) = Work::of_this_process() else { return };
    let mut state = start(&desk);
    loop {
        for intent in work.next(&state) {
            ask(&mut state, intent);
        }
        let last = state.project.log.last_seq();
        while state.journaling.acknowledged() < last {
            std::thread::sleep(Duration::from_micros(200));
        }
        work.tell(&state);
    }
}

#[test]
fn no_recorded_step_is_missing_however_often_the_workbench_is_killed() {
    let exe = std::env::current_exe().unwrap();
    kill_again_and_again(kills(200), || {
        let mut child = Process::new(&exe);
        child.args(["--exact", "child_that_works_until_it_is_killed", "--nocapture", "--test-threads=1"]);
        child
    });
}
