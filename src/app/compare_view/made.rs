use std::collections::BTreeMap;
use std::sync::Arc;

use crate::check::Values;
use crate::compare::{ByHand, Change, Comparison, Piece, Row, Side, Why, Wording, YearSheet, YearStanding, text_diff};
use crate::read::Document;
use crate::review::{PairId, Sheet, SheetId, SheetLink, Verdict};
use crate::sheet::FieldKey;
use crate::store::Sources;

/// A comparison with all that its screen draws.
#[derive(Debug)]
pub struct SideBySide {
    /// The sheets, as in the comparison.
    pub ids: Vec<SheetId>,
    /// What is known about them.
    pub comparison: Comparison,
    /// The rows that differ.
    pub differences: Vec<usize>,
    /// What people said about each finding.
    pub standings: Vec<YearStanding>,
    /// Long texts from sheet to sheet.
    pub wordings: Vec<Wording>,
    /// The source texts, where their bytes are at hand.
    pub documents: Vec<Option<Arc<Document>>>,
    /// Changed wording of a cell, by row and column, cut to what stands
    /// around the changes.
    marked: BTreeMap<(usize, usize), Vec<Piece>>,
}

impl SideBySide {
    /// Compares sheets.
    pub(super) fn new(sheets: &[Arc<Sheet>], sources: &Sources, pairs: &[(PairId, Verdict)]) -> Self {
        let ids: Vec<SheetId> = sheets.iter().map(|s| s.id.clone()).collect();
        let by_hand = by_hand(sheets, pairs);
        let years = sheets.iter().map(|s| YearSheet::new(&s.source.file_name, Values::from_sheet(s))).collect();
        let comparison = Comparison::new(years, &by_hand);
        let read = |sheet: &Arc<Sheet>| {
            let bytes = sources.get(&sheet.source.hash)?;
            Some(Arc::new(Document::new(&sheet.source.file_name, bytes, sheet.source.asked)))
        };
        let reviewed: Vec<&Sheet> = sheets.iter().map(AsRef::as_ref).collect();
        let standings = comparison.findings.iter().map(|f| f.standing(&reviewed)).collect();
        let documents = sheets.iter().map(read).collect();
        let marked = marked(&comparison);
        Self {
            ids,
            standings,
            differences: comparison.differences(),
            wordings: comparison.wordings(),
            documents,
            marked,
            comparison,
        }
    }

    /// Whether a sheet is the latest that a finding rests on.
    pub fn is_latest(&self, finding: usize, sheet: usize) -> bool {
        let found = self.comparison.findings.get(finding);
        found.and_then(crate::compare::YearFinding::subject).is_some_and(|o| o.sheet == sheet)
    }

    /// Findings that ask for a person.
    pub fn open_findings(&self) -> usize {
        self.standings.iter().filter(|s| s.is_open()).count()
    }

    /// The cell of a row and column.
    pub fn key(&self, row: usize, column: usize) -> Option<&FieldKey> {
        match self.comparison.rows.get(row)? {
            Row::Cells(cells) => cells.cells.get(column)?.as_ref(),
            Row::Section(_) | Row::Track(_) => None,
        }
    }

    /// The value of a row and column; empty if there is none.
    pub fn value(&self, row: usize, column: usize) -> &str {
        let key = self.key(row, column).map_or("", FieldKey::as_str);
        self.comparison.sheets.get(column).map_or("", |s| s.text(key))
    }

    /// Changed wording with its changes, as the grid shows it.
    pub fn marked(&self, row: usize, column: usize) -> Option<&[Piece]> {
        self.marked.get(&(row, column)).map(Vec::as_slice)
    }

    /// The rows to show; sections and tracks where something of theirs shows.
    pub(super) fn rows_shown(&self, fold: bool) -> Vec<usize> {
        let mut out = Vec::new();
        let (mut section, mut track) = (None, None);
        for (i, row) in self.comparison.rows.iter().enumerate() {
            match row {
                Row::Section(_) => (section, track) = (Some(i), None),
                Row::Track(_) => track = Some(i),
                Row::Cells(cells) if !fold || cells.differs() => {
                    out.extend(section.take());
                    let begun = track.take();
                    out.extend(begun.filter(|_| cells.track.is_some()));
                    out.push(i);
                }
                Row::Cells(_) => {}
            }
        }
        out
    }
}

