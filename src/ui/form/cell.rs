use std::sync::Arc;

use egui::text::{LayoutJob, TextFormat};
use egui::{Color32, CornerRadius, FontId, Galley, Pos2, Rect, Role, Sense, Stroke, StrokeKind, Vec2, WidgetInfo};

use super::row::{Scene, line_height};
use crate::app::{Command, Intent, State, Text};
use crate::check::Values;
use crate::explain::{Explainer, Explanation};
use crate::parse::Finding;
use crate::review::{CellId, CellView, Status};
use crate::sheet::{FieldKey, ValueKind};
use crate::store::Language;
use crate::ui::mark::{paint_status, severity_color, status_color};
use crate::ui::theme::Palette;
use crate::ui::{Asked, command_button, doubts, ticks};

const SIZE: f32 = 13.5;
const UNDER: f32 = 11.5;
/// The smallest that a figure is set in a narrow column.
const LEAST_SIZE: f32 = 9.5;
const PAD: Vec2 = Vec2::new(5.0, 5.0);
/// Room for the status mark at the right.
const MARK: f32 = 14.0;

/// Lays text out at a width, with room between lines.
pub(super) fn layout(ui: &egui::Ui, text: &str, font: FontId, width: f32) -> Arc<Galley> {
    let mut job = LayoutJob::default();
    let line_height = Some(line_height(font.size));
    job.append(
        text,
        0.0,
        TextFormat { font_id: font, color: Color32::PLACEHOLDER, line_height, ..TextFormat::default() },
    );
    job.wrap.max_width = width.max(12.0);
    ui.ctx().fonts_mut(|f| f.layout_job(job))
}

/// Lays a field's value out. A figure never breaks inside, where its halves
/// would be two figures, nor does a 法人番号: in a narrow column it is set
/// smaller.
fn value(ui: &egui::Ui, key: &FieldKey, text: &str, width: f32) -> Arc<Galley> {
    let at = |size: f32, width: f32| layout(ui, text, FontId::proportional(size), width);
    let galley = at(SIZE, width);
    let whole = key.kind().is_figure() || key.kind() == ValueKind::CorporateNumber;
    if galley.rows.len() == 1 || !whole || text.contains(char::is_whitespace) {
        return galley;
    }
    // Widths do not shrink evenly: characters stand on whole pixels.
    let smaller = std::iter::successors(Some(SIZE - 0.5), |size| Some(size - 0.5));
    let mut smaller = smaller.take_while(|size| *size >= LEAST_SIZE).map(|size| at(size, f32::INFINITY));
    if let Some(fitting) = smaller.find(|galley| galley.size().x <= width) {
        fitting
    } else if text.chars().all(|c| c.is_ascii_digit() || ",.%-".contains(c)) {
        at(LEAST_SIZE, f32::INFINITY)
    } else {
        galley
    }
}

/// What the machine said, why and by whom it was corrected: always visible
/// under the value.
fn under_text(cell: &CellView<'_>, state: &State) -> Option<String> {
    let correction = cell.correction()?;
    let machine = cell.machine_value().unwrap_or_else(|| state.t(Text::NotFound));
    let wanted = if state.settings.reason_required { Text::ReasonWanted } else { Text::NoReason };
    let reason = if correction.reason.is_empty() { state.t(wanted) } else { &correction.reason };
    let under = format!("{}: {}　{reason}　{}", state.t(Text::Machine), clip(machine), correction.by.author);
    Some(match doubts::words(state, cell.key.kind(), &correction.value) {
        Some(doubt) => format!("{under}\n※ {doubt}"),
        None => under,
    })
}

fn clip(text: &str) -> String {
    let mut short: String = text.chars().take(30).map(|c| if c == '\n' { ' ' } else { c }).collect();
    if text.chars().count() > 30 {
        short.push('…');
    }
    short
}

fn shown_text<'a>(cell: &CellView<'a>, scene: &Scene<'_>) -> (&'a str, bool) {
    let value = cell.shown();
    if !value.is_empty() {
        return (value, true);
    }
    match cell.machine {
        Some(Finding::Missing { .. }) if cell.correction().is_none() => (scene.state.t(Text::NotFound), false),
        _ => ("", false),
    }
}

/// The height that a field needs at a width.
pub(super) fn height(ui: &egui::Ui, scene: &Scene<'_>, key: &FieldKey, id: &CellId, width: f32) -> f32 {
    let cell = scene.view.cell(scene.sheet, key, id);
    let (text, _) = shown_text(&cell, scene);
    let room = width - 2.0 * PAD.x - MARK - signs(&cell);
    let mut height = value(ui, key, text, room).size().y.max(line_height(SIZE)) + 2.0 * PAD.y;
    if let Some(under) = under_text(&cell, scene.state) {
        height += layout(ui, &under, FontId::proportional(UNDER), room + MARK).size().y;
    }
    height
}

