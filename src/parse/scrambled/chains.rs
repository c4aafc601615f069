//! Rows of the payee lists from geometry alone.
//!
//! Pieces without a blank line between them stand on one row. So a list page
//! falls into chains, each a part of one payee's row, and within a chain the
//! columns rise over a blank and fall where pieces run together.

use smallvec::SmallVec;

use super::atoms::{Atom, Gap, What, joined};
use super::chain_looks::{Look, look};
use super::shapes::Shape;
use super::text_edges::{begins_text, ends_text};
use super::wording::NO_WORDS;

/// Columns of a list, left to right.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Column {
    /// The row's number.
    No,
    /// 支出先.
    Name,
    /// 法人番号.
    Corporate,
    /// 業務概要.
    Work,
    /// 支出額.
    Amount,
    /// 契約方式等.
    Contract,
    /// 入札者数.
    Bidders,
    /// 落札率.
    Rate,
    /// 理由及び改善策.
    Reason,
}

/// All columns, left to right, with what they look like.
pub(super) const COLUMNS: [(Column, Shape); 9] = [
    (Column::No, Shape::Count),
    (Column::Name, Shape::Phrase(NO_WORDS)),
    (Column::Corporate, Shape::Corporate),
    (Column::Work, Shape::Phrase(NO_WORDS)),
    (Column::Amount, Shape::Number),
    (Column::Contract, Shape::Contract),
    (Column::Bidders, Shape::Count),
    (Column::Rate, Shape::Share),
    (Column::Reason, Shape::Phrase(NO_WORDS)),
];

/// A cell of a chain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct ChainCell {
    /// Its column.
    pub(super) column: Column,
    /// First piece.
    pub(super) from: usize,
    /// One past the last piece.
    pub(super) to: usize,
    /// Its folded characters.
    pub(super) text: String,
}

/// A part of one row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Chain {
    /// Its cells, in stream order.
    pub(super) cells: Vec<ChainCell>,
    /// Other columns that its cells could stand in, left to right in stream
    /// order, with the votes by which they are behind.
    pub(super) others: Vec<(Vec<Column>, i32)>,
}

impl Chain {
    /// The cell in a column.
    pub(super) fn cell(&self, column: Column) -> Option<&ChainCell> {
        self.cells.iter().find(|c| c.column == column)
    }

    /// The row's number, if the chain has it.
    pub(super) fn number(&self) -> Option<u16> {
        self.cell(Column::No)?.text.parse().ok()
    }
}

/// Chains longer than this are no rows.
const MOST_PIECES: usize = 160;

/// Names and works as other parts of the sheet print them (folded).
#[derive(Debug, Default, Clone)]
pub(super) struct Known {
    /// Who heads a block.
    pub(super) names: Vec<String>,
    /// The lines of the picture.
    pub(super) lines: Vec<String>,
    /// Cells of more than one line on the page itself.
    pub(super) cells: Vec<String>,
}

/// The texts of a page that go on over a line's end.
pub(super) fn wrapped(atoms: &[Atom]) -> Vec<String> {
    let mut out = Vec::new();
    let mut run = String::new();
    let mut lines = 0;
    for (i, atom) in atoms.iter().enumerate() {
        let text = atom.what == What::Text;
        let after = i.checked_sub(1).and_then(|b| atoms.get(b)).is_some_and(|b| b.what == What::Text);
        let joins = text && after && matches!(atom.gap, Gap::Line | Gap::Glue | Gap::Inside);
        if !joins {
            if lines > 0 {
                out.push(std::mem::take(&mut run));
            }
            run.clear();
            lines = 0;
        }
        if text {
            run.push_str(&atom.text);
            lines += usize::from(joins && atom.gap == Gap::Line);
        }
    }
    if lines > 0 {
        out.push(run);
    }
    out
}

