use serde::{Deserialize, Serialize};

use super::{CellId, Edit, Project, RowId, SheetId, Stamp};

/// A finding of one sheet, the same over every re-evaluation: which rule, on
/// which cells. The first cell is the one it is about.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct FindingId {
    /// The rule's id.
    pub rule: String,
    /// The cells it rests on; a cell without a value too.
    pub cells: Vec<CellId>,
}

impl FindingId {
    /// The cell it is about.
    pub fn subject(&self) -> Option<&CellId> {
        self.cells.first()
    }

    /// Whether the other is the same rule about the same cell, whatever else
    /// it rests on.
    pub fn is_like(&self, other: &Self) -> bool {
        self.rule == other.rule && self.subject() == other.subject()
    }
}

/// 了承: a person has looked at a finding and lets it stand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Acknowledgement {
    /// The values it was given on, one for each cell of the finding; it
    /// lapses when one of them changes.
    pub values: Vec<String>,
    /// Why.
    pub reason: String,
    /// Who and when.
    pub by: Stamp,
}

/// Which way an indicator is meant to go.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Direction {
    /// More is better.
    Higher,
    /// Less is better: costs, accidents, days.
    Lower,
}

impl Project {
    /// 了承 of a finding on the values that its cells have now. Takes the
    /// place of what was said before about a finding like it (`stale`).
    pub fn acknowledge(
        &self,
        sheet: &SheetId,
        finding: &FindingId,
        stale: &[FindingId],
        values: Vec<String>,
        reason: &str,
        by: &Stamp,
    ) -> Option<Edit> {
        let present = &self.sheets.get(sheet)?.acknowledged;
        let after = Acknowledgement { values, reason: reason.to_owned(), by: by.clone() };
        let give = Edit::Acknowledge {
            sheet: sheet.clone(),
            finding: finding.clone(),
            before: present.get(finding).cloned(),
            after: Some(after),
        };
        let mut edits: Vec<Edit> =
            stale.iter().filter(|f| *f != finding).filter_map(|f| self.withdraw(sheet, f)).collect();
        if edits.is_empty() {
            return Some(give);
        }
        let label = give.describe(self);
        edits.push(give);
        Some(Edit::Group { label, edits })
    }

    /// The 了承 of a finding taken off.
    pub fn withdraw(&self, sheet: &SheetId, finding: &FindingId) -> Option<Edit> {
        let before = self.sheets.get(sheet)?.acknowledged.get(finding).cloned();
        before.is_some().then(|| Edit::Acknowledge {
            sheet: sheet.clone(),
            finding: finding.clone(),
            before,
            after: None,
        })
    }

    /// Says which way an indicator is meant to go; `None`: as worded.
    pub fn set_direction(&self, sheet: &SheetId, row: &RowId, after: Option<Direction>) -> Option<Edit> {
        let before = self.sheets.get(sheet)?.directions.get(row).copied();
        (before != after).then(|| Edit::Direction { sheet: sheet.clone(), row: row.clone(), before, after })
    }
}
