//! Workbooks of LibreOffice: .ods. A cell's paragraphs are what it shows, so
//! nothing is left to its formats.

use std::collections::BTreeSet;
use std::io::{Cursor, Read};

use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};
use zip::ZipArchive;

use super::MAX_UNPACKED;
use super::grid::{Budget, Grid};
use super::package::{attribute, push_words};
use crate::read::Refusal;

/// What the archive says it is.
const TYPE: &[u8] = b"application/vnd.oasis.opendocument.spreadsheet";

/// How such a workbook in one piece begins.
const ROOT: &[u8] = b"<office:document ";

/// A worksheet of today at its largest.
const MOST_ROWS: u32 = 1_048_576;
const MOST_COLUMNS: u32 = 16_384;

/// Cells with something in them repeat no more often than this.
const MOST_REPEATED: usize = 1_000;

/// The worksheets of an archive; `None` if it is no .ods.
pub(super) fn read_if_one(bytes: &[u8]) -> Option<Result<Vec<Grid>, Refusal>> {
    // The type is the first part and is not packed.
    let head = bytes.get(..bytes.len().min(256))?;
    let is_one = head.windows(TYPE.len()).any(|w| w == TYPE);
    is_one.then(|| sheets(&content(bytes)?))
}

/// The worksheets of a text that is such a workbook in one piece.
pub(super) fn read_if_flat(text: &str) -> Option<Result<Vec<Grid>, Refusal>> {
    let head = text.bytes().take(4_096).collect::<Vec<u8>>();
    let is_one = head.windows(ROOT.len()).any(|w| w == ROOT);
    is_one.then(|| sheets(text))
}

fn content(bytes: &[u8]) -> Result<String, Refusal> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).or(Err(Refusal::Damaged))?;
    let encrypted = archive.by_name("META-INF/manifest.xml").is_ok_and(|mut manifest| {
        let mut text = String::new();
        let read = Read::take(&mut manifest, MAX_UNPACKED).read_to_string(&mut text);
        read.is_ok() && text.contains("encryption-data")
    });
    if encrypted {
        return Err(Refusal::Encrypted);
    }
    let mut part = archive.by_name("content.xml").or(Err(Refusal::Damaged))?;
    let mut out = Vec::new();
    Read::take(&mut part, MAX_UNPACKED + 1).read_to_end(&mut out).or(Err(Refusal::Damaged))?;
    if out.len() as u64 > MAX_UNPACKED {
        return Err(Refusal::Swollen);
    }
    String::from_utf8(out).or(Err(Refusal::Damaged))
}

fn sheets(xml: &str) -> Result<Vec<Grid>, Refusal> {
    let mut sheets = Sheets::default();
    let mut reader = Reader::from_str(xml);
    let mut open = 0_usize;
    loop {
        let event = reader.read_event().or(Err(Refusal::Damaged))?;
        match &event {
            Event::Start(_) => open += 1,
            Event::End(_) => open = open.saturating_sub(1),
            _ => {}
        }
        match event {
            Event::Start(e) => sheets.begin(&e),
            Event::Empty(e) => {
                sheets.begin(&e);
                sheets.end(e.local_name().as_ref())?;
            }
            Event::End(e) => sheets.end(e.local_name().as_ref())?,
            Event::Text(e) => sheets.words(&e.xml_content(XmlVersion::Implicit1_0)),
            Event::CData(e) => sheets.words(&e.xml_content(XmlVersion::Implicit1_0)),
            Event::GeneralRef(e) => {
                let char = e.resolve_char_ref().ok().flatten();
                let known = || quick_xml::escape::resolve_predefined_entity(&e.xml_content(XmlVersion::Implicit1_0));
                let words = char.map(String::from).or_else(|| known().map(str::to_owned));
                sheets.words(&words.unwrap_or_default());
            }
            Event::Eof if open > 0 => return Err(Refusal::Damaged),
            Event::Eof => return Ok(sheets.done),
            _ => {}
        }
    }
}

/// What is not of the cells: notes pinned to them, drawings, what was deleted.
const APART: &[&str] = &[
    "annotation",
    "forms",
    "shapes",
    "frame",
    "custom-shape",
    "rect",
    "g",
    "ellipse",
    "circle",
    "line",
    "connector",
    "path",
    "polygon",
    "regular-polygon",
    "polyline",
    "caption",
    "measure",
    "control",
    "ruby-text",
    "tracked-changes",
    "dde-links",
    "database-ranges",
];

