//! 支出先上位10者リスト and 国庫債務負担行為等による契約先上位10者リスト.

use crate::form::{Generation, Mark};
use crate::parse::How;

use super::context::Context;
use super::grid::{Cell, Row};
use super::regions::block_letter;
use super::uses::next_letter;

/// What stands in a column, and how its cells look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Kind {
    mark: Mark,
    leaf: &'static str,
    shape: Shape,
}

/// How the cells of a column look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shape {
    Name,
    Number13,
    Words,
    Amount,
    Contract,
    Count,
    Percent,
    Letter,
}

const fn kind(mark: Mark, leaf: &'static str, shape: Shape) -> Kind {
    Kind { mark, leaf, shape }
}

const KINDS: &[Kind] = &[
    kind(Mark::ObligationBlock, "block", Shape::Letter),
    kind(Mark::PayeeName, "name", Shape::Name),
    kind(Mark::ObligationName, "name", Shape::Name),
    kind(Mark::CorporateNumber, "corporate_number", Shape::Number13),
    kind(Mark::Work, "work", Shape::Words),
    kind(Mark::PayeeAmount, "amount", Shape::Amount),
    kind(Mark::ObligationAmount, "amount", Shape::Amount),
    kind(Mark::Contract, "contract", Shape::Contract),
    kind(Mark::Bidders, "bidders", Shape::Count),
    kind(Mark::AwardRate, "award_rate", Shape::Percent),
    kind(Mark::Reason, "reason", Shape::Words),
];

/// Columns by the form, where a header is not in the text.
fn assumed(form: Generation) -> Vec<Kind> {
    let leaves: &[Mark] = if form < Generation::H28 {
        &[Mark::PayeeName, Mark::Work, Mark::PayeeAmount, Mark::Bidders, Mark::AwardRate]
    } else {
        &[
            Mark::PayeeName,
            Mark::CorporateNumber,
            Mark::Work,
            Mark::PayeeAmount,
            Mark::Contract,
            Mark::Bidders,
            Mark::AwardRate,
            Mark::Reason,
        ]
    };
    leaves.iter().filter_map(|m| KINDS.iter().find(|k| k.mark == *m).copied()).collect()
}

/// A header row: its columns, and where the first stands.
fn header(row: &Row) -> Option<(Vec<Kind>, usize)> {
    let found: Vec<(usize, Kind)> =
        row.filled().filter_map(|(at, c)| KINDS.iter().find(|k| c.is(k.mark)).map(|k| (at, *k))).collect();
    let first = found.first()?.0;
    (found.len() >= 3).then(|| (found.iter().map(|(_, k)| *k).collect(), first))
}

/// Reads a run of payee lists.
pub(super) fn read_payees(rows: &[&Row], cx: &mut Context<'_, '_>) {
    let mut letter: Option<String> = None;
    let mut fresh = false;
    let mut n = 0;
    let mut columns: Option<Vec<Kind>> = None;
    for row in rows.iter().filter(|r| !r.is_blank() && !r.is_rule()) {
        if let Some(named) = lone_letter(row) {
            letter = Some(named);
            fresh = true;
            n = 0;
            cx.claim_row(row);
            continue;
        }
        cx.claim_labels(row);
        if let Some((read, _)) = header(row) {
            columns = Some(read);
            // A list without its letter goes on with the letters.
            if !fresh && (letter.is_none() || n > 0) {
                letter = Some(next_letter(letter.as_deref()));
                n = 0;
            }
            fresh = false;
            continue;
        }
        if row.filled().all(|(_, c)| c.is_label()) {
            continue;
        }
        let Some(block) = letter.clone() else { continue };
        let assumed_columns = || assumed(cx.form);
        let kinds = columns.clone().unwrap_or_else(assumed_columns);
        let how = if columns.is_some() { How::Grid } else { How::Order };
        list_row(row, &kinds, &format!("payee.{block}"), &mut n, how, cx);
    }
}

/// Reads the list of contracts under 国庫債務負担行為等.
pub(super) fn read_obligations(rows: &[&Row], cx: &mut Context<'_, '_>) {
    let mut columns: Option<Vec<Kind>> = None;
    let mut n = 0;
    for row in rows.iter().filter(|r| !r.is_blank() && !r.is_rule()) {
        cx.claim_labels(row);
        if let Some((read, _)) = header(row) {
            columns = Some(read);
            continue;
        }
        if let Some(kinds) = columns.clone() {
            list_row(row, &kinds, "obligation", &mut n, How::Grid, cx);
        }
    }
}

/// The letter of a line that holds nothing else, or a letter and a name.
fn lone_letter(row: &Row) -> Option<String> {
    let cell = row.single()?;
    let (letter, rest) = block_letter(&cell.folded)?;
    (rest.is_empty() || row.cells.len() == 1).then(|| letter.to_owned())
}

/// Reads a row of a list. Rows begin with their rank.
fn list_row(row: &Row, kinds: &[Kind], stem: &str, n: &mut usize, how: How, cx: &mut Context<'_, '_>) {
    let rank = row.filled().next().filter(|(at, c)| *at == 0 && is_rank(c));
    if let Some((_, cell)) = rank {
        cx.sink.claim(cell.span);
    }
    let from = usize::from(rank.is_some());
    let cells: Vec<&Cell> = row.cells.iter().skip(from).collect();
    if cells.iter().all(|c| c.is_blank()) {
        return;
    }
    let placed = align(kinds, &cells);
    *n += 1;
    for (kind, at) in kinds.iter().zip(&placed) {
        let key = format!("{stem}.{n}.{}", kind.leaf);
        let Some(cell) = at.and_then(|at| cells.get(at)) else {
            let looked = format!("行に「{}」の列に当たるセルがありません", kind.leaf_label());
            cx.sink.miss(key.as_str(), looked, Some(row.span));
            continue;
        };
        match kind.shape {
            Shape::Name | Shape::Words => cx.words(&key, cell, how),
            _ => cx.figure(&key, cell, how),
        }
    }
}