/// The chains of a list page.
pub(super) fn chains(atoms: &[Atom], known: &Known) -> Vec<Chain> {
    let mut out = Vec::new();
    let mut from = 0;
    for to in 1..=atoms.len() {
        let word = |i: usize| atoms.get(i).is_some_and(|a| matches!(a.what, What::Word(_)));
        let blank = atoms.get(to).is_none_or(|a| a.gap == Gap::Blank);
        if (blank && !runs_over(atoms, from, to, known)) || word(to) || word(to - 1) {
            if !word(from) && to - from <= MOST_PIECES {
                out.extend(columns(atoms, from, to, known));
            }
            from = to;
        }
    }
    out
}

/// Whether a cell of several lines goes on over the blank line before `at`:
/// a bracket behind a way of contracting, or the rest of a known text.
fn runs_over(atoms: &[Atom], from: usize, at: usize, known: &Known) -> bool {
    let apart = |i: usize| atoms.get(i).is_none_or(|a| matches!(a.gap, Gap::Space | Gap::Blank));
    let mut begin = at.saturating_sub(1);
    while begin > from && !apart(begin) {
        begin -= 1;
    }
    let mut end = at + 1;
    while end < atoms.len() && end < at + MOST_PIECES && !apart(end) {
        end += 1;
    }
    let tail = joined(atoms.get(begin..at).unwrap_or_default());
    let head = joined(atoms.get(at..end).unwrap_or_default());
    if head.starts_with('(') && ["競争契約", "随意契約", "競争入札"].iter().any(|w| tail.ends_with(w)) {
        return true;
    }
    let both = format!("{tail}{head}");
    if is_wrapped_work(atoms, (from, begin), (at, end)) {
        return true;
    }
    let texts = known.names.iter().chain(&known.lines).any(|k| k.starts_with(&both)) || known.cells.contains(&both);
    tail.chars().count() >= 4 && texts
}

/// Digits of a 法人番号.
const CORPORATE: usize = 13;

/// Whether the text `begin..` behind the 法人番号 of a row whose name took two
/// lines goes on in `at..end`: the second line of such a row comes out a blank
/// line later.
fn is_wrapped_work(atoms: &[Atom], (from, begin): (usize, usize), (at, end): (usize, usize)) -> bool {
    let text = |i: usize| atoms.get(i).is_some_and(|a| a.what == What::Text);
    let number =
        |from: usize| atoms.get(from..from + CORPORATE).is_some_and(|n| n.iter().all(|a| a.what == What::Digit));
    let Some(corporate) = begin.checked_sub(CORPORATE).filter(|c| *c > from && number(*c)) else { return false };
    let wraps = |i: usize| text(i) && text(i - 1) && atoms.get(i).is_some_and(|a| a.gap == Gap::Line);
    let name_wraps = (from + 1..corporate).any(wraps);
    name_wraps && text(begin) && text(at) && !number(end)
}

/// How the pieces up to somewhere can be cells, the last in some column.
#[derive(Debug, Clone, Copy)]
struct State {
    votes: i32,
    /// The columns that are filled, as bits.
    filled: u16,
    /// Where the last cell begins, and the state before it.
    from: usize,
    before: (usize, usize),
}

/// The best states of each column, which differ in what they fill.
type States = SmallVec<[State; MOST_STATES]>;

/// So many states of a column are kept.
const MOST_STATES: usize = 4;
/// Column index before the first cell.
const START: usize = COLUMNS.len();

/// The columns of the pieces `from..to` that fit best, each filled once.
fn columns(atoms: &[Atom], from: usize, to: usize, known: &Known) -> Option<Chain> {
    let width = COLUMNS.len() + 1;
    let mut states = vec![States::new(); (to - from + 1) * width];
    keep(&mut states, START, State { votes: 0, filled: 0, from, before: (START, 0) });
    for begin in from..to {
        for end in begin + 1..=to {
            let Some(run) = run(atoms, begin, end) else { continue };
            for (column, (name, shape)) in COLUMNS.iter().enumerate() {
                let glued = atoms.get(begin).is_some_and(|a| a.gap == Gap::Glue);
                let Some(votes) = look(*name, *shape, &run, (begin == from, end == to), glued) else { continue };
                let votes = votes + recognised(*name, &run.text, known);
                for before in 0..width {
                    let Some(fit) = order(atoms, begin, from, before, column) else { continue };
                    let so_far = states.get((begin - from) * width + before).cloned().unwrap_or_default();
                    for (n, state) in so_far.iter().enumerate().filter(|(_, s)| s.filled & 1 << column == 0) {
                        let filled = state.filled | 1 << column;
                        let next = State { votes: state.votes + votes + fit, filled, from: begin, before: (before, n) };
                        keep(&mut states, (end - from) * width + column, next);
                    }
                }
            }
        }
    }
    trace(atoms, &states, (from, to), known)
}

