//! Background work: threads that report through one channel.

mod pick;
mod reading;
mod report;

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};

pub use self::pick::Purpose;
use self::reading::{import, load_kept_telling, load_telling, reread};
pub use self::report::JobEvent;
pub(super) use self::report::{Imported, Opened, RereadOrder, SaveOrder, SaveReport};
use super::aside::drop_aside;
use super::list::summaries_of;
use crate::review::{Comparison, Project, differences};
use crate::store::{self, Backup, Language, Lock, LockInfo, RealFs, Target, Watch};
use crate::text::ContentHash;

/// Work that takes more than a moment runs on a thread of its own and reports
/// through one channel, which the window empties between frames.
pub struct Jobs {
    sender: Sender<(u64, JobEvent)>,
    receiver: Receiver<(u64, JobEvent)>,
    wake: Arc<dyn Fn() + Send + Sync>,
    /// In the order in which they were begun.
    running: Vec<Running>,
    /// The number of the job begun last.
    last: u64,
    /// Counts up when another project takes the place of the one on the desk.
    project: u64,
    /// The job that opens the project asked for last, and its path.
    opening: Option<(u64, PathBuf)>,
}

/// A job that has not ended.
#[derive(Debug, Clone)]
pub struct Running {
    number: u64,
    /// The project for which it was begun.
    project: u64,
    /// What it is.
    pub what: JobKind,
    /// Steps done.
    pub done: usize,
    /// Steps in all; 0 where unknown.
    pub total: usize,
    /// What it is at.
    pub name: String,
    cancel: Arc<AtomicBool>,
}

/// Kinds of jobs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum JobKind {
    /// Reading sheets.
    Import,
    /// Reading sheets again.
    Reread,
    /// Opening a project.
    Load,
    /// Restoring work.
    Recover,
    /// Saving.
    Save,
    /// A file dialog is open.
    Pick,
    /// A picture or table is made.
    Export,
}

/// The number of what is no job on show.
const UNSEEN: u64 = 0;

impl Running {
    /// Asks it to stop.
    fn stop(&self) {
        self.cancel.store(true, Ordering::Relaxed);
    }
}

impl std::fmt::Debug for Jobs {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Jobs").field("running", &self.running).finish_non_exhaustive()
    }
}

impl Jobs {
    /// A quiet set of jobs; `wake` asks the window for a frame.
    pub fn new(wake: Arc<dyn Fn() + Send + Sync>) -> Self {
        let (sender, receiver) = channel();
        Self { sender, receiver, wake, running: Vec::new(), last: UNSEEN, project: 0, opening: None }
    }

    /// What asks the window for a frame.
    pub(super) fn wake(&self) -> Arc<dyn Fn() + Send + Sync> {
        Arc::clone(&self.wake)
    }

    /// The job on show in the status bar: the one begun last.
    pub fn running(&self) -> Option<&Running> {
        self.running.last()
    }

    /// Whether a job of this kind runs.
    pub(super) fn is_running(&self, what: JobKind) -> bool {
        self.running.iter().any(|r| r.what == what)
    }

    /// Which project is on the desk, counted from the window's start.
    pub(super) fn project(&self) -> u64 {
        self.project
    }

    /// Asks the job on show to stop.
    pub fn cancel(&self) {
        if let Some(running) = self.running.last() {
            running.stop();
        }
    }

    /// Another project takes the place of the one on the desk. What only reads
    /// for that one is stopped; a file that is being written is finished.
    pub(super) fn leave_project(&mut self) {
        self.project += 1;
        let reads = |r: &&Running| matches!(r.what, JobKind::Import | JobKind::Reread);
        self.running.iter().filter(reads).for_each(Running::stop);
    }

    /// The project that is being opened is wanted no longer.
    pub(super) fn stop_opening(&mut self) {
        let Some((number, _)) = self.opening.take() else { return };
        self.running.iter().filter(|r| r.number == number).for_each(Running::stop);
    }

    /// The next report, if one has come.
    pub fn poll(&mut self) -> Option<JobEvent> {
        loop {
            let (number, event) = self.receiver.try_recv().ok()?;
            let Some(at) = self.running.iter().position(|r| r.number == number) else { return Some(event) };
            if let (JobEvent::Progress { done, total, name }, Some(running)) = (&event, self.running.get_mut(at)) {
                (running.done, running.total) = (*done, *total);
                running.name.clone_from(name);
                return Some(event);
            }
            let ended = self.running.remove(at);
            let wanted = self.opening.take_if(|(opening, _)| *opening == number).is_some();
            if matches!(event, JobEvent::Loaded(..)) && !wanted {
                // Another was asked for in its place.
                drop_aside(event);
                continue;
            }
            if ended.project != self.project && event.is_of_project() {
                return Some(JobEvent::OfLeft(Box::new(event)));
            }
            return Some(event);
        }
    }

    /// Reads files and folders.
    pub fn import(&mut self, paths: Vec<PathBuf>) {
        self.start(JobKind::Import, move |report, cancel| JobEvent::Imported(Box::new(import(paths, report, cancel))));
    }

    /// Reads sheets again and holds that against them.
    pub fn reread(&mut self, order: RereadOrder) {
        self.start(JobKind::Reread, move |report, cancel| JobEvent::Reread(Box::new(reread(&order, report, cancel))));
    }

