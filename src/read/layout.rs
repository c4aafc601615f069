//! What divides the cells of a text: tabs, as OCR and spreadsheets write
//! them, Markdown's bars, or the commas and semicolons of .csv files. A PDF's
//! cells are divided by nothing but lines.

use crate::text::{LineIndex, Record, fold_to_string, records, unquoted};

use super::recognise;

/// What .csv files of one kind or another divide cells with.
const DIVIDERS: [char; 3] = [',', ';', '|'];

/// Sentences and figures have commas too: a table's cells are labels.
const LABELS: usize = 3;

/// What divides the cells of a text; `None` where nothing does.
pub(super) fn divider_of(text: &str, lines: &LineIndex) -> Option<char> {
    let counts = Counts::of(text, lines);
    let bars_only = counts.tabbed == 0 && counts.open_bars * 3 >= counts.barred;
    if counts.is_table(counts.tabbed + counts.barred) && !(bars_only && has_labels(text, lines, '|')) {
        return Some('\t');
    }
    DIVIDERS.into_iter().find(|divider| has_labels(text, lines, *divider))
}

/// Lines by what is in them.
#[derive(Debug, Default)]
struct Counts {
    filled: usize,
    tabbed: usize,
    /// Between two bars, as Markdown has it.
    barred: usize,
    /// With bars between cells only.
    open_bars: usize,
}

impl Counts {
    fn of(text: &str, lines: &LineIndex) -> Self {
        let mut out = Self::default();
        for span in lines.spans(text) {
            let line = span.slice(text).unwrap_or_default();
            let bare = line.trim();
            out.filled += usize::from(!bare.is_empty());
            if line.trim_end().contains('\t') {
                out.tabbed += usize::from(!bare.is_empty());
            } else if bare.len() > 2 && bare.starts_with('|') && bare.ends_with('|') {
                out.barred += 1;
            } else {
                out.open_bars += usize::from(bare.contains('|'));
            }
        }
        out
    }

    /// Tables have dividers on most of their lines; other texts have none, or a
    /// stray one.
    fn is_table(&self, divided: usize) -> bool {
        divided >= 3 && divided * 10 >= self.filled
    }
}

/// Whether labels of the form are cells of the rows that this character
/// divides.
fn has_labels(text: &str, lines: &LineIndex, divider: char) -> bool {
    if text.matches(divider).nth(LABELS - 1).is_none() {
        return false;
    }
    let rows = records(text, lines, divider);
    let filled = |row: &&Record| !row.span.trim(text).is_empty();
    let with_cells = rows.iter().filter(|row| row.cells.len() > 1).count();
    if with_cells * 10 < rows.iter().filter(filled).count() {
        return false;
    }
    let cells = rows.iter().filter(|row| row.cells.len() > 1).flat_map(|row| &row.cells);
    let mut found: Vec<&str> = Vec::new();
    for cell in cells.filter_map(|cell| cell.slice(text)) {
        // A label is short; folding a sentence would be for nothing.
        if cell.len() > 200 {
            continue;
        }
        let says = unquoted(cell).map_or_else(|| fold_to_string(cell), |inside| fold_to_string(&inside));
        found.extend(recognise::label(&says).filter(|label| !found.contains(label)));
        if found.len() >= LABELS {
            return true;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_csv_file_is_told_from_a_text_with_commas() {
        let of = |text: &str| divider_of(text, &LineIndex::new(text));
        let csv = "事業名,,見本事業,担当部局庁,見本局\n執行額,\"1,800\",503\n";
        assert_eq!(of(csv), Some(','));
        assert_eq!(of(&csv.replace(',', ";")), Some(';'));
        assert_eq!(of(&csv.replace(',', "|")), Some('|'));
        assert_eq!(of(&csv.replace(',', "\t").repeat(2)), Some('\t'));
        let text = "事業名\n\n見本事業\n\n執行額\n\n1,800\n\n503,1,200\n\n担当部局庁,担当課室の順に、A,B,Cと記す\n";
        assert_eq!(of(text), None);
        assert_eq!(of("| 事業名 | 見本, A |\n|---|---|\n| 執行額 | 1,800 |\n| 担当部局庁 | 局 |"), Some('\t'));
        assert_eq!(of(""), None);
        let layout = "予算額 1,200 1,300\n執行額 1,100 1,250\n成果目標 1,000 人\n活動指標  1,500 件\n";
        assert_eq!(of(layout), None, "the commas are within figures");
        let semicolons = "事業名;見本事業;担当部局庁;見本局\n執行額;1,800;1,503\n当初予算;1,900;2,000\n";
        assert_eq!(of(semicolons), Some(';'));
    }
}
