//! The journal: what was done since the last save, on disk before the person
//! sees it done. It lies in the computer's own data folder, also for a project
//! that has no file yet.
//!
//! A journal is a folder: `journal.log`, and the sheets that were added since
//! the last save with their original bytes. Nothing in it is ever removed
//! before a save has it, or a person has seen it; even then it goes to a
//! dated folder first.

mod pending;
mod record;
mod recover;

pub use pending::{PendingJournal, pending};
pub use record::{Draft, JournalContents, JournalHeader, JournalRecord, replay};
pub use recover::{Onto, RecoverError, Recovered, recover};

use std::io;
use std::path::{Path, PathBuf};

use super::SavedState;
use super::codec::encode;
use super::dto::SheetFile;
use super::error::{AtPath, PathError};
use super::fs::{Fs, Held, discard, folder_of, replace};
use super::layout::{SHEETS, SOURCES, source_path, within};
use super::trouble::Deed;
use crate::review::{LogEntry, Sheet, SheetId};
use crate::text::ContentHash;

const LOG: &str = "journal.log";
/// Held as long as a process writes the journal.
const HELD: &str = "held";
const TRASH: &str = "trash";

/// A journal that this process writes.
pub struct Journal {
    folder: PathBuf,
    header: JournalHeader,
    /// Whether the file may end within a record, after a failed append.
    torn: bool,
    held: Held,
}

impl Journal {
    /// Begins a journal in `dir`. One that is there already for the project
    /// is left alone: it may wait for recovery.
    pub fn create(fs: &dyn Fs, dir: &Path, header: JournalHeader) -> Result<Self, PathError> {
        let stem = folder_stem(&header.project.0);
        for n in 1_u32.. {
            let folder = dir.join(format!("{stem}-{n}"));
            if fs.kind(&folder).at(&folder, Deed::Read)?.is_some() {
                continue;
            }
            for part in [SHEETS, SOURCES] {
                let part = folder.join(part);
                fs.create_dirs(&part).at(&part, Deed::MakeFolder)?;
            }
            let held = folder.join(HELD);
            let Some(held) = fs.hold(&held).at(&held, Deed::Write)? else { continue };
            let log = folder.join(LOG);
            let bytes = record::frame(&record::header_text(&header));
            match fs.create_new(&log, bytes.as_bytes()) {
                Err(e) if e.kind() == io::ErrorKind::AlreadyExists => continue,
                done => done.at(&log, Deed::Write)?,
            }
            for place in [&folder, dir, folder_of(dir)] {
                fs.sync_dir(place).at(place, Deed::Confirm)?;
            }
            return Ok(Self { folder, header, torn: false, held });
        }
        Err(io::Error::from(io::ErrorKind::AlreadyExists)).at(dir, Deed::MakeFolder)
    }

    /// What it was begun with.
    pub fn header(&self) -> &JournalHeader {
        &self.header
    }

    /// Writes a step down. It is on the disk when this returns; after an
    /// error it may not be, and can be written again.
    pub fn append(&mut self, fs: &dyn Fs, step: &LogEntry) -> Result<(), PathError> {
        self.write(fs, &JournalRecord::Step(step.clone()))
    }

    /// Writes down what is being typed into a cell; no text: it was left.
    pub fn draft(&mut self, fs: &dyn Fs, draft: &Draft) -> Result<(), PathError> {
        self.write(fs, &JournalRecord::Draft(draft.clone()))
    }

    /// Writes a sheet down, with its original bytes: when it is added, and
    /// when its source was read anew. `after_seq`: the last step before it.
    pub fn sheet(&mut self, fs: &dyn Fs, sheet: &Sheet, bytes: &[u8], after_seq: u64) -> Result<(), PathError> {
        let source = source_path(sheet);
        let path = within(&self.folder, &source);
        if fs.kind(&path).at(&path, Deed::Read)?.is_none() {
            replace(fs, &path, bytes).at(&path, Deed::Write)?;
        }
        let record =
            encode(&SheetFile::of(sheet, Vec::new())).map_err(io::Error::other).at(&self.folder, Deed::Write)?;
        let hash = ContentHash::of(&record);
        let path = sheet_record_path(&self.folder, &hash);
        replace(fs, &path, &record).at(&path, Deed::Write)?;
        self.write(fs, &JournalRecord::Sheet { sheet: sheet.id.clone(), record: hash, source, after_seq })
    }

