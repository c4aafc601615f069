//! 予算額・執行額: five years behind each label.

use crate::form::Mark;
use crate::parse::How;
use crate::sheet::FiscalYear;

use super::columns::{Header, Slot};
use super::context::Context;
use super::grid::{Cell, Row};
use super::indicators::claim_header;
use super::unit::is_unit;

/// Rows of the table: label, key, whether the year must be over for a figure
/// to stand there.
const ROWS: &[(Mark, &str, bool)] = &[
    (Mark::Original, "original", false),
    (Mark::Supplementary, "supplementary", false),
    (Mark::Brought, "brought", false),
    (Mark::Carried, "carried", false),
    (Mark::Carryover, "carryover", false),
    (Mark::Reserve, "reserve", false),
    (Mark::Total, "total", false),
    (Mark::Executed, "executed", true),
    (Mark::Rate, "execution_rate", true),
    (Mark::RateOfOriginal, "execution_rate_of_original", true),
];

/// A row with its label's column.
struct Line<'r> {
    row: &'r Row,
    label: usize,
    /// Values stand behind this column: the label's, or that of a unit.
    behind: usize,
    key: &'static str,
    past_only: bool,
}

/// Reads 予算額・執行額.
pub(super) fn read(rows: &[&Row], cx: &mut Context<'_, '_>) {
    let header_row = rows.iter().find(|r| Header::read(r, cx.year, 3).is_some());
    let header = header_row.and_then(|r| Header::read(r, cx.year, 3));
    if let Some(row) = header_row {
        claim_header(row, header.as_ref(), cx);
    }
    let assumed = || Header::assumed(&(-3..=1).map(|n| slot(cx.year.plus(n), n)).collect::<Vec<_>>());
    let header = header.unwrap_or_else(assumed);
    let lines: Vec<Line<'_>> = rows.iter().filter_map(|row| line(row)).collect();
    for row in rows {
        cx.claim_labels(row);
    }
    let starts: Vec<Option<usize>> = lines.iter().map(|l| full_start(l, &header)).collect();
    for (i, line) in lines.iter().enumerate() {
        let near = lines.iter().zip(&starts).enumerate().filter(|(_, (l, _))| l.label == line.label);
        let sibling = near.filter_map(|(j, (_, s))| s.map(|s| (j.abs_diff(i), s))).min().map(|(_, s)| s);
        place(line, sibling, &header, cx);
    }
    report_missing(&lines, &header, rows, cx);
}

fn slot(year: FiscalYear, from_sheet: i16) -> Slot {
    if from_sheet == 1 { Slot::Request(year) } else { Slot::Year(year) }
}

fn line(row: &Row) -> Option<Line<'_>> {
    let (label, cell) = row.filled().rev().find(|(_, c)| ROWS.iter().any(|(m, ..)| c.is(*m)))?;
    let (_, key, past_only) = ROWS.iter().find(|(m, ..)| cell.is(*m))?;
    let unit = row.after(label).next().filter(|(_, c)| is_unit(c));
    Some(Line { row, label, behind: unit.map_or(label, |(at, _)| at), key, past_only: *past_only })
}

/// Where a row's values begin, if as many stand in it as there are years.
fn full_start(line: &Line<'_>, header: &Header) -> Option<usize> {
    let filled: Vec<usize> = line.row.after(line.behind).map(|(at, _)| at).collect();
    let first = *filled.first()?;
    let last = *filled.last()?;
    (last - first + 1 >= breadth(header)).then_some(first)
}

/// How many cells the columns of the header take.
fn breadth(header: &Header) -> usize {
    header.offsets().last().map_or(0, |last| last + 1)
}

/// Places the values of a row. What stands first need not be the first year:
/// leading blanks are data.
fn place(line: &Line<'_>, sibling: Option<usize>, header: &Header, cx: &mut Context<'_, '_>) {
    let Some(starts) = starts(line, sibling, header, cx) else { return };
    let [start] = starts.as_slice() else {
        leave_open(line, &starts, header, cx);
        return;
    };
    let end = start + breadth(header);
    if let Some(unit) = line.row.get(line.behind).filter(|_| line.behind > line.label) {
        cx.sink.claim(unit.span);
    }
    for (column, offset) in header.columns.iter().zip(header.offsets()) {
        let Some(key) = key(column.slot, line.key) else { continue };
        let how = if column.assumed { How::Order } else { How::Grid };
        if let Some(cell) = line.row.get(start + offset) {
            cx.figure(&key, cell, how);
        } else {
            let label = line.row.get(line.label).map(|c| c.folded.clone()).unwrap_or_default();
            cx.lost(&key, line.row, &format!("「{label}」の行が短く、{}列目がありません", start + offset + 1));
        }
    }
    for (_, cell) in line.row.after(end.saturating_sub(1)).filter(|(_, c)| c.is_dash()) {
        cx.sink.claim(cell.span);
    }
}

