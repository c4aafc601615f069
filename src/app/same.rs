//! "You corrected this the same way three times": noticing it, looking through
//! all sheets for more, and applying it as one step.

use super::{Dialog, State};
use crate::review::{CellId, CellReview, Correction, Edit, Fit, Rewrite, SheetId, Status};

/// A correction that was made several times, and where else it fits.
#[derive(Debug, Clone)]
pub struct Same {
    /// What was done.
    pub rewrite: Rewrite,
    /// How often.
    pub made: usize,
    /// Where else it fits, as far as was looked.
    pub fits: Vec<Fit>,
    /// Sheets still to be looked at.
    waiting: Vec<SheetId>,
}

/// A correction made this often is offered for the rest.
const OFTEN: usize = 3;
/// Sheets looked at between two frames.
const AT_ONCE: usize = 60;

impl State {
    /// Looks whether the correction just made was made before.
    pub(super) fn notice_same(&mut self, sheet: &SheetId, cell: &CellId) {
        let Some((rewrite, made)) = self.project.rewrite_made_most(sheet, cell) else { return };
        if made < OFTEN || self.declined.contains(&rewrite) {
            return;
        }
        // The sheet on show is looked at first.
        let mut waiting: Vec<SheetId> = self.order.iter().rev().filter(|id| *id != sheet).cloned().collect();
        waiting.push(sheet.clone());
        self.same = Some(Same { rewrite, made, fits: Vec::new(), waiting });
    }

    /// Looks through some more sheets; whether any are left.
    pub fn look_for_same(&mut self) -> bool {
        let Some(same) = &mut self.same else { return false };
        let from = same.waiting.len().saturating_sub(AT_ONCE);
        for id in same.waiting.split_off(from).iter().rev() {
            if let Some(sheet) = self.project.sheets.get(id) {
                same.fits.extend(same.rewrite.fits_in(sheet));
            }
        }
        !same.waiting.is_empty()
    }

    /// A correction to offer for the rest, once all sheets were looked at.
    pub fn same_to_offer(&self) -> Option<&Same> {
        self.same.as_ref().filter(|s| s.waiting.is_empty() && !s.fits.is_empty())
    }

    /// The person does not want it; it is not offered again.
    pub(super) fn decline_same(&mut self) {
        if let Some(same) = self.same.take() {
            self.declined.push(same.rewrite);
        }
    }

    /// Makes the correction in these cells, in one step; each is still to be
    /// confirmed.
    pub(super) fn apply_same(&mut self, fits: &[Fit]) {
        self.dialog = None;
        if self.is_locked() {
            return;
        }
        let Some(same) = self.same.take() else { return };
        let by = self.stamp();
        let reason = match self.last_reason.as_str() {
            "" => "同じ訂正の適用".to_owned(),
            first => format!("同じ訂正の適用（{first}）"),
        };
        let edits: Vec<Edit> = fits
            .iter()
            .filter_map(|fit| {
                let before = self.project.sheets.get(&fit.sheet)?.cells.get(&fit.cell).cloned().unwrap_or_default();
                if before.correction.is_some() {
                    return None;
                }
                let (value, reason, by) = (fit.after.clone(), reason.clone(), by.clone());
                let correction = Some(Correction { value, reason, by: by.clone(), span: None });
                let after = CellReview { correction, status: Status::Unchecked, by: Some(by), ..before.clone() };
                Some(Edit::Cell { sheet: fit.sheet.clone(), cell: fit.cell.clone(), before, after })
            })
            .collect();
        let Rewrite { from, to, .. } = &same.rewrite;
        let label = format!("「{from}」→「{to}」の訂正を {} 項目に適用", edits.len());
        if !edits.is_empty() {
            self.commit(Edit::Group { label, edits });
            self.prepare();
        }
    }

    /// Shows where it would be applied.
    pub(super) fn show_same(&mut self) {
        if self.same_to_offer().is_some() {
            self.dialog = Some(Dialog::Same);
        }
    }
}
