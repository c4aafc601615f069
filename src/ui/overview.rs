//! The overview of a project: a table of all sheets, and execution against
//! achievement with a point for each.

use std::sync::Arc;

use egui::{Align, Color32, Id, Layout, Pos2, RichText, Role, Sense, Stroke, TextEdit, Vec2, WidgetInfo};
use egui_extras::{Column, TableBuilder};
use egui_plot::{HLine, HoverPosition, MarkerShape, Plot, PlotPoint, PlotPoints, Points, VLine};
use strum::IntoEnumIterator;

use super::theme::{Palette, bold};
use super::{Asked, mark};
use crate::app::charting::ChartsIntent;
use crate::app::overview::{OverviewColumn, OverviewIntent, OverviewRow};
use crate::app::{Intent, State, Text};
use crate::chart::grouped;
use crate::check::Severity;
use crate::review::SheetId;

/// What the screen remembers between frames.
#[derive(Debug, Default)]
pub(crate) struct OverviewPanel {
    made_for: Option<u64>,
    inside: Cloud,
    beyond: Cloud,
}

/// Points of the scatter with the sheets they stand for.
#[derive(Debug, Default, Clone)]
struct Cloud {
    points: Vec<PlotPoint>,
    labels: Arc<Vec<String>>,
    sheets: Vec<SheetId>,
}

const ROW: f32 = 26.0;
/// 達成度 above this stands at the edge, as a triangle.
const EDGE: f64 = 250.0;

/// Draws the screen.
pub(crate) fn show(ui: &mut egui::Ui, state: &State, panel: &mut OverviewPanel, asked: &mut Asked) {
    head(ui, state, asked);
    panel.refresh(state);
    let size = ui.available_size();
    if size.x > 1250.0 {
        egui::Panel::right("scatter")
            .resizable(true)
            .default_size((size.x * 0.38).clamp(380.0, 800.0))
            .size_range(280.0..=size.x * 0.6)
            .show(ui, |ui| scatter(ui, state, panel, asked));
    } else {
        egui::Panel::bottom("scatter")
            .resizable(true)
            .default_size((size.y * 0.46).clamp(180.0, 500.0))
            .size_range(120.0..=size.y * 0.7)
            .show(ui, |ui| scatter(ui, state, panel, asked));
    }
    egui::CentralPanel::default().frame(egui::Frame::new()).show(ui, |ui| table(ui, state, asked));
}

