//! Votes for texts by their words.

use crate::form::{CELL_WORDS, COMMENT_WORDS, CellWords};

pub(super) fn comment_words(key: &str) -> u16 {
    let at = COMMENT_WORDS.iter().position(|(k, _)| key.contains(k));
    at.and_then(|i| u16::try_from(i).ok()).unwrap_or(u16::MAX)
}

/// The place of a cell's wording in the table, none beyond its end.
pub(super) fn cell_words(key: &str) -> u16 {
    let named = |words: &CellWords| {
        let mut parts = key.split('.');
        let (section, last) = (parts.next().unwrap_or_default(), parts.next_back().unwrap_or_default());
        words.cells.contains(&(section, last))
    };
    CELL_WORDS.iter().position(named).and_then(|i| u16::try_from(i).ok()).unwrap_or(NO_WORDS)
}

/// Of cells that are worded in no way of their own.
pub(super) const NO_WORDS: u16 = u16::MAX;

/// Votes for a text that is worded like such a cell, or against it.
pub(super) fn worded(n: u16, text: &str) -> i32 {
    let Some(words) = CELL_WORDS.get(usize::from(n)) else { return 0 };
    let like = words.holds.iter().any(|w| text.contains(w)) || words.ends.iter().any(|w| text.ends_with(w));
    if like { words.does } else { -words.does_not }
}

pub(super) fn hits(n: u16, text: &str) -> i32 {
    let Some((_, words)) = COMMENT_WORDS.get(usize::from(n)) else { return 0 };
    let hit = words.iter().filter(|w| text.contains(**w)).count().min(3);
    i32::try_from(hit).unwrap_or(0) * 100
}

/// Persons are named with their office.
pub(super) fn titled(text: &str) -> i32 {
    let titles = [
        "課長",
        "室長",
        "参事官",
        "管理官",
        "企画官",
        "調整官",
        "局長",
        "部長",
        "官房",
        "長:",
        "班長",
        "次長",
        "審議官",
    ];
    if titles.iter().any(|t| text.contains(t)) { 150 } else { 0 }
}

/// Divisions end so; who heads one is its author.
pub(super) fn division(text: &str) -> i32 {
    if ["課長", "室長", "局長"].iter().any(|head| text.contains(head)) {
        return -150;
    }
    let ends = ["課", "室", "官", "付", "部", "局", "班", "チーム", "本部", "担当)", "担当", "センター", "グループ"];
    let end = text.trim_end_matches(')');
    if ends.iter().any(|e| end.ends_with(e)) { 80 } else { -40 }
}

#[cfg(test)]
mod tests {
    use super::super::shapes::{Run, Shape};
    use super::*;

    #[test]
    fn a_text_is_told_by_the_words_of_its_cell() {
        let votes =
            |key: &str, text| Shape::of(key).score(Run { plain: false, ..Run::plain(text) }).unwrap_or(i32::MIN);
        let (law, plan) = ("サイバーセキュリティ基本法第18条", "経済財政運営と改革の基本方針2018(閣議決定)");
        assert!(votes("basic.legal_basis", law) > votes("basic.plans", law));
        assert!(votes("basic.plans", plan) > votes("basic.legal_basis", plan));
        assert!(votes("output.2.indicator", "研修の開催回数") > votes("output.2.indicator", "研修を開催し、"));
        assert_eq!(cell_words("related.1.ministry"), cell_words("sheet.ministry"));
        assert_eq!(cell_words("payee.A.1.name"), NO_WORDS);
    }
}
