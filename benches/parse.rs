//! How long a sheet takes from bytes to fields.
#![allow(missing_docs, reason = "criterion's macros make public items")]
#![allow(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    clippy::pedantic,
    reason = "a bench fails by panicking, and stages files of its own"
)]

use criterion::{Criterion, criterion_group, criterion_main};
use kensho::parse::parse;
use kensho::read::{Document, read_file};
use kensho::review::Sheet;

fn samples() -> Vec<Document> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/sample_sheets");
    let found = kensho::read::find_sheets(folder.as_ref()).unwrap();
    found.sheets.iter().map(|p| read_file(p, None).unwrap()).collect()
}

fn parsing(c: &mut Criterion) {
    for document in samples() {
        c.bench_function(&format!("parse {}", document.name), |b| b.iter(|| parse(&document)));
    }
}

fn keying(c: &mut Criterion) {
    let document = samples().remove(0);
    let sheet = Sheet::from_parsed(&document, &parse(&document));
    c.bench_function("every cell of a sheet in the form's order", |b| b.iter(|| sheet.keyed_cells()));
}

criterion_group!(benches, parsing, keying);
criterion_main!(benches);
