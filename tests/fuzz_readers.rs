//! A mutator over every reader: damaged texts and workbooks are read or
//! refused, and whatever is read is parsed soundly, the same each time.
//!
//! Seeds run from 0; `KENSHO_FUZZ_ROUNDS=100000` runs so many of each kind,
//! `KENSHO_FUZZ_FROM` begins at another seed. A failure names its seed.

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
#[path = "common/mutate.rs"]
mod mutate;
#[path = "common/sound.rs"]
mod sound;

use std::panic::{AssertUnwindSafe, catch_unwind};

use kensho::read::{Document, read_bytes};
use kensho::text::TextEncoding;
use mutate::Chance;
use rust_xlsxwriter::{Format, Shape, Workbook};
use sound::sound;

fn seeds(rounds: u64) -> std::ops::Range<u64> {
    let asked = |name: &str| std::env::var(name).ok().and_then(|v| v.parse::<u64>().ok());
    let from = asked("KENSHO_FUZZ_FROM").unwrap_or(0);
    from..from + asked("KENSHO_FUZZ_ROUNDS").unwrap_or(rounds)
}

/// Runs a round for every seed; a panic is reported with its seed.
fn rounds(of: std::ops::Range<u64>, round: impl Fn(&mut Chance)) {
    for seed in of {
        let done = catch_unwind(AssertUnwindSafe(|| round(&mut Chance::new(seed))));
        assert!(done.is_ok(), "seed {seed} fails: run with KENSHO_FUZZ_FROM={seed} KENSHO_FUZZ_ROUNDS=1");
    }
}

fn texts() -> Vec<String> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/sample_sheets");
    let found = kensho::read::find_sheets(folder.as_ref()).unwrap();
    found.sheets.iter().map(|p| std::fs::read_to_string(p).unwrap()).collect()
}

/// A tabular text as a workbook, cell by cell, some of them merged.
fn as_workbook(text: &str) -> Vec<u8> {
    let mut book = Workbook::new();
    for (name, part) in [("レビューシート", text), ("別紙", "支出先\t法人番号\n甲\t7010001064648")] {
        let sheet = book.add_worksheet().set_name(name).unwrap();
        for (row, line) in part.lines().enumerate() {
            for (column, cell) in line.split('\t').enumerate().filter(|(_, c)| !c.is_empty()) {
                let (row, column) = (row as u32, column as u16 * 3);
                match (cell.parse::<f64>(), (row + u32::from(column)) % 5) {
                    (Ok(number), _) => sheet.write_number(row, column, number).unwrap(),
                    (_, 0) => sheet.merge_range(row, column, row, column + 2, cell, &Format::new()).unwrap(),
                    _ => sheet.write_string(row, column, cell).unwrap(),
                };
            }
        }
    }
    let drawn = Shape::textbox().set_text("総務省\n51百万円");
    for row in [2, 9, 60] {
        book.worksheet_from_index(0).unwrap().insert_shape(row, 4, &drawn).unwrap();
    }
    book.save_to_buffer().unwrap()
}

/// A tabular text as other programs write its table: with commas, in HTML, as
/// a workbook in one piece.
fn as_table(text: &str, form: usize) -> String {
    let escaped = |cell: &str| cell.replace('&', "&amp;").replace('<', "&lt;");
    let rows = text.lines().map(|line| line.split('\t'));
    match form {
        0 => rows.map(|cells| cells.map(|c| format!("\"{c}\"")).collect::<Vec<_>>().join(",") + "\n").collect(),
        1 => {
            let row = |cells: std::str::Split<'_, char>| -> String {
                "<tr>".to_owned()
                    + &cells.map(|c| format!("<td colspan=2>{}", escaped(c))).collect::<String>()
                    + "</tr>\n"
            };
            format!("<html><table>{}</table></html>", rows.map(row).collect::<String>())
        }
        _ => {
            let cell = |c: &str| format!("<table:table-cell><text:p>{}</text:p></table:table-cell>", escaped(c));
            let row = |cells: std::str::Split<'_, char>| -> String {
                format!("<table:table-row>{}</table:table-row>\n", cells.map(cell).collect::<String>())
            };
            let table = rows.map(row).collect::<String>();
            format!("<office:document ><table:table table:name=\"一\">{table}</table:table></office:document>")
        }
    }
}

