use super::{Choice, ComparePage};
use crate::app::{Screen, State};
use crate::compare::YearStanding;
use crate::review::{FindingId, LinkId, PairId, SheetId, Verdict};
use crate::sheet::FieldKey;

/// What the comparison screen asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say it; each is one arm of `act`")]
pub enum CompareIntent {
    Page(ComparePage),
    FollowChain,
    AddColumn(SheetId),
    RemoveColumn(SheetId),
    Fold(bool),
    Raw(bool),
    AllLinks(bool),
    Pin(SheetId),
    /// Cursor to a cell of the comparison, by row and column.
    Select {
        row: usize,
        column: usize,
    },
    /// Cursor by rows and columns among what is shown.
    Step {
        rows: isize,
        columns: isize,
    },
    /// To the field of a sheet, with its source.
    Open {
        sheet: SheetId,
        key: FieldKey,
    },
    /// To the field under the cursor.
    OpenCursor,
    /// A word on a link between two sheets.
    Link {
        earlier: SheetId,
        later: SheetId,
        verdict: Verdict,
        note: Option<String>,
    },
    /// 了承 of a finding, kept on its latest sheet.
    Acknowledge {
        finding: usize,
        reason: String,
    },
    /// The 了承 of a finding taken off the sheet where it was given.
    Withdraw {
        finding: usize,
    },
    /// A word on a pair of rows, by the columns of their sheets.
    Pair {
        earlier: (usize, String),
        later: (usize, String),
        verdict: Verdict,
        note: Option<String>,
    },
}

impl State {
    /// Carries out what the comparison screen asks for.
    pub(in crate::app) fn compare_act(&mut self, intent: CompareIntent) {
        match intent {
            CompareIntent::Page(page) => self.compare.page = page,
            CompareIntent::FollowChain => self.compare.choice = Choice::Chain,
            CompareIntent::AddColumn(id) => {
                self.compare.choice = Choice::Picked;
                let mut columns = std::mem::take(&mut self.compare.columns);
                if !columns.contains(&id) {
                    columns.push(id);
                }
                self.compare.by_year(&mut columns);
                self.compare.columns = columns;
            }
            CompareIntent::RemoveColumn(id) => {
                self.compare.choice = Choice::Picked;
                self.compare.columns.retain(|c| *c != id);
            }
            CompareIntent::Fold(fold) => {
                self.compare.fold = fold;
                self.compare.reveal += 1;
            }
            CompareIntent::Raw(raw) => self.compare.raw = raw,
            CompareIntent::AllLinks(all) => self.compare.all_links = all,
            CompareIntent::Pin(id) => {
                if !self.compare.pinned.remove(&id) {
                    self.compare.pinned.insert(id);
                }
            }
            CompareIntent::Select { row, column } => self.compare.cursor = Some((row, column)),
            CompareIntent::Step { rows, columns } => self.step_cursor(rows, columns),
            CompareIntent::Open { sheet, key } => self.open_field(&sheet, &key),
            CompareIntent::OpenCursor => {
                let found = || {
                    let (row, column) = self.compare.cursor?;
                    let made = self.compare.made.as_ref()?;
                    Some((made.ids.get(column)?.clone(), made.key(row, column)?.clone()))
                };
                if let Some((sheet, key)) = found() {
                    self.open_field(&sheet, &key);
                }
            }
            CompareIntent::Link { earlier, later, verdict, note } => {
                let link = LinkId { earlier, later };
                let note = note.or_else(|| self.project.links.get(&link).map(|l| l.note.clone())).unwrap_or_default();
                if self.read_only.is_none() {
                    let edit = self.project.link_sheets(&link, verdict, &note, &self.stamp());
                    self.commit(edit);
                }
            }
            CompareIntent::Acknowledge { finding, reason } => self.acknowledge_years(finding, &reason),
            CompareIntent::Withdraw { finding } => self.withdraw_years(finding),
            CompareIntent::Pair { earlier, later, verdict, note } => self.pair(&earlier, &later, verdict, note),
        }
    }

