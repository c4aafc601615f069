use egui::{Key, Modifiers, RichText, Role, WidgetInfo};

use crate::app::{Command, Intent, State, Text};
use crate::ui::theme::Palette;
use crate::ui::{Asked, command_button, line_edit};

/// What the bar remembers between frames.
#[derive(Debug, Default)]
pub(crate) struct FindBar {
    query: String,
    seen_focus: u64,
}

/// Draws the bar over the panes.
pub(crate) fn show(ui: &mut egui::Ui, state: &State, bar: &mut FindBar, asked: &mut Asked) {
    let find = &state.find;
    let palette = Palette::of(ui);
    let fresh = std::mem::replace(&mut bar.seen_focus, state.focus_find) != state.focus_find;
    if fresh {
        bar.query.clone_from(&find.query);
    }
    ui.horizontal(|ui| {
        let name = state.t(Text::FindHere);
        let edit = ui.add(line_edit(&mut bar.query).hint_text(name).desired_width(240.0));
        edit.widget_info(|| WidgetInfo::labeled(Role::TextInput, true, name));
        if fresh {
            edit.request_focus();
            select_all(ui, edit.id, &bar.query);
        }
        let mut pattern = find.pattern;
        ui.toggle_value(&mut pattern, state.t(Text::FindPattern)).on_hover_text(state.t(Text::FindPatternHint));
        if edit.changed() || pattern != find.pattern {
            asked.push(Intent::Find { query: bar.query.clone(), pattern });
        }
        if edit.lost_focus() {
            let pressed = |m: Modifiers| ui.input(|i| i.modifiers == m && i.key_pressed(Key::Enter));
            let step = match (pressed(Modifiers::NONE), pressed(Modifiers::SHIFT)) {
                (true, _) => Some(Command::FindNext),
                (_, true) => Some(Command::FindPrevious),
                _ => None,
            };
            if let Some(command) = step {
                asked.push(Intent::Run(command));
                edit.request_focus();
            }
            if ui.input(|i| i.key_pressed(Key::Escape)) {
                asked.push(Intent::CloseFind);
            }
        }
        match &find.fault {
            Some(fault) => {
                let line = fault.lines().last().unwrap_or_default().to_owned();
                ui.label(RichText::new(format!("{}: {line}", state.t(Text::FindFault))).color(palette.bad));
            }
            None if bar.query.is_empty() => {}
            None => {
                let at = find.at.map_or(0, |i| i + 1);
                let color = if find.count() == 0 { palette.flagged } else { palette.text };
                ui.label(RichText::new(format!("{at}/{}", find.count())).color(color));
                let parts = format!(
                    "{}　{}",
                    state.count(Text::FoundInText, find.in_text.len()),
                    state.count(Text::FoundInFields, find.in_fields.len())
                );
                ui.label(RichText::new(parts).color(palette.weak));
            }
        }
        command_button(ui, state, Command::FindPrevious, asked);
        command_button(ui, state, Command::FindNext, asked);
        if ui.button(state.t(Text::FindAllSheets)).clicked() {
            asked.push(Intent::FindEverywhere { query: bar.query.clone(), pattern });
        }
        if ui.button(state.t(Text::Close)).clicked() {
            asked.push(Intent::CloseFind);
        }
    });
}

pub(super) fn select_all(ui: &egui::Ui, id: egui::Id, text: &str) {
    use egui::text::{CCursor, CCursorRange};
    let mut state = egui::text_edit::TextEditState::load(ui.ctx(), id).unwrap_or_default();
    let all = CCursorRange::two(CCursor::default(), CCursor::new(text.chars().count()));
    state.cursor.set_char_range(Some(all));
    state.store(ui.ctx(), id);
}
