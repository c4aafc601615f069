//! Ten thousand commands at random over a project of several sheets, carried
//! out by the application's own state. Whatever was done before: what is
//! selected is there, what waits is counted right, what is locked does not
//! change, the log gives the same project again, and undoing everything gives
//! the sheets as they were imported.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::disallowed_methods,
    clippy::print_stdout,
    clippy::pedantic,
    reason = "a test fails by panicking, prints what it measured, and stages files of its own"
)]

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use kensho::app::findings::FindingsIntent;
use kensho::app::{
    Command, Env, FieldFilter, FoundFilter, Intent, Jobs, Purpose, Screen, SheetView, SortBy, State, StatusFilter, Why,
    finish_job, handle,
};
use kensho::parse::Finding;
use kensho::review::{
    Action, CellId, Log, NoteAnchor, NoteState, Project, Role, RowId, SheetId, Status, StatusCounts, TickMark,
};
use kensho::store::Settings;
use kensho::text::Span;
use strum::IntoEnumIterator;

const COMMANDS: usize = 10_000;
/// The log is done again, and findings are looked at anew, this often.
const NOW_AND_THEN: usize = 500;

/// A stream of numbers that is the same for the same seed.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % n.max(1)
    }

    fn of<'a, T>(&mut self, all: &'a [T]) -> Option<&'a T> {
        all.get(self.below(all.len()))
    }
}

/// Small sheets of the tabular form, and one that is like a real one.
fn sheets(folder: &Path) -> Vec<std::path::PathBuf> {
    let mut paths = Vec::new();
    for n in 1..=3 {
        let text = format!(
            "事業番号 000{n}\n\n平成31年度行政事業レビューシート ( ある省 )\n\n\
             事業名\tある事業{n}\t\t\t担当部局庁\tある局\t作成責任者\t\n\
             事業開始年度\t平成28年度\t事業終了(予定)年度\t終了予定なし\t担当課室\tある課\t課長 山田 太郎\t\n\
             会計区分\t一般会計\n\
             予算額・執行額(単位:百万円)\t\t\t28年度\t29年度\t30年度\t31年度\t32年度要求\t\t\t\n\
             予算の状況\t当初予算\t\t10{n}\t12{n}\t130\t140\t150\n\t計\t\t10{n}\t999\t130\t140\t150\n執行額\t\t\t90\t100\t110\t\t\n"
        );
        let path = folder.join(format!("{n}.txt"));
        std::fs::write(&path, text).unwrap();
        paths.push(path);
    }
    paths.push(concat!(env!("CARGO_MANIFEST_DIR"), "/sample_sheets/2018-総務省-0061.tabular.txt").into());
    paths
}

fn open(folder: &Path) -> State {
    let env = Env {
        now: || "2026-11-21T09:00:00Z".parse().unwrap(),
        system_user: "監査 花子".into(),
        host: "desk".into(),
        pid: 1,
        data_dir: None,
        samples: None,
    };
    let settings = Settings { author: "監査 花子".into(), ..Settings::default() };
    let mut state = State::new(env, settings, Jobs::new(Arc::new(|| {})));
    ask(&mut state, Intent::OpenPaths(sheets(folder)));
    ask(&mut state, Intent::UsePath { purpose: Purpose::SaveFolder, path: folder.join("乱.kensho") });
    assert!(state.dialog.is_none(), "{:?}", state.dialog);
    state
}

fn ask(state: &mut State, intent: Intent) {
    handle(state, intent, &mut Vec::new());
    while state.jobs.running().is_some() {
        match state.jobs.poll() {
            Some(event) => finish_job(state, event),
            None => std::thread::sleep(Duration::from_micros(200)),
        }
    }
    state.prepare();
    state.look_for_same();
    state.collect_found();
    state.toasts.clear();
}

/// Commands that open a dialog of the system, leave, or have no work to do
/// with the project.
fn is_for_this_walk(command: Command) -> bool {
    use Command as C;
    !matches!(
        command,
        C::NewProject
            | C::Quit
            | C::Open
            | C::OpenFolder
            | C::OpenProject
            | C::OpenSamples
            | C::SaveAs
            | C::SaveSingle
            | C::ExportCsv
            | C::ExportProject
            | C::SaveCharts
            | C::ExportChartData
            | C::Merge
    )
}

