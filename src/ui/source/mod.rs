//! The source pane: the sheet's raw text, every line, wrapped to the pane.
//! What a field has claimed is dim, the rest bright; the selected field's
//! characters are lit.

mod grid;
mod row;
mod wrap;

use egui::{
    ComboBox, CursorIcon, FontId, Key, Modifiers, Pos2, Rect, RichText, Role, ScrollArea, Sense, Vec2, WidgetInfo,
};
use strum::IntoEnumIterator;

use self::row::{RowStyle, paint_row};
use self::wrap::{Wrapped, wrap};
use super::theme::{LINE, Palette, bold};
use super::{Asked, command_button};
use crate::app::{Command, Intent, Pane, State, Text};
use crate::read::{Document, TextKind};
use crate::review::NoteAnchor;
use crate::text::{ContentHash, Span, TextEncoding};

/// What the pane remembers between frames.
#[derive(Debug, Default)]
pub(crate) struct SourcePanel {
    wrapped: Option<(WrapKey, Wrapped)>,
    seen_reveal: u64,
    visible: std::ops::Range<usize>,
    anchor: Option<usize>,
    grid: grid::GridPanel,
}

type WrapKey = (ContentHash, TextEncoding, u32, u32);

const SIZE: f32 = 13.5;
const PADDING: f32 = 6.0;

/// Draws the pane.
pub(crate) fn show(ui: &mut egui::Ui, state: &State, panel: &mut SourcePanel, asked: &mut Asked) {
    super::anchor::hold(ui, state, Pane::Source, ui.max_rect());
    let Some(document) = state.document() else {
        ui.centered_and_justified(|ui| ui.label(state.t(Text::FirstSheetHint)));
        return;
    };
    header(ui, state, document, asked);
    diagnostics(ui, state, asked);
    let palette = Palette::of(ui);
    let font = FontId::monospace(SIZE);
    let row_height = (SIZE * LINE).round();
    if let Some(book) = &document.workbook {
        return show_grid(ui, state, document, book, panel, asked);
    }
    let gutter = gutter_width(ui, &font, document.lines.count());
    let scroll_bar = ui.spacing().scroll.allocated_width();
    let text_width = (ui.available_width() - gutter - scroll_bar - 2.0 * PADDING).max(120.0);
    let lit = state.selected_spans();
    let held = held(panel, &lit);
    let anew = rewrap(ui, panel, document, &font, text_width);
    let Some((_, wrapped)) = &panel.wrapped else { return };

    let mut area =
        ScrollArea::vertical().id_salt(("source", document.hash.short())).auto_shrink(false).min_scrolled_height(24.0);
    // A pane of another width has other rows; what was on show stays there.
    let held = held.filter(|(of, _)| anew && *of == document.hash).map(|(_, place)| place);
    if let Some((row, above)) = held.and_then(|(offset, above)| Some((wrapped.row_of(offset)?, above))) {
        // Of larger letters fewer rows fit above it.
        let fitting = (ui.available_height() / row_height * 0.6).max(0.0);
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a few hundred at most")]
        let above = above.min(fitting as usize);
        area = area.vertical_scroll_offset(row.saturating_sub(above) as f32 * row_height);
    }
    if panel.seen_reveal != state.reveal_source {
        panel.seen_reveal = state.reveal_source;
        let row = state.reveal_span.or(lit.first().copied()).and_then(|s| wrapped.row_of(s.start));
        // A panel that has just opened leaves fewer rows than were seen before.
        let fits = |rows: &usize| *rows as f32 * row_height <= ui.available_height();
        let seen = (0..=panel.visible.len()).rev().find(fits).unwrap_or_default();
        let visible = panel.visible.start..panel.visible.start + seen;
        if let Some(row) = row.filter(|r| !visible.contains(r)) {
            let above = seen / 3;
            area = area.vertical_scroll_offset(row.saturating_sub(above) as f32 * row_height);
        }
    }
    let also = state.finding_spans();
    let (selected, noted) = (state.text_selection(), noted_spans(state));
    let found: &[Span] = if state.find.open { &state.find.in_text } else { &[] };
    let style = RowStyle { palette, font, row_height, gutter, lit: &lit, also: &also, selected, found, noted: &noted };
    let frame = egui::Frame::new().fill(palette.paper);
    frame.show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        area.show_rows(ui, row_height, wrapped.rows.len(), |ui, range| {
            if state.pane == Pane::Source && !ui.ctx().text_edit_focused() {
                scroll_by_keys(ui, row_height, panel.visible.len());
            }
            // One row at each edge may be half hidden.
            panel.visible = range.start + 1..range.end.saturating_sub(2);
            rows(ui, state, document, wrapped, &style, range, &mut panel.anchor, asked);
        });
    });
}

