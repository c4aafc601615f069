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
use kensho::app::overview::{OverviewColumn, OverviewIntent};
use kensho::app::{Command, Env, Intent, SortBy};
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

fn settle_overview(window: &mut Harness<'static, KenshoApp>) {
    while window.state().state().overview.is_busy() {
        std::thread::sleep(std::time::Duration::from_millis(1));
        window.run_steps(1);
    }
}

/// What this thread has cost the processor, where the system tells: the sorting
/// thread beside it shall not count. Elsewhere the time.
fn on_processor() -> std::time::Duration {
    static START: std::sync::LazyLock<std::time::Instant> = std::sync::LazyLock::new(std::time::Instant::now);
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    let spent = told.and_then(|t| t.split_whitespace().next()?.parse().ok());
    spent.map_or_else(|| START.elapsed(), std::time::Duration::from_nanos)
}

/// The frame in which another order is asked for, and the one in which it
/// comes: nothing between them is felt.
fn sorting(c: &mut Criterion, window: &mut Harness<'static, KenshoApp>, n: usize) {
    let columns = [OverviewColumn::Name, OverviewColumn::ExecutionRate];
    let mut turn = 0;
    let mut ask = |window: &mut Harness<'static, KenshoApp>| {
        turn += 1;
        window.state_mut().ask(Intent::Overview(OverviewIntent::Sort(columns[turn % 2])));
    };
    let mut timed = |name: &str, coming: bool| {
        c.bench_function(&format!("{name} of {n} sheets"), |b| {
            b.iter_custom(|times| {
                let mut spent = std::time::Duration::ZERO;
                for _ in 0..times {
                    settle_overview(window);
                    ask(window);
                    if coming {
                        window.step();
                        std::thread::sleep(std::time::Duration::from_millis(60));
                    }
                    let start = on_processor();
                    window.step();
                    spent += on_processor() - start;
                }
                spent
            });
        });
    };
    timed("the frame that asks for another order", false);
    timed("the frame in which another order comes", true);
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
    println!("{n} sheets in the window: {}", many::memory());
    while !large.state().state().findings.is_complete() {
        large.run_steps(1);
        std::thread::yield_now();
    }
    println!("{n} sheets in the window, all looked at: {}", many::memory());
    let book = &large.state().state().findings;
    let items = || book.all().flat_map(|(_, f)| &f.items);
    println!(
        "{} findings, {} operands, {} B of words",
        items().count(),
        items().map(|i| i.found.operands.len()).sum::<usize>(),
        items().map(|i| i.found.message.len() + i.found.working.len()).sum::<usize>()
    );
    c.bench_function(&format!("a frame of a project of {n} sheets"), |b| b.iter(|| large.step()));
    c.bench_function(&format!("a key and its effect among {n} sheets"), |b| {
        b.iter(|| {
            large.state_mut().ask(Intent::Run(Command::Flag));
            large.step();
        });
    });
    let mut turn = 0;
    c.bench_function(&format!("the list of {n} sheets in another order"), |b| {
        b.iter(|| {
            turn += 1;
            let by = if turn % 2 == 0 { SortBy::Ministry } else { SortBy::Name };
            large.state_mut().ask(Intent::Sort(by));
            large.step();
        });
    });
    large.state_mut().ask(Intent::Run(Command::ShowOverview));
    large.run_steps(5);
    settle_overview(&mut large);
    assert_eq!(large.state().state().overview.len(), n);
    c.bench_function(&format!("a frame of the overview of {n} sheets"), |b| b.iter(|| large.step()));
    sorting(c, &mut large, n);
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
