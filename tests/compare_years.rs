//! One project through the years: which sheets belong together, which rows are
//! one, and what the sample sheets tell differently.

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
    clippy::needless_range_loop,
    reason = "a test fails by panicking, prints what it measured, and stages files of its own"
)]

mod common;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::Command;

use kensho::check::Values;
use kensho::compare::{
    Agreement, ByHand, Comparison, Grams, PairWhy, Profile, Why, YearSheet, align, chains, in_order, propose,
};
use kensho::parse::parse;
use kensho::read::read_file;
use kensho::text::fold_to_string;

type Pairs = BTreeMap<String, String>;

fn gold(path: &Path) -> Pairs {
    let mut reader = csv::Reader::from_path(path).unwrap();
    reader.records().map(Result::unwrap).map(|r| (r[0].to_owned(), r[1].to_owned())).collect()
}

fn read(path: &Path) -> Pairs {
    let document = read_file(path, None).unwrap();
    let parsed = parse(&document);
    parsed.fields.iter().filter_map(|f| Some((f.key.to_string(), f.value()?.to_owned()))).collect()
}

fn profile(pairs: &Pairs) -> Profile {
    Profile::from_pairs(pairs.iter().map(|(k, v)| (k.as_str(), v.as_str())))
}

fn year_sheet(name: &str, pairs: &Pairs) -> YearSheet {
    YearSheet::new(name, Values::from_pairs(pairs.clone()))
}

/// Says the same in other words, as ministries do: no string stays equal.
fn reworded(text: &str) -> String {
    const SWAPS: &[(&str, &str)] = &[
        ("の数", "件数の実績"),
        ("割合", "比率"),
        ("件数", "実施した件の数"),
        ("実施", "実行"),
        ("開催", "実施"),
        ("利用者", "利用した者"),
        ("復旧", "復興工事"),
        ("回数", "延べ回数"),
        ("整備", "設置"),
        ("率", "の占める割合"),
        ("者数", "者の人数"),
    ];
    let mut out = text.to_owned();
    for (from, to) in SWAPS {
        if out.contains(from) {
            out = out.replacen(from, to, 1);
            break;
        }
    }
    format!("当該年度における{}（実績）", out.replace('、', ""))
}

/// Rewords every third indicator.
fn with_a_third_reworded(sheets: &mut [Pairs]) -> usize {
    let (mut seen, mut changed) = (0, 0);
    for sheet in sheets.iter_mut() {
        for (key, value) in sheet.iter_mut().filter(|(k, _)| k.ends_with(".indicator")) {
            let goal = key.starts_with("outcome") || key.starts_with("output");
            if goal && value.chars().count() > 2 {
                seen += 1;
                if seen % 3 == 0 {
                    *value = reworded(value);
                    changed += 1;
                }
            }
        }
    }
    changed
}

/// The chains of the shared corpus: files of each, in order.
fn shared_chains() -> Option<(PathBuf, Vec<Vec<String>>)> {
    let folder = common::shared()?.join("corpus/chains");
    let list = std::fs::read_to_string(folder.join("chains.json")).ok()?;
    Some((folder, serde_json::from_str(&list).unwrap()))
}

/// Sheets of the corpus that belong to no chain.
fn strangers(folder: &Path) -> Vec<PathBuf> {
    let mut all: Vec<PathBuf> = std::fs::read_dir(folder).unwrap().map(|e| e.unwrap().path()).collect();
    all.retain(|p| p.to_string_lossy().ends_with(".gold.csv"));
    all.sort();
    all
}

struct Scored {
    /// Links from year to year as listed.
    right: usize,
    /// Links between sheets of different projects.
    astray: usize,
    proposed: usize,
    wanted: usize,
}

fn score(sheets: &[Pairs], wanted: &BTreeSet<(usize, usize)>) -> Scored {
    let profiles: Vec<Profile> = sheets.iter().map(profile).collect();
    let refs: Vec<&Profile> = profiles.iter().collect();
    let links: BTreeSet<(usize, usize)> = propose(&refs).links.iter().map(|l| (l.earlier, l.later)).collect();
    for wrong in links.difference(wanted) {
        println!("  not in the list: {:?}", (&sheets[wrong.0]["basic.name"], &sheets[wrong.1]["basic.name"]));
    }
    for lost in wanted.difference(&links) {
        println!("  not found: {} {:?}", sheets[lost.0]["sheet.fiscal_year"], sheets[lost.0].get("basic.name"));
    }
    // A link that leaps over a year still stays within its project.
    let groups = chains(sheets.len(), wanted.iter().copied());
    let group = |sheet: usize| groups.iter().position(|g| g.contains(&sheet));
    let astray = links.iter().filter(|(a, b)| group(*a) != group(*b)).count();
    Scored { astray, right: links.intersection(wanted).count(), proposed: links.len(), wanted: wanted.len() }
}

