use unicode_normalization::UnicodeNormalization;

use super::{Span, is_invisible};

/// A text as matching sees it: NFKC, without white space and what is not seen,
/// every hyphen and dash as `-`; with the way back to the original offsets.
///
/// NFKC widens half-width kana and narrows full-width digits, letters and
/// brackets, so `ﾌﾞﾛｯｸ（Ａ）` and `ブロック(A)` fold to the same.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Folded {
    /// The folded text.
    pub text: String,
    /// For each byte of `text`: the original cluster it came from.
    origin: Vec<Span>,
}

impl Folded {
    /// The original bytes behind a range of folded bytes; `None` for an empty
    /// or foreign range.
    pub fn original(&self, folded: Span) -> Option<Span> {
        let first = self.origin.get(folded.start)?;
        let last = self.origin.get(folded.end.checked_sub(1)?)?;
        (!folded.is_empty()).then(|| first.cover(*last))
    }
}

/// Folds `text`; offsets in the result count from `base`, the place of `text`
/// in its document.
pub fn fold(text: &str, base: usize) -> Folded {
    let mut out = Folded { text: String::with_capacity(text.len()), origin: Vec::with_capacity(text.len()) };
    each_folded(text, |c, span| {
        out.text.push(c);
        let span = Span { start: base + span.start, end: base + span.end };
        out.origin.extend(std::iter::repeat_n(span, c.len_utf8()));
    });
    out
}

/// Hands over each character that folding gives, with the original cluster it
/// came from.
fn each_folded(text: &str, mut take: impl FnMut(char, Span)) {
    let mut chars = text.char_indices().peekable();
    while let Some((start, first)) = chars.next() {
        let mut end = start + first.len_utf8();
        if is_settled(first) && !chars.peek().is_some_and(|(_, c)| joins_previous(*c)) {
            take(first, Span { start, end });
            continue;
        }
        while let Some(&(i, c)) = chars.peek() {
            if !joins_previous(c) {
                break;
            }
            end = i + c.len_utf8();
            chars.next();
        }
        let cluster = text.get(start..end).unwrap_or_default();
        for c in cluster.nfkc() {
            if c.is_whitespace() || is_invisible(c) {
                continue;
            }
            take(if is_hyphen(c) { '-' } else { c }, Span { start, end });
        }
    }
}

/// Folds `text` where the way back is not needed.
pub fn fold_to_string(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    each_folded(text, |c, _| out.push(c));
    out
}

/// Voiced and semi-voiced marks and combining accents belong to the
/// character before them.
fn joins_previous(c: char) -> bool {
    matches!(c, '\u{ff9e}' | '\u{ff9f}' | '\u{3099}' | '\u{309a}' | '\u{0300}'..='\u{036f}')
}

/// Whether `c` by itself folds to itself: most of a sheet's characters, and
/// normalising them one by one is most of the cost of reading it.
fn is_settled(c: char) -> bool {
    matches!(c, '!'..='~' | '、'..='。' | '「'..='』' | 'ぁ'..='ゖ' | 'ァ'..='ー' | '一'..='\u{9fff}')
}

fn is_hyphen(c: char) -> bool {
    matches!(c, '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{207b}' | '\u{fe63}' | '\u{2500}' | '\u{2501}')
}

/// Whether `c` is written without blanks around it in Japanese.
pub fn is_ideographic_or_kana(c: char) -> bool {
    matches!(c, '\u{2e80}'..='\u{2fdf}' | '\u{3000}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{ff01}'..='\u{ffef}' | '\u{20000}'..='\u{3ffff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn widths_kana_blanks_and_dashes_fold_alike() {
        assert_eq!(fold_to_string("担\u{2060}当\u{ad}部\u{e0100}局\u{7}"), "担当部局");
        assert_eq!(fold_to_string("ﾌﾞﾛｯｸ　（Ａ） １／２ ‐―－−"), "ブロック(A)1/2----");
    }

    #[test]
    fn characters_that_are_passed_over_fold_to_themselves() {
        for c in ('\0'..='\u{ffff}').filter(|c| is_settled(*c)) {
            assert!(std::iter::once(c).nfkc().eq([c]) && !is_hyphen(c) && !c.is_whitespace(), "{c}");
        }
        assert_eq!(fold_to_string("か\u{3099}"), "が");
    }

    #[test]
    fn a_match_in_the_folded_text_leads_back_to_the_original_bytes() {
        let text = "計　画（ﾌﾞﾛｯｸ）";
        let folded = fold(text, 10);
        let at = folded.text.find("ブロック").unwrap();
        let span = folded.original(Span::new(at, at + "ブロック".len())).unwrap();
        assert_eq!(Span::new(span.start - 10, span.end - 10).slice(text), Some("ﾌﾞﾛｯｸ"));
    }
}
