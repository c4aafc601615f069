use egui::{Painter, Pos2, Rect, Shape, Stroke, Vec2};

use crate::chart::{Ink, SheetFigures};
use crate::ui::scene;
use crate::ui::theme::Palette;

/// 執行額 over the years as a line; gaps break it, the last value is a dot.
pub(super) fn paint(painter: &Painter, rect: Rect, figures: &SheetFigures, palette: &Palette) {
    let known = figures.executed.iter().filter_map(|(_, v)| *v);
    let Some(high) = known.reduce(f64::max).filter(|h| *h > 0.0) else { return };
    let area = rect.shrink2(Vec2::new(0.0, 6.0));
    let steps = (figures.executed.len().max(2) - 1) as f32;
    #[allow(clippy::cast_possible_truncation, reason = "a place in a picture")]
    let place = |at: usize, value: f64| {
        let up = (value / high).clamp(0.0, 1.0) as f32;
        Pos2::new(area.left() + area.width() * at as f32 / steps, area.bottom() - area.height() * up)
    };
    let color = scene::ink(Ink::Actual, palette);
    let mut run = Vec::new();
    let mut last = None;
    let end = std::iter::once(&(0, None));
    for (at, (_, value)) in figures.executed.iter().chain(end).enumerate() {
        if let Some(value) = value {
            run.push(place(at, *value));
            last = run.last().copied();
        } else if run.len() > 1 {
            painter.add(Shape::line(std::mem::take(&mut run), Stroke::new(1.5, color)));
        } else {
            run.clear();
        }
    }
    if let Some(last) = last {
        painter.circle_filled(last, 2.5, color);
    }
}
