//! Figures joined over the years: one card a figure, drawn where it shows.

use egui::{Id, Rangef, RichText, Role, ScrollArea, Sense, Stroke, UiBuilder, Vec2, WidgetInfo};
use egui_plot::{
    AxisHints, GridMark, HLine, HoverPosition, Line, LineStyle, MarkerShape, Plot, PlotPoints, Points, VLine,
};

use super::column_title;
use crate::app::compare_view::SideBySide;
use crate::app::{CompareIntent, Intent, State, Text};
use crate::chart::{Ink, Joined, JoinedLine, JoinedPoint, SheetPrint, look};
use crate::ui::Asked;
use crate::ui::theme::{Palette, bold};

const CARD: f32 = 318.0;
const GAP: f32 = 10.0;

pub(super) fn show(ui: &mut egui::Ui, state: &State, made: &SideBySide, asked: &mut Asked) {
    let series = &made.comparison.series;
    if series.is_empty() {
        ui.label(RichText::new(state.t(Text::CompareNoSeries)).color(Palette::of(ui).weak));
        return;
    }
    let wide = ui.available_width() - 16.0;
    let per_row = if wide > 1500.0 {
        3
    } else if wide > 760.0 {
        2
    } else {
        1
    };
    let rows = series.len().div_ceil(per_row);
    let width = (wide - GAP * (per_row - 1) as f32) / per_row as f32;
    ui.spacing_mut().item_spacing = Vec2::splat(GAP);
    ScrollArea::vertical().id_salt("compare series").auto_shrink(false).show_rows(ui, CARD, rows, |ui, range| {
        for row in range {
            ui.horizontal(|ui| {
                for (index, joined) in series.iter().enumerate().skip(row * per_row).take(per_row) {
                    let (rect, _) = ui.allocate_exact_size(Vec2::new(width, CARD), Sense::hover());
                    let palette = Palette::of(ui);
                    ui.painter().rect(
                        rect,
                        6.0,
                        palette.paper,
                        Stroke::new(1.0, palette.line),
                        egui::StrokeKind::Inside,
                    );
                    let mut child = ui.new_child(
                        UiBuilder::new()
                            .max_rect(rect.shrink(11.0))
                            .layout(egui::Layout::top_down(egui::Align::Min))
                            .id_salt(("series", index)),
                    );
                    card(&mut child, state, made, joined, index, asked);
                }
            });
        }
    });
}

fn card(ui: &mut egui::Ui, state: &State, made: &SideBySide, joined: &Joined, index: usize, asked: &mut Asked) {
    let palette = Palette::of(ui);
    ui.spacing_mut().item_spacing = Vec2::new(6.0, 3.0);
    ui.add(egui::Label::new(RichText::new(joined.title.replace('\n', " ")).font(bold(13.5))).truncate());
    ui.horizontal(|ui| {
        for line in &joined.lines {
            let color = color(palette, line);
            let (rect, _) = ui.allocate_exact_size(Vec2::new(12.0, 12.0), Sense::hover());
            ui.painter().rect_filled(rect, 2.0, color);
            ui.label(RichText::new(line.label).small());
        }
        if joined.lines.iter().flat_map(|l| &l.points).any(JoinedPoint::disagrees) {
            let (rect, _) = ui.allocate_exact_size(Vec2::new(8.0, 14.0), Sense::hover());
            ui.painter().rect_filled(rect, 2.0, ink(palette, Ink::Rate).gamma_multiply(0.6));
            ui.label(RichText::new(state.t(Text::CompareRange)).small());
        }
        ui.label(RichText::new(&joined.unit).small().color(palette.weak));
    });
    let notes = joined.breaks.len().min(1) as f32 * 22.0;
    plot(ui, state, made, joined, index, ui.available_height() - notes, asked);
    if let Some(first) = joined.breaks.first() {
        let text = format!("{}年度から　{}", first.year, first.what);
        let all: Vec<String> = joined.breaks.iter().map(|b| format!("{}年度から　{}", b.year, b.what)).collect();
        let label = egui::Label::new(RichText::new(text).small().color(palette.flagged)).truncate();
        ui.add(label).on_hover_text(all.join("\n"));
    }
}

fn color(palette: &Palette, line: &JoinedLine) -> egui::Color32 {
    ink(palette, line.ink())
}

fn ink(palette: &Palette, ink: Ink) -> egui::Color32 {
    let [r, g, b] = look(ink, palette.is_dark()).fill;
    egui::Color32::from_rgb(r, g, b)
}

