//! What a person finds again where it was: the field of a sheet, the widths of
//! panes, the size of letters, the projects of yesterday.

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
use egui_kittest::kittest::{NodeT, Queryable};
use kensho::app::{Command, Dialog, Intent, Purpose, StatusFilter};
use kensho::review::Status;

const CTRL: Modifiers = Modifiers::COMMAND;

fn selected(window: &Window) -> Option<&str> {
    window.state().selected_cell().map(|c| c.as_str())
}

#[test]
fn a_sheet_that_is_come_back_to_has_its_field_selected() {
    let mut window = Window::open(vec![sample("2018-"), sample("2021-")]);
    let first = window.state().current_sheet().unwrap().id.clone();
    window.select("basic.purpose");
    window.key(CTRL, Key::PageDown);
    assert_eq!(selected(&window), None, "nothing was selected in the other sheet yet");
    window.select("basic.name");
    window.key(CTRL, Key::PageUp);
    assert_eq!(window.state().current_sheet().unwrap().id, first);
    assert_eq!(selected(&window), Some("basic.purpose"));
    assert!(!window.state().selected_spans().is_empty(), "its characters are lit");
    window.key(CTRL, Key::PageDown);
    assert_eq!(selected(&window), Some("basic.name"));
    window.key(CTRL, Key::T);
    assert!(matches!(window.state().dialog, Some(Dialog::GoTo(_))), "{:?}", window.state().dialog);
    window.key(Modifiers::NONE, Key::Escape);
    assert_eq!((window.state().dialog.clone(), selected(&window)), (None, Some("basic.name")), "nothing was gone to");
    window.ask(Intent::SelectSheet(first));
    assert_eq!(selected(&window), Some("basic.purpose"));
}

#[test]
fn a_field_that_the_filter_hides_does_not_take_the_filter_off() {
    let mut window = Window::open(vec![sample("2018-"), sample("2021-")]);
    window.select("basic.purpose");
    window.key(CTRL, Key::PageDown);
    let mut filter = window.state().filter.clone();
    filter.status = Some(StatusFilter::Is(Status::Flagged));
    window.ask(Intent::SetFilter(filter.clone()));
    window.run(Command::PreviousSheet);
    assert_eq!((selected(&window), &window.state().filter), (None, &filter));
}

#[test]
fn two_recent_projects_of_one_name_are_told_apart_by_their_folders() {
    let mut window = Window::open(vec![sample("2018-")]);
    let folder = window.folder.path().to_owned();
    for ministry in ["総務省", "環境省"] {
        std::fs::create_dir(folder.join(ministry)).unwrap();
        let path = folder.join(ministry).join("検証.kensho");
        window.ask(Intent::UsePath { purpose: Purpose::SaveFolder, path });
    }
    window.run(Command::NewProject);
    assert!(window.shows("検証（総務省）") && window.shows("検証（環境省）"), "{:?}", window.labels());
    window.click("検証（総務省）");
    let target = window.state().target.as_ref().unwrap().path().to_owned();
    assert_eq!(target, folder.join("総務省/検証.kensho"));
}

#[test]
fn the_panes_are_as_wide_as_before_when_the_notes_close() {
    // 1280×720 at 150 % and at 100 %.
    for (width, height) in [(853.0, 480.0), (1280.0, 720.0)] {
        let mut window = Window::first_start(vec![sample("2018-")], width, height);
        window.ask(Intent::CloseDialog);
        let places = |w: &Window| {
            ["項目", "原文"].map(|title| w.harness.get_all_by_label(title).map(|n| n.rect().left()).fold(0.0, f32::max))
        };
        let before = places(&window);
        window.run(Command::ToggleNotes);
        assert_ne!(places(&window), before, "{width}: the panes give way");
        window.run(Command::ToggleNotes);
        assert_eq!(places(&window), before, "{width}");
    }
}

#[test]
fn the_letters_grow_in_round_steps_also_over_a_dialog_and_are_as_large_at_the_next_start() {
    let mut window = Window::open(vec![sample("2018-")]);
    let size = |w: &Window| (w.harness.ctx.zoom_factor() * 100.0).round();
    for expected in [110.0, 125.0, 150.0] {
        window.key(CTRL, Key::Equals);
        assert_eq!(size(&window), expected);
    }
    window.run(Command::Settings);
    assert!(window.shows("拡大率 150%"), "{:?}", window.labels());
    window.key(CTRL, Key::Minus);
    assert!(window.shows("拡大率 125%"), "{:?}", window.labels());
    window.ask(Intent::CloseDialog);
    let mut again = Window::start_again(window.crash());
    assert_eq!(size(&again), 125.0);
    again.key(CTRL, Key::Num0);
    assert_eq!(size(&again), 100.0);
    for _ in 0..20 {
        again.key(CTRL, Key::Minus);
    }
    assert_eq!((size(&again), again.state().settings.zoom), (50.0, 50));
}

#[test]
fn the_selected_field_stays_on_show_when_the_letters_grow() {
    let mut window = Window::first_start(vec![sample("2018-")], 1280.0, 720.0);
    window.ask(Intent::CloseDialog);
    window.select("payee.A.1.corporate_number");
    let cell = "支出先A-1 法人番号: ";
    assert!(window.shows(cell), "{:?}", window.labels());
    for key in [Key::Equals, Key::Equals, Key::Equals, Key::Num0] {
        window.key(CTRL, key);
        assert!(window.shows(cell), "{}", window.harness.ctx.zoom_factor());
    }
}

/// The rows of the source pane that are on show, as one text.
fn source_on_show(window: &Window) -> String {
    let panes = window.harness.query_all_by_label("原文").map(|n| n.rect());
    let pane = panes.max_by(|a, b| a.height().total_cmp(&b.height())).unwrap();
    let mut rows: Vec<(f32, String)> = window
        .harness
        .root()
        .children_recursive()
        .filter(|n| n.accesskit_node().bounding_box().is_some())
        .map(|n| (n.rect(), n.accesskit_node().value().or(n.accesskit_node().label()).unwrap_or_default()))
        .filter(|(r, _)| (r.left() - pane.left()).abs() < 2.0 && r.height() < 25.0 && pane.contains(r.center()))
        .map(|(rect, text)| (rect.top(), text))
        .collect();
    rows.sort_by(|a, b| a.0.total_cmp(&b.0));
    rows.into_iter().map(|(_, text)| text).collect()
}

#[test]
fn the_lit_characters_of_the_source_stay_on_show_when_the_letters_grow() {
    let mut window = Window::first_start(vec![sample("2018-")], 1280.0, 720.0);
    window.ask(Intent::CloseDialog);
    for field in ["payee.A.1.corporate_number", "payee.D.1.corporate_number"] {
        window.select(field);
        let lit = window.value(field).unwrap();
        assert!(source_on_show(&window).contains(&lit), "{field}: {}", source_on_show(&window));
        for key in [Key::Equals, Key::Equals, Key::Equals, Key::Equals, Key::Minus, Key::Num0] {
            window.key(CTRL, key);
            window.harness.run_steps(30);
            let shown = source_on_show(&window);
            assert!(shown.contains(&lit), "{field} at {}: {shown}", window.harness.ctx.zoom_factor());
        }
    }
}
