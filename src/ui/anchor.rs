//! What holds the keyboard for a pane.
//!
//! A pane's fields are drawn only where they show, so none of them can hold
//! the focus. The pane itself does: then Tab and the arrow keys are the
//! pane's, and egui does not carry the focus off to the menus.

use egui::{EventFilter, Id, Rect, Role, Sense, WidgetInfo};

use crate::app::{Pane, State, Text};

/// Gives the pane the keyboard if it is its turn and no text field has it.
pub(crate) fn hold(ui: &egui::Ui, state: &State, pane: Pane, rect: Rect) {
    let id = id_of(pane);
    let response = ui.interact(rect, id, Sense::focusable_noninteractive());
    let name = state.t(match pane {
        Pane::Sheets => Text::Sheets,
        Pane::Source => Text::Source,
        Pane::Form => Text::Form,
        Pane::Side => Text::SidePanels,
    });
    response.widget_info(|| WidgetInfo::labeled(Role::Pane, true, name));
    if state.pane == pane && state.dialog.is_none() && state.editing.is_none() {
        let free = ui.memory(|m| m.focused().is_none_or(|f| is_pane(f) && f != id));
        if free {
            response.request_focus();
        }
    }
    // From the side panels Tab goes on to their buttons and lists.
    let tab = pane != Pane::Side;
    let filter = EventFilter { tab, horizontal_arrows: true, vertical_arrows: true, escape: false };
    ui.memory_mut(|m| m.set_focus_lock_filter(id, filter));
}

fn id_of(pane: Pane) -> Id {
    Id::unique(("pane", pane as u8))
}

/// Whether a pane itself has the focus, and none of its widgets.
pub(crate) fn is_pane(id: Id) -> bool {
    [Pane::Sheets, Pane::Source, Pane::Form, Pane::Side].into_iter().any(|p| id_of(p) == id)
}