    /// Begins anew after a save: what is in the saved state goes, what was
    /// done since its snapshot stays.
    pub fn restart(&mut self, fs: &dyn Fs, header: JournalHeader, saved: &SavedState) -> Result<(), PathError> {
        let log = self.folder.join(LOG);
        let old = replay(&fs.read(&log).at(&log, Deed::Read)?);
        let kept = since(old.records, saved);
        let header = JournalHeader { base: saved.base().cloned(), last_seq: saved.last_seq(), ..header };
        let mut text = record::frame(&record::header_text(&header));
        for record in &kept {
            text.push_str(&record::frame(&record.to_text()));
        }
        replace(fs, &log, text.as_bytes()).at(&log, Deed::Write)?;
        (self.torn, self.header) = (false, header);
        self.tidy(fs, &kept);
        Ok(())
    }

    /// Ends it when everything in it is saved, or was meant to be dropped and
    /// the person said so.
    pub fn finish(self, fs: &dyn Fs) -> Result<(), PathError> {
        let Self { folder, held, .. } = self;
        drop(held);
        fs.remove_folder(&folder).at(&folder, Deed::Remove)
    }

    fn write(&mut self, fs: &dyn Fs, record: &JournalRecord) -> Result<(), PathError> {
        let line = record::frame(&record.to_text());
        let line = if self.torn { format!("\n{line}") } else { line };
        let log = self.folder.join(LOG);
        let done = fs.append(&log, line.as_bytes()).at(&log, Deed::Write);
        self.torn = done.is_err();
        done
    }

    /// Drops what lies beside the journal and no record speaks of.
    fn tidy(&self, fs: &dyn Fs, kept: &[JournalRecord]) {
        let needed: Vec<PathBuf> = kept.iter().flat_map(|r| r.files(&self.folder)).collect();
        for part in [SHEETS, SOURCES] {
            let part = self.folder.join(part);
            for path in fs.list(&part).unwrap_or_default().into_iter().map(|n| part.join(n)) {
                if !needed.contains(&path) {
                    discard(fs, &path);
                }
            }
        }
    }
}

/// The records that a saved state does not have: later steps, sheets that are
/// not in it or were read anew later, and what is still being typed.
fn since(records: Vec<JournalRecord>, saved: &SavedState) -> Vec<JournalRecord> {
    let mut kept = Vec::new();
    let typed = record::drafts(&records);
    for record in records {
        match record {
            JournalRecord::Draft(_) => {}
            JournalRecord::Step(ref step) if step.seq <= saved.last_seq() => {}
            JournalRecord::Sheet { ref sheet, after_seq, .. }
                if saved.sheets().contains(sheet) && after_seq <= saved.last_seq() => {}
            other => kept.push(other),
        }
    }
    kept.extend(typed.into_iter().map(JournalRecord::Draft));
    kept
}

fn sheet_record_path(folder: &Path, hash: &ContentHash) -> PathBuf {
    within(folder, &format!("{SHEETS}/{hash}.ron"))
}

/// A folder name for a project: its id, where every disk takes that.
fn folder_stem(id: &str) -> String {
    let plain = |b: u8| b.is_ascii_alphanumeric() || b == b'-';
    if !id.is_empty() && id.len() <= 64 && id != TRASH && id.bytes().all(plain) {
        id.to_owned()
    } else {
        format!("x-{}", ContentHash::of(id.as_bytes()).short())
    }
}

impl JournalRecord {
    /// The files beside the journal that it speaks of.
    fn files(&self, folder: &Path) -> Vec<PathBuf> {
        match self {
            Self::Sheet { record, source, .. } => vec![sheet_record_path(folder, record), within(folder, source)],
            Self::Step(_) | Self::Draft(_) => Vec::new(),
        }
    }

    /// The sheet whose record it is.
    pub fn sheet(&self) -> Option<&SheetId> {
        match self {
            Self::Sheet { sheet, .. } => Some(sheet),
            Self::Step(_) | Self::Draft(_) => None,
        }
    }
}

impl std::fmt::Debug for Journal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Journal").field("folder", &self.folder).field("torn", &self.torn).finish_non_exhaustive()
    }
}
