use std::collections::BTreeMap;

use super::form_view::{FormRow, form_rows};
use crate::parse::Parsed;
use crate::review::{CellId, CellView, Sheet, StatusCounts};
use crate::sheet::{FieldKey, is_dash};
use crate::text::Span;

/// What the screens need of one sheet, worked out once per change.
#[derive(Debug, Clone)]
pub struct SheetView {
    /// The sheet's revision this was made for.
    pub revision: u64,
    /// Every standing cell in the form's order.
    pub keyed: Vec<(FieldKey, CellId)>,
    /// The form pane's rows.
    pub rows: Vec<FormRow>,
    /// Where each cell stands in `keyed`.
    pub position: BTreeMap<CellId, usize>,
    /// Where each cell's machine value stands in the sheet.
    machine: BTreeMap<CellId, usize>,
    /// The row of the form pane in which each cell stands.
    pub row_of: BTreeMap<CellId, usize>,
    /// The characters of each cell, sorted by place.
    pub spans: Vec<(Span, CellId)>,
}

impl SheetView {
    /// Works it out.
    pub fn new(sheet: &Sheet, revision: u64) -> Self {
        let keyed = sheet.keyed_cells();
        let rows = form_rows(sheet, &keyed);
        let machine = sheet.machine.iter().enumerate().map(|(i, m)| (m.cell.clone(), i)).collect();
        let position = keyed.iter().enumerate().map(|(i, (_, c))| (c.clone(), i)).collect();
        let row_of =
            rows.iter().enumerate().flat_map(|(i, row)| row.cells().map(move |(_, id)| (id.clone(), i))).collect();
        let mut view = Self { revision, keyed, rows, position, machine, row_of, spans: Vec::new() };
        let mut spans: Vec<(Span, CellId)> = Vec::new();
        for (key, id) in &view.keyed {
            spans.extend(view.cell(sheet, key, id).spans().into_iter().map(|s| (s, id.clone())));
        }
        spans.sort();
        view.spans = spans;
        view
    }

    /// One cell as it stands.
    pub fn cell<'a>(&self, sheet: &'a Sheet, key: &'a FieldKey, id: &'a CellId) -> CellView<'a> {
        let machine = self.machine.get(id).and_then(|i| sheet.machine.get(*i)).map(|m| &m.found);
        CellView { id, key, machine, review: sheet.cells.get(id) }
    }

    /// The key of a cell at its present position.
    pub fn key(&self, id: &CellId) -> Option<&FieldKey> {
        self.keyed.get(*self.position.get(id)?).map(|(k, _)| k)
    }

    /// The cell whose characters hold `offset`: the tightest one.
    pub fn cell_at(&self, offset: usize) -> Option<&CellId> {
        let holding = self.spans.iter().filter(|(s, _)| s.contains(offset) || s.end == offset);
        holding.min_by_key(|(s, _)| (!s.contains(offset), s.len())).map(|(_, id)| id)
    }
}

/// What the list of sheets shows of one sheet.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct SheetSummary {
    /// The sheet's revision this was made for.
    pub revision: u64,
    /// The sheet year, Western, as text.
    pub year: String,
    /// 府省庁.
    pub ministry: String,
    /// 事業番号.
    pub number: String,
    /// 事業名, or the file's name.
    pub name: String,
    /// How far people have come.
    pub counts: StatusCounts,
    /// Everything the filter looks at, folded.
    pub haystack: String,
}

impl SheetSummary {
    /// Works it out.
    pub fn new(sheet: &Sheet, revision: u64) -> Self {
        let read = |key: &str| sheet.effective(key).filter(|v| !is_dash(v)).unwrap_or_default();
        let (year, ministry, number) = (read("sheet.fiscal_year"), read("sheet.ministry"), read("sheet.number"));
        let mut name = read("basic.name");
        if name.is_empty() {
            name.clone_from(&sheet.source.file_name);
        }
        let everything = [&year, &ministry, &number, &name, &sheet.source.file_name].map(String::as_str).join("\n");
        Self {
            revision,
            haystack: crate::text::fold_to_string(&everything).to_lowercase(),
            year,
            ministry,
            number,
            name,
            counts: sheet.status_counts(),
        }
    }
}

/// What a source pane needs of one document, beside its text.
#[derive(Debug, Clone)]
pub struct SourceView {
    /// The text that nothing explains.
    pub unclaimed: Vec<Span>,
    /// The share of characters explained, 0 to 1.
    pub explained: f64,
    /// What the parser wants people to know.
    pub diagnostics: Vec<crate::parse::Diagnostic>,
}

impl SourceView {
    /// Takes it from a parse.
    pub fn new(text: &str, parsed: Parsed) -> Self {
        let explained = parsed.explained_share(text);
        Self { unclaimed: parsed.unclaimed, explained, diagnostics: parsed.diagnostics }
    }
}
