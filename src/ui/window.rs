use std::path::PathBuf;
use std::sync::Arc;

use egui::{CentralPanel, Context, Panel, ViewportCommand};

use super::splits::Arrangement;
use super::{
    Asked, Panels, charts, compare, detail, dialogs, find, findings, form, history, ime, keys, menu, merge, notes,
    overview, reread, same, sheets, source, status_bar, theme, toasts, welcome,
};
use crate::app::{Effect, Env, Intent, Jobs, Pane, Screen, State, Text, finish_job, handle};
use crate::store::{RealFs, Settings, Theme, load_settings};

/// The least size of the window: that of a screen of 1280×720 at 150%, without
/// the system's bars.
pub const LEAST_WINDOW: [f32; 2] = [800.0, 420.0];

/// The application as eframe runs it.
pub struct KenshoApp {
    state: State,
    panels: Panels,
    asked: Asked,
    title: String,
    theme: Option<Theme>,
}

impl KenshoApp {
    /// The application with `paths` to open at once.
    pub fn new(ctx: &Context, env: Env, paths: Vec<PathBuf>) -> Self {
        theme::install(ctx);
        ctx.add_plugin(ime::Ime::default());
        let (settings, remarks) = match &env.data_dir {
            Some(folder) => load_settings(&RealFs, folder),
            None => (Settings::default(), Vec::new()),
        };
        let waker = ctx.clone();
        let wake: Arc<dyn Fn() + Send + Sync> = Arc::new(move || waker.request_repaint());
        let jobs = Jobs::new(Arc::clone(&wake));
        ctx.set_zoom_factor(f32::from(settings.zoom) / 100.0);
        // Its steps are others than ours, and are not kept.
        ctx.options_mut(|o| o.zoom_with_keyboard = false);
        let mut state = State::new(env, settings, jobs);
        state.announce();
        state.start_journal(wake);
        state.offer_recovery(paths);
        if state.settings.author.is_empty() {
            state.dialog = Some(crate::app::Dialog::FirstRun);
        }
        for remark in remarks {
            state.complain(remark.words(state.settings.language));
        }
        Self { state, panels: Panels::default(), asked: Vec::new(), title: String::new(), theme: None }
    }

    /// What the screens read.
    pub fn state(&self) -> &State {
        &self.state
    }

    /// The state, for tests that stage a situation.
    pub fn state_mut(&mut self) -> &mut State {
        &mut self.state
    }

    /// Carries out an intent as if a panel had asked for it.
    pub fn ask(&mut self, intent: Intent) {
        self.asked.push(intent);
    }

    fn update(&mut self, ctx: &Context) {
        let mut finished = false;
        while let Some(event) = self.state.jobs.poll() {
            if event.takes_stock() {
                self.take_typed();
            }
            finish_job(&mut self.state, event);
            finished = true;
        }
        self.take_drops(ctx);
        if ctx.input(|i| i.raw.events.contains(&egui::Event::WindowFocused(true))) {
            self.asked.push(Intent::LookAtDisk);
        }
        keys::listen(ctx, &self.state, &mut self.asked);
        let mut effects = Vec::new();
        let asked = std::mem::take(&mut self.asked);
        let busy = finished || !asked.is_empty();
        for intent in asked {
            if intent.takes_stock() {
                self.take_typed();
            }
            handle(&mut self.state, intent, &mut effects);
        }
        for effect in effects {
            self.carry_out(ctx, effect);
        }
        if let Some(fault) = self.state.journaling.take_fault() {
            self.state.complain(fault.words(self.state.settings.language));
        }
        self.state.expire_toasts();
        self.state.prepare();
        self.follow_settings(ctx);
        self.watch_closing(ctx);
        let looking = self.state.look_for_same() | self.state.collect_found() | self.state.overview_is_behind();
        if busy || looking {
            ctx.request_repaint();
        } else if self.state.toasts.iter().any(|t| !t.error) {
            ctx.request_repaint_after(std::time::Duration::from_millis(500));
        }
    }

    /// Takes over what is being typed; the text fields stay as they are.
    fn take_typed(&mut self) {
        for intent in self.panels.hand_on_typed() {
            handle(&mut self.state, intent, &mut Vec::new());
        }
    }

