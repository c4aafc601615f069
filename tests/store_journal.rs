//! The journal: what was acknowledged is there after any crash.

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

use std::io::{BufRead, ErrorKind};
use std::path::{Path, PathBuf};

use kensho::review::{Edit, LogEntry, Project, Stamp};
use kensho::store::faulty::FaultyFs;
use kensho::store::journal::{
    Draft, Journal, JournalHeader, JournalRecord, Onto, PendingJournal, RecoverError, pending, recover, replay,
};
use kensho::store::{Fs, RealFs, SavedState, Target, load, save};
use store_common::*;

const DIR: &str = "/local/journals";

fn disk() -> FaultyFs {
    let fs = FaultyFs::new();
    for folder in ["/data", DIR] {
        fs.create_dirs(Path::new(folder)).unwrap();
    }
    fs.sync_dir(Path::new("/")).unwrap();
    fs.sync_dir(Path::new("/local")).unwrap();
    fs
}

fn target() -> Target {
    Target::of_path(Path::new("/data/点検.kensho"))
}

fn header(project: &Project, saved: Option<&SavedState>) -> JournalHeader {
    JournalHeader {
        project: project.id.clone(),
        name: project.name.clone(),
        target: saved.map(|_| "/data/点検.kensho".to_owned()),
        base: saved.and_then(|s| s.base().cloned()),
        last_seq: saved.map_or(0, SavedState::last_seq),
        started: stamp(0),
    }
}

/// Makes and journals one correction.
fn step(fs: &dyn Fs, journal: &mut Journal, project: &mut Project, value: &str) -> LogEntry {
    let id = ids(project)[0].clone();
    correct(project, &id, "sheet.number", value, &stamp(5));
    let entry = project.log.entries().last().unwrap().clone();
    journal.append(fs, &entry).unwrap();
    entry
}

fn only(fs: &dyn Fs) -> PendingJournal {
    let mut found = pending(fs, Path::new(DIR)).unwrap();
    assert_eq!(found.len(), 1, "{found:?}");
    found.remove(0)
}

#[test]
fn work_since_the_last_save_comes_back_after_a_power_cut() {
    let fs = disk();
    let (mut project, mut sources) = project(2);
    let saved = save(&fs, &target(), &project, &sources, None, &stamp(1)).unwrap();
    let mut journal = Journal::create(&fs, Path::new(DIR), header(&project, Some(&saved))).unwrap();
    step(&fs, &mut journal, &mut project, "0001\n👩‍👩‍👧‍👦");
    let added = add_sheet(&mut project, &mut sources, "後から加えたシート");
    let sheet = &project.sheets[&added];
    let last = project.log.entries().len() as u64;
    journal.sheet(&fs, sheet, &sources.get(&sheet.source.hash).unwrap(), last).unwrap();
    step(&fs, &mut journal, &mut project, "0002");
    for by in [&stamp(6), &stamp(7)] {
        project.undo(by).unwrap();
        journal.append(&fs, project.log.entries().last().unwrap()).unwrap();
    }
    let draft = Draft { sheet: added.clone(), cell: cell("basic.name"), text: Some("書きかけ".into()) };
    journal.draft(&fs, &Draft { text: Some("書き".into()), ..draft.clone() }).unwrap();
    journal.draft(&fs, &draft).unwrap();
    journal.draft(&fs, &Draft { cell: cell("sheet.number"), text: None, ..draft.clone() }).unwrap();
    assert!(pending(&fs, Path::new(DIR)).unwrap().is_empty(), "a journal that is being written waits for nothing");
    for seed in 0..20 {
        let fs = fs.after_power_cut(seed);
        let loaded = load(&fs, target().path()).unwrap();
        let journal = only(&fs);
        assert!(pending(&fs, Path::new(DIR)).unwrap().is_empty(), "offered to one Kensho only");
        let back = recover(&fs, &journal, Some(&loaded)).unwrap();
        assert_eq!((&back.project, &back.sources), (&project, &sources));
        assert_eq!((back.drafts, back.skipped, back.onto), (vec![draft.clone()], Vec::new(), Onto::Present));
    }
}

