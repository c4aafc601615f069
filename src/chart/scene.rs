use super::{Mark, Series};
use crate::check::Severity;

/// A point, in pixels from the upper left corner.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Place {
    /// To the right.
    pub x: f32,
    /// Down.
    pub y: f32,
}

/// A box, in pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rect {
    /// Its left edge.
    pub left: f32,
    /// Its upper edge.
    pub top: f32,
    /// Its right edge.
    pub right: f32,
    /// Its lower edge.
    pub bottom: f32,
}

/// How something is drawn, by what it means. Each series has a texture or a
/// shape of its own beside its colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Ink {
    /// 目標値, 当初見込み: a light box with an edge.
    Planned,
    /// 成果実績, 活動実績, 執行額: a solid box.
    Actual,
    /// A part of 計, by its place in the pile.
    Part(u8),
    /// 計: a bar of its own across the pile.
    Total,
    /// 中間目標: a hollow triangle.
    Interim,
    /// 最終目標: a diamond.
    Final,
    /// 達成度, 執行率: a line with dots.
    Rate,
    /// A bar of a ranking.
    Ranked,
    /// A bar whose money came through another payee.
    Further,
    /// Text.
    Text,
    /// Text of less weight.
    Weak,
    /// Grid lines.
    Grid,
    /// The base line and the line of 100%.
    Axis,
    /// The paper.
    Paper,
}

/// The shape of a single mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Marker {
    /// A disc.
    Disc,
    /// A square on its corner.
    Diamond,
    /// A triangle.
    Triangle,
}

/// Where a text hangs on its point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    /// The point is its left end.
    Left,
    /// The point is its middle.
    Middle,
    /// The point is its right end.
    Right,
}

/// One thing to draw.
#[derive(Debug, Clone, PartialEq)]
pub enum Item {
    /// A box with a fill, and an edge if asked.
    Box(Rect, Ink, bool),
    /// A line.
    Line {
        /// From.
        from: Place,
        /// To.
        to: Place,
        /// How.
        ink: Ink,
        /// Its width.
        width: f32,
    },
    /// A line of text, centred on its point's height.
    Text {
        /// Its point.
        at: Place,
        /// How it hangs there.
        anchor: Anchor,
        /// Its size.
        size: f32,
        /// How.
        ink: Ink,
        /// Whether in the bold face.
        bold: bool,
        /// The words.
        text: String,
    },
    /// A single mark.
    Mark {
        /// Its middle.
        at: Place,
        /// Its shape.
        marker: Marker,
        /// How.
        ink: Ink,
    },
    /// The sign of a finding.
    Flag(Place, Severity),
    /// The sign of a person's correction.
    Corrected(Place),
}

/// A place in a scene that stands for a value of the sheet.
#[derive(Debug, Clone, PartialEq)]
pub struct Hit {
    /// Where.
    pub rect: Rect,
    /// What it is: 成果実績.
    pub name: String,
    /// Under which column or label: 2018年度.
    pub of: String,
    /// The value; several for a sum.
    pub marks: Vec<Mark>,
    /// The value in words, with its unit.
    pub value: String,
}

/// A chart laid out in a rectangle.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Scene {
    /// Its width.
    pub width: f32,
    /// Its height.
    pub height: f32,
    /// What to draw, the lowest first.
    pub items: Vec<Item>,
    /// Where its values are.
    pub hits: Vec<Hit>,
}

impl Place {
    /// A point.
    pub fn new(x: f32, y: f32) -> Self {
        Self { x, y }
    }
}

impl Rect {
    /// A box from its corners, in any order.
    pub fn new(left: f32, top: f32, right: f32, bottom: f32) -> Self {
        Self { left: left.min(right), top: top.min(bottom), right: left.max(right), bottom: top.max(bottom) }
    }

    /// Its width.
    pub fn width(self) -> f32 {
        self.right - self.left
    }

    /// Its height.
    pub fn height(self) -> f32 {
        self.bottom - self.top
    }

    /// A little larger on all sides, so that it can be pointed at.
    #[must_use]
    pub fn grown(self, by: f32) -> Self {
        Self { left: self.left - by, top: self.top - by, right: self.right + by, bottom: self.bottom + by }
    }
}

/// The size of the texts within a plot.
pub(super) const SMALL: f32 = 11.0;

/// The width of a text before any font is at hand. The face's figures and
/// letters are three quarters as wide as high, rounded up so that what stands
/// beside them does not touch them.
pub(super) fn text_width(text: &str, size: f32) -> f32 {
    let wide = |c: char| match c {
        '.' | ',' | ' ' => 0.34,
        '-' | '(' | ')' | '\u{ff61}'..='\u{ff9f}' => 0.56,
        c if c.is_ascii() && c != '%' => 0.77,
        _ => 1.0,
    };
    text.chars().map(wide).sum::<f32>() * size
}

/// The beginning of a text that fits a width, with … where it was cut.
pub(super) fn fitted(text: &str, size: f32, width: f32) -> String {
    if text_width(text, size) <= width {
        return text.to_owned();
    }
    let mut out = String::new();
    for c in text.chars() {
        if text_width(&out, size) + 2.0 * size > width {
            break;
        }
        out.push(c);
    }
    out + "…"
}

impl Scene {
    pub(super) fn new(width: f32, height: f32) -> Self {
        Self { width, height, items: Vec::new(), hits: Vec::new() }
    }

