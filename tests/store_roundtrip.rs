//! Whatever people do and write, a saved project opens as it was; and files
//! of every format ever written still open.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::disallowed_methods,
    clippy::print_stderr,
    clippy::let_underscore_must_use,
    clippy::cast_possible_wrap,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "what fails in a test is to fail it, and tests damage files on purpose"
)]

mod store_common;

use std::path::Path;

use kensho::form::Generation;
use kensho::parse::{Candidate, Finding, How};
use kensho::review::{
    Direction, Edit, FindingId, LinkId, MachineCell, NoteAnchor, NoteId, NoteState, PairId, Project, Role, RowId,
    RowTable, SheetId, Status, TickMark, Verdict, parse_tags,
};
use kensho::store::faulty::FaultyFs;
use kensho::store::{Fs, RealFs, Sources, Target, load, save};
use kensho::text::{Span, TextEncoding};
use proptest::prelude::*;
use store_common::*;

/// What a person may do next; the numbers choose among what there is.
#[derive(Debug, Clone)]
enum Deed {
    Correct(usize, usize, String, String, bool),
    Status(usize, usize, usize),
    Revert(usize, usize),
    AddRow(usize, bool),
    RemoveRow(usize),
    Note(usize, Option<u64>, usize, String),
    Remove(usize, bool),
    Encoding(usize, usize),
    Acknowledge(usize, usize, String, bool),
    Direction(usize, usize),
    Tick(usize, usize, String),
    OnNote(usize, u64, usize, String),
    Sign(usize, usize, bool),
    Legend(Vec<(String, String)>),
    Rename(String),
    Link(usize, usize, String),
    Pair(usize, usize, String),
    Several(usize, String, bool),
    Undo,
    Redo,
}

const KEYS: &[&str] =
    &["sheet.number", "basic.name", "outcome.1.2018.actual", "budget.2018.total", "見たことのない.鍵"];

const VERDICTS: [Verdict; 3] = [Verdict::Undecided, Verdict::Together, Verdict::Apart];

/// Text as people paste it, and worse.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => "[ぁ-んァ-ヶ亜-熙０-９a-z0-9,.「」　▲△‐\n]{0,20}",
        2 => prop::collection::vec(any::<char>(), 0..20).prop_map(String::from_iter),
        1 => "[\u{0}-\u{1f}\u{7f}\u{85}\u{2028}\u{feff}\u{202e}\"'\\\\{}()#/*\r\n]{0,12}",
        1 => Just("👩‍👩‍👧‍👦か\u{3099}🇯🇵 r#\"生\"# \\u{41} /* */ // ".to_owned()),
        1 => Just("長い".repeat(1_500)),
    ]
}

fn deed() -> impl Strategy<Value = Deed> {
    prop_oneof![
        4 => (0..3_usize, 0..5_usize, text(), text(), any::<bool>()).prop_map(|(s, k, v, r, b)| Deed::Correct(s, k, v, r, b)),
        2 => (0..3_usize, 0..5_usize, 0..5_usize).prop_map(|(s, k, n)| Deed::Status(s, k, n)),
        1 => (0..3_usize, 0..5_usize).prop_map(|(s, k)| Deed::Revert(s, k)),
        1 => (0..3_usize, any::<bool>()).prop_map(|(s, b)| Deed::AddRow(s, b)),
        1 => (0..3_usize).prop_map(Deed::RemoveRow),
        2 => (0..4_usize, prop::option::of(1..4_u64), 0..3_usize, text()).prop_map(|(s, n, a, t)| Deed::Note(s, n, a, t)),
        1 => (0..3_usize, any::<bool>()).prop_map(|(s, b)| Deed::Remove(s, b)),
        1 => (0..3_usize, 0..6_usize).prop_map(|(s, e)| Deed::Encoding(s, e)),
        2 => (0..3_usize, 0..5_usize, text(), any::<bool>()).prop_map(|(s, k, r, b)| Deed::Acknowledge(s, k, r, b)),
        1 => (0..3_usize, 0..3_usize).prop_map(|(s, d)| Deed::Direction(s, d)),
        2 => (0..3_usize, 0..5_usize, text()).prop_map(|(s, k, t)| Deed::Tick(s, k, t)),
        2 => (0..4_usize, 1..4_u64, 0..3_usize, text()).prop_map(|(s, n, w, t)| Deed::OnNote(s, n, w, t)),
        1 => (0..3_usize, 0..2_usize, any::<bool>()).prop_map(|(s, r, b)| Deed::Sign(s, r, b)),
        1 => prop::collection::vec((text(), text()), 0..3).prop_map(Deed::Legend),
        1 => text().prop_map(Deed::Rename),
        1 => (0..3_usize, 0..3_usize, text()).prop_map(|(s, v, t)| Deed::Link(s, v, t)),
        1 => (0..3_usize, 0..3_usize, text()).prop_map(|(s, v, t)| Deed::Pair(s, v, t)),
        1 => (0..3_usize, text(), any::<bool>()).prop_map(|(s, t, b)| Deed::Several(s, t, b)),
        2 => Just(Deed::Undo),
        1 => Just(Deed::Redo),
    ]
}

