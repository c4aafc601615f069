//! A sheet is worked off from the keyboard: what comes next, what waits, what
//! is confirmed at once, what a typed value is told.

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
use kensho::app::{Command, Dialog, Intent, Pane, Purpose, Screen, StatusFilter, Why};
use kensho::parse::Finding;
use kensho::review::{CellId, Status};

const CTRL: Modifiers = Modifiers::COMMAND;
const CTRL_SHIFT: Modifiers = Modifiers::COMMAND.plus(Modifiers::SHIFT);
const NONE: Modifiers = Modifiers::NONE;

fn tabular() -> Window {
    Window::open(vec![sample("2018-")])
}

/// A sheet whose cells lie scrambled in the text: some are not placed, some
/// have candidates.
fn scrambled() -> Window {
    let folder = std::fs::read_dir(common::window::samples()).unwrap();
    let mut files: Vec<_> =
        folder.map(|e| e.unwrap().path()).filter(|p| p.extension().is_some_and(|x| x == "txt")).collect();
    files.sort();
    for file in files {
        let window = Window::open(vec![file]);
        let has = |why| window.state().view().unwrap().queue.iter().any(|(w, _)| *w == why);
        if has(Why::Missing) && has(Why::Uncertain) {
            return window;
        }
    }
    panic!("no sample has a missing cell and one with candidates");
}

fn selected(window: &Window) -> CellId {
    window.state().selected_cell().unwrap().clone()
}

fn status(window: &Window, cell: &CellId) -> Status {
    window.state().current_sheet().unwrap().cells.get(cell).map_or(Status::Unchecked, |r| r.status)
}

fn open_fields(window: &Window) -> usize {
    let sheet = window.state().current_sheet().unwrap();
    window.state().summary(&sheet.id).unwrap().counts.open()
}

#[test]
fn what_is_missing_comes_first_then_what_has_candidates_then_the_rest_as_the_form_reads() {
    let mut window = scrambled();
    let queue = window.state().view().unwrap().queue.clone();
    let mut walked = Vec::new();
    for _ in 0..queue.len().min(40) {
        window.key(NONE, Key::Tab);
        walked.push(selected(&window));
    }
    let expected: Vec<CellId> = queue.iter().take(walked.len()).map(|(_, c)| c.clone()).collect();
    assert_eq!(walked, expected);
    assert!(queue.windows(2).all(|w| w[0].0 <= w[1].0));
    window.key(Modifiers::SHIFT, Key::Tab);
    assert_eq!(selected(&window), expected[expected.len() - 2]);
}

#[test]
fn a_whole_sheet_is_reviewed_without_the_mouse() {
    let mut window = scrambled();
    let total = open_fields(&window);
    assert!(total > 20);
    let (mut chosen, mut typed, mut flagged) = (0, 0, Vec::new());
    let mut guard = 0;
    while open_fields(&window) > flagged.len() {
        guard += 1;
        assert!(guard < total * 2 + 20, "the queue does not come to its end");
        if window.state().selected_cell().is_none() {
            window.key(NONE, Key::Tab);
        }
        let cell = selected(&window);
        let before = open_fields(&window);
        let sheet = window.state().current_sheet().unwrap();
        match sheet.machine_finding(&cell) {
            Some(Finding::Missing { candidates, .. }) if !candidates.is_empty() && chosen < 3 => {
                let first = candidates[0].value.clone();
                window.key(NONE, Key::Num1);
                let correction = window.state().current_sheet().unwrap().cells[&cell].correction.clone().unwrap();
                assert_eq!(correction.value, first);
                chosen += 1;
            }
            Some(Finding::Missing { .. }) if typed < 3 => {
                window.key(NONE, Key::F2);
                window.type_text("7");
                let long = window.state().editing.as_ref().is_some_and(|_| {
                    let sheet = window.state().current_sheet().unwrap();
                    sheet.key_of(&cell).unwrap().kind() == kensho::sheet::ValueKind::LongText
                });
                window.key(if long { CTRL } else { NONE }, Key::Enter);
                assert_eq!(window.state().editing, None);
                typed += 1;
            }
            _ if flagged.len() < 2 => {
                window.key(NONE, Key::F);
                assert_eq!(status(&window, &cell), Status::Flagged);
                window.key(NONE, Key::Tab);
                flagged.push(cell);
                continue;
            }
            _ if flagged.contains(&cell) => {
                window.key(NONE, Key::Tab);
                continue;
            }
            _ => window.key(NONE, Key::Enter),
        }
        assert!(open_fields(&window) < before, "{cell} was decided and still waits");
        assert_ne!(selected(&window), cell, "the queue did not go on");
    }
    assert_eq!(open_fields(&window), flagged.len());
    assert!(window.shows(&format!("残り {} 項目", flagged.len())));
    for cell in &flagged {
        assert_eq!(status(&window, cell), Status::Flagged);
    }
}

