//! The letters of blocks: how lists of payees and 費目・使途 are headed.

use crate::text::{Span, fold, fold_to_string};

use super::grid::Cell;

/// What stands between a letter and a name: `A.(株)甲`.
const DIVIDERS: [char; 5] = ['.', ',', '、', '。', ':'];

/// A divider that names have too: 「JA・全農」, 「T・アンド・K」.
const MIDDLE_DOT: char = '・';

/// Brackets that a letter stands in, and whether a name may follow them:
/// 「(A)」 before words is part of a sentence.
const BRACKETS: &[(char, char, bool)] =
    &[('【', '】', true), ('[', ']', true), ('〔', '〕', true), ('<', '>', true), ('(', ')', false)];

/// A block letter at the head of a folded cell, and what follows it:
/// `A.(株)日立` → `A`, `(株)日立`; also 「【A】」, 「Aブロック」 and 「ブロックA」.
pub(super) fn block_letter(folded: &str) -> Option<(&str, &str)> {
    let Some((close, named, inner)) =
        BRACKETS.iter().find_map(|(open, close, named)| folded.strip_prefix(*open).map(|rest| (*close, *named, rest)))
    else {
        return bare_letter(folded);
    };
    let (inner, rest) = inner.split_once(close)?;
    let (letter, more) = bare_letter(inner)?;
    let rest = rest.trim_start_matches(DIVIDERS);
    (more.is_empty() && (named || rest.is_empty())).then_some((letter, rest))
}

fn bare_letter(folded: &str) -> Option<(&str, &str)> {
    let body = folded.strip_prefix("ブロック").unwrap_or(folded);
    let end = body.find(|c: char| !c.is_ascii_uppercase()).unwrap_or(body.len());
    let (letters, rest) = body.split_at(end);
    if !(1..=2).contains(&letters.len()) {
        return None;
    }
    // 「Aブロックの支出は」 is a sentence.
    let rest = match rest.strip_prefix("ブロック") {
        Some(rest) if rest.starts_with('(') => return Some((letters, rest)),
        Some(rest) => rest,
        None => rest,
    };
    if rest.is_empty() {
        return Some((letters, ""));
    }
    let dotted = |name: &&str| letters.len() == 1 && !name.contains(MIDDLE_DOT);
    let name = rest.strip_prefix(DIVIDERS).or_else(|| rest.strip_prefix(MIDDLE_DOT).filter(dotted));
    name.map(|name| (letters, name))
}

/// A letter at the head of a cell that nothing but a blank or a dash divides from
/// what follows, 「Ａ　民間企業等（３者）」, and where that begins in the cell's text. A name
/// may begin so too: it counts only where a heading of a table follows.
pub(super) fn spaced_letter(cell: &Cell) -> Option<(String, usize)> {
    let plain = cell.plain.as_str();
    let capital = |c: char| matches!(c, 'A'..='Z' | 'Ａ'..='Ｚ');
    let rest = plain.trim_start_matches(capital);
    let letter = fold_to_string(plain.get(..plain.len() - rest.len())?);
    let name = rest.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '-' | '－' | '―' | '‐'));
    let wide = rest.starts_with('\u{3000}') && !name.is_empty();
    let parted = name.len() < rest.len() && (wide || name.starts_with(|c: char| !c.is_ascii_alphanumeric()));
    ((1..=2).contains(&letter.len()) && parted).then(|| (letter, plain.len() - name.len()))
}

/// The letter in brackets at the end of the title of a list: 「支出先上位10者リスト（A）」.
pub(super) fn letter_of_title(folded: &str) -> Option<&str> {
    let inner = folded.strip_suffix([')', '】', ']'])?;
    let at = inner.rfind(['(', '【', '['])?;
    let open = inner.get(at..)?.chars().next()?.len_utf8();
    only_letter(inner.get(at + open..)?)
}

/// The letter of a block that is all a folded text says.
pub(super) fn only_letter(folded: &str) -> Option<&str> {
    block_letter(folded).filter(|(_, rest)| rest.is_empty()).map(|(letter, _)| letter)
}

