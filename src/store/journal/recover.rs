use thiserror::Error;

use super::{Draft, JournalHeader, JournalRecord, PendingJournal, sheet_record_path};
use crate::review::{Action, LogEntry, Project};
use crate::store::backup::{Backup, backups};
use crate::store::codec::decode;
use crate::store::dto::SheetFile;
use crate::store::fs::{Fs, read_if_there};
use crate::store::layout::within;
use crate::store::load::{Loaded, load_backup};
use crate::store::sources::Sources;
use crate::text::ContentHash;

/// What a journal's work was put on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Onto {
    /// The project as it lies there, or an empty one: it can go on as this
    /// project.
    Present,
    /// A kept state, since the project has been changed elsewhere: to be
    /// saved under another name and compared.
    Backup(Backup),
}

/// A project with a journal's work done again. Nothing is saved yet.
#[derive(Debug, Clone)]
pub struct Recovered {
    /// The project.
    pub project: Project,
    /// The original bytes of its sheets.
    pub sources: Sources,
    /// What was being typed.
    pub drafts: Vec<Draft>,
    /// What could not be done again, in words. The journal still has it.
    pub skipped: Vec<String>,
    /// What the work was put on.
    pub onto: Onto,
}

/// Why a journal's work is not put on a project. The journal stays as it is.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum RecoverError {
    /// Not even its header is readable.
    #[error("作業記録の先頭を読めません。作業記録はそのまま残します")]
    Unreadable,
    /// It belongs to another project.
    #[error("別のプロジェクトの作業記録です。作業記録はそのまま残します")]
    OtherProject,
    /// The project was changed elsewhere, and the state that the work follows
    /// on is not among the kept ones.
    #[error(
        "プロジェクトがほかで変更されており、作業のもとになった保存も控えにありません。上書きを避けるため復元しません。作業記録はそのまま残します"
    )]
    BaseLost,
}

/// Does a journal's work again on the project that it follows on: `present`
/// if that is it, else a kept state of it; an empty project where the work
/// began with one.
pub fn recover(fs: &dyn Fs, journal: &PendingJournal, present: Option<&Loaded>) -> Result<Recovered, RecoverError> {
    let header = journal.contents.header.as_ref().ok_or(RecoverError::Unreadable)?;
    let Some(present) = present else {
        let empty = Project::new(header.project.clone());
        return match header.base {
            None => Ok(redo(fs, journal, empty, Sources::new(), Onto::Present)),
            Some(_) => Err(RecoverError::BaseLost),
        };
    };
    if present.project.id != header.project {
        return Err(RecoverError::OtherProject);
    }
    if follows(header, journal, present) {
        let (project, sources) = (present.project.clone(), present.sources.clone());
        return Ok(redo(fs, journal, project, sources, Onto::Present));
    }
    let kept = backups(fs, &present.target).into_iter().find_map(|backup| {
        let loaded = load_backup(fs, &present.target, &backup).ok()?;
        let base = base_of(fs, present, &backup);
        (base.is_some() && base == header.base).then_some((loaded, backup))
    });
    let (loaded, backup) = kept.ok_or(RecoverError::BaseLost)?;
    Ok(redo(fs, journal, loaded.project, loaded.sources, Onto::Backup(backup)))
}

/// Whether the work follows on the project as it lies there: that is the
/// state it was begun on, or one that has the work's own first steps and
/// nobody else's (saved, and cut off before the journal knew).
fn follows(header: &JournalHeader, journal: &PendingJournal, present: &Loaded) -> bool {
    if present.saved.base() == header.base.as_ref() {
        return true;
    }
    let log = present.project.log.entries();
    let later = log.iter().filter(|e| e.seq > header.last_seq);
    present.saved.last_seq() > header.last_seq
        && later.eq(journal.steps().take_while(|s| s.seq <= present.saved.last_seq()))
}

fn base_of(fs: &dyn Fs, present: &Loaded, backup: &Backup) -> Option<ContentHash> {
    use crate::store::layout::{PROJECT, Target};
    match present.target {
        Target::Folder(_) => crate::store::backup::read_generation(fs, &backup.path).ok()?.remove(PROJECT),
        Target::SingleFile(_) => fs.read(&backup.path).ok().map(|b| ContentHash::of(&b)),
    }
}

fn redo(fs: &dyn Fs, journal: &PendingJournal, project: Project, sources: Sources, onto: Onto) -> Recovered {
    let mut out = Recovered { project, sources, drafts: Vec::new(), skipped: Vec::new(), onto };
    let saved_seq = out.project.log.last_seq();
    for record in &journal.contents.records {
        match record {
            JournalRecord::Step(step) if step.seq <= saved_seq => {}
            JournalRecord::Step(step) => redo_step(&mut out, step),
            JournalRecord::Draft(_) => {}
            JournalRecord::Sheet { sheet, after_seq, .. }
                if *after_seq < saved_seq && out.project.sheets.contains_key(sheet) => {}
            JournalRecord::Sheet { .. } => redo_sheet(fs, journal, record, &mut out),
        }
    }
    if journal.contents.damaged > 0 {
        out.skipped.push(format!("作業記録のうち {} 件は壊れていて読めません", journal.contents.damaged));
    }
    out.drafts = journal.contents.drafts();
    out
}

fn redo_step(out: &mut Recovered, step: &LogEntry) {
    if let Err(conflict) = out.project.replay(step) {
        let words = match &step.action {
            Action::Do(edit) => edit.describe(&out.project),
            Action::Undo(of) => format!("操作 {of} の取り消し"),
            Action::Redo(of) => format!("操作 {of} のやり直し"),
        };
        out.skipped.push(format!("{words}（{conflict}）"));
    }
}

/// Puts a recorded sheet in, with the human work that it had then.
fn redo_sheet(fs: &dyn Fs, journal: &PendingJournal, record: &JournalRecord, out: &mut Recovered) {
    let JournalRecord::Sheet { sheet: id, record, source, .. } = record else { return };
    let path = sheet_record_path(&journal.folder, record);
    let bytes = read_if_there(fs, &path).ok().flatten().filter(|b| ContentHash::of(b) == *record);
    let sheet = bytes.and_then(|b| decode::<SheetFile>(&b).ok()).and_then(|d| d.value.into_sheet().ok());
    let bytes = read_if_there(fs, &within(&journal.folder, source)).ok().flatten();
    match (sheet, bytes) {
        (Some((sheet, _)), Some(bytes)) if ContentHash::of(&bytes) == sheet.source.hash => {
            out.sources.insert(sheet.source.hash.clone(), bytes.into());
            out.project.sheets.insert(sheet.id.clone(), sheet);
        }
        _ => out.skipped.push(format!("シート {id} の取り込み（作業記録の中の内容を読めません）")),
    }
}
