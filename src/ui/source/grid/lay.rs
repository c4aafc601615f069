//! Where the cells of a worksheet stand in the pane: rows, columns, widths
//! and heights, worked out once for a text and a width.

use std::ops::Range;

use crate::read::{Document, Place, Workbook};
use crate::text::Span;

/// The height of the characters.
pub(super) const SIZE: f32 = 12.5;
/// The height of a line of characters.
pub(super) const LINE_HEIGHT: f32 = 17.0;
/// Room between a cell's edge and its characters.
pub(super) const PAD: f32 = 4.0;
/// Blank rows in a row that are shown; the numbers skip the rest.
const BLANK_ROWS: u32 = 2;
/// The same of columns: the form has narrow ones, most of them blank.
const BLANK_COLUMNS: u32 = 40;
/// The width of a character that a file's column widths count in, and the room
/// beside them; of a column whose width the file does not state.
const CHARACTER: f32 = 6.0;
const BESIDE: f32 = 4.0;
const USUAL: u32 = 843;
const NARROWEST: f32 = 15.0;
/// The width that one cell can ask for.
const WIDEST: f32 = 260.0;
/// The most lines that one cell can make its row high.
const MOST_LINES: usize = 40;

/// A cell as it stands in the pane.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Laid {
    /// Its characters.
    pub(super) span: Span,
    /// Its place in the workbook.
    pub(super) place: Place,
    /// The shown rows that it covers.
    pub(super) rows: Range<usize>,
    /// The shown columns that it covers.
    pub(super) columns: Range<usize>,
}

/// A worksheet laid out.
#[derive(Debug, Default)]
pub(super) struct Sheet {
    /// The cells, row by row.
    pub(super) cells: Vec<Laid>,
    /// The numbers of the rows shown, from 0.
    pub(super) rows: Vec<u32>,
    /// The numbers of the columns shown, from 0.
    pub(super) columns: Vec<u32>,
    /// Where each row begins, and the end.
    pub(super) tops: Vec<f32>,
    /// Where each column begins, and the end.
    pub(super) lefts: Vec<f32>,
    /// For each row the first of `cells` that may reach into it.
    reaching: Vec<usize>,
}

impl Sheet {
    /// Lays out a worksheet, at least `width` wide.
    pub(super) fn lay(document: &Document, book: &Workbook, sheet: usize, width: f32) -> Self {
        let places: Vec<&Place> = book.places.iter().filter(|p| p.sheet == sheet).collect();
        let rows = shown(places.iter().map(|p| p.row), BLANK_ROWS);
        let columns = shown(places.iter().map(|p| p.column), BLANK_COLUMNS);
        let mut cells: Vec<Laid> = places.iter().map(|p| covers(p, &rows, &columns)).collect();
        let free = free_columns(&cells, columns.len());
        let stated = book.sheets.get(sheet).map_or(&[][..], |s| &s.widths);
        let widths = match stated {
            [] => widths_by_content(document, &cells, &free, columns.len()),
            stated => widths_as_stated(stated, &columns),
        };
        let lefts = sums(&stretched(&widths, width));
        for (cell, free) in cells.iter_mut().zip(&free) {
            let need = text_width(document.slice(cell.span)) + 2.0 * PAD;
            while cell.columns.end < *free && extent(&lefts, &cell.columns) < need {
                cell.columns.end += 1;
            }
        }
        let tops = sums(&row_heights(document, &cells, &lefts, rows.len()));
        let reaching = reaching(&cells, rows.len());
        Self { cells, rows, columns, tops, lefts, reaching }
    }

    /// The cells that may show in these rows.
    pub(super) fn cells_in(&self, rows: Range<usize>) -> &[Laid] {
        let from = self.reaching.get(rows.start).copied().unwrap_or(self.cells.len());
        let to = self.cells.partition_point(|c| c.rows.start < rows.end);
        self.cells.get(from..to.max(from)).unwrap_or_default()
    }

    /// The rows between two heights.
    pub(super) fn rows_between(&self, top: f32, bottom: f32) -> Range<usize> {
        let first = self.tops.partition_point(|t| *t <= top).saturating_sub(1);
        let last = self.tops.partition_point(|t| *t < bottom).min(self.rows.len());
        first..last.max(first)
    }

    /// The cell that holds an offset of the text.
    pub(super) fn cell_at(&self, offset: usize) -> Option<&Laid> {
        let at = self.cells.partition_point(|c| c.span.end <= offset);
        self.cells.get(at).filter(|c| c.span.start <= offset)
    }