    pub(super) fn text(&mut self, at: Place, anchor: Anchor, size: f32, ink: Ink, text: impl Into<String>) {
        self.items.push(Item::Text { at, anchor, size, ink, bold: false, text: text.into() });
    }

    pub(super) fn bold(&mut self, at: Place, size: f32, text: impl Into<String>) {
        let text = text.into();
        self.items.push(Item::Text { at, anchor: Anchor::Left, size, ink: Ink::Text, bold: true, text });
    }

    pub(super) fn line(&mut self, from: Place, to: Place, ink: Ink, width: f32) {
        self.items.push(Item::Line { from, to, ink, width });
    }

    /// A box in a series' ink, with the texture that tells it from others
    /// without colour.
    pub(super) fn filled(&mut self, rect: Rect, ink: Ink) {
        self.items.push(Item::Box(rect, ink, true));
        let (slope, gap) = match ink {
            Ink::Part(1) => (1.0, 6.0),
            Ink::Part(2) => (-1.0, 6.0),
            Ink::Part(3) => (1.0, 3.5),
            Ink::Part(4) | Ink::Further => (0.0, 4.0),
            _ => return,
        };
        for (from, to) in hatch(rect, slope, gap) {
            self.line(from, to, Ink::Paper, 1.0);
        }
    }

    /// Signs beside a value: a finding, a correction.
    pub(super) fn signs(&mut self, at: Place, mark: &Mark) {
        let mut x = at.x;
        if let Some(severity) = mark.finding {
            self.items.push(Item::Flag(Place::new(x, at.y), severity));
            x += 15.0;
        }
        if mark.corrected {
            self.items.push(Item::Corrected(Place::new(x, at.y)));
        }
    }

    pub(super) fn hit(&mut self, rect: Rect, series: &Series, of: &str, mark: &Mark, unit: &str) {
        let value = match mark.value {
            Some(_) => with_unit(&mark.printed, unit),
            None => mark.printed.clone(),
        };
        let (name, of) = (series.name.clone(), of.to_owned());
        self.hits.push(Hit { rect, name, of, marks: vec![mark.clone()], value });
    }

    /// Takes in another scene at a place.
    pub(super) fn place(&mut self, other: Self, at: Place) {
        let moved = |p: Place| Place::new(p.x + at.x, p.y + at.y);
        let shifted =
            |r: Rect| Rect { left: r.left + at.x, top: r.top + at.y, right: r.right + at.x, bottom: r.bottom + at.y };
        for item in other.items {
            self.items.push(match item {
                Item::Box(rect, ink, edge) => Item::Box(shifted(rect), ink, edge),
                Item::Line { from, to, ink, width } => Item::Line { from: moved(from), to: moved(to), ink, width },
                Item::Text { at, anchor, size, ink, bold, text } => {
                    Item::Text { at: moved(at), anchor, size, ink, bold, text }
                }
                Item::Mark { at, marker, ink } => Item::Mark { at: moved(at), marker, ink },
                Item::Flag(at, severity) => Item::Flag(moved(at), severity),
                Item::Corrected(at) => Item::Corrected(moved(at)),
            });
        }
        self.hits.extend(other.hits.into_iter().map(|h| Hit { rect: shifted(h.rect), ..h }));
    }
}

/// `503 百万円`; a figure that carries its own sign gets no unit.
pub(super) fn with_unit(printed: &str, unit: &str) -> String {
    if unit.is_empty() || printed.ends_with(['%', '％']) { printed.to_owned() } else { format!("{printed} {unit}") }
}

/// The lines of a hatching inside a box; a slope of 0 is level.
fn hatch(rect: Rect, slope: f32, gap: f32) -> Vec<(Place, Place)> {
    let mut lines = Vec::new();
    if slope.abs() < f32::EPSILON {
        let mut y = rect.top + gap;
        while y < rect.bottom - 0.5 {
            lines.push((Place::new(rect.left, y), Place::new(rect.right, y)));
            y += gap;
        }
        return lines;
    }
    let (width, height) = (rect.width(), rect.height());
    let mut reach = gap;
    while reach < width + height {
        // From the left edge or the lower one, up to the upper or the right.
        let from = (0.0_f32.max(reach - height), reach.min(height));
        let to = (reach.min(width), 0.0_f32.max(reach - width));
        let x = |along: f32| if slope > 0.0 { rect.left + along } else { rect.right - along };
        lines.push((Place::new(x(from.0), rect.top + from.1), Place::new(x(to.0), rect.top + to.1)));
        reach += gap;
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hatching_stays_inside_its_box() {
        let rect = Rect::new(10.0, 20.0, 34.0, 90.0);
        for slope in [0.0, 1.0, -1.0] {
            let lines = hatch(rect, slope, 5.0);
            assert!(!lines.is_empty());
            for p in lines.iter().flat_map(|(a, b)| [a, b]) {
                assert!((rect.left..=rect.right).contains(&p.x) && (rect.top..=rect.bottom).contains(&p.y), "{p:?}");
            }
        }
    }

    #[test]
    fn a_long_text_is_cut_to_its_room() {
        assert_eq!(fitted("対策", 12.0, 100.0), "対策");
        let cut = fitted("サイバー攻撃の脅威に対する演習の実施回数", 12.0, 100.0);
        assert!(cut.ends_with('…') && text_width(&cut, 12.0) <= 101.0, "{cut}");
    }
}