/// Workbooks of the shared corpus with this ending, if they are at hand.
fn shared_workbooks(ending: &str) -> Vec<Vec<u8>> {
    let Some(shared) = common::shared() else { return Vec::new() };
    let mut paths: Vec<_> = std::fs::read_dir(shared.join("corpus")).unwrap().map(|e| e.unwrap().path()).collect();
    paths.retain(|p| p.extension().is_some_and(|e| e == ending));
    paths.sort();
    paths.iter().map(|p| std::fs::read(p).unwrap()).collect()
}

#[test]
fn damaged_texts_are_read_or_refused_and_parsed_soundly() {
    let texts = texts();
    rounds(seeds(60), |chance| {
        let (one, other) = (chance.pick(&texts).clone(), chance.pick(&texts).clone());
        let text = mutate::text(chance, &one, &other);
        sound(&Document::from_text("x.txt", &text));
    });
}

#[test]
fn damaged_bytes_in_any_encoding_are_read_or_refused_and_parsed_soundly() {
    let texts = texts();
    rounds(seeds(40), |chance| {
        let (one, other) = (chance.pick(&texts).clone(), chance.pick(&texts).clone());
        let text = if chance.below(2) == 0 { one } else { mutate::text(chance, &one, &other) };
        let bytes = mutate::bytes(chance, &text);
        let encodings =
            [None, Some(TextEncoding::ShiftJis), Some(TextEncoding::Utf16Le), Some(TextEncoding::Iso2022Jp)];
        let asked = *chance.pick(&encodings);
        if let Ok(document) = read_bytes("x.txt", bytes.into(), asked) {
            sound(&document);
        }
    });
}

#[test]
fn damaged_workbooks_are_read_or_refused_and_parsed_soundly() {
    let tabular: Vec<String> = texts().into_iter().filter(|t| t.contains('\t')).collect();
    let mut books: Vec<Vec<u8>> = tabular.iter().map(|t| as_workbook(t)).collect();
    books.extend(shared_workbooks("xlsx"));
    books.push(std::fs::read(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/drawn.xlsx")).unwrap());
    rounds(seeds(30), |chance| {
        let mut bytes = chance.pick(&books).clone();
        if chance.below(4) == 0 {
            mutate::damage(chance, &mut bytes);
        } else {
            bytes = mutate::workbook(chance, &bytes);
        }
        if let Ok(document) = read_bytes("x.xlsx", bytes.into(), None) {
            sound(&document);
        }
    });
}

#[test]
fn damaged_old_workbooks_are_read_or_refused_and_parsed_soundly() {
    let mut books = shared_workbooks("xls");
    books.push(std::fs::read(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/drawn.xls")).unwrap());
    rounds(seeds(20), |chance| {
        let mut bytes = chance.pick(&books).clone();
        mutate::damage(chance, &mut bytes);
        if let Ok(document) = read_bytes("x.xls", bytes.into(), None) {
            sound(&document);
        }
    });
}

#[test]
fn damaged_tables_of_other_programs_are_read_or_refused_and_parsed_soundly() {
    let tabular: Vec<String> = texts().into_iter().filter(|t| t.contains('\t')).collect();
    rounds(seeds(60), |chance| {
        let form = chance.below(3);
        let (one, other) = (chance.pick(&tabular).clone(), chance.pick(&tabular).clone());
        let (one, other) = (as_table(&one, form), as_table(&other, form));
        let text = if chance.below(4) == 0 { one } else { mutate::text(chance, &one, &other) };
        if let Ok(document) = read_bytes("x.html", text.into_bytes().into(), None) {
            sound(&document);
        }
    });
}
