//! 支出先上位10者リスト and 国庫債務負担行為等による契約先上位10者リスト.

use crate::form::Mark;
use crate::parse::How;
use crate::text::fold_to_string;

use super::blocks::{self, block_letter, letter_of_title, next_letter, spaced_letter};
use super::context::Context;
use super::fit::looks_like_value;
use super::furniture::{Aside, aside};
use super::grid::{Cell, Row};
use super::payee_columns::{Heading, Kind, Shape, align, assumed, heading};

/// A list being read.
#[derive(Debug, Default)]
struct List {
    /// Its columns, if its heading was read.
    columns: Option<Vec<Kind>>,
    /// Rows read, or the rank of the last one.
    n: usize,
    /// Whether a column says which block each row belongs to.
    blocked: bool,
    /// Whether something came that belongs to no list: what follows without a
    /// rank may be anything.
    left: bool,
}

/// How far ranks may jump over rows that are not in the text. A greater one
/// is misread.
const FURTHEST: usize = 10;

impl List {
    /// Begins the list of the block `named`, whose letter becomes `letter`. One
    /// printed again on the next page goes on with its list.
    fn begin(&mut self, letter: &mut Option<String>, named: String) {
        if letter.as_ref() != Some(&named) {
            (self.n, self.left) = (0, false);
        }
        *letter = Some(named);
    }

    /// Goes on below a heading.
    fn head(&mut self, heading: Heading) {
        self.columns = Some(heading.kinds);
        (self.left, self.blocked) = (false, false);
    }

    /// Goes on below the heading of a list of payees, whose column of blocks is
    /// no cell of its rows.
    fn head_payees(&mut self, mut heading: Heading) {
        let count = heading.kinds.len();
        heading.kinds.retain(|kind| kind.leaf != "block");
        let blocked = heading.kinds.len() < count;
        self.head(heading);
        self.blocked = blocked;
    }

    /// Whether `rank` can be that of the next row.
    fn expects(&self, rank: usize) -> bool {
        rank > self.n && rank <= self.n + FURTHEST
    }

    /// The place of a row with this rank, where the next rank in the list is
    /// `next`: one that jumps is misread unless the next goes on from it.
    fn place(&self, rank: Option<usize>, next: Option<usize>) -> usize {
        let jumps = |rank: &usize| *rank != self.n + 1;
        let borne_out = |rank: &usize| next.is_some_and(|next| next == rank + 1);
        rank.filter(|r| self.expects(*r) && (!jumps(r) || borne_out(r))).unwrap_or(self.n + 1)
    }

    /// Reads a row, behind which `next` is the first printed rank. Rows begin
    /// with their rank; a row without one is read if it looks like a row of the
    /// list.
    fn row(&mut self, row: &Row, next: Option<usize>, stem: &str, cx: &mut Context<'_, '_>) {
        let own = rank_cell(row).or_else(|| others_cell(row));
        if let Some(cell) = own {
            cx.sink.claim(cell.span);
        }
        let joined = joined_rank(row).filter(|joined| own.is_none() && self.expects(joined.rank));
        let rank = own.and_then(rank_of).or(joined.as_ref().map(|joined| joined.rank));
        let name = joined.map(|joined| (joined.at, joined.cell.part_from(joined.name)));
        let mut cells: Vec<&Cell> = row.cells.iter().skip(usize::from(own.is_some())).collect();
        if let Some((at, name)) = &name
            && let Some(slot) = cells.get_mut(*at)
        {
            *slot = name;
        }
        let Some(first) = cells.iter().find(|c| !c.is_blank()) else { return };
        if first.is_label() {
            // A row of another table, or of instructions.
            self.left = true;
            return;
        }
        let how = if self.columns.is_some() { How::Grid } else { How::Order };
        let kinds = self.columns.clone().unwrap_or_else(|| assumed(cx.form));
        let placed = align(&kinds, &cells);
        let trusted = match rank {
            Some(rank) => !self.left || self.expects(rank),
            None => !self.left && is_row(&kinds, &cells, &placed, self.n > 0),
        };
        if !trusted {
            self.pass_over(row, cx);
            return;
        }
        self.n = self.place(rank, next);
        let placed = placed.iter().map(|at| at.and_then(|at| cells.get(at)).copied());
        for (kind, cell) in kinds.iter().zip(placed).filter(|(k, _)| !k.leaf.is_empty()) {
            place_cell(&format!("{stem}.{}.{}", self.n, kind.leaf), *kind, cell, (row, how), cx);
        }
    }

