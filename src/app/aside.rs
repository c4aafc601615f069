use std::sync::Arc;
use std::sync::mpsc::{Receiver, TryRecvError, channel};

/// One piece of work at a time that takes longer than a frame may, done on a
/// thread beside it.
pub(super) struct Aside<T> {
    coming: Option<Receiver<T>>,
}

impl<T> Default for Aside<T> {
    fn default() -> Self {
        Self { coming: None }
    }
}

impl<T> std::fmt::Debug for Aside<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Aside").field("busy", &self.is_busy()).finish()
    }
}

impl<T: Send + 'static> Aside<T> {
    /// Begins; what was under way is forgotten. `wake` is called when the
    /// result is there.
    pub(super) fn start(&mut self, wake: Arc<dyn Fn() + Send + Sync>, work: impl FnOnce() -> T + Send + 'static) {
        let (sender, receiver) = channel();
        self.coming = Some(receiver);
        std::thread::spawn(move || {
            // It may have been forgotten: then nobody is left to be told.
            if sender.send(work()).is_ok() {
                wake();
            }
        });
    }

    /// The result, once.
    pub(super) fn poll(&mut self) -> Option<T> {
        let came = self.coming.as_ref()?.try_recv();
        if !matches!(came, Err(TryRecvError::Empty)) {
            self.coming = None;
        }
        came.ok()
    }
}

impl<T> Aside<T> {
    /// Whether a result may still come.
    pub(super) fn is_busy(&self) -> bool {
        self.coming.is_some()
    }
}

/// Lets go of what takes longer to let go of than a frame may: thousands of
/// sheets.
pub(super) fn drop_aside<T: Send + 'static>(value: T) {
    drop(std::thread::spawn(move || drop(value)));
}
