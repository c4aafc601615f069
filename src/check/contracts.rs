//! 契約方式等: tenders with one bidder, contracts without competition, and
//! what the inspection says of them.

use rust_decimal::Decimal;

use super::arith::{percent, round_to, working, written};
use super::found::{Draft, Findings, Severity};
use super::payments::{Payment, Tier, total};
use super::rule::{Applies, Doubt, Rule};
use super::view::View;

const GUIDE: &str = "行政事業レビューシート作成ガイドブック（点検・改善欄、支出先上位10者リスト）";
const BIDS: &str = "行政事業レビュー実施要領（一者応札・競争性のない随意契約の点検）";
const SINGLE: &str = "check.efficiency.single_bid";
const DIRECT: &str = "check.efficiency.no_competition";

pub(super) static RULES: &[Rule] = &[
    Rule {
        id: "single_bid",
        title: "一者応札",
        compares: "入札者数・落札率・支出額",
        formula: "競争による契約のうち入札者数が1のもの",
        tolerance: "なし",
        why: "一般競争の過半で起こる。落札率が高いもの・執行額の大半を占めるものは、仕様や公告期間を確かめる",
        severity: Severity::Caution,
        applies: Applies::RUNNING,
        doubt: Doubt::No,
        source: BIDS,
        fires: &[
            ("payee.A.1.name", "(株)甲"),
            ("payee.A.1.amount", "65"),
            ("payee.A.1.contract", "一般競争契約(総合評価)"),
            ("payee.A.1.bidders", "1"),
            ("payee.A.1.award_rate", "99.6%"),
        ],
        silent: &[
            ("payee.A.1.name", "(株)甲"),
            ("payee.A.1.amount", "65"),
            ("payee.A.1.contract", "一般競争契約(総合評価)"),
            ("payee.A.1.bidders", "3"),
            ("payee.A.1.award_rate", "99.6%"),
        ],
        run: single_bids,
    },
    Rule {
        id: "award_rate_high",
        title: "落札率99%以上",
        compares: "落札率",
        formula: "落札率 ≧ 99%（入札者が複数の契約）",
        tolerance: "なし",
        why: "競争が働いたかを確かめる。一者応札の契約は別に示す",
        severity: Severity::Info,
        applies: Applies::RUNNING,
        doubt: Doubt::No,
        source: BIDS,
        fires: &[
            ("payee.A.1.name", "(株)甲"),
            ("payee.A.1.contract", "一般競争契約(最低価格)"),
            ("payee.A.1.bidders", "3"),
            ("payee.A.1.award_rate", "99.6%"),
        ],
        silent: &[
            ("payee.A.1.name", "(株)甲"),
            ("payee.A.1.contract", "一般競争契約(最低価格)"),
            ("payee.A.1.bidders", "3"),
            ("payee.A.1.award_rate", "98.9%"),
        ],
        run: high_awards,
    },
    Rule {
        id: "award_rate_low",
        title: "落札率が低い",
        compares: "落札率",
        formula: "落札率 < 70%",
        tolerance: "なし",
        why: "予定価格の見積りと履行の質を確かめる",
        severity: Severity::Info,
        applies: Applies::RUNNING,
        doubt: Doubt::No,
        source: BIDS,
        fires: &[("payee.N.1.name", "(株)甲"), ("payee.N.1.bidders", "3"), ("payee.N.1.award_rate", "68.2%")],
        silent: &[("payee.N.1.name", "(株)甲"), ("payee.N.1.bidders", "3"), ("payee.N.1.award_rate", "80.4%")],
        run: low_awards,
    },
    Rule {
        id: "split_contracts",
        title: "同じ支出先への少額随意契約が続く",
        compares: "少額随意契約の件数と合計額",
        formula: "同じブロックで同じ支出先に3件以上、又は合計が1百万円を超える2件以上",
        tolerance: "なし",
        why: "契約の分割でないか確かめる",
        severity: Severity::Caution,
        applies: Applies::RUNNING,
        doubt: Doubt::No,
        source: "予算決算及び会計令第99条（少額随意契約の限度額）",
        fires: &[
            ("payee.K.1.name", "甲研究所"),
            ("payee.K.1.amount", "0.9"),
            ("payee.K.1.contract", "随意契約(少額)"),
            ("payee.K.2.name", "甲研究所"),
            ("payee.K.2.amount", "0.9"),
            ("payee.K.2.contract", "随意契約(少額)"),
        ],
        silent: &[
            ("payee.K.1.name", "甲研究所"),
            ("payee.K.1.amount", "0.9"),
            ("payee.K.1.contract", "随意契約(少額)"),
            ("payee.K.2.name", "乙研究所"),
            ("payee.K.2.amount", "0.9"),
            ("payee.K.2.contract", "随意契約(少額)"),
        ],
        run: split_contracts,
    },
    Rule {
        id: "single_bid_mark",
        title: "一者応札の有無と入札者数",
        compares: "「一者応札又は一者応募となったものはないか」と入札者数",
        formula: "競争による契約に入札者数1があれば「有」",
        tolerance: "なし",
        why: "点検結果と支出先リストが食い違う",
        severity: Severity::Caution,
        applies: Applies { to: 2022, ..Applies::RUNNING },
        doubt: Doubt::Reading,
        source: GUIDE,
        fires: &[
            ("check.efficiency.single_bid.mark", "無"),
            ("payee.A.1.name", "(株)甲"),
            ("payee.A.1.contract", "一般競争契約(総合評価)"),
            ("payee.A.1.bidders", "1"),
        ],
        silent: &[
            ("check.efficiency.single_bid.mark", "有"),
            ("payee.A.1.name", "(株)甲"),
            ("payee.A.1.contract", "一般競争契約(総合評価)"),
            ("payee.A.1.bidders", "1"),
        ],
        run: single_bid_mark,
    },
    Rule {
        id: "no_competition_mark",
        title: "競争性のない随意契約の有無と契約方式",
        compares: "「競争性のない随意契約となったものはないか」と契約方式等",
        formula: "競争性のない随意契約があれば「有」（少額のみなら情報）",
        tolerance: "なし",
        why: "点検結果と支出先リストが食い違う",
        severity: Severity::Caution,
        applies: Applies { to: 2022, ..Applies::RUNNING },
        doubt: Doubt::Reading,
        source: GUIDE,
        fires: &[
            ("check.efficiency.no_competition.mark", "無"),
            ("payee.D.1.name", "(株)甲"),
            ("payee.D.1.contract", "随意契約（その他）"),
        ],
        silent: &[
            ("check.efficiency.no_competition.mark", "無"),
            ("payee.D.1.name", "(株)甲"),
            ("payee.D.1.contract", "随意契約（企画競争）"),
        ],
        run: no_competition_mark,
    },
    Rule {
        id: "bid_reason",
        title: "「有」の理由がない",
        compares: "一者応札・競争性のない随意契約の「有」と、説明・理由",
        formula: "「有」で、支出先リストに当たる契約があるなら、説明欄又は理由欄に記入がある",
        tolerance: "理由欄の記入は10億円以上の契約で求められる。リストに当たる契約がなければ指摘しない",
        why: "なぜそうなったか、どう改善するかが分からない",
        severity: Severity::Info,
        applies: Applies { to: 2022, ..Applies::RUNNING },
        doubt: Doubt::No,
        source: GUIDE,
        fires: &[
            ("check.efficiency.single_bid.mark", "有"),
            ("payee.A.1.name", "(株)甲"),
            ("payee.A.1.contract", "一般競争契約(最低価格)"),
            ("payee.A.1.bidders", "1"),
        ],
        silent: &[
            ("check.efficiency.single_bid.mark", "有"),
            ("check.efficiency.single_bid.comment", "複数社に見積りを依頼した。"),
            ("payee.A.1.name", "(株)甲"),
            ("payee.A.1.contract", "一般競争契約(最低価格)"),
            ("payee.A.1.bidders", "1"),
        ],
        run: reasons,
    },
    Rule {
        id: "competition_comment",
        title: "競争性の説明と契約方式",
        compares: "「支出先の選定は妥当か」の説明と契約方式等",
        formula: "説明が一般競争入札のみを挙げるなら、随意契約（少額を除く）や企画競争はない",
        tolerance: "「等」「随意」「公募」「企画」のある説明は除く",
        why: "説明と支出先リストが食い違う",
        severity: Severity::Caution,
        applies: Applies::RUNNING,
        doubt: Doubt::No,
        source: GUIDE,
        fires: &[
            ("check.efficiency.competition.comment", "一般競争入札（総合評価方式）により競争性を確保している。"),
            ("payee.A.1.name", "(株)甲"),
            ("payee.A.1.contract", "随意契約(公募)"),
        ],
        silent: &[
            ("check.efficiency.competition.comment", "一般競争入札（総合評価方式）等により競争性を確保している。"),
            ("payee.A.1.name", "(株)甲"),
            ("payee.A.1.contract", "随意契約(公募)"),
        ],
        run: competition_comment,
    },
];