/// An act at random. Most are about what is on show, as a person's are.
fn act(state: &State, n: &mut Numbers) -> Option<Intent> {
    let sheet = state.current_sheet().map(|s| s.id.clone());
    let cells: Vec<CellId> = state.view().map(|v| v.keyed.iter().map(|(_, c)| c.clone()).collect()).unwrap_or_default();
    let cell = n.of(&cells).cloned().filter(|_| n.below(3) > 0).or_else(|| state.selected_cell().cloned());
    let steps = state.project.log.last_seq();
    let notes: Vec<_> = state.current_sheet().map(|s| s.notes.keys().copied().collect()).unwrap_or_default();
    let note = n.of(&notes).map(|id| (sheet.clone(), *id));
    let word = |n: &mut Numbers| ["", "5", "1,234", "▲3", "平成30年度", "ある事業の改訂", "－"][n.below(7)].to_owned();
    let commands: Vec<Command> = Command::iter().filter(|c| is_for_this_walk(*c)).collect();
    let rows = ["outcome", "output", "unit_cost", "breakdown", "related"];
    let row = |n: &mut Numbers, state: &State| {
        let standing = state.current_sheet()?.rows.standing(rows[n.below(5)]);
        n.of(&standing).cloned()
    };
    Some(match n.below(100) {
        0..=29 => Intent::Run(commands[n.below(commands.len())]),
        30..=39 => Intent::Run([Command::Confirm, Command::Flag, Command::NotApplicable, Command::Later][n.below(4)]),
        40..=45 => Intent::Run([Command::Undo, Command::Undo, Command::Redo][n.below(3)]),
        46..=57 => Intent::Correct { cell: cell?, value: word(n), reason: Some("抽出の誤り".into()) },
        58..=61 => Intent::SelectCell { cell: cell?, reveal_source: n.below(2) == 0 },
        62..=64 => Intent::SelectSheet(n.of(state.order())?.clone()),
        65 => Intent::SetReason { cell: cell?, reason: word(n) },
        66 => Intent::TakeCandidate { cell: cell?, index: n.below(3) },
        67 => Intent::AddRow { group: rows[n.below(5)].to_owned() },
        68 => Intent::RemoveRow(row(n, state).unwrap_or(RowId { group: "outcome".into(), number: 1 })),
        69..=71 => {
            let anchor = match n.below(4) {
                0 => NoteAnchor::Sheet,
                1 => NoteAnchor::Span { span: Span { start: 0, end: 12 }, quote: "事業番号".into() },
                2 => NoteAnchor::Project,
                _ => NoteAnchor::Cell(cell?),
            };
            let sheet = sheet.filter(|_| anchor != NoteAnchor::Project);
            Intent::WriteNote { sheet, note: note.map(|(_, id)| id).filter(|_| n.below(2) == 0), anchor, text: word(n) }
        }
        72 => Intent::Reply { place: note?, index: n.below(2), text: word(n) },
        73 => Intent::SetTags { place: note?, tags: vec![word(n)] },
        74 => Intent::SetNoteState { place: note?, state: NoteState::iter().nth(n.below(3))? },
        75..=76 => Intent::ToggleTick { cell: cell?, sign: ["照", "算", "問"][n.below(3)].into() },
        77 => Intent::SetLegend(vec![TickMark { sign: "済".into(), meaning: word(n) }]),
        78 => Intent::SetFilter(FieldFilter {
            status: (n.below(2) == 0).then_some(StatusFilter::Open),
            found: (n.below(3) == 0).then_some(FoundFilter::Missing),
            noted: n.below(5) == 0,
            ..FieldFilter::default()
        }),
        79 => Intent::SetFilter(FieldFilter::default()),
        80 => Intent::ConfirmAll(state.view()?.queue.iter().map(|(_, c)| c.clone()).take(5).collect()),
        81..=82 => Intent::Sign([Role::Prepared, Role::Reviewed][n.below(2)]),
        83 => Intent::Unsign([Role::Prepared, Role::Reviewed][n.below(2)]),
        84 => Intent::LookAtPast(Some(n.below(steps as usize + 1) as u64)),
        85..=86 => Intent::LookAtPast(None),
        87 if n.below(4) == 0 => Intent::ReturnToPast(steps.saturating_sub(n.below(30) as u64)),
        87 => Intent::GoToStep(n.below(steps as usize + 1) as u64),
        88 => Intent::SetAuthor(["監査 花子", "査閲 次郎"][n.below(2)].into()),
        89 => Intent::ApplySame(state.same_to_offer()?.fits.clone()),
        90 => Intent::DeclineSame,
        91 => {
            Intent::Find { query: ["事業", "年度", "百万円", "("][n.below(4)].into(), pattern: n.below(3) == 0 }
        }
        92 => Intent::Sort(SortBy::iter().nth(n.below(5))?),
        93 => Intent::ApplyReread,
        94..=95 => {
            let sheet = sheet?;
            let finding = n.of(&state.findings.of(&sheet)?.items)?.id.clone();
            Intent::Findings(match n.below(4) {
                0 => FindingsIntent::Withdraw { sheet, finding },
                1 => FindingsIntent::ToNote { sheet, finding },
                2 => FindingsIntent::Select { sheet, finding },
                _ => FindingsIntent::Acknowledge { sheet, finding, reason: word(n) },
            })
        }
        96 => Intent::BeginEdit(cell?),
        97 => Intent::ClickSource(n.below(400)),
        98 => Intent::SelectText(Some(Span { start: 0, end: 12 })),
        _ => Intent::CloseDialog,
    })
}

