//! 成果目標: how targets, results and years go together.

use rust_decimal::Decimal;

use super::arith::{percent, working, written};
use super::found::{Draft, Findings, Severity};
use super::outcomes::{in_year, lower_is_better, place, series};
use super::rule::{Applies, Doubt, Rule};
use super::view::{Figure, View};

const GUIDE: &str = "行政事業レビューシート作成ガイドブック（成果目標及び成果実績欄）";
const CHECK: &str = "行政事業レビュー実施要領（成果目標の妥当性の点検）";
const RUNNING_GOALS: Applies = Applies { lower_is_better: false, ..Applies::RUNNING };

pub(super) static RULES: &[Rule] = &[
    Rule {
        id: "outcome_target_below_actual",
        title: "目標値が前年度の実績を下回る",
        compares: "目標値と前年度の成果実績",
        formula: "目標値 ≧ 前年度の成果実績",
        tolerance: "なし",
        why: "達成済みの水準に目標を置いていないか確かめる",
        severity: Severity::Caution,
        applies: RUNNING_GOALS,
        doubt: Doubt::No,
        source: CHECK,
        fires: &[("outcome.1.2020.actual", "35"), ("outcome.1.2021.target", "26")],
        silent: &[("outcome.1.2020.actual", "35"), ("outcome.1.2021.target", "35")],
        run: targets_below_actual,
    },
    Rule {
        id: "outcome_final_met_early",
        title: "最終目標を目標年度より前に達成",
        compares: "成果実績と最終目標値",
        formula: "目標最終年度より前の成果実績 ≧ 最終目標値",
        tolerance: "なし",
        why: "約14%の目標で起こる。目標の見直しが必要でないか確かめる",
        severity: Severity::Caution,
        applies: RUNNING_GOALS,
        doubt: Doubt::No,
        source: CHECK,
        fires: &[
            ("sheet.fiscal_year", "2022"),
            ("outcome.1.2020.actual", "35"),
            ("outcome.1.final.year", "3"),
            ("outcome.1.final.target", "26"),
        ],
        silent: &[
            ("sheet.fiscal_year", "2022"),
            ("outcome.1.2021.actual", "35"),
            ("outcome.1.final.year", "3"),
            ("outcome.1.final.target", "26"),
        ],
        run: met_early,
    },
    Rule {
        id: "outcome_rate_high",
        title: "達成度が3年続けて高い",
        compares: "成果実績と目標値",
        formula: "3年続けて 成果実績 ÷ 目標値 ≧ 120%（200%以上は注意）",
        tolerance: "なし",
        why: "約6.4%の目標で120%以上が3年続く。目標が低すぎないか確かめる",
        severity: Severity::Caution,
        applies: RUNNING_GOALS,
        doubt: Doubt::No,
        source: CHECK,
        fires: &[
            ("outcome.1.2014.actual", "233"),
            ("outcome.1.2014.target", "100"),
            ("outcome.1.2015.actual", "229"),
            ("outcome.1.2015.target", "100"),
            ("outcome.1.2016.actual", "219"),
            ("outcome.1.2016.target", "100"),
        ],
        silent: &[
            ("outcome.1.2019.actual", "20"),
            ("outcome.1.2019.target", "26"),
            ("outcome.1.2020.actual", "35"),
            ("outcome.1.2020.target", "25"),
            ("outcome.1.2021.actual", "37"),
            ("outcome.1.2021.target", "26"),
        ],
        run: high_rates,
    },
    Rule {
        id: "outcome_equal",
        title: "成果実績が3年続けて目標値と同じ",
        compares: "成果実績と目標値",
        formula: "3年続けて 成果実績 = 目標値",
        tolerance: "なし",
        why: "約20.6%の目標で起こる。実績に合わせた目標でないか確かめる",
        severity: Severity::Info,
        applies: Applies::RUNNING,
        doubt: Doubt::No,
        source: CHECK,
        fires: &[
            ("outcome.1.2014.actual", "3"),
            ("outcome.1.2014.target", "3"),
            ("outcome.1.2015.actual", "4"),
            ("outcome.1.2015.target", "4"),
            ("outcome.1.2016.actual", "5"),
            ("outcome.1.2016.target", "5"),
        ],
        silent: &[
            ("outcome.1.2014.actual", "3"),
            ("outcome.1.2014.target", "3"),
            ("outcome.1.2015.actual", "4"),
            ("outcome.1.2015.target", "4"),
            ("outcome.1.2016.actual", "5"),
            ("outcome.1.2016.target", "6"),
        ],
        run: equal_results,
    },
    Rule {
        id: "outcome_final_column",
        title: "目標最終年度欄と年度欄",
        compares: "目標最終年度欄・中間目標欄と、同じ年度の欄",
        formula: "同じ年度の成果実績・目標値は同じ",
        tolerance: "なし",
        why: "同じ値を二か所に記入する",
        severity: Severity::Caution,
        applies: Applies::ALL,
        doubt: Doubt::Identity,
        source: GUIDE,
        fires: &[
            ("sheet.fiscal_year", "2019"),
            ("outcome.1.final.year", "30"),
            ("outcome.1.final.target", "10"),
            ("outcome.1.2018.target", "8"),
        ],
        silent: &[
            ("sheet.fiscal_year", "2019"),
            ("outcome.1.final.year", "30"),
            ("outcome.1.final.target", "8"),
            ("outcome.1.2018.target", "8"),
        ],
        run: final_columns,
    },
    Rule {
        id: "outcome_goal_after_end",
        title: "目標年度が事業終了年度より後",
        compares: "目標最終年度と事業終了（予定）年度",
        formula: "目標最終年度 ≦ 事業終了（予定）年度",
        tolerance: "なし",
        why: "事業の終了後に達成する目標は、このシートでは実績を確かめられない",
        severity: Severity::Caution,
        applies: Applies::RUNNING,
        doubt: Doubt::No,
        source: CHECK,
        fires: &[
            ("sheet.fiscal_year", "2016"),
            ("basic.end_year", "平成27年度"),
            ("outcome.1.final.year", "29"),
            ("outcome.1.final.target", "3"),
        ],
        silent: &[
            ("sheet.fiscal_year", "2016"),
            ("basic.end_year", "平成29年度"),
            ("outcome.1.final.year", "29"),
            ("outcome.1.final.target", "3"),
        ],
        run: goals_after_end,
    },
    Rule {
        id: "outcome_no_actual",
        title: "成果実績がどの年度にもない",
        compares: "成果目標と成果実績",
        formula: "目標があり、執行額のある年度があれば、いずれかの年度に成果実績がある",
        tolerance: "なし",
        why: "実績のない目標では達成状況を判断できない",
        severity: Severity::Caution,
        applies: Applies::RUNNING,
        doubt: Doubt::No,
        source: CHECK,
        fires: &[
            ("budget.2015.executed", "118"),
            ("outcome.1.goal", "3分野で実装する"),
            ("outcome.1.final.target", "3"),
            ("outcome.1.2015.actual", "-"),
        ],
        silent: &[
            ("budget.2015.executed", "118"),
            ("outcome.1.goal", "3分野で実装する"),
            ("outcome.1.final.target", "3"),
            ("outcome.1.2015.actual", "0"),
        ],
        run: never_measured,
    },
    Rule {
        id: "outcome_rate_without_target",
        title: "目標値のない達成度",
        compares: "達成度と目標値",
        formula: "目標値が0又は「-」なら達成度は計算できない",
        tolerance: "なし",
        why: "分母のない割合は計算できない",
        severity: Severity::Caution,
        applies: Applies::HIGHER_IS_BETTER,
        doubt: Doubt::Identity,
        source: GUIDE,
        fires: &[("outcome.1.2018.actual", "4"), ("outcome.1.2018.target", "-"), ("outcome.1.2018.rate", "50")],
        silent: &[("outcome.1.2018.actual", "4"), ("outcome.1.2018.target", "-"), ("outcome.1.2018.rate", "-")],
        run: rates_without_target,
    },
    Rule {
        id: "goal_without_year",
        title: "年度のない最終目標",
        compares: "最終目標値と目標最終年度",
        formula: "最終目標値があれば目標最終年度がある",
        tolerance: "なし",
        why: "いつまでの目標かが分からない",
        severity: Severity::Info,
        applies: Applies::ALL,
        doubt: Doubt::No,
        source: GUIDE,
        fires: &[("outcome.1.final.target", "2,000"), ("outcome.1.final.year", "-")],
        silent: &[("outcome.1.final.target", "2,000"), ("outcome.1.final.year", "28")],
        run: goals_without_year,
    },
    Rule {
        id: "outcome_final_only",
        title: "最終目標だけの成果目標",
        compares: "最終目標値と、各年度・中間の目標値",
        formula: "最終目標値のほかに、年度又は中間の目標値がある",
        tolerance: "なし",
        why: "最終年度まで進み具合を確かめられない",
        severity: Severity::Info,
        applies: Applies::ALL,
        doubt: Doubt::No,
        source: GUIDE,
        fires: &[("outcome.1.2021.target", "-"), ("outcome.1.interim.target", "-"), ("outcome.1.final.target", "10")],
        silent: &[("outcome.1.2021.target", "5"), ("outcome.1.interim.target", "-"), ("outcome.1.final.target", "10")],
        run: final_only,
    },
    Rule {
        id: "outcome_cumulative",
        title: "年当たりの目標と累計の指標",
        compares: "成果目標と成果指標の言葉",
        formula: "成果目標が「年N…」なら、成果指標は累計でない",
        tolerance: "なし",
        why: "年当たりの目標と累計の実績は比べられない",
        severity: Severity::Info,
        applies: Applies::ALL,
        doubt: Doubt::No,
        source: CHECK,
        fires: &[("outcome.1.goal", "感染を年20,000回防止する"), ("outcome.1.indicator", "注意喚起数（累計）")],
        silent: &[
            ("outcome.1.goal", "平成29年度に感染を20,000回防止する"),
            ("outcome.1.indicator", "注意喚起数（累計）"),
        ],
        run: cumulative,
    },
];

