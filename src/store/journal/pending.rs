use std::path::{Path, PathBuf};

use super::{HELD, Journal, JournalContents, LOG, TRASH, replay};
use crate::review::{LogEntry, Stamp};
use crate::store::backup::japan;
use crate::store::error::{AtPath, PathError};
use crate::store::fs::{FileKind, Fs, Held, folder_of, read_if_there, rename_patiently};
use crate::store::trouble::Deed;

/// Days that discarded journals are kept.
const TRASH_DAYS: i64 = 30;

/// A journal that nobody writes any more and that holds unsaved work.
pub struct PendingJournal {
    /// Its folder.
    pub folder: PathBuf,
    /// What it says.
    pub contents: JournalContents,
    /// So that a second Kensho that starts does not offer it too.
    held: Held,
}

/// The journals that wait for recovery, by name. Those that another running
/// Kensho writes are not among them, nor are those with nothing in them: a
/// journal whose beginning was cut short has no step that was acknowledged.
pub fn pending(fs: &dyn Fs, dir: &Path) -> Result<Vec<PendingJournal>, PathError> {
    if fs.kind(dir).at(dir, Deed::Read)?.is_none() {
        return Ok(Vec::new());
    }
    let mut found = Vec::new();
    for name in fs.list(dir).at(dir, Deed::Read)?.into_iter().filter(|n| n != TRASH) {
        let folder = dir.join(name);
        if fs.kind(&folder).at(&folder, Deed::Read)? != Some(FileKind::Folder) {
            continue;
        }
        let log = folder.join(LOG);
        // Without a log it was cut short while it was begun.
        let Some(bytes) = read_if_there(fs, &log).at(&log, Deed::Read)? else { continue };
        let held = folder.join(HELD);
        let Some(held) = fs.hold(&held).at(&held, Deed::Read)? else { continue };
        let contents = replay(&bytes);
        let nothing = contents.records.is_empty() && contents.damaged == 0;
        if !nothing {
            found.push(PendingJournal { folder, contents, held });
        }
    }
    Ok(found)
}

impl PendingJournal {
    /// The steps in it, for showing them in words.
    pub fn steps(&self) -> impl Iterator<Item = &LogEntry> {
        self.contents.records.iter().filter_map(|r| match r {
            super::JournalRecord::Step(step) => Some(step),
            _ => None,
        })
    }

    /// Goes on with it after recovery: its work is not saved yet. Gives it
    /// back unchanged if not even its header is readable.
    pub fn resume(self) -> Result<Journal, Box<Self>> {
        match self.contents.header.clone() {
            Some(header) => {
                // A blank line does no harm, a half record before the next would.
                Ok(Journal { folder: self.folder, header, torn: true, held: self.held })
            }
            None => Err(Box::new(self)),
        }
    }

    /// Sets it aside in a dated folder, where it stays for thirty days.
    /// Returns where it is now.
    pub fn set_aside(self, fs: &dyn Fs, now: &Stamp) -> Result<PathBuf, PathError> {
        let Self { folder, held, .. } = self;
        let trash = folder_of(&folder).join(TRASH);
        fs.create_dirs(&trash).at(&trash, Deed::MakeFolder)?;
        empty_trash(fs, &trash, now);
        let name = folder.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
        let time = now.at.to_zoned(japan()).strftime("%Y%m%d-%H%M%S");
        let mut to = trash.join(format!("{time}-{name}"));
        for n in 2_u32.. {
            if fs.kind(&to).at(&to, Deed::Read)?.is_none() {
                break;
            }
            to = trash.join(format!("{time}-{name}-{n}"));
        }
        // Windows moves no folder with an open file in it.
        drop(held);
        rename_patiently(fs, &folder, &to).at(&folder, Deed::Replace)?;
        Ok(to)
    }
}

fn empty_trash(fs: &dyn Fs, trash: &Path, now: &Stamp) {
    let Ok(first) = now.at.checked_sub(jiff::SignedDuration::from_hours(24 * TRASH_DAYS)) else { return };
    let first = first.to_zoned(japan()).strftime("%Y%m%d").to_string();
    for name in fs.list(trash).unwrap_or_default() {
        let day = name.split('-').next().unwrap_or_default();
        let is_day = day.len() == 8 && day.bytes().all(|b| b.is_ascii_digit());
        if is_day && day < first.as_str() {
            // What can't be removed now is tried again next time.
            drop(fs.remove_folder(&trash.join(&name)));
        }
    }
}

impl std::fmt::Debug for PendingJournal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("PendingJournal").field("folder", &self.folder).finish_non_exhaustive()
    }
}
