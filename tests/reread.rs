//! A better parser must not cost anyone their work: a sheet read by an older
//! one is read again, and what people said about it stays.

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

use kensho::parse::{Finding, PARSER_VERSION, parse};
use kensho::read::Document;
use kensho::review::{
    CellId, KEPT_REASON, LOST_TAG, NoteAnchor, NoteState, Project, ProjectId, RereadFate, Rereading, RowId, Sheet,
    SheetId, Stamp, Status,
};
use kensho::text::Span;

const TEXT: &str = include_str!("../sample_sheets/2018-総務省-0061.tabular.txt");

fn by(author: &str) -> Stamp {
    Stamp { author: author.into(), at: "2026-11-21T09:00:00Z".parse().unwrap() }
}

fn cell(key: &str) -> CellId {
    CellId::of_machine_key(&key.into())
}

fn document() -> Document {
    Document::from_text("t.txt", TEXT)
}

/// A sheet as an older parser left it: `spoil` makes its reading worse.
fn older(spoil: impl FnOnce(&mut Sheet)) -> (Project, SheetId) {
    let document = document();
    let mut sheet = Sheet::from_parsed(&document, &parse(&document));
    sheet.parser = 0;
    spoil(&mut sheet);
    let id = sheet.id.clone();
    let mut project = Project::new(ProjectId("p".into()));
    project.sheets.insert(id.clone(), sheet);
    (project, id)
}

fn misread(sheet: &mut Sheet, key: &str, wrong: &str) -> String {
    let id = cell(key);
    let found = sheet.machine.iter_mut().find(|m| m.cell == id).unwrap_or_else(|| panic!("no {key}"));
    let Finding::Placed { value, .. } = &mut found.found else { panic!("{key} is missing") };
    std::mem::replace(value, wrong.to_owned())
}

fn reread(project: &Project, id: &SheetId) -> Rereading {
    let document = document();
    project.sheets[id].reread_by(&document, &parse(&document), &by("監査 花子")).unwrap()
}

fn take(project: &mut Project, reading: Rereading) {
    let edit = kensho::review::Edit::Group { label: "読み直し".into(), edits: reading.edits };
    project.edit(edit, &by("監査 花子")).unwrap();
}

fn fate(reading: &Rereading, key: &str) -> Option<RereadFate> {
    reading.lines.iter().find(|l| l.cell == Some(cell(key))).map(|l| l.fate)
}

#[test]
fn what_nobody_touched_is_taken_over_and_undo_brings_the_old_reading_back() {
    let mut right = String::new();
    let (mut project, id) = older(|s| right = misread(s, "basic.name", "誤読"));
    let before = project.clone();
    let reading = reread(&project, &id);
    assert_eq!(reading.lines.len(), 1);
    assert_eq!(fate(&reading, "basic.name"), Some(RereadFate::Taken));
    take(&mut project, reading);
    let after = project.clone();
    assert_eq!(project.sheets[&id].effective("basic.name"), Some(right));
    assert_eq!(project.sheets[&id].parser, PARSER_VERSION);
    project.undo(&by("監査 花子")).unwrap();
    assert_eq!(project.sheets, before.sheets);
    project.redo(&by("監査 花子")).unwrap();
    assert_eq!(project.sheets, after.sheets);
    let mut replayed = before;
    for entry in project.log.entries() {
        replayed.replay(entry).unwrap();
    }
    assert_eq!(replayed, project, "the journal gives the same state");
}

#[test]
fn a_correction_and_a_confirmation_stay_in_force_and_are_queued_where_the_machine_now_reads_otherwise() {
    let (mut project, id) = older(|s| {
        misread(s, "basic.name", "誤読");
        misread(s, "basic.bureau", "古い局");
        misread(s, "basic.division", "古い課");
        misread(s, "basic.author", "古い人");
    });
    let author = by("査閲 次郎");
    let right = document();
    let right = parse(&right).field("basic.division").unwrap().value().unwrap().to_owned();
    for (key, value) in [("basic.name", "人の名称"), ("basic.division", right.as_str())] {
        let edit = project.correct(&id, &cell(key), value, "誤読", None, &author).unwrap();
        project.edit(edit, &author).unwrap();
    }
    let edit = project.set_status(&id, &cell("basic.bureau"), Status::Confirmed, &author).unwrap();
    project.edit(edit, &author).unwrap();
    let reading = reread(&project, &id);
    assert_eq!(fate(&reading, "basic.name"), Some(RereadFate::Conflict));
    assert_eq!(fate(&reading, "basic.bureau"), Some(RereadFate::Conflict));
    assert_eq!(fate(&reading, "basic.division"), Some(RereadFate::Agrees));
    assert_eq!(fate(&reading, "basic.author"), Some(RereadFate::Taken));
    take(&mut project, reading);
    let sheet = &project.sheets[&id];
    assert_eq!(sheet.effective("basic.name").as_deref(), Some("人の名称"));
    assert_eq!(sheet.effective("basic.bureau").as_deref(), Some("古い局"), "what was confirmed stays in force");
    let kept = sheet.cells[&cell("basic.bureau")].correction.as_ref().unwrap();
    assert_eq!((kept.reason.as_str(), kept.by.author.as_str()), (KEPT_REASON, "査閲 次郎"));
    for key in ["basic.name", "basic.bureau"] {
        assert_eq!(sheet.cells[&cell(key)].status, Status::Flagged, "{key}");
    }
    assert_eq!(sheet.cells[&cell("basic.division")].status, Status::Corrected);
}

