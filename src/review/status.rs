use serde::{Deserialize, Serialize};
use strum::EnumIter;

/// What a person has said about a cell.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, EnumIter, Serialize, Deserialize)]
pub enum Status {
    /// 未確認: nobody has looked.
    #[default]
    Unchecked,
    /// 要再確認: someone has doubts.
    Flagged,
    /// 修正済み: a person's value stands over the machine's.
    Corrected,
    /// 確認済み: a person found it right.
    Confirmed,
    /// 対象外: left out of charts, rules and exports.
    NotApplicable,
}

impl Status {
    /// The word for it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Unchecked => "未確認",
            Self::Flagged => "要再確認",
            Self::Corrected => "修正済み",
            Self::Confirmed => "確認済み",
            Self::NotApplicable => "対象外",
        }
    }

    /// Whether a person has settled the cell.
    pub fn is_settled(self) -> bool {
        matches!(self, Self::Corrected | Self::Confirmed | Self::NotApplicable)
    }
}

/// How many cells of a sheet have each status.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct StatusCounts {
    /// Cells that nobody settled or flagged.
    pub unchecked: usize,
    /// Cells in doubt.
    pub flagged: usize,
    /// Corrected cells.
    pub corrected: usize,
    /// Confirmed cells.
    pub confirmed: usize,
    /// Cells left out.
    pub not_applicable: usize,
    /// Cells without any value, however marked.
    pub missing: usize,
}

impl StatusCounts {
    /// Counts one cell.
    pub fn add(&mut self, status: Status) {
        let slot = match status {
            Status::Unchecked => &mut self.unchecked,
            Status::Flagged => &mut self.flagged,
            Status::Corrected => &mut self.corrected,
            Status::Confirmed => &mut self.confirmed,
            Status::NotApplicable => &mut self.not_applicable,
        };
        *slot += 1;
    }

    /// All cells.
    pub fn total(&self) -> usize {
        self.open() + self.settled()
    }

    /// Cells that still need a person.
    pub fn open(&self) -> usize {
        self.unchecked + self.flagged
    }

    /// Cells that a person has settled.
    pub fn settled(&self) -> usize {
        self.corrected + self.confirmed + self.not_applicable
    }

    /// The share settled, 0 to 1.
    pub fn share_settled(&self) -> f64 {
        if self.total() == 0 { 0.0 } else { self.settled() as f64 / self.total() as f64 }
    }
}
