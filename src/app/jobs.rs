use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};

use super::list::summaries_of;
use super::recovering::RecoverReport;
use super::{AfterSettling, RereadFound, SheetSummary};
use crate::cores::in_order;
use crate::parse::{Parsed, parse};
use crate::read::{Document, ReadError, Refusal, find_sheets, read_file};
use crate::review::{Comparison, Difference, Project, Sheet, SheetId, Stamp, differences};
use crate::store::{
    self, Backup, Language, LoadError, Loaded, Lock, LockInfo, Locking, PathError, RealFs, SaveError, SavedState,
    Sources, Target, Watch,
};
use crate::text::ContentHash;

/// Work that takes more than a moment runs on a thread of its own and reports
/// through one channel, which the window empties between frames.
pub struct Jobs {
    sender: Sender<JobEvent>,
    receiver: Receiver<JobEvent>,
    wake: Arc<dyn Fn() + Send + Sync>,
    running: Option<Running>,
}

/// The job on show in the status bar.
#[derive(Debug, Clone)]
pub struct Running {
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

/// What a batch of files gave.
#[derive(Debug, Default)]
pub struct Imported {
    /// Sheets as read.
    pub sheets: Vec<(Document, Parsed)>,
    /// Files that were refused, with the reason.
    pub refused: Vec<ReadError>,
    /// Files left because their names end otherwise than a sheet's.
    pub left: usize,
    /// Whether the person stopped it; then nothing is added.
    pub cancelled: bool,
}

/// What jobs report.
pub enum JobEvent {
    /// A step was done.
    Progress {
        /// Steps done.
        done: usize,
        /// Steps in all.
        total: usize,
        /// What it is at.
        name: String,
    },
    /// Sheets were read.
    Imported(Box<Imported>),
    /// A project was opened, or not.
    Loaded(PathBuf, Result<Box<Opened>, LoadError>),
    /// The project's files are not as they were left.
    DiskMoved(Target),
    /// What lies where a save was refused, or why it does not open.
    DiskVersion(Target, String, Result<Vec<Difference>, LoadError>),
    /// Another person's project was read, or not.
    Theirs(PathBuf, Result<Box<Comparison>, LoadError>),
    /// Sheets of an older parser were read again.
    Reread(Box<RereadFound>),
    /// Work was restored, or not.
    Recovered(Box<RecoverReport>),
    /// The project was saved, or not.
    Saved(Box<SaveReport>),
    /// A picture or table was written, or not.
    Exported(PathBuf, Result<(), String>),
    /// The person wanted it no longer; nothing was written.
    ExportStopped,
    /// A file dialog was closed.
    Picked {
        /// Why it was opened.
        purpose: Purpose,
        /// What was chosen; none if nothing was.
        paths: Option<Vec<PathBuf>>,
        /// Whether it closed too fast for a person: no dialog could be shown.
        no_dialog: bool,
    },
}

impl JobEvent {
    /// Whether what follows saves or leaves what is there, so that what is
    /// being typed must be taken over first.
    pub fn takes_stock(&self) -> bool {
        matches!(self, Self::Loaded(..) | Self::Picked { .. } | Self::DiskVersion(..) | Self::Theirs(..))
    }
}

/// Sheets to be read again.
#[derive(Debug)]
pub struct RereadOrder {
    /// As they stand.
    pub sheets: Vec<Arc<Sheet>>,
    /// Where their original bytes are.
    pub sources: Sources,
    /// Who asks, and when.
    pub by: Stamp,
}

/// A project as opened, and what became of its lock.
pub struct Opened {
    /// The project.
    pub loaded: Loaded,
    /// The lock; none where it was not asked for.
    pub locking: Option<Result<Locking, PathError>>,
    /// What the list shows of its sheets.
    pub summaries: Vec<(SheetId, SheetSummary)>,
}

/// How a save went.
pub struct SaveReport {
    /// Where.
    pub target: Target,
    /// The log entry up to which it is saved.
    pub seq: u64,
    /// What is on disk now, or why not.
    pub result: Result<Arc<SavedState>, SaveError>,
    /// What to do afterwards.
    pub then: Option<AfterSettling>,
    /// The lock of the place saved to, where it was asked for.
    pub locking: Option<Result<Locking, PathError>>,
    /// Whether work goes on where it was.
    pub copy: bool,
}

/// Everything a save needs, taken at the moment of asking.
pub struct SaveOrder {
    /// Where to.
    pub target: Target,
    /// The project as it stands.
    pub project: Project,
    /// Its sources.
    pub sources: Sources,
    /// What we last saw there.
    pub previous: Option<Arc<SavedState>>,
    /// Who saves, and when.
    pub by: Stamp,
    /// What to do afterwards.
    pub then: Option<AfterSettling>,
    /// Whether to go over what others saved there.
    pub over: bool,
    /// How to sign the place's lock, if it is not held yet.
    pub lock: Option<LockInfo>,
    /// Whether work goes on where it was.
    pub copy: bool,
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
        Self { sender, receiver, wake, running: None }
    }

    /// What asks the window for a frame.
    pub(super) fn wake(&self) -> Arc<dyn Fn() + Send + Sync> {
        Arc::clone(&self.wake)
    }

    /// The job on show.
    pub fn running(&self) -> Option<&Running> {
        self.running.as_ref()
    }

