//! What the disk refuses is told in the person's language, with what to do next.

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

use std::path::PathBuf;

use common::window::{Window, sample};
use kensho::app::{Dialog, Intent, Purpose};
use kensho::store::Language;

/// What the dialog says when something is written or read at a path.
fn told(window: &mut Window, purpose: Purpose, path: PathBuf) -> String {
    window.ask(Intent::UsePath { purpose, path: path.clone() });
    if let Some(Dialog::Overwrite { purpose, path }) = window.state().dialog.clone() {
        window.ask(Intent::WriteOver { purpose, path });
    }
    if let Some(Dialog::Unsaved(then)) = window.state().dialog.clone() {
        window.ask(Intent::SettleWithoutSaving(then));
    }
    let why = match window.state().dialog.clone() {
        Some(Dialog::Failure(_, why)) => why,
        Some(Dialog::ImportReport(report)) => report.refused[0].1.clone(),
        other => panic!("{purpose:?} {other:?}"),
    };
    assert!(window.shows(&why), "it is on show");
    window.ask(Intent::CloseDialog);
    why.replace(path.to_str().unwrap(), "…").replace(window.folder.path().to_str().unwrap(), "…")
}

#[test]
fn what_the_disk_refuses_is_told_in_the_persons_language() {
    let mut window = Window::open(vec![sample("2018-")]);
    let folder = window.folder.path().to_owned();
    std::fs::write(folder.join("file"), "x").unwrap();
    std::fs::create_dir_all(folder.join("folder.csv/inner")).unwrap();
    let cases = [
        (Purpose::SaveFolder, folder.join("file/p.kensho"), "途中にフォルダーでないもの", "part of the path"),
        (Purpose::SaveSingle, folder.join("file/p.ron"), "途中にフォルダーでないもの", "part of the path"),
        (Purpose::ExportCsv, folder.join("nowhere/sheet.csv"), "フォルダーを作るか", "there is no such folder"),
        (Purpose::ExportCsv, folder.join("folder.csv"), "同じ名前のフォルダー", "a folder of this name"),
        (Purpose::ExportProject, folder.join("nowhere/all.xlsx"), "フォルダーを作るか", "there is no such folder"),
        (Purpose::OpenProject, folder.join("gone.kensho"), "見つかりません", "is not there"),
        (Purpose::OpenSheets, folder.join("gone.txt"), "見つかりません", "is not there"),
    ];
    for (purpose, path, ja, en) in cases {
        for (language, words) in [(Language::Ja, ja), (Language::En, en)] {
            window.ask(Intent::SetLanguage(language));
            let said = told(&mut window, purpose, path.clone());
            assert!(said.contains(words), "{purpose:?} {language:?}: {said}");
            assert!(!said.contains("os error"), "{said}");
            // What is left of a path stands by itself.
            let mut words = said.split_whitespace().filter(|w| !w.contains('…'));
            let other = words.any(|w| match language {
                Language::Ja => w.chars().any(|c| c.is_ascii_alphabetic()),
                Language::En => !w.is_ascii(),
            });
            assert!(!other, "{said}");
        }
    }
    assert!(window.state().is_dirty(), "nothing was saved");
}

#[test]
fn a_file_that_is_no_sheet_is_refused_in_the_persons_language() {
    let mut window = Window::open(vec![sample("2018-")]);
    let folder = window.folder.path().to_owned();
    for (name, bytes, ja, en) in [
        ("a.txt", b"%PDF-1.7 \n".as_slice(), "PDF", "It is a PDF"),
        ("b.txt", b"\0\x01\x02\x03\xff\xfe\0\0\0".as_slice(), "テキストではない", "It is no text"),
        ("c.txt", b"A letter to a friend.\n".as_slice(), "見出しが見当たりません", "It may be another document"),
        ("d.xlsx", b"PK\x03\x04 and no more".as_slice(), "壊れているか", "damaged or cut off"),
        ("e.txt", b"".as_slice(), "空です", "The file is empty"),
    ] {
        let path = folder.join(name);
        std::fs::write(&path, bytes).unwrap();
        for (language, words) in [(Language::Ja, ja), (Language::En, en)] {
            window.ask(Intent::SetLanguage(language));
            let said = told(&mut window, Purpose::OpenSheets, path.clone());
            assert!(said.contains(words), "{name} {language:?}: {said}");
        }
    }
}
