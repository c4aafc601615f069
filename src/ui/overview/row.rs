//! The rows on show as they were laid out once: what they say changes far less
//! often than they are drawn.

use std::collections::BTreeMap;
use std::sync::Arc;

use egui::{FontId, Galley, Pos2, Rect};
use strum::IntoEnumIterator;

use super::table::{Placed, is_figure, title, trimmed};
use super::trend;
use crate::app::State;
use crate::app::overview::{OverviewColumn, OverviewRow};
use crate::chart::grouped;
use crate::check::Severity;
use crate::store::Language;
use crate::ui::mark;
use crate::ui::sheets::elided;
use crate::ui::theme::Palette;

/// Rows by their place in the order.
#[derive(Debug, Default)]
pub(super) struct LaidRows {
    rows: BTreeMap<usize, Laid>,
    placed: Vec<Placed>,
    made_for: Option<(u64, Language, Option<usize>)>,
    /// Laid out in every frame. Another one than before: the glyphs were drawn
    /// anew, at other places of their picture, and texts kept are of no use.
    probe: Option<Arc<Galley>>,
}

/// One row.
#[derive(Debug)]
pub(super) struct Laid {
    cells: Vec<(Placed, Arc<Galley>, bool)>,
    /// The cells that hold no text.
    drawn: Vec<Placed>,
    counts: Vec<(Severity, Arc<Galley>)>,
    /// The name by which a screen reader finds it.
    pub(super) name: String,
    /// Its figures for a tooltip and for readers of the screen.
    pub(super) words: String,
}

const SEVERITIES: [Severity; 3] = [Severity::Error, Severity::Caution, Severity::Info];
/// Many more than stand on a screen: those scrolled away are let go of.
const KEPT: usize = 512;

impl LaidRows {
    /// Forgets the rows if they would be laid out otherwise now.
    pub(super) fn refresh(&mut self, ui: &egui::Ui, state: &State, placed: &[Placed]) {
        let probe = elided(ui, "0", FontId::proportional(13.5), 100.0);
        let same = self.probe.as_ref().is_some_and(|p| Arc::ptr_eq(p, &probe));
        let made_for = Some((state.overview.generation(), state.settings.language, state.overview.outcome));
        if !same || self.made_for != made_for || self.placed != placed || self.rows.len() > KEPT {
            *self = Self { rows: BTreeMap::new(), placed: placed.to_vec(), made_for, probe: Some(probe) };
        }
    }

    /// A row, laid out if it has not been.
    pub(super) fn row(&mut self, ui: &egui::Ui, state: &State, n: usize, row: &OverviewRow) -> &Laid {
        self.rows.entry(n).or_insert_with(|| Laid::new(ui, state, &self.placed, row))
    }
}

impl Laid {
    fn new(ui: &egui::Ui, state: &State, placed: &[Placed], row: &OverviewRow) -> Self {
        let body = FontId::proportional(13.5);
        let is_drawn = |p: &&Placed| matches!(p.column, OverviewColumn::Trend | OverviewColumn::Findings);
        let (drawn, texts): (Vec<&Placed>, Vec<&Placed>) = placed.iter().partition(is_drawn);
        let lay = |place: &Placed| {
            let text = shown(state, row, place.column);
            let width = place.cell(Rect::ZERO).width();
            let galley = elided(ui, text.as_deref().unwrap_or(NONE), body.clone(), width);
            (*place, galley, text.is_some())
        };
        let count = |severity: Severity| {
            let count = Some(row.findings.of(severity)).filter(|n| *n > 0)?;
            Some((severity, elided(ui, &count.to_string(), FontId::proportional(12.0), 60.0)))
        };
        let summary = &row.summary;
        Self {
            cells: texts.into_iter().map(lay).collect(),
            drawn: drawn.into_iter().copied().collect(),
            counts: SEVERITIES.into_iter().filter_map(count).collect(),
            name: format!("{} {} {}", summary.year, summary.ministry, summary.name),
            words: in_words(state, row),
        }
    }

    pub(super) fn paint(&self, ui: &egui::Ui, rect: Rect, row: &OverviewRow) {
        let palette = Palette::of(ui);
        for (place, galley, present) in &self.cells {
            let (cell, size) = (place.cell(rect), galley.size());
            let x = if is_figure(place.column) { cell.right() - size.x } else { cell.left() };
            let at = Pos2::new(x, cell.center().y - size.y / 2.0);
            let color = if *present { palette.text } else { palette.dim };
            ui.painter().galley_with_override_text_color(at, Arc::clone(galley), color);
        }
        for place in &self.drawn {
            match place.column {
                OverviewColumn::Trend => trend::paint(ui.painter(), place.cell(rect), &row.figures, palette),
                OverviewColumn::Findings => self.counts(ui, place.cell(rect), palette),
                _ => {}
            }
        }
    }

    fn counts(&self, ui: &egui::Ui, cell: Rect, palette: &Palette) {
        let painter = ui.painter().with_clip_rect(cell.intersect(ui.clip_rect()));
        let mut left = cell.left();
        for (severity, galley) in &self.counts {
            mark::paint_severity(&painter, Pos2::new(left + 7.0, cell.center().y), palette, *severity, false);
            let at = Pos2::new(left + 17.0, cell.center().y - galley.size().y / 2.0);
            painter.galley_with_override_text_color(at, Arc::clone(galley), palette.text);
            left += 24.0 + galley.size().x;
        }
    }
}

const NONE: &str = "－";

/// What stands in a cell of text or figures; none: the sheet has no such.
fn shown(state: &State, row: &OverviewRow, column: OverviewColumn) -> Option<String> {
    let rate = |value: f64| format!("{}%", trimmed(value));
    let share = |share: f64| format!("{:.0}%", (share * 100.0).floor());
    match column {
        OverviewColumn::Year => Some(row.summary.year.clone()),
        OverviewColumn::Ministry => Some(row.summary.ministry.clone()),
        OverviewColumn::Name => Some(row.summary.name.clone()),
        OverviewColumn::Total => row.figures.total.map(|t| grouped(&trimmed(t))),
        OverviewColumn::ExecutionRate => row.figures.execution_rate.map(rate),
        OverviewColumn::Rate => row.figures.rate_of(state.overview.outcome).map(rate),
        OverviewColumn::Read => Some(share(row.read())),
        OverviewColumn::Settled => Some(share(row.settled())),
        OverviewColumn::Trend | OverviewColumn::Findings => None,
    }
}

fn in_words(state: &State, row: &OverviewRow) -> String {
    let figures = OverviewColumn::iter().filter(|c| is_figure(*c));
    let figure = |c| format!("{} {}", title(state, c), shown(state, row, c).unwrap_or_else(|| NONE.to_owned()));
    let counted = SEVERITIES.into_iter().filter(|s| row.findings.of(*s) > 0);
    let counted = counted.map(|s| format!("{} {}", state.word(s), row.findings.of(s)));
    figures.map(figure).chain(counted).collect::<Vec<_>>().join("　")
}
