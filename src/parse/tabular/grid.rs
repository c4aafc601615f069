//! Rows of cells: what the sheet's logic reads, whatever file they came from.
//!
//! A text's rows are its lines and its cells lie between tabs. A worksheet
//! can give the same: cells with a text and a span.

use std::borrow::Cow;

use crate::form::{Mark, Question, mark_of, question_of};
use crate::read::{Document, Workbook, Worksheet};
use crate::text::{LineIndex, Record, Span, fold_to_string, visible};

use super::{quotes, residue};

/// One cell.
#[derive(Debug, Clone)]
pub(super) struct Cell {
    /// Its text without HTML and Markdown, trimmed.
    pub(super) plain: String,
    /// `plain` as matching sees it.
    pub(super) folded: String,
    /// Its characters in the document, trimmed; empty for a blank cell.
    pub(super) span: Span,
    /// How far behind the beginning of `span` the text of `plain` stands as it
    /// is; none where something was taken out within.
    inset: Option<usize>,
    /// What it labels, if it is a label.
    pub(super) mark: Option<Mark>,
    /// The inspection question it asks.
    pub(super) question: Option<&'static Question>,
    /// Whether it holds a ticked box.
    pub(super) ticked: bool,
    /// Whether a worksheet gave it: its blanks and line breaks were typed, not
    /// forced by a narrow cell, and it has no residue of OCR.
    pub(super) typed: bool,
    /// How many columns to the right a merged cell covers.
    pub(super) covers: usize,
}

/// One row; empty at the end of cells where the line ended in tabs.
#[derive(Debug, Clone)]
pub(super) struct Row {
    /// The cells from the left, blank ones included.
    pub(super) cells: Vec<Cell>,
    /// The whole row in the document.
    pub(super) span: Span,
    /// Its worksheet, from 1; 0 in a text. Columns of two worksheets have
    /// nothing to do with each other.
    pub(super) sheet: usize,
    /// What the rows below keep to, if it is a heading row and they do.
    pub(super) aligned: Option<Aligned>,
}

/// How the rows below a heading stand under it: each value in the column of
/// its heading.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Aligned {
    /// How many cells they have, if all that are whole have as many.
    pub(super) width: Option<usize>,
}

impl Cell {
    /// A cell of `raw` text that stands at `span`, in quotation marks if those
    /// are the two characters more that the span has.
    pub(super) fn new(raw: &str, span: Span) -> Self {
        let shown = visible(raw);
        let plain = residue::strip(&shown);
        let before = match &plain {
            Cow::Borrowed(text) => shown.find(text),
            Cow::Owned(text) => (text.len() == shown.len()).then_some(0),
        };
        let as_written = before.filter(|_| shown.len() == raw.len());
        let inset = as_written.and_then(|at| match span.len().checked_sub(raw.len()) {
            Some(0) => Some(at),
            Some(2) => Some(at + 1),
            _ => None,
        });
        Self { inset, ..Self::read(raw, plain.into_owned(), span) }
    }

    /// A cell of a worksheet.
    pub(super) fn typed(shown: &str, span: Span, covers: usize) -> Self {
        let plain = visible(shown).trim().to_owned();
        let inset = (plain.len() == shown.len() && shown.len() == span.len()).then_some(0);
        Self { inset, typed: true, covers, ..Self::read(shown, plain, span) }
    }

    /// A cell with the text `plain`, and with what that means.
    fn read(raw: &str, plain: String, span: Span) -> Self {
        let folded = fold_to_string(&plain);
        let mark = mark_of(&folded);
        let question = question_of(&folded);
        let ticked = mark_is_box(mark, &folded) && residue::is_ticked(raw);
        Self { plain, folded, mark, question, ticked, ..Self::blank(span) }
    }

    /// A part of this cell, trimmed: the bytes `within` of its text.
    pub(super) fn part(&self, within: Span) -> Self {
        let within = within.trim(&self.plain);
        let text = within.slice(&self.plain).unwrap_or_default();
        let span = self.span_of(within);
        let part = if self.typed { Self::typed(text, span, self.covers) } else { Self::new(text, span) };
        Self { inset: part.inset.filter(|_| self.inset.is_some()), ..part }
    }

    /// The part from byte `from` of its text on.
    pub(super) fn part_from(&self, from: usize) -> Self {
        self.part(Span::new(from, self.plain.len()))
    }

    /// The characters of the bytes `within` of its text: those of the whole
    /// cell where its text does not stand in the document as it is.
    pub(super) fn span_of(&self, within: Span) -> Span {
        self.inset.map_or(self.span, |inset| {
            let start = self.span.start + inset;
            Span::new(start + within.start, start + within.end)
        })
    }

    /// A cell with nothing in it.
    pub(super) fn blank(span: Span) -> Self {
        let none = String::new();
        Self {
            plain: none.clone(),
            folded: none,
            span,
            inset: None,
            mark: None,
            question: None,
            ticked: false,
            typed: false,
            covers: 0,
        }
    }

