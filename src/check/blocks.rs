//! 資金の流れ: blocks and the picture against 執行額.

use rust_decimal::Decimal;

use super::arith::{written, written_like};
use super::found::{Draft, Findings, Severity};
use super::payments::{Payment, Tier, by_block, tier_of, total};
use super::rule::{Applies, Doubt, Rule};
use super::view::{Figure, View};
use crate::sheet::parse_printed;
use crate::text::fold_to_string;

const GUIDE: &str = "行政事業レビューシート作成ガイドブック（資金の流れ、費目・使途）";

pub(super) static RULES: &[Rule] = &[
    Rule {
        id: "block_over_executed",
        title: "ブロックの支出額が執行額を超える",
        compares: "ブロックの支出額の合計と執行額",
        formula: "ブロックの支出額の合計 ≦ 執行額（100倍以上なら単位の誤り）",
        tolerance: "各行の端数処理による差",
        why: "約2.1%のシートで起こる。円・千円での記入は100倍・1,000倍になる",
        severity: Severity::Error,
        applies: Applies::RUNNING,
        doubt: Doubt::Identity,
        source: GUIDE,
        fires: &[
            ("sheet.fiscal_year", "2019"),
            ("budget.2018.executed", "503"),
            ("payee.A.1.name", "(株)甲"),
            ("payee.A.1.amount", "231,000"),
        ],
        silent: &[
            ("sheet.fiscal_year", "2019"),
            ("budget.2018.executed", "503"),
            ("payee.A.1.name", "(株)甲"),
            ("payee.A.1.amount", "503.4"),
        ],
        run: blocks_over_executed,
    },
    Rule {
        id: "first_tier_sum",
        title: "国からの支出の合計と執行額",
        compares: "国から直接支出したブロックの合計と執行額",
        formula: "直接支出の合計 ≦ 執行額。再委託（契約方式 その他・再委託）のブロックは重ねて数えない",
        tolerance: "各行の端数処理で説明できる差・不足は情報",
        why: "上位10者のみの欄なので、不足は記載のない支出による",
        severity: Severity::Caution,
        applies: Applies { from: 2016, ..Applies::RUNNING },
        doubt: Doubt::Identity,
        source: GUIDE,
        fires: &[
            ("sheet.fiscal_year", "2019"),
            ("budget.2018.executed", "503"),
            ("payee.A.1.name", "(株)甲"),
            ("payee.A.1.contract", "一般競争契約(総合評価)"),
            ("payee.A.1.amount", "400"),
            ("payee.B.1.name", "(株)乙"),
            ("payee.B.1.contract", "一般競争契約(総合評価)"),
            ("payee.B.1.amount", "120"),
        ],
        silent: &[
            ("sheet.fiscal_year", "2019"),
            ("budget.2018.executed", "503"),
            ("payee.A.1.name", "(株)甲"),
            ("payee.A.1.contract", "一般競争契約(総合評価)"),
            ("payee.A.1.amount", "503"),
            ("payee.B.1.name", "(株)乙"),
            ("payee.B.1.contract", "その他"),
            ("payee.B.1.amount", "120"),
        ],
        run: first_tier,
    },
    Rule {
        id: "flow_total",
        title: "資金の流れの額と執行額",
        compares: "資金の流れの府省庁の額と執行額",
        formula: "府省庁の額 = 執行額",
        tolerance: "粗いほうの印字単位未満の差",
        why: "資金の流れの起点は執行額である",
        severity: Severity::Caution,
        applies: Applies::RUNNING,
        doubt: Doubt::Identity,
        source: GUIDE,
        fires: &[
            ("sheet.fiscal_year", "2017"),
            ("sheet.ministry", "総務省"),
            ("budget.2016.executed", "394"),
            ("flow.text", "総務省\n３９５百万円\nＡ．甲（株）\n１９７百万円"),
        ],
        silent: &[
            ("sheet.fiscal_year", "2017"),
            ("sheet.ministry", "総務省"),
            ("budget.2016.executed", "394"),
            ("flow.text", "総務省\n３９４百万円\nＡ．甲（株）\n１９７百万円"),
        ],
        run: flow_total,
    },
];

/// 執行額 of the year that the sheet reviews.
fn executed<'a>(view: &View<'a>) -> Option<Figure<'a>> {
    let year = view.reviewed()?;
    view.figure(&format!("budget.{year}.executed")).filter(|f| f.value > Decimal::ZERO)
}

