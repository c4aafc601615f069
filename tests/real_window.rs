//! The program itself in a real window on a private screen: keys pressed with
//! xdotool, a picture taken, the saved file read back.
//!
//! Needs Xvfb, xdotool and ImageMagick (`scripts/test.sh` installs them);
//! without them the test says so and passes, except in CI.

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
#![cfg(target_os = "linux")]

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};

use kensho::parse::parse;
use kensho::read::read_file;
use kensho::review::{Edit, Project, ProjectId, Sheet, Stamp};
use kensho::store::{self, RealFs, Sources, Target};

/// A process that ends with the test.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        // It may have ended by itself.
        self.0.kill().ok();
        self.0.wait().ok();
    }
}

fn available(tool: &str) -> bool {
    Command::new("which").arg(tool).stdout(Stdio::null()).status().is_ok_and(|s| s.success())
}

/// A screen of our own, and its name.
fn screen() -> (Running, String) {
    let child = Command::new("Xvfb")
        .args(["-displayfd", "1", "-screen", "0", "1280x800x24", "-nolisten", "tcp"])
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut running = Running(child);
    let mut number = String::new();
    BufReader::new(running.0.stdout.take().unwrap()).read_line(&mut number).unwrap();
    (running, format!(":{}", number.trim()))
}

fn xdotool(display: &str, args: &[&str]) -> String {
    let output = Command::new("xdotool").args(args).env("DISPLAY", display).output().unwrap();
    String::from_utf8_lossy(&output.stdout).trim().to_owned()
}

fn wait_for<T>(what: &str, mut found: impl FnMut() -> Option<T>) -> T {
    let begun = Instant::now();
    loop {
        if let Some(found) = found() {
            return found;
        }
        assert!(begun.elapsed() < Duration::from_secs(60), "{what} did not come");
        std::thread::sleep(Duration::from_millis(150));
    }
}

/// A project with one sample sheet, saved as a user would have it.
fn saved_project(folder: &Path) -> Target {
    let sample = kensho::read::find_sheets(concat!(env!("CARGO_MANIFEST_DIR"), "/sample_sheets").as_ref()).unwrap();
    let path = sample.sheets.iter().find(|p| p.to_string_lossy().contains("tabular")).unwrap();
    let document = read_file(path, None).unwrap();
    let by = Stamp { author: "監査".into(), at: "2026-11-21T09:00:00Z".parse().unwrap() };
    let mut sheet = Sheet::from_parsed(&document, &parse(&document));
    sheet.removed = Some(by.clone());
    let id = sheet.id.clone();
    let mut project = Project::new(ProjectId("window-test".into()));
    project.sheets.insert(id.clone(), sheet);
    project.edit(Edit::Presence { sheet: id, before: Some(by.clone()), after: None }, &by).unwrap();
    let sources: Sources = [(document.hash.clone(), Arc::clone(&document.bytes))].into();
    let target = Target::Folder(folder.join("窓.kensho"));
    store::save(&RealFs, &target, &project, &sources, None, &by).unwrap();
    target
}

#[test]
fn a_value_corrected_by_keys_in_the_real_window_is_on_disk_after_ctrl_s() {
    let missing: Vec<&str> = ["Xvfb", "xdotool", "import"].into_iter().filter(|t| !available(t)).collect();
    if !missing.is_empty() {
        assert!(std::env::var_os("CI").is_none(), "missing: {missing:?}; run scripts/test.sh");
        eprintln!("skipped: {missing:?} not installed");
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let target = saved_project(folder.path());
    let (_screen, display) = screen();
    let program = Command::new(env!("CARGO_BIN_EXE_kensho"))
        .arg(target.path())
        .env("DISPLAY", &display)
        .env_remove("WAYLAND_DISPLAY")
        .env("HOME", folder.path())
        .env("XDG_DATA_HOME", folder.path().join("data"))
        .spawn()
        .unwrap();
    let mut program = Running(program);
    let window = wait_for("the window", || {
        let found = xdotool(&display, &["search", "--onlyvisible", "--class", "kensho"]);
        found.lines().last().map(str::to_owned)
    });
    std::thread::sleep(Duration::from_secs(2));
    let press = |keys: &[&str]| {
        for key in keys {
            xdotool(&display, &["windowfocus", &window]);
            xdotool(&display, &["key", "--clearmodifiers", key]);
            std::thread::sleep(Duration::from_millis(500));
        }
    };
    // Accept the name, go to the first open field, and write over its value.
    press(&["Return", "Tab", "F2"]);
    xdotool(&display, &["type", "--delay", "60", "4321"]);
    press(&["Return", "ctrl+s"]);
    let corrected = wait_for("the saved correction", || {
        assert!(program.0.try_wait().unwrap().is_none(), "the program ended");
        let loaded = store::load(&RealFs, target.path()).ok()?;
        let sheet = loaded.project.sheets.into_values().next()?;
        sheet.cells.into_values().find_map(|review| review.correction)
    });
    assert_eq!(corrected.value, "4321");

    let picture = folder.path().join("window.png");
    let taken = Command::new("import").args(["-display", &display, "-window", "root"]).arg(&picture).status().unwrap();
    assert!(taken.success());
    let size = std::fs::metadata(&picture).unwrap().len();
    assert!(size > 40_000, "a window full of text makes a larger picture than {size} bytes");
}
