//! What rows and blocks score, kept so that a change asks only for those that
//! it touches.

use super::{Change, Rules, Search, Table};

/// The scores of all blocks and of all rows.
#[derive(Debug, Clone)]
pub(super) struct Scores {
    blocks: Vec<i32>,
    rows: Vec<i32>,
}

impl Scores {
    pub(super) fn new<R: Rules>(rules: &R, table: &Table<'_>, rows: usize) -> Self {
        Self {
            blocks: (0..rules.blocks()).map(|block| rules.whole(block, table)).collect(),
            rows: (0..rows).map(|row| rules.row(row, table)).collect(),
        }
    }

    pub(super) fn sum(&self) -> i32 {
        self.blocks.iter().sum::<i32>() + self.rows.iter().sum::<i32>()
    }
}

impl<R: Rules> Search<'_, R> {
    /// What the block of a row and the row itself, with the next, score.
    pub(super) fn score_near(&self, row: usize) -> i32 {
        let block = self.rules.block_of(row);
        let next = Some(row + 1).filter(|r| self.rules.rows(block).contains(r));
        let rows = self.rules.row(row, &self.table) + next.map_or(0, |r| self.rules.row(r, &self.table));
        rows + self.rules.whole(block, &self.table)
    }

    /// What changes that have been made gain over the known scores.
    pub(super) fn gain(&mut self, changes: &[Change]) -> i32 {
        let votes = |c: &Change| self.table.votes(c.part, c.to) - self.table.votes(c.part, c.from);
        let mut gain: i32 = changes.iter().map(votes).sum();
        for block in self.touched(changes) {
            self.steps += 1;
            let known = self.scores.blocks.get(block).copied().unwrap_or(0);
            gain += self.rules.whole(block, &self.table) - known;
        }
        for row in self.touched_rows(changes) {
            gain += self.rules.row(row, &self.table) - self.scores.rows.get(row).copied().unwrap_or(0);
        }
        gain
    }

    /// Makes the scores of changes that have been made the known ones.
    pub(super) fn rescore(&mut self, changes: &[Change]) {
        self.now += 1;
        for block in self.touched(changes) {
            let score = self.rules.whole(block, &self.table);
            if let Some(s) = self.scores.blocks.get_mut(block) {
                *s = score;
            }
            if let Some(c) = self.changed.get_mut(block) {
                *c = self.now;
            }
        }
        for row in self.touched_rows(changes) {
            let score = self.rules.row(row, &self.table);
            if let Some(s) = self.scores.rows.get_mut(row) {
                *s = score;
            }
        }
    }

    /// The blocks in which something changes.
    pub(super) fn touched(&self, changes: &[Change]) -> Vec<usize> {
        let mut blocks: Vec<usize> = self.rows_of(changes).map(|r| self.rules.block_of(r)).collect();
        blocks.sort_unstable();
        blocks.dedup();
        blocks
    }

    /// The rows in which something changes, and those below them.
    fn touched_rows(&self, changes: &[Change]) -> Vec<usize> {
        let below = |row: usize| Some(row + 1).filter(|r| self.rules.rows(self.rules.block_of(row)).contains(r));
        let mut rows: Vec<usize> = self.rows_of(changes).flat_map(|row| [Some(row), below(row)]).flatten().collect();
        rows.sort_unstable();
        rows.dedup();
        rows
    }

    fn rows_of(&self, changes: &[Change]) -> impl Iterator<Item = usize> {
        changes.iter().flat_map(|c| [self.table.row(c.part, c.from), self.table.row(c.part, c.to)]).flatten()
    }
}
