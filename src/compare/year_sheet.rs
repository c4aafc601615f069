use std::collections::{BTreeMap, BTreeSet};

use super::chain::Profile;
use crate::check::{Value, Values};
use crate::sheet::{FiscalYear, Printed, parse_printed};

/// One sheet as comparison looks at it: its values in force, and which
/// project and year it is.
#[derive(Debug, Clone)]
pub struct YearSheet {
    /// The file's name, or what else tells it from others.
    pub name: String,
    /// Its values in force.
    pub values: Values,
    /// Which project it is.
    pub profile: Profile,
}

impl YearSheet {
    /// A sheet by its values in force.
    pub fn new(name: impl Into<String>, values: Values) -> Self {
        let profile = Profile::of_values(&values);
        Self { name: name.into(), values, profile }
    }

    /// The sheet's year.
    pub fn year(&self) -> Option<FiscalYear> {
        self.profile.year
    }

    /// Its year for people: `2020年度`; its name where the year is unknown.
    pub fn title(&self) -> String {
        self.year().map_or_else(|| self.name.clone(), |y| format!("{y}年度"))
    }

    /// The text in a cell; empty if there is none.
    pub fn text(&self, key: &str) -> &str {
        self.values.get(key).unwrap_or_default()
    }

    /// The figure in a cell.
    pub fn figure(&self, key: &str) -> Option<Printed> {
        parse_printed(self.text(key))
    }

    /// The cells whose keys begin with `prefix`.
    pub(super) fn under<'a>(&'a self, prefix: &'a str) -> impl Iterator<Item = (&'a str, &'a Value)> {
        self.values.under(prefix)
    }

    /// The rows of a group (`outcome`, `payee.A`), by position.
    pub(super) fn rows(&self, group: &str) -> Vec<usize> {
        let prefix = format!("{group}.");
        let row = |k: &str| {
            let segment = k.get(prefix.len()..)?.split('.').next()?;
            (segment.len() < 4).then(|| segment.parse().ok()).flatten()
        };
        let found: BTreeSet<usize> = self.values.under(&prefix).filter_map(|(k, _)| row(k)).collect();
        found.into_iter().collect()
    }

    /// The block letters of a group (`use`, `payee`), A to Z before AA.
    pub(super) fn blocks(&self, group: &str) -> Vec<String> {
        let prefix = format!("{group}.");
        let block = |k: &str| {
            let segment = k.get(prefix.len()..)?.split('.').next()?;
            let letters = !segment.is_empty() && segment.chars().all(|c| c.is_ascii_uppercase());
            letters.then(|| (segment.len(), segment.to_owned()))
        };
        let found: BTreeSet<(usize, String)> = self.values.under(&prefix).filter_map(|(k, _)| block(k)).collect();
        found.into_iter().map(|(_, b)| b).collect()
    }

    /// The figures of a row by fiscal year and cell: `(2018, "actual")`.
    pub(super) fn yearly(&self, row: &str) -> BTreeMap<(FiscalYear, String), Printed> {
        let prefix = format!("{row}.");
        let split = |k: &str| {
            let (year, cell) = k.get(prefix.len()..)?.split_once('.')?;
            let year: i16 = (year.len() == 4).then(|| year.parse().ok()).flatten()?;
            Some((FiscalYear::new(year), cell.to_owned()))
        };
        self.values.under(&prefix).filter_map(|(k, v)| Some((split(k)?, parse_printed(&v.text)?))).collect()
    }
}
