//! The lines of a page of 費目・使途, from geometry alone: cells that stand on
//! one row, and the columns that they can have.

use super::atoms::{Atom, Gap, What};
use super::use_rules::{self, AMOUNT, ITEM, SIDE, WIDTH};
use crate::read::Document;
use crate::text::{Span, fold_to_string};

/// A line with more cells than this is none of the table.
const MOST_CELLS: usize = 6;

/// What a cell looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Look {
    /// Anything with letters, or a dash.
    Text,
    /// A figure.
    Figure,
    /// The printed 計, which is no value.
    Total,
}

/// A cell of a line.
#[derive(Debug, Clone)]
pub(super) struct Cell {
    /// What it looks like.
    pub(super) look: Look,
    /// Its first piece.
    pub(super) from: usize,
    /// Its characters in the document.
    pub(super) span: Span,
    /// What lies before it.
    pub(super) gap: Gap,
    /// Its folded characters.
    pub(super) text: String,
}

/// The lines of the page: cells without a blank line or a printed word
/// between. 計 stays in its line.
pub(super) fn lines(document: &Document, atoms: &[Atom]) -> Vec<Vec<Cell>> {
    let mut lines: Vec<Vec<Cell>> = Vec::new();
    let mut line: Vec<Cell> = Vec::new();
    let mut i = 0;
    while let Some(atom) = atoms.get(i) {
        let total = atom.what == What::Word("計".to_owned());
        let word = matches!(atom.what, What::Word(_)) && !total;
        if atom.gap == Gap::Blank || word {
            lines.push(std::mem::take(&mut line));
        }
        if word {
            i += 1;
            continue;
        }
        let (look, end) = match atom.what {
            _ if total => (Look::Total, i + 1),
            What::Digit => (Look::Figure, figure_end(atoms, i)),
            _ => (Look::Text, text_end(atoms, i)),
        };
        let text: String = atoms.get(i..end).unwrap_or_default().iter().map(|a| a.text.as_str()).collect();
        let last = end.checked_sub(1).and_then(|e| atoms.get(e)).map_or(atom.span, |a| a.span);
        let cell = Cell { look, from: i, span: atom.span.cover(last), gap: atom.gap, text };
        i = end;
        if is_form_text(&cell.text) {
            continue;
        }
        let both = item_before(document, &cell).or_else(|| item_after(document, &cell));
        match both {
            Some((one, other)) => line.extend([one, other]),
            None => line.push(cell),
        }
    }
    lines.push(line);
    lines
        .retain(|l| !l.is_empty() && l.len() <= MOST_CELLS && l.iter().any(|c| c.look != Look::Total && c.text != "-"));
    lines
}

/// Headings of the table that run into each other.
fn is_form_text(text: &str) -> bool {
    let rest = ["(百万円)", "金額", "費目", "使途"].iter().fold(text.to_owned(), |t, label| t.replace(label, ""));
    rest.is_empty()
}

/// A 費目 that its 使途 runs on from: 「人件費報告書の作成」.
fn item_before(document: &Document, cell: &Cell) -> Option<(Cell, Cell)> {
    let name = use_rules::item_at_begin(&cell.text)?;
    let (item, rest) = parted(document, cell, name)?;
    Some((item, Cell { gap: Gap::Line, ..rest }))
}

/// A cell parted behind what it begins with, folded.
fn parted(document: &Document, cell: &Cell, head: &str) -> Option<(Cell, Cell)> {
    let rest = cell.text.get(head.len()..)?.to_owned();
    let written = document.slice(cell.span);
    let cut = written
        .char_indices()
        .map(|(at, c)| at + c.len_utf8())
        .find(|at| written.get(..*at).is_some_and(|begin| fold_to_string(begin) == head))?;
    let middle = cell.span.start + cut;
    let first = Cell { text: head.to_owned(), span: Span::new(cell.span.start, middle), ..cell.clone() };
    Some((first, Cell { text: rest, span: Span::new(middle, cell.span.end), ..cell.clone() }))
}

/// A 使途 that its 費目, further left, runs on from: 「機器の購入設備備品費」.
fn item_after(document: &Document, cell: &Cell) -> Option<(Cell, Cell)> {
    let name = use_rules::item_at_end(&cell.text)?;
    let head = cell.text.get(..cell.text.len().checked_sub(name.len())?)?.to_owned();
    let (first, rest) = parted(document, cell, &head)?;
    Some((first, Cell { gap: Gap::Glue, ..rest }))
}

fn figure_end(atoms: &[Atom], from: usize) -> usize {
    let rest = atoms.iter().skip(from + 1).take_while(|a| a.what == What::Digit && a.gap == Gap::Inside);
    from + 1 + rest.count()
}

/// Text goes on over a line's end, and over figures within it.
fn text_end(atoms: &[Atom], from: usize) -> usize {
    let mut end = from + 1;
    while let Some(next) = atoms.get(end) {
        let text = matches!(next.what, What::Text | What::Dash | What::Mark);
        let goes_on = match next.gap {
            Gap::Line => next.what == What::Text,
            Gap::Glue | Gap::Inside => text || figure_within(atoms, end),
            _ => false,
        };
        if !goes_on {
            break;
        }
        end += 1;
    }
    end
}

/// A figure that text follows directly.
fn figure_within(atoms: &[Atom], at: usize) -> bool {
    let end = figure_end(atoms, at);
    atoms.get(at).is_some_and(|a| a.what == What::Digit)
        && atoms.get(end).is_some_and(|a| matches!(a.gap, Gap::Glue | Gap::Inside) && a.what == What::Text)
}

/// The columns that the cells of a line can have: further right over a space,
/// further left where they run together.
pub(super) fn columnings(line: &[Cell]) -> Vec<(Vec<usize>, i32)> {
    let mut found: Vec<(Vec<usize>, i32)> = vec![(Vec::new(), 0)];
    for cell in line {
        let mut next = Vec::new();
        for (columns, votes) in &found {
            for column in 0..WIDTH {
                let looks = match cell.look {
                    Look::Total => (column % SIDE == ITEM).then_some(0),
                    Look::Figure => (column % SIDE == AMOUNT).then_some(0),
                    Look::Text if column % SIDE == AMOUNT => None,
                    Look::Text => Some(use_rules::look(&cell.text, column % SIDE == ITEM)),
                };
                let (Some(looks), false) = (looks, columns.contains(&column)) else { continue };
                let Some(last) = columns.last() else {
                    next.push((vec![column], votes + looks));
                    continue;
                };
                let side = if last / SIDE == column / SIDE { 20 } else { 0 };
                let fits = match cell.gap {
                    Gap::Space => column > *last,
                    Gap::Glue | Gap::Inside => column < *last,
                    _ => column != *last,
                };
                if fits {
                    let mut all = columns.clone();
                    all.push(column);
                    next.push((all, votes + looks + side));
                }
            }
        }
        found = next;
    }
    let best = found.iter().map(|f| f.1).max().unwrap_or(0);
    found.retain(|f| f.1 >= best - 260);
    found
}

/// The blocks in which the figures of a line stand.
pub(super) fn blocks_of(line: &[Cell], columns: &[usize], pair: usize) -> Vec<usize> {
    let figures = line.iter().zip(columns).filter(|(cell, _)| cell.look == Look::Figure);
    figures.map(|(_, c)| pair * 2 + c / SIDE).collect()
}
