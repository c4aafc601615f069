//! Two reviewers of the same sheet, without a server.

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

use common::window::{Window, sample};
use kensho::app::{Command, Dialog, Intent, Purpose};

fn correct(window: &mut Window, key: &str, value: &str) {
    let cell = window.state().current_sheet().unwrap().cell_of(&key.into()).unwrap();
    window.ask(Intent::Correct { cell, value: value.into(), reason: Some("誤読".into()) });
}

/// What another person made of the same sheet.
fn theirs() -> (Window, std::path::PathBuf) {
    let mut window = Window::open(vec![sample("2018-")]);
    window.ask(Intent::SetAuthor("査閲 次郎".into()));
    correct(&mut window, "basic.name", "相手の名称");
    correct(&mut window, "basic.bureau", "同じ局");
    correct(&mut window, "remarks", "相手だけの追記");
    let path = window.folder.path().join("相手.ron");
    window.ask(Intent::UsePath { purpose: Purpose::SaveSingle, path: path.clone() });
    assert!(path.is_file());
    (window, path)
}

#[test]
fn another_persons_work_is_taken_where_it_is_new_and_decided_where_it_differs() {
    let (_other, path) = theirs();
    let mut window = Window::open(vec![sample("2018-")]);
    correct(&mut window, "basic.name", "自分の名称");
    correct(&mut window, "basic.bureau", "同じ局");
    window.ask(Intent::UsePath { purpose: Purpose::Merge, path });
    assert!(window.shows("一致 1/2（50%）"), "{:?}", window.labels());
    window.click("まとめて取り込む");
    assert_eq!(window.value("remarks").as_deref(), Some("相手だけの追記"));
    assert!(window.shows("一致しない項目 1 件"));
    assert!(window.shows("自分: 自分の名称") && window.shows("相手: 相手の名称"));
    window.click_containing("相手を採る");
    assert_eq!(window.value("basic.name").as_deref(), Some("相手の名称"));
    assert!(window.shows("一致しない項目はありません"));
    window.run(Command::Undo);
    assert_eq!(window.value("basic.name").as_deref(), Some("自分の名称"));
    window.run(Command::Undo);
    assert_eq!(window.value("remarks"), None, "what was taken in is one step");
}

#[test]
fn a_project_without_a_sheet_in_common_is_told_so() {
    let (_other, path) = theirs();
    let mut window = Window::open(vec![sample("2021-")]);
    window.ask(Intent::UsePath { purpose: Purpose::Merge, path });
    assert!(matches!(window.state().dialog, Some(Dialog::Failure(..))));
    assert!(window.state().merge.is_none());
}
