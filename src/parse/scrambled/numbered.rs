//! Indicators that their authors numbered: 「①…」 stands in an earlier block
//! than 「②…」.

use std::collections::BTreeSet;

use super::atoms::{Atom, Gap, Page, What};
use super::runs::Reading;
use super::sections::Blocks;
use crate::form::{StreamCell, StreamSlot};

/// Sections with a block for each indicator, and the columns in which authors
/// number them.
const NUMBERED: [(&str, &[&str]); 3] =
    [("outcome", &["goal", "indicator"]), ("output", &["indicator"]), ("unit_cost", &["basis"])];
/// What may stand before the number, and what behind it.
const OPENS: &[char] = &['【', '「', '『', '[', '(', '<', '〈', '・', '〔'];
const CLOSES: &[char] = &['.', ')', ':', '、', ']', '】', '〕'];
/// A number with what stands around it is of no more pieces.
const NUMBER: usize = 4;
/// Authors number no more.
const MOST: u8 = 30;
/// Behind a figure these say what is counted.
const COUNTERS: &[char] =
    &['人', '件', '回', '社', '団', '者', '箇', 'か', '割', '倍', '年', '月', '日', '%', '-', '~'];

/// Leaves out readings of numbered indicators in the blocks of others, where
/// the page has as many numbers as blocks.
pub(super) fn only_in_their_order(
    readings: Vec<Reading>,
    slots: &[StreamSlot],
    page: &Page,
    blocks: &Blocks,
) -> Vec<Reading> {
    let begins = begins(&page.atoms);
    if begins.len() < 2 {
        return readings;
    }
    let mut places: Vec<Option<Place>> = readings.iter().map(|r| place(r, slots, &begins)).collect();
    for (section, _) in NUMBERED {
        let of = |p: &&Place| p.section == section;
        let numbers: BTreeSet<u8> = places.iter().flatten().filter(of).map(|p| p.number).collect();
        let (before, here) = blocks.on(section, page);
        let counted = here > 1 && numbers.len() == here;
        let fits = |p: &Place| {
            let rank = numbers.iter().position(|n| *n == p.number);
            p.whole && rank.is_some_and(|rank| before + rank + 1 == p.block)
        };
        for place in &mut places {
            if place.as_ref().filter(of).is_some_and(|p| !counted || fits(p)) {
                *place = None;
            }
        }
    }
    readings.into_iter().zip(places).filter(|(_, misplaced)| misplaced.is_none()).map(|(r, _)| r).collect()
}

/// A numbered text read in a block.
struct Place {
    section: &'static str,
    block: usize,
    number: u8,
    /// With its number.
    whole: bool,
}

fn place(reading: &Reading, slots: &[StreamSlot], begins: &[(usize, u8)]) -> Option<Place> {
    let StreamCell::Cells(keys) = &slots.get(reading.slot)?.cell else { return None };
    let [key] = keys.as_slice() else { return None };
    let parts: Vec<&str> = key.split('.').collect();
    let [section, block, column] = parts.as_slice() else { return None };
    let (section, _) = NUMBERED.iter().find(|(s, columns)| s == section && columns.contains(column))?;
    let (at, number) = begins.iter().find(|(at, _)| (*at..at + NUMBER).contains(&reading.from))?;
    Some(Place { section, block: block.parse().ok()?, number: *number, whole: reading.from == *at })
}

/// The pieces at which numbered texts begin, with the numbers.
fn begins(atoms: &[Atom]) -> Vec<(usize, u8)> {
    let is_cell = |at: usize| {
        let before = at.checked_sub(1).and_then(|i| atoms.get(i));
        atoms.get(at).is_some_and(|a| a.gap == Gap::Blank) || before.is_some_and(|b| matches!(b.what, What::Word(_)))
    };
    let number_at = |at: usize| {
        let pieces = || atoms.iter().skip(at).take(NUMBER).take_while(|a| !matches!(a.what, What::Word(_)));
        let text = pieces().map(|a| a.text.as_str()).collect::<String>();
        // Folded, ① is 1; it is one character of three bytes.
        let circled = pieces().next().is_some_and(|a| a.what == What::Digit && a.span.len() > a.text.len());
        number(&text, circled)
    };
    (0..atoms.len()).filter(|at| is_cell(*at)).filter_map(|at| Some((at, number_at(at)?))).collect()
}

/// The number that a folded text begins with, in brackets, before a point, or
/// circled.
fn number(text: &str, circled: bool) -> Option<u8> {
    let inner = text.trim_start_matches(OPENS);
    let rest = inner.trim_start_matches(|c: char| c.is_ascii_digit());
    let digits = inner.strip_suffix(rest)?;
    let mut behind = rest.chars();
    let closed = behind.next().filter(|c| CLOSES.contains(c)).and(behind.next()).is_some_and(|c| !c.is_ascii_digit());
    let opened = inner.len() < text.len() && !rest.starts_with(COUNTERS);
    (circled || opened || closed).then(|| digits.parse().ok())?.filter(|n| (1..=MOST).contains(n))
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_number_is_told_from_a_figure() {
        let number = |text| super::number(text, false);
        assert_eq!(["【2安全】", "(2)安全", "2.安全", "2)安全", "(12)安全"].map(number), [2, 2, 2, 2, 12].map(Some));
        assert_eq!(["2人の", "2.5倍", "(2人", "2020年", "平成2年", "31安全", "(0)安全", ""].map(number), [None; 8]);
        assert_eq!(super::number("2安全", true), Some(2));
    }
}
