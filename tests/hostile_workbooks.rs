//! Workbooks that are broken, or made to break their reader, are refused in
//! words or read; they never end the program.

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

use std::io::{Cursor, Read, Write};

use kensho::parse::parse;
use kensho::read::{Refusal, read_bytes};
use rust_xlsxwriter::{Format, Workbook};
use zip::write::SimpleFileOptions;

/// A small review sheet, as a workbook's bytes.
fn sample() -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet().set_name("シート1").unwrap();
    for (row, column, text) in [
        (0, 8, "平成30年度行政事業レビューシート"),
        (1, 0, "事業名"),
        (1, 6, "ある事業"),
        (1, 20, "担当部局庁"),
        (1, 26, "総務局\nある課"),
        (2, 0, "予算額・執行額"),
        (2, 15, "28年度"),
    ] {
        sheet.write_string(row, column, text).unwrap();
    }
    let money = Format::new().set_num_format("#,##0;▲#,##0");
    sheet.merge_range(3, 6, 3, 12, "計", &Format::new()).unwrap();
    sheet.write_number_with_format(3, 15, 1234.0, &money).unwrap();
    book.save_to_buffer().unwrap()
}

/// A repeatable sequence of numbers.
fn noise(seed: &mut u64) -> usize {
    *seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
    usize::try_from(*seed >> 33).unwrap()
}

/// Reads and parses; the answer does not matter.
fn survive(bytes: Vec<u8>) {
    if let Ok(document) = read_bytes("x.xlsx", bytes.into(), None) {
        let parsed = parse(&document);
        for field in &parsed.fields {
            for span in field.spans() {
                assert!(document.text.get(span.start..span.end).is_some());
                document.locator(*span);
            }
        }
    }
}

fn refusal(bytes: Vec<u8>) -> Option<Refusal> {
    read_bytes("x.xlsx", bytes.into(), None).err()
}

/// The archive with its parts changed.
fn rewritten(bytes: &[u8], mut change: impl FnMut(&str, Vec<u8>) -> Vec<u8>) -> Vec<u8> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut out = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for at in 0..archive.len() {
        let mut entry = archive.by_index(at).unwrap();
        let name = entry.name().unwrap().into_owned();
        let mut part = Vec::new();
        entry.read_to_end(&mut part).unwrap();
        out.start_file(name.as_str(), SimpleFileOptions::default()).unwrap();
        out.write_all(&change(&name, part)).unwrap();
    }
    out.finish().unwrap().into_inner()
}

/// .xls files of the shared corpus, if it is on this machine.
fn old_workbooks() -> Vec<Vec<u8>> {
    let Some(shared) = common::shared() else {
        println!("skipped: no shared sheets on this machine");
        return Vec::new();
    };
    let mut paths: Vec<_> = std::fs::read_dir(shared.join("corpus")).unwrap().map(|e| e.unwrap().path()).collect();
    paths.retain(|p| p.extension().is_some_and(|e| e == "xls"));
    paths.sort();
    paths.iter().map(|p| std::fs::read(p).unwrap()).collect()
}

#[test]
fn a_workbook_cut_short_is_called_damaged() {
    let whole = sample();
    assert_eq!(refusal(whole.clone()), None);
    for at in (40..whole.len()).step_by(97) {
        assert_eq!(refusal(whole[..at].to_vec()), Some(Refusal::Damaged), "cut at {at}");
    }
    for old in old_workbooks() {
        for at in (512..old.len() - 512).step_by(old.len() / 60) {
            survive(old[..at].to_vec());
        }
    }
}

#[test]
fn flipped_bits_are_survived() {
    let whole = sample();
    let mut seed = 1;
    for _ in 0..400 {
        let mut bytes = whole.clone();
        for _ in 0..=noise(&mut seed) % 3 {
            let at = noise(&mut seed) % bytes.len();
            bytes[at] ^= 1 << (noise(&mut seed) % 8);
        }
        survive(bytes);
    }
    for old in old_workbooks().into_iter().take(1) {
        for round in 0..400 {
            let mut bytes = old.clone();
            // The head holds the tables of the compound file and of the workbook.
            let reach = if round % 2 == 0 { 6_000 } else { bytes.len() };
            for _ in 0..=noise(&mut seed) % 6 {
                let at = noise(&mut seed) % reach;
                bytes[at] ^= 1 << (noise(&mut seed) % 8);
            }
            survive(bytes);
        }
    }
}

