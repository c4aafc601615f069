//! What a user does with findings in the window, checked on the model and on
//! disk.

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

use std::time::{Duration, Instant};

use common::window::{Window, sample, samples};
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;
use kensho::app::findings::{ByStanding, FindingFilter, FindingItem, FindingsIntent, GroupBy, Head, Line};
use kensho::app::{Command, Dialog, Intent};
use kensho::check::{Severity, Standing};
use kensho::review::{NoteAnchor, SheetId};

const CTRL: Modifiers = Modifiers::COMMAND;
const TOTAL: &str = "budget.2017.total";

fn tabular() -> Window {
    Window::open(vec![sample("2018-")])
}

fn correct(window: &mut Window, key: &str, value: &str) {
    let cell = window.state().current_sheet().unwrap().cell_of(&key.into()).unwrap();
    window.ask(Intent::Correct { cell, value: value.into(), reason: None });
}

fn current(window: &Window) -> SheetId {
    window.state().current_sheet().unwrap().id.clone()
}

/// The findings of a rule on the sheet on show.
fn of_rule(window: &Window, rule: &str) -> Vec<FindingItem> {
    let found = window.state().findings.of(&current(window)).unwrap();
    found.items.iter().filter(|i| i.found.rule.id == rule).cloned().collect()
}

/// A sheet whose 計 does not add up, with that finding selected.
fn with_a_wrong_total() -> (Window, FindingItem) {
    let mut window = tabular();
    correct(&mut window, TOTAL, "12,345");
    let item = of_rule(&window, "budget_total").remove(0);
    let (sheet, finding) = (current(&window), item.id.clone());
    window.run(Command::ToggleFindings);
    window.ask(Intent::Findings(FindingsIntent::Select { sheet, finding }));
    (window, item)
}

fn acknowledge(window: &mut Window, item: &FindingItem, reason: &str) {
    let (sheet, finding, reason) = (current(window), item.id.clone(), reason.to_owned());
    window.ask(Intent::Findings(FindingsIntent::Acknowledge { sheet, finding, reason }));
}

/// Steps frames until the background has looked at every sheet.
fn wait_for_all(window: &mut Window) {
    let begun = Instant::now();
    while !window.state().findings.is_complete() {
        assert!(begun.elapsed() < Duration::from_mins(1), "the background does not end");
        std::thread::sleep(Duration::from_millis(5));
        window.settle();
    }
}

#[test]
fn an_edit_shows_its_finding_at_once_and_undo_takes_it_away() {
    let mut window = tabular();
    assert!(of_rule(&window, "budget_total").is_empty());
    let before = window.state().findings.of(&current(&window)).unwrap().counts;
    correct(&mut window, TOTAL, "12,345");
    let found = of_rule(&window, "budget_total");
    assert_eq!(found.len(), 1);
    assert_eq!((found[0].found.severity, found[0].found.printed.as_str()), (Severity::Error, "12,345"));
    let counts = window.state().findings.of(&current(&window)).unwrap().counts;
    assert!(counts.errors > before.errors);
    assert!(window.shows(&format!("指摘 {} 件", counts.open())));
    assert!(window.shows(&format!("誤り {}", counts.errors)));
    window.key(CTRL, Key::Z);
    assert!(of_rule(&window, "budget_total").is_empty());
    assert_eq!(window.state().findings.of(&current(&window)).unwrap().counts, before);
}

#[test]
fn a_finding_shows_its_working_and_each_figure_leads_to_its_characters() {
    let (mut window, item) = with_a_wrong_total();
    assert_eq!(window.state().selected_cell().unwrap().as_str(), TOTAL);
    assert!(window.shows("規則を読む") && window.shows("許容する差"));
    assert!(window.shows(item.found.rule.tolerance));
    let other = &item.found.operands[1];
    window.harness.get_by_role_and_label(egui::accesskit::Role::Link, &other.value).click();
    window.settle();
    assert_eq!(window.state().selected_cell(), other.cell.as_ref());
    assert_eq!(window.state().selected_spans(), other.spans);
}

