//! What pages put between the rows of a table: page numbers, headings that
//! are printed again on the next page, notes.

use crate::form::Mark;
use crate::parse::Sink;

use super::align::FIGURES;
use super::fit::looks_like_value;
use super::grid::{Cell, Row};
use super::indicators::{OUTCOME, OUTPUT, POLICY, Table as YearTable, UNIT_COST};
use super::regions::{self, Part};

/// Parts that are tables: a line with nothing but a small number is a page
/// number there. The other parts are texts, where it may be a figure.
const TABLES: &[Part] = &[
    Part::Budget,
    Part::Breakdown,
    Part::Outcome,
    Part::Output,
    Part::UnitCost,
    Part::Policy,
    Part::Check,
    Part::Use,
    Part::Payee,
    Part::Obligation,
];

/// Words that make a number a page number.
const PAGE_WORDS: &[&str] = &["ページ", "頁", "page", "Page", "PAGE", "p.", "P."];

/// Takes the page numbers out of the lines of a text.
pub(super) fn clear_page_numbers(rows: &mut [Row], sink: &mut Sink<'_>) {
    let candidates: Vec<usize> =
        (0..rows.len()).filter(|i| rows.get(*i).is_some_and(|r| page_number(r).is_some())).collect();
    if candidates.is_empty() {
        return;
    }
    let parts = regions::parts(rows);
    let empty = |at: Option<usize>| at.and_then(|at| rows.get(at)).is_none_or(Row::is_blank);
    let is_page = |i: usize| match rows.get(i).and_then(page_number) {
        Some(Look::Marked) => true,
        Some(Look::Bare) => {
            let alone = empty(i.checked_sub(1)) && empty(Some(i + 1));
            // A quotient may stand among unit costs; elsewhere 「2 / 5」 is a page.
            let of_pages = rows.get(i).and_then(Row::single).is_some_and(|c| c.folded.contains('/'));
            parts.get(i).is_some_and(|p| TABLES.contains(p) && (alone || (of_pages && *p != Part::UnitCost)))
        }
        None => false,
    };
    let pages: Vec<usize> = candidates.into_iter().filter(|i| is_page(*i)).collect();
    for i in pages {
        if let Some(row) = rows.get_mut(i) {
            clear(row, sink);
        }
    }
}

/// How a page number is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Look {
    /// `- 3 -`, 「3ページ」: it can be nothing else.
    Marked,
    /// `3`, `3/8`: alone on its line.
    Bare,
}

fn page_number(row: &Row) -> Option<Look> {
    let text = row.single()?.folded.as_str();
    let paired = |open: &str, close: &str| {
        text.strip_prefix(open).and_then(|t| t.strip_suffix(close)).is_some_and(is_small_number)
    };
    if [("-", "-"), ("ー", "ー")].iter().any(|(open, close)| paired(open, close)) {
        return Some(Look::Marked);
    }
    // 〈1〉 also numbers the opinions of several people.
    if [("~", "~"), ("<", ">")].iter().any(|(open, close)| paired(open, close)) {
        return (row.cells.len() == 1).then_some(Look::Bare);
    }
    let worded = |word: &&'static str| text.strip_prefix(*word).or_else(|| text.strip_suffix(*word));
    if PAGE_WORDS.iter().find_map(worded).is_some_and(is_page_count) {
        return Some(Look::Marked);
    }
    (row.cells.len() == 1 && is_page_count(text)).then_some(Look::Bare)
}

/// Whether a folded text is the number of a page and nothing else: `3`, or the
/// third of eight: `3/8`, `3of8`.
pub(super) fn is_page_count(text: &str) -> bool {
    match text.split_once('/').or_else(|| text.split_once("of")) {
        Some((page, pages)) => {
            let number = |text: &str| Some(text).filter(|t| is_small_number(t))?.parse::<u16>().ok();
            number(page).zip(number(pages)).is_some_and(|(page, pages)| page <= pages)
        }
        None => is_small_number(text),
    }
}

/// A lone 0 is a circle that OCR misread.
fn is_small_number(text: &str) -> bool {
    (1..=3).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit()) && !text.starts_with('0')
}

/// Marks of heading rows, in which a row label is a caption too.
const CAPTIONS: &[Mark] = &[Mark::Unit, Mark::UnitCostBasis, Mark::BudgetHead];

/// Fewest cells of a heading that is known again.
const HEADING: usize = 3;

/// Most rows of a heading: captions, years, years of the targets.
const HEADING_ROWS: usize = 4;