/// The name behind the letter of a heading, with its place.
pub(super) fn block_name(cell: &Cell) -> Option<Cell> {
    let Some((_, rest)) = block_letter(&cell.folded) else {
        return spaced_letter(cell).map(|(_, from)| cell.part_from(from));
    };
    let folded = fold(&cell.plain, 0);
    let end = folded.text.len();
    let place = folded.original(Span::new(end.checked_sub(rest.len())?, end))?;
    Some(cell.part_from(place.start))
}

/// The letter after `last`: A, B, … Z, AA, AB, ….
pub(super) fn next_letter(last: Option<&str>) -> String {
    let Some(last) = last else { return "A".to_owned() };
    let mut letters: Vec<char> = last.chars().collect();
    for letter in letters.iter_mut().rev() {
        if *letter < 'Z' {
            *letter = char::from_u32(u32::from(*letter) + 1).unwrap_or('A');
            return letters.into_iter().collect();
        }
        *letter = 'A';
    }
    letters.insert(0, 'A');
    letters.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn block_letters_are_told_from_names_that_begin_with_capitals() {
        assert_eq!(block_letter("A.(株)日立"), Some(("A", "(株)日立")));
        assert_eq!(block_letter("AB"), Some(("AB", "")));
        assert_eq!(block_letter("NTTデータ"), None);
        assert_eq!(block_letter("IT戦略"), None);
        assert_eq!(block_letter("A・甲協会"), Some(("A", "甲協会")));
        assert_eq!(block_letter("JA・全農"), None);
        assert_eq!(block_letter("T・アンド・K"), None);
    }

    #[test]
    fn block_letters_are_known_in_brackets_and_with_the_word_block() {
        assert_eq!(block_letter("【B】"), Some(("B", "")));
        assert_eq!(block_letter("【B】ある協会"), Some(("B", "ある協会")));
        assert_eq!(block_letter("[B.]"), Some(("B", "")));
        assert_eq!(block_letter("Bブロック"), Some(("B", "")));
        assert_eq!(block_letter("Bブロック:ある協会"), Some(("B", "ある協会")));
        assert_eq!(block_letter("ブロックB"), Some(("B", "")));
        assert_eq!(block_letter("Bブロックの支出は一括"), None);
        assert_eq!(block_letter("(A)の件数"), None);
        assert_eq!(block_letter("【別紙3】"), None);
    }

    #[test]
    fn a_letter_may_be_divided_by_a_blank_only() {
        let of = |text: &str| spaced_letter(&Cell::new(text, Span::new(0, text.len())));
        assert_eq!(of("Ａ　民間企業等（３者）"), Some(("A".to_owned(), "Ａ　".len())));
        assert_eq!(of("B - 都道府県"), Some(("B".to_owned(), 4)));
        for text in ["A", "ABC 商会", "NTT", "C3 事業", "甲 A"] {
            assert_eq!(of(text), None, "{text}");
        }
        assert_eq!(letter_of_title("支出先上位10者リスト(B)"), Some("B"));
        assert_eq!(letter_of_title("支出先上位10者リスト(百万円)"), None);
    }

    #[test]
    fn the_name_behind_a_letter_keeps_its_place() {
        let text = "Ａ．（株）甲 乙";
        let name = block_name(&Cell::new(text, Span::new(10, 10 + text.len()))).unwrap();
        assert_eq!(name.plain, "（株）甲 乙");
        assert_eq!(name.span, Span::new(16, 10 + text.len()));
        assert!(block_name(&Cell::new("A.", Span::new(0, 2))).is_none());
    }

    #[test]
    fn block_letters_go_on_after_z() {
        assert_eq!(next_letter(None), "A");
        assert_eq!(next_letter(Some("B")), "C");
        assert_eq!(next_letter(Some("Z")), "AA");
        assert_eq!(next_letter(Some("AZ")), "BA");
    }
}
