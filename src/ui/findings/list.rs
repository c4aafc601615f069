use egui::{Align2, FontId, Pos2, Rect, RichText, Role, ScrollArea, Sense, Vec2, WidgetInfo};

use super::FindingsPanel;
use crate::app::findings::{FindingItem, FindingsIntent, Head, Line};
use crate::app::{Intent, State, Text};
use crate::check::Standing;
use crate::review::SheetId;
use crate::ui::sheets::elided;
use crate::ui::theme::{Palette, bold};
use crate::ui::{Asked, mark};

const ROW: f32 = 24.0;
/// The height of a row of two lines.
const TALL: f32 = 42.0;

/// Draws the queue; only the lines on show cost anything.
pub(super) fn show(ui: &mut egui::Ui, state: &State, panel: &mut FindingsPanel, asked: &mut Asked) {
    let lines = state.findings.lines();
    if lines.is_empty() {
        let nothing = state.current_sheet().and_then(|s| state.findings.of(&s.id)).is_some_and(|f| f.items.is_empty());
        let text = if nothing { Text::NoFindings } else { Text::NoFindingFits };
        ui.label(RichText::new(state.t(text)).color(Palette::of(ui).weak));
        return;
    }
    let selected = state.findings.selected().map(|(sheet, item)| (sheet.clone(), item.id.clone()));
    let is_selected = |line: &Line| match (line, &selected) {
        (Line::Item(sheet, at), Some((s, id))) => {
            sheet == s && state.findings.item(sheet, *at).is_some_and(|i| i.id == *id)
        }
        _ => false,
    };
    // A list narrower than this gives each sentence two lines; English ones
    // are longer.
    let narrow = state.settings.language.pick(560.0, 840.0);
    let height = if ui.available_width() < narrow { TALL } else { ROW };
    let mut area = ScrollArea::vertical().id_salt("findings").auto_shrink(false).min_scrolled_height(24.0);
    if panel.seen_reveal != state.findings.reveal {
        panel.seen_reveal = state.findings.reveal;
        if let Some(at) = lines.iter().position(is_selected) {
            let middle = at as f32 * height - ui.available_height() / 2.0;
            area = area.vertical_scroll_offset(middle.max(0.0));
        }
    }
    ui.spacing_mut().item_spacing.y = 0.0;
    area.show_rows(ui, height, lines.len(), |ui, range| {
        for line in lines.get(range).unwrap_or_default() {
            match line {
                Line::Head(head, count) => group_head(ui, state, head, *count, height),
                Line::Item(sheet, at) => {
                    if let Some(item) = state.findings.item(sheet, *at) {
                        row(ui, state, (sheet, item), is_selected(line), height, asked);
                    }
                }
            }
        }
    });
}

fn group_head(ui: &mut egui::Ui, state: &State, head: &Head, count: usize, height: f32) {
    let palette = Palette::of(ui);
    let text = match head {
        Head::Rule(id) => {
            crate::check::rule(id).map_or((*id).to_owned(), |r| state.rule_title(r.id, r.title).to_owned())
        }
        Head::Severity(severity) => state.word(*severity).to_owned(),
        Head::Sheet(id) => state.summary(id).map(sheet_name).unwrap_or_default(),
    };
    let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), height), Sense::hover());
    ui.painter().rect_filled(rect, 0.0, palette.head);
    let title = elided(ui, &text, bold(12.5), rect.width() - 60.0);
    let at = Pos2::new(rect.min.x + 8.0, rect.center().y - title.size().y / 2.0);
    ui.painter().galley(at, title, palette.text);
    let right = Pos2::new(rect.max.x - 8.0, rect.center().y);
    ui.painter().text(right, Align2::RIGHT_CENTER, count.to_string(), FontId::proportional(11.5), palette.weak);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, format!("{text} {count}")));
}

fn sheet_name(summary: &crate::app::SheetSummary) -> String {
    format!("{}　{}　{}", summary.name, summary.year, summary.ministry)
}