/// Draws a field: its value, its status as a shape, the machine's value under
/// a correction; click selects, double click edits.
pub(super) fn draw(ui: &egui::Ui, scene: &Scene<'_>, key: &FieldKey, id: &CellId, rect: Rect, asked: &mut Asked) {
    let palette = scene.palette;
    let cell = scene.view.cell(scene.sheet, key, id);
    let selected = scene.state.selected_cell() == Some(id);
    let (text, real) = shown_text(&cell, scene);
    let response = ui.interact(rect, ui.scope_id().with(("cell", id)), Sense::click());
    let status = cell.status();
    let flag = scene.state.findings.of(&scene.sheet.id).and_then(|f| f.flags.get(id)).copied();
    response.widget_info(|| {
        let text = if text.is_empty() { scene.state.t(Text::Blank) } else { text };
        let mut full = format!("{}: {text}{}", key.label(), scene.state.bracketed(scene.state.word(status)));
        if let Some(severity) = flag {
            full = format!("{full} {}: {}", scene.state.t(Text::Findings), scene.state.word(severity));
        }
        WidgetInfo::selected(Role::Button, true, selected, full)
    });

    let painter = ui.painter();
    let back = match (selected, response.hovered()) {
        (true, _) => palette.select,
        (false, true) => palette.button_hover,
        (false, false) => palette.paper,
    };
    painter.rect(rect, 0.0, back, Stroke::new(1.0, palette.line), StrokeKind::Middle);
    let missing = matches!(cell.machine, Some(Finding::Missing { .. })) && cell.correction().is_none();
    if missing && status != Status::NotApplicable {
        let edge = Rect::from_min_size(rect.min, Vec2::new(3.0, rect.height()));
        painter.rect_filled(edge, 0.0, palette.flagged);
    }
    let room = rect.width() - 2.0 * PAD.x - MARK - signs(&cell);
    let galley = value(ui, key, text, room);
    let color = if scene.view.shows(id) { text_color(palette, status, real) } else { palette.line };
    let at = rect.min + PAD;
    let figure = key.kind().is_figure() && galley.rows.len() == 1;
    let x = if figure { rect.max.x - PAD.x - MARK - signs(&cell) - galley.size().x } else { at.x };
    // A smaller figure stands in the middle of its line.
    let size = Vec2::new(galley.size().x, galley.size().y.max(line_height(SIZE)));
    let y = at.y + ((size.y - galley.size().y) / 2.0).floor();
    painter.galley_with_override_text_color(Pos2::new(x.floor(), y), galley, color);
    if status == Status::NotApplicable && real {
        let y = at.y + line_height(SIZE) / 2.0;
        painter.line_segment([Pos2::new(x, y), Pos2::new(x + size.x, y)], Stroke::new(1.0, palette.weak));
    }
    if let Some(under) = under_text(&cell, scene.state) {
        let galley = layout(ui, &under, FontId::proportional(UNDER), room + MARK);
        painter.galley_with_override_text_color(Pos2::new(at.x, at.y + size.y), galley, palette.corrected);
    }
    if cell.machine.is_some() || cell.review.is_some() {
        let center = Pos2::new(rect.max.x - PAD.x - 4.0, rect.min.y + PAD.y + line_height(SIZE) / 2.0);
        paint_status(painter, center, palette, status);
        ticks::paint(painter, palette, &cell, center - Vec2::new(9.0, 0.0));
    }
    if selected {
        painter.rect_stroke(
            rect.shrink(1.0),
            CornerRadius::same(2),
            Stroke::new(2.0, palette.accent),
            StrokeKind::Middle,
        );
    }
    if let Some(severity) = flag {
        let corner = rect.left_bottom();
        let wedge = vec![corner, corner + Vec2::new(0.0, -9.0), corner + Vec2::new(9.0, 0.0)];
        painter.add(egui::Shape::convex_polygon(wedge, severity_color(palette, severity), Stroke::NONE));
    }
    if has_note(scene, id) {
        let corner = rect.right_top();
        let triangle = vec![corner, corner + Vec2::new(-8.0, 0.0), corner + Vec2::new(0.0, 8.0)];
        painter.add(egui::Shape::convex_polygon(triangle, palette.accent, Stroke::NONE));
    }
    act(scene, id, &response, asked);
    if !crate::ui::keys::is_by_keys(ui.ctx()) {
        response.on_hover_ui(|ui| tooltip(ui, scene, key, &cell));
    }
}

fn act(scene: &Scene<'_>, id: &CellId, response: &egui::Response, asked: &mut Asked) {
    if response.double_clicked() {
        asked.push(Intent::BeginEdit(id.clone()));
    } else if response.clicked() {
        asked.push(Intent::SelectCell { cell: id.clone(), reveal_source: true });
    } else if response.secondary_clicked() {
        asked.push(Intent::SelectCell { cell: id.clone(), reveal_source: false });
    }
    response.context_menu(|ui| {
        for command in [
            Command::EditValue,
            Command::TakeSelection,
            Command::Confirm,
            Command::Flag,
            Command::NotApplicable,
            Command::Revert,
            Command::NoteOnCell,
            Command::AddRow,
            Command::RemoveRow,
            Command::Copy,
            Command::CopyTable,
        ] {
            ui.with_layout(egui::Layout::top_down_justified(egui::Align::Min), |ui| {
                command_button(ui, scene.state, command, asked);
            });
        }
    });
}

