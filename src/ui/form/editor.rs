use egui::{
    FontId, Id, Key, Modifiers, Rect, RichText, Role, Stroke, StrokeKind, TextEdit, UiBuilder, Vec2, WidgetInfo,
};

use super::row::{Scene, line_height};
use crate::app::{Intent, REASONS, State, Text};
use crate::review::{CellId, SheetId};
use crate::sheet::{FieldKey, ValueKind, understood};
use crate::ui::{Asked, doubts, line_edit, reasons};

/// A field being edited in place. The text is taken over on Enter or when the
/// focus goes elsewhere, never while an input method is composing (`ui::ime`).
#[derive(Debug)]
#[allow(clippy::struct_excessive_bools, reason = "independent facts about one text field")]
pub(super) struct Editor {
    pub(super) sheet: SheetId,
    pub(super) cell: CellId,
    key: FieldKey,
    text: String,
    original: String,
    reason: String,
    /// Enter was pressed without a reason where one is wanted.
    asks_reason: bool,
    opened: bool,
    had_focus: bool,
    /// The pass of the window in which it was last drawn.
    drawn: u64,
    /// The text was handed on or given up.
    done: bool,
    /// What was last handed to the journal, and when, in seconds.
    drafted: (String, f64),
}

const SIZE: f32 = 13.5;

impl Editor {
    /// An editor for a field with this value; `draft`: what was being typed
    /// into it when the program last ended.
    pub(super) fn new(state: &State, sheet: SheetId, key: FieldKey, value: String, draft: Option<String>) -> Self {
        let cell = state.editing.clone().unwrap_or_else(|| CellId::of_machine_key(&key));
        let text = draft.unwrap_or_else(|| value.clone());
        let corrected = state.selected_review().and_then(|r| r.correction.as_ref());
        let given = corrected.map(|c| &c.reason).filter(|r| *r != state.t(Text::CandidateChosen));
        let reason = given.unwrap_or(&state.last_reason).clone();
        let drafted = (String::new(), 0.0);
        let (asks_reason, opened, had_focus, done) = (false, false, false, false);
        let drawn = 0;
        Self { sheet, cell, key, original: value, text, reason, asks_reason, opened, had_focus, drawn, done, drafted }
    }

    /// What was typed when the editor is closed from outside: it counts.
    pub(super) fn left_open(self) -> Option<Intent> {
        let Self { sheet, cell, text: value, reason, .. } = self;
        (!self.done && value != self.original).then_some(Intent::KeepTyped { sheet, cell, value, reason })
    }

    /// What was typed so far, while the editor stays open.
    pub(super) fn so_far(&mut self) -> Option<Intent> {
        if self.done || self.text == self.original {
            return None;
        }
        self.original.clone_from(&self.text);
        let Self { sheet, cell, text, reason, .. } = &*self;
        let (sheet, cell, value, reason) = (sheet.clone(), cell.clone(), text.clone(), reason.trim().to_owned());
        Some(Intent::KeepTyped { sheet, cell, value, reason })
    }

    /// Whether keys are pressed that are meant for it, while it is out of sight.
    pub(super) fn is_called(&self, ui: &egui::Ui) -> bool {
        let key = |e: &egui::Event| matches!(e, egui::Event::Text(_) | egui::Event::Key { pressed: true, .. });
        let unseen = self.drawn + 1 < ui.ctx().cumulative_pass_nr();
        unseen && !ui.ctx().text_edit_focused() && ui.input(|i| i.events.iter().any(key))
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
        lines * line_height(SIZE) + 12.0 + 74.0
    }

