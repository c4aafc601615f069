//! 費目・使途: what stands on one line is taken from geometry, assigned to the
//! rows of the blocks, and placed where no other assignment comes near.
//!
//! Two blocks stand side by side (A left, B right), so a line can hold a row of
//! each; 計 closes both.

use std::collections::BTreeMap;

use super::assign::{Assigned, Part, Way, assign};
use super::atoms::Page;
use super::laying::LaidOut;
use super::picture::{self, Shown};
use super::sure::{self, READ, count};
use super::sure_cards::USE;
use super::trust;
use super::use_heads::{Near, heads};
use super::use_lines::{Cell, Look, blocks_of, columnings, lines};
use super::use_pages::UseBlock;
use super::use_rules::{self, AMOUNT, ITEM, PURPOSE, Pair, SIDE, UseRules, WIDTH};
use super::use_runs::{Run, runs};
use super::use_sums::sums;
use super::value::unwrap;
use crate::form::{StreamCell, StreamPage};
use crate::parse::{Candidate, How, Sink};
use crate::read::Document;
use crate::text::fold_to_string;

/// A block has no more rows than this.
const MOST_ROWS: usize = 8;
/// A page with more parts than this is not solved.
const MOST_PARTS: usize = 160;
/// A cell that stands somewhere.
const STANDS: i32 = 100;

/// Places the cells of 費目・使途 on a page, which has the rows of these blocks.
/// What their payees got is what `known` has of them.
pub(super) fn place(
    document: &Document,
    (kind, page, blocks): (StreamPage, &Page, &[UseBlock]),
    laid: Option<&LaidOut>,
    known: &Sink<'_>,
    sink: &mut Sink<'_>,
) {
    let pairs = pairs(blocks, known);
    if pairs.iter().all(|p| p.sides.iter().all(|s| !s.headed)) {
        return;
    }
    let lines = lines(document, &page.atoms);
    if lines.len() > MOST_PARTS {
        return;
    }
    let rows = row_count(&lines, &pairs);
    let order = laid.map_or_else(Vec::new, |laid| order_of(laid, page.atoms.len()));
    let headed = pairs.iter().flat_map(|p| &p.sides).filter(|s| s.headed).count();
    let borne_out = laid.is_some_and(|laid| trust::summing_blocks(page, laid).len() * 2 >= headed);
    let weight = if borne_out { SUMMING } else { weight(&lines, &order) };
    let sums = sums(&lines, &pairs);
    let heads = heads(page);
    let runs = runs(&lines, &heads, kind);
    let near = |n: usize, l: &[Cell]| Near::of(l, page, &heads, (kind, runs.get(n).copied().unwrap_or(Run::Open)));
    let possible = |n: usize| sums.get(n).map(Vec::as_slice).unwrap_or_default();
    let parts: Vec<Part> = lines
        .iter()
        .enumerate()
        .map(|(n, l)| part(l, &pairs, rows, (&order, weight), possible(n), &near(n, l)))
        .collect();
    let rules = UseRules::new(pairs.clone(), rows, &parts);
    let all = assign(&rules, &parts, &[], (pairs.len() * (rows + 1), WIDTH));
    let closed = closed(&all, &lines, &pairs, rows);
    for assigned in &all {
        let Some(cell) = lines.get(assigned.cell.part).and_then(|l| l.get(assigned.cell.index)) else { continue };
        let (pair, row) = (assigned.row / (rows + 1), assigned.row % (rows + 1));
        let Some(side) = pairs.get(pair).and_then(|p| p.sides.get(assigned.column / SIDE)) else { continue };
        if !side.headed || cell.look == Look::Total {
            continue;
        }
        let span = cell.span;
        let name = name_of(assigned.column, row, rows);
        let key = format!("use.{}.{name}", side.letter);
        let value = unwrap(document.slice(span));
        let block = pair * 2 + assigned.column / SIDE;
        let by_order = order
            .get(cell.from)
            .and_then(Option::as_ref)
            .map_or(0, |(letter, own, margin)| sure::by_order(*letter == side.letter, *own == name, *margin));
        let seen = [assigned.margin, closed.get(block).map_or(0, |c| *c as i32), by_order, count(parts.len())];
        if sink.has(&key) {
            continue;
        }
        sink.observe(USE.name, key.as_str(), value.as_str(), seen);
        if USE.points(&seen) >= READ {
            sink.place(key.as_str(), value, How::Grid, &[span]);
        } else {
            let why = "この行の欄とも、ほかの行の欄とも読めます".to_owned();
            sink.open(key.as_str(), "費目・使途の行", Some(span), vec![Candidate { value, spans: vec![span], why }]);
        }
    }
}

