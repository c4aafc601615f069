//! A sheet read again by a better parser: what nobody touched is taken over,
//! what people said stays, and where the two meet, a person looks again.

use std::collections::{BTreeMap, BTreeSet};

use super::reading::in_form_order;
use super::row_match::match_rows;
use super::{
    CellId, CellReview, Correction, Edit, MachineChange, Note, NoteAnchor, NoteId, NoteState, Reading, ReadingChange,
    RowId, RowsChange, Sheet, SheetId, Stamp, Status,
};
use crate::parse::{Field, Finding, PARSER_VERSION, Parsed};
use crate::read::Document;
use crate::sheet::FieldKey;
use crate::text::{Span, fold_to_string};

/// The reason of a correction that keeps a value which a person had confirmed
/// before the machine read another.
pub const KEPT_REASON: &str = "読み直しの前に確認した値";
/// The tag of a note whose quoted characters are not where they were.
pub const LOST_TAG: &str = "要再確認";

/// What becomes of a field in a re-reading.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum RereadFate {
    /// What a person said meets another machine value: 要再確認, with both.
    Conflict,
    /// The characters that a correction or note points to are not there.
    AnchorLost,
    /// The machine now reads what a person had put.
    Agrees,
    /// Nobody had said anything: the new value is taken over.
    Taken,
}

/// One field that a re-reading changes, or a note that it loosens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RereadLine {
    /// In which sheet.
    pub sheet: SheetId,
    /// Which field; none for a note on the text.
    pub cell: Option<CellId>,
    /// Its label, or the words that the note quotes.
    pub label: String,
    /// The machine's value so far.
    pub old: Option<String>,
    /// The new one.
    pub new: Option<String>,
    /// What a person put or confirmed.
    pub human: Option<String>,
    /// What becomes of it.
    pub fate: RereadFate,
}

/// A sheet read again: what would change, and the edits that change it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rereading {
    /// The new reading first, then what people have to look at again.
    pub edits: Vec<Edit>,
    /// What changes, in the form's order.
    pub lines: Vec<RereadLine>,
}

/// The text is not the one that the sheet was read from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("原文が最初に読んだものと違います")]
pub struct OtherSource;

impl Sheet {
    /// Whether its machine values come from an older parser than this.
    pub fn is_read_by_older_parser(&self) -> bool {
        self.parser < PARSER_VERSION
    }

    /// Holds a new reading of its source against the sheet. `by`: who asks.
    pub fn reread_by(&self, document: &Document, parsed: &Parsed, by: &Stamp) -> Result<Rereading, OtherSource> {
        if document.hash != self.source.hash {
            return Err(OtherSource);
        }
        let old = findings(self);
        let (new, rows) = self.fresh_cells(parsed);
        let all: BTreeSet<&CellId> = old.keys().copied().chain(new.keys()).collect();
        let differs = |cell: &&&CellId| old.get(**cell).copied() != new.get(**cell);
        let cells = all.iter().filter(differs).map(|cell| MachineChange {
            cell: (*cell).clone(),
            before: old.get(*cell).map(|f| (*f).clone()),
            after: new.get(*cell).cloned(),
        });
        let change = ReadingChange {
            before: self.reading(),
            after: Reading { parser: PARSER_VERSION, generation: parsed.generation, kind: document.kind },
            cells: cells.collect(),
            rows,
        };
        let mut merging = Merging { sheet: self, old: &old, new: &new, text: &document.text, by, out: Vec::new() };
        let mut lines = merging.lines(&all, &change.rows);
        lines.extend(merging.notes());
        let mut edits = vec![Edit::Reread { sheet: self.id.clone(), change: Box::new(change) }];
        edits.append(&mut merging.out);
        Ok(Rereading { edits, lines })
    }

    /// The new reading's cells under the identities of this sheet's rows, and
    /// the groups of rows that change.
    fn fresh_cells(&self, parsed: &Parsed) -> (BTreeMap<CellId, Finding>, Vec<RowsChange>) {
        let worked = self.rows_with_work();
        let ids: Vec<(CellId, &Field)> = parsed.fields.iter().map(|f| (CellId::of_machine_key(&f.key), f)).collect();
        let mut groups: BTreeMap<String, Vec<(u32, &str, &Field)>> =
            self.rows.groups().map(|(g, _)| (g.to_owned(), Vec::new())).collect();
        let mut cells = BTreeMap::new();
        for (id, field) in &ids {
            match id.row() {
                Some((row, rest)) => groups.entry(row.group).or_default().push((row.number, rest, field)),
                None => {
                    cells.insert(id.clone(), field.found.clone());
                }
            }
        }
        let mut changes = Vec::new();
        for (group, fields) in groups {
            let matched = match_rows(self, &group, &fields, |row| worked.contains(row));
            for (position, rest, field) in fields {
                let number = matched.numbers.get(&position).copied().unwrap_or(position);
                let row = RowId { group: group.clone(), number };
                cells.insert(CellId::in_row(&row, rest), field.found.clone());
            }
            let before = self.rows.rows(&group).to_vec();
            if before != matched.rows {
                changes.push(RowsChange { group, before, after: matched.rows });
            }
        }
        (cells, changes)
    }

