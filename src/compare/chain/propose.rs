//! Links between sheets of consecutive years, proposed with their reasons.
//!
//! Nothing compares every sheet with every other: candidates come from indexes
//! (the number that a sheet names for an earlier year, the same name, names
//! that share rare pairs of characters, the same indicator), and only those
//! are looked at more closely.

use std::collections::{BTreeMap, BTreeSet};

use super::Profile;
use super::versions;
use crate::compare::likeness::GramIndex;
use crate::compare::number::{SheetNumber, same_ministry};
use crate::sheet::FiscalYear;

/// One reason for, or a doubt about, a link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Why {
    /// The later sheet names the earlier one's number for its year.
    PastNumber {
        /// The year.
        year: FiscalYear,
        /// The number as the later sheet prints it.
        printed: String,
    },
    /// The later sheet names another number for that year.
    OtherNumber {
        /// The year.
        year: FiscalYear,
        /// The number as the later sheet prints it.
        printed: String,
    },
    /// The same 事業名.
    SameName,
    /// A like 事業名, in per cent.
    LikeName(u32),
    /// Another 事業名, in per cent of likeness.
    OtherName(u32),
    /// The same 事業開始年度.
    SameStart(FiscalYear),
    /// Another 事業開始年度.
    OtherStart(FiscalYear, FiscalYear),
    /// So many indicators in common, of so many in the sheet with fewer.
    Indicators(usize, usize),
    /// Another 府省庁.
    OtherMinistry,
    /// The same 府省庁, 事業番号 and year: versions of one sheet.
    SameSheet,
}

impl Why {
    /// Whether it speaks for the link.
    pub fn is_for(&self) -> bool {
        !matches!(self, Self::OtherNumber { .. } | Self::OtherName(_) | Self::OtherStart(..) | Self::OtherMinistry)
    }

    /// In words.
    pub fn words(&self) -> String {
        match self {
            Self::PastNumber { year, printed } => format!("{year}年度の事業番号「{printed}」が指す"),
            Self::OtherNumber { year, printed } => format!("{year}年度の事業番号は「{printed}」とある"),
            Self::SameName => "事業名が同じ".to_owned(),
            Self::LikeName(share) => format!("事業名が似ている（{share}%）"),
            Self::OtherName(share) => format!("事業名が異なる（一致{share}%）"),
            Self::SameStart(year) => format!("事業開始年度が同じ（{year}年度）"),
            Self::OtherStart(a, b) => format!("事業開始年度が異なる（{a}年度と{b}年度）"),
            Self::Indicators(n, of) => format!("指標が共通（{of}件中{n}件）"),
            Self::OtherMinistry => "府省庁が異なる".to_owned(),
            Self::SameSheet => "府省庁・年度・事業番号が同じ（同じシートの別版）".to_owned(),
        }
    }
}

/// A proposed link; sheets by their index in what was given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// The earlier sheet.
    pub earlier: usize,
    /// The later sheet.
    pub later: usize,
    /// Orders proposals; means nothing by itself.
    pub weight: u32,
    /// What speaks for it and against it.
    pub why: Vec<Why>,
}

/// What was found among some sheets.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Proposals {
    /// Versions of one sheet.
    pub versions: Vec<Vec<usize>>,
    /// Links, each from a sheet to one of the nearest earlier year that has a
    /// predecessor.
    pub links: Vec<Link>,
}

/// At this weight and above two sheets are proposed as one project.
const ENOUGH: u32 = 60;
/// A predecessor this much weaker than the best is none beside it …
const MARGIN: u32 = 30;
/// … unless it is as strong as this by itself: a sheet names the numbers of
/// all earlier years, and the nearest of them is the predecessor.
const STRONG: u32 = 85;
/// Names looked at for each name.
const NAMES_LOOKED_AT: usize = 24;
/// A name that more sheets than this have says nothing.
const COMMON_NAME: usize = 60;
/// Indicators that more sheets than this have in common say nothing.
const COMMON_INDICATOR: usize = 40;
/// Likeness of an indicator from which it counts as the same.
const SAME_INDICATOR: u32 = 70;

/// Proposes links between the sheets. Versions of one sheet are proposed as
/// one: links go from and to the first of them.
pub fn propose(profiles: &[&Profile]) -> Proposals {
    let versions = versions(profiles);
    let again: BTreeSet<usize> = versions.iter().flat_map(|g| g.iter().skip(1).copied()).collect();
    let mut weighed: BTreeMap<(usize, usize), Link> = BTreeMap::new();
    for (earlier, later) in candidates(profiles, &again) {
        if let (Some(a), Some(b)) = (profiles.get(earlier), profiles.get(later)) {
            let link = weigh(a, b, earlier, later);
            if link.weight >= ENOUGH {
                weighed.insert((earlier, later), link);
            }
        }
    }
    Proposals { versions, links: choose(profiles, weighed.into_values().collect()) }
}

