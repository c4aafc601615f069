//! What rows and blocks score, kept so that a change asks only for those that
//! it touches, and for what stood there before not again.

use std::cell::Cell;

use super::table::Few;
use super::{Change, Rules, Search, Table};

/// The scores of all blocks and of all rows.
#[derive(Debug, Clone)]
pub(super) struct Scores {
    blocks: Vec<i32>,
    rows: Vec<i32>,
}

impl Scores {
    pub(super) fn sum(&self) -> i32 {
        self.blocks.iter().sum::<i32>() + self.rows.iter().sum::<i32>()
    }
}

/// What was last asked for, by a number that says what stands there.
pub(super) struct Memory(Vec<Cell<(u64, i32)>>);

impl Memory {
    /// So many answers are kept, a power of two.
    const KEPT: usize = 1 << 13;

    pub(super) fn new() -> Self {
        Self(vec![Cell::new((0, 0)); Self::KEPT])
    }

    fn recall(&self, print: u64, ask: impl FnOnce() -> i32) -> i32 {
        let at = usize::try_from(print % Self::KEPT as u64).unwrap_or(0);
        let Some(kept) = self.0.get(at) else { return ask() };
        let (of, known) = kept.get();
        if of == print {
            return known;
        }
        let score = ask();
        kept.set((print, score));
        score
    }
}

impl<R: Rules> Search<'_, R> {
    /// The scores of all blocks and rows as they stand.
    pub(super) fn scored(rules: &R, table: &Table<'_>, memory: &Memory, rows: usize) -> Scores {
        Scores {
            blocks: (0..rules.blocks()).map(|block| whole(rules, table, memory, block)).collect(),
            rows: (0..rows).map(|r| row(rules, table, memory, r)).collect(),
        }
    }

    fn whole(&self, block: usize) -> i32 {
        whole(self.rules, &self.table, &self.memory, block)
    }

    fn row(&self, at: usize) -> i32 {
        row(self.rules, &self.table, &self.memory, at)
    }

    /// What the block of a row and the row itself, with the next, score.
    pub(super) fn score_near(&self, row: usize) -> i32 {
        let block = self.block_of(row);
        let next = Some(row + 1).filter(|r| self.rules.rows(block).contains(r));
        let rows = self.row(row) + next.map_or(0, |r| self.row(r));
        rows + self.whole(block)
    }

    /// What changes that have been made gain over the known scores.
    pub(super) fn gain(&mut self, changes: &[Change]) -> i32 {
        let votes = |c: &Change| self.table.votes(c.part, c.to) - self.table.votes(c.part, c.from);
        let mut gain: i32 = changes.iter().map(votes).sum();
        for block in self.touched(changes) {
            self.steps += 1;
            let known = self.scores.blocks.get(block).copied().unwrap_or(0);
            gain += self.whole(block) - known;
        }
        for row in self.touched_rows(changes) {
            gain += self.row(row) - self.scores.rows.get(row).copied().unwrap_or(0);
        }
        gain
    }

    /// Makes the scores of changes that have been made the known ones.
    pub(super) fn rescore(&mut self, changes: &[Change]) {
        self.now += 1;
        for block in self.touched(changes) {
            let score = self.whole(block);
            if let Some(s) = self.scores.blocks.get_mut(block) {
                *s = score;
            }
            if let Some(c) = self.changed.get_mut(block) {
                *c = self.now;
            }
        }
        for row in self.touched_rows(changes) {
            let score = self.row(row);
            if let Some(s) = self.scores.rows.get_mut(row) {
                *s = score;
            }
        }
    }

    /// The blocks in which something changes.
    pub(super) fn touched(&self, changes: &[Change]) -> Few<usize> {
        let mut blocks: Few<usize> = self.rows_of(changes).map(|r| self.block_of(r)).collect();
        blocks.sort_unstable();
        blocks.dedup();
        blocks
    }

    /// The rows in which something changes, and those below them.
    fn touched_rows(&self, changes: &[Change]) -> Few<usize> {
        if !R::SCORES_ROWS {
            return Few::new();
        }
        let below = |row: usize| Some(row + 1).filter(|r| self.rules.rows(self.block_of(row)).contains(r));
        let mut rows: Few<usize> = self.rows_of(changes).flat_map(|row| [Some(row), below(row)]).flatten().collect();
        rows.sort_unstable();
        rows.dedup();
        rows
    }

    fn rows_of(&self, changes: &[Change]) -> impl Iterator<Item = usize> {
        changes.iter().flat_map(|c| [self.table.row(c.part, c.from), self.table.row(c.part, c.to)]).flatten()
    }
}

fn whole<R: Rules>(rules: &R, table: &Table<'_>, memory: &Memory, block: usize) -> i32 {
    let score = |side| memory.recall(table.side_print(block * R::SIDES + side), || rules.whole(block, side, table));
    (0..R::SIDES).map(score).sum()
}

fn row<R: Rules>(rules: &R, table: &Table<'_>, memory: &Memory, at: usize) -> i32 {
    if R::SCORES_ROWS { memory.recall(table.row_print(at), || rules.row(at, table)) } else { 0 }
}