    /// Asks the job on show to stop.
    pub fn cancel(&self) {
        if let Some(running) = &self.running {
            running.cancel.store(true, Ordering::Relaxed);
        }
    }

    /// The next report, if one has come.
    pub fn poll(&mut self) -> Option<JobEvent> {
        let event = self.receiver.try_recv().ok()?;
        match (&event, &mut self.running) {
            (JobEvent::Progress { done, total, name }, Some(running)) => {
                (running.done, running.total) = (*done, *total);
                running.name.clone_from(name);
            }
            (JobEvent::Progress { .. }, None) | (JobEvent::DiskMoved(_), _) => {}
            _ => self.running = None,
        }
        Some(event)
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
        self.start(JobKind::Load, move |report, cancel| {
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
        self.start(JobKind::Load, move |_, _| {
            let loaded = store::load_backup(&RealFs, &target, &backup);
            let opened = loaded.map(|loaded| {
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
            let moved = store::base_on_disk(&RealFs, &target).is_ok_and(|now| now != Some(base));
            if moved && sender.send(JobEvent::DiskMoved(target)).is_ok() {
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
            let SaveOrder { target, project, sources, previous, by, then, over, lock, copy } = order;
            // Where even that can't be read, the save says what is wrong.
            let there = over.then(|| store::disk_state(&RealFs, &target).ok()).flatten();
            let previous = there.map(Arc::new).or(previous);
            let result = store::save_watched(&RealFs, &target, &project, &sources, previous.as_deref(), &by, watch);
            let result = result.map(Arc::new);
            let sign = lock.filter(|_| result.is_ok());
            let locking = sign.map(|info| Lock::acquire(Arc::new(RealFs), &target, info));
            JobEvent::Saved(Box::new(SaveReport { target, seq, result, then, locking, copy }))
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

    pub(super) fn start<F>(&mut self, what: JobKind, work: F)
    where
        F: FnOnce(&(dyn Fn(JobEvent) + Sync), &AtomicBool) -> JobEvent + Send + 'static,
    {
        let cancel = Arc::new(AtomicBool::new(false));
        self.running = Some(Running { what, done: 0, total: 0, name: String::new(), cancel: Arc::clone(&cancel) });
        let (sender, wake) = (self.sender.clone(), Arc::clone(&self.wake));
        std::thread::spawn(move || {
            // The window may be gone: then nobody is left to be told.
            let report = |event| {
                if sender.send(event).is_ok() {
                    wake();
                }
            };
            let last = work(&report, &cancel);
            report(last);
        });
    }
}

/// Opens a project, telling how far it is.
fn load_telling(
    path: &std::path::Path,
    report: &(dyn Fn(JobEvent) + Sync),
    cancel: &AtomicBool,
) -> Result<Loaded, LoadError> {
    let progress = |done, total| report(JobEvent::Progress { done, total, name: String::new() });
    store::load_watched(&RealFs, path, Watch { progress: Some(&progress), cancel: Some(cancel) })
}

fn reread(order: &RereadOrder, report: &dyn Fn(JobEvent), cancel: &AtomicBool) -> RereadFound {
    let mut found = RereadFound::default();
    let RereadOrder { sheets, sources, by } = order;
    for (done, sheet) in sheets.iter().enumerate() {
        if cancel.load(Ordering::Relaxed) {
            return RereadFound { cancelled: true, ..RereadFound::default() };
        }
        let name = sheet.source.file_name.clone();
        report(JobEvent::Progress { done, total: sheets.len(), name: name.clone() });
        let reading = sources.get(&sheet.source.hash).and_then(|bytes| {
            let document = Document::new(&name, bytes, sheet.source.asked);
            sheet.reread_by(&document, &parse(&document), by).ok()
        });
        match reading {
            Some(reading) => found.sheets.push((sheet.id.clone(), reading)),
            None => found.left.push(name),
        }
    }
    found
}

fn import(paths: Vec<PathBuf>, report: &dyn Fn(JobEvent), cancel: &AtomicBool) -> Imported {
    let mut result = Imported::default();
    let mut files = Vec::new();
    for path in paths {
        if !path.is_dir() {
            files.push(path);
            continue;
        }
        match find_sheets(&path) {
            Ok(found) => {
                result.left += found.left.len();
                files.extend(found.sheets);
                let closed = found.closed.into_iter().map(|path| ReadError { path, why: Refusal::Denied });
                result.refused.extend(closed);
            }
            Err(e) => result.refused.push(e),
        }
    }
    let total = files.len();
    let read = |_: usize, file: &PathBuf| {
        if cancel.load(Ordering::Relaxed) {
            return None;
        }
        Some(read_file(file, None).map(|document| {
            let parsed = parse(&document);
            (document, parsed)
        }))
    };
    let mut names = files.iter().map(|f| f.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default());
    let done = in_order(&files, read, |done, sheet| {
        let name = names.next().unwrap_or_default();
        report(JobEvent::Progress { done: done + 1, total, name });
        match sheet.ok_or(())? {
            Ok(sheet) => result.sheets.push(sheet),
            Err(e) => result.refused.push(e),
        }
        Ok::<(), ()>(())
    });
    if done.is_err() {
        return Imported { cancelled: true, ..Imported::default() };
    }
    result
}
