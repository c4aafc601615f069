//! 活動指標及び活動実績（アウトプット）: results against plans.

use rust_decimal::Decimal;

use super::arith::written;
use super::found::{Draft, Findings, Severity};
use super::goals::{about_results, at_least, results, three_running};
use super::outcomes::{in_year, place, series};
use super::rule::{Applies, Doubt, Rule};

const CHECK: &str = "行政事業レビュー実施要領（活動実績の点検）";

pub(super) static RULES: &[Rule] = &[
    Rule {
        id: "output_plan_double",
        title: "活動実績が3年続けて当初見込みの2倍以上",
        compares: "活動実績と当初見込み",
        formula: "3年続けて 活動実績 ÷ 当初見込み ≧ 200%",
        tolerance: "なし",
        why: "見込みが低すぎないか確かめる",
        severity: Severity::Caution,
        applies: Applies::RUNNING,
        doubt: Doubt::No,
        source: CHECK,
        fires: &[
            ("output.1.2019.actual", "1,000"),
            ("output.1.2019.planned", "500"),
            ("output.1.2020.actual", "1,200"),
            ("output.1.2020.planned", "600"),
            ("output.1.2021.actual", "2,000"),
            ("output.1.2021.planned", "1,000"),
        ],
        silent: &[
            ("output.1.2019.actual", "1,000"),
            ("output.1.2019.planned", "500"),
            ("output.1.2020.actual", "1,100"),
            ("output.1.2020.planned", "600"),
            ("output.1.2021.actual", "2,000"),
            ("output.1.2021.planned", "1,000"),
        ],
        run: double,
    },
    Rule {
        id: "output_plan_below_actual",
        title: "当初見込みが前年度の活動実績を下回る",
        compares: "当初見込みと前年度の活動実績",
        formula: "前年度の実績がその見込みに達したなら、当初見込み ≧ 前年度の活動実績 × 90%（見込みのある最後の年度）",
        tolerance: "実績の10%。見込みに達しなかった年度の次と、前々年度の実績を上回る見込みは除く",
        why: "実績を踏まえた見込みか確かめる。見込みは安全に置かれやすいため、明らかに低いものだけを示す",
        severity: Severity::Info,
        applies: Applies::RUNNING,
        doubt: Doubt::No,
        source: CHECK,
        fires: &[
            ("output.1.2020.actual", "1,200"),
            ("output.1.2020.planned", "600"),
            ("output.1.2021.planned", "1,000"),
        ],
        silent: &[
            ("output.1.2020.actual", "1,200"),
            ("output.1.2020.planned", "600"),
            ("output.1.2021.planned", "1,100"),
        ],
        run: below_last_year,
    },
    Rule {
        id: "output_below_plan",
        title: "活動実績が当初見込みの半分に満たない",
        compares: "活動実績と当初見込み",
        formula: "活動実績 ÷ 当初見込み < 50%",
        tolerance: "なし",
        why: "見込みと実績が大きく離れた理由を確かめる",
        severity: Severity::Info,
        applies: Applies::RUNNING,
        doubt: Doubt::No,
        source: CHECK,
        fires: &[("output.1.2020.actual", "4"), ("output.1.2020.planned", "10")],
        silent: &[("output.1.2020.actual", "5"), ("output.1.2020.planned", "10")],
        run: far_below_plan,
    },
];

fn double(out: &mut Findings<'_>) {
    for n in out.view.rows("output") {
        let row = format!("output.{n}");
        let results = results(out.view, &row, "planned");
        if let Some(years) = three_running(&results, at_least(200)) {
            let message = format!("{}の活動実績が3年続けて当初見込みの2倍以上です", place(&row));
            out.add(about_results(years).says(message));
        }
    }
}

fn below_last_year(out: &mut Findings<'_>) {
    for n in out.view.rows("output") {
        let row = format!("output.{n}");
        let (actuals, plans) = (series(out.view, &row, "actual"), series(out.view, &row, "planned"));
        // The latest plan that a year's result can be held against.
        let Some((year, plan, before)) =
            plans.iter().rev().find_map(|(y, p)| Some((*y, *p, in_year(&actuals, y - 1)?)))
        else {
            continue;
        };
        let met = in_year(&plans, year - 1).is_some_and(|p| before.value >= p.value);
        let usual = in_year(&actuals, year - 2).is_none_or(|a| plan.value <= a.value);
        if !met || !usual || plan.value * Decimal::TEN >= before.value * Decimal::from(9) {
            continue;
        }
        let formula = format!("{year}年度の見込み {} < 前年度の実績 {}", written(plan.value), written(before.value));
        let message = format!(
            "{}の当初見込みが、見込みに達した前年度の活動実績を1割以上下回っています",
            place(&format!("{row}.{year}"))
        );
        out.add(Draft::about([plan.cell, before.cell]).says(message).working(formula));
    }
}

fn far_below_plan(out: &mut Findings<'_>) {
    for n in out.view.rows("output") {
        let row = format!("output.{n}");
        for result in results(out.view, &row, "planned") {
            let (year, actual, planned) = result;
            if actual.value + actual.value < planned.value {
                let message = format!("{}の活動実績が当初見込みの半分に満ちません", place(&format!("{row}.{year}")));
                out.add(about_results(&[result]).says(message));
            }
        }
    }
}