fn head(ui: &mut egui::Ui, state: &State, asked: &mut Asked) {
    ui.horizontal(|ui| {
        ui.label(RichText::new(state.t(Text::Overview)).font(bold(17.0)));
        let count = state.count(Text::OverviewCount, state.overview.rows().len());
        ui.label(RichText::new(count).color(Palette::of(ui).weak));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let hint = state.t(Text::SheetFilterHint);
            let mut query = state.overview.query.clone();
            let edit = ui.add(TextEdit::singleline(&mut query).hint_text(hint).desired_width(260.0));
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

fn title(state: &State, column: OverviewColumn) -> &'static str {
    state.t(match column {
        OverviewColumn::Year => Text::ColumnYear,
        OverviewColumn::Ministry => Text::ColumnMinistry,
        OverviewColumn::Name => Text::ColumnName,
        OverviewColumn::Total => Text::ColumnTotal,
        OverviewColumn::ExecutionRate => Text::ColumnExecution,
        OverviewColumn::Rate => Text::ColumnRate,
        OverviewColumn::Trend => Text::ColumnTrend,
        OverviewColumn::Findings => Text::Findings,
        OverviewColumn::Read => Text::ColumnRead,
        OverviewColumn::Settled => Text::ColumnSettled,
    })
}

fn table(ui: &mut egui::Ui, state: &State, asked: &mut Asked) {
    let rows = state.overview.rows();
    let current = state.current_sheet().map(|s| &s.id);
    let widths = OverviewColumn::iter().map(|c| match c {
        OverviewColumn::Year => Column::initial(52.0),
        OverviewColumn::Ministry => Column::initial(110.0).clip(true),
        OverviewColumn::Name => Column::remainder().at_least(150.0).clip(true),
        OverviewColumn::Total => Column::initial(86.0),
        OverviewColumn::ExecutionRate | OverviewColumn::Rate => Column::initial(70.0),
        OverviewColumn::Trend => Column::initial(84.0),
        OverviewColumn::Findings => Column::initial(124.0),
        OverviewColumn::Read | OverviewColumn::Settled => Column::initial(56.0),
    });
    let mut builder = TableBuilder::new(ui)
        .id_salt("overview")
        .striped(true)
        .resizable(true)
        .sense(Sense::click())
        .auto_shrink(false)
        .cell_layout(Layout::left_to_right(Align::Center));
    for width in widths {
        builder = builder.column(width);
    }
    builder
        .header(28.0, |mut header| {
            for column in OverviewColumn::iter() {
                header.col(|ui| heading(ui, state, column, asked));
            }
        })
        .body(|body| {
            body.rows(ROW, rows.len(), |mut line| {
                let Some(row) = rows.get(line.index()) else { return };
                line.set_selected(current == Some(&row.sheet));
                for column in OverviewColumn::iter() {
                    line.col(|ui| cell(ui, state, row, column));
                }
                let response = line.response();
                let name = format!("{} {} {}", row.year, row.ministry, row.name);
                response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
                if response.clicked() {
                    asked.push(Intent::Charts(ChartsIntent::Open(row.sheet.clone())));
                }
            });
        });
}

fn heading(ui: &mut egui::Ui, state: &State, column: OverviewColumn, asked: &mut Asked) {
    let sorted = state.overview.sort == column;
    let arrow = match (sorted, state.overview.descending) {
        (false, _) => "",
        (true, true) => " ▼",
        (true, false) => " ▲",
    };
    let text = RichText::new(format!("{}{arrow}", title(state, column))).font(bold(12.5));
    if column == OverviewColumn::Trend {
        ui.label(text);
        return;
    }
    let button = ui.add(egui::Button::new(text).frame(false)).on_hover_text(state.t(Text::SortHint));
    if button.clicked() {
        asked.push(Intent::Overview(OverviewIntent::Sort(column)));
    }
}

fn cell(ui: &mut egui::Ui, state: &State, row: &OverviewRow, column: OverviewColumn) {
    let right = |ui: &mut egui::Ui, text: Option<String>| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.add_space(8.0);
            let (text, color) = match text {
                Some(text) => (text, Palette::of(ui).text),
                None => ("－".to_owned(), Palette::of(ui).dim),
            };
            ui.add(egui::Label::new(RichText::new(text).color(color)).selectable(false));
        });
    };
    let words = |ui: &mut egui::Ui, text: &str| {
        ui.add(egui::Label::new(text).truncate().selectable(false));
    };
    let rate = |value: f64| format!("{}%", trimmed(value));
    match column {
        OverviewColumn::Year => words(ui, &row.year),
        OverviewColumn::Ministry => words(ui, &row.ministry),
        OverviewColumn::Name => words(ui, &row.name),
        OverviewColumn::Total => right(ui, row.figures.total.map(|t| grouped(&trimmed(t)))),
        OverviewColumn::ExecutionRate => right(ui, row.figures.execution_rate.map(rate)),
        OverviewColumn::Rate => right(ui, row.figures.rate_of(state.overview.outcome).map(rate)),
        OverviewColumn::Trend => trend(ui, row),
        OverviewColumn::Findings => findings(ui, row),
        OverviewColumn::Read => right(ui, Some(format!("{:.0}%", (row.read * 100.0).floor()))),
        OverviewColumn::Settled => right(ui, Some(format!("{:.0}%", (row.settled * 100.0).floor()))),
    }
}

/// One place after the point, none where it is 0.
fn trimmed(value: f64) -> String {
    let text = format!("{value:.1}");
    text.strip_suffix(".0").map_or(text.clone(), str::to_owned)
}

fn findings(ui: &mut egui::Ui, row: &OverviewRow) {
    ui.spacing_mut().item_spacing.x = 3.0;
    for severity in [Severity::Error, Severity::Caution, Severity::Info] {
        let count = row.findings.of(severity);
        if count > 0 {
            let (rect, _) = ui.allocate_exact_size(Vec2::new(15.0, 16.0), Sense::hover());
            mark::paint_severity(ui.painter(), rect.center(), Palette::of(ui), severity, false);
            ui.add(egui::Label::new(RichText::new(count.to_string()).size(12.0)).selectable(false));
        }
    }
}

/// 執行額 over the years as a line; gaps break it, the last value is a dot.
fn trend(ui: &mut egui::Ui, row: &OverviewRow) {
    let (rect, _) = ui.allocate_exact_size(Vec2::new(ui.available_width(), ROW - 4.0), Sense::hover());
    let known: Vec<f64> = row.figures.executed.iter().filter_map(|(_, v)| *v).collect();
    let Some(high) = known.iter().copied().reduce(f64::max).filter(|h| *h > 0.0) else { return };
    let area = rect.shrink2(Vec2::new(6.0, 4.0));
    let steps = (row.figures.executed.len().max(2) - 1) as f32;
    #[allow(clippy::cast_possible_truncation, reason = "a place in a picture")]
    let place = |at: usize, value: f64| {
        let up = (value / high).clamp(0.0, 1.0) as f32;
        Pos2::new(area.left() + area.width() * at as f32 / steps, area.bottom() - area.height() * up)
    };
    let color = super::scene::ink(crate::chart::Ink::Actual, Palette::of(ui));
    let points: Vec<Option<Pos2>> =
        row.figures.executed.iter().enumerate().map(|(at, (_, v))| v.map(|v| place(at, v))).collect();
    for pair in points.windows(2) {
        if let [Some(a), Some(b)] = pair {
            ui.painter().line_segment([*a, *b], Stroke::new(1.5, color));
        }
    }
    if let Some(last) = points.iter().rev().flatten().next() {
        ui.painter().circle_filled(*last, 2.5, color);
    }
}

