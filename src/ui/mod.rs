//! The window. Panels read [`State`] and push [`Intent`]s; nothing here
//! touches a file or changes the model.

mod anchor;
mod charts;
mod compare;
mod confirm_all;
mod detail;
mod dialogs;
mod doubts;
mod filters;
mod find;
mod findings;
mod form;
mod history;
mod ime;
mod key_sheet;
mod keys;
mod mark;
mod markdown;
mod meeting;
mod menu;
mod merge;
mod notes;
mod overview;
mod pairs;
mod reasons;
mod reread;
mod rules;
mod same;
mod scene;
mod sheets;
mod signoff;
mod source;
mod splits;
mod status_bar;
mod theme;
mod ticks;
mod toasts;
mod welcome;
mod window;

pub use window::{KenshoApp, LEAST_WINDOW, run};

use crate::app::{Command, Intent};

/// What the panels ask for in one frame.
pub(crate) type Asked = Vec<Intent>;

/// Text being typed and other things that only the drawing needs.
#[derive(Debug, Default)]
pub(crate) struct Panels {
    pub(crate) sheets: sheets::SheetsPanel,
    pub(crate) source: source::SourcePanel,
    pub(crate) form: form::FormPanel,
    pub(crate) detail: detail::DetailPanel,
    pub(crate) notes: notes::NotesPanel,
    pub(crate) history: history::HistoryPanel,
    pub(crate) charts: charts::ChartsPanel,
    pub(crate) compare: compare::ComparePanel,
    pub(crate) findings: findings::FindingsPanel,
    pub(crate) overview: overview::OverviewPanel,
    pub(crate) find: find::FindBar,
    pub(crate) find_all: find::AllPanel,
    pub(crate) dialogs: dialogs::Dialogs,
    pub(crate) splits: splits::Splits,
    pub(crate) hovering: welcome::Hovering,
}

impl Panels {
    /// Hands on everything that is typed but not yet kept, before it is
    /// saved, exported or left.
    pub(crate) fn hand_on_typed(&mut self) -> Asked {
        let mut asked = Asked::new();
        self.form.hand_on(&mut asked);
        self.detail.hand_on(&mut asked);
        self.notes.hand_on(&mut asked);
        self.compare.hand_on(&mut asked);
        asked
    }
}

/// A button for a command: its name, its keys in the tooltip, dead when the
/// command is.
pub(crate) fn command_button(ui: &mut egui::Ui, state: &crate::app::State, command: Command, asked: &mut Asked) {
    let language = state.settings.language;
    let button = ui.add_enabled(command.enabled(state), egui::Button::new(command.text(language)));
    let tip = match keys::shown(ui.ctx(), command) {
        Some(keys) => format!("{}{}", command.tooltip(language), state.bracketed(&keys)),
        None => command.tooltip(language).to_owned(),
    };
    if button.on_hover_text(tip.clone()).on_disabled_hover_text(tip).clicked() {
        asked.push(Intent::Run(command));
    }
}

/// A button of less height, for rows of small things. egui's own small button
/// leaves no room above and below its text, which this face needs.
pub(crate) fn compact(text: &str) -> egui::Button<'_> {
    egui::Button::new(egui::RichText::new(text).size(12.0)).min_size(egui::vec2(0.0, COMPACT))
}

/// The height of a compact button.
pub(crate) const COMPACT: f32 = 22.0;

/// A compact button, added.
pub(crate) fn compact_button(ui: &mut egui::Ui, text: &str) -> egui::Response {
    ui.add(compact(text))
}

/// A field of one line, with its text on the line of the buttons beside it;
/// egui sets it at the top of a field that is higher than its text.
pub(crate) fn line_edit(text: &mut dyn egui::TextBuffer) -> egui::TextEdit<'_> {
    egui::TextEdit::singleline(text).align(egui::Align2::LEFT_CENTER)
}

/// A short accent line after the title of the pane that has the keyboard.
pub(crate) fn focus_line(ui: &mut egui::Ui) {
    let (rect, _) = ui.allocate_exact_size(egui::vec2(18.0, 4.0), egui::Sense::hover());
    ui.painter().rect_filled(rect, 2.0, theme::Palette::of(ui).accent);
}
