//! What a user does in the window, by Japanese label, checked on the model
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

use common::window::{Window, sample, samples};
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;
use kensho::app::{Command, Dialog, Intent, Screen};
use kensho::review::{NoteAnchor, Status};
use kensho::text::{Span, TextEncoding};
use strum::IntoEnumIterator;

const CTRL: Modifiers = Modifiers::COMMAND;

fn tabular() -> Window {
    Window::open(vec![sample("2018-")])
}

#[test]
fn the_first_start_asks_for_a_name_and_offers_the_systems() {
    let mut window = Window::first_start(vec![], 1280.0, 720.0);
    assert_eq!(window.state().dialog, Some(Dialog::FirstRun));
    window.click("はじめる");
    assert_eq!(window.state().settings.author, "root");
    assert_eq!(window.state().dialog, None);
}

#[test]
fn the_welcome_page_opens_the_sample_sheets() {
    let mut window = Window::open(vec![]);
    window.click("見本のシートを開く");
    let texts = std::fs::read_dir(samples())
        .unwrap()
        .filter(|e| e.as_ref().unwrap().path().extension().is_some_and(|x| x == "txt"));
    assert_eq!(window.state().order().len(), texts.count());
}

#[test]
fn a_folder_with_bad_files_opens_the_good_ones_and_says_what_was_left() {
    let mut window = Window::open(vec![]);
    let folder = window.folder.path().join("batch");
    std::fs::create_dir(&folder).unwrap();
    std::fs::copy(sample("2018-"), folder.join("sheet.txt")).unwrap();
    std::fs::write(folder.join("empty.txt"), b"").unwrap();
    std::fs::write(folder.join("report.txt"), b"%PDF-1.7 ...").unwrap();
    std::fs::write(folder.join("figures.csv"), b"a,b").unwrap();
    window.ask(Intent::OpenPaths(vec![folder]));
    let Some(Dialog::ImportReport(report)) = window.state().dialog.clone() else { panic!("no report") };
    assert_eq!((report.added, report.left), (1, 1));
    let names: Vec<&str> = report.refused.iter().map(|(n, _)| n.as_str()).collect();
    assert_eq!(names, ["empty.txt", "report.txt"]);
    assert!(window.shows("PDFです"));
    window.click("閉じる");
    assert_eq!(window.state().order().len(), 1);
}

#[test]
fn the_same_sheet_is_added_once() {
    let mut window = tabular();
    window.ask(Intent::OpenPaths(vec![sample("2018-")]));
    assert_eq!(window.state().order().len(), 1);
    assert!(matches!(&window.state().dialog, Some(Dialog::ImportReport(r)) if r.already == 1));
}

#[test]
fn clicking_a_field_lights_the_characters_it_came_from() {
    let mut window = tabular();
    let name = window.value("basic.name").unwrap();
    window.click_containing(&format!("事業名: {name}"));
    let document = window.state().document().unwrap().clone();
    let spans = window.state().selected_spans();
    assert_eq!(spans.iter().map(|s| document.slice(*s)).collect::<String>(), name);
}

#[test]
fn clicking_the_text_selects_its_field() {
    let mut window = tabular();
    let name = window.value("basic.name").unwrap();
    let at = window.state().document().unwrap().text.find(&name).unwrap();
    window.ask(Intent::ClickSource(at + 3));
    assert_eq!(window.state().selected_cell().unwrap().as_str(), "basic.name");
}

#[test]
fn a_value_is_edited_in_place_and_undone() {
    let mut window = tabular();
    let key = "budget.2017.total";
    let machine = window.value(key).unwrap();
    window.select(key);
    window.key(Modifiers::NONE, Key::F2);
    window.type_text("999");
    window.key(Modifiers::NONE, Key::Enter);
    assert_eq!(window.value(key).as_deref(), Some("999"));
    let cell = window.state().current_sheet().unwrap().cell_of(&key.into()).unwrap();
    let review = window.state().current_sheet().unwrap().cells[&cell].clone();
    assert_eq!(review.status, Status::Corrected);
    let correction = review.correction.unwrap();
    assert_eq!((correction.by.author.as_str(), correction.reason.as_str()), ("監査 花子", ""));
    assert!(window.shows(&format!("機械: {machine}")) || window.shows("修正済み"));
    window.key(CTRL, Key::Z);
    assert_eq!(window.value(key), Some(machine));
    window.key(CTRL, Key::Y);
    assert_eq!(window.value(key).as_deref(), Some("999"));
}

