use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{
    Acknowledgement, CellId, CellReview, CellView, Direction, FindingId, Note, NoteId, Role, RowId, RowTable, SheetId,
    SignOff, Stamp, StatusCounts,
};
use crate::form::Generation;
use crate::parse::{Finding, PARSER_VERSION, Parsed};
use crate::read::{Document, TextKind};
use crate::sheet::{FieldKey, FormOrder};
use crate::text::{ContentHash, TextEncoding};

/// Where a sheet came from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SourceInfo {
    /// The file's name when it was added.
    pub file_name: String,
    /// SHA-256 of its bytes.
    pub hash: ContentHash,
    /// The encoding in which it is read.
    pub encoding: TextEncoding,
    /// The encoding that a person asked for; none: as detected.
    pub asked: Option<TextEncoding>,
    /// The kind of text it is.
    pub kind: TextKind,
}

/// A cell as the machine read it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MachineCell {
    /// Its identity.
    pub cell: CellId,
    /// What was found.
    pub found: Finding,
}

/// One sheet under review: the machine's reading and the human layer over it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// Its identity.
    pub id: SheetId,
    /// Where it came from.
    pub source: SourceInfo,
    /// The form it was read as.
    pub generation: Generation,
    /// The version of the parser that read it; 0: one from before versions
    /// were written down.
    pub parser: u32,
    /// What the machine read, in the form's order.
    pub machine: Vec<MachineCell>,
    /// Its repeated rows.
    pub rows: RowTable,
    /// What people said about its cells; untouched cells have no entry.
    pub cells: BTreeMap<CellId, CellReview>,
    /// Notes on it and its cells.
    pub notes: BTreeMap<NoteId, Note>,
    /// Findings that people let stand.
    pub acknowledged: BTreeMap<FindingId, Acknowledgement>,
    /// Which way people say indicators are meant to go; the others go as
    /// their wording has it.
    pub directions: BTreeMap<RowId, Direction>,
    /// Who answers for it, and in what capacity.
    pub signoffs: BTreeMap<Role, SignOff>,
    /// Who took it out of the project; it stays in the file.
    pub removed: Option<Stamp>,
}

impl Sheet {
    /// A sheet as first read, without any human work.
    pub fn from_parsed(document: &Document, parsed: &Parsed) -> Self {
        let machine: Vec<MachineCell> = machine_cells(parsed);
        let mut rows = RowTable::default();
        for cell in &machine {
            if let Some((row, _)) = cell.cell.row() {
                rows.add_machine_row(&row);
            }
        }
        Self {
            id: SheetId::of_source(&document.hash),
            source: SourceInfo {
                file_name: document.name.clone(),
                hash: document.hash.clone(),
                encoding: document.encoding,
                asked: document.encoding_asked.then_some(document.encoding),
                kind: document.kind,
            },
            generation: parsed.generation,
            parser: PARSER_VERSION,
            machine,
            rows,
            cells: BTreeMap::new(),
            notes: BTreeMap::new(),
            acknowledged: BTreeMap::new(),
            directions: BTreeMap::new(),
            signoffs: BTreeMap::new(),
            removed: None,
        }
    }

    /// The key of a cell at its present position; none if its row is removed
    /// or unknown.
    pub fn key_of(&self, cell: &CellId) -> Option<FieldKey> {
        let Some((row, rest)) = cell.row() else { return Some(FieldKey::new(cell.as_str())) };
        let position = self.rows.position(&row)?;
        Some(FieldKey::new(format!("{}.{position}.{rest}", row.group)))
    }

    /// The cell that a key names at present.
    pub fn cell_of(&self, key: &FieldKey) -> Option<CellId> {
        match super::ids::split_row(key) {
            None => Some(CellId::of_machine_key(key)),
            Some((group, position, rest)) => {
                let at = usize::try_from(position).ok()?.checked_sub(1)?;
                let row = self.rows.standing(&group).into_iter().nth(at)?;
                Some(CellId::in_row(&row, &rest))
            }
        }
    }

