//! Many charts on one page, for a picture.

use super::scene::{fitted, text_width};
use super::{Anchor, Charts, Ink, Item, Joined, Place, Rect, Scene, lay_columns, lay_joined, lay_ranking};

/// What a picture says about where it comes from.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PageHead {
    /// 事業名.
    pub title: String,
    /// 府省庁, 事業番号, 年度.
    pub source: String,
    /// When it was made, and from which file.
    pub made: String,
}

const MARGIN: f32 = 28.0;
const GAP: f32 = 20.0;
const COLUMN: f32 = 560.0;
const PAD: f32 = 12.0;

/// Lays all charts out on one page of two columns, with title, source and
/// date.
pub fn lay_page(charts: &Charts, head: &PageHead) -> Scene {
    let inner = COLUMN - 2.0 * PAD;
    let columns = charts.columns.iter().map(|c| {
        let about = if c.subtitle.is_empty() { c.title.clone() } else { format!("{}　{}", c.title, c.subtitle) };
        let lower = c.goes.as_ref().is_some_and(|(_, lower)| *lower);
        let about = if lower { format!("{about}（低いほどよい）") } else { about };
        (about, lay_columns(c, inner, if c.rate.is_some() { 330.0 } else { 250.0 }, 84.0))
    });
    let rankings = charts.rankings.iter().map(|r| (format!("{}（{}）", r.title, r.unit), lay_ranking(r, inner)));
    lay_cards(columns.chain(rankings), head)
}

/// Lays figures joined over the years out on one page of two columns, with
/// title, source and date.
pub fn lay_series_page(series: &[Joined], head: &PageHead) -> Scene {
    let inner = COLUMN - 2.0 * PAD;
    let cards = series.iter().map(|j| {
        let remarks = 17.0 * j.breaks.len() as f32;
        (j.title.replace('\n', " "), lay_joined(j, inner, 250.0 + remarks))
    });
    lay_cards(cards, head)
}

/// Cards of equal width in two columns below a head.
fn lay_cards(cards: impl Iterator<Item = (String, Scene)>, head: &PageHead) -> Scene {
    let inner = COLUMN - 2.0 * PAD;
    let width = 2.0 * MARGIN + 2.0 * COLUMN + GAP;
    let mut page = Scene::new(width, 0.0);
    page.bold(Place::new(MARGIN, 38.0), 22.0, fitted(&head.title, 22.0, width - 2.0 * MARGIN));
    page.text(Place::new(MARGIN, 66.0), Anchor::Left, 13.0, Ink::Weak, head.source.clone());
    let mut ends = [88.0_f32; 2];
    for (about, card) in cards {
        // The shorter side takes the next card.
        let side = usize::from(ends.last() < ends.first());
        let Some(end) = ends.get_mut(side) else { break };
        let left = MARGIN + side as f32 * (COLUMN + GAP);
        let height = card.height + 34.0 + PAD;
        page.items.push(Item::Box(Rect::new(left, *end, left + COLUMN, *end + height), Ink::Paper, true));
        page.bold(Place::new(left + PAD, *end + 18.0), 13.5, fitted(&about, 13.5, inner));
        page.place(card, Place::new(left + PAD, *end + 34.0));
        *end += height + GAP;
    }
    let bottom = ends.iter().copied().fold(0.0, f32::max);
    page.text(Place::new(MARGIN, bottom + 6.0), Anchor::Left, 11.0, Ink::Weak, head.made.clone());
    let maker = "Kensho 検証";
    let right = Place::new(width - MARGIN, bottom + 6.0);
    if text_width(&head.made, 11.0) + text_width(maker, 11.0) < width - 2.0 * MARGIN {
        page.text(right, Anchor::Right, 11.0, Ink::Weak, maker);
    }
    page.height = bottom + 28.0;
    page
}
