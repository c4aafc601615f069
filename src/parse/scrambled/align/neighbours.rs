//! The best of many neighbours in the stream, where what lies between two of
//! them speaks for or against their places in the grid.

use crate::parse::scrambled::atoms::Gap;
use crate::parse::scrambled::grid::{Side, Spot};

/// Votes for each way in which two neighbours can stand to each other, given
/// what lies between them.
#[derive(Debug, Clone, Copy)]
pub(super) struct Fit {
    right: i32,
    left: i32,
    apart: i32,
    unsure: i32,
}

impl Fit {
    /// The votes where `gap` lies between.
    pub(super) fn over(gap: Gap) -> Self {
        match gap {
            Gap::Space => Self { right: 90, left: -480, apart: -480, unsure: -20 },
            Gap::Glue | Gap::Inside => Self { right: -400, left: 90, apart: -400, unsure: -40 },
            Gap::Blank => Self { right: -240, left: -240, apart: 0, unsure: 0 },
            Gap::Line => Self { right: -60, left: -60, apart: 0, unsure: 0 },
        }
    }

    /// The votes as factors.
    pub(super) fn factors(self, heat: f64) -> Factors {
        let factor = |votes: i32| (f64::from(votes) / heat).exp();
        Factors {
            right: factor(self.right),
            left: factor(self.left),
            apart: factor(self.apart),
            unsure: factor(self.unsure),
        }
    }

    fn of(self, side: Side) -> i32 {
        match side {
            Side::Right => self.right,
            Side::Left => self.left,
            Side::Apart => self.apart,
            Side::Unsure => self.unsure,
        }
    }
}

/// A neighbour with its value.
#[derive(Debug, Clone, Copy)]
struct Neighbour {
    value: i32,
    slot: usize,
    spot: Option<Spot>,
}

/// On which side of all neighbours the one asked for stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Asked {
    /// It comes after them.
    After,
    /// It comes before them.
    Before,
}

/// Neighbours taken in so far: the best without a sure place, the best of two
/// different rows, and every row's own.
#[derive(Debug, Default)]
pub(super) struct Neighbours {
    unplaced: Option<Neighbour>,
    first: Option<Neighbour>,
    second: Option<Neighbour>,
    rows: Vec<Vec<Neighbour>>,
    filled: Vec<usize>,
}

impl Neighbours {
    /// Forgets all neighbours.
    pub(super) fn clear(&mut self) {
        (self.unplaced, self.first, self.second) = (None, None, None);
        for row in self.filled.drain(..) {
            if let Some(r) = self.rows.get_mut(row) {
                r.clear();
            }
        }
    }

    /// Takes a neighbour in. Of equal ones the first counts.
    pub(super) fn add(&mut self, value: i32, slot: usize, place: Option<Spot>) {
        let new = Neighbour { value, slot, spot: place };
        let beats = |old: Option<Neighbour>| old.is_none_or(|o| value > o.value);
        let Some(row) = place.map(Spot::row) else {
            if beats(self.unplaced) {
                self.unplaced = Some(new);
            }
            return;
        };
        if self.rows.len() <= row {
            self.rows.resize_with(row + 1, Vec::new);
        }
        if let Some(own) = self.rows.get_mut(row) {
            if own.is_empty() {
                self.filled.push(row);
            }
            own.push(new);
        }
        let row_of = |n: Option<Neighbour>| n.and_then(|n| n.spot).map(Spot::row);
        if beats(self.first) {
            if row_of(self.first) != Some(row) {
                self.second = self.first;
            }
            self.first = Some(new);
        } else if row_of(self.first) != Some(row) && beats(self.second) {
            self.second = Some(new);
        }
    }

