//! Finding the form's printed words in a page's folded characters.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use crate::form::STREAM_LABELS;
use crate::sheet::{FiscalYear, resolve_year};

/// A page's characters as matching sees them: without white space, each with
/// whether a cell can begin there.
#[derive(Debug)]
pub(super) struct Glyph {
    /// The folded character.
    pub(super) char: char,
    /// White space before it, or the page's begin.
    pub(super) apart: bool,
    /// What kind of character.
    pub(super) class: Class,
}

/// Kinds of characters that do not mix within a figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Class {
    /// Digits and what stands in figures.
    Digit,
    /// A dash.
    Dash,
    /// ○ △ ×.
    Mark,
    /// Anything else.
    Text,
}

/// A printed word found.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Word {
    /// First glyph.
    pub(super) start: usize,
    /// One past the last glyph.
    pub(super) end: usize,
    /// Its name in the form's tables.
    pub(super) name: String,
}

/// Printed words by their first character, longest first.
static BY_FIRST: LazyLock<BTreeMap<char, Vec<Vec<char>>>> = LazyLock::new(|| {
    let mut map: BTreeMap<char, Vec<Vec<char>>> = BTreeMap::new();
    for label in STREAM_LABELS {
        let chars: Vec<char> = label.chars().collect();
        if let Some(first) = chars.first() {
            map.entry(*first).or_default().push(chars);
        }
    }
    for words in map.values_mut() {
        words.sort_by(|a, b| b.len().cmp(&a.len()).then_with(|| a.cmp(b)));
    }
    map
});

/// Endings of column headings that begin with a year.
const HEADINGS: &[&str] = &["当初予算", "要求", "活動見込", ""];

/// Every printed word of the page, left to right, the longest at each place;
/// with `headings` also those of blocks of 費目・使途.
pub(super) fn find(glyphs: &[Glyph], sheet_year: FiscalYear, headings: bool) -> Vec<Word> {
    let mut found: Vec<Word> = Vec::new();
    let long = long_words(glyphs);
    let mut at = 0;
    while at < glyphs.len() {
        let after_word = found.last().is_some_and(|w| w.end == at);
        let word = if after_word || may_part(glyphs, at) {
            word_at(glyphs, at, sheet_year, (after_word, &long))
        } else {
            None
        };
        let word = word.or_else(|| if headings { heading(glyphs, at) } else { None });
        at = word.as_ref().map_or(at + 1, |w| w.end);
        found.extend(word);
    }
    found
}

/// Whether a cell can begin or end before this glyph.
pub(super) fn may_part(glyphs: &[Glyph], at: usize) -> bool {
    let (Some(here), Some(before)) = (glyphs.get(at), at.checked_sub(1).and_then(|i| glyphs.get(i))) else {
        return true;
    };
    here.apart || here.class != before.class || matches!(before.class, Class::Dash | Class::Mark)
}

fn word_at(glyphs: &[Glyph], at: usize, sheet_year: FiscalYear, around: (bool, &[bool])) -> Option<Word> {
    breakdown_title(glyphs, at)
        .or_else(|| title(glyphs, at))
        .or_else(|| notice(glyphs, at))
        .or_else(|| block_letter(glyphs, at, around.1))
        .or_else(|| listed_word(glyphs, at, sheet_year, around))
        .or_else(|| year_heading(glyphs, at, sheet_year))
}

fn listed_word(glyphs: &[Glyph], at: usize, sheet_year: FiscalYear, around: (bool, &[bool])) -> Option<Word> {
    let first = glyphs.get(at)?.char;
    let runs_into_year = |w: &&Vec<char>| {
        let end = at + w.len();
        w.len() > 2 && starts(glyphs, at, w) && year_heading(glyphs, end, sheet_year).is_some()
    };
    let word = BY_FIRST.get(&first)?.iter().find(|w| fits(glyphs, at, w, around) || runs_into_year(w))?;
    Some(Word { start: at, end: at + word.len(), name: word.iter().collect() })
}

/// A word fits where it ends at a cell's end, or where the next word begins;
/// the shortest ones only on their own or after another word.
fn fits(glyphs: &[Glyph], at: usize, word: &[char], (after_word, long): (bool, &[bool])) -> bool {
    let end = at + word.len();
    if !starts(glyphs, at, word) {
        return false;
    }
    let apart = |i: usize| glyphs.get(i).is_none_or(|g| g.apart);
    if word.len() <= 2 {
        // The year of a target runs on from 年度, its cell being further left.
        let runs_on = word == ['年', '度'] && glyphs.get(end).is_some_and(|g| g.class == Class::Digit);
        return (after_word || apart(at)) && (apart(end) || runs_on);
    }
    may_part(glyphs, end) || long.get(end) == Some(&true)
}

/// Where words of three characters and more begin, each up to a cell's end or
/// the next such word, or of two up to a cell's end.
fn long_words(glyphs: &[Glyph]) -> Vec<bool> {
    let mut long = vec![false; glyphs.len() + 1];
    for at in (0..glyphs.len()).rev() {
        let ends = |word: &&Vec<char>| {
            let end = at + word.len();
            let apart = glyphs.get(end).is_none_or(|g| g.apart);
            let parts = if word.len() > 2 { may_part(glyphs, end) || long.get(end) == Some(&true) } else { apart };
            word.len() > 1 && starts(glyphs, at, word) && parts
        };
        let begins =
            glyphs.get(at).and_then(|g| BY_FIRST.get(&g.char)).is_some_and(|words| words.iter().any(|w| ends(&w)));
        if let Some(l) = long.get_mut(at) {
            *l = begins;
        }
    }
    long
}

fn starts(glyphs: &[Glyph], at: usize, word: &[char]) -> bool {
    glyphs.get(at..at + word.len()).is_some_and(|run| run.iter().zip(word).all(|(g, c)| g.char == *c))
}

