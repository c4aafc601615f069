//! Work on many things by all cores, the results in the order of the things.

use std::collections::BTreeMap;
use std::num::NonZero;
use std::sync::mpsc::channel;
use std::sync::{Condvar, Mutex, PoisonError};

/// How far a core may be ahead of the one whose turn it is, for each core:
/// what is kept in memory does not grow with the batch.
const AHEAD: usize = 4;

#[derive(Debug, Default)]
struct Turn {
    /// The next to be worked on.
    next: usize,
    /// The one whose result is taken next.
    taken: usize,
    /// Whether nobody waits for results any more.
    stopped: bool,
}

/// Sends the others home where one of them panics: they would wait for its
/// result for ever.
struct Watchman<'a>(&'a Mutex<Turn>, &'a Condvar);

impl Drop for Watchman<'_> {
    fn drop(&mut self) {
        if std::thread::panicking() {
            self.0.lock().unwrap_or_else(PoisonError::into_inner).stopped = true;
            self.1.notify_all();
        }
    }
}

/// Does `work` on every item, and hands each result to `take` in the order of
/// the items. An error of `take` stops the rest.
///
/// # Panics
/// If `work` or `take` does.
pub(crate) fn in_order<I: Sync, T: Send, E>(
    items: &[I],
    work: impl Fn(usize, &I) -> T + Sync,
    mut take: impl FnMut(usize, T) -> Result<(), E>,
) -> Result<(), E> {
    let cores = std::thread::available_parallelism().map_or(1, NonZero::get).min(items.len());
    let (turn, moved) = (Mutex::new(Turn::default()), Condvar::new());
    let lock = || turn.lock().unwrap_or_else(PoisonError::into_inner);
    let next_item = || {
        let mut turn = lock();
        loop {
            if turn.stopped || turn.next >= items.len() {
                return None;
            }
            if turn.next < turn.taken + cores * AHEAD {
                turn.next += 1;
                return Some(turn.next - 1);
            }
            turn = moved.wait(turn).unwrap_or_else(PoisonError::into_inner);
        }
    };
    std::thread::scope(|scope| {
        let (sender, receiver) = channel();
        for _ in 0..cores {
            let sender = sender.clone();
            scope.spawn(|| {
                let sender = sender;
                let _watchman = Watchman(&turn, &moved);
                while let Some(at) = next_item() {
                    let Some(item) = items.get(at) else { return };
                    // The receiver goes only after it has stopped the others.
                    if sender.send((at, work(at, item))).is_err() {
                        return;
                    }
                }
            });
        }
        drop(sender);
        let mut early = BTreeMap::new();
        let mut due = 0;
        let mut result = Ok(());
        for (at, done) in receiver {
            early.insert(at, done);
            while let Some(done) = early.remove(&due) {
                result = result.and_then(|()| take(due, done));
                due += 1;
            }
            let mut turn = lock();
            turn.taken = due;
            turn.stopped |= result.is_err();
            moved.notify_all();
            if result.is_err() {
                break;
            }
        }
        result
    })
}

#[cfg(test)]
mod tests {
    use std::io;
    use std::path::PathBuf;

    use super::*;

    fn names(n: usize) -> Vec<PathBuf> {
        (0..n).map(|i| PathBuf::from(i.to_string())).collect()
    }

    #[test]
    fn results_come_in_the_order_of_the_files_however_long_each_takes() {
        let mut seen = Vec::new();
        let slow_first = |at: usize, file: &PathBuf| {
            let turns = if at.is_multiple_of(7) { 200_000 } else { 10 };
            let spent = (0..turns).fold(0_u64, |sum, i| std::hint::black_box(sum ^ i));
            (file.clone(), spent > 0)
        };
        in_order(&names(300), slow_first, |at, (file, _)| {
            seen.push((at, file));
            Ok::<(), io::Error>(())
        })
        .unwrap();
        assert!(seen.iter().enumerate().all(|(i, (at, file))| i == *at && file.to_string_lossy() == i.to_string()));
        assert_eq!(seen.len(), 300);
    }

    #[test]
    fn a_reader_that_goes_away_stops_the_batch() {
        let done = std::sync::atomic::AtomicUsize::new(0);
        let count = |_: usize, _: &PathBuf| done.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
        let closed = |_: usize, _: usize| Err(io::Error::from(io::ErrorKind::BrokenPipe));
        let error = in_order(&names(10_000), count, closed).unwrap_err();
        assert_eq!(error.kind(), io::ErrorKind::BrokenPipe);
        assert!(done.into_inner() < 10_000);
    }

    #[test]
    fn a_panic_over_one_thing_reaches_the_caller_and_leaves_nobody_waiting() {
        let work = |at: usize, _: &PathBuf| assert!(at != 3, "the fourth is bad");
        let all = names(1000);
        let done = std::panic::catch_unwind(|| in_order(&all, work, |_, ()| Ok::<(), io::Error>(())));
        assert!(done.is_err());
    }

    #[test]
    fn nothing_is_no_work() {
        in_order(&[0_u8; 0], |_, _| (), |_, ()| Err(io::Error::from(io::ErrorKind::Other))).unwrap();
    }
}