/// The goals where more is better.
fn upward(view: &View<'_>) -> Vec<String> {
    let rows = view.rows("outcome").into_iter().map(|n| format!("outcome.{n}"));
    rows.filter(|row| !lower_is_better(view, row)).collect()
}

fn targets_below_actual(out: &mut Findings<'_>) {
    for row in upward(out.view) {
        let actuals = series(out.view, &row, "actual");
        for (year, target) in series(out.view, &row, "target") {
            let Some(before) = in_year(&actuals, year - 1).filter(|a| target.value < a.value) else { continue };
            let message = format!("{}の目標値が前年度の成果実績を下回っています", place(&format!("{row}.{year}")));
            let formula =
                format!("目標値 {} < {}年度の成果実績 {}", written(target.value), year - 1, written(before.value));
            out.add(Draft::of(&[target, before]).says(message).working(formula));
        }
    }
}

fn met_early(out: &mut Findings<'_>) {
    for row in upward(out.view) {
        let Some(goal) = out.view.figure(&format!("{row}.final.target")).filter(|g| g.value > Decimal::ZERO) else {
            continue;
        };
        let Some(due) = out.view.year_in(&format!("{row}.final.year")) else { continue };
        let reached =
            series(out.view, &row, "actual").into_iter().find(|(y, a)| *y < due.western() && a.value >= goal.value);
        let Some((year, actual)) = reached else { continue };
        let message =
            format!("{}を、目標年度（{due}年度）より前の{year}年度に達成しています", place(&format!("{row}.final")));
        let formula = format!("{year}年度の成果実績 {} ≧ 最終目標値 {}", written(actual.value), written(goal.value));
        let year_cell = out.view.cell(&format!("{row}.final.year"));
        out.add(Draft::of(&[goal, actual]).with(year_cell).says(message).working(formula));
    }
}

