//! Tabular text: tab-separated tables as OCR gives them, and worksheets.
//!
//! The lines become a grid of cells ([`grid`]), labels are recognised cell by
//! cell, rows are grouped into the parts of the form ([`regions`]), and each
//! part has a reader. A value is placed by what stands in its row (label,
//! unit, shape), not by the column of a heading: OCR shifts rows.

mod align;
mod basic;
mod blocks;
mod breakdown;
mod budget;
mod checks;
mod columns;
mod condense;
mod context;
mod drawn;
mod fit;
mod furniture;
mod grid;
mod indicators;
mod numbering;
mod opinion;
mod payee_columns;
mod payees;
mod policy;
mod quotes;
mod regions;
mod residue;
mod running;
mod split;
mod title;
mod unit;
mod use_list;
mod uses;
mod value;
mod wording;

use crate::form::{Generation, Mark};
use crate::read::{Document, Workbook, Worksheet};
use crate::sheet::FiscalYear;
use crate::text::Span;

use super::{How, Sink};
use columns::Header;
use context::Context;
use drawn::Drawn;
use grid::{Cell, Row};
use indicators::{OUTCOME, OUTPUT, OUTPUT_WITH_GOAL, Reader, UNIT_COST};
use regions::Part;
use unit::unit_of_label;

/// Reads a tabular sheet into `sink`.
pub(super) fn parse(document: &Document, sink: &mut Sink<'_>) {
    let mut rows = grid::rows_divided(&document.text, &document.lines, document.divider);
    for row in rows.iter_mut().filter(|r| r.is_rule()) {
        sink.claim(row.span);
        row.cells.clear();
    }
    numbering::clear(&mut rows, sink);
    running::cut_second_sheet(&mut rows, sink);
    running::clear(&mut rows, sink);
    furniture::clear_page_numbers(&mut rows, sink);
    condense::narrow_multiplied(&mut rows);
    read_rows(rows, Vec::new(), sink);
}

/// Reads the worksheets of a workbook into `sink`: the first is the review
/// sheet, the others continue it.
pub(super) fn parse_workbook(document: &Document, workbook: &Workbook, sink: &mut Sink<'_>) {
    let mut rows: Vec<Row> = Vec::new();
    for (at, (sheet, more)) in workbook.sheets.iter().zip(grid::rows_of_workbook(document, workbook)).enumerate() {
        sink.claim(sheet.heading);
        if sheet.drawn_on.is_some() {
            report_hidden(sheet, sink);
            continue;
        }
        if at == 0 || regions::hold_tables(&more) {
            rows.extend(more);
        } else {
            let message = format!("ワークシート「{}」には様式の表が見当たらないため、値を読んでいません", sheet.name);
            sink.inform(message, Some(sheet.heading), None);
        }
        report_hidden(sheet, sink);
    }
    report_unread(workbook, sink);
    running::cut_second_sheet(&mut rows, sink);
    read_rows(rows, drawn::shapes(document, workbook), sink);
}

/// Says what of a worksheet its readers do not see.
fn report_hidden(sheet: &Worksheet, sink: &mut Sink<'_>) {
    let hint = Some("公表されたPDFには載っていない可能性があります");
    if sheet.hidden {
        let message = format!("ワークシート「{}」は非表示です。最後に読みました", sheet.name);
        sink.warn(message, Some(sheet.heading), hint);
    } else if let Some(first) = sheet.hidden_cells.first() {
        let count = sheet.hidden_cells.len();
        let message =
            format!("ワークシート「{}」の非表示の行・列に {count} 個のセルがあります。値として読みました", sheet.name);
        sink.warn(message, Some(*first), hint);
    }
}

/// Says which worksheets are not in the text.
fn report_unread(workbook: &Workbook, sink: &mut Sink<'_>) {
    let listed = |names: &[String]| format!("「{}」", names.join("」「"));
    if !workbook.further.is_empty() {
        let message =
            format!("このファイルには別のレビューシートもあります。{}は読んでいません", listed(&workbook.further));
        sink.warn(message, None, Some("ワークシートごとに別のファイルとして保存すると、それぞれ読めます"));
    }
    for (what, names) in
        [("様式の表のない非表示の", &workbook.passed_over), ("記入要領や記入例と見られる", &workbook.guides)]
    {
        if !names.is_empty() {
            sink.inform(format!("{what}ワークシート{}は読んでいません", listed(names)), None, None);
        }
    }
}

