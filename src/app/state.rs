use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::sync::Arc;

use etcetera::BaseStrategy;
use jiff::Timestamp;

use super::compare_view::CompareBook;
use super::findings::FindingsBook;
use super::history::Past;
use super::overview::Overview;
use super::queue::PutOff;
use super::trail::Trail;
use super::view::{SheetSummary, SheetView, SourceView};
use super::{Dialog, Facets, FieldFilter, Find, FindAll, Holding, Jobs, Journaling, Merge, Same, Text};
use crate::read::Document;
use crate::review::{CellId, CellReview, NoteAnchor, Project, ProjectId, Rewrite, Role, RowId, Sheet, SheetId, Stamp};
use crate::store::journal::{Draft, PendingJournal};
use crate::store::{SavedState, Settings, Sources, Target};
use crate::text::Span;

/// What the world around the workbench gives it; tests give their own.
#[derive(Debug, Clone)]
pub struct Env {
    /// The clock.
    pub now: fn() -> Timestamp,
    /// The system's name for the person, offered at the first start.
    pub system_user: String,
    /// The computer's name, for locks.
    pub host: String,
    /// This process, for locks.
    pub pid: u32,
    /// Where settings and journals live; none: nothing outlives the window.
    pub data_dir: Option<PathBuf>,
    /// The sample sheets, if they are at hand.
    pub samples: Option<PathBuf>,
}

impl Env {
    /// The real world.
    #[allow(clippy::disallowed_methods, reason = "the one place where the clock enters")]
    pub fn of_system() -> Self {
        let system_user = whoami::realname().or_else(|_| whoami::username()).unwrap_or_default();
        let folders = etcetera::choose_base_strategy().ok();
        Self {
            now: Timestamp::now,
            system_user,
            host: whoami::hostname().unwrap_or_default(),
            pid: std::process::id(),
            data_dir: folders.map(|f| f.data_dir().join("kensho")),
            samples: find_samples(),
        }
    }
}

/// `sample_sheets` beside the program, above it (in a build tree), or here.
fn find_samples() -> Option<PathBuf> {
    let program = std::env::current_exe().ok();
    let above = program.iter().flat_map(|p| p.ancestors().skip(1).take(4)).map(std::path::Path::to_owned);
    let here = std::env::current_dir().ok();
    above.chain(here).map(|folder| folder.join("sample_sheets")).find(|p| p.is_dir())
}

/// The screens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Screen {
    /// Source and form side by side.
    Review,
    /// Plots.
    Charts,
    /// All sheets in a table and a scatter.
    Overview,
    /// Sheets of several years side by side.
    Compare,
}

/// The parts of the window that take the keyboard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pane {
    /// The list of sheets.
    Sheets,
    /// The source text.
    Source,
    /// The form.
    Form,
    /// The panels at the right: notes, history, finds.
    Side,
}

/// How the list of sheets is sorted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, strum::EnumIter)]
pub enum SortBy {
    /// By name, then year.
    Name,
    /// Latest year first.
    Year,
    /// By ministry, then number.
    Ministry,
    /// Largest budget first.
    Budget,
    /// Most open fields first.
    Open,
}

/// A short message that goes by itself.
#[derive(Debug, Clone, PartialEq)]
pub struct Toast {
    /// Unique.
    pub id: u64,
    /// What to say.
    pub text: String,
    /// Whether something went wrong; then it stays until dismissed.
    pub error: bool,
    /// When it was raised.
    pub at: Timestamp,
}

