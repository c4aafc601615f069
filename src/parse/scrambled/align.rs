//! Laying a page beside its form: the assignment of runs to slots, both in
//! stream order, that gathers the most votes.
//!
//! Dynamic programming over (piece, slot). A piece may be passed over and a
//! slot may stay empty, at a price; where two cells follow each other without
//! anything between, the gap must agree with their places in the grid. A
//! second pass from the end tells for every reading what the best whole
//! would be that contains it, so that a close race is seen.

use std::collections::BTreeMap;

use super::atoms::{Atom, Gap, What};
use super::grid::{Place, Side, Spot, spots};
use super::leaders::Leaders;
use super::runs::Reading;
use crate::form::{StreamCell, StreamSlot};
use crate::sheet::FiscalYear;

/// A reading that the best assignment uses.
#[derive(Debug, Clone, Copy)]
pub(super) struct Chosen {
    /// Its place in the readings.
    pub(super) reading: usize,
    /// By how many hundredths of a vote the best assignment beats the best
    /// one that fills this slot otherwise, or reads these pieces otherwise.
    pub(super) margin: i32,
}

/// Worse than any assignment.
const NEVER: i32 = i32::MIN / 4;
/// Pages with more cells of the table than this are not laid out.
const MOST_STATES: usize = 8_000_000;

/// How a reading is best reached.
#[derive(Debug, Clone, Copy)]
enum Before {
    /// After a piece that was passed over, or at the begin.
    Free,
    /// Directly after the reading that filled this slot.
    Slot(usize),
}

/// How a free state is best reached.
#[derive(Debug, Clone, Copy)]
enum Step {
    Begin,
    EmptySlot,
    PassedPiece,
    PassedPieceAfter(u32),
}

struct Layout<'a> {
    atoms: &'a [Atom],
    readings: &'a [Reading],
    /// First reading that begins at each piece.
    first: Vec<usize>,
    slots: usize,
    /// Price of leaving the slots before each one empty.
    empty: Vec<i32>,
    /// Price of passing over each piece.
    pass: Vec<i32>,
    /// Word of each slot: printed or not, and its place.
    places: Vec<Option<Spot>>,
}

/// A page and an order, with the best way to lay one beside the other.
pub(super) struct Alignment<'a> {
    layout: Layout<'a>,
    forward: Forward,
    path: Vec<usize>,
    /// Its votes.
    pub(super) total: i32,
}

impl<'a> Alignment<'a> {
    /// Finds the best assignment; `None` if the page is too big.
    pub(super) fn new(
        atoms: &'a [Atom],
        slots: &[StreamSlot],
        readings: &'a [Reading],
        sheet_year: FiscalYear,
    ) -> Option<Self> {
        if (atoms.len() + 1) * (slots.len() + 1) > MOST_STATES {
            return None;
        }
        let layout = Layout::new(atoms, slots, readings, sheet_year);
        let forward = layout.forward();
        let (path, total) = layout.trace(&forward);
        Some(Self { layout, forward, path, total })
    }

    /// The readings of the assignment, by rising piece, each with how far it
    /// is ahead.
    pub(super) fn chosen(&self, slots: &[StreamSlot]) -> Vec<Chosen> {
        let through = self.layout.through(&self.forward);
        let best = self.path.iter().filter_map(|i| through.get(*i)).copied().max().unwrap_or(NEVER);
        margins(self.layout.atoms, self.layout.readings, slots, &self.path, &through, best)
    }
}

/// Best values reached from the page's begin.
struct Forward {
    /// Best value with reading `i` as the last.
    by_reading: Vec<i32>,
    before: Vec<Before>,
    /// Best reading that ends at a piece with a slot: index by `at`.
    best: Vec<usize>,
    /// The slots with a reading that ends at each piece.
    ending: Vec<Vec<usize>>,
    free: Vec<i32>,
    step: Vec<Step>,
}

const NONE: usize = usize::MAX;

