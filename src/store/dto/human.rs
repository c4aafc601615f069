use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{SpanDto, is_default, twin};
use crate::review::{CellId, CellReview, Correction, Note, NoteAnchor, NoteId, Row, RowState, RowTable, Stamp, Status};

twin!(StatusDto of Status { Unchecked, Flagged, Corrected, Confirmed, NotApplicable });

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::store) struct StampDto {
    author: String,
    at: Timestamp,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::store) struct CorrectionDto {
    value: String,
    #[serde(default, skip_serializing_if = "is_default")]
    reason: String,
    by: StampDto,
    #[serde(default, skip_serializing_if = "is_default")]
    span: Option<SpanDto>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::store) struct CellDto {
    #[serde(default, skip_serializing_if = "is_default")]
    correction: Option<CorrectionDto>,
    status: StatusDto,
    #[serde(default, skip_serializing_if = "is_default")]
    by: Option<StampDto>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::store) enum AnchorDto {
    Sheet,
    Cell(String),
    Span { span: SpanDto, quote: String },
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::store) struct NoteDto {
    anchor: AnchorDto,
    text: String,
    created: StampDto,
    changed: StampDto,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::store) struct RowDto {
    number: u32,
    #[serde(default, skip_serializing_if = "is_default")]
    added: Option<StampDto>,
    #[serde(default, skip_serializing_if = "is_default")]
    removed: Option<StampDto>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::store) enum RowStateDto {
    Absent,
    At(usize, RowDto),
}

pub(super) fn notes_to_dto(notes: &BTreeMap<NoteId, Note>) -> BTreeMap<u64, NoteDto> {
    notes.iter().map(|(id, note)| (id.0, note.clone().into())).collect()
}

pub(super) fn notes_from_dto(notes: BTreeMap<u64, NoteDto>) -> BTreeMap<NoteId, Note> {
    notes.into_iter().map(|(id, note)| (NoteId(id), note.into())).collect()
}

pub(super) fn cells_to_dto(cells: &BTreeMap<CellId, CellReview>) -> BTreeMap<String, CellDto> {
    cells.iter().map(|(id, cell)| (id.as_str().to_owned(), cell.clone().into())).collect()
}

pub(super) fn cells_from_dto(cells: BTreeMap<String, CellDto>) -> BTreeMap<CellId, CellReview> {
    cells.into_iter().map(|(id, cell)| (CellId::from_written(id), cell.into())).collect()
}

pub(super) fn rows_to_dto(rows: &RowTable) -> BTreeMap<String, Vec<RowDto>> {
    rows.groups().map(|(group, rows)| (group.to_owned(), super::each(rows.iter().cloned()))).collect()
}

pub(super) fn rows_from_dto(rows: BTreeMap<String, Vec<RowDto>>) -> RowTable {
    RowTable::from_groups(rows.into_iter().map(|(group, rows)| (group, super::each(rows))).collect())
}

impl From<Stamp> for StampDto {
    fn from(Stamp { author, at }: Stamp) -> Self {
        Self { author, at }
    }
}

impl From<StampDto> for Stamp {
    fn from(StampDto { author, at }: StampDto) -> Self {
        Self { author, at }
    }
}

impl From<Correction> for CorrectionDto {
    fn from(Correction { value, reason, by, span }: Correction) -> Self {
        Self { value, reason, by: by.into(), span: span.map(Into::into) }
    }
}

impl From<CorrectionDto> for Correction {
    fn from(CorrectionDto { value, reason, by, span }: CorrectionDto) -> Self {
        Self { value, reason, by: by.into(), span: span.map(Into::into) }
    }
}

impl From<CellReview> for CellDto {
    fn from(CellReview { correction, status, by }: CellReview) -> Self {
        Self { correction: correction.map(Into::into), status: status.into(), by: by.map(Into::into) }
    }
}

impl From<CellDto> for CellReview {
    fn from(CellDto { correction, status, by }: CellDto) -> Self {
        Self { correction: correction.map(Into::into), status: status.into(), by: by.map(Into::into) }
    }
}

impl From<NoteAnchor> for AnchorDto {
    fn from(anchor: NoteAnchor) -> Self {
        match anchor {
            NoteAnchor::Sheet => Self::Sheet,
            NoteAnchor::Cell(cell) => Self::Cell(cell.as_str().to_owned()),
            NoteAnchor::Span { span, quote } => Self::Span { span: span.into(), quote },
        }
    }
}

impl From<AnchorDto> for NoteAnchor {
    fn from(anchor: AnchorDto) -> Self {
        match anchor {
            AnchorDto::Sheet => Self::Sheet,
            AnchorDto::Cell(cell) => Self::Cell(CellId::from_written(cell)),
            AnchorDto::Span { span, quote } => Self::Span { span: span.into(), quote },
        }
    }
}

impl From<Note> for NoteDto {
    fn from(Note { anchor, text, created, changed }: Note) -> Self {
        Self { anchor: anchor.into(), text, created: created.into(), changed: changed.into() }
    }
}

impl From<NoteDto> for Note {
    fn from(NoteDto { anchor, text, created, changed }: NoteDto) -> Self {
        Self { anchor: anchor.into(), text, created: created.into(), changed: changed.into() }
    }
}

impl From<Row> for RowDto {
    fn from(Row { number, added, removed }: Row) -> Self {
        Self { number, added: added.map(Into::into), removed: removed.map(Into::into) }
    }
}

impl From<RowDto> for Row {
    fn from(RowDto { number, added, removed }: RowDto) -> Self {
        Self { number, added: added.map(Into::into), removed: removed.map(Into::into) }
    }
}

impl From<RowState> for RowStateDto {
    fn from(state: RowState) -> Self {
        match state {
            RowState::Absent => Self::Absent,
            RowState::At(at, row) => Self::At(at, row.into()),
        }
    }
}

impl From<RowStateDto> for RowState {
    fn from(state: RowStateDto) -> Self {
        match state {
            RowStateDto::Absent => Self::Absent,
            RowStateDto::At(at, row) => Self::At(at, row.into()),
        }
    }
}
