//! Differences inside a value: characters for wording, exact change and per
//! cent for figures.

use rust_decimal::{Decimal, RoundingStrategy};
use similar::{Algorithm, DiffTag, capture_diff_slices};

use crate::sheet::Printed;

/// Whether a piece of text stands in both texts or in one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Side {
    /// In both.
    Both,
    /// Only in the earlier text.
    Earlier,
    /// Only in the later text.
    Later,
}

/// A run of characters of one side.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// Where it stands.
    pub side: Side,
    /// The characters; as the later text has them where both do.
    pub text: String,
}

/// The two texts as one run of pieces: what went, what came, what stayed.
/// Widths, blanks and kinds of dashes that fold alike count as the same.
/// Words and figures are not cut: `2019` to `2020` is one change. Where hardly
/// anything stayed, the whole text went and another came.
pub fn text_diff(earlier: &str, later: &str) -> Vec<Piece> {
    let (a, b) = (tokens(earlier), tokens(later));
    let fold = |tokens: &[&str]| tokens.iter().map(|t| crate::text::fold_to_string(t)).collect::<Vec<_>>();
    let (fa, fb) = (fold(&a), fold(&b));
    let mut out: Vec<Piece> = Vec::new();
    let mut push = |side, tokens: Option<&[&str]>| {
        let text = tokens.unwrap_or_default().concat();
        match out.last_mut().filter(|p| p.side == side) {
            Some(last) => last.text.push_str(&text),
            None if text.is_empty() => {}
            None => out.push(Piece { side, text }),
        }
    };
    for op in capture_diff_slices(Algorithm::Myers, &fa, &fb) {
        if op.tag() == DiffTag::Equal {
            push(Side::Both, b.get(op.new_range()));
        } else {
            push(Side::Earlier, a.get(op.old_range()));
            push(Side::Later, b.get(op.new_range()));
        }
    }
    let pieces = joined(out);
    if is_rewritten(&pieces) {
        let whole = |side, text: &str| Piece { side, text: text.to_owned() };
        return vec![whole(Side::Earlier, earlier), whole(Side::Later, later)];
    }
    pieces
}

/// Whether less than a third of the longer text stayed, and in shreds.
fn is_rewritten(pieces: &[Piece]) -> bool {
    const SHORTEST: usize = 24;
    let count = |side| -> usize { pieces.iter().filter(|p| p.side == side).map(|p| p.text.chars().count()).sum() };
    let (kept, gone, come) = (count(Side::Both), count(Side::Earlier), count(Side::Later));
    let longer = kept + gone.max(come);
    gone > 0 && come > 0 && longer >= SHORTEST && kept * 3 < longer
}

/// Single characters that stayed by chance between two changes are taken into
/// the change: a text cut into shreds cannot be read.
fn joined(pieces: Vec<Piece>) -> Vec<Piece> {
    let mut out: Vec<Piece> = Vec::new();
    let (mut gone, mut come) = (String::new(), String::new());
    let mut rest = pieces.into_iter().peekable();
    while let Some(piece) = rest.next() {
        match piece.side {
            Side::Earlier => gone.push_str(&piece.text),
            Side::Later => come.push_str(&piece.text),
            Side::Both => {
                let changed = !gone.is_empty() || !come.is_empty();
                let shred = changed && rest.peek().is_some() && piece.text.chars().count() <= 1;
                if shred && !piece.text.contains('\n') {
                    gone.push_str(&piece.text);
                    come.push_str(&piece.text);
                    continue;
                }
                flush(&mut out, &mut gone, &mut come);
                out.push(piece);
            }
        }
    }
    flush(&mut out, &mut gone, &mut come);
    out
}

fn flush(out: &mut Vec<Piece>, gone: &mut String, come: &mut String) {
    for (side, text) in [(Side::Earlier, gone), (Side::Later, come)] {
        if !text.is_empty() {
            out.push(Piece { side, text: std::mem::take(text) });
        }
    }
}

