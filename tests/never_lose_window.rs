//! Two people in one project, files that do not open, and leaving with
//! unsaved work: nothing anybody typed is lost.

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

use std::path::Path;

use common::window::{Window, correct, sample, saved_project, value_on_disk};
use egui::{Key, Modifiers};
use kensho::app::{AfterSettling, Command, Dialog, Intent, Purpose};
use kensho::store::{RealFs, load};

#[test]
fn a_project_that_a_colleague_has_open_is_shown_read_only_until_it_is_taken_over() {
    let (mut first, path) = saved_project();
    let mut second = Window::of_colleague(vec![path.clone()]);
    let Some(Dialog::Held(holder)) = second.state().dialog.clone() else { panic!("{:?}", second.state().dialog) };
    assert!(holder.who.contains("監査 花子") && holder.who.contains("desk"), "{holder:?}");
    assert!(second.shows("監査 花子"));
    second.click("読み取り専用で見る");
    second.select("basic.name");
    second.key(Modifiers::NONE, Key::F2);
    assert!(second.state().editing.is_none(), "nothing can be typed that could not be saved");

    let mut third = Window::of_colleague(vec![path.clone()]);
    third.click("編集を引き継ぐ");
    assert_eq!(third.state().read_only, None);
    correct(&mut third, "basic.name", "引き継いだ名前");
    third.run(Command::Save);
    assert_eq!(value_on_disk(&path, "basic.name").as_deref(), Some("引き継いだ名前"));

    correct(&mut first, "basic.bureau", "先に開いていた人の修正");
    first.run(Command::Save);
    assert!(first.state().toasts.iter().any(|t| t.text.contains("引き継ぎました")), "{:?}", first.state().toasts);
    assert!(matches!(first.state().dialog, Some(Dialog::DiskChange(_))), "{:?}", first.state().dialog);
    assert_eq!(value_on_disk(&path, "basic.name").as_deref(), Some("引き継いだ名前"));
}

#[test]
fn closing_a_project_frees_it_for_the_next_person() {
    let (mut first, path) = saved_project();
    first.run(Command::NewProject);
    let second = Window::of_colleague(vec![path]);
    assert_eq!(second.state().dialog, None);
    assert_eq!(second.state().read_only, None);
}

#[test]
fn a_lock_left_by_a_crash_says_that_nobody_is_at_work() {
    let (first, path) = saved_project();
    // A process of this computer that never announced itself does not run.
    let lock = path.join(".lock");
    let text = std::fs::read_to_string(&lock).unwrap();
    drop(first.crash().keep());
    std::fs::write(&lock, text.replace(&format!("pid: {}", std::process::id()), "pid: 4000000")).unwrap();
    let mut again = Window::of_colleague(vec![path]);
    assert!(matches!(&again.state().dialog, Some(Dialog::Held(h)) if h.left_behind), "{:?}", again.state().dialog);
    again.click("編集を引き継ぐ");
    assert_eq!(again.state().read_only, None);
}

/// Ends the program so that its lock stays and its process does not run.
fn crash_with_lock(window: Window, path: &Path) -> tempfile::TempDir {
    let lock = path.join(".lock");
    let text = std::fs::read_to_string(&lock).unwrap();
    let folder = window.crash();
    std::fs::write(&lock, text.replace(&format!("pid: {}", std::process::id()), "pid: 4000000")).unwrap();
    folder
}

#[test]
fn work_restored_beside_the_lock_that_the_crash_left_is_there_and_can_be_saved() {
    let (mut window, path) = saved_project();
    correct(&mut window, "basic.name", "保存前の修正");
    let mut again = Window::start_again(crash_with_lock(window, &path));
    again.click("復元");
    assert_eq!(again.state().dialog, None, "the lock is this person's own");
    assert_eq!(again.state().read_only, None);
    assert_eq!(again.value("basic.name").as_deref(), Some("保存前の修正"));
    assert!(again.state().is_dirty());
    again.run(Command::Save);
    assert_eq!(value_on_disk(&path, "basic.name").as_deref(), Some("保存前の修正"));
    assert!(again.state().toasts.iter().all(|t| !t.text.contains("引き継ぎました")), "{:?}", again.state().toasts);
}

