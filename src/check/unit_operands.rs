//! 単位当たりコストの計算式: where its operands come from, and its units.

use rust_decimal::Decimal;

use super::arith::{quotient, round_to, working, written};
use super::found::{Draft, Findings, Severity};
use super::outcomes::{in_year, place, series};
use super::rule::{Applies, Doubt, Rule};
use super::unit_cost::{Quotient, quotient_of, yen};
use super::view::{Cell, Figure, View};
use crate::text::fold_to_string;

const GUIDE: &str = "行政事業レビューシート作成ガイドブック（単位当たりコスト欄）";
const TO_2022: Applies = Applies { to: 2022, ..Applies::RUNNING };

pub(super) static RULES: &[Rule] = &[
    Rule {
        id: "unit_cost_over_executed",
        title: "計算式の分子が執行額を超える",
        compares: "計算式の分子と、その年度の執行額（見込みの年度は計）",
        formula: "分子 ≦ 執行額",
        tolerance: "1百万円未満の差",
        why: "事業の費用が執行額を超えることはない。年度や単位の取違えがないか確かめる",
        severity: Severity::Caution,
        applies: TO_2022,
        doubt: Doubt::Identity,
        source: GUIDE,
        fires: &[
            ("budget.2017.total", "378"),
            ("unit_cost.1.formula_unit", "千円/回"),
            ("unit_cost.1.2017.formula", "384000/110000"),
        ],
        silent: &[
            ("budget.2017.total", "378"),
            ("unit_cost.1.formula_unit", "千円/回"),
            ("unit_cost.1.2017.formula", "378000/110000"),
        ],
        run: over_executed,
    },
    Rule {
        id: "unit_cost_sum_over_executed",
        title: "計算式の分子の合計が執行額を超える",
        compares: "異なる分子の合計と執行額",
        formula: "異なる分子の合計 ≦ 執行額",
        tolerance: "1百万円未満の差",
        why: "別々の費用であれば、合わせて執行額を超えることはない。重なる費用なら問題はない",
        severity: Severity::Info,
        applies: TO_2022,
        doubt: Doubt::Identity,
        source: GUIDE,
        fires: &[
            ("budget.2014.executed", "643"),
            ("unit_cost.1.formula_unit", "千円/回"),
            ("unit_cost.1.2014.formula", "345000/16307"),
            ("unit_cost.2.formula_unit", "百万円/件"),
            ("unit_cost.2.2014.formula", "309/3"),
        ],
        silent: &[
            ("budget.2014.executed", "654"),
            ("unit_cost.1.formula_unit", "千円/回"),
            ("unit_cost.1.2014.formula", "345000/16307"),
            ("unit_cost.2.formula_unit", "百万円/件"),
            ("unit_cost.2.2014.formula", "309/3"),
        ],
        run: sum_over_executed,
    },
    Rule {
        id: "unit_cost_whole",
        title: "一部の費用の計算に執行額の全体を使っている",
        compares: "算出根拠と、計算式の分子・執行額",
        formula: "算出根拠が「…に係る執行額」なら分子は執行額の一部",
        tolerance: "なし",
        why: "算出根拠と分子の範囲が食い違うと、単位当たりコストを比べられない",
        severity: Severity::Caution,
        applies: TO_2022,
        doubt: Doubt::No,
        source: GUIDE,
        fires: &[
            ("basic.name", "電気通信の安全の確保"),
            ("budget.2018.executed", "503"),
            ("unit_cost.1.basis", "機器の調査に係る執行額／調査した件数"),
            ("unit_cost.1.formula_unit", "百万円/件"),
            ("unit_cost.1.2018.formula", "503/200"),
            ("payee.A.1.name", "甲"),
            ("payee.B.1.name", "乙"),
        ],
        silent: &[
            ("basic.name", "電気通信の安全の確保"),
            ("budget.2018.executed", "503"),
            ("unit_cost.1.basis", "執行額／調査した件数"),
            ("unit_cost.1.formula_unit", "百万円/件"),
            ("unit_cost.1.2018.formula", "503/200"),
            ("payee.A.1.name", "甲"),
            ("payee.B.1.name", "乙"),
        ],
        run: whole_for_part,
    },
    Rule {
        id: "unit_cost_planned",
        title: "計算式の分母に見込みを使っている",
        compares: "計算式の分母と、活動実績・当初見込み、成果実績・目標値",
        formula: "実績のある年度の分母 = 実績",
        tolerance: "なし",
        why: "実績のある年度は実績で割る。見込みで割ると単位当たりコストが変わる",
        severity: Severity::Caution,
        applies: TO_2022,
        doubt: Doubt::No,
        source: GUIDE,
        fires: &[("unit_cost.1.2015.formula", "118/4"), ("output.1.2015.actual", "7"), ("output.1.2015.planned", "4")],
        silent: &[("unit_cost.1.2015.formula", "118/7"), ("output.1.2015.actual", "7"), ("output.1.2015.planned", "4")],
        run: planned_for_actual,
    },
    Rule {
        id: "unit_cost_other_indicator",
        title: "年度により分母の指標が違う",
        compares: "各年度の計算式の分母と、指標の実績・見込み",
        formula: "分母はどの年度も同じ指標の値",
        tolerance: "なし",
        why: "分母の指標が替わると年度の間で比べられない",
        severity: Severity::Caution,
        applies: TO_2022,
        doubt: Doubt::No,
        source: GUIDE,
        fires: &[
            ("unit_cost.1.2015.formula", "200/22955"),
            ("unit_cost.1.2016.formula", "197/32862"),
            ("unit_cost.1.2017.formula", "384/110000"),
            ("outcome.1.2015.actual", "22,955"),
            ("outcome.1.2016.actual", "32,862"),
            ("output.1.2017.planned", "110,000"),
        ],
        silent: &[
            ("unit_cost.1.2015.formula", "200/22955"),
            ("unit_cost.1.2016.formula", "197/32862"),
            ("unit_cost.1.2017.formula", "384/110000"),
            ("output.1.2015.actual", "22,955"),
            ("output.1.2016.actual", "32,862"),
            ("output.1.2017.planned", "110,000"),
        ],
        run: other_indicator,
    },
    Rule {
        id: "unit_cost_unit",
        title: "計算式の単位と指標の単位",
        compares: "計算式の単位の分母と、分母にした指標の単位",
        formula: "計算式の単位の分母 = 指標の単位",
        tolerance: "「数」の有無、千・万・百万の別",
        why: "単位が食い違うと、何当たりの費用かが分からない",
        severity: Severity::Caution,
        applies: TO_2022,
        doubt: Doubt::No,
        source: GUIDE,
        fires: &[
            ("unit_cost.3.formula_unit", "百万円/件"),
            ("unit_cost.3.2014.formula", "309/47"),
            ("unit_cost.3.2015.formula", "175/27"),
            ("output.3.unit", "人"),
            ("output.3.2014.actual", "47"),
            ("output.3.2015.actual", "27"),
        ],
        silent: &[
            ("unit_cost.3.formula_unit", "百万円/人"),
            ("unit_cost.3.2014.formula", "309/47"),
            ("unit_cost.3.2015.formula", "175/27"),
            ("output.3.unit", "人"),
            ("output.3.2014.actual", "47"),
            ("output.3.2015.actual", "27"),
        ],
        run: units,
    },
    Rule {
        id: "unit_cost_unit_spelling",
        title: "単位の表記",
        compares: "単位と計算式の単位",
        formula: "単位が「…/…」の形なら計算式の単位と同じ",
        tolerance: "なし",
        why: "同じ単位が二通りに書かれている",
        severity: Severity::Info,
        applies: TO_2022,
        doubt: Doubt::No,
        source: GUIDE,
        fires: &[("unit_cost.1.unit", "百万円/件"), ("unit_cost.1.formula_unit", "百万円/件数")],
        silent: &[("unit_cost.1.unit", "百万円／件"), ("unit_cost.1.formula_unit", "百万円/件")],
        run: unit_spelling,
    },
    Rule {
        id: "unit_cost_coarse",
        title: "印字の桁では差が見えない",
        compares: "計算式の商と印字の単位当たりコスト",
        formula: "印字が同じ二つの年度の商が20%以上違う",
        tolerance: "20%",
        why: "表示の桁が足りず、増減が読み取れない",
        severity: Severity::Info,
        applies: TO_2022,
        doubt: Doubt::No,
        source: GUIDE,
        fires: &[
            ("unit_cost.1.2020.cost", "0.1"),
            ("unit_cost.1.2020.formula", "168/1200"),
            ("unit_cost.1.2021.cost", "0.1"),
            ("unit_cost.1.2021.formula", "175/2000"),
        ],
        silent: &[
            ("unit_cost.1.2020.cost", "0.14"),
            ("unit_cost.1.2020.formula", "168/1200"),
            ("unit_cost.1.2021.cost", "0.09"),
            ("unit_cost.1.2021.formula", "175/2000"),
        ],
        run: coarse,
    },
    Rule {
        id: "unit_cost_empty",
        title: "数値のない単位当たりコスト",
        compares: "算出根拠と、単位当たりコスト・計算式",
        formula: "算出根拠があれば、いずれかの年度に単位当たりコストがある",
        tolerance: "なし",
        why: "要求額に見合う単価かを確かめられない",
        severity: Severity::Info,
        applies: Applies { to: 2022, ..Applies::ALL },
        doubt: Doubt::No,
        source: GUIDE,
        fires: &[("unit_cost.1.basis", "執行額／事業者数"), ("unit_cost.1.2021.cost", "-")],
        silent: &[("unit_cost.1.basis", "執行額／事業者数"), ("unit_cost.1.2021.cost", "0")],
        run: empty,
    },
];

