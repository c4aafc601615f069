//! Worksheets as one text, with the way back to their cells.
//!
//! Blank cells put nothing into the text: a worksheet of the form is some
//! fifty narrow columns wide, and what a person sees as two neighbours lies
//! ten columns apart. Where a cell really stands, its [`Place`] knows.

use crate::read::recognise;
use crate::text::{Span, fold_to_string};

use super::grid::Grid;
use crate::read::Refusal;

/// The most places of a worksheet: its rows times the columns it uses. A long
/// real sheet has 100,000.
const MAX_PLACES: usize = 1_000_000;

/// How many blank rows in a row stay as blank lines.
const BLANK_LINES: usize = 2;

/// What is known of a workbook beside its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Workbook {
    /// The worksheets in the text, in the text's order.
    pub sheets: Vec<Worksheet>,
    /// The cells in the text, in the text's order.
    pub places: Vec<Place>,
    /// Names of further worksheets that are review sheets of their own.
    pub further: Vec<String>,
    /// Names of hidden worksheets without a table of the form.
    pub passed_over: Vec<String>,
    /// Names of worksheets that tell how to fill in the form: what stands in
    /// them is made up.
    pub guides: Vec<String>,
}

/// A worksheet in the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Worksheet {
    /// Its name.
    pub name: String,
    /// Whether the workbook hides it.
    pub hidden: bool,
    /// The line that holds its name; nothing of the file itself.
    pub heading: Span,
    /// Its lines.
    pub body: Span,
    /// Cells that hidden rows or columns hide.
    pub hidden_cells: Vec<Span>,
    /// Columns whose width the file states: first, last (from 0), hundredths
    /// of a character.
    pub widths: Vec<(u32, u32, u32)>,
    /// The worksheet, an index into [`Workbook::sheets`], whose shapes these
    /// are: each stands in the cells that it covers there. `None` for cells.
    pub drawn_on: Option<usize>,
}

/// A cell in the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// Its characters.
    pub span: Span,
    /// Its worksheet, an index into [`Workbook::sheets`].
    pub sheet: usize,
    /// Its row, from 0.
    pub row: u32,
    /// Its column, from 0.
    pub column: u32,
    /// Its column among those that its worksheet uses, from 0.
    pub rank: usize,
    /// The rank of the last column that its merged region covers.
    pub reach: usize,
    /// The last row that its merged region covers, from 0.
    pub bottom: u32,
    /// The last column that it covers, from 0.
    pub right: u32,
}

impl Workbook {
    /// Where a span stands, for people: `シート1!C12`, `シート1!C12:E12`. A
    /// span between cells stands at the one before it.
    pub fn locator(&self, span: Span) -> Option<String> {
        let from = self.places.partition_point(|p| p.span.end <= span.start);
        let to = self.places.partition_point(|p| p.span.start < span.end);
        let inside = self.places.get(from..to).unwrap_or_default();
        let Some(first) = inside.first() else {
            let before = from.checked_sub(1).and_then(|at| self.places.get(at));
            return self.reference(before.or_else(|| self.places.get(from))?, None);
        };
        let same = inside.iter().take_while(|p| p.sheet == first.sheet);
        let corners = same.fold((*first, *first), |(a, b), p| {
            let low = Place { row: a.row.min(p.row), column: a.column.min(p.column), ..a };
            let high = Place { row: b.row.max(p.row), column: b.column.max(p.column), ..b };
            (low, high)
        });
        self.reference(&corners.0, Some(&corners.1))
    }

    fn reference(&self, first: &Place, last: Option<&Place>) -> Option<String> {
        let sheet = &self.sheets.get(first.sheet)?.name;
        let one = cell_name(first.row, first.column);
        let last = last.filter(|l| (l.row, l.column) != (first.row, first.column));
        Some(match last {
            Some(l) => format!("{sheet}!{one}:{}", cell_name(l.row, l.column)),
            None => format!("{sheet}!{one}"),
        })
    }

    /// The cells of a span.
    pub fn places_in(&self, span: Span) -> &[Place] {
        let from = self.places.partition_point(|p| p.span.start < span.start);
        let to = self.places.partition_point(|p| p.span.start < span.end);
        self.places.get(from..to.max(from)).unwrap_or_default()
    }
}

/// `C12`, from row and column counted from 0.
fn cell_name(row: u32, column: u32) -> String {
    format!("{}{}", column_letters(column), u64::from(row) + 1)
}

/// `A`, `Z`, `AA`: the name of a column counted from 0.
pub fn column_letters(column: u32) -> String {
    let mut letters = Vec::new();
    let mut left = u64::from(column) + 1;
    while left > 0 {
        left -= 1;
        letters.push(char::from(b'A' + u8::try_from(left % 26).unwrap_or_default()));
        left /= 26;
    }
    letters.iter().rev().collect()
}

