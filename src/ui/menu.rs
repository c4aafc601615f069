use strum::IntoEnumIterator;

use super::{Asked, keys};
use crate::app::{Command, Intent, Menu, State, Text};

/// The menu bar; gives what is free between its two ends.
pub(crate) fn show(ui: &mut egui::Ui, state: &State, asked: &mut Asked) -> egui::Rect {
    let whole = ui.max_rect();
    let bar = egui::MenuBar::new().ui(ui, |ui| {
        for menu in Menu::iter() {
            ui.menu_button(state.t(title(menu)), |ui| items(ui, state, menu, asked));
        }
        let left = ui.cursor().left();
        let screens = ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            if state.current_sheet().is_some() {
                for command in [Command::ShowOverview, Command::ShowCompare, Command::ShowCharts, Command::ShowReview] {
                    let chosen = command.checked(state) == Some(true);
                    let text = state.t(match command {
                        Command::ShowOverview => Text::Overview,
                        Command::ShowCompare => Text::Compare,
                        Command::ShowCharts => Text::Charts,
                        _ => Text::Review,
                    });
                    let tip = command.tooltip(state.settings.language);
                    if ui.selectable_label(chosen, text).on_hover_text(tip).clicked() {
                        asked.push(Intent::Run(command));
                    }
                }
            }
            ui.cursor().right()
        });
        left..=screens.inner
    });
    let high = bar.response.rect.y_range();
    egui::Rect::from_x_y_ranges(bar.inner, whole.top()..=high.max.max(whole.top()))
}

/// The commands of a menu. What a small window has no room for is scrolled to,
/// and the menu leaves its own title free.
fn items(ui: &mut egui::Ui, state: &State, menu: Menu, asked: &mut Asked) {
    const BAR: f32 = 48.0;
    let room = ui.ctx().content_rect().height() - BAR;
    egui::ScrollArea::vertical().max_height(room).min_scrolled_height(room).show(ui, |ui| {
        ui.set_min_width(260.0);
        for command in Command::of_menu(menu) {
            if command.begins_group() {
                ui.separator();
            }
            item(ui, state, command, asked);
        }
    });
}

/// What a menu is called.
pub(crate) fn title(menu: Menu) -> Text {
    match menu {
        Menu::File => Text::MenuFile,
        Menu::Edit => Text::MenuEdit,
        Menu::Review => Text::MenuReview,
        Menu::View => Text::MenuView,
        Menu::Help => Text::MenuHelp,
    }
}

fn item(ui: &mut egui::Ui, state: &State, command: Command, asked: &mut Asked) {
    let language = state.settings.language;
    let mut button = egui::Button::new(command.text(language));
    if let Some(keys) = keys::shown(ui.ctx(), command) {
        button = button.shortcut_text(keys);
    }
    if let Some(checked) = command.checked(state) {
        button = button.selected(checked);
    }
    let response = ui.add_enabled(command.enabled(state), button);
    if response.on_hover_text(command.tooltip(language)).clicked() {
        asked.push(Intent::Run(command));
        ui.close();
    }
}