/// How much a block looks as one should.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Closed {
    /// Something is missing.
    No,
    /// Its rows are whole.
    Rows,
    /// Its rows are whole and make its total.
    Sum,
}

/// For each block, left and right of every pair, how far it is closed.
fn closed(all: &[Assigned], lines: &[Vec<Cell>], pairs: &[Pair], rows: usize) -> Vec<Closed> {
    let mut out = Vec::new();
    for (p, pair) in pairs.iter().enumerate() {
        for (s, side) in pair.sides.iter().enumerate() {
            let own = |a: &&Assigned| a.row / (rows + 1) == p && a.column / SIDE == s;
            let text = |a: &Assigned| lines.get(a.cell.part).and_then(|l| l.get(a.cell.index)).map(|c| c.text.as_str());
            let mut cells = vec![0_usize; rows];
            let (mut sum, mut unit, mut total) = (0, 0, None);
            for a in all.iter().filter(own) {
                let amount = text(a).filter(|_| a.column % SIDE == AMOUNT).and_then(use_rules::amount);
                match cells.get_mut(a.row % (rows + 1)) {
                    Some(n) => {
                        *n += 1;
                        sum += amount.map_or(0, |x| x.0);
                        unit += amount.map_or(0, |x| x.1);
                    }
                    None => total = amount.or(total),
                }
            }
            let whole = cells.iter().all(|n| *n == 0 || *n == SIDE) && cells.iter().any(|n| *n > 0);
            let near = |t: i64, u: i64| (t - sum).abs() <= unit.max(u);
            let sums = total.map_or_else(|| side.paid.iter().any(|t| near(*t, 0)), |(t, u)| near(t, u));
            out.push(match (whole, sums) {
                (true, true) => Closed::Sum,
                (true, false) => Closed::Rows,
                _ => Closed::No,
            });
        }
    }
    out
}

/// The blocks side by side, with what is known of each.
fn pairs(blocks: &[UseBlock], sink: &Sink<'_>) -> Vec<Pair> {
    let picture = picture::blocks(sink.value("flow.text").unwrap_or_default());
    let mut pairs: BTreeMap<usize, Pair> = BTreeMap::new();
    for block in blocks {
        let letter = &block.letter;
        let Some(number) = number_of(letter) else { continue };
        let pair = pairs.entry(number / 2).or_default();
        if let Some(side) = pair.sides.get_mut(number % 2) {
            let got = paid(letter, sink, picture.get(letter));
            *side = use_rules::Side { letter: letter.clone(), headed: block.headed, paid: got };
        }
    }
    pairs.into_values().collect()
}

/// A, B, … Z, AA, AB …: 0, 1, …
pub(super) fn number_of(letter: &str) -> Option<usize> {
    let place = |c: char| c.is_ascii_uppercase().then(|| usize::from(u8::try_from(c).unwrap_or(b'A') - b'A'));
    let mut chars = letter.chars();
    match (chars.next(), chars.next(), chars.next()) {
        (Some(a), None, None) => place(a),
        (Some(a), Some(b), None) => Some((place(a)? + 1) * 26 + place(b)?),
        _ => None,
    }
}

/// What the head of a block got, as the lists of payees say it, or the picture
/// of a block with one payee.
fn paid(letter: &str, sink: &Sink<'_>, shown: Option<&Shown>) -> Vec<i64> {
    let amount = |n: usize| {
        let value = sink.value(&format!("payee.{letter}.{n}.amount"))?;
        use_rules::amount(&fold_to_string(value)).map(|a| a.0)
    };
    let name = |n: usize| sink.value(&format!("payee.{letter}.{n}.name"));
    let Some(first) = amount(1) else {
        return shown.filter(|s| s.count == 1).and_then(|s| use_rules::thousandths(s.sum)).into_iter().collect();
    };
    let mut sums = vec![first];
    let mut sum = first;
    for n in 2..=12 {
        if name(n).is_none() || name(n) != name(1) {
            break;
        }
        let Some(more) = amount(n) else { break };
        sum += more;
        sums.push(sum);
    }
    sums
}

