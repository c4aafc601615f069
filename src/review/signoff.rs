//! 作成 and 査閲: a person answers for a sheet as it stands. The signature is
//! bound to a hash; whatever changes afterwards shows.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use strum::EnumIter;

use super::{CellId, CellView, Edit, NoteId, Project, Sheet, SheetId, Stamp};
use crate::parse::Finding;
use crate::text::{ContentHash, fold_to_string};

/// In what capacity a person signs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, EnumIter, Serialize, Deserialize)]
pub enum Role {
    /// 作成: who reviewed the fields.
    Prepared,
    /// 査閲: who looked that over.
    Reviewed,
}

impl Role {
    /// The word for it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Prepared => "作成",
            Self::Reviewed => "査閲",
        }
    }

    /// The other one.
    #[must_use]
    pub fn other(self) -> Self {
        match self {
            Self::Prepared => Self::Reviewed,
            Self::Reviewed => Self::Prepared,
        }
    }
}

/// A signature. The name is declared, not authenticated.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignOff {
    /// Who and when.
    pub by: Stamp,
    /// SHA-256 of what was signed: values in force, statuses, notes.
    pub digest: ContentHash,
    /// The last step of the log before it.
    pub seq: u64,
}

/// Why a sheet cannot be signed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CannotSign {
    /// The same person signed in the other capacity.
    SamePerson,
    /// There is no such sheet.
    NoSheet,
}

/// Something that changed after a signature.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// What changed.
    pub what: Changed,
    /// As it was signed.
    pub then: String,
    /// As it is.
    pub now: String,
}

/// What a difference is about.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Changed {
    /// A cell's value or status.
    Cell(CellId),
    /// A note.
    Note(NoteId),
}

impl Sheet {
    /// SHA-256 of the values in force, the statuses and the notes.
    pub fn digest(&self) -> ContentHash {
        let mut text = String::new();
        let mut add = |part: &str| {
            // With its length, so that no two contents read the same.
            text.push_str(&format!("{}:{part}", part.len()));
        };
        add(self.source.hash.as_str());
        for (cell, words) in self.signed_cells() {
            add(cell.as_str());
            add(&words);
        }
        for (id, words) in self.signed_notes() {
            add(&id.0.to_string());
            add(&words);
        }
        ContentHash::of(text.as_bytes())
    }

    /// Value in force and status of every standing cell.
    fn signed_cells(&self) -> Vec<(CellId, String)> {
        let machine: BTreeMap<&CellId, &Finding> = self.machine.iter().map(|m| (&m.cell, &m.found)).collect();
        let cells = self.keyed_cells().into_iter().map(|(key, id)| {
            let seen = CellView { id: &id, key: &key, machine: machine.get(&id).copied(), review: self.cells.get(&id) };
            let value = seen.effective().value().unwrap_or_default();
            let words = format!("{value}（{}）", seen.status().word());
            (id, words)
        });
        cells.collect()
    }

    fn signed_notes(&self) -> Vec<(NoteId, String)> {
        let words = |n: &super::Note| {
            let replies = n.replies.iter().map(|r| r.text.as_str());
            let parts = [n.text.as_str(), n.state.word()].into_iter().chain(n.tags.iter().map(String::as_str));
            parts.chain(replies).collect::<Vec<_>>().join(" ／ ")
        };
        self.notes.iter().map(|(id, n)| (*id, words(n))).collect()
    }

    /// What differs between the sheet as it was and as it is, in the form's
    /// order, then notes.
    pub fn differences(then: &Self, now: &Self) -> Vec<Difference> {
        fn compare<T: Clone + Ord>(
            then: &[(T, String)],
            now: &[(T, String)],
            name: impl Fn(T) -> Changed,
        ) -> Vec<Difference> {
            let before: BTreeMap<&T, &String> = then.iter().map(|(k, v)| (k, v)).collect();
            let after: BTreeMap<&T, &String> = now.iter().map(|(k, v)| (k, v)).collect();
            let gone = then.iter().filter(|(k, _)| !after.contains_key(k));
            let all = now.iter().chain(gone).map(|(k, _)| k);
            let text = |side: &BTreeMap<&T, &String>, k| side.get(k).map(|s| (*s).clone()).unwrap_or_default();
            all.map(|k| Difference { what: name(k.clone()), then: text(&before, k), now: text(&after, k) })
                .filter(|d| d.then != d.now)
                .collect()
        }
        let mut found = compare(&then.signed_cells(), &now.signed_cells(), Changed::Cell);
        found.extend(compare(&then.signed_notes(), &now.signed_notes(), Changed::Note));
        found
    }
}

