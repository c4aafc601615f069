//! A page as the smallest pieces of which cells are made, with what lies
//! between them.
//!
//! The text is a dump of the PDF's cells in stream order, and its white space
//! is geometry: a blank stands before a cell that is further **right** on the
//! same row; no blank between unlike pieces means further **left** on the
//! same row; a blank line leads to a cell on another row, and a line end
//! within a block wraps a cell or begins one that is as high as its neighbour.

use super::spacing::Spacing;
use super::words::{self, Class, Glyph};
use crate::sheet::FiscalYear;
use crate::text::{Folded, Span, fold};

/// What lies before a piece.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Gap {
    /// A blank line, or the page's begin.
    Blank,
    /// A line end.
    Line,
    /// A space.
    Space,
    /// Nothing, at a place where one cell can run into the next.
    Glue,
    /// Nothing, within a run of digits.
    Inside,
}

/// A smallest piece.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Atom {
    /// What it is.
    pub(super) what: What,
    /// Its folded characters.
    pub(super) text: String,
    /// Its characters in the document.
    pub(super) span: Span,
    /// What lies before it.
    pub(super) gap: Gap,
}

/// What a piece is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum What {
    /// A printed word, by its name in the tables.
    Word(String),
    /// One digit, or what stands in a figure.
    Digit,
    /// A dash.
    Dash,
    /// ○ △ ×.
    Mark,
    /// A run of anything else.
    Text,
}

/// What some pieces say together.
pub(super) fn joined(pieces: &[Atom]) -> String {
    pieces.iter().map(|a| a.text.as_str()).collect()
}

/// A page taken apart.
#[derive(Debug)]
pub(super) struct Page {
    /// Its folded text.
    pub(super) folded: Folded,
    /// Its pieces.
    pub(super) atoms: Vec<Atom>,
}

impl Page {
    /// Takes the page at `span` apart.
    pub(super) fn new(text: &str, span: Span, sheet_year: FiscalYear) -> Self {
        let folded = fold(span.slice(text).unwrap_or_default(), span.start);
        let (glyphs, places) = glyphs(text, &folded, span);
        let headings = folded.text.contains("金額(百万円)");
        let found = words::find(&glyphs, sheet_year, headings);
        let mut atoms = Vec::new();
        let mut next = found.into_iter().peekable();
        let mut at = 0;
        while at < glyphs.len() {
            let word = next.next_if(|w| w.start == at);
            let (end, what) = match word {
                Some(w) => (w.end, What::Word(w.name)),
                None => run_at(&glyphs, at, next.peek().map_or(glyphs.len(), |w| w.start)),
            };
            let end = if what == What::Text { before_number(&glyphs, at, end) } else { end };
            atoms.push(atom(&glyphs, &places, at, end, what));
            at = end.max(at + 1);
        }
        Self { folded, atoms }
    }

    /// How often a printed word stands on the page.
    pub(super) fn count_word(&self, name: &str) -> usize {
        self.atoms.iter().filter(|a| matches!(&a.what, What::Word(w) if w == name)).count()
    }
}

/// Where a glyph stands: its span, and what lies before it.
type Place = (Span, Gap);

fn glyphs(text: &str, folded: &Folded, page: Span) -> (Vec<Glyph>, Vec<Place>) {
    let (mut glyphs, mut places) = (Vec::new(), Vec::new());
    let spacing = Spacing::of(text);
    let mut end = page.start;
    for (i, char) in folded.text.char_indices() {
        let Some(span) = folded.original(Span::new(i, i + char.len_utf8())) else { continue };
        let gap =
            if span.start < end { Gap::Inside } else { gap_of(text.get(end..span.start).unwrap_or_default(), spacing) };
        let gap = match gap {
            _ if glyphs.is_empty() => Gap::Blank,
            Gap::Line => spacing.at_line_end(text, page, (end, span.start)),
            other => other,
        };
        let apart = matches!(gap, Gap::Blank | Gap::Line | Gap::Space);
        glyphs.push(Glyph { char, apart, class: class_of(char, span.slice(text).unwrap_or_default()) });
        places.push((span, gap));
        end = span.end;
    }
    misspelt(&mut glyphs, &places, spacing);
    (glyphs, places)
}

