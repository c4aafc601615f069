use egui::{
    FontId, Id, Key, Modifiers, Rect, RichText, Role, Stroke, StrokeKind, TextEdit, UiBuilder, Vec2, WidgetInfo,
};

use super::row::{Scene, line_height};
use crate::app::{Intent, REASONS, Text};
use crate::review::CellId;
use crate::sheet::{FieldKey, ValueKind, check_corporate_number, is_dash, parse_printed};
use crate::ui::Asked;

/// A field being edited in place. The text is taken over on Enter or when the
/// focus goes elsewhere, never while an input method is composing.
#[derive(Debug)]
pub(super) struct Editor {
    pub(super) cell: CellId,
    key: FieldKey,
    text: String,
    original: String,
    reason: Option<String>,
    opened: bool,
    had_focus: bool,
    choosing_reason: bool,
    /// What was last handed to the journal, and when, in seconds.
    drafted: (String, f64),
}

const SIZE: f32 = 13.5;

impl Editor {
    /// An editor for a field with this value; `draft`: what was being typed
    /// into it when the program last ended.
    pub(super) fn new(cell: CellId, key: FieldKey, value: String, draft: Option<String>) -> Self {
        let text = draft.unwrap_or_else(|| value.clone());
        Self {
            cell,
            key,
            original: value,
            text,
            reason: None,
            opened: false,
            had_focus: false,
            choosing_reason: false,
            drafted: (String::new(), 0.0),
        }
    }

    fn is_long(&self) -> bool {
        matches!(self.key.kind(), ValueKind::LongText) || self.original.contains('\n')
    }

    /// How many lines the text being typed has; part of what a height depends on.
    pub(super) fn lines(&self) -> usize {
        self.text.lines().count().max(1)
    }

    /// The height it needs at a width.
    pub(super) fn height(&self, width: f32) -> f32 {
        let per_line = ((width - 20.0) / SIZE).max(4.0);
        let wrapped: f32 = self.text.lines().map(|l| (l.chars().count() as f32 / per_line).ceil().max(1.0)).sum();
        let lines = if self.is_long() { wrapped.max(3.0) + 1.0 } else { 1.0 };
        lines * line_height(SIZE) + 12.0 + 46.0 + if self.doubt().is_some() { 20.0 } else { 0.0 }
    }

    /// What is odd about the text; it is kept all the same.
    fn doubt(&self) -> Option<Text> {
        let text = self.text.trim();
        if text.is_empty() || is_dash(text) {
            return None;
        }
        match self.key.kind() {
            kind if kind.is_figure() && parse_printed(text).is_none() => Some(Text::NotANumber),
            ValueKind::CorporateNumber if check_corporate_number(text).is_err() => Some(Text::BadCorporateNumber),
            _ => None,
        }
    }

    /// Draws it over the field's place, at least wide enough to type in.
    pub(super) fn show(&mut self, ui: &mut egui::Ui, scene: &Scene<'_>, cell: Rect, asked: &mut Asked) {
        let palette = scene.palette;
        let right = ui.max_rect().min.x + scene.width;
        let width = cell.width().max(260.0).min(scene.width);
        let left = cell.min.x.min(right - width).max(ui.max_rect().min.x);
        let rect = Rect::from_min_size(egui::pos2(left, cell.min.y), Vec2::new(width, cell.height()));
        let layer =
            egui::Area::new(Id::unique("field editor")).order(egui::Order::Middle).fixed_pos(rect.min).constrain(false);
        layer.show(ui.ctx(), |ui| {
            ui.set_clip_rect(ui.ctx().content_rect());
            ui.painter().rect(rect, 3.0, palette.raised, Stroke::new(2.0, palette.accent), StrokeKind::Middle);
            let mut child = ui.new_child(UiBuilder::new().max_rect(rect.shrink(5.0)));
            self.fields(&mut child, scene, asked);
        });
    }