fn edit_of(deed: &Deed, project: &Project, at: i64) -> Option<Edit> {
    use strum::IntoEnumIterator;
    let by = stamp(at);
    let sheet = |n: &usize| project.sheets.keys().nth(n % project.sheets.len().max(1)).cloned();
    match deed {
        Deed::Correct(s, k, value, reason, span) => {
            let span = span.then_some(Span { start: at as usize, end: at as usize + 9 });
            project.correct(&sheet(s)?, &cell(KEYS[*k]), value, reason, span, &by)
        }
        Deed::Status(s, k, n) => project.set_status(&sheet(s)?, &cell(KEYS[*k]), Status::iter().nth(*n)?, &by),
        Deed::Revert(s, k) => project.revert(&sheet(s)?, &cell(KEYS[*k])),
        Deed::AddRow(s, payee) => {
            let group = if *payee { "payee.A" } else { "outcome" };
            project.add_row(&sheet(s)?, group, &by).map(|(_, edit)| edit)
        }
        Deed::RemoveRow(s) => {
            let row = RowId { group: "outcome".into(), number: 1 };
            project.remove_row(&sheet(s)?, &row, &by)
        }
        Deed::Note(s, id, anchor, text) => {
            let place = if *s == 3 { None } else { Some(sheet(s)?) };
            let anchor = match anchor {
                0 => NoteAnchor::Sheet,
                1 => NoteAnchor::Cell(cell(KEYS[1])),
                _ if place.is_none() => NoteAnchor::Project,
                _ if at % 2 == 0 => {
                    NoteAnchor::Finding(FindingId { rule: "budget_total".into(), cells: vec![cell(KEYS[0])] })
                }
                _ => NoteAnchor::Span { span: Span::new(3, 8), quote: text.clone() },
            };
            project.write_note(place.as_ref(), id.map(NoteId), anchor, text, &by).map(|(_, edit)| edit)
        }
        Deed::Remove(s, out) => {
            let id = sheet(s)?;
            let before = project.sheets[&id].removed.clone();
            Some(Edit::Presence { sheet: id, before, after: out.then_some(by) })
        }
        Deed::Encoding(s, e) => {
            let id = sheet(s)?;
            let before = project.sheets[&id].source.asked;
            Some(Edit::Encoding { sheet: id, before, after: TextEncoding::iter().nth(*e) })
        }
        Deed::Acknowledge(s, k, reason, give) => {
            let id = sheet(s)?;
            let finding = FindingId { rule: "budget_total".into(), cells: vec![cell(KEYS[*k]), cell(KEYS[0])] };
            let values = vec![reason.clone(), String::new()];
            match give {
                true => project.acknowledge(&id, &finding, &[], values, reason, &by),
                false => project.withdraw(&id, &finding),
            }
        }
        Deed::Direction(s, d) => {
            let row = RowId { group: "outcome".into(), number: 1 };
            project.set_direction(&sheet(s)?, &row, [None, Some(Direction::Lower), Some(Direction::Higher)][*d])
        }
        Deed::Tick(s, k, sign) => project.toggle_tick(&sheet(s)?, &cell(KEYS[*k]), sign, &by),
        Deed::OnNote(s, id, what, text) => {
            let place = if *s == 3 { None } else { Some(sheet(s)?) };
            match what {
                0 => project.reply(place.as_ref(), NoteId(*id), 0, text, &by),
                1 => project.change_note(place.as_ref(), NoteId(*id), &by, |n| n.state = NoteState::Cleared),
                _ => project.change_note(place.as_ref(), NoteId(*id), &by, |n| n.tags = parse_tags(text)),
            }
        }
        Deed::Sign(s, role, on) => {
            let role = Role::iter().nth(*role)?;
            if *on { project.sign(&sheet(s)?, role, &by).ok() } else { project.unsign(&sheet(s)?, role) }
        }
        Deed::Legend(marks) => {
            let mark = |(sign, meaning): &(String, String)| TickMark { sign: sign.clone(), meaning: meaning.clone() };
            Some(project.set_legend(marks.iter().map(mark).collect()))
        }
        Deed::Rename(after) => Some(Edit::Rename { before: project.name.clone(), after: after.clone() }),
        Deed::Link(s, v, note) => {
            let link = LinkId { earlier: sheet(s)?, later: sheet(&(s + 1))? };
            Some(project.link_sheets(&link, VERDICTS[*v], note, &by))
        }
        Deed::Pair(s, v, note) => {
            let sheets = LinkId { earlier: sheet(s)?, later: sheet(&(s + 1))? };
            let pair = PairId { sheets, earlier: "outcome#1".into(), later: "use.B".into() };
            Some(project.pair_rows(&pair, VERDICTS[*v], note, &by))
        }
        Deed::Several(s, text, wide) => {
            let mut edits = vec![
                project.correct(&sheet(s)?, &cell(KEYS[0]), text, "", None, &by)?,
                project.set_status(&sheet(s)?, &cell(KEYS[1]), Status::Confirmed, &by)?,
            ];
            if *wide {
                edits.push(project.correct(&sheet(&(s + 1))?, &cell(KEYS[3]), text, "", None, &by)?);
                edits = vec![Edit::Group { label: "内側".into(), edits }];
            }
            Some(Edit::Group { label: text.clone(), edits })
        }
        Deed::Undo | Deed::Redo => None,
    }
}