    /// The best neighbour of what stands at `spot`: its value with what the
    /// gap says, and its slot. Of equal ones the one nearest the page's begin
    /// counts.
    pub(super) fn best(&self, spot: Option<Spot>, fit: Fit, asked: Asked) -> Option<(i32, usize)> {
        let mut best: Option<(i32, usize)> = None;
        let mut offer = |neighbour: Neighbour, votes: i32| {
            let (value, at) = (neighbour.value + votes, neighbour.slot);
            if best.is_none_or(|(v, s)| value > v || (value == v && at < s)) {
                best = Some((value, at));
            }
        };
        if let Some(n) = self.unplaced {
            offer(n, fit.unsure);
        }
        let Some(here) = spot else {
            if let Some(n) = self.first {
                offer(n, fit.unsure);
            }
            return best;
        };
        let other_row = |n: &Neighbour| n.spot.is_some_and(|s| s.row() != here.row());
        if let Some(n) = self.first.filter(other_row).or(self.second) {
            offer(n, fit.apart);
        }
        for n in self.rows.get(here.row()).into_iter().flatten() {
            let side = match asked {
                Asked::After => Spot::side(n.spot, spot),
                Asked::Before => Spot::side(spot, n.spot),
            };
            offer(*n, fit.of(side));
        }
        best
    }
}

/// What votes make of likelihoods.
#[derive(Debug, Clone, Copy)]
pub(super) struct Factors {
    right: f64,
    left: f64,
    apart: f64,
    unsure: f64,
}

/// The same neighbours added up instead of the best of them.
#[derive(Debug, Default)]
pub(super) struct Sums {
    unplaced: f64,
    placed: f64,
    rows: Vec<Vec<(f64, Spot)>>,
    filled: Vec<usize>,
}

impl Sums {
    /// Forgets all neighbours.
    pub(super) fn clear(&mut self) {
        (self.unplaced, self.placed) = (0.0, 0.0);
        for row in self.filled.drain(..) {
            if let Some(r) = self.rows.get_mut(row) {
                r.clear();
            }
        }
    }

    /// Takes a neighbour in.
    pub(super) fn add(&mut self, value: f64, spot: Option<Spot>) {
        let Some(spot) = spot else {
            self.unplaced += value;
            return;
        };
        self.placed += value;
        if self.rows.len() <= spot.row() {
            self.rows.resize_with(spot.row() + 1, Vec::new);
        }
        if let Some(own) = self.rows.get_mut(spot.row()) {
            if own.is_empty() {
                self.filled.push(spot.row());
            }
            own.push((value, spot));
        }
    }

    /// All neighbours of what stands at `spot`, each as the gap says.
    pub(super) fn sum(&self, spot: Option<Spot>, fit: Factors, asked: Asked) -> f64 {
        if self.unplaced + self.placed <= 0.0 {
            return 0.0;
        }
        let Some(here) = spot else { return (self.unplaced + self.placed) * fit.unsure };
        let (mut own, mut row) = (0.0, 0.0);
        for (value, other) in self.rows.get(here.row()).into_iter().flatten() {
            own += value;
            let side = match asked {
                Asked::After => Spot::side(Some(*other), spot),
                Asked::Before => Spot::side(spot, Some(*other)),
            };
            row += value * if side == Side::Right { fit.right } else { fit.left };
        }
        self.unplaced * fit.unsure + (self.placed - own).max(0.0) * fit.apart + row
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::scrambled::grid::{Place, spots};
    use crate::sheet::FiscalYear;

    #[test]
    fn a_neighbour_on_another_row_wins_over_a_slightly_better_one_on_this() {
        let place = |key: &str| Place::of_key(key, FiscalYear::new(2017));
        let keys = ["payee.A.1.name", "payee.A.2.name", "payee.A.1.amount", "payee.A.1.work", "payee.A.3.work"];
        let spots = spots(keys.into_iter().map(place));
        let mut neighbours = Neighbours::default();
        neighbours.add(100, 1, spots[0]);
        neighbours.add(90, 2, spots[1]);
        neighbours.add(95, 3, spots[2]);
        let best = |neighbours: &Neighbours, spot, gap| neighbours.best(spot, Fit::over(gap), Asked::After);
        assert_eq!(best(&neighbours, spots[3], Gap::Blank), Some((90, 2)));
        assert_eq!(best(&neighbours, spots[4], Gap::Blank), Some((100, 1)));
        assert_eq!(best(&neighbours, None, Gap::Blank), Some((100, 1)));
        assert_eq!(best(&neighbours, spots[3], Gap::Space), Some((190, 1)));
        assert_eq!(best(&neighbours, spots[3], Gap::Glue), Some((185, 3)));
        neighbours.clear();
        assert_eq!(best(&neighbours, None, Gap::Blank), None);
    }
}
