//! In which order a form's cells come out of its PDF.
//!
//! The order belongs to the form's template, hardly to what a sheet says:
//! sheets of one form year agree slot by slot. So each year has a table of
//! slots, learned from labelled sheets: printed words and cells, page by page.
//!
//! A table is written in words: `@page` opens a page, `=word:n` is a printed
//! word, `key:n` a cell (years counted from the sheet's year: `y-3`), `a|b:n`
//! a place that one of several cells takes, `?:n` a place of some cell whose
//! name the labelled sheets leave open. `n` says in how many ninths of the
//! sheets that have the cell's block it is found there.

use super::{
    stream_2015::STREAM_2015, stream_2016::STREAM_2016, stream_2017::STREAM_2017, stream_2018::STREAM_2018,
    stream_2019::STREAM_2019, stream_2020::STREAM_2020, stream_2021::STREAM_2021, stream_2022::STREAM_2022,
};
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

/// The tables, by sheet year.
const TABLES: &[(i16, &str)] = &[
    (2015, STREAM_2015),
    (2016, STREAM_2016),
    (2017, STREAM_2017),
    (2018, STREAM_2018),
    (2019, STREAM_2019),
    (2020, STREAM_2020),
    (2021, STREAM_2021),
    (2022, STREAM_2022),
];

/// Tables of stream orders, by sheet year.
#[derive(Debug, Clone)]
pub struct StreamTables(Vec<(i16, &'static str)>);

impl Default for StreamTables {
    fn default() -> Self {
        Self(TABLES.to_vec())
    }
}

impl StreamTables {
    /// Tables learned just now. They stay in memory to the end of the
    /// program, as those that were compiled in do.
    pub fn learned(tables: impl IntoIterator<Item = (FiscalYear, String)>) -> Self {
        Self(tables.into_iter().map(|(year, table)| (year.western(), &*table.leak())).collect())
    }

    /// The stream orders seen for a page: those of the sheet's year, or of the
    /// nearest year that has such a page. A form can be printed in more than
    /// one way; the page itself tells which. Empty if no table has the page.
    pub fn orders(&self, year: FiscalYear, page: StreamPage) -> Vec<Vec<StreamSlot>> {
        let mut tables: Vec<&(i16, &str)> = self.0.iter().collect();
        tables.sort_by_key(|(y, _)| ((i32::from(*y) - i32::from(year.western())).abs(), *y));
        let orders = tables.iter().map(|(_, table)| pages_of(table, page));
        orders.into_iter().find(|o| !o.is_empty()).unwrap_or_default()
    }
}

fn pages_of(table: &'static str, page: StreamPage) -> Vec<Vec<StreamSlot>> {
    let sections = table.split('@').filter_map(|s| s.strip_prefix(page.id())?.strip_prefix('\n'));
    sections.map(|s| s.split_whitespace().filter_map(slot).collect()).collect()
}

fn slot(written: &'static str) -> Option<StreamSlot> {
    let (what, share) = written.rsplit_once(':')?;
    let share = share.parse().ok()?;
    let cell = match what.strip_prefix('=') {
        Some(word) => StreamCell::Word(word),
        None if what == "?" => StreamCell::Cells(Vec::new()),
        None => StreamCell::Cells(what.split('|').collect()),
    };
    Some(StreamSlot { cell, share })
}

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
    fn every_year_has_every_page_and_knows_its_cells() {
        for year in 2012..=2024 {
            for page in PAGES {
                let orders = StreamTables::default().orders(FiscalYear::new(year), page);
                assert!(!orders.is_empty(), "{year} {page:?}");
                for slot in orders.into_iter().flatten() {
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
