//! What a pair of blocks of 費目・使途 looks like when every line stands in its
//! row: the votes of [`super::assign`].

use std::ops::Range;

use rust_decimal::Decimal;

use super::assign::{Part, Rules, Table};
use crate::form::COST_ITEMS;
use crate::sheet::parse_printed;

/// Columns of one side.
pub(super) const SIDE: usize = 3;
/// Columns of a pair.
pub(super) const WIDTH: usize = 2 * SIDE;
/// 費目.
pub(super) const ITEM: usize = 0;
/// 使途.
pub(super) const PURPOSE: usize = 1;
/// 金額.
pub(super) const AMOUNT: usize = 2;

/// A sum that comes out only by what rounding can have done.
const ROUNDED: i32 = 120;
/// Items that come after all others begin here in [`COST_ITEMS`].
const LAST_ITEMS: usize = 9;
/// Where items of a sheet's own naming stand.
const OWN: usize = 1;

/// One block.
#[derive(Debug, Default, Clone)]
pub(super) struct Side {
    /// Its letter.
    pub(super) letter: String,
    /// Whether a payee heads it: else it is empty.
    pub(super) headed: bool,
    /// What its payee got, in thousandths: one of these, or nothing is known.
    pub(super) paid: Vec<i64>,
}

/// Two blocks side by side.
#[derive(Debug, Default, Clone)]
pub(super) struct Pair {
    /// Left and right.
    pub(super) sides: [Side; 2],
}

/// The rules of a page of 費目・使途.
pub(super) struct UseRules {
    pairs: Vec<Pair>,
    /// Rows of a block; one more holds 計.
    rows: usize,
    /// Of the cells of all parts.
    facts: Vec<Fact>,
}

#[derive(Debug, Default, Clone)]
struct Fact {
    /// In thousandths, with half of the printed unit.
    amount: Option<i64>,
    unit: i64,
    item: Option<usize>,
    /// The items of which the text has words.
    speaks_of: u32,
}

/// Its place in the customary order of 費目, if it is one of them.
pub(super) fn item(text: &str) -> Option<usize> {
    let plain = text.strip_suffix('等').unwrap_or(text);
    COST_ITEMS.iter().position(|(name, _)| plain == *name)
}

/// The 費目 at the begin of a text that goes on with something else.
pub(super) fn item_at_begin(text: &str) -> Option<&str> {
    let names = COST_ITEMS.iter().map(|(name, _)| *name).filter(|name| text.starts_with(*name));
    let name = names.max_by_key(|name| name.len())?;
    let rest = text.get(name.len()..)?;
    let begin = if rest.starts_with('等') { name.len() + '等'.len_utf8() } else { name.len() };
    let rest = text.get(begin..)?;
    let own = rest.chars().count() >= 3
        && !rest.starts_with(['、', '・', 'の', 'に', 'を', 'と', 'や', '(', ')', '。', '等', '相']);
    if own { text.get(..begin) } else { None }
}

/// The 費目 of what no other takes: also an ending of many a 使途.
const REMAINDER: &str = "その他";

/// The 費目 at the end of a text that speaks of it before. What can itself be a
/// 使途 (「従事者人件費」) is none.
pub(super) fn item_at_end(text: &str) -> Option<&'static str> {
    COST_ITEMS.iter().find_map(|(name, words)| {
        let before = text.strip_suffix(name).filter(|b| b.chars().count() >= 4)?;
        let speaks = !words.contains(name) && words.iter().any(|w| before.contains(w));
        let goes_on = before.ends_with(['の', '・', '、', '(', 'る', 'に', 'び', 'と', 'や', '等']);
        (speaks && !goes_on && *name != REMAINDER).then_some(*name)
    })
}

/// How much a text looks like a 費目, or like a 使途.
pub(super) fn look(text: &str, as_item: bool) -> i32 {
    let chars = text.chars().count();
    let named = item(text).is_some();
    let ends = ["費", "金", "料", "税", "費等"].iter().any(|e| text.ends_with(e));
    match (as_item, named) {
        (true, true) => 140,
        (false, true) => 20,
        (true, false) if chars > 9 || text.contains(['、', '。']) => -160,
        (true, false) if chars > 6 => -40,
        (true, false) => {
            if ends {
                60
            } else {
                0
            }
        }
        (false, false) => 70,
    }
}

