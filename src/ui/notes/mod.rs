//! The notes panel: the note being written on top, the others below, by sheet
//! or over the whole project.

mod card;
mod draft;

use egui::{ComboBox, RichText, Role, ScrollArea, WidgetInfo};
use strum::IntoEnumIterator;

use self::card::CardEdit;
use self::draft::Draft;
use super::theme::{Palette, bold};
use super::{Asked, line_edit};
use crate::app::{Intent, NoteFilter, NotePlace, Pane, State, Text};
use crate::review::{NoteAnchor, NoteState, SheetId};

/// What the panel remembers between frames.
#[derive(Debug, Default)]
pub(crate) struct NotesPanel {
    draft: Option<Draft>,
    card: Option<CardEdit>,
    filter: NoteFilter,
    listed: Listed,
    seen_focus: u64,
}

/// The notes that the filter shows, and what they were looked up for.
#[derive(Debug, Default)]
struct Listed {
    key: Option<(u64, Option<SheetId>, NoteFilter)>,
    places: Vec<NotePlace>,
    tags: Vec<String>,
}

/// Lower than this the panel keeps its room for notes: the field for the
/// draft is smaller, and notes are not searched.
const LOW: f32 = 250.0;

/// Draws the panel.
pub(crate) fn show(ui: &mut egui::Ui, state: &State, panel: &mut NotesPanel, asked: &mut Asked) {
    let low = ui.available_height() < LOW;
    ui.horizontal(|ui| {
        ui.label(RichText::new(state.t(Text::Notes)).font(bold(14.0)));
        if state.pane == Pane::Side {
            super::focus_line(ui);
        }
    });
    let (sheet, anchor) = state.note_anchor();
    draft::turn_to(&mut panel.draft, state, sheet, &anchor, asked);
    let title = state.t(match &anchor {
        NoteAnchor::Cell(_) => Text::NoteOnCell,
        NoteAnchor::Finding(_) => Text::NoteOnFinding,
        NoteAnchor::Span { .. } => Text::NoteOnText,
        NoteAnchor::Sheet => Text::NoteOnSheet,
        NoteAnchor::Project => Text::NoteOnProject,
    });
    ui.label(RichText::new(title).color(Palette::of(ui).weak));
    place(ui, state, &anchor);
    let focus = std::mem::replace(&mut panel.seen_focus, state.focus_note) != state.focus_note;
    if let Some(draft) = &mut panel.draft {
        draft.show(ui, state, title, if low { 2 } else { 4 }, focus, asked);
    }
    ui.separator();
    filters(ui, state, panel, low);
    panel.look_up(state);
    list(ui, state, panel, asked);
}

impl NotesPanel {
    /// Hands on what is typed but not yet kept.
    pub(super) fn hand_on(&mut self, asked: &mut Asked) {
        if let Some(draft) = &mut self.draft {
            draft.hand_on_rest(asked);
        }
        if let Some(card) = &mut self.card {
            card.hand_on_rest(asked);
        }
    }
}

/// What the note being written hangs on.
fn place(ui: &mut egui::Ui, state: &State, anchor: &NoteAnchor) {
    match anchor {
        NoteAnchor::Cell(cell) => {
            if let Some(key) = state.current_sheet().and_then(|s| s.key_of(cell)) {
                ui.add(egui::Label::new(key.label()).truncate());
            }
        }
        NoteAnchor::Span { quote, .. } => quoted(ui, quote),
        NoteAnchor::Finding(finding) => {
            let title =
                crate::check::rule(&finding.rule).map_or(finding.rule.as_str(), |r| state.rule_title(r.id, r.title));
            ui.add(egui::Label::new(title).truncate());
        }
        NoteAnchor::Sheet | NoteAnchor::Project => {}
    }
}

/// A quotation of the source.
fn quoted(ui: &mut egui::Ui, quote: &str) {
    const LONGEST: usize = 120;
    let palette = Palette::of(ui);
    let mut text: String = quote.chars().take(LONGEST).map(|c| if c == '\n' { ' ' } else { c }).collect();
    if quote.chars().count() > LONGEST {
        text.push('…');
    }
    let frame = egui::Frame::new().fill(palette.lit).inner_margin(egui::Margin::symmetric(6, 2)).corner_radius(2);
    frame.show(ui, |ui| ui.add(egui::Label::new(super::theme::para(text)).wrap()));
}

