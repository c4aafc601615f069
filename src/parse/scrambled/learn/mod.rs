//! Learning the stream orders of the forms from labelled sheets.
//!
//! All labelled pages of one kind, of every year, are laid beside each other
//! ([`profile`]). A year's orders then hold the places that its own sheets
//! have, and, where they are few, those of the years whose forms come out of
//! their PDFs in much the same order ([`table`]).
//!
//! `cargo run --release --example learn_stream` writes the tables of
//! `src/form/orders` anew.

mod profile;
pub mod sure;
mod table;
mod tokens;

use std::collections::{BTreeMap, BTreeSet};

use strum::{EnumIter, IntoEnumIterator};

use self::profile::{Profile, Row};
use self::table::{Printing, Sheets};
use self::tokens::{Names, Values};
use super::sections::Blocks;
use crate::form::{StreamPage, StreamTables, detect};
use crate::parse::Sink;
use crate::read::Document;
use crate::sheet::FiscalYear;
use crate::text::Span;

/// A scrambled sheet with what a careful person read in it.
#[derive(Debug, Clone)]
pub struct Labelled {
    /// The sheet.
    pub document: Document,
    /// Its cells: key and value.
    pub cells: BTreeMap<String, String>,
    /// Where cells stand, as far as that is known.
    pub places: BTreeMap<String, Span>,
    /// Whether it is a published sheet, and no replica of one.
    pub published: bool,
}

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

/// The table of each reader, in the words of [`StreamTables`].
pub fn learn(sheets: &[Labelled]) -> Vec<String> {
    let mut names = Names::default();
    let years: Vec<Option<FiscalYear>> = sheets.iter().map(|s| detect(&s.document.text)).collect();
    let sheets = Sheets { all: sheets, years: &years };
    let placed = rows(sheets, true, &mut names);
    let unplaced = rows(sheets, false, &mut names);
    Arrangement::iter().map(|arrangement| table_of(arrangement, (&placed, &unplaced), sheets, &names)).collect()
}

/// Pages by what they hold.
type Rows = BTreeMap<StreamPage, Vec<Row>>;

/// The labelled pages of each kind, taken into tokens; `placed` where it counts
/// where their cells stand.
fn rows(sheets: Sheets<'_>, placed: bool, names: &mut Names) -> Rows {
    let mut rows = Rows::new();
    for (n, (sheet, year)) in sheets.all.iter().zip(sheets.years).enumerate() {
        let Some(year) = *year else { continue };
        let values = Values::new(sheet, placed, year);
        let (pages, _) = super::taken_apart(&sheet.document, year, &mut Sink::new(&sheet.document));
        let mut blocks = Blocks::default();
        for (page, uses) in pages.iter().zip(super::use_pages::blocks(&sheet.document, &pages)) {
            blocks.add(page.kind, &page.page, uses);
            let tokens = tokens::tokens(page, &blocks, &values, year, names);
            rows.entry(page.kind).or_default().push(Row::new(n, tokens));
        }
    }
    rows
}

/// A reader's table. That replicas put a cell elsewhere than published sheets
/// must not part the places of these, so where cells of replicas stand counts
/// for the usual orders only.
fn table_of(arrangement: Arrangement, (placed, unplaced): (&Rows, &Rows), sheets: Sheets<'_>, names: &Names) -> String {
    let years: BTreeSet<FiscalYear> = sheets.years.iter().flatten().copied().collect();
    let years: Vec<FiscalYear> = years.into_iter().collect();
    let mut table = String::from("years");
    for year in &years {
        table.push_str(&format!(" {year}"));
    }
    table.push('\n');
    for kind in PAGES {
        let printings = [(placed, Printing::Usual(arrangement.elsewhere())), (unplaced, Printing::Published)];
        let lines = printings.map(|(rows, printing)| {
            let mut rows = rows.get(&kind).cloned().unwrap_or_default();
            arrangement.arrange(&mut rows, sheets.years);
            table::of(&Profile::new(rows, names.count()), &years, sheets, names, printing)
        });
        if lines.iter().any(|l| !l.is_empty()) {
            table.push_str(&format!("@{}\n{}", kind.id(), lines.concat()));
        }
    }
    table
}

/// The tables of [`learn`], for reading sheets.
pub fn learned(sheets: &[Labelled]) -> StreamTables {
    StreamTables::learned(learn(sheets))
}

/// In which order pages are laid beside each other, one for each reader: where
/// sheets say little, what is learned depends on which come first.
#[derive(Debug, Clone, Copy, EnumIter)]
enum Arrangement {
    /// Forms in the middle of the years first: they resemble most others.
    MiddleFirst,
    /// And last.
    MiddleLast,
    /// Year by year.
    ByYear,
}

impl Arrangement {
    /// What a sheet of another year counts at most. How far forms of other
    /// years can be trusted is not known, so the readers differ in it.
    fn elsewhere(self) -> f32 {
        match self {
            Self::MiddleFirst => 0.5,
            Self::MiddleLast => 0.3,
            Self::ByYear => 0.15,
        }
    }

    fn arrange(self, rows: &mut [Row], years: &[Option<FiscalYear>]) {
        let year = |r: &Row| years.get(r.sheet).copied().flatten();
        let from_middle = |r: &Row| (year(r).map_or(i16::MAX, |y| (2 * y.western() - 2 * 2018 + 1).abs()), r.sheet);
        rows.sort_by_key(from_middle);
        match self {
            Self::MiddleFirst => {}
            Self::MiddleLast => rows.reverse(),
            Self::ByYear => rows.sort_by_key(year),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dash_that_stands_where_a_cell_does_is_that_cell() {
        let text = "平成30年度行政事業レビューシート\n\n\n\n担当部局庁\n\n-\n\n-\n";
        let dash = text.find('-').expect("a dash");
        let cells = ["basic.plans", "basic.policies"].map(|key| (key.to_owned(), "-".to_owned()));
        let sheet = Labelled {
            document: Document::from_text("t", text),
            cells: cells.into(),
            places: [("basic.plans".to_owned(), Span::new(dash, dash + 1))].into(),
            published: false,
        };
        let dashes = |placed: bool| -> Vec<String> {
            let mut names = Names::default();
            let sheets = Sheets { all: std::slice::from_ref(&sheet), years: &[Some(FiscalYear::new(2018))] };
            let rows = rows(sheets, placed, &mut names);
            let tokens = rows.values().flatten().flat_map(|row| &row.tokens);
            let cells = tokens.map(|t| t.cells.iter().map(|c| names.name(*c)).collect::<Vec<_>>().join("|"));
            cells.filter(|c| !c.is_empty()).collect()
        };
        assert_eq!(dashes(true), ["basic.plans", "basic.policies"]);
        assert_eq!(dashes(false), ["basic.plans|basic.policies"; 2]);
    }
}
