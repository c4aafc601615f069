use std::path::Path;

use super::codec::{Record, decode, encode};
use super::dto::{ProjectFile, SheetFile};
use super::error::SaveError;
use super::fault::Fault;
use super::layout::within;
use super::log_files::SplitLog;
use super::sources::Sources;
use crate::review::{LogEntry, Project, Sheet};
use crate::text::ContentHash;

/// A file as it is to be.
#[derive(Debug)]
pub(super) struct FileBytes {
    /// Its name within the project.
    pub relative: String,
    pub bytes: Vec<u8>,
    pub hash: ContentHash,
}

impl FileBytes {
    pub(super) fn of<T: Record>(root: &Path, relative: &str, value: &T) -> Result<Self, SaveError> {
        let bytes = encode(value).map_err(|e| unfaithful(root, relative, Fault::from(&e)))?;
        Ok(Self { relative: relative.to_owned(), hash: ContentHash::of(&bytes), bytes })
    }
}

/// Reads a sheet's bytes back: they must give the sheet and its steps.
pub(super) fn check_sheet(root: &Path, file: &FileBytes, sheet: &Sheet, log: &[LogEntry]) -> Result<(), SaveError> {
    let back = decode::<SheetFile>(&file.bytes).map_err(|e| unfaithful(root, &file.relative, e.fault()))?;
    let (same, steps) = back.value.into_sheet().map_err(|e| unfaithful(root, &file.relative, e))?;
    let differs = if same != *sheet {
        Fault::new("シート", "the sheet")
    } else if steps != log {
        Fault::new("操作の記録", "the record of what was done")
    } else {
        return Ok(());
    };
    Err(unfaithful(root, &file.relative, differs))
}

/// Reads the project's bytes back: with the sheets' steps they must give all
/// of the project that lies outside its sheets.
pub(super) fn check_project(
    root: &Path,
    file: &FileBytes,
    project: &Project,
    split: &SplitLog<'_>,
) -> Result<(), SaveError> {
    let mut back = decode::<ProjectFile>(&file.bytes).map_err(|e| unfaithful(root, &file.relative, e.fault()))?;
    let listed = back.value.sheets.iter().map(|s| s.id.as_str());
    if !listed.eq(project.sheets.keys().map(|id| id.0.as_ref())) {
        return Err(unfaithful(root, &file.relative, Fault::new("シートの一覧", "the list of sheets")));
    }
    let own = back.value.take_log();
    let same = back.value.into_project(own, Vec::new());
    let bare = |p: &Project| {
        (p.id.clone(), p.name.clone(), p.settings.clone(), p.notes.clone(), p.links.clone(), p.pairs.clone())
    };
    if bare(&same) != bare(project) || !same.log.entries().iter().eq(split.project.iter().copied()) {
        return Err(unfaithful(root, &file.relative, of_project()));
    }
    let mut steps: Vec<&LogEntry> = split.project.iter().chain(split.sheets.values().flatten()).copied().collect();
    steps.sort_by_key(|e| e.seq);
    if !steps.into_iter().eq(project.log.entries()) {
        return Err(unfaithful(root, &file.relative, Fault::new("操作の順序", "the order of what was done")));
    }
    Ok(())
}

/// Reads a project in one file back: it must give the project and every byte
/// of its sources.
pub(super) fn check_single(path: &Path, bytes: &[u8], project: &Project, sources: &Sources) -> Result<(), SaveError> {
    let fail = |detail: Fault| SaveError::NotFaithful { path: path.to_owned(), detail };
    let mut back = decode::<ProjectFile>(bytes).map_err(|e| fail(e.fault()))?.value;
    let contents = back.contents.take().ok_or_else(|| fail(Fault::new("シートの記録", "the records of the sheets")))?;
    for (hash, text) in &contents.sources {
        let same = text.bytes().filter(|b| ContentHash::of(b).as_str() == hash);
        let ours = ContentHash::from_hex(hash).and_then(|h| sources.get(&h));
        if same.is_none() || same.as_deref() != ours.as_deref() {
            return Err(fail(Fault::new(format!("原文 {hash}"), format!("the source {hash}"))));
        }
    }
    let sheets: Result<Vec<_>, Fault> = contents.sheets.into_iter().map(SheetFile::into_sheet).collect();
    let own = back.take_log();
    let same = back.into_project(own, sheets.map_err(fail)?);
    if same == *project { Ok(()) } else { Err(fail(of_project())) }
}

fn of_project() -> Fault {
    Fault::new("プロジェクトの記録", "the record of the project")
}

fn unfaithful(root: &Path, relative: &str, detail: Fault) -> SaveError {
    SaveError::NotFaithful { path: within(root, relative), detail }
}
