//! The comparison of years in the window: which sheets stand side by side,
//! and what is known about them. Worked out on a thread of its own and kept
//! until a sheet or a person's word on it changes.

mod act;
mod made;
mod worker;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use strum::EnumIter;

pub use act::CompareIntent;
pub use made::{LinkState, ProposedLink, SideBySide};

use self::worker::{Done, Order, Worker};
use super::State;
use crate::compare::Profile;
use crate::review::{Project, SheetId, Verdict};

/// The pages of the comparison screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumIter)]
pub enum ComparePage {
    /// 様式: cell beside cell.
    Form,
    /// 年度表: figures by fiscal year, and what disagrees.
    Matrix,
    /// 推移: figures joined over the years.
    Series,
    /// 文言: long texts from sheet to sheet.
    Wording,
    /// つながり: which sheets belong together.
    Links,
}

/// Which sheets stand side by side.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Choice {
    /// The chain of the sheet selected in the list.
    Chain,
    /// Those that a person picked.
    Picked,
}

/// Everything the comparison screen reads.
#[derive(Debug)]
pub struct CompareBook {
    /// The page shown.
    pub page: ComparePage,
    /// How the sheets were chosen.
    pub choice: Choice,
    /// Whether rows without a difference are left out.
    pub fold: bool,
    /// Whether the source texts of two sheets are shown.
    pub raw: bool,
    /// Sheets whose column stays in place when the others scroll.
    pub pinned: BTreeSet<SheetId>,
    /// Whether links of all sheets are listed, not of the chain only.
    pub all_links: bool,
    /// Counts up when the cursor shall be brought into view.
    pub reveal: u64,
    pub(super) cursor: Option<(usize, usize)>,
    pub(super) columns: Vec<SheetId>,
    profiles: BTreeMap<SheetId, (u64, Arc<Profile>)>,
    links: Option<Arc<Vec<ProposedLink>>>,
    links_of: Vec<(SheetId, u64)>,
    made: Option<Arc<SideBySide>>,
    made_of: Option<MadeOf>,
    shown: Vec<usize>,
    shown_of: Option<(bool, usize)>,
    /// The state of the project that links were last looked for in.
    looked: Option<(usize, u64, usize)>,
    /// The sheet and links that the chain was last taken from.
    chain_for: Option<(SheetId, usize)>,
    worker: Worker,
}

/// What a comparison was made of; another one is needed when this changes.
#[derive(Debug, Clone, PartialEq, Eq)]
struct MadeOf {
    sheets: Vec<(SheetId, u64)>,
    pairs: Vec<(crate::review::PairId, Verdict)>,
}

/// How many sheets of a chain stand side by side; a person may add others.
const MOST_COLUMNS: usize = 24;
/// How many profiles are made in one frame.
const PROFILES_A_FRAME: usize = 48;

impl CompareBook {
    pub(super) fn new(wake: Arc<dyn Fn() + Send + Sync>) -> Self {
        Self {
            page: ComparePage::Form,
            choice: Choice::Chain,
            fold: true,
            raw: false,
            pinned: BTreeSet::new(),
            all_links: false,
            reveal: 0,
            cursor: None,
            columns: Vec::new(),
            profiles: BTreeMap::new(),
            links: None,
            links_of: Vec::new(),
            made: None,
            made_of: None,
            shown: Vec::new(),
            shown_of: None,
            looked: None,
            chain_for: None,
            worker: Worker::new(wake),
        }
    }

    /// Forgets everything, for another project.
    pub(super) fn reset(&mut self) {
        let wake = self.worker.wake();
        *self = Self { page: self.page, fold: self.fold, ..Self::new(wake) };
    }

    /// The sheets side by side, in the order of their years.
    pub fn columns(&self) -> &[SheetId] {
        &self.columns
    }

    /// The comparison of these sheets, once it is worked out.
    pub fn made(&self) -> Option<&Arc<SideBySide>> {
        self.made.as_ref()
    }

