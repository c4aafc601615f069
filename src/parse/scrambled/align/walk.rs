//! The pass over a page that finds the best assignment.

use super::NEVER;
use super::layout::Layout;
use super::neighbours::{Asked, Neighbours};

/// How a reading is best reached.
#[derive(Debug, Clone, Copy)]
enum Before {
    /// After a piece that was passed over, or at the begin.
    Free,
    /// Directly after the reading that filled this ending.
    Ending(usize),
}

/// Whether a piece was passed over.
enum Passed {
    /// No: a slot was left empty.
    No,
    /// Yes.
    Free,
    /// Yes, directly after an ending.
    After(usize),
}

/// Best values reached from the page's begin.
pub(super) struct Forward {
    /// Best value with each reading as the last.
    by_reading: Vec<i32>,
    before: Vec<Before>,
    /// The best reading of each ending.
    best: Vec<usize>,
    /// Best value for each piece and slot, neither used yet.
    free: Vec<i32>,
}

impl Forward {
    /// Walks over the page.
    pub(super) fn new(layout: &Layout<'_>) -> Self {
        let pieces = layout.atoms.len();
        let width = layout.slots + 1;
        let mut f = Self {
            by_reading: vec![NEVER; layout.readings.len()],
            before: vec![Before::Free; layout.readings.len()],
            best: layout.endings.iter().map(|e| e.first).collect(),
            free: Vec::with_capacity((pieces + 1) * width),
        };
        let mut row: Vec<i32> = vec![NEVER; width];
        let mut arrivals: Vec<(i32, usize)> = vec![(NEVER, usize::MAX); layout.slots];
        let mut neighbours = Neighbours::default();
        if let Some(first) = row.first_mut() {
            *first = 0;
        }
        for piece in 0..=pieces {
            if let Some(last) = piece.checked_sub(1) {
                f.pass_over(layout, last, &mut row);
            }
            let mut before = NEVER;
            for (value, price) in row.iter_mut().zip(std::iter::once(0).chain(layout.prices().iter().copied())) {
                *value = (*value).max(before - price);
                before = *value;
            }
            f.free.extend_from_slice(&row);
            if layout.starting(piece).is_empty() {
                continue;
            }
            let joined = !layout.ending(piece).is_empty();
            if joined {
                f.arrive(layout, piece, &mut neighbours, &mut arrivals);
            }
            for i in layout.starting(piece) {
                f.reach(layout, i, &row, if joined { &arrivals } else { &[] });
            }
        }
        f
    }

    /// Best value of an ending.
    fn value(&self, ending: usize) -> i32 {
        self.best.get(ending).and_then(|i| self.by_reading.get(*i)).copied().unwrap_or(NEVER)
    }

    /// Free values after a piece was passed over.
    fn pass_over(&self, layout: &Layout<'_>, piece: usize, row: &mut [i32]) {
        let price = layout.pass(piece);
        for value in row.iter_mut() {
            *value -= price;
        }
        for n in layout.ending(piece) {
            let Some(ending) = layout.endings.get(n) else { continue };
            if let Some(value) = row.get_mut(ending.slot + 1) {
                *value = (*value).max(self.value(n) - price);
            }
        }
    }

    /// For every slot: the best way to come to it directly from a reading
    /// that ends at `piece`, by value and that reading's ending.
    fn arrive(&self, layout: &Layout<'_>, piece: usize, near: &mut Neighbours, arrivals: &mut [(i32, usize)]) {
        near.clear();
        let fit = layout.fit(piece);
        let mut endings = layout.ending(piece).filter_map(|n| Some((n, layout.endings.get(n)?.slot))).peekable();
        let begin = layout.ending(piece).start;
        for slot in layout.wanted(piece).iter().copied() {
            while let Some((n, s)) = endings.next_if(|(_, s)| *s < slot) {
                near.add(self.value(n) + layout.emptied_before(s + 1), n - begin, layout.spot(s));
            }
            let best = near.best(layout.spot(slot), fit, Asked::After);
            if let Some(arrival) = arrivals.get_mut(slot) {
                *arrival =
                    best.map_or((NEVER, usize::MAX), |(value, n)| (value - layout.emptied_before(slot), n + begin));
            }
        }
    }

