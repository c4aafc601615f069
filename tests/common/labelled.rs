//! The labelled scrambled sheets of this machine, and what unseen ones are
//! read like: sheets of a project are never learned from and judged together.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use kensho::form::StreamTables;
use kensho::parse::learn::{Labelled, learned};
use kensho::parse::{Parsed, parse_with};
use kensho::read::Document;
use kensho::text::Span;

use super::score::{Score, compare, gold};

/// A labelled sheet and its project.
pub(crate) struct Sheet {
    pub(crate) name: String,
    /// Sheets of one project have the same.
    pub(crate) project: String,
    pub(crate) labelled: Labelled,
}

/// Every labelled scrambled sheet below `shared`.
pub(crate) fn sheets(shared: &Path) -> Vec<Sheet> {
    let mut sheets = Vec::new();
    let chains = chains(&shared.join("corpus/chains/chains.json"));
    for folder in ["corpus", "corpus/chains", "sheets"] {
        for path in scrambled(&shared.join(folder)) {
            let file = path.file_name().and_then(|n| n.to_str()).unwrap_or_default().to_owned();
            let name = file.trim_end_matches(".scrambled.txt").to_owned();
            let beside = path.with_file_name(format!("{name}.gold.csv"));
            let apart = shared.join(format!("gold/{name}.scrambled.gold.csv"));
            let labels = if beside.exists() { beside } else { apart };
            let project = chains.get(&file).cloned().unwrap_or_else(|| name.clone());
            let labelled = Labelled {
                document: read(&path),
                cells: gold(&labels),
                places: places(&name),
                published: folder == "sheets",
            };
            sheets.push(Sheet { name, project, labelled });
        }
    }
    sheets
}

/// Where the cells of a sheet stand, if that is known (`scripts/places.py`).
fn places(name: &str) -> BTreeMap<String, Span> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/places/{name}.csv"));
    let text = std::fs::read_to_string(path).unwrap_or_default();
    let place = |line: &str| {
        let mut parts = line.split(',');
        let key = parts.next()?.to_owned();
        Some((key, Span::new(parts.next()?.parse().ok()?, parts.next()?.parse().ok()?)))
    };
    text.lines().map(|line| place(line).expect("key, start and end")).collect()
}

/// A sheet's file as a document.
pub(crate) fn read(path: &Path) -> Document {
    let bytes = std::fs::read(path).expect("sheet");
    Document::new("sheet.txt", bytes.into(), None)
}

fn scrambled(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).expect("folder").flatten().map(|e| e.path());
    let mut files: Vec<PathBuf> = entries.filter(|p| p.to_string_lossy().ends_with(".scrambled.txt")).collect();
    files.sort();
    files
}

fn chains(path: &Path) -> BTreeMap<String, String> {
    let text = std::fs::read_to_string(path).expect("chains");
    let chains: Vec<Vec<String>> = serde_json::from_str(&text).expect("chains");
    let named = chains.into_iter().flat_map(|chain| {
        let project = chain.first().cloned().unwrap_or_default();
        chain.into_iter().map(move |file| (file, project.clone()))
    });
    named.collect()
}

/// The sheets in `folds` parts, whole projects in each, years spread evenly.
pub(crate) fn folds(sheets: &[Sheet], folds: usize) -> Vec<Vec<usize>> {
    let mut projects: Vec<&str> = Vec::new();
    let mut order: Vec<usize> = (0..sheets.len()).collect();
    order.sort_by_key(|i| &sheets[*i].name);
    for i in &order {
        if !projects.contains(&sheets[*i].project.as_str()) {
            projects.push(&sheets[*i].project);
        }
    }
    let fold = |i: &usize| projects.iter().position(|p| *p == sheets[*i].project).expect("project") % folds;
    (0..folds).map(|f| order.iter().copied().filter(|i| fold(i) == f).collect()).collect()
}

/// Parts of the sheets, each with orders learned from other projects only.
pub(crate) fn held_out_tables(sheets: &[Sheet], parts: usize) -> impl Iterator<Item = (StreamTables, Vec<usize>)> {
    folds(sheets, parts).into_iter().map(|part| {
        let others = (0..sheets.len()).filter(|i| !part.contains(i)).map(|i| sheets[i].labelled.clone());
        (learned(&others.collect::<Vec<_>>()), part)
    })
}

/// What each sheet is read like by orders learned from other projects only.
pub(crate) fn held_out(sheets: &[Sheet], parts: usize, mut each: impl FnMut(&Sheet, &Parsed)) {
    for (tables, part) in held_out_tables(sheets, parts) {
        for i in part {
            each(&sheets[i], &parse_with(&sheets[i].labelled.document, &tables));
        }
    }
}

/// Scores by section of the keys, and all in all.
#[derive(Default)]
pub(crate) struct Sections(pub(crate) BTreeMap<String, Score>);

impl Sections {
    pub(crate) fn add(&mut self, cells: &BTreeMap<String, String>, parsed: &Parsed) {
        let section = |key: &str| key.split('.').next().unwrap_or_default().to_owned();
        let mut names: Vec<String> = cells.keys().map(|k| section(k)).collect();
        names.extend(parsed.fields.iter().map(|f| section(f.key.as_str())));
        names.sort();
        names.dedup();
        for name in names {
            let own = cells.iter().filter(|(k, _)| section(k) == name).map(|(k, v)| (k.clone(), v.clone())).collect();
            let mut part = parsed.clone();
            part.fields.retain(|f| section(f.key.as_str()) == name);
            self.0.entry(name).or_default().add(compare(&own, &part));
        }
    }

    pub(crate) fn all(&self) -> Score {
        let mut all = Score::default();
        self.0.values().for_each(|s| all.add(*s));
        all
    }

    /// A line for each section.
    pub(crate) fn shown(&self) -> String {
        let line = |name: &str, s: Score| {
            format!(
                "{name:12} P {:.3} R {:.3} F1 {:.3}  ({} of {}, {} read)\n",
                s.precision(),
                s.recall(),
                s.f1(),
                s.right,
                s.gold,
                s.read
            )
        };
        let parts: String = self.0.iter().map(|(name, s)| line(name, *s)).collect();
        parts + &line("all", self.all())
    }
}
