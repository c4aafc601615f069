use serde::{Deserialize, Serialize};

use super::human::RowDto;
use super::machine::{FormDto, FoundDto, KindDto};
use super::{each, is_default};
use crate::review::{CellId, MachineChange, Reading, ReadingChange, RowsChange};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::store) struct ReadingDto {
    #[serde(default, skip_serializing_if = "is_default")]
    parser: u32,
    form: FormDto,
    kind: KindDto,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::store) struct ReadingChangeDto {
    before: ReadingDto,
    after: ReadingDto,
    #[serde(default, skip_serializing_if = "is_default")]
    cells: Vec<MachineChangeDto>,
    #[serde(default, skip_serializing_if = "is_default")]
    rows: Vec<RowsChangeDto>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::store) struct MachineChangeDto {
    cell: String,
    #[serde(default, skip_serializing_if = "is_default")]
    before: Option<FoundDto>,
    #[serde(default, skip_serializing_if = "is_default")]
    after: Option<FoundDto>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::store) struct RowsChangeDto {
    group: String,
    #[serde(default, skip_serializing_if = "is_default")]
    before: Vec<RowDto>,
    #[serde(default, skip_serializing_if = "is_default")]
    after: Vec<RowDto>,
}

impl From<Reading> for ReadingDto {
    fn from(Reading { parser, generation, kind }: Reading) -> Self {
        Self { parser, form: generation.into(), kind: kind.into() }
    }
}

impl From<ReadingDto> for Reading {
    fn from(ReadingDto { parser, form, kind }: ReadingDto) -> Self {
        Self { parser, generation: form.into(), kind: kind.into() }
    }
}

impl From<ReadingChange> for ReadingChangeDto {
    fn from(ReadingChange { before, after, cells, rows }: ReadingChange) -> Self {
        Self { before: before.into(), after: after.into(), cells: each(cells), rows: each(rows) }
    }
}

impl From<ReadingChangeDto> for ReadingChange {
    fn from(ReadingChangeDto { before, after, cells, rows }: ReadingChangeDto) -> Self {
        Self { before: before.into(), after: after.into(), cells: each(cells), rows: each(rows) }
    }
}

impl From<MachineChange> for MachineChangeDto {
    fn from(MachineChange { cell, before, after }: MachineChange) -> Self {
        Self { cell: cell.as_str().to_owned(), before: before.map(Into::into), after: after.map(Into::into) }
    }
}

impl From<MachineChangeDto> for MachineChange {
    fn from(MachineChangeDto { cell, before, after }: MachineChangeDto) -> Self {
        Self { cell: CellId::from_written(cell), before: before.map(Into::into), after: after.map(Into::into) }
    }
}

impl From<RowsChange> for RowsChangeDto {
    fn from(RowsChange { group, before, after }: RowsChange) -> Self {
        Self { group, before: each(before), after: each(after) }
    }
}

impl From<RowsChangeDto> for RowsChange {
    fn from(RowsChangeDto { group, before, after }: RowsChangeDto) -> Self {
        Self { group, before: each(before), after: each(after) }
    }
}
