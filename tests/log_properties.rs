//! Any walk of edits, undos and redos: undoing everything gives the start,
//! replaying the log gives the end.

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

use kensho::parse::{Finding, parse};
use kensho::read::Document;
use kensho::review::{
    CellId, Direction, Edit, FindingId, NoteAnchor, NoteId, NoteState, Project, ProjectId, Role, RowId, Sheet, SheetId,
    Stamp, Status,
};
use proptest::prelude::*;
use strum::IntoEnumIterator;

const CELLS: [&str; 5] =
    ["basic.name", "budget.2018.total", "outcome.1.2018.actual", "outcome.2.goal", "payee.A.1.name"];

#[derive(Debug, Clone)]
enum Step {
    Correct(usize, String),
    Status(usize, usize),
    Revert(usize),
    AddRow,
    RemoveRow(usize),
    Note(usize, String),
    Acknowledge(usize, String),
    Withdraw(usize),
    Lower(bool),
    Tick(usize, usize),
    Reply(usize, String),
    Clear(usize),
    Sign(bool),
    Reread,
    Undo,
    Redo,
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let one = prop_oneof![
        (0..CELLS.len(), ".{0,12}").prop_map(|(c, v)| Step::Correct(c, v)),
        (0..CELLS.len(), 0..5_usize).prop_map(|(c, s)| Step::Status(c, s)),
        (0..CELLS.len()).prop_map(Step::Revert),
        Just(Step::AddRow),
        (0..4_usize).prop_map(Step::RemoveRow),
        (0..CELLS.len(), "\\PC{0,8}").prop_map(|(c, t)| Step::Note(c, t)),
        (0..CELLS.len(), "\\PC{0,8}").prop_map(|(c, r)| Step::Acknowledge(c, r)),
        (0..CELLS.len()).prop_map(Step::Withdraw),
        any::<bool>().prop_map(Step::Lower),
        (0..CELLS.len(), 0..3_usize).prop_map(|(c, t)| Step::Tick(c, t)),
        (0..3_usize, "\\PC{0,8}").prop_map(|(n, t)| Step::Reply(n, t)),
        (0..3_usize).prop_map(Step::Clear),
        any::<bool>().prop_map(Step::Sign),
        Just(Step::Reread),
        Just(Step::Undo),
        Just(Step::Undo),
        Just(Step::Redo),
    ];
    prop::collection::vec(one, 0..60)
}

fn document() -> Document {
    Document::from_text("t.txt", "令和3年度行政事業レビューシート\n事業番号\t0001\n事業名\t試験\n")
}

/// A sheet as an older parser read it, whose figures are wrong and one of
/// whose rows is no row: what a new reading mends.
fn start() -> (Project, SheetId) {
    let document = document();
    let mut sheet = Sheet::from_parsed(&document, &parse(&document));
    sheet.parser = 0;
    for m in &mut sheet.machine {
        if let Finding::Placed { value, .. } = &mut m.found {
            value.push('誤');
        }
    }
    sheet.rows.add_machine_row(&RowId { group: "outcome".into(), number: 1 });
    let id = sheet.id.clone();
    let mut project = Project::new(ProjectId("p".into()));
    project.sheets.insert(id.clone(), sheet);
    (project, id)
}

fn finding(cell: usize) -> FindingId {
    FindingId { rule: "budget_total".into(), cells: vec![CellId::of_machine_key(&CELLS[cell].into())] }
}

fn nth_note(project: &Project, sheet: &SheetId, n: usize) -> Option<NoteId> {
    project.sheets[sheet].notes.keys().nth(n).copied()
}

