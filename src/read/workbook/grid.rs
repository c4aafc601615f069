//! A worksheet as cells with what they show.

use std::collections::BTreeMap;

use crate::read::Refusal;

use super::MAX_CELLS;

/// One worksheet.
#[derive(Debug, Clone, Default)]
pub(super) struct Grid {
    /// Its name.
    pub(super) name: String,
    /// Whether the workbook hides it.
    pub(super) hidden: bool,
    /// What its cells show, by row and column from 0; blank ones are left out.
    pub(super) cells: BTreeMap<(u32, u32), String>,
    /// The last row and column of the merged region that a cell begins.
    pub(super) reach: BTreeMap<(u32, u32), (u32, u32)>,
    /// Hidden rows: first and last.
    pub(super) hidden_rows: Vec<(u32, u32)>,
    /// Hidden columns: first and last.
    pub(super) hidden_columns: Vec<(u32, u32)>,
    /// Columns whose width the file states: first, last, hundredths of a
    /// character.
    pub(super) widths: Vec<(u32, u32, u32)>,
    /// What is drawn on it.
    pub(super) shapes: Vec<Shape>,
}

/// The most shapes taken of a worksheet. A picture of 資金の流れ has a hundred.
pub(super) const MOST_SHAPES: usize = 2_000;

/// A shape with words that is drawn on a worksheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Shape {
    /// The first row and column that it covers, from 0, and the last.
    pub(super) first: (u32, u32),
    pub(super) last: (u32, u32),
    /// Its words, paragraphs parted by line ends.
    pub(super) text: String,
}

/// A merged region: its first and last row and column.
#[derive(Debug, Clone, Copy)]
pub(super) struct Merged {
    pub(super) first: (u32, u32),
    pub(super) last: (u32, u32),
}

impl Grid {
    /// Adds a cell unless it shows nothing.
    pub(super) fn put(&mut self, at: (u32, u32), shown: &str) {
        let shown = one_line(shown);
        if !shown.is_empty() {
            self.cells.insert(at, shown);
        }
    }

    /// Takes away what merged regions cover: only their first cell shows.
    pub(super) fn cover(&mut self, merged: &[Merged]) {
        // A damaged file may state a region that ends before it begins.
        for m in merged.iter().filter(|m| m.first.0 <= m.last.0 && m.first.1 <= m.last.1) {
            // A region of the height of the worksheet has few cells in it.
            let rows = self.cells.range((m.first.0, 0)..=(m.last.0, u32::MAX));
            let inside = |c: u32| m.first.1 <= c && c <= m.last.1;
            let covered: Vec<(u32, u32)> =
                rows.map(|(at, _)| *at).filter(|at| inside(at.1) && *at != m.first).collect();
            for at in covered {
                self.cells.remove(&at);
            }
            if self.cells.contains_key(&m.first) {
                self.reach.insert(m.first, m.last);
            }
        }
    }

    /// Takes what is drawn on it.
    pub(super) fn draw(&mut self, shapes: &[Shape], budget: &mut Budget) -> Result<(), Refusal> {
        for shape in shapes.iter().take(MOST_SHAPES) {
            budget.spend(&shape.text)?;
            self.shapes.push(shape.clone());
        }
        Ok(())
    }

    /// Its shapes as a worksheet: each in the first cell that it covers, or the
    /// next free one. None without shapes.
    pub(super) fn drawn(&self) -> Option<Self> {
        let mut drawn = Self {
            name: format!("{}の図形", self.name),
            hidden: self.hidden,
            hidden_rows: self.hidden_rows.clone(),
            hidden_columns: self.hidden_columns.clone(),
            ..Self::default()
        };
        let mut free: BTreeMap<(u32, u32), u32> = BTreeMap::new();
        for shape in &self.shapes {
            let (row, first) = shape.first;
            let mut column = free.get(&shape.first).copied().unwrap_or(first);
            while drawn.cells.contains_key(&(row, column)) {
                column += 1;
            }
            free.insert(shape.first, column);
            drawn.put((row, column), &shape.text);
            if shape.last != shape.first && drawn.cells.contains_key(&(row, column)) {
                drawn.reach.insert((row, column), (shape.last.0, shape.last.1.max(column)));
            }
        }
        (!drawn.cells.is_empty()).then_some(drawn)
    }

    /// Whether a row or a column hides the cell.
    pub(super) fn hides(&self, at: (u32, u32)) -> bool {
        let within = |spans: &[(u32, u32)], n: u32| spans.iter().any(|(a, b)| *a <= n && n <= *b);
        within(&self.hidden_rows, at.0) || within(&self.hidden_columns, at.1)
    }
}

/// Counts cells and characters over a whole workbook.
#[derive(Debug, Default)]
pub(super) struct Budget {
    cells: usize,
    bytes: u64,
}

impl Budget {
    /// Counts a cell; refuses the workbook when it is too much.
    pub(super) fn spend(&mut self, shown: &str) -> Result<(), Refusal> {
        self.cells += 1;
        self.bytes += shown.len() as u64;
        if self.cells > MAX_CELLS || self.bytes > crate::read::MAX_BYTES { Err(Refusal::Swollen) } else { Ok(()) }
    }
}

/// The line separator stands for a line break typed into a cell, so that a
/// row stays a line.
pub(super) const BREAK: char = '\u{2028}';

/// A cell's text on one line: no tabs, no control characters.
fn one_line(shown: &str) -> String {
    let mut out = String::with_capacity(shown.len());
    let mut chars = shown.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\r' if chars.peek() == Some(&'\n') => {}
            '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => out.push(BREAK),
            '\t' => out.push(' '),
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_break_typed_into_a_cell_keeps_the_row_on_one_line() {
        assert_eq!(one_line(" 一\r\n二\n\t三\u{7}\t\t\n"), "一\u{2028}二\u{2028} 三");
        assert_eq!(one_line("\n \t"), "");
    }

    #[test]
    fn shapes_stand_where_they_are_drawn_each_in_a_cell_of_its_own() {
        let shape = |first, last, text: &str| Shape { first, last, text: text.to_owned() };
        let mut grid = Grid { name: "本体".into(), hidden_rows: vec![(5, 6)], ..Grid::default() };
        assert!(grid.drawn().is_none());
        let shapes = [
            shape((5, 2), (8, 6), "上"),
            shape((5, 2), (5, 2), "二"),
            shape((5, 3), (9, 9), "三"),
            shape((0, 0), (1, 1), " "),
        ];
        grid.draw(&shapes, &mut Budget::default()).unwrap();
        let drawn = grid.drawn().unwrap();
        assert_eq!(drawn.name, "本体の図形");
        assert!(drawn.hides((5, 2)) && !drawn.hides((7, 2)), "a hidden row hides what is drawn on it");
        let cells: Vec<_> = drawn.cells.iter().map(|(at, text)| (*at, text.as_str())).collect();
        assert_eq!(cells, [((5, 2), "上"), ((5, 3), "二"), ((5, 4), "三")]);
        assert_eq!(drawn.reach, BTreeMap::from([((5, 2), (8, 6)), ((5, 4), (9, 9))]));
    }

    #[test]
    fn what_a_merged_region_covers_is_not_shown() {
        let mut grid = Grid::default();
        for at in [(0, 0), (0, 1), (1, 1), (1, 2)] {
            grid.put(at, "x");
        }
        grid.cover(&[Merged { first: (0, 0), last: (1_048_575, 1) }, Merged { first: (5, 5), last: (1, 1) }]);
        assert_eq!(grid.cells.keys().copied().collect::<Vec<_>>(), [(0, 0), (1, 2)]);
    }
}
