//! Files dragged over the window and dropped on it.

use std::path::{Path, PathBuf};

use super::open::{file_name, is_project, open_paths, use_typed_path};
use super::{Dialog, Purpose, State, Text};

/// The project among these paths; looks at the disk.
pub fn project_among(paths: &[PathBuf]) -> Option<&PathBuf> {
    paths.iter().find(|p| is_project(p))
}

impl State {
    /// What happens when so many are let go here, in words; `project`: that
    /// among them which is one ([`project_among`]).
    pub fn drop_words(&self, count: usize, project: Option<&Path>) -> String {
        match self.dialog.as_ref().map(reception) {
            Some(Reception::Refuses) => return self.t(Text::DropBlocked).to_owned(),
            Some(Reception::TakesPath(_)) => return self.t(Text::DropPath).to_owned(),
            Some(Reception::GivesWay) | None => {}
        }
        if let Some(project) = project {
            return self.fill(Text::DropProject, &file_name(project));
        }
        if self.read_only.is_some() {
            return self.t(Text::ReadOnlyAdd).to_owned();
        }
        match count {
            // Some systems tell what it is only when it is let go.
            0 => self.t(Text::DropNow).to_owned(),
            n => self.count(Text::DropSheets, n),
        }
    }

    /// Opens what was dropped, or says why not.
    pub(super) fn take_drop(&mut self, paths: Vec<PathBuf>) {
        match self.dialog.as_ref().map(reception) {
            Some(Reception::Refuses) => self.complain(self.t(Text::DropBlocked)),
            Some(Reception::TakesPath(purpose)) => {
                self.dialog = None;
                let others = paths.len().saturating_sub(1);
                let Some(first) = paths.into_iter().next() else { return };
                use_typed_path(self, purpose, first);
                if others > 0 {
                    self.say(self.count(Text::OnlyTheFirst, others));
                }
            }
            Some(Reception::GivesWay) | None => {
                self.dialog = None;
                open_paths(self, paths);
            }
        }
    }
}

/// What a dialog does with what is dropped on it.
enum Reception {
    /// It only tells something, or asks for what is dropped, and is closed.
    GivesWay,
    /// It asks for one path, and has it.
    TakesPath(Purpose),
    /// It waits for an answer, or something is being typed in it.
    Refuses,
}

fn reception(dialog: &Dialog) -> Reception {
    match dialog {
        Dialog::Path { purpose, .. } => match purpose {
            // Whatever may be opened here may as well be dropped on the window.
            Purpose::OpenSheets | Purpose::OpenFolder | Purpose::OpenProject => Reception::GivesWay,
            one if !one.writes() => Reception::TakesPath(*one),
            _ => Reception::Refuses,
        },
        Dialog::ImportReport(_)
        | Dialog::Failure(..)
        | Dialog::KeySheet
        | Dialog::Palette
        | Dialog::GoTo(_)
        | Dialog::Rules(_) => Reception::GivesWay,
        Dialog::FirstRun
        | Dialog::Unsaved(_)
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
