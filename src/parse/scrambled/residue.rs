//! What the order of a page leaves over: cells that came out elsewhere than in
//! most sheets, and those that neighbours in the order could take too.
//!
//! Pieces that no cell has and cells that have no piece are brought together
//! without regard to the order but for how many settled cells lie between. A
//! row of figures belongs to a row of the form as a whole. What fits best on
//! both sides by a clear margin is placed, and then the next.

use std::collections::BTreeMap;

use super::atoms::{Atom, Gap, Page, What, joined};
use super::figures::is_figure;
use super::grid::{Place, Side, Spot, spots};
use super::laying::LaidOut;
use super::place::{is_form_text, is_of_lists};
use super::runs::Reading;
use super::sure::READ;
use super::value::{absolute, unwrap};
use crate::form::{StreamCell, StreamSlot};
use crate::parse::{Candidate, How, Sink};
use crate::read::Document;
use crate::sheet::FiscalYear;
use crate::text::Span;

/// Rounds over a page, each with what the one before has settled.
const MOST_ROUNDS: usize = 6;
/// Ways to place one row of pieces that are followed.
const MOST_WAYS: usize = 200;
/// Rows with more cells, and pages with more rows left, are none of a form.
const MOST_CELLS: usize = 8;
const MOST_RESTS: usize = 300;
/// A way is taken that is ahead by this much for each of its cells, in
/// hundredths of a vote, of every other use of its pieces and of every other
/// reading of its cells.
const AHEAD: i32 = 60;
/// A way that speaks for itself with less than this is none.
const LEAST: i32 = 100;
/// What it costs to stand elsewhere in the order, and how much more for each
/// settled cell between.
const MOVED: i32 = 40;
const CROSSED: i32 = 12;
const MOST_CROSSED: i32 = 10;

/// Places what is left of a page, as far as it fits in one way only.
pub(super) fn place(document: &Document, page: &Page, laid: &LaidOut, year: FiscalYear, sink: &mut Sink<'_>) {
    let mut places = Places::new(page, laid, year);
    for _ in 0..MOST_ROUNDS {
        let open = places.open(sink, year);
        let rests = rests(&page.atoms, sink);
        if rests.len() > MOST_RESTS {
            return;
        }
        let mut any = false;
        for row in places.clear(&page.atoms, &open, &rests) {
            // Of two rows that say the same the first is taken, as a whole.
            if row.iter().any(|(slot, _)| sink.has(&absolute(places.key(*slot), year))) {
                continue;
            }
            let how = if row.len() > 1 { How::Grid } else { How::Pattern };
            for (slot, cell) in row {
                let (key, Some(span)) = (places.key(slot), span(&page.atoms, cell)) else { continue };
                if is_form_text(key) {
                    sink.claim(span);
                    continue;
                }
                sink.place(absolute(key, year).as_str(), unwrap(document.slice(span)), how, &[span]);
                places.settle(slot, cell);
                any = true;
            }
        }
        if !any {
            return;
        }
    }
}

/// The figures of a page that no cell has.
pub(super) fn unread(document: &Document, page: &Page, sink: &Sink<'_>) -> Vec<Candidate> {
    let cells = rests(&page.atoms, sink).into_iter().flat_map(|rest| rest.cells);
    let cells = cells.filter(|cell| is_figure(&text(&page.atoms, *cell)));
    let candidate = |cell: Cell| {
        let span = span(&page.atoms, cell)?;
        Some(Candidate { value: unwrap(document.slice(span)), spans: vec![span], why: String::new() })
    };
    cells.filter_map(candidate).collect()
}

/// The pieces of a cell: the first, and one past the last.
type Cell = (usize, usize);

fn span(atoms: &[Atom], (from, to): Cell) -> Option<Span> {
    Some(atoms.get(from)?.span.cover(atoms.get(to.checked_sub(1)?)?.span))
}

fn text(atoms: &[Atom], (from, to): Cell) -> String {
    joined(atoms.get(from..to).unwrap_or_default())
}

/// Pieces that stand on one row and belong to no cell yet.
struct Rest {
    cells: Vec<Cell>,
    /// Whether each stands to the left of the one before.
    falls: Vec<bool>,
    /// The settled pieces that stand directly left and right of them.
    left: Option<usize>,
    right: Option<usize>,
}

/// A way to place a rest: the slot of each of its cells, and the votes for it.
struct Way {
    slots: Vec<usize>,
    votes: i32,
}

impl Way {
    /// The votes for each of its cells.
    fn each(&self) -> i32 {
        self.votes / i32::try_from(self.slots.len().max(1)).unwrap_or(1)
    }
}

