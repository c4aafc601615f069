use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use serde::{Deserialize, Serialize};
use strum::EnumIter;

use super::rule::{Applies, Doubt, Rule};
use super::values::Origin;
use super::view::{Cell, Figure, View};
use crate::parse::How;
use crate::review::{CellId, FindingId};
use crate::sheet::FieldKey;
use crate::text::Span;

/// How serious a finding is, if the reading is right.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, EnumIter, Serialize, Deserialize)]
pub enum Severity {
    /// 情報: good to know; rounding explains it, or it is common.
    Info,
    /// 注意: worth a question.
    Caution,
    /// 誤り: the sheet disagrees with itself.
    Error,
}

impl Severity {
    /// Its word in exports and on screen.
    pub fn word(self) -> &'static str {
        match self {
            Self::Info => "情報",
            Self::Caution => "注意",
            Self::Error => "誤り",
        }
    }
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())
    }
}

/// A value that a finding rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Operand {
    /// Its key.
    pub key: FieldKey,
    /// As written; empty for a cell without a value.
    pub value: String,
    /// Its characters in the source.
    pub spans: Vec<Span>,
    /// Its cell, where the sheet is under review.
    pub cell: Option<CellId>,
}

/// Something worth a look.
#[derive(Debug, Clone)]
pub struct Found {
    /// The rule that says so.
    pub rule: &'static Rule,
    /// How serious it is, if the reading is right.
    pub severity: Severity,
    /// 読取の疑い: probably misread, not an irregularity.
    pub doubt: bool,
    /// What was seen, in careful Japanese.
    pub message: String,
    /// The recomputation with its operands; empty where nothing is computed.
    pub working: String,
    /// The cells it rests on; the first is the one it is about. Shared: the
    /// findings of a sheet rest on the same cells over and over.
    pub operands: Vec<Arc<Operand>>,
    /// What the sheet says.
    pub printed: String,
    /// What the computation gives; empty where nothing is expected.
    pub expected: String,
    /// What was accepted.
    pub tolerance: &'static str,
}

impl Operand {
    /// Its cell; where the sheet is not under review, the one its key names.
    pub fn cell_id(&self) -> CellId {
        self.cell.clone().unwrap_or_else(|| CellId::of_machine_key(&self.key))
    }
}

impl Found {
    /// What it is called over every re-evaluation.
    pub fn id(&self) -> FindingId {
        FindingId { rule: self.rule.id.to_owned(), cells: self.operands.iter().map(|o| o.cell_id()).collect() }
    }

    /// The values it rests on, one for each cell of its id.
    pub fn values(&self) -> Vec<String> {
        self.operands.iter().map(|o| o.value.clone()).collect()
    }

    /// The cell it is about.
    pub fn subject(&self) -> Option<&FieldKey> {
        self.operands.first().map(|o| &o.key)
    }
}

/// The gravest of these findings on each cell, to flag it where it is drawn.
/// What is only good to know flags nothing, nor does a finding that rests on
/// many cells: it singles none of them out.
pub fn flagged<'a>(found: impl Iterator<Item = &'a Found>) -> BTreeMap<CellId, Severity> {
    const MANY: usize = 9;
    let mut all = BTreeMap::new();
    for found in found.filter(|f| f.severity > Severity::Info && f.operands.len() < MANY) {
        for operand in &found.operands {
            let slot = all.entry(operand.cell_id()).or_insert(found.severity);
            *slot = (*slot).max(found.severity);
        }
    }
    all
}

/// A finding as its rule words it.
#[derive(Debug, Default)]
pub(super) struct Draft<'a> {
    /// None: as grave as the rule.
    pub(super) severity: Option<Severity>,
    pub(super) message: String,
    pub(super) working: String,
    /// The first is the cell it is about.
    pub(super) operands: Vec<Cell<'a>>,
    /// Cells without a value that it is about; they come first.
    pub(super) absent: Vec<String>,
    pub(super) printed: String,
    pub(super) expected: String,
}

impl<'a> Draft<'a> {
    /// A finding about cells, the first foremost.
    pub(super) fn about(cells: impl IntoIterator<Item = Cell<'a>>) -> Self {
        let operands: Vec<Cell<'a>> = cells.into_iter().collect();
        let printed = operands.first().map(|c| c.text().to_owned()).unwrap_or_default();
        Self { operands, printed, ..Self::default() }
    }

