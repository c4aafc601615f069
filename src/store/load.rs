use std::path::{Path, PathBuf};

use super::backup::{Backup, backups, read_generation};
use super::codec::{Decoded, decode};
use super::dto::{IndexEntry, ProjectFile, SheetFile};
use super::error::{AtPath, LoadError, PathError, ReadOnlyReason, undecodable};
use super::fault::Fault;
use super::fs::{FileKind, Fs, folder_of, read_if_there};
use super::layout::{PROJECT, SHEETS, Target, sheet_path, source_path};
use super::log_files::renumber_clashes;
use super::remark::Remark;
use super::sources::Sources;
use super::state::SavedState;
use super::trouble::Deed;
use super::view::View;
use super::watch::{Watch, in_parallel};
use crate::review::{LogEntry, Project, Sheet, SheetId};
use crate::text::ContentHash;

/// A project as opened: complete, or not at all.
#[derive(Debug, Clone)]
pub struct Loaded {
    /// The project.
    pub project: Project,
    /// The original bytes of all its sheets.
    pub sources: Sources,
    /// Where it lies.
    pub target: Target,
    /// What the disk has: the `previous` of the next save.
    pub saved: SavedState,
    /// Why it can't be saved in its place, if so.
    pub read_only: Option<ReadOnlyReason>,
    /// What the person should know about the files.
    pub remarks: Vec<Remark>,
}

/// Opens the project at `path`: a `.kensho` folder, its `project.ron`, or a
/// project in one file.
pub fn load(fs: &dyn Fs, path: &Path) -> Result<Loaded, LoadError> {
    load_watched(fs, path, Watch::none())
}

/// Opens a project while somebody watches.
pub fn load_watched(fs: &dyn Fs, path: &Path, watch: Watch<'_>) -> Result<Loaded, LoadError> {
    let target = find(fs, &fs.real_path(path))?;
    let loaded = match &target {
        Target::Folder(root) => {
            let view = View::present(fs, root)?;
            load_view(fs, root, view, &target, watch)
        }
        Target::SingleFile(file) => load_single(fs, file, &target, watch),
    };
    loaded.map_err(|e| with_backup(fs, &target, e))
}

/// Opens a kept state. Saving it in the project's place replaces what is
/// there now, which is kept in turn.
pub fn load_backup(fs: &dyn Fs, target: &Target, backup: &Backup) -> Result<Loaded, LoadError> {
    load_backup_watched(fs, target, backup, Watch::none())
}

/// Opens a kept state, telling how far it is; it can be given up.
pub fn load_backup_watched(
    fs: &dyn Fs,
    target: &Target,
    backup: &Backup,
    watch: Watch<'_>,
) -> Result<Loaded, LoadError> {
    let mut loaded = match target {
        Target::Folder(root) => {
            let files = read_generation(fs, &backup.path).at(&backup.path, Deed::Read)?;
            load_view(fs, root, View::kept(fs, root, files), target, watch)?
        }
        Target::SingleFile(_) => load_single(fs, &backup.path, target, watch)?,
    };
    loaded.saved = SavedState { read_only: loaded.read_only, ..disk_state(fs, target)? };
    loaded.remarks.push(Remark::Kept(backup.label.clone()));
    Ok(loaded)
}

/// What the disk has under `target`, whether it loads or not: for saving over
/// it after the person has agreed.
pub fn disk_state(fs: &dyn Fs, target: &Target) -> Result<SavedState, LoadError> {
    let mut state = SavedState::default();
    let mut add = |name: String, bytes: Option<Vec<u8>>| {
        let Some(bytes) = bytes else { return };
        if let Ok(Decoded { value, newer, .. }) = decode::<ProjectFile>(&bytes) {
            state.saves = value.saves;
            state.read_only = newer.map(ReadOnlyReason::Newer);
        }
        state.files.insert(name, ContentHash::of(&bytes));
    };
    match target {
        Target::Folder(root) => {
            let view = View::present(fs, root)?;
            for name in view.names() {
                let bytes = view.read(&name).at(&view.path(&name), Deed::Read)?;
                add(name, bytes);
            }
        }
        Target::SingleFile(path) => add(String::new(), read_if_there(fs, path).at(path, Deed::Read)?),
    }
    Ok(state)
}

/// The hash of the file that a save replaces last, as it is on disk now: the
/// cheap way to ask whether somebody else has saved. None where it is gone.
pub fn base_on_disk(fs: &dyn Fs, target: &Target) -> Result<Option<ContentHash>, PathError> {
    let path = match target {
        Target::Folder(root) => root.join(PROJECT),
        Target::SingleFile(path) => path.clone(),
    };
    Ok(read_if_there(fs, &path).at(&path, Deed::Read)?.map(|b| ContentHash::of(&b)))
}