fn take(project: &mut Project, sheet: &SheetId, step: &Step, by: &Stamp) {
    let cell = |i: &usize| CellId::of_machine_key(&CELLS[*i].into());
    let edit = match step {
        Step::Correct(c, value) => project.correct(sheet, &cell(c), value, "理由", None, by),
        Step::Status(c, s) => project.set_status(sheet, &cell(c), Status::iter().nth(*s).unwrap(), by),
        Step::Revert(c) => project.revert(sheet, &cell(c)),
        Step::AddRow => project.add_row(sheet, "outcome", by).map(|(_, e)| e),
        Step::RemoveRow(n) => {
            let rows = project.sheets[sheet].rows.standing("outcome");
            rows.get(*n).and_then(|row| project.remove_row(sheet, row, by))
        }
        Step::Note(c, text) => {
            let anchor = NoteAnchor::Cell(cell(c));
            let here = project.sheets[sheet].notes.iter().find(|(_, n)| n.anchor == anchor).map(|(id, _)| *id);
            project.write_note(Some(sheet), here, anchor, text, by).map(|(_, e)| e)
        }
        Step::Acknowledge(c, reason) => {
            let values = vec![reason.clone()];
            project.acknowledge(sheet, &finding(*c), &[finding((c + 1) % CELLS.len())], values, reason, by)
        }
        Step::Withdraw(c) => project.withdraw(sheet, &finding(*c)),
        Step::Lower(lower) => {
            let row = RowId { group: "outcome".into(), number: 1 };
            project.set_direction(sheet, &row, lower.then_some(Direction::Lower))
        }
        Step::Tick(c, sign) => project.toggle_tick(sheet, &cell(c), ["照", "算", "問"][*sign], by),
        Step::Reply(n, text) => nth_note(project, sheet, *n).and_then(|id| project.reply(Some(sheet), id, 0, text, by)),
        Step::Clear(n) => nth_note(project, sheet, *n)
            .and_then(|id| project.change_note(Some(sheet), id, by, |n| n.state = NoteState::Cleared)),
        Step::Sign(on) => match on {
            true => project.sign(sheet, Role::Prepared, by).ok(),
            false => project.unsign(sheet, Role::Prepared),
        },
        Step::Reread => {
            let (sheet, document) = (&project.sheets[sheet], document());
            let older = sheet.is_read_by_older_parser();
            let reading = older.then(|| sheet.reread_by(&document, &parse(&document), by).unwrap());
            reading.map(|r| Edit::Group { label: "読み直し".into(), edits: r.edits })
        }
        Step::Undo => {
            project.undo(by).unwrap();
            None
        }
        Step::Redo => {
            project.redo(by).unwrap();
            None
        }
    };
    if let Some(edit) = edit {
        project.edit(edit, by).unwrap();
    }
}

/// The project as it stands, without the record of how it came there.
fn state(project: &Project) -> Project {
    Project { log: kensho::review::Log::default(), ..project.clone() }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn undoing_everything_gives_the_start_and_redoing_everything_the_end(walk in steps()) {
        let by = Stamp { author: "監査".into(), at: "2026-11-21T09:00:00Z".parse().unwrap() };
        let (mut project, sheet) = start();
        let before = state(&project);
        for step in &walk {
            take(&mut project, &sheet, step, &by);
        }
        let after = state(&project);
        let mut undone = 0;
        while project.undo(&by).unwrap().is_some() {
            undone += 1;
        }
        prop_assert_eq!(&state(&project), &before);
        for _ in 0..undone {
            prop_assert!(project.redo(&by).unwrap().is_some());
        }
        prop_assert_eq!(&state(&project), &after);
    }

    #[test]
    fn every_state_on_the_way_can_be_seen_again(walk in steps()) {
        let by = Stamp { author: "監査".into(), at: "2026-11-21T09:00:00Z".parse().unwrap() };
        let (mut project, sheet) = start();
        let mut seen = vec![(0, project.sheets[&sheet].clone())];
        for step in &walk {
            take(&mut project, &sheet, step, &by);
            seen.push((project.log.next_seq() - 1, project.sheets[&sheet].clone()));
        }
        for (seq, then) in seen {
            prop_assert_eq!(project.sheet_at(&sheet, seq), Some(then), "after step {}", seq);
        }
    }

    #[test]
    fn replaying_the_log_on_the_start_gives_exactly_the_end(walk in steps()) {
        let by = Stamp { author: "監査".into(), at: "2026-11-21T09:00:00Z".parse().unwrap() };
        let (mut project, sheet) = start();
        for step in &walk {
            take(&mut project, &sheet, step, &by);
        }
        let (mut again, _) = start();
        for entry in project.log.entries() {
            again.replay(entry).unwrap();
        }
        prop_assert_eq!(again, project);
    }
}
