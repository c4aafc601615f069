//! The chart screen: every chart of the sheet on one page. A mark pointed at
//! says what it is, a click leads to its field and its characters.

use egui::{RichText, Role, ScrollArea, Sense, Vec2, WidgetInfo};

use super::theme::{Palette, bold, para};
use super::{Asked, command_button, scene};
use crate::app::charting::ChartsIntent;
use crate::app::{Command, Intent, State, Text};
use crate::chart::{Chart, Charts, Hit, Ranking, Scene, lay_columns, lay_ranking};
use crate::review::{CellId, Direction, SheetId};

/// The charts of the sheet on show, laid out once per change and width.
#[derive(Debug, Default)]
pub(crate) struct ChartsPanel {
    made_for: Option<(SheetId, u64, u64)>,
    charts: Charts,
    laid_for: u32,
    cards: Vec<Card>,
}

/// One chart with its place in `charts`.
#[derive(Debug)]
struct Card {
    of: Of,
    scene: Scene,
}

#[derive(Debug, Clone, Copy, Hash)]
enum Of {
    Column(usize),
    Ranking(usize),
}

const BARS: f32 = 250.0;
const STRIP: f32 = 84.0;
const PAD: f32 = 12.0;
/// From this width on, cards stand in two columns.
const TWO: f32 = 940.0;

/// Draws the screen.
pub(crate) fn show(ui: &mut egui::Ui, state: &State, panel: &mut ChartsPanel, asked: &mut Asked) {
    head(ui, state, asked);
    panel.refresh(state);
    if panel.charts.is_empty() {
        ui.add_space(12.0);
        ui.label(RichText::new(state.t(Text::NoChart)).color(Palette::of(ui).weak));
        return;
    }
    ScrollArea::vertical().id_salt("charts").auto_shrink(false).show(ui, |ui| {
        let sides = if ui.available_width() > TWO { 2 } else { 1 };
        let gap = ui.spacing().item_spacing.x;
        let width = (ui.available_width() - gap * (sides - 1) as f32) / sides as f32;
        panel.lay(width - 2.0 * PAD - 2.0);
        let (charts, cards) = (&panel.charts, &panel.cards);
        ui.columns(sides, |columns| {
            let mut ends = vec![0.0_f32; sides];
            for card in cards {
                // The shorter side takes the next card.
                let side = usize::from(sides == 2 && ends.last() < ends.first());
                let Some((column, end)) = columns.get_mut(side).zip(ends.get_mut(side)) else { continue };
                let before = column.cursor().top();
                draw_card(column, state, charts, card, asked);
                column.add_space(8.0);
                *end += column.cursor().top() - before;
            }
        });
    });
}

fn head(ui: &mut egui::Ui, state: &State, asked: &mut Asked) {
    ui.horizontal(|ui| {
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            command_button(ui, state, Command::ExportChartData, asked);
            command_button(ui, state, Command::SaveCharts, asked);
            ui.with_layout(egui::Layout::left_to_right(egui::Align::Center), |ui| {
                if let Some(summary) = state.current_sheet().and_then(|s| state.summary(&s.id)) {
                    ui.add(egui::Label::new(RichText::new(&summary.name).font(bold(17.0))).truncate());
                }
            });
        });
    });
    if let Some(summary) = state.current_sheet().and_then(|s| state.summary(&s.id)) {
        let about = format!("{}年度　{}　{}", summary.year, summary.ministry, summary.number);
        ui.label(RichText::new(about).color(Palette::of(ui).weak));
    }
    ui.add_space(4.0);
}

impl ChartsPanel {
    fn refresh(&mut self, state: &State) {
        let Some((sheet, view)) = state.current_sheet().zip(state.view()) else { return };
        let key = (sheet.id.clone(), view.revision, state.findings.generation());
        if self.made_for.as_ref() != Some(&key) {
            self.charts = state.charts_of(sheet);
            self.made_for = Some(key);
            self.cards.clear();
        }
    }

    fn lay(&mut self, width: f32) {
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a width in pixels")]
        let pixels = width.max(0.0) as u32;
        if self.laid_for == pixels && !self.cards.is_empty() {
            return;
        }
        let columns = self.charts.columns.iter().enumerate().map(|(n, chart)| {
            let height = BARS + if chart.rate.is_some() { STRIP } else { 0.0 };
            Card { of: Of::Column(n), scene: lay_columns(chart, width, height, STRIP) }
        });
        let rankings = self.charts.rankings.iter().enumerate();
        let rankings = rankings.map(|(n, r)| Card { of: Of::Ranking(n), scene: lay_ranking(r, width) });
        self.cards = columns.chain(rankings).collect();
        self.laid_for = pixels;
    }
}

fn draw_card(ui: &mut egui::Ui, state: &State, charts: &Charts, card: &Card, asked: &mut Asked) {
    let palette = Palette::of(ui);
    let frame = egui::Frame::new()
        .fill(palette.paper)
        .stroke(egui::Stroke::new(1.0, palette.line))
        .corner_radius(6)
        .inner_margin(PAD);
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        let name = match card.of {
            Of::Column(n) => charts.columns.get(n).map(|c| column_head(ui, state, c, asked)),
            Of::Ranking(n) => charts.rankings.get(n).map(|r| ranking_head(ui, r)),
        };
        let size = Vec2::new(card.scene.width, card.scene.height);
        let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Image, true, name.clone().unwrap_or_default()));
        if !ui.is_rect_visible(rect) {
            return;
        }
        scene::paint(&ui.painter().with_clip_rect(rect.intersect(ui.clip_rect())), rect.min, &card.scene, palette);
        for (n, hit) in card.scene.hits.iter().enumerate() {
            mark(ui, state, charts, card.of, hit, n, rect.min, asked);
        }
    });
}

