//! Project files: the only room that writes to disk, all of it through [`Fs`].
//!
//! A project is a folder of RON files (or one RON file); see [`Target`]. A
//! save happens all at once or not at all, never over somebody else's work,
//! and keeps what it replaces. A load gives the whole project or says which
//! file is wrong, where, and which kept state opens.
//!
//! No clock and no randomness: time, user, host and process are passed in.

mod backup;
mod codec;
mod dto;
mod error;
mod fault;
#[doc(hidden)]
pub mod faulty;
mod fs;
mod in_english;
pub mod journal;
mod layout;
mod load;
mod lock;
mod log_files;
mod remark;
mod save;
mod settings;
mod snapshot;
mod sources;
mod state;
mod trouble;
mod unfinished;
mod view;
mod watch;

pub use backup::{Backup, backups};
pub use error::{LoadError, PathError, ReadOnlyReason, SaveError};
pub use fault::Fault;
pub use fs::{FileKind, Fs, Held, RealFs, lies_inside};
pub use layout::Target;
pub use load::{Loaded, base_on_disk, disk_state, load, load_backup, load_backup_watched, load_watched};
pub use lock::{Lock, LockInfo, Locking, announce, is_running};
pub use remark::Remark;
pub use save::{save, save_watched};
pub use settings::{Language, RecentProject, Settings, Theme, load_settings, save_settings};
pub use sources::{Reader, Sources};
pub use state::SavedState;
pub use trouble::{Deed, io_words};
pub use watch::Watch;

use std::path::Path;

use error::AtPath;

/// Makes sure that a folder for exports is there.
pub fn make_folder(path: &Path) -> Result<(), PathError> {
    RealFs.create_dirs(path).at(path, Deed::MakeFolder)
}

/// Writes an export beside its target and renames it into place.
pub fn write_export(path: &Path, bytes: &[u8]) -> Result<(), PathError> {
    fs::replace(&RealFs, path, bytes).at(path, Deed::Write)
}
