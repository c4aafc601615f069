//! Years side by side in the window: what a user does, checked on the model
//! and on disk.

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

use common::window::{Window, samples};
use egui::{Key, Modifiers};
use kensho::app::compare_view::{Choice, LinkState};
use kensho::app::{Command, CompareIntent, ComparePage, Intent, Purpose, Screen};
use kensho::compare::{PairWhy, Row, YearStanding};
use kensho::review::{SheetId, Verdict};

/// Steps frames until the comparison is worked out.
fn wait(window: &mut Window) {
    let begun = Instant::now();
    loop {
        window.settle();
        let compare = &window.state().compare;
        if !compare.is_busy() && compare.links().is_some() {
            break;
        }
        assert!(begun.elapsed() < Duration::from_secs(60), "the comparison does not come");
        std::thread::sleep(Duration::from_millis(10));
    }
    window.settle();
}

fn ask(window: &mut Window, intent: CompareIntent) {
    window.ask(Intent::Compare(intent));
    wait(window);
}

fn of_year(window: &Window, year: &str) -> SheetId {
    let state = window.state();
    let named = |id: &&SheetId| state.summary(id).is_some_and(|s| s.year == year && s.ministry == "総務省");
    state.order().iter().find(named).cloned().unwrap()
}

/// The comparison screen with the chain of the sheet of 2020.
fn comparing() -> Window {
    let mut window = Window::open(vec![samples()]);
    let id = of_year(&window, "2020");
    window.ask(Intent::SelectSheet(id));
    window.key(Modifiers::COMMAND, Key::Num3);
    wait(&mut window);
    window
}

fn row_of(window: &Window, key: &str, column: usize) -> usize {
    let made = window.state().compare.made().unwrap();
    let found = made.comparison.cells().find(|(_, c)| c.cells[column].as_ref().is_some_and(|k| k.as_str() == key));
    found.unwrap_or_else(|| panic!("no row of {key}")).0
}

#[test]
fn the_sheets_of_a_project_stand_side_by_side_by_year() {
    let window = comparing();
    assert_eq!(window.state().screen, Screen::Compare);
    let made = window.state().compare.made().unwrap();
    let years: Vec<String> = made.comparison.sheets.iter().map(|s| s.title()).collect();
    assert_eq!(years, ["2016年度", "2018年度", "2020年度", "2021年度", "2022年度"]);
    assert!(window.shows("2021年度 2019年度　執行額: 229 -2（-0.9%）") || window.shows("相違 0 /"));
}

#[test]
fn alt_down_goes_from_difference_to_difference_and_says_which_of_how_many() {
    let mut window = comparing();
    let all = window.state().compare.made().unwrap().differences.clone();
    window.key(Modifiers::ALT, Key::ArrowDown);
    window.key(Modifiers::ALT, Key::ArrowDown);
    assert_eq!(window.state().compare.cursor().unwrap().0, all[1]);
    assert!(window.shows(&format!("相違 2 / {}", all.len())), "{:?}", window.labels());
    window.key(Modifiers::ALT, Key::ArrowUp);
    assert_eq!(window.state().compare.cursor().unwrap().0, all[0]);
    window.key(Modifiers::ALT, Key::ArrowUp);
    assert_eq!(window.state().compare.cursor().unwrap().0, *all.last().unwrap(), "before the first comes the last");
}

#[test]
fn enter_goes_to_the_field_with_its_source_and_one_key_comes_back() {
    let mut window = comparing();
    let row = row_of(&window, "budget.2019.executed", 3);
    ask(&mut window, CompareIntent::Select { row, column: 3 });
    window.key(Modifiers::NONE, Key::Enter);
    assert_eq!(window.state().screen, Screen::Review);
    assert_eq!(window.state().current_sheet().unwrap().id, of_year(&window, "2021"));
    assert_eq!(window.state().selected_cell().unwrap().as_str(), "budget.2019.executed");
    let document = window.state().document().unwrap().clone();
    let lit: String = window.state().selected_spans().iter().map(|s| document.slice(*s).to_owned()).collect();
    assert_eq!(lit, "229");
    window.key(Modifiers::COMMAND, Key::Num3);
    wait(&mut window);
    assert_eq!(window.state().screen, Screen::Compare);
    assert_eq!(window.state().compare.cursor(), Some((row, 3)), "the cursor is where it was");
}

