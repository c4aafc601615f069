//! Open cells that the sheet's own computations bear out: where the order
//! alone does not settle a cell, but its only reading makes 達成度, 単位当たり
//! コスト, 計 or 執行率 come out as printed, that reading is taken.
//!
//! A chance agreement is not rare among small figures (5 / 5 = 100 %), so only
//! computations with a result of some digits count. What is placed so is
//! marked as placed by arithmetic: it is no evidence for the computation.

use std::collections::BTreeSet;

use rust_decimal::{Decimal, RoundingStrategy};

use crate::parse::{Candidate, How, Sink};
use crate::sheet::{Printed, is_dash, parse_printed};
use crate::text::fold_to_string;

/// A computation of a few cells beside each other.
struct Computation {
    /// The section and the cell that the others lead to: `outcome.….rate`.
    section: &'static str,
    result: &'static str,
    /// Whether it tells of a figure that no cell has which cell it is.
    tells: bool,
    /// The other cells.
    of: &'static [&'static str],
    /// Whether the figures, in the order of `of`, make the result.
    holds: fn(&[Option<Printed>], &[String], &Printed) -> bool,
}

/// What is computed on a sheet (see the official form's notes).
const COMPUTATIONS: &[Computation] = &[
    Computation { section: "outcome", result: "rate", tells: true, of: &["actual", "target"], holds: is_rate },
    Computation { section: "kpi", result: "rate", tells: true, of: &["actual", "target"], holds: is_rate },
    Computation { section: "unit_cost", result: "cost", tells: false, of: &["formula"], holds: is_quotient },
    Computation {
        section: "budget",
        result: "total",
        tells: false,
        of: &["original", "supplementary", "brought", "carried", "reserve"],
        holds: is_sum,
    },
    Computation {
        section: "budget",
        result: "execution_rate",
        tells: true,
        of: &["executed", "total"],
        holds: is_rate,
    },
];

/// Places the open cells that a computation bears out, of what was read of
/// them and of what no cell has (`unread`).
pub(super) fn place(sink: &mut Sink<'_>, unread: &[Candidate]) {
    for computation in COMPUTATIONS {
        for stem in stems(sink, computation) {
            one(sink, computation, &stem);
            left_over(sink, computation, &stem, unread);
        }
    }
}

/// The only figure that no cell has and that makes a rate come out is the one
/// that it lacks. Zeros and dashes change no sum, so a sum does not tell; and a
/// 計算式 in another year's place would take that year's cost with it.
fn left_over(sink: &mut Sink<'_>, computation: &Computation, stem: &str, unread: &[Candidate]) {
    if !computation.tells {
        return;
    }
    let names: Vec<&str> = computation.of.iter().chain([&computation.result]).copied().collect();
    let keys: Vec<String> = names.iter().map(|name| format!("{stem}.{name}")).collect();
    let said: Vec<Option<String>> = keys.iter().map(|key| sink.value(key).map(str::to_owned)).collect();
    let lacking: Vec<usize> = (0..said.len()).filter(|i| said.get(*i) == Some(&None)).collect();
    let [lacking] = lacking.as_slice() else { return };
    let holds = |candidate: &&Candidate| {
        let value = |(i, said): (usize, &Option<String>)| {
            if i == *lacking { Some(candidate.value.clone()) } else { said.clone() }
        };
        let Some(mut values) = said.iter().enumerate().map(value).collect::<Option<Vec<String>>>() else {
            return false;
        };
        let Some(result) = values.pop() else { return false };
        comes_out(computation, &values, &result) && !candidate.spans.iter().any(|s| sink.is_read(*s))
    };
    let found: Vec<&Candidate> = unread.iter().filter(holds).collect();
    let Some(first) = found.first().filter(|first| found.iter().all(|other| other.value == first.value)) else {
        return;
    };
    if let Some(key) = keys.get(*lacking) {
        sink.place(key.as_str(), first.value.clone(), How::Arithmetic, &first.spans);
    }
}

