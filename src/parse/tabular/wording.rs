//! Labels in a ministry's own words, known where they are due.
//!
//! 「実績値」 is a row of the policy's indicators on the form, and of the outcomes
//! where a ministry calls their 成果実績 so. 「当初」 is 当初予算 in the budget's table and
//! may be anything elsewhere. So these words count in their part only.

use crate::form::{Mark, core, is_spelled};

use super::fit::looks_like_value;
use super::grid::{Cell, Row};
use super::regions::Part;

/// Words for labels: in which part, what they mean, how they read.
#[rustfmt::skip]
const WORDS: &[(Part, Mark, &[&str])] = &[
    (Part::Basic, Mark::Name, &["事業名称", "事業の名称", "予算事業名称", "事務事業名"]),
    (Part::Basic, Mark::Bureau, &["担当部局庁等", "担当部署", "所管部局", "担当府省部局", "担当局", "部局庁"]),
    (Part::Basic, Mark::Division, &["担当課室等", "所管課室", "所管課", "担当室", "担当部課", "課室名"]),
    (Part::Basic, Mark::Author, &["作成責任者氏名", "作成責任者職氏名", "作成責任者職名", "作成者"]),
    (Part::Basic, Mark::StartYear, &["開始年度", "事業開始年", "事業の開始年度"]),
    (Part::Basic, Mark::EndYear, &["終了年度", "終了予定年度", "事業終了年", "事業の終了年度", "事業終了見込年度"]),
    (Part::Basic, Mark::Account, &["会計の区分", "会計名"]),
    (Part::Basic, Mark::LegalBasis, &["根拠法令等", "根拠となる法令", "関係法令"]),
    (Part::Basic, Mark::Plans, &["関係する計画", "関係する計画等", "関連計画", "関係計画", "関係計画通知等"]),
    (Part::Basic, Mark::Policies, &["主要政策", "主要施策", "主要な政策施策"]),
    (Part::Basic, Mark::ExpenseClass, &["主要経費別", "主要経費名", "主要経費区分"]),
    (Part::Basic, Mark::Summary, &["事業内容", "事業の内容"]),
    (Part::Basic, Mark::Method, &["事業実施方法", "実施形態", "事業の実施形態", "実施手法"]),
    (Part::Budget, Mark::Original, &["当初"]),
    (Part::Budget, Mark::Supplementary, &["補正"]),
    (Part::Budget, Mark::Reserve, &["流用等"]),
    (Part::Budget, Mark::Total, &["予算現額", "予算現額計", "予算計", "総計"]),
    (Part::Budget, Mark::Executed, &["決算額", "支出済額", "支出済歳出額", "執行済額"]),
    (Part::Budget, Mark::Rate, &["予算執行率", "執行割合"]),
    (Part::Outcome, Mark::OutcomeActual, &["実績値", "実績", "成果実績値", "成果の実績"]),
    (Part::Outcome, Mark::Target, &["目標", "成果目標値"]),
    (Part::Outcome, Mark::Achievement, &["達成率", "達成状況", "達成割合", "目標達成率", "目標達成度"]),
    (Part::Output, Mark::OutputActual, &["実績値", "実績", "活動実績値", "活動の実績"]),
    (Part::Output, Mark::Planned, &["見込み", "見込", "見込値", "見込み値", "当初見込値", "当初見込み値", "目標値", "目標", "計画", "計画値", "予定"]),
    (Part::UnitCost, Mark::UnitCost, &["単位コスト", "単位当たり費用", "単価"]),
    (Part::UnitCost, Mark::Formula, &["計算方法", "算定式", "算式"]),
];

