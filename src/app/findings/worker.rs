use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};

use super::SheetFindings;
use crate::review::{Sheet, SheetId};

type Batch = Vec<(SheetId, SheetFindings)>;

/// Looks at sheets on a thread of its own, one batch at a time.
pub(super) struct Worker {
    sender: Sender<(u64, Batch)>,
    receiver: Receiver<(u64, Batch)>,
    wake: Arc<dyn Fn() + Send + Sync>,
    busy: bool,
    /// Batches of an earlier project are thrown away.
    epoch: u64,
}

impl std::fmt::Debug for Worker {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Worker").field("busy", &self.busy).finish_non_exhaustive()
    }
}

impl Worker {
    pub(super) fn new(wake: Arc<dyn Fn() + Send + Sync>) -> Self {
        let (sender, receiver) = channel();
        Self { sender, receiver, wake, busy: false, epoch: 0 }
    }

    pub(super) fn is_busy(&self) -> bool {
        self.busy
    }

    /// Lets go of the batch under way.
    pub(super) fn forget(&mut self) {
        self.epoch += 1;
        self.busy = false;
    }

    pub(super) fn start(&mut self, sheets: Vec<(Arc<Sheet>, u64)>) {
        self.busy = true;
        let (sender, wake, epoch) = (self.sender.clone(), Arc::clone(&self.wake), self.epoch);
        std::thread::spawn(move || {
            let batch = sheets.iter().map(|(s, at)| (s.id.clone(), SheetFindings::of(s, *at))).collect();
            // The window may be gone: then nobody is left to be told.
            if sender.send((epoch, batch)).is_ok() {
                wake();
            }
        });
    }

    /// What a batch gave, if one has come.
    pub(super) fn poll(&mut self) -> Option<Batch> {
        loop {
            let (epoch, batch) = self.receiver.try_recv().ok()?;
            if epoch == self.epoch {
                self.busy = false;
                return Some(batch);
            }
        }
    }
}
