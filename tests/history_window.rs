//! What was done, by whom; the sheet as it was; the way back.

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
use egui::{Key, Modifiers};
use kensho::app::{Command, HistoryFilter, Intent, Purpose};
use kensho::review::Status;

const CTRL: Modifiers = Modifiers::COMMAND;
const NONE: Modifiers = Modifiers::NONE;

fn tabular() -> Window {
    Window::open(vec![sample("2018-")])
}

fn last_step(window: &Window) -> u64 {
    window.state().project.log.entries().last().unwrap().seq
}

fn correct(window: &mut Window, key: &str, value: &str) -> u64 {
    let cell = window.state().current_sheet().unwrap().cell_of(&key.into()).unwrap();
    window.ask(Intent::Correct { cell, value: value.into(), reason: Some("誤読".into()) });
    last_step(window)
}

#[test]
fn the_sheet_is_seen_as_it_was_read_only_and_the_present_comes_back() {
    let mut window = tabular();
    let machine = window.value("basic.name");
    let first = correct(&mut window, "basic.name", "一回目");
    correct(&mut window, "basic.name", "二回目");
    window.ask(Intent::LookAtPast(Some(first)));
    assert_eq!(window.value("basic.name").as_deref(), Some("一回目"));
    assert!(window.shows("過去の姿を表示中"));
    window.select("basic.bureau");
    let before = last_step(&window);
    window.key(NONE, Key::F);
    window.key(NONE, Key::F2);
    window.key(CTRL, Key::Z);
    assert_eq!((window.state().editing.clone(), last_step(&window)), (None, before), "the past was changed");
    window.ask(Intent::LookAtPast(Some(first - 1)));
    assert_eq!(window.value("basic.name"), machine);
    window.run(Command::LeavePast);
    assert_eq!(window.value("basic.name").as_deref(), Some("二回目"));
    window.select("basic.bureau");
    window.key(NONE, Key::F);
    assert_eq!(window.state().selected_status(), Status::Flagged);
}

#[test]
fn everything_goes_back_to_a_step_as_one_step_and_forward_again_with_undo() {
    let mut window = tabular();
    let first = correct(&mut window, "basic.name", "一回目");
    correct(&mut window, "basic.name", "二回目");
    correct(&mut window, "basic.bureau", "別の局");
    let before = last_step(&window);
    window.ask(Intent::ReturnToPast(first));
    assert_eq!(window.value("basic.name").as_deref(), Some("一回目"));
    assert_ne!(window.value("basic.bureau").as_deref(), Some("別の局"));
    assert_eq!(last_step(&window), before + 1);
    window.key(CTRL, Key::Z);
    assert_eq!(window.value("basic.name").as_deref(), Some("二回目"));
    assert_eq!(window.value("basic.bureau").as_deref(), Some("別の局"));
}

#[test]
fn steps_are_filtered_by_field_by_person_and_by_being_left_behind() {
    let mut window = tabular();
    let name = correct(&mut window, "basic.name", "一回目");
    window.ask(Intent::SetAuthor("査閲 次郎".into()));
    let bureau = correct(&mut window, "basic.bureau", "別の局");
    let sheet = window.state().current_sheet().unwrap();
    let (id, cell) = (sheet.id.clone(), sheet.cell_of(&"basic.name".into()));
    let of = |w: &Window, filter: HistoryFilter| w.state().listed_steps(&filter);
    let field = HistoryFilter { sheet: Some(id), cell, ..Default::default() };
    assert_eq!(of(&window, field), [name]);
    let person = HistoryFilter { author: Some("査閲 次郎".into()), ..Default::default() };
    assert_eq!(of(&window, person), [bureau]);
    let behind = HistoryFilter { abandoned: true, ..Default::default() };
    assert!(of(&window, behind.clone()).is_empty());
    window.key(CTRL, Key::Z);
    assert!(of(&window, behind.clone()).is_empty(), "redo still reaches it");
    correct(&mut window, "basic.bureau", "さらに別の局");
    assert_eq!(of(&window, behind), [bureau]);
}

#[test]
fn the_panel_shows_each_step_in_words_and_a_click_goes_to_its_field() {
    let mut window = tabular();
    correct(&mut window, "basic.name", "一回目");
    window.select("remarks");
    window.run(Command::ToggleHistory);
    window.click_containing("を「一回目」に修正");
    assert_eq!(window.state().selected_cell().unwrap().as_str(), "basic.name");
    assert!(window.shows("この時点を見る") && window.shows("監査 花子"));
    window.click("この時点を見る");
    assert!(window.shows("過去の姿を表示中"));
}

#[test]
fn history_is_there_after_the_project_is_opened_again() {
    let mut window = tabular();
    let first = correct(&mut window, "basic.name", "一回目");
    correct(&mut window, "basic.name", "二回目");
    let path = window.folder.path().join("p.kensho");
    window.ask(Intent::UsePath { purpose: Purpose::SaveFolder, path: path.clone() });
    let mut again = Window::open(vec![path]);
    again.ask(Intent::LookAtPast(Some(first)));
    assert_eq!(again.value("basic.name").as_deref(), Some("一回目"));
}
