//! What the picture of 資金の流れ says about the blocks of the lists: who
//! heads each, how many payees it has, what it got, and how.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use crate::sheet::parse_printed;
use crate::text::fold_to_string;

/// One block, as the picture shows it.
#[derive(Debug, Default, Clone, PartialEq)]
pub(super) struct Shown {
    /// How many payees: 「A．山川工業　他9者」 has ten.
    pub(super) count: u16,
    /// What it got, in 百万円.
    pub(super) sum: Decimal,
    /// How it was contracted: 【一般競争契約】 above the name (folded).
    pub(super) contract: Option<String>,
    /// What it does: the line below the sum (folded).
    pub(super) work: Option<String>,
}

/// The blocks of the picture by their letters.
pub(super) fn blocks(picture: &str) -> BTreeMap<String, Shown> {
    let lines: Vec<String> = picture.lines().map(fold_to_string).collect();
    let mut blocks: BTreeMap<String, Shown> = BTreeMap::new();
    let mut open: Option<String> = None;
    for (i, line) in lines.iter().enumerate() {
        if let Some(letter) = letter_of(line) {
            let shown = blocks.entry(letter.clone()).or_default();
            shown.count = shown.count.saturating_add(1).saturating_add(others(line).unwrap_or(0));
            if let Some(above) = i.checked_sub(1).and_then(|n| lines.get(n)) {
                shown.contract = above.strip_prefix('【').and_then(|l| l.strip_suffix('】')).map(str::to_owned);
            }
            open = Some(letter);
            continue;
        }
        let Some(shown) = open.as_ref().and_then(|letter| blocks.get_mut(letter)) else { continue };
        if let Some(sum) = sum_of(line) {
            shown.sum = shown.sum.checked_add(sum).unwrap_or(shown.sum);
            shown.work = lines.get(i + 1).filter(|l| is_work(l)).cloned();
            open = None;
        } else if line.starts_with('他') {
            shown.count = shown.count.saturating_add(others(line).unwrap_or(0));
        }
    }
    blocks
}

fn is_work(line: &str) -> bool {
    !line.starts_with(['【', '(']) && letter_of(line).is_none() && sum_of(line).is_none()
}

/// The letter that a line of the picture begins with.
fn letter_of(folded: &str) -> Option<String> {
    let (letter, _) = folded.split_once('.')?;
    ((1..=2).contains(&letter.len()) && letter.chars().all(|c| c.is_ascii_uppercase())).then(|| letter.to_owned())
}

/// `他9者`, `他3社`.
fn others(folded: &str) -> Option<u16> {
    let (_, tail) = folded.rsplit_once('他')?;
    let digits: String = tail.chars().take_while(char::is_ascii_digit).collect();
    digits.parse().ok()
}

/// `187百万円`.
fn sum_of(folded: &str) -> Option<Decimal> {
    parse_printed(folded.strip_suffix("百万円")?).map(|p| p.value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_picture_counts_the_payees_of_a_block_and_what_it_got() {
        let shown = blocks(
            "総務省\n5百万円\n【委託】\nA．京都府　他4者\n7百万円\n道路の補修\nＢ．（株）山川\n他２社\n3百万円\nＢ．（株）谷\n2百万円",
        );
        let a = shown.get("A").unwrap();
        assert_eq!((a.count, a.sum, a.work.as_deref()), (5, Decimal::from(7), Some("道路の補修")));
        assert_eq!(a.contract.as_deref(), Some("委託"));
        assert_eq!(shown.get("B").map(|b| (b.count, b.sum)), Some((4, Decimal::from(5))));
    }

    #[test]
    fn figures_beyond_all_sums_run_over_nothing() {
        let most = "79228162514264337593543950335百万円";
        let shown = blocks(&format!("A．甲　他65535者\n\n{most}\n\nA．乙　他9者\n\n{most}"));
        assert_eq!(shown.get("A").map(|a| a.count), Some(u16::MAX), "{shown:?}");
    }
}
