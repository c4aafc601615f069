//! Which cells a shape covers that is given by offset and extent within groups.

/// Offset and extent in some unit, sideways and down.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Frame {
    pub(super) offset: (f64, f64),
    pub(super) extent: (f64, f64),
}

/// A group: where it stands, and the frame in which its shapes are given.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Group {
    pub(super) outer: Frame,
    pub(super) inner: Frame,
}

impl Group {
    /// A place given inside as one outside.
    fn out(&self, frame: Frame) -> Frame {
        let scale = |inner: f64, outer: f64| if inner > 0.0 { outer / inner } else { 1.0 };
        let across = scale(self.inner.extent.0, self.outer.extent.0);
        let down = scale(self.inner.extent.1, self.outer.extent.1);
        Frame {
            offset: (
                self.outer.offset.0 + (frame.offset.0 - self.inner.offset.0) * across,
                self.outer.offset.1 + (frame.offset.1 - self.inner.offset.1) * down,
            ),
            extent: (frame.extent.0 * across, frame.extent.1 * down),
        }
    }
}

/// The cells that a shape or a whole group is anchored to.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cells {
    /// First and last row, and column, from 0.
    rows: (u32, u32),
    columns: (u32, u32),
}

impl Cells {
    /// From one cell to another, row before column.
    pub(super) fn between(from: (u32, u32), to: (u32, u32)) -> Self {
        Self { rows: (from.0, to.0.max(from.0)), columns: (from.1, to.1.max(from.1)) }
    }

    /// The first and the last cell of a shape: of all cells the part that it
    /// takes of the outermost of its groups.
    pub(super) fn of(self, frame: Frame, groups: &[Group]) -> ((u32, u32), (u32, u32)) {
        let Some(whole) = groups.first().map(|g| g.outer) else {
            return ((self.rows.0, self.columns.0), (self.rows.1, self.columns.1));
        };
        let frame = groups.iter().rev().fold(frame, |frame, group| group.out(frame));
        let part = |at: f64, (begin, extent): (f64, f64), (first, last): (u32, u32)| {
            let share = if extent > 0.0 { ((at - begin) / extent).clamp(0.0, 1.0) } else { 0.0 };
            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a share of some cells")]
            let cells = (share * f64::from(last - first)) as u32;
            first + cells
        };
        let (across, down) = ((whole.offset.0, whole.extent.0), (whole.offset.1, whole.extent.1));
        let first = (part(frame.offset.1, down, self.rows), part(frame.offset.0, across, self.columns));
        let end = (frame.offset.0 + frame.extent.0, frame.offset.1 + frame.extent.1);
        let last = (part(end.1, down, self.rows), part(end.0, across, self.columns));
        (first, (last.0.max(first.0), last.1.max(first.1)))
    }
}
