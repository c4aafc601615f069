//! 単位当たりコスト: the quotient, its operands and its units.

use rust_decimal::Decimal;

use super::arith::{Range, working, written, written_like};
use super::found::{Draft, Findings, Severity};
use super::outcomes::place;
use super::rule::{Applies, Doubt, Rule};
use super::view::{Cell, Figure, View};
use crate::sheet::parse_printed;
use crate::text::fold_to_string;

const GUIDE: &str = "行政事業レビューシート作成ガイドブック（単位当たりコスト欄）";

pub(super) static RULES: &[Rule] = &[Rule {
    id: "unit_cost",
    title: "単位当たりコスト",
    compares: "単位当たりコストと計算式",
    formula: "単位当たりコスト = 計算式の商（計算式と単位が異なるときは換算する）",
    tolerance: "印字桁での切上げから切捨てまで。金額の端数処理で説明できる差は情報",
    why: "端数処理は一様でない。計算式の分子と印字の単位は円・千円・百万円の間で異なることがある",
    severity: Severity::Error,
    applies: Applies { to: 2022, ..Applies::ALL },
    doubt: Doubt::Identity,
    source: GUIDE,
    fires: &[
        ("unit_cost.1.unit", "百万円"),
        ("unit_cost.1.formula_unit", "百万円/箇所"),
        ("unit_cost.1.2019.cost", "14.6"),
        ("unit_cost.1.2019.formula", "229/17"),
    ],
    silent: &[
        ("unit_cost.1.unit", "円"),
        ("unit_cost.1.formula_unit", "百万円/百万件"),
        ("unit_cost.1.2018.cost", "2.5"),
        ("unit_cost.1.2018.formula", "503/200"),
    ],
    run: costs,
}];

/// A quotient in writing, taken apart.
#[derive(Debug, Clone, Copy)]
pub(super) struct Quotient<'a> {
    pub(super) cell: Cell<'a>,
    pub(super) numerator: Figure<'a>,
    pub(super) denominator: Figure<'a>,
}

/// Reads `503/200`, `345,000千円／16,307回`. `None` for anything that is not
/// one number over another.
pub(super) fn quotient_of<'a>(cell: Cell<'a>) -> Option<Quotient<'a>> {
    let folded = cell.folded();
    let (numerator, denominator) = folded.split_once(['/', '÷'])?;
    let side = |text: &str| -> Option<Figure<'a>> {
        let printed = parse_printed(&only_number(text)?)?;
        let plausible = printed.value < Decimal::new(1, 0) * Decimal::from(1_000_000_000_000_000_i64);
        (plausible && printed.places <= 9).then_some(Figure {
            cell,
            value: printed.value,
            places: printed.places,
            percent: false,
        })
    };
    Some(Quotient { cell, numerator: side(numerator)?, denominator: side(denominator)? })
}

/// The one number in a text, without the words around it.
fn only_number(text: &str) -> Option<String> {
    let mark = |c: char| c.is_ascii_digit() || c == ',' || c == '.';
    let mut numbers = text.split(|c| !mark(c)).filter(|s| s.starts_with(|c: char| c.is_ascii_digit()));
    let first = numbers.next()?;
    numbers.next().is_none().then(|| first.to_owned())
}

/// What amounts may be printed in, in yen.
const SCALES: [(&str, i64); 6] =
    [("億円", 100_000_000), ("百万円", 1_000_000), ("十万円", 100_000), ("万円", 10_000), ("千円", 1_000), ("円", 1)];

/// The yen in a unit that begins so; `None` for an unknown unit.
pub(super) fn yen(unit: &str) -> Option<Decimal> {
    let folded = fold_to_string(unit);
    SCALES.iter().find(|(name, _)| folded.starts_with(name)).map(|(_, yen)| Decimal::from(*yen))
}

/// The factors by which quotient and printed cost may differ: 1 where both
/// are in one unit, else what lies between the units, seen that the divisor
/// may count in thousands and the like; between unknown units thousands.
fn factors(view: &View<'_>, row: &str) -> Vec<Decimal> {
    let unit = yen(view.text(&format!("{row}.unit")));
    let formula = yen(view.text(&format!("{row}.formula_unit")));
    let powers = |of: &[u32]| of.iter().map(|p| Decimal::new(1, *p)).collect::<Vec<_>>();
    let mut factors = vec![Decimal::ONE];
    match (unit, formula) {
        (Some(a), Some(b)) if a == b => {}
        (Some(a), Some(b)) => factors.extend(powers(&[0, 3, 4, 6]).into_iter().map(|p| b / a * p)),
        _ => {
            factors.extend(powers(&[3, 6]));
            factors.extend([1_000, 1_000_000].map(Decimal::from));
        }
    }
    factors
}

fn costs(out: &mut Findings<'_>) {
    for n in out.view.rows("unit_cost") {
        let row = format!("unit_cost.{n}");
        let factors = factors(out.view, &row);
        for year in out.view.years(&row) {
            cost(out, &format!("{row}.{year}"), &factors);
        }
    }
}

fn cost(out: &mut Findings<'_>, at: &str, factors: &[Decimal]) {
    let Some(cost) = out.view.figure(&format!("{at}.cost")) else { return };
    let Some(q) = out.view.cell(&format!("{at}.formula")).and_then(quotient_of) else { return };
    let within = |numerator: Range| {
        let range = |f: &Decimal| numerator.divided_by(Range::of_measured(&q.denominator), *f);
        factors.iter().filter_map(range).any(|r| r.allows(&cost))
    };
    if within(Range::of_measured(&q.numerator)) {
        return;
    }
    let Some(exact) = super::arith::quotient(q.numerator.value, q.denominator.value) else { return };
    let rounding = within(Range::of_rounded(&q.numerator));
    let severity = if rounding { Severity::Info } else { Severity::Error };
    let tail = if rounding { "。分子の端数処理で説明できる差です" } else { "" };
    let expected = written_like(exact, &cost);
    let printed = cost.cell.text().trim();
    let message = format!("{}が計算式の商と一致しません（印字 {printed}、計算 {expected}）{tail}", place(at));
    let formula = format!(
        "単位当たりコスト = {} ÷ {} = {} → {expected}（印字 {printed}）",
        written(q.numerator.value),
        written(q.denominator.value),
        working(exact, cost.places)
    );
    let draft = Draft::about([cost.cell, q.cell]).says(message).working(formula);
    out.add(draft.expects(expected).at(severity));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::Values;

    #[test]
    fn a_formula_is_one_number_over_another_with_or_without_units() {
        let read = |text: &str| {
            let values = Values::from_pairs([("f".to_owned(), text.to_owned())]);
            let q = View::new(&values).cell("f").and_then(quotient_of);
            q.map(|q| (q.numerator.value.to_string(), q.denominator.value.to_string()))
        };
        let pair = |a: &str, b: &str| Some((a.to_owned(), b.to_owned()));
        assert_eq!(read("118／4"), pair("118", "4"));
        assert_eq!(read("345,000千円 ／ 16,307回"), pair("345000", "16307"));
        for other in ["-", "Ｘ／Ｙ", "(3+4)/2", "12", ""] {
            assert_eq!(read(other), None, "{other}");
        }
    }
}