#[test]
fn text_that_was_taken_over_before_a_save_is_not_offered_after_it() {
    let fs = disk();
    let (mut project, sources) = project(1);
    let id = ids(&project)[0].clone();
    let mut journal = Journal::create(&fs, Path::new(DIR), header(&project, None)).unwrap();
    let draft = |key: &str| Draft { sheet: id.clone(), cell: cell(key), text: Some("書きかけ".into()) };
    journal.draft(&fs, &draft("sheet.number")).unwrap();
    journal.draft(&fs, &draft("basic.name")).unwrap();
    step(&fs, &mut journal, &mut project, "0002");
    let saved = save(&fs, &target(), &project, &sources, None, &stamp(1)).unwrap();
    let anew = header(&project, Some(&saved));
    journal.restart(&fs, anew, &saved).unwrap();
    drop(journal);
    let back = recover(&fs, &only(&fs), Some(&load(&fs, target().path()).unwrap())).unwrap();
    assert_eq!(back.drafts, [draft("basic.name")], "the number was taken over, the name is still being typed");
}

#[test]
fn a_project_that_was_never_saved_comes_back_whole() {
    let fs = disk();
    let mut project = Project::new(kensho::review::ProjectId("まだ名前がない".into()));
    let mut sources = kensho::store::Sources::new();
    let mut journal = Journal::create(&fs, Path::new(DIR), header(&project, None)).unwrap();
    let id = add_sheet(&mut project, &mut sources, "一枚目");
    let sheet = &project.sheets[&id];
    journal.sheet(&fs, sheet, &sources.get(&sheet.source.hash).unwrap(), 0).unwrap();
    step(&fs, &mut journal, &mut project, "7");
    let fs = fs.after_power_cut(3);
    let back = recover(&fs, &only(&fs), None).unwrap();
    assert_eq!((back.project, back.sources, back.skipped), (project, sources, Vec::new()));
}

#[test]
fn a_journal_cut_off_at_any_byte_gives_the_steps_before_it() {
    let fs = disk();
    let (mut project, _) = project(1);
    let mut journal = Journal::create(&fs, Path::new(DIR), header(&project, None)).unwrap();
    let steps: Vec<LogEntry> =
        (0..4).map(|n| step(&fs, &mut journal, &mut project, &format!("値{n}\n\u{0}"))).collect();
    let (_, bytes) = fs.files().into_iter().find(|(p, _)| p.ends_with("journal.log")).unwrap();
    let ends: Vec<usize> = bytes.iter().enumerate().filter(|(_, b)| **b == b'\n').map(|(i, _)| i + 1).collect();
    assert_eq!(ends.len(), 5);
    for len in 0..=bytes.len() {
        let read = replay(&bytes[..len]);
        let whole = ends.iter().filter(|end| **end <= len).count();
        assert_eq!(read.header.is_some(), whole > 0, "{len}");
        let expected: Vec<JournalRecord> =
            steps.iter().take(whole.saturating_sub(1)).cloned().map(JournalRecord::Step).collect();
        assert_eq!(read.records, expected, "{len}");
        assert_eq!(read.torn, len > 0 && !ends.contains(&len), "{len}");
        assert_eq!(read.damaged, 0);
    }
}