/// Everything the screens read. Only `app::handle` and finished jobs change it.
#[derive(Debug)]
#[allow(clippy::struct_excessive_bools, reason = "independent switches of the window")]
pub struct State {
    /// The world around.
    pub env: Env,
    /// The project.
    pub project: Project,
    /// The sheets' original bytes.
    pub sources: Sources,
    /// Where it is saved.
    pub target: Option<Target>,
    /// What was last saved there.
    pub saved: Option<Arc<SavedState>>,
    /// The log entry up to which it is saved.
    pub saved_seq: u64,
    /// Why it cannot be changed.
    pub read_only: Option<String>,
    /// The person's settings.
    pub settings: Settings,
    /// The screen shown.
    pub screen: Screen,
    /// Whether the notes panel is open.
    pub show_notes: bool,
    /// Whether the history panel is open.
    pub show_history: bool,
    /// The part of the window that has the keyboard.
    pub pane: Pane,
    /// The field being edited in place.
    pub editing: Option<CellId>,
    /// The dialog shown.
    pub dialog: Option<Dialog>,
    /// Messages on show.
    pub toasts: Vec<Toast>,
    /// Background work.
    pub jobs: Jobs,
    /// What this window holds on the disk.
    pub holding: Holding,
    /// When the window was opened.
    pub(super) started: Timestamp,
    /// The findings of all sheets.
    pub findings: FindingsBook,
    /// The overview of the project.
    pub overview: Overview,
    /// Where every step is written down.
    pub journaling: Journaling,
    /// Texts that were being typed when the program ended.
    pub drafts: Vec<Draft>,
    pub(super) pending: Vec<PendingJournal>,
    /// Paths of the command line, opened once recovery is decided.
    pub(super) deferred: Vec<PathBuf>,
    /// The reason last given, offered again.
    pub last_reason: String,
    /// Counts up when the form shall bring the selected field into view.
    pub reveal_cell: u64,
    /// Counts up when the source shall bring the selected field's characters into view.
    pub reveal_source: u64,
    /// Counts up when the list's filter shall take the keyboard.
    pub focus_filter: u64,
    /// Counts up when the note shall take the keyboard.
    pub focus_note: u64,
    /// Whether the window shall close.
    pub closing: bool,
    /// How the list is sorted.
    pub sort: SortBy,
    /// Which fields are shown and queued.
    pub filter: FieldFilter,
    /// Ministries and years of the sheets.
    pub facets: Facets,
    /// Counts up when the list or what it shows changes.
    pub list_revision: u64,
    /// Fields that wait for a person, over all sheets.
    pub open_in_all: usize,
    /// A correction made several times, and where else it fits.
    pub(super) same: Option<Same>,
    pub(super) declined: Vec<Rewrite>,
    /// The step after which everything is shown; none: the present.
    pub(super) past_seq: Option<u64>,
    pub(super) past: Option<Past>,
    /// The capacity in which the person cannot sign, having signed in the other.
    pub cannot_sign: Option<Role>,
    /// Sheets that an older parser read.
    pub reread: super::Reread,
    /// Another person's work held against ours.
    pub merge: Option<Merge>,
    /// The find bar.
    pub find: Find,
    /// The search through all sheets.
    pub find_all: FindAll,
    /// Counts up when the find bar shall take the keyboard.
    pub focus_find: u64,
    /// Counts up when the search through all sheets shall take the keyboard.
    pub focus_find_all: u64,
    /// What the next note hangs on, where that is not the selected field.
    pub note_on: Option<NoteAnchor>,
    /// The characters that the source shall bring into view; none: those of
    /// the selected field.
    pub reveal_span: Option<Span>,
    pub(super) put_off: PutOff,
    pub(super) trail: Trail,
    /// The comparison of years.
    pub compare: CompareBook,
    pub(super) sheet: Option<SheetId>,
    pub(super) cell: Option<CellId>,
    pub(super) text_selection: Option<Span>,
    pub(super) revisions: BTreeMap<SheetId, u64>,
    pub(super) order: Vec<SheetId>,
    pub(super) order_stale: bool,
    /// A sheet whose original bytes cannot be read, as the person was told.
    pub(super) source_lost: Option<SheetId>,
    /// Sheets that changed since the list was last brought up to date.
    pub(super) touched: BTreeSet<SheetId>,
    /// Counts up when the list of sheets is worked out anew.
    pub(super) list_generation: u64,
    pub(super) summaries: BTreeMap<SheetId, Arc<SheetSummary>>,
    pub(super) views: BTreeMap<SheetId, SheetView>,
    pub(super) documents: BTreeMap<SheetId, (Arc<Document>, SourceView)>,
    next_toast: u64,
    pub(super) next_view: u64,
}

