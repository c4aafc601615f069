//! Every step goes to the journal on a thread of its own, in order. A step is
//! acknowledged when it is on the disk; the status bar says how far that is.

use std::path::PathBuf;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;

use crate::review::{LogEntry, Sheet};
use crate::store::journal::{Draft, Journal, JournalHeader};
use crate::store::{PathError, RealFs, SavedState};

/// The way to the journal. Without a data folder it goes nowhere.
#[derive(Debug, Default)]
pub struct Journaling {
    sender: Option<Sender<Order>>,
    thread: Option<JoinHandle<()>>,
    acknowledged: Arc<AtomicU64>,
    fault: Arc<Mutex<Option<PathError>>>,
}

enum Order {
    Begin(Box<JournalHeader>),
    Resume(Box<Journal>),
    Step(Box<LogEntry>),
    Sheet(Box<Sheet>, Arc<[u8]>, u64),
    Draft(Draft),
    Saved(Box<JournalHeader>, Arc<SavedState>),
    Finish,
}

impl Journaling {
    /// Begins to listen; journals lie in `folder`.
    pub fn start(folder: Option<PathBuf>, wake: Arc<dyn Fn() + Send + Sync>) -> Self {
        let Some(folder) = folder else { return Self::default() };
        let (sender, receiver) = channel();
        let (acknowledged, fault) = (Arc::new(AtomicU64::new(0)), Arc::new(Mutex::new(None)));
        let writer = Writer { folder, header: None, journal: None, acknowledged: Arc::clone(&acknowledged) };
        let report = Arc::clone(&fault);
        let thread = std::thread::spawn(move || listen(writer, &receiver, &report, &*wake));
        Self { sender: Some(sender), thread: Some(thread), acknowledged, fault }
    }

    /// Another project is on the desk; a journal is made at its first step.
    pub fn begin(&self, header: JournalHeader) {
        self.acknowledged.store(header.last_seq, Ordering::Release);
        self.send(Order::Begin(Box::new(header)));
    }

    /// Goes on with a journal whose work was restored.
    pub fn resume(&self, journal: Journal, last_seq: u64) {
        self.acknowledged.store(last_seq, Ordering::Release);
        self.send(Order::Resume(Box::new(journal)));
    }

    /// Writes a step down.
    pub fn step(&self, entry: LogEntry) {
        self.send(Order::Step(Box::new(entry)));
    }

    /// Writes a sheet down, with its bytes, before the step that brings it in.
    pub fn sheet(&self, sheet: Sheet, bytes: Arc<[u8]>, after_seq: u64) {
        self.send(Order::Sheet(Box::new(sheet), bytes, after_seq));
    }

    /// Writes down what is being typed.
    pub fn draft(&self, draft: Draft) {
        self.send(Order::Draft(draft));
    }

    /// The project was saved: what is in it need not be kept any more.
    pub fn saved(&self, header: JournalHeader, saved: Arc<SavedState>) {
        self.send(Order::Saved(Box::new(header), saved));
    }

    /// Everything is saved, or the person let it go.
    pub fn finish(&self) {
        self.send(Order::Finish);
    }

    /// The last step that is on the disk.
    pub fn acknowledged(&self) -> u64 {
        self.acknowledged.load(Ordering::Acquire)
    }

    /// Whether steps are written down at all.
    pub fn is_on(&self) -> bool {
        self.sender.is_some()
    }

    /// What went wrong since it was last asked.
    pub fn take_fault(&self) -> Option<PathError> {
        self.fault.lock().unwrap_or_else(PoisonError::into_inner).take()
    }

    fn send(&self, order: Order) {
        if let Some(sender) = &self.sender {
            // The thread ends only with this sender.
            drop(sender.send(order));
        }
    }
}

impl Drop for Journaling {
    /// Waits until everything is on the disk.
    fn drop(&mut self) {
        self.sender = None;
        if let Some(thread) = self.thread.take() {
            drop(thread.join());
        }
    }
}

struct Writer {
    folder: PathBuf,
    header: Option<JournalHeader>,
    journal: Option<Journal>,
    acknowledged: Arc<AtomicU64>,
}

fn listen(mut writer: Writer, orders: &Receiver<Order>, fault: &Mutex<Option<PathError>>, wake: &dyn Fn()) {
    for order in orders {
        if let Err(error) = writer.carry_out(order) {
            *fault.lock().unwrap_or_else(PoisonError::into_inner) = Some(error);
        }
        wake();
    }
}

impl Writer {
    fn carry_out(&mut self, order: Order) -> Result<(), PathError> {
        match order {
            Order::Begin(header) => {
                self.journal = None;
                self.header = Some(*header);
            }
            Order::Resume(journal) => {
                self.header = Some(journal.header().clone());
                self.journal = Some(*journal);
            }
            Order::Step(entry) => {
                if let Some(journal) = self.journal()? {
                    journal.append(&RealFs, &entry)?;
                    self.acknowledged.store(entry.seq, Ordering::Release);
                }
            }
            Order::Sheet(sheet, bytes, after_seq) => {
                if let Some(journal) = self.journal()? {
                    journal.sheet(&RealFs, &sheet, &bytes, after_seq)?;
                }
            }
            Order::Draft(draft) => {
                if let Some(journal) = self.journal()? {
                    journal.draft(&RealFs, &draft)?;
                }
            }
            Order::Saved(header, saved) => {
                if let Some(journal) = &mut self.journal {
                    journal.restart(&RealFs, (*header).clone(), &saved)?;
                }
                self.header =
                    Some(JournalHeader { base: saved.base().cloned(), last_seq: saved.last_seq(), ..*header });
            }
            Order::Finish => {
                if let Some(journal) = self.journal.take() {
                    journal.finish(&RealFs)?;
                }
            }
        }
        Ok(())
    }

    /// The journal, made when it is first needed.
    fn journal(&mut self) -> Result<Option<&mut Journal>, PathError> {
        if self.journal.is_none() {
            let Some(header) = self.header.clone() else { return Ok(None) };
            self.journal = Some(Journal::create(&RealFs, &self.folder, header)?);
        }
        Ok(self.journal.as_mut())
    }
}
