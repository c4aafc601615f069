//! The power goes at any moment, and the disk keeps what it likes of all that
//! nobody waited for: any of the changes of names, in any order, and any
//! sectors of a write on its way. What opens is the project as it was before
//! the save or as it is after; and with the journal on top of either, every
//! step that was acknowledged is there.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stdout,
    clippy::let_underscore_must_use,
    clippy::cast_possible_truncation,
    reason = "what fails in a test is to fail it, and tests damage files on purpose"
)]

mod store_common;

use std::path::Path;

use kensho::review::{LogEntry, Project};
use kensho::store::faulty::FaultyFs;
use kensho::store::journal::{Journal, JournalHeader, Onto, pending, recover};
use kensho::store::{Fs, LoadError, SavedState, Sources, Target, load, save};
use store_common::*;

const JOURNALS: &str = "/home/journals";
/// With so many changes of names at risk every subset of them is tried; of
/// more, as many subsets taken at random.
const EVERY_SUBSET_OF: usize = 6;

fn targets() -> [Target; 2] {
    [Target::of_path(Path::new("/data/点検.kensho")), Target::of_path(Path::new("/data/点検.ron"))]
}

fn disk() -> FaultyFs {
    let fs = FaultyFs::new();
    for folder in ["/data", "/home"] {
        fs.create_dirs(Path::new(folder)).unwrap();
    }
    fs.sync_dir(Path::new("/")).unwrap();
    fs
}

/// Every disk that a power cut at this moment may leave, or many of them.
fn disks_left_by(fs: &FaultyFs) -> Vec<FaultyFs> {
    let at_risk = fs.at_risk();
    if at_risk <= EVERY_SUBSET_OF {
        let subset = |mask: u64| fs.after_power_cut_that_kept(|i| mask >> i & 1 == 1, mask);
        // A second time, other sectors of the writes on their way stay.
        let other = |mask: u64| fs.after_power_cut_that_kept(|i| mask >> i & 1 == 1, mask + 1_000_003);
        (0..1_u64 << at_risk).flat_map(|mask| [subset(mask), other(mask)]).collect()
    } else {
        (0..1_u64 << EVERY_SUBSET_OF).map(|seed| fs.after_power_cut(seed)).collect()
    }
}

/// A saved project, and the same one with more work in it.
struct Scene {
    fs: FaultyFs,
    before: Project,
    after: Project,
    sources: Sources,
    saved: SavedState,
}

fn scene(target: &Target) -> Scene {
    let fs = disk();
    let (before, mut sources) = project(2);
    let saved = save(&fs, target, &before, &sources, None, &stamp(1)).unwrap();
    let mut after = before.clone();
    work_on(&mut after, &ids(&before)[0], &stamp(2));
    add_sheet(&mut after, &mut sources, "後から加えたシート");
    Scene { fs, before, after, sources, saved }
}

#[test]
fn whatever_the_disk_keeps_of_a_save_that_the_power_cut_short_the_old_or_the_new_project_opens() {
    for target in targets() {
        let (mut moments, mut old, mut new) = (0, 0, 0);
        for n in 1.. {
            let s = scene(&target);
            s.fs.cut_power_at(n);
            let result = save(&s.fs, &target, &s.after, &s.sources, Some(&s.saved), &stamp(3));
            for (k, left) in disks_left_by(&s.fs).iter().enumerate() {
                let opened =
                    load(left, target.path()).unwrap_or_else(|e| panic!("{target:?}: call {n}, disk {k}: {e}"));
                assert!(opened.project == s.before || opened.project == s.after, "{target:?}: call {n}, disk {k}");
                *(if opened.project == s.before { &mut old } else { &mut new }) += 1;
                assert!(result.is_err() || opened.project == s.after, "a save that was reported is there");
            }
            moments += 1;
            if !s.fs.is_dark() {
                break;
            }
        }
        println!("{target:?}: {moments} moments, {old} disks with the old project, {new} with the new");
        assert!(old > 50 && new > 5, "{target:?}: {old} old, {new} new");
    }
}