/// Results with their targets, by year.
pub(super) fn results<'a>(view: &View<'a>, row: &str, planned: &str) -> Vec<(i16, Figure<'a>, Figure<'a>)> {
    let targets = series(view, row, planned);
    let actuals = series(view, row, "actual").into_iter();
    actuals.filter_map(|(y, a)| Some((y, a, in_year(&targets, y)?))).collect()
}

/// The last three years in a row for which `holds` holds.
pub(super) fn three_running<'a, 'b>(
    results: &'b [(i16, Figure<'a>, Figure<'a>)],
    holds: impl Fn(&Figure<'a>, &Figure<'a>) -> bool,
) -> Option<&'b [(i16, Figure<'a>, Figure<'a>)]> {
    let running = |w: &&[(i16, Figure<'a>, Figure<'a>)]| {
        w.iter().all(|(_, a, t)| holds(a, t)) && w.windows(2).all(|p| matches!(p, [a, b] if b.0 == a.0 + 1))
    };
    results.windows(3).rev().find(running)
}

pub(super) fn at_least(share: i64) -> impl Fn(&Figure<'_>, &Figure<'_>) -> bool {
    move |actual, target| percent(actual.value, target.value).is_some_and(|p| p >= Decimal::from(share))
}

/// `2014年度 16,307 ÷ 7,000 = 232.96%、…`.
pub(super) fn in_words(years: &[(i16, Figure<'_>, Figure<'_>)]) -> String {
    let one = |(year, a, t): &(i16, Figure<'_>, Figure<'_>)| {
        let rate = percent(a.value, t.value).map(|p| format!(" = {}%", working(p, 0))).unwrap_or_default();
        format!("{year}年度 {} ÷ {}{rate}", written(a.value), written(t.value))
    };
    years.iter().map(one).collect::<Vec<_>>().join("、")
}

