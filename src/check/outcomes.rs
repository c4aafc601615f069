//! 成果目標及び成果実績（アウトカム）: rates, goals and years.

use super::arith::{HUNDRED, Range, floor_to, percent, round_to, working, written, written_like};
use super::found::{Draft, Findings, Severity};
use super::rule::{Applies, Doubt, Rule};
use super::view::{Figure, View};
use crate::review::Direction;
use crate::sheet::FiscalYear;
use crate::text::fold_to_string;

const GUIDE: &str = "行政事業レビューシート作成ガイドブック（成果目標及び成果実績欄）";

pub(super) static RULES: &[Rule] = &[
    Rule {
        id: "outcome_rate",
        title: "達成度",
        compares: "達成度と、成果実績・目標値",
        formula: "達成度 = 成果実績 ÷ 目標値 × 100",
        tolerance: "印字桁での切上げから切捨てまで（小数のある実績・目標値はその端数を含む）",
        why: "端数処理は同じシートの中でも一様でない。低いほどよい目標は府省庁独自の式によるため情報にとどめる",
        severity: Severity::Error,
        applies: Applies::ALL,
        doubt: Doubt::Identity,
        source: GUIDE,
        fires: &[("outcome.1.2018.actual", "121"), ("outcome.1.2018.target", "120"), ("outcome.1.2018.rate", "110.8")],
        silent: &[("outcome.1.2018.actual", "37"), ("outcome.1.2018.target", "26"), ("outcome.1.2018.rate", "142")],
        run: rates,
    },
    Rule {
        id: "outcome_rate_cut",
        title: "達成度の切捨て",
        compares: "達成度と、成果実績・目標値",
        formula: "達成度 = 成果実績 ÷ 目標値 × 100 を四捨五入した値",
        tolerance: "なし（一致しなくても情報）",
        why: "四捨五入でなく切捨て又は切上げによる表示は誤りではないが、他の年度と桁や処理がそろわない",
        severity: Severity::Info,
        applies: Applies::HIGHER_IS_BETTER,
        doubt: Doubt::No,
        source: GUIDE,
        fires: &[
            ("outcome.1.2015.actual", "22,955"),
            ("outcome.1.2015.target", "10,000"),
            ("outcome.1.2015.rate", "229.5"),
        ],
        silent: &[("outcome.2.2015.actual", "26"), ("outcome.2.2015.target", "12"), ("outcome.2.2015.rate", "216.7")],
        run: cut_rates,
    },
    Rule {
        id: "kpi_rate",
        title: "KPIの達成度",
        compares: "KPIの達成度と、成果実績・目標値",
        formula: "達成度 = 成果実績 ÷ 目標値 × 100",
        tolerance: "印字桁での切上げから切捨てまで",
        why: "端数処理は一様でない",
        severity: Severity::Error,
        applies: Applies::ALL,
        doubt: Doubt::Identity,
        source: "行政事業レビューシート作成ガイドブック（経済・財政再生アクション・プログラム欄）",
        fires: &[("kpi.1.2018.actual", "121"), ("kpi.1.2018.target", "120"), ("kpi.1.2018.rate", "110.8")],
        silent: &[("kpi.1.2018.actual", "121"), ("kpi.1.2018.target", "120"), ("kpi.1.2018.rate", "100.8")],
        run: kpi_rates,
    },
    Rule {
        id: "outcome_one_sided",
        title: "実績と目標値の一方だけの年度",
        compares: "成果実績と目標値（活動実績と当初見込み）の有無",
        formula: "ほかの年度に両方あるなら、対象年度までの各年度にも両方ある",
        tolerance: "両方ある年度のない指標、まだ読み取れていない欄は除く",
        why: "比べる相手のない値で、達成したかが分からない。「-」の理由を確かめる",
        severity: Severity::Info,
        applies: Applies::RUNNING,
        doubt: Doubt::No,
        source: GUIDE,
        fires: &[
            ("sheet.fiscal_year", "2019"),
            ("outcome.1.2017.actual", "5"),
            ("outcome.1.2017.target", "-"),
            ("outcome.1.2018.actual", "6"),
            ("outcome.1.2018.target", "6"),
        ],
        silent: &[
            ("sheet.fiscal_year", "2019"),
            ("outcome.1.2017.actual", "-"),
            ("outcome.1.2017.target", "-"),
            ("outcome.1.2018.actual", "6"),
            ("outcome.1.2018.target", "6"),
            ("outcome.1.2019.target", "7"),
            ("outcome.1.2019.actual", "-"),
        ],
        run: one_sided,
    },
];