#[test]
fn f8_goes_over_the_findings_of_a_sheet_and_then_of_the_next() {
    let mut window = Window::open(vec![samples()]);
    wait_for_all(&mut window);
    let first = current(&window);
    let open = window.state().findings.of(&first).unwrap().counts.open();
    assert!(open > 1);
    let mut seen = Vec::new();
    for _ in 0..open {
        window.key(Modifiers::NONE, Key::F8);
        let (sheet, item) = window.state().findings.selected().unwrap();
        assert_eq!(*sheet, first);
        seen.push(item.id.clone());
    }
    let order: Vec<_> = window.state().findings.of(&first).unwrap().items.iter().map(|i| i.id.clone()).collect();
    assert_eq!(seen, order);
    window.key(Modifiers::NONE, Key::F8);
    assert_ne!(current(&window), first);
    window.key(Modifiers::SHIFT, Key::F8);
    assert_eq!(current(&window), first);
    assert_eq!(window.state().findings.selected().unwrap().1.id, *seen.last().unwrap());
}

#[test]
fn doubtful_readings_come_first_and_then_the_gravest() {
    let mut window = Window::open(vec![samples()]);
    wait_for_all(&mut window);
    for id in window.state().order() {
        let found = window.state().findings.of(id).unwrap();
        let ranks: Vec<_> = found.items.iter().map(|i| (!i.found.doubt, std::cmp::Reverse(i.found.severity))).collect();
        assert!(ranks.is_sorted(), "{ranks:?}");
    }
}

#[test]
fn a_finding_let_stand_stays_muted_and_undo_opens_it_again() {
    let (mut window, item) = with_a_wrong_total();
    let open = window.state().findings.of(&current(&window)).unwrap().counts.open();
    window.run(Command::AcknowledgeFinding);
    window.type_text("様式のとおり");
    window.key(Modifiers::NONE, Key::Enter);
    let now = of_rule(&window, "budget_total").remove(0);
    let Standing::Acknowledged(by) = &now.standing else { panic!("{:?}", now.standing) };
    assert_eq!((by.reason.as_str(), by.by.author.as_str()), ("様式のとおり", "監査 花子"));
    let counts = window.state().findings.of(&current(&window)).unwrap().counts;
    assert_eq!((counts.open(), counts.acknowledged), (open - 1, 1));
    assert!(window.shows("了承を取り消す"));
    assert_eq!(window.state().project.sheets[&current(&window)].acknowledged.len(), 1);
    assert_eq!(now.id, item.id);
    window.key(CTRL, Key::Z);
    assert_eq!(of_rule(&window, "budget_total")[0].standing, Standing::Open);
}

#[test]
fn an_acknowledgement_lapses_visibly_when_a_value_changes_and_can_be_given_again() {
    let (mut window, item) = with_a_wrong_total();
    acknowledge(&mut window, &item, "照会済み");
    correct(&mut window, TOTAL, "12,346");
    let lapsed = of_rule(&window, "budget_total").remove(0);
    assert!(matches!(lapsed.standing, Standing::Lapsed { .. }));
    assert!(window.shows("値が変わりました"));
    acknowledge(&mut window, &lapsed, "改めて照会済み");
    assert!(matches!(of_rule(&window, "budget_total")[0].standing, Standing::Acknowledged(_)));
    correct(&mut window, TOTAL, "12,345");
    assert!(matches!(of_rule(&window, "budget_total")[0].standing, Standing::Lapsed { .. }));
}

#[test]
fn f8_passes_over_what_was_let_stand() {
    let (mut window, item) = with_a_wrong_total();
    acknowledge(&mut window, &item, "照会済み");
    let open = window.state().findings.of(&current(&window)).unwrap().counts.open();
    for _ in 0..=open {
        window.key(Modifiers::NONE, Key::F8);
        assert_ne!(window.state().findings.selected().unwrap().1.id, item.id);
    }
}

#[test]
fn an_acknowledgement_is_saved_with_the_project_and_read_back() {
    let (mut window, item) = with_a_wrong_total();
    acknowledge(&mut window, &item, "照会済み");
    let path = window.folder.path().join("検証.kensho");
    window.ask(Intent::UsePath { purpose: kensho::app::Purpose::SaveFolder, path: path.clone() });
    assert!(!window.state().is_dirty());
    let mut again = Window::open(vec![path.join("project.ron")]);
    again.settle();
    let found = of_rule(&again, "budget_total").remove(0);
    assert!(matches!(&found.standing, Standing::Acknowledged(by) if by.reason == "照会済み"));
}

