//! 支出先: 法人番号 and names.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::arith::written;
use super::found::{Draft, Findings, Severity};
use super::names::unified;
use super::payments::{Payment, by_block, total};
use super::rule::{Applies, Doubt, Rule};
use super::view::Cell;
use crate::sheet::{CorporateNumberFault, check_corporate_number};
use crate::text::fold_to_string;

const GUIDE: &str = "行政事業レビューシート作成ガイドブック（支出先上位10者リスト）";

pub(super) static RULES: &[Rule] = &[
    Rule {
        id: "corporate_number",
        title: "法人番号",
        compares: "法人番号の桁数と検査用数字",
        formula: "検査用数字 = 9 −（下12桁に右から1, 2, 1, 2 …を掛けた和を9で割った余り）",
        tolerance: "なし",
        why: "番号の書き誤りや読み誤りを検査用数字で見つけられる。公表データでは約0.9%の行で合わない",
        severity: Severity::Error,
        applies: Applies { from: 2016, ..Applies::ALL },
        doubt: Doubt::Identity,
        source: "法人番号の指定等に関する省令第2条",
        fires: &[("payee.A.1.name", "架空株式会社"), ("payee.A.1.corporate_number", "7010001008845")],
        silent: &[("payee.A.1.name", "架空株式会社"), ("payee.A.1.corporate_number", "7010001008844")],
        run: corporate_numbers,
    },
    Rule {
        id: "corporate_number_missing",
        title: "法人番号の記入がない",
        compares: "支出先名と法人番号",
        formula: "法人格のある支出先には法人番号がある",
        tolerance: "個人・外国法人など番号のない支出先があり得る",
        why: "令和4年度の公表データでは約17.5%の行で記入がない",
        severity: Severity::Info,
        applies: Applies { from: 2016, ..Applies::RUNNING },
        doubt: Doubt::No,
        source: GUIDE,
        fires: &[("payee.A.1.name", "架空株式会社"), ("payee.A.1.amount", "10")],
        silent: &[("payee.A.1.name", "個人A"), ("payee.A.1.amount", "10")],
        run: missing_numbers,
    },
    Rule {
        id: "payee_two_names",
        title: "一つの法人番号に二つの名",
        compares: "法人番号と支出先名",
        formula: "同じ法人番号なら（法人格と文字幅をそろえて）同じ名",
        tolerance: "法人格の略記・文字幅の違い",
        why: "番号か名のどちらかの取違えがないか確かめる",
        severity: Severity::Caution,
        applies: Applies { from: 2016, ..Applies::ALL },
        doubt: Doubt::Reading,
        source: GUIDE,
        fires: &[
            ("payee.A.1.name", "(株)甲"),
            ("payee.A.1.corporate_number", "7010001008844"),
            ("payee.B.1.name", "(株)乙"),
            ("payee.B.1.corporate_number", "7010001008844"),
        ],
        silent: &[
            ("payee.A.1.name", "(株)甲"),
            ("payee.A.1.corporate_number", "7010001008844"),
            ("payee.B.1.name", "株式会社 甲"),
            ("payee.B.1.corporate_number", "7010001008844"),
        ],
        run: two_names,
    },
    Rule {
        id: "payee_two_numbers",
        title: "一つの名に二つの法人番号",
        compares: "支出先名と法人番号",
        formula: "同じ名なら同じ法人番号",
        tolerance: "同名の別法人があり得る",
        why: "番号の取違えがないか確かめる",
        severity: Severity::Caution,
        applies: Applies { from: 2016, ..Applies::ALL },
        doubt: Doubt::Reading,
        source: GUIDE,
        fires: &[
            ("payee.A.1.name", "(株)甲"),
            ("payee.A.1.corporate_number", "7010001008844"),
            ("payee.B.1.name", "(株)甲"),
            ("payee.B.1.corporate_number", "5010405014647"),
        ],
        silent: &[
            ("payee.A.1.name", "(株)甲"),
            ("payee.A.1.corporate_number", "7010001008844"),
            ("payee.B.1.name", "(株)甲"),
            ("payee.B.1.corporate_number", "-"),
        ],
        run: two_numbers,
    },
    Rule {
        id: "payee_amount_missing",
        title: "支出額のない支出先",
        compares: "支出先名と支出額",
        formula: "支出先には支出額がある。ブロックの計が分かるときは、残りの額を示す",
        tolerance: "なし",
        why: "表から落ちた額は、読取で失われたことが多い",
        severity: Severity::Caution,
        applies: Applies::RUNNING,
        doubt: Doubt::Reading,
        source: GUIDE,
        fires: &[
            ("use.A.total", "384"),
            ("payee.A.1.name", "(株)甲"),
            ("payee.A.1.amount", "197"),
            ("payee.A.2.name", "(株)甲"),
        ],
        silent: &[
            ("use.A.total", "384"),
            ("payee.A.1.name", "(株)甲"),
            ("payee.A.1.amount", "197"),
            ("payee.A.2.name", "(株)甲"),
            ("payee.A.2.amount", "187"),
        ],
        run: missing_amounts,
    },
    Rule {
        id: "payee_order",
        title: "上位10者リストの並びと行数",
        compares: "支出先の行数・支出額の順",
        formula: "10行以内で、支出額の大きい順。同じ支出先はまとめる",
        tolerance: "同じ額の順は問わない",
        why: "上位10者は支出先ごとの合計額で並べる",
        severity: Severity::Caution,
        applies: Applies::RUNNING,
        doubt: Doubt::No,
        source: GUIDE,
        fires: &[
            ("payee.K.1.name", "(株)甲"),
            ("payee.K.1.amount", "5"),
            ("payee.K.2.name", "(株)乙"),
            ("payee.K.2.amount", "9"),
        ],
        silent: &[
            ("payee.K.1.name", "(株)甲"),
            ("payee.K.1.amount", "9"),
            ("payee.K.2.name", "(株)乙"),
            ("payee.K.2.amount", "9"),
        ],
        run: order,
    },
    Rule {
        id: "payee_repeated",
        title: "同じ支出先が複数のブロックにある",
        compares: "ブロックの間の法人番号・支出先名",
        formula: "同じ法人番号（なければ同じ名）の支出額を合わせる",
        tolerance: "「個人A」のような仮の名、合わせて執行額の1%に満たないものは除く",
        why: "支出先ごとの総額を見るため。1シートに1件にまとめて示す",
        severity: Severity::Info,
        applies: Applies::RUNNING,
        doubt: Doubt::No,
        source: GUIDE,
        fires: &[
            ("payee.G.1.name", "(株)甲"),
            ("payee.G.1.amount", "6.9"),
            ("payee.N.1.name", "株式会社甲"),
            ("payee.N.1.amount", "2"),
        ],
        silent: &[
            ("payee.G.1.name", "(株)甲"),
            ("payee.G.1.amount", "6.9"),
            ("payee.G.2.name", "株式会社甲"),
            ("payee.G.2.amount", "2"),
        ],
        run: repeated,
    },
    Rule {
        id: "payee_zero",
        title: "支出額が0の支出先",
        compares: "支出額",
        formula: "支出額 > 0",
        tolerance: "なし",
        why: "百万円未満の額が0と表示されている。小数で記入すると読み取れる",
        severity: Severity::Info,
        applies: Applies::RUNNING,
        doubt: Doubt::No,
        source: GUIDE,
        fires: &[("payee.K.1.name", "(株)甲"), ("payee.K.1.amount", "0")],
        silent: &[("payee.K.1.name", "(株)甲"), ("payee.K.1.amount", "0.04")],
        run: zeros,
    },
];

