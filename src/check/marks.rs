//! 事業所管部局による点検・改善: ○ marks against figures.

use rust_decimal::Decimal;

use super::arith::{percent, round_to, working, written};
use super::found::{Draft, Findings, Severity};
use super::goals::{in_words, results};
use super::outcomes::{lower_is_better, place};
use super::payments::{Payment, Tier, total};
use super::rule::{Applies, Doubt, Rule};
use super::view::{Cell, View};

const GUIDE: &str = "行政事業レビューシート作成ガイドブック（点検・改善欄）";
const MARKED: Applies = Applies { to: 2022, ..Applies::RUNNING };

pub(super) static RULES: &[Rule] = &[
    Rule {
        id: "mark_outcome",
        title: "成果目標の○と達成度",
        compares: "「成果実績は成果目標に見合ったものとなっているか」と達成度",
        formula: "○なら対象年度の達成度 ≧ 80%",
        tolerance: "なし",
        why: "達成度が低いのに○とした理由を確かめる",
        severity: Severity::Caution,
        applies: MARKED,
        doubt: Doubt::No,
        source: GUIDE,
        fires: &[("sheet.fiscal_year", "2019"), ("check.effect.outcome.mark", "○"), ("outcome.1.2018.rate", "50")],
        silent: &[("sheet.fiscal_year", "2019"), ("check.effect.outcome.mark", "○"), ("outcome.1.2018.rate", "80")],
        run: outcome_mark,
    },
    Rule {
        id: "mark_output",
        title: "活動実績の○と当初見込み",
        compares: "「活動実績は見込みに見合ったものであるか」と活動実績・当初見込み",
        formula: "○なら最も新しい年度の活動実績 ≧ 当初見込み",
        tolerance: "説明が見込みを下回ったと述べていれば情報",
        why: "見込みを下回るのに○とした理由を確かめる",
        severity: Severity::Caution,
        applies: MARKED,
        doubt: Doubt::No,
        source: GUIDE,
        fires: &[("check.effect.output.mark", "○"), ("output.3.2015.actual", "27"), ("output.3.2015.planned", "28")],
        silent: &[("check.effect.output.mark", "○"), ("output.3.2015.actual", "28"), ("output.3.2015.planned", "28")],
        run: output_mark,
    },
    Rule {
        id: "mark_unused",
        title: "不用率の○と執行額",
        compares: "「不用率が大きい場合、その理由は妥当か」と執行額・計",
        formula: "○で説明が過度な不用はないとするなら 不用率 ≦ 20%（10%を超えれば情報）",
        tolerance: "なし",
        why: "不用率の大きさと説明が食い違う",
        severity: Severity::Caution,
        applies: MARKED,
        doubt: Doubt::No,
        source: GUIDE,
        fires: &[
            ("sheet.fiscal_year", "2016"),
            ("budget.2015.total", "150"),
            ("budget.2015.executed", "118"),
            ("check.efficiency.unused.mark", "○"),
            ("check.efficiency.unused.comment", "過度な不用額は生じていない。"),
        ],
        silent: &[
            ("sheet.fiscal_year", "2016"),
            ("budget.2015.total", "150"),
            ("budget.2015.executed", "140"),
            ("check.efficiency.unused.mark", "○"),
            ("check.efficiency.unused.comment", "過度な不用額は生じていない。"),
        ],
        run: unused_mark,
    },
    Rule {
        id: "mark_intermediate",
        title: "「中間段階での支出はない」と再委託",
        compares: "「資金の流れの中間段階での支出は合理的なものとなっているか」の説明と契約方式等",
        formula: "説明が中間段階の支出はないとするなら、再委託（契約方式 その他・再委託）はない",
        tolerance: "なし",
        why: "説明と支出先リストが食い違う",
        severity: Severity::Caution,
        applies: MARKED,
        doubt: Doubt::No,
        source: GUIDE,
        fires: &[
            ("check.efficiency.intermediate.comment", "本事業において中間段階への支出はない。"),
            ("payee.A.1.name", "(株)甲"),
            ("payee.A.1.contract", "一般競争契約（総合評価）"),
            ("payee.B.1.name", "(株)乙"),
            ("payee.B.1.contract", "その他"),
            ("payee.B.1.amount", "58"),
        ],
        silent: &[
            ("check.efficiency.intermediate.comment", "中間段階での支出は必要なものに限定している。"),
            ("payee.A.1.name", "(株)甲"),
            ("payee.A.1.contract", "一般競争契約（総合評価）"),
            ("payee.B.1.name", "(株)乙"),
            ("payee.B.1.contract", "その他"),
            ("payee.B.1.amount", "58"),
        ],
        run: intermediate_mark,
    },
    Rule {
        id: "mark_carryover",
        title: "「繰越額は生じていない」と繰越し",
        compares: "「繰越額が大きい場合、その理由は妥当か」の説明と翌年度へ繰越し",
        formula: "説明が繰越しはないとするなら、対象年度の翌年度へ繰越しは0",
        tolerance: "なし",
        why: "説明と予算額の欄が食い違う",
        severity: Severity::Caution,
        applies: MARKED,
        doubt: Doubt::No,
        source: GUIDE,
        fires: &[
            ("sheet.fiscal_year", "2019"),
            ("budget.2018.carried", "▲501"),
            ("check.efficiency.carryover.comment", "繰越額は生じていない。"),
        ],
        silent: &[
            ("sheet.fiscal_year", "2019"),
            ("budget.2018.carried", "-"),
            ("check.efficiency.carryover.comment", "繰越額は生じていない。"),
        ],
        run: carryover_mark,
    },
];

