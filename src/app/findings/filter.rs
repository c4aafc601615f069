use std::collections::BTreeMap;
use std::sync::Arc;

use strum::{EnumIter, IntoEnumIterator};

use super::{FindingCounts, FindingItem, SheetFindings};
use crate::check::{Rule, Severity, Standing, rules};
use crate::review::SheetId;
use crate::text::fold_to_string;

/// Which findings are shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FindingFilter {
    /// Those of all sheets, or of the one on show.
    pub all_sheets: bool,
    /// Which severities.
    pub severities: Vec<Severity>,
    /// Only those with 読取の疑い.
    pub only_doubts: bool,
    /// Only those of one rule.
    pub rule: Option<&'static str>,
    /// By what people said.
    pub standing: ByStanding,
    /// Words that message, working, rule or cell must hold.
    pub text: String,
}

/// Filters by what people said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumIter)]
pub enum ByStanding {
    /// All, those 了承 muted.
    All,
    /// Those that ask for a person.
    Open,
    /// Those 了承.
    Acknowledged,
    /// Those whose 了承 lapsed.
    Lapsed,
}

/// How findings are grouped.
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumIter)]
pub enum GroupBy {
    /// Not: in the order of the queue.
    Queue,
    /// By rule.
    Rule,
    /// By sheet.
    Sheet,
    /// By severity.
    Severity,
}

/// The head of a group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Head {
    /// Findings of a rule.
    Rule(&'static str),
    /// Findings of a sheet.
    Sheet(SheetId),
    /// Findings of a severity.
    Severity(Severity),
}

/// A line of the panel.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Line {
    /// A head, with the number of findings under it.
    Head(Head, usize),
    /// A finding: its sheet, and its place among that sheet's findings.
    Item(SheetId, usize),
}

impl Default for FindingFilter {
    fn default() -> Self {
        Self {
            all_sheets: false,
            severities: Severity::iter().collect(),
            only_doubts: false,
            rule: None,
            standing: ByStanding::All,
            text: String::new(),
        }
    }
}

impl FindingFilter {
    /// Whether a finding is shown.
    pub fn shows(&self, item: &FindingItem) -> bool {
        let standing = match self.standing {
            ByStanding::All => true,
            ByStanding::Open => item.standing.is_open(),
            ByStanding::Acknowledged => !item.standing.is_open(),
            ByStanding::Lapsed => matches!(item.standing, Standing::Lapsed { .. }),
        };
        standing && self.fits(item)
    }

    /// Whether the keys for the next finding stop at it: what is 了承 is
    /// passed over unless just that is looked at.
    pub(super) fn steps_to(&self, item: &FindingItem) -> bool {
        self.shows(item) && (item.standing.is_open() || self.standing == ByStanding::Acknowledged)
    }

    fn fits(&self, item: &FindingItem) -> bool {
        let found = &item.found;
        self.severities.contains(&found.severity)
            && (found.doubt || !self.only_doubts)
            && self.rule.is_none_or(|r| r == found.rule.id)
            && self.holds_words(item)
    }

    fn holds_words(&self, item: &FindingItem) -> bool {
        if self.text.trim().is_empty() {
            return true;
        }
        let f = &item.found;
        let mut all = [f.message.as_str(), &f.working, f.rule.title, f.rule.id].join("\n");
        for operand in &f.operands {
            all.push('\n');
            all.push_str(operand.key.as_str());
            all.push(' ');
            all.push_str(&operand.key.label());
        }
        let haystack = fold_to_string(&all).to_lowercase();
        self.text.split_whitespace().all(|w| haystack.contains(&fold_to_string(w).to_lowercase()))
    }
}

/// What the lines were worked out for: the findings, the filter, the grouping,
/// the sheet on show if only that is looked at, and the list's order.
type MadeFor = (u64, FindingFilter, GroupBy, Option<SheetId>, Vec<SheetId>);

/// The lines as last worked out, and for what.
#[derive(Debug, Default)]
pub(super) struct Shown {
    made_for: Option<MadeFor>,
    pub(super) lines: Vec<Line>,
    pub(super) totals: FindingCounts,
}

impl Shown {
    pub(super) fn refresh(
        &mut self,
        of: &BTreeMap<SheetId, Arc<SheetFindings>>,
        filter: &FindingFilter,
        group: GroupBy,
        order: &[SheetId],
        current: Option<&SheetId>,
        generation: u64,
    ) {
        let scope = current.filter(|_| !filter.all_sheets);
        let fresh = self.made_for.as_ref().is_some_and(|(g, f, by, s, o)| {
            *g == generation && f == filter && *by == group && s.as_ref() == scope && o == order
        });
        if fresh {
            return;
        }
        let sheets: Vec<&SheetId> = match (filter.all_sheets, current) {
            (true, _) => order.iter().collect(),
            (false, current) => current.into_iter().collect(),
        };
        let mut items: Vec<(SheetId, usize, &FindingItem)> = Vec::new();
        self.totals = FindingCounts::default();
        for id in sheets {
            self.totals = of.get(id).map_or(self.totals, |f| self.totals.plus(f.counts));
            let all = of.get(id).map(|f| f.items.as_slice()).unwrap_or_default();
            let fitting = all.iter().enumerate().filter(|(_, i)| filter.shows(i));
            items.extend(fitting.map(|(at, item)| (id.clone(), at, item)));
        }
        self.lines = grouped(items, group);
        self.made_for = Some((generation, filter.clone(), group, scope.cloned(), order.to_vec()));
    }
}

fn grouped(mut items: Vec<(SheetId, usize, &FindingItem)>, group: GroupBy) -> Vec<Line> {
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
    let head = |(sheet, _, item): &(SheetId, usize, &FindingItem)| match group {
        GroupBy::Queue => None,
        GroupBy::Rule => Some(Head::Rule(item.found.rule.id)),
        GroupBy::Sheet => Some(Head::Sheet(sheet.clone())),
        GroupBy::Severity => Some(Head::Severity(item.found.severity)),
    };
    let mut lines = Vec::with_capacity(items.len());
    for run in items.chunk_by(|a, b| head(a) == head(b)) {
        if let Some(head) = run.first().and_then(head) {
            lines.push(Line::Head(head, run.len()));
        }
        lines.extend(run.iter().map(|(sheet, at, _)| Line::Item(sheet.clone(), *at)));
    }
    lines
}
