//! Moves of more than one part: runs that change their block, and rows or the
//! tails of blocks that change places.

use super::table::Few;
use super::{Change, Rules, Search};

impl<R: Rules> Search<'_, R> {
    /// Moves a run to the block where it fits best, if that gains.
    pub(super) fn move_run(&mut self, run: usize) -> bool {
        let mut best: Option<(i32, Few<Change>)> = None;
        for block in 0..self.rules.blocks() {
            let Some((gain, changes)) = self.try_run(run, block) else { continue };
            if gain > best.as_ref().map_or(0, |b| b.0) {
                best = Some((gain, changes));
            }
        }
        let Some((_, changes)) = best else { return false };
        self.make(&changes);
        self.rescore(&changes);
        true
    }

    /// What moving a run to a block would gain, and all that would change:
    /// what stands there goes where the run was.
    pub(super) fn try_run(&mut self, run: usize, block: usize) -> Option<(i32, Few<Change>)> {
        if self.steps > self.limit {
            return None;
        }
        let parts = self.runs.get(run)?;
        let mut changes: Few<Change> = Few::new();
        for part in parts {
            let ways = self.table.parts.get(*part).map(|p| p.ways.as_slice()).unwrap_or_default();
            let way = ways.iter().position(|w| self.rules.like(block, w.row) == Some(w.row))?;
            changes.push(Change { part: *part, from: self.chosen(*part), to: Some(way) });
        }
        if changes.iter().all(|c| c.from == c.to) {
            return None;
        }
        let own = changes.len();
        for i in 0..own {
            let Some(change) = changes.get(i).copied() else { continue };
            let Some(way) = change.to else { continue };
            let left = self.table.row(change.part, change.from);
            for other in self.table.in_the_way(change.part, way) {
                if changes.iter().all(|c| c.part != other) {
                    let to = left.and_then(|row| self.same_way(other, row));
                    changes.push(Change { part: other, from: self.chosen(other), to });
                }
            }
        }
        // Two of them can meet where one of them came from.
        self.make_free(&mut changes);
        let gain = self.gain(&changes);
        self.unmake(&changes);
        Some((gain, changes))
    }

    /// Makes changes as far as there is room, in their order; what finds none is
    /// out.
    pub(super) fn make_free(&mut self, changes: &mut [Change]) {
        self.make(&changes.iter().map(|c| Change { to: None, ..*c }).collect::<Vec<_>>());
        for change in changes {
            match change.to {
                Some(way) if self.table.is_free(change.part, way) => self.table.set(change.part, Some(way)),
                _ => change.to = None,
            }
        }
    }

    /// Exchanges rows, or the tails of two blocks, where that gains: a run of
    /// numbered rows can only change its block as a whole.
    pub(super) fn exchange_rows(&mut self) -> bool {
        let mut better = false;
        for pairs in self.exchanges() {
            if self.steps > self.limit {
                return better;
            }
            let Some((gain, changes)) = self.try_exchange(&pairs) else { continue };
            if gain > 0 {
                self.make(&changes);
                self.rescore(&changes);
                better = true;
            }
        }
        better
    }

    /// Rows of two blocks that could change places, and with them all rows
    /// below.
    pub(super) fn exchanges(&self) -> Vec<Vec<(usize, usize)>> {
        let rows = self.table.cells.len().checked_div(self.table.width).unwrap_or(0);
        let filled: Vec<bool> = (0..rows).map(|r| !self.parts_in(r).is_empty()).collect();
        let mut blocks: Vec<Vec<usize>> = vec![Vec::new(); self.rules.blocks()];
        for row in 0..rows {
            if let Some(block) = blocks.get_mut(self.block_of(row)) {
                block.push(row);
            }
        }
        let mut out = Vec::new();
        for block in &blocks {
            let full = || block.iter().copied().filter(|r| filled.get(*r) == Some(&true));
            out.extend(full().flat_map(|a| full().filter(move |b| a < *b).map(move |b| vec![(a, b)])));
        }
        for (i, a) in blocks.iter().enumerate() {
            for b in blocks.iter().skip(i + 1) {
                for n in 0..a.len().min(b.len()) {
                    let at = |block: &[usize], k: usize| block.get(k).copied().unwrap_or(usize::MAX);
                    let any = |k: usize| [at(a, k), at(b, k)].iter().any(|r| filled.get(*r) == Some(&true));
                    if any(n) {
                        out.push(vec![(at(a, n), at(b, n))]);
                        out.push((n..a.len().max(b.len())).map(|k| (at(a, k), at(b, k))).collect());
                    }
                }
            }
        }
        out
    }

    /// What an exchange of rows would gain, and all that would change.
    pub(super) fn try_exchange(&mut self, pairs: &[(usize, usize)]) -> Option<(i32, Few<Change>)> {
        let mut changes = Few::new();
        // A row that the other block does not have stays.
        let both = pairs.iter().filter(|(x, y)| *x != usize::MAX && *y != usize::MAX);
        for (from, to) in both.flat_map(|(x, y)| [(*x, *y), (*y, *x)]) {
            for part in self.parts_in(from) {
                changes.push(Change { part, from: self.chosen(part), to: self.same_way(part, to) });
            }
        }
        if changes.is_empty() || changes.iter().all(|c| c.to.is_none()) {
            return None;
        }
        let emptied: Few<Change> = changes.iter().map(|c| Change { to: None, ..*c }).collect();
        self.make(&emptied);
        let clash = changes.iter().any(|c| c.to.is_some_and(|w| !self.table.is_free(c.part, w)));
        if clash {
            self.unmake(&changes);
            return None;
        }
        self.make(&changes);
        let gain = self.gain(&changes);
        self.unmake(&changes);
        Some((gain, changes))
    }

    fn parts_in(&self, row: usize) -> Few<usize> {
        let width = self.table.width;
        let Some(cells) = row.checked_mul(width).and_then(|at| self.table.cells.get(at..at + width)) else {
            return Few::new();
        };
        let mut parts: Few<usize> = cells.iter().flatten().map(|c| c.part).collect();
        parts.sort_unstable();
        parts.dedup();
        parts
    }

    /// The way that puts a part into `row` with its columns as they are.
    pub(super) fn same_way(&self, part: usize, row: usize) -> Option<usize> {
        let columning = self.table.way(part, self.chosen(part)?)?.columning;
        let ways = self.table.parts.get(part).map(|p| p.ways.as_slice()).unwrap_or_default();
        ways.iter().position(|w| w.row == row && w.columning == columning)
    }
}
