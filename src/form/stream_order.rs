//! In which order a form's cells come out of its PDF.
//!
//! The order belongs to the form's template, hardly to what a sheet says:
//! sheets of one form year agree slot by slot. So each year has its slots,
//! learned from labelled sheets: printed words and cells, page by page.
//!
//! A reader's table begins with the years it knows. `@page` opens a page; then
//! come its slots, a line each: `=word`, a printed word; `key`, a cell, years
//! counted from the sheet's year (`y-3`); `a|b`, a place that one of several
//! cells takes; `?`, a place of some cell whose name the labelled sheets leave
//! open. Behind it stand two digits for each year: in how many ninths of the
//! sheets that have the cell's block it is found there, by all sheets alike,
//! and where published ones count more; `.` is a place that the year lacks.

use std::sync::{Arc, LazyLock};

use crate::sheet::FiscalYear;

/// A page of the form, by what it holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum StreamPage {
    /// Basics, budget, outcomes.
    Front,
    /// What of outcomes, outputs, unit costs and policy stands on later pages.
    Measures,
    /// 点検・改善.
    Inspection,
    /// 所見, past numbers.
    Opinions,
    /// Picture and 費目・使途.
    Flow,
    /// 費目・使途 of further blocks.
    FlowMore,
    /// 支出先上位10者リスト.
    Payees,
    /// Its further pages.
    PayeesMore,
}

impl StreamPage {
    /// Its name in the tables.
    pub fn id(self) -> &'static str {
        match self {
            Self::Front => "front",
            Self::Measures => "measures",
            Self::Inspection => "inspection",
            Self::Opinions => "opinions",
            Self::Flow => "flow",
            Self::FlowMore => "flow_more",
            Self::Payees => "payees",
            Self::PayeesMore => "payees_more",
        }
    }
}

/// What stands at a place of the stream.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum StreamCell {
    /// A printed word, folded; years relative (`y-3年度`).
    Word(&'static str),
    /// One of these cells, normally one; years relative. None: a cell whose
    /// name is not known.
    Cells(Vec<&'static str>),
}

/// One place of a form's stream.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StreamSlot {
    /// What stands there.
    pub cell: StreamCell,
    /// In how many ninths of the sheets.
    pub share: u8,
}

/// The tables of the readers, as they are written and taken apart.
const TEXTS: [&str; 3] = [include_str!("orders/1.txt"), include_str!("orders/2.txt"), include_str!("orders/3.txt")];
static TABLES: LazyLock<StreamTables> = LazyLock::new(|| StreamTables::of(TEXTS));

/// Tables of stream orders, one for each of several readers: what they learned
/// from the same sheets differs where those say little.
#[derive(Debug, Clone)]
pub struct StreamTables(Arc<[Table]>);

impl Default for StreamTables {
    fn default() -> Self {
        TABLES.clone()
    }
}

impl StreamTables {
    fn of(tables: impl IntoIterator<Item = &'static str>) -> Self {
        Self(tables.into_iter().map(Table::of).collect())
    }

    /// Tables learned just now. They stay in memory to the end of the
    /// program, as those that were compiled in do.
    pub fn learned(tables: impl IntoIterator<Item = String>) -> Self {
        Self::of(tables.into_iter().map(|table| &*table.leak()))
    }

    /// How many readers have tables.
    pub fn readers(&self) -> usize {
        self.0.len()
    }

    /// The stream orders that a reader knows of a page: those of the sheet's
    /// year, or of the nearest year that has such a page. A form can be
    /// printed in more than one way; its pages tell which. Empty if no
    /// year has the page.
    pub fn orders(&self, reader: usize, year: FiscalYear, page: StreamPage) -> Vec<Vec<StreamSlot>> {
        let Some(table) = self.0.get(reader) else { return Vec::new() };
        let mut years: Vec<(usize, i16)> = table.years.iter().copied().enumerate().collect();
        years.sort_by_key(|(_, y)| ((i32::from(*y) - i32::from(year.western())).abs(), *y));
        let Some((_, lines)) = table.pages.iter().find(|(id, _)| *id == page.id()) else { return Vec::new() };
        let order = |n: usize| lines.iter().filter_map(|line| line.slot(n)).collect::<Vec<_>>();
        let orders = years.into_iter().map(|(n, _)| {
            let mut orders = vec![order(ORDERS * n), order(ORDERS * n + 1)];
            orders.dedup();
            orders
        });
        orders.into_iter().find(|o| o.iter().any(|slots| !slots.is_empty())).unwrap_or_default()
    }
}

