//! 活動指標及び活動実績（アウトプット）: results against plans.

use super::arith::written;
use super::found::{Draft, Findings, Severity};
use super::goals::{about_results, at_least, results, three_running};
use super::outcomes::{in_year, place, series};
use super::rule::{Applies, Doubt, Rule};
use super::view::Figure;

const CHECK: &str = "行政事業レビュー実施要領（活動実績の点検）";

pub(super) static RULES: &[Rule] = &[
    Rule {
        id: "output_plan_double",
        title: "活動実績が3年続けて当初見込みの2倍以上",
        compares: "活動実績と当初見込み",
        formula: "3年続けて 活動実績 ÷ 当初見込み ≥ 200%",
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
        formula: "当初見込み ≥ 前年度の活動実績",
        tolerance: "なし",
        why: "実績を踏まえた見込みか確かめる",
        severity: Severity::Info,
        applies: Applies::RUNNING,
        doubt: Doubt::No,
        source: CHECK,
        fires: &[("output.1.2020.actual", "1,200"), ("output.1.2021.planned", "1,000")],
        silent: &[("output.1.2020.actual", "1,200"), ("output.1.2021.planned", "1,200")],
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
        let actuals = series(out.view, &row, "actual");
        let planned = series(out.view, &row, "planned").into_iter();
        let below: Vec<_> = planned
            .filter_map(|(y, p)| Some((y, p, in_year(&actuals, y - 1)?)))
            .filter(|(_, p, before)| p.value < before.value)
            .collect();
        if below.is_empty() {
            continue;
        }
        let years = below.iter().map(|(y, ..)| format!("{y}年度")).collect::<Vec<_>>().join("、");
        let one = |(y, p, before): &(i16, Figure<'_>, Figure<'_>)| {
            format!("{y}年度の見込み {} < 前年度の実績 {}", written(p.value), written(before.value))
        };
        let formula = below.iter().map(one).collect::<Vec<_>>().join("、");
        let message = format!("{}の当初見込みが前年度の活動実績を下回っています（{years}）", place(&row));
        let cells = below.iter().rev().flat_map(|(_, p, before)| [p.cell, before.cell]);
        out.add(Draft::about(cells).says(message).working(formula));
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
