//! Findings on sheets with known inconsistencies: every planted one is found,
//! what merely rounds stays silent.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stderr,
    reason = "a test fails by panicking"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use kensho::check::{Found, Severity, Values, check};
use kensho::form::Generation;
use kensho::parse::{Field, Finding, How, Parsed, parse};
use kensho::read::{TextKind, read_file};
use kensho::review::{CellReview, Correction, Sheet, Stamp};

/// The kinds of inconsistency that are planted in the corpus; ids of rules.
const PLANTED: [&str; 6] =
    ["budget_total", "execution_rate", "outcome_rate", "use_sum", "unit_cost", "corporate_number"];

fn shared() -> Option<PathBuf> {
    let named = std::env::var_os("KENSHO_SHARED").map(PathBuf::from);
    let beside = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../shared"));
    named.into_iter().chain([beside]).find(|p| p.is_dir())
}

fn samples() -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/sample_sheets/gold"))
}

fn records(path: &Path) -> Vec<Vec<String>> {
    let text = std::fs::read_to_string(path).unwrap();
    let mut reader = csv::Reader::from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    reader.records().map(|r| r.unwrap().iter().map(str::to_owned).collect()).collect()
}

fn values(path: &Path) -> Values {
    Values::from_pairs(records(path).into_iter().map(|r| (r[0].clone(), r[1].clone())))
}

/// The gold files of a folder, sorted.
fn golds(folder: &Path) -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder).unwrap().map(|e| e.unwrap().path()).collect();
    files.retain(|p| p.to_string_lossy().ends_with(".gold.csv"));
    files.sort();
    files
}

fn gold(folder: &Path, stem: &str) -> PathBuf {
    let named = |p: &PathBuf| p.file_name().unwrap().to_string_lossy().starts_with(stem);
    golds(folder).into_iter().find(named).unwrap_or_else(|| panic!("no gold of {stem}"))
}

/// The gravest severity of a rule on a cell, wherever the cell stands in the finding.
fn severity(found: &[Found], rule: &str, key: &str) -> Option<Severity> {
    let about = |f: &&Found| f.rule.id == rule && f.operands.iter().any(|o| o.key.as_str() == key);
    found.iter().filter(about).map(|f| f.severity).max()
}

type Kinds = BTreeSet<(String, String)>;

/// The gold files of the corpus and its chains.
fn corpus(shared: &Path) -> Vec<PathBuf> {
    [shared.join("corpus"), shared.join("corpus/chains")].iter().flat_map(|f| golds(f)).collect()
}

/// The inconsistencies put into a sheet: rule and key.
fn planted(gold: &Path) -> Kinds {
    let list = PathBuf::from(gold.to_string_lossy().replace(".gold.csv", ".findings.csv"));
    let rows = if list.is_file() { records(&list) } else { Vec::new() };
    rows.into_iter().map(|r| (r[0].clone(), r[1].clone())).collect()
}

fn fired_of_planted_kinds(found: &[Found]) -> Kinds {
    let found = found.iter().filter(|f| PLANTED.contains(&f.rule.id));
    found.map(|f| (f.rule.id.to_owned(), f.subject().unwrap().to_string())).collect()
}

