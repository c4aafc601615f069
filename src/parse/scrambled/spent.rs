//! The year of a 計算式 from its dividend: what is divided is mostly the 執行額
//! of a year (行政事業レビューシート作成ガイドブック), or what a year to come
//! may spend, and what the 計算式 comes to is the cost of the same year.

use rust_decimal::Decimal;

use super::atoms::{Atom, joined};
use super::figures::is_figure;
use super::quotients::comes_to;
use super::runs::Reading;
use super::value::absolute;
use crate::form::{StreamCell, StreamSlot};
use crate::parse::Sink;
use crate::sheet::{FiscalYear, Printed, parse_printed};
use crate::text::fold_to_string;

/// What it counts for a 計算式, and for a cost, that its dividend is of the
/// slot's year. That it is of another year speaks against nothing: it may have
/// been copied from there, which is what the sheet says.
const FORMULA: i32 = 150;
const COST: i32 = 100;

/// Smaller dividends say too little.
const LEAST: i64 = 10;
/// Of a page with more of them, they say nothing.
const MOST_FORMULAS: usize = 50;

/// What was spent in each year of the columns, in 百万円.
#[derive(Debug, Default)]
pub(super) struct Spent {
    /// As the tables write the year: `y-2`.
    years: Vec<(String, Decimal)>,
}

impl Spent {
    /// What `sink` knows of it.
    pub(super) fn known(sink: &Sink<'_>, year: FiscalYear) -> Self {
        let columns = [("y-3", "executed"), ("y-2", "executed"), ("y-1", "executed"), ("y+0", "original")];
        let known = columns.iter().filter_map(|(column, cell)| {
            let key = absolute(&format!("budget.{column}.{cell}"), year);
            let spent = parse_printed(&fold_to_string(sink.value(&key)?))?.value;
            (spent >= Decimal::from(LEAST)).then(|| ((*column).to_owned(), spent))
        });
        Self { years: known.collect() }
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
        if self.years.is_empty() {
            return;
        }
        let cells: Vec<Option<(Vec<&str>, bool)>> = slots.iter().map(cell_of).collect();
        let mut formulas: Vec<(Decimal, Vec<&str>)> = Vec::new();
        for reading in readings.iter_mut() {
            let Some(Some((own, true))) = cells.get(reading.slot) else { continue };
            let Some((dividend, divisor)) = operands(&text(atoms, reading)) else { continue };
            let years = self.years_of(dividend);
            reading.votes += if agrees(own, &years) { FORMULA } else { 0 };
            if let Some(quotient) = dividend.checked_div(divisor).filter(|_| !years.is_empty()) {
                formulas.push((quotient, years));
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
            reading.votes += if agrees(own, &years_of_cost(&formulas, &cost)) { COST } else { 0 };
        }
    }
}

/// The years of the unit costs that a slot is for, and whether for their 計算式.
fn cell_of(slot: &StreamSlot) -> Option<(Vec<&str>, bool)> {
    let StreamCell::Cells(keys) = &slot.cell else { return None };
    let year = |key: &&'static str, end: &str| key.strip_prefix("unit_cost.")?.strip_suffix(end)?.split('.').nth(1);
    let all =
        |end: &str| keys.iter().map(|key| year(key, end)).collect::<Option<Vec<&str>>>().filter(|y| !y.is_empty());
    all(".formula").map(|years| (years, true)).or_else(|| all(".cost").map(|years| (years, false)))
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

fn years_of_cost<'a>(formulas: &[(Decimal, Vec<&'a str>)], cost: &Printed) -> Vec<&'a str> {
    formulas.iter().filter(|(quotient, _)| comes_to(*quotient, cost)).flat_map(|(_, years)| years.clone()).collect()
}

fn agrees(own: &[&str], years: &[&str]) -> bool {
    own.iter().any(|year| years.contains(year))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::scrambled::{atoms::Page, runs};
    use crate::text::Span;

    /// What each year's slot has more votes for with what was spent, by what
    /// stands there.
    fn gained(written: &str, keys: [&'static str; 2]) -> Vec<(String, [i32; 2])> {
        let page = Page::new(written, Span::new(0, written.len()), FiscalYear::new(2018));
        let slots = keys.map(|key| StreamSlot { cell: StreamCell::Cells(vec![key]), share: 9 });
        let spent =
            Spent { years: [("y-2", 196), ("y-1", 224)].map(|(y, s)| (y.to_owned(), Decimal::from(s))).to_vec() };
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
    fn figures_beyond_all_sums_run_over_nothing() {
        let keys = ["unit_cost.1.y-2.formula", "unit_cost.1.y-2.cost"];
        assert_eq!(gained("▲79228162514264337593543950335／1\n\n196／0\n", keys), []);
    }

    #[test]
    fn a_dividend_that_no_year_spent_says_nothing() {
        assert_eq!(gained("239／17\n\n14.1\n", ["unit_cost.1.y-2.formula", "unit_cost.1.y-2.cost"]), []);
    }
}
