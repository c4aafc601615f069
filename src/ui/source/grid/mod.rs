//! A workbook in the source pane: its worksheets as grids, with the letters
//! and numbers people know their cells by. What a field has claimed is dim,
//! the rest bright; the selected field's cell is lit.

mod lay;

use egui::{
    Align2, Color32, CursorIcon, FontId, Key, Modifiers, Pos2, Rect, Role, ScrollArea, Sense, Stroke, StrokeKind, Vec2,
    WidgetInfo,
};

use self::lay::{LINE_HEIGHT, Laid, PAD, SIZE, Sheet, extent};
use super::row::{RowStyle, job};
use crate::app::{Command, Intent, Pane, State, Text};
use crate::read::{Document, Workbook, column_letters};
use crate::text::{ContentHash, Span};
use crate::ui::{Asked, command_button};

/// What the grid remembers between frames.
#[derive(Debug, Default)]
pub(super) struct GridPanel {
    laid: Option<((ContentHash, usize, u32), Sheet)>,
    /// The worksheet on show.
    sheet: usize,
    /// The text whose worksheet that is.
    of: Option<ContentHash>,
    seen_reveal: u64,
    visible: Option<Rect>,
    /// A cell to bring into view: the cursor was moved to it.
    reveal: Option<usize>,
}

/// The height of the column letters.
const HEAD: f32 = 20.0;

/// Draws the worksheets' names and the one on show.
pub(super) fn show(
    ui: &mut egui::Ui,
    state: &State,
    document: &Document,
    book: &Workbook,
    style: &RowStyle<'_>,
    panel: &mut GridPanel,
    asked: &mut Asked,
) {
    if panel.of.as_ref() != Some(&document.hash) {
        *panel = GridPanel { of: Some(document.hash.clone()), ..GridPanel::default() };
    }
    let wanted = panel.wanted(state, book, style);
    tabs(ui, state, book, panel);
    let gutter = gutter(ui, document);
    let bar = ui.spacing().scroll.allocated_width();
    let width = (ui.available_width() - gutter - bar).max(160.0);
    let key = (document.hash.clone(), panel.sheet, width.to_bits());
    if panel.laid.as_ref().is_none_or(|(k, _)| *k != key) {
        panel.laid = Some((key, Sheet::lay(document, book, panel.sheet, width)));
    }
    if let Some((_, sheet)) = &panel.laid
        && state.pane == Pane::Source
        && !ui.ctx().text_edit_focused()
    {
        panel.reveal = move_cursor(ui, state, sheet, style, asked).or(panel.reveal);
    }
    let Some((_, sheet)) = &panel.laid else { return };
    let mut area = ScrollArea::both().id_salt(("grid", document.hash.short(), panel.sheet)).auto_shrink(false);
    let target = wanted.or(panel.reveal.take()).and_then(|offset| sheet.cell_at(offset));
    if let (Some(cell), Some(seen)) = (target, panel.visible) {
        area = brought_into_view(area, sheet, cell, seen, gutter);
    }
    let mut visible = panel.visible;
    egui::Frame::new().fill(style.palette.paper).show(ui, |ui| {
        area.show_viewport(ui, |ui, viewport| {
            let whole = Vec2::new(
                gutter + sheet.lefts.last().copied().unwrap_or_default(),
                HEAD + sheet.tops.last().copied().unwrap_or_default(),
            );
            ui.set_min_size(whole);
            visible = Some(viewport);
            let scene = Scene { state, document, book, sheet, style, gutter, origin: ui.max_rect().min };
            scene.draw(ui, viewport, asked);
        });
    });
    panel.visible = visible;
}