/// A year's formula.
struct Yearly<'a> {
    year: i16,
    quotient: Quotient<'a>,
}

fn formulas<'a>(view: &View<'a>, row: &str) -> Vec<Yearly<'a>> {
    let of_year = |year: i16| {
        let quotient = quotient_of(view.cell(&format!("{row}.{year}.formula"))?)?;
        Some(Yearly { year, quotient })
    };
    view.years(row).into_iter().filter_map(of_year).collect()
}

fn rows(view: &View<'_>) -> Vec<String> {
    view.rows("unit_cost").into_iter().map(|n| format!("unit_cost.{n}")).collect()
}

/// The numerator in 百万円; `None` where its unit is not told.
fn millions(view: &View<'_>, row: &str, numerator: Decimal) -> Option<Decimal> {
    let unit = yen(view.text(&format!("{row}.formula_unit")))?;
    numerator.checked_mul(unit).map(|v| v / Decimal::from(1_000_000))
}

/// 執行額 of a year; 計 where nothing was executed yet.
fn spent<'a>(view: &View<'a>, year: i16) -> Option<(Figure<'a>, &'static str)> {
    let find = |cell: &str| view.figure(&format!("budget.{year}.{cell}"));
    match find("executed") {
        Some(executed) => Some((executed, "執行額")),
        None if view.is_unknown(&format!("budget.{year}.executed")) => None,
        None => find("total").map(|t| (t, "計")),
    }
    .filter(|(f, _)| f.value > Decimal::ZERO)
}

