//! Sheets whose machine values come from an older parser: the offer to read
//! them again, the reading in the background, and taking it over in one step.

use std::sync::Arc;

use super::jobs::RereadOrder;
use super::{Dialog, State, Text};
use crate::review::{Action, CellId, Edit, RereadFate, RereadLine, Rereading, SheetId};

/// What a new reading of older sheets gave.
#[derive(Debug, Clone, Default)]
pub struct RereadFound {
    /// Each sheet with what would change.
    pub sheets: Vec<(SheetId, Rereading)>,
    /// Files whose text is not what the sheet was read from: left alone.
    pub left: Vec<String>,
    /// Whether the person stopped it.
    pub cancelled: bool,
    /// Every changed field, what a person must look at first.
    pub lines: Vec<RereadLine>,
}

/// How far the offer has come.
#[derive(Debug, Clone, Default)]
pub enum Reread {
    /// Nothing to offer, or the person wants it later.
    #[default]
    None,
    /// So many sheets could be read again.
    Offered(usize),
    /// They were read again; nothing is changed yet.
    Found(Box<RereadFound>),
}

impl RereadFound {
    /// Puts what needs a person before what is only taken over.
    #[must_use]
    pub(super) fn sorted(mut self) -> Self {
        self.lines = self.sheets.iter().flat_map(|(_, r)| r.lines.iter().cloned()).collect();
        self.lines.sort_by_key(|l| l.fate);
        self
    }

    /// How many fields have this fate.
    pub fn count(&self, fate: RereadFate) -> usize {
        self.lines.iter().filter(|l| l.fate == fate).count()
    }
}

impl State {
    /// The sheets that an older parser read.
    fn read_by_older_parser(&self) -> impl Iterator<Item = &crate::review::Sheet> {
        self.project.standing().filter(|s| s.is_read_by_older_parser())
    }

    /// Whether there is anything to read again.
    pub fn can_reread(&self) -> bool {
        !self.is_locked() && self.jobs.running().is_none() && self.read_by_older_parser().next().is_some()
    }

    /// Offers to read older sheets again, where a project was just opened.
    pub(super) fn offer_reread(&mut self) {
        let older = self.read_by_older_parser().count();
        self.reread = if older > 0 && !self.is_locked() { Reread::Offered(older) } else { Reread::None };
    }

    /// Reads the older sheets again, in the background.
    pub(super) fn start_reread(&mut self) {
        let sheets = self.read_by_older_parser().filter_map(|s| self.project.sheets.shared(&s.id)).map(Arc::clone);
        let order = RereadOrder { sheets: sheets.collect(), sources: self.sources.clone(), by: self.stamp() };
        self.reread = Reread::None;
        self.jobs.reread(order);
    }

    /// Shows what a new reading would change.
    pub(super) fn show_reread(&mut self, found: RereadFound) {
        if found.cancelled {
            self.offer_reread();
            return;
        }
        self.reread = Reread::Found(Box::new(found.sorted()));
        self.dialog = Some(Dialog::Reread);
    }

    /// Leaves everything as it was read; the command offers it again.
    pub(super) fn decline_reread(&mut self) {
        self.reread = Reread::None;
        if self.dialog == Some(Dialog::Reread) {
            self.dialog = None;
        }
    }

    /// Takes the new reading over, as one step. Where a sheet was worked on
    /// meanwhile, it is held against that work anew.
    pub(super) fn apply_reread(&mut self) {
        let Reread::Found(found) = std::mem::take(&mut self.reread) else { return };
        self.dialog = None;
        if self.is_locked() {
            return;
        }
        let label = format!("{} 件のシートを読み直し", found.sheets.len());
        let edits: Vec<Edit> = found.sheets.iter().flat_map(|(_, r)| r.edits.iter().cloned()).collect();
        let group = Edit::Group { label, edits };
        if group.apply(&mut self.project.clone()).is_err() {
            self.say(self.t(Text::RereadAgain));
            self.start_reread();
            return;
        }
        self.editing = None;
        self.commit(group);
        self.prepare();
        let waiting = found.count(RereadFate::Conflict) + found.count(RereadFate::AnchorLost);
        let said = self.count(Text::RereadDone, found.sheets.len());
        let more = if waiting > 0 { self.count(Text::RereadWaiting, waiting) } else { String::new() };
        self.say(format!("{said}{more}"));
    }

    /// What the machine read in a field before the latest re-reading that
    /// stands and changed it.
    pub fn earlier_reading(&self, sheet: &SheetId, cell: &CellId) -> Option<String> {
        let log = &self.project.log;
        let steps = log.entries().iter().rev();
        let mut found = steps.filter_map(|e| match &e.action {
            Action::Do(edit) => Some((e.seq, edit.machine_before(sheet, cell)?)),
            Action::Undo(_) | Action::Redo(_) => None,
        });
        found.find(|(seq, _)| log.stands(*seq)).map(|(_, value)| value)
    }
}
