//! Whose row each chain of a payee list is.
//!
//! What a row's number, its block's heading and the counts in the picture
//! (「A．山川工業　他9者」) say comes first; where they leave it open the form's
//! order speaks; a chain is never split over two rows.

use std::collections::BTreeMap;

use super::chains::{Chain, ChainCell, Column};

/// A row of a list: its block's letter and its number.
pub(super) type Row = (String, u16);

/// What the rest of the sheet says about the blocks.
#[derive(Debug, Default, Clone)]
pub(super) struct Blocks {
    /// The letters of the lists on the page, in order.
    pub(super) letters: Vec<String>,
    /// Who heads each block in 費目・使途: got most, so stands first (folded).
    pub(super) heads: BTreeMap<String, String>,
    /// How many payees the picture gives each block.
    pub(super) counts: BTreeMap<String, u16>,
}

/// A chain with its row, as far as it is known.
#[derive(Debug, Clone)]
pub(super) struct Placed {
    /// The chain.
    pub(super) chain: Chain,
    /// Its row.
    pub(super) row: Option<Row>,
}

/// Finds the rows of `chains`. `order` gives the row that the form's order
/// gives a piece.
pub(super) fn rows(chains: Vec<Chain>, blocks: &Blocks, order: impl Fn(usize) -> Option<Row>) -> Vec<Placed> {
    let mut placed: Vec<Placed> = chains.into_iter().map(|chain| Placed { chain, row: None }).collect();
    heads(&mut placed, blocks);
    runs(&mut placed, blocks);
    followers(&mut placed);
    by_order(&mut placed, blocks, order);
    placed
}

/// Rows 1: the name that heads the block.
fn heads(placed: &mut [Placed], blocks: &Blocks) {
    for (letter, head) in &blocks.heads {
        let shared = blocks.heads.values().filter(|h| *h == head).count() > 1;
        let named: Vec<usize> = indices(placed, |p| name(p).is_some_and(|n| n.text == *head));
        if let ([only], false) = (named.as_slice(), shared)
            && let Some(p) = placed.get_mut(*only)
            && p.chain.number().is_none_or(|n| n == 1)
        {
            p.row = Some((letter.clone(), 1));
        }
    }
}

fn name(placed: &Placed) -> Option<&ChainCell> {
    placed.chain.cell(Column::Name)
}

fn indices(placed: &[Placed], wanted: impl Fn(&Placed) -> bool) -> Vec<usize> {
    placed.iter().enumerate().filter(|(_, p)| wanted(p)).map(|(i, _)| i).collect()
}

/// Numbered rows follow each other within a block: the chains that name a
/// payee fall into runs of rising numbers, and a run that ends with a block's
/// last number is that block's.
fn runs(placed: &mut [Placed], blocks: &Blocks) {
    let mut found = Vec::new();
    let mut run: Vec<(usize, u16)> = Vec::new();
    for (i, p) in placed.iter().enumerate() {
        let Some(number) = p.chain.number().filter(|n| *n >= 2 && p.chain.cells.len() >= 2) else { continue };
        if run.last().is_some_and(|(_, last)| number <= *last) {
            found.push(std::mem::take(&mut run));
        }
        run.push((i, number));
    }
    found.push(run);
    let mut taken: Vec<&str> = Vec::new();
    let runs_of = |letter: &str, found: &[Vec<(usize, u16)>]| {
        let size = blocks.counts.get(letter).copied().unwrap_or(0);
        found.iter().filter(|r| r.last().is_some_and(|(_, n)| *n == size)).count()
    };
    for run in &found {
        let Some((_, last)) = run.last() else { continue };
        let sized: Vec<&str> = blocks
            .counts
            .iter()
            .filter(|(l, n)| **n == *last && !taken.contains(&l.as_str()))
            .map(|(l, _)| l.as_str())
            .collect();
        let only = match (sized.as_slice(), blocks.letters.as_slice()) {
            ([one], _) if runs_of(one, &found) == 1 => *one,
            (_, [one]) => one.as_str(),
            _ => continue,
        };
        taken.push(only);
        for (i, number) in run {
            if let Some(p) = placed.get_mut(*i).filter(|p| p.row.is_none()) {
                p.row = Some((only.to_owned(), *number));
            }
        }
        gaps(placed, run, only);
    }
}

