use egui::{Role, TextEdit, WidgetInfo};

use crate::app::{Intent, State, Text};
use crate::review::{Note, NoteAnchor, NoteId, NoteState, SheetId};
use crate::ui::{Asked, ime};

/// The note being written, and what was last handed on of it.
#[derive(Debug)]
pub(super) struct Draft {
    sheet: Option<SheetId>,
    anchor: NoteAnchor,
    note: Option<NoteId>,
    text: String,
    handed_on: String,
    pace: Pace,
}

/// A pause in typing after which the text is kept, in seconds.
const PAUSE: f64 = 0.6;
/// The longest that typing without a pause is left unkept, in seconds.
const AT_MOST: f64 = 3.0;

/// When what is being typed is handed on.
#[derive(Debug, Default)]
pub(super) struct Pace {
    /// When the text last changed, in seconds of the window's clock.
    changed: f64,
    /// When it first differed from what was handed on.
    waiting_since: Option<f64>,
}

impl Pace {
    /// Whether it is time; if not, asks for the frame in which it may be.
    /// `waits`: the text is not what was handed on.
    pub(super) fn is_time(&mut self, ui: &egui::Ui, response: &egui::Response, waits: bool) -> bool {
        let now = ui.input(|i| i.time);
        if response.changed() {
            self.changed = now;
        }
        if !waits {
            self.waiting_since = None;
            return false;
        }
        let since = *self.waiting_since.get_or_insert(now);
        let (paused, waited) = (now - self.changed, now - since);
        // Who composes is not pausing. But whoever types Japanese composes
        // nearly all the time, so the longest wait holds then too.
        let composing = ime::is_composing(ui.ctx());
        let is_time = response.lost_focus() || waited >= AT_MOST || (!composing && paused >= PAUSE);
        if is_time {
            self.waiting_since = None;
        } else {
            let left = AT_MOST - waited;
            let left = if composing { left } else { left.min(PAUSE - paused) };
            ui.ctx().request_repaint_after(std::time::Duration::from_secs_f64(left));
        }
        is_time
    }
}

/// Turns to the note of another place; what was typed so far is kept.
pub(super) fn turn_to(
    draft: &mut Option<Draft>,
    state: &State,
    sheet: Option<SheetId>,
    anchor: &NoteAnchor,
    asked: &mut Asked,
) {
    let present = own_note(state, sheet.as_ref(), anchor);
    if let Some(draft) = draft {
        if draft.sheet == sheet && draft.anchor == *anchor {
            let stored = present.map_or("", |(_, n)| n.text.as_str());
            // Undo or a deletion changed it elsewhere.
            if draft.text == draft.handed_on && draft.text != stored {
                stored.clone_into(&mut draft.text);
                stored.clone_into(&mut draft.handed_on);
                draft.note = present.map(|(id, _)| id);
            }
            if draft.note.is_none() {
                draft.note = present.map(|(id, _)| id);
            }
            return;
        }
        draft.hand_on_rest(asked);
    }
    let text = present.map(|(_, n)| n.text.clone()).unwrap_or_default();
    let (anchor, note) = (anchor.clone(), present.map(|(id, _)| id));
    *draft = Some(Draft { sheet, anchor, note, handed_on: text.clone(), text, pace: Pace::default() });
}

/// The note of this place that the person at the desk goes on with: the
/// latest of their own that nobody has answered or cleared.
fn own_note<'a>(state: &'a State, sheet: Option<&SheetId>, anchor: &NoteAnchor) -> Option<(NoteId, &'a Note)> {
    let notes = state.project.notes_on(sheet)?;
    let ours = notes.iter().rev().find(|(_, n)| {
        n.anchor == *anchor
            && n.created.author == state.settings.author
            && n.state == NoteState::Open
            && n.replies.is_empty()
    });
    ours.map(|(id, n)| (*id, n))
}

impl Draft {
    /// Draws the text; it is kept as it is typed.
    pub(super) fn show(
        &mut self,
        ui: &mut egui::Ui,
        state: &State,
        title: &str,
        rows: usize,
        focus: bool,
        asked: &mut Asked,
    ) {
        let hint = state.t(Text::NotePlaceholder);
        let edit = TextEdit::multiline(&mut self.text).hint_text(hint).desired_rows(rows).desired_width(f32::INFINITY);
        let response = ui.add_enabled(!state.is_locked(), edit);
        response.widget_info(|| WidgetInfo::labeled(Role::TextInput, true, title));
        if focus {
            response.request_focus();
        }
        if self.pace.is_time(ui, &response, self.text != self.handed_on) {
            self.hand_on(asked);
        }
    }

    /// Hands on what has not been.
    pub(super) fn hand_on_rest(&mut self, asked: &mut Asked) {
        if self.text != self.handed_on {
            self.hand_on(asked);
        }
    }

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