fn over_executed(out: &mut Findings<'_>) {
    for row in rows(out.view) {
        for y in formulas(out.view, &row) {
            let Some(amount) = millions(out.view, &row, y.quotient.numerator.value) else { continue };
            let Some((spent, name)) = spent(out.view, y.year).filter(|(s, _)| amount - s.value >= s.unit()) else {
                continue;
            };
            let message = format!("{}の計算式の分子が{name}を超えています", place(&format!("{row}.{}", y.year)));
            let formula = format!("分子 {} 百万円 > {name} {} 百万円", written(amount), written(spent.value));
            out.add(Draft::about([y.quotient.cell, spent.cell]).says(message).working(formula));
        }
    }
}

fn sum_over_executed(out: &mut Findings<'_>) {
    let view = out.view;
    let all: Vec<(i16, Decimal, Cell<'_>)> = rows(view)
        .iter()
        .flat_map(|row| formulas(view, row).into_iter().map(move |y| (row, y)))
        .filter_map(|(row, y)| Some((y.year, millions(view, row, y.quotient.numerator.value)?, y.quotient.cell)))
        .collect();
    for year in view.years("budget") {
        let Some(spent) = view.figure(&format!("budget.{year}.executed")) else { continue };
        let mut parts: Vec<(Decimal, Cell<'_>)> = Vec::new();
        for (_, amount, cell) in all.iter().filter(|(y, ..)| *y == year) {
            if parts.iter().all(|(a, _)| a != amount) {
                parts.push((*amount, *cell));
            }
        }
        let sum: Decimal = parts.iter().map(|(a, _)| *a).sum();
        // One numerator that is the whole, or more, is another rule's matter.
        let whole = parts.iter().any(|(a, _)| *a > spent.value - spent.unit());
        if parts.len() < 2 || whole || sum - spent.value < spent.unit() {
            continue;
        }
        let terms = parts.iter().map(|(a, _)| written(*a)).collect::<Vec<_>>().join(" + ");
        let message =
            format!("{year}年度の計算式の分子を合わせると執行額を超えます（重なる費用でないかご確認ください）");
        let formula = format!("{terms} = {} > 執行額 {}", written(sum), written(spent.value));
        let cells = parts.iter().map(|(_, c)| *c).chain([spent.cell]);
        out.add(Draft::about(cells).says(message).working(formula));
    }
}

fn whole_for_part(out: &mut Findings<'_>) {
    let view = out.view;
    if view.blocks("payee").len() < 2 {
        return;
    }
    for row in rows(view) {
        let Some(basis) = view.cell(&format!("{row}.basis")).filter(|b| names_a_part(view, &b.folded())) else {
            continue;
        };
        let whole = |y: &Yearly<'_>| {
            let executed = view.figure(&format!("budget.{}.executed", y.year))?;
            let amount = millions(view, &row, y.quotient.numerator.value)?;
            (amount == executed.value).then_some(executed)
        };
        let years: Vec<_> = formulas(view, &row).into_iter().filter_map(|y| Some((whole(&y)?, y))).collect();
        let Some((executed, last)) = years.last() else { continue };
        let at = place(&format!("{row}.{}", last.year));
        let message = format!("{at}の計算式の分子は執行額の全体です。算出根拠は一部の費用としています");
        let formula = format!("分子 {} = 執行額 {}", written(executed.value), written(executed.value));
        let earlier = years.iter().rev().skip(1).flat_map(|(e, y)| [y.quotient.cell, e.cell]);
        let draft = Draft::about([last.quotient.cell, basis, executed.cell]).with(earlier);
        out.add(draft.says(message).working(formula));
    }
}

/// Whether a basis divides the cost of something narrower than the project:
/// 「…に係る執行額／…」, unless it is the project's own name that stands there.
fn names_a_part(view: &View<'_>, basis: &str) -> bool {
    let dividend = basis.split(['/', '÷']).next().unwrap_or_default();
    let part =
        ["に係る", "に関する", "における", "に要した"].iter().find_map(|w| dividend.split_once(w)).map(|(p, _)| p);
    let name = fold_to_string(view.text("basic.name"));
    let begins: String = part.unwrap_or_default().chars().take(6).collect();
    let own = part.is_some_and(|p| p.ends_with("本事業") || p.ends_with("事業")) || name.contains(&begins);
    part.is_some_and(|p| !p.is_empty()) && !own
}

/// An indicator: its row and the cells that hold results and plans.
struct Indicator<'a> {
    row: String,
    actual: Vec<(i16, Figure<'a>)>,
    planned: Vec<(i16, Figure<'a>)>,
}

fn indicators<'a>(view: &View<'a>) -> Vec<Indicator<'a>> {
    let groups = [("output", "planned"), ("outcome", "target")];
    let of_group = |(group, planned): (&str, &str)| {
        let rows = view.rows(group).into_iter().map(|n| format!("{group}.{n}"));
        rows.map(|row| Indicator { actual: series(view, &row, "actual"), planned: series(view, &row, planned), row })
            .collect::<Vec<_>>()
    };
    groups.into_iter().flat_map(of_group).collect()
}