#[test]
fn a_finding_becomes_a_note_on_its_field() {
    let (mut window, item) = with_a_wrong_total();
    window.click("指摘をメモにする");
    let sheet = window.state().current_sheet().unwrap();
    let note = sheet.notes.values().find(|n| n.anchor == NoteAnchor::Finding(item.id.clone())).unwrap();
    assert!(note.text.contains(&item.found.message) && note.text.contains(&item.found.working));
    window.run(Command::FindingToNote);
    let sheet = window.state().current_sheet().unwrap();
    let notes: Vec<_> = sheet.notes.values().collect();
    assert_eq!(notes.len(), 1, "a second finding is added to the field's note");
    assert_eq!(notes[0].text.matches(&item.found.message).count(), 2);
}

#[test]
fn findings_are_filtered_by_severity_rule_standing_and_words() {
    let (mut window, item) = with_a_wrong_total();
    acknowledge(&mut window, &item, "照会済み");
    let shown = |window: &Window| -> Vec<FindingItem> {
        let state = window.state();
        let lines = state.findings.lines().iter();
        lines
            .filter_map(|l| match l {
                Line::Item(sheet, at) => state.findings.item(sheet, *at).cloned(),
                Line::Head(..) => None,
            })
            .collect()
    };
    let all = shown(&window);
    let filter = |window: &mut Window, change: &dyn Fn(&mut FindingFilter)| {
        let mut filter = FindingFilter::default();
        change(&mut filter);
        window.ask(Intent::Findings(FindingsIntent::Filter(filter)));
        shown(window)
    };
    let errors = filter(&mut window, &|f| f.severities = vec![Severity::Error]);
    assert!(!errors.is_empty() && errors.len() < all.len());
    assert!(errors.iter().all(|i| i.found.severity == Severity::Error));
    let ruled = filter(&mut window, &|f| f.rule = Some("budget_total"));
    assert!(!ruled.is_empty() && ruled.iter().all(|i| i.found.rule.id == "budget_total"));
    let given = filter(&mut window, &|f| f.standing = ByStanding::Acknowledged);
    assert_eq!(given.iter().map(|i| &i.id).collect::<Vec<_>>(), [&item.id]);
    let worded = filter(&mut window, &|f| f.text = "2017年度 計".into());
    assert!(worded.iter().any(|i| i.id == item.id) && worded.len() < all.len());
}

#[test]
fn findings_of_all_sheets_are_grouped_by_rule_sheet_or_severity() {
    let mut window = Window::open(vec![samples()]);
    wait_for_all(&mut window);
    window.run(Command::ToggleFindings);
    window.ask(Intent::Findings(FindingsIntent::Filter(FindingFilter { all_sheets: true, ..Default::default() })));
    let total: usize = window.state().order().iter().map(|s| window.state().findings.of(s).unwrap().items.len()).sum();
    for group in [GroupBy::Queue, GroupBy::Rule, GroupBy::Sheet, GroupBy::Severity] {
        window.ask(Intent::Findings(FindingsIntent::Group(group)));
        let lines = window.state().findings.lines();
        let heads: Vec<&Head> =
            lines.iter().filter_map(|l| if let Line::Head(h, _) = l { Some(h) } else { None }).collect();
        let under: usize = lines.iter().map(|l| if let Line::Head(_, n) = l { *n } else { 0 }).sum();
        assert_eq!(lines.len() - heads.len(), total);
        assert_eq!(under, if group == GroupBy::Queue { 0 } else { total });
        for (at, head) in heads.iter().enumerate() {
            assert!(!heads[at + 1..].contains(head), "{head:?} stands twice");
        }
    }
}

#[test]
fn the_catalogue_of_rules_is_read_in_the_window() {
    let (mut window, item) = with_a_wrong_total();
    window.click("規則を読む");
    assert_eq!(window.state().dialog, Some(Dialog::Rules(Some("budget_total"))));
    for part in [item.found.rule.formula, item.found.rule.why, item.found.rule.source, "指摘する例", "指摘しない例"]
    {
        assert!(window.shows(part), "{part}");
    }
    window.click_containing("この規則の指摘を見る");
    assert_eq!(window.state().dialog, None);
    assert_eq!(window.state().findings.filter.rule, Some("budget_total"));
}

