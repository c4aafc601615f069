//! The overview of a project: a line for each sheet, sorted and filtered.
//!
//! Of thousands of sheets no frame goes through all: a row is made anew when
//! its sheet changes, a few hundred at most between two frames, and sorting
//! is done on a thread, which gives back nothing but the order.

mod rows;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

pub use rows::{OverviewColumn, OverviewPoint, OverviewRow};

use self::rows::{Sorted, Wish};
use super::aside::Aside;
use super::{Screen, State};
use crate::review::SheetId;

/// How the overview is looked at, and its rows as last worked out.
#[derive(Debug)]
pub struct Overview {
    /// Words that ministry, name, number or year must hold.
    pub query: String,
    /// Sorted by this column.
    pub sort: OverviewColumn,
    /// The largest first.
    pub descending: bool,
    /// Which outcome's 達成度; none: the median.
    pub outcome: Option<usize>,
    /// A row for every sheet. While they are being sorted nothing in them is
    /// changed, so that they need no copy.
    all: Arc<Vec<OverviewRow>>,
    /// Where each sheet's row stands among all.
    at: BTreeMap<SheetId, usize>,
    /// Sheets whose row is not as it should be.
    stale: BTreeSet<SheetId>,
    sorted: Sorted,
    /// What the order on show, or the one that is coming, was made for.
    made_for: Option<Made>,
    coming: Aside<Sorted>,
    /// Counts up when a row changes.
    changes: u64,
    /// Counts up when the rows or their order change.
    generation: u64,
    steps: u64,
}

#[derive(Debug, Clone, PartialEq)]
struct Made {
    wish: Wish,
    changes: u64,
}

/// What the overview asks for.
#[derive(Debug, Clone, PartialEq)]
#[allow(missing_docs, reason = "the names say it")]
pub enum OverviewIntent {
    Query(String),
    Sort(OverviewColumn),
    Outcome(Option<usize>),
    /// So many rows on.
    Step(isize),
}

impl Default for Overview {
    fn default() -> Self {
        Self {
            query: String::new(),
            sort: OverviewColumn::Findings,
            descending: true,
            outcome: None,
            all: Arc::default(),
            at: BTreeMap::new(),
            stale: BTreeSet::new(),
            sorted: Sorted::default(),
            made_for: None,
            coming: Aside::default(),
            changes: 0,
            generation: 0,
            steps: 0,
        }
    }
}

impl Overview {
    /// How many rows are shown.
    pub fn len(&self) -> usize {
        self.sorted.order.len()
    }

    /// Whether none is shown.
    pub fn is_empty(&self) -> bool {
        self.sorted.order.is_empty()
    }

    /// A row by its place in the order.
    pub fn row(&self, n: usize) -> Option<&OverviewRow> {
        self.all.get(*self.sorted.order.get(n)?)
    }

    /// The rows, filtered and sorted.
    pub fn rows(&self) -> impl Iterator<Item = &OverviewRow> {
        self.sorted.order.iter().filter_map(|at| self.all.get(*at))
    }

    /// The rows that have both 執行率 and 達成度.
    pub fn points(&self) -> &[OverviewPoint] {
        &self.sorted.points
    }

    /// Counts up when the rows or their order change.
    pub fn generation(&self) -> u64 {
        self.generation
    }

    /// Whether rows or another order are on their way.
    pub fn is_busy(&self) -> bool {
        self.coming.is_busy() || !self.stale.is_empty()
    }

    /// The outcome positions that any row has, for choosing one.
    pub fn outcomes(&self) -> usize {
        self.sorted.outcomes
    }

    pub(super) fn act(&mut self, intent: OverviewIntent) {
        match intent {
            OverviewIntent::Query(query) => self.query = query,
            OverviewIntent::Sort(OverviewColumn::Trend) => {}
            OverviewIntent::Sort(column) if column == self.sort => self.descending = !self.descending,
            OverviewIntent::Sort(column) => {
                self.sort = column;
                let words = [OverviewColumn::Ministry, OverviewColumn::Name];
                self.descending = !words.contains(&column);
            }
            OverviewIntent::Outcome(outcome) => self.outcome = outcome,
            OverviewIntent::Step(_) => self.steps += 1,
        }
    }

    /// Counts the steps from row to row, so that the row is brought into view.
    pub fn steps(&self) -> u64 {
        self.steps
    }

    /// The place of a sheet's row in the order.
    pub fn place_of(&self, sheet: &SheetId) -> Option<usize> {
        self.rows().position(|row| row.sheet == *sheet)
    }

