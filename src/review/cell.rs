use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{CellId, Stamp, Status};
use crate::parse::Finding;
use crate::sheet::FieldKey;
use crate::text::Span;

/// A person's value over the machine's.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Correction {
    /// The value, as the person wrote it.
    pub value: String,
    /// Why it differs; may be empty where the settings allow it.
    pub reason: String,
    /// Who and when.
    pub by: Stamp,
    /// The characters of the source it was taken from, if it was.
    pub span: Option<Span>,
}

/// The human layer of one cell.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CellReview {
    /// The person's value; none where the machine's stands.
    pub correction: Option<Correction>,
    /// What a person said about it.
    pub status: Status,
    /// Who said so last, and when.
    pub by: Option<Stamp>,
    /// Tick marks by their sign, each with who set it and when.
    pub ticks: BTreeMap<String, Stamp>,
}

impl CellReview {
    /// Whether nobody has touched the cell.
    pub fn is_untouched(&self) -> bool {
        *self == Self::default()
    }
}

/// The value that charts, rules, comparison and exports use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Effective<'a> {
    /// The machine's reading.
    Machine(&'a str),
    /// A person's value.
    Corrected(&'a str),
    /// Nothing: the machine did not find it and no person gave it.
    Missing,
    /// Nothing: a person marked the cell 対象外.
    NotApplicable,
}

impl<'a> Effective<'a> {
    /// The value, if there is one.
    pub fn value(self) -> Option<&'a str> {
        match self {
            Self::Machine(v) | Self::Corrected(v) => Some(v),
            Self::Missing | Self::NotApplicable => None,
        }
    }
}

/// Everything known about one cell, for drawing it.
#[derive(Debug, Clone, Copy)]
pub struct CellView<'a> {
    /// Its identity.
    pub id: &'a CellId,
    /// Its key at its present position.
    pub key: &'a FieldKey,
    /// What the machine found; none for a cell that a person added.
    pub machine: Option<&'a Finding>,
    /// The human layer; none if untouched.
    pub review: Option<&'a CellReview>,
}

impl<'a> CellView<'a> {
    /// What a person said about it.
    pub fn status(&self) -> Status {
        self.review.map_or(Status::Unchecked, |r| r.status)
    }

    /// The person's value.
    pub fn correction(&self) -> Option<&'a Correction> {
        self.review.and_then(|r| r.correction.as_ref())
    }

    /// The machine's value.
    pub fn machine_value(&self) -> Option<&'a str> {
        match self.machine? {
            Finding::Placed { value, .. } => Some(value),
            Finding::Missing { .. } => None,
        }
    }

    /// The value in force.
    pub fn effective(&self) -> Effective<'a> {
        if self.status() == Status::NotApplicable {
            return Effective::NotApplicable;
        }
        if let Some(correction) = self.correction() {
            return Effective::Corrected(&correction.value);
        }
        self.machine_value().map_or(Effective::Missing, Effective::Machine)
    }

    /// The value to show: in force, or what stands under 対象外.
    pub fn shown(&self) -> &'a str {
        self.correction().map(|c| c.value.as_str()).or_else(|| self.machine_value()).unwrap_or_default()
    }

    /// The characters that the value in force came from.
    pub fn spans(&self) -> Vec<Span> {
        if let Some(span) = self.correction().and_then(|c| c.span) {
            return vec![span];
        }
        match self.machine {
            Some(Finding::Placed { spans, .. }) => spans.clone(),
            _ => Vec::new(),
        }
    }
}
