//! Labels that were split over two cells, side by side or one below the
//! other: 「前年度から」 and 「繰越し」; likewise questions.

use crate::form::{Mark, mark_of, question_of};

use super::grid::{Cell, Row};
use super::regions::{Part, due};
use crate::text::Span;

/// Marks both halves of split labels: that which has values behind it as the
/// label, the other as printed text. A second half may look like another label
/// (「繰越し」), so this comes before the rows are read.
pub(super) fn join_split(rows: &mut [Row], parts: &[Part]) {
    for (at, part) in parts.iter().enumerate() {
        if *part == Part::Check
            && let Some([upper, lower]) = rows.get_mut(at..at + 2)
        {
            join_question(upper, lower);
        }
        let due = due(*part);
        if due.is_empty() {
            continue;
        }
        if let Some(row) = rows.get_mut(at) {
            join_beside(row, due);
        }
        if parts.get(at + 1) == Some(part)
            && let Some([upper, lower]) = rows.get_mut(at..at + 2)
            && upper.sheet == lower.sheet
        {
            join_below(upper, lower, due);
        }
    }
}

/// Parts a label of the basic facts from the value behind a colon in its cell,
/// 「事業名：ある事業」.
pub(super) fn part_labelled(rows: &mut [Row], parts: &[Part]) {
    for (row, _) in rows.iter_mut().zip(parts).filter(|(_, part)| **part <= Part::Basic) {
        let mut at = 0;
        while let Some(cell) = row.cells.get(at) {
            if let Some((label, value)) = labelled(cell) {
                let room = row.cells.get(at + 1).is_some_and(Cell::is_blank);
                row.cells.splice(at..=at + usize::from(room), [label, value]);
                at += 1;
            }
            at += 1;
        }
    }
}

fn labelled(cell: &Cell) -> Option<(Cell, Cell)> {
    if cell.is_label() {
        return None;
    }
    let at = cell.plain.find([':', '：'])?;
    let label = cell.part(Span::new(0, at));
    let value = cell.part_from(at + cell.plain.get(at..)?.chars().next()?.len_utf8());
    let known = label.mark.is_some_and(|mark| due(Part::Basic).contains(&mark));
    (known && !value.is_blank()).then_some((label, value))
}

/// What two cells label together, if the first is no label that is due here.
fn together(first: &Cell, second: &Cell, due: &[Mark]) -> Option<Mark> {
    let is_half = |c: &Cell| {
        // No half of a label begins like a figure.
        let figure = c.folded.starts_with(|c: char| c.is_ascii_digit() || c == '-');
        !c.is_blank() && !figure && c.question.is_none() && !c.is(Mark::FormText)
    };
    let whole = first.mark.is_some_and(|m| due.contains(&m));
    if whole || !is_half(first) || !is_half(second) {
        return None;
    }
    // Behind a bracket the second cell may be the whole label by itself.
    let joined = mark_of(&format!("{}{}", first.folded, second.folded));
    joined.filter(|m| due.contains(m) && second.mark != Some(*m))
}

fn join_beside(row: &mut Row, due: &[Mark]) {
    for at in 1..row.cells.len() {
        let Some([first, second]) = row.cells.get_mut(at - 1..=at) else { continue };
        if let Some(mark) = together(first, second, due) {
            first.mark = Some(Mark::FormText);
            second.mark = Some(mark);
        }
    }
}

/// Only one half may have values behind it: two rows of values are two rows.
fn join_below(upper: &mut Row, lower: &mut Row, due: &[Mark]) {
    let found = upper.filled().find_map(|(at, first)| Some((at, together(first, lower.get(at)?, due)?)));
    let Some((at, mark)) = found else { return };
    let valued = |row: &Row| row.after(at).next().is_some();
    let (label, other) = match (valued(upper), valued(lower)) {
        (true, false) => (upper, lower),
        (false, true) => {
            take_texts(upper, lower, at);
            (lower, upper)
        }
        _ => return,
    };
    for (row, mark) in [(label, mark), (other, Mark::FormText)] {
        if let Some(cell) = row.cells.get_mut(at) {
            cell.mark = Some(mark);
        }
    }
}

/// A question whose end wrapped onto a row of its own, which alone may look like
/// the question: mark and explanation stand beside its beginning.
fn join_question(upper: &mut Row, lower: &mut Row) {
    let Some((at, end)) = lower.filled().next().filter(|_| lower.single().is_some()) else { return };
    let Some(beginning) = upper.get(at).filter(|c| !c.is_blank() && !c.is_label()) else { return };
    let whole = question_of(&format!("{}{}", beginning.folded, end.folded));
    let first = upper.filled().find(|(_, c)| !c.is_label()).map(|(at, _)| at);
    if whole.is_none() || first != Some(at) || upper.after(at).next().is_none() {
        return;
    }
    if let (Some(beginning), Some(end)) = (upper.cells.get_mut(at), lower.cells.get_mut(at)) {
        beginning.question = whole;
        (end.question, end.mark) = (None, Some(Mark::FormText));
    }
}

/// Gives `lower` the texts left of column `at` that stand beside the first
/// half of its label.
fn take_texts(upper: &mut Row, lower: &mut Row, at: usize) {
    for (from, to) in upper.cells.iter_mut().zip(&mut lower.cells).take(at) {
        if to.is_blank() && !from.is_label() {
            std::mem::swap(from, to);
        }
    }
}