/// Where the form's order puts a piece: block and cell, and by how much that
/// is ahead.
type Ordered = (String, String, i32);

/// How many rows a block can have here.
fn row_count(lines: &[Vec<Cell>], pairs: &[Pair]) -> usize {
    let blocks = pairs.iter().flat_map(|p| &p.sides).filter(|s| s.headed).count();
    let items = lines.iter().flatten().filter(|c| c.look == Look::Text && use_rules::item(&c.text).is_some()).count();
    let figures = lines.iter().flatten().filter(|c| c.look == Look::Figure).count();
    (figures.max(items) + 2).saturating_sub(blocks).clamp(1, if blocks > 4 { 6 } else { MOST_ROWS })
}

/// Where a line can stand, and what speaks for it.
fn part(
    line: &[Cell],
    pairs: &[Pair],
    rows: usize,
    (order, weight): (&[Option<Ordered>], i32),
    sums: &[Vec<usize>],
    near: &Near<'_>,
) -> Part {
    let totals = line.iter().any(|c| c.look == Look::Total);
    let alone = line.len() == 1 && line.iter().all(|c| c.look == Look::Figure);
    let columnings = columnings(line);
    let mut ways = Vec::new();
    for (n, (columns, votes)) in columnings.iter().enumerate() {
        for (p, pair) in pairs.iter().enumerate() {
            for row in 0..=rows {
                let closing = row == rows;
                if (totals && !closing) || (closing && !totals && !alone) {
                    continue;
                }
                let side = |c: usize| pair.sides.get(c / SIDE);
                let fits = line.iter().zip(columns).all(|(cell, c)| {
                    side(*c).is_some_and(|s| s.headed || (closing && (cell.look == Look::Total || cell.text == "0")))
                });
                if !fits {
                    continue;
                }
                let by_order: i32 = line
                    .iter()
                    .zip(columns)
                    .filter_map(|(cell, c)| {
                        let (letter, name, margin) = order.get(cell.from)?.as_ref()?;
                        let here = side(*c).is_some_and(|s| s.letter == *letter) && *name == name_of(*c, row, rows);
                        here.then_some(match margin {
                            200.. => weight * 3,
                            100..=199 => weight * 3 / 2,
                            _ => weight / 2,
                        })
                    })
                    .sum();
                let stands = STANDS * i32::try_from(line.len()).unwrap_or(9);
                let blocks = blocks_of(line, columns, p);
                let summed = match sums {
                    _ if closing || sums.is_empty() => 0,
                    [only] => {
                        if *only == blocks {
                            SUMMED
                        } else {
                            -SUMMED
                        }
                    }
                    some => {
                        if some.contains(&blocks) {
                            0
                        } else {
                            -SUMMED
                        }
                    }
                };
                let by_head = near.votes(line, columns, pair, closing);
                let by_order = if near.is_elsewhere(columns, pair) { 0 } else { by_order };
                let votes = stands + votes + by_order + by_head + summed - i32::from(closing && alone) * 40;
                ways.push(Way { row: p * (rows + 1) + row, columning: n, votes });
            }
        }
    }
    Part {
        texts: line.iter().map(|c| c.text.clone()).collect(),
        columnings: columnings.into_iter().map(|(c, _)| c).collect(),
        ways,
    }
}

/// What the form's order is worth where it makes the totals of half of the
/// blocks.
const SUMMING: i32 = 160;
/// What it counts that a block's figures make its total only so.
const SUMMED: i32 = 120;

fn name_of(column: usize, row: usize, rows: usize) -> String {
    match column % SIDE {
        _ if row == rows => "total".to_owned(),
        ITEM => format!("{}.item", row + 1),
        PURPOSE => format!("{}.purpose", row + 1),
        _ => format!("{}.amount", row + 1),
    }
}

/// The block and cell that the form's order gives each piece.
fn order_of(laid: &LaidOut, pieces: usize) -> Vec<Option<Ordered>> {
    let mut out = vec![None; pieces];
    for choice in laid.chosen.iter().filter(|c| c.margin >= 0) {
        let Some(reading) = laid.readings.get(choice.reading) else { continue };
        let Some(StreamCell::Cells(keys)) = laid.slots.get(reading.slot).map(|s| &s.cell) else { continue };
        let [key] = keys.as_slice() else { continue };
        let Some((letter, name)) = key.strip_prefix("use.").and_then(|k| k.split_once('.')) else { continue };
        if let Some(run) = out.get_mut(reading.from..reading.to) {
            run.fill(Some((letter.to_owned(), name.to_owned(), choice.margin)));
        }
    }
    out
}