fn show_grid(
    ui: &mut egui::Ui,
    state: &State,
    document: &Document,
    book: &crate::read::Workbook,
    panel: &mut SourcePanel,
    asked: &mut Asked,
) {
    let (lit, also, noted) = (state.selected_spans(), state.finding_spans(), noted_spans(state));
    let style = RowStyle {
        palette: Palette::of(ui),
        font: FontId::proportional(12.5),
        row_height: 0.0,
        gutter: 0.0,
        lit: &lit,
        also: &also,
        selected: state.text_selection(),
        found: if state.find.open { &state.find.in_text } else { &[] },
        noted: &noted,
    };
    grid::show(ui, state, document, book, &style, &mut panel.grid, asked);
}

/// The characters that notes of the sheet quote, in order.
fn noted_spans(state: &State) -> Vec<Span> {
    let notes = state.current_sheet().into_iter().flat_map(|s| s.notes.values());
    let mut spans: Vec<Span> = notes
        .filter_map(|n| match &n.anchor {
            NoteAnchor::Span { span, .. } => Some(*span),
            _ => None,
        })
        .collect();
    spans.sort();
    spans
}

#[allow(clippy::too_many_arguments, reason = "one call; each is a different thing")]
fn rows(
    ui: &mut egui::Ui,
    state: &State,
    document: &Document,
    wrapped: &Wrapped,
    style: &RowStyle<'_>,
    range: std::ops::Range<usize>,
    anchor: &mut Option<usize>,
    asked: &mut Asked,
) {
    let top = ui.max_rect().min;
    let width = ui.available_width();
    let height = style.row_height * range.len() as f32;
    let area = Rect::from_min_size(top, Vec2::new(width, height));
    let response = ui.interact(area, ui.scope_id().with("text"), Sense::click_and_drag());
    let response = response.on_hover_cursor(CursorIcon::Text);
    let name = format!("{} {}", state.t(Text::Source), document.name);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &name));
    ui.allocate_rect(area, Sense::hover());

    let unclaimed = state.source_view().map_or(&[][..], |v| &v.unclaimed);
    let pointer = response.interact_pointer_pos();
    let mut under: Option<usize> = None;
    for (n, index) in range.clone().enumerate() {
        let Some(row) = wrapped.rows.get(index) else { break };
        let at = Pos2::new(top.x, top.y + style.row_height * n as f32);
        let painted = paint_row(ui, document, row, at, width, style, unclaimed);
        if let Some(pos) = pointer {
            let inside = pos.y >= at.y && pos.y < at.y + style.row_height;
            let before_first = n == 0 && pos.y < at.y;
            let after_last = index + 1 == range.end && pos.y >= at.y + style.row_height;
            if inside || before_first || after_last {
                under = Some(painted.offset_at(pos.x));
            }
        }
    }
    if let Some(offset) = under {
        point(state, document, &response, offset, anchor, asked);
    }
    response.context_menu(|ui| {
        for command in [Command::Copy, Command::TakeSelection, Command::NoteOnText, Command::NoteOnCell] {
            command_button(ui, state, command, asked);
        }
    });
}

/// Arrow and page keys move the text while the pane has the keyboard.
fn scroll_by_keys(ui: &mut egui::Ui, row_height: f32, page: usize) {
    let page = page as f32 * row_height;
    let keys = [(Key::ArrowDown, row_height), (Key::ArrowUp, -row_height), (Key::PageDown, page), (Key::PageUp, -page)];
    for (key, distance) in keys {
        let presses = ui.input_mut(|i| i.count_and_consume_key(Modifiers::NONE, key));
        if presses > 0 {
            ui.scroll_with_delta(Vec2::new(0.0, -distance * presses as f32));
        }
    }
}

/// What the pointer does: click selects a field, drag selects text, a double
/// click a table cell or token, a triple click a line.
fn point(
    state: &State,
    document: &Document,
    response: &egui::Response,
    offset: usize,
    anchor: &mut Option<usize>,
    asked: &mut Asked,
) {
    if response.drag_started() {
        *anchor = Some(offset);
    }
    if response.triple_clicked() {
        let line = document.lines.span(&document.text, document.lines.line_of(offset));
        asked.push(Intent::SelectText(Some(line)));
    } else if response.double_clicked() {
        asked.push(Intent::SelectText(Some(token_at(&document.text, offset))));
    } else if response.clicked() {
        asked.push(Intent::SelectText(None));
        asked.push(Intent::ClickSource(offset));
    } else if let Some(from) = anchor.filter(|_| response.dragged()) {
        let span = Span::new(from, offset);
        if state.text_selection() != Some(span) {
            asked.push(Intent::SelectText(Some(span)));
        }
    }
    if response.drag_stopped() {
        *anchor = None;
    }
}

/// The run of characters around `offset` between tabs and line ends.
fn token_at(text: &str, offset: usize) -> Span {
    let breaks = ['\t', '\n', '\r'];
    let start = text.get(..offset).and_then(|t| t.rfind(breaks)).map_or(0, |i| i + 1);
    let end = text.get(offset..).and_then(|t| t.find(breaks)).map_or(text.len(), |i| offset + i);
    Span::new(start, end).trim(text)
}

