//! History: which steps are listed, and looking at the sheet as it was.

use super::trail::Place;
use super::{SheetView, State, Text};
use crate::review::{Action, CellId, Edit, Fate, LogEntry, Sheet, SheetId};

/// Which steps are listed. Every condition set must hold.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct HistoryFilter {
    /// Only those that touch this sheet.
    pub sheet: Option<SheetId>,
    /// Only those that touch this field of that sheet.
    pub cell: Option<CellId>,
    /// Only those of this person.
    pub author: Option<String>,
    /// Only changes that were taken back and left behind.
    pub abandoned: bool,
}

/// The sheet on show as it stood after a step.
#[derive(Debug)]
pub(super) struct Past {
    seq: u64,
    pub(super) sheet: Sheet,
    pub(super) view: SheetView,
}

impl HistoryFilter {
    fn shows(&self, state: &State, entry: &LogEntry) -> bool {
        let log = &state.project.log;
        let author_fits = self.author.as_ref().is_none_or(|a| entry.by.author == *a);
        let fate_fits =
            !self.abandoned || (matches!(entry.action, Action::Do(_)) && log.fate(entry.seq) == Fate::Abandoned);
        let place_fits = || {
            let Some(sheet) = &self.sheet else { return true };
            let edit = log.edit_behind(entry);
            edit.is_some_and(|e| match &self.cell {
                Some(cell) => touches(e, sheet, cell),
                None => e.sheets().contains(&sheet),
            })
        };
        author_fits && fate_fits && place_fits()
    }
}

/// Whether a change touches a field: its value, its status, its notes.
fn touches(edit: &Edit, on: &SheetId, wanted: &CellId) -> bool {
    match edit {
        Edit::Cell { sheet, cell, .. } => sheet == on && cell == wanted,
        Edit::Note { sheet: Some(sheet), before, after, .. } => {
            let note = after.as_ref().or(before.as_ref());
            sheet == on && note.is_some_and(|n| n.anchor.cell() == Some(wanted))
        }
        Edit::Reread { sheet, change } => sheet == on && change.cells.iter().any(|c| c.cell == *wanted),
        Edit::Group { edits, .. } => edits.iter().any(|e| touches(e, on, wanted)),
        _ => false,
    }
}

impl State {
    /// The numbers of the steps that a filter shows, latest first. Costs a
    /// look at every step: callers keep the result until the log grows.
    pub fn listed_steps(&self, filter: &HistoryFilter) -> Vec<u64> {
        let entries = self.project.log.entries().iter().rev();
        entries.filter(|e| filter.shows(self, e)).map(|e| e.seq).collect()
    }

    /// Everybody who did something, sorted.
    pub fn history_authors(&self) -> Vec<String> {
        let mut all: Vec<String> = self.project.log.entries().iter().map(|e| e.by.author.clone()).collect();
        all.sort();
        all.dedup();
        all
    }

    /// A step in words.
    pub fn step_words(&self, entry: &LogEntry) -> String {
        let what = self.project.log.edit_behind(entry).map(|e| e.describe(&self.project)).unwrap_or_default();
        match &entry.action {
            Action::Do(_) => what,
            Action::Undo(_) => self.fill(Text::UndoOf, &what),
            Action::Redo(_) => self.fill(Text::RedoOf, &what),
        }
    }

    /// Goes to what a step changed.
    pub(super) fn go_to_step(&mut self, seq: u64) {
        let entry = self.project.log.step(seq);
        let place = entry.and_then(|e| self.project.log.edit_behind(e)).and_then(place_of);
        if let Some(place) = place.filter(|p| self.order.contains(&p.sheet)) {
            self.go_to(place);
        }
    }

    /// Shows everything as it stood after a step, read-only.
    pub(super) fn look_at_past(&mut self, seq: Option<u64>) {
        self.past_seq = seq;
        self.editing = None;
        self.prepare();
    }

    /// The step after which everything is shown, while the past is.
    pub fn past_step(&self) -> Option<&LogEntry> {
        let seq = self.past_seq?;
        self.project.log.step(seq)
    }

    /// Brings everything back to how it stood after a step, as one step.
    pub(super) fn return_to_past(&mut self, seq: u64) {
        self.past_seq = None;
        self.past = None;
        let label = self.fill(Text::BackToStep, &seq.to_string());
        self.edit(|p| p.back_to(seq, &label));
        self.prepare();
    }

    /// Works out the sheet on show as it was, where that is asked for.
    pub(super) fn prepare_past(&mut self) {
        let (Some(seq), Some(id)) = (self.past_seq, self.sheet.clone()) else {
            self.past = None;
            return;
        };
        let fresh =
            self.past.as_ref().is_some_and(|p| p.seq == seq && p.sheet.id == id && p.view.filter == self.filter);
        if fresh {
            return;
        }
        let serial = self.next_serial();
        self.past = self.project.sheet_at(&id, seq).map(|sheet| {
            let view = SheetView::new(&sheet, seq, serial, &self.filter, std::collections::BTreeSet::new());
            Past { seq, sheet, view }
        });
        if self.past.is_none() {
            self.past_seq = None;
            self.complain(self.t(Text::PastUnknown));
        }
    }
}

/// What a change changed first.
fn place_of(edit: &Edit) -> Option<Place> {
    match edit {
        Edit::Cell { sheet, cell, .. } => Some(Place { sheet: sheet.clone(), cell: Some(cell.clone()) }),
        Edit::Note { sheet, before, after, .. } => {
            let cell = after.as_ref().or(before.as_ref())?.anchor.cell().cloned();
            Some(Place { sheet: sheet.clone()?, cell })
        }
        Edit::Group { edits, .. } => edits.iter().find_map(place_of),
        other => other.sheets().first().map(|s| Place { sheet: (*s).clone(), cell: None }),
    }
}
