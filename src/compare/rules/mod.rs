//! What disagrees between the sheets of one project: rules over several
//! years, each finding with the sheets it rests on.
//!
//! The twin of `check`, whose rules look at one sheet. The words are as
//! careful: a later sheet tells otherwise, and either may have been misread.

mod figures;
mod outcomes;
mod payees;
mod standing;
mod texts;

use super::YearSheet;
pub use standing::YearStanding;

use super::align::Track;
use super::matrix::Figure;
use crate::check::{Operand, Severity};
use crate::sheet::FieldKey;

/// A small sheet: keys and values.
pub type ExampleSheet = &'static [(&'static str, &'static str)];

/// One thing that is looked at over several sheets.
#[derive(Debug, Clone, Copy)]
pub struct YearRule {
    /// Its stable name in exports.
    pub id: &'static str,
    /// Its name for people.
    pub title: &'static str,
    /// What it holds against what.
    pub compares: &'static str,
    /// The condition.
    pub condition: &'static str,
    /// By how much the two sides may differ.
    pub tolerance: &'static str,
    /// Why it is worth a look.
    pub why: &'static str,
    /// The gravest severity that it gives.
    pub severity: Severity,
    /// The statistic or guideline that it rests on.
    pub source: &'static str,
    /// Sheets on which it fires, in the order of their years.
    pub fires: &'static [ExampleSheet],
    /// Sheets near them on which it does not.
    pub silent: &'static [ExampleSheet],
}

/// A value of one of the sheets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct YearOperand {
    /// The sheet, by its index.
    pub sheet: usize,
    /// Its value.
    pub operand: Operand,
}

/// Something worth a look.
#[derive(Debug, Clone)]
pub struct YearFinding {
    /// The rule that says so.
    pub rule: &'static YearRule,
    /// How serious it is, if the readings are right.
    pub severity: Severity,
    /// 読取の疑い: a value that it rests on may have been misread.
    pub doubt: bool,
    /// What was seen, in careful Japanese.
    pub message: String,
    /// The prints side by side.
    pub working: String,
    /// The values that it rests on, by sheet.
    pub operands: Vec<YearOperand>,
    /// The track that it is about.
    pub track: Option<usize>,
}

impl YearFinding {
    /// The latest value that it rests on: where it is shown first.
    pub fn subject(&self) -> Option<&YearOperand> {
        self.operands.iter().max_by_key(|o| o.sheet)
    }
}

/// Every rule over several sheets, in the order of the form.
pub fn year_rules() -> impl Iterator<Item = &'static YearRule> {
    [texts::RULES, figures::RULES, outcomes::RULES, payees::RULES].into_iter().flatten()
}

/// What disagrees between the sheets, which are given in the order of their
/// years.
pub fn year_findings(sheets: &[YearSheet], tracks: &[Track], figures: &[Figure]) -> Vec<YearFinding> {
    let mut out = Findings { sheets, tracks, found: Vec::new() };
    texts::find(&mut out);
    figures::find(&mut out, figures);
    outcomes::find(&mut out);
    payees::find(&mut out);
    let mut found = out.found;
    found.sort_by_cached_key(|f| {
        let subject = f.subject().map(|o| o.operand.key.form_order());
        (subject, f.operands.iter().map(|o| o.sheet).max())
    });
    found
}

/// What the rules look at and have found so far.
struct Findings<'a> {
    sheets: &'a [YearSheet],
    tracks: &'a [Track],
    found: Vec<YearFinding>,
}

/// A finding as its rule words it.
struct Draft {
    rule: &'static YearRule,
    severity: Severity,
    message: String,
    track: Option<usize>,
    /// None: the prints side by side.
    working: Option<String>,
    /// Sheet and key.
    cells: Vec<(usize, String)>,
}

impl Draft {
    fn new(rule: &'static YearRule, message: String, cells: Vec<(usize, String)>) -> Self {
        Self { rule, severity: rule.severity, message, track: None, working: None, cells }
    }
}