/// A row without a number between two that leave exactly its number out.
fn gaps(placed: &mut [Placed], run: &[(usize, u16)], letter: &str) {
    for pair in run.windows(2) {
        let [(i, a), (j, b)] = pair else { continue };
        let unnumbered: Vec<usize> = (*i + 1..*j)
            .filter(|k| placed.get(*k).is_some_and(|p| p.row.is_none() && p.chain.number().is_none() && is_full(p)))
            .collect();
        if let ([only], true) = (unnumbered.as_slice(), b.saturating_sub(*a) == 2)
            && let Some(p) = placed.get_mut(*only)
        {
            p.row = Some((letter.to_owned(), a + 1));
        }
    }
}

fn is_full(placed: &Placed) -> bool {
    name(placed).is_some() && placed.chain.cell(Column::Corporate).is_some()
}

/// A chain whose columns go on where the chain before it ended is the rest of
/// that row.
fn followers(placed: &mut [Placed]) {
    for i in 1..placed.len() {
        let (before, here) = placed.split_at_mut(i);
        let (Some(before), Some(here)) = (before.last(), here.first_mut()) else { continue };
        let (Some(row), None) = (&before.row, &here.row) else { continue };
        let (Some(last), Some(first)) = (before.chain.cells.last(), here.chain.cells.first()) else { continue };
        let goes_on = here.chain.cells.len() >= 3 && first.column > last.column && first.column <= Column::Amount;
        if goes_on && name(here).is_none() && here.chain.number().is_none() {
            here.row = Some(row.clone());
        }
    }
}

/// What is left follows the form's order, where all its pieces agree and
/// nothing above contradicts.
fn by_order(placed: &mut [Placed], blocks: &Blocks, order: impl Fn(usize) -> Option<Row>) {
    for p in placed.iter_mut().filter(|p| p.row.is_none()) {
        let mut rows: Vec<Row> = p.chain.cells.iter().filter_map(|c| order(c.from)).collect();
        rows.dedup();
        let [row] = rows.as_slice() else { continue };
        let number_fits = p.chain.number().is_none_or(|n| n == row.1);
        let size_fits = blocks.counts.get(&row.0).is_none_or(|n| row.1 <= *n);
        let head = blocks.heads.get(&row.0).filter(|_| row.1 == 1);
        let name_fits = name(p).is_none_or(|n| head.is_none_or(|h| *h == n.text));
        if number_fits && size_fits && name_fits {
            p.row = Some(row.clone());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chain(cells: &[(Column, &str)]) -> Chain {
        let cell = |(i, (column, text)): (usize, &(Column, &str))| ChainCell {
            column: *column,
            from: i,
            to: i + 1,
            text: (*text).to_owned(),
        };
        Chain { cells: cells.iter().enumerate().map(cell).collect(), sure: true }
    }

    #[test]
    fn headings_counts_and_numbers_tell_the_rows() {
        use Column::{Amount, Corporate, Name, No, Work};
        let blocks = Blocks {
            letters: vec!["A".into(), "B".into()],
            heads: [("A".to_owned(), "山川工業".to_owned())].into(),
            counts: [("A".to_owned(), 1), ("B".to_owned(), 4)].into(),
        };
        let chains = vec![
            chain(&[(No, "2"), (Name, "海辺"), (Corporate, "1")]),
            chain(&[(Name, "野原"), (Corporate, "2")]),
            chain(&[(No, "4"), (Name, "谷"), (Corporate, "3")]),
            chain(&[(Work, "調査"), (Amount, "3"), (Column::Bidders, "1")]),
            chain(&[(Name, "山川工業"), (Corporate, "4")]),
        ];
        let found: Vec<String> = rows(chains, &blocks, |_| None)
            .iter()
            .map(|p| p.row.as_ref().map_or("?".into(), |(l, n)| format!("{l}{n}")))
            .collect();
        assert_eq!(found, ["B2", "B3", "B4", "B4", "A1"]);
    }
}