#[test]
fn a_sheet_of_a_read_only_project_cannot_be_judged() {
    let (mut window, item) = with_a_wrong_total();
    window.harness.state_mut().state_mut().read_only = Some("新しい版のファイルです".into());
    acknowledge(&mut window, &item, "照会済み");
    window.run(Command::FindingToNote);
    let sheet = window.state().current_sheet().unwrap();
    assert!(sheet.acknowledged.is_empty() && sheet.notes.is_empty());
}

#[test]
fn an_idle_window_looks_at_nothing_anew() {
    let mut window = Window::open(vec![samples()]);
    wait_for_all(&mut window);
    let before = window.state().findings.generation();
    window.harness.run_steps(20);
    assert_eq!(window.state().findings.generation(), before);
    assert!(window.state().findings.is_complete());
}

#[test]
fn the_first_step_to_a_finding_opens_the_panel_and_still_shows_the_field() {
    let mut window = tabular();
    wait_for_all(&mut window);
    window.select("basic.name");
    assert!(!window.state().findings.open);
    window.key(Modifiers::NONE, Key::F8);
    assert!(window.state().findings.open);
    let state = window.state();
    let label = state.selected_cell().and_then(|c| state.current_sheet()?.key_of(c)).expect("a field").label();
    let panel = window.harness.get_all_by_label("このシート").next().unwrap().rect().top();
    let named = window.harness.get_all_by_label_contains(&label).map(|n| n.rect());
    // The form's field, and the strip below the form that tells of it.
    let above = named.filter(|r| r.top() > 60.0 && r.bottom() < panel).count();
    assert!(above >= 2, "the field lies behind the panel that opened");
}

#[test]
fn another_sheet_takes_the_working_of_the_first_one_off_show() {
    let mut window = Window::open(vec![sample("2018-"), sample("2021-")]);
    wait_for_all(&mut window);
    window.run(Command::NextFinding);
    assert!(window.state().findings.selected().is_some());
    let first = current(&window);
    let other = window.state().project.sheets.keys().find(|id| **id != first).unwrap().clone();
    window.ask(Intent::SelectSheet(other));
    assert!(window.state().findings.selected().is_none(), "its working would stand beside another sheet's list");
}

#[test]
fn a_finding_that_was_let_stand_asks_for_no_reason_again() {
    let (mut window, item) = with_a_wrong_total();
    acknowledge(&mut window, &item, "端数処理による");
    let before = window.state().findings.focus_reason;
    window.run(Command::AcknowledgeFinding);
    assert_eq!(window.state().findings.focus_reason, before, "the next finding's reason would take the keyboard");
}

#[test]
fn the_reason_of_letting_stand_is_chosen_with_the_arrow_keys() {
    let (mut window, item) = with_a_wrong_total();
    window.run(Command::AcknowledgeFinding);
    window.key(Modifiers::NONE, Key::ArrowDown);
    window.key(Modifiers::NONE, Key::ArrowDown);
    window.key(Modifiers::NONE, Key::Enter);
    let found = of_rule(&window, "budget_total").into_iter().find(|i| i.id == item.id).unwrap();
    let Standing::Acknowledged(by) = found.standing else { panic!("{:?}", found.standing) };
    assert_eq!(by.reason, kensho::app::ACKNOWLEDGE_REASONS[1]);
}

#[test]
fn f8_goes_on_from_a_note_and_from_a_reason_that_waits_half_typed() {
    let (mut window, item) = with_a_wrong_total();
    window.run(Command::NoteOnCell);
    window.type_text("担当に照会");
    window.key(Modifiers::NONE, Key::F8);
    let second = window.state().findings.selected().unwrap().1.id.clone();
    assert_ne!(second, item.id);
    assert_eq!(window.state().current_sheet().unwrap().notes.len(), 1, "the note is kept");
    window.run(Command::AcknowledgeFinding);
    window.type_text("書きかけ");
    window.key(Modifiers::NONE, Key::F8);
    assert_ne!(window.state().findings.selected().unwrap().1.id, second);
    window.key(Modifiers::SHIFT, Key::F8);
    assert_eq!(window.state().findings.selected().unwrap().1.id, second);
    window.run(Command::AcknowledgeFinding);
    window.key(Modifiers::NONE, Key::Enter);
    let found = window.state().findings.of(&current(&window)).unwrap();
    let found = found.items.iter().find(|i| i.id == second).unwrap();
    assert!(matches!(&found.standing, Standing::Acknowledged(by) if by.reason == "書きかけ"), "{:?}", found.standing);
}
