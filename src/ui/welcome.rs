use std::path::PathBuf;

use egui::{Align, Area, Color32, Frame, Id, Label, Order, Rect, RichText, ScrollArea, Stroke, Vec2};

use super::theme::{Palette, bold};
use super::{Asked, command_button};
use crate::app::{Command, Intent, State, Text, names_of_recent, project_among};

/// What an empty workbench shows.
pub(crate) fn show(ui: &mut egui::Ui, state: &State, asked: &mut Asked) {
    let palette = Palette::of(ui);
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        ui.vertical_centered(|ui| {
            ui.add_space((ui.available_height() * 0.12).clamp(16.0, 120.0));
            ui.label(RichText::new("Kensho 検証").font(bold(34.0)));
            ui.add_space(4.0);
            ui.label(RichText::new(state.t(Text::Tagline)).size(15.0).color(palette.weak));
            ui.add_space(26.0);
            ui.allocate_ui(Vec2::new(ui.available_width().min(720.0), 0.0), |ui| {
                Frame::new()
                    .fill(palette.raised)
                    .stroke(Stroke::new(1.0, palette.line))
                    .corner_radius(10)
                    .inner_margin(22)
                    .show(ui, |ui| {
                        ui.columns(2, |columns| {
                            if let [left, right] = columns {
                                actions(left, state, asked);
                                recent(right, state, asked);
                            }
                        });
                    });
            });
            ui.add_space(18.0);
            ui.label(RichText::new(state.t(Text::DropHere)).color(palette.weak));
        });
    });
}

fn actions(ui: &mut egui::Ui, state: &State, asked: &mut Asked) {
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 9.0;
        for command in
            [Command::Open, Command::OpenFolder, Command::OpenProject, Command::OpenPath, Command::OpenSamples]
        {
            ui.allocate_ui_with_layout(
                Vec2::new(ui.available_width() - 12.0, 30.0),
                egui::Layout::top_down_justified(Align::Min),
                |ui| command_button(ui, state, command, asked),
            );
        }
    });
}

fn recent(ui: &mut egui::Ui, state: &State, asked: &mut Asked) {
    ui.vertical(|ui| {
        ui.label(RichText::new(state.t(Text::Recent)).font(bold(13.5)));
        if state.settings.recent.is_empty() {
            ui.label(RichText::new(state.t(Text::NoRecent)).color(Palette::of(ui).weak));
        }
        let shown = state.settings.recent.get(..8).unwrap_or(&state.settings.recent);
        for (project, name) in shown.iter().zip(names_of_recent(shown)) {
            let path = project.path.display().to_string();
            if ui.link(name).on_hover_text(&path).clicked() {
                asked.push(Intent::OpenPaths(vec![project.path.clone()]));
            }
        }
    });
}

/// What hovers over the window. The disk is asked once what it is, since a
/// share may take long to answer.
#[derive(Debug, Default)]
pub(crate) struct Hovering {
    paths: Vec<PathBuf>,
    project: Option<PathBuf>,
}

/// A veil over the window while files hover above it, with what happens when
/// they are let go.
pub(crate) fn show_drop_target(ui: &egui::Ui, state: &State, hovering: &mut Hovering) {
    if ui.input(|i| i.raw.hovered_files.is_empty()) {
        *hovering = Hovering::default();
        return;
    }
    let paths: Vec<PathBuf> = ui.input(|i| i.raw.hovered_files.iter().filter_map(|f| f.path.clone()).collect());
    if paths != hovering.paths {
        let project = project_among(&paths).cloned();
        *hovering = Hovering { paths, project };
    }
    let rect = ui.ctx().content_rect();
    let veil = Area::new(Id::unique("drop")).order(Order::Tooltip).fixed_pos(rect.min).interactable(false);
    veil.show(ui.ctx(), |ui| {
        ui.painter().rect_filled(rect, 0.0, Color32::from_black_alpha(170));
        let words = RichText::new(state.drop_words(hovering.paths.len(), hovering.project.as_deref()))
            .size(24.0)
            .line_height(Some(34.0))
            .color(Color32::WHITE);
        let middle = Rect::from_center_size(rect.center(), Vec2::new(rect.width() * 0.8, 120.0));
        ui.put(middle, Label::new(words).wrap().halign(Align::Center));
    });
}