/// Words of Latin letters and runs of digits whole; every other character by
/// itself.
fn tokens(text: &str) -> Vec<&str> {
    let class = |c: char| match c {
        '0'..='9' | '０'..='９' | '.' | ',' | '，' | '．' => 1,
        c if c.is_ascii_alphabetic() || matches!(c, 'Ａ'..='Ｚ' | 'ａ'..='ｚ') => 2,
        _ => 0,
    };
    let mut out = Vec::new();
    let mut start = 0;
    let mut before = None;
    for (at, c) in text.char_indices() {
        let now = class(c);
        if at > start && (now == 0 || before != Some(now)) {
            out.extend(text.get(start..at));
            start = at;
        }
        before = Some(now);
    }
    out.extend(text.get(start..).filter(|t| !t.is_empty()));
    out
}

/// How a figure changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NumberChange {
    /// Later less earlier, exact.
    pub by: Decimal,
    /// The same in per cent of the earlier, to one place; none from zero or
    /// below.
    pub percent: Option<Decimal>,
}

impl NumberChange {
    /// From one figure to another; none where they are equal.
    pub fn between(earlier: Printed, later: Printed) -> Option<Self> {
        let by = later.value.checked_sub(earlier.value)?;
        if by.is_zero() {
            return None;
        }
        let share = (earlier.value > Decimal::ZERO).then(|| by.checked_div(earlier.value)).flatten();
        let percent = share.and_then(|s| s.checked_mul(Decimal::ONE_HUNDRED));
        let percent = percent.map(|p| p.round_dp_with_strategy(1, RoundingStrategy::MidpointAwayFromZero));
        Some(Self { by, percent })
    }

    /// `+12（+5.2%）`, `▲2（-0.9%）` in the sheets' own way of writing.
    pub fn words(&self) -> String {
        let by = signed(self.by);
        match self.percent {
            Some(p) => format!("{by}（{}%）", signed(p)),
            None => by,
        }
    }
}

/// With its sign, thousands grouped: `+1,200`, `-3.5`.
pub fn signed(value: Decimal) -> String {
    let written = crate::check::written(value);
    if value > Decimal::ZERO { format!("+{written}") } else { written }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sheet::parse_printed;

    fn shown(earlier: &str, later: &str) -> String {
        let piece = |p: &Piece| match p.side {
            Side::Both => p.text.clone(),
            Side::Earlier => format!("[-{}-]", p.text),
            Side::Later => format!("[+{}+]", p.text),
        };
        text_diff(earlier, later).iter().map(piece).collect()
    }

    #[test]
    fn figures_and_words_change_whole_and_widths_do_not_count() {
        assert_eq!(
            shown("令和６年度までに400団体とする", "令和6年度までに350団体とする"),
            "令和6年度までに[-400-][+350+]団体とする"
        );
        assert_eq!(shown("ｼｽﾃﾑの改修", "システムの更改"), "システムの[-改修-][+更改+]");
        assert_eq!(shown("同じ", "同じ"), "同じ");
        assert_eq!(shown("", "新設"), "[+新設+]");
    }

    #[test]
    fn a_text_written_anew_is_not_cut_into_shreds() {
        let (before, after) = (
            "集会所や診療所に端末を置き、職員が応対する方式を実証する。",
            "市町村への研修を行い、手順書を公表するとともに満足度を調べる。",
        );
        assert_eq!(shown(before, after), format!("[-{before}-][+{after}+]"));
    }

    #[test]
    fn a_figure_changes_exactly_and_in_per_cent() {
        let words =
            |a, b| NumberChange::between(parse_printed(a).unwrap(), parse_printed(b).unwrap()).map(|c| c.words());
        assert_eq!(words("231", "229").as_deref(), Some("-2（-0.9%）"));
        assert_eq!(words("1,000", "2,200").as_deref(), Some("+1,200（+120%）"));
        assert_eq!(words("0", "5").as_deref(), Some("+5"));
        assert_eq!(words("1,800", "1800.0"), None);
    }

    proptest::proptest! {
        #[test]
        fn the_pieces_of_a_side_give_its_text(a in "[あ-お0-9a-c、\n ]{0,40}", b in "[あ-お0-9a-c、\n ]{0,40}") {
            let pieces = text_diff(&a, &b);
            let side = |other| pieces.iter().filter(|p| p.side != other).map(|p| p.text.as_str()).collect::<String>();
            let fold = crate::text::fold_to_string;
            proptest::prop_assert_eq!(fold(&side(Side::Later)), fold(&a));
            proptest::prop_assert_eq!(fold(&side(Side::Earlier)), fold(&b));
        }
    }
}
