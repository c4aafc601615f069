//! The work of the jobs that read sheets and projects.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};

use super::{Imported, JobEvent, RereadOrder};
use crate::app::RereadFound;
use crate::cores::in_order;
use crate::parse::parse;
use crate::read::{Document, find_sheets, read_file};
use crate::store::{self, Backup, LoadError, Loaded, RealFs, Target, Watch};

/// Opens a project, telling how far it is.
pub(super) fn load_telling(
    path: &Path,
    report: &(dyn Fn(JobEvent) + Sync),
    cancel: &AtomicBool,
) -> Result<Loaded, LoadError> {
    let progress = |done, total| report(JobEvent::Progress { done, total, name: String::new() });
    store::load_watched(&RealFs, path, Watch { progress: Some(&progress), cancel: Some(cancel) })
}

/// Opens a kept state of a project, telling how far it is.
pub(super) fn load_kept_telling(
    target: &Target,
    kept: &Backup,
    report: &(dyn Fn(JobEvent) + Sync),
    cancel: &AtomicBool,
) -> Result<Loaded, LoadError> {
    let progress = |done, total| report(JobEvent::Progress { done, total, name: String::new() });
    let watch = Watch { progress: Some(&progress), cancel: Some(cancel) };
    store::load_backup_watched(&RealFs, target, kept, watch)
}

/// Reads sheets again, each held against what people made of it.
pub(super) fn reread(order: &RereadOrder, report: &dyn Fn(JobEvent), cancel: &AtomicBool) -> RereadFound {
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

/// Reads files, and those of folders, in their order.
pub(super) fn import(paths: Vec<PathBuf>, report: &dyn Fn(JobEvent), cancel: &AtomicBool) -> Imported {
    let mut result = Imported { asked: paths.clone(), ..Imported::default() };
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
                result.refused.extend(found.closed);
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
        return Imported { asked: result.asked, cancelled: true, ..Imported::default() };
    }
    result
}
