use serde::{Deserialize, Serialize};

use super::{CellId, Stamp};
use crate::text::Span;

/// What a note hangs on.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum NoteAnchor {
    /// The sheet as a whole.
    Sheet,
    /// A cell, by its identity.
    Cell(CellId),
    /// Some characters of the source, quoted.
    Span {
        /// Where they are.
        span: Span,
        /// What they say.
        quote: String,
    },
}

/// A note as it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// What it hangs on.
    pub anchor: NoteAnchor,
    /// The text.
    pub text: String,
    /// Who began it, and when.
    pub created: Stamp,
    /// Who changed it last, and when.
    pub changed: Stamp,
}
