//! Opening: sheets, folders, projects; and what finished jobs bring.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::aside::drop_aside;
use super::drops::project_among;
use super::holding::Opening;
use super::jobs::{Imported, Opened, SaveReport};
use super::trouble::refusal_words;
use super::{AfterSettling, BackupOffer, Dialog, ImportReport, JobEvent, Purpose, State, Text};
use crate::export::ProjectFormat;
use crate::review::{Edit, Sheet, SheetId};
use crate::store::{Backup, Fs, LoadError, RealFs, SaveError, Target};

/// Opens whatever the paths are: sheets and folders are added, a project is
/// opened in place of the present one (after asking about unsaved changes).
pub fn open_paths(state: &mut State, paths: Vec<PathBuf>) {
    if state.is_recovering() {
        return state.deferred.extend(paths);
    }
    if let Some(project) = project_among(&paths) {
        if let Some(others) = paths.len().checked_sub(1).filter(|n| *n > 0) {
            let said = state.count(Text::OnlyTheProject, others);
            state.say(said.replace("{name}", &file_name(project)));
        }
        return open_project(state, project.clone());
    }
    if paths.is_empty() {
        return;
    }
    if state.read_only.is_some() {
        state.complain(state.t(Text::ReadOnlyAdd));
        return;
    }
    state.jobs.import(paths);
}

pub(super) fn open_project(state: &mut State, path: PathBuf) {
    if state.go_on_typing() {
        return;
    }
    if state.is_dirty() {
        state.dialog = Some(Dialog::Unsaved(AfterSettling::Open(path)));
    } else {
        state.load(path);
    }
}

pub(super) fn is_project(path: &Path) -> bool {
    let extension = |e: &str| path.extension().is_some_and(|x| x.eq_ignore_ascii_case(e));
    extension("ron") || extension("kensho") || path.join("project.ron").is_file()
}

/// Takes in what a finished job brings.
pub fn finish_job(state: &mut State, event: JobEvent) {
    match event {
        JobEvent::Progress { .. } => {}
        JobEvent::Imported(imported) => take_in(state, &imported),
        JobEvent::Loaded(path, result) => match result {
            Ok(opened) => take_over_unless_worked_on(state, *opened),
            Err(error) => refuse_project(state, &path, &error),
        },
        JobEvent::DiskMoved(target, base) => state.disk_moved(&target, &base),
        JobEvent::DiskVersion(target, why, lines) => {
            state.show_disk_change(target, why, lines);
            state.go_on_after_save(None);
        }
        JobEvent::Theirs(path, result) => match result {
            Ok(found) => state.begin_merge(file_name(&path), *found),
            Err(error) => refuse_project(state, &path, &error),
        },
        JobEvent::Reread(found) => state.show_reread(*found),
        JobEvent::Recovered(report) => state.recovered(*report),
        JobEvent::Saved(report) => saved(state, *report),
        JobEvent::ExportStopped => state.say(state.t(Text::ExportStopped)),
        JobEvent::Exported(path, Ok(())) => state.say(state.fill(Text::Exported, &path.display().to_string())),
        JobEvent::Exported(_, Err(why)) => {
            state.dialog = Some(Dialog::Failure(state.t(Text::ExportFailed).to_owned(), why));
        }
        JobEvent::Picked { purpose, paths, no_dialog } => picked(state, purpose, paths, no_dialog),
        JobEvent::OfLeft(event) => state.tell_of_left(*event),
    }
    state.quit_when_written();
}

fn take_in(state: &mut State, imported: &Imported) {
    if imported.cancelled {
        state.say(state.t(Text::ImportCancelled));
        return;
    }
    let by = state.stamp();
    let mut report = ImportReport { left: imported.left, ..ImportReport::default() };
    let mut edits = Vec::new();
    let mut first: Option<SheetId> = None;
    for (document, parsed) in &imported.sheets {
        let mut sheet = Sheet::from_parsed(document, parsed);
        let id = sheet.id.clone();
        first.get_or_insert_with(|| id.clone());
        let present = state.project.sheets.get(&id).map(|s| s.removed.clone());
        if present == Some(None) || edits.iter().any(|e: &Edit| e.sheets().contains(&&id)) {
            report.already += 1;
            continue;
        }
        let before = present.flatten().or_else(|| Some(by.clone()));
        if !state.project.sheets.contains_key(&id) {
            sheet.removed.clone_from(&before);
            let after = state.project.log.last_seq();
            state.journaling.sheet(sheet.clone(), Arc::clone(&document.bytes), after);
            state.sources.insert(document.hash.clone(), Arc::clone(&document.bytes));
            state.project.sheets.insert(id.clone(), sheet);
        }
        report.added += 1;
        edits.push(Edit::Presence { sheet: id, before, after: None });
    }
    let language = state.settings.language;
    report.refused = imported.refused.iter().map(|e| (file_name(&e.path), refusal_words(&e.why, language))).collect();
    let label = format!("シート {} 件を追加", report.added);
    if !edits.is_empty() {
        state.commit(Edit::Group { label: label.clone(), edits });
    }
    state.order_stale = true;
    state.prepare();
    // Where somebody is typing the sheet stays.
    if let Some(id) = first.filter(|_| state.editing.is_none()) {
        state.select_sheet(id);
    }
    if report.refused.is_empty() && report.added > 0 {
        state.say(summarise(state, &report));
    } else {
        state.dialog = Some(Dialog::ImportReport(report));
    }
}

