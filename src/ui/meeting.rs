//! Dialogs where two people meet in one project, or a file does not open.

use std::path::Path;

use egui::{RichText, ScrollArea};

use super::Asked;
use super::dialogs::{close_button, heading, leave_button, safe_button};
use super::theme::{Palette, bold, para};
use crate::app::{BackupOffer, Command, Dialog, DiskChange, Holder, Intent, Purpose, State, Text};

/// Differences shown; the rest is counted.
const SHOWN: usize = 200;

/// Somebody else has the project open.
pub(super) fn held(ui: &mut egui::Ui, state: &State, holder: &Holder, fresh: bool, asked: &mut Asked) {
    ui.set_width(520.0);
    heading(ui, state.t(Text::HeldTitle));
    ui.add(egui::Label::new(para(state.fill(Text::HeldBody, &holder.who))).wrap());
    if !holder.since.is_empty() {
        ui.label(RichText::new(state.fill(Text::HeldSince, &holder.since)).color(Palette::of(ui).weak));
    }
    ui.add_space(4.0);
    let advice = if holder.left_behind { Text::HeldLeft } else { Text::HeldAdvice };
    ui.add(egui::Label::new(para(state.t(advice))).wrap());
    ui.add_space(10.0);
    ui.horizontal(|ui| {
        if ui.button(state.t(Text::TakeOver)).clicked() {
            asked.push(Intent::TakeLockOver);
        }
        if safe_button(ui, state.t(Text::LookOnly), fresh) {
            asked.push(Intent::CloseDialog);
        }
    });
}

/// A file that is to be written is there already.
pub(super) fn overwrite(
    ui: &mut egui::Ui,
    state: &State,
    purpose: Purpose,
    path: &Path,
    fresh: bool,
    asked: &mut Asked,
) {
    ui.set_width(520.0);
    heading(ui, state.t(Text::OverwriteTitle));
    ui.add(egui::Label::new(para(path.display().to_string())).wrap());
    let kept = if purpose == Purpose::SaveSingle { Text::SaveOverHint } else { Text::OverwriteBody };
    ui.add(egui::Label::new(para(state.t(kept)).color(Palette::of(ui).weak)).wrap());
    ui.add_space(10.0);
    ui.horizontal(|ui| {
        if ui.button(state.t(Text::OverwriteNow)).clicked() {
            asked.push(Intent::WriteOver { purpose, path: path.to_owned() });
        }
        if safe_button(ui, state.t(Text::OtherName), fresh) {
            asked.push(Intent::ShowDialog(Dialog::Path { purpose, no_dialog: false }));
        }
        if leave_button(ui, state.t(Text::Cancel)) {
            asked.push(Intent::CloseDialog);
        }
    });
}

/// The project's files changed under our hands: both versions, and what to do.
pub(super) fn disk_change(ui: &mut egui::Ui, state: &State, change: &DiskChange, fresh: bool, asked: &mut Asked) {
    ui.set_width(820.0);
    heading(ui, state.t(Text::DiskChangeTitle));
    let weak = Palette::of(ui).weak;
    ui.add(egui::Label::new(para(&change.why).color(weak)).wrap());
    ui.add_space(6.0);
    match &change.unreadable {
        Some(why) => {
            ui.add(egui::Label::new(para(state.fill(Text::DiskChangeUnreadable, why))).wrap());
        }
        None if change.lines.is_empty() => {
            ui.label(state.t(Text::DiskChangeSame));
        }
        None => differences(ui, state, change),
    }
    ui.add_space(10.0);
    ui.horizontal(|ui| {
        if safe_button(ui, Command::SaveAs.text(state.settings.language), fresh) {
            asked.push(Intent::CloseDialog);
            asked.push(Intent::Run(Command::SaveAs));
        }
        if ui.button(state.t(Text::SaveOver)).on_hover_text(state.t(Text::SaveOverHint)).clicked() {
            asked.push(Intent::SaveOver);
        }
        if leave_button(ui, state.t(Text::Cancel)) {
            asked.push(Intent::CloseDialog);
        }
    });
    ui.label(RichText::new(state.t(Text::SaveOverHint)).color(weak));
}

fn differences(ui: &mut egui::Ui, state: &State, change: &DiskChange) {
    ui.label(state.count(Text::DiskChangeCount, change.lines.len()));
    ScrollArea::vertical().max_height(300.0).show(ui, |ui| {
        for line in change.lines.iter().take(SHOWN) {
            ui.add_space(3.0);
            let place =
                if line.sheet.is_empty() { line.place.clone() } else { format!("{}　{}", line.sheet, line.place) };
            ui.label(RichText::new(place).font(bold(13.0)));
            for (side, text) in [(Text::Ours, &line.then), (Text::Theirs, &line.now)] {
                ui.add(egui::Label::new(para(format!("{}: {text}", state.t(side)))).wrap());
            }
        }
        if change.lines.len() > SHOWN {
            ui.label(format!("… +{}", change.lines.len() - SHOWN));
        }
    });
}

/// Kept states to open.
pub(super) fn backups(ui: &mut egui::Ui, state: &State, offer: &BackupOffer, asked: &mut Asked) {
    ui.set_width(560.0);
    heading(ui, if offer.why.is_empty() { state.t(Text::BackupsTitle) } else { &offer.title });
    if !offer.why.is_empty() {
        ui.add(egui::Label::new(para(&offer.why).color(Palette::of(ui).bad)).wrap());
        ui.add_space(6.0);
    }
    let text = if offer.backups.is_empty() { Text::NoBackups } else { Text::BackupsBody };
    ui.add(egui::Label::new(para(state.t(text))).wrap());
    ScrollArea::vertical().max_height(260.0).show(ui, |ui| {
        for backup in &offer.backups {
            if ui.button(&backup.label).clicked() {
                asked.push(Intent::OpenBackup { target: offer.target.clone(), backup: backup.clone() });
            }
        }
    });
    close_button(ui, state, asked);
}
