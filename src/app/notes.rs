//! Notes: where the next one is written, which are listed, and the way to
//! their places.

use super::findings::FindingsIntent;
use super::trail::Place;
use super::{Pane, State};
use crate::review::{Note, NoteAnchor, NoteId, NoteState, SheetId};
use crate::text::fold_to_string;

/// A note by the sheet it is on (none: the project) and its id.
pub type NotePlace = (Option<SheetId>, NoteId);

/// Which notes are listed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NoteFilter {
    /// Those of all sheets and of the project, not only of the sheet on show.
    pub everywhere: bool,
    /// How far they have come.
    pub state: Option<NoteState>,
    /// A tag they have.
    pub tag: Option<String>,
    /// Words that stand in them, however written.
    pub query: String,
}

impl NoteFilter {
    fn words(&self) -> Vec<String> {
        self.query.split_whitespace().map(|w| fold_to_string(w).to_lowercase()).collect()
    }

    fn shows(&self, note: &Note, words: &[String]) -> bool {
        let held = || {
            let quote = match &note.anchor {
                NoteAnchor::Span { quote, .. } => quote.as_str(),
                _ => "",
            };
            let replies = note.replies.iter().map(|r| r.text.as_str());
            let parts = [note.text.as_str(), quote, &note.created.author].into_iter().chain(replies);
            let tags = note.tags.iter().map(String::as_str);
            fold_to_string(&parts.chain(tags).collect::<Vec<_>>().join("\n")).to_lowercase()
        };
        self.state.is_none_or(|s| note.state == s)
            && self.tag.as_ref().is_none_or(|t| note.tags.contains(t))
            && (words.is_empty() || {
                let held = held();
                words.iter().all(|w| held.contains(w.as_str()))
            })
    }
}

impl State {
    /// What the next note hangs on: the place asked for, else the selected
    /// field, else the sheet.
    pub fn note_anchor(&self) -> (Option<SheetId>, NoteAnchor) {
        match (&self.note_on, &self.cell) {
            (Some(NoteAnchor::Project), _) => (None, NoteAnchor::Project),
            (Some(anchor), _) => (self.sheet.clone(), anchor.clone()),
            (None, Some(cell)) => (self.sheet.clone(), NoteAnchor::Cell(cell.clone())),
            (None, None) => (self.sheet.clone(), NoteAnchor::Sheet),
        }
    }

    /// Opens the notes, ready to write on a place.
    pub(super) fn write_note_on(&mut self, anchor: Option<NoteAnchor>) {
        self.note_on = anchor;
        self.show_notes = true;
        self.focus_note += 1;
    }

    /// The characters selected in the source, as a note quotes them.
    pub(super) fn selected_quote(&self) -> Option<NoteAnchor> {
        let (span, document) = self.text_selection().zip(self.document())?;
        let span = span.trim(&document.text);
        let quote = document.slice(span).replace('\u{2028}', "\n");
        (!quote.is_empty()).then_some(NoteAnchor::Span { span, quote })
    }

    /// The notes that a filter shows; those of the sheet on show by their
    /// place in it, the project's first. Costs a look at every note: callers
    /// keep the result until the log grows.
    pub fn listed_notes(&self, filter: &NoteFilter) -> Vec<NotePlace> {
        let words = filter.words();
        let mut listed: Vec<NotePlace> = Vec::new();
        let sheets: Vec<Option<&SheetId>> = if filter.everywhere {
            std::iter::once(None).chain(self.order.iter().map(Some)).collect()
        } else {
            vec![self.sheet.as_ref()]
        };
        for sheet in sheets {
            let Some(notes) = self.project.notes_on(sheet) else { continue };
            let shown = notes.iter().filter(|(_, n)| filter.shows(n, &words));
            listed.extend(shown.map(|(id, _)| (sheet.cloned(), *id)));
        }
        listed
    }

    /// Every tag in use, sorted.
    pub fn note_tags(&self) -> Vec<String> {
        let all = self.project.notes.values().chain(self.project.standing().flat_map(|s| s.notes.values()));
        let mut tags: Vec<String> = all.flat_map(|n| n.tags.iter().cloned()).collect();
        tags.sort();
        tags.dedup();
        tags
    }

    /// What a note hangs on, in words.
    pub fn note_place(&self, sheet: Option<&SheetId>, note: &Note) -> String {
        match &note.anchor {
            NoteAnchor::Cell(cell) => {
                let key = sheet.and_then(|s| self.project.sheets.get(s)).and_then(|s| s.key_of(cell));
                key.map_or_else(|| cell.to_string(), |k| k.label())
            }
            NoteAnchor::Finding(finding) => {
                let title = crate::check::rule(&finding.rule).map_or(finding.rule.as_str(), |r| r.title);
                format!("{}: {title}", self.t(super::Text::Findings))
            }
            NoteAnchor::Span { quote, .. } => format!("「{}」", quote.replace('\n', " ")),
            NoteAnchor::Sheet => self.t(super::Text::NoteOnSheet).to_owned(),
            NoteAnchor::Project => self.t(super::Text::NoteOnProject).to_owned(),
        }
    }

    /// Goes to what a note hangs on.
    pub(super) fn go_to_note(&mut self, (sheet, id): &NotePlace) {
        let found = self.project.notes_on(sheet.as_ref()).and_then(|n| n.get(id));
        let Some(anchor) = found.map(|n| n.anchor.clone()) else { return };
        let Some(sheet) = sheet.clone() else {
            self.note_on = Some(anchor);
            return;
        };
        match anchor {
            NoteAnchor::Cell(cell) => {
                self.pane = Pane::Form;
                self.go_to(Place { sheet, cell: Some(cell) });
            }
            NoteAnchor::Finding(ref finding) => {
                self.act_on_findings(FindingsIntent::Select { sheet, finding: finding.clone() });
                self.note_on = Some(anchor);
            }
            NoteAnchor::Span { span, .. } => {
                self.go_to(Place { sheet, cell: None });
                self.show_text(span);
                self.note_on = Some(anchor);
            }
            NoteAnchor::Sheet | NoteAnchor::Project => {
                self.go_to(Place { sheet, cell: None });
                self.note_on = Some(anchor);
            }
        }
    }
}
