//! How sure the cells of the best whole are.

use std::collections::{BTreeMap, BTreeSet};

use super::sample::MostSaid;
use super::table::Few;
use super::{Assigned, Cell, Change, FAR, Rules, Search};

impl<'a, R: Rules> Search<'a, R> {
    /// The cells of the whole, with their margins.
    pub(super) fn assigned(mut self) -> Vec<Assigned> {
        let mut margins = vec![i32::MAX; self.table.cells.len()];
        self.steps = 0;
        let mut changes = Few::new();
        for part in 0..self.table.parts.len() {
            let ways = self.table.parts.get(part).map_or(0, |p| p.ways.len());
            let moves = (0..ways).map(Some).chain([None]);
            for to in moves.filter(|to| *to != self.chosen(part)).collect::<Vec<_>>() {
                if self.steps > self.limit {
                    return Vec::new();
                }
                if let Some(gain) = self.try_move(part, to, &mut changes) {
                    self.lower(&mut margins, &changes, -gain);
                }
            }
        }
        for run in 0..self.runs.len() {
            for block in 0..self.rules.blocks() {
                if let Some((gain, changes)) = self.try_run(run, block) {
                    self.lower(&mut margins, &changes, -gain);
                }
            }
        }
        for pairs in self.exchanges() {
            if self.steps > self.limit {
                return Vec::new();
            }
            if let Some((gain, changes)) = self.try_exchange(&pairs) {
                self.lower(&mut margins, &changes, -gain);
            }
        }
        let best = self.worth();
        for (worth, chosen) in std::mem::take(&mut self.others) {
            let change = |(part, to): (usize, &Option<usize>)| Change { part, from: self.chosen(part), to: *to };
            let changes: Vec<Change> = chosen.iter().enumerate().map(change).filter(|c| c.from != c.to).collect();
            self.lower(&mut margins, &changes, best - worth);
        }
        let width = self.table.width.max(1);
        let ranks: Vec<usize> = (0..self.rules.blocks()).flat_map(|b| self.rules.ranks(b, &self.table)).collect();
        let at = |(i, cell): (usize, &Option<Cell>)| {
            let margin = margins.get(i).copied().unwrap_or(0);
            let row = ranks.get(i).copied().unwrap_or(i / width);
            cell.map(|cell| Assigned { row, column: i % width, cell, margin, share: 0 })
        };
        let best: Vec<Assigned> = self.table.cells.iter().enumerate().filter_map(at).collect();
        if R::ASKS_WHOLES { self.agreed(&best) } else { best }
    }

    /// What most likely wholes say: the best one's cells with their margins,
    /// or others without.
    fn agreed(&mut self, best: &[Assigned]) -> Vec<Assigned> {
        let said = self.shares().most_said();
        let width = self.table.width.max(1);
        let margins: BTreeMap<(usize, usize), &Assigned> = best.iter().map(|a| ((a.row, a.column), a)).collect();
        let same = |a: &Assigned, cell: Cell| self.table.text_of(a.cell) == self.table.text_of(cell);
        let of = |said: MostSaid| {
            let (row, column) = (said.place / width, said.place % width);
            let of_best = margins.get(&(row, column)).filter(|a| same(a, said.cell));
            let (cell, margin) = of_best.map_or((said.cell, 0), |a| (a.cell, a.margin));
            Assigned { row, column, cell, margin, share: said.share }
        };
        let mut agreed: Vec<Assigned> = said.into_iter().map(of).collect();
        // What the best one says and few others is still a reading.
        agreed.extend(best.iter().map(|a| Assigned { margin: 0, ..*a }));
        // A cell stands where it is agreed on most.
        agreed.sort_by_key(|a| std::cmp::Reverse(a.share));
        let mut taken = BTreeSet::new();
        let mut filled = BTreeSet::new();
        agreed.retain(|a| {
            !filled.contains(&(a.row, a.column)) && taken.insert(a.cell.number) && filled.insert((a.row, a.column))
        });
        agreed.sort_by_key(|a| (a.row, a.column));
        agreed
    }

    /// Lowers the margins of the cells that would say something else.
    fn lower(&mut self, margins: &mut [i32], changes: &[Change], margin: i32) {
        if margin >= FAR {
            return;
        }
        let blocks = self.touched(changes);
        let open = |cell: usize| {
            let filled = self.table.cells.get(cell).is_some_and(Option::is_some);
            filled && margins.get(cell).is_some_and(|m| *m > margin)
        };
        let width = self.table.width;
        let mut cells = blocks.iter().flat_map(|b| self.rules.rows(*b)).flat_map(|r| r * width..(r + 1) * width);
        if !cells.any(open) {
            return;
        }
        let before = self.said(&blocks);
        self.make(changes);
        let mut after = self.said(&blocks);
        self.unmake(changes);
        after.sort_unstable();
        for (at, text, cell) in before {
            let same = after.binary_search_by(|(a, t, _)| (*a, *t).cmp(&(at, text))).is_ok();
            if let (false, Some(m)) = (same, margins.get_mut(cell)) {
                *m = (*m).min(margin);
            }
        }
    }

    /// What the cells of some blocks say, by their places in the end, with
    /// their places in the table.
    pub(super) fn said(&self, blocks: &[usize]) -> Vec<(usize, &'a str, usize)> {
        let width = self.table.width;
        let mut said = Vec::new();
        for block in blocks {
            let ranks = self.rules.ranks(*block, &self.table);
            let places = self.rules.rows(*block).flat_map(|row| (0..width).map(move |column| (row, column)));
            for ((row, column), rank) in places.zip(ranks) {
                if let Some(text) = self.table.text(row, column) {
                    said.push((rank * width + column, text, row * width + column));
                }
            }
        }
        said
    }
}
