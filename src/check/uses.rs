//! 費目・使途: rows against 計, and 計 against the payee list.

use rust_decimal::Decimal;

use super::arith::{working, written, written_like};
use super::found::{Draft, Findings, Severity};
use super::names::{apart, bare, unified};
use super::payments::{Tier, by_block, tier_of, total};
use super::rule::{Applies, Doubt, Rule};
use super::view::{Figure, View};

const GUIDE: &str = "行政事業レビューシート作成ガイドブック（費目・使途欄）";

pub(super) static RULES: &[Rule] = &[
    Rule {
        id: "use_sum",
        title: "費目・使途の計",
        compares: "ブロックごとの計と費目の金額",
        formula: "計 = 費目の金額の合計",
        tolerance: "印字された最小単位未満の差。各費目の端数処理でも生じ得る差は注意",
        why: "各費目は百万円未満を四捨五入する。5.4 と 5 の差は端数であり指摘しない",
        severity: Severity::Error,
        applies: Applies::ALL,
        doubt: Doubt::Identity,
        source: GUIDE,
        fires: &[
            ("use.C.1.amount", "36"),
            ("use.C.2.amount", "8"),
            ("use.C.3.amount", "4"),
            ("use.C.4.amount", "-"),
            ("use.C.total", "58"),
        ],
        silent: &[("use.B.1.amount", "4.2"), ("use.B.2.amount", "0.3"), ("use.B.3.amount", "-"), ("use.B.total", "5")],
        run: sums,
    },
    Rule {
        id: "use_payee",
        title: "費目・使途の計と支出額",
        compares: "ブロックの計と、同じ支出先の支出額",
        formula: "計 = 見出しの支出先の支出額（同じ支出先が続くときはその合計）",
        tolerance: "粗いほうの印字単位未満の差（計の単位は費目の印字桁による）",
        why: "5.4 と 5、19.9 と 20 の差は端数であり指摘しない",
        severity: Severity::Caution,
        applies: Applies::RUNNING,
        doubt: Doubt::Identity,
        source: GUIDE,
        fires: &[
            ("use.G.payee", "(株)架空"),
            ("use.G.1.amount", "6.9"),
            ("use.G.2.amount", "0.1"),
            ("use.G.total", "7"),
            ("payee.G.1.name", "株式会社架空"),
            ("payee.G.1.amount", "6.9"),
        ],
        silent: &[
            ("use.E.payee", "(株)架空"),
            ("use.E.1.amount", "18"),
            ("use.E.2.amount", "1.9"),
            ("use.E.total", "19.9"),
            ("payee.E.1.name", "株式会社架空"),
            ("payee.E.1.amount", "20"),
        ],
        run: totals_against_payees,
    },
    Rule {
        id: "use_name",
        title: "費目・使途の見出しと支出先名",
        compares: "ブロック見出しの支出先と、支出先上位10者リストの支出先",
        formula: "法人格と文字幅をそろえて同じ名",
        tolerance: "法人格の略記・文字幅の違いだけなら情報",
        why: "同じ支出先が二通りに書かれている",
        severity: Severity::Caution,
        applies: Applies::RUNNING,
        doubt: Doubt::Reading,
        source: GUIDE,
        fires: &[("use.D.payee", "(株)架空総合研究所"), ("payee.D.1.name", "株式会社架空総研")],
        silent: &[("use.D.payee", "（株）架空総研"), ("payee.D.1.name", "（株） 架空総研")],
        run: headings,
    },
    Rule {
        id: "use_without_subcontract",
        title: "再委託があるのに委託の費目がない",
        compares: "契約方式等と費目",
        formula: "他の支出先からの支出があれば、支出元の費目に委託・外注・再委託がある",
        tolerance: "なし",
        why: "再委託の額が人件費などに含まれていないか確かめる",
        severity: Severity::Info,
        applies: Applies { from: 2016, ..Applies::RUNNING },
        doubt: Doubt::No,
        source: GUIDE,
        fires: &[
            ("use.A.1.item", "人件費等"),
            ("use.A.total", "108"),
            ("payee.A.1.name", "甲"),
            ("payee.A.1.contract", "総合評価入札"),
            ("payee.B.1.name", "乙"),
            ("payee.B.1.contract", "その他"),
            ("payee.B.1.amount", "25"),
        ],
        silent: &[
            ("use.A.1.item", "外部委託費"),
            ("use.A.total", "108"),
            ("payee.A.1.name", "甲"),
            ("payee.A.1.contract", "総合評価入札"),
            ("payee.B.1.name", "乙"),
            ("payee.B.1.contract", "その他"),
            ("payee.B.1.amount", "25"),
        ],
        run: subcontracts,
    },
    Rule {
        id: "name_near",
        title: "支出先名とよく似た名",
        compares: "使途に書かれた名と支出先名",
        formula: "法人格を除いた名が支出先名と1〜3文字だけ違う",
        tolerance: "名の長さの5分の1まで",
        why: "読取で文字が増減したことが多い",
        severity: Severity::Caution,
        applies: Applies::ALL,
        doubt: Doubt::Reading,
        source: GUIDE,
        fires: &[
            ("use.A.5.purpose", "SCSK Minoriソリューションズ(株)"),
            ("payee.B.5.name", "SCSK Minoriproソリューションズ株式会社"),
        ],
        silent: &[
            ("use.A.5.purpose", "SCSK Minoriソリューションズ(株)"),
            ("payee.B.5.name", "SCSK Minoriソリューションズ株式会社"),
        ],
        run: near_names,
    },
];

