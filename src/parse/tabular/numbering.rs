//! What programs put around a table that they write out: names of its columns
//! above, numbers of its rows on the left.

use crate::parse::Sink;

use super::grid::Row;

/// So many rows numbered without a gap are no figures of the sheet.
const FEWEST: usize = 12;

/// Takes names of columns and numbers of rows out of the rows of a text.
pub(super) fn clear(rows: &mut [Row], sink: &mut Sink<'_>) {
    for cell in rows.iter().flat_map(|row| &row.cells).filter(|cell| cell.is_blank()) {
        // What a program writes for nothing.
        sink.claim(cell.span);
    }
    if let Some(first) = rows.first_mut().filter(|row| names_columns(row)) {
        for (_, cell) in first.filled() {
            sink.claim(cell.span);
        }
        first.cells.clear();
    }
    if !are_numbered(rows) {
        return;
    }
    for row in rows.iter_mut().filter(|row| !row.cells.is_empty()) {
        sink.claim(row.cells.remove(0).span);
    }
}

/// Whether a row counts its columns, as A B C or 0 1 2.
fn names_columns(row: &Row) -> bool {
    let names: Vec<&str> = row.filled().map(|(_, cell)| cell.plain.as_str()).collect();
    let letters = (b'A'..=b'Z').zip(&names).all(|(letter, name)| name.as_bytes() == [letter]);
    let counted = |from: usize| (from..).zip(&names).all(|(n, name)| *name == n.to_string());
    (4..=26).contains(&names.len()) && (letters || counted(0) || counted(1))
}

/// Whether every row begins with its number.
fn are_numbered(rows: &[Row]) -> bool {
    let mut numbers = rows.iter().filter(|row| !row.is_blank()).map(|row| {
        let first = row.cells.first().map(|cell| cell.plain.as_str()).unwrap_or_default();
        first.parse::<usize>().ok().filter(|n| n.to_string() == first)
    });
    let Some(Some(first)) = numbers.next() else { return false };
    let mut count = 1;
    for (number, due) in numbers.zip(first + 1..) {
        if number != Some(due) {
            return false;
        }
        count += 1;
    }
    first < 3 && count >= FEWEST
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::tabular::grid::rows_of;
    use crate::read::Document;
    use crate::text::LineIndex;

    fn cleared(text: &str) -> Vec<String> {
        let mut rows = rows_of(text, &LineIndex::new(text));
        clear(&mut rows, &mut Sink::new(&Document::from_text("t", text)));
        rows.iter().map(|r| r.cells.iter().map(|c| c.plain.as_str()).collect::<Vec<_>>().join("|")).collect()
    }

    #[test]
    fn numbers_of_rows_and_names_of_columns_are_no_cells_of_the_sheet() {
        let lines: Vec<String> = (0..20).map(|n| format!("{n}\t執行額\t5")).collect();
        let numbered = lines.join("\n");
        let rows = cleared(&format!("\tUnnamed: 0\tUnnamed: 1\n{numbered}").replacen(
            "Unnamed: 0\tUnnamed: 1",
            "A\tB\tC\tD",
            1,
        ));
        assert_eq!((rows[0].as_str(), rows[1].as_str(), rows[20].as_str()), ("", "執行額|5", "執行額|5"));
        assert_eq!(cleared(&numbered.replacen("7\t執", "70\t執", 1))[3], "3|執行額|5");
        assert_eq!(cleared(&format!("{numbered}\n備考\t特になし"))[20], "備考|特になし");
        assert_eq!(cleared("1\ta\n2\tb\n3\tc")[0], "1|a");
        assert_eq!(cleared("")[0], "");
    }
}