#[test]
fn escape_leaves_a_value_as_it_was() {
    let mut window = tabular();
    let before = window.value("basic.name");
    window.select("basic.name");
    window.key(Modifiers::NONE, Key::F2);
    window.type_text("別の名前");
    window.key(Modifiers::NONE, Key::Escape);
    assert_eq!(window.value("basic.name"), before);
    assert!(window.state().editing.is_none());
}

#[test]
fn selecting_elsewhere_keeps_what_was_typed() {
    let mut window = tabular();
    window.select("basic.name");
    window.key(Modifiers::NONE, Key::F2);
    window.type_text("途中まで入力した名前");
    window.click_containing("府省庁: ");
    assert_eq!(window.value("basic.name").as_deref(), Some("途中まで入力した名前"));
}

#[test]
fn single_keys_are_dead_while_a_value_is_typed() {
    let mut window = tabular();
    window.select("basic.name");
    window.key(Modifiers::NONE, Key::F2);
    window.key(Modifiers::NONE, Key::F);
    window.key(Modifiers::NONE, Key::X);
    window.key(Modifiers::NONE, Key::Escape);
    assert_eq!(window.state().selected_status(), Status::Unchecked);
}

#[test]
fn tab_goes_to_the_next_open_field_and_single_keys_still_work() {
    let mut window = tabular();
    let queue = window.state().view().unwrap().queue.clone();
    window.key(Modifiers::NONE, Key::Tab);
    window.key(Modifiers::NONE, Key::Tab);
    assert_eq!(window.state().selected_cell(), Some(&queue[1].1));
    window.key(Modifiers::SHIFT, Key::Tab);
    assert_eq!(window.state().selected_cell(), Some(&queue[0].1));
    window.key(Modifiers::NONE, Key::F2);
    assert!(window.state().editing.is_some(), "the focus was carried off to another widget");
}

#[test]
fn a_menu_item_runs_its_command() {
    let mut window = tabular();
    window.click("表示");
    window.click_containing("グラフ画面");
    assert_eq!(window.state().screen, Screen::Charts);
}

#[test]
fn selected_text_becomes_the_value_with_its_place() {
    let mut window = tabular();
    let document = window.state().document().unwrap().clone();
    let at = document.text.find("一般会計").unwrap();
    let span = Span::new(at, at + "一般会計".len());
    window.select("basic.method");
    window.ask(Intent::SelectText(Some(span)));
    window.key(CTRL, Key::E);
    assert_eq!(window.value("basic.method").as_deref(), Some("一般会計"));
    assert_eq!(window.state().selected_spans(), [span]);
}

#[test]
fn enter_confirms_and_goes_on_to_the_next_open_field() {
    let mut window = tabular();
    window.select("sheet.fiscal_year");
    let open = window.state().summary(&window.state().current_sheet().unwrap().id).unwrap().counts.open();
    window.key(Modifiers::NONE, Key::Enter);
    let sheet = window.state().current_sheet().unwrap();
    let year = sheet.cell_of(&"sheet.fiscal_year".into()).unwrap();
    assert_eq!(sheet.cells[&year].status, Status::Confirmed);
    assert_eq!(window.state().selected_cell().unwrap().as_str(), "sheet.ministry");
    assert_eq!(window.state().summary(&sheet.id).unwrap().counts.open(), open - 1);
    window.key(Modifiers::NONE, Key::F);
    assert_eq!(window.state().selected_status(), Status::Flagged);
    window.key(Modifiers::NONE, Key::X);
    assert_eq!(window.state().selected_status(), Status::NotApplicable);
    assert_eq!(window.value("sheet.ministry"), None);
    window.key(Modifiers::NONE, Key::U);
    assert_eq!(window.state().selected_status(), Status::Unchecked);
}

