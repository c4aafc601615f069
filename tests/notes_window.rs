//! Notes and tick marks as a reviewer uses them.

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
use kensho::app::{Command, Intent, Purpose};
use kensho::review::{CellId, Note, NoteAnchor, NoteState, TickMark};
use kensho::text::Span;

const CTRL: Modifiers = Modifiers::COMMAND;
const CTRL_SHIFT: Modifiers = Modifiers::COMMAND.plus(Modifiers::SHIFT);
const NONE: Modifiers = Modifiers::NONE;

fn tabular() -> Window {
    Window::open(vec![sample("2018-")])
}

fn only_note(window: &Window) -> Note {
    let notes = &window.state().current_sheet().unwrap().notes;
    assert_eq!(notes.len(), 1);
    notes.values().next().unwrap().clone()
}

fn write(window: &mut Window, key: &str, text: &str) {
    window.select(key);
    window.key(CTRL, Key::M);
    window.type_text(text);
    window.harness.run_steps(60);
    window.settle();
}

#[test]
fn a_note_on_selected_text_quotes_it_and_leads_back_to_it() {
    let mut window = tabular();
    let document = window.state().document().unwrap().clone();
    let at = document.text.find("一般会計").unwrap();
    let span = Span::new(at, at + "一般会計".len());
    window.ask(Intent::SelectText(Some(span)));
    window.key(CTRL_SHIFT, Key::T);
    window.type_text("会計区分の根拠");
    window.harness.run_steps(60);
    window.settle();
    let note = only_note(&window);
    assert_eq!(note.anchor, NoteAnchor::Span { span, quote: "一般会計".into() });
    window.select("basic.name");
    window.ask(Intent::SelectText(None));
    window.click("選んだ原文へのメモ");
    assert_eq!(window.state().text_selection(), Some(span));
}

#[test]
fn a_reply_makes_a_note_answered_and_its_state_is_changed_by_hand() {
    let mut window = tabular();
    write(&mut window, "basic.name", "名称は正しいか");
    window.click_containing("返信 ");
    window.type_text("昨年度と");
    window.harness.run_steps(60);
    window.settle();
    window.type_text("同じ");
    window.click_containing("府省庁: ");
    let note = only_note(&window);
    assert_eq!((note.state, note.replies.len()), (NoteState::Answered, 1));
    assert_eq!(note.replies[0].text, "昨年度と同じ");
    let place = (
        Some(window.state().current_sheet().unwrap().id.clone()),
        *window.state().current_sheet().unwrap().notes.keys().next().unwrap(),
    );
    window.ask(Intent::SetNoteState { place, state: NoteState::Cleared });
    assert_eq!(only_note(&window).state, NoteState::Cleared);
    window.key(CTRL, Key::Z);
    assert_eq!(only_note(&window).state, NoteState::Answered);
}

#[test]
fn tags_are_set_and_the_list_is_filtered_and_searched() {
    let mut window = Window::open(vec![sample("2018-"), sample("2021-")]);
    write(&mut window, "basic.name", "ﾌﾞﾛｯｸ図を確認");
    window.click_containing("タグ ");
    window.type_text("#照会 図");
    window.click_containing("府省庁: ");
    assert_eq!(only_note(&window).tags, ["照会", "図"]);
    window.run(Command::NextSheet);
    write(&mut window, "basic.name", "別の指摘");
    let filter = kensho::app::NoteFilter { everywhere: true, query: "ブロック".into(), ..Default::default() };
    assert_eq!(window.state().listed_notes(&filter).len(), 1);
    let filter = kensho::app::NoteFilter { everywhere: true, tag: Some("照会".into()), ..Default::default() };
    let found = window.state().listed_notes(&filter);
    assert_eq!(found.len(), 1);
    let first = found[0].0.clone().unwrap();
    window.click("すべて");
    window.click_containing("ﾌﾞﾛｯｸ図を確認");
    assert_eq!(window.state().current_sheet().unwrap().id, first, "the list leads to the note's sheet");
    assert_eq!(window.state().selected_cell().unwrap().as_str(), "basic.name");
}

#[test]
fn a_note_on_the_project_is_kept_with_the_project() {
    let mut window = tabular();
    window.run(Command::NoteOnProject);
    window.type_text("全体の方針");
    window.harness.run_steps(60);
    window.settle();
    let note = window.state().project.notes.values().next().unwrap().clone();
    assert_eq!((note.anchor, note.text.as_str()), (NoteAnchor::Project, "全体の方針"));
    let path = window.folder.path().join("p.kensho");
    window.ask(Intent::UsePath { purpose: Purpose::SaveFolder, path: path.clone() });
    let before = window.state().project.clone();
    let again = Window::open(vec![path]);
    assert_eq!(again.state().project, before);
}

#[test]
fn markdown_of_a_note_is_shown_without_its_signs() {
    let mut window = tabular();
    write(&mut window, "basic.name", "- **計** を確認\n- 次");
    window.select("basic.bureau");
    assert!(window.shows("計 を確認"), "{:?}", window.labels());
}

#[test]
fn another_persons_note_is_answered_not_overwritten() {
    let mut window = tabular();
    write(&mut window, "basic.name", "一人目");
    window.ask(Intent::SetAuthor("査閲 次郎".into()));
    write(&mut window, "basic.name", "二人目");
    let notes = &window.state().current_sheet().unwrap().notes;
    let mut texts: Vec<(&str, &str)> = notes.values().map(|n| (n.created.author.as_str(), n.text.as_str())).collect();
    texts.sort();
    assert_eq!(texts, [("査閲 次郎", "二人目"), ("監査 花子", "一人目")]);
}

#[test]
fn tick_marks_are_set_by_number_stay_over_a_correction_and_come_off_with_undo() {
    let mut window = tabular();
    window.select("budget.2017.total");
    window.key(Modifiers::ALT, Key::Num2);
    let cell = CellId::of_machine_key(&"budget.2017.total".into());
    let ticks = |w: &Window| -> Vec<String> {
        let cells = &w.state().current_sheet().unwrap().cells;
        cells.get(&cell).map(|r| r.ticks.keys().cloned().collect()).unwrap_or_default()
    };
    assert_eq!(ticks(&window), ["算"]);
    window.key(NONE, Key::F2);
    window.type_text("999");
    window.key(NONE, Key::Enter);
    assert_eq!(ticks(&window), ["算"]);
    window.select("budget.2017.total");
    window.run(Command::Revert);
    assert_eq!(ticks(&window), ["算"], "the mark says what a person did, whatever the value");
    for _ in 0..3 {
        window.key(CTRL, Key::Z);
    }
    assert!(ticks(&window).is_empty());
}

#[test]
fn the_legend_is_changed_saved_and_comes_back_with_undo() {
    let mut window = tabular();
    window.run(Command::TickLegend);
    window.click("この印を消す 1");
    window.click("この凡例にする");
    assert_eq!(window.state().project.legend()[0], TickMark { sign: "算".into(), meaning: "再計算".into() });
    let path = window.folder.path().join("p.kensho");
    window.ask(Intent::UsePath { purpose: Purpose::SaveFolder, path: path.clone() });
    let mut again = Window::open(vec![path]);
    assert_eq!(again.state().project.legend()[0].sign, "算");
    again.key(CTRL, Key::Z);
    assert_eq!(again.state().project.legend()[0].sign, "照");
}