#[test]
fn flipped_bits_inside_the_parts_are_survived() {
    let whole = sample();
    let mut seed = 7;
    for _ in 0..300 {
        let target = noise(&mut seed) % 12;
        let mut at = 0;
        survive(rewritten(&whole, |_, mut part| {
            at += 1;
            if at == target && !part.is_empty() {
                for _ in 0..=noise(&mut seed) % 4 {
                    let place = noise(&mut seed) % part.len();
                    part[place] = u8::try_from(0x20 + noise(&mut seed) % 0x5f).unwrap();
                }
            }
            part
        }));
    }
}

#[test]
fn a_part_that_unpacks_without_end_is_refused() {
    let bomb = rewritten(
        &sample(),
        |name, part| {
            if name.ends_with("sheet1.xml") { vec![b' '; 140 * 1024 * 1024] } else { part }
        },
    );
    assert!(bomb.len() < 1024 * 1024, "{}", bomb.len());
    assert_eq!(refusal(bomb), Some(Refusal::Swollen));
}

#[test]
fn a_table_that_announces_more_strings_than_it_has_is_refused() {
    let liar = rewritten(&sample(), |name, part| {
        let text = String::from_utf8_lossy(&part).replace("uniqueCount=\"", "uniqueCount=\"99999999999");
        if name.ends_with("sharedStrings.xml") { text.into_bytes() } else { part }
    });
    assert_eq!(refusal(liar), Some(Refusal::Damaged));
}

#[test]
fn cells_at_the_far_corners_cost_no_memory() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write_string(0, 0, "平成30年度行政事業レビューシート").unwrap();
    sheet.write_string(1, 0, "事業名").unwrap();
    sheet.write_string(1_048_575, 16_383, "予算額").unwrap();
    let document = read_bytes("x.xlsx", book.save_to_buffer().unwrap().into(), None).unwrap();
    assert!(document.text.len() < 400);
    let at = document.text.find("予算額").unwrap();
    assert_eq!(document.locator(kensho::text::Span::new(at, at + 9)), "Sheet1!XFD1048576");
}

#[test]
fn more_cells_than_a_review_sheet_can_have_are_refused() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for row in 0..2_100 {
        for column in 0..100 {
            sheet.write_string(row, column, "事業名").unwrap();
        }
    }
    assert_eq!(refusal(book.save_to_buffer().unwrap()), Some(Refusal::Swollen));
    // Few cells, but no two of them in one column: a grid of blanks.
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for n in 0..2_000_u16 {
        sheet.write_string(u32::from(n), n, "事業名").unwrap();
    }
    assert_eq!(refusal(book.save_to_buffer().unwrap()), Some(Refusal::Swollen));
}

#[test]
fn a_workbook_behind_a_password_says_so() {
    let mut file = cfb::CompoundFile::create(Cursor::new(Vec::new())).unwrap();
    file.create_stream("/EncryptionInfo").unwrap().write_all(&[4, 0, 4, 0]).unwrap();
    file.create_stream("/EncryptedPackage").unwrap().write_all(&[0; 64]).unwrap();
    assert_eq!(refusal(file.into_inner().into_inner()), Some(Refusal::Encrypted));

    // [MS-XLS] FilePass behind the first record.
    let stream = [&[0x09, 0x08, 4, 0, 0, 6, 5, 0][..], &[0x2F, 0, 6, 0, 1, 0, 1, 0, 1, 0]].concat();
    let mut file = cfb::CompoundFile::create(Cursor::new(Vec::new())).unwrap();
    file.create_stream("/Workbook").unwrap().write_all(&stream).unwrap();
    assert_eq!(refusal(file.into_inner().into_inner()), Some(Refusal::Encrypted));
}

#[test]
fn office_files_that_are_no_workbooks_are_told_apart() {
    let mut out = zip::ZipWriter::new(Cursor::new(Vec::new()));
    out.start_file("word/document.xml", SimpleFileOptions::default()).unwrap();
    out.write_all(b"<w:document/>").unwrap();
    assert_eq!(refusal(out.finish().unwrap().into_inner()), Some(Refusal::Office));

    let mut file = cfb::CompoundFile::create(Cursor::new(Vec::new())).unwrap();
    file.create_stream("/WordDocument").unwrap().write_all(&[0; 64]).unwrap();
    assert_eq!(refusal(file.into_inner().into_inner()), Some(Refusal::Office));

    let mut book = Workbook::new();
    book.add_worksheet().write_string(0, 0, "売上").unwrap();
    assert_eq!(refusal(book.save_to_buffer().unwrap()), Some(Refusal::NoReviewSheet));
}