#[test]
fn chains_are_proposed_against_all_other_pairs_though_a_third_of_the_indicators_is_reworded() {
    let Some((folder, chains)) = shared_chains() else {
        eprintln!("skipped: the shared corpus is not on this machine");
        return;
    };
    for as_read in [false, true] {
        let mut sheets: Vec<Pairs> = Vec::new();
        let mut wanted = BTreeSet::new();
        for chain in &chains {
            for (n, file) in chain.iter().enumerate() {
                let stem = file.trim_end_matches(".txt");
                let stem = stem.trim_end_matches(".scrambled").trim_end_matches(".tabular");
                let pairs =
                    if as_read { read(&folder.join(file)) } else { gold(&folder.join(format!("{stem}.gold.csv"))) };
                if n > 0 {
                    wanted.insert((sheets.len() - 1, sheets.len()));
                }
                sheets.push(pairs);
            }
        }
        sheets.extend(strangers(folder.parent().unwrap()).iter().map(|p| gold(p)));
        let changed = with_a_third_reworded(&mut sheets);
        let plain = score(&sheets, &wanted);
        println!(
            "as read {as_read}: {} of {} links found, {} proposed among {} sheets, {changed} indicators reworded",
            plain.right,
            plain.wanted,
            plain.proposed,
            sheets.len()
        );
        assert_eq!(plain.astray, 0, "a sheet is linked with another project's");
        assert!(plain.right * 100 >= plain.proposed * 97, "precision");
        // A scrambled sheet whose name and number stay open can't be linked.
        let least = if as_read { 95 } else { 97 };
        assert!(plain.right * 100 >= plain.wanted * least, "recall");
        // A project that was renamed as well has its start year, its indicators and its number left.
        let last: Vec<usize> = wanted.iter().map(|(_, later)| *later).filter(|l| l % 4 == 3).collect();
        for at in last {
            let name = sheets[at]["basic.name"].clone();
            sheets[at].insert("basic.name".into(), format!("{}総合推進事業", name.chars().take(8).collect::<String>()));
        }
        let renamed = score(&sheets, &wanted);
        println!("  renamed: {} of {} links, {} proposed", renamed.right, renamed.wanted, renamed.proposed);
        assert_eq!(renamed.astray, 0, "a renamed sheet is linked with another project's");
        assert!(renamed.right * 100 >= renamed.wanted * 80, "recall of renamed projects");
    }
}

