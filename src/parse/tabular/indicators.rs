//! Outcomes, outputs, unit costs, policy indicators and KPIs: tables of one
//! shape, with texts on the left, a label, a unit and years.

use crate::form::{Generation, Mark};
use crate::parse::{Candidate, How};
use crate::text::Span;

use super::columns::{Header, Slot};
use super::context::Context;
use super::fit::{Fit, fit};
use super::grid::{Cell, Row};
use super::unit::unit_of_label;

/// A kind of year table as the form has it.
#[derive(Debug)]
pub(super) struct Table {
    /// First part of its keys.
    pub(super) group: &'static str,
    /// Rows: their label and the last part of their keys.
    pub(super) rows: &'static [(Mark, &'static str)],
    /// Texts left of the labels, from the left.
    pub(super) texts: &'static [&'static str],
    /// Units: of which row, under which key.
    pub(super) units: &'static [(&'static str, &'static str)],
    /// Columns of the form, as years before and after the sheet's.
    columns: fn(Generation) -> &'static [Col],
}

/// A column of the form: a year relative to the sheet's, or a target.
#[derive(Debug, Clone, Copy)]
enum Col {
    Year(i16),
    Interim,
    Final,
    Start,
}

const PAST3: &[Col] = &[Col::Year(-3), Col::Year(-2), Col::Year(-1)];
const TARGETS: &[Col] = &[Col::Year(-3), Col::Year(-2), Col::Year(-1), Col::Interim, Col::Final];
const NEXT1: &[Col] = &[Col::Year(-3), Col::Year(-2), Col::Year(-1), Col::Year(0)];
const NEXT2: &[Col] = &[Col::Year(-3), Col::Year(-2), Col::Year(-1), Col::Year(0), Col::Year(1)];
const KPIS: &[Col] = &[Col::Start, Col::Year(-1), Col::Year(0), Col::Interim, Col::Final];
const OLD: &[Col] = &[Col::Year(-3), Col::Year(-2), Col::Year(-1), Col::Final];

const ACTUAL_TARGET_RATE: &[(Mark, &str)] =
    &[(Mark::OutcomeActual, "actual"), (Mark::Target, "target"), (Mark::Achievement, "rate")];

/// 成果目標及び成果実績.
pub(super) const OUTCOME: Table = Table {
    group: "outcome",
    rows: ACTUAL_TARGET_RATE,
    texts: &["goal", "indicator"],
    units: &[("actual", "unit")],
    columns: |g| if g == Generation::H24 { OLD } else { TARGETS },
};

/// 活動指標及び活動実績.
pub(super) const OUTPUT: Table = Table {
    group: "output",
    rows: &[(Mark::OutputActual, "actual"), (Mark::Planned, "planned")],
    texts: &["indicator"],
    units: &[("actual", "unit")],
    columns: |g| if g < Generation::H29 { NEXT1 } else { NEXT2 },
};

/// 活動目標及び活動実績, from 令和4年度.
pub(super) const OUTPUT_WITH_GOAL: Table = Table { texts: &["goal", "indicator"], ..OUTPUT };

/// 単位当たりコスト.
pub(super) const UNIT_COST: Table = Table {
    group: "unit_cost",
    rows: &[(Mark::UnitCost, "cost"), (Mark::Formula, "formula")],
    texts: &["basis"],
    units: &[("cost", "unit"), ("formula", "formula_unit")],
    columns: |g| if g == Generation::H24 { PAST3 } else { NEXT1 },
};

/// 測定指標.
pub(super) const POLICY: Table = Table {
    group: "policy",
    rows: &[(Mark::PolicyActual, "actual"), (Mark::Target, "target")],
    texts: &["indicator"],
    units: &[("actual", "unit")],
    columns: |_| TARGETS,
};

/// KPI.
pub(super) const KPI: Table = Table {
    group: "kpi",
    rows: ACTUAL_TARGET_RATE,
    texts: &["indicator"],
    units: &[("actual", "unit")],
    columns: |_| KPIS,
};