#[test]
fn a_project_whose_window_was_cut_off_opens_again_without_a_question() {
    let (window, path) = saved_project();
    let mut again = Window::start_again(crash_with_lock(window, &path));
    again.ask(Intent::OpenPaths(vec![path.clone()]));
    assert_eq!(again.state().dialog, None, "the lock is this person's own");
    assert_eq!(again.state().read_only, None);
    correct(&mut again, "basic.name", "再開後の修正");
    again.run(Command::Save);
    assert_eq!(value_on_disk(&path, "basic.name").as_deref(), Some("再開後の修正"));
    assert!(again.state().toasts.iter().all(|t| !t.text.contains("引き継ぎました")), "{:?}", again.state().toasts);
}

#[test]
fn taking_over_a_lock_keeps_what_was_restored_beside_it() {
    let (mut window, path) = saved_project();
    correct(&mut window, "basic.name", "保存前の修正");
    let folder = window.crash();
    // A colleague of this computer is at work in the project by now.
    let colleague = Window::of_colleague(vec![path.clone()]);
    let mut again = Window::start_again(folder);
    again.click("復元");
    assert!(matches!(again.state().dialog, Some(Dialog::Held(_))), "{:?}", again.state().dialog);
    again.click("編集を引き継ぐ");
    assert_eq!(again.value("basic.name").as_deref(), Some("保存前の修正"));
    again.run(Command::Save);
    assert_eq!(value_on_disk(&path, "basic.name").as_deref(), Some("保存前の修正"));
    drop(colleague);
}

#[test]
fn text_that_was_being_typed_is_shown_and_not_left_behind() {
    let (mut window, path) = saved_project();
    type_into(&mut window, "basic.name", "書きかけの名称");
    window.harness.run_steps(80);
    window.settle();
    let mut again = Window::start_again(crash_with_lock(window, &path));
    let Some(Dialog::Recovery(offer)) = again.state().dialog.clone() else { panic!("{:?}", again.state().dialog) };
    assert!(offer.typed.first().is_some_and(|t| t.contains("事業名") && t.contains("書きかけの名称")), "{offer:?}");
    again.click("復元");
    assert!(again.state().editing.is_some(), "the field is open again");
    again.run(Command::Save);
    assert_eq!(value_on_disk(&path, "basic.name").as_deref(), Some("書きかけの名称"));
}

#[test]
fn a_save_that_meets_anothers_save_shows_both_and_keeps_both() {
    let (mut mine, path) = saved_project();
    let mut theirs = Window::of_colleague(vec![path.clone()]);
    theirs.click("編集を引き継ぐ");
    correct(&mut theirs, "basic.name", "相手の名前");
    theirs.run(Command::Save);

    mine.harness.event(egui::Event::WindowFocused(true));
    // The disk is looked at by a thread that shows nowhere.
    let told = |w: &Window| w.state().toasts.iter().any(|t| t.text.contains("ほかで保存されています"));
    for _ in 0..1_000 {
        if told(&mine) {
            break;
        }
        std::thread::sleep(std::time::Duration::from_millis(5));
        mine.settle();
    }
    assert!(told(&mine), "noticed before saving");

    correct(&mut mine, "basic.name", "自分の名前");
    mine.run(Command::Save);
    let Some(Dialog::DiskChange(change)) = mine.state().dialog.clone() else { panic!("{:?}", mine.state().dialog) };
    let line = change.lines.iter().find(|l| l.then.contains("自分の名前")).expect("the cell");
    assert!(line.now.contains("相手の名前") && line.now.contains("審査 太郎"), "{line:?}");
    assert!(mine.shows("相手の名前"));
    assert_eq!(value_on_disk(&path, "basic.name").as_deref(), Some("相手の名前"), "nothing written yet");

    mine.click("この画面の内容で置き換える");
    assert_eq!(value_on_disk(&path, "basic.name").as_deref(), Some("自分の名前"));
    let kept = kensho::store::backups(&RealFs, &kensho::store::Target::Folder(path.clone()));
    let target = kensho::store::Target::Folder(path);
    let names: Vec<_> = kept
        .iter()
        .filter_map(|b| kensho::store::load_backup(&RealFs, &target, b).ok())
        .filter_map(|l| l.project.standing().next().and_then(|s| s.effective("basic.name")))
        .collect();
    assert!(names.contains(&"相手の名前".to_owned()), "theirs is among the kept states: {names:?}");
}

