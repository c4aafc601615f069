//! Projects to save and load in tests.
#![allow(dead_code, reason = "each test binary uses its own part")]

use kensho::parse::parse;
use kensho::read::Document;
use kensho::review::{CellId, NoteAnchor, Project, ProjectId, RowId, Sheet, SheetId, Stamp, Status};
use kensho::store::Sources;
use kensho::text::TextEncoding;

pub(crate) fn stamp(second: i64) -> Stamp {
    Stamp { author: "監査 花子".into(), at: jiff::Timestamp::from_second(1_795_000_000 + second).unwrap() }
}

/// A project of sheets that look like real ones to everything but the parser.
pub(crate) fn project(sheets: usize) -> (Project, Sources) {
    let mut project = Project::new(ProjectId("8d3f0c4e-試験".into()));
    project.name = "令和元年度 点検".into();
    let mut sources = Sources::new();
    for n in 0..sheets {
        add_sheet(&mut project, &mut sources, &format!("平成31年度行政事業レビューシート\r\n事業番号\t{n:04}\r\n"));
    }
    (project, sources)
}

pub(crate) fn add_sheet(project: &mut Project, sources: &mut Sources, text: &str) -> SheetId {
    let bytes: Vec<u8> = text.as_bytes().into();
    add_bytes(project, sources, &bytes, None)
}

pub(crate) fn add_bytes(
    project: &mut Project,
    sources: &mut Sources,
    bytes: &[u8],
    encoding: Option<TextEncoding>,
) -> SheetId {
    let document = Document::new("シート 01.TXT", bytes.into(), encoding);
    let mut sheet = Sheet::from_parsed(&document, &parse(&document));
    for number in 1..=2 {
        sheet.rows.add_machine_row(&RowId { group: "outcome".into(), number });
    }
    let id = sheet.id.clone();
    sources.insert(document.hash.clone(), document.bytes.clone());
    project.sheets.insert(id.clone(), sheet);
    id
}

pub(crate) fn ids(project: &Project) -> Vec<SheetId> {
    project.sheets.keys().cloned().collect()
}

pub(crate) fn cell(key: &str) -> CellId {
    CellId::of_machine_key(&key.into())
}

pub(crate) fn correct(project: &mut Project, sheet: &SheetId, key: &str, value: &str, by: &Stamp) {
    let edit = project.correct(sheet, &cell(key), value, "原文と照合", None, by).unwrap();
    project.edit(edit, by).unwrap();
}

/// Some of every kind of work.
pub(crate) fn work_on(project: &mut Project, sheet: &SheetId, by: &Stamp) {
    correct(project, sheet, "budget.2018.total", "1,234\n「\"引用\\」\u{0}\u{7f}\u{202e}👩‍👩‍👧‍👦 か\u{3099}", by);
    correct(project, sheet, "outcome.2.2018.actual", "", by);
    let edit = project.set_status(sheet, &cell("basic.name"), Status::Flagged, by).unwrap();
    project.edit(edit, by).unwrap();
    let (row, edit) = project.add_row(sheet, "outcome", by).unwrap();
    project.edit(edit, by).unwrap();
    project.undo(by).unwrap();
    project.redo(by).unwrap();
    let edit = project.remove_row(sheet, &row, by).unwrap();
    project.edit(edit, by).unwrap();
    let (_, edit) = project.write_note(Some(sheet), None, NoteAnchor::Cell(cell("basic.name")), "確認", by).unwrap();
    project.edit(edit, by).unwrap();
    let (_, edit) = project.write_note(None, None, NoteAnchor::Sheet, "全体のメモ", by).unwrap();
    project.edit(edit, by).unwrap();
    project.undo(by).unwrap();
}
