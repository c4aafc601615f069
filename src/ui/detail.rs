//! The strip below the form: everything known about the selected field.

use egui::{RichText, Role, ScrollArea, WidgetInfo};
use strum::IntoEnumIterator;

use super::theme::{Palette, bold, para};
use super::{Asked, command_button, doubts, line_edit, mark, ticks};
use crate::app::{Command, Intent, REASONS, State, Text};
use crate::parse::{Finding, How};
use crate::review::{CellId, CellView, Status};

/// What the strip remembers between frames.
#[derive(Debug, Default)]
pub(crate) struct DetailPanel {
    reason: Option<(CellId, String)>,
    /// What keeps the reason being typed, where it is not kept yet.
    typed: Option<Intent>,
}

impl DetailPanel {
    /// Hands on what is typed but not yet kept.
    pub(super) fn hand_on(&mut self, asked: &mut Asked) {
        asked.extend(self.typed.take());
    }
}

/// Draws the strip.
pub(crate) fn show(ui: &mut egui::Ui, state: &State, panel: &mut DetailPanel, asked: &mut Asked) {
    let found = || {
        let (sheet, view, id) = (state.current_sheet()?, state.view()?, state.selected_cell()?);
        Some((sheet, view, sheet.key_of(id)?, id))
    };
    let Some((sheet, view, key, id)) = found() else {
        // Takes all the room, or the strip would shrink to this line.
        ui.set_min_height(ui.available_height());
        ui.add_space(6.0);
        ui.label(RichText::new(state.t(Text::NothingSelected)).color(Palette::of(ui).weak));
        return;
    };
    let cell = view.cell(sheet, &key, id);
    ScrollArea::vertical().id_salt("detail").auto_shrink(false).min_scrolled_height(24.0).show(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.label(RichText::new(key.label()).font(bold(13.5)));
            ui.label(
                RichText::new(key.as_str()).monospace().size(12.0).line_height(Some(18.0)).color(Palette::of(ui).weak),
            );
        });
        statuses(ui, state, &cell, asked);
        ticks::chips(ui, state, &cell, asked);
        egui::Grid::new("evidence")
            .num_columns(2)
            .spacing([12.0, 4.0])
            .show(ui, |ui| evidence(ui, state, &cell, asked));
        correction(ui, state, &cell, panel, asked);
    });
}

fn statuses(ui: &mut egui::Ui, state: &State, cell: &CellView<'_>, asked: &mut Asked) {
    ui.horizontal_wrapped(|ui| {
        let palette = Palette::of(ui);
        for status in Status::iter() {
            let command = match status {
                Status::Unchecked => Command::Uncheck,
                Status::Flagged => Command::Flag,
                Status::Corrected => continue,
                Status::Confirmed => Command::Confirm,
                Status::NotApplicable => Command::NotApplicable,
            };
            let chosen = cell.status() == status;
            let text = format!("　 {}", state.word(status));
            let button = egui::Button::selectable(chosen, text);
            let response =
                ui.add_enabled(command.enabled(state), button).on_hover_text(command.tooltip(state.settings.language));
            let at = response.rect.left_center() + egui::vec2(15.0, 0.0);
            mark::paint_status(ui.painter(), at, palette, status);
            if response.clicked() && !chosen {
                asked.push(Intent::Run(command));
            }
        }
        ui.separator();
        command_button(ui, state, Command::EditValue, asked);
        if cell.correction().is_some() {
            command_button(ui, state, Command::Revert, asked);
        }
    });
}

