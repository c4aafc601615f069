//! How often wholes agree on a cell: a walk over wholes that comes by the
//! likely ones more often.
//!
//! Where the best whole is one of many good ones, what most of them agree on
//! is sure all the same. They are too many to count, so the walk takes single
//! moves, always those that better the whole and the others the more rarely
//! the more they worsen it (after Metropolis et al. 1953; moves and their ways
//! back are not proposed alike, so the shares are no exact likelihoods, which
//! the points of `sure` make good).

use std::collections::BTreeMap;

use super::shake::Lots;
use super::table::Few;
use super::{Cell, Change, Rules, Search};

/// So many hundredths of a vote make a whole *e* times as likely.
const HEAT: f64 = 75.0;
/// The heat at which annealing begins, where it ends, and what of it is left
/// after all parts had a move.
const HOT: f64 = 100.0;
const COLD: f64 = 20.0;
const COOLS: f64 = 0.994_65;
/// Wholes that are asked what they say.
const ASKED: usize = 250;
/// Blocks scored before the walk ends where it stands.
const MOST_STEPS: usize = 200_000;
/// Of so many moves one takes a part out.
const OUT: usize = 8;
const SEED: u64 = 0x2545_F491_4F6C_DD1D;

/// What wholes say of the places of cells in the end.
#[derive(Debug, Default)]
pub(super) struct Shares<'a> {
    /// So many say this, and the last of them with this cell.
    said: BTreeMap<(usize, &'a str), (usize, Cell)>,
    asked: usize,
}

/// What most wholes say of a place.
#[derive(Debug, Clone, Copy)]
pub(super) struct MostSaid {
    /// The place: row by row, column by column.
    pub(super) place: usize,
    /// A cell that says it.
    pub(super) cell: Cell,
    /// How many of a thousand say the same.
    pub(super) share: i32,
}

impl Shares<'_> {
    /// For every place of which they say anything what most of them say.
    pub(super) fn most_said(&self) -> Vec<MostSaid> {
        let mut most: Vec<MostSaid> = Vec::new();
        for ((place, _), (times, cell)) in &self.said {
            let share = (times * 1000).checked_div(self.asked).and_then(|s| i32::try_from(s).ok()).unwrap_or(0);
            let said = MostSaid { place: *place, cell: *cell, share };
            match most.last_mut().filter(|last| last.place == *place) {
                Some(last) if share > last.share => *last = said,
                Some(_) => {}
                None => most.push(said),
            }
        }
        most
    }
}

impl<'a, R: Rules> Search<'a, R> {
    /// Walks from where it stands, and comes back.
    pub(super) fn shares(&mut self) -> Shares<'a> {
        let mut shares = Shares::default();
        let kept = self.kept();
        let all: Vec<usize> = (0..self.rules.blocks()).collect();
        let parts = self.table.parts.len();
        let mut lots = Lots(SEED);
        self.steps = 0;
        self.ask(&mut shares, &all);
        while shares.asked < ASKED && self.steps < MOST_STEPS && parts > 0 {
            for _ in 0..parts {
                self.wander(&mut lots, HEAT);
            }
            self.ask(&mut shares, &all);
        }
        self.put_back(kept);
        shares
    }

    /// Walks over wholes, ever more rarely to worse ones, and stays at the best
    /// that it came by (annealing, after Kirkpatrick et al. 1983).
    pub(super) fn anneal(&mut self) {
        let parts = self.table.parts.len();
        let mut best = (self.worth(), self.kept());
        let mut lots = Lots(SEED);
        let mut heat = HOT;
        self.steps = 0;
        while heat > COLD && self.steps < MOST_STEPS && parts > 1 {
            for _ in 0..parts {
                self.wander(&mut lots, heat);
            }
            let worth = self.worth();
            if worth > best.0 {
                best = (worth, self.kept());
            }
            heat *= COOLS;
        }
        self.put_back(best.1);
        // Every block may have changed since it was last looked at.
        self.changed.fill(self.now + 1);
        self.now += 2;
        self.steps = 0;
        self.improve();
    }

    /// Adds what the whole says where the walk stands.
    fn ask(&self, shares: &mut Shares<'a>, blocks: &[usize]) {
        for (place, text, at) in self.said(blocks) {
            let Some(cell) = self.table.cells.get(at).copied().flatten() else { continue };
            let said = shares.said.entry((place, text)).or_insert((0, cell));
            *said = (said.0 + 1, cell);
        }
        shares.asked += 1;
    }

    /// One move, if it is taken at this heat.
    fn wander(&mut self, lots: &mut Lots, heat: f64) {
        let part = lots.below(self.table.parts.len());
        let ways = self.table.parts.get(part).map_or(0, |p| p.ways.len());
        if ways == 0 {
            return;
        }
        let to = if lots.below(OUT) == 0 { None } else { Some(lots.below(ways)) };
        let from = self.chosen(part);
        if to == from {
            return;
        }
        let mut changes = Few::from_slice(&[Change { part, from, to }]);
        for other in to.map(|w| self.table.in_the_way(part, w)).unwrap_or_default() {
            let way = self.table.row(part, from).and_then(|row| self.same_way(other, row));
            changes.push(Change { part: other, from: self.chosen(other), to: way });
        }
        // Where a part cannot go back to where the first one came from, it is out.
        self.make_free(&mut changes);
        let gain = self.gain(&changes);
        if gain >= 0 || lots.share() < (f64::from(gain) / heat).exp() {
            self.rescore(&changes);
        } else {
            self.unmake(&changes);
        }
    }
}
