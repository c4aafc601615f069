use std::collections::BTreeSet;
use std::io::{self, Write};
use std::path::Path;
use std::sync::Arc;

use serde::Serialize;

use super::parse::{gather, report};
use super::{CheckArgs, CheckFormat, RulesArgs};
use crate::check::{Doubt, Found, Operand, Rule, Severity, Values, check, rules};
use crate::compare::{YearRule, year_rules};
use crate::parse::parse;
use crate::read::{Document, read_file, read_list};
use crate::text::Span;

/// How `kensho check` ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CheckOutcome {
    /// Whether a finding is 誤り.
    pub errors: bool,
    /// Whether a file could not be read.
    pub unreadable: bool,
}

impl CheckOutcome {
    /// The exit status: 3 unreadable, 1 findings of 誤り, 0 neither.
    pub fn exit_status(self) -> u8 {
        match self {
            Self { unreadable: true, .. } => 3,
            Self { errors: true, .. } => 1,
            _ => 0,
        }
    }
}

/// One sheet's findings.
struct Checked {
    file: String,
    document: Option<Document>,
    found: Vec<Found>,
}

/// Runs `kensho check`. Findings go to `out`, reasons to `err`; an `Err` means
/// that `out` itself could not be written.
pub fn run_check(args: &CheckArgs, out: &mut dyn Write, err: &mut dyn Write) -> io::Result<CheckOutcome> {
    let mut all_read = true;
    let mut checked = Vec::new();
    for file in gather(&args.files, err, &mut all_read)? {
        match check_sheet(&file) {
            Ok(one) => checked.push(one),
            Err(why) => all_read &= report(err, &why)?,
        }
    }
    for file in &args.values {
        match check_values(file) {
            Ok(one) => checked.push(one),
            Err(why) => all_read &= report(err, &why)?,
        }
    }
    match args.format {
        CheckFormat::Text => write_text(&checked, out)?,
        CheckFormat::Json => write_json(&checked, out)?,
        CheckFormat::Csv => write_csv(&checked, out)?,
    }
    out.flush()?;
    let errors = checked.iter().flat_map(|c| &c.found).any(|f| f.severity == Severity::Error);
    Ok(CheckOutcome { errors, unreadable: !all_read })
}

fn check_sheet(path: &Path) -> Result<Checked, String> {
    let document = read_file(path, None).map_err(|e| e.to_string())?;
    let found = check(&Values::from_parsed(&parse(&document), document.kind));
    Ok(Checked { file: path.to_string_lossy().into_owned(), document: Some(document), found })
}

fn check_values(path: &Path) -> Result<Checked, String> {
    let text = read_list(path).map_err(|e| e.to_string())?;
    let values = values_of_list(&text).map_err(|why| format!("{}: {why}", path.display()))?;
    Ok(Checked { file: path.to_string_lossy().into_owned(), document: None, found: check(&values) })
}

/// The columns `key` and `value` of a CSV, wherever they stand, so the output
/// of `kensho parse` for one sheet will do too: a cell that its `status` calls
/// missing is unknown.
fn values_of_list(text: &str) -> Result<Values, String> {
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(text.as_bytes());
    let header = reader.headers().map_err(|e| e.to_string())?.clone();
    let find = |name: &str| header.iter().position(|h| h.trim() == name);
    let needed = |name: &str| find(name).ok_or_else(|| format!("見出し行に {name} 列がありません"));
    let (key, value, status, file) = (needed("key")?, needed("value")?, find("status"), find("file"));
    let (mut pairs, mut missing, mut files) = (Vec::new(), Vec::new(), BTreeSet::new());
    for record in reader.records() {
        let record = record.map_err(|e| format!("CSVとして読めません（{e}）"))?;
        let cell = |at: Option<usize>| at.and_then(|at| record.get(at)).unwrap_or_default().to_owned();
        files.insert(cell(file));
        let key = cell(Some(key)).trim().to_owned();
        match cell(status).as_str() {
            "missing" => missing.push(key),
            _ => pairs.push((key, cell(Some(value)))),
        }
    }
    if files.len() > 1 {
        return Err("複数のシートの値が入っています。シートごとに分けてください".to_owned());
    }
    Ok(Values::from_pairs(pairs).with_unknown(missing))
}

fn write_text(checked: &[Checked], out: &mut dyn Write) -> io::Result<()> {
    for one in checked {
        let count = |s: Severity| one.found.iter().filter(|f| f.severity == s).count();
        let (errors, cautions, infos) = (count(Severity::Error), count(Severity::Caution), count(Severity::Info));
        writeln!(out, "{}: 誤り {errors}件、注意 {cautions}件、情報 {infos}件", one.file)?;
        for found in &one.found {
            let doubt = if found.doubt { "・読取の疑い" } else { "" };
            writeln!(out, "  [{}{doubt}] {}  ({})", found.severity, found.message, found.rule.id)?;
            if !found.working.is_empty() {
                writeln!(out, "      {}", found.working)?;
            }
            let places: Vec<String> = found.operands.iter().map(|o| place(o, one.document.as_ref())).collect();
            writeln!(out, "      {}", places.join(" "))?;
        }
    }
    Ok(())
}

