use std::collections::BTreeMap;
use std::sync::Arc;

use crate::chart::SheetFigures;
use crate::check::{Found, Severity, Standing, Values, check, flagged, standings};
use crate::review::{CellId, FindingId, Sheet};

/// What the rules find on one sheet.
#[derive(Debug, Clone)]
pub struct SheetFindings {
    /// The sheet's revision this was made for.
    pub revision: u64,
    /// In the order of the queue: 読取の疑い first, then by severity, then as
    /// the form reads; what was 了承 stands at the end.
    pub items: Vec<FindingItem>,
    /// How many of each kind.
    pub counts: FindingCounts,
    /// The gravest open finding above 情報 on each cell.
    pub flags: BTreeMap<CellId, Severity>,
    /// The sheet's figures for the overview of the project.
    pub figures: Arc<SheetFigures>,
}

/// One finding with what people said about it.
#[derive(Debug, Clone)]
pub struct FindingItem {
    /// Its name over every re-evaluation.
    pub id: FindingId,
    /// The finding.
    pub found: Found,
    /// What a person has said about it.
    pub standing: Standing,
}

/// Open findings by severity, and how many are 了承.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct FindingCounts {
    /// 誤り.
    pub errors: usize,
    /// 注意.
    pub cautions: usize,
    /// 情報.
    pub infos: usize,
    /// How many of these carry 読取の疑い.
    pub doubts: usize,
    /// 了承.
    pub acknowledged: usize,
}

impl FindingItem {
    /// What was 了承 on other values, if anything was.
    pub fn lapsed_from(&self) -> Option<&FindingId> {
        match &self.standing {
            Standing::Lapsed { was, .. } => Some(was),
            Standing::Open | Standing::Acknowledged(_) => None,
        }
    }

    /// Whether the cell is one it rests on.
    pub fn rests_on(&self, cell: &CellId) -> bool {
        self.id.cells.contains(cell)
    }
}

impl FindingCounts {
    /// Findings that ask for a person.
    pub fn open(self) -> usize {
        self.errors + self.cautions + self.infos
    }

    /// Open findings of a severity.
    pub fn of(self, severity: Severity) -> usize {
        match severity {
            Severity::Error => self.errors,
            Severity::Caution => self.cautions,
            Severity::Info => self.infos,
        }
    }

    /// Both together.
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        Self {
            errors: self.errors + other.errors,
            cautions: self.cautions + other.cautions,
            infos: self.infos + other.infos,
            doubts: self.doubts + other.doubts,
            acknowledged: self.acknowledged + other.acknowledged,
        }
    }

    fn add(&mut self, item: &FindingItem) {
        if !item.standing.is_open() {
            self.acknowledged += 1;
            return;
        }
        match item.found.severity {
            Severity::Error => self.errors += 1,
            Severity::Caution => self.cautions += 1,
            Severity::Info => self.infos += 1,
        }
        self.doubts += usize::from(item.found.doubt);
    }
}

impl SheetFindings {
    /// Looks at a sheet.
    pub fn of(sheet: &Sheet, revision: u64) -> Self {
        let values = Values::from_sheet(sheet);
        let found = check(&values);
        let standing = standings(&found, &sheet.acknowledged);
        let mut items: Vec<FindingItem> = found
            .into_iter()
            .zip(standing)
            .map(|(found, (id, standing))| FindingItem { id, found, standing })
            .collect();
        items.sort_by_key(|i| (!i.standing.is_open(), !i.found.doubt, std::cmp::Reverse(i.found.severity)));
        let mut counts = FindingCounts::default();
        for item in &items {
            counts.add(item);
        }
        let flags = flagged(items.iter().filter(|i| i.standing.is_open()).map(|i| &i.found));
        Self { revision, items, counts, flags, figures: Arc::new(SheetFigures::of(&values)) }
    }
}
