//! Charts as pictures: the same scene as on screen, as PNG or SVG.

use plotters::backend::{BitMapBackend, DrawingBackend, SVGBackend};
use plotters::coord::Shift;
use plotters::drawing::{DrawingArea, IntoDrawingArea};
use plotters::element::{Circle, PathElement, Polygon, Rectangle};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color, FontStyle, IntoFont, RGBColor, ShapeStyle, TextStyle, register_font};
use thiserror::Error;

use crate::chart::{Anchor, Ink, Item, Marker, Place, Rect, Rgb, Scene, corrected_rgb, look, severity_rgb};
use crate::check::Severity;

/// Why a picture could not be drawn.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("図を描けませんでした（{0}）")]
pub struct PictureError(String);

/// The face by its name; viewers of an SVG without it take the next.
const FACE: &str = "BIZ UDPGothic";
const FACES: &str = "'BIZ UDPGothic', 'BIZ UDPゴシック', 'Hiragino Sans', 'Yu Gothic', 'Noto Sans CJK JP', sans-serif";
/// Pixels of a PNG for one of the scene, so that text is sharp in print.
const SHARPNESS: f32 = 2.0;
/// The longest edge of a PNG: beyond it the picture is drawn less sharp.
const LONGEST: f32 = 16_000.0;

/// The scene as an SVG file.
pub fn scene_to_svg(scene: &Scene) -> Result<Vec<u8>, PictureError> {
    faces()?;
    let mut out = String::new();
    let backend = SVGBackend::with_string(&mut out, size(scene, 1.0));
    draw_all(backend, scene, 1.0, 0.0)?;
    Ok(out.replace(&format!("font-family=\"{FACE}\""), &format!("font-family=\"{FACES}\"")).into_bytes())
}

/// The scene as a PNG file, twice as sharp as on screen.
pub fn scene_to_png(scene: &Scene) -> Result<Vec<u8>, PictureError> {
    faces()?;
    let scale = SHARPNESS.min(LONGEST / scene.width.max(scene.height).max(1.0));
    let (width, height) = size(scene, scale);
    let mut pixels = vec![255; width as usize * height as usize * 3];
    draw_all(BitMapBackend::with_buffer(&mut pixels, (width, height)), scene, scale, 0.12)?;
    let mut out = Vec::new();
    let mut encoder = png::Encoder::new(&mut out, width, height);
    encoder.set_color(png::ColorType::Rgb);
    let written = encoder.write_header().and_then(|mut w| w.write_image_data(&pixels));
    written.map_err(|e| PictureError(e.to_string()))?;
    Ok(out)
}

fn faces() -> Result<(), PictureError> {
    for (style, bytes) in [(FontStyle::Normal, crate::fonts::REGULAR), (FontStyle::Bold, crate::fonts::BOLD)] {
        if register_font(FACE, style, bytes).is_err() {
            return Err(PictureError("書体を読めません".to_owned()));
        }
    }
    Ok(())
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a picture's edge, bounded")]
fn size(scene: &Scene, scale: f32) -> (u32, u32) {
    ((scene.width * scale).ceil().max(1.0) as u32, (scene.height * scale).ceil().max(1.0) as u32)
}

fn draw_all<B: DrawingBackend>(backend: B, scene: &Scene, scale: f32, sink: f32) -> Result<(), PictureError> {
    let area = backend.into_drawing_area();
    let drawn = area.fill(&RGBColor(255, 255, 255)).and_then(|()| {
        let brush = Brush { area: &area, scale, sink };
        scene.items.iter().try_for_each(|item| brush.draw(item))
    });
    drawn.and_then(|()| area.present()).map_err(|e| PictureError(e.to_string()))
}

struct Brush<'a, B: DrawingBackend> {
    area: &'a DrawingArea<B, Shift>,
    scale: f32,
    /// By how much of its size a text is set lower, where the backend centres
    /// the face's box rather than its letters.
    sink: f32,
}