impl<'a> Indicator<'a> {
    /// The result of a year, or its plan where there is no result yet.
    fn in_year(&self, year: i16) -> Option<Figure<'a>> {
        in_year(&self.actual, year).or_else(|| in_year(&self.planned, year))
    }

    fn is_denominator(&self, y: &Yearly<'a>) -> bool {
        self.in_year(y.year).is_some_and(|f| f.value == y.quotient.denominator.value)
    }
}

fn planned_for_actual(out: &mut Findings<'_>) {
    let indicators = indicators(out.view);
    for row in rows(out.view) {
        for y in formulas(out.view, &row) {
            let divisor = y.quotient.denominator.value;
            let reached = indicators.iter().any(|i| in_year(&i.actual, y.year).is_some_and(|a| a.value == divisor));
            let planned = indicators.iter().find_map(|i| {
                let planned = in_year(&i.planned, y.year).filter(|p| p.value == divisor)?;
                Some((planned, in_year(&i.actual, y.year)?))
            });
            let Some((planned, actual)) = planned.filter(|_| !reached) else { continue };
            let Some(cost) = quotient(y.quotient.numerator.value, actual.value) else { continue };
            let cost = round_to(cost, 1);
            let message = format!(
                "{}の計算式の分母は見込みの値です。実績で割ると {} になります",
                place(&format!("{row}.{}", y.year)),
                written(cost)
            );
            let formula = format!(
                "{} ÷ 実績 {} = {}（計算式の分母 {}）",
                written(y.quotient.numerator.value),
                written(actual.value),
                working(cost, 1),
                written(divisor)
            );
            let draft = Draft::about([y.quotient.cell, planned.cell, actual.cell]).says(message).working(formula);
            out.add(draft.expects(written(actual.value)));
        }
    }
}

