use super::found::{Findings, Severity};
use super::{
    blocks, budget, contracts, goals, marks, outcomes, outputs, payees, presence, unit_cost, unit_operands, uses,
};

/// A small sheet: keys and values.
pub type Example = &'static [(&'static str, &'static str)];

/// One thing that is looked at.
#[derive(Debug, Clone, Copy)]
pub struct Rule {
    /// Its stable name in exports.
    pub id: &'static str,
    /// Its name for people.
    pub title: &'static str,
    /// What it holds against what.
    pub compares: &'static str,
    /// The computation, or the condition.
    pub formula: &'static str,
    /// By how much the two sides may differ.
    pub tolerance: &'static str,
    /// Why by so much, or why it is worth a look.
    pub why: &'static str,
    /// The gravest severity that it gives.
    pub severity: Severity,
    /// Which sheets it is for.
    pub applies: Applies,
    /// When a finding is probably a misreading.
    pub doubt: Doubt,
    /// The guideline or statistic that it rests on.
    pub source: &'static str,
    /// A sheet on which it fires.
    pub fires: Example,
    /// A sheet near it on which it does not.
    pub silent: Example,
    /// Looks at a sheet.
    pub(super) run: fn(&mut Findings<'_>),
}

/// Which sheets a rule is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Applies {
    /// The first sheet year (Western).
    pub from: i16,
    /// The last sheet year (Western).
    pub to: i16,
    /// Whether sheets of new requests too; there a finding is 情報 at most.
    pub new_requests: bool,
    /// Whether goals where less is better too.
    pub lower_is_better: bool,
}

impl Applies {
    /// Every sheet.
    pub const ALL: Self = Self { from: 0, to: i16::MAX, new_requests: true, lower_is_better: true };
    /// Projects under way: completeness is not asked of a new request.
    pub const RUNNING: Self = Self { new_requests: false, ..Self::ALL };
    /// Goals where more is better.
    pub const HIGHER_IS_BETTER: Self = Self { lower_is_better: false, ..Self::ALL };

    /// In words, for the catalogue.
    pub fn words(self) -> String {
        let mut words = Vec::new();
        if self.from > Self::ALL.from {
            words.push(format!("{}年度以降の様式", self.from));
        }
        if self.to < Self::ALL.to {
            words.push(format!("{}年度までの様式", self.to));
        }
        if words.is_empty() {
            words.push("全様式".to_owned());
        }
        words.push(if self.new_requests { "新規要求は情報にとどめる" } else { "新規要求を除く" }.to_owned());
        if !self.lower_is_better {
            words.push("低いほどよい目標を除く".to_owned());
        }
        words.join("・")
    }
}

/// When a finding is probably a misreading rather than something on the sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Doubt {
    /// It rests on figures that ought to agree: in doubt where one of them was
    /// extracted; silent where one of them was placed by arithmetic.
    Identity,
    /// It is about a reading itself: in doubt unless the value is certain.
    Reading,
    /// A fact of the sheet, whatever the reading's quality.
    No,
}

/// Every rule, by family, in the order of the form.
pub fn rules() -> impl Iterator<Item = &'static Rule> {
    FAMILIES.iter().flat_map(|family| family.iter())
}

/// The rule with this id.
pub fn rule(id: &str) -> Option<&'static Rule> {
    rules().find(|r| r.id == id)
}

const FAMILIES: &[&[Rule]] = &[
    presence::RULES,
    budget::RULES,
    outcomes::RULES,
    goals::RULES,
    outputs::RULES,
    unit_cost::RULES,
    unit_operands::RULES,
    marks::RULES,
    blocks::RULES,
    uses::RULES,
    payees::RULES,
    contracts::RULES,
];
