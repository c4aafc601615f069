//! The offer to read older sheets again, and the table of what that changes:
//! old machine value, new machine value and human correction side by side.

use egui::{Align, Frame, Layout, RichText};
use egui_extras::{Column, TableBuilder, TableRow};

use super::dialogs::heading;
use super::theme::{Palette, bold, para};
use super::{Asked, command_button};
use crate::app::{Command, Intent, Reread, RereadFound, State, Text};
use crate::review::{RereadFate, RereadLine};

const ROW: f32 = 26.0;

/// Draws the offer as a line over the workbench, if there is one.
pub(super) fn offer(ui: &mut egui::Ui, state: &State, asked: &mut Asked) {
    let Reread::Offered(sheets) = state.reread else { return };
    egui::Panel::top("reread").show(ui, |ui| {
        Frame::new().fill(Palette::of(ui).open).inner_margin(6).corner_radius(4).show(ui, |ui| {
            ui.horizontal_wrapped(|ui| {
                ui.label(state.count(Text::RereadOffer, sheets));
                command_button(ui, state, Command::Reread, asked);
                if ui.button(state.t(Text::RereadLater)).clicked() {
                    asked.push(Intent::DeclineReread);
                }
            });
        });
    });
}

/// Draws what a new reading would change.
pub(super) fn preview(ui: &mut egui::Ui, state: &State, asked: &mut Asked) {
    let Reread::Found(found) = &state.reread else {
        asked.push(Intent::CloseDialog);
        return;
    };
    let screen = ui.ctx().content_rect();
    ui.set_width((screen.width() - 120.0).clamp(600.0, 1240.0));
    heading(ui, state.t(Text::RereadTitle));
    ui.add(egui::Label::new(para(words(state, found))).wrap());
    ui.add(egui::Label::new(para(state.t(Text::RereadStays)).color(Palette::of(ui).weak)).wrap());
    for name in &found.left {
        let text = state.fill(Text::RereadOther, name);
        ui.add(egui::Label::new(para(text).color(Palette::of(ui).bad)).wrap());
    }
    ui.add_space(6.0);
    let room = (screen.height() - 330.0).max(120.0);
    let height = room.min(ROW * (found.lines.len() as f32 + 1.0) + 24.0);
    ui.allocate_ui(egui::vec2(ui.available_width(), height), |ui| {
        ui.set_height(height);
        table(ui, state, &found.lines, height);
    });
    ui.add_space(8.0);
    ui.horizontal(|ui| {
        let apply = egui::Button::new(state.count(Text::RereadApply, found.sheets.len()));
        if ui.add_enabled(!found.sheets.is_empty(), apply).clicked() {
            asked.push(Intent::ApplyReread);
        }
        if ui.button(state.t(Text::RereadLater)).clicked() {
            asked.push(Intent::DeclineReread);
        }
    });
}

/// How much changes, in a line.
fn words(state: &State, found: &RereadFound) -> String {
    let counted = [
        (Text::RereadTaken, RereadFate::Taken),
        (Text::RereadAgreeing, RereadFate::Agrees),
        (Text::RereadConflicts, RereadFate::Conflict),
        (Text::RereadLost, RereadFate::AnchorLost),
    ];
    let parts = counted.iter().map(|(text, fate)| state.count(*text, found.count(*fate)));
    parts.collect::<Vec<_>>().join("　")
}

fn table(ui: &mut egui::Ui, state: &State, lines: &[RereadLine], height: f32) {
    let wide = ui.available_width();
    let column = |share: f32| Column::exact(wide * share).clip(true);
    TableBuilder::new(ui)
        .id_salt("reread")
        .striped(true)
        .auto_shrink(false)
        .min_scrolled_height(0.0)
        .max_scroll_height(height - ROW)
        .cell_layout(Layout::left_to_right(Align::Center))
        .column(column(0.13))
        .column(column(0.20))
        .column(column(0.17))
        .column(column(0.17))
        .column(column(0.14))
        .column(Column::remainder().clip(true))
        .header(ROW, |mut header| {
            for title in [
                Text::Sheets,
                Text::RereadField,
                Text::RereadOld,
                Text::RereadNew,
                Text::RereadHuman,
                Text::RereadFateTitle,
            ] {
                header.col(|ui| {
                    ui.label(RichText::new(state.t(title)).font(bold(12.5)));
                });
            }
        })
        .body(|body| body.rows(ROW, lines.len(), |mut row| line(&mut row, state, lines)));
}

fn line(row: &mut TableRow<'_, '_>, state: &State, lines: &[RereadLine]) {
    let Some(line) = lines.get(row.index()) else { return };
    let sheet = state.summary(&line.sheet).map(|s| format!("{} {}", s.year, s.name)).unwrap_or_default();
    let none = state.t(Text::NoValue);
    let value = |v: &Option<String>| v.clone().unwrap_or_else(|| none.to_owned());
    let human = line.human.clone().unwrap_or_default();
    for text in [sheet, line.label.clone(), value(&line.old), value(&line.new), human] {
        row.col(|ui| {
            let flat = text.replace('\n', " ");
            ui.add(egui::Label::new(flat).truncate()).on_hover_text(&text);
        });
    }
    row.col(|ui| {
        let palette = Palette::of(ui);
        let (text, color) = match line.fate {
            RereadFate::Taken => (Text::FateTaken, palette.weak),
            RereadFate::Agrees => (Text::FateAgrees, palette.confirmed),
            RereadFate::Conflict => (Text::FateConflict, palette.flagged),
            RereadFate::AnchorLost => (Text::FateLost, palette.flagged),
        };
        ui.add(egui::Label::new(RichText::new(state.t(text)).color(color)).truncate());
    });
}
