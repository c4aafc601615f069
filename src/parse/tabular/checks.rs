//! 事業所管部局による点検・改善: a question, its mark, its explanation.
//!
//! Group labels move, merge or vanish, so a row is known by its question.

use std::collections::BTreeMap;

use crate::form::Mark;
use crate::parse::How;
use crate::text::Span;

use super::context::Context;
use super::grid::{Cell, Row};
use super::value::{Blanks, text};

/// What counts as a mark.
const MARKS: &[&str] = &[
    "○",
    "〇",
    "◯",
    "◎",
    "△",
    "▲",
    "×",
    "✕",
    "☓",
    "✖",
    "X",
    "x",
    "有",
    "無",
    "-",
    "--",
    "ー",
    "O",
    "o",
    "0",
    "‐",
    "該当なし",
    "・",
];

/// Reads the inspection rows.
pub(super) fn read(rows: &[&Row], cx: &mut Context<'_, '_>) {
    let usual = usual_distance(rows);
    let mut open_comment: Option<(String, Vec<&Cell>, usize)> = None;
    for row in rows.iter().filter(|r| !r.is_blank()) {
        let asked = row.filled().find_map(|(at, c)| c.question.map(|q| (at, c, q.key)));
        let Some((at, cell, key)) = asked else {
            // A comment that OCR broke off goes on in the next row.
            let lone = row.filled().next().filter(|_| row.single().is_some());
            if let (Some((_, cells, column)), Some((at, more))) = (open_comment.as_mut(), lone)
                && !more.is_label()
                && at >= *column
            {
                cells.push(more);
                continue;
            }
            cx.claim_labels(row);
            continue;
        };
        finish(&mut open_comment, cx);
        cx.claim_labels(row);
        cx.sink.claim(cell.span);
        open_comment = question_row(row, at, key, usual, cx);
    }
    finish(&mut open_comment, cx);
}

fn finish(open: &mut Option<(String, Vec<&Cell>, usize)>, cx: &mut Context<'_, '_>) {
    if let Some((key, cells, _)) = open.take() {
        cx.pieces(&key, &cells, How::Label);
    }
}

/// How far right of its question a mark stands on this sheet, by the rows
/// where it is not in doubt.
fn usual_distance(rows: &[&Row]) -> Option<usize> {
    let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
    for row in rows {
        let asked = row.filled().find(|(_, c)| c.question.is_some());
        let Some((at, _)) = asked else { continue };
        let mut behind = row.after(at);
        if let Some((mark_at, mark)) = behind.next()
            && is_mark(mark)
            && (!mark.is_dash() || behind.next().is_some())
        {
            *counts.entry(mark_at - at).or_default() += 1;
        }
    }
    if counts.is_empty() {
        return heading_distance(rows);
    }
    counts.into_iter().max_by_key(|(distance, n)| (*n, usize::MAX - distance)).map(|(distance, _)| distance)
}

/// The distance between 項目 and 評価, if the question stands under 項目.
fn heading_distance(rows: &[&Row]) -> Option<usize> {
    let head = rows.iter().find(|r| r.has(Mark::CheckMarkHead))?;
    let (mark, _) = head.find(Mark::CheckMarkHead)?;
    let question = rows.iter().find_map(|r| r.filled().find(|(_, c)| c.question.is_some()))?.0;
    mark.checked_sub(question).filter(|d| *d > 0)
}

fn is_mark(cell: &Cell) -> bool {
    MARKS.contains(&cell.folded.as_str())
}

/// Reads mark and explanation of one question; an explanation is handed back
/// because it may go on.
fn question_row<'r>(
    row: &'r Row,
    at: usize,
    item: &'static str,
    usual: Option<usize>,
    cx: &mut Context<'_, '_>,
) -> Option<(String, Vec<&'r Cell>, usize)> {
    let mark_key = format!("check.{item}.mark");
    let comment_key = format!("check.{item}.comment");
    let mut behind = row.after(at).filter(|(_, c)| !c.is_label());
    let Some((first_at, first)) = behind.next() else {
        mark_before(row, at, &mark_key, cx);
        return None;
    };
    let distance = first_at - at;
    let beyond = usual.is_some_and(|d| distance > d);
    let comment = behind.next();
    if is_mark(first) && first.is_dash() && beyond && comment.is_none() {
        // A lone dash right of where marks stand: 評価 or 説明.
        for key in [&mark_key, &comment_key] {
            let why = "評価と説明のどちらの欄のものか、列の位置からは決まりません";
            cx.sink.open(key.as_str(), "この設問の行", Some(row.span), vec![Context::candidate(first, why)]);
        }
        cx.sink.claim(first.span);
        return None;
    }
    let told = with_its_meaning(first);
    if let Some(mark) = told.as_ref().or_else(|| is_mark(first).then_some(first)) {
        cx.figure(&mark_key, mark, How::Label);
        cx.sink.claim(first.span);
        let rest: Vec<&Cell> = comment.into_iter().chain(behind).map(|(_, c)| c).collect();
        let column = comment.map_or(first_at + 1, |(c, _)| c);
        return Some((comment_key, rest, column));
    }
    if let Some((mark, rest)) = glued(first) {
        cx.figure(&mark_key, &mark, How::Label);
        cx.words(&comment_key, &rest, How::Label);
        return None;
    }
    // 平成24・25年: the mark stands left of the question.
    mark_before(row, at, &mark_key, cx);
    let cells: Vec<&Cell> = std::iter::once(first).chain(comment.map(|(_, c)| c)).collect();
    Some((comment_key, cells, first_at))
}

