//! The widths of panes in each arrangement of the window.
//!
//! egui keeps one width a pane and lessens it where room is short, for good.
//! Here each arrangement has widths of its own, so that a pane which gave way
//! to the notes is as wide as before when they close.

use std::collections::BTreeMap;

use egui::{PanelState, Ui};

/// What takes room from the panes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Arrangement {
    /// Whether the panels at the right are open.
    pub(crate) side: bool,
    /// Whether the window is narrow, or its letters large.
    pub(crate) small: bool,
}

/// The panes' widths.
#[derive(Debug, Default)]
pub(crate) struct Splits {
    shown_in: BTreeMap<&'static str, Arrangement>,
    kept: BTreeMap<(&'static str, Arrangement), PanelState>,
}

impl Splits {
    /// Before a pane of `ui` is shown: where the arrangement is another than
    /// it was last shown in, it has the width that it had in this one.
    pub(crate) fn bring_back(&mut self, ui: &Ui, pane: &'static str, now: Arrangement) {
        if self.shown_in.insert(pane, now) == Some(now) {
            return;
        }
        if let Some(kept) = self.kept.get(&(pane, now)) {
            ui.ctx().data_mut(|d| d.insert_persisted(ui.scope_id().with(pane), *kept));
        }
    }

    /// After it was shown.
    pub(crate) fn keep(&mut self, ui: &Ui, pane: &'static str) {
        let Some(now) = self.shown_in.get(pane) else { return };
        if let Some(state) = PanelState::load(ui.ctx(), ui.scope_id().with(pane)) {
            self.kept.insert((pane, *now), state);
        }
    }
}
