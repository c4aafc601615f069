//! What one frame costs the processor: the screens of the sample sheets and
//! of a project of 5,000 sheets, and a frame in which a key takes effect. No
//! picture is rendered. To be held against the frame of the window
//! without a project.
#![allow(missing_docs, reason = "criterion's macros make public items")]
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::disallowed_methods,
    clippy::pedantic,
    clippy::print_stdout,
    reason = "a bench fails by panicking, and stages files of its own"
)]

mod many;

use std::path::PathBuf;

use criterion::{Criterion, criterion_group, criterion_main};
use egui_kittest::Harness;
use kensho::app::{Command, Env, Intent};
use kensho::ui::KenshoApp;

fn harness(paths: Vec<PathBuf>) -> Harness<'static, KenshoApp> {
    let env = Env {
        now: || "2026-11-21T09:00:00Z".parse().unwrap(),
        system_user: "bench".into(),
        host: String::new(),
        pid: 0,
        data_dir: None,
        samples: None,
    };
    let mut harness =
        Harness::builder().with_size([1440.0, 900.0]).build_eframe(move |cc| KenshoApp::new(&cc.egui_ctx, env, paths));
    harness.state_mut().ask(Intent::CloseDialog);
    loop {
        harness.run_steps(2);
        if harness.state().state().jobs.running().is_none() {
            break;
        }
        std::thread::sleep(std::time::Duration::from_millis(5));
    }
    harness.run_steps(5);
    harness
}

fn frames(c: &mut Criterion) {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/sample_sheets");
    let mut review = harness(vec![folder.into()]);
    c.bench_function("a frame of the review screen", |b| b.iter(|| review.step()));

    let mut empty = harness(Vec::new());
    c.bench_function("a frame of the window without a project", |b| b.iter(|| empty.step()));

    let n = many::how_many();
    let mut large = harness(vec![many::project_folder()]);
    large.state_mut().ask(Intent::CloseDialog);
    large.run_steps(5);
    assert_eq!(large.state().state().order().len(), n);
    while !large.state().state().findings.is_complete() {
        large.run_steps(1);
        std::thread::yield_now();
    }
    println!("{n} sheets in the window, all looked at: {}", many::memory());
    c.bench_function(&format!("a frame of a project of {n} sheets"), |b| b.iter(|| large.step()));
    c.bench_function(&format!("a key and its effect among {n} sheets"), |b| {
        b.iter(|| {
            large.state_mut().ask(Intent::Run(Command::Flag));
            large.step();
        });
    });
    large.state_mut().ask(Intent::Run(Command::ShowOverview));
    large.run_steps(5);
    assert_eq!(large.state().state().overview.rows().len(), n);
    c.bench_function(&format!("a frame of the overview of {n} sheets"), |b| b.iter(|| large.step()));
    review.state_mut().ask(Intent::Run(Command::ShowCharts));
    review.run_steps(5);
    c.bench_function("a frame of the chart screen", |b| b.iter(|| review.step()));
    let last = review.state().state().order().last().cloned().unwrap();
    review.state_mut().ask(Intent::SelectSheet(last));
    review.state_mut().ask(Intent::Run(Command::ShowCompare));
    while review.state().state().compare.made().is_none() {
        review.run_steps(1);
        std::thread::yield_now();
    }
    review.run_steps(5);
    c.bench_function("a frame of the comparison screen", |b| b.iter(|| review.step()));
}

criterion_group!(benches, frames);
criterion_main!(benches);