#[test]
fn a_field_left_for_later_comes_again_at_the_end_of_its_sheet() {
    let mut window = tabular();
    window.key(NONE, Key::Tab);
    let first = selected(&window);
    window.key(NONE, Key::Space);
    assert_ne!(selected(&window), first);
    assert_eq!(status(&window, &first), Status::Unchecked);
    assert!(window.shows("あとで 1"));
    let queue: Vec<CellId> = window.state().view().unwrap().queue.iter().map(|(_, c)| c.clone()).collect();
    let cells: Vec<CellId> = queue.iter().filter(|c| **c != first).cloned().collect();
    window.ask(Intent::ConfirmAll(cells));
    window.key(NONE, Key::Enter);
    assert_eq!(selected(&window), first, "what was put off is not forgotten");
}

#[test]
fn the_queue_goes_on_to_the_next_sheet_and_says_so() {
    let mut window = Window::open(vec![sample("2018-"), sample("2021-")]);
    let first = window.state().current_sheet().unwrap().id.clone();
    let cells: Vec<CellId> = window.state().view().unwrap().queue.iter().map(|(_, c)| c.clone()).collect();
    let (last, rest) = cells.split_last().unwrap();
    window.ask(Intent::ConfirmAll(rest.to_vec()));
    window.ask(Intent::SelectCell { cell: last.clone(), reveal_source: false });
    window.key(NONE, Key::Enter);
    let second = window.state().current_sheet().unwrap().id.clone();
    assert_ne!(second, first);
    assert!(window.state().selected_cell().is_some());
    assert!(window.shows("次のシートへ"));
    window.key(Modifiers::ALT, Key::ArrowLeft);
    assert_eq!((&window.state().current_sheet().unwrap().id, &selected(&window)), (&first, last));
    window.key(Modifiers::ALT, Key::ArrowRight);
    assert_eq!(window.state().current_sheet().unwrap().id, second);
}

#[test]
fn back_and_forward_go_through_the_fields_seen_and_arrow_keys_leave_no_trail() {
    let mut window = tabular();
    window.select("basic.name");
    window.select("budget.2017.total");
    window.key(NONE, Key::ArrowDown);
    let moved = selected(&window);
    window.select("remarks");
    window.key(Modifiers::ALT, Key::ArrowLeft);
    assert_eq!(selected(&window), moved);
    window.key(Modifiers::ALT, Key::ArrowLeft);
    assert_eq!(selected(&window).as_str(), "basic.name");
    window.key(Modifiers::ALT, Key::ArrowRight);
    window.key(Modifiers::ALT, Key::ArrowRight);
    assert_eq!(selected(&window).as_str(), "remarks");
    assert!(!Command::Forward.enabled(window.state()));
}

