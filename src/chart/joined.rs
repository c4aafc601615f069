//! One figure over all sheets of a project, as data for a plot.

use super::Ink;
use crate::sheet::{FieldKey, FiscalYear};

/// A figure joined over several sheets.
#[derive(Debug, Clone, PartialEq)]
pub struct Joined {
    /// What it is about: 予算額と執行額, an indicator's words.
    pub title: String,
    /// The unit; empty where there is none.
    pub unit: String,
    /// Its lines: 目標値 and 成果実績, or one.
    pub lines: Vec<JoinedLine>,
    /// Years from which it means something else.
    pub breaks: Vec<Break>,
}

/// One line of a joined figure.
#[derive(Debug, Clone, PartialEq)]
pub struct JoinedLine {
    /// Its label on the sheet.
    pub label: &'static str,
    /// Whether it is a goal or a plan rather than a result.
    pub planned: bool,
    /// Its points, in the order of the years; a year without print has none.
    pub points: Vec<JoinedPoint>,
}

/// What the sheets print for one year.
#[derive(Debug, Clone, PartialEq)]
pub struct JoinedPoint {
    /// The fiscal year.
    pub year: FiscalYear,
    /// Each print, by sheet; the last is the one that is drawn.
    pub prints: Vec<SheetPrint>,
}

/// One sheet's print.
#[derive(Debug, Clone, PartialEq)]
pub struct SheetPrint {
    /// The sheet, by its index.
    pub sheet: usize,
    /// Its cell; of a figure that was counted, the first that was counted.
    pub key: FieldKey,
    /// As printed, or as counted.
    pub printed: String,
    /// The value, for its place in the plot only.
    pub value: f64,
}

/// A year from which a figure means something else.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Break {
    /// The first year of the new meaning.
    pub year: FiscalYear,
    /// What changed.
    pub what: String,
}

impl JoinedLine {
    /// How it is drawn: plans, rates and results each have a colour.
    pub fn ink(&self) -> Ink {
        match (self.planned, self.label.contains('率') || self.label.contains("達成度")) {
            (true, _) => Ink::Interim,
            (false, true) => Ink::Rate,
            (false, false) => Ink::Actual,
        }
    }
}

impl JoinedPoint {
    /// The value drawn: the latest sheet's.
    pub fn value(&self) -> Option<f64> {
        self.prints.last().map(|p| p.value)
    }

    /// The lowest and highest print.
    pub fn range(&self) -> Option<(f64, f64)> {
        let low = self.prints.iter().map(|p| p.value).reduce(f64::min)?;
        let high = self.prints.iter().map(|p| p.value).reduce(f64::max)?;
        Some((low, high))
    }

    /// Whether the sheets print different values.
    pub fn disagrees(&self) -> bool {
        self.range().is_some_and(|(low, high)| low < high)
    }
}

impl Joined {
    /// The years of all its lines, in order.
    pub fn years(&self) -> Vec<FiscalYear> {
        let mut years: Vec<FiscalYear> = self.lines.iter().flat_map(|l| &l.points).map(|p| p.year).collect();
        years.sort_unstable();
        years.dedup();
        years
    }

    /// The largest value; at least 1.
    pub fn top(&self) -> f64 {
        let ranges = self.lines.iter().flat_map(|l| &l.points).filter_map(JoinedPoint::range);
        ranges.map(|(_, high)| high).fold(1.0, f64::max)
    }

    /// The lowest value; at most 0.
    pub fn bottom(&self) -> f64 {
        let ranges = self.lines.iter().flat_map(|l| &l.points).filter_map(JoinedPoint::range);
        ranges.map(|(low, _)| low).fold(0.0, f64::min)
    }

    /// As a table: one row a print.
    pub fn table(&self, sheet_titles: &[String]) -> Vec<[String; 7]> {
        let mut rows = Vec::new();
        for line in &self.lines {
            for point in &line.points {
                for print in &point.prints {
                    let sheet = sheet_titles.get(print.sheet).cloned().unwrap_or_default();
                    rows.push([
                        self.title.clone(),
                        line.label.to_owned(),
                        self.unit.clone(),
                        point.year.to_string(),
                        sheet,
                        print.key.to_string(),
                        print.printed.clone(),
                    ]);
                }
            }
        }
        rows
    }
}