#[test]
fn what_is_found_in_the_corpus_as_read_is_right_in_tables_and_marked_as_doubtful_in_scrambled_text() {
    let Some(shared) = shared() else { return eprintln!("skipped: no shared sheets here") };
    // By kind of text and rule: right, listed, found, of the others those not marked as doubtful.
    let mut counts: BTreeMap<(&str, String), [usize; 4]> = BTreeMap::new();
    for path in corpus(&shared) {
        let planted = planted(&path);
        for kind in ["tabular", "scrambled"] {
            let text = PathBuf::from(path.to_string_lossy().replace(".gold.csv", &format!(".{kind}.txt")));
            let Ok(document) = read_file(&text, None) else { continue };
            let parsed = parse(&document);
            let all = check(&Values::from_parsed(&parsed, document.kind));
            let found = fired_of_planted_kinds(&all);
            for rule in PLANTED {
                let of = |set: &Kinds| set.iter().filter(|(r, _)| r == rule).cloned().collect::<Kinds>();
                let (planted, found) = (of(&planted), of(&found));
                let firm = |(_, key): &&(String, String)| {
                    all.iter().any(|f| f.rule.id == rule && !f.doubt && f.subject().unwrap().as_str() == key)
                };
                let sums = counts.entry((kind, rule.to_owned())).or_default();
                sums[0] += planted.intersection(&found).count();
                sums[1] += planted.len();
                sums[2] += found.len();
                sums[3] += found.difference(&planted).filter(firm).count();
            }
        }
    }
    for ((kind, rule), [right, listed, found, firm]) in &counts {
        eprintln!("{kind:9} {rule:16} {right} of {listed} listed, {found} found, {firm} others without doubt");
    }
    let sum = |kind: &str, n: usize| counts.iter().filter(|(k, _)| k.0 == kind).map(|(_, c)| c[n]).sum::<usize>();
    assert!(sum("tabular", 0) * 10 >= sum("tabular", 1) * 9, "planted inconsistencies are lost in reading tables");
    assert_eq!(sum("tabular", 3) + sum("scrambled", 3), 0, "a misreading is told as a finding");
}

#[test]
fn every_inconsistency_put_into_the_corpus_is_found_and_no_other() {
    let Some(shared) = shared() else { return eprintln!("skipped: no shared sheets here") };
    let (mut right, mut listed, mut fired) = (0, 0, 0);
    for path in corpus(&shared) {
        let (planted, found) = (planted(&path), fired_of_planted_kinds(&check(&values(&path))));
        for odd in planted.symmetric_difference(&found) {
            eprintln!("{}: {odd:?}", path.display());
        }
        right += planted.intersection(&found).count();
        listed += planted.len();
        fired += found.len();
    }
    eprintln!("{right} right of {listed} listed and {fired} found");
    assert!(listed >= 48, "the corpus has its lists");
    assert_eq!((right, right), (listed, fired));
}

#[test]
fn what_was_planted_in_the_sample_sheets_is_found() {
    let planted = [
        ("2017-", "budget_total", "budget.2015.total"),
        ("2017-", "carried_sign", "budget.2015.carried"),
        ("2017-", "mark_outcome", "check.effect.outcome.mark"),
        ("2018-", "execution_rate", "budget.2017.execution_rate"),
        ("2018-", "use_sum", "use.C.total"),
        ("2020-", "outcome_rate", "outcome.1.2018.rate"),
        ("2021-", "unit_cost", "unit_cost.1.2019.cost"),
        ("2022-", "corporate_number", "payee.B.2.corporate_number"),
        ("2022-", "use_name", "use.D.payee"),
    ];
    let all: usize = golds(&samples())
        .iter()
        .map(|p| check(&values(p)).iter().filter(|f| PLANTED.contains(&f.rule.id)).count())
        .sum();
    for (stem, rule, key) in planted {
        let found = check(&values(&gold(&samples(), stem)));
        assert!(severity(&found, rule, key) >= Some(Severity::Caution), "{stem} {rule} {key}");
    }
    assert_eq!(all, planted.iter().filter(|(_, rule, _)| PLANTED.contains(rule)).count(), "and no other sum disagrees");
}

