//! The payee lists: parts of rows are taken from geometry, assigned to rows,
//! and placed where no other assignment comes near.

use std::collections::BTreeSet;

use super::assign::{Part, Way, assign};
use super::atoms::{Atom, Page};
use super::chains::{COLUMNS, ChainCell, Column};
use super::laying::LaidOut;
use super::payee_order::{Ordered, order_of, order_votes, payee_key, weight};
use super::payee_parts::{Found, parts_of};
use super::payee_rules::{Block, PayeeRules, index, is_scattered, plain_name};
use super::payee_stream::{Stream, head_before};
use super::payee_sure::Whole;
use super::picture::{self, Shown};
use super::place::is_form_text;
use super::sections;
use super::sure::{self, READ};
use super::sure_cards::PAYEE;
use super::trust;
use super::use_rules::amount;
use super::uses::number_of;
use super::value::unwrap;
use crate::form::StreamCell;
use crate::parse::{Candidate, How, Sink};
use crate::read::Document;
use crate::sheet::FieldKey;
use crate::text::{Span, fold_to_string};

/// A page of payee lists.
pub(super) struct ListPage<'p> {
    /// Its pieces.
    pub(super) page: &'p Page,
    /// Its form's order, if one is known.
    pub(super) laid: Option<LaidOut>,
}

/// The name of a column in keys; the row's number has none.
fn key_of(column: Column) -> Option<&'static str> {
    Some(match column {
        Column::No => return None,
        Column::Name => "name",
        Column::Corporate => "corporate_number",
        Column::Work => "work",
        Column::Amount => "amount",
        Column::Contract => "contract",
        Column::Bidders => "bidders",
        Column::Rate => "award_rate",
        Column::Reason => "reason",
    })
}

/// A block has no more rows than this.
const MOST_ROWS: u16 = 40;
/// Sheets with more rows or parts than this are not solved.
const MOST_IN_ALL: usize = 400;
/// A cell that stands somewhere.
const STANDS: i32 = 100;

/// The share of its pieces, in percent, from which on a page is explained.
const WHOLE_SHARE: usize = 100;
/// There, it places what it gives with this lead.
const LIKELY: i32 = 70;
/// What the form's order is worth for a cell where it explains all pages.
const WHOLE: i32 = 140;

/// Whether a block of 費目・使途 has a total that its first payee is not read
/// to have got.
pub(super) fn totals_tell_more(sink: &Sink<'_>) -> bool {
    let figure = |key: &str| sink.value(key).and_then(|v| amount(&fold_to_string(v)));
    let letter = |key: &FieldKey| key.as_str().strip_prefix("use.")?.strip_suffix(".total").map(str::to_owned);
    sink.keys().filter_map(letter).any(|letter| {
        let total = figure(&format!("use.{letter}.total"));
        total.is_some() && total != figure(&format!("payee.{letter}.1.amount"))
    })
}

