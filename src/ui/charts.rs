//! The chart screen: budget against execution, and each outcome's target
//! against actual, with the printed rate in a strip below.

use egui::{Color32, Id, RichText, Role, ScrollArea, Vec2, WidgetInfo};
use egui_plot::{Bar, BarChart, HLine, HoverPosition, Line, MarkerShape, Plot, PlotPoints, PlotResponse, Points};

use super::Asked;
use super::theme::{Palette, bold};
use crate::app::{Command, Intent, State, Text};
use crate::chart::{Chart, Column, Mark, budget_chart, outcome_charts};
use crate::review::SheetId;
use crate::sheet::FieldKey;

/// The charts of the sheet on show, made once per change.
#[derive(Debug, Default)]
pub(crate) struct ChartsPanel {
    made_for: Option<(SheetId, u64)>,
    budget: Option<Chart>,
    outcomes: Vec<Chart>,
}

const BARS: f32 = 190.0;
const STRIP: f32 = 92.0;

/// Draws the screen.
pub(crate) fn show(ui: &mut egui::Ui, state: &State, panel: &mut ChartsPanel, asked: &mut Asked) {
    panel.refresh(state);
    if let Some(summary) = state.current_sheet().and_then(|s| state.summary(&s.id)) {
        ui.label(RichText::new(&summary.name).font(bold(17.0)));
        let about = format!("{}年度　{}　{}", summary.year, summary.ministry, summary.number);
        ui.label(RichText::new(about).color(Palette::of(ui).weak));
    }
    ui.add_space(4.0);
    let budget = panel.budget.as_ref().filter(|c| !c.is_empty());
    if budget.is_none() && panel.outcomes.is_empty() {
        ui.label(state.t(Text::NoChart));
        return;
    }
    ScrollArea::vertical().id_salt("charts").auto_shrink(false).show(ui, |ui| {
        let two = ui.available_width() > 980.0;
        let mut jobs: Vec<(&Chart, bool)> = budget.map(|c| (c, true)).into_iter().collect();
        jobs.extend(panel.outcomes.iter().map(|c| (c, false)));
        let per_row = if two { 2 } else { 1 };
        for (r, row) in jobs.chunks(per_row).enumerate() {
            ui.columns(per_row, |columns| {
                for (i, ((chart, budget), column)) in row.iter().zip(columns.iter_mut()).enumerate() {
                    card(column, state, chart, *budget, r * per_row + i, asked);
                }
            });
            ui.add_space(10.0);
        }
    });
}

impl ChartsPanel {
    fn refresh(&mut self, state: &State) {
        let Some((sheet, view)) = state.current_sheet().zip(state.view()) else { return };
        let key = (sheet.id.clone(), view.revision);
        if self.made_for.as_ref() == Some(&key) {
            return;
        }
        let keys: Vec<FieldKey> = view.keyed.iter().map(|(k, _)| k.clone()).collect();
        let value_of = |k: &str| sheet.effective(k);
        self.budget = Some(budget_chart(&keys, &value_of));
        self.outcomes = outcome_charts(&keys, &value_of);
        self.made_for = Some(key);
    }
}

fn card(ui: &mut egui::Ui, state: &State, chart: &Chart, budget: bool, index: usize, asked: &mut Asked) {
    let palette = Palette::of(ui);
    let frame = egui::Frame::new()
        .fill(palette.paper)
        .stroke(egui::Stroke::new(1.0, palette.line))
        .corner_radius(6)
        .inner_margin(10);
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        let title = if budget { state.t(Text::BudgetChart) } else { &chart.title };
        ui.label(RichText::new(title).font(bold(14.0)));
        if !chart.subtitle.is_empty() {
            ui.add(egui::Label::new(&chart.subtitle).wrap());
        }
        legend(ui, state, palette, budget);
        bars(ui, state, chart, budget, index, asked);
        strip(ui, state, chart, budget, index, asked);
    });
}