/// What must hold after every command.
fn check(state: &State) {
    let standing: Vec<&SheetId> = state.project.standing().map(|s| &s.id).collect();
    let mut listed: Vec<&SheetId> = state.order().iter().collect();
    listed.sort();
    assert_eq!(listed, standing, "the list is what stands");
    let mut waiting = 0;
    for sheet in state.project.standing() {
        let summary = state.summary(&sheet.id).expect("every sheet on the list has its line");
        assert_eq!(summary.counts, counted(state, &sheet.id), "{}", sheet.source.file_name);
        waiting += summary.counts.open();
    }
    assert_eq!(state.open_in_all, waiting);
    let Some(sheet) = state.current_sheet() else {
        return assert!(
            state.selected_cell().is_none() && standing.is_empty(),
            "a sheet is on show where there is one"
        );
    };
    let view = state.view().expect("the sheet on show has its view");
    if let Some(cell) = state.selected_cell() {
        assert!(sheet.key_of(cell).is_some(), "{cell} is selected and stands nowhere");
    }
    if let Some(cell) = &state.editing {
        assert_eq!(Some(cell), state.selected_cell());
        assert!(!state.is_locked(), "nothing is edited that cannot be changed");
    }
    let fresh = SheetView::new(sheet, view.revision, view.serial, &view.filter, view.found.clone());
    assert_eq!(view.queue, fresh.queue, "the queue is the one worked out anew");
    assert!(view.queue.windows(2).all(|w| w[0].0 <= w[1].0), "in the order of why they wait");
    let all = view.keyed.iter().filter(|(_, c)| view.shows(c) && !settled(sheet, c)).count();
    assert_eq!(view.queue.len(), if view.filter.queues(Status::Confirmed) { view.queue.len() } else { all });
    for (why, cell) in &view.queue {
        let found = sheet.machine_finding(cell);
        let absent = matches!(found, Some(Finding::Missing { candidates, .. }) if candidates.is_empty());
        assert_eq!(*why == Why::Missing, absent, "{cell}");
    }
}

fn settled(sheet: &kensho::review::Sheet, cell: &CellId) -> bool {
    sheet.cells.get(cell).is_some_and(|r| r.status.is_settled())
}

/// The statuses of a sheet's fields, counted one by one.
fn counted(state: &State, id: &SheetId) -> StatusCounts {
    let sheet = &state.project.sheets[id];
    let mut counts = StatusCounts::default();
    for (_, cell) in sheet.keyed_cells() {
        let review = sheet.cells.get(&cell);
        counts.add(review.map_or(Status::Unchecked, |r| r.status));
        let absent = matches!(sheet.machine_finding(&cell), Some(Finding::Missing { .. }));
        counts.missing += usize::from(absent && review.is_none_or(|r| r.correction.is_none()));
    }
    counts
}

