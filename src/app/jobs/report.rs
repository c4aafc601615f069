//! What jobs are given and what they report.

use std::path::PathBuf;
use std::sync::Arc;

use super::Purpose;
use crate::app::recovering::RecoverReport;
use crate::app::{AfterSettling, RereadFound, SheetSummary};
use crate::parse::Parsed;
use crate::read::{Document, ReadError};
use crate::review::{Comparison, Difference, Project, Sheet, SheetId, Stamp};
use crate::store::{LoadError, Loaded, LockInfo, Locking, PathError, SaveError, SavedState, Sources, Target};
use crate::text::ContentHash;

/// What a batch of files gave.
#[derive(Debug, Default)]
pub struct Imported {
    /// The files and folders that were to be read.
    pub asked: Vec<PathBuf>,
    /// Sheets as read.
    pub sheets: Vec<(Document, Parsed)>,
    /// Files that were refused, with the reason.
    pub refused: Vec<ReadError>,
    /// Files left because their names end otherwise than a sheet's.
    pub left: usize,
    /// Whether the person stopped it; then nothing is added.
    pub cancelled: bool,
}

/// What jobs report.
pub enum JobEvent {
    /// A step was done.
    Progress {
        /// Steps done.
        done: usize,
        /// Steps in all.
        total: usize,
        /// What it is at.
        name: String,
    },
    /// Sheets were read.
    Imported(Box<Imported>),
    /// A project was opened, or not.
    Loaded(PathBuf, Result<Box<Opened>, LoadError>),
    /// The project's files are not as they were left, with this base.
    DiskMoved(Target, ContentHash),
    /// What lies where a save was refused, or why it does not open.
    DiskVersion(Target, String, Result<Vec<Difference>, LoadError>),
    /// Another person's project was read, or not.
    Theirs(PathBuf, Result<Box<Comparison>, LoadError>),
    /// Sheets of an older parser were read again.
    Reread(Box<RereadFound>),
    /// Work was restored, or not.
    Recovered(Box<RecoverReport>),
    /// The project was saved, or not.
    Saved(Box<SaveReport>),
    /// A picture or table was written, or not.
    Exported(PathBuf, Result<(), String>),
    /// The person wanted it no longer; nothing was written.
    ExportStopped,
    /// A file dialog was closed.
    Picked {
        /// Why it was opened.
        purpose: Purpose,
        /// What was chosen; none if nothing was.
        paths: Option<Vec<PathBuf>>,
        /// Whether it closed too fast for a person: no dialog could be shown.
        no_dialog: bool,
    },
    /// What came for a project when another had taken its place.
    OfLeft(Box<JobEvent>),
}

impl JobEvent {
    /// Whether what follows saves or leaves what is there, so that what is
    /// being typed must be taken over first.
    pub fn takes_stock(&self) -> bool {
        matches!(self, Self::Loaded(..) | Self::Picked { .. } | Self::DiskVersion(..) | Self::Theirs(..))
    }

    /// Whether it is meant for the project on the desk when it was asked for,
    /// and would harm another.
    pub(super) fn is_of_project(&self) -> bool {
        match self {
            Self::Imported(_) | Self::DiskVersion(..) | Self::Theirs(..) | Self::Reread(_) | Self::Saved(_) => true,
            Self::Picked { purpose, .. } => purpose.is_of_project(),
            Self::Progress { .. }
            | Self::Loaded(..)
            | Self::DiskMoved(..)
            | Self::Recovered(_)
            | Self::Exported(..)
            | Self::ExportStopped
            | Self::OfLeft(_) => false,
        }
    }
}

/// Sheets to be read again.
#[derive(Debug)]
pub struct RereadOrder {
    /// As they stand.
    pub sheets: Vec<Arc<Sheet>>,
    /// Where their original bytes are.
    pub sources: Sources,
    /// Who asks, and when.
    pub by: Stamp,
}

/// A project as opened, and what became of its lock.
pub struct Opened {
    /// The project.
    pub loaded: Loaded,
    /// The lock; none where it was not asked for.
    pub locking: Option<Result<Locking, PathError>>,
    /// What the list shows of its sheets.
    pub summaries: Vec<(SheetId, SheetSummary)>,
}

/// How a save went.
pub struct SaveReport {
    /// Where.
    pub target: Target,
    /// The log entry up to which it is saved.
    pub seq: u64,
    /// What is on disk now, or why not.
    pub result: Result<Arc<SavedState>, SaveError>,
    /// What to do afterwards.
    pub then: Option<AfterSettling>,
    /// The lock of the place saved to, where it was asked for.
    pub locking: Option<Result<Locking, PathError>>,
    /// For a copy: where work goes on.
    pub beside: Option<PathBuf>,
}

/// Everything a save needs, taken at the moment of asking.
pub struct SaveOrder {
    /// Where to.
    pub target: Target,
    /// The project as it stands.
    pub project: Project,
    /// Its sources.
    pub sources: Sources,
    /// What we last saw there.
    pub previous: Option<Arc<SavedState>>,
    /// Who saves, and when.
    pub by: Stamp,
    /// What to do afterwards.
    pub then: Option<AfterSettling>,
    /// Whether to go over what others saved there.
    pub over: bool,
    /// How to sign the place's lock, if it is not held yet.
    pub lock: Option<LockInfo>,
    /// For a copy: where work goes on.
    pub beside: Option<PathBuf>,
}
