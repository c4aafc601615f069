use egui::{ComboBox, Frame, RichText, Role, Sense, Stroke, TextEdit, Vec2, WidgetInfo};
use strum::IntoEnumIterator;

use super::draft::Pace;
use super::{link, quoted};
use crate::app::{Intent, NotePlace, State, Text};
use crate::review::{Note, NoteAnchor, NoteState, Stamp, parse_tags};
use crate::ui::theme::Palette;
use crate::ui::{Asked, compact_button, line_edit, markdown};

/// A reply or tags being typed on a note.
#[derive(Debug)]
pub(super) struct CardEdit {
    place: NotePlace,
    what: What,
    text: String,
    handed_on: String,
    pace: Pace,
    fresh: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum What {
    /// The reply at this index, once something of it was kept.
    Reply(usize),
    Tags,
}

impl CardEdit {
    fn new(place: &NotePlace, what: What, text: String) -> Self {
        Self { place: place.clone(), what, handed_on: text.clone(), text, pace: Pace::default(), fresh: true }
    }

    /// Hands on what has not been.
    pub(super) fn hand_on_rest(&mut self, asked: &mut Asked) {
        if self.text != self.handed_on {
            self.hand_on(asked);
        }
    }

    fn hand_on(&mut self, asked: &mut Asked) {
        self.handed_on.clone_from(&self.text);
        let place = self.place.clone();
        asked.push(match self.what {
            What::Reply(index) => Intent::Reply { place, index, text: self.text.clone() },
            What::Tags => Intent::SetTags { place, tags: parse_tags(&self.text) },
        });
    }
}

/// The height of a note as one line of a list.
pub(super) const LINE_HEIGHT: f32 = 40.0;

fn note<'a>(state: &'a State, (sheet, id): &NotePlace) -> Option<&'a Note> {
    state.project.notes_on(sheet.as_ref())?.get(id)
}

/// Draws a note as one line of a list over all sheets.
pub(super) fn line(ui: &mut egui::Ui, state: &State, place: &NotePlace, asked: &mut Asked) {
    let Some(note) = note(state, place) else { return };
    let palette = Palette::of(ui);
    let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), LINE_HEIGHT), Sense::click());
    let painter = ui.painter().with_clip_rect(rect.intersect(ui.clip_rect()));
    if response.hovered() {
        painter.rect_filled(rect, 3.0, palette.button_hover);
    }
    let summary = place.0.as_ref().and_then(|id| state.summary(id));
    let sheet = summary.map(|s| format!("{} {}", s.year, s.name)).unwrap_or_default();
    let above = format!("{}　{sheet}　{}", state.word(note.state), state.note_place(place.0.as_ref(), note));
    let below = note.text.replace('\n', " ");
    let inner = rect.shrink2(Vec2::new(4.0, 2.0));
    let small = egui::FontId::proportional(11.5);
    let first = crate::ui::sheets::elided(ui, &above, small, inner.width());
    painter.galley_with_override_text_color(inner.min, first, state_color(palette, note.state));
    let second = crate::ui::sheets::elided(ui, &below, egui::FontId::proportional(13.0), inner.width());
    painter.galley(inner.min + Vec2::new(0.0, 17.0), second, palette.text);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, format!("{above} {below}")));
    if response.on_hover_text(format!("{above}\n{}", note.text)).clicked() {
        asked.push(Intent::GoToNote(place.clone()));
    }
}

/// Draws a note in full.
pub(super) fn show(
    ui: &mut egui::Ui,
    state: &State,
    place: &NotePlace,
    editing: &mut Option<CardEdit>,
    asked: &mut Asked,
) {
    let Some(note) = note(state, place) else { return };
    let palette = Palette::of(ui);
    let frame =
        Frame::new().fill(palette.paper).stroke(Stroke::new(1.0, palette.line)).corner_radius(4).inner_margin(6);
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.horizontal(|ui| {
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                state_choice(ui, state, place, note, asked);
                ui.with_layout(egui::Layout::left_to_right(egui::Align::Center), |ui| {
                    let text = match &note.anchor {
                        NoteAnchor::Span { .. } => state.t(Text::NoteOnText).to_owned(),
                        _ => state.note_place(place.0.as_ref(), note),
                    };
                    link(ui, state, place, text, asked);
                });
            });
        });
        if let NoteAnchor::Span { quote, .. } = &note.anchor {
            quoted(ui, quote);
        }
        ui.scope(|ui| markdown::show(ui, &note.text));
        if !note.tags.is_empty() {
            let tags: Vec<String> = note.tags.iter().map(|t| format!("#{t}")).collect();
            ui.add(egui::Label::new(RichText::new(tags.join("　")).small().color(palette.accent)).wrap());
        }
        let typed = editing.as_ref().filter(|e| e.place == *place).map(|e| e.what);
        for (i, reply) in note.replies.iter().enumerate() {
            if typed == Some(What::Reply(i)) {
                continue;
            }
            let frame = Frame::new().inner_margin(egui::Margin { left: 12, ..egui::Margin::ZERO });
            frame.show(ui, |ui| {
                ui.label(
                    RichText::new(format!("{}　{}", state.t(Text::Reply), signed(&reply.by)))
                        .small()
                        .color(palette.weak),
                );
                ui.scope(|ui| markdown::show(ui, &reply.text));
            });
        }
        ui.label(RichText::new(signed(&note.changed)).small().color(palette.weak));
        if !state.is_locked() {
            actions(ui, state, place, note, editing, asked);
        }
    });
}

