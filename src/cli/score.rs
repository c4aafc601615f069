//! `kensho score`: how near a reading comes to sheets read by hand.
//!
//! A cell counts for recall unless its value is a dash. A predicted cell is
//! right when the gold value of its key is equal after folding (widths, kana,
//! blanks, dashes) or is the same figure. A dash where gold has a dash counts
//! for neither; how many of them were read is told apart.

use std::collections::BTreeMap;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::ScoreArgs;
use crate::parse::{Parsed, parse};
use crate::read::{TextKind, read_file};
use crate::sheet::{is_dash, parse_printed};
use crate::text::fold_to_string;

/// Gold values by key.
pub type Gold = BTreeMap<String, String>;

/// Counts of cells.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// Predicted cells that gold has with the same value.
    pub correct: usize,
    /// Gold cells with a value other than a dash.
    pub gold: usize,
    /// Predicted cells that count.
    pub predicted: usize,
}

/// Counts over one or more sheets.
#[derive(Debug, Clone, Default)]
pub struct Score {
    /// By the first part of the key.
    pub sections: BTreeMap<String, Tally>,
    /// Gold cells with a dash that were read as a dash.
    pub dashes_read: usize,
    /// Gold cells with a dash.
    pub dashes: usize,
    /// `kind key gold predicted`, for people.
    pub misses: Vec<String>,
}

impl Tally {
    /// The share of predicted cells that are right; 1 if none was predicted.
    pub fn precision(&self) -> f64 {
        ratio(self.correct, self.predicted)
    }

    /// The share of gold cells that were found; 1 if there are none.
    pub fn recall(&self) -> f64 {
        ratio(self.correct, self.gold)
    }

    /// The harmonic mean of the two.
    pub fn f1(&self) -> f64 {
        let (p, r) = (self.precision(), self.recall());
        if self.correct == 0 && self.gold + self.predicted > 0 { 0.0 } else { 2.0 * p * r / (p + r) }
    }

    fn add(&mut self, other: Self) {
        self.correct += other.correct;
        self.gold += other.gold;
        self.predicted += other.predicted;
    }
}

fn ratio(a: usize, b: usize) -> f64 {
    if b == 0 { 1.0 } else { a as f64 / b as f64 }
}

impl Score {
    /// All sections together.
    pub fn total(&self) -> Tally {
        let mut out = Tally::default();
        for tally in self.sections.values() {
            out.add(*tally);
        }
        out
    }

    /// Precision over all sections.
    pub fn precision(&self) -> f64 {
        self.total().precision()
    }

    /// Recall over all sections.
    pub fn recall(&self) -> f64 {
        self.total().recall()
    }

    /// F1 over all sections.
    pub fn f1(&self) -> f64 {
        self.total().f1()
    }

    /// Adds the counts of another.
    pub fn add(&mut self, other: &Self) {
        for (name, tally) in &other.sections {
            self.sections.entry(name.clone()).or_default().add(*tally);
        }
        self.dashes_read += other.dashes_read;
        self.dashes += other.dashes;
        self.misses.extend(other.misses.iter().cloned());
    }

    fn section(&mut self, key: &str) -> &mut Tally {
        let name = key.split('.').next().unwrap_or_default();
        self.sections.entry(name.to_owned()).or_default()
    }

    fn gold_dash(&mut self, key: &str, want: &str, have: Option<&str>) {
        self.dashes += 1;
        match have {
            Some(have) if is_dash(have) => self.dashes_read += 1,
            Some(have) => {
                self.section(key).predicted += 1;
                self.misses.push(format!("spurious {key} {want} {have}"));
            }
            None => {}
        }
    }

    fn gold_value(&mut self, key: &str, want: &str, have: Option<&str>) {
        let tally = self.section(key);
        tally.gold += 1;
        tally.predicted += usize::from(have.is_some());
        match have {
            None => self.misses.push(format!("missing {key} {want}")),
            Some(have) if same(key, want, have) => tally.correct += 1,
            Some(have) => self.misses.push(format!("wrong {key} {want} {have}")),
        }
    }
}

/// Reads a gold CSV with the columns `key` and `value`.
pub fn read_gold(path: &Path) -> io::Result<Gold> {
    let text = std::fs::read_to_string(path)?;
    let mut reader = csv::Reader::from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    let mut out = Gold::new();
    for row in reader.records() {
        let row = row.map_err(io::Error::other)?;
        if let (Some(key), Some(value)) = (row.get(0), row.get(1)) {
            out.entry(key.trim().to_owned()).or_insert_with(|| value.to_owned());
        }
    }
    Ok(out)
}