#[test]
fn a_flipped_bit_in_a_journal_loses_one_record_and_says_so() {
    let fs = disk();
    let (mut project, _) = project(1);
    let mut journal = Journal::create(&fs, Path::new(DIR), header(&project, None)).unwrap();
    let steps: Vec<_> =
        (0..3).map(|n| JournalRecord::Step(step(&fs, &mut journal, &mut project, &format!("値{n}")))).collect();
    let (_, bytes) = fs.files().into_iter().find(|(p, _)| p.ends_with("journal.log")).unwrap();
    let first = bytes.iter().position(|b| *b == b'\n').unwrap() + 1;
    let whole = replay(&bytes).header;
    for at in 0..first {
        let mut flipped = bytes.clone();
        flipped[at] ^= 1 << (at % 8);
        let header = replay(&flipped).header;
        // The check sum may be written in capitals too.
        assert!(header.is_none() || header == whole, "byte {at}: it is never taken for another's work");
    }
    for at in first..bytes.len() {
        let mut flipped = bytes.clone();
        flipped[at] ^= 1 << (at % 8);
        let read = replay(&flipped);
        assert!(read.torn || read.damaged > 0, "byte {at}");
        assert!(read.records.iter().all(|r| steps.contains(r)), "byte {at}");
        assert!(!read.records.is_empty(), "byte {at}");
    }
}

#[test]
fn a_full_disk_refuses_a_step_and_the_next_one_still_counts() {
    let fs = disk();
    let (mut project, _) = project(1);
    let mut journal = Journal::create(&fs, Path::new(DIR), header(&project, None)).unwrap();
    let first = step(&fs, &mut journal, &mut project, "1");
    let id = ids(&project)[0].clone();
    correct(&mut project, &id, "sheet.number", "2", &stamp(5));
    let second = project.log.entries().last().unwrap().clone();
    fs.fail_nth(1, ErrorKind::StorageFull);
    let error = journal.append(&fs, &second).unwrap_err();
    assert!(error.to_string().contains("空き容量"), "{error}");
    fs.stop_failing();
    journal.append(&fs, &second).unwrap();
    let third = step(&fs, &mut journal, &mut project, "3");
    drop(journal);
    let found = only(&fs);
    assert_eq!(found.steps().cloned().collect::<Vec<_>>(), [first, second, third]);
    assert!(!found.contents.torn);
}

#[test]
fn after_a_save_the_journal_holds_only_what_was_done_since_its_snapshot() {
    let fs = disk();
    let (mut project, mut sources) = project(1);
    let saved = save(&fs, &target(), &project, &sources, None, &stamp(1)).unwrap();
    let mut journal = Journal::create(&fs, Path::new(DIR), header(&project, Some(&saved))).unwrap();
    step(&fs, &mut journal, &mut project, "保存に入る");
    let old = add_sheet(&mut project, &mut sources, "保存に入るシート");
    journal.sheet(&fs, &project.sheets[&old], "保存に入るシート".as_bytes(), 1).unwrap();
    let snapshot = project.clone();
    step(&fs, &mut journal, &mut project, "保存のあいだの操作");
    let new = add_sheet(&mut project, &mut sources, "保存のあいだのシート");
    journal.sheet(&fs, &project.sheets[&new], "保存のあいだのシート".as_bytes(), 2).unwrap();
    let saved = save(&fs, &target(), &snapshot, &sources, Some(&saved), &stamp(2)).unwrap();
    let again = header(&snapshot, Some(&saved));
    journal.restart(&fs, again, &saved).unwrap();
    step(&fs, &mut journal, &mut project, "そのあと");
    let later = fs.after_power_cut(1);
    let found = only(&later);
    assert_eq!(found.contents.records.len(), 3);
    let back = recover(&later, &found, Some(&load(&later, target().path()).unwrap())).unwrap();
    assert_eq!((back.project, back.skipped), (project.clone(), Vec::new()));
    let saved = save(&fs, &target(), &project, &sources, Some(&saved), &stamp(3)).unwrap();
    journal.restart(&fs, header(&project, Some(&saved)), &saved).unwrap();
    drop(journal);
    assert!(pending(&fs, Path::new(DIR)).unwrap().is_empty(), "everything is saved");
    let own = |p: &Path| p.ends_with("journal.log") || p.ends_with("held");
    let left = fs.files().into_keys().filter(|p| p.starts_with(DIR) && !own(p)).count();
    assert_eq!(left, 0, "copies of saved sheets are cleared away");
}

