//! 費目・使途 as one list, whose first column says the block of each row.

use std::collections::BTreeMap;

use crate::form::Mark;
use crate::parse::How;

use super::blocks::only_letter;
use super::context::Context;
use super::grid::Row;

/// The columns besides the block's, with the last parts of their keys.
const COLUMNS: [(Mark, &str); 4] =
    [(Mark::PayeeName, "payee"), (Mark::UseItem, "item"), (Mark::UsePurpose, "purpose"), (Mark::UseAmount, "amount")];

/// Such a list as far as it has been read.
#[derive(Debug)]
pub(super) struct UseList {
    block: usize,
    columns: Vec<(usize, &'static str)>,
    letter: Option<String>,
    /// Item rows of each block.
    rows: BTreeMap<String, usize>,
}

impl UseList {
    /// The list that a heading row begins; `None` for a table of blocks side by
    /// side.
    pub(super) fn headed(row: &Row) -> Option<Self> {
        let (block, _) = row.find(Mark::ObligationBlock)?;
        let columns: Vec<_> = COLUMNS.iter().filter_map(|(m, leaf)| Some((row.find(*m)?.0, *leaf))).collect();
        let has = |leaf: &str| columns.iter().any(|(at, own)| *own == leaf && *at > block);
        let complete = has("item") && has("amount");
        complete.then_some(Self { block, columns, letter: None, rows: BTreeMap::new() })
    }

    /// Reads a row of the list. One that names no block goes on with the block
    /// above.
    pub(super) fn read(&mut self, row: &Row, cx: &mut Context<'_, '_>) {
        let Some((first, cell)) = row.filled().next() else { return };
        let moved = match only_letter(&cell.folded) {
            Some(letter) => {
                cx.sink.claim(cell.span);
                self.letter = Some(letter.to_owned());
                first.abs_diff(self.block)
            }
            None => 0,
        };
        let Some(letter) = self.letter.clone() else { return };
        let at = |leaf: &str| {
            let (column, _) = self.columns.iter().find(|(_, own)| *own == leaf)?;
            let place = if first < self.block { column.checked_sub(moved)? } else { column + moved };
            row.get(place).filter(|c| !c.is_blank())
        };
        let payee = format!("use.{letter}.payee");
        if let Some(cell) = at("payee") {
            // Each row of a block names the same one.
            if cx.sink.has(&payee) { cx.sink.claim(cell.span) } else { cx.words(&payee, cell, How::Grid) }
        }
        if row.has(Mark::Total) {
            if let Some(cell) = at("amount") {
                cx.figure(&format!("use.{letter}.total"), cell, How::Grid);
            }
            return;
        }
        let cells = ["item", "purpose", "amount"].map(|leaf| (leaf, at(leaf)));
        if cells.iter().all(|(_, cell)| cell.is_none()) {
            return;
        }
        let n = self.rows.entry(letter.clone()).or_default();
        *n += 1;
        for (leaf, cell) in cells {
            let Some(cell) = cell else { continue };
            let key = format!("use.{letter}.{n}.{leaf}");
            if leaf == "amount" { cx.figure(&key, cell, How::Grid) } else { cx.words(&key, cell, How::Grid) }
        }
    }
}
