//! Whose row each chain of a payee list is.
//!
//! What a row's number, its block's heading and the counts in the picture
//! (「A．山川工業　他9者」) say comes first; where they leave it open the form's
//! order speaks; a chain is never split over two rows.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::chains::{Chain, ChainCell, Column};
use crate::sheet::parse_printed;

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
    /// What the picture says each block got, in 百万円.
    pub(super) sums: BTreeMap<String, Decimal>,
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
/// gives a piece; it is believed where it has `explained` the page or agrees
/// with what is known without it.
pub(super) fn rows(
    chains: Vec<Chain>,
    blocks: &Blocks,
    explained: bool,
    order: impl Fn(usize) -> Option<Row>,
) -> Vec<Placed> {
    let mut placed: Vec<Placed> = grouped(chains).into_iter().map(|chain| Placed { chain, row: None }).collect();
    heads(&mut placed, blocks);
    whole_sums(&mut placed, blocks);
    runs(&mut placed, blocks);
    only_block(&mut placed, blocks);
    if explained || trusted(&placed, &order) {
        by_order(&mut placed, blocks, order);
    }
    for _ in 0..3 {
        by_amount(&mut placed, blocks);
        last_name(&mut placed, blocks);
        last_rest(&mut placed);
    }
    placed
}

/// A cell of several lines breaks its row, so what follows it directly and
/// further right is the rest of that row.
fn grouped(chains: Vec<Chain>) -> Vec<Chain> {
    let mut out: Vec<Chain> = Vec::with_capacity(chains.len());
    for chain in chains {
        match out.last_mut() {
            Some(last) if goes_on(last, &chain) => last.cells.extend(chain.cells),
            _ => out.push(chain),
        }
    }
    out
}

fn goes_on(row: &Chain, next: &Chain) -> bool {
    let end = row.cells.iter().map(|c| c.to).max();
    let begin = next.cells.iter().map(|c| c.from).min();
    let (Some(last), Some(first)) = (row.cells.last(), next.cells.first()) else { return false };
    let rising = next.cells.windows(2).all(|w| matches!(w, [a, b] if a.column < b.column));
    if end != begin || !rising || row.cells.len() < 2 || row.cell(Column::Name).is_none() {
        return false;
    }
    let lone_figure = next.cells.len() == 1 && first.text.chars().count() <= 4;
    match last.column {
        // A lone figure after the work is the amount, whatever it looks like.
        Column::Work => first.column >= Column::Amount && (!lone_figure || first.column == Column::Amount),
        Column::Corporate => first.column == Column::Work || (first.column > last.column && !lone_figure),
        Column::Contract => first.column > last.column && next.cells.len() >= 2,
        _ => first.column > last.column && !lone_figure,
    }
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

/// The only payee of a block got what the block got.
fn whole_sums(placed: &mut [Placed], blocks: &Blocks) {
    for (letter, sum) in &blocks.sums {
        let alone = blocks.counts.get(letter) == Some(&1);
        let unique = blocks.sums.values().filter(|s| *s == sum).count() == 1;
        let fits = |p: &Placed| p.chain.cells.len() >= 2 && amount(p) == Some(*sum);
        let fitting = indices(placed, fits);
        if let ([only], true, true) = (fitting.as_slice(), alone, unique)
            && let Some(p) = placed.get_mut(*only).filter(|p| p.row.is_none())
        {
            let named = blocks.heads.get(letter);
            if name(p).is_none_or(|n| named.is_none_or(|h| *h == n.text)) {
                p.row = Some((letter.clone(), 1));
            }
        }
    }
}

/// On a page with one block every numbered row is that block's.
fn only_block(placed: &mut [Placed], blocks: &Blocks) {
    let [letter] = blocks.letters.as_slice() else { return };
    for p in placed.iter_mut().filter(|p| p.row.is_none() && p.chain.cells.len() >= 2) {
        p.row = p.chain.number().map(|n| (letter.clone(), n));
    }
}

/// Amounts fall from row to row: a part of a row with an amount that only one
/// row can have is that row's.
fn by_amount(placed: &mut [Placed], blocks: &Blocks) {
    let open = indices(placed, |p| p.row.is_none() && p.chain.cells.len() >= 2 && amount(p).is_some());
    for i in open {
        let Some(p) = placed.get(i) else { continue };
        let Some(value) = amount(p) else { continue };
        let fitting: Vec<Row> = lacking(placed, p).into_iter().filter(|r| between(placed, r, value, blocks)).collect();
        if let [only] = fitting.as_slice() {
            let row = only.clone();
            if let Some(p) = placed.get_mut(i) {
                p.row = Some(row);
            }
        }
    }
}

/// The rows that have none of the columns of `part`.
fn lacking(placed: &[Placed], part: &Placed) -> Vec<Row> {
    let mut rows: Vec<&Row> = placed.iter().filter_map(|p| p.row.as_ref()).collect();
    rows.sort();
    rows.dedup();
    let has = |row: &Row, column: Column| {
        placed.iter().any(|p| p.row.as_ref() == Some(row) && p.chain.cell(column).is_some())
    };
    let free = |row: &&Row| part.chain.cells.iter().all(|c| !has(row, c.column));
    let number = part.chain.number();
    rows.into_iter().filter(free).filter(|r| number.is_none_or(|n| n == r.1)).cloned().collect()
}

/// Whether the amount fits between those of the rows above and below, and
/// into what the block got.
fn between(placed: &[Placed], row: &Row, value: Decimal, blocks: &Blocks) -> bool {
    let of = |p: &Placed| p.row.as_ref().filter(|r| r.0 == row.0).and_then(|r| Some((r.1, amount(p)?)));
    let known: Vec<(u16, Decimal)> = placed.iter().filter_map(of).collect();
    let falls = known.iter().all(|(n, a)| if *n < row.1 { *a >= value } else { *a <= value });
    falls && blocks.sums.get(&row.0).is_none_or(|s| value <= *s + Decimal::ONE)
}

/// The one name left belongs to the one row left without a name.
fn last_name(placed: &mut [Placed], blocks: &Blocks) {
    let unnamed: Vec<Row> = blocks
        .counts
        .iter()
        .flat_map(|(letter, count)| (1..=*count).map(move |n| (letter.clone(), n)))
        .filter(|row| blocks.letters.contains(&row.0))
        .filter(|row| !placed.iter().any(|p| p.row.as_ref() == Some(row) && name(p).is_some()))
        .collect();
    let all_counted = blocks.letters.iter().all(|l| blocks.counts.contains_key(l));
    let open = indices(placed, |p| p.row.is_none() && name(p).is_some());
    if let ([row], [i], true) = (unnamed.as_slice(), open.as_slice(), all_counted)
        && let Some(p) = placed.get_mut(*i)
        && p.chain.number().is_none_or(|n| n == row.1)
    {
        p.row = Some(row.clone());
    }
}

/// The one part left with an amount belongs to the one row left without.
fn last_rest(placed: &mut [Placed]) {
    let open =
        indices(placed, |p| p.row.is_none() && name(p).is_none() && amount(p).is_some() && p.chain.cells.len() >= 2);
    let [i] = open.as_slice() else { return };
    let Some(part) = placed.get(*i) else { return };
    if let [row] = lacking(placed, part).as_slice() {
        let row = row.clone();
        if let Some(p) = placed.get_mut(*i) {
            p.row = Some(row);
        }
    }
}

fn amount(placed: &Placed) -> Option<Decimal> {
    parse_printed(&placed.chain.cell(Column::Amount)?.text).map(|p| p.value)
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
        if !affordable(placed, run, blocks.sums.get(only)) {
            continue;
        }
        taken.push(only);
        for (i, number) in run {
            if let Some(p) = placed.get_mut(*i).filter(|p| p.row.is_none()) {
                p.row = Some((only.to_owned(), *number));
            }
        }
        gaps(placed, run, only);
    }
}