#[test]
fn rows_of_the_shared_chains_are_aligned_though_a_third_is_reworded() {
    let Some((folder, chains)) = shared_chains() else {
        eprintln!("skipped: the shared corpus is not on this machine");
        return;
    };
    let (mut wanted, mut found, mut wrong) = (0, 0, 0);
    for chain in &chains {
        let stem = |f: &String| f.replace(".scrambled.txt", "").replace(".tabular.txt", "");
        let mut sheets: Vec<Pairs> =
            chain.iter().map(|f| gold(&folder.join(format!("{}.gold.csv", stem(f))))).collect();
        let original = sheets.clone();
        with_a_third_reworded(&mut sheets);
        let made: Vec<YearSheet> = sheets.iter().map(|s| year_sheet("", s)).collect();
        let tracks = align(&made, &ByHand::default());
        let words = |sheet: usize, row: &str| {
            original[sheet].get(&format!("{row}.indicator")).map(|t| fold_to_string(t)).unwrap_or_default()
        };
        for group in ["outcome", "output"] {
            let rows = |sheet: usize| -> Vec<String> {
                (1..30).map(|n| format!("{group}.{n}")).filter(|r| words(sheet, r).chars().count() > 1).collect()
            };
            let unique = |sheet: usize, row: &str| {
                rows(sheet).iter().filter(|r| words(sheet, r) == words(sheet, row)).count() == 1
            };
            for later in 1..made.len() {
                for b in rows(later) {
                    let paired = tracks.iter().find(|t| t.rows[later].as_ref().is_some_and(|r| r.prefix == b));
                    let paired = paired.and_then(|t| t.rows[later - 1].as_ref()).map(|r| r.prefix.clone());
                    let equal: Vec<String> =
                        rows(later - 1).into_iter().filter(|a| words(later - 1, a) == words(later, &b)).collect();
                    if let [a] = equal.as_slice()
                        && unique(later, &b)
                    {
                        wanted += 1;
                        found += usize::from(paired.as_ref() == Some(a));
                        if paired.as_ref() != Some(a) {
                            println!("  {:?}: {b} is {paired:?}, not {a}: {}", chain[later], words(later, &b));
                        }
                    } else if let Some(a) = paired.filter(|_| equal.is_empty()) {
                        let alike = Grams::of(&words(later - 1, &a)).alike(&Grams::of(&words(later, &b)));
                        let figures = |s: usize, r: &str| -> Vec<(String, String)> {
                            let dotted = format!("{r}.20");
                            let all = original[s].iter().filter(|(k, _)| k.starts_with(&dotted));
                            all.map(|(k, v)| (k[r.len()..].to_owned(), fold_to_string(v))).collect()
                        };
                        let (x, y) = (figures(later - 1, &a), figures(later, &b));
                        let shared = x.iter().filter(|f| f.1 != "-" && y.contains(f)).count();
                        if alike < 40 && shared < 2 {
                            wrong += 1;
                            println!(
                                "  {:?}: {a} {} taken for {b} {}",
                                chain[later],
                                words(later - 1, &a),
                                words(later, &b)
                            );
                        }
                    }
                }
            }
        }
    }
    println!("{found} of {wanted} rows aligned, {wrong} taken for another");
    assert!(wanted > 40 && found * 100 >= wanted * 95 && wrong * 50 <= wanted, "{found} of {wanted}, {wrong} wrong");
}

fn sample_files(end: &str, folder: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut all: Vec<PathBuf> = std::fs::read_dir(folder).unwrap().map(|e| e.unwrap().path()).collect();
    all.retain(|p| p.to_string_lossy().ends_with(end) && p.to_string_lossy().contains("総務省"));
    all.sort();
    all
}

/// The five sheets of the sample project, as a careful person reads them.
fn sample_project() -> Comparison {
    let sheets = sample_files(".gold.csv", "sample_sheets/gold");
    let sheets = sheets.iter().map(|p| year_sheet(&p.file_stem().unwrap().to_string_lossy(), &gold(p))).collect();
    Comparison::new(in_order(sheets), &ByHand::default())
}

/// Every change that `sample_sheets/README.md` lists as planted between years.
const PLANTED: &[(&str, &str)] = &[
    ("years_executed", "budget.2019.executed"),
    ("years_executed", "budget.2017.execution_rate"),
    ("years_target", "outcome.1.2019.target"),
    ("years_actual", "outcome.1.2018.rate"),
    ("years_actual", "output.2.2018.actual"),
    ("years_plan", "output.1.2021.planned"),
    ("years_unit_cost", "unit_cost.1.2019.cost"),
    ("years_final_target", "outcome.1.final.target"),
    ("years_final_year", "outcome.1.final.year"),
    ("years_reworded", "outcome.2.indicator"),
    ("years_end_year", "basic.end_year"),
    ("years_payee_number", "payee.B.2.corporate_number"),
];

#[test]
fn every_change_planted_in_the_samples_is_found_and_no_figure_is_accused_without_cause() {
    let comparison = sample_project();
    let found: BTreeSet<(&str, String)> = comparison
        .findings
        .iter()
        .flat_map(|f| f.operands.iter().map(move |o| (f.rule.id, o.operand.key.to_string())))
        .collect();
    for (rule, key) in PLANTED {
        assert!(found.contains(&(rule, (*key).to_owned())), "{rule} {key} is not found: {found:#?}");
    }
    // Figures outside the list: only what follows from it.
    let follows = ["budget.2019.execution_rate_of_original", "outcome.1.2019.rate", "unit_cost.1.2019.cost"];
    for f in comparison.findings.iter().filter(|f| {
        matches!(f.rule.id, "years_executed" | "years_budget" | "years_target" | "years_actual" | "years_unit_cost")
    }) {
        let key = f.operands[0].operand.key.as_str();
        let known = PLANTED.iter().any(|(_, k)| *k == key) || follows.contains(&key);
        assert!(known, "{} {key}: {} {}", f.rule.id, f.message, f.working);
    }
}

