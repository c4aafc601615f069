//! Japanese is typed with an input method: while it composes, keys are its own.

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
use egui::{Event, ImeEvent, Key, Modifiers};
use kensho::app::{Command, Dialog, Pane};
use kensho::review::{NoteAnchor, Status};

const NONE: Modifiers = Modifiers::NONE;
const CTRL: Modifiers = Modifiers::COMMAND;

fn tabular() -> Window {
    Window::open(vec![sample("2018-")])
}

fn preedit(window: &mut Window, text: &str) {
    window.harness.event(Event::Ime(ImeEvent::Preedit { text: text.to_owned(), active_range_chars: None }));
    window.settle();
}

/// The Enter that takes a conversion, as a system tells it that passes the
/// key on too: the key first, or the text.
fn take(window: &mut Window, text: &str, key_first: bool) {
    let commit = Event::Ime(ImeEvent::Commit(text.to_owned()));
    let enter = |pressed| Event::Key { key: Key::Enter, physical_key: None, pressed, repeat: false, modifiers: NONE };
    let mut events = vec![commit, enter(true)];
    if key_first {
        events.reverse();
    }
    // Within one frame: what is queued by `event` comes a frame each.
    window.harness.input_mut().events.extend(events);
    window.settle();
    window.harness.event(enter(false));
    window.settle();
}

/// Keys that are commands elsewhere, pressed to choose among conversions.
fn choose(window: &mut Window) {
    for key in [Key::Space, Key::Num2, Key::F, Key::X, Key::Tab, Key::ArrowDown, Key::Enter, Key::F8] {
        window.key(NONE, key);
    }
    for key in [Key::S, Key::Z, Key::PageDown] {
        window.key(CTRL, key);
    }
}

#[test]
fn a_value_is_composed_and_only_the_enter_after_that_accepts_it() {
    for key_first in [true, false] {
        let mut window = tabular();
        window.select("basic.name");
        let cell = window.state().selected_cell().cloned();
        let steps = window.state().project.log.last_seq();
        window.key(NONE, Key::F2);
        preedit(&mut window, "けんしょう");
        choose(&mut window);
        preedit(&mut window, "検証");
        assert_eq!(window.state().editing, cell, "still being typed");
        assert_eq!(window.state().project.log.last_seq(), steps);
        assert_eq!(window.state().jobs.running().map(|r| r.what), None);
        take(&mut window, "検証", key_first);
        assert_eq!(window.state().editing, cell, "the Enter was the input method's");
        window.key(NONE, Key::Enter);
        assert_eq!(window.value("basic.name").as_deref(), Some("検証"));
        assert_ne!(window.state().selected_cell().cloned(), cell, "and on to the next field");
    }
}

#[test]
fn escape_gives_up_the_composition_and_not_the_value() {
    let mut window = tabular();
    window.select("basic.name");
    window.key(NONE, Key::F2);
    window.type_text("書いた名称");
    preedit(&mut window, "けん");
    window.key(NONE, Key::Escape);
    assert!(window.state().editing.is_some(), "the value is still being typed");
    preedit(&mut window, "");
    window.key(NONE, Key::Enter);
    assert_eq!(window.value("basic.name").as_deref(), Some("書いた名称"));

    window.select("basic.bureau");
    let before = window.value("basic.bureau");
    window.key(NONE, Key::F2);
    preedit(&mut window, "きょく");
    preedit(&mut window, "");
    window.key(NONE, Key::Escape);
    assert!(window.state().editing.is_none());
    assert_eq!(window.value("basic.bureau"), before);
}

#[test]
fn a_note_is_kept_when_its_words_are_final() {
    let mut window = tabular();
    window.select("basic.name");
    let cell = window.state().selected_cell().cloned();
    window.key(CTRL, Key::M);
    preedit(&mut window, "しょうかい");
    window.harness.run_steps(60);
    choose(&mut window);
    let sheet = window.state().current_sheet().unwrap();
    assert!(sheet.notes.is_empty(), "what is being composed is no note yet");
    assert_eq!(window.state().selected_status(), Status::Unchecked);
    assert_eq!(window.state().selected_cell().cloned(), cell);
    take(&mut window, "照会", true);
    window.harness.run_steps(60);
    window.settle();
    let notes: Vec<_> = window.state().current_sheet().unwrap().notes.values().cloned().collect();
    assert_eq!(notes.len(), 1);
    assert_eq!((notes[0].text.as_str(), &notes[0].anchor), ("照会", &NoteAnchor::Cell(cell.unwrap())));
}

#[test]
fn the_search_box_is_left_by_the_enter_after_the_conversion() {
    let mut window = tabular();
    window.key(CTRL, Key::F);
    preedit(&mut window, "じぎょう");
    choose(&mut window);
    window.key(NONE, Key::Escape);
    assert!(window.state().find.open, "Esc was the input method's");
    take(&mut window, "事業", true);
    assert_eq!(window.state().find.query, "事業");
    let first = window.state().text_selection();
    window.key(NONE, Key::Enter);
    assert_ne!(window.state().text_selection(), first, "this Enter searches on, that one did not");
    window.key(NONE, Key::Escape);
    assert!(!window.state().find.open);
}

#[test]
fn the_palette_runs_nothing_while_a_command_is_composed() {
    let mut window = tabular();
    window.key(CTRL, Key::P);
    preedit(&mut window, "ぐらふ");
    choose(&mut window);
    window.key(NONE, Key::Escape);
    assert_eq!(window.state().dialog, Some(Dialog::Palette));
    take(&mut window, "グラフ画面", false);
    assert_eq!(window.state().dialog, Some(Dialog::Palette), "nothing ran yet");
    window.key(NONE, Key::Enter);
    assert_eq!((window.state().dialog.clone(), window.state().screen), (None, kensho::app::Screen::Charts));
}

#[test]
fn keys_are_commands_again_when_a_composition_is_left_by_the_pointer() {
    let mut window = tabular();
    window.select("basic.name");
    window.key(CTRL, Key::F);
    preedit(&mut window, "けん");
    window.click_containing("府省庁: ");
    assert_eq!(window.state().pane, Pane::Form);
    window.key(NONE, Key::F);
    assert_eq!(window.state().selected_status(), Status::Flagged);
}

#[test]
fn escape_empties_the_filter_of_the_list_when_nothing_is_composed() {
    let mut window = Window::open(vec![sample("2018-"), sample("2021-")]);
    window.run(Command::FilterSheets);
    window.type_text("ないものはない");
    assert!(window.shows("一致するシートはありません"));
    preedit(&mut window, "か");
    window.key(NONE, Key::Escape);
    preedit(&mut window, "");
    assert!(window.shows("一致するシートはありません"));
    window.key(NONE, Key::Escape);
    assert!(!window.shows("一致するシートはありません"));
}
