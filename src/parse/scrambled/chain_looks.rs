//! What the cells of a payee's row look like, in hundredths of a vote.

use super::chains::Column;
use super::shapes::{Run, Shape};

/// Characters of a possible cell.
pub(super) struct Look {
    pub(super) text: String,
    pub(super) blanks: usize,
    pub(super) spaces: usize,
    pub(super) plain: bool,
}

/// Ways in which the names of payees end or begin (folded).
const NAME_WORDS: &[&str] = &[
    "(株)",
    "(有)",
    "(一社)",
    "(一財)",
    "(公財)",
    "(公社)",
    "(独)",
    "(国研)",
    "(学)",
    "(福)",
    "(特非)",
    "(医)",
    "(合)",
    "(同)",
    "株式会社",
    "法人",
    "協会",
    "機構",
    "組合",
    "大学",
    "センター",
    "研究所",
    "財団",
    "連合会",
    "商会",
    "個人",
    "事務所",
    "委員会",
    "銀行",
    "Inc",
    "Ltd",
    "協議会",
    "有限会社",
    "合同会社",
    "合資会社",
    "公社",
    "公庫",
    "事業団",
    "振興会",
    "共同企業体",
    "JV",
    "局",
];

/// How much some characters look like a cell of a column; `None` if not at
/// all.
pub(super) fn look(name: Column, shape: Shape, run: &Look, (first, last): (bool, bool), glued: bool) -> Option<i32> {
    let seen = Run {
        text: &run.text,
        chars: run.text.chars().count(),
        blanks: run.blanks,
        spaces: run.spaces,
        words: 0,
        plain: run.plain,
    };
    if run.text == "-" {
        return match name {
            Column::No => None,
            Column::Corporate => Some(80),
            Column::Name | Column::Work => Some(20),
            Column::Amount | Column::Contract => Some(90),
            Column::Bidders | Column::Rate => Some(160),
            Column::Reason => Some(150),
        };
    }
    let votes = shape.score(seen)?;
    let chars = run.text.chars().count();
    match name {
        Column::No => {
            let lone = first && last;
            ((first || glued) && !run.text.starts_with('0') && chars <= 2).then_some(if lone { 60 } else { 170 })
        }
        Column::Name => {
            let ends = ["県", "府", "都", "市", "町", "村", "区", "道"];
            let known = NAME_WORDS.iter().any(|w| run.text.contains(w))
                || ends.iter().any(|e| run.text.ends_with(e))
                || is_withheld(&run.text, chars);
            let long = i32::try_from(chars.saturating_sub(24)).unwrap_or(100) * 12;
            let listed = i32::from(run.text.starts_with(['・', '「', '①'])) * 200;
            Some(
                if known { 290 } else { 130 }
                    - listed
                    - long
                    - i32::from(run.text.contains(['。', '、'])) * 120
                    - spaces(run)
                    - tail_figure(run),
            )
        }
        Column::Work => {
            let ditto = matches!(run.text.as_str(), "〃" | "同上");
            Some(
                if ditto { 300 } else { 210 + i32::try_from(chars.min(30)).unwrap_or(30) * 2 }
                    - contracted(&run.text)
                    - spaces(run)
                    - tail_figure(run),
            )
        }
        Column::Reason => {
            let other = if is_reason(&run.text) { 0 } else { NO_REASON };
            (chars >= 15).then_some(150 - other - spaces(run))
        }
        Column::Amount => Some(votes - if is_year(&run.text) { 400 } else { 0 }),
        _ => Some(votes),
    }
}

/// Amounts have a comma where they have four digits; what has none and could
/// be a year is part of a text.
fn is_year(text: &str) -> bool {
    text.len() == 4 && text.parse().is_ok_and(|year: u16| (1950..2050).contains(&year))
}

/// What speaks against a reason that is none by its words.
const NO_REASON: i32 = 120;

/// Why there was one bidder or none to compete, and what is done about it: a
/// sentence, or words of tendering.
fn is_reason(text: &str) -> bool {
    ["。", "ため", "応札", "応募", "入札", "公募", "競争", "契約"].iter().any(|word| text.contains(word))
}

/// A way of contracting at the end of a text is a cell of its own.
fn contracted(text: &str) -> i32 {
    let ways = ["随意契約", "競争契約", "競争入札"];
    let plain = text.strip_suffix(')').and_then(|t| t.rsplit_once('(')).map_or(text, |(before, _)| before);
    if ways.iter().any(|w| plain.ends_with(w)) { 300 } else { 0 }
}

/// Who is a person or must not be named has a letter: 「委員A」, 「A社」.
fn is_withheld(text: &str, chars: usize) -> bool {
    let letter = |c: Option<char>| c.is_some_and(|c| c.is_ascii_uppercase());
    let word = |c: Option<char>| c.is_some_and(|c| c.is_alphabetic() && !c.is_ascii());
    let body = |c: Option<char>| c.is_some_and(|c| "社者氏市町村区県府都".contains(c));
    let (mut forth, mut back) = (text.chars(), text.chars().rev());
    (2..=10).contains(&chars)
        && ((letter(forth.next()) && body(forth.next())) || (letter(back.next()) && word(back.next())))
}

/// A figure at the end of a text is rather a cell further left.
fn tail_figure(run: &Look) -> i32 {
    if run.text.ends_with(|c: char| c.is_ascii_digit()) { 130 } else { 0 }
}

fn spaces(run: &Look) -> i32 {
    i32::try_from(run.spaces).unwrap_or(9) * 150
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_is_not_named_has_a_letter() {
        let withheld = |text: &str| is_withheld(text, text.chars().count());
        assert!(["会員B", "A社", "非常勤職員D", "A市会計管理者"].into_iter().all(withheld));
        assert!(!["X線検査", "ICT研修", "備品の購入"].into_iter().any(withheld));
    }

    #[test]
    fn a_year_is_no_amount_and_a_way_of_contracting_no_work() {
        assert_eq!((is_year("2015"), is_year("2,015"), is_year("3230")), (true, false, false));
        assert_eq!((contracted("作成業務(その1)随意契約(公募)") > 0, contracted("随意契約の点検")), (true, 0));
    }
}
