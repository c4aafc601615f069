//! The dialog for 作成 and 査閲: how far the sheet has come, who signed it, and
//! what changed since.

use egui::{ProgressBar, RichText, ScrollArea};
use strum::IntoEnumIterator;

use super::dialogs::heading;
use super::theme::{Palette, bold, para};
use super::{Asked, compact_button};
use crate::app::{Intent, Signed, State, Text};
use crate::review::{Difference, Role};

/// Draws the dialog.
pub(super) fn show(ui: &mut egui::Ui, state: &State, asked: &mut Asked) {
    ui.set_width(720.0);
    heading(ui, state.t(Text::SignOffTitle));
    let Some((sheet, view)) = state.current_sheet().zip(state.view()) else { return };
    let palette = Palette::of(ui);
    if let Some(summary) = state.summary(&sheet.id) {
        ui.label(RichText::new(format!("{}年度　{}", summary.year, summary.name)).font(bold(14.0)));
    }
    ui.add(egui::Label::new(para(state.t(Text::SignOffAbout)).color(palette.weak)).wrap());
    ui.add_space(6.0);
    let room = (ui.ctx().content_rect().height() - 300.0).max(120.0);
    ScrollArea::vertical().max_height(room).min_scrolled_height(room).show(ui, |ui| {
        ui.set_width(ui.available_width());
        for role in Role::iter() {
            signature(ui, state, role, asked);
            ui.add_space(6.0);
        }
        ui.separator();
        ui.label(RichText::new(state.t(Text::Coverage)).font(bold(13.5)));
        let (settled, total) = state.coverage_of_project();
        bar(ui, state.t(Text::CoverageProject), settled, total);
        let of_sheet = view.coverage.iter().fold((0, 0), |(s, t), c| (s + c.settled, t + c.total));
        bar(ui, state.t(Text::CoverageSheet), of_sheet.0, of_sheet.1);
        for c in &view.coverage {
            bar(ui, c.section.title(), c.settled, c.total);
        }
    });
    ui.add_space(8.0);
    if ui.button(state.t(Text::Close)).clicked() {
        asked.push(Intent::CloseDialog);
    }
}

/// The share of fields that a person has settled.
fn bar(ui: &mut egui::Ui, name: &str, settled: usize, total: usize) {
    ui.horizontal(|ui| {
        // On a dialog's ground the track of a bar would not be seen.
        ui.visuals_mut().extreme_bg_color = Palette::of(ui).panel;
        let share = if total == 0 { 0.0 } else { settled as f32 / total as f32 };
        let text = format!("{settled}/{total}（{:.0}%）", (share * 100.0).floor());
        ui.add(ProgressBar::new(share).desired_width(260.0).desired_height(18.0).text(text));
        ui.label(name);
    });
}

fn signature(ui: &mut egui::Ui, state: &State, role: Role, asked: &mut Asked) {
    let palette = Palette::of(ui);
    let signed = state.view().and_then(|v| v.signed.iter().find(|s| s.role == role));
    ui.horizontal_wrapped(|ui| {
        ui.label(RichText::new(state.word(role)).font(bold(14.0)));
        let (words, color) = match signed {
            None => (state.t(Text::Unsigned).to_owned(), palette.weak),
            Some(s) => (words(state, s), if s.stands { palette.confirmed } else { palette.bad }),
        };
        ui.label(RichText::new(words).color(color));
        if state.is_locked() {
            return;
        }
        let renew = signed.is_some_and(|s| !s.stands);
        if signed.is_none() || renew {
            let sign = state.t(if renew { Text::SignAgain } else { Text::Sign });
            let name = format!("{sign}{}", state.bracketed(state.word(role)));
            if compact_button(ui, &name).clicked() {
                asked.push(Intent::Sign(role));
            }
        }
        if signed.is_some() {
            let name = format!("{}{}", state.t(Text::Unsign), state.bracketed(state.word(role)));
            if compact_button(ui, &name).clicked() {
                asked.push(Intent::Unsign(role));
            }
        }
    });
    if state.cannot_sign == Some(role) {
        ui.add(egui::Label::new(para(state.t(Text::SamePerson)).color(palette.bad)).wrap());
    }
    for difference in signed.map_or(&[][..], |s| &s.changed).iter().take(MOST) {
        change(ui, state, difference);
    }
    let more = signed.map_or(0, |s| s.changed.len().saturating_sub(MOST));
    if more > 0 {
        ui.label(RichText::new(state.count(Text::MoreChanges, more)).color(palette.weak));
    }
}

/// Changes listed of one signature.
const MOST: usize = 200;

/// Who signed and when, and whether it still stands.
pub(super) fn words(state: &State, signed: &Signed) -> String {
    let time = signed.by.at.to_zoned(jiff::tz::TimeZone::system()).strftime("%Y-%m-%d %H:%M");
    let fate = if signed.stands {
        String::new()
    } else {
        format!("　{}", state.count(Text::ChangedAfter, signed.changed.len()))
    };
    format!("{}　{time}{fate}", signed.by.author)
}

fn change(ui: &mut egui::Ui, state: &State, difference: &Difference) {
    let side = |text: &str| {
        let short: String = text.chars().take(60).map(|c| if c == '\n' { ' ' } else { c }).collect();
        if short.is_empty() { state.t(Text::Blank).to_owned() } else { short }
    };
    let words = format!("・{}: {} → {}", difference.place, side(&difference.then), side(&difference.now));
    ui.add(egui::Label::new(RichText::new(words).size(12.5)).wrap());
}
