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
use self::table::Sheets;
use self::tokens::{Names, Values};
use super::sections::Blocks;
use crate::form::{StreamPage, StreamTables, detect};
use crate::parse::Sink;
use crate::read::Document;
use crate::sheet::FiscalYear;

/// A scrambled sheet with what a careful person read in it.
#[derive(Debug, Clone)]
pub struct Labelled {
    /// The sheet.
    pub document: Document,
    /// Its cells: key and value.
    pub cells: BTreeMap<String, String>,
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
    let rows = rows(sheets, &mut names);
    Arrangement::iter().map(|arrangement| table_of(arrangement, &rows, sheets, &names)).collect()
}

/// The labelled pages of each kind, taken into tokens.
fn rows(sheets: Sheets<'_>, names: &mut Names) -> BTreeMap<StreamPage, Vec<Row>> {
    let mut rows: BTreeMap<StreamPage, Vec<Row>> = BTreeMap::new();
    for (n, (sheet, year)) in sheets.all.iter().zip(sheets.years).enumerate() {
        let Some(year) = *year else { continue };
        let values = Values::new(sheet, year);
        let (pages, _) = super::taken_apart(&sheet.document, year, &mut Sink::new(&sheet.document));
        let mut blocks = Blocks::default();
        for page in &pages {
            blocks.add(page.kind, &page.page);
            let tokens = tokens::tokens(page, &blocks, &values, year, names);
            rows.entry(page.kind).or_default().push(Row::new(n, tokens));
        }
    }
    rows
}

fn table_of(
    arrangement: Arrangement,
    rows: &BTreeMap<StreamPage, Vec<Row>>,
    sheets: Sheets<'_>,
    names: &Names,
) -> String {
    let years: BTreeSet<FiscalYear> = sheets.years.iter().flatten().copied().collect();
    let years: Vec<FiscalYear> = years.into_iter().collect();
    let mut table = String::from("years");
    for year in &years {
        table.push_str(&format!(" {year}"));
    }
    table.push('\n');
    for kind in PAGES {
        let mut rows = rows.get(&kind).cloned().unwrap_or_default();
        arrangement.arrange(&mut rows, sheets.years);
        let profile = Profile::new(rows, names.count());
        table.push_str(&table::of(&profile, kind, &years, sheets, names));
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
