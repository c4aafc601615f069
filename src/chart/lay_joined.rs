//! A figure joined over the years, laid out.

use super::frame::{Frame, grid};
use super::scene::{SMALL, fitted, text_width};
use super::ticks::ticks;
use super::{Anchor, Ink, Item, Joined, JoinedLine, JoinedPoint, Marker, Place, Scene};
use crate::sheet::FiscalYear;

const LEFT: f32 = 64.0;
const RIGHT: f32 = 10.0;
const LEGEND: f32 = 22.0;
const HEADROOM: f32 = 26.0;
const LABELS: f32 = 20.0;
/// The remark on changed definitions below the years.
const REMARK: f32 = 17.0;
/// A column too narrow for its figures shows its points without them.
const FIGURES_FROM: f32 = 40.0;

/// Lays a joined figure out in a rectangle: one line each for plan and
/// result, a bar behind a point where the sheets print different values, a
/// broken line where the figure begins to mean something else.
pub fn lay_joined(joined: &Joined, width: f32, height: f32) -> Scene {
    let mut scene = Scene::new(width, height);
    let Some((first, last)) = joined.years().first().copied().zip(joined.years().last().copied()) else {
        return scene;
    };
    lay_legend(&mut scene, joined, width);
    let marks = ticks(joined.bottom(), joined.top(), 4);
    let frame = Frame {
        left: LEFT,
        right: width - RIGHT,
        top: LEGEND + HEADROOM,
        bottom: (height - LABELS - REMARK * joined.breaks.len() as f32).max(LEGEND + HEADROOM + 40.0),
        low: marks.first().copied().unwrap_or(0.0),
        high: marks.last().copied().unwrap_or(1.0),
        columns: usize::try_from(last.western() - first.western()).unwrap_or(0) + 1,
    };
    grid(&mut scene, &frame, &marks);
    let plot = Plot { frame, first };
    for column in 0..plot.frame.columns {
        let year = first.plus(i16::try_from(column).unwrap_or(0));
        let at = Place::new(plot.frame.middle(column), plot.frame.bottom + LABELS / 2.0);
        let text = fitted(&year.to_string(), SMALL, plot.frame.column_width() - 2.0);
        scene.text(at, Anchor::Middle, SMALL, Ink::Text, text);
    }
    for (n, b) in joined.breaks.iter().enumerate() {
        plot.lay_break(&mut scene, b.year);
        let at = Place::new(2.0, plot.frame.bottom + LABELS + REMARK * (n as f32 + 0.5));
        let text = format!("{}年度から　{}", b.year, b.what.replace('\n', " "));
        scene.text(at, Anchor::Left, SMALL, Ink::Weak, fitted(&text, SMALL, width - 4.0));
    }
    for line in &joined.lines {
        plot.lay_line(&mut scene, line);
    }
    plot.lay_figures(&mut scene, joined);
    scene
}

fn lay_legend(scene: &mut Scene, joined: &Joined, width: f32) {
    let (mut x, y) = (2.0, LEGEND / 2.0);
    for line in &joined.lines {
        let ends = |at| Place::new(at, y);
        scene.line(ends(x), ends(x + 16.0), line.ink(), 2.0);
        scene.items.push(Item::Mark { at: ends(x + 8.0), marker: marker(line), ink: line.ink() });
        scene.text(ends(x + 21.0), Anchor::Left, SMALL, Ink::Text, line.label);
        x += 31.0 + text_width(line.label, SMALL);
    }
    if joined.lines.iter().flat_map(|l| &l.points).any(JoinedPoint::disagrees) {
        let label = "シートにより異なる値の幅";
        scene.line(Place::new(x + 4.0, y - 7.0), Place::new(x + 4.0, y + 7.0), Ink::Part(0), 7.0);
        scene.text(Place::new(x + 13.0, y), Anchor::Left, SMALL, Ink::Text, label);
    }
    if !joined.unit.is_empty() {
        let unit = fitted(&format!("（{}）", joined.unit), SMALL, width / 3.0);
        scene.text(Place::new(width - 2.0, y), Anchor::Right, SMALL, Ink::Weak, unit);
    }
}

fn marker(line: &JoinedLine) -> Marker {
    if line.planned { Marker::Triangle } else { Marker::Disc }
}

struct Plot {
    frame: Frame,
    first: FiscalYear,
}

impl Plot {
    fn x(&self, year: FiscalYear) -> f32 {
        self.frame.middle(usize::try_from(year.western() - self.first.western()).unwrap_or(0))
    }