    /// Whether nothing is in it.
    pub(super) fn is_blank(&self) -> bool {
        self.folded.is_empty()
    }

    /// Whether it holds nothing but a dash, which OCR also takes for 一.
    pub(super) fn is_dash(&self) -> bool {
        (self.folded == "一" && !self.typed)
            || (!self.folded.is_empty() && self.folded.chars().all(|c| matches!(c, '-' | 'ー')))
    }

    /// Whether it is a label of this meaning.
    pub(super) fn is(&self, mark: Mark) -> bool {
        self.mark == Some(mark)
    }

    /// Whether it is printed on every form rather than written by its author.
    pub(super) fn is_label(&self) -> bool {
        self.mark.is_some() || self.question.is_some()
    }
}

/// Boxes stand beside 「チェック」, in cells of their own, or behind the sentence.
fn mark_is_box(mark: Option<Mark>, folded: &str) -> bool {
    folded.chars().count() <= 1 || matches!(mark, Some(Mark::Tick | Mark::More1 | Mark::More2 | Mark::More3))
}

impl Row {
    /// The cell at column `at`; `None` past the end of the row.
    pub(super) fn get(&self, at: usize) -> Option<&Cell> {
        self.cells.get(at)
    }

    /// Columns and cells that are not blank.
    pub(super) fn filled(&self) -> impl DoubleEndedIterator<Item = (usize, &Cell)> {
        self.cells.iter().enumerate().filter(|(_, c)| !c.is_blank())
    }

    /// Cells that are not blank behind column `at`.
    pub(super) fn after(&self, at: usize) -> impl Iterator<Item = (usize, &Cell)> {
        self.filled().filter(move |(i, _)| *i > at)
    }

    /// The first cell with this mark and its column.
    pub(super) fn find(&self, mark: Mark) -> Option<(usize, &Cell)> {
        self.filled().find(|(_, c)| c.is(mark))
    }

    /// Whether a cell has this mark.
    pub(super) fn has(&self, mark: Mark) -> bool {
        self.find(mark).is_some()
    }

    /// Whether every cell is blank.
    pub(super) fn is_blank(&self) -> bool {
        self.filled().next().is_none()
    }

    /// The only cell that is not blank.
    pub(super) fn single(&self) -> Option<&Cell> {
        let mut filled = self.filled();
        let first = filled.next()?;
        filled.next().is_none().then_some(first.1)
    }

    /// A Markdown table rule: `---⇥--⇥--`.
    pub(super) fn is_rule(&self) -> bool {
        let bar = |c: &Cell| {
            let dashes = c.folded.trim_matches(':');
            dashes.len() >= 2 && dashes.bytes().all(|b| b == b'-')
        };
        let mut filled = self.filled().peekable();
        filled.peek().is_some() && filled.all(|(_, c)| bar(c)) && self.filled().any(|(_, c)| c.folded.len() >= 3)
    }
}

/// The rows of a text whose cells are divided by tabs.
#[cfg(test)]
pub(super) fn rows_of(text: &str, lines: &LineIndex) -> Vec<Row> {
    rows_divided(text, lines, '\t')
}

/// The rows of a text. Cells lie between dividers, or bars in a line that
/// begins and ends with one. A cell in quotation marks may go on over lines.
pub(super) fn rows_divided(text: &str, lines: &LineIndex, divider: char) -> Vec<Row> {
    let (records, quoted) = quotes::rows(text, lines, divider);
    let ruled = records.iter().flat_map(|r| &r.cells).any(|cell| is_ruled(cell.slice(text).unwrap_or_default()));
    records.into_iter().map(|record| row_of(text, record, (quoted, ruled))).collect()
}

/// The rows of each worksheet in a workbook's text, without its name; shapes
/// are in none. Cells
/// stand in their columns, less those that the worksheet does not use.
pub(super) fn rows_of_workbook(document: &Document, workbook: &Workbook) -> Vec<Vec<Row>> {
    let line_rows = |(at, sheet): (usize, &Worksheet)| {
        let body = sheet.body;
        if sheet.drawn_on.is_some() || body.is_empty() {
            return Vec::new();
        }
        let first = document.lines.line_of(body.start);
        let last = document.lines.line_of(body.end);
        let line = |n| document.lines.span(&document.text, n);
        (first..=last).map(|n| row_of_places(document, workbook, line(n), at + 1)).collect()
    };
    workbook.sheets.iter().enumerate().map(line_rows).collect()
}

fn row_of_places(document: &Document, workbook: &Workbook, line: Span, sheet: usize) -> Row {
    let mut cells: Vec<Cell> = Vec::new();
    for place in workbook.places_in(line) {
        let before = Span::new(place.span.start, place.span.start);
        while cells.len() < place.rank {
            cells.push(Cell::blank(before));
        }
        cells.push(Cell::typed(document.slice(place.span), place.span, place.reach - place.rank));
    }
    if cells.is_empty() {
        // A blank row of a worksheet is a row of its tables, not an empty line.
        cells = vec![Cell::blank(line), Cell::blank(line)];
    }
    Row { cells, span: line, sheet, aligned: None }
}

