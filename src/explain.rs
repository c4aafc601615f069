//! How a value was found, or where it was looked for, in a sentence or two:
//! the same words for the command line and the window.

use crate::check::{Rule, Values, upheld};
use crate::form::Generation;
use crate::parse::{Candidate, Finding, How};
use crate::read::Document;
use crate::sheet::FieldKey;
use crate::text::Span;

/// The words, in Japanese and English. Terms of the form stay Japanese.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Explanation {
    /// Japanese.
    pub ja: String,
    /// English.
    pub en: String,
}

/// A sheet whose fields are explained.
#[derive(Debug, Clone, Copy)]
pub struct Explainer<'a> {
    /// The text it was read from.
    pub document: &'a Document,
    /// The form it was read as.
    pub generation: Generation,
    /// Its values in force: what computations are tried on.
    pub values: &'a Values,
}

impl Explainer<'_> {
    /// Explains a field; `found`: what the machine read, none where it looked
    /// for no such field.
    pub fn explain(&self, key: &FieldKey, found: Option<&Finding>) -> Explanation {
        match found {
            Some(Finding::Placed { value, spans, how }) => self.placed(key, value, spans, *how),
            Some(Finding::Missing { looked, within, candidates }) => self.missing(key, looked, *within, candidates),
            None => self.absent(key),
        }
    }

    fn placed(&self, key: &FieldKey, value: &str, spans: &[Span], how: How) -> Explanation {
        let place = self.places(spans);
        let (ja, en) = self.by(key, how);
        let mut words = Explanation { ja: format!("{ja}（{place}）。"), en: format!("{en} ({place}).") };
        let rules = upheld(self.values, key.as_str(), value);
        if how == How::Arithmetic {
            words.ja.push_str(&format!("満たす計算: {}。その検算の根拠にはなりません。", names(&rules)));
            words.en.push_str(&format!(" It satisfies {} and is no evidence for it.", names(&rules)));
        } else if !rules.is_empty() {
            words.ja.push_str(&format!("{}の計算と合います。", names(&rules)));
            words.en.push_str(&format!(" It agrees with {}.", names(&rules)));
        }
        words
    }

    /// The evidence in words, without the place.
    fn by(&self, key: &FieldKey, how: How) -> (String, String) {
        let known = key.matched();
        let question = key.check_item().map(|item| item.question);
        let label = question.or(known.as_ref().map(|m| m.label)).unwrap_or(key.as_str());
        let form = self.generation.name();
        match (how, known.and_then(|m| m.year)) {
            (How::Label, _) => (
                format!("見出し「{label}」の欄から読みました"),
                format!("Read from the cell that the label 「{label}」 heads"),
            ),
            (How::Grid, Some(year)) => (
                format!("表の「{label}」の行と{year}年度の列が交わる欄から読みました"),
                format!("Read where the row 「{label}」 and the column of fiscal {year} cross"),
            ),
            (How::Grid, None) => (
                format!("表の「{label}」の行・列の欄から読みました"),
                format!("Read from the table, by the row and column of 「{label}」"),
            ),
            (How::Pattern, _) => (
                format!("「{label}」の書き方に合う文字を採りました"),
                format!("Taken for its shape, that of 「{label}」"),
            ),
            (How::Order, _) => (
                format!("{form}の並び順で「{label}」に当たる位置の文字を採りました"),
                format!("Taken for its place in the reading order of the form ({form}), that of 「{label}」"),
            ),
            (How::Arithmetic, _) => (
                format!("「{label}」として、シート自身の計算を満たすただ一つの置き方を採りました"),
                format!("Placed as 「{label}」 because no other placement satisfies the sheet's own computations"),
            ),
        }
    }

    fn missing(&self, key: &FieldKey, looked: &str, within: Option<Span>, candidates: &[Candidate]) -> Explanation {
        let place = within.map(|s| format!("（{}）", self.document.locator(s))).unwrap_or_default();
        let at = within.map(|s| format!(" ({})", self.document.locator(s))).unwrap_or_default();
        let mut words = Explanation {
            ja: format!("読み取れませんでした。探した所: {looked}{place}。"),
            en: format!("Not found. Looked in: {looked}{at}."),
        };
        for (n, candidate) in candidates.iter().enumerate() {
            let place = self.places(&candidate.spans);
            let rules = upheld(self.values, key.as_str(), &candidate.value);
            let Candidate { value, why, .. } = candidate;
            words.ja.push_str(&format!("\n候補{}: 「{value}」（{place}、{why}）", n + 1));
            words.en.push_str(&format!("\nCandidate {}: \"{value}\" ({place}; {why})", n + 1));
            if !rules.is_empty() {
                words.ja.push_str(&format!("。{}の計算と合います", names(&rules)));
                words.en.push_str(&format!("; agrees with {}", names(&rules)));
            }
        }
        words
    }

    fn absent(&self, key: &FieldKey) -> Explanation {
        let form = self.generation.name();
        if key.matched().is_none() {
            return Explanation {
                ja: format!("「{key}」という項目はありません。`kensho parse` が項目名の一覧を出力します。"),
                en: format!("There is no field {key}; `kensho parse` lists the keys."),
            };
        }
        Explanation {
            ja: format!("このシートでは記入がないか、欄がありません（{form}として読みました）。"),
            en: format!("The sheet has no such cell, or it is blank (read as {form})."),
        }
    }

    fn places(&self, spans: &[Span]) -> String {
        spans.iter().map(|s| self.document.locator(*s)).collect::<Vec<_>>().join("、")
    }
}

/// The computations by name: 「計と内訳」, 「執行率」.
fn names(rules: &[&Rule]) -> String {
    if rules.is_empty() {
        return "「－」".to_owned();
    }
    rules.iter().map(|r| format!("「{}」", r.title)).collect::<Vec<_>>().join("、")
}
