//! Tick marks: the chips under a field's evidence, the signs beside its value,
//! and the dialog that sets the legend.

use egui::{Button, FontId, Painter, Pos2, Rect, RichText, Role, Stroke, StrokeKind, Vec2, WidgetInfo};

use super::dialogs::heading;
use super::theme::{Palette, para};
use super::{Asked, compact_button, line_edit};
use crate::app::{Command, Intent, State, Text};
use crate::review::{CellView, TickMark};

/// The width of one sign beside a value.
pub(super) const SIGN: f32 = 17.0;

/// The marks to set on the selected field, each a switch.
pub(super) fn chips(ui: &mut egui::Ui, state: &State, cell: &CellView<'_>, asked: &mut Asked) {
    let palette = Palette::of(ui);
    let set = cell.review.map(|r| &r.ticks);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 2.0;
        ui.spacing_mut().button_padding.x = 6.0;
        ui.label(RichText::new(state.t(Text::Ticks)).color(palette.weak));
        let keys = Command::Tick.shortcuts();
        for (i, mark) in state.project.legend().iter().enumerate() {
            let by = set.and_then(|s| s.get(&mark.sign));
            let text = RichText::new(&mark.meaning).size(12.5);
            let chip = ui.add_enabled(!state.is_locked(), Button::selectable(by.is_some(), text));
            let key = keys.get(i).map(|k| ui.ctx().format_shortcut(k)).unwrap_or_default();
            let who = by.map(|b| {
                let time = b.at.to_zoned(jiff::tz::TimeZone::system()).strftime("%Y-%m-%d %H:%M");
                format!("{}　{time}\n", b.author)
            });
            let tip = format!("{}　{key}\n{}", mark.sign, who.unwrap_or_default());
            if chip.on_hover_text(tip.trim_end()).clicked() {
                asked.push(Intent::ToggleTick { cell: cell.id.clone(), sign: mark.sign.clone() });
            }
        }
        if compact_button(ui, state.t(Text::EditLegend)).clicked() {
            asked.push(Intent::Run(Command::TickLegend));
        }
    });
}

/// Draws the signs of a field, ending at `right`.
pub(super) fn paint(painter: &Painter, palette: &Palette, cell: &CellView<'_>, right: Pos2) {
    let Some(review) = cell.review else { return };
    for (i, sign) in review.ticks.keys().rev().enumerate() {
        let center = right - Vec2::new(SIGN * (i as f32 + 0.5), 0.0);
        let frame = Rect::from_center_size(center, Vec2::splat(SIGN - 2.0));
        painter.rect_stroke(frame, 3.0, Stroke::new(1.0, palette.confirmed), StrokeKind::Inside);
        let short: String = sign.chars().take(1).collect();
        painter.text(center, egui::Align2::CENTER_CENTER, short, FontId::proportional(11.0), palette.confirmed);
    }
}

/// The dialog that sets the legend: sign and meaning of each mark.
pub(super) fn legend(ui: &mut egui::Ui, state: &State, typed: &mut Option<Vec<TickMark>>, asked: &mut Asked) {
    ui.set_width(460.0);
    heading(ui, state.t(Text::LegendTitle));
    ui.add(egui::Label::new(para(state.t(Text::LegendAbout)).color(Palette::of(ui).weak)).wrap());
    let marks = typed.get_or_insert_with(|| state.project.legend());
    let mut gone = None;
    for (i, mark) in marks.iter_mut().enumerate() {
        ui.horizontal(|ui| {
            let field = |ui: &mut egui::Ui, text: &mut String, label: Text, width: f32| {
                let name = format!("{} {}", state.t(label), i + 1);
                let edit = ui.add(line_edit(text).hint_text(state.t(label)).desired_width(width));
                edit.widget_info(|| WidgetInfo::labeled(Role::TextInput, true, &name));
            };
            field(ui, &mut mark.sign, Text::LegendSign, 50.0);
            field(ui, &mut mark.meaning, Text::LegendMeaning, 270.0);
            let remove = compact_button(ui, "×").on_hover_text(state.t(Text::LegendRemove));
            let name = format!("{} {}", state.t(Text::LegendRemove), i + 1);
            remove.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
            if remove.clicked() {
                gone = Some(i);
            }
        });
    }
    if let Some(i) = gone {
        marks.remove(i);
    }
    if ui.button(state.t(Text::LegendAdd)).clicked() {
        marks.push(TickMark { sign: String::new(), meaning: String::new() });
    }
    ui.add_space(8.0);
    ui.horizontal(|ui| {
        if ui.button(state.t(Text::LegendSave)).clicked() {
            let filled = |m: &&TickMark| !m.sign.trim().is_empty() && !m.meaning.trim().is_empty();
            asked.push(Intent::SetLegend(marks.iter().filter(filled).cloned().collect()));
        }
        if ui.button(state.t(Text::Cancel)).clicked() {
            asked.push(Intent::CloseDialog);
        }
    });
}
