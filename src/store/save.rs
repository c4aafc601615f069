use std::collections::{BTreeMap, HashSet};
use std::path::{Path, PathBuf};

use super::backup::{keep_file, keep_single, keep_states, kept_path, prune};
use super::codec::FORMAT_VERSION;
use super::dto::{Contents, PendingFile, ProjectFile, SheetFile, SourceText, Unfinished};
use super::error::{AtPath, PathError, SaveError};
use super::fs::{Fs, discard, folder_of, read_if_there, rename_patiently, replace};
use super::layout::{KEPT, PROJECT, SHEETS, SOURCES, Target, UNFINISHED, sheet_path, source_path, within};
use super::log_files::{SplitLog, split_log};
use super::snapshot::{FileBytes, check_project, check_sheet, check_single};
use super::sources::Sources;
use super::state::SavedState;
use super::trouble::Deed;
use super::unfinished::{close, finish};
use super::watch::Watch;
use crate::review::{Project, Stamp};
use crate::text::ContentHash;

/// Saves the project: all of it or, on an error, nothing.
///
/// `previous` is what the disk had when this project was last loaded from or
/// saved to this target; without it, nothing may be there yet. Only files
/// that changed are written. Returns what the disk has now; see
/// [`SaveError::adopted`] for the one error after which it moved on too.
pub fn save(
    fs: &dyn Fs,
    target: &Target,
    project: &Project,
    sources: &Sources,
    previous: Option<&SavedState>,
    stamp: &Stamp,
) -> Result<SavedState, SaveError> {
    save_watched(fs, target, project, sources, previous, stamp, Watch::none())
}

/// Saves while somebody watches. Once asked to stop, a project in one file is
/// left as it was, as long as nothing is written yet.
pub fn save_watched(
    fs: &dyn Fs,
    target: &Target,
    project: &Project,
    sources: &Sources,
    previous: Option<&SavedState>,
    stamp: &Stamp,
    watch: Watch<'_>,
) -> Result<SavedState, SaveError> {
    if let Some(reason) = previous.and_then(|p| p.read_only) {
        return Err(SaveError::ReadOnly(reason));
    }
    let blank = SavedState::default();
    let previous = previous.unwrap_or(&blank);
    match target {
        Target::Folder(root) => save_folder(fs, root, project, sources, previous, stamp),
        Target::SingleFile(path) => save_single(fs, path, project, sources, previous, stamp, watch),
    }
}

/// What a save of a folder is going to do.
struct Plan {
    /// The records to write, `project.ron` last.
    writes: Vec<FileBytes>,
    /// The original bytes to add: name and bytes.
    sources: Vec<(String, std::sync::Arc<[u8]>)>,
    /// What the disk has afterwards.
    saved: SavedState,
}

fn save_folder(
    fs: &dyn Fs,
    root: &Path,
    project: &Project,
    sources: &Sources,
    previous: &SavedState,
    stamp: &Stamp,
) -> Result<SavedState, SaveError> {
    finish(fs, root).at(root, Deed::Replace)?;
    let plan = plan_folder(fs, root, project, sources, previous, stamp)?;
    if plan.writes.is_empty() {
        let path = within(root, PROJECT);
        let present = read_if_there(fs, &path).at(&path, Deed::Read)?.map(|b| ContentHash::of(&b));
        let same = present.as_ref() == previous.base();
        return if same { Ok(plan.saved) } else { Err(SaveError::ChangedOnDisk { files: vec![path] }) };
    }
    for folder in [SHEETS, SOURCES, KEPT] {
        let folder = within(root, folder);
        fs.create_dirs(&folder).at(&folder, Deed::MakeFolder)?;
    }
    let mut temps = Vec::new();
    if let Err(e) = prepare(fs, root, &plan, previous, stamp, &mut temps) {
        discard_all(fs, &temps);
        return Err(e);
    }
    if let Err((decided, why)) = put_in_place(fs, root, &plan, &temps) {
        if decided {
            return Err(SaveError::Unconfirmed { saved: Box::new(plan.saved), why });
        }
        discard_all(fs, &temps);
        return Err(SaveError::Io(why));
    }
    for name in previous.files.keys().filter(|name| !plan.saved.files.contains_key(*name)) {
        // Of the project that this one was saved over; kept in its last state.
        discard(fs, &within(root, name));
    }
    prune(fs, root);
    Ok(plan.saved)
}