    /// The rows on which something hangs that people did.
    fn rows_with_work(&self) -> BTreeSet<RowId> {
        let cells = self.cells.keys();
        let noted = self.notes.values().filter_map(|n| n.anchor.cell());
        let of_cells = cells.chain(noted).filter_map(|c| c.row().map(|(row, _)| row));
        of_cells.chain(self.directions.keys().cloned()).collect()
    }
}

impl Edit {
    /// The value that a re-reading in this edit found in a field.
    pub fn machine_before(&self, on: &SheetId, cell: &CellId) -> Option<String> {
        match self {
            Self::Reread { sheet, change } if sheet == on => {
                let change = change.cells.iter().find(|c| c.cell == *cell)?;
                value(change.before.as_ref()).map(str::to_owned)
            }
            Self::Group { edits, .. } => edits.iter().find_map(|e| e.machine_before(on, cell)),
            _ => None,
        }
    }
}

fn findings(sheet: &Sheet) -> BTreeMap<&CellId, &Finding> {
    sheet.machine.iter().map(|m| (&m.cell, &m.found)).collect()
}

fn value(found: Option<&Finding>) -> Option<&str> {
    match found? {
        Finding::Placed { value, .. } => Some(value),
        Finding::Missing { .. } => None,
    }
}

/// What people said, held against the new reading.
struct Merging<'a> {
    sheet: &'a Sheet,
    old: &'a BTreeMap<&'a CellId, &'a Finding>,
    new: &'a BTreeMap<CellId, Finding>,
    text: &'a str,
    by: &'a Stamp,
    out: Vec<Edit>,
}