/// What people said, in terms of the sheets' present rows.
fn by_hand(sheets: &[Arc<Sheet>], pairs: &[(PairId, Verdict)]) -> ByHand {
    let mut out = ByHand::default();
    let row = |id: &SheetId, row: &str| {
        let at = sheets.iter().position(|s| s.id == *id)?;
        Some((at, sheets.get(at)?.row_prefix(row)?))
    };
    for (pair, verdict) in pairs {
        let both = row(&pair.sheets.earlier, &pair.earlier).zip(row(&pair.sheets.later, &pair.later));
        let Some(both) = both else { continue };
        match verdict {
            Verdict::Together => out.together.push(both),
            Verdict::Apart => out.apart.push(both),
            Verdict::Undecided => {}
        }
    }
    out
}

/// What went is shown in the grid as well, where it is no longer than this.
const SHORT: usize = 24;

fn marked(c: &Comparison) -> BTreeMap<(usize, usize), Vec<Piece>> {
    let mut out = BTreeMap::new();
    for (at, row) in c.cells() {
        for (column, change) in row.changes.iter().enumerate() {
            let text = |column: usize| {
                let key = row.cells.get(column).and_then(Option::as_ref).map_or("", FieldKey::as_str);
                c.sheets.get(column).map_or("", |s| s.text(key))
            };
            if let (Change::Wording, Some(before)) = (change, row.held_against(column)) {
                let mut pieces = around(text_diff(text(before), text(column)));
                // A text written anew: the old one stands in the column before.
                if pieces.iter().all(|p| p.side != Side::Both) && pieces.len() > 1 {
                    pieces.retain(|p| p.side == Side::Later || p.text.chars().count() <= SHORT);
                }
                out.insert((at, column), pieces);
            }
        }
    }
    out
}

/// Long runs that stayed are cut to what stands beside the changes.
fn around(pieces: Vec<Piece>) -> Vec<Piece> {
    const ENDS: usize = 14;
    let last = pieces.len().saturating_sub(1);
    let cut = |(i, piece): (usize, Piece)| {
        let count = piece.text.chars().count();
        let (head, tail) = (if i == 0 { 0 } else { ENDS }, if i == last { 0 } else { ENDS });
        if piece.side != Side::Both || count <= head + tail + 6 {
            return piece;
        }
        let begin: String = piece.text.chars().take(head).collect();
        let end: String = piece.text.chars().skip(count - tail).collect();
        Piece { side: Side::Both, text: format!("{begin}…{end}") }
    };
    pieces.into_iter().enumerate().map(cut).collect()
}

/// What is known of a link.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum LinkState {
    /// Proposed, nobody has decided.
    Proposed,
    /// A person accepted the proposal.
    Accepted,
    /// A person made the link.
    ByHand,
    /// A person rejected it.
    Rejected,
}

/// A link between two sheets, proposed or said.
#[derive(Debug, Clone, PartialEq)]
pub struct ProposedLink {
    /// The earlier sheet.
    pub earlier: SheetId,
    /// The later sheet.
    pub later: SheetId,
    /// What speaks for it and against it; empty for a link by hand that would
    /// not have been proposed.
    pub why: Vec<Why>,
    /// What is known of it.
    pub state: LinkState,
    /// The person's note.
    pub note: String,
}

impl ProposedLink {
    /// Whether the two are taken for one project.
    pub fn stands(&self) -> bool {
        self.state != LinkState::Rejected
    }

    pub(super) fn said(mut self, said: Option<&SheetLink>) -> Self {
        let Some(said) = said else { return self };
        self.state = match said.verdict {
            Verdict::Undecided => self.state,
            Verdict::Together if self.why.is_empty() => LinkState::ByHand,
            Verdict::Together => LinkState::Accepted,
            Verdict::Apart => LinkState::Rejected,
        };
        self.note.clone_from(&said.note);
        self
    }
}
