use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};

use super::backup::kept_path;
use super::codec::{Decoded, Record, decode};
use super::error::{AtPath, LoadError, undecodable};
use super::fs::{Fs, read_if_there};
use super::layout::{PROJECT, SHEETS, UNFINISHED, within};
use super::remark::Remark;
use super::trouble::Deed;
use super::unfinished::Pending;
use crate::text::ContentHash;

/// A project folder as it is to be read: as it stands, as a decided save
/// leaves it, or as it was kept.
pub(super) struct View<'a> {
    fs: &'a dyn Fs,
    root: &'a Path,
    pending: Option<Pending>,
    kept: Option<BTreeMap<String, ContentHash>>,
    pub remarks: Vec<Remark>,
}

impl<'a> View<'a> {
    /// The folder at present.
    pub(super) fn present(fs: &'a dyn Fs, root: &'a Path) -> Result<Self, LoadError> {
        let path = within(root, UNFINISHED);
        let pending = Pending::read(fs, root).at(&path, Deed::Read)?.map_err(|e| undecodable(&path, e))?;
        let mut view = Self { fs, root, pending: None, kept: None, remarks: Vec::new() };
        let Some(pending) = pending else { return Ok(view) };
        if pending.is_ours(fs, root).at(&path, Deed::Read)? {
            let waiting = pending.names().any(|n| matches!(pending.waiting(fs, root, n), Ok(Some(_))));
            if waiting {
                view.remarks.push(Remark::CutOff);
            }
            view.pending = Some(pending);
        } else {
            view.remarks.push(Remark::CutOffAndChanged);
        }
        Ok(view)
    }

    /// The folder as these hashes describe it.
    pub(super) fn kept(fs: &'a dyn Fs, root: &'a Path, files: BTreeMap<String, ContentHash>) -> Self {
        Self { fs, root, pending: None, kept: Some(files), remarks: Vec::new() }
    }

    pub(super) fn path(&self, name: &str) -> PathBuf {
        within(self.root, name)
    }

    /// The bytes of a file; none where there is none.
    pub(super) fn read(&self, name: &str) -> io::Result<Option<Vec<u8>>> {
        if let Some(kept) = &self.kept {
            let Some(hash) = kept.get(name) else { return Ok(None) };
            for path in [kept_path(self.root, hash), self.path(name)] {
                let found = read_if_there(self.fs, &path)?.filter(|b| ContentHash::of(b) == *hash);
                if found.is_some() {
                    return Ok(found);
                }
            }
            return Ok(None);
        }
        if let Some(pending) = &self.pending
            && let Some(bytes) = pending.waiting(self.fs, self.root, name)?
        {
            return Ok(Some(bytes));
        }
        read_if_there(self.fs, &self.path(name))
    }

    /// A file's record and hash; none where there is no file.
    pub(super) fn record<T: Record>(&self, name: &str) -> Result<Option<(Decoded<T>, ContentHash)>, LoadError> {
        let path = self.path(name);
        let Some(bytes) = self.read(name).at(&path, Deed::Read)? else { return Ok(None) };
        let decoded = decode(&bytes).map_err(|e| undecodable(&path, e))?;
        Ok(Some((decoded, ContentHash::of(&bytes))))
    }

    /// The names of the records that are there.
    pub(super) fn names(&self) -> Vec<String> {
        let folder = self.fs.list(&self.path(SHEETS)).unwrap_or_default();
        let sheets = folder.into_iter().filter(|n| n.strip_suffix(".ron").is_some()).map(|n| format!("{SHEETS}/{n}"));
        let mut names: Vec<String> = sheets.chain([PROJECT.to_owned()]).collect();
        names.extend(self.pending.iter().flat_map(Pending::names).map(str::to_owned));
        names.sort();
        names.dedup();
        names
    }
}
