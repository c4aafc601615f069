use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::{Component, Path, PathBuf};
use std::time::Duration;

use super::sources::Reader;

/// What stands under a path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileKind {
    /// A file.
    File,
    /// A folder.
    Folder,
}

/// A file that is held until this is dropped.
pub type Held = Box<dyn std::any::Any + Send + Sync>;

/// Everything that Kensho does to a disk. Tests put one in its place that
/// fails or forgets.
///
/// A method that says "synced" returns once the bytes would survive a power
/// cut; the *name* of a file survives it only after [`Fs::sync_dir`].
pub trait Fs: Send + Sync {
    /// The bytes of a file.
    fn read(&self, path: &Path) -> io::Result<Vec<u8>>;
    /// Reads files later on, when they are needed.
    fn reader(&self) -> Reader;
    /// What stands under a path; `None` for nothing.
    fn kind(&self, path: &Path) -> io::Result<Option<FileKind>>;
    /// The names in a folder, sorted.
    fn list(&self, folder: &Path) -> io::Result<Vec<String>>;
    /// Whether a file can be replaced: it is not marked read-only, and its
    /// folder takes new files.
    fn can_replace(&self, path: &Path) -> bool;
    /// The file that a symbolic link leads to; any other path as it is.
    /// Replacing a link would cut it off from its file.
    fn real_path(&self, path: &Path) -> PathBuf;
    /// Makes a folder and those above it.
    fn create_dirs(&self, folder: &Path) -> io::Result<()>;
    /// Writes a new file, synced, in `folder` under a name that nothing has;
    /// with the permissions of `like`, if that exists.
    fn write_temp(&self, folder: &Path, like: &Path, bytes: &[u8]) -> io::Result<PathBuf>;
    /// Writes a new file, synced; fails with `AlreadyExists` if the name is
    /// taken.
    fn create_new(&self, path: &Path, bytes: &[u8]) -> io::Result<()>;
    /// Adds bytes to the end of a file, synced; makes the file if need be.
    fn append(&self, path: &Path, bytes: &[u8]) -> io::Result<()>;
    /// Gives a file or folder another name in one step, in place of the file
    /// that had it.
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()>;
    /// Removes a file.
    fn remove(&self, path: &Path) -> io::Result<()>;
    /// Removes a folder with everything in it.
    fn remove_folder(&self, folder: &Path) -> io::Result<()>;
    /// Holds a file, made if need be, until the result is dropped or this
    /// process ends, however it ends; `None` while another one holds it.
    fn hold(&self, path: &Path) -> io::Result<Option<Held>>;
    /// Makes the names in a folder survive a power cut.
    fn sync_dir(&self, folder: &Path) -> io::Result<()>;
    /// Whether an error passes by itself: another program (virus scanner,
    /// synchronisation) holds the file for a moment.
    fn is_passing(&self, error: &io::Error) -> bool;
    /// Waits before another attempt.
    fn pause(&self, time: Duration);
}

/// Between attempts at a rename that another program holds up.
const PAUSES_MS: &[u64] = &[10, 25, 50, 100, 200, 400];

/// Renames, trying again for a moment while another program holds a file.
pub(super) fn rename_patiently(fs: &dyn Fs, from: &Path, to: &Path) -> io::Result<()> {
    for ms in PAUSES_MS {
        match fs.rename(from, to) {
            Err(e) if fs.is_passing(&e) => fs.pause(Duration::from_millis(*ms)),
            done => return done,
        }
    }
    fs.rename(from, to)
}

/// Puts bytes under a name in one step: beside it, synced, renamed, and the
/// folder synced. Whatever fails before the rename leaves the old file.
pub(super) fn replace(fs: &dyn Fs, path: &Path, bytes: &[u8]) -> io::Result<()> {
    let folder = folder_of(path);
    let temp = fs.write_temp(folder, path, bytes)?;
    if let Err(e) = rename_patiently(fs, &temp, path) {
        discard(fs, &temp);
        return Err(e);
    }
    fs.sync_dir(folder)
}

/// Removes a file that is of no use; one that stays does no harm.
pub(super) fn discard(fs: &dyn Fs, path: &Path) {
    drop(fs.remove(path));
}

/// The folder that a path lies in.
pub(super) fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// Whether a file of this path would lie inside `folder`, however the two are
/// spelled: relative, with `..`, over a link.
pub fn lies_inside(path: &Path, folder: &Path) -> bool {
    resolved(folder_of(path)).starts_with(resolved(folder))
}