#[test]
fn saving_in_the_unsaved_dialog_goes_on_to_what_was_asked() {
    let (mut window, path) = saved_project();
    correct(&mut window, "basic.name", "新しい名前");
    window.run(Command::NewProject);
    assert_eq!(window.state().dialog, Some(Dialog::Unsaved(AfterSettling::New)));
    window.click("保存");
    assert!(window.state().is_empty(), "the new project is there");
    assert_eq!(value_on_disk(&path, "basic.name").as_deref(), Some("新しい名前"));
}

#[test]
fn an_unnamed_project_saved_on_quitting_is_closed_afterwards() {
    let mut window = Window::open(vec![sample("2018-")]);
    window.ask(Intent::Run(Command::Quit));
    window.ask(Intent::SaveThen(AfterSettling::Quit));
    let path = window.folder.path().join("最後.kensho");
    window.ask(Intent::UsePath { purpose: Purpose::SaveFolder, path: path.clone() });
    assert!(window.state().closing);
    assert!(path.join("project.ron").is_file());
}

#[test]
fn calling_the_save_off_stays_with_the_project() {
    let mut window = Window::open(vec![sample("2018-")]);
    window.ask(Intent::SaveThen(AfterSettling::Quit));
    window.ask(Intent::CloseDialog);
    let path = window.folder.path().join("続き.kensho");
    window.ask(Intent::UsePath { purpose: Purpose::SaveFolder, path });
    assert!(!window.state().closing, "a later save does not close the window");
}

#[test]
fn a_damaged_project_offers_its_kept_states_and_opens_the_one_chosen() {
    let (mut window, path) = saved_project();
    correct(&mut window, "basic.name", "二度目の名前");
    window.run(Command::Save);
    drop(window.crash().keep());
    let list = path.join("project.ron");
    let text = std::fs::read(&list).unwrap();
    std::fs::write(&list, &text[..text.len() / 2]).unwrap();

    let mut again = Window::of_colleague(vec![path.clone()]);
    let Some(Dialog::Backups(offer)) = again.state().dialog.clone() else { panic!("{:?}", again.state().dialog) };
    assert!(offer.why.contains("文字目から先を読めません"), "{}", offer.why);
    assert!(!offer.why.contains("xpected"), "the reader's own English words in a Japanese window: {}", offer.why);
    again.ask(Intent::OpenBackup { target: offer.target.clone(), backup: offer.backups[0].clone() });
    assert_eq!(again.value("basic.name").as_deref(), Some("二度目の名前"));
    again.run(Command::Save);
    assert_eq!(value_on_disk(&path, "basic.name").as_deref(), Some("二度目の名前"));
}

#[test]
fn an_earlier_state_is_opened_from_the_menu() {
    let (mut window, path) = saved_project();
    let before = window.value("basic.name");
    correct(&mut window, "basic.name", "あとの名前");
    window.run(Command::Save);
    window.run(Command::OpenBackup);
    let Some(Dialog::Backups(offer)) = window.state().dialog.clone() else { panic!("{:?}", window.state().dialog) };
    let oldest = offer.backups.last().unwrap().clone();
    window.ask(Intent::OpenBackup { target: offer.target, backup: oldest });
    assert_eq!(window.value("basic.name"), before);
    assert_eq!(value_on_disk(&path, "basic.name").as_deref(), Some("あとの名前"), "until it is saved");
}

#[test]
fn work_on_a_project_that_was_moved_is_restored_at_its_new_place() {
    let (mut window, path) = saved_project();
    correct(&mut window, "basic.name", "移す前の修正");
    let folder = window.crash();
    let moved = folder.path().join("移した先.kensho");
    std::fs::rename(&path, &moved).unwrap();
    let mut again = Window::start_again(folder);
    if again.state().dialog == Some(Dialog::FirstRun) {
        again.ask(Intent::SetAuthor("監査 花子".into()));
        again.ask(Intent::CloseDialog);
    }
    again.click("復元");
    assert!(
        matches!(again.state().dialog, Some(Dialog::Path { purpose: Purpose::FindProject, .. })),
        "{:?}",
        again.state().dialog
    );
    again.ask(Intent::UsePath { purpose: Purpose::FindProject, path: moved.clone() });
    assert_eq!(again.value("basic.name").as_deref(), Some("移す前の修正"));
    if matches!(again.state().dialog, Some(Dialog::Held(_))) {
        again.click("編集を引き継ぐ");
    }
    again.run(Command::Save);
    assert_eq!(value_on_disk(&moved, "basic.name").as_deref(), Some("移す前の修正"));
}

