//! What the blocks of a payee list look like when every part stands in its
//! row: the votes of [`super::assign`].

use std::collections::BTreeMap;
use std::ops::Range;

use super::assign::{Part, Rules, Table};
use super::chains::{COLUMNS, Column};
use super::payee_kind::{self, Kind};
use super::payee_seat::{self, Seats};
use super::payee_stream::Stream;
use super::use_heads::is_early;
use super::use_rules::amount;

/// A block of the list and what the rest of the sheet says of it.
#[derive(Debug, Default, Clone)]
pub(super) struct Block {
    /// Its letter.
    pub(super) letter: String,
    /// Its rows.
    pub(super) rows: Range<usize>,
    /// Who got most, so stands first (see [`plain_name`]).
    pub(super) head: Option<String>,
    /// What the head got, by 費目・使途, in thousandths.
    pub(super) head_sum: Option<i64>,
    /// What the block got, by the picture, in thousandths.
    pub(super) sum: Option<i64>,
    /// How the first was contracted, by the picture.
    pub(super) contract: Option<String>,
    /// What the first does, by the picture.
    pub(super) work: Option<String>,
}

/// What a cell says, in figures and kinds.
#[derive(Debug, Default, Clone)]
struct Fact {
    amount: Option<i64>,
    kind: Option<Kind>,
    seats: Seats,
    name: usize,
    /// The number that stands beside this name elsewhere.
    number: Option<usize>,
    dash: bool,
    competitive: bool,
}

/// The rules of a payee list.
pub(super) struct PayeeRules {
    blocks: Vec<Block>,
    block_of: Vec<usize>,
    /// Of the cells of all parts.
    facts: Vec<Fact>,
    heads: Vec<Option<usize>>,
    /// The numbered part that follows each in the stream, if it goes on.
    next: Vec<Option<usize>>,
    /// The part that comes out of the stream just before each.
    before: Vec<Option<usize>>,
}

/// What follows in the stream stands further right in the same row,
const SAME_ROW: i32 = 100;
/// or in the next row.
const NEXT_ROW: i32 = 100;

/// The rows that the form itself prints on its first page of lists, counted
/// from 0: they come out in the same scattered order in every year.
pub(super) fn is_scattered(letter: &str, row: usize) -> bool {
    row < 2 && is_early(letter)
}

/// A name without what its printers vary.
pub(super) fn plain_name(name: &str) -> String {
    let mut name = name.replace("株式会社", "(株)").replace("有限会社", "(有)");
    for (long, short) in [
        ("一般社団法人", "(一社)"),
        ("一般財団法人", "(一財)"),
        ("公益社団法人", "(公社)"),
        ("公益財団法人", "(公財)"),
        ("独立行政法人", "(独)"),
        ("国立研究開発法人", "(国研)"),
        ("特定非営利活動法人", "(特非)"),
    ] {
        name = name.replace(long, short);
    }
    name.retain(|c| !c.is_whitespace());
    name
}

impl PayeeRules {
    /// Rules for `blocks` filled with `parts`, which follow each other in
    /// `stream`.
    pub(super) fn new(blocks: Vec<Block>, parts: &[Part], stream: Stream) -> Self {
        let Stream { next, before } = stream;
        let mut block_of = Vec::new();
        for (i, block) in blocks.iter().enumerate() {
            block_of.extend(block.rows.clone().map(|_| i));
        }
        let numbers = numbers(parts);
        let mut names: BTreeMap<String, usize> = BTreeMap::new();
        let mut known = |name: String| {
            let fresh = names.len();
            *names.entry(name).or_insert(fresh)
        };
        let heads = blocks.iter().map(|b| b.head.clone().map(&mut known)).collect();
        let of = |text: &String| {
            let name = plain_name(text);
            let number = numbers.get(&name).cloned().map(&mut known);
            Fact { number, name: known(name), ..fact(text) }
        };
        let facts = parts.iter().flat_map(|p| &p.texts).map(of).collect();
        Self { blocks, block_of, facts, heads, next, before }
    }

    fn fact(&self, table: &Table<'_>, row: usize, column: Column) -> Option<&Fact> {
        self.facts.get(table.cell(row, index(column))?.number)
    }

