use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::codec::{FORMAT_VERSION, Record, decode, encode};
use super::error::{AtPath, PathError};
use super::fs::{Fs, Held, discard, folder_of, read_if_there, replace};
use super::layout::Target;
use super::trouble::Deed;

/// Who has a project open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LockInfo {
    /// The person's name in the settings or on the computer.
    pub user: String,
    /// The computer.
    pub host: String,
    /// The process.
    pub pid: u32,
    /// Since when.
    pub at: Timestamp,
}

impl LockInfo {
    /// Whether both are one window's: a name may be changed in between.
    fn is_same_window(&self, other: &Self) -> bool {
        (&self.host, self.pid, self.at) == (&other.host, other.pid, other.at)
    }
}

/// A project that this process has open for changes. A sign to others, not a
/// wall: what keeps work safe is the check before every save.
pub struct Lock {
    fs: Arc<dyn Fs>,
    path: PathBuf,
    info: LockInfo,
}

/// What became of asking for the lock.
#[derive(Debug)]
pub enum Locking {
    /// It is ours.
    Acquired(Lock),
    /// Somebody else has it, or left it behind; without a name if the lock's
    /// file is unreadable.
    Held(Option<LockInfo>),
}

#[derive(Debug, Serialize, Deserialize)]
struct LockFile {
    format_version: u32,
    user: String,
    host: String,
    pid: u32,
    at: Timestamp,
}

impl Record for LockFile {
    const NAME: &'static str = "Lock";
    fn version(&self) -> u32 {
        self.format_version
    }
}

impl Lock {
    /// Asks for the lock of a project that is there.
    pub fn acquire(fs: Arc<dyn Fs>, target: &Target, info: LockInfo) -> Result<Locking, PathError> {
        let path = lock_path(target);
        let bytes = to_bytes(&info).at(&path, Deed::Write)?;
        match fs.create_new(&path, &bytes) {
            Ok(()) => Ok(Locking::Acquired(Self { fs, path, info })),
            Err(e) if e.kind() == io::ErrorKind::AlreadyExists => {
                let holder = holder(&*fs, &path).at(&path, Deed::Read)?;
                if holder.as_ref().is_some_and(|h| h.is_same_window(&info)) {
                    return Ok(Locking::Acquired(Self { fs, path, info }));
                }
                Ok(Locking::Held(holder))
            }
            Err(e) => {
                // A half-written lock would shut out everybody.
                discard(&*fs, &path);
                Err(e).at(&path, Deed::Write)
            }
        }
    }

    /// Takes a lock that was left behind, if `left` still has it: a person
    /// has decided so.
    pub fn take_over(
        fs: Arc<dyn Fs>,
        target: &Target,
        info: LockInfo,
        left: Option<&LockInfo>,
    ) -> Result<Locking, PathError> {
        let path = lock_path(target);
        if fs.kind(&path).at(&path, Deed::Read)?.is_some() {
            let holder = holder(&*fs, &path).at(&path, Deed::Read)?;
            if holder.as_ref() != left {
                return Ok(Locking::Held(holder));
            }
        }
        let bytes = to_bytes(&info).at(&path, Deed::Write)?;
        replace(&*fs, &path, &bytes).at(&path, Deed::Write)?;
        Ok(Locking::Acquired(Self { fs, path, info }))
    }

    /// Whether it is still ours: nobody has taken it over.
    pub fn is_ours(&self) -> bool {
        holder(&*self.fs, &self.path).is_ok_and(|h| h.as_ref() == Some(&self.info))
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        if self.is_ours() {
            discard(&*self.fs, &self.path);
        }
    }
}

impl std::fmt::Debug for Lock {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Lock").field("path", &self.path).field("info", &self.info).finish_non_exhaustive()
    }
}

/// Makes it known on this computer that process `pid` runs, until the result
/// is dropped or the process ends, however it ends. `dir`: the computer's own
/// data folder.
pub fn announce(fs: &dyn Fs, dir: &Path, pid: u32) -> io::Result<Option<Held>> {
    let folder = dir.join(RUNNING);
    fs.create_dirs(&folder)?;
    fs.hold(&folder.join(pid.to_string()))
}

/// Whether a process that announced itself on this computer still runs. A
/// lock of this computer's whose process does not was left behind.
pub fn is_running(fs: &dyn Fs, dir: &Path, pid: u32) -> bool {
    let path = dir.join(RUNNING).join(pid.to_string());
    if !matches!(fs.kind(&path), Ok(Some(_))) {
        return false;
    }
    match fs.hold(&path) {
        Ok(Some(_free)) => false,
        // In doubt the other one runs.
        Ok(None) | Err(_) => true,
    }
}

const RUNNING: &str = "running";

fn lock_path(target: &Target) -> PathBuf {
    match target {
        Target::Folder(root) => root.join(".lock"),
        Target::SingleFile(path) => {
            let name = path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
            folder_of(path).join(format!(".{name}.lock"))
        }
    }
}

fn to_bytes(info: &LockInfo) -> io::Result<Vec<u8>> {
    let LockInfo { user, host, pid, at } = info.clone();
    encode(&LockFile { format_version: FORMAT_VERSION, user, host, pid, at }).map_err(io::Error::other)
}

fn holder(fs: &dyn Fs, path: &Path) -> io::Result<Option<LockInfo>> {
    let Some(bytes) = read_if_there(fs, path)? else { return Ok(None) };
    Ok(decode::<LockFile>(&bytes).ok().map(|d| {
        let LockFile { user, host, pid, at, .. } = d.value;
        LockInfo { user, host, pid, at }
    }))
}