fn signed(by: &Stamp) -> String {
    let time = by.at.to_zoned(jiff::tz::TimeZone::system()).strftime("%m-%d %H:%M");
    format!("{}　{time}", by.author)
}

fn state_color(palette: &Palette, state: NoteState) -> egui::Color32 {
    match state {
        NoteState::Open => palette.flagged,
        NoteState::Answered => palette.accent,
        NoteState::Cleared => palette.confirmed,
    }
}

fn state_choice(ui: &mut egui::Ui, state: &State, place: &NotePlace, note: &Note, asked: &mut Asked) {
    let word = RichText::new(state.word(note.state)).color(state_color(Palette::of(ui), note.state)).size(12.0);
    if state.is_locked() {
        ui.label(word);
        return;
    }
    let list = ComboBox::from_id_salt(("state of note", place)).selected_text(word).width(64.0).show_ui(ui, |ui| {
        for wanted in NoteState::iter() {
            if ui.selectable_label(note.state == wanted, state.word(wanted)).clicked() {
                asked.push(Intent::SetNoteState { place: place.clone(), state: wanted });
            }
        }
    });
    let name = format!("{} {}", state.t(Text::NoteStateLabel), place.1.0);
    list.response.widget_info(|| WidgetInfo::labeled(Role::ComboBox, true, &name));
}

fn actions(
    ui: &mut egui::Ui,
    state: &State,
    place: &NotePlace,
    note: &Note,
    editing: &mut Option<CardEdit>,
    asked: &mut Asked,
) {
    ui.horizontal_wrapped(|ui| {
        let button = |ui: &mut egui::Ui, text: Text| {
            let response = compact_button(ui, state.t(text));
            let name = format!("{} {}", state.t(text), place.1.0);
            response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
            response.clicked()
        };
        let left_open = |editing: &mut Option<CardEdit>, asked: &mut Asked| {
            if let Some(mut before) = editing.take() {
                before.hand_on_rest(asked);
            }
        };
        if button(ui, Text::Reply) {
            left_open(editing, asked);
            *editing = Some(CardEdit::new(place, What::Reply(note.replies.len()), String::new()));
        }
        if button(ui, Text::Tags) {
            left_open(editing, asked);
            *editing = Some(CardEdit::new(place, What::Tags, note.tags.join(" ")));
        }
        if button(ui, Text::DeleteNote) {
            let (sheet, id) = place.clone();
            let anchor = note.anchor.clone();
            asked.push(Intent::WriteNote { sheet, note: Some(id), anchor, text: String::new() });
        }
    });
    let Some(edit) = editing.as_mut().filter(|e| e.place == *place) else { return };
    let (hint, multiline) = match edit.what {
        What::Reply(_) => (state.t(Text::ReplyHint), true),
        What::Tags => (state.t(Text::TagsHint), false),
    };
    let field = if multiline { TextEdit::multiline(&mut edit.text).desired_rows(2) } else { line_edit(&mut edit.text) };
    let response = ui.add(field.hint_text(hint).desired_width(f32::INFINITY));
    response.widget_info(|| WidgetInfo::labeled(Role::TextInput, true, hint));
    if std::mem::take(&mut edit.fresh) {
        response.request_focus();
        return;
    }
    let left = response.lost_focus();
    if edit.pace.is_time(ui, &response, edit.text != edit.handed_on) {
        edit.hand_on(asked);
    }
    if left {
        *editing = None;
    }
}
