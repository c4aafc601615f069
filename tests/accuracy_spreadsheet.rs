//! How well workbooks are read, against sheets read by hand. The floors only
//! rise.

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

use std::path::PathBuf;
use std::time::Instant;

use common::score::{Score, compare, read_gold};
use kensho::parse::parse;
use kensho::read::read_file;

/// Workbooks with this ending and their gold, sorted by name.
fn pairs(ending: &str) -> Vec<(PathBuf, PathBuf)> {
    let Some(shared) = common::shared() else {
        println!("skipped: no shared sheets on this machine");
        return Vec::new();
    };
    let mut out: Vec<(PathBuf, PathBuf)> = std::fs::read_dir(shared.join("corpus"))
        .into_iter()
        .flatten()
        .filter_map(|e| {
            let path = e.ok()?.path();
            let stem = path.file_name()?.to_str()?.strip_suffix(ending)?.to_owned();
            let gold = path.with_file_name(format!("{stem}.gold.csv"));
            gold.exists().then_some((path, gold))
        })
        .collect();
    out.sort();
    out
}

fn check(ending: &str) {
    let mut total = Score::default();
    for (book, gold) in pairs(ending) {
        let begun = Instant::now();
        let document = read_file(&book, None).unwrap();
        let parsed = parse(&document);
        let took = begun.elapsed().as_secs_f64() * 1000.0;
        let score = compare(&read_gold(&gold), &parsed);
        let share = parsed.explained_share(&document.text);
        println!("{:.4} explained {share:.4} {took:.1} ms {}", score.f1(), document.name);
        assert!(score.f1() >= 0.995, "{}: {:#?}", document.name, score.misses);
        assert!(share >= 0.97, "{}: {share} explained", document.name);
        total.add(&score);
    }
    println!("all {:.4} P {:.4} R {:.4}", total.f1(), total.precision(), total.recall());
    assert!(total.total().gold == 0 || total.precision() >= 0.999, "{:#?}", total.misses);
}

#[test]
fn workbooks_of_all_years_are_read_as_a_careful_person_reads_them() {
    check(".xlsx");
}

#[test]
fn workbooks_of_the_old_format_are_read_as_well() {
    check(".xls");
}

#[test]
fn every_value_says_its_worksheet_and_cell() {
    for (book, _) in pairs(".xlsx") {
        let document = read_file(&book, None).unwrap();
        for field in parse(&document).fields.iter().filter(|f| f.value().is_some()) {
            let places: Vec<String> = field.spans().iter().map(|s| document.locator(*s)).collect();
            assert!(!places.is_empty() && places.iter().all(|p| p.contains('!')), "{}: {places:?}", field.key);
        }
    }
}
