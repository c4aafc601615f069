//! Writing a year's table from the places that all sheets have.

use std::collections::{BTreeMap, BTreeSet};

use super::Labelled;
use super::profile::{Column, Profile};
use super::tokens::{Names, written};
use crate::form::StreamPage;
use crate::sheet::FiscalYear;

/// Places that fewer of the sheets have than this are of one sheet only.
const RAREST: f32 = 0.06;
/// A place is one cell's where this much of it is.
const ONE_CELL: f32 = 0.6;
/// Otherwise it may be each of which this much of it is.
const POSSIBLE: f32 = 0.15;
const MOST_CELLS: usize = 5;
const LINE: usize = 150;

/// The part of `year`'s table for pages of `kind`; empty if no sheet of a
/// form like that year's has such a page.
pub(super) fn of(
    profile: &Profile,
    (kind, year): (StreamPage, FiscalYear),
    (sheets, years): (&[Labelled], &[Option<FiscalYear>]),
    names: &Names,
) -> String {
    let weights = weights(profile, year, years);
    let weight = |sheet: usize| weights.get(&sheet).copied().unwrap_or(0.0);
    let blocks: Vec<BTreeSet<String>> = sheets.iter().map(blocks_of).collect();
    let mut words: Vec<String> = Vec::new();
    for column in &profile.columns {
        let sheets: BTreeSet<usize> =
            column.members.iter().filter_map(|(r, _)| profile.rows.get(*r)).map(|r| r.sheet).collect();
        let mass: f32 = sheets.iter().map(|s| weight(*s)).sum();
        let Some(cell) = what(profile, column, &weight, year, names) else { continue };
        let having = |s: &usize| match cell.block.as_deref() {
            Some(block) => blocks.get(*s).is_some_and(|b| b.contains(block)),
            None => true,
        };
        let all: f32 = weights.iter().filter(|(s, _)| having(s)).map(|(_, w)| w).sum();
        let share = if all > 0.0 { (mass / all).min(1.0) } else { 0.0 };
        if share >= RAREST && mass > 0.05 {
            words.push(format!("{}:{:.0}", cell.written, (share * 9.0).max(1.0)));
        }
    }
    if words.is_empty() { String::new() } else { format!("\n@{}\n{}", kind.id(), wrapped(&words)) }
}

/// What stands at a place, as tables write it.
struct What {
    written: String,
    /// The block of a repeated section that it belongs to: `outcome.2`.
    block: Option<String>,
}

fn what(
    profile: &Profile,
    column: &Column,
    weight: &impl Fn(usize) -> f32,
    year: FiscalYear,
    names: &Names,
) -> Option<What> {
    let cells = profile.cells_of(column, weight);
    let mass: f32 = profile.mass_of(column, weight);
    let in_cells: f32 = cells.iter().map(|c| c.1).sum();
    if let Some(word) = column.word
        && (in_cells < mass * 0.5 || cells.is_empty())
    {
        return Some(What { written: written(names.name(word), year), block: None });
    }
    let (first, share) = *cells.first()?;
    let block = block(names.name(first));
    if share >= in_cells * ONE_CELL {
        return Some(What { written: written(names.name(first), year), block });
    }
    let possible = cells.iter().filter(|c| c.1 >= in_cells * POSSIBLE).take(MOST_CELLS);
    let keys: Vec<String> = possible.map(|c| written(names.name(c.0), year)).collect();
    (!keys.is_empty()).then(|| What { written: keys.join("|"), block })
}

/// `outcome.2` of `outcome.2.y-1.rate`.
fn block(key: &str) -> Option<String> {
    let mut parts = key.split('.');
    let (section, n) = (parts.next()?, parts.next()?);
    match section {
        "outcome" | "output" | "unit_cost" | "policy" | "kpi" | "related" | "breakdown" | "obligation" => {
            Some(format!("{section}.{n}"))
        }
        "use" | "payee" => Some(format!("{section}.{n}.{}", parts.next()?)),
        _ => None,
    }
}

/// The blocks of repeated sections that a sheet fills.
fn blocks_of(sheet: &Labelled) -> BTreeSet<String> {
    sheet.cells.keys().filter_map(|key| block(key)).collect()
}

/// How much each sheet says about the form of `year`: by how much of its
/// stream the sheets of its year share with those of `year`, beyond what any
/// two forms share.
fn weights(profile: &Profile, year: FiscalYear, years: &[Option<FiscalYear>]) -> BTreeMap<usize, f32> {
    let of = |row: usize| profile.rows.get(row).and_then(|r| years.get(r.sheet).copied().flatten());
    let rows = profile.rows.len();
    let mut shared = vec![0.0_f32; rows * rows];
    for column in &profile.columns {
        for (a, _) in &column.members {
            for (b, _) in &column.members {
                if let Some(s) = shared.get_mut(a * rows + b) {
                    *s += 1.0;
                }
            }
        }
    }
    let size = |row: usize| shared.get(row * rows + row).copied().unwrap_or(0.0).max(1.0);
    let alike = |a: usize, b: usize| shared.get(a * rows + b).copied().unwrap_or(0.0) / size(a).min(size(b));
    let mut sums: BTreeMap<i16, (f32, f32)> = BTreeMap::new();
    for a in (0..rows).filter(|a| of(*a) == Some(year)) {
        for b in (0..rows).filter(|b| *b != a) {
            let Some(other) = of(b) else { continue };
            let sum = sums.entry(other.western()).or_default();
            sum.0 += alike(a, b);
            sum.1 += 1.0;
        }
    }
    let mean = |(sum, count): &(f32, f32)| if *count > 0.0 { sum / count } else { 0.0 };
    let most = sums.values().map(mean).fold(0.0_f32, f32::max);
    let mut out = BTreeMap::new();
    for row in &profile.rows {
        let Some(its) = years.get(row.sheet).copied().flatten() else { continue };
        let likeness = sums.get(&its.western()).map_or(0.0, mean) / most.max(f32::MIN_POSITIVE);
        let weight = if its == year { 1.0 } else { ((likeness - 0.5) / 0.5).clamp(0.0, 1.0).powi(2) * ELSEWHERE };
        out.insert(row.sheet, weight);
    }
    if sums.is_empty() && rows > 0 && !(0..rows).any(|r| of(r) == Some(year)) {
        out.clear();
    }
    out
}

/// What a sheet of another year counts at most.
const ELSEWHERE: f32 = 0.5;

fn wrapped(words: &[String]) -> String {
    let mut out = String::new();
    let mut width = 0;
    for word in words {
        let chars = word.chars().count();
        if width > 0 {
            let ends = width + chars >= LINE;
            out.push(if ends { '\n' } else { ' ' });
            width = if ends { 0 } else { width + 1 };
        }
        out.push_str(word);
        width += chars;
    }
    out
}
