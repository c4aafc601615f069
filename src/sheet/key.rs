use std::collections::HashMap;
use std::fmt;
use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use super::{CHECK_ITEMS, FieldSpec, FiscalYear, Section, VOCABULARY, ValueKind};

/// The stable name of one cell, e.g. `outcome.1.2018.actual`.
///
/// A key speaks of positions and is made at the time of export; inside a
/// project, cells of repeated rows are found by `review::CellId`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct FieldKey(String);

/// A key taken apart against the vocabulary.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeyMatch {
    /// Its place in the form: the index into the vocabulary (inspection items
    /// take the place of `related`).
    pub rank: usize,
    /// Its label, without year and position.
    pub label: &'static str,
    /// What it holds.
    pub kind: ValueKind,
    /// `{n}`, if the key has one.
    pub position: Option<usize>,
    /// `{y}`, if the key has one.
    pub year: Option<FiscalYear>,
    /// `{b}`, if the key has one.
    pub block: Option<String>,
}

/// Sorts keys in the order of the form: section, block, position, cell, year.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct FormOrder(Section, (usize, String), usize, usize, Option<FiscalYear>, String);

impl FieldKey {
    /// A key as written. Any text is a key; see [`FieldKey::matched`] for
    /// whether the vocabulary knows it.
    pub fn new(key: impl Into<String>) -> Self {
        Self(key.into())
    }

    /// As written.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The part of the form it stands in.
    pub fn section(&self) -> Section {
        let mut parts = self.0.split('.');
        Section::of_key_prefix(parts.next().unwrap_or_default(), parts.next().unwrap_or_default())
    }

    /// What the vocabulary says about it; `None` for a key it does not know.
    pub fn matched(&self) -> Option<KeyMatch> {
        let group = self.0.split('.').next().unwrap_or_default();
        self.matched_check().or_else(|| {
            let specs = BY_GROUP.get(group).map_or(&[][..], Vec::as_slice);
            specs.iter().find_map(|(rank, spec)| match_pattern(spec, *rank, &self.0))
        })
    }

    /// What it holds; text for a key that the vocabulary does not know.
    pub fn kind(&self) -> ValueKind {
        self.matched().map_or(ValueKind::Text, |m| m.kind)
    }

    /// Its label for people, with row and year: `成果目標1 2018年度 成果実績`.
    pub fn label(&self) -> String {
        let Some(m) = self.matched() else { return self.0.clone() };
        let mut words = Vec::new();
        if let Some(item) = self.check_item() {
            words.push(item.question.to_owned());
        }
        let row = self.section().row_word();
        match (&m.block, m.position) {
            (Some(b), Some(n)) => words.push(format!("{row}{b}-{n}")),
            (Some(b), None) => words.push(format!("{row}{b}")),
            (None, Some(n)) => words.push(format!("{row}{n}")),
            (None, None) => {}
        }
        if let Some(y) = m.year {
            words.push(format!("{y}年度"));
        }
        words.push(m.label.to_owned());
        words.join(" ")
    }

    /// Where it stands in the form.
    pub fn form_order(&self) -> FormOrder {
        let section = self.section();
        match self.matched() {
            Some(m) => {
                let block = m.block.unwrap_or_default();
                // A head cell of a group (`breakdown.total`) comes after its rows.
                let position = m.position.unwrap_or(if before_rows(m.rank) { 0 } else { usize::MAX });
                FormOrder(section, (block.len(), block), position, m.rank, m.year, String::new())
            }
            None => FormOrder(section, (usize::MAX, String::new()), 0, usize::MAX, None, self.0.clone()),
        }
    }

    /// The inspection item it belongs to.
    pub fn check_item(&self) -> Option<&'static super::CheckItem> {
        let body = self.0.strip_prefix("check.")?;
        CHECK_ITEMS
            .iter()
            .find(|item| body.strip_prefix(item.key).is_some_and(|rest| matches!(rest, ".mark" | ".comment")))
    }

    fn matched_check(&self) -> Option<KeyMatch> {
        let item = self.check_item()?;
        let (label, kind, side) = if self.0.strip_suffix(".mark").is_some() {
            ("評価", ValueKind::Mark, 0)
        } else {
            ("評価に関する説明", ValueKind::LongText, 1)
        };
        let at = CHECK_ITEMS.iter().position(|i| i.key == item.key).unwrap_or(0);
        Some(KeyMatch { rank: at * 2 + side, label, kind, position: None, year: None, block: None })
    }
}

impl fmt::Display for FieldKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl From<&str> for FieldKey {
    fn from(key: &str) -> Self {
        Self::new(key)
    }
}

