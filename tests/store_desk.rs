//! The lock of a project and the settings of a computer.

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
use std::sync::Arc;

use kensho::store::faulty::FaultyFs;
use kensho::store::{
    Fs, Lock, LockInfo, Locking, RealFs, Settings, Target, Theme, announce, is_running, load_settings, save_settings,
};
use store_common::stamp;

fn info(user: &str, pid: u32) -> LockInfo {
    LockInfo { user: user.into(), host: "検査課-PC1".into(), pid, at: stamp(0).at }
}

fn disk() -> Arc<FaultyFs> {
    let fs = Arc::new(FaultyFs::new());
    fs.create_dirs(Path::new("/data/点検.kensho")).unwrap();
    fs
}

fn acquired(outcome: Locking) -> Lock {
    match outcome {
        Locking::Acquired(lock) => lock,
        Locking::Held(by) => panic!("held by {by:?}"),
    }
}

#[test]
fn the_second_person_is_told_who_has_the_project_open_until_they_close_it() {
    for target in ["/data/点検.kensho", "/data/点検.ron"] {
        let (fs, target) = (disk(), Target::of_path(Path::new(target)));
        let hers = acquired(Lock::acquire(fs.clone(), &target, info("花子", 1)).unwrap());
        let Locking::Held(Some(holder)) = Lock::acquire(fs.clone(), &target, info("太郎", 2)).unwrap() else {
            panic!("two at a time");
        };
        assert_eq!(holder, info("花子", 1));
        drop(hers);
        acquired(Lock::acquire(fs.clone(), &target, info("太郎", 2)).unwrap());
        assert!(fs.files().is_empty(), "nothing stays behind: {:?}", fs.files());
    }
}

#[test]
fn a_lock_left_behind_is_taken_over_and_its_owner_no_longer_releases_it() {
    let (fs, target) = (disk(), Target::of_path(Path::new("/data/点検.kensho")));
    let hers = acquired(Lock::acquire(fs.clone(), &target, info("花子", 1)).unwrap());
    let wrong = Lock::take_over(fs.clone(), &target, info("太郎", 2), Some(&info("次郎", 3))).unwrap();
    assert!(matches!(wrong, Locking::Held(Some(_))), "another one than the person saw");
    let his = acquired(Lock::take_over(fs.clone(), &target, info("太郎", 2), Some(&info("花子", 1))).unwrap());
    assert!(his.is_ours() && !hers.is_ours());
    drop(hers);
    assert!(his.is_ours());
}

#[test]
fn an_unreadable_lock_counts_as_held_and_can_be_taken_over() {
    let (fs, target) = (disk(), Target::of_path(Path::new("/data/点検.kensho")));
    fs.set(Path::new("/data/点検.kensho/.lock"), b"\xff");
    let held = Lock::acquire(fs.clone(), &target, info("花子", 1)).unwrap();
    assert!(matches!(held, Locking::Held(None)));
    acquired(Lock::take_over(fs.clone(), &target, info("花子", 1), None).unwrap());
}

#[test]
fn a_process_that_ended_is_known_to_have_left_its_lock_behind() {
    let dir = tempfile::tempdir().unwrap();
    let memory = FaultyFs::new();
    memory.create_dirs(dir.path()).unwrap();
    for fs in [&RealFs as &dyn Fs, &memory] {
        assert!(!is_running(fs, dir.path(), 7));
        let held = announce(fs, dir.path(), 7).unwrap();
        assert!(held.is_some() && is_running(fs, dir.path(), 7));
        drop(held);
        assert!(!is_running(fs, dir.path(), 7));
    }
}

#[test]
fn settings_come_back_and_the_latest_projects_stand_first() {
    let dir = tempfile::tempdir().unwrap();
    let folder = dir.path().join("kensho");
    let mut settings =
        Settings { author: "監査 花子".into(), theme: Theme::Dark, zoom: 125, ..Settings::default() };
    for n in 0..30 {
        settings.remember(Path::new(&format!("/data/{n}.kensho")), "点検", stamp(n).at);
    }
    settings.remember(Path::new("/data/20.kensho"), "点検", stamp(99).at);
    assert_eq!((settings.recent.len(), settings.recent[0].path.as_path()), (20, Path::new("/data/20.kensho")));
    save_settings(&RealFs, &folder, &settings).unwrap();
    assert_eq!(load_settings(&RealFs, &folder), (settings, Vec::new()));
}

#[test]
fn settings_that_can_not_be_read_are_kept_aside() {
    let dir = tempfile::tempdir().unwrap();
    assert_eq!(load_settings(&RealFs, dir.path()), (Settings::default(), Vec::new()));
    let file = dir.path().join("settings.ron");
    for n in 1..=2 {
        std::fs::write(&file, format!("こわれた {n}")).unwrap();
        let (settings, remarks) = load_settings(&RealFs, dir.path());
        assert_eq!((settings, remarks.len()), (Settings::default(), 1));
        save_settings(&RealFs, dir.path(), &Settings::default()).unwrap();
        let kept = std::fs::read_to_string(dir.path().join(format!("settings.ron.old{n}"))).unwrap();
        assert_eq!(kept, format!("こわれた {n}"));
    }
    std::fs::write(&file, "Settings(format_version: 9, author: \"花子\", zoom: 9999, hologram: On)").unwrap();
    let (settings, remarks) = load_settings(&RealFs, dir.path());
    assert_eq!((settings.author.as_str(), settings.zoom, remarks.len()), ("花子", 300, 1));
}
