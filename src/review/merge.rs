//! Two people reviewed copies of the same sheets: what agrees, what only the
//! other one did, and what has to be decided.

use std::collections::{BTreeMap, BTreeSet};

use super::{CellId, CellReview, Edit, Note, Project, SheetId, Status};
use crate::sheet::{FieldKey, Section};

/// What the work of another person adds to ours.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Comparison {
    /// Sheets that both projects have.
    pub sheets: usize,
    /// Cells that only the other person worked on.
    pub taken: Vec<Proposal>,
    /// Cells on which the two differ, in the form's order.
    pub differing: Vec<Proposal>,
    /// Notes that only the other project has.
    pub notes: Vec<(Option<SheetId>, Note)>,
    /// How far the two agree, by part of the form.
    pub agreement: BTreeMap<Section, Agreement>,
}

/// What the other person said about a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// In which sheet.
    pub sheet: SheetId,
    /// Which cell.
    pub cell: CellId,
    /// Our human layer.
    pub ours: CellReview,
    /// Theirs.
    pub theirs: CellReview,
}

/// Cells that both people settled, and those on which they agree.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Agreement {
    /// Both say the same.
    pub agreed: usize,
    /// Both have settled the cell.
    pub both: usize,
}

impl Comparison {
    /// Holds the other project's work against ours.
    pub fn of(ours: &Project, theirs: &Project) -> Self {
        let mut found = Self::default();
        for here in ours.standing() {
            let Some(there) = theirs.sheets.get(&here.id).filter(|s| s.removed.is_none()) else { continue };
            found.sheets += 1;
            let cells: BTreeSet<&CellId> = here.cells.keys().chain(there.cells.keys()).collect();
            let mut keyed: Vec<(FieldKey, &CellId)> =
                cells.into_iter().filter_map(|cell| Some((here.key_of(cell)?, cell))).collect();
            keyed.sort_by_cached_key(|(key, _)| key.form_order());
            for (key, cell) in keyed {
                let side = |p: &BTreeMap<CellId, CellReview>| p.get(cell).cloned().unwrap_or_default();
                let (a, b) = (side(&here.cells), side(&there.cells));
                found.weigh(key.section(), &here.id, cell, a, b);
            }
            let known: BTreeSet<_> = here.notes.values().map(|n| (&n.created, &n.anchor)).collect();
            let fresh = there.notes.values().filter(|n| !known.contains(&(&n.created, &n.anchor)));
            found.notes.extend(fresh.map(|n| (Some(here.id.clone()), n.clone())));
        }
        let known: BTreeSet<_> = ours.notes.values().map(|n| &n.created).collect();
        found.notes.extend(theirs.notes.values().filter(|n| !known.contains(&n.created)).map(|n| (None, n.clone())));
        found
    }

    fn weigh(&mut self, section: Section, sheet: &SheetId, cell: &CellId, ours: CellReview, theirs: CellReview) {
        let said = |r: &CellReview| r.correction.is_some() || r.status != Status::Unchecked;
        let same = verdict(&ours) == verdict(&theirs);
        if ours.status.is_settled() && theirs.status.is_settled() {
            let rate = self.agreement.entry(section).or_default();
            rate.both += 1;
            rate.agreed += usize::from(same);
        }
        if !said(&theirs) || same {
            return;
        }
        let ours_first = said(&ours);
        let proposal = Proposal { sheet: sheet.clone(), cell: cell.clone(), ours, theirs };
        if ours_first { self.differing.push(proposal) } else { self.taken.push(proposal) }
    }

    /// Takes in what was done here since: a cell that was new then and is
    /// worked on by now is one to decide.
    pub fn revise(&mut self, ours: &Project) {
        let here = |p: &Proposal| ours.sheets.get(&p.sheet)?.cells.get(&p.cell).cloned();
        let (still, touched): (Vec<_>, Vec<_>) =
            std::mem::take(&mut self.taken).into_iter().partition(|p| here(p).unwrap_or_default() == p.ours);
        self.taken = still;
        for proposal in touched {
            let now = here(&proposal).unwrap_or_default();
            if verdict(&now) != verdict(&proposal.theirs) {
                self.differing.push(Proposal { ours: now, ..proposal });
            }
        }
    }

    /// All cells that both settled, and those on which they agree.
    pub fn agreement_in_all(&self) -> Agreement {
        self.agreement
            .values()
            .fold(Agreement::default(), |sum, a| Agreement { agreed: sum.agreed + a.agreed, both: sum.both + a.both })
    }
}