fn done(deeds: &[Deed]) -> (Project, Sources) {
    let (mut project, mut sources) = project(2);
    add_bytes(&mut project, &mut sources, &[0x82, 0xa0, 0xff, 0x00, 0x0a], None);
    for (n, id) in ids(&project).into_iter().enumerate() {
        set_machine(&mut project, &id, n);
    }
    for (at, deed) in (1..).zip(deeds) {
        // What does not fit the present state is refused and changes nothing.
        let _ = match deed {
            Deed::Undo => project.undo(&stamp(at)).map(|_| ()),
            Deed::Redo => project.redo(&stamp(at)).map(|_| ()),
            other => edit_of(other, &project, at).map_or(Ok(()), |e| project.edit(e, &stamp(at)).map(|_| ())),
        };
    }
    (project, sources)
}

/// A reading of every kind, independent of how the parser reads today.
fn set_machine(project: &mut Project, id: &SheetId, n: usize) {
    let sheet = project.sheets.get_mut(id).unwrap();
    let span = Span::new(n, n + 12);
    let placed = |value: &str, how| Finding::Placed { value: value.into(), spans: vec![span, span], how };
    let candidate = Candidate { value: "△1,234".into(), spans: vec![span], why: "表の右端".into() };
    let missing =
        Finding::Missing { looked: "「執行額」の右".into(), within: Some(span), candidates: vec![candidate] };
    let nowhere = Finding::Missing { looked: String::new(), within: None, candidates: Vec::new() };
    let found = [
        ("sheet.fiscal_year", placed("2019", How::Pattern)),
        ("sheet.ministry", placed("総務省", How::Label)),
        ("sheet.number", placed("0057", How::Grid)),
        ("basic.name", placed("試験\r\n事業", How::Order)),
        ("budget.2018.total", placed("-", How::Arithmetic)),
        ("budget.2018.executed", missing),
        ("outcome.1.2018.actual", nowhere),
    ];
    sheet.machine = found.map(|(key, found)| MachineCell { cell: cell(key), found }).into();
    sheet.generation = Generation::R1;
    sheet.rows = RowTable::default();
    for number in 1..=2 {
        sheet.rows.add_machine_row(&RowId { group: "outcome".into(), number });
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, ..ProptestConfig::default() })]

    #[test]
    fn whatever_people_do_and_write_a_saved_project_opens_as_it_was(
        deeds in prop::collection::vec(deed(), 0..25),
        more in prop::collection::vec(deed(), 0..6),
    ) {
        let fs = FaultyFs::new();
        fs.create_dirs(Path::new("/data")).unwrap();
        let all: Vec<Deed> = deeds.iter().chain(&more).cloned().collect();
        let ((first, sources), (second, _)) = (done(&deeds), done(&all));
        for target in ["/data/a.kensho", "/data/a.ron"].map(|p| Target::of_path(Path::new(p))) {
            let saved = save(&fs, &target, &first, &sources, None, &stamp(1)).unwrap();
            let loaded = load(&fs, target.path()).unwrap();
            prop_assert_eq!((&loaded.project, &loaded.sources, &loaded.saved), (&first, &sources, &saved));
            prop_assert_eq!(loaded.remarks, Vec::new());
            let saved = save(&fs, &target, &second, &sources, Some(&saved), &stamp(2)).unwrap();
            let loaded = load(&fs, target.path()).unwrap();
            prop_assert_eq!((&loaded.project, &loaded.saved), (&second, &saved));
            // Opened and saved again, nothing is written.
            let again = save(&fs, &target, &loaded.project, &sources, Some(&loaded.saved), &stamp(3)).unwrap();
            prop_assert_eq!(again, saved);
        }
    }
}

