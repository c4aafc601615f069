//! Long texts through the years: paragraphs matched first, then compared, so
//! that a paragraph that moved is seen to have moved.

use super::YearSheet;
use super::diff::{Piece, text_diff};
use super::likeness::Grams;
use super::value::says;
use crate::sheet::{CHECK_ITEMS, FieldKey};

/// One text in all sheets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wording {
    /// Its cell.
    pub key: FieldKey,
    /// Its label.
    pub label: String,
    /// From sheet to sheet: how it changed.
    pub steps: Vec<WordingStep>,
    /// The sheets that hold it, in order.
    pub sheets: Vec<usize>,
}

/// A text in one sheet against the one before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WordingStep {
    /// The earlier sheet.
    pub from: usize,
    /// The later sheet.
    pub to: usize,
    /// How alike the two texts are, in per cent.
    pub alike: u32,
    /// The later text's paragraphs and those that went, in reading order.
    pub paragraphs: Vec<Paragraph>,
}

/// A paragraph of a text that is compared with another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Paragraph {
    /// Stands in both, word for word.
    Same(String),
    /// Stands in both, elsewhere: it was paragraph so-and-so, from 1.
    Moved {
        /// The paragraph.
        text: String,
        /// Its place in the earlier text.
        was: usize,
    },
    /// Was reworded.
    Changed(Vec<Piece>),
    /// Is new.
    Added(String),
    /// Is gone.
    Removed(String),
}

/// Texts that are compared, beside the comments of the inspection items.
const TEXTS: &[&str] = &[
    "basic.purpose",
    "basic.issue",
    "basic.summary",
    "breakdown.reason",
    "activity.text",
    "policy.relation",
    "result.finding",
    "result.direction",
    "opinion.external",
    "opinion.team.text",
    "opinion.response.text",
    "remarks",
];

/// The long texts of the sheets in the order of the form. A text that only one
/// sheet holds is left out.
pub fn wordings(sheets: &[YearSheet]) -> Vec<Wording> {
    let comments = CHECK_ITEMS.iter().map(|item| format!("check.{}.comment", item.key));
    let keys = TEXTS.iter().map(|k| (*k).to_owned()).chain(comments).map(FieldKey::new);
    let mut out: Vec<Wording> = keys.filter_map(|key| wording(sheets, key)).collect();
    out.sort_by_cached_key(|w| w.key.form_order());
    out
}

fn wording(sheets: &[YearSheet], key: FieldKey) -> Option<Wording> {
    let holds = |(i, s): (usize, &YearSheet)| says(s.text(key.as_str())).then_some(i);
    let holding: Vec<usize> = sheets.iter().enumerate().filter_map(holds).collect();
    let text = |i: usize| sheets.get(i).map_or("", |s| s.text(key.as_str()));
    let step = |(from, to): (&usize, &usize)| WordingStep {
        from: *from,
        to: *to,
        alike: Grams::of(text(*from)).alike(&Grams::of(text(*to))),
        paragraphs: paragraphs(text(*from), text(*to)),
    };
    let steps: Vec<WordingStep> = holding.iter().zip(holding.iter().skip(1)).map(step).collect();
    let label = key.label();
    (!steps.is_empty()).then_some(Wording { key, label, steps, sheets: holding })
}

/// From this likeness on two paragraphs are one, reworded.
const REWORDED: u32 = 45;

