//! How likely each cell says what the best assignment says there.
//!
//! Where the best assignment is only one of many good ones, what most of them
//! agree on is sure all the same. So every assignment counts, by its votes:
//! the share of those that give a cell the same value is how likely that
//! value is. Two more passes over the page add them up, in the way of the
//! forward-backward algorithm. An assignment is one way through the page: all
//! pieces between two readings are passed over first, then the slots between
//! them are left empty.
//!
//! Votes count from the assignment that uses nothing. Values are kept relative
//! to the best up to their piece, so that they stay small.

use std::collections::BTreeMap;

use super::Chosen;
use super::layout::Layout;
use super::likeliest::likeliest;
use super::neighbours::{Asked, Sums};
use super::walk::Forward;
use crate::form::{StreamCell, StreamSlot};

/// So many hundredths of a vote make an assignment *e* times as likely.
const HEAT: f64 = 40.0;

/// The readings that are likeliest together, or those of the best assignment,
/// `path`, if there are too many, each with how far its cell's value is ahead
/// of every other.
pub(super) fn chosen(layout: &Layout<'_>, forward: &Forward, slots: &[StreamSlot], path: &[usize]) -> Vec<Chosen> {
    let shares = Posterior::new(layout, forward).shares();
    let path = likeliest(&layout.readings, &shares).unwrap_or_else(|| path.to_vec());
    let said = Said::new(layout, slots);
    let mut by_value: BTreeMap<(usize, usize), f64> = BTreeMap::new();
    let cells = said.cells_of(&path);
    for (i, share) in shares.iter().enumerate().filter(|(_, s)| **s > 1e-6) {
        if let Some(key) = said.of(i).filter(|(cell, _)| cells.contains(cell)) {
            *by_value.entry(key).or_insert(0.0) += share;
        }
    }
    let margin = |i: usize| {
        let share = said.of(i).and_then(|key| by_value.get(&key)).copied().unwrap_or(0.0);
        odds(share)
    };
    path.iter().map(|&reading| Chosen { reading, margin: margin(reading), sure: 0 }).collect()
}

/// A share as hundredths of a vote by which it is ahead of the rest.
fn odds(share: f64) -> i32 {
    let share = share.clamp(1e-9, 1.0 - 1e-9);
    #[allow(clippy::cast_possible_truncation, reason = "the logarithm of a billion is small")]
    let votes = (HEAT * (share / (1.0 - share)).ln()) as i32;
    votes
}

/// What readings say, by number: the cell, and its characters.
struct Said<'a> {
    layout: &'a Layout<'a>,
    cell_of_slot: Vec<usize>,
    text_of_run: BTreeMap<(usize, usize), usize>,
}

impl<'a> Said<'a> {
    fn new(layout: &'a Layout<'a>, slots: &'a [StreamSlot]) -> Self {
        let mut cells: BTreeMap<&StreamCell, usize> = BTreeMap::new();
        let mut cell_of_slot = Vec::with_capacity(slots.len());
        for slot in slots {
            let next = cells.len();
            cell_of_slot.push(*cells.entry(&slot.cell).or_insert(next));
        }
        let mut texts: BTreeMap<String, usize> = BTreeMap::new();
        let mut text_of_run = BTreeMap::new();
        let mut last = None;
        for reading in &layout.readings {
            let run = (reading.from, reading.to);
            if last == Some(run) || text_of_run.contains_key(&run) {
                continue;
            }
            last = Some(run);
            let text: String =
                layout.atoms.get(run.0..run.1).unwrap_or_default().iter().map(|a| a.text.as_str()).collect();
            let next = texts.len();
            text_of_run.insert(run, *texts.entry(text).or_insert(next));
        }
        Self { layout, cell_of_slot, text_of_run }
    }

    fn of(&self, reading: usize) -> Option<(usize, usize)> {
        let reading = self.layout.readings.get(reading)?;
        let cell = self.cell_of_slot.get(reading.slot)?;
        Some((*cell, *self.text_of_run.get(&(reading.from, reading.to))?))
    }

    fn cells_of(&self, path: &[usize]) -> std::collections::BTreeSet<usize> {
        path.iter().filter_map(|i| self.of(*i)).map(|(cell, _)| cell).collect()
    }
}

struct Posterior<'a> {
    layout: &'a Layout<'a>,
    /// The best up to each piece.
    best: Vec<i32>,
    /// What each reading counts by itself.
    own: Vec<f64>,
    /// What leads up to each reading, with itself.
    upto: Vec<f64>,
    /// What leads up to each ending.
    ended: Vec<f64>,
    /// All assignments.
    all: f64,
}

impl<'a> Posterior<'a> {
    fn new(layout: &'a Layout<'a>, forward: &Forward) -> Self {
        let pieces = layout.atoms.len();
        let mut passed = vec![0];
        for piece in 0..pieces {
            passed.push(passed.last().copied().unwrap_or(0) + layout.pass(piece));
        }
        let from_nothing = layout.emptied_before(layout.slots);
        let best: Vec<i32> = passed
            .iter()
            .enumerate()
            .map(|(piece, passed)| forward.free(layout, piece, layout.slots) + passed + from_nothing)
            .collect();
        let at = |values: &[i32], i: usize| values.get(i).copied().unwrap_or(0);
        let own = layout.readings.iter().map(|r| {
            let skipped = at(&passed, r.to) - at(&passed, r.from);
            let empty = layout.emptied_before(r.slot + 1) - layout.emptied_before(r.slot);
            weight(r.votes + skipped + empty - (at(&best, r.to) - at(&best, r.from)))
        });
        let own = own.collect();
        let (upto, ended) = (vec![0.0; layout.readings.len()], vec![0.0; layout.endings.len()]);
        let mut posterior = Self { layout, best, own, upto, ended, all: 0.0 };
        posterior.walk_on();
        posterior
    }