/// Takes out headings that a page break repeated within one table. Where each
/// indicator has its own heading they are alike too; but then the rows behind
/// it begin anew, while behind a page break they go on.
pub(super) fn clear_repeated_headings(rows: &mut [Row], parts: &[Part], sink: &mut Sink<'_>) {
    let mut repeated: Vec<usize> = Vec::new();
    let mut table = Table::default();
    let shown = shown(rows, parts);
    let mut at = 0;
    while let Some(row) = rows.get(at) {
        let count = table.repeated_from(rows, (parts, &shown), at);
        if count > 0 {
            repeated.extend(at..at + count);
        } else if !row.is_blank() {
            table.take(at, row);
        }
        at += count.max(1);
    }
    for i in repeated {
        if let Some(row) = rows.get_mut(i) {
            clear(row, sink);
        }
    }
}

/// The labels of the data rows of each part.
type Shown = Vec<(Part, Vec<Mark>)>;

fn shown(rows: &[Row], parts: &[Part]) -> Shown {
    let mut shown: Shown = Vec::new();
    for (part, label) in parts.iter().zip(rows).filter_map(|(part, row)| Some((part, row_label(row)?))) {
        match shown.iter_mut().find(|(p, _)| p == part) {
            Some((_, marks)) if marks.contains(&label.mark) => {}
            Some((_, marks)) => marks.push(label.mark),
            None => shown.push((*part, vec![label.mark])),
        }
    }
    shown
}

/// A year table as far as it has been seen.
#[derive(Debug, Default)]
struct Table {
    /// Its heading rows.
    heading: Vec<usize>,
    /// The labels of the rows below.
    seen: Vec<Mark>,
    /// What its figures count, as the rows say that have a unit.
    units: Vec<String>,
}

impl Table {
    fn take(&mut self, at: usize, row: &Row) {
        if let Some(label) = row_label(row) {
            self.seen.push(label.mark);
            self.units.extend(label.unit);
        } else if is_wide(row) || (self.seen.is_empty() && !self.heading.is_empty()) {
            // Below the years may stand those of the targets only.
            if !self.seen.is_empty() {
                *self = Self::default();
            }
            if self.heading.len() == HEADING_ROWS {
                self.heading.remove(0);
            }
            self.heading.push(at);
        }
    }

    /// How many rows from `at` on repeat the heading of this table, which goes
    /// on behind them.
    fn repeated_from(&self, rows: &[Row], (parts, shown): (&[Part], &Shown), at: usize) -> usize {
        let heading = rows.get(at).is_some_and(|row| is_wide(row) && row_label(row).is_none());
        if self.seen.is_empty() || !heading {
            return 0;
        }
        let table = |i: usize| rows.get(i).map(|r| r.sheet).zip(parts.get(i));
        let alike = |(own, now): &(&usize, usize)| match (rows.get(**own), rows.get(*now)) {
            (Some(old), Some(new)) => table(**own) == table(*now) && repeats(old, new),
            _ => false,
        };
        // What stands above the years may be left out.
        let from = |skip: usize| self.heading.iter().skip(skip).zip(at..).take_while(alike).count();
        let count = (0..self.heading.len()).map(from).max().unwrap_or(0);
        if self.goes_on(rows, (parts, shown), at + count) { count } else { 0 }
    }

    /// Whether the rows from `at` on are the rest of this table: nothing but
    /// figures, of the same unit, and with them it has each row that the sheet
    /// shows in this part. Else the heading stands between what is left of two.
    fn goes_on(&self, rows: &[Row], (parts, shown): (&[Part], &Shown), at: usize) -> bool {
        let behind = rows.get(at..).unwrap_or_default().iter().filter(|r| !r.is_blank());
        let rest: Vec<Label> = behind.map_while(row_label).take_while(|l| !self.seen.contains(&l.mark)).collect();
        let has = |mark: &Mark| self.seen.contains(mark) || rest.iter().any(|l| l.mark == *mark);
        let of_part = shown.iter().find(|(part, _)| Some(part) == parts.get(at)).map(|(_, marks)| marks.as_slice());
        let shown = |mark: &Mark| of_part.is_some_and(|marks| marks.contains(mark));
        let whole = |table: &YearTable| {
            let marks: Vec<Mark> = table.rows.iter().map(|(mark, _)| *mark).collect();
            self.seen.iter().all(|mark| marks.contains(mark)) && marks.iter().all(|mark| has(mark) || !shown(mark))
        };
        let alike = |unit: &String| self.units.is_empty() || self.units.contains(unit);
        rest.first().is_some_and(|l| l.bare)
            && rest.iter().filter_map(|l| l.unit.as_ref()).all(alike)
            && [OUTCOME, OUTPUT, UNIT_COST, POLICY].iter().any(whole)
    }
}

