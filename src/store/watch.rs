//! Long work on the disk, watched: how far it is, and whether it shall stop.

use std::sync::atomic::{AtomicBool, Ordering};

use super::error::{LoadError, SaveError};
use crate::cores::in_order;

/// Who watches long work.
#[derive(Clone, Copy, Default)]
pub struct Watch<'a> {
    /// Is told how many sheets are done, and how many there are.
    pub progress: Option<&'a (dyn Fn(usize, usize) + Sync)>,
    /// Says that the work shall stop.
    pub cancel: Option<&'a AtomicBool>,
}

/// The person wants it no longer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("取りやめました")]
pub(crate) struct Cancelled;

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
    pub(crate) fn step(self, done: usize, total: usize) -> Result<(), Cancelled> {
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
    let mut made = Vec::with_capacity(items.len());
    in_order(
        items,
        |_, item| work(item),
        |at, one| {
            watch.step(at, items.len())?;
            made.push(one?);
            Ok::<(), E>(())
        },
    )?;
    Ok(made)
}
