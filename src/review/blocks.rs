use std::sync::Arc;

/// Things in a row, in blocks that copies share: a copy of a hundred thousand
/// costs a few hundred counters, and adding one to it a block.
#[derive(Debug, Clone)]
pub(super) struct Blocks<T> {
    /// All full but the last, which holds something.
    blocks: Vec<Arc<Vec<T>>>,
}

/// Things in a block.
const SIZE: usize = 256;

impl<T> Default for Blocks<T> {
    fn default() -> Self {
        Self { blocks: Vec::new() }
    }
}

impl<T: PartialEq> PartialEq for Blocks<T> {
    fn eq(&self, other: &Self) -> bool {
        self.len() == other.len() && self.iter().eq(other.iter())
    }
}

impl<T: Eq> Eq for Blocks<T> {}

impl<T> Blocks<T> {
    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.blocks.last().map_or(0, |last| (self.blocks.len() - 1) * SIZE + last.len())
    }

    /// One by its place.
    pub(super) fn get(&self, at: usize) -> Option<&T> {
        self.blocks.get(at / SIZE)?.get(at % SIZE)
    }

    /// The last one.
    pub(super) fn last(&self) -> Option<&T> {
        self.blocks.last()?.last()
    }

    /// All of them, in order.
    pub(super) fn iter(&self) -> impl DoubleEndedIterator<Item = &T> + Clone {
        self.blocks.iter().flat_map(|block| block.iter())
    }

    /// Where the first one is for which `before` no longer holds, as for
    /// slices.
    pub(super) fn partition_point(&self, before: impl Fn(&T) -> bool) -> usize {
        let block = self.blocks.partition_point(|b| b.last().is_some_and(&before));
        self.blocks.get(block).map_or(self.len(), |b| block * SIZE + b.partition_point(before))
    }

    /// Drops all of them.
    pub(super) fn clear(&mut self) {
        self.blocks.clear();
    }
}

impl<T: Clone> Blocks<T> {
    /// Adds one at the end.
    pub(super) fn push(&mut self, one: T) {
        match self.blocks.last_mut() {
            Some(last) if last.len() < SIZE => Arc::make_mut(last).push(one),
            _ => self.blocks.push(Arc::new(vec![one])),
        }
    }

    /// Takes the last one off.
    pub(super) fn pop(&mut self) -> Option<T> {
        let last = self.blocks.last_mut()?;
        let one = Arc::make_mut(last).pop();
        if last.is_empty() {
            self.blocks.pop();
        }
        one
    }
}

impl<T: Clone> FromIterator<T> for Blocks<T> {
    fn from_iter<I: IntoIterator<Item = T>>(all: I) -> Self {
        let mut blocks = Self::default();
        for one in all {
            blocks.push(one);
        }
        blocks
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_added_to_one_copy_or_taken_off_it_leaves_the_other_as_it_was() {
        for n in [0, 1, SIZE - 1, SIZE, SIZE + 1, 3 * SIZE] {
            let mut blocks: Blocks<usize> = (0..n).collect();
            let copy = blocks.clone();
            blocks.push(n);
            assert_eq!((blocks.len(), blocks.last(), blocks.get(n)), (n + 1, Some(&n), Some(&n)));
            assert_eq!((blocks.pop(), blocks.pop()), (Some(n), n.checked_sub(1)));
            assert_eq!((copy.len(), copy.last().copied(), copy.get(n)), (n, n.checked_sub(1), None));
            assert!(copy.iter().copied().eq(0..n) && copy.iter().rev().copied().eq((0..n).rev()));
            for x in 0..=n {
                assert_eq!(copy.partition_point(|v| *v < x), x.min(n));
            }
        }
    }
}
