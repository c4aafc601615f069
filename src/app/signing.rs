//! Signatures and coverage as the screens show them.

use super::State;
use crate::review::{CannotSign, Difference, Role, Sheet, SheetId, Stamp};

/// A signature on the sheet on show.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signed {
    /// In what capacity.
    pub role: Role,
    /// Who and when.
    pub by: Stamp,
    /// Whether the sheet is as it was signed.
    pub stands: bool,
    /// What changed since; filled where it does not stand.
    pub changed: Vec<Difference>,
}

impl State {
    /// Signs the sheet on show.
    pub(super) fn sign(&mut self, role: Role) {
        let by = self.stamp();
        let Some(sheet) = self.sheet.clone().filter(|_| !self.is_locked()) else { return };
        self.cannot_sign = None;
        match self.project.sign(&sheet, role, &by) {
            Ok(edit) => self.commit(edit),
            Err(CannotSign::SamePerson) => self.cannot_sign = Some(role),
            Err(CannotSign::NoSheet) => {}
        }
        self.prepare();
    }

    /// Fields that a person has settled and all fields, over all sheets.
    pub fn coverage_of_project(&self) -> (usize, usize) {
        let counts = self.order.iter().filter_map(|id| self.summary(id)).map(|s| s.counts);
        counts.fold((0, 0), |(settled, total), c| (settled + c.settled(), total + c.total()))
    }

    /// Works out what changed after each signature of a sheet.
    pub(super) fn signatures_of(&self, id: &SheetId) -> Vec<Signed> {
        let Some(sheet) = self.project.sheets.get(id).filter(|s| !s.signoffs.is_empty()) else { return Vec::new() };
        let signed = sheet.signatures().into_iter().map(|(role, signed, stands)| {
            let changed = if stands { Vec::new() } else { self.project.changed_since(id, signed) };
            Signed { role, by: signed.by.clone(), stands, changed }
        });
        signed.collect()
    }
}

/// Whether any signature of a sheet no longer stands.
pub(super) fn is_broken(sheet: &Sheet) -> bool {
    sheet.signatures().iter().any(|(_, _, stands)| !stands)
}