/// Writes the worksheets one behind the other: the review sheet, the other
/// visible ones in the workbook's order, hidden ones that have tables.
pub(super) fn render(grids: Vec<Grid>) -> Result<(String, Workbook), Refusal> {
    let grids: Vec<(Grid, String)> = grids
        .into_iter()
        .filter(|g| !g.cells.is_empty() || !g.shapes.is_empty())
        .map(|g| (words(&g), g))
        .map(|(w, g)| (g, w))
        .collect();
    let (guides, grids): (Vec<_>, Vec<_>) = grids.into_iter().partition(|(grid, _)| is_guide(grid));
    // A filled-in example may be the only sheet there is.
    let left = grids.iter().any(|g| recognise::is_whole_sheet(&g.1));
    let (guides, grids) = if left { (guides, grids) } else { (Vec::new(), guides.into_iter().chain(grids).collect()) };
    let whole = |g: &&(Grid, String)| recognise::is_whole_sheet(&g.1);
    let main = grids
        .iter()
        .filter(whole)
        .min_by_key(|g| g.0.hidden)
        .or_else(|| grids.iter().max_by_key(|g| (recognise::headings(&g.1), std::cmp::Reverse(g.0.hidden))))
        .map(|g| g.0.name.clone());
    let mut out = Writer::default();
    for (turn, hidden) in [(Turn::Main, false), (Turn::Others, false), (Turn::Others, true)] {
        for (grid, words) in &grids {
            let is_main = Some(&grid.name) == main.as_ref();
            match turn {
                Turn::Main if is_main => out.sheet(grid, None)?,
                Turn::Others if is_main || grid.hidden != hidden => {}
                Turn::Others if recognise::is_whole_sheet(words) => out.further.push(grid.name.clone()),
                Turn::Others if hidden && !recognise::has_tables(words) => out.passed_over.push(grid.name.clone()),
                Turn::Others => out.sheet(grid, None)?,
                Turn::Main => {}
            }
        }
    }
    // Behind all cells, so that these stand where they stood without.
    for at in 0..out.sheets.len() {
        let of = |g: &&(Grid, String)| out.sheets.get(at).is_some_and(|s| s.name == g.0.name);
        // A picture too large for one is left out; its cells are read all the same.
        let fits = |drawn: &Grid| out.area + drawn.cells.len().pow(2) <= MAX_PLACES;
        if let Some(drawn) = grids.iter().find(of).and_then(|g| g.0.drawn()).filter(fits) {
            out.sheet(&drawn, Some(at))?;
        }
    }
    let Writer { text, sheets, places, further, passed_over, .. } = out;
    let guides = guides.into_iter().map(|(grid, _)| grid.name).collect();
    Ok((text, Workbook { sheets, places, further, passed_over, guides }))
}

fn is_guide(grid: &Grid) -> bool {
    let first = grid.cells.values().next().map(|shown| fold_to_string(shown)).unwrap_or_default();
    recognise::is_guide(&fold_to_string(&grid.name), &first)
}

#[derive(Clone, Copy)]
enum Turn {
    Main,
    Others,
}

/// All a worksheet says, for looking at.
fn words(grid: &Grid) -> String {
    let mut out = String::new();
    for shown in grid.cells.values() {
        out.push_str(shown);
        out.push('\n');
    }
    fold_to_string(&out)
}

#[derive(Default)]
struct Writer {
    text: String,
    sheets: Vec<Worksheet>,
    places: Vec<Place>,
    further: Vec<String>,
    passed_over: Vec<String>,
    area: usize,
}

impl Writer {
    fn sheet(&mut self, grid: &Grid, drawn_on: Option<usize>) -> Result<(), Refusal> {
        let sheet = self.sheets.len();
        let start = self.text.len();
        let what = if drawn_on.is_some() { "── 図形「" } else { "── ワークシート「" };
        for piece in [what, &one_word(&grid.name), "」 ──"] {
            self.text.push_str(piece);
        }
        let heading = Span::new(start, self.text.len());
        self.text.push('\n');
        let mut columns: Vec<u32> = grid.cells.keys().map(|at| at.1).collect();
        columns.sort_unstable();
        columns.dedup();
        let mut rows: Vec<u32> = grid.cells.keys().map(|at| at.0).collect();
        rows.dedup();
        self.area += rows.len() * columns.len();
        if self.area > MAX_PLACES {
            return Err(Refusal::Swollen);
        }
        let mut hidden_cells = Vec::new();
        let mut last: Option<u32> = None;
        for ((row, column), shown) in &grid.cells {
            match last {
                Some(before) if before == *row => self.text.push('\t'),
                Some(before) => {
                    let gap = usize::try_from(row - before - 1).unwrap_or(BLANK_LINES).min(BLANK_LINES);
                    self.text.extend(std::iter::repeat_n('\n', gap + 1));
                }
                None => {}
            }
            last = Some(*row);
            let rank = columns.binary_search(column).unwrap_or_default();
            let span = Span::new(self.text.len(), self.text.len() + shown.len());
            self.text.push_str(shown);
            let (bottom, right) = grid.reach.get(&(*row, *column)).copied().unwrap_or((*row, *column));
            let reach = columns.partition_point(|c| *c <= right).saturating_sub(1).max(rank);
            self.places.push(Place { span, sheet, row: *row, column: *column, rank, reach, bottom, right });
            if grid.hides((*row, *column)) {
                hidden_cells.push(span);
            }
        }
        let body = Span::new(heading.end + 1, self.text.len());
        self.text.push('\n');
        let (name, widths) = (grid.name.clone(), grid.widths.clone());
        self.sheets.push(Worksheet { name, hidden: grid.hidden, heading, body, hidden_cells, widths, drawn_on });
        Ok(())
    }
}

