//! Where the values of a row begin. Rows lose their empty first cell or gain
//! one before the unit, so a row is placed by what stands in it, and only
//! then by its header.

use super::columns::{Header, Slot};
use super::grid::{Cell, Row};
use super::unit::unit_of_label;

/// How the cells of a row meet the columns of its header.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Fit {
    /// The column of the unit cell, if there is one.
    pub(super) unit: Option<usize>,
    /// For each header column: the column in the row.
    pub(super) cells: Vec<usize>,
    /// How many blank cells the row lost nobody knows where: as many columns
    /// its values may belong further right.
    pub(super) lost: usize,
}

/// Whether a cell can be a value of a year table: a figure, a dash, a formula,
/// a spreadsheet error, or nothing.
pub(super) fn looks_like_value(cell: &Cell) -> bool {
    let text = cell.folded.as_str();
    text.is_empty()
        || cell.is_dash()
        || text.starts_with('#')
        || text.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '▲' | '△' | '-' | '+' | '(' | '約' | '.'))
}

/// Whether a cell can be a unit: short and no figure.
fn looks_like_unit(cell: &Cell) -> bool {
    let figure = cell.folded.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '▲' | '△'));
    !cell.is_blank() && !figure && cell.folded.chars().count() <= 24
}

/// Finds where the values of `row` begin behind its label at `label`. A
/// heading that is not understood has a cell in the row only if the row is
/// explained better so.
pub(super) fn fit(row: &Row, label: usize, header: &Header) -> Option<Fit> {
    if header.aligned
        && let Some(fit) = aligned(row, label, header)
    {
        return Some(Fit { lost: lost(row, &fit, header), ..fit });
    }
    let understood = header.understood();
    let narrow = best(row, label, &understood);
    if understood.columns.len() == header.columns.len() {
        return narrow.map(|(_, fit)| fit);
    }
    let wide = best(row, label, header);
    match (narrow, wide) {
        (Some((narrow, fit)), wide) if wide.as_ref().is_none_or(|(wide, _)| narrow + IN_PLACE >= *wide) => {
            let mut own = fit.cells.iter();
            let cells = header.columns.iter().map(|c| match c.slot {
                Slot::Unread => usize::MAX,
                _ => own.next().copied().unwrap_or(usize::MAX),
            });
            Some(Fit { cells: cells.collect(), ..fit })
        }
        (_, wide) => wide.map(|(_, fit)| fit),
    }
}

fn best(row: &Row, label: usize, header: &Header) -> Option<(i32, Fit)> {
    let first = header.first();
    let offsets: Vec<usize> = header.columns.iter().map(|c| c.at.saturating_sub(first)).collect();
    let dense: Vec<usize> = (0..offsets.len()).collect();
    let mut best: Option<(i32, Fit)> = None;
    let shapes = if offsets == dense { vec![dense] } else { vec![offsets, dense] };
    for start in label + 1..=label + 9 {
        for shape in &shapes {
            let unit = (start > label + 1).then(|| start - 1);
            let candidate = Fit { unit, cells: shape.iter().map(|o| start + o).collect(), lost: 0 };
            let Some(score) = score(row, label, &candidate, header) else { continue };
            if best.as_ref().is_none_or(|(s, _)| score > *s) {
                best = Some((score, candidate));
            }
        }
    }
    best
}

/// The fit of a row that stands as its heading does, perhaps moved as a
/// whole; the least moved one.
pub(super) fn aligned(row: &Row, label: usize, header: &Header) -> Option<Fit> {
    [0, -1, 1, -2, 2, -3, 3].into_iter().find_map(|by: isize| {
        let moved = |at: usize| at.checked_add_signed(by);
        let cells: Vec<usize> = header.columns.iter().filter_map(|c| moved(c.at)).collect();
        let unit = header.unit.and_then(moved).filter(|at| *at > label);
        let whole = cells.len() == header.columns.len() && cells.first().is_some_and(|at| *at > label);
        let fits = |(at, cell): (usize, &Cell)| match unit {
            Some(unit) if unit == at => looks_like_unit(cell),
            _ => cells.contains(&at) && looks_like_value(cell),
        };
        (whole && row.after(label).all(fits)).then(|| Fit { unit, cells: cells.clone(), lost: 0 })
    })
}