fn corporate_numbers(out: &mut Findings<'_>) {
    for group in ["payee.", "obligation."] {
        let cells: Vec<_> = out.view.under(group).filter(|c| c.key.ends_with(".corporate_number")).collect();
        for cell in cells.into_iter().filter(|c| !c.is_dash()) {
            let folded = cell.folded();
            // 「なし」「個人」 and the like are answers, not numbers.
            if !folded.chars().any(|c| c.is_ascii_digit()) {
                continue;
            }
            let draft = Draft::about([cell]);
            match check_corporate_number(&folded) {
                Ok(()) => {}
                Err(CorporateNumberFault::Malformed) => {
                    let digits = folded.chars().filter(char::is_ascii_digit).count();
                    let message = format!("法人番号が13桁の数字ではありません（数字 {digits} 桁）");
                    out.add(draft.says(message));
                }
                Err(CorporateNumberFault::CheckDigit { expected }) => {
                    let rest: String = folded.chars().skip(1).collect();
                    let first: String = folded.chars().take(1).collect();
                    let message = "法人番号の検査用数字が残りの桁と一致しません".to_owned();
                    let working = format!("下12桁 {rest} の検査用数字 = {expected}（印字 {first}）");
                    out.add(draft.says(message).working(working).expects(format!("{expected}{rest}")));
                }
            }
        }
    }
}