    /// A finding about figures, the first foremost.
    pub(super) fn of(figures: &[Figure<'a>]) -> Self {
        Self::about(figures.iter().map(|f| f.cell))
    }

    /// A finding about a cell that has no value.
    pub(super) fn lacking(key: impl Into<String>) -> Self {
        Self { absent: vec![key.into()], ..Self::default() }
    }

    pub(super) fn with(mut self, cells: impl IntoIterator<Item = Cell<'a>>) -> Self {
        self.operands.extend(cells);
        self
    }

    pub(super) fn says(mut self, message: impl Into<String>) -> Self {
        self.message = message.into();
        self
    }

    pub(super) fn working(mut self, working: impl Into<String>) -> Self {
        self.working = working.into();
        self
    }

    pub(super) fn expects(mut self, expected: impl Into<String>) -> Self {
        self.expected = expected.into();
        self
    }

    pub(super) fn at(mut self, severity: Severity) -> Self {
        self.severity = Some(severity);
        self
    }
}

/// What the rules have found so far, and the rule that is looking.
pub(super) struct Findings<'a> {
    pub(super) view: &'a View<'a>,
    rule: Option<&'static Rule>,
    found: Vec<Found>,
    operands: BTreeMap<String, Arc<Operand>>,
}

/// A text without room to grow: it is kept for as long as its sheet stands.
fn kept(mut text: String) -> String {
    text.shrink_to_fit();
    text
}

impl<'a> Findings<'a> {
    pub(super) fn new(view: &'a View<'a>) -> Self {
        Self { view, rule: None, found: Vec::new(), operands: BTreeMap::new() }
    }

    /// Runs one rule, if it is for sheets like this.
    pub(super) fn run(&mut self, rule: &'static Rule) {
        let Applies { from, to, new_requests, .. } = rule.applies;
        let of_year = self.view.year.is_none_or(|y| (from..=to).contains(&y.western()));
        if of_year && (new_requests || !self.view.new_request) {
            self.rule = Some(rule);
            (rule.run)(self);
        }
    }

    /// Takes a finding of the rule that is looking.
    pub(super) fn add(&mut self, draft: Draft<'_>) {
        let Some(rule) = self.rule else { return };
        let by_sum = |c: &Cell<'_>| c.value.origin == Origin::Extracted(How::Arithmetic);
        if rule.doubt == Doubt::Identity && draft.operands.iter().any(by_sum) {
            return;
        }
        let misread = draft.operands.iter().any(|c| c.value.origin.may_be_misread());
        let doubt = match rule.doubt {
            Doubt::Identity => misread,
            // What is only worth knowing may as well stand so on the sheet.
            Doubt::Reading => draft.severity != Some(Severity::Info) && (misread || !draft.absent.is_empty()),
            Doubt::No => false,
        };
        let ceiling = if self.view.new_request { Severity::Info } else { rule.severity };
        let absent = draft.absent.into_iter().map(|key| {
            let (key, value) = (FieldKey::new(key), String::new());
            Arc::new(Operand { key, value, spans: Vec::new(), cell: None })
        });
        let present = draft.operands.iter().map(|c| self.operand(*c));
        let operands: Vec<Arc<Operand>> = absent.chain(present).collect();
        self.found.push(Found {
            rule,
            severity: draft.severity.unwrap_or(rule.severity).min(ceiling),
            doubt,
            message: kept(if doubt { draft.message + "（抽出誤りの可能性）" } else { draft.message }),
            working: kept(draft.working),
            operands,
            printed: kept(draft.printed),
            expected: kept(draft.expected),
            tolerance: rule.tolerance,
        });
    }

    /// A cell as what a finding rests on, made once.
    fn operand(&mut self, cell: Cell<'_>) -> Arc<Operand> {
        if let Some(made) = self.operands.get(cell.key) {
            return Arc::clone(made);
        }
        let made = Arc::new(Operand {
            key: FieldKey::from(cell.key),
            value: cell.text().to_owned(),
            spans: cell.value.spans.clone(),
            cell: cell.value.cell.clone(),
        });
        self.operands.insert(cell.key.to_owned(), Arc::clone(&made));
        made
    }

    /// The findings by the place of the cell they are about; those about one
    /// cell in the order of the rules.
    pub(super) fn in_form_order(mut self) -> Vec<Found> {
        self.found.sort_by_cached_key(|f| f.subject().map(FieldKey::form_order));
        self.found
    }
}
