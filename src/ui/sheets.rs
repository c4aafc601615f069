use std::collections::BTreeMap;

use egui::{Align2, FontId, Key, Modifiers, Pos2, Rect, RichText, Role, ScrollArea, Sense, Vec2, WidgetInfo};
use strum::IntoEnumIterator;

use super::theme::{Palette, bold};
use super::{Asked, command_button, line_edit, mark};
use crate::app::findings::FindingCounts;
use crate::app::{
    BudgetSize, Command, Intent, Pane, Progress, SheetFilter, SheetSummary, SortBy, State, Text, filtered,
};
use crate::check::Severity;
use crate::review::SheetId;

/// What the list remembers between frames.
#[derive(Debug, Default)]
pub(crate) struct SheetsPanel {
    filter: SheetFilter,
    shown: Vec<SheetId>,
    shown_for: Option<(SheetFilter, u64)>,
    seen_focus: u64,
    seen_sheet: Option<SheetId>,
}

const ROW: f32 = 66.0;

/// Draws the list of sheets.
pub(crate) fn show(ui: &mut egui::Ui, state: &State, panel: &mut SheetsPanel, asked: &mut Asked) {
    super::anchor::hold(ui, state, Pane::Sheets, ui.max_rect());
    ui.add_space(2.0);
    ui.horizontal(|ui| {
        ui.label(RichText::new(state.t(Text::Sheets)).font(bold(14.0)));
        if state.pane == Pane::Sheets {
            super::focus_line(ui);
        }
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            sort_choice(ui, state, asked);
        });
    });
    let hint = state.t(Text::SheetFilterHint);
    let filter = ui.add(line_edit(&mut panel.filter.query).hint_text(hint).desired_width(f32::INFINITY));
    filter.widget_info(|| WidgetInfo::labeled(Role::TextInput, true, hint));
    if panel.seen_focus != state.focus_filter {
        panel.seen_focus = state.focus_filter;
        filter.request_focus();
    }
    facets(ui, state, &mut panel.filter);
    refresh(state, panel);
    // egui has taken the focus away by now.
    if filter.lost_focus() && ui.input_mut(|i| i.consume_key(Modifiers::NONE, Key::Escape)) {
        panel.filter.query.clear();
    }
    ui.add_space(2.0);
    let count = panel.shown.len();
    if count == 0 {
        ui.label(RichText::new(state.t(Text::NoSheetMatches)).color(Palette::of(ui).weak));
        return;
    }
    let mut area = ScrollArea::vertical().auto_shrink(false);
    let current = state.current_sheet().map(|s| &s.id);
    if panel.seen_sheet.as_ref() != current {
        panel.seen_sheet = current.cloned();
        if let Some(at) = current.and_then(|c| panel.shown.iter().position(|s| s == c)) {
            let room = ui.available_height();
            let offset = (at as f32 * ROW - room / 2.0).max(0.0);
            if at as f32 * ROW > room - ROW {
                area = area.vertical_scroll_offset(offset);
            }
        }
    }
    ui.spacing_mut().item_spacing.y = 0.0;
    area.show_rows(ui, ROW, count, |ui, range| {
        for id in panel.shown.get(range).unwrap_or_default() {
            if let Some(summary) = state.summary(id) {
                row(ui, state, id, summary, current == Some(id), asked);
            }
        }
    });
}

fn refresh(state: &State, panel: &mut SheetsPanel) {
    let fresh = panel.shown_for.as_ref().is_some_and(|(f, r)| *f == panel.filter && *r == state.list_revision);
    if !fresh {
        panel.shown = filtered(state, &panel.filter);
        panel.shown_for = Some((panel.filter.clone(), state.list_revision));
    }
}

