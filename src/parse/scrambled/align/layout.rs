//! A page and an order made ready for laying one beside the other: prices,
//! places, and the readings by where they begin and end.

use super::neighbours::Fit;
use crate::form::{StreamCell, StreamSlot};
use crate::parse::scrambled::atoms::{Atom, Gap, What};
use crate::parse::scrambled::grid::{Place, Spot, spots};
use crate::parse::scrambled::runs::Reading;
use crate::sheet::FiscalYear;

/// The readings that end at one piece in one slot.
#[derive(Debug, Clone, Copy)]
pub(super) struct Ending {
    /// The slot.
    pub(super) slot: usize,
    /// The first of them.
    pub(super) first: usize,
}

/// A page and an order.
pub(super) struct Layout<'a> {
    pub(super) atoms: &'a [Atom],
    pub(super) readings: Vec<Reading>,
    /// Their numbers at first, if they are not what they were.
    numbers: Option<Vec<usize>>,
    pub(super) slots: usize,
    /// The price of leaving each slot empty: nothing if it is not there.
    prices: Vec<i32>,
    /// Price of leaving the slots before each one empty.
    empty: Vec<i32>,
    /// Price of passing over each piece.
    pass: Vec<i32>,
    /// The place of each slot in the grid.
    places: Vec<Option<Spot>>,
    /// First reading that begins at each piece.
    first: Vec<usize>,
    /// The slots that are begun, by piece and slot, and the first of each piece.
    wanted: Vec<usize>,
    first_wanted: Vec<usize>,
    /// The endings, by piece and slot, and the first of each piece.
    pub(super) endings: Vec<Ending>,
    first_ending: Vec<usize>,
    /// The ending of each reading.
    pub(super) ending_of: Vec<usize>,
}

impl<'a> Layout<'a> {
    pub(super) fn new(atoms: &'a [Atom], slots: &[StreamSlot], readings: Vec<Reading>, sheet_year: FiscalYear) -> Self {
        let pass = (0..atoms.len()).map(|i| pass_price(atoms, i)).collect();
        let places = spots(slots.iter().map(|s| Place::of(&s.cell, sheet_year)));
        let prices = slots.iter().map(empty_price).collect();
        Self::of(atoms, (readings, None), prices, (pass, places))
    }

    fn of(
        atoms: &'a [Atom],
        (readings, numbers): (Vec<Reading>, Option<Vec<usize>>),
        prices: Vec<i32>,
        (pass, places): (Vec<i32>, Vec<Option<Spot>>),
    ) -> Self {
        let first: Vec<usize> = (0..=atoms.len()).map(|at| readings.partition_point(|r| r.from < at)).collect();
        let (wanted, first_wanted) = wanted(&readings, &first, prices.len());
        let mut empty = vec![0];
        let mut sum = 0;
        for price in &prices {
            sum += price;
            empty.push(sum);
        }
        let (endings, first_ending, ending_of) = endings(&readings, atoms.len(), prices.len());
        let slots = prices.len();
        Self {
            atoms,
            readings,
            numbers,
            slots,
            prices,
            empty,
            pass,
            places,
            first,
            wanted,
            first_wanted,
            endings,
            first_ending,
            ending_of,
        }
    }

    /// The same where only some slots are there, and of the readings, by their
    /// numbers here, only those that are `good`.
    pub(super) fn only(&self, there: impl Fn(usize) -> bool, good: impl Fn(usize) -> bool) -> Self {
        let (mut readings, mut numbers) = (Vec::new(), Vec::new());
        for (i, reading) in self.readings.iter().enumerate().filter(|(i, r)| there(r.slot) && good(*i)) {
            readings.push(*reading);
            numbers.push(self.number_at_first(i));
        }
        let price = |(slot, price): (usize, &i32)| if there(slot) { *price } else { 0 };
        let prices = self.prices.iter().enumerate().map(price).collect();
        Self::of(self.atoms, (readings, Some(numbers)), prices, (self.pass.clone(), self.places.clone()))
    }

    /// Whether a slot is there; all that are cost something if they stay empty.
    pub(super) fn is_there(&self, slot: usize) -> bool {
        self.prices.get(slot).is_some_and(|price| *price > 0)
    }

    /// The number that a reading had at first.
    pub(super) fn number_at_first(&self, reading: usize) -> usize {
        match &self.numbers {
            Some(numbers) => numbers.get(reading).copied().unwrap_or(usize::MAX),
            None => reading,
        }
    }

    /// The readings that begin at a piece.
    pub(super) fn starting(&self, piece: usize) -> std::ops::Range<usize> {
        let begin = self.first.get(piece).copied().unwrap_or(self.readings.len());
        let end = self.first.get(piece + 1).copied().unwrap_or(self.readings.len());
        begin..end
    }

    /// The slots that the readings which begin at a piece fill, each once, by
    /// rising place.
    pub(super) fn wanted(&self, piece: usize) -> &[usize] {
        let at = |piece: usize| self.first_wanted.get(piece).copied().unwrap_or(self.wanted.len());
        self.wanted.get(at(piece)..at(piece + 1)).unwrap_or_default()
    }

