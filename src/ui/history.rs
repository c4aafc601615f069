use egui::{RichText, ScrollArea};

use super::Asked;
use super::theme::{Palette, bold};
use crate::app::{Intent, State, Text};
use crate::review::{Action, Edit, LogEntry};

/// Draws what was done, newest first; a click goes to its place.
pub(crate) fn show(ui: &mut egui::Ui, state: &State, asked: &mut Asked) {
    ui.label(RichText::new(state.t(Text::History)).font(bold(14.0)));
    let entries = state.project.log.entries();
    let palette = Palette::of(ui);
    if entries.is_empty() {
        ui.label(RichText::new(state.t(Text::NoHistory)).color(palette.weak));
        return;
    }
    ScrollArea::vertical().id_salt("history").auto_shrink(false).show_rows(ui, 40.0, entries.len(), |ui, range| {
        for index in range {
            let Some(entry) = entries.len().checked_sub(index + 1).and_then(|i| entries.get(i)) else { break };
            line(ui, state, entry, asked);
        }
    });
}

fn line(ui: &mut egui::Ui, state: &State, entry: &LogEntry, asked: &mut Asked) {
    let palette = Palette::of(ui);
    let log = &state.project.log;
    let edit = log.edit_behind(entry);
    let what = edit.map(|e| e.describe(&state.project)).unwrap_or_default();
    let (text, undone) = match &entry.action {
        Action::Do(_) => (what, !log.stands(entry.seq)),
        Action::Undo(_) => (state.fill(Text::UndoOf, &what), false),
        Action::Redo(_) => (state.fill(Text::RedoOf, &what), false),
    };
    let time = entry.by.at.to_zoned(jiff::tz::TimeZone::system()).strftime("%m-%d %H:%M:%S").to_string();
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 1.0;
        let mut rich = RichText::new(text);
        if undone {
            rich = rich.strikethrough().color(palette.dim);
        }
        let response = ui.add(egui::Label::new(rich).truncate().sense(egui::Sense::click()));
        let mark = if undone { state.t(Text::Undone) } else { "" };
        ui.label(RichText::new(format!("{}　{time}　{mark}", entry.by.author)).small().color(palette.weak));
        if let (true, Some(Edit::Cell { sheet, cell, .. })) = (response.clicked(), edit) {
            asked.push(Intent::SelectSheet(sheet.clone()));
            asked.push(Intent::SelectCell { cell: cell.clone(), reveal_source: true });
        }
    });
}
