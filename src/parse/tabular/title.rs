//! Year, ministry and number of the sheet: what stands above 事業名.

use crate::form::Mark;
use crate::parse::How;
use crate::sheet::{FiscalYear, parse_era_year};
use crate::text::{Span, as_katakana, fold};

use super::context::Context;
use super::grid::{Cell, Row};

/// How every title ends.
const SHEET: &str = "レビューシート";

/// The cell that holds the title.
pub(super) fn title_cell(rows: &[Row]) -> Option<&Cell> {
    rows.iter().find_map(|r| r.find(Mark::Title)).map(|(_, c)| c)
}

/// The year that the title names, with its characters in the cell's text.
fn year_of(cell: &Cell) -> Option<(FiscalYear, Span)> {
    let folded = fold(&cell.plain, 0);
    let seen = as_katakana(&folded.text);
    let at = seen.find("行政事業レビューシート").or_else(|| seen.find(SHEET))?;
    let head = folded.text.get(..at)?;
    let from = ["平成", "令和", "昭和"].iter().filter_map(|e| head.rfind(e)).max().unwrap_or(0);
    let year = parse_era_year(head.get(from..)?)?;
    let place = folded.original(Span::new(from, at))?;
    Some((year, place))
}

/// The year of the sheet by its title.
pub(super) fn sheet_year(rows: &[Row]) -> Option<FiscalYear> {
    title_cell(rows).and_then(year_of).map(|(y, _)| y)
}

/// Reads the rows above 事業名.
pub(super) fn read(rows: &[&Row], cx: &mut Context<'_, '_>) {
    let mut rest = rows;
    while let Some((row, below)) = rest.split_first() {
        rest = below;
        for (at, cell) in row.filled() {
            match cell.mark {
                Some(Mark::Title) => title(row, at, cell, below, cx),
                Some(Mark::Number) => number(row, at, cell, below, cx),
                Some(Mark::Ministry) => {
                    cx.sink.claim(cell.span);
                    if let Some((_, value)) = row.after(at).find(|(_, c)| !c.is_label()) {
                        cx.words("sheet.ministry", value, How::Label);
                    }
                }
                Some(Mark::FormText) => cx.sink.claim(cell.span),
                _ => inline_number(cell, cx),
            }
        }
    }
}

fn title(row: &Row, at: usize, cell: &Cell, below: &[&Row], cx: &mut Context<'_, '_>) {
    cx.sink.claim(cell.span);
    if let Some((year, place)) = year_of(cell) {
        cx.sink.place("sheet.fiscal_year", year.to_string(), How::Pattern, &[cell.span_of(place)]);
    }
    let folded = fold(&cell.plain, 0);
    let Some(end) = as_katakana(&folded.text).find(SHEET).map(|i| i + SHEET.len()) else {
        return;
    };
    if let Some(name) = ministry_in(folded.text.get(end..).unwrap_or_default()) {
        let start = end + name.start;
        let place = Span::new(start, end + name.end);
        let written = place.slice(&folded.text).unwrap_or_default();
        let inner = folded.original(place).map(|inner| cell.span_of(inner));
        cx.sink.place("sheet.ministry", written, How::Pattern, &[inner.unwrap_or(cell.span)]);
        return;
    }
    let beside = row.after(at).map(|(_, c)| c).find(|c| !c.is_label());
    let under = below.iter().find(|r| !r.is_blank()).and_then(|r| r.single()).filter(|c| c.folded.starts_with('('));
    if let Some(cell) = beside.or(under) {
        let name = cell.folded.trim_matches(['(', ')']).to_owned();
        cx.sink.place("sheet.ministry", name, How::Pattern, &[cell.span]);
    }
}

/// What names of ministries end in.
const MINISTRIES: &[&str] =
    &["省", "庁", "府", "院", "委員会", "官房", "本部", "局", "会議", "裁判所", "衆議院", "参議院"];

/// What stands behind a title and names no ministry: 「最終公表」, 「公開プロセス対象」.
const REMARKS: &[&str] = &["公表", "公開", "対象", "事業", "様式", "案", "版", "新規", "継続", "抜粋", "別紙"];

/// Where the ministry stands in what follows the title's words: the part in
/// brackets that ends as ministries do, or the only part that is no remark.
fn ministry_in(tail: &str) -> Option<Span> {
    let bounds = ['(', ')', '[', ']', '【', '】', '〔', '〕', '<', '>', ':', '・', '/'];
    let mut from = 0;
    let mut parts: Vec<Span> = Vec::new();
    for part in tail.split(bounds) {
        let divider = tail.get(from + part.len()..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
        if !part.is_empty() {
            parts.push(Span::new(from, from + part.len()));
        }
        from += part.len() + divider;
    }
    let says = |part: &Span, words: &[&str]| words.iter().any(|w| part.slice(tail).is_some_and(|t| t.ends_with(w)));
    let named = parts.iter().find(|part| says(part, MINISTRIES));
    let only = || parts.first().filter(|part| parts.len() == 1 && !says(part, REMARKS));
    named.or_else(only).copied()
}

/// The number stands beside its label, in boxes of their own, or on the next
/// line.
fn number(row: &Row, at: usize, cell: &Cell, below: &[&Row], cx: &mut Context<'_, '_>) {
    cx.sink.claim(cell.span);
    let beside: Vec<&Cell> = row.after(at).map(|(_, c)| c).take_while(|c| !c.is_label()).collect();
    let under = || below.iter().find(|r| !r.is_blank()).and_then(|r| r.single()).filter(|c| is_number(&c.folded));
    let cells = if beside.is_empty() { under().into_iter().collect() } else { beside };
    if cells.is_empty() {
        return;
    }
    let (kept, again) = cells.split_at(if is_filled_in(&cells) { 1 } else { cells.len() });
    for cell in again {
        cx.sink.claim(cell.span);
    }
    let value: String = kept.iter().map(|c| super::value::figure(c)).collect();
    let spans: Vec<Span> = kept.iter().map(|c| c.span).collect();
    cx.sink.place("sheet.number", value, How::Label, &spans);
}

/// Whether the cells are one merged cell that was filled into its columns.
/// Boxes of a character each may be alike by chance.
fn is_filled_in(cells: &[&Cell]) -> bool {
    let Some((first, rest)) = cells.split_first() else { return false };
    first.folded.chars().count() > 2 && rest.iter().all(|c| c.folded == first.folded)
}

/// `事業番号 2021 - 総務 - 新22 - 0007` in one cell.
fn inline_number(cell: &Cell, cx: &mut Context<'_, '_>) {
    let Some(rest) = cell.plain.trim_start().strip_prefix("事業番号") else { return };
    let value = rest.trim_matches(|c: char| c.is_whitespace() || matches!(c, ':' | '：'));
    let folded: String = value.chars().filter(|c| !c.is_whitespace()).collect();
    if !is_number(&crate::text::fold_to_string(&folded)) {
        return;
    }
    cx.sink.claim(cell.span);
    let inner = cell.plain.find(value).map(|at| cell.span_of(Span::new(at, at + value.len())));
    cx.sink.place("sheet.number", folded, How::Label, &[inner.unwrap_or(cell.span)]);
}

fn is_number(folded: &str) -> bool {
    folded.chars().count() <= 32 && folded.chars().any(|c| c.is_ascii_digit()) && !folded.contains("年度")
}