/// The amounts of a block's rows; `None` where one is unread or illegible.
fn amounts<'a>(view: &View<'a>, block: &str) -> Option<Vec<Figure<'a>>> {
    let mut figures = Vec::new();
    for n in view.rows(&format!("use.{block}")) {
        let key = format!("use.{block}.{n}.amount");
        match view.cell(&key) {
            Some(cell) if cell.is_dash() => {}
            Some(cell) => figures.push(cell.figure()?),
            None if view.is_unknown(&key) => return None,
            None => {}
        }
    }
    Some(figures)
}

fn sums(out: &mut Findings<'_>) {
    for block in out.view.blocks("use") {
        let Some(total) = out.view.figure(&format!("use.{block}.total")) else { continue };
        let Some(rows) = amounts(out.view, &block).filter(|r| !r.is_empty()) else { continue };
        let sum: Decimal = rows.iter().map(|r| r.value).sum();
        let unit = rows.iter().map(Figure::unit).fold(total.unit(), Decimal::max);
        let apart = (total.value - sum).abs();
        if apart < unit {
            continue;
        }
        let slack: Decimal = rows.iter().map(Figure::unit).sum::<Decimal>() + total.unit();
        let rounding = apart + apart <= slack;
        let severity = if rounding { Severity::Caution } else { Severity::Error };
        let printed = total.cell.text().trim();
        let tail = if rounding { "。各費目の端数処理でも生じ得る差です" } else { "" };
        let message = format!("{block}ブロックの計 {printed} が費目の合計 {} と一致しません{tail}", written(sum));
        let terms = rows.iter().map(|r| written(r.value)).collect::<Vec<_>>().join(" + ");
        let formula = format!("計 = {terms} = {}（印字 {printed}）", working(sum, total.places));
        let cells = [total.cell].into_iter().chain(rows.iter().map(|r| r.cell));
        let draft = Draft::about(cells).says(message).working(formula);
        out.add(draft.expects(written_like(sum, &total)).at(severity));
    }
}

/// The places to which a block's 計 is exact: those of its rows where these
/// make it up (`6.9 + 0.1 = 7`).
fn places_of_total(view: &View<'_>, block: &str, total: &Figure<'_>) -> u32 {
    let rows = amounts(view, block).unwrap_or_default();
    let sum: Decimal = rows.iter().map(|r| r.value).sum();
    let fine = rows.iter().map(|r| r.places).max().unwrap_or(0);
    if sum == total.value { total.places.max(fine) } else { total.places }
}

fn totals_against_payees(out: &mut Findings<'_>) {
    let view = out.view;
    for rows in by_block(view.payments()) {
        let Some(block) = rows.first().map(|r| r.block.as_str()) else { continue };
        let Some(sum) = view.figure(&format!("use.{block}.total")) else { continue };
        let heading = unified(view.text(&format!("use.{block}.payee")));
        let named: Vec<_> = rows.iter().filter(|r| r.known_as == heading).collect();
        let same = if named.is_empty() { rows.iter().take(1).collect() } else { named };
        // An amount that nobody read cannot be held against anything.
        if same.iter().any(|r| r.amount.is_none()) {
            continue;
        }
        let places = places_of_total(view, block, &sum);
        let unit = same.iter().filter_map(|r| r.amount).map(|a| a.unit()).fold(Decimal::new(1, places), Decimal::max);
        let (paid, _) = total(&same);
        let one_fits = same.iter().filter_map(|r| r.amount).any(|a| (a.value - sum.value).abs() < unit);
        if one_fits || (paid - sum.value).abs() < unit {
            continue;
        }
        let printed = sum.cell.text().trim();
        let message = format!("{block}ブロックの計 {printed} が支出額 {} と一致しません", written(paid));
        let formula =
            format!("計 {} ≠ 支出額 {}（差 {}）", written(sum.value), written(paid), written(sum.value - paid));
        let cells = same.iter().filter_map(|r| r.amount).map(|a| a.cell);
        out.add(Draft::of(&[sum]).with(cells).says(message).working(formula).expects(written(paid)));
    }
}

