//! Finding words in all sheets, on a thread of its own: first in what people
//! wrote, then in the texts.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, channel};

use super::trail::Place;
use super::{NotePlace, State};
use crate::read::Document;
use crate::review::{CellId, Note, NoteId, Sheet, SheetId};
use crate::store::Sources;
use crate::text::{Search, Span};

/// One place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// In which sheet; none: in a note on the project.
    pub sheet: Option<SheetId>,
    /// What holds it.
    pub place: FoundPlace,
    /// The words before it, it, and the words after it, on one line.
    pub excerpt: [String; 3],
}

/// What holds a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FoundPlace {
    /// The source text.
    Text(Span),
    /// A person's value.
    Field(CellId),
    /// A note.
    Note(NoteId),
}

/// A search through all sheets.
#[derive(Debug, Default)]
pub struct FindAll {
    /// Whether its panel is on show.
    pub open: bool,
    /// What was searched for.
    pub query: String,
    /// Whether that is a regular expression.
    pub pattern: bool,
    /// What is wrong with the regular expression.
    pub fault: Option<String>,
    /// The places so far.
    pub found: Vec<Found>,
    /// Sheets searched, and all of them.
    pub progress: (usize, usize),
    /// The place gone to last.
    pub at: Option<usize>,
    running: Option<Running>,
}

#[derive(Debug)]
struct Running {
    receiver: Receiver<(usize, Vec<Found>)>,
    cancel: Arc<AtomicBool>,
}

/// Places looked up in one sheet, and in all.
const MOST_IN_SHEET: usize = 200;
const MOST: usize = 20_000;
/// Characters shown before and after a place.
const AROUND: usize = 24;

impl FindAll {
    /// Whether sheets are still being searched.
    pub fn is_running(&self) -> bool {
        self.running.is_some()
    }

    /// Stops searching; what was found stays.
    pub(super) fn stop(&mut self) {
        if let Some(running) = self.running.take() {
            running.cancel.store(true, Ordering::Relaxed);
        }
    }
}

impl State {
    /// Begins a search through all sheets.
    pub(super) fn find_everywhere(&mut self, query: String, pattern: bool) {
        self.find_all.stop();
        let all = &mut self.find_all;
        (all.open, all.at, all.progress) = (true, None, (0, 0));
        all.found.clear();
        (all.query, all.pattern) = (query, pattern);
        let search = match Search::new(&all.query, pattern) {
            Ok(search) => search,
            Err(fault) => {
                all.fault = Some(fault);
                return;
            }
        };
        all.fault = None;
        let Some(search) = search else { return };
        let sheets: Vec<Arc<Sheet>> =
            self.order.iter().filter_map(|id| self.project.sheets.shared(id)).cloned().collect();
        self.find_all.progress = (0, sheets.len());
        let (sender, receiver) = channel();
        let cancel = Arc::new(AtomicBool::new(false));
        self.find_all.running = Some(Running { receiver, cancel: Arc::clone(&cancel) });
        let (wake, originals, notes) = (self.jobs.wake(), self.sources.clone(), self.project.notes.clone());
        std::thread::spawn(move || {
            // The search may have been given up: then nobody listens.
            let tell = |searched: usize, found: Vec<Found>| {
                let heard = !cancel.load(Ordering::Relaxed) && sender.send((searched, found)).is_ok();
                wake();
                heard
            };
            if !tell(0, found_in_writing(&search, &notes, &sheets)) {
                return;
            }
            for sheet in &sheets {
                if !tell(1, found_in_text(sheet, &originals, &search)) {
                    return;
                }
            }
        });
    }

    /// Takes in what was found since the last frame; whether more may come.
    pub fn collect_found(&mut self) -> bool {
        let all = &mut self.find_all;
        let Some(running) = &all.running else { return false };
        while let Ok((searched, found)) = running.receiver.try_recv() {
            all.progress.0 += searched;
            let room = MOST.saturating_sub(all.found.len());
            all.found.extend(found.into_iter().take(room));
        }
        if all.progress.0 >= all.progress.1 || all.found.len() >= MOST {
            all.stop();
        }
        all.is_running()
    }

    /// Goes to a place found.
    pub(super) fn go_to_found(&mut self, index: usize) {
        let Some(found) = self.find_all.found.get(index).cloned() else { return };
        self.find_all.at = Some(index);
        match (found.sheet, found.place) {
            (sheet, FoundPlace::Note(id)) => {
                let place: NotePlace = (sheet, id);
                self.show_notes = true;
                self.go_to_note(&place);
            }
            (Some(sheet), FoundPlace::Field(cell)) => self.go_to(Place { sheet, cell: Some(cell) }),
            (Some(sheet), FoundPlace::Text(span)) => {
                self.select_sheet(sheet);
                self.show_found(span);
            }
            (None, _) => {}
        }
    }

    /// The next place found (`step` 1) or the one before (`-1`).
    pub(super) fn step_found(&mut self, step: isize) {
        let count = self.find_all.found.len();
        if count == 0 {
            return;
        }
        let at = match (self.find_all.at, step > 0) {
            (Some(at), true) => (at + 1) % count,
            (Some(at), false) => (at + count - 1) % count,
            (None, true) => 0,
            (None, false) => count - 1,
        };
        self.go_to_found(at);
    }
}

/// Places in corrections and notes.
fn found_in_writing(search: &Search, notes: &BTreeMap<NoteId, Note>, sheets: &[Arc<Sheet>]) -> Vec<Found> {
    let mut found = Vec::new();
    let mut take = |sheet: Option<&SheetId>, place: FoundPlace, text: &str| {
        if let Some(span) = search.places(text, 1).first() {
            found.push(Found { sheet: sheet.cloned(), place, excerpt: excerpt(text, *span) });
        }
    };
    for (id, note) in notes {
        take(None, FoundPlace::Note(*id), &note.text);
    }
    for sheet in sheets {
        for (cell, review) in &sheet.cells {
            if let Some(correction) = &review.correction {
                take(Some(&sheet.id), FoundPlace::Field(cell.clone()), &correction.value);
            }
        }
        for (id, note) in &sheet.notes {
            let replies = note.replies.iter().map(|r| r.text.as_str());
            let all = std::iter::once(note.text.as_str()).chain(replies).collect::<Vec<_>>().join("\n");
            take(Some(&sheet.id), FoundPlace::Note(*id), &all);
        }
    }
    found
}

/// Places in a sheet's text; none where its bytes are gone.
fn found_in_text(sheet: &Sheet, originals: &Sources, search: &Search) -> Vec<Found> {
    let Some(bytes) = originals.get(&sheet.source.hash) else { return Vec::new() };
    let document = Document::new(&sheet.source.file_name, bytes, sheet.source.asked);
    let found = |span| Found {
        sheet: Some(sheet.id.clone()),
        place: FoundPlace::Text(span),
        excerpt: excerpt(&document.text, span),
    };
    search.places(&document.text, MOST_IN_SHEET).into_iter().map(found).collect()
}

/// A place with some of the text around it, on one line.
fn excerpt(text: &str, span: Span) -> [String; 3] {
    let line =
        |t: String| t.chars().map(|c| if c.is_control() || c == '\u{2028}' { ' ' } else { c }).collect::<String>();
    let before: Vec<char> = text.get(..span.start).unwrap_or_default().chars().rev().take(AROUND).collect();
    let after: String = text.get(span.end..).unwrap_or_default().chars().take(AROUND).collect();
    [line(before.into_iter().rev().collect()), line(span.slice(text).unwrap_or_default().to_owned()), line(after)]
}
