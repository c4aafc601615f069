//! Learns the stream orders of scrambled sheets, and says what unseen sheets
//! are read like.
//!
//! ```text
//! cargo run --release --example learn_stream            writes src/form/orders/*.txt anew
//! cargo run --release --example learn_stream -- --folds 6   cross-validates
//! cargo run --release --example learn_stream -- --sure      writes src/parse/scrambled/sure_cards.rs anew
//! ```
//!
//! The labelled sheets are those of the folder `KENSHO_SHARED`, or `../shared`.
//! With `--misses` every wrong (`W`), missing (`M`) and surplus (`S`) cell is
//! printed too.

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
    reason = "a developer's tool: it stops where something is wrong"
)]

#[path = "../tests/common/labelled.rs"]
mod labelled;
#[path = "../tests/common/score_scrambled.rs"]
mod score;

use std::collections::BTreeMap;
use std::path::Path;

use kensho::parse::learn::{Labelled, learn, sure};
use kensho::parse::{Finding, Parsed};
use kensho::text::fold_to_string;
use labelled::{Sections, Sheet, held_out, held_out_tables, sheets};

/// Parts into which the sheets are parted where nothing else is said.
const FOLDS: usize = 6;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let shared = score::shared().expect("a folder of labelled sheets");
    let sheets = sheets(&shared);
    let misses = arguments.iter().any(|a| a == "--misses");
    if arguments.iter().any(|a| a == "--sure") {
        write_sure(&sheets);
        return;
    }
    match arguments.iter().position(|a| a == "--folds") {
        Some(at) => {
            let parts = arguments.get(at + 1).and_then(|n| n.parse().ok()).unwrap_or(FOLDS);
            cross_validate(&sheets, parts, misses);
        }
        None => write(&sheets),
    }
}

fn cross_validate(sheets: &[Sheet], parts: usize, misses: bool) {
    let mut sections = Sections::default();
    held_out(sheets, parts, |sheet, parsed| {
        let mut own = Sections::default();
        own.add(&sheet.labelled.cells, parsed);
        let s = own.all();
        println!("{:40} P {:.3} R {:.3} F1 {:.3}", sheet.name, s.precision(), s.recall(), s.f1());
        sections.add(&sheet.labelled.cells, parsed);
        if misses {
            print_misses(sheet, parsed);
        }
    });
    print!("{}", sections.shown());
}

fn print_misses(sheet: &Sheet, parsed: &Parsed) {
    let read: BTreeMap<&str, String> = parsed
        .fields
        .iter()
        .filter_map(|f| Some((f.key.as_str(), fold_to_string(f.value()?))))
        .filter(|(_, v)| !v.is_empty())
        .collect();
    for (key, value) in &sheet.labelled.cells {
        let wanted = fold_to_string(value);
        match read.get(key.as_str()) {
            None if wanted != "-" => println!("M\t{}\t{key}\t{wanted}\t{}", sheet.name, why(parsed, key)),
            Some(found) if *found != wanted => println!("W\t{}\t{key}\t{wanted}\t{found}", sheet.name),
            _ => {}
        }
    }
    for (key, value) in read.iter().filter(|(k, v)| !sheet.labelled.cells.contains_key(**k) && *v != "-") {
        println!("S\t{}\t{key}\t\t{value}", sheet.name);
    }
}

/// What a missing cell's candidates say.
fn why(parsed: &Parsed, key: &str) -> String {
    let Some(field) = parsed.fields.iter().find(|f| f.key.as_str() == key) else { return "unknown".to_owned() };
    match &field.found {
        Finding::Missing { candidates, .. } => {
            let said: Vec<&str> = candidates.iter().map(|c| c.value.as_str()).collect();
            format!("{} {}", said.len(), fold_to_string(&said.join("|")))
        }
        Finding::Placed { .. } => "placed".to_owned(),
    }
}

/// How sure readings are, by orders learned from other projects only.
fn write_sure(sheets: &[Sheet]) {
    let mut readings = Vec::new();
    for (tables, part) in held_out_tables(sheets, FOLDS) {
        for sheet in part.into_iter().map(|i| &sheets[i]) {
            let judged = sure::observed(&sheet.labelled.document, &tables).into_iter().filter_map(|seen| {
                let wanted = sheet.labelled.cells.get(&seen.key).map(|v| fold_to_string(v));
                let found = fold_to_string(&seen.value);
                // A dash where the sheet was read as blank is neither.
                let neither = wanted.is_none() && found == "-";
                (!neither).then(|| (seen, wanted.as_deref() == Some(&found)))
            });
            readings.extend(judged);
        }
    }
    assert!(!readings.is_empty(), "nothing to learn from");
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/parse/scrambled/sure_cards.rs");
    std::fs::write(&path, sure::learn(&readings)).expect("cards");
    println!("{}: {} readings", path.display(), readings.len());
}

fn write(sheets: &[Sheet]) {
    let all: Vec<Labelled> = sheets.iter().map(|s| s.labelled.clone()).collect();
    for (n, table) in learn(&all).iter().enumerate() {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("src/form/orders/{}.txt", n + 1));
        std::fs::write(&path, table).expect("table");
        println!("{}", path.display());
    }
}
