use std::fmt;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::sheet::FieldKey;
use crate::text::ContentHash;

/// A project, for life: survives renaming and moving.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct ProjectId(pub String);

/// A sheet within a project: the beginning of its source's hash, so the same
/// bytes are the same sheet. Shared, as lists of thousands hold it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(from = "String", into = "String")]
pub struct SheetId(pub Arc<str>);

/// A note, unique within its project.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct NoteId(pub u64);

/// A repeated row with an identity of its own, e.g. `outcome#2`. Its number
/// never changes and is never used again in its sheet; its position may.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct RowId {
    /// The keys' segments before the position: `outcome`, `payee.A`.
    pub group: String,
    /// Counts from 1.
    pub number: u32,
}

/// One cell within a sheet. A cell of a repeated row carries the row's
/// identity (`outcome#2.2018.actual`), any other is its key. Its text is
/// shared: views and findings name the same cells over and over.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(from = "String", into = "String")]
pub struct CellId(Arc<str>);

impl SheetId {
    /// The id of the sheet with these source bytes.
    pub fn of_source(hash: &ContentHash) -> Self {
        Self(hash.as_str().get(..16).unwrap_or(hash.as_str()).into())
    }
}

impl CellId {
    /// The cell that a key names when rows stand as the machine read them.
    pub fn of_machine_key(key: &FieldKey) -> Self {
        match split_row(key) {
            Some((group, number, rest)) => Self(format!("{group}#{number}.{rest}").into()),
            None => Self(key.as_str().into()),
        }
    }

    /// A cell of a repeated row: `rest` is the key after the position.
    pub fn in_row(row: &RowId, rest: &str) -> Self {
        Self(format!("{}#{}.{rest}", row.group, row.number).into())
    }

    /// A cell as written in files. Any text is an identity; one that no key
    /// gives simply has no machine value.
    pub fn from_written(written: impl Into<Arc<str>>) -> Self {
        Self(written.into())
    }

    /// As written in files.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Its key where the sheet is not at hand, as in a journal: a row goes by
    /// its own number.
    pub fn key_by_itself(&self) -> FieldKey {
        match self.row() {
            Some((row, rest)) => FieldKey::new(format!("{}.{}.{rest}", row.group, row.number)),
            None => FieldKey::new(self.as_str()),
        }
    }

    /// The row it belongs to, and the key's rest after the position.
    pub fn row(&self) -> Option<(RowId, &str)> {
        let (group, rest) = self.0.split_once('#')?;
        let (number, rest) = rest.split_once('.')?;
        Some((RowId { group: group.to_owned(), number: number.parse().ok()? }, rest))
    }
}

impl From<String> for SheetId {
    fn from(written: String) -> Self {
        Self(written.into())
    }
}

impl From<SheetId> for String {
    fn from(id: SheetId) -> Self {
        id.0.as_ref().to_owned()
    }
}

impl From<String> for CellId {
    fn from(written: String) -> Self {
        Self(written.into())
    }
}

impl From<CellId> for String {
    fn from(id: CellId) -> Self {
        id.0.as_ref().to_owned()
    }
}

impl fmt::Display for CellId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Display for RowId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}#{}", self.group, self.number)
    }
}

impl fmt::Display for SheetId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Splits a key at its position: `outcome.2.2018.actual` → `outcome`, 2,
/// `2018.actual`. `None` for keys without one; a four-digit year is none.
pub(super) fn split_row(key: &FieldKey) -> Option<(String, u32, String)> {
    let position = key.matched()?.position?;
    let parts: Vec<&str> = key.as_str().split('.').collect();
    let at = parts.iter().position(|p| p.parse() == Ok(position))?;
    let group = parts.get(..at)?.join(".");
    let rest = parts.get(at + 1..)?.join(".");
    Some((group, u32::try_from(position).ok()?, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_of_repeated_rows_carry_the_row_and_others_their_key() {
        let id = |key: &str| CellId::of_machine_key(&FieldKey::from(key)).to_string();
        assert_eq!(id("outcome.2.2018.actual"), "outcome#2.2018.actual");
        assert_eq!(id("payee.A.3.name"), "payee.A#3.name");
        assert_eq!(id("budget.2018.total"), "budget.2018.total");
        assert_eq!(id("breakdown.total.request"), "breakdown.total.request");
        let cell = CellId::of_machine_key(&FieldKey::from("use.B.12.item"));
        assert_eq!(cell.row(), Some((RowId { group: "use.B".into(), number: 12 }, "item")));
    }
}
