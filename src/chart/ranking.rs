//! 資金: who received most, and which blocks are the largest.

use std::collections::BTreeMap;

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::figures::{rows, segments};
use super::{Mark, Material, RankedBar, Ranking};
use crate::check::is_further_payment;
use crate::sheet::parse_printed;

/// How many bars a ranking shows.
const MOST: usize = 12;

/// One row of 支出先上位10者リスト.
struct Payment {
    block: String,
    name: String,
    /// What tells payees apart: 法人番号, else the name.
    who: String,
    amount: Decimal,
    mark: Mark,
    further: bool,
}

/// The largest payees and the largest blocks; a ranking of one bar tells
/// nothing and is left out.
pub(super) fn rankings(m: &Material<'_>) -> Vec<Ranking> {
    let all = payments(m);
    let payees = ranked(&all, |p| (p.who.clone(), p.name.clone()));
    let blocks = ranked(&all, |p| (p.block.clone(), block_name(m, p)));
    [("支出先（支出額の大きい順）", payees), ("支出先ブロック（支出額の大きい順）", blocks)]
        .into_iter()
        .filter(|(_, bars)| bars.len() > 1)
        .map(|(title, mut bars)| {
            let more = bars.len().saturating_sub(MOST);
            bars.truncate(MOST);
            Ranking { title: title.to_owned(), unit: "百万円".to_owned(), bars, more }
        })
        .collect()
}

fn block_name(m: &Material<'_>, first: &Payment) -> String {
    let head = m.text(&format!("use.{}.payee", first.block));
    let name = if head.is_empty() { &first.name } else { &head };
    format!("{} {name}", first.block)
}

fn payments(m: &Material<'_>) -> Vec<Payment> {
    let block = |s: &str| {
        let letters = !s.is_empty() && s.bytes().all(|b| b.is_ascii_uppercase());
        letters.then(|| (s.len(), s.to_owned()))
    };
    let mut all = Vec::new();
    for (_, block) in segments(m.values, "payee", block) {
        for n in rows(m.values, &format!("payee.{block}")) {
            let at = format!("payee.{block}.{n}");
            let Some(mark) = m.mark(&format!("{at}.amount")) else { continue };
            let Some(amount) = parse_printed(&mark.printed).map(|p| p.value) else { continue };
            let mut name = m.text(&format!("{at}.name"));
            let number = m.text(&format!("{at}.corporate_number"));
            if name.is_empty() {
                // Not one payee with others whose name was not read either.
                name = format!("（支出先名なし {block}-{n}）");
            }
            let who = if number.is_empty() { crate::text::fold_to_string(&name) } else { number };
            let further = is_further_payment(m.values.get(&format!("{at}.contract")).unwrap_or_default());
            all.push(Payment { block: block.clone(), name, who, amount, mark, further });
        }
    }
    all
}

/// Sums by what `of` gives (identity and label), the largest first.
fn ranked(all: &[Payment], of: impl Fn(&Payment) -> (String, String)) -> Vec<RankedBar> {
    let mut groups: BTreeMap<String, (String, Decimal, Vec<&Payment>)> = BTreeMap::new();
    for payment in all {
        let (who, label) = of(payment);
        let group = groups.entry(who).or_insert_with(|| (label, Decimal::ZERO, Vec::new()));
        group.1 += payment.amount;
        group.2.push(payment);
    }
    let mut bars: Vec<(Decimal, RankedBar)> = groups
        .into_values()
        .filter_map(|(label, sum, payments)| {
            let marks = payments.iter().map(|p| p.mark.clone()).collect();
            let further = payments.iter().all(|p| p.further);
            let written = super::grouped(&sum.normalize().to_string());
            Some((sum, RankedBar { label, value: sum.to_f64()?, written, marks, further }))
        })
        .collect();
    bars.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| a.1.label.cmp(&b.1.label)));
    bars.into_iter().map(|(_, bar)| bar).collect()
}