#[test]
fn an_outcome_is_added_and_another_removed_and_nothing_moves_with_the_numbers() {
    let mut window = tabular();
    let sheet = window.state().current_sheet().unwrap();
    let before = sheet.rows.standing("outcome").len();
    let last = format!("outcome.{before}.indicator");
    let words = window.value(&last).unwrap();
    window.select(&last);
    window.run(Command::Flag);
    let flagged = window.state().selected_cell().unwrap().clone();
    window.ask(Intent::AddRow { group: "outcome".into() });
    assert_eq!(window.state().current_sheet().unwrap().rows.standing("outcome").len(), before + 1);
    window.select("outcome.1.indicator");
    window.run(Command::RemoveRow);
    let sheet = window.state().current_sheet().unwrap();
    assert_eq!(sheet.rows.standing("outcome").len(), before);
    assert_eq!(sheet.cells[&flagged].status, Status::Flagged);
    assert_eq!(window.value(&format!("outcome.{}.indicator", before - 1)), Some(words));
    window.run(Command::Undo);
    window.run(Command::Undo);
    assert_eq!(window.state().current_sheet().unwrap().rows.standing("outcome").len(), before);
}

#[test]
fn a_note_on_a_field_is_kept_as_it_is_typed() {
    let mut window = tabular();
    window.select("basic.name");
    window.key(CTRL, Key::M);
    window.type_text("名称の変更に注意");
    window.harness.run_steps(60);
    window.settle();
    let sheet = window.state().current_sheet().unwrap();
    let note = sheet.notes.values().next().expect("the note is kept without a save button");
    assert_eq!(note.text, "名称の変更に注意");
    let cell = sheet.cell_of(&"basic.name".into()).unwrap();
    assert_eq!(note.anchor, NoteAnchor::Cell(cell));
}

#[test]
fn the_encoding_is_changed_and_comes_back_with_undo() {
    let mut window = Window::open_with_odd_characters(vec![sample("2018-")]);
    let name = window.value("basic.name");
    window.ask(Intent::SetEncoding(Some(TextEncoding::EucJp)));
    assert_eq!(window.state().document().unwrap().encoding, TextEncoding::EucJp);
    assert_ne!(window.value("basic.name"), name);
    window.run(Command::Undo);
    assert_eq!(window.state().document().unwrap().encoding, TextEncoding::Utf8);
    assert_eq!(window.value("basic.name"), name);
}

#[test]
fn a_project_is_saved_and_opened_again_as_it_was() {
    let mut window = tabular();
    window.select("basic.name");
    window.run(Command::Confirm);
    let path = window.folder.path().join("検証.kensho");
    window.ask(Intent::UsePath { purpose: kensho::app::Purpose::SaveFolder, path: path.clone() });
    assert!(!window.state().is_dirty(), "{:?}", window.state().dialog);
    assert!(path.join("project.ron").is_file());
    let before = window.state().project.clone();
    let again = Window::open(vec![path]);
    assert_eq!(again.state().project, before);
    assert_eq!(again.state().project_name(), "検証");
}

#[test]
fn one_file_to_send_opens_like_the_folder() {
    let mut window = tabular();
    let path = window.folder.path().join("送付用.ron");
    window.ask(Intent::UsePath { purpose: kensho::app::Purpose::SaveSingle, path: path.clone() });
    assert!(path.is_file(), "{:?}", window.state().dialog);
    let again = Window::open(vec![path]);
    assert_eq!(again.state().order().len(), 1);
    assert!(again.state().document().is_some(), "the source is in the file");
}

#[test]
fn closing_with_unsaved_changes_asks_and_cancel_keeps_everything() {
    let mut window = tabular();
    window.run(Command::Quit);
    assert!(matches!(window.state().dialog, Some(Dialog::Unsaved(_))));
    window.click("キャンセル");
    assert!(!window.state().closing);
    window.run(Command::Quit);
    window.click("保存しない");
    assert!(window.state().closing);
}