/// Actual, target and rate of one column.
pub(super) struct Column<'a> {
    /// `outcome.1.2018`.
    pub(super) at: String,
    pub(super) actual: Figure<'a>,
    pub(super) target: Figure<'a>,
    pub(super) rate: Figure<'a>,
}

/// The columns of a goal that hold all three, years first.
fn columns<'a>(view: &View<'a>, row: &str) -> Vec<Column<'a>> {
    let years = view.years(row).into_iter().map(|y| format!("{row}.{y}"));
    let goals = ["start", "interim", "final"].map(|g| format!("{row}.{g}"));
    let column = |at: String| {
        let find = |cell: &str| view.figure(&format!("{at}.{cell}"));
        let (actual, target, rate) = (find("actual")?, find("target")?, find("rate")?);
        Some(Column { at, actual, target, rate })
    };
    years.chain(goals).filter_map(column).collect()
}

impl Column<'_> {
    /// Whether the rate is what the form's formula gives, up to rounding.
    fn agrees(&self) -> bool {
        Range::of_measured(&self.actual)
            .divided_by(Range::of_measured(&self.target), HUNDRED)
            .is_none_or(|range| range.allows(&self.rate))
    }

    /// Whether the rate is what goals use where less is better: target by
    /// actual, or what is left of twice the target.
    fn agrees_inversely(&self) -> bool {
        let (actual, target) = (self.actual.value, self.target.value);
        let by_actual = percent(target, actual);
        let of_double = percent(target + target - actual, target);
        [by_actual, of_double].into_iter().flatten().any(|p| Range::exactly(p).allows(&self.rate))
    }
}

/// Words of goals that are reached by going down.
const DOWNWARD: [&str; 13] =
    ["以下", "未満", "減少", "削減", "低減", "縮減", "短縮", "抑制", "軽減", "低下", "下回", "減ら", "縮小"];

/// Whether less is better: the goal's words say so, or its rates are those of
/// such a goal.
pub(super) fn lower_is_better(view: &View<'_>, row: &str) -> bool {
    if let Some(said) = view.direction(row) {
        return said == Direction::Lower;
    }
    let text = format!("{}{}", view.text(&format!("{row}.goal")), view.text(&format!("{row}.indicator")));
    let folded = fold_to_string(&text);
    let by_words = DOWNWARD.iter().any(|w| folded.contains(w));
    by_words || columns(view, row).iter().any(|c| !c.agrees() && c.agrees_inversely())
}

fn rates(out: &mut Findings<'_>) {
    rates_of(out, "outcome");
}

/// One finding for an indicator: the years in which only one of the two is given.
fn one_sided(out: &mut Findings<'_>) {
    let Some(reviewed) = out.view.reviewed().map(FiscalYear::western) else { return };
    for (group, planned, words) in
        [("outcome", "target", ("成果実績", "目標値")), ("output", "planned", ("活動実績", "当初見込み"))]
    {
        for n in out.view.rows(group) {
            let row = format!("{group}.{n}");
            let (mut both, mut said, mut cells) = (false, Vec::new(), Vec::new());
            for year in out.view.years(&row).into_iter().filter(|y| *y <= reviewed) {
                let of = |cell: &str| out.view.cell(&format!("{row}.{year}.{cell}"));
                let (Some(actual), Some(plan)) = (of("actual"), of(planned)) else { continue };
                let lacking = match (actual.figure(), plan.figure()) {
                    (Some(_), Some(_)) => {
                        both = true;
                        continue;
                    }
                    (Some(_), None) if plan.is_dash() => words.1,
                    (None, Some(_)) if actual.is_dash() => words.0,
                    _ => continue,
                };
                said.push(format!("{year}年度の{lacking}"));
                cells.extend([actual, plan]);
            }
            if both && !said.is_empty() {
                let message = format!("{}の一方が「-」です（{}）", place(&row), said.join("、"));
                out.add(Draft::about(cells).says(message));
            }
        }
    }
}

