//! What people decided, in words: what a signature answers for, and where two
//! versions differ. One list of words serves both, so that nothing can change
//! under a signature without showing as a difference.

use std::collections::{BTreeMap, BTreeSet};

use super::edit::{group_name, verdict_words};
use super::{
    CellId, CellReview, CellView, Direction, FindingId, Note, NoteId, Project, Role, RowId, Sheet, SheetId, Verdict,
};
use crate::parse::Finding;
use crate::sheet::FieldKey;

/// Something that differs between two versions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// The sheet, for people; empty for the project, or where it is plain.
    pub sheet: String,
    /// The field, or what else differs.
    pub place: String,
    /// In the one version: as it was, or ours.
    pub then: String,
    /// In the other: as it is, or theirs.
    pub now: String,
}

/// How much of a sheet is put into words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Extent {
    /// Values in force, statuses and notes: what the first signatures were
    /// bound to. Their words must stay as they are.
    Values,
    /// Reasons, tick marks, 了承, directions and rows too.
    Everything,
    /// All that, who said it, and who signed.
    WithNames,
}

/// What something said is about, in the order of a list.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Part {
    Listed,
    Cell(CellId),
    Row(RowId),
    Note(NoteId),
    Acknowledged(FindingId),
    Direction(RowId),
    Signature(Role),
}

impl Part {
    /// What it is called, in either version of its sheet.
    fn place(&self, then: &Sheet, now: &Sheet) -> String {
        let field = |cell: &CellId| {
            let key = now.key_of(cell).or_else(|| then.key_of(cell));
            key.map_or_else(|| cell.to_string(), |k| k.label())
        };
        let row = |row: &RowId| {
            let at = now.rows.position(row).or_else(|| then.rows.position(row));
            format!("{}{}", group_name(&row.group), at.map(|n| format!(" {n}")).unwrap_or_default())
        };
        match self {
            Self::Listed => "シート".to_owned(),
            Self::Cell(cell) => field(cell),
            Self::Row(id) => format!("{} の行", row(id)),
            Self::Note(id) => format!("メモ {}", id.0),
            Self::Acknowledged(finding) => {
                format!("{} の指摘への了承", finding.subject().map(field).unwrap_or_default())
            }
            Self::Direction(id) => format!("{} の向き", row(id)),
            Self::Signature(role) => role.word().to_owned(),
        }
    }
}

impl Sheet {
    /// What people decided about it, in the form's order, then rows, notes
    /// and the rest.
    pub(super) fn said(&self, extent: Extent) -> Vec<(Part, String)> {
        let mut said = Vec::new();
        if extent == Extent::WithNames {
            let words = if self.removed.is_some() { "一覧から外した" } else { "一覧にある" };
            said.push((Part::Listed, words.to_owned()));
        }
        let machine: BTreeMap<&CellId, &Finding> = self.machine.iter().map(|m| (&m.cell, &m.found)).collect();
        for (key, id) in self.keyed_cells() {
            let found = machine.get(&id).copied();
            let words = self.cell_words(&key, &id, found, extent);
            said.push((Part::Cell(id), words));
        }
        said.extend(self.notes.iter().map(|(id, note)| (Part::Note(*id), note_words(note, extent))));
        if extent == Extent::Values {
            return said;
        }
        said.extend(self.rows_by_people());
        for (finding, given) in &self.acknowledged {
            let words = format!("{}：{}（{}）", finding.rule, given.reason, given.values.join(" ／ "));
            said.push((Part::Acknowledged(finding.clone()), with_name(words, extent, Some(&given.by.author))));
        }
        for (row, direction) in &self.directions {
            let words = match direction {
                Direction::Higher => "高いほどよい",
                Direction::Lower => "低いほどよい",
            };
            said.push((Part::Direction(row.clone()), words.to_owned()));
        }
        if extent == Extent::WithNames {
            said.extend(self.signoffs.iter().map(|(role, s)| (Part::Signature(*role), s.by.author.clone())));
        }
        said
    }

