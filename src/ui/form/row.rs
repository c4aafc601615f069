use egui::{Align2, FontId, Pos2, Rect, Role, Sense, Stroke, UiBuilder, Vec2, WidgetInfo};

use super::cell;
use super::editor::Editor;
use crate::app::form_view::{ColContent, FormCol, FormRow};
use crate::app::{Intent, SheetView, State, Text};
use crate::review::Sheet;
use crate::ui::theme::{LINE, Palette, bold};
use crate::ui::{Asked, COMPACT, compact};

/// What every row needs to be drawn.
pub(super) struct Scene<'a> {
    pub(super) state: &'a State,
    pub(super) sheet: &'a Sheet,
    pub(super) view: &'a SheetView,
    pub(super) palette: &'static Palette,
    pub(super) width: f32,
}

const LABEL_SIZE: f32 = 12.5;
const LEAST: f32 = 27.0;
const PAD: Vec2 = Vec2::new(6.0, 5.0);

/// The height of a row.
pub(super) fn height(ui: &egui::Ui, scene: &Scene<'_>, row: &FormRow, editor: Option<&Editor>) -> f32 {
    match row {
        FormRow::Heading(_) => 42.0,
        FormRow::SubHeading { .. } => 32.0,
        FormRow::AddRow { .. } => 34.0,
        FormRow::TableHead(cols) | FormRow::Cells(cols) => {
            let each = columns(cols, scene.width).map(|(_, w, col)| match &col.content {
                ColContent::Empty => 0.0,
                ColContent::Label(text) => label(ui, text, w).size().y + 2.0 * PAD.y,
                ColContent::Cell(key, id) => match editor.filter(|e| e.cell == *id) {
                    Some(editor) => editor.height(w),
                    None => cell::height(ui, scene, key, id, w),
                },
            });
            each.fold(LEAST, f32::max).ceil()
        }
    }
}

/// Draws a row into its rectangle.
pub(super) fn draw(
    ui: &mut egui::Ui,
    scene: &Scene<'_>,
    row: &FormRow,
    rect: Rect,
    mut editor: Option<&mut Editor>,
    asked: &mut Asked,
) {
    let palette = scene.palette;
    match row {
        FormRow::Heading(section) => {
            let line = Rect::from_min_max(Pos2::new(rect.min.x, rect.max.y - 2.0), rect.max);
            ui.painter().rect_filled(line, 0.0, palette.accent);
            title(ui, rect, section.title(), bold(15.0), palette.text, 0.0);
        }
        FormRow::SubHeading { title: text, row } => {
            title(ui, rect, text, bold(13.0), palette.accent, 2.0);
            if let Some(row) = row {
                let text = scene.state.t(Text::RemoveRow);
                let wide = button_width(ui, text);
                let corner = Pos2::new(rect.max.x - wide - 2.0, rect.min.y + 6.0);
                let at = Rect::from_min_size(corner, Vec2::new(wide, COMPACT));
                let name = format!("{text} {row}");
                if small_button(ui, at, text, &name, scene.state.read_only.is_none()) {
                    asked.push(Intent::RemoveRow(row.clone()));
                }
            }
        }
        FormRow::AddRow { group, what } => {
            let text = scene.state.fill(Text::AddOne, what);
            let at = Rect::from_min_size(rect.min + Vec2::new(2.0, 5.0), Vec2::new(button_width(ui, &text), COMPACT));
            if small_button(ui, at, &text, &format!("{text} {group}"), scene.state.read_only.is_none()) {
                asked.push(Intent::AddRow { group: group.clone() });
            }
        }
        FormRow::TableHead(cols) => {
            for (x, w, col) in columns(cols, scene.width) {
                draw_label(
                    ui,
                    scene,
                    col,
                    Rect::from_min_size(rect.min + Vec2::new(x, 0.0), Vec2::new(w, rect.height())),
                );
            }
        }
        FormRow::Cells(cols) => {
            for (x, w, col) in columns(cols, scene.width) {
                let at = Rect::from_min_size(rect.min + Vec2::new(x, 0.0), Vec2::new(w, rect.height()));
                match &col.content {
                    ColContent::Cell(key, id) => match editor.as_deref_mut().filter(|e| e.cell == *id) {
                        Some(editor) => editor.show(ui, scene, at, asked),
                        None => cell::draw(ui, scene, key, id, at, asked),
                    },
                    ColContent::Label(_) | ColContent::Empty => draw_label(ui, scene, col, at),
                }
            }
        }
    }
}

