//! Texts without page breaks, as they are copied out of a viewer: each page
//! of the form prints words of its own, and its pages follow one another.

use std::collections::BTreeMap;

use super::atoms::{Gap, Page, What};
use crate::form::{StreamCell, StreamPage, StreamTables};
use crate::sheet::FiscalYear;
use crate::text::Span;

/// The pages of a form, in their order.
const PAGES: [StreamPage; 8] = [
    StreamPage::Front,
    StreamPage::Measures,
    StreamPage::Inspection,
    StreamPage::Opinions,
    StreamPage::Flow,
    StreamPage::FlowMore,
    StreamPage::Payees,
    StreamPage::PayeesMore,
];

/// Votes for a page that always prints a word, against one that never does,
/// and against the begin of another page.
const PRINTS: i32 = 9;
const NEVER: i32 = -9;
const BEGIN: i32 = 40;
/// A page prints no fewer words than this.
const FEWEST_WORDS: usize = 5;

/// The pages of a text that seems to be one, as its printed words tell them.
pub(super) fn part(text: &str, whole: Span, year: FiscalYear) -> Vec<Span> {
    let atoms = Page::new(text, whole, year).atoms;
    let words: Vec<(usize, &str)> = atoms
        .iter()
        .enumerate()
        .filter_map(|(at, atom)| match &atom.what {
            What::Word(name) => Some((at, name.as_str())),
            _ => None,
        })
        .collect();
    let kinds = kinds(&words, year);
    let mut begins = vec![whole.start];
    let mut page = kinds.first();
    let mut from = 0;
    for run in kinds.chunk_by(|a, b| a == b) {
        // A few words of another page within one are that page's own.
        if run.len() >= FEWEST_WORDS && run.first() != page {
            let first = words.get(from).map_or(0, |(at, _)| *at);
            let begin = (0..=first).rev().find(|i| atoms.get(*i).is_some_and(|a| a.gap == Gap::Blank));
            begins.extend(begin.and_then(|i| atoms.get(i)).map(|a| a.span.start));
            page = run.first();
        }
        from += run.len();
    }
    let ends = begins.iter().skip(1).copied().chain([whole.end]);
    begins.iter().zip(ends).map(|(from, to)| Span::new(*from, to)).filter(|s| !s.is_empty()).collect()
}

/// Of each word the page that it most likely stands on.
fn kinds(words: &[(usize, &str)], year: FiscalYear) -> Vec<usize> {
    let printed = PAGES.map(|page| printed(page, year));
    let mut votes = [i32::MIN / 2; PAGES.len()];
    if let Some(first) = votes.first_mut() {
        *first = 0;
    }
    let mut from: Vec<[usize; PAGES.len()]> = Vec::with_capacity(words.len());
    for (_, word) in words {
        let (mut next, mut before) = (votes, [0; PAGES.len()]);
        for page in 0..PAGES.len() {
            let own = votes.get(page).map(|v| (*v, page));
            let earlier = votes.iter().take(page).enumerate().map(|(p, v)| (v - BEGIN, p));
            let Some((most, came)) = own.into_iter().chain(earlier).max_by_key(|(v, _)| *v) else { continue };
            let share = printed.get(page).and_then(|words| words.get(word)).map_or(NEVER, |share| PRINTS * share / 9);
            if let Some((n, b)) = next.get_mut(page).zip(before.get_mut(page)) {
                (*n, *b) = (most.saturating_add(share), came);
            }
        }
        votes = next;
        from.push(before);
    }
    let mut page = (0..PAGES.len()).max_by_key(|p| votes.get(*p).copied().unwrap_or(i32::MIN)).unwrap_or(0);
    let mut kinds = vec![0; words.len()];
    for (kind, before) in kinds.iter_mut().zip(&from).rev() {
        *kind = page;
        page = before.get(page).copied().unwrap_or(0);
    }
    kinds
}

/// The words that a page prints, with the ninths of the sheets that have them.
fn printed(page: StreamPage, year: FiscalYear) -> BTreeMap<&'static str, i32> {
    let mut words = BTreeMap::new();
    for slot in StreamTables::default().orders(0, year, page).into_iter().flatten() {
        if let StreamCell::Word(word) = slot.cell {
            let share = words.entry(word).or_insert(0);
            *share = (*share).max(i32::from(slot.share));
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_without_page_breaks_is_parted_where_the_words_of_a_page_begin() {
        let front = "事業名\n\n橋の点検\n\n担当部局庁\n\n道路局\n\n作成責任者\n\n事業開始年度\n\n担当課室\n\n会計区分\n\n一般会計\n\n";
        let opinions = "外部有識者の所見\n\n妥当である。\n\n行政事業レビュー推進チームの所見\n\n縮減\n\n備考\n\n\
                        所見を踏まえた改善点/概算要求における反映状況\n\n関連する過去のレビューシートの事業番号\n\n0057\n";
        let text = format!("{front}{opinions}");
        let pages = part(&text, Span::new(0, text.len()), FiscalYear::new(2017));
        assert_eq!(pages.iter().filter_map(|p| p.slice(&text)).collect::<Vec<_>>(), [front, opinions]);
        let pages = part(front, Span::new(0, front.len()), FiscalYear::new(2017));
        assert_eq!(pages.len(), 1, "one page stays one");
    }
}
