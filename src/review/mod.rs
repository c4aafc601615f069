//! What people do to sheets: corrections, statuses, notes, rows added and
//! removed. Every change is one [`Edit`] in one append-only [`Log`], which is
//! undo, audit trail and crash journal at once.
//!
//! No clock and no randomness: time, author and new ids are passed in. The
//! machine's values are never written to; a correction is a layer over them.

mod acknowledge;
mod blocks;
mod cell;
#[cfg(test)]
mod desk;
mod difference;
mod edit;
pub mod form_view;
mod ids;
mod link;
mod log;
mod merge;
mod note;
mod past;
mod project;
mod reading;
mod reread;
mod rewrite;
mod row_match;
mod rows;
mod sheet;
mod sheets;
mod signoff;
mod status;
mod tick;

pub use acknowledge::{Acknowledgement, Direction, FindingId};
pub use cell::{CellReview, CellView, Correction, Effective};
pub use difference::{Difference, differences};
pub use edit::{Conflict, Edit};
pub use ids::{CellId, NoteId, ProjectId, RowId, SheetId};
pub use link::{LinkId, PairId, RowPair, SheetLink, Verdict};
pub use log::{Action, Log, LogEntry, Steps};
pub use merge::{Agreement, Comparison, Proposal};
pub use note::{Note, NoteAnchor, NoteState, Reply, parse_tags};
pub use past::Fate;
pub use project::{Project, ProjectSettings, Stamp};
pub use reading::{MachineChange, Reading, ReadingChange, RowsChange};
pub use reread::{KEPT_REASON, LOST_TAG, OtherSource, RereadFate, RereadLine, Rereading};
pub use rewrite::{Fit, Rewrite};
pub use rows::{Row, RowState, RowTable};
pub use sheet::{MachineCell, Sheet, SourceInfo};
pub use sheets::Sheets;
pub use signoff::{Bound, CannotSign, Role, SignOff};
pub use status::{Status, StatusCounts};
pub use tick::{TickMark, USUAL_TICKS};