fn row(
    ui: &mut egui::Ui,
    state: &State,
    (sheet, item): (&SheetId, &FindingItem),
    selected: bool,
    height: f32,
    asked: &mut Asked,
) {
    let palette = Palette::of(ui);
    let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), height), Sense::click());
    let muted = !item.standing.is_open();
    if selected || response.hovered() {
        let fill = if selected { palette.select } else { palette.button_hover };
        ui.painter().rect_filled(rect, 4.0, fill);
    }
    let painter = ui.painter().with_clip_rect(rect.intersect(ui.clip_rect()));
    let line = Rect::from_min_size(rect.min, Vec2::new(rect.width(), ROW));
    let middle = line.center().y;
    mark::paint_severity(&painter, Pos2::new(rect.min.x + 14.0, middle), palette, item.found.severity, muted);
    let mut left = rect.min.x + 28.0;
    for (text, color) in tags(state, palette, item) {
        left = tag(ui, &painter, Pos2::new(left, middle), text, color) + 6.0;
    }
    let subject = item.found.subject().map(crate::sheet::FieldKey::label).unwrap_or_default();
    let color = if muted { palette.dim } else { palette.text };
    let message = state.said(&item.found.message);
    let words = Words { message: &message, subject: &subject, color };
    if height > ROW {
        words.on_two_lines(ui, &painter, rect, left);
    } else {
        words.on_one_line(ui, &painter, rect, left);
    }
    let tags: Vec<&str> = tags(state, palette, item).into_iter().map(|(t, _)| t).collect();
    let name = format!("{} {} {} {subject}", state.word(item.found.severity), tags.join(" "), message);
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, selected, &name));
    let response = response.on_hover_text(format!("{message}\n{}", item.found.working));
    if response.clicked() {
        let (sheet, finding) = (sheet.clone(), item.id.clone());
        asked.push(Intent::Findings(FindingsIntent::Select { sheet, finding }));
    }
}

/// What stands in a row after its signs.
struct Words<'a> {
    message: &'a str,
    /// The field it is about, at the right edge.
    subject: &'a str,
    color: egui::Color32,
}

impl Words<'_> {
    fn on_one_line(&self, ui: &egui::Ui, painter: &egui::Painter, rect: Rect, left: f32) {
        let room = rect.max.x - left - 10.0;
        let edge = self.subject(ui, painter, rect, room * 0.4);
        let message = elided(ui, self.message, FontId::proportional(13.0), edge - left - 10.0);
        let at = Pos2::new(left, rect.center().y - message.size().y / 2.0);
        painter.galley_with_override_text_color(at, message, self.color);
    }

    /// The sentence goes on in the second line, before the field.
    fn on_two_lines(&self, ui: &egui::Ui, painter: &egui::Painter, rect: Rect, left: f32) {
        let (first, second) = rect.split_top_bottom_at_y(rect.min.y + ROW);
        let font = FontId::proportional(13.0);
        let room = rect.max.x - left - 8.0;
        let job = egui::text::LayoutJob::simple(self.message.to_owned(), font.clone(), self.color, room);
        let whole = ui.ctx().fonts_mut(|f| f.layout_job(job));
        let begins: usize = whole.rows.first().map_or(0, |row| row.glyphs.len());
        let beginning: String = self.message.chars().take(begins).collect();
        let goes_on: String = self.message.chars().skip(begins).collect();
        let beginning = elided(ui, &beginning, font.clone(), room + 8.0);
        let at = Pos2::new(left, first.center().y - beginning.size().y / 2.0);
        painter.galley_with_override_text_color(at, beginning, self.color);
        let edge = self.subject(ui, painter, second.translate(Vec2::new(0.0, -3.0)), room * 0.5);
        let left = rect.min.x + 28.0;
        let goes_on = elided(ui, goes_on.trim_start(), font, edge - left - 10.0);
        let at = Pos2::new(left, second.center().y - 3.0 - goes_on.size().y / 2.0);
        painter.galley_with_override_text_color(at, goes_on, self.color);
    }

    /// Paints the field at the right edge; gives where it begins.
    fn subject(&self, ui: &egui::Ui, painter: &egui::Painter, line: Rect, room: f32) -> f32 {
        let place = elided(ui, self.subject, FontId::proportional(11.5), room);
        let at = Pos2::new(line.max.x - 8.0 - place.size().x, line.center().y - place.size().y / 2.0);
        painter.galley_with_override_text_color(at, place, Palette::of(ui).weak);
        at.x
    }
}

fn tags(state: &State, palette: &Palette, item: &FindingItem) -> Vec<(&'static str, egui::Color32)> {
    let mut tags = Vec::new();
    match item.standing {
        Standing::Open => {}
        Standing::Acknowledged(_) => tags.push((state.t(Text::Acknowledged), palette.confirmed)),
        Standing::Lapsed { .. } => tags.push((state.t(Text::Lapsed), palette.bad)),
    }
    if item.found.doubt {
        tags.push((state.t(Text::Doubt), palette.flagged));
    }
    tags
}

/// A word in a frame; gives the right edge.
fn tag(ui: &egui::Ui, painter: &egui::Painter, left_middle: Pos2, text: &str, color: egui::Color32) -> f32 {
    let galley = elided(ui, text, FontId::proportional(10.5), 140.0);
    let size = galley.size() + Vec2::new(8.0, 3.0);
    let rect = Rect::from_min_size(Pos2::new(left_middle.x, left_middle.y - size.y / 2.0), size);
    painter.rect_stroke(rect, 3.0, egui::Stroke::new(1.0, color), egui::StrokeKind::Inside);
    painter.galley_with_override_text_color(rect.min + Vec2::new(4.0, 1.5), galley, color);
    rect.max.x
}
