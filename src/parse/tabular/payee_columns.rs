//! The columns of lists of payees and contracts: which a heading names, and
//! which cell of a row stands in which.

use crate::form::{Generation, Mark};

use super::grid::{Cell, Row};

/// What stands in a column, and how its cells look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Kind {
    mark: Option<Mark>,
    /// Last part of its keys; empty for a column that the form does not have.
    pub(super) leaf: &'static str,
    /// How its cells look.
    pub(super) shape: Shape,
}

/// How the cells of a column look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    Name,
    Number13,
    Words,
    Amount,
    Contract,
    Count,
    Percent,
    Letter,
    /// A column whose heading says nothing known.
    Any,
}

const fn kind(mark: Mark, leaf: &'static str, shape: Shape) -> Kind {
    Kind { mark: Some(mark), leaf, shape }
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

/// A column that the form does not have: read into nothing, so that what
/// stands in it is not taken for its neighbour.
const UNKNOWN: Kind = Kind { mark: None, leaf: "", shape: Shape::Any };

/// Headings in words of the ministry's own: what they end in or hold, if no
/// other column of the list is known to be the one meant. The narrower comes
/// first.
const WORDED: &[(Mark, &[&str])] = &[
    (Mark::CorporateNumber, &["法人番号"]),
    (Mark::Reason, &["理由"]),
    (Mark::Contract, &["契約方法", "契約形態", "契約種別", "契約区分", "契約の方式", "契約の方法", "契約の形態"]),
    (Mark::Bidders, &["者数"]),
    (Mark::AwardRate, &["落札率"]),
    (
        Mark::PayeeAmount,
        &["支払額", "支出金額", "支払金額", "交付額", "交付金額", "委託額", "委託金額", "契約金額", "金額"],
    ),
    (Mark::PayeeName, &["支出先", "支払先", "交付先", "相手方", "委託先", "事業者名", "法人名"]),
    (Mark::Work, &["概要", "内容"]),
];

/// No list has more columns than this, so neither has a row of it cells.
const MOST_COLUMNS: usize = 40;

/// A heading row of a list.
#[derive(Debug, Clone)]
pub(super) struct Heading {
    /// Its columns from the left.
    pub(super) kinds: Vec<Kind>,
    /// Where the first stands.
    pub(super) first: usize,
}

/// The heading row of a list, if `row` is one.
pub(super) fn heading(row: &Row) -> Option<Heading> {
    let labelled = |c: &Cell| KINDS.iter().find(|k| k.mark.is_some_and(|m| c.is(m))).copied();
    let known: Vec<(usize, Kind)> = row.filled().filter_map(|(at, c)| labelled(c).map(|k| (at, k))).collect();
    // No row of a list holds two of its headings.
    if known.len() < 2 || row.filled().count() > MOST_COLUMNS {
        return None;
    }
    let own = known.first()?.0;
    let mut taken: Vec<&str> = known.iter().map(|(_, k)| k.leaf).collect();
    // The first columns may have headings of their own words.
    let begins = |(at, c): &(usize, &Cell)| *at >= own || (!c.is_label() && worded(c, &taken).is_some());
    let first = row.filled().find(begins)?.0;
    let mut kinds: Vec<Kind> = Vec::new();
    for (_, cell) in row.filled().filter(|(at, _)| *at >= first) {
        let found = labelled(cell).or_else(|| worded(cell, &taken)).unwrap_or(UNKNOWN);
        taken.push(found.leaf);
        kinds.push(found);
    }
    let read = kinds.iter().filter(|k| k.mark.is_some()).count();
    (read >= 3).then_some(Heading { kinds, first })
}

/// The column that a heading outside the vocabulary means.
fn worded(cell: &Cell, taken: &[&str]) -> Option<Kind> {
    let caption = cell.folded.split(['(', '[']).next().filter(|c| !c.is_empty() && c.chars().count() <= 20)?;
    let means = |(mark, words): &&(Mark, &[&str])| {
        words.iter().any(|w| caption.contains(w)) && kind_of(*mark).is_some_and(|k| !taken.contains(&k.leaf))
    };
    WORDED.iter().find(means).and_then(|(mark, _)| kind_of(*mark))
}

fn kind_of(mark: Mark) -> Option<Kind> {
    KINDS.iter().find(|k| k.mark == Some(mark)).copied()
}

/// Columns by the form, where a header is not in the text.
pub(super) fn assumed(form: Generation) -> Vec<Kind> {
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
    leaves.iter().filter_map(|m| kind_of(*m)).collect()
}

impl Kind {
    /// Its heading as the form prints it, for messages.
    pub(super) fn label(self) -> &'static str {
        crate::form::LABELS
            .iter()
            .find(|(m, _)| Some(*m) == self.mark)
            .and_then(|(_, n)| n.first())
            .copied()
            .unwrap_or("理由")
    }

    /// What it costs to read a cell that looks so in this column; 0 if it looks
    /// right.
    fn cost(self, look: &Look<'_>) -> u32 {
        let Look { text, nothing, digits, figure, number13, money } = *look;
        if nothing {
            return u32::from(matches!(self.shape, Shape::Name | Shape::Amount) && text.is_empty()) * 2;
        }
        let ok = match self.shape {
            Shape::Number13 => number13,
            Shape::Amount => figure && !number13 && !text.ends_with('%'),
            Shape::Count => figure && digits <= 3 && !money,
            Shape::Percent => figure && digits <= 6 && !money,
            Shape::Contract => !figure && text.chars().count() <= 30,
            Shape::Letter => text.len() <= 3 && text.bytes().all(|b| b.is_ascii_uppercase()),
            Shape::Name | Shape::Words => !figure,
            // A heading split over two cells looks like a column too many:
            // one that the form has is the better reading.
            Shape::Any => return 1,
        };
        if ok { 0 } else { 6 }
    }
}