fn headings(out: &mut Findings<'_>) {
    let view = out.view;
    for rows in by_block(view.payments()) {
        let Some(block) = rows.first().map(|r| r.block.as_str()) else { continue };
        let Some(heading) = view.cell(&format!("use.{block}.payee")).filter(|c| !c.is_dash()) else { continue };
        let name = unified(heading.text());
        let bare = |text: &str| text.split_whitespace().collect::<String>();
        let Some(first) = rows.first().and_then(|r| r.name) else { continue };
        let same: Vec<_> = rows.iter().filter(|r| r.known_as == name).filter_map(|r| r.name).collect();
        if same.iter().any(|c| bare(c.text()) == bare(heading.text())) {
            continue;
        }
        let (other, severity, tail) = match same.first() {
            Some(cell) => (*cell, Severity::Info, "（法人格の略記又は文字幅の違いのみ）"),
            None => (first, Severity::Caution, ""),
        };
        let message = format!(
            "{block}ブロックの見出し「{}」と支出先「{}」の表記が一致しません{tail}",
            heading.text(),
            other.text()
        );
        out.add(Draft::about([heading, other]).says(message).expects(other.text()).at(severity));
    }
}

fn subcontracts(out: &mut Findings<'_>) {
    let view = out.view;
    let blocks = by_block(view.payments());
    let further: Vec<_> = blocks.iter().filter(|b| tier_of(b) == Tier::Further).copied().collect();
    let paid = |r: &&super::payments::Payment<'_>| r.amount.is_some_and(|a| a.value > Decimal::ZERO);
    let onward: Vec<_> = further.iter().flat_map(|b| b.iter()).filter(paid).collect();
    let first = blocks.iter().filter(|b| tier_of(b) == Tier::First).filter_map(|b| b.first());
    let items: Vec<_> = first
        .flat_map(|r| {
            let rows = view.rows(&format!("use.{}", r.block)).into_iter();
            rows.filter_map(|n| view.cell(&format!("use.{}.{n}.item", r.block))).collect::<Vec<_>>()
        })
        .collect();
    let told = |c: &super::view::Cell<'_>| ["委託", "外注", "請負"].iter().any(|w| c.folded().contains(w));
    if onward.is_empty() || items.is_empty() || items.iter().any(told) {
        return;
    }
    let (sum, _) = total(&onward);
    let message = format!(
        "支出先から先への支出が合わせて {} 百万円ありますが、支出元の費目に委託・外注などがありません",
        written(sum)
    );
    out.add(Draft::about(items.into_iter().take(1)).with(onward.iter().flat_map(|r| r.cells())).says(message));
}

/// A purpose longer than this is no name.
const LONGEST_NAME: usize = 40;

fn near_names(out: &mut Findings<'_>) {
    let view = out.view;
    let payees: Vec<_> = view.payments().iter().filter_map(|r| Some((bare(r.name?.text()), r.name?))).collect();
    let purposes: Vec<_> = view.under("use.").filter(|c| c.key.ends_with(".purpose") && !c.is_dash()).collect();
    for purpose in purposes {
        let name = bare(purpose.text());
        let length = name.chars().count();
        // Only what has a legal form is a name of a payee.
        let named = name != unified(purpose.text()) && (8..=LONGEST_NAME).contains(&length);
        if !named || payees.iter().any(|(payee, _)| *payee == name) {
            continue;
        }
        let most = (length / 5).min(3);
        let nearest = payees.iter().filter_map(|(payee, cell)| Some((apart(&name, payee, most)?, cell)));
        if let Some((_, cell)) = nearest.min_by_key(|(d, _)| *d) {
            let message = format!(
                "使途の「{}」は支出先「{}」とよく似ていますが、同じではありません",
                purpose.text(),
                cell.text()
            );
            out.add(Draft::about([purpose, *cell]).says(message).expects(cell.text()));
        }
    }
}
