//! Assigning parts of rows to rows: the whole that scores best, and by how
//! much every cell of it is ahead.
//!
//! A page of lists falls into parts that surely stand on one row. Whose row
//! that is follows from many weak facts at once (row numbers, sums, headings,
//! the form's order), so the whole is scored, improved by moving parts about,
//! and then each cell is asked what the next best whole would say there. What
//! another whole nearly as good says otherwise is not decided.

mod exchanges;
mod margins;
mod rules;
mod sample;
mod scores;
mod shake;
mod table;

pub(super) use self::rules::Rules;
use self::scores::{Memory, Scores};
use self::table::Few;
pub(super) use self::table::{Cell, Part, Table, Way};

/// A part that changes its way.
#[derive(Debug, Clone, Copy)]
struct Change {
    part: usize,
    from: Option<usize>,
    to: Option<usize>,
}

/// A cell of the best whole, or, where likely wholes are asked, of what most of
/// them say.
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
    /// Of a thousand likely wholes, those that say the same here; 0 if none
    /// were asked.
    pub(super) share: i32,
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
    scores: Scores,
    memory: Memory,
    /// The ways of each part, those with most votes first, with their rows.
    ranked: Vec<Vec<(usize, usize)>>,
    steps: usize,
    /// Wholes that came near the best, with what they are worth.
    others: Vec<(i32, Vec<Option<usize>>)>,
    /// The search ends after this many.
    limit: usize,
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
    let first_side = (0..rows).map(|row| rules.block_of(row) * R::SIDES).collect();
    let table = Table::new(parts, first_side, width, R::SIDES);
    let memory = Memory::new();
    let scores = Search::scored(rules, &table, &memory, rows);
    let (changed, looked) = (vec![1; rules.blocks()], vec![0; parts.len()]);
    let ranked = parts.iter().map(by_votes).collect();
    let mut search = Search {
        rules,
        table,
        runs,
        scores,
        memory,
        ranked,
        steps: 0,
        others: Vec::new(),
        limit: MOST_STEPS,
        now: 1,
        changed,
        looked,
    };
    search.begin();
    search.improve();
    search.anneal();
    search.shake();
    search.limit = MOST_STEPS;
    search.assigned()
}

/// The ways of a part and their rows, those with most votes first.
fn by_votes(part: &Part) -> Vec<(usize, usize)> {
    let mut ways: Vec<(usize, &Way)> = part.ways.iter().enumerate().collect();
    ways.sort_by_key(|(_, way)| std::cmp::Reverse(way.votes));
    ways.into_iter().map(|(n, way)| (n, way.row)).collect()
}

