//! Figures by fiscal year and sheet, beside what disagrees.

use egui::{Align2, FontId, Id, Pos2, Rect, RichText, Role, ScrollArea, Sense, Stroke, StrokeKind, Vec2, WidgetInfo};

use super::{column_title, words};
use crate::app::compare_view::SideBySide;
use crate::app::{CompareIntent, Intent, State, Text};
use crate::check::Severity;
use crate::compare::{Agreement, Figure, Print, YearFinding, YearPrints, YearStanding};
use crate::ui::theme::{Palette, bold};
use crate::ui::{Asked, compact, line_edit};

/// The lines of the table, made once for a comparison.
#[derive(Debug, Default)]
pub(super) struct MatrixPanel {
    made_for: Option<usize>,
    lines: Vec<Line>,
    reason: String,
}

/// A line of the table: a figure's name, or one of its years.
#[derive(Debug, Clone, Copy)]
enum Line {
    Head(usize),
    Year(usize, usize),
}

const ROW: f32 = 27.0;
const FINDING: f32 = 118.0;

pub(super) fn show(ui: &mut egui::Ui, state: &State, made: &SideBySide, panel: &mut MatrixPanel, asked: &mut Asked) {
    let wide = ui.available_width();
    egui::Panel::right("compare findings")
        .resizable(true)
        .default_size((wide * 0.34).clamp(280.0, 460.0))
        .size_range(220.0..=wide * 0.6)
        .show(ui, |ui| findings(ui, state, made, &mut panel.reason, asked));
    panel.refresh(made);
    let palette = Palette::of(ui);
    if panel.lines.is_empty() {
        ui.label(RichText::new(state.t(Text::CompareNoMatrix)).color(palette.weak));
        return;
    }
    let width = ui.available_width() - 14.0;
    let first = 88.0_f32;
    let each = ((width - first) / made.ids.len() as f32).clamp(70.0, 150.0);
    head(ui, state, made, first, each);
    ui.spacing_mut().item_spacing.y = 0.0;
    ScrollArea::both().id_salt("compare matrix").auto_shrink(false).show_rows(
        ui,
        ROW,
        panel.lines.len(),
        |ui, range| {
            ui.set_min_width(first + each * made.ids.len() as f32);
            for line in panel.lines.get(range).unwrap_or_default() {
                let (rect, _) = ui.allocate_exact_size(Vec2::new(ui.available_width(), ROW), Sense::hover());
                match line {
                    Line::Head(f) => figure_head(ui, made, *f, rect),
                    Line::Year(f, y) => {
                        let year = made.comparison.figures.get(*f).and_then(|f| f.years.get(*y));
                        if let Some(year) = year {
                            year_line(ui, state, made, year, rect, first, each, asked);
                        }
                    }
                }
            }
        },
    );
}

impl MatrixPanel {
    fn refresh(&mut self, made: &SideBySide) {
        let key = std::ptr::from_ref(made).addr();
        if self.made_for == Some(key) {
            return;
        }
        self.made_for = Some(key);
        self.lines.clear();
        // What differs comes first; within, the order of the form.
        let shared = |differs: bool| {
            let fits = move |f: &Figure| f.is_shared() && f.differs() == differs;
            made.comparison.figures.iter().enumerate().filter(move |(_, f)| fits(f))
        };
        for (index, figure) in shared(true).chain(shared(false)) {
            self.lines.push(Line::Head(index));
            self.lines.extend((0..figure.years.len()).map(|y| Line::Year(index, y)));
        }
    }
}

fn head(ui: &mut egui::Ui, state: &State, made: &SideBySide, first: f32, each: f32) {
    let palette = Palette::of(ui);
    let (bar, _) = ui.allocate_exact_size(Vec2::new(ui.available_width(), 30.0), Sense::hover());
    let painter = ui.painter_at(bar);
    painter.rect_filled(bar, 0.0, palette.head);
    let y = bar.center().y;
    painter.text(
        Pos2::new(bar.min.x + 8.0, y),
        Align2::LEFT_CENTER,
        state.t(Text::CompareYear),
        bold(13.0),
        palette.weak,
    );
    for column in 0..made.ids.len() {
        let x = bar.min.x + first + each * (column + 1) as f32 - 8.0;
        let title = column_title(state, made, column);
        painter.text(Pos2::new(x, y), Align2::RIGHT_CENTER, title, bold(13.0), palette.text);
    }
}

