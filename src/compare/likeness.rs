//! How alike two texts are, by the pairs of characters they share.

use std::collections::BTreeMap;

use crate::text::fold_to_string;

/// A folded text with its pairs of neighbouring characters, counted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Grams {
    /// The folded text.
    pub folded: String,
    /// Sorted, one entry for each occurrence.
    pairs: Vec<(char, char)>,
}

impl Grams {
    /// The pairs of a text, widths, blanks, brackets and points aside.
    pub fn of(text: &str) -> Self {
        let folded: String = fold_to_string(text).to_lowercase().chars().filter(|c| !is_mark(*c)).collect();
        let mut pairs: Vec<(char, char)> = folded.chars().zip(folded.chars().skip(1)).collect();
        pairs.sort_unstable();
        Self { folded, pairs }
    }

    /// Whether nothing is left of the text.
    pub fn is_empty(&self) -> bool {
        self.folded.is_empty()
    }

    /// The distinct pairs.
    pub fn distinct(&self) -> impl Iterator<Item = (char, char)> {
        self.pairs.chunk_by(PartialEq::eq).filter_map(|c| c.first().copied())
    }

    /// How alike, 0 to 100: twice the shared pairs over all pairs (the
    /// coefficient of Dice). A text of one character is like itself only.
    pub fn alike(&self, other: &Self) -> u32 {
        if self.folded == other.folded {
            return if self.is_empty() { 0 } else { 100 };
        }
        let all = self.pairs.len() + other.pairs.len();
        if all == 0 { 0 } else { share(2 * shared(&self.pairs, &other.pairs), all) }
    }
}

fn share(part: usize, whole: usize) -> u32 {
    u32::try_from(part * 100 / whole.max(1)).unwrap_or(0)
}

fn shared<T: Ord>(a: &[T], b: &[T]) -> usize {
    let (mut i, mut j, mut count) = (0, 0, 0);
    while let (Some(x), Some(y)) = (a.get(i), b.get(j)) {
        match x.cmp(y) {
            std::cmp::Ordering::Less => i += 1,
            std::cmp::Ordering::Greater => j += 1,
            std::cmp::Ordering::Equal => (i, j, count) = (i + 1, j + 1, count + 1),
        }
    }
    count
}

fn is_mark(c: char) -> bool {
    matches!(c, '、' | '。' | '・' | ',' | '.' | '「' | '」' | '(' | ')' | '-' | '"' | '『' | '』' | '※' | ':')
}

/// How often each of several texts is like none of the others: the postings of
/// an inverted index from pairs of characters to texts.
#[derive(Debug, Default)]
pub(super) struct GramIndex {
    postings: BTreeMap<(char, char), Vec<u32>>,
    count: usize,
}

impl GramIndex {
    pub(super) fn add(&mut self, grams: &Grams) {
        let id = u32::try_from(self.count).unwrap_or(u32::MAX);
        for pair in grams.distinct() {
            self.postings.entry(pair).or_default().push(id);
        }
        self.count += 1;
    }

    /// The texts that share some of the rarest pairs of this one: enough to
    /// find whatever is alike by half. Pairs that a tenth of all texts have
    /// say nothing and are passed over.
    pub(super) fn near(&self, grams: &Grams, most: usize) -> Vec<usize> {
        let mut lists: Vec<&Vec<u32>> = grams.distinct().filter_map(|p| self.postings.get(&p)).collect();
        lists.sort_by_key(|l| l.len());
        let common = (self.count / 10).max(64);
        let half = lists.len() / 2 + 1;
        let mut hits: BTreeMap<u32, usize> = BTreeMap::new();
        for list in lists.iter().take(half).filter(|l| l.len() <= common) {
            for id in *list {
                *hits.entry(*id).or_insert(0) += 1;
            }
        }
        let mut found: Vec<(usize, u32)> = hits.into_iter().map(|(id, n)| (n, id)).collect();
        found.sort_unstable_by(|a, b| b.cmp(a));
        found.into_iter().take(most).map(|(_, id)| id as usize).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn likeness_does_not_see_widths_blanks_or_brackets() {
        let alike = |a, b| Grams::of(a).alike(&Grams::of(b));
        assert_eq!(alike("遠隔窓口（累計）", "遠隔窓口 (累計)"), 100);
        assert!(alike("離島・中山間地域遠隔窓口普及促進事業", "離島等遠隔窓口普及促進事業") > 60);
        assert!(alike("遠隔窓口の利用者満足度", "市町村職員向け操作研修の開催回数") < 10);
        assert_eq!(alike("", ""), 0);
    }
}
