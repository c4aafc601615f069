//! The year of a 計算式 from its figures: what is divided is mostly the 執行額
//! of a year (行政事業レビューシート作成ガイドブック), or what a year to come
//! may spend; it is divided by what the 活動指標 of the same number came to in
//! that year; and what the 計算式 comes to is the cost of the same year.

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use super::atoms::{Atom, joined};
use super::figures::is_figure;
use super::quotients::comes_to;
use super::runs::Reading;
use super::value::absolute;
use crate::form::{StreamCell, StreamSlot};
use crate::parse::Sink;
use crate::sheet::{FiscalYear, parse_printed};
use crate::text::fold_to_string;

/// What it counts for a 計算式, and for a cost, that its dividend is of the
/// slot's year, and that its divisor is. One figure of another year speaks
/// against nothing: it may have been copied from there, which is what the
/// sheet says. Where both are another year's the 計算式 is, unless it is printed
/// more often than that.
const FORMULA: i32 = 150;
const COST: i32 = 100;

/// Smaller dividends say too little.
const LEAST: i64 = 10;
/// Of a page with more of them, they say nothing.
const MOST_FORMULAS: usize = 50;
/// So many 活動指標 are looked at.
const MOST_BLOCKS: usize = 5;

/// The columns of 単位当たりコスト, with what the budget and 活動実績 call what
/// was spent and made then: what lies ahead is not more than planned.
const COLUMNS: &[(&str, &str, &str)] = &[
    ("y-3", "executed", "actual"),
    ("y-2", "executed", "actual"),
    ("y-1", "executed", "actual"),
    ("y+0", "original", "planned"),
];

/// What was spent and made in each year of the columns.
#[derive(Debug, Default)]
pub(super) struct Spent {
    /// In 百万円; as the tables write the year: `y-2`.
    years: Vec<(String, Decimal)>,
    /// What each 活動指標 came to, with its number and year.
    made: Vec<(Cell, Decimal)>,
}

/// Number and year of a block's column: `("1", "y-2")`.
type Cell = (String, &'static str);

impl Spent {
    /// What `sink` knows of it.
    pub(super) fn known(sink: &Sink<'_>, year: FiscalYear) -> Self {
        let known = COLUMNS.iter().filter_map(|(column, cell, _)| {
            let key = absolute(&format!("budget.{column}.{cell}"), year);
            let spent = parse_printed(&fold_to_string(sink.value(&key)?))?.value;
            (spent >= Decimal::from(LEAST)).then(|| ((*column).to_owned(), spent))
        });
        Self { years: known.collect(), made: made(sink, year) }
    }

    /// Whether a 計算式 of the sheet is open, or stands in another year than
    /// both its figures.
    pub(super) fn tells_more(&self, sink: &Sink<'_>, year: FiscalYear) -> bool {
        let blocks: BTreeSet<&str> = self.made.iter().map(|((block, _), _)| block.as_str()).collect();
        let columns = blocks.into_iter().flat_map(|block| COLUMNS.iter().map(move |(column, ..)| (block, *column)));
        columns.into_iter().any(|(block, column)| {
            let key = absolute(&format!("unit_cost.{block}.{column}.formula"), year);
            let Some(formula) = sink.value(&key) else { return !sink.candidates(&key).is_empty() };
            operands(&fold_to_string(formula)).is_some_and(|(dividend, divisor)| {
                let facts = self.facts(dividend, divisor);
                facts.agreeing(&[(block, column)]) == 0 && facts.columns() > 0
            })
        })
    }

    fn facts(&self, dividend: Decimal, divisor: Decimal) -> Facts<'_> {
        Facts { spent: self.years_of(dividend), made: self.made_in(divisor) }
    }

    /// The columns of 活動実績 with this figure.
    fn made_in(&self, divisor: Decimal) -> Vec<(&str, &str)> {
        let is = |(_, made): &&(Cell, Decimal)| *made == divisor;
        self.made.iter().filter(is).map(|((block, year), _)| (block.as_str(), *year)).collect()
    }

    /// The years that spent this, in 百万円, 千円 or 円.
    fn years_of(&self, dividend: Decimal) -> Vec<&str> {
        let is = |spent: Decimal| {
            let thousandth = |d: Decimal| d.checked_div(Decimal::ONE_THOUSAND);
            let scaled = [Some(dividend), thousandth(dividend), thousandth(dividend).and_then(thousandth)];
            scaled.into_iter().flatten().filter_map(|d| d.checked_sub(spent)).any(|off| off.abs() < Decimal::ONE)
        };
        self.years.iter().filter(|(_, spent)| is(*spent)).map(|(year, _)| year.as_str()).collect()
    }

    /// Adds to the votes of readings what their years say.
    pub(super) fn vote(&self, readings: &mut [Reading], slots: &[StreamSlot], atoms: &[Atom]) {
        if self.years.is_empty() && self.made.is_empty() {
            return;
        }
        let cells: Vec<Option<SlotCells<'_>>> = slots.iter().map(cell_of).collect();
        let mut formulas: Vec<(Decimal, Facts<'_>)> = Vec::new();
        let printed = printed(readings, &cells, atoms);
        for reading in readings.iter_mut() {
            let Some(Some((own, true))) = cells.get(reading.slot) else { continue };
            let formula = text(atoms, reading);
            let Some((dividend, divisor)) = operands(&formula) else { continue };
            let facts = self.facts(dividend, divisor);
            let copies = printed.iter().filter(|(_, other)| *other == formula).count();
            reading.votes += match facts.agreeing(own) {
                0 if copies <= facts.columns() => -FORMULA,
                agreeing => FORMULA * agreeing,
            };
            if let Some(quotient) = dividend.checked_div(divisor).filter(|_| !facts.is_empty()) {
                formulas.push((quotient, facts));
            }
        }
        formulas.sort();
        formulas.dedup();
        if formulas.len() > MOST_FORMULAS {
            return;
        }
        for reading in readings.iter_mut() {
            let Some(Some((own, false))) = cells.get(reading.slot) else { continue };
            let Some(cost) = parse_printed(&text(atoms, reading)) else { continue };
            let agreeing = formulas.iter().filter(|(q, _)| comes_to(*q, &cost)).map(|(_, facts)| facts.agreeing(own));
            reading.votes += COST * agreeing.max().unwrap_or(0);
        }
    }
}

/// Whose a 計算式 can be.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Facts<'a> {
    /// The years that spent its dividend.
    spent: Vec<&'a str>,
    /// The columns of 活動実績 that came to its divisor.
    made: Vec<(&'a str, &'a str)>,
}

