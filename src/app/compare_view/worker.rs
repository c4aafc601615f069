use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};

use super::made::{LinkState, ProposedLink, SideBySide};
use crate::compare::{Profile, Why, propose};
use crate::review::{LinkId, PairId, Sheet, SheetId, SheetLink, Verdict};
use crate::store::Sources;

/// What is to be worked out.
pub(super) enum Order {
    /// Links between sheets.
    Links { profiles: Vec<(SheetId, Arc<Profile>)>, said: BTreeMap<LinkId, SheetLink> },
    /// A comparison.
    Make { sheets: Vec<Arc<Sheet>>, sources: Sources, pairs: Vec<(PairId, Verdict)> },
}

/// What was worked out.
pub(super) enum Done {
    Links(Vec<ProposedLink>),
    Made(Arc<SideBySide>),
}

/// Works on threads of its own; of each kind only the latest order counts.
pub(super) struct Worker {
    sender: Sender<(u64, Done)>,
    receiver: Receiver<(u64, Done)>,
    wake: Arc<dyn Fn() + Send + Sync>,
    /// The number of the latest order for links, and for a comparison; none
    /// once it is done.
    links: Option<u64>,
    made: Option<u64>,
    next: u64,
}

impl std::fmt::Debug for Worker {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Worker").field("links", &self.links).field("made", &self.made).finish_non_exhaustive()
    }
}

impl Worker {
    pub(super) fn new(wake: Arc<dyn Fn() + Send + Sync>) -> Self {
        let (sender, receiver) = channel();
        Self { sender, receiver, wake, links: None, made: None, next: 0 }
    }

    pub(super) fn wake(&self) -> Arc<dyn Fn() + Send + Sync> {
        Arc::clone(&self.wake)
    }

    pub(super) fn is_busy(&self) -> bool {
        self.links.is_some() || self.made.is_some()
    }

    pub(super) fn start(&mut self, order: Order) {
        self.next += 1;
        let number = self.next;
        match order {
            Order::Links { .. } => self.links = Some(number),
            Order::Make { .. } => self.made = Some(number),
        }
        let (sender, wake) = (self.sender.clone(), Arc::clone(&self.wake));
        std::thread::spawn(move || {
            let done = work(order);
            // The window may be gone: then nobody is left to be told.
            if sender.send((number, done)).is_ok() {
                wake();
            }
        });
    }

    /// What was worked out, if anything came that is still wanted.
    pub(super) fn poll(&mut self) -> Option<Done> {
        loop {
            let (number, done) = self.receiver.try_recv().ok()?;
            let wanted = match done {
                Done::Links(_) => &mut self.links,
                Done::Made(_) => &mut self.made,
            };
            if *wanted == Some(number) {
                *wanted = None;
                return Some(done);
            }
        }
    }
}

fn work(order: Order) -> Done {
    match order {
        Order::Links { profiles, said } => Done::Links(links(&profiles, &said)),
        Order::Make { sheets, sources, pairs } => Done::Made(Arc::new(SideBySide::new(&sheets, &sources, &pairs))),
    }
}

/// Proposals and versions, with what people said over them, and the links that
/// people made on their own.
fn links(profiles: &[(SheetId, Arc<Profile>)], said: &BTreeMap<LinkId, SheetLink>) -> Vec<ProposedLink> {
    let refs: Vec<&Profile> = profiles.iter().map(|(_, p)| p.as_ref()).collect();
    let found = propose(&refs);
    let id = |i: usize| profiles.get(i).map(|(id, _)| id.clone());
    let mut out: BTreeMap<LinkId, ProposedLink> = BTreeMap::new();
    let mut put = |earlier: SheetId, later: SheetId, why: Vec<Why>| {
        let link = LinkId { earlier: earlier.clone(), later: later.clone() };
        let fresh = ProposedLink { earlier, later, why, state: LinkState::Proposed, note: String::new() };
        let fresh = fresh.said(said.get(&link));
        out.entry(link).or_insert(fresh);
    };
    for link in found.links {
        if let (Some(earlier), Some(later)) = (id(link.earlier), id(link.later)) {
            put(earlier, later, link.why);
        }
    }
    for group in found.versions {
        for pair in group.windows(2) {
            if let [a, b] = pair
                && let (Some(earlier), Some(later)) = (id(*a), id(*b))
            {
                put(earlier, later, vec![Why::SameSheet]);
            }
        }
    }
    let here = |id: &SheetId| profiles.iter().any(|(p, _)| p == id);
    for (link, _) in said.iter().filter(|(l, s)| s.verdict == Verdict::Together && here(&l.earlier) && here(&l.later)) {
        put(link.earlier.clone(), link.later.clone(), Vec::new());
    }
    out.into_values().collect()
}
