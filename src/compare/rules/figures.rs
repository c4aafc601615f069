//! Figures that a later sheet prints otherwise.

use rust_decimal::Decimal;

use super::{Draft, Findings, YearRule};
use crate::check::Severity;
use crate::compare::matrix::{Agreement, Figure, Print, YearPrints, pair};
use crate::sheet::{Section, ValueKind};

const PAIRS: &str = "公開データ（JUDGIT! 2015～2023年度）の連続する2シートでの出現率";
const ROUNDED: &str = "粗い方の印字桁での端数（率は1単位）";

pub(super) static RULES: &[YearRule] = &[
    YearRule {
        id: "years_executed",
        title: "過去の執行額の変更",
        compares: "同じ年度の執行額・執行率と、別の年度のシート",
        condition: "終わった年度の執行額、執行率が、シートによって異なる",
        tolerance: ROUNDED,
        why: "決算後の訂正には理由がある。5.3%の組に見られる",
        severity: Severity::Caution,
        source: PAIRS,
        fires: &[
            &[("sheet.fiscal_year", "2020"), ("budget.2019.executed", "231")],
            &[("sheet.fiscal_year", "2021"), ("budget.2019.executed", "229")],
        ],
        silent: &[
            &[("sheet.fiscal_year", "2020"), ("budget.2019.executed", "231")],
            &[("sheet.fiscal_year", "2021"), ("budget.2019.executed", "230.7")],
        ],
    },
    YearRule {
        id: "years_budget",
        title: "過去の予算額の変更",
        compares: "同じ年度の予算額の各欄と、別の年度のシート",
        condition: "終わった年度の予算額（当初予算は当年度から）が、シートによって異なる",
        tolerance: ROUNDED,
        why: "当初予算は年度が始まれば動かない。2.9%の組に見られる",
        severity: Severity::Caution,
        source: PAIRS,
        fires: &[
            &[("sheet.fiscal_year", "2020"), ("budget.2019.original", "300")],
            &[("sheet.fiscal_year", "2021"), ("budget.2019.original", "280")],
        ],
        silent: &[
            &[("sheet.fiscal_year", "2020"), ("budget.2020.total", "300"), ("budget.2020.supplementary", "-")],
            &[("sheet.fiscal_year", "2021"), ("budget.2020.total", "320"), ("budget.2020.supplementary", "20")],
        ],
    },
    YearRule {
        id: "years_actual",
        title: "過去の実績の変更",
        compares: "同じ年度の成果実績・活動実績・達成度と、別の年度のシート",
        condition: "終わった年度の実績が、シートによって異なる",
        tolerance: ROUNDED,
        why: "速報の確定でなければ理由がある。4.6%の組に見られる",
        severity: Severity::Caution,
        source: PAIRS,
        fires: &[
            &[("sheet.fiscal_year", "2020"), ("output.1.indicator", "研修の開催回数"), ("output.1.2018.actual", "36")],
            &[("sheet.fiscal_year", "2021"), ("output.1.indicator", "研修の開催回数"), ("output.1.2018.actual", "38")],
        ],
        silent: &[
            &[("sheet.fiscal_year", "2020"), ("output.1.indicator", "研修の開催回数"), ("output.1.2018.actual", "36")],
            &[("sheet.fiscal_year", "2021"), ("output.1.indicator", "研修の参加人数"), ("output.1.2018.actual", "380")],
        ],
    },
    YearRule {
        id: "years_target",
        title: "過去の目標値の変更",
        compares: "同じ年度の目標値・当初見込みと、別の年度のシート",
        condition: "年度が終わった後のシートで、その年度の目標値又は当初見込みが異なる",
        tolerance: ROUNDED,
        why: "結果を見てから目標を変えると達成度の意味が変わる。3.0%の組に見られる",
        severity: Severity::Caution,
        source: PAIRS,
        fires: &[
            &[("sheet.fiscal_year", "2020"), ("outcome.1.indicator", "常設の団体数"), ("outcome.1.2019.target", "160")],
            &[("sheet.fiscal_year", "2021"), ("outcome.1.indicator", "常設の団体数"), ("outcome.1.2019.target", "150")],
        ],
        silent: &[
            &[("sheet.fiscal_year", "2020"), ("output.1.indicator", "研修の開催回数"), ("output.1.2022.planned", "18")],
            &[("sheet.fiscal_year", "2021"), ("output.1.indicator", "研修の開催回数"), ("output.1.2022.planned", "19")],
        ],
    },
    YearRule {
        id: "years_plan",
        title: "先の年度の目標値の変更",
        compares: "同じ年度の目標値・当初見込みと、別の年度のシート",
        condition: "年度が終わる前のシートどうしで、その年度の目標値又は当初見込みが異なる",
        tolerance: ROUNDED,
        why: "計画の見直しはあり得るが、達成度を読むときに知っておくべきこと",
        severity: Severity::Info,
        source: PAIRS,
        fires: &[
            &[("sheet.fiscal_year", "2020"), ("output.1.indicator", "研修の開催回数"), ("output.1.2021.planned", "18")],
            &[("sheet.fiscal_year", "2021"), ("output.1.indicator", "研修の開催回数"), ("output.1.2021.planned", "19")],
        ],
        silent: &[
            &[("sheet.fiscal_year", "2020"), ("output.1.indicator", "研修の開催回数"), ("output.1.2021.planned", "18")],
            &[("sheet.fiscal_year", "2021"), ("output.1.indicator", "研修の開催回数"), ("output.1.2021.planned", "18")],
        ],
    },
    YearRule {
        id: "years_unit_cost",
        title: "過去の単位当たりコストの変更",
        compares: "同じ年度の単位当たりコストと、別の年度のシート",
        condition: "終わった年度の単位当たりコストが、シートによって異なる",
        tolerance: ROUNDED,
        why: "執行額か実績が変わったのでなければ、どちらかの計算が異なる",
        severity: Severity::Caution,
        source: PAIRS,
        fires: &[
            &[
                ("sheet.fiscal_year", "2021"),
                ("unit_cost.1.basis", "執行額／地域数"),
                ("unit_cost.1.2019.cost", "14.6"),
            ],
            &[
                ("sheet.fiscal_year", "2022"),
                ("unit_cost.1.basis", "執行額／地域数"),
                ("unit_cost.1.2019.cost", "13.5"),
            ],
        ],
        silent: &[
            &[
                ("sheet.fiscal_year", "2021"),
                ("unit_cost.1.basis", "執行額／地域数"),
                ("unit_cost.1.2021.cost", "14.6"),
            ],
            &[
                ("sheet.fiscal_year", "2022"),
                ("unit_cost.1.basis", "執行額／地域数"),
                ("unit_cost.1.2021.cost", "13.5"),
            ],
        ],
    },
];