/// Lists to choose what the sheets shown are: only where there are several.
fn facets(ui: &mut egui::Ui, state: &State, filter: &mut SheetFilter) {
    if state.order().len() < 2 {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = Vec2::new(3.0, 3.0);
        ui.spacing_mut().button_padding.x = 6.0;
        let names = |counts: &BTreeMap<String, usize>| -> Vec<(String, String)> {
            counts
                .iter()
                .map(|(name, n)| (name.clone(), format!("{name}{}", state.bracketed(&n.to_string()))))
                .collect()
        };
        if state.facets.ministries.len() > 1 || filter.ministry.is_some() {
            facet(ui, state, Text::FacetMinistry, &mut filter.ministry, names(&state.facets.ministries));
        }
        if state.facets.years.len() > 1 || filter.year.is_some() {
            facet(ui, state, Text::FacetYear, &mut filter.year, names(&state.facets.years));
        }
        let words = |text: Text| state.t(text).to_owned();
        let progress = Progress::iter().map(|p| (p, words(p.text()))).collect();
        facet(ui, state, Text::FacetProgress, &mut filter.progress, progress);
        let sizes = BudgetSize::iter().map(|b| (b, words(b.text()))).collect();
        facet(ui, state, Text::FacetBudget, &mut filter.budget, sizes);
        if filter.has_facets() && super::compact_button(ui, state.t(Text::FilterClear)).clicked() {
            *filter = SheetFilter::words(&filter.query);
        }
    });
}

fn facet<T: Clone + PartialEq>(
    ui: &mut egui::Ui,
    state: &State,
    title: Text,
    chosen: &mut Option<T>,
    all: Vec<(T, String)>,
) {
    let name = state.t(title);
    let word = all.iter().find(|(value, _)| chosen.as_ref() == Some(value)).map(|(_, word)| word.as_str());
    let text = match word {
        Some(word) => RichText::new(word).color(Palette::of(ui).accent),
        None => RichText::new(name),
    };
    let list = egui::ComboBox::from_id_salt(("facet", name)).selected_text(text.size(12.5)).width(46.0);
    let response = list.show_ui(ui, |ui| {
        ui.selectable_value(chosen, None, state.t(Text::FilterAny));
        for (value, word) in all {
            ui.selectable_value(chosen, Some(value), word);
        }
    });
    response.response.widget_info(|| WidgetInfo::labeled(Role::ComboBox, true, name));
}

fn sort_choice(ui: &mut egui::Ui, state: &State, asked: &mut Asked) {
    let name = |by: SortBy| {
        state.t(match by {
            SortBy::Name => Text::SortName,
            SortBy::Year => Text::SortYear,
            SortBy::Ministry => Text::SortMinistry,
            SortBy::Budget => Text::SortBudget,
            SortBy::Open => Text::SortOpen,
        })
    };
    // It gives way before the list's name is covered.
    let width = (ui.available_width() - 24.0).clamp(50.0, 110.0);
    let list = egui::ComboBox::from_id_salt("sort").selected_text(name(state.sort)).width(width).truncate();
    let response = list.show_ui(ui, |ui| {
        for by in SortBy::iter() {
            if ui.selectable_label(state.sort == by, name(by)).clicked() {
                asked.push(Intent::Sort(by));
            }
        }
    });
    response.response.widget_info(|| WidgetInfo::labeled(Role::ComboBox, true, state.t(Text::SortLabel)));
}

