//! Where the person has been: back and forward, and the place to begin at
//! when a project is opened again.

use std::collections::BTreeMap;

use super::State;
use crate::review::{CellId, SheetId};

/// A place in the project.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The sheet.
    pub sheet: SheetId,
    /// The field; none for the sheet as a whole.
    pub cell: Option<CellId>,
}

/// The places visited, as a browser keeps them.
#[derive(Debug, Clone, Default)]
pub(super) struct Trail {
    places: Vec<Place>,
    /// The index of the present place, plus one.
    at: usize,
    /// The field last selected in each sheet.
    last_in: BTreeMap<SheetId, CellId>,
}

/// Places kept.
const LONGEST: usize = 500;

impl Trail {
    /// Notes a place. One that only makes the last more exact (`fine`: moved
    /// by arrow keys, or a field of the sheet just shown) takes its stead.
    fn visit(&mut self, place: Place, fine: bool) {
        if let Some(cell) = &place.cell {
            self.last_in.insert(place.sheet.clone(), cell.clone());
        }
        let last = self.at.checked_sub(1).and_then(|i| self.places.get(i));
        if last == Some(&place) {
            return;
        }
        let same_sheet = last.is_some_and(|l| l.sheet == place.sheet && (fine || l.cell.is_none()));
        self.places.truncate(if same_sheet { self.at - 1 } else { self.at });
        self.places.push(place);
        if self.places.len() > LONGEST {
            self.places.remove(0);
        }
        self.at = self.places.len();
    }

    fn peek(&self, step: isize) -> Option<&Place> {
        self.places.get(self.at.checked_add_signed(step)?.checked_sub(1)?)
    }
}

impl State {
    /// Notes where the person is.
    pub(super) fn visit(&mut self, fine: bool) {
        if let Some(sheet) = self.sheet.clone() {
            self.trail.visit(Place { sheet, cell: self.cell.clone() }, fine);
        }
    }

    /// Shows a sheet as it was left: with the field that was selected in it,
    /// unless its row is gone or the filter hides it.
    pub(super) fn return_to_sheet(&mut self, id: SheetId) {
        if self.sheet.as_ref() == Some(&id) {
            return;
        }
        self.select_sheet(id);
        let Some(cell) = self.sheet.as_ref().and_then(|id| self.trail.last_in.get(id)).cloned() else { return };
        let stands = self.current_sheet().is_some_and(|sheet| sheet.key_of(&cell).is_some());
        if stands && self.is_shown(&cell) {
            self.select_cell(cell, true);
        }
    }

    /// Whether there is a place to go back (`-1`) or forward (`1`) to.
    pub fn can_travel(&self, step: isize) -> bool {
        self.trail.peek(step).is_some()
    }

    /// Goes back or forward; places that are no more are passed over.
    pub(super) fn travel(&mut self, step: isize) {
        while let Some(place) = self.trail.peek(step).cloned() {
            self.trail.at = self.trail.at.saturating_add_signed(step);
            if self.order.contains(&place.sheet) {
                // Selecting a place that the trail is at leaves the trail as it is.
                self.go_to(place);
                return;
            }
        }
    }

    /// Shows a place.
    pub(super) fn go_to(&mut self, Place { sheet, cell }: Place) {
        // A sheet that was taken off the list has no place to go to.
        if self.project.sheets.get(&sheet).is_none_or(|s| s.removed.is_some()) {
            return;
        }
        let stays = self.sheet.as_ref() == Some(&sheet);
        if !stays {
            self.show_sheet(sheet);
        }
        if let Some(cell) = cell {
            self.select_cell(cell, true);
        } else {
            self.cell = None;
            self.editing = None;
            self.visit(false);
        }
    }

    /// Writes down where the person is, for the next time the project is opened.
    pub(super) fn keep_place(&mut self) {
        let Some(path) = self.target.as_ref().map(|t| t.path().to_owned()) else { return };
        let Some(sheet) = self.sheet.as_ref() else { return };
        let cell = self.cell.as_ref().map(|c| c.as_str().to_owned());
        self.settings.leave_at(&path, &sheet.0, cell.as_deref());
        self.save_settings();
    }

    /// Goes where the person last was in the project just opened.
    pub(super) fn return_to_place(&mut self) {
        let Some(path) = self.target.as_ref().map(|t| t.path().to_owned()) else { return };
        let Some((sheet, cell)) = self.settings.place_in(&path) else { return };
        let place = Place { sheet: SheetId::from(sheet), cell: cell.map(CellId::from_written) };
        if !self.order.contains(&place.sheet) {
            return;
        }
        self.go_to(place);
    }
}