    /// The endings at a piece, by slot.
    pub(super) fn ending(&self, piece: usize) -> std::ops::Range<usize> {
        let begin = self.first_ending.get(piece).copied().unwrap_or(self.endings.len());
        let end = self.first_ending.get(piece + 1).copied().unwrap_or(self.endings.len());
        begin..end
    }

    /// The prices of leaving each slot empty.
    pub(super) fn prices(&self) -> &[i32] {
        &self.prices
    }

    /// Price of leaving empty all slots before `slot`.
    pub(super) fn emptied_before(&self, slot: usize) -> i32 {
        self.empty.get(slot).copied().unwrap_or(0)
    }

    /// Price of leaving empty the slots from `from` on.
    pub(super) fn emptied_from(&self, from: usize) -> i32 {
        self.emptied_before(self.slots) - self.emptied_before(from)
    }

    /// Price of passing over a piece.
    pub(super) fn pass(&self, piece: usize) -> i32 {
        self.pass.get(piece).copied().unwrap_or(0)
    }

    /// What the gap before a piece says.
    pub(super) fn fit(&self, piece: usize) -> Fit {
        Fit::over(self.atoms.get(piece).map_or(Gap::Blank, |a| a.gap))
    }

    /// The place of a slot.
    pub(super) fn spot(&self, slot: usize) -> Option<Spot> {
        self.places.get(slot).copied().flatten()
    }
}

/// The slots of the readings that begin at each piece, each once, and the first
/// of each piece.
fn wanted(readings: &[Reading], first: &[usize], slots: usize) -> (Vec<usize>, Vec<usize>) {
    let (mut wanted, mut first_wanted) = (Vec::new(), Vec::with_capacity(first.len() + 1));
    let mut seen_at = vec![usize::MAX; slots];
    for (piece, from) in first.iter().enumerate() {
        let begin = wanted.len();
        first_wanted.push(begin);
        let to = first.get(piece + 1).copied().unwrap_or(readings.len());
        for reading in readings.get(*from..to).unwrap_or_default() {
            if let Some(seen) = seen_at.get_mut(reading.slot).filter(|seen| **seen != piece) {
                *seen = piece;
                wanted.push(reading.slot);
            }
        }
        if let Some(new) = wanted.get_mut(begin..) {
            new.sort_unstable();
        }
    }
    first_wanted.push(wanted.len());
    (wanted, first_wanted)
}

/// The endings of readings by piece and slot, the first of each piece, and
/// each reading's.
fn endings(readings: &[Reading], pieces: usize, slots: usize) -> (Vec<Ending>, Vec<usize>, Vec<usize>) {
    let mut counts = vec![0_usize; pieces + 2];
    for reading in readings {
        if let Some(c) = counts.get_mut(reading.to + 1) {
            *c += 1;
        }
    }
    let mut sum = 0;
    for count in &mut counts {
        sum += *count;
        *count = sum;
    }
    let mut next = counts.clone();
    let mut by_end = vec![0_usize; readings.len()];
    for (i, reading) in readings.iter().enumerate() {
        let Some(n) = next.get_mut(reading.to) else { continue };
        if let Some(place) = by_end.get_mut(*n) {
            *place = i;
        }
        *n += 1;
    }
    let (mut found, mut first_ending) = (Vec::new(), Vec::with_capacity(pieces + 1));
    let mut ending_of = vec![usize::MAX; readings.len()];
    let mut first_in_slot = vec![usize::MAX; slots];
    for piece in 0..=pieces {
        first_ending.push(found.len());
        let here = counts.get(piece).copied().unwrap_or(0)..counts.get(piece + 1).copied().unwrap_or(0);
        let here = by_end.get(here).unwrap_or_default();
        let begin = found.len();
        for &i in here {
            let Some(slot) = readings.get(i).map(|r| r.slot) else { continue };
            if let Some(f) = first_in_slot.get_mut(slot).filter(|f| **f == usize::MAX) {
                *f = i;
                found.push(Ending { slot, first: i });
            }
        }
        if let Some(new) = found.get_mut(begin..) {
            new.sort_unstable_by_key(|e| e.slot);
        }
        for (n, ending) in found.iter().enumerate().skip(begin) {
            if let Some(f) = first_in_slot.get_mut(ending.slot) {
                *f = n;
            }
        }
        for &i in here {
            let ending = readings.get(i).and_then(|r| first_in_slot.get(r.slot)).copied();
            if let (Some(own), Some(ending)) = (ending_of.get_mut(i), ending) {
                *own = ending;
            }
        }
        for ending in found.iter().skip(begin) {
            if let Some(f) = first_in_slot.get_mut(ending.slot) {
                *f = usize::MAX;
            }
        }
    }
    (found, first_ending, ending_of)
}

/// Leaving a printed word out costs little; leaving a cell empty costs the
/// more, the more sheets fill it.
pub(in crate::parse::scrambled) fn empty_price(slot: &StreamSlot) -> i32 {
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