/// Whether a name has a legal form, and so a number.
fn has_legal_form(name: &str) -> bool {
    let unified = unified(name);
    ["(株)", "(有)", "(同)", "社)", "財)", "(福)", "(学)", "(大)", "(独)", "(国研)", "(特非)", "(医)"]
        .iter()
        .any(|form| unified.contains(form))
}

fn missing_numbers(out: &mut Findings<'_>) {
    for rows in by_block(out.view.payments()) {
        let unread = |r: &Payment<'_>| out.view.is_unknown(&format!("{}.corporate_number", r.at));
        let lacking: Vec<_> = rows
            .iter()
            .filter(|r| r.number.is_none() && !unread(r))
            .filter_map(|r| r.name)
            .filter(|name| has_legal_form(name.text()))
            .collect();
        if let Some(block) = rows.first().map(|r| r.block.clone()).filter(|_| !lacking.is_empty()) {
            let message = format!("{block}ブロックに法人番号の記入がない支出先が {} 件あります", lacking.len());
            out.add(Draft::about(lacking).says(message));
        }
    }
}

/// Rows by what `key` says of them; rows of which it says nothing are left.
fn grouped<'p, 'a>(
    rows: &'p [Payment<'a>],
    key: impl Fn(&Payment<'a>) -> Option<String>,
) -> BTreeMap<String, Vec<&'p Payment<'a>>> {
    let mut groups: BTreeMap<String, Vec<&Payment<'a>>> = BTreeMap::new();
    for row in rows {
        if let Some(key) = key(row) {
            groups.entry(key).or_default().push(row);
        }
    }
    groups
}

fn number_of(row: &Payment<'_>) -> Option<String> {
    row.number.map(Cell::folded).filter(|n| check_corporate_number(n).is_ok())
}

fn name_of(row: &Payment<'_>) -> Option<String> {
    (!row.known_as.is_empty()).then(|| row.known_as.clone())
}

fn two_names(out: &mut Findings<'_>) {
    for (number, rows) in grouped(out.view.payments(), number_of) {
        let Some(first) = rows.iter().find(|r| !r.known_as.is_empty()) else { continue };
        let other = rows.iter().find(|r| !r.known_as.is_empty() && r.known_as != first.known_as);
        let (Some(a), Some(b)) = (first.name, other.and_then(|r| r.name)) else { continue };
        let message = format!("法人番号 {number} に「{}」と「{}」の二つの名があります", a.text(), b.text());
        let numbers = [first.number, other.and_then(|r| r.number)].into_iter().flatten();
        out.add(Draft::about([b, a]).with(numbers).says(message));
    }
}

fn two_numbers(out: &mut Findings<'_>) {
    for (_, rows) in grouped(out.view.payments(), name_of) {
        let Some(first) = rows.iter().find(|r| number_of(r).is_some()) else { continue };
        let other = rows.iter().find(|r| number_of(r).is_some_and(|n| Some(n) != number_of(first)));
        let (Some(a), Some(b)) = (first.number, other.and_then(|r| r.number)) else { continue };
        let name = first.name.map_or("", |c| c.text());
        let message = format!("支出先「{name}」に二つの法人番号があります（{} と {}）", a.text(), b.text());
        out.add(Draft::about([b, a]).with(rows.iter().filter_map(|r| r.name)).says(message));
    }
}

fn missing_amounts(out: &mut Findings<'_>) {
    for rows in by_block(out.view.payments()) {
        let blank = |r: &&Payment<'_>| out.view.cell(&format!("{}.amount", r.at)).is_none() && r.name.is_some();
        let lacking: Vec<_> = rows.iter().filter(blank).collect();
        // Where nobody has an amount, the column itself is missing.
        if lacking.len() == rows.len() {
            continue;
        }
        for row in &lacking {
            let whole = out.view.figure(&format!("use.{}.total", row.block)).filter(|_| lacking.len() == 1);
            let others: Vec<_> = rows.iter().filter(|r| r.at != row.at && r.known_as == row.known_as).collect();
            let (paid, _) = total(&others);
            let rest = whole.map(|w| w.value - paid).filter(|r| *r > Decimal::ZERO && paid > Decimal::ZERO);
            let mut draft = Draft::lacking(format!("{}.amount", row.at)).with(row.name).with(whole.map(|w| w.cell));
            let mut inferred = String::new();
            if let (Some(rest), Some(whole)) = (rest, whole) {
                inferred = format!("。計から求めると {} です", written(rest));
                draft = draft
                    .working(format!("計 {} − {} = {}", written(whole.value), written(paid), written(rest)))
                    .expects(written(rest))
                    .with(others.iter().filter_map(|r| r.amount).map(|a| a.cell));
            }
            out.add(draft.says(format!("支出先 {} の支出額がありません{inferred}", row.place())));
        }
    }
}