/// Places the payees of a sheet, of whose blocks `known` has the heads and
/// what they got.
pub(super) fn place(document: &Document, pages: &[ListPage<'_>], known: &Sink<'_>, sink: &mut Sink<'_>) {
    let found = parts_of(pages, sink);
    let (blocks, allowed) = blocks(pages, &found, known);
    let rows = blocks.last().map_or(0, |b| b.rows.end);
    if found.len() > MOST_IN_ALL || rows > MOST_IN_ALL {
        return;
    }
    let orders: Vec<Vec<Option<Ordered>>> =
        pages.iter().map(|p| p.laid.as_ref().map_or_else(Vec::new, |laid| order_of(laid, &p.page.atoms))).collect();
    let whole = pages.iter().filter_map(|p| Some(trust::explained(p.page, p.laid.as_ref()?)));
    let whole = !pages.is_empty() && whole.filter(|(used, all)| used * 100 >= all * WHOLE_SHARE).count() == pages.len();
    let weight = if whole { WHOLE } else { weight(&found, &orders) };
    let part = |f| part(f, &blocks, &allowed, (&orders, weight), head_before(f, pages));
    let parts: Vec<Part> = found.iter().map(part).collect();
    let stream = Stream::new(&found, pages);
    let runs = stream.runs();
    let rules = PayeeRules::new(blocks.clone(), &parts, stream);
    let twins = twins(&blocks);
    let (mut taken, mut open) = (Vec::new(), Vec::new());
    let all = assign(&rules, &parts, &runs, (rows, COLUMNS.len()));
    let whole = Whole::new(&all, &parts);
    for assigned in all {
        let Some(of) = found.get(assigned.cell.part) else { continue };
        let Some(cell) = of.chain.cells.get(assigned.cell.index) else { continue };
        let Some(span) = pages.get(of.page).and_then(|p| span_of(&p.page.atoms, cell)) else { continue };
        let Some((column, _)) = COLUMNS.get(assigned.column) else { continue };
        let Some(name) = key_of(*column) else {
            sink.claim(span);
            continue;
        };
        let Some(block) = blocks.iter().find(|b| b.rows.contains(&assigned.row)) else { continue };
        let position = assigned.row - block.rows.start + 1;
        let key = format!("payee.{}.{position}.{name}", block.letter);
        let value = unwrap(document.slice(span));
        let ordered = orders.get(of.page).and_then(|o| o.get(cell.from)?.as_ref());
        let by_order = ordered.map_or(0, |((letter, n), column, margin)| {
            sure::by_order((letter, usize::from(*n)) == (&block.letter, position), *column == name, *margin)
        });
        let seen = whole.seen(&assigned, by_order);
        let clear = PAYEE.points(&seen) >= READ && !twins.contains(block.letter.as_str());
        sink.observe(PAYEE.name, key.as_str(), value.as_str(), seen);
        taken.push((span, clear));
        if clear {
            sink.place(key.as_str(), value, How::Grid, &[span]);
        } else {
            let why = "この行の欄とも、ほかの行の欄とも読めます".to_owned();
            open.push((key, Candidate { value, spans: vec![span], why }));
        }
    }
    for page in pages {
        rest_by_order(document, page, &taken, &twins, sink);
    }
    for (key, candidate) in open {
        let within = candidate.spans.first().copied();
        sink.open(key.as_str(), "支出先の行", within, vec![candidate]);
    }
}

/// Blocks that could change places as they stand: the picture gives them the
/// same sum and as many payees, and no head tells them apart. Lists are not
/// printed in the order of their letters, so the form's order is no evidence.
fn twins(blocks: &[Block]) -> BTreeSet<&str> {
    let alike = |a: &Block, b: &Block| {
        a.letter != b.letter
            && a.sum.is_some()
            && (a.sum, a.rows.len(), a.head_sum) == (b.sum, b.rows.len(), b.head_sum)
            && (&a.head, &a.contract, &a.work) == (&b.head, &b.contract, &b.work)
    };
    blocks.iter().filter(|a| blocks.iter().any(|b| alike(a, b))).map(|b| b.letter.as_str()).collect()
}

/// Where the form's order explains a page wholly, it also places what the
/// rows leave open: cells that no row has taken, or not clearly.
fn rest_by_order(
    document: &Document,
    list: &ListPage<'_>,
    taken: &[(Span, bool)],
    twins: &BTreeSet<&str>,
    sink: &mut Sink<'_>,
) {
    let Some(laid) = &list.laid else { return };
    let (used, all) = trust::explained(list.page, laid);
    if used * 100 < all * WHOLE_SHARE {
        return;
    }
    for choice in laid.chosen.iter().filter(|c| c.margin >= LIKELY) {
        let Some(reading) = laid.readings.get(choice.reading) else { continue };
        let Some(StreamCell::Cells(keys)) = laid.slots.get(reading.slot).map(|s| &s.cell) else { continue };
        let [key] = keys.as_slice() else { continue };
        let letter = key.split('.').nth(1).unwrap_or_default();
        if payee_key(key).is_none() || is_form_text(key) || sink.has(key) || twins.contains(letter) {
            continue;
        }
        let Some(run) = list.page.atoms.get(reading.from..reading.to) else { continue };
        let (Some(begin), Some(end)) = (run.first(), run.last()) else { continue };
        let span = begin.span.cover(end.span);
        let other = |(s, placed): &(Span, bool)| s.start < span.end && span.start < s.end && (*placed || *s != span);
        if !taken.iter().any(other) {
            sink.place(*key, unwrap(document.slice(span)), How::Order, &[span]);
        }
    }
}

/// The blocks of the lists with their rows, and which of them can stand on
/// each page.
fn blocks(pages: &[ListPage<'_>], found: &[Found], sink: &Sink<'_>) -> (Vec<Block>, Vec<Vec<usize>>) {
    let shown = picture::blocks(sink.value("flow.text").unwrap_or_default());
    let mut blocks: Vec<Block> = Vec::new();
    let mut allowed: Vec<Vec<usize>> = Vec::new();
    let mut begin = 0;
    let letters: BTreeSet<String> = pages.iter().flat_map(|p| sections::letters(p.page)).collect();
    for page in pages {
        // Only the last list of a page goes on over its end; heads come out in
        // any order, lists stand in that of their letters.
        let letter = |block: &&usize| blocks.get(**block).and_then(|b| number_of(&b.letter));
        let mut here: Vec<usize> =
            allowed.last().and_then(|l| l.iter().max_by_key(letter)).copied().into_iter().collect();
        for letter in sections::letters(page.page) {
            if let Some(i) = blocks.iter().position(|b| b.letter == letter) {
                here.push(i);
                continue;
            }
            let rows = shown.get(&letter).map_or_else(|| most(found, letters.len()), |s| s.count);
            let rows = usize::from(rows.min(MOST_ROWS));
            here.push(blocks.len());
            blocks.push(block(&letter, begin..begin + rows, shown.get(&letter), sink));
            begin += rows;
        }
        here.sort_unstable();
        here.dedup();
        allowed.push(here);
    }
    (blocks, allowed)
}

fn block(letter: &str, rows: std::ops::Range<usize>, shown: Option<&Shown>, sink: &Sink<'_>) -> Block {
    let head = sink.value(&format!("use.{letter}.payee")).map(|h| plain_name(&fold_to_string(h)));
    let total = sink.value(&format!("use.{letter}.total"));
    Block {
        letter: letter.to_owned(),
        rows,
        head,
        head_sum: total.and_then(|t| amount(&fold_to_string(t))).map(|a| a.0),
        sum: shown.and_then(|s| amount(&s.sum.to_string())).map(|a| a.0).filter(|s| *s != 0),
        contract: shown.and_then(|s| s.contract.clone()),
        work: shown.and_then(|s| s.work.clone()),
    }
}

/// How many rows a block has that the picture does not count: as many as the
/// highest number that any row has.
fn most(found: &[Found], blocks: usize) -> u16 {
    let highest = found.iter().filter_map(|f| f.chain.number()).max().unwrap_or(1);
    if blocks == 0 { 0 } else { highest.min(MOST_ROWS) }
}

/// Where a part can stand, and what speaks for it.
fn part(
    found: &Found,
    blocks: &[Block],
    allowed: &[Vec<usize>],
    (orders, weight): (&[Vec<Option<Ordered>>], i32),
    headed: Option<&str>,
) -> Part {
    let chain = &found.chain;
    let own: Vec<Column> = chain.cells.iter().map(|c| c.column).collect();
    let mut columnings = vec![(own, 0)];
    columnings.extend(chain.others.iter().cloned());
    let mut ways = Vec::new();
    let here = allowed.get(found.page).map(Vec::as_slice).unwrap_or_default();
    let order = orders.get(found.page).map(Vec::as_slice).unwrap_or_default();
    for (n, (columns, behind)) in columnings.iter().enumerate() {
        let number = columns.iter().position(|c| *c == Column::No).and_then(|i| chain.cells.get(i));
        let number: Option<usize> = number.and_then(|c| c.text.parse().ok());
        for block in here.iter().filter_map(|b| blocks.get(*b)) {
            for row in block.rows.clone() {
                let position = row - block.rows.start + 1;
                if number.is_some_and(|n| n != position) {
                    continue;
                }
                let by_order: i32 = chain
                    .cells
                    .iter()
                    .zip(columns)
                    .filter_map(|(cell, column)| {
                        let ((letter, n), name, margin) = order.get(cell.from)?.as_ref()?;
                        let here = *letter == block.letter && usize::from(*n) == position;
                        (here && key_of(*column).is_none_or(|k| k == *name)).then(|| {
                            order_votes(weight, *margin, is_scattered(letter, usize::from(*n).saturating_sub(1)))
                        })
                    })
                    .sum::<i32>()
                    .min(MOST_BY_ORDER);
                let stands = STANDS * i32::try_from(chain.cells.len()).unwrap_or(9);
                let by_head = match headed == Some(block.letter.as_str()) && chain.cells.len() > 1 {
                    true if position == 1 => FIRST_BEHIND_HEAD,
                    true => BEHIND_HEAD,
                    false => 0,
                };
                ways.push(Way { row, columning: n, votes: stands - behind / 2 + by_order + by_head });
            }
        }
    }
    Part {
        texts: chain.cells.iter().map(|c| c.text.clone()).collect(),
        columnings: columnings.iter().map(|(c, _)| c.iter().map(|c| index(*c)).collect()).collect(),
        ways,
    }
}

/// What it counts that a part stands behind its list's head: in the first row,
const FIRST_BEHIND_HEAD: i32 = 100;
/// or in a later one.
const BEHIND_HEAD: i32 = 60;
/// The cells of a part go right or wrong together, so the form's order counts
/// no more for all of them than this.
const MOST_BY_ORDER: i32 = 450;

fn span_of(atoms: &[Atom], cell: &ChainCell) -> Option<Span> {
    Some(atoms.get(cell.from)?.span.cover(atoms.get(cell.to.checked_sub(1)?)?.span))
}

#[cfg(test)]
mod tests {
    use crate::parse::{Finding, parse};
    use crate::read::Document;

    fn read(picture: &str, list: &str) -> Vec<(String, String)> {
        let text = format!(
            "平成29年度行政事業レビューシート 総務省\n\n\n\n※平成28年度実績を記入。執行実績がない新規事業、新規要求事業については現時点で予定やイメージを記入。\n\n\
             金　額\n(百万円）\n\n総務省\n\n90百万円\n\n{picture}\n\n\n\n支出先上位10者リスト\n\nA.\n\nB\n\n{list}\n"
        );
        let parsed = parse(&Document::from_text("t.scrambled.txt", &text));
        let paid = parsed.fields.iter().filter(|f| f.key.as_str().starts_with("payee."));
        paid.filter_map(|f| Some((f.key.as_str().to_owned(), f.value()?.to_owned()))).collect()
    }

    fn value<'a>(read: &'a [(String, String)], key: &str) -> Option<&'a str> {
        read.iter().find(|(k, _)| k == key).map(|(_, v)| v.as_str())
    }

    const ROWS_OF_A: &str = "1 （株）山川工業 9999901000018 橋の点検 30 一般競争契約 2 91% -\n\n\
                             2 （株）野原組 9999901000026 橋の塗装 20 一般競争契約 3 88% -\n\n\
                             3 （株）谷土木 9999901000034 橋の清掃 10 一般競争契約 2 95% -";
    const ROWS_OF_B: &str = "1 （株）海辺商会 9999901000042 標識の購入 18 随意契約 - - -\n\n\
                             2 （株）岬商店 9999901000051 電球の購入 12 随意契約 - - -";

    #[test]
    fn counts_and_sums_of_the_picture_tell_the_blocks() {
        let read = read(
            "A．（株）山川工業　他２者\n\n60百万円\n\nB．（株）海辺商会　他１者\n\n30百万円",
            &format!("{ROWS_OF_B}\n\n{ROWS_OF_A}"),
        );
        assert_eq!(value(&read, "payee.A.3.name"), Some("（株）谷土木"), "{read:?}");
        assert_eq!(value(&read, "payee.B.2.amount"), Some("12"), "{read:?}");
        assert_eq!(value(&read, "payee.A.2.award_rate"), Some("88%"));
    }

    #[test]
    fn the_totals_of_uses_tell_whose_an_amount_may_be() {
        let amounts = |[a, b]: [&str; 2]| {
            let text = format!(
                "平成29年度行政事業レビューシート 総務省\n\n\n\n※平成28年度実績を記入。執行実績がない新規事業、新規要求事業については現時点で予定やイメージを記入。\n\n\
                 費　目 使　途\n\n金　額\n(百万円）\n\nA.（株）山川工業 B.（株）海辺商会\n\n\
                 人件費 職員の給与 {a} 人件費 技術者の給与 {b}\n\n計 {a} 計 {b}\n\n\n\n支出先上位10者リスト\n\nA.\n\nB\n\n\
                 1 （株）山川工業 9999901000018 橋の点検\n\n18\n\n1 （株）海辺商会 9999901000042 標識の購入\n\n30\n"
            );
            let parsed = parse(&Document::from_text("t.scrambled.txt", &text));
            ["payee.A.1.amount", "payee.B.1.amount"].map(|key| match &parsed.field(key)?.found {
                Finding::Placed { value, .. } => Some(value.clone()),
                Finding::Missing { candidates, .. } => candidates.first().map(|c| c.value.clone()),
            })
        };
        for (a, b) in [("30", "18"), ("18", "30")] {
            assert_eq!(amounts([a, b]), [Some(a.to_owned()), Some(b.to_owned())]);
        }
    }

    #[test]
    fn two_blocks_that_could_change_places_are_not_decided() {
        let rows = "1 （株）山川工業 9999901000018 橋の点検 30 随意契約 - - -\n\n\
                    1 （株）野原組 9999901000026 橋の塗装 30 随意契約 - - -";
        let read = read("A．ある会社\n\n30百万円\n\nB．別の会社\n\n30百万円", rows);
        assert_eq!(value(&read, "payee.A.1.name"), None, "{read:?}");
        assert_eq!(value(&read, "payee.B.1.name"), None);
    }

    #[test]
    fn a_row_without_its_number_is_in_the_block_whose_rows_it_stands_between() {
        let read = read(
            "A．（株）山川工業　他３者\n\n100百万円\n\nB．（株）海辺商会　他３者\n\n120百万円",
            "1 （株）山川工業 9999901000018 橋の点検 50 一般競争契約 2 91% -\n\n\
             2 （株）野原組 9999901000026 橋の塗装 30 一般競争契約 3 88% -\n\n\
             （株）森建設 9999901000042 橋の補強 10 一般競争契約 2 93% -\n\n\
             4 （株）沢組 9999901000051 橋の撤去 10 一般競争契約 2 92% -\n\n\
             1 （株）海辺商会 9999901000069 標識の購入 60 随意契約 - - -\n\n\
             2 （株）岬商店 9999901000077 電球の購入 45 随意契約 - - -\n\n\
             （株）浜運輸 9999901000085 標識の運搬 10 随意契約 - - -\n\n\
             4 （株）磯商会 9999901000093 標識の塗装 5 随意契約 - - -",
        );
        assert_eq!(value(&read, "payee.A.3.name"), Some("（株）森建設"), "{read:?}");
        assert_eq!(value(&read, "payee.A.3.award_rate"), Some("93%"));
        assert_eq!(value(&read, "payee.B.3.name"), Some("（株）浜運輸"));
    }
}