/// How much the form's order is worth here: as much as it puts on one row what
/// stands on one row.
fn weight(lines: &[Vec<Cell>], order: &[Option<Ordered>]) -> i32 {
    let (mut agree, mut differ) = (1, 1);
    for line in lines.iter().filter(|l| l.len() >= 2) {
        let rows: Vec<(&str, &str)> = line
            .iter()
            .filter_map(|c| order.get(c.from)?.as_ref())
            .map(|(l, name, _)| (l.as_str(), name.split('.').next().unwrap_or_default()))
            .collect();
        match rows.as_slice() {
            [first, rest @ ..] if !rest.is_empty() => {
                let same = rest.iter().all(|r| r.1 == first.1);
                if same { agree += 1 } else { differ += 1 }
            }
            _ => {}
        }
    }
    match agree * 100 / (agree + differ) {
        80.. => 70,
        60..=79 => 50,
        40..=59 => 35,
        _ => 15,
    }
}

#[cfg(test)]
mod tests {
    use crate::parse::parse;
    use crate::read::Document;

    fn read(lines: &str) -> Vec<(String, String)> {
        let text = format!(
            "平成29年度行政事業レビューシート 総務省\n\n\n\n※平成28年度実績を記入。執行実績がない新規事業、新規要求事業については現時点で予定やイメージを記入。\n\n\
             費　目 使　途\n\n金　額\n(百万円）\n\nA.（株）山川工業 B.（株）海辺商会\n\n{lines}\n"
        );
        let parsed = parse(&Document::from_text("t.scrambled.txt", &text));
        let used = parsed.fields.iter().filter(|f| f.key.as_str().starts_with("use."));
        used.filter_map(|f| Some((f.key.as_str().to_owned(), f.value()?.to_owned()))).collect()
    }

    fn value<'a>(read: &'a [(String, String)], key: &str) -> Option<&'a str> {
        read.iter().find(|(k, _)| k == key).map(|(_, v)| v.as_str())
    }

    #[test]
    fn a_line_of_two_blocks_goes_left_and_right() {
        let read = read("人件費 職員の給与 10 人件費 技術者の給与 4\n\n旅費 出張旅費 2 消費税 消費税 3\n\n計 12 計 7");
        assert_eq!(value(&read, "use.A.1.amount"), Some("10"), "{read:?}");
        assert_eq!(value(&read, "use.A.2.purpose"), Some("出張旅費"));
        assert_eq!(value(&read, "use.B.2.item"), Some("消費税"));
        assert_eq!(value(&read, "use.B.total"), Some("7"));
    }

    #[test]
    fn sums_tell_whose_row_a_line_is() {
        let read =
            read("旅費 出張旅費 20\n\n消費税 消費税 3\n\n人件費 職員の給与 100\n\n諸謝金 講師謝金 31\n\n計 120 計 34");
        assert_eq!(value(&read, "use.A.1.amount"), Some("100"), "{read:?}");
        assert_eq!(value(&read, "use.A.2.item"), Some("旅費"));
        assert_eq!(value(&read, "use.B.1.purpose"), Some("講師謝金"));
    }

    #[test]
    fn figures_that_could_change_places_are_not_decided() {
        let read = read("人件費 職員の給与\n\n旅費 出張旅費\n\n7\n\n5\n\n消費税 消費税 3\n\n計 12 計 3");
        assert_eq!(value(&read, "use.A.total"), Some("12"), "{read:?}");
        assert_eq!(value(&read, "use.A.1.amount"), None, "{read:?}");
        assert_eq!(value(&read, "use.A.2.amount"), None);
    }

    #[test]
    fn a_sum_that_does_not_fit_is_read_as_printed() {
        let read = read("人件費 職員の給与 10 人件費 技術者の給与 4\n\n旅費 出張旅費 2 消費税 消費税 3\n\n計 15 計 7");
        assert_eq!(value(&read, "use.A.total"), Some("15"), "{read:?}");
        assert_eq!(value(&read, "use.A.2.amount").unwrap_or("2"), "2");
    }
}