/// Compares a parse with gold.
pub fn compare(gold: &Gold, parsed: &Parsed) -> Score {
    let inked = |v: &&str| !fold_to_string(v).is_empty();
    let predicted: BTreeMap<&str, &str> =
        parsed.fields.iter().filter_map(|f| Some((f.key.as_str(), f.value().filter(inked)?))).collect();
    let mut score = Score::default();
    for (key, want) in gold {
        let have = predicted.get(key.as_str()).copied();
        if is_dash(want) {
            score.gold_dash(key, want, have);
        } else if inked(&want.as_str()) {
            score.gold_value(key, want, have);
        }
    }
    for (key, have) in predicted.iter().filter(|(key, have)| !gold.contains_key(**key) && !is_dash(have)) {
        score.section(key).predicted += 1;
        score.misses.push(format!("extra {key} {have}"));
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
    let leaf = key.rsplit('.').next().unwrap_or_default();
    if leaf == "year" && bare(&a) == bare(&b) {
        return true;
    }
    // 0057 is not 57.
    if matches!(leaf, "number" | "corporate_number") {
        return false;
    }
    match (parse_printed(&a), parse_printed(&b)) {
        (Some(x), Some(y)) => x.value == y.value,
        _ => false,
    }
}

/// Runs `kensho score`. Returns whether every file could be read and scored.
pub fn run_score(args: &ScoreArgs, out: &mut dyn Write, err: &mut dyn Write) -> io::Result<bool> {
    let mut all_good = true;
    let mut kinds: BTreeMap<&str, Score> = BTreeMap::new();
    for file in &args.files {
        match score_file(&args.gold, file) {
            Ok((kind, score)) => {
                writeln!(out, "{}  {}", line(&score.total()), file.display())?;
                if args.misses {
                    for miss in &score.misses {
                        writeln!(out, "    {}", miss.replace('\n', "⏎"))?;
                    }
                }
                kinds.entry(kind).or_default().add(&score);
            }
            Err(why) => {
                writeln!(err, "kensho: {why}")?;
                all_good = false;
            }
        }
    }
    for (kind, score) in &kinds {
        writeln!(out, "\n{kind}\n{}  合計", line(&score.total()))?;
        for (name, tally) in &score.sections {
            writeln!(out, "{}  {name}", line(tally))?;
        }
        writeln!(out, "ダッシュの欄: {} 件中 {} 件をダッシュと読んだ", score.dashes, score.dashes_read)?;
    }
    out.flush()?;
    Ok(all_good)
}

fn line(t: &Tally) -> String {
    format!("P {:.4}  R {:.4}  F1 {:.4}  ({}/{}/{})", t.precision(), t.recall(), t.f1(), t.correct, t.gold, t.predicted)
}

fn score_file(golds: &Path, file: &Path) -> Result<(&'static str, Score), String> {
    let named = gold_of(golds, file);
    let gold_path = named.ok_or_else(|| format!("{}: 正解のCSV（<名前>.gold.csv）がありません", file.display()))?;
    let gold = read_gold(&gold_path).map_err(|e| format!("{}: 正解を読めません（{e}）", gold_path.display()))?;
    let document = read_file(file, None).map_err(|e| e.to_string())?;
    let kind = match document.kind {
        TextKind::Scrambled => "配置順テキスト",
        TextKind::Tabular => "表形式テキスト",
        TextKind::Spreadsheet => "表計算ファイル",
    };
    Ok((kind, compare(&gold, &parse(&document))))
}

/// The gold of `NAME.tabular.txt`: `NAME.tabular.gold.csv`, or `NAME.gold.csv`.
fn gold_of(golds: &Path, file: &Path) -> Option<PathBuf> {
    let stem = file.file_stem()?.to_str()?;
    let bare = [".tabular", ".scrambled"].iter().find_map(|e| stem.strip_suffix(e)).unwrap_or(stem);
    let candidates = [stem, bare].map(|s| golds.join(format!("{s}.gold.csv")));
    candidates.into_iter().find(|p| p.is_file())
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

    #[test]
    fn what_is_wrong_missing_or_too_much_is_counted_where_it_belongs() {
        let document = crate::read::Document::from_text(
            "t",
            "平成30年度行政事業レビューシート\t総務省\t\n事業名\tある事業\t\n備考\t-\t\n",
        );
        let parsed = parse(&document);
        let gold: Gold =
            [("basic.name", "別の事業"), ("sheet.number", "0001"), ("remarks", "-"), ("sheet.fiscal_year", "2018")]
                .map(|(k, v)| (k.to_owned(), v.to_owned()))
                .into();
        let score = compare(&gold, &parsed);
        assert_eq!(score.sections.get("basic"), Some(&Tally { correct: 0, gold: 1, predicted: 1 }));
        let sheet = score.sections["sheet"];
        assert_eq!((sheet.correct, sheet.gold), (1, 2));
        assert!(score.misses.iter().any(|m| m == "missing sheet.number 0001"), "{:?}", score.misses);
        assert_eq!(score.dashes, 1);
    }
}
