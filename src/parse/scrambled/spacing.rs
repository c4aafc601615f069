//! Texts of a PDF's cells come with a blank line between two cells (PDFBox,
//! Tika) or without any (`pdftotext -raw`, PyMuPDF, pypdf). In the latter a
//! line end parts two cells, unless the line before it is full. Texts that keep
//! the page's layout (`pdftotext -layout`) have another order altogether.

use super::atoms::Gap;
use crate::text::Span;

/// How the cells of a text are parted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Spacing {
    /// By blank lines: a line end stands within a cell.
    Blank,
    /// By line ends.
    Single,
    /// As by blank lines, with every line end doubled on the text's way.
    Doubled,
}

/// So many lines of a text are looked at; fewer than the least say nothing.
const MOST_LINES: usize = 2_000;
const FEWEST_LINES: usize = 20;
/// In single spacing fewer lines than one in this many are blank.
const BLANK_SHARE: usize = 20;

/// Doubled line ends leave three blank lines between cells where they had one,
/// so often that they are not those between pages, and never two or none.
const FEWEST_GAPS: usize = 10;
const PAGES_SHARE: usize = 4;

/// Lines of cells are at least as wide as this where they are full, in
/// half-width characters.
const FULL: usize = 16;
/// By how much lines of one cell differ, since some characters may not begin
/// or end one.
const RAGGED: usize = 3;

impl Spacing {
    /// How the cells of this text are parted.
    pub(super) fn of(text: &str) -> Self {
        let (mut lines, mut blank, mut gap) = (0_usize, 0_usize, 0_usize);
        let mut gaps = [0_usize; 4];
        for line in lines_of(text).take(MOST_LINES) {
            lines += 1;
            if line.trim().is_empty() {
                blank += 1;
                gap += 1;
            } else if let Some(count) = gaps.get_mut(std::mem::take(&mut gap)) {
                *count += 1;
            }
        }
        let [none, one, two, three] = gaps;
        if lines >= FEWEST_LINES && blank * BLANK_SHARE < lines {
            Self::Single
        } else if three >= FEWEST_GAPS && three * PAGES_SHARE >= one && none + two <= 1 {
            Self::Doubled
        } else {
            Self::Blank
        }
    }

    /// How many blank lines so many stand for.
    pub(super) fn blank_lines(self, count: usize) -> usize {
        if self == Self::Doubled { count / 2 } else { count }
    }

    /// What so many line ends between two pieces stand for.
    pub(super) fn line_ends(self, count: usize) -> usize {
        if self == Self::Doubled { count.div_ceil(2) } else { count }
    }

    /// What one line end between two pieces of the page says: the first ends
    /// at `end`, the second begins at `start`.
    pub(super) fn at_line_end(self, text: &str, page: Span, (end, start): (usize, usize)) -> Gap {
        match self {
            Self::Blank | Self::Doubled => Gap::Line,
            Self::Single => {
                let above = text.get(page.start..end).and_then(|t| t.rsplit(['\n', '\r', '\u{c}']).next());
                let below = text.get(start..page.end).and_then(|t| t.split(['\n', '\r', '\u{c}']).next());
                if above.zip(below).is_some_and(|(above, below)| wraps(above, below)) { Gap::Line } else { Gap::Blank }
            }
        }
    }
}

/// The lines of a text, whatever ends them.
fn lines_of(text: &str) -> impl Iterator<Item = &str> {
    text.split_inclusive(['\n', '\r']).filter_map({
        let mut after_return = false;
        move |line| {
            let feed_of_pair = after_return && line == "\n";
            after_return = line.ends_with('\r');
            (!feed_of_pair).then_some(line)
        }
    })
}

/// A run of blanks that leads to a column of the page.
const COLUMN_GAP: &str = "    ";
/// In a text that keeps its layout one line in this many has such a run.
const LAYOUT_SHARE: usize = 5;

/// Whether a text keeps the layout of its pages: most rows of the form have
/// columns, which blanks keep apart.
pub(super) fn keeps_layout(text: &str) -> bool {
    let (mut lines, mut apart) = (0_usize, 0_usize);
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()).take(MOST_LINES) {
        lines += 1;
        apart += usize::from(line.contains(COLUMN_GAP));
    }
    lines >= FEWEST_LINES && apart * LAYOUT_SHARE >= lines
}

/// Whether a full line of one cell goes on in the next.
fn wraps(above: &str, below: &str) -> bool {
    let one_cell = |line: &str| !line.trim().contains(' ');
    let words = |c: Option<char>| c.is_some_and(|c| !c.is_ascii_digit() && !"-－―○△×".contains(c));
    let (wide, next) = (width(above), width(below));
    one_cell(above)
        && one_cell(below)
        && wide >= FULL
        && next <= wide + RAGGED
        && words(above.trim_end().chars().last())
        && words(below.trim_start().chars().next())
}

/// In half-width characters.
fn width(line: &str) -> usize {
    line.trim().chars().map(|c| if c.is_ascii() { 1 } else { 2 }).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_with_hardly_any_blank_line_has_its_cells_line_by_line() {
        let single = "一般会計\n12\n".repeat(20);
        assert_eq!(Spacing::of(&single), Spacing::Single);
        assert_eq!(Spacing::of(&single.replace('\n', "\n\n")), Spacing::Blank);
        assert_eq!(Spacing::of("一般会計\n12\n"), Spacing::Blank);
        let cells = "根拠\n法令\n\n一般会計\n\n12\n\n".repeat(10);
        assert_eq!(Spacing::of(&cells), Spacing::Blank);
        assert_eq!(Spacing::of(&cells.replace('\n', "\n\n")), Spacing::Doubled);
        assert_eq!(Spacing::of(&cells.replace('\n', "\r\n")), Spacing::Blank);
    }

    #[test]
    fn columns_kept_apart_by_blanks_are_a_layout() {
        assert!(keeps_layout(&"当初予算          13        14\n".repeat(20)));
        assert!(!keeps_layout(&"当初予算 13 14\n".repeat(20)));
    }

    #[test]
    fn a_full_line_goes_on_and_a_short_one_does_not() {
        assert!(wraps("平成31年度までに見本の整備を", "全国で終える。"));
        assert!(!wraps("一般会計", "委託・請負"));
        assert!(!wraps("平成31年度までに見本の整備を", "25"));
        assert!(!wraps("25 30 28 27 26 25 24 23 22", "見本の整備"));
    }
}
