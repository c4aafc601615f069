//! The disk's twin for tests: it fails on demand, and it forgets in a power
//! cut what was not made sure of.

mod names;

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use self::names::{Change, Names};
use super::fs::{FileKind, Fs, Held, folder_of};

/// A disk in memory.
#[derive(Debug, Default)]
pub struct FaultyFs {
    disk: Arc<Mutex<Disk>>,
    held: Arc<Mutex<BTreeSet<PathBuf>>>,
}

/// A file held; let go when dropped.
struct HeldName(Arc<Mutex<BTreeSet<PathBuf>>>, PathBuf);

impl Drop for HeldName {
    fn drop(&mut self) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).remove(&self.1);
    }
}

#[derive(Debug, Clone, Default)]
struct Disk {
    /// Each file's bytes: as programs see them, and as they are on the disk.
    inodes: Vec<Inode>,
    names: Names,
    synced: Names,
    /// Changes of names that no folder's sync has made sure of, in order.
    open: Vec<Change>,
    calls: usize,
    fail: Option<(usize, io::ErrorKind)>,
    /// The call from which on the power is gone.
    cut: Option<usize>,
    temps: usize,
    /// Renames that fail for a moment before they succeed.
    busy: usize,
    pauses: usize,
}

#[derive(Debug, Clone, Default)]
struct Inode {
    bytes: Arc<Vec<u8>>,
    synced: Arc<Vec<u8>>,
}

impl Inode {
    /// A file with all of it made sure of.
    fn sure(bytes: &[u8]) -> Self {
        let bytes = Arc::new(bytes.to_vec());
        Self { synced: Arc::clone(&bytes), bytes }
    }
}

impl FaultyFs {
    /// An empty disk.
    pub fn new() -> Self {
        Self::default()
    }

    /// Makes the `n`-th call from now (from 1) that can fail do so; a write
    /// leaves half of its bytes behind.
    pub fn fail_nth(&self, n: usize, kind: io::ErrorKind) {
        let mut disk = self.lock();
        disk.fail = Some((disk.calls + n, kind));
    }

    /// Stops failing. Returns whether the failure had come.
    pub fn stop_failing(&self) -> bool {
        let mut disk = self.lock();
        let calls = disk.calls;
        disk.fail.take().is_some_and(|(at, _)| calls >= at)
    }

    /// Cuts the power in the middle of the `n`-th call from now (from 1): a
    /// write is on its way by then, and nothing that follows is carried out.
    pub fn cut_power_at(&self, n: usize) {
        let mut disk = self.lock();
        disk.cut = Some(disk.calls + n);
    }

    /// Whether the power is gone.
    pub fn is_dark(&self) -> bool {
        let disk = self.lock();
        disk.cut.is_some_and(|cut| disk.calls >= cut)
    }

    /// Changes of names that a power cut at this moment could lose.
    pub fn at_risk(&self) -> usize {
        self.lock().open.len()
    }

    /// Calls so far that could fail.
    pub fn calls(&self) -> usize {
        self.lock().calls
    }

    /// Lets the next `n` renames fail as they do while a virus scanner holds
    /// the file.
    pub fn hold_renames(&self, n: usize) {
        self.lock().busy = n;
    }

    /// Pauses that the code under test has made.
    pub fn pauses(&self) -> usize {
        self.lock().pauses
    }

    /// The disk as it is found after a power cut at this moment: of what was
    /// not made sure of, `seed` decides what reached it.
    #[must_use]
    pub fn after_power_cut(&self, seed: u64) -> Self {
        let mut dice = Dice(seed);
        let open = self.at_risk();
        // Half of the disks write names in order, the others in any order.
        let in_order = dice.roll(2) == 0;
        let reached = dice.roll(open + 1);
        let kept: Vec<bool> = (0..open).map(|i| if in_order { i < reached } else { dice.roll(2) == 0 }).collect();
        self.after_power_cut_that_kept(|i| kept.get(i) == Some(&true), seed)
    }

    /// The disk as it is found where exactly these of the changes of names at
    /// risk reached it, and of bytes on their way what `seed` decides.
    #[must_use]
    pub fn after_power_cut_that_kept(&self, kept: impl Fn(usize) -> bool, seed: u64) -> Self {
        let mut disk = self.lock().clone();
        let mut dice = Dice(seed);
        let open = std::mem::take(&mut disk.open);
        for (_, change) in open.iter().enumerate().filter(|(i, _)| kept(*i)) {
            disk.synced.apply(change);
        }
        for inode in &mut disk.inodes {
            inode.tear(&mut dice);
        }
        disk.synced.drop_lost_folders();
        disk.names = disk.synced.clone();
        (disk.fail, disk.cut) = (None, None);
        Self { disk: Arc::new(Mutex::new(disk)), held: Arc::default() }
    }

    /// Changes a file behind everybody's back, made sure of.
    pub fn set(&self, path: &Path, bytes: &[u8]) {
        let mut disk = self.lock();
        let inode = disk.inodes.len();
        disk.inodes.push(Inode::sure(bytes));
        disk.names.files.insert(path.to_owned(), inode);
        disk.synced.files.insert(path.to_owned(), inode);
    }

