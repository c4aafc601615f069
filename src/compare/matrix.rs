//! Every figure that several sheets print for the same fiscal year: rows are
//! years, columns are sheets.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::YearSheet;
use super::align::Track;
use crate::sheet::{FieldKey, FiscalYear, Printed, Section, ValueKind, parse_printed};

/// One figure through the years.
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    /// The part of the form.
    pub section: Section,
    /// The track it belongs to.
    pub track: Option<usize>,
    /// The last segment of its keys: `executed`, `actual`.
    pub cell: String,
    /// Its label on the sheet.
    pub label: &'static str,
    /// What it holds.
    pub kind: ValueKind,
    /// What is printed for each year, in order.
    pub years: Vec<YearPrints>,
}

/// What the sheets print for one year.
#[derive(Debug, Clone, PartialEq)]
pub struct YearPrints {
    /// The fiscal year.
    pub year: FiscalYear,
    /// For each sheet: what it prints.
    pub prints: Vec<Option<Print>>,
    /// Whether they agree.
    pub agreement: Agreement,
}

/// One sheet's print of a figure.
#[derive(Debug, Clone, PartialEq)]
pub struct Print {
    /// Its cell.
    pub key: FieldKey,
    /// As printed.
    pub text: String,
    /// Its exact value.
    pub printed: Printed,
    /// Whether the year was over when the sheet was written: a sheet's own
    /// year is still running.
    pub closed: bool,
}

/// Whether the sheets that print a figure agree on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Agreement {
    /// Only one sheet prints it.
    One,
    /// All say the same.
    Same,
    /// They differ by no more than rounding explains.
    Rounding,
    /// They differ while the year was running, as a budget does.
    Running,
    /// They differ.
    Differ,
}

/// The cells that change while their year runs, as a matter of course.
const RUNNING: &[&str] = &[
    "supplementary",
    "brought",
    "carried",
    "carryover",
    "reserve",
    "total",
    "executed",
    "execution_rate",
    "execution_rate_of_original",
    "cost",
];

/// The figures of the sheets, in the order of the form. Figures that only one
/// sheet prints are among them.
pub fn matrix(sheets: &[YearSheet], tracks: &[Track]) -> Vec<Figure> {
    let mut figures: BTreeMap<(Section, Option<usize>, usize, String), Figure> = BTreeMap::new();
    for (at, sheet) in sheets.iter().enumerate() {
        for (key, value) in sheet.values.iter() {
            let Some((prefix, year, cell)) = yearly(key) else { continue };
            let Some(printed) = parse_printed(&value.text) else { continue };
            let track =
                tracks.iter().position(|t| t.rows.get(at).and_then(Option::as_ref).is_some_and(|r| r.prefix == prefix));
            let budget = prefix == "budget";
            let key = FieldKey::from(key);
            let Some(matched) = key.matched().filter(|m| m.kind.is_figure() && (budget || track.is_some())) else {
                continue;
            };
            let figure =
                figures.entry((key.section(), track, matched.rank, cell.to_owned())).or_insert_with(|| Figure {
                    section: key.section(),
                    track,
                    cell: cell.to_owned(),
                    label: matched.label,
                    kind: matched.kind,
                    years: Vec::new(),
                });
            let closed = sheet.year().is_none_or(|y| year < y);
            let slot = figure.year_mut(year, sheets.len());
            if let Some(slot) = slot.and_then(|y| y.prints.get_mut(at)) {
                *slot = Some(Print { key, text: value.text.clone(), printed, closed });
            }
        }
    }
    let mut out: Vec<Figure> = figures.into_values().collect();
    for figure in &mut out {
        figure.years.sort_by_key(|y| y.year);
        let running = RUNNING.contains(&figure.cell.as_str());
        let rate = figure.kind == ValueKind::Percent;
        for year in &mut figure.years {
            year.agreement = agreement(&year.prints, running, rate);
        }
    }
    out
}

impl Figure {
    fn year_mut(&mut self, year: FiscalYear, sheets: usize) -> Option<&mut YearPrints> {
        let at = self.years.iter().position(|y| y.year == year).unwrap_or_else(|| {
            self.years.push(YearPrints { year, prints: vec![None; sheets], agreement: Agreement::One });
            self.years.len() - 1
        });
        self.years.get_mut(at)
    }

    /// Whether several sheets print it for some year.
    pub fn is_shared(&self) -> bool {
        self.years.iter().any(|y| y.agreement > Agreement::One)
    }

    /// Whether sheets differ on it.
    pub fn differs(&self) -> bool {
        self.years.iter().any(|y| y.agreement == Agreement::Differ)
    }
}

/// `outcome.2.2018.actual` → `outcome.2`, 2018, `actual`.
pub(super) fn yearly(key: &str) -> Option<(&str, FiscalYear, &str)> {
    let (rest, cell) = key.rsplit_once('.')?;
    let (prefix, year) = rest.rsplit_once('.')?;
    let year: i16 = (year.len() == 4).then(|| year.parse().ok()).flatten()?;
    Some((prefix, FiscalYear::new(year), cell))
}

fn agreement(prints: &[Option<Print>], running: bool, rate: bool) -> Agreement {
    let all: Vec<&Print> = prints.iter().flatten().collect();
    let worst = |prints: &[&Print]| {
        prints
            .iter()
            .zip(prints.iter().skip(1))
            .map(|(a, b)| pair(a.printed, b.printed, rate))
            .max()
            .unwrap_or(Agreement::Same)
    };
    if all.len() < 2 {
        return Agreement::One;
    }
    let over = worst(&all);
    if !running || over < Agreement::Differ {
        return over;
    }
    let closed: Vec<&Print> = all.into_iter().filter(|p| p.closed).collect();
    if worst(&closed) == Agreement::Differ { Agreement::Differ } else { Agreement::Running }
}

/// Whether two prints of one figure agree: at the coarser of the two
/// precisions they may differ by what rounding leaves, and a rate by one unit
/// more, since some sheets cut where others round.
pub(super) fn pair(a: Printed, b: Printed, rate: bool) -> Agreement {
    let apart = (a.value - b.value).abs();
    let coarser = a.places.min(b.places);
    let unit = Decimal::new(1, coarser.min(9));
    let allowed = match (a.places == b.places, rate) {
        (_, true) | (false, false) => unit,
        (true, false) => Decimal::ZERO,
    };
    match apart {
        _ if apart.is_zero() => Agreement::Same,
        _ if apart < allowed || (rate && apart == allowed) => Agreement::Rounding,
        _ => Agreement::Differ,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rounding_alone_is_no_difference() {
        let p = |s| parse_printed(s).unwrap();
        let of = |a, b, rate| pair(p(a), p(b), rate);
        assert_eq!(of("231", "230.6", false), Agreement::Rounding);
        assert_eq!(of("231", "230.0", false), Agreement::Differ);
        assert_eq!(of("231", "229", false), Agreement::Differ);
        assert_eq!(of("98%", "99%", true), Agreement::Rounding);
        assert_eq!(of("94%", "96%", true), Agreement::Differ);
        assert_eq!(of("229.5", "229.6", true), Agreement::Rounding);
        assert_eq!(of("110.8", "100.8", true), Agreement::Differ);
        assert_eq!(of("1,800", "1800", false), Agreement::Same);
    }
}