/// Pairs worth a closer look, the earlier first; sheets in `again` left out.
fn candidates(profiles: &[&Profile], again: &BTreeSet<usize>) -> BTreeSet<(usize, usize)> {
    let mut pairs = BTreeSet::new();
    let mut add = |a: usize, b: usize| {
        let year = |i: usize| profiles.get(i).and_then(|p| p.year).filter(|_| !again.contains(&i));
        match (year(a), year(b)) {
            (Some(x), Some(y)) if x < y => pairs.insert((a, b)),
            (Some(x), Some(y)) if x > y => pairs.insert((b, a)),
            _ => false,
        };
    };
    by_number(profiles, &mut add);
    by_name(profiles, &mut add);
    by_indicator(profiles, &mut add);
    pairs
}

fn by_number(profiles: &[&Profile], add: &mut impl FnMut(usize, usize)) {
    let mut numbers: BTreeMap<(FiscalYear, u32), Vec<usize>> = BTreeMap::new();
    for (i, p) in profiles.iter().enumerate() {
        if let (Some(year), Some(number)) = (p.year, &p.number) {
            numbers.entry((year, number.number)).or_default().push(i);
        }
    }
    for (later, p) in profiles.iter().enumerate() {
        for (year, _, named) in &p.past {
            for number in named {
                for earlier in numbers.get(&(*year, number.number)).into_iter().flatten() {
                    if profiles.get(*earlier).is_some_and(|e| is_named(p, e, number)) {
                        add(*earlier, later);
                    }
                }
            }
        }
    }
}

/// The same name anywhere, and names that are alike within one 府省庁.
fn by_name(profiles: &[&Profile], add: &mut impl FnMut(usize, usize)) {
    let mut names: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    let mut houses: BTreeMap<&str, BTreeMap<&str, Vec<usize>>> = BTreeMap::new();
    for (i, p) in profiles.iter().enumerate().filter(|(_, p)| !p.name.is_empty()) {
        names.entry(&p.name.folded).or_default().push(i);
        houses.entry(&p.ministry).or_default().entry(&p.name.folded).or_default().push(i);
    }
    for group in names.values().filter(|g| g.len() <= COMMON_NAME) {
        each_pair(group, group, add);
    }
    for names in houses.values() {
        let groups: Vec<&Vec<usize>> = names.values().filter(|g| g.len() <= COMMON_NAME).collect();
        let grams = |g: &[usize]| g.first().and_then(|i| profiles.get(*i)).map(|p| &p.name);
        let mut index = GramIndex::default();
        for name in groups.iter().filter_map(|g| grams(g)) {
            index.add(name);
        }
        for group in &groups {
            let near = grams(group).map(|name| index.near(name, NAMES_LOOKED_AT)).unwrap_or_default();
            for other in near.into_iter().filter_map(|n| groups.get(n)) {
                each_pair(group, other, add);
            }
        }
    }
}

fn each_pair(left: &[usize], right: &[usize], add: &mut impl FnMut(usize, usize)) {
    for a in left {
        for b in right {
            add(*a, *b);
        }
    }
}

fn by_indicator(profiles: &[&Profile], add: &mut impl FnMut(usize, usize)) {
    let mut having: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (i, p) in profiles.iter().enumerate() {
        for indicator in p.indicators.iter().filter(|g| g.folded.chars().count() >= 6) {
            having.entry(&indicator.folded).or_default().push(i);
        }
    }
    for sheets in having.values().filter(|s| s.len() <= COMMON_INDICATOR) {
        for (at, a) in sheets.iter().enumerate() {
            for b in sheets.iter().skip(at + 1).filter(|b| same_house(profiles, *a, **b)) {
                add(*a, *b);
            }
        }
    }
}

fn same_house(profiles: &[&Profile], a: usize, b: usize) -> bool {
    let (Some(a), Some(b)) = (profiles.get(a), profiles.get(b)) else { return false };
    a.ministry == b.ministry || a.ministry.is_empty() || b.ministry.is_empty()
}

