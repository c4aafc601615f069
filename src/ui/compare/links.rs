//! Which sheets belong together: proposals with their reasons, to be accepted
//! or rejected, and links made by hand.

use egui::{Pos2, Rect, RichText, Role, ScrollArea, Sense, Stroke, StrokeKind, UiBuilder, Vec2, WidgetInfo};

use super::picker::{Picker, choose};
use super::{sheet_words, words};
use crate::app::compare_view::{LinkState, ProposedLink};
use crate::app::{CompareIntent, Intent, State, Text};
use crate::review::{SheetId, Verdict};
use crate::ui::Asked;
use crate::ui::theme::{Palette, bold};

/// What the page remembers between frames.
#[derive(Debug, Default)]
pub(super) struct LinksPanel {
    picker: Picker,
    shown: Vec<usize>,
    shown_for: Option<(usize, bool, Option<SheetId>)>,
}

const ROW: f32 = 102.0;

pub(super) fn show(ui: &mut egui::Ui, state: &State, panel: &mut LinksPanel, asked: &mut Asked) {
    let palette = Palette::of(ui);
    by_hand(ui, state, panel, asked);
    ui.separator();
    let Some(links) = state.compare.links() else {
        ui.label(RichText::new(state.t(Text::CompareLooking)).color(palette.weak));
        return;
    };
    panel.refresh(state, links);
    if panel.shown.is_empty() {
        ui.label(RichText::new(state.t(Text::CompareNoLinks)).color(palette.weak));
        return;
    }
    ui.spacing_mut().item_spacing.y = 8.0;
    ScrollArea::vertical().id_salt("compare links").auto_shrink(false).show_rows(
        ui,
        ROW,
        panel.shown.len(),
        |ui, range| {
            for link in panel.shown.get(range).unwrap_or_default().iter().filter_map(|i| links.get(*i)) {
                row(ui, state, link, asked);
            }
        },
    );
}

impl LinksPanel {
    /// The links of the sheets on show, or all; undecided ones first.
    fn refresh(&mut self, state: &State, links: &std::sync::Arc<Vec<ProposedLink>>) {
        let all = state.compare.all_links;
        let current = state.current_sheet().map(|s| s.id.clone());
        let key = (std::sync::Arc::as_ptr(links).addr(), all, current.clone());
        if self.shown_for.as_ref() == Some(&key) {
            return;
        }
        let columns = state.compare.columns();
        let here = |id: &SheetId| columns.contains(id) || current.as_ref() == Some(id);
        let fits = |l: &ProposedLink| all || here(&l.earlier) || here(&l.later);
        self.shown = (0..links.len()).filter(|i| links.get(*i).is_some_and(fits)).collect();
        let year = |id: &SheetId| state.summary(id).map(|s| s.year.clone());
        self.shown.sort_by_cached_key(|i| {
            links.get(*i).map(|l| {
                (if all { l.state } else { LinkState::Proposed }, year(&l.later), year(&l.earlier), l.later.clone())
            })
        });
        self.shown_for = Some(key);
    }
}

fn by_hand(ui: &mut egui::Ui, state: &State, panel: &mut LinksPanel, asked: &mut Asked) {
    let palette = Palette::of(ui);
    ui.horizontal_wrapped(|ui| {
        if let Some(sheet) = state.current_sheet() {
            let id = sheet.id.clone();
            ui.label(RichText::new(sheet_words(state, &id)).font(bold(13.5)));
            let button = ui.add_enabled(state.read_only.is_none(), egui::Button::new(state.t(Text::CompareLinkByHand)));
            let button = button.on_hover_text(state.t(Text::CompareLinkHint));
            if let Some(other) = choose(&button, state, &mut panel.picker, |o| *o != id) {
                let (earlier, later) = in_order(state, id, other);
                let verdict = Verdict::Together;
                asked.push(Intent::Compare(CompareIntent::Link { earlier, later, verdict, note: None }));
            }
        }
        let mut all = state.compare.all_links;
        if ui.checkbox(&mut all, state.t(Text::CompareAllLinks)).changed() {
            asked.push(Intent::Compare(CompareIntent::AllLinks(all)));
        }
        if let Some(links) = state.compare.links() {
            let open = links.iter().filter(|l| l.state == LinkState::Proposed).count();
            ui.label(
                RichText::new(format!("{} {open} / {}", state.t(Text::CompareProposed), links.len()))
                    .color(palette.weak),
            );
        }
    });
}

