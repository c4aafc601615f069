//! The tables of an HTML file as one worksheet: a row below the other, cells
//! in their columns, what spans rows or columns merged. What stands between
//! tables is a row by itself.

use std::collections::BTreeMap;

use super::grid::{Budget, Grid};
use super::package::{push_row, push_words};
use crate::read::Refusal;
use crate::read::html::{Piece, attribute, decoded, pieces};

/// A cell spans no more columns or rows than this.
const MOST_SPAN: u32 = 1_000;

/// The most places of the table. A long real sheet has 100,000.
const MOST_PLACES: u64 = 2_000_000;

/// Elements that begin and end a line.
const BLOCKS: &[&str] =
    &["p", "div", "li", "ul", "ol", "dl", "dt", "dd", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "center", "caption"];

/// Elements that are or hold rows; a line of text ends there as well.
const ROWS: &[&str] = &["table", "thead", "tbody", "tfoot", "tr", "body", "html"];

/// The worksheet; `None` without tables.
pub(super) fn grid(name: &str, html: &str) -> Result<Option<Grid>, Refusal> {
    let mut reader = Reader { grid: Grid { name: name.to_owned(), ..Grid::default() }, ..Reader::default() };
    for piece in pieces(html) {
        match piece {
            Piece::Text(text) => push_words(&mut reader.text, &decoded(text)),
            Piece::Tag { name, closing, attributes } => reader.tag(&name, closing, attributes)?,
        }
    }
    reader.end_row()?;
    Ok((reader.tables > 0).then_some(reader.grid))
}

/// Whether a row is not shown.
fn is_hidden(attributes: &str) -> bool {
    let style = attribute(attributes, "style").unwrap_or_default();
    style.to_ascii_lowercase().replace(' ', "").contains("display:none")
}

#[derive(Default)]
struct Reader {
    grid: Grid,
    budget: Budget,
    /// The row that is being read, from 0.
    row: u32,
    /// Whether the row has been begun by its tag, and whether it is hidden.
    begun: bool,
    hidden: bool,
    /// Where the last cell with something in it stands.
    last: Option<(u32, u32)>,
    column: u32,
    /// Columns that a cell above covers, with the last row covered.
    taken: BTreeMap<u32, u32>,
    /// What the open cell, or the line between tables, says so far.
    text: String,
    /// Columns and rows of the open cell.
    open: Option<(u32, u32)>,
    /// Places gone over so far.
    places: u64,
    tables: usize,
}

impl Reader {
    fn tag(&mut self, name: &str, closing: bool, attributes: &str) -> Result<(), Refusal> {
        match name {
            "td" | "th" => {
                self.end_cell()?;
                if !closing {
                    let span = |what| {
                        let asked = attribute(attributes, what).and_then(|n| n.trim().parse().ok());
                        asked.unwrap_or(1).clamp(1, MOST_SPAN)
                    };
                    self.open = Some((span("colspan"), span("rowspan")));
                }
            }
            _ if ROWS.contains(&name) => {
                self.end_row()?;
                self.begun = name == "tr" && !closing;
                self.hidden = self.begun && is_hidden(attributes);
                if name == "table" {
                    self.taken.clear();
                    self.tables += usize::from(!closing);
                }
            }
            "br" => self.text.push('\n'),
            "input" if attribute(attributes, "checked").is_some() => self.text.push('☑'),
            _ if BLOCKS.contains(&name) && self.open.is_none() => self.end_row()?,
            _ if BLOCKS.contains(&name) && !self.text.trim().is_empty() => self.text.push('\n'),
            _ => {}
        }
        Ok(())
    }

