//! Saving, exporting and leaving a project.

use std::path::{Path, PathBuf};

use super::handle::run;
use super::holding::{NextSave, Quitting};
use super::jobs::{JobKind, SaveOrder, SaveReport};
use super::open::open_project;
use super::{AfterSettling, Command, Dialog, Purpose, State, Text};
use crate::export::{ProjectFormat, project_to};
use crate::review::Project;
use crate::store::{SaveError, Target, lies_inside};

impl State {
    /// Starts saving to `target`.
    pub(super) fn save_to(&mut self, target: Target, then: Option<AfterSettling>) {
        self.look_after_lock();
        self.start_save(target, then, false);
    }

    /// Starts saving to `target`; `over`: whatever lies there by now, which is
    /// kept among the backups.
    pub(super) fn start_save(&mut self, target: Target, then: Option<AfterSettling>, over: bool) {
        self.begin_save(NextSave::Save { target, then, over });
    }

    /// Where work goes on if the project is saved as one file: in its folder,
    /// so that the file is a copy to send. None: in that file.
    pub(super) fn home_beside_copies(&self) -> Option<&Path> {
        match &self.target {
            Some(Target::Folder(home)) if self.read_only.is_none() => Some(home),
            _ => None,
        }
    }

    /// Saves the project as one file: as a copy to send where it has a folder.
    pub(super) fn save_as_one_file(&mut self, path: PathBuf, then: Option<AfterSettling>) {
        let Some(home) = self.home_beside_copies().map(Path::to_owned) else {
            return self.save_to(Target::SingleFile(path), then);
        };
        if lies_inside(&path, &home) {
            return self.complain(self.t(Text::CopyInside));
        }
        let copy = SaveOrder {
            project: self.project.clone(),
            sources: self.sources.clone(),
            previous: None,
            by: self.stamp(),
            lock: None,
            target: Target::SingleFile(path),
            then,
            // Whether it goes over a file that is there was asked before.
            over: true,
            beside: Some(home),
        };
        self.begin_save(NextSave::Copy(Box::new(copy)));
    }

    /// Takes in how saving a copy went: what is saved, and where, stays as it was.
    pub(super) fn copied(&mut self, report: SaveReport, home: &Path) {
        let language = self.settings.language;
        match report.result {
            Ok(_) => {
                let path = report.target.path().display().to_string();
                // By its turn another project may be on the desk.
                if self.home_beside_copies() == Some(home) {
                    let said = self.fill(Text::CopySaved, &path);
                    self.say(said.replace("{home}", &home.display().to_string()));
                } else {
                    self.say(self.fill(Text::LeftSaved, &path));
                }
                self.go_on_after_save(report.then);
            }
            Err(error) => {
                let why = error.words_of_copy(language);
                match error {
                    SaveError::Cancelled => self.say(why),
                    _ => self.dialog = Some(Dialog::Failure(self.t(Text::CopyFailed).to_owned(), why)),
                }
                self.go_on_after_save(None);
            }
        }
    }

    /// What was asked for while something was being saved comes next; what was
    /// to follow on that (`then`) follows on the last of it.
    pub(super) fn go_on_after_save(&mut self, then: Option<AfterSettling>) {
        match self.holding.waiting.pop_front() {
            Some(NextSave::Save { target, then: its_own, over }) => {
                self.begin_save(NextSave::Save { target, then: its_own.or(then), over });
            }
            Some(NextSave::Copy(mut copy)) => {
                copy.then = copy.then.or(then);
                self.begin_save(NextSave::Copy(copy));
            }
            None => {
                if let Some(then) = then {
                    leave(self, then);
                }
            }
        }
    }

    pub(super) fn begin_save(&mut self, next: NextSave) {
        if self.jobs.is_running(JobKind::Save) {
            return self.holding.waiting.push_back(next);
        }
        let (target, then, over) = match next {
            NextSave::Copy(copy) => return self.jobs.save(*copy),
            NextSave::Save { target, then, over } => (target, then, over),
        };
        let same = self.target.as_ref() == Some(&target);
        if self.project.name.is_empty() {
            let stem = target.path().file_stem().map(|s| s.to_string_lossy().into_owned()).unwrap_or_default();
            self.project.name = stem;
        }
        let order = SaveOrder {
            project: self.project.clone(),
            sources: self.sources.clone(),
            previous: self.saved.clone().filter(|_| same),
            by: self.stamp(),
            lock: (!same || self.holding.lock.is_none()).then(|| self.lock_info()),
            target,
            then,
            over,
            beside: None,
        };
        self.jobs.save(order);
    }

    /// Whether something is being written that the end of the program would
    /// cut off.
    pub fn is_writing(&self) -> bool {
        let writes = [JobKind::Save, JobKind::Export].into_iter().any(|what| self.jobs.is_running(what));
        writes || !self.holding.waiting.is_empty()
    }

    /// Holds the closing of the window while something is being written.
    pub(super) fn hold_quitting(&mut self, how: Quitting) -> bool {
        let holds = self.is_writing();
        if holds {
            self.holding.quitting = Some(how);
            self.say(self.t(Text::ClosesAfterWriting));
        }
        holds
    }

