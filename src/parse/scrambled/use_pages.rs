//! Which blocks of 費目・使途 have their rows on a page. Where a page ends below
//! the heads of two blocks, their rows and 計 come out on the next one.

use super::FormPage;
use super::atoms::Page;
use super::use_heads::head_of;
use super::use_lines::{Cell, Look, lines};
use super::use_rules::amount;
use super::uses::number_of;
use crate::form::StreamPage;
use crate::read::Document;

/// A block, and whether a payee heads it: else it has a 計 of 0 and nothing
/// else.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct UseBlock {
    /// Its letter.
    pub(super) letter: String,
    /// Whether a payee heads it.
    pub(super) headed: bool,
    /// Whether its head stands on the page before.
    pub(super) over: bool,
}

/// The blocks whose rows stand on each page, in the order of their letters;
/// none on pages without 費目・使途.
pub(super) fn blocks(document: &Document, pages: &[FormPage]) -> Vec<Option<Vec<UseBlock>>> {
    let mut over = Vec::new();
    let mut out = Vec::with_capacity(pages.len());
    for (n, page) in pages.iter().enumerate() {
        if !is_flow(page) {
            out.push(None);
            continue;
        }
        let room = |page: &FormPage| page.page.count_word(TOTAL).checked_sub(headed(&page.page).len());
        let next = pages.get(n + 1).filter(|next| is_flow(next)).and_then(room).unwrap_or(0);
        let (mut here, beyond) = parted(heads(&page.page), std::mem::take(&mut over), &page.page, next);
        if !beyond.is_empty() && has_more_than_totals(&lines(document, &page.page.atoms), here.len()) {
            here.extend(beyond.iter().cloned().map(|b| UseBlock { over: false, ..b }));
        }
        over = beyond;
        out.push(Some(here));
    }
    out
}

/// The printed word that closes every block.
const TOTAL: &str = "計";

fn is_flow(page: &FormPage) -> bool {
    matches!(page.kind, StreamPage::Flow | StreamPage::FlowMore)
}

/// The blocks whose rows the page has, after those that come `over` from the
/// page before, and those that go on to the next, which has room for `next`.
fn parted(own: Vec<UseBlock>, over: Vec<UseBlock>, page: &Page, next: usize) -> (Vec<UseBlock>, Vec<UseBlock>) {
    let room = page.count_word(TOTAL);
    let new = |b: &UseBlock| !over.iter().any(|o| o.letter == b.letter);
    let mut here: Vec<UseBlock> = own.into_iter().filter(new).collect();
    let mut beyond = Vec::new();
    if room > 0 && over.is_empty() && here.len() > room && here.len() - room <= next {
        beyond = here.split_off(room);
        for block in &mut beyond {
            block.over = true;
        }
    }
    // Letters on their own may be those of a list of payees below.
    let left = room.saturating_sub(over.len());
    while !over.is_empty() && here.len() > left {
        let Some(lone) = here.iter().rposition(|b| !b.headed) else { break };
        here.remove(lone);
    }
    here.extend(over);
    here.sort_by_key(|b| number_of(&b.letter));
    (here, beyond)
}

/// Whether a page's items make more than its `count` totals: then rows of the
/// blocks that go on are here, and only their 計 is not.
fn has_more_than_totals(lines: &[Vec<Cell>], count: usize) -> bool {
    let (mut totals, mut made, mut items) = (0, 0_i64, 0_i64);
    for line in lines {
        let closes = line.iter().any(|c| c.look == Look::Total);
        for cell in line.iter().filter(|c| c.look == Look::Figure) {
            let Some((amount, _)) = amount(&cell.text) else { continue };
            let sum = if closes { &mut made } else { &mut items };
            *sum = sum.saturating_add(amount);
            totals += usize::from(closes);
        }
    }
    totals == count && items > made.saturating_add(made / 50)
}

/// The blocks that a page heads, each once, in the order of their letters.
fn heads(page: &Page) -> Vec<UseBlock> {
    let mut blocks: Vec<UseBlock> = Vec::new();
    for (letter, headed) in page.atoms.iter().filter_map(head_of) {
        match blocks.iter_mut().find(|b| b.letter == letter) {
            Some(block) => block.headed |= headed,
            None if number_of(letter).is_some() => {
                blocks.push(UseBlock { letter: letter.to_owned(), headed, over: false });
            }
            None => {}
        }
    }
    blocks.sort_by_key(|b| number_of(&b.letter));
    blocks
}

