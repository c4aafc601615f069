//! What follows what in the stream of the payee lists.

use super::atoms::{Atom, Gap, What};
use super::payee_parts::Found;
use super::payees::ListPage;
use super::use_heads::is_early;

/// The parts of rows as they follow each other.
#[derive(Debug, Default)]
pub(super) struct Stream {
    /// The numbered part that goes on after each.
    pub(super) next: Vec<Option<usize>>,
    /// The part that comes out of the stream just before each.
    pub(super) before: Vec<Option<usize>>,
}

impl Stream {
    /// How the parts found on `pages` follow each other.
    pub(super) fn new(found: &[Found], pages: &[ListPage<'_>]) -> Self {
        Self { next: followers(found), before: neighbours(found, pages) }
    }

    /// The runs that the numbered parts make.
    pub(super) fn runs(&self) -> Vec<Vec<usize>> {
        let next = &self.next;
        let mut runs: Vec<Vec<usize>> = Vec::new();
        for begin in 0..next.len() {
            if next.contains(&Some(begin)) {
                continue;
            }
            let mut run = vec![begin];
            while let Some(after) = run.last().and_then(|i| next.get(*i).copied().flatten()) {
                run.push(after);
            }
            if run.len() >= 2 {
                runs.push(run);
            }
        }
        runs
    }
}

/// So many rows of pieces behind the head of a list its own are common.
const NEAR_HEAD: usize = 20;
/// No head is looked for farther back.
const MOST_PIECES: usize = 2_000;

/// The further list whose head came last before a part, not long ago. The
/// heads of the form's own four lists stand anywhere.
pub(super) fn head_before<'a>(found: &Found, pages: &'a [ListPage<'_>]) -> Option<&'a str> {
    let from = found.chain.cells.iter().map(|c| c.from).min()?;
    let before = pages.get(found.page)?.page.atoms.get(..from)?;
    let head = |atom: &'a Atom| match &atom.what {
        What::Word(word) => word.strip_prefix('§'),
        _ => None,
    };
    let mut rows = 0;
    for atom in before.iter().rev().take(MOST_PIECES) {
        if let Some(letter) = head(atom) {
            return Some(letter).filter(|letter| !is_early(letter));
        }
        rows += usize::from(!matches!(atom.what, What::Word(_)) && atom.gap == Gap::Blank);
        if rows > NEAR_HEAD {
            return None;
        }
    }
    None
}

/// The numbered part that goes on after each: the next in the stream with a
/// number one or two higher.
fn followers(found: &[Found]) -> Vec<Option<usize>> {
    let mut next = vec![None; found.len()];
    let mut last: Option<(usize, u16)> = None;
    for (i, f) in found.iter().enumerate() {
        let Some(number) = f.chain.number().filter(|_| f.chain.cells.len() >= 2) else { continue };
        if let Some((before, n)) = last
            && (n + 1..=n + 2).contains(&number)
            && let Some(slot) = next.get_mut(before)
        {
            *slot = Some(i);
        }
        last = Some((i, number));
    }
    next
}

/// The part that comes out of the stream just before each, printed words
/// apart.
fn neighbours(found: &[Found], pages: &[ListPage<'_>]) -> Vec<Option<usize>> {
    let mut before = vec![None; found.len()];
    for (i, f) in found.iter().enumerate().skip(1) {
        let Some(last) = found.get(i - 1).filter(|l| l.page == f.page) else { continue };
        let end = last.chain.cells.iter().map(|c| c.to).max().unwrap_or(0);
        let begin = f.chain.cells.iter().map(|c| c.from).min().unwrap_or(0);
        let between = pages.get(f.page).and_then(|p| p.page.atoms.get(end..begin));
        let words = between.is_some_and(|b| b.iter().all(|a| matches!(a.what, What::Word(_) | What::Dash)));
        if let Some(b) = before.get_mut(i).filter(|_| words) {
            *b = Some(i - 1);
        }
    }
    before
}
