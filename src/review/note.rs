use serde::{Deserialize, Serialize};
use strum::EnumIter;

use super::{CellId, Edit, FindingId, NoteId, Project, SheetId, Stamp};
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
    /// A finding.
    Finding(FindingId),
    /// The project as a whole; only for notes that stand in no sheet.
    Project,
}

impl NoteAnchor {
    /// The cell it hangs on, or that the finding it hangs on is about.
    pub fn cell(&self) -> Option<&CellId> {
        match self {
            Self::Cell(cell) => Some(cell),
            Self::Finding(finding) => finding.subject(),
            Self::Sheet | Self::Span { .. } | Self::Project => None,
        }
    }
}

/// How far a note has come.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, EnumIter, Serialize, Deserialize)]
pub enum NoteState {
    /// 未回答: waits for an answer.
    #[default]
    Open,
    /// 回答あり: answered, and the answer is to be looked at.
    Answered,
    /// 解決: nothing is left to do.
    Cleared,
}

impl NoteState {
    /// The word for it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Open => "未回答",
            Self::Answered => "回答あり",
            Self::Cleared => "解決",
        }
    }
}

/// An answer to a note.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reply {
    /// The text.
    pub text: String,
    /// Who and when.
    pub by: Stamp,
}

/// A note as it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// What it hangs on.
    pub anchor: NoteAnchor,
    /// The text, in simple Markdown.
    pub text: String,
    /// How far it has come.
    pub state: NoteState,
    /// Words to find it by, without `#`, in the order given.
    pub tags: Vec<String>,
    /// Answers, oldest first.
    pub replies: Vec<Reply>,
    /// Who began it, and when.
    pub created: Stamp,
    /// Who changed it last, and when.
    pub changed: Stamp,
}

impl Note {
    /// A note just begun.
    pub fn new(anchor: NoteAnchor, text: impl Into<String>, by: &Stamp) -> Self {
        Self {
            anchor,
            text: text.into(),
            state: NoteState::default(),
            tags: Vec::new(),
            replies: Vec::new(),
            created: by.clone(),
            changed: by.clone(),
        }
    }
}

impl Project {
    /// The notes of a sheet, or of the project.
    pub fn notes_on(&self, sheet: Option<&SheetId>) -> Option<&std::collections::BTreeMap<NoteId, Note>> {
        match sheet {
            Some(id) => self.sheets.get(id).map(|s| &s.notes),
            None => Some(&self.notes),
        }
    }

    /// A note written or changed; an empty text deletes it.
    pub fn write_note(
        &self,
        sheet: Option<&SheetId>,
        note: Option<NoteId>,
        anchor: NoteAnchor,
        text: &str,
        by: &Stamp,
    ) -> Option<(NoteId, Edit)> {
        let id = note.unwrap_or_else(|| self.next_note_id());
        let before = self.notes_on(sheet)?.get(&id).cloned();
        let after = (!text.is_empty()).then(|| match &before {
            Some(same) if same.text == text => same.clone(),
            Some(old) => Note { text: text.to_owned(), changed: by.clone(), ..old.clone() },
            None => Note::new(anchor, text, by),
        });
        Some((id, Edit::Note { sheet: sheet.cloned(), note: id, before, after }))
    }

    /// A note with something else about it changed: its state, tags, replies.
    pub fn change_note(
        &self,
        sheet: Option<&SheetId>,
        note: NoteId,
        by: &Stamp,
        change: impl FnOnce(&mut Note),
    ) -> Option<Edit> {
        let before = self.notes_on(sheet)?.get(&note)?.clone();
        let mut after = before.clone();
        change(&mut after);
        if after == before {
            return None;
        }
        after.changed = by.clone();
        Some(Edit::Note { sheet: sheet.cloned(), note, before: Some(before), after: Some(after) })
    }

    /// An answer to a note, which becomes answered; at the index of an answer
    /// of the same person, that one written anew (an empty text deletes it).
    pub fn reply(&self, sheet: Option<&SheetId>, note: NoteId, index: usize, text: &str, by: &Stamp) -> Option<Edit> {
        let text = text.trim();
        self.change_note(sheet, note, by, |n| match n.replies.get_mut(index) {
            Some(own) if own.by.author == by.author && text.is_empty() => {
                n.replies.remove(index);
            }
            Some(own) if own.by.author == by.author => text.clone_into(&mut own.text),
            _ if text.is_empty() => {}
            _ => {
                n.replies.push(Reply { text: text.to_owned(), by: by.clone() });
                if n.state == NoteState::Open {
                    n.state = NoteState::Answered;
                }
            }
        })
    }

    /// An id that no note of the project has or had.
    pub(super) fn next_note_id(&self) -> NoteId {
        fn highest(edit: &Edit) -> u64 {
            match edit {
                Edit::Note { note, .. } => note.0,
                Edit::Group { edits, .. } => edits.iter().map(highest).max().unwrap_or(0),
                _ => 0,
            }
        }
        let logged = self.log.entries().iter().filter_map(|e| match &e.action {
            super::Action::Do(edit) => Some(highest(edit)),
            super::Action::Undo(_) | super::Action::Redo(_) => None,
        });
        let present = self.sheets.values().flat_map(|s| s.notes.keys()).chain(self.notes.keys()).map(|n| n.0);
        NoteId(logged.chain(present).max().unwrap_or(0) + 1)
    }
}

/// Tags as a person types them: divided by blanks, commas or 、, with or
/// without `#`; each once, in order.
pub fn parse_tags(typed: &str) -> Vec<String> {
    let mut tags: Vec<String> = Vec::new();
    for tag in typed.split(|c: char| c.is_whitespace() || matches!(c, ',' | '、' | '，')) {
        let tag = tag.trim_start_matches(['#', '＃']);
        if !tag.is_empty() && tags.iter().all(|t| t != tag) {
            tags.push(tag.to_owned());
        }
    }
    tags
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_divided_by_blanks_and_commas_and_stand_once() {
        assert_eq!(parse_tags("#要照会、予算 ＃要照会,  "), ["要照会", "予算"]);
        assert!(parse_tags(" # ").is_empty());
    }
}
