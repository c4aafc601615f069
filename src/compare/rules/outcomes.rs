//! Goals that move: final target and year, indicators reworded, dropped or
//! replaced.

use super::figures::name_of;
use super::{Draft, Findings, YearRule};
use crate::check::Severity;
use crate::compare::YearSheet;
use crate::compare::likeness::Grams;
use crate::compare::matrix::{Agreement, pair};
use crate::compare::value::says;
use crate::sheet::{FiscalYear, resolve_year};

const PAIRS: &str = "公開データ（JUDGIT! 2015～2023年度）の連続する2シートでの出現率";

pub(super) static RULES: &[YearRule] = &[
    YearRule {
        id: "years_final_target",
        title: "最終目標値の変更",
        compares: "目標最終年度の目標値と、前のシート",
        condition: "同じ成果指標の最終目標値が、前のシートと異なる",
        tolerance: "粗い方の印字桁での端数",
        why: "目標の引下げは達成を易しくする。17.5%の組に見られる",
        severity: Severity::Caution,
        source: PAIRS,
        fires: &[
            &[("outcome.1.indicator", "常設の団体数"), ("outcome.1.final.target", "400")],
            &[("outcome.1.indicator", "常設の団体数"), ("outcome.1.final.target", "350")],
        ],
        silent: &[
            &[("outcome.1.indicator", "常設の団体数"), ("outcome.1.final.target", "400")],
            &[("outcome.1.indicator", "常設の団体数"), ("outcome.1.final.target", "400.0")],
        ],
    },
    YearRule {
        id: "years_final_year",
        title: "目標最終年度の変更",
        compares: "目標最終年度と、前のシート",
        condition: "同じ成果指標の目標最終年度が、前のシートと異なる（和暦の書き方の違いは除く）",
        tolerance: "なし",
        why: "目標の先送りは、達成の評価を先に延ばす",
        severity: Severity::Caution,
        source: PAIRS,
        fires: &[
            &[("sheet.fiscal_year", "2016"), ("outcome.1.indicator", "常設の団体数"), ("outcome.1.final.year", "30")],
            &[("sheet.fiscal_year", "2018"), ("outcome.1.indicator", "常設の団体数"), ("outcome.1.final.year", "36")],
        ],
        silent: &[
            &[("sheet.fiscal_year", "2018"), ("outcome.1.indicator", "常設の団体数"), ("outcome.1.final.year", "36")],
            &[("sheet.fiscal_year", "2020"), ("outcome.1.indicator", "常設の団体数"), ("outcome.1.final.year", "6")],
        ],
    },
    YearRule {
        id: "years_reworded",
        title: "成果指標の文言の変更",
        compares: "成果指標の文言と、前のシート",
        condition: "同じ指標と見られるが、文言が異なる（一致95%未満）",
        tolerance: "記号、全角半角の違いは除く",
        why: "文言が変われば、数値のつながりも変わり得る",
        severity: Severity::Info,
        source: PAIRS,
        fires: &[
            &[
                ("outcome.1.indicator", "遠隔窓口の利用者満足度"),
                ("outcome.1.2018.actual", "81.9"),
                ("outcome.1.2018.target", "80"),
            ],
            &[
                ("outcome.1.indicator", "窓口を使った住民が満足と回答した割合"),
                ("outcome.1.2018.actual", "81.9"),
                ("outcome.1.2018.target", "80"),
            ],
        ],
        silent: &[&[("outcome.1.indicator", "常設の団体数（累計）")], &[("outcome.1.indicator", "常設の団体数(累計)")]],
    },
    YearRule {
        id: "years_dropped",
        title: "成果指標の削除・差替え",
        compares: "成果指標の有無と、次のシート",
        condition: "目標最終年度が来ていない成果指標が、次のシートにない",
        tolerance: "なし",
        why: "達成の見込みがない指標が外されることがある。22.5%の組は共通の指標を持たない",
        severity: Severity::Caution,
        source: PAIRS,
        fires: &[
            &[("outcome.1.indicator", "常設の団体数"), ("outcome.2.indicator", "住民の満足度")],
            &[("outcome.1.indicator", "常設の団体数")],
        ],
        silent: &[
            &[
                ("sheet.fiscal_year", "2018"),
                ("outcome.1.indicator", "常設の団体数"),
                ("outcome.2.indicator", "住民の満足度"),
                ("outcome.2.final.year", "29"),
            ],
            &[("sheet.fiscal_year", "2019"), ("outcome.1.indicator", "常設の団体数")],
        ],
    },
    YearRule {
        id: "years_unit",
        title: "単位の変更",
        compares: "成果指標・活動指標の単位と、前のシート",
        condition: "同じ指標の単位が、前のシートと異なる",
        tolerance: "全角半角の違いは除く",
        why: "単位が変わると、年度をまたいで数値を比べられない",
        severity: Severity::Info,
        source: PAIRS,
        fires: &[
            &[("output.1.indicator", "研修の開催回数"), ("output.1.unit", "回")],
            &[("output.1.indicator", "研修の開催回数"), ("output.1.unit", "日")],
        ],
        silent: &[
            &[("output.1.indicator", "研修の受講割合"), ("output.1.unit", "％")],
            &[("output.1.indicator", "研修の受講割合"), ("output.1.unit", "%")],
        ],
    },
];

fn rule(id: &str) -> Option<&'static YearRule> {
    RULES.iter().find(|r| r.id == id)
}

pub(super) fn find(out: &mut Findings<'_>) {
    for track in out.of_group("outcome") {
        final_targets(out, track);
        final_years(out, track);
        reworded(out, track);
        dropped(out, track);
        units(out, track);
    }
    for track in out.of_group("output") {
        reworded(out, track);
        units(out, track);
    }
}

