//! The system's file dialogs, and what paths are asked for.

use std::path::PathBuf;

use super::{JobEvent, JobKind, Jobs};

/// Why a file dialog was opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// To add sheet files.
    OpenSheets,
    /// To add a folder.
    OpenFolder,
    /// To open a project.
    OpenProject,
    /// To say where the project of restored work was moved to.
    FindProject,
    /// To hold another person's project against ours.
    Merge,
    /// To save the project as a folder.
    SaveFolder,
    /// To save the project as one file.
    SaveSingle,
    /// To export the sheet.
    ExportCsv,
    /// To export the project.
    ExportProject,
    /// To save the charts as a picture.
    SaveCharts,
    /// To export the charts' data.
    ExportChartData,
}

impl Purpose {
    /// Whether a file is written that is none of Kensho's own.
    pub fn exports(self) -> bool {
        matches!(self, Self::ExportCsv | Self::ExportProject | Self::SaveCharts | Self::ExportChartData)
    }

    /// Whether what is chosen is meant for the project on the desk.
    pub(super) fn is_of_project(self) -> bool {
        !matches!(self, Self::OpenProject | Self::FindProject)
    }

    /// Whether something is written to what is chosen.
    pub fn writes(self) -> bool {
        match self {
            Self::OpenSheets | Self::OpenFolder | Self::OpenProject | Self::FindProject | Self::Merge => false,
            Self::SaveFolder
            | Self::SaveSingle
            | Self::ExportCsv
            | Self::ExportProject
            | Self::SaveCharts
            | Self::ExportChartData => true,
        }
    }
}

impl Jobs {
    /// Opens a file dialog. It blocks its thread and may hang with a portal;
    /// the window goes on.
    pub fn pick(&mut self, purpose: Purpose, title: &str, suggested: &str) {
        let dialog = rfd::FileDialog::new().set_title(title);
        let suggested = suggested.to_owned();
        self.start(JobKind::Pick, move |_, _| {
            let begun = std::time::Instant::now();
            let one = |p: Option<PathBuf>| p.map(|p| vec![p]);
            let paths = match purpose {
                Purpose::OpenSheets => {
                    dialog.add_filter("シート", crate::read::SHEET_EXTENSIONS).add_filter("すべて", &["*"]).pick_files()
                }
                Purpose::OpenFolder => one(dialog.pick_folder()),
                Purpose::OpenProject | Purpose::FindProject | Purpose::Merge => {
                    one(dialog.add_filter("Kensho", &["ron"]).pick_file())
                }
                Purpose::SaveFolder => one(dialog.set_file_name(suggested + ".kensho").save_file()),
                Purpose::SaveSingle => one(dialog.set_file_name(suggested + ".ron").save_file()),
                Purpose::ExportCsv => one(dialog.set_file_name(suggested + ".csv").save_file()),
                Purpose::ExportProject => {
                    let named = [("Excel", "xlsx"), ("CSV", "csv"), ("JSON Lines", "jsonl")];
                    let dialog = named.into_iter().fold(dialog, |d, (name, end)| d.add_filter(name, &[end]));
                    one(dialog.set_file_name(suggested + ".xlsx").save_file())
                }
                Purpose::SaveCharts => {
                    let dialog = dialog.add_filter("PNG", &["png"]).add_filter("SVG", &["svg"]);
                    one(dialog.set_file_name(suggested + ".png").save_file())
                }
                Purpose::ExportChartData => one(dialog.set_file_name(suggested + ".charts.csv").save_file()),
            };
            let no_dialog = paths.is_none() && begun.elapsed().as_millis() < 400;
            JobEvent::Picked { purpose, paths, no_dialog }
        });
    }
}
