//! How far a page's assignment can be relied on, by what it leaves over.

use super::LaidOut;
use super::atoms::{Page, What};

/// Pieces of a page, other than printed words, that the assignment uses, and
/// all of them.
pub(super) fn explained(page: &Page, laid: &LaidOut) -> (usize, usize) {
    let mut used = vec![false; page.atoms.len()];
    for choice in &laid.chosen {
        let run = laid.readings.get(choice.reading).map(|r| r.from..r.to);
        if let Some(run) = run.and_then(|r| used.get_mut(r)) {
            run.fill(true);
        }
    }
    let counted = |i: &usize| page.atoms.get(*i).is_some_and(|a| !matches!(a.what, What::Word(_)));
    let all: Vec<usize> = (0..page.atoms.len()).filter(counted).collect();
    (all.iter().filter(|i| used.get(**i) == Some(&true)).count(), all.len())
}