    fn reach(&mut self, layout: &Layout<'_>, i: usize, row: &[i32], arrivals: &[(i32, usize)]) {
        let Some(reading) = layout.readings.get(i) else { return };
        let free = row.get(reading.slot).copied().unwrap_or(NEVER);
        let (value, before) = match arrivals.get(reading.slot) {
            Some((value, ending)) if *value > free => (*value, Before::Ending(*ending)),
            _ => (free, Before::Free),
        };
        let value = value + reading.votes;
        if let (Some(v), Some(b)) = (self.by_reading.get_mut(i), self.before.get_mut(i)) {
            (*v, *b) = (value, before);
        }
        let Some(best) = layout.ending_of.get(i).and_then(|n| self.best.get_mut(*n)) else { return };
        if value > self.by_reading.get(*best).copied().unwrap_or(NEVER) {
            *best = i;
        }
    }

    /// Best value up to a piece and a slot, neither used yet.
    pub(super) fn free(&self, layout: &Layout<'_>, piece: usize, slot: usize) -> i32 {
        self.free.get(piece * (layout.slots + 1) + slot).copied().unwrap_or(NEVER)
    }

    /// Best value with a reading as the last, itself counted.
    pub(super) fn upto(&self, reading: usize) -> i32 {
        self.by_reading.get(reading).copied().unwrap_or(NEVER)
    }

    /// The votes of the best assignment, and the ending with which it ends if
    /// no piece is passed over after that.
    pub(super) fn total(&self, layout: &Layout<'_>) -> (i32, Option<usize>) {
        let pieces = layout.atoms.len();
        let mut best = (self.free(layout, pieces, layout.slots), None);
        let mut last: Vec<usize> = layout.ending(pieces).collect();
        last.sort_unstable_by_key(|n| layout.endings.get(*n).map(|e| e.first));
        for n in last {
            let from = layout.endings.get(n).map_or(0, |e| e.slot + 1);
            let value = self.value(n) - layout.emptied_from(from);
            if value > best.0 {
                best = (value, Some(n));
            }
        }
        best
    }

    /// The readings of the best assignment.
    pub(super) fn trace(&self, layout: &Layout<'_>) -> Vec<usize> {
        let mut path = Vec::new();
        let (mut piece, mut slot, mut last) = (layout.atoms.len(), layout.slots, self.total(layout).1);
        loop {
            if let Some(ending) = last {
                let Some(i) = self.best.get(ending).copied() else { break };
                let Some(reading) = layout.readings.get(i) else { break };
                path.push(i);
                (piece, slot) = (reading.from, reading.slot);
                last = match self.before.get(i) {
                    Some(Before::Ending(n)) => Some(*n),
                    _ => None,
                };
            } else if piece == 0 {
                break;
            } else {
                match self.passed(layout, piece, slot) {
                    Passed::Free => piece -= 1,
                    Passed::After(ending) => (piece, last) = (piece - 1, Some(ending)),
                    Passed::No if slot > 0 => slot -= 1,
                    Passed::No => break,
                }
            }
        }
        path.reverse();
        path
    }

    /// Whether a free state is best reached by passing over the piece before
    /// it, and if so, after which ending, if any; else a slot was left empty.
    fn passed(&self, layout: &Layout<'_>, piece: usize, slot: usize) -> Passed {
        let Some(before) = piece.checked_sub(1) else { return Passed::No };
        let value = self.free(layout, piece, slot) + layout.pass(before);
        if self.free(layout, before, slot) == value {
            return Passed::Free;
        }
        let Some(filled) = slot.checked_sub(1) else { return Passed::No };
        let range = layout.ending(before);
        let endings = layout.endings.get(range.clone()).unwrap_or_default();
        match endings.binary_search_by_key(&filled, |e| e.slot) {
            Ok(n) if self.value(range.start + n) == value => Passed::After(range.start + n),
            _ => Passed::No,
        }
    }
}
