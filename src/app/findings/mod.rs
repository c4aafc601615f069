//! The findings of every sheet, kept up to date.
//!
//! The sheet on show is looked at anew right after each edit; the others
//! follow in the background, a batch at a time. A sheet's findings are kept
//! for its revision, so an idle frame costs nothing.

mod act;
mod evaluate;
mod filter;
mod formula;
mod lines;
mod words;
mod worker;

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::sync::Arc;

pub use act::FindingsIntent;
pub use evaluate::{FindingCounts, FindingItem, SheetFindings};
pub use filter::{ByStanding, FindingFilter, GroupBy, Head, Line};
pub use formula::{Piece, pieces};

use self::lines::{Shown, Wish};
use self::worker::Worker;
use crate::check::{Severity, Standing};
use crate::review::{CellId, FindingId, Project, SheetId};

/// How many sheets go to the background at once: enough to pay for a thread,
/// few enough that copying them is not felt in a frame.
const BATCH: usize = 16;

/// The findings of the project's sheets, and how they are looked at.
#[derive(Debug)]
pub struct FindingsBook {
    /// Whether the panel is open.
    pub open: bool,
    /// Which findings are shown.
    pub filter: FindingFilter,
    /// How they are grouped.
    pub group: GroupBy,
    /// Counts up when the reason of an acknowledgement shall take the keyboard.
    pub focus_reason: u64,
    /// Counts up when the list shall bring the selected finding into view.
    pub reveal: u64,
    of: BTreeMap<SheetId, Arc<SheetFindings>>,
    /// How often each rule has found something.
    by_rule: BTreeMap<&'static str, usize>,
    selected: Option<(SheetId, FindingId)>,
    waiting: VecDeque<SheetId>,
    queued: BTreeSet<SheetId>,
    worker: Worker,
    generation: u64,
    shown: Shown,
    /// Sheets whose findings changed since the overview last asked.
    changed: Vec<SheetId>,
}

impl FindingsBook {
    pub(super) fn new(wake: Arc<dyn Fn() + Send + Sync>) -> Self {
        Self {
            open: false,
            filter: FindingFilter::default(),
            group: GroupBy::Queue,
            focus_reason: 0,
            reveal: 0,
            of: BTreeMap::new(),
            by_rule: BTreeMap::new(),
            selected: None,
            waiting: VecDeque::new(),
            queued: BTreeSet::new(),
            worker: Worker::new(wake),
            generation: 0,
            shown: Shown::default(),
            changed: Vec::new(),
        }
    }

    /// The findings of a sheet, as far as it has been looked at.
    pub fn of(&self, sheet: &SheetId) -> Option<&Arc<SheetFindings>> {
        self.of.get(sheet)
    }

    /// The findings of every sheet that has been looked at, by the sheet's id.
    pub fn all(&self) -> impl Iterator<Item = (&SheetId, &Arc<SheetFindings>)> {
        self.of.iter()
    }

    /// Whether every sheet's findings are those of its present values.
    pub fn is_complete(&self) -> bool {
        self.waiting.is_empty() && !self.worker.is_busy()
    }

    /// Counts up whenever a sheet's findings change.
    pub fn generation(&self) -> u64 {
        self.generation
    }

    /// The lines of the panel: heads of groups and findings.
    pub fn lines(&self) -> &[Line] {
        &self.shown.lines.lines
    }

    /// Open findings of the sheets that the panel looks at.
    pub fn totals(&self) -> FindingCounts {
        self.shown.lines.totals
    }

    /// How often a rule has found something.
    pub fn count_of_rule(&self, rule: &str) -> usize {
        self.by_rule.get(rule).copied().unwrap_or(0)
    }

    /// The finding of a line.
    pub fn item(&self, sheet: &SheetId, index: usize) -> Option<&FindingItem> {
        self.of.get(sheet)?.items.get(index)
    }

    /// The finding selected, if it is still found.
    pub fn selected(&self) -> Option<(&SheetId, &FindingItem)> {
        let (sheet, id) = self.selected.as_ref()?;
        let item = self.of.get(sheet)?.items.iter().find(|i| i.id == *id || i.lapsed_from() == Some(id))?;
        Some((sheet, item))
    }

    pub(super) fn select(&mut self, chosen: Option<(SheetId, FindingId)>) {
        if self.selected != chosen {
            self.selected = chosen;
            self.reveal += 1;
        }
    }

    /// Another sheet comes on show: where only its findings are listed, the
    /// working of another's must not stay beside them.
    pub(super) fn leave_other(&mut self, sheet: &SheetId) {
        if !self.filter.all_sheets && self.selected.as_ref().is_some_and(|(of, _)| of != sheet) {
            self.selected = None;
        }
    }

    /// The cells of a sheet that open findings are about; what is only worth
    /// knowing (情報) puts no cell in question.
    pub(super) fn cells_in_question(&self, sheet: &SheetId) -> BTreeSet<CellId> {
        let items = self.of.get(sheet).map_or(&[][..], |f| &f.items);
        let open = items.iter().filter(|i| i.found.severity > Severity::Info);
        let open = open.filter(|i| !matches!(i.standing, Standing::Acknowledged(_)));
        open.filter_map(|i| i.id.subject().cloned()).collect()
    }