type Drawn<B> = Result<(), plotters::drawing::DrawingAreaErrorKind<<B as DrawingBackend>::ErrorType>>;

fn color([r, g, b]: Rgb) -> RGBColor {
    RGBColor(r, g, b)
}

impl<B: DrawingBackend> Brush<'_, B> {
    #[allow(clippy::cast_possible_truncation, reason = "a pixel of a bounded picture")]
    fn at(&self, x: f32, y: f32) -> (i32, i32) {
        ((x * self.scale).round() as i32, (y * self.scale).round() as i32)
    }

    fn stroke(&self, color: RGBColor, width: f32) -> ShapeStyle {
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a few pixels")]
        let width = (width * self.scale).round().max(1.0) as u32;
        color.stroke_width(width)
    }

    fn draw(&self, item: &Item) -> Drawn<B> {
        match item {
            Item::Box(rect, ink, edge) => self.boxed(*rect, *ink, *edge),
            Item::Line { from, to, ink, width } => self.path(&[*from, *to], color(look(*ink, false).fill), *width),
            Item::Text { at, anchor, size, ink, bold, text } => self.text(*at, *anchor, *size, *ink, *bold, text),
            Item::Mark { at, marker, ink } => self.mark(*at, *marker, color(look(*ink, false).fill)),
            Item::Flag(at, severity) => self.flag(*at, *severity),
            Item::Corrected(at) => {
                let ends = [Place::new(at.x - 4.0, at.y + 4.0), Place::new(at.x + 4.0, at.y - 4.0)];
                self.path(&ends, color(corrected_rgb(false)), 3.0)
            }
        }
    }

    fn boxed(&self, rect: Rect, ink: Ink, edge: bool) -> Drawn<B> {
        let look = look(ink, false);
        let corners = [self.at(rect.left, rect.top), self.at(rect.right, rect.bottom)];
        self.area.draw(&Rectangle::new(corners, color(look.fill).filled()))?;
        match look.edge.filter(|_| edge) {
            Some(line) => self.area.draw(&Rectangle::new(corners, self.stroke(color(line), 1.0))),
            None => Ok(()),
        }
    }

    fn path(&self, points: &[Place], line: RGBColor, width: f32) -> Drawn<B> {
        let points: Vec<(i32, i32)> = points.iter().map(|p| self.at(p.x, p.y)).collect();
        self.area.draw(&PathElement::new(points, self.stroke(line, width)))
    }

    fn shape(&self, points: &[(f32, f32)], at: Place, fill: RGBColor) -> Drawn<B> {
        let points: Vec<(i32, i32)> = points.iter().map(|(x, y)| self.at(at.x + x, at.y + y)).collect();
        self.area.draw(&Polygon::new(points, fill.filled()))
    }

    fn text(&self, at: Place, anchor: Anchor, size: f32, ink: Ink, bold: bool, text: &str) -> Drawn<B> {
        let hang = match anchor {
            Anchor::Left => HPos::Left,
            Anchor::Middle => HPos::Center,
            Anchor::Right => HPos::Right,
        };
        let style = if bold { FontStyle::Bold } else { FontStyle::Normal };
        let font = (FACE, f64::from(size * self.scale), style).into_font();
        let fill = color(look(ink, false).fill);
        let style = TextStyle::from(font).color(&fill).pos(Pos::new(hang, VPos::Center));
        self.area.draw_text(text, &style, self.at(at.x, at.y + self.sink * size))
    }

    fn mark(&self, at: Place, marker: Marker, fill: RGBColor) -> Drawn<B> {
        match marker {
            Marker::Disc => {
                #[allow(clippy::cast_possible_truncation, reason = "a few pixels")]
                let radius = (4.0 * self.scale).round() as i32;
                self.area.draw(&Circle::new(self.at(at.x, at.y), radius, fill.filled()))
            }
            Marker::Diamond => self.shape(&[(0.0, -6.5), (6.5, 0.0), (0.0, 6.5), (-6.5, 0.0)], at, fill),
            Marker::Triangle => self.shape(&[(0.0, -6.5), (6.5, 5.5), (-6.5, 5.5)], at, fill),
        }
    }

    /// The shapes of the window: a crossed square, a triangle, a disc.
    fn flag(&self, at: Place, severity: Severity) -> Drawn<B> {
        let fill = color(severity_rgb(severity, false));
        let white = RGBColor(255, 255, 255);
        let line = |x0: f32, y0: f32, x1: f32, y1: f32| {
            self.path(&[Place::new(at.x + x0, at.y + y0), Place::new(at.x + x1, at.y + y1)], white, 1.5)
        };
        match severity {
            Severity::Error => {
                self.shape(&[(-6.0, -6.0), (6.0, -6.0), (6.0, 6.0), (-6.0, 6.0)], at, fill)?;
                line(-3.0, -3.0, 3.0, 3.0)?;
                line(-3.0, 3.0, 3.0, -3.0)
            }
            Severity::Caution => {
                self.shape(&[(0.0, -6.5), (7.0, 6.0), (-7.0, 6.0)], at, fill)?;
                line(0.0, -2.5, 0.0, 2.0)?;
                line(0.0, 3.5, 0.0, 4.5)
            }
            Severity::Info => {
                #[allow(clippy::cast_possible_truncation, reason = "a few pixels")]
                let radius = (6.0 * self.scale).round() as i32;
                self.area.draw(&Circle::new(self.at(at.x, at.y), radius, fill.filled()))?;
                line(0.0, -1.0, 0.0, 3.5)?;
                line(0.0, -3.8, 0.0, -2.8)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::{Charts, PageHead, lay_page};
    use crate::check::Values;
    use crate::parse::parse;
    use crate::read::Document;
    use crate::review::Sheet;

    fn page() -> Scene {
        let document = Document::from_text("t.txt", "令和元年度行政事業レビューシート\n");
        let sheet = Sheet::from_parsed(&document, &parse(&document));
        let pairs = [
            ("sheet.fiscal_year", "2019"),
            ("budget.2018.original", "500"),
            ("budget.2018.supplementary", "99"),
            ("budget.2018.total", "599"),
            ("budget.2018.executed", "503"),
            ("budget.2018.execution_rate", "84%"),
            ("budget.2017.total", "-"),
            ("budget.2017.executed", "0"),
        ];
        let values = Values::from_pairs(pairs.map(|(k, v)| (k.to_owned(), v.to_owned())));
        let charts = Charts::of(&sheet, &values, &std::collections::BTreeMap::new());
        let head =
            PageHead { title: "試験事業".into(), source: "総務省　0062".into(), made: "2026-11-21".into() };
        lay_page(&charts, &head)
    }

    #[test]
    fn an_svg_holds_title_source_and_figures_as_text() {
        let svg = String::from_utf8(scene_to_svg(&page()).unwrap()).unwrap();
        for text in ["試験事業", "総務省　0062", "2026-11-21", "599", "503", "84%", "執行率"] {
            assert!(svg.contains(text), "{text}");
        }
        assert!(svg.contains("sans-serif"));
    }

    #[test]
    fn a_png_is_twice_the_scene_and_not_blank() {
        let page = page();
        let bytes = scene_to_png(&page).unwrap();
        let mut reader = png::Decoder::new(std::io::Cursor::new(bytes)).read_info().unwrap();
        let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
        let info = reader.next_frame(&mut pixels).unwrap();
        assert_eq!((info.width, info.height), size(&page, 2.0));
        let ink = pixels.chunks(3).filter(|p| *p != [255, 255, 255]).count();
        assert!(ink > 5_000, "{ink}");
        let bar = look(Ink::Actual, false).fill;
        assert!(pixels.chunks(3).any(|p| p == bar), "the bar of 執行額 is not there");
    }
}