    /// The next (`1`) or previous (`-1`) difference from the cursor on.
    pub(in crate::app) fn step_difference(&mut self, step: isize) {
        let Some(made) = self.compare.made.clone() else { return };
        let here = self.compare.cursor.map(|(row, _)| row);
        let next = if step > 0 {
            let from = here.map_or(0, |row| made.differences.partition_point(|d| *d <= row));
            made.differences.get(from).or_else(|| made.differences.first())
        } else {
            let upto = here.map_or(0, |row| made.differences.partition_point(|d| *d < row));
            upto.checked_sub(1).and_then(|i| made.differences.get(i)).or_else(|| made.differences.last())
        };
        let Some(&row) = next else { return };
        // The first column whose value differs from the one before.
        let Some(crate::compare::Row::Cells(cells)) = made.comparison.rows.get(row) else { return };
        let column = cells.changes.iter().position(|c| c.differs()).unwrap_or(0);
        self.compare.page = ComparePage::Form;
        self.compare.cursor = Some((row, column));
        self.compare.reveal += 1;
    }

    fn step_cursor(&mut self, rows: isize, columns: isize) {
        let Some(made) = self.compare.made.clone() else { return };
        let cells: Vec<usize> = self
            .compare
            .shown
            .iter()
            .copied()
            .filter(|r| matches!(made.comparison.rows.get(*r), Some(crate::compare::Row::Cells(_))))
            .collect();
        let (row, column) = self.compare.cursor.unwrap_or((0, 0));
        let at = cells.partition_point(|r| *r < row);
        let exact = cells.get(at) == Some(&row);
        // From a row that is folded away, down leads to the one after it.
        let target = if exact || rows < 0 { at.saturating_add_signed(rows) } else { at };
        let Some(row) = cells.get(target.min(cells.len().saturating_sub(1))).copied() else { return };
        let column = column.saturating_add_signed(columns).min(made.ids.len().saturating_sub(1));
        self.compare.cursor = Some((row, column));
        self.compare.reveal += 1;
    }

    /// To the field of a sheet on the review screen; the comparison stays as
    /// it is, one key away.
    fn open_field(&mut self, sheet: &SheetId, key: &FieldKey) {
        let Some(cell) = self.project.sheets.get(sheet).and_then(|s| s.cell_of(key)) else { return };
        if self.compare.choice == Choice::Chain && !self.compare.columns.contains(sheet) {
            self.compare.choice = Choice::Picked;
        }
        self.select_sheet(sheet.clone());
        self.screen = Screen::Review;
        self.select_cell(cell, true);
    }

    fn acknowledge_years(&mut self, finding: usize, reason: &str) {
        let by = self.stamp();
        let make = || {
            let made = self.compare.made.as_ref()?;
            let found = made.comparison.findings.get(finding)?;
            let (on, id) = found.id()?;
            self.project.acknowledge(made.ids.get(on)?, &id, &[], found.values(), reason.trim(), &by)
        };
        let edit = make();
        if let Some(edit) = edit.filter(|_| self.read_only.is_none()) {
            self.commit(edit);
        }
    }

    fn withdraw_years(&mut self, finding: usize) {
        let make = || {
            let made = self.compare.made.as_ref()?;
            let found = made.comparison.findings.get(finding)?;
            let (YearStanding::Acknowledged { on, .. } | YearStanding::Lapsed { on, .. }) =
                made.standings.get(finding)?
            else {
                return None;
            };
            let cell = found.operands.iter().find(|o| o.sheet == *on)?.operand.cell.clone()?;
            let id = FindingId { rule: found.rule.id.to_owned(), cells: vec![cell] };
            self.project.withdraw(made.ids.get(*on)?, &id)
        };
        let edit = make();
        if let Some(edit) = edit.filter(|_| self.read_only.is_none()) {
            self.commit(edit);
        }
    }

    fn pair(&mut self, earlier: &(usize, String), later: &(usize, String), verdict: Verdict, note: Option<String>) {
        let row = |(column, prefix): &(usize, String)| {
            let id = self.compare.made.as_ref()?.ids.get(*column)?;
            Some((id.clone(), self.project.sheets.get(id)?.row_named(prefix)?))
        };
        let Some(((a, earlier), (b, later))) = row(earlier).zip(row(later)) else { return };
        if self.read_only.is_some() {
            return;
        }
        let pair = PairId { sheets: LinkId { earlier: a, later: b }, earlier, later };
        let note = note.or_else(|| self.project.pairs.get(&pair).map(|p| p.note.clone())).unwrap_or_default();
        let edit = self.project.pair_rows(&pair, verdict, &note, &self.stamp());
        self.commit(edit);
    }
}
