//! Whether two printed values say the same.

use super::diff::NumberChange;
use super::number::SheetNumber;
use crate::sheet::{FieldKey, FiscalYear, ValueKind, is_dash, parse_era_year, parse_printed, resolve_year};
use crate::text::fold_to_string;

/// What became of a value since the sheet before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// There is no value here, and none is missed.
    Blank,
    /// The cell was expected and not found: nothing can be said.
    Unread,
    /// The first value of its row.
    First,
    /// It says the same as the sheet before.
    Same,
    /// Another figure.
    Figure(NumberChange),
    /// Another wording, year, mark or name.
    Wording,
    /// There was nothing before.
    Appeared,
    /// There was something before.
    Gone,
}

impl Change {
    /// Whether people want to look at it.
    pub fn differs(self) -> bool {
        matches!(self, Self::Figure(_) | Self::Wording | Self::Appeared | Self::Gone)
    }

    /// Its name in exports.
    pub fn id(self) -> &'static str {
        match self {
            Self::Blank => "",
            Self::Unread => "unread",
            Self::First => "first",
            Self::Same => "same",
            Self::Figure(_) => "figure",
            Self::Wording => "wording",
            Self::Appeared => "appeared",
            Self::Gone => "gone",
        }
    }
}

/// A printed value with the year of its sheet, which tells bare years.
pub(super) type Told<'a> = (&'a str, Option<FiscalYear>);

/// What became of `earlier` in `later`, both of them values.
pub(super) fn change(key: &FieldKey, kind: ValueKind, earlier: Told<'_>, later: Told<'_>) -> Change {
    let (a, b) = (earlier.0, later.0);
    if folded(a) == folded(b) {
        return Change::Same;
    }
    if kind.is_figure()
        && let (Some(x), Some(y)) = (parse_printed(a), parse_printed(b))
    {
        return NumberChange::between(x, y).map_or(Change::Same, Change::Figure);
    }
    let same = match kind {
        ValueKind::Year => {
            let year = |(text, sheet): Told<'_>| match sheet {
                Some(sheet) => resolve_year(text, sheet),
                None => parse_era_year(text),
            };
            year(earlier).is_some() && year(earlier) == year(later)
        }
        ValueKind::Identifier => match (SheetNumber::parse(a), SheetNumber::parse(b)) {
            (Some(x), Some(y)) => x.agrees(&y),
            _ => false,
        },
        _ if matches!(key.as_str().rsplit('.').next(), Some("name" | "payee")) => {
            crate::check::names::unified(a) == crate::check::names::unified(b)
        }
        _ => false,
    };
    if same { Change::Same } else { Change::Wording }
}

/// Widths, blanks, kinds of dashes and of circles aside.
fn folded(text: &str) -> String {
    let folded = fold_to_string(text);
    folded.chars().map(|c| if matches!(c, '〇' | '◯') { '○' } else { c }).collect()
}

/// Whether a cell says anything: a dash does not.
pub(super) fn says(text: &str) -> bool {
    !text.trim().is_empty() && !is_dash(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(key: &str, a: &str, b: &str) -> &'static str {
        let key = FieldKey::from(key);
        let year = |y| Some(FiscalYear::new(y));
        change(&key, key.kind(), (a, year(2018)), (b, year(2020))).id()
    }

    #[test]
    fn ways_of_writing_are_no_difference() {
        assert_eq!(of("basic.end_year", "平成36年度", "令和6年度"), "same");
        assert_eq!(of("outcome.1.final.year", "36", "6"), "same");
        assert_eq!(of("budget.2018.total", "1,800", "1800"), "same");
        assert_eq!(of("past.2018.number", "総務省 0061", "61"), "same");
        assert_eq!(of("payee.A.1.name", "株式会社架空総研", "（株）架空総研"), "same");
        assert_eq!(of("check.need.priority.mark", "〇", "○"), "same");
        assert_eq!(of("basic.purpose", "住民の（利便）", "住民の(利便)"), "same");
    }

    #[test]
    fn what_is_another_value_is_a_difference() {
        assert_eq!(of("budget.2019.executed", "231", "229"), "figure");
        assert_eq!(of("basic.end_year", "平成30年度", "令和6年度"), "wording");
        assert_eq!(of("check.need.priority.mark", "○", "△"), "wording");
        assert_eq!(of("past.2018.number", "0061", "新31-0061"), "wording");
    }
}
