//! What an auditor would notice with a calculator: rules over the values in
//! force of one sheet, each finding with its working.
//!
//! Pure and deterministic: the same values give the same findings in the same
//! order (the form's). Exact decimals throughout. A rule is a record in a
//! table ([`rules`]); its two examples are its tests. Nothing here accuses
//! anybody: a figure disagrees, and it may have been misread.

mod arith;
mod found;
mod rule;
mod standing;
mod values;
mod view;

pub mod english;
pub(crate) mod names;
mod payments;

mod blocks;
mod budget;
mod contracts;
mod goals;
mod marks;
mod outcomes;
mod outputs;
mod payees;
mod presence;
mod unit_cost;
mod unit_operands;
mod upheld;
mod uses;

pub use found::{Found, Operand, Severity, flagged};
pub use payments::is_further_payment;
pub use rule::{Applies, Doubt, Example, Rule, rule, rules};
pub use standing::{Standing, standings};
pub use upheld::upheld;
pub use values::{Origin, Value, Values};

pub(crate) use arith::written;

use found::Findings;
use view::View;

/// Runs every rule over the values in force of one sheet. The findings come
/// in the form's order.
pub fn check(values: &Values) -> Vec<Found> {
    let view = View::new(values);
    let mut findings = Findings::new(&view);
    for rule in rules() {
        findings.run(rule);
    }
    findings.in_form_order()
}

/// Whether less is better for the indicator of a row (`outcome.1`): a person
/// says so, its words do, or its rates are those of such a goal.
pub fn lower_is_better(values: &Values, row: &str) -> bool {
    outcomes::lower_is_better(&View::new(values), row)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fired(example: Example) -> Vec<Found> {
        check(&Values::from_pairs(example.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned()))))
    }

    #[test]
    fn every_rule_fires_on_its_example_and_is_silent_on_the_other() {
        for rule in rules() {
            let of_rule = |example| fired(example).into_iter().filter(|f| f.rule.id == rule.id).count();
            assert!(of_rule(rule.fires) > 0, "{} does not fire on its example", rule.id);
            assert_eq!(of_rule(rule.silent), 0, "{} fires on its silent example", rule.id);
        }
    }

    #[test]
    fn no_finding_is_graver_than_its_rule_says_and_each_names_a_cell() {
        for found in rules().flat_map(|r| fired(r.fires)) {
            assert!(found.severity <= found.rule.severity, "{}", found.rule.id);
            assert!(!found.operands.is_empty() && !found.message.is_empty(), "{}", found.rule.id);
        }
    }

    #[test]
    fn every_rule_has_an_id_of_its_own_and_says_what_it_does() {
        let mut ids: Vec<&str> = rules().map(|r| r.id).collect();
        ids.sort_unstable();
        let all = ids.len();
        ids.dedup();
        assert_eq!(ids.len(), all);
        for r in rules() {
            for text in [r.title, r.compares, r.formula, r.tolerance, r.why, r.source] {
                assert!(!text.is_empty(), "{} leaves a column of the catalogue empty", r.id);
            }
        }
    }

    #[test]
    fn a_new_request_shows_nothing_above_information() {
        for rule in rules() {
            let new = [("sheet.fiscal_year", "2014"), ("basic.start_year", "平成40年度")];
            let pairs = new.iter().chain(rule.fires).map(|(k, v)| ((*k).to_owned(), (*v).to_owned()));
            // A later pair of the same key is the example's own.
            let values = Values::from_pairs(pairs);
            let found = check(&values);
            assert!(found.iter().all(|f| f.severity == Severity::Info), "{}", rule.id);
        }
    }
}
