//! The payee lists of a page: chains laid into rows, checked against the
//! form's order, and placed.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::LaidOut;
use super::atoms::{Atom, Page, What};
use super::chains::{ChainCell, Column, Known, chains};
use super::lists::{Blocks, Row, rows};
use super::place::{CLEAR, is_form_text};
use super::trust;
use super::value::unwrap;
use crate::form::StreamCell;
use crate::parse::{How, Sink};
use crate::read::Document;
use crate::sheet::parse_printed;
use crate::text::{Span, fold_to_string};

/// The name of a column in keys; the row's number has none.
fn key_of(column: Column) -> Option<&'static str> {
    Some(match column {
        Column::No => return None,
        Column::Name => "name",
        Column::Corporate => "corporate_number",
        Column::Work => "work",
        Column::Amount => "amount",
        Column::Contract => "contract",
        Column::Bidders => "bidders",
        Column::Rate => "award_rate",
        Column::Reason => "reason",
    })
}

/// What the pages before say about the blocks of this one.
pub(super) fn blocks(page: &Page, sink: &Sink<'_>) -> Blocks {
    let mut blocks = Blocks::default();
    for atom in &page.atoms {
        let What::Word(name) = &atom.what else { continue };
        let Some(letter) = name.strip_prefix('§') else { continue };
        if !blocks.letters.iter().any(|l| l == letter) {
            blocks.letters.push(letter.to_owned());
        }
    }
    for letter in &blocks.letters {
        if let Some(head) = sink.value(&format!("use.{letter}.payee")) {
            blocks.heads.insert(letter.clone(), fold_to_string(head));
        }
    }
    let picture = sink.value("flow.text").unwrap_or_default();
    blocks.counts = counts(picture);
    blocks.sums = sums(picture);
    blocks
}

/// 「A．山川工業　他9者」: how many payees each block has. A long name puts the
/// rest on a line of its own.
fn counts(picture: &str) -> BTreeMap<String, u16> {
    let mut counts: BTreeMap<String, u16> = BTreeMap::new();
    let mut head = None;
    for line in picture.lines() {
        let folded = fold_to_string(line);
        match block_of(&folded) {
            Some(letter) => {
                *counts.entry(letter.clone()).or_default() += 1 + others(&folded).unwrap_or(0);
                head = Some(letter);
            }
            None => {
                if let (Some(letter), Some(n), true) = (head.take(), others(&folded), folded.starts_with('他')) {
                    *counts.entry(letter).or_default() += n;
                }
            }
        }
    }
    counts
}

/// The letter that a line of the picture begins with.
fn block_of(folded: &str) -> Option<String> {
    let (letter, _) = folded.split_once('.')?;
    ((1..=2).contains(&letter.len()) && letter.chars().all(|c| c.is_ascii_uppercase())).then(|| letter.to_owned())
}

/// `他9者`, `他3社`.
fn others(folded: &str) -> Option<u16> {
    let (_, tail) = folded.rsplit_once('他')?;
    let digits: String = tail.chars().take_while(char::is_ascii_digit).collect();
    digits.parse().ok()
}

/// What the picture says each block got: the sum in the line after its name.
fn sums(picture: &str) -> BTreeMap<String, Decimal> {
    let mut sums: BTreeMap<String, Decimal> = BTreeMap::new();
    let mut letter = None;
    for line in picture.lines() {
        let folded = fold_to_string(line);
        if let (Some(l), Some(sum)) = (&letter, sum_of(&folded)) {
            *sums.entry(String::clone(l)).or_default() += sum;
            letter = None;
            continue;
        }
        if !folded.starts_with('他') {
            letter = block_of(&folded);
        }
    }
    sums
}

/// `187百万円`.
fn sum_of(folded: &str) -> Option<Decimal> {
    parse_printed(folded.strip_suffix("百万円")?).map(|p| p.value)
}

/// Places the payees of a page.
pub(super) fn place(document: &Document, page: &Page, laid: &LaidOut, sink: &mut Sink<'_>) {
    let blocks = blocks(page, sink);
    let order = order_of(laid, page.atoms.len());
    let row_of = |piece: usize| order.get(piece).and_then(|o| o.as_ref()).map(|(row, _)| row.clone());
    let listed = obligations(laid, page.atoms.len());
    let known = Known {
        names: blocks.heads.values().cloned().collect(),
        lines: sink.value("flow.text").unwrap_or_default().lines().map(fold_to_string).collect(),
    };
    let all =
        chains(&page.atoms, &known).into_iter().filter(|c| c.cells.iter().all(|x| listed.get(x.from) != Some(&true)));
    let (used, pieces) = trust::explained(page, laid);
    let mut taken = vec![false; page.atoms.len()];
    for placed in rows(all.collect(), &blocks, used * 100 >= pieces * 95, row_of) {
        let Some((letter, number)) = placed.row else { continue };
        for cell in &placed.chain.cells {
            if let Some(run) = taken.get_mut(cell.from..cell.to) {
                run.fill(true);
            }
        }
        for cell in &placed.chain.cells {
            let Some(span) = span_of(&page.atoms, cell) else { continue };
            let by_order =
                order.get(cell.from).and_then(|o| o.as_ref()).filter(|(r, _)| *r == (letter.clone(), number));
            let agreed = by_order.is_some_and(|(_, name)| Some(*name) == key_of(cell.column));
            let Some(name) = key_of(cell.column) else {
                sink.claim(span);
                continue;
            };
            let certain = agreed || (by_order.is_none() && is_certain(cell, &placed.chain.cells));
            let key = format!("payee.{letter}.{number}.{name}");
            if certain && !sink.has(&key) {
                sink.place(key.as_str(), unwrap(document.slice(span)), How::Grid, &[span]);
            }
        }
    }
    rest_by_order(document, page, laid, (&blocks, &taken), sink);
}

