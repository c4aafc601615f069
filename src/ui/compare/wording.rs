//! Long texts from sheet to sheet: a list of them, and the changes of one.

use egui::text::LayoutJob;
use egui::{Id, Pos2, RichText, Role, ScrollArea, Sense, Vec2, WidgetInfo};

use super::{column_title, words};
use crate::app::compare_view::SideBySide;
use crate::app::{CompareIntent, Intent, State, Text};
use crate::compare::{Paragraph, Wording, WordingStep};
use crate::ui::Asked;
use crate::ui::theme::{Palette, bold};

/// The text being read.
#[derive(Debug, Default)]
pub(super) struct WordingPanel {
    chosen: Option<crate::sheet::FieldKey>,
}

const ROW: f32 = 44.0;
const SIZE: f32 = 13.5;

pub(super) fn show(ui: &mut egui::Ui, state: &State, made: &SideBySide, panel: &mut WordingPanel, asked: &mut Asked) {
    let palette = Palette::of(ui);
    if made.wordings.is_empty() {
        ui.label(RichText::new(state.t(Text::CompareNoWording)).color(palette.weak));
        return;
    }
    let known = panel.chosen.as_ref().is_some_and(|k| made.wordings.iter().any(|w| w.key == *k));
    if !known {
        panel.chosen = made.wordings.first().map(|w| w.key.clone());
    }
    let wide = ui.available_width();
    egui::Panel::left("compare texts")
        .resizable(true)
        .default_size((wide * 0.28).clamp(220.0, 400.0))
        .size_range(180.0..=wide * 0.5)
        .show(ui, |ui| list(ui, state, made, panel));
    let Some(wording) = made.wordings.iter().find(|w| Some(&w.key) == panel.chosen.as_ref()) else { return };
    let margin = egui::Margin { left: 12, ..egui::Margin::ZERO };
    egui::Frame::new().inner_margin(margin).show(ui, |ui| steps(ui, state, made, wording, asked));
}

fn steps(ui: &mut egui::Ui, state: &State, made: &SideBySide, wording: &Wording, asked: &mut Asked) {
    ui.label(RichText::new(&wording.label).font(bold(14.5)));
    ScrollArea::vertical().id_salt("compare wording").auto_shrink(false).show(ui, |ui| {
        for step in &wording.steps {
            changes(ui, state, made, wording, step, asked);
        }
    });
}

/// The least likeness of a text from sheet to sheet.
fn least(wording: &Wording) -> u32 {
    wording.steps.iter().map(|s| s.alike).min().unwrap_or(100)
}

fn list(ui: &mut egui::Ui, state: &State, made: &SideBySide, panel: &mut WordingPanel) {
    let palette = Palette::of(ui);
    ui.spacing_mut().item_spacing.y = 0.0;
    ScrollArea::vertical().id_salt("compare texts").auto_shrink(false).show_rows(
        ui,
        ROW,
        made.wordings.len(),
        |ui, range| {
            for wording in made.wordings.get(range).unwrap_or_default() {
                let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), ROW), Sense::click());
                let chosen = panel.chosen.as_ref() == Some(&wording.key);
                if chosen || response.hovered() {
                    let fill = if chosen { palette.select } else { palette.button_hover };
                    ui.painter().rect_filled(rect, 4.0, fill);
                }
                let setting = words::Setting { size: 13.0, width: rect.width() - 14.0, rows: 1 };
                let title = words::plain(ui, &wording.label, &setting, palette.text);
                ui.painter().galley(rect.min + Vec2::new(7.0, 4.0), title, palette.text);
                let least = least(wording);
                let (text, color) = if least == 100 {
                    (state.t(Text::CompareSame).to_owned(), palette.weak)
                } else {
                    (state.count(Text::CompareAlike, least as usize), palette.flagged)
                };
                let at = Pos2::new(rect.min.x + 7.0, rect.min.y + 23.0);
                ui.painter().text(at, egui::Align2::LEFT_TOP, text, egui::FontId::proportional(11.5), color);
                response.widget_info(|| WidgetInfo::selected(Role::Button, true, chosen, &wording.label));
                if response.clicked() {
                    panel.chosen = Some(wording.key.clone());
                }
            }
        },
    );
}

fn changes(
    ui: &mut egui::Ui,
    state: &State,
    made: &SideBySide,
    wording: &Wording,
    step: &WordingStep,
    asked: &mut Asked,
) {
    let palette = Palette::of(ui);
    ui.add_space(8.0);
    ui.horizontal(|ui| {
        let (from, to) = (column_title(state, made, step.from), column_title(state, made, step.to));
        let title = ui.link(RichText::new(format!("{from} → {to}")).font(bold(13.5)));
        if title.clicked()
            && let Some(sheet) = made.ids.get(step.to).cloned()
        {
            asked.push(Intent::Compare(CompareIntent::Open { sheet, key: wording.key.clone() }));
        }
        let alike = if step.alike == 100 {
            state.t(Text::CompareSame).to_owned()
        } else {
            state.count(Text::CompareAlike, step.alike as usize)
        };
        ui.label(RichText::new(alike).small().color(palette.weak));
    });
    let frame = egui::Frame::new()
        .fill(palette.paper)
        .stroke(egui::Stroke::new(1.0, palette.line))
        .corner_radius(5)
        .inner_margin(10);
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width() - 4.0);
        for (at, paragraph) in step.paragraphs.iter().enumerate() {
            let id = Id::unique(("paragraph", &wording.key, step.to, at));
            ui.push_id(id, |ui| ui.add(egui::Label::new(job(ui, state, paragraph)).wrap()));
        }
    });
}

fn job(ui: &egui::Ui, state: &State, paragraph: &Paragraph) -> LayoutJob {
    use crate::compare::{Piece, Side};
    let palette = Palette::of(ui);
    let mut job = LayoutJob::default();
    let whole = |side, text: &String| [Piece { side, text: text.clone() }];
    match paragraph {
        Paragraph::Same(text) => job.append(text, 0.0, words::format(SIZE, palette.dim)),
        Paragraph::Moved { text, was } => {
            let mark = format!("{}　", state.count(Text::CompareMoved, *was));
            job.append(&mark, 0.0, words::format(SIZE - 2.0, palette.accent));
            job.append(text, 0.0, words::format(SIZE, palette.text));
        }
        Paragraph::Changed(pieces) => words::append(&mut job, pieces, SIZE, palette),
        Paragraph::Added(text) => words::append(&mut job, &whole(Side::Later, text), SIZE, palette),
        Paragraph::Removed(text) => words::append(&mut job, &whole(Side::Earlier, text), SIZE, palette),
    }
    job
}
