//! The table of sheets. Its rows are painted, one widget each: cells that are
//! widgets of their own cost more than all else in the window together.

use egui::{CursorIcon, Pos2, Rect, Role, ScrollArea, Sense, Stroke, Vec2, WidgetInfo};
use strum::IntoEnumIterator;

use super::row::LaidRows;
use crate::app::charting::ChartsIntent;
use crate::app::overview::{OverviewColumn, OverviewIntent, OverviewRow};
use crate::app::{Intent, State, Text};
use crate::ui::Asked;
use crate::ui::sheets::elided;
use crate::ui::theme::{Palette, bold};

const ROW: f32 = 26.0;
const HEAD: f32 = 28.0;
/// Between a cell's edge and its text.
const GAP: f32 = 7.0;
/// The least and the most that a column may be drawn to.
const WIDTHS: std::ops::RangeInclusive<f32> = 36.0..=600.0;
/// The column that takes what the others leave, and what it has at least.
const REST: (OverviewColumn, f32) = (OverviewColumn::Name, 170.0);

/// The table as a person has set it.
#[derive(Debug)]
pub(super) struct Table {
    columns: Vec<(OverviewColumn, f32)>,
    laid: LaidRows,
    /// The last step from row to row that was brought into view.
    stepped: u64,
    /// The rows on show.
    shown: std::ops::Range<usize>,
}

/// A column at its place.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Placed {
    pub(super) column: OverviewColumn,
    left: f32,
    width: f32,
}

impl Default for Table {
    fn default() -> Self {
        let width = |column| match column {
            OverviewColumn::Ministry => 110.0,
            OverviewColumn::Name => REST.1,
            OverviewColumn::ExecutionRate | OverviewColumn::Rate => 74.0,
            OverviewColumn::Total | OverviewColumn::Trend => 96.0,
            OverviewColumn::Findings => 118.0,
            OverviewColumn::Year | OverviewColumn::Read => 62.0,
            OverviewColumn::Settled => 70.0,
        };
        Self {
            columns: OverviewColumn::iter().map(|c| (c, width(c))).collect(),
            laid: LaidRows::default(),
            stepped: 0,
            shown: 0..0,
        }
    }
}

impl Table {
    /// Draws it; only the rows on show cost anything.
    pub(super) fn show(&mut self, ui: &mut egui::Ui, state: &State, asked: &mut Asked) {
        let (placed, wide) = self.placed(ui.available_width());
        ScrollArea::horizontal().id_salt("overview across").auto_shrink(false).show(ui, |ui| {
            ui.set_width(wide);
            ui.spacing_mut().item_spacing = Vec2::ZERO;
            let (head, _) = ui.allocate_exact_size(Vec2::new(wide, HEAD), Sense::hover());
            for (at, place) in placed.iter().enumerate() {
                heading(ui, state, head, *place, asked);
                self.handle(ui, state, head, *place, at);
            }
            ui.painter().hline(head.x_range(), head.bottom(), Stroke::new(1.0, Palette::of(ui).line));
            self.laid.refresh(ui, state, &placed);
            let mut area = ScrollArea::vertical().id_salt("overview").auto_shrink(false);
            if let Some(offset) = self.offset_to_step(state, ui.available_height()) {
                area = area.vertical_scroll_offset(offset);
            }
            area.show_rows(ui, ROW, state.overview.len(), |ui, range| {
                self.shown = range.clone();
                for n in range {
                    if let Some(row) = state.overview.row(n) {
                        line(ui, state, row, (n, wide), &mut self.laid, asked);
                    }
                }
            });
        });
    }

    /// Where to scroll so that the row that was stepped to is on show; none if
    /// it is.
    fn offset_to_step(&mut self, state: &State, room: f32) -> Option<f32> {
        if std::mem::replace(&mut self.stepped, state.overview.steps()) == state.overview.steps() {
            return None;
        }
        let at = state.overview.place_of(&state.current_sheet()?.id)?;
        // The rows at both edges may be cut.
        let whole = self.shown.start + 1..self.shown.end.saturating_sub(2);
        let top = at as f32 * ROW;
        (!whole.contains(&at)).then_some(if at < whole.start { top } else { (top + ROW - room).max(0.0) })
    }

    /// Where each column stands, and how wide they are together.
    fn placed(&self, room: f32) -> (Vec<Placed>, f32) {
        let others: f32 = self.columns.iter().filter(|(c, _)| *c != REST.0).map(|(_, w)| w).sum();
        let rest = (room - others).max(REST.1);
        let mut left = 0.0;
        let place = |(column, width): &(OverviewColumn, f32)| {
            let width = if *column == REST.0 { rest } else { *width };
            left += width;
            Placed { column: *column, left: left - width, width }
        };
        (self.columns.iter().map(place).collect(), others + rest)
    }

