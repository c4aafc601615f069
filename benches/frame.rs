//! What one frame costs the processor: the review screen of a sample sheet,
//! and the list of a project of 5,000 sheets. No picture is rendered.
#![allow(missing_docs, reason = "criterion's macros make public items")]
#![allow(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    clippy::pedantic,
    reason = "a bench fails by panicking, and stages files of its own"
)]

use std::path::PathBuf;

use criterion::{Criterion, criterion_group, criterion_main};
use egui_kittest::Harness;
use kensho::app::{Env, Intent};
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

    let many = tempfile::tempdir().unwrap();
    let mut sheets = kensho::read::find_sheets(folder.as_ref()).unwrap().sheets;
    sheets.retain(|p| p.to_string_lossy().contains("tabular"));
    let sheet = sheets.remove(0);
    let text = std::fs::read_to_string(sheet).unwrap();
    for n in 0..5_000 {
        std::fs::write(many.path().join(format!("{n:04}.txt")), format!("{text}\n{n}\n")).unwrap();
    }
    let mut large = harness(vec![many.path().into()]);
    large.state_mut().ask(Intent::CloseDialog);
    large.run_steps(5);
    assert_eq!(large.state().state().order().len(), 5_000);
    while !large.state().state().findings.is_complete() {
        large.run_steps(1);
        std::thread::yield_now();
    }
    c.bench_function("a frame of a project of 5,000 sheets", |b| b.iter(|| large.step()));
    large.state_mut().ask(Intent::Run(kensho::app::Command::ShowOverview));
    large.run_steps(5);
    assert_eq!(large.state().state().overview.rows().len(), 5_000);
    c.bench_function("a frame of the overview of 5,000 sheets", |b| b.iter(|| large.step()));
    review.state_mut().ask(Intent::Run(kensho::app::Command::ShowCharts));
    review.run_steps(5);
    c.bench_function("a frame of the chart screen", |b| b.iter(|| review.step()));
    let last = review.state().state().order().last().cloned().unwrap();
    review.state_mut().ask(Intent::SelectSheet(last));
    review.state_mut().ask(Intent::Run(kensho::app::Command::ShowCompare));
    while review.state().state().compare.made().is_none() {
        review.run_steps(1);
        std::thread::yield_now();
    }
    review.run_steps(5);
    c.bench_function("a frame of the comparison screen", |b| b.iter(|| review.step()));
}

criterion_group!(benches, frames);
criterion_main!(benches);