    /// How much less a value counts a piece later.
    fn cooling(&self, piece: usize) -> f64 {
        let best = |i: usize| self.best.get(i).copied().unwrap_or(0);
        weight(best(piece) - best(piece + 1))
    }

    fn walk_on(&mut self) {
        let pieces = self.layout.atoms.len();
        let mut free = vec![0.0; self.layout.slots + 1];
        if let Some(first) = free.first_mut() {
            *first = 1.0;
        }
        let mut near = Sums::default();
        let mut arrivals = vec![0.0; self.layout.slots];
        for piece in 0..=pieces {
            if let Some(last) = piece.checked_sub(1) {
                for n in self.layout.ending(last) {
                    let Some(ending) = self.layout.endings.get(n) else { continue };
                    if let Some(value) = free.get_mut(ending.slot + 1) {
                        *value += self.ended.get(n).copied().unwrap_or(0.0);
                    }
                }
                let cooling = self.cooling(last);
                for value in &mut free {
                    *value *= cooling;
                }
            }
            if !self.layout.starting(piece).is_empty() {
                self.arrive(piece, &free, &mut near, &mut arrivals);
                for i in self.layout.starting(piece) {
                    self.reach(i, &arrivals);
                }
            }
        }
        let ended = self.ended.get(self.layout.ending(pieces)).unwrap_or_default();
        self.all = free.iter().sum::<f64>() + ended.iter().sum::<f64>();
    }

    /// For every slot: all that leads to a reading in it that begins at
    /// `piece`.
    fn arrive(&self, piece: usize, free: &[f64], near: &mut Sums, arrivals: &mut [f64]) {
        near.clear();
        let fit = self.layout.fit(piece).factors(HEAT);
        let ending = self.layout.ending(piece);
        let mut endings = ending.filter_map(|n| Some((n, self.layout.endings.get(n)?.slot))).peekable();
        let mut frees = free.iter().enumerate().peekable();
        let mut before = 0.0;
        for slot in self.layout.wanted(piece).iter().copied() {
            while let Some((_, free)) = frees.next_if(|(s, _)| *s <= slot) {
                before += free;
            }
            while let Some((n, s)) = endings.next_if(|(_, s)| *s < slot) {
                near.add(self.ended.get(n).copied().unwrap_or(0.0), self.layout.spot(s));
            }
            if let Some(arrival) = arrivals.get_mut(slot) {
                *arrival = before + near.sum(self.layout.spot(slot), fit, Asked::After);
            }
        }
    }

    fn reach(&mut self, i: usize, arrivals: &[f64]) {
        let Some(reading) = self.layout.readings.get(i) else { return };
        let arrived = arrivals.get(reading.slot).copied().unwrap_or(0.0);
        let value = arrived * self.own.get(i).copied().unwrap_or(0.0);
        if let Some(u) = self.upto.get_mut(i) {
            *u = value;
        }
        if let Some(e) = self.layout.ending_of.get(i).and_then(|n| self.ended.get_mut(*n)) {
            *e += value;
        }
    }

    /// The share of each reading in all assignments.
    fn shares(&self) -> Vec<f64> {
        let after = self.walk_back();
        let follow = |n: &usize| after.get(*n).copied().unwrap_or(0.0);
        let all = self.all.max(f64::MIN_POSITIVE);
        self.upto.iter().zip(&self.layout.ending_of).map(|(u, n)| u * follow(n) / all).collect()
    }

    /// All that can follow each ending.
    fn walk_back(&self) -> Vec<f64> {
        let pieces = self.layout.atoms.len();
        let mut after = vec![0.0; self.layout.endings.len()];
        let mut rest = vec![1.0; self.layout.slots + 1];
        let mut begun = vec![0.0; self.layout.slots + 1];
        let mut near = Sums::default();
        for piece in (0..=pieces).rev() {
            if piece < pieces {
                let cooling = self.cooling(piece);
                for value in &mut rest {
                    *value *= cooling;
                }
            }
            begun.fill(0.0);
            for i in self.layout.starting(piece) {
                let (Some(r), Some(n)) = (self.layout.readings.get(i), self.layout.ending_of.get(i)) else { continue };
                let value = self.own.get(i).copied().unwrap_or(0.0) * after.get(*n).copied().unwrap_or(0.0);
                if let Some(b) = begun.get_mut(r.slot) {
                    *b += value;
                }
            }
            self.follow(piece, &begun, &rest, &mut near, &mut after);
            let mut later = 0.0;
            for (value, begun) in rest.iter_mut().zip(&begun).rev() {
                later += begun;
                *value += later;
            }
        }
        after
    }

    fn follow(&self, piece: usize, begun: &[f64], rest: &[f64], near: &mut Sums, after: &mut [f64]) {
        near.clear();
        let fit = self.layout.fit(piece).factors(HEAT);
        let mut next = begun.iter().enumerate().rev().filter(|(_, v)| **v > 0.0).peekable();
        for n in self.layout.ending(piece).rev() {
            let Some(slot) = self.layout.endings.get(n).map(|e| e.slot) else { continue };
            while let Some((s, value)) = next.next_if(|(s, _)| *s > slot) {
                near.add(*value, self.layout.spot(s));
            }
            let met = near.sum(self.layout.spot(slot), fit, Asked::Before);
            if let Some(a) = after.get_mut(n) {
                *a = rest.get(slot + 1).copied().unwrap_or(0.0) + met;
            }
        }
    }
}

fn weight(votes: i32) -> f64 {
    (f64::from(votes) / HEAT).exp()
}