/// What lies under a path. A `project.ron` tells by its contents whether it
/// is the list of a folder or a whole project.
fn find(fs: &dyn Fs, path: &Path) -> Result<Target, LoadError> {
    match fs.kind(path).at(path, Deed::Read)? {
        Some(FileKind::Folder) => Ok(Target::Folder(path.to_owned())),
        Some(FileKind::File) if path.file_name().is_some_and(|n| n == PROJECT) => {
            let bytes = fs.read(path).at(path, Deed::Read)?;
            let whole = decode::<ProjectFile>(&bytes).is_ok_and(|d| d.value.contents.is_some());
            Ok(if whole { Target::SingleFile(path.to_owned()) } else { Target::Folder(folder_of(path).to_owned()) })
        }
        Some(FileKind::File) => Ok(Target::SingleFile(path.to_owned())),
        None => match Target::of_path(path) {
            // Its first save may have been cut short before the last name.
            Target::Folder(root) if matches!(fs.kind(&root), Ok(Some(_))) => Ok(Target::Folder(root)),
            _ => Err(LoadError::Missing(path.to_owned())),
        },
    }
}

/// What a load gathers on its way.
#[derive(Default)]
struct Gathering {
    saved: SavedState,
    sources: Sources,
    remarks: Vec<Remark>,
    newer: Option<u32>,
    as_written: Vec<SheetId>,
}

impl Gathering {
    fn note(&mut self, name: &str, path: &Path, intact: bool, newer: Option<u32>, hash: ContentHash) {
        self.saved.files.insert(name.to_owned(), hash);
        self.newer = self.newer.max(newer);
        if !intact && newer.is_none() {
            self.remarks.push(Remark::Edited(path.to_owned()));
        }
    }
}

/// A sheet's files as read.
struct ReadSheet {
    name: String,
    path: PathBuf,
    hash: ContentHash,
    intact: bool,
    newer: Option<u32>,
    sheet: Sheet,
    log: Vec<LogEntry>,
    source: PathBuf,
}

fn load_view(fs: &dyn Fs, root: &Path, view: View<'_>, target: &Target, watch: Watch<'_>) -> Result<Loaded, LoadError> {
    let missing = || LoadError::Missing(view.path(PROJECT));
    let (list, hash) = view.record::<ProjectFile>(PROJECT)?.ok_or_else(missing)?;
    let mut seen = Gathering::default();
    seen.note(PROJECT, &view.path(PROJECT), list.intact, list.newer, hash);
    let mut sheets = Vec::new();
    let read = in_parallel(&list.value.sheets, watch, |entry| read_sheet(fs, &view, entry))?;
    for (entry, read) in list.value.sheets.iter().zip(read) {
        let ReadSheet { name, path, hash, intact, newer, sheet, log, source } = read;
        if intact && entry.file_sha256.as_deref().is_some_and(|h| h != hash.as_str()) {
            seen.remarks.push(Remark::OtherSave(path.clone()));
        }
        seen.note(&name, &path, intact, newer, hash);
        if intact && newer.is_none() {
            seen.as_written.push(sheet.id.clone());
        }
        seen.sources.insert_file(sheet.source.hash.clone(), source, fs.reader());
        sheets.push((sheet, log));
    }
    let unlisted = view.names().into_iter().filter(|n| n.starts_with(SHEETS) && !seen.saved.files.contains_key(n));
    seen.remarks.extend(unlisted.map(|n| Remark::Unlisted(view.path(&n))));
    seen.remarks.extend(view.remarks);
    Ok(gather(fs, &root.join(PROJECT), target, seen, list.value, sheets))
}

/// Reads a sheet's record, and looks whether its original bytes are there;
/// those are read again when they are needed.
fn read_sheet(fs: &dyn Fs, view: &View<'_>, entry: &IndexEntry) -> Result<ReadSheet, LoadError> {
    let name = sheet_path(&SheetId::from(entry.id.clone()));
    let path = view.path(&name);
    let missing = || LoadError::SheetMissing { path: path.clone(), file_name: entry.file_name.clone(), backup: None };
    let (record, hash) = view.record::<SheetFile>(&name)?.ok_or_else(missing)?;
    let Decoded { value, intact, newer } = record;
    if value.id != entry.id {
        let (expected, found) = (&entry.id, &value.id);
        let ja = format!("シート {expected} の記録のはずが {found}");
        return Err(mismatch(path, Fault::new(ja, format!("the record of sheet {found}, not of {expected}"))));
    }
    let (sheet, log) = value.into_sheet().map_err(|detail| mismatch(path.clone(), detail))?;
    let source = view.path(&source_path(&sheet));
    let bytes = read_if_there(fs, &source).at(&source, Deed::Read)?;
    check_source(&sheet, &source, bytes.as_deref())?;
    Ok(ReadSheet { name, path, hash, intact, newer, sheet, log, source })
}

