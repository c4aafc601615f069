//! A project of many sheets: what opening and saving read, write and hold
//! does not grow with what did not change.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::disallowed_methods,
    reason = "what fails in a test is to fail it, and tests damage files on purpose"
)]

mod store_common;

use std::path::Path;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use kensho::store::faulty::FaultyFs;
use kensho::store::{LoadError, RealFs, SaveError, Target, Watch, load, load_watched, save, save_watched};
use store_common::*;

fn target() -> Target {
    Target::Folder("/家/点検.kensho".into())
}

/// The calls to the disk of saving one correction in a project of `n` sheets.
fn calls_of_a_save(n: usize) -> usize {
    let fs = FaultyFs::new();
    let (mut project, sources) = project(n);
    let saved = save(&fs, &target(), &project, &sources, None, &stamp(1)).unwrap();
    let id = ids(&project)[n / 2].clone();
    correct(&mut project, &id, "basic.name", "改めた名前", &stamp(2));
    let before = fs.calls();
    save(&fs, &target(), &project, &sources, Some(&saved), &stamp(3)).unwrap();
    let calls = fs.calls() - before;
    assert_eq!(load(&fs, target().path()).unwrap().project, project);
    calls
}

#[test]
fn saving_one_correction_asks_the_disk_no_more_in_a_large_project() {
    assert_eq!(calls_of_a_save(300), calls_of_a_save(3));
}

#[test]
fn a_save_after_opening_writes_only_the_sheet_that_changed() {
    let dir = tempfile::tempdir().unwrap();
    let target = Target::Folder(dir.path().join("点検.kensho"));
    let (first, sources) = project(200);
    save(&RealFs, &target, &first, &sources, None, &stamp(1)).unwrap();
    let mut loaded = load(&RealFs, target.path()).unwrap();
    assert_eq!(loaded.project, first);
    let id = ids(&first)[77].clone();
    let file = |id: &kensho::review::SheetId| target.path().join(format!("sheets/{id}.ron"));
    let times = || -> Vec<_> {
        let modified = |id| std::fs::metadata(file(id)).unwrap().modified().unwrap();
        first.sheets.keys().map(modified).collect()
    };
    let before = times();
    // Done and undone: the values are as before, the steps are new.
    work_on(&mut loaded.project, &id, &stamp(2));
    while loaded.project.undo(&stamp(3)).unwrap().is_some() {}
    save(&RealFs, &target, &loaded.project, &loaded.sources, Some(&loaded.saved), &stamp(4)).unwrap();
    let changed: Vec<usize> =
        times().iter().zip(&before).enumerate().filter(|(_, (a, b))| a != b).map(|(i, _)| i).collect();
    assert_eq!(changed, [77]);
    assert_eq!(load(&RealFs, target.path()).unwrap().project, loaded.project);
}

#[test]
fn a_sheet_file_lost_since_opening_is_written_again_by_the_next_save() {
    let dir = tempfile::tempdir().unwrap();
    let target = Target::Folder(dir.path().join("点検.kensho"));
    let (mut project, sources) = project(3);
    let saved = save(&RealFs, &target, &project, &sources, None, &stamp(1)).unwrap();
    let ids = ids(&project);
    std::fs::remove_file(target.path().join(format!("sheets/{}.ron", ids[0]))).unwrap();
    correct(&mut project, &ids[1], "basic.name", "改めた名前", &stamp(2));
    save(&RealFs, &target, &project, &sources, Some(&saved), &stamp(3)).unwrap();
    assert_eq!(load(&RealFs, target.path()).unwrap().project, project);
}

#[test]
fn original_bytes_stay_in_their_files_until_they_are_asked_for() {
    let dir = tempfile::tempdir().unwrap();
    let target = Target::Folder(dir.path().join("点検.kensho"));
    let (project, mut sources) = project(100);
    save(&RealFs, &target, &project, &sources, None, &stamp(1)).unwrap();
    let loaded = load(&RealFs, target.path()).unwrap();
    assert_eq!((loaded.sources.len(), loaded.sources.held()), (100, 0));
    for hash in sources.keys() {
        assert_eq!(loaded.sources.get(hash), sources.get(hash));
    }
    let all = sources.clone();
    sources.rest_in(&RealFs, &target, &project);
    assert_eq!((sources.held(), sources == all), (0, true));
    // Whoever replaces one of them later is not believed.
    let hash = sources.keys().next().unwrap().clone();
    std::fs::write(target.path().join(format!("sources/{hash}.txt")), "別の内容").unwrap();
    assert_eq!(sources.get(&hash), None);
    assert!(all.get(&hash).is_some());
}

