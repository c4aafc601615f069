//! 計算式 that have run together: 「1,100/3900/3」.
//!
//! The formula of one year stands to the right of that of the year before, and
//! where it comes out first nothing lies between the two. The figure in the
//! middle is two, and where it parts is seen from what the formulas come to:
//! 単位当たりコスト of both years stands on the page.

use rust_decimal::Decimal;

use super::atoms::{Atom, Gap, What, joined};
use super::figures::is_figure;
use crate::sheet::{Printed, parse_printed};

/// First piece, and one past the last.
type Run = (usize, usize);

/// A formula is no longer than this, and a page has no more of them.
const MOST_PIECES: usize = 48;
const MOST_TWOS: usize = 50;

/// The formulas of which two run together and that can be told apart in one
/// way only.
pub(super) fn glued(atoms: &[Atom]) -> Vec<Run> {
    let twos: Vec<Two> = (0..atoms.len()).filter_map(|from| Two::at(atoms, from)).collect();
    if twos.is_empty() || twos.len() > MOST_TWOS {
        return Vec::new();
    }
    let costs = figures(atoms);
    let parted = |two: &Two| {
        let mut splits = two.splits(atoms);
        if splits.len() > 1 {
            splits.retain(|split| two.is_borne_out(atoms, *split, &costs));
        }
        let split = splits.first().copied().filter(|_| splits.len() == 1);
        split.map(|split| [(two.from, split), (split, two.to)])
    };
    twos.iter().filter_map(parted).flatten().collect()
}

/// Two formulas without anything between.
struct Two {
    from: usize,
    to: usize,
    /// Their strokes.
    strokes: [usize; 2],
}

impl Two {
    /// Those that begin at a piece.
    fn at(atoms: &[Atom], from: usize) -> Option<Self> {
        let part = |a: &Atom| a.what == What::Digit || is_stroke(a);
        let joins = |a: &Atom| matches!(a.gap, Gap::Glue | Gap::Inside);
        let first = atoms.get(from).filter(|a| a.what == What::Digit)?;
        let before = from.checked_sub(1).and_then(|i| atoms.get(i));
        if joins(first) && before.is_some_and(part) {
            return None;
        }
        let more = atoms.iter().skip(from + 1).take(MOST_PIECES).take_while(|a| joins(a) && part(a)).count();
        if more == MOST_PIECES {
            return None;
        }
        let to = from + 1 + more;
        let mut strokes = (from..to).filter(|i| atoms.get(*i).is_some_and(is_stroke));
        let two = Self { from, to, strokes: [strokes.next()?, strokes.next()?] };
        strokes.next().is_none().then_some(two)
    }

    /// Where the second can begin.
    fn splits(&self, atoms: &[Atom]) -> Vec<usize> {
        let figure = |run: Run| is_figure(&text(atoms, run));
        let possible = |split: &usize| self.parts(*split).into_iter().flatten().all(figure);
        (self.strokes[0] + 1..self.strokes[1]).filter(possible).collect()
    }

    /// The dividend and the divisor of both, parted here.
    fn parts(&self, split: usize) -> [[Run; 2]; 2] {
        let [first, second] = self.strokes;
        [[(self.from, first), (first + 1, split)], [(split, second), (second + 1, self.to)]]
    }

    fn is_borne_out(&self, atoms: &[Atom], split: usize, costs: &[Printed]) -> bool {
        let value = |run: Run| parse_printed(&text(atoms, run)).map(|p| p.value);
        self.parts(split).into_iter().all(|[dividend, divisor]| {
            let quotient = value(dividend).zip(value(divisor)).and_then(|(a, b)| a.checked_div(b));
            quotient.is_some_and(|q| costs.iter().any(|cost| comes_to(q, cost)))
        })
    }
}

fn is_stroke(atom: &Atom) -> bool {
    matches!(atom.text.as_str(), "/" | "÷")
}

fn text(atoms: &[Atom], (from, to): Run) -> String {
    joined(atoms.get(from..to).unwrap_or_default())
}

/// The figures of a page that stand for themselves.
fn figures(atoms: &[Atom]) -> Vec<Printed> {
    let inside = |i: usize| atoms.get(i).is_some_and(|a| a.gap == Gap::Inside);
    let begins = (0..atoms.len()).filter(|i| !inside(*i) && atoms.get(*i).is_some_and(|a| a.what == What::Digit));
    let run = |from: usize| (from, from + 1 + (from + 1..atoms.len()).take_while(|i| inside(*i)).count());
    let beside_stroke = |(from, to): &Run| {
        [from.checked_sub(1), Some(*to)].into_iter().flatten().any(|i| atoms.get(i).is_some_and(is_stroke))
    };
    let runs = begins.map(run).filter(|run| !beside_stroke(run)).map(|run| text(atoms, run));
    runs.filter(|text| is_figure(text)).filter_map(|text| parse_printed(&text)).collect()
}

/// Whether a quotient, rounded or cut, is what is printed; figures of one
/// digit say too little.
pub(super) fn comes_to(quotient: Decimal, cost: &Printed) -> bool {
    let unit = Decimal::new(1, cost.places);
    cost.value >= unit * Decimal::TEN
        && [Decimal::ONE, Decimal::ONE_THOUSAND].into_iter().any(|factor| {
            let off = |scaled: Option<Decimal>| {
                scaled.and_then(|q| q.checked_sub(cost.value)).is_some_and(|off| off.abs() < unit)
            };
            off(quotient.checked_mul(factor)) || off(quotient.checked_div(factor))
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::scrambled::atoms::Page;
    use crate::sheet::FiscalYear;
    use crate::text::Span;

    fn parted(text: &str) -> Vec<String> {
        let page = Page::new(text, Span::new(0, text.len()), FiscalYear::new(2016));
        glued(&page.atoms).into_iter().map(|run| super::text(&page.atoms, run)).collect()
    }

    #[test]
    fn two_formulas_are_parted_where_both_come_to_a_cost_of_the_page() {
        assert_eq!(parted("366.6\n\n300\n\n千円\n\n1,100／3900／3\n"), ["1,100/3", "900/3"]);
        assert_eq!(parted("4.5 5.9\n\n109／24130／22\n"), ["109/24", "130/22"]);
        assert!(parted("4.5\n\n109／24130／22\n").is_empty(), "one of them only");
        assert!(parted("109／24130／22\n").is_empty());
    }

    #[test]
    fn what_can_be_parted_in_one_way_only_needs_no_cost() {
        assert_eq!(parted("5／57／4\n"), ["5/5", "7/4"]);
        assert!(parted("12／3\n").is_empty(), "one formula");
        assert!(parted("1/2/3\n").is_empty(), "one figure is in the middle");
        assert!(parted("12/34/56/78\n").is_empty(), "more than two");
        assert!(parted(&format!("1/{}/1\n", "1".repeat(100_000))).is_empty(), "too long for two");
    }
}
