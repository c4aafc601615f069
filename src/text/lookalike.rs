use std::borrow::Cow;

/// Kanji and katakana that OCR takes for each other. Both of a pair are as long
/// in UTF-8.
const PAIRS: &[(char, char)] = &[
    ('一', 'ー'),
    ('卜', 'ト'),
    ('力', 'カ'),
    ('口', 'ロ'),
    ('二', 'ニ'),
    ('夕', 'タ'),
    ('工', 'エ'),
    ('八', 'ハ'),
    ('千', 'チ'),
];

/// `text` with the kanji that stand beside katakana as the katakana they look
/// like, 「レビュ一シ一ト」 as 「レビューシート」: for comparing, as 「センター口」
/// changes too. Every character keeps its place in bytes.
pub fn as_katakana(text: &str) -> Cow<'_, str> {
    let look = |c: char| PAIRS.iter().find(|(kanji, _)| *kanji == c).map(|(_, kana)| *kana);
    if !text.chars().any(|c| look(c).is_some()) || !text.chars().any(is_katakana) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut before = None;
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let beside = before.is_some_and(is_katakana) || chars.peek().copied().is_some_and(is_katakana);
        let seen = look(c).filter(|_| beside).unwrap_or(c);
        out.push(seen);
        before = Some(seen);
    }
    Cow::Owned(out)
}

fn is_katakana(c: char) -> bool {
    matches!(c, 'ァ'..='ヺ' | 'ー')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kanji_beside_katakana_are_compared_as_katakana() {
        assert_eq!(as_katakana("レビュ一シ一卜"), "レビューシート");
        assert_eq!(as_katakana("単位当たりコス卜"), "単位当たりコスト");
        assert_eq!(as_katakana("千エック"), "チエック");
        for text in ["一者応札", "契約口数", "会計", ""] {
            assert_eq!(as_katakana(text), text);
        }
        assert_eq!(as_katakana("シ一ト").len(), "シ一ト".len());
    }
}
