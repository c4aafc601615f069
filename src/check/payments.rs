//! The payee list as rules look at it.

use rust_decimal::Decimal;

use super::view::{Cell, Figure, View};

/// One row of 支出先上位10者リスト.
#[derive(Debug, Clone)]
pub(super) struct Payment<'a> {
    /// `payee.A.1`.
    pub(super) at: String,
    pub(super) block: String,
    pub(super) name: Option<Cell<'a>>,
    /// The name, unified; empty if there is none.
    pub(super) known_as: String,
    pub(super) number: Option<Cell<'a>>,
    pub(super) amount: Option<Figure<'a>>,
    /// 契約方式等, folded; empty if there is none.
    pub(super) contract: String,
    pub(super) bidders: Option<Figure<'a>>,
    pub(super) award_rate: Option<Figure<'a>>,
}

/// Where a block's money comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tier {
    /// From the ministry: a tender or a contract of its own.
    First,
    /// From another payee: その他, 再委託.
    Further,
    /// Subsidies and forms without 契約方式 do not tell.
    Untold,
}

/// The rows of the payee lists, by block.
pub(super) fn payments<'a>(view: &View<'a>) -> Vec<Payment<'a>> {
    let mut all = Vec::new();
    for block in view.blocks("payee") {
        for n in view.rows(&format!("payee.{block}")) {
            let at = format!("payee.{block}.{n}");
            let cell = |name: &str| view.cell(&format!("{at}.{name}")).filter(|c| !c.is_dash());
            let name = cell("name");
            all.push(Payment {
                name,
                known_as: name.map(|c| super::names::unified(c.text())).unwrap_or_default(),
                number: cell("corporate_number"),
                amount: cell("amount").and_then(Cell::figure),
                contract: view.cell(&format!("{at}.contract")).map(Cell::folded).unwrap_or_default(),
                bidders: cell("bidders").and_then(Cell::figure),
                award_rate: cell("award_rate").and_then(Cell::figure),
                block: block.clone(),
                at,
            });
        }
    }
    all
}

/// Where the money comes from, by 契約方式等 (folded).
fn tier_in(contract: &str) -> Tier {
    let says = |words: &[&str]| words.iter().any(|w| contract.contains(w));
    if contract == "その他" || contract == "-" || says(&["再委託", "再請負"]) {
        Tier::Further
    } else if says(&["競争", "入札", "随意", "公募", "企画"]) {
        Tier::First
    } else {
        Tier::Untold
    }
}

/// Whether 契約方式等 says that the money came from another payee.
pub fn is_further_payment(contract: &str) -> bool {
    tier_in(&crate::text::fold_to_string(contract)) == Tier::Further
}

impl<'a> Payment<'a> {
    pub(super) fn tier(&self) -> Tier {
        tier_in(&self.contract)
    }

    /// Whether others could have bid: a tender, or 企画競争 and 公募.
    pub(super) fn is_competitive(&self) -> bool {
        ["競争", "入札", "公募", "総合評価", "最低価格"].iter().any(|w| self.contract.contains(w))
    }

    /// A contract without competition.
    pub(super) fn is_direct(&self) -> bool {
        self.contract.contains("随意") && !["企画", "公募", "不落"].iter().any(|w| self.contract.contains(w))
    }

    /// A direct contract below the limit for small ones.
    pub(super) fn is_small(&self) -> bool {
        self.contract.contains("少額")
    }

    pub(super) fn has_one_bidder(&self) -> bool {
        self.bidders.is_some_and(|b| b.value == Decimal::ONE)
    }

    /// Name and amount, for the operands of a finding.
    pub(super) fn cells(&self) -> impl Iterator<Item = Cell<'a>> + use<'a> {
        self.name.into_iter().chain(self.amount.map(|f| f.cell))
    }

    /// `A-1`, for messages.
    pub(super) fn place(&self) -> String {
        self.at.trim_start_matches("payee.").replace('.', "-")
    }
}

/// The rows by block, in order.
pub(super) fn by_block<'p, 'a>(payments: &'p [Payment<'a>]) -> Vec<&'p [Payment<'a>]> {
    payments.chunk_by(|a, b| a.block == b.block).collect()
}

/// The tier of a block: first if any of its rows is, further if all are.
pub(super) fn tier_of(rows: &[Payment<'_>]) -> Tier {
    if rows.iter().any(|r| r.tier() == Tier::First) {
        Tier::First
    } else if !rows.is_empty() && rows.iter().all(|r| r.tier() == Tier::Further) {
        Tier::Further
    } else {
        Tier::Untold
    }
}

/// What was paid: the amounts' sum, and by how much rounding may shift it.
pub(super) fn total(rows: &[&Payment<'_>]) -> (Decimal, Decimal) {
    let amounts = rows.iter().filter_map(|r| r.amount);
    amounts
        .fold((Decimal::ZERO, Decimal::ZERO), |(sum, slack), f| (sum + f.value, slack + Decimal::new(5, f.places + 1)))
}