fn rule(id: &str) -> Option<&'static YearRule> {
    RULES.iter().find(|r| r.id == id)
}

pub(super) fn find(out: &mut Findings<'_>, figures: &[Figure]) {
    for figure in figures.iter().filter(|f| f.differs()) {
        for year in figure.years.iter().filter(|y| y.agreement == Agreement::Differ) {
            look(out, figure, year);
        }
    }
}

fn look(out: &mut Findings<'_>, figure: &Figure, year: &YearPrints) {
    let planned = matches!(figure.cell.as_str(), "target" | "planned");
    let rate = figure.kind == ValueKind::Percent;
    let all: Vec<(usize, &Print)> =
        year.prints.iter().enumerate().filter_map(|(i, p)| Some((i, p.as_ref()?))).collect();
    let differ = |a: &(usize, &Print), b: &(usize, &Print)| pair(a.1.printed, b.1.printed, rate) == Agreement::Differ;
    // For a plan: what changed once the year was over, and what before.
    let steps: Vec<_> = all.iter().zip(all.iter().skip(1)).filter(|(a, b)| differ(a, b)).collect();
    let after = steps.iter().any(|(_, b)| b.1.closed);
    let id = match (figure.section, figure.cell.as_str()) {
        (Section::Budget, "executed" | "execution_rate" | "execution_rate_of_original") => "years_executed",
        (Section::Budget, _) => "years_budget",
        (Section::UnitCost, _) => "years_unit_cost",
        _ if planned && !after => "years_plan",
        _ if planned => "years_target",
        _ => "years_actual",
    };
    let Some(rule) = rule(id) else { return };
    let place = match figure.track.and_then(|t| name_of(out, t)) {
        Some(name) => format!("「{name}」の{}年度の{}", year.year, figure.label),
        None => format!("{}年度の{}", year.year, figure.label),
    };
    let mut message = format!("{place}が、シートによって異なります");
    if let (Some((_, first)), Some((_, last))) = (all.first(), all.last()) {
        let (a, b) = (first.printed.value, last.printed.value);
        let thousand = Decimal::ONE_THOUSAND;
        if a != b && (a == b * thousand || b == a * thousand) {
            message.push_str("（ちょうど1,000倍。百万円と千円の取り違えの可能性）");
        }
    }
    let mut draft = Draft::new(rule, message, all.iter().map(|(i, p)| (*i, p.key.as_str().to_owned())).collect());
    draft.track = figure.track;
    if figure.kind == ValueKind::Percent || figure.section == Section::Policy {
        draft.severity = Severity::Info;
    }
    out.add(draft);
}

/// The words of a track, from its latest row.
pub(super) fn name_of(out: &Findings<'_>, track: usize) -> Option<String> {
    let rows = &out.tracks.get(track)?.rows;
    let (at, row) = rows.iter().enumerate().rev().find_map(|(i, r)| Some((i, r.as_ref()?)))?;
    let sheet = out.sheets.get(at)?;
    let cells = ["indicator", "basis", "name", "item", "goal", "payee"];
    let text =
        cells.iter().map(|c| sheet.text(&format!("{}.{c}", row.prefix))).find(|t| super::super::value::says(t))?;
    Some(clip(text))
}

fn clip(text: &str) -> String {
    const LONGEST: usize = 28;
    let flat: String = text.chars().filter(|c| *c != '\n').collect();
    if flat.chars().count() <= LONGEST { flat } else { flat.chars().take(LONGEST).chain(['…']).collect() }
}
