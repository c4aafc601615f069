//! A chart of bars by year, laid out.

use super::frame::{Frame, grid};
use super::lay_strip::lay_strip;
use super::scene::{SMALL, fitted, text_width, with_unit};
use super::ticks::ticks;
use super::{Anchor, Chart, Ink, Item, Mark, Marker, Place, Rect, Scene, Series};

const LEFT: f32 = 64.0;
const RIGHT: f32 = 10.0;
const LEGEND_ROW: f32 = 20.0;
const LABELS: f32 = 20.0;
/// Room above the highest bar for its figure and signs.
const HEADROOM: f32 = 34.0;
const STRIP_GAP: f32 = 10.0;
/// Bars are no wider than this, however few there are.
const WIDEST: f32 = 44.0;

/// Lays a chart out in a rectangle. `strip` is the height of the strip of
/// rates, of a chart that has one.
pub fn lay_columns(chart: &Chart, width: f32, height: f32, strip: f32) -> Scene {
    let mut scene = Scene::new(width, height);
    let legend = lay_legend(&mut scene, chart, width);
    let rate = chart.rate.as_ref().filter(|r| r.points.iter().flatten().count() > 0);
    let below = LABELS + rate.map_or(0.0, |_| strip + STRIP_GAP);
    let (low, high) = range(chart);
    let marks = ticks(low, high, 4);
    let (lowest, highest) = (marks.first().copied().unwrap_or(0.0), marks.last().copied().unwrap_or(1.0));
    let inner = (height - legend - below - HEADROOM).max(40.0);
    // The figure over the highest bar needs room, whatever the round scale gives.
    let frame = Frame {
        left: LEFT,
        right: width - RIGHT,
        top: legend + HEADROOM,
        bottom: legend + HEADROOM + inner,
        low: lowest,
        high: highest,
        columns: chart.columns.len(),
    };
    grid(&mut scene, &frame, &marks);
    let unit = if crate::sheet::is_dash(&chart.unit) { "" } else { chart.unit.as_str() };
    if !unit.is_empty() {
        let text = fitted(&format!("（{unit}）"), SMALL, LEFT + 90.0);
        scene.text(Place::new(2.0, legend + 8.0), Anchor::Left, SMALL, Ink::Weak, text);
    }
    for (column, label) in chart.columns.iter().enumerate() {
        lay_column(&mut scene, chart, &frame, column, label, unit);
        let at = Place::new(frame.middle(column), height - LABELS / 2.0);
        let text = fitted(label, SMALL, frame.column_width() - 2.0);
        scene.text(at, Anchor::Middle, SMALL, Ink::Text, text);
    }
    if let Some(rate) = rate {
        let top = frame.bottom + STRIP_GAP;
        lay_strip(&mut scene, chart, rate, &frame, top, top + strip);
    }
    scene
}

/// The series that stand in the legend: those with anything to show.
pub fn legend_of(chart: &Chart) -> impl Iterator<Item = &Series> {
    chart.series().filter(|s| s.points.iter().any(Option::is_some))
}

fn lay_legend(scene: &mut Scene, chart: &Chart, width: f32) -> f32 {
    let (mut x, mut y) = (2.0, LEGEND_ROW / 2.0);
    for series in legend_of(chart) {
        let wide = 24.0 + text_width(&series.name, SMALL);
        if x > 2.0 && x + wide > width {
            (x, y) = (2.0, y + LEGEND_ROW);
        }
        swatch(scene, series.ink, Place::new(x + 7.0, y));
        scene.text(Place::new(x + 18.0, y), Anchor::Left, SMALL, Ink::Text, series.name.clone());
        x += wide + 10.0;
    }
    y + LEGEND_ROW / 2.0
}

fn swatch(scene: &mut Scene, ink: Ink, at: Place) {
    match ink {
        Ink::Rate => {
            scene.line(Place::new(at.x - 7.0, at.y), Place::new(at.x + 7.0, at.y), ink, 2.0);
            scene.items.push(Item::Mark { at, marker: Marker::Disc, ink });
        }
        Ink::Interim => scene.items.push(Item::Mark { at, marker: Marker::Triangle, ink }),
        Ink::Final => scene.items.push(Item::Mark { at, marker: Marker::Diamond, ink }),
        Ink::Total => scene.line(Place::new(at.x - 7.0, at.y), Place::new(at.x + 7.0, at.y), ink, 3.0),
        _ => scene.filled(Rect::new(at.x - 6.0, at.y - 6.0, at.x + 6.0, at.y + 6.0), ink),
    }
}

/// The lowest and the highest value, with 0 between them.
fn range(chart: &Chart) -> (f64, f64) {
    let (mut low, mut high) = (0.0_f64, 0.0_f64);
    for series in chart.bars.iter().chain(&chart.marks) {
        for value in series.points.iter().flatten().filter_map(|m| m.value) {
            (low, high) = (low.min(value), high.max(value));
        }
    }
    for column in 0..chart.columns.len() {
        let parts = || chart.stack.iter().filter_map(|s| s.at(column)?.value);
        low = low.min(parts().filter(|v| *v < 0.0).sum());
        high = high.max(parts().filter(|v| *v > 0.0).sum());
    }
    if low == 0.0 && high == 0.0 { (0.0, 1.0) } else { (low, high) }
}