/// What a person says about a cell, whoever and why: a confirmed correction is
/// the same as a correction.
fn verdict(review: &CellReview) -> (Option<&str>, Status) {
    let value = review.correction.as_ref().map(|c| c.value.as_str());
    let status = match review.status {
        Status::Confirmed if value.is_some() => Status::Corrected,
        other => other,
    };
    (value, status)
}

impl Project {
    /// The other person's word on a cell in the place of ours; tick marks of
    /// both stay.
    pub fn take_proposal(&self, proposal: &Proposal) -> Option<Edit> {
        let Proposal { sheet, cell, theirs, .. } = proposal;
        let before = self.sheets.get(sheet)?.cells.get(cell).cloned().unwrap_or_default();
        let mut after = theirs.clone();
        after.ticks.extend(before.ticks.clone());
        Some(Edit::Cell { sheet: sheet.clone(), cell: cell.clone(), before, after })
    }

    /// Everything that only the other person did, as one step.
    pub fn take_all(&self, comparison: &Comparison, label: &str) -> Option<Edit> {
        let cells = comparison.taken.iter().filter_map(|p| self.take_proposal(p));
        let first = self.next_note_id().0;
        let notes = comparison.notes.iter().zip(first..).map(|((sheet, note), id)| Edit::Note {
            sheet: sheet.clone(),
            note: super::NoteId(id),
            before: None,
            after: Some(note.clone()),
        });
        let edits: Vec<Edit> = cells.chain(notes).collect();
        (!edits.is_empty()).then(|| Edit::Group { label: label.to_owned(), edits })
    }
}

#[cfg(test)]
mod tests {
    use super::super::NoteAnchor;
    use super::super::desk::{by, project};
    use super::*;

    fn correct(project: &mut Project, id: &SheetId, key: &str, value: &str, author: &str) {
        let cell = CellId::of_machine_key(&key.into());
        let edit = project.correct(id, &cell, value, "理由", None, &by(author)).unwrap();
        project.edit(edit, &by(author)).unwrap();
    }

    #[test]
    fn what_agrees_counts_what_is_new_is_taken_and_what_differs_is_left_to_decide() {
        let (mut ours, id) = project();
        let mut theirs = ours.clone();
        for (key, a, b) in [("basic.name", "同じ", "同じ"), ("basic.bureau", "甲局", "乙局")] {
            correct(&mut ours, &id, key, a, "監査 花子");
            correct(&mut theirs, &id, key, b, "査閲 次郎");
        }
        correct(&mut theirs, &id, "remarks", "追記", "査閲 次郎");
        let (_, note) = theirs.write_note(Some(&id), None, NoteAnchor::Sheet, "相手のメモ", &by("査閲 次郎")).unwrap();
        theirs.edit(note, &by("査閲 次郎")).unwrap();
        let found = Comparison::of(&ours, &theirs);
        assert_eq!(found.agreement[&Section::Basic], Agreement { agreed: 1, both: 2 });
        assert_eq!((found.taken.len(), found.notes.len(), found.differing.len()), (1, 1, 1));
        assert_eq!(found.differing[0].cell.as_str(), "basic.bureau");
        let mut later = ours.clone();
        correct(&mut later, &id, "remarks", "自分の追記", "監査 花子");
        let mut revised = found.clone();
        revised.revise(&later);
        assert_eq!((revised.taken.len(), revised.differing.len()), (0, 2), "written since: not gone over unasked");
        assert_eq!(revised.differing[1].ours.correction.as_ref().unwrap().value, "自分の追記");
        let edit = ours.take_all(&found, "取り込み").unwrap();
        ours.edit(edit, &by("監査 花子")).unwrap();
        assert_eq!(ours.sheets[&id].effective("remarks").as_deref(), Some("追記"));
        let review = &ours.sheets[&id].cells[&CellId::of_machine_key(&"remarks".into())];
        assert_eq!(review.correction.as_ref().unwrap().by.author, "査閲 次郎", "it stays the other person's work");
        assert_eq!(ours.sheets[&id].notes.len(), 1);
        let again = Comparison::of(&ours, &theirs);
        assert_eq!((again.taken.len(), again.notes.len(), again.differing.len()), (0, 0, 1));
        let edit = ours.take_proposal(&again.differing[0]).unwrap();
        ours.edit(edit, &by("監査 花子")).unwrap();
        assert!(Comparison::of(&ours, &theirs).differing.is_empty());
    }
}