    fn fields(&mut self, ui: &mut egui::Ui, scene: &Scene<'_>, asked: &mut Asked) {
        let id = ui.scope_id().with(("edit", &self.cell));
        let long = self.is_long();
        let commit_key = if long { Modifiers::COMMAND } else { Modifiers::NONE };
        // Asked before the text field sees it, or Enter would break the line.
        let focused = ui.memory(|m| m.has_focus(id));
        let composing = ui.input(|i| i.events.iter().any(|e| matches!(e, egui::Event::Ime(_))));
        let accept = focused && !composing && ui.input_mut(|i| i.consume_key(commit_key, Key::Enter));
        // egui takes the focus away on Escape before any widget is asked.
        let cancel = self.had_focus && !composing && ui.input(|i| i.key_pressed(Key::Escape));

        let font = FontId::proportional(SIZE);
        let edit = if long {
            TextEdit::multiline(&mut self.text).desired_rows(3)
        } else {
            TextEdit::singleline(&mut self.text)
        };
        let response = ui.add(edit.id(id).font(font).desired_width(f32::INFINITY));
        let label = format!("{} {}", scene.state.t(Text::CorrectedValue), self.key.label());
        let value = self.text.clone();
        response.widget_info(|| {
            let mut info = WidgetInfo::labeled(Role::TextInput, true, &label);
            info.current_text_value = Some(value.clone());
            info
        });
        if !self.opened {
            self.opened = true;
            response.request_focus();
            self.select_all(ui, id);
        }
        self.had_focus |= response.has_focus();
        self.keep_draft(ui, asked);
        if let Some(doubt) = self.doubt() {
            ui.label(RichText::new(scene.state.t(doubt)).small().color(scene.palette.flagged));
        }
        ui.horizontal(|ui| {
            self.reasons(ui, scene);
            let hint = if long { Text::PressCtrlEnter } else { Text::PressEnter };
            ui.label(RichText::new(scene.state.t(hint)).small().color(scene.palette.weak));
        });
        let left = self.had_focus && response.lost_focus() && !self.choosing_reason;
        if cancel {
            asked.push(Intent::CancelEdit);
        } else if accept || left {
            let (cell, value) = (self.cell.clone(), self.text.clone());
            asked.push(Intent::Correct { cell, value, reason: self.reason.clone() });
            if accept {
                asked.push(Intent::Run(crate::app::Command::NextOpen));
            }
        }
    }

    /// Hands the text being typed to the journal, at most a second behind.
    fn keep_draft(&mut self, ui: &egui::Ui, asked: &mut Asked) {
        const PAUSE: f64 = 0.7;
        let now = ui.input(|i| i.time);
        if self.text == self.drafted.0 || (self.drafted.0.is_empty() && self.text == self.original) {
            return;
        }
        if now - self.drafted.1 < PAUSE {
            ui.ctx().request_repaint_after(std::time::Duration::from_secs_f64(PAUSE));
            return;
        }
        self.drafted = (self.text.clone(), now);
        asked.push(Intent::Draft { cell: self.cell.clone(), text: Some(self.text.clone()) });
    }

    fn reasons(&mut self, ui: &mut egui::Ui, scene: &Scene<'_>) {
        let present = self.reason.clone().unwrap_or_else(|| scene.state.last_reason.clone());
        let response =
            egui::ComboBox::from_id_salt("reason of edit").selected_text(&present).width(120.0).show_ui(ui, |ui| {
                for reason in REASONS {
                    if ui.selectable_label(present == *reason, *reason).clicked() {
                        self.reason = Some((*reason).to_owned());
                    }
                }
            });
        let name = scene.state.t(Text::Reason);
        response.response.widget_info(|| WidgetInfo::labeled(Role::ComboBox, true, name));
        let open = response.inner.is_some();
        self.choosing_reason = open || response.response.hovered() || response.response.has_focus();
        if !open && self.reason.is_some() && !response.response.has_focus() {
            self.choosing_reason = false;
        }
    }

    fn select_all(&self, ui: &egui::Ui, id: Id) {
        use egui::text::{CCursor, CCursorRange};
        let mut state = egui::text_edit::TextEditState::load(ui.ctx(), id).unwrap_or_default();
        let all = CCursorRange::two(CCursor::default(), CCursor::new(self.text.chars().count()));
        state.cursor.set_char_range(Some(all));
        state.store(ui.ctx(), id);
    }
}
