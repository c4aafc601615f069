//! Which figures of a page can make the sums of its blocks: every way to part
//! them so that each block's figures make its total.

/// Figures that go to a block each: one, or two side by side in a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Figures {
    /// What they say, in thousandths.
    pub(super) values: Vec<i64>,
    /// The blocks that they can go to together.
    pub(super) blocks: Vec<Vec<usize>>,
}

/// More steps than this are not taken, and then nothing is known.
const MOST_STEPS: usize = 40_000;
/// So many ways are as good as none.
const MOST_WAYS: usize = 400;

struct Search<'a> {
    figures: &'a [Figures],
    left: Vec<Option<i64>>,
    slack: i64,
    way: Vec<usize>,
    found: Vec<Vec<usize>>,
    steps: usize,
}

/// The ways in which `figures` make the `totals` of the blocks (those without
/// one take anything), within `slack` of each: for every figure the places in
/// its list of blocks. None if there is no
/// way, or too many to look at.
pub(super) fn ways(figures: &[Figures], totals: &[Option<i64>], slack: i64) -> Option<Vec<Vec<usize>>> {
    let mut order: Vec<usize> = (0..figures.len()).collect();
    let size = |i: &usize| figures.get(*i).map_or(0, |f| f.values.iter().sum::<i64>());
    order.sort_by_key(|i| (std::cmp::Reverse(size(i)), *i));
    let sorted: Vec<Figures> = order.iter().filter_map(|i| figures.get(*i).cloned()).collect();
    let mut search =
        Search { figures: &sorted, left: totals.to_vec(), slack, way: Vec::new(), found: Vec::new(), steps: 0 };
    search.step();
    if search.steps > MOST_STEPS || search.found.is_empty() || search.found.len() > MOST_WAYS {
        return None;
    }
    let mut out: Vec<Vec<usize>> = vec![Vec::new(); figures.len()];
    for (i, place) in order.iter().enumerate() {
        let Some(of) = out.get_mut(*place) else { continue };
        for way in &search.found {
            let Some(taken) = way.get(i) else { continue };
            if !of.contains(taken) {
                of.push(*taken);
            }
        }
        of.sort_unstable();
    }
    // Equal figures can change places.
    for (i, a) in figures.iter().enumerate() {
        for (j, b) in figures.iter().enumerate() {
            if i < j && a == b {
                let mut both = out.get(i).cloned().unwrap_or_default();
                both.extend(out.get(j).into_iter().flatten());
                both.sort_unstable();
                both.dedup();
                for k in [i, j] {
                    if let Some(of) = out.get_mut(k) {
                        of.clone_from(&both);
                    }
                }
            }
        }
    }
    Some(out)
}

impl Search<'_> {
    fn step(&mut self) {
        self.steps += 1;
        if self.steps > MOST_STEPS || self.found.len() > MOST_WAYS {
            return;
        }
        let at = self.way.len();
        let Some(figures) = self.figures.get(at) else {
            if self.left.iter().flatten().all(|l| l.abs() <= self.slack) {
                self.found.push(self.way.clone());
            }
            return;
        };
        // Of equal figures only rising ways are looked at.
        let same = at.checked_sub(1).and_then(|b| self.figures.get(b)).is_some_and(|f| f == figures);
        let from = if same { self.way.last().copied().unwrap_or(0) } else { 0 };
        for (i, blocks) in figures.blocks.iter().enumerate().skip(from) {
            let taken: Vec<(usize, i64)> = blocks.iter().copied().zip(figures.values.iter().copied()).collect();
            for (block, value) in &taken {
                self.take(*block, *value);
            }
            let fits = blocks.iter().all(|b| self.left.get(*b).copied().flatten().is_none_or(|l| l >= -self.slack));
            if fits {
                self.way.push(i);
                self.step();
                self.way.pop();
            }
            for (block, value) in &taken {
                self.take(*block, -value);
            }
        }
    }

    fn take(&mut self, block: usize, value: i64) {
        if let Some(Some(left)) = self.left.get_mut(block) {
            *left -= value;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lone(value: i64) -> Figures {
        Figures { values: vec![value], blocks: vec![vec![0], vec![1]] }
    }

    #[test]
    fn figures_that_can_only_be_parted_one_way_are() {
        let figures = [lone(60), lone(25), lone(30), lone(12), lone(8)];
        let ways = ways(&figures, &[Some(102), Some(33)], 0);
        assert_eq!(ways, Some(vec![vec![0], vec![1], vec![0], vec![0], vec![1]]));
    }

    #[test]
    fn two_ways_leave_both_and_no_way_says_nothing() {
        assert_eq!(ways(&[lone(5), lone(3), lone(2)], &[Some(5), Some(5)], 0), Some(vec![vec![0, 1]; 3]));
        assert_eq!(ways(&[lone(5), lone(4)], &[Some(5), Some(5)], 0), None);
    }
}
