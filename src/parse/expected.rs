//! Cells that the form has and the reading did not place are said to be
//! missing, with where they were looked for.
//!
//! Only for scrambled text: there a cell that was not placed and a blank cell
//! look alike, so what rows of the form are always filled is taken from the
//! form (see fields.md: required cells, and the cells of every repeated row
//! that was found). Tabular text shows its blanks.

use std::collections::BTreeSet;

use super::Sink;
use crate::sheet::{FieldKey, Section};

/// Cells that every sheet fills.
const ALWAYS: &[&str] = &[
    "sheet.fiscal_year",
    "sheet.ministry",
    "sheet.number",
    "basic.name",
    "basic.bureau",
    "basic.division",
    "basic.author",
    "basic.start_year",
    "basic.end_year",
    "basic.account",
    "basic.purpose",
    "basic.summary",
    "basic.method",
];

/// Cells of a repeated row that are always filled: group, cells of the row,
/// cells of each of its years.
const ROWS: &[(&str, &[&str], &[&str])] = &[
    ("outcome", &["goal", "indicator", "unit"], &["actual", "target", "rate"]),
    ("output", &["indicator", "unit"], &["actual", "planned"]),
    ("unit_cost", &["basis", "unit", "formula_unit"], &["cost", "formula"]),
];

/// Cells of each year of the budget that are always filled.
const BUDGET: &[&str] = &["total"];

const LOOKED: &str = "様式ではこの欄に記入がありますが、当てはまる文字を決められませんでした";

/// Reports the cells that should be there and are not.
pub(super) fn report_missing(sink: &mut Sink<'_>) {
    let keys: Vec<FieldKey> = sink.keys().cloned().collect();
    if keys.is_empty() {
        return;
    }
    for key in ALWAYS {
        sink.miss(*key, LOOKED, None);
    }
    for year in years(&keys, "budget") {
        for cell in BUDGET {
            sink.miss(format!("budget.{year}.{cell}").as_str(), LOOKED, None);
        }
    }
    for (group, cells, yearly) in ROWS {
        for n in positions(&keys, group) {
            for cell in *cells {
                sink.miss(format!("{group}.{n}.{cell}").as_str(), LOOKED, None);
            }
            for year in years(&keys, &format!("{group}.{n}")) {
                for cell in *yearly {
                    sink.miss(format!("{group}.{n}.{year}.{cell}").as_str(), LOOKED, None);
                }
            }
        }
    }
    for (block, n) in payees(&keys) {
        for cell in ["name", "amount"] {
            sink.miss(format!("payee.{block}.{n}.{cell}").as_str(), LOOKED, None);
        }
    }
}

fn positions(keys: &[FieldKey], group: &str) -> BTreeSet<usize> {
    let of = |k: &FieldKey| k.as_str().strip_prefix(group)?.strip_prefix('.')?.split('.').next()?.parse().ok();
    keys.iter().filter_map(of).collect()
}

fn years(keys: &[FieldKey], prefix: &str) -> BTreeSet<String> {
    let of = |k: &FieldKey| {
        let year = k.as_str().strip_prefix(prefix)?.strip_prefix('.')?.split('.').next()?;
        (year.len() == 4 && year.bytes().all(|b| b.is_ascii_digit())).then(|| year.to_owned())
    };
    keys.iter().filter_map(of).collect()
}

fn payees(keys: &[FieldKey]) -> BTreeSet<(String, usize)> {
    let rows = keys.iter().filter(|k| k.section() == Section::Payee);
    rows.filter_map(|k| k.matched().and_then(|m| m.block.zip(m.position))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::How;
    use crate::read::Document;
    use crate::text::Span;

    #[test]
    fn a_row_that_was_found_says_which_of_its_cells_were_not() {
        let document = Document::from_text("t", "2,751");
        let mut sink = Sink::new(&document);
        sink.place("outcome.1.2018.actual", "2,751", How::Order, &[Span::new(0, 5)]);
        report_missing(&mut sink);
        let parsed = sink.finish();
        let missing = |key: &str| parsed.field(key).is_some_and(|f| f.value().is_none());
        assert!(missing("outcome.1.2018.target") && missing("outcome.1.goal") && missing("basic.name"));
        assert!(parsed.field("outcome.2.goal").is_none() && parsed.field("output.1.unit").is_none());
        assert_eq!(parsed.field("outcome.1.2018.actual").and_then(|f| f.value()), Some("2,751"));
    }
}