#[test]
fn a_damaged_sheet_among_many_is_named_and_the_kept_state_offered() {
    let dir = tempfile::tempdir().unwrap();
    let target = Target::Folder(dir.path().join("点検.kensho"));
    let (mut project, sources) = project(200);
    let saved = save(&RealFs, &target, &project, &sources, None, &stamp(1)).unwrap();
    let ids = ids(&project);
    correct(&mut project, &ids[3], "basic.name", "改めた名前", &stamp(2));
    save(&RealFs, &target, &project, &sources, Some(&saved), &stamp(3)).unwrap();
    let file = |n: usize| target.path().join(format!("sheets/{}.ron", ids[n]));
    let cut = |path: &Path| {
        let bytes = std::fs::read(path).unwrap();
        std::fs::write(path, &bytes[..bytes.len() / 2]).unwrap();
    };
    // The first of several in the project's order, whichever thread meets it.
    cut(&file(150));
    cut(&file(120));
    match load(&RealFs, target.path()).unwrap_err() {
        LoadError::Damaged { path, backup, .. } => {
            assert_eq!(path, file(120));
            assert!(backup.is_some(), "the kept state loads");
        }
        other => panic!("{other}"),
    }
}

#[test]
fn opening_tells_how_far_it_is_and_stops_when_asked() {
    let fs = FaultyFs::new();
    let (project, sources) = project(200);
    save(&fs, &target(), &project, &sources, None, &stamp(1)).unwrap();
    let (told, stop) = (AtomicUsize::new(0), AtomicBool::new(false));
    let progress = |done: usize, total: usize| {
        assert!(done < total && total == 200);
        told.fetch_add(1, Ordering::Relaxed);
        if done >= 100 {
            stop.store(true, Ordering::Relaxed);
        }
    };
    let watch = Watch { progress: Some(&progress), cancel: None };
    assert_eq!(load_watched(&fs, target().path(), watch).unwrap().project, project);
    assert_eq!(told.load(Ordering::Relaxed), 8);
    let watch = Watch { progress: Some(&progress), cancel: Some(&stop) };
    assert!(matches!(load_watched(&fs, target().path(), watch), Err(LoadError::Cancelled)));
    assert_eq!(load(&fs, target().path()).unwrap().project, project, "nothing was changed");
}

#[test]
fn saving_as_one_file_tells_how_far_it_is_and_a_stop_leaves_what_was_there() {
    let fs = FaultyFs::new();
    let target = Target::SingleFile("/家/点検.ron".into());
    let (mut project, sources) = project(100);
    let saved = save(&fs, &target, &project, &sources, None, &stamp(1)).unwrap();
    let id = ids(&project)[50].clone();
    correct(&mut project, &id, "basic.name", "改めた名前", &stamp(2));
    let (files, told, stop) = (fs.files(), AtomicUsize::new(0), AtomicBool::new(false));
    let progress = |done: usize, total: usize| {
        assert_eq!(total, 100);
        told.fetch_add(1, Ordering::Relaxed);
        stop.store(done >= 50, Ordering::Relaxed);
    };
    let stopped = Watch { progress: Some(&progress), cancel: Some(&stop) };
    let save = |watch| save_watched(&fs, &target, &project, &sources, Some(&saved), &stamp(3), watch);
    assert!(matches!(save(stopped), Err(SaveError::Cancelled)));
    assert!(fs.files() == files, "nothing was written");
    assert_eq!(told.swap(0, Ordering::Relaxed), 3);
    save(Watch { progress: Some(&progress), cancel: None }).unwrap();
    assert_eq!(told.load(Ordering::Relaxed), 4);
    assert_eq!(load(&fs, target.path()).unwrap().project, project);
}