impl Kind {
    fn leaf_label(self) -> &'static str {
        crate::form::LABELS
            .iter()
            .find(|(m, _)| *m == self.mark)
            .and_then(|(_, n)| n.first())
            .copied()
            .unwrap_or("理由")
    }

    /// What it costs to read `cell` in this column; 0 if it looks right.
    fn cost(self, cell: &Cell) -> u32 {
        let text = cell.folded.as_str();
        if cell.is_blank() || cell.is_dash() {
            return u32::from(matches!(self.shape, Shape::Name | Shape::Amount) && cell.is_blank()) * 2;
        }
        let digits = text.bytes().filter(u8::is_ascii_digit).count();
        let figure = crate::sheet::parse_printed(text).is_some();
        let number13 = digits == text.len() && (11..=14).contains(&digits);
        let ok = match self.shape {
            Shape::Number13 => number13,
            Shape::Amount => figure && !number13 && !text.ends_with('%'),
            Shape::Count => figure && digits <= 3,
            Shape::Percent => figure && digits <= 6,
            Shape::Contract => !figure && text.chars().count() <= 30,
            Shape::Letter => text.len() <= 3 && text.bytes().all(|b| b.is_ascii_uppercase()),
            Shape::Name | Shape::Words => !figure,
        };
        if ok { 0 } else { 6 }
    }
}

fn is_rank(cell: &Cell) -> bool {
    let digits = cell.folded.trim_end_matches('.');
    !digits.is_empty() && digits.len() <= 3 && digits.bytes().all(|b| b.is_ascii_digit())
}

/// For each column the cell that stands in it, at least cost: a cell in a
/// column that it does not look like, a blank cell too many, a column without
/// a cell, a filled cell without a column.
fn align(kinds: &[Kind], cells: &[&Cell]) -> Vec<Option<usize>> {
    let last = cells.iter().rposition(|c| !c.is_blank()).map_or(0, |i| i + 1);
    let cells = cells.get(..last.max(kinds.len()).min(cells.len())).unwrap_or_default();
    let (rows, width) = (kinds.len() + 1, cells.len() + 1);
    let mut cost = vec![u32::MAX / 2; rows * width];
    let mut from = vec![0_u8; rows * width];
    let index = |k: usize, c: usize| k * width + c;
    for k in 0..rows {
        for c in 0..width {
            let mut best = if k == 0 && c == 0 { (0, 0) } else { (u32::MAX / 2, 0) };
            let mut offer = |value: u32, step: u8| {
                if value < best.0 {
                    best = (value, step);
                }
            };
            let at = |k: usize, c: usize| cost.get(index(k, c)).copied().unwrap_or(u32::MAX / 2);
            if let (Some(pk), Some(pc)) = (k.checked_sub(1), c.checked_sub(1))
                && let (Some(kind), Some(cell)) = (kinds.get(pk), cells.get(pc))
            {
                offer(at(pk, pc) + kind.cost(cell), 1);
            }
            if let Some(pc) = c.checked_sub(1)
                && let Some(cell) = cells.get(pc)
            {
                // Cells past the last column cost nothing if blank.
                let blank = if k + 1 == rows { 0 } else { 3 };
                offer(at(k, pc) + if cell.is_blank() { blank } else { 9 }, 2);
            }
            if let Some(pk) = k.checked_sub(1) {
                // Columns at the end of a short row are simply not there.
                let absent = if c + 1 == width { 1 } else { 4 };
                offer(at(pk, c) + absent, 3);
            }
            if let (Some(slot), Some(step)) = (cost.get_mut(index(k, c)), from.get_mut(index(k, c))) {
                (*slot, *step) = best;
            }
        }
    }
    trace(&from, kinds.len(), cells.len(), width)
}

fn trace(from: &[u8], kinds: usize, cells: usize, width: usize) -> Vec<Option<usize>> {
    let mut out = vec![None; kinds];
    let (mut k, mut c) = (kinds, cells);
    while k > 0 || c > 0 {
        match from.get(k * width + c) {
            Some(1) => {
                k -= 1;
                c -= 1;
                if let Some(slot) = out.get_mut(k) {
                    *slot = Some(c);
                }
            }
            Some(2) => c -= 1,
            Some(3) => k -= 1,
            _ => break,
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Span;

    fn placed(cells: &[&str]) -> Vec<Option<usize>> {
        let cells: Vec<Cell> = cells.iter().map(|t| Cell::new(t, Span::new(0, 1))).collect();
        align(&assumed(Generation::R3), &cells.iter().collect::<Vec<_>>())
    }

    #[test]
    fn cells_go_under_their_headings() {
        let row = placed(&["ある法人", "7010001064648", "調査", "67", "一般競争契約", "1", "99.8%", ""]);
        assert_eq!(row, (0..8).map(Some).collect::<Vec<_>>());
    }

    #[test]
    fn a_lost_cell_does_not_shift_the_others() {
        let row = placed(&["ある写真館", "撮影及び現像", "0.5", "随意契約(少額)", "-", "-", ""]);
        assert_eq!(row.get(..4), Some(&[Some(0), None, Some(1), Some(2)][..]));
    }

    #[test]
    fn block_letters_go_on_after_z() {
        assert_eq!(next_letter(None), "A");
        assert_eq!(next_letter(Some("B")), "C");
        assert_eq!(next_letter(Some("Z")), "AA");
        assert_eq!(next_letter(Some("AZ")), "BA");
    }
}