/// Types into a field and leaves the editor open.
fn type_into(window: &mut Window, key: &str, value: &str) {
    window.select(key);
    window.key(Modifiers::NONE, Key::F2);
    window.type_text(value);
    assert!(window.state().editing.is_some(), "the editor is open");
}

#[test]
fn quitting_while_typing_asks_and_keeps_the_text() {
    let (mut window, path) = saved_project();
    type_into(&mut window, "basic.name", "打ちかけの名前");
    window.run(Command::Quit);
    assert_eq!(window.state().dialog, Some(Dialog::Unsaved(AfterSettling::Quit)));
    assert!(!window.state().closing);
    window.click("保存");
    assert!(window.state().closing);
    assert_eq!(value_on_disk(&path, "basic.name").as_deref(), Some("打ちかけの名前"));
}

#[test]
fn closing_the_window_while_typing_asks_and_keeps_the_text() {
    let (mut window, _) = saved_project();
    type_into(&mut window, "basic.name", "打ちかけの名前");
    window.close_requested();
    assert_eq!(window.state().dialog, Some(Dialog::Unsaved(AfterSettling::Quit)));
    assert_eq!(window.value("basic.name").as_deref(), Some("打ちかけの名前"));
}

#[test]
fn saving_while_typing_saves_the_text_and_typing_goes_on() {
    let (mut window, path) = saved_project();
    type_into(&mut window, "basic.name", "初めの");
    window.key(Modifiers::COMMAND, Key::S);
    assert_eq!(value_on_disk(&path, "basic.name").as_deref(), Some("初めの"));
    assert!(window.state().editing.is_some(), "the keys still go into the text");
    window.type_text("名前");
    window.key(Modifiers::NONE, Key::Enter);
    assert_eq!(window.value("basic.name").as_deref(), Some("初めの名前"));
}

#[test]
fn a_note_being_typed_is_saved_with_the_project() {
    let (mut window, path) = saved_project();
    window.select("basic.name");
    window.run(Command::NoteOnCell);
    window.harness.event(egui::Event::Text("書きかけの覚書".into()));
    window.harness.step();
    window.ask(Intent::Run(Command::Save));
    let loaded = load(&RealFs, &path).unwrap();
    let sheet = loaded.project.standing().next().unwrap();
    assert!(sheet.notes.values().any(|n| n.text == "書きかけの覚書"), "{:?}", sheet.notes);
}

#[test]
fn two_saves_at_once_follow_one_another() {
    let (mut window, path) = saved_project();
    correct(&mut window, "basic.name", "一度目");
    window.harness.state_mut().ask(Intent::Run(Command::Save));
    window.harness.step();
    window.harness.state_mut().ask(Intent::Run(Command::Save));
    window.harness.step();
    window.settle();
    assert_eq!(window.state().dialog, None, "its own save is nobody else's");
    assert_eq!(value_on_disk(&path, "basic.name").as_deref(), Some("一度目"));
    assert!(!window.state().is_dirty());
}

#[test]
fn work_let_go_for_a_project_that_does_not_open_is_still_there() {
    let mut window = Window::open(vec![sample("2018-")]);
    let broken = window.folder.path().join("broken.ron");
    std::fs::write(&broken, "Project(").unwrap();
    window.ask(Intent::OpenPaths(vec![broken]));
    window.click("保存しない");
    assert!(matches!(window.state().dialog, Some(Dialog::Failure(..))));
    assert!(window.state().is_dirty(), "the work on the desk passes for saved");
    let again = Window::start_again(window.crash());
    assert!(matches!(again.state().dialog, Some(Dialog::Recovery(_))), "its journal is gone");
}

#[test]
fn a_file_that_is_there_is_not_exported_over_without_a_question() {
    let mut window = Window::open(vec![sample("2018-")]);
    let path = window.folder.path().join("mine.csv");
    std::fs::write(&path, "大切な内容").unwrap();
    window.ask(Intent::UsePath { purpose: Purpose::ExportProject, path: path.clone() });
    assert!(matches!(window.state().dialog, Some(Dialog::Overwrite { .. })), "{:?}", window.state().dialog);
    window.click("キャンセル");
    assert_eq!(std::fs::read_to_string(&path).unwrap(), "大切な内容");
    window.ask(Intent::UsePath { purpose: Purpose::ExportProject, path: path.clone() });
    window.click("上書きする");
    assert!(std::fs::read_to_string(&path).unwrap().contains("budget.2017.executed"));
}