fn evidence(ui: &mut egui::Ui, state: &State, cell: &CellView<'_>, asked: &mut Asked) {
    let weak = Palette::of(ui).weak;
    let head = |ui: &mut egui::Ui, text: Text| ui.label(RichText::new(state.t(text)).color(weak));
    let earlier = || state.earlier_reading(&state.current_sheet()?.id, cell.id);
    if let Some(earlier) = (cell.status() == Status::Flagged).then(earlier).flatten() {
        head(ui, Text::EarlierReading);
        ui.add(egui::Label::new(para(clipped(&earlier))).wrap());
        ui.end_row();
    }
    head(ui, Text::MachineValue);
    match cell.machine {
        Some(Finding::Placed { value, how, spans }) => {
            ui.add(egui::Label::new(para(clipped(value))).wrap());
            ui.end_row();
            head(ui, Text::FoundBy);
            ui.label(state.t(how_word(*how)));
            ui.end_row();
            head(ui, Text::Place);
            let places: Vec<String> =
                state.document().map(|d| spans.iter().map(|s| d.locator(*s)).collect()).unwrap_or_default();
            if ui.link(places.join("、")).on_hover_text(state.t(Text::RevealSource)).clicked() {
                asked.push(Intent::SelectCell { cell: cell.id.clone(), reveal_source: true });
            }
            ui.end_row();
        }
        Some(Finding::Missing { looked, candidates, .. }) => {
            ui.label(RichText::new(state.t(Text::NotFound)).color(Palette::of(ui).flagged));
            ui.end_row();
            head(ui, Text::LookedIn);
            ui.add(egui::Label::new(para(looked)).wrap());
            ui.end_row();
            for (index, candidate) in candidates.iter().enumerate() {
                head(ui, Text::Candidates);
                let text = format!("{}. {}　{}", index + 1, clipped(&candidate.value), candidate.why);
                if ui.button(text).clicked() {
                    asked.push(Intent::TakeCandidate { cell: cell.id.clone(), index });
                }
                ui.end_row();
            }
        }
        None => {
            ui.label(state.t(Text::Blank));
            ui.end_row();
        }
    }
}

fn correction(ui: &mut egui::Ui, state: &State, cell: &CellView<'_>, panel: &mut DetailPanel, asked: &mut Asked) {
    let Some(correction) = cell.correction() else { return };
    let palette = Palette::of(ui);
    ui.separator();
    let time = correction.by.at.to_zoned(jiff::tz::TimeZone::system()).strftime("%Y-%m-%d %H:%M").to_string();
    ui.horizontal_wrapped(|ui| {
        ui.label(RichText::new(state.t(Text::CorrectedValue)).color(palette.weak));
        ui.label(RichText::new(clipped(&correction.value)).color(palette.corrected));
        ui.label(RichText::new(format!("{}　{time}", correction.by.author)).color(palette.weak));
    });
    if let Some(doubt) = doubts::words(state, cell.key.kind(), &correction.value) {
        ui.add(egui::Label::new(RichText::new(format!("※ {doubt}")).color(palette.flagged)).wrap());
    }
    ui.horizontal(|ui| {
        ui.label(RichText::new(state.t(Text::Reason)).color(palette.weak));
        let fresh = panel.reason.as_ref().is_some_and(|(id, _)| id == cell.id);
        if !fresh {
            panel.reason = Some((cell.id.clone(), correction.reason.clone()));
        }
        let Some((_, text)) = &mut panel.reason else { return };
        let name = state.t(Text::ReasonHint);
        let edit = ui.add(line_edit(text).hint_text(name).desired_width(200.0));
        edit.widget_info(|| WidgetInfo::labeled(Role::TextInput, true, name));
        let reason_of = |reason: String| Intent::SetReason { cell: cell.id.clone(), reason };
        panel.typed = (edit.has_focus() && *text != correction.reason).then(|| reason_of(text.clone()));
        let mut chosen = edit.lost_focus().then(|| text.clone());
        let list = egui::ComboBox::from_id_salt("reasons").selected_text("▼").width(40.0).show_ui(ui, |ui| {
            for reason in REASONS {
                if ui.selectable_label(text == reason, *reason).clicked() {
                    chosen = Some((*reason).to_owned());
                }
            }
        });
        list.response.widget_info(|| WidgetInfo::labeled(Role::ComboBox, true, state.t(Text::Reason)));
        if let Some(reason) = chosen.filter(|r| *r != correction.reason) {
            text.clone_from(&reason);
            asked.push(reason_of(reason));
        }
    });
}

/// How a value was found, in words.
fn how_word(how: How) -> Text {
    match how {
        How::Label => Text::HowLabel,
        How::Grid => Text::HowGrid,
        How::Pattern => Text::HowPattern,
        How::Order => Text::HowOrder,
        How::Arithmetic => Text::HowArithmetic,
    }
}

fn clipped(text: &str) -> String {
    const LONGEST: usize = 160;
    if text.chars().count() <= LONGEST { text.to_owned() } else { text.chars().take(LONGEST).chain(['…']).collect() }
}