#[test]
fn the_final_target_is_told_to_have_risen_and_then_fallen() {
    let comparison = sample_project();
    let told: Vec<&str> =
        comparison.findings.iter().filter(|f| f.rule.id == "years_final_target").map(|f| f.message.as_str()).collect();
    assert_eq!(told.len(), 2, "{told:?}");
    assert!(told[0].contains("上がっています") && told[1].contains("下がっています"), "{told:?}");
}

#[test]
fn a_running_years_budget_may_change_without_a_finding() {
    let comparison = sample_project();
    let total = comparison.figures.iter().find(|f| f.cell == "total" && f.track.is_none()).unwrap();
    let running: Vec<i16> =
        total.years.iter().filter(|y| y.agreement == Agreement::Running).map(|y| y.year.western()).collect();
    assert_eq!(running, [2017, 2020, 2021], "the README names them");
    assert!(total.years.iter().all(|y| y.agreement != Agreement::Differ));
}

#[test]
fn the_reworded_indicator_stays_one_series_with_the_change_marked() {
    let comparison = sample_project();
    let series = comparison
        .series
        .iter()
        .find(|j| j.title.contains("やや満足") && j.unit == "％" || j.title.contains("やや満足") && j.unit == "%")
        .unwrap();
    assert_eq!(series.breaks.iter().map(|b| b.year.western()).collect::<Vec<_>>(), [2020]);
    let actual = series.lines.iter().find(|l| !l.planned).unwrap();
    let years: Vec<i16> = actual.points.iter().map(|p| p.year.western()).collect();
    assert!(years.contains(&2017) && years.contains(&2021), "{years:?}");
    let budget = comparison.series.iter().find(|j| j.title == "予算額と執行額").unwrap();
    let executed = budget.lines.iter().find(|l| l.label == "執行額").unwrap();
    let of_2019 = executed.points.iter().find(|p| p.year.western() == 2019).unwrap();
    let told: Vec<(usize, &str)> = of_2019.prints.iter().map(|p| (p.sheet, p.printed.as_str())).collect();
    assert_eq!(told, [(2, "231"), (3, "229"), (4, "229")]);
    assert!(of_2019.disagrees() && of_2019.range() == Some((229.0, 231.0)));
}

#[test]
fn the_samples_form_one_chain_and_a_stranger() {
    let texts = Path::new(env!("CARGO_MANIFEST_DIR")).join("sample_sheets");
    let in_folder = |folder: &Path, end: &str| {
        let mut all: Vec<PathBuf> = std::fs::read_dir(folder).unwrap().map(|e| e.unwrap().path()).collect();
        all.retain(|p| p.extension().is_some_and(|e| e == end));
        all.sort();
        all
    };
    let as_read: Vec<Pairs> = in_folder(&texts, "txt").iter().map(|p| read(p)).collect();
    let by_hand: Vec<Pairs> = in_folder(&texts.join("gold"), "csv").iter().map(|p| gold(p)).collect();
    for (sheets, named_at_least) in [(as_read, 1), (by_hand, 4)] {
        let profiles: Vec<Profile> = sheets.iter().map(profile).collect();
        let links = propose(&profiles.iter().collect::<Vec<_>>()).links;
        let found = chains(sheets.len(), links.iter().map(|l| (l.earlier, l.later)));
        let sizes: Vec<usize> = found.iter().map(Vec::len).collect();
        assert_eq!(sizes, [5, 1], "{links:#?}");
        let named = links.iter().filter(|l| l.why.iter().any(|w| matches!(w, Why::PastNumber { .. }))).count();
        assert!(named >= named_at_least, "{links:#?}");
    }
}

#[test]
fn versions_of_a_sheet_are_compared_and_counted_once() {
    let files = sample_files(".gold.csv", "sample_sheets/gold");
    let mut corrected = gold(&files[2]);
    corrected.insert("budget.2019.executed".into(), "230".into());
    let sheets =
        vec![year_sheet("前", &gold(&files[1])), year_sheet("甲", &gold(&files[2])), year_sheet("乙", &corrected)];
    let comparison = Comparison::new(in_order(sheets), &ByHand::default());
    assert_eq!(comparison.counted, [0, 1]);
    let differing = comparison.cells().filter(|(_, c)| c.differs() && c.changes[2].differs()).count();
    assert_eq!(differing, 1, "the two versions differ in one cell");
    for series in &comparison.series {
        assert!(
            series.lines.iter().flat_map(|l| &l.points).flat_map(|p| &p.prints).all(|p| p.sheet != 2),
            "{}",
            series.title
        );
    }
}