impl OverviewPanel {
    /// Makes the points of the scatter anew when the rows have changed.
    fn refresh(&mut self, state: &State) {
        if self.made_for == Some(state.overview.generation()) {
            return;
        }
        self.made_for = Some(state.overview.generation());
        let (mut inside, mut beyond) = (Vec::new(), Vec::new());
        for row in state.overview.rows() {
            let figures = row.figures.execution_rate.zip(row.figures.rate_of(state.overview.outcome));
            let Some((execution, rate)) = figures else { continue };
            let label = format!(
                "{}\n{}　{}\n{} {}%　{} {}%",
                row.name,
                row.year,
                row.ministry,
                state.t(Text::ColumnExecution),
                trimmed(execution),
                state.t(Text::ColumnRate),
                trimmed(rate)
            );
            let side = if rate > EDGE || execution > EDGE { &mut beyond } else { &mut inside };
            side.push(([execution.min(EDGE), rate.min(EDGE)], label, row.sheet.clone()));
        }
        self.inside = Cloud::of(inside);
        self.beyond = Cloud::of(beyond);
    }
}

impl Cloud {
    fn of(all: Vec<([f64; 2], String, SheetId)>) -> Self {
        let (mut points, mut labels, mut sheets) = (Vec::new(), Vec::new(), Vec::new());
        for (point, label, sheet) in all {
            points.push(PlotPoint::from(point));
            labels.push(label);
            sheets.push(sheet);
        }
        Self { points, labels: Arc::new(labels), sheets }
    }
}

/// Execution against achievement; a click opens the sheet.
fn scatter(ui: &mut egui::Ui, state: &State, panel: &OverviewPanel, asked: &mut Asked) {
    let palette = Palette::of(ui);
    ui.label(RichText::new(state.t(Text::Scatter)).font(bold(14.0)));
    let shown = panel.inside.sheets.len() + panel.beyond.sheets.len();
    let note = state.count(Text::ScatterCount, shown);
    ui.label(RichText::new(note).small().color(palette.weak));
    let labels = [Arc::clone(&panel.inside.labels), Arc::clone(&panel.beyond.labels)];
    let plot = Plot::new(Id::unique("scatter"))
        .allow_scroll(false)
        .set_margin_fraction(Vec2::splat(0.03))
        .include_x(0.0)
        .include_x(110.0)
        .include_y(0.0)
        .include_y(130.0)
        .x_axis_label(format!("{}（％）", state.t(Text::ColumnExecution)))
        .y_axis_label(format!("{}（％）", state.t(Text::ColumnRate)))
        .label_formatter(move |hover| {
            let HoverPosition::NearDataPoint { plot_name, index, .. } = hover else { return None };
            let of = usize::from(*plot_name == BEYOND);
            labels.get(of)?.get(*index).cloned()
        });
    let current = state.current_sheet().map(|s| &s.id);
    // The plot's grid takes the text's colour.
    ui.visuals_mut().override_text_color = Some(palette.weak);
    let response = plot.show(ui, |plot| {
        let guide = |color: Color32| Stroke::new(1.0, color);
        plot.hline(HLine::new("100%", 100.0).stroke(guide(palette.dim)).allow_hover(false));
        plot.vline(VLine::new("100%", 100.0).stroke(guide(palette.dim)).allow_hover(false));
        let color = super::scene::ink(crate::chart::Ink::Actual, palette).gamma_multiply(0.75);
        for (name, cloud, shape) in
            [(INSIDE, &panel.inside, MarkerShape::Circle), (BEYOND, &panel.beyond, MarkerShape::Up)]
        {
            let points = PlotPoints::Borrowed(&cloud.points);
            plot.points(Points::new(name, points).color(color).radius(3.5).shape(shape));
            let here = current.and_then(|c| cloud.sheets.iter().position(|s| s == c));
            if let Some(at) = here.and_then(|n| cloud.points.get(n)) {
                let ring = Points::new("", vec![[at.x, at.y]])
                    .color(super::scene::ink(crate::chart::Ink::Rate, palette))
                    .radius(7.0)
                    .filled(false);
                plot.points(ring.shape(MarkerShape::Circle).allow_hover(false));
            }
        }
    });
    response.response.widget_info(|| WidgetInfo::labeled(Role::Image, true, state.t(Text::Scatter)));
    if response.response.clicked()
        && let Some(at) = response.response.interact_pointer_pos()
    {
        let nearest = [&panel.inside, &panel.beyond]
            .into_iter()
            .flat_map(|cloud| cloud.points.iter().zip(&cloud.sheets))
            .map(|(p, sheet)| (response.transform.position_from_point(p).distance(at), sheet))
            .min_by(|a, b| a.0.total_cmp(&b.0));
        if let Some((_, sheet)) = nearest.filter(|(distance, _)| *distance < 12.0) {
            asked.push(Intent::Charts(ChartsIntent::Open(sheet.clone())));
        }
    }
}

const INSIDE: &str = "inside";
const BEYOND: &str = "beyond";