fn one_bidder<'v, 'a>(view: &'v View<'a>) -> Vec<&'v Payment<'a>> {
    view.payments().iter().filter(|r| r.has_one_bidder() && r.is_competitive()).collect()
}

fn single_bids(out: &mut Findings<'_>) {
    let view = out.view;
    let rows = one_bidder(view);
    if rows.is_empty() {
        return;
    }
    let (sum, _) = total(&rows);
    let executed = view.reviewed().and_then(|y| view.figure(&format!("budget.{y}.executed")));
    let share = executed.and_then(|e| percent(sum, e.value)).map(|p| round_to(p, 0));
    let nearly_full = rows.iter().filter(|r| r.award_rate.is_some_and(|a| a.value >= Decimal::from(99))).count();
    let of_executed = share.map(|s| format!("（執行額の {}%）", written(s))).unwrap_or_default();
    let full =
        if nearly_full > 0 { format!("。うち {nearly_full} 件は落札率99%以上です") } else { String::new() };
    let message =
        format!("一者応札の契約が {} 件、合わせて {} 百万円あります{of_executed}{full}", rows.len(), written(sum));
    let list = |r: &&Payment<'_>| {
        let rate = r.award_rate.map(|a| format!(" 落札率 {}%", written(a.value))).unwrap_or_default();
        format!("{}{rate}", r.place())
    };
    let draft = Draft::about(rows.iter().filter_map(|r| r.bidders).map(|b| b.cell))
        .with(rows.iter().filter_map(|r| r.award_rate).map(|a| a.cell))
        .with(rows.iter().filter_map(|r| r.amount).map(|a| a.cell))
        .with(executed.filter(|_| share.is_some()).map(|e| e.cell));
    out.add(draft.says(message).working(rows.iter().map(list).collect::<Vec<_>>().join("、")));
}

