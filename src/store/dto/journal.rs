use serde::{Deserialize, Serialize};

use super::{LogEntryDto, StampDto, is_default};

/// The first record of a journal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::store) struct HeaderDto {
    pub format_version: u32,
    pub project: String,
    #[serde(default)]
    pub name: String,
    /// Where the project lies; none for one that was never saved.
    #[serde(default, skip_serializing_if = "is_default")]
    pub target: Option<String>,
    #[serde(default, skip_serializing_if = "is_default")]
    pub base: Option<String>,
    #[serde(default)]
    pub last_seq: u64,
    pub started: StampDto,
}

/// Any other record of a journal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::store) enum RecordDto {
    Step(LogEntryDto),
    Draft {
        sheet: String,
        cell: String,
        #[serde(default)]
        text: Option<String>,
    },
    Sheet {
        sheet: String,
        /// SHA-256 of the sheet's record, which lies beside the journal.
        record: String,
        /// The name of the source's bytes, which lie there too.
        source: String,
        after_seq: u64,
    },
}