/// The amounts of a run fall, and make no more than the block got.
fn affordable(placed: &[Placed], run: &[(usize, u16)], sum: Option<&Decimal>) -> bool {
    let amounts: Vec<Decimal> = run.iter().filter_map(|(i, _)| amount(placed.get(*i)?)).collect();
    let falling = amounts.windows(2).all(|w| w.first() >= w.last());
    let total: Decimal = amounts.iter().sum();
    falling && sum.is_none_or(|s| total <= *s + Decimal::from(amounts.len()))
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

/// Whether the form's order mostly agrees with the rows known without it.
fn trusted(placed: &[Placed], order: impl Fn(usize) -> Option<Row>) -> bool {
    let (mut agree, mut differ) = (0, 0);
    for p in placed {
        let Some(row) = &p.row else { continue };
        for cell in &p.chain.cells {
            match order(cell.from) {
                Some(o) if o == *row => agree += 1,
                _ => differ += 1,
            }
        }
    }
    agree >= differ * 2
}

/// What is left follows the form's order, where all its pieces agree and
/// nothing above contradicts.
fn by_order(placed: &mut [Placed], blocks: &Blocks, order: impl Fn(usize) -> Option<Row>) {
    for p in placed.iter_mut().filter(|p| p.row.is_none()) {
        let rows: Vec<Row> = p.chain.cells.iter().filter_map(|c| order(c.from)).collect();
        let votes = |row: &&Row| rows.iter().filter(|r| r == row).count();
        let Some(row) = rows.iter().max_by_key(votes).filter(|r| votes(r) * 3 > rows.len() * 2) else { continue };
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
        use Column::{Corporate, Name, No};
        let blocks = Blocks {
            letters: vec!["A".into(), "B".into()],
            heads: [("A".to_owned(), "山川工業".to_owned())].into(),
            counts: [("A".to_owned(), 1), ("B".to_owned(), 4)].into(),
            sums: BTreeMap::new(),
        };
        let chains = vec![
            chain(&[(No, "2"), (Name, "海辺"), (Corporate, "1")]),
            chain(&[(Name, "野原"), (Corporate, "2")]),
            chain(&[(No, "4"), (Name, "谷"), (Corporate, "3")]),
            chain(&[(Name, "山川工業"), (Corporate, "4")]),
        ];
        let found: Vec<String> = rows(chains, &blocks, false, |_| None)
            .iter()
            .map(|p| p.row.as_ref().map_or("?".into(), |(l, n)| format!("{l}{n}")))
            .collect();
        assert_eq!(found, ["B2", "B3", "B4", "A1"]);
    }
}
