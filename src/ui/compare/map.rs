//! A strip beside the grid: where the differences are, and what is on show.

use egui::{Id, Pos2, Rect, Role, Sense, Stroke, StrokeKind, WidgetInfo};

use crate::app::compare_view::SideBySide;
use crate::app::{State, Text};
use crate::compare::Row;
use crate::ui::theme::Palette;

/// The rows of the grid, and which part of them is on show.
pub(super) struct Seen<'a> {
    pub(super) shown: &'a [usize],
    pub(super) tops: &'a [f32],
    pub(super) offset: f32,
    pub(super) room: f32,
}

/// Draws the strip; where a click wants the grid to scroll to.
pub(super) fn show(ui: &egui::Ui, state: &State, made: &SideBySide, seen: &Seen<'_>, rect: Rect) -> Option<f32> {
    let palette = Palette::of(ui);
    let painter = ui.painter_at(rect);
    painter.rect_filled(rect, 3.0, palette.head);
    let all = seen.tops.last().copied().unwrap_or(1.0).max(seen.room);
    let scale = rect.height() / all.max(1.0);
    let mut last = f32::NEG_INFINITY;
    for (row, top) in seen.shown.iter().zip(seen.tops) {
        let differs = matches!(made.comparison.rows.get(*row), Some(Row::Cells(c)) if c.differs());
        let y = rect.min.y + top * scale;
        // Marks that would lie on one another are one.
        if differs && y - last >= 1.5 {
            last = y;
            let mark = Rect::from_min_max(Pos2::new(rect.min.x + 2.0, y), Pos2::new(rect.max.x - 2.0, y + 2.0));
            painter.rect_filled(mark, 0.0, palette.flagged);
        }
    }
    let cursor = state.compare.cursor().and_then(|(row, _)| seen.shown.binary_search(&row).ok());
    if let Some(top) = cursor.and_then(|at| seen.tops.get(at)) {
        let y = rect.min.y + top * scale;
        let mark = Rect::from_min_max(Pos2::new(rect.min.x, y - 1.0), Pos2::new(rect.max.x, y + 3.0));
        painter.rect_filled(mark, 1.0, palette.accent);
    }
    let top = rect.min.y + seen.offset * scale;
    let view = Rect::from_min_max(Pos2::new(rect.min.x, top), Pos2::new(rect.max.x, top + seen.room * scale));
    painter.rect_stroke(view, 2.0, Stroke::new(1.0, palette.accent), StrokeKind::Inside);
    let response = ui.interact(rect, Id::unique("compare map"), Sense::click_and_drag());
    response.widget_info(|| WidgetInfo::labeled(Role::ScrollBar, true, state.t(Text::CompareMap)));
    let at = response.interact_pointer_pos()?;
    let wanted = (at.y - rect.min.y) / scale - seen.room / 2.0;
    (response.clicked() || response.dragged()).then(|| wanted.clamp(0.0, (all - seen.room).max(0.0)))
}
