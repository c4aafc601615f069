//! The pass from a page's end: what the best rest behind each reading is
//! worth.

use super::NEVER;
use super::layout::Layout;
use super::neighbours::{Asked, Neighbours};

/// Best values from the page's end.
pub(super) struct Back {
    /// Best value of all that can follow each ending.
    after: Vec<i32>,
}

impl Back {
    /// Walks back over the page.
    pub(super) fn new(layout: &Layout<'_>) -> Self {
        let pieces = layout.atoms.len();
        let mut back = Self { after: vec![NEVER; layout.endings.len()] };
        // Best value from each slot on, neither the slot nor the piece used.
        let mut rest: Vec<i32> = (0..=layout.slots).map(|slot| -layout.emptied_from(slot)).collect();
        // Best value of a reading in each slot that begins at the piece.
        let mut begun = vec![NEVER; layout.slots];
        let mut near = Neighbours::default();
        for piece in (0..=pieces).rev() {
            if piece < pieces {
                let price = layout.pass(piece);
                for value in &mut rest {
                    *value -= price;
                }
            }
            let wanted = layout.wanted(piece);
            for slot in wanted {
                if let Some(b) = begun.get_mut(*slot) {
                    *b = NEVER;
                }
            }
            for i in layout.starting(piece) {
                let Some(reading) = layout.readings.get(i) else { continue };
                let value = reading.votes + back.after(layout, i);
                if let Some(b) = begun.get_mut(reading.slot) {
                    *b = value.max(*b);
                }
            }
            back.follow(layout, piece, (wanted, &begun), &rest, &mut near);
            for slot in wanted {
                if let (Some(value), Some(begun)) = (rest.get_mut(*slot), begun.get(*slot)) {
                    *value = (*value).max(*begun);
                }
            }
            let mut later = NEVER;
            for (value, price) in rest.iter_mut().rev().zip(std::iter::once(&0).chain(layout.prices().iter().rev())) {
                *value = (*value).max(later - price);
                later = *value;
            }
        }
        back
    }

    /// Best value of all that can follow a reading.
    pub(super) fn after(&self, layout: &Layout<'_>, reading: usize) -> i32 {
        layout.ending_of.get(reading).and_then(|n| self.after.get(*n)).copied().unwrap_or(NEVER)
    }

    /// What follows the endings at a piece: what begins there, by slot, or the
    /// rest after the piece was passed over.
    fn follow(
        &mut self,
        layout: &Layout<'_>,
        piece: usize,
        (wanted, begun): (&[usize], &[i32]),
        rest: &[i32],
        near: &mut Neighbours,
    ) {
        near.clear();
        let fit = layout.fit(piece);
        let mut next = wanted.iter().rev().copied().peekable();
        for n in layout.ending(piece).rev() {
            let Some(slot) = layout.endings.get(n).map(|e| e.slot) else { continue };
            while let Some(s) = next.next_if(|s| *s > slot) {
                let value = begun.get(s).copied().unwrap_or(NEVER);
                near.add(value - layout.emptied_before(s), s, layout.spot(s));
            }
            let met = near.best(layout.spot(slot), fit, Asked::Before);
            let met = met.map_or(NEVER, |(value, _)| value + layout.emptied_before(slot + 1));
            if let (Some(a), Some(rest)) = (self.after.get_mut(n), rest.get(slot + 1)) {
                *a = met.max(*rest);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::Alignment;
    use super::super::walk::Forward;
    use super::*;
    use crate::form::{StreamCell, StreamSlot};
    use crate::parse::scrambled::atoms::Page;
    use crate::parse::scrambled::runs;
    use crate::sheet::FiscalYear;
    use crate::text::Span;

    #[test]
    fn before_and_after_a_reading_make_no_more_than_the_best_and_all_of_it_on_the_best_way() {
        let text = "担当部局庁\n\n大臣官房 12 30\n\n一般会計\n\n7 8\n直接実施\n\n担当課室\n\n総務課\n";
        let year = FiscalYear::new(2018);
        let page = Page::new(text, Span::new(0, text.len()), year);
        let cell = |key: &'static str| StreamCell::Cells(vec![key]);
        let cells = [
            StreamCell::Word("担当部局庁"),
            cell("budget.y-2.executed"),
            cell("basic.bureau"),
            cell("budget.y-1.executed"),
            cell("basic.account"),
            cell("budget.y-2.total"),
            cell("budget.y-1.total"),
            cell("basic.method"),
            StreamCell::Word("担当課室"),
            cell("basic.division"),
        ];
        let slots = cells.map(|cell| StreamSlot { cell, share: 7 });
        let readings = runs::readings(&page.atoms, &slots).unwrap();
        let (good, all) = Alignment::new(&page.atoms, &slots, readings, year).unwrap().of_the_good();
        let layout = Layout::new(&page.atoms, &slots, all, year);
        let (forward, back) = (Forward::new(&layout), Back::new(&layout));
        let total = forward.total(&layout).0;
        let through = |i: usize| forward.upto(i) + back.after(&layout, i);
        let path = forward.trace(&layout);
        assert!(path.len() >= 8, "{path:?}");
        assert!(path.iter().all(|i| through(*i) == total));
        assert!((0..layout.readings.len()).all(|i| through(i) <= total));
        assert_eq!(good.total, total, "the best way has good readings only");
        assert!((0..layout.readings.len()).any(|i| through(i) < total - 100));
    }
}
