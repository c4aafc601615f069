use egui::{Frame, RichText, Role, ScrollArea, Stroke, TextEdit, WidgetInfo};

use super::Asked;
use super::theme::{Palette, bold, para};
use crate::app::{Intent, State, Text};
use crate::review::{Note, NoteAnchor, NoteId, Sheet, SheetId};

/// The note being written and what was last handed on of it.
#[derive(Debug, Default)]
pub(crate) struct NotesPanel {
    draft: Option<Draft>,
    seen_focus: u64,
}

#[derive(Debug)]
struct Draft {
    sheet: SheetId,
    anchor: NoteAnchor,
    note: Option<NoteId>,
    text: String,
    handed_on: String,
    /// When the text last changed, in seconds of the window's clock.
    changed: f64,
}

/// A pause in typing after which the text is kept, in seconds.
const PAUSE: f64 = 0.6;

/// Draws the notes of the sheet, with the one for the selected field (or the
/// sheet) on top, ready to be written.
pub(crate) fn show(ui: &mut egui::Ui, state: &State, panel: &mut NotesPanel, asked: &mut Asked) {
    ui.label(RichText::new(state.t(Text::Notes)).font(bold(14.0)));
    let Some(sheet) = state.current_sheet() else { return };
    let anchor = state.selected_cell().map_or(NoteAnchor::Sheet, |c| NoteAnchor::Cell(c.clone()));
    panel.turn_to(sheet, &anchor, asked);
    let title = match &anchor {
        NoteAnchor::Sheet => state.t(Text::NoteOnSheet).to_owned(),
        NoteAnchor::Cell(_) | NoteAnchor::Span { .. } => state.t(Text::NoteOnCell).to_owned(),
    };
    ui.label(RichText::new(&title).color(Palette::of(ui).weak));
    if let NoteAnchor::Cell(cell) = &anchor
        && let Some(key) = sheet.key_of(cell)
    {
        ui.label(key.label());
    }
    editor(ui, state, panel, sheet, &title, asked);
    ui.separator();
    list(ui, state, sheet, asked);
}

fn editor(ui: &mut egui::Ui, state: &State, panel: &mut NotesPanel, sheet: &Sheet, title: &str, asked: &mut Asked) {
    let now = ui.input(|i| i.time);
    let Some(draft) = &mut panel.draft else { return };
    let hint = state.t(Text::NotePlaceholder);
    let edit = TextEdit::multiline(&mut draft.text).hint_text(hint).desired_rows(4).desired_width(f32::INFINITY);
    let response = ui.add_enabled(state.read_only.is_none(), edit);
    response.widget_info(|| WidgetInfo::labeled(Role::TextInput, true, title));
    if panel.seen_focus != state.focus_note {
        panel.seen_focus = state.focus_note;
        response.request_focus();
    }
    if response.changed() {
        draft.changed = now;
    }
    let waiting = draft.text != draft.handed_on;
    let due = response.lost_focus() || now - draft.changed >= PAUSE;
    if waiting && due {
        draft.hand_on(asked);
    } else if waiting {
        ui.ctx().request_repaint_after(std::time::Duration::from_secs_f64(PAUSE));
    }
    if draft.note.is_none() {
        draft.note = find(sheet, &draft.anchor).map(|(id, _)| id);
    }
}

fn list(ui: &mut egui::Ui, state: &State, sheet: &Sheet, asked: &mut Asked) {
    let palette = Palette::of(ui);
    if sheet.notes.is_empty() {
        ui.label(RichText::new(state.t(Text::NoNotes)).color(palette.weak));
        return;
    }
    ScrollArea::vertical().id_salt("notes").auto_shrink([false, true]).show(ui, |ui| {
        for (id, note) in &sheet.notes {
            let frame = Frame::new()
                .fill(palette.paper)
                .stroke(Stroke::new(1.0, palette.line))
                .corner_radius(4)
                .inner_margin(6);
            frame.show(ui, |ui| {
                ui.set_width(ui.available_width());
                let place = match &note.anchor {
                    NoteAnchor::Cell(cell) => sheet.key_of(cell).map_or_else(|| cell.to_string(), |k| k.label()),
                    NoteAnchor::Sheet => state.t(Text::NoteOnSheet).to_owned(),
                    NoteAnchor::Span { quote, .. } => quote.clone(),
                };
                if let NoteAnchor::Cell(cell) = &note.anchor {
                    if ui.link(place).clicked() {
                        asked.push(Intent::SelectCell { cell: cell.clone(), reveal_source: true });
                    }
                } else {
                    ui.label(RichText::new(place).color(palette.weak));
                }
                ui.add(egui::Label::new(para(&note.text)).wrap());
                ui.horizontal(|ui| {
                    let time =
                        note.changed.at.to_zoned(jiff::tz::TimeZone::system()).strftime("%m-%d %H:%M").to_string();
                    ui.label(RichText::new(format!("{}　{time}", note.changed.author)).small().color(palette.weak));
                    let delete = ui.small_button("×").on_hover_text(state.t(Text::DeleteNote));
                    let name = format!("{} {}", state.t(Text::DeleteNote), id.0);
                    delete.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
                    if delete.clicked() {
                        let (sheet, anchor) = (sheet.id.clone(), note.anchor.clone());
                        asked.push(Intent::WriteNote { sheet, note: Some(*id), anchor, text: String::new() });
                    }
                });
            });
            ui.add_space(4.0);
        }
    });
}

impl NotesPanel {
    /// Turns to the note of another place; what was typed so far is kept.
    fn turn_to(&mut self, sheet: &Sheet, anchor: &NoteAnchor, asked: &mut Asked) {
        let present = find(sheet, anchor);
        if let Some(draft) = &mut self.draft {
            if draft.sheet == sheet.id && draft.anchor == *anchor {
                let stored = present.map_or("", |(_, n)| n.text.as_str());
                // Undo or a deletion changed it elsewhere.
                if draft.text == draft.handed_on && draft.text != stored {
                    stored.clone_into(&mut draft.text);
                    stored.clone_into(&mut draft.handed_on);
                    draft.note = present.map(|(id, _)| id);
                }
                return;
            }
            if draft.text != draft.handed_on {
                draft.hand_on(asked);
            }
        }
        let text = present.map(|(_, n)| n.text.clone()).unwrap_or_default();
        let (sheet, anchor) = (sheet.id.clone(), anchor.clone());
        let note = present.map(|(id, _)| id);
        self.draft = Some(Draft { sheet, anchor, note, handed_on: text.clone(), text, changed: 0.0 });
    }
}

impl Draft {
    fn hand_on(&mut self, asked: &mut Asked) {
        self.handed_on.clone_from(&self.text);
        asked.push(Intent::WriteNote {
            sheet: self.sheet.clone(),
            note: self.note,
            anchor: self.anchor.clone(),
            text: self.text.clone(),
        });
    }
}

fn find<'a>(sheet: &'a Sheet, anchor: &NoteAnchor) -> Option<(NoteId, &'a Note)> {
    sheet.notes.iter().find(|(_, n)| n.anchor == *anchor).map(|(id, n)| (*id, n))
}
