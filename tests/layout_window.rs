//! Nothing in the window lies over anything else, at the sizes and scales
//! that people work at.

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
use egui::{Key, Modifiers, Rect};
use egui_kittest::kittest::{NodeT, Queryable};
use kensho::app::findings::FindingsIntent;
use kensho::app::{Command, Intent};
use kensho::store::Language;
use kensho::ui::LEAST_WINDOW;

/// A full screen of 1280×720 at 100% and at 150%.
const SIZES: [(f32, f32); 2] = [(1280.0, 720.0), (853.0, 480.0)];

fn open(paths: Vec<std::path::PathBuf>, (width, height): (f32, f32)) -> Window {
    let mut window = Window::first_start(paths, width, height);
    window.ask(Intent::SetAuthor("監査".into()));
    window.ask(Intent::CloseDialog);
    window
}

fn rects(window: &Window, part: &str) -> Vec<Rect> {
    window.harness.query_all_by_label_contains(part).map(|n| n.rect()).collect()
}

fn rect(window: &Window, label: &str) -> Rect {
    let found = window.harness.query_all_by_label(label).next().map(|n| n.rect());
    found.unwrap_or_else(|| panic!("{label} is not on show"))
}

/// The name over a pane; the pane itself is called the same.
fn heading(window: &Window, label: &str) -> Rect {
    let labels = window.harness.query_all_by_label(label);
    let words = labels.filter(|n| n.accesskit_node().role() == egui::accesskit::Role::Label).map(|n| n.rect());
    words.min_by(|a, b| a.top().total_cmp(&b.top())).unwrap_or_else(|| panic!("{label} is not on show"))
}

/// The pairs of rectangles that cover each other.
fn overlaps(all: &[(String, Rect)]) -> Vec<(&str, &str)> {
    let pairs = all.iter().enumerate().flat_map(|(i, a)| all.iter().skip(i + 1).map(move |b| (a, b)));
    pairs.filter(|(a, b)| a.1.shrink(1.0).intersects(b.1.shrink(1.0))).map(|(a, b)| (&*a.0, &*b.0)).collect()
}

#[test]
fn the_working_of_a_finding_stands_beside_the_list() {
    const LONG: &str =
        "本事業において中間段階への支出はない。仕様書の見直しや公告期間の延長等の改善を四半期ごとに図っている。";
    let mut window = open(vec![sample("2018-")], SIZES[0]);
    for (key, value) in [
        ("check.efficiency.intermediate.comment", LONG.repeat(2).as_str()),
        ("payee.B.1.name", "(株)乙"),
        ("payee.B.1.contract", "その他"),
        ("payee.B.1.amount", "58"),
    ] {
        let cell = window.state().current_sheet().unwrap().cell_of(&key.into()).unwrap();
        window.ask(Intent::Correct { cell, value: value.into(), reason: None });
    }
    window.run(Command::ToggleFindings);
    let sheet = window.state().current_sheet().unwrap().id.clone();
    let found = window.state().findings.of(&sheet).unwrap().items.clone();
    for item in &found {
        let finding = item.id.clone();
        window.ask(Intent::Findings(FindingsIntent::Select { sheet: sheet.clone(), finding }));
        let working = rect(&window, "規則を読む").left();
        let rows = rects(&window, &found[0].found.message);
        let list = rows.iter().map(|r| r.right()).fold(0.0, f32::max);
        let row = rows.iter().find(|r| r.left() < 260.0).expect("the list's first row");
        assert!(row.right() < working, "{list} {working} {}", item.found.message);
        assert!(working < 1280.0 && rect(&window, "指摘をメモにする").right() < 1280.0);
    }
    let longest = found.iter().flat_map(|i| &i.found.operands).map(|o| o.value.chars().count()).max();
    assert!(longest.is_some_and(|n| n > 40), "no long text was among what findings rest on: {longest:?}");
}

#[test]
fn the_working_stays_inside_an_english_window() {
    let mut window = open(vec![sample("2018-")], SIZES[0]);
    window.ask(Intent::SetLanguage(Language::En));
    window.key(Modifiers::NONE, Key::F8);
    for label in ["Read the rule", "Finding to note", "Acknowledge", "Findings Close"] {
        let at = rect(&window, label);
        assert!(at.right() < SIZES[0].0, "{label} {at}");
    }
}

#[test]
fn the_working_has_room_beside_the_notes() {
    let mut window = open(vec![sample("2018-")], SIZES[0]);
    window.run(Command::ToggleNotes);
    window.key(Modifiers::NONE, Key::F8);
    let rule = rect(&window, "規則を読む");
    assert!(rule.height() < 26.0, "the link breaks inside: {rule}");
    let reason = rect(&window, "了承の理由");
    assert!(reason.top() - rule.top() > 110.0, "{rule} {reason}");
    assert_eq!(rect(&window, "指摘をメモにする").center().y.round(), reason.center().y.round());
}