/// The places where the values may begin: one if the row, its neighbours or
/// its meaning decide.
fn starts(line: &Line<'_>, sibling: Option<usize>, header: &Header, cx: &Context<'_, '_>) -> Option<Vec<usize>> {
    let n = breadth(header);
    let filled: Vec<(usize, &Cell)> = line.row.after(line.behind).collect();
    let first = filled.first().map(|(at, _)| *at)?;
    let last = filled.last().map(|(at, _)| *at)?;
    let fits = |start: usize| {
        start > line.behind
            && start <= first
            && (last < start + n || surplus(&filled, start + n))
            && filled.iter().all(|(at, c)| at_allowed(line, header, at - start, c, cx))
    };
    let assumed = header.columns.iter().any(|c| c.assumed);
    let by_header = (!assumed).then(|| header.first());
    let mut out: Vec<usize> = Vec::new();
    if last - first + 1 >= n {
        return Some(vec![first]);
    }
    // Shorter than the rows it begins with: a blank cell is lost behind its label.
    let short = header.width.map_or(0, |width| width.saturating_sub(line.row.cells.len()));
    if let Some(start) = sibling.filter(|_| short > 0) {
        return Some((start.saturating_sub(short)..=start).rev().collect());
    }
    for start in [sibling, by_header].into_iter().flatten() {
        if fits(start) && !out.contains(&start) {
            out.push(start);
        }
    }
    // A table whose other rows keep to their columns has no row that begins
    // just anywhere.
    if out.is_empty() && (!header.aligned || fits(first)) {
        out.push(first);
    }
    // A neighbour that begins elsewhere than the header was shifted; this row
    // need not be. If its first cell stands where either begins, that decides.
    if out.len() > 1 && out.contains(&first) {
        out = vec![first];
    }
    Some(out)
}

/// Whether all beyond `end` are dashes without a heading.
fn surplus(filled: &[(usize, &Cell)], end: usize) -> bool {
    filled.iter().filter(|(at, _)| *at >= end).all(|(_, c)| c.is_dash())
}

/// An execution figure needs a year that is over.
fn at_allowed(line: &Line<'_>, header: &Header, offset: usize, cell: &Cell, cx: &Context<'_, '_>) -> bool {
    let of_offset = header.columns.iter().zip(header.offsets()).find(|(_, o)| *o == offset);
    let Some((column, _)) = of_offset else { return offset >= breadth(header) && cell.is_dash() };
    let over = matches!(column.slot, Slot::Year(y) if y < cx.year);
    !line.past_only || over || cell.is_dash()
}

fn leave_open(line: &Line<'_>, starts: &[usize], header: &Header, cx: &mut Context<'_, '_>) {
    for (column, offset) in header.columns.iter().zip(header.offsets()) {
        let Some(key) = key(column.slot, line.key) else { continue };
        let candidates = starts
            .iter()
            .filter(|s| **s + offset > line.behind)
            .filter_map(|s| line.row.get(s + offset))
            .filter(|c| !c.is_blank())
            .map(|c| Context::candidate(c, "行の値の始まる列が一つに決まりません"))
            .collect();
        cx.sink.open(
            key.as_str(),
            "行頭の空白の数が上下の行と違い、年度が決まりません",
            Some(line.row.span),
            candidates,
        );
    }
}

/// In the request column 当初予算 is the request; the other rows keep their
/// names.
fn key(slot: Slot, leaf: &str) -> Option<String> {
    match (slot, leaf) {
        (Slot::Unread, _) => None,
        (Slot::Request(y), "original") => Some(format!("budget.{y}.request")),
        (Slot::Request(y) | Slot::Year(y), _) => Some(format!("budget.{y}.{leaf}")),
        _ => Some(format!("budget.other.{leaf}")),
    }
}

/// Rows that every form has and that were not met.
fn report_missing(lines: &[Line<'_>], header: &Header, rows: &[&Row], cx: &mut Context<'_, '_>) {
    let within = rows.iter().map(|r| r.span).reduce(crate::text::Span::cover);
    for required in ["original", "supplementary", "total", "executed"] {
        if lines.iter().any(|l| l.key == required) {
            continue;
        }
        for column in &header.columns {
            let Some(key) = key(column.slot, required) else { continue };
            cx.sink.miss(key.as_str(), "予算額・執行額の表に、この行が見当たりません", within);
        }
    }
}
