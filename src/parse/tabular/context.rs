//! What every part of the sheet needs: the sink, the year, and ways to place
//! the value of a cell.

use crate::form::{Generation, Mark};
use crate::parse::{Candidate, How, Sink};
use crate::sheet::FiscalYear;
use crate::text::Span;

use super::grid::{Cell, Row};
use super::value::{self, Blanks};

/// The state shared by the parts of one sheet.
#[derive(Debug)]
pub(super) struct Context<'s, 'd> {
    /// Where values go.
    pub(super) sink: &'s mut Sink<'d>,
    /// The year in the title, or as good as the text allows.
    pub(super) year: FiscalYear,
    /// The form of that year.
    pub(super) form: Generation,
    /// How many cells outside the vocabulary were met.
    pub(super) others: usize,
    /// The shapes of the picture of 資金の流れ that are not read yet.
    pub(super) drawn: Vec<Cell>,
}

impl Context<'_, '_> {
    /// Places the words of a cell; nothing for a blank one.
    pub(super) fn words(&mut self, key: &str, cell: &Cell, how: How) {
        self.words_of(key, &[cell], how);
    }

    /// Places words whose blanks are boundaries: names, laws, plans.
    pub(super) fn names(&mut self, key: &str, cell: &Cell, how: How) {
        if !cell.is_blank() {
            self.sink.place(key, value::text(cell, Blanks::Bounds), how, &[cell.span]);
        }
    }

    /// Places words that several cells hold, line by line.
    pub(super) fn words_of(&mut self, key: &str, cells: &[&Cell], how: How) {
        self.joined(key, cells, "\n", how);
    }

    /// Places a text that OCR split over several cells. The same text in each
    /// of them was one merged cell, filled into its rows.
    pub(super) fn pieces(&mut self, key: &str, cells: &[&Cell], how: How) {
        let mut once: Vec<&Cell> = Vec::with_capacity(cells.len());
        for cell in cells.iter().filter(|c| !c.is_blank()) {
            match once.last() {
                Some(last) if last.folded == cell.folded => self.sink.claim(cell.span),
                _ => once.push(cell),
            }
        }
        self.joined(key, &once, "", how);
    }

    fn joined(&mut self, key: &str, cells: &[&Cell], between: &str, how: How) {
        let filled: Vec<&&Cell> = cells.iter().filter(|c| !c.is_blank()).collect();
        if filled.is_empty() {
            return;
        }
        let texts: Vec<String> = filled.iter().map(|c| value::text(c, Blanks::Breaks)).collect();
        let spans: Vec<Span> = filled.iter().map(|c| c.span).collect();
        self.sink.place(key, texts.join(between), how, &spans);
    }

    /// Places a figure, a unit or a formula; nothing for a blank cell.
    pub(super) fn figure(&mut self, key: &str, cell: &Cell, how: How) {
        if !cell.is_blank() {
            self.sink.place(key, value::figure(cell), how, &[cell.span]);
        }
    }

    /// Says that a cell the form has is not in its row.
    pub(super) fn lost(&mut self, key: &str, row: &Row, looked: &str) {
        self.sink.miss(key, looked, Some(row.span));
    }

    /// A reading that stays open.
    pub(super) fn candidate(cell: &Cell, why: &str) -> Candidate {
        Candidate { value: value::text(cell, Blanks::Breaks), spans: vec![cell.span], why: why.to_owned() }
    }

    /// Takes a row that is a label and a value but that the vocabulary does
    /// not know: nothing on a sheet is dropped.
    pub(super) fn other(&mut self, row: &Row) -> bool {
        let cells: Vec<(usize, &Cell)> = row.filled().collect();
        let [(at, label), (_, value)] = cells.as_slice() else { return false };
        let labels = *at <= 1
            && !label.is_label()
            && !value.is_label()
            && label.folded.chars().count() <= 25
            && !label.folded.contains('。')
            && !super::fit::looks_like_value(label);
        if !labels {
            return false;
        }
        self.other_pair(label, value);
        true
    }

    /// Places a label that the vocabulary does not know, and its value.
    pub(super) fn other_pair(&mut self, label: &Cell, value: &Cell) {
        self.others += 1;
        let stem = format!("other.{}", self.others);
        self.words(&format!("{stem}.label"), label, How::Label);
        self.words(&format!("{stem}.value"), value, How::Label);
    }

    /// Claims the labels of a row.
    pub(super) fn claim_labels(&mut self, row: &Row) {
        for (_, cell) in row.filled() {
            if cell.is_label() {
                self.sink.claim(cell.span);
            }
        }
    }

    /// Claims every cell of a row that holds nothing but form text or dashes.
    pub(super) fn claim_row(&mut self, row: &Row) {
        for (_, cell) in row.filled() {
            self.sink.claim(cell.span);
        }
    }

    /// The label of a mark in this row, as printed, for messages.
    pub(super) fn printed(row: &Row, mark: Mark) -> String {
        row.find(mark).map(|(_, c)| c.folded.clone()).unwrap_or_default()
    }
}
