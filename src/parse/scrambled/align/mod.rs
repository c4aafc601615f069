//! Laying a page beside its form: the assignment of runs to slots, both in
//! stream order, that gathers the most votes.
//!
//! Dynamic programming over (piece, slot). A piece may be passed over and a
//! slot may stay empty, at a price; where two cells follow each other without
//! anything between, the gap must agree with their places in the grid. A
//! second pass adds up all assignments, so that a close race is seen, and the
//! readings that most of them have are taken.
//!
//! A page has tens of thousands of readings, and nearly all of them are absurd
//! where they would have to stand. Those that no good assignment has are left
//! out once that is known ([`Alignment::of_the_good`]), which makes all further
//! questions cheap.

mod back;
mod layout;
mod likeliest;
mod neighbours;
mod posterior;
mod walk;

use self::back::Back;
use self::layout::Layout;
pub(super) use self::layout::empty_price;
use self::walk::Forward;
use super::atoms::Atom;
use super::runs::Reading;
use crate::form::StreamSlot;
use crate::sheet::FiscalYear;

/// A reading that is taken: one that most assignments have.
#[derive(Debug, Clone, Copy)]
pub(super) struct Chosen {
    /// Its place in the readings.
    pub(super) reading: usize,
    /// How far what it says of its cell is ahead, in hundredths of a vote: the
    /// log-odds of the share of all assignments that say the same.
    pub(super) margin: i32,
    /// How sure it is in all (see [`super::sure`]).
    pub(super) sure: i32,
}

/// Worse than any assignment.
const NEVER: i32 = i32::MIN / 4;
/// Pages with more cells of the table than this are not laid out.
const MOST_STATES: usize = 8_000_000;
/// An assignment that is behind the best by this many hundredths of a vote is
/// not good: it counts for nothing beside the others. Where rows that are not
/// there are left out afterwards, it could catch up; in the labelled sheets
/// it makes no difference.
const BEHIND: i32 = 900;

/// A page and an order, with the best way to lay one beside the other.
pub(super) struct Alignment<'a> {
    layout: Layout<'a>,
    forward: Forward,
    /// Its votes.
    pub(super) total: i32,
}

impl<'a> Alignment<'a> {
    /// Finds the best assignment; `None` if the page is too big.
    pub(super) fn new(
        atoms: &'a [Atom],
        slots: &[StreamSlot],
        readings: Vec<Reading>,
        sheet_year: FiscalYear,
    ) -> Option<Self> {
        if (atoms.len() + 1) * (slots.len() + 1) > MOST_STATES {
            return None;
        }
        Some(Self::of(Layout::new(atoms, slots, readings, sheet_year)))
    }

    fn of(layout: Layout<'a>) -> Self {
        let forward = Forward::new(&layout);
        let total = forward.total(&layout).0;
        Self { layout, forward, total }
    }

    /// The same with the readings only that some good assignment has, and all
    /// readings.
    pub(super) fn of_the_good(self) -> (Self, Vec<Reading>) {
        let back = Back::new(&self.layout);
        let good = |i: usize| self.forward.upto(i) + back.after(&self.layout, i) >= self.total - BEHIND;
        let layout = self.layout.only(|slot| self.layout.is_there(slot), good);
        (Self::of(layout), self.layout.readings)
    }

    /// The same where only these slots are there.
    pub(super) fn with_slots(&self, there: &[bool]) -> Self {
        Self::of(self.layout.only(|slot| there.get(slot) == Some(&true), |_| true))
    }

    /// The readings that most assignments have, by rising piece, each with how
    /// far it is ahead. Readings are numbered as they were at first.
    pub(super) fn chosen(&self, slots: &[StreamSlot]) -> Vec<Chosen> {
        let path = self.forward.trace(&self.layout);
        let mut chosen = posterior::chosen(&self.layout, &self.forward, slots, &path);
        for choice in &mut chosen {
            choice.reading = self.layout.number_at_first(choice.reading);
        }
        chosen
    }
}