/// Each column's left edge, width and content.
fn columns(cols: &[FormCol], width: f32) -> impl Iterator<Item = (f32, f32, &FormCol)> {
    let sum: f32 = cols.iter().map(|c| c.weight).sum();
    let mut x = 0.0;
    cols.iter().map(move |col| {
        let w = width * col.weight / sum.max(0.01);
        let left = x;
        x += w;
        (left.floor(), (left + w).floor() - left.floor(), col)
    })
}

/// Lays out the form's own wording. A word as short as a year does not break,
/// 「2018年」 over 「度」: in a narrow column it is set smaller.
fn label(ui: &egui::Ui, text: &str, width: f32) -> std::sync::Arc<egui::Galley> {
    const SHORT: usize = 7;
    const LEAST_SIZE: f32 = 10.5;
    let at = |size: f32| cell::layout(ui, text, FontId::proportional(size), width - 2.0 * PAD.x);
    let galley = at(LABEL_SIZE);
    if galley.rows.len() == 1 || text.chars().count() > SHORT {
        return galley;
    }
    let mut smaller = std::iter::successors(Some(LABEL_SIZE - 0.5), |size| Some(size - 0.5));
    let fitting = smaller.by_ref().take_while(|size| *size >= LEAST_SIZE).map(at).find(|g| g.rows.len() == 1);
    fitting.unwrap_or(galley)
}

fn draw_label(ui: &egui::Ui, scene: &Scene<'_>, col: &FormCol, rect: Rect) {
    let palette = scene.palette;
    let painter = ui.painter();
    painter.rect(rect, 0.0, palette.head, Stroke::new(1.0, palette.line), egui::StrokeKind::Middle);
    if let ColContent::Label(text) = &col.content {
        let galley = label(ui, text, rect.width());
        let y = rect.center().y - galley.size().y / 2.0;
        painter.galley(Pos2::new(rect.min.x + PAD.x, y.max(rect.min.y + 2.0).floor()), galley, palette.weak);
    }
}

fn title(ui: &egui::Ui, rect: Rect, text: &str, font: FontId, color: egui::Color32, indent: f32) {
    let at = Pos2::new(rect.min.x + indent, rect.max.y - 8.0);
    ui.painter().text(at, Align2::LEFT_BOTTOM, text, font, color);
    let node = ui.interact(rect, ui.scope_id().with(("title", rect.min.y.to_bits(), text)), Sense::hover());
    node.widget_info(|| WidgetInfo::labeled(Role::Label, true, text));
}

/// The width of a small button with this text.
fn button_width(ui: &egui::Ui, text: &str) -> f32 {
    let text = ui.painter().layout_no_wrap(text.to_owned(), FontId::proportional(12.0), egui::Color32::PLACEHOLDER);
    (text.size().x + 2.0 * ui.spacing().button_padding.x + 2.0).ceil()
}

fn small_button(ui: &mut egui::Ui, rect: Rect, text: &str, name: &str, enabled: bool) -> bool {
    let builder = UiBuilder::new().max_rect(rect).layout(egui::Layout::left_to_right(egui::Align::Center));
    let mut child = ui.new_child(builder);
    let response = child.add_enabled(enabled, compact(text));
    response.widget_info(|| WidgetInfo::labeled(Role::Button, enabled, name));
    response.clicked()
}

/// The height of one line of a field's text.
pub(super) fn line_height(size: f32) -> f32 {
    (size * LINE).round()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::theme;

    #[test]
    fn a_year_at_the_head_of_a_narrow_column_stands_on_one_line() {
        let ctx = egui::Context::default();
        theme::install(&ctx);
        let mut rows = Vec::new();
        let mut out = ctx.run_ui(egui::RawInput::default(), |ui| {
            rows = [("2018年度", 68.0), ("最終目標", 68.0), ("定量的な成果目標", 68.0)]
                .map(|(text, width)| label(ui, text, width).rows.len())
                .to_vec();
        });
        out.textures_delta.clear();
        assert_eq!(rows, [1, 1, 2], "longer words break");
    }
}