    /// The edge to the right of a column, which can be drawn. What the column
    /// of names takes moves the edges on its other side.
    fn handle(&mut self, ui: &mut egui::Ui, state: &State, head: Rect, place: Placed, at: usize) {
        let x = head.left() + place.left + place.width;
        if at + 1 == self.columns.len() {
            return;
        }
        let before = self.columns.iter().position(|(c, _)| *c == REST.0).is_some_and(|rest| at < rest);
        let area = Rect::from_center_size(Pos2::new(x, head.center().y), Vec2::new(6.0, head.height()));
        let response = ui.interact(area, ui.scope_id().with(("edge", at)), Sense::drag());
        response.widget_info(|| {
            WidgetInfo::labeled(Role::Splitter, true, state.fill(Text::ColumnEdge, title(state, place.column)))
        });
        let palette = Palette::of(ui);
        let lit = response.hovered() || response.dragged();
        let color = if lit { palette.accent } else { palette.line };
        ui.painter().vline(x, head.shrink2(Vec2::new(0.0, 5.0)).y_range(), Stroke::new(1.0, color));
        let by = response.on_hover_cursor(CursorIcon::ResizeColumn).drag_delta().x;
        let (drawn, by) = if before { (at, by) } else { (at + 1, -by) };
        if let Some((_, width)) = self.columns.get_mut(drawn).filter(|_| by != 0.0) {
            *width = (*width + by).clamp(*WIDTHS.start(), *WIDTHS.end());
        }
    }
}

pub(super) fn title(state: &State, column: OverviewColumn) -> &'static str {
    state.t(match column {
        OverviewColumn::Year => Text::ColumnYear,
        OverviewColumn::Ministry => Text::ColumnMinistry,
        OverviewColumn::Name => Text::ColumnName,
        OverviewColumn::Total => Text::ColumnTotal,
        OverviewColumn::ExecutionRate => Text::ColumnExecution,
        OverviewColumn::Rate => Text::ColumnRate,
        OverviewColumn::Trend => Text::ColumnTrend,
        OverviewColumn::Findings => Text::Findings,
        OverviewColumn::Read => Text::ColumnRead,
        OverviewColumn::Settled => Text::ColumnSettled,
    })
}

pub(super) fn is_figure(column: OverviewColumn) -> bool {
    use OverviewColumn::{ExecutionRate, Rate, Read, Settled, Total};
    matches!(column, Total | ExecutionRate | Rate | Read | Settled)
}

impl Placed {
    /// Its cell in a row.
    pub(super) fn cell(self, row: Rect) -> Rect {
        let corner = Pos2::new(row.left() + self.left, row.top());
        Rect::from_min_size(corner, Vec2::new(self.width, row.height())).shrink2(Vec2::new(GAP, 0.0))
    }
}

fn heading(ui: &mut egui::Ui, state: &State, head: Rect, place: Placed, asked: &mut Asked) {
    let (column, cell) = (place.column, place.cell(head));
    let arrow = match (state.overview.sort == column, state.overview.descending) {
        (false, _) => "",
        (true, true) => " ▼",
        (true, false) => " ▲",
    };
    let text = format!("{}{arrow}", title(state, column));
    let palette = Palette::of(ui);
    let sorts = column != OverviewColumn::Trend;
    let sense = if sorts { Sense::click() } else { Sense::hover() };
    let response = ui.interact(cell.shrink2(Vec2::new(-GAP + 3.0, 1.0)), ui.scope_id().with(("head", column)), sense);
    let role = if sorts { Role::Button } else { Role::Label };
    response.widget_info(|| WidgetInfo::labeled(role, true, &text));
    let lit = sorts && (response.hovered() || response.has_focus());
    let color = if lit { palette.accent } else { palette.text };
    let galley = elided(ui, &text, bold(12.5), cell.width());
    let x = if is_figure(column) { cell.right() - galley.size().x } else { cell.left() };
    let at = Pos2::new(x, cell.center().y - galley.size().y / 2.0);
    ui.painter().galley_with_override_text_color(at, galley, color);
    if sorts && response.on_hover_text(state.t(Text::SortHint)).clicked() {
        asked.push(Intent::Overview(OverviewIntent::Sort(column)));
    }
}

fn line(
    ui: &mut egui::Ui,
    state: &State,
    row: &OverviewRow,
    (n, wide): (usize, f32),
    laid: &mut LaidRows,
    asked: &mut Asked,
) {
    let palette = Palette::of(ui);
    let (rect, response) = ui.allocate_exact_size(Vec2::new(wide, ROW), Sense::click());
    let current = state.current_sheet().is_some_and(|s| s.id == row.sheet);
    let fill = match (current, response.hovered()) {
        (true, _) => Some(palette.select),
        (false, true) => Some(palette.button_hover),
        (false, false) => (n % 2 == 1).then_some(palette.head),
    };
    if let Some(fill) = fill {
        ui.painter().rect_filled(rect, 0.0, fill);
    }
    if response.has_focus() {
        ui.painter().rect_stroke(rect, 0.0, Stroke::new(1.5, palette.accent), egui::StrokeKind::Inside);
    }
    let laid = laid.row(ui, state, n, row);
    laid.paint(ui, rect, row);
    response.widget_info(|| WidgetInfo {
        current_text_value: Some(laid.words.clone()),
        ..WidgetInfo::labeled(Role::Button, true, &laid.name)
    });
    let response = response.on_hover_ui(|ui| {
        ui.set_max_width(640.0);
        ui.label(&row.summary.name);
        ui.label(&laid.words);
    });
    if response.clicked() {
        asked.push(Intent::Charts(ChartsIntent::Open(row.sheet.clone())));
    }
}

/// One place after the point, none where it is 0.
pub(super) fn trimmed(value: f64) -> String {
    let mut text = format!("{value:.1}");
    if text.ends_with(".0") {
        text.truncate(text.len() - 2);
    }
    text
}
