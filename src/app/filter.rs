//! Which fields of a sheet are shown and queued.

use strum::EnumIter;

use crate::parse::{Finding, How};
use crate::review::{CellId, CellReview, Sheet, Status};
use crate::sheet::{FieldKey, Section};

/// What a field must be to be shown. Every condition set must hold.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FieldFilter {
    /// What a person said about it.
    pub status: Option<StatusFilter>,
    /// The part of the form it stands in.
    pub section: Option<Section>,
    /// How its value was found.
    pub found: Option<FoundFilter>,
    /// Whether it must have a note.
    pub noted: bool,
    /// Who must have worked on it: its status, its correction or its notes.
    pub author: Option<String>,
}

/// Statuses to choose from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StatusFilter {
    /// Not settled: 未確認 or 要再確認.
    Open,
    /// Exactly this one.
    Is(Status),
}

/// Ways of finding to choose from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumIter)]
pub enum FoundFilter {
    /// Beside its label.
    Label,
    /// By row and column of a table.
    Grid,
    /// By its shape.
    Pattern,
    /// By the form's order.
    Order,
    /// By arithmetic.
    Arithmetic,
    /// Not placed; some with candidates.
    Missing,
    /// Not placed, with candidates.
    Candidates,
    /// A person's value.
    Person,
}

impl FoundFilter {
    fn fits(self, machine: Option<&Finding>, review: Option<&CellReview>) -> bool {
        let corrected = review.is_some_and(|r| r.correction.is_some());
        let by = |wanted: How| !corrected && matches!(machine, Some(Finding::Placed { how, .. }) if *how == wanted);
        match self {
            Self::Label => by(How::Label),
            Self::Grid => by(How::Grid),
            Self::Pattern => by(How::Pattern),
            Self::Order => by(How::Order),
            Self::Arithmetic => by(How::Arithmetic),
            Self::Missing => !corrected && matches!(machine, Some(Finding::Missing { .. })),
            Self::Candidates => {
                !corrected && matches!(machine, Some(Finding::Missing { candidates, .. }) if !candidates.is_empty())
            }
            Self::Person => corrected,
        }
    }
}

impl FieldFilter {
    /// Whether it lets every field through.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Whether a field is shown.
    pub fn shows(&self, sheet: &Sheet, cell: &CellId, machine: Option<&Finding>) -> bool {
        let review = sheet.cells.get(cell);
        let status = review.map_or(Status::Unchecked, |r| r.status);
        let status_fits = match self.status {
            None => true,
            Some(StatusFilter::Open) => !status.is_settled(),
            Some(StatusFilter::Is(wanted)) => status == wanted,
        };
        let notes = || sheet.notes.values().filter(|n| n.anchor.cell() == Some(cell));
        status_fits
            && self.section.is_none_or(|s| section_of(cell) == s)
            && self.found.is_none_or(|f| f.fits(machine, review))
            && (!self.noted || notes().next().is_some())
            && self.author.as_ref().is_none_or(|author| {
                authors(review).any(|a| a == author) || notes().any(|n| n.changed.author == *author)
            })
    }

    /// Whether a field that is shown waits for a person: an open one, or any
    /// where a status was asked for.
    pub fn queues(&self, status: Status) -> bool {
        !status.is_settled() || matches!(self.status, Some(StatusFilter::Is(_)))
    }

    /// Whether any field of the sheet is shown and waits.
    pub fn has_waiting(&self, sheet: &Sheet) -> bool {
        sheet.machine.iter().any(|m| {
            let review = sheet.cells.get(&m.cell);
            let standing = m.cell.row().is_none_or(|(row, _)| sheet.rows.position(&row).is_some());
            standing
                && self.queues(review.map_or(Status::Unchecked, |r| r.status))
                && self.shows(sheet, &m.cell, Some(&m.found))
        })
    }
}

/// The part of the form that a cell stands in.
pub(super) fn section_of(cell: &CellId) -> Section {
    let group = cell.as_str().split('#').next().unwrap_or_default();
    FieldKey::new(group).section()
}

/// Who worked on a field.
fn authors(review: Option<&CellReview>) -> impl Iterator<Item = &str> {
    let status = review.and_then(|r| r.by.as_ref());
    let correction = review.and_then(|r| r.correction.as_ref()).map(|c| &c.by);
    status.into_iter().chain(correction).map(|s| s.author.as_str())
}

/// Everybody who worked on a sheet, sorted.
pub(super) fn authors_of(sheet: &Sheet) -> Vec<String> {
    let cells = sheet.cells.values().flat_map(|r| authors(Some(r)));
    let notes = sheet.notes.values().map(|n| n.changed.author.as_str());
    let mut all: Vec<String> = cells.chain(notes).map(str::to_owned).collect();
    all.sort();
    all.dedup();
    all
}
