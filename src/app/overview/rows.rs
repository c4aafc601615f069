use std::cmp::Ordering;
use std::sync::Arc;

use strum::EnumIter;

use crate::app::SheetSummary;
use crate::app::findings::FindingCounts;
use crate::chart::SheetFigures;
use crate::review::SheetId;
use crate::text::fold_to_string;

/// A sheet in the overview. What it says of the sheet is shared with the list
/// and with the findings.
#[derive(Debug, Clone)]
pub struct OverviewRow {
    /// Which sheet.
    pub sheet: SheetId,
    /// What the list shows of it.
    pub summary: Arc<SheetSummary>,
    /// Its figures; as none while it has not been looked at.
    pub figures: Arc<SheetFigures>,
    /// Its open findings.
    pub findings: FindingCounts,
    /// Whether it left the list. Its place is kept, so that those of the
    /// others stay what they are.
    pub(super) gone: bool,
}

/// A sheet in the scatter: execution against achievement.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct OverviewPoint {
    /// 執行率 in %.
    pub execution: f64,
    /// 達成度 in %: the median over the outcomes, or of the one chosen.
    pub rate: f64,
    /// The row it stands for.
    pub row: usize,
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

/// How the rows are asked for.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Wish {
    pub(super) query: String,
    pub(super) sort: OverviewColumn,
    pub(super) descending: bool,
    pub(super) outcome: Option<usize>,
}

/// Which rows are shown in which order.
#[derive(Debug, Default)]
pub(super) struct Sorted {
    /// Places among all rows.
    pub(super) order: Vec<usize>,
    pub(super) points: Vec<OverviewPoint>,
    /// The highest position of an outcome that any sheet has a 達成度 of.
    pub(super) outcomes: usize,
}

impl OverviewRow {
    /// The share of its fields that were read or given, 0 to 1.
    pub fn read(&self) -> f64 {
        1.0 - self.summary.counts.missing as f64 / self.summary.counts.total().max(1) as f64
    }

    /// The share of its fields that a person has settled, 0 to 1.
    pub fn settled(&self) -> f64 {
        self.summary.counts.share_settled()
    }

    /// What it is sorted by, where that is a figure.
    fn figure(&self, wish: &Wish) -> Option<f64> {
        match wish.sort {
            OverviewColumn::Total => self.figures.total,
            OverviewColumn::ExecutionRate => self.figures.execution_rate,
            OverviewColumn::Rate => self.figures.rate_of(wish.outcome),
            OverviewColumn::Read => Some(self.read()),
            OverviewColumn::Settled => Some(self.settled()),
            _ => None,
        }
    }

    fn point(&self, outcome: Option<usize>, row: usize) -> Option<OverviewPoint> {
        let rate = self.figures.rate_of(outcome)?;
        Some(OverviewPoint { execution: self.figures.execution_rate?, rate, row })
    }
}

impl Sorted {
    /// Takes those that hold the words, in the order wished.
    pub(super) fn of(all: &[OverviewRow], wish: &Wish) -> Self {
        let words: Vec<String> = wish.query.split_whitespace().map(|w| fold_to_string(w).to_lowercase()).collect();
        let fits = |r: &OverviewRow| !r.gone && words.iter().all(|w| r.summary.haystack.contains(w.as_str()));
        let fitting = all.iter().enumerate().filter(|(_, r)| fits(r));
        let mut rows: Vec<(Option<f64>, usize, &OverviewRow)> =
            fitting.map(|(at, r)| (r.figure(wish), at, r)).collect();
        let figures = [OverviewColumn::Total, OverviewColumn::ExecutionRate, OverviewColumn::Rate];
        let may_lack = figures.contains(&wish.sort);
        rows.sort_by(|(x, _, a), (y, _, b)| {
            let order = compare((*x, a), (*y, b), wish.sort);
            let order = if wish.descending { order.reverse() } else { order };
            // A row without the figure stands last, whichever way.
            let lacks = |figure: &Option<f64>| may_lack && figure.is_none();
            lacks(x).cmp(&lacks(y)).then(order).then_with(|| rest(a).cmp(&rest(b)))
        });
        let points = rows.iter().enumerate().filter_map(|(n, (_, _, r))| r.point(wish.outcome, n)).collect();
        let outcomes = rows.iter().flat_map(|(_, _, r)| &r.figures.rates).map(|r| r.outcome).max().unwrap_or(0);
        Self { order: rows.into_iter().map(|(_, at, _)| at).collect(), points, outcomes }
    }
}

/// The order of rows that are level otherwise.
fn rest(row: &OverviewRow) -> (&str, &str, &str, &SheetId) {
    (&row.summary.name, &row.summary.year, &row.summary.number, &row.sheet)
}

fn compare(
    (x, a): (Option<f64>, &OverviewRow),
    (y, b): (Option<f64>, &OverviewRow),
    column: OverviewColumn,
) -> Ordering {
    let weight = |r: &OverviewRow| (r.findings.errors, r.findings.cautions, r.findings.infos);
    match column {
        OverviewColumn::Year => a.summary.year.cmp(&b.summary.year),
        OverviewColumn::Ministry => a.summary.ministry.cmp(&b.summary.ministry),
        OverviewColumn::Name => a.summary.name.cmp(&b.summary.name),
        OverviewColumn::Findings => weight(a).cmp(&weight(b)),
        _ => x.unwrap_or(f64::MIN).total_cmp(&y.unwrap_or(f64::MIN)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(name: &str, year: &str, execution_rate: Option<f64>) -> OverviewRow {
        let summary =
            SheetSummary { name: name.into(), year: year.into(), haystack: name.into(), ..SheetSummary::default() };
        OverviewRow {
            sheet: SheetId(name.into()),
            summary: Arc::new(summary),
            figures: Arc::new(SheetFigures { execution_rate, ..SheetFigures::default() }),
            findings: FindingCounts::default(),
            gone: false,
        }
    }

    fn names(rows: &[OverviewRow], sort: OverviewColumn, descending: bool, query: &str) -> Vec<String> {
        let wish = Wish { query: query.into(), sort, descending, outcome: None };
        Sorted::of(rows, &wish).order.into_iter().map(|at| rows[at].summary.name.clone()).collect()
    }

    #[test]
    fn a_sheet_without_the_figure_stands_last_whichever_way() {
        let rows = [row("あ", "2018", None), row("い", "2018", Some(90.0)), row("う", "2017", Some(40.0))];
        assert_eq!(names(&rows, OverviewColumn::ExecutionRate, true, ""), ["い", "う", "あ"]);
        assert_eq!(names(&rows, OverviewColumn::ExecutionRate, false, ""), ["う", "い", "あ"]);
    }

    #[test]
    fn level_rows_stand_by_name_whichever_way() {
        let rows = [row("う", "2018", None), row("あ", "2018", None), row("い", "2017", None)];
        assert_eq!(names(&rows, OverviewColumn::Year, true, ""), ["あ", "う", "い"]);
        assert_eq!(names(&rows, OverviewColumn::Year, false, ""), ["い", "あ", "う"]);
    }

    #[test]
    fn only_rows_with_all_the_words_are_shown() {
        let rows = [row("道路の整備", "2018", None), row("道路の調査", "2018", None)];
        assert_eq!(names(&rows, OverviewColumn::Name, false, "道路 調査"), ["道路の調査"]);
    }
}
