//! The real application, headless: frames are stepped, labels are clicked,
//! and the model and the disk are looked at.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use kensho::app::{Command, Env, Intent, Purpose, State};
use kensho::store::{RealFs, load};
use kensho::ui::KenshoApp;

/// A window at a desk of its own.
pub(crate) struct Window {
    pub(crate) harness: Harness<'static, KenshoApp>,
    pub(crate) folder: tempfile::TempDir,
}

/// The sample sheets.
pub(crate) fn samples() -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/sample_sheets"))
}

/// One sample sheet by the beginning of its name.
pub(crate) fn sample(stem: &str) -> PathBuf {
    let mut files: Vec<PathBuf> = std::fs::read_dir(samples()).unwrap().map(|e| e.unwrap().path()).collect();
    files.sort();
    files.into_iter().find(|p| p.file_name().unwrap().to_string_lossy().starts_with(stem)).unwrap()
}

impl Window {
    /// Opens the workbench on `paths`, with the name already given.
    pub(crate) fn open(paths: Vec<PathBuf>) -> Self {
        let mut window = Self::first_start(paths, 1440.0, 900.0);
        window.ask(Intent::SetAuthor("監査 花子".into()));
        window.ask(Intent::CloseDialog);
        window
    }

    /// Opens it as at the very first start.
    pub(crate) fn first_start(paths: Vec<PathBuf>, width: f32, height: f32) -> Self {
        Self::with_builder(paths, Harness::builder().with_size([width, height]))
    }

    /// Opens it where texts may hold characters that no face has.
    pub(crate) fn open_with_odd_characters(paths: Vec<PathBuf>) -> Self {
        let mut window =
            Self::with_builder(paths, Harness::builder().with_size([1280.0, 720.0]).allow_missing_glyphs());
        window.ask(Intent::CloseDialog);
        window
    }

    /// The program ends without a chance to save; what it leaves on the disk
    /// is there for the next start.
    pub(crate) fn crash(self) -> tempfile::TempDir {
        self.folder
    }

    /// A colleague's window on the same computer: another process, for all
    /// that a lock can tell.
    pub(crate) fn of_colleague(paths: Vec<PathBuf>) -> Self {
        let builder = Harness::builder().with_size([1280.0, 720.0]);
        let mut window = Self::with_pid(tempfile::tempdir().unwrap(), paths, builder, 7);
        window.ask(Intent::SetAuthor("審査 太郎".into()));
        if window.state().dialog == Some(kensho::app::Dialog::FirstRun) {
            window.ask(Intent::CloseDialog);
        }
        window
    }

    /// Starts again on the disk that a crash left.
    pub(crate) fn start_again(folder: tempfile::TempDir) -> Self {
        Self::on(folder, vec![], Harness::builder().with_size([1280.0, 720.0]))
    }

    fn with_builder(paths: Vec<PathBuf>, builder: egui_kittest::HarnessBuilder<KenshoApp>) -> Self {
        Self::on(tempfile::tempdir().unwrap(), paths, builder)
    }

    fn on(folder: tempfile::TempDir, paths: Vec<PathBuf>, builder: egui_kittest::HarnessBuilder<KenshoApp>) -> Self {
        Self::with_pid(folder, paths, builder, std::process::id())
    }

    fn with_pid(
        folder: tempfile::TempDir,
        paths: Vec<PathBuf>,
        builder: egui_kittest::HarnessBuilder<KenshoApp>,
        pid: u32,
    ) -> Self {
        let env = Env {
            now: || "2026-11-21T09:00:00Z".parse().unwrap(),
            system_user: "root".into(),
            host: "desk".into(),
            pid,
            data_dir: Some(folder.path().join("data")),
            samples: Some(samples()),
        };
        let harness = builder.with_max_steps(200).build_eframe(move |cc| KenshoApp::new(&cc.egui_ctx, env, paths));
        let mut window = Self { harness, folder };
        window.settle();
        // Most tests type a value and no reason; one of its own asks for it.
        window.ask(Intent::SetReasonRequired(false));
        window
    }

