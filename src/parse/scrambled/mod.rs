//! Scrambled text: a PDF's cells in layout order.
//!
//! Each page is taken into its smallest pieces ([`atoms`]), the runs that
//! could be cells are listed ([`runs`]), and the page is laid beside the
//! stream order of its form ([`align`]). What geometry and order place stays
//! as printed; what two readings could claim is left open with both.

mod align;
mod assign;
mod atoms;
mod borne_out;
mod chain_looks;
mod chains;
mod committee;
mod elimination;
mod figures;
mod grid;
mod heading;
mod laying;
pub mod learn;
mod magnitude;
mod marks;
mod numbered;
mod pages;
mod parting;
mod partition;
mod past;
mod payee_kind;
mod payee_order;
mod payee_parts;
mod payee_rules;
mod payee_seat;
mod payee_stream;
mod payee_sure;
mod payees;
mod picture;
mod place;
mod policy_years;
mod quotients;
mod residue;
mod runs;
mod sections;
mod shapes;
mod spacing;
mod spent;
mod sure;
mod sure_cards;
mod text_edges;
mod trust;
mod use_heads;
mod use_lines;
mod use_pages;
mod use_rules;
mod use_runs;
mod use_sums;
mod uses;
mod value;
mod wording;
mod words;

use self::laying::LaidOut;
use super::Sink;
use spent::Spent;

use crate::form::{Generation, StreamPage, StreamSlot, StreamTables, detect};
use crate::read::Document;
use crate::sheet::FiscalYear;
use crate::text::Span;

/// The year whose form is tried where the sheet names none.
const USUAL_YEAR: i16 = 2018;

/// Sheets have fewer pages than this; what comes after is no sheet.
const MOST_PAGES: usize = 80;
/// A sheet of more pages is read by one reader, since the work of three would
/// be long. No labelled sheet has more than nine.
const MOST_SHARED: usize = 30;
/// A page of a sheet has a few thousand characters.
const MOST_BYTES: usize = 200_000;

/// Reads a scrambled sheet into `sink`.
pub(super) fn parse(document: &Document, tables: &StreamTables, sink: &mut Sink<'_>) {
    let year = detect(&document.text);
    if year.is_none() {
        sink.warn("シートの年度を示す表題が見つかりません。平成30年度様式として読みました", None, None);
    }
    let year = year.unwrap_or(FiscalYear::new(USUAL_YEAR));
    sink.set_generation(Generation::of_year(year).0);
    if spacing::keeps_layout(&document.text) {
        let message = "桁を空白で揃えたテキスト（pdftotext -layout など）のようです。この形式は読んでいません";
        sink.warn(
            message,
            None,
            Some("PDFから取り出すときは、位置を保たない指定（pdftotext -raw など）を使ってください"),
        );
        heading::title(document, sink);
        return;
    }
    if spacing::Spacing::of(&document.text) == spacing::Spacing::Single {
        sink.inform("空行のないテキストです。行の終わりを欄の境として読みました", None, None);
    }
    let (pages, beyond) = taken_apart(document, year, sink);
    if let Some(span) = beyond {
        sink.warn("シートとしては大きすぎる箇所があり、読んでいません", Some(span), None);
    }
    let count = if pages.len() > MOST_SHARED { 1 } else { tables.readers() };
    let blocks = blocks_upto(document, &pages, sink);
    let printings = printings(&pages, &blocks, year, |kind| tables.orders(0, year, kind));
    let mut readers = Vec::with_capacity(count);
    for reader in 0..count {
        let mut own = sink.clone();
        let order = |n, kind| printed(tables.orders(reader, year, kind), printings.get(n).copied());
        read(document, (&pages, &blocks), year, order, &mut own);
        readers.push(own);
    }
    committee::agree(&readers, sink);
}

/// The blocks that the pages up to each have begun.
fn blocks_upto(document: &Document, pages: &[FormPage], sink: &Sink<'_>) -> Vec<sections::Blocks> {
    let mut blocks = sections::Blocks::default();
    blocks.count_payees(sink.value("flow.text").unwrap_or_default());
    let upto = |(page, uses): (&FormPage, Option<Vec<use_pages::UseBlock>>)| {
        blocks.add(page.kind, &page.page, uses);
        blocks.clone()
    };
    pages.iter().zip(use_pages::blocks(document, pages)).map(upto).collect()
}

/// In which of its form's orders each page is printed; `orders` gives those of
/// a page of some kind.
fn printings(
    pages: &[FormPage],
    blocks: &[sections::Blocks],
    year: FiscalYear,
    orders: impl Fn(StreamPage) -> Vec<Vec<StreamSlot>>,
) -> Vec<usize> {
    let explained = |(page, blocks): (&FormPage, &sections::Blocks)| match orders(page.kind) {
        several if several.len() > 1 => laying::explained(&page.page, several, blocks, year),
        _ => Vec::new(),
    };
    laying::printings(&pages.iter().zip(blocks).map(explained).collect::<Vec<_>>())
}

/// The order of a page in that printing; the usual one where it has no other.
fn printed(mut orders: Vec<Vec<StreamSlot>>, printing: Option<usize>) -> Option<Vec<StreamSlot>> {
    let at = printing.filter(|n| *n < orders.len()).unwrap_or(0);
    (at < orders.len()).then(|| orders.swap_remove(at))
}