    /// A row that is none of the list.
    fn pass_over(&mut self, row: &Row, cx: &mut Context<'_, '_>) {
        match aside(row) {
            Some(Aside::Note) => {}
            Some(Aside::Heading) => self.left = true,
            None => cx.sink.warn(
                "支出先の行として読めない行です",
                Some(row.span),
                Some("支出先であれば項目を追加してください"),
            ),
        }
    }
}

/// Places the cell of a column, or says that the row has none.
fn place_cell(key: &str, kind: Kind, cell: Option<&Cell>, (row, how): (&Row, How), cx: &mut Context<'_, '_>) {
    let Some(cell) = cell else {
        let looked = format!("行に「{}」の列に当たるセルがありません", kind.label());
        cx.sink.miss(key, looked, Some(row.span));
        return;
    };
    match kind.shape {
        Shape::Name | Shape::Words => cx.words(key, cell, how),
        _ => cx.figure(key, cell, how),
    }
}

/// The rank printed in the first row behind that has one, in the same list.
fn next_rank(rows: &[&Row]) -> Option<usize> {
    let ranked = |row: &&Row| printed_rank(row);
    rows.iter().take(FURTHEST).take_while(|r| heading(r).is_none() && lone_letter(r, None).is_none()).find_map(ranked)
}

/// Reads a run of payee lists.
pub(super) fn read_payees(rows: &[&Row], cx: &mut Context<'_, '_>) {
    let mut letter: Option<String> = None;
    let mut fresh = false;
    let mut list = List::default();
    let rows: Vec<&Row> = rows.iter().copied().filter(|r| !r.is_blank() && !r.is_rule()).collect();
    for (i, row) in rows.iter().enumerate() {
        if let Some(named) = lone_letter(row, rows.get(i + 1).copied()) {
            list.begin(&mut letter, named);
            fresh = true;
            cx.claim_row(row);
            continue;
        }
        cx.claim_labels(row);
        if let Some(read) = heading(row) {
            if let Some((cell, named)) = heading_letter(row, &read) {
                cx.sink.claim(cell.span);
                list.begin(&mut letter, named);
            } else if !fresh && (letter.is_none() || list.n > 0) && !goes_on(&list, rows.get(i + 1).copied()) {
                // A list without its letter goes on with the letters.
                let next = next_letter(letter.as_deref());
                list.begin(&mut letter, next);
            }
            list.head_payees(read);
            fresh = false;
            continue;
        }
        if row.filled().all(|(_, c)| c.is_label()) {
            continue;
        }
        let next = next_rank(rows.get(i + 1..).unwrap_or_default());
        let own = if list.blocked { block_of_row(row) } else { None };
        let mut rest = None;
        if let Some((at, named)) = own {
            list.begin(&mut letter, named);
            let mut without = (*row).clone();
            cx.sink.claim(without.cells.remove(at).span);
            rest = Some(without);
        }
        let Some(block) = letter.as_ref() else { continue };
        list.row(rest.as_ref().unwrap_or(row), next, &format!("payee.{block}"), cx);
    }
}

/// Reads the list of contracts under 国庫債務負担行為等.
pub(super) fn read_obligations(rows: &[&Row], cx: &mut Context<'_, '_>) {
    let mut list = List::default();
    let rows: Vec<&Row> = rows.iter().copied().filter(|r| !r.is_blank() && !r.is_rule()).collect();
    for (i, row) in rows.iter().enumerate() {
        cx.claim_labels(row);
        if let Some(read) = heading(row) {
            list.head(read);
        } else if list.columns.is_some() {
            let next = next_rank(rows.get(i + 1..).unwrap_or_default());
            list.row(row, next, "obligation", cx);
        }
    }
}

/// The letter of a line that holds nothing else, or a letter and a name; above
/// the heading of a list a blank is enough between them.
fn lone_letter(row: &Row, next: Option<&Row>) -> Option<String> {
    let titled = row.find(Mark::PayeeHead).and_then(|(_, c)| letter_of_title(&c.folded));
    let mut cells = row.filled().map(|(_, c)| c).filter(|c| !c.is(Mark::PayeeHead));
    let Some(cell) = cells.next() else { return titled.map(str::to_owned) };
    if cell.is_label() || cells.next().is_some() {
        return None;
    }
    match block_letter(&cell.folded) {
        Some((letter, rest)) => (rest.is_empty() || row.cells.len() == 1).then(|| letter.to_owned()),
        None => spaced_letter(cell).filter(|_| next.and_then(heading).is_some()).map(|(letter, _)| letter),
    }
}

