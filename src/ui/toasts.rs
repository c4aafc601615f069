use egui::{Align2, Area, Frame, Id, Order, Stroke, Vec2};

use super::Asked;
use super::theme::{Palette, para};
use crate::app::{Intent, State, Text};

/// Short messages at the bottom right, above what stands `lift` high there.
pub(crate) fn show(ui: &mut egui::Ui, state: &State, lift: f32, asked: &mut Asked) {
    if state.toasts.is_empty() {
        return;
    }
    let palette = Palette::of(ui);
    let corner = Vec2::new(-14.0, -44.0 - lift);
    let area = Area::new(Id::unique("toasts")).order(Order::Foreground).anchor(Align2::RIGHT_BOTTOM, corner);
    area.show(ui.ctx(), |ui| {
        for toast in state.toasts.iter().rev().take(4) {
            let edge = if toast.error { palette.bad } else { palette.confirmed };
            Frame::popup(ui.style()).fill(palette.raised).stroke(Stroke::new(1.0, edge)).show(ui, |ui| {
                ui.set_max_width(420.0);
                ui.horizontal(|ui| {
                    ui.add(egui::Label::new(para(&toast.text).color(palette.text)).wrap());
                    if toast.error && ui.small_button(state.t(Text::Close)).clicked() {
                        asked.push(Intent::DismissToast(toast.id));
                    }
                });
            });
        }
    });
}