impl<'a> Layout<'a> {
    fn new(atoms: &'a [Atom], slots: &[StreamSlot], readings: &'a [Reading], sheet_year: FiscalYear) -> Self {
        let mut first = Vec::with_capacity(atoms.len() + 1);
        for at in 0..=atoms.len() {
            first.push(readings.partition_point(|r| r.from < at));
        }
        let mut empty = vec![0];
        for slot in slots {
            let last = empty.last().copied().unwrap_or(0);
            empty.push(last + empty_price(slot));
        }
        let pass = (0..atoms.len()).map(|i| pass_price(atoms, i)).collect();
        let places = spots(slots.iter().map(|s| Place::of(&s.cell, sheet_year)));
        Self { atoms, readings, first, slots: slots.len(), empty, pass, places }
    }

    fn at(&self, piece: usize, slot: usize) -> usize {
        piece * (self.slots + 1) + slot
    }

    fn starting(&self, piece: usize) -> std::ops::Range<usize> {
        let begin = self.first.get(piece).copied().unwrap_or(self.readings.len());
        let end = self.first.get(piece + 1).copied().unwrap_or(self.readings.len());
        begin..end
    }

    /// Price of leaving empty the slots from `from` up to, not including, `to`.
    fn emptied(&self, from: usize, to: usize) -> i32 {
        get(&self.empty, to) - get(&self.empty, from)
    }

    /// Votes for two slots following each other over the gap before `piece`.
    fn fit(&self, piece: usize, slot: usize, next: usize) -> i32 {
        let Some(atom) = self.atoms.get(piece) else { return 0 };
        let place = |slot: usize| self.places.get(slot).copied().flatten();
        match (atom.gap, Spot::side(place(slot), place(next))) {
            (Gap::Space, Side::Right) | (Gap::Glue | Gap::Inside, Side::Left) => 90,
            (Gap::Space, Side::Unsure) => -20,
            (Gap::Space, _) => -480,
            (Gap::Glue | Gap::Inside, Side::Unsure) => -40,
            (Gap::Glue | Gap::Inside, _) => -400,
            (Gap::Blank, Side::Right | Side::Left) => -240,
            (Gap::Line, Side::Right | Side::Left) => -60,
            (Gap::Blank | Gap::Line, _) => 0,
        }
    }

    fn forward(&self) -> Forward {
        let pieces = self.atoms.len();
        let states = (pieces + 1) * (self.slots + 1);
        let mut f = Forward {
            by_reading: vec![NEVER; self.readings.len()],
            before: vec![Before::Free; self.readings.len()],
            best: vec![NONE; states],
            ending: vec![Vec::new(); pieces + 1],
            free: vec![NEVER; states],
            step: vec![Step::Begin; states],
        };
        set(&mut f.free, 0, 0);
        for piece in 0..=pieces {
            self.free_states(piece, &mut f);
            let ending = std::mem::take(f.ending.get_mut(piece).unwrap_or(&mut Vec::new()));
            let arrivals = self.arrivals(piece, &ending, &f);
            for i in self.starting(piece) {
                self.reach(piece, i, &arrivals, &mut f);
            }
            if let Some(e) = f.ending.get_mut(piece) {
                *e = ending;
            }
        }
        f
    }

    /// Free states at `piece`: a piece was passed over, or a slot left empty.
    fn free_states(&self, piece: usize, f: &mut Forward) {
        if let Some(last) = piece.checked_sub(1) {
            let price = get(&self.pass, last);
            let ending = f.ending.get(last).cloned().unwrap_or_default();
            for slot in 0..=self.slots {
                let value = get(&f.free, self.at(last, slot)) - price;
                self.improve(f, piece, slot, value, Step::PassedPiece);
            }
            for slot in ending {
                let value = self.value_of(f, last, slot) - price;
                let step = Step::PassedPieceAfter(u32::try_from(slot).unwrap_or(u32::MAX));
                self.improve(f, piece, slot + 1, value, step);
            }
        }
        for slot in 1..=self.slots {
            let value = get(&f.free, self.at(piece, slot - 1)) - self.emptied(slot - 1, slot);
            self.improve(f, piece, slot, value, Step::EmptySlot);
        }
    }

    fn improve(&self, f: &mut Forward, piece: usize, slot: usize, value: i32, step: Step) {
        let at = self.at(piece, slot);
        if value > get(&f.free, at) {
            set(&mut f.free, at, value);
            if let Some(s) = f.step.get_mut(at) {
                *s = step;
            }
        }
    }

