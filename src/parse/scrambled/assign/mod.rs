//! Assigning parts of rows to rows: the whole that scores best, and by how
//! much every cell of it is ahead.
//!
//! A page of lists falls into parts that surely stand on one row. Whose row
//! that is follows from many weak facts at once (row numbers, sums, headings,
//! the form's order), so the whole is scored, improved by moving parts about,
//! and then each cell is asked what the next best whole would say there. What
//! another whole nearly as good says otherwise is not decided.

mod rules;
mod table;

pub(super) use self::rules::Rules;
pub(super) use self::table::{Cell, Part, Table, Way};

/// A part that changes its way.
#[derive(Debug, Clone, Copy)]
struct Change {
    part: usize,
    from: Option<usize>,
    to: Option<usize>,
}

/// A cell of the best whole.
#[derive(Debug, Clone, Copy)]
pub(super) struct Assigned {
    /// Its row.
    pub(super) row: usize,
    /// Its column.
    pub(super) column: usize,
    /// The cell.
    pub(super) cell: Cell,
    /// By how many hundredths of a vote the best whole is ahead of the next
    /// that says something else here.
    pub(super) margin: i32,
}

/// Blocks scored before the search ends where it stands, and again for the
/// margins.
const MOST_STEPS: usize = 120_000;
/// A whole that is behind by as much as this says nothing against the best.
const FAR: i32 = 450;
/// Of these, what is kept for a last exchange of whole rows.
const LAST_STEPS: usize = 20_000;
/// Sweeps over all parts.
const MOST_SWEEPS: usize = 12;
/// More parts than this in the way of one are left there.
const MOST_EVICTED: usize = 3;
/// Ways tried for a part that another has pushed out.
const MOST_RETRIES: usize = 3;

struct Search<'a, R: Rules> {
    rules: &'a R,
    table: Table<'a>,
    runs: &'a [Vec<usize>],
    scores: Vec<i32>,
    steps: usize,
    /// Counts the changes made; when each block changed last, and when each
    /// part was looked at.
    now: usize,
    changed: Vec<usize>,
    looked: Vec<usize>,
}

/// Finds the best whole of `parts` over `rows` rows of `width` columns;
/// `runs` are parts that likely stand in one block.
pub(super) fn assign<R: Rules>(
    rules: &R,
    parts: &[Part],
    runs: &[Vec<usize>],
    (rows, width): (usize, usize),
) -> Vec<Assigned> {
    let table = Table::new(parts, rows, width);
    let scores = (0..rules.blocks()).map(|b| rules.score(b, &table)).collect();
    let (changed, looked) = (vec![1; rules.blocks()], vec![0; parts.len()]);
    let mut search = Search { rules, table, runs, scores, steps: 0, now: 1, changed, looked };
    search.begin();
    search.improve();
    search.assigned()
}

impl<'a, R: Rules> Search<'a, R> {
    /// Places the parts with the fewest ways first, each where it fits best.
    fn begin(&mut self) {
        let mut runs: Vec<usize> = (0..self.runs.len()).collect();
        runs.sort_by_key(|r| std::cmp::Reverse(self.runs.get(*r).map_or(0, Vec::len)));
        for run in runs {
            self.move_run(run);
        }
        let mut order: Vec<usize> = (0..self.table.parts.len()).collect();
        let freedom = |p: &usize| {
            self.table.parts.get(*p).map_or((0, 0), |part| (part.ways.len(), usize::MAX - part.texts.len()))
        };
        order.sort_by_key(|p| (freedom(p), *p));
        for part in order {
            self.best_move(part, false);
        }
    }

    fn improve(&mut self) {
        for _ in 0..MOST_SWEEPS {
            let mut better = self.exchange_rows();
            for run in 0..self.runs.len() {
                better |= self.move_run(run);
            }
            for part in 0..self.table.parts.len() {
                better |= self.best_move(part, true);
            }
            if !better || self.steps > MOST_STEPS {
                break;
            }
        }
        // Wholes are still exchanged where there were too many parts to move.
        self.steps = self.steps.min(MOST_STEPS - LAST_STEPS);
        self.exchange_rows();
        for run in 0..self.runs.len() {
            self.move_run(run);
        }
    }