/// The vocabulary by the first segment of its keys, which is never a blank:
/// keys are looked up for every cell of every sheet.
static BY_GROUP: LazyLock<HashMap<&str, Vec<(usize, &FieldSpec)>>> = LazyLock::new(|| {
    let mut by_group: HashMap<&str, Vec<_>> = HashMap::new();
    for (rank, spec) in VOCABULARY.iter().enumerate() {
        by_group.entry(spec.pattern.split('.').next().unwrap_or_default()).or_default().push((rank, spec));
    }
    by_group
});

/// Whether a cell without a position stands before the numbered rows of its
/// group in the form.
fn before_rows(rank: usize) -> bool {
    let Some(spec) = VOCABULARY.get(rank) else { return true };
    let stem = spec.pattern.split(".{").next().unwrap_or_default();
    let group = spec.pattern.split('.').next().unwrap_or_default();
    if stem != spec.pattern && !spec.pattern.contains("{b}") {
        return true;
    }
    match group {
        "use" => !spec.pattern.ends_with("total") && !spec.pattern.ends_with("more"),
        "policy" => matches!(spec.pattern, "policy.policy" | "policy.measure" | "policy.url"),
        "kpi" => spec.pattern == "kpi.area",
        "breakdown" | "outcome" | "payee" => false,
        _ => true,
    }
}

fn match_pattern(spec: &FieldSpec, rank: usize, key: &str) -> Option<KeyMatch> {
    // No pattern ends in a number: most are told apart by their last part.
    if spec.pattern.rsplit('.').next() != key.rsplit('.').next() {
        return None;
    }
    let mut m = KeyMatch { rank, label: spec.label, kind: spec.kind, position: None, year: None, block: None };
    let mut have = key.split('.');
    for want in spec.pattern.split('.') {
        let part = have.next()?;
        match want {
            "{y}" => m.year = Some(year_segment(part)?),
            "{n}" => m.position = Some(position_segment(part)?),
            "{b}" => m.block = Some(block_segment(part)?),
            _ if want == part => {}
            _ => return None,
        }
    }
    have.next().is_none().then_some(m)
}

fn year_segment(part: &str) -> Option<FiscalYear> {
    let year: i16 = (part.len() == 4).then(|| part.parse().ok()).flatten()?;
    Some(FiscalYear::new(year))
}

fn position_segment(part: &str) -> Option<usize> {
    let plain = !part.starts_with('0') && part.bytes().all(|b| b.is_ascii_digit());
    plain.then(|| part.parse().ok()).flatten()
}

fn block_segment(part: &str) -> Option<String> {
    let letters = !part.is_empty() && part.chars().all(|c| c.is_ascii_uppercase());
    letters.then(|| part.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_tells_its_label_year_and_kind() {
        let key = FieldKey::from("outcome.2.2018.actual");
        let m = key.matched().unwrap();
        assert_eq!((m.position, m.kind), (Some(2), ValueKind::Number));
        assert_eq!(key.label(), "成果目標2 2018年度 成果実績");
        assert_eq!(FieldKey::from("payee.AA.3.name").label(), "支出先AA-3 支出先");
    }

    #[test]
    fn every_pattern_of_the_vocabulary_is_its_own() {
        for (i, spec) in VOCABULARY.iter().enumerate() {
            let key = spec.pattern.replace("{y}", "2018").replace("{n}", "1").replace("{b}", "A");
            assert_eq!(FieldKey::new(key.clone()).matched().map(|m| m.rank), Some(i), "{key}");
        }
    }

    #[test]
    fn keys_sort_as_the_form_reads() {
        let mut keys: Vec<FieldKey> = [
            "payee.B.1.name",
            "payee.A.10.name",
            "payee.A.2.name",
            "breakdown.total.original",
            "breakdown.1.item",
            "use.A.total",
            "use.A.1.item",
            "use.A.payee",
            "outcome.1.2018.actual",
            "outcome.1.goal",
            "sheet.number",
        ]
        .map(FieldKey::from)
        .into();
        keys.sort_by_key(FieldKey::form_order);
        let order: Vec<&str> = keys.iter().map(FieldKey::as_str).collect();
        assert_eq!(
            order,
            [
                "sheet.number",
                "breakdown.1.item",
                "breakdown.total.original",
                "outcome.1.goal",
                "outcome.1.2018.actual",
                "use.A.payee",
                "use.A.1.item",
                "use.A.total",
                "payee.A.2.name",
                "payee.A.10.name",
                "payee.B.1.name",
            ]
        );
    }
}