    /// Best value of the readings that end at `piece` in `slot`.
    fn value_of(&self, f: &Forward, piece: usize, slot: usize) -> i32 {
        let best = f.best.get(self.at(piece, slot)).copied().unwrap_or(NONE);
        f.by_reading.get(best).copied().unwrap_or(NEVER)
    }

    /// For every slot: the best way to come to it directly from a reading that
    /// ends at `piece`, by value and that reading's slot.
    fn arrivals(&self, piece: usize, ending: &[usize], f: &Forward) -> Vec<(i32, usize)> {
        let mut out = vec![(NEVER, NONE); self.slots];
        if ending.is_empty() || self.starting(piece).is_empty() {
            return out;
        }
        let mut ended: Vec<(usize, i32)> =
            ending.iter().map(|s| (*s, self.value_of(f, piece, *s) + get(&self.empty, s + 1))).collect();
        ended.sort_unstable();
        let mut leaders = Leaders::default();
        let mut next = ended.iter().peekable();
        let mut wanted: Vec<usize> =
            self.starting(piece).filter_map(|i| self.readings.get(i)).map(|r| r.slot).collect();
        wanted.sort_unstable();
        wanted.dedup();
        for slot in wanted {
            while let Some((s, value)) = next.next_if(|(s, _)| *s < slot) {
                leaders.add(*value, *s, self.row(*s));
            }
            let best = if self.is_apart(piece) {
                leaders.best(self.row(slot), self.fit(piece, slot, slot))
            } else {
                let fitted =
                    ended.iter().take_while(|(s, _)| *s < slot).map(|(s, v)| (v + self.fit(piece, *s, slot), *s));
                fitted.max_by_key(|(v, s)| (*v, std::cmp::Reverse(*s)))
            };
            if let (Some((value, from)), Some(arrival)) = (best, out.get_mut(slot)) {
                *arrival = (value - get(&self.empty, slot), from);
            }
        }
        out
    }

    /// Whether what lies before `piece` leads to another row, most likely.
    fn is_apart(&self, piece: usize) -> bool {
        self.atoms.get(piece).is_some_and(|a| matches!(a.gap, Gap::Blank | Gap::Line))
    }

    fn row(&self, slot: usize) -> Option<usize> {
        self.places.get(slot).copied().flatten().map(Spot::row)
    }

    fn reach(&self, piece: usize, i: usize, arrivals: &[(i32, usize)], f: &mut Forward) {
        let Some(reading) = self.readings.get(i) else { return };
        let free = get(&f.free, self.at(piece, reading.slot));
        let (mut value, before) = match arrivals.get(reading.slot) {
            Some((value, slot)) if *value > free => (*value, Before::Slot(*slot)),
            _ => (free, Before::Free),
        };
        value += reading.votes;
        set(&mut f.by_reading, i, value);
        if let Some(b) = f.before.get_mut(i) {
            *b = before;
        }
        let at = self.at(reading.to, reading.slot);
        let known = f.best.get(at).copied().unwrap_or(NONE);
        if value > f.by_reading.get(known).copied().unwrap_or(NEVER) {
            if known == NONE
                && let Some(e) = f.ending.get_mut(reading.to)
            {
                e.push(reading.slot);
            }
            if let Some(b) = f.best.get_mut(at) {
                *b = i;
            }
        }
    }

    /// The readings of the best assignment, and its votes.
    fn trace(&self, f: &Forward) -> (Vec<usize>, i32) {
        let pieces = self.atoms.len();
        let mut best = (get(&f.free, self.at(pieces, self.slots)), None);
        for &slot in f.ending.get(pieces).map(Vec::as_slice).unwrap_or_default() {
            let value = self.value_of(f, pieces, slot) - self.emptied(slot + 1, self.slots);
            if value > best.0 {
                best = (value, Some(slot));
            }
        }
        let mut path = Vec::new();
        let (mut piece, mut slot, mut last) = (pieces, self.slots, best.1);
        loop {
            if let Some(filled) = last {
                let i = f.best.get(self.at(piece, filled)).copied().unwrap_or(NONE);
                let Some(reading) = self.readings.get(i) else { break };
                path.push(i);
                (piece, slot) = (reading.from, reading.slot);
                last = match f.before.get(i) {
                    Some(Before::Slot(s)) => Some(*s),
                    _ => None,
                };
                continue;
            }
            match f.step.get(self.at(piece, slot)) {
                Some(Step::EmptySlot) => slot -= 1,
                Some(Step::PassedPiece) => piece -= 1,
                Some(Step::PassedPieceAfter(s)) => {
                    piece -= 1;
                    last = usize::try_from(*s).ok();
                }
                _ => break,
            }
        }
        path.reverse();
        (path, best.0)
    }