/// What a label holds, if it is no longer than so many characters.
#[rustfmt::skip]
const PHRASES: &[(Part, Mark, &[&str], usize)] = &[
    (Part::Budget, Mark::RateOfOriginal, &["当初", "補正", "割合"], 30),
    (Part::Budget, Mark::RateOfOriginal, &["当初", "補正", "執行率"], 30),
    (Part::Budget, Mark::Brought, &["前年度", "繰"], 12),
    (Part::Budget, Mark::Carried, &["翌年度", "繰"], 12),
    (Part::Budget, Mark::Carried, &["次年度", "繰"], 12),
    (Part::Budget, Mark::Reserve, &["予備費"], 10),
];

/// Labels too short to be known anywhere with a number or a note beside them.
const DECORATED: &[(Part, Mark)] =
    &[(Part::Budget, Mark::Total), (Part::Breakdown, Mark::Total), (Part::Use, Mark::Total)];

/// Headings that stand alone in their row and are too short to be known
/// anywhere with a number before them: behind which parts they come.
const ALONE: &[(Part, Part, Mark)] = &[(Part::Check, Part::Past, Mark::Remarks)];

/// Marks the labels that are due in their part and have other words there.
pub(super) fn mark_worded(rows: &mut [Row], parts: &[Part]) {
    for (row, part) in rows.iter_mut().zip(parts) {
        let part = if *part == Part::Title { Part::Basic } else { *part };
        if row.single().is_some() {
            mark_alone(row, part);
            continue;
        }
        let known = |mark: &Part| *mark == part;
        let due = DECORATED.iter().any(|(p, _)| known(p)) || !super::regions::due(part).is_empty();
        // Something else must stand in the row for the label to speak of.
        if !due {
            continue;
        }
        for cell in row.cells.iter_mut().filter(|c| may_be_worded(c)) {
            cell.mark = worded(&cell.folded, part).or(cell.mark);
        }
    }
}

fn mark_alone(row: &mut Row, part: Part) {
    for cell in row.cells.iter_mut().filter(|c| !c.is_blank() && !c.is_label() && c.folded.len() <= LONGEST) {
        let due =
            |(from, to, mark): &&(Part, Part, Mark)| *from <= part && part <= *to && is_spelled(&cell.folded, *mark);
        cell.mark = ALONE.iter().find(due).map(|(.., mark)| *mark);
    }
}

/// Longest cell that is looked at, in bytes.
const LONGEST: usize = 120;

/// Whether other words than the form's may label here: those of a table that
/// has its own meaning for them count too.
fn may_be_worded(cell: &Cell) -> bool {
    let elsewhere = matches!(cell.mark, Some(Mark::PolicyActual | Mark::Target | Mark::QualitativeGoal));
    let free = (cell.mark.is_none() || elsewhere) && cell.question.is_none();
    free && !cell.is_blank()
        && cell.folded.len() <= LONGEST
        && (elsewhere || !looks_like_value(cell) || is_numbered(cell))
}

/// Whether a text begins with a digit as a numbered label does: a word follows.
fn is_numbered(cell: &Cell) -> bool {
    let rest = cell.folded.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '(' | ')' | '.'));
    rest.starts_with(|c: char| !c.is_ascii())
}

fn worded(folded: &str, part: Part) -> Option<Mark> {
    let bare = core(folded);
    let plain = bare.trim_matches(|c: char| c.is_ascii_digit());
    let words = WORDS.iter().filter(|(p, ..)| *p == part).find(|(_, _, words)| words.contains(&plain));
    let within = |(p, _, all, longest): &&(Part, Mark, &[&str], usize)| {
        *p == part && all.iter().all(|w| plain.contains(w)) && plain.chars().count() <= *longest
    };
    words
        .map(|(_, mark, _)| *mark)
        .or_else(|| PHRASES.iter().find(within).map(|(_, mark, ..)| *mark))
        .or_else(|| DECORATED.iter().find(|(p, mark)| *p == part && is_spelled(folded, *mark)).map(|(_, mark)| *mark))
        .or_else(|| super::regions::due(part).iter().copied().find(|mark| is_spelled(folded, *mark)))
}
