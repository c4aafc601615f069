//! The same correction made again and again: what it is, and where else it
//! would fit. Nothing is changed here; a person sees each place first.

use super::{CellId, Correction, Project, Sheet, SheetId};
use crate::parse::Finding;
use crate::sheet::FieldKey;

/// What a correction did to the machine's value, so that it can be done to
/// others of the same kind of cell.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Rewrite {
    /// The kind of cell: its place in the vocabulary.
    field: usize,
    /// The label of that kind of cell.
    pub label: &'static str,
    /// What was there.
    pub from: String,
    /// What a person put in its stead.
    pub to: String,
    /// Whether `from` is the whole value; otherwise a part of it.
    pub whole: bool,
}

/// A cell that a rewrite would change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fit {
    /// In which sheet.
    pub sheet: SheetId,
    /// Which cell.
    pub cell: CellId,
    /// The machine's value.
    pub before: String,
    /// What it would become.
    pub after: String,
}

impl Rewrite {
    /// What a correction may have meant, the more general first. A part that
    /// holds a digit is not general: figures differ from sheet to sheet.
    pub fn of(cell: &CellId, machine: &str, human: &str) -> Vec<Self> {
        let Some((field, label)) = kind_of(cell) else { return Vec::new() };
        if machine.is_empty() || machine == human {
            return Vec::new();
        }
        let made = |from: &str, to: &str, whole| Self { field, label, from: from.to_owned(), to: to.to_owned(), whole };
        let (from, to) = middle(machine, human);
        let general = !from.is_empty() && from != machine && !from.chars().any(char::is_numeric);
        let part = Some(made(from, to, false)).filter(|r| general && r.rewritten(machine).as_deref() == Some(human));
        part.into_iter().chain([made(machine, human, true)]).collect()
    }

    /// What it makes of a value; none where it does not fit.
    pub fn rewritten(&self, value: &str) -> Option<String> {
        if self.whole {
            return (value == self.from).then(|| self.to.clone());
        }
        // What was rewritten already may hold the old part within the new.
        let done = self.to.contains(&self.from) && value.contains(&self.to);
        (value.contains(&self.from) && !done).then(|| value.replace(&self.from, &self.to))
    }

    /// How many corrections of a sheet did the same.
    pub fn made_in(&self, sheet: &Sheet) -> usize {
        let corrected = sheet.cells.iter().filter_map(|(cell, r)| Some((cell, r.correction.as_ref()?)));
        corrected.filter(|(cell, correction)| self.is_made(sheet, cell, correction)).count()
    }

    fn is_made(&self, sheet: &Sheet, cell: &CellId, correction: &Correction) -> bool {
        // Most corrections in a project are not of this kind: told at a glance.
        if !correction.value.contains(&self.to) {
            return false;
        }
        let Some(Finding::Placed { value: machine, .. }) = sheet.machine_finding(cell) else { return false };
        self.rewritten(machine).as_deref() == Some(&correction.value)
            && kind_of(cell).is_some_and(|k| k.0 == self.field)
    }

    /// The cells of a sheet that it would change: those that nobody has
    /// corrected or settled yet.
    pub fn fits_in(&self, sheet: &Sheet) -> Vec<Fit> {
        let fits = sheet.machine.iter().filter_map(|m| {
            let Finding::Placed { value, .. } = &m.found else { return None };
            let after = self.rewritten(value)?;
            let review = sheet.cells.get(&m.cell);
            let free = review.is_none_or(|r| r.correction.is_none() && !r.status.is_settled());
            let ours = free && kind_of(&m.cell)?.0 == self.field && sheet.key_of(&m.cell).is_some();
            ours.then(|| Fit { sheet: sheet.id.clone(), cell: m.cell.clone(), before: value.clone(), after })
        });
        fits.collect()
    }
}

impl Project {
    /// The rewrite of a cell's correction that was made most often in the
    /// project, and how often.
    pub fn rewrite_made_most(&self, sheet: &SheetId, cell: &CellId) -> Option<(Rewrite, usize)> {
        let sheet = self.sheets.get(sheet)?;
        let correction = sheet.cells.get(cell)?.correction.as_ref()?;
        let Some(Finding::Placed { value, .. }) = sheet.machine_finding(cell) else { return None };
        let rewrites = Rewrite::of(cell, value, &correction.value).into_iter();
        let counted = rewrites.map(|r| {
            let made = self.standing().filter(|s| !s.cells.is_empty()).map(|s| r.made_in(s)).sum();
            (r, made)
        });
        // The first of equals is the more general one.
        counted.reduce(|best, next| if next.1 > best.1 { next } else { best })
    }
}

/// The kind of cell, by the vocabulary.
fn kind_of(cell: &CellId) -> Option<(usize, &'static str)> {
    let key = FieldKey::new(cell.as_str().replacen('#', ".", 1));
    key.matched().filter(|_| key.check_item().is_none()).map(|m| (m.rank, m.label))
}

/// What differs between two texts, less what they begin and end with alike.
fn middle<'a>(a: &'a str, b: &'a str) -> (&'a str, &'a str) {
    let alike = |(x, y): &(char, char)| x == y;
    let head: usize = a.chars().zip(b.chars()).take_while(alike).map(|(c, _)| c.len_utf8()).sum();
    let (a, b) = (a.get(head..).unwrap_or_default(), b.get(head..).unwrap_or_default());
    let tail: usize = a.chars().rev().zip(b.chars().rev()).take_while(alike).map(|(c, _)| c.len_utf8()).sum();
    (a.get(..a.len() - tail).unwrap_or_default(), b.get(..b.len() - tail).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rewrites(key: &str, machine: &str, human: &str) -> Vec<(String, String, bool)> {
        let made = Rewrite::of(&CellId::of_machine_key(&key.into()), machine, human);
        made.into_iter().map(|r| (r.from, r.to, r.whole)).collect()
    }

    #[test]
    fn a_part_that_was_replaced_is_the_more_general_rewrite() {
        let made = rewrites("payee.A.1.name", "(株)日本総研", "株式会社日本総研");
        assert_eq!(made.first(), Some(&("(株)".into(), "株式会社".into(), false)));
        assert_eq!(made.len(), 2);
    }

    #[test]
    fn figures_are_only_rewritten_whole() {
        assert_eq!(rewrites("budget.2018.total", "1,234", "1,284"), [("1,234".into(), "1,284".into(), true)]);
        assert_eq!(rewrites("budget.2018.total", "", "5"), []);
        let unit = rewrites("budget.2018.total", "1,234百万円", "1,234");
        assert_eq!(unit.first(), Some(&("百万円".into(), String::new(), false)));
    }

    #[test]
    fn a_value_that_has_the_new_part_already_is_left_alone() {
        let made = Rewrite::of(&CellId::of_machine_key(&"payee.A.1.name".into()), "日本総研A", "日本総研(株)A");
        assert!(made.iter().all(|r| r.whole), "nothing was replaced: only the whole is alike");
    }
}
