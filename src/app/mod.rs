//! The workbench without its looks: state, commands, background jobs.
//!
//! Panels read [`State`] and return [`Intent`]s; [`handle`] is the one place
//! that carries them out. The clock, the user's name and randomness enter here.

mod aside;
pub mod charting;
mod clipboard;
mod command;
pub mod compare_view;
mod correcting;
mod dialog;
mod drops;
mod filter;
mod find;
mod find_all;
pub mod findings;
mod handle;
mod history;
mod holding;
mod intent;
mod jobs;
mod journaling;
mod left;
mod list;
mod merging;
mod navigate;
mod notes;
mod open;
pub mod overview;
mod prepare;
mod queue;
mod recent;
mod recovering;
mod recovery;
mod rereading;
mod same;
mod saving;
mod sheet_filter;
mod signing;
mod state;
mod strings;
mod trail;
mod trouble;
mod view;
mod words;
mod zoom;

pub use crate::review::form_view;
pub use command::{Command, Menu};
pub use compare_view::{CompareIntent, ComparePage};
pub use dialog::{AfterSettling, Dialog, GoTo, ImportReport};
pub use drops::project_among;
pub use filter::{FieldFilter, FoundFilter, StatusFilter};
pub use find::Find;
pub use find_all::{FindAll, Found, FoundPlace};
pub use handle::{Effect, handle};
pub use history::HistoryFilter;
pub use holding::{BackupOffer, DiskChange, Holder, Holding};
pub use intent::Intent;
pub use jobs::{JobEvent, JobKind, Jobs, Purpose};
pub use journaling::Journaling;
pub use merging::Merge;
pub use notes::{NoteFilter, NotePlace};
pub use open::{finish_job, open_paths};
pub use queue::Why;
pub use recent::names_of_recent;
pub use recovery::RecoveryOffer;
pub use rereading::{Reread, RereadFound};
pub use same::Same;
pub use sheet_filter::{BudgetSize, Facets, Progress, SheetFilter, filtered};
pub use signing::Signed;
pub use state::{Env, Pane, Screen, SortBy, State, Toast};
pub use strings::Text;
pub use trail::Place;
pub use view::{Coverage, SheetSummary, SheetView, SourceView};
pub use words::Named;

/// Common reasons for a correction, offered in a list; any other can be typed.
pub const REASONS: &[&str] =
    &["抽出の誤り", "セルの対応違い", "文字の読み違い", "原文の誤記", "表記の統一", "別資料で確認", "その他"];

/// Common reasons for letting a finding stand, offered in a list.
pub const ACKNOWLEDGE_REASONS: &[&str] =
    &["端数処理による", "様式・記載要領による", "原文どおり（担当に照会）", "説明で確認済み", "再委託のため", "その他"];

/// How long a message stays, in milliseconds.
const TOAST_MILLIS: i64 = 6_000;