/// Reads the pages of a sheet, which have begun these blocks, as one reader
/// does, whose order of a page of some kind `order` gives.
fn read(
    document: &Document,
    (pages, blocks): (&[FormPage], &[sections::Blocks]),
    year: FiscalYear,
    order: impl Fn(usize, StreamPage) -> Option<Vec<StreamSlot>>,
    sink: &mut Sink<'_>,
) {
    let (mut lists, mut uses, mut unread) = (Vec::new(), Vec::new(), Vec::new());
    for (n, (FormPage { kind, span, page }, blocks)) in pages.iter().zip(blocks).enumerate() {
        let lay_out = |spent: &Spent, sink: &mut Sink<'_>| {
            lay_out(document, page, *span, (order(n, *kind), blocks, spent), year, sink)
        };
        let before = (*kind == StreamPage::Measures).then(|| sink.clone());
        let mut laid = lay_out(&Spent::known(sink, year), sink);
        if let Some(before) = before {
            let spent = Spent::known(sink, year);
            if spent.tells_more(sink, year) {
                *sink = before;
                laid = lay_out(&spent, sink);
            }
        }
        match kind {
            StreamPage::Payees | StreamPage::PayeesMore => lists.push(payees::ListPage { page, laid }),
            StreamPage::Flow | StreamPage::FlowMore => uses.push((*kind, page, blocks, laid)),
            _ if laid.is_some() => unread.extend(residue::unread(document, page, sink)),
            _ => {}
        }
    }
    borne_out::place(sink, &unread);
    place_lists(document, &lists, &uses, sink);
}

/// A page of 費目・使途 with the blocks begun up to it.
type UsePage<'p> = (StreamPage, &'p atoms::Page, &'p sections::Blocks, Option<LaidOut>);

/// Places payees and 費目・使途. What the payees got tells whose a total is; a
/// total that is found only so tells more of the payees, who are then looked at
/// again.
fn place_lists(document: &Document, lists: &[payees::ListPage<'_>], uses: &[UsePage<'_>], sink: &mut Sink<'_>) {
    let before = sink.clone();
    payees::place(document, lists, &before, sink);
    let paid = sink.clone();
    let place_uses = |sink: &mut Sink<'_>| {
        for (kind, page, blocks, laid) in uses {
            uses::place(document, (*kind, page, blocks.uses()), laid.as_ref(), &paid, sink);
        }
    };
    place_uses(sink);
    if payees::totals_tell_more(sink) {
        let first = std::mem::replace(sink, before);
        payees::place(document, lists, &first, sink);
        place_uses(sink);
    }
}

/// A page with what it holds.
struct FormPage {
    kind: StreamPage,
    span: Span,
    page: atoms::Page,
}

/// The pages of a sheet taken apart, and the first part that is too much for
/// one. What stands beside its own heading is placed on the way.
fn taken_apart(document: &Document, year: FiscalYear, sink: &mut Sink<'_>) -> (Vec<FormPage>, Option<Span>) {
    heading::title(document, sink);
    let (spans, beyond) = readable(document, year, sink);
    let mut pages: Vec<FormPage> = Vec::with_capacity(spans.len());
    for span in spans {
        let page = atoms::Page::new(&document.text, span, year);
        let kind = pages::classify(&page.folded.text, pages.last().map(|p| p.kind));
        let rest = heading::flow(document, kind, span, sink);
        let page = if rest == span { page } else { atoms::Page::new(&document.text, rest, year) };
        if pages.is_empty() {
            heading::number(document, &page, year, sink);
        }
        pages.push(FormPage { kind, span, page });
    }
    policy_years::take(document, &mut pages, sink);
    for page in pages.iter().filter(|p| p.kind == StreamPage::Opinions) {
        heading::past_numbers(document, page.span, year, sink);
    }
    (pages, beyond)
}

/// A page that has more is more than one.
const LONG_PAGE: usize = 6_000;

/// The pages of a sheet, and the first part that is too much for one.
fn readable(document: &Document, year: FiscalYear, sink: &mut Sink<'_>) -> (Vec<Span>, Option<Span>) {
    let mut all = pages::split(&document.text, &document.lines);
    if let [whole] = all.as_slice()
        && (LONG_PAGE..=MOST_BYTES).contains(&whole.len())
    {
        all = parting::part(&document.text, *whole, year);
        if all.len() > 1 {
            sink.inform("頁の区切りがないテキストです。様式の見出しから頁を分けました", None, None);
        }
    }
    let fits = |(n, span): &(usize, &Span)| *n < MOST_PAGES && span.len() <= MOST_BYTES;
    let beyond = all.iter().enumerate().find(|p| !fits(p)).map(|(_, span)| *span);
    (all.iter().enumerate().filter(fits).map(|(_, span)| *span).collect(), beyond)
}

/// Lays a page beside its form, by what was `spent` and made, and places what
/// fits.
fn lay_out(
    document: &Document,
    page: &atoms::Page,
    span: Span,
    (order, blocks, spent): (Option<Vec<StreamSlot>>, &sections::Blocks, &Spent),
    year: FiscalYear,
    sink: &mut Sink<'_>,
) -> Option<LaidOut> {
    for atom in &page.atoms {
        if matches!(atom.what, atoms::What::Word(_)) {
            sink.claim(atom.span);
        }
    }
    let Some(mut laid) = order.and_then(|order| laying::lay(page, order, (blocks, spent), year)) else {
        sink.warn("様式の欄として読めない頁です", Some(span), None);
        return None;
    };
    marks::doubt(page, &mut laid);
    magnitude::doubt(page, &mut laid);
    sure::weigh(page, &mut laid);
    if sink.is_watched() {
        place::observe(document, page, &laid, year, sink);
    }
    place::place(document, page, &laid, year, sink);
    residue::place(document, page, &laid, year, sink);
    marks::infer(document, page, &laid, sink);
    Some(laid)
}
