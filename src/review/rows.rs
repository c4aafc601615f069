use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{RowId, Stamp};

/// The repeated rows of a sheet: in each group, in the order shown.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RowTable {
    groups: BTreeMap<String, Vec<Row>>,
}

/// One repeated row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    /// Its number in its group, for life.
    pub number: u32,
    /// Who added it; none for a row that the machine read.
    pub added: Option<Stamp>,
    /// Who removed it; its cells, notes and corrections stay with it.
    pub removed: Option<Stamp>,
}

/// A row's existence, as edits change it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum RowState {
    /// There is no such row.
    Absent,
    /// It stands at this index of its group, removed rows counted.
    At(usize, Row),
}

impl RowTable {
    /// A table from its groups, as files have them.
    pub fn from_groups(groups: BTreeMap<String, Vec<Row>>) -> Self {
        Self { groups }
    }

    /// Makes sure that the group has the machine's row `number`.
    pub fn add_machine_row(&mut self, row: &RowId) {
        let rows = self.groups.entry(row.group.clone()).or_default();
        if rows.iter().all(|r| r.number != row.number) {
            let at = rows.partition_point(|r| r.number < row.number);
            rows.insert(at, Row { number: row.number, added: None, removed: None });
        }
    }

    /// All rows of a group, removed ones too.
    pub fn rows(&self, group: &str) -> &[Row] {
        self.groups.get(group).map_or(&[], Vec::as_slice)
    }

    /// The groups and their rows.
    pub fn groups(&self) -> impl Iterator<Item = (&str, &[Row])> {
        self.groups.iter().map(|(g, rows)| (g.as_str(), rows.as_slice()))
    }

    /// The rows of a group that stand, in order, with their identities.
    pub fn standing(&self, group: &str) -> Vec<RowId> {
        let rows = self.rows(group).iter().filter(|r| r.removed.is_none());
        rows.map(|r| RowId { group: group.to_owned(), number: r.number }).collect()
    }

    /// The position of a standing row, from 1.
    pub fn position(&self, id: &RowId) -> Option<usize> {
        let mut standing = self.rows(&id.group).iter().filter(|r| r.removed.is_none());
        standing.position(|r| r.number == id.number).map(|i| i + 1)
    }

    /// The row's existence.
    pub fn state(&self, id: &RowId) -> RowState {
        let rows = self.rows(&id.group);
        let found = rows.iter().enumerate().find(|(_, r)| r.number == id.number);
        found.map_or(RowState::Absent, |(at, row)| RowState::At(at, row.clone()))
    }

    /// The identity of a row that could be added to a group.
    pub fn next_id(&self, group: &str) -> RowId {
        let last = self.rows(group).iter().map(|r| r.number).max().unwrap_or(0);
        RowId { group: group.to_owned(), number: last + 1 }
    }

    pub(super) fn set_group(&mut self, group: &str, rows: Vec<Row>) {
        if rows.is_empty() {
            self.groups.remove(group);
        } else {
            self.groups.insert(group.to_owned(), rows);
        }
    }

    pub(super) fn set_state(&mut self, id: &RowId, state: &RowState) {
        let rows = self.groups.entry(id.group.clone()).or_default();
        rows.retain(|r| r.number != id.number);
        if let RowState::At(at, row) = state {
            rows.insert((*at).min(rows.len()), row.clone());
        }
        if rows.is_empty() {
            self.groups.remove(&id.group);
        }
    }
}
