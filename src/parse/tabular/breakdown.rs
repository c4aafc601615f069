//! 予算内訳: items with this year's budget and next year's request.

use crate::form::Mark;
use crate::parse::How;

use super::context::Context;
use super::fit::looks_like_value;
use super::grid::{Cell, Row};

/// Reads 予算内訳.
pub(super) fn read(rows: &[&Row], cx: &mut Context<'_, '_>) {
    let mut columns = Columns::default();
    let mut reasons: Vec<&Cell> = Vec::new();
    let mut n = 0;
    for row in rows.iter().filter(|r| !r.is_blank()) {
        if let Some(read) = Columns::read(row) {
            columns = read;
            claim_header(row, cx);
            continue;
        }
        if let Some((at, cell)) = row.filled().find(|(_, c)| c.is(Mark::Total)) {
            cx.sink.claim(cell.span);
            total(row, at, &columns, cx);
            continue;
        }
        if row.filled().all(|(_, c)| c.is_label()) {
            cx.claim_labels(row);
            continue;
        }
        item(row, &columns, &mut n, &mut reasons, cx);
    }
    // One reason cell stands beside all items.
    let told: Vec<&Cell> = reasons.iter().copied().filter(|c| !c.is_dash()).collect();
    match (told.as_slice(), reasons.first()) {
        ([], Some(dash)) => cx.words("breakdown.reason", dash, How::Grid),
        (told, _) => cx.words_of("breakdown.reason", told, How::Grid),
    }
    for cell in reasons.iter().filter(|c| c.is_dash()) {
        cx.sink.claim(cell.span);
    }
}

/// Where the columns of the table stand.
#[derive(Debug, Clone, Copy)]
struct Columns {
    item: usize,
    original: usize,
    request: usize,
    reason: usize,
}

impl Default for Columns {
    fn default() -> Self {
        Self { item: 1, original: 2, request: 3, reason: 4 }
    }
}

impl Columns {
    fn read(row: &Row) -> Option<Self> {
        let item = row.find(Mark::BreakdownItem).or_else(|| row.find(Mark::UseItem)).map(|(at, _)| at);
        let ends = |what: &str| {
            row.filled().find(|(_, c)| c.folded.contains("年度") && c.folded.ends_with(what)).map(|(at, _)| at)
        };
        let reason = row.find(Mark::BreakdownReason).map(|(at, _)| at);
        let original = ends("当初予算");
        let request = ends("要求");
        if item.is_none() && reason.is_none() && (original.is_none() || request.is_none()) {
            return None;
        }
        let item = item.or(original.map(|at| at.saturating_sub(1))).unwrap_or(1);
        let original = original.unwrap_or(item + 1);
        let request = request.unwrap_or(original + 1);
        Some(Self { item, original, request, reason: reason.unwrap_or(request + 1) })
    }
}

fn claim_header(row: &Row, cx: &mut Context<'_, '_>) {
    for (_, cell) in row.filled().filter(|(_, c)| c.is_label() || c.folded.contains("年度")) {
        cx.sink.claim(cell.span);
    }
}

/// 計: its figures follow it directly or stand below their headings.
fn total(row: &Row, at: usize, columns: &Columns, cx: &mut Context<'_, '_>) {
    let (original, request) = figures(row, at, columns);
    if let Some(cell) = row.get(original) {
        cx.figure("breakdown.total.original", cell, How::Grid);
    }
    match row.get(request) {
        Some(cell) => cx.figure("breakdown.total.request", cell, How::Grid),
        None => cx.lost("breakdown.total.request", row, "「計」の行が短く、要求の列がありません"),
    }
    // 主な増減理由 reaches down to this row; its dash is the same cell.
    for (_, cell) in row.after(request).filter(|(_, c)| c.is_dash()) {
        cx.sink.claim(cell.span);
    }
}

/// Columns of the two figures behind a name at column `at`.
fn figures(row: &Row, at: usize, columns: &Columns) -> (usize, usize) {
    let value = |at: usize| row.get(at).is_some_and(|c| !c.is_blank() && looks_like_value(c));
    if at >= columns.item || (!value(at + 1) && (value(columns.original) || value(columns.request))) {
        let by_header = at <= columns.item;
        return if by_header { (columns.original, columns.request) } else { (at + 1, at + 2) };
    }
    (at + 1, at + 2)
}

fn item<'r>(row: &'r Row, columns: &Columns, n: &mut usize, reasons: &mut Vec<&'r Cell>, cx: &mut Context<'_, '_>) {
    let Some((at, name)) = row.filled().find(|(_, c)| !c.is_label()) else { return };
    cx.claim_labels(row);
    if at >= columns.reason {
        reasons.push(name);
        return;
    }
    let named = !looks_like_value(name) || name.is_dash();
    let (original, request) = if named { figures(row, at, columns) } else { (columns.original, columns.request) };
    *n += 1;
    let stem = format!("breakdown.{n}");
    if named {
        cx.words(&format!("{stem}.item"), name, How::Grid);
    }
    for (leaf, at) in [("original", original), ("request", request)] {
        if let Some(cell) = row.get(at) {
            cx.figure(&format!("{stem}.{leaf}"), cell, How::Grid);
        }
    }
    reasons.extend(row.after(request).map(|(_, c)| c));
}
