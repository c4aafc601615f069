//! The window in English: what Kensho says of itself is English, what is
//! printed on the sheet stays as it is.

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

use common::window::{Window, correct, sample, samples};
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;
use kensho::app::{Command, Intent};
use kensho::store::Language;

fn english(paths: Vec<std::path::PathBuf>) -> Window {
    let mut window = Window::open(paths);
    window.ask(Intent::SetLanguage(Language::En));
    window
}

#[test]
fn what_was_decided_is_named_in_english() {
    let mut window = english(vec![sample("2018-")]);
    correct(&mut window, "basic.name", "別の事業");
    window.run(Command::NoteOnSheet);
    window.type_text("照会する");
    window.harness.run_steps(80);
    window.run(Command::ToggleHistory);
    window.key(Modifiers::NONE, Key::F8);
    let labels = window.labels();
    for word in ["誤り", "注意", "情報", "未確認", "要再確認", "修正済み", "確認済み", "対象外", "未回答"]
    {
        let said = |l: &&String| {
            let l = l.trim();
            l == word || l.starts_with(&format!("{word} ")) || l.contains(&format!("（{word}）"))
        };
        assert_eq!(labels.iter().find(said), None, "{word}");
    }
    for word in ["Error", "Caution", "Unchecked", "Flagged", "Confirmed", "Not applicable"] {
        assert!(labels.iter().any(|l| l.contains(word)), "{word} is not on show: {labels:?}");
    }
}

#[test]
fn a_message_of_several_sentences_has_english_full_stops() {
    let mut window = english(vec![]);
    window.ask(Intent::OpenPaths(vec![samples()]));
    let said = window.state().toasts.iter().map(|t| t.text.clone()).next_back().unwrap();
    assert!(said.starts_with("6 sheets added. "), "{said}");
    assert!(said.is_ascii(), "{said}");
}

#[test]
fn the_buttons_of_the_form_stand_whole_inside_their_pane() {
    let mut window = english(vec![sample("2018-")]);
    window.select("outcome.1.goal");
    let found = window.harness.query_all_by_label_contains("Remove this row ").map(|n| n.rect()).collect::<Vec<_>>();
    assert!(!found.is_empty(), "{:?}", window.labels());
    for at in found {
        assert!(at.right() <= 1440.0 - 8.0, "{at}");
    }
}
