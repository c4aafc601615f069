//! 作成 and 査閲 of a sheet, what shows when it changes afterwards, and how far
//! the work has come.

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
use kensho::app::{BudgetSize, Command, Intent, Progress, Purpose, SheetFilter, filtered};
use kensho::review::{CellId, Role};

const CTRL: Modifiers = Modifiers::COMMAND;

fn signed() -> Window {
    let mut window = Window::open(vec![sample("2018-")]);
    window.run(Command::SignOff);
    window.click("署名する（作成）");
    window.ask(Intent::CloseDialog);
    window
}

#[test]
fn the_preparer_signs_and_cannot_review_but_another_person_can() {
    let mut window = signed();
    assert!(window.shows("作成 監査 花子"));
    window.run(Command::SignOff);
    window.click("署名する（査閲）");
    assert!(window.shows("作成者と査閲者は別の人"));
    assert_eq!(window.state().current_sheet().unwrap().signoffs.len(), 1);
    window.ask(Intent::SetAuthor("査閲 次郎".into()));
    window.click("署名する（査閲）");
    let signoffs = &window.state().current_sheet().unwrap().signoffs;
    assert_eq!(signoffs[&Role::Reviewed].by.author, "査閲 次郎");
}

#[test]
fn a_change_after_the_signature_shows_with_the_difference_and_undo_makes_it_good() {
    let mut window = signed();
    let cell = CellId::of_machine_key(&"basic.name".into());
    window.ask(Intent::Correct { cell, value: "別の名称".into(), reason: None });
    assert!(window.shows("（署名後に変更）"));
    window.run(Command::SignOff);
    assert!(window.shows("署名後に変更（1 か所）") && window.shows("別の名称（修正済み）"), "{:?}", window.labels());
    window.ask(Intent::CloseDialog);
    window.key(CTRL, Key::Z);
    assert!(!window.shows("（署名後に変更）"));
}

#[test]
fn signatures_are_saved_with_the_sheet_and_still_stand() {
    let mut window = signed();
    let path = window.folder.path().join("p.kensho");
    window.ask(Intent::UsePath { purpose: Purpose::SaveFolder, path: path.clone() });
    let before = window.state().project.clone();
    let again = Window::open(vec![path]);
    assert_eq!(again.state().project, before);
    assert!(again.state().view().unwrap().signed[0].stands);
}

#[test]
fn coverage_counts_the_fields_that_a_person_settled_by_section_sheet_and_project() {
    let mut window = Window::open(vec![sample("2018-"), sample("2021-")]);
    window.select("budget.2017.total");
    window.run(Command::Confirm);
    let view = window.state().view().unwrap();
    let budget = view.coverage.iter().find(|c| c.section == kensho::sheet::Section::Budget).unwrap();
    assert_eq!(budget.settled, 1);
    assert_eq!(view.coverage.iter().map(|c| c.total).sum::<usize>(), view.keyed.len());
    let (settled, total) = window.state().coverage_of_project();
    assert_eq!(settled, 1);
    assert!(total > view.keyed.len());
}

#[test]
fn sheets_are_listed_by_what_they_are_and_how_far_they_have_come() {
    let mut window = Window::open(vec![sample("2018-"), sample("2021-"), sample("2017-")]);
    let of = |w: &Window, filter: SheetFilter| filtered(w.state(), &filter).len();
    assert_eq!(window.state().facets.ministries.len(), 2);
    assert_eq!(of(&window, SheetFilter { ministry: Some("環境省".into()), ..Default::default() }), 1);
    assert_eq!(of(&window, SheetFilter { year: Some("2021".into()), ..Default::default() }), 1);
    let begun = SheetFilter { progress: Some(Progress::Begun), ..Default::default() };
    assert_eq!(of(&window, begun.clone()), 0);
    window.key(Modifiers::NONE, Key::Tab);
    window.key(Modifiers::NONE, Key::Enter);
    assert_eq!(of(&window, begun), 1);
    let sizes: usize =
        [BudgetSize::Small, BudgetSize::Medium, BudgetSize::Large, BudgetSize::Huge, BudgetSize::Unknown]
            .into_iter()
            .map(|b| of(&window, SheetFilter { budget: Some(b), ..Default::default() }))
            .sum();
    assert_eq!(sizes, 3, "every sheet has one size");
}
