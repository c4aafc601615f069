//! The readings of a page that are together right most often.
//!
//! The best assignment is the likeliest whole, but where it is one of many
//! that differ here and there, a reading that most of the others have is
//! likelier than its own. So the readings are taken whose shares add up to
//! most, in the order of the form, none over another.

use crate::parse::scrambled::runs::Reading;

/// A reading that fewer assignments have is not taken.
const LEAST: f64 = 0.1;
/// More readings than this are not compared.
const MOST_READINGS: usize = 4_000;

/// Shares are compared in millionths: finer differences are rounding, which is
/// not the same on every machine.
const MILLION: f64 = 1e6;

/// A reading as the last of some.
#[derive(Debug, Clone, Copy)]
struct Last {
    reading: Reading,
    number: usize,
    /// What it and those before it add up to.
    sum: f64,
    /// The place of the one before it.
    before: Option<usize>,
}

/// The numbers of the readings that `shares` make likeliest together, by
/// rising piece; `None` if there are too many, or none that can be told.
pub(super) fn likeliest(readings: &[Reading], shares: &[f64]) -> Option<Vec<usize>> {
    let likely = readings.iter().copied().zip(shares.iter().copied()).enumerate().filter(|(_, (_, s))| *s > LEAST);
    let mut last: Vec<Last> = likely
        .map(|(number, (reading, share))| Last { reading, number, sum: (share * MILLION).round(), before: None })
        .collect();
    if last.is_empty() || last.len() > MOST_READINGS || last.iter().any(|l| !l.sum.is_finite()) {
        return None;
    }
    last.sort_by_key(|l| (l.reading.to, l.reading.slot));
    for n in 0..last.len() {
        let (done, rest) = last.split_at_mut(n);
        let Some(own) = rest.first_mut() else { break };
        let follows = |b: &(usize, &Last)| b.1.reading.to <= own.reading.from && b.1.reading.slot < own.reading.slot;
        if let Some((before, of)) = most(done.iter().enumerate().filter(follows)) {
            (own.before, own.sum) = (Some(before), own.sum + of.sum);
        }
    }
    let end = most(last.iter().enumerate()).map(|(n, _)| n);
    let path = std::iter::successors(end, |n| last.get(*n).and_then(|l| l.before));
    let mut path: Vec<usize> = path.filter_map(|n| last.get(n)).map(|l| l.number).collect();
    path.reverse();
    Some(path)
}

/// The first of those that add up to most.
fn most<'a>(some: impl Iterator<Item = (usize, &'a Last)>) -> Option<(usize, &'a Last)> {
    some.reduce(|most, other| if other.1.sum > most.1.sum { other } else { most })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reading(from: usize, slot: usize) -> Reading {
        Reading { from, to: from + 1, slot, votes: 0 }
    }

    #[test]
    fn what_most_assignments_have_is_taken_in_the_order_of_the_form() {
        let readings = [reading(0, 2), reading(0, 0), reading(1, 1), reading(2, 1), reading(2, 3)];
        assert_eq!(likeliest(&readings, &[0.6, 0.4, 0.5, 0.1, 0.9]), Some(vec![1, 2, 4]));
        assert_eq!(likeliest(&readings, &[0.9, 0.05, 0.2, 0.1, 0.3]), Some(vec![0, 4]));
        assert_eq!(likeliest(&readings, &[f64::NAN; 5]), None);
    }
}
