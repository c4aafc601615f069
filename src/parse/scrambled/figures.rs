//! What figures, years and numbers look like, in hundredths of a vote.

/// What a figure looks like; what it is worth does not matter here.
pub(super) struct Figure {
    /// Whether it ends in `%`.
    pub(super) percent: bool,
    /// Its decimals.
    pub(super) places: usize,
}

/// A figure, with or without a sign and `%`.
pub(super) fn figure(text: &str) -> Option<Figure> {
    let leading_zero =
        text.strip_prefix('0').is_some_and(|more| more.starts_with(|c: char| c.is_ascii_digit() || c == ','));
    let grouped = text.split_once(',').is_none_or(|(head, rest)| {
        (1..=3).contains(&head.trim_start_matches('▲').len())
            && rest.split(['.', '%']).next().unwrap_or_default().split(',').all(|g| g.len() == 3)
    });
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    if leading_zero || !grouped || digits > 12 {
        return None;
    }
    let unsigned = text.strip_prefix(['▲', '△']).unwrap_or(text);
    let plain = unsigned.strip_suffix('%').unwrap_or(unsigned);
    let edge = |c: Option<u8>| c.is_some_and(|c| c.is_ascii_digit());
    let (whole, decimals) = plain.split_once('.').unwrap_or((plain, ""));
    let of_digits = whole.bytes().chain(decimals.bytes()).all(|b| b.is_ascii_digit() || b == b',');
    let well_formed = of_digits && edge(plain.bytes().next()) && edge(plain.bytes().last());
    let places = decimals.bytes().filter(u8::is_ascii_digit).count();
    well_formed.then_some(Figure { percent: unsigned.ends_with('%'), places })
}

/// Whether some characters are a figure.
pub(super) fn is_figure(text: &str) -> bool {
    figure(text).is_some()
}

/// The decimals of a figure.
pub(super) fn decimals(text: &str) -> usize {
    figure(text).map_or(0, |f| f.places)
}

/// 翌年度へ繰越し.
pub(super) fn carried(text: &str) -> Option<i32> {
    let below = text.trim_start_matches(['▲', '△', '-']);
    // Some leave the sign out.
    let usual = below != text || text == "0";
    figure(below).filter(|f| !f.percent).map(|_| if usual { 200 } else { 100 })
}

/// A count of bidders.
pub(super) fn count(text: &str) -> Option<i32> {
    match text.parse::<u32>().ok()? {
        1..=12 => Some(190),
        13..=30 => Some(120),
        0 | 31..=999 => Some(60),
        _ => None,
    }
}

/// A year of a target.
pub(super) fn target_year(text: &str) -> Option<i32> {
    match text.parse::<u32>().ok()? {
        2..=40 | 2015..=2050 => Some(190),
        41..=62 => Some(20),
        _ => None,
    }
}

/// A sheet's number.
pub(super) fn identifier(text: &str) -> Option<i32> {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let plain = text.bytes().all(|b| b.is_ascii_digit());
    let ends_in_digit = text.trim_end_matches(')').trim_end().bytes().last().is_some_and(|b| b.is_ascii_digit());
    // 「2021-経産-20-」 goes on.
    if text.ends_with('-') {
        return None;
    }
    match (plain, digits) {
        (true, 1..=2) => Some(120),
        (true, 3..=4) => Some(if text.len() == 4 { 230 } else { 200 }),
        (true, 5) => Some(40),
        (false, 6..=16) if text.starts_with("新") || text.matches('-').count() >= 2 => Some(330),
        // Whatever stands before it, a number ends in its digits.
        (false, 2..=9) if ends_in_digit && is_prefix(text) && !text.contains(['。', '、', '%', '度']) => Some(150),
        _ => None,
    }
}

/// Whether what stands before the digits of a number can: a word of few
/// characters, or the name of a ministry.
fn is_prefix(text: &str) -> bool {
    let prefix = text.split(|c: char| c.is_ascii_digit()).next().unwrap_or_default().trim_end_matches(['-', '(']);
    let ministry = || ["省", "庁", "府", "会", "房", "院", "局"].iter().any(|end| prefix.ends_with(end));
    text.chars().count() <= 20 && (prefix.chars().count() <= 4 || ministry())
}

/// Whether some characters are the number of a sheet: 「0076」.
pub(super) fn is_sheet_number(text: &str) -> bool {
    text.len() == 4 && text.starts_with('0') && text.bytes().all(|b| b.is_ascii_digit())
}

/// A quotient in writing.
pub(super) fn formula(text: &str) -> Option<i32> {
    let (left, right) = text.split_once(['/', '÷'])?;
    let numeric = |s: &str| !s.is_empty() && s.chars().all(|c| c.is_ascii_digit() || ",.()+-×*▲".contains(c));
    // Two that have run together: 「5/57/6」.
    if numeric(left) && right.split(['/', '÷']).skip(1).any(|rest| rest.is_empty() || numeric(rest)) {
        return None;
    }
    // The dash of the next year has run on: 「118/4-」.
    if right.ends_with('-') {
        return None;
    }
    match (numeric(left), numeric(right)) {
        (true, true) => Some(320),
        (true, false) | (false, true) => Some(180),
        (false, false) => left.chars().any(|c| c.is_ascii_digit()).then_some(100),
    }
}
