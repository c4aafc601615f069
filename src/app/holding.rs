//! Holding a project: the sign to others that somebody is at work in it, and
//! what is done where two people meet.
//!
//! The sign is no wall. What keeps work safe is that a save never goes over a
//! file that changed meanwhile (`store::save`); here the person learns of it
//! before, and decides.

use std::collections::VecDeque;
use std::path::PathBuf;

use super::jobs::SaveOrder;
use super::{AfterSettling, Dialog, JobKind, State, Text};
use crate::review::Difference;
use crate::store::{self, Backup, Held, LoadError, Lock, LockInfo, Locking, PathError, RealFs, Target};
use crate::text::ContentHash;

/// What this window holds on the disk.
#[derive(Default)]
pub struct Holding {
    /// The project's lock, where one could be had.
    pub(super) lock: Option<Lock>,
    /// Somebody else's lock on the project shown read-only.
    pub(super) met: Option<Met>,
    /// What to do once a save that was asked for is done.
    pub(super) after_save: Option<AfterSettling>,
    /// Saves and copies asked for while one runs, in their order.
    pub(super) waiting: VecDeque<NextSave>,
    /// The window is to be closed once what is being written is written.
    pub(super) quitting: Option<Quitting>,
    /// What was on the desk when another project was asked for.
    pub(super) opening: Option<Opening>,
    /// Whether the person was told that the project's files changed.
    pub(super) told_of_change: bool,
    /// Says on this computer that this process runs.
    running: Option<Held>,
}

impl std::fmt::Debug for Holding {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Holding").field("lock", &self.lock).field("met", &self.met).finish_non_exhaustive()
    }
}

/// A save that waits for the one that runs, or it would meet that one's files
/// as another person's.
pub(super) enum NextSave {
    /// The project at its place, as it stands when its turn comes.
    Save { target: Target, then: Option<AfterSettling>, over: bool },
    /// A copy of what was there when it was asked for: by its turn another
    /// project may be on the desk.
    Copy(Box<SaveOrder>),
}

impl NextSave {
    pub(super) fn is_copy(&self) -> bool {
        matches!(self, Self::Copy(_))
    }
}

/// How the window is to be closed once everything is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Quitting {
    /// After asking about what is not saved by then.
    Asking,
    /// Letting go of what was not saved at this step.
    LettingGo(u64),
}

/// What was on the desk when another project was asked for.
#[derive(Debug)]
pub(super) struct Opening {
    /// Which project, counted from the window's start.
    pub(super) project: u64,
    /// Its last step.
    pub(super) seq: u64,
    /// What was asked for.
    pub(super) again: AfterSettling,
}

/// Somebody else's lock.
#[derive(Debug)]
pub(super) struct Met {
    /// What it says; none where it is unreadable.
    holder: Option<LockInfo>,
}

/// Who holds a project that was opened here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holder {
    /// The person and the computer; empty where the sign is unreadable.
    pub who: String,
    /// Since when, for people.
    pub since: String,
    /// Whether it is certain that the holder's Kensho ended without taking
    /// the sign off.
    pub left_behind: bool,
}

/// What a save met: the project's files are not those that were opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DiskChange {
    /// Where the save was to go.
    pub target: Target,
    /// The files, for people.
    pub why: String,
    /// Where the two versions differ, ours and theirs; empty where theirs
    /// does not open.
    pub lines: Vec<Difference>,
    /// Why theirs does not open, if so.
    pub unreadable: Option<String>,
}

/// A project file that does not open, and the kept states there are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BackupOffer {
    /// What was being opened.
    pub title: String,
    /// Why it does not open; empty where the person asked for the list.
    pub why: String,
    /// Where it lies.
    pub target: Target,
    /// Newest first.
    pub backups: Vec<Backup>,
}

impl Holding {
    /// Another project comes: what waits to be saved of the former is not
    /// written in its place. Copies of it are. Gives the places that were to be
    /// saved to, and what was to follow on that.
    pub(super) fn forget_saves(&mut self) -> Vec<(PathBuf, Option<AfterSettling>)> {
        let (copies, saves): (VecDeque<NextSave>, VecDeque<NextSave>) =
            std::mem::take(&mut self.waiting).into_iter().partition(NextSave::is_copy);
        self.waiting = copies;
        let place = |next: NextSave| match next {
            NextSave::Save { target, then, .. } => Some((target.path().to_owned(), then)),
            NextSave::Copy(_) => None,
        };
        saves.into_iter().filter_map(place).collect()
    }
}

impl State {
    /// Says on this computer that this process runs, so that a lock it leaves
    /// behind can be told from one that is in use.
    pub fn announce(&mut self) {
        let Some(folder) = self.env.data_dir.clone() else { return };
        match store::announce(&RealFs, &folder, self.env.pid) {
            Ok(held) => self.holding.running = held,
            Err(error) => {
                let why = store::io_words(&error, store::Deed::Write, self.settings.language);
                self.complain(self.fill(Text::CannotAnnounce, &why));
            }
        }
    }

    /// How this window signs a lock. The time is the window's own start, so
    /// that it knows its own sign again.
    pub(super) fn lock_info(&self) -> LockInfo {
        let author = &self.settings.author;
        LockInfo {
            user: if author.is_empty() { self.env.system_user.clone() } else { author.clone() },
            host: self.env.host.clone(),
            pid: self.env.pid,
            at: self.started,
        }
    }

