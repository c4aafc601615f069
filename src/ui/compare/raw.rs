//! The source texts of the cell with the cursor and of the one it is held
//! against, line beside line.

use egui::text::LayoutJob;
use egui::{RichText, ScrollArea, Vec2};

use super::{column_title, words};
use crate::app::State;
use crate::app::compare_view::SideBySide;
use crate::compare::Row;
use crate::read::Document;
use crate::text::Span;
use crate::ui::theme::{Palette, bold};

/// What was last brought into view, by side.
#[derive(Debug, Default)]
pub(super) struct RawPanel {
    seen: [Option<(usize, usize)>; 2],
}

const SIZE: f32 = 12.5;

pub(super) fn show(ui: &mut egui::Ui, state: &State, made: &SideBySide, panel: &mut RawPanel) {
    let (row, column) = state.compare.cursor().unwrap_or((0, made.ids.len().saturating_sub(1)));
    let held = match made.comparison.rows.get(row) {
        Some(Row::Cells(cells)) => cells.held_against(column),
        _ => None,
    };
    let before = held.or(column.checked_sub(1)).unwrap_or(column);
    ui.columns(2, |sides| {
        for ((side, at), seen) in sides.iter_mut().zip([before, column]).zip(&mut panel.seen) {
            text(side, state, made, row, at, seen);
        }
    });
}

fn text(
    ui: &mut egui::Ui,
    state: &State,
    made: &SideBySide,
    row: usize,
    column: usize,
    seen: &mut Option<(usize, usize)>,
) {
    ui.label(RichText::new(column_title(state, made, column)).font(bold(13.0)));
    let Some(document) = made.documents.get(column).and_then(Option::as_ref) else { return };
    let spans = made
        .key(row, column)
        .and_then(|key| made.comparison.sheets.get(column)?.values.value(key.as_str()))
        .map(|v| v.spans.clone())
        .unwrap_or_default();
    let height = words::line(SIZE);
    let mut area = ScrollArea::both().id_salt(("compare raw", column)).auto_shrink(false);
    if *seen != Some((row, column)) {
        *seen = Some((row, column));
        if let Some(first) = spans.first() {
            let line = document.lines.line_of(first.start);
            area = area.vertical_scroll_offset((line as f32 * height - ui.available_height() / 3.0).max(0.0));
        }
    }
    ui.spacing_mut().item_spacing = Vec2::ZERO;
    let palette = Palette::of(ui);
    area.show_rows(ui, height, document.lines.count(), |ui, range| {
        for line in range {
            ui.add(egui::Label::new(line_job(document, line, &spans, palette)).extend());
        }
    });
}

/// One line with the cell's characters lit.
fn line_job(document: &Document, line: usize, spans: &[Span], palette: &Palette) -> LayoutJob {
    let whole = document.lines.span(&document.text, line);
    let mut job = LayoutJob::default();
    let plain = egui::TextFormat {
        font_id: egui::FontId::monospace(SIZE),
        color: palette.text,
        line_height: Some(words::line(SIZE)),
        ..egui::TextFormat::default()
    };
    let number = egui::TextFormat { color: palette.dim, ..plain.clone() };
    job.append(&format!("{:>4}  ", line + 1), 0.0, number);
    let mut at = whole.start;
    let mut lit: Vec<Span> = spans.iter().copied().filter(|s| s.overlaps(whole)).collect();
    lit.sort();
    let show = |span: Span| -> String {
        let text = span.slice(&document.text).unwrap_or_default();
        text.chars().filter(|c| *c != '\r' && *c != '\n').map(|c| if c == '\t' { '→' } else { c }).collect()
    };
    for span in lit {
        let (start, end) = (span.start.max(at), span.end.min(whole.end));
        if start < end {
            job.append(&show(Span::new(at, start)), 0.0, plain.clone());
            let format = egui::TextFormat { background: palette.lit, ..plain.clone() };
            job.append(&show(Span::new(start, end)), 0.0, format);
            at = end;
        }
    }
    job.append(&show(Span::new(at, whole.end)), 0.0, plain);
    job
}