fn high_awards(out: &mut Findings<'_>) {
    let high = |r: &&Payment<'_>| {
        let rate = r.award_rate.is_some_and(|a| a.value >= Decimal::from(99) && a.value <= Decimal::ONE_HUNDRED);
        rate && !r.has_one_bidder() && r.is_competitive()
    };
    let rows: Vec<&Payment<'_>> = out.view.payments().iter().filter(high).collect();
    if !rows.is_empty() {
        let places = rows.iter().map(|r| r.place()).collect::<Vec<_>>().join("、");
        let message = format!("落札率が99%以上の契約が {} 件あります（{places}）", rows.len());
        out.add(Draft::about(rows.iter().filter_map(|r| r.award_rate).map(|a| a.cell)).says(message));
    }
}

fn low_awards(out: &mut Findings<'_>) {
    for row in out.view.payments() {
        let low = row.award_rate.filter(|a| a.value < Decimal::from(70) && a.value > Decimal::ONE);
        if let Some(rate) = low {
            let message = format!("支出先 {} の落札率が70%に満ちません", row.place());
            out.add(Draft::of(&[rate]).with(row.name).says(message));
        }
    }
}

fn split_contracts(out: &mut Findings<'_>) {
    let small: Vec<&Payment<'_>> = out.view.payments().iter().filter(|r| r.is_small()).collect();
    let mut told: Vec<(&str, &str)> = Vec::new();
    for row in small.iter().filter(|r| !r.known_as.is_empty()) {
        let who = (row.block.as_str(), row.known_as.as_str());
        if told.contains(&who) {
            continue;
        }
        told.push(who);
        let same: Vec<&Payment<'_>> =
            small.iter().filter(|r| r.block == row.block && r.known_as == row.known_as).copied().collect();
        let (sum, _) = total(&same);
        if same.len() >= 3 || (same.len() == 2 && sum > Decimal::ONE) {
            let name = row.name.map_or("", |c| c.text());
            let message = format!(
                "「{name}」との少額随意契約が {}ブロックに {} 件、合わせて {} 百万円あります",
                row.block,
                same.len(),
                written(sum)
            );
            let terms = same.iter().filter_map(|r| r.amount).map(|a| written(a.value)).collect::<Vec<_>>().join(" + ");
            let formula = format!("{terms} = {}", working(sum, 1));
            out.add(Draft::about(same.iter().flat_map(|r| r.cells())).says(message).working(formula));
        }
    }
}