    /// What the cells of a row say of each other.
    fn cells(&self, table: &Table<'_>, row: usize) -> i32 {
        let mut votes = 0;
        let name = self.fact(table, row, Column::Name);
        let number = self.fact(table, row, Column::Corporate);
        if let (Some(name), Some(number)) = (name, number) {
            votes += body(table, row, name, number);
        }
        if let Some(contract) = self.fact(table, row, Column::Contract).filter(|c| !c.dash) {
            for column in [Column::Bidders, Column::Rate] {
                if let Some(said) = self.fact(table, row, column) {
                    votes += if said.dash == contract.competitive { -60 } else { 25 };
                }
            }
        }
        let any = (0..COLUMNS.len()).filter(|c| table.cell(row, *c).is_some()).count();
        votes + if any == 1 { -10 } else { 0 }
    }

    fn first(&self, table: &Table<'_>, block: &Block) -> i32 {
        let row = block.rows.start;
        let mut votes = 0;
        let head = self.heads.get(self.block_of(row)).copied().flatten();
        if let (Some(head), Some(name)) = (head, self.fact(table, row, Column::Name)) {
            votes += if head == name.name { 250 } else { -300 };
        }
        if let (Some(sum), Some(amount)) = (block.head_sum, self.amount(table, row)) {
            votes += if sum == amount { 120 } else { -60 };
        }
        if let (Some(shown), Some(contract)) = (&block.contract, table.text(row, index(Column::Contract))) {
            votes += if shown == contract { 50 } else { -40 };
        }
        if let (Some(shown), Some(work)) = (&block.work, table.text(row, index(Column::Work))) {
            votes += if work.starts_with(shown.as_str()) { 90 } else { -50 };
        }
        votes
    }

    fn amount(&self, table: &Table<'_>, row: usize) -> Option<i64> {
        self.fact(table, row, Column::Amount)?.amount
    }

    /// Amounts fall, except among rows of one payee; together they make what
    /// the block got.
    fn amounts(&self, table: &Table<'_>, block: &Block) -> i32 {
        let mut votes = 0;
        let (mut sum, mut count) = (0_i64, 0_i64);
        // The least and the most that the rows without an amount can add.
        let (mut least, mut most, mut open) = (0_i64, Some(0_i64), 0_i64);
        let mut above: Option<(i64, usize)> = None;
        for row in block.rows.clone() {
            let Some(amount) = self.amount(table, row) else {
                open += 1;
                most = most.zip(above).map(|(m, a)| m + a.0);
                continue;
            };
            sum += amount;
            count += 1;
            least += open * amount;
            open = 0;
            if let Some((last, from)) = above {
                let name = |r| self.fact(table, r, Column::Name).map(|f| f.name);
                let same = name(from).is_some() && name(from) == name(row);
                votes += match amount <= last {
                    _ if same => 0,
                    true => 15,
                    false => -90,
                };
            }
            above = Some((amount, row));
        }
        let Some(known) = block.sum.filter(|_| count > 0) else { return votes };
        let rows = i64::try_from(block.rows.len()).unwrap_or(0);
        let slack = 500 * (rows + 1);
        if sum > known + slack {
            votes -= 500;
        } else if count == rows {
            votes += if (sum - known).abs() <= slack { 150 } else { -150 };
        } else if sum + least > known + slack || most.is_some_and(|m| sum + m < known - slack) {
            votes -= 150;
        }
        votes
    }

    /// A table comes out row by row for the most part: what follows in the
    /// stream stands further right in its row, or begins the next.
    fn flow(&self, table: &Table<'_>, row: usize) -> i32 {
        let Some(block) = self.blocks.get(self.block_of(row)) else { return 0 };
        let scattered = is_scattered(&block.letter, row.saturating_sub(block.rows.start));
        let above = |before: usize| table.row_of(before).is_some_and(|r| r + 1 == row && block.rows.contains(&r));
        let mut votes = 0;
        let mut here = [usize::MAX; COLUMNS.len()];
        for (column, cell) in (0..COLUMNS.len()).map(|c| (c, table.cell(row, c))) {
            let Some(part) = cell.map(|c| c.part).filter(|p| !here.contains(p)) else { continue };
            match self.before.get(part).copied().flatten() {
                Some(before) if here.contains(&before) => votes += SAME_ROW,
                Some(before) if !scattered && above(before) => votes += NEXT_ROW,
                _ => {}
            }
            if let Some(h) = here.get_mut(column) {
                *h = part;
            }
        }
        votes
    }

