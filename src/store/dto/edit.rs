use serde::{Deserialize, Serialize};

use super::human::{CellDto, NoteDto, RoleDto, RowStateDto, SignOffDto, TickMarkDto};
use super::judgement::{AcknowledgementDto, DirectionDto, FindingDto};
use super::link::{LinkIdDto, PairIdDto, SaidDto};
use super::machine::EncodingDto;
use super::reading::ReadingChangeDto;
use super::{StampDto, each, is_default};
use crate::review::{Action, CellId, Edit, LogEntry, NoteId, RowId, SheetId};

/// One step of the log. In a sheet's file and in the project's, the same.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::store) struct LogEntryDto {
    seq: u64,
    by: StampDto,
    action: ActionDto,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::store) enum ActionDto {
    Do(Box<EditDto>),
    Undo(u64),
    Redo(u64),
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::store) enum EditDto {
    Cell {
        sheet: String,
        cell: String,
        before: CellDto,
        after: CellDto,
    },
    Row {
        sheet: String,
        group: String,
        number: u32,
        before: RowStateDto,
        after: RowStateDto,
    },
    Note {
        #[serde(default, skip_serializing_if = "is_default")]
        sheet: Option<String>,
        note: u64,
        #[serde(default, skip_serializing_if = "is_default")]
        before: Option<NoteDto>,
        #[serde(default, skip_serializing_if = "is_default")]
        after: Option<NoteDto>,
    },
    Presence {
        sheet: String,
        #[serde(default, skip_serializing_if = "is_default")]
        before: Option<StampDto>,
        #[serde(default, skip_serializing_if = "is_default")]
        after: Option<StampDto>,
    },
    Encoding {
        sheet: String,
        #[serde(default, skip_serializing_if = "is_default")]
        before: Option<EncodingDto>,
        #[serde(default, skip_serializing_if = "is_default")]
        after: Option<EncodingDto>,
    },
    Acknowledge {
        sheet: String,
        finding: FindingDto,
        #[serde(default, skip_serializing_if = "is_default")]
        before: Option<AcknowledgementDto>,
        #[serde(default, skip_serializing_if = "is_default")]
        after: Option<AcknowledgementDto>,
    },
    Direction {
        sheet: String,
        group: String,
        number: u32,
        #[serde(default, skip_serializing_if = "is_default")]
        before: Option<DirectionDto>,
        #[serde(default, skip_serializing_if = "is_default")]
        after: Option<DirectionDto>,
    },
    Reread {
        sheet: String,
        change: Box<ReadingChangeDto>,
    },
    Rename {
        before: String,
        after: String,
    },
    Link {
        link: LinkIdDto,
        #[serde(default, skip_serializing_if = "is_default")]
        before: Option<SaidDto>,
        #[serde(default, skip_serializing_if = "is_default")]
        after: Option<SaidDto>,
    },
    Pair {
        pair: PairIdDto,
        #[serde(default, skip_serializing_if = "is_default")]
        before: Option<SaidDto>,
        #[serde(default, skip_serializing_if = "is_default")]
        after: Option<SaidDto>,
    },
    SignOff {
        sheet: String,
        role: RoleDto,
        #[serde(default, skip_serializing_if = "is_default")]
        before: Option<SignOffDto>,
        #[serde(default, skip_serializing_if = "is_default")]
        after: Option<SignOffDto>,
    },
    Legend {
        #[serde(default, skip_serializing_if = "is_default")]
        before: Vec<TickMarkDto>,
        #[serde(default, skip_serializing_if = "is_default")]
        after: Vec<TickMarkDto>,
    },
    Group {
        label: String,
        edits: Vec<EditDto>,
    },
}

impl From<LogEntry> for LogEntryDto {
    fn from(LogEntry { seq, by, action }: LogEntry) -> Self {
        let action = match action {
            Action::Do(edit) => ActionDto::Do(Box::new((*edit).into())),
            Action::Undo(of) => ActionDto::Undo(of),
            Action::Redo(of) => ActionDto::Redo(of),
        };
        Self { seq, by: by.into(), action }
    }
}

impl From<LogEntryDto> for LogEntry {
    fn from(LogEntryDto { seq, by, action }: LogEntryDto) -> Self {
        let action = match action {
            ActionDto::Do(edit) => Action::Do(Box::new((*edit).into())),
            ActionDto::Undo(of) => Action::Undo(of),
            ActionDto::Redo(of) => Action::Redo(of),
        };
        Self { seq, by: by.into(), action }
    }
}

