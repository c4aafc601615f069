//! Which part of the form a row belongs to. Headings open a part, the rows
//! behind them stay in it.

use crate::form::{Mark, misread_mark};

use super::blocks::{block_letter, spaced_letter};
use super::grid::Row;

/// A part of the form as it is laid out in rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Part {
    /// Above the first label: number, year, ministry.
    Title,
    /// 基礎情報.
    Basic,
    /// 予算額・執行額.
    Budget,
    /// 予算内訳.
    Breakdown,
    /// 成果目標及び成果実績.
    Outcome,
    /// 定量的な成果目標の設定が困難な場合.
    OutcomeNone,
    /// 活動内容.
    Activity,
    /// 活動指標及び活動実績.
    Output,
    /// 単位当たりコスト.
    UnitCost,
    /// 政策評価 and 改革項目.
    Policy,
    /// 事業所管部局による点検・改善.
    Check,
    /// 関連事業 below its question.
    Related,
    /// 点検・改善結果.
    Outcomes,
    /// 外部有識者の所見.
    External,
    /// 推進チームの所見.
    Team,
    /// 反映状況.
    Response,
    /// 備考.
    Remarks,
    /// 過去の事業番号.
    Past,
    /// 資金の流れ.
    Flow,
    /// 費目・使途.
    Use,
    /// 支出先上位10者リスト.
    Payee,
    /// 国庫債務負担行為等による契約先上位10者リスト.
    Obligation,
}

/// Marks that open a part wherever they stand.
#[rustfmt::skip]
const OPENERS: &[(Mark, Part)] = &[
    (Mark::Title, Part::Title),
    (Mark::ObligationHead, Part::Obligation), (Mark::ObligationName, Part::Obligation), (Mark::ObligationAmount, Part::Obligation),
    (Mark::PayeeHead, Part::Payee), (Mark::PayeeName, Part::Payee),
    (Mark::BudgetHead, Part::Budget),
    (Mark::BreakdownHead, Part::Breakdown), (Mark::BreakdownItem, Part::Breakdown), (Mark::BreakdownReason, Part::Breakdown),
    (Mark::UnitCostBasis, Part::UnitCost),
    (Mark::NoneHead, Part::OutcomeNone), (Mark::NoneReason, Part::OutcomeNone), (Mark::NoneProgress, Part::OutcomeNone),
    (Mark::OutcomeHead, Part::Outcome), (Mark::OutcomeGoal, Part::Outcome), (Mark::OutcomeIndicator, Part::Outcome), (Mark::OutcomeBasis, Part::Outcome),
    (Mark::Activity, Part::Activity),
    (Mark::OutputHead, Part::Output), (Mark::OutputIndicator, Part::Output), (Mark::OutputGoal, Part::Output),
    (Mark::PolicyHead, Part::Policy), (Mark::PolicyIndicators, Part::Policy), (Mark::Quantitative, Part::Policy), (Mark::Qualitative, Part::Policy),
    (Mark::PolicyRelation, Part::Policy), (Mark::PolicyUrl, Part::Policy), (Mark::KpiHead, Part::Policy), (Mark::Kpi, Part::Policy), (Mark::KpiRelation, Part::Policy),
    (Mark::Reform, Part::Policy), (Mark::ReformPlace, Part::Policy),
    (Mark::CheckHead, Part::Check), (Mark::CheckCommentHead, Part::Check),
    (Mark::RelatedMinistry, Part::Related),
    (Mark::ResultHead, Part::Outcomes), (Mark::Finding, Part::Outcomes), (Mark::Direction, Part::Outcomes),
    (Mark::External, Part::External),
    (Mark::Team, Part::Team),
    (Mark::Response, Part::Response),
    (Mark::Past, Part::Past),
    (Mark::UseHead, Part::Use),
];

