//! Finding words in a text however they are written: full or half width,
//! hiragana or katakana, with or without blanks, with any dash. Or, on demand,
//! by a regular expression on the text as it stands.

use regex::{Regex, RegexBuilder};

use super::{Span, fold};

/// What is searched for.
#[derive(Debug, Clone)]
pub struct Search(Kind);

#[derive(Debug, Clone)]
enum Kind {
    /// Folded words.
    Words(String),
    Pattern(Regex),
}

/// Texts are folded in pieces of about this size: folding keeps the way back
/// for every byte.
const PIECE: usize = 1 << 18;

impl Search {
    /// A search; `None` for words that fold to nothing. The error says what is
    /// wrong with a regular expression.
    pub fn new(query: &str, pattern: bool) -> Result<Option<Self>, String> {
        if pattern {
            if query.is_empty() {
                return Ok(None);
            }
            let made = RegexBuilder::new(query).multi_line(true).size_limit(1 << 20).build();
            return made.map(|r| Some(Self(Kind::Pattern(r)))).map_err(|e| e.to_string());
        }
        let words = like(&fold(query, 0).text);
        Ok((!words.is_empty()).then_some(Self(Kind::Words(words))))
    }

    /// The places in a text, in order, at most `most`. A place of words may
    /// go over line breaks, but not from one piece of a very long text to the
    /// next.
    pub fn places(&self, text: &str, most: usize) -> Vec<Span> {
        match &self.0 {
            Kind::Pattern(pattern) => {
                let found = pattern.find_iter(text).filter(|m| !m.is_empty()).take(most);
                found.map(|m| Span::new(m.start(), m.end())).collect()
            }
            Kind::Words(words) => {
                let mut places = Vec::new();
                for (start, piece) in pieces(text) {
                    let folded = fold(piece, start);
                    let alike = like(&folded.text);
                    let found = alike.match_indices(words.as_str());
                    let spans = found.filter_map(|(at, m)| folded.original(Span::new(at, at + m.len())));
                    places.extend(spans.take(most - places.len()));
                    if places.len() >= most {
                        break;
                    }
                }
                places
            }
        }
    }

    /// Whether it is in a text.
    pub fn is_in(&self, text: &str) -> bool {
        match &self.0 {
            Kind::Pattern(pattern) => pattern.find(text).is_some_and(|m| !m.is_empty()),
            Kind::Words(_) => !self.places(text, 1).is_empty(),
        }
    }
}

/// Text in which hiragana and katakana, capital and small letters are alike.
/// Every byte keeps its place.
fn like(folded: &str) -> String {
    let katakana = |c: char| match c {
        'ぁ'..='ゖ' => char::from_u32(u32::from(c) + 0x60).unwrap_or(c),
        c => c.to_ascii_lowercase(),
    };
    folded.chars().map(katakana).collect()
}

/// The text in pieces that end at line ends, each with its place.
fn pieces(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut start = 0;
    std::iter::from_fn(move || {
        let rest = text.get(start..).filter(|r| !r.is_empty())?;
        let end = match rest.get(floor(rest, PIECE)..).and_then(|r| r.find('\n')) {
            Some(line_end) if rest.len() > PIECE => floor(rest, PIECE) + line_end + 1,
            _ => rest.len(),
        };
        let piece = (start, rest.get(..end)?);
        start += end;
        Some(piece)
    })
}

fn floor(text: &str, at: usize) -> usize {
    (0..=at.min(text.len())).rev().find(|i| text.is_char_boundary(*i)).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found<'a>(text: &'a str, query: &str, pattern: bool) -> Vec<&'a str> {
        let search = Search::new(query, pattern).unwrap().unwrap();
        search.places(text, 100).iter().map(|s| s.slice(text).unwrap()).collect()
    }

    #[test]
    fn words_are_found_however_they_are_written() {
        let text = "ﾌﾞﾛｯｸ図、ぶろっく 図、ブロック\n図。Ａ−１";
        assert_eq!(found(text, "ブロック図", false), ["ﾌﾞﾛｯｸ図", "ぶろっく 図", "ブロック\n図"]);
        assert_eq!(found(text, "a-1", false), ["Ａ−１"]);
    }

    #[test]
    fn a_regular_expression_sees_the_text_as_it_stands() {
        assert_eq!(found("平成30年度\n令和2年度", r"^令和\d+年度$", true), ["令和2年度"]);
        assert!(Search::new("(", true).is_err());
        assert!(Search::new("　", false).unwrap().is_none());
    }

    #[test]
    fn a_very_long_text_is_searched_to_its_end() {
        let text = "事業費の内訳\n".repeat(60_000) + "最後の一行";
        let search = Search::new("最後ノ一行", false).unwrap().unwrap();
        let places = search.places(&text, 10);
        assert_eq!(places.iter().map(|s| s.slice(&text).unwrap()).collect::<Vec<_>>(), ["最後の一行"]);
        let all = Search::new("内訳", false).unwrap().unwrap();
        assert_eq!(all.places(&text, usize::MAX).len(), 60_000);
        assert_eq!(all.places(&text, 7).len(), 7);
    }
}
