use std::fmt;

use serde::{Deserialize, Serialize};

use crate::text::fold_to_string;

/// A fiscal year (April to March) by the Western year it begins in:
/// 平成31年度 = 令和元年度 = 2019.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct FiscalYear(i16);

impl FiscalYear {
    /// The fiscal year that begins in this Western year.
    pub fn new(western: i16) -> Self {
        Self(western)
    }

    /// The Western year it begins in.
    pub fn western(self) -> i16 {
        self.0
    }

    /// This year plus `n`.
    #[must_use]
    pub fn plus(self, n: i16) -> Self {
        Self(self.0.saturating_add(n))
    }
}

impl fmt::Display for FiscalYear {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}

/// Era names with the year before their first.
const ERAS: &[(&str, i16)] = &[("昭和", 1925), ("平成", 1988), ("令和", 2018), ("S", 1925), ("H", 1988), ("R", 2018)];

/// Reads the first year with an era (`平成31年度`, `令和元年`, `R3`) or a
/// Western year (`2019年度`, `2019`) in `text`.
pub fn parse_era_year(text: &str) -> Option<FiscalYear> {
    let folded = fold_to_string(text);
    let era = ERAS.iter().find_map(|(name, zero)| {
        let (_, rest) = folded.split_once(name)?;
        let count = if rest.starts_with('元') { 1 } else { leading_number(rest)? };
        Some(FiscalYear(zero + count))
    });
    era.or_else(|| {
        let at = folded.find(|c: char| c.is_ascii_digit())?;
        let rest = folded.get(at..)?;
        let year = leading_number(rest)?;
        (1900..2100).contains(&year).then_some(FiscalYear(year))
    })
}

/// Resolves a year that may lack its era (`30年度`, `元年度`, `5`) from the
/// year of the sheet: the reading nearest to it.
pub fn resolve_year(text: &str, sheet_year: FiscalYear) -> Option<FiscalYear> {
    if let Some(year) = parse_era_year(text) {
        return Some(year);
    }
    let folded = fold_to_string(text);
    let bare = if folded.starts_with('元') { 1 } else { leading_number(&folded)? };
    [1988, 2018, 1925].map(|zero| FiscalYear(zero + bare)).into_iter().min_by_key(|y| (y.0 - sheet_year.0).abs())
}

fn leading_number(text: &str) -> Option<i16> {
    let digits: String = text.chars().take_while(char::is_ascii_digit).collect();
    digits.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_way_of_writing_a_year_gives_one_year() {
        for text in ["平成31年度", "令和元年度", "平成３１年", "R1", "2019年度", "2019"] {
            assert_eq!(parse_era_year(text), Some(FiscalYear(2019)), "{text}");
        }
        assert_eq!(parse_era_year("終了予定なし"), None);
    }

    #[test]
    fn a_bare_year_is_read_near_the_sheets_year() {
        let near = |text, sheet| resolve_year(text, FiscalYear(sheet)).map(FiscalYear::western);
        assert_eq!(near("30年度", 2019), Some(2018));
        assert_eq!(near("32年度要求", 2019), Some(2020));
        assert_eq!(near("5年度", 2021), Some(2023));
        assert_eq!(near("元年度", 2020), Some(2019));
    }
}