#[test]
fn a_power_cut_between_the_save_and_the_journals_new_beginning_offers_nothing_twice() {
    let fs = disk();
    let (mut project, sources) = project(1);
    let saved = save(&fs, &target(), &project, &sources, None, &stamp(1)).unwrap();
    let mut journal = Journal::create(&fs, Path::new(DIR), header(&project, Some(&saved))).unwrap();
    step(&fs, &mut journal, &mut project, "1");
    save(&fs, &target(), &project, &sources, Some(&saved), &stamp(2)).unwrap();
    step(&fs, &mut journal, &mut project, "2");
    let fs = fs.after_power_cut(5);
    let loaded = load(&fs, target().path()).unwrap();
    let back = recover(&fs, &only(&fs), Some(&loaded)).unwrap();
    assert_eq!((back.project, back.skipped, back.onto), (project, Vec::new(), Onto::Present));
}

#[test]
fn work_is_never_put_over_a_project_that_changed_meanwhile() {
    let fs = disk();
    let (mut mine, sources) = project(1);
    let saved = save(&fs, &target(), &mine, &sources, None, &stamp(1)).unwrap();
    let mut hers = mine.clone();
    let mut journal = Journal::create(&fs, Path::new(DIR), header(&mine, Some(&saved))).unwrap();
    step(&fs, &mut journal, &mut mine, "私の値");
    drop(journal);
    let id = ids(&hers)[0].clone();
    correct(&mut hers, &id, "basic.name", "彼女の値", &stamp(3));
    save(&fs, &target(), &hers, &sources, Some(&saved), &stamp(4)).unwrap();
    let loaded = load(&fs, target().path()).unwrap();
    let found = only(&fs);
    let back = recover(&fs, &found, Some(&loaded)).unwrap();
    assert!(matches!(back.onto, Onto::Backup(_)), "{:?}", back.onto);
    assert_eq!(back.project, mine, "a copy to be saved under another name");
    let backups: Vec<PathBuf> = fs.files().into_keys().filter(|p| p.to_string_lossy().contains("/backups/")).collect();
    for path in backups {
        fs.remove(&path).unwrap();
    }
    assert_eq!(recover(&fs, &found, Some(&loaded)).unwrap_err(), RecoverError::BaseLost);
    let other = Project::new(kensho::review::ProjectId("別".into()));
    let mut foreign = loaded;
    foreign.project = other;
    assert_eq!(recover(&fs, &found, Some(&foreign)).unwrap_err(), RecoverError::OtherProject);
}

#[test]
fn a_step_that_no_longer_fits_is_named_and_the_others_come_back() {
    let fs = disk();
    let (project, sources) = project(1);
    let saved = save(&fs, &target(), &project, &sources, None, &stamp(1)).unwrap();
    let mut journal = Journal::create(&fs, Path::new(DIR), header(&project, Some(&saved))).unwrap();
    let by = stamp(2);
    let foreign = Edit::Rename { before: "別の名前".into(), after: "新しい名前".into() };
    let entry = LogEntry { seq: 1, by, action: kensho::review::Action::Do(Box::new(foreign)) };
    journal.append(&fs, &entry).unwrap();
    drop(journal);
    let back = recover(&fs, &only(&fs), Some(&load(&fs, target().path()).unwrap())).unwrap();
    assert_eq!(back.project, project);
    assert_eq!(back.skipped.len(), 1);
    assert!(back.skipped[0].contains("新しい名前"), "{:?}", back.skipped);
}