#[test]
fn a_pairing_by_hand_is_followed_and_named() {
    let files = sample_files(".gold.csv", "sample_sheets/gold");
    let sheets: Vec<YearSheet> = files[2..4].iter().map(|p| year_sheet("", &gold(p))).collect();
    let row = |sheet, n| (sheet, format!("outcome.{n}"));
    let by_hand = ByHand { together: vec![(row(0, 1), row(1, 2))], apart: vec![(row(0, 2), row(1, 1))] };
    let comparison = Comparison::new(sheets, &by_hand);
    let track = comparison.tracks.iter().find(|t| t.rows[0].as_ref().is_some_and(|r| r.prefix == "outcome.1")).unwrap();
    let later = track.rows[1].as_ref().unwrap();
    assert_eq!((later.prefix.as_str(), later.why), ("outcome.2", Some(PairWhy::ByHand)));
}

#[test]
fn chains_of_five_thousand_sheets_are_found() {
    let profiles: Vec<Profile> = (0..1000).flat_map(common::years::made_up).collect();
    let refs: Vec<&Profile> = profiles.iter().collect();
    let proposals = propose(&refs);
    let right = proposals.links.iter().filter(|l| l.earlier + 1 == l.later && l.earlier / 5 == l.later / 5).count();
    println!("{} sheets: {} links, {right} right", refs.len(), proposals.links.len());
    assert!(
        right >= 3960 && proposals.links.len() <= right + 40,
        "{right} of 4000, {} proposed",
        proposals.links.len()
    );
}

fn kensho(args: &[&str], files: &[PathBuf]) -> std::process::Output {
    Command::new(env!("CARGO_BIN_EXE_kensho")).arg("compare").args(args).args(files).output().unwrap()
}

#[test]
fn compare_prints_the_same_comparison_as_words_rows_json_and_a_page() {
    let files = sample_files(".txt", "sample_sheets");
    let text = kensho(&[], &files);
    assert!(text.status.success(), "{}", String::from_utf8_lossy(&text.stderr));
    let text = String::from_utf8(text.stdout).unwrap();
    assert!(
        text.contains("2019年度 執行額") && text.contains("-2（-0.9%）") && text.contains("years_executed"),
        "{text}"
    );

    let csv = kensho(&["--format", "csv"], &files).stdout;
    let mut reader = csv::Reader::from_reader(csv.as_slice());
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    let of_2019: Vec<(&str, &str, &str)> =
        rows.iter().filter(|r| &r[7] == "budget.2019.executed").map(|r| (&r[5], &r[8], &r[9])).collect();
    assert_eq!(of_2019, [("2020", "231", "first"), ("2021", "229", "figure"), ("2022", "229", "same")]);

    let json: serde_json::Value = serde_json::from_slice(&kensho(&["--format", "json"], &files).stdout).unwrap();
    for part in ["sheets", "findings", "rows", "matrix", "series", "wording"] {
        assert!(!json[part].as_array().unwrap().is_empty(), "{part}");
    }

    let folder = tempfile::tempdir().unwrap();
    let page = folder.path().join("比較.html");
    let written = kensho(&["--format", "html", "-o", page.to_str().unwrap()], &files);
    assert!(written.status.success());
    let page = std::fs::read_to_string(page).unwrap();
    assert!(page.contains("<ins>") && page.contains("prefers-color-scheme:dark") && page.contains("<svg"));
    for outside in ["<script", "href=\"http", "src=", "url(", "@import"] {
        assert!(!page.contains(outside), "the page needs {outside}");
    }
}

#[test]
fn compare_says_what_it_could_not_do() {
    let files = sample_files(".txt", "sample_sheets");
    let one = kensho(&[], &files[..1]);
    assert_eq!(one.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&one.stderr).contains("2件以上"));
    let with_missing = [files.clone(), vec![PathBuf::from("ない.txt")]].concat();
    let two = kensho(&[], &with_missing);
    assert_eq!(two.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&two.stdout).contains("年度間の指摘"), "the others are still compared");
}