/// Serialises everything, and reads back what changed.
fn plan_folder(
    fs: &dyn Fs,
    root: &Path,
    project: &Project,
    sources: &Sources,
    previous: &SavedState,
    stamp: &Stamp,
) -> Result<Plan, SaveError> {
    let split = split_log(project);
    let mut plan = Plan { writes: Vec::new(), sources: Vec::new(), saved: state_of(project, previous) };
    let there = names_in(fs, root);
    for (id, sheet) in &project.sheets {
        let relative = sheet_path(id);
        let known = previous.files.get(&relative).filter(|_| there.contains(&relative));
        let untouched = previous.as_written.is_same(&project.sheets, id) && split.last_of(id) <= previous.last_seq;
        if let Some(hash) = known.filter(|_| untouched) {
            plan.saved.files.insert(relative, hash.clone());
        } else {
            let log = split.of_sheet(id);
            let file = FileBytes::of(root, &relative, &SheetFile::of(sheet, log.clone()))?;
            plan.saved.files.insert(relative, file.hash.clone());
            if known != Some(&file.hash) {
                check_sheet(root, &file, sheet, &log)?;
                plan.writes.push(file);
            }
        }
        let source = source_path(sheet);
        if !there.contains(&source) {
            let file_name = sheet.source.file_name.clone();
            let bytes = sources.get(&sheet.source.hash).filter(|b| ContentHash::of(b) == sheet.source.hash);
            plan.sources.push((source, bytes.ok_or(SaveError::SourceMissing { file_name })?));
        }
    }
    if plan.writes.is_empty() && plan.sources.is_empty() {
        let same = FileBytes::of(root, PROJECT, &project_list(project, &split, &plan.saved))?;
        if previous.base() == Some(&same.hash) {
            plan.saved = previous.clone();
            return Ok(plan);
        }
    }
    plan.saved.saves = previous.saves + 1;
    plan.saved.by = Some(stamp.clone());
    let file = FileBytes::of(root, PROJECT, &project_list(project, &split, &plan.saved))?;
    check_project(root, &file, project, &split)?;
    plan.saved.files.insert(file.relative.clone(), file.hash.clone());
    plan.writes.push(file);
    Ok(plan)
}

/// The names of the project's files that are there: looked up at once, since
/// thousands of single questions take long on a network.
fn names_in(fs: &dyn Fs, root: &Path) -> HashSet<String> {
    let names = |folder: &str| fs.list(&within(root, folder)).unwrap_or_default();
    let mut all = HashSet::new();
    for folder in [SHEETS, SOURCES] {
        all.extend(names(folder).into_iter().map(|name| format!("{folder}/{name}")));
    }
    all
}

/// Writes everything under names of its own, makes sure that nobody else has
/// changed the files meanwhile, and keeps what they have. After this only
/// renames remain.
fn prepare(
    fs: &dyn Fs,
    root: &Path,
    plan: &Plan,
    previous: &SavedState,
    stamp: &Stamp,
    temps: &mut Vec<PathBuf>,
) -> Result<(), SaveError> {
    for (name, bytes) in &plan.sources {
        let path = within(root, name);
        replace(fs, &path, bytes).at(&path, Deed::Write)?;
    }
    for file in &plan.writes {
        let path = within(root, &file.relative);
        let temp = fs.write_temp(folder_of(&path), &path, &file.bytes).at(&path, Deed::Write)?;
        temps.push(temp.clone());
        keep_file(fs, root, &temp, &file.hash).at(&kept_path(root, &file.hash), Deed::Write)?;
    }
    let mut changed = Vec::new();
    for file in &plan.writes {
        let path = within(root, &file.relative);
        let present = read_if_there(fs, &path).at(&path, Deed::Read)?.map(|b| ContentHash::of(&b));
        let expected = previous.files.get(&file.relative);
        let gone = present.is_none() && file.relative != PROJECT;
        if present.as_ref() != expected && present.as_ref() != Some(&file.hash) && !gone {
            changed.push(path);
        } else if let Some(hash) = &present {
            keep_file(fs, root, &path, hash).at(&kept_path(root, hash), Deed::Write)?;
        }
    }
    if !changed.is_empty() {
        return Err(SaveError::ChangedOnDisk { files: changed });
    }
    for name in previous.files.keys().filter(|name| !plan.saved.files.contains_key(*name)) {
        let path = within(root, name);
        if let Some(bytes) = read_if_there(fs, &path).at(&path, Deed::Read)? {
            keep_file(fs, root, &path, &ContentHash::of(&bytes)).at(&path, Deed::Write)?;
        }
    }
    let backups = within(root, super::layout::BACKUPS);
    let states: Vec<_> = [&previous.files, &plan.saved.files].into_iter().filter(|f| !f.is_empty()).collect();
    keep_states(fs, root, &states, stamp).at(&backups, Deed::Write)?;
    for folder in [within(root, SHEETS), within(root, SOURCES), within(root, KEPT), backups, root.to_owned()] {
        fs.sync_dir(&folder).at(&folder, Deed::Confirm)?;
    }
    fs.sync_dir(folder_of(root)).at(root, Deed::Confirm).map_err(SaveError::from)
}

