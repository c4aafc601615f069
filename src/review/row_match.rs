//! Which row of a new reading is which row of a sheet: a row that the parser
//! finds for the first time must not push the others' work one row down.

use std::collections::BTreeMap;

use super::{Row, RowId, Sheet};
use crate::parse::{Field, Finding};
use crate::sheet::is_dash;
use crate::text::Span;

/// The cells of one row, by the key's rest after the position.
#[derive(Debug, Default)]
struct RowCells<'a>(BTreeMap<&'a str, Seen<'a>>);

#[derive(Debug, Clone, Copy)]
struct Seen<'a> {
    value: &'a str,
    spans: &'a [Span],
}

/// The rows of one group as a new reading has them.
#[derive(Debug)]
pub(super) struct GroupMatch {
    /// The group's rows afterwards.
    pub(super) rows: Vec<Row>,
    /// The number for life of the new reading's row at each position, from 1.
    pub(super) numbers: BTreeMap<u32, u32>,
}

/// A value that is the same in both outweighs characters that are the same.
const SAME_VALUE: u64 = 3;
const SAME_PLACE: u64 = 1;
/// Pairs of rows that are weighed; beyond, rows are matched in order.
const MOST_PAIRS: usize = 250_000;

impl RowCells<'_> {
    fn likeness(&self, other: &Self) -> u64 {
        let shared = self.0.iter().filter_map(|(rest, a)| Some((a, other.0.get(rest)?)));
        shared
            .map(|(a, b)| {
                let value = a.value == b.value && !a.value.is_empty() && !is_dash(a.value);
                let place = a.spans.iter().any(|s| b.spans.iter().any(|t| s.start < t.end && t.start < s.end));
                u64::from(value) * SAME_VALUE + u64::from(place) * SAME_PLACE
            })
            .sum()
    }
}

/// Matches the rows of `group`; `fields`: the new reading's cells of it, as
/// position, rest of the key, and field; `kept`: whether human work hangs on
/// a row.
pub(super) fn match_rows<'a>(
    sheet: &'a Sheet,
    group: &str,
    fields: &[(u32, &'a str, &'a Field)],
    kept: impl Fn(&RowId) -> bool,
) -> GroupMatch {
    let old_rows = sheet.rows.rows(group);
    let old_cells = cells_of_sheet(sheet, group);
    let mut fresh: BTreeMap<u32, RowCells<'a>> = BTreeMap::new();
    for (position, rest, field) in fields {
        let cells = fresh.entry(*position).or_default();
        if let Finding::Placed { value, spans, .. } = &field.found {
            cells.0.insert(rest, Seen { value, spans });
        }
    }
    let positions: Vec<u32> = fresh.keys().copied().collect();
    let blank = RowCells::default();
    let old: Vec<&RowCells<'_>> = old_rows.iter().map(|r| old_cells.get(&r.number).unwrap_or(&blank)).collect();
    let new: Vec<&RowCells<'_>> = fresh.values().collect();
    let mut pairs = align(&old, &new);
    fill_gaps(&mut pairs, old_rows, positions.len());
    settle(group, old_rows, &positions, &pairs, kept)
}

/// Value in force and characters of the cells of every row of the group.
fn cells_of_sheet<'a>(sheet: &'a Sheet, group: &str) -> BTreeMap<u32, RowCells<'a>> {
    let mut all: BTreeMap<u32, RowCells<'a>> = BTreeMap::new();
    let within = |cell: &'a super::CellId| cell.row().filter(|(row, _)| row.group == group);
    for machine in &sheet.machine {
        if let (Some((row, rest)), Finding::Placed { value, spans, .. }) = (within(&machine.cell), &machine.found) {
            all.entry(row.number).or_default().0.insert(rest, Seen { value, spans });
        }
    }
    for (cell, review) in &sheet.cells {
        if let (Some((row, rest)), Some(correction)) = (within(cell), &review.correction) {
            let seen = all.entry(row.number).or_default().0.entry(rest);
            seen.or_insert(Seen { value: &correction.value, spans: &[] }).value = &correction.value;
        }
    }
    all
}

