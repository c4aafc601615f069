//! How far a page's assignment can be relied on, by what it leaves over and
//! by the sums it makes.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;

use super::align::Chosen;
use super::atoms::{Page, What};
use super::laying::LaidOut;
use super::runs::Reading;
use crate::form::{StreamCell, StreamSlot};
use crate::sheet::parse_printed;

/// Which pieces of a page the assignment uses.
pub(super) fn used(page: &Page, laid: &LaidOut) -> Vec<bool> {
    let mut used = vec![false; page.atoms.len()];
    for choice in &laid.chosen {
        let run = laid.readings.get(choice.reading).map(|r| r.from..r.to);
        if let Some(run) = run.and_then(|r| used.get_mut(r)) {
            run.fill(true);
        }
    }
    used
}

/// Pieces of a page, other than printed words, that the assignment uses, and
/// all of them.
pub(super) fn explained(page: &Page, laid: &LaidOut) -> (usize, usize) {
    let used = used(page, laid);
    let counted = |i: &usize| page.atoms.get(*i).is_some_and(|a| !matches!(a.what, What::Word(_)));
    let all: Vec<usize> = (0..page.atoms.len()).filter(counted).collect();
    (all.iter().filter(|i| used.get(**i) == Some(&true)).count(), all.len())
}

/// The blocks of 費目・使途 whose items make their total, to the printed unit.
pub(super) fn summing_blocks(page: &Page, laid: &LaidOut) -> BTreeSet<String> {
    summing_in(page, &laid.slots, &laid.readings, &laid.chosen)
}

/// The same where the page is not laid out yet.
pub(super) fn summing_in(
    page: &Page,
    slots: &[StreamSlot],
    readings: &[Reading],
    chosen: &[Chosen],
) -> BTreeSet<String> {
    let mut sums: BTreeMap<String, (Decimal, Decimal)> = BTreeMap::new();
    let mut totals: BTreeMap<String, (Decimal, Decimal)> = BTreeMap::new();
    for choice in chosen {
        let Some(reading) = readings.get(choice.reading) else { continue };
        let Some(StreamCell::Cells(keys)) = slots.get(reading.slot).map(|s| &s.cell) else { continue };
        let [key] = keys.as_slice() else { continue };
        let Some((block, total)) = amount_key(key) else { continue };
        let text: String =
            page.atoms.get(reading.from..reading.to).unwrap_or_default().iter().map(|a| a.text.as_str()).collect();
        let Some(printed) = parse_printed(&text) else { continue };
        let entry = if total { &mut totals } else { &mut sums }.entry(block.to_owned()).or_default();
        entry.0 += printed.value;
        entry.1 += Decimal::new(5, printed.places + 1);
    }
    let fits = |block: &String, sum: &(Decimal, Decimal)| {
        totals.get(block).is_some_and(|total| (total.0 - sum.0).abs() <= total.1 + sum.1)
    };
    sums.iter().filter(|(b, s)| fits(b, s)).map(|(b, _)| b.clone()).collect()
}

/// The rows of 費目・使途, by block and number, whose amount is placed.
pub(super) fn amounts(laid: &LaidOut) -> BTreeSet<(&'static str, &'static str)> {
    let key = |choice: &Chosen| match &laid.slots.get(laid.readings.get(choice.reading)?.slot)?.cell {
        StreamCell::Cells(keys) => match keys.as_slice() {
            [key] => Some(*key),
            _ => None,
        },
        StreamCell::Word(_) => None,
    };
    let row = |key: &'static str| key.strip_prefix("use.")?.strip_suffix(".amount")?.split_once('.');
    laid.chosen.iter().filter_map(key).filter_map(row).collect()
}

/// The block of `use.A.2.amount` or `use.A.total`, and whether it is the total.
fn amount_key(key: &str) -> Option<(&str, bool)> {
    let rest = key.strip_prefix("use.")?;
    match rest.split('.').collect::<Vec<_>>().as_slice() {
        [block, "total"] => Some((block, true)),
        [block, _, "amount"] => Some((block, false)),
        _ => None,
    }
}
