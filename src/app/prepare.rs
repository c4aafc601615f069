//! Works out what the screens read: the list, the sheet on show, its findings.

use std::sync::Arc;

use super::view::{SheetSummary, SheetView, SourceView};
use super::{Facets, Screen, SortBy, State};
use crate::parse::parse;
use crate::read::Document;
use crate::review::SheetId;

/// Sheets whose text and form are kept ready.
const KEPT_OPEN: usize = 16;

impl State {
    /// Works out what the screens need and is missing or stale. Called once a
    /// frame before anything is drawn; costs nothing when nothing changed.
    pub fn prepare(&mut self) {
        if self.order_stale {
            self.refresh_list();
            let revision = |id: &SheetId| self.revisions.get(id).copied().unwrap_or(0);
            self.findings.note_revisions(self.order.iter().map(|id| (id, revision(id))));
        }
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
        self.findings.refresh_lines(&self.order, self.sheet.as_ref());
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
        self.look_up_find();
    }

    /// Reads a sheet's bytes again in the encoding its record asks for. Where
    /// that differs from how it was read, the machine's values follow.
    fn open_document(&mut self, id: &SheetId) {
        let Some(sheet) = self.project.sheets.get_mut(id) else { return };
        let Some(bytes) = self.sources.get(&sheet.source.hash) else { return };
        let document = Document::new(&sheet.source.file_name, Arc::clone(bytes), sheet.source.asked);
        let parsed = parse(&document);
        if document.encoding != sheet.source.encoding {
            sheet.reread(&document, &parsed);
            *self.revisions.entry(id.clone()).or_insert(0) += 1;
            self.order_stale = true;
        }
        let view = SourceView::new(&document.text, parsed);
        self.documents.insert(id.clone(), (Arc::new(document), view));
    }

    /// A number for a view that no other has.
    pub(super) fn next_serial(&mut self) -> u64 {
        self.next_view += 1;
        self.next_view
    }

    fn refresh_list(&mut self) {
        self.order_stale = false;
        self.list_generation += 1;
        let mut order: Vec<SheetId> = Vec::new();
        for sheet in self.project.sheets.values().filter(|s| s.removed.is_none()) {
            let revision = self.revisions.get(&sheet.id).copied().unwrap_or(0);
            if self.summaries.get(&sheet.id).is_none_or(|s| s.revision != revision) {
                self.summaries.insert(sheet.id.clone(), SheetSummary::new(sheet, revision));
            }
            order.push(sheet.id.clone());
        }
        let blank = SheetSummary::default();
        let of = |id: &SheetId| self.summaries.get(id).unwrap_or(&blank);
        order.sort_by(|a, b| {
            let (a, b) = (of(a), of(b));
            let rest = || (&a.name, &a.year, &a.number).cmp(&(&b.name, &b.year, &b.number));
            match self.sort {
                SortBy::Name => rest(),
                SortBy::Year => b.year.cmp(&a.year).then_with(rest),
                SortBy::Ministry => (&a.ministry, &a.number).cmp(&(&b.ministry, &b.number)).then_with(rest),
                SortBy::Budget => b.budget.cmp(&a.budget).then_with(rest),
                SortBy::Open => b.counts.open().cmp(&a.counts.open()).then_with(rest),
            }
        });
        self.facets = Facets::of(order.iter().map(of));
        self.list_revision += 1;
        self.open_in_all = order.iter().map(|id| of(id).counts.open()).sum();
        self.order = order;
        if self.sheet.as_ref().is_some_and(|s| !self.order.contains(s)) {
            self.sheet = None;
            self.cell = None;
            self.text_selection = None;
        }
        if self.sheet.is_none() {
            self.sheet = self.order.first().cloned();
            self.cell = None;
        }
    }
}