#[test]
fn keys_of_the_review_screen_do_nothing_to_fields_here() {
    let mut window = comparing();
    window.key(Modifiers::NONE, Key::F);
    window.key(Modifiers::NONE, Key::X);
    window.key(Modifiers::NONE, Key::Enter);
    let edits = window.state().project.log.entries().len();
    assert_eq!(edits, 1, "only the sheets were added");
}

#[test]
fn arrows_move_the_cursor_among_the_rows_shown() {
    let mut window = comparing();
    window.key(Modifiers::ALT, Key::ArrowDown);
    let (row, column) = window.state().compare.cursor().unwrap();
    window.key(Modifiers::NONE, Key::ArrowDown);
    window.key(Modifiers::NONE, Key::ArrowRight);
    let (next, right) = window.state().compare.cursor().unwrap();
    assert!(next > row && right == (column + 1).min(4));
    let shown = window.state().compare.shown().to_vec();
    let made = window.state().compare.made().unwrap();
    let between =
        shown.iter().filter(|r| **r > row && **r < next && matches!(made.comparison.rows[**r], Row::Cells(_)));
    assert_eq!(between.count(), 0, "no row is passed over");
}

#[test]
fn rows_without_a_difference_are_folded_and_unfolded() {
    let mut window = comparing();
    let folded = window.state().compare.shown().len();
    window.run(Command::FoldSame);
    wait(&mut window);
    let all = window.state().compare.shown().len();
    assert!(all > folded, "{all} rows, {folded} of them folded");
    assert_eq!(all, window.state().compare.made().unwrap().comparison.rows.len());
}

#[test]
fn a_correction_changes_the_comparison() {
    let mut window = comparing();
    let row = row_of(&window, "budget.2019.executed", 3);
    assert!(window.state().compare.made().unwrap().differences.contains(&row));
    let by = window.state().stamp();
    let sheet = of_year(&window, "2020");
    window.ask(Intent::SelectSheet(sheet.clone()));
    window.run(Command::ShowReview);
    let cell = window.state().project.sheets[&sheet].cell_of(&"budget.2019.executed".into()).unwrap();
    window.ask(Intent::Correct { cell, value: "229".into(), reason: None });
    window.run(Command::ShowCompare);
    wait(&mut window);
    let row = row_of(&window, "budget.2019.executed", 3);
    assert!(!window.state().compare.made().unwrap().differences.contains(&row), "{by:?}");
}

#[test]
fn a_link_is_rejected_and_the_project_remembers() {
    let mut window = comparing();
    let (earlier, later) = (of_year(&window, "2016"), of_year(&window, "2018"));
    ask(&mut window, CompareIntent::Page(ComparePage::Links));
    assert!(window.shows("事業名が同じ") || window.shows("承認 "), "{:?}", window.labels());
    window.click_containing("却下 2016年度");
    wait(&mut window);
    let state = window.state();
    let link = state.project.links.iter().find(|(id, _)| id.earlier == earlier && id.later == later).unwrap().1;
    assert_eq!((link.verdict, link.by.author.as_str()), (Verdict::Apart, "監査 花子"));
    assert_eq!(state.compare.columns().len(), 4, "2016 is no longer of the chain");
    window.click_containing("承認 2018年度");
    wait(&mut window);
    let path = window.folder.path().join("年度.kensho");
    window.ask(Intent::UsePath { purpose: Purpose::SaveFolder, path: path.clone() });
    assert!(std::fs::read_to_string(path.join("project.ron")).unwrap().contains("Apart"));
    let mut again = Window::open(vec![path]);
    let id = of_year(&again, "2020");
    again.ask(Intent::SelectSheet(id));
    again.run(Command::ShowCompare);
    wait(&mut again);
    assert_eq!(again.state().compare.columns().len(), 4);
    again.run(Command::Undo);
    again.run(Command::Undo);
    wait(&mut again);
    assert_eq!(again.state().compare.columns().len(), 5, "undo reaches over the restart");
}

#[test]
fn a_sheet_is_linked_by_hand_with_one_of_another_name() {
    let mut window = comparing();
    let stranger = window
        .state()
        .order()
        .iter()
        .find(|id| window.state().summary(id).unwrap().ministry == "環境省")
        .cloned()
        .unwrap();
    let later = of_year(&window, "2018");
    ask(&mut window, CompareIntent::Link { earlier: stranger.clone(), later, verdict: Verdict::Together, note: None });
    let links = window.state().compare.links().unwrap().clone();
    assert!(links.iter().any(|l| l.earlier == stranger && l.state == LinkState::ByHand));
    assert_eq!(window.state().compare.columns().len(), 6);
}