/// Gives the files their names, all or none, and reads them back. An error
/// says whether the new state was decided by then.
fn put_in_place(fs: &dyn Fs, root: &Path, plan: &Plan, temps: &[PathBuf]) -> Result<(), (bool, PathError)> {
    let several = plan.writes.len() > 1;
    if several {
        let path = within(root, UNFINISHED);
        let bytes = super::codec::encode(&pending_record(fs, root, plan, temps)).map_err(std::io::Error::other);
        let temp = bytes.and_then(|b| fs.write_temp(root, &path, &b)).at(&path, Deed::Write).map_err(|e| (false, e))?;
        if let Err(e) = rename_patiently(fs, &temp, &path).at(&path, Deed::Replace) {
            discard(fs, &temp);
            return Err((false, e));
        }
        fs.sync_dir(root).at(root, Deed::Confirm).map_err(|e| (true, e))?;
    }
    for (file, temp) in plan.writes.iter().zip(temps) {
        let path = within(root, &file.relative);
        rename_patiently(fs, temp, &path).at(&path, Deed::Replace).map_err(|e| (several, e))?;
    }
    for file in &plan.writes {
        let path = within(root, &file.relative);
        read_back(fs, &path, &file.hash).map_err(|e| (true, e))?;
    }
    close(fs, root, plan.writes.iter().map(|f| f.relative.as_str())).at(root, Deed::Confirm).map_err(|e| (true, e))
}

fn pending_record(fs: &dyn Fs, root: &Path, plan: &Plan, temps: &[PathBuf]) -> Unfinished {
    let pending = |(file, temp): (&FileBytes, &PathBuf)| {
        let present = read_if_there(fs, &within(root, &file.relative)).ok().flatten();
        let folder = file.relative.rsplit_once('/').map(|(folder, _)| format!("{folder}/")).unwrap_or_default();
        let name = temp.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
        let record = PendingFile {
            temp: format!("{folder}{name}"),
            before: present.map(|b| ContentHash::of(&b).as_str().to_owned()),
            after: file.hash.as_str().to_owned(),
        };
        (file.relative.clone(), record)
    };
    let files: BTreeMap<_, _> = plan.writes.iter().zip(temps).map(pending).collect();
    Unfinished { format_version: FORMAT_VERSION, files }
}