    /// The cell reached from `from` by going so many rows and columns.
    pub(super) fn beside(&self, from: &Laid, (down, right): (isize, isize)) -> Option<&Laid> {
        let center = |r: &Range<usize>| (r.start + r.end) as f32 / 2.0;
        let sideways = |c: &Laid| (center(&c.columns) - center(&from.columns)).abs();
        if right != 0 {
            let at = self.cells.iter().position(|c| c.span == from.span)?;
            return self.cells.get(at.checked_add_signed(right)?);
        }
        let ahead = |c: &&Laid| if down > 0 { c.rows.start >= from.rows.end } else { c.rows.end <= from.rows.start };
        let far = |c: &Laid| if down > 0 { c.rows.start - from.rows.end } else { from.rows.start - c.rows.end };
        let better = |a: &&Laid, b: &&Laid| far(a).cmp(&far(b)).then(sideways(a).total_cmp(&sideways(b)));
        self.cells.iter().filter(ahead).min_by(better)
    }
}

/// How far a range reaches, by where each of its members begins.
pub(super) fn extent(begins: &[f32], range: &Range<usize>) -> f32 {
    let at = |i: usize| begins.get(i).copied().unwrap_or_default();
    at(range.end) - at(range.start)
}

/// Those used, and a few blank ones between them.
fn shown(used: impl Iterator<Item = u32>, blanks: u32) -> Vec<u32> {
    let mut used: Vec<u32> = used.collect();
    used.sort_unstable();
    used.dedup();
    let mut all = Vec::with_capacity(used.len());
    let mut next = 0_u32;
    for number in used {
        all.extend(next..number.min(next.saturating_add(blanks)));
        all.push(number);
        next = number.saturating_add(1);
    }
    all
}

fn covers(place: &Place, rows: &[u32], columns: &[u32]) -> Laid {
    let range = |all: &[u32], first: u32, last: u32| {
        let from = all.partition_point(|n| *n < first);
        from..all.partition_point(|n| *n <= last).max(from + 1)
    };
    Laid {
        span: place.span,
        place: *place,
        rows: range(rows, place.row, place.bottom),
        columns: range(columns, place.column, place.right),
    }
}

/// The column up to which each cell's characters may run on: a merged cell
/// ends where it ends, any other before the next cell of its row.
fn free_columns(cells: &[Laid], columns: usize) -> Vec<usize> {
    let mut busy: Vec<(usize, usize)> = vec![(0, columns); columns];
    let mut free = vec![columns; cells.len()];
    // Backwards, so that `busy` knows the nearest cell to the right; merged
    // cells from above are in it as long as they reach down.
    let mut row_end = usize::MAX;
    let mut next = columns;
    for (slot, cell) in free.iter_mut().zip(cells).rev() {
        if cell.rows.start != row_end {
            (row_end, next) = (cell.rows.start, columns);
        }
        *slot = next;
        next = cell.columns.start;
    }
    for (slot, cell) in free.iter_mut().zip(cells) {
        let merged = cell.place.right > cell.place.column || cell.place.bottom > cell.place.row;
        let above = busy.iter().enumerate().skip(cell.columns.end).find(|(_, (until, _))| *until > cell.rows.start);
        *slot = if merged { cell.columns.end } else { (*slot).min(above.map_or(columns, |(at, _)| at)) };
        if cell.rows.len() > 1 {
            for column in busy.get_mut(cell.columns.clone()).unwrap_or_default() {
                column.0 = column.0.max(cell.rows.end);
            }
        }
    }
    free
}

/// As the file has them, so that the page looks as people know it.
fn widths_as_stated(stated: &[(u32, u32, u32)], columns: &[u32]) -> Vec<f32> {
    let of = |column: &u32| {
        let known = stated.iter().find(|(first, last, _)| (first..=last).contains(&column));
        known.map_or(USUAL, |(_, _, width)| *width) as f32 / 100.0 * CHARACTER + BESIDE
    };
    columns.iter().map(|c| of(c).clamp(4.0, 2.0 * WIDEST)).collect()
}

fn widths_by_content(document: &Document, cells: &[Laid], free: &[usize], columns: usize) -> Vec<f32> {
    let mut widths = vec![NARROWEST; columns];
    for (cell, free) in cells.iter().zip(free) {
        let over = cell.columns.start..(*free).max(cell.columns.end);
        let need = (text_width(document.slice(cell.span)) + 2.0 * PAD).min(WIDEST);
        let each = need / over.len().max(1) as f32;
        for w in widths.get_mut(over).unwrap_or_default() {
            *w = w.max(each);
        }
    }
    widths
}

/// At least as wide as the pane.
fn stretched(widths: &[f32], width: f32) -> Vec<f32> {
    let total: f32 = widths.iter().sum();
    let stretch = if total > 0.0 { (width / total).max(1.0) } else { 1.0 };
    widths.iter().map(|w| (w * stretch).floor()).collect()
}