/// What a careful reader finds wrong or worth asking in five real sheets.
const REAL: &[(&str, &str, &str, Severity)] = &[
    ("2019-", "spreadsheet_error", "breakdown.5.original", Severity::Error),
    ("2019-", "use_sum", "use.N.total", Severity::Caution),
    ("2019-", "mark_intermediate", "payee.R.1.amount", Severity::Caution),
    ("2019-", "mark_outcome", "outcome.1.2018.rate", Severity::Caution),
    ("2019-", "competition_comment", "payee.A.1.contract", Severity::Caution),
    ("2019-", "unit_cost_whole", "unit_cost.1.2018.formula", Severity::Caution),
    ("2019-", "single_bid", "payee.N.1.award_rate", Severity::Info),
    ("2019-", "bid_reason", "check.efficiency.no_competition.mark", Severity::Info),
    ("2019-", "split_contracts", "payee.K.9.amount", Severity::Info),
    ("2019-", "payee_zero", "payee.K.11.amount", Severity::Info),
    ("2019-", "payee_order", "payee.K.3.amount", Severity::Caution),
    ("2019-", "use_name", "use.E.payee", Severity::Caution),
    ("2019-", "use_name", "use.R.payee", Severity::Caution),
    ("2019-", "mark_unused", "check.efficiency.unused.mark", Severity::Info),
    ("2019-", "indicator_without_figures", "policy.1.indicator", Severity::Caution),
    ("2019-", "dash_zero_mixed", "budget.2016.total", Severity::Info),
    ("2019-", "payee_repeated", "payee.I.1.amount", Severity::Info),
    ("2021-", "dash_zero_mixed", "breakdown.total.original", Severity::Info),
    ("2021-", "outcome_final_only", "outcome.2.final.target", Severity::Info),
    ("2021-", "unit_cost_empty", "unit_cost.3.basis", Severity::Info),
    ("2021-", "text_repeated", "policy.relation", Severity::Info),
    ("2021-", "indicator_without_figures", "policy.relation", Severity::Info),
    ("2021-", "legal_basis_paragraph", "basic.legal_basis", Severity::Info),
    ("2022-", "sheet_number_missing", "sheet.number", Severity::Caution),
    ("2022-", "use_payee", "use.G.total", Severity::Caution),
    ("2022-", "outcome_target_below_actual", "outcome.1.2021.target", Severity::Caution),
    ("2022-", "outcome_final_met_early", "outcome.1.final.target", Severity::Caution),
    ("2022-", "output_plan_double", "output.1.2021.actual", Severity::Caution),
    ("2022-", "output_plan_below_actual", "output.1.2021.planned", Severity::Info),
    ("2022-", "single_bid", "payee.K.1.award_rate", Severity::Info),
    ("2022-", "bid_reason", "check.efficiency.no_competition.mark", Severity::Info),
    ("2022-", "first_tier_sum", "budget.2021.executed", Severity::Info),
    ("2022-", "name_near", "use.A.5.purpose", Severity::Caution),
    ("2022-", "unit_cost_unit_spelling", "unit_cost.1.unit", Severity::Info),
    ("2022-", "unit_cost_coarse", "unit_cost.1.2021.cost", Severity::Info),
    ("2022-", "payee_repeated", "payee.N.1.amount", Severity::Info),
    ("2022-", "award_rate_low", "payee.N.1.award_rate", Severity::Info),
    ("2017-", "unit_cost_over_executed", "unit_cost.1.2017.formula", Severity::Caution),
    ("2017-", "unit_cost_other_indicator", "unit_cost.1.2017.formula", Severity::Caution),
    ("2017-", "unit_cost_sum_over_executed", "budget.2014.executed", Severity::Info),
    ("2017-", "unit_cost_unit", "unit_cost.3.formula_unit", Severity::Caution),
    ("2017-", "outcome_rate_cut", "outcome.1.2015.rate", Severity::Info),
    ("2017-", "flow_total", "flow.text", Severity::Caution),
    ("2017-", "outcome_final_met_early", "outcome.1.final.target", Severity::Caution),
    ("2017-", "outcome_target_below_actual", "outcome.1.2015.target", Severity::Caution),
    ("2017-", "outcome_rate_high", "outcome.1.2016.actual", Severity::Caution),
    ("2017-", "outcome_cumulative", "outcome.1.goal", Severity::Info),
    ("2017-", "mark_output", "output.3.2015.actual", Severity::Caution),
    ("2017-", "mark_intermediate", "payee.B.1.amount", Severity::Caution),
    ("2017-", "use_payee", "use.D.total", Severity::Caution),
    ("2017-", "use_without_subcontract", "payee.B.1.amount", Severity::Info),
    ("2017-", "single_bid", "payee.C.2.award_rate", Severity::Info),
    ("2017-", "no_competition_mark", "payee.D.1.contract", Severity::Info),
    ("2017-", "payee_amount_missing", "payee.A.2.amount", Severity::Caution),
    ("2016-", "unit_cost_planned", "unit_cost.1.2015.formula", Severity::Caution),
    ("2016-", "mark_unused", "check.efficiency.unused.mark", Severity::Caution),
    ("2016-", "outcome_goal_after_end", "outcome.1.final.year", Severity::Caution),
    ("2016-", "outcome_no_actual", "outcome.1.final.target", Severity::Caution),
    ("2016-", "mark_intermediate", "payee.C.1.amount", Severity::Caution),
    ("2016-", "use_without_subcontract", "payee.C.1.amount", Severity::Info),
    ("2016-", "legal_basis_paragraph", "basic.legal_basis", Severity::Info),
    ("2016-", "bid_reason", "check.efficiency.single_bid.mark", Severity::Info),
    ("2016-", "use_name", "use.B.payee", Severity::Info),
    ("2016-", "dash_zero_mixed", "budget.2014.total", Severity::Info),
];

