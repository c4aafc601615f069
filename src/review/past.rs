//! The project as it was: a sheet as it stood after any step, and the way
//! back there as one step.

use super::{Action, Edit, LogEntry, Project, ProjectId, Sheet, SheetId};

/// What became of a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// It stands.
    Stands,
    /// It was taken back and can be made again.
    Undone,
    /// It was taken back, and other changes were made since: kept in the log,
    /// out of redo's reach.
    Abandoned,
}

impl Edit {
    /// Whether any of it touches a sheet.
    fn touches(&self, sheet: &SheetId) -> bool {
        match self {
            Self::Group { edits, .. } => edits.iter().any(|e| e.touches(sheet)),
            other => other.sheets().contains(&sheet),
        }
    }

    /// The part of it that touches a sheet.
    fn within(&self, sheet: &SheetId) -> Option<Self> {
        match self {
            Self::Group { label, edits } => {
                let edits: Vec<Self> = edits.iter().filter_map(|e| e.within(sheet)).collect();
                (!edits.is_empty()).then(|| Self::Group { label: label.clone(), edits })
            }
            // These touch no sheet, or what is said between sheets.
            Self::Rename { .. } | Self::Legend { .. } | Self::Link { .. } | Self::Pair { .. } => None,
            other => other.sheets().contains(&sheet).then(|| other.clone()),
        }
    }
}

impl Project {
    /// What takes a step back, whatever kind of step it was.
    fn taking_back(&self, entry: &LogEntry) -> Option<Edit> {
        let edit = self.log.edit_behind(entry)?;
        Some(match entry.action {
            Action::Do(_) | Action::Redo(_) => edit.inverse(),
            Action::Undo(_) => edit.clone(),
        })
    }

    /// The steps after one, latest first.
    fn steps_after(&self, seq: u64) -> impl Iterator<Item = &LogEntry> {
        self.log.entries().iter().rev().take_while(move |e| e.seq > seq)
    }

    /// A sheet as it stood after a step. A reading by a better parser is a step
    /// and is taken back; a reading in another encoding follows the encoding
    /// only when the text is opened. `None` if it is not known or the log does not lead
    /// back to it.
    pub fn sheet_at(&self, sheet: &SheetId, seq: u64) -> Option<Sheet> {
        let mut past = Self::new(ProjectId(String::new()));
        past.sheets.insert(sheet.clone(), self.sheets.get(sheet)?.clone());
        for entry in self.steps_after(seq) {
            // Most steps are about other sheets: these are not even copied.
            if !self.log.edit_behind(entry).is_some_and(|e| e.touches(sheet)) {
                continue;
            }
            if let Some(edit) = self.taking_back(entry).and_then(|e| e.within(sheet)) {
                edit.apply(&mut past).ok()?;
            }
        }
        past.sheets.remove(sheet)
    }

    /// The one step that brings everything back to how it stood after a step.
    /// `None` if nothing was done since.
    pub fn back_to(&self, seq: u64, label: &str) -> Option<Edit> {
        let edits: Vec<Edit> = self.steps_after(seq).filter_map(|e| self.taking_back(e)).collect();
        (!edits.is_empty()).then(|| Edit::Group { label: label.to_owned(), edits })
    }
}

#[cfg(test)]
mod tests {
    use super::super::desk::{project, stamp};
    use super::super::{CellId, NoteAnchor};
    use super::*;

    #[test]
    fn every_state_that_a_sheet_had_can_be_seen_and_gone_back_to() {
        let (mut project, id) = project();
        let cell = CellId::of_machine_key(&"sheet.number".into());
        let mut seen = vec![(0, project.sheets[&id].clone())];
        for step in 0..9 {
            let edit = match step % 3 {
                0 => project.correct(&id, &cell, &step.to_string(), "", None, &stamp()),
                1 => project.write_note(Some(&id), None, NoteAnchor::Sheet, "確認", &stamp()).map(|(_, e)| e),
                _ => {
                    project.undo(&stamp()).unwrap();
                    None
                }
            };
            if let Some(edit) = edit {
                project.edit(edit, &stamp()).unwrap();
            }
            seen.push((project.log.entries().last().unwrap().seq, project.sheets[&id].clone()));
        }
        for (seq, sheet) in &seen {
            assert_eq!(project.sheet_at(&id, *seq).as_ref(), Some(sheet), "after step {seq}");
            let mut again = project.clone();
            if let Some(edit) = again.back_to(*seq, "戻す") {
                again.edit(edit, &stamp()).unwrap();
            }
            assert_eq!(&again.sheets[&id], sheet);
            assert!(again.log.entries().len() <= project.log.entries().len() + 1, "one step");
        }
    }

    #[test]
    fn a_change_that_redo_cannot_reach_is_told_from_one_it_can() {
        let (mut project, id) = project();
        let cell = CellId::of_machine_key(&"sheet.number".into());
        for value in ["1", "2"] {
            let edit = project.correct(&id, &cell, value, "", None, &stamp()).unwrap();
            project.edit(edit, &stamp()).unwrap();
        }
        project.undo(&stamp()).unwrap();
        assert_eq!((project.log.fate(1), project.log.fate(2)), (Fate::Stands, Fate::Undone));
        let edit = project.correct(&id, &cell, "3", "", None, &stamp()).unwrap();
        project.edit(edit, &stamp()).unwrap();
        assert_eq!(project.log.fate(2), Fate::Abandoned);
    }
}