/// `budget.2018.total@L12:5`.
fn place(operand: &Operand, document: Option<&Document>) -> String {
    match locator(operand, document) {
        Some(at) => format!("{}@{at}", operand.key),
        None => operand.key.to_string(),
    }
}

fn locator(operand: &Operand, document: Option<&Document>) -> Option<String> {
    let span = operand.spans.iter().copied().reduce(Span::cover)?;
    Some(document?.locator(span))
}

fn write_csv(checked: &[Checked], out: &mut dyn Write) -> io::Result<()> {
    let mut writer = csv::Writer::from_writer(out);
    writer.write_record(["file", "rule", "severity", "keys", "printed", "expected", "message"])?;
    for one in checked {
        for f in &one.found {
            let keys: Vec<&str> = f.operands.iter().map(|o| o.key.as_str()).collect();
            let (rule, severity, keys) = (f.rule.id, f.severity.word(), keys.join(" "));
            writer.write_record([&one.file, rule, severity, &keys, &f.printed, &f.expected, &f.message])?;
        }
    }
    writer.flush()
}

#[derive(Serialize)]
struct FoundJson<'a> {
    file: &'a str,
    rule: &'a str,
    title: &'a str,
    severity: &'a str,
    doubt: bool,
    keys: Vec<&'a str>,
    printed: &'a str,
    expected: &'a str,
    message: &'a str,
    working: &'a str,
    tolerance: &'a str,
    operands: Vec<OperandJson<'a>>,
}

#[derive(Serialize)]
struct OperandJson<'a> {
    key: &'a str,
    label: String,
    value: &'a str,
    locator: Option<String>,
    spans: &'a [Span],
}

fn write_json(checked: &[Checked], out: &mut dyn Write) -> io::Result<()> {
    let all: Vec<FoundJson<'_>> = checked.iter().flat_map(|c| c.found.iter().map(|f| json(c, f))).collect();
    serde_json::to_writer_pretty(&mut *out, &all)?;
    writeln!(out)
}

fn json<'a>(checked: &'a Checked, f: &'a Found) -> FoundJson<'a> {
    let operand = |o: &'a Arc<Operand>| OperandJson {
        key: o.key.as_str(),
        label: o.key.label(),
        value: &o.value,
        locator: locator(o, checked.document.as_ref()),
        spans: &o.spans,
    };
    FoundJson {
        file: &checked.file,
        rule: f.rule.id,
        title: f.rule.title,
        severity: f.severity.word(),
        doubt: f.doubt,
        keys: f.operands.iter().map(|o| o.key.as_str()).collect(),
        printed: &f.printed,
        expected: &f.expected,
        message: &f.message,
        working: &f.working,
        tolerance: f.tolerance,
        operands: f.operands.iter().map(operand).collect(),
    }
}

/// Runs `kensho rules`: the catalogue.
pub fn run_rules(args: &RulesArgs, out: &mut dyn Write) -> io::Result<()> {
    match args.format {
        CheckFormat::Text => {
            rules_as_text(out)?;
            year_rules_as_text(out)?;
        }
        CheckFormat::Csv => rules_as_csv(out)?,
        CheckFormat::Json => {
            let over_years = year_rules().map(year_rule_as_object);
            let all: Vec<serde_json::Map<String, serde_json::Value>> =
                rules().map(rule_as_object).chain(over_years).collect();
            serde_json::to_writer_pretty(&mut *out, &all)?;
            writeln!(out)?;
        }
    }
    out.flush()
}