    /// Value in force and status; then why, and the tick marks.
    fn cell_words(&self, key: &FieldKey, id: &CellId, machine: Option<&Finding>, extent: Extent) -> String {
        let untouched = CellReview::default();
        let review = self.cells.get(id);
        let seen = CellView { id, key, machine, review };
        let value = seen.effective().value().unwrap_or_default();
        let mut words = format!("{value}（{}）", seen.status().word());
        if extent == Extent::Values {
            return words;
        }
        let review = review.unwrap_or(&untouched);
        if let Some(reason) = review.correction.as_ref().map(|c| &c.reason).filter(|r| !r.is_empty()) {
            words.push_str(&format!("　理由：{reason}"));
        }
        for sign in review.ticks.keys() {
            words.push_str(&format!("［{sign}］"));
        }
        with_name(words, extent, review.by.as_ref().map(|by| by.author.as_str()))
    }

    /// Rows that people added or took out; those that the machine read show
    /// by their cells.
    fn rows_by_people(&self) -> Vec<(Part, String)> {
        let rows = self.rows.groups().flat_map(|(group, rows)| rows.iter().map(move |row| (group, row)));
        let rows = rows.filter(|(_, row)| row.added.is_some() || row.removed.is_some());
        let said = rows.map(|(group, row)| {
            let words = if row.removed.is_some() { "削除" } else { "追加" };
            (Part::Row(RowId { group: group.to_owned(), number: row.number }), words.to_owned())
        });
        said.collect()
    }

    /// What differs between two versions of a sheet.
    pub(super) fn differences(then: &Self, now: &Self, extent: Extent) -> Vec<Difference> {
        let (old, new) = (then.said(extent), now.said(extent));
        let before: BTreeMap<&Part, &String> = old.iter().map(|(part, words)| (part, words)).collect();
        let after: BTreeMap<&Part, &String> = new.iter().map(|(part, words)| (part, words)).collect();
        let gone = old.iter().filter(|(part, _)| !after.contains_key(part));
        let changed = new.iter().chain(gone).map(|(part, _)| part).filter(|p| before.get(p) != after.get(p));
        let words = |side: &BTreeMap<&Part, &String>, part| side.get(part).map(|s| (*s).clone()).unwrap_or_default();
        let found = changed.map(|part| Difference {
            sheet: String::new(),
            place: part.place(then, now),
            then: words(&before, part),
            now: words(&after, part),
        });
        found.collect()
    }

    /// What people call it.
    fn name(&self) -> String {
        self.effective("basic.name").unwrap_or_else(|| self.source.file_name.clone())
    }
}

fn note_words(note: &Note, extent: Extent) -> String {
    let replies = note.replies.iter().map(|r| r.text.as_str());
    let parts = [note.text.as_str(), note.state.word()].into_iter().chain(note.tags.iter().map(String::as_str));
    let words = parts.chain(replies).collect::<Vec<_>>().join(" ／ ");
    with_name(words, extent, Some(&note.changed.author))
}

fn with_name(words: String, extent: Extent, name: Option<&str>) -> String {
    match name.filter(|_| extent == Extent::WithNames) {
        Some(name) => format!("{words}（{name}）"),
        None => words,
    }
}

/// Where two versions of one project differ in what people decided: ours as
/// `then`, theirs as `now`. In the order of sheets and cells.
pub fn differences(ours: &Project, theirs: &Project) -> Vec<Difference> {
    let ids: BTreeSet<&SheetId> = ours.sheets.keys().chain(theirs.sheets.keys()).collect();
    let mut found = of_project(ours, theirs);
    for id in ids {
        match (ours.sheets.get(id), theirs.sheets.get(id)) {
            (Some(a), Some(b)) if a == b => {}
            (Some(a), Some(b)) => {
                let sheet = a.name();
                let lines = Sheet::differences(a, b, Extent::WithNames);
                found.extend(lines.into_iter().map(|line| Difference { sheet: sheet.clone(), ..line }));
            }
            (Some(only), None) => found.push(line(&only.name(), "シート", "あり", "なし")),
            (None, Some(only)) => found.push(line(&only.name(), "シート", "なし", "あり")),
            (None, None) => {}
        }
    }
    found
}

