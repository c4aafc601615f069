//! Holding another person's project of the same sheets against ours, and
//! deciding what differs one by one.

use super::trail::Place;
use super::{Dialog, State, Text};
use crate::review::Comparison;

/// The other person's work, as far as it is not decided.
#[derive(Debug, Clone)]
pub struct Merge {
    /// The other project's name.
    pub name: String,
    /// What is left: decided cells are taken off.
    pub left: Comparison,
    /// Cells decided so far.
    pub decided: usize,
}

impl State {
    /// Shows how another project stands against ours.
    pub(super) fn begin_merge(&mut self, name: String, left: Comparison) {
        if left.sheets == 0 {
            let title = self.t(Text::MergeTitle).to_owned();
            self.dialog = Some(Dialog::Failure(title, self.t(Text::MergeNoSheets).to_owned()));
            return;
        }
        self.merge = Some(Merge { name, left, decided: 0 });
    }

    /// Takes in, as one step, what only the other person did.
    pub(super) fn take_what_is_new(&mut self) {
        if self.is_locked() {
            return;
        }
        let Some(merge) = &mut self.merge else { return };
        let label = format!("「{}」の作業を取り込み", merge.name);
        let mut left = std::mem::take(&mut merge.left);
        left.revise(&self.project);
        self.edit(|p| p.take_all(&left, &label));
        left.taken.clear();
        left.notes.clear();
        if let Some(merge) = &mut self.merge {
            merge.left = left;
        }
        self.prepare();
    }

    /// Decides a cell on which the two differ: theirs, or ours as it is.
    pub(super) fn decide(&mut self, index: usize, theirs: bool) {
        if theirs && self.is_locked() {
            return;
        }
        let Some(merge) = self.merge.as_mut().filter(|m| index < m.left.differing.len()) else { return };
        let proposal = merge.left.differing.remove(index);
        merge.decided += 1;
        if theirs {
            self.edit(|p| p.take_proposal(&proposal));
            self.prepare();
        }
        self.go_to(Place { sheet: proposal.sheet, cell: Some(proposal.cell) });
    }
}