    /// Closes the window that waited for something to be written. Where that
    /// failed or a question is on show, the person is needed.
    pub(super) fn quit_when_written(&mut self) {
        if self.is_writing() {
            return;
        }
        let Some(how) = self.holding.quitting.take().filter(|_| self.dialog.is_none()) else { return };
        match how {
            Quitting::LettingGo(seq) if seq == self.project.log.last_seq() => let_go(self, AfterSettling::Quit),
            Quitting::LettingGo(_) | Quitting::Asking => leave(self, AfterSettling::Quit),
        }
    }

    /// A path to offer where no file dialog can be shown.
    pub fn suggested_path(&self, purpose: Purpose) -> PathBuf {
        let name = match purpose {
            Purpose::SaveSingle => format!("{}.ron", self.project_name()),
            Purpose::ExportCsv => format!("{}.csv", self.export_stem()),
            Purpose::ExportProject => format!("{}.xlsx", self.project_name()),
            Purpose::SaveCharts => format!("{}.png", self.chart_stem()),
            Purpose::ExportChartData => format!("{}.charts.csv", self.chart_stem()),
            _ => format!("{}.kensho", self.project_name()),
        };
        let beside = self.target.as_ref().and_then(|t| t.path().parent());
        beside.map_or_else(|| std::env::current_dir().unwrap_or_default(), Path::to_owned).join(name)
    }

    /// Keeps the settings for the next start.
    pub(super) fn save_settings(&mut self) {
        let Some(folder) = self.env.data_dir.clone() else { return };
        if let Err(error) = crate::store::save_settings(&crate::store::RealFs, &folder, &self.settings) {
            self.complain(error.words(self.settings.language));
        }
    }

    /// Writes every field of every sheet, in the background; the file's
    /// extension says how.
    pub(super) fn export_project(&mut self, path: PathBuf) {
        let (project, sources) = (self.project.clone(), self.sources.clone());
        self.jobs.export(path, self.settings.language, move |path, watch| {
            let extension = path.extension().map(|e| e.to_string_lossy().into_owned()).unwrap_or_default();
            project_to(ProjectFormat::of_extension(&extension), &project, &sources, watch)
        });
    }

    /// Writes the sheet on show as CSV.
    pub(super) fn export_csv(&mut self, path: &Path) {
        let (Some(sheet), Some(view)) = (self.current_sheet(), self.view()) else { return };
        let rows: Vec<_> = view.keyed.iter().map(|(key, id)| view.cell(sheet, key, id)).collect();
        let document = self.document().map(AsRef::as_ref);
        let bytes = crate::export::review_to_csv(&sheet.source.file_name, document, &rows);
        let written = bytes
            .map_err(|e| e.to_string())
            .and_then(|b| crate::store::write_export(path, &b).map_err(|e| e.words(self.settings.language)));
        match written {
            Ok(()) => self.say(self.fill(Text::Exported, &path.display().to_string())),
            Err(why) => self.dialog = Some(Dialog::Failure(self.t(Text::ExportFailed).to_owned(), why)),
        }
    }
}

/// Leaves the project, after asking about unsaved changes. What was being typed
/// when the program last ended is shown first: Enter or Esc decides on it.
pub(super) fn leave(state: &mut State, then: AfterSettling) {
    if state.go_on_typing() {
        return;
    }
    if state.is_dirty() {
        state.dialog = Some(Dialog::Unsaved(then));
    } else {
        settle(state, then);
    }
}

pub(super) fn settle(state: &mut State, then: AfterSettling) {
    state.keep_place();
    match then {
        AfterSettling::Quit => {
            if state.hold_quitting(Quitting::Asking) {
                return;
            }
            // What was being typed and could not be shown, as in a project
            // that is read-only, stays in the journal and is offered again.
            if state.drafts.is_empty() {
                state.journaling.finish();
            }
            state.closing = true;
        }
        AfterSettling::Open(path) => open_project(state, path),
        AfterSettling::OpenBackup(target, backup) => state.load_backup(target, backup),
        AfterSettling::New => {
            state.jobs.stop_opening();
            state.project = Project::new(super::state::fresh_project_id());
            state.sources.clear();
            (state.target, state.saved, state.saved_seq, state.read_only) = (None, None, 0, None);
            state.holding.lock = None;
            state.reset_views();
            state.begin_journal();
        }
    }
}

/// Leaves the project without what is not saved.
pub(super) fn let_go(state: &mut State, then: AfterSettling) {
    match then {
        // Until the other project is there, this one and its journal stay.
        AfterSettling::Open(path) => state.load(path),
        AfterSettling::OpenBackup(target, backup) => state.load_backup(target, backup),
        AfterSettling::Quit if state.hold_quitting(Quitting::LettingGo(state.project.log.last_seq())) => {}
        AfterSettling::New | AfterSettling::Quit => {
            state.saved_seq = u64::MAX;
            state.journaling.finish();
            settle(state, then);
        }
    }
}

pub(super) fn save(state: &mut State, then: Option<AfterSettling>) {
    if let Some(target) = state.target.clone() {
        state.save_to(target, then);
    } else {
        state.holding.after_save = then;
        run(state, Command::SaveAs, &mut Vec::new());
    }
}