#[test]
fn only_open_fields_are_shown_and_a_field_selected_elsewhere_takes_the_filter_off() {
    let mut window = tabular();
    window.select("basic.name");
    window.key(NONE, Key::Enter);
    window.key(CTRL_SHIFT, Key::U);
    assert_eq!(window.state().filter.status, Some(StatusFilter::Open));
    let view = window.state().view().unwrap();
    let name = CellId::of_machine_key(&"basic.name".into());
    assert!(!view.row_of.contains_key(&name), "a settled field is still on show");
    let at = window.state().document().unwrap().text.find(&window.value("basic.name").unwrap()).unwrap();
    window.ask(Intent::ClickSource(at + 3));
    assert_eq!(selected(&window), name);
    assert!(window.state().filter.is_empty() && window.state().view().unwrap().row_of.contains_key(&name));
}

#[test]
fn the_fields_of_one_section_are_confirmed_in_one_step_after_a_preview_and_undone_at_once() {
    let mut window = tabular();
    window.select("budget.2017.total");
    window.run(Command::FilterSection);
    let shown = window.state().view().unwrap().queue.len();
    window.key(CTRL_SHIFT, Key::Enter);
    let Some(Dialog::ConfirmAll { cells, left }) = window.state().dialog.clone() else { panic!("no preview") };
    assert!(cells.len() > 3);
    assert_eq!(cells.len() + left, shown, "what has a finding or no value is left out");
    assert!(window.shows("次の") && window.shows("執行額"));
    let before = open_fields(&window);
    window.click("確認済みにする");
    assert_eq!(window.state().dialog, None);
    assert_eq!(open_fields(&window), before - cells.len());
    let entries = window.state().project.log.entries().len();
    window.key(CTRL, Key::Z);
    assert_eq!(open_fields(&window), before);
    assert_eq!(window.state().project.log.entries().len(), entries + 1, "one step, one undo");
}

#[test]
fn closing_the_preview_confirms_nothing() {
    let mut window = tabular();
    let before = open_fields(&window);
    window.key(CTRL_SHIFT, Key::Enter);
    window.key(NONE, Key::Escape);
    assert_eq!((window.state().dialog.clone(), open_fields(&window)), (None, before));
}

#[test]
fn numbers_choose_only_where_candidates_are_listed() {
    let mut window = tabular();
    window.select("basic.name");
    window.key(NONE, Key::Num1);
    assert_eq!(window.state().project.log.entries().len(), 1, "only the import was logged");
}

#[test]
fn undo_goes_to_what_it_changed() {
    let mut window = tabular();
    window.select("basic.name");
    window.key(NONE, Key::F);
    window.select("remarks");
    window.key(CTRL, Key::Z);
    assert_eq!(selected(&window).as_str(), "basic.name");
}

#[test]
fn the_last_place_comes_back_when_the_project_is_opened_again() {
    let mut window = Window::open(vec![sample("2018-"), sample("2021-")]);
    window.run(Command::NextSheet);
    let sheet = window.state().current_sheet().unwrap().id.clone();
    let cell = CellId::of_machine_key(&"basic.purpose".into());
    window.ask(Intent::SelectCell { cell: cell.clone(), reveal_source: true });
    let path = window.folder.path().join("p.kensho");
    window.ask(Intent::UsePath { purpose: Purpose::SaveFolder, path: path.clone() });
    window.run(Command::NewProject);
    assert!(window.state().is_empty());
    window.ask(Intent::OpenPaths(vec![path]));
    assert_eq!(window.state().current_sheet().unwrap().id, sheet);
    assert_eq!(selected(&window), cell);
}

#[test]
fn f6_goes_round_the_panes_and_each_has_the_keyboard_in_turn() {
    let mut window = tabular();
    let mut seen = Vec::new();
    for _ in 0..3 {
        window.key(NONE, Key::F6);
        seen.push(window.state().pane);
    }
    assert_eq!(seen, [Pane::Sheets, Pane::Source, Pane::Form]);
}

