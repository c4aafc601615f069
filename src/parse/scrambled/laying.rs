//! A page laid beside its form: which of the form's orders it was printed in,
//! how many rows its tables have, and which pieces fill which slots.

use super::align::{Alignment, Chosen};
use super::atoms::Page;
use super::runs::{self, Reading};
use super::sections::{self, Blocks};
use super::{past, trust};
use crate::form::StreamSlot;
use crate::sheet::FiscalYear;

/// A page laid beside one stream order.
pub(super) struct LaidOut {
    /// The slots that something on the page could fill, in stream order.
    pub(super) slots: Vec<StreamSlot>,
    /// What could fill them.
    pub(super) readings: Vec<Reading>,
    /// The readings that are taken, by rising piece.
    pub(super) chosen: Vec<Chosen>,
    /// Which of the orders it was laid beside explains it best.
    pub(super) printing: usize,
}

/// Lays a page beside the order that explains it best. Tables of which nothing
/// printed counts the rows have as many as explain the page best. If blocks of
/// 費目・使途 do not make their totals so, the rows of those are tried in the
/// same way, and that is kept if some blocks, and no fewer, then do.
pub(super) fn lay(page: &Page, orders: Vec<Vec<StreamSlot>>, blocks: &Blocks, year: FiscalYear) -> Option<LaidOut> {
    let fitted = best_of(page, orders, blocks, year)?;
    let sums = |laid: &LaidOut| trust::summing_blocks(page, laid).len();
    let rows = sections::headed_uses(blocks);
    let usual = fitted.with_fewer_rows(page, year, sections::OPEN_ENDED).laid_out(page, year)?;
    let sum = sums(&usual);
    if sum >= rows.len() {
        return Some(usual);
    }
    let fewer = fitted.with_fewer_rows(page, year, &rows).laid_out(page, year);
    Some(fewer.filter(|fewer| sums(fewer) >= sum.max(1)).unwrap_or(usual))
}

/// An order other than the usual one must explain a page so much better, in
/// hundredths of a vote.
const CLEARLY: i32 = 300;

/// The order that explains a page best.
fn best_of(page: &Page, orders: Vec<Vec<StreamSlot>>, blocks: &Blocks, year: FiscalYear) -> Option<Fitted> {
    let mut best: Option<Fitted> = None;
    for (printing, order) in orders.into_iter().enumerate() {
        let slots = sections::on_page(order, page, blocks);
        let Some(readings) = runs::readings(&page.atoms, &slots) else { continue };
        let readings = past::only_of_its_year(readings, &slots, &page.atoms, year);
        let Some(fitted) = Fitted::new(page, (slots, readings), year, printing) else { continue };
        if best.as_ref().is_none_or(|b| fitted.total > b.total + CLEARLY) {
            best = Some(fitted);
        }
    }
    best
}

/// A stream order with all that can be read at its slots, and the votes of
/// the best way to lay the page beside it.
#[derive(Clone)]
struct Fitted {
    slots: Vec<StreamSlot>,
    readings: Vec<Reading>,
    total: i32,
    printing: usize,
}

impl Fitted {
    fn new(
        page: &Page,
        (slots, readings): (Vec<StreamSlot>, Vec<Reading>),
        year: FiscalYear,
        printing: usize,
    ) -> Option<Self> {
        let (price, slots, readings) = runs::fillable(slots, readings);
        let total = Alignment::new(&page.atoms, &slots, &readings, year)?.total - price;
        Some(Self { slots, readings, total, printing })
    }

    /// A table with as many rows as explain the page best: the order knows of
    /// more rows than most sheets fill, and a row that is not there must not
    /// catch another's cells.
    fn with_fewer_rows(&self, page: &Page, year: FiscalYear, sections: &[&str]) -> Self {
        let mut best = self.clone();
        for section in sections.iter().copied() {
            for rows in (0..sections::most_rows(&best.slots, section)).rev() {
                let within = |slot: &StreamSlot| sections::within_rows(slot, section, rows);
                let fewer = runs::only(&best.slots, &best.readings, within);
                match Self::new(page, fewer, year, self.printing) {
                    Some(fewer) if fewer.total >= best.total => best = fewer,
                    _ => {}
                }
            }
        }
        best
    }

    fn laid_out(self, page: &Page, year: FiscalYear) -> Option<LaidOut> {
        let Self { slots, readings, printing, .. } = self;
        let chosen = Alignment::new(&page.atoms, &slots, &readings, year)?.chosen(&slots);
        Some(LaidOut { slots, readings, chosen, printing })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::StreamCell;
    use crate::text::Span;

    #[test]
    fn a_page_is_taken_for_printed_in_another_order_only_where_that_is_clearly_better() {
        let text = "担当部局庁\n\n大臣官房\n\n一般会計\n\n直接実施\n\n担当課室\n\n総務課\n";
        let year = FiscalYear::new(2018);
        let page = Page::new(text, Span::new(0, text.len()), year);
        let order = |keys: &[&'static str]| -> Vec<StreamSlot> {
            let slot = |key: &&'static str| match key.strip_prefix('=') {
                Some(word) => StreamSlot { cell: StreamCell::Word(word), share: 9 },
                None => StreamSlot { cell: StreamCell::Cells(vec![*key]), share: 9 },
            };
            keys.iter().map(slot).collect()
        };
        let right = ["=担当部局庁", "basic.bureau", "basic.account", "basic.method", "=担当課室", "basic.division"];
        let mut wrong = right;
        wrong.reverse();
        let printing = |orders: [&[&'static str]; 2]| {
            lay(&page, orders.map(order).into_iter().collect(), &Blocks::default(), year).map(|laid| laid.printing)
        };
        assert_eq!(printing([&wrong, &right]), Some(1));
        assert_eq!(printing([&right, &wrong]), Some(0));
        assert_eq!(printing([right.get(1..).unwrap_or_default(), &right]), Some(0), "a little better is not clearly");
    }
}
