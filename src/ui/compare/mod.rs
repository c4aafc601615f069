//! The comparison screen: sheets of several years in columns, figures by
//! fiscal year, figures joined over the years, wording, and links.

mod detail;
mod grid;
mod header;
mod links;
mod map;
mod matrix;
mod picker;
mod raw;
mod series;
mod wording;
mod words;

use egui::{Context, Key, Modifiers, RichText, Role, WidgetInfo};
use strum::IntoEnumIterator;

use super::theme::{Palette, bold};
use super::{Asked, command_button};
use crate::app::compare_view::{Choice, SideBySide};
use crate::app::{Command, CompareIntent, ComparePage, Intent, State, Text};
use crate::review::SheetId;

/// What the screen remembers between frames.
#[derive(Debug, Default)]
pub(crate) struct ComparePanel {
    grid: grid::GridPanel,
    picker: picker::Picker,
    detail: detail::DetailPanel,
    matrix: matrix::MatrixPanel,
    wording: wording::WordingPanel,
    links: links::LinksPanel,
    raw: raw::RawPanel,
}

impl ComparePanel {
    /// Hands on what is typed but not yet kept.
    pub(super) fn hand_on(&mut self, asked: &mut Asked) {
        self.detail.hand_on(asked);
    }
}

/// Keys of this screen that are no commands: the cursor, and Enter.
pub(crate) fn listen(ctx: &Context, asked: &mut Asked) {
    // Alt with an arrow is a command: `consume_key` alone would take it too.
    if ctx.input(|i| i.modifiers.any()) {
        return;
    }
    let steps = [
        (Key::ArrowDown, 1, 0),
        (Key::ArrowUp, -1, 0),
        (Key::ArrowRight, 0, 1),
        (Key::ArrowLeft, 0, -1),
        (Key::PageDown, 12, 0),
        (Key::PageUp, -12, 0),
    ];
    for (key, rows, columns) in steps {
        if ctx.input_mut(|i| i.consume_key(Modifiers::NONE, key)) {
            asked.push(Intent::Compare(CompareIntent::Step { rows, columns }));
        }
    }
    if ctx.input_mut(|i| i.consume_key(Modifiers::NONE, Key::Enter)) {
        asked.push(Intent::Compare(CompareIntent::OpenCursor));
    }
}

/// Draws the screen.
pub(crate) fn show(ui: &mut egui::Ui, state: &State, panel: &mut ComparePanel, asked: &mut Asked) {
    title(ui, state, panel, asked);
    pages(ui, state, asked);
    ui.add_space(4.0);
    if state.compare.page == ComparePage::Links {
        links::show(ui, state, &mut panel.links, asked);
        return;
    }
    let Some(made) = state.compare.made() else {
        let waiting = state.compare.is_busy() || state.compare.links().is_none();
        let text = if waiting { Text::CompareBusy } else { Text::CompareOne };
        ui.add_space(24.0);
        ui.vertical_centered(|ui| {
            ui.label(RichText::new(state.t(text)).color(Palette::of(ui).weak));
        });
        return;
    };
    match state.compare.page {
        ComparePage::Form => form(ui, state, made, panel, asked),
        ComparePage::Matrix => matrix::show(ui, state, made, &mut panel.matrix, asked),
        ComparePage::Series => series::show(ui, state, made, asked),
        ComparePage::Wording => wording::show(ui, state, made, &mut panel.wording, asked),
        ComparePage::Links => {}
    }
}

fn form(ui: &mut egui::Ui, state: &State, made: &SideBySide, panel: &mut ComparePanel, asked: &mut Asked) {
    let high = ui.available_height();
    if state.compare.raw {
        egui::Panel::bottom("compare raw")
            .resizable(true)
            .default_size((high * 0.34).clamp(130.0, 420.0))
            .size_range(90.0..=high * 0.6)
            .show(ui, |ui| raw::show(ui, state, made, &mut panel.raw));
    }
    egui::Panel::bottom("compare detail")
        .resizable(true)
        .default_size((high * 0.22).clamp(112.0, 230.0))
        .size_range(84.0..=high * 0.6)
        .show(ui, |ui| detail::show(ui, state, made, &mut panel.detail, asked));
    grid::show(ui, state, made, &mut panel.grid, asked);
}