#[test]
fn rows_are_taken_apart_and_paired_by_hand() {
    let mut window = comparing();
    let row = row_of(&window, "outcome.2.indicator", 3);
    ask(&mut window, CompareIntent::Select { row, column: 3 });
    window.click("別の行とする");
    wait(&mut window);
    let track = |window: &Window, key: &str| {
        let made = window.state().compare.made().unwrap().clone();
        let row =
            made.comparison.cells().find(|(_, c)| c.cells[3].as_ref().is_some_and(|k| k.as_str() == key)).unwrap();
        made.comparison.tracks[row.1.track.unwrap()].clone()
    };
    let apart = track(&window, "outcome.2.indicator");
    assert!(apart.rows[2].is_none(), "{apart:?}");
    let earlier = (2, "outcome.2".to_owned());
    let later = (3, "outcome.2".to_owned());
    ask(
        &mut window,
        CompareIntent::Pair { earlier, later, verdict: Verdict::Together, note: Some("調査は同じ".into()) },
    );
    let paired = track(&window, "outcome.2.indicator");
    assert_eq!(paired.rows[3].as_ref().unwrap().why, Some(PairWhy::ByHand));
    assert_eq!(window.state().project.pairs.values().next().unwrap().note, "調査は同じ");
    window.run(Command::Undo);
    window.run(Command::Undo);
    wait(&mut window);
    assert!(window.state().project.pairs.is_empty());
    assert!(track(&window, "outcome.2.indicator").rows[2].is_some());
}

#[test]
fn any_sheets_are_compared_and_columns_removed() {
    let mut window = comparing();
    let stranger = window
        .state()
        .order()
        .iter()
        .find(|id| window.state().summary(id).unwrap().ministry == "環境省")
        .cloned()
        .unwrap();
    ask(&mut window, CompareIntent::AddColumn(stranger.clone()));
    assert_eq!(window.state().compare.columns().len(), 6);
    assert_eq!(window.state().compare.choice, Choice::Picked);
    let first = of_year(&window, "2016");
    ask(&mut window, CompareIntent::RemoveColumn(first));
    assert_eq!(window.state().compare.made().unwrap().ids.len(), 5);
    window.click("つながりに戻す");
    wait(&mut window);
    assert!(!window.state().compare.columns().contains(&stranger));
}

#[test]
fn a_disagreement_in_the_year_matrix_leads_to_its_field() {
    let mut window = comparing();
    ask(&mut window, CompareIntent::Page(ComparePage::Matrix));
    assert!(window.shows("2019年度の執行額が、シートによって異なります"), "{:?}", window.labels());
    window.click_containing("2019年度の執行額が、シートによって異なります");
    assert_eq!(window.state().screen, Screen::Review);
    assert_eq!(window.state().selected_cell().unwrap().as_str(), "budget.2019.executed");
}

#[test]
fn an_acknowledged_disagreement_is_carried_forward_to_the_next_sheet() {
    let mut window = comparing();
    let executed = |window: &Window| {
        let made = window.state().compare.made().unwrap();
        let at = made.comparison.findings.iter().position(|f| {
            f.rule.id == "years_executed" && f.operands[0].operand.key.as_str() == "budget.2019.executed"
        });
        (at.unwrap(), made.standings[at.unwrap()].clone())
    };
    // Said while the sheet of 2022 is not there.
    let last = of_year(&window, "2022");
    ask(&mut window, CompareIntent::RemoveColumn(last.clone()));
    let (finding, standing) = executed(&window);
    assert!(standing.is_open());
    ask(&mut window, CompareIntent::Acknowledge { finding, reason: "決算で確定".into() });
    assert!(matches!(executed(&window).1, YearStanding::Acknowledged { on: 3, .. }));
    // The next sheet prints what is known: the reason carries forward.
    ask(&mut window, CompareIntent::AddColumn(last.clone()));
    let YearStanding::Acknowledged { given, on } = executed(&window).1 else { panic!("{:?}", executed(&window)) };
    assert_eq!((given.reason.as_str(), on), ("決算で確定", 3));
    ask(&mut window, CompareIntent::Page(ComparePage::Matrix));
    assert!(window.shows("前のシートからの了承: 決算で確定"), "{:?}", window.labels());
    // It prints something new: the finding is open again.
    window.ask(Intent::SelectSheet(last.clone()));
    let cell = window.state().project.sheets[&last].cell_of(&"budget.2019.executed".into()).unwrap();
    window.ask(Intent::Correct { cell, value: "240".into(), reason: None });
    wait(&mut window);
    assert!(matches!(executed(&window).1, YearStanding::Lapsed { .. }));
}

