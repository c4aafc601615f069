//! The form pane: the sheet's fields as the official form lays them out.
//! Only the rows on show are drawn; each row's height is worked out once for
//! a width and a state of the sheet.

mod cell;
mod editor;
mod row;

use egui::{RichText, ScrollArea, Vec2};

use self::editor::Editor;
use super::Asked;
use super::theme::{Palette, bold};
use crate::app::{Pane, State, Text};
use crate::review::{CellId, SheetId};

/// What the pane remembers between frames.
#[derive(Debug, Default)]
pub(crate) struct FormPanel {
    heights: Option<(HeightKey, Vec<f32>)>,
    seen_reveal: u64,
    visible: (f32, f32),
    editor: Option<Editor>,
    /// The height of its line of choices, which a narrow pane breaks.
    head: f32,
}

/// Narrower than this a table of years can't be read; the pane scrolls sideways.
const LEAST_WIDTH: f32 = 460.0;

type HeightKey = (SheetId, u64, u32, u32, Option<CellId>);

/// Draws the pane.
pub(crate) fn show(ui: &mut egui::Ui, state: &State, panel: &mut FormPanel, asked: &mut Asked) {
    super::anchor::hold(ui, state, Pane::Form, ui.max_rect());
    let head = ui.horizontal_wrapped(|ui| {
        ui.label(RichText::new(state.t(Text::Form)).font(bold(14.0)));
        if state.pane == Pane::Form {
            super::focus_line(ui);
        }
        if let Some(sheet) = state.current_sheet() {
            ui.label(RichText::new(sheet.generation.name()).color(Palette::of(ui).weak));
        }
        super::filters::show(ui, state, asked);
    });
    panel.head = head.response.rect.height();
    let (Some(sheet), Some(view)) = (state.current_sheet(), state.view()) else { return };
    let bar = ui.spacing().scroll.allocated_width();
    let width = (ui.available_width() - bar).max(LEAST_WIDTH);
    panel.follow_editing(state, view, asked);
    let (before, seen) = (panel.measured_for(), panel.shows_selected(state, view));
    panel.measure(ui, state, view, width);
    // Where everything has another height, what was on show stays so.
    let stays = seen && before != panel.measured_for();
    let Some((_, tops)) = &panel.heights else { return };
    let total = tops.last().copied().unwrap_or(0.0);

    let mut area = ScrollArea::both().id_salt(("form", &sheet.id.0)).auto_shrink(false);
    // A low window leaves it a line or two; more would lie over what is below.
    area = area.min_scrolled_height(24.0);
    let called = panel.editor.as_ref().filter(|e| e.is_called(ui)).map(|e| &e.cell);
    if panel.seen_reveal != state.reveal_cell || stays || called.is_some() {
        panel.seen_reveal = state.reveal_cell;
        let at = called.or_else(|| state.selected_cell()).and_then(|c| view.row_of.get(c)).copied();
        if let Some((top, bottom)) = at.and_then(|i| tops.get(i).copied().zip(tops.get(i + 1).copied())) {
            let (seen_top, seen_bottom) = panel.visible;
            // A panel that has just opened leaves less than was seen before.
            let seen = seen_bottom - seen_top;
            let height = if seen > 0.0 { seen.min(ui.available_height()) } else { ui.available_height() };
            let seen_bottom = seen_top + height;
            if top < seen_top {
                area = area.vertical_scroll_offset((top - height * 0.25).max(0.0));
            } else if bottom > seen_bottom {
                area = area.vertical_scroll_offset((bottom - height * 0.75).max(0.0));
            }
        }
    }
    let mut visible = panel.visible;
    let tops = tops.clone();
    ui.spacing_mut().item_spacing = Vec2::ZERO;
    area.show_viewport(ui, |ui, viewport| {
        ui.set_height(total);
        ui.set_width(width);
        visible = (viewport.min.y, viewport.max.y);
        let origin = ui.max_rect().min;
        let first = tops.partition_point(|t| *t <= viewport.min.y).saturating_sub(1);
        let scene = row::Scene { state, sheet, view, palette: Palette::of(ui), width };
        for (i, row) in view.rows.iter().enumerate().skip(first) {
            let (Some(top), Some(bottom)) = (tops.get(i), tops.get(i + 1)) else { break };
            if *top > viewport.max.y {
                break;
            }
            let rect = egui::Rect::from_min_size(origin + Vec2::new(0.0, *top), Vec2::new(width, bottom - top));
            row::draw(ui, &scene, row, rect, panel.editor.as_mut(), asked);
        }
    });
    panel.visible = visible;
}