/// Keeps a state if it is among the best of its place. What was kept there
/// keeps its number as soon as it is asked for: states are filled in the order
/// of their ends.
fn keep(states: &mut [States], at: usize, state: State) {
    let Some(here) = states.get_mut(at) else { return };
    if let Some(same) = here.iter_mut().find(|s| s.filled == state.filled) {
        if state.votes > same.votes {
            *same = state;
        }
        return;
    }
    if here.len() < MOST_STATES {
        here.push(state);
        return;
    }
    if let Some(least) = here.iter_mut().min_by_key(|s| s.votes).filter(|s| s.votes < state.votes) {
        *least = state;
    }
}

/// The chain that gathers most votes.
fn trace(atoms: &[Atom], states: &[States], (from, to): (usize, usize), known: &Known) -> Option<Chain> {
    let width = COLUMNS.len() + 1;
    let of = |column: usize| {
        let here = states.get((to - from) * width + column).map(SmallVec::as_slice).unwrap_or_default();
        here.iter().enumerate().map(move |(n, state)| (state.votes, (column, n)))
    };
    let (_, best) = (0..COLUMNS.len()).rev().flat_map(of).max_by_key(|(votes, _)| *votes)?;
    let cells = traced(atoms, states, (from, to), best)?;
    let others = other_columns(atoms, &cells, known);
    Some(Chain { cells, others })
}

/// The other columns that the cells of a chain could stand in, nearest first.
fn other_columns(atoms: &[Atom], cells: &[ChainCell], known: &Known) -> Vec<(Vec<Column>, i32)> {
    let (Some(from), Some(to)) = (cells.first().map(|c| c.from), cells.last().map(|c| c.to)) else { return Vec::new() };
    let mut ways: Vec<(Vec<usize>, i32)> = vec![(Vec::new(), 0)];
    for cell in cells {
        let Some(run) = run(atoms, cell.from, cell.to) else { return Vec::new() };
        let glued = atoms.get(cell.from).is_some_and(|a| a.gap == Gap::Glue);
        let looks: Vec<(usize, i32)> = COLUMNS
            .iter()
            .enumerate()
            .filter_map(|(i, (name, shape))| {
                let votes = look(*name, *shape, &run, (cell.from == from, cell.to == to), glued)?;
                Some((i, votes + recognised(*name, &run.text, known)))
            })
            .collect();
        let mut next = Vec::new();
        for (columns, so_far) in &ways {
            let before = columns.last().copied().unwrap_or(START);
            for (column, votes) in &looks {
                let fits = !columns.contains(column);
                if let Some(fit) = order(atoms, cell.from, from, before, *column).filter(|_| fits) {
                    next.push((columns.iter().copied().chain([*column]).collect(), so_far + votes + fit));
                }
            }
        }
        next.sort_by_key(|(_, votes)| std::cmp::Reverse(*votes));
        next.truncate(MOST_WAYS);
        ways = next;
    }
    let most = ways.first().map_or(0, |w| w.1);
    let own: Vec<Column> = cells.iter().map(|c| c.column).collect();
    let named =
        |columns: &[usize]| columns.iter().filter_map(|c| COLUMNS.get(*c)).map(|c| c.0).collect::<Vec<Column>>();
    let all = ways.iter().map(|(columns, votes)| (named(columns), most - votes));
    all.filter(|(columns, behind)| *columns != own && *behind <= NEAR).collect()
}

