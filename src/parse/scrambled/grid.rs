//! Where a cell stands in the form's grid: enough to say whether two cells
//! are on one row, and which of them is further right.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use crate::form::StreamCell;
use crate::sheet::{CHECK_ITEMS, FiscalYear};
use crate::text::fold_to_string;

/// A row by name, and the place within it; only where both are sure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Place {
    row: String,
    column: i32,
}

/// A place with its row as a number, for comparing many.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Spot {
    row: usize,
    column: i32,
}

/// The spots of places, rows numbered as they first come.
pub(super) fn spots(places: impl Iterator<Item = Option<Place>>) -> Vec<Option<Spot>> {
    let mut rows: BTreeMap<String, usize> = BTreeMap::new();
    let mut spot = |place: Place| {
        let next = rows.len();
        Spot { row: *rows.entry(place.row).or_insert(next), column: place.column }
    };
    places.map(|p| p.map(&mut spot)).collect()
}

impl Spot {
    /// Its row's number.
    pub(super) fn row(self) -> usize {
        self.row
    }

    /// How `next` stands to `this`.
    pub(super) fn side(this: Option<Self>, next: Option<Self>) -> Side {
        match (this, next) {
            (Some(a), Some(b)) if a.row != b.row => Side::Apart,
            (Some(a), Some(b)) if a.column < b.column => Side::Right,
            (Some(_), Some(_)) => Side::Left,
            _ => Side::Unsure,
        }
    }
}

/// How two neighbours of the stream stand to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    /// On one row, the second further right.
    Right,
    /// On one row, the second further left.
    Left,
    /// On different rows.
    Apart,
    /// One of them has no sure place.
    Unsure,
}

const PAYEE: &[&str] =
    &["no", "block", "name", "corporate_number", "work", "amount", "contract", "bidders", "award_rate", "reason"];
const BREAKDOWN: &[&str] = &["item", "original", "request"];
const USE: &[&str] = &["item", "purpose", "amount"];

/// Printed words that stand at the head of a row of figures.
const HEADS: &[(&str, &str)] = &[
    ("翌年度へ繰越し", "carried"),
    ("前年度から繰越し", "brought"),
    ("執行率(%)", "execution_rate"),
    ("執行額", "executed"),
    ("予備費等", "reserve"),
    ("補正予算", "supplementary"),
    ("当初予算+補正予算に対する執行額の割合(%)", "execution_rate_of_original"),
    ("る執行額の割合(%)", "execution_rate_of_original"),
];

const SINGLE_BID: &str = "efficiency.single_bid";

/// The questions of 点検 (folded), each with its item.
static QUESTIONS: LazyLock<Vec<(String, &str)>> =
    LazyLock::new(|| CHECK_ITEMS.iter().map(|i| (fold_to_string(i.question), i.key)).collect());

impl Place {
    /// The row's name.
    pub(super) fn row(&self) -> &str {
        &self.row
    }

    /// The place within the row.
    pub(super) fn column(&self) -> i32 {
        self.column
    }

    /// The place of what stands at a slot.
    pub(super) fn of(cell: &StreamCell, sheet_year: FiscalYear) -> Option<Self> {
        match cell {
            StreamCell::Word(word) => Self::of_word(word),
            StreamCell::Cells(keys) => match keys.as_slice() {
                [key] => Self::of_key(key, sheet_year),
                _ => None,
            },
        }
    }

    pub(super) fn of_word(word: &str) -> Option<Self> {
        if let Some((_, row)) = HEADS.iter().find(|(w, _)| *w == word) {
            return Some(Self { row: format!("budget.{row}"), column: -9 });
        }
        let core = word.split("(理由").next()?.split("(役割").next()?;
        let single_bid = word.starts_with("一般競争入札、");
        let is_asked = |(question, key): &&(String, &str)| question == core || (single_bid && *key == SINGLE_BID);
        let (_, key) = QUESTIONS.iter().find(is_asked)?;
        Some(Self { row: format!("check.{key}"), column: 0 })
    }