    /// For every reading: the value of the best assignment that contains it.
    fn through(&self, f: &Forward) -> Vec<i32> {
        let pieces = self.atoms.len();
        let mut free = vec![NEVER; (pieces + 1) * (self.slots + 1)];
        // Best value gained after reading `i`.
        let mut after = vec![NEVER; (pieces + 1) * (self.slots + 1)];
        for piece in (0..=pieces).rev() {
            for slot in (0..=self.slots).rev() {
                let mut value = if piece == pieces { -self.emptied(slot, self.slots) } else { NEVER };
                if slot < self.slots {
                    value = value.max(get(&free, self.at(piece, slot + 1)) - self.emptied(slot, slot + 1));
                }
                if piece < pieces {
                    value = value.max(get(&free, self.at(piece + 1, slot)) - get(&self.pass, piece));
                }
                set(&mut free, self.at(piece, slot), value);
            }
            for i in self.starting(piece) {
                let Some(r) = self.readings.get(i) else { continue };
                let value = r.votes + get(&after, self.at(r.to, r.slot));
                self.raise(&mut free, piece, r.slot, value);
            }
            self.gained_after(piece, f.ending.get(piece).map(Vec::as_slice).unwrap_or_default(), &free, &mut after);
        }
        let gained = |r: &Reading| get(&after, self.at(r.to, r.slot));
        self.readings.iter().zip(&f.by_reading).map(|(r, v)| v.saturating_add(gained(r)).max(NEVER)).collect()
    }

    /// Raises a free state and those before it, which can leave slots empty.
    fn raise(&self, free: &mut [i32], piece: usize, slot: usize, value: i32) {
        let (mut slot, mut value) = (slot, value);
        loop {
            let at = self.at(piece, slot);
            if value <= get(free, at) {
                return;
            }
            set(free, at, value);
            let Some(down) = slot.checked_sub(1) else { return };
            value -= self.emptied(down, slot);
            slot = down;
        }
    }

    /// Fills in what the best assignment gains after a reading that ends at
    /// `piece` in each of the slots `ending`.
    fn gained_after(&self, piece: usize, ending: &[usize], free: &[i32], after: &mut [i32]) {
        // The best reading that begins here, for every slot.
        let mut begun = vec![NEVER; self.slots];
        for i in self.starting(piece) {
            let Some(r) = self.readings.get(i) else { continue };
            let value = r.votes + get(after, self.at(r.to, r.slot)) - get(&self.empty, r.slot);
            if let Some(b) = begun.get_mut(r.slot) {
                *b = value.max(*b);
            }
        }
        let begun: Vec<(usize, i32)> = begun.into_iter().enumerate().filter(|(_, v)| *v > NEVER / 2).collect();
        let mut order: Vec<usize> = ending.to_vec();
        order.sort_unstable_by_key(|s| std::cmp::Reverse(*s));
        let mut leaders = Leaders::default();
        let mut next = begun.iter().rev().peekable();
        for slot in order {
            let passed = if piece == self.atoms.len() {
                -self.emptied(slot + 1, self.slots)
            } else {
                get(free, self.at(piece + 1, slot + 1)) - get(&self.pass, piece)
            };
            while let Some((s, value)) = next.next_if(|(s, _)| *s > slot) {
                leaders.add(*value, *s, self.row(*s));
            }
            let met = if self.is_apart(piece) {
                leaders.best(self.row(slot), self.fit(piece, slot, slot)).map(|(v, _)| v)
            } else {
                let later = begun.iter().rev().take_while(|(s, _)| *s > slot);
                later.map(|(s, v)| v + self.fit(piece, slot, *s)).max()
            };
            let met = met.map_or(NEVER, |v| v + get(&self.empty, slot + 1));
            set(after, self.at(piece, slot), passed.max(met));
        }
    }
}

