//! 費目・使途: blocks side by side, three columns each.

use crate::form::Mark;
use crate::parse::How;

use super::blocks::{block_letter, block_name, next_letter, spaced_letter};
use super::context::Context;
use super::furniture::{Aside, aside};
use super::grid::{Cell, Row};
use super::use_list::UseList;

/// A block being read.
#[derive(Debug, Clone)]
struct Block {
    letter: String,
    /// Item rows read.
    rows: usize,
    /// Item rows that are blank in this block.
    blanks: usize,
    /// Whether the heading names a payee.
    named: bool,
}

impl Block {
    fn new(letter: String, named: bool) -> Self {
        Self { letter, rows: 0, blanks: 0, named }
    }

    /// Whether the form's block was left blank. The 0 that its formula prints
    /// then states nothing.
    fn is_unused(&self) -> bool {
        !self.named && self.rows == 0 && self.blanks > 0
    }
}

/// Reads one run of 費目・使途 tables; `last` is the letter of the last block
/// read on the sheet.
pub(super) fn read(rows: &[&Row], last: &mut Option<String>, cx: &mut Context<'_, '_>) {
    let mut blocks: Vec<Block> = Vec::new();
    let mut printed: Option<Layout> = None;
    let mut headed = false;
    let mut closed = true;
    let mut one_list: Option<UseList> = None;
    for (at, row) in rows.iter().enumerate() {
        if row.is_blank() {
            // A line of tabs is an item row left blank, an empty line is none.
            let blank_item = row.cells.len() > 1 && !closed;
            for block in &mut blocks {
                block.blanks += usize::from(blank_item);
            }
            continue;
        }
        cx.claim_labels(row);
        let next = rows.get(at + 1..).unwrap_or_default().iter().find(|r| !r.is_blank());
        let above = next.is_some_and(|r| r.has(Mark::UseItem));
        // The letters of a list are its rows'.
        let heads = if one_list.is_some() && !above { Vec::new() } else { headings(row, above) };
        if !heads.is_empty() {
            blocks.clear();
            printed = None;
            for (cell, letter) in heads {
                let named = heading(cell, &letter, cx);
                *last = Some(letter.clone());
                blocks.push(Block::new(letter, named));
            }
            headed = true;
            closed = false;
            continue;
        }
        if row.has(Mark::UseItem) || row.has(Mark::UsePurpose) {
            one_list = UseList::headed(row);
            if one_list.is_some() {
                continue;
            }
            if closed && !headed {
                blocks = next_blocks(row, last);
            }
            printed = Layout::printed(row, blocks.len());
            closed = false;
            continue;
        }
        if let Some(list) = &mut one_list {
            list.read(row, cx);
            continue;
        }
        if row.has(Mark::Total) {
            totals(row, &blocks, cx);
            closed = true;
            headed = false;
            continue;
        }
        if !blocks.is_empty() && aside(row) != Some(Aside::Note) {
            items(row, printed.as_ref(), &mut blocks, cx);
        }
    }
}

/// Cells of a heading row that name a block, with its letter; `above` the row of
/// 費目 a blank is enough between letter and name.
fn headings(row: &Row, above: bool) -> Vec<(&Cell, String)> {
    let cells: Vec<&Cell> = row.filled().map(|(_, c)| c).filter(|c| !c.is_label()).collect();
    let spaced = |c: &Cell| spaced_letter(c).filter(|_| above).map(|(letter, _)| letter);
    let letter = |c: &Cell| block_letter(&c.folded).map(|(l, _)| l.to_owned()).or_else(|| spaced(c));
    let read: Vec<(&Cell, String)> = cells.iter().filter_map(|c| letter(c).map(|l| (*c, l))).collect();
    // A row of items may hold a name that looks like a letter; a heading row
    // holds nothing else.
    if read.len() == cells.len() { read } else { Vec::new() }
}

/// `A.(株)日立製作所`: the payee behind the letter, and whether there is one.
fn heading(cell: &Cell, letter: &str, cx: &mut Context<'_, '_>) -> bool {
    cx.sink.claim(cell.span);
    let Some(name) = block_name(cell) else { return false };
    cx.words(&format!("use.{letter}.payee"), &name, How::Label);
    !name.is_blank()
}

/// Blocks whose headings are not in the text go on with the letters.
fn next_blocks(row: &Row, last: &mut Option<String>) -> Vec<Block> {
    let count = row.filled().filter(|(_, c)| c.is(Mark::UseItem)).count().max(1);
    let mut out = Vec::new();
    for _ in 0..count {
        let letter = next_letter(last.as_deref());
        *last = Some(letter.clone());
        out.push(Block::new(letter, true));
    }
    out
}

