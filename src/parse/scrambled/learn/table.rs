//! Writing a reader's table from the places that all sheets have.

use std::collections::{BTreeMap, BTreeSet};

use super::Labelled;
use super::profile::{Column, Profile};
use super::tokens::{Names, written};
use crate::sheet::FiscalYear;

/// Places that fewer of the sheets have than this are of one sheet only.
const RAREST: f32 = 0.1;
/// A place is one cell's where this much of it is.
const ONE_CELL: f32 = 0.6;
/// Otherwise it may be each of which this much of it is.
const POSSIBLE: f32 = 0.15;
const MOST_CELLS: usize = 5;

/// In the second order of a year each published sheet counts as much as so
/// many replicas: a sheet of another ministry is nearer to it than to them.
const PUBLISHED: f32 = 40.0;

/// Labelled sheets, and the years of their forms.
#[derive(Clone, Copy)]
pub(super) struct Sheets<'s> {
    pub(super) all: &'s [Labelled],
    pub(super) years: &'s [Option<FiscalYear>],
}

impl Sheets<'_> {
    fn year(&self, sheet: usize) -> Option<FiscalYear> {
        self.years.get(sheet).copied().flatten()
    }

    fn is_published(&self, sheet: usize) -> bool {
        self.all.get(sheet).is_some_and(|s| s.published)
    }
}

/// One order of a year: how much each sheet says about it.
struct Order {
    year: FiscalYear,
    weights: BTreeMap<usize, f32>,
}

impl Order {
    fn weight(&self, sheet: usize) -> f32 {
        self.weights.get(&sheet).copied().unwrap_or(0.0)
    }
}

/// The places that one of the two orders of each of `years` has, with their
/// shares. Empty if no sheet has such a page.
pub(super) fn of(
    profile: &Profile,
    years: &[FiscalYear],
    sheets: Sheets<'_>,
    names: &Names,
    printing: Printing,
) -> String {
    let orders: Vec<Option<Order>> = years.iter().flat_map(|year| printing.orders(profile, *year, sheets)).collect();
    let blocks: Vec<BTreeSet<String>> = sheets.all.iter().map(blocks_of).collect();
    let mut lines = String::new();
    for column in &profile.columns {
        let mut written: Vec<(String, Vec<u8>)> = Vec::new();
        for (n, order) in orders.iter().enumerate() {
            let found = order.as_ref().and_then(|order| slot(profile, column, order, &blocks, names));
            let Some((what, share)) = found else { continue };
            let at = written.iter().position(|(w, _)| *w == what).unwrap_or(written.len());
            if at == written.len() {
                written.push((what, vec![0; orders.len()]));
            }
            if let Some(s) = written.get_mut(at).and_then(|(_, shares)| shares.get_mut(n)) {
                *s = share;
            }
        }
        for (what, shares) in written {
            let digits: String = shares.iter().map(|s| if *s == 0 { ".".to_owned() } else { s.to_string() }).collect();
            lines.push_str(&format!("{what} {digits}\n"));
        }
    }
    lines
}

/// What a year's order has at a place, as tables write it, and in how many
/// ninths of the sheets; none if hardly any has it.
fn slot(
    profile: &Profile,
    column: &Column,
    order: &Order,
    blocks: &[BTreeSet<String>],
    names: &Names,
) -> Option<(String, u8)> {
    let cell = what(profile, column, order, names)?;
    let sheets: BTreeSet<usize> =
        column.members.iter().filter_map(|(r, _)| profile.rows.get(*r)).map(|r| r.sheet).collect();
    let mass: f32 = sheets.iter().map(|s| order.weight(*s)).sum();
    let having = |s: &usize| match cell.block.as_deref() {
        Some(block) => blocks.get(*s).is_some_and(|b| b.contains(block)),
        None => true,
    };
    let all: f32 = order.weights.iter().filter(|(s, _)| having(s)).map(|(_, w)| w).sum();
    let share = if all > 0.0 { (mass / all).min(1.0) } else { 0.0 };
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "at most nine")]
    let ninths = (share * 9.0).round().max(1.0) as u8;
    (share >= RAREST && mass > 0.05).then_some((cell.written, ninths))
}

/// One of a year's two orders.
#[derive(Debug, Clone, Copy)]
pub(super) enum Printing {
    /// Every sheet counts alike, those of another year so much at most.
    Usual(f32),
    /// Published sheets count more.
    Published,
}

impl Printing {
    /// Both orders of a year, of which this is one.
    fn orders(self, profile: &Profile, year: FiscalYear, sheets: Sheets<'_>) -> [Option<Order>; 2] {
        let order = |weights| Some(Order { year, weights });
        match self {
            Self::Usual(elsewhere) => [order(weights(profile, year, sheets, elsewhere)), None],
            Self::Published => {
                let alike = weights(profile, year, sheets, ELSEWHERE).into_iter();
                let heavier =
                    |(sheet, weight)| (sheet, if sheets.is_published(sheet) { weight * PUBLISHED } else { weight });
                [None, order(alike.map(heavier).collect())]
            }
        }
    }
}

/// What a sheet of another year counts at most in the second order.
const ELSEWHERE: f32 = 0.5;

/// What stands at a place, as tables write it.
struct What {
    written: String,
    /// The block of a repeated section that it belongs to: `outcome.2`.
    block: Option<String>,
}

fn what(profile: &Profile, column: &Column, order: &Order, names: &Names) -> Option<What> {
    let (year, weight) = (order.year, |sheet| order.weight(sheet));
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
/// two forms share; those of other years `elsewhere` at most.
fn weights(profile: &Profile, year: FiscalYear, sheets: Sheets<'_>, elsewhere: f32) -> BTreeMap<usize, f32> {
    let of = |row: usize| profile.rows.get(row).and_then(|r| sheets.year(r.sheet));
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
        let Some(its) = sheets.year(row.sheet) else { continue };
        let likeness = sums.get(&its.western()).map_or(0.0, mean) / most.max(f32::MIN_POSITIVE);
        let weight = if its == year { 1.0 } else { ((likeness - 0.5) / 0.5).clamp(0.0, 1.0).powi(2) * elsewhere };
        out.insert(row.sheet, weight);
    }
    if sums.is_empty() && rows > 0 && !(0..rows).any(|r| of(r) == Some(year)) {
        out.clear();
    }
    out
}