    /// Takes in what became of the lock of a project that was just opened.
    pub(super) fn take_lock(&mut self, locking: Option<Result<Locking, PathError>>) {
        self.holding.met = None;
        self.holding.told_of_change = false;
        match locking {
            // Read-only, or the project that is held already.
            None => {}
            Some(Ok(Locking::Acquired(lock))) => self.holding.lock = Some(lock),
            Some(Ok(Locking::Held(holder))) => {
                let holder_words = self.describe_holder(holder.as_ref());
                self.read_only = Some(self.fill(Text::HeldBy, &holder_words.who));
                self.holding.met = Some(Met { holder });
                self.dialog = Some(Dialog::Held(holder_words));
            }
            Some(Err(error)) => self.complain(self.fill(Text::CannotLock, &error.words(self.settings.language))),
        }
    }

    fn describe_holder(&self, holder: Option<&LockInfo>) -> Holder {
        let Some(info) = holder else {
            return Holder { who: self.t(Text::Somebody).to_owned(), since: String::new(), left_behind: false };
        };
        let running = |dir| store::is_running(&RealFs, dir, info.pid);
        let ended = self.env.data_dir.as_deref().is_some_and(|dir| !running(dir));
        let since = info.at.to_zoned(jiff::tz::TimeZone::system()).strftime("%Y-%m-%d %H:%M").to_string();
        Holder {
            who: format!("{}（{}）", info.user, info.host),
            since,
            left_behind: info.host == self.env.host && ended,
        }
    }

    /// Whether the lock that stands in the way is one that a crash of this
    /// person's own Kensho left behind.
    pub(super) fn met_own_sign(&self) -> bool {
        let left_behind = matches!(&self.dialog, Some(Dialog::Held(holder)) if holder.left_behind);
        let holder = self.holding.met.as_ref().and_then(|met| met.holder.as_ref());
        left_behind && holder.is_some_and(|holder| holder.user == self.lock_info().user)
    }

    /// Takes over the lock that stands in the way: the person decided so.
    pub(super) fn take_lock_over(&mut self) {
        let Some(target) = self.take_sign() else { return };
        // Whatever its former holder saved since it was read is not on this
        // desk. Where there is unsaved work on it, as after a crash, that
        // stays: a save compares the files before.
        if self.is_dirty() || !self.drafts.is_empty() {
            self.offer_reread();
            self.go_on_typing();
        } else {
            self.load(target.path().to_owned());
        }
    }

    /// Takes over, without a question, a lock that a crash of this person's own
    /// Kensho left behind: nobody has worked under it since, so what was read
    /// stays on the desk.
    pub(super) fn take_own_sign(&mut self) {
        if self.met_own_sign() {
            self.take_sign();
        }
    }

    /// Puts this window's sign in the place of the one that was met. Gives the
    /// project, if that went well.
    fn take_sign(&mut self) -> Option<Target> {
        self.dialog = None;
        let target = self.target.clone()?;
        let left = self.holding.met.take()?;
        match Lock::take_over(std::sync::Arc::new(RealFs), &target, self.lock_info(), left.holder.as_ref()) {
            Ok(Locking::Acquired(lock)) => {
                self.holding.lock = Some(lock);
                self.read_only = None;
                return Some(target);
            }
            held @ Ok(Locking::Held(_)) => self.take_lock(Some(held.map_err(|e: PathError| e))),
            Err(error) => {
                self.holding.met = Some(left);
                self.complain(self.fill(Text::CannotLock, &error.words(self.settings.language)));
            }
        }
        None
    }

    /// Says so if somebody else has taken the project over.
    pub(super) fn look_after_lock(&mut self) {
        if self.holding.lock.as_ref().is_some_and(|lock| !lock.is_ours()) {
            self.holding.lock = None;
            self.complain(self.t(Text::TakenOver));
        }
    }

    /// The window has the person's eyes again: have the files changed?
    pub fn look_at_disk(&mut self) {
        let (Some(target), Some(saved)) = (&self.target, &self.saved) else { return };
        if self.holding.told_of_change || self.jobs.running().is_some() {
            return;
        }
        if let Some(base) = saved.base() {
            self.jobs.look(target.clone(), base.clone());
        }
    }

    pub(super) fn disk_moved(&mut self, target: &Target, base: &ContentHash) {
        // A save of our own moves them too.
        let ours = self.jobs.is_running(JobKind::Save) || self.saved.as_ref().and_then(|s| s.base()) != Some(base);
        if self.target.as_ref() == Some(target) && !ours && !self.holding.told_of_change {
            self.holding.told_of_change = true;
            self.complain(self.t(Text::ChangedMeanwhile));
        }
    }

    /// Shows both versions' differences after a save that was refused.
    pub(super) fn show_disk_change(
        &mut self,
        target: Target,
        why: String,
        differences: Result<Vec<Difference>, LoadError>,
    ) {
        let (lines, unreadable) = match differences {
            Ok(lines) => (lines, None),
            Err(error) => (Vec::new(), Some(error.words(self.settings.language))),
        };
        self.dialog = Some(Dialog::DiskChange(DiskChange { target, why, lines, unreadable }));
    }

    /// The kept states of the present project, to choose from.
    pub(super) fn offer_backups(&mut self) {
        let Some(target) = self.target.clone() else { return };
        let backups = store::backups(&RealFs, &target);
        let title = self.project_name();
        self.dialog = Some(Dialog::Backups(BackupOffer { title, why: String::new(), target, backups }));
    }
}