fn kpi_rates(out: &mut Findings<'_>) {
    rates_of(out, "kpi");
}

fn rates_of(out: &mut Findings<'_>, group: &str) {
    for n in out.view.rows(group) {
        let row = format!("{group}.{n}");
        let lower = lower_is_better(out.view, &row);
        for column in columns(out.view, &row) {
            if column.agrees() || (lower && column.agrees_inversely()) {
                continue;
            }
            let Some(exact) = percent(column.actual.value, column.target.value) else { continue };
            let expected = written_like(exact, &column.rate);
            let printed = column.rate.cell.text().trim();
            let formula = format!(
                "達成度 = 成果実績 {} ÷ 目標値 {} × 100 = {} → {expected}（印字 {printed}）",
                written(column.actual.value),
                written(column.target.value),
                working(exact, column.rate.places)
            );
            let tail = if lower {
                "。低いほどよい目標なら別の計算式によることがあります"
            } else {
                ""
            };
            let message = format!("{}の達成度 {printed} が計算（{expected}）と一致しません{tail}", place(&column.at));
            let severity = if lower { Severity::Info } else { Severity::Error };
            let draft = Draft::of(&[column.rate, column.actual, column.target]).says(message).working(formula);
            out.add(draft.expects(expected).at(severity));
        }
    }
}

/// `成果目標1 2018年度`, for messages.
pub(super) fn place(at: &str) -> String {
    let mut parts = at.split('.');
    let group = match parts.next() {
        Some("kpi") => "KPI",
        Some("output") => "活動指標",
        Some("unit_cost") => "単位当たりコスト",
        _ => "成果目標",
    };
    let row = parts.next().unwrap_or_default();
    let column = match parts.next() {
        Some("interim") => "（中間目標）".to_owned(),
        Some("final") => "（最終目標）".to_owned(),
        Some("start") => "（計画開始時）".to_owned(),
        Some(year) => format!("（{year}年度）"),
        None => String::new(),
    };
    format!("{group}{row}{column}")
}

fn cut_rates(out: &mut Findings<'_>) {
    for n in out.view.rows("outcome") {
        let row = format!("outcome.{n}");
        if lower_is_better(out.view, &row) {
            continue;
        }
        for c in columns(out.view, &row) {
            let Some(exact) = percent(c.actual.value, c.target.value) else { continue };
            let rounded = round_to(exact, c.rate.places);
            if !c.agrees() || rounded == c.rate.value {
                continue;
            }
            let way = if floor_to(exact, c.rate.places) == c.rate.value { "切捨て" } else { "切上げ" };
            let expected = written_like(exact, &c.rate);
            let message = format!("{}の達成度は{way}による表示です（四捨五入では {expected}）", place(&c.at));
            let formula = format!(
                "達成度 = {} ÷ {} × 100 = {}",
                written(c.actual.value),
                written(c.target.value),
                working(exact, c.rate.places)
            );
            out.add(Draft::of(&[c.rate, c.actual, c.target]).says(message).working(formula).expects(expected));
        }
    }
}

/// The figures of one cell of a goal by year: `actual`, `target`, `planned`.
pub(super) fn series<'a>(view: &View<'a>, row: &str, cell: &str) -> Vec<(i16, Figure<'a>)> {
    let of_year = |y: i16| Some((y, view.figure(&format!("{row}.{y}.{cell}"))?));
    view.years(row).into_iter().filter_map(of_year).collect()
}

/// The figure of a year in a series.
pub(super) fn in_year<'a>(series: &[(i16, Figure<'a>)], year: i16) -> Option<Figure<'a>> {
    series.iter().find(|(y, _)| *y == year).map(|(_, f)| *f)
}