    /// Opens a project and signs its lock, unless it is the one `held`.
    pub fn load(&mut self, path: PathBuf, held: Option<Target>, sign: LockInfo) {
        // Two that sign the same lock would take it off each other.
        if self.opening.as_ref().is_some_and(|(_, opening)| *opening == path) {
            return;
        }
        self.open(path.clone(), move |report, cancel| {
            let opened = load_telling(&path, report, cancel).map(|loaded| {
                let free = loaded.read_only.is_none() && held.as_ref() != Some(&loaded.target);
                let locking = free.then(|| Lock::acquire(Arc::new(RealFs), &loaded.target, sign));
                let summaries = summaries_of(&loaded.project);
                Box::new(Opened { loaded, locking, summaries })
            });
            JobEvent::Loaded(path, opened)
        });
    }

    /// Opens a kept state of a project.
    pub fn load_backup(&mut self, target: Target, backup: Backup) {
        self.open(backup.path.clone(), move |report, cancel| {
            let opened = load_kept_telling(&target, &backup, report, cancel).map(|loaded| {
                let summaries = summaries_of(&loaded.project);
                Box::new(Opened { loaded, locking: None, summaries })
            });
            JobEvent::Loaded(backup.path, opened)
        });
    }

    /// Looks, unseen, whether the project's files are still as they were left.
    pub fn look(&self, target: Target, base: ContentHash) {
        let (sender, wake) = (self.sender.clone(), Arc::clone(&self.wake));
        std::thread::spawn(move || {
            let moved = store::base_on_disk(&RealFs, &target).is_ok_and(|now| now.as_ref() != Some(&base));
            if moved && sender.send((UNSEEN, JobEvent::DiskMoved(target, base))).is_ok() {
                wake();
            }
        });
    }

    /// Reads what lies where a save was refused, and holds ours against it.
    pub fn read_theirs(&mut self, target: Target, ours: Project, why: String) {
        let path = target.path().to_owned();
        self.start(JobKind::Load, move |report, cancel| {
            let theirs = load_telling(&path, report, cancel);
            let lines = theirs.map(|theirs| differences(&ours, &theirs.project));
            JobEvent::DiskVersion(target, why, lines)
        });
    }

    /// Reads another person's project, and holds it against ours.
    pub fn load_theirs(&mut self, path: PathBuf, ours: Project) {
        self.start(JobKind::Load, move |report, cancel| {
            let theirs = load_telling(&path, report, cancel);
            let found = theirs.map(|theirs| Box::new(Comparison::of(&ours, &theirs.project)));
            JobEvent::Theirs(path, found)
        });
    }

    /// Saves the project.
    pub fn save(&mut self, order: SaveOrder) {
        self.start(JobKind::Save, move |report, cancel| {
            let progress = |done, total| report(JobEvent::Progress { done, total, name: String::new() });
            let watch = Watch { progress: Some(&progress), cancel: Some(cancel) };
            let seq = order.project.log.last_seq();
            let SaveOrder { target, project, sources, previous, by, then, over, lock, beside } = order;
            // Where even that can't be read, the save says what is wrong.
            let there = over.then(|| store::disk_state(&RealFs, &target).ok()).flatten();
            let previous = there.map(Arc::new).or(previous);
            let result = store::save_watched(&RealFs, &target, &project, &sources, previous.as_deref(), &by, watch);
            let result = result.map(Arc::new);
            let sign = lock.filter(|_| result.is_ok());
            let locking = sign.map(|info| Lock::acquire(Arc::new(RealFs), &target, info));
            JobEvent::Saved(Box::new(SaveReport { target, seq, result, then, locking, beside }))
        });
    }

    /// Makes the bytes of a file and writes it; what fails is told in `language`.
    pub fn export<F>(&mut self, path: PathBuf, language: Language, make: F)
    where
        F: FnOnce(&std::path::Path, Watch<'_>) -> Result<Vec<u8>, String> + Send + 'static,
    {
        self.start(JobKind::Export, move |report, cancel| {
            let progress = |done, total| report(JobEvent::Progress { done, total, name: String::new() });
            let bytes = make(&path, Watch { progress: Some(&progress), cancel: Some(cancel) });
            if cancel.load(Ordering::Relaxed) {
                return JobEvent::ExportStopped;
            }
            let written = bytes.and_then(|bytes| store::write_export(&path, &bytes).map_err(|e| e.words(language)));
            JobEvent::Exported(path, written)
        });
    }

    /// Opens a project in place of one that is still being opened.
    fn open<F>(&mut self, path: PathBuf, work: F)
    where
        F: FnOnce(&(dyn Fn(JobEvent) + Sync), &AtomicBool) -> JobEvent + Send + 'static,
    {
        self.stop_opening();
        self.start(JobKind::Load, work);
        self.opening = Some((self.last, path));
    }

    pub(super) fn start<F>(&mut self, what: JobKind, work: F)
    where
        F: FnOnce(&(dyn Fn(JobEvent) + Sync), &AtomicBool) -> JobEvent + Send + 'static,
    {
        let cancel = Arc::new(AtomicBool::new(false));
        self.last += 1;
        let (number, project) = (self.last, self.project);
        let name = String::new();
        self.running.push(Running { number, project, what, done: 0, total: 0, name, cancel: Arc::clone(&cancel) });
        let (sender, wake) = (self.sender.clone(), Arc::clone(&self.wake));
        std::thread::spawn(move || {
            // The window may be gone: then nobody is left to be told.
            let report = |event| {
                if sender.send((number, event)).is_ok() {
                    wake();
                }
            };
            let last = work(&report, &cancel);
            report(last);
        });
    }
}