impl State {
    /// An empty workbench.
    pub fn new(env: Env, settings: Settings, jobs: Jobs) -> Self {
        Self {
            project: Project::new(fresh_project_id()),
            sources: Sources::new(),
            target: None,
            saved: None,
            saved_seq: 0,
            read_only: None,
            settings,
            screen: Screen::Review,
            show_notes: false,
            show_history: false,
            pane: Pane::Form,
            editing: None,
            dialog: None,
            toasts: Vec::new(),
            holding: Holding::default(),
            started: (env.now)(),
            journaling: Journaling::default(),
            findings: FindingsBook::new(jobs.wake()),
            overview: Overview::default(),
            list_generation: 0,
            drafts: Vec::new(),
            pending: Vec::new(),
            compare: CompareBook::new(jobs.wake()),
            deferred: Vec::new(),
            jobs,
            last_reason: String::new(),
            reveal_cell: 0,
            reveal_source: 0,
            focus_filter: 0,
            focus_note: 0,
            closing: false,
            sort: SortBy::Name,
            filter: FieldFilter::default(),
            facets: Facets::default(),
            list_revision: 0,
            open_in_all: 0,
            same: None,
            declined: Vec::new(),
            past_seq: None,
            past: None,
            cannot_sign: None,
            reread: super::Reread::default(),
            merge: None,
            find: Find::default(),
            find_all: FindAll::default(),
            focus_find: 0,
            focus_find_all: 0,
            note_on: None,
            reveal_span: None,
            put_off: PutOff::default(),
            trail: Trail::default(),
            sheet: None,
            cell: None,
            text_selection: None,
            revisions: BTreeMap::new(),
            order: Vec::new(),
            order_stale: true,
            touched: BTreeSet::new(),
            source_lost: None,
            summaries: BTreeMap::new(),
            views: BTreeMap::new(),
            documents: BTreeMap::new(),
            next_toast: 0,
            next_view: 0,
            env,
        }
    }

