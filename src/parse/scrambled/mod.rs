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
mod elimination;
mod figures;
mod grid;
mod heading;
pub mod learn;
mod marks;
mod pages;
mod partition;
mod past;
mod payee_kind;
mod payee_order;
mod payee_parts;
mod payee_rules;
mod payee_stream;
mod payee_sure;
mod payees;
mod picture;
mod place;
mod residue;
mod runs;
mod sections;
mod shapes;
mod sure;
mod sure_cards;
mod trust;
mod use_heads;
mod use_lines;
mod use_rules;
mod use_runs;
mod use_sums;
mod uses;
mod value;
mod words;

use super::Sink;
use crate::form::{Generation, StreamPage, StreamSlot, StreamTables, detect};
use crate::read::Document;
use crate::sheet::FiscalYear;
use crate::text::Span;

/// The year whose form is tried where the sheet names none.
const USUAL_YEAR: i16 = 2018;

/// Sheets have fewer pages than this; what comes after is no sheet.
const MOST_PAGES: usize = 80;
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
    let mut blocks = sections::Blocks::default();
    let (pages, beyond) = taken_apart(document, year, sink);
    if let Some(span) = beyond {
        sink.warn("シートとしては大きすぎる箇所があり、読んでいません", Some(span), None);
    }
    blocks.count_payees(sink.value("flow.text").unwrap_or_default());
    let (mut lists, mut uses, mut unread) = (Vec::new(), Vec::new(), Vec::new());
    for FormPage { kind, span, page } in pages {
        blocks.add(kind, &page);
        let orders = tables.orders(year, kind);
        let laid = lay_out(document, &page, span, (orders, &blocks), year, sink);
        match kind {
            StreamPage::Payees | StreamPage::PayeesMore => lists.push(payees::ListPage { page, laid }),
            StreamPage::Flow | StreamPage::FlowMore => uses.push((kind, page, laid)),
            _ if laid.is_some() => unread.extend(residue::unread(document, &page, sink)),
            _ => {}
        }
    }
    borne_out::place(sink, &unread);
    payees::place(document, &lists, sink);
    for (kind, page, laid) in &uses {
        uses::place(document, (*kind, page), laid.as_ref(), sink);
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
    let (spans, beyond) = readable(document);
    let mut pages: Vec<FormPage> = Vec::with_capacity(spans.len());
    for span in spans {
        let page = atoms::Page::new(&document.text, span, year);
        let kind = pages::classify(&page.folded.text, pages.last().map(|p| p.kind));
        let rest = heading::flow(document, kind, span, sink);
        let page = if rest == span { page } else { atoms::Page::new(&document.text, rest, year) };
        if pages.is_empty() {
            heading::number(document, &page, sink);
        }
        pages.push(FormPage { kind, span, page });
    }
    (pages, beyond)
}

/// The pages of a sheet, and the first part that is too much for one.
fn readable(document: &Document) -> (Vec<Span>, Option<Span>) {
    let all = pages::split(&document.text, &document.lines);
    let fits = |(n, span): &(usize, &Span)| *n < MOST_PAGES && span.len() <= MOST_BYTES;
    let beyond = all.iter().enumerate().find(|p| !fits(p)).map(|(_, span)| *span);
    (all.iter().enumerate().filter(fits).map(|(_, span)| *span).collect(), beyond)
}

/// Lays a page beside its form and places what fits.
fn lay_out(
    document: &Document,
    page: &atoms::Page,
    span: Span,
    (orders, blocks): (Vec<Vec<StreamSlot>>, &sections::Blocks),
    year: FiscalYear,
    sink: &mut Sink<'_>,
) -> Option<LaidOut> {
    for atom in &page.atoms {
        if matches!(atom.what, atoms::What::Word(_)) {
            sink.claim(atom.span);
        }
    }
    let Some(mut best) = summing_order(page, orders, blocks, year) else {
        sink.warn("様式の欄として読めない頁です", Some(span), None);
        return None;
    };
    marks::doubt(page, &mut best);
    sure::weigh(page, &mut best);
    if sink.is_watched() {
        place::observe(document, page, &best, year, sink);
    }
    place::place(document, page, &best, year, sink);
    residue::place(document, page, &best, year, sink);
    marks::infer(document, page, &best, sink);
    Some(best)
}

