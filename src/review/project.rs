use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::edit::status_edit;
use super::{
    Action, CellId, CellReview, Conflict, Correction, Edit, LinkId, Log, LogEntry, Note, NoteId, PairId, ProjectId,
    Row, RowId, RowPair, RowState, Sheet, SheetId, SheetLink, Sheets, Status, TickMark,
};
use crate::text::Span;

/// Who did something, and when. The name is declared in the settings and not
/// authenticated.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Stamp {
    /// The declared name.
    pub author: String,
    /// The time, to the millisecond.
    pub at: Timestamp,
}

/// What a project decides for all its sheets.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProjectSettings {
    /// Whether a correction without a reason is accepted silently.
    pub reason_optional: bool,
    /// The signs of tick marks and what they mean; empty: the usual ones.
    pub legend: Vec<TickMark>,
}

/// A project under review, in memory.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Project {
    /// Its identity.
    pub id: ProjectId,
    /// Its name for people; empty until it is saved or named.
    pub name: String,
    /// What it decides for all sheets.
    pub settings: ProjectSettings,
    /// Its sheets, removed ones too.
    pub sheets: Sheets,
    /// Notes on the project.
    pub notes: BTreeMap<NoteId, Note>,
    /// What people said about sheets of several years.
    pub links: BTreeMap<LinkId, SheetLink>,
    /// What people said about rows of several years.
    pub pairs: BTreeMap<PairId, RowPair>,
    /// Every step ever taken.
    pub log: Log,
}

impl Project {
    /// An empty project.
    pub fn new(id: ProjectId) -> Self {
        Self {
            id,
            name: String::new(),
            settings: ProjectSettings::default(),
            sheets: Sheets::default(),
            notes: BTreeMap::new(),
            links: BTreeMap::new(),
            pairs: BTreeMap::new(),
            log: Log::default(),
        }
    }

    /// The sheets that stand, in the order of their ids.
    pub fn standing(&self) -> impl Iterator<Item = &Sheet> {
        self.sheets.values().filter(|s| s.removed.is_none())
    }

    /// Makes a change and writes it into the log. A change that changes
    /// nothing is not logged; a conflict leaves everything as it was.
    /// Returns the new entry.
    pub fn edit(&mut self, edit: Edit, by: &Stamp) -> Result<Option<LogEntry>, Conflict> {
        if edit.is_empty() {
            return Ok(None);
        }
        edit.apply(self)?;
        Ok(Some(self.record(Action::Do(Box::new(edit)), by)))
    }

    /// Takes back the latest change. `Ok(None)` if there is none.
    pub fn undo(&mut self, by: &Stamp) -> Result<Option<LogEntry>, Conflict> {
        let Some((seq, edit)) = self.log.undo_target() else { return Ok(None) };
        edit.inverse().apply(self)?;
        Ok(Some(self.record(Action::Undo(seq), by)))
    }

    /// Makes the latest undone change again. `Ok(None)` if there is none.
    pub fn redo(&mut self, by: &Stamp) -> Result<Option<LogEntry>, Conflict> {
        let Some((seq, edit)) = self.log.redo_target() else { return Ok(None) };
        edit.clone().apply(self)?;
        Ok(Some(self.record(Action::Redo(seq), by)))
    }

    /// Does an entry again as it stands in a journal.
    pub fn replay(&mut self, entry: &LogEntry) -> Result<(), Conflict> {
        match &entry.action {
            Action::Do(edit) => edit.apply(self)?,
            Action::Undo(seq) => {
                let edit = self.log.edit(*seq).ok_or_else(|| lost(*seq))?.inverse();
                edit.apply(self)?;
            }
            Action::Redo(seq) => {
                let edit = self.log.edit(*seq).ok_or_else(|| lost(*seq))?.clone();
                edit.apply(self)?;
            }
        }
        self.log.push(entry.clone());
        Ok(())
    }

    /// A person's value for a cell.
    pub fn correct(
        &self,
        sheet: &SheetId,
        cell: &CellId,
        value: &str,
        reason: &str,
        span: Option<Span>,
        by: &Stamp,
    ) -> Option<Edit> {
        let before = self.sheets.get(sheet)?.cells.get(cell).cloned().unwrap_or_default();
        let correction = Correction { value: value.to_owned(), reason: reason.to_owned(), by: by.clone(), span };
        let after = CellReview {
            correction: Some(correction),
            status: Status::Corrected,
            by: Some(by.clone()),
            ..before.clone()
        };
        Some(Edit::Cell { sheet: sheet.clone(), cell: cell.clone(), before, after })
    }

    /// Back to the machine's value, unchecked.
    pub fn revert(&self, sheet: &SheetId, cell: &CellId) -> Option<Edit> {
        let before = self.sheets.get(sheet)?.cells.get(cell)?.clone();
        let after = CellReview { ticks: before.ticks.clone(), ..CellReview::default() };
        Some(Edit::Cell { sheet: sheet.clone(), cell: cell.clone(), before, after })
    }

    /// A status for a cell.
    pub fn set_status(&self, sheet: &SheetId, cell: &CellId, status: Status, by: &Stamp) -> Option<Edit> {
        Some(status_edit(self.sheets.get(sheet)?, cell, status, by))
    }

    /// A new row at the end of a group, with its identity.
    pub fn add_row(&self, sheet: &SheetId, group: &str, by: &Stamp) -> Option<(RowId, Edit)> {
        let rows = &self.sheets.get(sheet)?.rows;
        let row = rows.next_id(group);
        let state = Row { number: row.number, added: Some(by.clone()), removed: None };
        let after = RowState::At(rows.rows(group).len(), state);
        let edit = Edit::Row { sheet: sheet.clone(), row: row.clone(), before: RowState::Absent, after };
        Some((row, edit))
    }

