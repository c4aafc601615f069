//! Charts of sheets: what they are made of, and how they are saved.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::{Screen, State};
use crate::chart::Charts;
use crate::check::{Severity, Values};
use crate::export::{PictureFormat, chart_page, charts_to_csv, picture};
use crate::review::{CellId, Direction, RowId, Sheet, SheetId};

/// What the chart screens ask for.
#[derive(Debug, Clone, PartialEq)]
#[allow(missing_docs, reason = "the names say it; each is one arm of `act_on_charts`")]
pub enum ChartsIntent {
    Turn(RowId, Direction),
    Open(SheetId),
}

impl State {
    /// The charts of a sheet, its open findings marked.
    pub fn charts_of(&self, sheet: &Sheet) -> Charts {
        Charts::of(sheet, &Values::from_sheet(sheet), &self.gravest(&sheet.id))
    }

    /// The gravest open finding on each cell of a sheet.
    fn gravest(&self, sheet: &SheetId) -> BTreeMap<CellId, Severity> {
        self.findings.of(sheet).map(|f| f.flags.clone()).unwrap_or_default()
    }

    pub(super) fn act_on_charts(&mut self, intent: ChartsIntent) {
        match intent {
            ChartsIntent::Turn(row, direction) => {
                self.edit_sheet(|p, id| p.set_direction(id, &row, Some(direction)));
            }
            ChartsIntent::Open(sheet) => {
                self.select_sheet(sheet);
                self.screen = Screen::Review;
            }
        }
    }

    /// Draws the charts of the sheet on show into a file, in the background.
    pub(super) fn save_charts(&mut self, path: PathBuf) {
        let Some(sheet) = self.current_sheet().cloned() else { return };
        let gravest = self.gravest(&sheet.id);
        let day = self.stamp().at.to_zoned(jiff::tz::TimeZone::system()).strftime("%Y-%m-%d").to_string();
        self.jobs.export(path, move |path| {
            let extension = path.extension().map(|e| e.to_string_lossy().into_owned()).unwrap_or_default();
            let page = chart_page(&sheet, &gravest, &day);
            picture(&page, PictureFormat::of_extension(&extension)).map_err(|e| e.to_string())
        });
    }

    /// Writes the data of the charts of the sheet on show, in the background.
    pub(super) fn save_chart_data(&mut self, path: PathBuf) {
        let Some(charts) = self.current_sheet().map(|s| self.charts_of(s)) else { return };
        self.jobs.export(path, move |_: &Path| charts_to_csv(&charts).map_err(|e| e.to_string()));
    }

    /// A file name for what is exported of the sheet on show.
    pub(super) fn export_stem(&self) -> String {
        let name = self.current_sheet().map(|s| s.source.file_name.clone()).unwrap_or_default();
        Path::new(&name).file_stem().map(|s| s.to_string_lossy().into_owned()).unwrap_or_default()
    }
}
