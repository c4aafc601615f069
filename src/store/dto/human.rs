use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::judgement::FindingDto;
use super::{SpanDto, each, is_default, twin};
use crate::review::{
    Bound, CellId, CellReview, Correction, Note, NoteAnchor, NoteId, NoteState, Reply, Role, Row, RowState, RowTable,
    SignOff, Stamp, Status, TickMark,
};
use crate::text::ContentHash;

twin!(NoteStateDto of NoteState { Open, Answered, Cleared });

impl Default for NoteStateDto {
    fn default() -> Self {
        NoteState::default().into()
    }
}

twin!(RoleDto of Role { Prepared, Reviewed });

twin!(BoundDto of Bound { Values, Everything });

impl Default for BoundDto {
    fn default() -> Self {
        Bound::Values.into()
    }
}

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
    #[serde(default, skip_serializing_if = "is_default")]
    ticks: BTreeMap<String, StampDto>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::store) struct TickMarkDto {
    sign: String,
    meaning: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::store) struct SignOffDto {
    by: StampDto,
    /// What it answers for; signatures from before that was written down
    /// answer for values, statuses and notes.
    #[serde(default, skip_serializing_if = "is_default")]
    bound: BoundDto,
    digest: String,
    seq: u64,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::store) struct ReplyDto {
    text: String,
    by: StampDto,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::store) enum AnchorDto {
    Project,
    Finding(FindingDto),
    Sheet,
    Cell(String),
    Span { span: SpanDto, quote: String },
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::store) struct NoteDto {
    anchor: AnchorDto,
    text: String,
    #[serde(default, skip_serializing_if = "is_default")]
    state: NoteStateDto,
    #[serde(default, skip_serializing_if = "is_default")]
    tags: Vec<String>,
    #[serde(default, skip_serializing_if = "is_default")]
    replies: Vec<ReplyDto>,
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

pub(super) fn signoffs_to_dto(signoffs: &BTreeMap<Role, SignOff>) -> Vec<(RoleDto, SignOffDto)> {
    signoffs.iter().map(|(role, s)| ((*role).into(), s.clone().into())).collect()
}

pub(super) fn signoffs_from_dto(signoffs: Vec<(RoleDto, SignOffDto)>) -> BTreeMap<Role, SignOff> {
    signoffs.into_iter().map(|(role, s)| (role.into(), s.into())).collect()
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
    rows.groups().map(|(group, rows)| (group.to_owned(), each(rows.iter().cloned()))).collect()
}

pub(super) fn rows_from_dto(rows: BTreeMap<String, Vec<RowDto>>) -> RowTable {
    RowTable::from_groups(rows.into_iter().map(|(group, rows)| (group, each(rows))).collect())
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
    fn from(CellReview { correction, status, by, ticks }: CellReview) -> Self {
        let ticks = ticks.into_iter().map(|(sign, by)| (sign, by.into())).collect();
        Self { correction: correction.map(Into::into), status: status.into(), by: by.map(Into::into), ticks }
    }
}

impl From<CellDto> for CellReview {
    fn from(CellDto { correction, status, by, ticks }: CellDto) -> Self {
        let ticks = ticks.into_iter().map(|(sign, by)| (sign, by.into())).collect();
        Self { correction: correction.map(Into::into), status: status.into(), by: by.map(Into::into), ticks }
    }
}

impl From<NoteAnchor> for AnchorDto {
    fn from(anchor: NoteAnchor) -> Self {
        match anchor {
            NoteAnchor::Project => Self::Project,
            NoteAnchor::Finding(finding) => Self::Finding(finding.into()),
            NoteAnchor::Sheet => Self::Sheet,
            NoteAnchor::Cell(cell) => Self::Cell(cell.as_str().to_owned()),
            NoteAnchor::Span { span, quote } => Self::Span { span: span.into(), quote },
        }
    }
}

impl From<AnchorDto> for NoteAnchor {
    fn from(anchor: AnchorDto) -> Self {
        match anchor {
            AnchorDto::Project => Self::Project,
            AnchorDto::Finding(finding) => Self::Finding(finding.into()),
            AnchorDto::Sheet => Self::Sheet,
            AnchorDto::Cell(cell) => Self::Cell(CellId::from_written(cell)),
            AnchorDto::Span { span, quote } => Self::Span { span: span.into(), quote },
        }
    }
}

impl From<Note> for NoteDto {
    fn from(Note { anchor, text, state, tags, replies, created, changed }: Note) -> Self {
        let (created, changed) = (created.into(), changed.into());
        Self { anchor: anchor.into(), text, state: state.into(), tags, replies: each(replies), created, changed }
    }
}

impl From<NoteDto> for Note {
    fn from(NoteDto { anchor, text, state, tags, replies, created, changed }: NoteDto) -> Self {
        let (created, changed) = (created.into(), changed.into());
        Self { anchor: anchor.into(), text, state: state.into(), tags, replies: each(replies), created, changed }
    }
}

impl From<Reply> for ReplyDto {
    fn from(Reply { text, by }: Reply) -> Self {
        Self { text, by: by.into() }
    }
}

impl From<ReplyDto> for Reply {
    fn from(ReplyDto { text, by }: ReplyDto) -> Self {
        Self { text, by: by.into() }
    }
}

impl From<TickMark> for TickMarkDto {
    fn from(TickMark { sign, meaning }: TickMark) -> Self {
        Self { sign, meaning }
    }
}

impl From<TickMarkDto> for TickMark {
    fn from(TickMarkDto { sign, meaning }: TickMarkDto) -> Self {
        Self { sign, meaning }
    }
}

impl From<SignOff> for SignOffDto {
    fn from(SignOff { by, bound, digest, seq }: SignOff) -> Self {
        Self { by: by.into(), bound: bound.into(), digest: digest.as_str().to_owned(), seq }
    }
}

impl From<SignOffDto> for SignOff {
    fn from(SignOffDto { by, bound, digest, seq }: SignOffDto) -> Self {
        // What is no hash fits no sheet: the signature then shows as broken.
        let digest = ContentHash::from_hex(&digest).unwrap_or_else(|| ContentHash::of(digest.as_bytes()));
        Self { by: by.into(), bound: bound.into(), digest, seq }
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
