//! What a user does with charts and the overview, checked on the model and on
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
use kensho::app::charting::ChartsIntent;
use kensho::app::overview::{OverviewColumn, OverviewIntent};
use kensho::app::{Command, Intent, Purpose, Screen};
use kensho::chart::{Chart, Charts, Ink, Item, What, lay_columns};
use kensho::review::{Direction, Status};

const CTRL: Modifiers = Modifiers::COMMAND;

fn tabular() -> Window {
    let mut window = Window::open(vec![sample("2018-")]);
    window.run(Command::ShowCharts);
    window
}

fn charts(window: &Window) -> Charts {
    window.state().charts_of(window.state().current_sheet().unwrap())
}

fn chart(window: &Window, what: What) -> Chart {
    charts(window).columns.into_iter().find(|c| c.what == what).unwrap_or_else(|| panic!("no chart of {what:?}"))
}

fn correct(window: &mut Window, key: &str, value: &str) {
    let cell = window.state().current_sheet().unwrap().cell_of(&key.into()).unwrap();
    window.ask(Intent::Correct { cell, value: value.into(), reason: None });
}

fn wait_for_all(window: &mut Window) {
    let begun = Instant::now();
    while !window.state().findings.is_complete() {
        assert!(begun.elapsed() < Duration::from_mins(1), "the background does not end");
        std::thread::sleep(Duration::from_millis(5));
        window.settle();
    }
    window.settle();
}

#[test]
fn every_table_of_the_sheet_has_its_chart() {
    let window = tabular();
    let all = charts(&window);
    for what in [What::Budget, What::Outcome(1), What::Output(1), What::UnitCost(1)] {
        assert!(all.columns.iter().any(|c| c.what == what), "{what:?}");
    }
    assert!(!all.rankings.is_empty());
    for text in ["予算額と執行額", "成果目標 1", "活動指標 1"] {
        assert!(window.shows(text), "{text}");
    }
}

#[test]
fn the_parts_of_the_budget_pile_up_to_its_total() {
    let window = tabular();
    let budget = chart(&window, What::Budget);
    let total = budget.marks.iter().find(|s| s.name == "計").unwrap();
    let mut compared = 0;
    for column in 0..budget.columns.len() {
        let Some(printed) = total.at(column).and_then(|m| m.value) else { continue };
        let parts: f64 = budget.stack.iter().filter_map(|s| s.at(column)?.value).sum();
        assert!((parts - printed).abs() < 1.0, "{}: {parts} and {printed}", budget.columns[column]);
        compared += 1;
    }
    assert!(compared >= 3);
    assert_eq!(budget.rate.unwrap().name, "執行率");
}

/// No line of the grid runs through a rate: where it would, the figure stands
/// on the other side of its point, or the line leaves it room.
#[test]
fn the_line_of_100_percent_strikes_no_figure_through() {
    let mut window = tabular();
    for (year, rate) in [("2015", "84%"), ("2016", "97.5%"), ("2017", "131%")] {
        correct(&mut window, &format!("budget.{year}.execution_rate"), rate);
    }
    let budget = chart(&window, What::Budget);
    for strip in [44.0, 80.0, 120.0] {
        let scene = lay_columns(&budget, 520.0, 380.0, strip);
        let mut lines: Vec<(f32, usize)> = Vec::new();
        for (n, item) in scene.items.iter().enumerate() {
            if let Item::Line { from, to, ink: Ink::Axis, .. } = item
                && (from.y - to.y).abs() < 0.5
            {
                lines.push((from.y, n));
            }
        }
        let mut seen = 0;
        for item in &scene.items {
            let Item::Text { at, text, ink: Ink::Text, size, .. } = item else { continue };
            if !text.ends_with('%') {
                continue;
            }
            seen += 1;
            let struck = lines.iter().any(|(y, drawn)| {
                let backed = scene.items.iter().enumerate().any(|(n, i)| {
                    matches!(i, Item::Box(r, Ink::Paper, false)
                        if n > *drawn && r.top < *y && *y < r.bottom && r.left < at.x && at.x < r.right)
                });
                (y - at.y).abs() < size / 2.0 && !backed
            });
            assert!(!struck, "{text} at {at:?} with a strip of {strip}");
        }
        assert!(seen >= 3);
    }
}

#[test]
fn a_click_on_a_mark_goes_to_its_field_and_characters() {
    let mut window = tabular();
    let budget = chart(&window, What::Budget);
    let executed = &budget.bars[0];
    let at = executed.points.iter().position(|p| p.as_ref().is_some_and(|m| m.value.is_some())).unwrap();
    let mark = executed.points[at].clone().unwrap();
    window.click(&format!("{} 執行額 {} 百万円", budget.columns[at], mark.printed));
    assert_eq!(window.state().screen, Screen::Review);
    assert_eq!(window.state().selected_cell(), Some(&mark.cell));
    let document = window.state().document().unwrap().clone();
    let text: String = window.state().selected_spans().iter().map(|s| document.slice(*s)).collect();
    assert_eq!(text, mark.printed);
}

