//! The form as data: which rows of which cells stand under each other,
//! mirroring the official sheet. The form pane (`ui::form`) draws it, exports
//! write it.

mod builder;

use self::builder::Builder;
use crate::review::{CellId, RowId, Sheet};
use crate::sheet::{CHECK_ITEMS, FieldKey, Section};

/// One row of the form pane.
#[derive(Debug, Clone, PartialEq)]
pub enum FormRow {
    /// A section of the form.
    Heading(Section),
    /// A block within a section: an outcome, a payee block.
    SubHeading {
        /// Its title.
        title: String,
        /// The repeated row it stands for, if it is one.
        row: Option<RowId>,
    },
    /// The head of a table.
    TableHead(Vec<FormCol>),
    /// Cells side by side.
    Cells(Vec<FormCol>),
    /// A button that adds a row to a group.
    AddRow {
        /// The group.
        group: String,
        /// What one row of it is called.
        what: String,
    },
}

/// One column of a row.
#[derive(Debug, Clone, PartialEq)]
pub struct FormCol {
    /// Its share of the width.
    pub weight: f32,
    /// What stands there.
    pub content: ColContent,
}

/// What stands in a column.
#[derive(Debug, Clone, PartialEq)]
pub enum ColContent {
    /// Nothing.
    Empty,
    /// The form's own wording.
    Label(String),
    /// A cell, by key and identity.
    Cell(FieldKey, CellId),
}

impl FormRow {
    /// The cells of the row.
    pub fn cells(&self) -> impl Iterator<Item = (&FieldKey, &CellId)> {
        let cols: &[FormCol] = match self {
            Self::Cells(cols) => cols,
            _ => &[],
        };
        cols.iter().filter_map(|c| match &c.content {
            ColContent::Cell(key, id) => Some((key, id)),
            ColContent::Empty | ColContent::Label(_) => None,
        })
    }
}

/// The rows of a sheet's form. Every standing cell appears exactly once: what
/// no table takes up stands at the end of its section with its label.
pub fn form_rows(sheet: &Sheet, keyed: &[(FieldKey, CellId)]) -> Vec<FormRow> {
    let mut builder = Builder::new(sheet, keyed);
    for (section, lay) in LAYOUT {
        builder.section(*section, *lay);
    }
    builder.rows
}

/// The rows in which some cell is wanted, each under its headings.
pub fn rows_with(rows: Vec<FormRow>, wanted: impl Fn(&CellId) -> bool) -> Vec<FormRow> {
    // From the end, so that a heading knows whether anything below it is kept.
    let (mut below_head, mut below_sub, mut below_title) = (false, false, false);
    let mut kept: Vec<FormRow> = Vec::new();
    for row in rows.into_iter().rev() {
        let keep = match &row {
            FormRow::Cells(_) => row.cells().any(|(_, id)| wanted(id)),
            FormRow::AddRow { .. } => false,
            FormRow::TableHead(_) => std::mem::take(&mut below_head),
            FormRow::SubHeading { .. } => {
                below_head = false;
                std::mem::take(&mut below_sub)
            }
            FormRow::Heading(_) => {
                (below_head, below_sub) = (false, false);
                std::mem::take(&mut below_title)
            }
        };
        if keep {
            if matches!(row, FormRow::Cells(_)) {
                (below_head, below_sub, below_title) = (true, true, true);
            }
            kept.push(row);
        }
    }
    kept.reverse();
    kept
}