    /// Another disk with the same on it, that goes its own way from here.
    #[must_use]
    pub fn copy(&self) -> Self {
        Self { disk: Arc::new(Mutex::new(self.lock().clone())), held: Arc::default() }
    }

    /// Every file with its bytes.
    pub fn files(&self) -> BTreeMap<PathBuf, Vec<u8>> {
        let disk = self.lock();
        let bytes = |inode: &usize| disk.inodes.get(*inode).map(|i| i.bytes.to_vec()).unwrap_or_default();
        disk.names.files.iter().map(|(path, inode)| (path.clone(), bytes(inode))).collect()
    }

    fn lock(&self) -> MutexGuard<'_, Disk> {
        self.disk.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Counts a call; an error if it is the one to fail.
    fn call(&self) -> io::Result<MutexGuard<'_, Disk>> {
        let mut disk = self.lock();
        match disk.count() {
            Some(fault) => Err(fault.error),
            None => Ok(disk),
        }
    }
}

impl Disk {
    fn count(&mut self) -> Option<Fault> {
        self.calls += 1;
        if let Some(cut) = self.cut.filter(|cut| self.calls >= *cut) {
            let written = if self.calls == cut { Written::AllUnsure } else { Written::Nothing };
            return Some(Fault { error: io::Error::other("no power"), written });
        }
        let (at, kind) = self.fail?;
        (at == self.calls).then(|| Fault { error: io::Error::new(kind, "injected"), written: Written::Half })
    }

    fn inode(&self, path: &Path) -> io::Result<usize> {
        self.names.files.get(path).copied().ok_or_else(|| io::ErrorKind::NotFound.into())
    }

    fn needs_folder(&self, path: &Path) -> io::Result<()> {
        let folder = folder_of(path);
        if self.names.has_folder(folder) { Ok(()) } else { Err(io::ErrorKind::NotFound.into()) }
    }

    fn change(&mut self, change: Change) {
        self.names.apply(&change);
        self.open.push(change);
    }

    /// A new file; on the failing call with what that one wrote, unsynced.
    fn write_new(&mut self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        let failed = self.count();
        if failed.is_none() {
            self.needs_folder(path)?;
            if self.names.files.contains_key(path) || self.names.folders.contains(path) {
                return Err(io::ErrorKind::AlreadyExists.into());
            }
        }
        let inode = self.inodes.len();
        match &failed {
            None => self.inodes.push(Inode::sure(bytes)),
            Some(fault) => match fault.written.of(bytes) {
                Some(part) => self.inodes.push(Inode { bytes: Arc::new(part.to_vec()), synced: Arc::default() }),
                None => return failed.map_or(Ok(()), |f| Err(f.error)),
            },
        }
        self.change(Change::Link(path.to_owned(), inode));
        failed.map_or(Ok(()), |f| Err(f.error))
    }
}

/// A call that fails, and what it wrote before.
struct Fault {
    error: io::Error,
    written: Written,
}

enum Written {
    Nothing,
    Half,
    /// All of it, none of it made sure of.
    AllUnsure,
}

impl Written {
    fn of<'a>(&self, bytes: &'a [u8]) -> Option<&'a [u8]> {
        match self {
            Self::Nothing => None,
            Self::Half => bytes.get(..bytes.len() / 2),
            Self::AllUnsure => Some(bytes),
        }
    }
}

/// Bytes that a disk writes at once.
const SECTOR: usize = 512;

impl Inode {
    /// What of the unsynced bytes reached the disk: some first part; or, where
    /// the file's length was written before its contents, any of its sectors,
    /// the others being blank.
    fn tear(&mut self, dice: &mut Dice) {
        if self.bytes == self.synced {
            return;
        }
        let mut new = self.bytes.strip_prefix(self.synced.as_slice()).unwrap_or_default().to_vec();
        new.truncate(dice.roll(new.len() + 1));
        if dice.roll(2) == 0 {
            for sector in new.chunks_mut(SECTOR) {
                if dice.roll(2) == 0 {
                    sector.fill(0);
                }
            }
        }
        Arc::make_mut(&mut self.synced).extend(new);
        self.bytes.clone_from(&self.synced);
    }
}

