//! The lines of the panel. Those of thousands of sheets are worked out on a
//! thread, as going through all their findings takes longer than a frame.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{FindingCounts, FindingFilter, FindingItem, GroupBy, Head, Line, SheetFindings};
use crate::app::aside::Aside;
use crate::check::{Rule, rules};
use crate::review::SheetId;

/// The findings of so many sheets are gone through within the frame.
const AT_ONCE: usize = 32;

/// Sheets whose findings come in before the lines of all are worked out anew.
const FOLLOW: u64 = 256;

/// What the lines are worked out for.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Wish {
    pub(super) filter: FindingFilter,
    pub(super) group: GroupBy,
    /// The sheet on show.
    pub(super) current: Option<SheetId>,
    /// Counts up when the order of the sheets changes.
    pub(super) list: u64,
    /// Counts up when findings change.
    pub(super) generation: u64,
}

/// The lines, and open findings of the sheets looked at.
#[derive(Debug, Default)]
pub(super) struct Lines {
    pub(super) lines: Vec<Line>,
    pub(super) totals: FindingCounts,
}

/// The lines as last worked out, and for what.
#[derive(Debug, Default)]
pub(super) struct Shown {
    pub(super) lines: Lines,
    made_for: Option<Wish>,
    coming: Aside<Lines>,
}

type Found = Vec<(SheetId, Arc<SheetFindings>)>;

impl Shown {
    /// Brings the lines up to date; `complete`: no more findings are coming.
    pub(super) fn refresh(
        &mut self,
        of: &BTreeMap<SheetId, Arc<SheetFindings>>,
        mut wish: Wish,
        order: &[SheetId],
        complete: bool,
        wake: Arc<dyn Fn() + Send + Sync>,
    ) {
        if let Some(lines) = self.coming.poll() {
            self.lines = lines;
        }
        if wish.filter.all_sheets {
            wish.current = None;
        }
        let few = wish.current.is_some() || order.len() <= AT_ONCE;
        let waits = !few && (self.coming.is_busy() || self.may_wait(&wish, complete));
        if waits || self.made_for.as_ref() == Some(&wish) {
            return;
        }
        let look_at = |id: &SheetId| Some((id.clone(), Arc::clone(of.get(id)?)));
        let found: Found = match (&wish.current, wish.filter.all_sheets) {
            (_, true) => order.iter().filter_map(look_at).collect(),
            (current, false) => current.iter().filter_map(look_at).collect(),
        };
        self.made_for = Some(wish.clone());
        if few {
            self.coming = Aside::default();
            self.lines = Lines::of(&found, &wish.filter, wish.group);
        } else {
            self.coming.start(wake, move || Lines::of(&found, &wish.filter, wish.group));
        }
    }

    /// Whether nothing changed but a few findings, while more are coming.
    fn may_wait(&self, wish: &Wish, complete: bool) -> bool {
        let Some(made) = &self.made_for else { return false };
        let asked = Wish { generation: made.generation, ..wish.clone() };
        *made == asked && !complete && wish.generation < made.generation + FOLLOW
    }

    /// Whether lines are on their way.
    pub(super) fn is_busy(&self) -> bool {
        self.coming.is_busy()
    }
}

impl Lines {
    fn of(found: &Found, filter: &FindingFilter, group: GroupBy) -> Self {
        let mut items: Vec<(&SheetId, usize, &FindingItem)> = Vec::new();
        let mut totals = FindingCounts::default();
        for (id, found) in found {
            totals = totals.plus(found.counts);
            let fitting = found.items.iter().enumerate().filter(|(_, i)| filter.shows(i));
            items.extend(fitting.map(|(at, item)| (id, at, item)));
        }
        Self { lines: grouped(items, group), totals }
    }
}

fn grouped(mut items: Vec<(&SheetId, usize, &FindingItem)>, group: GroupBy) -> Vec<Line> {
    let place: BTreeMap<&str, usize> = rules().enumerate().map(|(at, r): (usize, &Rule)| (r.id, at)).collect();
    match group {
        // Over several sheets too, doubts of reading come first.
        GroupBy::Queue => {
            items.sort_by_key(|(_, _, i)| (!i.standing.is_open(), !i.found.doubt, std::cmp::Reverse(i.found.severity)));
        }
        GroupBy::Sheet => {}
        GroupBy::Rule => items.sort_by_key(|(_, _, i)| place.get(i.found.rule.id).copied()),
        GroupBy::Severity => items.sort_by_key(|(_, _, i)| std::cmp::Reverse(i.found.severity)),
    }
    let head = |(sheet, _, item): &(&SheetId, usize, &FindingItem)| match group {
        GroupBy::Queue => None,
        GroupBy::Rule => Some(Head::Rule(item.found.rule.id)),
        GroupBy::Sheet => Some(Head::Sheet((*sheet).clone())),
        GroupBy::Severity => Some(Head::Severity(item.found.severity)),
    };
    let mut lines = Vec::with_capacity(items.len());
    for run in items.chunk_by(|a, b| head(a) == head(b)) {
        if let Some(head) = run.first().and_then(head) {
            lines.push(Line::Head(head, run.len()));
        }
        lines.extend(run.iter().map(|(sheet, at, _)| Line::Item((*sheet).clone(), *at)));
    }
    lines
}
