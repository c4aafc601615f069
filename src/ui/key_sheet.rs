//! All keys on one sheet, menu by menu.

use egui::{Context, KeyboardShortcut, RichText, ScrollArea, Ui};
use strum::IntoEnumIterator;

use super::dialogs::{close_button, heading};
use super::pairs::{names_width, pair};
use super::theme::{Palette, bold};
use super::{Asked, menu};
use crate::app::{Command, Menu, State, Text};

/// Draws the dialog. Where two menus do not fit beside each other they stand
/// below each other.
pub(crate) fn show(ui: &mut Ui, state: &State, asked: &mut Asked) {
    let window = ui.ctx().content_rect().size();
    ui.set_width((window.x - 80.0).clamp(320.0, 820.0));
    heading(ui, state.t(Text::KeySheet));
    let room = (window.y - 150.0).max(120.0);
    ScrollArea::vertical().auto_shrink([false, true]).max_height(room).min_scrolled_height(room).show(ui, |ui| {
        let sides = if ui.available_width() < 640.0 { 1 } else { 2 };
        ui.columns(sides, |columns| {
            for menu in Menu::iter() {
                let side = usize::from(matches!(menu, Menu::Edit | Menu::View)).min(sides - 1);
                if let Some(column) = columns.get_mut(side) {
                    keys_of(column, state, menu);
                }
            }
        });
    });
    close_button(ui, state, asked);
}

fn keys_of(ui: &mut Ui, state: &State, menu: Menu) {
    let language = state.settings.language;
    let weak = Palette::of(ui).weak;
    let commands: Vec<(Command, String)> = Command::of_menu(menu)
        .map(|command| (command, words(ui.ctx(), command.shortcuts())))
        .filter(|(_, keys)| !keys.is_empty())
        .collect();
    if commands.is_empty() {
        return;
    }
    ui.label(RichText::new(state.t(menu::title(menu))).font(bold(13.5)));
    let left = names_width(ui, commands.iter().map(|(_, keys)| keys.as_str()), 0.55);
    for (command, keys) in &commands {
        pair(
            ui,
            left,
            |ui| {
                ui.label(RichText::new(keys).color(weak));
            },
            |ui| {
                ui.label(command.text(language).trim_end_matches('…')).on_hover_text(command.tooltip(language));
            },
        );
    }
    ui.add_space(12.0);
}

/// The keys of a command. A row of many, as the digits are, is told by its
/// ends.
fn words(ctx: &Context, keys: &[KeyboardShortcut]) -> String {
    match keys {
        [first, _, _, .., last] => format!("{}～{}", ctx.format_shortcut(first), last.logical_key.name()),
        _ => keys.iter().map(|k| ctx.format_shortcut(k)).collect::<Vec<_>>().join(" / "),
    }
}
