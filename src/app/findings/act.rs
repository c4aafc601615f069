//! What people do with findings.

use super::{FindingFilter, FindingItem, GroupBy};
use crate::app::{Dialog, Screen, State, Text};
use crate::check::Standing;
use crate::review::{CellId, FindingId, NoteAnchor, SheetId};
use crate::text::Span;

/// What the panel of findings asks for.
#[derive(Debug, Clone, PartialEq)]
#[allow(missing_docs, reason = "the names say it; each is one arm of `act`")]
pub enum FindingsIntent {
    Select { sheet: SheetId, finding: FindingId },
    GoTo { sheet: SheetId, cell: CellId },
    Filter(FindingFilter),
    Group(GroupBy),
    Acknowledge { sheet: SheetId, finding: FindingId, reason: String },
    Withdraw { sheet: SheetId, finding: FindingId },
    ToNote { sheet: SheetId, finding: FindingId },
    ShowRule(&'static str),
}

impl State {
    pub(in crate::app) fn act_on_findings(&mut self, intent: FindingsIntent) {
        match intent {
            FindingsIntent::Select { sheet, finding } => self.select_finding(sheet, finding),
            FindingsIntent::GoTo { sheet, cell } => self.go_to_cell(sheet, cell),
            FindingsIntent::Filter(filter) => self.findings.filter = filter,
            FindingsIntent::Group(group) => self.findings.group = group,
            FindingsIntent::Acknowledge { sheet, finding, reason } => self.acknowledge(&sheet, &finding, &reason),
            FindingsIntent::Withdraw { sheet, finding } => self.withdraw(&sheet, &finding),
            FindingsIntent::ToNote { sheet, finding } => self.note_finding(&sheet, &finding),
            FindingsIntent::ShowRule(id) => self.dialog = Some(Dialog::Rules(Some(id))),
        }
    }

    /// The next finding, or the one before.
    pub(in crate::app) fn step_finding(&mut self, forward: bool) {
        let next = self.findings.step(&self.order, self.sheet.as_ref(), forward);
        match next {
            Some((sheet, finding)) => {
                self.findings.open = true;
                self.select_finding(sheet, finding);
            }
            None => self.say(self.t(Text::NoFindingLeft)),
        }
    }

    /// The characters of everything that the selected finding rests on, while
    /// one of its fields is selected.
    pub fn finding_spans(&self) -> Vec<Span> {
        let found = || {
            let (sheet, item) = self.findings.selected()?;
            let here = self.sheet.as_ref() == Some(sheet) && item.rests_on(self.cell.as_ref()?);
            here.then(|| item.found.operands.iter().flat_map(|o| o.spans.clone()).collect())
        };
        found().unwrap_or_default()
    }

    /// Turns the selected finding into a note on its field.
    pub(in crate::app) fn note_selected_finding(&mut self) {
        let chosen = self.findings.selected().map(|(sheet, item)| (sheet.clone(), item.id.clone()));
        if let Some((sheet, finding)) = chosen {
            self.note_finding(&sheet, &finding);
        }
    }

    fn select_finding(&mut self, sheet: SheetId, finding: FindingId) {
        let cell = self.cell_to_show(&sheet, &finding);
        self.findings.select(Some((sheet.clone(), finding)));
        match cell {
            Some(cell) => self.go_to_cell(sheet, cell),
            None => self.select_sheet(sheet),
        }
    }

    /// The first cell of a finding that the form shows: the one it is about
    /// may be one that the sheet does not have.
    fn cell_to_show(&mut self, sheet: &SheetId, finding: &FindingId) -> Option<CellId> {
        let record = self.project.sheets.get(sheet)?;
        let stands = |c: &&CellId| {
            record.key_of(c).is_some() && (record.machine_finding(c).is_some() || record.cells.contains_key(*c))
        };
        finding.cells.iter().find(stands).cloned()
    }

    fn go_to_cell(&mut self, sheet: SheetId, cell: CellId) {
        self.select_sheet(sheet);
        self.screen = Screen::Review;
        self.select_cell(cell, true);
    }

    fn acknowledge(&mut self, sheet: &SheetId, finding: &FindingId, reason: &str) {
        let by = self.stamp();
        let make = || {
            let item = self.finding(sheet, finding)?;
            let stale: Vec<FindingId> = item.lapsed_from().into_iter().cloned().collect();
            self.project.acknowledge(sheet, finding, &stale, item.found.values(), reason.trim(), &by)
        };
        let edit = make();
        if let Some(edit) = edit.filter(|_| !self.is_locked()) {
            self.commit(edit);
        }
    }

    fn withdraw(&mut self, sheet: &SheetId, finding: &FindingId) {
        let given = self.finding(sheet, finding).map(|item| match &item.standing {
            Standing::Lapsed { was, .. } => was.clone(),
            Standing::Open | Standing::Acknowledged(_) => finding.clone(),
        });
        let edit = given.and_then(|given| self.project.withdraw(sheet, &given));
        if let Some(edit) = edit.filter(|_| !self.is_locked()) {
            self.commit(edit);
        }
    }

    fn note_finding(&mut self, sheet: &SheetId, finding: &FindingId) {
        let by = self.stamp();
        let make = || {
            let item = self.finding(sheet, finding)?;
            let anchor = NoteAnchor::Finding(finding.clone());
            let notes = &self.project.sheets.get(sheet)?.notes;
            let here = notes.iter().find(|(_, n)| n.anchor == anchor);
            let text = match here {
                Some((_, note)) => format!("{}\n{}", note.text, as_note(item)),
                None => as_note(item),
            };
            let id = here.map(|(id, _)| *id);
            self.project.write_note(Some(sheet), id, anchor, &text, &by).map(|(_, edit)| edit)
        };
        let edit = make();
        if let Some(edit) = edit.filter(|_| !self.is_locked()) {
            self.commit(edit);
            self.select_finding(sheet.clone(), finding.clone());
            self.note_on = Some(NoteAnchor::Finding(finding.clone()));
            self.show_notes = true;
        }
    }

    fn finding(&self, sheet: &SheetId, finding: &FindingId) -> Option<&FindingItem> {
        self.findings.of(sheet)?.items.iter().find(|i| i.id == *finding)
    }
}

/// A finding in the words of a note: the message, and how it was computed.
fn as_note(item: &FindingItem) -> String {
    let found = &item.found;
    let mut text = format!("指摘（{}・{}）: {}", found.severity, found.rule.title, found.message);
    if !found.working.is_empty() {
        text.push('\n');
        text.push_str(&found.working);
    }
    text
}
