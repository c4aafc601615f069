//! Draws a chart's scene with the window's painter.

use egui::{Align2, Color32, FontId, Painter, Pos2, Shape, Stroke, StrokeKind, Vec2};

use super::mark;
use super::theme::{Palette, bold};
use crate::chart::{Anchor, Ink, Item, Marker, Place, Rect, Rgb, Scene, corrected_rgb, look};

/// Draws a scene with its upper left corner at `origin`.
pub(crate) fn paint(painter: &Painter, origin: Pos2, scene: &Scene, palette: &Palette) {
    let dark = palette.is_dark();
    for item in &scene.items {
        draw(painter, origin, item, dark, palette);
    }
}

/// A box of a scene in the window.
pub(crate) fn placed(rect: Rect, origin: Pos2) -> egui::Rect {
    let corner = |x: f32, y: f32| origin + Vec2::new(x, y);
    egui::Rect::from_min_max(corner(rect.left, rect.top), corner(rect.right, rect.bottom))
}

/// The colour of an ink in the window's theme.
pub(crate) fn ink(ink: Ink, palette: &Palette) -> Color32 {
    color(look(ink, palette.is_dark()).fill)
}

fn color([r, g, b]: Rgb) -> Color32 {
    Color32::from_rgb(r, g, b)
}

fn draw(painter: &Painter, origin: Pos2, item: &Item, dark: bool, palette: &Palette) {
    let at = |p: &Place| origin + Vec2::new(p.x, p.y);
    match item {
        Item::Box(rect, ink, edge) => {
            let look = look(*ink, dark);
            let line = look.edge.filter(|_| *edge).map_or(Stroke::NONE, |e| Stroke::new(1.0, color(e)));
            painter.rect(placed(*rect, origin), 0.0, color(look.fill), line, StrokeKind::Inside);
        }
        Item::Line { from, to, ink, width } => {
            painter.line_segment([at(from), at(to)], Stroke::new(*width, color(look(*ink, dark).fill)));
        }
        Item::Text { at: place, anchor, size, ink, bold: is_bold, text } => {
            let align = match anchor {
                Anchor::Left => Align2::LEFT_CENTER,
                Anchor::Middle => Align2::CENTER_CENTER,
                Anchor::Right => Align2::RIGHT_CENTER,
            };
            let font = if *is_bold { bold(*size) } else { FontId::proportional(*size) };
            painter.text(at(place), align, text, font, color(look(*ink, dark).fill));
        }
        Item::Mark { at: place, marker, ink } => {
            let (center, fill) = (at(place), color(look(*ink, dark).fill));
            let edge = Stroke::new(1.0, color(look(Ink::Paper, dark).fill));
            let points = |all: &[(f32, f32)]| all.iter().map(|(x, y)| center + Vec2::new(*x, *y)).collect::<Vec<_>>();
            match marker {
                Marker::Disc => {
                    painter.circle(center, 4.5, fill, edge);
                }
                Marker::Diamond => {
                    let corners = points(&[(0.0, -7.0), (7.0, 0.0), (0.0, 7.0), (-7.0, 0.0)]);
                    painter.add(Shape::convex_polygon(corners, fill, edge));
                }
                Marker::Triangle => {
                    let corners = points(&[(0.0, -7.0), (7.0, 6.0), (-7.0, 6.0)]);
                    painter.add(Shape::convex_polygon(corners, fill, edge));
                }
            }
        }
        Item::Flag(place, severity) => mark::paint_severity(painter, at(place), palette, *severity, false),
        Item::Corrected(place) => {
            let center = at(place);
            let pen = color(corrected_rgb(dark));
            painter.line_segment([center + Vec2::new(-3.0, 3.0), center + Vec2::new(4.0, -4.0)], Stroke::new(3.0, pen));
        }
    }
}
