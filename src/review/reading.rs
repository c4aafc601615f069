//! What the machine read of a sheet, as an edit changes it: only the cells
//! and groups of rows that differ, each with what was there before.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{CellId, Conflict, MachineCell, Row, Sheet};
use crate::form::Generation;
use crate::parse::Finding;
use crate::read::TextKind;
use crate::sheet::FieldKey;

/// How a sheet was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reading {
    /// By which version of the parser; 0 where the file does not say.
    pub parser: u32,
    /// As which form.
    pub generation: Generation,
    /// As which kind of text.
    pub kind: TextKind,
}

/// A cell that two readings see differently.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MachineChange {
    /// Which cell.
    pub cell: CellId,
    /// As it was; none where the machine did not know it.
    pub before: Option<Finding>,
    /// As it becomes.
    pub after: Option<Finding>,
}

/// The rows of a group that two readings see differently.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RowsChange {
    /// The keys' segments before the position: `outcome`, `payee.A`.
    pub group: String,
    /// All its rows, as they were.
    pub before: Vec<Row>,
    /// As they become.
    pub after: Vec<Row>,
}

/// One reading in the place of another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReadingChange {
    /// How it had been read.
    pub before: Reading,
    /// How it was read anew.
    pub after: Reading,
    /// The cells that differ.
    pub cells: Vec<MachineChange>,
    /// The groups whose rows differ.
    pub rows: Vec<RowsChange>,
}

impl ReadingChange {
    /// The change that takes this one back.
    #[must_use]
    pub(super) fn inverse(self) -> Self {
        let cells = self.cells.into_iter();
        let rows = self.rows.into_iter();
        Self {
            before: self.after,
            after: self.before,
            cells: cells.map(|c| MachineChange { cell: c.cell, before: c.after, after: c.before }).collect(),
            rows: rows.map(|r| RowsChange { group: r.group, before: r.after, after: r.before }).collect(),
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.before == self.after && self.cells.is_empty() && self.rows.is_empty()
    }

    /// Puts the new reading in the place of the old; refuses, changing
    /// nothing, where the sheet is not as the change found it.
    pub(super) fn apply(&self, sheet: &mut Sheet) -> Result<(), Conflict> {
        let changed = |what: &str| Conflict::Changed(format!("{} の{what}", sheet.source.file_name));
        if sheet.reading() != self.before {
            return Err(changed("読み取り"));
        }
        if self.rows.iter().any(|r| sheet.rows.rows(&r.group) != r.before) {
            return Err(changed("行"));
        }
        let mut machine: BTreeMap<CellId, Finding> =
            sheet.machine.iter().map(|m| (m.cell.clone(), m.found.clone())).collect();
        if let Some(other) = self.cells.iter().find(|c| machine.get(&c.cell) != c.before.as_ref()) {
            return Err(changed(&format!("読み取り（{}）", other.cell)));
        }
        for change in &self.cells {
            match &change.after {
                Some(found) => machine.insert(change.cell.clone(), found.clone()),
                None => machine.remove(&change.cell),
            };
        }
        sheet.machine = in_form_order(machine);
        for change in &self.rows {
            sheet.rows.set_group(&change.group, change.after.clone());
        }
        (sheet.parser, sheet.generation) = (self.after.parser, self.after.generation);
        sheet.source.kind = self.after.kind;
        Ok(())
    }
}

impl Sheet {
    /// How it was read.
    pub fn reading(&self) -> Reading {
        Reading { parser: self.parser, generation: self.generation, kind: self.source.kind }
    }
}

/// The cells in the order in which a parse gives them.
pub(super) fn in_form_order(machine: BTreeMap<CellId, Finding>) -> Vec<MachineCell> {
    let mut cells: Vec<(FieldKey, MachineCell)> = machine
        .into_iter()
        .map(|(cell, found)| (FieldKey::new(cell.as_str().replace('#', ".")), MachineCell { cell, found }))
        .collect();
    cells.sort_by_cached_key(|(key, _)| (key.form_order(), key.clone()));
    cells.into_iter().map(|(_, cell)| cell).collect()
}
