//! Rows and columns with the parts that stand in them.

/// Something that stands on one row: a few cells.
#[derive(Debug, Clone, Default)]
pub(in crate::parse::scrambled) struct Part {
    /// What its cells say, folded.
    pub(in crate::parse::scrambled) texts: Vec<String>,
    /// Which columns its cells can stand in.
    pub(in crate::parse::scrambled) columnings: Vec<Vec<usize>>,
    /// Where it can stand.
    pub(in crate::parse::scrambled) ways: Vec<Way>,
}

/// One way to place a part.
#[derive(Debug, Clone, Copy)]
pub(in crate::parse::scrambled) struct Way {
    /// The row.
    pub(in crate::parse::scrambled) row: usize,
    /// Which of the part's columnings.
    pub(in crate::parse::scrambled) columning: usize,
    /// What speaks for it by itself, in hundredths of a vote.
    pub(in crate::parse::scrambled) votes: i32,
}

/// A cell of a part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::parse::scrambled) struct Cell {
    /// The part.
    pub(in crate::parse::scrambled) part: usize,
    /// Its place in the part.
    pub(in crate::parse::scrambled) index: usize,
    /// Its number among the cells of all parts.
    pub(in crate::parse::scrambled) number: usize,
}

/// Rows being filled with parts.
#[derive(Debug, Clone)]
pub(in crate::parse::scrambled) struct Table<'a> {
    pub(super) parts: &'a [Part],
    pub(super) width: usize,
    pub(super) cells: Vec<Option<Cell>>,
    pub(super) chosen: Vec<Option<usize>>,
    /// The number of the first cell of each part.
    first: Vec<usize>,
}

impl<'a> Table<'a> {
    pub(super) fn new(parts: &'a [Part], rows: usize, width: usize) -> Self {
        let mut next = 0;
        let first = parts.iter().map(|p| {
            let first = next;
            next += p.texts.len();
            first
        });
        let first = first.collect();
        Self { parts, width, cells: vec![None; rows * width], chosen: vec![None; parts.len()], first }
    }

    /// The cell in a row and column.
    #[inline]
    pub(in crate::parse::scrambled) fn cell(&self, row: usize, column: usize) -> Option<Cell> {
        self.cells.get(row * self.width + column).copied().flatten()
    }

    /// What the cell in a row and column says.
    #[inline]
    pub(in crate::parse::scrambled) fn text(&self, row: usize, column: usize) -> Option<&'a str> {
        self.text_of(self.cell(row, column)?)
    }

    /// The row of a part, if it has one.
    #[inline]
    pub(in crate::parse::scrambled) fn row_of(&self, part: usize) -> Option<usize> {
        self.row(part, self.chosen.get(part).copied().flatten())
    }

    #[inline]
    pub(super) fn text_of(&self, cell: Cell) -> Option<&'a str> {
        self.parts.get(cell.part)?.texts.get(cell.index).map(String::as_str)
    }

    #[inline]
    pub(super) fn way(&self, part: usize, way: usize) -> Option<Way> {
        self.parts.get(part)?.ways.get(way).copied()
    }

    #[inline]
    pub(super) fn votes(&self, part: usize, way: Option<usize>) -> i32 {
        way.and_then(|w| self.way(part, w)).map_or(0, |w| w.votes)
    }

    #[inline]
    pub(super) fn row(&self, part: usize, way: Option<usize>) -> Option<usize> {
        way.and_then(|w| self.way(part, w)).map(|w| w.row)
    }

    /// The places in `cells` that a way takes.
    #[inline]
    pub(super) fn places(&self, part: usize, way: usize) -> impl Iterator<Item = usize> + 'a {
        let found = self.way(part, way);
        let columns = found.and_then(|w| self.parts.get(part)?.columnings.get(w.columning));
        let (row, width) = (found.map_or(0, |w| w.row), self.width);
        columns.into_iter().flatten().map(move |c| row * width + c)
    }

    pub(super) fn set(&mut self, part: usize, way: Option<usize>) {
        if let Some(old) = self.chosen.get(part).copied().flatten() {
            for at in self.places(part, old) {
                if let Some(cell) = self.cells.get_mut(at) {
                    *cell = None;
                }
            }
        }
        if let Some(new) = way {
            let first = self.first.get(part).copied().unwrap_or(0);
            for (index, at) in self.places(part, new).enumerate() {
                if let Some(cell) = self.cells.get_mut(at) {
                    *cell = Some(Cell { part, index, number: first + index });
                }
            }
        }
        if let Some(c) = self.chosen.get_mut(part) {
            *c = way;
        }
    }

    /// Whether nothing else stands where this way would put `part`.
    #[inline]
    pub(super) fn is_free(&self, part: usize, way: usize) -> bool {
        let taken = |at: usize| self.cells.get(at).copied().flatten().is_some_and(|c| c.part != part);
        !self.places(part, way).any(taken)
    }

    /// The parts that stand where this way would put `part`.
    pub(super) fn in_the_way(&self, part: usize, way: usize) -> Vec<usize> {
        let mut others: Vec<usize> = self
            .places(part, way)
            .filter_map(|at| self.cells.get(at).copied().flatten())
            .map(|c| c.part)
            .filter(|p| *p != part)
            .collect();
        others.sort_unstable();
        others.dedup();
        others
    }
}
