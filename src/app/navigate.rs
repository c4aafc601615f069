use super::{State, Text};
use crate::review::{CellId, SheetId, Status};
use crate::text::{Span, fold_to_string};

impl State {
    /// Shows a sheet.
    pub(super) fn select_sheet(&mut self, id: SheetId) {
        if self.sheet.as_ref() == Some(&id) || !self.project.sheets.contains_key(&id) {
            return;
        }
        self.sheet = Some(id);
        self.cell = None;
        self.editing = None;
        self.text_selection = None;
        self.prepare();
    }

    /// Selects a field; its characters light up and come into view.
    pub(super) fn select_cell(&mut self, cell: CellId, reveal_source: bool) {
        if self.editing.as_ref() != Some(&cell) {
            self.editing = None;
        }
        self.cell = Some(cell);
        self.reveal_cell += 1;
        if reveal_source {
            self.reveal_source += 1;
        }
    }

    /// Selects the field that these characters belong to.
    pub(super) fn click_source(&mut self, offset: usize) {
        let Some(cell) = self.view().and_then(|v| v.cell_at(offset)).cloned() else { return };
        self.select_cell(cell, false);
    }

    /// The sheet `step` places on in the list.
    pub(super) fn step_sheet(&mut self, step: isize) {
        let Some(at) = self.sheet.as_ref().and_then(|s| self.order.iter().position(|o| o == s)) else { return };
        let next = at.checked_add_signed(step).and_then(|i| self.order.get(i)).cloned();
        if let Some(id) = next {
            self.select_sheet(id);
        }
    }

    /// Moves to the next field (`step` 1) or the one before (`-1`) that a
    /// person still has to settle; past the end it begins again.
    pub(super) fn step_open(&mut self, step: isize) {
        let Some(next) = self.next_open(step) else {
            self.say(self.t(Text::NothingOpen));
            return;
        };
        self.select_cell(next, true);
    }

    fn next_open(&self, step: isize) -> Option<CellId> {
        let (sheet, view) = (self.current_sheet()?, self.view()?);
        let count = view.keyed.len();
        let here = self.cell.as_ref().and_then(|c| view.position.get(c)).copied();
        let start = here.unwrap_or(if step > 0 { count.saturating_sub(1) } else { 0 });
        (1..=count).find_map(|n| {
            let at = if step > 0 { (start + n) % count } else { (start + count - n % count) % count };
            let (key, id) = view.keyed.get(at)?;
            let open = !view.cell(sheet, key, id).status().is_settled();
            (open && Some(at) != here).then(|| id.clone())
        })
    }

    /// Moves within the form by whole rows or columns, as arrow keys do.
    pub(super) fn step_cell(&mut self, step: isize) {
        let Some(view) = self.view() else { return };
        let here = self.cell.as_ref().and_then(|c| view.position.get(c)).copied();
        let next = match here {
            Some(at) => at.checked_add_signed(step),
            None => Some(0),
        };
        let cell = next.and_then(|i| view.keyed.get(i)).map(|(_, id)| id.clone());
        if let Some(cell) = cell {
            self.select_cell(cell, true);
        }
    }

    /// The characters of the selected field.
    pub fn selected_spans(&self) -> Vec<Span> {
        let found = || {
            let (sheet, view, cell) = (self.current_sheet()?, self.view()?, self.cell.as_ref()?);
            let key = view.key(cell)?;
            Some(view.cell(sheet, key, cell).spans())
        };
        found().unwrap_or_default()
    }

    /// The status of the selected field.
    pub fn selected_status(&self) -> Status {
        self.selected_review().map_or(Status::Unchecked, |r| r.status)
    }
}

/// The sheets whose summary holds every word of `query`, in the list's order.
pub fn filtered(state: &State, query: &str) -> Vec<SheetId> {
    let words: Vec<String> = query.split_whitespace().map(|w| fold_to_string(w).to_lowercase()).collect();
    let fits = |id: &&SheetId| state.summary(id).is_some_and(|s| words.iter().all(|w| s.haystack.contains(w.as_str())));
    state.order().iter().filter(fits).cloned().collect()
}