    pub(super) fn of_key(key: &str, sheet_year: FiscalYear) -> Option<Self> {
        let parts: Vec<&str> = key.split('.').collect();
        let (row, column) = match parts.as_slice() {
            ["budget", year, cell] => {
                let row = if *cell == "request" { "original" } else { cell };
                (format!("budget.{row}"), year_column(year)?)
            }
            [group @ ("outcome" | "policy" | "kpi" | "output" | "unit_cost"), n, year, cell] => {
                (format!("{group}.{n}.{cell}"), year_column(year)?)
            }
            ["unit_cost", n, "unit"] => (format!("unit_cost.{n}.cost"), 0),
            ["unit_cost", n, "formula_unit"] => (format!("unit_cost.{n}.formula"), 0),
            ["breakdown", n, cell] => (format!("breakdown.{n}"), at(BREAKDOWN, cell)?),
            ["check", group, item, cell] => (format!("check.{group}.{item}"), if *cell == "mark" { 1 } else { 2 }),
            ["use", block, "total"] => pair(block).map(|(p, side)| (format!("use.{p}.total"), side))?,
            ["use", block, n, cell] => {
                let (p, side) = pair(block)?;
                (format!("use.{p}.{n}"), side * 3 + at(USE, cell)?)
            }
            ["past", year, _] => past(year, sheet_year)?,
            ["payee", block, n, cell] => (format!("payee.{block}.{n}"), at(PAYEE, cell)?),
            ["obligation", n, cell] => (format!("obligation.{n}"), at(PAYEE, cell)?),
            _ => return None,
        };
        Some(Self { row, column })
    }
}

fn at(columns: &[&str], cell: &str) -> Option<i32> {
    columns.iter().position(|c| *c == cell).and_then(|i| i32::try_from(i).ok())
}

fn year_column(year: &str) -> Option<i32> {
    match year {
        "start" => Some(-1),
        "interim" => Some(20),
        "final" => Some(21),
        _ => year.strip_prefix('y')?.parse::<i32>().ok().map(|n| n + 10),
    }
}

/// Past numbers stand three to a row from 平成22年度 on; since 平成31年度 their
/// rows are no longer sure.
fn past(year: &str, sheet_year: FiscalYear) -> Option<(String, i32)> {
    let n = i32::from(sheet_year.western()) + year.strip_prefix('y')?.parse::<i32>().ok()? - 2010;
    (sheet_year.western() < 2019).then(|| (format!("past.{}", n.div_euclid(3)), n.rem_euclid(3)))
}

/// Blocks of 費目・使途 stand in pairs, left and right.
fn pair(block: &str) -> Option<(usize, i32)> {
    let n = block.bytes().try_fold(0_usize, |n, b| Some(n * 26 + usize::from(b.checked_sub(b'A')?) + 1))?;
    let n = n.checked_sub(1)?;
    Some((n / 2, i32::from(n % 2 == 1)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn side(a: &'static str, b: &'static str) -> Side {
        let place = |k: &'static str| {
            Place::of(
                &match k.strip_prefix('=') {
                    Some(word) => StreamCell::Word(word),
                    None => StreamCell::Cells(vec![k]),
                },
                FiscalYear::new(2017),
            )
        };
        let spots = spots([place(a), place(b)].into_iter());
        Spot::side(spots[0], spots[1])
    }

    #[test]
    fn cells_of_one_row_stand_left_and_right_of_each_other() {
        assert_eq!(side("budget.y-3.total", "budget.y-2.total"), Side::Right);
        assert_eq!(side("budget.y+1.request", "budget.y+0.original"), Side::Left);
        assert_eq!(side("use.A.2.amount", "use.B.2.item"), Side::Right);
        assert_eq!(side("=翌年度へ繰越し", "budget.y-3.carried"), Side::Right);
        assert_eq!(side("use.A.1.amount", "use.A.2.amount"), Side::Apart);
        assert_eq!(side("basic.name", "basic.bureau"), Side::Unsure);
    }
}