/// A rule's columns with their names.
fn columns(rule: &Rule) -> [(&'static str, String); 10] {
    let doubt = match rule.doubt {
        Doubt::Identity => "読取の疑いを付ける。計算で補った値には使わない",
        Doubt::Reading => "読取の疑いを付ける",
        Doubt::No => "付けない",
    };
    [
        ("id", rule.id.to_owned()),
        ("title", rule.title.to_owned()),
        ("severity", rule.severity.word().to_owned()),
        ("compares", rule.compares.to_owned()),
        ("formula", rule.formula.to_owned()),
        ("tolerance", rule.tolerance.to_owned()),
        ("why", rule.why.to_owned()),
        ("applies", rule.applies.words()),
        ("doubt", doubt.to_owned()),
        ("source", rule.source.to_owned()),
    ]
}

fn rules_as_text(out: &mut dyn Write) -> io::Result<()> {
    for rule in rules() {
        writeln!(out, "{}  {}（{}まで）", rule.id, rule.title, rule.severity)?;
        let lines = [
            ("比べるもの", rule.compares),
            ("計算・条件", rule.formula),
            ("許容する差", rule.tolerance),
            ("理由", rule.why),
            ("対象", &rule.applies.words()),
            ("根拠", rule.source),
        ];
        for (name, text) in lines {
            writeln!(out, "    {name}: {text}")?;
        }
        for (name, example) in [("指摘する例", rule.fires), ("指摘しない例", rule.silent)] {
            let cells: Vec<String> = example.iter().map(|(k, v)| format!("{k}={v}")).collect();
            writeln!(out, "    {name}: {}", cells.join(" "))?;
        }
    }
    Ok(())
}

/// A rule over several years under the same names.
fn year_columns(rule: &YearRule) -> [(&'static str, String); 10] {
    [
        ("id", rule.id.to_owned()),
        ("title", rule.title.to_owned()),
        ("severity", rule.severity.word().to_owned()),
        ("compares", rule.compares.to_owned()),
        ("formula", rule.condition.to_owned()),
        ("tolerance", rule.tolerance.to_owned()),
        ("why", rule.why.to_owned()),
        ("applies", "同じ事業の2年度以上のシート（kensho compare）".to_owned()),
        ("doubt", "読取の疑いを付ける".to_owned()),
        ("source", rule.source.to_owned()),
    ]
}

fn year_rules_as_text(out: &mut dyn Write) -> io::Result<()> {
    for rule in year_rules() {
        writeln!(out, "{}  {}（{}まで）", rule.id, rule.title, rule.severity)?;
        let names = ["比べるもの", "計算・条件", "許容する差", "理由", "対象"];
        let columns = year_columns(rule);
        for (name, (_, text)) in names.iter().zip(columns.iter().skip(3)) {
            writeln!(out, "    {name}: {text}")?;
        }
        writeln!(out, "    根拠: {}", rule.source)?;
        for (name, sheets) in [("指摘する例", rule.fires), ("指摘しない例", rule.silent)] {
            let sheet = |s: &crate::compare::ExampleSheet| {
                s.iter().map(|(k, v)| format!("{k}={v}")).collect::<Vec<_>>().join(" ")
            };
            writeln!(out, "    {name}: {}", sheets.iter().map(sheet).collect::<Vec<_>>().join(" ｜ "))?;
        }
    }
    Ok(())
}

fn year_rule_as_object(rule: &'static YearRule) -> serde_json::Map<String, serde_json::Value> {
    let text = year_columns(rule).into_iter().map(|(name, text)| (name.to_owned(), text.into()));
    // Of the examples the keys of each sheet under its number.
    let example = |sheets: &[crate::compare::ExampleSheet]| -> serde_json::Value {
        let sheet = |(i, s): (usize, &crate::compare::ExampleSheet)| {
            let cells = s.iter().map(|(k, v)| ((*k).to_owned(), serde_json::Value::from(*v)));
            ((i + 1).to_string(), cells.collect::<serde_json::Map<_, _>>().into())
        };
        sheets.iter().enumerate().map(sheet).collect::<serde_json::Map<String, serde_json::Value>>().into()
    };
    let examples = [("fires", rule.fires), ("silent", rule.silent)].map(|(n, e)| (n.to_owned(), example(e)));
    text.chain(examples).collect()
}

fn rules_as_csv(out: &mut dyn Write) -> io::Result<()> {
    let mut writer = csv::Writer::from_writer(out);
    for (at, rule) in rules().enumerate() {
        let columns = columns(rule);
        if at == 0 {
            writer.write_record(columns.iter().map(|(name, _)| *name))?;
        }
        writer.write_record(columns.iter().map(|(_, text)| text.as_str()))?;
    }
    for rule in year_rules() {
        writer.write_record(year_columns(rule).iter().map(|(_, text)| text.as_str()))?;
    }
    writer.flush()
}

fn rule_as_object(rule: &'static Rule) -> serde_json::Map<String, serde_json::Value> {
    let example = |cells: crate::check::Example| -> serde_json::Value {
        cells
            .iter()
            .map(|(k, v)| ((*k).to_owned(), serde_json::Value::from(*v)))
            .collect::<serde_json::Map<_, _>>()
            .into()
    };
    let text = columns(rule).into_iter().map(|(name, text)| (name.to_owned(), text.into()));
    let examples = [("fires", rule.fires), ("silent", rule.silent)].map(|(n, e)| (n.to_owned(), example(e)));
    text.chain(examples).collect()
}
