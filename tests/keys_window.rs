//! What keys do to the field in hand, and what they leave alone.

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
use egui_kittest::kittest::Queryable;
use kensho::app::{Command, Dialog, Intent};
use kensho::store::Language;

#[test]
fn alt_with_a_letter_decides_nothing() {
    let mut window = Window::open(vec![sample("2018-")]);
    window.select("budget.2017.executed");
    let before = window.state().project.log.last_seq();
    for key in [Key::F, Key::X, Key::U, Key::Enter, Key::Space] {
        window.key(Modifiers::ALT, key);
        assert_eq!(window.state().project.log.last_seq(), before, "Alt+{key:?}");
    }
    window.key(Modifiers::NONE, Key::F);
    assert_ne!(window.state().project.log.last_seq(), before);
}

#[test]
fn a_hint_under_a_resting_pointer_gives_way_to_keys() {
    let mut window = Window::open(vec![sample("2018-")]);
    window.select("budget.2017.executed");
    let hint = "budget.2016.executed　";
    let cell = window.harness.query_all_by_label_contains("2016年度 執行額: ").next().unwrap().rect().center();
    window.harness.hover_at(cell);
    window.harness.run_steps(40);
    assert!(window.shows(hint), "the pointer asks for it");
    window.key(Modifiers::NONE, Key::F6);
    window.harness.run_steps(40);
    assert!(!window.shows(hint), "it lies over what the keys go to");
    window.harness.hover_at(cell + egui::vec2(2.0, 0.0));
    window.harness.run_steps(40);
    assert!(window.shows(hint), "the pointer asks again");
}

#[test]
fn a_command_is_found_by_its_name_before_those_that_speak_of_it() {
    let mut window = Window::open(vec![sample("2018-")]);
    window.ask(Intent::SetLanguage(Language::En));
    window.run(Command::Palette);
    window.type_text("sign");
    window.key(Modifiers::NONE, Key::Enter);
    assert_eq!(window.state().dialog, Some(Dialog::SignOff));
}
