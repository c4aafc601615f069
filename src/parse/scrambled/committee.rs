//! What several readers agree on.
//!
//! Each reads the sheet with orders of its own, and they err in different
//! places: what only one of them reads is often an illusion, and what one
//! leaves open others read. So a value has a vote of each reader that reads
//! it, part of a vote of each that sees it as a candidate, and half a vote
//! against it for each vote of another value. It is taken from the characters
//! that most of them read it from; of two cells that would have the same ones
//! the one with more votes has them.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::parse::{Candidate, Finding, How, Sink};
use crate::sheet::FieldKey;
use crate::text::Span;

/// The vote of a reader that reads a value, and of one that sees it as a
/// candidate, in tenths.
const READS: i32 = 10;
const SEES: i32 = 3;
/// A value that some reader reads is taken with so many percent of all votes:
/// of three readers, two, or one and a candidate of another.
const ENOUGH: i32 = 36;

const LOOKED: &str = "様式の並び順";
const WHY: &str = "並び順の読み方によっては、この欄と読めます";

/// Puts into `sink`, from which the readers began, what they agree on. What
/// they do not is open, with all that any of them saw.
pub(super) fn agree(readers: &[Sink<'_>], sink: &mut Sink<'_>) {
    sink.join(readers);
    let mut keys: Vec<&FieldKey> = readers.iter().flat_map(Sink::keys).collect();
    keys.sort();
    keys.dedup();
    let heard: Vec<(&FieldKey, Vec<Said<'_>>)> = keys.into_iter().map(|key| (key, hear(key, readers))).collect();
    place_agreed(&heard, readers, sink);
    for (key, said) in heard {
        if !sink.has(key.as_str()) {
            leave_open(key, &said, readers, sink);
        }
    }
}

/// What one or more readers say of a cell.
struct Said<'r> {
    value: &'r str,
    /// How many other values were heard before.
    after: usize,
    votes: i32,
    /// From which characters it is read, those of most readers first.
    places: Vec<Place<'r>>,
    /// Where it is a candidate: its characters, and why.
    seen: Vec<(&'r [Span], &'r str)>,
}

/// Characters from which a value is read.
struct Place<'r> {
    spans: &'r [Span],
    /// By what evidence; the best that a reader has.
    how: How,
    readers: usize,
}

impl<'r> Said<'r> {
    fn of(value: &'r str, after: usize) -> Self {
        Self { value, after, votes: 0, places: Vec::new(), seen: Vec::new() }
    }

    fn read(&mut self, spans: &'r [Span], how: How) {
        self.votes += READS;
        match self.places.iter_mut().find(|place| place.spans == spans) {
            Some(same) => (same.readers, same.how) = (same.readers + 1, same.how.min(how)),
            None => self.places.push(Place { spans, how, readers: 1 }),
        }
    }
}

