use std::collections::BTreeMap;

use crate::review::{Action, CellId, Edit, LogEntry, ProjectId, SheetId, Stamp};
use crate::store::codec::FORMAT_VERSION;
use crate::store::dto::{HeaderDto, RecordDto};
use crate::store::layout::is_within;
use crate::text::ContentHash;

/// What a journal says about itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JournalHeader {
    /// Whose journal it is.
    pub project: ProjectId,
    /// The project's name when it was begun; may be empty.
    pub name: String,
    /// Where the project lies; none for one that was never saved.
    pub target: Option<String>,
    /// The saved state that the records follow on (`SavedState::base`); none
    /// for an empty project.
    pub base: Option<ContentHash>,
    /// The last step that is in that state.
    pub last_seq: u64,
    /// Who began it, and when.
    pub started: Stamp,
}

/// What is being typed into a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// In which sheet.
    pub sheet: SheetId,
    /// Into which cell.
    pub cell: CellId,
    /// The text so far; none: it was left.
    pub text: Option<String>,
}

/// One record of a journal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum JournalRecord {
    /// A step of the log.
    Step(LogEntry),
    /// Text being typed.
    Draft(Draft),
    /// A sheet as it was added or read anew.
    Sheet {
        /// Which sheet.
        sheet: SheetId,
        /// The hash, and name, of its record beside the journal.
        record: ContentHash,
        /// The name of its original bytes beside the journal.
        source: String,
        /// The last step before it.
        after_seq: u64,
    },
}

/// What was being typed at the end of these records, and neither taken over nor
/// given up.
pub(super) fn drafts(records: &[JournalRecord]) -> Vec<Draft> {
    let mut drafts: BTreeMap<(&SheetId, &CellId), &Draft> = BTreeMap::new();
    for record in records {
        match record {
            JournalRecord::Draft(draft) => {
                drafts.insert((&draft.sheet, &draft.cell), draft);
            }
            JournalRecord::Step(LogEntry { action: Action::Do(edit), .. }) => {
                drafts.retain(|(sheet, cell), _| !changes(edit, sheet, cell));
            }
            JournalRecord::Step(_) | JournalRecord::Sheet { .. } => {}
        }
    }
    drafts.into_values().filter(|d| d.text.is_some()).cloned().collect()
}

fn changes(edit: &Edit, of: &SheetId, which: &CellId) -> bool {
    match edit {
        Edit::Cell { sheet, cell, .. } => sheet == of && cell == which,
        Edit::Group { edits, .. } => edits.iter().any(|edit| changes(edit, of, which)),
        _ => false,
    }
}

impl JournalContents {
    /// What was being typed when it ended.
    pub fn drafts(&self) -> Vec<Draft> {
        drafts(&self.records)
    }
}

/// A journal as read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct JournalContents {
    /// What it says about itself; none if not even that is readable.
    pub header: Option<JournalHeader>,
    /// Its records, in order.
    pub records: Vec<JournalRecord>,
    /// Whether it ends within a record: one that was never acknowledged.
    pub torn: bool,
    /// Unreadable records before the end: failed writes, or damage.
    pub damaged: usize,
}

/// A record as a line: length in bytes, CRC-32, text. The text has no line
/// end of its own.
pub(super) fn frame(text: &str) -> String {
    format!("{} {:08x} {text}\n", text.len(), crc32fast::hash(text.as_bytes()))
}

/// The text of a line, if it is whole.
fn unframe(line: &[u8]) -> Option<&str> {
    let line = std::str::from_utf8(line).ok()?;
    let (len, rest) = line.split_once(' ')?;
    let (crc, text) = rest.split_once(' ')?;
    let whole = len.parse() == Ok(text.len()) && u32::from_str_radix(crc, 16) == Ok(crc32fast::hash(text.as_bytes()));
    whole.then_some(text)
}

pub(super) fn header_text(header: &JournalHeader) -> String {
    let dto = HeaderDto {
        format_version: FORMAT_VERSION,
        project: header.project.0.clone(),
        name: header.name.clone(),
        target: header.target.clone(),
        base: header.base.as_ref().map(|h| h.as_str().to_owned()),
        last_seq: header.last_seq,
        started: header.started.clone().into(),
    };
    ron::to_string(&dto).unwrap_or_default()
}

fn header_of(text: &str) -> Option<JournalHeader> {
    let dto: HeaderDto = ron::from_str(text).ok()?;
    let base = match dto.base {
        Some(hash) => Some(ContentHash::from_hex(&hash)?),
        None => None,
    };
    (dto.format_version <= FORMAT_VERSION).then(|| JournalHeader {
        project: ProjectId(dto.project),
        name: dto.name,
        target: dto.target,
        base,
        last_seq: dto.last_seq,
        started: dto.started.into(),
    })
}

impl JournalRecord {
    pub(super) fn to_text(&self) -> String {
        let dto = match self.clone() {
            Self::Step(step) => RecordDto::Step(step.into()),
            Self::Draft(Draft { sheet, cell, text }) => {
                RecordDto::Draft { sheet: sheet.into(), cell: cell.as_str().to_owned(), text }
            }
            Self::Sheet { sheet, record, source, after_seq } => {
                RecordDto::Sheet { sheet: sheet.into(), record: record.as_str().to_owned(), source, after_seq }
            }
        };
        ron::to_string(&dto).unwrap_or_default()
    }

    fn of_text(text: &str) -> Option<Self> {
        Some(match ron::from_str(text).ok()? {
            RecordDto::Step(step) => Self::Step(step.into()),
            RecordDto::Draft { sheet, cell, text } => {
                Self::Draft(Draft { sheet: SheetId::from(sheet), cell: CellId::from_written(cell), text })
            }
            RecordDto::Sheet { sheet, record, source, after_seq } => Self::Sheet {
                sheet: SheetId::from(sheet),
                record: ContentHash::from_hex(&record)?,
                source: Some(source).filter(|s| is_within(s))?,
                after_seq,
            },
        })
    }
}

/// Reads a journal's bytes, whatever they are. A record that is not whole is
/// left out: at the end it was being written when the power went, before the
/// end its write had failed and its author knows.
pub fn replay(bytes: &[u8]) -> JournalContents {
    let mut contents = JournalContents::default();
    let mut lines = bytes.split(|b| *b == b'\n').peekable();
    let mut first = true;
    while let Some(line) = lines.next() {
        let last = lines.peek().is_none();
        if line.is_empty() {
            continue;
        }
        // A line without its line end was not written to the end.
        let text = if last { None } else { unframe(line) };
        if std::mem::take(&mut first) {
            contents.header = text.and_then(header_of);
            contents.torn |= last;
            continue;
        }
        match text.and_then(JournalRecord::of_text) {
            Some(record) => contents.records.push(record),
            None if last => contents.torn = true,
            None => contents.damaged += 1,
        }
    }
    contents
}
