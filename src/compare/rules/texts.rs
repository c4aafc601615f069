//! End year moved, and the same comment year after year.

use super::{Draft, Findings, YearRule};
use crate::check::Severity;
use crate::compare::value::says;
use crate::compare::{YearSheet, likeness::Grams};
use crate::sheet::{CHECK_ITEMS, FiscalYear, parse_era_year, resolve_year};

pub(super) static RULES: &[YearRule] = &[
    YearRule {
        id: "years_end_year",
        title: "事業終了年度の変更",
        compares: "事業終了（予定）年度と、前のシート",
        condition: "事業終了（予定）年度が、前のシートと異なる（和暦の書き方の違いは除く）",
        tolerance: "なし",
        why: "終了の先送りには、見直しの検討が伴うはず",
        severity: Severity::Caution,
        source: "行政事業レビューシート作成ガイドブック（事業終了（予定）年度欄）",
        fires: &[
            &[("sheet.fiscal_year", "2016"), ("basic.end_year", "平成30年度")],
            &[("sheet.fiscal_year", "2018"), ("basic.end_year", "平成36年度")],
        ],
        silent: &[
            &[("sheet.fiscal_year", "2018"), ("basic.end_year", "平成36年度")],
            &[("sheet.fiscal_year", "2020"), ("basic.end_year", "令和6年度")],
        ],
    },
    YearRule {
        id: "years_copied",
        title: "同じ記述の繰返し",
        compares: "点検・所見・改善の方向性の記述と、前後のシート",
        condition: "20字以上の記述が、3年度続けて同じ（一致98%以上）",
        tolerance: "記号、全角半角の違いは除く",
        why: "点検の記述がそのまま引き継がれると、その年度の点検結果が読み取れない",
        severity: Severity::Info,
        source: "行政事業レビュー実施要領（点検結果の記載）",
        fires: &[
            &[("sheet.fiscal_year", "2019"), ("result.finding", SAME)],
            &[("sheet.fiscal_year", "2020"), ("result.finding", SAME)],
            &[("sheet.fiscal_year", "2021"), ("result.finding", SAME)],
        ],
        silent: &[
            &[("sheet.fiscal_year", "2019"), ("result.finding", SAME)],
            &[("sheet.fiscal_year", "2020"), ("result.finding", SAME)],
            &[("sheet.fiscal_year", "2022"), ("result.finding", SAME)],
        ],
    },
];

const SAME: &str = "実証地域の選定は公募により行い、成果は目標におおむね見合っている。";

/// Long texts that are written anew each year.
const YEARLY_TEXTS: &[&str] =
    &["result.finding", "result.direction", "opinion.external", "opinion.team.text", "opinion.response.text"];

pub(super) fn find(out: &mut Findings<'_>) {
    end_years(out);
    let checks = CHECK_ITEMS.iter().map(|item| format!("check.{}.comment", item.key));
    for key in YEARLY_TEXTS.iter().map(|k| (*k).to_owned()).chain(checks) {
        copied(out, &key);
    }
}

fn end_years(out: &mut Findings<'_>) {
    const KEY: &str = "basic.end_year";
    let Some(rule) = RULES.first() else { return };
    let said = |s: &YearSheet| says(s.text(KEY)).then(|| s.text(KEY).to_owned());
    let read = |s: &YearSheet, text: &str| match s.year() {
        Some(year) => resolve_year(text, year),
        None => parse_era_year(text),
    };
    let told: Vec<(usize, String, Option<FiscalYear>)> = out
        .sheets
        .iter()
        .enumerate()
        .filter_map(|(i, s)| said(s).map(|text| (i, text.clone(), read(s, &text))))
        .collect();
    for ((a, before, x), (b, after, y)) in told.iter().zip(told.iter().skip(1)) {
        let moved = match (x, y) {
            (Some(x), Some(y)) => x != y,
            (None, None) => false,
            _ => true,
        };
        if moved {
            let cells = vec![(*a, KEY.to_owned()), (*b, KEY.to_owned())];
            let message = format!("事業終了（予定）年度が「{before}」から「{after}」に変わっています");
            out.add(Draft::new(rule, message, cells));
        }
    }
}

/// Runs of three or more consecutive years with the same text; one finding a
/// run.
fn copied(out: &mut Findings<'_>, key: &str) {
    const SHORTEST: usize = 20;
    let Some(rule) = RULES.get(1) else { return };
    let texts: Vec<(usize, FiscalYear, Grams)> = out
        .sheets
        .iter()
        .enumerate()
        .filter_map(|(i, s)| Some((i, s.year()?, Grams::of(s.text(key)))))
        .filter(|(_, _, g)| g.folded.chars().count() >= SHORTEST)
        .collect();
    let same =
        |a: &(usize, FiscalYear, Grams), b: &(usize, FiscalYear, Grams)| a.1.plus(1) == b.1 && a.2.alike(&b.2) >= 98;
    let runs: Vec<Vec<usize>> = texts.chunk_by(same).map(|run| run.iter().map(|(i, _, _)| *i).collect()).collect();
    for run in runs.into_iter().filter(|r| r.len() >= 3) {
        let label = crate::sheet::FieldKey::from(key).label();
        let message = format!("「{label}」の記述が{}年度続けて同じです", run.len());
        let titles: Vec<String> = run.iter().map(|i| out.title(*i)).collect();
        let text = run.last().and_then(|i| out.sheets.get(*i)).map_or("", |s| s.text(key)).replace('\n', " ");
        let cells = run.into_iter().map(|i| (i, key.to_owned())).collect();
        let mut draft = Draft::new(rule, message, cells);
        draft.working = Some(format!("{}シート {text}", titles.join("・")));
        out.add(draft);
    }
}
