//! Which sheets belong together: versions of one sheet, and one project
//! through the years.
//!
//! Links are proposed with their reasons and decided by people. A sheet may
//! have several predecessors (merged) and several successors (split).

mod profile;
mod propose;

use std::collections::{BTreeMap, BTreeSet};

pub use profile::Profile;
pub use propose::{Link, Proposals, Why, propose};

/// Groups of sheets that are linked with each other, each by year; sheets
/// without any link stand alone. `count` sheets; links name them by index.
pub fn chains(count: usize, links: impl IntoIterator<Item = (usize, usize)>) -> Vec<Vec<usize>> {
    let mut group: Vec<usize> = (0..count).collect();
    for (a, b) in links {
        let (Some(&x), Some(&y)) = (group.get(a), group.get(b)) else { continue };
        let (x, y) = (root(&group, x), root(&group, y));
        if let Some(slot) = group.get_mut(x.max(y)) {
            *slot = x.min(y);
        }
    }
    let mut members: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for sheet in 0..count {
        members.entry(root(&group, sheet)).or_default().push(sheet);
    }
    members.into_values().collect()
}

fn root(group: &[usize], mut at: usize) -> usize {
    while let Some(&up) = group.get(at).filter(|up| **up != at) {
        at = up;
    }
    at
}

/// Sheets of the same ministry, number and year, in the order given: versions
/// of one sheet. Where none of them has its number read, the name and the
/// first year stand for it, or the same figures would be counted twice. Only
/// groups of two or more.
pub fn versions(profiles: &[&Profile]) -> Vec<Vec<usize>> {
    let mut same: BTreeMap<_, Vec<usize>> = BTreeMap::new();
    for (i, profile) in profiles.iter().enumerate() {
        let Some(year) = profile.year.filter(|_| !profile.ministry.is_empty()) else { continue };
        let number = profile.number.as_ref().map(|n| (n.requested, n.number, n.part));
        let name = if number.is_some() { "" } else { profile.name.folded.as_str() };
        let start = profile.start.filter(|_| number.is_none());
        if number.is_some() || !name.is_empty() {
            same.entry((profile.ministry.as_str(), year, number, name, start)).or_default().push(i);
        }
    }
    same.into_values().filter(|g| g.len() > 1).collect()
}

/// The sheets that are left when of each group of versions only the first is
/// counted.
pub fn counted_once(profiles: &[&Profile]) -> Vec<usize> {
    let again: BTreeSet<usize> = versions(profiles).into_iter().flat_map(|g| g.into_iter().skip(1)).collect();
    (0..profiles.len()).filter(|i| !again.contains(i)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_join_into_chains_and_the_rest_stand_alone() {
        assert_eq!(chains(5, [(0, 2), (2, 4)]), [vec![0, 2, 4], vec![1], vec![3]]);
        assert_eq!(chains(3, [(1, 2), (0, 2)]), [vec![0, 1, 2]]);
    }

    #[test]
    fn two_files_of_one_sheet_are_versions_and_counted_once() {
        let sheet = |number: &str| {
            Profile::from_pairs([
                ("sheet.fiscal_year", "2020"),
                ("sheet.ministry", "総務省"),
                ("sheet.number", number),
                ("basic.name", "架空事業"),
            ])
        };
        let all = [sheet("0056"), sheet("2020-総務-19-0056"), sheet("0057")];
        let refs: Vec<&Profile> = all.iter().collect();
        assert_eq!(versions(&refs), [vec![0, 1]]);
        assert_eq!(counted_once(&refs), [0, 2]);
        assert!(propose(&refs).links.is_empty());
    }
}