#[test]
fn what_a_careful_reader_notices_in_real_sheets_is_noticed() {
    let Some(shared) = shared() else { return eprintln!("skipped: no shared sheets here") };
    let silent: Vec<String> = REAL
        .iter()
        .filter(|(stem, rule, key, least)| {
            let found = check(&values(&gold(&shared.join("gold"), stem)));
            let had = severity(&found, rule, key);
            // A dash and a zero are shown by one example each.
            let had = if *rule == "dash_zero_mixed" {
                found.iter().find(|f| f.rule.id == *rule).map(|f| f.severity)
            } else {
                had
            };
            had < Some(*least)
        })
        .map(|(stem, rule, key, _)| format!("{stem} {rule} {key}"))
        .collect();
    assert!(silent.is_empty(), "not noticed: {silent:#?}");
}

/// Keys about which nothing above 情報 may be said: right, or rounding.
const QUIET: &[(&str, &[&str])] = &[
    (
        "2019-",
        &[
            "budget.2018.total",
            "budget.2018.execution_rate",
            "budget.2018.execution_rate_of_original",
            "outcome.1.final.rate",
            "unit_cost.1.2018.cost",
            "use.B.total",
            "use.M.total",
            "use.Q.total",
            "use.P.payee",
            "payee.E.1.corporate_number",
            "check.efficiency.single_bid.mark",
        ],
    ),
    (
        "2022-",
        &[
            "budget.2019.total",
            "budget.2020.execution_rate",
            "budget.2021.execution_rate",
            "outcome.1.2020.rate",
            "outcome.1.2021.rate",
            "unit_cost.1.2019.cost",
            "unit_cost.1.2020.cost",
            "use.E.total",
            "use.A.total",
            "use.C.total",
            "check.efficiency.competition.comment",
            "check.efficiency.single_bid.mark",
        ],
    ),
    (
        "2017-",
        &[
            "budget.2014.total",
            "budget.2016.execution_rate",
            "outcome.2.2015.rate",
            "outcome.3.2015.rate",
            "use.A.total",
            "use.B.total",
            "use.C.total",
            "breakdown.total.original",
        ],
    ),
    ("2016-", &["budget.2015.execution_rate", "unit_cost.1.2015.cost", "use.A.total", "check.effect.output.mark"]),
];

#[test]
fn rounding_and_agreement_stay_silent_in_real_sheets() {
    let Some(shared) = shared() else { return eprintln!("skipped: no shared sheets here") };
    for (stem, keys) in QUIET {
        for found in check(&values(&gold(&shared.join("gold"), stem))) {
            let subject = found.subject().unwrap().to_string();
            let loud = found.severity > Severity::Info && keys.contains(&subject.as_str());
            assert!(!loud, "{stem} {subject}: {}", found.message);
        }
    }
    let new = check(&values(&gold(&shared.join("gold"), "2021-")));
    assert!(new.iter().all(|f| f.severity == Severity::Info), "a new request shows nothing above 情報");
    for path in golds(&shared.join("gold")) {
        for found in check(&values(&path)) {
            assert_ne!(found.rule.id, "corporate_number", "{}", path.display());
            assert_ne!(found.rule.id, "payee_two_names", "{}", path.display());
        }
    }
}

