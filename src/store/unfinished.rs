//! A save of several files happens all at once or not at all.
//!
//! The new files lie beside the old ones, synced, before a record of all of
//! them is put in place in one rename. From then on the save is decided: who
//! loads sees the new files, wherever they still lie, and the next save puts
//! the last names in place.

use std::collections::BTreeMap;
use std::io;
use std::path::Path;

use super::backup::kept_path;
use super::codec::{DecodeError, decode};
use super::dto::{PendingFile, Unfinished};
use super::fs::{Fs, discard, read_if_there, rename_patiently};
use super::layout::{BACKUPS, UNFINISHED, is_within, within};
use crate::text::ContentHash;

/// The record of a save that may not have reached all its files.
#[derive(Debug, Default)]
pub(super) struct Pending {
    files: BTreeMap<String, PendingFile>,
}

/// How a file stands against such a record.
enum Standing {
    /// In place.
    Done,
    /// The new bytes still lie elsewhere.
    Waiting(Vec<u8>),
    /// Somebody has put something else there since.
    Foreign,
}

impl Pending {
    /// The record in a project's folder; none if the last save came through.
    pub(super) fn read(fs: &dyn Fs, root: &Path) -> io::Result<Result<Option<Self>, DecodeError>> {
        let Some(bytes) = read_if_there(fs, &within(root, UNFINISHED))? else { return Ok(Ok(None)) };
        Ok(decode::<Unfinished>(&bytes).and_then(|record| {
            if let Some(version) = record.newer {
                return Err(DecodeError::Newer(version));
            }
            let mut files = record.value.files;
            files.retain(|name, file| is_within(name) && is_within(&file.temp));
            Ok(Some(Self { files }))
        }))
    }

    /// Whether every file is either in place or waiting: nobody else has
    /// touched them since.
    pub(super) fn is_ours(&self, fs: &dyn Fs, root: &Path) -> io::Result<bool> {
        for name in self.files.keys() {
            if matches!(self.standing(fs, root, name)?, Some(Standing::Foreign)) {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// The new bytes of a file whose name is not in place yet.
    pub(super) fn waiting(&self, fs: &dyn Fs, root: &Path, name: &str) -> io::Result<Option<Vec<u8>>> {
        match self.standing(fs, root, name)? {
            Some(Standing::Waiting(bytes)) => Ok(Some(bytes)),
            _ => Ok(None),
        }
    }

    /// The files it speaks of.
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        self.files.keys().map(String::as_str)
    }

    fn standing(&self, fs: &dyn Fs, root: &Path, name: &str) -> io::Result<Option<Standing>> {
        let Some(file) = self.files.get(name) else { return Ok(None) };
        let present = read_if_there(fs, &within(root, name))?.map(|b| hash_of(&b));
        if present.as_ref() == Some(&file.after) {
            return Ok(Some(Standing::Done));
        }
        if present != file.before {
            return Ok(Some(Standing::Foreign));
        }
        let kept = ContentHash::from_hex(&file.after).map(|h| kept_path(root, &h));
        for path in std::iter::once(within(root, &file.temp)).chain(kept) {
            if let Some(bytes) = read_if_there(fs, &path)?
                && hash_of(&bytes) == file.after
            {
                return Ok(Some(Standing::Waiting(bytes)));
            }
        }
        Ok(Some(Standing::Foreign))
    }
}

/// Puts the last names of an earlier save in place, as it was decided. A
/// record that no longer fits is set aside: its bytes are among the kept ones.
pub(super) fn finish(fs: &dyn Fs, root: &Path) -> io::Result<()> {
    let record = within(root, UNFINISHED);
    let pending = match Pending::read(fs, root)? {
        Ok(None) => return Ok(()),
        Ok(Some(pending)) if pending.is_ours(fs, root)? => pending,
        _ => {
            fs.create_dirs(&within(root, BACKUPS))?;
            return fs.rename(&record, &within(root, &format!("{BACKUPS}/unfinished.ron")));
        }
    };
    for (name, file) in &pending.files {
        if let Some(bytes) = pending.waiting(fs, root, name)? {
            let path = within(root, name);
            let temp = within(root, &file.temp);
            if read_if_there(fs, &temp)?.as_deref() == Some(&bytes) {
                rename_patiently(fs, &temp, &path)?;
            } else {
                let folder = super::fs::folder_of(&path);
                let temp = fs.write_temp(folder, &path, &bytes)?;
                rename_patiently(fs, &temp, &path)?;
            }
        }
    }
    close(fs, root, pending.names())
}

/// Ends a save whose files are all in place.
pub(super) fn close<'a>(fs: &dyn Fs, root: &Path, names: impl Iterator<Item = &'a str>) -> io::Result<()> {
    let mut folders: Vec<_> = names.map(|n| super::fs::folder_of(&within(root, n)).to_owned()).collect();
    folders.push(root.to_owned());
    folders.sort();
    folders.dedup();
    for folder in &folders {
        fs.sync_dir(folder)?;
    }
    // One that stays names only files that are in place.
    discard(fs, &within(root, UNFINISHED));
    Ok(())
}

fn hash_of(bytes: &[u8]) -> String {
    ContentHash::of(bytes).as_str().to_owned()
}