    /// Forgets the rows, for another project.
    pub(super) fn reset(&mut self) {
        let generation = self.generation + 1;
        let Self { query, sort, descending, outcome, .. } = std::mem::take(self);
        *self = Self { query, sort, descending, outcome, generation, ..Self::default() };
    }

    /// Whether it has a row for a sheet.
    pub(super) fn has(&self, sheet: &SheetId) -> bool {
        self.at.get(sheet).and_then(|at| self.all.get(*at)).is_some_and(|r| !r.gone)
    }

    /// A sheet or what was found on it has changed.
    pub(super) fn note(&mut self, sheet: &SheetId) {
        self.stale.insert(sheet.clone());
    }

    fn show(&mut self, sorted: Sorted) {
        self.sorted = sorted;
        self.generation += 1;
    }

    /// Puts rows where they stand; none: the sheet left the list.
    fn put(&mut self, made: Vec<(SheetId, Option<OverviewRow>)>) {
        let Some(all) = Arc::get_mut(&mut self.all) else { return };
        for (sheet, row) in made {
            self.stale.remove(&sheet);
            let at = self.at.get(&sheet).copied();
            match (at.and_then(|at| all.get_mut(at)), row) {
                (Some(place), Some(row)) => *place = row,
                (Some(place), None) => place.gone = true,
                (None, Some(row)) => {
                    self.at.insert(sheet, all.len());
                    all.push(row);
                }
                (None, None) => {}
            }
            self.changes += 1;
            self.generation += 1;
        }
    }

    fn wish(&self) -> Wish {
        Wish { query: self.query.clone(), sort: self.sort, descending: self.descending, outcome: self.outcome }
    }

    /// Whether the order may stay as it is. While more rows are coming it
    /// follows only every so often.
    fn is_fresh(&self, now: &Made, complete: bool) -> bool {
        let Some(made) = &self.made_for else { return false };
        let recent = !complete && now.changes < made.changes + FOLLOW;
        now.wish == made.wish && (now.changes == made.changes || recent)
    }
}

/// Rows that are made between two frames.
const A_FRAME: usize = 400;

/// Rows that change before they are sorted anew while more are coming.
const FOLLOW: u64 = 512;

/// So many rows are sorted within the frame, more on a thread.
const AT_ONCE: usize = 256;

impl State {
    pub(super) fn act_on_overview(&mut self, intent: OverviewIntent) {
        if let OverviewIntent::Step(step) = intent {
            let at = self.sheet.as_ref().and_then(|sheet| self.overview.place_of(sheet));
            let next = at.map_or(Some(0), |at| at.checked_add_signed(step)).and_then(|at| self.overview.row(at));
            if let Some(sheet) = next.map(|row| row.sheet.clone()) {
                self.return_to_sheet(sheet);
            }
        }
        self.overview.act(intent);
    }

    /// Brings the overview up to date with what has changed since.
    pub(super) fn prepare_overview(&mut self) {
        if let Some(sorted) = self.overview.coming.poll() {
            self.overview.show(sorted);
        }
        if self.overview.coming.is_busy() {
            return;
        }
        let stale = self.overview.stale.iter().take(A_FRAME).cloned();
        let made = stale.map(|id| (self.overview_row(&id), id)).map(|(row, id)| (id, row)).collect();
        self.overview.put(made);
        let view = &self.overview;
        let made = Made { wish: view.wish(), changes: view.changes };
        if view.is_fresh(&made, view.stale.is_empty() && self.findings.is_complete()) {
            return;
        }
        let (all, wish) = (Arc::clone(&view.all), made.wish.clone());
        self.overview.made_for = Some(made);
        if all.len() <= AT_ONCE {
            let sorted = Sorted::of(&all, &wish);
            drop(all);
            self.overview.show(sorted);
        } else {
            self.overview.coming.start(self.jobs.wake(), move || Sorted::of(&all, &wish));
        }
    }

    /// Whether the overview is on show and wants another frame to catch up.
    pub fn overview_is_behind(&self) -> bool {
        self.screen == Screen::Overview && !self.overview.stale.is_empty() && !self.overview.coming.is_busy()
    }

    /// The row of a sheet, if it is on the list.
    fn overview_row(&self, id: &SheetId) -> Option<OverviewRow> {
        let summary = self.summaries.get(id).filter(|s| !s.removed)?;
        let found = self.findings.of(id);
        Some(OverviewRow {
            sheet: id.clone(),
            summary: Arc::clone(summary),
            figures: found.map(|f| Arc::clone(&f.figures)).unwrap_or_default(),
            findings: found.map(|f| f.counts).unwrap_or_default(),
            gone: false,
        })
    }
}
