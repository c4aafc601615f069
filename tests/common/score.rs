//! How near a parse comes to a sheet read by hand: precision, recall and F1
//! over `key,value` rows.
//!
//! A cell counts for recall unless its value is a dash. A predicted cell is
//! right when the gold value of its key is equal after folding. A dash where
//! gold has a dash is neutral.

use std::collections::BTreeMap;
use std::path::Path;

use kensho::parse::Parsed;
use kensho::sheet::{is_dash, parse_printed};
use kensho::text::fold_to_string;

/// Counts over one or more sheets.
#[derive(Debug, Clone, Default)]
pub(crate) struct Score {
    /// Predicted cells that gold has with the same value.
    pub(crate) correct: usize,
    /// Gold cells with a value other than a dash.
    pub(crate) gold: usize,
    /// Predicted cells that count.
    pub(crate) predicted: usize,
    /// `kind key gold predicted`, for people.
    pub(crate) misses: Vec<String>,
}

impl Score {
    pub(crate) fn precision(&self) -> f64 {
        ratio(self.correct, self.predicted)
    }

    pub(crate) fn recall(&self) -> f64 {
        ratio(self.correct, self.gold)
    }

    pub(crate) fn f1(&self) -> f64 {
        let (p, r) = (self.precision(), self.recall());
        if p + r == 0.0 { 0.0 } else { 2.0 * p * r / (p + r) }
    }

    pub(crate) fn add(&mut self, other: &Self) {
        self.correct += other.correct;
        self.gold += other.gold;
        self.predicted += other.predicted;
        self.misses.extend(other.misses.iter().cloned());
    }
}

fn ratio(a: usize, b: usize) -> f64 {
    if b == 0 { 1.0 } else { a as f64 / b as f64 }
}

/// Reads a gold CSV with the columns `key` and `value`.
pub(crate) fn read_gold(path: &Path) -> BTreeMap<String, String> {
    let bytes = std::fs::read(path).unwrap();
    let text = String::from_utf8(bytes).unwrap();
    let mut reader = csv::Reader::from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    let mut out = BTreeMap::new();
    for row in reader.records() {
        let row = row.unwrap();
        out.entry(row[0].trim().to_owned()).or_insert_with(|| row[1].to_owned());
    }
    out
}

/// Compares a parse with gold.
pub(crate) fn compare(gold: &BTreeMap<String, String>, parsed: &Parsed) -> Score {
    let predicted: BTreeMap<&str, &str> =
        parsed.fields.iter().filter_map(|f| Some((f.key.as_str(), f.value()?))).collect();
    let mut score = Score::default();
    for (key, want) in gold {
        let have = predicted.get(key.as_str()).copied().filter(|v| !fold_to_string(v).is_empty());
        if is_dash(want) {
            if let Some(have) = have.filter(|v| !is_dash(v)) {
                score.predicted += 1;
                score.misses.push(format!("spurious {key} {want} {have}"));
            }
            continue;
        }
        if fold_to_string(want).is_empty() {
            continue;
        }
        score.gold += 1;
        match have {
            None => score.misses.push(format!("missing {key} {want}")),
            Some(have) => {
                score.predicted += 1;
                if same(key, want, have) {
                    score.correct += 1;
                } else {
                    score.misses.push(format!("wrong {key} {want} {have}"));
                }
            }
        }
    }
    for (key, have) in predicted {
        if !gold.contains_key(key) && !is_dash(have) && !fold_to_string(have).is_empty() {
            score.predicted += 1;
            score.misses.push(format!("extra {key} {have}"));
        }
    }
    score
}

/// Whether two values are the same reading of a cell.
fn same(key: &str, gold: &str, have: &str) -> bool {
    let (a, b) = (fold_to_string(gold), fold_to_string(have));
    if a == b {
        return true;
    }
    let bare = |s: &str| s.trim_end_matches('度').trim_end_matches('年').to_owned();
    if key.ends_with(".year") && bare(&a) == bare(&b) {
        return true;
    }
    if key.ends_with(".number") || key.ends_with(".corporate_number") {
        return false;
    }
    match (parse_printed(&a), parse_printed(&b)) {
        (Some(x), Some(y)) => x.value == y.value,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_compared_by_value_and_numbers_of_sheets_as_written() {
        assert!(same("budget.2018.total", "1,800", "1800"));
        assert!(same("outcome.1.final.year", "30", "30年度"));
        assert!(!same("sheet.number", "0057", "57"));
        assert!(!same("basic.name", "ある事業", "別の事業"));
    }
}