fn lay_column(scene: &mut Scene, chart: &Chart, frame: &Frame, column: usize, label: &str, unit: &str) {
    let slots = chart.bars.len() + usize::from(!chart.stack.is_empty());
    let slot = (frame.column_width() * 0.82 / slots.max(1) as f32).min(WIDEST);
    let first = frame.middle(column) - slot * slots as f32 / 2.0;
    let edges = |n: usize| (first + n as f32 * slot + 1.0, first + (n + 1) as f32 * slot - 1.0);
    let mut next = 0;
    let mut top_of_pile = frame.y(0.0);
    if !chart.stack.is_empty() {
        top_of_pile = pile(scene, chart, frame, column, label, unit, edges(0));
        next = 1;
    }
    for series in &chart.bars {
        if let Some(mark) = series.at(column) {
            bar(scene, frame, series, mark, label, unit, edges(next));
        }
        next += 1;
    }
    // A mark's figure stands beside the bars, where theirs do not.
    let has_bars = chart.bars.iter().any(|s| s.at(column).is_some_and(|m| m.value.is_some()));
    let free = if has_bars { edges(slots.saturating_sub(1)).1 + 4.0 } else { frame.middle(column) + 10.0 };
    for series in &chart.marks {
        if let Some(mark) = series.at(column) {
            let over =
                if series.ink == Ink::Total && !chart.stack.is_empty() { Some((edges(0), top_of_pile)) } else { None };
            single(scene, frame, series, mark, column, label, unit, over, free);
        }
    }
}

/// The parts of a sum on top of each other; negative ones hang below the
/// line. Gives the pile's upper end.
fn pile(
    scene: &mut Scene,
    chart: &Chart,
    frame: &Frame,
    column: usize,
    label: &str,
    unit: &str,
    (left, right): (f32, f32),
) -> f32 {
    let (mut up, mut down) = (0.0, 0.0);
    for series in &chart.stack {
        let Some(mark) = series.at(column) else { continue };
        let Some(value) = mark.value.filter(|v| *v != 0.0) else { continue };
        let from = if value > 0.0 { &mut up } else { &mut down };
        let rect = Rect::new(left, frame.y(*from), right, frame.y(*from + value));
        *from += value;
        scene.filled(rect, series.ink);
        if mark.finding.is_some() || mark.corrected {
            scene.signs(Place::new(left + 8.0, f32::midpoint(rect.top, rect.bottom)), mark);
        }
        scene.hit(rect, series, label, mark, unit);
    }
    frame.y(up)
}

fn bar(
    scene: &mut Scene,
    frame: &Frame,
    series: &Series,
    mark: &Mark,
    label: &str,
    unit: &str,
    (left, right): (f32, f32),
) {
    let base = frame.y(0.0);
    let middle = f32::midpoint(left, right);
    let Some(value) = mark.value else {
        // A dash stands on the sheet: shown as one, on the line.
        dash(scene, Place::new(middle, base - 7.0));
        scene.hit(Rect::new(left, base - 16.0, right, base), series, label, mark, unit);
        return;
    };
    let end = frame.y(value);
    if value == 0.0 {
        scene.line(Place::new(left, base), Place::new(right, base), series.ink, 4.0);
    } else {
        scene.filled(Rect::new(left, base, right, end), series.ink);
    }
    let over = if value < 0.0 { end + 9.0 } else { end - 9.0 };
    let fits = text_width(&mark.printed, SMALL) <= (right - left) + 10.0;
    if fits || value == 0.0 {
        figure(scene, Place::new(middle, over), (left, right), &mark.printed);
    }
    scene.signs(Place::new(middle, if value < 0.0 { over + 14.0 } else { over - 14.0 }), mark);
    scene.hit(Rect::new(left, base, right, end).grown(3.0), series, label, mark, unit);
}

/// A figure over its bar. The lines of the grid leave it room, as far as the
/// bar's own width goes: beside it may stand another bar.
fn figure(scene: &mut Scene, at: Place, (left, right): (f32, f32), printed: &str) {
    let half = text_width(printed, SMALL) / 2.0;
    let back = Rect::new((at.x - half).max(left), at.y - SMALL / 2.0, (at.x + half).min(right), at.y + SMALL / 2.0);
    scene.items.push(Item::Box(back, Ink::Paper, false));
    scene.text(at, Anchor::Middle, SMALL, Ink::Text, printed);
}

pub(super) fn dash(scene: &mut Scene, at: Place) {
    scene.text(at, Anchor::Middle, 13.0, Ink::Weak, "－");
}

#[allow(clippy::too_many_arguments, reason = "one call; each is a different thing")]
fn single(
    scene: &mut Scene,
    frame: &Frame,
    series: &Series,
    mark: &Mark,
    column: usize,
    label: &str,
    unit: &str,
    over: Option<((f32, f32), f32)>,
    free: f32,
) {
    let Some(value) = mark.value else { return };
    let y = frame.y(value);
    if let Some(((left, right), pile_top)) = over {
        scene.line(Place::new(left - 3.0, y), Place::new(right + 3.0, y), series.ink, 3.0);
        let above = y.min(pile_top) - 9.0;
        let middle = f32::midpoint(left, right);
        if text_width(&mark.printed, SMALL) <= (right - left) + 14.0 {
            figure(scene, Place::new(middle, above), (left, right), &mark.printed);
        }
        scene.signs(Place::new(middle, above - 14.0), mark);
        scene.hit(Rect::new(left - 3.0, y - 4.0, right + 3.0, y + 4.0), series, label, mark, unit);
        return;
    }
    let x = frame.middle(column);
    let marker = if series.ink == Ink::Interim { Marker::Triangle } else { Marker::Diamond };
    scene.items.push(Item::Mark { at: Place::new(x, y), marker, ink: series.ink });
    scene.signs(Place::new(x, y - 14.0), mark);
    let next = x + frame.column_width() - (free - x);
    let text = with_unit(&mark.printed, "");
    if text_width(&text, SMALL) <= next.min(frame.right) - free {
        scene.text(Place::new(free, y), Anchor::Left, SMALL, Ink::Text, text);
    }
    scene.hit(Rect::new(x, y, x, y).grown(8.0), series, label, mark, unit);
}