/// Lays out one section.
type Lay = fn(&mut Builder<'_>);

/// The sections in the sheet's order, and how each is laid out.
const LAYOUT: &[(Section, Lay)] = &[
    (Section::Sheet, |b| b.line(&[("sheet.fiscal_year", 0.9), ("sheet.ministry", 1.2), ("sheet.number", 1.5)])),
    (Section::Basic, basic),
    (Section::Budget, budget),
    (Section::Breakdown, breakdown),
    (Section::Outcome, outcomes),
    (Section::Output, outputs),
    (Section::UnitCost, unit_costs),
    (Section::Policy, policy),
    (Section::Kpi, kpi),
    (Section::Check, checks),
    (Section::Related, related),
    (Section::Result, |b| b.always(&["result.finding", "result.direction"])),
    (Section::Opinion, opinions),
    (Section::Remarks, |b| b.always(&["remarks"])),
    (Section::Past, past),
    (Section::Flow, |b| b.always(&["flow.text"])),
    (Section::Use, uses),
    (Section::Payee, payees),
    (Section::Obligation, obligations),
    (Section::Other, |_| {}),
];

fn basic(b: &mut Builder<'_>) {
    b.always(&["basic.name"]);
    b.pair("basic.bureau", "basic.division");
    b.pair("basic.author", "basic.account");
    b.pair("basic.start_year", "basic.end_year");
    b.if_known(&["basic.measure"]);
    b.always(&["basic.legal_basis", "basic.plans", "basic.policies", "basic.expense_class", "basic.purpose"]);
    b.if_known(&["basic.issue"]);
    b.always(&["basic.summary"]);
    b.if_known(&["basic.url"]);
    b.always(&["basic.method"]);
}

const BUDGET_ROWS: &[&str] = &[
    "original",
    "supplementary",
    "brought",
    "carried",
    "carryover",
    "reserve",
    "total",
    "executed",
    "execution_rate",
    "execution_rate_of_original",
];

fn budget(b: &mut Builder<'_>) {
    b.year_table("budget", BUDGET_ROWS, &[], 1.9);
}

fn breakdown(b: &mut Builder<'_>) {
    let rows = b.positions("breakdown");
    if !rows.is_empty() || b.knows("breakdown.total.original") {
        b.head(&[(3.0, "歳出予算目"), (1.2, "当初予算"), (1.2, "要求")]);
        for n in &rows {
            b.cells(&[
                (3.0, format!("breakdown.{n}.item")),
                (1.2, format!("breakdown.{n}.original")),
                (1.2, format!("breakdown.{n}.request")),
            ]);
        }
        b.labelled_cells(
            "計",
            3.0,
            &[(1.2, "breakdown.total.original".into()), (1.2, "breakdown.total.request".into())],
        );
    }
    b.add_row("breakdown", "歳出予算目");
    b.if_known(&["breakdown.reason"]);
}

const SERIES: &[&str] = &["actual", "target", "rate"];
const GOALS: &[&str] = &["interim", "final"];

fn outcomes(b: &mut Builder<'_>) {
    for n in b.positions("outcome") {
        let p = format!("outcome.{n}");
        b.sub_heading(format!("成果目標 {n}"), Some(("outcome", n)));
        b.if_known(&[&format!("{p}.term")]);
        b.always(&[&format!("{p}.goal"), &format!("{p}.indicator"), &format!("{p}.unit")]);
        b.year_table(&p, SERIES, GOALS, 1.6);
        b.if_known(&[&format!("{p}.basis")]);
    }
    b.add_row("outcome", "成果目標");
    b.if_known(&["outcome.none.reason", "outcome.none.goal", "outcome.none.progress", "outcome.more"]);
}

fn outputs(b: &mut Builder<'_>) {
    b.if_known(&["activity.text"]);
    for n in b.positions("output") {
        let p = format!("output.{n}");
        b.sub_heading(format!("活動指標 {n}"), Some(("output", n)));
        b.if_known(&[&format!("{p}.goal")]);
        b.always(&[&format!("{p}.indicator"), &format!("{p}.unit")]);
        b.year_table(&p, &["actual", "planned"], &[], 1.6);
    }
    b.add_row("output", "活動指標");
}

fn unit_costs(b: &mut Builder<'_>) {
    for n in b.positions("unit_cost") {
        let p = format!("unit_cost.{n}");
        b.sub_heading(format!("単位当たりコスト {n}"), Some(("unit_cost", n)));
        b.always(&[&format!("{p}.basis")]);
        b.pair(&format!("{p}.unit"), &format!("{p}.formula_unit"));
        b.year_table(&p, &["cost", "formula"], &[], 1.6);
    }
    b.add_row("unit_cost", "単位当たりコスト");
}

fn policy(b: &mut Builder<'_>) {
    b.if_known(&["policy.policy", "policy.measure", "policy.url"]);
    for n in b.positions("policy") {
        let p = format!("policy.{n}");
        b.sub_heading(format!("測定指標 {n}"), Some(("policy", n)));
        b.always(&[&format!("{p}.indicator"), &format!("{p}.unit")]);
        b.year_table(&p, &["actual", "target"], GOALS, 1.6);
        let qualitative = ["goal", "year", "plan", "result"].map(|c| format!("{p}.qualitative.{c}"));
        b.if_known(&qualitative.each_ref().map(String::as_str));
    }
    b.if_known(&["policy.relation", "policy.reform.area", "policy.reform.url", "policy.reform.place"]);
}

fn kpi(b: &mut Builder<'_>) {
    b.if_known(&["kpi.area"]);
    for n in b.positions("kpi") {
        let p = format!("kpi.{n}");
        b.sub_heading(format!("KPI {n}"), Some(("kpi", n)));
        b.always(&[&format!("{p}.indicator"), &format!("{p}.unit")]);
        b.year_table(&p, SERIES, &["start", "interim", "final"], 1.6);
    }
    b.if_known(&["kpi.relation"]);
}

fn checks(b: &mut Builder<'_>) {
    let mut group = "";
    for item in CHECK_ITEMS {
        let (mark, comment) = (format!("check.{}.mark", item.key), format!("check.{}.comment", item.key));
        if !b.knows(&mark) && !b.knows(&comment) {
            continue;
        }
        if group != item.group {
            group = item.group;
            b.sub_heading(group.to_owned(), None);
        }
        b.labelled_cells(item.question, 3.2, &[(0.7, mark), (4.0, comment)]);
    }
}

fn related(b: &mut Builder<'_>) {
    let rows = b.positions("related");
    if !rows.is_empty() {
        b.head(&[(2.0, "所管府省名"), (1.5, "事業番号"), (4.0, "事業名")]);
    }
    for n in rows {
        let key = |c: &str| format!("related.{n}.{c}");
        b.cells(&[(2.0, key("ministry")), (1.5, key("number")), (4.0, key("name"))]);
    }
    b.add_row("related", "関連事業");
}

fn opinions(b: &mut Builder<'_>) {
    b.always(&["opinion.external"]);
    b.always(&["opinion.team.class", "opinion.team.text", "opinion.response.class", "opinion.response.text"]);
}

fn past(b: &mut Builder<'_>) {
    let years = b.years("past");
    for pair in years.chunks(2) {
        let mut cols = Vec::new();
        for year in pair {
            cols.push(FormCol { weight: 1.0, content: ColContent::Label(format!("{year}年度")) });
            cols.push(b.cell_col(1.6, &format!("past.{year}.number")));
        }
        if pair.len() == 1 {
            cols.push(FormCol { weight: 2.6, content: ColContent::Empty });
        }
        b.rows.push(FormRow::Cells(cols));
    }
}

fn uses(b: &mut Builder<'_>) {
    for block in b.blocks("use") {
        b.sub_heading(block.clone(), None);
        b.always(&[&format!("use.{block}.payee")]);
        let group = format!("use.{block}");
        b.head(&[(2.0, "費目"), (4.0, "使途"), (1.2, "金額（百万円）")]);
        for n in b.positions(&group) {
            let key = |c: &str| format!("{group}.{n}.{c}");
            b.cells(&[(2.0, key("item")), (4.0, key("purpose")), (1.2, key("amount"))]);
        }
        b.labelled_cells("計", 6.0, &[(1.2, format!("{group}.total"))]);
        b.add_row(&group, "費目");
    }
    b.if_known(&["use.more"]);
}

/// The columns of a payee's first line. Amounts, rates and 法人番号 stand on one
/// line also in a narrow window, the number in letters that are read digit by
/// digit; names wrap. The kind of contract, in words, stands on the line below.
pub(crate) const PAYEE_COLUMNS: &[(f32, &str, &str)] = &[
    (2.3, "支出先", "name"),
    (3.35, "法人番号", "corporate_number"),
    (1.7, "支出額", "amount"),
    (1.0, "入札者", "bidders"),
    (1.6, "落札率", "award_rate"),
];

fn payee_head(b: &mut Builder<'_>) {
    let mut head = vec![(0.5, "#")];
    head.extend(PAYEE_COLUMNS.iter().map(|(weight, title, _)| (*weight, *title)));
    b.head(&head);
}

fn payees(b: &mut Builder<'_>) {
    for block in b.blocks("payee") {
        let group = format!("payee.{block}");
        b.sub_heading(block.clone(), None);
        payee_head(b);
        b.payee_rows(&group, "支出先");
    }
    b.if_known(&["payee.more"]);
}

fn obligations(b: &mut Builder<'_>) {
    if !b.positions("obligation").is_empty() {
        payee_head(b);
        b.payee_rows("obligation", "契約先");
    }
}