#[test]
fn a_gap_stays_a_gap_and_zero_and_dash_are_told_apart() {
    let mut window = tabular();
    let year = "2017";
    correct(&mut window, &format!("outcome.1.{year}.actual"), "0");
    correct(&mut window, &format!("outcome.1.{year}.target"), "－");
    let cell =
        window.state().current_sheet().unwrap().cell_of(&format!("outcome.1.{year}.rate").as_str().into()).unwrap();
    window.ask(Intent::SelectCell { cell, reveal_source: false });
    window.run(Command::ShowReview);
    window.run(Command::NotApplicable);
    window.run(Command::ShowCharts);
    let outcome = chart(&window, What::Outcome(1));
    let column = outcome.columns.iter().position(|c| c == "2017年度").unwrap();
    let [target, actual] = outcome.bars.as_slice() else { panic!("two bars") };
    assert_eq!(actual.at(column).unwrap().value, Some(0.0));
    assert_eq!(target.at(column).unwrap().value, None);
    assert!(target.at(column).unwrap().corrected);
    assert_eq!(target.at(column).unwrap().status, Status::Corrected);
    assert!(outcome.rate.unwrap().at(column).is_none(), "対象外 is left out");
}

#[test]
fn a_finding_is_flagged_on_its_marks() {
    let mut window = tabular();
    correct(&mut window, "budget.2017.total", "12,345");
    let budget = chart(&window, What::Budget);
    let column = budget.columns.iter().position(|c| c == "2017年度").unwrap();
    assert!(budget.marks[0].at(column).unwrap().finding.is_some());
    let item = {
        let state = window.state();
        let found = state.findings.of(&state.current_sheet().unwrap().id).unwrap();
        found.items.iter().find(|i| i.found.rule.id == "budget_total").unwrap().clone()
    };
    let (sheet, finding) = (window.state().current_sheet().unwrap().id.clone(), item.id);
    let reason = "照会済み".to_owned();
    window.ask(Intent::Findings(kensho::app::findings::FindingsIntent::Acknowledge { sheet, finding, reason }));
    let original = chart(&window, What::Budget).stack[0].at(column).unwrap().clone();
    assert_eq!(original.finding, None, "what was let stand is not flagged");
}

#[test]
fn less_is_better_is_said_for_an_indicator_and_undone() {
    let mut window = tabular();
    let (row, lower) = chart(&window, What::Outcome(1)).goes.unwrap();
    assert!(!lower);
    window.ask(Intent::Charts(ChartsIntent::Turn(row.clone(), Direction::Lower)));
    assert!(chart(&window, What::Outcome(1)).goes.unwrap().1);
    assert_eq!(window.state().current_sheet().unwrap().directions.get(&row), Some(&Direction::Lower));
    assert!(!chart(&window, What::Output(1)).goes.unwrap().1, "each indicator for itself");
    window.key(CTRL, Key::Z);
    assert!(!chart(&window, What::Outcome(1)).goes.unwrap().1);
}

#[test]
fn a_target_missed_upwards_is_met_where_less_is_better() {
    let mut window = tabular();
    let (row, _) = chart(&window, What::Outcome(1)).goes.unwrap();
    correct(&mut window, "outcome.1.2017.target", "100");
    correct(&mut window, "outcome.1.2017.actual", "50");
    correct(&mut window, "outcome.1.2017.rate", "170");
    let found = |window: &Window| {
        let state = window.state();
        let found = state.findings.of(&state.current_sheet().unwrap().id).unwrap();
        let gravest = found.items.iter().filter(|i| i.found.rule.id == "outcome_rate").map(|i| i.found.severity).max();
        gravest.filter(|s| *s > kensho::check::Severity::Info)
    };
    assert!(found(&window).is_some(), "50 of 100 is no 170%");
    window.ask(Intent::Charts(ChartsIntent::Turn(row, Direction::Lower)));
    assert_eq!(found(&window), None, "a ministry's own formula is never called wrong");
}