impl GridPanel {
    /// The offset that shall come into view, once; its worksheet is turned to.
    fn wanted(&mut self, state: &State, book: &Workbook, style: &RowStyle<'_>) -> Option<usize> {
        if self.seen_reveal == state.reveal_source {
            return None;
        }
        self.seen_reveal = state.reveal_source;
        let span = state.reveal_span.or(style.lit.first().copied())?;
        let place =
            book.places_in(span).first().or_else(|| book.places.iter().find(|p| p.span.contains(span.start)))?;
        self.sheet = place.sheet;
        // The first frame has no view to bring it into.
        self.visible = self.visible.or(Some(Rect::from_min_size(Pos2::ZERO, Vec2::new(400.0, 300.0))));
        Some(place.span.start)
    }
}

/// Scrolls only where the cell is not in view.
fn brought_into_view(area: ScrollArea, sheet: &Sheet, cell: &Laid, seen: Rect, gutter: f32) -> ScrollArea {
    let at = |all: &[f32], i: usize| all.get(i).copied().unwrap_or_default();
    let (top, bottom) = (HEAD + at(&sheet.tops, cell.rows.start), HEAD + at(&sheet.tops, cell.rows.end));
    let (left, right) = (gutter + at(&sheet.lefts, cell.columns.start), gutter + at(&sheet.lefts, cell.columns.end));
    let mut area = area;
    if top < seen.min.y + HEAD || bottom.min(top + LINE_HEIGHT * 2.0) > seen.max.y {
        area = area.vertical_scroll_offset((top - HEAD - seen.height() / 3.0).max(0.0));
    }
    if left < seen.min.x + gutter || right.min(left + 60.0) > seen.max.x {
        area = area.horizontal_scroll_offset((left - gutter - seen.width() / 4.0).max(0.0));
    }
    area
}

fn tabs(ui: &mut egui::Ui, state: &State, book: &Workbook, panel: &mut GridPanel) {
    if book.sheets.len() < 2 && book.sheets.iter().all(|s| !s.hidden) {
        // One worksheet still says its name: places speak of it.
        if let Some(sheet) = book.sheets.first() {
            ui.label(egui::RichText::new(&sheet.name).small());
        }
        return;
    }
    ui.horizontal_wrapped(|ui| {
        for (at, sheet) in book.sheets.iter().enumerate() {
            let hidden = if sheet.hidden { state.t(Text::WorksheetHidden) } else { "" };
            let name = format!("{}{hidden}", sheet.name);
            if ui.selectable_label(panel.sheet == at, name).clicked() {
                panel.sheet = at;
            }
        }
    });
}

fn gutter(ui: &egui::Ui, document: &Document) -> f32 {
    let last = document.workbook.iter().flat_map(|b| &b.places).map(|p| p.row + 1).max().unwrap_or(1);
    let digit = ui.ctx().fonts_mut(|f| f.glyph_width(&FontId::monospace(11.0), '0'));
    digit * last.to_string().len().max(2) as f32 + 10.0
}

/// Arrow keys move from cell to cell and page keys by a screen, while the
/// pane has the keyboard. The offset of the cell moved to.
fn move_cursor(
    ui: &mut egui::Ui,
    state: &State,
    sheet: &Sheet,
    style: &RowStyle<'_>,
    asked: &mut Asked,
) -> Option<usize> {
    let keys: [(Key, (isize, isize)); 6] = [
        (Key::ArrowDown, (1, 0)),
        (Key::ArrowUp, (-1, 0)),
        (Key::ArrowRight, (0, 1)),
        (Key::ArrowLeft, (0, -1)),
        (Key::PageDown, (20, 0)),
        (Key::PageUp, (-20, 0)),
    ];
    let here = state.text_selection().or(style.lit.first().copied());
    let mut cell = here.and_then(|s| sheet.cell_at(s.start));
    let mut moved = false;
    for (key, (down, right)) in keys {
        for _ in 0..ui.input_mut(|i| i.count_and_consume_key(Modifiers::NONE, key)) {
            for _ in 0..down.abs().max(right.abs()) {
                let step = (down.signum(), right.signum());
                let next = match cell {
                    Some(from) => sheet.beside(from, step),
                    None => sheet.cells.first(),
                };
                cell = next.or(cell);
            }
            moved = true;
        }
    }
    let cell = cell.filter(|_| moved)?;
    asked.push(Intent::SelectText(Some(cell.span)));
    Some(cell.span.start)
}

