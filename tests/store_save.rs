//! Saving and opening projects on a real disk.

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

use std::fs;
use std::path::Path;

use kensho::store::{
    LoadError, ReadOnlyReason, RealFs, SaveError, Target, Watch, backups, disk_state, load, load_backup,
    load_backup_watched, save,
};
use store_common::*;

fn folder(dir: &Path) -> Target {
    Target::of_path(&dir.join("点検.kensho"))
}

fn single(dir: &Path) -> Target {
    Target::of_path(&dir.join("点検.ron"))
}

#[test]
fn a_saved_project_opens_as_it_was_from_folder_list_and_single_file() {
    let dir = tempfile::tempdir().unwrap();
    let (mut project, mut sources) = project(2);
    let sjis = [0x95, 0xbd, 0x90, 0xac, 0x33, 0x31, 0x94, 0x4e, 0x0d, 0x0a];
    add_bytes(&mut project, &mut sources, &sjis, None);
    for (n, id) in ids(&project).iter().enumerate() {
        work_on(&mut project, id, &stamp(n as i64));
    }
    for target in [folder(dir.path()), single(dir.path())] {
        let saved = save(&RealFs, &target, &project, &sources, None, &stamp(9)).unwrap();
        let loaded = load(&RealFs, target.path()).unwrap();
        assert_eq!((&loaded.project, &loaded.sources, &loaded.saved), (&project, &sources, &saved));
        assert_eq!((loaded.remarks, loaded.read_only, &loaded.target), (Vec::new(), None, &target));
    }
    let list = load(&RealFs, &folder(dir.path()).path().join("project.ron")).unwrap();
    assert_eq!((list.project, list.target), (project, folder(dir.path())));
}

#[test]
fn saving_one_sheets_correction_leaves_the_other_files_untouched() {
    let dir = tempfile::tempdir().unwrap();
    let target = folder(dir.path());
    let (mut project, sources) = project(3);
    let saved = save(&RealFs, &target, &project, &sources, None, &stamp(1)).unwrap();
    let read = |name: &str| fs::read(target.path().join(name)).unwrap();
    let names: Vec<String> = ids(&project).iter().map(|id| format!("sheets/{id}.ron")).collect();
    let before: Vec<_> =
        names.iter().map(|n| (read(n), fs::metadata(target.path().join(n)).unwrap().modified().unwrap())).collect();
    let id = ids(&project)[1].clone();
    correct(&mut project, &id, "sheet.number", "0099", &stamp(2));
    let again = save(&RealFs, &target, &project, &sources, Some(&saved), &stamp(3)).unwrap();
    for (n, name) in names.iter().enumerate() {
        let modified = fs::metadata(target.path().join(name)).unwrap().modified().unwrap();
        assert_eq!(n != 1, before[n] == (read(name), modified), "{name}");
    }
    let list = String::from_utf8(read("project.ron")).unwrap();
    assert!(list.contains("number: \"0099\""), "the list shows the corrected number:\n{list}");
    let same = save(&RealFs, &target, &project, &sources, Some(&again), &stamp(4)).unwrap();
    assert_eq!(same, again);
    assert_eq!(String::from_utf8(read("project.ron")).unwrap(), list, "nothing changed, nothing written");
}

#[test]
fn two_people_save_one_project_the_second_is_refused_and_nothing_is_lost() {
    for target_of in [folder, single] {
        let dir = tempfile::tempdir().unwrap();
        let target = target_of(dir.path());
        let (project, sources) = project(2);
        save(&RealFs, &target, &project, &sources, None, &stamp(1)).unwrap();
        let mut hers = load(&RealFs, target.path()).unwrap();
        let mut his = load(&RealFs, target.path()).unwrap();
        let id = ids(&project)[0].clone();
        correct(&mut hers.project, &id, "sheet.number", "1", &stamp(2));
        correct(&mut his.project, &id, "sheet.number", "2", &stamp(2));
        save(&RealFs, &target, &hers.project, &sources, Some(&hers.saved), &stamp(3)).unwrap();
        let refused = save(&RealFs, &target, &his.project, &sources, Some(&his.saved), &stamp(3));
        assert!(matches!(refused, Err(SaveError::ChangedOnDisk { .. })), "{refused:?}");
        assert_eq!(load(&RealFs, target.path()).unwrap().project, hers.project);
        // He looks at it and decides to save over; hers is kept.
        let now = disk_state(&RealFs, &target).unwrap();
        save(&RealFs, &target, &his.project, &sources, Some(&now), &stamp(4)).unwrap();
        assert_eq!(load(&RealFs, target.path()).unwrap().project, his.project);
        let kept: Vec<_> =
            backups(&RealFs, &target).iter().map(|b| load_backup(&RealFs, &target, b).unwrap().project).collect();
        assert!(kept.contains(&hers.project));
    }
}