#[test]
fn the_charts_are_saved_as_png_svg_and_csv() {
    let mut window = tabular();
    let folder = window.folder.path().to_owned();
    let saved = |window: &mut Window, purpose: Purpose, name: &str| {
        window.ask(Intent::UsePath { purpose, path: folder.join(name) });
        window.settle();
    };
    saved(&mut window, Purpose::SaveCharts, "図.png");
    let png = std::fs::read(folder.join("図.png")).unwrap();
    assert!(png.starts_with(b"\x89PNG") && png.len() > 20_000, "{}", png.len());
    saved(&mut window, Purpose::SaveCharts, "図.svg");
    let svg = std::fs::read_to_string(folder.join("図.svg")).unwrap();
    let name = window.value("basic.name").unwrap();
    let number = window.value("sheet.number").unwrap();
    let (year, day) = ("2018年度", "2026-11-21");
    for part in [name.as_str(), &number, "総務省", year, day, "予算額と執行額", "成果目標 1"] {
        assert!(svg.contains(part), "{part}");
    }
    saved(&mut window, Purpose::ExportChartData, "表");
    let csv = std::fs::read_to_string(folder.join("表.csv")).unwrap();
    let mut reader = csv::Reader::from_reader(csv.trim_start_matches('\u{feff}').as_bytes());
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    let executed = window.value("budget.2016.executed").unwrap();
    let row = rows.iter().find(|r| r.get(7) == Some("budget.2016.executed")).unwrap();
    assert_eq!((row.get(1), row.get(2), row.get(3)), (Some("執行額"), Some("2016年度"), Some(executed.as_str())));
    assert_eq!(row.get(5), Some("百万円"));
}

#[test]
fn a_picture_that_cannot_be_written_is_said() {
    let mut window = tabular();
    let path = window.folder.path().join("無い").join("図.png");
    window.ask(Intent::UsePath { purpose: Purpose::SaveCharts, path });
    window.settle();
    assert!(matches!(window.state().dialog, Some(kensho::app::Dialog::Failure(..))));
}

#[test]
fn the_overview_lists_every_sheet_with_its_figures_and_opens_one() {
    let mut window = Window::open(vec![samples()]);
    wait_for_all(&mut window);
    window.key(CTRL, Key::Num4);
    assert_eq!(window.state().screen, Screen::Overview);
    let rows = window.state().overview.rows().cloned().collect::<Vec<_>>();
    assert_eq!(rows.len(), window.state().order().len());
    for row in &rows {
        let sheet = &window.state().project.sheets[&row.sheet];
        let year = row.figures.year.unwrap();
        let total =
            sheet.effective(&format!("budget.{year}.total")).and_then(|t| t.replace(',', "").parse::<f64>().ok());
        assert_eq!(row.figures.total, total, "{} {}", row.summary.year, row.summary.name);
        assert!(row.read() > 0.5 && row.read() <= 1.0);
    }
    let last = rows.last().unwrap().clone();
    window.click(&format!("{} {} {}", last.summary.year, last.summary.ministry, last.summary.name));
    assert_eq!(window.state().screen, Screen::Review);
    assert_eq!(window.state().current_sheet().unwrap().id, last.sheet);
}

#[test]
fn the_overview_is_sorted_by_a_column_and_filtered_by_words() {
    let mut window = Window::open(vec![samples()]);
    wait_for_all(&mut window);
    window.run(Command::ShowOverview);
    let by = |window: &mut Window, column| {
        window.ask(Intent::Overview(OverviewIntent::Sort(column)));
        window.state().overview.rows().cloned().collect::<Vec<_>>()
    };
    let years: Vec<String> =
        by(&mut window, OverviewColumn::Year).into_iter().map(|r| r.summary.year.clone()).collect();
    assert!(years.is_sorted_by(|a, b| a >= b), "{years:?}");
    let years: Vec<String> =
        by(&mut window, OverviewColumn::Year).into_iter().map(|r| r.summary.year.clone()).collect();
    assert!(years.is_sorted(), "{years:?}");
    let rates: Vec<Option<f64>> =
        by(&mut window, OverviewColumn::ExecutionRate).into_iter().map(|r| r.figures.execution_rate).collect();
    let known: Vec<f64> = rates.iter().flatten().copied().collect();
    assert!(known.is_sorted_by(|a, b| a >= b));
    assert!(rates.iter().skip_while(|r| r.is_some()).all(Option::is_none), "rows without a figure stand last");
    window.ask(Intent::Overview(OverviewIntent::Query("環境省".into())));
    let rows: Vec<_> = window.state().overview.rows().collect();
    assert!(!rows.is_empty() && rows.iter().all(|r| r.summary.ministry.contains("環境")));
}

#[test]
fn the_overview_follows_an_edit() {
    let mut window = Window::open(vec![sample("2018-")]);
    window.run(Command::ShowOverview);
    let year = window.state().overview.row(0).unwrap().figures.year.unwrap();
    correct(&mut window, &format!("budget.{year}.execution_rate"), "12%");
    assert_eq!(window.state().overview.row(0).unwrap().figures.execution_rate, Some(12.0));
}