/// A legend beside the plot, so that it covers no bar.
fn legend(ui: &mut egui::Ui, state: &State, palette: &Palette, budget: bool) {
    let words = if budget {
        [(Text::Budget, palette.bar_target), (Text::Executed, palette.bar_actual), (Text::ExecutionRate, palette.rate)]
    } else {
        [(Text::Target, palette.bar_target), (Text::Actual, palette.bar_actual), (Text::Rate, palette.rate)]
    };
    ui.horizontal(|ui| {
        for (text, color) in words {
            let (rect, _) = ui.allocate_exact_size(Vec2::new(12.0, 12.0), egui::Sense::hover());
            ui.painter().rect_filled(rect, 2.0, color);
            ui.label(RichText::new(state.t(text)).small());
            ui.add_space(6.0);
        }
    });
}

fn bars(ui: &mut egui::Ui, state: &State, chart: &Chart, budget: bool, index: usize, asked: &mut Asked) {
    let palette = Palette::of(ui);
    let side = |pick: fn(&Column) -> &Option<Mark>, shift: f64, color: Color32, name: &str| {
        let made = chart.columns.iter().enumerate().filter_map(|(i, c)| {
            let mark = pick(c).as_ref()?;
            let color = if c.goal { color.gamma_multiply(0.6) } else { color };
            Some(
                Bar::new(i as f64 + shift, mark.value)
                    .width(0.36)
                    .fill(color)
                    .name(format!("{}　{name} {}", c.label, mark.printed)),
            )
        });
        BarChart::new(name.to_owned(), made.collect())
            .color(color)
            .element_formatter(Box::new(|bar, _| bar.name.clone()))
    };
    let (planned, actual) = if budget { (Text::Budget, Text::Executed) } else { (Text::Target, Text::Actual) };
    let (low, high) = (chart.bottom() * 1.15, chart.top() * 1.15);
    let plot =
        base_plot(("bars", index), chart, BARS).y_axis_label(axis_label(&chart.unit)).include_y(low).include_y(high);
    let response = plot.show(ui, |plot| {
        plot.bar_chart(side(|c| &c.planned, -0.19, palette.bar_target, state.t(planned)));
        plot.bar_chart(side(|c| &c.actual, 0.19, palette.bar_actual, state.t(actual)));
    });
    let name = format!("{} {}", if budget { state.t(Text::BudgetChart) } else { &chart.title }, chart.subtitle);
    response.response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &name));
    follow_click(state, chart, &response, false, asked);
}

fn strip(ui: &mut egui::Ui, state: &State, chart: &Chart, budget: bool, index: usize, asked: &mut Asked) {
    let palette = Palette::of(ui);
    let name = state.t(if budget { Text::ExecutionRate } else { Text::Rate });
    let points: Vec<(usize, &Column, &Mark)> =
        chart.columns.iter().enumerate().filter_map(|(i, c)| Some((i, c, c.rate.as_ref()?))).collect();
    let top = chart.top_rate() * 1.08;
    let plot = base_plot(("rate", index), chart, STRIP)
        .y_axis_label(format!("{name} %"))
        .include_y(0.0)
        .include_y(top)
        .show_grid(false);
    let labels: Vec<(f64, f64, String)> =
        points.iter().map(|(i, c, m)| (*i as f64, m.value, format!("{}　{name} {}", c.label, m.printed))).collect();
    let plot = plot.label_formatter(move |hover| {
        let HoverPosition::NearDataPoint { position, .. } = hover else { return None };
        labels.iter().find(|(x, _, _)| (x - position.x).abs() < 0.3).map(|(_, _, text)| text.clone())
    });
    let response = plot.show(ui, |plot| {
        plot.hline(HLine::new("100%", 100.0).color(palette.dim).width(1.0));
        // A gap in the years breaks the line.
        for run in points.chunk_by(|a, b| a.0 + 1 == b.0 && a.1.goal == b.1.goal) {
            let line: PlotPoints<'_> = run.iter().map(|(i, _, m)| [*i as f64, m.value]).collect();
            plot.line(Line::new(name.to_owned(), line).color(palette.rate).width(2.0).allow_hover(false));
        }
        let dots: PlotPoints<'_> = points.iter().map(|(i, _, m)| [*i as f64, m.value]).collect();
        plot.points(Points::new(name.to_owned(), dots).color(palette.rate).radius(4.0).shape(MarkerShape::Circle));
    });
    response.response.widget_info(|| WidgetInfo::labeled(Role::Image, true, format!("{} {name}", chart.title)));
    follow_click(state, chart, &response, true, asked);
}

