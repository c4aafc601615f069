use std::collections::{BTreeMap, BTreeSet};
use std::ops::Bound;

use crate::parse::{Finding, How, Parsed};
use crate::read::TextKind;
use crate::review::{CellId, CellView, Direction, Sheet};
use crate::text::Span;

/// Where a value in force comes from, and so whether it may be a misreading.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// Read out of a text.
    Extracted(How),
    /// A cell of a workbook, as it stands there.
    Workbook,
    /// A person's correction.
    Person,
    /// Given without provenance (a `key,value` list).
    Given,
}

impl Origin {
    /// Whether the value may be other than the sheet's.
    pub fn may_be_misread(self) -> bool {
        matches!(self, Self::Extracted(_) | Self::Given)
    }

    fn of_reading(how: How, kind: TextKind) -> Self {
        match (how, kind) {
            // What arithmetic placed was inferred, in a workbook too.
            (How::Arithmetic, _) => Self::Extracted(how),
            (_, TextKind::Spreadsheet) => Self::Workbook,
            _ => Self::Extracted(how),
        }
    }
}

/// One value in force.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Value {
    /// As written.
    pub text: String,
    /// Where it comes from.
    pub origin: Origin,
    /// Its characters in the source; empty if unknown.
    pub spans: Vec<Span>,
    /// Its cell, where the sheet is under review.
    pub cell: Option<CellId>,
}

/// The values in force of one sheet, by key.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Values {
    cells: BTreeMap<String, Value>,
    /// Cells that the form expects and nobody has read: unknown, not blank.
    unknown: BTreeSet<String>,
    /// Which way a person says indicators go, by row (`outcome.1`).
    directions: BTreeMap<String, Direction>,
}

impl Values {
    /// What the machine read. `kind` is the kind of text it was read from.
    pub fn from_parsed(parsed: &Parsed, kind: TextKind) -> Self {
        let mut values = Self::default();
        for field in &parsed.fields {
            let key = field.key.as_str().to_owned();
            match &field.found {
                Finding::Placed { value, spans, how } => {
                    let origin = Origin::of_reading(*how, kind);
                    values.put(key, Value { text: value.clone(), origin, spans: spans.clone(), cell: None });
                }
                Finding::Missing { .. } => {
                    values.unknown.insert(key);
                }
            }
        }
        values
    }

    /// The values in force of a sheet under review: corrections in, cells
    /// marked 対象外 and removed rows out.
    pub fn from_sheet(sheet: &Sheet) -> Self {
        let mut values = Self::default();
        let machine = sheet.machine.iter().map(|m| (&m.cell, Some(&m.found)));
        let read: BTreeSet<&CellId> = sheet.machine.iter().map(|m| &m.cell).collect();
        let added = sheet.cells.keys().filter(|c| !read.contains(c)).map(|c| (c, None));
        for (id, found) in machine.chain(added) {
            let Some(key) = sheet.key_of(id) else { continue };
            let view = CellView { id, key: &key, machine: found, review: sheet.cells.get(id) };
            let Some(text) = view.effective().value() else {
                let left_out = view.status() == crate::review::Status::NotApplicable;
                if !left_out && found.is_some() {
                    values.unknown.insert(key.as_str().to_owned());
                }
                continue;
            };
            let origin = match found {
                Some(Finding::Placed { how, .. }) if view.correction().is_none() => {
                    Origin::of_reading(*how, sheet.source.kind)
                }
                _ => Origin::Person,
            };
            let value = Value { text: text.to_owned(), origin, spans: view.spans(), cell: Some(id.clone()) };
            values.put(key.as_str().to_owned(), value);
        }
        let placed = sheet.directions.iter().filter_map(|(row, d)| Some((row, sheet.rows.position(row)?, *d)));
        values.directions = placed.map(|(row, at, d)| (format!("{}.{at}", row.group), d)).collect();
        values
    }

    /// A bare list of keys and values, such as a gold file. Of a key given
    /// twice the later value counts.
    pub fn from_pairs(pairs: impl IntoIterator<Item = (String, String)>) -> Self {
        let mut values = Self::default();
        for (key, text) in pairs {
            values.put(key, Value { text, origin: Origin::Given, spans: Vec::new(), cell: None });
        }
        values
    }

    /// The same sheet with another value in a cell.
    #[must_use]
    pub(super) fn with(mut self, key: &str, value: Value) -> Self {
        self.unknown.remove(key);
        self.put(key.to_owned(), value);
        self
    }

    /// Marks cells as expected but not read.
    #[must_use]
    pub fn with_unknown(mut self, keys: impl IntoIterator<Item = String>) -> Self {
        self.unknown.extend(keys);
        self
    }

    fn put(&mut self, key: String, value: Value) {
        // A blank cell has no value.
        if value.text.trim().is_empty() {
            self.cells.remove(&key);
        } else {
            self.cells.insert(key, value);
        }
    }

    /// The value of a key, with the key as it is kept here.
    pub(super) fn entry(&self, key: &str) -> Option<(&str, &Value)> {
        self.cells.get_key_value(key).map(|(k, v)| (k.as_str(), v))
    }

    /// Which way a person says the indicator of a row goes.
    pub(super) fn direction(&self, row: &str) -> Option<Direction> {
        self.directions.get(row).copied()
    }

    /// Whether the form expects the cell and nobody has read it.
    pub(crate) fn is_unknown(&self, key: &str) -> bool {
        self.unknown.contains(key)
    }

    /// The text of a key's value; none for a blank or unread cell.
    pub fn get(&self, key: &str) -> Option<&str> {
        self.cells.get(key).map(|v| v.text.as_str())
    }

    /// The value of a key.
    pub fn value(&self, key: &str) -> Option<&Value> {
        self.cells.get(key)
    }

    /// All values, by key.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Value)> {
        self.cells.iter().map(|(k, v)| (k.as_str(), v))
    }

    /// The values whose keys begin with `prefix`.
    pub(crate) fn under<'a>(&'a self, prefix: &'a str) -> impl Iterator<Item = (&'a str, &'a Value)> {
        let range = self.cells.range::<str, _>((Bound::Included(prefix), Bound::Unbounded));
        range.take_while(move |(k, _)| k.starts_with(prefix)).map(|(k, v)| (k.as_str(), v))
    }

    /// The unread cells whose keys begin with `prefix`.
    pub fn unknown_under<'a>(&'a self, prefix: &'a str) -> impl Iterator<Item = &'a str> {
        let range = self.unknown.range::<str, _>((Bound::Included(prefix), Bound::Unbounded));
        range.take_while(move |k| k.starts_with(prefix)).map(String::as_str)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_blank_cell_has_no_value_and_a_dash_is_one() {
        let pairs = [("a", "1"), ("b", " "), ("c", "-")].map(|(k, v)| (k.to_owned(), v.to_owned()));
        let values = Values::from_pairs(pairs);
        let keys: Vec<&str> = values.iter().map(|(k, _)| k).collect();
        assert_eq!(keys, ["a", "c"]);
    }
}