/// Marks and dashes are at times written with characters that look like them:
/// the nought of 漢数字 or a large circle for ○, and, where they are all that a
/// cell has, 長音 and 一 for a dash. Without blank lines a cell that writes
/// downwards has such lines too: 「内 / 容 / の / 一 / 部」.
fn misspelt(glyphs: &mut [Glyph], places: &[Place], spacing: Spacing) {
    const NUMERALS: &str = "一二三四五六七八九十百〇";
    for at in 0..glyphs.len() {
        let here = |i: usize| glyphs.get(i).filter(|g| !g.apart);
        let before = at.checked_sub(1).and_then(|b| glyphs.get(b)).filter(|_| here(at).is_some());
        let numeral = |g: Option<&Glyph>| g.is_some_and(|g| NUMERALS.contains(g.char));
        let open = |i: usize| places.get(i).is_none_or(|p| matches!(p.1, Gap::Blank | Gap::Space));
        let meant = match glyphs.get(at).map(|g| g.char) {
            Some('◯') => Some(('○', Class::Mark)),
            Some('〇') if !numeral(before) && !numeral(here(at + 1)) => Some(('○', Class::Mark)),
            Some('ー' | '一') if spacing != Spacing::Single && open(at) && open(at + 1) => Some(('-', Class::Dash)),
            _ => None,
        };
        if let Some((glyph, (char, class))) = glyphs.get_mut(at).zip(meant) {
            (glyph.char, glyph.class) = (char, class);
        }
    }
}

/// What white space between two pieces says.
fn gap_of(between: &str, spacing: Spacing) -> Gap {
    let lines = spacing.line_ends(LineEnds(between).count());
    match lines {
        0 if between.ends_with([' ', '\t', '\u{a0}']) => Gap::Space,
        // A full-width blank is what the cell says.
        0 => Gap::Glue,
        1 => Gap::Line,
        _ => Gap::Blank,
    }
}

struct LineEnds<'a>(&'a str);

impl LineEnds<'_> {
    fn count(&self) -> usize {
        self.0.replace("\r\n", "\n").chars().filter(|c| matches!(c, '\n' | '\r')).count()
    }
}

/// ① and the like fold to digits but are text.
fn class_of(folded: char, original: &str) -> Class {
    match folded {
        '-' => Class::Dash,
        '○' | '△' | '×' => Class::Mark,
        '0'..='9' if original.chars().all(|c| c.is_ascii_digit() || ('０'..='９').contains(&c)) => Class::Digit,
        ',' | '.' | '%' | '▲' => Class::Digit,
        _ => Class::Text,
    }
}

/// A run of pieces that belong together; digits, dashes and marks stand one
/// by one.
fn run_at(glyphs: &[Glyph], at: usize, limit: usize) -> (usize, What) {
    match glyphs.get(at).map(|g| g.class) {
        Some(Class::Digit) => (at + 1, What::Digit),
        Some(Class::Dash) => (at + 1, What::Dash),
        Some(Class::Mark) => (at + 1, What::Mark),
        _ => {
            let mut end = at + 1;
            while end < limit && !words::may_part(glyphs, end) {
                end += 1;
            }
            (end, What::Text)
        }
    }
}

/// Where a text ends that goes on to `end` with the ministry of a project's
/// number, which stands further left: 「…に必要な経費労-20-0850」.
fn before_number(glyphs: &[Glyph], at: usize, end: usize) -> usize {
    let behind = glyphs.get(end..end + NUMBER.len()).unwrap_or_default();
    let alike = |(glyph, like): (&Glyph, char)| {
        !glyph.apart && (glyph.char == like || (like == '0' && glyph.char.is_ascii_digit()))
    };
    let number = behind.len() == NUMBER.len() && behind.iter().zip(NUMBER.chars()).all(alike);
    let after_dash = at.checked_sub(1).and_then(|b| glyphs.get(b)).is_some_and(|g| g.class == Class::Dash);
    let prefix = |n: usize| -> String {
        glyphs.get(end.saturating_sub(n)..end).unwrap_or_default().iter().map(|g| g.char).collect()
    };
    let cut = if MINISTRIES.contains(&prefix(2).as_str()) { 2 } else { 1 };
    if number && !after_dash && end > at + cut + NUMBER_AFTER { end - cut } else { end }
}

