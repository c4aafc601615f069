//! Corrections, statuses and rows: what a person says of a sheet.

use super::{Dialog, FieldFilter, Place, State, Text, Why};
use crate::parse::Finding;
use crate::review::{CellId, Correction, Edit, Project, SheetId, Status};
use crate::store::journal::Draft;
use crate::text::Span;

impl State {
    /// Makes a change, logs it, and has what depends on it worked out anew.
    pub(super) fn commit(&mut self, edit: Edit) {
        let sheets: Vec<SheetId> = edit.sheets().into_iter().cloned().collect();
        let by = self.stamp();
        match self.project.edit(edit, &by) {
            Ok(entry) => {
                if let Some(entry) = entry {
                    self.journaling.step(entry);
                }
                for id in &sheets {
                    self.touch(id);
                }
            }
            Err(conflict) => self.complain(conflict.to_string()),
        }
    }

    /// Writes down what is being typed, so that a crash costs a second of it.
    pub(super) fn keep_draft(&mut self, cell: CellId, text: Option<String>) {
        let Some(sheet) = self.sheet.clone() else { return };
        self.drafts.retain(|d| d.sheet != sheet || d.cell != cell);
        self.journaling.draft(Draft { sheet, cell, text });
    }

    /// Keeps the reason that a person gave, for the next correction. That a value
    /// was a candidate is Kensho's own word.
    pub(super) fn remember_reason(&mut self, given: &str) {
        let given = given.trim();
        if !given.is_empty() && given != self.t(Text::CandidateChosen) {
            given.clone_into(&mut self.last_reason);
        }
    }

    /// Makes a change, if anything can be changed.
    pub(super) fn edit(&mut self, make: impl FnOnce(&Project) -> Option<Edit>) {
        if self.is_locked() {
            return;
        }
        if let Some(edit) = make(&self.project) {
            self.commit(edit);
        }
    }

    /// Makes a change to the sheet on show.
    pub(super) fn edit_sheet(&mut self, make: impl FnOnce(&Project, &SheetId) -> Option<Edit>) {
        if self.is_locked() {
            return;
        }
        let edit = self.sheet.as_ref().and_then(|id| make(&self.project, id));
        if let Some(edit) = edit {
            self.commit(edit);
        }
    }
}

pub(super) fn begin_edit(state: &mut State, cell: CellId) {
    if state.past_step().is_some() {
        state.say(state.t(Text::PastLocked));
        return;
    }
    if state.read_only.is_some() {
        state.complain(state.t(Text::ReadOnlyEdit));
        return;
    }
    state.select_cell(cell.clone(), true);
    state.editing = Some(cell);
}

pub(super) fn correct(state: &mut State, cell: &CellId, value: &str, reason: Option<String>, span: Option<Span>) {
    state.editing = None;
    state.remember_reason(reason.as_deref().unwrap_or_default());
    let reason = reason.unwrap_or_else(|| state.last_reason.clone());
    if let Some(sheet) = state.sheet.clone() {
        correct_in(state, &sheet, cell, value, &reason, span);
    }
}

/// A correction in any sheet: what was typed counts also where the person has
/// gone on to another.
pub(super) fn correct_in(
    state: &mut State,
    id: &SheetId,
    cell: &CellId,
    value: &str,
    reason: &str,
    span: Option<Span>,
) {
    state.drafts.retain(|d| d.sheet != *id || d.cell != *cell);
    if state.is_locked() {
        return;
    }
    let by = state.stamp();
    let p = &state.project;
    let edit = || {
        let sheet = p.sheets.get(id)?;
        let machine = match sheet.machine_finding(cell) {
            Some(Finding::Placed { value, .. }) => value.as_str(),
            _ => "",
        };
        let corrected = sheet.cells.get(cell).and_then(|r| r.correction.as_ref());
        if span.is_none() && corrected.map_or(machine, |c| c.value.as_str()) == value {
            return None;
        }
        if span.is_none() && value == machine && corrected.is_some() {
            return p.revert(id, cell);
        }
        p.correct(id, cell, value, reason, span, &by)
    };
    if let Some(edit) = edit() {
        state.commit(edit);
        state.notice_same(id, cell);
    } else {
        // Nothing changed, so no step says that the typing is over.
        state.journaling.draft(Draft { sheet: id.clone(), cell: cell.clone(), text: None });
    }
}

pub(super) fn set_reason(state: &mut State, cell: &CellId, reason: String) {
    state.last_reason.clone_from(&reason);
    let by = state.stamp();
    state.edit_sheet(|p, id| {
        let before = p.sheets.get(id)?.cells.get(cell)?.clone();
        let old = before.correction.clone()?;
        let mut after = before.clone();
        after.correction = Some(Correction { reason, ..old });
        after.by = Some(by);
        let same = after.correction == before.correction;
        (!same).then(|| Edit::Cell { sheet: id.clone(), cell: cell.clone(), before, after })
    });
}

pub(super) fn take_selection(state: &mut State) {
    let taken = || {
        let span = state.text_selection()?;
        let document = state.document()?;
        let span = span.trim(&document.text);
        let text = crate::text::join_wrapped_lines(document.slice(span));
        Some((state.cell.clone()?, span, text))
    };
    if let Some((cell, span, text)) = taken() {
        correct(state, &cell, &text, None, Some(span));
        if state.settings.reason_required && state.last_reason.is_empty() {
            state.say(state.t(Text::ReasonLater));
        }
    }
}

