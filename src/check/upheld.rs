use super::found::Findings;
use super::rule::{Doubt, Rule, rules};
use super::values::{Origin, Value, Values};
use super::view::View;
use crate::sheet::{is_dash, parse_printed};

/// A figure that agrees with nothing.
const STRANGE: &str = "987654321";

/// The computations of the sheet that `text` as the value of `key` takes part
/// in and agrees with: those that would object to a strange figure in its
/// place and do not object to it. None for what is no figure.
pub fn upheld(values: &Values, key: &str, text: &str) -> Vec<&'static Rule> {
    if is_dash(text) || parse_printed(text).is_none() {
        return Vec::new();
    }
    let objecting = |text: &str| -> Vec<&'static str> {
        let value = Value { text: text.to_owned(), origin: Origin::Given, spans: Vec::new(), cell: None };
        let values = values.clone().with(key, value);
        let view = View::new(&values);
        let mut findings = Findings::new(&view);
        for rule in rules().filter(|r| r.doubt == Doubt::Identity) {
            findings.run(rule);
        }
        // A rule that expects no figure only says what must not be.
        let computed = findings.in_form_order().into_iter().filter(|f| !f.expected.is_empty());
        let on_it = computed.filter(|f| f.operands.iter().any(|o| o.key.as_str() == key));
        on_it.map(|f| f.rule.id).collect()
    };
    let (with_it, with_strange) = (objecting(text), objecting(STRANGE));
    rules().filter(|r| with_strange.contains(&r.id) && !with_it.contains(&r.id)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn values(pairs: &[(&str, &str)]) -> Values {
        Values::from_pairs(pairs.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())))
    }

    #[test]
    fn a_total_upholds_its_sum_and_another_figure_does_not() {
        let sheet = values(&[
            ("sheet.fiscal_year", "2018"),
            ("budget.2017.original", "100"),
            ("budget.2017.supplementary", "20"),
            ("budget.2017.brought", "-"),
            ("budget.2017.carried", "-"),
            ("budget.2017.reserve", "-"),
        ]);
        let ids = |text| upheld(&sheet, "budget.2017.total", text).iter().map(|r| r.id).collect::<Vec<_>>();
        assert_eq!(ids("120"), ["budget_total"]);
        assert!(ids("121").is_empty());
        assert!(ids("-").is_empty() && ids("百二十").is_empty());
    }
}