    /// A text of the interface in the person's language.
    pub fn t(&self, text: Text) -> &'static str {
        text.in_language(self.settings.language)
    }

    /// A text with its blank filled in.
    pub fn fill(&self, text: Text, with: &str) -> String {
        self.t(text).replace("{}", with)
    }

    /// A text with a number in its blank.
    pub fn count(&self, text: Text, n: usize) -> String {
        self.fill(text, &n.to_string())
    }

    /// Who is at the desk, and the time.
    pub fn stamp(&self) -> Stamp {
        let now = (self.env.now)();
        let at = Timestamp::from_millisecond(now.as_millisecond()).unwrap_or(now);
        Stamp { author: self.settings.author.clone(), at }
    }

    /// Whether there is anything to show.
    pub fn is_empty(&self) -> bool {
        self.project.standing().next().is_none()
    }

    /// Whether nothing can be changed.
    pub fn is_locked(&self) -> bool {
        self.read_only.is_some() || self.past.is_some()
    }

    /// Whether there are changes that no file has.
    pub fn is_dirty(&self) -> bool {
        self.project.log.last_seq() > self.saved_seq
    }

    /// The sheet on show.
    pub fn current_sheet(&self) -> Option<&Sheet> {
        let id = self.sheet.as_ref()?;
        let past = self.past.as_ref().map(|p| &p.sheet).filter(|s| s.id == *id);
        past.or_else(|| self.project.sheets.get(id))
    }

    /// The field selected.
    pub fn selected_cell(&self) -> Option<&CellId> {
        self.cell.as_ref()
    }

    /// The human layer of the selected field.
    pub fn selected_review(&self) -> Option<&CellReview> {
        self.current_sheet()?.cells.get(self.cell.as_ref()?)
    }

    /// The repeated row of the selected field.
    pub fn selected_row(&self) -> Option<RowId> {
        self.cell.as_ref()?.row().map(|(row, _)| row)
    }

    /// The group to which a row could be added at the selected field.
    pub fn selected_group(&self) -> Option<String> {
        if let Some(row) = self.selected_row() {
            return Some(row.group);
        }
        let section = crate::sheet::FieldKey::new(self.cell.as_ref()?.as_str());
        let group = section.as_str().split('.').next().unwrap_or_default();
        matches!(group, "outcome" | "output" | "unit_cost" | "breakdown" | "related").then(|| group.to_owned())
    }

    /// The characters selected in the source.
    pub fn text_selection(&self) -> Option<Span> {
        self.text_selection.filter(|s| !s.is_empty())
    }

    /// The text of the sheet on show.
    pub fn document(&self) -> Option<&Arc<Document>> {
        self.documents.get(self.sheet.as_ref()?).map(|(d, _)| d)
    }

    /// What nothing explains in it.
    pub fn source_view(&self) -> Option<&SourceView> {
        self.documents.get(self.sheet.as_ref()?).map(|(_, v)| v)
    }

    /// The form of the sheet on show.
    pub fn view(&self) -> Option<&SheetView> {
        let id = self.sheet.as_ref()?;
        let past = self.past.as_ref().filter(|p| p.sheet.id == *id).map(|p| &p.view);
        past.or_else(|| self.views.get(id))
    }

    /// The sheets in the list's order.
    pub fn order(&self) -> &[SheetId] {
        &self.order
    }

    /// What the list shows of a sheet.
    pub fn summary(&self, id: &SheetId) -> Option<&SheetSummary> {
        self.summaries.get(id).map(AsRef::as_ref)
    }

    /// The project's name for people.
    pub fn project_name(&self) -> String {
        if !self.project.name.is_empty() {
            return self.project.name.clone();
        }
        let stem = self.target.as_ref().and_then(|t| t.path().file_stem());
        stem.map_or_else(|| self.t(Text::Untitled).to_owned(), |s| s.to_string_lossy().into_owned())
    }

    /// Says something that goes by itself.
    pub fn say(&mut self, text: impl Into<String>) {
        self.toast(text.into(), false);
    }

    /// Says that something went wrong.
    pub fn complain(&mut self, text: impl Into<String>) {
        self.toast(text.into(), true);
    }

    fn toast(&mut self, text: String, error: bool) {
        self.next_toast += 1;
        let at = (self.env.now)();
        self.toasts.push(Toast { id: self.next_toast, text, error, at });
    }

    /// Drops messages that have been on show long enough.
    pub fn expire_toasts(&mut self) {
        let now = (self.env.now)();
        self.toasts.retain(|t| t.error || now.as_millisecond() - t.at.as_millisecond() < super::TOAST_MILLIS);
    }

    /// Notes that a sheet has changed.
    pub(super) fn touch(&mut self, id: &SheetId) {
        *self.revisions.entry(id.clone()).or_insert(0) += 1;
        self.touched.insert(id.clone());
    }

    /// Forgets everything worked out, for another project.
    pub(super) fn reset_views(&mut self) {
        self.let_go_of_jobs();
        self.sheet = None;
        self.cell = None;
        self.text_selection = None;
        self.editing = None;
        self.drafts.clear();
        self.filter = FieldFilter::default();
        self.same = None;
        self.merge = None;
        self.reread = super::Reread::None;
        self.past_seq = None;
        self.past = None;
        self.find = Find::default();
        self.find_all.stop();
        self.find_all = FindAll::default();
        self.note_on = None;
        self.reveal_span = None;
        self.declined.clear();
        self.put_off = PutOff::default();
        self.trail = Trail::default();
        self.summaries.clear();
        self.views.clear();
        self.documents.clear();
        self.revisions.clear();
        self.findings.reset();
        self.overview.reset();
        self.order.clear();
        self.order_stale = true;
        self.touched.clear();
        self.compare.reset();
    }
}

/// Identity is the one thing that must be random; it is made here, above the
/// rooms that may not be.
pub(super) fn fresh_project_id() -> ProjectId {
    ProjectId(uuid::Uuid::new_v4().to_string())
}
