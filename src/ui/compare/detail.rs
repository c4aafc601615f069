//! The cell with the cursor in full, beside the one it is held against; how
//! its row was paired, and a note on the pair.

use egui::text::LayoutJob;
use egui::{RichText, Role, ScrollArea, WidgetInfo};

use super::{column_title, words};
use crate::app::compare_view::SideBySide;
use crate::app::{CompareIntent, Intent, State, Text};
use crate::compare::{CellRow, Change, PairWhy, Row, Track, text_diff};
use crate::review::{LinkId, PairId, RowPair, Verdict};
use crate::ui::theme::{Palette, bold};
use crate::ui::{Asked, compact, line_edit};

/// The note being written.
#[derive(Debug, Default)]
pub(super) struct DetailPanel {
    note: String,
    of: Option<PairId>,
    /// What keeps it, where it is not kept yet.
    typed: Option<Intent>,
}

impl DetailPanel {
    /// Hands on what is typed but not yet kept.
    pub(super) fn hand_on(&mut self, asked: &mut Asked) {
        asked.extend(self.typed.take());
    }
}

const SIZE: f32 = 13.5;

pub(super) fn show(ui: &mut egui::Ui, state: &State, made: &SideBySide, panel: &mut DetailPanel, asked: &mut Asked) {
    let palette = Palette::of(ui);
    ui.add_space(4.0);
    let found = state.compare.cursor().and_then(|(row, column)| match made.comparison.rows.get(row) {
        Some(Row::Cells(cells)) => Some((row, column, cells)),
        _ => None,
    });
    let Some((row, column, cells)) = found else {
        ui.label(RichText::new(state.t(Text::NothingSelected)).color(palette.weak));
        return;
    };
    heading(ui, state, made, cells, row, column, asked);
    ScrollArea::vertical().id_salt("compare detail").auto_shrink(false).show(ui, |ui| {
        value(ui, state, made, cells, row, column);
        if let Some(track) = cells.track.and_then(|t| made.comparison.tracks.get(t)) {
            ui.add_space(4.0);
            ui.separator();
            pairing(ui, state, made, track, column, panel, asked);
        }
    });
}

fn heading(
    ui: &mut egui::Ui,
    state: &State,
    made: &SideBySide,
    cells: &CellRow,
    row: usize,
    column: usize,
    asked: &mut Asked,
) {
    let palette = Palette::of(ui);
    ui.horizontal(|ui| {
        let year = cells.year.map(|y| format!("{y}年度　")).unwrap_or_default();
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            let there = !made.value(row, column).is_empty() || cells.changes.get(column) == Some(&Change::Unread);
            let open = ui.add_enabled(there, egui::Button::new(state.t(Text::CompareOpen)));
            if open.clicked() {
                asked.push(Intent::Compare(CompareIntent::OpenCursor));
            }
            ui.with_layout(egui::Layout::left_to_right(egui::Align::Center), |ui| {
                let title = format!("{}　{year}{}", column_title(state, made, column), cells.label);
                ui.add(egui::Label::new(RichText::new(title).font(bold(14.0)).color(palette.text)).truncate());
            });
        });
    });
}

fn value(ui: &mut egui::Ui, state: &State, made: &SideBySide, cells: &CellRow, row: usize, column: usize) {
    let palette = Palette::of(ui);
    let now = made.value(row, column);
    let before = cells.held_against(column);
    let change = cells.changes.get(column).copied().unwrap_or(Change::Blank);
    let mut job = LayoutJob::default();
    job.wrap.max_width = ui.available_width();
    let weak = words::format(SIZE, palette.weak);
    match (change, before) {
        (Change::Wording, Some(b)) => {
            words::append(&mut job, &text_diff(made.value(row, b), now), SIZE, palette);
        }
        (Change::Figure(by), Some(b)) => {
            let from = format!("{} {} → ", column_title(state, made, b), made.value(row, b));
            job.append(&from, 0.0, weak);
            job.append(now, 0.0, words::format(SIZE, palette.text));
            job.append(&format!("　{}", by.words()), 0.0, words::format(SIZE, palette.flagged));
        }
        (Change::Gone, Some(b)) => {
            let from = format!("{} {}", column_title(state, made, b), made.value(row, b));
            job.append(&from, 0.0, weak);
            job.append(&format!(" → {}", state.t(Text::CompareGone)), 0.0, words::format(SIZE, palette.flagged));
        }
        (Change::Unread, _) => job.append(state.t(Text::CompareUnread), 0.0, words::format(SIZE, palette.flagged)),
        _ if now.is_empty() => job.append(state.t(Text::Blank), 0.0, weak),
        _ => job.append(now, 0.0, words::format(SIZE, palette.text)),
    }
    ui.add(egui::Label::new(job).wrap());
}

/// The nearest sheet before `column` that has a row in the track.
fn earlier(track: &Track, column: usize) -> Option<usize> {
    (0..column).rev().find(|i| matches!(track.rows.get(*i), Some(Some(_))))
}

