//! Carries out what panels ask for: the one place that changes the state.

use std::path::Path;

use super::clipboard::{copy, table_as_tsv};
use super::correcting::{
    add_row, begin_edit, confirm_all, correct, correct_in, mark, offer_to_confirm, set_encoding, set_reason, step_log,
    take_candidate, take_selection, toggle, toggle_filter,
};
use super::open::{open_paths, use_paths, use_typed_path};
use super::saving::{leave, let_go, save};
use super::zoom::Zoom;
use super::{
    AfterSettling, Command, CompareIntent, Dialog, FieldFilter, FoundFilter, GoTo, Intent, Pane, Purpose, Screen,
    State, StatusFilter, Text,
};
use crate::review::{Edit, NoteAnchor, Project, Status};
use crate::store::{Language, Theme};

/// What a command or intent asks of the window itself.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// Put text on the clipboard.
    Copy(String),
    /// Show everything at so many percent.
    Zoom(u16),
}

/// Carries out one intent.
pub fn handle(state: &mut State, intent: Intent, effects: &mut Vec<Effect>) {
    match intent {
        Intent::Run(command) => run(state, command, effects),
        Intent::OpenPaths(paths) => open_paths(state, paths),
        Intent::Drop(paths) => state.take_drop(paths),
        Intent::SelectSheet(id) => state.return_to_sheet(id),
        Intent::SelectCell { cell, reveal_source } => {
            state.pane = Pane::Form;
            state.select_cell(cell, reveal_source);
        }
        Intent::ClickSource(offset) => {
            state.pane = Pane::Source;
            state.click_source(offset);
        }
        Intent::SelectText(span) => {
            state.pane = Pane::Source;
            state.text_selection = span;
        }
        Intent::BeginEdit(cell) => begin_edit(state, cell),
        Intent::CancelEdit => {
            if let Some(cell) = state.editing.take() {
                state.keep_draft(cell, None);
            }
        }
        Intent::Draft { cell, text } => state.keep_draft(cell, text),
        Intent::Recover { as_copy } => state.recover(as_copy),
        Intent::RecoverLater => state.recover_later(),
        Intent::Correct { cell, value, reason } => correct(state, &cell, &value, reason, None),
        Intent::SetReason { cell, reason } => set_reason(state, &cell, reason),
        Intent::TakeCandidate { cell, index } => take_candidate(state, &cell, index),
        Intent::GoOn => {
            state.prepare();
            state.go_on();
        }
        Intent::Find { query, pattern } => state.set_find(query, pattern),
        Intent::CloseFind => state.find.open = false,
        Intent::FindEverywhere { query, pattern } => state.find_everywhere(query, pattern),
        Intent::GoToFound(index) => state.go_to_found(index),
        Intent::CloseFindAll => {
            state.find_all.stop();
            state.find_all.open = false;
        }
        Intent::GoToStep(seq) => state.go_to_step(seq),
        Intent::LookAtPast(seq) => state.look_at_past(seq),
        Intent::ReturnToPast(seq) => state.return_to_past(seq),
        Intent::TakeWhatIsNew => state.take_what_is_new(),
        Intent::Decide { index, theirs } => state.decide(index, theirs),
        Intent::CloseMerge => state.merge = None,
        Intent::Sign(role) => state.sign(role),
        Intent::Unsign(role) => state.edit_sheet(|p, id| p.unsign(id, role)),
        Intent::ApplySame(fits) => state.apply_same(&fits),
        Intent::DeclineSame => state.decline_same(),
        Intent::ApplyReread => state.apply_reread(),
        Intent::DeclineReread => state.decline_reread(),
        Intent::KeepTyped { sheet, cell, value, reason } => {
            state.remember_reason(&reason);
            correct_in(state, &sheet, &cell, &value, &reason, None);
        }
        Intent::SetFilter(filter) => state.filter = filter,
        Intent::ConfirmAll(cells) => confirm_all(state, &cells),
        Intent::AddRow { group } => add_row(state, &group),
        Intent::RemoveRow(row) => {
            let by = state.stamp();
            state.edit_sheet(|p, id| p.remove_row(id, &row, &by));
        }
        Intent::WriteNote { sheet, note, anchor, text } => {
            let by = state.stamp();
            state.edit(|p| p.write_note(sheet.as_ref(), note, anchor, &text, &by).map(|(_, e)| e));
        }
        Intent::Reply { place: (sheet, note), index, text } => {
            let by = state.stamp();
            state.edit(|p| p.reply(sheet.as_ref(), note, index, &text, &by));
        }
        Intent::SetTags { place: (sheet, note), tags } => {
            let by = state.stamp();
            state.edit(|p| p.change_note(sheet.as_ref(), note, &by, |n| n.tags = tags));
        }
        Intent::SetNoteState { place: (sheet, note), state: wanted } => {
            let by = state.stamp();
            state.edit(|p| p.change_note(sheet.as_ref(), note, &by, |n| n.state = wanted));
        }
        Intent::GoToNote(place) => state.go_to_note(&place),
        Intent::ToggleTick { cell, sign } => {
            let by = state.stamp();
            state.edit_sheet(|p, id| p.toggle_tick(id, &cell, &sign, &by));
        }
        Intent::SetLegend(legend) => {
            state.dialog = None;
            state.edit(|p| Some(p.set_legend(legend)));
        }
        Intent::SetEncoding(asked) => set_encoding(state, asked),
        Intent::ShowDialog(dialog) => state.dialog = Some(dialog),
        Intent::CloseDialog => {
            state.holding.after_save = None;
            state.dialog = None;
            // What a crash left is offered until it is decided.
            if state.nothing_begun() {
                state.offer_next();
            }
        }
        Intent::SetAuthor(author) => {
            state.settings.author = author;
            state.save_settings();
        }
        Intent::SetTheme(theme) => {
            state.settings.theme = theme;
            state.save_settings();
        }
        Intent::SetLanguage(language) => {
            state.settings.language = language;
            state.save_settings();
        }
        Intent::SetReasonRequired(required) => {
            state.settings.reason_required = required;
            state.save_settings();
        }
        Intent::UsePath { purpose, path } => {
            state.dialog = None;
            use_typed_path(state, purpose, path);
        }
        Intent::WriteOver { purpose, path } => {
            state.dialog = None;
            use_paths(state, purpose, vec![path]);
        }
        Intent::SaveThen(then) => {
            state.dialog = None;
            save(state, Some(then));
        }
        Intent::SaveOver => {
            // The place that was chosen, which need not be that of the project yet.
            if let Some(Dialog::DiskChange(change)) = state.dialog.take() {
                state.start_save(change.target, None, true);
            }
        }
        Intent::TakeLockOver => state.take_lock_over(),
        Intent::LookAtDisk => state.look_at_disk(),
        Intent::OpenBackup { target, backup } => {
            state.dialog = None;
            leave(state, AfterSettling::OpenBackup(target, backup));
        }
        Intent::SettleWithoutSaving(then) => {
            state.dialog = None;
            let_go(state, then);
        }
        Intent::CancelJob => state.jobs.cancel(),
        Intent::DismissToast(id) => state.toasts.retain(|t| t.id != id),
        Intent::Sort(by) => state.sort_list(by),
        Intent::Findings(intent) => state.act_on_findings(intent),
        Intent::Charts(intent) => state.act_on_charts(intent),
        Intent::Overview(intent) => state.act_on_overview(intent),
        Intent::StepCell(step) => state.step_cell(step),
        Intent::Compare(intent) => state.compare_act(intent),
    }
}

