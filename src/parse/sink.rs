use std::borrow::Cow;
use std::collections::BTreeMap;

use super::{Candidate, Diagnostic, Field, Finding, How, Parsed, Severity};
use crate::form::Generation;
use crate::read::Document;
use crate::sheet::FieldKey;
use crate::text::{Span, visible};

/// Collects what a parser finds and makes a [`Parsed`] of it that keeps the
/// promises: every key once, spans inside the text on character boundaries,
/// claims merged, unclaimed text known.
#[derive(Debug, Clone)]
pub struct Sink<'d> {
    document: &'d Document,
    generation: Generation,
    fields: BTreeMap<FieldKey, Finding>,
    claims: Vec<Span>,
    diagnostics: Vec<Diagnostic>,
    observed: Option<Vec<Observed>>,
}

/// What was seen of a reading, for learning how often such readings are right.
#[derive(Debug, Clone)]
pub struct Observed {
    /// The card by which it is judged.
    pub card: &'static str,
    /// The cell.
    pub key: String,
    /// What it would say.
    pub value: String,
    /// What is seen of it, in the order of the card.
    pub seen: Vec<i32>,
}

impl<'d> Sink<'d> {
    /// An empty sink for `document`.
    pub fn new(document: &'d Document) -> Self {
        Self {
            document,
            generation: Generation::R1,
            fields: BTreeMap::new(),
            claims: Vec::new(),
            diagnostics: Vec::new(),
            observed: None,
        }
    }

    /// A sink that also keeps what is seen of readings.
    pub fn watched(document: &'d Document) -> Self {
        Self { observed: Some(Vec::new()), ..Self::new(document) }
    }

    /// Whether it keeps what is seen of readings.
    pub fn is_watched(&self) -> bool {
        self.observed.is_some()
    }

    /// Keeps what is seen of a reading, where somebody learns from it.
    pub fn observe(
        &mut self,
        card: &'static str,
        key: impl Into<String>,
        value: impl Into<String>,
        seen: impl Into<Vec<i32>>,
    ) {
        if let Some(observed) = &mut self.observed {
            observed.push(Observed { card, key: key.into(), value: value.into(), seen: seen.into() });
        }
    }

    /// All that was seen of readings.
    pub fn into_observed(self) -> Vec<Observed> {
        self.observed.unwrap_or_default()
    }

