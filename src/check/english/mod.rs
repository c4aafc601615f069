//! What findings say, in English. The Japanese is what is kept and exported;
//! this is for people whose interface is English.
//!
//! The sentences stand in a table beside the Japanese ([`sentences`]): where
//! one has figures or names, both have holes, and what fills the Japanese
//! fills the English. Terms of the official form stay Japanese, as they are
//! printed on the sheet. A sentence that the table lacks is shown as it is.

mod sentences;
mod titles;

use std::borrow::Cow;

/// What a finding says, in English.
pub fn message(japanese: &str) -> Cow<'_, str> {
    let (rest, doubt) = match japanese.strip_suffix("（抽出誤りの可能性）") {
        Some(rest) => (rest, " (may be misread)"),
        None => (japanese, ""),
    };
    let with_tail = || sentences::TAILS.iter().find_map(|(ja, en)| Some((sentence(rest.strip_suffix(ja)?)?, *en)));
    let whole = sentence(rest).map(|s| (s, ""));
    match whole.or_else(with_tail) {
        Some((said, tail)) => Cow::Owned(format!("{said}{tail}{doubt}")),
        None => Cow::Borrowed(japanese),
    }
}

/// A rule's name, in English; the Japanese one where there is none.
pub fn title(id: &str, japanese: &'static str) -> &'static str {
    titles::TITLES.iter().find(|(of, _)| *of == id).map_or(japanese, |(_, en)| en)
}

fn sentence(japanese: &str) -> Option<String> {
    sentences::SENTENCES.iter().find_map(|(ja, en)| Some(filled(en, &holes(ja, japanese)?)))
}

/// What stands in the holes `{}` of a pattern that the text has the form of.
fn holes<'a>(pattern: &str, text: &'a str) -> Option<Vec<&'a str>> {
    let mut parts = pattern.split("{}");
    let mut rest = text.strip_prefix(parts.next()?)?;
    let mut found = Vec::new();
    let mut parts = parts.peekable();
    while let Some(part) = parts.next() {
        let last = parts.peek().is_none();
        let (hole, after) = if last { (rest.strip_suffix(part)?, "") } else { rest.split_once(part)? };
        found.push(hole);
        rest = after;
    }
    rest.is_empty().then_some(found)
}

/// The English with its holes `{1}`, `{2}` filled.
fn filled(pattern: &str, holes: &[&str]) -> String {
    let mut out = String::with_capacity(pattern.len() * 2);
    let mut rest = pattern;
    while let Some((before, behind)) = rest.split_once('{') {
        out.push_str(before);
        let hole = |(n, tail)| Some((holes.get(str::parse::<usize>(n).ok()?.checked_sub(1)?)?, tail));
        if let Some((hole, tail)) = behind.split_once('}').and_then(hole) {
            // What the sheet says itself stands in brackets.
            let quoted = out.ends_with('「');
            out.push_str(&if quoted { (*hole).to_owned() } else { translated(hole) });
            rest = tail;
        } else {
            out.push('{');
            rest = behind;
        }
    }
    out.push_str(rest);
    out
}

/// A hole with our own words in English, and what it quotes as it is.
fn translated(hole: &str) -> String {
    let own = |part: &str| sentences::FRAGMENTS.iter().fold(part.to_owned(), |part, (ja, en)| part.replace(ja, en));
    let mut parts = hole.split('「');
    let mut out = own(parts.next().unwrap_or_default());
    for part in parts {
        let (quoted, behind) = part.split_at(part.find('」').unwrap_or(part.len()));
        out.push('「');
        out.push_str(quoted);
        out.push_str(&own(behind));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::{Values, check, rules};

    #[test]
    fn a_sentence_keeps_its_figures() {
        let ja = "2018年度の計 1,582 が内訳の合計 1,480 と一致しません。翌年度へ繰越しを負の数とすると一致します（抽出誤りの可能性）";
        let en = "計 of 2018 is 1,582, its parts add up to 1,480. With 翌年度へ繰越し as a negative figure they agree \
                  (may be misread)";
        assert_eq!(message(ja), en);
        assert_eq!(message("表にない文"), "表にない文");
    }

    #[test]
    fn what_the_sheet_says_itself_is_not_translated() {
        assert_eq!(filled("「{1}」 {2} {1}", &["切上げ件", "「切捨て」が {1}"]), "「切上げ件」 「切捨て」 in {1} up件");
    }

    /// Every rule's own examples: whoever writes a new sentence is told.
    #[test]
    fn every_rule_has_english_words() {
        for rule in rules() {
            assert_ne!(title(rule.id, ""), "", "{} has no English name", rule.id);
            let found = check(&Values::from_pairs(rule.fires.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned()))));
            for found in found.iter().filter(|f| f.rule.id == rule.id) {
                assert_ne!(message(&found.message), found.message, "{}", rule.id);
            }
        }
    }

    #[test]
    fn holes_of_a_pattern_are_those_of_its_sentence() {
        for (ja, en) in sentences::SENTENCES {
            let holes = ja.matches("{}").count();
            let all = (1..=holes).all(|n| en.contains(&format!("{{{n}}}")));
            assert!(all && !en.contains(&format!("{{{}}}", holes + 1)), "{ja}");
        }
    }
}
