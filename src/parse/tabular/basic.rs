//! 基礎情報: labels with their value to the right.

use crate::form::{Generation, Mark};
use crate::parse::How;
use crate::text::Span;

use super::context::Context;
use super::grid::{Cell, Row};

/// How a value's blanks are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum As {
    Words,
    Names,
}

/// A labelled cell of 基礎情報.
struct Entry {
    mark: Mark,
    key: &'static str,
    read: As,
    /// Forms that have the cell: from the first to the last.
    forms: (Generation, Generation),
}

const fn entry(mark: Mark, key: &'static str, read: As, from: Generation, to: Generation) -> Entry {
    Entry { mark, key, read, forms: (from, to) }
}

const ENTRIES: &[Entry] = &[
    entry(Mark::Name, "basic.name", As::Words, Generation::H24, Generation::R5),
    entry(Mark::Bureau, "basic.bureau", As::Words, Generation::H24, Generation::R5),
    entry(Mark::Division, "basic.division", As::Words, Generation::H24, Generation::R5),
    entry(Mark::Author, "basic.author", As::Names, Generation::H24, Generation::R5),
    entry(Mark::StartYear, "basic.start_year", As::Words, Generation::H26, Generation::R5),
    entry(Mark::EndYear, "basic.end_year", As::Words, Generation::H26, Generation::R5),
    entry(Mark::Account, "basic.account", As::Words, Generation::H24, Generation::R5),
    entry(Mark::LegalBasis, "basic.legal_basis", As::Names, Generation::H24, Generation::R5),
    entry(Mark::Plans, "basic.plans", As::Names, Generation::H24, Generation::R5),
    entry(Mark::Policies, "basic.policies", As::Words, Generation::H26, Generation::R5),
    entry(Mark::ExpenseClass, "basic.expense_class", As::Words, Generation::H26, Generation::R5),
    entry(Mark::Measure, "basic.measure", As::Words, Generation::H24, Generation::H24),
    entry(Mark::Purpose, "basic.purpose", As::Words, Generation::H24, Generation::R5),
    entry(Mark::Issue, "basic.issue", As::Words, Generation::R5, Generation::R5),
    entry(Mark::Summary, "basic.summary", As::Words, Generation::H24, Generation::R5),
    entry(Mark::Url, "basic.url", As::Words, Generation::R5, Generation::R5),
    entry(Mark::Method, "basic.method", As::Words, Generation::H24, Generation::R5),
];

/// Cells that stand here in 令和5年度, and further down before.
const OF_POLICY: &[(Mark, &str)] =
    &[(Mark::Policy, "policy.policy"), (Mark::PolicyMeasure, "policy.measure"), (Mark::PolicyUrl, "policy.url")];

/// Reads 基礎情報.
pub(super) fn read(rows: &[&Row], cx: &mut Context<'_, '_>) {
    let mut met: Vec<Mark> = Vec::new();
    // A label at the end of a row whose value ends the next one.
    let mut waiting: Option<Mark> = None;
    let mut last: Option<(Mark, Vec<&Cell>)> = None;
    for row in rows.iter().filter(|r| !r.is_blank()) {
        let labelled = row.filled().any(|(_, c)| c.is_label());
        if !labelled {
            continuation(row, &mut last, &mut waiting, cx);
            continue;
        }
        flush(&mut last, cx);
        let carried = waiting.take();
        let mut pairs = pairs(row);
        set_apart_unknown(&mut pairs, carried.is_some(), cx);
        if let Some(mark) = carried
            && let Some((_, values)) = pairs.last_mut()
            && values.len() > 1
            && let Some(cell) = values.pop()
        {
            place(mark, &[cell], cx);
        }
        for (label, values) in pairs {
            let Some(mark) = label.mark else { continue };
            cx.sink.claim(label.span);
            met.push(mark);
            if values.is_empty() && mark != Mark::Number {
                waiting = Some(mark);
            }
            flush(&mut last, cx);
            last = Some((mark, values));
        }
    }
    flush(&mut last, cx);
    report_missing(&met, rows, cx);
}

