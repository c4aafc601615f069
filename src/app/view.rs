use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;

use super::filter::{FieldFilter, authors_of};
use super::form_view::{FormRow, form_rows, rows_with};
use super::queue::Why;
use super::signing::{Signed, is_broken};
use crate::parse::Parsed;
use crate::review::{CellId, CellView, Sheet, Status, StatusCounts};
use crate::sheet::{FieldKey, Section, is_dash, parse_printed};
use crate::text::Span;

/// How far people have come with a part of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Coverage {
    /// The part.
    pub section: Section,
    /// Cells that a person has settled.
    pub settled: usize,
    /// All its cells.
    pub total: usize,
}

impl Coverage {
    fn add(&mut self, status: Status) {
        self.settled += usize::from(status.is_settled());
        self.total += 1;
    }
}

/// What the screens need of one sheet, worked out once per change.
#[derive(Debug, Clone)]
pub struct SheetView {
    /// The sheet's revision this was made for.
    pub revision: u64,
    /// Unlike that of any other view: what is worked out from one goes by it.
    pub serial: u64,
    /// The filter it was made with.
    pub filter: FieldFilter,
    /// Every standing cell in the form's order.
    pub keyed: Vec<(FieldKey, CellId)>,
    /// The cells that the filter shows; none: all.
    pub shown: Option<BTreeSet<CellId>>,
    /// The cells that open findings are about.
    pub found: BTreeSet<CellId>,
    /// The cells that wait for a person, and why.
    pub queue: Vec<(Why, CellId)>,
    /// How far people have come with each part of the form that it has.
    pub coverage: Vec<Coverage>,
    /// Who signed it, and whether that still stands.
    pub signed: Vec<Signed>,
    /// Everybody who worked on the sheet.
    pub authors: Vec<String>,
    /// The form pane's rows, as far as the filter shows them.
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
    /// Works it out; `found`: the cells that open findings are about.
    pub fn new(sheet: &Sheet, revision: u64, serial: u64, filter: &FieldFilter, found: BTreeSet<CellId>) -> Self {
        let keyed = sheet.keyed_cells();
        let machine: BTreeMap<CellId, usize> =
            sheet.machine.iter().enumerate().map(|(i, m)| (m.cell.clone(), i)).collect();
        let machine_of = |id: &CellId| machine.get(id).and_then(|i| sheet.machine.get(*i)).map(|m| &m.found);
        let shown = (!filter.is_empty()).then(|| {
            let ids = keyed.iter().map(|(_, id)| id).filter(|id| filter.shows(sheet, id, machine_of(id)));
            ids.cloned().collect::<BTreeSet<CellId>>()
        });
        let all_rows = form_rows(sheet, &keyed);
        let rows = match &shown {
            Some(shown) => rows_with(all_rows, |id| shown.contains(id)),
            None => all_rows,
        };
        let position = keyed.iter().enumerate().map(|(i, (_, c))| (c.clone(), i)).collect();
        let row_of =
            rows.iter().enumerate().flat_map(|(i, row)| row.cells().map(move |(_, id)| (id.clone(), i))).collect();
        let (queue, spans) = (Vec::new(), Vec::new());
        let (filter, authors) = (filter.clone(), authors_of(sheet));
        let mut view = Self {
            revision,
            serial,
            filter,
            keyed,
            shown,
            found,
            queue,
            coverage: Vec::new(),
            signed: Vec::new(),
            authors,
            rows,
            position,
            machine,
            row_of,
            spans,
        };
        let mut spans: Vec<(Span, CellId)> = Vec::new();
        let mut queue: Vec<(Why, CellId)> = Vec::new();
        let mut coverage: Vec<Coverage> = Vec::new();
        for (key, id) in &view.keyed {
            let cell = view.cell(sheet, key, id);
            spans.extend(cell.spans().into_iter().map(|s| (s, id.clone())));
            if coverage.last().is_none_or(|c| c.section != key.section()) {
                coverage.push(Coverage { section: key.section(), settled: 0, total: 0 });
            }
            if let Some(of_section) = coverage.last_mut() {
                of_section.add(cell.status());
            }
            if view.shows(id) && view.filter.queues(cell.status()) {
                queue.push((view.why(&cell), id.clone()));
            }
        }
        spans.sort();
        queue.sort_by_key(|(why, _)| *why);
        (view.queue, view.spans, view.coverage) = (queue, spans, coverage);
        view
    }

    /// Whether the filter shows a cell.
    pub fn shows(&self, id: &CellId) -> bool {
        self.shown.as_ref().is_none_or(|s| s.contains(id))
    }

    /// Why a cell waits, or would if it were open.
    pub fn why(&self, cell: &CellView<'_>) -> Why {
        Why::of(cell, self.found.contains(cell.id))
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
    /// 予算計 of its latest year that has one, in 百万円.
    pub budget: Option<Decimal>,
    /// Whether it changed after somebody signed it.
    pub signature_broken: bool,
    /// Whether it was taken off the list.
    pub removed: bool,
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
            budget: latest_budget(sheet),
            signature_broken: is_broken(sheet),
            removed: sheet.removed.is_some(),
        }
    }
}

/// 予算計 of the latest year that has one, in 百万円.
fn latest_budget(sheet: &Sheet) -> Option<Decimal> {
    let totals = sheet.machine.iter().map(|m| m.cell.as_str());
    let totals = totals.filter(|c| c.strip_prefix("budget.").is_some_and(|c| c.strip_suffix(".total").is_some()));
    let mut keys: Vec<&str> = totals.collect();
    keys.sort_unstable();
    keys.iter().rev().find_map(|key| Some(parse_printed(&sheet.effective(key)?)?.value))
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
