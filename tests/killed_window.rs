//! The program in its real window is killed at any moment while somebody works
//! in it: no step that the status bar called recorded is missing afterwards.
//!
//! The child is the program's own application in eframe's own window on a
//! private screen, with frames, panels and waking threads. What it lacks of
//! `main` is the reading of the command line. A hook that stands only here asks
//! for the next act in every frame, as panels would; the program itself has no
//! such way in. It needs the main thread, so this test has a `main` of its own.
//!
//! Needs Xvfb (`scripts/test.sh` installs it); without it the test says so and
//! passes, except in CI.

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

use std::io::{BufRead, BufReader};
use std::process::{Child, Command as Process, Stdio};

use common::killing::{Work, env, kill_again_and_again, kills};
use kensho::app::Intent;
use kensho::ui::KenshoApp;

/// Kills where nothing else is asked for. A window takes about a second to
/// open on a screen without a graphics card, so that the two hundred are left
/// to the same work without it.
const KILLS: u64 = 60;

/// The application with somebody at work in it.
struct AtWork {
    app: KenshoApp,
    work: Work,
}

impl eframe::App for AtWork {
    fn logic(&mut self, ctx: &egui::Context, frame: &mut eframe::Frame) {
        for intent in self.work.next(self.app.state()) {
            self.app.ask(intent);
        }
        self.app.logic(ctx, frame);
        self.work.tell(self.app.state());
        ctx.request_repaint();
    }

    fn ui(&mut self, ui: &mut egui::Ui, frame: &mut eframe::Frame) {
        self.app.ui(ui, frame);
    }
}

fn work_in_a_window(desk: &std::path::Path, work: Work) {
    let env = env(desk);
    let made = move |cc: &eframe::CreationContext<'_>| {
        let mut app = KenshoApp::new(&cc.egui_ctx, env, vec![]);
        app.ask(Intent::SetAuthor("監査 花子".into()));
        app.ask(Intent::CloseDialog);
        Ok(Box::new(AtWork { app, work }) as Box<dyn eframe::App>)
    };
    eframe::run_native("kensho", eframe::NativeOptions::default(), Box::new(made)).unwrap();
}

/// A screen that ends with the test.
struct Screen(Child);

impl Drop for Screen {
    fn drop(&mut self) {
        self.0.kill().ok();
        self.0.wait().ok();
    }
}

fn screen() -> Option<(Screen, String)> {
    let mut child = Process::new("Xvfb")
        .args(["-displayfd", "1", "-screen", "0", "1280x800x24", "-nolisten", "tcp"])
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .ok()?;
    let mut number = String::new();
    BufReader::new(child.stdout.take()?).read_line(&mut number).ok()?;
    Some((Screen(child), format!(":{}", number.trim())))
}

fn main() {
    if let Some((desk, work)) = Work::of_this_process() {
        return work_in_a_window(&desk, work);
    }
    // Asked for the tests it holds, or for others by name: as the harness does.
    let args: Vec<String> = std::env::args().skip(1).collect();
    let name = "no_recorded_step_is_missing_however_often_the_window_is_killed";
    let wanted: Vec<&String> = args.iter().filter(|a| !a.starts_with('-')).collect();
    if args.iter().any(|a| a == "--list") {
        return println!("{name}: test");
    }
    if !wanted.is_empty() && !wanted.iter().any(|w| name.contains(w.as_str())) {
        return;
    }
    let Some((_screen, display)) = screen() else {
        assert!(std::env::var_os("CI").is_none(), "Xvfb is missing; run scripts/test.sh");
        return println!("skipped: Xvfb is not installed");
    };
    let exe = std::env::current_exe().unwrap();
    kill_again_and_again(kills(KILLS), || {
        let mut child = Process::new(&exe);
        child.env("DISPLAY", &display).env_remove("WAYLAND_DISPLAY").env("LIBGL_ALWAYS_SOFTWARE", "1");
        child
    });
    println!("test {name} ... ok");
}