/// 計 of each block: the figure between it and the next 計.
fn totals(row: &Row, blocks: &[Block], cx: &mut Context<'_, '_>) {
    let marks: Vec<usize> = row.filled().filter(|(_, c)| c.is(Mark::Total)).map(|(at, _)| at).collect();
    let base = marks.first().copied().unwrap_or_default();
    for (k, at) in marks.iter().enumerate() {
        let next = marks.get(k + 1).copied().unwrap_or(usize::MAX);
        // A single 計 far to the right belongs to the right block.
        let index = if marks.len() == blocks.len() { k } else { (at.saturating_sub(base.min(1)) / 3).max(k) };
        let Some(block) = blocks.get(index) else { continue };
        let key = format!("use.{}.total", block.letter);
        match row.after(*at).find(|(i, c)| *i < next && !c.is_label()) {
            Some((_, cell)) if cell.folded == "0" && block.is_unused() => {
                let zero = Context::candidate(cell, "空欄のブロックの計として印字された 0");
                cx.sink.open(key.as_str(), "記入のないブロックの「計」の行", Some(row.span), vec![zero]);
                cx.sink.claim(cell.span);
            }
            Some((_, cell)) => cx.figure(&key, cell, How::Grid),
            None => cx.lost(&key, row, "「計」の右に金額が見当たりません"),
        }
    }
}

/// Where the columns of all blocks stand, counted from the first 費目.
#[derive(Debug, Clone)]
struct Layout {
    offsets: Vec<usize>,
    /// Behind the last column.
    end: usize,
}

impl Layout {
    /// One column beside the other.
    fn compact(blocks: usize) -> Self {
        Self { offsets: (0..blocks * 3).collect(), end: blocks * 3 }
    }

    /// As the heading row has them, where blank columns lie between: `None` if
    /// none do, or if a heading is not in the text.
    fn printed(row: &Row, blocks: usize) -> Option<Self> {
        let marks = [Mark::UseItem, Mark::UsePurpose, Mark::UseAmount];
        let heads: Vec<(usize, usize)> =
            row.filled().filter_map(|(at, c)| marks.iter().position(|m| c.is(*m)).map(|k| (at, k))).collect();
        let complete = heads.len() == blocks * 3 && heads.iter().enumerate().all(|(i, (_, k))| i % 3 == *k);
        let from = heads.first()?.0;
        let offsets: Vec<usize> = heads.iter().map(|(at, _)| at - from).collect();
        let last = *offsets.last()?;
        let end = last + offsets.get(2)?.saturating_sub(*offsets.get(1)?);
        (complete && last + 1 > offsets.len()).then_some(Self { offsets, end })
    }

    /// The column that place `at` of an item row lies in.
    fn column_from(&self, base: Base, at: usize) -> Option<usize> {
        let Some(offset) = at.checked_sub(base.block) else { return (at == base.item).then_some(0) };
        let column = self.offsets.partition_point(|o| *o <= offset).checked_sub(1);
        column.filter(|_| offset < self.end)
    }
}

/// Where an item row begins: its first block, and its item.
#[derive(Debug, Clone, Copy)]
struct Base {
    block: usize,
    item: usize,
}

/// An amount: a figure, a dash, or nothing.
fn is_amount(cell: &Cell) -> bool {
    cell.is_blank() || cell.is_dash() || super::fit::looks_like_value(cell)
}

/// Where the first block begins in an item row, and where its item stands:
/// rows lose their empty first cell, or only the item moves into it. With how
/// well the cells then look.
fn base(row: &Row, layout: &Layout) -> (i32, Base) {
    let mut best = (i32::MIN, Base { block: 1, item: 1 });
    for (block, item) in [(1, 1), (0, 0), (1, 0), (2, 2)] {
        let mut score = 0;
        let mut before = None;
        for (at, cell) in row.filled().filter(|(_, c)| !c.is_label()) {
            let column = layout.column_from(Base { block, item }, at);
            score += match column.map(|c| c % 3) {
                // Two cells in one column.
                Some(_) if column == before => -8,
                Some(2) if is_amount(cell) => 4,
                Some(2) => -6,
                Some(_) if cell.is_dash() || !is_amount(cell) => 2,
                Some(_) => -2,
                None => -8,
            };
            before = column.or(before);
        }
        if score > best.0 {
            best = (score, Base { block, item });
        }
    }
    best
}

/// Last parts of the keys of an item.
const LEAVES: [&str; 3] = ["item", "purpose", "amount"];

/// Reads a row of items: one for each block that has something in it.
fn items(row: &Row, printed: Option<&Layout>, blocks: &mut [Block], cx: &mut Context<'_, '_>) {
    let compact = Layout::compact(blocks.len());
    let (close, beside) = base(row, &compact);
    let under = printed.map(|layout| (base(row, layout), layout)).filter(|((score, _), _)| *score >= close);
    let (base, layout) = under.map_or((beside, &compact), |((_, base), layout)| (base, layout));
    let mut placed: Vec<Option<&Cell>> = vec![None; blocks.len() * 3];
    for (at, cell) in row.filled().filter(|(_, c)| !c.is_label()) {
        let column = layout.column_from(base, at);
        if let Some(slot) = column.and_then(|c| placed.get_mut(c)) {
            slot.get_or_insert(cell);
        }
    }
    for (block, cells) in blocks.iter_mut().zip(placed.chunks(3)) {
        let cells: Vec<(&str, Option<&Cell>)> = LEAVES.into_iter().zip(cells.iter().copied()).collect();
        if cells.iter().all(|(_, c)| c.is_none()) {
            block.blanks += 1;
            continue;
        }
        block.rows += 1;
        let stem = format!("use.{}.{}", block.letter, block.rows);
        for (leaf, cell) in cells {
            let Some(cell) = cell else { continue };
            let key = format!("{stem}.{leaf}");
            if leaf == "amount" { cx.figure(&key, cell, How::Grid) } else { cx.words(&key, cell, How::Grid) }
        }
    }
}