fn line(sheet: &str, place: &str, then: &str, now: &str) -> Difference {
    let [sheet, place, then, now] = [sheet, place, then, now].map(str::to_owned);
    Difference { sheet, place, then, now }
}

/// What differs outside the sheets.
fn of_project(ours: &Project, theirs: &Project) -> Vec<Difference> {
    let mut found = Vec::new();
    let mut add = |place: &str, then: &str, now: &str| {
        if then != now {
            found.push(line("", place, then, now));
        }
    };
    add("プロジェクト名", &ours.name, &theirs.name);
    let legend =
        |p: &Project| p.legend().iter().map(|m| format!("{} {}", m.sign, m.meaning)).collect::<Vec<_>>().join("、");
    add("チェックマークの凡例", &legend(ours), &legend(theirs));
    let notes: BTreeSet<&NoteId> = ours.notes.keys().chain(theirs.notes.keys()).collect();
    for id in notes {
        let of = |p: &Project| p.notes.get(id).map(|n| note_words(n, Extent::WithNames)).unwrap_or_default();
        add(&format!("プロジェクトのメモ {}", id.0), &of(ours), &of(theirs));
    }
    let said = |verdict: Option<(Verdict, &str)>| match verdict {
        Some((_, note)) => format!("{}　{note}", verdict_words(verdict)),
        None => String::new(),
    };
    let links: BTreeSet<_> = ours.links.keys().chain(theirs.links.keys()).collect();
    for link in links {
        let place = format!("{} と {}", ours.sheet_words(&link.earlier), ours.sheet_words(&link.later));
        let of = |p: &Project| said(p.links.get(link).map(|l| (l.verdict, l.note.as_str())));
        add(&place, &of(ours), &of(theirs));
    }
    let pairs: BTreeSet<_> = ours.pairs.keys().chain(theirs.pairs.keys()).collect();
    for pair in pairs {
        let (a, b) = (&pair.sheets.earlier, &pair.sheets.later);
        let place = format!("{} と {}", ours.row_words(a, &pair.earlier), ours.row_words(b, &pair.later));
        let of = |p: &Project| said(p.pairs.get(pair).map(|l| (l.verdict, l.note.as_str())));
        add(&place, &of(ours), &of(theirs));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::super::desk::{by, project};
    use super::super::{Edit, Status};
    use super::*;

    /// Everything that people can do to a sheet shows, however little it is.
    #[test]
    fn every_kind_of_work_on_a_sheet_is_a_difference() {
        let (start, id) = project();
        let cell = CellId::of_machine_key(&"sheet.number".into());
        let finding = FindingId { rule: "budget_total".into(), cells: vec![cell.clone()] };
        let row = RowId { group: "outcome".into(), number: 1 };
        let by = by("監査 花子");
        let edits: Vec<(&str, Option<Edit>)> = vec![
            ("value", start.correct(&id, &cell, "9", "", None, &by)),
            ("status", start.set_status(&id, &cell, Status::Flagged, &by)),
            ("tick", start.toggle_tick(&id, &cell, "照", &by)),
            ("note", start.write_note(Some(&id), None, super::super::NoteAnchor::Sheet, "確認", &by).map(|(_, e)| e)),
            ("了承", start.acknowledge(&id, &finding, &[], vec!["1".into()], "端数", &by)),
            ("direction", start.set_direction(&id, &row, Some(Direction::Lower))),
            ("row", start.add_row(&id, "outcome", &by).map(|(_, e)| e)),
        ];
        for (what, edit) in edits {
            let mut changed = start.clone();
            changed.edit(edit.unwrap(), &by).unwrap();
            for extent in [Extent::Everything, Extent::WithNames] {
                let found = Sheet::differences(&start.sheets[&id], &changed.sheets[&id], extent);
                assert_eq!(found.len(), 1, "{what}: {found:?}");
            }
            assert_eq!(differences(&start, &changed).len(), 1, "{what}");
        }
        assert!(differences(&start, &start.clone()).is_empty());
    }
}
