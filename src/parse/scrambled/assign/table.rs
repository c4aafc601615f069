//! Rows and columns with the parts that stand in them.

use smallvec::SmallVec;

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

/// A few numbers or changes, mostly without memory of their own.
pub(super) type Few<T> = SmallVec<[T; 8]>;

/// A number that two others make, like no other two: the halves of a product,
/// folded (after wyhash, Wang Yi 2019).
#[inline]
fn mixed(a: usize, b: usize) -> u64 {
    let product = u128::from(a as u64 ^ 0x9E37_79B9_7F4A_7C15) * u128::from(b as u64 ^ 0xBF58_476D_1CE4_E5B9);
    #[allow(clippy::cast_possible_truncation, reason = "both halves are wanted")]
    let folded = product as u64 ^ (product >> 64) as u64;
    folded
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
    /// The columns of each columning of each part, and those of each row in
    /// which something stands, as bits.
    columns: Vec<Few<u32>>,
    filled: Vec<u32>,
    /// The first side of each row, and how many sides further each column is.
    first_side: Vec<usize>,
    further: Vec<usize>,
    /// For each side, and for each row, a number that says what stands there.
    sides: Vec<u64>,
    rows: Vec<u64>,
}

/// Columns as bits; no table has as many as there are bits.
fn bits(columns: &[usize]) -> u32 {
    let bit = |column: &usize| 1_u32.checked_shl(u32::try_from(*column).unwrap_or(u32::MAX)).unwrap_or(0);
    columns.iter().map(bit).fold(0, |bits, bit| bits | bit)
}

impl<'a> Table<'a> {
    /// Rows of `width` columns, for each row the first of its `sides` sides.
    pub(super) fn new(parts: &'a [Part], first_side: Vec<usize>, width: usize, sides: usize) -> Self {
        let mut next = 0;
        let first = parts.iter().map(|p| {
            let first = next;
            next += p.texts.len();
            first
        });
        let rows = first_side.len();
        let all_sides = first_side.iter().max().map_or(0, |last| last + sides);
        Self {
            parts,
            width,
            cells: vec![None; rows * width],
            chosen: vec![None; parts.len()],
            first: first.collect(),
            columns: parts.iter().map(|p| p.columnings.iter().map(|c| bits(c)).collect()).collect(),
            filled: vec![0; rows],
            first_side,
            further: (0..width).map(|column| column * sides / width).collect(),
            sides: (0..all_sides).map(|n| mixed(n, 1)).collect(),
            rows: (0..rows).map(|n| mixed(n, 2)).collect(),
        }
    }

    /// The first side of a row.
    #[inline]
    pub(super) fn first_side(&self, row: usize) -> usize {
        self.first_side.get(row).copied().unwrap_or(0)
    }

    /// A number that says what stands in a side: other contents have another,
    /// but for a chance of one in 2⁶⁴.
    #[inline]
    pub(super) fn side_print(&self, side: usize) -> u64 {
        self.sides.get(side).copied().unwrap_or(0)
    }

    /// The same for a row and the one above.
    #[inline]
    pub(super) fn row_print(&self, row: usize) -> u64 {
        let print = |row: usize| self.rows.get(row).copied().unwrap_or(0);
        row.checked_sub(1).map_or(0, print).rotate_left(31).wrapping_add(print(row))
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
            self.fill(part, old, false);
        }
        if let Some(new) = way {
            self.fill(part, new, true);
        }
        if let Some(c) = self.chosen.get_mut(part) {
            *c = way;
        }
    }

    /// Puts the cells of a part where a way puts them, or nothing there.
    fn fill(&mut self, part: usize, way: usize, there: bool) {
        let Some(Way { row, columning, .. }) = self.way(part, way) else { return };
        let Some(columns) = self.parts.get(part).and_then(|p| p.columnings.get(columning)) else { return };
        let (begin, first_side) = (row * self.width, self.first_side(row));
        let Some(cells) = self.cells.get_mut(begin..begin + self.width) else { return };
        let first = self.first.get(part).copied().unwrap_or(0);
        let mut change = 0;
        for (index, column) in columns.iter().enumerate() {
            let new = there.then_some(Cell { part, index, number: first + index });
            let Some(cell) = cells.get_mut(*column) else { continue };
            let was = std::mem::replace(cell, new);
            let print = |c: Option<Cell>| c.map_or(0, |c| mixed(begin + column, c.number + 3));
            let own = print(was) ^ print(new);
            change ^= own;
            let side = first_side + self.further.get(*column).copied().unwrap_or(0);
            if let Some(side) = self.sides.get_mut(side) {
                *side ^= own;
            }
        }
        let bits = self.bits(part, columning);
        if let (Some(print), Some(filled)) = (self.rows.get_mut(row), self.filled.get_mut(row)) {
            *print ^= change;
            *filled = if there { *filled | bits } else { *filled & !bits };
        }
    }

    /// Whether nothing else stands where this way would put `part`.
    #[inline]
    pub(super) fn is_free(&self, part: usize, way: usize) -> bool {
        let Some(to) = self.way(part, way) else { return true };
        let filled = self.filled.get(to.row).copied().unwrap_or(0);
        let now = self.chosen.get(part).copied().flatten().and_then(|w| self.way(part, w));
        let own = now.filter(|now| now.row == to.row).map_or(0, |now| self.bits(part, now.columning));
        filled & !own & self.bits(part, to.columning) == 0
    }

    #[inline]
    fn bits(&self, part: usize, columning: usize) -> u32 {
        self.columns.get(part).and_then(|c| c.get(columning)).copied().unwrap_or(0)
    }

    /// The parts that stand where this way would put `part`.
    pub(super) fn in_the_way(&self, part: usize, way: usize) -> Few<usize> {
        if self.is_free(part, way) {
            return Few::new();
        }
        let mut others: Few<usize> = self
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_in_a_side_and_a_row_has_a_print_of_its_own() {
        let way = |row| Way { row, columning: 0, votes: 0 };
        let part = |columns: [usize; 2]| Part {
            texts: vec!["10".to_owned(), "20".to_owned()],
            columnings: vec![columns.to_vec()],
            ways: vec![way(0), way(1)],
        };
        let parts = [part([0, 1]), part([0, 3])];
        let mut table = Table::new(&parts, vec![0, 0], 4, 2);
        let prints = |t: &Table<'_>| [t.side_print(0), t.side_print(1), t.row_print(0), t.row_print(1)];
        let empty = prints(&table);
        table.set(0, Some(0));
        let left = prints(&table);
        assert!(left[0] != empty[0] && left[1] == empty[1] && left[2] != empty[2]);
        assert!(!table.is_free(1, 0) && table.is_free(1, 1) && table.is_free(0, 0));
        assert_eq!(table.in_the_way(1, 0).to_vec(), [0]);
        table.set(0, Some(1));
        assert!(prints(&table)[0] != left[0] && table.is_free(1, 0), "another row is another print");
        table.set(1, Some(0));
        table.set(0, None);
        table.set(1, None);
        assert_eq!(prints(&table), empty);
    }
}
