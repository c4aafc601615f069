//! The series of a sheet's tables.

use std::collections::BTreeSet;

use super::figures::{rows, years};
use super::{Chart, Ink, Mark, Material, Series, What};
use crate::check::lower_is_better;
use crate::review::RowId;
use crate::sheet::{FiscalYear, parse_era_year, resolve_year};

/// Every chart with a figure, in the order of the form.
pub(super) fn charts(m: &Material<'_>) -> Vec<Chart> {
    let outcomes = rows(m.values, "outcome").into_iter().map(|n| outcome(m, n));
    let outputs = rows(m.values, "output").into_iter().map(|n| output(m, n));
    let costs = rows(m.values, "unit_cost").into_iter().map(|n| unit_cost(m, n));
    let all = std::iter::once(budget(m)).chain(outcomes).chain(outputs).chain(costs);
    all.filter(|c| !c.is_empty()).collect()
}

/// The parts of 計, in the form's order. 繰越し is negative on the sheet and
/// hangs below the line.
const PARTS: [(&[&str], &str); 5] = [
    (&["original", "request"], "当初予算"),
    (&["supplementary"], "補正予算"),
    (&["brought", "carryover"], "前年度から繰越し"),
    (&["carried"], "翌年度へ繰越し"),
    (&["reserve"], "予備費等"),
];

fn budget(m: &Material<'_>) -> Chart {
    let years = years(m.values, "budget");
    let over = |cells: &[&str], name: &str, ink: Ink| {
        let at = |y: &i16| cells.iter().find_map(|c| m.mark(&format!("budget.{y}.{c}")));
        series(name, ink, years.iter().map(at))
    };
    let stack = (0..).zip(PARTS).map(|(n, (cells, name))| over(cells, name, Ink::Part(n)));
    Chart {
        what: What::Budget,
        title: "予算額と執行額".to_owned(),
        subtitle: String::new(),
        unit: "百万円".to_owned(),
        columns: years.iter().map(|y| format!("{y}年度")).collect(),
        stack: stack.filter(|s| s.points.iter().flatten().any(|p| p.value.is_some_and(|v| v != 0.0))).collect(),
        bars: vec![over(&["executed"], "執行額", Ink::Actual)],
        marks: vec![over(&["total"], "計", Ink::Total)],
        rate: Some(over(&["execution_rate"], "執行率", Ink::Rate)),
        goes: None,
    }
}

fn outcome(m: &Material<'_>, n: usize) -> Chart {
    let row = format!("outcome.{n}");
    let goals = [("interim", "中間目標", Ink::Interim), ("final", "最終目標", Ink::Final)];
    let placed: Vec<(Mark, Option<i16>, String, Ink)> = goals
        .into_iter()
        .filter_map(|(goal, word, ink)| {
            let mark = m.mark(&format!("{row}.{goal}.target")).filter(|t| t.value.is_some())?;
            Some((mark, goal_year(m, &format!("{row}.{goal}.year")), word.to_owned(), ink))
        })
        .collect();
    let mut known: BTreeSet<i16> = years(m.values, &row).into_iter().collect();
    known.extend(placed.iter().filter_map(|(_, year, ..)| *year));
    let known: Vec<i16> = known.into_iter().collect();
    let mut columns: Vec<String> = known.iter().map(|y| format!("{y}年度")).collect();
    // A goal whose year cannot be told stands at the end, under its own name.
    for (_, year, word, _) in &placed {
        if year.is_none() {
            columns.push(word.clone());
        }
    }
    let mut end = known.len();
    let mut marks = Vec::new();
    for (mark, year, word, ink) in placed {
        let own = year.and_then(|y| known.iter().position(|k| *k == y));
        let at = own.unwrap_or(end);
        end += usize::from(own.is_none());
        let mut points = vec![None; columns.len()];
        if let Some(point) = points.get_mut(at) {
            *point = Some(mark);
        }
        marks.push(Series { name: word, ink, points });
    }
    let over = |cell: &str, name: &str, ink: Ink| {
        let of_years = known.iter().map(|y| m.mark(&format!("{row}.{y}.{cell}")));
        padded(series(name, ink, of_years), columns.len())
    };
    Chart {
        what: What::Outcome(n),
        title: format!("成果目標 {n}"),
        subtitle: m.text(&format!("{row}.indicator")),
        unit: m.text(&format!("{row}.unit")),
        bars: vec![over("target", "目標値", Ink::Planned), over("actual", "成果実績", Ink::Actual)],
        stack: Vec::new(),
        rate: Some(over("rate", "達成度", Ink::Rate)),
        marks,
        columns,
        goes: goes(m, &row),
    }
}

fn output(m: &Material<'_>, n: usize) -> Chart {
    let row = format!("output.{n}");
    let years = years(m.values, &row);
    let over = |cell: &str, name: &str, ink: Ink| {
        series(name, ink, years.iter().map(|y| m.mark(&format!("{row}.{y}.{cell}"))))
    };
    Chart {
        what: What::Output(n),
        title: format!("活動指標 {n}"),
        subtitle: m.text(&format!("{row}.indicator")),
        unit: m.text(&format!("{row}.unit")),
        columns: years.iter().map(|y| format!("{y}年度")).collect(),
        bars: vec![over("planned", "当初見込み", Ink::Planned), over("actual", "活動実績", Ink::Actual)],
        stack: Vec::new(),
        marks: Vec::new(),
        rate: None,
        goes: goes(m, &row),
    }
}

fn unit_cost(m: &Material<'_>, n: usize) -> Chart {
    let row = format!("unit_cost.{n}");
    let years = years(m.values, &row);
    let cost = years.iter().map(|y| m.mark(&format!("{row}.{y}.cost")));
    Chart {
        what: What::UnitCost(n),
        title: format!("単位当たりコスト {n}"),
        subtitle: m.text(&format!("{row}.basis")),
        unit: m.text(&format!("{row}.unit")),
        columns: years.iter().map(|y| format!("{y}年度")).collect(),
        bars: vec![series("単位当たりコスト", Ink::Actual, cost)],
        stack: Vec::new(),
        marks: Vec::new(),
        rate: None,
        goes: None,
    }
}

fn goes(m: &Material<'_>, row: &str) -> Option<(RowId, bool)> {
    let (group, position) = row.split_once('.')?;
    let at = position.parse::<usize>().ok()?.checked_sub(1)?;
    let id = m.sheet.rows.standing(group).into_iter().nth(at)?;
    Some((id, lower_is_better(m.values, row)))
}

fn goal_year(m: &Material<'_>, key: &str) -> Option<i16> {
    let text = m.values.get(key)?;
    let near = m.values.get("sheet.fiscal_year").and_then(parse_era_year);
    let year = match near {
        Some(near) => resolve_year(text, near),
        None => parse_era_year(text),
    };
    year.map(FiscalYear::western)
}

fn series(name: &str, ink: Ink, points: impl Iterator<Item = Option<Mark>>) -> Series {
    Series { name: name.to_owned(), ink, points: points.collect() }
}

fn padded(mut series: Series, columns: usize) -> Series {
    series.points.resize(columns, None);
    series
}
