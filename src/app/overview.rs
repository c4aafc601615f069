//! The overview of a project: a line for each sheet, sorted and filtered.

use std::cmp::Ordering;

use strum::EnumIter;

use super::findings::FindingCounts;
use super::{SheetSummary, State};
use crate::chart::SheetFigures;
use crate::review::SheetId;
use crate::text::fold_to_string;

/// A sheet in the overview.
#[derive(Debug, Clone, PartialEq)]
pub struct OverviewRow {
    /// Which sheet.
    pub sheet: SheetId,
    /// The sheet year.
    pub year: String,
    /// 府省庁.
    pub ministry: String,
    /// 事業名.
    pub name: String,
    /// Its figures; as none while it has not been looked at.
    pub figures: SheetFigures,
    /// Its open findings.
    pub findings: FindingCounts,
    /// The share of its fields that were read or given, 0 to 1.
    pub read: f64,
    /// The share of its fields that a person has settled, 0 to 1.
    pub settled: f64,
}

/// The columns of the overview.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, EnumIter)]
pub enum OverviewColumn {
    /// 年度.
    Year,
    /// 府省庁.
    Ministry,
    /// 事業名.
    Name,
    /// 計 of the year reviewed.
    Total,
    /// 執行率 of the year reviewed.
    ExecutionRate,
    /// 達成度: the median over the outcomes, or one chosen.
    Rate,
    /// 執行額 over the years; not sorted by.
    Trend,
    /// 指摘.
    Findings,
    /// How much was read.
    Read,
    /// How much a person has settled.
    Settled,
}

/// How the overview is looked at, and its rows as last worked out.
#[derive(Debug)]
pub struct Overview {
    /// Words that ministry, name, number or year must hold.
    pub query: String,
    /// Sorted by this column.
    pub sort: OverviewColumn,
    /// The largest first.
    pub descending: bool,
    /// Which outcome's 達成度; none: the median.
    pub outcome: Option<usize>,
    rows: Vec<OverviewRow>,
    made_for: Option<Made>,
    /// Counts up when the rows change.
    generation: u64,
}

#[derive(Debug, Clone, PartialEq)]
struct Made {
    query: String,
    sort: OverviewColumn,
    descending: bool,
    outcome: Option<usize>,
    findings: u64,
    list: u64,
}

/// What the overview asks for.
#[derive(Debug, Clone, PartialEq)]
#[allow(missing_docs, reason = "the names say it")]
pub enum OverviewIntent {
    Query(String),
    Sort(OverviewColumn),
    Outcome(Option<usize>),
}

impl Default for Overview {
    fn default() -> Self {
        Self {
            query: String::new(),
            sort: OverviewColumn::Findings,
            descending: true,
            outcome: None,
            rows: Vec::new(),
            made_for: None,
            generation: 0,
        }
    }
}

impl Overview {
    /// The rows, filtered and sorted.
    pub fn rows(&self) -> &[OverviewRow] {
        &self.rows
    }

    /// Counts up when the rows change.
    pub fn generation(&self) -> u64 {
        self.generation
    }

    /// The outcome positions that any row has, for choosing one.
    pub fn outcomes(&self) -> usize {
        self.rows.iter().flat_map(|r| &r.figures.rates).map(|r| r.outcome).max().unwrap_or(0)
    }

    pub(super) fn act(&mut self, intent: OverviewIntent) {
        match intent {
            OverviewIntent::Query(query) => self.query = query,
            OverviewIntent::Sort(OverviewColumn::Trend) => {}
            OverviewIntent::Sort(column) if column == self.sort => self.descending = !self.descending,
            OverviewIntent::Sort(column) => {
                self.sort = column;
                let words = [OverviewColumn::Ministry, OverviewColumn::Name];
                self.descending = !words.contains(&column);
            }
            OverviewIntent::Outcome(outcome) => self.outcome = outcome,
        }
    }
}

/// While the background is at work the rows follow only every so often, so
/// that a frame stays short.
const FOLLOW: u64 = 256;

impl State {
    /// Works the overview out anew if anything it depends on has changed.
    pub(super) fn prepare_overview(&mut self) {
        let view = &self.overview;
        let made = Made {
            query: view.query.clone(),
            sort: view.sort,
            descending: view.descending,
            outcome: view.outcome,
            findings: self.findings.generation(),
            list: self.list_generation,
        };
        if let Some(before) = &view.made_for {
            let asked = Made { findings: before.findings, ..made.clone() };
            let recent = made.findings < before.findings + FOLLOW && !self.findings.is_complete();
            if *before == made || (*before == asked && recent) {
                return;
            }
        }
        let words: Vec<String> = made.query.split_whitespace().map(|w| fold_to_string(w).to_lowercase()).collect();
        let fits = |s: &SheetSummary| words.iter().all(|w| s.haystack.contains(w.as_str()));
        let mut rows: Vec<OverviewRow> = self
            .order
            .iter()
            .filter_map(|id| Some((id, self.summary(id)?)))
            .filter(|(_, summary)| fits(summary))
            .map(|(id, summary)| self.overview_row(id, summary))
            .collect();
        let (sort, outcome) = (made.sort, made.outcome);
        rows.sort_by(|a, b| {
            let order = compare(a, b, sort, outcome);
            if made.descending { order.reverse() } else { order }
        });
        // A row without the figure stands last, whichever way.
        rows.sort_by_key(|r| lacks(r, sort, outcome));
        self.overview.rows = rows;
        self.overview.made_for = Some(made);
        self.overview.generation += 1;
    }

    fn overview_row(&self, id: &SheetId, summary: &SheetSummary) -> OverviewRow {
        let found = self.findings.of(id);
        let total = summary.counts.total().max(1) as f64;
        OverviewRow {
            sheet: id.clone(),
            year: summary.year.clone(),
            ministry: summary.ministry.clone(),
            name: summary.name.clone(),
            figures: found.map(|f| f.figures.clone()).unwrap_or_default(),
            findings: found.map(|f| f.counts).unwrap_or_default(),
            read: 1.0 - summary.counts.missing as f64 / total,
            settled: summary.counts.share_settled(),
        }
    }
}

fn figure(row: &OverviewRow, column: OverviewColumn, outcome: Option<usize>) -> Option<f64> {
    match column {
        OverviewColumn::Total => row.figures.total,
        OverviewColumn::ExecutionRate => row.figures.execution_rate,
        OverviewColumn::Rate => row.figures.rate_of(outcome),
        OverviewColumn::Read => Some(row.read),
        OverviewColumn::Settled => Some(row.settled),
        _ => None,
    }
}

fn lacks(row: &OverviewRow, column: OverviewColumn, outcome: Option<usize>) -> bool {
    let figures = [OverviewColumn::Total, OverviewColumn::ExecutionRate, OverviewColumn::Rate];
    figures.contains(&column) && figure(row, column, outcome).is_none()
}

fn compare(a: &OverviewRow, b: &OverviewRow, column: OverviewColumn, outcome: Option<usize>) -> Ordering {
    let weight = |r: &OverviewRow| (r.findings.errors, r.findings.cautions, r.findings.infos);
    match column {
        OverviewColumn::Year => a.year.cmp(&b.year),
        OverviewColumn::Ministry => a.ministry.cmp(&b.ministry),
        OverviewColumn::Name => a.name.cmp(&b.name),
        OverviewColumn::Findings => weight(a).cmp(&weight(b)),
        _ => {
            let of = |r| figure(r, column, outcome).unwrap_or(f64::MIN);
            of(a).total_cmp(&of(b))
        }
    }
}
