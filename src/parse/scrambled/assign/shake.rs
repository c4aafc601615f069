//! Out of a whole that no single move makes better: some parts are taken out
//! at once and placed anew, and what is better then stays.

use super::scores::Scores;
use super::{Change, FAR, Rules, Search};

/// Blocks scored in all shakes together.
const MOST_STEPS: usize = 150_000;
/// Shakes in a row that better nothing before it is given up.
const MOST_VAIN: usize = 25;
/// Parts taken out at once.
const LEAST_TAKEN: usize = 3;
const MOST_TAKEN: usize = 8;
/// So many of the wholes that came near are remembered, the best.
const MOST_OTHERS: usize = 500;
/// Where the numbers begin that say which.
const SEED: u64 = 0x9E37_79B9_7F4A_7C15;

/// Numbers that look drawn by lot and are the same on every machine
/// (xorshift64*, Vigna 2016).
pub(super) struct Lots(pub(super) u64);

impl Lots {
    /// A number from 0 to 1.
    pub(super) fn share(&mut self) -> f64 {
        f64::from(u32::try_from(self.below(1 << 30)).unwrap_or(0)) / f64::from(1 << 30)
    }

    /// A number below `end`; 0 if there is none.
    pub(super) fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        let drawn = self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33;
        usize::try_from(drawn).unwrap_or(0).checked_rem(end).unwrap_or(0)
    }
}

/// Where a search stood.
pub(super) struct Kept {
    chosen: Vec<Option<usize>>,
    scores: Scores,
    changed: Vec<usize>,
    looked: Vec<usize>,
}

impl<R: Rules> Search<'_, R> {
    /// Takes parts out and places them anew as long as that betters the whole.
    pub(super) fn shake(&mut self) {
        let parts = self.table.parts.len();
        let mut lots = Lots(SEED);
        let mut vain = 0;
        self.steps = 0;
        self.limit = MOST_STEPS;
        while parts >= LEAST_TAKEN && vain < MOST_VAIN && self.steps < MOST_STEPS {
            let kept = self.kept();
            let worth = self.worth();
            let taken = self.some(&mut lots);
            for part in &taken {
                let change = [Change { part: *part, from: self.chosen(*part), to: None }];
                self.make(&change);
                self.rescore(&change);
            }
            for part in &taken {
                self.best_move(*part, false);
            }
            while taken.iter().any(|part| self.best_move(*part, true)) {}
            vain += 1;
            let now = self.worth();
            if now > worth {
                vain = 0;
                self.remember(worth, kept.chosen);
            } else {
                if now > worth - FAR && self.table.chosen != kept.chosen {
                    self.remember(now, self.table.chosen.clone());
                }
                self.put_back(kept);
            }
        }
    }

    fn remember(&mut self, worth: i32, chosen: Vec<Option<usize>>) {
        self.others.push((worth, chosen));
        if self.others.len() > MOST_OTHERS {
            let least = self.others.iter().enumerate().min_by_key(|(_, (worth, _))| *worth);
            if let Some((least, _)) = least {
                self.others.swap_remove(least);
            }
        }
    }

    pub(super) fn worth(&self) -> i32 {
        let votes: i32 = (0..self.table.parts.len()).map(|p| self.table.votes(p, self.chosen(p))).sum();
        votes + self.scores.sum()
    }

    /// Where the search stands.
    pub(super) fn kept(&self) -> Kept {
        Kept {
            chosen: self.table.chosen.clone(),
            scores: self.scores.clone(),
            changed: self.changed.clone(),
            looked: self.looked.clone(),
        }
    }

    pub(super) fn put_back(&mut self, kept: Kept) {
        for part in 0..kept.chosen.len() {
            self.table.set(part, None);
        }
        for (part, way) in kept.chosen.into_iter().enumerate() {
            self.table.set(part, way);
        }
        (self.scores, self.changed, self.looked) = (kept.scores, kept.changed, kept.looked);
    }

    /// Some parts, drawn by lot, the first among all and the others mostly
    /// from its block.
    fn some(&self, lots: &mut Lots) -> Vec<usize> {
        let parts = self.table.parts.len();
        let first = lots.below(parts);
        let block = self.table.row_of(first).map(|r| self.block_of(r));
        let near: Vec<usize> = (0..parts)
            .filter(|p| self.table.row_of(*p).map(|r| self.block_of(r)) == block || self.chosen(*p).is_none())
            .collect();
        let mut taken = vec![first];
        let many = LEAST_TAKEN + lots.below(MOST_TAKEN - LEAST_TAKEN + 1);
        while taken.len() < many {
            let from = if lots.below(4) > 0 { near.get(lots.below(near.len())).copied() } else { None };
            taken.push(from.unwrap_or_else(|| lots.below(parts)));
        }
        let mut seen = vec![false; parts];
        taken.retain(|p| seen.get_mut(*p).is_some_and(|s| !std::mem::replace(s, true)));
        taken
    }
}