struct Scene<'a> {
    state: &'a State,
    document: &'a Document,
    book: &'a Workbook,
    sheet: &'a Sheet,
    style: &'a RowStyle<'a>,
    gutter: f32,
    origin: Pos2,
}

impl Scene<'_> {
    fn draw(&self, ui: &mut egui::Ui, viewport: Rect, asked: &mut Asked) {
        let rows = self.sheet.rows_between(viewport.min.y - HEAD, viewport.max.y - HEAD);
        self.lines(ui, viewport, &rows);
        let hidden = self.book.sheets.iter().flat_map(|s| &s.hidden_cells).copied().collect::<Vec<Span>>();
        for cell in self.sheet.cells_in(rows.clone()) {
            let rect = self.rect(cell);
            if rect.intersects(viewport.translate(self.origin.to_vec2())) {
                self.cell(ui, cell, rect, hidden.contains(&cell.span), asked);
            }
        }
        self.heads(ui, viewport, rows);
    }

    fn rect(&self, cell: &Laid) -> Rect {
        let at = |all: &[f32], i: usize| all.get(i).copied().unwrap_or_default();
        let min = Pos2::new(at(&self.sheet.lefts, cell.columns.start), at(&self.sheet.tops, cell.rows.start));
        let size = Vec2::new(extent(&self.sheet.lefts, &cell.columns), extent(&self.sheet.tops, &cell.rows));
        Rect::from_min_size(min, size).translate(self.origin.to_vec2() + Vec2::new(self.gutter, HEAD))
    }

    /// The faint lines between rows and columns.
    fn lines(&self, ui: &egui::Ui, viewport: Rect, rows: &std::ops::Range<usize>) {
        let seen = viewport.translate(self.origin.to_vec2());
        let stroke = Stroke::new(1.0, self.style.palette.line.gamma_multiply(0.4));
        for y in self.sheet.tops.get(rows.start..=rows.end).unwrap_or_default() {
            ui.painter().hline(seen.x_range(), self.origin.y + HEAD + y, stroke);
        }
        for x in &self.sheet.lefts {
            let x = self.origin.x + self.gutter + x;
            if seen.x_range().contains(x) {
                ui.painter().vline(x, seen.y_range(), stroke);
            }
        }
    }

    fn cell(&self, ui: &egui::Ui, cell: &Laid, rect: Rect, hidden: bool, asked: &mut Asked) {
        let palette = self.style.palette;
        let lit = self.style.lit.iter().any(|s| s.start < cell.span.end && cell.span.start < s.end);
        let selected = self.style.selected.is_some_and(|s| s.start < cell.span.end && cell.span.start < s.end);
        let (back, edge) = match (lit, selected) {
            (true, _) => (palette.lit, Stroke::new(2.0, palette.accent)),
            (false, true) => (palette.select, Stroke::new(2.0, palette.accent)),
            (false, false) => (palette.paper, Stroke::new(1.0, palette.line)),
        };
        let painter = ui.painter();
        painter.rect(rect, 0.0, back, edge, StrokeKind::Inside);
        let text = self.document.slice(cell.span);
        let unclaimed = self.state.source_view().map_or(&[][..], |v| &v.unclaimed);
        let mut laid = job(text, cell.span, self.style, unclaimed);
        laid.wrap.max_width = (rect.width() - 2.0 * PAD).max(SIZE);
        laid.wrap.break_anywhere = true;
        for section in &mut laid.sections {
            section.format.line_height = Some(LINE_HEIGHT);
            if hidden {
                section.format.italics = true;
                section.format.color = palette.dim;
            }
            // The cell itself is lit; its characters need no second ground.
            if lit || selected {
                section.format.background = Color32::TRANSPARENT;
                section.format.color = palette.text;
            }
        }
        let galley = ui.ctx().fonts_mut(|f| f.layout_job(laid));
        let y = rect.min.y + ((rect.height() - galley.size().y) / 2.0).max(1.0).floor();
        painter.with_clip_rect(rect.intersect(ui.clip_rect())).galley(
            Pos2::new(rect.min.x + PAD, y),
            galley,
            palette.text,
        );
        self.point(ui, cell, rect, text, asked);
    }

    fn point(&self, ui: &egui::Ui, cell: &Laid, rect: Rect, text: &str, asked: &mut Asked) {
        let response = ui.interact(rect, ui.scope_id().with(("cell", cell.span.start)), Sense::click_and_drag());
        let response = response.on_hover_cursor(CursorIcon::PointingHand);
        let name = format!("{}{} {text}", column_letters(cell.place.column), cell.place.row + 1);
        response.widget_info(|| WidgetInfo::labeled(Role::Cell, true, &name));
        if response.clicked() {
            let field = self.state.view().is_some_and(|v| v.cell_at(cell.span.start).is_some());
            asked.push(Intent::SelectText((!field).then_some(cell.span)));
            asked.push(Intent::ClickSource(cell.span.start));
        } else if response.drag_started() || response.secondary_clicked() {
            // The characters alone: the selected field stays, to take them.
            asked.push(Intent::SelectText(Some(cell.span)));
        }
        response.context_menu(|ui| {
            for command in [Command::Copy, Command::TakeSelection, Command::NoteOnText, Command::NoteOnCell] {
                command_button(ui, self.state, command, asked);
            }
        });
    }

    /// Column letters and row numbers, which stay at the edges.
    fn heads(&self, ui: &egui::Ui, viewport: Rect, rows: std::ops::Range<usize>) {
        let palette = self.style.palette;
        let corner = self.origin + viewport.min.to_vec2();
        let font = FontId::monospace(11.0);
        let lit: Vec<&Laid> = self.style.lit.iter().filter_map(|s| self.sheet.cell_at(s.start)).collect();
        let painter = ui.painter();
        let draw = |rect: Rect, text: String, on: bool| {
            painter.rect(
                rect,
                0.0,
                if on { palette.lit } else { palette.head },
                Stroke::new(1.0, palette.line),
                StrokeKind::Inside,
            );
            if rect.width() >= 9.0 {
                let color = if on { palette.text } else { palette.weak };
                painter.with_clip_rect(rect.intersect(ui.clip_rect())).text(
                    rect.center(),
                    Align2::CENTER_CENTER,
                    text,
                    font.clone(),
                    color,
                );
            }
        };
        let at = |all: &[f32], i: usize| all.get(i).copied().unwrap_or_default();
        for row in rows {
            let top = self.origin.y + HEAD + at(&self.sheet.tops, row);
            let size = Vec2::new(self.gutter, extent(&self.sheet.tops, &(row..row + 1)));
            let number = self.sheet.rows.get(row).map_or(0, |n| n + 1);
            draw(
                Rect::from_min_size(Pos2::new(corner.x, top), size),
                number.to_string(),
                lit.iter().any(|c| c.rows.contains(&row)),
            );
        }
        for (column, number) in self.sheet.columns.iter().enumerate() {
            let left = self.origin.x + self.gutter + at(&self.sheet.lefts, column);
            let size = Vec2::new(extent(&self.sheet.lefts, &(column..column + 1)), HEAD);
            let rect = Rect::from_min_size(Pos2::new(left, corner.y), size);
            if rect.max.x > corner.x + self.gutter && rect.min.x < corner.x + viewport.width() {
                draw(rect, column_letters(*number), lit.iter().any(|c| c.columns.contains(&column)));
            }
        }
        draw(Rect::from_min_size(corner, Vec2::new(self.gutter, HEAD)), String::new(), false);
    }
}
