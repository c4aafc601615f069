//! Carries out what panels ask for: the one place that changes the state.

use std::path::Path;

use super::clipboard::{copy, table_as_tsv};
use super::jobs::SaveOrder;
use super::open::{open_paths, open_project, use_paths};
use super::{
    AfterSettling, Command, CompareIntent, Dialog, FieldFilter, FoundFilter, GoTo, Intent, Pane, Place, Purpose,
    Screen, State, StatusFilter, Text, Why,
};
use crate::parse::Finding;
use crate::review::{CellId, Correction, Edit, NoteAnchor, Project, SheetId, Status};
use crate::store::journal::Draft;
use crate::store::{Language, Target, Theme};
use crate::text::Span;

/// What a command or intent asks of the window itself.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// Put text on the clipboard.
    Copy(String),
    /// Change the zoom by this factor; 0 is back to 100%.
    Zoom(f32),
}

/// Carries out one intent.
pub fn handle(state: &mut State, intent: Intent, effects: &mut Vec<Effect>) {
    match intent {
        Intent::Run(command) => run(state, command, effects),
        Intent::OpenPaths(paths) => open_paths(state, paths),
        Intent::SelectSheet(id) => state.select_sheet(id),
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
        Intent::KeepTyped { sheet, cell, value, reason } => correct_in(state, &sheet, &cell, &value, &reason, None),
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
            let first_run = state.dialog == Some(Dialog::FirstRun);
            state.dialog = None;
            if first_run {
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
            use_paths(state, purpose, vec![path]);
        }
        Intent::SaveThen(then) => {
            state.dialog = None;
            save(state, Some(then));
        }
        Intent::SaveOver => {
            state.dialog = None;
            if let Some(target) = state.target.clone() {
                state.start_save(target, None, true);
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
            match then {
                // Until the other project is there, this one and its journal stay.
                AfterSettling::Open(path) => state.load(path),
                AfterSettling::OpenBackup(target, backup) => state.jobs.load_backup(target, backup),
                AfterSettling::New | AfterSettling::Quit => {
                    state.saved_seq = u64::MAX;
                    state.journaling.finish();
                    settle(state, then);
                }
            }
        }
        Intent::CancelJob => state.jobs.cancel(),
        Intent::DismissToast(id) => state.toasts.retain(|t| t.id != id),
        Intent::Sort(by) => {
            state.sort = by;
            state.order_stale = true;
        }
        Intent::Findings(intent) => state.act_on_findings(intent),
        Intent::Charts(intent) => state.act_on_charts(intent),
        Intent::Overview(intent) => state.overview.act(intent),
        Intent::StepCell(step) => state.step_cell(step),
        Intent::Compare(intent) => state.compare_act(intent),
    }
}

fn run(state: &mut State, command: Command, effects: &mut Vec<Effect>) {
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
            if state.find_all.query.is_empty() {
                state.find_all.query.clone_from(&state.find.query);
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
        Command::SaveCharts => state.jobs.pick(Purpose::SaveCharts, &title, &state.export_stem()),
        Command::ExportChartData => state.jobs.pick(Purpose::ExportChartData, &title, &state.export_stem()),
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
        Command::ZoomIn => effects.push(Effect::Zoom(1.1)),
        Command::ZoomOut => effects.push(Effect::Zoom(1.0 / 1.1)),
        Command::ZoomReset => effects.push(Effect::Zoom(0.0)),
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

impl State {
    /// Makes a change, logs it, and has what depends on it worked out anew.
    pub(super) fn commit(&mut self, edit: Edit) {
        let sheets: Vec<SheetId> = edit.sheets().into_iter().cloned().collect();
        let by = self.stamp();
        match self.project.edit(edit, &by) {
            Ok(entry) => {
                if let Some(entry) = entry {
                    self.journaling.step(entry);
                }
                for id in &sheets {
                    self.touch(id);
                }
            }
            Err(conflict) => self.complain(conflict.to_string()),
        }
    }

    /// Writes down what is being typed, so that a crash costs a second of it.
    pub(super) fn keep_draft(&mut self, cell: CellId, text: Option<String>) {
        let Some(sheet) = self.sheet.clone() else { return };
        self.drafts.retain(|d| d.sheet != sheet || d.cell != cell);
        self.journaling.draft(Draft { sheet, cell, text });
    }

    /// Makes a change, if anything can be changed.
    pub(super) fn edit(&mut self, make: impl FnOnce(&Project) -> Option<Edit>) {
        if self.is_locked() {
            return;
        }
        if let Some(edit) = make(&self.project) {
            self.commit(edit);
        }
    }

    /// Makes a change to the sheet on show.
    pub(super) fn edit_sheet(&mut self, make: impl FnOnce(&Project, &SheetId) -> Option<Edit>) {
        if self.is_locked() {
            return;
        }
        let edit = self.sheet.as_ref().and_then(|id| make(&self.project, id));
        if let Some(edit) = edit {
            self.commit(edit);
        }
    }

    /// Starts saving to `target`.
    pub(super) fn save_to(&mut self, target: Target, then: Option<AfterSettling>) {
        self.look_after_lock();
        self.start_save(target, then, false);
    }

    /// Starts saving to `target`; `over`: whatever lies there by now, which is
    /// kept among the backups.
    pub(super) fn start_save(&mut self, target: Target, then: Option<AfterSettling>, over: bool) {
        let same = self.target.as_ref() == Some(&target);
        if self.project.name.is_empty() {
            let stem = target.path().file_stem().map(|s| s.to_string_lossy().into_owned()).unwrap_or_default();
            self.project.name = stem;
        }
        let order = SaveOrder {
            project: self.project.clone(),
            sources: self.sources.clone(),
            previous: self.saved.clone().filter(|_| same),
            by: self.stamp(),
            lock: (!same || self.holding.lock.is_none()).then(|| self.lock_info()),
            target,
            then,
            over,
        };
        self.jobs.save(order);
    }

    /// A path to offer where no file dialog can be shown.
    pub fn suggested_path(&self, purpose: Purpose) -> std::path::PathBuf {
        let name = match purpose {
            Purpose::SaveSingle => format!("{}.ron", self.project_name()),
            Purpose::ExportCsv => "sheet.csv".to_owned(),
            Purpose::SaveCharts => format!("{}.png", self.export_stem()),
            Purpose::ExportChartData => format!("{}.charts.csv", self.export_stem()),
            _ => format!("{}.kensho", self.project_name()),
        };
        let beside = self.target.as_ref().and_then(|t| t.path().parent());
        beside.map_or_else(|| std::env::current_dir().unwrap_or_default(), Path::to_owned).join(name)
    }

    /// Keeps the zoom for the next start.
    pub fn remember_zoom(&mut self, zoom: f32) {
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to 50–300")]
        let percent = (zoom * 100.0).round().clamp(50.0, 300.0) as u16;
        self.settings.zoom = percent;
        self.save_settings();
    }

    /// Keeps the settings for the next start.
    pub(super) fn save_settings(&mut self) {
        let Some(folder) = self.env.data_dir.clone() else { return };
        if let Err(error) = crate::store::save_settings(&crate::store::RealFs, &folder, &self.settings) {
            self.complain(error.to_string());
        }
    }

    /// Writes the sheet on show as CSV.
    pub(super) fn export_csv(&mut self, path: &Path) {
        let (Some(sheet), Some(view)) = (self.current_sheet(), self.view()) else { return };
        let rows: Vec<_> = view.keyed.iter().map(|(key, id)| view.cell(sheet, key, id)).collect();
        let document = self.document().map(AsRef::as_ref);
        let bytes = crate::export::review_to_csv(&sheet.source.file_name, document, &rows);
        let written = bytes
            .map_err(|e| e.to_string())
            .and_then(|b| crate::store::write_export(path, &b).map_err(|e| e.to_string()));
        match written {
            Ok(()) => self.say(self.fill(Text::Exported, &path.display().to_string())),
            Err(why) => self.dialog = Some(Dialog::Failure(self.t(Text::ExportFailed).to_owned(), why)),
        }
    }
}

/// Leaves the project, after asking about unsaved changes.
pub(super) fn leave(state: &mut State, then: AfterSettling) {
    if state.is_dirty() {
        state.dialog = Some(Dialog::Unsaved(then));
    } else {
        settle(state, then);
    }
}

pub(super) fn settle(state: &mut State, then: AfterSettling) {
    state.keep_place();
    match then {
        AfterSettling::Quit => {
            state.journaling.finish();
            state.closing = true;
        }
        AfterSettling::Open(path) => open_project(state, path),
        AfterSettling::OpenBackup(target, backup) => state.jobs.load_backup(target, backup),
        AfterSettling::New => {
            state.project = Project::new(super::state::fresh_project_id());
            state.sources.clear();
            (state.target, state.saved, state.saved_seq, state.read_only) = (None, None, 0, None);
            state.holding.lock = None;
            state.reset_views();
            state.begin_journal();
        }
    }
}

fn save(state: &mut State, then: Option<AfterSettling>) {
    if let Some(target) = state.target.clone() {
        state.save_to(target, then);
    } else {
        state.holding.after_save = then;
        run(state, Command::SaveAs, &mut Vec::new());
    }
}

fn open_samples(state: &mut State) {
    match state.env.samples.clone() {
        Some(folder) => open_paths(state, vec![folder]),
        None => state.complain(state.t(Text::NoSamples)),
    }
}

fn begin_edit(state: &mut State, cell: CellId) {
    if state.past_step().is_some() {
        state.say(state.t(Text::PastLocked));
        return;
    }
    if state.read_only.is_some() {
        state.complain(state.t(Text::ReadOnlyEdit));
        return;
    }
    state.select_cell(cell.clone(), true);
    state.editing = Some(cell);
}

fn correct(state: &mut State, cell: &CellId, value: &str, reason: Option<String>, span: Option<Span>) {
    state.editing = None;
    let reason = reason.unwrap_or_else(|| state.last_reason.clone());
    if let Some(sheet) = state.sheet.clone() {
        correct_in(state, &sheet, cell, value, &reason, span);
    }
}

/// A correction in any sheet: what was typed counts also where the person has
/// gone on to another.
fn correct_in(state: &mut State, id: &SheetId, cell: &CellId, value: &str, reason: &str, span: Option<Span>) {
    state.drafts.retain(|d| d.sheet != *id || d.cell != *cell);
    if state.is_locked() {
        return;
    }
    if !reason.is_empty() {
        reason.clone_into(&mut state.last_reason);
    }
    let by = state.stamp();
    let p = &state.project;
    let edit = || {
        let sheet = p.sheets.get(id)?;
        let machine = match sheet.machine_finding(cell) {
            Some(Finding::Placed { value, .. }) => value.as_str(),
            _ => "",
        };
        let corrected = sheet.cells.get(cell).and_then(|r| r.correction.as_ref());
        if span.is_none() && corrected.map_or(machine, |c| c.value.as_str()) == value {
            return None;
        }
        if span.is_none() && value == machine && corrected.is_some() {
            return p.revert(id, cell);
        }
        p.correct(id, cell, value, reason, span, &by)
    };
    if let Some(edit) = edit() {
        state.commit(edit);
        state.notice_same(id, cell);
    }
}

fn set_reason(state: &mut State, cell: &CellId, reason: String) {
    state.last_reason.clone_from(&reason);
    let by = state.stamp();
    state.edit_sheet(|p, id| {
        let before = p.sheets.get(id)?.cells.get(cell)?.clone();
        let old = before.correction.clone()?;
        let mut after = before.clone();
        after.correction = Some(Correction { reason, ..old });
        after.by = Some(by);
        let same = after.correction == before.correction;
        (!same).then(|| Edit::Cell { sheet: id.clone(), cell: cell.clone(), before, after })
    });
}

fn take_selection(state: &mut State) {
    let taken = || {
        let span = state.text_selection()?;
        let document = state.document()?;
        let span = span.trim(&document.text);
        let text = crate::text::join_wrapped_lines(document.slice(span));
        Some((state.cell.clone()?, span, text))
    };
    if let Some((cell, span, text)) = taken() {
        correct(state, &cell, &text, None, Some(span));
    }
}

fn take_candidate(state: &mut State, cell: &CellId, index: usize) {
    let found = || {
        let finding = state.current_sheet()?.machine_finding(cell)?;
        let Finding::Missing { candidates, .. } = finding else { return None };
        candidates.get(index).cloned()
    };
    if let Some(candidate) = found() {
        let span = candidate.spans.first().copied();
        correct(state, cell, &candidate.value, Some(state.t(Text::CandidateChosen).to_owned()), span);
    }
}

fn add_row(state: &mut State, group: &str) {
    let by = state.stamp();
    let Some(id) = state.sheet.clone() else { return };
    let Some((row, edit)) = state.project.add_row(&id, group, &by) else { return };
    state.commit(edit);
    state.prepare();
    let first_cell = state.view().and_then(|v| {
        v.rows
            .iter()
            .flat_map(super::form_view::FormRow::cells)
            .map(|(_, id)| id)
            .find(|c| c.row().is_some_and(|(r, _)| r == row))
    });
    if let Some(cell) = first_cell.cloned() {
        state.select_cell(cell, false);
    }
}

fn set_encoding(state: &mut State, after: Option<crate::text::TextEncoding>) {
    state.edit_sheet(|p, id| {
        let before = p.sheets.get(id)?.source.asked;
        Some(Edit::Encoding { sheet: id.clone(), before, after })
    });
    state.prepare();
}

fn mark(state: &mut State, status: Status) {
    let by = state.stamp();
    let cell = state.cell.clone();
    state.edit_sheet(|p, id| {
        let cell = cell?;
        let present = p.sheets.get(id)?.cells.get(&cell).map_or(Status::Unchecked, |r| r.status);
        if present == status { None } else { p.set_status(id, &cell, status, &by) }
    });
}

/// Sets a condition of the filter, or takes it off where it is set.
fn toggle_filter<T: PartialEq>(state: &mut State, of: fn(&mut FieldFilter) -> &mut Option<T>, wanted: T) {
    let slot = of(&mut state.filter);
    *slot = if slot.as_ref() == Some(&wanted) { None } else { Some(wanted) };
}

/// Asks before all fields shown are confirmed: only unchecked ones with a
/// value; what is missing or in doubt is decided one by one.
fn offer_to_confirm(state: &mut State) {
    let Some((sheet, view)) = state.current_sheet().zip(state.view()) else { return };
    let (mut cells, mut left) = (Vec::new(), 0);
    for (_, cell) in &view.queue {
        let Some(key) = view.key(cell) else { continue };
        let seen = view.cell(sheet, key, cell);
        let sure = view.why(&seen) == Why::Unchecked || seen.correction().is_some();
        if sure && seen.status() == Status::Unchecked {
            cells.push(cell.clone());
        } else if !seen.status().is_settled() {
            left += 1;
        }
    }
    cells.sort_by_key(|c| view.position.get(c));
    state.dialog = Some(Dialog::ConfirmAll { cells, left });
}

fn confirm_all(state: &mut State, cells: &[CellId]) {
    state.dialog = None;
    let by = state.stamp();
    state.edit_sheet(|p, id| {
        let sheet = p.sheets.get(id)?;
        let edits: Vec<Edit> = cells
            .iter()
            .filter_map(|cell| {
                let corrected = sheet.cells.get(cell).is_some_and(|r| r.correction.is_some());
                p.set_status(id, cell, if corrected { Status::Corrected } else { Status::Confirmed }, &by)
            })
            .collect();
        let label = format!("{} 項目をまとめて確認済みに", edits.len());
        (!edits.is_empty()).then_some(Edit::Group { label, edits })
    });
    state.prepare();
}

fn toggle(state: &mut State, status: Status) {
    let present = state.selected_status();
    let corrected = state.selected_review().is_some_and(|r| r.correction.is_some());
    let off = if corrected { Status::Corrected } else { Status::Unchecked };
    mark(state, if present == status { off } else { status });
}

type LogStep =
    fn(&mut Project, &crate::review::Stamp) -> Result<Option<crate::review::LogEntry>, crate::review::Conflict>;

fn step_log(state: &mut State, step: LogStep, word: Text) {
    let by = state.stamp();
    match step(&mut state.project, &by) {
        Ok(Some(entry)) => {
            state.journaling.step(entry.clone());
            let edit = state.project.log.edit_behind(&entry).cloned();
            let Some(edit) = edit else { return };
            for id in edit.sheets() {
                state.touch(id);
            }
            let what = edit.describe(&state.project);
            let said = state.fill(word, &what);
            state.say(said);
            state.editing = None;
            state.prepare();
            if let Edit::Cell { sheet, cell, .. } = edit {
                state.go_to(Place { sheet, cell: Some(cell) });
            }
        }
        Ok(None) => {}
        Err(conflict) => state.complain(conflict.to_string()),
    }
}
