//! What a user takes out of a project for a spreadsheet or a script.

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

use std::path::{Path, PathBuf};
use std::process::Command;

use calamine::{Data, Reader, open_workbook_auto};
use kensho::app::{Intent, Purpose};
use kensho::parse::parse;
use kensho::read::Document;
use kensho::review::{Project, ProjectId, Role, Sheet, Stamp};
use kensho::store::{RealFs, Sources, Target, save};

const NAME: &str = "=HYPERLINK(\"x\") 見本事業";

/// A saved project of two sample sheets, one with a corrected name.
fn project(folder: &Path) -> PathBuf {
    let mut project = Project::new(ProjectId("p".into()));
    let mut sources = Sources::new();
    for name in ["2018-総務省-0061.tabular.txt", "2021-総務省-20-0052.tabular.txt"] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("sample_sheets").join(name);
        let document = Document::new(name, std::fs::read(path).unwrap().into(), None);
        let sheet = Sheet::from_parsed(&document, &parse(&document));
        sources.insert(document.hash.clone(), document.bytes.clone());
        project.sheets.insert(sheet.id.clone(), sheet);
    }
    let by = Stamp { author: "監査 花子".into(), at: "2026-11-21T09:00:00Z".parse().unwrap() };
    let first = project.sheets.values().find(|s| s.source.file_name.starts_with("2018")).unwrap();
    let (id, cell) = (first.id.clone(), first.cell_of(&"basic.name".into()).unwrap());
    let edit = project.correct(&id, &cell, NAME, "文字の読み違い", None, &by).unwrap();
    project.edit(edit, &by).unwrap();
    let edit = project.sign(&id, Role::Prepared, &by).unwrap();
    project.edit(edit, &by).unwrap();
    let target = folder.join("見本.kensho");
    drop(save(&RealFs, &Target::Folder(target.clone()), &project, &sources, None, &by).unwrap());
    target
}

fn export(project: &Path, format: &str, to: &Path) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_kensho"));
    let out = command.args(["export", "--format", format, "-o"]).arg(to).arg(project).output().unwrap();
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
}

#[test]
fn every_field_goes_out_as_csv_with_what_people_did_and_no_formula_runs() {
    let folder = tempfile::tempdir().unwrap();
    let to = folder.path().join("out.csv");
    export(&project(folder.path()), "csv", &to);
    let mut reader = csv::Reader::from_path(&to).unwrap();
    let heads = reader.headers().unwrap().clone();
    let at = |name: &str| heads.iter().position(|h| h == name).unwrap();
    let rows: Vec<_> = reader.records().map(Result::unwrap).collect();
    let name = rows.iter().find(|r| &r[at("key")] == "basic.name" && !r[at("human")].is_empty()).unwrap();
    assert_eq!(&name[at("value")], format!("'{NAME}"));
    assert_eq!((&name[at("author")], &name[at("reason")]), ("監査 花子", "文字の読み違い"));
    assert_eq!((&name[at("status")], &name[at("how")]), ("修正済み", "manual"));
    assert!(!name[at("machine")].is_empty() && &name[at("machine")] != NAME);
    let read = rows.iter().find(|r| &r[at("key")] == "budget.2017.total").unwrap();
    assert!(read[at("locator")].starts_with('L'), "{read:?}");
}

#[test]
fn json_lines_hold_values_as_they_are() {
    let folder = tempfile::tempdir().unwrap();
    let to = folder.path().join("out.jsonl");
    export(&project(folder.path()), "jsonl", &to);
    let text = std::fs::read_to_string(&to).unwrap();
    let lines: Vec<serde_json::Value> = text.lines().map(|l| serde_json::from_str(l).unwrap()).collect();
    assert!(lines.iter().any(|l| l["key"] == "basic.name" && l["value"] == NAME));
}

#[test]
fn the_workbook_has_a_worksheet_a_sheet_like_the_form_and_all_fields_flat() {
    let folder = tempfile::tempdir().unwrap();
    let to = folder.path().join("out.xlsx");
    export(&project(folder.path()), "xlsx", &to);
    let mut book = open_workbook_auto(&to).unwrap();
    let names = book.sheet_names();
    assert_eq!(names.len(), 3, "{names:?}");
    assert_eq!(names[2], "全項目");
    let flat = book.worksheet_range("全項目").unwrap();
    let form = book.worksheet_range(names.iter().find(|n| n.starts_with("2018")).unwrap()).unwrap();
    let cells: Vec<&Data> = form.used_cells().map(|(_, _, c)| c).collect();
    assert!(cells.iter().any(|c| **c == Data::String(NAME.into())), "the name in force");
    assert!(cells.iter().any(|c| matches!(c, Data::Float(_))), "figures count");
    let holds = |part: &str| cells.iter().any(|c| matches!(c, Data::String(s) if s.contains(part)));
    assert!(
        holds("監査 花子　2026-11-21") && holds("本人確認はしていません"),
        "who signed, and that it was not checked"
    );
    assert!(flat.height() > 200, "{}", flat.height());
}

/// A payee's second line has its words beside the name of each, and room: the
/// last one reaches to the form's right edge.
#[test]
fn long_texts_of_the_workbook_reach_to_the_edge_of_the_form() {
    let folder = tempfile::tempdir().unwrap();
    let to = folder.path().join("out.xlsx");
    export(&project(folder.path()), "xlsx", &to);
    let mut book: calamine::Xlsx<_> = calamine::open_workbook(&to).unwrap();
    let name = book.sheet_names().into_iter().find(|n| n.starts_with("2018")).unwrap();
    let form = book.worksheet_range(&name).unwrap();
    let merged = book.merge_cells_by_sheet_name(&name).unwrap();
    let mut seen = 0;
    for (row, column, cell) in form.used_cells() {
        let is = |text: &str| *cell == Data::String(text.into());
        if is("業務概要") || is("事業の目的") {
            let at = (u32::try_from(row).unwrap(), u32::try_from(column).unwrap() + 1);
            assert!(merged.iter().any(|d| d.start == at && d.end == (at.0, 5)), "{cell} at {at:?}: {merged:?}");
            seen += 1;
        }
    }
    assert!(seen > 2, "{seen}");
}

#[test]
fn what_is_no_project_is_refused_in_words() {
    let mut command = Command::new(env!("CARGO_BIN_EXE_kensho"));
    let out = command.args(["export", "/nowhere/ない.kensho"]).output().unwrap();
    assert_eq!(out.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&out.stderr).contains("見つかりません"));
}

#[test]
fn the_window_exports_the_project_as_the_command_line_does() {
    let mut window = common::window::Window::open(vec![common::window::sample("2018-")]);
    let saved = window.folder.path().join("検証.kensho");
    window.ask(Intent::UsePath { purpose: Purpose::SaveFolder, path: saved.clone() });
    for format in ["csv", "jsonl"] {
        let to = window.folder.path().join(format!("窓.{format}"));
        window.ask(Intent::UsePath { purpose: Purpose::ExportProject, path: to.clone() });
        let by_command = window.folder.path().join(format!("命令.{format}"));
        export(&saved, format, &by_command);
        assert_eq!(std::fs::read(&to).unwrap(), std::fs::read(&by_command).unwrap());
    }
    window.ask(Intent::UsePath { purpose: Purpose::ExportProject, path: window.folder.path().join("表") });
    let book = open_workbook_auto(window.folder.path().join("表.xlsx")).unwrap();
    assert_eq!(book.sheet_names().last().map(String::as_str), Some("全項目"));
}