/// Reads a sheet that is given as rows of cells, with what is drawn over them.
fn read_rows(mut rows: Vec<Row>, shapes: Vec<Drawn>, sink: &mut Sink<'_>) {
    let parts = regions::parts(&rows);
    split::part_labelled(&mut rows, &parts);
    let parts = regions::parts(&rows);
    split::join_split(&mut rows, &parts);
    wording::mark_worded(&mut rows, &parts);
    regions::mark_misread(&mut rows, &parts);
    // A label set right may open a part.
    let parts = regions::parts(&rows);
    furniture::clear_repeated_headings(&mut rows, &parts, sink);
    condense_tables(&mut rows, &parts);
    let year = title::sheet_year(&rows).or_else(|| columns::year_by_request(&rows));
    align::mark_aligned(&mut rows, &parts, year.unwrap_or(FiscalYear::new(2019)));
    let rows = rows.as_slice();
    let (form, known) = Generation::of_year(year.unwrap_or(FiscalYear::new(2019)));
    sink.set_generation(form);
    if year.is_none() {
        sink.warn("表題の年度が読めません。年度の列は推定です", None, Some("表題の行を確かめてください"));
    } else if !known {
        sink.inform(format!("この年度の様式は登録されていません。{}として読みました", form.name()), None, None);
    }
    let drawn = drawn::picture(shapes, rows, &parts);
    let mut cx = Context { sink, year: year.unwrap_or(FiscalYear::new(2019)), form, others: 0, drawn };
    let rest = read_boxes(rows, &mut cx);
    let kept: Vec<(Part, &Row)> =
        parts.into_iter().zip(rows).zip(rest).filter(|(_, keep)| *keep).map(|(r, _)| r).collect();
    let mut indicators = Indicators::new(form);
    let mut last_block: Option<String> = None;
    for run in kept.chunk_by(|a, b| a.0 == b.0) {
        let Some((part, _)) = run.first() else { continue };
        let rows: Vec<&Row> = run.iter().map(|(_, r)| *r).collect();
        read_part(*part, &rows, &mut indicators, &mut last_block, &mut cx);
    }
    indicators.close(&mut cx);
    report_missing(&mut cx);
}

/// Condenses each run of rows of one part and one worksheet.
fn condense_tables(rows: &mut [Row], parts: &[Part]) {
    let runs: Vec<(Part, usize)> = parts.iter().zip(rows.iter()).map(|(p, r)| (*p, r.sheet)).collect();
    let mut rest = rows;
    for run in runs.chunk_by(|a, b| a == b) {
        let Some((table, behind)) = rest.split_at_mut_checked(run.len()) else { return };
        condense::condense(table);
        rest = behind;
    }
}

/// Reads the check boxes, which stand under several tables; tells which rows
/// remain for the readers of the parts.
fn read_boxes(rows: &[Row], cx: &mut Context<'_, '_>) -> Vec<bool> {
    let mut keep = vec![true; rows.len()];
    for (i, row) in rows.iter().enumerate() {
        let Some(key) = opinion::more_key(row) else { continue };
        let taken = opinion::read_more(row, rows.get(i + 1..).unwrap_or_default(), key, cx);
        for slot in keep.iter_mut().skip(i).take(taken + 1) {
            *slot = false;
        }
    }
    keep
}

/// Tables that several runs of rows may continue.
struct Indicators<'r> {
    outcome: Reader<'r>,
    output: Reader<'r>,
    unit_cost: Reader<'r>,
}

impl Indicators<'_> {
    fn new(form: Generation) -> Self {
        let output = if form >= Generation::R4 { &OUTPUT_WITH_GOAL } else { &OUTPUT };
        Self { outcome: Reader::new(&OUTCOME), output: Reader::new(output), unit_cost: Reader::new(&UNIT_COST) }
    }

    fn close(&mut self, cx: &mut Context<'_, '_>) {
        self.outcome.close(cx);
        self.output.close(cx);
        self.unit_cost.close(cx);
    }
}