    /// Steps frames until no job runs and nothing is left to be done.
    pub(crate) fn settle(&mut self) {
        let begun = Instant::now();
        loop {
            self.harness.run_steps(3);
            if self.state().jobs.running().is_none() {
                break;
            }
            assert!(begun.elapsed() < Duration::from_mins(1), "a job does not end");
            std::thread::sleep(Duration::from_millis(5));
        }
        self.harness.run_steps(3);
    }

    pub(crate) fn state(&self) -> &State {
        self.harness.state().state()
    }

    pub(crate) fn ask(&mut self, intent: Intent) {
        self.harness.state_mut().ask(intent);
        self.settle();
    }

    pub(crate) fn run(&mut self, command: Command) {
        self.ask(Intent::Run(command));
    }

    /// Presses the first widget with exactly this label.
    pub(crate) fn click(&mut self, label: &str) {
        self.harness.get_all_by_label(label).next().unwrap_or_else(|| panic!("no widget is labelled {label}")).click();
        self.settle();
    }

    /// Presses the first widget whose label holds this.
    pub(crate) fn click_containing(&mut self, part: &str) {
        let found = self.harness.get_all_by_label_contains(part).next();
        found.unwrap_or_else(|| panic!("no widget's label contains {part}")).click();
        self.settle();
    }

    /// Whether a widget's label holds this.
    pub(crate) fn shows(&self, part: &str) -> bool {
        self.harness.query_all_by_label_contains(part).next().is_some()
    }

    /// Presses a key.
    pub(crate) fn key(&mut self, modifiers: Modifiers, key: Key) {
        self.harness.key_press_modifiers(modifiers, key);
        self.settle();
    }

    /// The window's own button for closing it is pressed.
    pub(crate) fn close_requested(&mut self) {
        let root = egui::ViewportId::ROOT;
        self.harness.input_mut().viewports.entry(root).or_default().events.push(egui::ViewportEvent::Close);
        self.settle();
    }

    /// Types into whatever has the focus.
    pub(crate) fn type_text(&mut self, text: &str) {
        self.harness.event(egui::Event::Text(text.to_owned()));
        self.settle();
    }

    /// Selects the field with this key, as a click on it would.
    pub(crate) fn select(&mut self, key: &str) {
        let sheet = self.state().current_sheet().unwrap();
        let cell = sheet.cell_of(&key.into()).unwrap_or_else(|| panic!("no cell {key}"));
        self.ask(Intent::SelectCell { cell, reveal_source: true });
    }

    /// The value in force of a field of the sheet on show.
    pub(crate) fn value(&self, key: &str) -> Option<String> {
        self.state().current_sheet().unwrap().effective(key)
    }

    /// Every label in the window, for messages of failed tests.
    pub(crate) fn labels(&self) -> Vec<String> {
        self.harness.root().children_recursive().filter_map(|n| n.accesskit_node().label()).collect()
    }
}

/// A window with one sheet whose project has a folder.
pub(crate) fn saved_project() -> (Window, PathBuf) {
    let mut window = Window::open(vec![sample("2018-")]);
    let path = window.folder.path().join("検証.kensho");
    window.ask(Intent::UsePath { purpose: Purpose::SaveFolder, path: path.clone() });
    assert!(!window.state().is_dirty(), "{:?}", window.state().dialog);
    (window, path)
}

/// Types a value over a field's.
pub(crate) fn correct(window: &mut Window, key: &str, value: &str) {
    window.select(key);
    window.key(Modifiers::NONE, Key::F2);
    window.type_text(value);
    window.key(Modifiers::NONE, Key::Enter);
    assert_eq!(window.value(key).as_deref(), Some(value));
}

/// What a saved project's first sheet says.
pub(crate) fn value_on_disk(path: &Path, key: &str) -> Option<String> {
    let loaded = load(&RealFs, path).unwrap();
    loaded.project.standing().next().unwrap().effective(key)
}