    /// A row taken out; what hangs on it stays with it.
    pub fn remove_row(&self, sheet: &SheetId, row: &RowId, by: &Stamp) -> Option<Edit> {
        let before = self.sheets.get(sheet)?.rows.state(row);
        let RowState::At(at, state) = before.clone() else { return None };
        let after = RowState::At(at, Row { removed: Some(by.clone()), ..state });
        Some(Edit::Row { sheet: sheet.clone(), row: row.clone(), before, after })
    }

    pub(super) fn sheet_mut(&mut self, id: &SheetId) -> Result<&mut Sheet, Conflict> {
        self.sheets.get_mut(id).ok_or_else(|| Conflict::NoSheet(id.clone()))
    }

    fn record(&mut self, action: Action, by: &Stamp) -> LogEntry {
        let entry = LogEntry { seq: self.log.next_seq(), by: by.clone(), action };
        self.log.push(entry.clone());
        entry
    }
}

fn lost(seq: u64) -> Conflict {
    Conflict::Changed(format!("操作 {seq}"))
}

#[cfg(test)]
mod tests {
    use super::super::NoteAnchor;
    use super::super::desk::{self, stamp};
    use super::*;

    fn project() -> (Project, SheetId) {
        let mut sheet = desk::sheet();
        for number in [1, 2] {
            sheet.rows.add_machine_row(&RowId { group: "outcome".into(), number });
        }
        desk::with(sheet)
    }

    fn cell(key: &str) -> CellId {
        CellId::of_machine_key(&key.into())
    }

    #[test]
    fn a_correction_lies_over_the_machines_value_and_undo_takes_it_off() {
        let (mut project, id) = project();
        let cell = cell("budget.2018.total");
        let edit = project.correct(&id, &cell, "599", "誤読", None, &stamp()).unwrap();
        project.edit(edit, &stamp()).unwrap();
        assert_eq!(project.sheets[&id].effective("budget.2018.total").as_deref(), Some("599"));
        assert_eq!(project.sheets[&id].cells[&cell].status, Status::Corrected);
        project.undo(&stamp()).unwrap();
        assert_eq!(project.sheets[&id].effective("budget.2018.total"), None);
        project.redo(&stamp()).unwrap();
        assert_eq!(project.sheets[&id].effective("budget.2018.total").as_deref(), Some("599"));
        assert_eq!(project.log.entries().len(), 3);
    }

    #[test]
    fn removing_a_row_moves_the_numbers_and_nothing_that_hangs_on_rows() {
        let (mut project, id) = project();
        let second = cell("outcome.2.2018.actual");
        let edit = project.correct(&id, &second, "4", "", None, &stamp()).unwrap();
        project.edit(edit, &stamp()).unwrap();
        let first = RowId { group: "outcome".into(), number: 1 };
        let edit = project.remove_row(&id, &first, &stamp()).unwrap();
        project.edit(edit, &stamp()).unwrap();
        let sheet = &project.sheets[&id];
        assert_eq!(sheet.key_of(&second).unwrap().as_str(), "outcome.1.2018.actual");
        assert_eq!(sheet.effective("outcome.1.2018.actual").as_deref(), Some("4"));
        let (added, edit) = project.add_row(&id, "outcome", &stamp()).unwrap();
        project.edit(edit, &stamp()).unwrap();
        assert_eq!(added.number, 3);
        assert_eq!(project.sheets[&id].rows.position(&added), Some(2));
    }

    #[test]
    fn a_change_after_undo_keeps_the_undone_one_in_the_log_but_out_of_redo() {
        let (mut project, id) = project();
        for value in ["1", "2"] {
            let edit = project.correct(&id, &cell("sheet.number"), value, "", None, &stamp()).unwrap();
            project.edit(edit, &stamp()).unwrap();
        }
        project.undo(&stamp()).unwrap();
        let edit = project.correct(&id, &cell("sheet.number"), "3", "", None, &stamp()).unwrap();
        project.edit(edit, &stamp()).unwrap();
        assert!(project.redo(&stamp()).unwrap().is_none());
        assert_eq!(project.log.entries().len(), 4);
        project.undo(&stamp()).unwrap();
        assert_eq!(project.sheets[&id].effective("sheet.number").as_deref(), Some("1"));
    }

    #[test]
    fn an_edit_made_on_another_state_is_refused_and_changes_nothing() {
        let (mut project, id) = project();
        let stale = project.correct(&id, &cell("sheet.number"), "1", "", None, &stamp()).unwrap();
        let edit = project.correct(&id, &cell("sheet.number"), "2", "", None, &stamp()).unwrap();
        project.edit(edit, &stamp()).unwrap();
        let before = project.clone();
        assert!(matches!(project.edit(stale, &stamp()), Err(Conflict::Changed(_))));
        assert_eq!(project, before);
    }

    #[test]
    fn a_note_id_is_never_used_twice() {
        let (mut project, id) = project();
        let (first, edit) = project.write_note(Some(&id), None, NoteAnchor::Sheet, "確認する", &stamp()).unwrap();
        project.edit(edit, &stamp()).unwrap();
        let (_, edit) = project.write_note(Some(&id), Some(first), NoteAnchor::Sheet, "", &stamp()).unwrap();
        project.edit(edit, &stamp()).unwrap();
        assert!(project.sheets[&id].notes.is_empty());
        let (second, _) = project.write_note(Some(&id), None, NoteAnchor::Sheet, "次", &stamp()).unwrap();
        assert_ne!(first, second);
    }
}
