use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::blocks::Blocks;
use super::{Edit, Fate, Stamp};

/// What happened in one step of the log.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Action {
    /// A change was made.
    Do(Box<Edit>),
    /// The change of that entry was taken back.
    Undo(u64),
    /// The change of that entry was made again.
    Redo(u64),
}

/// One step, with who and when. Never changed, never removed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LogEntry {
    /// Counts up over the whole project, from 1.
    pub seq: u64,
    /// Who and when.
    pub by: Stamp,
    /// What.
    pub action: Action,
}

/// The append-only log. The two stacks are derived from the entries: an undo
/// is an entry of its own, and a change made after an undo leaves the undone
/// one in the log, out of redo's reach. A copy shares what was done so far: a
/// save takes one with it, however long people have worked.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Log {
    entries: Blocks<Arc<LogEntry>>,
    done: Blocks<usize>,
    undone: Blocks<usize>,
}

/// The steps of a log, oldest first.
#[derive(Debug, Clone, Copy)]
pub struct Steps<'a>(&'a Blocks<Arc<LogEntry>>);

impl<'a> Steps<'a> {
    /// How many there are.
    pub fn len(self) -> usize {
        self.0.len()
    }

    /// Whether nothing was ever done.
    pub fn is_empty(self) -> bool {
        self.len() == 0
    }

    /// One by its place, from 0.
    pub fn get(self, at: usize) -> Option<&'a LogEntry> {
        self.0.get(at).map(AsRef::as_ref)
    }

    /// The latest one.
    pub fn last(self) -> Option<&'a LogEntry> {
        self.0.last().map(AsRef::as_ref)
    }

    /// All of them, oldest first.
    pub fn iter(self) -> impl DoubleEndedIterator<Item = &'a LogEntry> + Clone {
        self.0.iter().map(AsRef::as_ref)
    }
}

impl<'a> IntoIterator for Steps<'a> {
    type Item = &'a LogEntry;
    type IntoIter = Box<dyn DoubleEndedIterator<Item = &'a LogEntry> + 'a>;

    fn into_iter(self) -> Self::IntoIter {
        Box::new(self.iter())
    }
}

impl Log {
    /// A log from its entries, in any order; entries that refer to no change
    /// are kept and move nothing.
    pub fn from_entries(mut entries: Vec<LogEntry>) -> Self {
        entries.sort_by_key(|e| e.seq);
        let mut log = Self::default();
        for entry in entries {
            log.push(entry);
        }
        log
    }

    /// Every step ever taken, oldest first.
    pub fn entries(&self) -> Steps<'_> {
        Steps(&self.entries)
    }

    /// The number of the latest step; 0 where nothing was done yet.
    pub fn last_seq(&self) -> u64 {
        self.entries.last().map_or(0, |e| e.seq)
    }

    /// The step with this number.
    pub fn step(&self, seq: u64) -> Option<&LogEntry> {
        self.entries().get(self.index_of(seq)?)
    }

    /// The number of the next entry.
    pub fn next_seq(&self) -> u64 {
        self.last_seq() + 1
    }

    /// The change that undo would take back, with its number.
    pub fn undo_target(&self) -> Option<(u64, &Edit)> {
        self.change(*self.done.last()?)
    }

    /// The change that redo would make again, with its number.
    pub fn redo_target(&self) -> Option<(u64, &Edit)> {
        self.change(*self.undone.last()?)
    }

    /// The change of an entry.
    pub fn edit(&self, seq: u64) -> Option<&Edit> {
        self.change(self.index_of(seq)?).map(|(_, edit)| edit)
    }

    /// The change that a step made, took back or made again.
    pub fn edit_behind<'a>(&'a self, entry: &'a LogEntry) -> Option<&'a Edit> {
        match &entry.action {
            Action::Do(edit) => Some(edit),
            Action::Undo(seq) | Action::Redo(seq) => self.edit(*seq),
        }
    }

    /// Whether the change of an entry stands at present.
    pub fn stands(&self, seq: u64) -> bool {
        self.fate(seq) == Fate::Stands
    }

    /// What became of the change of an entry.
    pub fn fate(&self, seq: u64) -> Fate {
        let Some(at) = self.index_of(seq) else { return Fate::Abandoned };
        // Latest first: what is looked at is mostly recent.
        let holds = |stack: &Blocks<usize>| stack.iter().rev().any(|i| *i == at);
        if holds(&self.done) {
            Fate::Stands
        } else if holds(&self.undone) {
            Fate::Undone
        } else {
            Fate::Abandoned
        }
    }

    /// Appends a step.
    pub fn push(&mut self, entry: LogEntry) {
        let at = self.entries.len();
        match entry.action {
            Action::Do(_) => {
                self.done.push(at);
                self.undone.clear();
            }
            Action::Undo(seq) => move_top(&mut self.done, &mut self.undone, index_in(&self.entries, seq)),
            Action::Redo(seq) => move_top(&mut self.undone, &mut self.done, index_in(&self.entries, seq)),
        }
        self.entries.push(Arc::new(entry));
    }

    fn change(&self, index: usize) -> Option<(u64, &Edit)> {
        let entry = self.entries.get(index)?;
        match &entry.action {
            Action::Do(edit) => Some((entry.seq, edit)),
            Action::Undo(_) | Action::Redo(_) => None,
        }
    }

    fn index_of(&self, seq: u64) -> Option<usize> {
        index_in(&self.entries, seq)
    }
}

fn index_in(entries: &Blocks<Arc<LogEntry>>, seq: u64) -> Option<usize> {
    let at = entries.partition_point(|e| e.seq < seq);
    entries.get(at).filter(|e| e.seq == seq).map(|_| at)
}

/// Moves a change from one stack to the other: it is the top one, but in a
/// log that was put together from several people's.
fn move_top(from: &mut Blocks<usize>, to: &mut Blocks<usize>, index: Option<usize>) {
    let Some(index) = index else { return };
    if from.last() == Some(&index) {
        from.pop();
    } else if from.iter().any(|i| *i == index) {
        *from = from.iter().copied().filter(|i| *i != index).collect();
    } else {
        return;
    }
    to.push(index);
}
