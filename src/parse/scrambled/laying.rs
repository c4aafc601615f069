//! A page laid beside its form: how well each of the form's orders explains
//! it, how many rows its tables have, and which pieces fill which slots.

use super::align::{Alignment, Chosen, empty_price};
use super::atoms::Page;
use super::runs::{self, Reading};
use super::sections::{self, Blocks};
use super::spent::Spent;
use super::{numbered, past, trust};
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
}

/// Lays a page beside an order. Tables of which nothing printed counts the rows
/// have as many as explain the page best. If blocks of 費目・使途 do not make
/// their totals so, the rows of those are tried in the same way, and that is
/// kept if some blocks, and no fewer, then do.
pub(super) fn lay(
    page: &Page,
    order: Vec<StreamSlot>,
    (blocks, spent): (&Blocks, &Spent),
    year: FiscalYear,
) -> Option<LaidOut> {
    let order = Order::new(page, order, (blocks, spent), year)?.0.of_the_good();
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

/// An order must explain a page, or a sheet, so much better than the one that
/// is expected, in hundredths of a vote.
const CLEARLY: i32 = 300;

/// By how many hundredths of a vote each of a form's orders explains a page;
/// none for one that cannot be laid beside it.
pub(super) type Explained = Vec<Option<i32>>;

/// How well each of a form's orders explains a page.
pub(super) fn explained(page: &Page, orders: Vec<Vec<StreamSlot>>, blocks: &Blocks, year: FiscalYear) -> Explained {
    let spent = Spent::default();
    orders.into_iter().map(|order| Some(Order::new(page, order, (blocks, &spent), year)?.1)).collect()
}

/// In which of its form's orders each page of a sheet is printed: in that which
/// explains it clearly best, otherwise in that which explains the sheet's pages
/// together clearly best, otherwise in the usual one.
pub(super) fn printings(pages: &[Explained]) -> Vec<usize> {
    let of = |page: &Explained, n: usize| page.get(n).copied().flatten();
    let lead = |page: &Explained, n: usize, over: usize| Some(of(page, n)?.saturating_sub(of(page, over)?));
    let ahead = |n: &usize| pages.iter().filter_map(|page| lead(page, *n, 0)).fold(0, i32::saturating_add);
    let most = pages.iter().map(Vec::len).max().unwrap_or(0);
    let sheet = (1..most).filter(|n| ahead(n) > CLEARLY).max_by_key(ahead).unwrap_or(0);
    let own = |page: &Explained| {
        let best = (0..page.len()).filter(|n| of(page, *n).is_some()).max_by_key(|n| of(page, *n));
        best.filter(|best| lead(page, *best, sheet).is_none_or(|lead| lead > CLEARLY)).unwrap_or(sheet)
    };
    pages.iter().map(own).collect()
}

/// The slots of a stream order that something on the page could fill, with all
/// that can be read at them, and the best way to lay the page beside them.
struct Order<'p> {
    slots: Vec<StreamSlot>,
    readings: Vec<Reading>,
    alignment: Alignment<'p>,
}

impl<'p> Order<'p> {
    /// A page laid beside an order, and how much that explains; none if it is
    /// too big.
    fn new(
        page: &'p Page,
        order: Vec<StreamSlot>,
        (blocks, spent): (&Blocks, &Spent),
        year: FiscalYear,
    ) -> Option<(Self, i32)> {
        let slots = sections::on_page(order, page, blocks);
        let readings = runs::readings(&page.atoms, &slots)?;
        let readings = past::only_of_its_year(readings, &slots, &page.atoms, year);
        let mut readings = numbered::only_in_their_order(readings, &slots, page, blocks);
        spent.vote(&mut readings, &slots, &page.atoms);
        let filled = runs::filled(slots.len(), &readings);
        let unfilled: i32 = slots.iter().zip(&filled).filter(|(_, filled)| !**filled).map(|s| empty_price(s.0)).sum();
        let (slots, readings, _) = runs::only(slots, readings, &filled);
        let alignment = Alignment::new(&page.atoms, &slots, readings, year)?;
        let total = alignment.total - unfilled;
        Some((Self { slots, readings: Vec::new(), alignment }, total))
    }

    /// The same with the readings only that some good way has.
    fn of_the_good(self) -> Self {
        let (alignment, readings) = self.alignment.of_the_good();
        Self { slots: self.slots, readings, alignment }
    }

    fn all_rows(&self) -> Fitted<'_, 'p> {
        Fitted { order: self, there: vec![true; self.slots.len()], alignment: None }
    }

    /// The page laid beside those slots that are there, with these readings.
    fn laid_out(self, (there, mut chosen): (Vec<bool>, Vec<Chosen>)) -> LaidOut {
        let (slots, readings, places) = runs::only(self.slots, self.readings, &there);
        for choice in &mut chosen {
            choice.reading = places.get(choice.reading).copied().unwrap_or(usize::MAX);
        }
        LaidOut { slots, readings, chosen }
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
        let of = |orders: [&[&'static str]; 2]| {
            explained(&page, orders.map(order).into_iter().collect(), &Blocks::default(), year)
        };
        assert_eq!(printings(&[of([&wrong, &right])]), [1]);
        assert_eq!(printings(&[of([&right, &wrong])]), [0]);
        assert_eq!(printings(&[of([right.get(1..).unwrap_or_default(), &right])]), [0], "a little better");
    }

    #[test]
    fn a_page_that_leaves_it_open_is_printed_as_the_sheet_is_and_a_clear_one_as_it_is_itself() {
        let pages = |pages: &[&[i32]]| -> Vec<usize> {
            let pages: Vec<Explained> = pages.iter().map(|p| p.iter().copied().map(Some).collect()).collect();
            printings(&pages)
        };
        assert_eq!(pages(&[&[100, 900], &[500, 400], &[700]]), [1, 1, 0], "the last page has one order only");
        assert_eq!(pages(&[&[100, 2_900], &[900, 200]]), [1, 0]);
        assert_eq!(pages(&[&[100, 900], &[1_900, 200], &[500, 600]]), [1, 0, 0]);
    }

    #[test]
    fn a_page_that_one_order_cannot_be_laid_beside_is_printed_in_the_other_and_says_nothing_of_the_sheet() {
        assert_eq!(printings(&[vec![Some(-9_000), None], vec![Some(10), Some(20)]]), [0, 0]);
        assert_eq!(printings(&[vec![None, Some(5)], vec![Some(900), Some(20)]]), [1, 0]);
        assert_eq!(printings(&[vec![Some(0), Some(900)], vec![Some(5), None]]), [1, 0]);
        assert_eq!(printings(&[vec![None, None], Vec::new()]), [0, 0]);
    }
}