#[test]
fn a_discarded_journal_lies_in_a_dated_folder_and_can_be_brought_back() {
    let fs = disk();
    let (mut project, _) = project(1);
    let mut journal = Journal::create(&fs, Path::new(DIR), header(&project, None)).unwrap();
    step(&fs, &mut journal, &mut project, "1");
    drop(journal);
    let before = fs.files();
    let at = only(&fs).set_aside(&fs, &stamp(0)).unwrap();
    assert!(at.to_string_lossy().contains("/trash/20261118-"), "{}", at.display());
    assert!(pending(&fs, Path::new(DIR)).unwrap().is_empty());
    assert_eq!(fs.files().into_values().collect::<Vec<_>>(), before.into_values().collect::<Vec<_>>());
    let mut journal = Journal::create(&fs, Path::new(DIR), header(&project, None)).unwrap();
    step(&fs, &mut journal, &mut project, "2");
    drop(journal);
    let month: Stamp = stamp(31 * 24 * 3600);
    only(&fs).set_aside(&fs, &month).unwrap();
    assert!(fs.kind(&at).unwrap().is_none(), "kept for thirty days");
}

#[test]
fn recovered_work_stays_in_its_journal_until_it_is_saved() {
    let fs = disk();
    let (mut project, sources) = project(1);
    let saved = save(&fs, &target(), &project, &sources, None, &stamp(1)).unwrap();
    let mut journal = Journal::create(&fs, Path::new(DIR), header(&project, Some(&saved))).unwrap();
    step(&fs, &mut journal, &mut project, "1");
    let fs = fs.after_power_cut(0);
    let mut journal = only(&fs).resume().unwrap();
    step(&fs, &mut journal, &mut project, "2");
    let fs = fs.after_power_cut(0);
    let back = recover(&fs, &only(&fs), Some(&load(&fs, target().path()).unwrap())).unwrap();
    assert_eq!(back.project, project);
}

const CHILD: &str = "KENSHO_TEST_JOURNAL_CHILD";

/// Not a test of its own: the process that the next test kills.
#[test]
fn child_that_writes_until_it_is_killed() {
    let Ok(dir) = std::env::var(CHILD) else { return };
    let (mut project, _) = project(1);
    let mut journal = Journal::create(&RealFs, Path::new(&dir), header(&project, None)).unwrap();
    loop {
        let entry = step(&RealFs, &mut journal, &mut project, &"長い値".repeat(50));
        eprintln!("acknowledged {}", entry.seq);
        let id = ids(&project)[0].clone();
        correct(&mut project, &id, "sheet.number", "", &stamp(5));
        journal.append(&RealFs, project.log.entries().last().unwrap()).unwrap();
        eprintln!("acknowledged {}", project.log.entries().len());
    }
}

#[test]
fn no_acknowledged_step_is_missing_after_the_process_is_killed() {
    let exe = std::env::current_exe().unwrap();
    for round in 0..20_u64 {
        let dir = tempfile::tempdir().unwrap();
        let mut child = std::process::Command::new(&exe)
            .args(["--exact", "child_that_writes_until_it_is_killed", "--nocapture", "--test-threads=1"])
            .env(CHILD, dir.path())
            .stdout(std::process::Stdio::null())
            .stderr(std::process::Stdio::piped())
            .spawn()
            .unwrap();
        let mut lines = std::io::BufReader::new(child.stderr.take().unwrap()).lines();
        let mut acknowledged = 0;
        let stop = 1 + round * 7 % 40;
        let number = |line: &str| line.rsplit_once("acknowledged ").and_then(|(_, n)| n.parse::<u64>().ok());
        while acknowledged < stop {
            let line = lines.next().unwrap().unwrap();
            acknowledged = number(&line).unwrap_or(acknowledged);
        }
        std::thread::yield_now();
        child.kill().unwrap();
        child.wait().unwrap();
        for line in lines.map_while(Result::ok) {
            acknowledged = number(&line).unwrap_or(acknowledged);
        }
        let found = pending(&RealFs, dir.path()).unwrap();
        let steps: Vec<u64> = found[0].steps().map(|s| s.seq).collect();
        assert!(steps.len() as u64 >= acknowledged, "round {round}: {} of {acknowledged}", steps.len());
        assert!(steps.iter().copied().eq(1..=steps.len() as u64), "round {round}: {steps:?}");
        assert_eq!(found[0].contents.damaged, 0);
    }
}