fn row(ui: &mut egui::Ui, state: &State, id: &SheetId, s: &SheetSummary, current: bool, asked: &mut Asked) {
    let palette = Palette::of(ui);
    let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), ROW), Sense::click());
    let fill = match (current, response.hovered()) {
        (true, _) => palette.select,
        (false, true) => palette.button_hover,
        (false, false) => palette.panel,
    };
    let painter = ui.painter().with_clip_rect(rect.intersect(ui.clip_rect()));
    painter.rect_filled(rect, 4.0, fill);
    let inner = rect.shrink2(Vec2::new(8.0, 5.0));
    let name = elided(ui, &s.name, FontId::proportional(13.5), inner.width());
    painter.galley(inner.min, name, palette.text);
    let about = [s.year.as_str(), &s.ministry, &s.number].into_iter().filter(|t| !t.is_empty()).collect::<Vec<_>>();
    let below = inner.min.y + 19.0;
    let about = elided(ui, &about.join("　"), FontId::proportional(11.5), inner.width() - 40.0);
    painter.galley_with_override_text_color(Pos2::new(inner.min.x, below), about, palette.weak);
    findings(ui, &painter, state, id, inner);
    progress(&painter, palette, inner, s);
    // Put together only where somebody asks: a screen reader, the pointer.
    let left = || state.count(Text::Remaining, s.counts.open());
    let found = || state.findings.of(id).map(|f| counted(state, f.counts)).unwrap_or_default();
    response.widget_info(|| {
        let share = state.fill(Text::RowProgress, &format!("{:.0}", s.counts.share_settled() * 100.0));
        let text = format!("{} {} {} {share} {} {}", s.year, s.ministry, s.name, left(), found());
        WidgetInfo::selected(Role::Button, true, current, text)
    });
    let response = response.on_hover_ui(|ui| {
        let missing = state.count(Text::MissingCount, s.counts.missing);
        let about = format!("{}\n{}　{}　{}", s.name, s.year, s.ministry, s.number);
        ui.label(format!("{about}\n{}（{missing}）\n{}", left(), found()));
    });
    if response.clicked() {
        asked.push(Intent::SelectSheet(id.clone()));
    }
    response.context_menu(|ui| {
        command_button(ui, state, Command::RemoveSheet, asked);
        command_button(ui, state, Command::NoteOnSheet, asked);
    });
}

/// `誤り 1 注意 2 情報 3`: open findings in words.
fn counted(state: &State, counts: FindingCounts) -> String {
    let severities = [Severity::Error, Severity::Caution, Severity::Info];
    let some = severities.into_iter().filter(|s| counts.of(*s) > 0);
    some.map(|s| format!("{} {}", state.word(s), counts.of(s))).collect::<Vec<_>>().join(" ")
}

/// Open findings by severity, each with its shape and word.
fn findings(ui: &egui::Ui, painter: &egui::Painter, state: &State, id: &SheetId, inner: Rect) {
    let Some(counts) = state.findings.of(id).map(|f| f.counts) else { return };
    let palette = Palette::of(ui);
    let middle = inner.max.y - 9.0;
    let mut left = inner.min.x;
    for severity in [Severity::Error, Severity::Caution, Severity::Info] {
        if counts.of(severity) == 0 {
            continue;
        }
        mark::paint_severity(painter, Pos2::new(left + 6.0, middle), palette, severity, false);
        let word = format!("{} {}", state.word(severity), counts.of(severity));
        let font = FontId::proportional(11.0);
        let drawn = painter.text(Pos2::new(left + 15.0, middle), Align2::LEFT_CENTER, word, font, palette.weak);
        left = drawn.max.x + 8.0;
    }
}

/// The share a person has settled, as a bar with its percentage.
fn progress(painter: &egui::Painter, palette: &Palette, inner: Rect, s: &SheetSummary) {
    #[allow(clippy::cast_possible_truncation, reason = "a share between 0 and 1")]
    let share = s.counts.share_settled() as f32;
    let bar = Rect::from_min_max(Pos2::new(inner.min.x, inner.max.y + 1.0), Pos2::new(inner.max.x, inner.max.y + 3.0));
    painter.rect_filled(bar, 2.0, palette.line);
    let mut done = bar;
    done.set_width(bar.width() * share);
    painter.rect_filled(done, 2.0, palette.confirmed);
    // Beside year and number: the line of findings may take its whole width.
    let at = Pos2::new(inner.max.x, inner.min.y + 26.0);
    painter.text(at, Align2::RIGHT_CENTER, format!("{:.0}%", share * 100.0), FontId::proportional(11.0), palette.weak);
}

/// One line of text, with … where it does not fit.
pub(crate) fn elided(ui: &egui::Ui, text: &str, font: FontId, width: f32) -> std::sync::Arc<egui::Galley> {
    let mut job = egui::text::LayoutJob::simple_singleline(text.to_owned(), font, egui::Color32::PLACEHOLDER);
    job.wrap = egui::text::TextWrapping::truncate_at_width(width.max(8.0));
    ui.ctx().fonts_mut(|f| f.layout_job(job))
}
