//! The names on a disk, and the changes to them that it may or may not have
//! written down.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use crate::store::fs::folder_of;

/// Which names stand for which files, and which folders there are.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Names {
    pub(super) files: BTreeMap<PathBuf, usize>,
    pub(super) folders: BTreeSet<PathBuf>,
}

/// A change of names.
#[derive(Debug, Clone)]
pub(super) enum Change {
    Link(PathBuf, usize),
    Unlink(PathBuf),
    Rename(PathBuf, PathBuf, usize),
    Folder(PathBuf),
    MoveFolder(PathBuf, PathBuf),
    DropFolder(PathBuf),
}

impl Names {
    pub(super) fn has_folder(&self, folder: &Path) -> bool {
        folder.parent().is_none() || folder == Path::new(".") || self.folders.contains(folder)
    }

    pub(super) fn apply(&mut self, change: &Change) {
        match change {
            Change::Link(path, inode) => {
                self.files.insert(path.clone(), *inode);
            }
            Change::Unlink(path) => {
                self.files.remove(path);
            }
            Change::Rename(from, to, inode) => {
                self.files.remove(from);
                self.files.insert(to.clone(), *inode);
            }
            Change::Folder(path) => {
                self.folders.insert(path.clone());
            }
            Change::MoveFolder(from, to) => {
                let moved = |p: &Path| p.strip_prefix(from).map(|rest| to.join(rest)).ok();
                self.files = self.files.iter().map(|(p, i)| (moved(p).unwrap_or_else(|| p.clone()), *i)).collect();
                self.folders = self.folders.iter().map(|p| moved(p).unwrap_or_else(|| p.clone())).collect();
            }
            Change::DropFolder(path) => {
                self.files.retain(|p, _| !p.starts_with(path));
                self.folders.retain(|p| !p.starts_with(path));
            }
        }
    }

    pub(super) fn drop_lost_folders(&mut self) {
        let all = self.folders.clone();
        let stands = |p: &Path| {
            p.ancestors().skip(1).all(|a| a.as_os_str().is_empty() || a.parent().is_none() || all.contains(a))
        };
        self.folders.retain(|f| stands(f));
        self.files.retain(|f, _| stands(f));
    }
}

impl Change {
    pub(super) fn touches(&self, folder: &Path) -> bool {
        let inside = |p: &PathBuf| folder_of(p) == folder;
        match self {
            Self::Link(p, _) | Self::Unlink(p) | Self::Folder(p) | Self::DropFolder(p) => inside(p),
            Self::Rename(a, b, _) | Self::MoveFolder(a, b) => inside(a) || inside(b),
        }
    }
}
