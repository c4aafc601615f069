//! How sure a reading is: points for what can be seen of it, added up.
//!
//! How far a reading is ahead of its rivals is the most that can be seen, but
//! not all: on a page of which much stays unexplained even a clear lead is
//! often an illusion. So what is seen is weighed by how often such readings
//! were right in labelled sheets they were not learned from (`learn::sure`).
//! Points are hundredths of log-odds: 0 is as often right as wrong, 220 nine
//! times in ten.

use super::align::Chosen;
use super::atoms::{Gap, Page, What};
use super::laying::LaidOut;
use super::marks::DOUBTED;
use super::sure_cards::ORDER;
use super::trust;

/// A reader takes a reading with so many points: five in six are right of those that
/// have just so many.
pub(super) const READ: i32 = 160;

/// One thing that is seen of a reading, and its points.
#[derive(Debug)]
pub(super) struct Scale {
    /// What it is.
    pub(super) what: &'static str,
    /// Where the next points begin, rising.
    pub(super) bounds: &'static [i32],
    /// The points below the first bound, from it on, and so on.
    pub(super) points: &'static [i32],
}

impl Scale {
    /// Between which bounds `seen` lies.
    pub(super) fn part(&self, seen: i32) -> usize {
        self.bounds.iter().take_while(|b| seen >= **b).count()
    }
}

/// All that is seen of a kind of readings.
#[derive(Debug)]
pub(super) struct Card {
    /// Its name in [`super::sure_cards`].
    pub(super) name: &'static str,
    /// Of which readings it is, in words.
    pub(super) of: &'static str,
    /// The points that every reading has.
    pub(super) base: i32,
    /// What is seen, in this order.
    pub(super) scales: &'static [Scale],
}

impl Card {
    /// The points of a reading of which this is seen.
    pub(super) fn points(&self, seen: &[i32]) -> i32 {
        debug_assert_eq!(self.scales.len(), seen.len(), "{}", self.name);
        let own = |(scale, seen): (&Scale, &i32)| scale.points.get(scale.part(*seen)).copied().unwrap_or(0);
        self.base + self.scales.iter().zip(seen).map(own).sum::<i32>()
    }
}

/// Pieces before and after a reading that tell how well its surroundings are
/// explained; likewise slots, and readings.
const PIECES: usize = 12;
const SLOTS: usize = 8;
const BESIDE: usize = 3;
const AROUND: usize = 5;
/// A lead beyond this makes its surroundings no surer.
const MOST_LEAD: i32 = 400;
/// A slot that this many ninths of the sheets fill is rarely empty.
const USUAL: u8 = 8;

/// Weighs the readings of a page, which come by rising piece.
pub(super) fn weigh(page: &Page, laid: &mut LaidOut) {
    let points: Vec<i32> = seen(page, laid).iter().map(|seen| ORDER.points(seen)).collect();
    for (choice, points) in laid.chosen.iter_mut().zip(points) {
        choice.sure = if choice.margin <= DOUBTED { i32::MIN } else { points };
    }
}

/// What is seen of each chosen reading, in the order of [`ORDER`].
pub(super) fn seen(page: &Page, laid: &LaidOut) -> Vec<Vec<i32>> {
    let explained = share(trust::explained(page, laid));
    let used = trust::used(page, laid);
    let (pieces, slots) = (Pieces::new(page, &used), Slots::new(laid));
    let loose = Loose { page, used: &used };
    let lead = |c: &Chosen| if c.margin <= DOUBTED { 0 } else { c.margin };
    let margins: Vec<i32> = laid.chosen.iter().map(lead).collect();
    let around =
        |n: usize, by: usize| margins.get(n.saturating_sub(by)..(n + by + 1).min(margins.len())).unwrap_or_default();
    let of = |(n, choice): (usize, &Chosen)| {
        let reading = laid.readings.get(choice.reading).copied().unwrap_or_default();
        let least = around(n, BESIDE).iter().copied().min().unwrap_or(0);
        let leads = around(n, AROUND);
        let sum: i32 = leads.iter().map(|m| (*m).min(MOST_LEAD)).sum();
        let mean = i32::try_from(leads.len()).ok().and_then(|n| sum.checked_div(n)).unwrap_or(0);
        let dash = page.atoms.get(reading.from..reading.to).is_some_and(|run| run.iter().all(|a| a.what == What::Dash));
        vec![
            lead(choice),
            reading.votes,
            least,
            mean,
            explained,
            pieces.explained(reading.from, reading.to),
            slots.filled,
            slots.filled_near(reading.slot),
            i32::from(dash),
            i32::from(loose.beside(reading.from, reading.to)),
        ]
    };
    laid.chosen.iter().enumerate().map(of).collect()
}

