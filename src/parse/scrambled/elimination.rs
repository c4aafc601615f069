//! Places that one of several cells takes: where every such place says the
//! same, and there are as many places as cells, it does not matter which is
//! which.

use std::collections::{BTreeMap, BTreeSet};

use crate::text::Span;

/// A place that one of several cells takes.
#[derive(Debug, Clone)]
pub(super) struct OpenPlace {
    /// The cells, by key.
    pub(super) keys: Vec<String>,
    /// What stands there.
    pub(super) value: String,
    /// Its characters.
    pub(super) span: Span,
}

/// The cells that are decided after all, with value and characters.
pub(super) fn decide(places: &[OpenPlace], filled: impl Fn(&str) -> bool) -> Vec<(String, String, Span)> {
    let mut out = Vec::new();
    for group in groups(places) {
        let members: Vec<&OpenPlace> = group.iter().filter_map(|i| places.get(*i)).collect();
        let keys: BTreeSet<&str> = members.iter().flat_map(|p| p.keys.iter().map(String::as_str)).collect();
        let open: Vec<&str> = keys.into_iter().filter(|k| !filled(k)).collect();
        let Some(first) = members.first() else { continue };
        let alike = members.iter().all(|p| p.value == first.value);
        if alike && members.len() >= open.len() {
            let pairs = open.iter().zip(&members);
            out.extend(pairs.map(|(key, place)| ((*key).to_owned(), place.value.clone(), place.span)));
        }
    }
    out
}

/// Places that share a cell, directly or over others.
fn groups(places: &[OpenPlace]) -> Vec<Vec<usize>> {
    let mut of_key: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (i, place) in places.iter().enumerate() {
        for key in &place.keys {
            of_key.entry(key).or_default().push(i);
        }
    }
    let mut seen = vec![false; places.len()];
    let mut out = Vec::new();
    for start in 0..places.len() {
        let (mut group, mut todo) = (Vec::new(), vec![start]);
        while let Some(i) = todo.pop() {
            match seen.get_mut(i) {
                Some(s) if !*s => *s = true,
                _ => continue,
            }
            group.push(i);
            let keys = places.get(i).map(|p| p.keys.as_slice()).unwrap_or_default();
            todo.extend(keys.iter().filter_map(|k| of_key.get(k.as_str())).flatten());
        }
        group.sort_unstable();
        if !group.is_empty() {
            out.push(group);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(keys: &[&str], value: &str) -> OpenPlace {
        let keys = keys.iter().map(|k| (*k).to_owned()).collect();
        OpenPlace { keys, value: value.to_owned(), span: Span::new(0, 1) }
    }

    #[test]
    fn places_that_say_the_same_decide_each_other_and_others_stay_open() {
        let alike = [place(&["a", "b"], "○"), place(&["a", "b"], "○")];
        assert_eq!(decide(&alike, |_| false).len(), 2);
        let unlike = [place(&["a", "b"], "○"), place(&["a", "b"], "△")];
        assert!(decide(&unlike, |_| false).is_empty());
        let too_few = [place(&["a", "b"], "○")];
        assert!(decide(&too_few, |_| false).is_empty());
        assert_eq!(decide(&too_few, |k| k == "a").len(), 1);
    }
}
