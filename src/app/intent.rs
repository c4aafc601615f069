use std::path::PathBuf;

use super::{AfterSettling, Command, Dialog, FieldFilter, NotePlace, Purpose};
use crate::review::{CellId, Fit, NoteAnchor, NoteId, NoteState, Role, RowId, SheetId, TickMark};
use crate::store::{Backup, Language, Target, Theme};
use crate::text::{Span, TextEncoding};

impl Intent {
    /// Whether it saves, exports, signs or leaves what is there, so that what
    /// is being typed must be taken over first.
    pub fn takes_stock(&self) -> bool {
        match self {
            Self::Run(command) => command.takes_stock(),
            Self::OpenPaths(_)
            | Self::Drop(_)
            | Self::UsePath { .. }
            | Self::WriteOver { .. }
            | Self::SaveThen(_)
            | Self::SaveOver
            | Self::SettleWithoutSaving(_)
            | Self::OpenBackup { .. }
            | Self::TakeLockOver
            | Self::Sign(_)
            | Self::TakeWhatIsNew
            | Self::LookAtPast(_)
            | Self::ReturnToPast(_)
            | Self::GoToStep(_) => true,
            _ => false,
        }
    }
}

/// What a panel asks for. Panels read the state and return intents; only
/// `app::handle` changes anything.
#[derive(Debug, Clone, PartialEq)]
#[allow(missing_docs, reason = "the names say it; each is one arm of `handle`")]
pub enum Intent {
    Run(Command),
    OpenPaths(Vec<PathBuf>),
    Drop(Vec<PathBuf>),
    SelectSheet(SheetId),
    SelectCell { cell: CellId, reveal_source: bool },
    ClickSource(usize),
    SelectText(Option<Span>),
    BeginEdit(CellId),
    CancelEdit,
    Correct { cell: CellId, value: String, reason: Option<String> },
    SetReason { cell: CellId, reason: String },
    TakeCandidate { cell: CellId, index: usize },
    GoOn,
    TakeWhatIsNew,
    Decide { index: usize, theirs: bool },
    CloseMerge,
    Sign(Role),
    Unsign(Role),
    GoToStep(u64),
    LookAtPast(Option<u64>),
    ReturnToPast(u64),
    Find { query: String, pattern: bool },
    CloseFind,
    FindEverywhere { query: String, pattern: bool },
    GoToFound(usize),
    CloseFindAll,
    ApplySame(Vec<Fit>),
    DeclineSame,
    ApplyReread,
    DeclineReread,
    KeepTyped { sheet: SheetId, cell: CellId, value: String, reason: String },
    SetFilter(FieldFilter),
    ConfirmAll(Vec<CellId>),
    AddRow { group: String },
    RemoveRow(RowId),
    WriteNote { sheet: Option<SheetId>, note: Option<NoteId>, anchor: NoteAnchor, text: String },
    Reply { place: NotePlace, index: usize, text: String },
    SetTags { place: NotePlace, tags: Vec<String> },
    SetNoteState { place: NotePlace, state: NoteState },
    GoToNote(NotePlace),
    ToggleTick { cell: CellId, sign: String },
    SetLegend(Vec<TickMark>),
    SetEncoding(Option<TextEncoding>),
    ShowDialog(Dialog),
    CloseDialog,
    SetAuthor(String),
    SetTheme(Theme),
    SetLanguage(Language),
    SetReasonRequired(bool),
    UsePath { purpose: Purpose, path: PathBuf },
    WriteOver { purpose: Purpose, path: PathBuf },
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
    Compare(super::CompareIntent),
    Findings(super::findings::FindingsIntent),
    Charts(super::charting::ChartsIntent),
    Overview(super::overview::OverviewIntent),
}