/// The mark of an inspection item, if it is ○.
fn circle<'a>(view: &View<'a>, item: &str) -> Option<Cell<'a>> {
    view.cell(&format!("check.{item}.mark")).filter(|c| matches!(c.folded().as_str(), "○" | "〇" | "◯"))
}

fn outcome_mark(out: &mut Findings<'_>) {
    let (Some(mark), Some(year)) = (circle(out.view, "effect.outcome"), out.view.reviewed()) else { return };
    for n in out.view.rows("outcome") {
        let at = format!("outcome.{n}.{year}");
        let Some(rate) = out.view.figure(&format!("{at}.rate")).filter(|r| r.value < Decimal::from(80)) else {
            continue;
        };
        let message = format!("成果実績の点検は○ですが、{}の達成度は {}% です", place(&at), written(rate.value));
        let cells = [out.view.cell(&format!("{at}.actual")), out.view.cell(&format!("{at}.target"))];
        let lower = lower_is_better(out.view, &format!("outcome.{n}"));
        let severity = if lower { Severity::Info } else { Severity::Caution };
        out.add(Draft::about([mark, rate.cell]).with(cells.into_iter().flatten()).says(message).at(severity));
    }
}

fn output_mark(out: &mut Findings<'_>) {
    let Some(mark) = circle(out.view, "effect.output") else { return };
    let admits = out.view.cell("check.effect.output.comment").is_some_and(|c| c.folded().contains("下回"));
    for n in out.view.rows("output") {
        let row = format!("output.{n}");
        let Some(last) = results(out.view, &row, "planned").pop() else { continue };
        let (year, actual, planned) = last;
        if actual.value >= planned.value {
            continue;
        }
        let message = format!(
            "活動実績の点検は○ですが、{}の活動実績は当初見込みを下回っています",
            place(&format!("{row}.{year}"))
        );
        let severity = if admits { Severity::Info } else { Severity::Caution };
        let draft = Draft::about([mark, actual.cell, planned.cell]).says(message).working(in_words(&[last]));
        out.add(draft.at(severity));
    }
}

fn unused_mark(out: &mut Findings<'_>) {
    let (Some(mark), Some(year)) = (circle(out.view, "efficiency.unused"), out.view.reviewed()) else { return };
    let Some(comment) = out.view.cell("check.efficiency.unused.comment") else { return };
    let denies =
        ["生じていない", "不用はない", "不用額はない", "発生していない"].iter().any(|w| comment.folded().contains(w));
    let figures =
        (out.view.figure(&format!("budget.{year}.executed")), out.view.figure(&format!("budget.{year}.total")));
    let (Some(executed), Some(total)) = figures else { return };
    let Some(unused) = percent(total.value - executed.value, total.value) else { return };
    if !denies || unused <= Decimal::TEN {
        return;
    }
    let severity = if unused > Decimal::from(20) { Severity::Caution } else { Severity::Info };
    let message =
        format!("説明は過度な不用はないとしていますが、{year}年度の不用率は {}% です", written(round_to(unused, 0)));
    let formula = format!(
        "不用率 =（計 {} − 執行額 {}）÷ 計 = {}%",
        written(total.value),
        written(executed.value),
        working(unused, 0)
    );
    out.add(Draft::about([mark, comment, executed.cell, total.cell]).says(message).working(formula).at(severity));
}

fn intermediate_mark(out: &mut Findings<'_>) {
    let Some(comment) = out.view.cell("check.efficiency.intermediate.comment") else { return };
    let folded = comment.folded();
    let denies = folded.contains("中間段階")
        && ["支出はない", "支出はありません", "支出はなし", "該当なし", "支出は行っていない"]
            .iter()
            .any(|w| folded.contains(w));
    let paid = |r: &&Payment<'_>| r.tier() == Tier::Further && r.amount.is_some_and(|a| a.value > Decimal::ZERO);
    let rows: Vec<&Payment<'_>> = out.view.payments().iter().filter(paid).collect();
    let first = out.view.payments().iter().any(|r| r.tier() == Tier::First);
    if !denies || rows.is_empty() || !first {
        return;
    }
    let (sum, _) = total(&rows);
    let mut blocks: Vec<&str> = rows.iter().map(|r| r.block.as_str()).collect();
    blocks.dedup();
    let message = format!(
        "説明は中間段階での支出はないとしていますが、支出先から先への支出とみられるものが {} に合わせて {} 百万円あります",
        blocks.join("・"),
        written(sum)
    );
    out.add(Draft::about([comment]).with(rows.iter().flat_map(|r| r.cells())).says(message));
}

fn carryover_mark(out: &mut Findings<'_>) {
    let (Some(comment), Some(year)) = (out.view.cell("check.efficiency.carryover.comment"), out.view.reviewed()) else {
        return;
    };
    let folded = comment.folded();
    let denies = ["繰越額は生じていない", "繰越しは生じていない", "繰越はない", "繰越しはない", "繰越額はない"]
        .iter()
        .any(|w| folded.contains(w));
    let carried = out.view.figure(&format!("budget.{year}.carried")).filter(|c| c.value != Decimal::ZERO);
    if let Some(carried) = carried.filter(|_| denies) {
        let message = format!(
            "説明は繰越しはないとしていますが、{year}年度の翌年度へ繰越しは {} です",
            carried.cell.text().trim()
        );
        out.add(Draft::about([comment, carried.cell]).says(message));
    }
}