pub(super) fn about_results<'a>(years: &[(i16, Figure<'a>, Figure<'a>)]) -> Draft<'a> {
    Draft::about(years.iter().rev().flat_map(|(_, a, t)| [a.cell, t.cell])).working(in_words(years))
}

fn high_rates(out: &mut Findings<'_>) {
    for row in upward(out.view) {
        let results = results(out.view, &row, "target");
        for (share, severity) in [(200, Severity::Caution), (120, Severity::Info)] {
            let Some(years) = three_running(&results, at_least(share)) else { continue };
            let message = format!("{}の実績が3年続けて目標値の{share}%以上です", place(&row));
            out.add(about_results(years).says(message).at(severity));
            break;
        }
    }
}

fn equal_results(out: &mut Findings<'_>) {
    for n in out.view.rows("outcome") {
        let row = format!("outcome.{n}");
        let results = results(out.view, &row, "target");
        let same = |a: &Figure<'_>, t: &Figure<'_>| a.value == t.value && a.value != Decimal::ZERO;
        if let Some(years) = three_running(&results, same) {
            let message = format!("{}の実績が3年続けて目標値と同じです", place(&row));
            out.add(about_results(years).says(message));
        }
    }
}

fn final_columns(out: &mut Findings<'_>) {
    for n in out.view.rows("outcome") {
        for goal in ["interim", "final"] {
            let at = format!("outcome.{n}.{goal}");
            let Some(year) = out.view.year_in(&format!("{at}.year")) else { continue };
            for (cell, name) in [("actual", "成果実績"), ("target", "目標値")] {
                let there = out.view.figure(&format!("{at}.{cell}"));
                let here = out.view.figure(&format!("outcome.{n}.{year}.{cell}"));
                let (Some(there), Some(here)) = (there, here) else { continue };
                if there.value != here.value {
                    let message = format!("{}の{name}が{year}年度の欄と一致しません", place(&at));
                    let formula = format!("{} ≠ {year}年度 {}", written(there.value), written(here.value));
                    let year_cell = out.view.cell(&format!("{at}.year"));
                    let draft = Draft::of(&[there, here]).with(year_cell).says(message).working(formula);
                    out.add(draft.expects(here.cell.text()));
                }
            }
        }
    }
}

fn goals_after_end(out: &mut Findings<'_>) {
    let (Some(end), Some(end_cell)) = (out.view.year_in("basic.end_year"), out.view.cell("basic.end_year")) else {
        return;
    };
    for n in out.view.rows("outcome") {
        let key = format!("outcome.{n}.final.year");
        let (Some(due), Some(cell)) = (out.view.year_in(&key), out.view.cell(&key)) else { continue };
        if due > end {
            let message = format!("成果目標{n}の目標最終年度（{due}年度）が事業終了年度（{end}年度）より後です");
            out.add(Draft::about([cell, end_cell]).says(message));
        }
    }
}

