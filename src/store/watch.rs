//! Long work on the disk, watched: how far it is, and whether it shall stop.

use std::sync::Mutex;
use std::sync::PoisonError;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use super::error::{LoadError, SaveError};

/// Who watches a load or save.
#[derive(Clone, Copy, Default)]
pub struct Watch<'a> {
    /// Is told how many sheets are done, and how many there are.
    pub progress: Option<&'a (dyn Fn(usize, usize) + Sync)>,
    /// Says that the work shall stop.
    pub cancel: Option<&'a AtomicBool>,
}

/// The person wants it no longer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Cancelled;

impl From<Cancelled> for LoadError {
    fn from(_: Cancelled) -> Self {
        Self::Cancelled
    }
}

impl From<Cancelled> for SaveError {
    fn from(_: Cancelled) -> Self {
        Self::Cancelled
    }
}

/// Told no more often than this many sheets apart.
const EVERY: usize = 25;

impl Watch<'_> {
    /// Nobody.
    pub fn none() -> Self {
        Self::default()
    }

    /// One more is done, of all.
    pub(super) fn step(self, done: usize, total: usize) -> Result<(), Cancelled> {
        if let Some(progress) = self.progress.filter(|_| done.is_multiple_of(EVERY)) {
            progress(done, total);
        }
        self.go_on()
    }

    /// Whether the work may go on.
    pub(super) fn go_on(self) -> Result<(), Cancelled> {
        let stop = self.cancel.is_some_and(|c| c.load(Ordering::Relaxed));
        if stop { Err(Cancelled) } else { Ok(()) }
    }
}

/// Below this many there is nothing to gain.
const FEW: usize = 64;

/// Does the same to each on all processors. The results stand in the order of
/// the items; of several errors the first in that order is returned.
pub(super) fn in_parallel<A, B, E>(
    items: &[A],
    watch: Watch<'_>,
    work: impl Fn(&A) -> Result<B, E> + Sync,
) -> Result<Vec<B>, E>
where
    A: Sync,
    B: Send,
    E: Send + From<Cancelled>,
{
    let (next, done) = (AtomicUsize::new(0), AtomicUsize::new(0));
    let failed = Mutex::new(None::<(usize, E)>);
    let fail = |at: usize, error: E| {
        let mut failed = failed.lock().unwrap_or_else(PoisonError::into_inner);
        if failed.as_ref().is_none_or(|(first, _)| at < *first) {
            *failed = Some((at, error));
        }
    };
    let run = || {
        let mut made = Vec::new();
        loop {
            let at = next.fetch_add(1, Ordering::Relaxed);
            let Some(item) = items.get(at) else { return made };
            let stepped = watch.step(done.fetch_add(1, Ordering::Relaxed), items.len()).map_err(E::from);
            match stepped.and_then(|()| work(item)) {
                Ok(one) => made.push((at, one)),
                Err(error) => {
                    fail(at, error);
                    // Whoever is at an earlier one finishes it.
                    next.store(items.len(), Ordering::Relaxed);
                    return made;
                }
            }
        }
    };
    let threads =
        if items.len() < FEW { 1 } else { std::thread::available_parallelism().map_or(1, usize::from).min(8) };
    let mut made: Vec<(usize, B)> = std::thread::scope(|scope| {
        let others: Vec<_> = (1..threads).map(|_| scope.spawn(run)).collect();
        let mut made = run();
        for other in others {
            match other.join() {
                Ok(more) => made.extend(more),
                Err(panic) => std::panic::resume_unwind(panic),
            }
        }
        made
    });
    if let Some((_, error)) = failed.into_inner().unwrap_or_else(PoisonError::into_inner) {
        return Err(error);
    }
    made.sort_unstable_by_key(|(at, _)| *at);
    Ok(made.into_iter().map(|(_, one)| one).collect())
}
