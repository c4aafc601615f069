//! Copies to send, saves and quitting, asked for while one of them runs: each
//! is done, and of the project that it was asked of.

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

use std::path::Path;

use common::window::{correct, saved_project, value_on_disk};
use kensho::app::{AfterSettling, Command, Dialog, Intent, Purpose};

fn copy_to(path: &Path) -> Intent {
    Intent::UsePath { purpose: Purpose::SaveSingle, path: path.to_owned() }
}

#[test]
fn copies_and_saves_asked_for_while_one_runs_are_all_written() {
    let (mut window, path) = saved_project();
    correct(&mut window, "basic.name", "新しい名前");
    let copies: Vec<_> = (1..=3).map(|n| window.folder.path().join(format!("送付{n}.ron"))).collect();
    for copy in &copies {
        window.harness.state_mut().ask(copy_to(copy));
        window.harness.state_mut().ask(Intent::Run(Command::Save));
    }
    window.settle();
    for written in copies.iter().chain([&path]) {
        assert_eq!(value_on_disk(written, "basic.name").as_deref(), Some("新しい名前"), "{}", written.display());
    }
    assert!(!window.state().is_dirty());
    assert_eq!(window.state().target.as_ref().map(|t| t.path()), Some(path.as_path()));
}

#[test]
fn a_copy_that_waited_is_of_the_project_it_was_asked_of() {
    let (mut window, path) = saved_project();
    let (first, second) = (window.folder.path().join("一.ron"), window.folder.path().join("二.ron"));
    correct(&mut window, "basic.name", "送る名前");
    window.run(Command::Save);
    // Within one frame: the second waits for the first when the project is left.
    for intent in [copy_to(&first), copy_to(&second), Intent::Run(Command::NewProject)] {
        window.harness.state_mut().ask(intent);
    }
    window.settle();
    assert!(window.state().is_empty() && window.state().target.is_none());
    for copy in [first, second] {
        assert_eq!(value_on_disk(&copy, "basic.name").as_deref(), Some("送る名前"));
        // Work goes on elsewhere by then.
        let told = |t: &str| t.contains(copy.to_str().unwrap()) && !t.contains(path.to_str().unwrap());
        assert!(window.state().toasts.iter().any(|t| told(&t.text)), "{:?}", window.state().toasts);
    }
}

#[test]
fn saving_and_quitting_quits_though_a_copy_was_asked_for_meanwhile() {
    let (mut window, path) = saved_project();
    correct(&mut window, "basic.name", "最後の名前");
    let copy = window.folder.path().join("送付用.ron");
    for intent in [Intent::SaveThen(AfterSettling::Quit), copy_to(&copy)] {
        window.harness.state_mut().ask(intent);
    }
    window.settle();
    assert!(window.state().closing, "{:?}", window.state().dialog);
    for written in [path, copy] {
        assert_eq!(value_on_disk(&written, "basic.name").as_deref(), Some("最後の名前"));
    }
}

#[test]
fn the_window_closes_when_what_is_being_written_is_written() {
    let (mut window, _) = saved_project();
    let (copy, table) = (window.folder.path().join("送付用.ron"), window.folder.path().join("全体.xlsx"));
    for (intent, path) in
        [(copy_to(&copy), &copy), (Intent::UsePath { purpose: Purpose::ExportProject, path: table.clone() }, &table)]
    {
        for intent in [intent, Intent::Run(Command::Quit)] {
            window.harness.state_mut().ask(intent);
        }
        window.harness.step();
        assert!(!window.state().closing || path.is_file(), "it was cut off");
        assert!(window.state().toasts.iter().any(|t| t.text.contains("終わりしだい閉じます")));
        window.settle();
        assert!(window.state().closing && path.is_file());
        window.harness.state_mut().state_mut().closing = false;
    }
}

#[test]
fn a_copy_that_fails_keeps_the_window_that_was_being_closed() {
    let (mut window, _) = saved_project();
    std::fs::write(window.folder.path().join("file"), "x").unwrap();
    let nowhere = window.folder.path().join("file/送付用.ron");
    for intent in [copy_to(&nowhere), Intent::Run(Command::Quit)] {
        window.harness.state_mut().ask(intent);
    }
    window.settle();
    assert!(!window.state().closing);
    let Some(Dialog::Failure(title, why)) = window.state().dialog.clone() else { panic!("no word of it") };
    assert_eq!(title, "コピーを保存できませんでした");
    assert!(why.contains("プロジェクトはそのままです") && !why.contains("前回"), "{why}");
}

#[cfg(unix)]
#[test]
fn a_copy_is_kept_out_of_the_projects_folder_however_that_is_spelled() {
    let (mut window, path) = saved_project();
    let folder = window.folder.path().to_owned();
    std::os::unix::fs::symlink(&path, folder.join("近道")).unwrap();
    for spelled in [folder.join("近道/中.ron"), folder.join("data/../検証.kensho/sheets/中.ron")] {
        window.ask(copy_to(&spelled));
        let said = &window.state().toasts.last().unwrap().text;
        assert!(said.contains("中にはコピーを置けません"), "{}: {said}", spelled.display());
        assert!(!spelled.exists());
    }
}