    fn lay_break(&self, scene: &mut Scene, year: FiscalYear) {
        const DASH: f32 = 5.0;
        let x = self.x(year) - self.frame.column_width() / 2.0;
        let mut y = self.frame.top;
        while y < self.frame.bottom {
            scene.line(Place::new(x, y), Place::new(x, (y + DASH).min(self.frame.bottom)), Ink::Weak, 1.0);
            y += 2.0 * DASH;
        }
    }

    fn lay_line(&self, scene: &mut Scene, line: &JoinedLine) {
        let at = |p: &JoinedPoint| p.value().map(|v| Place::new(self.x(p.year), self.frame.y(v)));
        for point in line.points.iter().filter(|p| p.disagrees()) {
            let Some((low, high)) = point.range() else { continue };
            let x = self.x(point.year);
            let ends = [low, high].map(|v| Place::new(x, self.frame.y(v)));
            scene.line(ends[0], ends[1], Ink::Part(0), 7.0);
        }
        for pair in line.points.windows(2) {
            let [from, to] = pair else { continue };
            // A gap in the years breaks the line.
            if from.year.plus(1) == to.year
                && let Some((from, to)) = at(from).zip(at(to))
            {
                scene.line(from, to, line.ink(), 2.0);
            }
        }
        for place in line.points.iter().filter_map(at) {
            scene.items.push(Item::Mark { at: place, marker: marker(line), ink: line.ink() });
        }
    }

    /// The printed figures: of two points of a year, the higher one's above
    /// it, the lower one's below.
    fn lay_figures(&self, scene: &mut Scene, joined: &Joined) {
        if self.frame.column_width() < FIGURES_FROM {
            return;
        }
        for year in joined.years() {
            let mut points: Vec<_> = (joined.lines.iter().flat_map(|l| &l.points).filter(|p| p.year == year))
                .filter_map(|p| p.prints.last())
                .collect();
            points.sort_by(|a, b| b.value.total_cmp(&a.value));
            for (n, print) in points.iter().enumerate() {
                let y = self.frame.y(print.value);
                let below = n > 0 && y + 14.0 < self.frame.bottom;
                if n > 0 && !below {
                    continue;
                }
                let at = Place::new(self.x(year), if below { y + 13.0 } else { y - 13.0 });
                let text = fitted(&print.printed, SMALL, self.frame.column_width());
                scene.text(at, Anchor::Middle, SMALL, Ink::Text, text);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Break, SheetPrint};
    use super::*;

    fn point(year: i16, values: &[f64]) -> JoinedPoint {
        let print = |(sheet, value): (usize, &f64)| SheetPrint {
            sheet,
            key: "budget.2019.executed".into(),
            printed: format!("{value}"),
            value: *value,
        };
        JoinedPoint { year: FiscalYear::new(year), prints: values.iter().enumerate().map(print).collect() }
    }

    fn joined() -> Joined {
        let points = vec![point(2016, &[10.0]), point(2017, &[12.0, 15.0]), point(2019, &[8.0])];
        let breaks = vec![Break { year: FiscalYear::new(2019), what: "指標の文言が変わる".into() }];
        let lines = vec![JoinedLine { label: "執行額", planned: false, points }];
        Joined { title: "執行額".into(), unit: "百万円".into(), lines, breaks }
    }

    fn lines(scene: &Scene, wanted: Ink) -> usize {
        scene.items.iter().filter(|i| matches!(i, Item::Line { ink, .. } if *ink == wanted)).count()
    }

    #[test]
    fn a_year_without_a_print_is_a_gap_and_disagreeing_prints_are_a_bar() {
        let scene = lay_joined(&joined(), 560.0, 300.0);
        // One in the legend, one from 2016 to 2017, none over the missing 2018.
        assert_eq!(lines(&scene, Ink::Actual), 2);
        // One in the legend, one behind 2017.
        assert_eq!(lines(&scene, Ink::Part(0)), 2);
        let says = |t: &str| scene.items.iter().any(|i| matches!(i, Item::Text { text, .. } if text.contains(t)));
        assert!(says("2018") && says("15") && says("2019年度から　指標の文言が変わる"));
    }

    #[test]
    fn everything_stays_within_the_rectangle() {
        let scene = lay_joined(&joined(), 300.0, 220.0);
        for item in &scene.items {
            let places = match item {
                Item::Line { from, to, .. } => vec![*from, *to],
                Item::Text { at, .. } | Item::Mark { at, .. } => vec![*at],
                _ => Vec::new(),
            };
            for p in places {
                assert!((0.0..=300.0).contains(&p.x) && (0.0..=220.0).contains(&p.y), "{item:?}");
            }
        }
        assert!(lay_joined(&Joined { lines: Vec::new(), ..joined() }, 300.0, 220.0).items.is_empty());
    }
}