/// A reader's table.
#[derive(Debug)]
struct Table {
    years: Vec<i16>,
    /// The pages, by name.
    pages: Vec<(&'static str, Vec<Line>)>,
}

/// A place of the stream, and in how many ninths of the sheets it is found, a
/// digit for each order of each year.
#[derive(Debug)]
struct Line {
    cell: StreamCell,
    shares: &'static [u8],
}

impl Table {
    fn of(table: &'static str) -> Self {
        let mut lines = table.lines();
        let years = lines.next().unwrap_or_default().split_whitespace().filter_map(|y| y.parse().ok()).collect();
        let mut pages: Vec<(&'static str, Vec<Line>)> = Vec::new();
        for line in lines {
            if let Some(id) = line.strip_prefix('@') {
                pages.push((id, Vec::new()));
            } else if let Some((_, page)) = pages.last_mut() {
                page.extend(Line::of(line));
            }
        }
        Self { years, pages }
    }
}

impl Line {
    fn of(line: &'static str) -> Option<Self> {
        let (what, shares) = line.rsplit_once(' ')?;
        let cell = match what.strip_prefix('=') {
            Some(word) => StreamCell::Word(word),
            None if what == "?" => StreamCell::Cells(Vec::new()),
            None => StreamCell::Cells(what.split('|').collect()),
        };
        Some(Self { cell, shares: shares.as_bytes() })
    }

    /// What it says of the `n`th order.
    fn slot(&self, n: usize) -> Option<StreamSlot> {
        let share = self.shares.get(n).filter(|b| b.is_ascii_digit())?;
        Some(StreamSlot { cell: self.cell.clone(), share: share - b'0' })
    }
}

/// The orders of each year.
const ORDERS: usize = 2;

#[cfg(test)]
mod tests {
    use super::*;

    use crate::sheet::FieldKey;

    const PAGES: [StreamPage; 8] = [
        StreamPage::Front,
        StreamPage::Measures,
        StreamPage::Inspection,
        StreamPage::Opinions,
        StreamPage::Flow,
        StreamPage::FlowMore,
        StreamPage::Payees,
        StreamPage::PayeesMore,
    ];

    #[test]
    fn a_table_has_two_orders_of_each_year_and_the_nearest_year_that_has_the_page() {
        let table =
            "years 2016 2018\n@front\n=活動実績 99.4\nbasic.name|basic.bureau .199\n? 8...\n@flow\nuse.more ..11\n";
        let tables = StreamTables::learned([table.to_owned()]);
        let shown = |year: i16, page| {
            let orders = tables.orders(0, FiscalYear::new(year), page);
            let slot = |s: &StreamSlot| match &s.cell {
                StreamCell::Word(word) => format!("{word}{}", s.share),
                StreamCell::Cells(keys) => format!("{}{}", keys.join("/"), s.share),
            };
            let orders = orders.iter().map(|o| o.iter().map(slot).collect::<Vec<_>>().join(" "));
            orders.collect::<Vec<_>>().join(" | ")
        };
        assert_eq!(shown(2016, StreamPage::Front), "活動実績9 8 | 活動実績9 basic.name/basic.bureau1");
        assert_eq!(shown(2019, StreamPage::Front), "basic.name/basic.bureau9 | 活動実績4 basic.name/basic.bureau9");
        assert_eq!(shown(2016, StreamPage::Flow), "use.more1", "the nearest year, and equal orders once");
        assert_eq!(shown(2016, StreamPage::Payees), "");
        assert!(tables.orders(1, FiscalYear::new(2016), StreamPage::Front).is_empty(), "no second reader");
    }

    #[test]
    fn every_line_has_two_digits_for_each_year() {
        let tables = StreamTables::default();
        assert_eq!(TEXTS.len(), tables.readers());
        for (text, table) in TEXTS.iter().zip(tables.0.iter()) {
            let years = text.lines().next().unwrap().split_whitespace().count() - 1;
            assert_eq!(table.years.len(), years);
            let lines: Vec<&Line> = table.pages.iter().flat_map(|(_, lines)| lines).collect();
            assert_eq!(lines.len() + table.pages.len() + 1, text.lines().count(), "a line says nothing");
            for line in lines {
                assert_eq!(line.shares.len(), years * ORDERS, "{line:?}");
            }
        }
    }

    #[test]
    fn every_year_has_every_page_and_knows_its_cells() {
        for year in 2012..=2024 {
            for page in PAGES {
                let tables = StreamTables::default();
                let orders: Vec<_> =
                    (0..tables.readers()).map(|r| tables.orders(r, FiscalYear::new(year), page)).collect();
                assert!(orders.iter().all(|o| !o.is_empty()), "{year} {page:?}");
                for slot in orders.into_iter().flatten().flatten() {
                    let StreamCell::Cells(keys) = slot.cell else { continue };
                    for key in keys.iter().filter(|k| k.rsplit('.').next() != Some("no") && !k.ends_with("rate_unit")) {
                        let absolute: Vec<String> = key
                            .split('.')
                            .map(|s| if s.starts_with("y-") || s.starts_with("y+") { "2018".into() } else { s.into() })
                            .collect();
                        let key = FieldKey::from(absolute.join(".").as_str());
                        assert!(key.matched().is_some(), "{year} {page:?} {key}");
                    }
                }
            }
        }
    }
}
