//! What Enter and Esc answer where work could be lost: what a person presses
//! without reading destroys nothing.

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

use common::window::{Window, correct, sample, saved_project, value_on_disk};
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;
use kensho::app::{Command, Dialog, Intent, Purpose};

const NONE: Modifiers = Modifiers::NONE;

#[test]
fn enter_restores_what_a_crash_left_and_esc_leaves_it_for_later() {
    let (mut window, path) = saved_project();
    correct(&mut window, "basic.name", "保存前の修正");
    let mut later = Window::start_again(window.crash());
    assert!(matches!(later.state().dialog, Some(Dialog::Recovery(_))), "{:?}", later.state().dialog);
    later.key(NONE, Key::Escape);
    assert_eq!(later.state().dialog, None);
    assert_ne!(value_on_disk(&path, "basic.name").as_deref(), Some("保存前の修正"));

    let mut again = Window::start_again(later.crash());
    assert!(matches!(again.state().dialog, Some(Dialog::Recovery(_))), "what was put off is gone");
    again.key(NONE, Key::Enter);
    assert_eq!(again.value("basic.name").as_deref(), Some("保存前の修正"));
    assert_ne!(value_on_disk(&path, "basic.name").as_deref(), Some("保存前の修正"), "nobody saved");
}

/// The field may stand anywhere in the form; where it is not on show, no key
/// would reach what was being typed.
#[test]
fn what_was_being_typed_is_on_show_after_a_restore_and_takes_keys() {
    let (mut window, path) = saved_project();
    window.select("payee.C.1.name");
    window.key(NONE, Key::F2);
    window.type_text("書きかけの名称");
    window.harness.run_steps(80);
    window.settle();
    let mut again = Window::start_again(window.crash());
    again.key(NONE, Key::Enter);
    assert!(again.state().editing.is_some(), "the field is open again");
    again.harness.run_steps(8);
    for _ in 0..2 {
        again.key(NONE, Key::Enter);
    }
    again.type_text("様式の記載による");
    again.key(NONE, Key::Enter);
    assert_eq!(again.value("payee.C.1.name").as_deref(), Some("書きかけの名称"));
    again.run(Command::Save);
    assert!(path.exists() && again.state().editing.is_none());
}

#[test]
fn a_field_scrolled_out_of_sight_while_it_is_edited_comes_back_for_a_key() {
    let mut window = Window::open(vec![sample("2018-")]);
    window.select("payee.C.1.name");
    window.key(NONE, Key::F2);
    window.type_text("新しい名称");
    let over = window.harness.query_all_by_label_contains("修正後の値").next().unwrap().rect().center();
    window.harness.hover_at(over);
    window.harness.event(egui::Event::MouseWheel {
        unit: egui::MouseWheelUnit::Point,
        delta: egui::vec2(0.0, 3_000.0),
        phase: egui::TouchPhase::Move,
        source: egui::MouseWheelSource::Wheel,
        modifiers: NONE,
    });
    window.harness.run_steps(60);
    assert!(!window.shows("修正後の値"), "it is still on show");
    window.key(NONE, Key::Enter);
    window.harness.run_steps(8);
    assert!(window.shows("修正後の値"), "Enter leads nowhere");
    window.key(NONE, Key::Enter);
    window.type_text("様式の記載による");
    window.key(NONE, Key::Enter);
    assert_eq!(window.value("payee.C.1.name").as_deref(), Some("新しい名称"));
}

#[test]
fn enter_never_writes_over_a_file() {
    let mut window = Window::open(vec![sample("2018-")]);
    let path = window.folder.path().join("mine.csv");
    std::fs::write(&path, "大切な内容").unwrap();
    for key in [Key::Escape, Key::Enter] {
        window.ask(Intent::UsePath { purpose: Purpose::ExportProject, path: path.clone() });
        assert!(matches!(window.state().dialog, Some(Dialog::Overwrite { .. })), "{:?}", window.state().dialog);
        window.key(NONE, key);
        assert!(!matches!(window.state().dialog, Some(Dialog::Overwrite { .. })), "{key:?} answers");
        assert_eq!(std::fs::read_to_string(&path).unwrap(), "大切な内容", "{key:?}");
    }
    assert!(matches!(window.state().dialog, Some(Dialog::Path { .. })), "Enter asks for another name");
}

#[test]
fn a_click_beside_the_buttons_leaves_enter_where_it_was() {
    let mut window = Window::open(vec![sample("2018-")]);
    let path = window.folder.path().join("mine.csv");
    std::fs::write(&path, "大切な内容").unwrap();
    window.ask(Intent::UsePath { purpose: Purpose::ExportProject, path: path.clone() });
    window.click_containing("上書きすると");
    window.key(NONE, Key::Enter);
    assert!(matches!(window.state().dialog, Some(Dialog::Path { .. })), "{:?}", window.state().dialog);
    assert_eq!(std::fs::read_to_string(&path).unwrap(), "大切な内容");
}

#[test]
fn enter_replaces_nothing_that_another_person_saved() {
    let (mut mine, path) = saved_project();
    let mut theirs = Window::of_colleague(vec![path.clone()]);
    theirs.click("編集を引き継ぐ");
    correct(&mut theirs, "basic.name", "相手の名前");
    theirs.run(Command::Save);
    correct(&mut mine, "basic.name", "自分の名前");
    for key in [Key::Escape, Key::Enter] {
        mine.run(Command::Save);
        assert!(matches!(mine.state().dialog, Some(Dialog::DiskChange(_))), "{:?}", mine.state().dialog);
        mine.key(NONE, key);
        assert!(!matches!(mine.state().dialog, Some(Dialog::DiskChange(_))), "{key:?} answers");
        assert_eq!(value_on_disk(&path, "basic.name").as_deref(), Some("相手の名前"), "{key:?}");
        assert_eq!(mine.value("basic.name").as_deref(), Some("自分の名前"), "{key:?}");
    }
}
