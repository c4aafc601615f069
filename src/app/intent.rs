use std::path::PathBuf;

use super::{AfterSettling, Command, Dialog, Purpose};
use crate::review::{CellId, NoteAnchor, NoteId, RowId, SheetId};
use crate::store::{Backup, Language, Target, Theme};
use crate::text::{Span, TextEncoding};

/// What a panel asks for. Panels read the state and return intents; only
/// `app::handle` changes anything.
#[derive(Debug, Clone, PartialEq)]
#[allow(missing_docs, reason = "the names say it; each is one arm of `handle`")]
pub enum Intent {
    Run(Command),
    OpenPaths(Vec<PathBuf>),
    SelectSheet(SheetId),
    SelectCell { cell: CellId, reveal_source: bool },
    ClickSource(usize),
    SelectText(Option<Span>),
    BeginEdit(CellId),
    CancelEdit,
    Correct { cell: CellId, value: String, reason: Option<String> },
    SetReason { cell: CellId, reason: String },
    TakeCandidate { cell: CellId, index: usize },
    AddRow { group: String },
    RemoveRow(RowId),
    WriteNote { sheet: SheetId, note: Option<NoteId>, anchor: NoteAnchor, text: String },
    SetEncoding(Option<TextEncoding>),
    ShowDialog(Dialog),
    CloseDialog,
    SetAuthor(String),
    SetTheme(Theme),
    SetLanguage(Language),
    SetReasonRequired(bool),
    UsePath { purpose: Purpose, path: PathBuf },
    SaveThen(AfterSettling),
    SaveOver,
    TakeLockOver,
    OpenBackup { target: Target, backup: Backup },
    LookAtDisk,
    SettleWithoutSaving(AfterSettling),
    StepCell(isize),
    Draft { cell: CellId, text: Option<String> },
    Recover { as_copy: bool },
    RecoverLater,
    CancelJob,
    DismissToast(u64),
    Sort(super::SortBy),
    Findings(super::findings::FindingsIntent),
    Charts(super::charting::ChartsIntent),
    Overview(super::overview::OverviewIntent),
}