fn filters(ui: &mut egui::Ui, state: &State, panel: &mut NotesPanel, low: bool) {
    let filter = &mut panel.filter;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        for (everywhere, text) in [(false, Text::NotesHere), (true, Text::NotesEverywhere)] {
            ui.selectable_value(&mut filter.everywhere, everywhere, state.t(text));
        }
        let shown = filter.state.map_or_else(|| state.t(Text::FilterStatus), |s| state.word(s));
        let states = ComboBox::from_id_salt("note states").selected_text(shown).width(60.0).show_ui(ui, |ui| {
            ui.selectable_value(&mut filter.state, None, state.t(Text::FilterAny));
            for s in NoteState::iter() {
                ui.selectable_value(&mut filter.state, Some(s), state.word(s));
            }
        });
        states.response.widget_info(|| WidgetInfo::labeled(Role::ComboBox, true, state.t(Text::NoteStateLabel)));
        if !panel.listed.tags.is_empty() || filter.tag.is_some() {
            let shown = filter.tag.as_ref().map_or_else(|| state.t(Text::Tags).to_owned(), |t| format!("#{t}"));
            let tags = ComboBox::from_id_salt("note tags").selected_text(shown).width(60.0).show_ui(ui, |ui| {
                ui.selectable_value(&mut filter.tag, None, state.t(Text::FilterAny));
                for tag in &panel.listed.tags {
                    ui.selectable_value(&mut filter.tag, Some(tag.clone()), format!("#{tag}"));
                }
            });
            tags.response.widget_info(|| WidgetInfo::labeled(Role::ComboBox, true, state.t(Text::Tags)));
        }
    });
    if low && filter.query.is_empty() {
        return;
    }
    let hint = state.t(Text::NoteSearch);
    let search = ui.add(line_edit(&mut filter.query).hint_text(hint).desired_width(f32::INFINITY));
    search.widget_info(|| WidgetInfo::labeled(Role::TextInput, true, hint));
}

fn list(ui: &mut egui::Ui, state: &State, panel: &mut NotesPanel, asked: &mut Asked) {
    let palette = Palette::of(ui);
    if panel.listed.places.is_empty() {
        let none = if panel.filter == NoteFilter::default() { Text::NoNotes } else { Text::NoNoteFits };
        ui.label(RichText::new(state.t(none)).color(palette.weak));
        return;
    }
    ui.label(RichText::new(state.count(Text::NotesCount, panel.listed.places.len())).small().color(palette.weak));
    if panel.filter.everywhere {
        let height = card::LINE_HEIGHT;
        ScrollArea::vertical().id_salt("all notes").auto_shrink([false, true]).min_scrolled_height(24.0).show_rows(
            ui,
            height,
            panel.listed.places.len(),
            |ui, range| {
                for place in panel.listed.places.get(range).unwrap_or_default() {
                    card::line(ui, state, place, asked);
                }
            },
        );
        return;
    }
    ScrollArea::vertical().id_salt("notes").auto_shrink([false, true]).min_scrolled_height(24.0).show(ui, |ui| {
        for place in &panel.listed.places {
            card::show(ui, state, place, &mut panel.card, asked);
            ui.add_space(4.0);
        }
    });
}

impl NotesPanel {
    /// Looks the notes up again where something was done or asked since.
    fn look_up(&mut self, state: &State) {
        let steps = state.project.log.next_seq();
        let sheet = state.current_sheet().map(|s| s.id.clone());
        let key = (steps, sheet, self.filter.clone());
        if self.listed.key.as_ref() != Some(&key) {
            self.listed.places = state.listed_notes(&self.filter);
            self.listed.tags = state.note_tags();
            self.listed.key = Some(key);
        }
    }
}

/// Goes to the place of a note.
fn link(ui: &mut egui::Ui, state: &State, place: &NotePlace, text: String, asked: &mut Asked) {
    let tip = state.t(Text::GoToNote);
    if ui
        .add(egui::Label::new(RichText::new(text).color(Palette::of(ui).accent)).truncate().sense(egui::Sense::click()))
        .on_hover_cursor(egui::CursorIcon::PointingHand)
        .on_hover_text(tip)
        .clicked()
    {
        asked.push(Intent::GoToNote(place.clone()));
    }
}