/// What the form's order says of a cell that stands here: nothing (0), or in
/// threes by how far it is ahead, this cell (1), another row (4), another
/// column (7), neither (10). For 費目・使途 the row is the block, and the column
/// the cell within it.
pub(super) fn by_order(same_row: bool, same_column: bool, margin: i32) -> i32 {
    let lead = match margin {
        200.. => 2,
        100..=199 => 1,
        _ => 0,
    };
    let place = match (same_row, same_column) {
        (true, true) => 1,
        (false, true) => 4,
        (true, false) => 7,
        (false, false) => 10,
    };
    place + lead
}

/// A count as what is seen.
pub(super) fn count(n: usize) -> i32 {
    i32::try_from(n).unwrap_or(i32::MAX)
}

/// A part in percent of a whole.
pub(super) fn share((part, whole): (usize, usize)) -> i32 {
    (part * 100).checked_div(whole).and_then(|s| i32::try_from(s).ok()).unwrap_or(100)
}

/// Which pieces of a page the readings explain.
struct Pieces {
    /// Up to each piece: those explained, and those that are not printed words.
    before: Vec<(usize, usize)>,
}

impl Pieces {
    fn new(page: &Page, used: &[bool]) -> Self {
        let mut before = vec![(0, 0)];
        let (mut explained, mut all) = (0, 0);
        for (atom, used) in page.atoms.iter().zip(used) {
            let counts = !matches!(atom.what, What::Word(_));
            explained += usize::from(counts && *used);
            all += usize::from(counts);
            before.push((explained, all));
        }
        Self { before }
    }

    /// The share explained of those around a run.
    fn explained(&self, from: usize, to: usize) -> i32 {
        let up_to = |i: usize| self.before.get(i.min(self.before.len() - 1)).copied().unwrap_or_default();
        let (begin, end) = (up_to(from.saturating_sub(PIECES)), up_to(to + PIECES));
        share((end.0 - begin.0, end.1 - begin.1))
    }
}

/// The texts of a page that no reading explains.
struct Loose<'p> {
    page: &'p Page,
    used: &'p [bool],
}

impl Loose<'_> {
    /// Whether a run has one on the line before or after it: its text may go
    /// on there.
    fn beside(&self, from: usize, to: usize) -> bool {
        let wraps = |at: usize| self.page.atoms.get(at).is_some_and(|a| a.gap == Gap::Line);
        let loose = |at: usize| {
            let text = self.page.atoms.get(at).is_some_and(|a| a.what == What::Text);
            text && self.used.get(at) == Some(&false)
        };
        let before = wraps(from) && from.checked_sub(1).is_some_and(loose);
        before || (wraps(to) && loose(to))
    }
}

/// Which slots of a page the readings fill.
struct Slots {
    /// The share filled of those that nearly every sheet fills.
    filled: i32,
    /// Which are filled, or are often empty.
    good: Vec<bool>,
}

impl Slots {
    fn new(laid: &LaidOut) -> Self {
        let mut filled = vec![false; laid.slots.len()];
        for reading in laid.chosen.iter().filter_map(|c| laid.readings.get(c.reading)) {
            if let Some(slot) = filled.get_mut(reading.slot) {
                *slot = true;
            }
        }
        let usual = || laid.slots.iter().zip(&filled).filter(|(slot, _)| slot.share >= USUAL);
        let of = (usual().filter(|(_, filled)| **filled).count(), usual().count());
        let good = laid.slots.iter().zip(&filled).map(|(slot, filled)| *filled || slot.share < USUAL).collect();
        Self { filled: share(of), good }
    }

    fn filled_near(&self, slot: usize) -> i32 {
        let near = self.good.get(slot.saturating_sub(SLOTS)..(slot + SLOTS + 1).min(self.good.len()));
        let near = near.unwrap_or_default();
        share((near.iter().filter(|good| **good).count(), near.len()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sheet::FiscalYear;
    use crate::text::Span;

    #[test]
    fn points_are_those_of_the_part_between_bounds() {
        let scales = &[Scale { what: "lead", bounds: &[10, 20], points: &[-5, 0, 7] }];
        let card = Card { name: "TEST", of: "tests", base: 100, scales };
        let points: Vec<i32> = [9, 10, 19, 20, 500].iter().map(|seen| card.points(&[*seen])).collect();
        assert_eq!(points, [95, 100, 100, 107, 107]);
    }

    #[test]
    fn a_text_may_go_on_where_the_next_line_has_text_that_nothing_explains() {
        let text = "離島・中山間地域の窓口普及\n促進 自治行政局\n\n総務課\n";
        let page = Page::new(text, Span::new(0, text.len()), FiscalYear::new(2018));
        let beside = |used: &[bool], from, to| Loose { page: &page, used }.beside(from, to);
        assert_eq!(page.atoms.len(), 4);
        assert!(beside(&[true, false, true, true], 0, 1), "促進 is left over");
        assert!(!beside(&[true, true, true, true], 0, 2), "nothing is");
        assert!(!beside(&[true, false, true, false], 2, 3), "neither stands on the next line of its cell");
    }

    #[test]
    fn a_share_of_nothing_is_whole() {
        assert_eq!((share((1, 3)), share((0, 0))), (33, 100));
    }
}