#[test]
fn text_that_was_being_typed_into_a_project_seen_read_only_is_offered_again() {
    let (mut window, path) = saved_project();
    type_into(&mut window, "basic.name", "書きかけの名称");
    window.harness.run_steps(80);
    window.settle();
    let folder = window.crash();
    let _colleague = Window::of_colleague(vec![path]);
    let mut again = Window::start_again(folder);
    again.click("復元");
    again.click("読み取り専用で見る");
    again.run(Command::Quit);
    assert!(again.state().closing);
    let third = Window::start_again(again.crash());
    let Some(Dialog::Recovery(offer)) = third.state().dialog.clone() else { panic!("{:?}", third.state().dialog) };
    assert!(offer.typed.iter().any(|t| t.contains("書きかけの名称")), "{offer:?}");
}

#[test]
fn text_that_was_being_typed_is_offered_again_after_another_project_was_opened_over_it() {
    let (mut window, path) = saved_project();
    type_into(&mut window, "basic.name", "書きかけの名称");
    window.harness.run_steps(80);
    window.settle();
    let (other, elsewhere) = saved_project();
    drop(other.crash().keep());
    let folder = window.crash();
    let _colleague = Window::of_colleague(vec![path]);
    let mut again = Window::start_again(folder);
    again.click("復元");
    again.click("読み取り専用で見る");
    again.ask(Intent::OpenPaths(vec![elsewhere.clone()]));
    assert_eq!(again.state().target.as_ref().map(|t| t.path()), Some(elsewhere.as_path()));
    let third = Window::start_again(again.crash());
    let Some(Dialog::Recovery(offer)) = third.state().dialog.clone() else { panic!("{:?}", third.state().dialog) };
    assert!(offer.typed.iter().any(|t| t.contains("書きかけの名称")), "{offer:?}");
}

#[test]
fn a_copy_to_send_leaves_the_work_in_its_folder() {
    let (mut window, path) = saved_project();
    correct(&mut window, "basic.name", "まだ保存していない名前");
    let copy = window.folder.path().join("送付用.ron");
    window.ask(Intent::UsePath { purpose: Purpose::SaveSingle, path: copy.clone() });
    assert_eq!(value_on_disk(&copy, "basic.name").as_deref(), Some("まだ保存していない名前"));
    let said = window.state().toasts.last().unwrap().text.clone();
    assert!(said.contains(copy.to_str().unwrap()) && said.contains(path.to_str().unwrap()), "{said}");
    assert!(window.state().is_dirty(), "the folder has it not yet");
    assert_ne!(value_on_disk(&path, "basic.name").as_deref(), Some("まだ保存していない名前"));

    window.ask(Intent::UsePath { purpose: Purpose::SaveSingle, path: copy.clone() });
    assert!(matches!(window.state().dialog, Some(Dialog::Overwrite { .. })), "{:?}", window.state().dialog);
    window.click("上書きする");
    window.ask(Intent::UsePath { purpose: Purpose::SaveSingle, path: path.join("中.ron") });
    assert!(window.state().toasts.last().unwrap().text.contains("中にはコピーを置けません"));

    let mut again = Window::start_again(crash_with_lock(window, &path));
    again.click("復元");
    assert_eq!(again.value("basic.name").as_deref(), Some("まだ保存していない名前"));
    again.run(Command::Save);
    assert!(!again.state().is_dirty());
    assert_eq!(value_on_disk(&path, "basic.name").as_deref(), Some("まだ保存していない名前"));
}

#[test]
fn a_project_saved_under_a_name_that_is_taken_goes_over_that_one_and_no_other() {
    let (mut window, mine) = saved_project();
    let (other, taken) = saved_project();
    drop(other.crash().keep());
    correct(&mut window, "basic.name", "新しい名前");
    window.ask(Intent::UsePath { purpose: Purpose::SaveFolder, path: taken.clone() });
    assert!(matches!(window.state().dialog, Some(Dialog::DiskChange(_))), "{:?}", window.state().dialog);
    window.click("この画面の内容で置き換える");
    assert_eq!(value_on_disk(&taken, "basic.name").as_deref(), Some("新しい名前"));
    assert_ne!(value_on_disk(&mine, "basic.name").as_deref(), Some("新しい名前"));
    assert_eq!(window.state().target.as_ref().map(|t| t.path()), Some(taken.as_path()));
}
