//! Figures of another magnitude than their indicator's others: these are
//! rather another indicator's.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::atoms::{Page, joined};
use super::laying::LaidOut;
use super::marks::DOUBTED;
use crate::form::StreamCell;
use crate::sheet::parse_printed;

/// Sections whose blocks have figures of one indicator each, and the columns
/// of these.
const MEASURED: [&str; 3] = ["outcome", "output", "policy"];
const FIGURES: [&str; 3] = ["actual", "target", "planned"];
/// So many times the median of the others, or one in so many, is another
/// magnitude: in no labelled sheet a figure is.
const OTHER: i64 = 100;
/// With fewer others there is no telling.
const FEWEST: usize = 2;
/// Shares in % stay below this.
const MOST_PERCENT: i64 = 1_000;

/// What one indicator has on a page.
#[derive(Default)]
struct Indicator {
    /// The figures above nothing, by choice.
    figures: Vec<(usize, Decimal)>,
    percent: bool,
}

/// Takes the certainty from figures of another magnitude.
pub(super) fn doubt(page: &Page, laid: &mut LaidOut) {
    let indicators = indicators(page, laid);
    let strange = indicators.values().flat_map(|i| i.figures.iter().filter(|(n, f)| i.is_strange(*n, *f)));
    let strange: Vec<usize> = strange.map(|(n, _)| *n).collect();
    for n in strange {
        if let Some(choice) = laid.chosen.get_mut(n) {
            choice.margin = choice.margin.min(DOUBTED);
        }
    }
}

impl Indicator {
    fn is_strange(&self, n: usize, figure: Decimal) -> bool {
        let mut others: Vec<Decimal> = self.figures.iter().filter(|(m, _)| *m != n).map(|(_, f)| *f).collect();
        others.sort_unstable();
        let median = others.get(others.len() / 2).filter(|_| others.len() >= FEWEST);
        let other = Decimal::from(OTHER);
        let far = |median: &Decimal| figure / other > *median || *median / other > figure;
        median.is_some_and(far) || (self.percent && figure >= Decimal::from(MOST_PERCENT))
    }
}

fn indicators<'l>(page: &Page, laid: &'l LaidOut) -> BTreeMap<(&'l str, &'l str), Indicator> {
    let mut found: BTreeMap<(&str, &str), Indicator> = BTreeMap::new();
    for (n, choice) in laid.chosen.iter().enumerate() {
        let Some(reading) = laid.readings.get(choice.reading) else { continue };
        let Some(StreamCell::Cells(keys)) = laid.slots.get(reading.slot).map(|s| &s.cell) else { continue };
        let [key] = keys.as_slice() else { continue };
        let mut parts = key.split('.');
        let (Some(section), Some(block), Some(last)) = (parts.next(), parts.next(), parts.next_back()) else {
            continue;
        };
        if !MEASURED.contains(&section) {
            continue;
        }
        let text = joined(page.atoms.get(reading.from..reading.to).unwrap_or_default());
        let indicator = found.entry((section, block)).or_default();
        if last == "unit" {
            indicator.percent = text == "%";
        } else if FIGURES.contains(&last)
            && let Some(printed) = parse_printed(&text).filter(|p| p.value > Decimal::ZERO)
        {
            indicator.figures.push((n, printed.value));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn strange(figures: &[i64], percent: bool) -> Vec<i64> {
        let figures: Vec<(usize, Decimal)> = figures.iter().map(|f| Decimal::from(*f)).enumerate().collect();
        let all = Indicator { figures: figures.clone(), percent };
        let strange = figures.iter().filter(|(n, f)| all.is_strange(*n, *f));
        strange.filter_map(|(_, f)| i64::try_from(*f).ok()).collect()
    }

    #[test]
    fn a_figure_of_another_magnitude_is_rather_another_indicators() {
        assert_eq!(strange(&[40, 42, 7_019, 41], false), [7_019]);
        assert_eq!(strange(&[6_558, 6_254, 41, 5_702], false), [41]);
        assert_eq!(strange(&[10, 900, 70], false), Vec::<i64>::new(), "they may grow");
        assert_eq!(strange(&[40, 7_019], false), Vec::<i64>::new(), "either could be");
        assert_eq!(strange(&[6_558, 98], true), [6_558], "no share is as much");
    }
}