    fn take_drops(&mut self, ctx: &Context) {
        let dropped: Vec<PathBuf> = ctx.input(|i| i.raw.dropped_files.iter().map(|f| f.path().to_owned()).collect());
        if !dropped.is_empty() {
            self.asked.push(Intent::Drop(dropped));
        }
    }

    fn carry_out(&mut self, ctx: &Context, effect: Effect) {
        match effect {
            Effect::Copy(text) => {
                ctx.copy_text(text);
                self.state.say(self.state.t(Text::Copied));
            }
            Effect::Zoom(percent) => ctx.set_zoom_factor(f32::from(percent) / 100.0),
        }
    }

    fn follow_settings(&mut self, ctx: &Context) {
        let theme = self.state.settings.theme;
        if self.theme != Some(theme) {
            self.theme = Some(theme);
            ctx.set_theme(match theme {
                Theme::System => egui::ThemePreference::System,
                Theme::Light => egui::ThemePreference::Light,
                Theme::Dark => egui::ThemePreference::Dark,
            });
        }
        let mark = if self.state.is_dirty() { "*" } else { "" };
        let title = if self.state.is_empty() {
            "Kensho 検証".to_owned()
        } else {
            format!("{mark}{} — Kensho 検証", self.state.project_name())
        };
        if title != self.title {
            ctx.send_viewport_cmd(ViewportCommand::Title(title.clone()));
            self.title = title;
        }
    }

    fn watch_closing(&mut self, ctx: &Context) {
        if self.state.closing {
            ctx.send_viewport_cmd(ViewportCommand::Close);
        } else if ctx.input(|i| i.viewport().close_requested()) {
            self.take_typed();
            if self.state.is_dirty() || !self.state.drafts.is_empty() || self.state.is_writing() {
                ctx.send_viewport_cmd(ViewportCommand::CancelClose);
            }
            self.asked.push(Intent::Run(crate::app::Command::Quit));
        }
    }

    fn draw(&mut self, ui: &mut egui::Ui) {
        let Self { state, panels, asked, .. } = self;
        // Below a dialog nothing has the pointer: egui would keep a hint open,
        // in front of the dialog, for as long as the pointer rests where it was.
        let pointer = state.dialog.is_some().then(|| ui.input_mut(|i| std::mem::take(&mut i.pointer)));
        let free = Panel::top("menu").show(ui, |ui| menu::show(ui, state, asked)).inner;
        Panel::bottom("status").show(ui, |ui| status_bar::show(ui, state, asked));
        if state.is_empty() {
            CentralPanel::default().show(ui, |ui| welcome::show(ui, state, asked));
        } else {
            if state.find.open {
                Panel::top("find").show(ui, |ui| find::show_bar(ui, state, &mut panels.find, asked));
            }
            reread::offer(ui, state, asked);
            workbench(ui, state, panels, asked);
        }
        toasts::show(ui, state, free, asked);
        if let Some(pointer) = pointer {
            ui.input_mut(|i| i.pointer = pointer);
        }
        dialogs::show(ui, state, &mut panels.dialogs, asked);
        welcome::show_drop_target(ui, state, &mut panels.hovering);
    }
}