#[test]
fn every_command_is_found_by_its_japanese_name_in_the_palette() {
    let mut window = tabular();
    window.select("basic.name");
    for command in Command::iter().filter(|c| *c != Command::Palette) {
        if !command.enabled(window.state()) {
            continue;
        }
        window.run(Command::Palette);
        let name = command.text(kensho::store::Language::Ja);
        window.type_text(name);
        assert!(window.shows(name), "{name}: {:?}", window.labels());
        window.ask(Intent::CloseDialog);
    }
}

#[test]
fn every_command_has_a_name_and_a_tip_in_both_languages_and_keys_are_not_used_twice() {
    use kensho::store::Language;
    let mut keys = std::collections::BTreeMap::new();
    for command in Command::iter() {
        for language in [Language::Ja, Language::En] {
            assert!(!command.text(language).is_empty() && !command.tooltip(language).is_empty());
        }
        for key in command.shortcuts() {
            let before = keys.insert(format!("{key:?}"), command);
            assert_eq!(before, None, "{key:?}");
        }
    }
}

#[test]
fn a_command_chosen_in_the_palette_runs() {
    let mut window = tabular();
    window.key(CTRL, Key::P);
    window.type_text("グラフ画面");
    window.key(Modifiers::NONE, Key::Enter);
    assert_eq!(window.state().screen, Screen::Charts);
    assert!(window.shows("予算額と執行額"));
}

#[test]
fn every_panel_draws_in_both_languages_and_themes_at_any_size() {
    for (width, height) in [(800.0, 520.0), (1280.0, 720.0), (2560.0, 1440.0)] {
        let mut window = Window::first_start(vec![samples()], width, height);
        window.ask(Intent::SetAuthor("監査".into()));
        for dialog in [Dialog::Settings, Dialog::KeySheet, Dialog::Palette, Dialog::Failure("題".into(), "理由".into())]
        {
            window.ask(Intent::ShowDialog(dialog));
            window.ask(Intent::CloseDialog);
        }
        for command in [
            Command::ThemeDark,
            Command::ToggleNotes,
            Command::ToggleHistory,
            Command::ShowCharts,
            Command::SwitchLanguage,
            Command::ThemeLight,
            Command::ShowReview,
            Command::NextSheet,
            Command::NextOpen,
            Command::NextSheet,
            Command::CyclePane,
            Command::CyclePane,
        ] {
            window.run(command);
        }
    }
}

#[test]
fn the_table_around_a_field_is_copied_for_a_spreadsheet() {
    let mut window = tabular();
    window.select("budget.2017.total");
    window.run(Command::CopyTable);
    let copied =
        window.harness.output().platform_output.commands.iter().any(|c| matches!(c, egui::OutputCommand::CopyText(_)));
    let told = window.state().toasts.iter().any(|t| t.text == "コピーしました");
    assert!(copied || told);
}

#[test]
fn unsaved_work_is_offered_again_after_a_crash_and_restored() {
    let mut window = tabular();
    window.select("budget.2017.total");
    window.key(Modifiers::NONE, Key::F2);
    window.type_text("777");
    window.key(Modifiers::NONE, Key::Enter);
    let folder = window.crash();
    let mut again = Window::start_again(folder);
    assert!(again.shows("を「777」に修正"), "{:?}", again.labels());
    again.click("復元");
    assert_eq!(again.value("budget.2017.total").as_deref(), Some("777"));
    assert!(again.state().is_dirty() && again.state().document().is_some());
    let folder = again.crash();
    let mut third = Window::start_again(folder);
    third.click("あとで");
    assert!(third.state().is_empty());
    let fourth = Window::start_again(third.crash());
    assert!(fourth.shows("を「777」に修正"), "work left for later was lost");
}

