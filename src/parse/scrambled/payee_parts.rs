//! The parts of payees' rows on the pages of a sheet.

use super::atoms::{Atom, Gap};
use super::chains::{Chain, ChainCell, Column, Known, chains, wrapped};
use super::payee_order::obligations;
use super::payees::ListPage;
use crate::parse::Sink;
use crate::text::fold_to_string;

/// A chain of so many cells is a row, or most of it.
const WHOLE_ROW: usize = 4;

/// A part of a row with where it comes from.
pub(super) struct Found {
    /// Which of the pages.
    pub(super) page: usize,
    /// Its cells.
    pub(super) chain: Chain,
}

/// The parts of rows on all pages, lone dashes apart.
pub(super) fn parts_of(pages: &[ListPage<'_>], sink: &Sink<'_>) -> Vec<Found> {
    let mut found = Vec::new();
    for (n, page) in pages.iter().enumerate() {
        let shows = page.page.folded.text.contains("国庫債務負担行為");
        let laid = page.laid.as_ref().filter(|_| shows);
        let listed = laid.map_or_else(Vec::new, |laid| obligations(laid, page.page.atoms.len()));
        let known = Known {
            names: sink.keys().filter_map(|k| head(k.as_str(), sink)).collect(),
            lines: sink.value("flow.text").unwrap_or_default().lines().map(fold_to_string).collect(),
            cells: wrapped(&page.page.atoms),
        };
        let all = chains(&page.page.atoms, &known);
        let rows = grouped(own(all, &listed), &page.page.atoms).into_iter();
        let said = rows.filter(says_something);
        found.extend(said.map(|chain| Found { page: n, chain }));
    }
    found
}

/// The chains that the form's order does not give to 国庫債務負担行為 (`listed`
/// pieces); nor can it give them one that goes on the numbers of such rows.
fn own(mut chains: Vec<Chain>, listed: &[bool]) -> Vec<Chain> {
    let mut last: Option<u16> = None;
    let mut is_own = |chain: &Chain| {
        let number = chain.number().filter(|_| chain.cells.len() >= 2);
        let follows = |(number, last): (u16, u16)| (last.saturating_add(1)..=last.saturating_add(2)).contains(&number);
        let goes_on = chain.cells.len() >= WHOLE_ROW && number.zip(last).is_some_and(follows);
        let theirs = chain.cells.iter().filter(|c| listed.get(c.from) == Some(&true)).count();
        let own = goes_on || theirs * 2 < chain.cells.len();
        last = match number {
            Some(number) => Some(number).filter(|_| own),
            None => last,
        };
        own
    };
    chains.retain(|chain| is_own(chain));
    chains
}

/// A row of dashes is one of the list that says there are none.
fn says_something(chain: &Chain) -> bool {
    let said = |c: &&ChainCell| c.text != "-" && c.column != Column::No;
    let dashes = chain.cells.iter().filter(|c| c.text == "-").count();
    chain.cells.iter().any(|c| said(&c)) || (dashes < 4 && chain.cells.iter().any(|c| c.text != "-"))
}

fn head(key: &str, sink: &Sink<'_>) -> Option<String> {
    let (section, name) = (key.strip_prefix("use.")?, sink.value(key)?);
    section.strip_suffix(".payee").map(|_| fold_to_string(name))
}

/// A cell of several lines breaks its row, so what follows it directly and
/// further right is the rest of that row.
fn grouped(chains: Vec<Chain>, atoms: &[Atom]) -> Vec<Chain> {
    let wraps = |cell: &ChainCell| (cell.from + 1..cell.to).any(|i| atoms.get(i).is_some_and(|a| a.gap == Gap::Line));
    let wraps = |cell: Option<&ChainCell>| cell.is_some_and(wraps);
    let mut out: Vec<Chain> = Vec::with_capacity(chains.len());
    for chain in chains {
        match out.last_mut() {
            Some(last) if (wraps(last.cells.last()) || wraps(chain.cells.first())) && goes_on(last, &chain) => {
                last.cells.extend(chain.cells);
                last.others.clear();
            }
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

#[cfg(test)]
mod tests {
    use super::*;

    /// A chain of `cells`, its number first.
    fn chain(begin: usize, number: &str, cells: usize) -> Chain {
        let cell = |i: usize| ChainCell {
            column: if i == 0 { Column::No } else { Column::Name },
            from: begin + i,
            to: begin + i + 1,
            text: if i == 0 { number.to_owned() } else { "x".to_owned() },
        };
        Chain { cells: (0..cells).map(cell).collect(), others: Vec::new() }
    }

    #[test]
    fn a_row_that_goes_on_the_numbers_of_payees_is_no_obligation() {
        let numbers = |chains: Vec<Chain>, listed: &[bool]| -> Vec<Option<u16>> {
            own(chains, listed).iter().map(Chain::number).collect()
        };
        let listed = [vec![false; 5], vec![true; 10]].concat();
        assert_eq!(numbers(vec![chain(0, "11", 5), chain(5, "12", 5)], &listed), [Some(11), Some(12)]);
        assert_eq!(numbers(vec![chain(0, "11", 5), chain(5, "1", 5)], &listed), [Some(11)]);
        assert_eq!(numbers(vec![chain(0, "11", 5), chain(5, "12", 2)], &listed), [Some(11)]);
        let lists = vec![chain(0, "1", 5), chain(5, "1", 5), chain(10, "2", 5)];
        assert_eq!(numbers(lists, &listed), [Some(1)]);
    }
}
