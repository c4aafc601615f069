//! Cells in quotation marks, as spreadsheets write them to the clipboard and
//! to files of tabs: 「"室長⏎山田 太郎"」 is one cell of two lines, a quotation
//! mark within is doubled (RFC 4180, with tabs for commas).

use crate::text::Span;

/// A cell goes on over no more lines than this: a mark that is never closed is
/// a mark of the author's.
const MOST_LINES: usize = 60;

/// Joins the lines over which a cell in quotation marks goes on; tells whether
/// there is one. Without any, marks are the author's.
pub(super) fn join_lines(text: &str, lines: &mut Vec<Span>) -> bool {
    let mut joined = Vec::with_capacity(lines.len());
    let mut at = 0;
    let mut found = false;
    while let Some(first) = lines.get(at) {
        let more = lines_behind(text, lines.get(at..).unwrap_or_default());
        let last = lines.get(at + more).unwrap_or(first);
        joined.push(Span::new(first.start, last.end));
        found |= more > 0;
        at += more + 1;
    }
    if found {
        *lines = joined;
    }
    found
}

/// Over how many further lines the first of these goes on: its last cell is
/// opened by a mark, and the first cell of a later line closed by one.
fn lines_behind(text: &str, lines: &[Span]) -> usize {
    let mut lines = lines.iter().take(MOST_LINES).map(|line| line.slice(text).unwrap_or_default()).enumerate();
    let Some(opened) = lines.next().and_then(|(_, first)| last_cell(first).strip_prefix('"')) else { return 0 };
    if closed(opened) != Some(false) {
        return 0;
    }
    for (n, line) in lines {
        let (first, rest) = line.split_once('\t').map_or((line, None), |(first, rest)| (first, Some(rest)));
        match closed(first) {
            None => return 0,
            Some(false) if rest.is_some() => return 0,
            Some(false) => {}
            Some(true) => {
                let goes_on = rest.and_then(|rest| last_cell(rest).strip_prefix('"')).and_then(closed) == Some(false);
                if !goes_on {
                    return n;
                }
            }
        }
    }
    0
}

fn last_cell(line: &str) -> &str {
    line.rsplit('\t').next().unwrap_or_default()
}

/// Whether a mark closes what stands behind an opening one, or on a further
/// line of it; none where a mark stands in it that is not doubled.
fn closed(body: &str) -> Option<bool> {
    let (inner, closed) = match body.chars().rev().take_while(|c| *c == '"').count() % 2 {
        1 => (body.get(..body.len() - 1)?, true),
        _ => (body, false),
    };
    (!inner.replace("\"\"", "").contains('"')).then_some(closed)
}

/// What stands within the marks of a cell that is in marks.
pub(super) fn inside(cell: &str) -> Option<String> {
    let body = cell.strip_prefix('"')?.strip_suffix('"')?;
    let lone = body.replace("\"\"", "").contains('"');
    (!lone).then(|| body.replace("\"\"", "\""))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::LineIndex;

    fn joined(text: &str) -> (Vec<&str>, bool) {
        let mut lines: Vec<Span> = LineIndex::new(text).spans(text).collect();
        let found = join_lines(text, &mut lines);
        (lines.iter().map(|l| l.slice(text).unwrap()).collect(), found)
    }

    #[test]
    fn a_cell_in_marks_goes_on_over_lines() {
        let text = "担当課室\t調査課\t\"室長\n山田 \"\"太郎\"\"\"\t\n会計区分\t一般会計";
        let (rows, found) = joined(text);
        assert_eq!(rows.len(), 2, "{rows:?}");
        assert!(found);
        let cells: Vec<&str> = rows[0].split('\t').collect();
        assert_eq!(cells, ["担当課室", "調査課", "\"室長\n山田 \"\"太郎\"\"\"", ""]);
        assert_eq!(inside(cells[2]).as_deref(), Some("室長\n山田 \"太郎\""));
    }

    #[test]
    fn marks_of_the_author_join_nothing() {
        for text in [
            "事業名\t\"見本\"事業\n計\t5 \"見本\"",
            "事業名\t\"見本事業\n計\t5\n\n",
            "\"見本\t5\n見本\"",
            "\"",
            "\t\"\t\n\"\ta",
        ] {
            let (rows, _) = joined(text);
            assert_eq!(rows.concat(), text.replace('\n', "").as_str(), "{text:?}");
        }
        assert_eq!(inside("\"見本\"の\"事業\""), None);
        assert_eq!(inside("\""), None);
    }
}