    /// Forgets everything, for another project.
    pub(super) fn reset(&mut self) {
        self.of.clear();
        self.by_rule.clear();
        self.selected = None;
        self.waiting.clear();
        self.queued.clear();
        self.worker.forget();
        self.shown = Shown::default();
        self.changed.clear();
        self.generation += 1;
    }

    /// Learns which sheets stand and at which revision; those that changed
    /// wait to be looked at.
    pub(super) fn note_revisions<'a>(&mut self, standing: impl Iterator<Item = (&'a SheetId, u64)>) {
        for (id, revision) in standing {
            let fresh = self.of.get(id).is_some_and(|f| f.revision == revision);
            if !fresh && self.queued.insert(id.clone()) {
                self.waiting.push_back(id.clone());
            }
        }
    }

    /// Looks at the sheet on show now.
    pub(super) fn look_at(&mut self, project: &Project, id: &SheetId, revision: u64) {
        if self.of.get(id).is_some_and(|f| f.revision == revision) {
            return;
        }
        if let Some(sheet) = project.sheets.get(id) {
            self.take(id.clone(), SheetFindings::of(sheet, revision));
        }
    }

    /// Takes in what the background has found and gives it more to do.
    pub(super) fn advance(&mut self, project: &Project, revisions: &BTreeMap<SheetId, u64>) {
        let revision = |id: &SheetId| revisions.get(id).copied().unwrap_or(0);
        while let Some(batch) = self.worker.poll() {
            for (id, found) in batch {
                let stands = project.sheets.get(&id).is_some_and(|s| s.removed.is_none());
                if stands && found.revision == revision(&id) {
                    self.take(id, found);
                }
            }
        }
        if self.worker.is_busy() {
            return;
        }
        let mut batch = Vec::new();
        while batch.len() < BATCH {
            let Some(id) = self.waiting.pop_front() else { break };
            self.queued.remove(&id);
            let at = revision(&id);
            let fresh = self.of.get(&id).is_some_and(|f| f.revision == at);
            if let Some(sheet) = project.sheets.shared(&id).filter(|s| !fresh && s.removed.is_none()) {
                batch.push((Arc::clone(sheet), at));
            }
        }
        if !batch.is_empty() {
            self.worker.start(batch);
        }
    }

    fn take(&mut self, id: SheetId, found: SheetFindings) {
        self.forget(&id);
        for item in &found.items {
            *self.by_rule.entry(item.found.rule.id).or_insert(0) += 1;
        }
        self.changed.push(id.clone());
        self.of.insert(id, Arc::new(found));
        self.generation += 1;
    }

    /// The sheets whose findings changed since this was last asked.
    pub(super) fn take_changed(&mut self) -> Vec<SheetId> {
        std::mem::take(&mut self.changed)
    }

    /// Forgets a sheet that left the list.
    pub(super) fn forget(&mut self, id: &SheetId) {
        let Some(found) = self.of.remove(id) else { return };
        for item in &found.items {
            if let Some(count) = self.by_rule.get_mut(item.found.rule.id) {
                *count = count.saturating_sub(1);
            }
        }
        self.generation += 1;
    }

    /// Works out the panel's lines if anything they depend on has changed.
    /// `list` counts up when the order changes.
    pub(super) fn refresh_lines(
        &mut self,
        (order, list): (&[SheetId], u64),
        current: Option<&SheetId>,
        wake: impl FnOnce() -> Arc<dyn Fn() + Send + Sync>,
    ) {
        if self.open {
            let wish = Wish {
                filter: self.filter.clone(),
                group: self.group,
                current: current.cloned(),
                list,
                generation: self.generation,
            };
            self.shown.refresh(&self.of, wish, order, self.is_complete(), wake());
        }
    }

    /// Whether the panel's lines are still being worked out.
    pub fn lines_are_coming(&self) -> bool {
        self.shown.is_busy()
    }

    /// The finding `step` places on from the selected one: over the sheet,
    /// then over the other sheets in the list's order, and round again.
    pub(super) fn step(
        &self,
        order: &[SheetId],
        current: Option<&SheetId>,
        forward: bool,
    ) -> Option<(SheetId, FindingId)> {
        let here = current.and_then(|c| order.iter().position(|o| o == c)).unwrap_or(0);
        let of_sheet = |at: usize| -> Vec<(SheetId, FindingId)> {
            let Some((id, found)) = order.get(at).and_then(|id| Some((id, self.of.get(id)?))) else {
                return Vec::new();
            };
            let fits = found.items.iter().filter(|i| self.filter.steps_to(i));
            fits.map(|i| (id.clone(), i.id.clone())).collect()
        };
        let mine = of_sheet(here);
        let at = self.selected.as_ref().and_then(|s| mine.iter().position(|m| m == s));
        let inside = match (at, forward) {
            (Some(at), true) => mine.get(at + 1),
            (Some(at), false) => at.checked_sub(1).and_then(|i| mine.get(i)),
            (None, true) => mine.first(),
            (None, false) => mine.last(),
        };
        if let Some(next) = inside {
            return Some(next.clone());
        }
        let count = order.len();
        (1..=count).find_map(|n| {
            let at = if forward { (here + n) % count } else { (here + count - n) % count };
            let mut there = of_sheet(at);
            if forward { (!there.is_empty()).then(|| there.swap_remove(0)) } else { there.pop() }
        })
    }
}