/// Ministries as numbers of projects name them. Of any other, as where a narrow
/// cell shows the last character of 厚労 only, one character is taken.
const MINISTRIES: &[&str] = &[
    "総務", "法務", "外務", "財務", "文科", "厚労", "農水", "経産", "国交", "環境", "防衛", "官房", "内閣", "警察",
    "金融", "消費", "個人", "公取", "復興", "デジ", "原規", "宮内", "人事", "こど",
];

/// What follows the ministry in a project's number.
const NUMBER: &str = "-00-0000";
/// A text of so few characters before it is part of it.
const NUMBER_AFTER: usize = 3;

fn atom(glyphs: &[Glyph], places: &[Place], at: usize, end: usize, what: What) -> Atom {
    let text = glyphs.get(at..end).unwrap_or_default().iter().map(|g| g.char).collect();
    let (first, gap) = places.get(at).copied().unwrap_or((Span::new(0, 0), Gap::Blank));
    let last = end.checked_sub(1).and_then(|i| places.get(i)).map_or(first, |p| p.0);
    let before = at.checked_sub(1).and_then(|i| glyphs.get(i)).map(|g| g.class);
    let gap = match gap {
        Gap::Glue | Gap::Inside if what == What::Digit && before == Some(Class::Digit) => Gap::Inside,
        Gap::Inside => Gap::Glue,
        other => other,
    };
    Atom { what, text, span: first.cover(last), gap }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> String {
        let page = Page::new(text, Span::new(0, text.len()), FiscalYear::new(2017));
        let sign = |g| match g {
            Gap::Blank => "‖",
            Gap::Line => "/",
            Gap::Space => "→",
            Gap::Glue => "←",
            Gap::Inside => "",
        };
        page.atoms.iter().flat_map(|a| [sign(a.gap), a.text.as_str()]).collect()
    }

    #[test]
    fn blanks_lead_right_and_glued_pieces_left() {
        assert_eq!(shown("-205.3\n\n執行率（％） 98% 96%"), "‖-←205.3‖執行率(%)→98%→96%");
        assert_eq!(shown("年度29"), "‖年度←29");
    }

    #[test]
    fn the_number_of_a_project_is_parted_from_the_name_before_it() {
        assert_eq!(shown("必要な経費労-20-0850"), "‖必要な経費←労←-←20←-←0850");
        assert_eq!(shown("必要な経費総務-20-0850"), "‖必要な経費←総務←-←20←-←0850");
        assert_eq!(shown("2021-厚労-20-1080"), "‖2021←-←厚労←-←20←-←1080");
    }

    #[test]
    fn labels_that_run_into_each_other_without_end_are_found_in_one_pass() {
        let text = format!("{}あ", "活動内容（アクティビティ）".repeat(4000));
        let page = Page::new(&text, Span::new(0, text.len()), FiscalYear::new(2018));
        assert!(!page.atoms.is_empty());
    }

    #[test]
    fn marks_and_dashes_may_be_written_with_what_looks_like_them() {
        assert_eq!(
            shown("〇\n\n◯競争性の確保\n\nー 一\n\n二〇一五年度のデータ"),
            "‖○‖○←競争性の確保‖-→-‖二〇一五年度のデータ"
        );
    }

    #[test]
    fn headings_of_uses_that_run_into_each_other_are_no_text() {
        let words = |text: &str| {
            let page = Page::new(text, Span::new(0, text.len()), FiscalYear::new(2018));
            page.atoms.into_iter().map(|a| a.what).collect::<Vec<_>>()
        };
        let word = |w: &str| What::Word(w.to_owned());
        assert_eq!(words("金　額\n(百万円）費　目\n\n計"), [word("金額(百万円)"), word("費目"), word("計")]);
        assert_eq!(words("金額(百万円)\n\nA.費目・使途\n"), [word("金額(百万円)"), word("§A"), word("費目・使途")]);
    }

    #[test]
    fn a_label_that_runs_into_the_heading_of_a_year_is_a_label() {
        assert_eq!(shown("主な増減理由令和4年度要求"), "‖主な増減理由←令和4年度要求");
    }

    #[test]
    fn a_word_that_its_cell_splits_is_one_word() {
        assert_eq!(
            shown("根拠法令\n（具体的な\n\n条項も記載）\n民法第1条"),
            "‖根拠法令(具体的な条項も記載)/民法第←1←条"
        );
        let page = Page::new("30年度要求", Span::new(0, "30年度要求".len()), FiscalYear::new(2017));
        assert_eq!(page.count_word("y+1年度要求"), 1);
    }
}