fn figure_head(ui: &egui::Ui, made: &SideBySide, index: usize, rect: Rect) {
    let palette = Palette::of(ui);
    let Some(figure) = made.comparison.figures.get(index) else { return };
    let name = figure.track.map(|t| made.comparison.track_name(t)).unwrap_or_default().replace('\n', " ");
    let text = if name.is_empty() { figure.label.to_owned() } else { format!("{}　{name}", figure.label) };
    let setting = words::Setting { size: 13.5, width: rect.width() - 10.0, rows: 1 };
    let color = if figure.differs() { palette.flagged } else { palette.accent };
    let galley = words::plain(ui, &text, &setting, color);
    ui.painter().galley(Pos2::new(rect.min.x + 2.0, rect.max.y - galley.size().y - 3.0), galley, color);
    let node = ui.interact(rect, Id::unique(("compare figure", index)), Sense::hover());
    node.widget_info(|| WidgetInfo::labeled(Role::Label, true, &text));
}

#[allow(clippy::too_many_arguments, reason = "a line's place is a rectangle and two widths")]
fn year_line(
    ui: &egui::Ui,
    state: &State,
    made: &SideBySide,
    year: &YearPrints,
    rect: Rect,
    first: f32,
    each: f32,
    asked: &mut Asked,
) {
    let palette = Palette::of(ui);
    let painter = ui.painter();
    let label = Rect::from_min_size(rect.min, Vec2::new(first, ROW));
    painter.rect(label, 0.0, palette.head, Stroke::new(1.0, palette.line), StrokeKind::Inside);
    let at = Pos2::new(label.min.x + 8.0, label.center().y);
    painter.text(at, Align2::LEFT_CENTER, format!("{}年度", year.year), FontId::proportional(12.5), palette.weak);
    for (column, print) in year.prints.iter().enumerate() {
        let x = rect.min.x + first + each * column as f32;
        let cell = Rect::from_min_size(Pos2::new(x, rect.min.y), Vec2::new(each, ROW));
        print_cell(ui, state, made, year, column, print.as_ref(), cell, asked);
    }
}

#[allow(clippy::too_many_arguments, reason = "a cell is a year, a column and a rectangle")]
fn print_cell(
    ui: &egui::Ui,
    state: &State,
    made: &SideBySide,
    year: &YearPrints,
    column: usize,
    print: Option<&Print>,
    rect: Rect,
    asked: &mut Asked,
) {
    let palette = Palette::of(ui);
    let differs = year.agreement == Agreement::Differ && print.is_some();
    let Some(print) = print else {
        ui.painter().rect(rect, 0.0, palette.paper, Stroke::new(1.0, palette.line), StrokeKind::Inside);
        return;
    };
    let response =
        ui.interact(rect, Id::unique(("compare print", column, print.key.as_str(), year.year)), Sense::click());
    let back = match (response.hovered(), differs) {
        (true, _) => palette.button_hover,
        (false, true) => palette.open,
        (false, false) => palette.paper,
    };
    let painter = ui.painter();
    painter.rect(rect, 0.0, back, Stroke::new(1.0, palette.line), StrokeKind::Inside);
    let color = match (differs, print.closed) {
        (true, _) => palette.flagged,
        (false, true) => palette.text,
        (false, false) => palette.dim,
    };
    let font = if differs { bold(13.0) } else { FontId::proportional(13.0) };
    let text = if print.closed { print.text.clone() } else { format!("({})", print.text) };
    painter.text(Pos2::new(rect.max.x - 8.0, rect.center().y), Align2::RIGHT_CENTER, text, font, color);
    let title = column_title(state, made, column);
    let name = format!("{title} {}: {}", print.key.label(), print.text);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    let sheet = made.ids.get(column).cloned();
    if let (true, Some(sheet)) = (response.clicked(), sheet) {
        asked.push(Intent::Compare(CompareIntent::Open { sheet, key: print.key.clone() }));
    }
    response.on_hover_text(name);
}

fn findings(ui: &mut egui::Ui, state: &State, made: &SideBySide, reason: &mut String, asked: &mut Asked) {
    let palette = Palette::of(ui);
    let all = &made.comparison.findings;
    ui.add_space(2.0);
    ui.label(RichText::new(format!("{}　{}", state.t(Text::CompareFindings), all.len())).font(bold(14.0)));
    if all.is_empty() {
        ui.label(RichText::new(state.t(Text::CompareNoFindings)).color(palette.weak));
        return;
    }
    ui.spacing_mut().item_spacing.y = 6.0;
    ScrollArea::vertical().id_salt("year findings").auto_shrink(false).show_rows(
        ui,
        FINDING,
        all.len(),
        |ui, range| {
            for (at, found) in all.iter().enumerate().skip(range.start).take(range.len()) {
                finding(ui, state, made, at, found, reason, asked);
            }
        },
    );
}

