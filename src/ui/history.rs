//! The history panel: every step in words, latest first; where it was; how
//! the sheet looked then.

use egui::{ComboBox, RichText, Role, ScrollArea, Sense, Vec2, WidgetInfo};

use super::Asked;
use super::theme::{Palette, bold, para};
use crate::app::{HistoryFilter, Intent, Pane, State, Text};
use crate::review::{Action, CellReview, Edit, Fate, LogEntry};

/// What the panel remembers between frames.
#[derive(Debug, Default)]
pub(crate) struct HistoryPanel {
    here: bool,
    field: bool,
    author: Option<String>,
    abandoned: bool,
    chosen: Option<u64>,
    listed: Listed,
}

/// The steps that the filter shows, and what they were looked up for.
#[derive(Debug, Default)]
struct Listed {
    key: Option<(u64, HistoryFilter)>,
    steps: Vec<u64>,
    authors: Vec<String>,
}

const ROW: f32 = 40.0;

/// Draws the panel.
pub(crate) fn show(ui: &mut egui::Ui, state: &State, panel: &mut HistoryPanel, asked: &mut Asked) {
    ui.horizontal(|ui| {
        ui.label(RichText::new(state.t(Text::History)).font(bold(14.0)));
        if state.pane == Pane::Side {
            super::focus_line(ui);
        }
    });
    filters(ui, state, panel);
    panel.look_up(state);
    if panel.listed.steps.is_empty() {
        let none = if state.project.log.entries().is_empty() { Text::NoHistory } else { Text::NoStepFits };
        ui.label(RichText::new(state.t(none)).color(Palette::of(ui).weak));
        return;
    }
    chosen(ui, state, panel, asked);
    ui.spacing_mut().item_spacing.y = 0.0;
    ScrollArea::vertical().id_salt("history").auto_shrink(false).show_rows(
        ui,
        ROW,
        panel.listed.steps.len(),
        |ui, range| {
            for seq in panel.listed.steps.get(range).unwrap_or_default() {
                if let Some(entry) = entry(state, *seq)
                    && line(ui, state, entry, panel.chosen == Some(*seq))
                {
                    panel.chosen = Some(*seq);
                    asked.push(Intent::GoToStep(*seq));
                }
            }
        },
    );
}

fn entry(state: &State, seq: u64) -> Option<&LogEntry> {
    state.project.log.step(seq)
}

fn filters(ui: &mut egui::Ui, state: &State, panel: &mut HistoryPanel) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        ui.toggle_value(&mut panel.here, state.t(Text::HistoryHere));
        ui.toggle_value(&mut panel.field, state.t(Text::HistoryField));
        let shown = panel.author.clone().unwrap_or_else(|| state.t(Text::FilterAuthor).to_owned());
        let authors = ComboBox::from_id_salt("history authors").selected_text(shown).width(70.0).show_ui(ui, |ui| {
            ui.selectable_value(&mut panel.author, None, state.t(Text::FilterAny));
            for author in &panel.listed.authors {
                ui.selectable_value(&mut panel.author, Some(author.clone()), author);
            }
        });
        authors.response.widget_info(|| WidgetInfo::labeled(Role::ComboBox, true, state.t(Text::FilterAuthor)));
        ui.toggle_value(&mut panel.abandoned, state.t(Text::HistoryAbandoned))
            .on_hover_text(state.t(Text::HistoryAbandonedHint));
    });
}

impl HistoryPanel {
    fn look_up(&mut self, state: &State) {
        let here = state.current_sheet().map(|s| s.id.clone()).filter(|_| self.here || self.field);
        let cell = state.selected_cell().cloned().filter(|_| self.field);
        let filter = HistoryFilter { sheet: here, cell, author: self.author.clone(), abandoned: self.abandoned };
        let key = (state.project.log.next_seq(), filter);
        if self.listed.key.as_ref() != Some(&key) {
            self.listed.steps = state.listed_steps(&key.1);
            self.listed.authors = state.history_authors();
            self.listed.key = Some(key);
        }
    }
}

