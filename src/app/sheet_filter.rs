//! Which sheets the list shows: words, and facets of what the sheets are and
//! how far people have come with them.

use std::collections::BTreeMap;

use rust_decimal::Decimal;
use strum::EnumIter;

use super::{SheetSummary, State, Text};
use crate::review::SheetId;
use crate::text::fold_to_string;

/// What a sheet must be to be listed. Every condition set must hold.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SheetFilter {
    /// Words that its name, ministry, number or year hold.
    pub query: String,
    /// 府省庁.
    pub ministry: Option<String>,
    /// The sheet year.
    pub year: Option<String>,
    /// How far people have come.
    pub progress: Option<Progress>,
    /// How large its budget is.
    pub budget: Option<BudgetSize>,
}

/// How far people have come with a sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumIter)]
pub enum Progress {
    /// Nothing is settled.
    Untouched,
    /// Something is, and something is not.
    Begun,
    /// Everything is settled.
    Done,
    /// Some field is flagged.
    Flagged,
    /// It changed after somebody signed it.
    Broken,
}

/// Sizes of a year's budget.
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumIter)]
pub enum BudgetSize {
    /// Under 1億円.
    Small,
    /// From 1億円, under 10億円.
    Medium,
    /// From 10億円, under 100億円.
    Large,
    /// From 100億円.
    Huge,
    /// Not known.
    Unknown,
}

impl Progress {
    /// Its name in the list.
    pub fn text(self) -> Text {
        match self {
            Self::Untouched => Text::ProgressUntouched,
            Self::Begun => Text::ProgressBegun,
            Self::Done => Text::ProgressDone,
            Self::Flagged => Text::ProgressFlagged,
            Self::Broken => Text::ProgressBroken,
        }
    }

    fn fits(self, s: &SheetSummary) -> bool {
        match self {
            Self::Untouched => s.counts.settled() == 0,
            Self::Begun => s.counts.settled() > 0 && s.counts.open() > 0,
            Self::Done => s.counts.open() == 0,
            Self::Flagged => s.counts.flagged > 0,
            Self::Broken => s.signature_broken,
        }
    }
}

impl BudgetSize {
    /// The size of a budget in 百万円.
    pub fn of(budget: Option<Decimal>) -> Self {
        match budget {
            None => Self::Unknown,
            Some(b) if b < Decimal::from(100) => Self::Small,
            Some(b) if b < Decimal::from(1_000) => Self::Medium,
            Some(b) if b < Decimal::from(10_000) => Self::Large,
            Some(_) => Self::Huge,
        }
    }

    /// Its name in the list.
    pub fn text(self) -> Text {
        match self {
            Self::Small => Text::BudgetSmall,
            Self::Medium => Text::BudgetMedium,
            Self::Large => Text::BudgetLarge,
            Self::Huge => Text::BudgetHuge,
            Self::Unknown => Text::BudgetUnknown,
        }
    }
}

/// The ministries and years that the listed sheets have, with how many.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Facets {
    /// 府省庁.
    pub ministries: BTreeMap<String, usize>,
    /// Sheet years.
    pub years: BTreeMap<String, usize>,
}

impl Facets {
    /// Counts the sheets.
    pub(super) fn of<'a>(summaries: impl Iterator<Item = &'a SheetSummary>) -> Self {
        let mut facets = Self::default();
        for s in summaries {
            facets.add(s);
        }
        facets
    }

    /// Counts one more sheet.
    pub(super) fn add(&mut self, s: &SheetSummary) {
        for (count, name) in [(&mut self.ministries, &s.ministry), (&mut self.years, &s.year)] {
            match count.get_mut(name) {
                Some(n) => *n += 1,
                None if name.is_empty() => {}
                None => drop(count.insert(name.clone(), 1)),
            }
        }
    }

    /// Takes a sheet out of the count.
    pub(super) fn remove(&mut self, s: &SheetSummary) {
        for (count, name) in [(&mut self.ministries, &s.ministry), (&mut self.years, &s.year)] {
            if let Some(n) = count.get_mut(name) {
                *n = n.saturating_sub(1);
                if *n == 0 {
                    count.remove(name);
                }
            }
        }
    }
}

impl SheetFilter {
    /// A filter by words alone.
    pub fn words(query: &str) -> Self {
        Self { query: query.to_owned(), ..Self::default() }
    }

    /// Whether any facet is asked for, words aside.
    pub fn has_facets(&self) -> bool {
        *self != Self::words(&self.query)
    }
}

/// The sheets that a filter shows, in the list's order. Costs a look at every
/// sheet: callers keep the result until the list changes.
pub fn filtered(state: &State, filter: &SheetFilter) -> Vec<SheetId> {
    let words: Vec<String> = filter.query.split_whitespace().map(|w| fold_to_string(w).to_lowercase()).collect();
    let fits = |id: &&SheetId| {
        state.summary(id).is_some_and(|s| {
            words.iter().all(|w| s.haystack.contains(w.as_str()))
                && filter.ministry.as_ref().is_none_or(|m| s.ministry == *m)
                && filter.year.as_ref().is_none_or(|y| s.year == *y)
                && filter.progress.is_none_or(|p| p.fits(s))
                && filter.budget.is_none_or(|b| BudgetSize::of(s.budget) == b)
        })
    };
    state.order().iter().filter(fits).cloned().collect()
}