fn load_single(fs: &dyn Fs, path: &Path, target: &Target, watch: Watch<'_>) -> Result<Loaded, LoadError> {
    let bytes = read_if_there(fs, path).at(path, Deed::Read)?.ok_or_else(|| LoadError::Missing(path.to_owned()))?;
    let mut file = decode::<ProjectFile>(&bytes).map_err(|e| undecodable(path, e))?;
    let mut seen = Gathering::default();
    seen.note("", path, file.intact, file.newer, ContentHash::of(&bytes));
    drop(bytes);
    let listed: Vec<String> = file.value.sheets.iter().map(|s| s.id.clone()).collect();
    let contents = file.value.contents.take();
    let none = Fault::new("シートの記録（contents）がありません", "the records of the sheets (contents) are not there");
    let contents = contents.ok_or_else(|| mismatch(path.to_owned(), none))?;
    if !contents.sheets.iter().map(|s| &s.id).eq(&listed) {
        let other = Fault::new("シートの一覧と記録が一致しません", "the list of sheets and their records differ");
        return Err(mismatch(path.to_owned(), other));
    }
    let mut sheets = Vec::new();
    for (done, record) in contents.sheets.into_iter().enumerate() {
        watch.step(done, listed.len())?;
        let (sheet, log) = record.into_sheet().map_err(|detail| mismatch(path.to_owned(), detail))?;
        let bytes = contents.sources.get(sheet.source.hash.as_str()).and_then(super::dto::SourceText::bytes);
        check_source(&sheet, path, bytes.as_deref())?;
        if let Some(bytes) = bytes {
            seen.sources.insert(sheet.source.hash.clone(), bytes.into());
        }
        sheets.push((sheet, log));
    }
    Ok(gather(fs, path, target, seen, file.value, sheets))
}

fn gather(
    fs: &dyn Fs,
    list_file: &Path,
    target: &Target,
    seen: Gathering,
    mut list: ProjectFile,
    mut sheets: Vec<(Sheet, Vec<LogEntry>)>,
) -> Loaded {
    let Gathering { mut saved, sources, mut remarks, newer, mut as_written } = seen;
    let mut own: Vec<LogEntry> = list.take_log();
    let mut logs: Vec<&mut Vec<LogEntry>> = sheets.iter_mut().map(|(_, log)| log).collect();
    logs.push(&mut own);
    if renumber_clashes(&mut logs) {
        as_written.clear();
        remarks.push(Remark::Merged);
    }
    saved.saves = list.saves;
    saved.by = list.saved.clone().map(Into::into);
    let project = list.into_project(own, sheets);
    saved.last_seq = project.log.last_seq();
    saved.sheets = project.sheets.keys().cloned().collect();
    let shared = |id: SheetId| project.sheets.shared(&id).cloned().map(|sheet| (id, sheet));
    saved.as_written = as_written.into_iter().filter_map(shared).collect();
    saved.read_only = newer.map(ReadOnlyReason::Newer);
    let read_only = saved.read_only.or_else(|| (!fs.can_replace(list_file)).then_some(ReadOnlyReason::NotWritable));
    Loaded { project, sources, target: target.clone(), saved, read_only, remarks }
}

fn check_source(sheet: &Sheet, path: &Path, bytes: Option<&[u8]>) -> Result<(), LoadError> {
    let (path, file_name) = (path.to_owned(), sheet.source.file_name.clone());
    match bytes {
        None => Err(LoadError::SourceMissing { path, file_name }),
        Some(bytes) if ContentHash::of(bytes) != sheet.source.hash => Err(LoadError::SourceChanged { path, file_name }),
        Some(_) => Ok(()),
    }
}

/// Readable, but not what its place says.
fn mismatch(path: PathBuf, detail: Fault) -> LoadError {
    LoadError::Damaged { path, line: 1, column: 1, detail, backup: None }
}

/// Adds to an error the newest kept state that loads.
fn with_backup(fs: &dyn Fs, target: &Target, error: LoadError) -> LoadError {
    let loading = || backups(fs, target).into_iter().find(|b| load_backup(fs, target, b).is_ok());
    match error {
        LoadError::Damaged { path, line, column, detail, .. } => {
            LoadError::Damaged { path, line, column, detail, backup: loading() }
        }
        LoadError::SheetMissing { path, file_name, .. } => {
            LoadError::SheetMissing { path, file_name, backup: loading() }
        }
        other => other,
    }
}
