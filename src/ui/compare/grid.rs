//! The form of several sheets in columns: rows of known height, of which only
//! those on show are laid out.

use egui::{CornerRadius, FontId, Id, Pos2, Rect, Role, ScrollArea, Sense, Stroke, StrokeKind, Vec2, WidgetInfo};

use super::{header, map, words};
use crate::app::compare_view::SideBySide;
use crate::app::{CompareIntent, Intent, State, Text};
use crate::compare::{CellRow, Change, Row, Side};
use crate::review::SheetId;
use crate::ui::Asked;
use crate::ui::theme::{Palette, bold};

const SIZE: f32 = 13.0;
const UNDER: f32 = 11.5;
const PAD: Vec2 = Vec2::new(7.0, 5.0);
const MOST_ROWS: usize = 5;
/// Room for the map of differences at the right.
const MAP: f32 = 16.0;
pub(super) const NARROWEST: f32 = 120.0;

/// What the grid remembers between frames.
#[derive(Debug, Default)]
pub(super) struct GridPanel {
    /// Widths that a person chose, by sheet; none for the first column.
    pub(super) widths: std::collections::BTreeMap<Option<SheetId>, f32>,
    heights: Option<(HeightKey, Vec<f32>)>,
    offset: Vec2,
    seen_reveal: u64,
    jump: Option<f32>,
}

/// What the heights of rows depend on.
type HeightKey = (usize, usize, Vec<u32>);

/// Where a column stands.
#[derive(Debug, Clone, Copy)]
pub(super) struct Column {
    /// Its sheet's index.
    pub(super) index: usize,
    /// Its left edge, from the grid's left edge when nothing is scrolled.
    pub(super) left: f32,
    pub(super) width: f32,
    pub(super) pinned: bool,
}

/// The columns and how wide all of them are.
pub(super) struct Columns {
    pub(super) label: f32,
    pub(super) each: Vec<Column>,
    pub(super) total: f32,
    /// The width of the label and the pinned columns, which do not scroll.
    pub(super) fixed: f32,
}

impl Columns {
    fn new(state: &State, made: &SideBySide, panel: &GridPanel, room: f32) -> Self {
        let label = panel.widths.get(&None).copied().unwrap_or((room * 0.15).clamp(150.0, 260.0));
        let count = made.ids.len().max(1);
        let even = ((room - label) / count as f32).floor().max(170.0);
        let width = |id: &SheetId| panel.widths.get(&Some(id.clone())).copied().unwrap_or(even);
        let pinned = |id: &SheetId| state.compare.pinned.contains(id);
        let mut left = label;
        let mut each = Vec::new();
        let mut fixed = label;
        for want in [true, false] {
            for (index, id) in made.ids.iter().enumerate().filter(|(_, id)| pinned(id) == want) {
                let width = width(id);
                each.push(Column { index, left, width, pinned: want });
                left += width;
            }
            if want {
                fixed = left;
            }
        }
        // What must not cover the others is drawn first.
        each.reverse();
        Self { label, each, total: left, fixed }
    }
}

impl Column {
    /// Where it begins on the screen.
    pub(super) fn x(&self, origin: f32, scrolled: f32) -> f32 {
        origin + self.left - if self.pinned { 0.0 } else { scrolled }
    }
}

/// Draws the grid.
pub(super) fn show(ui: &mut egui::Ui, state: &State, made: &SideBySide, panel: &mut GridPanel, asked: &mut Asked) {
    let whole = ui.available_rect_before_wrap();
    let room = whole.width() - MAP;
    let columns = Columns::new(state, made, panel, room);
    panel.offset.x = panel.offset.x.clamp(0.0, (columns.total - room).max(0.0));
    header::show(ui, state, made, panel, &columns, room, asked);
    let shown = state.compare.shown();
    panel.measure(made, shown, &columns);
    let tops: Vec<f32> = panel.heights.as_ref().map(|(_, t)| t.clone()).unwrap_or_default();
    let high = tops.last().copied().unwrap_or(0.0);
    let body = ui.available_rect_before_wrap();
    let mut area = ScrollArea::both().id_salt("compare grid").auto_shrink(false).max_width(room);
    if let Some(target) = panel.reveal(state, shown, &tops, body.height()) {
        area = area.vertical_scroll_offset(target);
    }
    let body_ui = egui::UiBuilder::new().max_rect(Rect::from_min_size(body.min, Vec2::new(room, body.height())));
    let mut child = ui.new_child(body_ui);
    let output = area.show_viewport(&mut child, |ui, viewport| {
        ui.set_min_size(Vec2::new(columns.total, high));
        let origin = ui.min_rect().min;
        let first = tops.partition_point(|t| *t <= viewport.min.y).saturating_sub(1);
        let scene = Scene {
            state,
            made,
            columns: &columns,
            palette: Palette::of(ui),
            scrolled: viewport.min.x,
            left: origin.x + viewport.min.x,
        };
        for at in first..shown.len() {
            let (Some(top), Some(bottom), Some(row)) = (tops.get(at), tops.get(at + 1), shown.get(at)) else { break };
            if *top > viewport.max.y {
                break;
            }
            let rect = Rect::from_min_max(
                Pos2::new(scene.left, origin.y + top),
                Pos2::new(scene.left + viewport.width(), origin.y + bottom),
            );
            draw_row(ui, &scene, *row, rect, asked);
        }
    });
    panel.offset = output.state.clamped_offset();
    let strip = Rect::from_min_max(Pos2::new(body.max.x - MAP + 3.0, body.min.y), body.max);
    panel.jump = map::show(
        ui,
        state,
        made,
        &map::Seen { shown, tops: &tops, offset: panel.offset.y, room: body.height() },
        strip,
    );
}