impl Facts<'_> {
    fn is_empty(&self) -> bool {
        self.spent.is_empty() && self.made.is_empty()
    }

    /// In how many columns both are at home.
    fn columns(&self) -> usize {
        self.made.iter().filter(|(_, year)| self.spent.contains(year)).count()
    }

    /// How many of the two say that it is one of these columns' own.
    fn agreeing(&self, own: &[(&str, &str)]) -> i32 {
        let spent = own.iter().any(|(_, year)| self.spent.contains(year));
        let made = own.iter().any(|cell| self.made.contains(cell));
        i32::from(spent) + i32::from(made)
    }
}

/// What `sink` knows of 活動実績, and of 活動見込 of the sheet's year.
fn made(sink: &Sink<'_>, year: FiscalYear) -> Vec<(Cell, Decimal)> {
    let block = |n: usize| {
        COLUMNS.iter().filter_map(move |(column, _, cell)| {
            let key = absolute(&format!("output.{n}.{column}.{cell}"), year);
            let made = parse_printed(&fold_to_string(sink.value(&key)?))?.value;
            (made > Decimal::ONE).then(|| ((n.to_string(), *column), made))
        })
    };
    (1..=MOST_BLOCKS).flat_map(block).collect()
}

/// The columns of the unit costs that a slot is for, and whether for their 計算式.
type SlotCells<'a> = (Vec<(&'a str, &'a str)>, bool);

fn cell_of(slot: &StreamSlot) -> Option<SlotCells<'_>> {
    let StreamCell::Cells(keys) = &slot.cell else { return None };
    let cell = |key: &&'static str, end: &str| key.strip_prefix("unit_cost.")?.strip_suffix(end)?.split_once('.');
    let all = |end: &str| keys.iter().map(|key| cell(key, end)).collect::<Option<Vec<_>>>().filter(|c| !c.is_empty());
    all(".formula").map(|cells| (cells, true)).or_else(|| all(".cost").map(|cells| (cells, false)))
}