/// A page's slots with what could stand in them.
struct Places<'a> {
    slots: &'a [StreamSlot],
    spots: Vec<Option<Spot>>,
    /// Piece and slot of what is settled.
    settled: Vec<(usize, usize)>,
    /// The slot that each settled piece fills.
    slot_of: Vec<Option<usize>>,
    /// What could stand where, by first and last piece.
    readings: &'a [Reading],
}

impl<'a> Places<'a> {
    fn new(page: &Page, laid: &'a LaidOut, year: FiscalYear) -> Self {
        let mut slot_of = vec![None; page.atoms.len()];
        let mut settled = Vec::new();
        for choice in laid.chosen.iter().filter(|c| c.sure >= READ) {
            let Some(reading) = laid.readings.get(choice.reading) else { continue };
            settled.push((reading.from, reading.slot));
            if let Some(run) = slot_of.get_mut(reading.from..reading.to) {
                run.fill(Some(reading.slot));
            }
        }
        let spots = spots(laid.slots.iter().map(|s| Place::of(&s.cell, year)));
        Self { slots: &laid.slots, spots, settled, slot_of, readings: &laid.readings }
    }

    /// The slots that a run of pieces looks like, with votes.
    fn looks(&self, cell: Cell) -> &[Reading] {
        let begin = self.readings.partition_point(|r| (r.from, r.to) < cell);
        let rest = self.readings.get(begin..).unwrap_or_default();
        rest.get(..rest.partition_point(|r| (r.from, r.to) == cell)).unwrap_or_default()
    }

    /// Which slots wait for a cell. Rows of the lists are assigned as wholes.
    fn open(&self, sink: &Sink<'_>, year: FiscalYear) -> Vec<bool> {
        let waits = |slot: usize| {
            let key = self.key(slot);
            let listed = is_of_lists(key) || key.starts_with("obligation.");
            !key.is_empty() && !listed && !sink.has(&absolute(key, year))
        };
        (0..self.slots.len()).map(waits).collect()
    }

