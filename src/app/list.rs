//! The list of sheets: in its order, with what is counted over all of them.
//! An edit moves one sheet and the counts by the difference; only another
//! project or another order is worked out anew.

use std::cmp::Ordering;
use std::sync::Arc;

use super::view::SheetSummary;
use super::{Facets, SortBy, State};
use crate::cores::in_order;
use crate::review::{Project, SheetId};

/// What the list shows of every sheet of a project, on all processors.
pub(super) fn summaries_of(project: &Project) -> Vec<(SheetId, SheetSummary)> {
    let sheets: Vec<_> = project.sheets.values().collect();
    let mut summaries = Vec::with_capacity(sheets.len());
    let made = in_order(
        &sheets,
        |_, sheet| (sheet.id.clone(), SheetSummary::new(sheet, 0)),
        |_, summary| {
            summaries.push(summary);
            Ok::<(), std::convert::Infallible>(())
        },
    );
    made.map_or_else(|never| match never {}, |()| summaries)
}

/// The order of the list; no two sheets are level.
fn compare(sort: SortBy, (a_id, a): (&SheetId, &SheetSummary), (b_id, b): (&SheetId, &SheetSummary)) -> Ordering {
    let rest = || (&a.name, &a.year, &a.number, a_id).cmp(&(&b.name, &b.year, &b.number, b_id));
    match sort {
        SortBy::Name => rest(),
        SortBy::Year => b.year.cmp(&a.year).then_with(rest),
        SortBy::Ministry => (&a.ministry, &a.number).cmp(&(&b.ministry, &b.number)).then_with(rest),
        SortBy::Budget => b.budget.cmp(&a.budget).then_with(rest),
        SortBy::Open => b.counts.open().cmp(&a.counts.open()).then_with(rest),
    }
}

impl State {
    /// Brings the list up to date with what has changed since.
    pub(super) fn prepare_list(&mut self) {
        let touched = std::mem::take(&mut self.touched);
        if self.order_stale {
            self.refresh_list();
        } else if touched.is_empty() {
            return;
        } else {
            for id in &touched {
                self.relist(id);
            }
        }
        self.list_generation += 1;
        self.list_revision += 1;
        self.keep_sheet_on_show();
    }

    /// Sorts the list in another way; everything else about it stays.
    pub(super) fn sort_list(&mut self, by: SortBy) {
        self.sort = by;
        let order = std::mem::take(&mut self.order);
        self.order = self.sorted(order);
        self.list_generation += 1;
        self.list_revision += 1;
    }

    /// The sheets in the list's order. Each is looked up once, not at every
    /// comparison: of thousands that is most of the time.
    fn sorted(&self, order: Vec<SheetId>) -> Vec<SheetId> {
        let known = |id: SheetId| {
            let summary = self.summaries.get(&id).cloned().unwrap_or_default();
            (id, summary)
        };
        let mut known: Vec<_> = order.into_iter().map(known).collect();
        known.sort_by(|(a, about_a), (b, about_b)| compare(self.sort, (a, about_a), (b, about_b)));
        known.into_iter().map(|(id, _)| id).collect()
    }

    /// Works everything out anew.
    fn refresh_list(&mut self) {
        self.order_stale = false;
        let mut order = Vec::new();
        for sheet in self.project.sheets.values() {
            if sheet.removed.is_some() {
                self.findings.forget(&sheet.id);
                self.overview.note(&sheet.id);
                continue;
            }
            let revision = self.revision_of(&sheet.id);
            if !self.overview.has(&sheet.id) {
                self.overview.note(&sheet.id);
            }
            if self.summaries.get(&sheet.id).is_none_or(|s| s.revision != revision) {
                self.overview.note(&sheet.id);
                self.summaries.insert(sheet.id.clone(), Arc::new(SheetSummary::new(sheet, revision)));
            }
            order.push(sheet.id.clone());
        }
        let order = self.sorted(order);
        let blank = SheetSummary::default();
        let summaries = &self.summaries;
        let of = |id: &SheetId| summaries.get(id).map_or(&blank, AsRef::as_ref);
        self.facets = Facets::of(order.iter().map(of));
        self.open_in_all = order.iter().map(|id| of(id).counts.open()).sum();
        let revision = |id: &SheetId| self.revisions.get(id).copied().unwrap_or(0);
        self.findings.note_revisions(order.iter().map(|id| (id, revision(id))));
        self.order = order;
    }

    /// Takes a changed sheet off the list, and puts it where it stands now.
    fn relist(&mut self, id: &SheetId) {
        self.overview.note(id);
        let at = self.order.iter().position(|o| o == id);
        let before = self.summaries.remove(id);
        if let Some(before) = before.as_ref().filter(|_| at.is_some()) {
            self.open_in_all = self.open_in_all.saturating_sub(before.counts.open());
            self.facets.remove(before);
        }
        let revision = self.revision_of(id);
        let sheet = self.project.sheets.get(id);
        let now = sheet.filter(|s| s.removed.is_none()).map(|s| SheetSummary::new(s, revision));
        let Some(now) = now else {
            self.findings.forget(id);
            if let Some(at) = at {
                self.order.remove(at);
            }
            return;
        };
        self.open_in_all += now.counts.open();
        self.facets.add(&now);
        let level = before.is_some_and(|b| compare(self.sort, (id, &b), (id, &now)).is_eq());
        match at {
            Some(_) if level => {}
            Some(at) => {
                let id = self.order.remove(at);
                self.put_in_order(id, &now);
            }
            None => self.put_in_order(id.clone(), &now),
        }
        self.summaries.insert(id.clone(), Arc::new(now));
        self.findings.note_revisions(std::iter::once((id, revision)));
    }

