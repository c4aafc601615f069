//! Opening a project whose sheets an older parser read.

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
use kensho::app::{Command, Dialog, Intent, Purpose, Reread};
use kensho::parse::{Finding, PARSER_VERSION};
use kensho::review::{CellId, Status};

fn misread(window: &mut Window, key: &str, wrong: &str) {
    let id = window.state().current_sheet().unwrap().id.clone();
    let sheet = window.harness.state_mut().state_mut().project.sheets.get_mut(&id).unwrap();
    sheet.parser = 0;
    let cell = CellId::of_machine_key(&key.into());
    let found = sheet.machine.iter_mut().find(|m| m.cell == cell).unwrap();
    let Finding::Placed { value, .. } = &mut found.found else { panic!("{key} is missing") };
    *value = wrong.to_owned();
}

/// A project as an older version of the program left it, with a correction,
/// a confirmation and fields that nobody looked at.
fn older_project() -> (Window, std::path::PathBuf) {
    let mut window = Window::open(vec![sample("2018-")]);
    for (key, wrong) in [("basic.name", "古い名称"), ("basic.bureau", "古い局"), ("basic.author", "古い人")] {
        misread(&mut window, key, wrong);
    }
    let cell = window.state().current_sheet().unwrap().cell_of(&"basic.name".into()).unwrap();
    window.ask(Intent::Correct { cell, value: "人の名称".into(), reason: Some("誤読".into()) });
    window.select("basic.bureau");
    window.run(Command::Confirm);
    let path = window.folder.path().join("以前の版.ron");
    window.ask(Intent::UsePath { purpose: Purpose::SaveSingle, path: path.clone() });
    assert!(path.is_file());
    (window, path)
}

fn status(window: &Window, key: &str) -> Status {
    let sheet = window.state().current_sheet().unwrap();
    sheet.cells.get(&CellId::of_machine_key(&key.into())).map(|r| r.status).unwrap_or_default()
}

#[test]
fn opening_a_project_of_an_older_parser_offers_a_reading_that_keeps_what_people_did() {
    let (_old, path) = older_project();
    let mut window = Window::open(vec![path.clone()]);
    assert!(window.shows("1 件のシートの値は、以前の版の読み取り"), "{:?}", window.labels());
    assert_eq!(window.value("basic.author").as_deref(), Some("古い人"), "nothing changes unasked");
    window.click("新しい読み取りと比べる…");
    assert_eq!(window.state().dialog, Some(Dialog::Reread));
    assert!(window.shows("人の判断と異なる項目 2 件") && window.shows("古い局") && window.shows("人の名称"));
    window.click("取り込む（1 シート）");
    assert_ne!(window.value("basic.author").as_deref(), Some("古い人"), "nobody had touched it");
    assert_eq!(window.value("basic.name").as_deref(), Some("人の名称"));
    assert_eq!(window.value("basic.bureau").as_deref(), Some("古い局"), "what was confirmed stays in force");
    assert_eq!((status(&window, "basic.name"), status(&window, "basic.bureau")), (Status::Flagged, Status::Flagged));
    window.select("basic.bureau");
    assert!(window.shows("読み直し前の読み取り"), "both values are on show");
    window.run(Command::Save);
    let again = Window::open(vec![path]);
    assert!(matches!(again.state().reread, Reread::None), "what was read anew is not offered again");
    assert_eq!(again.state().current_sheet().unwrap().parser, PARSER_VERSION);
    window.run(Command::Undo);
    assert_eq!(window.value("basic.author").as_deref(), Some("古い人"), "one step takes all of it back");
    assert_eq!(
        (status(&window, "basic.name"), status(&window, "basic.bureau")),
        (Status::Corrected, Status::Confirmed)
    );
}

#[test]
fn many_sheets_are_read_again_in_one_step_with_progress_and_only_the_older_ones() {
    let mut window = Window::open(vec![sample("2018-"), sample("2021-"), sample("2022-")]);
    let ids: Vec<_> = window.state().project.standing().map(|s| s.id.clone()).collect();
    for id in &ids[..2] {
        window.ask(Intent::SelectSheet(id.clone()));
        misread(&mut window, "basic.name", "古い名称");
    }
    let path = window.folder.path().join("三枚.ron");
    window.ask(Intent::UsePath { purpose: Purpose::SaveSingle, path: path.clone() });
    let mut window = Window::open(vec![path]);
    assert!(window.shows("2 件のシートの値は"), "{:?}", window.labels());
    let steps = window.state().project.log.entries().len();
    let before = window.state().project.clone();
    window.run(Command::Reread);
    window.ask(Intent::ApplyReread);
    let state = window.state();
    assert_eq!(state.project.log.entries().len(), steps + 1, "one step");
    assert!(
        state
            .project
            .standing()
            .all(|s| s.parser == PARSER_VERSION && s.effective("basic.name").as_deref() != Some("古い名称"))
    );
    window.run(Command::Undo);
    assert_eq!(window.state().project.sheets, before.sheets);
}

#[test]
fn a_reading_taken_over_survives_a_crash() {
    let (_old, path) = older_project();
    let mut window = Window::open(vec![path]);
    window.run(Command::Reread);
    window.ask(Intent::ApplyReread);
    let now = window.state().current_sheet().unwrap().clone();
    assert_eq!(now.parser, PARSER_VERSION);
    let mut window = Window::start_again(window.crash());
    window.ask(Intent::Recover { as_copy: false });
    assert_eq!(window.state().current_sheet(), Some(&now));
    window.run(Command::Undo);
    assert_eq!(window.value("basic.author").as_deref(), Some("古い人"));
}

#[test]
fn not_now_leaves_everything_and_the_command_still_offers_it() {
    let (_old, path) = older_project();
    let mut window = Window::open(vec![path]);
    window.click("今はしない");
    assert!(!window.shows("以前の版の読み取りによるもの"));
    assert_eq!(window.value("basic.author").as_deref(), Some("古い人"));
    assert!(Command::Reread.enabled(window.state()));
    window.run(Command::Reread);
    assert_eq!(window.state().dialog, Some(Dialog::Reread));
    window.click("今はしない");
    assert_eq!(window.value("basic.author").as_deref(), Some("古い人"));
    assert!(!window.state().is_dirty());
}

#[test]
fn a_sheet_whose_source_is_not_at_hand_is_named_and_left_alone() {
    let (_old, path) = older_project();
    let mut window = Window::open(vec![path]);
    window.harness.state_mut().state_mut().sources.clear();
    window.run(Command::Reread);
    assert!(window.shows("原文が最初に読んだものと異なるか手元にない"));
    window.ask(Intent::ApplyReread);
    assert_eq!(window.state().current_sheet().unwrap().parser, 0);
}
