//! The offer to make a correction in all places that are alike, and the
//! preview before it is done.

use std::collections::BTreeSet;

use egui::{Align, Frame, Layout, RichText, TextWrapMode, Vec2};

use super::dialogs::{heading, long_list};
use super::theme::{Palette, para};
use super::{Asked, command_button};
use crate::app::{Command, Intent, Same, State, Text};
use crate::review::{CellId, Fit, SheetId};

/// The share of a line of the preview that the change takes; the rest says
/// where it is.
const CHANGE: f32 = 0.58;

/// Draws the offer as a line over the form, if there is one.
pub(super) fn offer(ui: &mut egui::Ui, state: &State, asked: &mut Asked) {
    let Some(same) = state.same_to_offer() else { return };
    let palette = Palette::of(ui);
    Frame::new().fill(palette.open).inner_margin(6).corner_radius(4).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.add(egui::Label::new(para(words(state, same))).wrap());
        ui.horizontal(|ui| {
            command_button(ui, state, Command::ApplySame, asked);
            if ui.button(state.t(Text::SameDecline)).clicked() {
                asked.push(Intent::DeclineSame);
            }
        });
    });
    ui.add_space(4.0);
}

fn words(state: &State, same: &Same) -> String {
    let rewrite = &same.rewrite;
    let what = format!("{}「{}」→「{}」", rewrite.label, clip(&rewrite.from), clip(&rewrite.to));
    let made = state.count(Text::SameMade, same.made).replace("{what}", &what);
    format!("{made}{}", state.count(Text::SameMore, same.fits.len()))
}

fn clip(text: &str) -> String {
    const LONGEST: usize = 16;
    let flat = text.replace('\n', " ");
    if flat.chars().count() <= LONGEST { flat } else { flat.chars().take(LONGEST).chain(['…']).collect() }
}

/// Draws the preview: every place, each with a tick to leave it out.
pub(super) fn preview(ui: &mut egui::Ui, state: &State, left_out: &mut BTreeSet<(SheetId, CellId)>, asked: &mut Asked) {
    ui.set_width(700.0);
    heading(ui, state.t(Text::SameTitle));
    let Some(same) = state.same_to_offer() else {
        asked.push(Intent::CloseDialog);
        return;
    };
    ui.add(egui::Label::new(para(words(state, same))).wrap());
    ui.add(egui::Label::new(para(state.t(Text::SameStill)).color(Palette::of(ui).weak)).wrap());
    ui.add_space(6.0);
    let row = ui.spacing().interact_size.y;
    let room = (ui.ctx().content_rect().height() - 330.0).max(80.0);
    long_list(ui, same.fits.len(), row, room).show_rows(ui, row, same.fits.len(), |ui, range| {
        ui.set_width(ui.available_width());
        for fit in same.fits.get(range).unwrap_or_default() {
            line(ui, state, same, fit, left_out);
        }
    });
    ui.add_space(8.0);
    let chosen: Vec<Fit> =
        same.fits.iter().filter(|f| !left_out.contains(&(f.sheet.clone(), f.cell.clone()))).cloned().collect();
    ui.horizontal(|ui| {
        let apply = egui::Button::new(state.count(Text::SameApply, chosen.len()));
        if ui.add_enabled(!chosen.is_empty(), apply).clicked()
            || (super::dialogs::enter(ui.ctx()) && !chosen.is_empty())
        {
            asked.push(Intent::ApplySame(chosen));
        }
        if ui.button(state.t(Text::Cancel)).clicked() {
            asked.push(Intent::CloseDialog);
        }
    });
}

/// The part of a text around what changes in it.
fn excerpt(text: &str, part: &str) -> String {
    const LONGEST: usize = 28;
    const BEFORE: usize = 8;
    let flat = text.replace('\n', " ");
    let count = flat.chars().count();
    if count <= LONGEST {
        return flat;
    }
    let at = flat.find(part).and_then(|i| flat.get(..i)).map_or(0, |before| before.chars().count());
    let from = at.saturating_sub(BEFORE).min(count - LONGEST);
    let (head, tail) = (if from > 0 { "…" } else { "" }, if from + LONGEST < count { "…" } else { "" });
    format!("{head}{}{tail}", flat.chars().skip(from).take(LONGEST).collect::<String>())
}

fn line(ui: &mut egui::Ui, state: &State, same: &Same, fit: &Fit, left_out: &mut BTreeSet<(SheetId, CellId)>) {
    let key = state.project.sheets.get(&fit.sheet).and_then(|s| s.key_of(&fit.cell));
    let place = key.map_or_else(|| fit.cell.to_string(), |k| k.label());
    let sheet = state.summary(&fit.sheet).map_or("", |s| s.name.as_str());
    let year = state.summary(&fit.sheet).map_or("", |s| s.year.as_str());
    let id = (fit.sheet.clone(), fit.cell.clone());
    let mut chosen = !left_out.contains(&id);
    ui.horizontal(|ui| {
        let (before, after) = (excerpt(&fit.before, &same.rewrite.from), excerpt(&fit.after, &same.rewrite.to));
        let size = Vec2::new(ui.available_width() * CHANGE, ui.available_height());
        let tick = ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
            ui.set_width(size.x);
            ui.style_mut().wrap_mode = Some(TextWrapMode::Truncate);
            ui.checkbox(&mut chosen, format!("{before} → {after}"))
        });
        if tick.inner.on_hover_text(format!("{}\n→ {}", fit.before, fit.after)).changed() {
            if chosen {
                left_out.remove(&id);
            } else {
                left_out.insert(id);
            }
        }
        // The place first: it is what tells the lines of one sheet apart.
        let weak = RichText::new(format!("{place}　{year} {sheet}")).color(Palette::of(ui).weak).small();
        ui.add(egui::Label::new(weak).truncate());
    });
}
