//! What is printed again on every page, and where another sheet begins.

use crate::form::Mark;
use crate::parse::Sink;

use super::furniture::is_page_count;
use super::grid::{Cell, Row};

/// Labels that stand together at the head of a sheet only.
const HEAD: &[Mark] = &[
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
    Mark::Purpose,
    Mark::Summary,
];

/// So many of them show that a sheet begins, within so many rows.
const ENOUGH: usize = 4;
const WITHIN: usize = 15;

/// Most rows above 事業名: title, number, notes.
const ABOVE: usize = 10;

/// Takes a second sheet out of the rows, if one follows the first, and says so.
pub(super) fn cut_second_sheet(rows: &mut Vec<Row>, sink: &mut Sink<'_>) {
    let Some(at) = second_sheet(rows) else { return };
    let from = rows.get(at).map(|row| row.span);
    rows.truncate(at);
    sink.warn(
        "ここから別のレビューシートが続いています。先のものだけを読みました",
        from,
        Some("シートごとに別のファイルに分けて保存すると、それぞれ読めます"),
    );
}

/// The row in which a second sheet begins.
fn second_sheet(rows: &[Row]) -> Option<usize> {
    let budget = rows.iter().position(|r| r.has(Mark::BudgetHead) || r.has(Mark::Original))?;
    let begins = |at: &usize| {
        rows.get(*at).is_some_and(|r| r.has(Mark::Name)) && {
            let near = rows.get(*at..).unwrap_or_default().iter().take(WITHIN);
            let cells: Vec<&Cell> = near.flat_map(|r| r.filled().map(|(_, c)| c)).collect();
            HEAD.iter().filter(|mark| cells.iter().any(|c| c.is(**mark))).count() >= ENOUGH
        }
    };
    let mut at = (budget..rows.len()).find(begins)?;
    let named = at;
    while named - at < ABOVE
        && let Some(above) = at.checked_sub(1)
        && rows.get(above).is_some_and(is_above)
    {
        at = above;
    }
    (at..=named).find(|i| rows.get(*i).is_some_and(|r| !r.is_blank()))
}

/// Whether a row may stand above the 事業名 of a sheet.
fn is_above(row: &Row) -> bool {
    let of_head = |c: &Cell| {
        matches!(c.mark, Some(Mark::Title | Mark::Number | Mark::Ministry))
            || c.folded.starts_with("事業番号")
            || c.folded.starts_with("※平成")
    };
    // A number stands alone on its line, and behind a title its ministry.
    let number = row
        .single()
        .is_some_and(|c| c.folded.chars().count() <= 24 && c.folded.ends_with(|c: char| c.is_ascii_digit()));
    row.is_blank() || number || row.filled().any(|(_, c)| of_head(c))
}

/// Takes out the lines that a program or the form prints on every page: the
/// title again, the name of the file, when it was printed.
pub(super) fn clear(rows: &mut [Row], sink: &mut Sink<'_>) {
    let Some(body) = rows.iter().position(|r| r.has(Mark::Name)) else { return };
    for row in rows.iter_mut().skip(body + 1).filter(|r| is_running(r)) {
        for (_, cell) in row.filled() {
            sink.claim(cell.span);
        }
        row.cells.clear();
    }
}

/// Most cells of such a line.
const MOST_CELLS: usize = 3;

fn is_running(row: &Row) -> bool {
    let count = row.filled().count();
    if count == 0 || count > MOST_CELLS {
        return false;
    }
    let looks: Vec<Option<Look>> = row.filled().map(|(_, c)| look(c)).collect();
    let sure = looks.iter().any(|l| matches!(l, Some(Look::Title | Look::Stamp)));
    let dated = count == 2 && looks.contains(&Some(Look::Date)) && looks.contains(&Some(Look::Count));
    (sure || dated) && looks.iter().all(Option::is_some)
}

/// What a cell of such a line is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Look {
    Title,
    /// Behind a title: the ministry in brackets.
    Bracket,
    /// The name of a file, or when it was printed.
    Stamp,
    Date,
    Count,
}

/// Longest title with its ministry, in characters.
const LONGEST: usize = 40;

/// How names of files end.
const FILES: &[&str] = &[".xlsx", ".xlsm", ".xls", ".pdf", ".docx", ".doc", ".ods"];

/// What stands before the time of a printout.
const PRINTED: &[&str] = &["印刷日時", "印刷日", "出力日時", "出力日", "作成日時", "ダウンロード日"];

fn look(cell: &Cell) -> Option<Look> {
    let text = cell.folded.as_str();
    let short = text.chars().nth(LONGEST).is_none();
    if is_title(cell) && short {
        return Some(Look::Title);
    }
    if cell.is_label() {
        return None;
    }
    if text.starts_with('(') && text.ends_with(')') && short {
        return Some(Look::Bracket);
    }
    let lower = text.to_ascii_lowercase();
    let file = FILES.iter().any(|end| lower.ends_with(end)) && !text.contains('。') && !lower.starts_with("http");
    if file || text.starts_with("file:///") || PRINTED.iter().any(|word| text.starts_with(word)) {
        return Some(Look::Stamp);
    }
    if is_page_count(text) {
        return Some(Look::Count);
    }
    let date = text.len() <= 16 && text.matches('/').count() == 2 && !text.contains(|c: char| !is_of_dates(c));
    date.then_some(Look::Date)
}

fn is_of_dates(c: char) -> bool {
    c.is_ascii_digit() || matches!(c, '/' | ':')
}

/// Whether a cell is the title of the sheets, perhaps without its year.
fn is_title(cell: &Cell) -> bool {
    let text = cell.folded.as_str();
    let named = text.contains("行政事業レビューシート") && !text.contains("番号") && !text.contains("別紙");
    cell.is(Mark::Title) || (named && cell.mark.is_none() && !text.contains(['。', '、']))
}