    /// The only cell that a slot is for; empty if there are several.
    fn key(&self, slot: usize) -> &'static str {
        match self.slots.get(slot).map(|s| &s.cell) {
            Some(StreamCell::Cells(keys)) if keys.len() == 1 => keys.first().copied().unwrap_or_default(),
            _ => "",
        }
    }

    fn keys(&self, way: &Way) -> Vec<&'static str> {
        way.slots.iter().map(|s| self.key(*s)).collect()
    }

    /// A slot has found its cell.
    fn settle(&mut self, slot: usize, (from, to): Cell) {
        self.settled.push((from, slot));
        if let Some(run) = self.slot_of.get_mut(from..to) {
            run.fill(Some(slot));
        }
    }

    /// The rests that clearly belong to one place each, cell by cell.
    fn clear(&self, atoms: &[Atom], open: &[bool], rests: &[Rest]) -> Vec<Vec<(usize, Cell)>> {
        let ways: Vec<Vec<Way>> = rests.iter().map(|rest| self.ways(rest, open)).collect();
        // What every cell could say, with how well that fits, and how many cells
        // would say theirs at once.
        let mut said: BTreeMap<&str, Vec<(String, i32, usize)>> = BTreeMap::new();
        for (rest, ways) in rests.iter().zip(&ways) {
            for way in ways {
                let own = self.keys(way);
                for (key, cell) in own.iter().zip(&rest.cells) {
                    said.entry(key).or_default().push((text(atoms, *cell), way.each(), own.len()));
                }
            }
        }
        let mut out = Vec::new();
        for (rest, ways) in rests.iter().zip(&ways) {
            let Some(best) = ways.iter().max_by_key(|w| w.votes).filter(|w| w.votes >= LEAST) else { continue };
            let own = self.keys(best);
            let contested = |(key, cell): (&&str, &Cell)| {
                let value = text(atoms, *cell);
                let others = said.get(key).into_iter().flatten().filter(|(said, ..)| *said != value);
                // A lone cell says nothing against a row of several.
                let others = others.filter(|(.., count)| count * 2 >= own.len());
                others.map(|(_, votes, _)| best.each() - votes).any(|ahead| ahead < AHEAD)
            };
            if own.iter().zip(&rest.cells).any(contested) {
                continue;
            }
            let cells = best.slots.iter().copied().zip(rest.cells.iter().copied());
            let row: Vec<(usize, Cell)> =
                cells.zip(self.sure(best, ways)).filter(|(_, sure)| *sure).map(|(cell, _)| cell).collect();
            if !row.is_empty() {
                out.push(row);
            }
        }
        out
    }

    /// Which cells of the best way no other says otherwise that is not clearly
    /// behind.
    fn sure(&self, best: &Way, ways: &[Way]) -> Vec<bool> {
        let own = self.keys(best);
        let count = |cells: &[bool]| i32::try_from(cells.iter().filter(|c| **c).count()).unwrap_or(i32::MAX);
        let mut sure = vec![true; own.len()];
        if best.votes < AHEAD.saturating_mul(count(&sure)) {
            sure.fill(false);
        }
        for way in ways {
            let differs: Vec<bool> = self.keys(way).iter().zip(&own).map(|(a, b)| a != b).collect();
            if best.votes - way.votes < AHEAD.saturating_mul(count(&differs)) {
                sure.iter_mut().zip(differs).for_each(|(sure, differs)| *sure &= !differs);
            }
        }
        sure
    }

    /// Where a rest could stand.
    fn ways(&self, rest: &Rest, open: &[bool]) -> Vec<Way> {
        if rest.cells.len() > MOST_CELLS || rest.cells.iter().any(|cell| self.looks(*cell).is_empty()) {
            return Vec::new();
        }
        let mut ways = vec![Way { slots: Vec::new(), votes: 0 }];
        for (n, cell) in rest.cells.iter().enumerate() {
            let looks = self.looks(*cell);
            let last = n + 1 == rest.cells.len();
            let mut next = Vec::new();
            for way in &ways {
                for Reading { slot, votes, .. } in looks.iter().filter(|r| open.get(r.slot) == Some(&true)) {
                    let left = way.slots.last().copied().or_else(|| self.filled(rest.left));
                    let right = self.filled(rest.right).filter(|_| last);
                    let falls = rest.falls.get(n) == Some(&true);
                    let fits = |l: usize| if falls { self.rises(*slot, l) } else { self.rises(l, *slot) };
                    let rises = left.is_none_or(fits) && right.is_none_or(|r| self.rises(*slot, r));
                    let twice = way.slots.iter().any(|s| self.key(*s) == self.key(*slot));
                    if rises && !twice {
                        let moved = if n == 0 { self.moved(cell.0, *slot) } else { 0 };
                        let slots = way.slots.iter().copied().chain([*slot]).collect();
                        next.push(Way { slots, votes: way.votes + votes - moved });
                    }
                }
            }
            next.sort_by_key(|way| std::cmp::Reverse(way.votes));
            next.truncate(MOST_WAYS);
            ways = next;
        }
        ways
    }

    fn filled(&self, piece: Option<usize>) -> Option<usize> {
        self.slot_of.get(piece?).copied().flatten()
    }

    /// Whether two slots can stand on one row, the second further right.
    fn rises(&self, a: usize, b: usize) -> bool {
        let at = |i: usize| self.spots.get(i).copied().flatten();
        // What has no place in a table stands left of its rows, as a unit does.
        at(a).is_none() || Spot::side(at(a), at(b)) == Side::Right
    }

    /// What it costs that settled cells lie between a piece and a slot.
    fn moved(&self, piece: usize, slot: usize) -> i32 {
        let crossed = self.settled.iter().filter(|(p, s)| (*p < piece) != (*s < slot)).count();
        match i32::try_from(crossed).unwrap_or(i32::MAX) {
            0 => 0,
            n => MOVED + n.min(MOST_CROSSED) * CROSSED,
        }
    }
}

/// The pieces that no cell has, row by row.
fn rests(atoms: &[Atom], sink: &Sink<'_>) -> Vec<Rest> {
    let read = sink.read_spans();
    let is_read = |span: Span| {
        let after = read.partition_point(|r| r.end <= span.start);
        read.get(after).is_some_and(|r| r.start < span.end)
    };
    let free: Vec<bool> = atoms.iter().map(|a| !is_word(a) && !is_read(a.span)).collect();
    let free = |i: usize| free.get(i) == Some(&true);
    let on_row = |i: usize| atoms.get(i).is_some_and(|a| a.gap == Gap::Space);
    let mut out: Vec<Rest> = Vec::new();
    let mut at = 0;
    while at < atoms.len() {
        if !free(at) {
            at += 1;
            continue;
        }
        let begin = at;
        let mut cells: Vec<Cell> = vec![(at, at + 1)];
        at += 1;
        while let (Some(atom), Some(before)) = (atoms.get(at), atoms.get(at - 1)) {
            // A printed word in the middle of a text is part of it.
            let within = is_within_text(atoms, at) && free(at - 1) && free(at + 1);
            if atom.gap == Gap::Blank || !(free(at) || within) {
                break;
            }
            match cells.last_mut() {
                Some(cell) if within || is_one_cell(before, atom) => cell.1 = at + 1,
                _ => cells.push((at, at + 1)),
            }
            at += 1;
        }
        if (begin + 1..at).any(|i| may_be_two(atoms, i)) {
            continue;
        }
        let left = begin.checked_sub(1).filter(|_| on_row(begin));
        let glued = |cell: &Cell| cell.0 > begin && atoms.get(cell.0).is_some_and(|a| a.gap == Gap::Glue);
        let falls = cells.iter().map(glued).collect();
        out.push(Rest { cells, falls, left, right: Some(at).filter(|at| on_row(*at)) });
    }
    out
}