#[test]
fn a_new_project_is_never_saved_over_one_that_is_there() {
    for target_of in [folder, single] {
        let dir = tempfile::tempdir().unwrap();
        let target = target_of(dir.path());
        let (project, sources) = project(1);
        save(&RealFs, &target, &project, &sources, None, &stamp(1)).unwrap();
        let (other, more) = store_common::project(2);
        let refused = save(&RealFs, &target, &other, &more, None, &stamp(2));
        assert!(matches!(refused, Err(SaveError::ChangedOnDisk { .. })), "{refused:?}");
        assert_eq!(load(&RealFs, target.path()).unwrap().project, project);
    }
}

#[test]
fn saving_over_another_project_leaves_no_sheet_of_it_and_keeps_it() {
    let dir = tempfile::tempdir().unwrap();
    let target = folder(dir.path());
    let (old, old_sources) = project(3);
    save(&RealFs, &target, &old, &old_sources, None, &stamp(1)).unwrap();
    let (mut new, mut sources) = project(0);
    add_sheet(&mut new, &mut sources, "別の事業");
    let now = disk_state(&RealFs, &target).unwrap();
    save(&RealFs, &target, &new, &sources, Some(&now), &stamp(2)).unwrap();
    let loaded = load(&RealFs, target.path()).unwrap();
    assert_eq!((loaded.project, loaded.remarks), (new, Vec::new()));
    let kept = backups(&RealFs, &target);
    assert!(kept.iter().any(|b| load_backup(&RealFs, &target, b).is_ok_and(|l| l.project == old)));
}

#[test]
fn a_file_of_a_newer_version_opens_read_only_and_is_never_saved_over() {
    for target_of in [folder, single] {
        let dir = tempfile::tempdir().unwrap();
        let target = target_of(dir.path());
        let (project, sources) = project(1);
        save(&RealFs, &target, &project, &sources, None, &stamp(1)).unwrap();
        let file = if target.path().is_dir() { target.path().join("project.ron") } else { target.path().to_owned() };
        let newer = fs::read_to_string(&file).unwrap().replacen(
            "format_version: 1,",
            "format_version: 7,\n    moon_phase: Waxing(3),",
            1,
        );
        fs::write(&file, &newer).unwrap();
        let loaded = load(&RealFs, target.path()).unwrap();
        assert_eq!(loaded.read_only, Some(ReadOnlyReason::Newer(7)));
        assert_eq!(loaded.project, project);
        let refused = save(&RealFs, &target, &loaded.project, &sources, Some(&loaded.saved), &stamp(2));
        assert!(matches!(refused, Err(SaveError::ReadOnly(_))), "{refused:?}");
        fs::write(&file, newer.replacen("sheets: [", "sheets: {1: 2}, x: [", 1)).unwrap();
        let error = load(&RealFs, target.path()).unwrap_err();
        assert!(matches!(error, LoadError::Newer { version: 7, .. }), "{error}");
    }
}

#[test]
fn a_source_that_was_replaced_or_lost_is_named() {
    let dir = tempfile::tempdir().unwrap();
    let target = folder(dir.path());
    let (project, sources) = project(1);
    save(&RealFs, &target, &project, &sources, None, &stamp(1)).unwrap();
    let hash = sources.keys().next().unwrap();
    let source = target.path().join(format!("sources/{hash}.txt"));
    fs::write(&source, "別の内容").unwrap();
    assert!(matches!(load(&RealFs, target.path()), Err(LoadError::SourceChanged { .. })));
    fs::remove_file(&source).unwrap();
    assert!(matches!(load(&RealFs, target.path()), Err(LoadError::SourceMissing { .. })));
    fs::write(&source, sources.get(hash).unwrap()).unwrap();
    assert_eq!(load(&RealFs, target.path()).unwrap().project, project);
}

#[test]
fn a_hand_edited_file_opens_with_a_remark() {
    let dir = tempfile::tempdir().unwrap();
    let target = folder(dir.path());
    let (mut project, sources) = project(1);
    save(&RealFs, &target, &project, &sources, None, &stamp(1)).unwrap();
    let file = target.path().join("project.ron");
    let edited = fs::read_to_string(&file).unwrap().replace("令和元年度 点検", "手で直した名前");
    fs::write(&file, edited.replace('\n', "\r\n")).unwrap();
    let loaded = load(&RealFs, target.path()).unwrap();
    project.name = "手で直した名前".into();
    assert_eq!(loaded.project, project);
    assert_eq!(loaded.remarks.len(), 1, "{:?}", loaded.remarks);
}

