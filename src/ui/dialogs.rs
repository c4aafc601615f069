use egui::{Context, Id, Key, Modal, Modifiers, RichText, Role, ScrollArea, WidgetInfo};
use strum::IntoEnumIterator;

use super::theme::{Palette, bold, para};
use super::{
    Asked, confirm_all, find, key_sheet, keys, line_edit, meeting, reread, rules, same, signoff, status_bar, ticks,
};
use crate::app::{AfterSettling, Command, Dialog, ImportReport, Intent, Purpose, RecoveryOffer, State, Text};
use crate::review::{CellId, SheetId, TickMark};
use crate::store::{Language, Theme};

/// Text being typed in dialogs.
#[derive(Debug, Default)]
pub(crate) struct Dialogs {
    path: String,
    query: String,
    chosen: usize,
    author: Option<String>,
    rules: rules::Catalogue,
    open: bool,
    /// What kind the dialog on show is, and its number among all so far. egui
    /// keeps sizes by name and gives a dialog no more room than it had before;
    /// with a number in its name each is measured anew when it opens.
    shown: Option<(std::mem::Discriminant<Dialog>, u64)>,
    go_to: find::GoToList,
    /// The legend as far as it is typed.
    legend: Option<Vec<TickMark>>,
    /// Places left out of a correction of all that are alike.
    left_out: std::collections::BTreeSet<(SheetId, CellId)>,
}

/// Draws the dialog on show.
pub(crate) fn show(ui: &mut egui::Ui, state: &State, panel: &mut Dialogs, asked: &mut Asked) {
    let Some(dialog) = &state.dialog else {
        *panel = Dialogs { shown: panel.shown, ..Dialogs::default() };
        return;
    };
    let kind = std::mem::discriminant(dialog);
    let another = panel.shown.is_none_or(|(of, _)| of != kind);
    let fresh = !std::mem::replace(&mut panel.open, true) || another;
    let number = match panel.shown {
        Some((of, number)) if of == kind && !fresh => number,
        Some((_, number)) => number + 1,
        None => 0,
    };
    panel.shown = Some((kind, number));
    let ctx = ui.ctx().clone();
    let modal = Modal::new(Id::unique(("dialog", number)))
        .frame(egui::Frame::window(ui.style()).inner_margin(20))
        .show(&ctx, |ui| match dialog {
            Dialog::FirstRun => first_run(ui, state, panel, fresh, asked),
            Dialog::Unsaved(then) => unsaved(ui, state, then, fresh, asked),
            Dialog::Path { purpose, no_dialog } => path(ui, state, panel, *purpose, *no_dialog, fresh, asked),
            Dialog::ImportReport(report) => import_report(ui, state, report, asked),
            Dialog::Failure(title, why) => failure(ui, state, title, why, asked),
            Dialog::Recovery(offer) => recovery(ui, state, offer, fresh, asked),
            Dialog::Overwrite { purpose, path } => meeting::overwrite(ui, state, *purpose, path, fresh, asked),
            Dialog::Held(holder) => meeting::held(ui, state, holder, fresh, asked),
            Dialog::DiskChange(change) => meeting::disk_change(ui, state, change, fresh, asked),
            Dialog::Backups(offer) => meeting::backups(ui, state, offer, asked),
            Dialog::ConfirmAll { cells, left } => confirm_all::show(ui, state, cells, *left, asked),
            Dialog::Same => same::preview(ui, state, &mut panel.left_out, asked),
            Dialog::Reread => reread::preview(ui, state, asked),
            Dialog::TickLegend => ticks::legend(ui, state, &mut panel.legend, asked),
            Dialog::GoTo(what) => find::show_go_to(ui, state, &mut panel.go_to, *what, fresh, asked),
            Dialog::SignOff => signoff::show(ui, state, asked),
            Dialog::Settings => settings(ui, state, panel, asked),
            Dialog::KeySheet => key_sheet::show(ui, state, asked),
            Dialog::Rules(at) => rules::show(ui, state, &mut panel.rules, *at, asked),
            Dialog::Palette => palette(ui, state, panel, fresh, asked),
        });
    if modal.should_close() && *dialog != Dialog::FirstRun {
        asked.push(if matches!(dialog, Dialog::Recovery(_)) { Intent::RecoverLater } else { Intent::CloseDialog });
    }
}

pub(super) fn heading(ui: &mut egui::Ui, text: &str) {
    ui.label(RichText::new(text).font(bold(17.0)));
    ui.add_space(6.0);
}