#[test]
fn a_doubtful_value_is_told_so_kept_and_marked() {
    let mut window = tabular();
    window.select("budget.2017.total");
    window.key(NONE, Key::F2);
    window.type_text("1.2億円");
    assert!(window.shows("この欄の単位では 120 です"), "{:?}", window.labels());
    window.key(NONE, Key::Enter);
    assert_eq!(window.value("budget.2017.total").as_deref(), Some("1.2億円"));
    window.select("budget.2017.total");
    assert!(window.shows("単位が付いています"), "the doubt is not shown beside the kept value");
}

#[test]
fn an_era_is_understood_while_it_is_typed() {
    let mut window = tabular();
    window.select("basic.start_year");
    window.key(NONE, Key::F2);
    window.type_text("令和元年度");
    assert!(window.shows("2019年度"));
    window.key(NONE, Key::Escape);
}

#[test]
fn a_reason_is_asked_for_where_the_setting_says_so_and_the_value_is_never_lost() {
    let mut window = tabular();
    window.ask(Intent::SetReasonRequired(true));
    window.select("basic.name");
    window.key(NONE, Key::F2);
    window.type_text("新しい名称");
    window.key(NONE, Key::Tab);
    window.key(CTRL, Key::A);
    window.key(NONE, Key::Backspace);
    window.key(NONE, Key::Enter);
    assert!(window.state().editing.is_some(), "a correction without a reason went through");
    window.type_text("担当課に確認");
    window.key(NONE, Key::Enter);
    let cell = CellId::of_machine_key(&"basic.name".into());
    let correction = window.state().current_sheet().unwrap().cells[&cell].correction.clone().unwrap();
    assert_eq!((correction.value.as_str(), correction.reason.as_str()), ("新しい名称", "担当課に確認"));
    window.ask(Intent::SetReasonRequired(false));
    window.select("basic.bureau");
    window.key(NONE, Key::F2);
    window.type_text("別の局");
    window.key(NONE, Key::Tab);
    window.key(CTRL, Key::A);
    window.key(NONE, Key::Backspace);
    window.key(NONE, Key::Enter);
    assert_eq!(window.value("basic.bureau").as_deref(), Some("別の局"));
}

#[test]
fn going_to_another_sheet_while_typing_keeps_what_was_typed_on_its_own_sheet() {
    let mut window = Window::open(vec![sample("2018-"), sample("2021-")]);
    let first = window.state().current_sheet().unwrap().id.clone();
    window.select("basic.name");
    window.key(NONE, Key::F2);
    window.type_text("書きかけの名称");
    window.key(CTRL, Key::PageDown);
    assert_ne!(window.state().current_sheet().unwrap().id, first);
    let kept = window.state().project.sheets[&first].effective("basic.name");
    assert_eq!(kept.as_deref(), Some("書きかけの名称"));
}

#[test]
fn a_correction_made_three_times_is_offered_for_the_rest_and_each_stays_to_be_confirmed() {
    let mut window = tabular();
    let view = window.state().view().unwrap();
    let sheet = window.state().current_sheet().unwrap();
    // Cells of one kind that share a part: 契約方式等 of the payees.
    let contracts: Vec<CellId> = view
        .keyed
        .iter()
        .filter(|(k, _)| k.as_str().starts_with("payee.") && k.as_str().ends_with(".contract"))
        .filter(|(k, id)| view.cell(sheet, k, id).shown().contains("契約"))
        .map(|(_, id)| id.clone())
        .collect();
    assert!(contracts.len() > 3, "{} contracts", contracts.len());
    for cell in contracts.iter().take(3) {
        let sheet = window.state().current_sheet().unwrap();
        let Some(Finding::Placed { value, .. }) = sheet.machine_finding(cell) else { panic!() };
        let value = value.replace("契約", "約定");
        window.ask(Intent::Correct { cell: cell.clone(), value, reason: Some("表記の統一".into()) });
    }
    let offered = window.state().same_to_offer().expect("the third correction is noticed");
    assert_eq!((offered.made, offered.fits.len()), (3, contracts.len() - 3));
    assert!(window.shows("同じ訂正を 3 回しました"));
    window.run(Command::ApplySame);
    assert!(window.shows("件に適用"));
    let open = open_fields(&window);
    window.key(NONE, Key::Enter);
    let sheet = window.state().current_sheet().unwrap();
    for cell in contracts.iter().skip(3) {
        let review = &sheet.cells[cell];
        assert!(review.correction.as_ref().unwrap().value.contains("約定"));
        assert_eq!(review.status, Status::Unchecked, "nobody has looked at it yet");
    }
    assert_eq!(open_fields(&window), open);
    window.key(CTRL, Key::Z);
    let sheet = window.state().current_sheet().unwrap();
    assert!(contracts.iter().skip(3).all(|c| !sheet.cells.contains_key(c)), "one step takes all back");
}