    /// Every cell that stands, in the form's order. Costs a few milliseconds
    /// on a large sheet: callers keep the result until the sheet changes.
    pub fn keyed_cells(&self) -> Vec<(FieldKey, CellId)> {
        let machine = self.machine.iter().map(|m| &m.cell);
        let added = self.cells.keys().filter(|c| self.machine_finding(c).is_none());
        let mut cells: Vec<(FormOrder, FieldKey, CellId)> = machine
            .chain(added)
            .filter_map(|cell| {
                let key = self.key_of(cell)?;
                Some((key.form_order(), key, cell.clone()))
            })
            .collect();
        cells.sort();
        cells.dedup_by(|a, b| a.2 == b.2);
        cells.into_iter().map(|(_, key, cell)| (key, cell)).collect()
    }

    /// What the machine found in a cell. Linear; see `app` for an index.
    pub fn machine_finding(&self, cell: &CellId) -> Option<&Finding> {
        self.machine.iter().find(|m| m.cell == *cell).map(|m| &m.found)
    }

    /// One cell as it stands.
    pub fn view<'a>(&'a self, key: &'a FieldKey, id: &'a CellId) -> CellView<'a> {
        CellView { id, key, machine: self.machine_finding(id), review: self.cells.get(id) }
    }

    /// The value in force of the cell that a key names at present.
    pub fn effective(&self, key: &str) -> Option<String> {
        let key = FieldKey::from(key);
        let cell = self.cell_of(&key)?;
        self.view(&key, &cell).effective().value().map(str::to_owned)
    }

    /// How far people have come with it.
    pub fn status_counts(&self) -> StatusCounts {
        let mut counts = StatusCounts::default();
        let standing = |cell: &CellId| cell.row().is_none_or(|(row, _)| self.rows.position(&row).is_some());
        let mut known = std::collections::BTreeSet::new();
        for m in self.machine.iter().filter(|m| standing(&m.cell)) {
            let review = self.cells.get(&m.cell);
            known.insert(&m.cell);
            counts.add(review.map_or_else(Default::default, |r| r.status));
            let absent = matches!(m.found, Finding::Missing { .. });
            counts.missing += usize::from(absent && review.is_none_or(|r| r.correction.is_none()));
        }
        for (_, review) in self.cells.iter().filter(|(c, _)| !known.contains(c) && standing(c)) {
            counts.add(review.status);
        }
        counts
    }

    /// Replaces the machine's reading after the source was read anew. Human
    /// work stays on its cells; machine rows that are no longer read stay only
    /// where human work hangs on them.
    pub fn reread(&mut self, document: &Document, parsed: &Parsed) {
        let fresh = Self::from_parsed(document, parsed);
        for (group, rows) in fresh.rows.groups() {
            for row in rows {
                self.rows.add_machine_row(&RowId { group: group.to_owned(), number: row.number });
            }
        }
        let worked: Vec<RowId> = self.cells.keys().filter_map(|c| c.row().map(|(r, _)| r)).collect();
        let stale: Vec<RowId> = self
            .rows
            .groups()
            .flat_map(|(g, rows)| rows.iter().map(move |r| (g, r)))
            .filter(|(_, r)| r.added.is_none() && r.removed.is_none())
            .map(|(g, r)| RowId { group: g.to_owned(), number: r.number })
            .filter(|id| fresh.rows.position(id).is_none() && !worked.contains(id))
            .collect();
        for id in stale {
            self.rows.set_state(&id, &super::RowState::Absent);
        }
        self.source = fresh.source;
        (self.generation, self.parser) = (fresh.generation, fresh.parser);
        self.machine = fresh.machine;
    }
}

fn machine_cells(parsed: &Parsed) -> Vec<MachineCell> {
    let cell = |f: &crate::parse::Field| MachineCell { cell: CellId::of_machine_key(&f.key), found: f.found.clone() };
    parsed.fields.iter().map(cell).collect()
}