fn quoted(out: &Findings<'_>, track: usize) -> String {
    name_of(out, track).map(|n| format!("「{n}」の")).unwrap_or_default()
}

fn final_targets(out: &mut Findings<'_>, track: usize) {
    for ((a, pa), (b, pb)) in out.steps(track) {
        let (ka, kb) = (format!("{pa}.final.target"), format!("{pb}.final.target"));
        let figure = |i: usize, k: &str| out.sheets.get(i).and_then(|s| s.figure(k));
        let (Some(x), Some(y)) = (figure(a, &ka), figure(b, &kb)) else { continue };
        if pair(x, y, false) != Agreement::Differ {
            continue;
        }
        let way = if y.value < x.value { "下がっています" } else { "上がっています" };
        let before = out.title(a);
        let message = format!("{}最終目標値が、{before}シートより{way}", quoted(out, track));
        push(out, "years_final_target", message, track, vec![(a, ka), (b, kb)], None);
    }
}

fn final_years(out: &mut Findings<'_>, track: usize) {
    for ((a, pa), (b, pb)) in out.steps(track) {
        let (ka, kb) = (format!("{pa}.final.year"), format!("{pb}.final.year"));
        let (Some(x), Some(y)) = (year_in(out.sheets.get(a), &ka), year_in(out.sheets.get(b), &kb)) else { continue };
        if x != y {
            let before = out.title(a);
            let message =
                format!("{}目標最終年度が、{before}シートの{x}年度から{y}年度へ移っています", quoted(out, track));
            push(out, "years_final_year", message, track, vec![(a, ka), (b, kb)], None);
        }
    }
}

fn reworded(out: &mut Findings<'_>, track: usize) {
    for ((a, pa), (b, pb)) in out.steps(track) {
        let (ka, kb) = (format!("{pa}.indicator"), format!("{pb}.indicator"));
        let text = |i: usize, k: &str| out.sheets.get(i).map(|s| s.text(k).to_owned()).unwrap_or_default();
        let (x, y) = (text(a, &ka), text(b, &kb));
        let alike = Grams::of(&x).alike(&Grams::of(&y));
        if says(&x) && says(&y) && alike < 95 {
            let before = out.title(a);
            let message = format!("指標の文言が{before}シートから変わっています（一致{alike}%）");
            push(out, "years_reworded", message, track, vec![(a, ka), (b, kb)], None);
        }
    }
}

fn units(out: &mut Findings<'_>, track: usize) {
    for ((a, pa), (b, pb)) in out.steps(track) {
        let (ka, kb) = (format!("{pa}.unit"), format!("{pb}.unit"));
        let text = |i: usize, k: &str| out.sheets.get(i).map(|s| s.text(k).to_owned()).unwrap_or_default();
        let (x, y) = (text(a, &ka), text(b, &kb));
        if says(&x) && says(&y) && crate::text::fold_to_string(&x) != crate::text::fold_to_string(&y) {
            let message = format!("{}単位が「{x}」から「{y}」に変わっています", quoted(out, track));
            push(out, "years_unit", message, track, vec![(a, ka), (b, kb)], None);
        }
    }
}

/// An outcome that the next sheet no longer has although its goal lies ahead.
/// A next sheet on which no outcome was read says nothing.
fn dropped(out: &mut Findings<'_>, track: usize) {
    let Some(rows) = out.tracks.get(track).map(|t| t.rows.clone()) else { return };
    let Some((last, row)) = rows.iter().enumerate().rev().find_map(|(i, r)| Some((i, r.as_ref()?))) else { return };
    let next = last + 1;
    let Some(next_sheet) = out.sheets.get(next) else { return };
    if next_sheet.rows("outcome").is_empty()
        || next_sheet.year().is_some() && next_sheet.year() == out.sheets.get(last).and_then(YearSheet::year)
    {
        return;
    }
    let goal_year = year_in(out.sheets.get(last), &format!("{}.final.year", row.prefix));
    let over = goal_year.zip(next_sheet.year()).is_some_and(|(goal, sheet)| goal < sheet);
    if over || rows.iter().flatten().count() == 0 {
        return;
    }
    let begun = |t: &usize| {
        let rows = out.tracks.get(*t).map(|t| t.rows.as_slice()).unwrap_or_default();
        rows.iter().position(Option::is_some) == Some(next)
    };
    let newcomers: Vec<usize> = out.of_group("outcome").into_iter().filter(begun).collect();
    let key = format!("{}.indicator", row.prefix);
    let mut cells = vec![(last, key)];
    let message = if newcomers.is_empty() {
        format!("{}成果目標が、{}シートにありません", quoted(out, track), out.title(next))
    } else {
        let prefixes = newcomers.iter().filter_map(|t| out.tracks.get(*t)?.rows.get(next)?.as_ref());
        cells.extend(prefixes.map(|r| (next, format!("{}.indicator", r.prefix))));
        format!("{}成果目標が{}シートになく、別の成果目標が加わっています", quoted(out, track), out.title(next))
    };
    push(out, "years_dropped", message, track, cells, None);
}

fn year_in(sheet: Option<&YearSheet>, key: &str) -> Option<FiscalYear> {
    let sheet = sheet?;
    let text = Some(sheet.text(key)).filter(|t| says(t))?;
    match sheet.year() {
        Some(year) => resolve_year(text, year),
        None => crate::sheet::parse_era_year(text),
    }
}

fn push(
    out: &mut Findings<'_>,
    id: &str,
    message: String,
    track: usize,
    cells: Vec<(usize, String)>,
    severity: Option<Severity>,
) {
    let Some(rule) = rule(id) else { return };
    let mut draft = Draft::new(rule, message, cells);
    draft.track = Some(track);
    draft.severity = severity.unwrap_or(rule.severity);
    out.add(draft);
}