/// The reading of one table: which indicator it is at and what it has seen.
#[derive(Debug)]
pub(super) struct Reader<'r> {
    table: &'static Table,
    /// Position of the indicator being read; 0 before the first.
    n: usize,
    header: Option<Header>,
    /// Row of `header`, while nothing stands below it yet.
    fresh: bool,
    /// Whether the heading row has a column for the indicator and none for
    /// the goal.
    goalless: bool,
    seen: Vec<&'static str>,
    texts: Vec<(&'static str, Vec<&'r Cell>)>,
    extent: Option<Span>,
}

impl<'r> Reader<'r> {
    /// A reader that has seen nothing.
    pub(super) fn new(table: &'static Table) -> Self {
        let (seen, texts) = (Vec::new(), Vec::new());
        Self { table, n: 0, header: None, fresh: false, goalless: false, seen, texts, extent: None }
    }

    /// Position of the indicator being read; 0 before the first.
    pub(super) fn position(&self) -> usize {
        self.n
    }

    /// Goes on to the next indicator, whose row is no row of years.
    pub(super) fn open(&mut self, cx: &mut Context<'_, '_>) {
        self.close(cx);
        self.n += 1;
        self.header = None;
        self.fresh = false;
    }

    /// Takes a row; whether it belonged to the table.
    pub(super) fn take(&mut self, row: &'r Row, cx: &mut Context<'_, '_>) -> bool {
        let label = self.label_of(row);
        // Years below 中間目標 and 目標最終年度 are no columns of their own.
        if let (true, None, Some(header)) = (self.fresh, label, self.header.as_mut())
            && header.add_target_years(row)
        {
            cx.claim_row(row);
            return true;
        }
        if label.is_none()
            && let Some(header) = Header::read(row, cx.year, 2)
        {
            self.begin(header, cx);
            let has = |marks: [Mark; 2]| marks.iter().any(|m| row.has(*m));
            self.goalless =
                has([Mark::OutcomeIndicator, Mark::OutputIndicator]) && !has([Mark::OutcomeGoal, Mark::OutputGoal]);
            self.extent = Some(row.span);
            claim_header(row, self.header.as_ref(), cx);
            return true;
        }
        let Some((at, leaf)) = label else { return false };
        self.data_row(row, at, leaf, cx);
        true
    }

    /// The last label of the table's rows that has something to its right or
    /// is the only one: 「単位当たりコスト」 is a heading and a row label.
    fn label_of(&self, row: &Row) -> Option<(usize, &'static str)> {
        if row.has(Mark::UnitCostBasis) || row.has(Mark::Unit) {
            return None;
        }
        let of = |cell: &Cell| self.table.rows.iter().find(|(m, _)| cell.is(*m)).map(|(_, leaf)| *leaf);
        row.filled().rev().find_map(|(at, cell)| of(cell).map(|leaf| (at, leaf)))
    }

    fn begin(&mut self, header: Header, cx: &mut Context<'_, '_>) {
        if self.n == 0 || !self.seen.is_empty() || !self.texts.is_empty() {
            self.close(cx);
            self.n += 1;
        }
        self.header = Some(header);
        self.fresh = true;
    }

    fn data_row(&mut self, row: &'r Row, at: usize, leaf: &'static str, cx: &mut Context<'_, '_>) {
        let texts: Vec<(usize, &Cell)> = row.filled().filter(|(i, c)| *i < at && !c.is_label()).collect();
        let first_leaf = self.table.rows.first().map(|(_, l)| *l);
        let again =
            self.seen.contains(&leaf) || (!self.seen.is_empty() && first_leaf == Some(leaf) && !texts.is_empty());
        if self.n == 0 || again {
            self.close(cx);
            self.n += 1;
        }
        self.fresh = false;
        self.seen.push(leaf);
        self.extent = Some(self.extent.map_or(row.span, |e| e.cover(row.span)));
        cx.claim_labels(row);
        for (name, cell) in name_texts(self.table.texts, &texts, at, self.goalless) {
            match self.texts.iter_mut().find(|(n, _)| *n == name) {
                Some((_, cells)) => cells.push(cell),
                None => self.texts.push((name, vec![cell])),
            }
        }
        let assumed = || Header::assumed(&assumed_slots(self.table, cx));
        let header = self.header.get_or_insert_with(assumed);
        if let Some(fit) = fit(row, at, header) {
            Line { table: self.table, n: self.n, row, label: at, leaf }.place(&fit, header, cx);
        }
    }

