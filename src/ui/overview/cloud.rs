use std::cell::RefCell;
use std::ops::RangeInclusive;
use std::sync::Arc;

use egui::epaint::{Mesh, Vertex};
use egui::{Color32, ColorImage, Pos2, Rect, Shape, TextureHandle, TextureOptions, Ui, Vec2};
use egui_plot::{PlotBounds, PlotGeometry, PlotItem, PlotItemBase, PlotPoint, PlotTransform};

/// Points of a plot, some of them beyond its edge.
#[derive(Debug)]
pub(super) struct Cloud {
    pub(super) points: Vec<PlotPoint>,
    /// Those are drawn as triangles.
    beyond: Vec<bool>,
    bounds: PlotBounds,
}

/// The points as last drawn: one mesh with a picture of either mark.
#[derive(Default)]
pub(super) struct Drawn(RefCell<Option<(DrawnFor, Arc<Mesh>, TextureHandle)>>);

#[derive(Debug, Clone, Copy, PartialEq)]
struct DrawnFor {
    frame: Rect,
    bounds: [[f64; 2]; 2],
    color: Color32,
    scale: f32,
    points: usize,
}

/// The points as an item of a plot.
pub(super) struct CloudItem<'a> {
    base: PlotItemBase,
    cloud: &'a Cloud,
    drawn: &'a Drawn,
    color: Color32,
}

/// Half of a mark's width, with the soft edge.
const RADIUS: f32 = 4.5;
/// Pixels of a mark's picture for each of the window.
const FINER: f32 = 2.0;

impl Default for Cloud {
    fn default() -> Self {
        Self { points: Vec::new(), beyond: Vec::new(), bounds: PlotBounds::NOTHING }
    }
}

impl std::fmt::Debug for Drawn {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Drawn").field(&self.0.borrow().as_ref().map(|(made_for, ..)| *made_for)).finish()
    }
}

impl Cloud {
    /// Points, and whether each lies beyond the edge.
    pub(super) fn of(all: impl Iterator<Item = ([f64; 2], bool)>, edge: f64) -> Self {
        let mut cloud = Self::default();
        for ([x, y], beyond) in all {
            let point = PlotPoint::new(x.min(edge), y.min(edge));
            cloud.bounds.extend_with(&point);
            cloud.points.push(point);
            cloud.beyond.push(beyond);
        }
        cloud
    }

    pub(super) fn item<'a>(&'a self, drawn: &'a Drawn, color: Color32) -> CloudItem<'a> {
        CloudItem { base: PlotItemBase::new("sheets".to_owned()), cloud: self, drawn, color }
    }
}

impl Drawn {
    /// Forgets what was drawn, for other points.
    pub(super) fn clear(&self) {
        if let Some((made_for, ..)) = self.0.borrow_mut().as_mut() {
            made_for.points = usize::MAX;
        }
    }
}

impl CloudItem<'_> {
    fn mesh(&self, texture: &TextureHandle, transform: &PlotTransform) -> Mesh {
        let mut mesh = Mesh::with_texture(texture.id());
        mesh.reserve_vertices(self.cloud.points.len() * 4);
        mesh.reserve_triangles(self.cloud.points.len() * 2);
        for (point, beyond) in self.cloud.points.iter().zip(&self.cloud.beyond) {
            let at = Rect::from_center_size(transform.position_from_point(point), Vec2::splat(RADIUS * 2.0));
            let left = if *beyond { 0.5 } else { 0.0 };
            add(&mut mesh, at, Rect::from_min_max(Pos2::new(left, 0.0), Pos2::new(left + 0.5, 1.0)), self.color);
        }
        mesh
    }
}

fn add(mesh: &mut Mesh, at: Rect, uv: Rect, color: Color32) {
    let first = u32::try_from(mesh.vertices.len()).unwrap_or(u32::MAX);
    mesh.add_triangle(first, first + 1, first + 2);
    mesh.add_triangle(first + 2, first + 1, first + 3);
    let corner = |pos: Pos2, uv: Pos2| Vertex { pos, uv, color };
    mesh.vertices.push(corner(at.left_top(), uv.left_top()));
    mesh.vertices.push(corner(at.right_top(), uv.right_top()));
    mesh.vertices.push(corner(at.left_bottom(), uv.left_bottom()));
    mesh.vertices.push(corner(at.right_bottom(), uv.right_bottom()));
}

impl PlotItem for CloudItem<'_> {
    fn shapes(&self, ui: &Ui, transform: &PlotTransform, shapes: &mut Vec<Shape>) {
        let bounds = transform.bounds();
        let wanted = DrawnFor {
            frame: *transform.frame(),
            bounds: [bounds.min(), bounds.max()],
            color: self.color,
            scale: ui.ctx().pixels_per_point(),
            points: self.cloud.points.len(),
        };
        let mut drawn = self.drawn.0.borrow_mut();
        let (made_for, mesh, texture) = drawn.get_or_insert_with(|| {
            let texture = ui.ctx().load_texture("marks", marks(wanted.scale), LINEAR);
            (DrawnFor { points: usize::MAX, ..wanted }, Arc::default(), texture)
        });
        if *made_for != wanted {
            if made_for.scale.to_bits() != wanted.scale.to_bits() {
                texture.set(marks(wanted.scale), LINEAR);
            }
            *mesh = Arc::new(self.mesh(texture, transform));
            *made_for = wanted;
        }
        shapes.push(Shape::Mesh(Arc::clone(mesh)));
    }

    fn initialize(&mut self, _: RangeInclusive<f64>) {}

    fn color(&self) -> Color32 {
        self.color
    }

    fn geometry(&self) -> PlotGeometry<'_> {
        PlotGeometry::Points(&self.cloud.points)
    }

    fn bounds(&self) -> PlotBounds {
        self.cloud.bounds
    }

    fn base(&self) -> &PlotItemBase {
        &self.base
    }

    fn base_mut(&mut self) -> &mut PlotItemBase {
        &mut self.base
    }
}

const LINEAR: TextureOptions = TextureOptions::LINEAR;

/// A disc, and beside it a triangle, white with soft edges.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "shades and sizes of a small picture")]
fn marks(scale: f32) -> ColorImage {
    let side = (RADIUS * 2.0 * scale * FINER).ceil().clamp(8.0, 128.0);
    let unit = RADIUS * 2.0 / side;
    let wide = side as usize;
    let mut image = ColorImage::filled([wide * 2, wide], Color32::TRANSPARENT);
    for (at, pixel) in image.pixels.iter_mut().enumerate() {
        let (row, column) = (at / (wide * 2), at % (wide * 2));
        let middle = |n: usize| (n as f32 + 0.5) * unit - RADIUS;
        let (x, y) = (middle(column % wide), middle(row));
        // How far inside the mark's edge, in points of the window.
        let inside = if column < wide { 3.5 - x.hypot(y) } else { (2.6 - y).min((y + 3.6) * 0.45 - x.abs() * 0.87) };
        let shade = (inside * scale + 0.5).clamp(0.0, 1.0);
        *pixel = Color32::from_white_alpha((shade * 255.0) as u8);
    }
    image
}
