//! How people's 了承 stand towards what sheets of several years disagree on.

use super::{YearFinding, YearOperand};
use crate::review::{Acknowledgement, FindingId, Sheet};
use crate::text::fold_to_string;

/// What a person has said about a finding over several years.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum YearStanding {
    /// Nothing yet.
    Open,
    /// 了承, on the prints that it has.
    Acknowledged {
        /// By whom and why.
        given: Acknowledgement,
        /// The sheet on which it was said: where that is not the latest one,
        /// it is carried forward.
        on: usize,
    },
    /// It was 了承, but a sheet now prints something else.
    Lapsed {
        /// By whom and why.
        given: Acknowledgement,
        /// The sheet on which it was said.
        on: usize,
    },
}

impl YearStanding {
    /// Whether it still asks for a person.
    pub fn is_open(&self) -> bool {
        !matches!(self, Self::Acknowledged { .. })
    }
}

impl YearFinding {
    /// Its name on its latest sheet, where a 了承 is kept; none for a cell
    /// that is under no review.
    pub fn id(&self) -> Option<(usize, FindingId)> {
        self.subject().and_then(|o| Some((o.sheet, self.id_of(o)?)))
    }

    /// What the sheets print, in their order.
    pub fn values(&self) -> Vec<String> {
        self.operands.iter().map(|o| o.operand.value.clone()).collect()
    }

    fn id_of(&self, operand: &YearOperand) -> Option<FindingId> {
        let cell = operand.operand.cell.clone()?;
        Some(FindingId { rule: self.rule.id.to_owned(), cells: vec![cell] })
    }

    /// What people said about it. A 了承 given on an earlier sheet of the chain
    /// counts for the later ones as long as they print nothing new.
    pub fn standing(&self, sheets: &[&Sheet]) -> YearStanding {
        let mut operands: Vec<&YearOperand> = self.operands.iter().collect();
        operands.sort_by_key(|o| std::cmp::Reverse(o.sheet));
        let said = operands.into_iter().find_map(|o| {
            let given = sheets.get(o.sheet)?.acknowledged.get(&self.id_of(o)?)?;
            Some((o.sheet, given.clone()))
        });
        let Some((on, given)) = said else { return YearStanding::Open };
        let known: Vec<String> = given.values.iter().map(|v| fold_to_string(v)).collect();
        let same = self.values().iter().all(|v| known.contains(&fold_to_string(v)));
        if same { YearStanding::Acknowledged { given, on } } else { YearStanding::Lapsed { given, on } }
    }
}
