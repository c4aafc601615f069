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
use egui::accesskit::Role;
use egui::{Event, ImeEvent, Key, Modifiers, PointerButton};
use egui_kittest::kittest::{NodeT, Queryable};
use kensho::app::{Command, Dialog, Pane};
use kensho::review::{NoteAnchor, Status};

const NONE: Modifiers = Modifiers::NONE;
const CTRL: Modifiers = Modifiers::COMMAND;
/// Frames in which whoever types pauses, and not yet so many as the longest wait.
const PAUSE_AND_MORE: usize = 3;

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
        assert_eq!((&window.state().dialog, &window.state().target), (&None, &None), "Ctrl+S asked for no place");
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
fn a_note_is_kept_when_its_words_are_final_or_have_waited_long() {
    let mut window = tabular();
    window.select("basic.name");
    let cell = window.state().selected_cell().cloned();
    window.key(CTRL, Key::M);
    preedit(&mut window, "しょうかい");
    for _ in 0..PAUSE_AND_MORE {
        window.harness.step();
    }
    let sheet = window.state().current_sheet().unwrap();
    assert!(sheet.notes.is_empty(), "who composes is not pausing");
    choose(&mut window);
    assert_eq!(window.state().selected_status(), Status::Unchecked);
    assert_eq!(window.state().selected_cell().cloned(), cell);
    take(&mut window, "照会", true);
    window.harness.run_steps(60);
    window.settle();
    let notes: Vec<_> = window.state().current_sheet().unwrap().notes.values().cloned().collect();
    assert_eq!(notes.len(), 1);
    assert_eq!((notes[0].text.as_str(), &notes[0].anchor), ("照会", &NoteAnchor::Cell(cell.unwrap())));
}

/// Types as whoever types Japanese does: the next word is begun in the frame
/// that takes the last one, so that something is being composed all the time.
fn type_steadily(window: &mut Window, words: usize) {
    preedit(window, "ことば");
    for _ in 0..words {
        let next = ImeEvent::Preedit { text: "ことば".to_owned(), active_range_chars: None };
        window.harness.input_mut().events.push(Event::Ime(ImeEvent::Commit("言葉".to_owned())));
        window.harness.input_mut().events.push(Event::Ime(next));
        window.harness.step();
        window.harness.run_steps(2);
    }
}

#[test]
fn japanese_typed_without_a_pause_reaches_the_journal() {
    let mut window = tabular();
    window.select("basic.name");
    window.key(CTRL, Key::M);
    type_steadily(&mut window, 40);
    let kept: Vec<_> = window.state().current_sheet().unwrap().notes.values().map(|n| n.text.clone()).collect();
    assert!(kept.len() == 1 && kept[0].starts_with("言葉言葉"), "{kept:?}");
    take(&mut window, "言葉", false);
    window.harness.run_steps(60);
    window.click_containing("返信 ");
    type_steadily(&mut window, 40);
    let replies: Vec<_> = window.state().current_sheet().unwrap().notes.values().flat_map(|n| &n.replies).collect();
    assert!(replies.len() == 1 && replies[0].text.starts_with("言葉言葉"), "{replies:?}");
    window.harness.event(Event::WindowFocused(false));
    let again = Window::start_again(window.crash());
    assert!(matches!(again.state().dialog, Some(Dialog::Recovery(_))), "it was written down");
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
fn keys_work_again_after_a_click_into_the_field_that_was_composed_in() {
    let mut window = tabular();
    window.select("basic.name");
    let cell = window.state().selected_cell().cloned();
    window.key(NONE, Key::F2);
    let typed = window.harness.get_all_by_role(Role::TextInput).find(|n| n.accesskit_node().is_focused());
    let middle = typed.unwrap().rect().center();
    preedit(&mut window, "けん");
    // The system ends the composition and says nothing of it.
    for pressed in [true, false] {
        let (button, modifiers) = (PointerButton::Primary, NONE);
        window.harness.event(Event::PointerMoved(middle));
        window.harness.event(Event::PointerButton { pos: middle, button, pressed, modifiers });
    }
    window.settle();
    assert_eq!(window.state().editing, cell, "still the same field");
    window.key(NONE, Key::Enter);
    assert_eq!(window.state().editing, None, "the Enter is no longer the input method's");
    assert_ne!(window.state().selected_cell().cloned(), cell);
}

#[test]
fn nothing_is_pasted_into_a_composition() {
    let mut window = tabular();
    window.key(CTRL, Key::F);
    preedit(&mut window, "けん");
    window.harness.event(Event::Paste("貼り付け".to_owned()));
    window.settle();
    take(&mut window, "検証", true);
    assert_eq!(window.state().find.query, "検証");
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