    /// Makes the move of a part that gains most, if any gains.
    fn best_move(&mut self, part: usize, evicting: bool) -> bool {
        let ways = self.table.parts.get(part).map_or(0, |p| p.ways.len());
        let mut best: Option<(i32, Vec<Change>)> = None;
        let seen = self.looked.get(part).copied().unwrap_or(0);
        let fresh = |search: &Self, way: Option<usize>| {
            let row = search.table.row(part, way);
            row.is_some_and(|r| search.changed.get(search.rules.block_of(r)).is_some_and(|c| *c >= seen))
        };
        let all = !evicting || fresh(self, self.chosen(part));
        for way in 0..ways {
            if self.steps > MOST_STEPS || self.chosen(part) == Some(way) || !(all || fresh(self, Some(way))) {
                continue;
            }
            if !evicting && !self.table.is_free(part, way) {
                continue;
            }
            let Some((gain, changes)) = self.try_move(part, Some(way)) else { continue };
            if gain > best.as_ref().map_or(0, |b| b.0) {
                best = Some((gain, changes));
            }
        }
        if let Some(l) = self.looked.get_mut(part).filter(|_| evicting) {
            *l = self.now;
        }
        let Some((_, changes)) = best else { return false };
        self.make(&changes);
        self.rescore(&changes);
        true
    }

    fn chosen(&self, part: usize) -> Option<usize> {
        self.table.chosen.get(part).copied().flatten()
    }

    /// What moving a part would gain, and all that would change; everything is
    /// left as it was.
    fn try_move(&mut self, part: usize, to: Option<usize>) -> Option<(i32, Vec<Change>)> {
        let evicted = to.map(|w| self.table.in_the_way(part, w)).unwrap_or_default();
        if evicted.len() > MOST_EVICTED {
            return None;
        }
        let left = self.table.row(part, self.chosen(part));
        let mut changes: Vec<Change> =
            evicted.iter().map(|p| Change { part: *p, from: self.chosen(*p), to: None }).collect();
        changes.push(Change { part, from: self.chosen(part), to });
        self.make(&changes);
        for other in evicted {
            if let Some(way) = self.second_home(other, left) {
                let change = Change { part: other, from: None, to: Some(way) };
                self.make(&[change]);
                changes.push(change);
            }
        }
        let gain = self.gain(&changes);
        self.unmake(&changes);
        Some((gain, changes))
    }

    /// Where a part goes that was pushed out: the row that came free, or the
    /// free place with most votes.
    fn second_home(&mut self, part: usize, left: Option<usize>) -> Option<usize> {
        let ways = self.table.parts.get(part).map(|p| p.ways.as_slice()).unwrap_or_default();
        let mut free: Vec<usize> = (0..ways.len()).filter(|w| self.table.is_free(part, *w)).collect();
        free.sort_by_key(|w| {
            let way = ways.get(*w);
            (way.map(|x| x.row) != left, std::cmp::Reverse(way.map_or(0, |x| x.votes)), *w)
        });
        let mut best = (0, None);
        for way in free.into_iter().take(MOST_RETRIES) {
            let change = [Change { part, from: None, to: Some(way) }];
            let Some(row) = self.table.row(part, Some(way)) else { continue };
            let block = self.rules.block_of(row);
            let before = self.rules.score(block, &self.table);
            self.make(&change);
            let gain = self.rules.score(block, &self.table) - before + self.table.votes(part, Some(way));
            self.unmake(&change);
            self.steps += 2;
            if gain > best.0 {
                best = (gain, Some(way));
            }
        }
        best.1
    }

    /// Makes changes: all that leave their places first.
    fn make(&mut self, changes: &[Change]) {
        for change in changes {
            self.table.set(change.part, None);
        }
        for change in changes {
            self.table.set(change.part, change.to);
        }
    }

    fn unmake(&mut self, changes: &[Change]) {
        for change in changes.iter().rev() {
            self.table.set(change.part, None);
        }
        for change in changes.iter().rev() {
            if change.from.is_some() {
                self.table.set(change.part, change.from);
            }
        }
    }

    fn touched(&self, changes: &[Change]) -> Vec<usize> {
        let rows = changes.iter().flat_map(|c| [self.table.row(c.part, c.from), self.table.row(c.part, c.to)]);
        let mut blocks: Vec<usize> = rows.flatten().map(|r| self.rules.block_of(r)).collect();
        blocks.sort_unstable();
        blocks.dedup();
        blocks
    }

    /// What changes that have been made gain over the known scores.
    fn gain(&mut self, changes: &[Change]) -> i32 {
        let mut gain: i32 =
            changes.iter().map(|c| self.table.votes(c.part, c.to) - self.table.votes(c.part, c.from)).sum();
        for block in self.touched(changes) {
            self.steps += 1;
            gain += self.rules.score(block, &self.table) - self.scores.get(block).copied().unwrap_or(0);
        }
        gain
    }