fn other_indicator(out: &mut Findings<'_>) {
    let indicators = indicators(out.view);
    for row in rows(out.view) {
        let formulas = formulas(out.view, &row);
        let count = |i: &Indicator<'_>| formulas.iter().filter(|y| i.is_denominator(y)).count();
        let Some(usual) = indicators.iter().filter(|i| count(i) >= 2).max_by_key(|i| count(i)) else { continue };
        for y in formulas.iter().filter(|y| !usual.is_denominator(y)) {
            let mut other = indicators.iter().filter(|i| i.row != usual.row && i.is_denominator(y));
            let Some(cell) = other.find_map(|i| i.in_year(y.year)) else { continue };
            let at = format!("{row}.{}", y.year);
            let message = format!("{}の計算式の分母は、他の年度と違う指標の値です", place(&at));
            let usual_cells = formulas.iter().filter(|o| usual.is_denominator(o)).filter_map(|o| usual.in_year(o.year));
            let draft = Draft::about([y.quotient.cell, cell.cell]).with(usual_cells.map(|f| f.cell));
            let words =
                format!("分母 {} = {}", written(cell.value), crate::sheet::FieldKey::from(cell.cell.key).label());
            out.add(draft.says(message).working(words));
        }
    }
}

/// A counting unit without 数 and without thousands: `件`, `人`.
fn counting(unit: &str) -> String {
    let folded = fold_to_string(unit);
    let bare = folded.trim_start_matches(['百', '千', '万', '億']);
    bare.strip_suffix('数').unwrap_or(bare).to_owned()
}