/// A list of rows that has its height from the first frame on: a dialog that
/// grows from frame to frame moves its buttons under the pointer.
pub(super) fn long_list(ui: &egui::Ui, rows: usize, height: f32, room: f32) -> ScrollArea {
    let whole = rows as f32 * (height + ui.spacing().item_spacing.y);
    ScrollArea::vertical().max_height(room).min_scrolled_height(whole.min(room))
}

pub(super) fn enter(ctx: &Context) -> bool {
    ctx.input(|i| i.key_pressed(Key::Enter))
}

/// The answer to a question that loses nothing: it has the keyboard from the
/// first frame on and wherever nothing else has it, so that Enter gives it
/// and Tab goes on to the others.
pub(super) fn safe_button(ui: &mut egui::Ui, text: &str, fresh: bool) -> bool {
    let response = key_button(ui, text, "Enter");
    if fresh || ui.memory(|m| m.focused().is_none()) {
        response.request_focus();
    }
    response.clicked()
}

/// The answer that Esc gives too: all stays as it is.
pub(super) fn leave_button(ui: &mut egui::Ui, text: &str) -> bool {
    key_button(ui, text, "Esc").clicked()
}

/// A button that shows its key; what it says is its words only.
fn key_button(ui: &mut egui::Ui, text: &str, key: &str) -> egui::Response {
    let response = ui.add(egui::Button::new(text).shortcut_text(key));
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, text));
    response
}

fn labelled_edit(ui: &mut egui::Ui, text: &mut String, label: &str, width: f32, focus: bool) -> egui::Response {
    let response = ui.add(line_edit(text).hint_text(label).desired_width(width));
    response.widget_info(|| WidgetInfo::labeled(Role::TextInput, true, label));
    if focus {
        response.request_focus();
    }
    response
}

fn first_run(ui: &mut egui::Ui, state: &State, panel: &mut Dialogs, fresh: bool, asked: &mut Asked) {
    ui.set_width(440.0);
    heading(ui, state.t(Text::AuthorTitle));
    ui.add(egui::Label::new(para(state.t(Text::AuthorAsk))).wrap());
    ui.add_space(6.0);
    let author = panel.author.get_or_insert_with(|| state.env.system_user.clone());
    labelled_edit(ui, author, state.t(Text::Author), f32::INFINITY, fresh);
    ui.add_space(8.0);
    let name = author.trim().to_owned();
    let start = ui.add_enabled(!name.is_empty(), egui::Button::new(state.t(Text::Start)));
    if start.clicked() || (enter(ui.ctx()) && !name.is_empty()) {
        asked.push(Intent::SetAuthor(name));
        asked.push(Intent::CloseDialog);
    }
}

fn unsaved(ui: &mut egui::Ui, state: &State, then: &AfterSettling, fresh: bool, asked: &mut Asked) {
    ui.set_width(440.0);
    heading(ui, state.t(Text::UnsavedTitle));
    ui.add(egui::Label::new(para(state.t(Text::UnsavedBody))).wrap());
    ui.add_space(10.0);
    ui.horizontal(|ui| {
        if safe_button(ui, state.t(Text::SaveIt), fresh) {
            asked.push(Intent::SaveThen(then.clone()));
        }
        if ui.button(state.t(Text::DontSave)).clicked() {
            asked.push(Intent::SettleWithoutSaving(then.clone()));
        }
        if leave_button(ui, state.t(Text::Cancel)) {
            asked.push(Intent::CloseDialog);
        }
    });
}

fn recovery(ui: &mut egui::Ui, state: &State, offer: &RecoveryOffer, fresh: bool, asked: &mut Asked) {
    ui.set_width(600.0);
    heading(ui, state.t(Text::RecoverTitle));
    ui.add(egui::Label::new(para(state.t(Text::RecoverBody))).wrap());
    let name = if offer.name.is_empty() { state.t(Text::Untitled) } else { &offer.name };
    ui.label(RichText::new(name).font(bold(14.0)));
    let weak = Palette::of(ui).weak;
    if let Some(target) = &offer.target {
        ui.add(egui::Label::new(para(target).color(weak)).wrap());
    }
    if offer.count > 0 {
        ui.label(state.count(Text::RecoverCount, offer.count));
    }
    for step in &offer.steps {
        ui.add(egui::Label::new(RichText::new(step).color(weak)).truncate());
    }
    for typed in &offer.typed {
        ui.add(egui::Label::new(state.fill(Text::RecoverTyped, typed)).truncate());
    }
    ui.add_space(10.0);
    if state.is_recovering() {
        ui.horizontal(|ui| status_bar::job(ui, state, asked));
        return;
    }
    ui.horizontal(|ui| {
        // Nothing is written before a save, and the record stays until then.
        if safe_button(ui, state.t(Text::Recovered), fresh) {
            asked.push(Intent::Recover { as_copy: false });
        }
        if ui.button(state.t(Text::RecoverCopy)).clicked() {
            asked.push(Intent::Recover { as_copy: true });
        }
        if leave_button(ui, state.t(Text::RecoverLater)) {
            asked.push(Intent::RecoverLater);
        }
    });
}