fn single_bid_mark(out: &mut Findings<'_>) {
    let rows = one_bidder(out.view);
    let Some(mark) = out.view.cell(&format!("{SINGLE}.mark")) else { return };
    if rows.is_empty() || !(mark.folded() == "無" || mark.is_dash()) {
        return;
    }
    let places = rows.iter().map(|r| r.place()).collect::<Vec<_>>().join("、");
    let message = format!("一者応札の有無が「{}」ですが、入札者数1の契約があります（{places}）", mark.text().trim());
    let draft = Draft::about([mark]).with(rows.iter().filter_map(|r| r.bidders).map(|b| b.cell));
    out.add(draft.says(message).expects("有"));
}

fn no_competition_mark(out: &mut Findings<'_>) {
    let Some(mark) = out.view.cell(&format!("{DIRECT}.mark")) else { return };
    let rows: Vec<&Payment<'_>> = out.view.payments().iter().filter(|r| r.is_direct()).collect();
    if rows.is_empty() || !(mark.folded() == "無" || mark.is_dash()) {
        return;
    }
    let only_small = rows.iter().all(|r| r.is_small());
    let places = rows.iter().map(|r| r.place()).collect::<Vec<_>>().join("、");
    let tail = if only_small { "（少額のもののみ）" } else { "" };
    let message = format!(
        "競争性のない随意契約の有無が「{}」ですが、契約方式に随意契約があります{tail}（{places}）",
        mark.text().trim()
    );
    let contracts = rows.iter().filter_map(|r| out.view.cell(&format!("{}.contract", r.at)));
    let draft = Draft::about([mark]).with(contracts).says(message).expects("有");
    out.add(draft.at(if only_small { Severity::Info } else { Severity::Caution }));
}

/// Whether a mark must mean a contract.
type Means = fn(&Payment<'_>) -> bool;

/// One finding for both marks: of each, the contracts of the list that it must
/// mean, where nothing says why.
fn reasons(out: &mut Findings<'_>) {
    let view = out.view;
    let told = |key: &str| view.cell(key).is_some_and(|c| !c.is_dash()) || view.is_unknown(key);
    if view.payments().iter().any(|r| told(&format!("{}.reason", r.at))) {
        return;
    }
    let meant: [(&str, &str, Means); 2] = [
        (SINGLE, "一者応札", |r| r.has_one_bidder() && r.is_competitive()),
        (DIRECT, "競争性のない随意契約", |r| r.is_direct()),
    ];
    let (mut marks, mut contracts, mut words) = (Vec::new(), Vec::new(), Vec::new());
    for (item, name, means) in meant {
        let Some(mark) = view.cell(&format!("{item}.mark")).filter(|c| c.folded() == "有") else { continue };
        let rows: Vec<&Payment<'_>> = view.payments().iter().filter(|r| means(r)).collect();
        if rows.is_empty() || told(&format!("{item}.comment")) {
            continue;
        }
        let places = rows.iter().map(|r| r.place()).collect::<Vec<_>>().join("、");
        words.push(format!("{name}（{places}）"));
        marks.push(mark);
        contracts.extend(rows.iter().filter_map(|r| view.cell(&format!("{}.contract", r.at))));
    }
    if !marks.is_empty() {
        let message = format!("{}が「有」ですが、理由や改善策の記入が見当たりません", words.join("と"));
        out.add(Draft::about(marks).with(contracts).says(message));
    }
}

fn competition_comment(out: &mut Findings<'_>) {
    let Some(comment) = out.view.cell("check.efficiency.competition.comment") else { return };
    let folded = comment.folded();
    // What else the text names is covered; 等 right after the tender covers all.
    let open = ["入札等", "式)等", "契約等", "随意", "公募", "企画"].iter().any(|w| folded.contains(w));
    if open || !folded.contains("一般競争") {
        return;
    }
    let other = |r: &&Payment<'_>| {
        let direct = r.contract.contains("随意") && !r.is_small();
        r.tier() == Tier::First && direct
    };
    let rows: Vec<&Payment<'_>> = out.view.payments().iter().filter(other).collect();
    if rows.is_empty() {
        return;
    }
    let (sum, _) = total(&rows);
    let places = rows.iter().map(|r| r.place()).collect::<Vec<_>>().join("、");
    let message = format!("説明は一般競争入札を挙げていますが、随意契約が {} 百万円あります（{places}）", written(sum));
    let contracts = rows.iter().filter_map(|r| out.view.cell(&format!("{}.contract", r.at)));
    out.add(Draft::about([comment]).with(contracts).says(message));
}