/// A mark left of the question, as the forms of 平成24・25年 have it.
fn mark_before(row: &Row, at: usize, key: &str, cx: &mut Context<'_, '_>) {
    if let Some((_, mark)) = row.filled().rfind(|(i, c)| *i < at && is_mark(c)) {
        cx.figure(key, mark, How::Label);
    }
}

/// The mark of a cell that says what it means, 「○（適切）」.
fn with_its_meaning(cell: &Cell) -> Option<Cell> {
    const LONGEST: usize = 8;
    let mark = cell.plain.chars().next().filter(|c| "○〇◯△×有無".contains(*c))?;
    let mut folded = cell.folded.chars();
    folded.next()?;
    let meaning = folded.as_str().strip_prefix('(')?.strip_suffix(')')?;
    let told = (1..=LONGEST).contains(&meaning.chars().count()) && !meaning.contains(['(', ')', '。']);
    told.then(|| cell.part(Span::new(0, mark.len_utf8())))
}

/// A mark run into its explanation: `○ 活動実績は…`.
fn glued(cell: &Cell) -> Option<(Cell, Cell)> {
    let mark = cell.plain.chars().next().filter(|c| "○〇◯△×有無".contains(*c))?;
    let rest = cell.plain.get(mark.len_utf8()..)?;
    let parted = rest.starts_with(char::is_whitespace) || "○〇◯△×".contains(mark);
    let body = rest.trim_start();
    let mark = Span::new(0, mark.len_utf8());
    (parted && !body.is_empty()).then(|| (cell.part(mark), cell.part_from(mark.end)))
}

/// Reads 関連事業: ministry, number, name.
pub(super) fn read_related(rows: &[&Row], cx: &mut Context<'_, '_>) {
    let mut heads: Option<[usize; 3]> = None;
    let mut n = 0;
    for row in rows.iter().filter(|r| !r.is_blank()) {
        if let Some((ministry, _)) = row.find(Mark::RelatedMinistry) {
            let number = row.find(Mark::Number).map_or(ministry + 1, |(at, _)| at);
            let name = row.find(Mark::Name).map_or(number + 1, |(at, _)| at);
            heads = Some([ministry, number, name]);
            cx.claim_labels(row);
            continue;
        }
        cx.claim_labels(row);
        let cells: Vec<(usize, &Cell)> = row.filled().filter(|(_, c)| !c.is_label()).collect();
        if cells.is_empty() {
            continue;
        }
        n += 1;
        related_row(&cells, n, heads, cx);
    }
}

const RELATED: [&str; 3] = ["ministry", "number", "name"];

fn related_row(cells: &[(usize, &Cell)], n: usize, heads: Option<[usize; 3]>, cx: &mut Context<'_, '_>) {
    match cells {
        [(_, ministry), numbers @ .., (_, name)] if !numbers.is_empty() => {
            cx.names(&format!("related.{n}.ministry"), ministry, How::Grid);
            let texts: Vec<String> = numbers.iter().map(|(_, c)| text(c, Blanks::Bounds)).collect();
            let spans: Vec<Span> = numbers.iter().map(|(_, c)| c.span).collect();
            cx.sink.place(format!("related.{n}.number").as_str(), texts.join(" "), How::Grid, &spans);
            cx.words(&format!("related.{n}.name"), name, How::Grid);
        }
        some => {
            let Some(heads) = heads else { return };
            for (at, cell) in some {
                let column = heads.iter().rposition(|h| h <= at).unwrap_or(0);
                let leaf = RELATED.get(column).copied().unwrap_or("name");
                cx.words(&format!("related.{n}.{leaf}"), cell, How::Grid);
            }
        }
    }
}

/// Reads 点検・改善結果.
pub(super) fn read_result(rows: &[&Row], cx: &mut Context<'_, '_>) {
    let mut now: Option<(&str, Vec<&Cell>)> = None;
    for row in rows.iter().filter(|r| !r.is_blank()) {
        cx.claim_labels(row);
        for (_, cell) in row.filled() {
            match cell.mark {
                Some(Mark::Finding) => {
                    close_result(&mut now, cx);
                    now = Some(("result.finding", Vec::new()));
                }
                Some(Mark::Direction) => {
                    close_result(&mut now, cx);
                    now = Some(("result.direction", Vec::new()));
                }
                None => {
                    if let Some((_, cells)) = now.as_mut() {
                        cells.push(cell);
                    }
                }
                _ => {}
            }
        }
    }
    close_result(&mut now, cx);
}

fn close_result(now: &mut Option<(&str, Vec<&Cell>)>, cx: &mut Context<'_, '_>) {
    if let Some((key, cells)) = now.take() {
        cx.pieces(key, &cells, How::Label);
    }
}
