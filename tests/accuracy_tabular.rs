//! How well tabular sheets are read, against sheets read by hand. The floors
//! only rise.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::disallowed_methods,
    clippy::print_stdout,
    clippy::print_stderr,
    clippy::pedantic,
    reason = "a test fails by panicking, prints what it measured, and stages files of its own"
)]

mod common;

use std::path::{Path, PathBuf};

use common::score::{Score, compare, read_gold};
use kensho::parse::{Parsed, parse};
use kensho::read::{Document, read_file};

/// Texts of a folder with their gold, sorted by name.
fn pairs(texts: &Path, golds: &Path, gold_ending: &str) -> Vec<(PathBuf, PathBuf)> {
    let mut out: Vec<(PathBuf, PathBuf)> = std::fs::read_dir(texts)
        .into_iter()
        .flatten()
        .filter_map(|e| {
            let path = e.ok()?.path();
            let stem = path.file_name()?.to_str()?.strip_suffix(".tabular.txt")?.to_owned();
            let gold = golds.join(format!("{stem}{gold_ending}"));
            gold.exists().then_some((path, gold))
        })
        .collect();
    out.sort();
    out
}

fn read(path: &Path) -> (Document, Parsed) {
    let document = read_file(path, None).unwrap();
    let parsed = parse(&document);
    (document, parsed)
}

/// Scores sheets one by one and together; panics below the floors.
fn check(pairs: &[(PathBuf, PathBuf)], each_f1: f64, precision: f64, explained: f64) {
    let mut total = Score::default();
    for (text, gold) in pairs {
        let (document, parsed) = read(text);
        let score = compare(&read_gold(gold), &parsed);
        let name = &document.name;
        let share = parsed.explained_share(&document.text);
        println!("{:.4} P {:.4} explained {share:.4} {name}", score.f1(), score.precision());
        assert!(score.f1() >= each_f1, "{name}: {:#?}", score.misses);
        assert!(share >= explained, "{name}: {share} explained");
        total.add(&score);
    }
    println!("all {:.4} P {:.4} R {:.4}", total.f1(), total.precision(), total.recall());
    assert!(total.precision() >= precision, "{:#?}", total.misses);
}

#[test]
fn real_tabular_sheets_are_read_as_a_careful_person_reads_them() {
    let Some(shared) = common::shared() else {
        println!("skipped: no shared sheets on this machine");
        return;
    };
    let pairs = pairs(&shared.join("sheets"), &shared.join("gold"), ".tabular.gold.csv");
    check(&pairs, 0.999, 0.999, 0.98);
}

#[test]
fn replicas_of_the_forms_of_all_years_are_read() {
    let Some(shared) = common::shared() else {
        println!("skipped: no shared sheets on this machine");
        return;
    };
    for folder in ["corpus", "corpus/chains"] {
        let folder = shared.join(folder);
        check(&pairs(&folder, &folder, ".gold.csv"), 0.985, 0.999, 0.95);
    }
}

#[test]
fn every_span_lies_in_the_text_and_says_its_value() {
    let Some(shared) = common::shared() else {
        println!("skipped: no shared sheets on this machine");
        return;
    };
    for (text, _) in pairs(&shared.join("sheets"), &shared.join("gold"), ".tabular.gold.csv") {
        let (document, parsed) = read(&text);
        for field in parsed.fields.iter().filter(|f| f.key.as_str() != "sheet.fiscal_year") {
            let Some(value) = field.value() else { continue };
            let source: String = field.spans().iter().map(|s| document.slice(*s)).collect();
            let source = kensho::text::fold_to_string(&source).replace("<p>", "").replace("</p>", "");
            let value = kensho::text::fold_to_string(value);
            let ticked = value == "○" && source.contains("checked");
            let dash = value == "-" && kensho::sheet::is_dash(&source);
            let empty_box = value == "-" && source == "チェック";
            let same = source == value || source.strip_suffix('口') == Some(value.as_str());
            assert!(same || ticked || dash || empty_box, "{}: {value} from {source}", field.key);
        }
    }
}
