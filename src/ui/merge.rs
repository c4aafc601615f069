//! The panel that holds another person's work against ours.

use egui::{Frame, RichText, ScrollArea, Stroke, UiBuilder, Vec2};

use super::theme::{Palette, bold, para};
use super::{Asked, compact_button};
use crate::app::{Intent, Merge, State, Text};
use crate::review::{Agreement, CellReview, Proposal};

/// The height of one cell to decide.
const CARD: f32 = 134.0;

/// Draws the panel.
pub(super) fn show(ui: &mut egui::Ui, state: &State, merge: &Merge, asked: &mut Asked) {
    let palette = Palette::of(ui);
    ui.horizontal(|ui| {
        ui.label(RichText::new(state.t(Text::MergeTitle)).font(bold(14.0)));
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            if compact_button(ui, state.t(Text::Close)).clicked() {
                asked.push(Intent::CloseMerge);
            }
        });
    });
    ui.add(egui::Label::new(RichText::new(&merge.name).color(palette.weak)).truncate());
    agreement(ui, state, merge);
    let (cells, notes) = (merge.left.taken.len(), merge.left.notes.len());
    if cells + notes > 0 {
        let words = state.count(Text::MergeNew, cells).replace("{notes}", &notes.to_string());
        ui.add(egui::Label::new(para(words)).wrap());
        let take = ui.add_enabled(!state.is_locked(), egui::Button::new(state.t(Text::MergeTake)));
        if take.clicked() {
            asked.push(Intent::TakeWhatIsNew);
        }
    }
    ui.separator();
    let left = &merge.left.differing;
    if left.is_empty() {
        ui.label(RichText::new(state.t(Text::MergeDone)).color(palette.confirmed));
        return;
    }
    ui.label(state.count(Text::MergeLeft, left.len()));
    ScrollArea::vertical().id_salt("differing").auto_shrink(false).show_rows(ui, CARD, left.len(), |ui, range| {
        for index in range {
            if let Some(proposal) = left.get(index) {
                card(ui, state, index, proposal, asked);
            }
        }
    });
}

/// How far the two agree, in all and by part of the form.
fn agreement(ui: &mut egui::Ui, state: &State, merge: &Merge) {
    let words = |a: Agreement| {
        let share = if a.both == 0 { 0.0 } else { a.agreed as f32 * 100.0 / a.both as f32 };
        format!("{}/{}（{:.0}%）", a.agreed, a.both, share.floor())
    };
    let all = state.fill(Text::MergeAgreement, &words(merge.left.agreement_in_all()));
    egui::CollapsingHeader::new(all).id_salt("agreement").show(ui, |ui| {
        for (section, a) in &merge.left.agreement {
            ui.label(format!("{}　{}", words(*a), section.title()));
        }
    });
}

fn card(ui: &mut egui::Ui, state: &State, index: usize, proposal: &Proposal, asked: &mut Asked) {
    let palette = Palette::of(ui);
    let (rect, _) = ui.allocate_exact_size(Vec2::new(ui.available_width(), CARD), egui::Sense::hover());
    let inner = rect.shrink2(Vec2::new(0.0, 3.0));
    ui.painter().rect(inner, 4.0, palette.paper, Stroke::new(1.0, palette.line), egui::StrokeKind::Inside);
    let mut child = ui.new_child(UiBuilder::new().max_rect(inner.shrink(6.0)));
    child.spacing_mut().item_spacing.y = 2.0;
    Frame::new().show(&mut child, |ui| {
        let sheet = state.project.sheets.get(&proposal.sheet);
        let place = sheet.and_then(|s| s.key_of(&proposal.cell)).map(|k| k.label()).unwrap_or_default();
        let name = state.summary(&proposal.sheet).map(|s| format!("{} {}", s.year, s.name)).unwrap_or_default();
        ui.add(egui::Label::new(RichText::new(&place).font(bold(13.0))).truncate());
        ui.add(egui::Label::new(RichText::new(name).small().color(palette.weak)).truncate());
        // What is ours may have changed since the two were held together.
        let untouched = CellReview::default();
        let ours = sheet.and_then(|s| s.cells.get(&proposal.cell)).unwrap_or(&untouched);
        for (who, review) in [(Text::MergeOurs, ours), (Text::MergeTheirs, &proposal.theirs)] {
            let (value, why) = said(state, review);
            let text = format!("{}: {value}", state.t(who));
            ui.add(egui::Label::new(text.as_str()).truncate()).on_hover_text(format!("{text}\n{why}"));
            let why = RichText::new(why).small().color(palette.weak);
            ui.add(egui::Label::new(why).truncate());
        }
        ui.horizontal(|ui| {
            let button = |ui: &mut egui::Ui, text: Text| {
                let response = compact_button(ui, state.t(text));
                let name = format!("{} {place}", state.t(text));
                response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &name));
                response.clicked()
            };
            if button(ui, Text::MergeKeep) {
                asked.push(Intent::Decide { index, theirs: false });
            }
            if !state.is_locked() && button(ui, Text::MergeAdopt) {
                asked.push(Intent::Decide { index, theirs: true });
            }
        });
    });
}

/// What a person said about a cell; and the reason, with who it was.
fn said(state: &State, review: &CellReview) -> (String, String) {
    let value = review.correction.as_ref().map_or(state.t(Text::MachineValue), |c| c.value.as_str());
    let reason = review.correction.as_ref().map(|c| c.reason.as_str()).filter(|r| !r.is_empty());
    let author = review.by.as_ref().map(|b| b.author.as_str());
    let why: Vec<&str> = author.into_iter().chain(reason).collect();
    (format!("{}{}", value.replace('\n', " "), state.bracketed(state.word(review.status))), why.join("　"))
}
