//! Pure data for plots: series, units, gaps. Draws nothing.
//!
//! Values in force are used: corrections in, 対象外 out. A dash, a blank and a
//! missing cell are gaps, never zero.

mod build;
mod figures;

mod joined;

pub use build::{ValueOf, budget_chart, outcome_charts};
pub use figures::{OutcomeRate, SheetFigures};
pub use joined::{Break, Joined, JoinedLine, JoinedPoint, SheetPrint};

use crate::sheet::FieldKey;

/// A plot of pairs of bars by year, with a rate in a strip below.
#[derive(Debug, Clone, PartialEq)]
pub struct Chart {
    /// What it is about: 成果目標 1, 予算額と執行額.
    pub title: String,
    /// The indicator's text; empty for the budget.
    pub subtitle: String,
    /// The unit of the bars.
    pub unit: String,
    /// The columns, in order of years, goals at the end.
    pub columns: Vec<Column>,
}

/// One column of a chart.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    /// What stands under it: `2018年度`, `最終 2023`.
    pub label: String,
    /// Whether it is an interim or final goal rather than a year's result.
    pub goal: bool,
    /// The planned value: 目標値, 予算計.
    pub planned: Option<Mark>,
    /// The value reached: 成果実績, 執行額.
    pub actual: Option<Mark>,
    /// The printed rate in %: 達成度, 執行率.
    pub rate: Option<Mark>,
}

/// One plotted value.
#[derive(Debug, Clone, PartialEq)]
pub struct Mark {
    /// The value, for its place in the plot only.
    pub value: f64,
    /// As it stands on the sheet.
    pub printed: String,
    /// Its cell.
    pub key: FieldKey,
}

impl Chart {
    /// Whether there is nothing to plot.
    pub fn is_empty(&self) -> bool {
        self.columns.iter().all(|c| c.planned.is_none() && c.actual.is_none() && c.rate.is_none())
    }

    /// The largest bar; at least 1.
    pub fn top(&self) -> f64 {
        let bars = self.columns.iter().flat_map(|c| [&c.planned, &c.actual]).flatten();
        bars.map(|m| m.value).fold(1.0, f64::max)
    }

    /// The lowest bar; at most 0.
    pub fn bottom(&self) -> f64 {
        let bars = self.columns.iter().flat_map(|c| [&c.planned, &c.actual]).flatten();
        bars.map(|m| m.value).fold(0.0, f64::min)
    }

    /// The largest rate; at least 120, so that the 100% line has room above.
    pub fn top_rate(&self) -> f64 {
        self.columns.iter().filter_map(|c| c.rate.as_ref()).map(|m| m.value).fold(120.0, f64::max)
    }
}