impl UseRules {
    /// Rules for `pairs` of `rows` rows each, filled with `parts`.
    pub(super) fn new(pairs: Vec<Pair>, rows: usize, parts: &[Part]) -> Self {
        let facts = parts.iter().flat_map(|p| &p.texts).map(|t| fact(t)).collect();
        Self { pairs, rows, facts }
    }

    fn fact(&self, table: &Table<'_>, row: usize, column: usize) -> Option<&Fact> {
        self.facts.get(table.cell(row, column)?.number)
    }

    /// Where a row stands among those of its block: by the customary order of
    /// 費目, those that sheets name in their own way in the middle; empty rows
    /// last. `named` where the block has an item of the sheet's own naming.
    fn place(&self, table: &Table<'_>, row: usize, side: usize, named: bool) -> (usize, usize) {
        if (0..SIDE).all(|c| table.cell(row, side + c).is_none()) {
            return (usize::MAX, row);
        }
        let rank = match self.fact(table, row, side + ITEM).map(|f| f.item) {
            Some(Some(rank)) if named && (1..LAST_ITEMS).contains(&rank) => OWN,
            Some(Some(rank)) => rank,
            Some(None) => OWN,
            None => return (OWN, row),
        };
        // Whole lines come out from top to bottom.
        let line = table.cell(row, side + ITEM).map(|c| c.part);
        let whole = table.cell(row, side + AMOUNT).map(|c| c.part) == line;
        (rank, line.filter(|_| whole && rank == OWN).unwrap_or(row))
    }

    fn side(&self, table: &Table<'_>, pair: usize, side: usize) -> i32 {
        let first = pair * (self.rows + 1);
        let column = side * SIDE;
        let Some(block) = self.pairs.get(pair).and_then(|p| p.sides.get(side)) else { return 0 };
        let mut votes = 0;
        let mut seen: u32 = 0;
        let (mut gap, mut sum, mut unit, mut full) = (false, 0_i64, 0_i64, true);
        for row in first..first + self.rows {
            let item = self.fact(table, row, column + ITEM);
            let purpose = self.fact(table, row, column + PURPOSE);
            let amount = self.fact(table, row, column + AMOUNT);
            let cells = i32::from(item.is_some()) + i32::from(purpose.is_some()) + i32::from(amount.is_some());
            if cells == 0 {
                gap = true;
                continue;
            }
            if gap {
                votes -= 90;
                gap = false;
            }
            votes -= (3 - cells) * 70 + if amount.is_none() { 80 } else { 0 };
            if let (Some(item), Some(purpose)) = (item, purpose) {
                votes += agreement(item, purpose);
            }
            if let Some(rank) = item.and_then(|i| i.item) {
                votes -= if seen & (1 << rank) == 0 { 0 } else { 90 };
                seen |= 1 << rank;
            }
            match amount.and_then(|a| Some((a.amount?, a.unit))) {
                Some((value, u)) => {
                    sum += value;
                    unit += u;
                }
                None => full = false,
            }
        }
        votes + self.total(table, block, first + self.rows, column, (sum, unit, full))
    }

    /// 計 is what the payee got, and what the items make.
    fn total(
        &self,
        table: &Table<'_>,
        block: &Side,
        row: usize,
        column: usize,
        (sum, unit, full): (i64, i64, bool),
    ) -> i32 {
        let total = self.fact(table, row, column + AMOUNT).and_then(|t| Some((t.amount?, t.unit)));
        if !block.headed {
            return if total.is_some_and(|t| t.0 == 0) { 40 } else { 0 };
        }
        let near = |a: i64, b: i64, by: i64| (a - b).abs() <= by;
        let mut votes = 0;
        if let Some((total, u)) = total {
            if !block.paid.is_empty() {
                votes += if block.paid.iter().any(|p| near(*p, total, u)) { 160 } else { -80 };
            }
            if sum > 0 {
                let fits = near(sum, total, unit + u);
                votes += match (fits, full) {
                    (true, true) if sum != total => ROUNDED,
                    (true, true) => 160,
                    (true, false) => 60,
                    (false, _) if sum > total + unit + u => -80,
                    (false, _) => -20,
                };
            }
        } else if let Some(paid) = block.paid.iter().find(|p| near(**p, sum, unit + unit)) {
            votes += if full && *paid != 0 { 120 } else { 0 };
        }
        votes
    }
}

