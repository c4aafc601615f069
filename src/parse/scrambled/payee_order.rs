//! What the form's order says of the payee lists, and what that is worth.

use super::align::Chosen;
use super::atoms::{Atom, joined};
use super::laying::LaidOut;
use super::payee_parts::Found;
use crate::form::StreamCell;

/// A row of a list: its block's letter and its number.
pub(super) type Row = (String, u16);

/// Where the form's order puts a piece: row and column, and by how much that
/// is ahead.
pub(super) type Ordered = (Row, &'static str, i32);

/// What it counts that the form's order puts a cell here.
pub(super) fn order_votes(weight: i32, margin: i32, scattered: bool) -> i32 {
    let sure = match margin {
        200.. => 250,
        100..=199 => 100,
        _ => 40,
    };
    // Where the further rows of a list come out differs from year to year.
    let known = match scattered {
        true => 100,
        false if weight >= 60 => 60,
        false => 0,
    };
    weight * sure / 100 * known / 100
}

/// How much the form's order is worth here: as much as it agrees with the
/// rows' own numbers and with what stands on one row.
pub(super) fn weight(found: &[Found], orders: &[Vec<Option<Ordered>>]) -> i32 {
    let (mut agree, mut differ) = (0, 0);
    for f in found.iter().filter(|f| f.chain.cells.len() >= 2) {
        let order = orders.get(f.page).map(Vec::as_slice).unwrap_or_default();
        let rows: Vec<&Row> =
            f.chain.cells.iter().filter_map(|c| order.get(c.from)?.as_ref()).map(|(r, ..)| r).collect();
        let Some(first) = rows.first() else {
            differ += 1;
            continue;
        };
        let times = |row: &Row| rows.iter().filter(|r| **r == row).count();
        let most = rows.iter().copied().max_by_key(|row| times(row)).unwrap_or(first);
        let alike = if f.chain.number().is_none_or(|n| n == most.1) { times(most) } else { 0 };
        agree += alike;
        differ += rows.len() - alike;
    }
    let share = i32::try_from(agree * 100 / (agree + differ).max(1)).unwrap_or(0);
    ((share - 50) * 2 + 10).clamp(10, 90)
}

/// The row and column of `payee.A.1.name`.
pub(super) fn payee_key(key: &'static str) -> Option<((&'static str, u16), &'static str)> {
    let mut parts = key.strip_prefix("payee.")?.split('.');
    Some(((parts.next()?, parts.next()?.parse().ok()?), parts.next()?))
}

/// The row and column that the form's order gives each piece. How far that is
/// ahead tells how sure the order is of what the cell says; where other rows
/// say the same, that is not how sure it is of the row.
pub(super) fn order_of(laid: &LaidOut, atoms: &[Atom]) -> Vec<Option<Ordered>> {
    let placed: Vec<_> = laid.chosen.iter().filter(|c| c.margin >= 0).filter_map(|c| placed(laid, atoms, c)).collect();
    let mut out = vec![None; atoms.len()];
    for (run, (row, name, margin)) in &placed {
        let alike = |(_, (r, n, _)): &&(Run<'_>, Ordered)| n == name && r != row;
        let names = matches!(*name, "name" | "corporate_number" | "work");
        let elsewhere = names && placed.iter().filter(alike).any(|(other, _)| joined(other.1) == joined(run.1));
        let margin = if elsewhere { (*margin).min(150) } else { *margin };
        if let Some(own) = out.get_mut(run.0..run.0 + run.1.len()) {
            own.fill(Some((row.clone(), *name, margin)));
        }
    }
    out
}

/// Pieces that make a cell: where they begin, and they themselves.
type Run<'a> = (usize, &'a [Atom]);

fn placed<'a>(laid: &LaidOut, atoms: &'a [Atom], choice: &Chosen) -> Option<(Run<'a>, Ordered)> {
    let reading = laid.readings.get(choice.reading)?;
    let StreamCell::Cells(keys) = &laid.slots.get(reading.slot)?.cell else { return None };
    let [key] = keys.as_slice() else { return None };
    let ((letter, number), name) = payee_key(key)?;
    let run = atoms.get(reading.from..reading.to)?;
    Some(((reading.from, run), ((letter.to_owned(), number), name, choice.margin)))
}

/// The pieces that the form's order gives to 国庫債務負担行為.
pub(super) fn obligations(laid: &LaidOut, pieces: usize) -> Vec<bool> {
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
