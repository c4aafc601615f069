//! What is seen of the cells of payees, by which they are judged (see
//! [`super::sure`]).

use std::collections::BTreeMap;

use super::assign::{Assigned, Part};
use super::sure::count;

/// Cells of a part up to which it counts in which column they stand: more go
/// right or wrong together.
const ALONE: usize = 2;

/// What the whole that was found says of its cells.
pub(super) struct Whole<'a> {
    parts: &'a [Part],
    /// How many cells of a column say the same.
    alike: BTreeMap<(usize, &'a str), usize>,
}

impl<'a> Whole<'a> {
    /// Of the cells of a whole made of `parts`.
    pub(super) fn new(all: &[Assigned], parts: &'a [Part]) -> Self {
        let mut whole = Self { parts, alike: BTreeMap::new() };
        for cell in all {
            *whole.alike.entry((cell.column, whole.text(cell))).or_insert(0) += 1;
        }
        whole
    }

    fn text(&self, cell: &Assigned) -> &'a str {
        let texts = self.parts.get(cell.cell.part).map(|p| p.texts.as_slice());
        texts.and_then(|t| t.get(cell.cell.index)).map_or("", String::as_str)
    }

    /// What is seen of a cell of a payee's row, in the order of
    /// [`super::sure_cards::PAYEE`].
    pub(super) fn seen(&self, cell: &Assigned, by_order: i32) -> [i32; 8] {
        let part = self.parts.get(cell.cell.part);
        let alike = self.alike.get(&(cell.column, self.text(cell))).copied().unwrap_or(1);
        let numbered = part.and_then(|p| p.columnings.first()).is_some_and(|c| c.contains(&0));
        [
            cell.margin,
            i32::from(self.text(cell) == "-"),
            count(alike),
            by_order,
            count(part.map_or(0, |p| p.ways.len())),
            if part.is_some_and(|p| p.texts.len() > ALONE) { 0 } else { count(cell.column) },
            i32::from(numbered),
            cell.share,
        ]
    }
}