#[test]
fn a_row_found_for_the_first_time_moves_nobodys_work_to_another_row() {
    // The old parser missed the first payee of a block: the second stood
    // in its place.
    let (mut project, id) = older(|s| {
        s.machine.retain(|m| m.cell.row().is_none_or(|(r, _)| r != RowId { group: "payee.E".into(), number: 1 }));
        for m in &mut s.machine {
            if let Some((row, rest)) = m.cell.row().filter(|(r, _)| r.group == "payee.E") {
                m.cell = CellId::in_row(&RowId { number: row.number - 1, ..row }, rest);
            }
        }
        let last = RowId { group: "payee.E".into(), number: u32::try_from(s.rows.rows("payee.E").len()).unwrap() };
        let mut groups: std::collections::BTreeMap<String, Vec<kensho::review::Row>> =
            s.rows.groups().map(|(g, r)| (g.to_owned(), r.to_vec())).collect();
        groups.get_mut("payee.E").unwrap().retain(|r| r.number != last.number);
        s.rows = kensho::review::RowTable::from_groups(groups);
    });
    let second = parse(&document()).field("payee.E.2.name").unwrap().value().unwrap().to_owned();
    assert_eq!(project.sheets[&id].effective("payee.E.1.name"), Some(second.clone()), "as the older parser had it");
    let author = by("査閲 次郎");
    let work = cell("payee.E.1.amount");
    let edit = project.correct(&id, &work, "123", "照会", None, &author).unwrap();
    project.edit(edit, &author).unwrap();
    let reading = reread(&project, &id);
    assert!(!reading.lines.iter().any(|l| l.cell.as_ref() == Some(&work)), "its machine value is as it was");
    take(&mut project, reading);
    let sheet = &project.sheets[&id];
    assert_eq!(sheet.effective("payee.E.2.name"), Some(second), "the row has moved down");
    assert_eq!(sheet.effective("payee.E.2.amount").as_deref(), Some("123"), "and the work with it");
    assert_eq!(sheet.cells[&work].status, Status::Corrected);
    let (_, fresh) = (sheet, parse(&document()));
    for field in fresh.fields.iter().filter(|f| f.key.as_str() != "payee.E.2.amount") {
        assert_eq!(sheet.effective(field.key.as_str()).as_deref(), field.value(), "{}", field.key.as_str());
    }
}

#[test]
fn a_note_follows_its_words_and_is_open_again_where_they_are_gone() {
    let (mut project, id) = older(|_| ());
    let author = by("査閲 次郎");
    let quote = "事業番号";
    let at = TEXT.find("主要経費").unwrap();
    let only = TEXT.get(at..at + "主要経費".len()).unwrap();
    for (span, quote) in
        [(Span::new(0, 3), "ここにない語"), (Span::new(at + 3, at + 15), only), (Span::new(1, 4), quote)]
    {
        let anchor = NoteAnchor::Span { span, quote: quote.into() };
        let (note, edit) = project.write_note(Some(&id), None, anchor, "確認", &author).unwrap();
        project.edit(edit, &author).unwrap();
        let edit = project.change_note(Some(&id), note, &author, |n| n.state = NoteState::Cleared).unwrap();
        project.edit(edit, &author).unwrap();
    }
    let lost = project.correct(&id, &cell("basic.bureau"), "そこにない局", "", Some(Span::new(0, 3)), &author).unwrap();
    project.edit(lost, &author).unwrap();
    let reading = reread(&project, &id);
    assert_eq!(fate(&reading, "basic.bureau"), Some(RereadFate::AnchorLost));
    take(&mut project, reading);
    let sheet = &project.sheets[&id];
    let notes: Vec<_> = sheet.notes.values().collect();
    assert_eq!((notes[0].state, notes[0].tags.as_slice()), (NoteState::Open, &[LOST_TAG.to_owned()][..]));
    if TEXT.matches(only).count() == 1 {
        assert_eq!(notes[1].anchor, NoteAnchor::Span { span: Span::new(at, at + only.len()), quote: only.into() });
        assert_eq!(notes[1].state, NoteState::Cleared);
    }
    let review = &sheet.cells[&cell("basic.bureau")];
    assert_eq!((review.status, review.correction.as_ref().unwrap().span), (Status::Flagged, None));
    assert_eq!(review.correction.as_ref().unwrap().value, "そこにない局");
}

#[test]
fn a_text_that_is_not_the_one_first_read_is_refused() {
    let (project, id) = older(|_| ());
    let other = Document::from_text("t.txt", "別の文書");
    assert!(project.sheets[&id].reread_by(&other, &parse(&other), &by("監査 花子")).is_err());
}
