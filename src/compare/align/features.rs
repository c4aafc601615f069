//! What of a row tells which row it is, and how alike two rows are.

use std::collections::BTreeMap;

use super::{PairWhy, Track};
use crate::check::names::{bare, unified};
use crate::compare::YearSheet;
use crate::compare::likeness::Grams;
use crate::sheet::{FiscalYear, Printed, is_dash};
use crate::text::fold_to_string;

/// How the rows of a group are told apart.
#[derive(Debug)]
pub(super) struct GroupSpec {
    pub(super) group: &'static str,
    pub(super) kind: Kind,
    /// The cells whose words say what the row is, the best first.
    words: &'static [&'static str],
}

/// What kind of rows they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Words, a unit and figures by year.
    Indicator,
    /// The same; the only one on either side is taken for the same.
    UnitCost,
    /// A name with a 法人番号, in blocks.
    Payee,
    /// The same without blocks.
    Obligation,
    /// A block of 費目・使途.
    UseBlock,
    /// A row within such a block.
    UseItem,
    /// Words only.
    Words,
}

const fn spec(group: &'static str, kind: Kind, words: &'static [&'static str]) -> GroupSpec {
    GroupSpec { group, kind, words }
}

/// The groups in the order of the form. Blocks come before their rows.
pub(super) static GROUPS: &[GroupSpec] = &[
    spec("breakdown", Kind::Words, &["item"]),
    spec("outcome", Kind::Indicator, &["indicator", "goal"]),
    spec("output", Kind::Indicator, &["indicator", "goal"]),
    spec("unit_cost", Kind::UnitCost, &["basis"]),
    spec("policy", Kind::Indicator, &["indicator", "qualitative.goal"]),
    spec("kpi", Kind::Indicator, &["indicator"]),
    spec("related", Kind::Words, &["name", "number"]),
    spec("use", Kind::UseBlock, &["payee"]),
    spec("use_item", Kind::UseItem, &["item", "purpose"]),
    spec("payee", Kind::Payee, &["name"]),
    spec("obligation", Kind::Obligation, &["name"]),
    spec("other", Kind::Words, &["label"]),
];

/// One row.
#[derive(Debug, Clone)]
pub(super) struct Features {
    pub(super) prefix: String,
    pub(super) position: usize,
    block: String,
    /// The track of the block that the row stands in.
    home: Option<usize>,
    words: Vec<Grams>,
    unit: String,
    figures: BTreeMap<(FiscalYear, String), Printed>,
    corporate: String,
    name: String,
    bare: String,
}

/// The rows of a sheet in a group. Rows of which nothing is known but dashes
/// are no rows.
pub(super) fn rows(sheet: &YearSheet, at: usize, spec: &GroupSpec, made: &[Track]) -> Vec<Features> {
    let places: Vec<(String, String)> = match spec.kind {
        Kind::UseBlock => sheet.blocks("use").into_iter().map(|b| (format!("use.{b}"), b)).collect(),
        Kind::UseItem => in_blocks(sheet, "use"),
        Kind::Payee => in_blocks(sheet, "payee"),
        _ => {
            let rows = sheet.rows(spec.group).into_iter();
            rows.map(|n| (format!("{}.{n}", spec.group), String::new())).collect()
        }
    };
    let said = |(prefix, _): &(String, String)| {
        let dotted = format!("{prefix}.");
        sheet.under(&dotted).any(|(_, v)| !is_dash(&v.text))
    };
    let places = places.into_iter().filter(said);
    places
        .enumerate()
        .map(|(position, (prefix, block))| features(sheet, at, spec, made, prefix, block, position))
        .collect()
}

fn in_blocks(sheet: &YearSheet, group: &str) -> Vec<(String, String)> {
    let rows = |b: String| {
        let numbers = sheet.rows(&format!("{group}.{b}"));
        numbers.into_iter().map(move |n| (format!("{group}.{b}.{n}"), b.clone())).collect::<Vec<_>>()
    };
    sheet.blocks(group).into_iter().flat_map(rows).collect()
}

fn features(
    sheet: &YearSheet,
    at: usize,
    spec: &GroupSpec,
    made: &[Track],
    prefix: String,
    block: String,
    position: usize,
) -> Features {
    let text = |cell: &str| {
        let text = sheet.text(&format!("{prefix}.{cell}"));
        if is_dash(text) { "" } else { text }
    };
    let home = made.iter().position(|t| {
        let row = t.rows.get(at).and_then(Option::as_ref);
        t.group == "use" && row.is_some_and(|r| r.prefix == format!("use.{block}"))
    });
    let name = text("name");
    Features {
        position,
        home: home.filter(|_| spec.kind == Kind::UseItem),
        words: spec.words.iter().map(|w| Grams::of(text(w))).collect(),
        unit: fold_to_string(text("unit")),
        figures: sheet.yearly(&prefix),
        corporate: fold_to_string(text("corporate_number")),
        name: unified(name),
        bare: bare(name),
        prefix,
        block,
    }
}

/// How alike two rows are, 0 to 110, and why; none where they cannot be one.
pub(super) fn likeness(spec: &GroupSpec, a: &Features, b: &Features, only: bool) -> Option<(u32, PairWhy)> {
    match spec.kind {
        Kind::Payee | Kind::Obligation => payee(a, b),
        Kind::Words => words(a, b),
        Kind::UseItem => (a.home == b.home && a.home.is_some()).then(|| words(a, b))?,
        Kind::UseBlock => use_block(a, b),
        Kind::Indicator => Some(indicator(a, b)),
        Kind::UnitCost => Some(indicator(a, b)).filter(|(score, _)| *score >= super::ENOUGH).or_else(|| {
            (only && (a.unit == b.unit || a.unit.is_empty() || b.unit.is_empty()))
                .then_some((super::ENOUGH, PairWhy::OnlyOne))
        }),
    }
}

fn best_words(a: &Features, b: &Features) -> u32 {
    let each = a.words.iter().zip(&b.words).zip([0_u32, 10]);
    each.map(|((x, y), less)| x.alike(y).saturating_sub(less)).max().unwrap_or(0)
}

fn words(a: &Features, b: &Features) -> Option<(u32, PairWhy)> {
    let text = best_words(a, b);
    let why = if text == 100 { PairWhy::SameText } else { PairWhy::Alike { text, same: 0, shared: 0 } };
    (text > 0).then_some((text, why))
}

fn indicator(a: &Features, b: &Features) -> (u32, PairWhy) {
    let text = best_words(a, b);
    let common: Vec<(Printed, Printed)> =
        a.figures.iter().filter_map(|(at, x)| Some((*x, *b.figures.get(at)?))).collect();
    let (shared, same) = (common.len(), common.iter().filter(|(x, y)| x.value == y.value).count());
    let share = u32::try_from(same * 100 / shared.max(1)).unwrap_or(0);
    // A column of hundreds or of zeros is equal to any other such column.
    let telling = common.iter().any(|(x, _)| common.first().is_some_and(|(f, _)| f.value != x.value));
    let mut score = match (shared >= 2, telling) {
        (true, true) => (text * 55 + share * 45) / 100,
        (true, false) => (text * 80 + share * 20) / 100,
        (false, _) => text,
    };
    match (a.unit.is_empty() || b.unit.is_empty(), a.unit == b.unit) {
        (true, _) => {}
        (false, true) => score += 5,
        (false, false) => score = score.saturating_sub(15),
    }
    let why = if text == 100 { PairWhy::SameText } else { PairWhy::Alike { text, same, shared } };
    (score, why)
}

fn payee(a: &Features, b: &Features) -> Option<(u32, PairWhy)> {
    let together = if a.block == b.block { 5 } else { 0 };
    let numbered = |f: &Features| f.corporate.len() == 13;
    let same_name = !a.name.is_empty() && a.name == b.name;
    if numbered(a) && numbered(b) && a.corporate == b.corporate {
        return Some((100 + together + u32::from(same_name) * 3, PairWhy::CorporateNumber));
    }
    let conflict = if numbered(a) && numbered(b) { 25 } else { 0 };
    if same_name {
        return Some((90 + together - conflict, PairWhy::Name));
    }
    if !a.bare.is_empty() && a.bare == b.bare {
        return Some((80 + together - conflict, PairWhy::Name));
    }
    let text = best_words(a, b);
    let score = (text * 7 / 10).saturating_sub(conflict);
    (text >= 70).then_some((score + together, PairWhy::Alike { text, same: 0, shared: 0 }))
}

fn use_block(a: &Features, b: &Features) -> Option<(u32, PairWhy)> {
    let bare = |f: &Features| f.words.first().map(|w| Grams::of(&bare(&w.folded)));
    let text = bare(a)?.alike(&bare(b)?);
    if text == 100 {
        return Some((if a.block == b.block { 105 } else { 100 }, PairWhy::SameText));
    }
    // Payees change with each contract; the letter of the block is what stays.
    let letter = if a.block == b.block { 45 } else { 0 };
    let score = (text * 6 / 10).max(letter);
    Some((score, PairWhy::Alike { text, same: 0, shared: 0 }))
}
