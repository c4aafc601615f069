//! By how much each reading of the best assignment is ahead.

use std::collections::BTreeMap;

use super::Chosen;
use crate::form::{StreamCell, StreamSlot};
use crate::parse::scrambled::atoms::{Atom, What};
use crate::parse::scrambled::runs::Reading;

const NONE: usize = usize::MAX;

/// How far each reading of the path is ahead of the readings that would give
/// its cell another value, or make its pieces another cell. Where the page
/// says the same more than once (dashes, zeros, marks), another place for
/// these pieces leaves the cell's value as it is.
pub(super) fn margins(
    atoms: &[Atom],
    readings: &[Reading],
    slots: &[StreamSlot],
    path: &[usize],
    through: &[i32],
    total: i32,
) -> Vec<Chosen> {
    let cell = |r: &Reading| slots.get(r.slot).map(|s| &s.cell);
    let mut chosen: Vec<Chosen> = path.iter().map(|&reading| Chosen { reading, margin: i32::MAX }).collect();
    let mut by_cell: BTreeMap<&StreamCell, usize> = BTreeMap::new();
    let mut by_piece = vec![NONE; readings.iter().map(|r| r.to).max().unwrap_or(0)];
    let often = often(atoms);
    let repeated: Vec<bool> =
        path.iter().map(|i| readings.get(*i).is_some_and(|r| is_repeated(atoms, &often, r))).collect();
    for (k, c) in chosen.iter().enumerate() {
        let Some(r) = readings.get(c.reading) else { continue };
        if let Some(cell @ StreamCell::Cells(_)) = cell(r) {
            by_cell.insert(cell, k);
        }
        if let Some(run) = by_piece.get_mut(r.from..r.to) {
            run.fill(k);
        }
    }
    let slot_owner: Vec<usize> = slots.iter().map(|s| by_cell.get(&s.cell).copied().unwrap_or(NONE)).collect();
    for (other, value) in readings.iter().zip(through) {
        let behind = total.saturating_sub(*value);
        let of_slot = slot_owner.get(other.slot).copied().unwrap_or(NONE);
        for k in [of_slot, get_or(&by_piece, other.from), get_or(&by_piece, other.to.saturating_sub(1))] {
            let Some(c) = chosen.get_mut(k) else { continue };
            if c.margin <= behind {
                continue;
            }
            let Some(own) = readings.get(c.reading) else { continue };
            let same_run = (own.from, own.to) == (other.from, other.to);
            let same_cell = k == of_slot;
            let harmless = match (same_cell, repeated.get(k).copied().unwrap_or(false)) {
                (true, _) if same_run => true,
                (true, true) => says(atoms, own) == says(atoms, other),
                (false, true) => same_run,
                _ => false,
            };
            if !harmless {
                c.margin = behind;
            }
        }
    }
    chosen
}

fn get_or(values: &[usize], at: usize) -> usize {
    values.get(at).copied().unwrap_or(NONE)
}

/// How often the page has each dash, mark and digit.
fn often(atoms: &[Atom]) -> BTreeMap<&str, usize> {
    let mut often = BTreeMap::new();
    for atom in atoms.iter().filter(|a| is_short(a)) {
        *often.entry(atom.text.as_str()).or_insert(0) += 1;
    }
    often
}

fn is_short(atom: &Atom) -> bool {
    matches!(atom.what, What::Dash | What::Mark | What::Digit)
}

/// Dashes, marks and short figures that the page has more than once.
fn is_repeated(atoms: &[Atom], often: &BTreeMap<&str, usize>, reading: &Reading) -> bool {
    match atoms.get(reading.from..reading.to) {
        Some([one]) => is_short(one) && often.get(one.text.as_str()).is_some_and(|n| *n > 1),
        _ => false,
    }
}

fn says<'t>(atoms: &'t [Atom], reading: &Reading) -> Option<&'t str> {
    let run = atoms.get(reading.from..reading.to)?;
    match run {
        [one] => Some(&one.text),
        _ => None,
    }
}
