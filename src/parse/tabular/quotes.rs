//! Cells in quotation marks, as spreadsheets write them to the clipboard and
//! to files: 「"室長⏎山田 太郎"」 is one cell of two lines, a quotation mark within
//! is doubled. Between tabs, marks may be the author's.

use crate::text::{LineIndex, Record, Span, records, unquoted};

/// The rows of a text, and whether its marks are those of the program that
/// wrote it.
pub(super) fn rows(text: &str, lines: &LineIndex, divider: char) -> (Vec<Record>, bool) {
    let rows = records(text, lines, divider);
    if divider != '\t' || are_of_a_program(text, lines, &rows) {
        return (rows, true);
    }
    (lines.spans(text).map(|line| Record::of_line(text, line, divider)).collect(), false)
}

/// Whether marks between tabs are a program's: where one would put them and
/// an author not. Programs put marks around what has a line end or a mark in
/// it, some around what has a comma, some around everything, and then around
/// each such cell of a file.
fn are_of_a_program(text: &str, lines: &LineIndex, rows: &[Record]) -> bool {
    let line = |at: usize| lines.line_of(at);
    if rows.iter().any(|row| line(row.span.start) != line(row.span.end)) {
        return true;
    }
    let (mut quoted, mut commas, mut bare, mut bare_commas) = (0_usize, 0_usize, 0_usize, 0_usize);
    for cell in rows.iter().flat_map(|row| &row.cells) {
        let cell = cell.slice(text).unwrap_or_default().trim();
        match unquoted(cell) {
            Some(inside) if inside.contains('"') => return true,
            Some(inside) => {
                quoted += 1;
                commas += usize::from(inside.contains(','));
            }
            None if cell.is_empty() => {}
            None => {
                bare += 1;
                bare_commas += usize::from(cell.contains(','));
            }
        }
    }
    (commas > 0 && bare_commas == 0) || quoted > bare
}

/// What a cell says, of a text whose marks are a program's.
pub(super) fn inside(text: &str, cell: Span) -> Option<String> {
    unquoted(cell.slice(text)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn joined(text: &str) -> (Vec<&str>, bool) {
        let (rows, quoted) = rows(text, &LineIndex::new(text), '\t');
        (rows.iter().map(|r| r.span.slice(text).unwrap()).collect(), quoted)
    }

    #[test]
    fn a_cell_in_marks_goes_on_over_lines() {
        let text = "担当課室\t調査課\t\"室長\n山田 \"\"太郎\"\"\"\t\n会計区分\t一般会計";
        let (found, quoted) = rows(text, &LineIndex::new(text), '\t');
        assert_eq!((found.len(), quoted), (2, true));
        let cells: Vec<&str> = found[0].cells.iter().filter_map(|c| c.slice(text)).collect();
        assert_eq!(cells, ["担当課室", "調査課", "\"室長\n山田 \"\"太郎\"\"\"", ""]);
        assert_eq!(inside(text, found[0].cells[2]).as_deref(), Some("室長\n山田 \"太郎\""));
    }

    #[test]
    fn figures_that_a_spreadsheet_put_in_marks_are_figures() {
        for (text, is_program) in [
            ("予算額\t\"1,800\"\t503", true),
            ("予算額\t\"1,800\"\t1,503", false),
            ("\"予算額\"\t\"180\"\t\t5", true),
            ("事業名\t\"見本\"\t503", false),
            ("事業名\t\"\"\"見本\"\"事業\"\t1,503", true),
        ] {
            assert_eq!(joined(text).1, is_program, "{text}");
        }
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
    }
}
