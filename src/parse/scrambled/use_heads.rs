//! What the payees that head the blocks of 費目・使途 say of the lines near
//! them: the form draws the further blocks one after the other.

use super::atoms::{Atom, Gap, Page, What};
use super::use_lines::Cell;
use super::use_rules::{Pair, SIDE};
use super::use_runs::Run;
use super::uses::number_of;
use crate::form::StreamPage;

/// A lone figure beside the head of a block is its 計.
const TOTAL_BESIDE: i32 = 150;
/// A line after the head of a block and before the next is a row of it;
const LINE_WITHIN: i32 = 300;
/// a lone cell is so less surely.
const CELL_WITHIN: i32 = 100;
/// What it counts that a line is one of those that make a block's 計.
const IN_RUN: i32 = 400;

/// The letter of the block that a piece heads, and whether with a payee:
/// 「A.山川工業」 or a lone 「B.」.
pub(super) fn head_of(atom: &Atom) -> Option<(&str, bool)> {
    let What::Word(name) = &atom.what else { return None };
    if name == "heading" {
        let letters = atom.text.split('.').take_while(|l| number_of(l).is_some());
        return letters.last().map(|letter| (letter, true));
    }
    name.strip_prefix('§').map(|letter| (letter, false))
}

/// Where the heads of blocks stand in the stream, with the letters of their
/// blocks.
pub(super) fn heads(page: &Page) -> Vec<(usize, String)> {
    let heads = page.atoms.iter().enumerate().filter_map(|(at, atom)| Some((at, head_of(atom)?.0.to_owned())));
    heads.collect()
}

/// What the heads of blocks near a line say of it.
pub(super) struct Near<'a> {
    /// The block whose head came last before it.
    within: Option<&'a str>,
    /// The blocks whose heads stand directly before or after it.
    beside: [Option<&'a str>; 2],
    kind: StreamPage,
    run: Run<'a>,
}

impl<'a> Near<'a> {
    /// What the `heads` of a page of this kind say of a line.
    pub(super) fn of(
        line: &[Cell],
        page: &Page,
        heads: &'a [(usize, String)],
        (kind, run): (StreamPage, Run<'a>),
    ) -> Self {
        let from = line.first().map_or(0, |c| c.from);
        let end = line.last().map_or(0, |c| c.from + 1);
        let word = |i: usize| page.atoms.get(i).is_some_and(|a| matches!(a.what, What::Word(_)));
        let head = |i: usize| heads.iter().find(|(at, _)| *at == i).map(|(_, l)| l.as_str());
        let mut before = from.checked_sub(1);
        while let Some(b) = before.filter(|b| word(*b) && head(*b).is_none()) {
            before = b.checked_sub(1);
        }
        let mut after = end;
        while page.atoms.get(after).is_some_and(|a| a.gap == Gap::Inside) || (word(after) && head(after).is_none()) {
            after += 1;
        }
        let within = heads.iter().rev().find(|(at, _)| *at < from).map(|(_, l)| l.as_str());
        Self { within, beside: [before.and_then(head), head(after)], kind, run }
    }

    /// Whether the line stands behind the head of another further block.
    pub(super) fn is_elsewhere(&self, columns: &[usize], pair: &Pair) -> bool {
        let letter = columns.first().and_then(|c| pair.sides.get(c / SIDE)).map(|s| s.letter.as_str());
        match self.run {
            Run::Of(block) => letter != Some(block),
            Run::Beyond => false,
            Run::Open => {
                self.within.is_some_and(|w| self.kind == StreamPage::FlowMore && !is_early(w) && letter != Some(w))
            }
        }
    }

    /// What speaks for the line standing in these columns of a pair.
    pub(super) fn votes(&self, line: &[Cell], columns: &[usize], pair: &Pair, closing: bool) -> i32 {
        let letter = columns.first().and_then(|c| pair.sides.get(c / SIDE)).map(|s| s.letter.as_str());
        let alone = line.len() == 1;
        match self.run {
            Run::Of(block) if letter == Some(block) && alone == closing => return IN_RUN,
            Run::Of(_) => return -IN_RUN,
            Run::Beyond if letter == self.within => return -IN_RUN,
            Run::Beyond | Run::Open => {}
        }
        if closing {
            let beside = self.beside.iter().any(|b| b.is_some() && *b == letter);
            return if alone && beside { TOTAL_BESIDE } else { 0 };
        }
        // On the form's own page the cells of the first blocks come out
        // scattered, so whose head they stand behind says nothing.
        let whole = self.kind == StreamPage::FlowMore;
        match (whole && self.within.is_some() && self.within == letter, alone) {
            (true, false) => LINE_WITHIN,
            (true, true) => CELL_WITHIN,
            (false, _) => 0,
        }
    }
}

/// The blocks of the form's own page: their cells come out scattered.
pub(super) fn is_early(letter: &str) -> bool {
    matches!(letter, "A" | "B" | "C" | "D")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::scrambled::use_lines::lines;
    use crate::parse::scrambled::use_rules::{AMOUNT, ITEM, PURPOSE, Side};
    use crate::read::Document;
    use crate::sheet::FiscalYear;
    use crate::text::Span;

    const TEXT: &str = "費　目 使　途\n\n金　額\n(百万円）\n\n計\n\nF.（株）沢組\n\n6\n\n4人件費 技術者の給与\n\n\
                        計\n\nE.（株）岬商店\n\n7\n\n5人件費 職員の給与\n\n消費税\n";

    /// What speaks for each line of [`TEXT`] standing left (E) and right (F).
    fn votes(closing: bool) -> Vec<(String, i32, i32)> {
        let document = Document::from_text("t", TEXT);
        let page = Page::new(TEXT, Span::new(0, TEXT.len()), FiscalYear::new(2017));
        let heads = heads(&page);
        let side = |letter: &str| Side { letter: letter.to_owned(), headed: true, paid: Vec::new() };
        let pair = Pair { sides: [side("E"), side("F")] };
        let lines = lines(&document, &page.atoms);
        let of = |line: &Vec<Cell>| {
            let near = Near::of(line, &page, &heads, (StreamPage::FlowMore, Run::Open));
            let at = |side: usize| near.votes(line, &[AMOUNT + side, ITEM + side, PURPOSE + side], &pair, closing);
            (line.iter().map(|c| c.text.as_str()).collect(), at(0), at(SIDE))
        };
        lines.iter().map(of).collect()
    }

    #[test]
    fn a_line_is_of_the_block_whose_head_came_last() {
        let line = |text: &str, left, right| (text.to_owned(), left, right);
        assert_eq!(
            votes(false),
            [
                line("6", 0, CELL_WITHIN),
                line("4人件費技術者の給与", 0, LINE_WITHIN),
                line("7", CELL_WITHIN, 0),
                line("5人件費職員の給与", LINE_WITHIN, 0),
                line("消費税", CELL_WITHIN, 0),
            ]
        );
    }

    #[test]
    fn a_lone_figure_beside_a_head_is_its_total() {
        let totals: Vec<(i32, i32)> = votes(true).into_iter().map(|(_, left, right)| (left, right)).collect();
        assert_eq!(totals, [(0, TOTAL_BESIDE), (0, 0), (TOTAL_BESIDE, 0), (0, 0), (0, 0)]);
    }
}