/// `26年度`, `令和元年度`, `30年度要求`, `29年度活動見込`.
fn year_heading(glyphs: &[Glyph], at: usize, sheet_year: FiscalYear) -> Option<Word> {
    let ahead: String = glyphs.get(at..)?.iter().take(12).map(|g| g.char).collect();
    let era = ["平成", "令和", "昭和"].iter().find_map(|era| ahead.strip_prefix(era));
    let body = era.unwrap_or(&ahead);
    let digits = body.chars().take_while(char::is_ascii_digit).count();
    let count = if body.starts_with('元') { 1 } else { digits };
    let rest: String = body.chars().skip(count).collect();
    let tail = rest.strip_prefix("年度")?;
    if count == 0 || count > 2 {
        return None;
    }
    let heading = HEADINGS.iter().find(|h| tail.starts_with(**h))?;
    let head = ahead.chars().count() - tail.chars().count();
    let end = at + head + heading.chars().count();
    // The year of a target is a cell of its own: 「33 年度」.
    let alone = era.is_none() && heading.is_empty();
    if alone && glyphs.get(at + count).is_none_or(|g| g.apart) {
        return None;
    }
    let year = resolve_year(&ahead.chars().take(head).collect::<String>(), sheet_year)?;
    let name = format!("y{:+}年度{heading}", i32::from(year.western()) - i32::from(sheet_year.western()));
    may_part(glyphs, end).then_some(Word { start: at, end, name })
}

/// `平成28・29年度予算内訳（単位：百万円）`, also one character a line.
fn breakdown_title(glyphs: &[Glyph], at: usize) -> Option<Word> {
    let ahead: String = glyphs.get(at..)?.iter().take(22).map(|g| g.char).collect();
    let body = ahead.strip_prefix("平成").or_else(|| ahead.strip_prefix("令和"))?;
    let (years, rest) = body.split_once("年度予算内訳")?;
    if years.is_empty() || !years.chars().all(|c| c.is_ascii_digit() || matches!(c, '・' | '元')) {
        return None;
    }
    let unit = rest.strip_prefix("(単位:百万円)").map_or(0, |_| "(単位:百万円)".chars().count());
    let end = at + 2 + years.chars().count() + "年度予算内訳".chars().count() + unit;
    glyphs.get(end).is_none_or(|g| g.apart).then_some(Word { start: at, end, name: "YY".to_owned() })
}

/// `平成29年度行政事業レビューシート`.
fn title(glyphs: &[Glyph], at: usize) -> Option<Word> {
    let ahead: String = glyphs.get(at..)?.iter().take(20).map(|g| g.char).collect();
    let body = ahead.strip_prefix("平成").or_else(|| ahead.strip_prefix("令和"))?;
    let (year, _) =
        body.split_once("年度行政事業レビューシート").or_else(|| body.split_once("年行政事業レビューシート"))?;
    let count = year.chars().count();
    let tail = if body.contains("年度行政") {
        "年度行政事業レビューシート"
    } else {
        "年行政事業レビューシート"
    };
    let end = at + 2 + count + tail.chars().count();
    (count <= 2).then(|| Word { start: at, end, name: "title".to_owned() })
}

/// `※平成28年度実績を記入。…`.
fn notice(glyphs: &[Glyph], at: usize) -> Option<Word> {
    const REST: &str = "年度実績を記入。執行実績がない新規事業、新規要求事業については現時点で予定やイメージを記入。";
    let ahead: String = glyphs.get(at..)?.iter().take(64).map(|g| g.char).collect();
    let body = ahead.strip_prefix("※平成").or_else(|| ahead.strip_prefix("※令和"))?;
    let (year, _) = body.split_once(REST)?;
    let count = year.chars().count();
    let end = at + 3 + count + REST.chars().count();
    (count <= 2).then(|| Word { start: at, end, name: "notice".to_owned() })
}

/// `A.(株)山川工業`: who heads a block of 費目・使途.
fn heading(glyphs: &[Glyph], at: usize) -> Option<Word> {
    let run = glyphs.get(at..)?;
    let letters = letters_at(run);
    let named = run.get(letters + 1).is_some_and(|g| !g.apart && !g.char.is_ascii_digit());
    if !(1..=2).contains(&letters) || run.get(letters).map(|g| g.char) != Some('.') || !named {
        return None;
    }
    let length = run.iter().skip(1).position(|g| g.apart).map_or(run.len(), |n| n + 1);
    run.first()?.apart.then(|| Word { start: at, end: at + length, name: "heading".to_owned() })
}

/// A block's letter on its own, or before a printed word: `A.`, `B`, `AA`,
/// `A.費目・使途`.
fn block_letter(glyphs: &[Glyph], at: usize, long: &[bool]) -> Option<Word> {
    let run = glyphs.get(at..)?;
    let letters = letters_at(run);
    let second = letters == 2 && run.first()?.char == 'A';
    if !(letters == 1 || second) || !run.first()?.apart {
        return None;
    }
    let end = at + letters + usize::from(run.get(letters).is_some_and(|g| g.char == '.' && !g.apart));
    let name: String = run.iter().take(letters).map(|g| g.char).collect();
    let point = end > at + letters;
    let alone = glyphs.get(end).is_none_or(|g| g.apart) || (point && long.get(end) == Some(&true));
    alone.then(|| Word { start: at, end, name: format!("§{name}") })
}

/// How many capital letters stand together at the begin of `run`, three at
/// most.
fn letters_at(run: &[Glyph]) -> usize {
    let together = |(i, g): &(usize, &Glyph)| g.char.is_ascii_uppercase() && (*i == 0 || !g.apart);
    run.iter().take(3).enumerate().take_while(together).count()
}