/// A batch without refusals, in a line.
fn summarise(state: &State, report: &ImportReport) -> String {
    let parts =
        [(Text::ImportedCount, report.added), (Text::AlreadyThere, report.already), (Text::OthersLeft, report.left)];
    let said = parts.iter().filter(|(_, n)| *n > 0).map(|(t, n)| state.count(*t, *n));
    said.collect::<Vec<_>>().join(state.t(Text::FullStop))
}

pub(super) fn file_name(path: &Path) -> String {
    path.file_name().map_or_else(|| path.display().to_string(), |n| n.to_string_lossy().into_owned())
}

impl State {
    /// Starts opening a project.
    pub(super) fn load(&mut self, path: PathBuf) {
        let held = self.target.clone().filter(|_| self.holding.lock.is_some());
        self.note_opening(AfterSettling::Open(path.clone()));
        self.jobs.load(path, held, self.lock_info());
    }

    /// Starts opening a kept state of a project.
    pub(super) fn load_backup(&mut self, target: Target, backup: Backup) {
        self.note_opening(AfterSettling::OpenBackup(target.clone(), backup.clone()));
        self.jobs.load_backup(target, backup);
    }

    fn note_opening(&mut self, again: AfterSettling) {
        self.holding.opening = Some(Opening { project: self.jobs.project(), seq: self.project.log.last_seq(), again });
    }
}

/// Somebody may have worked on while the other project was being read: that
/// work is asked about before it is left.
fn take_over_unless_worked_on(state: &mut State, opened: Opened) {
    let asked = state.holding.opening.take();
    let worked_on = |o: &Opening| o.project != state.jobs.project() || state.project.log.last_seq() > o.seq;
    match asked.filter(|o| state.is_dirty() && worked_on(o)) {
        Some(Opening { again, .. }) => state.dialog = Some(Dialog::Unsaved(again)),
        None => take_over(state, opened),
    }
}

fn take_over(state: &mut State, opened: Opened) {
    let Opened { loaded, locking, summaries } = opened;
    if state.target.as_ref() != Some(&loaded.target) {
        state.holding.lock = None;
    }
    state.keep_place();
    // As on quitting: what could not be shown is offered again, unless the
    // person just let go of all that was not saved.
    let undecided = !state.drafts.is_empty() && !state.is_dirty();
    state.target = Some(loaded.target);
    state.reset_views();
    state.saved_seq = loaded.project.log.last_seq();
    state.summaries.extend(summaries.into_iter().map(|(id, s)| (id, Arc::new(s))));
    let before = std::mem::replace(&mut state.project, loaded.project);
    drop_aside(before);
    state.sources = loaded.sources;
    state.saved = Some(Arc::new(loaded.saved));
    state.read_only = loaded.read_only.map(|r| r.words(state.settings.language));
    if !undecided {
        state.journaling.finish();
    }
    state.begin_journal();
    remember(state);
    if let Some(why) = state.read_only.clone() {
        state.complain(why);
    }
    state.take_lock(locking);
    state.take_own_sign();
    for remark in loaded.remarks {
        state.complain(remark.words(state.settings.language));
    }
    state.prepare();
    state.return_to_place();
    state.offer_reread();
}

fn refuse_project(state: &mut State, path: &Path, error: &LoadError) {
    if let LoadError::Cancelled = error {
        return state.say(error.words(state.settings.language));
    }
    let why = error.words(state.settings.language);
    let title = state.fill(Text::CannotOpen, &file_name(path));
    let target = Target::of_path(path);
    let backups = if error.is_of_contents() { crate::store::backups(&RealFs, &target) } else { Vec::new() };
    state.dialog = Some(if backups.is_empty() {
        Dialog::Failure(title, why)
    } else {
        Dialog::Backups(BackupOffer { title, why, target, backups })
    });
}

