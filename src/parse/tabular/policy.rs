//! 政策評価 and 改革項目・KPI: two small tables of labels, two of years, and
//! the sentences that tie the project to them.

use crate::form::Mark;
use crate::parse::How;

use super::columns::Header;
use super::context::Context;
use super::grid::{Cell, Row};
use super::indicators::{KPI, POLICY, Reader};

/// Labels with their value to the right, in the same cell, or below.
const LABELS: &[(Mark, &str)] = &[
    (Mark::Policy, "policy.policy"),
    (Mark::PolicyMeasure, "policy.measure"),
    (Mark::PolicyUrl, "policy.url"),
    (Mark::ReformUrl, "policy.reform.url"),
    (Mark::ReformPlace, "policy.reform.place"),
];

/// Labels whose value is the next row.
const SENTENCES: &[(Mark, &str)] = &[(Mark::PolicyRelation, "policy.relation"), (Mark::KpiRelation, "kpi.relation")];

/// Labels that OCR joins with their value in one cell.
const INLINE: &[(&str, &str)] = &[
    ("政策評価書URL", "policy.url"),
    ("政策評価書 URL", "policy.url"),
    ("分野:", ""),
    ("分野：", ""),
    ("URL:", "policy.reform.url"),
    ("URL：", "policy.reform.url"),
];

/// Reads 政策評価 and 改革項目・KPI.
pub(super) fn read(rows: &[&Row], cx: &mut Context<'_, '_>) {
    let mut policy = Reader::new(&POLICY);
    let mut kpi = Reader::new(&KPI);
    let mut in_kpi = false;
    let mut sentence: Option<(&str, Vec<&Cell>)> = None;
    let mut qualitative = Qualitative::default();
    for row in rows.iter().filter(|r| !r.is_blank()) {
        // The heading of the whole part may be filled into each of its rows.
        let speaks = |c: &Cell| (c.is_label() && !c.is(Mark::PolicyHead)) || inline(c).is_some();
        if !row.filled().all(|(_, c)| c.is(Mark::PolicyHead))
            && !row.filled().any(|(_, c)| speaks(c))
            && let Some((_, cells)) = sentence.as_mut()
        {
            cx.claim_labels(row);
            cells.extend(row.filled().map(|(_, c)| c).filter(|c| !c.is_label()));
            continue;
        }
        finish(&mut sentence, cx);
        in_kpi = in_kpi || row.has(Mark::Kpi) || row.has(Mark::KpiHead);
        in_kpi = in_kpi && !row.has(Mark::PolicyIndicators) && !row.has(Mark::Quantitative);
        sentence = sentence_head(row, cx);
        if sentence.is_some() || qualitative.take(row, policy.position(), cx) {
            continue;
        }
        labelled(row, cx);
        if row.has(Mark::Qualitative) && !row.has(Mark::Unit) {
            cx.claim_labels(row);
            continue;
        }
        let reader = if in_kpi { &mut kpi } else { &mut policy };
        if !reader.take(row, cx) && !cx.other(row) {
            cx.claim_labels(row);
        }
    }
    finish(&mut sentence, cx);
    policy.close(cx);
    kpi.close(cx);
}

fn finish(sentence: &mut Option<(&str, Vec<&Cell>)>, cx: &mut Context<'_, '_>) {
    if let Some((key, cells)) = sentence.take() {
        cx.pieces(key, &cells, How::Label);
    }
}

fn sentence_head<'r>(row: &'r Row, cx: &mut Context<'_, '_>) -> Option<(&'static str, Vec<&'r Cell>)> {
    let (mark, key) = SENTENCES.iter().find(|(m, _)| row.has(*m))?;
    let (at, _) = row.find(*mark)?;
    cx.claim_labels(row);
    Some((key, row.after(at).map(|(_, c)| c).filter(|c| !c.is_label()).collect()))
}

/// 政策, 施策, URL, 分野, 該当箇所.
fn labelled(row: &Row, cx: &mut Context<'_, '_>) {
    let area = if row.has(Mark::Kpi) || row.filled().any(|(_, c)| c.folded == "改革項目") {
        "kpi.area"
    } else {
        "policy.reform.area"
    };
    for (at, cell) in row.filled() {
        if let Some((key, rest)) = inline(cell) {
            let key = if key.is_empty() { area } else { key };
            inline_value(key, cell, rest, cx);
            continue;
        }
        let key = match cell.mark {
            Some(Mark::ReformArea) => Some(area),
            Some(mark) => LABELS.iter().find(|(m, _)| *m == mark).map(|(_, key)| *key),
            None => None,
        };
        let Some(key) = key else { continue };
        cx.sink.claim(cell.span);
        if let Some((_, value)) = row.after(at).next().filter(|(_, c)| !c.is_label() && inline(c).is_none()) {
            cx.words(key, value, How::Label);
        }
    }
}

/// The key and the value of a cell that begins with its own label.
fn inline(cell: &Cell) -> Option<(&'static str, &str)> {
    if cell.is_label() {
        return None;
    }
    let head = cell.plain.strip_prefix('(').and_then(|r| r.split_once(')')).map_or(cell.plain.as_str(), |(_, r)| r);
    let head = head.trim_start();
    INLINE.iter().find_map(|(label, key)| {
        let rest = head.strip_prefix(label)?.trim();
        (!rest.is_empty()).then_some((*key, rest))
    })
}

fn inline_value(key: &str, cell: &Cell, rest: &str, cx: &mut Context<'_, '_>) {
    cx.sink.claim(cell.span);
    cx.figure(key, &cell.part_from(cell.plain.len() - rest.len()), How::Label);
}

/// 定性的指標 (平成28年度): goal, year, progress as planned and as achieved.
#[derive(Debug, Default)]
struct Qualitative {
    columns: Vec<(usize, &'static str)>,
    n: usize,
}

const QUALITATIVE: &[(Mark, &str)] = &[
    (Mark::Qualitative, "indicator"),
    (Mark::QualitativeGoal, "qualitative.goal"),
    (Mark::GoalYear, "qualitative.year"),
    (Mark::Plan, "qualitative.plan"),
    (Mark::Result, "qualitative.result"),
];

impl Qualitative {
    /// Takes a row of the table; whether it was one.
    fn take(&mut self, row: &Row, quantitative: usize, cx: &mut Context<'_, '_>) -> bool {
        let heads: Vec<(usize, &'static str)> = row
            .filled()
            .filter_map(|(at, c)| QUALITATIVE.iter().find(|(m, _)| c.is(*m)).map(|(_, leaf)| (at, *leaf)))
            .collect();
        if heads.len() >= 3 && Header::read(row, cx.year, 2).is_none() {
            self.columns = heads;
            cx.claim_labels(row);
            return true;
        }
        if self.columns.is_empty() || row.filled().any(|(_, c)| c.is_label()) {
            self.columns.clear();
            return false;
        }
        let n = quantitative + self.n + 1;
        let cells: Vec<(usize, &Cell)> = row.filled().collect();
        let in_order = cells.len() == self.columns.len();
        let mut any = false;
        for (k, (at, leaf)) in self.columns.iter().enumerate() {
            let cell = if in_order { cells.get(k).map(|(_, c)| *c) } else { row.get(*at) };
            if let Some(cell) = cell.filter(|c| !c.is_blank()) {
                cx.words(&format!("policy.{n}.{leaf}"), cell, How::Grid);
                any = true;
            }
        }
        self.n += usize::from(any);
        any
    }
}