/// A plot with the chart's columns on the x axis; it does not move.
fn base_plot(id: (&'static str, usize), chart: &Chart, height: f32) -> Plot<'static> {
    let labels: Vec<String> = chart.columns.iter().map(|c| c.label.clone()).collect();
    let count = labels.len();
    Plot::new(Id::unique(id))
        .height(height)
        .allow_drag(false)
        .allow_zoom(false)
        .allow_scroll(false)
        .allow_boxed_zoom(false)
        .allow_double_click_reset(false)
        .show_grid([false, true])
        .set_margin_fraction(Vec2::ZERO)
        .y_axis_min_width(62.0)
        .include_x(-0.6)
        .include_x(count as f64 - 0.4)
        .x_grid_spacer(move |_| (0..count).map(|i| egui_plot::GridMark { value: i as f64, step_size: 1.0 }).collect())
        .x_axis_formatter(move |mark, _| {
            column_index(mark.value).and_then(|i| labels.get(i)).cloned().unwrap_or_default()
        })
        .y_axis_formatter(|mark, _| grouped(mark.value))
}

fn axis_label(unit: &str) -> String {
    if unit.is_empty() || crate::sheet::is_dash(unit) { String::new() } else { unit.to_owned() }
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "checked to be a small whole number")]
fn column_index(x: f64) -> Option<usize> {
    let nearest = x.round();
    ((x - nearest).abs() < 0.45 && (0.0..1000.0).contains(&nearest)).then_some(nearest as usize)
}

/// An axis figure with its thousands grouped.
fn grouped(value: f64) -> String {
    let plain = if value.abs() >= 10.0 || value.fract() == 0.0 { format!("{value:.0}") } else { format!("{value:.2}") };
    let (sign, digits) = plain.strip_prefix('-').map_or(("", plain.as_str()), |d| ("-", d));
    let (whole, part) = digits.split_once('.').map_or((digits, None), |(w, p)| (w, Some(p)));
    let mut out = String::new();
    for (i, c) in whole.chars().enumerate() {
        if i > 0 && (whole.len() - i) % 3 == 0 {
            out.push(',');
        }
        out.push(c);
    }
    match part {
        Some(part) => format!("{sign}{out}.{part}"),
        None => format!("{sign}{out}"),
    }
}

/// A click on a mark goes to its field and its characters.
fn follow_click<R>(state: &State, chart: &Chart, response: &PlotResponse<R>, rate: bool, asked: &mut Asked) {
    if !response.response.clicked() {
        return;
    }
    let found = || {
        let at = response.transform.value_from_position(response.response.interact_pointer_pos()?);
        let index = column_index(at.x)?;
        let column = chart.columns.get(index)?;
        let mark = match (rate, at.x < index as f64) {
            (true, _) => column.rate.as_ref(),
            (false, true) => column.planned.as_ref(),
            (false, false) => column.actual.as_ref(),
        }?;
        state.current_sheet()?.cell_of(&mark.key)
    };
    if let Some(cell) = found() {
        asked.push(Intent::Run(Command::ShowReview));
        asked.push(Intent::SelectCell { cell, reveal_source: true });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn axis_figures_are_grouped() {
        assert_eq!(grouped(1_234_567.0), "1,234,567");
        assert_eq!(grouped(-1200.0), "-1,200");
        assert_eq!(grouped(0.25), "0.25");
        assert_eq!(grouped(0.0), "0");
    }
}
