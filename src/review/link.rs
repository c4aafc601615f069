//! What people say about sheets and rows of several years: that two sheets
//! are one project or are not, that two rows are one or are not.

use serde::{Deserialize, Serialize};

use super::{Edit, Project, RowId, Sheet, SheetId, Stamp};
use crate::sheet::FieldKey;

/// Two sheets of one project, the earlier first.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct LinkId {
    /// The sheet of the earlier year.
    pub earlier: SheetId,
    /// The sheet of the later year.
    pub later: SheetId,
}

/// What a person said about two sheets, or about two rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Verdict {
    /// Nothing: the proposal stands as it is, with a note.
    Undecided,
    /// They belong together.
    Together,
    /// They do not.
    Apart,
}

/// A person's word on a link between sheets.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SheetLink {
    /// What was said.
    pub verdict: Verdict,
    /// A note on it; may be empty.
    pub note: String,
    /// Who and when.
    pub by: Stamp,
}

/// Two rows of two sheets. A row is written as in cells (`outcome#2`); a block
/// of 費目・使途, which has no number, by its letter (`use.B`).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct PairId {
    /// The sheets.
    pub sheets: LinkId,
    /// The row of the earlier sheet.
    pub earlier: String,
    /// The row of the later sheet.
    pub later: String,
}

/// A person's word on a pair of rows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RowPair {
    /// What was said.
    pub verdict: Verdict,
    /// A note on it; may be empty.
    pub note: String,
    /// Who and when.
    pub by: Stamp,
}

impl Sheet {
    /// The identity of the row whose keys begin with `prefix` (`outcome.2`).
    pub fn row_named(&self, prefix: &str) -> Option<String> {
        let (group, last) = prefix.rsplit_once('.')?;
        let Ok(position) = last.parse::<usize>() else { return Some(prefix.to_owned()) };
        let row = self.rows.standing(group).into_iter().nth(position.checked_sub(1)?)?;
        Some(row.to_string())
    }

    /// The beginning of a row's keys at its present position; none if it does
    /// not stand.
    pub fn row_prefix(&self, row: &str) -> Option<String> {
        let Some((group, number)) = row.split_once('#') else { return Some(row.to_owned()) };
        let row = RowId { group: group.to_owned(), number: number.parse().ok()? };
        Some(format!("{group}.{}", self.rows.position(&row)?))
    }
}

impl Project {
    /// A word on the link between two sheets; undecided and without a note:
    /// what was said is taken back.
    pub fn link_sheets(&self, link: &LinkId, verdict: Verdict, note: &str, by: &Stamp) -> Edit {
        let before = self.links.get(link).cloned();
        let kept = before.clone().filter(|l| l.verdict == verdict && l.note == note);
        let fresh = SheetLink { verdict, note: note.to_owned(), by: by.clone() };
        let empty = verdict == Verdict::Undecided && note.is_empty();
        Edit::Link { link: link.clone(), before, after: kept.or((!empty).then_some(fresh)) }
    }

    /// A word on a pair of rows; undecided and without a note: what was said
    /// is taken back.
    pub fn pair_rows(&self, pair: &PairId, verdict: Verdict, note: &str, by: &Stamp) -> Edit {
        let before = self.pairs.get(pair).cloned();
        let kept = before.clone().filter(|p| p.verdict == verdict && p.note == note);
        let fresh = RowPair { verdict, note: note.to_owned(), by: by.clone() };
        let empty = verdict == Verdict::Undecided && note.is_empty();
        Edit::Pair { pair: pair.clone(), before, after: kept.or((!empty).then_some(fresh)) }
    }

    /// A sheet for people: its year and name.
    pub(super) fn sheet_words(&self, id: &SheetId) -> String {
        let Some(sheet) = self.sheets.get(id) else { return id.to_string() };
        let year = sheet.effective("sheet.fiscal_year").map(|y| format!("{y}年度")).unwrap_or_default();
        let name = sheet.effective("basic.name").unwrap_or_else(|| sheet.source.file_name.clone());
        format!("{year}「{name}」")
    }

    /// A row for people: 成果目標1.
    pub(super) fn row_words(&self, sheet: &SheetId, row: &str) -> String {
        let prefix = self.sheets.get(sheet).and_then(|s| s.row_prefix(row)).unwrap_or_else(|| row.to_owned());
        let label = ["indicator", "name", "item", "payee", "basis", "number"]
            .map(|cell| FieldKey::new(format!("{prefix}.{cell}")))
            .into_iter()
            .find_map(|key| key.matched().map(|m| key.label().trim_end_matches(m.label).trim_end().to_owned()));
        label.unwrap_or(prefix)
    }
}

#[cfg(test)]
mod tests {
    use super::super::desk::stamp;
    use super::*;
    use crate::parse::parse;
    use crate::read::Document;
    use crate::review::ProjectId;

    fn project() -> (Project, LinkId) {
        let mut project = Project::new(ProjectId("p".into()));
        let ids: Vec<SheetId> = ["令和2年度行政事業レビューシート\n", "令和3年度行政事業レビューシート\n"]
            .map(|text| {
                let document = Document::from_text("試験.txt", text);
                let mut sheet = Sheet::from_parsed(&document, &parse(&document));
                for number in [1, 2] {
                    sheet.rows.add_machine_row(&RowId { group: "outcome".into(), number });
                }
                let id = sheet.id.clone();
                project.sheets.insert(id.clone(), sheet);
                id
            })
            .into();
        let [earlier, later] = ids.try_into().unwrap();
        (project, LinkId { earlier, later })
    }

    #[test]
    fn a_link_is_accepted_rejected_taken_back_and_undone() {
        let (mut project, link) = project();
        for verdict in [Verdict::Together, Verdict::Apart] {
            let edit = project.link_sheets(&link, verdict, "", &stamp());
            project.edit(edit, &stamp()).unwrap();
            assert_eq!(project.links[&link].verdict, verdict);
        }
        assert!(
            project.log.entries().get(1).unwrap().by == stamp()
                && !project.log.undo_target().unwrap().1.describe(&project).is_empty()
        );
        project.undo(&stamp()).unwrap();
        assert_eq!(project.links[&link].verdict, Verdict::Together);
        let edit = project.link_sheets(&link, Verdict::Undecided, "", &stamp());
        project.edit(edit, &stamp()).unwrap();
        assert!(project.links.is_empty());
        let same = project.link_sheets(&link, Verdict::Undecided, "", &stamp());
        assert!(same.is_empty());
    }

    #[test]
    fn a_pair_stays_with_its_rows_when_others_are_removed() {
        let (mut project, link) = project();
        let row = project.sheets[&link.earlier].row_named("outcome.2").unwrap();
        assert_eq!(row, "outcome#2");
        let pair = PairId { sheets: link.clone(), earlier: row.clone(), later: "outcome#1".into() };
        let edit = project.pair_rows(&pair, Verdict::Together, "同じ調査", &stamp());
        project.edit(edit, &stamp()).unwrap();
        let first = RowId { group: "outcome".into(), number: 1 };
        let edit = project.remove_row(&link.earlier, &first, &stamp()).unwrap();
        project.edit(edit, &stamp()).unwrap();
        assert_eq!(project.sheets[&link.earlier].row_prefix(&row).as_deref(), Some("outcome.1"));
        assert_eq!(project.pairs[&pair].note, "同じ調査");
        assert_eq!(project.sheets[&link.later].row_named("use.B").as_deref(), Some("use.B"));
    }
}