impl Merging<'_> {
    fn lines(&mut self, machine: &BTreeSet<&CellId>, rows: &[RowsChange]) -> Vec<RereadLine> {
        let noted: BTreeSet<&CellId> = self.sheet.notes.values().filter_map(|n| n.anchor.cell()).collect();
        let all: BTreeSet<&CellId> =
            machine.iter().copied().chain(self.sheet.cells.keys()).chain(noted.clone()).collect();
        let ordered = in_form_order(all.into_iter().map(|c| (c.clone(), blank())).collect());
        let mut lines = Vec::new();
        for cell in ordered.into_iter().map(|m| m.cell) {
            let old = value(self.old.get(&cell).copied()).map(str::to_owned);
            let new = value(self.new.get(&cell)).map(str::to_owned);
            let review = self.sheet.cells.get(&cell).cloned().unwrap_or_default();
            let loosened = noted.contains(&cell) && self.old.contains_key(&cell) && !self.new.contains_key(&cell);
            let Some((fate, after)) = self.settle(&cell, &review, old.as_deref(), new.as_deref(), loosened) else {
                continue;
            };
            let human = review.correction.as_ref().map(|c| c.value.clone());
            let confirmed = (review.status == Status::Confirmed).then(|| old.clone()).flatten();
            if after != review {
                let (sheet, cell) = (self.sheet.id.clone(), cell.clone());
                self.out.push(Edit::Cell { sheet, cell, before: review, after });
            }
            lines.push(RereadLine {
                sheet: self.sheet.id.clone(),
                label: self.label(&cell, rows),
                cell: Some(cell),
                old,
                new,
                human: human.or(confirmed),
                fate,
            });
        }
        lines
    }

    /// What becomes of a field, and of what people said about it; none where
    /// nothing changes.
    fn settle(
        &self,
        cell: &CellId,
        review: &CellReview,
        old: Option<&str>,
        new: Option<&str>,
        loosened: bool,
    ) -> Option<(RereadFate, CellReview)> {
        let flagged = |review: CellReview| CellReview { status: Status::Flagged, by: Some(self.by.clone()), ..review };
        if let Some(correction) = &review.correction {
            let agrees = new == Some(correction.value.as_str());
            if correction.span.is_some_and(|s| !self.holds(s, &correction.value)) {
                let correction = Some(Correction { span: None, ..correction.clone() });
                return Some((RereadFate::AnchorLost, flagged(CellReview { correction, ..review.clone() })));
            }
            return match (old == new, agrees) {
                (true, _) => None,
                (false, true) => Some((RereadFate::Agrees, review.clone())),
                (false, false) => Some((RereadFate::Conflict, flagged(review.clone()))),
            };
        }
        if loosened {
            return Some((RereadFate::AnchorLost, flagged(self.keeping(cell, review, old))));
        }
        if old == new {
            return None;
        }
        let unsaid = review.ticks.is_empty() && matches!(review.status, Status::Unchecked | Status::Flagged);
        if unsaid {
            return Some((RereadFate::Taken, review.clone()));
        }
        Some((RereadFate::Conflict, flagged(self.keeping(cell, review, old))))
    }

    /// The value that a person confirmed stays in force over the new one.
    fn keeping(&self, cell: &CellId, review: &CellReview, old: Option<&str>) -> CellReview {
        let looked_at = review.status == Status::Confirmed || !review.ticks.is_empty();
        let kept = old.filter(|_| looked_at).map(|value| Correction {
            value: value.to_owned(),
            reason: KEPT_REASON.to_owned(),
            by: review.by.clone().unwrap_or_else(|| self.by.clone()),
            span: match self.old.get(cell) {
                Some(Finding::Placed { spans, .. }) => {
                    spans.first().copied().filter(|s| spans.len() == 1 && self.holds(*s, value))
                }
                _ => None,
            },
        });
        CellReview { correction: kept, ..review.clone() }
    }

    /// Whether these characters can still be what the value was taken from.
    fn holds(&self, span: Span, value: &str) -> bool {
        let inked = |t: &str| -> String { fold_to_string(t).chars().filter(|c| !c.is_whitespace()).collect() };
        let (there, value) = (inked(span.slice(self.text).unwrap_or_default()), inked(value));
        !there.is_empty() && (value.contains(&there) || there.contains(&value))
    }

    /// Notes that quote the text: where the words moved, the note follows;
    /// where they are gone, it is open again.
    fn notes(&mut self) -> Vec<RereadLine> {
        let mut lines = Vec::new();
        for (id, note) in &self.sheet.notes {
            let NoteAnchor::Span { span, quote } = &note.anchor else { continue };
            let there = span.slice(self.text).map(|t| t.replace('\u{2028}', "\n"));
            if there.as_deref() == Some(quote) {
                continue;
            }
            let line = RereadLine {
                sheet: self.sheet.id.clone(),
                cell: None,
                label: format!("「{quote}」"),
                old: Some(quote.clone()),
                new: there,
                human: Some(note.text.clone()),
                fate: RereadFate::AnchorLost,
            };
            let after = if let Some(span) = only_place(self.text, quote) {
                Note { anchor: NoteAnchor::Span { span, quote: quote.clone() }, ..note.clone() }
            } else {
                lines.push(line);
                reopened(note, self.by)
            };
            self.out.push(change_note(self.sheet, *id, note, after));
        }
        lines
    }

    fn label(&self, cell: &CellId, rows: &[RowsChange]) -> String {
        let key = cell.row().and_then(|(row, rest)| {
            let after = rows.iter().find(|r| r.group == row.group).map(|r| r.after.as_slice());
            let after = after.unwrap_or_else(|| self.sheet.rows.rows(&row.group));
            let position = after.iter().filter(|r| r.removed.is_none()).position(|r| r.number == row.number)?;
            Some(FieldKey::new(format!("{}.{}.{rest}", row.group, position + 1)))
        });
        let key = key.or_else(|| self.sheet.key_of(cell));
        key.map_or_else(|| cell.to_string(), |k| k.label())
    }
}

fn blank() -> Finding {
    Finding::Missing { looked: String::new(), within: None, candidates: Vec::new() }
}

/// Where the quoted words stand, if they stand at one place only.
fn only_place(text: &str, quote: &str) -> Option<Span> {
    let quote = quote.replace('\n', "\u{2028}");
    let mut found = text.match_indices(&quote);
    let (at, _) = found.next()?;
    found.next().is_none().then(|| Span::new(at, at + quote.len()))
}

fn reopened(note: &Note, by: &Stamp) -> Note {
    let mut after = Note { state: NoteState::Open, changed: by.clone(), ..note.clone() };
    if !after.tags.iter().any(|t| t == LOST_TAG) {
        after.tags.push(LOST_TAG.to_owned());
    }
    after
}

fn change_note(sheet: &Sheet, id: NoteId, before: &Note, after: Note) -> Edit {
    Edit::Note { sheet: Some(sheet.id.clone()), note: id, before: Some(before.clone()), after: Some(after) }
}