/// What has been read of the worksheets.
#[derive(Default)]
struct Sheets {
    done: Vec<Grid>,
    budget: Budget,
    /// Elements open within one that is apart.
    apart: usize,
    /// The style that is being read, and those of hidden worksheets.
    style: String,
    hidden: BTreeSet<String>,
    grid: Grid,
    /// Where the cell stands, and how many rows are alike.
    row: u32,
    column: u32,
    rows: u32,
    /// The cells of the row.
    cells: Vec<(u32, Cell)>,
    cell: Cell,
    /// What the open cell shows so far.
    text: String,
    /// Whether a paragraph of it is open.
    paragraph: bool,
}

/// A cell, and how many beside it are alike.
#[derive(Default, Clone)]
struct Cell {
    shown: String,
    covered: bool,
    columns: u32,
    wide: u32,
    high: u32,
}

impl Sheets {
    fn begin(&mut self, element: &BytesStart<'_>) {
        let name = element.local_name();
        let name = name.as_ref();
        if self.apart > 0 || APART.contains(&name) {
            self.apart += 1;
            return;
        }
        match name {
            "style" => self.style = attribute(element, "name").unwrap_or_default(),
            "table-properties" if attribute(element, "display").is_some_and(|d| d == "false") => {
                self.hidden.insert(self.style.clone());
            }
            "table" | "table-column" | "table-row" => self.begin_cells(name, element),
            "table-cell" | "covered-table-cell" => self.begin_cell(name, element),
            "p" | "h" => {
                self.paragraph = true;
                if !self.text.is_empty() {
                    self.text.push('\n');
                }
            }
            "line-break" => self.text.push('\n'),
            "s" => self.text.extend(std::iter::repeat_n(' ', count(element, "c", 100) as usize)),
            "tab" => self.text.push(' '),
            _ => {}
        }
    }

    /// A worksheet, columns of it or rows.
    fn begin_cells(&mut self, name: &str, element: &BytesStart<'_>) {
        let unseen = attribute(element, "visibility").is_some_and(|v| v != "visible");
        match name {
            "table" => {
                let hidden = attribute(element, "style-name").is_some_and(|style| self.hidden.contains(&style));
                let name = attribute(element, "name").unwrap_or_default();
                self.grid = Grid { name, hidden, ..Grid::default() };
                (self.row, self.column) = (0, 0);
            }
            "table-column" => {
                let behind = self.column.saturating_add(count(element, "number-columns-repeated", MOST_COLUMNS));
                self.grid.hidden_columns.extend(unseen.then_some((self.column, behind.saturating_sub(1))));
                self.column = behind;
            }
            _ => {
                (self.column, self.rows) = (0, count(element, "number-rows-repeated", MOST_ROWS));
                let last = self.row.saturating_add(self.rows - 1);
                self.grid.hidden_rows.extend(unseen.then_some((self.row, last)));
            }
        }
    }

    fn begin_cell(&mut self, name: &str, element: &BytesStart<'_>) {
        let values = ["string-value", "date-value", "time-value", "value"];
        self.cell = Cell {
            shown: values.into_iter().find_map(|value| attribute(element, value)).unwrap_or_default(),
            covered: name != "table-cell",
            columns: count(element, "number-columns-repeated", MOST_COLUMNS),
            wide: count(element, "number-columns-spanned", MOST_COLUMNS),
            high: count(element, "number-rows-spanned", MOST_ROWS),
        };
        self.text.clear();
    }

    /// Words of a paragraph.
    fn words(&mut self, words: &str) {
        if self.apart == 0 && self.paragraph {
            push_words(&mut self.text, words);
        }
    }

    fn end(&mut self, name: &str) -> Result<(), Refusal> {
        if self.apart > 0 {
            self.apart -= 1;
            return Ok(());
        }
        match name {
            "p" | "h" => self.paragraph = false,
            "table" => self.done.push(std::mem::take(&mut self.grid)),
            "table-row" => self.end_row()?,
            "table-cell" | "covered-table-cell" => {
                let mut cell = std::mem::take(&mut self.cell);
                if !self.text.trim().is_empty() {
                    cell.shown = std::mem::take(&mut self.text);
                }
                let (at, columns) = (self.column, cell.columns);
                if !cell.covered && !cell.shown.trim().is_empty() {
                    self.cells.push((at, cell));
                }
                self.column = at.saturating_add(columns);
            }
            _ => {}
        }
        Ok(())
    }