#[test]
fn the_key_sheet_fits_and_its_columns_stand_apart() {
    for size in [SIZES[0], SIZES[1], (2560.0, 1440.0)] {
        let mut window = open(vec![sample("2018-")], size);
        window.run(Command::KeySheet);
        let language = window.state().settings.language;
        let mut all = Vec::new();
        for command in <Command as strum::IntoEnumIterator>::iter().filter(|c| !c.shortcuts().is_empty()) {
            let name = command.text(language).trim_end_matches('…').to_owned();
            let keys = window.harness.ctx.format_shortcut(&command.shortcuts()[0]);
            // A single letter stands elsewhere in the window too.
            for text in [name, keys].into_iter().filter(|t| t.chars().count() > 2) {
                let shown = window
                    .harness
                    .query_all_by_label(&text)
                    .filter(|n| n.accesskit_node().role() == egui::accesskit::Role::Label);
                all.extend(shown.map(|n| (text.clone(), n.rect())));
            }
        }
        all.dedup();
        assert!(all.len() > 20, "{size:?}: {}", all.len());
        for (text, rect) in &all {
            assert!(rect.left() > 0.0 && rect.right() < size.0, "{size:?} {text} {rect}");
        }
        let over: Vec<_> = overlaps(&all).into_iter().filter(|(a, b)| a != b).collect();
        assert!(over.is_empty(), "{size:?} {over:?}");
        let close = rect(&window, "閉じる");
        assert!(close.bottom() < size.1, "{size:?} {close}");
    }
}

#[test]
fn a_dialog_has_its_own_size_whatever_was_shown_before() {
    let mut window = open(vec![sample("2018-")], SIZES[0]);
    let mut heights = Vec::new();
    for before in [None, Some(Command::OpenPath), Some(Command::KeySheet), Some(Command::Settings)] {
        if let Some(command) = before {
            window.run(command);
        }
        window.ask(Intent::CloseDialog);
        window.run(Command::Palette);
        let rows = window.harness.query_all_by_label_contains("…").filter(|n| n.rect().width() == 540.0).count();
        heights.push(rows);
        window.ask(Intent::CloseDialog);
    }
    assert!(heights[0] >= 6 && heights.iter().all(|h| *h == heights[0]), "{heights:?}");
}

#[test]
fn a_hint_does_not_stay_in_front_of_a_dialog() {
    let mut window = open(vec![sample("2018-")], SIZES[0]);
    window.select("basic.name");
    let cell = rects(&window, "事業名: ").into_iter().find(|r| r.left() > 640.0).expect("the field");
    window.harness.hover_at(cell.center());
    window.harness.run_steps(12);
    // The hint and the strip below the form.
    assert!(rects(&window, "basic.name　").len() == 1, "the hint came");
    window.run(Command::KeySheet);
    assert!(rects(&window, "basic.name　").is_empty(), "the hint is gone");
    window.ask(Intent::CloseDialog);
    assert!(window.state().dialog.is_none());
}

#[test]
fn panes_keep_to_their_places_where_little_room_is_left() {
    let mut window = open(vec![sample("2018-")], SIZES[0]);
    window.harness.set_size(egui::vec2(SIZES[1].0, SIZES[1].1));
    window.settle();
    window.run(Command::ToggleNotes);
    let sheets = rects(&window, "事業名・府省庁・番号で絞り込み").first().copied().expect("the list's field").right();
    let choice = rect(&window, "文字コード");
    let form = rect(&window, "項目").left();
    assert!(choice.left() > sheets && choice.right() < form, "{sheets} {choice} {form}");
}

#[test]
fn the_pages_of_a_comparison_and_its_tools_stand_apart() {
    for size in [(2560.0, 1440.0), SIZES[0], SIZES[1]] {
        let mut window = open(vec![samples()], size);
        window.run(Command::ShowCompare);
        let begun = Instant::now();
        while window.state().compare.is_busy() || window.state().compare.made().is_none() {
            window.settle();
            assert!(begun.elapsed() < Duration::from_secs(60), "the comparison does not come");
            std::thread::sleep(Duration::from_millis(10));
        }
        window.settle();
        let names =
            ["様式", "推移", "文言", "つながり", "相違のない行を畳む", "原文を並べる", "次の相違へ", "前の相違へ"];
        let all: Vec<(String, Rect)> = names.iter().map(|n| ((*n).to_owned(), rect(&window, n))).collect();
        assert!(overlaps(&all).is_empty(), "{size:?} {:?}", overlaps(&all));
        assert!(all.iter().all(|(_, r)| r.right() <= size.0), "{size:?} {all:?}");
    }
}

#[test]
fn every_command_of_a_menu_is_reached_in_a_small_window() {
    for size in SIZES {
        for (menu, last) in [("表示", Command::SwitchLanguage), ("検証", Command::SignOff)] {
            let mut window = open(vec![sample("2018-")], size);
            // The first is the menu's title; a screen may be called the same.
            window.click(menu);
            let last = last.text(Language::Ja);
            let over = rect(&window, last).center().x;
            window.harness.hover_at(egui::pos2(over, 120.0));
            window.harness.event(egui::Event::MouseWheel {
                unit: egui::MouseWheelUnit::Point,
                delta: egui::vec2(0.0, -5_000.0),
                phase: egui::TouchPhase::Move,
                source: egui::MouseWheelSource::Wheel,
                modifiers: Modifiers::NONE,
            });
            window.harness.run_steps(60);
            let at = rect(&window, last);
            assert!(at.top() > 24.0 && at.bottom() < size.1, "{size:?} {last} {at}");
        }
    }
}

