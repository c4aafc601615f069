//! A name and what it says beside it, line under line. `egui::Grid` lets a
//! column grow with its longest text, past the edge of a panel; here both
//! sides wrap in the room that there is.

use egui::{Align, Layout, TextStyle, Ui, Vec2};

const GAP: f32 = 12.0;

/// The width of the left side: the widest of `names`, but never more than
/// `share` of the room.
pub(crate) fn names_width<'a>(ui: &Ui, names: impl IntoIterator<Item = &'a str>, share: f32) -> f32 {
    let font = TextStyle::Body.resolve(ui.style());
    let width = |name: &str| {
        let text = ui.painter().layout_no_wrap(name.to_owned(), font.clone(), egui::Color32::PLACEHOLDER);
        text.size().x.ceil()
    };
    names.into_iter().map(width).fold(0.0, f32::max).min(ui.available_width() * share)
}

/// One line: the left side `left` wide, the right side with the rest.
pub(crate) fn pair(ui: &mut Ui, left: f32, name: impl FnOnce(&mut Ui), text: impl FnOnce(&mut Ui)) {
    let room = ui.available_width();
    ui.allocate_ui_with_layout(Vec2::new(room, 0.0), Layout::left_to_right(Align::Min), |ui| {
        ui.spacing_mut().item_spacing.x = GAP;
        side(ui, left, name);
        side(ui, (room - left - GAP).max(1.0), text);
    });
}

fn side(ui: &mut Ui, width: f32, add: impl FnOnce(&mut Ui)) {
    ui.allocate_ui_with_layout(Vec2::new(width, 0.0), Layout::top_down(Align::Min), |ui| {
        ui.set_width(width);
        add(ui);
    });
}
