//! What people say about findings and indicators.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::human::StampDto;
use super::{is_default, twin};
use crate::review::{Acknowledgement, CellId, Direction, FindingId, RowId};

twin!(DirectionDto of Direction { Higher, Lower });

/// A finding by its rule and cells.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::store) struct FindingDto {
    rule: String,
    cells: Vec<String>,
}

/// 了承.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::store) struct AcknowledgementDto {
    #[serde(default, skip_serializing_if = "is_default")]
    values: Vec<String>,
    #[serde(default, skip_serializing_if = "is_default")]
    reason: String,
    by: StampDto,
}

/// An acknowledged finding in its sheet's file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::store) struct AcknowledgedDto {
    finding: FindingDto,
    acknowledged: AcknowledgementDto,
}

/// The direction of one indicator in its sheet's file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::store) struct RowDirectionDto {
    group: String,
    number: u32,
    direction: DirectionDto,
}

pub(super) fn acknowledged_to_dto(all: &BTreeMap<FindingId, Acknowledgement>) -> Vec<AcknowledgedDto> {
    let one = |(finding, a): (&FindingId, &Acknowledgement)| AcknowledgedDto {
        finding: finding.clone().into(),
        acknowledged: a.clone().into(),
    };
    all.iter().map(one).collect()
}

pub(super) fn acknowledged_from_dto(all: Vec<AcknowledgedDto>) -> BTreeMap<FindingId, Acknowledgement> {
    all.into_iter().map(|a| (a.finding.into(), a.acknowledged.into())).collect()
}

pub(super) fn directions_to_dto(all: &BTreeMap<RowId, Direction>) -> Vec<RowDirectionDto> {
    let one = |(row, direction): (&RowId, &Direction)| RowDirectionDto {
        group: row.group.clone(),
        number: row.number,
        direction: (*direction).into(),
    };
    all.iter().map(one).collect()
}

pub(super) fn directions_from_dto(all: Vec<RowDirectionDto>) -> BTreeMap<RowId, Direction> {
    all.into_iter().map(|d| (RowId { group: d.group, number: d.number }, d.direction.into())).collect()
}

impl From<FindingId> for FindingDto {
    fn from(FindingId { rule, cells }: FindingId) -> Self {
        Self { rule, cells: cells.iter().map(|c| c.as_str().to_owned()).collect() }
    }
}

impl From<FindingDto> for FindingId {
    fn from(FindingDto { rule, cells }: FindingDto) -> Self {
        Self { rule, cells: cells.into_iter().map(CellId::from_written).collect() }
    }
}

impl From<Acknowledgement> for AcknowledgementDto {
    fn from(Acknowledgement { values, reason, by }: Acknowledgement) -> Self {
        Self { values, reason, by: by.into() }
    }
}

impl From<AcknowledgementDto> for Acknowledgement {
    fn from(AcknowledgementDto { values, reason, by }: AcknowledgementDto) -> Self {
        Self { values, reason, by: by.into() }
    }
}