/// What is seen of a cell whatever its column.
#[derive(Debug, Clone, Copy)]
#[allow(clippy::struct_excessive_bools, reason = "each is seen of a cell by itself")]
struct Look<'c> {
    text: &'c str,
    /// Whether it is blank or a dash.
    nothing: bool,
    digits: usize,
    figure: bool,
    number13: bool,
    /// Whether it is a figure that says it counts money.
    money: bool,
}

/// What a figure counts, where its cell says so: 「12.3百万円」, 「2者」.
const COUNTED: [&str; 5] = ["百万円", "千円", "円", "者", "社"];

impl<'c> Look<'c> {
    fn of(cell: &'c Cell) -> Self {
        let text = cell.folded.as_str();
        let digits = text.bytes().filter(u8::is_ascii_digit).count();
        let number13 = digits == text.len() && (11..=14).contains(&digits);
        let bare = COUNTED.iter().find_map(|unit| text.strip_suffix(unit)).unwrap_or(text);
        let figure = digits > 0 && crate::sheet::parse_printed(bare).is_some();
        let money = figure && text.ends_with('円');
        Self { text, nothing: cell.is_blank() || cell.is_dash(), digits, figure, number13, money }
    }
}

/// For each column the cell that stands in it, at least cost: a cell in a
/// column that it does not look like, a blank cell too many, a column without
/// a cell, a filled cell without a column.
pub(super) fn align(kinds: &[Kind], cells: &[&Cell]) -> Vec<Option<usize>> {
    let last = cells.iter().rposition(|c| !c.is_blank()).map_or(0, |i| i + 1);
    let cells = cells.get(..last.max(kinds.len()).min(cells.len()).min(kinds.len() + MOST_COLUMNS)).unwrap_or_default();
    let cells: Vec<Look<'_>> = cells.iter().map(|c| Look::of(c)).collect();
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
                offer(at(k, pc) + if cell.text.is_empty() { blank } else { 9 }, 2);
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
}
