//! Learning how sure readings are: what was seen of those that were right and
//! of those that were wrong, weighed by logistic regression.

use crate::form::StreamTables;
use crate::parse::{Observed, Sink};
use crate::read::Document;
use crate::text::fold_to_string;

use super::super::sure::Card;
use super::super::sure_cards::CARDS;

/// What is seen of the readings of a sheet that `tables` give.
pub fn observed(document: &Document, tables: &StreamTables) -> Vec<Observed> {
    let mut sink = Sink::watched(document);
    super::super::parse(document, tables, &mut sink);
    sink.into_observed()
}

/// Rounds over all points, after which they stand still.
const ROUNDS: usize = 60;
/// A dash read right is worth so much of another cell read right: it spares
/// the reader less, and a wrong one hides a figure all the same.
const DASH: f64 = 0.5;
/// Points are drawn to 0 as by so many readings of which half are right.
const PULL: f64 = 3.0;

/// `sure_cards.rs` with the points that fit what was seen; with each reading
/// whether it was right.
pub fn learn(readings: &[(Observed, bool)]) -> String {
    let cards = CARDS.iter().map(|card| {
        let own: Vec<&(Observed, bool)> = readings.iter().filter(|(seen, _)| seen.card == card.name).collect();
        shown(card, &Fit::new(card, &own))
    });
    let cards: String = cards.collect();
    let names: Vec<String> = CARDS.iter().map(|card| format!("&{}", card.name)).collect();
    format!(
        "//! The points of [`super::sure`]. Written by `examples/learn_stream.rs --sure`.\n\n\
         use super::sure::{{Card, Scale}};\n\n{cards}\
         /// All cards.\npub(super) const CARDS: &[&Card] = &[{}];\n",
        names.join(", ")
    )
}

/// Points of a card: its base, and those of each part of its scales.
struct Fit {
    base: f64,
    points: Vec<Vec<f64>>,
}

impl Fit {
    /// Newton's method, one point after the other: each is in the readings
    /// that lie in its part.
    fn new(card: &Card, readings: &[&(Observed, bool)]) -> Self {
        let parts: Vec<Vec<usize>> = readings
            .iter()
            .map(|(o, _)| card.scales.iter().zip(&o.seen).map(|(s, seen)| s.part(*seen)).collect())
            .collect();
        let mut fit = Self { base: 0.0, points: card.scales.iter().map(|s| vec![0.0; s.bounds.len() + 1]).collect() };
        let mut known: Vec<Known> = readings.iter().map(|(seen, right)| Known::new(seen, *right)).collect();
        let all: Vec<usize> = (0..readings.len()).collect();
        for _ in 0..ROUNDS {
            fit.base += step(&mut known, &all, None);
            for (scale, points) in fit.points.iter_mut().enumerate() {
                for (part, point) in points.iter_mut().enumerate() {
                    let inside = |i: &usize| parts.get(*i).and_then(|p| p.get(scale)) == Some(&part);
                    let own: Vec<usize> = (0..readings.len()).filter(inside).collect();
                    *point += step(&mut known, &own, Some(*point));
                }
            }
        }
        fit
    }
}

/// A reading as the fit sees it.
struct Known {
    /// 1 if it was right, else 0.
    right: f64,
    /// How much it counts.
    weight: f64,
    /// Its points so far.
    points: f64,
}

impl Known {
    fn new(seen: &Observed, right: bool) -> Self {
        let dash = right && fold_to_string(&seen.value) == "-";
        Self { right: f64::from(u8::from(right)), weight: if dash { DASH } else { 1.0 }, points: 0.0 }
    }
}

/// By how much a point of these readings changes; `pulled` from where it is.
fn step(known: &mut [Known], own: &[usize], pulled: Option<f64>) -> f64 {
    let (mut slope, mut bend) = (0.0, 1e-9);
    for reading in own.iter().filter_map(|i| known.get(*i)) {
        let likely = 1.0 / (1.0 + (-reading.points).exp());
        slope += reading.weight * (reading.right - likely);
        bend += reading.weight * likely * (1.0 - likely);
    }
    if let Some(point) = pulled {
        slope -= PULL * point;
        bend += PULL;
    }
    let by = (slope / bend).clamp(-1.0, 1.0);
    for i in own {
        if let Some(reading) = known.get_mut(*i) {
            reading.points += by;
        }
    }
    by
}

fn shown(card: &Card, fit: &Fit) -> String {
    let rows = card.scales.iter().zip(&fit.points).map(|(scale, points)| {
        let points: Vec<String> = points.iter().map(|p| hundredths(*p)).collect();
        let (what, bounds) = (scale.what, scale.bounds);
        format!("    Scale {{ what: {what:?}, bounds: &{bounds:?}, points: &[{}] }},\n", points.join(", "))
    });
    let (name, of, base, rows) = (card.name, card.of, hundredths(fit.base), rows.collect::<String>());
    format!(
        "/// {of}\n#[rustfmt::skip]\n\
         pub(super) const {name}: Card = Card {{ name: {name:?}, of: {of:?}, base: {base}, scales: &[\n{rows}] }};\n\n"
    )
}

fn hundredths(points: f64) -> String {
    let text = format!("{:.0}", points * 100.0);
    if text == "-0" { "0".to_owned() } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_right_more_often_gets_more_points() {
        let card = CARDS.iter().find(|card| card.name == "USE").expect("card");
        let seen = |lead: i32| Observed {
            card: card.name,
            key: "use.A.1.item".to_owned(),
            value: String::new(),
            seen: std::iter::once(lead).chain(std::iter::repeat_n(0, card.scales.len() - 1)).collect(),
        };
        let many = |lead, right, wrong| {
            let all = std::iter::repeat_n(true, right).chain(std::iter::repeat_n(false, wrong));
            all.map(move |is_right| (seen(lead), is_right))
        };
        let readings: Vec<(Observed, bool)> = many(0, 10, 30).chain(many(1000, 90, 10)).collect();
        let fit = Fit::new(card, &readings.iter().collect::<Vec<_>>());
        let points = fit.points.first().expect("the lead");
        assert!(points.first() < points.last(), "{points:?}");
        let sure: f64 = fit.base + fit.points.iter().skip(1).filter_map(|p| p.first()).sum::<f64>();
        let (low, high) = (sure + points.first().expect("low"), sure + points.last().expect("high"));
        assert!(low < 0.0 && (1.4..2.6).contains(&high), "{low} {high}");
    }
}
