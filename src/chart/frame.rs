//! Where columns and values lie in a plot.

use super::scene::SMALL;
use super::ticks::axis_figure;
use super::{Anchor, Ink, Place, Scene};

/// Where a chart's columns stand, and what a value is in pixels.
pub(super) struct Frame {
    pub(super) left: f32,
    pub(super) right: f32,
    pub(super) top: f32,
    pub(super) bottom: f32,
    pub(super) low: f64,
    pub(super) high: f64,
    pub(super) columns: usize,
}

impl Frame {
    pub(super) fn y(&self, value: f64) -> f32 {
        let share = (self.high - value) / (self.high - self.low).max(f64::MIN_POSITIVE);
        #[allow(clippy::cast_possible_truncation, reason = "a place in a plot")]
        let share = share.clamp(0.0, 1.0) as f32;
        self.top + share * (self.bottom - self.top)
    }

    pub(super) fn column_width(&self) -> f32 {
        (self.right - self.left) / self.columns.max(1) as f32
    }

    pub(super) fn middle(&self, column: usize) -> f32 {
        self.left + (column as f32 + 0.5) * self.column_width()
    }
}

/// Lines and figures at the round values.
pub(super) fn grid(scene: &mut Scene, frame: &Frame, marks: &[f64]) {
    let step = marks.get(1).zip(marks.first()).map_or(1.0, |(b, a)| b - a);
    for mark in marks {
        let y = frame.y(*mark);
        let zero = mark.abs() < step / 1e6;
        let ink = if zero { Ink::Axis } else { Ink::Grid };
        scene.line(Place::new(frame.left, y), Place::new(frame.right, y), ink, 1.0);
        let at = Place::new(frame.left - 6.0, y);
        scene.text(at, Anchor::Right, SMALL, Ink::Weak, axis_figure(*mark, step));
    }
}