/// The project's name, and the choice of sheets.
fn title(ui: &mut egui::Ui, state: &State, panel: &mut ComparePanel, asked: &mut Asked) {
    ui.horizontal(|ui| {
        let latest = state.compare.columns().last().or(state.current_sheet().map(|s| &s.id));
        let name = latest.and_then(|id| state.summary(id)).map_or("", |s| s.name.as_str());
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            picker::add_column(ui, state, &mut panel.picker, asked);
            if state.compare.choice == Choice::Picked && ui.button(state.t(Text::CompareFollow)).clicked() {
                asked.push(Intent::Compare(CompareIntent::FollowChain));
            }
            if state.compare.is_busy() {
                ui.add(egui::Spinner::new().size(16.0));
            }
            ui.with_layout(egui::Layout::left_to_right(egui::Align::Center), |ui| {
                ui.add(egui::Label::new(RichText::new(name).font(bold(17.0))).truncate());
            });
        });
    });
}

fn page_text(page: ComparePage) -> Text {
    match page {
        ComparePage::Form => Text::ComparePageForm,
        ComparePage::Matrix => Text::ComparePageMatrix,
        ComparePage::Series => Text::ComparePageSeries,
        ComparePage::Wording => Text::ComparePageWording,
        ComparePage::Links => Text::ComparePageLinks,
    }
}

/// The pages, and what belongs to the page of the form.
fn pages(ui: &mut egui::Ui, state: &State, asked: &mut Asked) {
    ui.horizontal(|ui| {
        for page in ComparePage::iter() {
            let count = match (page, state.compare.made()) {
                (ComparePage::Matrix, Some(made)) => made.open_findings(),
                _ => 0,
            };
            let text = state.t(page_text(page));
            let text = if count > 0 { format!("{text} {count}") } else { text.to_owned() };
            if ui.selectable_label(state.compare.page == page, text).clicked() {
                asked.push(Intent::Compare(CompareIntent::Page(page)));
            }
        }
        if state.compare.made().is_none() {
            return;
        }
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| match state.compare.page {
            ComparePage::Form => toolbar(ui, state, asked),
            ComparePage::Series => {
                command_button(ui, state, Command::ExportChartData, asked);
                command_button(ui, state, Command::SaveCharts, asked);
            }
            ComparePage::Matrix | ComparePage::Wording | ComparePage::Links => {}
        });
    });
}

/// From the right: difference N of M with its two buttons, folding, sources.
fn toolbar(ui: &mut egui::Ui, state: &State, asked: &mut Asked) {
    step_button(ui, state, Command::NextDifference, "▼", asked);
    step_button(ui, state, Command::PreviousDifference, "▲", asked);
    let (n, of) = state.compare.place();
    let place = if of == 0 {
        state.t(Text::CompareNoDifference).to_owned()
    } else {
        state.fill(Text::ComparePlace, &format!("{n} / {of}"))
    };
    ui.label(place);
    ui.separator();
    for command in [Command::FoldSame, Command::RawTexts] {
        let mut on = command.checked(state) == Some(true);
        let language = state.settings.language;
        if ui.checkbox(&mut on, command.text(language)).on_hover_text(command.tooltip(language)).changed() {
            asked.push(Intent::Run(command));
        }
    }
}

fn step_button(ui: &mut egui::Ui, state: &State, command: Command, sign: &str, asked: &mut Asked) {
    let language = state.settings.language;
    let button = ui.add_enabled(command.enabled(state), egui::Button::new(sign));
    button.widget_info(|| WidgetInfo::labeled(Role::Button, true, command.text(language)));
    let keys = super::keys::shown(ui.ctx(), command).unwrap_or_default();
    if button.on_hover_text(format!("{}（{keys}）", command.text(language))).clicked() {
        asked.push(Intent::Run(command));
    }
}

/// `2020年度`, with the file's name where two sheets have the same year.
fn column_title(state: &State, made: &SideBySide, column: usize) -> String {
    let title = |i: usize| made.comparison.sheets.get(i).map(crate::compare::YearSheet::title).unwrap_or_default();
    let own = title(column);
    let again = (0..made.ids.len()).filter(|i| title(*i) == own).count() > 1;
    if again && !made.comparison.counted.contains(&column) {
        format!("{own}（{}）", state.t(Text::CompareVersion))
    } else {
        own
    }
}

/// A sheet for lists: year, number, name.
fn sheet_words(state: &State, id: &SheetId) -> String {
    let Some(s) = state.summary(id) else { return id.to_string() };
    let year = if s.year.is_empty() { String::new() } else { format!("{}年度", s.year) };
    [year.as_str(), s.number.as_str(), s.name.as_str()]
        .into_iter()
        .filter(|t| !t.is_empty())
        .collect::<Vec<_>>()
        .join("　")
}
