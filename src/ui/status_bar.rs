use egui::{Layout, RichText, Spinner};

use super::Asked;
use super::mark;
use super::theme::Palette;
use crate::app::{Command, Intent, JobKind, State, Text};
use crate::check::Severity;
use crate::review::Status;

/// The line at the bottom: what runs, what is left, what is explained, what
/// is saved.
pub(crate) fn show(ui: &mut egui::Ui, state: &State, asked: &mut Asked) {
    let palette = Palette::of(ui);
    ui.horizontal(|ui| {
        ui.set_min_height(24.0);
        // From the right, so that what is saved stands whole and the rest is cut.
        ui.with_layout(Layout::right_to_left(egui::Align::Center), |ui| {
            let (text, color) = if let Some(why) = &state.read_only {
                (format!("{} — {why}", state.t(Text::ReadOnly)), palette.flagged)
            } else if state.is_dirty() {
                (unsaved(state), palette.flagged)
            } else if state.target.is_some() {
                (state.t(Text::Saved).to_owned(), palette.confirmed)
            } else {
                (String::new(), palette.weak)
            };
            ui.label(RichText::new(text).color(color));
            if let Some(view) = state.source_view() {
                ui.separator();
                let share = format!("{:.1}", (view.explained * 1000.0).floor() / 10.0);
                let text = state.fill(Text::Explained, &share);
                ui.label(text).on_hover_text(state.t(Text::ExplainedHint));
            }
            ui.with_layout(Layout::left_to_right(egui::Align::Center), |ui| {
                ui.shrink_clip_rect(ui.max_rect());
                job(ui, state, asked);
                counts(ui, state, asked);
            });
        });
    });
}

/// Who signed the sheet; a click opens the dialog.
fn signatures(ui: &mut egui::Ui, state: &State, asked: &mut Asked) {
    let Some(view) = state.view() else { return };
    let palette = Palette::of(ui);
    for signed in &view.signed {
        let (mark, color) =
            if signed.stands { ("", palette.confirmed) } else { (state.t(Text::SignatureBroken), palette.bad) };
        let text = format!("{} {}{mark}", state.word(signed.role), signed.by.author);
        let tip = super::signoff::words(state, signed);
        if ui.link(RichText::new(text).color(color)).on_hover_text(tip).clicked() {
            asked.push(Intent::Run(Command::SignOff));
        }
    }
}

/// That there are unsaved changes, and whether the journal has them.
fn unsaved(state: &State) -> String {
    let last = state.project.log.last_seq();
    let journal = match (state.journaling.is_on(), state.journaling.acknowledged() >= last) {
        (false, _) => return state.t(Text::Unsaved).to_owned(),
        (true, true) => Text::Journalled,
        (true, false) => Text::Journalling,
    };
    format!("{}{}", state.t(Text::Unsaved), state.bracketed(state.t(journal)))
}

pub(super) fn job(ui: &mut egui::Ui, state: &State, asked: &mut Asked) {
    let Some(running) = state.jobs.running() else { return };
    let what = match running.what {
        JobKind::Import | JobKind::Load | JobKind::Reread => Text::Reading,
        JobKind::Recover => Text::Recovering,
        JobKind::Save | JobKind::Export => Text::SavingNow,
        JobKind::Pick => Text::ChooseFile,
    };
    ui.add(Spinner::new().size(14.0));
    let mut text = state.t(what).to_owned();
    if running.total > 0 {
        text = format!("{text} {}/{}　{}", running.done + 1, running.total, running.name);
        ui.add(egui::ProgressBar::new(running.done as f32 / running.total as f32).desired_width(120.0));
    }
    ui.label(text);
    let stops = match running.what {
        JobKind::Import | JobKind::Reread => true,
        // What tells how far it is can be stopped there.
        JobKind::Load | JobKind::Recover | JobKind::Save | JobKind::Export => running.total > 0,
        JobKind::Pick => false,
    };
    if stops && ui.button(state.t(Text::Cancel)).clicked() {
        asked.push(Intent::CancelJob);
    }
    ui.separator();
}

fn counts(ui: &mut egui::Ui, state: &State, asked: &mut Asked) {
    let Some(summary) = state.current_sheet().and_then(|s| state.summary(&s.id)) else { return };
    let c = summary.counts;
    ui.label(state.count(Text::Remaining, c.open()));
    findings(ui, state, asked);
    let (_, put_off) = state.waiting();
    if put_off > 0 {
        ui.label(state.count(Text::RemainingPutOff, put_off));
    }
    if state.order().len() > 1 {
        let in_all = RichText::new(state.count(Text::RemainingInAll, state.open_in_all)).color(Palette::of(ui).weak);
        ui.add(egui::Label::new(in_all).truncate());
    }
    signatures(ui, state, asked);
    let by_status = [
        (Status::Unchecked, c.unchecked),
        (Status::Flagged, c.flagged),
        (Status::Corrected, c.corrected),
        (Status::Confirmed, c.confirmed),
        (Status::NotApplicable, c.not_applicable),
    ];
    let words: Vec<String> = by_status.iter().map(|(s, n)| format!("{} {n}", state.word(*s))).collect();
    let all = format!("{}　{}", words.join("　"), state.bracketed(&state.count(Text::MissingCount, c.missing)));
    let label = egui::Label::new(RichText::new(&all).color(Palette::of(ui).weak)).truncate();
    ui.add(label).on_hover_text(all);
}

/// How many findings are open, by severity; a click shows them.
fn findings(ui: &mut egui::Ui, state: &State, asked: &mut Asked) {
    let found = state.current_sheet().and_then(|s| state.findings.of(&s.id));
    let Some(counts) = found.map(|f| f.counts) else { return };
    let text = format!("・{}", state.count(Text::FindingsCount, counts.open()));
    ui.spacing_mut().item_spacing.x = 2.0;
    let by: Vec<String> = [Severity::Error, Severity::Caution, Severity::Info]
        .map(|s| format!("{} {}", state.word(s), counts.of(s)))
        .into();
    let tip = format!("{}\n{}", by.join("　"), Command::ToggleFindings.tooltip(state.settings.language));
    if ui.link(text).on_hover_text(tip).clicked() {
        asked.push(Intent::Run(Command::ToggleFindings));
    }
    for severity in [Severity::Error, Severity::Caution, Severity::Info] {
        if counts.of(severity) > 0 {
            let (rect, _) = ui.allocate_exact_size(egui::vec2(18.0, 18.0), egui::Sense::hover());
            mark::paint_severity(ui.painter(), rect.center(), Palette::of(ui), severity, false);
            ui.label(counts.of(severity).to_string());
        }
    }
    ui.spacing_mut().item_spacing.x = 8.0;
    ui.add_space(8.0);
}
