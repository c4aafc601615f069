//! What a person should look at again in a value that was typed, and how the
//! value is understood. A doubtful value is kept as typed; nobody is stopped.

use rust_decimal::Decimal;

use super::{CorporateNumberFault, ValueKind, check_corporate_number, is_dash, parse_era_year, parse_printed};
use crate::text::fold_to_string;

/// What is odd about a typed value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Doubt {
    /// No figure can be read.
    NotAFigure,
    /// A unit stands behind the figure; this is the figure alone, in the unit
    /// of the cell where the two can be converted.
    UnitIncluded(String),
    /// Something that is no known unit stands behind the figure.
    Followed(String),
    /// The thousands are not grouped by three.
    Grouping,
    /// A whole number is asked for.
    NotWhole,
    /// No year can be read.
    NotAYear,
    /// Not so many digits as a 法人番号 has (13).
    NotThirteenDigits,
    /// The check digit of a 法人番号 ought to be this one.
    CheckDigit(u32),
    /// None of the marks that the form knows.
    NotAMark,
    /// No web address.
    NotAnAddress,
    /// No quotient.
    NotAQuotient,
}

/// Looks a typed value over. `None` for an empty one, a dash, and one that is
/// as the cell wants it.
pub fn doubt(kind: ValueKind, text: &str) -> Option<Doubt> {
    let text = text.trim();
    if text.is_empty() || is_dash(text) {
        return None;
    }
    let folded = fold_to_string(text);
    match kind {
        ValueKind::MillionYen | ValueKind::Number | ValueKind::Percent => figure(kind, &folded),
        ValueKind::Count => figure(kind, &folded)
            .or_else(|| parse_printed(&folded).filter(|p| p.places > 0 || p.percent).map(|_| Doubt::NotWhole)),
        ValueKind::Year => (!is_year(&folded)).then_some(Doubt::NotAYear),
        ValueKind::WesternYear => {
            let western = folded.len() == 4 && parse_era_year(&folded).is_some();
            (!western).then_some(Doubt::NotAYear)
        }
        ValueKind::CorporateNumber => match check_corporate_number(&folded) {
            Ok(()) => None,
            Err(CorporateNumberFault::Malformed) => Some(Doubt::NotThirteenDigits),
            Err(CorporateNumberFault::CheckDigit { expected }) => Some(Doubt::CheckDigit(expected)),
        },
        ValueKind::Mark => (mark(&folded).is_none()).then_some(Doubt::NotAMark),
        ValueKind::Url => (!folded.starts_with("http://") && !folded.starts_with("https://") && !folded.contains('.'))
            .then_some(Doubt::NotAnAddress),
        ValueKind::Formula => (!folded.contains(['/', '÷'])).then_some(Doubt::NotAQuotient),
        ValueKind::Text | ValueKind::LongText | ValueKind::Class | ValueKind::Identifier => None,
    }
}

/// How a typed value is understood where that is not plain to see: ▲ as a
/// minus, an era's year as a Western one, a dash as nothing.
pub fn understood(kind: ValueKind, text: &str) -> Option<String> {
    let text = text.trim();
    if is_dash(text) {
        return Some("-".to_owned());
    }
    let folded = fold_to_string(text);
    let plain = match kind {
        ValueKind::MillionYen | ValueKind::Number | ValueKind::Percent | ValueKind::Count => {
            let printed = parse_printed(&folded)?;
            let sign = if printed.percent { "%" } else { "" };
            format!("{}{sign}", printed.value)
        }
        ValueKind::Year | ValueKind::WesternYear => format!("{}年度", parse_era_year(&folded)?.western()),
        ValueKind::Mark => mark(&folded)?.to_owned(),
        _ => return None,
    };
    (plain != text).then_some(plain)
}

fn figure(kind: ValueKind, folded: &str) -> Option<Doubt> {
    if parse_printed(folded).is_some() {
        return (!grouped_by_three(folded)).then_some(Doubt::Grouping);
    }
    let last = folded.char_indices().rev().find(|(_, c)| c.is_ascii_digit() || *c == '%');
    let (number, unit) = folded.split_at_checked(last.map_or(0, |(i, c)| i + c.len_utf8())).unwrap_or_default();
    let unit = unit.trim();
    Some(match parse_printed(number) {
        Some(_) if !is_unit(unit) => Doubt::Followed(unit.to_owned()),
        Some(_) if kind == ValueKind::MillionYen => Doubt::UnitIncluded(in_million_yen(number, unit)),
        Some(_) => Doubt::UnitIncluded(number.to_owned()),
        None => Doubt::NotAFigure,
    })
}

/// Units that are written with neither a kanji nor a word of katakana.
const UNITS: &[&str] = &[
    "%", "ha", "km", "m", "cm", "mm", "m2", "m3", "km2", "㎡", "㎢", "㎥", "t", "kg", "g", "mg", "L", "l", "kl", "kL",
    "W", "kW", "MW", "GW", "kWh", "MWh", "GWh", "J", "MJ", "GJ", "TJ", "PJ", "℃", "dB", "ppm", "KB", "MB", "GB", "TB",
    "PB", "t-CO2", "tCO2", "か", "つ", "こ",
];