    /// Takes over from several readers' sinks the text that most of them
    /// explain, what most have to say, and all that they saw of readings.
    pub(in crate::parse) fn join(&mut self, readers: &[Sink<'_>]) {
        self.claims.extend(common(readers.iter().map(|r| merge(r.claims.clone())), readers.len()));
        for diagnostic in readers.iter().flat_map(|r| &r.diagnostics) {
            let said = readers.iter().filter(|r| r.diagnostics.contains(diagnostic)).count();
            if said * 2 > readers.len() && !self.diagnostics.contains(diagnostic) {
                self.diagnostics.push(diagnostic.clone());
            }
        }
        for seen in readers.iter().filter_map(|r| r.observed.as_ref()) {
            self.observed.get_or_insert_default().extend_from_slice(seen);
        }
    }

    /// What was found of a key so far.
    pub(in crate::parse) fn found(&self, key: &FieldKey) -> Option<&Finding> {
        self.fields.get(key)
    }

    /// Says which form's table is used.
    pub fn set_generation(&mut self, generation: Generation) {
        self.generation = generation;
    }

    /// A cell was read. Its characters are claimed. The first reading of a
    /// key stays; a second one is only reported.
    pub fn place(&mut self, key: impl Into<FieldKey>, value: impl Into<String>, how: How, spans: &[Span]) {
        let key = key.into();
        let spans: Vec<Span> = spans.iter().copied().filter(|s| self.fits(*s) && !s.is_empty()).collect();
        if let Some(Finding::Placed { .. }) = self.fields.get(&key) {
            let message = format!("「{}」に当たる箇所が二つあります。先のものを採りました", key.label());
            self.warn(message, spans.first().copied(), None);
            return;
        }
        self.fields.insert(key, Finding::Placed { value: seen(value.into()), spans, how });
    }

    /// A cell that the form expects was not found. A reading already there stays.
    pub fn miss(&mut self, key: impl Into<FieldKey>, looked: impl Into<String>, within: Option<Span>) {
        self.open(key, looked, within, Vec::new());
    }

    /// A cell for which the text leaves several readings open.
    pub fn open(
        &mut self,
        key: impl Into<FieldKey>,
        looked: impl Into<String>,
        within: Option<Span>,
        mut candidates: Vec<Candidate>,
    ) {
        for candidate in &mut candidates {
            candidate.value = seen(std::mem::take(&mut candidate.value));
        }
        let within = within.filter(|s| self.fits(*s));
        let missing = Finding::Missing { looked: looked.into(), within, candidates };
        self.fields.entry(key.into()).or_insert(missing);
    }

    /// Text that is explained without being a value: labels, form text.
    pub fn claim(&mut self, span: Span) {
        if self.fits(span) {
            self.claims.push(span);
        }
    }

    /// Something a person should look at.
    pub fn warn(&mut self, message: impl Into<String>, span: Option<Span>, hint: Option<&str>) {
        self.diagnose(Severity::Warning, message.into(), span, hint);
    }

    /// Something good to know.
    pub fn inform(&mut self, message: impl Into<String>, span: Option<Span>, hint: Option<&str>) {
        self.diagnose(Severity::Info, message.into(), span, hint);
    }

    /// Whether the key was read already.
    pub fn has(&self, key: &str) -> bool {
        matches!(self.fields.get(&FieldKey::from(key)), Some(Finding::Placed { .. }))
    }

    /// The keys read or looked for so far, in their own order.
    pub fn keys(&self) -> impl Iterator<Item = &FieldKey> {
        self.fields.keys()
    }

    /// The value read for a key so far.
    pub fn value(&self, key: &str) -> Option<&str> {
        match self.fields.get(&FieldKey::from(key))? {
            Finding::Placed { value, .. } => Some(value),
            Finding::Missing { .. } => None,
        }
    }

    /// The readings that are open for a key so far.
    pub fn candidates(&self, key: &str) -> &[Candidate] {
        match self.fields.get(&FieldKey::from(key)) {
            Some(Finding::Missing { candidates, .. }) => candidates,
            _ => &[],
        }
    }

    /// Whether a key was read from some of these characters.
    pub fn is_read(&self, span: Span) -> bool {
        let overlaps = |s: &Span| s.start < span.end && span.start < s.end;
        self.fields.values().any(|f| matches!(f, Finding::Placed { spans, .. } if spans.iter().any(overlaps)))
    }

    /// The characters that keys were read from, sorted and joined.
    pub fn read_spans(&self) -> Vec<Span> {
        let spans = self.fields.values().filter_map(|f| match f {
            Finding::Placed { spans, .. } => Some(spans),
            Finding::Missing { .. } => None,
        });
        merge(spans.flatten().copied().collect())
    }

    /// Everything collected.
    pub fn finish(mut self) -> Parsed {
        let mut claimed = std::mem::take(&mut self.claims);
        claimed.extend(self.read_spans());
        let claimed = merge(claimed);
        let unclaimed = gaps(&self.document.text, &claimed);
        let mut fields: Vec<Field> = self.fields.into_iter().map(|(key, found)| Field { key, found }).collect();
        fields.sort_by_cached_key(|f| f.key.form_order());
        self.diagnostics.sort_by_key(|d| d.span);
        Parsed { generation: self.generation, fields, diagnostics: self.diagnostics, claimed, unclaimed }
    }

    fn diagnose(&mut self, severity: Severity, message: String, span: Option<Span>, hint: Option<&str>) {
        let span = span.filter(|s| self.fits(*s));
        self.diagnostics.push(Diagnostic { severity, message, span, hint: hint.map(str::to_owned) });
    }

    fn fits(&self, span: Span) -> bool {
        span.slice(&self.document.text).is_some()
    }
}

/// A value without what nobody sees of it.
fn seen(value: String) -> String {
    match visible(&value) {
        Cow::Borrowed(_) => value,
        Cow::Owned(seen) => seen,
    }
}

/// Sorts spans and joins those that touch or overlap.
fn merge(mut spans: Vec<Span>) -> Vec<Span> {
    spans.retain(|s| !s.is_empty());
    spans.sort();
    let mut out: Vec<Span> = Vec::with_capacity(spans.len());
    for span in spans {
        match out.last_mut() {
            Some(last) if span.start <= last.end => last.end = last.end.max(span.end),
            _ => out.push(span),
        }
    }
    out
}

/// What more than half of `count` lists of merged spans cover.
fn common(lists: impl Iterator<Item = Vec<Span>>, count: usize) -> Vec<Span> {
    let mut edges: Vec<(usize, bool)> = lists.flatten().flat_map(|s| [(s.start, true), (s.end, false)]).collect();
    edges.sort_unstable();
    let (mut covering, mut from, mut out) = (0_usize, 0, Vec::new());
    for (at, begins) in edges {
        if covering * 2 > count {
            out.push(Span::new(from, at));
        }
        covering = if begins { covering + 1 } else { covering.saturating_sub(1) };
        from = at;
    }
    out
}

/// What lies between `claimed` spans, trimmed of white space.
fn gaps(text: &str, claimed: &[Span]) -> Vec<Span> {
    let mut out = Vec::new();
    let mut from = 0;
    let end = Span::new(text.len(), text.len());
    for span in claimed.iter().chain([&end]) {
        let gap = Span::new(from, span.start.max(from)).trim(text);
        if !gap.is_empty() {
            out.push(gap);
        }
        from = span.end;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_nothing_explains_is_known() {
        let document = Document::from_text("t", "事業名\tA事業\n余り 文\n");
        let mut sink = Sink::new(&document);
        sink.claim(Span::new(0, "事業名".len()));
        let at = document.text.find("A事業").unwrap();
        sink.place("basic.name", "A事業", How::Label, &[Span::new(at, at + "A事業".len())]);
        let parsed = sink.finish();
        let open: Vec<&str> = parsed.unclaimed.iter().map(|s| document.slice(*s)).collect();
        assert_eq!(open, ["余り 文"]);
    }

    #[test]
    fn what_most_readers_explain_is_explained() {
        let lists = [vec![Span::new(0, 4)], vec![Span::new(2, 6)], vec![Span::new(8, 9)]];
        assert_eq!(merge(common(lists.into_iter(), 3)), [Span::new(2, 4)]);
        assert_eq!(merge(common(std::iter::once(vec![Span::new(1, 3)]), 1)), [Span::new(1, 3)]);
    }

    #[test]
    fn the_first_reading_of_a_cell_stays_and_the_second_is_reported() {
        let document = Document::from_text("t", "A B");
        let mut sink = Sink::new(&document);
        sink.place("basic.name", "A", How::Label, &[Span::new(0, 1)]);
        sink.place("basic.name", "B", How::Order, &[Span::new(2, 3)]);
        let parsed = sink.finish();
        assert_eq!(parsed.field("basic.name").and_then(Field::value), Some("A"));
        assert_eq!(parsed.diagnostics.len(), 1);
    }
}