/// What costs more to look at.
fn check_thoroughly(state: &mut State, start: &Project) {
    let mut again = start.clone();
    for entry in state.project.log.entries() {
        again.replay(entry).unwrap_or_else(|e| panic!("step {}: {e}", entry.seq));
    }
    assert_eq!(again, state.project, "the log gives the same project");
    while !state.findings.is_complete() {
        std::thread::sleep(Duration::from_millis(1));
        state.prepare();
    }
    for sheet in state.project.standing() {
        let found = state.findings.of(&sheet.id).expect("every sheet was looked at");
        let fresh = kensho::app::findings::SheetFindings::of(sheet, found.revision);
        let known = |f: &kensho::app::findings::SheetFindings| -> Vec<_> {
            f.items.iter().map(|i| (i.id.clone(), format!("{:?}", i.standing))).collect()
        };
        assert_eq!(known(found), known(&fresh), "findings are those of the present values");
        for item in &found.items {
            let somewhere = item.id.cells.iter().any(|c| sheet.key_of(c).is_some());
            assert!(somewhere, "{:?} leads to no field that stands", item.id);
        }
    }
}

/// The project without the record of how it came there.
fn content(project: &Project) -> Project {
    Project { log: Log::default(), ..project.clone() }
}

/// Makes one sheet's reading an older parser's, with one value wrong: what a
/// new reading mends.
fn age(state: &mut State) {
    let id = state.order().last().unwrap().clone();
    let sheet = state.project.sheets.get_mut(&id).unwrap();
    sheet.parser = 0;
    let name = sheet.machine.iter_mut().find(|m| m.cell.as_str() == "basic.name").unwrap();
    let Finding::Placed { value, .. } = &mut name.found else { panic!("the name is read") };
    value.push_str("（誤読）");
    state.prepare();
}

#[test]
fn ten_thousand_commands_at_random_leave_everything_in_order_and_undo_gives_the_imported_sheets() {
    let folder = tempfile::tempdir().unwrap();
    let mut state = open(folder.path());
    age(&mut state);
    let mut start = state.project.clone();
    while start.undo(&state.stamp()).unwrap().is_some() {}
    start.log = Log::default();
    let seed = std::env::var("KENSHO_TEST_WALK").ok().and_then(|n| n.parse().ok()).unwrap_or(4);
    let mut n = Numbers(seed);
    let mut done = 0;
    while done < COMMANDS {
        let Some(intent) = act(&state, &mut n) else { continue };
        let locked = state.is_locked() && !matches!(intent, Intent::ReturnToPast(_));
        let steps = state.project.log.last_seq();
        let said = format!("{intent:?}");
        ask(&mut state, intent);
        assert!(!locked || state.project.log.last_seq() == steps, "command {done}: {said} changed what is locked");
        done += 1;
        let checked = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| check(&state)));
        assert!(checked.is_ok(), "after command {done}: {said}");
        if done % NOW_AND_THEN == 0 {
            check_thoroughly(&mut state, &start);
        }
        if done % 20 == 0 && state.screen == Screen::Compare {
            // That screen has a cursor of its own, and few commands.
            ask(&mut state, Intent::Run(Command::ShowReview));
        }
        if state.order().len() < 2 {
            // Somebody puts the sheets back on the list.
            ask(&mut state, Intent::LookAtPast(None));
            ask(&mut state, Intent::Run(Command::Undo));
        }
    }
    let is_reread = |action: &Action| matches!(action, Action::Do(edit) if format!("{edit:?}").contains("Reread {"));
    let rereads = state.project.log.entries().iter().filter(|e| is_reread(&e.action)).count();
    assert!(rereads > 0, "a new reading was among the steps");
    let steps = state.project.log.last_seq();
    check_thoroughly(&mut state, &start);
    ask(&mut state, Intent::LookAtPast(None));
    while state.project.log.undo_target().is_some() {
        ask(&mut state, Intent::Run(Command::Undo));
    }
    check(&state);
    assert_eq!(content(&state.project), content(&start), "everything undone: the sheets as imported");
    println!("{done} commands, {steps} steps, {rereads} new readings");
}