/// Where the path of a folder leads; of what is not there yet, as far as it is.
fn resolved(folder: &Path) -> PathBuf {
    for there in folder.ancestors() {
        let named = if there.as_os_str().is_empty() { Path::new(".") } else { there };
        let (Ok(real), Ok(rest)) = (fs::canonicalize(named), folder.strip_prefix(there)) else { continue };
        return rest.components().fold(real, |path, part| match part {
            Component::ParentDir => path.parent().map(Path::to_owned).unwrap_or_default(),
            part => path.join(part),
        });
    }
    folder.to_owned()
}

/// The bytes, or none where there is no file.
pub(super) fn read_if_there(fs: &dyn Fs, path: &Path) -> io::Result<Option<Vec<u8>>> {
    match fs.read(path) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(e) if e.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(e) => Err(e),
    }
}

/// The computer's disks.
#[derive(Debug, Clone, Copy, Default)]
pub struct RealFs;

#[expect(clippy::disallowed_methods, reason = "this is the place that the others are sent to")]
impl Fs for RealFs {
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        fs::read(path)
    }

    fn reader(&self) -> Reader {
        std::sync::Arc::new(|path| fs::read(path))
    }

    fn kind(&self, path: &Path) -> io::Result<Option<FileKind>> {
        match fs::metadata(path) {
            Ok(meta) if meta.is_dir() => Ok(Some(FileKind::Folder)),
            Ok(_) => Ok(Some(FileKind::File)),
            Err(e) if matches!(e.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => Ok(None),
            Err(e) => Err(e),
        }
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<String>> {
        let mut names = Vec::new();
        for entry in fs::read_dir(folder)? {
            names.push(entry?.file_name().to_string_lossy().into_owned());
        }
        names.sort();
        Ok(names)
    }

    fn can_replace(&self, path: &Path) -> bool {
        let marked = fs::metadata(path).is_ok_and(|m| m.permissions().readonly());
        !marked && tempfile::tempfile_in(folder_of(path)).is_ok()
    }

    fn real_path(&self, path: &Path) -> PathBuf {
        let is_link = fs::symlink_metadata(path).is_ok_and(|m| m.is_symlink());
        let real = if is_link { fs::canonicalize(path).ok() } else { None };
        real.unwrap_or_else(|| path.to_owned())
    }

    fn create_dirs(&self, folder: &Path) -> io::Result<()> {
        fs::create_dir_all(folder)
    }

    fn write_temp(&self, folder: &Path, like: &Path, bytes: &[u8]) -> io::Result<PathBuf> {
        let mut builder = tempfile::Builder::new();
        builder.prefix(".kensho-").suffix(".tmp");
        // tempfile's own default shuts out everybody else, who may share the folder.
        #[cfg(unix)]
        builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
        let mut file = builder.tempfile_in(folder)?;
        // Past tempfile, which would wrap the system's error in words of its own.
        file.as_file_mut().write_all(bytes)?;
        if let Ok(meta) = fs::metadata(like) {
            file.as_file().set_permissions(meta.permissions())?;
        }
        file.as_file().sync_all()?;
        file.keep().map(|(_, path)| path).map_err(|e| e.error)
    }

    fn create_new(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        let mut file = OpenOptions::new().write(true).create_new(true).open(path)?;
        file.write_all(bytes)?;
        file.sync_all()
    }

    fn append(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        let mut file = OpenOptions::new().append(true).create(true).open(path)?;
        file.write_all(bytes)?;
        file.sync_data()
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        fs::rename(from, to)
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        fs::remove_file(path)
    }

    fn remove_folder(&self, folder: &Path) -> io::Result<()> {
        fs::remove_dir_all(folder)
    }

    fn hold(&self, path: &Path) -> io::Result<Option<Held>> {
        let file = OpenOptions::new().write(true).create(true).truncate(false).open(path)?;
        match file.try_lock() {
            Ok(()) => Ok(Some(Box::new(file))),
            Err(fs::TryLockError::WouldBlock) => Ok(None),
            Err(fs::TryLockError::Error(e)) => Err(e),
        }
    }

    #[cfg(unix)]
    fn sync_dir(&self, folder: &Path) -> io::Result<()> {
        match fs::File::open(folder)?.sync_all() {
            // Network disks that can't are no worse than without us.
            Err(e) if matches!(e.kind(), io::ErrorKind::Unsupported | io::ErrorKind::InvalidInput) => Ok(()),
            done => done,
        }
    }

    #[cfg(not(unix))]
    fn sync_dir(&self, _folder: &Path) -> io::Result<()> {
        // Windows offers no such call; its file systems log names themselves.
        Ok(())
    }

    fn is_passing(&self, error: &io::Error) -> bool {
        // ERROR_ACCESS_DENIED, ERROR_SHARING_VIOLATION.
        cfg!(windows) && matches!(error.raw_os_error(), Some(5 | 32))
    }

    fn pause(&self, time: Duration) {
        std::thread::sleep(time);
    }
}