impl Fs for FaultyFs {
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        let disk = self.call()?;
        let inode = disk.inode(path)?;
        Ok(disk.inodes.get(inode).map(|i| i.bytes.to_vec()).unwrap_or_default())
    }

    fn reader(&self) -> super::Reader {
        let same = Self { disk: Arc::clone(&self.disk), held: Arc::clone(&self.held) };
        Arc::new(move |path| same.read(path))
    }

    fn kind(&self, path: &Path) -> io::Result<Option<FileKind>> {
        let disk = self.call()?;
        if disk.names.files.contains_key(path) {
            return Ok(Some(FileKind::File));
        }
        Ok(disk.names.has_folder(path).then_some(FileKind::Folder))
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<String>> {
        let disk = self.call()?;
        if !disk.names.has_folder(folder) {
            return Err(io::ErrorKind::NotFound.into());
        }
        let all = disk.names.files.keys().chain(&disk.names.folders);
        let inside = all.filter(|p| p.parent().is_some() && folder_of(p) == folder);
        let mut names: Vec<String> =
            inside.filter_map(|p| p.file_name()).map(|n| n.to_string_lossy().into_owned()).collect();
        names.sort();
        Ok(names)
    }

    fn can_replace(&self, _path: &Path) -> bool {
        true
    }

    fn real_path(&self, path: &Path) -> PathBuf {
        path.to_owned()
    }

    fn create_dirs(&self, folder: &Path) -> io::Result<()> {
        let mut disk = self.call()?;
        let missing: Vec<PathBuf> =
            folder.ancestors().take_while(|a| !disk.names.has_folder(a)).map(Path::to_owned).collect();
        for folder in missing.into_iter().rev().filter(|f| !f.as_os_str().is_empty()) {
            disk.change(Change::Folder(folder));
        }
        Ok(())
    }

    fn write_temp(&self, folder: &Path, _like: &Path, bytes: &[u8]) -> io::Result<PathBuf> {
        let mut disk = self.lock();
        disk.temps += 1;
        let path = folder.join(format!(".kensho-{}.tmp", disk.temps));
        disk.write_new(&path, bytes)?;
        Ok(path)
    }

    fn create_new(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        self.lock().write_new(path, bytes)
    }

    fn append(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        let mut disk = self.lock();
        let failed = disk.count();
        if failed.as_ref().is_some_and(|f| matches!(f.written, Written::Nothing)) {
            return failed.map_or(Ok(()), |f| Err(f.error));
        }
        disk.needs_folder(path)?;
        let inode = if let Some(inode) = disk.names.files.get(path) {
            *inode
        } else {
            let inode = disk.inodes.len();
            disk.inodes.push(Inode::default());
            disk.change(Change::Link(path.to_owned(), inode));
            inode
        };
        let Some(file) = disk.inodes.get_mut(inode) else { return Ok(()) };
        match failed {
            None => {
                Arc::make_mut(&mut file.bytes).extend_from_slice(bytes);
                file.synced.clone_from(&file.bytes);
                Ok(())
            }
            Some(fault) => {
                Arc::make_mut(&mut file.bytes).extend_from_slice(fault.written.of(bytes).unwrap_or_default());
                Err(fault.error)
            }
        }
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        let mut disk = self.call()?;
        if disk.busy > 0 {
            disk.busy -= 1;
            return Err(io::ErrorKind::ResourceBusy.into());
        }
        disk.needs_folder(to)?;
        if disk.names.folders.contains(from) {
            if disk.names.folders.contains(to) {
                return Err(io::ErrorKind::AlreadyExists.into());
            }
            disk.change(Change::MoveFolder(from.to_owned(), to.to_owned()));
            return Ok(());
        }
        let inode = disk.inode(from)?;
        disk.change(Change::Rename(from.to_owned(), to.to_owned(), inode));
        Ok(())
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        let mut disk = self.call()?;
        disk.inode(path)?;
        disk.change(Change::Unlink(path.to_owned()));
        Ok(())
    }

    fn remove_folder(&self, folder: &Path) -> io::Result<()> {
        let mut disk = self.call()?;
        disk.change(Change::DropFolder(folder.to_owned()));
        Ok(())
    }

    fn hold(&self, path: &Path) -> io::Result<Option<Held>> {
        let mut disk = self.call()?;
        disk.needs_folder(path)?;
        if !disk.names.files.contains_key(path) {
            let inode = disk.inodes.len();
            disk.inodes.push(Inode::default());
            disk.change(Change::Link(path.to_owned(), inode));
        }
        let mut held = self.held.lock().unwrap_or_else(PoisonError::into_inner);
        let free = held.insert(path.to_owned());
        let guard = || -> Held { Box::new(HeldName(Arc::clone(&self.held), path.to_owned())) };
        Ok(free.then(guard))
    }

    fn sync_dir(&self, folder: &Path) -> io::Result<()> {
        let mut disk = self.call()?;
        let (sure, open): (Vec<Change>, Vec<Change>) =
            std::mem::take(&mut disk.open).into_iter().partition(|c| c.touches(folder));
        for change in &sure {
            disk.synced.apply(change);
        }
        disk.open = open;
        Ok(())
    }

    fn is_passing(&self, error: &io::Error) -> bool {
        error.kind() == io::ErrorKind::ResourceBusy
    }

    fn pause(&self, _time: Duration) {
        self.lock().pauses += 1;
    }
}

/// A small generator of numbers (`SplitMix64`): the same seed, the same disk.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        let sides = u64::try_from(sides.max(1)).unwrap_or(1);
        usize::try_from((z ^ (z >> 31)) % sides).unwrap_or(0)
    }
}