impl From<Edit> for EditDto {
    fn from(edit: Edit) -> Self {
        match edit {
            Edit::Cell { sheet, cell, before, after } => Self::Cell {
                sheet: sheet.into(),
                cell: cell.as_str().to_owned(),
                before: before.into(),
                after: after.into(),
            },
            Edit::Row { sheet, row, before, after } => Self::Row {
                sheet: sheet.into(),
                group: row.group,
                number: row.number,
                before: before.into(),
                after: after.into(),
            },
            Edit::Note { sheet, note, before, after } => Self::Note {
                sheet: sheet.map(Into::into),
                note: note.0,
                before: before.map(Into::into),
                after: after.map(Into::into),
            },
            Edit::Presence { sheet, before, after } => {
                Self::Presence { sheet: sheet.into(), before: before.map(Into::into), after: after.map(Into::into) }
            }
            Edit::Encoding { sheet, before, after } => {
                Self::Encoding { sheet: sheet.into(), before: before.map(Into::into), after: after.map(Into::into) }
            }
            Edit::Acknowledge { sheet, finding, before, after } => Self::Acknowledge {
                sheet: sheet.into(),
                finding: finding.into(),
                before: before.map(Into::into),
                after: after.map(Into::into),
            },
            Edit::Direction { sheet, row, before, after } => Self::Direction {
                sheet: sheet.into(),
                group: row.group,
                number: row.number,
                before: before.map(Into::into),
                after: after.map(Into::into),
            },
            Edit::Reread { sheet, change } => Self::Reread { sheet: sheet.into(), change: Box::new((*change).into()) },
            Edit::Rename { before, after } => Self::Rename { before, after },
            Edit::Link { link, before, after } => {
                Self::Link { link: link.into(), before: before.map(Into::into), after: after.map(Into::into) }
            }
            Edit::Pair { pair, before, after } => {
                Self::Pair { pair: pair.into(), before: before.map(Into::into), after: after.map(Into::into) }
            }
            Edit::SignOff { sheet, role, before, after } => Self::SignOff {
                sheet: sheet.into(),
                role: role.into(),
                before: before.map(Into::into),
                after: after.map(Into::into),
            },
            Edit::Legend { before, after } => Self::Legend { before: each(before), after: each(after) },
            Edit::Group { label, edits } => Self::Group { label, edits: each(edits) },
        }
    }
}

impl From<EditDto> for Edit {
    fn from(edit: EditDto) -> Self {
        match edit {
            EditDto::Cell { sheet, cell, before, after } => Self::Cell {
                sheet: SheetId::from(sheet),
                cell: CellId::from_written(cell),
                before: before.into(),
                after: after.into(),
            },
            EditDto::Row { sheet, group, number, before, after } => Self::Row {
                sheet: SheetId::from(sheet),
                row: RowId { group, number },
                before: before.into(),
                after: after.into(),
            },
            EditDto::Note { sheet, note, before, after } => Self::Note {
                sheet: sheet.map(SheetId::from),
                note: NoteId(note),
                before: before.map(Into::into),
                after: after.map(Into::into),
            },
            EditDto::Presence { sheet, before, after } => Self::Presence {
                sheet: SheetId::from(sheet),
                before: before.map(Into::into),
                after: after.map(Into::into),
            },
            EditDto::Encoding { sheet, before, after } => Self::Encoding {
                sheet: SheetId::from(sheet),
                before: before.map(Into::into),
                after: after.map(Into::into),
            },
            EditDto::Acknowledge { sheet, finding, before, after } => Self::Acknowledge {
                sheet: SheetId::from(sheet),
                finding: finding.into(),
                before: before.map(Into::into),
                after: after.map(Into::into),
            },
            EditDto::Direction { sheet, group, number, before, after } => Self::Direction {
                sheet: SheetId::from(sheet),
                row: RowId { group, number },
                before: before.map(Into::into),
                after: after.map(Into::into),
            },
            EditDto::Reread { sheet, change } => {
                Self::Reread { sheet: SheetId::from(sheet), change: Box::new((*change).into()) }
            }
            EditDto::Rename { before, after } => Self::Rename { before, after },
            EditDto::Link { link, before, after } => {
                Self::Link { link: link.into(), before: before.map(Into::into), after: after.map(Into::into) }
            }
            EditDto::Pair { pair, before, after } => {
                Self::Pair { pair: pair.into(), before: before.map(Into::into), after: after.map(Into::into) }
            }
            EditDto::SignOff { sheet, role, before, after } => Self::SignOff {
                sheet: SheetId::from(sheet),
                role: role.into(),
                before: before.map(Into::into),
                after: after.map(Into::into),
            },
            EditDto::Legend { before, after } => Self::Legend { before: each(before), after: each(after) },
            EditDto::Group { label, edits } => Self::Group { label, edits: each(edits) },
        }
    }
}