pub(super) fn run(state: &mut State, command: Command, effects: &mut Vec<Effect>) {
    if !command.enabled(state) {
        return;
    }
    let title = command.text(state.settings.language).trim_end_matches('…').to_owned();
    match command {
        Command::NewProject => leave(state, AfterSettling::New),
        Command::Quit => leave(state, AfterSettling::Quit),
        Command::Open => state.jobs.pick(Purpose::OpenSheets, &title, ""),
        Command::OpenFolder => state.jobs.pick(Purpose::OpenFolder, &title, ""),
        Command::OpenProject => state.jobs.pick(Purpose::OpenProject, &title, ""),
        Command::OpenPath => state.dialog = Some(Dialog::Path { purpose: Purpose::OpenSheets, no_dialog: false }),
        Command::OpenSamples => open_samples(state),
        Command::Reread => state.start_reread(),
        Command::Merge => state.jobs.pick(Purpose::Merge, &title, ""),
        Command::Save => save(state, None),
        Command::SaveAs => state.jobs.pick(Purpose::SaveFolder, &title, &state.project_name()),
        Command::SaveSingle => state.jobs.pick(Purpose::SaveSingle, &title, &state.project_name()),
        Command::OpenBackup => state.offer_backups(),
        Command::ExportCsv => {
            let name = state.current_sheet().map(|s| s.source.file_name.clone()).unwrap_or_default();
            let stem = Path::new(&name).file_stem().map(|s| s.to_string_lossy().into_owned()).unwrap_or_default();
            state.jobs.pick(Purpose::ExportCsv, &title, &stem);
        }
        Command::ExportProject => state.jobs.pick(Purpose::ExportProject, &title, &state.project_name()),
        Command::Settings => state.dialog = Some(Dialog::Settings),
        Command::Undo => step_log(state, Project::undo, Text::UndoDone),
        Command::Redo => step_log(state, Project::redo, Text::RedoDone),
        Command::Copy => copy(state, effects),
        Command::CopyTable => effects.extend(table_as_tsv(state).map(Effect::Copy)),
        Command::EditValue => {
            if let Some(cell) = state.cell.clone() {
                begin_edit(state, cell);
            }
        }
        Command::TakeSelection => take_selection(state),
        Command::Revert => {
            let cell = state.cell.clone();
            state.edit_sheet(|p, id| p.revert(id, cell.as_ref()?));
        }
        Command::AddRow => {
            if let Some(group) = state.selected_group() {
                add_row(state, &group);
            }
        }
        Command::RemoveRow => {
            if let Some(row) = state.selected_row() {
                let by = state.stamp();
                state.edit_sheet(|p, id| p.remove_row(id, &row, &by));
            }
        }
        Command::RemoveSheet => {
            let by = state.stamp();
            state.edit_sheet(|_, id| Some(Edit::Presence { sheet: id.clone(), before: None, after: Some(by) }));
        }
        Command::Confirm => {
            let keep = state.selected_review().is_some_and(|r| r.correction.is_some());
            mark(state, if keep { Status::Corrected } else { Status::Confirmed });
            handle(state, Intent::GoOn, effects);
        }
        Command::NextOpen => state.step_open(1),
        Command::Later => state.put_off(),
        Command::PreviousOpen => state.step_open(-1),
        Command::LeavePast => state.look_at_past(None),
        Command::SignOff => {
            state.cannot_sign = None;
            state.dialog = Some(Dialog::SignOff);
        }
        Command::Find => state.open_find(),
        Command::FindNext if !state.find.open && state.find_all.open => state.step_found(1),
        Command::FindPrevious if !state.find.open && state.find_all.open => state.step_found(-1),
        Command::FindNext => state.step_find(1),
        Command::FindPrevious => state.step_find(-1),
        Command::FindEverywhere => {
            if state.find_all.query.is_empty() && !state.find.query.is_empty() {
                let (query, pattern) = (state.find.query.clone(), state.find.pattern);
                state.find_everywhere(query, pattern);
            }
            state.find_all.open = true;
            state.focus_find_all += 1;
        }
        Command::GoToField => state.dialog = Some(Dialog::GoTo(GoTo::Field)),
        Command::GoToSheet => state.dialog = Some(Dialog::GoTo(GoTo::Sheet)),
        Command::TakeCandidate => {
            if let Some(cell) = state.cell.clone() {
                take_candidate(state, &cell, 0);
            }
        }
        Command::Back => state.travel(-1),
        Command::Forward => state.travel(1),
        Command::FilterOpen => {
            toggle_filter(state, |f| &mut f.status, StatusFilter::Open);
        }
        Command::FilterMissing => {
            toggle_filter(state, |f| &mut f.found, FoundFilter::Missing);
        }
        Command::FilterSection => {
            let section = state.cell.as_ref().map(super::filter::section_of);
            if let Some(section) = section {
                toggle_filter(state, |f| &mut f.section, section);
            }
        }
        Command::FilterNoted => state.filter.noted = !state.filter.noted,
        Command::ClearFilter => state.filter = FieldFilter::default(),
        Command::ApplySame => state.show_same(),
        Command::ConfirmShown => offer_to_confirm(state),
        Command::Flag => toggle(state, Status::Flagged),
        Command::NotApplicable => toggle(state, Status::NotApplicable),
        Command::Uncheck => mark(state, Status::Unchecked),
        Command::NoteOnCell => state.write_note_on(None),
        Command::NoteOnText => {
            let quote = state.selected_quote();
            state.write_note_on(quote);
        }
        Command::NoteOnSheet => state.write_note_on(Some(NoteAnchor::Sheet)),
        Command::NoteOnProject => state.write_note_on(Some(NoteAnchor::Project)),
        Command::Tick => {
            let first = state.project.legend().first().map(|m| m.sign.clone());
            if let (Some(cell), Some(sign)) = (state.cell.clone(), first) {
                handle(state, Intent::ToggleTick { cell, sign }, effects);
            }
        }
        Command::TickLegend => state.dialog = Some(Dialog::TickLegend),
        Command::ShowReview => state.screen = Screen::Review,
        Command::ShowCharts => state.screen = Screen::Charts,
        Command::ShowOverview => state.screen = Screen::Overview,
        Command::SaveCharts => state.jobs.pick(Purpose::SaveCharts, &title, &state.chart_stem()),
        Command::ExportChartData => state.jobs.pick(Purpose::ExportChartData, &title, &state.chart_stem()),
        Command::ShowCompare => state.screen = Screen::Compare,
        Command::NextDifference => state.step_difference(1),
        Command::PreviousDifference => state.step_difference(-1),
        Command::FoldSame => state.compare_act(CompareIntent::Fold(!state.compare.fold)),
        Command::RawTexts => state.compare_act(CompareIntent::Raw(!state.compare.raw)),
        Command::NextFinding => state.step_finding(true),
        Command::PreviousFinding => state.step_finding(false),
        Command::ToggleFindings => state.findings.open = !state.findings.open,
        Command::AcknowledgeFinding => {
            state.findings.open = true;
            state.findings.focus_reason += 1;
        }
        Command::FindingToNote => state.note_selected_finding(),
        Command::RuleCatalogue => {
            let rule = state.findings.selected().map(|(_, item)| item.found.rule.id);
            state.dialog = Some(Dialog::Rules(rule));
        }
        Command::ToggleNotes => state.show_notes = !state.show_notes,
        Command::ToggleHistory => state.show_history = !state.show_history,
        Command::NextSheet => state.step_sheet(1),
        Command::PreviousSheet => state.step_sheet(-1),
        Command::CyclePane => {
            state.pane = match state.pane {
                Pane::Sheets => Pane::Source,
                Pane::Source => Pane::Form,
                Pane::Form
                    if state.show_notes || state.show_history || state.find_all.open || state.merge.is_some() =>
                {
                    Pane::Side
                }
                Pane::Form | Pane::Side => Pane::Sheets,
            }
        }
        Command::FilterSheets => state.focus_filter += 1,
        Command::ThemeSystem => handle(state, Intent::SetTheme(Theme::System), effects),
        Command::ThemeLight => handle(state, Intent::SetTheme(Theme::Light), effects),
        Command::ThemeDark => handle(state, Intent::SetTheme(Theme::Dark), effects),
        Command::ZoomIn => state.zoom(Zoom::Larger, effects),
        Command::ZoomOut => state.zoom(Zoom::Smaller, effects),
        Command::ZoomReset => state.zoom(Zoom::Plain, effects),
        Command::SwitchLanguage => {
            let other = match state.settings.language {
                Language::Ja => Language::En,
                Language::En => Language::Ja,
            };
            handle(state, Intent::SetLanguage(other), effects);
        }
        Command::Palette => state.dialog = Some(Dialog::Palette),
        Command::KeySheet => state.dialog = Some(Dialog::KeySheet),
    }
}

fn open_samples(state: &mut State) {
    match state.env.samples.clone() {
        Some(folder) => open_paths(state, vec![folder]),
        None => state.complain(state.t(Text::NoSamples)),
    }
}