#[test]
fn f6_leaves_a_note_being_written_and_tab_goes_through_the_side_panel() {
    let mut window = tabular();
    window.select("basic.name");
    window.key(CTRL, Key::M);
    window.type_text("確認");
    window.key(NONE, Key::F6);
    let pane = window.state().pane;
    assert_ne!(pane, Pane::Form, "F6 went on from the note");
    while window.state().pane != Pane::Side {
        window.key(NONE, Key::F6);
    }
    let before = selected(&window);
    window.key(NONE, Key::Tab);
    window.key(NONE, Key::Tab);
    assert_eq!(selected(&window), before, "Tab belongs to the side panel there");
    window.key(NONE, Key::F6);
    window.key(NONE, Key::F6);
    window.key(NONE, Key::F6);
    assert_eq!(window.state().pane, Pane::Form);
    window.key(NONE, Key::Tab);
    assert_ne!(selected(&window), before, "Tab belongs to the queue here");
}

#[test]
fn keys_of_a_field_do_nothing_where_it_is_not_on_show_and_arrows_go_through_the_overview() {
    let mut window = Window::open(vec![sample("2018-"), sample("2021-")]);
    window.select("basic.name");
    let cell = selected(&window);
    for screen in [Command::ShowCharts, Command::ShowOverview] {
        window.run(screen);
        for key in [Key::X, Key::F2, Key::F, Key::Space, Key::ArrowRight] {
            window.key(NONE, key);
        }
        window.key(Modifiers::ALT, Key::Num1);
        assert_eq!(selected(&window), cell, "{screen:?}");
        assert!(!window.state().current_sheet().unwrap().cells.contains_key(&cell), "{screen:?}");
        assert_eq!(status(&window, &cell), Status::Unchecked, "{screen:?}");
        assert!(window.state().editing.is_none());
    }
    let sheets: Vec<_> = window.state().overview.rows().map(|row| row.sheet.clone()).collect();
    let shown = |w: &Window| w.state().current_sheet().map(|s| s.id.clone());
    while shown(&window).as_ref() != sheets.first() {
        window.key(NONE, Key::ArrowUp);
    }
    window.key(NONE, Key::ArrowDown);
    assert_eq!(shown(&window).as_ref(), sheets.get(1));
    window.key(NONE, Key::Enter);
    assert_eq!(window.state().screen, Screen::Review);
    assert_eq!(shown(&window).as_ref(), sheets.get(1));
    let open = window.state().current_sheet().unwrap().cells.values().all(|c| c.status == Status::Unchecked);
    assert!(open, "Enter opened the sheet and confirmed nothing");
}

#[test]
fn a_candidate_that_was_taken_is_not_the_reason_of_the_next_correction() {
    let mut window = scrambled();
    let sheet = window.state().current_sheet().unwrap();
    let has = |cell: &CellId| matches!(sheet.machine_finding(cell), Some(Finding::Missing { candidates, .. }) if !candidates.is_empty());
    let open: Vec<CellId> = window.state().view().unwrap().queue.iter().map(|(_, c)| c.clone()).filter(has).collect();
    let cell = open.first().unwrap().clone();
    window.ask(Intent::TakeCandidate { cell: cell.clone(), index: 0 });
    window.select("basic.name");
    window.key(NONE, Key::F2);
    window.type_text("別の名称");
    window.key(NONE, Key::Enter);
    let sheet = window.state().current_sheet().unwrap();
    let reason = |cell: &CellId| sheet.cells[cell].correction.as_ref().unwrap().reason.clone();
    assert_eq!(reason(&cell), "候補から選択");
    assert_eq!(reason(&sheet.cell_of(&"basic.name".into()).unwrap()), "", "nobody gave one");
}

