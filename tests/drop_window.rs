//! Files and folders dragged over the window and dropped on it.

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
use std::sync::Arc;

use common::window::{Window, sample, samples};
use egui::{HoveredFile, Key, Modifiers};
use kensho::app::{Command, Dialog, Intent, Purpose};

#[derive(Debug)]
struct Dropped(PathBuf);

impl egui::DroppedFile for Dropped {
    fn path(&self) -> &Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        Err("Kensho reads paths".to_owned())
    }
}

/// Drags these over the window.
fn hover(window: &mut Window, paths: &[PathBuf]) {
    let over = paths.iter().map(|path| HoveredFile { path: Some(path.clone()), mime: String::new() });
    window.harness.input_mut().hovered_files = over.collect();
    window.harness.run_steps(3);
}

fn drop_on(window: &mut Window, paths: Vec<PathBuf>) {
    window.harness.input_mut().hovered_files.clear();
    window.harness.input_mut().dropped_files.extend(paths.into_iter().map(|p| Arc::new(Dropped(p)) as _));
    window.settle();
}

fn saved_project(name: &str) -> (tempfile::TempDir, PathBuf) {
    let mut window = Window::open(vec![sample("2018-")]);
    let path = window.folder.path().join(name);
    let purpose = if name.ends_with(".ron") { Purpose::SaveSingle } else { Purpose::SaveFolder };
    window.ask(Intent::UsePath { purpose, path: path.clone() });
    window.run(Command::NewProject);
    (window.crash(), path)
}

#[test]
fn several_files_and_a_folder_are_read_and_the_window_says_so_before() {
    let mut window = Window::open(vec![]);
    let folder = window.folder.path().join("dropped");
    std::fs::create_dir(&folder).unwrap();
    std::fs::copy(sample("2018-"), folder.join("a.txt")).unwrap();
    let paths = vec![folder, sample("2021-"), sample("2022-")];
    hover(&mut window, &paths);
    assert!(window.shows("3 件をシートとして"));
    drop_on(&mut window, paths);
    assert_eq!(window.state().order().len(), 3);
    assert!(!window.shows("放すと"), "the veil is gone");
}

#[test]
fn what_is_there_already_and_what_cannot_be_read_is_told() {
    let mut window = Window::open(vec![sample("2018-")]);
    let bad = window.folder.path().join("写真.txt");
    std::fs::write(&bad, [0, 159, 146, 150, 0, 1, 2, 3]).unwrap();
    let gone = window.folder.path().join("消えた.txt");
    drop_on(&mut window, vec![sample("2018-"), bad, gone, sample("2021-")]);
    let Some(Dialog::ImportReport(report)) = window.state().dialog.clone() else { panic!("no report") };
    assert_eq!((report.added, report.already, report.refused.len()), (1, 1, 2), "{report:?}");
    drop_on(&mut window, vec![sample("2022-")]);
    assert_eq!(window.state().dialog, None, "the report gives way to the next drop");
    assert_eq!(window.state().order().len(), 3);
}

#[test]
fn a_dropped_project_is_opened_and_asks_about_what_is_not_saved() {
    for name in ["検証.kensho", "送付.ron"] {
        let (_kept, path) = saved_project(name);
        let mut window = Window::open(vec![sample("2021-")]);
        hover(&mut window, std::slice::from_ref(&path));
        assert!(window.shows(&format!("プロジェクト「{name}」を開きます")));
        drop_on(&mut window, vec![path.clone(), sample("2022-")]);
        let told = window.state().toasts.iter().any(|t| t.text.contains("ほかの 1 件は開きません"));
        assert!(told, "{:?}", window.state().toasts);
        assert!(matches!(window.state().dialog, Some(Dialog::Unsaved(_))), "{:?}", window.state().dialog);
        window.click("保存しない");
        assert_eq!(window.state().target.as_ref().map(|t| t.path()), Some(path.as_path()));
    }
    let mut window = Window::open(vec![]);
    let odd = window.folder.path().join("ほかの.ron");
    std::fs::write(&odd, "(a: 1)").unwrap();
    drop_on(&mut window, vec![odd]);
    assert!(matches!(window.state().dialog, Some(Dialog::Failure(..))), "{:?}", window.state().dialog);
}

