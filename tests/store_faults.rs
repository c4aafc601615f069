//! Saving on a disk that fails at any moment, loses power at any moment, or
//! damages a file at any place: what opens is the project before or after,
//! never anything else.

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

use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

use kensho::review::Project;
use kensho::store::faulty::FaultyFs;
use kensho::store::{LoadError, SaveError, SavedState, Sources, Target, backups, load, load_backup, save};
use store_common::*;

fn targets() -> [Target; 2] {
    [Target::of_path(Path::new("/data/点検.kensho")), Target::of_path(Path::new("/data/点検.ron"))]
}

/// What disks and networks answer; `ResourceBusy` passes by itself.
const KINDS: [ErrorKind; 12] = [
    ErrorKind::StorageFull,
    ErrorKind::PermissionDenied,
    ErrorKind::NotFound,
    ErrorKind::AlreadyExists,
    ErrorKind::ReadOnlyFilesystem,
    ErrorKind::QuotaExceeded,
    ErrorKind::StaleNetworkFileHandle,
    ErrorKind::TimedOut,
    ErrorKind::Interrupted,
    ErrorKind::ResourceBusy,
    ErrorKind::InvalidData,
    ErrorKind::Other,
];

/// The records of a saved project, each file with its bytes.
fn records(fs: &FaultyFs) -> Vec<(PathBuf, Vec<u8>)> {
    let is_record = |path: &Path| {
        let name = path.to_string_lossy();
        name.ends_with("project.ron") || name.ends_with("点検.ron") || name.contains("/sheets/")
    };
    fs.files().into_iter().filter(|(path, _)| is_record(path)).collect()
}

/// Looks at every one of so many damages, on every processor.
fn each(all: std::ops::Range<usize>, look: impl Fn(usize) + Sync) {
    let next = AtomicUsize::new(all.start);
    std::thread::scope(|scope| {
        for _ in 0..std::thread::available_parallelism().map_or(1, usize::from) {
            scope.spawn(|| {
                while let Some(at) = Some(next.fetch_add(1, Ordering::Relaxed)).filter(|at| *at < all.end) {
                    look(at);
                }
            });
        }
    });
}

/// A disk with a saved project, the project with more work and one more
/// sheet, and what the disk has.
struct Scene {
    fs: FaultyFs,
    before: Project,
    after: Project,
    sources: Sources,
    saved: SavedState,
}

fn scene(target: &Target) -> Scene {
    let fs = FaultyFs::new();
    kensho::store::Fs::create_dirs(&fs, Path::new("/data")).unwrap();
    kensho::store::Fs::sync_dir(&fs, Path::new("/")).unwrap();
    let (before, mut sources) = project(2);
    let saved = save(&fs, target, &before, &sources, None, &stamp(1)).unwrap();
    let mut after = before.clone();
    for id in ids(&before) {
        work_on(&mut after, &id, &stamp(2));
    }
    add_sheet(&mut after, &mut sources, "後から加えたシート");
    Scene { fs, before, after, sources, saved }
}

fn opened(fs: &FaultyFs, target: &Target) -> Project {
    load(fs, target.path()).unwrap_or_else(|e| panic!("{e}\n{:?}", fs.files().keys())).project
}

#[test]
fn whichever_disk_call_fails_the_old_or_the_new_project_opens_and_saving_again_works() {
    for target in targets() {
        for kind in KINDS {
            let mut failures = 0;
            for n in 1.. {
                let s = scene(&target);
                s.fs.fail_nth(n, kind);
                let result = save(&s.fs, &target, &s.after, &s.sources, Some(&s.saved), &stamp(3));
                let failed = s.fs.stop_failing();
                let now = opened(&s.fs, &target);
                assert!(now == s.before || now == s.after, "{target:?}: call {n}");
                match result {
                    Ok(saved) => {
                        assert_eq!(now, s.after, "{target:?}: call {n}");
                        let loaded = load(&s.fs, target.path()).unwrap();
                        assert_eq!(loaded.saved, saved);
                    }
                    Err(error) => {
                        failures += 1;
                        let decided = matches!(error, SaveError::Unconfirmed { .. });
                        assert_eq!(now == s.after, decided, "{target:?}: call {n}: {error}");
                        let mut more = s.after.clone();
                        correct(&mut more, &ids(&s.before)[0], "sheet.number", "再", &stamp(4));
                        let saved = error.adopted().unwrap_or(s.saved);
                        save(&s.fs, &target, &more, &s.sources, Some(&saved), &stamp(5))
                            .unwrap_or_else(|e| panic!("{target:?}: again after call {n}: {e}"));
                        assert_eq!(opened(&s.fs, &target), more);
                    }
                }
                if !failed {
                    break;
                }
            }
            assert!(failures > 5, "{failures} failures");
        }
    }
}

