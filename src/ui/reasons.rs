//! A reason: free text, and a list of common ones that the pointer and the
//! arrow keys reach alike.

use egui::{ComboBox, Id, Key, Modifiers, Response, Role, WidgetInfo};

/// The arrow keys go through the common reasons; asked for while the text has
/// the keyboard, and before it is drawn.
pub(crate) fn step_through(ui: &egui::Ui, common: &[&str], reason: &mut String) {
    let step = |key| ui.input_mut(|i| i.consume_key(Modifiers::NONE, key));
    let last = common.len().saturating_sub(1);
    let present = common.iter().position(|r| *r == *reason);
    let next = match (step(Key::ArrowDown), step(Key::ArrowUp), present) {
        (true, _, Some(at)) if at < last => at + 1,
        (true, ..) => 0,
        (_, true, Some(at)) if at > 0 => at - 1,
        (_, true, _) => last,
        _ => return,
    };
    if let Some(text) = common.get(next) {
        (*text).clone_into(reason);
    }
}

/// The list of common reasons as it was drawn.
pub(crate) struct Listed {
    /// The button that opens it.
    pub(crate) button: Response,
    /// Whether it is open.
    pub(crate) open: bool,
}

/// The list of common reasons. However it is opened or closed, the keyboard
/// stays in the text of the reason, `text`.
pub(crate) fn list(ui: &mut egui::Ui, name: &str, common: &[&str], reason: &mut String, text: Id) -> Listed {
    // High enough for all of them: a last one that is cut looks like none.
    let combo = ComboBox::from_id_salt("common reasons").selected_text("").width(18.0).height(400.0);
    let shown = combo.show_ui(ui, |ui| {
        let mut chosen = false;
        for common in common {
            if ui.selectable_label(reason == common, *common).clicked() {
                (*common).clone_into(reason);
                chosen = true;
            }
        }
        chosen
    });
    shown.response.widget_info(|| WidgetInfo::labeled(Role::ComboBox, true, name));
    let given_up = shown.inner.is_some() && ui.input(|i| i.key_pressed(Key::Escape));
    if shown.response.clicked() || shown.inner == Some(true) || given_up {
        ui.memory_mut(|m| m.request_focus(text));
    }
    Listed { button: shown.response, open: shown.inner.is_some() }
}