fn path(
    ui: &mut egui::Ui,
    state: &State,
    panel: &mut Dialogs,
    purpose: Purpose,
    no_dialog: bool,
    fresh: bool,
    asked: &mut Asked,
) {
    ui.set_width(560.0);
    let saving = purpose.writes();
    heading(ui, state.t(if saving { Text::SaveAsTitle } else { Text::PathField }));
    if no_dialog {
        let words = state.t(if saving { Text::NoDialogToSave } else { Text::NoDialog });
        ui.add(egui::Label::new(para(words).color(Palette::of(ui).flagged)).wrap());
    }
    if saving && panel.path.is_empty() && fresh {
        panel.path = state.suggested_path(purpose).display().to_string();
    }
    labelled_edit(ui, &mut panel.path, state.t(Text::PathHint), f32::INFINITY, fresh);
    ui.add_space(8.0);
    ui.horizontal(|ui| {
        let text = state.t(if saving { Text::SaveIt } else { Text::OpenIt });
        let typed = panel.path.trim();
        let go = ui.add_enabled(!typed.is_empty(), egui::Button::new(text)).clicked();
        if (go || enter(ui.ctx())) && !typed.is_empty() {
            asked.push(Intent::UsePath { purpose, path: typed.into() });
        }
        if ui.button(state.t(Text::Cancel)).clicked() {
            asked.push(Intent::CloseDialog);
        }
    });
}

fn import_report(ui: &mut egui::Ui, state: &State, report: &ImportReport, asked: &mut Asked) {
    ui.set_width(620.0);
    heading(ui, state.t(Text::ImportResult));
    let mut line = |text: Text, n: usize| {
        if n > 0 {
            ui.label(state.count(text, n));
        }
    };
    line(Text::ImportedCount, report.added);
    line(Text::AlreadyThere, report.already);
    line(Text::LeftCount, report.left);
    line(Text::RefusedCount, report.refused.len());
    ScrollArea::vertical().max_height(320.0).show(ui, |ui| {
        for (name, why) in &report.refused {
            ui.add_space(4.0);
            ui.label(RichText::new(name).font(bold(13.0)));
            ui.add(egui::Label::new(para(why).color(Palette::of(ui).bad)).wrap());
        }
    });
    close_button(ui, state, asked);
}

fn failure(ui: &mut egui::Ui, state: &State, title: &str, why: &str, asked: &mut Asked) {
    ui.set_width(560.0);
    heading(ui, title);
    ScrollArea::vertical().max_height(320.0).show(ui, |ui| ui.add(egui::Label::new(para(why)).wrap()));
    close_button(ui, state, asked);
}

pub(super) fn close_button(ui: &mut egui::Ui, state: &State, asked: &mut Asked) {
    ui.add_space(8.0);
    if ui.button(state.t(Text::Close)).clicked() || enter(ui.ctx()) {
        asked.push(Intent::CloseDialog);
    }
}