/// Marks that open a part only behind certain others, because the word also
/// stands elsewhere: `(mark, part, from, to)`.
#[rustfmt::skip]
const OPENERS_WITHIN: &[(Mark, Part, Part, Part)] = &[
    (Mark::Policy, Part::Policy, Part::Budget, Part::Policy),
    (Mark::PolicyMeasure, Part::Policy, Part::Budget, Part::Policy),
    (Mark::OutputActual, Part::Output, Part::Outcome, Part::Output),
    (Mark::OutcomeActual, Part::Outcome, Part::Budget, Part::UnitCost),
    // Within outcomes and outputs it is a ministry's word for their actuals.
    (Mark::PolicyActual, Part::Policy, Part::Title, Part::Breakdown),
    (Mark::PolicyActual, Part::Policy, Part::OutcomeNone, Part::Activity),
    (Mark::PolicyActual, Part::Policy, Part::UnitCost, Part::Obligation),
    (Mark::UnitCost, Part::UnitCost, Part::Outcome, Part::UnitCost),
    (Mark::Formula, Part::UnitCost, Part::Outcome, Part::UnitCost),
    (Mark::CheckGroup, Part::Check, Part::Budget, Part::Check),
    (Mark::Remarks, Part::Remarks, Part::Check, Part::Remarks),
    (Mark::FlowHead, Part::Flow, Part::Budget, Part::Flow),
    (Mark::UseItem, Part::Use, Part::Check, Part::Payee),
    (Mark::BudgetState, Part::Budget, Part::Title, Part::Budget),
];

/// Labels of the basic facts. 事業名 and 事業番号 stand in other parts too, and
/// before 令和5年度 so do those of the policy.
const BASIC: &[Mark] = &[
    Mark::Name,
    Mark::Bureau,
    Mark::Division,
    Mark::Author,
    Mark::StartYear,
    Mark::EndYear,
    Mark::Years,
    Mark::Account,
    Mark::LegalBasis,
    Mark::Plans,
    Mark::Policies,
    Mark::ExpenseClass,
    Mark::Purpose,
    Mark::Issue,
    Mark::Summary,
    Mark::Url,
    Mark::Method,
    Mark::Measure,
    Mark::Policy,
    Mark::PolicyMeasure,
    Mark::PolicyUrl,
];

/// The part of every row.
pub(super) fn parts(rows: &[Row]) -> Vec<Part> {
    let mut now = Part::Title;
    let mut out = Vec::with_capacity(rows.len());
    for (row, next) in rows.iter().zip(next_filled(rows)) {
        now = opened(row, next, now).unwrap_or(now);
        out.push(now);
    }
    out
}

/// For every row the next one that is not blank.
fn next_filled(rows: &[Row]) -> Vec<Option<&Row>> {
    let mut next = None;
    let mut out: Vec<Option<&Row>> = Vec::with_capacity(rows.len());
    for row in rows.iter().rev() {
        out.push(next);
        next = if row.is_blank() { next } else { Some(row) };
    }
    out.reverse();
    out
}

/// Whether rows that continue the form hold a table of it: they open a part by
/// a heading, or begin with the head of a block.
pub(super) fn hold_tables(rows: &[Row]) -> bool {
    let headed = |(row, next): (&Row, Option<&Row>)| opened_by_block_letter(row, next, Part::Past).is_some();
    parts(rows).iter().any(|p| *p >= Part::Budget) || rows.iter().zip(next_filled(rows)).any(headed)
}

/// Labels that are due in a part, for cells in which OCR misread a character or
/// that it split.
#[rustfmt::skip]
const DUE: &[(Part, &[Mark])] = &[
    (Part::Title, BASIC),
    (Part::Basic, BASIC),
    (Part::Budget, &[
        Mark::Original, Mark::Supplementary, Mark::Brought, Mark::Carried, Mark::Carryover, Mark::Reserve,
        Mark::Executed, Mark::Rate, Mark::RateOfOriginal, Mark::BudgetState,
    ]),
    (Part::Outcome, &[Mark::OutcomeActual, Mark::Target, Mark::Achievement, Mark::OutcomeHead, Mark::OutcomeIndicator]),
    (Part::Output, &[Mark::OutputActual, Mark::Planned, Mark::OutputHead, Mark::OutputIndicator]),
    (Part::UnitCost, &[Mark::UnitCost, Mark::Formula, Mark::UnitCostBasis]),
    (Part::Policy, &[Mark::PolicyActual, Mark::Target, Mark::PolicyIndicators]),
    (Part::Outcomes, &[Mark::Finding, Mark::Direction]),
];

/// The labels that are due in a part.
pub(super) fn due(part: Part) -> &'static [Mark] {
    DUE.iter().find(|(p, _)| *p == part).map_or(&[], |(_, marks)| marks)
}

/// Marks labels with a misread character where they are due.
pub(super) fn mark_misread(rows: &mut [Row], parts: &[Part]) {
    for (row, part) in rows.iter_mut().zip(parts) {
        let due = due(*part);
        // Something else must stand in the row for the label to speak of.
        if row.single().is_some() {
            continue;
        }
        for cell in row.cells.iter_mut().filter(|c| c.mark.is_none() && c.question.is_none()) {
            cell.mark = misread_mark(&cell.folded, due);
        }
    }
}

