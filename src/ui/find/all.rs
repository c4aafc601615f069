use egui::text::{LayoutJob, TextFormat};
use egui::{FontId, Key, RichText, Role, ScrollArea, Sense, Vec2, WidgetInfo};

use crate::app::{Found, FoundPlace, Intent, Pane, State, Text};
use crate::ui::theme::{Palette, bold};
use crate::ui::{Asked, ime, line_edit};

/// What the panel remembers between frames.
#[derive(Debug, Default)]
pub(crate) struct AllPanel {
    query: String,
    pattern: bool,
    seen_focus: u64,
    seen_at: Option<usize>,
    /// When the words were changed, in seconds.
    typed_at: f64,
    /// What was searched for when last drawn.
    searched: (String, bool),
}

const ROW: f32 = 40.0;
/// So many seconds after the last letter all sheets are searched.
const PAUSE: f64 = 0.4;

/// Draws the search through all sheets and what it found.
pub(crate) fn show(ui: &mut egui::Ui, state: &State, panel: &mut AllPanel, asked: &mut Asked) {
    let all = &state.find_all;
    let palette = Palette::of(ui);
    ui.horizontal(|ui| {
        ui.label(RichText::new(state.t(Text::FindAllTitle)).font(bold(14.0)));
        if state.pane == Pane::Side {
            crate::ui::focus_line(ui);
        }
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            if crate::ui::compact_button(ui, state.t(Text::Close)).clicked() {
                asked.push(Intent::CloseFindAll);
            }
        });
    });
    let fresh = std::mem::replace(&mut panel.seen_focus, state.focus_find_all) != state.focus_find_all;
    // Words can be searched for from elsewhere too.
    if fresh || (&panel.searched.0, panel.searched.1) != (&all.query, all.pattern) {
        panel.searched = (all.query.clone(), all.pattern);
        (panel.query, panel.pattern) = panel.searched.clone();
    }
    let name = state.t(Text::FindEverywhere);
    ui.horizontal(|ui| {
        let width = (ui.available_width() - 100.0).max(80.0);
        let edit = ui.add(line_edit(&mut panel.query).hint_text(name).desired_width(width));
        edit.widget_info(|| WidgetInfo::labeled(Role::TextInput, true, name));
        if fresh {
            edit.request_focus();
            super::bar::select_all(ui, edit.id, &panel.query);
        }
        let toggled = ui.toggle_value(&mut panel.pattern, state.t(Text::FindPattern)).changed();
        let now = ui.input(|i| i.time);
        let composing = ime::is_composing(ui.ctx());
        if edit.changed() || toggled || composing {
            panel.typed_at = now;
        }
        let entered = edit.lost_focus() && ui.input(|i| i.key_pressed(Key::Enter));
        let waited = PAUSE - (now - panel.typed_at);
        let asks = !panel.query.is_empty() && (&panel.query, panel.pattern) != (&all.query, all.pattern);
        // The end of a composition brings a frame of its own.
        if asks && waited > 0.0 && !composing {
            ui.ctx().request_repaint_after(std::time::Duration::from_secs_f64(waited));
        }
        if entered || (asks && waited <= 0.0) {
            panel.searched = (panel.query.clone(), panel.pattern);
            asked.push(Intent::FindEverywhere { query: panel.query.clone(), pattern: panel.pattern });
        }
    });
    if let Some(fault) = &all.fault {
        let line = fault.lines().last().unwrap_or_default();
        ui.label(RichText::new(format!("{}: {line}", state.t(Text::FindFault))).color(palette.bad));
    }
    // What was found for other words must not stand under these.
    if all.query.is_empty() || (&panel.query, panel.pattern) != (&all.query, all.pattern) {
        return;
    }
    let mut count = state.count(Text::FoundCount, all.found.len());
    if all.is_running() {
        count = format!("{count}　{}/{}", all.progress.0, all.progress.1);
    }
    ui.label(RichText::new(count).color(palette.weak));
    // The list has no room between its rows; what stands below it has.
    ui.scope(|ui| list(ui, state, panel, asked));
    ui.separator();
}

fn list(ui: &mut egui::Ui, state: &State, panel: &mut AllPanel, asked: &mut Asked) {
    let all = &state.find_all;
    let mut area = ScrollArea::vertical().id_salt("found everywhere").auto_shrink([false, true]);
    if panel.seen_at != all.at {
        panel.seen_at = all.at;
        if let Some(at) = all.at {
            area = area.vertical_scroll_offset((at as f32 * ROW - ui.available_height() / 2.0).max(0.0));
        }
    }
    ui.spacing_mut().item_spacing.y = 0.0;
    area.show_rows(ui, ROW, all.found.len(), |ui, range| {
        let from = range.start;
        for (i, found) in all.found.get(range).unwrap_or_default().iter().enumerate() {
            line(ui, state, from + i, found, asked);
        }
    });
}

fn line(ui: &mut egui::Ui, state: &State, index: usize, found: &Found, asked: &mut Asked) {
    let palette = Palette::of(ui);
    let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), ROW), Sense::click());
    let painter = ui.painter().with_clip_rect(rect.intersect(ui.clip_rect()));
    let fill = match (state.find_all.at == Some(index), response.hovered()) {
        (true, _) => palette.select,
        (false, true) => palette.button_hover,
        (false, false) => palette.panel,
    };
    painter.rect_filled(rect, 3.0, fill);
    let inner = rect.shrink2(Vec2::new(4.0, 2.0));
    let above = place(state, found);
    let first = crate::ui::sheets::elided(ui, &above, FontId::proportional(11.5), inner.width());
    painter.galley_with_override_text_color(inner.min, first, palette.weak);
    let galley = ui.ctx().fonts_mut(|f| f.layout_job(excerpt(found, palette)));
    painter.galley(inner.min + Vec2::new(0.0, 17.0), galley, palette.text);
    let words = found.excerpt.concat();
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, format!("{above} {words}")));
    if response.on_hover_text(format!("{above}\n{words}")).clicked() {
        asked.push(Intent::GoToFound(index));
    }
}

/// Sheet and kind of place, in words.
fn place(state: &State, found: &Found) -> String {
    let summary = found.sheet.as_ref().and_then(|id| state.summary(id));
    let sheet = summary.map(|s| format!("{} {}", s.year, s.name)).unwrap_or_default();
    let kind = match &found.place {
        FoundPlace::Text(_) => state.t(Text::Source).to_owned(),
        FoundPlace::Note(_) => state.t(Text::Notes).to_owned(),
        FoundPlace::Field(cell) => {
            let sheet = found.sheet.as_ref().and_then(|id| state.project.sheets.get(id));
            let key = sheet.and_then(|s| s.key_of(cell));
            format!("{} {}", state.t(Text::CorrectedValue), key.map(|k| k.label()).unwrap_or_default())
        }
    };
    format!("{kind}　{sheet}")
}

/// The words found stand out from those around them.
fn excerpt(found: &Found, palette: &Palette) -> LayoutJob {
    let mut job = LayoutJob::default();
    job.wrap.max_width = f32::INFINITY;
    let [before, hit, after] = &found.excerpt;
    // Few words before, so that the hit itself is never cut.
    let near: String = before.chars().rev().take(8).collect::<Vec<_>>().into_iter().rev().collect();
    for (text, lit) in [(near.as_str(), false), (hit.as_str(), true), (after.as_str(), false)] {
        let background = if lit { palette.lit } else { egui::Color32::TRANSPARENT };
        let format = TextFormat { background, ..TextFormat::simple(FontId::proportional(13.0), palette.text) };
        job.append(text, 0.0, format);
    }
    job
}