fn units(out: &mut Findings<'_>) {
    let indicators = indicators(out.view);
    for row in rows(out.view) {
        let Some(unit) = out.view.cell(&format!("{row}.formula_unit")) else { continue };
        let folded = unit.folded();
        let Some((_, per)) = folded.split_once(['/', '÷']) else { continue };
        let formulas = formulas(out.view, &row);
        let matching = |i: &&Indicator<'_>| formulas.iter().filter(|y| i.is_denominator(y)).count() >= 2;
        let candidates: Vec<Cell<'_>> =
            indicators.iter().filter(matching).filter_map(|i| out.view.cell(&format!("{}.unit", i.row))).collect();
        let (per, fits) = (counting(per), |c: &Cell<'_>| counting(c.text()));
        let vague = per.is_empty() || per == "-" || candidates.iter().any(|c| fits(c) == per || c.is_dash());
        let Some(other) = candidates.first().filter(|_| !vague) else { continue };
        // A unit in words (「調査1件」) may well hold the indicator's.
        let theirs = fits(other);
        if per.contains(&theirs) || theirs.contains(&per) {
            continue;
        }
        let message = format!("計算式の単位の分母「{per}」が、分母にした指標の単位「{theirs}」と違います");
        out.add(Draft::about([unit, *other]).says(message).expects(other.text()));
    }
}

fn unit_spelling(out: &mut Findings<'_>) {
    for row in rows(out.view) {
        let cells = (out.view.cell(&format!("{row}.unit")), out.view.cell(&format!("{row}.formula_unit")));
        let (Some(unit), Some(formula)) = cells else { continue };
        if unit.folded().contains('/') && unit.folded() != formula.folded() {
            let message = format!("単位「{}」と計算式の単位「{}」の表記が違います", unit.text(), formula.text());
            out.add(Draft::about([unit, formula]).says(message));
        }
    }
}

fn coarse(out: &mut Findings<'_>) {
    for row in rows(out.view) {
        let formulas = formulas(out.view, &row);
        for (a, b) in formulas.iter().zip(formulas.iter().skip(1)) {
            let cost = |y: &Yearly<'_>| out.view.figure(&format!("{row}.{}.cost", y.year));
            let exact = |y: &Yearly<'_>| quotient(y.quotient.numerator.value, y.quotient.denominator.value);
            let (Some(before), Some(after), Some(x), Some(y)) = (cost(a), cost(b), exact(a), exact(b)) else {
                continue;
            };
            let far = (y - x).abs() * Decimal::from(5) >= x.max(y);
            if before.value == after.value && far && x > Decimal::ZERO {
                let message = format!(
                    "印字は {} で同じですが、計算式の商は {} から {} に変わっています",
                    after.cell.text().trim(),
                    working(x, before.places + 1),
                    working(y, after.places + 1)
                );
                let cells = [after.cell, before.cell, b.quotient.cell, a.quotient.cell];
                out.add(Draft::about(cells).says(message));
            }
        }
    }
}

fn empty(out: &mut Findings<'_>) {
    for row in rows(out.view) {
        let years: Vec<String> = out.view.years(&row).iter().map(|y| format!("{row}.{y}.cost")).collect();
        let costs: Vec<Cell<'_>> = years.iter().filter_map(|k| out.view.cell(k)).collect();
        let Some(basis) = out.view.cell(&format!("{row}.basis")).filter(|c| !c.is_dash()) else { continue };
        let unread = years.iter().any(|k| out.view.is_unknown(k));
        if !costs.is_empty() && !unread && costs.iter().all(|c| c.is_dash()) {
            let message = format!("{}に算出根拠がありますが、どの年度にも数値がありません", place(&row));
            out.add(Draft::about([basis]).with(costs).says(message));
        }
    }
}