/// The part that `row` opens when it comes in part `now`; `next` is the next
/// row that is not blank.
fn opened(row: &Row, next: Option<&Row>, now: Part) -> Option<Part> {
    if is_more(row) || row.is_blank() {
        return None;
    }
    if row.filled().any(|(_, c)| c.question.is_some()) {
        return Some(Part::Check);
    }
    if let Some(part) = opened_by_block_letter(row, next, now) {
        return Some(part);
    }
    // One list of 費目・使途 names the payee in each row.
    if row.has(Mark::UseItem) && row.has(Mark::PayeeName) {
        return Some(Part::Use);
    }
    for (_, cell) in row.filled() {
        let Some(mark) = cell.mark else { continue };
        if now <= Part::Basic && BASIC.contains(&mark) {
            return Some(Part::Basic);
        }
        if let Some((_, part)) = OPENERS.iter().find(|(m, _)| *m == mark) {
            if *part == Part::Title && now != Part::Title {
                continue;
            }
            return Some(*part);
        }
        let within = OPENERS_WITHIN.iter().find(|(m, _, from, to)| *m == mark && *from <= now && now <= *to);
        if let Some((_, part, ..)) = within {
            return Some(*part);
        }
    }
    None
}

/// The sentence with the check box stands under each list and opens nothing.
pub(super) fn is_more(row: &Row) -> bool {
    row.filled().any(|(_, c)| matches!(c.mark, Some(Mark::More1 | Mark::More2 | Mark::More3)))
}

/// From the flow picture on, `A.` opens a block: of payees if a list follows,
/// of uses if it names a payee or 費目 follow.
fn opened_by_block_letter(row: &Row, next: Option<&Row>, now: Part) -> Option<Part> {
    if now < Part::Past {
        return None;
    }
    let (_, first) = row.filled().find(|(_, c)| !c.is(Mark::UseHead))?;
    let Some((_, rest)) = block_letter(&first.folded) else {
        // A letter before a blank heads a block only where a table follows.
        let head = spaced_letter(first).is_some() && holds_heads(row);
        let next = next.filter(|_| head)?;
        return if next.has(Mark::UseItem) || next.has(Mark::UsePurpose) {
            Some(Part::Use)
        } else {
            (next.has(Mark::PayeeName) && row.single().is_some()).then_some(Part::Payee)
        };
    };
    // The letter may stand in the heading row itself.
    if row.has(Mark::PayeeName) {
        return Some(Part::Payee);
    }
    if row.has(Mark::UseItem) {
        return Some(Part::Use);
    }
    let follows = |mark| next.is_some_and(|n| n.has(mark));
    if follows(Mark::PayeeName) {
        return Some(Part::Payee);
    }
    if follows(Mark::UseItem) || follows(Mark::UsePurpose) {
        return Some(Part::Use);
    }
    let lone = row.single().is_some() && rest.is_empty();
    match now {
        Part::Use if lone && row.cells.len() == 1 => Some(Part::Payee),
        // A payee may have a name like `J.甲`; a heading row holds heads only.
        Part::Payee if row.cells.len() > 1 && !lone && holds_heads(row) => Some(Part::Use),
        _ => None,
    }
}

/// Whether all that a row says are heads of blocks.
fn holds_heads(row: &Row) -> bool {
    row.filled()
        .filter(|(_, c)| !c.is_label())
        .all(|(_, c)| block_letter(&c.folded).is_some() || spaced_letter(c).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::tabular::grid::rows_of;
    use crate::text::LineIndex;

    fn of(text: &str) -> Vec<Part> {
        parts(&rows_of(text, &LineIndex::new(text)))
    }

    #[test]
    fn a_word_that_stands_in_two_tables_opens_the_right_one() {
        let text = "平成30年度行政事業レビューシート(総務省)\n事業名\tある事業\n予算額・執行額\t\t28年度\n\t計\t5\n\
                    関連事業\t関連する事業がある場合、他部局・他府省等と適切な役割分担を行っているか。\t○\t\n\
                    \t所管府省名\t事業番号\t事業名\n\t総務省\t0001\t別の事業\n点検・改善結果\t点検結果\t良い\n";
        assert_eq!(
            of(text),
            [
                Part::Title,
                Part::Basic,
                Part::Budget,
                Part::Budget,
                Part::Check,
                Part::Related,
                Part::Related,
                Part::Outcomes,
                Part::Outcomes
            ]
        );
    }
}
