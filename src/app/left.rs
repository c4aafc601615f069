//! What background work brings when the project that it was begun for is no
//! longer on the desk: people are told, and the project that took its place
//! stays as it is.

use std::path::{Path, PathBuf};

use super::aside::drop_aside;
use super::jobs::SaveReport;
use super::open::file_name;
use super::{AfterSettling, JobEvent, State, Text};
use crate::store::SaveError;

/// Files named in a message.
const NAMED: usize = 5;

impl State {
    /// The project on the desk is left: nothing begun for it reaches the next.
    pub(super) fn let_go_of_jobs(&mut self) {
        self.jobs.leave_project();
        if let Some(then) = self.holding.after_save.take() {
            self.tell_not_followed(then);
        }
        for (path, then) in self.holding.forget_saves() {
            self.tell_not_saved(&path, self.t(Text::LeftBefore));
            if let Some(then) = then {
                self.tell_not_followed(then);
            }
        }
        self.dialog = self.dialog.take().filter(|d| !d.is_of_project());
    }

    /// Tells what came of work for a project that was left.
    pub(super) fn tell_of_left(&mut self, event: JobEvent) {
        match event {
            JobEvent::Imported(imported) => {
                self.complain(self.fill(Text::LeftImport, &self.names(&imported.asked)));
                drop_aside(imported);
            }
            JobEvent::Saved(report) => self.tell_of_left_save(*report),
            JobEvent::DiskVersion(target, why, _) => {
                self.tell_not_saved(target.path(), &why);
                self.go_on_after_save(None);
            }
            JobEvent::Picked { paths: Some(paths), .. } => {
                self.complain(self.fill(Text::LeftChoice, &self.names(&paths)));
            }
            // Only looked at so far: each is offered again where its project is
            // opened again.
            _ => {}
        }
    }

    fn tell_of_left_save(&mut self, report: SaveReport) {
        if let Some(then) = report.then {
            self.tell_not_followed(then);
        }
        match report.result {
            Ok(_) => self.say(self.fill(Text::LeftSaved, &report.target.path().display().to_string())),
            Err(error @ SaveError::Cancelled) => self.say(error.words(self.settings.language)),
            Err(error) if report.beside.is_some() => {
                self.tell_not_saved(report.target.path(), &error.words_of_copy(self.settings.language));
            }
            Err(error) => self.tell_not_saved(report.target.path(), &error.words(self.settings.language)),
        }
        self.go_on_after_save(None);
    }

    /// What was to follow on a save is not done to the project that came
    /// meanwhile.
    fn tell_not_followed(&mut self, then: AfterSettling) {
        let here = |path: &Path| self.target.as_ref().is_some_and(|t| t.path() == path);
        let words = match then {
            AfterSettling::Open(path) if here(&path) => return,
            AfterSettling::Open(path) => self.fill(Text::LeftUnopened, &file_name(&path)),
            AfterSettling::OpenBackup(_, backup) => self.fill(Text::LeftUnopened, &backup.label),
            AfterSettling::Quit => self.t(Text::LeftUnclosed).to_owned(),
            // Another project is there in the place of the former already.
            AfterSettling::New => return,
        };
        self.complain(words);
    }

    fn tell_not_saved(&mut self, path: &Path, why: &str) {
        self.complain(self.fill(Text::LeftUnsaved, &path.display().to_string()).replace("{why}", why));
    }

    /// The first of some files, and how many more there are.
    fn names(&self, paths: &[PathBuf]) -> String {
        let first: Vec<String> = paths.iter().take(NAMED).map(|p| file_name(p)).collect();
        let first = first.join(self.t(Text::Comma));
        match paths.len().saturating_sub(NAMED) {
            0 => first,
            more => first + &self.count(Text::AndMore, more),
        }
    }
}