#[test]
fn after_a_first_save_cut_short_there_is_nothing_or_all_of_it() {
    for target in targets() {
        for n in 1.. {
            let fs = disk();
            let (project, sources) = project(2);
            fs.cut_power_at(n);
            let _ = save(&fs, &target, &project, &sources, None, &stamp(1));
            for (k, left) in disks_left_by(&fs).iter().enumerate() {
                match load(left, target.path()) {
                    Ok(loaded) => assert_eq!(loaded.project, project, "{target:?}: call {n}, disk {k}"),
                    Err(error) => assert!(matches!(error, LoadError::Missing(_)), "call {n}, disk {k}: {error}"),
                }
            }
            if !fs.is_dark() {
                break;
            }
        }
    }
}

/// A person at work: steps go to the journal one by one, a save comes in
/// between, the journal begins anew after it, and work goes on. Returns the
/// number of the last step that was acknowledged.
fn at_work(fs: &FaultyFs, target: &Target) -> u64 {
    let mut acknowledged = 0;
    let mut work = || -> Option<()> {
        let (mut project, sources) = project(1);
        let id = ids(&project)[0].clone();
        let saved = save(fs, target, &project, &sources, None, &stamp(1)).ok()?;
        let header = |project: &Project, saved: &SavedState| JournalHeader {
            project: project.id.clone(),
            name: String::new(),
            target: Some(target.path().display().to_string()),
            base: saved.base().cloned(),
            last_seq: saved.last_seq(),
            started: stamp(0),
        };
        let mut journal = Journal::create(fs, Path::new(JOURNALS), header(&project, &saved)).ok()?;
        let mut step = |journal: &mut Journal, project: &mut Project, value: &str| {
            correct(project, &id, "sheet.number", value, &stamp(5));
            let entry: LogEntry = project.log.entries().last().unwrap().clone();
            journal.append(fs, &entry).ok()?;
            acknowledged = entry.seq;
            Some(())
        };
        step(&mut journal, &mut project, "一")?;
        step(&mut journal, &mut project, &"二".repeat(700))?;
        let snapshot = project.clone();
        step(&mut journal, &mut project, "保存のあいだ")?;
        let saved = save(fs, target, &snapshot, &sources, Some(&saved), &stamp(6)).ok()?;
        journal.restart(fs, header(&snapshot, &saved), &saved).ok()?;
        step(&mut journal, &mut project, "そのあと")
    };
    let _ = work();
    acknowledged
}

#[test]
fn every_acknowledged_step_is_there_after_a_power_cut_at_any_moment_of_working_and_saving() {
    for target in targets() {
        let (mut moments, mut disks) = (0, 0);
        for n in 1.. {
            let fs = disk();
            fs.cut_power_at(n);
            let acknowledged = at_work(&fs, &target);
            for (k, left) in disks_left_by(&fs).iter().enumerate() {
                let found = found_afterwards(left, &target);
                assert!(found >= acknowledged, "{target:?}: call {n}, disk {k}: {found} of {acknowledged} steps");
                disks += 1;
            }
            moments += 1;
            if !fs.is_dark() {
                assert_eq!(acknowledged, 4);
                break;
            }
        }
        println!("{target:?}: {moments} moments, {disks} disks, no acknowledged step missing");
    }
}

/// The last step that the next start has: what opens, with the journal's work.
fn found_afterwards(fs: &FaultyFs, target: &Target) -> u64 {
    let present = match load(fs, target.path()) {
        Ok(present) => Some(present),
        Err(LoadError::Missing(_)) => None,
        Err(error) => panic!("{error}"),
    };
    let saved = present.as_ref().map_or(0, |p| p.project.log.last_seq());
    let Some(journal) = pending(fs, Path::new(JOURNALS)).unwrap().into_iter().next() else { return saved };
    let back = recover(fs, &journal, present.as_ref()).unwrap();
    assert_eq!((back.onto, back.skipped), (Onto::Present, Vec::new()));
    back.project.log.last_seq()
}