fn order(out: &mut Findings<'_>) {
    for rows in by_block(out.view.payments()) {
        let Some(block) = rows.first().map(|r| r.block.clone()) else { continue };
        let amounts: Vec<_> = rows.iter().filter_map(|r| r.amount).collect();
        let rising = amounts.windows(2).any(|w| matches!(w, [a, b] if a.value < b.value));
        let repeated = grouped(rows, |r| number_of(r).or_else(|| name_of(r))).values().any(|same| same.len() > 1);
        let mut words = Vec::new();
        if rows.len() > 10 {
            words.push(format!("{}行あります", rows.len()));
        }
        if rising {
            words.push("支出額の順に並んでいません".to_owned());
        }
        if repeated && !words.is_empty() {
            words.push("同じ支出先がまとめられていません".to_owned());
        }
        if !words.is_empty() {
            let message = format!("{block}ブロックの上位10者リスト: {}", words.join("、"));
            out.add(Draft::about(amounts.iter().map(|a| a.cell)).says(message));
        }
    }
}

/// One finding a sheet: the largest first.
fn repeated(out: &mut Findings<'_>) {
    let executed = out.view.reviewed().and_then(|y| out.view.figure(&format!("budget.{y}.executed")));
    let matters = |sum: Decimal| executed.is_none_or(|e| sum * Decimal::ONE_HUNDRED >= e.value);
    let mut found = Vec::new();
    for (_, rows) in grouped(out.view.payments(), |r| number_of(r).or_else(|| name_of(r))) {
        let mut blocks: Vec<&str> = rows.iter().map(|r| r.block.as_str()).collect();
        blocks.dedup();
        let (sum, _) = total(&rows);
        let name = rows.iter().find_map(|r| r.name).map_or("", |c| c.text());
        if blocks.len() > 1 && matters(sum) && !is_placeholder(name) {
            let words = format!("「{name}」が {}（合わせて {} 百万円）", blocks.join("・"), written(sum));
            found.push((sum, words, rows));
        }
    }
    found.sort_by_key(|(sum, ..)| std::cmp::Reverse(*sum));
    if found.is_empty() {
        return;
    }
    let words: Vec<&str> = found.iter().map(|(_, words, _)| words.as_str()).collect();
    let message = format!("同じ支出先が複数のブロックにあります: {}", words.join("、"));
    let cells = found.iter().flat_map(|(_, _, rows)| rows.iter().flat_map(|r| r.cells()));
    out.add(Draft::about(cells).says(message));
}

/// Names that stand for somebody unnamed: 個人A, A社, 非公表.
fn is_placeholder(name: &str) -> bool {
    let folded = fold_to_string(name);
    let lettered = |rest: &str| rest.chars().count() <= 3 && rest.chars().all(|c| c.is_ascii_alphanumeric());
    let plain = folded.trim_matches(['(', ')']);
    ["個人", "職員", "企業", "法人"].iter().any(|w| plain.strip_prefix(w).is_some_and(lettered))
        || ["社", "氏"].iter().any(|w| plain.strip_suffix(w).is_some_and(lettered))
        || plain.contains("非公表")
}

fn zeros(out: &mut Findings<'_>) {
    for rows in by_block(out.view.payments()) {
        let zero: Vec<_> = rows.iter().filter_map(|r| r.amount).filter(|a| a.value == Decimal::ZERO).collect();
        if let Some(block) = rows.first().map(|r| r.block.clone()).filter(|_| !zero.is_empty()) {
            let message = format!("{block}ブロックに支出額が0の行が {} 件あります", zero.len());
            out.add(Draft::of(&zero).says(message));
        }
    }
}
