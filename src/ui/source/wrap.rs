use std::collections::BTreeMap;

use crate::read::Document;
use crate::text::Span;

/// A text broken into rows that fit the pane.
#[derive(Debug, Default)]
pub(super) struct Wrapped {
    pub(super) rows: Vec<VisualRow>,
}

/// One row on the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct VisualRow {
    /// Its line in the text, from 0.
    pub(super) line: usize,
    /// Whether it is the line's first row.
    pub(super) first: bool,
    /// Its characters.
    pub(super) span: Span,
}

impl Wrapped {
    /// The row that shows `offset`.
    pub(super) fn row_of(&self, offset: usize) -> Option<usize> {
        self.rows.partition_point(|r| r.span.start <= offset).checked_sub(1)
    }
}

/// A line break typed into a cell of a worksheet. It ends a row and is not
/// drawn.
const TYPED_BREAK: char = '\u{2028}';

/// Breaks each line at `width`. No row begins with a closing mark or ends with
/// an opening one where one character more or less mends it (kinsoku).
pub(super) fn wrap(document: &Document, width: f32, mut glyph: impl FnMut(char) -> f32) -> Wrapped {
    let mut known: BTreeMap<char, f32> = BTreeMap::new();
    let mut measure = |c: char| *known.entry(c).or_insert_with(|| glyph(c));
    let mut rows = Vec::with_capacity(document.lines.count() * 2);
    for (line, span) in document.lines.spans(&document.text).enumerate() {
        let text = document.slice(span);
        let mut start = 0;
        let mut x = 0.0;
        for (at, c) in text.char_indices() {
            if c == TYPED_BREAK {
                rows.push(VisualRow { line, first: start == 0, span: shift(span, start, at) });
                start = at + c.len_utf8();
                x = 0.0;
                continue;
            }
            let advance = measure(c);
            if x + advance > width && at > start {
                let cut = kinsoku(text, start, at);
                rows.push(VisualRow { line, first: start == 0, span: shift(span, start, cut) });
                x = text.get(cut..at).unwrap_or_default().chars().map(&mut measure).sum();
                start = cut;
            }
            x += advance;
        }
        rows.push(VisualRow { line, first: start == 0, span: shift(span, start, text.len()) });
    }
    Wrapped { rows }
}

fn shift(line: Span, start: usize, end: usize) -> Span {
    Span { start: line.start + start, end: line.start + end }
}

/// Where to break instead of at `at`: up to three characters earlier.
fn kinsoku(text: &str, start: usize, at: usize) -> usize {
    let mut cut = at;
    for _ in 0..3 {
        let before = text.get(start..cut).and_then(|t| t.chars().next_back());
        let after = text.get(cut..).and_then(|t| t.chars().next());
        let bad = after.is_some_and(|c| NOT_FIRST.contains(c)) || before.is_some_and(|c| NOT_LAST.contains(c));
        match before {
            Some(c) if bad && cut - c.len_utf8() > start => cut -= c.len_utf8(),
            _ => break,
        }
    }
    cut
}

const NOT_FIRST: &str = "、。，．・：；？！ー）〕］｝〉》」』】ぁぃぅぇぉっゃゅょァィゥェォッャュョ々％,.):;]}!?%";
const NOT_LAST: &str = "（〔［｛〈《「『【([{";

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str, width: f32) -> Vec<String> {
        let document = Document::from_text("t", text);
        let wrapped = wrap(&document, width, |c| if c.is_ascii() { 1.0 } else { 2.0 });
        wrapped.rows.iter().map(|r| document.slice(r.span).to_owned()).collect()
    }

    #[test]
    fn long_lines_wrap_and_no_row_begins_with_a_full_stop() {
        assert_eq!(rows("あいうえ。か\nb", 8.0), ["あいう", "え。か", "b"]);
        assert_eq!(rows("", 8.0), [""]);
    }

    #[test]
    fn a_line_break_typed_into_a_cell_begins_a_row() {
        assert_eq!(rows("目的\t一\u{2028}・二\n次", 20.0), ["目的\t一", "・二", "次"]);
    }

    #[test]
    fn every_character_is_on_exactly_one_row() {
        let text = "予算額（百万円）は「1,234」である。\t計\n\n末尾";
        for width in [1.0_f32, 2.0, 3.0, 7.0, 100.0] {
            assert_eq!(rows(text, width).concat(), text.replace('\n', ""), "{width}");
        }
    }
}