/// Whether a result that says enough is what the values make.
fn comes_out(computation: &Computation, values: &[String], result: &str) -> bool {
    let figures: Vec<Option<Printed>> = values.iter().map(|v| parse_printed(&fold_to_string(v))).collect();
    let printed = parse_printed(&fold_to_string(result)).filter(says_enough);
    printed.is_some_and(|printed| (computation.holds)(&figures, values, &printed))
}

/// `outcome.1.2015` of every result that is printed or open.
fn stems(sink: &Sink<'_>, computation: &Computation) -> Vec<String> {
    let stem = |key: &str| {
        let stem = key.strip_suffix(computation.result)?.strip_suffix('.')?;
        (stem.split('.').next() == Some(computation.section)).then(|| stem.to_owned())
    };
    let stems: BTreeSet<String> = sink.keys().filter_map(|k| stem(k.as_str())).collect();
    stems.into_iter().collect()
}

fn one(sink: &mut Sink<'_>, computation: &Computation, stem: &str) {
    let mut open: Vec<(String, Candidate)> = Vec::new();
    let mut said = |name: &str| {
        let key = format!("{stem}.{name}");
        if let Some(value) = sink.value(&key) {
            return Some(value.to_owned());
        }
        let candidate = only(sink, &key)?;
        open.push((key, candidate.clone()));
        Some(candidate.value)
    };
    let Some(result) = said(computation.result) else { return };
    let Some(values) = computation.of.iter().map(|name| said(name)).collect::<Option<Vec<String>>>() else { return };
    if open.is_empty() || !comes_out(computation, &values, &result) {
        return;
    }
    // A zero or a dash among other parts changes nothing, so nothing bears it out.
    for (key, candidate) in open {
        if fold_to_string(&candidate.value).contains(|c: char| matches!(c, '1'..='9')) {
            sink.place(key.as_str(), candidate.value, How::Arithmetic, &candidate.spans);
        }
    }
}

/// The only reading of an open cell, if no other cell has its characters.
fn only(sink: &Sink<'_>, key: &str) -> Option<Candidate> {
    match sink.candidates(key) {
        [one] if !one.spans.iter().any(|s| sink.is_read(*s)) => Some(one.clone()),
        _ => None,
    }
}

/// Whether a result has so many digits that it rarely comes out by chance.
fn says_enough(result: &Printed) -> bool {
    let digits = result.value.normalize().mantissa().unsigned_abs();
    digits >= 11 && result.value != Decimal::ONE_HUNDRED
}

/// 実績 / 目標 or 執行額 / 計 in percent, rounded or cut at the printed places.
fn is_rate(figures: &[Option<Printed>], _: &[String], rate: &Printed) -> bool {
    let [Some(part), Some(whole)] = figures else { return false };
    let hundredfold = part.value.checked_mul(Decimal::ONE_HUNDRED);
    hundredfold.and_then(|p| p.checked_div(whole.value)).is_some_and(|exact| is_printed(exact, rate))
}

/// The quotient of a 計算式 as printed (`345000/16307`).
fn is_quotient(_: &[Option<Printed>], written: &[String], cost: &Printed) -> bool {
    let Some(formula) = written.first().map(|f| fold_to_string(f)) else { return false };
    let Some((above, below)) = formula.split_once(['/', '÷']) else { return false };
    let (Some(above), Some(below)) = (parse_printed(above), parse_printed(below)) else { return false };
    above.value.checked_div(below.value).is_some_and(|exact| is_printed(exact, cost))
}

/// 計 of its parts; a dash is none.
fn is_sum(figures: &[Option<Printed>], written: &[String], total: &Printed) -> bool {
    let mut sum = Decimal::ZERO;
    for (figure, written) in figures.iter().zip(written) {
        match figure {
            Some(f) => sum += f.value,
            None if is_dash(written) => {}
            None => return false,
        }
    }
    sum == total.value
}