#[test]
fn a_power_cut_at_any_moment_leaves_the_old_or_the_new_project() {
    for target in targets() {
        let whole = scene(&target);
        let start = whole.fs.calls();
        save(&whole.fs, &target, &whole.after, &whole.sources, Some(&whole.saved), &stamp(3)).unwrap();
        let calls = whole.fs.calls() - start;
        let (mut old, mut new) = (0, 0);
        for n in 1..=calls {
            let s = scene(&target);
            s.fs.fail_nth(n, ErrorKind::Other);
            let _ = save(&s.fs, &target, &s.after, &s.sources, Some(&s.saved), &stamp(3));
            s.fs.stop_failing();
            for seed in 0..12 {
                let later = s.fs.after_power_cut(seed * 1000 + n as u64);
                let now = opened(&later, &target);
                assert!(now == s.before || now == s.after, "{target:?}: call {n}, seed {seed}");
                *(if now == s.before { &mut old } else { &mut new }) += 1;
            }
        }
        for seed in 0..50 {
            assert_eq!(opened(&whole.fs.after_power_cut(seed), &target), whole.after, "a finished save is kept");
        }
        assert!(old > 20 && new > 0, "{target:?}: {old} old, {new} new");
    }
}

#[test]
fn a_power_cut_in_the_first_save_leaves_nothing_or_all_of_it() {
    for target in targets() {
        for n in 1..200 {
            let fs = FaultyFs::new();
            kensho::store::Fs::create_dirs(&fs, Path::new("/data")).unwrap();
            kensho::store::Fs::sync_dir(&fs, Path::new("/")).unwrap();
            let (project, sources) = project(2);
            fs.fail_nth(n, ErrorKind::Other);
            let _ = save(&fs, &target, &project, &sources, None, &stamp(1));
            let failed = fs.stop_failing();
            for seed in 0..12 {
                match load(&fs.after_power_cut(seed), target.path()) {
                    Ok(loaded) => assert_eq!(loaded.project, project),
                    Err(error) => assert!(matches!(error, LoadError::Missing(_)), "call {n}, seed {seed}: {error}"),
                }
            }
            if !failed {
                break;
            }
        }
    }
}

#[test]
fn a_virus_scanner_that_holds_a_file_for_a_moment_does_not_stop_a_save() {
    for target in targets() {
        let s = scene(&target);
        s.fs.hold_renames(4);
        save(&s.fs, &target, &s.after, &s.sources, Some(&s.saved), &stamp(3)).unwrap();
        assert_eq!((opened(&s.fs, &target), s.fs.pauses()), (s.after, 4));
    }
}

#[test]
fn a_file_cut_off_at_any_byte_is_an_error_and_never_a_partial_project() {
    for target in targets() {
        let s = scene(&target);
        save(&s.fs, &target, &s.after, &s.sources, Some(&s.saved), &stamp(3)).unwrap();
        for (path, bytes) in records(&s.fs) {
            // The last byte is a line end that nobody misses.
            each(0..bytes.len() - 1, |len| {
                let fs = s.fs.copy();
                fs.set(&path, &bytes[..len]);
                match load(&fs, target.path()) {
                    Err(LoadError::Damaged { path: named, .. }) => assert_eq!(named, path),
                    other => panic!("{} cut at {len}: {other:?}", path.display()),
                }
            });
        }
        assert_eq!(opened(&s.fs, &target), s.after);
    }
}

#[test]
fn a_flipped_bit_is_an_error_or_a_remark_and_never_silent() {
    for target in targets() {
        let s = scene(&target);
        save(&s.fs, &target, &s.after, &s.sources, Some(&s.saved), &stamp(3)).unwrap();
        for (path, bytes) in records(&s.fs) {
            each(0..bytes.len() - 1, |at| {
                let mut flipped = bytes.clone();
                flipped[at] ^= 1 << (at % 8);
                let fs = s.fs.copy();
                fs.set(&path, &flipped);
                if let Ok(loaded) = load(&fs, target.path()) {
                    let told = !loaded.remarks.is_empty() || loaded.read_only.is_some();
                    assert!(told, "{}: bit at byte {at}", path.display());
                }
            });
        }
    }
}

#[test]
fn damage_anywhere_is_answered_by_the_kept_states_all_of_which_are_whole() {
    for target in targets() {
        let s = scene(&target);
        save(&s.fs, &target, &s.after, &s.sources, Some(&s.saved), &stamp(3)).unwrap();
        for (path, bytes) in records(&s.fs) {
            let fs = s.fs.copy();
            fs.set(&path, &bytes[..bytes.len() / 2]);
            assert!(load(&fs, target.path()).is_err_and(|e| e.is_of_contents()));
            let kept = backups(&fs, &target);
            assert!(!kept.is_empty(), "{}: nothing to offer", path.display());
            for backup in &kept {
                let project = load_backup(&fs, &target, backup).unwrap().project;
                assert!(project == s.before || project == s.after, "{}", path.display());
            }
        }
    }
}
