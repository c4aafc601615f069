//! A workbook in the source pane: worksheets as grids, in place of text.

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
use kensho::app::Intent;
use kensho::review::CellId;
use rust_xlsxwriter::{Format, Workbook};

/// A sample sheet as a workbook, each cell three columns wide, with a
/// worksheet of its own for an appendix.
fn workbook() -> (Window, tempfile::TempDir) {
    let text = std::fs::read_to_string(sample("2018-")).unwrap();
    let mut book = Workbook::new();
    let sheet = book.add_worksheet().set_name("レビューシート").unwrap();
    for (row, line) in text.lines().enumerate() {
        for (column, cell) in line.split('\t').enumerate().filter(|(_, c)| !c.trim().is_empty()) {
            let (row, column) = (row as u32, column as u16 * 3);
            sheet.merge_range(row, column, row, column + 2, cell, &Format::new()).unwrap();
        }
    }
    let annex = book.add_worksheet().set_name("別紙３").unwrap();
    annex.write_string(0, 0, "支出先上位10者リスト").unwrap();
    annex.write_string(2, 1, "（株）別紙商事").unwrap();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("シート.xlsx");
    book.save(&path).unwrap();
    (Window::open(vec![path]), folder)
}

fn cell_label(window: &Window, part: &str) -> String {
    let all = window.labels();
    all.iter().find(|l| l.ends_with(part) && l.contains(' ')).unwrap_or_else(|| panic!("no {part} in {all:?}")).clone()
}

#[test]
fn a_click_on_a_cell_selects_the_field_that_was_read_from_it_and_the_other_way_round() {
    let (mut window, _folder) = workbook();
    let name = window.value("basic.name").unwrap();
    let label = cell_label(&window, &name);
    assert!(label.chars().next().unwrap().is_ascii_uppercase(), "the cell says its letters and number: {label}");
    window.click(&label);
    assert_eq!(window.state().selected_cell(), Some(&CellId::of_machine_key(&"basic.name".into())));
    window.select("budget.2017.total");
    let span = window.state().selected_spans()[0];
    let document = window.state().document().unwrap();
    let place = document.locator(span).split_once('!').unwrap().1.to_owned();
    let label = format!("{place} {}", document.slice(span));
    assert!(window.labels().contains(&label), "{label} is in view");
}

#[test]
fn what_is_far_below_comes_into_view_when_its_field_is_selected_and_only_what_shows_is_drawn() {
    let (mut window, _folder) = workbook();
    window.select("sheet.number");
    let payee = window.value("payee.E.3.name").unwrap();
    let on_grid = |window: &Window| {
        window.labels().iter().any(|l| l.ends_with(&payee) && l.contains(' ') && l.as_bytes()[0].is_ascii_uppercase())
    };
    assert!(!on_grid(&window), "it is far below");
    window.select("payee.E.3.name");
    assert!(on_grid(&window), "{:?}", window.labels());
}

#[test]
fn arrow_keys_go_from_cell_to_cell_and_what_they_stand_on_becomes_a_value() {
    let (mut window, _folder) = workbook();
    window.select("basic.name");
    let start = window.state().selected_spans()[0];
    window.ask(Intent::SelectText(Some(start)));
    window.key(Modifiers::NONE, Key::ArrowRight);
    let right = window.state().text_selection().unwrap();
    assert!(right.start > start.end);
    let text = window.state().document().unwrap().slice(right).to_owned();
    window.key(Modifiers::NONE, Key::ArrowDown);
    let below = window.state().text_selection().unwrap();
    assert!(below.start > right.end);
    window.key(Modifiers::NONE, Key::ArrowUp);
    window.key(Modifiers::NONE, Key::ArrowLeft);
    window.key(Modifiers::NONE, Key::ArrowRight);
    let again = window.state().text_selection().unwrap();
    assert_eq!(window.state().document().unwrap().slice(again), text);
    assert_eq!(window.state().selected_cell(), Some(&CellId::of_machine_key(&"basic.name".into())), "the field stays");
    window.key(Modifiers::COMMAND, Key::E);
    assert_eq!(window.value("basic.name"), Some(text));
}

#[test]
fn worksheets_are_turned_to_by_their_names() {
    let (mut window, _folder) = workbook();
    assert!(!window.shows("別紙商事"));
    window.click("別紙３");
    assert!(window.shows("B3 （株）別紙商事"), "{:?}", window.labels());
    window.select("basic.name");
    let name = window.value("basic.name").unwrap();
    cell_label(&window, &name);
}
