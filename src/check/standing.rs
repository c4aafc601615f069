//! How people's 了承 stand towards what the rules find now.

use std::collections::{BTreeMap, BTreeSet};

use super::found::Found;
use crate::review::{Acknowledgement, FindingId};

/// What a person has said about a finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Standing {
    /// Nothing yet.
    Open,
    /// 了承: it was looked at and stands, on the values it has.
    Acknowledged(Acknowledgement),
    /// It was 了承, but on other values: it is open again.
    Lapsed {
        /// What was acknowledged then.
        was: FindingId,
        /// By whom and why.
        by: Acknowledgement,
    },
}

impl Standing {
    /// Whether it still asks for a person.
    pub fn is_open(&self) -> bool {
        !matches!(self, Self::Acknowledged(_))
    }
}

/// Where each finding of a sheet stands, with its name. One whose cells have
/// the values it was acknowledged on is acknowledged; where a value or the set
/// of cells has changed, the acknowledgement has lapsed and says so.
pub fn standings(found: &[Found], acknowledged: &BTreeMap<FindingId, Acknowledgement>) -> Vec<(FindingId, Standing)> {
    let named: Vec<FindingId> = found.iter().map(Found::id).collect();
    if acknowledged.is_empty() {
        return named.into_iter().map(|id| (id, Standing::Open)).collect();
    }
    let present: BTreeSet<&FindingId> = named.iter().collect();
    // What was said about a finding that now rests on other cells.
    let mut adrift: Vec<&FindingId> = acknowledged.keys().filter(|id| !present.contains(id)).collect();
    let mut standing = |found: &Found, id: &FindingId| {
        if let Some(by) = acknowledged.get(id) {
            let same = by.values == found.values();
            let by = by.clone();
            return if same { Standing::Acknowledged(by) } else { Standing::Lapsed { was: id.clone(), by } };
        }
        let like = adrift.iter().position(|was| was.is_like(id)).map(|at| adrift.remove(at));
        let lapsed =
            like.and_then(|was| Some(Standing::Lapsed { was: was.clone(), by: acknowledged.get(was)?.clone() }));
        lapsed.unwrap_or(Standing::Open)
    };
    let all: Vec<Standing> = found.iter().zip(&named).map(|(f, id)| standing(f, id)).collect();
    named.into_iter().zip(all).collect()
}

#[cfg(test)]
mod tests {
    use super::super::{Values, check};
    use super::*;
    use crate::review::Stamp;

    fn found(executed: &str, total: &str) -> Vec<Found> {
        let pairs = [
            ("budget.2018.original", "400"),
            ("budget.2018.total", total),
            ("budget.2018.executed", executed),
            ("budget.2018.execution_rate", "50%"),
        ];
        let all = check(&Values::from_pairs(pairs.map(|(k, v)| (k.to_owned(), v.to_owned()))));
        all.into_iter().filter(|f| f.rule.id == "execution_rate").collect()
    }

    fn acknowledged(found: &[Found]) -> BTreeMap<FindingId, Acknowledgement> {
        let by = Stamp { author: "監査 花子".into(), at: "2026-11-21T09:00:00Z".parse().unwrap() };
        let one = |f: &Found| Acknowledgement { values: f.values(), reason: "照会済み".into(), by: by.clone() };
        found.iter().map(|f| (f.id(), one(f))).collect()
    }

    #[test]
    fn an_acknowledged_finding_stays_so_until_a_value_changes() {
        let before = found("394", "400");
        assert_eq!(before.len(), 1);
        let given = acknowledged(&before);
        assert!(matches!(standings(&before, &given)[0].1, Standing::Acknowledged(_)));
        let after = found("390", "400");
        assert!(matches!(standings(&after, &given)[0].1, Standing::Lapsed { .. }));
        assert!(standings(&after, &given)[0].1.is_open());
    }

    #[test]
    fn what_was_said_about_other_cells_of_the_same_subject_has_lapsed() {
        let now = found("394", "400");
        let mut given = acknowledged(&now);
        let (mut id, a) = given.pop_first().unwrap();
        id.cells.push(crate::review::CellId::from_written("budget.2018.contingency"));
        given.insert(id.clone(), a);
        assert!(matches!(&standings(&now, &given)[0].1, Standing::Lapsed { was, .. } if *was == id));
    }
}
