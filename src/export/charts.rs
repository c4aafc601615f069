use std::collections::BTreeMap;

use super::{PictureError, scene_to_png, scene_to_svg};
use crate::chart::{Charts, PageHead, Scene, TableRow, lay_page, lay_series_page, table_of};
use crate::check::{Severity, Values};
use crate::compare::Comparison;
use crate::review::{CellId, Sheet};
use crate::sheet::is_dash;

/// Kinds of files that charts are saved as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PictureFormat {
    /// Pixels.
    Png,
    /// Lines and text.
    Svg,
}

impl PictureFormat {
    /// The file extension.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Png => "png",
            Self::Svg => "svg",
        }
    }

    /// By a file's extension; PNG for any other.
    pub fn of_extension(extension: &str) -> Self {
        if extension.eq_ignore_ascii_case("svg") { Self::Svg } else { Self::Png }
    }
}

/// All charts of a sheet on one page, with title, source and the day it was
/// made.
pub fn chart_page(sheet: &Sheet, findings: &BTreeMap<CellId, Severity>, day: &str) -> Scene {
    let values = Values::from_sheet(sheet);
    let charts = Charts::of(sheet, &values, findings);
    lay_page(&charts, &head(&sheet.source.file_name, &values, day))
}

/// All figures joined over the years on one page, with title, source and the
/// day it was made.
pub fn series_page(comparison: &Comparison, day: &str) -> Scene {
    let latest = comparison.sheets.last().map(|s| head(&s.name, &s.values, day)).unwrap_or_default();
    let years = comparison.titles().join("、");
    let numbers = comparison.sheets.iter().map(|s| s.text("sheet.number")).filter(|n| !n.is_empty() && !is_dash(n));
    let numbers = numbers.collect::<Vec<_>>().join("、");
    let ministry = comparison.sheets.iter().rev().map(|s| s.text("sheet.ministry")).find(|m| !m.is_empty());
    let page = PageHead {
        title: latest.title,
        source: format!("出典: {}　事業番号 {numbers}　{years} 行政事業レビューシート", ministry.unwrap_or_default()),
        made: format!("作成日 {day}　各シートに印字された値による"),
    };
    lay_series_page(&comparison.series, &page)
}

/// A page as the bytes of a file.
pub fn picture(page: &Scene, format: PictureFormat) -> Result<Vec<u8>, PictureError> {
    match format {
        PictureFormat::Png => scene_to_png(page),
        PictureFormat::Svg => scene_to_svg(page),
    }
}

/// The data of the charts as CSV, in UTF-8 with a byte order mark, so that
/// spreadsheets read it.
pub fn charts_to_csv(charts: &Charts) -> Result<Vec<u8>, csv::Error> {
    let mut writer = csv::Writer::from_writer("\u{feff}".as_bytes().to_vec());
    writer.write_record(["chart", "series", "of", "printed", "value", "unit", "status", "key"])?;
    for r in table_of(charts) {
        let TableRow { chart, series, of, printed, value, unit, status, key } = &r;
        writer.write_record([chart.as_str(), series, of, printed, value, unit, status, key])?;
    }
    writer.into_inner().map_err(|e| csv::Error::from(e.into_error()))
}

fn head(file_name: &str, values: &Values, day: &str) -> PageHead {
    let text = |key: &str| values.get(key).filter(|t| !is_dash(t)).unwrap_or_default();
    let title = match text("basic.name") {
        "" => file_name.to_owned(),
        name => name.to_owned(),
    };
    let year = match text("sheet.fiscal_year") {
        "" => String::new(),
        year => format!("{year}年度 行政事業レビューシート"),
    };
    let number = match text("sheet.number") {
        "" => String::new(),
        number => format!("事業番号 {number}"),
    };
    let parts = [text("sheet.ministry"), &number, &year];
    let source = parts.into_iter().filter(|p| !p.is_empty()).collect::<Vec<_>>().join("　");
    PageHead {
        title, source: format!("出典: {source}"), made: format!("作成日 {day}　もとの資料 {file_name}")
    }
}
