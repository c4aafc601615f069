//! Execution against achievement, a point for each sheet. All points are one
//! mesh, made when they or the plot's bounds change.

use egui::{Color32, Id, RichText, Role, Stroke, Vec2, WidgetInfo};
use egui_plot::{HLine, HoverPosition, MarkerShape, Plot, PlotPoint, Points, VLine};

use super::cloud::{Cloud, Drawn};
use super::table::trimmed;
use crate::app::charting::ChartsIntent;
use crate::app::overview::OverviewRow;
use crate::app::{Intent, State, Text};
use crate::chart::Ink;
use crate::review::SheetId;
use crate::ui::theme::{Palette, bold};
use crate::ui::{Asked, scene};

/// The points, made anew when the rows change.
#[derive(Debug, Default)]
pub(super) struct Scatter {
    made_for: Option<u64>,
    cloud: Cloud,
    drawn: Drawn,
    /// The sheet on show, and its point if it has one.
    here: Option<(SheetId, Option<PlotPoint>)>,
}

/// 達成度 above this stands at the edge, as a triangle.
const EDGE: f64 = 250.0;
/// How near a click must be to a point.
const NEAR: f32 = 12.0;

impl Scatter {
    fn refresh(&mut self, state: &State) {
        let current = state.current_sheet().map(|s| &s.id);
        if self.made_for != Some(state.overview.generation()) {
            self.made_for = Some(state.overview.generation());
            let points = state.overview.points().iter();
            self.cloud = Cloud::of(points.map(|p| ([p.execution, p.rate], p.execution.max(p.rate) > EDGE)), EDGE);
            self.drawn.clear();
            self.here = None;
        }
        if self.here.as_ref().map(|(sheet, _)| sheet) != current {
            self.here = current.map(|sheet| (sheet.clone(), self.point_of(state, sheet)));
        }
    }

    /// Draws it; a click on a point opens its sheet.
    pub(super) fn show(&mut self, ui: &mut egui::Ui, state: &State, asked: &mut Asked) {
        self.refresh(state);
        let palette = Palette::of(ui);
        ui.label(RichText::new(state.t(Text::Scatter)).font(bold(14.0)));
        let note = state.count(Text::ScatterCount, self.cloud.points.len());
        ui.label(RichText::new(note).small().color(palette.weak));
        // The plot's grid takes the text's colour.
        ui.visuals_mut().override_text_color = Some(palette.weak);
        let here = self.here.as_ref().and_then(|(_, point)| *point);
        let response = Self::plot(state).show(ui, |plot| {
            let guide = |color: Color32| Stroke::new(1.0, color);
            plot.hline(HLine::new("100%", 100.0).stroke(guide(palette.dim)).allow_hover(false));
            plot.vline(VLine::new("100%", 100.0).stroke(guide(palette.dim)).allow_hover(false));
            let color = scene::ink(Ink::Actual, palette).gamma_multiply(0.75);
            plot.add(self.cloud.item(&self.drawn, color));
            if let Some(at) = here {
                let ring = Points::new("", vec![[at.x, at.y]]).color(scene::ink(Ink::Rate, palette));
                let ring = ring.radius(7.0).filled(false).shape(MarkerShape::Circle);
                plot.points(ring.allow_hover(false));
            }
        });
        response.response.widget_info(|| WidgetInfo::labeled(Role::Image, true, state.t(Text::Scatter)));
        let clicked = response.response.clicked().then(|| response.response.interact_pointer_pos()).flatten();
        let sheet = clicked.and_then(|at| {
            let distance = |p: &PlotPoint| response.transform.position_from_point(p).distance(at);
            let row = self.nearest(state, distance)?;
            Some(state.overview.row(row)?.sheet.clone())
        });
        if let Some(sheet) = sheet {
            asked.push(Intent::Charts(ChartsIntent::Open(sheet)));
        }
    }

    fn plot(state: &State) -> Plot<'_> {
        Plot::new(Id::unique("scatter"))
            .allow_scroll(false)
            .set_margin_fraction(Vec2::splat(0.03))
            .include_x(0.0)
            .include_x(110.0)
            .include_y(0.0)
            .include_y(130.0)
            .x_axis_label(format!("{}（％）", state.t(Text::ColumnExecution)))
            .y_axis_label(format!("{}（％）", state.t(Text::ColumnRate)))
            .label_formatter(|hover| {
                let HoverPosition::NearDataPoint { index, .. } = hover else { return None };
                let point = state.overview.points().get(*index)?;
                state.overview.row(point.row).map(|row| about(state, row, point.rate))
            })
    }

    fn point_of(&self, state: &State, sheet: &SheetId) -> Option<PlotPoint> {
        let is_here = |row: usize| state.overview.row(row).is_some_and(|r| r.sheet == *sheet);
        let at = state.overview.points().iter().position(|p| is_here(p.row))?;
        self.cloud.points.get(at).copied()
    }

    /// The row whose point is nearest, if it is near.
    fn nearest(&self, state: &State, distance: impl Fn(&PlotPoint) -> f32) -> Option<usize> {
        let all = self.cloud.points.iter().zip(state.overview.points());
        let near = all.map(|(at, point)| (distance(at), point.row)).filter(|(distance, _)| *distance < NEAR);
        near.min_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, row)| row)
    }
}

/// What a point says of its sheet.
fn about(state: &State, row: &OverviewRow, rate: f64) -> String {
    let figure = |value: Option<f64>| value.map(trimmed).unwrap_or_default();
    format!(
        "{}\n{}　{}\n{} {}%　{} {}%",
        row.summary.name,
        row.summary.year,
        row.summary.ministry,
        state.t(Text::ColumnExecution),
        figure(row.figures.execution_rate),
        state.t(Text::ColumnRate),
        trimmed(rate)
    )
}