/// How many cells a row that stands as its heading does has lost behind its
/// label: it is shorter than the others and not moved for it. Where every
/// column has its value, none can have moved.
fn lost(row: &Row, fit: &Fit, header: &Header) -> usize {
    let moved = header.first().saturating_sub(fit.cells.first().copied().unwrap_or_default());
    let short = header.width.map_or(0, |width| width.saturating_sub(row.cells.len()));
    let full = fit.cells.iter().all(|at| row.get(*at).is_some_and(|c| !c.is_blank()));
    if full { 0 } else { short.saturating_sub(moved) }
}

/// What it counts that a row begins where its heading does.
const IN_PLACE: i32 = 3;

/// How well a fit explains the row; `None` if it cannot be.
fn score(row: &Row, label: usize, fit: &Fit, header: &Header) -> Option<i32> {
    let start = *fit.cells.first()?;
    let last = *fit.cells.last()?;
    // A label that names its unit has no dash for one beside it, unless the
    // heading has a column for units.
    let named = row.get(label).and_then(unit_of_label).is_some();
    let mut score = 0;
    for (at, cell) in row.after(label) {
        if fit.unit == Some(at) {
            score += if cell.is_dash() && !named {
                2
            } else if cell.is_dash() && header.unit.is_some() {
                0
            } else if looks_like_unit(cell) && !cell.is_dash() {
                9
            } else {
                return None;
            };
        } else if at < start {
            return None;
        } else if fit.cells.contains(&at) {
            score += if looks_like_value(cell) { 0 } else { -5 };
        } else {
            // Cells without a heading: a surplus dash is common, a figure is not.
            score -= if at > last && cell.is_dash() { 3 } else { 10 };
        }
    }
    let opening = row.get(start)?;
    let beyond = fit.cells.iter().filter(|at| row.get(**at).is_none()).count();
    score -= 2 * i32::try_from(beyond).unwrap_or(i32::MAX / 4);
    if fit.unit.is_none() && header.unit.is_some() && !named {
        score -= 4;
    }
    if start == header.first() && !header.columns.iter().any(|c| c.assumed) {
        score += IN_PLACE;
    }
    if opening.is_blank() {
        score -= 1;
    }
    Some(score)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::Mark;
    use crate::parse::tabular::grid::rows_of;
    use crate::sheet::FiscalYear;
    use crate::text::LineIndex;

    const HEADER: &str = "成果目標及び成果実績\t成果目標\t成果指標\t\t単位\t28年度\t29年度\t30年度\t中間目標 - 年度\t目標最終年度 30 年度\t";

    fn columns(row: &str) -> (Option<usize>, usize) {
        let text = format!("{HEADER}\n{row}\n");
        let rows = rows_of(&text, &LineIndex::new(&text));
        let header = Header::read(&rows[0], FiscalYear::new(2019), 2).unwrap();
        let (label, _) = rows[1].find(Mark::OutcomeActual).unwrap();
        let fit = fit(&rows[1], label, &header).unwrap();
        (fit.unit, fit.cells[0])
    }

    #[test]
    fn a_row_that_lost_its_first_cell_is_placed_by_its_label() {
        assert_eq!(columns("成果実績\t者\t-\t-\t4\t-\t4\t\t\t\t"), (Some(1), 2));
    }

    #[test]
    fn a_row_that_gained_a_cell_before_its_unit_is_placed_by_the_unit() {
        assert_eq!(columns("\t目標\t指標\t成果実績\t\t社\t-\t-\t-\t-"), (Some(5), 6));
    }

    #[test]
    fn a_blank_unit_and_a_blank_first_year_are_data() {
        assert_eq!(columns("\t目標\t指標\t成果実績\t\t-\t-\t-\t-\t-"), (Some(4), 5));
        assert_eq!(columns("\t目標\t指標\t成果実績\t件\t\t\t12\t-\t12\t"), (Some(4), 5));
    }

    #[test]
    fn a_dash_may_be_a_unit() {
        assert_eq!(columns("\t目標\t指標\t成果実績\t-\t-\t-\t-\t-\t-"), (Some(4), 5));
    }

    #[test]
    fn a_surplus_dash_without_heading_is_left_over() {
        assert_eq!(columns("\t目標\t指標\t成果実績\t件\t1\t2\t3\t-\t-\t-"), (Some(4), 5));
    }
}
