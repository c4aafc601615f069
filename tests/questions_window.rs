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
use egui_kittest::kittest::{NodeT, Queryable};
use kensho::app::{AfterSettling, Command, Dialog, Intent, Purpose};

const NONE: Modifiers = Modifiers::NONE;

/// What is painted in the window, word by word as it stands there.
fn painted(window: &Window) -> Vec<String> {
    fn collect(shape: &egui::Shape, into: &mut Vec<String>) {
        match shape {
            egui::Shape::Text(text) => into.push(text.galley.text().to_owned()),
            egui::Shape::Vec(shapes) => shapes.iter().for_each(|s| collect(s, into)),
            _ => {}
        }
    }
    let mut all = Vec::new();
    window.harness.output().shapes.iter().for_each(|s| collect(&s.shape, &mut all));
    all
}

/// What the keyboard is at.
fn focused(window: &Window) -> Option<String> {
    let mut all = window.harness.root().children_recursive();
    all.find(|n| n.accesskit_node().is_focused()).and_then(|n| n.accesskit_node().label())
}

/// The question on show says which answer Enter gives and which Esc does.
fn answers_by_keys(window: &Window, enter: &str, esc: &str) {
    assert_eq!(focused(window).as_deref(), Some(enter), "what Enter answers");
    let painted = painted(window);
    let place = |text: &str| painted.iter().position(|t| t == text);
    for (answer, key) in [(enter, "Enter"), (esc, "Esc")] {
        let (answer_at, key_at) = (place(answer), place(key));
        assert!(answer_at.is_some() && key_at == answer_at.map(|at| at + 1), "{answer} shows no {key}: {painted:?}");
    }
}

#[test]
fn enter_restores_what_a_crash_left_and_esc_leaves_it_for_later() {
    let (mut window, path) = saved_project();
    correct(&mut window, "basic.name", "保存前の修正");
    let mut later = Window::start_again(window.crash());
    assert!(matches!(later.state().dialog, Some(Dialog::Recovery(_))), "{:?}", later.state().dialog);
    answers_by_keys(&later, "復元", "あとで");
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
    assert!(again.shows("入力途中") && !again.shows("操作 0 件"), "{:?}", again.labels());
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
        answers_by_keys(&window, "別の名前にする", "キャンセル");
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
        answers_by_keys(&mine, Command::SaveAs.text(mine.state().settings.language), "キャンセル");
        mine.key(NONE, key);
        assert!(!matches!(mine.state().dialog, Some(Dialog::DiskChange(_))), "{key:?} answers");
        assert_eq!(value_on_disk(&path, "basic.name").as_deref(), Some("相手の名前"), "{key:?}");
        assert_eq!(mine.value("basic.name").as_deref(), Some("自分の名前"), "{key:?}");
    }
}

#[test]
fn both_versions_of_a_field_stand_as_the_words_over_them_say() {
    let (mut mine, path) = saved_project();
    let mut theirs = Window::of_colleague(vec![path]);
    theirs.click("編集を引き継ぐ");
    correct(&mut theirs, "basic.name", "相手の名前");
    theirs.run(Command::Save);
    correct(&mut mine, "basic.name", "自分の名前");
    mine.run(Command::Save);
    assert!(mine.shows("上がこの画面、下が保存されている版"), "{:?}", mine.labels());
    let top = |part: &str| mine.harness.query_all_by_label_contains(part).next().map(|n| n.rect().top());
    let (ours, other) = (top("この画面: 自分の名前"), top("保存されている版: 相手の名前"));
    assert!(ours.is_some() && ours < other, "{ours:?} {other:?}");
}

#[test]
fn leaving_unsaved_work_with_enter_saves_it_and_with_esc_stays() {
    let (mut window, path) = saved_project();
    correct(&mut window, "basic.name", "直した名前");
    window.run(Command::NewProject);
    assert_eq!(window.state().dialog, Some(Dialog::Unsaved(AfterSettling::New)));
    answers_by_keys(&window, "保存", "キャンセル");
    window.key(NONE, Key::Escape);
    assert_eq!(window.value("basic.name").as_deref(), Some("直した名前"));
    assert_ne!(value_on_disk(&path, "basic.name").as_deref(), Some("直した名前"));
    window.run(Command::NewProject);
    window.key(NONE, Key::Enter);
    assert!(window.state().is_empty(), "{:?}", window.state().dialog);
    assert_eq!(value_on_disk(&path, "basic.name").as_deref(), Some("直した名前"));
}

#[test]
fn tab_leads_from_the_harmless_answer_to_the_others() {
    let mut window = Window::open(vec![sample("2018-")]);
    let path = window.folder.path().join("mine.csv");
    std::fs::write(&path, "前の内容").unwrap();
    window.ask(Intent::UsePath { purpose: Purpose::ExportProject, path: path.clone() });
    window.key(NONE, Key::Tab);
    assert_eq!(focused(&window).as_deref(), Some("キャンセル"));
    window.key(Modifiers::SHIFT, Key::Tab);
    window.key(Modifiers::SHIFT, Key::Tab);
    assert_eq!(focused(&window).as_deref(), Some("上書きする"));
    window.key(NONE, Key::Enter);
    assert_ne!(std::fs::read_to_string(&path).unwrap(), "前の内容", "asked for by name");
}
