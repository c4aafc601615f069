//! Which blocks of 費目・使途 the figures of a page can belong to, so that every
//! block makes its 計.

use super::partition::{self, Figures};
use super::use_lines::{Cell, Look, blocks_of, columnings};
use super::use_rules::{self, Pair, SIDE};

/// For each line the blocks in which its figures can stand so that all blocks
/// make their totals; nothing where that cannot be told.
pub(super) fn sums(lines: &[Vec<Cell>], pairs: &[Pair]) -> Vec<Vec<Vec<usize>>> {
    let none = vec![Vec::new(); lines.len()];
    let sides: Vec<&use_rules::Side> = pairs.iter().flat_map(|p| &p.sides).collect();
    let closes = |l: &&Vec<Cell>| l.iter().any(|c| c.look == Look::Total);
    let mut closing: Vec<i64> = lines
        .iter()
        .filter(closes)
        .flatten()
        .filter(|c| c.look == Look::Figure)
        .filter_map(|c| use_rules::amount(&c.text))
        .map(|a| a.0)
        .collect();
    let mut totals: Vec<Option<i64>> = Vec::new();
    let mut lone: Vec<i64> = Vec::new();
    for side in &sides {
        let total = if side.headed {
            side.paid.iter().copied().find(|p| closing.contains(p)).or(side.paid.first().copied())
        } else {
            Some(0)
        };
        totals.push(total);
        match total.and_then(|t| closing.iter().position(|c| *c == t)) {
            Some(at) => {
                closing.swap_remove(at);
            }
            None => lone.extend(total.filter(|_| side.headed)),
        }
    }
    if let [_] = pairs {
        for line in lines.iter().filter(closes) {
            let Some((columns, _)) = columnings(line).into_iter().max_by_key(|c| c.1) else { continue };
            for (cell, column) in line.iter().zip(columns).filter(|(cell, _)| cell.look == Look::Figure) {
                if let (Some(total @ None), Some(a)) = (totals.get_mut(column / SIDE), use_rules::amount(&cell.text)) {
                    *total = Some(a.0);
                }
            }
        }
    }
    let unknown: Vec<usize> = (0..totals.len()).filter(|i| totals.get(*i) == Some(&None)).collect();
    let rest: Vec<i64> = closing.into_iter().filter(|c| *c != 0).collect();
    if let ([block], [total]) = (unknown.as_slice(), rest.as_slice())
        && let Some(t) = totals.get_mut(*block)
    {
        *t = Some(*total);
    } else if !unknown.is_empty() {
        return none;
    }
    let mut figures = Vec::new();
    let mut owner = Vec::new();
    for (n, line) in lines.iter().enumerate().filter(|(_, l)| !closes(l)) {
        let values: Vec<i64> = line
            .iter()
            .filter(|c| c.look == Look::Figure)
            .filter_map(|c| use_rules::amount(&c.text))
            .map(|a| a.0)
            .collect();
        let alone = line.len() == 1;
        if let (true, [value]) = (alone, values.as_slice())
            && let Some(at) = lone.iter().position(|l| l == value)
        {
            lone.swap_remove(at);
            continue;
        }
        if values.is_empty() || (alone && values == [0]) {
            continue;
        }
        let mut blocks: Vec<Vec<usize>> = Vec::new();
        for (columns, _) in columnings(line) {
            for p in 0..pairs.len() {
                let of = blocks_of(line, &columns, p);
                let headed = of.iter().all(|b| sides.get(*b).is_some_and(|s| s.headed));
                if headed && !blocks.contains(&of) {
                    blocks.push(of);
                }
            }
        }
        figures.push(Figures { values, blocks });
        owner.push(n);
    }
    let exact = partition::ways(&figures, &totals, 0);
    let Some(ways) = exact.or_else(|| partition::ways(&figures, &totals, 500)) else { return none };
    let mut out = none;
    for ((figures, ways), n) in figures.iter().zip(ways).zip(owner) {
        if let Some(of) = out.get_mut(n) {
            *of = ways.iter().filter_map(|w| figures.blocks.get(*w)).cloned().collect();
        }
    }
    out
}
