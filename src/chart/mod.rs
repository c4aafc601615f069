//! Charts as pure data: series, units, gaps, and how they are laid out.
//!
//! Values in force are used: corrections in, 対象外 out. A missing cell is a
//! gap; a dash and a zero stand on the sheet, and look different. [`Charts`]
//! takes the series from a sheet, [`Scene`] places them in a rectangle as
//! lines and boxes. The window, PNG and SVG all draw that one scene.

mod build;
mod figures;
mod frame;
mod inks;
mod joined;
mod lay_columns;
mod lay_joined;
mod lay_ranking;
mod lay_strip;
mod page;
mod ranking;
mod scene;
mod table;
mod ticks;

pub use figures::{OutcomeRate, SheetFigures};
pub use inks::{Look, Rgb, corrected_rgb, look, severity_rgb};
pub use joined::{Break, Joined, JoinedLine, JoinedPoint, SheetPrint};
pub use lay_columns::{lay_columns, legend_of};
pub use lay_joined::lay_joined;
pub use lay_ranking::lay_ranking;
pub use page::{PageHead, lay_page, lay_series_page};
pub use scene::{Anchor, Hit, Ink, Item, Marker, Place, Rect, Scene};
pub use table::{TableRow, table_of};
pub use ticks::{axis_figure, grouped, ticks};

use std::collections::BTreeMap;

use crate::check::{Severity, Values};
use crate::review::{CellId, RowId, Sheet, Status};
use crate::sheet::FieldKey;

/// All charts of a sheet, in the order of the form.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Charts {
    /// Budget, outcomes, outputs, unit costs.
    pub columns: Vec<Chart>,
    /// The largest payees and blocks.
    pub rankings: Vec<Ranking>,
}

/// What a chart is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum What {
    /// 予算額と執行額.
    Budget,
    /// 成果目標, by position.
    Outcome(usize),
    /// 活動指標, by position.
    Output(usize),
    /// 単位当たりコスト, by position.
    UnitCost(usize),
}

/// Bars by year, with marks over them and a strip of rates below.
#[derive(Debug, Clone, PartialEq)]
pub struct Chart {
    /// What it is about.
    pub what: What,
    /// Its name: 成果目標 1.
    pub title: String,
    /// The indicator's text; empty for the budget.
    pub subtitle: String,
    /// The unit of the bars.
    pub unit: String,
    /// What stands under the bars, in order of years.
    pub columns: Vec<String>,
    /// Bars that stand side by side.
    pub bars: Vec<Series>,
    /// Parts piled up on each other; they stand before the bars.
    pub stack: Vec<Series>,
    /// Single marks over the columns: 計, 中間目標, 最終目標.
    pub marks: Vec<Series>,
    /// A rate in %, against 100, in a strip of its own.
    pub rate: Option<Series>,
    /// The indicator's row, and whether less is better; none where that
    /// cannot be asked.
    pub goes: Option<(RowId, bool)>,
}

/// One kind of value over the columns.
#[derive(Debug, Clone, PartialEq)]
pub struct Series {
    /// Its name.
    pub name: String,
    /// How it is drawn.
    pub ink: Ink,
    /// One for each column; a gap is nothing.
    pub points: Vec<Option<Mark>>,
}

/// One value of the sheet in a chart.
#[derive(Debug, Clone, PartialEq)]
pub struct Mark {
    /// The value, for its place in the plot only; none for a dash.
    pub value: Option<f64>,
    /// As it stands on the sheet, or as corrected.
    pub printed: String,
    /// Its key.
    pub key: FieldKey,
    /// Its cell.
    pub cell: CellId,
    /// What a person said about it.
    pub status: Status,
    /// Whether a person's value stands over the machine's.
    pub corrected: bool,
    /// The gravest open finding that rests on it.
    pub finding: Option<Severity>,
}

/// Bars by size, the largest on top.
#[derive(Debug, Clone, PartialEq)]
pub struct Ranking {
    /// Its name.
    pub title: String,
    /// The unit of the bars.
    pub unit: String,
    /// The largest first.
    pub bars: Vec<RankedBar>,
    /// How many more there are.
    pub more: usize,
}

/// One bar of a ranking: a value of the sheet, or the sum of several.
#[derive(Debug, Clone, PartialEq)]
pub struct RankedBar {
    /// Whose it is.
    pub label: String,
    /// The sum, for its length only.
    pub value: f64,
    /// The sum as sheets write figures.
    pub written: String,
    /// The values it is made of.
    pub marks: Vec<Mark>,
    /// Whether the money came through another payee (再委託).
    pub further: bool,
}

/// What charts are made of: the sheet, its values in force, and the gravest
/// open finding on each cell.
pub(crate) struct Material<'a> {
    sheet: &'a Sheet,
    values: &'a Values,
    findings: &'a BTreeMap<CellId, Severity>,
}

impl Charts {
    /// The charts of a sheet, from its values in force and the gravest open
    /// finding on each cell.
    pub fn of(sheet: &Sheet, values: &Values, findings: &BTreeMap<CellId, Severity>) -> Self {
        let material = Material { sheet, values, findings };
        Self { columns: build::charts(&material), rankings: ranking::rankings(&material) }
    }

    /// Whether there is nothing to plot.
    pub fn is_empty(&self) -> bool {
        self.columns.is_empty() && self.rankings.is_empty()
    }
}

impl Material<'_> {
    /// The value of a key; nothing for a gap.
    fn mark(&self, key: &str) -> Option<Mark> {
        let value = self.values.value(key)?;
        let dash = crate::sheet::is_dash(&value.text);
        let figure = crate::sheet::parse_printed(&value.text).map(|p| p.value);
        if figure.is_none() && !dash {
            return None;
        }
        let cell = value.cell.clone().unwrap_or_else(|| CellId::of_machine_key(&key.into()));
        let review = self.sheet.cells.get(&cell);
        Some(Mark {
            value: figure.and_then(|d| rust_decimal::prelude::ToPrimitive::to_f64(&d)),
            printed: value.text.trim().to_owned(),
            key: FieldKey::new(key),
            status: review.map(|r| r.status).unwrap_or_default(),
            corrected: review.is_some_and(|r| r.correction.is_some()),
            finding: self.findings.get(&cell).copied(),
            cell,
        })
    }

    fn text(&self, key: &str) -> String {
        self.values.get(key).filter(|t| !crate::sheet::is_dash(t)).unwrap_or_default().to_owned()
    }
}

impl Chart {
    /// Every series, in the order of the legend.
    pub fn series(&self) -> impl Iterator<Item = &Series> {
        self.stack.iter().chain(&self.bars).chain(&self.marks).chain(&self.rate)
    }

    /// Whether no series has a figure.
    pub fn is_empty(&self) -> bool {
        self.series().all(Series::is_empty)
    }
}

impl Series {
    /// Whether it has no figure. A dash is none.
    pub fn is_empty(&self) -> bool {
        self.points.iter().flatten().all(|m| m.value.is_none())
    }

    /// The value in a column.
    pub fn at(&self, column: usize) -> Option<&Mark> {
        self.points.get(column)?.as_ref()
    }
}
