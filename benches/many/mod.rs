//! A project folder of many sheets for benches, made once: the sample sheets
//! (or those of the folder in `KENSHO_SHEETS`) over and over, each with a
//! ministry and a name of its own. `KENSHO_N` says how many; 5,000 if unset.

use std::path::PathBuf;

use kensho::parse::{Finding, parse};
use kensho::read::{Document, find_sheets, read_file};
use kensho::review::{Project, ProjectId, Sheet, SheetId, Stamp};
use kensho::store::{RealFs, Sources, Target, save};
use kensho::text::ContentHash;

const MINISTRIES: &[&str] = &[
    "内閣府",
    "総務省",
    "法務省",
    "外務省",
    "財務省",
    "文部科学省",
    "厚生労働省",
    "農林水産省",
    "経済産業省",
    "国土交通省",
    "環境省",
    "防衛省",
    "復興庁",
    "警察庁",
    "消費者庁",
];

pub(crate) fn how_many() -> usize {
    std::env::var("KENSHO_N").ok().and_then(|n| n.parse().ok()).unwrap_or(5_000)
}

pub(crate) fn stamp() -> Stamp {
    Stamp { author: "監査 花子".into(), at: "2026-11-21T09:00:00Z".parse().unwrap() }
}

/// The folder, made if it is not there yet.
pub(crate) fn project_folder() -> PathBuf {
    let from =
        std::env::var("KENSHO_SHEETS").unwrap_or_else(|_| concat!(env!("CARGO_MANIFEST_DIR"), "/sample_sheets").into());
    let name = format!("{}-{}.kensho", how_many(), ContentHash::of(from.as_bytes()).short());
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    if !path.join("project.ron").exists() {
        make(&path, from.as_ref());
    }
    path
}

fn make(path: &std::path::Path, from: &std::path::Path) {
    let mut files = find_sheets(from).unwrap().sheets;
    files.retain(|p| p.extension().is_some_and(|e| e == "txt"));
    let read = |path: &PathBuf| {
        let document = read_file(path, None).unwrap();
        let sheet = Sheet::from_parsed(&document, &parse(&document));
        (document, sheet)
    };
    let originals: Vec<(Document, Sheet)> = files.iter().map(read).collect();
    let (mut project, mut sources) = (Project::new(ProjectId("bench".into())), Sources::new());
    for n in 0..how_many() {
        let (document, sheet) = &originals[n % originals.len()];
        let bytes = [&document.bytes, format!("\n{n}\n").as_bytes()].concat();
        let mut sheet = sheet.clone();
        sheet.source.hash = ContentHash::of(&bytes);
        sheet.id = SheetId::of_source(&sheet.source.hash);
        for cell in &mut sheet.machine {
            match (&mut cell.found, cell.cell.as_str()) {
                (Finding::Placed { value, .. }, "basic.name") => {
                    value.push_str(&format!("（その{}）", n * 7919 % 5_000))
                }
                (Finding::Placed { value, .. }, "sheet.ministry") => {
                    MINISTRIES[n * 31 % MINISTRIES.len()].clone_into(value);
                }
                _ => {}
            }
        }
        sources.insert(sheet.source.hash.clone(), bytes.into());
        project.sheets.insert(sheet.id.clone(), sheet);
    }
    save(&RealFs, &Target::Folder(path.to_owned()), &project, &sources, None, &stamp()).unwrap();
}

/// The memory of this process now and at most, in MB, where the system tells.
pub(crate) fn memory() -> String {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let of = |name: &str| {
        let line = status.lines().find_map(|l| l.strip_prefix(name));
        line.and_then(|l| l.split_whitespace().next()?.parse::<u64>().ok()).map_or(0, |kb| kb / 1_024)
    };
    format!("memory: {} MB now, {} MB at most", of("VmRSS:"), of("VmHWM:"))
}