#[test]
fn every_page_draws_in_both_languages_and_themes_at_any_size() {
    for (width, height) in [(800.0, 520.0), (1280.0, 720.0), (2560.0, 1440.0)] {
        let mut window = Window::first_start(vec![samples()], width, height);
        window.ask(Intent::SetAuthor("監査".into()));
        window.ask(Intent::CloseDialog);
        let id = of_year(&window, "2021");
        window.ask(Intent::SelectSheet(id.clone()));
        window.run(Command::ShowCompare);
        wait(&mut window);
        for theme in [Command::ThemeDark, Command::ThemeLight] {
            window.run(theme);
            for page in
                [ComparePage::Form, ComparePage::Matrix, ComparePage::Series, ComparePage::Wording, ComparePage::Links]
            {
                ask(&mut window, CompareIntent::Page(page));
            }
            window.run(Command::SwitchLanguage);
        }
        ask(&mut window, CompareIntent::Page(ComparePage::Form));
        window.run(Command::NextDifference);
        window.run(Command::RawTexts);
        ask(&mut window, CompareIntent::Pin(id));
        window.run(Command::FoldSame);
        wait(&mut window);
    }
}

#[test]
fn two_files_of_each_of_five_years_open_as_ten_columns() {
    let folder = tempfile::tempdir().unwrap();
    let mut all: Vec<_> = std::fs::read_dir(samples()).unwrap().map(|e| e.unwrap().path()).collect();
    all.retain(|p| p.to_string_lossy().contains("総務省") && p.extension().is_some_and(|e| e == "txt"));
    all.sort();
    for (n, path) in all.iter().enumerate() {
        let text = std::fs::read_to_string(path).unwrap();
        for copy in 0..2 {
            std::fs::write(folder.path().join(format!("{n}-{copy}.txt")), format!("{text}\n{copy}\n")).unwrap();
        }
    }
    let mut window = Window::open(vec![folder.path().to_owned()]);
    window.ask(Intent::CloseDialog);
    window.run(Command::ShowCompare);
    wait(&mut window);
    assert_eq!(window.state().compare.columns().len(), 10, "versions stand side by side too");
}

#[test]
fn the_joined_series_are_saved_as_picture_and_table_with_the_sheet_of_each_figure() {
    let mut window = comparing();
    ask(&mut window, CompareIntent::Page(ComparePage::Series));
    let folder = window.folder.path().to_owned();
    for (purpose, name) in
        [(Purpose::SaveCharts, "推移.svg"), (Purpose::SaveCharts, "推移.png"), (Purpose::ExportChartData, "推移.csv")]
    {
        window.ask(Intent::UsePath { purpose, path: folder.join(name) });
        window.settle();
    }
    let svg = std::fs::read_to_string(folder.join("推移.svg")).unwrap();
    for part in ["総務省", "予算額と執行額", "執行率", "2022年度", "2026-11-21"] {
        assert!(svg.contains(part), "{part}");
    }
    assert!(std::fs::read(folder.join("推移.png")).unwrap().starts_with(b"\x89PNG"));
    let csv = std::fs::read_to_string(folder.join("推移.csv")).unwrap();
    let mut reader = csv::Reader::from_reader(csv.trim_start_matches('\u{feff}').as_bytes());
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    let of_2019 = |sheet: &str| {
        let row = rows.iter().find(|r| r.get(4) == Some(sheet) && r.get(5) == Some("budget.2019.executed"));
        row.and_then(|r| r.get(6)).map(str::to_owned)
    };
    assert_eq!((of_2019("2020年度").as_deref(), of_2019("2021年度").as_deref()), (Some("231"), Some("229")));
}

#[test]
fn alt_and_an_arrow_pressed_within_one_slow_frame_go_to_the_difference() {
    let mut window = comparing();
    ask(&mut window, CompareIntent::Page(ComparePage::Form));
    let made = window.state().compare.made().unwrap().clone();
    let row = made.differences[0];
    // Alt is up again by the time the frame is drawn.
    for pressed in [true, false] {
        window.harness.event(egui::Event::Key {
            key: Key::ArrowDown,
            physical_key: None,
            pressed,
            repeat: false,
            modifiers: Modifiers::ALT,
        });
    }
    wait(&mut window);
    let (at, column) = window.state().compare.cursor().unwrap();
    assert_eq!(at, row);
    assert!(column > 0, "the first column differs from none");
}
