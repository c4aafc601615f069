use egui::{Color32, Painter, Pos2, Shape, Stroke, Vec2};

use super::theme::Palette;
use crate::check::Severity;
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

/// The colour of a severity.
pub(crate) fn severity_color(palette: &Palette, severity: Severity) -> Color32 {
    match severity {
        Severity::Error => palette.bad,
        Severity::Caution => palette.flagged,
        Severity::Info => palette.accent,
    }
}

/// Draws a severity as a shape: a cross in a square for 誤り, a triangle for
/// 注意, a disc with an i for 情報; only its outline when muted.
pub(crate) fn paint_severity(painter: &Painter, center: Pos2, palette: &Palette, severity: Severity, muted: bool) {
    let color = if muted { palette.dim } else { severity_color(palette, severity) };
    let ink = if muted { color } else { palette.paper };
    let fill = if muted { Color32::TRANSPARENT } else { color };
    let (edge, stroke) = (Stroke::new(1.2, color), Stroke::new(1.6, ink));
    let at = |x: f32, y: f32| center + Vec2::new(x, y);
    match severity {
        Severity::Error => {
            painter.rect(
                egui::Rect::from_center_size(center, Vec2::splat(12.0)),
                2.5,
                fill,
                edge,
                egui::StrokeKind::Inside,
            );
            painter.line_segment([at(-2.8, -2.8), at(2.8, 2.8)], stroke);
            painter.line_segment([at(-2.8, 2.8), at(2.8, -2.8)], stroke);
        }
        Severity::Caution => {
            painter.add(Shape::convex_polygon(vec![at(0.0, -6.5), at(7.0, 6.0), at(-7.0, 6.0)], fill, edge));
            painter.line_segment([at(0.0, -2.2), at(0.0, 1.8)], stroke);
            painter.circle_filled(at(0.0, 4.0), 0.9, ink);
        }
        Severity::Info => {
            painter.circle(center, 6.0, fill, edge);
            painter.line_segment([at(0.0, -0.8), at(0.0, 3.2)], stroke);
            painter.circle_filled(at(0.0, -3.0), 1.0, ink);
        }
    }
}
