//! The bar over the form: which fields are shown and queued.

use egui::{ComboBox, RichText, Role, WidgetInfo};
use strum::IntoEnumIterator;

use super::theme::Palette;
use super::{Asked, command_button};
use crate::app::{Command, FieldFilter, FoundFilter, Intent, State, StatusFilter, Text};
use crate::review::Status;

/// Draws the bar.
pub(crate) fn show(ui: &mut egui::Ui, state: &State, asked: &mut Asked) {
    let Some(view) = state.view() else { return };
    let before = &state.filter;
    let mut filter = before.clone();
    ui.spacing_mut().item_spacing.x = 4.0;
    choice(ui, state, Text::FilterStatus, &mut filter.status, statuses(), |s| status_word(state, *s));
    let sections = view.coverage.iter().map(|c| c.section).collect();
    choice(ui, state, Text::FilterSection, &mut filter.section, sections, |s| s.title().to_owned());
    let found = FoundFilter::iter().collect();
    choice(ui, state, Text::FilterFound, &mut filter.found, found, |f| state.t(found_word(*f)).to_owned());
    if !view.authors.is_empty() || filter.author.is_some() {
        choice(ui, state, Text::FilterAuthor, &mut filter.author, view.authors.clone(), Clone::clone);
    }
    ui.toggle_value(&mut filter.noted, state.t(Text::FilterNoted));
    if !before.is_empty() {
        if ui.button(state.t(Text::FilterClear)).clicked() {
            filter = FieldFilter::default();
        }
        let shown = view.shown.as_ref().map_or(view.keyed.len(), std::collections::BTreeSet::len);
        ui.label(RichText::new(state.count(Text::FilteredCount, shown)).color(Palette::of(ui).flagged));
        command_button(ui, state, Command::ConfirmShown, asked);
    }
    if filter != *before {
        asked.push(Intent::SetFilter(filter));
    }
}

/// A list to choose one condition from, or none.
fn choice<T: PartialEq + Clone>(
    ui: &mut egui::Ui,
    state: &State,
    title: Text,
    chosen: &mut Option<T>,
    all: Vec<T>,
    word: impl Fn(&T) -> String,
) {
    let title = state.t(title);
    let text = match chosen {
        Some(value) => RichText::new(short(&word(value))).color(Palette::of(ui).accent),
        None => RichText::new(title),
    };
    let list = ComboBox::from_id_salt(("filter", title)).selected_text(text).width(58.0);
    let response = list.show_ui(ui, |ui| {
        if ui.selectable_label(chosen.is_none(), state.t(Text::FilterAny)).clicked() {
            *chosen = None;
        }
        for value in all {
            if ui.selectable_label(chosen.as_ref() == Some(&value), word(&value)).clicked() {
                *chosen = Some(value);
            }
        }
    });
    response.response.widget_info(|| WidgetInfo::labeled(Role::ComboBox, true, title));
}

fn short(word: &str) -> String {
    const LONGEST: usize = 9;
    if word.chars().count() <= LONGEST { word.to_owned() } else { word.chars().take(LONGEST).chain(['…']).collect() }
}

fn statuses() -> Vec<StatusFilter> {
    std::iter::once(StatusFilter::Open).chain(Status::iter().map(StatusFilter::Is)).collect()
}

fn status_word(state: &State, filter: StatusFilter) -> String {
    match filter {
        StatusFilter::Open => state.t(Text::FilterOpen).to_owned(),
        StatusFilter::Is(status) => state.word(status).to_owned(),
    }
}

fn found_word(found: FoundFilter) -> Text {
    match found {
        FoundFilter::Label => Text::HowLabel,
        FoundFilter::Grid => Text::HowGrid,
        FoundFilter::Pattern => Text::HowPattern,
        FoundFilter::Order => Text::HowOrder,
        FoundFilter::Arithmetic => Text::HowArithmetic,
        FoundFilter::Missing => Text::NotFound,
        FoundFilter::Candidates => Text::FoundCandidates,
        FoundFilter::Person => Text::FoundPerson,
    }
}