/// The step chosen, in full, and what can be done with it.
fn chosen(ui: &mut egui::Ui, state: &State, panel: &HistoryPanel, asked: &mut Asked) {
    let Some(entry) = panel.chosen.and_then(|seq| entry(state, seq)) else { return };
    let palette = Palette::of(ui);
    let frame = egui::Frame::new().fill(palette.paper).stroke(egui::Stroke::new(1.0, palette.line));
    frame.inner_margin(6).corner_radius(4).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.add(egui::Label::new(para(state.step_words(entry))).wrap());
        if let Some(Edit::Cell { before, after, .. }) = state.project.log.edit_behind(entry) {
            let (was, is) = (side(state, before), side(state, after));
            let words = if was == is { is } else { format!("{was} → {is}") };
            ui.add(egui::Label::new(para(words).color(palette.weak)).wrap());
        }
        let time = entry.by.at.to_zoned(jiff::tz::TimeZone::system()).strftime("%Y-%m-%d %H:%M:%S");
        ui.label(RichText::new(format!("{}　{}　{time}", entry.seq, entry.by.author)).small().color(palette.weak));
        ui.horizontal_wrapped(|ui| {
            if ui.button(state.t(Text::LookAtPast)).on_hover_text(state.t(Text::LookAtPastHint)).clicked() {
                asked.push(Intent::LookAtPast(Some(entry.seq)));
            }
            let free = state.read_only.is_none();
            let back = ui.add_enabled(free, egui::Button::new(state.t(Text::ReturnToPast)));
            if back.on_hover_text(state.t(Text::ReturnToPastHint)).clicked() {
                asked.push(Intent::ReturnToPast(entry.seq));
            }
        });
    });
    ui.add_space(4.0);
}

/// One side of a change of a field.
fn side(state: &State, review: &CellReview) -> String {
    let value = review.correction.as_ref().map_or(state.t(Text::MachineValue), |c| c.value.as_str());
    let value: String = value.chars().take(60).map(|c| if c == '\n' { ' ' } else { c }).collect();
    format!("{value}{}", state.bracketed(state.word(review.status)))
}

fn line(ui: &mut egui::Ui, state: &State, entry: &LogEntry, chosen: bool) -> bool {
    let palette = Palette::of(ui);
    let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), ROW), Sense::click());
    let fate = match entry.action {
        Action::Do(_) => state.project.log.fate(entry.seq),
        Action::Undo(_) | Action::Redo(_) => Fate::Stands,
    };
    let fill = match (chosen, response.hovered()) {
        (true, _) => palette.select,
        (false, true) => palette.button_hover,
        (false, false) => palette.panel,
    };
    let painter = ui.painter().with_clip_rect(rect.intersect(ui.clip_rect()));
    painter.rect_filled(rect, 3.0, fill);
    let inner = rect.shrink2(Vec2::new(4.0, 2.0));
    let words = state.step_words(entry);
    let first = super::sheets::elided(ui, &words, egui::FontId::proportional(13.0), inner.width());
    let (color, mark) = match fate {
        Fate::Stands => (palette.text, ""),
        Fate::Undone => (palette.dim, state.t(Text::Undone)),
        Fate::Abandoned => (palette.dim, state.t(Text::Abandoned)),
    };
    let struck = (fate != Fate::Stands).then(|| first.size());
    painter.galley_with_override_text_color(inner.min, first, color);
    if let Some(size) = struck {
        let y = inner.min.y + size.y / 2.0;
        let stroke = egui::Stroke::new(1.0, palette.dim);
        painter.line_segment([egui::pos2(inner.min.x, y), egui::pos2(inner.min.x + size.x, y)], stroke);
    }
    let time = entry.by.at.to_zoned(jiff::tz::TimeZone::system()).strftime("%m-%d %H:%M:%S");
    let about = format!("{}　{time}　{mark}", entry.by.author);
    let second = super::sheets::elided(ui, &about, egui::FontId::proportional(11.5), inner.width());
    painter.galley_with_override_text_color(inner.min + Vec2::new(0.0, 18.0), second, palette.weak);
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, chosen, format!("{words} {about}")));
    response.clicked()
}

/// The line over the form while the past is on show.
pub(crate) fn past_line(ui: &mut egui::Ui, state: &State, asked: &mut Asked) {
    let Some(entry) = state.past_step() else { return };
    let palette = Palette::of(ui);
    egui::Frame::new().fill(palette.open).inner_margin(6).corner_radius(4).show(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            let time = entry.by.at.to_zoned(jiff::tz::TimeZone::system()).strftime("%Y-%m-%d %H:%M:%S");
            let when = format!("{time} {}", state.step_words(entry));
            ui.label(RichText::new(state.fill(Text::PastOnShow, &when)).color(palette.flagged));
            if ui.button(state.t(Text::LeavePast)).clicked() {
                asked.push(Intent::LookAtPast(None));
            }
        });
    });
    ui.add_space(4.0);
}