/// Whether a row has enough cells to be known again.
fn is_wide(row: &Row) -> bool {
    row.filled().count() >= HEADING
}

/// Whether `now` prints the cells of `own` again; the caption of the whole
/// table on the left may be printed once only.
fn repeats(own: &Row, now: &Row) -> bool {
    let texts = |row: &Row| row.filled().map(|(_, c)| c.folded.clone()).collect::<Vec<String>>();
    let (own, now) = (texts(own), texts(now));
    !now.is_empty() && own.len() <= now.len() + 1 && own.ends_with(&now)
}

/// The label of a data row.
#[derive(Debug)]
struct Label {
    mark: Mark,
    /// Whether nothing but labels stands left of it.
    bare: bool,
    /// The unit behind it, if its table's rows share one.
    unit: Option<String>,
}

/// Rows that count what their neighbours count.
const COUNTED: &[Mark] = &[Mark::OutcomeActual, Mark::Target, Mark::OutputActual, Mark::Planned, Mark::PolicyActual];

/// What stands for the unit of the row above.
const REPEATED: &[&str] = &["〃", "同上"];

fn row_label(row: &Row) -> Option<Label> {
    if CAPTIONS.iter().any(|m| row.has(*m)) {
        return None;
    }
    let label = |c: &Cell| c.mark.filter(|m| FIGURES.contains(m));
    let (at, mark) = row.filled().rev().find_map(|(at, c)| label(c).map(|m| (at, m)))?;
    let bare = row.filled().all(|(i, c)| i >= at || c.is_label());
    let named = |c: &Cell| !looks_like_value(c) && !REPEATED.contains(&c.folded.as_str());
    let unit = row.after(at).next().filter(|(_, c)| COUNTED.contains(&mark) && named(c));
    Some(Label { mark, bare, unit: unit.map(|(_, c)| c.folded.clone()) })
}

/// What a row that is a single cell can be besides a row of its list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Aside {
    /// 「※…」, 「(注)…」, or the title of an annex, 「【別紙3】」: the list goes on
    /// behind it.
    Note,
    /// A sentence, or the heading of something else.
    Heading,
}

/// A name that goes on in a row of its own is not longer than this.
const LONGEST_NAME: usize = 30;

/// What notes on where figures are from begin with.
const SOURCES: &[&str] = &["出典:", "出典)", "出所:", "資料:"];

/// What a row is if it is not of the list in which it stands.
pub(super) fn aside(row: &Row) -> Option<Aside> {
    let written = row.single()?.folded.as_str();
    let text = written.trim_start_matches('(');
    let annotated = text.strip_prefix('注').is_some_and(|rest| {
        rest.starts_with(|c: char| c.is_ascii_digit() || matches!(c, ')' | ':' | '.' | '、' | '・'))
    });
    if annotated
        || text.starts_with(['※', '*'])
        || SOURCES.iter().any(|word| text.starts_with(word))
        || (text.starts_with('【') && text.ends_with('】'))
    {
        return Some(Aside::Note);
    }
    let headed = written.starts_with(['【', '[', '<', '■', '●']) || written.ends_with('。');
    (headed || written.chars().count() > LONGEST_NAME).then_some(Aside::Heading)
}

fn clear(row: &mut Row, sink: &mut Sink<'_>) {
    for (_, cell) in row.filled() {
        sink.claim(cell.span);
    }
    row.cells.clear();
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::tabular::grid::rows_of;
    use crate::text::LineIndex;

    fn look(line: &str) -> Option<Look> {
        page_number(rows_of(line, &LineIndex::new(line)).first()?)
    }

    #[test]
    fn page_numbers_are_told_from_figures() {
        for line in ["- 3 -", "－３－", "ー 3 ー", "3ページ", "P.3", "3／8頁", "\t- 12 -\t"] {
            assert_eq!(look(line), Some(Look::Marked), "{line}");
        }
        assert_eq!(look("3"), Some(Look::Bare));
        assert_eq!(look("3 / 8"), Some(Look::Bare));
        for line in ["-", "-3", "計\t3", "\t3", "2015", "3/8件", "3百万円", "0", ""] {
            assert_eq!(look(line), None, "{line}");
        }
    }
}