/// What the readers say of a cell, that with most votes first, then that of the
/// first reader.
fn hear<'r>(key: &FieldKey, readers: &'r [Sink<'_>]) -> Vec<Said<'r>> {
    let mut heard: BTreeMap<&str, Said<'r>> = BTreeMap::new();
    for reader in readers {
        let after = heard.len();
        match reader.found(key) {
            Some(Finding::Placed { value, spans, how }) => {
                heard.entry(value).or_insert(Said::of(value, after)).read(spans, *how);
            }
            Some(Finding::Missing { candidates, .. }) => {
                for candidate in candidates {
                    let said = heard.entry(&candidate.value).or_insert(Said::of(&candidate.value, after));
                    said.votes += SEES;
                    said.seen.push((&candidate.spans, &candidate.why));
                }
            }
            None => {}
        }
    }
    let mut heard: Vec<Said<'r>> = heard.into_values().collect();
    let all: i32 = heard.iter().map(|said| said.votes).sum();
    for said in &mut heard {
        said.votes -= (all - said.votes) / 2;
        said.places.sort_by_key(|place| Reverse(place.readers));
    }
    heard.sort_by_key(|said| (Reverse(said.votes), said.after));
    heard
}

/// Places what has votes enough, that with most votes first.
fn place_agreed(heard: &[(&FieldKey, Vec<Said<'_>>)], readers: &[Sink<'_>], sink: &mut Sink<'_>) {
    let all = i32::try_from(readers.len()).unwrap_or(i32::MAX).saturating_mul(READS);
    let enough = |said: &&Said<'_>| said.votes.saturating_mul(100) >= all.saturating_mul(ENOUGH);
    let likely = heard.iter().filter_map(|(key, said)| Some((*key, said.first().filter(enough)?)));
    let mut likely: Vec<(&FieldKey, &Said<'_>)> = likely.collect();
    likely.sort_by_key(|(_, said)| Reverse(said.votes));
    let mut owners = Owners { readers, taken: Vec::new(), of: BTreeMap::new() };
    for (key, said) in likely {
        let Some(place) = said.places.iter().find(|place| owners.give(key, place.spans)) else { continue };
        if !sink.has(key.as_str()) {
            sink.place(key.clone(), said.value, place.how, place.spans);
        }
    }
}

/// Leaves a cell open with all that the readers say of it.
fn leave_open(key: &FieldKey, said: &[Said<'_>], readers: &[Sink<'_>], sink: &mut Sink<'_>) {
    let mut candidates: Vec<Candidate> = Vec::new();
    for said in said {
        let read = said.places.iter().map(|place| (place.spans, WHY));
        for (spans, why) in said.seen.iter().copied().chain(read) {
            if !candidates.iter().any(|c| c.value == said.value && c.spans == spans) {
                candidates.push(Candidate { value: said.value.to_owned(), spans: spans.to_vec(), why: why.to_owned() });
            }
        }
    }
    let looked = readers.iter().find_map(|reader| match reader.found(key)? {
        Finding::Missing { looked, within, .. } => Some((looked.clone(), *within)),
        Finding::Placed { .. } => None,
    });
    let first = || candidates.first().and_then(|c| c.spans.first()).copied();
    let (looked, within) = looked.unwrap_or_else(|| (LOOKED.to_owned(), first()));
    sink.open(key.clone(), looked, within, candidates);
}

/// The cells that were given their characters.
struct Owners<'r, 'd> {
    readers: &'r [Sink<'d>],
    taken: Vec<(&'r FieldKey, &'r [Span])>,
    /// By byte of the text, the places in `taken`.
    of: BTreeMap<usize, Vec<usize>>,
}

impl<'r> Owners<'r, '_> {
    /// Gives a cell its characters; not if another has any of them, unless one
    /// reader reads both so.
    fn give(&mut self, key: &'r FieldKey, spans: &'r [Span]) -> bool {
        let bytes = || spans.iter().flat_map(|s| s.start..s.end);
        let mut owners: Vec<usize> = bytes().filter_map(|byte| self.of.get(&byte)).flatten().copied().collect();
        owners.sort_unstable();
        owners.dedup();
        let owner = |n: usize| self.taken.get(n).copied();
        if !owners.into_iter().filter_map(owner).all(|owner| self.share(owner, (key, spans))) {
            return false;
        }
        for byte in bytes() {
            self.of.entry(byte).or_default().push(self.taken.len());
        }
        self.taken.push((key, spans));
        true
    }

    fn share(&self, a: (&FieldKey, &[Span]), b: (&FieldKey, &[Span])) -> bool {
        let reads = |reader: &Sink<'_>, (key, own): (&FieldKey, &[Span])| matches!(reader.found(key), Some(Finding::Placed { spans, .. }) if spans == own);
        self.readers.iter().any(|reader| reads(reader, a) && reads(reader, b))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::Document;

    const TEXT: &str = "10 20 10";

    /// The piece of the text with this number.
    fn piece(n: usize) -> (&'static str, Span) {
        let span = Span::new(3 * n, 3 * n + 2);
        (span.slice(TEXT).unwrap(), span)
    }

    /// What a reader says: of a key, that it reads a piece, or only sees it.
    type Says = (&'static str, usize, bool);

    /// What three readers agree on: of each key its value, or its candidates,
    /// and where they stand.
    fn agreed(readers: [&[Says]; 3]) -> String {
        let document = Document::from_text("t", TEXT);
        let reader = |said: &[Says]| {
            let mut sink = Sink::new(&document);
            for (key, n, reads) in said {
                let (value, span) = piece(*n);
                if *reads {
                    sink.place(*key, value, How::Order, &[span]);
                } else {
                    let candidate = Candidate { value: value.into(), spans: vec![span], why: String::new() };
                    sink.open(*key, "", None, vec![candidate]);
                }
            }
            sink
        };
        let mut sink = Sink::new(&document);
        agree(&readers.map(reader), &mut sink);
        let places = |spans: &[Span]| spans.iter().map(|s| (s.start / 3).to_string()).collect::<String>();
        let shown = |field: &crate::parse::Field| match &field.found {
            Finding::Placed { value, spans, .. } => format!("{}={value}@{}", field.key, places(spans)),
            Finding::Missing { candidates, .. } => {
                let all: Vec<String> = candidates.iter().map(|c| format!("{}@{}", c.value, places(&c.spans))).collect();
                format!("{}?{}", field.key, all.join(","))
            }
        };
        sink.finish().fields.iter().map(shown).collect::<Vec<_>>().join(" ")
    }

    const A: &str = "basic.name";
    const B: &str = "basic.summary";

    #[test]
    fn what_two_of_three_read_is_taken_and_what_one_alone_reads_is_a_candidate() {
        assert_eq!(agreed([&[(A, 0, true)], &[(A, 0, true)], &[(A, 1, true)]]), "basic.name=10@0");
        assert_eq!(agreed([&[(A, 0, true)], &[], &[]]), "basic.name?10@0");
        assert_eq!(agreed([&[(A, 0, true)], &[(A, 0, false)], &[]]), "basic.name=10@0");
        assert_eq!(agreed([&[(A, 0, true)], &[(A, 1, false)], &[]]), "basic.name?10@0,20@1");
        assert_eq!(agreed([&[(A, 0, false)], &[(A, 0, false)], &[(A, 0, false)]]), "basic.name?10@0");
        assert_eq!(agreed([&[(A, 1, false)], &[(A, 0, false)], &[]]), "basic.name?20@1,10@0", "equal ones as heard");
        assert_eq!(agreed([&[], &[], &[]]), "");
    }

    #[test]
    fn a_value_stands_where_most_readers_read_it() {
        let said = agreed([&[(A, 0, true)], &[(A, 2, true), (B, 0, true)], &[(A, 2, true), (B, 0, true)]]);
        assert_eq!(said, "basic.name=10@2 basic.summary=10@0");
    }

    #[test]
    fn of_two_cells_that_want_the_same_characters_the_one_with_more_votes_has_them() {
        let said = agreed([&[(A, 0, true)], &[(A, 0, true), (B, 0, false)], &[(B, 0, true)]]);
        assert_eq!(said, "basic.name=10@0 basic.summary?10@0");
        let both: &[Says] = &[(A, 0, true), (B, 0, true)];
        assert_eq!(agreed([both, both, &[]]), "basic.name=10@0 basic.summary=10@0", "one reader reads both so");
    }
}
