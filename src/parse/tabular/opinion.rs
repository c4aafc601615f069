//! 所見, 反映状況, 備考, 過去の事業番号: headings with free text below.

use crate::form::{CLASSES, Mark};
use crate::parse::How;
use crate::sheet::{FiscalYear, parse_era_year};
use crate::text::{Span, fold_to_string};

use super::context::Context;
use super::grid::{Cell, Row};

/// Reads a part that is a heading and a text.
pub(super) fn read_text(rows: &[&Row], key: &str, cx: &mut Context<'_, '_>) {
    let cells = contents(rows, cx);
    cx.words_of(key, &cells, How::Label);
}

/// Reads a part that is a heading, a class of fixed answers, and a text.
pub(super) fn read_classed(rows: &[&Row], stem: &str, cx: &mut Context<'_, '_>) {
    let cells = contents(rows, cx);
    let class_key = format!("{stem}.class");
    let text_key = format!("{stem}.text");
    if let Some((class, rest)) = cells.split_first().and_then(|(first, rest)| Some((split_class(first)?, rest))) {
        let (class, text) = class;
        cx.words(&class_key, &class, How::Label);
        let all: Vec<&Cell> = std::iter::once(&text).chain(rest.iter().copied()).collect();
        cx.pieces(&text_key, &all, How::Label);
        return;
    }
    let n = class_length(&cells);
    let (class, text) = cells.split_at_checked(n).unwrap_or((&[], &cells));
    cx.pieces(&class_key, class, How::Label);
    cx.words_of(&text_key, text, How::Label);
    if n == 0 && !text.is_empty() {
        let within = text.iter().map(|c| c.span).reduce(Span::cover);
        cx.sink.miss(class_key.as_str(), "見出しの下に、区分に当たる語が見当たりません", within);
    }
}

/// Cells that are not labels; labels are claimed.
fn contents<'r>(rows: &[&'r Row], cx: &mut Context<'_, '_>) -> Vec<&'r Cell> {
    let mut out = Vec::new();
    for row in rows {
        if row.is_rule() {
            cx.claim_row(row);
            continue;
        }
        cx.claim_labels(row);
        out.extend(row.filled().map(|(_, c)| c).filter(|c| !c.is_label()));
    }
    out
}

/// How many cells at the head make up the class. A narrow cell splits it over
/// lines, and its pieces may come in another order (予定終了通り).
fn class_length(cells: &[&Cell]) -> usize {
    let mut joined = String::new();
    let mut length = 0;
    for (i, cell) in cells.iter().enumerate().take(8) {
        joined.push_str(&cell.folded);
        if joined.chars().count() > 16 {
            break;
        }
        if is_class(&joined) && (length == 0 || !cell.is_dash()) {
            length = i + 1;
        }
    }
    length
}

fn is_class(joined: &str) -> bool {
    let sorted = |s: &str| {
        let mut chars: Vec<char> = s.chars().collect();
        chars.sort_unstable();
        chars
    };
    let have = sorted(joined.trim_end_matches('。'));
    CLASSES.iter().any(|c| sorted(&fold_to_string(c)) == have)
}

/// A class and its text in one cell: `現状通り 引き続き…`.
fn split_class(cell: &Cell) -> Option<(Cell, Cell)> {
    let (head, tail) = cell.plain.split_once(char::is_whitespace)?;
    let classed = is_class(&fold_to_string(head)) && head != "-" && tail.trim_start().chars().count() >= 6;
    classed.then(|| (cell.part(Span::new(0, head.len())), cell.part_from(head.len())))
}

/// Reads 関連する過去のレビューシートの事業番号: a year, then its number,
/// several pairs a row. Blank numbers give nothing.
pub(super) fn read_past(rows: &[&Row], cx: &mut Context<'_, '_>) {
    let mut above: Vec<(usize, FiscalYear)> = Vec::new();
    for row in rows.iter().filter(|r| !r.is_blank()) {
        cx.claim_labels(row);
        let cells: Vec<(usize, &Cell)> = row.filled().filter(|(_, c)| !c.is_label()).collect();
        let years: Vec<(usize, FiscalYear)> =
            cells.iter().filter_map(|(at, c)| Some((*at, year_heading(&c.folded)?))).collect();
        if years.is_empty() {
            numbers_below(&cells, &above, cx);
            continue;
        }
        for (at, _) in &years {
            if let Some(cell) = row.get(*at) {
                cx.sink.claim(cell.span);
            }
        }
        let mut any = false;
        for (k, (at, year)) in years.iter().enumerate() {
            let next = years.get(k + 1).map_or(usize::MAX, |(n, _)| *n);
            let between: Vec<&Cell> = cells.iter().filter(|(i, _)| i > at && *i < next).map(|(_, c)| *c).collect();
            any |= !between.is_empty();
            number(*year, &between, cx);
        }
        above = if any { Vec::new() } else { years };
    }
}

