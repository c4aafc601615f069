//! A project folder of 5,000 sheets: opening it, saving one corrected sheet,
//! writing a step into the journal; and the memory that it takes.
#![allow(missing_docs, reason = "criterion's macros make public items")]
#![allow(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    clippy::indexing_slicing,
    clippy::print_stdout,
    clippy::pedantic,
    reason = "a bench fails by panicking, and stages files of its own"
)]

mod many;

use std::time::Duration;

use criterion::{BatchSize, Criterion, criterion_group, criterion_main};
use kensho::review::LogEntry;
use kensho::store::journal::{Journal, JournalHeader};
use kensho::store::{RealFs, load, save};
use many::{how_many, memory, project_folder, stamp};

fn opening_and_saving(c: &mut Criterion) {
    let path = project_folder();
    let n = how_many();
    println!("before opening: {}", memory());
    let mut opened = load(&RealFs, &path).unwrap();
    println!("{n} sheets open: {}", memory());

    let mut group = c.benchmark_group("project");
    group.sample_size(10).warm_up_time(Duration::from_millis(500)).measurement_time(Duration::from_secs(10));
    group.bench_function(format!("open {n} sheets"), |b| {
        b.iter_with_large_drop(|| load(&RealFs, &path).unwrap());
    });
    let id = opened.project.sheets.keys().nth(n / 2).unwrap().clone();
    let cell = opened.project.sheets[&id].machine[3].cell.clone();
    let mut steps: Vec<LogEntry> = Vec::new();
    group.bench_function(format!("save one corrected sheet of {n}"), |b| {
        b.iter_batched(
            || {
                let value = format!("{}", opened.project.log.next_seq());
                let edit = opened.project.correct(&id, &cell, &value, "誤読", None, &stamp()).unwrap();
                steps.extend(opened.project.edit(edit, &stamp()).unwrap());
                opened.project.clone()
            },
            |project| {
                let by = stamp();
                opened.saved =
                    save(&RealFs, &opened.target, &project, &opened.sources, Some(&opened.saved), &by).unwrap();
            },
            BatchSize::PerIteration,
        );
    });
    println!("{n} sheets saved: {}", memory());

    let folder = tempfile::tempdir().unwrap();
    let header = JournalHeader {
        project: opened.project.id.clone(),
        name: String::new(),
        target: None,
        base: None,
        last_seq: 0,
        started: stamp(),
    };
    let mut journal = Journal::create(&RealFs, folder.path(), header).unwrap();
    let step = steps.last().unwrap().clone();
    group.bench_function("write a step into the journal", |b| b.iter(|| journal.append(&RealFs, &step).unwrap()));
    group.finish();
}

criterion_group!(benches, opening_and_saving);
criterion_main!(benches);