#[test]
fn a_damaged_file_is_named_with_its_place_and_the_backup_that_opens() {
    for target_of in [folder, single] {
        let dir = tempfile::tempdir().unwrap();
        let target = target_of(dir.path());
        let (first, sources) = project(2);
        let saved = save(&RealFs, &target, &first, &sources, None, &stamp(1)).unwrap();
        let mut second = first.clone();
        let id = ids(&first)[0].clone();
        correct(&mut second, &id, "sheet.number", "0099", &stamp(2));
        save(&RealFs, &target, &second, &sources, Some(&saved), &stamp(2)).unwrap();
        let file = if target.path().is_dir() {
            target.path().join(format!("sheets/{id}.ron"))
        } else {
            target.path().to_owned()
        };
        let text = fs::read_to_string(&file).unwrap();
        fs::write(&file, &text[..text.find("cells").unwrap()]).unwrap();
        let error = load(&RealFs, target.path()).unwrap_err();
        let LoadError::Damaged { path, line, backup: Some(backup), .. } = &error else { panic!("{error:?}") };
        assert_eq!((path, *line > 2), (&file, true), "{error}");
        let kept = load_backup(&RealFs, &target, backup).unwrap();
        assert!(kept.project == first || kept.project == second);
        save(&RealFs, &target, &kept.project, &kept.sources, Some(&kept.saved), &stamp(3)).unwrap();
        assert_eq!(load(&RealFs, target.path()).unwrap().project, kept.project);
    }
}

#[test]
fn a_project_marked_read_only_opens_read_only() {
    for target_of in [folder, single] {
        let dir = tempfile::tempdir().unwrap();
        let target = target_of(dir.path());
        let (project, sources) = project(1);
        save(&RealFs, &target, &project, &sources, None, &stamp(1)).unwrap();
        let file = if target.path().is_dir() { target.path().join("project.ron") } else { target.path().to_owned() };
        let mut marks = fs::metadata(&file).unwrap().permissions();
        marks.set_readonly(true);
        fs::set_permissions(&file, marks).unwrap();
        assert_eq!(load(&RealFs, target.path()).unwrap().read_only, Some(ReadOnlyReason::NotWritable));
    }
}

#[cfg(unix)]
#[test]
fn a_link_to_a_project_stays_a_link_and_colleagues_may_read_what_is_saved() {
    use std::os::unix::fs::PermissionsExt;
    let dir = tempfile::tempdir().unwrap();
    let target = single(dir.path());
    let (mut project, sources) = project(1);
    save(&RealFs, &target, &project, &sources, None, &stamp(1)).unwrap();
    fs::set_permissions(target.path(), fs::Permissions::from_mode(0o664)).unwrap();
    let link = dir.path().join("リンク.ron");
    std::os::unix::fs::symlink(target.path(), &link).unwrap();
    let loaded = load(&RealFs, &link).unwrap();
    project.name = "新しい名前".into();
    save(&RealFs, &loaded.target, &project, &sources, Some(&loaded.saved), &stamp(2)).unwrap();
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
    assert_eq!(load(&RealFs, &link).unwrap().project, project);
    assert_eq!(fs::metadata(target.path()).unwrap().permissions().mode() & 0o777, 0o664);
}

#[test]
fn a_program_that_writes_a_project_file_in_place_does_not_spoil_the_kept_states() {
    let folder = tempfile::tempdir().unwrap();
    let target = Target::Folder(folder.path().join("p.kensho"));
    let (project, sources) = project(1);
    drop(save(&RealFs, &target, &project, &sources, None, &stamp(1)).unwrap());
    let list = target.path().join("project.ron");
    let text = fs::read(&list).unwrap();
    fs::write(&list, &text[..text.len() / 2]).unwrap();
    let kept = backups(&RealFs, &target);
    let opened = load_backup(&RealFs, &target, &kept[0]).unwrap();
    assert_eq!(opened.project, project);
}

#[test]
fn opening_a_kept_state_can_be_given_up() {
    for target_of in [folder, single] {
        let dir = tempfile::tempdir().unwrap();
        let target = target_of(dir.path());
        let (project, sources) = project(3);
        let saved = save(&RealFs, &target, &project, &sources, None, &stamp(1)).unwrap();
        let mut second = project.clone();
        correct(&mut second, &ids(&project)[0].clone(), "sheet.number", "0099", &stamp(2));
        save(&RealFs, &target, &second, &sources, Some(&saved), &stamp(2)).unwrap();
        let kept = backups(&RealFs, &target).remove(0);
        let told = std::sync::atomic::AtomicUsize::new(0);
        let progress = |_: usize, total: usize| told.store(total, std::sync::atomic::Ordering::Relaxed);
        let watch = Watch { progress: Some(&progress), cancel: None };
        load_backup_watched(&RealFs, &target, &kept, watch).unwrap();
        assert_eq!(told.into_inner(), 3, "how far it is");
        let stop = std::sync::atomic::AtomicBool::new(true);
        let watch = Watch { progress: None, cancel: Some(&stop) };
        let stopped = load_backup_watched(&RealFs, &target, &kept, watch);
        assert!(matches!(stopped, Err(LoadError::Cancelled)), "{stopped:?}");
    }
}
