//! Keeping the best of many neighbours, where being on one row costs.

/// The best of many values, and the best of those on another row than it.
#[derive(Debug, Default, Clone, Copy)]
pub(super) struct Leaders {
    first: Option<(i32, usize, Option<usize>)>,
    second: Option<(i32, usize, Option<usize>)>,
}

impl Leaders {
    /// Takes a value in; those on its own row count once.
    pub(super) fn add(&mut self, value: i32, slot: usize, row: Option<usize>) {
        let same_row = |other: Option<usize>| row.is_some() && row == other;
        match self.first {
            Some((best, _, first_row)) if value <= best => {
                if !same_row(first_row) && self.second.is_none_or(|(v, ..)| value > v) {
                    self.second = Some((value, slot, row));
                }
            }
            Some((_, _, first_row)) => {
                if !same_row(first_row) {
                    self.second = self.first;
                }
                self.first = Some((value, slot, row));
            }
            None => self.first = Some((value, slot, row)),
        }
    }

    /// The best value for a neighbour in `row`; `same` is what being on one
    /// row costs.
    pub(super) fn best(&self, row: Option<usize>, same: i32) -> Option<(i32, usize)> {
        let fitted = |(value, slot, its): (i32, usize, Option<usize>)| {
            let cost = if row.is_some() && its == row { same } else { 0 };
            (value + cost, slot)
        };
        [self.second.map(fitted), self.first.map(fitted)].into_iter().flatten().max_by_key(|(v, _)| *v)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_neighbour_on_another_row_wins_over_a_slightly_better_one_on_this() {
        let mut leaders = Leaders::default();
        leaders.add(100, 1, Some(7));
        leaders.add(90, 2, Some(8));
        leaders.add(95, 3, Some(7));
        assert_eq!(leaders.best(Some(7), -240), Some((90, 2)));
        assert_eq!(leaders.best(Some(9), -240), Some((100, 1)));
        assert_eq!(leaders.best(None, -240), Some((100, 1)));
    }
}