fn row_heights(document: &Document, cells: &[Laid], lefts: &[f32], rows: usize) -> Vec<f32> {
    let mut heights = vec![LINE_HEIGHT + PAD; rows];
    let need = |cell: &Laid| {
        let lines = line_count(document.slice(cell.span), extent(lefts, &cell.columns) - 2.0 * PAD);
        lines.min(MOST_LINES) as f32 * LINE_HEIGHT + PAD
    };
    let (tall, low): (Vec<&Laid>, Vec<&Laid>) = cells.iter().partition(|c| c.rows.len() > 1);
    for cell in low.into_iter().chain(tall) {
        let Some(covered) = heights.get_mut(cell.rows.clone()) else { continue };
        let lacking = need(cell) - covered.iter().sum::<f32>();
        if let (true, Some(last)) = (lacking > 0.0, covered.last_mut()) {
            *last += lacking;
        }
    }
    heights
}

fn sums(sizes: &[f32]) -> Vec<f32> {
    let mut sum = 0.0;
    let ends = sizes.iter().map(|s| {
        sum += s;
        sum
    });
    std::iter::once(0.0).chain(ends).collect()
}

/// For each row the first cell that covers it or begins after it.
fn reaching(cells: &[Laid], rows: usize) -> Vec<usize> {
    let mut first = vec![cells.len(); rows];
    for (at, cell) in cells.iter().enumerate() {
        for slot in first.get_mut(cell.rows.clone()).unwrap_or_default() {
            *slot = (*slot).min(at);
        }
    }
    for row in (0..rows.saturating_sub(1)).rev() {
        let next = first.get(row + 1).copied().unwrap_or(cells.len());
        if let Some(slot) = first.get_mut(row) {
            *slot = (*slot).min(next);
        }
    }
    first
}

fn char_width(c: char) -> f32 {
    if c.is_ascii() || ('\u{ff61}'..='\u{ff9f}').contains(&c) { SIZE * 0.52 } else { SIZE * 1.01 }
}

fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.split('\u{2028}')
}

fn text_width(text: &str) -> f32 {
    lines(text).map(|l| l.chars().map(char_width).sum::<f32>()).fold(0.0, f32::max)
}

fn line_count(text: &str, width: f32) -> usize {
    let of_line = |line: &str| {
        let (mut count, mut used) = (1, 0.0);
        for c in line.chars().map(char_width) {
            if used + c > width && used > 0.0 {
                count += 1;
                used = 0.0;
            }
            used += c;
        }
        count
    };
    lines(text).map(of_line).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::read_bytes;

    fn book() -> Document {
        let mut book = rust_xlsxwriter::Workbook::new();
        let plain = rust_xlsxwriter::Format::new();
        let sheet = book.add_worksheet().set_name("シート1").unwrap();
        sheet.write_string(0, 0, "平成30年度行政事業レビューシート").unwrap();
        sheet.merge_range(1, 0, 3, 1, "事業名", &plain).unwrap();
        sheet.merge_range(1, 6, 1, 9, "ある事業", &plain).unwrap();
        sheet.write_string(2, 6, "担当部局庁").unwrap();
        sheet.write_string(2, 9, "総務局").unwrap();
        sheet.write_string(90, 30, "予算額・執行額").unwrap();
        read_bytes("x.xlsx", book.save_to_buffer().unwrap().into(), None).unwrap()
    }

    #[test]
    fn merged_cells_cover_their_rows_and_columns_and_blank_stretches_are_cut() {
        let document = book();
        let sheet = Sheet::lay(&document, document.workbook.as_ref().unwrap(), 0, 0.0);
        let of = |text: &str| sheet.cells.iter().find(|c| document.slice(c.span) == text).unwrap();
        assert_eq!((of("事業名").rows.clone(), of("事業名").columns.clone()), (1..4, 0..2));
        assert_eq!(sheet.rows, [0, 1, 2, 3, 4, 90], "rows 5 to 89 are blank");
        assert_eq!(sheet.columns, (0..31).collect::<Vec<u32>>());
        assert!(of("担当部局庁").columns.end <= of("総務局").columns.start, "text runs on to the next cell only");
        assert!(extent(&sheet.lefts, &of("総務局").columns) > 3.0 * SIZE);
        for row in 0..sheet.rows.len() {
            let all = sheet.cells.iter().filter(|c| c.rows.contains(&row));
            assert!(all.into_iter().all(|c| sheet.cells_in(row..row + 1).contains(c)), "row {row}");
        }
    }

    #[test]
    fn arrows_lead_to_the_neighbours() {
        let document = book();
        let sheet = Sheet::lay(&document, document.workbook.as_ref().unwrap(), 0, 800.0);
        let of = |text: &str| sheet.cells.iter().find(|c| document.slice(c.span) == text).unwrap();
        let to = |from: &str, by| sheet.beside(of(from), by).map(|c| document.slice(c.span));
        assert_eq!(to("ある事業", (1, 0)), Some("担当部局庁"));
        assert_eq!(to("担当部局庁", (0, 1)), Some("総務局"));
        assert_eq!(to("総務局", (-1, 0)), Some("ある事業"));
        assert_eq!(to("予算額・執行額", (1, 0)), None);
        assert!(*sheet.lefts.last().unwrap() > 700.0, "it fills the pane");
    }
}