/// For each new row the old one that it is, in order, so that the likeness of
/// all pairs is greatest.
fn align(old: &[&RowCells<'_>], new: &[&RowCells<'_>]) -> Vec<Option<usize>> {
    let (n, m) = (old.len(), new.len());
    if n.saturating_mul(m) > MOST_PAIRS {
        return (0..m).map(|j| (j < n).then_some(j)).collect();
    }
    // Best sum over the first i old and j new rows, and whether i and j pair.
    let mut best = vec![vec![(0_u64, false); m + 1]; n + 1];
    let at = |best: &[Vec<(u64, bool)>], i: usize, j: usize| best.get(i).and_then(|r| r.get(j)).map_or(0, |b| b.0);
    for (i, a) in old.iter().enumerate() {
        for (j, b) in new.iter().enumerate() {
            let likeness = a.likeness(b);
            let paired = if likeness > 0 { at(&best, i, j) + likeness } else { 0 };
            let skipped = at(&best, i, j + 1).max(at(&best, i + 1, j));
            if let Some(slot) = best.get_mut(i + 1).and_then(|r| r.get_mut(j + 1)) {
                *slot = if paired > skipped { (paired, true) } else { (skipped, false) };
            }
        }
    }
    let mut pairs = vec![None; m];
    let (mut i, mut j) = (n, m);
    while i > 0 && j > 0 {
        let here = best.get(i).and_then(|r| r.get(j)).copied().unwrap_or_default();
        if here.1 {
            if let Some(slot) = pairs.get_mut(j - 1) {
                *slot = Some(i - 1);
            }
            (i, j) = (i - 1, j - 1);
        } else if at(&best, i - 1, j) >= at(&best, i, j - 1) {
            i -= 1;
        } else {
            j -= 1;
        }
    }
    pairs
}

/// Between two pairs, machine rows that are like none are the same in order:
/// a row all of whose cells are read otherwise is still that row.
fn fill_gaps(pairs: &mut [Option<usize>], old_rows: &[Row], new: usize) {
    let mut from = 0;
    for j in 0..new {
        if let Some(at) = pairs.get(j).copied().flatten() {
            from = at + 1;
            continue;
        }
        let until = pairs.iter().skip(j).find_map(|p| *p).unwrap_or(old_rows.len());
        let free = (from..until).find(|i| old_rows.get(*i).is_some_and(|r| r.added.is_none()));
        if let (Some(i), Some(slot)) = (free, pairs.get_mut(j)) {
            *slot = Some(i);
            from = i + 1;
        }
    }
}

fn settle(
    group: &str,
    old_rows: &[Row],
    positions: &[u32],
    pairs: &[Option<usize>],
    kept: impl Fn(&RowId) -> bool,
) -> GroupMatch {
    let taken = |i: usize| pairs.contains(&Some(i));
    let human = |r: &Row| r.added.is_some() || r.removed.is_some();
    let stays =
        |(i, r): &(usize, &Row)| taken(*i) || human(r) || kept(&RowId { group: group.to_owned(), number: r.number });
    let mut rows: Vec<Row> = old_rows.iter().enumerate().filter(stays).map(|(_, r)| r.clone()).collect();
    let mut next = old_rows.iter().map(|r| r.number).max().unwrap_or(0) + 1;
    let mut numbers = BTreeMap::new();
    let mut after = 0;
    for (position, pair) in positions.iter().zip(pairs) {
        let number = if let Some(row) = pair.and_then(|i| old_rows.get(i)) {
            row.number
        } else {
            let number = next;
            next += 1;
            rows.insert(after.min(rows.len()), Row { number, added: None, removed: None });
            number
        };
        numbers.insert(*position, number);
        after = rows.iter().position(|r| r.number == number).map_or(after, |at| at + 1);
    }
    GroupMatch { rows, numbers }
}