/// A row of numbers under a row of years.
fn numbers_below(cells: &[(usize, &Cell)], above: &[(usize, FiscalYear)], cx: &mut Context<'_, '_>) {
    for (at, cell) in cells {
        if let Some((_, year)) = above.iter().find(|(y, _)| y == at) {
            number(*year, &[cell], cx);
        } else if let Some((year, rest)) = inline_past(cell) {
            number(year, &[&rest], cx);
            cx.sink.claim(cell.span);
        }
    }
}

fn number(year: FiscalYear, cells: &[&Cell], cx: &mut Context<'_, '_>) {
    let Some(first) = cells.first() else { return };
    let key = format!("past.{year}.number");
    if cells.len() == 1 {
        cx.names(&key, first, How::Label);
        return;
    }
    let texts: Vec<&str> = cells.iter().map(|c| c.plain.as_str()).collect();
    let spans: Vec<Span> = cells.iter().map(|c| c.span).collect();
    cx.sink.place(key.as_str(), texts.join(" "), How::Label, &spans);
}

/// `平成22年度`, `平成23年行政事業レビュー`.
fn year_heading(folded: &str) -> Option<FiscalYear> {
    let era = ["平成", "令和"].iter().any(|e| folded.starts_with(e));
    let tail = folded.split_once('年')?.1;
    let known = tail.is_empty() || tail == "度" || tail.ends_with("レビュー") || tail.ends_with("レビューシート");
    if !known || folded.chars().count() > 20 {
        return None;
    }
    if era {
        return parse_era_year(folded);
    }
    // One character of the era's name misread: 平戒22年度.
    let mut chars = folded.chars();
    let whole = match (chars.next()?, chars.next()?) {
        ('平', _) | (_, '成') => "平成",
        ('令', _) | (_, '和') => "令和",
        _ => return None,
    };
    parse_era_year(&format!("{whole}{}", chars.as_str()))
}

/// `平成22年度 0015` in one cell.
fn inline_past(cell: &Cell) -> Option<(FiscalYear, Cell)> {
    let (head, tail) = cell.plain.split_once("年度")?;
    let year = year_heading(&fold_to_string(&format!("{head}年度")))?;
    let value = tail.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, ':' | '：'));
    (!value.is_empty()).then(|| (year, cell.part_from(cell.plain.len() - value.len())))
}

/// Whether the row is one of the check-box sentences, and which key it has.
pub(super) fn more_key(row: &Row) -> Option<&'static str> {
    row.filled().find_map(|(_, c)| match c.mark {
        Some(Mark::More1) => Some("outcome.more"),
        Some(Mark::More2) => Some("use.more"),
        Some(Mark::More3) => Some("payee.more"),
        _ => None,
    })
}

/// Reads the check box of a sentence: in its row, or in the next ones.
/// Returns how many of the rows below belong to it.
pub(super) fn read_more(row: &Row, below: &[Row], key: &str, cx: &mut Context<'_, '_>) -> usize {
    let mut rows = vec![row];
    let mut taken = 0;
    let has_box = |r: &Row| r.has(Mark::Tick) || r.filled().any(|(_, c)| c.ticked && c.folded.is_empty());
    if !row.has(Mark::Tick) {
        for (i, next) in below.iter().enumerate().take(4) {
            if next.is_blank() && !has_box(next) && !next.cells.iter().any(|c| c.ticked) {
                continue;
            }
            if has_box(next) || next.cells.iter().any(|c| c.ticked) {
                rows.push(next);
                taken = i + 1;
            }
            break;
        }
    }
    let cells = || rows.iter().flat_map(|r| &r.cells);
    let ticked = cells().find(|c| c.ticked);
    let tick = cells().find(|c| c.is(Mark::Tick));
    for cell in cells() {
        cx.sink.claim(cell.span);
    }
    match (ticked, tick) {
        (Some(cell), _) => cx.sink.place(key, "○", How::Label, &[cell.span]),
        (None, Some(cell)) => cx.sink.place(key, "-", How::Label, &[cell.span]),
        (None, None) => {}
    }
    taken
}
