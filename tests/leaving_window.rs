//! Another project is opened while work goes on in the background: what that
//! brings belongs to the project that was left, and people are told.

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

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use common::window::{Window, sample};
use kensho::app::{AfterSettling, Command, Dialog, Intent, JobKind, Purpose};
use kensho::review::SheetId;
use kensho::store::{RealFs, load};

/// A saved project of the sheet, and a window with nothing in it.
fn saved_and_left(stem: &str) -> (Window, PathBuf) {
    let mut window = Window::open(vec![sample(stem)]);
    let path = window.folder.path().join("保存済み.kensho");
    window.ask(Intent::UsePath { purpose: Purpose::SaveFolder, path: path.clone() });
    window.run(Command::NewProject);
    assert!(window.state().is_empty() && window.state().target.is_none());
    (window, path)
}

/// Many files that take much longer to read than a small project.
fn many_sheets(folder: &Path) -> Vec<PathBuf> {
    let text = std::fs::read(sample("2021-")).unwrap();
    let write = |n: usize| {
        let path = folder.join(format!("多数{n:03}.txt"));
        std::fs::write(&path, [&text[..], format!("\n{n}\n").as_bytes()].concat()).unwrap();
        path
    };
    (0..60).map(write).collect()
}

/// Begins something and lets it run.
fn begin(window: &mut Window, intent: Intent) {
    window.harness.state_mut().ask(intent);
    window.harness.step();
}

/// Steps frames until another project is on the desk.
fn until_open(window: &mut Window, path: &Path) {
    let begun = Instant::now();
    while window.state().target.as_ref().is_none_or(|t| t.path() != path) {
        assert!(begun.elapsed() < Duration::from_secs(30), "{:?}", window.state().dialog);
        window.harness.step();
    }
}

fn said(window: &Window, part: &str) -> bool {
    window.state().toasts.iter().any(|t| t.text.contains(part))
}

fn sheets_on_disk(path: &Path) -> Vec<SheetId> {
    load(&RealFs, path).unwrap().project.standing().map(|s| s.id.clone()).collect()
}

#[test]
fn sheets_still_being_read_when_another_project_is_opened_are_not_added_to_it_and_are_named() {
    let (mut window, path) = saved_and_left("2018-");
    let before = sheets_on_disk(&path);
    let files = many_sheets(window.folder.path());
    begin(&mut window, Intent::OpenPaths(files));
    assert_eq!(window.state().jobs.running().map(|r| r.what), Some(JobKind::Import));
    begin(&mut window, Intent::OpenPaths(vec![path.clone()]));
    until_open(&mut window, &path);
    window.settle();
    let here: Vec<SheetId> = window.state().project.sheets.keys().cloned().collect();
    assert_eq!(here, before);
    assert!(!window.state().is_dirty());
    assert!(said(&window, "多数000.txt") && said(&window, "ほか 55 件"), "{:?}", window.state().toasts);
    assert!(window.shows("多数000.txt"), "the message stays on show");
    window.run(Command::Save);
    assert_eq!(sheets_on_disk(&path), before);
}

#[test]
fn a_save_that_ends_after_another_project_was_opened_is_told_and_leaves_that_one_in_its_place() {
    let (mut window, small) = saved_and_left("2018-");
    let files = many_sheets(window.folder.path());
    window.ask(Intent::OpenPaths(files));
    let large = window.folder.path().join("多数.kensho");
    begin(&mut window, Intent::UsePath { purpose: Purpose::SaveFolder, path: large.clone() });
    assert_eq!(window.state().jobs.running().map(|r| r.what), Some(JobKind::Save));
    begin(&mut window, Intent::SettleWithoutSaving(AfterSettling::Open(small.clone())));
    until_open(&mut window, &small);
    window.settle();
    let state = window.state();
    assert_eq!(state.target.as_ref().map(|t| t.path()), Some(small.as_path()));
    assert!(!state.is_dirty() && state.dialog.is_none(), "{:?}", state.dialog);
    assert!(said(&window, "移る前のプロジェクト"), "{:?}", window.state().toasts);
    window.select("basic.name");
    window.run(Command::Flag);
    window.run(Command::Save);
    assert!(!window.state().is_dirty(), "{:?}", window.state().dialog);
    assert_eq!((sheets_on_disk(&small).len(), sheets_on_disk(&large).len()), (1, 60));
}

#[test]
fn a_question_about_the_project_left_is_not_answered_for_the_one_opened() {
    let (mut window, path) = saved_and_left("2018-");
    window.ask(Intent::OpenPaths(vec![sample("2021-")]));
    let other = window.folder.path().join("別.kensho");
    window.ask(Intent::UsePath { purpose: Purpose::SaveFolder, path: other });
    begin(&mut window, Intent::OpenPaths(vec![path.clone()]));
    window.harness.state_mut().state_mut().dialog = Some(Dialog::TickLegend);
    until_open(&mut window, &path);
    assert_eq!(window.state().dialog, None);
}

#[test]
fn of_two_projects_asked_for_at_once_the_later_is_opened() {
    let (mut window, first) = saved_and_left("2018-");
    window.ask(Intent::OpenPaths(vec![sample("2021-")]));
    let second = window.folder.path().join("別.kensho");
    window.ask(Intent::UsePath { purpose: Purpose::SaveFolder, path: second.clone() });
    window.run(Command::NewProject);
    for path in [&first, &second, &second] {
        window.harness.state_mut().ask(Intent::OpenPaths(vec![path.clone()]));
    }
    window.settle();
    assert_eq!(window.state().target.as_ref().map(|t| t.path()), Some(second.as_path()));
    assert!(!first.join(".lock").exists() && second.join(".lock").exists(), "only the one on show is held");
}

#[test]
fn what_was_to_be_opened_after_a_save_is_told_when_another_project_came_first() {
    let (mut window, small) = saved_and_left("2018-");
    let files = many_sheets(window.folder.path());
    window.ask(Intent::OpenPaths(files));
    let never = window.folder.path().join("開かれない.kensho");
    window.ask(Intent::SaveThen(AfterSettling::Open(never)));
    let large = window.folder.path().join("多数.kensho");
    begin(&mut window, Intent::UsePath { purpose: Purpose::SaveFolder, path: large });
    assert_eq!(window.state().jobs.running().map(|r| r.what), Some(JobKind::Save));
    begin(&mut window, Intent::SettleWithoutSaving(AfterSettling::Open(small.clone())));
    until_open(&mut window, &small);
    window.settle();
    assert_eq!(window.state().target.as_ref().map(|t| t.path()), Some(small.as_path()));
    assert!(said(&window, "「開かれない.kensho」は開いていません"), "{:?}", window.state().toasts);
}

#[test]
fn enter_on_the_question_about_unsaved_changes_saves() {
    let (mut window, path) = saved_and_left("2018-");
    window.ask(Intent::OpenPaths(vec![path.clone()]));
    window.select("basic.name");
    window.run(Command::Flag);
    window.run(Command::NewProject);
    assert!(matches!(window.state().dialog, Some(Dialog::Unsaved(_))), "{:?}", window.state().dialog);
    window.key(egui::Modifiers::NONE, egui::Key::Enter);
    assert!(window.state().dialog.is_none() && window.state().is_empty(), "{:?}", window.state().dialog);
    let saved = load(&RealFs, &path).unwrap().project;
    let flagged = saved.standing().any(|s| s.cells.values().any(|c| c.status == kensho::review::Status::Flagged));
    assert!(flagged, "it was saved before it was left");
}
