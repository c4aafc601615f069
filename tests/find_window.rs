//! Finding words in the sheet and in all sheets, and going to places by name.

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
use kensho::app::{Command, Dialog, FoundPlace, Intent};

const CTRL: Modifiers = Modifiers::COMMAND;
const CTRL_SHIFT: Modifiers = Modifiers::COMMAND.plus(Modifiers::SHIFT);
const NONE: Modifiers = Modifiers::NONE;

fn tabular() -> Window {
    Window::open(vec![sample("2018-")])
}

/// Waits for the search through all sheets.
fn searched(window: &mut Window) {
    for _ in 0..400 {
        window.settle();
        if !window.state().find_all.is_running() {
            return;
        }
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
    panic!("the search does not end");
}

#[test]
fn words_are_found_in_the_text_however_they_are_typed_and_f3_goes_through_them() {
    let mut window = tabular();
    let document = window.state().document().unwrap().clone();
    let expected = document.text.matches("平成").count();
    assert!(expected > 3);
    window.key(CTRL, Key::F);
    window.type_text("平　成");
    assert_eq!(window.state().find.in_text.len(), expected);
    assert!(window.shows(&format!("原文 {expected}")));
    let first = window.state().text_selection().unwrap();
    assert_eq!(document.slice(first), "平成");
    window.key(NONE, Key::F3);
    let second = window.state().text_selection().unwrap();
    assert!(second.start > first.start);
    window.key(Modifiers::SHIFT, Key::F3);
    assert_eq!(window.state().text_selection(), Some(first));
    window.key(Modifiers::SHIFT, Key::F3);
    assert_eq!(window.state().find.at, Some(window.state().find.count() - 1), "past the beginning comes the end");
}

#[test]
fn a_place_in_the_text_selects_the_field_it_belongs_to() {
    let mut window = tabular();
    let name = window.value("basic.name").unwrap();
    window.key(CTRL, Key::F);
    window.type_text(&name);
    let document = window.state().document().unwrap().clone();
    assert_eq!(document.slice(window.state().text_selection().unwrap()), name);
    assert_eq!(window.state().selected_cell().unwrap().as_str(), "basic.name");
}

#[test]
fn a_correction_is_found_though_the_text_does_not_have_it() {
    let mut window = tabular();
    let cell = window.state().current_sheet().unwrap().cell_of(&"basic.bureau".into()).unwrap();
    window.ask(Intent::Correct { cell: cell.clone(), value: "架空の部局".into(), reason: None });
    window.key(CTRL, Key::F);
    window.type_text("かくうノ部局");
    assert_eq!(window.state().find.count(), 0, "kanji are not read");
    window.ask(Intent::Find { query: "架空 の部局".into(), pattern: false });
    assert_eq!((window.state().find.in_text.len(), window.state().find.in_fields.clone()), (0, vec![cell]));
}

#[test]
fn a_regular_expression_is_used_on_demand_and_a_wrong_one_is_explained() {
    let mut window = tabular();
    window.key(CTRL, Key::F);
    window.ask(Intent::Find { query: r"平成\d+年度".into(), pattern: true });
    let document = window.state().document().unwrap().clone();
    assert!(window.state().find.in_text.len() > 2);
    assert!(window.state().find.in_text.iter().all(|s| document.slice(*s).ends_with("年度")));
    window.ask(Intent::Find { query: "(".into(), pattern: true });
    assert!(window.shows("正規表現の誤り"));
}

#[test]
fn escape_closes_the_bar_and_single_keys_work_again() {
    let mut window = tabular();
    window.key(CTRL, Key::F);
    window.type_text("事業");
    window.key(NONE, Key::Escape);
    assert!(!window.state().find.open);
    window.select("basic.name");
    window.key(NONE, Key::F);
    assert_eq!(window.state().selected_status(), kensho::review::Status::Flagged);
}

#[test]
fn all_sheets_are_searched_with_corrections_and_notes_and_a_click_goes_there() {
    let mut window = Window::open(vec![sample("2018-"), sample("2021-")]);
    let first = window.state().current_sheet().unwrap().id.clone();
    window.select("basic.name");
    window.key(CTRL, Key::M);
    window.type_text("実績を照会");
    window.harness.run_steps(60);
    window.settle();
    window.run(Command::NextSheet);
    window.ask(Intent::FindEverywhere { query: "実　績".into(), pattern: false });
    searched(&mut window);
    let found = window.state().find_all.found.clone();
    let sheets: std::collections::BTreeSet<_> = found.iter().filter_map(|f| f.sheet.clone()).collect();
    assert_eq!(sheets.len(), 2);
    assert!(found.iter().any(|f| matches!(f.place, FoundPlace::Note(_))));
    assert!(found.iter().all(|f| f.excerpt[1].contains('績')));
    let there = found.iter().position(|f| f.sheet.as_ref() == Some(&first) && matches!(f.place, FoundPlace::Text(_)));
    window.ask(Intent::GoToFound(there.unwrap()));
    assert_eq!(window.state().current_sheet().unwrap().id, first);
    let document = window.state().document().unwrap().clone();
    assert!(document.slice(window.state().text_selection().unwrap()).contains('績'));
}

#[test]
fn the_keyboard_alone_searches_all_sheets() {
    let mut window = Window::open(vec![sample("2018-"), sample("2021-")]);
    window.key(CTRL_SHIFT, Key::F);
    window.type_text("ｼﾞｷﾞｮｳ");
    window.key(NONE, Key::Enter);
    searched(&mut window);
    assert_eq!(window.state().find_all.found.len(), 0);
    window.ask(Intent::FindEverywhere { query: "事業名".into(), pattern: false });
    searched(&mut window);
    window.key(NONE, Key::F3);
    assert!(window.state().text_selection().is_some());
}

#[test]
fn a_field_and_a_sheet_are_gone_to_by_name() {
    let mut window = Window::open(vec![sample("2018-"), sample("2021-")]);
    window.key(CTRL, Key::G);
    window.type_text("2017 執行額");
    window.key(NONE, Key::Enter);
    assert_eq!(window.state().selected_cell().unwrap().as_str(), "budget.2017.executed");
    let other = window.state().order()[1].clone();
    let summary = window.state().summary(&other).unwrap();
    let name = format!("{} {}", summary.name, summary.year);
    window.key(CTRL, Key::T);
    assert!(matches!(window.state().dialog, Some(Dialog::GoTo(_))));
    window.type_text(&name);
    window.key(NONE, Key::Enter);
    assert_eq!(window.state().current_sheet().unwrap().id, other);
}

#[test]
fn words_typed_for_all_sheets_are_searched_without_a_key_and_old_finds_do_not_stand_under_them() {
    let mut window = Window::open(vec![sample("2018-"), sample("2021-")]);
    window.key(CTRL_SHIFT, Key::F);
    window.type_text("事業名");
    window.harness.run_steps(60);
    searched(&mut window);
    let found = window.state().find_all.found.len();
    assert!(found > 0, "nobody pressed Enter");
    assert!(window.shows(&format!("{found} 件")));
    window.harness.event(egui::Event::Text("は無い".into()));
    window.harness.run_steps(2);
    assert!(!window.shows(&format!("{found} 件")), "what was found for other words");
}