/// Ways kept of placing the cells of a chain.
const MOST_WAYS: usize = 24;

/// Readings of the same cells that are behind by no more than this are kept.
const NEAR: i32 = 80;

fn traced(
    atoms: &[Atom],
    states: &[States],
    (from, to): (usize, usize),
    last: (usize, usize),
) -> Option<Vec<ChainCell>> {
    let width = COLUMNS.len() + 1;
    let (mut cells, mut end, mut at) = (Vec::new(), to, last);
    while at.0 != START {
        let state = states.get((end - from) * width + at.0)?.get(at.1)?;
        let text = atoms.get(state.from..end)?.iter().map(|a| a.text.as_str()).collect();
        cells.push(ChainCell { column: COLUMNS.get(at.0)?.0, from: state.from, to: end, text });
        (end, at) = (state.from, state.before);
    }
    cells.reverse();
    Some(cells)
}

/// Votes for a column following another over the gap before `begin`; `None`
/// where geometry forbids it.
fn order(atoms: &[Atom], begin: usize, from: usize, before: usize, column: usize) -> Option<i32> {
    if begin == from {
        return (before == START).then_some(0);
    }
    if before == START {
        return None;
    }
    let is_text = |i: usize| atoms.get(i).is_some_and(|a| a.what == What::Text);
    let latin = |i: usize| atoms.get(i).is_some_and(|a| a.text.starts_with(|c: char| c.is_ascii_alphabetic()));
    let digit = |i: usize| atoms.get(i).is_some_and(|a| a.what == What::Digit);
    match atoms.get(begin)?.gap {
        // 「10YFP」, 「5G」.
        Gap::Glue if latin(begin) && begin.checked_sub(1).is_some_and(digit) => (column < before).then_some(-200),
        Gap::Space => (column > before).then(|| if column == before + 1 { 30 } else { 0 }),
        // A list goes on with its next point, and text mostly goes on over a
        // line's end.
        Gap::Line if atoms.get(begin)?.text.starts_with('・') && begin.checked_sub(1).is_some_and(is_text) => None,
        Gap::Line if is_text(begin) && begin.checked_sub(1).is_some_and(is_text) => (column > before).then_some(-320),
        Gap::Line => (column > before).then_some(if column == before + 1 { 0 } else { -40 }),
        Gap::Glue => (column < before).then_some(-40),
        Gap::Inside => (column < before).then_some(-260),
        Gap::Blank => None,
    }
}

fn run(atoms: &[Atom], begin: usize, end: usize) -> Option<Look> {
    let pieces = atoms.get(begin..end)?;
    let plain = pieces.iter().all(|a| a.what == What::Digit)
        || (pieces.len() == 1 && pieces.iter().all(|a| matches!(a.what, What::Dash | What::Mark)));
    let latin = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
    let ends_latin = |i: usize| atoms.get(i).is_some_and(|a| latin(a.text.chars().next_back()));
    let begins_latin = |i: usize| atoms.get(i).is_some_and(|a| latin(a.text.chars().next()));
    let parts =
        |i: &usize| atoms.get(*i).is_some_and(|a| a.gap == Gap::Space) && !(ends_latin(i - 1) && begins_latin(*i));
    let spaces = (begin + 1..end).filter(parts).count();
    if plain && is_embedded_dash(atoms, begin) {
        return None;
    }
    if plain {
        let whole = pieces.iter().skip(1).all(|a| a.gap == Gap::Inside);
        return whole.then(|| Look { text: joined(pieces), blanks: 0, spaces: 0, plain: true });
    }
    if spaces > 3 || has_lone_dash(atoms, begin, end) || !begins_text(atoms, begin) || !ends_text(atoms, end) {
        return None;
    }
    Some(Look { text: joined(pieces), blanks: 0, spaces, plain: false })
}