    fn rescore(&mut self, changes: &[Change]) {
        self.now += 1;
        for block in self.touched(changes) {
            let score = self.rules.score(block, &self.table);
            if let Some(s) = self.scores.get_mut(block) {
                *s = score;
            }
            if let Some(c) = self.changed.get_mut(block) {
                *c = self.now;
            }
        }
    }

    /// Moves a run to the block where it fits best, if that gains.
    fn move_run(&mut self, run: usize) -> bool {
        let mut best: Option<(i32, Vec<Change>)> = None;
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
    fn try_run(&mut self, run: usize, block: usize) -> Option<(i32, Vec<Change>)> {
        if self.steps > MOST_STEPS {
            return None;
        }
        let parts = self.runs.get(run)?;
        let mut changes: Vec<Change> = Vec::new();
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
        self.make(&changes.iter().map(|c| Change { to: None, ..*c }).collect::<Vec<_>>());
        for i in 0..changes.len() {
            let Some(change) = changes.get(i).copied() else { continue };
            if let Some(way) = change.to {
                if self.table.is_free(change.part, way) {
                    self.table.set(change.part, Some(way));
                } else if let Some(c) = changes.get_mut(i) {
                    c.to = None;
                }
            }
        }
        let gain = self.gain(&changes);
        self.unmake(&changes);
        Some((gain, changes))
    }

    /// Exchanges rows, or the tails of two blocks, where that gains: a run of
    /// numbered rows can only change its block as a whole.
    fn exchange_rows(&mut self) -> bool {
        let mut better = false;
        for pairs in self.exchanges() {
            if self.steps > MOST_STEPS {
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
    fn exchanges(&self) -> Vec<Vec<(usize, usize)>> {
        let rows = self.table.cells.len().checked_div(self.table.width).unwrap_or(0);
        let filled: Vec<bool> = (0..rows).map(|r| !self.parts_in(r).is_empty()).collect();
        let mut blocks: Vec<Vec<usize>> = vec![Vec::new(); self.rules.blocks()];
        for row in 0..rows {
            if let Some(block) = blocks.get_mut(self.rules.block_of(row)) {
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
    fn try_exchange(&mut self, pairs: &[(usize, usize)]) -> Option<(i32, Vec<Change>)> {
        let mut changes = Vec::new();
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
        let emptied: Vec<Change> = changes.iter().map(|c| Change { to: None, ..*c }).collect();
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

    fn parts_in(&self, row: usize) -> Vec<usize> {
        let width = self.table.width;
        let Some(cells) = row.checked_mul(width).and_then(|at| self.table.cells.get(at..at + width)) else {
            return Vec::new();
        };
        let mut parts: Vec<usize> = cells.iter().flatten().map(|c| c.part).collect();
        parts.sort_unstable();
        parts.dedup();
        parts
    }

    /// The way that puts a part into `row` with its columns as they are.
    fn same_way(&self, part: usize, row: usize) -> Option<usize> {
        let columning = self.table.way(part, self.chosen(part)?)?.columning;
        let ways = self.table.parts.get(part).map(|p| p.ways.as_slice()).unwrap_or_default();
        ways.iter().position(|w| w.row == row && w.columning == columning)
    }

    /// The cells of the whole, with their margins.
    fn assigned(mut self) -> Vec<Assigned> {
        let mut margins = vec![i32::MAX; self.table.cells.len()];
        self.steps = 0;
        for part in 0..self.table.parts.len() {
            let ways = self.table.parts.get(part).map_or(0, |p| p.ways.len());
            let moves = (0..ways).map(Some).chain([None]);
            for to in moves.filter(|to| *to != self.chosen(part)).collect::<Vec<_>>() {
                if self.steps > MOST_STEPS {
                    return Vec::new();
                }
                let Some((gain, changes)) = self.try_move(part, to) else { continue };
                self.lower(&mut margins, &changes, -gain);
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
            if self.steps > MOST_STEPS {
                return Vec::new();
            }
            if let Some((gain, changes)) = self.try_exchange(&pairs) {
                self.lower(&mut margins, &changes, -gain);
            }
        }
        let width = self.table.width.max(1);
        let ranks: Vec<usize> = (0..self.rules.blocks()).flat_map(|b| self.rules.ranks(b, &self.table)).collect();
        let at = |(i, cell): (usize, &Option<Cell>)| {
            let margin = margins.get(i).copied().unwrap_or(0);
            let row = ranks.get(i).copied().unwrap_or(i / width);
            cell.map(|cell| Assigned { row, column: i % width, cell, margin })
        };
        self.table.cells.iter().enumerate().filter_map(at).collect()
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
    fn said(&self, blocks: &[usize]) -> Vec<(usize, &'a str, usize)> {
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