impl GridPanel {
    /// How far the columns are scrolled.
    pub(super) fn scrolled(&self) -> f32 {
        self.offset.x
    }

    /// The top of each row shown, and the end of the last.
    fn measure(&mut self, made: &SideBySide, shown: &[usize], columns: &Columns) {
        let mut widths: Vec<u32> = columns.each.iter().map(|c| c.width.to_bits()).collect();
        widths.push(columns.label.to_bits());
        let key = (std::ptr::from_ref(made).addr(), shown.len(), widths);
        if self.heights.as_ref().is_some_and(|(k, _)| *k == key) {
            return;
        }
        let mut tops = Vec::with_capacity(shown.len() + 1);
        let mut y = 0.0;
        tops.push(y);
        for row in shown {
            y += height(made, *row, columns);
            tops.push(y);
        }
        self.heights = Some((key, tops));
    }

    /// Where to scroll so that the cursor is on show; none where it is.
    fn reveal(&mut self, state: &State, shown: &[usize], tops: &[f32], room: f32) -> Option<f32> {
        if let Some(jump) = self.jump.take() {
            return Some(jump);
        }
        if self.seen_reveal == state.compare.reveal {
            return None;
        }
        self.seen_reveal = state.compare.reveal;
        let (row, _) = state.compare.cursor()?;
        let at = shown.binary_search(&row).ok()?;
        let (top, bottom) = (*tops.get(at)?, *tops.get(at + 1)?);
        let seen = self.offset.y..=self.offset.y + room;
        let hidden = !seen.contains(&top) || !seen.contains(&bottom);
        hidden.then(|| (top - room * 0.33).max(0.0))
    }
}

fn height(made: &SideBySide, row: usize, columns: &Columns) -> f32 {
    match made.comparison.rows.get(row) {
        Some(Row::Section(_)) => 34.0,
        Some(Row::Track(_)) => 44.0,
        Some(Row::Cells(cells)) => {
            let label = words::rows_needed(&label(cells), UNDER + 0.5, columns.label - 2.0 * PAD.x, MOST_ROWS);
            let each = columns.each.iter().map(|c| cell_rows(made, row, cells, c));
            let (lines, under) = each.fold((label, false), |(most, under), (n, u)| (most.max(n), under || u));
            let text = lines as f32 * words::line(SIZE) + 2.0 * PAD.y;
            if under { text + words::line(UNDER) } else { text }
        }
        None => 0.0,
    }
}

/// How many rows of text a cell takes, and whether a line stands under it.
fn cell_rows(made: &SideBySide, row: usize, cells: &CellRow, column: &Column) -> (usize, bool) {
    let width = column.width - 2.0 * PAD.x;
    match cells.changes.get(column.index) {
        Some(Change::Figure(_)) => (1, true),
        Some(Change::Wording) => {
            let pieces = made.marked(row, column.index).unwrap_or_default();
            let text: String = pieces.iter().map(|p| p.text.as_str()).collect();
            (words::rows_needed(&text, SIZE, width, MOST_ROWS), false)
        }
        Some(Change::Same) => (1, false),
        _ => (words::rows_needed(made.value(row, column.index), SIZE, width, 3), false),
    }
}

/// What every row needs to be drawn.
struct Scene<'a> {
    state: &'a State,
    made: &'a SideBySide,
    columns: &'a Columns,
    palette: &'static Palette,
    scrolled: f32,
    /// The left edge of what is on show.
    left: f32,
}

