use std::cell::OnceCell;
use std::collections::BTreeSet;

use rust_decimal::Decimal;

use super::payments::{Payment, payments};
use super::values::{Value, Values};
use crate::review::Direction;
use crate::sheet::{FiscalYear, is_dash, parse_era_year, parse_printed, resolve_year};
use crate::text::fold_to_string;

/// The values of one sheet as rules look at them.
pub(super) struct View<'a> {
    values: &'a Values,
    /// The sheet's year, if it says.
    pub(super) year: Option<FiscalYear>,
    /// Whether the project begins only after the sheet's year.
    pub(super) new_request: bool,
    payments: OnceCell<Vec<Payment<'a>>>,
}

/// One cell with its value.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cell<'a> {
    pub(super) key: &'a str,
    pub(super) value: &'a Value,
}

/// A cell that holds a figure.
#[derive(Debug, Clone, Copy)]
pub(super) struct Figure<'a> {
    pub(super) cell: Cell<'a>,
    pub(super) value: Decimal,
    /// Places after the point, as printed.
    pub(super) places: u32,
    pub(super) percent: bool,
}

/// Sums and quotients of figures below this size and precision stay within a
/// `Decimal`; nothing on a sheet comes near it (10^15 百万円).
const LARGEST: Decimal = Decimal::from_parts(2_764_472_320, 232_830, 0, false, 0);
const MOST_PLACES: u32 = 9;

impl<'a> Cell<'a> {
    pub(super) fn text(self) -> &'a str {
        &self.value.text
    }

    /// Narrow, without white space, dashes as `-`.
    pub(super) fn folded(self) -> String {
        fold_to_string(self.text())
    }

    pub(super) fn is_dash(self) -> bool {
        is_dash(self.text())
    }

    pub(super) fn figure(self) -> Option<Figure<'a>> {
        let printed = parse_printed(self.text())?;
        let plausible = printed.value.abs() < LARGEST && printed.places <= MOST_PLACES;
        plausible.then_some(Figure {
            cell: self,
            value: printed.value,
            places: printed.places,
            percent: printed.percent,
        })
    }
}

impl Figure<'_> {
    /// One in the last place printed: 1, 0.1, 0.01.
    pub(super) fn unit(&self) -> Decimal {
        Decimal::new(1, self.places)
    }
}

impl<'a> View<'a> {
    pub(super) fn new(values: &'a Values) -> Self {
        let text = |key: &str| values.entry(key).map(|(_, v)| v.text.as_str());
        let year = text("sheet.fiscal_year").and_then(parse_era_year);
        let start = text("basic.start_year").and_then(|t| match year {
            Some(y) => resolve_year(t, y),
            None => parse_era_year(t),
        });
        let new_request = matches!((start, year), (Some(start), Some(year)) if start > year);
        Self { values, year, new_request, payments: OnceCell::new() }
    }

    /// The cell of a key, if it has a value.
    pub(super) fn cell(&self, key: &str) -> Option<Cell<'a>> {
        self.values.entry(key).map(|(key, value)| Cell { key, value })
    }

    /// The figure in a cell.
    pub(super) fn figure(&self, key: &str) -> Option<Figure<'a>> {
        self.cell(key)?.figure()
    }

    /// The text in a cell; empty if there is none.
    pub(super) fn text(&self, key: &str) -> &'a str {
        self.cell(key).map_or("", Cell::text)
    }

    /// A year in a cell, read near the sheet's year.
    pub(super) fn year_in(&self, key: &str) -> Option<FiscalYear> {
        let text = self.cell(key)?.text();
        match self.year {
            Some(y) => resolve_year(text, y),
            None => parse_era_year(text),
        }
    }

    /// Whether the form expects the cell and nobody has read it: then a sum
    /// that needs it cannot be judged.
    pub(super) fn is_unknown(&self, key: &str) -> bool {
        self.values.is_unknown(key)
    }

    /// Which way a person says the indicator of a row goes.
    pub(super) fn direction(&self, row: &str) -> Option<Direction> {
        self.values.direction(row)
    }

    /// The values whose keys begin with `prefix`.
    pub(super) fn under<'p>(&self, prefix: &'p str) -> impl Iterator<Item = Cell<'p>>
    where
        'a: 'p,
    {
        let values: &'p Values = self.values;
        values.under(prefix).map(|(key, value)| Cell { key, value })
    }

    /// Every cell with a value.
    pub(super) fn cells(&self) -> impl Iterator<Item = Cell<'a>> + use<'a> {
        self.values.iter().map(|(key, value)| Cell { key, value })
    }

    /// The four-digit segments right after `prefix.`, in order.
    pub(super) fn years(&self, prefix: &str) -> Vec<i16> {
        let year = |s: &str| (s.len() == 4).then(|| s.parse().ok()).flatten();
        self.segments(prefix, year)
    }

    /// The row numbers right after `prefix.`, in order.
    pub(super) fn rows(&self, prefix: &str) -> Vec<usize> {
        let row = |s: &str| (s.len() < 4).then(|| s.parse().ok()).flatten();
        self.segments(prefix, row)
    }

    /// The block letters of 費目・使途 or 支出先, A to Z before AA.
    pub(super) fn blocks(&self, prefix: &str) -> Vec<String> {
        let block = |s: &str| {
            let letters = !s.is_empty() && s.chars().all(|c| c.is_ascii_uppercase());
            letters.then(|| (s.len(), s.to_owned()))
        };
        self.segments(prefix, block).into_iter().map(|(_, b)| b).collect()
    }

    /// The rows of the payee lists, by block.
    pub(super) fn payments(&self) -> &[Payment<'a>] {
        self.payments.get_or_init(|| payments(self))
    }

    /// The year whose results the sheet reviews: the one before its own.
    pub(super) fn reviewed(&self) -> Option<FiscalYear> {
        self.year.map(|y| y.plus(-1))
    }

    fn segments<T: Ord>(&self, prefix: &str, read: impl Fn(&str) -> Option<T>) -> Vec<T> {
        let dotted = format!("{prefix}.");
        let known = self.values.under(&dotted).map(|(k, _)| k);
        let keys = known.chain(self.values.unknown_under(&dotted));
        let segment = |k: &str| read(k.get(dotted.len()..)?.split('.').next()?);
        keys.filter_map(segment).collect::<BTreeSet<T>>().into_iter().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_largest_figure_is_ten_to_the_fifteenth() {
        assert_eq!(LARGEST.to_string(), "1000000000000000");
    }
}