/// One text against another by paragraphs.
pub fn paragraphs(earlier: &str, later: &str) -> Vec<Paragraph> {
    let split =
        |text: &str| text.lines().map(str::trim).filter(|l| !l.is_empty()).map(str::to_owned).collect::<Vec<_>>();
    let (a, b) = (split(earlier), split(later));
    let (ga, gb): (Vec<Grams>, Vec<Grams>) =
        (a.iter().map(|t| Grams::of(t)).collect(), b.iter().map(|t| Grams::of(t)).collect());
    let mut pairs: Vec<(u32, usize, usize, usize)> = Vec::new();
    for (i, x) in ga.iter().enumerate() {
        for (j, y) in gb.iter().enumerate() {
            let alike = x.alike(y);
            let sole = ga.len() == 1 && gb.len() == 1;
            if alike >= REWORDED || (sole && alike >= 20) {
                pairs.push((alike, i.abs_diff(j), i, j));
            }
        }
    }
    pairs.sort_by(|p, q| q.0.cmp(&p.0).then((p.1, p.2, p.3).cmp(&(q.1, q.2, q.3))));
    let (mut of_a, mut of_b): (Vec<Option<usize>>, Vec<Option<usize>>) = (vec![None; a.len()], vec![None; b.len()]);
    for (_, _, i, j) in pairs {
        if let (Some(x @ None), Some(y @ None)) = (of_a.get_mut(i), of_b.get_mut(j)) {
            (*x, *y) = (Some(j), Some(i));
        }
    }
    let in_order = rising(&of_b);
    let mut out = Vec::new();
    let mut told = 0;
    for (j, text) in b.iter().enumerate() {
        let from = of_b.get(j).copied().flatten();
        if let Some(i) = from.filter(|_| in_order.get(j) == Some(&true)) {
            push_removed(&mut out, &a, &of_a, told, i);
            told = i + 1;
        }
        let before = from.and_then(|i| a.get(i));
        out.push(match (from, before) {
            (Some(i), Some(before)) => {
                let moved = in_order.get(j) != Some(&true);
                let same = ga.get(i).map(|g| &g.folded) == gb.get(j).map(|g| &g.folded);
                match (same, moved) {
                    (true, false) => Paragraph::Same(text.clone()),
                    (true, true) => Paragraph::Moved { text: text.clone(), was: i + 1 },
                    (false, _) => Paragraph::Changed(text_diff(before, text)),
                }
            }
            _ => Paragraph::Added(text.clone()),
        });
    }
    push_removed(&mut out, &a, &of_a, told, a.len());
    out
}

fn push_removed(out: &mut Vec<Paragraph>, a: &[String], of_a: &[Option<usize>], from: usize, to: usize) {
    let gone = a.iter().zip(of_a).enumerate().filter(|(i, (_, m))| (from..to).contains(i) && m.is_none());
    out.extend(gone.map(|(_, (text, _))| Paragraph::Removed(text.clone())));
}

/// Which of the matched places belong to the longest run that only rises: the
/// paragraphs that kept their order. The others moved.
fn rising(places: &[Option<usize>]) -> Vec<bool> {
    let matched: Vec<(usize, usize)> = places.iter().enumerate().filter_map(|(j, p)| Some((j, (*p)?))).collect();
    // For each: length of the longest run that ends there, and the one before.
    let mut best: Vec<(usize, Option<usize>)> = Vec::new();
    for (n, (_, place)) in matched.iter().enumerate() {
        let before = matched.iter().zip(&best).enumerate().take(n).filter(|(_, ((_, p), _))| p < place);
        let longest = before.map(|(i, (_, (len, _)))| (*len, i)).max_by_key(|(len, i)| (*len, std::cmp::Reverse(*i)));
        best.push(longest.map_or((1, None), |(len, i)| (len + 1, Some(i))));
    }
    let mut kept = vec![false; places.len()];
    let mut at = best.iter().enumerate().max_by_key(|(i, (len, _))| (*len, std::cmp::Reverse(*i))).map(|(i, _)| i);
    while let Some(i) = at {
        if let Some(slot) = matched.get(i).and_then(|(j, _)| kept.get_mut(*j)) {
            *slot = true;
        }
        at = best.get(i).and_then(|(_, before)| *before);
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(earlier: &str, later: &str) -> Vec<String> {
        let show = |p: &Paragraph| match p {
            Paragraph::Same(t) => format!("= {t}"),
            Paragraph::Moved { text, was } => format!("@{was} {text}"),
            Paragraph::Changed(pieces) => format!("~ {}", pieces.len()),
            Paragraph::Added(t) => format!("+ {t}"),
            Paragraph::Removed(t) => format!("- {t}"),
        };
        paragraphs(earlier, later).iter().map(show).collect()
    }

    #[test]
    fn a_paragraph_that_moved_is_not_taken_for_a_new_one() {
        let earlier = "・遠隔窓口の設置を支援する。\n・研修を開催する。\n・成果を公表する。";
        let later = "・研修を開催する。\n・成果を公表する。\n・遠隔窓口の設置を支援する。";
        assert_eq!(
            shown(earlier, later),
            ["= ・研修を開催する。", "= ・成果を公表する。", "@1 ・遠隔窓口の設置を支援する。"]
        );
    }

    #[test]
    fn what_is_gone_stands_where_it_was() {
        let found = shown(
            "一つ目の段落です。\n消える文。\n三つ目の段落です。",
            "一つ目の段落です。\n三つ目の段落でした。\n新しい話。",
        );
        assert_eq!(found, ["= 一つ目の段落です。", "- 消える文。", "~ 4", "+ 新しい話。"]);
    }
}
