use egui::{Color32, Painter, Pos2, Shape, Stroke, Vec2};

use super::theme::Palette;
use crate::review::Status;

/// The colour of a status.
pub(crate) fn status_color(palette: &Palette, status: Status) -> Color32 {
    match status {
        Status::Unchecked => palette.dim,
        Status::Flagged => palette.flagged,
        Status::Corrected => palette.corrected,
        Status::Confirmed => palette.confirmed,
        Status::NotApplicable => palette.weak,
    }
}

/// Draws a status as a shape: ○ ◐ ✎ ✓ －. The word stands in tooltips and
/// accessible names; colour is never alone.
pub(crate) fn paint_status(painter: &Painter, center: Pos2, palette: &Palette, status: Status) {
    let color = status_color(palette, status);
    let stroke = Stroke::new(1.6, color);
    let at = |x: f32, y: f32| center + Vec2::new(x, y);
    match status {
        Status::Unchecked => {
            painter.circle_stroke(center, 4.0, Stroke::new(1.2, color));
        }
        Status::Flagged => {
            painter.circle_stroke(center, 4.5, stroke);
            let half: Vec<Pos2> = (0..=12_u8)
                .map(|i| {
                    let angle = std::f32::consts::PI * (0.5 + f32::from(i) / 12.0);
                    center + 4.5 * Vec2::angled(angle)
                })
                .collect();
            painter.add(Shape::convex_polygon(half, color, Stroke::NONE));
        }
        Status::Corrected => {
            painter.line_segment([at(-3.0, 3.0), at(3.5, -3.5)], Stroke::new(3.0, color));
            painter.add(Shape::convex_polygon(vec![at(-5.5, 5.5), at(-4.2, 1.8), at(-1.8, 4.2)], color, Stroke::NONE));
        }
        Status::Confirmed => {
            painter.add(Shape::line(vec![at(-4.5, 0.5), at(-1.3, 3.8), at(4.8, -4.0)], Stroke::new(2.0, color)));
        }
        Status::NotApplicable => {
            painter.line_segment([at(-4.5, 0.0), at(4.5, 0.0)], stroke);
        }
    }
}
