use std::collections::{BTreeMap, BTreeSet};

use super::ReadOnlyReason;
use crate::review::{SheetId, Sheets, Stamp};
use crate::text::ContentHash;

/// What the disk had when a project was last loaded or saved: the guard
/// against writing over somebody else's work, and the base of its journal.
#[derive(Debug, Clone, Default)]
pub struct SavedState {
    /// The hash of each file, by its name within the project; a project in
    /// one file has one, under an empty name.
    pub(super) files: BTreeMap<String, ContentHash>,
    /// How often the project was saved.
    pub(super) saves: u64,
    /// Who saved it last, and when.
    pub(super) by: Option<Stamp>,
    /// The last step of the log that is in it.
    pub(super) last_seq: u64,
    /// The sheets that are in it.
    pub(super) sheets: BTreeSet<SheetId>,
    /// The sheets as their files have them, where those are as this version
    /// writes them: one that is still the very same need not be written.
    pub(super) as_written: Sheets,
    /// Why it can't be saved in its place.
    pub(super) read_only: Option<ReadOnlyReason>,
}

impl SavedState {
    /// Stands for the whole state: the hash of the file that is written last
    /// and lists the others.
    pub fn base(&self) -> Option<&ContentHash> {
        self.files.get(super::layout::PROJECT).or_else(|| self.files.get(""))
    }

    /// Who saved it last, and when.
    pub fn by(&self) -> Option<&Stamp> {
        self.by.as_ref()
    }

    /// The number of the last step that is in it.
    pub fn last_seq(&self) -> u64 {
        self.last_seq
    }

    /// The sheets that are in it.
    pub fn sheets(&self) -> &BTreeSet<SheetId> {
        &self.sheets
    }
}

/// What is remembered of the sheets is no part of it: it only saves work.
impl PartialEq for SavedState {
    fn eq(&self, other: &Self) -> bool {
        let Self { files, saves, by, last_seq, sheets, as_written: _, read_only } = self;
        (files, saves, by, last_seq, sheets, read_only)
            == (&other.files, &other.saves, &other.by, &other.last_seq, &other.sheets, &other.read_only)
    }
}

impl Eq for SavedState {}
