//! Finding words in the sheet on show: in its text and in its fields.

use super::State;
use crate::review::{CellId, SheetId};
use crate::text::{Search, Span};

/// The find bar.
#[derive(Debug, Clone, Default)]
pub struct Find {
    /// Whether it is on show.
    pub open: bool,
    /// What is searched for.
    pub query: String,
    /// Whether that is a regular expression.
    pub pattern: bool,
    /// What is wrong with the regular expression.
    pub fault: Option<String>,
    /// Places in the text, in order.
    pub in_text: Vec<Span>,
    /// Fields whose value or label holds it, in the form's order.
    pub in_fields: Vec<CellId>,
    /// The one gone to last: an index into text places, then fields.
    pub at: Option<usize>,
    made_for: Option<Key>,
}

/// What the places were looked up for.
type Key = (SheetId, u64, String, bool);

/// Places looked up in one sheet.
const MOST: usize = 10_000;

impl Find {
    /// All places.
    pub fn count(&self) -> usize {
        self.in_text.len() + self.in_fields.len()
    }

    /// The characters gone to last.
    pub fn current_text(&self) -> Option<Span> {
        self.in_text.get(self.at?).copied()
    }
}

impl State {
    /// Opens the find bar; words selected in the source are searched for.
    pub(super) fn open_find(&mut self) {
        let selected = self.text_selection().zip(self.document()).map(|(s, d)| d.slice(s).to_owned());
        if let Some(words) = selected.filter(|w| w.chars().count() <= 60 && !w.contains('\n')) {
            self.find.query = words;
        }
        self.find.open = true;
        self.focus_find += 1;
    }

    /// Searches for something else.
    pub(super) fn set_find(&mut self, query: String, pattern: bool) {
        if (&self.find.query, self.find.pattern) == (&query, pattern) {
            return;
        }
        (self.find.query, self.find.pattern, self.find.at) = (query, pattern, None);
        self.look_up_find();
        if self.find.count() > 0 {
            self.step_find(1);
        }
    }

    /// Looks the places up again where the sheet or the words changed.
    pub(super) fn look_up_find(&mut self) {
        if !self.find.open {
            return;
        }
        let Some((sheet, view)) = self.current_sheet().zip(self.view()) else { return };
        let key = (sheet.id.clone(), view.serial, self.find.query.clone(), self.find.pattern);
        if self.find.made_for.as_ref() == Some(&key) {
            return;
        }
        let (search, fault) = match Search::new(&self.find.query, self.find.pattern) {
            Ok(search) => (search, None),
            Err(fault) => (None, Some(fault)),
        };
        let (mut in_text, mut in_fields) = (Vec::new(), Vec::new());
        if let Some(search) = search {
            in_text = self.document().map(|d| search.places(&d.text, MOST)).unwrap_or_default();
            let held = view
                .keyed
                .iter()
                .filter(|(key, id)| search.is_in(view.cell(sheet, key, id).shown()) || search.is_in(&key.label()));
            in_fields = held.map(|(_, id)| id.clone()).collect();
        }
        let same = self.find.made_for.as_ref().is_some_and(|k| k.0 == key.0 && k.2 == key.2 && k.3 == key.3);
        let find = &mut self.find;
        (find.in_text, find.in_fields, find.fault, find.made_for) = (in_text, in_fields, fault, Some(key));
        if !same {
            find.at = None;
        }
    }

    /// Goes to the next place (`step` 1) or the one before (`-1`); past the
    /// end it begins again.
    pub(super) fn step_find(&mut self, step: isize) {
        self.find.open = true;
        self.look_up_find();
        let count = self.find.count();
        if count == 0 {
            return;
        }
        let at = match (self.find.at, step > 0) {
            (Some(at), true) => (at + 1) % count,
            (Some(at), false) => (at + count - 1) % count,
            (None, true) => 0,
            (None, false) => count - 1,
        };
        self.find.at = Some(at);
        if let Some(span) = self.find.in_text.get(at).copied() {
            self.show_found(span);
        } else if let Some(cell) = at.checked_sub(self.find.in_text.len()).and_then(|i| self.find.in_fields.get(i)) {
            self.select_cell(cell.clone(), true);
        }
    }

    /// Brings characters into view, with the field they belong to.
    pub(super) fn show_found(&mut self, span: Span) {
        let owner = self.view().and_then(|v| v.cell_at(span.start)).cloned();
        if let Some(cell) = owner {
            self.select_cell(cell, false);
        }
        self.show_text(span);
    }
}
