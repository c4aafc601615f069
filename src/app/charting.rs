//! Charts of sheets: what they are made of, and how they are saved.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::compare_view::SideBySide;
use super::{Screen, State};
use crate::chart::{Charts, Scene};
use crate::check::{Severity, Values};
use crate::export::compare::series_to_csv;
use crate::export::{PictureFormat, chart_page, charts_to_csv, picture, series_page};
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
                self.return_to_sheet(sheet);
                self.screen = Screen::Review;
            }
        }
    }

    /// Draws what the screen charts into a file, in the background: the sheet
    /// on show, or the figures joined over the years.
    pub(super) fn save_charts(&mut self, path: PathBuf) {
        let day = self.stamp().at.to_zoned(jiff::tz::TimeZone::system()).strftime("%Y-%m-%d").to_string();
        let page: Box<dyn FnOnce() -> Scene + Send> = if let Some(made) = self.joined() {
            Box::new(move || series_page(&made.comparison, &day))
        } else {
            let Some(sheet) = self.current_sheet().cloned() else { return };
            let gravest = self.gravest(&sheet.id);
            Box::new(move || chart_page(&sheet, &gravest, &day))
        };
        self.jobs.export(path, self.settings.language, move |path, _| {
            let extension = path.extension().map(|e| e.to_string_lossy().into_owned()).unwrap_or_default();
            picture(&page(), PictureFormat::of_extension(&extension)).map_err(|e| e.to_string())
        });
    }

    /// Writes the data of what the screen charts, in the background.
    pub(super) fn save_chart_data(&mut self, path: PathBuf) {
        if let Some(made) = self.joined() {
            return self.jobs.export(path, self.settings.language, move |_, _| {
                let compared = &made.comparison;
                series_to_csv(&compared.series, &compared.titles()).map_err(|e| e.to_string())
            });
        }
        let Some(charts) = self.current_sheet().map(|s| self.charts_of(s)) else { return };
        self.jobs.export(path, self.settings.language, move |_, _| charts_to_csv(&charts).map_err(|e| e.to_string()));
    }

    /// The comparison, where the screen shows one.
    fn joined(&self) -> Option<Arc<SideBySide>> {
        self.compare.made().filter(|_| self.screen == Screen::Compare).cloned()
    }

    /// A file name for a picture or table of what the screen charts.
    pub(super) fn chart_stem(&self) -> String {
        match self.joined() {
            Some(_) => format!("{}.年度推移", self.export_stem()),
            None => self.export_stem(),
        }
    }

    /// A file name for what is exported of the sheet on show.
    pub(super) fn export_stem(&self) -> String {
        let name = self.current_sheet().map(|s| s.source.file_name.clone()).unwrap_or_default();
        Path::new(&name).file_stem().map(|s| s.to_string_lossy().into_owned()).unwrap_or_default()
    }
}