fn fixture(version: u32) -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/fixtures/format-{version}.ron"))
}

/// What the fixture of format 1 holds.
fn fixture_1() -> (Project, Sources) {
    let (mut project, mut sources) = project(1);
    add_bytes(&mut project, &mut sources, &[0x95, 0xbd, 0x90, 0xac, 0xff, 0x0d, 0x0a], Some(TextEncoding::ShiftJis));
    for (n, id) in ids(&project).into_iter().enumerate() {
        set_machine(&mut project, &id, n);
        work_on(&mut project, &id, &stamp(n as i64));
    }
    let by = stamp(7);
    let both: Vec<Edit> = ids(&project)
        .iter()
        .filter_map(|id| project.set_status(id, &cell("sheet.number"), Status::Confirmed, &by))
        .collect();
    project.edit(Edit::Group { label: "まとめて確認".into(), edits: both }, &by).unwrap();
    let (_, edit) = project.write_note(None, None, NoteAnchor::Sheet, "全体のメモ", &by).unwrap();
    project.edit(edit, &by).unwrap();
    (project, sources)
}

#[test]
fn a_file_of_format_1_opens_with_everything_in_it() {
    let loaded = load(&RealFs, &fixture(1)).unwrap();
    let (mut project, sources) = fixture_1();
    // Files of that time do not say which parser read them.
    for id in ids(&project) {
        project.sheets.get_mut(&id).unwrap().parser = 0;
    }
    assert_eq!((loaded.project, loaded.sources), (project, sources));
    assert_eq!(loaded.remarks, Vec::new());
}

#[test]
#[ignore = "run once when a new format is introduced: writes its fixture"]
fn write_the_fixture_of_the_present_format() {
    let (project, sources) = fixture_1();
    save(&RealFs, &Target::SingleFile(fixture(1)), &project, &sources, None, &stamp(9)).unwrap();
}