#[test]
fn text_being_typed_when_the_program_ends_is_there_again() {
    let mut window = tabular();
    window.select("basic.name");
    window.key(Modifiers::NONE, Key::F2);
    window.type_text("書きかけの名称");
    window.harness.run_steps(80);
    window.settle();
    let mut again = Window::start_again(window.crash());
    again.click("復元");
    again.select("basic.name");
    again.key(Modifiers::NONE, Key::F2);
    again.key(Modifiers::NONE, Key::Enter);
    assert_eq!(again.value("basic.name").as_deref(), Some("書きかけの名称"));
}

#[test]
fn a_saved_project_leaves_nothing_to_recover() {
    let mut window = tabular();
    let path = window.folder.path().join("p.kensho");
    window.ask(Intent::UsePath { purpose: kensho::app::Purpose::SaveFolder, path });
    assert!(!window.state().is_dirty());
    let again = Window::start_again(window.crash());
    assert_eq!(again.state().dialog, None);
}

#[test]
fn a_note_on_the_sheet_stays_when_the_sheet_is_left_and_come_back_to() {
    let mut window = Window::open(vec![sample("2018-"), sample("2021-")]);
    window.run(Command::NoteOnSheet);
    window.type_text("全体に関するメモ");
    window.run(Command::NextSheet);
    window.run(Command::PreviousSheet);
    assert!(window.shows("全体に関するメモ"), "what was typed was lost on leaving the sheet");
    let kept = window.state().current_sheet().unwrap().notes.values().any(|n| n.anchor == NoteAnchor::Sheet);
    assert!(kept);
}

#[test]
fn charts_show_the_values_in_force() {
    use kensho::chart::Charts;
    use kensho::check::Values;
    let mut window = tabular();
    window.select("budget.2017.executed");
    window.key(Modifiers::NONE, Key::F2);
    window.type_text("150");
    window.key(Modifiers::NONE, Key::Enter);
    window.select("budget.2016.executed");
    window.run(Command::NotApplicable);
    let sheet = window.state().current_sheet().unwrap();
    let charts = Charts::of(sheet, &Values::from_sheet(sheet), &std::collections::BTreeMap::new());
    let budget = charts.columns.iter().find(|c| c.goes.is_none()).expect("the budget's chart");
    let executed = budget.bars.iter().find(|s| s.name == "執行額").expect("執行額");
    let of = |year: &str| {
        let column = budget.columns.iter().position(|c| c.starts_with(year)).unwrap();
        executed.at(column).map(|m| m.printed.clone())
    };
    assert_eq!(of("2017").as_deref(), Some("150"));
    assert_eq!(of("2016"), None);
}

#[test]
fn a_cell_left_blank_on_the_sheet_can_be_filled_in() {
    let mut window = tabular();
    assert_eq!(window.value("remarks"), None);
    window.select("remarks");
    window.run(Command::EditValue);
    window.type_text("電話で確認した");
    window.key(CTRL, Key::Enter);
    assert_eq!(window.value("remarks").as_deref(), Some("電話で確認した"));
    assert!(window.state().view().unwrap().keyed.iter().any(|(k, _)| k.as_str() == "remarks"));
}

#[test]
fn the_pointer_over_a_field_says_how_its_value_was_found() {
    let mut window = Window::open(vec![sample("2018-")]);
    window.select("budget.2017.total");
    let label = window.labels().into_iter().find(|l| l.contains("2017年度 計")).unwrap();
    window.harness.get_all_by_label(&label).next().unwrap().hover();
    for _ in 0..40 {
        window.harness.run_steps(2);
    }
    assert!(window.shows("「計」の行と2017年度の列が交わる欄から読みました"), "{:?}", window.labels());
    assert!(window.shows("「予算の計と内訳」の計算と合います"));
}

#[test]
fn a_sheet_written_out_is_offered_its_own_name() {
    let window = tabular();
    let name = window.state().suggested_path(kensho::app::Purpose::ExportCsv);
    let stem = sample("2018-").file_stem().unwrap().to_string_lossy().into_owned();
    assert_eq!(name.file_name().unwrap().to_string_lossy(), format!("{stem}.csv"));
}