    /// The rows shown, by their index among the comparison's rows.
    pub fn shown(&self) -> &[usize] {
        &self.shown
    }

    /// The cell with the cursor: row and column.
    pub fn cursor(&self) -> Option<(usize, usize)> {
        self.cursor
    }

    /// The links between sheets, proposed or said; none while they are being
    /// looked for.
    pub fn links(&self) -> Option<&Arc<Vec<ProposedLink>>> {
        self.links.as_ref()
    }

    /// What tells which project a sheet is.
    pub fn profile(&self, id: &SheetId) -> Option<&Arc<Profile>> {
        self.profiles.get(id).map(|(_, p)| p)
    }

    /// Whether something is still being worked out.
    pub fn is_busy(&self) -> bool {
        self.worker.is_busy()
    }

    /// The differences, and which of them the cursor stands on or after: N of
    /// M, N from 1; 0 before the first.
    pub fn place(&self) -> (usize, usize) {
        let Some(made) = &self.made else { return (0, 0) };
        let row = self.cursor.map(|(row, _)| row);
        let before = row.map_or(0, |row| made.differences.partition_point(|d| *d <= row));
        (before, made.differences.len())
    }

    /// The chain of a sheet: itself and what is linked with it, by year; of
    /// very many the nearest.
    fn chain_of(&self, id: &SheetId) -> Vec<SheetId> {
        let mut chain = vec![id.clone()];
        let mut at = 0;
        while let Some(here) = chain.get(at).cloned() {
            for link in self.links.iter().flat_map(|l| l.iter()).filter(|l| l.stands()) {
                for (one, other) in [(&link.earlier, &link.later), (&link.later, &link.earlier)] {
                    if *one == here && chain.len() < MOST_COLUMNS && !chain.contains(other) {
                        chain.push(other.clone());
                    }
                }
            }
            at += 1;
        }
        self.by_year(&mut chain);
        chain
    }

    fn by_year(&self, sheets: &mut [SheetId]) {
        let year = |id: &SheetId| self.profiles.get(id).and_then(|(_, p)| p.year);
        sheets.sort_by(|a, b| (year(a).is_none(), year(a), a).cmp(&(year(b).is_none(), year(b), b)));
    }

    /// Looks at sheets that have changed, some in each frame. Whether all are
    /// looked at.
    fn refresh_profiles(&mut self, project: &Project, revisions: &BTreeMap<SheetId, u64>, order: &[SheetId]) -> bool {
        let revision = |id: &SheetId| revisions.get(id).copied().unwrap_or(0);
        if self.profiles.len() > order.len() {
            let standing: BTreeSet<&SheetId> = order.iter().collect();
            self.profiles.retain(|id, _| standing.contains(id));
        }
        let mut left = PROFILES_A_FRAME;
        for id in order {
            let at = revision(id);
            if self.profiles.get(id).is_some_and(|(known, _)| *known == at) {
                continue;
            }
            if left == 0 {
                return false;
            }
            left -= 1;
            if let Some(sheet) = project.sheets.get(id) {
                let fresh = Profile::of_sheet(sheet);
                // A correction elsewhere on the sheet changes nothing here.
                let kept = self.profiles.get(id).map(|(_, p)| p).filter(|p| ***p == fresh).cloned();
                self.profiles.insert(id.clone(), (at, kept.unwrap_or_else(|| Arc::new(fresh))));
            }
        }
        true
    }

    fn take_done(&mut self) {
        while let Some(done) = self.worker.poll() {
            match done {
                Done::Links(links) => self.links = Some(Arc::new(links)),
                Done::Made(made) => {
                    // The cursor stays on its cell though rows came and went.
                    self.cursor = self.cursor.and_then(|at| moved(self.made.as_deref(), &made, at));
                    self.made = Some(made);
                    self.shown_of = None;
                }
            }
        }
    }

    fn refresh_shown(&mut self) {
        let Some(made) = &self.made else { return self.shown.clear() };
        let key = (self.fold, made.comparison.rows.len());
        if self.shown_of != Some(key) {
            self.shown = made.rows_shown(self.fold);
            self.shown_of = Some(key);
        }
    }
}

