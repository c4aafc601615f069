//! 作成 and 査閲: a person answers for a sheet as it stands. The signature is
//! bound to a hash; whatever changes afterwards shows.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use strum::EnumIter;

use super::difference::{Difference, Extent, Part};
use super::{CellId, Edit, Project, Sheet, SheetId, Stamp};
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
    /// What was signed.
    pub bound: Bound,
    /// SHA-256 of that.
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

/// What a signature answers for. Signatures of earlier versions stay bound to
/// what they were given on.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Bound {
    /// Values in force, statuses and notes.
    Values,
    /// Everything that people decide: reasons, tick marks, 了承, directions and
    /// rows too.
    #[default]
    Everything,
}

impl Bound {
    fn extent(self) -> Extent {
        match self {
            Self::Values => Extent::Values,
            Self::Everything => Extent::Everything,
        }
    }
}

impl Sheet {
    /// SHA-256 of what a signature answers for.
    pub fn digest(&self, bound: Bound) -> ContentHash {
        let mut text = String::new();
        let mut add = |part: &str| {
            // With its length, so that no two contents read the same.
            text.push_str(&format!("{}:{part}", part.len()));
        };
        add(self.source.hash.as_str());
        for (part, words) in self.said(bound.extent()) {
            add(&name_of(&part));
            add(&words);
        }
        ContentHash::of(text.as_bytes())
    }

    /// Its signatures, and whether the sheet is still as each was given.
    pub fn signatures(&self) -> Vec<(Role, &SignOff, bool)> {
        let mut digests = BTreeMap::new();
        let mut stands = |s: &SignOff| *digests.entry(s.bound).or_insert_with(|| self.digest(s.bound)) == s.digest;
        self.signoffs.iter().map(|(role, s)| (*role, s, stands(s))).collect()
    }
}

/// What a signature calls a part of the sheet; for cells and notes as ever.
fn name_of(part: &Part) -> String {
    match part {
        Part::Cell(cell) => cell.as_str().to_owned(),
        Part::Note(id) => id.0.to_string(),
        Part::Row(row) => format!("row {row}"),
        Part::Direction(row) => format!("direction {row}"),
        Part::Acknowledged(finding) => {
            let cells: Vec<&str> = finding.cells.iter().map(CellId::as_str).collect();
            format!("finding {} {}", finding.rule, cells.join(" "))
        }
        Part::Signature(role) => role.word().to_owned(),
        Part::Listed => "listed".to_owned(),
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
        let seq = self.log.last_seq();
        let bound = Bound::default();
        let after = SignOff { by: by.clone(), bound, digest: on.digest(bound), seq };
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
        let both = then.as_ref().zip(self.sheets.get(sheet));
        both.map_or_else(Vec::new, |(then, now)| Sheet::differences(then, now, signed.bound.extent()))
    }
}

#[cfg(test)]
mod tests {
    /// As the first version of signatures hashed the sheet of the test below.
    const VERSION_1: &str = "702ff0f0adef96fa807563b3ee5407ab0b6dea2963798b1fb1adf87aafa37faa";

    use super::super::desk::{by, project};
    use super::super::{NoteAnchor, Status};
    use super::*;

    #[test]
    fn a_change_after_the_signature_shows_with_what_it_changed_and_undo_makes_it_good_again() {
        let (mut project, id) = project();
        let edit = project.sign(&id, Role::Prepared, &by("監査 花子")).unwrap();
        project.edit(edit, &by("監査 花子")).unwrap();
        let signed = project.sheets[&id].signoffs[&Role::Prepared].clone();
        assert_eq!(project.sheets[&id].digest(Bound::Everything), signed.digest);
        let cell = CellId::of_machine_key(&"sheet.number".into());
        let edit = project.set_status(&id, &cell, Status::Confirmed, &by("別人")).unwrap();
        project.edit(edit, &by("別人")).unwrap();
        let (_, edit) = project.write_note(Some(&id), None, NoteAnchor::Sheet, "追記", &by("別人")).unwrap();
        project.edit(edit, &by("別人")).unwrap();
        assert_ne!(project.sheets[&id].digest(Bound::Everything), signed.digest);
        let changed = project.changed_since(&id, &signed);
        let words: Vec<(&str, &str)> = changed.iter().map(|d| (d.then.as_str(), d.now.as_str())).collect();
        assert_eq!(words.len(), 2);
        assert!(words[0].0.ends_with("（未確認）") && words[0].1.ends_with("（確認済み）"));
        assert_eq!(words[1], ("", "追記 ／ 未回答"));
        project.undo(&by("別人")).unwrap();
        project.undo(&by("別人")).unwrap();
        assert_eq!(project.sheets[&id].digest(Bound::Everything), signed.digest);
        assert!(project.changed_since(&id, &signed).is_empty());
    }

    #[test]
    fn a_tick_or_a_let_stand_finding_after_the_signature_shows_too() {
        let (mut project, id) = project();
        let by = by("監査 花子");
        let cell = CellId::of_machine_key(&"sheet.number".into());
        let edit = project.sign(&id, Role::Prepared, &by).unwrap();
        project.edit(edit, &by).unwrap();
        let signed = project.sheets[&id].signoffs[&Role::Prepared].clone();
        let edit = project.toggle_tick(&id, &cell, "照", &by).unwrap();
        project.edit(edit, &by).unwrap();
        assert!(!project.sheets[&id].signatures()[0].2);
        let changed = project.changed_since(&id, &signed);
        assert_eq!(changed.len(), 1);
        assert!(changed[0].now.ends_with("［照］"), "{changed:?}");
        project.undo(&by).unwrap();
        assert!(project.sheets[&id].signatures()[0].2);
    }

    /// The hash is the one that version 1 of the signatures wrote: a project
    /// that was signed then does not look changed now.
    #[test]
    fn a_signature_of_an_earlier_version_stands_as_long_as_what_it_was_given_on() {
        let (mut project, id) = project();
        let by = by("監査 花子");
        let cell = CellId::of_machine_key(&"sheet.number".into());
        let edit = project.correct(&id, &cell, "0007", "誤読", None, &by).unwrap();
        project.edit(edit, &by).unwrap();
        let (_, edit) = project.write_note(Some(&id), None, NoteAnchor::Sheet, "追記", &by).unwrap();
        project.edit(edit, &by).unwrap();
        assert_eq!(project.sheets[&id].digest(Bound::Values).as_str(), VERSION_1);
        let mut edit = project.sign(&id, Role::Prepared, &by).unwrap();
        if let Edit::SignOff { after: Some(after), .. } = &mut edit {
            (after.bound, after.digest) = (Bound::Values, project.sheets[&id].digest(Bound::Values));
        }
        project.edit(edit, &by).unwrap();
        let edit = project.toggle_tick(&id, &cell, "照", &by).unwrap();
        project.edit(edit, &by).unwrap();
        assert!(project.sheets[&id].signatures()[0].2, "it never answered for tick marks");
        let edit = project.set_status(&id, &cell, Status::Flagged, &by).unwrap();
        project.edit(edit, &by).unwrap();
        assert!(!project.sheets[&id].signatures()[0].2);
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
