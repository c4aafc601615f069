//! A sheet chosen from the list, with a filter.

use egui::{Popup, PopupCloseBehavior, RichText, Role, ScrollArea, WidgetInfo};

use crate::app::{CompareIntent, Intent, SheetFilter, State, Text, filtered};
use crate::review::SheetId;
use crate::ui::theme::Palette;
use crate::ui::{Asked, line_edit};

/// What is being looked for.
#[derive(Debug, Default)]
pub(super) struct Picker {
    query: String,
}

/// A button that adds a column.
pub(super) fn add_column(ui: &mut egui::Ui, state: &State, picker: &mut Picker, asked: &mut Asked) {
    let button = ui.button(format!("＋ {}", state.t(Text::CompareAdd)));
    let shown = state.compare.columns();
    if let Some(id) = choose(&button, state, picker, |id| !shown.contains(id)) {
        asked.push(Intent::Compare(CompareIntent::AddColumn(id)));
    }
}

/// A menu under `button` with the sheets that `fits`; the one chosen.
pub(super) fn choose(
    button: &egui::Response,
    state: &State,
    picker: &mut Picker,
    fits: impl Fn(&SheetId) -> bool,
) -> Option<SheetId> {
    let mut chosen = None;
    Popup::menu(button).close_behavior(PopupCloseBehavior::CloseOnClickOutside).show(|ui| {
        ui.set_width(420.0);
        let hint = state.t(Text::CompareFilter);
        let field = ui.add(line_edit(&mut picker.query).hint_text(hint).desired_width(f32::INFINITY));
        field.widget_info(|| WidgetInfo::labeled(Role::TextInput, true, hint));
        let mut sheets = filtered(state, &SheetFilter { query: picker.query.clone(), ..SheetFilter::default() });
        sheets.retain(&fits);
        if sheets.is_empty() {
            ui.label(RichText::new(state.t(Text::NoSheetMatches)).color(Palette::of(ui).weak));
        }
        ScrollArea::vertical().max_height(320.0).show_rows(ui, 26.0, sheets.len(), |ui, range| {
            for id in sheets.get(range).unwrap_or_default() {
                let label = egui::Button::selectable(false, super::sheet_words(state, id)).truncate();
                if ui.add_sized([ui.available_width(), 26.0], label).clicked() {
                    chosen = Some(id.clone());
                    ui.close();
                }
            }
        });
    });
    if chosen.is_some() {
        picker.query.clear();
    }
    chosen
}
