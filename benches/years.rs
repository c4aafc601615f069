//! What is worked out behind the screens: chains of years, a comparison, the
//! findings of a sheet after an edit.
#![allow(missing_docs, reason = "criterion's macros make public items")]
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::disallowed_methods,
    clippy::pedantic,
    reason = "a bench fails by panicking, and stages files of its own"
)]

#[path = "../tests/common/years.rs"]
mod years;

use criterion::{Criterion, criterion_group, criterion_main};
use kensho::check::{Values, check};
use kensho::compare::{ByHand, Comparison, Profile, YearSheet, in_order, propose};
use kensho::parse::parse;
use kensho::read::read_file;
use kensho::review::Sheet;

fn samples() -> Vec<Sheet> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/sample_sheets");
    let found = kensho::read::find_sheets(folder.as_ref()).unwrap();
    let read = |path| {
        let document = read_file(path, None).unwrap();
        Sheet::from_parsed(&document, &parse(&document))
    };
    found.sheets.iter().map(|p| read(p)).collect()
}

/// Budget: 3 s in the background.
fn chains(c: &mut Criterion) {
    let told_apart: Vec<Profile> = (0..1000).flat_map(years::made_up).collect();
    let refs: Vec<&Profile> = told_apart.iter().collect();
    c.bench_function("chains of 5,000 sheets", |b| b.iter(|| propose(&refs)));
    let of_one_name = |n: usize| {
        let (year, number) = ((2010 + n % 10).to_string(), format!("{n:04}"));
        Profile::from_pairs([
            ("sheet.fiscal_year", year.as_str()),
            ("sheet.ministry", "架空省"),
            ("sheet.number", number.as_str()),
            ("basic.name", "一般管理に必要な経費"),
        ])
    };
    let alike: Vec<Profile> = (0..5000).map(of_one_name).collect();
    let refs: Vec<&Profile> = alike.iter().collect();
    c.bench_function("chains of 5,000 sheets of one name", |b| b.iter(|| propose(&refs)));
}

/// Budget: 100 ms.
fn side_by_side(c: &mut Criterion) {
    let sheets = samples();
    let ten: Vec<YearSheet> = (sheets.iter().cycle().take(10).enumerate())
        .map(|(i, sheet)| YearSheet::new(i.to_string(), Values::from_sheet(sheet)))
        .collect();
    let ten = in_order(ten);
    c.bench_function("ten sheets side by side", |b| b.iter(|| Comparison::new(ten.clone(), &ByHand::default())));
}

/// Budget: 16 ms.
fn findings(c: &mut Criterion) {
    for sheet in samples() {
        c.bench_function(&format!("findings of {}", sheet.source.file_name), |b| {
            b.iter(|| check(&Values::from_sheet(&sheet)));
        });
    }
}

criterion_group! {
    name = benches;
    config = Criterion::default().sample_size(10);
    targets = chains, side_by_side, findings
}
criterion_main!(benches);
