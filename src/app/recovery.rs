//! Work that a crash left unsaved is offered again, in words; nothing is
//! restored or dropped without being asked.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::jobs::JobKind;
use super::recovering::{NotRecovered, RecoverOrder, RecoverReport, RecoveredWork};
use super::{Dialog, Purpose, Screen, State, Text};
use crate::review::Action;
use crate::store::journal::{Draft, JournalHeader, PendingJournal, pending};
use crate::store::{RealFs, Target};

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
    /// What was being typed, each with its field.
    pub typed: Vec<String>,
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
            Err(error) => self.complain(error.words(self.settings.language)),
        }
        self.offer_next();
    }

    /// Whether the desk is as it is at the start.
    pub(super) fn nothing_begun(&self) -> bool {
        self.target.is_none() && self.project.log.entries().is_empty()
    }

    pub(super) fn offer_next(&mut self) {
        if let Some(journal) = self.pending.first() {
            self.dialog = Some(Dialog::Recovery(describe(journal)));
        }
    }

    /// Restores the work that is on offer; `as_copy`: without its place, so
    /// that saving asks for another.
    pub(super) fn recover(&mut self, as_copy: bool) {
        let header = self.pending.first().and_then(|j| j.contents.header.as_ref());
        let target = header.and_then(|h| h.target.clone()).map(PathBuf::from);
        self.recover_onto(target, as_copy);
    }

    /// Restores the work that is on offer onto the project at its new place.
    pub(super) fn recover_at(&mut self, path: &Path) {
        self.recover_onto(Some(path.to_owned()), false);
    }

    /// The offer stays on show while the work is done, with how far it is.
    fn recover_onto(&mut self, target: Option<PathBuf>, as_copy: bool) {
        if self.pending.is_empty() || self.is_recovering() {
            return;
        }
        let journal = self.pending.remove(0);
        let offer = describe(&journal);
        self.dialog = Some(Dialog::Recovery(offer.clone()));
        self.jobs.recover(RecoverOrder { journal, offer, target, as_copy, sign: self.lock_info() });
    }

    /// Whether work is being restored just now.
    pub fn is_recovering(&self) -> bool {
        self.jobs.is_running(JobKind::Recover)
    }

    /// Takes in how a recovery went.
    pub(super) fn recovered(&mut self, report: RecoverReport) {
        let RecoverReport { order, result } = report;
        self.dialog = None;
        let work = match result {
            Ok(work) => return self.take_recovered(order.journal, work),
            Err(why) => why,
        };
        // Whatever happened, the journal is there and is offered again.
        self.pending.insert(0, order.journal);
        self.dialog = Some(match work {
            NotRecovered::Cancelled => Dialog::Recovery(order.offer),
            NotRecovered::Missing(path) => {
                self.complain(self.fill(Text::ProjectMoved, &path.display().to_string()));
                Dialog::Path { purpose: Purpose::FindProject, no_dialog: false }
            }
            NotRecovered::NotOpened(error) => {
                let why = error.words(self.settings.language);
                Dialog::Failure(self.t(Text::RecoverFailed).to_owned(), why)
            }
            NotRecovered::Because(why) => Dialog::Failure(self.t(Text::RecoverFailed).to_owned(), why),
        });
    }

    fn take_recovered(&mut self, journal: PendingJournal, work: RecoveredWork) {
        let RecoveredWork { found, place, locking, summaries } = work;
        self.reset_views();
        self.holding.lock = None;
        (self.target, self.saved, self.saved_seq) = match place {
            Some((target, saved)) => {
                let seq = saved.last_seq();
                (Some(target), Some(saved), seq)
            }
            None => (None, None, 0),
        };
        self.read_only = None;
        self.summaries.extend(summaries.into_iter().map(|(id, s)| (id, Arc::new(s))));
        self.project = found.project;
        self.sources = found.sources;
        self.drafts = found.drafts;
        let last = self.project.log.last_seq();
        match journal.resume() {
            Ok(journal) => self.journaling.resume(journal, last),
            Err(_) => self.begin_journal(),
        }
        self.take_lock(locking);
        if self.met_own_sign() {
            self.take_lock_over();
        }
        self.prepare();
        self.offer_reread();
        for skipped in found.skipped {
            self.complain(skipped);
        }
        self.say(self.t(Text::RecoveredNow));
        self.go_on_typing();
        // A project named on the command line would take the place of this one.
        self.deferred.retain(|p| !super::open::is_project(p));
        self.open_deferred();
    }

    /// Opens the first field in which somebody was typing when the program
    /// ended, with what was typed. Says whether there is one.
    pub(super) fn go_on_typing(&mut self) -> bool {
        if self.is_locked() || self.editing.is_some() {
            return false;
        }
        while let Some(draft) = self.drafts.first().cloned() {
            let standing = self.project.sheets.get(&draft.sheet).is_some_and(|s| s.removed.is_none());
            if standing {
                self.select_sheet(draft.sheet.clone());
                self.prepare();
            }
            if standing && self.view().is_some_and(|v| v.position.contains_key(&draft.cell)) {
                self.screen = Screen::Review;
                super::correcting::begin_edit(self, draft.cell);
                self.say(self.t(Text::DraftsFound));
                return true;
            }
            // The row or the sheet is gone: the words are shown, once.
            self.complain(self.fill(Text::DraftHomeless, &typed(&draft)));
            self.drafts.remove(0);
        }
        false
    }

    /// Leaves the work on offer where it is; it is offered at the next start.
    pub(super) fn recover_later(&mut self) {
        if self.is_recovering() {
            return;
        }
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
    pub fn start_journal(&mut self, wake: Arc<dyn Fn() + Send + Sync>) {
        self.journaling = super::Journaling::start(self.journal_folder(), wake);
        self.begin_journal();
    }

    /// Another project is on the desk.
    pub(super) fn begin_journal(&self) {
        self.journaling.begin(self.journal_header());
    }
}

fn typed(draft: &Draft) -> String {
    format!("{}「{}」", draft.cell.key_by_itself().label(), draft.text.as_deref().unwrap_or_default())
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
        typed: journal.contents.drafts().iter().map(typed).collect(),
        steps: steps.into_iter().rev().take(SHOWN).collect(),
    }
}