/// A page laid beside one stream order.
struct LaidOut {
    slots: Vec<StreamSlot>,
    readings: Vec<runs::Reading>,
    chosen: Vec<align::Chosen>,
}

/// The best order of this page; where blocks of 費目・使途 do not make their
/// totals so, the one with as many rows as explain the page best, if some of
/// them and no fewer do then.
fn summing_order(
    page: &atoms::Page,
    orders: Vec<Vec<StreamSlot>>,
    blocks: &sections::Blocks,
    year: FiscalYear,
) -> Option<LaidOut> {
    let sums = |laid: &LaidOut| trust::summing_blocks(page, laid).len();
    let rows = sections::headed_uses(blocks);
    let best = best_order(page, orders.clone(), blocks, year, sections::OPEN_ENDED)?;
    let sum = sums(&best);
    if sum >= rows.len() {
        return Some(best);
    }
    let fewer = best_order(page, orders, blocks, year, &rows).filter(|fewer| sums(fewer) >= sum.max(1));
    Some(fewer.unwrap_or(best))
}

/// The order of this page's form, of those seen, that explains it best, the
/// number of rows in `sections` being open.
fn best_order(
    page: &atoms::Page,
    orders: Vec<Vec<StreamSlot>>,
    blocks: &sections::Blocks,
    year: FiscalYear,
    sections: &[&str],
) -> Option<LaidOut> {
    let mut best: Option<Fitted> = None;
    for order in orders {
        let slots = sections::on_page(order, page, blocks);
        let readings = runs::readings(&page.atoms, &slots)?;
        let readings = past::only_of_its_year(readings, &slots, &page.atoms, year);
        let Some(fitted) = Fitted::new(page, slots, readings, year) else { continue };
        let fitted = fitted.with_fewer_rows(page, year, sections);
        if best.as_ref().is_none_or(|b| fitted.total > b.total) {
            best = Some(fitted);
        }
    }
    let Fitted { slots, readings, .. } = best?;
    let chosen = align::Alignment::new(&page.atoms, &slots, &readings, year)?.chosen(&slots);
    Some(LaidOut { slots, readings, chosen })
}

/// A stream order with all that can be read at its slots, and the votes of
/// the best way to lay the page beside it.
struct Fitted {
    slots: Vec<StreamSlot>,
    readings: Vec<runs::Reading>,
    total: i32,
}

impl Fitted {
    fn new(page: &atoms::Page, slots: Vec<StreamSlot>, readings: Vec<runs::Reading>, year: FiscalYear) -> Option<Self> {
        let (price, slots, readings) = runs::fillable(slots, readings);
        let total = align::Alignment::new(&page.atoms, &slots, &readings, year)?.total - price;
        Some(Self { slots, readings, total })
    }

    /// A table with as many rows as explain the page best: the order knows of
    /// more rows than most sheets fill, and a row that is not there must not
    /// catch another's cells.
    fn with_fewer_rows(self, page: &atoms::Page, year: FiscalYear, sections: &[&str]) -> Self {
        let mut best = self;
        for section in sections.iter().copied() {
            for rows in (0..sections::most_rows(&best.slots, section)).rev() {
                let within = |slot: &StreamSlot| sections::within_rows(slot, section, rows);
                let (slots, readings) = runs::only(&best.slots, &best.readings, within);
                match Self::new(page, slots, readings, year) {
                    Some(fewer) if fewer.total >= best.total => best = fewer,
                    _ => {}
                }
            }
        }
        best
    }
}