pub(super) fn take_candidate(state: &mut State, cell: &CellId, index: usize) {
    let found = || {
        let finding = state.current_sheet()?.machine_finding(cell)?;
        let Finding::Missing { candidates, .. } = finding else { return None };
        candidates.get(index).cloned()
    };
    // That it was a candidate says how it was found; what people give as the
    // reason of their next correction is theirs.
    if let Some((candidate, sheet)) = found().zip(state.sheet.clone()) {
        let span = candidate.spans.first().copied();
        state.editing = None;
        correct_in(state, &sheet, cell, &candidate.value, state.t(Text::CandidateChosen), span);
    }
}

pub(super) fn add_row(state: &mut State, group: &str) {
    if state.is_locked() {
        return;
    }
    let by = state.stamp();
    let Some(id) = state.sheet.clone() else { return };
    let Some((row, edit)) = state.project.add_row(&id, group, &by) else { return };
    state.commit(edit);
    state.prepare();
    let first_cell = state.view().and_then(|v| {
        v.rows
            .iter()
            .flat_map(super::form_view::FormRow::cells)
            .map(|(_, id)| id)
            .find(|c| c.row().is_some_and(|(r, _)| r == row))
    });
    if let Some(cell) = first_cell.cloned() {
        state.select_cell(cell, false);
    }
}

pub(super) fn set_encoding(state: &mut State, after: Option<crate::text::TextEncoding>) {
    state.edit_sheet(|p, id| {
        let before = p.sheets.get(id)?.source.asked;
        Some(Edit::Encoding { sheet: id.clone(), before, after })
    });
    state.prepare();
}

pub(super) fn mark(state: &mut State, status: Status) {
    let by = state.stamp();
    let cell = state.cell.clone();
    state.edit_sheet(|p, id| {
        let cell = cell?;
        let present = p.sheets.get(id)?.cells.get(&cell).map_or(Status::Unchecked, |r| r.status);
        if present == status { None } else { p.set_status(id, &cell, status, &by) }
    });
}

/// Sets a condition of the filter, or takes it off where it is set.
pub(super) fn toggle_filter<T: PartialEq>(state: &mut State, of: fn(&mut FieldFilter) -> &mut Option<T>, wanted: T) {
    let slot = of(&mut state.filter);
    *slot = if slot.as_ref() == Some(&wanted) { None } else { Some(wanted) };
}

/// Asks before all fields shown are confirmed: only unchecked ones with a
/// value; what is missing or in doubt is decided one by one.
pub(super) fn offer_to_confirm(state: &mut State) {
    let Some((sheet, view)) = state.current_sheet().zip(state.view()) else { return };
    let (mut cells, mut left) = (Vec::new(), 0);
    for (_, cell) in &view.queue {
        let Some(key) = view.key(cell) else { continue };
        let seen = view.cell(sheet, key, cell);
        let sure = view.why(&seen) == Why::Unchecked || seen.correction().is_some();
        if sure && seen.status() == Status::Unchecked {
            cells.push(cell.clone());
        } else if !seen.status().is_settled() {
            left += 1;
        }
    }
    cells.sort_by_key(|c| view.position.get(c));
    state.dialog = Some(Dialog::ConfirmAll { cells, left });
}

pub(super) fn confirm_all(state: &mut State, cells: &[CellId]) {
    state.dialog = None;
    let by = state.stamp();
    state.edit_sheet(|p, id| {
        let sheet = p.sheets.get(id)?;
        let edits: Vec<Edit> = cells
            .iter()
            .filter_map(|cell| {
                let corrected = sheet.cells.get(cell).is_some_and(|r| r.correction.is_some());
                p.set_status(id, cell, if corrected { Status::Corrected } else { Status::Confirmed }, &by)
            })
            .collect();
        let label = format!("{} 項目をまとめて確認済みに", edits.len());
        (!edits.is_empty()).then_some(Edit::Group { label, edits })
    });
    state.prepare();
}

pub(super) fn toggle(state: &mut State, status: Status) {
    let present = state.selected_status();
    let corrected = state.selected_review().is_some_and(|r| r.correction.is_some());
    let off = if corrected { Status::Corrected } else { Status::Unchecked };
    mark(state, if present == status { off } else { status });
}

type LogStep =
    fn(&mut Project, &crate::review::Stamp) -> Result<Option<crate::review::LogEntry>, crate::review::Conflict>;

pub(super) fn step_log(state: &mut State, step: LogStep, word: Text) {
    let by = state.stamp();
    match step(&mut state.project, &by) {
        Ok(Some(entry)) => {
            state.journaling.step(entry.clone());
            let edit = state.project.log.edit_behind(&entry).cloned();
            let Some(edit) = edit else { return };
            for id in edit.sheets() {
                state.touch(id);
            }
            let what = edit.describe(&state.project);
            let said = state.fill(word, &what);
            state.say(said);
            state.editing = None;
            state.prepare();
            if let Edit::Cell { sheet, cell, .. } = edit {
                state.go_to(Place { sheet, cell: Some(cell) });
            }
        }
        Ok(None) => {}
        Err(conflict) => state.complain(conflict.to_string()),
    }
}
