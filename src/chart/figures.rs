use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use crate::check::Values;
use crate::sheet::{FiscalYear, is_dash, parse_era_year, parse_printed};

/// The figures of one sheet that the overview of a project compares.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct SheetFigures {
    /// The year whose results the sheet reviews, Western: the one before its
    /// own, or the latest with an 執行額 where the sheet says no year.
    pub year: Option<i16>,
    /// 計 of that year, 百万円.
    pub total: Option<f64>,
    /// 執行率 of that year in %, as printed; worked out from 執行額 and 計
    /// where none is printed.
    pub execution_rate: Option<f64>,
    /// 達成度 in % of the latest year of each outcome that has one, by the
    /// outcome's position, with its year.
    pub rates: Vec<OutcomeRate>,
    /// 執行額 by year, 百万円; a gap where none is printed.
    pub executed: Vec<(i16, Option<f64>)>,
}

/// 達成度 of one outcome.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct OutcomeRate {
    /// The outcome's position, from 1.
    pub outcome: usize,
    /// Its year.
    pub year: i16,
    /// In %.
    pub rate: f64,
}

impl SheetFigures {
    /// Takes them from the values in force.
    pub fn of(values: &Values) -> Self {
        let sheet_year = values.get("sheet.fiscal_year").and_then(parse_era_year).map(FiscalYear::western);
        let budget_years = years(values, "budget");
        let figure = |key: String| decimal(values, &key);
        let has_executed = |y: &&i16| figure(format!("budget.{y}.executed")).is_some();
        let year = sheet_year.map(|y| y - 1).or_else(|| budget_years.iter().rev().find(has_executed).copied());
        let of_year = |cell: &str| figure(format!("budget.{}.{cell}", year?));
        let (total, executed) = (of_year("total"), of_year("executed"));
        let computed = || (total? > Decimal::ZERO).then(|| executed?.checked_div(total?)).flatten().map(per_cent);
        let rate = of_year("execution_rate").or_else(computed);
        let executed = budget_years
            .iter()
            .filter(|y| year.is_none_or(|last| **y <= last))
            .map(|y| (*y, figure(format!("budget.{y}.executed")).and_then(|d| d.to_f64())))
            .collect();
        Self {
            year,
            total: total.and_then(|d| d.to_f64()),
            execution_rate: rate.and_then(|d| d.to_f64()),
            rates: rates(values, year),
            executed,
        }
    }

    /// The median 達成度 over the sheet's outcomes.
    pub fn median_rate(&self) -> Option<f64> {
        let mut all: Vec<f64> = self.rates.iter().map(|r| r.rate).collect();
        all.sort_by(f64::total_cmp);
        let (upper, lower) = (all.get(all.len() / 2)?, all.get((all.len() - 1) / 2)?);
        Some(f64::midpoint(*upper, *lower))
    }

    /// 達成度 of one outcome, or the median.
    pub fn rate_of(&self, outcome: Option<usize>) -> Option<f64> {
        match outcome {
            None => self.median_rate(),
            Some(n) => self.rates.iter().find(|r| r.outcome == n).map(|r| r.rate),
        }
    }
}

fn rates(values: &Values, last: Option<i16>) -> Vec<OutcomeRate> {
    let latest = |outcome: usize| {
        let row = format!("outcome.{outcome}");
        let known = years(values, &row).into_iter().rev().filter(|y| last.is_none_or(|l| *y <= l));
        known.into_iter().find_map(|year| {
            let rate = decimal(values, &format!("{row}.{year}.rate"))?.to_f64()?;
            Some(OutcomeRate { outcome, year, rate })
        })
    };
    rows(values, "outcome").into_iter().filter_map(latest).collect()
}

fn per_cent(share: Decimal) -> Decimal {
    (share * Decimal::ONE_HUNDRED).round_dp(1)
}

fn decimal(values: &Values, key: &str) -> Option<Decimal> {
    parse_printed(values.get(key).filter(|v| !is_dash(v))?).map(|p| p.value)
}

/// The years that stand right after a prefix, in order.
pub(super) fn years(values: &Values, prefix: &str) -> Vec<i16> {
    segments(values, prefix, |s| (s.len() == 4).then(|| s.parse().ok()).flatten())
}

/// The row numbers that stand right after a prefix, in order.
pub(super) fn rows(values: &Values, prefix: &str) -> Vec<usize> {
    segments(values, prefix, |s| (s.len() < 4).then(|| s.parse().ok()).flatten())
}

/// What stands right after a prefix and can be read as wanted, sorted, once.
pub(super) fn segments<T: Ord>(values: &Values, prefix: &str, read: impl Fn(&str) -> Option<T>) -> Vec<T> {
    let dotted = format!("{prefix}.");
    let found = values.under(&dotted).map(|(key, _)| key).chain(values.unknown_under(&dotted));
    let mut all: Vec<T> = found.filter_map(|key| read(key.strip_prefix(&dotted)?.split('.').next()?)).collect();
    all.sort();
    all.dedup();
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    fn figures(pairs: &[(&str, &str)]) -> SheetFigures {
        SheetFigures::of(&Values::from_pairs(pairs.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned()))))
    }

    #[test]
    fn the_year_reviewed_is_the_one_before_the_sheets_own() {
        let f = figures(&[
            ("sheet.fiscal_year", "2019"),
            ("budget.2017.executed", "-"),
            ("budget.2018.total", "599"),
            ("budget.2018.executed", "503"),
            ("budget.2018.execution_rate", "84%"),
            ("budget.2019.total", "1,000"),
        ]);
        assert_eq!((f.year, f.total, f.execution_rate), (Some(2018), Some(599.0), Some(84.0)));
        assert_eq!(f.executed, [(2017, None), (2018, Some(503.0))]);
    }

    #[test]
    fn a_rate_that_is_not_printed_is_worked_out() {
        let f =
            figures(&[("sheet.fiscal_year", "2019"), ("budget.2018.total", "400"), ("budget.2018.executed", "394")]);
        assert_eq!(f.execution_rate, Some(98.5));
        let none = figures(&[("sheet.fiscal_year", "2019"), ("budget.2018.total", "0"), ("budget.2018.executed", "0")]);
        assert_eq!(none.execution_rate, None);
    }

    #[test]
    fn each_outcome_counts_with_its_latest_rate() {
        let f = figures(&[
            ("sheet.fiscal_year", "2019"),
            ("outcome.1.2017.rate", "80"),
            ("outcome.1.2018.rate", "120"),
            ("outcome.2.2017.rate", "50%"),
            ("outcome.2.2018.rate", "-"),
            ("outcome.3.goal", "なし"),
        ]);
        let rates: Vec<(usize, i16, f64)> = f.rates.iter().map(|r| (r.outcome, r.year, r.rate)).collect();
        assert_eq!(rates, [(1, 2018, 120.0), (2, 2017, 50.0)]);
        assert_eq!((f.median_rate(), f.rate_of(Some(2)), f.rate_of(Some(3))), (Some(85.0), Some(50.0), None));
    }
}