impl Findings<'_> {
    fn add(&mut self, draft: Draft) {
        let operand = |(sheet, key): &(usize, String)| {
            let value = self.sheets.get(*sheet).and_then(|s| s.values.value(key));
            let operand = Operand {
                key: FieldKey::from(key.as_str()),
                value: value.map(|v| v.text.clone()).unwrap_or_default(),
                spans: value.map(|v| v.spans.clone()).unwrap_or_default(),
                cell: value.and_then(|v| v.cell.clone()),
            };
            (YearOperand { sheet: *sheet, operand }, value.is_some_and(|v| v.origin.may_be_misread()))
        };
        let (operands, misread): (Vec<YearOperand>, Vec<bool>) = draft.cells.iter().map(operand).unzip();
        let doubt = draft.severity != Severity::Info && misread.contains(&true);
        let print = |o: &YearOperand| {
            let title = self.sheets.get(o.sheet).map(YearSheet::title).unwrap_or_default();
            let value = if o.operand.value.is_empty() { "（空欄）" } else { &o.operand.value };
            format!("{title}シート {value}")
        };
        self.found.push(YearFinding {
            rule: draft.rule,
            severity: draft.severity,
            doubt,
            message: if doubt { draft.message + "（抽出誤りの可能性）" } else { draft.message },
            working: draft.working.unwrap_or_else(|| operands.iter().map(print).collect::<Vec<_>>().join(" → ")),
            operands,
            track: draft.track,
        });
    }

    fn title(&self, sheet: usize) -> String {
        self.sheets.get(sheet).map(YearSheet::title).unwrap_or_default()
    }

    /// Neighbouring rows of a track: sheet and prefix of the earlier, of the
    /// later.
    fn steps(&self, track: usize) -> Vec<((usize, String), (usize, String))> {
        let rows = self.tracks.get(track).map(|t| t.rows.as_slice()).unwrap_or_default();
        let has: Vec<(usize, String)> =
            rows.iter().enumerate().filter_map(|(i, r)| Some((i, r.as_ref()?.prefix.clone()))).collect();
        has.iter().cloned().zip(has.iter().skip(1).cloned()).collect()
    }

    fn of_group(&self, group: &str) -> Vec<usize> {
        let fits = |(i, t): (usize, &Track)| (t.group == group).then_some(i);
        self.tracks.iter().enumerate().filter_map(fits).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::{Values, english};
    use crate::compare::{ByHand, align, matrix};

    fn fired(example: &[ExampleSheet]) -> Vec<YearFinding> {
        let sheet = |pairs: &ExampleSheet| {
            let pairs = pairs.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned()));
            YearSheet::new("", Values::from_pairs(pairs))
        };
        let sheets: Vec<YearSheet> = example.iter().map(sheet).collect();
        let tracks = align(&sheets, &ByHand::default());
        let figures = matrix(&sheets, &tracks);
        year_findings(&sheets, &tracks, &figures)
    }

    #[test]
    fn every_rule_fires_on_its_example_and_is_silent_on_the_other() {
        for rule in year_rules() {
            let count = |example| fired(example).iter().filter(|f| f.rule.id == rule.id).count();
            assert!(count(rule.fires) > 0, "{} does not fire on its example", rule.id);
            assert_eq!(count(rule.silent), 0, "{} fires on its silent example", rule.id);
        }
    }

    #[test]
    fn every_finding_names_a_sheet_and_is_no_graver_than_its_rule() {
        for found in year_rules().flat_map(|r| fired(r.fires)) {
            assert!(found.severity <= found.rule.severity, "{}", found.rule.id);
            assert!(found.subject().is_some() && !found.message.is_empty(), "{}", found.rule.id);
            assert_ne!(english::message(&found.message), found.message, "no English words for {}", found.rule.id);
            assert_ne!(english::title(found.rule.id, ""), "", "{}", found.rule.id);
        }
    }

    #[test]
    fn no_id_is_used_twice_nor_by_a_rule_over_one_sheet() {
        let mut ids: Vec<&str> = year_rules().map(|r| r.id).chain(crate::check::rules().map(|r| r.id)).collect();
        ids.sort_unstable();
        let all = ids.len();
        ids.dedup();
        assert_eq!(ids.len(), all);
    }
}