fn settings(ui: &mut egui::Ui, state: &State, panel: &mut Dialogs, asked: &mut Asked) {
    ui.set_width(460.0);
    heading(ui, state.t(Text::Settings));
    ui.label(state.t(Text::Author));
    let author = panel.author.get_or_insert_with(|| state.settings.author.clone());
    let edit = labelled_edit(ui, author, state.t(Text::AuthorTitle), f32::INFINITY, false);
    if edit.lost_focus() && !author.trim().is_empty() && *author != state.settings.author {
        asked.push(Intent::SetAuthor(author.trim().to_owned()));
    }
    ui.add_space(8.0);
    ui.label(state.t(Text::Theme));
    ui.horizontal(|ui| {
        for (theme, text) in
            [(Theme::System, Text::ThemeSystem), (Theme::Light, Text::ThemeLight), (Theme::Dark, Text::ThemeDark)]
        {
            if ui.selectable_label(state.settings.theme == theme, state.t(text)).clicked() {
                asked.push(Intent::SetTheme(theme));
            }
        }
    });
    ui.add_space(8.0);
    ui.label(state.t(Text::LanguageLabel));
    ui.horizontal(|ui| {
        for (language, text) in [(Language::Ja, "日本語"), (Language::En, "English")] {
            if ui.selectable_label(state.settings.language == language, text).clicked() {
                asked.push(Intent::SetLanguage(language));
            }
        }
    });
    ui.add_space(8.0);
    let mut required = state.settings.reason_required;
    if ui.checkbox(&mut required, state.t(Text::ReasonRequired)).changed() {
        asked.push(Intent::SetReasonRequired(required));
    }
    ui.add_space(8.0);
    ui.label(format!("{} {:.0}%", state.t(Text::Zoom), ui.ctx().zoom_factor() * 100.0));
    ui.horizontal(|ui| {
        for command in [Command::ZoomOut, Command::ZoomReset, Command::ZoomIn] {
            super::command_button(ui, state, command, asked);
        }
    });
    ui.add_space(10.0);
    if ui.button(state.t(Text::Close)).clicked() {
        let typed = author_typed(panel);
        if let Some(author) = typed.filter(|a| *a != state.settings.author) {
            asked.push(Intent::SetAuthor(author));
        }
        asked.push(Intent::CloseDialog);
    }
}

fn author_typed(panel: &Dialogs) -> Option<String> {
    panel.author.as_ref().map(|a| a.trim().to_owned()).filter(|a| !a.is_empty())
}

fn palette(ui: &mut egui::Ui, state: &State, panel: &mut Dialogs, fresh: bool, asked: &mut Asked) {
    ui.set_width(560.0);
    let language = state.settings.language;
    let pressed = |key| ui.input_mut(|i| i.consume_key(Modifiers::NONE, key));
    let (down, up) = (pressed(Key::ArrowDown), pressed(Key::ArrowUp));
    let edit = labelled_edit(ui, &mut panel.query, state.t(Text::PaletteHint), f32::INFINITY, fresh);
    if edit.changed() {
        panel.chosen = 0;
    }
    let query = crate::text::fold_to_string(&panel.query).to_lowercase();
    let fits = |c: &Command| {
        let all = [Language::Ja, Language::En].map(|l| format!("{} {}", c.text(l), c.tooltip(l))).concat();
        crate::text::fold_to_string(&all).to_lowercase().contains(&query)
    };
    let mut found: Vec<Command> =
        Command::iter().filter(|c| *c != Command::Palette && c.enabled(state)).filter(fits).collect();
    // What is called so comes before what only speaks of it.
    let name = |c: &Command| crate::text::fold_to_string(c.text(language)).to_lowercase();
    found.sort_by_cached_key(|c| !name(c).contains(&query));
    if down {
        panel.chosen = (panel.chosen + 1).min(found.len().saturating_sub(1));
    }
    if up {
        panel.chosen = panel.chosen.saturating_sub(1);
    }
    if found.is_empty() {
        ui.label(state.t(Text::NoCommand));
    }
    let mut run = enter(ui.ctx()).then(|| found.get(panel.chosen).copied()).flatten();
    // As high for two commands as for all: the dialog stays where it is while
    // its words are typed.
    let room = (ui.ctx().content_rect().height() - 160.0).clamp(120.0, 380.0);
    ScrollArea::vertical().auto_shrink(false).max_height(room).min_scrolled_height(room).show(ui, |ui| {
        ui.set_width(ui.available_width());
        for (i, command) in found.iter().enumerate() {
            let mut button =
                egui::Button::selectable(i == panel.chosen, command.text(language)).min_size([540.0, 24.0].into());
            if let Some(keys) = keys::shown(ui.ctx(), *command) {
                button = button.shortcut_text(keys);
            }
            let response = ui.add(button).on_hover_text(command.tooltip(language));
            if i == panel.chosen && (down || up) {
                response.scroll_to_me(None);
            }
            if response.clicked() {
                run = Some(*command);
            }
        }
    });
    if let Some(command) = run {
        asked.push(Intent::CloseDialog);
        asked.push(Intent::Run(command));
    }
}