    fn put_in_order(&mut self, id: SheetId, summary: &SheetSummary) {
        let before = |other: &SheetId| {
            self.summaries.get(other).is_some_and(|s| compare(self.sort, (other, s), (&id, summary)).is_lt())
        };
        let at = self.order.partition_point(before);
        self.order.insert(at, id);
    }

    /// A sheet that left the list is not on show; the first one is instead.
    fn keep_sheet_on_show(&mut self) {
        let standing = |id: &SheetId| self.project.sheets.get(id).is_some_and(|s| s.removed.is_none());
        if self.sheet.as_ref().is_some_and(|s| !standing(s)) {
            self.sheet = None;
            self.cell = None;
            self.editing = None;
            self.text_selection = None;
        }
        if self.sheet.is_none() {
            self.sheet = self.order.first().cloned();
            self.cell = None;
        }
    }

    fn revision_of(&self, id: &SheetId) -> u64 {
        self.revisions.get(id).copied().unwrap_or(0)
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use proptest::prelude::*;
    use strum::IntoEnumIterator;

    use super::*;
    use crate::app::{Env, Jobs};
    use crate::review::{CellId, Edit, Sheet, Status};

    fn state(sheets: usize) -> State {
        let env = Env {
            now: || "2026-11-21T09:00:00Z".parse().unwrap(),
            system_user: String::new(),
            host: String::new(),
            pid: 0,
            data_dir: None,
            samples: None,
        };
        let mut state = State::new(env, crate::store::Settings::default(), Jobs::new(Arc::new(|| {})));
        for n in 0..sheets {
            let text = format!("平成3{}年度行政事業レビューシート\n事業番号\t000{n}\n", n % 2);
            let document = crate::read::Document::from_text("試験.txt", &text);
            let sheet = Sheet::from_parsed(&document, &crate::parse::parse(&document));
            state.project.sheets.insert(sheet.id.clone(), sheet);
        }
        state.prepare();
        state
    }

    /// What an edit may do to a sheet's place on the list.
    #[derive(Debug, Clone)]
    enum Deed {
        Write(usize, usize, String),
        Settle(usize, usize),
        Remove(usize),
        Undo,
        Redo,
        Sort(usize),
    }

    fn deed() -> impl Strategy<Value = Deed> {
        prop_oneof![
            (0..9_usize, 0..5_usize, "[あいう0-9]{0,3}").prop_map(|(s, k, v)| Deed::Write(s, k, v)),
            (0..9_usize, 0..5_usize).prop_map(|(s, k)| Deed::Settle(s, k)),
            (0..9_usize).prop_map(Deed::Remove),
            Just(Deed::Undo),
            Just(Deed::Redo),
            (0..5_usize).prop_map(Deed::Sort),
        ]
    }

    const KEYS: [&str; 5] = ["basic.name", "sheet.ministry", "sheet.fiscal_year", "sheet.number", "remarks"];

    fn carry_out(state: &mut State, deed: &Deed) {
        let by = state.stamp();
        let id = |n: usize, s: &State| s.project.sheets.keys().nth(n).cloned().unwrap();
        // Nobody gets at the fields of a sheet that is off the list.
        let standing = |n: usize, s: &State| Some(id(n, s)).filter(|id| s.order.contains(id));
        let cell = |k: usize| CellId::from_written(KEYS[k]);
        match deed {
            Deed::Write(s, k, value) => {
                let id = standing(*s, state);
                state.edit(|p| p.correct(&id?, &cell(*k), value, "", None, &by));
            }
            Deed::Settle(s, k) => {
                let id = standing(*s, state);
                state.edit(|p| p.set_status(&id?, &cell(*k), Status::Confirmed, &by));
            }
            Deed::Remove(s) => {
                let id = id(*s, state);
                let before = state.project.sheets[&id].removed.clone();
                let after = before.is_none().then_some(by);
                state.edit(|_| Some(Edit::Presence { sheet: id, before, after }));
            }
            Deed::Undo => super::super::correcting::step_log(state, Project::undo, crate::app::Text::UndoDone),
            Deed::Redo => super::super::correcting::step_log(state, Project::redo, crate::app::Text::RedoDone),
            Deed::Sort(n) => state.sort_list(SortBy::iter().nth(*n).unwrap()),
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]
        #[test]
        fn a_list_that_followed_every_edit_is_the_one_worked_out_anew(
            deeds in proptest::collection::vec(deed(), 1..40)
        ) {
            let mut state = state(9);
            for deed in &deeds {
                carry_out(&mut state, deed);
                state.prepare();
            }
            let followed = (state.order.clone(), state.facets.clone(), state.open_in_all);
            let shown = state.sheet.clone();
            prop_assert!(shown.is_none_or(|s| followed.0.contains(&s)));
            state.order_stale = true;
            state.summaries.clear();
            state.prepare();
            prop_assert_eq!(followed, (state.order.clone(), state.facets.clone(), state.open_in_all));
        }
    }
}
