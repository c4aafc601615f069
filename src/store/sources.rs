use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::fs::Fs;
use super::layout::{Target, source_path, within};
use crate::review::Project;
use crate::text::ContentHash;

/// Reads a file, from any thread and after the [`Fs`] is gone.
pub type Reader = Arc<dyn Fn(&Path) -> io::Result<Vec<u8>> + Send + Sync>;

/// The original bytes of sheets, by their hash. Those of a project folder stay
/// in its files and are read when they are asked for; a copy shares the rest.
#[derive(Clone, Default)]
pub struct Sources(Arc<BTreeMap<ContentHash, Kept>>);

#[derive(Clone)]
enum Kept {
    /// In memory: nowhere on the disk yet, or within a larger file.
    Here(Arc<[u8]>),
    /// In a file of their own.
    At(PathBuf, Reader),
}

impl Sources {
    /// None yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Keeps bytes in memory.
    pub fn insert(&mut self, hash: ContentHash, bytes: Arc<[u8]>) {
        Arc::make_mut(&mut self.0).insert(hash, Kept::Here(bytes));
    }

    /// Remembers in which file the bytes lie.
    pub(super) fn insert_file(&mut self, hash: ContentHash, path: PathBuf, reader: Reader) {
        Arc::make_mut(&mut self.0).insert(hash, Kept::At(path, reader));
    }

    /// The bytes with this hash. `None` if they are not known, or if their
    /// file is gone or has other bytes by now.
    pub fn get(&self, hash: &ContentHash) -> Option<Arc<[u8]>> {
        match self.0.get(hash)? {
            Kept::Here(bytes) => Some(Arc::clone(bytes)),
            Kept::At(path, reader) => {
                let bytes = reader(path).ok().filter(|b| ContentHash::of(b) == *hash)?;
                Some(bytes.into())
            }
        }
    }

    /// The hashes, in order.
    pub fn keys(&self) -> impl Iterator<Item = &ContentHash> {
        self.0.keys()
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Forgets all of them.
    pub fn clear(&mut self) {
        *self = Self::default();
    }

    /// How many bytes are held in memory.
    pub fn held(&self) -> usize {
        let held = |kept: &Kept| if let Kept::Here(bytes) = kept { bytes.len() } else { 0 };
        self.0.values().map(held).sum()
    }

    /// After a save: lets go of the bytes that the project's folder now has.
    pub fn rest_in(&mut self, fs: &dyn Fs, target: &Target, project: &Project) {
        let Target::Folder(root) = target else { return };
        let held = self.0.iter().filter(|(_, kept)| matches!(kept, Kept::Here(_))).map(|(hash, _)| hash.clone());
        let held: BTreeSet<ContentHash> = held.collect();
        if held.is_empty() {
            return;
        }
        for sheet in project.sheets.values().filter(|s| held.contains(&s.source.hash)) {
            let path = within(root, &source_path(sheet));
            self.insert_file(sheet.source.hash.clone(), path, fs.reader());
        }
    }
}

/// The same hashes stand for the same bytes.
impl PartialEq for Sources {
    fn eq(&self, other: &Self) -> bool {
        self.0.keys().eq(other.0.keys())
    }
}

impl Eq for Sources {}

impl<const N: usize> From<[(ContentHash, Arc<[u8]>); N]> for Sources {
    fn from(all: [(ContentHash, Arc<[u8]>); N]) -> Self {
        let kept = all.into_iter().map(|(hash, bytes)| (hash, Kept::Here(bytes)));
        Self(Arc::new(kept.collect()))
    }
}

impl fmt::Debug for Sources {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.0.keys()).finish()
    }
}