    fn end_cell(&mut self) -> Result<(), Refusal> {
        let shown = std::mem::take(&mut self.text);
        let Some((columns, rows)) = self.open.take() else {
            return self.put_between(&shown);
        };
        while self.taken.get(&self.column).is_some_and(|last| *last >= self.row) {
            self.column += 1;
            self.places += 1;
        }
        self.places += u64::from(columns);
        if self.places > MOST_PLACES {
            return Err(Refusal::Swollen);
        }
        self.put(&shown, columns, rows)?;
        if rows > 1 {
            let last = self.row.saturating_add(rows - 1);
            self.taken.extend((0..columns).map(|n| (self.column.saturating_add(n), last)));
        }
        self.column = self.column.saturating_add(columns);
        Ok(())
    }

    /// Text behind a cell and in none goes with that; other is a row's first.
    fn put_between(&mut self, shown: &str) -> Result<(), Refusal> {
        let before = self.last.filter(|(row, _)| *row == self.row && self.column > 0);
        let Some(cell) = before.and_then(|at| self.grid.cells.get_mut(&at)) else { return self.put(shown, 1, 1) };
        if !shown.trim().is_empty() {
            self.budget.spend(shown)?;
            cell.push_str(shown.trim());
        }
        Ok(())
    }

    fn put(&mut self, shown: &str, columns: u32, rows: u32) -> Result<(), Refusal> {
        let lines: Vec<&str> = shown.trim().lines().map(str::trim).collect();
        if lines.iter().all(|line| line.is_empty()) {
            return Ok(());
        }
        let shown = lines.join("\n");
        self.budget.spend(&shown)?;
        let at = (self.row, self.column);
        self.grid.put(at, &shown);
        self.last = Some(at);
        if columns > 1 || rows > 1 {
            let last = (self.row.saturating_add(rows - 1), self.column.saturating_add(columns - 1));
            self.grid.reach.insert(at, last);
        }
        Ok(())
    }

    fn end_row(&mut self) -> Result<(), Refusal> {
        let had = self.begun || self.open.is_some() || self.column > 0 || !self.text.trim().is_empty();
        self.end_cell()?;
        if std::mem::take(&mut self.hidden) {
            push_row(&mut self.grid.hidden_rows, self.row);
        }
        if had {
            self.row = self.row.saturating_add(1);
        }
        (self.column, self.begun) = (0, false);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(html: &str) -> Vec<((u32, u32), String)> {
        grid("表", html).unwrap().unwrap().cells.into_iter().collect()
    }

    #[test]
    fn cells_stand_in_their_columns_below_what_spans_rows() {
        let html = "<p>題</p><table><tr><td rowspan=2>a<td colspan='2'>b<br>c\n  d</td></tr>\
                    <tr><td>&nbsp;<td>R&amp;D</table><table><tr><th>e</th></tr></table>";
        let got = cells(html);
        let want = [((0, 0), "題"), ((1, 0), "a"), ((1, 1), "b\u{2028}c d"), ((2, 2), "R&D"), ((3, 0), "e")];
        assert_eq!(got, want.map(|(at, text)| (at, text.to_owned())));
    }

    #[test]
    fn a_row_without_cells_is_a_row_and_what_it_hides_is_itself() {
        let html = "<table><tr><td rowspan=2>a<td rowspan=2>b</tr><tr style='display:none'></tr><tr><td>c<td>d</table>";
        let grid = grid("表", html).unwrap().unwrap();
        assert_eq!(grid.cells.get(&(2, 0)).map(String::as_str), Some("c"));
        assert_eq!(grid.hidden_rows, [(1, 1)]);
    }

    #[test]
    fn text_between_cells_goes_with_the_cell_before() {
        let got = cells("<table><tr><td>事業名</td>（正式）<td>見本</td></tr></table>");
        assert_eq!(got, [((0, 0), "事業名（正式）".to_owned()), ((0, 1), "見本".to_owned())]);
    }

    #[test]
    fn html_that_is_wrong_or_huge_is_read_as_far_as_it_goes() {
        assert_eq!(cells("<table><tr><td colspan=99999999999 rowspan=-1>a</td>b<table><td>c").len(), 2);
        assert!(grid("表", "<p>a</p>").unwrap().is_none());
    }
}
