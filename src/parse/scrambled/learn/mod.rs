//! Learning the stream orders of the forms from labelled sheets.
//!
//! All labelled pages of one kind, of every year, are laid beside each other
//! ([`profile`]). A year's table then holds the places that its own sheets
//! have, and, where they are few, those of the years whose forms come out of
//! their PDFs in much the same order.
//!
//! `cargo run --example learn_stream -- FOLDER…` writes the tables of
//! `src/form/stream_*.rs` anew.

mod profile;
pub mod sure;
mod table;
mod tokens;

use std::collections::BTreeMap;

use self::profile::{Profile, Row};
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

/// The table of each year that `sheets` have, in the words of
/// [`StreamTables`].
pub fn learn(sheets: &[Labelled]) -> BTreeMap<FiscalYear, String> {
    let mut names = Names::default();
    let years: Vec<Option<FiscalYear>> = sheets.iter().map(|s| detect(&s.document.text)).collect();
    let mut rows: BTreeMap<StreamPage, Vec<Row>> = BTreeMap::new();
    for (n, (sheet, year)) in sheets.iter().zip(&years).enumerate() {
        let Some(year) = *year else { continue };
        let values = Values::new(sheet, year);
        let (pages, _) = super::taken_apart(&sheet.document, year, &mut Sink::new(&sheet.document));
        let mut blocks = Blocks::default();
        for page in &pages {
            blocks.add(page.kind, &page.page);
            let tokens = tokens::tokens(page, &blocks, &values, year, &mut names);
            rows.entry(page.kind).or_default().push(Row::new(n, tokens));
        }
    }
    let mut tables: BTreeMap<FiscalYear, String> = years.iter().flatten().map(|year| (*year, String::new())).collect();
    for kind in PAGES {
        let mut rows = rows.remove(&kind).unwrap_or_default();
        rows.sort_by_key(|r| (beginning(years.get(r.sheet).copied().flatten()), r.sheet));
        let profile = Profile::new(rows, names.count());
        for (year, table) in &mut tables {
            table.push_str(&table::of(&profile, (kind, *year), (sheets, &years), &names));
        }
    }
    tables
}

/// The tables of [`learn`], for reading sheets.
pub fn learned(sheets: &[Labelled]) -> StreamTables {
    StreamTables::learned(learn(sheets))
}

/// Forms in the middle of the years resemble most others: they come first.
fn beginning(year: Option<FiscalYear>) -> i16 {
    year.map_or(i16::MAX, |y| (2 * y.western() - 2 * 2018 + 1).abs())
}