fn read_part<'r>(
    part: Part,
    rows: &[&'r Row],
    indicators: &mut Indicators<'r>,
    last_block: &mut Option<String>,
    cx: &mut Context<'_, '_>,
) {
    match part {
        Part::Title => title::read(rows, cx),
        Part::Basic => basic::read(rows, cx),
        Part::Budget => budget::read(rows, cx),
        Part::Breakdown => breakdown::read(rows, cx),
        Part::Outcome => outcome(rows, &mut indicators.outcome, cx),
        Part::OutcomeNone => outcome_none(rows, cx),
        Part::Activity => activity(rows, cx),
        Part::Output => table(rows, &mut indicators.output, cx),
        Part::UnitCost => unit_cost(rows, &mut indicators.unit_cost, cx),
        Part::Policy => policy::read(rows, cx),
        Part::Check => checks::read(rows, cx),
        Part::Related => checks::read_related(rows, cx),
        Part::Outcomes => checks::read_result(rows, cx),
        Part::External => opinion::read_text(rows, "opinion.external", cx),
        Part::Team => opinion::read_classed(rows, "opinion.team", cx),
        Part::Response => opinion::read_classed(rows, "opinion.response", cx),
        Part::Remarks => opinion::read_text(rows, "remarks", cx),
        Part::Past => opinion::read_past(rows, cx),
        Part::Flow => flow(rows, cx),
        Part::Use => uses::read(rows, last_block, cx),
        Part::Payee => payees::read_payees(rows, cx),
        Part::Obligation => payees::read_obligations(rows, cx),
    }
}

fn table<'r>(rows: &[&'r Row], reader: &mut Reader<'r>, cx: &mut Context<'_, '_>) {
    for row in rows {
        if !reader.take(row, cx) && !cx.other(row) {
            cx.claim_labels(row);
        }
    }
}

/// Unit costs: the tables, and before 平成26年 one row each, with 算出根拠 beside
/// the cost.
fn unit_cost<'r>(rows: &[&'r Row], reader: &mut Reader<'r>, cx: &mut Context<'_, '_>) {
    for row in rows {
        let cost = row.find(Mark::UnitCost).filter(|_| !row.has(Mark::Unit));
        let basis = row.find(Mark::UnitCostBasis).filter(|_| cost.is_some());
        let beside: Vec<&Cell> = basis.iter().flat_map(|(at, _)| row.after(*at)).map(|(_, c)| c).collect();
        if beside.is_empty() || beside.iter().any(|c| c.is_label()) || Header::read(row, cx.year, 2).is_some() {
            table(&[*row], reader, cx);
            continue;
        }
        reader.open(cx);
        cx.claim_labels(row);
        cx.words_of(&format!("unit_cost.{}.basis", reader.position()), &beside, How::Label);
        let between = |at: &usize| basis.is_some_and(|(end, _)| *at < end);
        let lone = cost.and_then(|(at, _)| row.after(at).find(|(at, _)| between(at)));
        lone_cost(row, lone.map(|(_, cell)| cell), reader.position(), cx);
    }
}

/// The cost of a row without years, 「407（千円／件）」. The form does not say
/// which year it is of, so it stays open; its unit is read.
fn lone_cost(row: &Row, cell: Option<&Cell>, n: usize, cx: &mut Context<'_, '_>) {
    let unit = cell.and_then(unit_of_label);
    if let Some(unit) = &unit {
        cx.figure(&format!("unit_cost.{n}.unit"), unit, How::Label);
    }
    let candidate = cell.map(|cell| {
        cx.sink.claim(cell.span);
        let bracket = cell.plain.find(['(', '（']).filter(|_| unit.is_some());
        let figure = bracket.map_or_else(|| cell.clone(), |at| cell.part(Span::new(0, at)));
        Context::candidate(&figure, "年度の印字がない単位当たりコスト")
    });
    let key = format!("unit_cost.{n}.{}.cost", cx.year.plus(-1));
    let looked = "「単位当たりコスト」の右の欄。どの年度のものか、この様式には印字されていません";
    cx.sink.open(key.as_str(), looked, Some(row.span), candidate.into_iter().collect());
}

/// Outcomes: the tables, and the sources below each.
fn outcome<'r>(rows: &[&'r Row], reader: &mut Reader<'r>, cx: &mut Context<'_, '_>) {
    for row in rows.iter().filter(|r| !r.is_blank()) {
        if let Some((at, cell)) = row.find(Mark::OutcomeBasis) {
            cx.sink.claim(cell.span);
            let n = reader.position().max(1);
            let cells: Vec<&Cell> = row.after(at).map(|(_, c)| c).collect();
            cx.words_of(&format!("outcome.{n}.basis"), &cells, How::Label);
            continue;
        }
        if !reader.take(row, cx) && !cx.other(row) {
            cx.claim_labels(row);
        }
        term(row, reader.position(), cx);
    }
}

