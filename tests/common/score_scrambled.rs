//! Scores what was read from a sheet against what a careful person read.
//!
//! The rules are those of the shared scorer: a cell counts for recall unless
//! it is a dash; a value that differs, stands where there is a dash, or has a
//! key the sheet lacks counts against precision.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use kensho::parse::Parsed;
use kensho::sheet::parse_printed;
use kensho::text::fold_to_string;

/// Right cells, cells to be read, cells read.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Score {
    pub(crate) right: usize,
    pub(crate) gold: usize,
    pub(crate) read: usize,
}

impl Score {
    pub(crate) fn precision(self) -> f64 {
        ratio(self.right, self.read)
    }

    pub(crate) fn recall(self) -> f64 {
        ratio(self.right, self.gold)
    }

    pub(crate) fn f1(self) -> f64 {
        ratio(2 * self.right, self.gold + self.read)
    }

    pub(crate) fn add(&mut self, other: Self) {
        self.right += other.right;
        self.gold += other.gold;
        self.read += other.read;
    }
}

fn ratio(part: usize, whole: usize) -> f64 {
    if whole == 0 { 1.0 } else { part as f64 / whole as f64 }
}

/// The folder of labelled sheets, if this machine has it.
pub(crate) fn shared() -> Option<PathBuf> {
    let asked = std::env::var_os("KENSHO_SHARED").map(PathBuf::from);
    let beside = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../shared")).to_path_buf();
    asked.or(Some(beside)).filter(|p| p.is_dir())
}

/// The cells of a labelled sheet.
pub(crate) fn gold(path: &Path) -> BTreeMap<String, String> {
    let mut reader = csv::Reader::from_path(path).expect("labelled sheet");
    let rows = reader.records().map(|r| r.expect("row"));
    rows.map(|r| (r[0].trim().to_owned(), r[1].to_owned())).collect()
}

/// Compares a parse with the labelled cells.
pub(crate) fn compare(gold: &BTreeMap<String, String>, parsed: &Parsed) -> Score {
    let mut score = Score::default();
    let read: BTreeMap<&str, String> = parsed
        .fields
        .iter()
        .filter_map(|f| Some((f.key.as_str(), fold_to_string(f.value()?))))
        .filter(|(_, v)| !v.is_empty())
        .collect();
    for (key, value) in gold {
        let (wanted, found) = (fold_to_string(value), read.get(key.as_str()));
        if wanted.is_empty() {
            continue;
        }
        if is_dash(&wanted) {
            score.read += usize::from(found.is_some_and(|f| !is_dash(f)));
            continue;
        }
        score.gold += 1;
        score.read += usize::from(found.is_some());
        score.right += usize::from(found.is_some_and(|f| same(key, &wanted, f)));
    }
    score.read += read.iter().filter(|(k, v)| !gold.contains_key(**k) && !is_dash(v)).count();
    score
}

fn is_dash(folded: &str) -> bool {
    !folded.is_empty() && folded.chars().all(|c| matches!(c, '-' | 'ー'))
}

fn same(key: &str, wanted: &str, found: &str) -> bool {
    if wanted == found {
        return true;
    }
    let year = |s: &str| s.trim_end_matches('度').trim_end_matches('年').to_owned();
    if key.ends_with(".year") && year(wanted) == year(found) {
        return true;
    }
    if key.ends_with("number") {
        return false;
    }
    match (parse_printed(wanted), parse_printed(found)) {
        (Some(a), Some(b)) => a.value == b.value,
        _ => false,
    }
}