impl Project {
    /// A signature on a sheet as it stands.
    pub fn sign(&self, sheet: &SheetId, role: Role, by: &Stamp) -> Result<Edit, CannotSign> {
        let on = self.sheets.get(sheet).ok_or(CannotSign::NoSheet)?;
        let name = |author: &str| fold_to_string(author).to_lowercase();
        let other = on.signoffs.get(&role.other());
        if other.is_some_and(|o| name(&o.by.author) == name(&by.author)) {
            return Err(CannotSign::SamePerson);
        }
        let seq = self.log.entries().last().map_or(0, |e| e.seq);
        let after = SignOff { by: by.clone(), digest: on.digest(), seq };
        let before = on.signoffs.get(&role).cloned();
        Ok(Edit::SignOff { sheet: sheet.clone(), role, before, after: Some(after) })
    }

    /// A signature taken off.
    pub fn unsign(&self, sheet: &SheetId, role: Role) -> Option<Edit> {
        let before = self.sheets.get(sheet)?.signoffs.get(&role)?.clone();
        Some(Edit::SignOff { sheet: sheet.clone(), role, before: Some(before), after: None })
    }

    /// What changed on a sheet since it was signed; none where it stands as
    /// signed or the log does not lead back.
    pub fn changed_since(&self, sheet: &SheetId, signed: &SignOff) -> Vec<Difference> {
        let then = self.sheet_at(sheet, signed.seq);
        then.zip(self.sheets.get(sheet)).map_or_else(Vec::new, |(then, now)| Sheet::differences(&then, now))
    }
}

#[cfg(test)]
mod tests {
    use super::super::desk::{by, project};
    use super::super::{NoteAnchor, Status};
    use super::*;

    #[test]
    fn a_change_after_the_signature_shows_with_what_it_changed_and_undo_makes_it_good_again() {
        let (mut project, id) = project();
        let edit = project.sign(&id, Role::Prepared, &by("監査 花子")).unwrap();
        project.edit(edit, &by("監査 花子")).unwrap();
        let signed = project.sheets[&id].signoffs[&Role::Prepared].clone();
        assert_eq!(project.sheets[&id].digest(), signed.digest);
        let cell = CellId::of_machine_key(&"sheet.number".into());
        let edit = project.set_status(&id, &cell, Status::Confirmed, &by("別人")).unwrap();
        project.edit(edit, &by("別人")).unwrap();
        let (_, edit) = project.write_note(Some(&id), None, NoteAnchor::Sheet, "追記", &by("別人")).unwrap();
        project.edit(edit, &by("別人")).unwrap();
        assert_ne!(project.sheets[&id].digest(), signed.digest);
        let changed = project.changed_since(&id, &signed);
        let words: Vec<(&str, &str)> = changed.iter().map(|d| (d.then.as_str(), d.now.as_str())).collect();
        assert_eq!(words.len(), 2);
        assert!(words[0].0.ends_with("（未確認）") && words[0].1.ends_with("（確認済み）"));
        assert_eq!(words[1], ("", "追記 ／ 未回答"));
        project.undo(&by("別人")).unwrap();
        project.undo(&by("別人")).unwrap();
        assert_eq!(project.sheets[&id].digest(), signed.digest);
        assert!(project.changed_since(&id, &signed).is_empty());
    }

    #[test]
    fn the_preparer_cannot_be_the_reviewer_however_the_name_is_written() {
        let (mut project, id) = project();
        let edit = project.sign(&id, Role::Prepared, &by("監査 花子")).unwrap();
        project.edit(edit, &by("監査 花子")).unwrap();
        assert_eq!(project.sign(&id, Role::Reviewed, &by("監査　花子")), Err(CannotSign::SamePerson));
        assert!(project.sign(&id, Role::Reviewed, &by("査閲 次郎")).is_ok());
    }
}
