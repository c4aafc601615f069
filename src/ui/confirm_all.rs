//! The dialog before many fields are confirmed in one step: what they are.

use egui::RichText;

use super::Asked;
use super::dialogs::{enter, heading, long_list};
use super::theme::{Palette, para};
use crate::app::{Intent, State, Text};
use crate::review::CellId;

/// Draws the preview.
pub(super) fn show(ui: &mut egui::Ui, state: &State, cells: &[CellId], left: usize, asked: &mut Asked) {
    ui.set_width(620.0);
    heading(ui, state.t(Text::ConfirmAllTitle));
    let palette = Palette::of(ui);
    if cells.is_empty() {
        ui.label(state.t(Text::ConfirmAllNone));
    } else {
        ui.add(egui::Label::new(para(state.count(Text::ConfirmAllCount, cells.len()))).wrap());
    }
    if left > 0 {
        ui.add(egui::Label::new(para(state.count(Text::ConfirmAllLeft, left)).color(palette.flagged)).wrap());
    }
    ui.add_space(6.0);
    let row = ui.spacing().interact_size.y;
    let room = (ui.ctx().content_rect().height() - 320.0).max(80.0);
    long_list(ui, cells.len(), row, room).show_rows(ui, row, cells.len(), |ui, range| {
        ui.set_width(ui.available_width());
        for cell in cells.get(range).unwrap_or_default() {
            line(ui, state, cell);
        }
    });
    ui.add_space(8.0);
    ui.horizontal(|ui| {
        let go = ui.add_enabled(!cells.is_empty(), egui::Button::new(state.t(Text::ConfirmThem))).clicked();
        if (go || enter(ui.ctx())) && !cells.is_empty() {
            asked.push(Intent::ConfirmAll(cells.to_vec()));
        }
        if ui.button(state.t(Text::Cancel)).clicked() {
            asked.push(Intent::CloseDialog);
        }
    });
}

fn line(ui: &mut egui::Ui, state: &State, cell: &CellId) {
    let Some((sheet, view)) = state.current_sheet().zip(state.view()) else { return };
    let Some(key) = view.key(cell) else { return };
    let value = view.cell(sheet, key, cell).shown().replace('\n', " ");
    ui.horizontal(|ui| {
        let size = egui::vec2(ui.available_width() * 0.45, ui.available_height());
        let weak = RichText::new(key.label()).color(Palette::of(ui).weak);
        ui.allocate_ui_with_layout(size, egui::Layout::left_to_right(egui::Align::Center), |ui| {
            ui.set_width(size.x);
            ui.add(egui::Label::new(weak).truncate());
        });
        ui.add(egui::Label::new(value).truncate());
    });
}