fn headed(page: &Page) -> Vec<UseBlock> {
    heads(page).into_iter().filter(|b| b.headed).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::Sink;
    use crate::parse::parse;
    use crate::parse::scrambled::taken_apart;
    use crate::sheet::FiscalYear;

    /// Four heads of which the page has the rows of two, with `items` of these.
    fn first_page(items: &str) -> String {
        format!(
            "平成29年度行政事業レビューシート 総務省\n\n\n\n※平成28年度実績を記入。執行実績がない新規事業、新規要求事業については現時点で予定やイメージを記入。\n\n\
             費　目 使　途\n\n金　額\n(百万円）\n\nA.（株）山川工業 B.（株）海辺商会\n\n{items}\n\n計 12 計 7\n\nC.（株）岬商店 D.（株）沢組"
        )
    }

    const ITEMS: &str = "人件費 職員の給与 10 人件費 技術者の給与 4\n\n旅費 出張旅費 2 消費税 消費税 3";
    const LATE_ITEMS: &str = "人件費 作業員の給与 8 人件費 研究者の給与 5\n\n旅費 調査旅費 1 消費税 消費税相当額 6";
    const NEXT_HEADS: &str =
        "費　目 使　途\n\n金　額\n(百万円）\n\n計\n\nE.（株）谷\n\n4\n\n4人件費 事務員の給与\n\n計\n\nF.";

    fn letters(text: &str) -> Vec<Option<Vec<String>>> {
        let document = Document::from_text("t.scrambled.txt", text);
        let (pages, _) = taken_apart(&document, FiscalYear::new(2017), &mut Sink::new(&document));
        let shown = |b: &UseBlock| {
            format!("{}{}{}", b.letter, if b.headed { "" } else { " empty" }, if b.over { " over" } else { "" })
        };
        blocks(&document, &pages).iter().map(|b| b.as_ref().map(|b| b.iter().map(shown).collect())).collect()
    }

    fn named(blocks: &[&str]) -> Vec<String> {
        blocks.iter().map(|b| (*b).to_owned()).collect()
    }

    #[test]
    fn blocks_headed_at_a_pages_end_have_their_rows_on_the_next() {
        let text = format!("{}\n\n\n\n{NEXT_HEADS}\n\n{LATE_ITEMS}\n\n計 9 計 11\n", first_page(ITEMS));
        let read = letters(&text);
        assert_eq!(
            read[1..],
            [Some(named(&["A", "B"])), Some(named(&["C over", "D over", "E", "F empty"]))],
            "{read:?}"
        );
        let parsed = parse(&Document::from_text("t.scrambled.txt", &text));
        let value = |key: &str| parsed.field(key).and_then(|f| f.value().map(str::to_owned));
        assert_eq!(value("use.A.1.amount").as_deref(), Some("10"));
        assert_eq!(value("use.C.1.purpose").as_deref(), Some("作業員の給与"), "{:?}", parsed.fields);
        assert_eq!(value("use.D.2.amount").as_deref(), Some("6"));
        assert_eq!(value("use.E.1.purpose").as_deref(), Some("事務員の給与"));
    }

    #[test]
    fn where_only_the_totals_go_on_the_rows_stay_with_their_heads() {
        let items = format!("{ITEMS}\n\n{LATE_ITEMS}");
        let read = letters(&format!("{}\n\n\n\n{NEXT_HEADS}\n\n計 9 計 11\n", first_page(&items)));
        let next = Some(named(&["C over", "D over", "E", "F empty"]));
        assert_eq!(read[1..], [Some(named(&["A", "B", "C", "D"])), next], "{read:?}");
    }

    #[test]
    fn a_page_with_a_total_for_every_head_keeps_its_blocks() {
        let text = format!("{}\n\n計 9 計 11\n", first_page(ITEMS));
        assert_eq!(letters(&text)[1], Some(named(&["A", "B", "C", "D"])));
    }
}