impl<R: Rules> Search<'_, R> {
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
            if !better || self.steps > self.limit {
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
        let mut best = 0;
        let (mut made, mut tried) = (Few::new(), Few::new());
        let seen = self.looked.get(part).copied().unwrap_or(0);
        let fresh = |search: &Self, way: Option<usize>| {
            let row = search.table.row(part, way);
            row.is_some_and(|r| search.changed.get(search.block_of(r)).is_some_and(|c| *c >= seen))
        };
        let all = !evicting || fresh(self, self.chosen(part));
        for way in 0..ways {
            if self.steps > self.limit || self.chosen(part) == Some(way) || !(all || fresh(self, Some(way))) {
                continue;
            }
            if !evicting && !self.table.is_free(part, way) {
                continue;
            }
            let Some(gain) = self.try_move(part, Some(way), &mut tried) else { continue };
            if gain > best {
                best = gain;
                std::mem::swap(&mut made, &mut tried);
            }
        }
        if let Some(l) = self.looked.get_mut(part).filter(|_| evicting) {
            *l = self.now;
        }
        if best == 0 {
            return false;
        }
        self.make(&made);
        self.rescore(&made);
        true
    }

    #[inline]
    fn block_of(&self, row: usize) -> usize {
        self.table.first_side(row) / R::SIDES
    }

    #[inline]
    fn chosen(&self, part: usize) -> Option<usize> {
        self.table.chosen.get(part).copied().flatten()
    }

    /// What moving a part would gain, and all that would change; everything is
    /// left as it was.
    fn try_move(&mut self, part: usize, to: Option<usize>, changes: &mut Few<Change>) -> Option<i32> {
        let evicted = to.map(|w| self.table.in_the_way(part, w)).unwrap_or_default();
        if evicted.len() > MOST_EVICTED {
            return None;
        }
        let left = self.table.row(part, self.chosen(part));
        changes.clear();
        changes.extend(evicted.iter().map(|p| Change { part: *p, from: self.chosen(*p), to: None }));
        changes.push(Change { part, from: self.chosen(part), to });
        self.make(changes);
        for other in evicted {
            if let Some(way) = self.second_home(other, left) {
                let change = Change { part: other, from: None, to: Some(way) };
                self.make(&[change]);
                changes.push(change);
            }
        }
        let gain = self.gain(changes);
        self.unmake(changes);
        Some(gain)
    }

    /// Where a part goes that was pushed out: the row that came free, or the
    /// free place with most votes.
    fn second_home(&mut self, part: usize, left: Option<usize>) -> Option<usize> {
        let ranked = self.ranked.get(part).map(Vec::as_slice).unwrap_or_default();
        let to_left = |way: &&(usize, usize)| Some(way.1) == left;
        let first = ranked.iter().filter(to_left).chain(ranked.iter().filter(|w| !to_left(w))).map(|w| w.0);
        let free: Few<usize> = first.filter(|w| self.table.is_free(part, *w)).take(MOST_RETRIES).collect();
        let mut best = (0, None);
        for way in free {
            let change = [Change { part, from: None, to: Some(way) }];
            let Some(row) = self.table.row(part, Some(way)) else { continue };
            let before = self.score_near(row);
            self.make(&change);
            let gain = self.score_near(row) - before + self.table.votes(part, Some(way));
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
}

#[cfg(test)]
mod tests {
    use std::ops::Range;

    use super::*;

    /// One block of one column, and what it is worth by what its rows say.
    struct Worth<'a>(&'a [(&'a str, i32)]);

    impl Rules for Worth<'_> {
        const ASKS_WHOLES: bool = true;
        const SIDES: usize = 1;
        const SCORES_ROWS: bool = false;

        fn blocks(&self) -> usize {
            1
        }

        fn block_of(&self, _: usize) -> usize {
            0
        }

        fn like(&self, _: usize, row: usize) -> Option<usize> {
            Some(row)
        }

        fn rows(&self, _: usize) -> Range<usize> {
            0..3
        }

        fn ranks(&self, _: usize, _: &Table<'_>) -> Vec<usize> {
            vec![0, 1, 2]
        }

        fn whole(&self, _: usize, _: usize, table: &Table<'_>) -> i32 {
            let said: String = (0..3).map(|row| table.text(row, 0).unwrap_or("-")).collect();
            self.0.iter().find(|(worth, _)| *worth == said).map_or(0, |w| w.1)
        }

        fn row(&self, _: usize, _: &Table<'_>) -> i32 {
            0
        }
    }

    /// Three parts that can stand in every row, the first where it is first.
    fn assigned(worth: &[(&str, i32)]) -> Vec<Assigned> {
        let part = |(own, text): (usize, &str)| Part {
            texts: vec![text.to_owned()],
            columnings: vec![vec![0]],
            ways: (0..3).map(|row| Way { row, columning: 0, votes: 100 + i32::from(row == own) }).collect(),
        };
        let parts: Vec<Part> = ["a", "b", "c"].into_iter().enumerate().map(part).collect();
        assign(&Worth(worth), &parts, &[], (3, 1))
    }

    #[test]
    fn a_better_whole_is_found_that_no_single_move_leads_to() {
        let all = assigned(&[("abc", 100), ("b--", 150), ("bc-", 200), ("bca", 300)]);
        let rows: Vec<usize> = all.iter().map(|a| a.cell.part).collect();
        assert_eq!(rows, [1, 2, 0]);
    }

    #[test]
    fn what_a_likely_whole_says_otherwise_is_less_sure() {
        let (clear, close) = (assigned(&[("abc", 600)]), assigned(&[("abc", 600), ("acb", 590)]));
        let margins = |all: &[Assigned]| all.iter().map(|a| a.margin).collect::<Vec<_>>();
        assert!(margins(&clear).iter().all(|m| *m >= FAR));
        assert!(margins(&close).iter().skip(1).all(|m| *m <= 20), "{close:?}");
        let share = |all: &[Assigned], row: usize| all.get(row).map_or(0, |a| a.share);
        assert!(share(&clear, 1) > share(&close, 1) && share(&close, 0) > share(&close, 1), "{clear:?} {close:?}");
    }
}