    /// Writes what is known only at the end of an indicator.
    pub(super) fn close(&mut self, cx: &mut Context<'_, '_>) {
        let texts = std::mem::take(&mut self.texts);
        let seen = std::mem::take(&mut self.seen);
        if self.n == 0 || (texts.is_empty() && seen.is_empty()) {
            return;
        }
        let stem = format!("{}.{}", self.table.group, self.n);
        for (name, cells) in &texts {
            cx.pieces(&format!("{stem}.{name}"), cells, How::Label);
        }
        let Some(header) = &self.header else { return };
        for column in &header.columns {
            let (Some((year, span)), Some(name)) = (&column.year, target_name(column.slot)) else { continue };
            cx.sink.place(format!("{stem}.{name}.year").as_str(), year.clone(), How::Grid, &[*span]);
        }
        for (_, leaf) in self.table.rows.iter().filter(|(_, leaf)| !seen.contains(leaf)) {
            if cx.form == Generation::H24 && matches!(*leaf, "target" | "planned") {
                continue;
            }
            for column in &header.columns {
                let Some(slot) = slot_name(column.slot) else { continue };
                let key = format!("{stem}.{slot}.{leaf}");
                cx.sink.miss(key.as_str(), "この表にこの行が見当たりません", self.extent);
            }
        }
    }
}

/// Names the texts left of a label. With as many cells as names they go in
/// order; else the distance to the label tells, which a lost first cell does
/// not change.
fn name_texts<'r>(
    names: &'static [&'static str],
    cells: &[(usize, &'r Cell)],
    label: usize,
    goalless: bool,
) -> Vec<(&'static str, &'r Cell)> {
    let last = names.last().copied().unwrap_or_default();
    let first = names.first().copied().unwrap_or_default();
    if names.len() == 1 {
        return cells.iter().map(|(_, c)| (last, *c)).collect();
    }
    match cells {
        [(at, cell)] if goalless || label - at <= 1 => vec![(last, *cell)],
        [(_, cell)] => vec![(first, *cell)],
        [rest @ .., (_, end)] => rest.iter().map(|(_, c)| (first, *c)).chain([(last, *end)]).collect(),
        [] => Vec::new(),
    }
}

/// A row of figures of one indicator.
struct Line<'a> {
    table: &'static Table,
    /// Position of the indicator.
    n: usize,
    row: &'a Row,
    /// Where its label stands.
    label: usize,
    /// Last part of its keys.
    leaf: &'static str,
}

impl Line<'_> {
    /// Places its unit and its values.
    fn place(&self, fit: &Fit, header: &Header, cx: &mut Context<'_, '_>) {
        self.place_unit(fit, cx);
        for (column, at) in header.columns.iter().zip(&fit.cells) {
            let Some(slot) = slot_name(column.slot) else { continue };
            let moved = old_goal_column(self.table, column.slot, cx) && self.leaf == "actual";
            let leaf = if moved { "target" } else { self.leaf };
            let key = format!("{}.{}.{slot}.{leaf}", self.table.group, self.n);
            let how = if column.assumed { How::Order } else { How::Grid };
            match self.row.get(*at) {
                _ if fit.lost > 0 => self.leave_open(&key, *at, fit, cx),
                Some(cell) => place_value(self.table, &key, cell, how, cx),
                None => {
                    let label = row_label(self.row, self.table);
                    cx.lost(&key, self.row, &format!("「{label}」の行が短く、{}列目がありません", at + 1));
                }
            }
        }
        let end = fit.cells.last().copied().unwrap_or_default();
        for (_, cell) in self.row.after(end).filter(|(_, c)| c.is_dash()) {
            cx.sink.claim(cell.span);
        }
    }

    fn place_unit(&self, fit: &Fit, cx: &mut Context<'_, '_>) {
        let beside = fit.unit.and_then(|at| self.row.get(at)).filter(|c| !c.is_blank()).cloned();
        let Some(cell) = beside.or_else(|| self.row.get(self.label).and_then(unit_of_label)) else { return };
        match self.table.units.iter().find(|(of, _)| *of == self.leaf) {
            Some((_, name)) => cx.figure(&format!("{}.{}.{name}", self.table.group, self.n), &cell, How::Label),
            None => cx.sink.claim(cell.span),
        }
    }

    /// Leaves a cell open in a row that lost blank cells: what stands in its
    /// column, or in one of as many before it, may be meant.
    fn leave_open(&self, key: &str, at: usize, fit: &Fit, cx: &mut Context<'_, '_>) {
        let first = fit.cells.first().copied().unwrap_or_default();
        let from = at.saturating_sub(fit.lost).max(first);
        let candidates: Vec<Candidate> = (from..=at)
            .filter_map(|at| self.row.get(at))
            .filter(|c| !c.is_blank())
            .map(|c| Context::candidate(c, "空欄が行のどこで失われたかによります"))
            .collect();
        if !candidates.is_empty() {
            let looked = format!("上下の行よりセルが{}個少なく、年度が決まりません", fit.lost);
            cx.sink.open(key, looked, Some(self.row.span), candidates);
        }
    }
}