#[test]
fn a_mistyped_corporate_number_in_a_real_sheet_is_noticed() {
    let Some(shared) = shared() else { return eprintln!("skipped: no shared sheets here") };
    let path = gold(&shared.join("gold"), "2017-");
    let change = |key: &str, value: &str| {
        let pairs = records(&path).into_iter().map(|r| (r[0].clone(), r[1].clone()));
        check(&Values::from_pairs(pairs.chain([(key.to_owned(), value.to_owned())])))
    };
    for wrong in ["7010001008845", "7010001008484", "701000100884"] {
        let found = change("payee.C.1.corporate_number", wrong);
        assert_eq!(
            severity(&found, "corporate_number", "payee.C.1.corporate_number"),
            Some(Severity::Error),
            "{wrong}"
        );
    }
    let found = change("check.efficiency.single_bid.mark", "無");
    assert_eq!(severity(&found, "single_bid_mark", "check.efficiency.single_bid.mark"), Some(Severity::Caution));
}

fn sample_sheet(stem: &str) -> PathBuf {
    let folder = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/sample_sheets"));
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder).unwrap().map(|e| e.unwrap().path()).collect();
    files.retain(|p| p.file_name().unwrap().to_string_lossy().starts_with(stem));
    files.pop().unwrap_or_else(|| panic!("no sample {stem}"))
}

#[test]
fn a_correction_takes_a_finding_away_and_its_operands_lead_to_the_source() {
    let document = read_file(&sample_sheet("2021-"), None).unwrap();
    let parsed = parse(&document);
    let mut sheet = Sheet::from_parsed(&document, &parsed);
    let of_cost = |sheet: &Sheet| check(&Values::from_sheet(sheet)).into_iter().find(|f| f.rule.id == "unit_cost");
    let found = of_cost(&sheet).expect("14.6 is not 229/17");
    assert!(found.doubt, "extracted text may have been misread");
    let operand = &found.operands[0];
    assert_eq!(operand.spans[0].slice(&document.text), Some("14.6"));
    let by = Stamp { author: "監査 花子".into(), at: "2026-11-21T09:00:00Z".parse().unwrap() };
    let correction = Correction { value: "13.5".into(), reason: "原本".into(), by, span: None };
    let review = CellReview { correction: Some(correction), ..CellReview::default() };
    sheet.cells.insert(operand.cell.clone().unwrap(), review);
    assert!(of_cost(&sheet).is_none());
}

#[test]
fn a_figure_placed_by_a_sum_is_no_evidence_and_an_unread_part_is_no_zero() {
    let sheet = |how: How, part: Finding| {
        let placed = |value: &str, how| Finding::Placed { value: value.into(), spans: vec![], how };
        let field = |key: &str, found| Field { key: key.into(), found };
        let parsed = Parsed {
            generation: Generation::H29,
            fields: vec![
                field("budget.2016.original", placed("95", How::Grid)),
                field("budget.2016.carried", part),
                field("budget.2016.total", placed("83", how)),
            ],
            diagnostics: vec![],
            claimed: vec![],
            unclaimed: vec![],
        };
        check(&Values::from_parsed(&parsed, TextKind::Scrambled)).iter().any(|f| f.rule.id == "budget_total")
    };
    let dash = Finding::Placed { value: "-".into(), spans: vec![], how: How::Grid };
    let unread = Finding::Missing { looked: "表".into(), within: None, candidates: vec![] };
    assert!(sheet(How::Grid, dash.clone()));
    assert!(!sheet(How::Arithmetic, dash));
    assert!(!sheet(How::Grid, unread));
}