/// The cell at the head of a row that holds nothing but the letter of a block.
fn block_of_row(row: &Row) -> Option<(usize, String)> {
    row.filled().take(2).find_map(|(at, c)| Some((at, blocks::only_letter(&c.folded)?.to_owned())))
}

/// What stands for a rank where one row sums up all further payees.
const OTHERS: &[&str] = &["その他", "ほか", "他", "その他計"];

/// The cell of such a word, if the name is still to come behind it.
fn others_cell(row: &Row) -> Option<&Cell> {
    let (at, cell) = row.filled().next()?;
    let name = row.get(at + 1).is_some_and(|c| !c.is_blank() && !looks_like_value(c));
    (at == 0 && OTHERS.contains(&cell.folded.as_str()) && name).then_some(cell)
}

/// A block letter that stands in the heading row, left of its columns.
fn heading_letter<'r>(row: &'r Row, heading: &Heading) -> Option<(&'r Cell, String)> {
    row.filled()
        .take_while(|(at, _)| *at < heading.first)
        .find_map(|(_, c)| block_letter(&c.folded).map(|(letter, _)| (c, letter.to_owned())))
}

/// Whether the row behind a heading goes on with the list: a page break
/// repeated the heading.
fn goes_on(list: &List, next: Option<&Row>) -> bool {
    let rank = next.and_then(printed_rank);
    list.n > 0 && rank.is_some_and(|rank| list.expects(rank))
}

/// Whether cells without a rank are a row of the list: one has a name, and an
/// amount, a 法人番号 or several other cells; behind another row (`follows`) a
/// merged cell may hold the name. Notes, page numbers and what follows the list
/// have not.
fn is_row(kinds: &[Kind], cells: &[&Cell], placed: &[Option<usize>], follows: bool) -> bool {
    let filled = |shape: Shape| {
        let (_, at) = kinds.iter().zip(placed).find(|(k, _)| k.shape == shape)?;
        Some(at.and_then(|at| cells.get(at)).is_some_and(|c| !c.is_blank()))
    };
    let more = [filled(Shape::Amount), filled(Shape::Number13)];
    let count = cells.iter().filter(|c| !c.is_blank()).count();
    match filled(Shape::Name) {
        Some(false) => follows && count >= 3 && filled(Shape::Amount) == Some(true),
        _ => count >= 2 && (count >= 3 || more.contains(&Some(true)) || more == [None, None]),
    }
}

/// The cell of the rank at the head of a row.
fn rank_cell(row: &Row) -> Option<&Cell> {
    row.filled().next().filter(|(at, c)| *at == 0 && rank_of(c).is_some()).map(|(_, c)| c)
}

fn rank_of(cell: &Cell) -> Option<usize> {
    rank_in(cell.folded.trim_end_matches('.'))
}

fn rank_in(digits: &str) -> Option<usize> {
    let short = (1..=3).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit());
    short.then(|| digits.parse().ok()).flatten()
}

/// The rank at the head of a row, alone or run into the name.
fn printed_rank(row: &Row) -> Option<usize> {
    rank_cell(row).and_then(rank_of).or_else(|| joined_rank(row).map(|joined| joined.rank))
}

/// A rank that has run into the name behind it: `1 (株)甲` or `1.(株)甲`.
struct Joined<'r> {
    /// Where its cell stands.
    at: usize,
    cell: &'r Cell,
    rank: usize,
    /// Where the name begins in the cell's text.
    name: usize,
}

fn joined_rank(row: &Row) -> Option<Joined<'_>> {
    let (at, cell) = row.filled().next()?;
    let rest = cell.plain.trim_start_matches(char::is_numeric);
    let digits = cell.plain.get(..cell.plain.len() - rest.len()).filter(|digits| !digits.is_empty())?;
    let rank = rank_in(&fold_to_string(digits))?;
    let name = rest.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '.' | '．' | '、' | ')' | '）'));
    // 「3.5」 is a figure, 「3次元」 a word.
    let parted = name.len() < rest.len() && !name.is_empty() && !name.starts_with(char::is_numeric);
    parted.then(|| Joined { at, cell, rank, name: cell.plain.len() - name.len() })
}