/// 令和5年度: 短期, 中期 or 長期 in the heading of an outcome.
fn term(row: &Row, n: usize, cx: &mut Context<'_, '_>) {
    if n == 0 || cx.form < Generation::R5 {
        return;
    }
    let terms = ["短期", "中期", "長期"];
    let found = row.filled().filter(|(_, c)| c.is(Mark::OutcomeHead)).find_map(|(_, c)| {
        let term = terms.iter().find(|t| c.plain.contains(*t))?;
        let at = c.plain.find(term)?;
        Some((*term, c.span_of(Span::new(at, at + term.len()))))
    });
    let key = format!("outcome.{n}.term");
    if let Some((term, span)) = found.filter(|_| !cx.sink.has(&key)) {
        cx.sink.place(key.as_str(), term, How::Label, &[span]);
    }
}

/// 定量的な目標が設定できない理由 and its neighbours: values below or beside
/// their headings.
fn outcome_none(rows: &[&Row], cx: &mut Context<'_, '_>) {
    const LEAVES: &[(Mark, &str)] = &[
        (Mark::NoneReason, "outcome.none.reason"),
        (Mark::NoneGoal, "outcome.none.goal"),
        (Mark::NoneProgress, "outcome.none.progress"),
    ];
    let mut heads: Vec<(usize, &str)> = Vec::new();
    for row in rows.iter().filter(|r| !r.is_blank()) {
        cx.claim_labels(row);
        let found: Vec<(usize, &str)> = row
            .filled()
            .filter_map(|(at, c)| LEAVES.iter().find(|(m, _)| c.is(*m)).map(|(_, key)| (at, *key)))
            .collect();
        let values: Vec<(usize, &Cell)> = row.filled().filter(|(_, c)| !c.is_label()).collect();
        if let [(at, key)] = found.as_slice()
            && let Some((_, value)) = row.after(*at).find(|(_, c)| !c.is_label())
        {
            cx.words(key, value, How::Label);
            continue;
        }
        if !found.is_empty() {
            heads = found;
            continue;
        }
        let in_order = values.len() == heads.len();
        for (k, (at, value)) in values.iter().enumerate() {
            let under = if in_order { heads.get(k) } else { heads.iter().rev().find(|(h, _)| h <= at) };
            if let Some((_, key)) = under {
                cx.words(key, value, How::Grid);
            }
        }
    }
}

/// 活動内容（アクティビティ）.
fn activity(rows: &[&Row], cx: &mut Context<'_, '_>) {
    let mut cells: Vec<&Cell> = Vec::new();
    for row in rows {
        cx.claim_labels(row);
        cells.extend(row.filled().map(|(_, c)| c).filter(|c| !c.is_label()));
    }
    if !cx.sink.has("activity.text") {
        cx.words_of("activity.text", &cells, How::Label);
    }
}

/// 資金の流れ: form text, and what text there is of the picture. Boxes of the
/// picture stand side by side; each is read from top to bottom.
fn flow(rows: &[&Row], cx: &mut Context<'_, '_>) {
    let mut cells: Vec<&Cell> = Vec::new();
    for band in rows.split(|r| r.is_blank()) {
        let mut boxed: Vec<(usize, &Cell)> = Vec::new();
        for row in band {
            cx.claim_labels(row);
            for (at, cell) in row.filled().filter(|(_, c)| !c.is_label()) {
                if cell.folded.trim_matches(['(', ')']).starts_with("単位") {
                    cx.sink.claim(cell.span);
                } else {
                    boxed.push((at, cell));
                }
            }
        }
        // The sort is stable: cells of one column keep their order.
        boxed.sort_by_key(|(at, _)| *at);
        cells.extend(boxed.into_iter().map(|(_, c)| c));
    }
    let drawn = std::mem::take(&mut cx.drawn);
    cells.extend(&drawn);
    cx.words_of("flow.text", &cells, How::Label);
}

/// Cells that every form has and that no part of the text gave.
fn report_missing(cx: &mut Context<'_, '_>) {
    const REQUIRED: &[(&str, &str)] = &[
        ("sheet.fiscal_year", "「行政事業レビューシート」を含む表題の行"),
        ("sheet.ministry", "表題の行の府省庁名"),
        ("sheet.number", "事業名より上の「事業番号」の欄"),
    ];
    for (key, looked) in REQUIRED {
        if !cx.sink.has(key) {
            cx.sink.miss(*key, *looked, None);
        }
    }
}