fn saved(state: &mut State, report: SaveReport) {
    if let Some(home) = report.beside.clone() {
        return state.copied(report, &home);
    }
    match report.result {
        Ok(saved) => {
            state.saved_seq = report.seq;
            let moved = state.target.as_ref() != Some(&report.target);
            state.target = Some(report.target);
            state.holding.told_of_change = false;
            state.read_only = None;
            state.saved = Some(Arc::clone(&saved));
            if let Some(target) = &state.target {
                state.sources.rest_in(&RealFs, target, &state.project);
            }
            state.journaling.saved(state.journal_header(), saved);
            remember(state);
            state.keep_place();
            state.say(state.t(Text::SavedNow));
            if moved {
                state.holding.lock = None;
            }
            if report.locking.is_some() {
                state.take_lock(report.locking);
            }
            state.go_on_after_save(report.then);
        }
        Err(error) => {
            // What is wrong is decided first; copies are of what was there when
            // they were asked for.
            state.holding.forget_saves();
            let why = error.words(state.settings.language);
            if let SaveError::Cancelled = error {
                state.say(why);
                return state.go_on_after_save(None);
            }
            if let SaveError::ChangedOnDisk { .. } = error {
                return state.jobs.read_theirs(report.target, state.project.clone(), why);
            }
            if let Some(adopted) = error.adopted() {
                state.saved = Some(Arc::new(adopted));
            }
            state.dialog = Some(Dialog::Failure(state.t(Text::SaveFailed).to_owned(), why));
            state.go_on_after_save(None);
        }
    }
}

/// Puts the project at the head of the recent ones.
fn remember(state: &mut State) {
    let Some(path) = state.target.as_ref().map(|t| t.path().to_owned()) else { return };
    let (name, at) = (state.project_name(), state.stamp().at);
    state.settings.remember(&path, &name, at);
    state.save_settings();
}

fn picked(state: &mut State, purpose: Purpose, paths: Option<Vec<PathBuf>>, no_dialog: bool) {
    match paths {
        None if no_dialog => state.dialog = Some(Dialog::Path { purpose, no_dialog: true }),
        None => state.holding.after_save = None,
        // The system asked about the name that was chosen, not about this one.
        Some(paths) => match paths.as_slice() {
            [one] if named(purpose, one.clone()) != *one => use_typed_path(state, purpose, one.clone()),
            _ => use_paths(state, purpose, paths),
        },
    }
}

/// Does what a typed path is for; a file that is there already is not written
/// over without a question, as the system's own dialogs ask.
pub(super) fn use_typed_path(state: &mut State, purpose: Purpose, path: PathBuf) {
    let path = named(purpose, path);
    let asks = purpose.exports() || (purpose == Purpose::SaveSingle && state.home_beside_copies().is_some());
    if asks && matches!(RealFs.kind(&path), Ok(Some(_))) {
        state.dialog = Some(Dialog::Overwrite { purpose, path });
    } else {
        use_paths(state, purpose, vec![path]);
    }
}

/// The path with the extension that its purpose wants.
fn named(purpose: Purpose, path: PathBuf) -> PathBuf {
    let end = path.extension().map(|e| e.to_string_lossy().into_owned()).unwrap_or_default();
    match purpose {
        Purpose::SaveFolder => with_extension(path, "kensho"),
        Purpose::SaveSingle => with_extension(path, "ron"),
        Purpose::ExportCsv | Purpose::ExportChartData => with_extension(path, "csv"),
        // Lines of JSON go by another ending than one JSON text.
        Purpose::ExportProject if end.eq_ignore_ascii_case("json") => path.with_extension("jsonl"),
        Purpose::ExportProject => with_extension(path, ProjectFormat::of_extension(&end).extension()),
        Purpose::SaveCharts => with_extension(path, if end.eq_ignore_ascii_case("svg") { "svg" } else { "png" }),
        Purpose::OpenSheets | Purpose::OpenFolder | Purpose::OpenProject | Purpose::FindProject | Purpose::Merge => {
            path
        }
    }
}

/// Does what the paths were chosen for.
pub(super) fn use_paths(state: &mut State, purpose: Purpose, paths: Vec<PathBuf>) {
    let Some(first) = paths.first().map(|path| named(purpose, path.clone())) else { return };
    match purpose {
        Purpose::OpenSheets | Purpose::OpenFolder | Purpose::OpenProject => open_paths(state, paths),
        Purpose::FindProject => state.recover_at(&first),
        Purpose::SaveFolder => {
            let then = state.holding.after_save.take();
            state.save_to(Target::Folder(first), then);
        }
        Purpose::SaveSingle => {
            let then = state.holding.after_save.take();
            state.save_as_one_file(first, then);
        }
        Purpose::Merge => state.jobs.load_theirs(first, state.project.clone()),
        Purpose::ExportCsv => state.export_csv(&first),
        Purpose::ExportProject => state.export_project(first),
        Purpose::SaveCharts => state.save_charts(first),
        Purpose::ExportChartData => state.save_chart_data(first),
    }
}

/// Adds the extension where the person left it out.
fn with_extension(path: PathBuf, extension: &str) -> PathBuf {
    if path.extension().is_some_and(|e| e.eq_ignore_ascii_case(extension)) {
        return path;
    }
    let mut name = path.into_os_string();
    name.push(".");
    name.push(extension);
    name.into()
}