/// Where a cell of one comparison stands in another.
fn moved(from: Option<&SideBySide>, to: &SideBySide, (row, column): (usize, usize)) -> Option<(usize, usize)> {
    let key = from?.key(row, column)?;
    let id = from?.ids.get(column)?;
    let column = to.ids.iter().position(|i| i == id)?;
    let row = to.comparison.cells().find(|(_, c)| c.cells.get(column).and_then(Option::as_ref) == Some(key))?;
    Some((row.0, column))
}

impl State {
    /// Works out what the comparison screen needs and is missing or stale;
    /// costs nothing when nothing changed.
    pub(super) fn prepare_compare(&mut self) {
        self.compare.take_done();
        if self.screen != super::Screen::Compare {
            return;
        }
        let now = (self.order.len(), self.revisions.values().sum(), self.project.log.entries().len());
        if self.compare.looked != Some(now) {
            if !self.compare.refresh_profiles(&self.project, &self.revisions, &self.order) {
                (self.compare.worker.wake())();
                return;
            }
            self.look_for_links();
            self.compare.looked = Some(now);
        }
        self.choose_columns();
        self.make_comparison();
        self.compare.refresh_shown();
    }

    fn look_for_links(&mut self) {
        let at = |id: &SheetId| {
            let profile = self.compare.profiles.get(id).map_or(0, |(_, p)| Arc::as_ptr(p) as usize as u64);
            (id.clone(), profile)
        };
        let mut of: Vec<(SheetId, u64)> = self.order.iter().map(at).collect();
        of.sort();
        // What people said counts too.
        let said = self.project.links.iter().map(|(id, l)| (id.later.clone(), 1 + l.verdict as u64));
        of.extend(said);
        if self.compare.links_of == of {
            return;
        }
        let profiles: Vec<(SheetId, Arc<Profile>)> = self
            .order
            .iter()
            .filter_map(|id| Some((id.clone(), Arc::clone(&self.compare.profiles.get(id)?.1))))
            .collect();
        self.compare.links_of = of;
        self.compare.worker.start(Order::Links { profiles, said: self.project.links.clone() });
    }

    fn choose_columns(&mut self) {
        let standing = |id: &SheetId| self.project.sheets.get(id).is_some_and(|s| s.removed.is_none());
        self.compare.columns.retain(standing);
        let (Some(id), Some(links)) = (&self.sheet, &self.compare.links) else { return };
        let key = (id.clone(), Arc::as_ptr(links).addr());
        if self.compare.choice == Choice::Picked {
            self.compare.chain_for = None;
        } else if self.compare.chain_for.as_ref() != Some(&key) {
            self.compare.columns = self.compare.chain_of(id);
            self.compare.chain_for = Some(key);
        }
    }

    fn make_comparison(&mut self) {
        let revision = |id: &SheetId| (id.clone(), self.revisions.get(id).copied().unwrap_or(0));
        let sheets: Vec<(SheetId, u64)> = self.compare.columns.iter().map(revision).collect();
        let here = |id: &SheetId| self.compare.columns.contains(id);
        let pairs: Vec<_> = self
            .project
            .pairs
            .iter()
            .filter(|(p, _)| here(&p.sheets.earlier) && here(&p.sheets.later))
            .map(|(p, said)| (p.clone(), said.verdict))
            .collect();
        let of = MadeOf { sheets, pairs };
        if self.compare.made_of.as_ref() == Some(&of) {
            return;
        }
        if of.sheets.len() < 2 {
            self.compare.made = None;
            self.compare.cursor = None;
            self.compare.made_of = Some(of);
            return;
        }
        let standing = self.compare.columns.iter().filter_map(|id| self.project.sheets.shared(id));
        let (sheets, sources) = (standing.cloned().collect(), self.sources.clone());
        self.compare.worker.start(Order::Make { sheets, sources, pairs: of.pairs.clone() });
        self.compare.made_of = Some(of);
    }
}