fn plot(
    ui: &mut egui::Ui,
    state: &State,
    made: &SideBySide,
    joined: &Joined,
    index: usize,
    height: f32,
    asked: &mut Asked,
) {
    let palette = Palette::of(ui);
    let years = joined.years();
    let ends = years.first().zip(years.last()).map(|(a, b)| (f64::from(a.western()), f64::from(b.western())));
    let Some((first, last)) = ends else { return };
    let told = told(state, made, joined);
    let plot = Plot::new(Id::unique(("compare series plot", index)))
        .height(height)
        .allow_drag(false)
        .allow_zoom(false)
        .allow_scroll(false)
        .allow_boxed_zoom(false)
        .allow_double_click_reset(false)
        .show_grid([false, true])
        .set_margin_fraction(Vec2::ZERO)
        .include_x(first - 0.5)
        .include_x(last + 0.5)
        .include_y(joined.bottom() * 1.12)
        .include_y(joined.top() * 1.12)
        .x_grid_spacer(move |_| year_marks(first, last))
        .custom_x_axes(vec![
            AxisHints::new_x().label_spacing(Rangef::new(24.0, 30.0)).formatter(|mark, _| format!("{:.0}", mark.value)),
        ])
        .custom_y_axes(vec![
            AxisHints::new_y()
                .label_spacing(Rangef::new(15.0, 22.0))
                .min_thickness(52.0)
                .formatter(|mark, _| crate::chart::axis_figure(mark.value, mark.step_size)),
        ])
        .label_formatter(move |hover| {
            let HoverPosition::NearDataPoint { position, .. } = hover else { return None };
            let near = told.iter().filter(|(x, _, _)| (x - position.x).abs() < 0.3);
            near.min_by(|a, b| (a.1 - position.y).abs().total_cmp(&(b.1 - position.y).abs()))
                .map(|(_, _, text)| text.clone())
        });
    let response = plot.show(ui, |plot| {
        if joined.unit == "%" {
            plot.hline(HLine::new("100%", 100.0).color(palette.dim).width(1.0));
        }
        for b in &joined.breaks {
            let x = f64::from(b.year.western()) - 0.5;
            plot.vline(
                VLine::new(state.t(Text::CompareBreak), x).color(palette.flagged).style(LineStyle::dashed_dense()),
            );
        }
        for line in &joined.lines {
            draw(plot, line, palette);
        }
    });
    response.response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &joined.title));
    if response.response.clicked()
        && let Some(at) = response.response.interact_pointer_pos()
    {
        let place = response.transform.value_from_position(at);
        let scale = (joined.top() - joined.bottom()).max(f64::MIN_POSITIVE);
        if let Some(print) = nearest(joined, place.x, place.y, scale)
            && let Some(sheet) = made.ids.get(print.sheet).cloned()
        {
            asked.push(Intent::Compare(CompareIntent::Open { sheet, key: print.key.clone() }));
        }
    }
}

/// The years that are named under a plot: all, or every other one.
fn year_marks(first: f64, last: f64) -> Vec<GridMark> {
    let step = if last - first > 8.0 { 2.0 } else { 1.0 };
    let mut marks = Vec::new();
    let mut year = last;
    while year >= first {
        marks.push(GridMark { value: year, step_size: step });
        year -= step;
    }
    marks.reverse();
    marks
}

fn draw<'a>(plot: &mut egui_plot::PlotUi<'a>, line: &'a JoinedLine, palette: &Palette) {
    let color = color(palette, line);
    let at = |p: &JoinedPoint| p.value().map(|v| [f64::from(p.year.western()), v]);
    for point in line.points.iter().filter(|p| p.disagrees()) {
        let Some((low, high)) = point.range() else { continue };
        let x = f64::from(point.year.western());
        let ends: PlotPoints<'_> = vec![[x, low], [x, high]].into();
        plot.line(
            Line::new(line.label, ends)
                .color(ink(palette, Ink::Rate).gamma_multiply(0.6))
                .width(8.0)
                .allow_hover(false),
        );
    }
    // A gap in the years breaks the line.
    for run in line.points.chunk_by(|a, b| a.year.plus(1) == b.year) {
        let points: PlotPoints<'_> = run.iter().filter_map(at).collect();
        let style = if line.planned { LineStyle::dashed_loose() } else { LineStyle::Solid };
        plot.line(Line::new(line.label, points).color(color).width(2.0).style(style).allow_hover(false));
    }
    let dots: PlotPoints<'_> = line.points.iter().filter_map(at).collect();
    plot.points(Points::new(line.label, dots).color(color).radius(4.0).shape(MarkerShape::Circle));
}

/// What is told of each point: its place, and what each sheet prints.
fn told(state: &State, made: &SideBySide, joined: &Joined) -> Vec<(f64, f64, String)> {
    let mut out = Vec::new();
    for line in &joined.lines {
        for point in &line.points {
            let Some(value) = point.value() else { continue };
            let print = |p: &SheetPrint| format!("{}シート　{}", column_title(state, made, p.sheet), p.printed);
            let prints: Vec<String> = point.prints.iter().map(print).collect();
            let text = format!("{}年度　{}\n{}", point.year, line.label, prints.join("\n"));
            out.push((f64::from(point.year.western()), value, text));
        }
    }
    out
}

/// The print nearest to a place of the plot, as far as it is within reach.
fn nearest(joined: &Joined, x: f64, y: f64, scale: f64) -> Option<&SheetPrint> {
    let points = joined.lines.iter().flat_map(|l| &l.points);
    let placed = points.flat_map(|p| p.prints.iter().rev().map(move |s| (f64::from(p.year.western()), s)));
    let away = |(at, print): &(f64, &SheetPrint)| (at - x).abs() + (print.value - y).abs() / scale;
    let found = placed.filter(|(at, _)| (at - x).abs() < 0.45).min_by(|a, b| away(a).total_cmp(&away(b)));
    found.map(|(_, print)| print)
}
