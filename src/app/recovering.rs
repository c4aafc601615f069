//! The work of a recovery, on a thread: the project that a journal follows on
//! may be large.

use std::path::PathBuf;
use std::sync::Arc;

use super::jobs::{JobEvent, JobKind, Jobs};
use super::list::summaries_of;
use super::{RecoveryOffer, SheetSummary};
use crate::review::SheetId;
use crate::store::journal::{Onto, PendingJournal, Recovered, recover};
use crate::store::{
    LoadError, Loaded, Lock, LockInfo, Locking, PathError, RealFs, SavedState, Target, Watch, load_watched,
};

/// A journal whose work is to be done again.
#[derive(Debug)]
pub struct RecoverOrder {
    /// The journal; it comes back with the report, whatever happens.
    pub journal: PendingJournal,
    /// What was said of it, so that it can be offered again.
    pub offer: RecoveryOffer,
    /// Where the project lies; none for one that was never saved.
    pub target: Option<PathBuf>,
    /// Whether the place is left alone, so that saving asks for another.
    pub as_copy: bool,
    /// How the place's lock is signed.
    pub sign: LockInfo,
}

/// How a recovery went.
#[derive(Debug)]
pub struct RecoverReport {
    /// What was asked for.
    pub order: RecoverOrder,
    /// The work, or why it could not be done again.
    pub result: Result<RecoveredWork, NotRecovered>,
}

/// A journal's work done again.
#[derive(Debug)]
pub struct RecoveredWork {
    /// The project with it.
    pub found: Recovered,
    /// The place it goes on in; none where saving asks for one.
    pub place: Option<(Target, Arc<SavedState>)>,
    /// What became of the place's lock; none where it was not asked for.
    pub locking: Option<Result<Locking, PathError>>,
    /// What the list shows of its sheets.
    pub summaries: Vec<(SheetId, SheetSummary)>,
}

/// Why a journal's work was not done again.
#[derive(Debug)]
pub enum NotRecovered {
    /// The project is not where it was.
    Missing(PathBuf),
    /// The person stopped it.
    Cancelled,
    /// The project that it follows on does not open.
    NotOpened(LoadError),
    /// Something else, in words.
    Because(String),
}

impl Jobs {
    /// Does a journal's work again.
    pub(super) fn recover(&mut self, order: RecoverOrder) {
        self.start(JobKind::Recover, move |report, cancel| {
            let progress = |done, total| report(JobEvent::Progress { done, total, name: String::new() });
            let watch = Watch { progress: Some(&progress), cancel: Some(cancel) };
            let result = work(&order, watch);
            JobEvent::Recovered(Box::new(RecoverReport { order, result }))
        });
    }
}

fn work(order: &RecoverOrder, watch: Watch<'_>) -> Result<RecoveredWork, NotRecovered> {
    let present = match order.target.as_ref().map(|t| load_watched(&RealFs, t, watch)).transpose() {
        Ok(present) => present,
        Err(LoadError::Missing(path)) => return Err(NotRecovered::Missing(path)),
        Err(LoadError::Cancelled) => return Err(NotRecovered::Cancelled),
        Err(error) => return Err(NotRecovered::NotOpened(error)),
    };
    let found = recover(&RealFs, &order.journal, present.as_ref());
    let found = found.map_err(|error| NotRecovered::Because(error.to_string()))?;
    let here = present.filter(|_| !order.as_copy && found.onto == Onto::Present);
    let sign = |p: &Loaded| Lock::acquire(Arc::new(RealFs), &p.target, order.sign.clone());
    let locking = here.as_ref().filter(|p| p.read_only.is_none()).map(sign);
    let place = here.map(|loaded| (loaded.target, Arc::new(loaded.saved)));
    let summaries = summaries_of(&found.project);
    Ok(RecoveredWork { found, place, locking, summaries })
}
