//! A page laid beside its form: which of the form's orders it was printed in,
//! how many rows its tables have, and which pieces fill which slots.

use super::align::{Alignment, Chosen, empty_price};
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
    let order = best_of(page, orders, blocks, year)?;
    let sums = |chosen: &[Chosen]| trust::summing_in(page, &order.slots, &order.readings, chosen).len();
    let rows = sections::headed_uses(blocks);
    let usual = order.all_rows().with_fewer(sections::OPEN_ENDED).chosen();
    let sum = sums(&usual.1);
    let mut found = usual;
    if sum < rows.len() {
        let fewer = order.all_rows().with_fewer(&rows).chosen();
        if sums(&fewer.1) >= sum.max(1) {
            found = fewer;
        }
    }
    Some(order.laid_out(found))
}

/// An order other than the usual one must explain a page so much better, in
/// hundredths of a vote.
const CLEARLY: i32 = 300;

/// The order that explains a page best.
fn best_of<'p>(page: &'p Page, orders: Vec<Vec<StreamSlot>>, blocks: &Blocks, year: FiscalYear) -> Option<Order<'p>> {
    let mut best: Option<(Order<'p>, i32)> = None;
    for (printing, order) in orders.into_iter().enumerate() {
        let slots = sections::on_page(order, page, blocks);
        let Some(readings) = runs::readings(&page.atoms, &slots) else { continue };
        let readings = past::only_of_its_year(readings, &slots, &page.atoms, year);
        let filled = runs::filled(slots.len(), &readings);
        let unfilled: i32 = slots.iter().zip(&filled).filter(|(_, filled)| !**filled).map(|s| empty_price(s.0)).sum();
        let (slots, readings, _) = runs::only(slots, readings, &filled);
        let Some(alignment) = Alignment::new(&page.atoms, &slots, readings, year) else { continue };
        let total = alignment.total - unfilled;
        if best.as_ref().is_none_or(|(_, most)| total > most + CLEARLY) {
            best = Some((Order { slots, readings: Vec::new(), printing, alignment }, total));
        }
    }
    let (Order { slots, printing, alignment, .. }, _) = best?;
    let (alignment, readings) = alignment.of_the_good();
    Some(Order { slots, readings, printing, alignment })
}

/// The slots of a stream order that something on the page could fill, with all
/// that can be read at them, and the best way to lay the page beside them.
struct Order<'p> {
    slots: Vec<StreamSlot>,
    readings: Vec<Reading>,
    printing: usize,
    alignment: Alignment<'p>,
}

impl<'p> Order<'p> {
    fn all_rows(&self) -> Fitted<'_, 'p> {
        Fitted { order: self, there: vec![true; self.slots.len()], alignment: None }
    }

    /// The page laid beside those slots that are there, with these readings.
    fn laid_out(self, (there, mut chosen): (Vec<bool>, Vec<Chosen>)) -> LaidOut {
        let (slots, readings, places) = runs::only(self.slots, self.readings, &there);
        for choice in &mut chosen {
            choice.reading = places.get(choice.reading).copied().unwrap_or(usize::MAX);
        }
        LaidOut { slots, readings, chosen, printing: self.printing }
    }
}

/// An order of which some slots are there, and the best way to lay the page
/// beside those; none where all are.
struct Fitted<'o, 'p> {
    order: &'o Order<'p>,
    there: Vec<bool>,
    alignment: Option<Alignment<'p>>,
}

impl Fitted<'_, '_> {
    /// Tables with as many rows as explain the page best: the order knows of
    /// more rows than most sheets fill, and a row that is not there must not
    /// catch another's cells.
    fn with_fewer(mut self, sections: &[&str]) -> Self {
        for section in sections.iter().copied() {
            let most = sections::most_rows(&self.order.slots, section);
            for rows in (0..most).rev() {
                let there = self.order.slots.iter().zip(&self.there);
                let there: Vec<bool> =
                    there.map(|(slot, there)| *there && sections::within_rows(slot, section, rows)).collect();
                let fewer = self.order.alignment.with_slots(&there);
                if fewer.total >= self.alignment().total {
                    (self.there, self.alignment) = (there, Some(fewer));
                }
            }
        }
        self
    }

    fn alignment(&self) -> &Alignment<'_> {
        self.alignment.as_ref().unwrap_or(&self.order.alignment)
    }

    /// The slots that are there, and the readings that are taken.
    fn chosen(self) -> (Vec<bool>, Vec<Chosen>) {
        let chosen = self.alignment().chosen(&self.order.slots);
        (self.there, chosen)
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
