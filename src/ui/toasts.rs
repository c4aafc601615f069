use egui::{Align, Align2, Area, Frame, Id, Layout, Margin, Order, Rect, Stroke};

use super::Asked;
use super::theme::{Palette, para};
use crate::app::{Intent, State, Text};

/// Narrower, a message would be a column of words.
const NARROWEST: f32 = 260.0;
const WIDEST: f32 = 520.0;
/// Messages shown at once.
const SHOWN: usize = 4;

/// Short messages over what is free in the menu bar: there they cover nothing
/// that a person is reading, and only long ones hang down over the screen.
pub(crate) fn show(ui: &mut egui::Ui, state: &State, free: Rect, asked: &mut Asked) {
    if state.toasts.is_empty() {
        return;
    }
    let palette = Palette::of(ui);
    let fits = free.width() >= NARROWEST;
    let width = if fits { (free.width() - 32.0).min(WIDEST) } else { WIDEST.min(ui.available_width() - 32.0) };
    let (middle, top) =
        if fits { (free.center().x, free.top()) } else { (ui.max_rect().center().x, free.bottom() + 6.0) };
    let area = Area::new(Id::unique("toasts"))
        .order(Order::Foreground)
        .pivot(Align2::CENTER_TOP)
        .fixed_pos(egui::pos2(middle, top - 3.0));
    area.show(ui.ctx(), |ui| {
        ui.spacing_mut().item_spacing.y = 3.0;
        for toast in state.toasts.iter().rev().take(SHOWN) {
            let edge = if toast.error { palette.bad } else { palette.confirmed };
            let frame = Frame::popup(ui.style()).fill(palette.raised).stroke(Stroke::new(1.0, edge));
            frame.inner_margin(Margin::symmetric(10, 5)).show(ui, |ui| {
                ui.set_max_width(width);
                let words = egui::Label::new(para(&toast.text).color(palette.text)).wrap();
                if !toast.error {
                    ui.add(words);
                    return;
                }
                // The button first, so that long words leave it its room.
                ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
                    if ui.small_button(state.t(Text::Close)).clicked() {
                        asked.push(Intent::DismissToast(toast.id));
                    }
                    ui.with_layout(Layout::top_down(Align::Min), |ui| ui.add(words));
                });
            });
        }
    });
}
