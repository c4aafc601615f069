//! The overview of a project: a table of all sheets, and execution against
//! achievement with a point for each.

mod cloud;
mod row;
mod scatter;
mod table;
mod trend;

use egui::{Align, Layout, RichText, Role, WidgetInfo};

use self::scatter::Scatter;
use self::table::Table;
use super::theme::{Palette, bold};
use super::{Asked, line_edit};
use crate::app::overview::OverviewIntent;
use crate::app::{Intent, State, Text};

/// What the screen remembers between frames.
#[derive(Debug, Default)]
pub(crate) struct OverviewPanel {
    table: Table,
    scatter: Scatter,
}

/// The width in which the table shows all its columns.
const TABLE: f32 = 960.0;

/// Draws the screen.
pub(crate) fn show(ui: &mut egui::Ui, state: &State, panel: &mut OverviewPanel, asked: &mut Asked) {
    head(ui, state, asked);
    let size = ui.available_size();
    let OverviewPanel { table, scatter } = panel;
    if size.x > 1250.0 {
        egui::Panel::right("scatter")
            .resizable(true)
            .default_size((size.x - TABLE).clamp(300.0, 800.0))
            .size_range(280.0..=size.x * 0.6)
            .show(ui, |ui| scatter.show(ui, state, asked));
    } else {
        egui::Panel::bottom("scatter")
            .resizable(true)
            .default_size((size.y * 0.46).clamp(180.0, 500.0))
            .size_range(120.0..=size.y * 0.7)
            .show(ui, |ui| scatter.show(ui, state, asked));
    }
    egui::CentralPanel::default().frame(egui::Frame::new()).show(ui, |ui| table.show(ui, state, asked));
}

fn head(ui: &mut egui::Ui, state: &State, asked: &mut Asked) {
    ui.horizontal(|ui| {
        ui.label(RichText::new(state.t(Text::Overview)).font(bold(17.0)));
        let count = state.count(Text::OverviewCount, state.overview.len());
        ui.label(RichText::new(count).color(Palette::of(ui).weak));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let hint = state.t(Text::SheetFilterHint);
            let mut query = state.overview.query.clone();
            let edit = ui.add(line_edit(&mut query).hint_text(hint).desired_width(260.0));
            edit.widget_info(|| WidgetInfo::labeled(Role::TextInput, true, state.t(Text::OverviewFilter)));
            if query != state.overview.query {
                asked.push(Intent::Overview(OverviewIntent::Query(query)));
            }
            outcome_choice(ui, state, asked);
        });
    });
    ui.add_space(4.0);
}

fn outcome_choice(ui: &mut egui::Ui, state: &State, asked: &mut Asked) {
    let name = |outcome: Option<usize>| match outcome {
        None => state.t(Text::MedianRate).to_owned(),
        Some(n) => state.count(Text::RateOfOutcome, n),
    };
    let present = state.overview.outcome;
    let list = egui::ComboBox::from_id_salt("outcome").selected_text(name(present)).width(150.0);
    let response = list.show_ui(ui, |ui| {
        let some = (1..=state.overview.outcomes().min(9)).map(Some);
        for outcome in std::iter::once(None).chain(some) {
            if ui.selectable_label(present == outcome, name(outcome)).clicked() {
                asked.push(Intent::Overview(OverviewIntent::Outcome(outcome)));
            }
        }
    });
    response.response.widget_info(|| WidgetInfo::labeled(Role::ComboBox, true, state.t(Text::ColumnRate)));
}
