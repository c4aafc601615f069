//! Wide grids become narrow ones.
//!
//! A worksheet of the form is some fifty columns wide, and a cell that spans
//! ten of them stands in the first. Saved as text, its figures lie far apart.
//! Taking away the columns that no row of a table uses gives the table as a
//! person sees it. A narrow grid, as OCR gives it, is left alone: there every
//! column is a column of the table, and a blank one is data. The rows of a
//! worksheet are always condensed: how many columns it spends on a table is
//! the ministry's and the year's own affair.

use crate::text::Span;

use super::grid::{Cell, Row};
use super::regions::is_more;

/// Rows of one table are condensed if they use fewer than half of the columns
/// they span, and span at least this many.
const WIDE: usize = 14;

/// Fewest cells that show that tabs are multiplied.
const SHOWN: usize = 12;

/// Takes out the blank columns of a text in which every tab stands twice or
/// more: nothing then stands in any column between.
pub(super) fn narrow_multiplied(rows: &mut [Row]) {
    let used = |row: &Row| -> Vec<usize> {
        row.cells
            .iter()
            .enumerate()
            .filter(|(at, c)| *at > 0 && (!c.is_blank() || c.ticked))
            .map(|(at, _)| at)
            .collect()
    };
    let places: Vec<usize> = rows.iter().flat_map(used).collect();
    let times = places.iter().fold(0, |a, b| common_divisor(a, *b));
    if times < 2 || places.len() < SHOWN {
        return;
    }
    for row in rows {
        let cells = std::mem::take(&mut row.cells);
        row.cells = cells.into_iter().step_by(times).collect();
    }
}

fn common_divisor(a: usize, b: usize) -> usize {
    if b == 0 { a } else { common_divisor(b, a % b) }
}

/// Condenses the rows of one table if they are wide.
pub(super) fn condense(rows: &mut [Row]) {
    // The sentence with the check box stands under a table, not in it.
    let mut used: Vec<usize> = rows.iter().filter(|r| !is_more(r)).flat_map(|r| r.filled().map(|(at, _)| at)).collect();
    used.sort_unstable();
    used.dedup();
    let span = used.last().map_or(0, |last| last + 1);
    // No cell of a worksheet has slipped into another column.
    let exact = rows.iter().any(|r| r.sheet > 0);
    if !exact && (span < WIDE || used.len() * 2 >= span) {
        return;
    }
    let groups = columns(rows, &used);
    let width = groups.last().map_or(0, |last| last + 1);
    for row in rows.iter_mut().filter(|r| r.cells.len() > 1 && !is_more(r)) {
        let end = Span::new(row.span.end, row.span.end);
        let cells = std::mem::take(&mut row.cells);
        let mut narrow: Vec<Cell> = (0..width).map(|_| Cell::blank(end)).collect();
        for (at, cell) in cells.into_iter().enumerate().filter(|(_, c)| !c.is_blank() || c.ticked) {
            if let Ok(to) | Err(to) = used.binary_search(&at)
                && let Some(slot) = groups.get(to).and_then(|group| narrow.get_mut(*group))
            {
                *slot = cell;
            }
        }
        row.cells = narrow;
    }
}

/// The column of the narrow table for each of the `used` ones. Merged cells
/// that begin one place apart and lie one under the other are one column:
/// those on the left cover the place on the right, and no row has both.
fn columns(rows: &[Row], used: &[usize]) -> Vec<usize> {
    let mut group = 0;
    let mut from = 0;
    let mut out = Vec::with_capacity(used.len());
    for (n, at) in used.iter().enumerate() {
        let start = used.get(from).copied().unwrap_or_default();
        let apart = |row: &Row| {
            let cells = row.cells.get(start..*at).unwrap_or(row.cells.get(start..).unwrap_or_default());
            let right = row.get(*at).is_some_and(|c| !c.is_blank());
            let mut left = cells.iter().enumerate().filter(|(_, c)| !c.is_blank()).peekable();
            left.peek().is_none() || (!right && left.all(|(i, c)| start + i + c.covers >= *at))
        };
        if n > 0 && !rows.iter().filter(|r| !is_more(r)).all(apart) {
            group += 1;
            from = n;
        }
        out.push(group);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::tabular::grid::rows_of;
    use crate::text::LineIndex;

    fn condensed(text: &str) -> Vec<Vec<String>> {
        let mut rows = rows_of(text, &LineIndex::new(text));
        condense(&mut rows);
        rows.iter().map(|r| r.cells.iter().map(|c| c.plain.clone()).collect()).collect()
    }

    #[test]
    fn columns_that_no_row_uses_go_from_a_wide_grid() {
        let text = "見出し\t\t\t\t\t\t28年度\t\t\t\t\t\t\t29年度\n\t\t計\t\t\t\t\t\t\t\t\t\t\t7";
        assert_eq!(condensed(text), [["見出し", "", "28年度", "29年度"], ["", "計", "", "7"]]);
    }

    #[test]
    fn doubled_tabs_are_single_ones() {
        let text = "見出し\t\t28年度\t\t29年度\n計\t\t\t\t7\n".repeat(4);
        let mut rows = rows_of(&text, &LineIndex::new(&text));
        narrow_multiplied(&mut rows);
        let cells: Vec<&str> = rows[1].cells.iter().map(|c| c.plain.as_str()).collect();
        assert_eq!(cells, ["計", "", "7"]);
    }

    #[test]
    fn a_narrow_grid_keeps_its_blank_columns() {
        let text = "見出し\t\t28年度\t29年度\n計\t\t\t7";
        assert_eq!(condensed(text), [["見出し", "", "28年度", "29年度"], ["計", "", "", "7"]]);
    }
}