    /// Numbered rows that follow each other in the stream are of one block.
    fn runs(&self, table: &Table<'_>, block: &Block) -> i32 {
        let mut votes = 0;
        let mut above: Option<usize> = None;
        for row in block.rows.clone() {
            let Some(cell) = table.cell(row, index(Column::No)) else { continue };
            if above.is_some_and(|a| self.next.get(a).copied().flatten() == Some(cell.part)) {
                votes += 70;
            }
            above = Some(cell.part);
        }
        votes
    }
}

impl Rules for PayeeRules {
    const ASKS_WHOLES: bool = true;
    const SIDES: usize = 1;
    const SCORES_ROWS: bool = true;

    fn blocks(&self) -> usize {
        self.blocks.len()
    }

    fn block_of(&self, row: usize) -> usize {
        self.block_of.get(row).copied().unwrap_or(0)
    }

    fn rows(&self, block: usize) -> Range<usize> {
        self.blocks.get(block).map_or(0..0, |b| b.rows.clone())
    }

    fn ranks(&self, block: usize, _: &Table<'_>) -> Vec<usize> {
        self.rows(block).flat_map(|row| [row; COLUMNS.len()]).collect()
    }

    fn like(&self, block: usize, row: usize) -> Option<usize> {
        let from = self.blocks.get(self.block_of(row))?;
        let rows = &self.blocks.get(block)?.rows;
        Some(rows.start + (row - from.rows.start)).filter(|r| rows.contains(r))
    }

    fn whole(&self, block: usize, _: usize, table: &Table<'_>) -> i32 {
        let Some(block) = self.blocks.get(block) else { return 0 };
        self.first(table, block) + self.amounts(table, block) + self.runs(table, block)
    }

    fn row(&self, row: usize, table: &Table<'_>) -> i32 {
        self.cells(table, row) + self.flow(table, row)
    }
}

/// Its place among the columns.
pub(super) fn index(column: Column) -> usize {
    column as usize
}

fn fact(text: &str) -> Fact {
    let number = text.len() == 13 && text.bytes().all(|b| b.is_ascii_digit());
    Fact {
        amount: amount(text).map(|a| a.0),
        kind: if number { payee_kind::of_number(text) } else { payee_kind::of_name(text) },
        seats: if number { payee_seat::of_number(text) } else { payee_seat::of_name(text) },
        name: 0,
        number: None,
        dash: text == "-",
        competitive: ["競争契約", "競争入札", "企画競争", "公募", "総合評価"].iter().any(|w| text.contains(w)),
    }
}

/// Names that stand beside their numbers in one part.
fn numbers(parts: &[Part]) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    for part in parts {
        let Some(columns) = part.columnings.first() else { continue };
        let text = |c: Column| {
            let at = columns.iter().position(|x| *x == index(c))?;
            part.texts.get(at).filter(|t| *t != "-")
        };
        if let (Some(name), Some(number)) = (text(Column::Name), text(Column::Corporate)) {
            found.insert(plain_name(name), number.clone());
        }
    }
    found
}

/// Whether a name and a 法人番号 can be of one body.
fn body(table: &Table<'_>, row: usize, name: &Fact, number: &Fact) -> i32 {
    if number.dash {
        return 0;
    }
    let kinds = match (name.kind, number.kind) {
        (Some(a), Some(b)) => payee_kind::agreement(a, b),
        _ => 0,
    };
    let same_part = table.cell(row, index(Column::Name)).map(|c| c.part)
        == table.cell(row, index(Column::Corporate)).map(|c| c.part);
    let known = name.number.filter(|_| !same_part);
    let known = known.map_or(0, |n| if n == number.name { 200 } else { -200 });
    kinds + payee_seat::agreement(name.seats, number.seats) + known
}