    fn end_row(&mut self) -> Result<(), Refusal> {
        let cells = std::mem::take(&mut self.cells);
        for row in (self.row..self.row.saturating_add(self.rows)).take(MOST_REPEATED) {
            if cells.is_empty() {
                break;
            }
            for (first, cell) in &cells {
                for column in (*first..first.saturating_add(cell.columns)).take(MOST_REPEATED) {
                    self.budget.spend(&cell.shown)?;
                    self.grid.put((row, column), &cell.shown);
                    if cell.wide > 1 || cell.high > 1 {
                        let last = (row.saturating_add(cell.high - 1), column.saturating_add(cell.wide - 1));
                        self.grid.reach.insert((row, column), last);
                    }
                }
            }
        }
        self.row = self.row.saturating_add(self.rows);
        Ok(())
    }
}

/// A number that an element states, at least 1; 1 if it states none.
fn count(element: &BytesStart<'_>, name: &str, most: u32) -> u32 {
    attribute(element, name).and_then(|n| n.parse().ok()).unwrap_or(1).clamp(1, most)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(table: &str) -> Result<Vec<Grid>, Refusal> {
        let style = "<s:style s:name=\"ta2\"><s:table-properties t:display=\"false\"/></s:style>";
        sheets(&format!("<d>{style}<t:table t:name=\"本体\" t:style-name=\"ta1\">{table}</t:table></d>"))
    }

    #[test]
    fn a_cell_shows_its_paragraphs_and_stands_where_repeated_ones_leave_it() {
        let grids = read(
            "<t:table-row t:number-rows-repeated=\"2\"><t:table-cell t:number-columns-repeated=\"16384\"/></t:table-row>\
             <t:table-row t:visibility=\"collapse\"><t:table-cell t:number-columns-repeated=\"3\"/>\
             <t:table-cell o:value=\"0.85\" t:number-columns-spanned=\"2\" t:number-rows-spanned=\"2\">\
             <o:annotation><x:p>メモ</x:p></o:annotation><x:p>R&amp;D<x:s x:c=\"2\"/><x:span>二</x:span></x:p><x:p>85%</x:p></t:table-cell>\
             <t:covered-table-cell><x:p>隠れ</x:p></t:covered-table-cell><t:table-cell o:value=\"5\"/></t:table-row>",
        )
        .unwrap();
        let cells: Vec<_> = grids[0].cells.iter().map(|(at, shown)| (*at, shown.as_str())).collect();
        assert_eq!(cells, [((2, 3), "R&D  二\u{2028}85%"), ((2, 5), "5")]);
        assert_eq!(grids[0].reach.get(&(2, 3)), Some(&(3, 4)));
        assert_eq!((grids[0].hidden_rows.as_slice(), grids[0].hidden), (&[(2, 2)][..], false));
    }

    #[test]
    fn an_indented_file_and_one_with_drawings_show_what_their_paragraphs_say() {
        let grids = read(
            "<t:table-row>\n  <t:table-cell>\n    <x:p>a\n    b</x:p>\n    <x:p>c</x:p>\n  </t:table-cell>\n  \
             <t:table-cell><d:connector><x:p>委託</x:p></d:connector><x:p>5</x:p></t:table-cell>\n</t:table-row>",
        )
        .unwrap();
        let cells: Vec<_> = grids[0].cells.values().map(String::as_str).collect();
        assert_eq!(cells, ["a b\u{2028}c", "5"]);
    }

    #[test]
    fn a_workbook_that_was_cut_is_damaged() {
        let cut = "<d><t:table t:name=\"一\"><t:table-row/></t:table><t:table t:name=\"二\"><t:table-row>";
        assert_eq!(sheets(cut).unwrap_err(), Refusal::Damaged);
    }

    #[test]
    fn a_workbook_that_repeats_a_cell_without_end_is_refused() {
        let row = "<t:table-row t:number-rows-repeated=\"1048576\"><t:table-cell t:number-columns-repeated=\"16384\">\
                   <x:p>5</x:p></t:table-cell></t:table-row>";
        assert_eq!(read(row).unwrap_err(), Refusal::Swollen);
        assert_eq!(read("<t:table-row>").unwrap_err(), Refusal::Damaged);
    }
}