/// Where on a page each 計算式 begins.
fn printed(readings: &[Reading], cells: &[Option<SlotCells<'_>>], atoms: &[Atom]) -> BTreeSet<(usize, String)> {
    let of_formula = |r: &&Reading| matches!(cells.get(r.slot), Some(Some((_, true))));
    readings.iter().filter(of_formula).map(|r| (r.from, text(atoms, r))).collect()
}

fn text(atoms: &[Atom], reading: &Reading) -> String {
    joined(atoms.get(reading.from..reading.to).unwrap_or_default())
}

/// Dividend and divisor of 「196000/1163」.
fn operands(formula: &str) -> Option<(Decimal, Decimal)> {
    let (above, below) = formula.split_once(['/', '÷'])?;
    let figure = |text: &str| is_figure(text).then(|| parse_printed(text)).flatten().map(|p| p.value);
    let positive = |value: &Decimal| *value > Decimal::ZERO;
    Some((figure(above).filter(positive)?, figure(below).filter(positive)?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::scrambled::{atoms::Page, runs};
    use crate::text::Span;

    /// What each year's slot has more votes for with what was spent, by what
    /// stands there.
    fn gained(written: &str, keys: [&'static str; 2]) -> Vec<(String, [i32; 2])> {
        gained_with(Vec::new(), written, keys)
    }

    /// The same with what is known to have been made.
    fn gained_with(made: Vec<(Cell, Decimal)>, written: &str, keys: [&'static str; 2]) -> Vec<(String, [i32; 2])> {
        let page = Page::new(written, Span::new(0, written.len()), FiscalYear::new(2018));
        let slots = keys.map(|key| StreamSlot { cell: StreamCell::Cells(vec![key]), share: 9 });
        let spent =
            Spent { years: [("y-2", 196), ("y-1", 224)].map(|(y, s)| (y.to_owned(), Decimal::from(s))).to_vec(), made };
        let before = runs::readings(&page.atoms, &slots).unwrap();
        let mut after = before.clone();
        spent.vote(&mut after, &slots, &page.atoms);
        let mut gained: Vec<(String, [i32; 2])> = Vec::new();
        for (old, new) in before.iter().zip(&after) {
            let written = text(&page.atoms, new);
            if gained.last().is_none_or(|(last, _)| *last != written) {
                gained.push((written, [0; 2]));
            }
            gained.last_mut().unwrap().1[new.slot] = new.votes - old.votes;
        }
        gained.into_iter().filter(|(_, votes)| *votes != [0; 2]).collect()
    }

    #[test]
    fn a_formula_is_of_the_year_that_spent_its_dividend_and_so_is_its_cost() {
        let keys = ["unit_cost.1.y-2.formula", "unit_cost.1.y-1.formula"];
        let formulas = [("196000/819".to_owned(), [FORMULA, 0]), ("224/53".to_owned(), [0, FORMULA])];
        assert_eq!(gained("196000／819\n\n224／53\n\n239／17\n", keys), formulas);
        let both = ["unit_cost.1.y-2.cost", "unit_cost.1.y-1.formula"];
        let gained = gained("239.3\n\n196000／819\n", both);
        assert!(gained.contains(&("239.3".to_owned(), [COST, 0])), "{gained:?}");
    }

    #[test]
    fn a_formula_of_which_both_figures_are_another_years_is_of_that_year() {
        let keys = ["unit_cost.2.y-2.formula", "unit_cost.2.y-1.formula"];
        let made = || vec![(("2".to_owned(), "y-1"), Decimal::from(53))];
        let read = gained_with(made(), "224／53\n\n196／819\n", keys);
        assert_eq!(read, [("224/53".to_owned(), [-FORMULA, 2 * FORMULA]), ("196/819".to_owned(), [FORMULA, 0])]);
    }

    #[test]
    fn a_formula_copied_to_the_next_year_is_read_in_both() {
        let keys = ["unit_cost.2.y-2.formula", "unit_cost.2.y-1.formula"];
        let made = vec![(("2".to_owned(), "y-2"), Decimal::from(53))];
        let read = gained_with(made, "196／53\n\n196／53\n", keys);
        assert!(read.iter().flat_map(|(_, votes)| votes).all(|v| *v >= 0), "{read:?}");
    }

    #[test]
    fn figures_beyond_all_sums_run_over_nothing() {
        let keys = ["unit_cost.1.y-2.formula", "unit_cost.1.y-2.cost"];
        assert_eq!(gained("▲79228162514264337593543950335／1\n\n196／0\n", keys), []);
    }

    #[test]
    fn a_dividend_that_no_year_spent_says_nothing() {
        assert_eq!(gained("239／17\n\n14.1\n", ["unit_cost.1.y-2.formula", "unit_cost.1.y-2.cost"]), []);
    }
}
