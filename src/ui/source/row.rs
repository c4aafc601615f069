use std::sync::Arc;

use egui::text::{LayoutJob, LayoutSection, TextFormat};
use egui::{Align2, Color32, FontId, Galley, Pos2, Rect, Role, Sense, Stroke, Vec2, WidgetInfo};

use super::wrap::VisualRow;
use crate::read::Document;
use crate::text::Span;
use crate::ui::theme::Palette;

/// How rows look in this frame.
pub(super) struct RowStyle<'a> {
    pub(super) palette: &'static Palette,
    pub(super) font: FontId,
    pub(super) row_height: f32,
    pub(super) gutter: f32,
    /// The selected field's characters.
    pub(super) lit: &'a [Span],
    /// The characters of the other fields that the selected finding rests on.
    pub(super) also: &'a [Span],
    /// The characters that the person selected.
    pub(super) selected: Option<Span>,
    /// The characters found, in order.
    pub(super) found: &'a [Span],
    /// The characters that notes quote, in order.
    pub(super) noted: &'a [Span],
}

/// A row as drawn, for finding characters under the pointer.
pub(super) struct PaintedRow {
    galley: Arc<Galley>,
    left: f32,
    /// The offset of each character, and of the end.
    offsets: Vec<usize>,
}

impl PaintedRow {
    /// The character boundary nearest to `x`.
    pub(super) fn offset_at(&self, x: f32) -> usize {
        let cursor = self.galley.cursor_from_pos(Vec2::new(x - self.left, self.galley.size().y / 2.0));
        let index = cursor.index.0.min(self.offsets.len().saturating_sub(1));
        self.offsets.get(index).copied().unwrap_or(0)
    }
}

/// The character drawn for `c`: exactly one, so that places stay comparable.
pub(super) fn shown(c: char) -> char {
    match c {
        '\t' => '→',
        '\u{2028}' => '\n',
        c if c.is_control() => '·',
        c => c,
    }
}

/// Draws one row at `at`.
pub(super) fn paint_row(
    ui: &egui::Ui,
    document: &Document,
    row: &VisualRow,
    at: Pos2,
    width: f32,
    style: &RowStyle<'_>,
    unclaimed: &[Span],
) -> PaintedRow {
    let palette = style.palette;
    let painter = ui.painter();
    if row.first {
        let place = Pos2::new(at.x + style.gutter - 10.0, at.y + style.row_height / 2.0);
        let number = (row.line + 1).to_string();
        painter.text(place, Align2::RIGHT_CENTER, number, FontId::monospace(11.0), palette.dim);
    }
    let text = document.slice(row.span);
    let mut offsets: Vec<usize> = text.char_indices().map(|(i, _)| row.span.start + i).collect();
    offsets.push(row.span.end);
    let galley = ui.ctx().fonts_mut(|f| f.layout_job(job(text, row.span, style, unclaimed)));
    let left = at.x + style.gutter;
    let y = at.y + ((style.row_height - galley.size().y) / 2.0).floor();
    painter.galley(Pos2::new(left, y), Arc::clone(&galley), palette.text);
    let rect = Rect::from_min_size(at, Vec2::new(width, style.row_height));
    let node = ui.interact(rect, ui.scope_id().with(("row", row.span.start, row.first)), Sense::hover());
    node.widget_info(|| WidgetInfo::labeled(Role::Label, true, text));
    PaintedRow { galley, left, offsets }
}

/// Text in pieces of one look each. A line break typed into a cell breaks the
/// line where the text is wrapped.
pub(super) fn job(text: &str, span: Span, style: &RowStyle<'_>, unclaimed: &[Span]) -> LayoutJob {
    let mut job = LayoutJob::default();
    job.wrap.max_width = f32::INFINITY;
    let from = unclaimed.partition_point(|u| u.end <= span.start);
    let open: Vec<Span> = unclaimed.iter().skip(from).take_while(|u| u.start < span.end).copied().collect();
    let within = |spans: &[Span], at: usize| spans.iter().any(|s| s.contains(at));
    let found = overlapping(style.found, span);
    let noted = overlapping(style.noted, span);
    let mut last: Option<(Color32, Color32, bool)> = None;
    for (i, c) in text.char_indices() {
        let at = span.start + i;
        let (mut color, mut back) = (style.palette.dim, Color32::TRANSPARENT);
        if within(&open, at) && !c.is_whitespace() {
            (color, back) = (style.palette.text, style.palette.open);
        }
        if within(style.also, at) {
            (color, back) = (style.palette.text, style.palette.lit.gamma_multiply(0.5));
        }
        if within(found, at) {
            (color, back) = (style.palette.text, style.palette.found);
        }
        if within(style.lit, at) && !within(found, at) {
            (color, back) = (style.palette.text, style.palette.lit);
        }
        if style.selected.is_some_and(|s| s.contains(at)) {
            (color, back) = (style.palette.text, style.palette.select);
        }
        if c == '\t' {
            color = style.palette.line;
        }
        let begin = job.text.len();
        job.text.push(shown(c));
        let underlined = within(noted, at);
        match (last == Some((color, back, underlined)), job.sections.last_mut()) {
            (true, Some(section)) => section.byte_range.end = job.text.len().into(),
            _ => job.sections.push(section(begin, job.text.len(), color, back, underlined, style)),
        }
        last = Some((color, back, underlined));
    }
    job
}

/// Those of some spans, in order, that lie in a row.
fn overlapping(spans: &[Span], row: Span) -> &[Span] {
    let from = spans.partition_point(|s| s.end <= row.start);
    let rest = spans.get(from..).unwrap_or_default();
    rest.get(..rest.partition_point(|s| s.start < row.end)).unwrap_or_default()
}

fn section(
    start: usize,
    end: usize,
    color: Color32,
    background: Color32,
    underlined: bool,
    style: &RowStyle<'_>,
) -> LayoutSection {
    let underline = if underlined { Stroke::new(1.5, style.palette.accent) } else { Stroke::NONE };
    let font_id = style.font.clone();
    let format = TextFormat { font_id, color, background, underline, expand_bg: 1.0, ..TextFormat::default() };
    LayoutSection { leading_space: 0.0, byte_range: start.into()..end.into(), format }
}
