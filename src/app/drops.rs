//! Files dragged over the window and dropped on it.

use std::path::PathBuf;

use super::open::{file_name, is_project, open_paths, use_typed_path};
use super::{Dialog, State, Text};

impl State {
    /// What happens when these are let go here, in words.
    pub fn drop_words(&self, paths: &[PathBuf]) -> String {
        match self.dialog.as_ref().map(reception) {
            Some(Reception::Refuses) => return self.t(Text::DropBlocked).to_owned(),
            Some(Reception::TakesPath) => return self.t(Text::DropPath).to_owned(),
            Some(Reception::GivesWay) | None => {}
        }
        if let Some(project) = paths.iter().find(|p| is_project(p)) {
            return self.fill(Text::DropProject, &file_name(project));
        }
        if self.read_only.is_some() {
            return self.t(Text::ReadOnlyAdd).to_owned();
        }
        match paths.len() {
            // Some systems tell what it is only when it is let go.
            0 => self.t(Text::DropNow).to_owned(),
            n => self.count(Text::DropSheets, n),
        }
    }

    /// Opens what was dropped, or says why not.
    pub(super) fn take_drop(&mut self, paths: Vec<PathBuf>) {
        match (self.dialog.as_ref().map(reception), &self.dialog) {
            (Some(Reception::Refuses), _) => self.complain(self.t(Text::DropBlocked)),
            (Some(Reception::TakesPath), Some(Dialog::Path { purpose, .. })) => {
                let purpose = *purpose;
                self.dialog = None;
                if let Some(first) = paths.into_iter().next() {
                    use_typed_path(self, purpose, first);
                }
            }
            _ => {
                self.dialog = None;
                open_paths(self, paths);
            }
        }
    }
}

/// What a dialog does with what is dropped on it.
enum Reception {
    /// It only tells something, and is closed.
    GivesWay,
    /// It asks for a path, and has one.
    TakesPath,
    /// It waits for an answer, or something is being typed in it.
    Refuses,
}

fn reception(dialog: &Dialog) -> Reception {
    match dialog {
        Dialog::Path { purpose, .. } if !purpose.writes() => Reception::TakesPath,
        Dialog::ImportReport(_)
        | Dialog::Failure(..)
        | Dialog::KeySheet
        | Dialog::Palette
        | Dialog::GoTo(_)
        | Dialog::Rules(_) => Reception::GivesWay,
        Dialog::FirstRun
        | Dialog::Unsaved(_)
        | Dialog::Path { .. }
        | Dialog::Overwrite { .. }
        | Dialog::Recovery(_)
        | Dialog::Held(_)
        | Dialog::DiskChange(_)
        | Dialog::Backups(_)
        | Dialog::ConfirmAll { .. }
        | Dialog::Same
        | Dialog::Reread
        | Dialog::TickLegend
        | Dialog::SignOff
        | Dialog::Settings => Reception::Refuses,
    }
}