/// Leaving a printed word out costs little; leaving a cell empty costs the
/// more, the more sheets fill it.
pub(super) fn empty_price(slot: &StreamSlot) -> i32 {
    match slot.cell {
        StreamCell::Word(_) => 5,
        StreamCell::Cells(_) => 10 + i32::from(slot.share) * 12,
    }
}

/// Passing over a printed word costs little; over a figure or a line of text
/// more.
fn pass_price(atoms: &[Atom], at: usize) -> i32 {
    let Some(atom) = atoms.get(at) else { return 0 };
    match (&atom.what, atom.gap) {
        (What::Word(_), _) | (What::Text, Gap::Glue) => 20,
        (_, Gap::Inside) => 5,
        (What::Dash | What::Mark, _) => 90,
        (What::Digit, Gap::Glue) => 30,
        (What::Digit, _) => 130,
        (What::Text, _) => 110,
    }
}

/// How far each reading of the path is ahead of the readings that would give
/// its cell another value, or make its pieces another cell. Where the page
/// says the same more than once (dashes, zeros, marks), another place for
/// these pieces leaves the cell's value as it is.
fn margins(
    atoms: &[Atom],
    readings: &[Reading],
    slots: &[StreamSlot],
    path: &[usize],
    through: &[i32],
    total: i32,
) -> Vec<Chosen> {
    let cell = |r: &Reading| slots.get(r.slot).map(|s| &s.cell);
    let mut chosen: Vec<Chosen> = path.iter().map(|&reading| Chosen { reading, margin: i32::MAX }).collect();
    let mut by_cell: BTreeMap<&StreamCell, usize> = BTreeMap::new();
    let mut by_piece = vec![NONE; readings.iter().map(|r| r.to).max().unwrap_or(0)];
    let repeated: Vec<bool> =
        path.iter().map(|i| readings.get(*i).is_some_and(|r| is_repeated(atoms, r.from, r.to))).collect();
    for (k, c) in chosen.iter().enumerate() {
        let Some(r) = readings.get(c.reading) else { continue };
        if let Some(cell @ StreamCell::Cells(_)) = cell(r) {
            by_cell.insert(cell, k);
        }
        if let Some(run) = by_piece.get_mut(r.from..r.to) {
            run.fill(k);
        }
    }
    let slot_owner: Vec<usize> = slots.iter().map(|s| by_cell.get(&s.cell).copied().unwrap_or(NONE)).collect();
    for (other, value) in readings.iter().zip(through) {
        let behind = total.saturating_sub(*value);
        let of_slot = slot_owner.get(other.slot).copied().unwrap_or(NONE);
        for k in [of_slot, get_or(&by_piece, other.from), get_or(&by_piece, other.to.saturating_sub(1))] {
            let Some(c) = chosen.get_mut(k) else { continue };
            if c.margin <= behind {
                continue;
            }
            let Some(own) = readings.get(c.reading) else { continue };
            let same_run = (own.from, own.to) == (other.from, other.to);
            let same_cell = k == of_slot;
            let harmless = match (same_cell, repeated.get(k).copied().unwrap_or(false)) {
                (true, _) if same_run => true,
                (true, true) => says(atoms, own) == says(atoms, other),
                (false, true) => same_run,
                _ => false,
            };
            if !harmless {
                c.margin = behind;
            }
        }
    }
    chosen
}

fn get_or(values: &[usize], at: usize) -> usize {
    values.get(at).copied().unwrap_or(NONE)
}

/// Dashes, marks and short figures that the page has more than once.
fn is_repeated(atoms: &[Atom], from: usize, to: usize) -> bool {
    let Some(run) = atoms.get(from..to).filter(|r| r.len() == 1) else { return false };
    let short = |a: &Atom| matches!(a.what, What::Dash | What::Mark | What::Digit);
    run.iter().all(|a| short(a) && atoms.iter().filter(|b| b.text == a.text).nth(1).is_some())
}

fn says<'t>(atoms: &'t [Atom], reading: &Reading) -> Option<&'t str> {
    let run = atoms.get(reading.from..reading.to)?;
    match run {
        [one] => Some(&one.text),
        _ => None,
    }
}

fn get<T: Copy + Default>(values: &[T], at: usize) -> T {
    values.get(at).copied().unwrap_or_default()
}

fn set<T>(values: &mut [T], at: usize, value: T) {
    if let Some(v) = values.get_mut(at) {
        *v = value;
    }
}