fn header(ui: &mut egui::Ui, state: &State, document: &Document, asked: &mut Asked) {
    ui.horizontal(|ui| {
        let title = RichText::new(state.t(Text::Source)).font(bold(14.0));
        ui.label(title);
        if state.pane == Pane::Source {
            super::focus_line(ui);
        }
        let kind = match document.kind {
            TextKind::Scrambled => state.t(Text::KindScrambled),
            TextKind::Tabular => state.t(Text::KindTabular),
            TextKind::Spreadsheet => state.t(Text::KindSpreadsheet),
        };
        let lines = format!("{}　{kind}　{}", document.name, state.count(Text::Lines, document.lines.count()));
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            if document.workbook.is_none() {
                encoding_choice(ui, state, document, asked);
            }
            ui.add(egui::Label::new(RichText::new(lines).color(Palette::of(ui).weak)).truncate());
        });
    });
}

fn encoding_choice(ui: &mut egui::Ui, state: &State, document: &Document, asked: &mut Asked) {
    let detected = state.t(Text::Detected);
    let shown = if document.encoding_asked {
        document.encoding.name().to_owned()
    } else {
        format!("{}{}", document.encoding.name(), state.bracketed(detected))
    };
    // It gives way before the pane's name is cut.
    let width = (ui.available_width() - 24.0).clamp(60.0, 150.0);
    let choice = ComboBox::from_id_salt("encoding").selected_text(shown).width(width).truncate();
    let response = choice.show_ui(ui, |ui| {
        if ui.selectable_label(!document.encoding_asked, detected).clicked() {
            asked.push(Intent::SetEncoding(None));
        }
        for encoding in TextEncoding::iter() {
            let chosen = document.encoding_asked && document.encoding == encoding;
            if ui.selectable_label(chosen, encoding.name()).clicked() {
                asked.push(Intent::SetEncoding(Some(encoding)));
            }
        }
    });
    let label = state.t(Text::Encoding);
    response.response.widget_info(|| WidgetInfo::labeled(Role::ComboBox, true, label));
    response.response.on_hover_text(label);
}

fn diagnostics(ui: &mut egui::Ui, state: &State, asked: &mut Asked) {
    let Some(view) = state.source_view() else { return };
    let malformed = state.document().is_some_and(|d| d.malformed);
    let palette = Palette::of(ui);
    if malformed {
        ui.label(RichText::new(state.t(Text::Malformed)).color(palette.bad));
    }
    if view.diagnostics.is_empty() {
        return;
    }
    let title = state.count(Text::ReadingRemarks, view.diagnostics.len());
    egui::CollapsingHeader::new(RichText::new(title).color(palette.flagged)).id_salt("diagnostics").show(ui, |ui| {
        ScrollArea::vertical().id_salt("diagnostic list").max_height(120.0).show_rows(
            ui,
            22.0,
            view.diagnostics.len(),
            |ui, range| {
                for d in view.diagnostics.get(range).unwrap_or_default() {
                    let place = d.span.zip(state.document()).map(|(s, doc)| doc.locator(s) + " ").unwrap_or_default();
                    let hint = d.hint.as_deref().unwrap_or_default();
                    let line = ui.selectable_label(false, format!("{place}{}", d.message)).on_hover_text(hint);
                    if let (true, Some(span)) = (line.clicked(), d.span) {
                        asked.push(Intent::SelectText(Some(span)));
                        asked.push(Intent::ClickSource(span.start));
                    }
                }
            },
        );
    });
}

fn gutter_width(ui: &egui::Ui, font: &FontId, lines: usize) -> f32 {
    let digit = ui.ctx().fonts_mut(|f| f.glyph_width(font, '0'));
    digit * (lines.to_string().len().max(3) as f32) + 16.0
}

/// What is to stay in view when the rows change: the lit characters if they
/// are on show, else those at the top; and how many rows stand above them.
fn held(panel: &SourcePanel, lit: &[Span]) -> Option<(ContentHash, (usize, usize))> {
    let ((hash, ..), wrapped) = panel.wrapped.as_ref()?;
    let row = lit.first().and_then(|span| wrapped.row_of(span.start)).filter(|row| panel.visible.contains(row));
    // Row 0 is on show where row 1 is the first that is surely whole.
    let row = match row {
        Some(row) => row,
        None if panel.visible.start <= 1 => return Some((hash.clone(), (0, 0))),
        None => panel.visible.start,
    };
    let offset = wrapped.rows.get(row)?.span.start;
    Some((hash.clone(), (offset, row.saturating_sub(panel.visible.start) + 1)))
}

/// Wraps the text to another width, if it is another. Says whether it was.
fn rewrap(ui: &egui::Ui, panel: &mut SourcePanel, document: &Document, font: &FontId, width: f32) -> bool {
    let scale = ui.ctx().pixels_per_point();
    let key = (document.hash.clone(), document.encoding, width.to_bits(), scale.to_bits());
    if panel.wrapped.as_ref().is_none_or(|(k, _)| *k != key) {
        let wrapped = ui.ctx().fonts_mut(|fonts| wrap(document, width, |c| fonts.glyph_width(font, row::shown(c))));
        panel.wrapped = Some((key, wrapped));
        return true;
    }
    false
}
