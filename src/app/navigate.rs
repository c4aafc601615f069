use super::{FieldFilter, State, Text};
use crate::review::{CellId, SheetId, Status};
use crate::text::Span;

impl State {
    /// Shows a sheet.
    pub(super) fn select_sheet(&mut self, id: SheetId) {
        if self.sheet.as_ref() == Some(&id) || !self.project.sheets.contains_key(&id) {
            return;
        }
        self.show_sheet(id);
        self.visit(false);
    }

    /// Shows a sheet without noting the visit.
    pub(super) fn show_sheet(&mut self, id: SheetId) {
        self.findings.leave_other(&id);
        self.sheet = Some(id);
        self.cell = None;
        self.editing = None;
        self.text_selection = None;
        self.note_on = None;
        self.reveal_span = None;
        self.prepare();
    }

    /// Selects characters of the source and brings them into view.
    pub(super) fn show_text(&mut self, span: Span) {
        self.text_selection = Some(span);
        self.reveal_span = Some(span);
        self.reveal_source += 1;
    }

    /// Selects a field; its characters light up and come into view.
    pub(super) fn select_cell(&mut self, cell: CellId, reveal_source: bool) {
        self.select(cell, reveal_source, false);
    }

    /// `fine`: a step within the form, not a place to come back to.
    fn select(&mut self, cell: CellId, reveal_source: bool, fine: bool) {
        if self.editing.as_ref() != Some(&cell) {
            self.editing = None;
        }
        if !self.is_shown(&cell) {
            self.filter = FieldFilter::default();
            self.say(self.t(Text::FilterTakenOff));
        }
        self.cell = Some(cell);
        self.note_on = None;
        self.reveal_span = None;
        self.reveal_cell += 1;
        if reveal_source {
            self.reveal_source += 1;
        }
        self.visit(fine);
    }

    /// Whether the filter shows a field of the sheet on show.
    pub(super) fn is_shown(&self, cell: &CellId) -> bool {
        self.filter.is_empty()
            || self.current_sheet().zip(self.view()).is_none_or(|(sheet, view)| {
                let machine = view.key(cell).and_then(|key| view.cell(sheet, key, cell).machine);
                view.row_of.contains_key(cell) || self.filter.shows(sheet, cell, machine)
            })
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
            self.return_to_sheet(id);
        }
    }

    /// Moves to the next field of the form or the one before, as arrow keys do.
    pub(super) fn step_cell(&mut self, step: isize) {
        let Some(view) = self.view() else { return };
        let mut at = self.cell.as_ref().and_then(|c| view.position.get(c)).copied();
        let cell = loop {
            at = at.map_or(Some(0), |i| i.checked_add_signed(step));
            match at.and_then(|i| view.keyed.get(i)) {
                Some((_, id)) if view.shows(id) => break id.clone(),
                Some(_) => {}
                None => return,
            }
        };
        self.select(cell, true, true);
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