/// Room for the tick marks beside the status.
fn signs(cell: &CellView<'_>) -> f32 {
    cell.review.map_or(0.0, |r| r.ticks.len() as f32 * ticks::SIGN)
}

fn text_color(palette: &Palette, status: Status, real: bool) -> Color32 {
    match (real, status) {
        (false, _) => palette.flagged,
        (true, Status::NotApplicable) => palette.weak,
        (true, Status::Corrected) => status_color(palette, Status::Corrected),
        (true, _) => palette.text,
    }
}

fn has_note(scene: &Scene<'_>, id: &CellId) -> bool {
    scene.sheet.notes.values().any(|n| n.anchor.cell() == Some(id))
}

fn tooltip(ui: &mut egui::Ui, scene: &Scene<'_>, key: &FieldKey, cell: &CellView<'_>) {
    ui.set_max_width(360.0);
    ui.label(key.label());
    let weak = scene.palette.weak;
    let status = scene.state.word(cell.status());
    ui.label(egui::RichText::new(format!("{}　{status}", key.as_str())).color(weak).small());
    findings_on(ui, scene, cell.id);
    if let Some(words) = explanation(ui, scene, key, cell) {
        let color = if matches!(cell.machine, Some(Finding::Missing { .. })) { scene.palette.flagged } else { weak };
        let words = match scene.state.settings.language {
            Language::Ja => &words.ja,
            Language::En => &words.en,
        };
        ui.label(egui::RichText::new(words).color(color));
    }
}

/// How the machine found the field. Made once while the pointer stays: the
/// sheet's computations are tried on it.
fn explanation(ui: &egui::Ui, scene: &Scene<'_>, key: &FieldKey, cell: &CellView<'_>) -> Option<Arc<Explanation>> {
    type Kept = (u64, CellId, Arc<Explanation>);
    let found = cell.machine?;
    let slot = egui::Id::unique("explanation");
    let fits = |kept: &Kept| kept.0 == scene.view.serial && kept.1 == *cell.id;
    if let Some((_, _, words)) = ui.data(|d| d.get_temp::<Kept>(slot)).filter(fits) {
        return Some(words);
    }
    let values = Values::from_sheet(scene.sheet);
    let explainer =
        Explainer { document: scene.state.document()?, generation: scene.sheet.generation, values: &values };
    let words = Arc::new(explainer.explain(key, Some(found)));
    ui.data_mut(|d| d.insert_temp(slot, (scene.view.serial, cell.id.clone(), Arc::clone(&words))));
    Some(words)
}

/// The open findings that rest on the cell, the gravest few.
fn findings_on(ui: &mut egui::Ui, scene: &Scene<'_>, id: &CellId) {
    const MOST: usize = 3;
    let Some(found) = scene.state.findings.of(&scene.sheet.id) else { return };
    for item in found.items.iter().filter(|i| i.standing.is_open() && i.rests_on(id)).take(MOST) {
        let severity = item.found.severity;
        let text =
            egui::RichText::new(format!("{}: {}", scene.state.word(severity), scene.state.said(&item.found.message)));
        ui.label(text.color(severity_color(scene.palette, severity)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::review::form_view::PAYEE_COLUMNS;
    use crate::ui::theme;

    #[test]
    fn figures_of_payees_stay_whole_in_the_narrowest_form() {
        let ctx = egui::Context::default();
        theme::install(&ctx);
        let sum: f32 = 0.5 + PAYEE_COLUMNS.iter().map(|(weight, _, _)| weight).sum::<f32>();
        let mut seen = 0;
        let mut out = ctx.run_ui(egui::RawInput::default(), |ui| {
            for (cell, text) in [
                ("amount", "23,551"),
                ("amount", "123,456"),
                ("award_rate", "98.9%"),
                ("bidders", "12"),
                ("corporate_number", "7010001064648"),
            ] {
                let column = PAYEE_COLUMNS.iter().find(|(_, _, of)| *of == cell).unwrap();
                let room = 460.0 * column.0 / sum - 2.0 * PAD.x - MARK;
                let galley = value(ui, &format!("payee.A.1.{cell}").as_str().into(), text, room);
                assert_eq!(galley.rows.len(), 1, "{text}");
                assert!(galley.size().x <= room, "{text}");
                let set = galley.job.sections.first().map_or(0.0, |s| s.format.font_id.size);
                assert!(cell != "corporate_number" || set >= 12.5, "{text} is set at {set}");
                seen += 1;
            }
            let name = value(ui, &"payee.A.1.name".into(), "一般社団法人山川工業会", 60.0);
            assert!(name.rows.len() > 1, "names wrap");
        });
        out.textures_delta.clear();
        assert!(seen >= 5);
    }
}