/// A worksheet's name on one line.
fn one_word(name: &str) -> String {
    name.chars().filter(|c| !c.is_control() && !matches!(c, '\u{2028}' | '\u{2029}')).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn grid(name: &str, hidden: bool, cells: &[(u32, u32, &str)]) -> Grid {
        let mut out = Grid { name: name.into(), hidden, ..Grid::default() };
        for (row, column, shown) in cells {
            out.put((*row, *column), shown);
        }
        out
    }

    #[test]
    fn a_span_leads_back_to_worksheet_and_cell() {
        let (text, book) =
            render(vec![grid("シート1", false, &[(0, 0, "事業名"), (0, 6, "ある事業"), (11, 2, "計"), (11, 28, "5")])])
                .unwrap();
        let at = |s: &str| Span::new(text.find(s).unwrap(), text.find(s).unwrap() + s.len());
        assert_eq!(book.locator(at("計")).unwrap(), "シート1!C12");
        assert_eq!(book.locator(at("ある事業")).unwrap(), "シート1!G1");
        assert_eq!(book.locator(at("計").cover(at("5"))).unwrap(), "シート1!C12:AC12");
        assert_eq!(book.locator(at("事業名").cover(at("計"))).unwrap(), "シート1!A1:G12");
        assert_eq!(text.lines().nth(1), Some("事業名\tある事業"));
    }

    #[test]
    fn the_review_sheet_comes_first_and_a_second_one_is_left_for_itself() {
        let whole: &[(u32, u32, &str)] = &[
            (0, 0, "令和2年度行政事業レビューシート"),
            (1, 0, "事業名"),
            (1, 4, "担当部局庁"),
            (2, 0, "予算額・執行額"),
        ];
        let grids = vec![
            grid("別紙", false, &[(0, 0, "支出先上位10者リスト")]),
            grid("本体", false, whole),
            grid("選択肢", true, &[(0, 0, "一般会計")]),
            grid("隠れた別紙", true, &[(0, 0, "費目"), (0, 1, "使途")]),
            grid("別の事業", false, whole),
        ];
        let (text, book) = render(grids).unwrap();
        let names: Vec<&str> = book.sheets.iter().map(|s| s.name.as_str()).collect();
        assert_eq!(names, ["本体", "別紙", "隠れた別紙"]);
        assert_eq!(
            (book.further.as_slice(), book.passed_over.as_slice()),
            (&["別の事業".to_owned()][..], &["選択肢".to_owned()][..])
        );
        assert!(text.starts_with("── ワークシート「本体」 ──\n令和2年度"));
    }

    #[test]
    fn a_worksheet_that_tells_how_to_fill_in_the_form_is_not_the_review_sheet() {
        let guide: &[(u32, u32, &str)] = &[
            (0, 0, "行政事業レビューシート　記入要領"),
            (1, 0, "事業名"),
            (1, 4, "担当部局庁"),
            (2, 0, "予算額・執行額"),
        ];
        let sheet: &[(u32, u32, &str)] = &[
            (0, 0, "令和2年度行政事業レビューシート"),
            (1, 0, "事業名"),
            (1, 1, "ある事業"),
            (1, 4, "担当部局庁"),
            (2, 0, "予算額・執行額"),
        ];
        let (text, book) =
            render(vec![grid("はじめに", false, guide), grid("本体", false, sheet), grid("記載例", false, sheet)])
                .unwrap();
        assert_eq!(book.sheets.iter().map(|s| s.name.as_str()).collect::<Vec<_>>(), ["本体"], "{text}");
        assert_eq!(
            (book.guides.as_slice(), book.further.len()),
            (&["はじめに".to_owned(), "記載例".to_owned()][..], 0)
        );
        // What is left must be a review sheet.
        let annex: &[(u32, u32, &str)] = &[(0, 0, "支出先"), (0, 1, "法人番号")];
        let (_, book) = render(vec![grid("記載例", false, sheet), grid("別紙", false, annex)]).unwrap();
        assert_eq!((book.sheets.len(), book.guides.len()), (2, 0));
        assert!(!recognise::is_guide("様式(記入例準拠)", "※別添の記載要領"));
    }

    #[test]
    fn columns_are_named_as_people_name_them() {
        let names: Vec<String> = [0, 25, 26, 701, 702, 16_383].iter().map(|c| cell_name(0, *c)).collect();
        assert_eq!(names, ["A1", "Z1", "AA1", "ZZ1", "AAA1", "XFD1"]);
    }
}
