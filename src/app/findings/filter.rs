use strum::{EnumIter, IntoEnumIterator};

use super::FindingItem;
use crate::check::{Severity, Standing, english};
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
        // In both languages: the words on show are of one of them.
        let (said, title) = (english::message(&f.message), english::title(f.rule.id, f.rule.title));
        let mut all = [f.message.as_str(), &said, &f.working, f.rule.title, title, f.rule.id].join("\n");
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