fn never_measured(out: &mut Findings<'_>) {
    let view = out.view;
    let years = view.years("budget");
    let spent =
        years.iter().find_map(|y| view.figure(&format!("budget.{y}.executed")).filter(|f| f.value > Decimal::ZERO));
    let Some(spent) = spent else { return };
    for n in view.rows("outcome") {
        let row = format!("outcome.{n}");
        let dotted = format!("{row}.");
        let cells: Vec<_> = view.under(&dotted).collect();
        let unread = view.years(&row).iter().any(|y| view.is_unknown(&format!("{row}.{y}.actual")));
        let measured = cells.iter().any(|c| c.key.ends_with(".actual") && !c.is_dash());
        let target = cells.iter().find(|c| c.key.ends_with(".target") && c.figure().is_some());
        let Some(target) = target.filter(|_| !measured && !unread) else { continue };
        let message = format!("成果目標{n}には目標値がありますが、成果実績がどの年度にもありません");
        out.add(Draft::about([*target, spent.cell]).says(message));
    }
}

fn rates_without_target(out: &mut Findings<'_>) {
    for row in upward(out.view) {
        for (year, rate) in series(out.view, &row, "rate") {
            let Some(target) = out.view.cell(&format!("{row}.{year}.target")) else { continue };
            let none = target.is_dash() || target.figure().is_some_and(|t| t.value == Decimal::ZERO);
            if none && rate.value != Decimal::ZERO {
                let message =
                    format!("{}に達成度がありますが、目標値から計算できません", place(&format!("{row}.{year}")));
                out.add(Draft::about([rate.cell, target]).says(message));
            }
        }
    }
}

fn goals_without_year(out: &mut Findings<'_>) {
    for group in ["outcome", "policy", "kpi"] {
        for n in out.view.rows(group) {
            let at = format!("{group}.{n}.final");
            let Some(target) = out.view.figure(&format!("{at}.target")) else { continue };
            let Some(year) = out.view.cell(&format!("{at}.year")).filter(|c| c.is_dash()) else { continue };
            out.add(Draft::about([target.cell, year]).says("最終目標値がありますが、目標最終年度がありません"));
        }
    }
}

fn final_only(out: &mut Findings<'_>) {
    for n in out.view.rows("outcome") {
        let row = format!("outcome.{n}");
        let Some(goal) = out.view.figure(&format!("{row}.final.target")) else { continue };
        let dotted = format!("{row}.");
        let targets: Vec<_> = out.view.under(&dotted).filter(|c| c.key.ends_with(".target")).collect();
        let unread = out.view.years(&row).iter().any(|y| out.view.is_unknown(&format!("{row}.{y}.target")));
        let others = targets.iter().filter(|c| c.key != goal.cell.key);
        if !unread && targets.len() > 1 && others.clone().all(|c| c.is_dash()) {
            let message = format!("{}に最終目標値のほかの目標値がありません", place(&row));
            out.add(Draft::of(&[goal]).with(others.copied()).says(message));
        }
    }
}

fn cumulative(out: &mut Findings<'_>) {
    for n in out.view.rows("outcome") {
        let cells = [format!("outcome.{n}.goal"), format!("outcome.{n}.indicator")].map(|k| out.view.cell(&k));
        let [Some(goal), Some(indicator)] = cells else { continue };
        // 年 right before a figure, and none before it: 年20,000回, not 29年度.
        let folded = goal.folded();
        let yearly = folded.match_indices('年').any(|(at, _)| {
            let before = folded.get(..at).and_then(|s| s.chars().next_back());
            let after = folded.get(at + '年'.len_utf8()..).and_then(|s| s.chars().next());
            after.is_some_and(|c| c.is_ascii_digit()) && !before.is_some_and(|c| c.is_ascii_digit() || c == '元')
        });
        if yearly && ["累計", "累積"].iter().any(|w| indicator.folded().contains(w)) {
            let message = format!("{}は年当たりの目標ですが、指標は累計です", place(&format!("outcome.{n}")));
            out.add(Draft::about([goal, indicator]).says(message));
        }
    }
}