/// What rules between columns are drawn with.
const BARS: [char; 4] = ['|', '│', '┃', '｜'];

/// Whether a cell has bars that are no figure's: by themselves, or beside
/// words.
fn is_ruled(cell: &str) -> bool {
    let cell = cell.trim();
    let inner = cell.trim_matches(BARS);
    let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    let first = cell.starts_with(BARS) && !digit(inner.chars().next());
    let last = cell.ends_with(BARS) && !digit(inner.chars().last());
    first || last
}

fn row_of(text: &str, record: Record, (quoted, ruled): (bool, bool)) -> Row {
    let cell = |cell: Span| {
        let place = without_bars(text, cell.trim(text), ruled);
        match quotes::inside(text, place).filter(|_| quoted) {
            Some(inside) => Cell::new(&inside, place),
            None => Cell::new(place.slice(text).unwrap_or_default(), place),
        }
    };
    let cells = between_bars(text, &record).unwrap_or(record.cells);
    Row { cells: cells.into_iter().map(cell).collect(), span: record.span.trim(text), sheet: 0, aligned: None }
}

/// The cells of a row that is nothing but one cell between bars.
fn between_bars(text: &str, record: &Record) -> Option<Vec<Span>> {
    let [only] = record.cells.as_slice() else { return None };
    let line = only.trim(text);
    let inner = line.slice(text)?.strip_prefix('|')?.strip_suffix('|')?;
    let inner = Span::new(line.start + 1, line.start + 1 + inner.len());
    Some(Record::of_line(text, inner, '|').cells)
}

/// A cell without the rules of its table that OCR took for characters. In a
/// text without other rules (`ruled`) a bar beside a digit may be a 1.
fn without_bars(text: &str, span: Span, ruled: bool) -> Span {
    let written = span.slice(text).unwrap_or_default();
    let one = |bar: char, beside: Option<char>| !ruled && bar == '|' && beside.is_some_and(|c| c.is_ascii_digit());
    let mut behind = written;
    while let Some(rest) = behind.strip_prefix(BARS) {
        if one(behind.chars().next().unwrap_or_default(), rest.chars().next()) {
            break;
        }
        behind = rest;
    }
    let mut inner = behind;
    while let Some(rest) = inner.strip_suffix(BARS) {
        if one(inner.chars().last().unwrap_or_default(), rest.chars().last()) {
            break;
        }
        inner = rest;
    }
    if inner.len() == written.len() {
        return span;
    }
    let start = span.start + (written.len() - behind.len());
    Span::new(start, start + inner.len()).trim(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str) -> Vec<Row> {
        rows_of(text, &LineIndex::new(text))
    }

    #[test]
    fn leading_and_trailing_blanks_are_cells() {
        let text = "\t執行額\t\t 503 \t\n| 計 | 5 |\n";
        let rows = rows(text);
        let first: Vec<&str> = rows[0].cells.iter().map(|c| c.plain.as_str()).collect();
        assert_eq!(first, ["", "執行額", "", "503", ""]);
        assert_eq!(rows[0].cells[3].span.slice(text), Some("503"));
        assert_eq!(rows[1].cells[1].span.slice(text), Some("5"));
    }

    #[test]
    fn rules_between_columns_are_no_characters_of_the_cells() {
        let text = "｜執行額\t│ 503\t6│\t|\t一\t|2\n";
        let rows = rows(text);
        let cells: Vec<&str> = rows[0].cells.iter().map(|c| c.plain.as_str()).collect();
        assert_eq!(cells, ["執行額", "503", "6", "", "一", "2"]);
        assert_eq!(rows[0].cells[1].span.slice(text), Some("503"));
        assert!(rows[0].cells[4].is_dash());
        assert_eq!(rows_of("執行額\t|2\n", &LineIndex::new("執行額\t|2\n"))[0].cells[1].plain, "|2");
    }

    #[test]
    fn a_part_of_a_cell_keeps_its_characters() {
        let text = "\"12\n(15)\"\t**甲 乙**\t\"\"\"3\"\" (4)\"\t<b>5 (6)</b>\n";
        let cells = &rows(text)[0].cells;
        let part = |cell: &Cell, at: usize| cell.part_from(at).span.slice(text).unwrap().to_owned();
        assert_eq!(part(&cells[0], 2), "(15)");
        assert_eq!(part(&cells[1], "甲".len()), "乙");
        // Something was taken out within: the whole cell stands for it.
        assert_eq!(part(&cells[2], 3), "\"\"\"3\"\" (4)\"");
        assert_eq!((cells[3].part_from(1).plain.as_str(), part(&cells[3], 1).as_str()), ("(6)", "<b>5 (6)</b>"));
    }

    #[test]
    fn a_table_rule_is_no_row_of_dashes() {
        assert!(rows("---\t--\t--")[0].is_rule());
        assert!(!rows("-\t-\t-")[0].is_rule());
        assert!(!rows("--\t5")[0].is_rule());
    }
}