fn label(cells: &CellRow) -> String {
    cells.year.map_or_else(|| cells.label.clone(), |y| format!("{y}年度　{}", cells.label))
}

fn draw_row(ui: &egui::Ui, scene: &Scene<'_>, row: usize, rect: Rect, asked: &mut Asked) {
    let palette = scene.palette;
    match scene.made.comparison.rows.get(row) {
        Some(Row::Section(section)) => {
            ui.painter().rect_filled(rect, 0.0, palette.panel);
            let line = Rect::from_min_max(Pos2::new(rect.min.x, rect.max.y - 2.0), rect.max);
            ui.painter().rect_filled(line, 0.0, palette.accent);
            let at = Pos2::new(rect.min.x + 2.0, rect.max.y - 6.0);
            ui.painter().text(at, egui::Align2::LEFT_BOTTOM, section.title(), bold(14.5), palette.text);
            let node = ui.interact(rect, Id::unique(("compare section", row)), Sense::hover());
            node.widget_info(|| WidgetInfo::labeled(Role::Label, true, section.title()));
        }
        Some(Row::Track(track)) => draw_track(ui, scene, *track, rect),
        Some(Row::Cells(cells)) => {
            for column in &scene.columns.each {
                let x = column.x(scene.left, scene.scrolled);
                let at = Rect::from_min_size(Pos2::new(x, rect.min.y), Vec2::new(column.width, rect.height()));
                let clip = scene.clip(column, rect);
                if at.intersects(clip) {
                    draw_cell(ui, scene, row, cells, column, at, clip, asked);
                }
            }
            draw_label(ui, scene, &label(cells), rect, cells.track.is_some());
        }
        None => {}
    }
}

impl Scene<'_> {
    /// What of a row a column may paint on: not under what does not scroll.
    fn clip(&self, column: &Column, rect: Rect) -> Rect {
        let left = if column.pinned { rect.min.x + self.columns.label } else { rect.min.x + self.columns.fixed };
        Rect::from_min_max(Pos2::new(left, rect.min.y), rect.max)
    }
}

fn draw_label(ui: &egui::Ui, scene: &Scene<'_>, text: &str, rect: Rect, inner: bool) {
    let palette = scene.palette;
    let at = Rect::from_min_size(rect.min, Vec2::new(scene.columns.label, rect.height()));
    ui.painter().rect(at, 0.0, palette.head, Stroke::new(1.0, palette.line), StrokeKind::Inside);
    let indent = if inner { 8.0 } else { 0.0 };
    let setting = words::Setting { size: UNDER + 0.5, width: at.width() - 2.0 * PAD.x - indent, rows: MOST_ROWS };
    let galley = words::plain(ui, text, &setting, palette.weak);
    ui.painter().with_clip_rect(at.intersect(ui.clip_rect())).galley(
        at.min + PAD + Vec2::new(indent, 0.0),
        galley,
        palette.weak,
    );
}

/// The head of a track: its name, and under each sheet why its row is this one.
fn draw_track(ui: &egui::Ui, scene: &Scene<'_>, track: usize, rect: Rect) {
    let palette = scene.palette;
    let name = scene.made.comparison.track_name(track);
    let painter = ui.painter();
    painter.rect_filled(rect, 0.0, palette.panel);
    let rows = scene.made.comparison.tracks.get(track).map(|t| t.rows.as_slice()).unwrap_or_default();
    let top = words::Setting { size: SIZE, width: rect.width() - 2.0 * PAD.x, rows: 1 };
    let title = words::plain(ui, &name.replace('\n', " "), &top, palette.accent);
    painter.with_clip_rect(rect.intersect(ui.clip_rect())).galley(
        rect.min + Vec2::new(PAD.x, 3.0),
        title,
        palette.accent,
    );
    for column in &scene.columns.each {
        let text = match rows.get(column.index) {
            Some(Some(row)) => row.why.map_or_else(String::new, crate::compare::PairWhy::words),
            _ => scene.state.t(Text::CompareNoRow).to_owned(),
        };
        let x = column.x(scene.left, scene.scrolled);
        let setting = words::Setting { size: UNDER, width: column.width - 2.0 * PAD.x, rows: 1 };
        let galley = words::plain(ui, &text, &setting, palette.weak);
        let clip = scene.clip(column, rect);
        painter.with_clip_rect(clip.intersect(ui.clip_rect())).galley(
            Pos2::new(x + PAD.x, rect.min.y + 23.0),
            galley,
            palette.weak,
        );
    }
    let node = ui.interact(rect, Id::unique(("compare track", track)), Sense::hover());
    node.widget_info(|| WidgetInfo::labeled(Role::Label, true, &name));
}

