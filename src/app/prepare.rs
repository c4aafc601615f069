//! Works out what the screens read: the list, the sheet on show, its findings.

use std::sync::Arc;

use super::view::{SheetView, SourceView};
use super::{Screen, State, Text};
use crate::parse::parse;
use crate::read::Document;
use crate::review::SheetId;

/// Sheets whose text and form are kept ready.
const KEPT_OPEN: usize = 16;

impl State {
    /// Works out what the screens need and is missing or stale. Called once a
    /// frame before anything is drawn; costs nothing when nothing changed.
    pub fn prepare(&mut self) {
        self.prepare_list();
        self.prepare_compare();
        self.prepare_sheet();
        self.prepare_findings();
    }

    /// The findings of the sheet on show at once, of the others in turn.
    fn prepare_findings(&mut self) {
        if let Some(id) = &self.sheet {
            let revision = self.revisions.get(id).copied().unwrap_or(0);
            self.findings.look_at(&self.project, id, revision);
        }
        self.findings.advance(&self.project, &self.revisions);
        let list = (self.order.as_slice(), self.list_generation);
        self.findings.refresh_lines(list, self.sheet.as_ref(), || self.jobs.wake());
        for id in self.findings.take_changed() {
            self.overview.note(&id);
        }
        if self.screen == Screen::Overview {
            self.prepare_overview();
        }
    }

    fn prepare_sheet(&mut self) {
        let Some(id) = self.sheet.clone() else { return };
        let Some(sheet) = self.project.sheets.get(&id) else { return };
        let asked = sheet.source.asked;
        let stale = |d: &Document| d.encoding_asked.then_some(d.encoding) != asked;
        if self.documents.get(&id).is_none_or(|(d, _)| stale(d)) {
            self.open_document(&id);
        }
        let revision = self.revisions.get(&id).copied().unwrap_or(0);
        let stale = self.views.get(&id).is_none_or(|v| v.revision != revision || v.filter != self.filter);
        if let Some(sheet) = self.project.sheets.get(&id).filter(|_| stale) {
            self.findings.look_at(&self.project, &id, revision);
            self.next_view += 1;
            let found = self.findings.cells_in_question(&id);
            let mut view = SheetView::new(sheet, revision, self.next_view, &self.filter, found);
            view.signed = self.signatures_of(&id);
            self.views.insert(id.clone(), view);
        }
        if self.documents.len() > KEPT_OPEN {
            self.documents.retain(|k, _| *k == id);
            self.views.retain(|k, _| *k == id);
        }
        self.prepare_past();
        self.keep_selection_standing();
        self.look_up_find();
    }

    /// A field whose row is gone is no longer selected.
    fn keep_selection_standing(&mut self) {
        let Some((sheet, cell)) = self.current_sheet().zip(self.cell.as_ref()) else { return };
        if sheet.key_of(cell).is_none() {
            self.cell = None;
            self.editing = None;
        }
    }

    /// Reads a sheet's bytes again in the encoding its record asks for. Where
    /// that differs from how it was read, the machine's values follow.
    fn open_document(&mut self, id: &SheetId) {
        let Some(sheet) = self.project.sheets.get(id) else { return };
        let Some(bytes) = self.sources.get(&sheet.source.hash) else {
            if self.source_lost.as_ref() != Some(id) {
                self.complain(self.fill(Text::SourceLost, &sheet.source.file_name));
                self.source_lost = Some(id.clone());
            }
            return;
        };
        let document = Document::new(&sheet.source.file_name, bytes, sheet.source.asked);
        let parsed = parse(&document);
        if document.encoding != sheet.source.encoding
            && let Some(sheet) = self.project.sheets.get_mut(id)
        {
            sheet.reread(&document, &parsed);
            self.touch(id);
        }
        let view = SourceView::new(&document.text, parsed);
        self.documents.insert(id.clone(), (Arc::new(document), view));
    }

    /// A number for a view that no other has.
    pub(super) fn next_serial(&mut self) -> u64 {
        self.next_view += 1;
        self.next_view
    }
}