fn finding(
    ui: &mut egui::Ui,
    state: &State,
    made: &SideBySide,
    at: usize,
    found: &YearFinding,
    reason: &mut String,
    asked: &mut Asked,
) {
    let palette = Palette::of(ui);
    let (rect, _) = ui.allocate_exact_size(Vec2::new(ui.available_width(), FINDING), Sense::hover());
    let response = ui.interact(rect, Id::unique(("year finding", at)), Sense::click());
    let standing = made.standings.get(at).unwrap_or(&YearStanding::Open);
    let open = standing.is_open();
    let color = if !open || found.severity == Severity::Info { palette.weak } else { palette.flagged };
    let ink = if open { palette.text } else { palette.dim };
    let back = if response.hovered() { palette.button_hover } else { palette.paper };
    let painter = ui.painter().with_clip_rect(rect.intersect(ui.clip_rect()));
    painter.rect(rect, 5.0, back, Stroke::new(1.0, palette.line), StrokeKind::Inside);
    painter.rect_filled(Rect::from_min_size(rect.min, Vec2::new(4.0, FINDING)), 2.0, color);
    let width = rect.width() - 24.0;
    let head = words::Setting { size: 13.0, width, rows: 2 };
    let said = state.said(&found.message);
    let text = format!("{}　{said}", state.word(found.severity));
    let message = words::plain(ui, &text, &head, ink);
    let below = rect.min.y + 7.0 + message.size().y + 3.0;
    painter.galley(rect.min + Vec2::new(14.0, 7.0), message, ink);
    let body = words::Setting { size: 12.0, width, rows: 2 };
    let working = words::plain(ui, &found.working.replace('\n', " "), &body, palette.weak);
    painter.galley(Pos2::new(rect.min.x + 14.0, below), working, palette.weak);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &text));
    judgement(ui, state, at, standing, rect, reason, asked);
    if response.clicked()
        && let Some(subject) = found.subject()
        && let Some(sheet) = made.ids.get(subject.sheet).cloned()
    {
        asked.push(Intent::Compare(CompareIntent::Open { sheet, key: subject.operand.key.clone() }));
    }
    response.on_hover_ui(|ui| {
        ui.set_max_width(440.0);
        ui.label(said.as_ref());
        ui.label(RichText::new(&found.working).color(palette.weak));
        ui.label(RichText::new(found.rule.why).small().color(palette.weak));
        ui.label(
            RichText::new(format!("{}　{}", state.rule_title(found.rule.id, found.rule.title), found.rule.tolerance))
                .small()
                .color(palette.weak),
        );
    });
}

/// What a person says: 了承 with a reason, or what was said before.
fn judgement(
    ui: &mut egui::Ui,
    state: &State,
    at: usize,
    standing: &YearStanding,
    rect: Rect,
    reason: &mut String,
    asked: &mut Asked,
) {
    let palette = Palette::of(ui);
    let place = Rect::from_min_max(Pos2::new(rect.min.x + 14.0, rect.max.y - 28.0), rect.max - Vec2::new(8.0, 5.0));
    let layout = egui::Layout::right_to_left(egui::Align::Center);
    let mut child = ui.new_child(egui::UiBuilder::new().max_rect(place).layout(layout).id_salt(("year judgement", at)));
    let writable = state.read_only.is_none();
    let told = match standing {
        YearStanding::Open => String::new(),
        YearStanding::Acknowledged { given, on } => {
            let text = if state.compare.made().is_some_and(|m| m.is_latest(at, *on)) {
                format!("{}: {}", state.t(Text::Acknowledged), given.reason)
            } else {
                state.fill(Text::CompareCarried, &given.reason)
            };
            format!("{text}　{}", given.by.author)
        }
        YearStanding::Lapsed { given, .. } => state.fill(Text::LapsedSince, &given.reason),
    };
    if standing.is_open() {
        let text = state.t(Text::AcknowledgeNow);
        let button = child.add_enabled(writable, compact(&format!("{text}…")));
        button.widget_info(|| WidgetInfo::labeled(Role::Button, writable, format!("{text} {}", at + 1)));
        let keep = egui::PopupCloseBehavior::CloseOnClickOutside;
        egui::Popup::menu(&button).close_behavior(keep).show(|ui| {
            ui.set_width(260.0);
            let hint = state.t(Text::AcknowledgeReason);
            let field = ui.add(line_edit(reason).hint_text(hint).desired_width(f32::INFINITY));
            field.widget_info(|| WidgetInfo::labeled(Role::TextInput, true, hint));
            let ready = !reason.trim().is_empty();
            if ui.add_enabled(ready, egui::Button::new(text)).clicked() {
                let intent = CompareIntent::Acknowledge { finding: at, reason: std::mem::take(reason) };
                asked.push(Intent::Compare(intent));
                ui.close();
            }
        });
    } else if child.add_enabled(writable, compact(state.t(Text::Withdraw))).clicked() {
        asked.push(Intent::Compare(CompareIntent::Withdraw { finding: at }));
    }
    if !told.is_empty() {
        child.add(egui::Label::new(RichText::new(told).small().color(palette.confirmed)).truncate());
    }
}