#[allow(clippy::too_many_arguments, reason = "a cell's place is a row, a column and two rectangles")]
fn draw_cell(
    ui: &egui::Ui,
    scene: &Scene<'_>,
    row: usize,
    cells: &CellRow,
    column: &Column,
    rect: Rect,
    clip: Rect,
    asked: &mut Asked,
) {
    let (palette, made) = (scene.palette, scene.made);
    let change = cells.changes.get(column.index).copied().unwrap_or(Change::Blank);
    let response = ui.interact(rect.intersect(clip), Id::unique(("compare cell", row, column.index)), Sense::click());
    let selected = scene.state.compare.cursor() == Some((row, column.index));
    let value = made.value(row, column.index);
    let title = super::column_title(scene.state, made, column.index);
    let told = match change {
        Change::Figure(by) => by.words(),
        Change::Unread => scene.state.t(Text::CompareUnread).to_owned(),
        Change::Gone => scene.state.t(Text::CompareGone).to_owned(),
        _ => String::new(),
    };
    response.widget_info(|| {
        let name = format!("{title} {}: {value} {told}", label(cells));
        WidgetInfo::selected(Role::Button, true, selected, name.trim_end())
    });
    let painter = ui.painter().with_clip_rect(clip.intersect(ui.clip_rect()));
    let back = match (selected, response.hovered(), change.differs()) {
        (true, _, _) => palette.select,
        (false, true, _) => palette.button_hover,
        (false, false, true) => palette.open,
        (false, false, false) => palette.paper,
    };
    painter.rect(rect, 0.0, back, Stroke::new(1.0, palette.line), StrokeKind::Inside);
    if change.differs() {
        let edge = Rect::from_min_size(rect.min, Vec2::new(3.0, rect.height()));
        painter.rect_filled(edge, 0.0, palette.flagged);
    }
    paint_value(ui, &painter, scene, row, cells, column, rect, change);
    if selected {
        painter.rect_stroke(
            rect.shrink(1.0),
            CornerRadius::same(2),
            Stroke::new(2.0, palette.accent),
            StrokeKind::Inside,
        );
    }
    let at = CompareIntent::Select { row, column: column.index };
    if response.double_clicked() {
        asked.push(Intent::Compare(at));
        asked.push(Intent::Compare(CompareIntent::OpenCursor));
    } else if response.clicked() {
        asked.push(Intent::Compare(at));
    }
}

#[allow(clippy::too_many_arguments, reason = "as its caller")]
fn paint_value(
    ui: &egui::Ui,
    painter: &egui::Painter,
    scene: &Scene<'_>,
    row: usize,
    cells: &CellRow,
    column: &Column,
    rect: Rect,
    change: Change,
) {
    let (palette, made) = (scene.palette, scene.made);
    let value = made.value(row, column.index);
    let rows = if change.differs() {
        MOST_ROWS
    } else if change == Change::Same {
        1
    } else {
        3
    };
    let setting = words::Setting { size: SIZE, width: rect.width() - 2.0 * PAD.x, rows };
    let at = rect.min + PAD;
    let (text, color) = match change {
        Change::Unread => (scene.state.t(Text::CompareUnread), palette.flagged),
        Change::Gone => (scene.state.t(Text::CompareGone), palette.flagged),
        Change::Same => (value, palette.dim),
        _ => (value, palette.text),
    };
    let pieces = made.marked(row, column.index).filter(|_| change == Change::Wording);
    let galley = match pieces {
        Some(pieces) if pieces.iter().any(|p| p.side != Side::Both) => words::marked(ui, pieces, &setting, palette),
        _ => words::plain(ui, text, &setting, color),
    };
    let figure = cells.kind.is_figure() && galley.rows.len() == 1;
    let x = if figure { rect.max.x - PAD.x - galley.size().x } else { at.x };
    let below = at.y + galley.size().y;
    painter.galley(Pos2::new(x.floor(), at.y), galley, color);
    if let Change::Figure(by) = change {
        let under = ui.ctx().fonts_mut(|f| f.layout_no_wrap(by.words(), FontId::proportional(UNDER), palette.flagged));
        let x = rect.max.x - PAD.x - under.size().x;
        painter.galley(Pos2::new(x.floor(), below), under, palette.flagged);
    }
}