/// Whether this, behind a figure, reads as a unit. Units of the sheets are
/// free words (「コース」, 「人日」); what is no word and no known unit may be a slip.
fn is_unit(text: &str) -> bool {
    let kanji = |c: char| matches!(c, '々' | '\u{3400}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}');
    let katakana = |c: char| matches!(c, 'ァ'..='ヺ');
    let word = |part: &str| {
        part.chars().all(|c| katakana(c) || matches!(c, 'ー' | '・'))
            && part.chars().filter(|c| katakana(*c)).count() >= 2
    };
    let known = |part: &str| part.contains(kanji) || word(part) || UNITS.contains(&part);
    text.split(['/', '／']).all(|part| known(part.trim()))
}

/// Units of money, and how many of them make 百万円 (or how many 百万円 one
/// of them makes, where it is the larger).
const MONEY: &[(&str, i64, bool)] = &[
    ("兆円", 1_000_000, true),
    ("億円", 100, true),
    ("百万円", 1, true),
    ("千円", 1_000, false),
    ("円", 1_000_000, false),
];

fn in_million_yen(number: &str, unit: &str) -> String {
    let known = MONEY.iter().find(|(word, ..)| *word == unit);
    let converted = known.zip(parse_printed(number)).and_then(|((_, factor, larger), printed)| {
        let factor = Decimal::from(*factor);
        if *larger { printed.value.checked_mul(factor) } else { printed.value.checked_div(factor) }
    });
    match (converted, unit) {
        (Some(_), "百万円") | (None, _) => number.to_owned(),
        (Some(value), _) => value.normalize().to_string(),
    }
}

fn grouped_by_three(folded: &str) -> bool {
    let whole = folded.trim_start_matches(['▲', '△', '-']);
    let whole = whole.split(['.', '%']).next().unwrap_or_default();
    let mut groups = whole.split(',');
    let first = groups.next().unwrap_or_default().len();
    let rest: Vec<usize> = groups.map(str::len).collect();
    rest.is_empty() || ((1..=3).contains(&first) && rest.iter().all(|n| *n == 3))
}

/// A year, a bare number that is one (`30年度`), or words for an open end.
fn is_year(folded: &str) -> bool {
    let words = ["予定", "未定", "不明", "なし", "元年", "以前"];
    folded.chars().any(|c| c.is_ascii_digit()) || words.iter().any(|w| folded.contains(w))
}

/// The form's mark that a typed one stands for.
fn mark(folded: &str) -> Option<&'static str> {
    Some(match folded {
        "○" | "〇" | "◯" | "O" | "o" | "☑" | "✓" | "✔" | "■" | "●" => "○",
        "△" => "△",
        "×" | "x" | "X" | "✕" => "×",
        "有" => "有",
        "無" => "無",
        "‐" | "-" => "-",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_as_the_sheets_print_them_are_not_doubted() {
        for text in ["1,234", "▲1,234.5", "８４％", "0", "-", "―", "", "12345"] {
            assert_eq!(doubt(ValueKind::MillionYen, text), None, "{text}");
        }
    }

    #[test]
    fn odd_figures_are_doubted_each_for_its_reason() {
        let of = |text| doubt(ValueKind::MillionYen, text);
        assert_eq!(of("約千件"), Some(Doubt::NotAFigure));
        assert_eq!(of("1,23"), Some(Doubt::Grouping));
        assert_eq!(of("1,234百万円"), Some(Doubt::UnitIncluded("1,234".into())));
        assert_eq!(of("1.2億円"), Some(Doubt::UnitIncluded("120".into())));
        assert_eq!(of("1,500千円"), Some(Doubt::UnitIncluded("1.5".into())));
        for unit in ["件", "人日", "ha", "百万円/件", "か所", " トン", "コース", "グループ", "プロジェクト", "ｾﾝﾀｰ"]
        {
            let text = format!("12{unit}");
            assert_eq!(doubt(ValueKind::Number, &text), Some(Doubt::UnitIncluded("12".into())), "{text}");
        }
        for slip in ["x", "ｘ", "あ", "ア", "アー", "。", "-"] {
            let followed = Doubt::Followed(fold_to_string(slip));
            assert_eq!(doubt(ValueKind::Number, &format!("12{slip}")), Some(followed), "{slip}");
        }
        assert_eq!(of("1x2"), Some(Doubt::NotAFigure));
        assert_eq!(doubt(ValueKind::Count, "3.5"), Some(Doubt::NotWhole));
    }

    #[test]
    fn years_marks_and_numbers_of_bodies_are_checked() {
        assert_eq!(doubt(ValueKind::Year, "平成30年度"), None);
        assert_eq!(doubt(ValueKind::Year, "終了予定なし"), None);
        assert_eq!(doubt(ValueKind::Year, "来年"), Some(Doubt::NotAYear));
        assert_eq!(doubt(ValueKind::WesternYear, "平成30"), Some(Doubt::NotAYear));
        assert_eq!(doubt(ValueKind::CorporateNumber, "7010001064647"), Some(Doubt::CheckDigit(8)));
        assert_eq!(doubt(ValueKind::CorporateNumber, "701000106464"), Some(Doubt::NotThirteenDigits));
        assert_eq!(doubt(ValueKind::Mark, "◯"), None);
        assert_eq!(doubt(ValueKind::Mark, "可"), Some(Doubt::NotAMark));
    }

    #[test]
    fn a_value_says_how_it_is_understood() {
        let of = |kind, text| understood(kind, text);
        assert_eq!(of(ValueKind::MillionYen, "▲1,234").as_deref(), Some("-1234"));
        assert_eq!(of(ValueKind::Year, "令和元年度").as_deref(), Some("2019年度"));
        assert_eq!(of(ValueKind::Text, "－").as_deref(), Some("-"));
        assert_eq!(of(ValueKind::Number, "12"), None);
    }
}