/// Whether `number`, named by `later`, is that of `earlier`.
fn is_named(later: &Profile, earlier: &Profile, number: &SheetNumber) -> bool {
    let Some(own) = &earlier.number else { return false };
    let house = match &number.ministry {
        Some(named) => earlier.ministry.is_empty() || same_ministry(named, &earlier.ministry),
        None => later.ministry == earlier.ministry || later.ministry.is_empty() || earlier.ministry.is_empty(),
    };
    house && SheetNumber { year: None, ministry: None, ..own.clone() }.agrees(number)
}

/// What speaks for and against `a` being the predecessor of `b`.
fn weigh(a: &Profile, b: &Profile, earlier: usize, later: usize) -> Link {
    let mut why = Vec::new();
    let mut weight = 0_i32;
    if let Some((year, printed, numbers)) = b.past.iter().find(|(y, _, _)| Some(*y) == a.year) {
        let (year, printed) = (*year, printed.clone());
        if numbers.iter().any(|n| is_named(b, a, n)) {
            weight += 70;
            why.push(Why::PastNumber { year, printed });
        } else {
            weight -= 5;
            why.push(Why::OtherNumber { year, printed });
        }
    }
    let alike = a.name.alike(&b.name);
    match alike {
        100 => {
            weight += 70;
            why.push(Why::SameName);
        }
        50.. => {
            weight += i32::try_from(alike).unwrap_or(0) * 6 / 10;
            why.push(Why::LikeName(alike));
        }
        // Too little to be the same by its name, enough to be a new name of it.
        30.. => {
            weight += i32::try_from(alike).unwrap_or(0) * 4 / 10;
            why.push(Why::LikeName(alike));
        }
        _ if a.name.is_empty() || b.name.is_empty() => {}
        _ => {
            weight -= 12;
            why.push(Why::OtherName(alike));
        }
    }
    match (a.start, b.start) {
        (Some(x), Some(y)) if x == y => {
            weight += 15;
            why.push(Why::SameStart(x));
        }
        (Some(x), Some(y)) => {
            weight -= 12;
            why.push(Why::OtherStart(x, y));
        }
        _ => {}
    }
    let fewer = a.indicators.len().min(b.indicators.len());
    let common = a.indicators.iter().filter(|i| b.indicators.iter().any(|j| i.alike(j) >= SAME_INDICATOR)).count();
    if common > 0 {
        weight += i32::try_from(common.min(3)).unwrap_or(0) * 20;
        weight += if common >= fewer { 20 } else { 0 };
        why.push(Why::Indicators(common.min(fewer), fewer));
    }
    if !a.ministry.is_empty() && !b.ministry.is_empty() && a.ministry != b.ministry {
        weight -= 25;
        why.push(Why::OtherMinistry);
    }
    Link { earlier, later, weight: u32::try_from(weight).unwrap_or(0), why }
}

impl Link {
    fn by_number(&self) -> bool {
        self.why.iter().any(|w| matches!(w, Why::PastNumber { .. }))
    }
}

/// Of each sheet's candidates those of the nearest year; one by likeness, but
/// any number that are named. A sheet that already has a successor in a year
/// gets a second one only where it is named.
fn choose(profiles: &[&Profile], mut links: Vec<Link>) -> Vec<Link> {
    let year = |i: usize| profiles.get(i).and_then(|p| p.year);
    let mut best: BTreeMap<usize, u32> = BTreeMap::new();
    for link in &links {
        let slot = best.entry(link.later).or_insert(0);
        *slot = (*slot).max(link.weight);
    }
    links.retain(|l| l.weight >= STRONG || l.weight + MARGIN >= best.get(&l.later).copied().unwrap_or(0));
    links.sort_by(|a, b| b.weight.cmp(&a.weight).then((a.earlier, a.later).cmp(&(b.earlier, b.later))));
    let mut nearest: BTreeMap<usize, FiscalYear> = BTreeMap::new();
    let mut successor: BTreeSet<(usize, Option<FiscalYear>)> = BTreeSet::new();
    let mut chosen: Vec<Link> = Vec::new();
    // The nearest year that has a candidate, then the strongest first.
    for link in &links {
        if let Some(y) = year(link.earlier) {
            let slot = nearest.entry(link.later).or_insert(y);
            *slot = (*slot).max(y);
        }
    }
    for link in links {
        if year(link.earlier) != nearest.get(&link.later).copied() {
            continue;
        }
        let taken =
            chosen.iter().any(|c| c.later == link.later) || successor.contains(&(link.earlier, year(link.later)));
        if taken && !link.by_number() {
            continue;
        }
        successor.insert((link.earlier, year(link.later)));
        chosen.push(link);
    }
    chosen.sort_by_key(|l| (l.later, std::cmp::Reverse(l.weight), l.earlier));
    chosen
}