/// Where the form's order explains a page wholly, it also places what the
/// rows leave open.
fn rest_by_order(
    document: &Document,
    page: &Page,
    laid: &LaidOut,
    (blocks, taken): (&Blocks, &[bool]),
    sink: &mut Sink<'_>,
) {
    let (used, all) = trust::explained(page, laid);
    if used * 100 < all * 97 {
        return;
    }
    for choice in laid.chosen.iter().filter(|c| c.margin >= CLEAR) {
        let Some(reading) = laid.readings.get(choice.reading) else { continue };
        let Some(StreamCell::Cells(keys)) = laid.slots.get(reading.slot).map(|s| &s.cell) else { continue };
        let [key] = keys.as_slice() else { continue };
        let Some(((letter, number), _)) = payee_key(key) else { continue };
        let free = taken.get(reading.from..reading.to).is_some_and(|run| run.iter().all(|t| !t));
        let sized = blocks.counts.get(letter).is_none_or(|n| number <= *n);
        let first = page.atoms.get(reading.from).map(|a| a.span);
        let last = reading.to.checked_sub(1).and_then(|i| page.atoms.get(i)).map(|a| a.span);
        if let (true, true, false, Some(first), Some(last)) = (free, sized, is_form_text(key), first, last) {
            let span = first.cover(last);
            if !sink.has(key) {
                sink.place(*key, unwrap(document.slice(span)), How::Order, &[span]);
            }
        }
    }
}

/// The row and column of `payee.A.1.name`.
fn payee_key(key: &'static str) -> Option<((&'static str, u16), &'static str)> {
    let mut parts = key.strip_prefix("payee.")?.split('.');
    Some(((parts.next()?, parts.next()?.parse().ok()?), parts.next()?))
}

/// A lone figure, dash or text can stand in several columns.
fn is_certain(cell: &ChainCell, chain: &[ChainCell]) -> bool {
    match cell.column {
        Column::Corporate | Column::Contract => cell.text != "-",
        Column::Name => true,
        _ => chain.len() >= 2 && cell.text != "-",
    }
}

/// The row and column that the form's order gives each piece.
pub(super) fn order_of(laid: &LaidOut, pieces: usize) -> Vec<Option<(Row, &'static str)>> {
    let mut out = vec![None; pieces];
    for choice in &laid.chosen {
        let Some(reading) = laid.readings.get(choice.reading) else { continue };
        let Some(StreamCell::Cells(keys)) = laid.slots.get(reading.slot).map(|s| &s.cell) else { continue };
        let [key] = keys.as_slice() else { continue };
        let Some(((letter, number), name)) = payee_key(key) else { continue };
        if let Some(run) = out.get_mut(reading.from..reading.to) {
            run.fill(Some(((letter.to_owned(), number), name)));
        }
    }
    out
}

/// The pieces that the form's order gives to 国庫債務負担行為.
fn obligations(laid: &LaidOut, pieces: usize) -> Vec<bool> {
    let mut out = vec![false; pieces];
    for choice in &laid.chosen {
        let Some(reading) = laid.readings.get(choice.reading) else { continue };
        let Some(StreamCell::Cells(keys)) = laid.slots.get(reading.slot).map(|s| &s.cell) else { continue };
        if keys.iter().any(|k| k.starts_with("obligation."))
            && let Some(run) = out.get_mut(reading.from..reading.to)
        {
            run.fill(true);
        }
    }
    out
}

fn span_of(atoms: &[Atom], cell: &ChainCell) -> Option<Span> {
    Some(atoms.get(cell.from)?.span.cover(atoms.get(cell.to.checked_sub(1)?)?.span))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_picture_counts_the_payees_of_a_block() {
        let counts = counts("総務省\n5百万円\nA．京都府　他4者\n7百万円\nＢ．（株）山川　他２社\nＢ．（株）谷");
        assert_eq!(counts.get("A"), Some(&5));
        assert_eq!(counts.get("B"), Some(&4));
    }
}
