//! The data of a sheet's charts as a table.

use super::{Charts, Mark};

/// One value of a chart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableRow {
    /// The chart.
    pub chart: String,
    /// The series: 成果実績.
    pub series: String,
    /// The column or label: 2018年度.
    pub of: String,
    /// As it stands on the sheet, or as corrected.
    pub printed: String,
    /// The bare figure; empty for a dash.
    pub value: String,
    /// Its unit.
    pub unit: String,
    /// What a person said about it.
    pub status: &'static str,
    /// Its key.
    pub key: String,
}

/// Every value of the charts, in their order. A gap has no row.
pub fn table_of(charts: &Charts) -> Vec<TableRow> {
    let mut rows = Vec::new();
    for chart in &charts.columns {
        for series in chart.series() {
            let rate = chart.rate.as_ref().is_some_and(|r| r.name == series.name);
            let unit = if rate { "%" } else { chart.unit.as_str() };
            for (column, point) in chart.columns.iter().zip(&series.points) {
                if let Some(mark) = point {
                    rows.push(row(&chart.title, &series.name, column, unit, mark));
                }
            }
        }
    }
    for ranking in &charts.rankings {
        for bar in &ranking.bars {
            rows.extend(bar.marks.iter().map(|m| row(&ranking.title, "支出額", &bar.label, &ranking.unit, m)));
        }
    }
    rows
}

fn row(chart: &str, series: &str, of: &str, unit: &str, mark: &Mark) -> TableRow {
    let figure = crate::sheet::parse_printed(&mark.printed);
    TableRow {
        chart: chart.to_owned(),
        series: series.to_owned(),
        of: of.to_owned(),
        printed: mark.printed.clone(),
        value: figure.map(|f| f.value.normalize().to_string()).unwrap_or_default(),
        unit: unit.to_owned(),
        status: mark.status.word(),
        key: mark.key.to_string(),
    }
}
