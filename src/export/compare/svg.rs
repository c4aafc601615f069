//! A joined figure as a small drawing. Colours come from the page's style.

use super::html::escape;
use crate::chart::{Joined, JoinedLine};
use crate::sheet::FiscalYear;

const WIDTH: f64 = 460.0;
const HEIGHT: f64 = 230.0;
const LEFT: f64 = 62.0;
const RIGHT: f64 = 12.0;
const TOP: f64 = 14.0;
const BOTTOM: f64 = 30.0;

/// Where values and years lie in the drawing.
struct Frame {
    years: Vec<FiscalYear>,
    low: f64,
    high: f64,
}

impl Frame {
    fn x(&self, year: FiscalYear) -> f64 {
        let first = self.years.first().map_or(0, |y| y.western());
        let span = self.years.last().map_or(0, |y| y.western()) - first;
        let share = if span == 0 { 0.5 } else { f64::from(year.western() - first) / f64::from(span) };
        LEFT + 18.0 + share * (WIDTH - LEFT - RIGHT - 36.0)
    }

    fn y(&self, value: f64) -> f64 {
        let share = (value - self.low) / (self.high - self.low).max(f64::MIN_POSITIVE);
        HEIGHT - BOTTOM - share * (HEIGHT - TOP - BOTTOM)
    }
}

/// The drawing; each mark has its sheet and print as its title.
pub(super) fn draw(joined: &Joined, titles: &[String]) -> String {
    let low = joined.bottom();
    let high = nice(joined.top() * 1.06);
    let frame = Frame { years: joined.years(), low, high };
    let title = escape(&joined.title);
    let mut out = format!("<svg viewBox=\"0 0 {WIDTH} {HEIGHT}\" role=\"img\" aria-label=\"{title}\">");
    axes(&mut out, &frame, joined.unit == "%");
    for b in joined.breaks.iter().filter(|b| frame.years.contains(&b.year)) {
        let x = frame.x(b.year) - 9.0;
        out.push_str(&format!(
            "<g class=\"break\"><line x1=\"{x:.1}\" x2=\"{x:.1}\" y1=\"{TOP}\" y2=\"{:.1}\"/><text x=\"{:.1}\" y=\"{:.1}\">定義の変更</text><title>{}</title></g>",
            HEIGHT - BOTTOM,
            x + 4.0,
            TOP + 8.0,
            escape(&b.what)
        ));
    }
    for (n, line) in joined.lines.iter().enumerate() {
        draw_line(&mut out, &frame, line, n, titles);
    }
    out.push_str("</svg>");
    out
}

fn axes(out: &mut String, frame: &Frame, percent: bool) {
    for step in 0..=4_u8 {
        let value = frame.low + (frame.high - frame.low) * f64::from(step) / 4.0;
        let y = frame.y(value);
        let text = if value.fract().abs() < 0.001 { format!("{value:.0}") } else { format!("{value:.1}") };
        out.push_str(&format!(
            "<line class=\"grid\" x1=\"{LEFT}\" x2=\"{:.0}\" y1=\"{y:.1}\" y2=\"{y:.1}\"/><text class=\"tick\" text-anchor=\"end\" x=\"{:.0}\" y=\"{:.1}\">{text}</text>",
            WIDTH - RIGHT,
            LEFT - 6.0,
            y + 4.0
        ));
    }
    if percent && frame.high > 100.0 {
        let y = frame.y(100.0);
        out.push_str(&format!(
            "<line class=\"whole\" x1=\"{LEFT}\" x2=\"{:.0}\" y1=\"{y:.1}\" y2=\"{y:.1}\"/>",
            WIDTH - RIGHT
        ));
    }
    // Where years stand close, every other one is named, the latest always.
    let step = if frame.years.len() > 8 { 2 } else { 1 };
    for year in frame.years.iter().rev().step_by(step) {
        let (x, y) = (frame.x(*year), HEIGHT - 10.0);
        out.push_str(&format!("<text class=\"tick\" text-anchor=\"middle\" x=\"{x:.1}\" y=\"{y:.0}\">{year}</text>"));
    }
}

fn draw_line(out: &mut String, frame: &Frame, line: &JoinedLine, n: usize, titles: &[String]) {
    let class = if line.planned { "planned" } else { "actual" };
    // A gap in the years breaks the line.
    for run in line.points.chunk_by(|a, b| a.year.plus(1) == b.year) {
        let at = |p: &crate::chart::JoinedPoint| p.value().map(|v| format!("{:.1},{:.1}", frame.x(p.year), frame.y(v)));
        let path: Vec<String> = run.iter().filter_map(at).collect();
        out.push_str(&format!("<polyline class=\"line {class} n{n}\" points=\"{}\"/>", path.join(" ")));
    }
    for point in &line.points {
        let (Some(value), Some((low, high))) = (point.value(), point.range()) else { continue };
        let x = frame.x(point.year);
        if point.disagrees() {
            let (a, b) = (frame.y(high), frame.y(low));
            out.push_str(&format!("<line class=\"range\" x1=\"{x:.1}\" x2=\"{x:.1}\" y1=\"{a:.1}\" y2=\"{b:.1}\"/>"));
        }
        let told = |p: &crate::chart::SheetPrint| {
            format!("{}シート {}", titles.get(p.sheet).map_or("", String::as_str), p.printed)
        };
        let told: Vec<String> = point.prints.iter().map(told).collect();
        let text = format!("{}年度 {}: {}", point.year, line.label, told.join("、"));
        let differ = if point.disagrees() { " differ" } else { "" };
        out.push_str(&format!(
            "<circle class=\"{class} n{n}{differ}\" cx=\"{x:.1}\" cy=\"{:.1}\" r=\"4\"><title>{}</title></circle>",
            frame.y(value),
            escape(&text)
        ));
    }
}

/// The next round figure: 1, 2, 2.5 or 5 times a power of ten, in quarters.
fn nice(top: f64) -> f64 {
    let power = 10_f64.powf(top.max(1.0).log10().floor());
    [1.0, 1.2, 1.6, 2.0, 2.4, 3.2, 4.0, 5.0, 6.0, 8.0, 10.0]
        .into_iter()
        .map(|m| m * power)
        .find(|v| *v >= top)
        .unwrap_or(top)
}
