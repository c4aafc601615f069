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

use egui::{Context, Key, RichText, Role, WidgetInfo};
use strum::IntoEnumIterator;

use super::pairs::names_width;
use super::theme::{Palette, bold};
use super::{Asked, command_button, keys};
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
    let steps = [
        (Key::ArrowDown, 1, 0),
        (Key::ArrowUp, -1, 0),
        (Key::ArrowRight, 0, 1),
        (Key::ArrowLeft, 0, -1),
        (Key::PageDown, 12, 0),
        (Key::PageUp, -12, 0),
    ];
    for (key, rows, columns) in steps {
        // With Alt it is a command.
        if keys::alone(ctx, key) {
            asked.push(Intent::Compare(CompareIntent::Step { rows, columns }));
        }
    }
    if keys::alone(ctx, Key::Enter) {
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

/// The pages, and what belongs to the page on show: beside them where there
/// is room, else below them.
fn pages(ui: &mut egui::Ui, state: &State, asked: &mut Asked) {
    let tools = if state.compare.made().is_some() { tools_of(state.compare.page) } else { Vec::new() };
    let mut below = tools.clone();
    ui.horizontal_wrapped(|ui| {
        ui.style_mut().wrap_mode = Some(egui::TextWrapMode::Extend);
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
        let needed: f32 = tools.iter().map(|t| t.width(ui, state) + ui.spacing().item_spacing.x).sum();
        if ui.available_size_before_wrap().x >= needed {
            below.clear();
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                for tool in tools.iter().rev() {
                    tool.show(ui, state, asked);
                }
            });
        }
    });
    if !below.is_empty() {
        ui.horizontal_wrapped(|ui| {
            ui.style_mut().wrap_mode = Some(egui::TextWrapMode::Extend);
            for tool in &below {
                tool.show(ui, state, asked);
            }
        });
    }
}

/// One of the things that belong to a page.
#[derive(Debug, Clone, Copy)]
enum Tool {
    Check(Command),
    Line,
    Place,
    Step(Command, &'static str),
    Button(Command),
}

fn tools_of(page: ComparePage) -> Vec<Tool> {
    match page {
        ComparePage::Form => vec![
            Tool::Check(Command::RawTexts),
            Tool::Check(Command::FoldSame),
            Tool::Line,
            Tool::Place,
            Tool::Step(Command::PreviousDifference, "▲"),
            Tool::Step(Command::NextDifference, "▼"),
        ],
        ComparePage::Series => vec![Tool::Button(Command::SaveCharts), Tool::Button(Command::ExportChartData)],
        ComparePage::Matrix | ComparePage::Wording | ComparePage::Links => Vec::new(),
    }
}

impl Tool {
    fn show(self, ui: &mut egui::Ui, state: &State, asked: &mut Asked) {
        let language = state.settings.language;
        match self {
            Self::Check(command) => {
                let mut on = command.checked(state) == Some(true);
                let check = ui.checkbox(&mut on, command.text(language));
                if check.on_hover_text(command.tooltip(language)).changed() {
                    asked.push(Intent::Run(command));
                }
            }
            Self::Line => {
                ui.separator();
            }
            Self::Place => {
                ui.label(place(state));
            }
            Self::Step(command, sign) => step_button(ui, state, command, sign, asked),
            Self::Button(command) => command_button(ui, state, command, asked),
        }
    }

    /// How wide it will be.
    fn width(self, ui: &egui::Ui, state: &State) -> f32 {
        let spacing = ui.spacing();
        let text = |text: &str| names_width(ui, [text], f32::INFINITY);
        let language = state.settings.language;
        match self {
            Self::Check(command) => text(command.text(language)) + spacing.icon_width + spacing.icon_spacing,
            Self::Line => 6.0,
            Self::Place => text(&place(state)),
            Self::Step(_, sign) => text(sign) + 2.0 * spacing.button_padding.x,
            Self::Button(command) => text(command.text(language)) + 2.0 * spacing.button_padding.x,
        }
    }
}

/// Difference N of M.
fn place(state: &State) -> String {
    let (n, of) = state.compare.place();
    if of == 0 {
        state.t(Text::CompareNoDifference).to_owned()
    } else {
        state.fill(Text::ComparePlace, &format!("{n} / {of}"))
    }
}

fn step_button(ui: &mut egui::Ui, state: &State, command: Command, sign: &str, asked: &mut Asked) {
    let language = state.settings.language;
    let button = ui.add_enabled(command.enabled(state), egui::Button::new(sign));
    button.widget_info(|| WidgetInfo::labeled(Role::Button, true, command.text(language)));
    let keys = keys::shown(ui.ctx(), command).unwrap_or_default();
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