fn save_single(
    fs: &dyn Fs,
    path: &Path,
    project: &Project,
    sources: &Sources,
    previous: &SavedState,
    stamp: &Stamp,
    watch: Watch<'_>,
) -> Result<SavedState, SaveError> {
    let mut saved = state_of(project, previous);
    // A project with other steps in its log is another one.
    if previous.base().is_some() && previous.last_seq == saved.last_seq {
        let same = FileBytes::of(path, "", &whole(project, sources, &saved, watch)?)?;
        let present = read_if_there(fs, path).at(path, Deed::Read)?.map(|b| ContentHash::of(&b));
        if previous.base() == Some(&same.hash) && present.as_ref() == Some(&same.hash) {
            return Ok(previous.clone());
        }
    }
    saved.saves = previous.saves + 1;
    saved.by = Some(stamp.clone());
    let file = FileBytes::of(path, "", &whole(project, sources, &saved, watch)?)?;
    watch.go_on()?;
    check_single(path, &file.bytes, project, sources)?;
    watch.go_on()?;
    saved.files.insert(String::new(), file.hash.clone());
    let folder = folder_of(path);
    fs.create_dirs(folder).at(folder, Deed::MakeFolder)?;
    let temp = fs.write_temp(folder, path, &file.bytes).at(path, Deed::Write)?;
    let done = replace_single(fs, path, &temp, &file.hash, previous, stamp);
    if done.is_err() {
        discard(fs, &temp);
    }
    done?;
    let confirmed = fs.sync_dir(folder).at(folder, Deed::Confirm).and_then(|()| read_back(fs, path, &file.hash));
    match confirmed {
        Ok(()) => Ok(saved),
        Err(why) => Err(SaveError::Unconfirmed { saved: Box::new(saved), why }),
    }
}

fn replace_single(
    fs: &dyn Fs,
    path: &Path,
    temp: &Path,
    hash: &ContentHash,
    previous: &SavedState,
    stamp: &Stamp,
) -> Result<(), SaveError> {
    let present = read_if_there(fs, path).at(path, Deed::Read)?.map(|b| ContentHash::of(&b));
    if present.as_ref() != previous.base() && present.as_ref() != Some(hash) {
        return Err(SaveError::ChangedOnDisk { files: vec![path.to_owned()] });
    }
    if present.is_some() {
        keep_single(fs, path, stamp).at(path, Deed::Keep)?;
    }
    Ok(rename_patiently(fs, temp, path).at(path, Deed::Replace)?)
}

/// The project in one file.
fn whole(project: &Project, sources: &Sources, saved: &SavedState, watch: Watch<'_>) -> Result<ProjectFile, SaveError> {
    let split = split_log(project);
    let mut contents = Contents { sheets: Vec::new(), sources: BTreeMap::new() };
    for (done, (id, sheet)) in project.sheets.iter().enumerate() {
        watch.step(done, project.sheets.len())?;
        contents.sheets.push(SheetFile::of(sheet, split.of_sheet(id)));
        let bytes = sources.get(&sheet.source.hash).filter(|b| ContentHash::of(b) == sheet.source.hash);
        let missing = || SaveError::SourceMissing { file_name: sheet.source.file_name.clone() };
        let text = SourceText::of(&bytes.ok_or_else(missing)?);
        contents.sources.insert(sheet.source.hash.as_str().to_owned(), text);
    }
    let mut file = project_list(project, &split, saved);
    file.contents = Some(contents);
    Ok(file)
}

fn project_list(project: &Project, split: &SplitLog<'_>, saved: &SavedState) -> ProjectFile {
    let mut list = ProjectFile::of(project, split.of_project());
    list.saves = saved.saves;
    list.saved = saved.by.clone().map(Into::into);
    for (entry, id) in list.sheets.iter_mut().zip(project.sheets.keys()) {
        entry.file_sha256 = saved.files.get(&sheet_path(id)).map(|h| h.as_str().to_owned());
    }
    list
}

/// What the disk will have, but for the files.
fn state_of(project: &Project, previous: &SavedState) -> SavedState {
    SavedState {
        files: BTreeMap::new(),
        saves: previous.saves,
        by: previous.by.clone(),
        last_seq: project.log.last_seq(),
        sheets: project.sheets.keys().cloned().collect(),
        as_written: project.sheets.clone(),
        read_only: None,
    }
}

fn discard_all(fs: &dyn Fs, temps: &[PathBuf]) {
    for temp in temps {
        discard(fs, temp);
    }
}

fn read_back(fs: &dyn Fs, path: &Path, hash: &ContentHash) -> Result<(), PathError> {
    let bytes = fs.read(path).at(path, Deed::Read)?;
    if ContentHash::of(&bytes) == *hash {
        return Ok(());
    }
    Err(std::io::ErrorKind::InvalidData.into()).at(path, Deed::ReadBack)
}