#[test]
fn the_list_of_findings_keeps_its_room_beside_the_notes() {
    for size in SIZES {
        let mut window = open(vec![sample("2018-")], size);
        window.run(Command::ToggleFindings);
        window.run(Command::ToggleNotes);
        let sheet = window.state().current_sheet().unwrap().id.clone();
        let message = window.state().findings.of(&sheet).unwrap().items[0].found.message.clone();
        let row = rects(&window, &message).into_iter().next().unwrap();
        let wide = size.0 - 200.0;
        assert!(row.width() > wide * 0.38, "{} of {wide}", row.width());
        // A narrow list gives a sentence a second line.
        assert!(row.width() > 560.0 || row.height() > 36.0, "{row:?}");
    }
}

#[test]
fn a_message_covers_nothing_that_is_being_reviewed() {
    for size in SIZES {
        let mut window = open(vec![sample("2018-")], size);
        window.select("budget.2017.executed");
        window.harness.state_mut().state_mut().say("コピーしました");
        window.settle();
        let said = rect(&window, "コピーしました");
        let menu = rect(&window, "ヘルプ");
        assert!(said.max.y <= menu.max.y + 6.0, "{said:?} hangs below the menus {menu:?}");
        assert!(said.min.x >= menu.max.x, "{said:?} lies over {menu:?}");
        assert!(said.max.x <= rect(&window, "グラフ").min.x, "{said:?} lies over the screens' names");
    }
}

#[test]
fn a_finding_is_answered_in_a_window_as_low_as_a_screen_at_150_percent() {
    const JA: [&str; 5] = ["項目", "指摘 閉じる", "規則を読む", "指摘をメモにする", "了承の理由"];
    const EN: [&str; 5] = ["Fields", "Findings Close", "Read the rule", "Finding to note", "Reason to let it stand"];
    const BARS: f32 = 40.0;
    let [width, height] = LEAST_WINDOW;
    assert!(width <= SIZES[1].0 && height <= SIZES[1].1 - BARS, "the window is larger than the screen");
    for size in [SIZES[1], (853.0, 440.0), (width, height)] {
        for (language, names, left) in [(Language::Ja, JA, "残り "), (Language::En, EN, " fields left")] {
            let mut window = open(vec![sample("2018-")], size);
            window.ask(Intent::SetLanguage(language));
            window.key(Modifiers::NONE, Key::F8);
            let mut all: Vec<(String, Rect)> = names.iter().map(|n| ((*n).to_owned(), rect(&window, n))).collect();
            all[0].1 = heading(&window, names[0]);
            assert!(overlaps(&all).is_empty(), "{size:?} {:?}", overlaps(&all));
            // That of the selected sheet in the list has the same words.
            let status = rects(&window, left).into_iter().map(|r| r.top()).fold(0.0, f32::max);
            assert!(status > size.1 - 40.0 && status < size.1, "{size:?} the status bar is at {status}");
            for (name, at) in &all {
                assert!(at.bottom() <= status + 1.0 && at.right() <= size.0, "{size:?} {name} {at}");
            }
            assert_eq!(all[3].1.center().y.round(), all[4].1.center().y.round(), "{size:?} one line of answers");
        }
    }
}

#[test]
fn the_form_keeps_rows_on_show_beside_open_findings() {
    for language in [Language::Ja, Language::En] {
        let mut window = open(vec![sample("2018-")], SIZES[1]);
        window.ask(Intent::SetLanguage(language));
        window.key(Modifiers::NONE, Key::F8);
        let head = heading(&window, language.pick("項目", "Fields"));
        let findings = heading(&window, language.pick("指摘", "Findings"));
        let cell = window.state().selected_cell().cloned().expect("F8 goes to a field");
        let key = window.state().view().and_then(|v| v.key(&cell).cloned()).expect("it is in the form");
        let at = rects(&window, &format!("{}: ", key.label())).into_iter().find(|r| r.left() > head.left() - 8.0);
        let at = at.expect("the field of the finding is on show");
        assert!(at.top() > head.bottom() && at.bottom() <= findings.top(), "{language:?} {head} {at} {findings}");
    }
}

#[test]
fn the_names_of_the_list_and_of_the_source_stand_beside_their_choices() {
    for language in [Language::Ja, Language::En] {
        let mut window = open(vec![samples()], SIZES[1]);
        window.ask(Intent::SetLanguage(language));
        window.run(Command::ToggleNotes);
        let pairs = [("シート", "並べ方"), ("原文", "文字コード")];
        let english = [("Sheets", "Order"), ("Source text", "Encoding")];
        for (name, choice) in language.pick(pairs, english) {
            let (name, choice) = (heading(&window, name), rect(&window, choice));
            assert!(name.right() <= choice.left(), "{language:?} {name} {choice}");
        }
    }
}