fn pairing(
    ui: &mut egui::Ui,
    state: &State,
    made: &SideBySide,
    track: &Track,
    column: usize,
    panel: &mut DetailPanel,
    asked: &mut Asked,
) {
    let palette = Palette::of(ui);
    let writable = state.read_only.is_none();
    let Some(own) = track.rows.get(column).and_then(Option::as_ref) else {
        ui.label(RichText::new(state.t(Text::CompareNoRow)).color(palette.weak));
        return;
    };
    let before = earlier(track, column).and_then(|e| Some((e, track.rows.get(e)?.as_ref()?.prefix.clone())));
    ui.horizontal_wrapped(|ui| {
        let why = own.why.map_or_else(|| state.t(Text::CompareNoRow).to_owned(), PairWhy::words);
        let with = before.as_ref().map(|(e, _)| format!("{}　", column_title(state, made, *e))).unwrap_or_default();
        ui.label(RichText::new(format!("{}: {with}{why}", state.t(Text::ComparePaired))).color(palette.weak));
        if let Some((e, prefix)) = &before {
            let by_hand = own.why == Some(PairWhy::ByHand);
            let (text, verdict) =
                if by_hand { (Text::CompareRepair, Verdict::Undecided) } else { (Text::CompareUnpair, Verdict::Apart) };
            if ui.add_enabled(writable, compact(state.t(text))).clicked() {
                let (earlier, later) = ((*e, prefix.clone()), (column, own.prefix.clone()));
                asked.push(Intent::Compare(CompareIntent::Pair { earlier, later, verdict, note: None }));
            }
        }
        candidates(ui, state, made, track, column, asked);
    });
    if let Some((e, prefix)) = before {
        note(ui, state, made, (e, prefix), (column, own.prefix.clone()), panel, asked);
    }
}

/// Rows of the sheets before that could be the same: a menu.
fn candidates(ui: &mut egui::Ui, state: &State, made: &SideBySide, track: &Track, column: usize, asked: &mut Asked) {
    let Some(own) = track.rows.get(column).and_then(Option::as_ref) else { return };
    let Some(before) = column.checked_sub(1) else { return };
    let enabled = state.read_only.is_none();
    ui.add_enabled_ui(enabled, |ui| {
        ui.menu_button(state.t(Text::ComparePairWith), |ui| {
            ui.set_max_width(420.0);
            let all = made.comparison.tracks.iter().enumerate().filter(|(_, t)| t.group == track.group && *t != track);
            for (index, other) in all {
                let at = (0..=before).rev().find_map(|i| Some((i, other.rows.get(i)?.as_ref()?.prefix.clone())));
                let Some((i, prefix)) = at else { continue };
                let text = format!("{}　{}", column_title(state, made, i), made.comparison.track_name(index));
                if ui.add(egui::Button::new(text).truncate()).clicked() {
                    let (earlier, later) = ((i, prefix), (column, own.prefix.clone()));
                    let verdict = Verdict::Together;
                    asked.push(Intent::Compare(CompareIntent::Pair { earlier, later, verdict, note: None }));
                    ui.close();
                }
            }
        });
    });
}

/// The pair in the project's terms, and what was said about it.
fn pair_of<'a>(
    state: &'a State,
    made: &SideBySide,
    earlier: &(usize, String),
    later: &(usize, String),
) -> Option<(PairId, Option<&'a RowPair>)> {
    let row = |(column, prefix): &(usize, String)| {
        let id = made.ids.get(*column)?;
        Some((id.clone(), state.project.sheets.get(id)?.row_named(prefix)?))
    };
    let ((a, x), (b, y)) = (row(earlier)?, row(later)?);
    let pair = PairId { sheets: LinkId { earlier: a, later: b }, earlier: x, later: y };
    let said = state.project.pairs.get(&pair);
    Some((pair, said))
}

fn note(
    ui: &mut egui::Ui,
    state: &State,
    made: &SideBySide,
    earlier: (usize, String),
    later: (usize, String),
    panel: &mut DetailPanel,
    asked: &mut Asked,
) {
    let Some((pair, said)) = pair_of(state, made, &earlier, &later) else { return };
    let kept = said.map_or("", |s| s.note.as_str());
    if panel.of.as_ref() != Some(&pair) {
        kept.clone_into(&mut panel.note);
        panel.of = Some(pair);
    }
    let hint = state.t(Text::ComparePairNote);
    let field = line_edit(&mut panel.note).hint_text(hint).desired_width(f32::INFINITY);
    let response = ui.add_enabled(state.read_only.is_none(), field);
    response.widget_info(|| WidgetInfo::labeled(Role::TextInput, true, hint));
    panel.typed = (panel.note != kept).then(|| {
        let verdict = said.map_or(Verdict::Undecided, |s| s.verdict);
        let note = Some(panel.note.clone());
        Intent::Compare(CompareIntent::Pair { earlier, later, verdict, note })
    });
    if response.lost_focus() {
        asked.extend(panel.typed.take());
    }
    if let Some(said) = said {
        let at = said.by.at.to_zoned(jiff::tz::TimeZone::system()).strftime("%Y-%m-%d %H:%M").to_string();
        ui.label(RichText::new(format!("{}　{at}", said.by.author)).small().color(Palette::of(ui).weak));
    }
}
