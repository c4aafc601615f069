//! Tables whose rows keep to the columns of their heading.
//!
//! Rows of OCR lose and gain cells, so a figure's column is not to be trusted
//! by itself. Where headings lie apart with blank columns between them and
//! the figures of the rows below stand in these columns, no cell was lost: then
//! the columns decide, and not which figure comes next.

use crate::form::Mark;
use crate::sheet::FiscalYear;

use super::columns::Header;
use super::fit::aligned;
use super::grid::{Aligned, Cell, Row};
use super::regions::Part;

/// Parts with tables of years.
const OF_YEARS: &[Part] = &[Part::Budget, Part::Outcome, Part::Output, Part::UnitCost, Part::Policy];

/// Labels of rows of figures, which a heading row has none of.
#[rustfmt::skip]
pub(super) const FIGURES: &[Mark] = &[
    Mark::Original, Mark::Supplementary, Mark::Brought, Mark::Carried, Mark::Carryover, Mark::Reserve, Mark::Total,
    Mark::Executed, Mark::Rate, Mark::RateOfOriginal,
    Mark::OutcomeActual, Mark::Target, Mark::Achievement, Mark::OutputActual, Mark::Planned,
    Mark::UnitCost, Mark::Formula, Mark::PolicyActual,
];

/// Most rows that one heading has below it.
const LONGEST: usize = 60;

/// Marks the heading rows to whose columns the rows below keep.
pub(super) fn mark_aligned(rows: &mut [Row], parts: &[Part], year: FiscalYear) {
    for at in 0..rows.len() {
        let Some((heading, below)) = rows.get_mut(at..).and_then(|r| r.split_first_mut()) else { return };
        let part = parts.get(at).filter(|p| OF_YEARS.contains(p));
        let Some(mut header) = part.and_then(|_| Header::read(heading, year, 2)).filter(lies_apart) else { continue };
        header.aligned = true;
        let same_table = |(k, row): &(usize, &Row)| {
            parts.get(at + 1 + k) == part && row.sheet == heading.sheet && Header::read(row, year, 3).is_none()
        };
        let table = below.iter().take(LONGEST).enumerate().take_while(same_table).map(|(_, row)| row);
        heading.aligned = keeps(table, &header, heading.cells.len());
    }
}

/// Whether blank columns lie between the headings, or between the unit and
/// the first of them.
fn lies_apart(header: &Header) -> bool {
    let gap = header.unit.is_some_and(|unit| header.first() > unit + 1);
    gap || header.columns.windows(2).any(|w| matches!(w, [a, b] if b.at > a.at + 1))
}

/// What the rows keep to, if two of them at least keep to the columns: more of
/// them show that they begin with the first column than stand elsewhere. The
/// heading has `width` cells.
fn keeps<'r>(table: impl Iterator<Item = &'r Row>, header: &Header, width: usize) -> Option<Aligned> {
    let (mut fitting, mut shown, mut elsewhere) = (0, 0, 0);
    let mut widths = vec![width];
    let mut blank_ends = false;
    for row in table {
        let Some((label, _)) = row.filled().rev().find(|(_, c)| c.mark.is_some_and(|m| FIGURES.contains(&m))) else {
            continue;
        };
        if row.after(label).next().is_none() {
            continue;
        }
        let Some(fit) = aligned(row, label, header) else {
            elsewhere += 1;
            continue;
        };
        let mut filled = fit.cells.iter().map(|at| row.get(*at).is_some_and(|c| !c.is_blank()));
        fitting += 1;
        widths.push(row.cells.len());
        blank_ends |= row.cells.last().is_some_and(Cell::is_blank);
        shown += usize::from(filled.next() == Some(true) && filled.any(|is| is));
    }
    // Where blank cells at the end are not kept, rows are of any width.
    let width = if blank_ends { most(&widths) } else { None };
    (fitting >= 2 && shown > elsewhere).then_some(Aligned { width })
}

/// What most of the `widths` are, if none is greater.
fn most(widths: &[usize]) -> Option<usize> {
    let widest = widths.iter().copied().max()?;
    (widths.iter().filter(|w| **w == widest).count() * 2 > widths.len()).then_some(widest)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::tabular::grid::rows_of;
    use crate::parse::tabular::regions;
    use crate::text::LineIndex;

    fn is_aligned(text: &str) -> bool {
        let mut rows = rows_of(text, &LineIndex::new(text));
        let parts = regions::parts(&rows);
        mark_aligned(&mut rows, &parts, FiscalYear::new(2019));
        rows[0].aligned.is_some()
    }

    const HEADING: &str = "成果目標及び成果実績\t成果指標\t\t単位\t\t28年度\t29年度\t30年度\t目標最終年度 2 年度";

    #[test]
    fn rows_that_keep_the_blank_column_of_their_heading_are_aligned() {
        let rows = "\t修了者の数\t成果実績\t人\t\t12\t15\t18\t-\n\t\t目標値\t人\t\t\t14\t16\t20";
        assert!(is_aligned(&format!("{HEADING}\n{rows}")));
    }

    #[test]
    fn a_heading_that_alone_gained_a_cell_decides_nothing() {
        let rows = "\t修了者の数\t成果実績\t人\t12\t15\t18\t-\n\t\t目標値\t人\t\t14\t16\t20";
        assert!(!is_aligned(&format!("{HEADING}\n{rows}")));
        // Both rows may as well begin with a year without a figure.
        let blank = "\t修了者の数\t成果実績\t人\t\t\t15\t18\t-\n\t\t目標値\t人\t\t\t16\t20";
        assert!(!is_aligned(&format!("{HEADING}\n{blank}")));
    }
}
