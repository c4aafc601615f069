//! The heads of the columns: year, number and file; drag the edge to resize,
//! pin and remove from the menu.

use egui::{CursorIcon, Id, Pos2, Rect, RichText, Role, Sense, Stroke, StrokeKind, Vec2, WidgetInfo};

use super::grid::{Columns, GridPanel, NARROWEST};
use super::words;
use crate::app::compare_view::SideBySide;
use crate::app::{CompareIntent, Intent, State, Text};
use crate::ui::Asked;
use crate::ui::theme::{Palette, bold};

const HEIGHT: f32 = 46.0;
const EDGE: f32 = 7.0;

pub(super) fn show(
    ui: &mut egui::Ui,
    state: &State,
    made: &SideBySide,
    panel: &mut GridPanel,
    columns: &Columns,
    room: f32,
    asked: &mut Asked,
) {
    let palette = Palette::of(ui);
    let (bar, _) = ui.allocate_exact_size(Vec2::new(ui.available_width(), HEIGHT), Sense::hover());
    let bar = Rect::from_min_size(bar.min, Vec2::new(room, HEIGHT));
    let scrolled = panel.scrolled();
    for column in &columns.each {
        let x = column.x(bar.min.x, scrolled);
        let rect = Rect::from_min_size(Pos2::new(x, bar.min.y), Vec2::new(column.width, HEIGHT));
        let left = bar.min.x + if column.pinned { columns.label } else { columns.fixed };
        let clip = Rect::from_min_max(Pos2::new(left, bar.min.y), bar.max).intersect(ui.clip_rect());
        if rect.intersects(clip) {
            head(ui, state, made, column.index, column.pinned, rect, clip, asked);
            resize(ui, panel, made.ids.get(column.index).cloned(), rect, clip, column.width, state);
        }
    }
    let label = Rect::from_min_size(bar.min, Vec2::new(columns.label, HEIGHT));
    ui.painter().rect(label, 0.0, palette.head, Stroke::new(1.0, palette.line), StrokeKind::Inside);
    let at = Pos2::new(label.min.x + 7.0, label.center().y);
    ui.painter().text(at, egui::Align2::LEFT_CENTER, state.t(Text::CompareItem), bold(13.0), palette.weak);
    resize(ui, panel, None, label, ui.clip_rect(), columns.label, state);
}

#[allow(clippy::too_many_arguments, reason = "a head's place is an index and two rectangles")]
fn head(
    ui: &mut egui::Ui,
    state: &State,
    made: &SideBySide,
    index: usize,
    pinned: bool,
    rect: Rect,
    clip: Rect,
    asked: &mut Asked,
) {
    let palette = Palette::of(ui);
    let Some(id) = made.ids.get(index) else { return };
    let title = super::column_title(state, made, index);
    let response = ui.interact(rect.intersect(clip), Id::unique(("compare head", id)), Sense::click());
    let painter = ui.painter().with_clip_rect(clip);
    let back = if response.hovered() { palette.button_hover } else { palette.head };
    painter.rect(rect, 0.0, back, Stroke::new(1.0, palette.line), StrokeKind::Inside);
    let mark = if pinned { format!("● {title}") } else { title.clone() };
    painter.text(rect.min + Vec2::new(8.0, 6.0), egui::Align2::LEFT_TOP, mark, bold(14.0), palette.text);
    let sheet = made.comparison.sheets.get(index);
    let number = sheet.map_or("", |s| s.text("sheet.number"));
    let file = sheet.map_or("", |s| s.name.as_str());
    let about = if number.is_empty() { file.to_owned() } else { format!("{number}　{file}") };
    let setting = words::Setting { size: 11.5, width: rect.width() - 16.0, rows: 1 };
    let galley = words::plain(ui, &about, &setting, palette.weak);
    painter.galley(rect.min + Vec2::new(8.0, 25.0), galley, palette.weak);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, format!("{title} {about}")));
    let menu = |ui: &mut egui::Ui| {
        ui.label(RichText::new(super::sheet_words(state, id)).small());
        let pin = if pinned { Text::CompareUnpin } else { Text::ComparePin };
        if ui.button(state.t(pin)).clicked() {
            asked.push(Intent::Compare(CompareIntent::Pin(id.clone())));
            ui.close();
        }
        if ui.button(state.t(Text::CompareRemove)).clicked() {
            asked.push(Intent::Compare(CompareIntent::RemoveColumn(id.clone())));
            ui.close();
        }
    };
    egui::Popup::menu(&response).show(menu);
}

/// The right edge of a column, to be dragged.
fn resize(
    ui: &egui::Ui,
    panel: &mut GridPanel,
    column: Option<crate::review::SheetId>,
    rect: Rect,
    clip: Rect,
    width: f32,
    state: &State,
) {
    let edge = Rect::from_min_max(Pos2::new(rect.max.x - EDGE, rect.min.y), rect.max).intersect(clip);
    if !edge.is_positive() {
        return;
    }
    let response = ui.interact(edge, Id::unique(("compare edge", &column)), Sense::drag());
    response.widget_info(|| WidgetInfo::labeled(Role::Splitter, true, state.t(Text::CompareWidth)));
    if response.hovered() || response.dragged() {
        ui.ctx().set_cursor_icon(CursorIcon::ResizeHorizontal);
        ui.painter().vline(rect.max.x - 1.0, rect.y_range(), Stroke::new(2.0, Palette::of(ui).accent));
    }
    if response.dragged() {
        panel.widths.insert(column, (width + response.drag_delta().x).clamp(NARROWEST, 1200.0));
    }
}