impl FormPanel {
    /// The sheet, width and scale that the heights were worked out for.
    fn measured_for(&self) -> Option<(SheetId, u32, u32)> {
        let ((sheet, _, width, scale, _), _) = self.heights.as_ref()?;
        Some((sheet.clone(), *width, *scale))
    }

    /// Whether the selected field is on show, as far as it was last drawn.
    fn shows_selected(&self, state: &State, view: &crate::app::SheetView) -> bool {
        let place = || {
            let ((sheet, ..), tops) = self.heights.as_ref()?;
            let row = *view.row_of.get(state.selected_cell()?)?;
            let here = state.current_sheet().is_some_and(|s| s.id == *sheet);
            here.then_some((*tops.get(row)?, *tops.get(row + 1)?))
        };
        place().is_some_and(|(top, bottom)| top >= self.visible.0 && bottom <= self.visible.1)
    }

    /// The height of what stands over the form.
    pub(super) fn head_height(&self) -> f32 {
        self.head
    }

    /// Hands on what is typed but not yet taken over; the editor stays open.
    pub(super) fn hand_on(&mut self, asked: &mut Asked) {
        asked.extend(self.editor.as_mut().and_then(Editor::so_far));
    }

    /// Opens the editor for the field that the state says is being edited.
    fn follow_editing(&mut self, state: &State, view: &crate::app::SheetView, asked: &mut Asked) {
        let present = state.current_sheet().map(|s| &s.id).zip(state.editing.as_ref());
        if self.editor.as_ref().is_some_and(|e| Some((&e.sheet, &e.cell)) == present) {
            return;
        }
        asked.extend(self.editor.take().and_then(Editor::left_open));
        let Some(cell) = &state.editing else { return };
        let Some(sheet) = state.current_sheet() else { return };
        let key = view.key(cell).cloned().or_else(|| sheet.key_of(cell));
        self.editor = key.map(|key| {
            let text = view.cell(sheet, &key, cell).shown().to_owned();
            let draft = state.drafts.iter().find(|d| d.sheet == sheet.id && d.cell == *cell);
            Editor::new(state, sheet.id.clone(), key, text, draft.and_then(|d| d.text.clone()))
        });
    }

    /// Works out where each row begins: `tops[i]`, and at the end the total.
    fn measure(&mut self, ui: &egui::Ui, state: &State, view: &crate::app::SheetView, width: f32) {
        let Some(sheet) = state.current_sheet() else { return };
        let scale = ui.ctx().pixels_per_point();
        let editing = self.editor.as_ref().map(|e| e.cell.clone());
        let key = (sheet.id.clone(), view.serial, width.to_bits(), scale.to_bits(), editing);
        let lines = self.editor.as_ref().map_or(0, Editor::lines);
        if self.heights.as_ref().is_some_and(|(k, _)| *k == key) && lines == 0 {
            return;
        }
        let scene = row::Scene { state, sheet, view, palette: Palette::of(ui), width };
        let mut tops = Vec::with_capacity(view.rows.len() + 1);
        let mut y = 0.0;
        tops.push(y);
        let old = self.heights.as_ref().filter(|(k, _)| *k == key).map(|(_, t)| t.clone());
        for (i, row) in view.rows.iter().enumerate() {
            let edited = self.editor.as_ref().is_some_and(|e| row.cells().any(|(_, id)| *id == e.cell));
            let known = old.as_ref().and_then(|t| Some(t.get(i + 1)? - t.get(i)?));
            y += match known {
                Some(height) if !edited => height,
                _ => row::height(ui, &scene, row, self.editor.as_ref()),
            };
            tops.push(y);
        }
        self.heights = Some((key, tops));
    }
}