/// Whether a 使途 speaks of its 費目.
fn agreement(item: &Fact, purpose: &Fact) -> i32 {
    let Some(rank) = item.item else { return 0 };
    if purpose.speaks_of & (1 << rank) != 0 {
        120
    } else if purpose.speaks_of != 0 {
        -140
    } else {
        0
    }
}

impl Rules for UseRules {
    const ASKS_WHOLES: bool = false;
    const SIDES: usize = 2;
    const SCORES_ROWS: bool = false;

    fn blocks(&self) -> usize {
        self.pairs.len()
    }

    fn block_of(&self, row: usize) -> usize {
        row / (self.rows + 1)
    }

    fn rows(&self, block: usize) -> Range<usize> {
        block * (self.rows + 1)..(block + 1) * (self.rows + 1)
    }

    fn ranks(&self, block: usize, table: &Table<'_>) -> Vec<usize> {
        let rows = self.rows(block);
        let mut ranks: Vec<usize> = rows.clone().flat_map(|row| [row; WIDTH]).collect();
        for side in [0, SIDE] {
            let own = |r: usize| self.fact(table, r, side + ITEM).is_some_and(|f| f.item.is_none());
            let named = rows.clone().take(self.rows).any(own);
            let mut order: Vec<usize> = rows.clone().take(self.rows).collect();
            order.sort_by_key(|row| self.place(table, *row, side, named));
            for (to, from) in rows.clone().zip(order) {
                let at = (from - rows.start) * WIDTH + side;
                if let Some(of) = ranks.get_mut(at..at + SIDE) {
                    of.fill(to);
                }
            }
        }
        ranks
    }

    fn like(&self, block: usize, row: usize) -> Option<usize> {
        (block < self.pairs.len()).then(|| block * (self.rows + 1) + row % (self.rows + 1))
    }

    fn whole(&self, block: usize, side: usize, table: &Table<'_>) -> i32 {
        self.side(table, block, side)
    }

    fn row(&self, _: usize, _: &Table<'_>) -> i32 {
        0
    }
}

fn fact(text: &str) -> Fact {
    let amount = amount(text);
    let speaks = |(i, (_, words)): (usize, &(&str, &[&str]))| {
        if words.iter().any(|w| text.contains(w)) { 1 << i } else { 0 }
    };
    Fact {
        amount: amount.map(|a| a.0),
        unit: amount.map_or(0, |a| a.1),
        item: item(text),
        speaks_of: COST_ITEMS.iter().enumerate().map(speaks).sum(),
    }
}

/// No amount is more (in thousandths of 百万円), so that sums never run over.
const MOST_THOUSANDTHS: i64 = 1_000_000_000_000_000;

/// A figure in thousandths, with half of its printed unit.
pub(super) fn amount(text: &str) -> Option<(i64, i64)> {
    let printed = parse_printed(text)?;
    let unit = 500_i64.checked_div(10_i64.checked_pow(printed.places)?)?;
    Some((thousandths(printed.value)?, unit))
}

/// An amount in thousandths.
pub(super) fn thousandths(amount: Decimal) -> Option<i64> {
    let thousandths = amount.checked_mul(Decimal::ONE_THOUSAND)?.trunc();
    i64::try_from(thousandths).ok().filter(|t| t.abs() <= MOST_THOUSANDTHS)
}

#[cfg(test)]
mod tests {
    use super::{amount, item_at_end};

    #[test]
    fn a_purpose_that_its_item_runs_on_from_is_told_from_one_that_ends_alike() {
        assert_eq!(item_at_end("測定機器の購入設備備品費"), Some("設備備品費"));
        assert_eq!(item_at_end("有識者委員謝金諸謝金"), Some("諸謝金"));
        assert_eq!(["業務従事者人件費", "開発に係る外注費", "消耗品その他", "設備備品費"].map(item_at_end), [None; 4]);
    }

    #[test]
    fn a_figure_beyond_all_amounts_is_none() {
        assert_eq!(amount("1.5"), Some((1_500, 50)));
        assert_eq!(amount(&"9".repeat(27)), None);
        assert_eq!(amount("9223372036854775"), None);
    }
}