fn blocks_over_executed(out: &mut Findings<'_>) {
    let Some(executed) = executed(out.view) else { return };
    for rows in by_block(out.view.payments()) {
        let all: Vec<&Payment<'_>> = rows.iter().collect();
        let (sum, slack) = total(&all);
        if sum - slack - Decimal::new(5, executed.places + 1) <= executed.value {
            continue;
        }
        let Some(block) = rows.first().map(|r| r.block.clone()) else { continue };
        let unit_error = sum >= executed.value * Decimal::ONE_HUNDRED;
        let tail = if unit_error { "。単位（円・千円）の取違えが考えられます" } else { "" };
        let message = format!("{block}ブロックの支出額の合計 {} が執行額を超えています{tail}", written(sum));
        let formula = format!("支出額の合計 {} > 執行額 {}", written(sum), written(executed.value));
        let cells = rows.iter().filter_map(|r| r.amount).map(|a| a.cell).chain([executed.cell]);
        let severity = if unit_error { Severity::Error } else { Severity::Caution };
        out.add(Draft::about(cells).says(message).working(formula).at(severity));
    }
}

fn first_tier(out: &mut Findings<'_>) {
    let Some(executed) = executed(out.view) else { return };
    let blocks = by_block(out.view.payments());
    if blocks.is_empty() || blocks.iter().any(|b| tier_of(b) == Tier::Untold) {
        return;
    }
    let direct = |r: &&Payment<'_>| r.tier() == Tier::First;
    let rows: Vec<&Payment<'_>> = blocks.iter().flat_map(|b| b.iter()).filter(direct).collect();
    // A full list of ten leaves others out; a row without an amount tells nothing.
    let cut = blocks.iter().any(|b| b.len() >= 10);
    let (sum, slack) = total(&rows);
    let apart = sum - executed.value;
    let unread = rows.iter().any(|r| r.amount.is_none());
    if rows.is_empty() || unread || apart.abs() < executed.unit() || (apart < Decimal::ZERO && cut) {
        return;
    }
    let rounding = apart <= slack + Decimal::new(5, executed.places + 1);
    let severity = if rounding { Severity::Info } else { Severity::Caution };
    let tail = match (apart > Decimal::ZERO, rounding) {
        (true, true) => "（端数処理で説明できる差です）",
        (true, false) => "（執行額を超えています）",
        _ => "（欄にない支出があり得ます）",
    };
    let message =
        format!("国からの支出の合計 {} が執行額 {} と一致しません{tail}", written(sum), written(executed.value));
    let formula = format!("合計 {} − 執行額 {} = {}", written(sum), written(executed.value), written(apart));
    let cells = [executed.cell].into_iter().chain(rows.iter().filter_map(|r| r.amount).map(|a| a.cell));
    out.add(Draft::about(cells).says(message).working(formula).expects(written_like(sum, &executed)).at(severity));
}

fn flow_total(out: &mut Findings<'_>) {
    let (Some(executed), Some(flow)) = (executed(out.view), out.view.cell("flow.text")) else { return };
    let ministry = fold_to_string(out.view.text("sheet.ministry"));
    let lines: Vec<String> = flow.text().lines().map(fold_to_string).filter(|l| !l.is_empty()).collect();
    let starts = lines.windows(2).find_map(|w| match w {
        [name, amount] if !ministry.is_empty() && *name == ministry => amount_of(amount),
        _ => None,
    });
    let Some((amount, places)) = starts else { return };
    let unit = Decimal::new(1, places).max(executed.unit());
    if (amount - executed.value).abs() < unit {
        return;
    }
    let message =
        format!("資金の流れの{ministry}の額 {} が執行額 {} と一致しません", written(amount), written(executed.value));
    let mut draft = Draft::about([flow, executed.cell]).says(message).expects(executed.cell.text());
    draft.printed = written(amount);
    out.add(draft.working(format!("{} ≠ 執行額 {}", written(amount), written(executed.value))));
}

/// The 百万円 in a line that says nothing else, with their places.
fn amount_of(folded: &str) -> Option<(Decimal, u32)> {
    let printed = parse_printed(folded.strip_suffix("百万円")?)?;
    (printed.value < Decimal::from(1_000_000_000_i64) && printed.places < 6).then_some((printed.value, printed.places))
}