/// Labels of a row with the cells behind each.
fn pairs(row: &Row) -> Vec<(&Cell, Vec<&Cell>)> {
    let mut out: Vec<(&Cell, Vec<&Cell>)> = Vec::new();
    for (_, cell) in row.filled() {
        if cell.is_label() {
            out.push((cell, Vec::new()));
        } else if let Some((_, values)) = out.last_mut() {
            values.push(cell);
        }
    }
    out
}

/// Longest label that the vocabulary does not know, in characters.
const LONGEST_LABEL: usize = 15;

/// Sets apart what stands behind a label's value if it is a label and a value of
/// its own, which the vocabulary does not know: a value in two cells is
/// common, one in three is not. The last label's row may hold the value that
/// another waits for too (`carried`).
fn set_apart_unknown(pairs: &mut [(&Cell, Vec<&Cell>)], carried: bool, cx: &mut Context<'_, '_>) {
    let count = pairs.len();
    for (i, (_, values)) in pairs.iter_mut().enumerate() {
        let own = if carried && i + 1 == count { 2 } else { 1 };
        let labelled = |c: &Cell| {
            let short = c.folded.chars().nth(LONGEST_LABEL).is_none();
            short && !c.folded.contains(['。', '、']) && !super::fit::looks_like_value(c)
        };
        let further = values.len().saturating_sub(own);
        if further < 2 || further % 2 == 1 || !values.get(own).is_some_and(|c| labelled(c)) {
            continue;
        }
        for pair in values.split_off(own).chunks(2) {
            if let [label, value] = pair {
                cx.other_pair(label, value);
            }
        }
    }
}

/// A row without a label goes on with the value above it, or is the value of
/// a label that stood alone.
fn continuation<'r>(
    row: &'r Row,
    last: &mut Option<(Mark, Vec<&'r Cell>)>,
    waiting: &mut Option<Mark>,
    cx: &mut Context<'_, '_>,
) {
    let cells: Vec<&Cell> = row.filled().map(|(_, c)| c).collect();
    if let Some(mark) = waiting.take() {
        place(mark, &cells, cx);
        *last = None;
    } else if let (Some((_, values)), [cell]) = (last.as_mut(), cells.as_slice()) {
        values.push(cell);
    } else {
        flush(last, cx);
        cx.other(row);
    }
}

fn flush(last: &mut Option<(Mark, Vec<&Cell>)>, cx: &mut Context<'_, '_>) {
    if let Some((mark, values)) = last.take() {
        place(mark, &values, cx);
    }
}

fn place(mark: Mark, cells: &[&Cell], cx: &mut Context<'_, '_>) {
    if mark == Mark::Years {
        if let Some(cell) = cells.first() {
            both_years(cell, cx);
        }
        return;
    }
    if let Some((_, key)) = OF_POLICY.iter().find(|(m, _)| *m == mark) {
        cx.words_of(key, cells, How::Label);
    }
    let Some(entry) = ENTRIES.iter().find(|e| e.mark == mark) else { return };
    match (entry.read, cells) {
        (_, []) => {}
        (As::Names, [cell]) => cx.names(entry.key, cell, How::Label),
        _ => cx.words_of(entry.key, cells, How::Label),
    }
}

/// 平成24・25年: start and end year in one cell, 「平成22年度～平成25年度」.
fn both_years(cell: &Cell, cx: &mut Context<'_, '_>) {
    let cut = cell.plain.find(['～', '〜', '~', '／', '/', '－', '・', '、']);
    let Some((at, divider)) = cut.and_then(|at| Some((at, cell.plain.get(at..)?.chars().next()?))) else {
        cx.words("basic.start_year", cell, How::Label);
        return;
    };
    let end = at + divider.len_utf8();
    cx.figure("basic.start_year", &cell.part(Span::new(0, at)), How::Label);
    cx.figure("basic.end_year", &cell.part_from(end), How::Label);
    cx.sink.claim(cell.span);
}

/// Cells that the form has and whose label is nowhere.
fn report_missing(met: &[Mark], rows: &[&Row], cx: &mut Context<'_, '_>) {
    let within = rows.iter().map(|r| r.span).reduce(Span::cover);
    for entry in ENTRIES {
        let expected = entry.forms.0 <= cx.form && cx.form <= entry.forms.1;
        if expected && !met.contains(&entry.mark) {
            cx.sink.miss(entry.key, "予算の表より上の行に、この欄の見出しが見当たりません", within);
        }
    }
}
