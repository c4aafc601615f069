//! Work that a crash left unsaved is offered again, in words; nothing is
//! restored or dropped without being asked.

use std::path::{Path, PathBuf};

use super::{Dialog, Purpose, State, Text};
use crate::review::Action;
use crate::store::journal::{JournalHeader, Onto, PendingJournal, Recovered, pending, recover};
use crate::store::{LoadError, Loaded, Lock, RealFs, Target, load};

/// What the recovery dialog says about one journal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecoveryOffer {
    /// The project's name, or empty.
    pub name: String,
    /// Where it lies, if it was ever saved.
    pub target: Option<String>,
    /// Its latest steps, in words, newest first, with who and when.
    pub steps: Vec<String>,
    /// How many there are in all.
    pub count: usize,
}

/// Steps shown of each journal.
const SHOWN: usize = 8;

impl State {
    /// Looks for work that was not saved, and offers the first; `paths` are
    /// opened when that is decided, at once if there is none.
    pub fn offer_recovery(&mut self, paths: Vec<PathBuf>) {
        self.deferred = paths;
        self.look_for_journals();
        if self.pending.is_empty() {
            self.open_deferred();
        }
    }

    fn look_for_journals(&mut self) {
        let Some(folder) = self.journal_folder() else { return };
        match pending(&RealFs, &folder) {
            Ok(found) => self.pending = found,
            Err(error) => self.complain(error.to_string()),
        }
        self.offer_next();
    }

    pub(super) fn offer_next(&mut self) {
        if let Some(journal) = self.pending.first() {
            self.dialog = Some(Dialog::Recovery(describe(journal)));
        }
    }

    /// Restores the work that is on offer; `as_copy`: without its place, so
    /// that saving asks for another.
    pub(super) fn recover(&mut self, as_copy: bool) {
        self.dialog = None;
        if self.pending.is_empty() {
            return;
        }
        let header = self.pending.first().and_then(|j| j.contents.header.as_ref());
        let target = header.and_then(|h| h.target.clone()).map(PathBuf::from);
        self.recover_onto(target.as_deref(), as_copy);
    }

    /// Restores the work that is on offer onto the project at its new place.
    pub(super) fn recover_at(&mut self, path: &Path) {
        self.recover_onto(Some(path), false);
    }

    fn recover_onto(&mut self, target: Option<&Path>, as_copy: bool) {
        if self.pending.is_empty() {
            return;
        }
        let present = match target.map(|t| load(&RealFs, t)).transpose() {
            Ok(present) => present,
            Err(LoadError::Missing(path)) => {
                self.complain(self.fill(Text::ProjectMoved, &path.display().to_string()));
                self.dialog = Some(Dialog::Path { purpose: Purpose::FindProject, no_dialog: false });
                return;
            }
            Err(error) => {
                let journal = self.pending.remove(0);
                return self.cannot_recover(journal, &error.to_string());
            }
        };
        let journal = self.pending.remove(0);
        match recover(&RealFs, &journal, present.as_ref()) {
            Ok(recovered) => self.take_recovered(journal, recovered, present, as_copy),
            Err(error) => self.cannot_recover(journal, &error.to_string()),
        }
    }

    fn cannot_recover(&mut self, journal: PendingJournal, why: &str) {
        // Put back: it is offered again at the next start.
        self.pending.push(journal);
        self.dialog = Some(Dialog::Failure(self.t(Text::RecoverFailed).to_owned(), why.to_owned()));
    }

    fn take_recovered(&mut self, journal: PendingJournal, found: Recovered, present: Option<Loaded>, as_copy: bool) {
        let in_place = !as_copy && found.onto == Onto::Present;
        let locking = present.as_ref().filter(|p| in_place && p.read_only.is_none()).map(|loaded| {
            self.holding.lock = None;
            Lock::acquire(std::sync::Arc::new(RealFs), &loaded.target, self.lock_info())
        });
        self.reset_views();
        (self.target, self.saved, self.saved_seq) = match present.filter(|_| in_place) {
            Some(loaded) => {
                let seq = loaded.saved.last_seq();
                (Some(loaded.target), Some(loaded.saved), seq)
            }
            None => (None, None, 0),
        };
        self.read_only = None;
        self.project = found.project;
        self.sources = found.sources;
        self.drafts = found.drafts;
        let last = self.project.log.entries().last().map_or(0, |e| e.seq);
        match journal.resume() {
            Ok(journal) => self.journaling.resume(journal, last),
            Err(_) => self.begin_journal(),
        }
        self.take_lock(locking);
        self.prepare();
        self.offer_reread();
        for skipped in found.skipped {
            self.complain(skipped);
        }
        if !self.drafts.is_empty() {
            self.say(self.count(Text::DraftsFound, self.drafts.len()));
        }
        self.say(self.t(Text::RecoveredNow));
        // A project named on the command line would take the place of this one.
        self.deferred.retain(|p| !super::open::is_project(p));
        self.open_deferred();
    }

    /// Leaves the work on offer where it is; it is offered at the next start.
    pub(super) fn recover_later(&mut self) {
        self.dialog = None;
        self.pending.clear();
        self.open_deferred();
    }

    fn open_deferred(&mut self) {
        let paths = std::mem::take(&mut self.deferred);
        super::open_paths(self, paths);
    }

    pub(super) fn journal_folder(&self) -> Option<PathBuf> {
        self.env.data_dir.as_ref().map(|d| d.join("journals"))
    }

    pub(super) fn journal_header(&self) -> JournalHeader {
        JournalHeader {
            project: self.project.id.clone(),
            name: self.project.name.clone(),
            target: self.target.as_ref().map(|t: &Target| t.path().display().to_string()),
            base: self.saved.as_ref().and_then(|s| s.base().cloned()),
            last_seq: self.saved_seq,
            started: self.stamp(),
        }
    }

    /// Begins to write steps down.
    pub fn start_journal(&mut self, wake: std::sync::Arc<dyn Fn() + Send + Sync>) {
        self.journaling = super::Journaling::start(self.journal_folder(), wake);
        self.begin_journal();
    }

    /// Another project is on the desk.
    pub(super) fn begin_journal(&self) {
        self.journaling.begin(self.journal_header());
    }
}

fn describe(journal: &PendingJournal) -> RecoveryOffer {
    let header = journal.contents.header.as_ref();
    let blank = crate::review::Project::new(crate::review::ProjectId(String::new()));
    let words = |entry: &crate::review::LogEntry| {
        let what = match &entry.action {
            Action::Do(edit) => edit.describe(&blank),
            Action::Undo(seq) => format!("操作 {seq} の取り消し"),
            Action::Redo(seq) => format!("操作 {seq} のやり直し"),
        };
        format!(
            "{}　{}　{what}",
            entry.by.at.to_zoned(jiff::tz::TimeZone::system()).strftime("%m-%d %H:%M"),
            entry.by.author
        )
    };
    let steps: Vec<String> = journal.steps().map(words).collect();
    RecoveryOffer {
        name: header.map(|h| h.name.clone()).unwrap_or_default(),
        target: header.and_then(|h| h.target.clone()),
        count: steps.len(),
        steps: steps.into_iter().rev().take(SHOWN).collect(),
    }
}