/// Whether `exact`, rounded or cut, is what is printed.
fn is_printed(exact: Decimal, printed: &Printed) -> bool {
    let at = |how| exact.round_dp_with_strategy(printed.places, how);
    at(RoundingStrategy::ToNegativeInfinity) <= printed.value
        && printed.value <= at(RoundingStrategy::ToPositiveInfinity)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::Document;
    use crate::text::Span;

    /// What is read of `key` where `open` cells have one reading each.
    fn read(placed: &[(&str, &str)], open: &[(&str, &str)], key: &str) -> Option<String> {
        let texts: Vec<&str> = placed.iter().chain(open).map(|(_, text)| *text).collect();
        let document = Document::from_text("t", &texts.join(" "));
        let mut sink = Sink::new(&document);
        let mut at = 0;
        for (n, (key, text)) in placed.iter().chain(open).enumerate() {
            let span = Span::new(at, at + text.len());
            at = span.end + 1;
            if n < placed.len() {
                sink.place(*key, *text, How::Order, &[span]);
            } else {
                let candidate = Candidate { value: (*text).to_owned(), spans: vec![span], why: String::new() };
                sink.open(*key, "", None, vec![candidate]);
            }
        }
        place(&mut sink, &[]);
        sink.value(key).map(str::to_owned)
    }

    #[test]
    fn a_target_that_makes_the_rate_is_read() {
        let printed = [("outcome.1.2015.actual", "789"), ("outcome.1.2015.rate", "121.8")];
        let target = "outcome.1.2015.target";
        assert_eq!(read(&printed, &[(target, "648")], target).as_deref(), Some("648"));
        assert_eq!(read(&printed, &[(target, "684")], target), None);
    }

    #[test]
    fn a_target_that_no_cell_has_is_read_if_it_alone_makes_the_rate() {
        let document = Document::from_text("t", "789 121.8 648 684");
        let mut sink = Sink::new(&document);
        sink.place("outcome.1.2015.actual", "789", How::Order, &[Span::new(0, 3)]);
        sink.place("outcome.1.2015.rate", "121.8", How::Order, &[Span::new(4, 9)]);
        let unread = |value: &str, at: usize| Candidate {
            value: value.to_owned(),
            spans: vec![Span::new(at, at + value.len())],
            why: String::new(),
        };
        place(&mut sink, &[unread("684", 14), unread("648", 10)]);
        assert_eq!(sink.value("outcome.1.2015.target"), Some("648"));
    }

    #[test]
    fn a_rate_of_a_hundred_bears_nothing_out() {
        let printed = [("outcome.1.2015.actual", "5"), ("outcome.1.2015.rate", "100")];
        assert_eq!(read(&printed, &[("outcome.1.2015.target", "5")], "outcome.1.2015.target"), None);
    }

    #[test]
    fn a_unit_cost_needs_its_own_formula() {
        let printed = [("unit_cost.1.2016.cost", "62.8")];
        let formula = "unit_cost.1.2016.formula";
        assert!(read(&printed, &[(formula, "15,748,000／250,936")], formula).is_some());
        assert_eq!(read(&printed, &[(formula, "15,748,000／263,441")], formula), None);
    }

    #[test]
    fn a_part_that_makes_the_total_is_read_and_a_zero_beside_it_stays_open() {
        let printed = [
            ("budget.2016.total", "59,516"),
            ("budget.2016.supplementary", "41,100"),
            ("budget.2016.brought", "-"),
            ("budget.2016.reserve", "5,180"),
        ];
        let open = [("budget.2016.original", "13,236"), ("budget.2016.carried", "0")];
        assert_eq!(read(&printed, &open, "budget.2016.original").as_deref(), Some("13,236"));
        assert_eq!(read(&printed, &open, "budget.2016.carried"), None);
    }
}
