//! A unit that stands in brackets behind its label: 「成果実績（件）」.

use crate::form::USUAL_UNITS;
use crate::text::{Span, fold_to_string};

use super::grid::Cell;

/// How many of a unit are meant, before it: 「千円」, 「万人」.
const MANY: &[&str] = &["百万", "千万", "十億", "千", "万", "億", "兆", "延べ"];

/// The unit behind a label, as written. What else stands in brackets there,
/// 「（アウトカム）」 or 「（見込み）」, is none, so only usual units are known.
pub(super) fn unit_of_label(cell: &Cell) -> Option<Cell> {
    let head = cell.plain.trim_end().strip_suffix([')', '）'])?;
    let at = head.rfind(['(', '（'])?;
    let open = head.get(at..)?.chars().next()?.len_utf8();
    let written = head.get(at + open..)?.trim();
    is_usual(written).then(|| cell.part(Span::new(at + open, head.len())))
}

/// Whether a cell is a usual unit and nothing else.
pub(super) fn is_unit(cell: &Cell) -> bool {
    is_usual(cell.plain.trim())
}

/// Whether this is a usual unit, or one by another.
fn is_usual(written: &str) -> bool {
    let folded = fold_to_string(written);
    let usual = |part: &str| {
        let counted = MANY.iter().find_map(|m| part.strip_prefix(m)).filter(|rest| !rest.is_empty());
        let same = |unit: &str| USUAL_UNITS.iter().any(|u| fold_to_string(u) == unit);
        same(part) || counted.is_some_and(same)
    };
    !folded.is_empty() && folded.split('/').all(usual)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn unit(label: &str) -> Option<String> {
        unit_of_label(&Cell::new(label, Span::new(0, label.len()))).map(|c| c.plain)
    }

    #[test]
    fn a_bracket_behind_a_label_is_a_unit_only_if_it_names_one() {
        assert_eq!(unit("成果実績（件）").as_deref(), Some("件"));
        assert_eq!(unit("目標値 ( ％ )").as_deref(), Some("％"));
        assert_eq!(unit("計算式(百万円／回)").as_deref(), Some("百万円／回"));
        assert_eq!(unit("成果実績（アウトカム）"), None);
        assert_eq!(unit("目標値（見込み）"), None);
        assert_eq!(unit("成果実績"), None);
    }

    #[test]
    fn the_unit_is_told_by_its_own_characters() {
        let label = "成果実績（件）";
        let cell = unit_of_label(&Cell::new(label, Span::new(10, 10 + label.len()))).unwrap();
        assert_eq!(cell.span, Span::new(25, 28));
    }
}