/// In 平成24・25年 the goal has a column 目標値（N年度） and no row of its own.
fn old_goal_column(table: &Table, slot: Slot, cx: &Context<'_, '_>) -> bool {
    cx.form == Generation::H24 && table.group == "outcome" && slot == Slot::Final
}

/// Places a value. Before H27 the planned figure stands in brackets behind
/// the actual one.
fn place_value(table: &Table, key: &str, cell: &Cell, how: How, cx: &mut Context<'_, '_>) {
    let bracketed = table.group == "output" && cx.form == Generation::H24 && key.ends_with(".actual");
    if bracketed && let Some((outer, inner)) = split_bracket(cell) {
        cx.figure(key, &outer, how);
        cx.figure(&key.replace(".actual", ".planned"), &inner, how);
        cx.sink.claim(cell.span);
        return;
    }
    cx.figure(key, cell, how);
}

/// `12 (15)` → `12`, `15`.
fn split_bracket(cell: &Cell) -> Option<(Cell, Cell)> {
    let plain = cell.plain.trim_end();
    let at = plain.find(['(', '（'])?;
    let open = plain.get(at..)?.chars().next()?.len_utf8();
    let end = plain.strip_suffix([')', '）'])?.len();
    Some((cell.part(Span::new(0, at)), cell.part(Span::new(at + open, end))))
}

fn row_label(row: &Row, table: &Table) -> String {
    let mark = table.rows.iter().map(|(m, _)| *m).find(|m| row.has(*m));
    mark.map(|m| Context::printed(row, m)).unwrap_or_default()
}

fn target_name(slot: Slot) -> Option<&'static str> {
    match slot {
        Slot::Interim => Some("interim"),
        Slot::Final => Some("final"),
        Slot::Start => Some("start"),
        Slot::Year(_) | Slot::Request(_) | Slot::Unread => None,
    }
}

fn slot_name(slot: Slot) -> Option<String> {
    match slot {
        Slot::Year(y) | Slot::Request(y) => Some(y.to_string()),
        other => target_name(other).map(str::to_owned),
    }
}

fn assumed_slots(table: &Table, cx: &Context<'_, '_>) -> Vec<Slot> {
    let slot = |col: &Col| match col {
        Col::Year(n) => Slot::Year(cx.year.plus(*n)),
        Col::Interim => Slot::Interim,
        Col::Final => Slot::Final,
        Col::Start => Slot::Start,
    };
    (table.columns)(cx.form).iter().map(slot).collect()
}

/// Claims labels and headings of a header row.
pub(super) fn claim_header(row: &Row, header: Option<&Header>, cx: &mut Context<'_, '_>) {
    cx.claim_labels(row);
    for column in header.iter().flat_map(|h| &h.columns) {
        if let Some(cell) = row.get(column.at) {
            cx.sink.claim(cell.span);
            if column.slot == Slot::Unread {
                let message =
                    format!("見出し「{}」がどの欄に当たるか分からないため、この列の値は読んでいません", cell.plain);
                cx.sink.warn(message, Some(cell.span), None);
            }
        }
    }
}