fn workbench(ui: &mut egui::Ui, state: &State, panels: &mut Panels, asked: &mut Asked) {
    let wide = ui.available_width();
    let side = state.show_notes || state.show_history || state.find_all.open || state.merge.is_some();
    // In a narrow window both sides give way to the source text and the form.
    let arrangement = Arrangement { side, small: wide < 1000.0 };
    let narrow = side && arrangement.small;
    let (sheets_most, side_most) = if narrow { (0.2, 0.26) } else { (0.35, 0.4) };
    panels.splits.bring_back(ui, "sheets", arrangement);
    Panel::left("sheets")
        .resizable(true)
        .default_size((wide * 0.17).clamp(200.0, 320.0))
        .size_range(150.0..=(wide * sheets_most).max(150.0))
        .show(ui, |ui| sheets::show(ui, state, &mut panels.sheets, asked));
    panels.splits.keep(ui, "sheets");
    // Beside the notes a list of findings needs room for its sentences; where
    // there is none, the findings lie below the notes as well.
    let below_all = side && wide < 1400.0;
    if state.findings.open && below_all {
        findings_panel(ui, state, panels, asked);
    }
    if side {
        Panel::right("side")
            .resizable(true)
            .default_size((wide * 0.24).clamp(220.0, 300.0))
            .size_range(200.0..=(wide * side_most).max(200.0))
            .show(ui, |ui| {
                if let Some(found) = &state.merge {
                    merge::show(ui, state, found, asked);
                }
                if state.find_all.open {
                    find::show_all(ui, state, &mut panels.find_all, asked);
                }
                super::anchor::hold(ui, state, Pane::Side, ui.max_rect());
                if state.show_notes {
                    notes::show(ui, state, &mut panels.notes, asked);
                }
                if state.show_history {
                    history::show(ui, state, &mut panels.history, asked);
                }
            });
    }
    if state.findings.open && !below_all {
        findings_panel(ui, state, panels, asked);
    }
    match state.screen {
        Screen::Compare => {
            CentralPanel::default().show(ui, |ui| compare::show(ui, state, &mut panels.compare, asked));
        }
        Screen::Charts => {
            CentralPanel::default().show(ui, |ui| charts::show(ui, state, &mut panels.charts, asked));
        }
        Screen::Overview => {
            CentralPanel::default().show(ui, |ui| overview::show(ui, state, &mut panels.overview, asked));
        }
        Screen::Review => {
            let rest = ui.available_width();
            panels.splits.bring_back(ui, "form", arrangement);
            Panel::right("form")
                .resizable(true)
                .default_size((rest * 0.46).max(480.0).min(rest * 0.5))
                // The source text keeps room for its line of choices.
                .size_range((rest * 0.5).min(280.0)..=(rest * 0.75).min((rest - 220.0).max(rest * 0.5)))
                .show(ui, |ui| {
                    field_detail(ui, state, panels, asked);
                    history::past_line(ui, state, asked);
                    same::offer(ui, state, asked);
                    form::show(ui, state, &mut panels.form, asked);
                });
            panels.splits.keep(ui, "form");
            CentralPanel::default().show(ui, |ui| source::show(ui, state, &mut panels.source, asked));
        }
    }
}

/// The evidence of the field below the form. With the findings open a low
/// window has no room for both: there the working of the finding says it.
fn field_detail(ui: &mut egui::Ui, state: &State, panels: &mut Panels, asked: &mut Asked) {
    const LEAST_FORM: f32 = 100.0;
    const LEAST_DETAIL: f32 = 96.0;
    let high = ui.available_height();
    if state.findings.open && high < panels.form.head_height() + LEAST_FORM + LEAST_DETAIL {
        return;
    }
    // High enough for all the evidence of a field, where the window is.
    let size = (high * 0.28).clamp(LEAST_DETAIL, 240.0);
    Panel::bottom("detail")
        .resizable(true)
        .default_size(size)
        .size_range(90.0..=420.0)
        .show(ui, |ui| detail::show(ui, state, &mut panels.detail, asked));
}

fn findings_panel(ui: &mut egui::Ui, state: &State, panels: &mut Panels, asked: &mut Asked) {
    let high = ui.available_height();
    Panel::bottom("findings")
        .resizable(true)
        .default_size((high * 0.36).clamp(250.0, 460.0).min(high * 0.56))
        .size_range(130.0..=high * 0.7)
        .show(ui, |ui| findings::show(ui, state, &mut panels.findings, asked));
}

impl eframe::App for KenshoApp {
    fn logic(&mut self, ctx: &Context, _frame: &mut eframe::Frame) {
        self.update(ctx);
    }

    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        self.draw(ui);
    }
}

/// Opens the window with `paths` and runs until it is closed.
pub fn run(env: Env, paths: Vec<PathBuf>) -> eframe::Result {
    let viewport = egui::ViewportBuilder::default()
        .with_title("Kensho 検証")
        .with_app_id("kensho")
        .with_inner_size([1440.0, 900.0])
        .with_min_inner_size(LEAST_WINDOW)
        .with_drag_and_drop(true);
    let options = eframe::NativeOptions { viewport, ..Default::default() };
    eframe::run_native("kensho", options, Box::new(|cc| Ok(Box::new(KenshoApp::new(&cc.egui_ctx, env, paths)))))
}