#[test]
fn a_reason_that_is_wanted_is_asked_for_once_and_stays_for_the_next_correction() {
    let mut window = tabular();
    window.ask(Intent::SetReasonRequired(true));
    let type_over = |window: &mut Window, key: &str, value: &str| {
        window.select(key);
        window.key(NONE, Key::F2);
        window.type_text(value);
        window.key(NONE, Key::Enter);
    };
    type_over(&mut window, "basic.name", "別の名称");
    assert!(window.state().editing.is_some(), "no reason that nobody chose");
    window.key(NONE, Key::ArrowDown);
    window.key(NONE, Key::ArrowDown);
    window.key(NONE, Key::Enter);
    type_over(&mut window, "basic.bureau", "別の局");
    let sheet = window.state().current_sheet().unwrap();
    for key in ["basic.name", "basic.bureau"] {
        let review = &sheet.cells[&sheet.cell_of(&key.into()).unwrap()];
        assert_eq!(review.correction.as_ref().unwrap().reason, kensho::app::REASONS[1], "{key}");
    }
}

#[test]
fn a_selection_taken_without_a_reason_where_one_is_wanted_is_told_so() {
    let mut window = tabular();
    window.ask(Intent::SetReasonRequired(true));
    window.select("basic.name");
    let span = window.state().selected_spans()[0];
    window.ask(Intent::SelectText(Some(span)));
    window.run(Command::TakeSelection);
    assert!(
        window.state().toasts.iter().any(|t| t.text.contains("理由がまだありません")),
        "{:?}",
        window.state().toasts
    );
}

#[test]
fn escape_closes_the_list_of_reasons_and_keeps_what_is_typed() {
    let mut window = tabular();
    window.ask(Intent::SetReasonRequired(true));
    window.select("basic.name");
    window.key(NONE, Key::F2);
    window.type_text("新しい名称");
    window.click("よくある理由");
    assert!(window.shows(kensho::app::REASONS[6]), "the last is on show too");
    window.key(NONE, Key::Escape);
    assert!(window.state().editing.is_some(), "only the list is closed");
    assert!(!window.shows(kensho::app::REASONS[5]));
    window.key(NONE, Key::ArrowUp);
    window.key(NONE, Key::Enter);
    let sheet = window.state().current_sheet().unwrap();
    let correction = sheet.cells[&sheet.cell_of(&"basic.name".into()).unwrap()].correction.clone().unwrap();
    assert_eq!((correction.value.as_str(), correction.reason.as_str()), ("新しい名称", kensho::app::REASONS[6]));
}

#[test]
fn the_open_list_of_reasons_is_gone_through_with_the_arrow_keys() {
    let mut window = tabular();
    window.ask(Intent::SetReasonRequired(true));
    window.select("basic.name");
    window.key(NONE, Key::F2);
    window.type_text("新しい名称");
    window.key(NONE, Key::Tab);
    window.key(NONE, Key::Tab);
    window.key(NONE, Key::Enter);
    assert!(window.shows(kensho::app::REASONS[6]), "the list is open");
    window.key(NONE, Key::ArrowDown);
    window.key(NONE, Key::ArrowDown);
    window.key(NONE, Key::Enter);
    let sheet = window.state().current_sheet().unwrap();
    let correction = sheet.cells[&sheet.cell_of(&"basic.name".into()).unwrap()].correction.clone().unwrap();
    assert_eq!(correction.reason, kensho::app::REASONS[1]);
    assert!(window.state().editing.is_none());
}
