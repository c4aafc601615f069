//! Laying a page beside its form: the assignment of runs to slots, both in
//! stream order, that gathers the most votes.
//!
//! Dynamic programming over (piece, slot). A piece may be passed over and a
//! slot may stay empty, at a price; where two cells follow each other without
//! anything between, the gap must agree with their places in the grid. A
//! second pass adds up all assignments, so that a close race is seen, and the
//! readings that most of them have are taken.

mod layout;
mod likeliest;
mod neighbours;
mod posterior;
mod walk;

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
        let forward = Forward::new(&layout);
        let (path, total) = forward.trace(&layout);
        Some(Self { layout, forward, path, total })
    }

    /// The readings of the assignment, by rising piece, each with how far it
    /// is ahead.
    pub(super) fn chosen(&self, slots: &[StreamSlot]) -> Vec<Chosen> {
        posterior::chosen(&self.layout, &self.forward, slots, &self.path)
    }
}
