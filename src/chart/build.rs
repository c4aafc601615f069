use std::collections::BTreeSet;

use rust_decimal::prelude::ToPrimitive;

use super::{Chart, Column, Mark};
use crate::sheet::{FieldKey, parse_printed};

/// Looks up the value in force of a key.
pub type ValueOf<'a> = dyn Fn(&str) -> Option<String> + 'a;

/// One chart per outcome that has a figure, in the sheet's order. `keys` are
/// the sheet's cells.
pub fn outcome_charts(keys: &[FieldKey], value_of: &ValueOf<'_>) -> Vec<Chart> {
    let numbers: BTreeSet<usize> = keys
        .iter()
        .filter(|k| k.as_str().starts_with("outcome."))
        .filter_map(|k| k.matched().and_then(|m| m.position))
        .collect();
    let charts = numbers.into_iter().map(|n| outcome_chart(n, keys, value_of));
    charts.filter(|c| !c.is_empty()).collect()
}

fn outcome_chart(n: usize, keys: &[FieldKey], value_of: &ValueOf<'_>) -> Chart {
    let prefix = format!("outcome.{n}");
    let text = |cell: &str| value_of(&format!("{prefix}.{cell}")).unwrap_or_default();
    let mut columns: Vec<Column> = years(keys, &prefix)
        .into_iter()
        .map(|y| column(&format!("{y}年度"), false, &format!("{prefix}.{y}"), value_of))
        .collect();
    for (goal, word) in [("interim", "中間"), ("final", "最終")] {
        let at = format!("{prefix}.{goal}");
        let year = value_of(&format!("{at}.year")).filter(|y| !crate::sheet::is_dash(y)).unwrap_or_default();
        let made = column(format!("{word} {year}").trim_end(), true, &at, value_of);
        if made.planned.is_some() || made.actual.is_some() || made.rate.is_some() {
            columns.push(made);
        }
    }
    Chart { title: format!("成果目標 {n}"), subtitle: text("indicator"), unit: text("unit"), columns }
}

fn column(label: &str, goal: bool, at: &str, value_of: &ValueOf<'_>) -> Column {
    let find = |cell: &str| mark(format!("{at}.{cell}"), value_of);
    Column { label: label.to_owned(), goal, planned: find("target"), actual: find("actual"), rate: find("rate") }
}

/// 計 against 執行額 with 執行率, by year. The request column has its 計 only.
pub fn budget_chart(keys: &[FieldKey], value_of: &ValueOf<'_>) -> Chart {
    let columns = years(keys, "budget").into_iter().map(|y| {
        let find = |cell: &str| mark(format!("budget.{y}.{cell}"), value_of);
        Column {
            label: format!("{y}年度"),
            goal: false,
            planned: find("total"),
            actual: find("executed"),
            rate: find("execution_rate"),
        }
    });
    Chart { title: String::new(), subtitle: String::new(), unit: "百万円".to_owned(), columns: columns.collect() }
}

fn mark(key: String, value_of: &ValueOf<'_>) -> Option<Mark> {
    let printed = value_of(&key)?;
    let value = parse_printed(&printed)?.value.to_f64()?;
    Some(Mark { value, printed, key: FieldKey::new(key) })
}

fn years(keys: &[FieldKey], prefix: &str) -> BTreeSet<String> {
    let of = |key: &FieldKey| {
        let rest = key.as_str().strip_prefix(prefix)?.strip_prefix('.')?;
        let year = rest.split('.').next()?;
        (year.len() == 4 && year.bytes().all(|b| b.is_ascii_digit())).then(|| year.to_owned())
    };
    keys.iter().filter_map(of).collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    #[test]
    fn a_dash_is_a_gap_and_a_goal_stands_at_the_end() {
        let cells: BTreeMap<&str, &str> = [
            ("outcome.1.indicator", "事業者数"),
            ("outcome.1.unit", "者"),
            ("outcome.1.2016.actual", "-"),
            ("outcome.1.2017.actual", "1,200"),
            ("outcome.1.2017.target", "8"),
            ("outcome.1.2017.rate", "84%"),
            ("outcome.1.final.year", "30"),
            ("outcome.1.final.target", "10"),
        ]
        .into();
        let keys: Vec<FieldKey> = cells.keys().map(|k| FieldKey::from(*k)).collect();
        let charts = outcome_charts(&keys, &|k| cells.get(k).map(|v| (*v).to_owned()));
        let chart = charts.first().unwrap();
        let labels: Vec<&str> = chart.columns.iter().map(|c| c.label.as_str()).collect();
        assert_eq!(labels, ["2016年度", "2017年度", "最終 30"]);
        assert_eq!(chart.columns[0].actual, None);
        assert_eq!(chart.columns[1].actual.as_ref().map(|m| m.value), Some(1200.0));
        assert_eq!((chart.unit.as_str(), chart.top()), ("者", 1200.0));
    }
}
