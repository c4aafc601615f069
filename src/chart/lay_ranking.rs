//! A ranking, laid out.

use super::scene::{fitted, text_width, with_unit};
use super::{Anchor, Hit, Ink, Place, RankedBar, Ranking, Rect, Scene};

const SMALL: f32 = 11.5;
const ROW: f32 = 24.0;

/// Lays a ranking out in a width; its height follows from its bars.
pub fn lay_ranking(ranking: &Ranking, width: f32) -> Scene {
    let further = ranking.bars.iter().any(|b| b.further);
    let top = if further { 22.0 } else { 4.0 };
    let foot = if ranking.more > 0 { 20.0 } else { 2.0 };
    let mut scene = Scene::new(width, top + ROW * ranking.bars.len() as f32 + foot);
    if further {
        legend(&mut scene);
    }
    let names = (width * 0.42).min(300.0);
    let figures = ranking.bars.iter().map(|b| text_width(&b.written, SMALL)).fold(0.0, f32::max) + 28.0;
    let largest = ranking.bars.iter().map(|b| b.value).fold(0.0, f64::max);
    let room = (width - names - figures - 18.0).max(30.0);
    for (n, bar) in ranking.bars.iter().enumerate() {
        let middle = top + ROW * (n as f32 + 0.5);
        row(&mut scene, ranking, bar, middle, names, room, largest);
    }
    if ranking.more > 0 {
        let at = Place::new(names + 6.0, scene.height - 10.0);
        scene.text(at, Anchor::Left, SMALL, Ink::Weak, format!("ほか {} 件", ranking.more));
    }
    scene
}

fn row(scene: &mut Scene, ranking: &Ranking, bar: &RankedBar, middle: f32, names: f32, room: f32, largest: f64) {
    let label = fitted(&bar.label, SMALL, names - 6.0);
    scene.text(Place::new(names, middle), Anchor::Right, SMALL, Ink::Text, label);
    #[allow(clippy::cast_possible_truncation, reason = "a share between 0 and 1")]
    let share = if largest > 0.0 { (bar.value / largest).clamp(0.0, 1.0) as f32 } else { 0.0 };
    let left = names + 6.0;
    let rect = Rect::new(left, middle - 7.5, left + (room * share).max(1.5), middle + 7.5);
    scene.filled(rect, if bar.further { Ink::Further } else { Ink::Ranked });
    let at = Place::new(rect.right + 5.0, middle);
    scene.text(at, Anchor::Left, SMALL, Ink::Text, bar.written.clone());
    let gravest = bar.marks.iter().max_by_key(|m| m.finding);
    if let Some(mark) = gravest {
        let aside = rect.right + 20.0 + text_width(&bar.written, SMALL);
        scene.signs(Place::new(aside, middle), mark);
    }
    scene.hits.push(Hit {
        rect: Rect::new(0.0, middle - ROW / 2.0, rect.right + 8.0, middle + ROW / 2.0),
        name: "支出額".to_owned(),
        of: bar.label.clone(),
        marks: bar.marks.clone(),
        value: with_unit(&bar.written, &ranking.unit),
    });
}

fn legend(scene: &mut Scene) {
    let mut x = 2.0;
    for (ink, name) in [(Ink::Ranked, "国からの支出"), (Ink::Further, "支出先からの支出（再委託など）")]
    {
        scene.filled(Rect::new(x, 4.0, x + 12.0, 16.0), ink);
        scene.text(Place::new(x + 17.0, 10.0), Anchor::Left, 11.0, Ink::Text, name);
        x += 30.0 + text_width(name, 11.0);
    }
}