/// A dash within a name: `ICT-ISAC`.
pub(super) fn is_embedded_dash(atoms: &[Atom], at: usize) -> bool {
    let text = |i: usize| atoms.get(i).is_some_and(|a| a.what == What::Text);
    let glued = |i: usize| atoms.get(i).is_some_and(|a| a.gap == Gap::Glue);
    let dash = atoms.get(at).is_some_and(|a| a.what == What::Dash);
    dash && glued(at) && glued(at + 1) && text(at + 1) && at.checked_sub(1).is_some_and(text)
}

/// A dash with white space on both sides is a cell of its own.
pub(super) fn has_lone_dash(atoms: &[Atom], begin: usize, end: usize) -> bool {
    let apart = |i: usize| atoms.get(i).is_none_or(|a| !matches!(a.gap, Gap::Glue | Gap::Inside));
    (begin..end).any(|i| atoms.get(i).is_some_and(|a| a.what == What::Dash) && apart(i) && apart(i + 1))
}

/// Votes for a text that another part of the sheet prints.
fn recognised(column: Column, text: &str, known: &Known) -> i32 {
    match column {
        Column::Name if known.names.iter().any(|n| n == text) => 200,
        Column::Work if known.lines.iter().any(|l| l == text) => 100,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::scrambled::atoms::Page;
    use crate::sheet::FiscalYear;
    use crate::text::Span;

    fn read(text: &str) -> Vec<String> {
        let page = Page::new(text, Span::new(0, text.len()), FiscalYear::new(2018));
        let shown =
            |c: &Chain| c.cells.iter().map(|x| format!("{:?}={}", x.column, x.text)).collect::<Vec<_>>().join(" ");
        chains(&page.atoms, &Known::default()).iter().map(shown).collect()
    }

    #[test]
    fn a_row_on_one_line_falls_into_its_columns() {
        assert_eq!(
            read("3 山川運輸（株） 3050001020502 〃 35 一般競争契約\n（最低価格） 1 100％"),
            [
                "No=3 Name=山川運輸(株) Corporate=3050001020502 Work=〃 Amount=35 Contract=一般競争契約(最低価格) Bidders=1 Rate=100%"
            ]
        );
    }

    #[test]
    fn a_cell_of_several_lines_goes_on_over_a_blank_line() {
        assert_eq!(
            read("6 山川（株） 5120105007717 一般競争契約\n\n（最低価格） 2 74.2%"),
            ["No=6 Name=山川(株) Corporate=5120105007717 Contract=一般競争契約(最低価格) Bidders=2 Rate=74.2%"]
        );
    }

    #[test]
    fn pieces_that_run_together_stand_to_the_left() {
        assert_eq!(read("総合評価入札7010001008844 108"), ["Contract=総合評価入札 Corporate=7010001008844 Amount=108"]);
    }

    #[test]
    fn a_figure_that_letters_follow_begins_a_text() {
        assert_eq!(read("国連機関 10YFP基金への拠出 27"), ["Name=国連機関 Work=10YFP基金への拠出 Amount=27"]);
    }

    #[test]
    fn the_second_line_of_a_work_comes_a_blank_line_later() {
        assert_eq!(
            read(
                "5 （一財）山川防災科学セ\nンター 1012405001538 火山に関する統計\n\n処理の請負業務 6 補助金等交付 - - -"
            ),
            [
                "No=5 Name=(一財)山川防災科学センター Corporate=1012405001538 Work=火山に関する統計処理の請負業務 Amount=6 Contract=補助金等交付 Bidders=- Rate=- Reason=-"
            ]
        );
    }

    #[test]
    fn a_row_has_every_column_once() {
        let page = "（公財）山川機関 8021005009182 持続可能な消費 10 年計画 - 20 運営支援";
        for row in read(page) {
            let mut columns: Vec<&str> = row.split(' ').filter_map(|c| c.split_once('=')).map(|c| c.0).collect();
            columns.sort_unstable();
            let all = columns.len();
            columns.dedup();
            assert_eq!(columns.len(), all, "{row}");
        }
    }
}