    /// Draws it over the field's place, at least wide enough to type in.
    pub(super) fn show(&mut self, ui: &mut egui::Ui, scene: &Scene<'_>, cell: Rect, asked: &mut Asked) {
        let palette = scene.palette;
        let right = ui.max_rect().min.x + scene.width;
        let width = cell.width().max(340.0).min(scene.width);
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
        let focused = ui.memory(|m| m.has_focus(id) || m.has_focus(self.reason_id()));
        let in_reason = ui.memory(|m| m.has_focus(self.reason_id()));
        if in_reason {
            reasons::step_through(ui, REASONS, &mut self.reason);
        }
        let commit_key = if in_reason { Modifiers::NONE } else { commit_key };
        let accept = focused && ui.input_mut(|i| i.consume_key(commit_key, Key::Enter));
        // egui takes the focus away on Escape before any widget is asked. Where
        // the list of reasons is open, only that is closed.
        let escape = self.had_focus && ui.input(|i| i.key_pressed(Key::Escape));
        let cancel = escape && !egui::Popup::is_any_open(ui.ctx());

        let font = FontId::proportional(SIZE);
        let edit = if long { TextEdit::multiline(&mut self.text).desired_rows(3) } else { line_edit(&mut self.text) };
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
        // It was scrolled out of sight and comes back: nobody went elsewhere.
        let pass = ui.ctx().cumulative_pass_nr();
        if self.had_focus && self.drawn + 1 < pass {
            response.request_focus();
            self.had_focus = false;
        }
        self.drawn = pass;
        self.had_focus |= response.has_focus();
        self.keep_draft(ui, asked);
        self.remark(ui, scene);
        let reason_has_it = ui.horizontal(|ui| self.reasons(ui, scene)).inner;
        let hint = if long { Text::PressCtrlEnter } else { Text::PressEnter };
        ui.label(RichText::new(scene.state.t(hint)).small().color(scene.palette.weak));
        let left = self.had_focus && !response.has_focus() && !reason_has_it && !escape;
        if cancel {
            self.done = true;
            asked.push(Intent::CancelEdit);
        } else if accept && !self.may_go_without_reason(scene.state) {
            self.asks_reason = true;
            ui.memory_mut(|m| m.request_focus(self.reason_id()));
        } else if accept || left {
            self.done = true;
            let (cell, value) = (self.cell.clone(), self.text.clone());
            asked.push(Intent::Correct { cell, value, reason: Some(self.reason.trim().to_owned()) });
            if accept {
                asked.push(Intent::GoOn);
            }
        }
    }

    /// What is odd about the text, or how it is understood.
    fn remark(&self, ui: &mut egui::Ui, scene: &Scene<'_>) {
        let state = scene.state;
        let (words, color) = match doubts::words(state, self.key.kind(), &self.text) {
            Some(doubt) => (doubt + state.t(Text::DoubtKept), scene.palette.flagged),
            None => match understood(self.key.kind(), &self.text) {
                Some(value) => (state.fill(Text::Understood, &value), scene.palette.weak),
                None => (String::new(), scene.palette.weak),
            },
        };
        ui.add(egui::Label::new(RichText::new(words).small().color(color)).truncate());
    }

    /// Whether the text can be taken over: it is as it was, has a reason, or
    /// needs none.
    fn may_go_without_reason(&self, state: &State) -> bool {
        self.text == self.original || !self.reason.trim().is_empty() || !state.settings.reason_required
    }

    fn reason_id(&self) -> Id {
        Id::unique(("reason of edit", &self.cell))
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

    /// The reason: free text, and a list of common ones. Whether the keyboard
    /// or the pointer is there, so that the edit is not over.
    fn reasons(&mut self, ui: &mut egui::Ui, scene: &Scene<'_>) -> bool {
        let id = self.reason_id();
        let name = scene.state.t(Text::Reason);
        let hint = scene.state.t(if self.asks_reason { Text::ReasonMissing } else { Text::ReasonHint });
        let width = (ui.available_width() - 60.0).max(100.0);
        let free = ui.add(line_edit(&mut self.reason).id(id).hint_text(hint).desired_width(width));
        let value = self.reason.clone();
        free.widget_info(|| {
            let mut info = WidgetInfo::labeled(Role::TextInput, true, name);
            info.current_text_value = Some(value.clone());
            info
        });
        let list = reasons::list(ui, scene.state.t(Text::ReasonList), REASONS, &mut self.reason, id);
        let here = |r: &egui::Response| r.has_focus() || r.hovered();
        list.open || here(&free) || here(&list.button) || ui.memory(|m| m.has_focus(id))
    }

    fn select_all(&self, ui: &egui::Ui, id: Id) {
        use egui::text::{CCursor, CCursorRange};
        let mut state = egui::text_edit::TextEditState::load(ui.ctx(), id).unwrap_or_default();
        let all = CCursorRange::two(CCursor::default(), CCursor::new(self.text.chars().count()));
        state.cursor.set_char_range(Some(all));
        state.store(ui.ctx(), id);
    }
}