fn column_head(ui: &mut egui::Ui, state: &State, chart: &Chart, asked: &mut Asked) -> String {
    let mut name = chart.title.clone();
    ui.horizontal(|ui| {
        ui.label(RichText::new(&chart.title).font(bold(14.0)));
        if let Some((row, lower)) = &chart.goes {
            let mut lower = *lower;
            if lower {
                name = format!("{name} {}", state.t(Text::LowerIsBetter));
            }
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                let label = state.t(Text::LowerIsBetter);
                let switch = ui.add_enabled(state.read_only.is_none(), egui::Checkbox::new(&mut lower, label));
                if switch.on_hover_text(state.t(Text::LowerIsBetterHint)).changed() {
                    let direction = if lower { Direction::Lower } else { Direction::Higher };
                    asked.push(Intent::Charts(ChartsIntent::Turn(row.clone(), direction)));
                }
            });
        }
    });
    if !chart.subtitle.is_empty() {
        let flat: String = chart.subtitle.chars().map(|c| if c == '\n' { ' ' } else { c }).collect();
        ui.add(egui::Label::new(para(flat)).truncate()).on_hover_text(&chart.subtitle);
        name = format!("{name} {}", chart.subtitle);
    }
    name
}

fn ranking_head(ui: &mut egui::Ui, ranking: &Ranking) -> String {
    let name = format!("{}（{}）", ranking.title, ranking.unit);
    ui.label(RichText::new(&name).font(bold(14.0)));
    name
}

/// One mark: a tooltip, and a way to its field.
#[allow(clippy::too_many_arguments, reason = "one call; each is a different thing")]
fn mark(
    ui: &mut egui::Ui,
    state: &State,
    charts: &Charts,
    of: Of,
    hit: &Hit,
    n: usize,
    origin: egui::Pos2,
    asked: &mut Asked,
) {
    let rect = scene::placed(hit.rect, origin).intersect(ui.clip_rect());
    if !rect.is_positive() {
        return;
    }
    let id = ui.scope_id().with(("mark", of, n));
    let response = ui.interact(rect, id, Sense::click()).on_hover_cursor(egui::CursorIcon::PointingHand);
    let label = format!("{} {} {}", hit.of, hit.name, hit.value);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &label));
    if response.hovered() {
        ui.painter().rect_stroke(rect, 2.0, egui::Stroke::new(1.5, Palette::of(ui).accent), egui::StrokeKind::Outside);
    }
    let clicked = response.clicked();
    response.on_hover_ui_at_pointer(|ui| tooltip(ui, state, charts, of, hit));
    if let Some(mark) = hit.marks.first().filter(|_| clicked) {
        asked.push(Intent::Run(Command::ShowReview));
        asked.push(Intent::SelectCell { cell: mark.cell.clone(), reveal_source: true });
    }
}

fn tooltip(ui: &mut egui::Ui, state: &State, charts: &Charts, of: Of, hit: &Hit) {
    let palette = Palette::of(ui);
    ui.set_max_width(420.0);
    ui.label(RichText::new(&hit.value).font(bold(15.0)));
    ui.label(format!("{}　{}", hit.of, hit.name));
    if let Some(word) = of_column(charts, of).and_then(|chart| attained(state, chart, hit)) {
        ui.label(word);
    }
    if let [only] = hit.marks.as_slice() {
        ui.label(RichText::new(state.word(only.status)).color(palette.weak));
    } else {
        for mark in hit.marks.iter().take(8) {
            ui.label(RichText::new(format!("{}　{}", mark.key.label(), mark.printed)).color(palette.weak));
        }
    }
    for message in messages(state, hit.marks.iter().map(|m| &m.cell)) {
        ui.add(egui::Label::new(para(message).color(palette.flagged)).wrap());
    }
}

fn of_column(charts: &Charts, of: Of) -> Option<&Chart> {
    match of {
        Of::Column(n) => charts.columns.get(n),
        Of::Ranking(_) => None,
    }
}

/// Whether an actual met its target, the way its indicator goes.
fn attained(state: &State, chart: &Chart, hit: &Hit) -> Option<String> {
    let (_, lower) = chart.goes.as_ref()?;
    let column = chart.columns.iter().position(|c| *c == hit.of)?;
    let [target, actual] = chart.bars.as_slice() else { return None };
    if hit.name != actual.name {
        return None;
    }
    let (goal, value) = (target.at(column)?, actual.at(column)?.value?);
    let aim = goal.value?;
    let met = if *lower { value <= aim } else { value >= aim };
    let word = state.t(if met { Text::GoalMet } else { Text::GoalMissed });
    Some(format!("{} {}: {word}", target.name, goal.printed))
}

/// The open findings that rest on these cells.
fn messages<'a>(state: &State, cells: impl Iterator<Item = &'a CellId>) -> Vec<String> {
    const MOST: usize = 3;
    let Some(found) = state.current_sheet().and_then(|s| state.findings.of(&s.id)) else { return Vec::new() };
    let cells: Vec<&CellId> = cells.collect();
    let open = found.items.iter().filter(|i| i.standing.is_open() && cells.iter().any(|c| i.rests_on(c)));
    open.take(MOST).map(|i| format!("{}: {}", i.found.severity, state.said(&i.found.message))).collect()
}
