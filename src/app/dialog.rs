use std::path::PathBuf;

use super::Purpose;
use crate::review::CellId;
use crate::store::{Backup, Target};

/// What to do once unsaved changes are settled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AfterSettling {
    /// Close the window.
    Quit,
    /// Start an empty project.
    New,
    /// Open another project.
    Open(PathBuf),
    /// Open a kept state of a project.
    OpenBackup(Target, Backup),
}

/// What is gone to by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GoTo {
    /// A field of the sheet on show.
    Field,
    /// A sheet.
    Sheet,
}

/// A dialog on show. One at a time.
#[derive(Debug, Clone, PartialEq)]
pub enum Dialog {
    /// The person's name is not known yet.
    FirstRun,
    /// Unsaved changes stand in the way.
    Unsaved(AfterSettling),
    /// A path is typed.
    Path {
        /// What for.
        purpose: Purpose,
        /// Whether it is there because no file dialog could be shown.
        no_dialog: bool,
    },
    /// A file that is to be written is there already.
    Overwrite {
        /// What for.
        purpose: Purpose,
        /// The file.
        path: PathBuf,
    },
    /// What a batch of files gave.
    ImportReport(ImportReport),
    /// Something could not be done: title and explanation.
    Failure(String, String),
    /// Unsaved work of an earlier time was found.
    Recovery(super::RecoveryOffer),
    /// Somebody else has the project open.
    Held(super::Holder),
    /// The project's files changed under our hands.
    DiskChange(super::DiskChange),
    /// Kept states to open.
    Backups(super::BackupOffer),
    /// Fields that would all be confirmed, and how many shown ones would not.
    ConfirmAll {
        /// The fields.
        cells: Vec<CellId>,
        /// Shown and open, but in doubt, in question or without a value.
        left: usize,
    },
    /// A correction that fits many places, before it is made there.
    Same,
    /// What a new reading of older sheets changes, before it is taken over.
    Reread,
    /// The legend of tick marks.
    TickLegend,
    /// A field or a sheet is chosen by name.
    GoTo(GoTo),
    /// 作成 and 査閲 of the sheet, and how far it has come.
    SignOff,
    /// Settings.
    Settings,
    /// All keys.
    KeySheet,
    /// The catalogue of rules, at one of them.
    Rules(Option<&'static str>),
    /// All commands, searchable.
    Palette,
}

impl Dialog {
    /// Whether its answer would change, sign or save the project on the desk.
    pub(super) fn is_of_project(&self) -> bool {
        match self {
            Self::Path { purpose, .. } => purpose.writes(),
            Self::Unsaved(_)
            | Self::Overwrite { .. }
            | Self::Held(_)
            | Self::DiskChange(_)
            | Self::ConfirmAll { .. }
            | Self::Same
            | Self::Reread
            | Self::TickLegend
            | Self::GoTo(_)
            | Self::SignOff => true,
            Self::FirstRun
            | Self::ImportReport(_)
            | Self::Failure(..)
            | Self::Recovery(_)
            | Self::Backups(_)
            | Self::Settings
            | Self::KeySheet
            | Self::Rules(_)
            | Self::Palette => false,
        }
    }
}

/// The outcome of a batch, for people.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ImportReport {
    /// Sheets added.
    pub added: usize,
    /// Sheets that were there already.
    pub already: usize,
    /// Files refused: name and reason.
    pub refused: Vec<(String, String)>,
    /// Files left because of their kind.
    pub left: usize,
}
