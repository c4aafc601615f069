use std::collections::{BTreeMap, BTreeSet};

use crate::review::{Action, LogEntry, Project, SheetId};

/// The log as files have it: a step lies in the file of the one sheet that it
/// touches, any other in the project's; undo and redo with what they refer to.
#[derive(Debug, Default)]
pub(super) struct SplitLog<'a> {
    pub project: Vec<&'a LogEntry>,
    pub sheets: BTreeMap<SheetId, Vec<&'a LogEntry>>,
}

impl SplitLog<'_> {
    /// The steps in a sheet's file.
    pub(super) fn of_sheet(&self, id: &SheetId) -> Vec<LogEntry> {
        self.sheets.get(id).map_or_else(Vec::new, |steps| copied(steps))
    }

    /// The steps in the project's file.
    pub(super) fn of_project(&self) -> Vec<LogEntry> {
        copied(&self.project)
    }

    /// The last step in a sheet's file.
    pub(super) fn last_of(&self, id: &SheetId) -> u64 {
        self.sheets.get(id).and_then(|steps| steps.last()).map_or(0, |e| e.seq)
    }
}

fn copied(steps: &[&LogEntry]) -> Vec<LogEntry> {
    steps.iter().map(|e| (*e).clone()).collect()
}

pub(super) fn split_log(project: &Project) -> SplitLog<'_> {
    let mut split = SplitLog::default();
    let mut homes: BTreeMap<u64, Option<SheetId>> = BTreeMap::new();
    for entry in project.log.entries() {
        let home = match &entry.action {
            Action::Do(edit) => match edit.sheets().as_slice() {
                [sheet] if project.sheets.contains_key(sheet) => Some((*sheet).clone()),
                _ => None,
            },
            Action::Undo(of) | Action::Redo(of) => homes.get(of).cloned().flatten(),
        };
        homes.insert(entry.seq, home.clone());
        match home {
            Some(sheet) => split.sheets.entry(sheet).or_default().push(entry),
            None => split.project.push(entry),
        }
    }
    split
}

/// Gives every step a number of its own. Two people who worked on copies of a
/// project, and whose sheets were put together file by file, have used the
/// same numbers; then the steps are numbered anew by number and time, and what
/// undo and redo refer to follows. Says whether that was needed.
pub(super) fn renumber_clashes(logs: &mut [&mut Vec<LogEntry>]) -> bool {
    let mut seen = BTreeSet::new();
    if logs.iter().flat_map(|log| log.iter()).all(|e| seen.insert(e.seq)) {
        return false;
    }
    let mut order: Vec<_> = Vec::new();
    for (file, log) in logs.iter().enumerate() {
        order.extend(log.iter().enumerate().map(|(at, e)| (e.seq, e.by.at, file, at)));
    }
    order.sort();
    let mut number = BTreeMap::new();
    let mut of_old = BTreeMap::new();
    for ((old, _, file, at), new) in order.into_iter().zip(1_u64..) {
        number.insert((file, at), new);
        of_old.insert((file, old), new);
    }
    for (file, log) in logs.iter_mut().enumerate() {
        for (at, entry) in log.iter_mut().enumerate() {
            entry.seq = number.get(&(file, at)).copied().unwrap_or(entry.seq);
            if let Action::Undo(of) | Action::Redo(of) = &mut entry.action {
                *of = of_old.get(&(file, *of)).copied().unwrap_or(0);
            }
        }
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::review::{Edit, Stamp};

    fn entry(seq: u64, second: i64, action: Action) -> LogEntry {
        let at = jiff::Timestamp::from_second(second).unwrap();
        LogEntry { seq, by: Stamp { author: "監査".into(), at }, action }
    }

    fn rename(after: &str) -> Action {
        Action::Do(Box::new(Edit::Rename { before: String::new(), after: after.into() }))
    }

    #[test]
    fn two_peoples_steps_under_the_same_numbers_all_stay_and_undo_follows_its_own() {
        let mut a = vec![entry(1, 10, rename("甲")), entry(2, 40, Action::Undo(1))];
        let mut b = vec![entry(1, 20, rename("乙")), entry(2, 30, Action::Undo(1))];
        assert!(renumber_clashes(&mut [&mut a, &mut b]));
        assert_eq!((a[0].seq, b[0].seq, b[1].seq, a[1].seq), (1, 2, 3, 4));
        assert_eq!((&a[1].action, &b[1].action), (&Action::Undo(1), &Action::Undo(2)));
        assert!(!renumber_clashes(&mut [&mut a, &mut b]));
    }
}