/// The earlier of two sheets first.
fn in_order(state: &State, a: SheetId, b: SheetId) -> (SheetId, SheetId) {
    let year = |id: &SheetId| state.compare.profile(id).and_then(|p| p.year);
    if year(&b) < year(&a) { (b, a) } else { (a, b) }
}

fn row(ui: &mut egui::Ui, state: &State, link: &ProposedLink, asked: &mut Asked) {
    let palette = Palette::of(ui);
    let (rect, _) = ui.allocate_exact_size(Vec2::new(ui.available_width() - 4.0, ROW), Sense::hover());
    let painter = ui.painter().with_clip_rect(rect.intersect(ui.clip_rect()));
    painter.rect(rect, 6.0, palette.paper, Stroke::new(1.0, palette.line), StrokeKind::Inside);
    let (word, color) = match link.state {
        LinkState::Proposed => (Text::CompareProposed, palette.weak),
        LinkState::Accepted => (Text::CompareAccepted, palette.confirmed),
        LinkState::ByHand => (Text::CompareByHand, palette.corrected),
        LinkState::Rejected => (Text::CompareRejected, palette.bad),
    };
    painter.rect_filled(Rect::from_min_size(rect.min, Vec2::new(4.0, ROW)), 2.0, color);
    let width = rect.width() - 250.0;
    let one = words::Setting { size: 13.5, width, rows: 1 };
    let names = [&link.earlier, &link.later].map(|id| sheet_words(state, id));
    let dim = if link.stands() { palette.text } else { palette.dim };
    let [earlier, later] = &names;
    painter.galley(rect.min + Vec2::new(14.0, 7.0), words::plain(ui, earlier, &one, dim), dim);
    painter.galley(rect.min + Vec2::new(14.0, 28.0), words::plain(ui, &format!("→ {later}"), &one, dim), dim);
    reasons(ui, &painter, link, Rect::from_min_max(rect.min + Vec2::new(14.0, 51.0), rect.max), width, palette);
    let node = ui.interact(rect, egui::Id::unique(("compare link", &link.earlier, &link.later)), Sense::hover());
    let name = format!("{} → {}（{}）", earlier, later, state.t(word));
    node.widget_info(|| WidgetInfo::labeled(Role::Label, true, &name));
    let at = Rect::from_min_max(Pos2::new(rect.max.x - 226.0, rect.min.y + 8.0), rect.max - Vec2::splat(8.0));
    let mut child = ui.new_child(UiBuilder::new().max_rect(at).id_salt(("link", &link.earlier, &link.later)));
    child.label(RichText::new(state.t(word)).color(color));
    child.horizontal(|ui| buttons(ui, state, link, &names, asked));
}

fn reasons(ui: &egui::Ui, painter: &egui::Painter, link: &ProposedLink, rect: Rect, width: f32, palette: &Palette) {
    let said = |is_for: bool| {
        let words: Vec<String> =
            link.why.iter().filter(|w| w.is_for() == is_for).map(crate::compare::Why::words).collect();
        words.join("、")
    };
    let setting = words::Setting { size: 12.0, width, rows: 2 };
    let mut at = rect.min;
    for (sign, text, color) in [("＋", said(true), palette.confirmed), ("－", said(false), palette.flagged)] {
        if !text.is_empty() {
            let galley = words::plain(ui, &format!("{sign} {text}"), &setting, color);
            let high = galley.size().y;
            painter.galley(at, galley, color);
            at.y += high + 1.0;
        }
    }
}

fn buttons(ui: &mut egui::Ui, state: &State, link: &ProposedLink, names: &[String; 2], asked: &mut Asked) {
    let choices: &[(Text, Verdict)] = match link.state {
        LinkState::Proposed => &[(Text::CompareAccept, Verdict::Together), (Text::CompareReject, Verdict::Apart)],
        LinkState::Accepted | LinkState::Rejected | LinkState::ByHand => &[(Text::CompareTakeBack, Verdict::Undecided)],
    };
    for (text, verdict) in choices {
        let button = ui.add_enabled(state.read_only.is_none(), egui::Button::new(state.t(*text)));
        let [earlier, later] = names;
        button
            .widget_info(|| WidgetInfo::labeled(Role::Button, true, format!("{} {earlier} → {later}", state.t(*text))));
        if button.clicked() {
            let (earlier, later) = (link.earlier.clone(), link.later.clone());
            asked.push(Intent::Compare(CompareIntent::Link { earlier, later, verdict: *verdict, note: None }));
        }
    }
}