#[test]
fn a_question_on_show_is_answered_before_anything_is_dropped() {
    let mut window = Window::open(vec![sample("2018-")]);
    window.run(Command::Quit);
    let asked = window.state().dialog.clone();
    hover(&mut window, &[sample("2021-")]);
    assert!(window.shows("答えるか、画面を閉じてから"));
    drop_on(&mut window, vec![sample("2021-")]);
    assert_eq!(window.state().dialog, asked);
    assert_eq!(window.state().order().len(), 1);
    window.ask(Intent::CloseDialog);
    drop_on(&mut window, vec![sample("2021-")]);
    assert_eq!(window.state().order().len(), 2);
}

#[test]
fn a_path_that_is_asked_for_can_be_dropped() {
    let mut window = Window::open(vec![]);
    window.run(Command::OpenPath);
    hover(&mut window, &[samples()]);
    assert!(window.shows("1 件をシートとして"));
    drop_on(&mut window, vec![sample("2018-")]);
    assert_eq!((window.state().dialog.clone(), window.state().order().len()), (None, 1));
}

#[test]
fn several_files_dropped_where_a_path_is_asked_for_are_all_opened() {
    let mut window = Window::open(vec![]);
    window.run(Command::OpenPath);
    drop_on(&mut window, vec![sample("2018-"), sample("2021-"), sample("2022-")]);
    assert_eq!((window.state().dialog.clone(), window.state().order().len()), (None, 3));
}

#[test]
fn where_one_path_is_asked_for_the_first_is_used_and_the_others_are_counted() {
    let (_kept, path) = saved_project("検証.kensho");
    let mut window = Window::open(vec![sample("2018-")]);
    window.ask(Intent::ShowDialog(Dialog::Path { purpose: Purpose::Merge, no_dialog: true }));
    hover(&mut window, std::slice::from_ref(&path));
    assert!(window.shows("この場所を使います"));
    drop_on(&mut window, vec![path, sample("2021-"), sample("2022-")]);
    assert!(window.state().merge.is_some(), "{:?}", window.state().dialog);
    let told = window.state().toasts.iter().any(|t| t.text.contains("ほかの 2 件は使っていません"));
    assert!(told, "{:?}", window.state().toasts);
    assert_eq!(window.state().order().len(), 1);
}

#[test]
fn the_disk_is_asked_once_what_hovers_over_the_window() {
    let mut window = Window::open(vec![]);
    let folder = window.folder.path().join("作業");
    std::fs::create_dir(&folder).unwrap();
    std::fs::write(folder.join("project.ron"), "").unwrap();
    hover(&mut window, std::slice::from_ref(&folder));
    assert!(window.shows("プロジェクト「作業」を開きます"));
    std::fs::remove_file(folder.join("project.ron")).unwrap();
    window.harness.run_steps(3);
    assert!(window.shows("プロジェクト「作業」を開きます"), "looked at again");
    hover(&mut window, &[folder, sample("2018-")]);
    assert!(window.shows("2 件をシートとして"), "another set is");
}

#[test]
fn a_drop_while_a_value_is_typed_keeps_what_was_typed_and_where() {
    let mut window = Window::open(vec![sample("2018-")]);
    let sheet = window.state().current_sheet().unwrap().id.clone();
    window.select("basic.name");
    window.key(Modifiers::NONE, Key::F2);
    window.type_text("途中の名称");
    hover(&mut window, &[sample("2021-")]);
    drop_on(&mut window, vec![sample("2021-")]);
    assert_eq!(window.state().order().len(), 2);
    assert_eq!(window.state().current_sheet().unwrap().id, sheet);
    assert_eq!(window.value("basic.name").as_deref(), Some("途中の名称"), "taken over before");
    window.type_text("の続き");
    window.key(Modifiers::NONE, Key::Enter);
    assert_eq!(window.value("basic.name").as_deref(), Some("途中の名称の続き"));
}
