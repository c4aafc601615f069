use rust_decimal::Decimal;

use crate::text::fold_to_string;

/// A figure as printed: its exact value, the places after the point, and
/// whether a percent sign stood behind it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Printed {
    /// The exact value; negative for ▲ and △.
    pub value: Decimal,
    /// Decimal places printed.
    pub places: u32,
    /// Whether `%` stood behind the figure.
    pub percent: bool,
}

/// Whether a cell holds nothing but a dash of some kind (`-`, `－`, `ー`, `--`).
pub fn is_dash(value: &str) -> bool {
    let folded = fold_to_string(value);
    !folded.is_empty() && folded.chars().all(|c| matches!(c, '-' | 'ー'))
}

/// Reads a printed figure: `1,800`, `▲3.5`, `８４％`, `0.9`. `None` for
/// anything else, a dash included.
pub fn parse_printed(value: &str) -> Option<Printed> {
    let folded = fold_to_string(value);
    let (negative, rest) = match folded.strip_prefix(['▲', '△', '-']) {
        Some(rest) => (true, rest),
        None => (false, folded.as_str()),
    };
    let (digits, percent) = match rest.strip_suffix('%') {
        Some(digits) => (digits, true),
        None => (rest, false),
    };
    let plain: String = digits.chars().filter(|c| *c != ',').collect();
    let well_formed = plain.starts_with(|c: char| c.is_ascii_digit())
        && plain.ends_with(|c: char| c.is_ascii_digit())
        && plain.chars().all(|c| c.is_ascii_digit() || c == '.');
    if !well_formed {
        return None;
    }
    let magnitude: Decimal = plain.parse().ok()?;
    let value = if negative { -magnitude } else { magnitude };
    Some(Printed { value, places: magnitude.scale(), percent })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn printed_figures_keep_their_exact_value_and_precision() {
        let read = |s| parse_printed(s).map(|p| (p.value.to_string(), p.places, p.percent));
        assert_eq!(read("1,800"), Some(("1800".into(), 0, false)));
        assert_eq!(read("▲ 3.50"), Some(("-3.50".into(), 2, false)));
        assert_eq!(read("８４％"), Some(("84".into(), 0, true)));
        for other in ["-", "", "#VALUE!", "345/16", "3.", "1.2.3", "平成30年度"] {
            assert_eq!(read(other), None, "{other}");
        }
    }

    #[test]
    fn dashes_of_every_kind_are_dashes() {
        assert!(["-", "‐", "―", "－", "ｰ", "ー", "−", "--"].iter().all(|d| is_dash(d)));
        assert!(["", "0", "-1", "サーバー"].iter().all(|d| !is_dash(d)));
    }
}
