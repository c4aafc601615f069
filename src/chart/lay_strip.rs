//! The strip of rates below a chart of bars: 達成度 and 執行率 against 100%,
//! over the same columns.

use super::frame::Frame;
use super::lay_columns::dash;
use super::scene::{SMALL, text_width};
use super::{Anchor, Chart, Ink, Item, Marker, Place, Rect, Scene, Series};

/// How far the middle of a figure stands from its point.
const ASIDE: f32 = 12.0;

/// Lays the strip out between two heights.
pub(super) fn lay_strip(scene: &mut Scene, chart: &Chart, rate: &Series, above: &Frame, top: f32, bottom: f32) {
    let values = || rate.points.iter().flatten().filter_map(|m| m.value);
    let high = values().fold(120.0, f64::max) * 1.05;
    let low = values().fold(0.0, f64::min);
    let inner_top = top + 22.0;
    let frame = Frame { top: inner_top, bottom: bottom - 4.0, low, high, ..*above };
    let ends = |y: f32| (Place::new(frame.left, y), Place::new(frame.right, y));
    for (value, ink) in [(0.0, Ink::Grid), (100.0, Ink::Axis)] {
        let (from, to) = ends(frame.y(value));
        scene.line(from, to, ink, 1.0);
        scene.text(Place::new(from.x - 6.0, from.y), Anchor::Right, SMALL, Ink::Weak, format!("{value}%"));
    }
    scene.text(Place::new(2.0, top + 8.0), Anchor::Left, SMALL, Ink::Weak, format!("{}（％）", rate.name));
    let points = Points { rate, frame: &frame };
    // The line of 100% leaves room for the figures that would stand on it.
    for at in (0..chart.columns.len()).filter_map(|column| points.figure(column)) {
        scene.items.push(Item::Box(at, Ink::Paper, false));
    }
    for column in 1..chart.columns.len() {
        // A gap in the years breaks the line.
        if let Some((from, to)) = points.at(column - 1).zip(points.at(column)) {
            scene.line(from, to, Ink::Rate, 2.0);
        }
    }
    for (column, label) in chart.columns.iter().enumerate() {
        let Some(mark) = rate.at(column) else { continue };
        let Some((at, figure)) = points.at(column).zip(points.figure(column)) else {
            let at = Place::new(frame.middle(column), frame.y(0.0) - 7.0);
            dash(scene, at);
            scene.hit(Rect::new(at.x, at.y, at.x, at.y).grown(8.0), rate, label, mark, "%");
            continue;
        };
        scene.items.push(Item::Mark { at, marker: Marker::Disc, ink: Ink::Rate });
        let middle = f32::midpoint(figure.top, figure.bottom);
        scene.text(Place::new(at.x, middle), Anchor::Middle, SMALL, Ink::Text, mark.printed.clone());
        scene.signs(Place::new(figure.right + 10.0, middle), mark);
        scene.hit(Rect::new(at.x, at.y, at.x, at.y).grown(8.0), rate, label, mark, "%");
    }
}

/// The rates as places in the strip.
struct Points<'a> {
    rate: &'a Series,
    frame: &'a Frame,
}

impl Points<'_> {
    fn at(&self, column: usize) -> Option<Place> {
        let value = self.rate.at(column)?.value?;
        Some(Place::new(self.frame.middle(column), self.frame.y(value)))
    }

    /// Where the figure of a column stands: over its point, or under it where
    /// only there no line runs through it.
    fn figure(&self, column: usize) -> Option<Rect> {
        let at = self.at(column)?;
        let half = text_width(&self.rate.at(column)?.printed, SMALL) / 2.0;
        let around = |y: f32| Rect::new(at.x - half, y - SMALL / 2.0, at.x + half, y + SMALL / 2.0);
        let (over, under) = (around(at.y - ASIDE), around(at.y + ASIDE));
        let crossed = |r: Rect| self.is_crossed(column, at, r);
        Some(if crossed(over) && under.bottom < self.frame.y(0.0) && !crossed(under) { under } else { over })
    }

    fn is_crossed(&self, column: usize, at: Place, figure: Rect) -> bool {
        let within = |y: f32| (figure.top..=figure.bottom).contains(&y);
        let before = column.checked_sub(1).and_then(|c| self.at(c));
        let beside = before.into_iter().chain(self.at(column + 1));
        // The line to the next point, where it leaves the figure's width.
        let mut leaving = beside.map(|to| {
            let share = figure.width() / 2.0 / (to.x - at.x).abs().max(1.0);
            at.y + (to.y - at.y) * share.min(1.0)
        });
        let upward = figure.bottom < at.y;
        let passes = |y: f32| if upward { y < figure.bottom } else { y > figure.top };
        within(self.frame.y(100.0)) || leaving.any(passes)
    }
}
