//! Which row of one sheet is which row of another: outcomes, outputs, unit
//! costs, indicators of the policy, payees and uses, by what they mean rather
//! than by their position.
//!
//! Every automatic pairing has its reason; a person's pairing goes before it.

mod features;

use features::{Features, GROUPS, GroupSpec};

use super::YearSheet;

/// The rows of several sheets that are one and the same thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Track {
    /// What it is a row of: `outcome`, `payee`, `use`, `use_item` …
    pub group: &'static str,
    /// For each sheet: its row; none where the sheet has none.
    pub rows: Vec<Option<TrackRow>>,
}

/// A sheet's row in a track.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrackRow {
    /// The beginning of its keys: `outcome.2`, `payee.A.3`, `use.B`.
    pub prefix: String,
    /// Why it is taken for the same as the row before it; none for the first.
    pub why: Option<PairWhy>,
}

/// Why two rows are taken for one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PairWhy {
    /// A person said so.
    ByHand,
    /// The same words.
    SameText,
    /// Like words, in per cent; and of so many figures for the same years so
    /// many are equal.
    Alike {
        /// Likeness of the words in per cent.
        text: u32,
        /// Equal figures.
        same: usize,
        /// Figures that both print.
        shared: usize,
    },
    /// The same 法人番号.
    CorporateNumber,
    /// The same name, ways of writing aside.
    Name,
    /// The only row on either side.
    OnlyOne,
}

impl PairWhy {
    /// In words.
    pub fn words(self) -> String {
        match self {
            Self::ByHand => "手で対応付け".to_owned(),
            Self::SameText => "文言が同じ".to_owned(),
            Self::Alike { text, shared: 0, .. } => format!("文言が似ている（{text}%）"),
            Self::Alike { text, same, shared } => {
                format!("文言の一致{text}%、同じ年度の数値{shared}件中{same}件が一致")
            }
            Self::CorporateNumber => "法人番号が同じ".to_owned(),
            Self::Name => "名称が同じ".to_owned(),
            Self::OnlyOne => "双方に1行だけ".to_owned(),
        }
    }
}

/// A row by its sheet's index and the beginning of its keys.
pub type RowAt = (usize, String);

/// What people said about rows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ByHand {
    /// Rows that are one.
    pub together: Vec<(RowAt, RowAt)>,
    /// Rows that are not.
    pub apart: Vec<(RowAt, RowAt)>,
}

/// The tracks of the sheets, which are given in the order of their years.
pub fn align(sheets: &[YearSheet], by_hand: &ByHand) -> Vec<Track> {
    let mut tracks: Vec<Track> = Vec::new();
    for spec in GROUPS {
        let made = align_group(sheets, spec, by_hand, &tracks);
        tracks.extend(made);
    }
    tracks
}

/// At this likeness and above two rows are one.
const ENOUGH: u32 = 45;

/// A track while it is made: its last row with its features.
struct Open {
    track: Track,
    last: (usize, Features),
}

fn align_group(sheets: &[YearSheet], spec: &'static GroupSpec, by_hand: &ByHand, made: &[Track]) -> Vec<Track> {
    let mut open: Vec<Open> = Vec::new();
    for (at, sheet) in sheets.iter().enumerate() {
        let rows = features::rows(sheet, at, spec, made);
        let taken = assign(&open, at, &rows, spec, by_hand);
        for (row, found) in rows.into_iter().zip(taken) {
            if let Some((track, why)) = found.and_then(|(t, why)| Some((open.get_mut(t)?, why))) {
                if let Some(slot) = track.track.rows.get_mut(at) {
                    *slot = Some(TrackRow { prefix: row.prefix.clone(), why: Some(why) });
                }
                track.last = (at, row);
            } else {
                let mut rows = vec![None; sheets.len()];
                if let Some(slot) = rows.get_mut(at) {
                    *slot = Some(TrackRow { prefix: row.prefix.clone(), why: None });
                }
                open.push(Open { track: Track { group: spec.group, rows }, last: (at, row) });
            }
        }
    }
    open.into_iter().map(|o| o.track).collect()
}

/// For each row of sheet `at` the track it continues, with the reason: by hand
/// first, then the most alike first.
fn assign(
    open: &[Open],
    at: usize,
    rows: &[Features],
    spec: &GroupSpec,
    by_hand: &ByHand,
) -> Vec<Option<(usize, PairWhy)>> {
    let mut taken: Vec<Option<(usize, PairWhy)>> = vec![None; rows.len()];
    let mut used = vec![false; open.len()];
    for (r, row) in rows.iter().enumerate() {
        let here = (at, row.prefix.clone());
        let track = open.iter().position(|o| holds(o, &here, &by_hand.together));
        if let (Some(t), Some(slot)) = (track, taken.get_mut(r)) {
            *slot = Some((t, PairWhy::ByHand));
            if let Some(u) = used.get_mut(t) {
                *u = true;
            }
        }
    }
    let mut pairs: Vec<(u32, usize, usize, usize, PairWhy)> = Vec::new();
    let alone = rows.len() == 1 && open.iter().filter(|o| o.last.0 + 1 == at).count() == 1;
    for (r, row) in rows.iter().enumerate() {
        let here = (at, row.prefix.clone());
        for (t, track) in open.iter().enumerate() {
            if holds(track, &here, &by_hand.apart) {
                continue;
            }
            let only = alone && track.last.0 + 1 == at;
            if let Some((score, why)) = features::likeness(spec, &track.last.1, row, only) {
                let gap = u32::try_from(at - track.last.0 - 1).unwrap_or(0) * 2;
                let score = score.saturating_sub(gap);
                if score >= ENOUGH {
                    pairs.push((score, track.last.1.position.abs_diff(row.position), t, r, why));
                }
            }
        }
    }
    pairs.sort_by(|a, b| b.0.cmp(&a.0).then((a.1, a.2, a.3).cmp(&(b.1, b.2, b.3))));
    for (_, _, t, r, why) in pairs {
        let free = used.get(t) == Some(&false) && taken.get(r) == Some(&None);
        if let (true, Some(slot), Some(u)) = (free, taken.get_mut(r), used.get_mut(t)) {
            *slot = Some((t, why));
            *u = true;
        }
    }
    taken
}

/// Whether a pair of `pairs` joins `row` to a row of the track.
fn holds(open: &Open, row: &RowAt, pairs: &[(RowAt, RowAt)]) -> bool {
    let in_track = |(sheet, prefix): &RowAt| {
        open.track.rows.get(*sheet).and_then(Option::as_ref).is_some_and(|r| r.prefix == *prefix)
    };
    pairs.iter().any(|(a, b)| (a == row && in_track(b)) || (b == row && in_track(a)))
}

#[cfg(test)]
mod tests;
