//! The queue: which field waits for a person next, over the sheet on show and
//! then over all sheets.

use std::collections::BTreeMap;

use super::{State, Text};
use crate::parse::{Candidate, Finding};
use crate::review::{CellId, CellView, SheetId};

/// Why a field waits, in the order of the queue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Why {
    /// The form asks for a value and none was read.
    Missing,
    /// A rule has something to say about it.
    Finding,
    /// The text allows more than one reading.
    Uncertain,
    /// Nobody has looked yet.
    Unchecked,
}

impl Why {
    /// Why this field waits, or would if it were open: it keeps its place when
    /// it is settled. This is where findings join the queue.
    pub fn of(cell: &CellView<'_>, has_finding: bool) -> Self {
        match cell.machine {
            Some(Finding::Missing { candidates, .. }) if candidates.is_empty() => Self::Missing,
            _ if has_finding => Self::Finding,
            Some(Finding::Missing { .. }) => Self::Uncertain,
            _ => Self::Unchecked,
        }
    }
}

/// The fields of each sheet that a person put off, in that order. Kept as long
/// as the project is open.
#[derive(Debug, Clone, Default)]
pub(super) struct PutOff(BTreeMap<SheetId, Vec<CellId>>);

impl PutOff {
    /// The fields put off in a sheet.
    fn of(&self, sheet: &SheetId) -> &[CellId] {
        self.0.get(sheet).map_or(&[], Vec::as_slice)
    }

    fn add(&mut self, sheet: &SheetId, cell: &CellId) {
        let cells = self.0.entry(sheet.clone()).or_default();
        if !cells.contains(cell) {
            cells.push(cell.clone());
        }
    }
}

/// A field's place in the queue: put off or not, why, and where in the form.
type Place = (usize, Why, usize);

impl State {
    /// The next field of the queue (`step` 1) or the one before (`-1`); past
    /// the end of the sheet, on to the next sheet that has one.
    pub(super) fn step_open(&mut self, step: isize) {
        let here = self.cell.as_ref().and_then(|c| self.place(c));
        let places = self.places();
        let next = match (step > 0, here) {
            (true, Some(here)) => places.iter().find(|(p, _)| *p > here),
            (true, None) => places.first(),
            (false, Some(here)) => places.iter().rev().find(|(p, _)| *p < here),
            (false, None) => places.last(),
        };
        match next {
            Some((_, cell)) => self.select_cell(cell.clone(), true),
            None => self.step_over_sheets(step),
        }
    }

    /// After a decision: the next field; where the sheet's end is reached, what
    /// was passed over in it, then what was put off, then the next sheet.
    pub(super) fn go_on(&mut self) {
        let here = self.cell.as_ref().and_then(|c| self.place(c));
        let places = self.places();
        let others = || places.iter().filter(|(p, _)| Some(*p) != here);
        let first_time = || others().filter(|(p, _)| p.0 == 0);
        let next = first_time()
            .find(|(p, _)| Some(*p) > here)
            .or_else(|| first_time().next())
            .or_else(|| others().find(|(p, _)| Some(*p) > here))
            .or_else(|| others().next());
        match next {
            Some((_, cell)) => self.select_cell(cell.clone(), true),
            None => self.step_over_sheets(1),
        }
    }

    /// Leaves the field for later: it comes again at the end of its sheet.
    pub(super) fn put_off(&mut self) {
        let leaving = self.sheet.clone().zip(self.cell.clone());
        self.step_open(1);
        let Some((sheet, cell)) = leaving else { return };
        if self.is_open(&sheet, &cell) {
            self.put_off.add(&sheet, &cell);
        }
    }

    /// How many fields of the sheet on show wait, and how many of them were
    /// put off.
    pub fn waiting(&self) -> (usize, usize) {
        let Some((sheet, view)) = self.current_sheet().zip(self.view()) else { return (0, 0) };
        let off = self.put_off.of(&sheet.id);
        (view.queue.len(), view.queue.iter().filter(|(_, cell)| off.contains(cell)).count())
    }

    /// The readings to choose from by number: those of the selected field,
    /// as long as nobody has given it a value.
    pub fn open_candidates(&self) -> &[Candidate] {
        let found = || {
            let (sheet, view, cell) = (self.current_sheet()?, self.view()?, self.cell.as_ref()?);
            let seen = view.cell(sheet, view.key(cell)?, cell);
            match seen.machine {
                Some(Finding::Missing { candidates, .. }) if seen.correction().is_none() => Some(candidates),
                _ => None,
            }
        };
        found().map_or(&[], Vec::as_slice)
    }

    fn is_open(&self, sheet: &SheetId, cell: &CellId) -> bool {
        let status = self.project.sheets.get(sheet).and_then(|s| s.cells.get(cell)).map(|r| r.status);
        !status.unwrap_or_default().is_settled()
    }

    /// Where a field stands in the queue of the sheet on show, open or not.
    fn place(&self, cell: &CellId) -> Option<Place> {
        let (sheet, view) = (self.current_sheet()?, self.view()?);
        let position = *view.position.get(cell)?;
        let (key, id) = view.keyed.get(position)?;
        let off = self.put_off.of(&sheet.id).iter().position(|c| c == cell).map_or(0, |i| i + 1);
        Some((off, view.why(&view.cell(sheet, key, id)), position))
    }

    /// The fields of the sheet on show that wait, in order.
    fn places(&self) -> Vec<(Place, CellId)> {
        let queue = self.view().map_or(&[][..], |v| &v.queue);
        let mut places: Vec<(Place, CellId)> =
            queue.iter().filter_map(|(_, cell)| Some((self.place(cell)?, cell.clone()))).collect();
        places.sort();
        places
    }

    /// Goes to the nearest sheet in the list, this one last, in which a field
    /// waits.
    fn step_over_sheets(&mut self, step: isize) {
        let count = self.order.len();
        let here = self.sheet.as_ref().and_then(|s| self.order.iter().position(|o| o == s)).unwrap_or(0);
        let found = (1..=count).find_map(|n| {
            let at = if step > 0 { (here + n) % count } else { (here + count - n % count) % count };
            self.order.get(at).filter(|id| self.has_waiting(id)).cloned()
        });
        let Some(id) = found else {
            self.say(self.t(Text::NothingOpen));
            return;
        };
        let same = self.sheet.as_ref() == Some(&id);
        if !same {
            let name = self.summary(&id).map(|s| s.name.clone()).unwrap_or_default();
            self.select_sheet(id);
            let said = self.fill(if step > 0 { Text::OnToSheet } else { Text::BackToSheet }, &name);
            self.say(said);
        }
        let places = self.places();
        let cell = if step > 0 { places.first() } else { places.last() };
        match cell {
            Some((_, cell)) => self.select_cell(cell.clone(), true),
            None => self.say(self.t(Text::NothingOpen)),
        }
    }

    fn has_waiting(&self, id: &SheetId) -> bool {
        if self.filter.is_empty() {
            return self.summary(id).is_some_and(|s| s.counts.open() > 0);
        }
        self.project.sheets.get(id).is_some_and(|s| self.filter.has_waiting(s))
    }
}