fn is_word(atom: &Atom) -> bool {
    matches!(atom.what, What::Word(_))
}

fn is_within_text(atoms: &[Atom], at: usize) -> bool {
    let glued = |i: usize| atoms.get(i).is_some_and(|a| a.gap == Gap::Glue);
    let text = |i: usize| atoms.get(i).is_some_and(|a| a.what == What::Text);
    atoms.get(at).is_some_and(is_word)
        && glued(at)
        && glued(at + 1)
        && text(at + 1)
        && at.checked_sub(1).is_some_and(text)
}

/// Whether a line ends together with a sentence: the next one can be another
/// cell as well as another paragraph.
fn may_be_two(atoms: &[Atom], at: usize) -> bool {
    let ends = at.checked_sub(1).and_then(|i| atoms.get(i)).is_some_and(|a| a.text.ends_with('。'));
    ends && atoms.get(at).is_some_and(|a| a.gap == Gap::Line)
}

/// Whether a piece goes on with the cell of the one before it.
fn is_one_cell(before: &Atom, piece: &Atom) -> bool {
    let apart = |a: &Atom| matches!(a.what, What::Dash | What::Mark);
    match piece.gap {
        Gap::Inside => true,
        Gap::Line => piece.what == What::Text && before.what == What::Text,
        Gap::Glue => !apart(before) && !apart(piece),
        Gap::Space | Gap::Blank => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::StreamCell::Cells;
    use crate::parse::scrambled::runs;

    /// What is read of a page whose order nothing follows.
    fn read(text: &str, keys: &[&'static str]) -> Vec<(String, String)> {
        let year = FiscalYear::new(2018);
        let document = Document::from_text("t", text);
        let page = Page::new(&document.text, Span::new(0, document.text.len()), year);
        let slots: Vec<StreamSlot> = keys.iter().map(|k| StreamSlot { cell: Cells(vec![*k]), share: 9 }).collect();
        let readings = runs::readings(&page.atoms, &slots).unwrap();
        let laid = LaidOut { slots, readings, chosen: Vec::new() };
        let mut sink = Sink::new(&document);
        place(&document, &page, &laid, year, &mut sink);
        let value = |key: &str| sink.value(key).map(|v| (key.to_owned(), v.to_owned()));
        keys.iter().filter_map(|k| value(&absolute(k, year))).collect()
    }

    #[test]
    fn a_row_of_five_figures_is_the_one_row_that_takes_five() {
        let keys = [
            "budget.y-3.executed",
            "budget.y-3.total",
            "budget.y-2.total",
            "budget.y-1.total",
            "budget.y+0.total",
            "budget.y+1.total",
        ];
        let read = read("233 280 310 326 342", &keys);
        assert_eq!(read.len(), 5, "{read:?}");
        assert_eq!(read.first().map(|(k, v)| (k.as_str(), v.as_str())), Some(("budget.2015.total", "233")));
    }

    #[test]
    fn figures_of_a_row_are_sure_where_only_its_dashes_are_not() {
        let row = ["policy.1.y-2.actual", "policy.1.y-1.actual", "policy.1.interim.actual", "policy.1.final.actual"];
        let keys = [&row[..], &["unit_cost.1.basis"]].concat();
        let figures = read("90.3 91.7 -\n\n-", &keys);
        let value = |key: &str| figures.iter().find(|(k, _)| k == key).map(|(_, v)| v.as_str());
        assert_eq!((value("policy.1.2016.actual"), value("policy.1.2017.actual")), (Some("90.3"), Some("91.7")));
        assert_eq!(figures.len(), 2, "{figures:?}");
    }

    #[test]
    fn a_figure_that_two_cells_could_take_stays_open() {
        assert!(read("233", &["budget.y-3.total", "budget.y-3.executed"]).is_empty());
    }

    #[test]
    fn two_figures_for_one_cell_leave_it_open() {
        assert!(read("233\n\n280", &["budget.y-3.total"]).is_empty());
        assert_eq!(read("233\n\n1234567890123", &["budget.y-3.total"]).len(), 1);
    }
}
