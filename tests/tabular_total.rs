//! Any text gives a parse: no panic, spans inside the text on character
//! boundaries, the same result each time.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::disallowed_methods,
    clippy::print_stdout,
    clippy::print_stderr,
    clippy::pedantic,
    reason = "a test fails by panicking, prints what it measured, and stages files of its own"
)]

use kensho::parse::{Finding, parse};
use kensho::read::Document;
use proptest::prelude::*;

/// Rows of a sheet in small, to be cut up.
const ROWS: &[&str] = &[
    "事業番号\t0001",
    "平成31年度行政事業レビューシート ( ある省 )",
    "事業名\tある事業\t\t担当部局庁\tある局\t作成責任者\t",
    "予算額・執行額(単位:百万円)\t\t\t28年度\t29年度\t30年度\t31年度\t32年度要求",
    "\t予算の状況\t当初予算\t-\t-\t599\t-\t7",
    "\t執行額\t\t\t\t503\t\t",
    "平成31・32年度予算内訳\t歳出予算目\t31年度当初予算\t32年度要求\t主な増減理由",
    "\t調査費\t20\t16\t-",
    "成果目標及び成果実績\t定量的な成果目標\t成果指標\t\t単位\t28年度\t29年度\t30年度\t中間目標 - 年度\t目標最終年度 ３２ 年度",
    "\t増やす\t数\t成果実績\t人\t-\t35\t37\t-\t37",
    "達成度\t%\t-\t140\t142",
    "\t測定指標\t定量的指標\t\t単位\t28年度\t29年度\t30年度\t中間目標 - 年度\t目標年度 2 年度",
    "\t定性的指標\t目標\t目標年度\t施策の進捗状況(目標)\t施策の進捗状況(実績)",
    "\t\t施策\t2. ある施策\t\t政策評価書 URL https://www.example.go.jp/a.pdf",
    "国費投入の必要性\t事業の目的は国民や社会のニーズを的確に反映しているか。\t○\t要望が多い。",
    "\t所管府省名\t事業番号\t事業名",
    "点検・改善結果\t点検結果\t良い\t改善の方向性\t続ける",
    "**外部有識者の所見**",
    "<p>点検</p> <b>対象外口",
    "行政事業レビュー推進チームの所見",
    "現状 通り",
    "関連する過去のレビューシートの事業番号",
    "平成28年度\t-\t平成29年度\t0005",
    "資金の流れ",
    "費目・使途\tA.(株)甲\t\t\tB.乙\t\t",
    "\t費目\t使途\t金額\t費目\t使途\t金額",
    "計\t\t60\t計\t\t58\t",
    "費目・使途欄についてさらに記載が必要な場合はチェックの上【別紙2】に記載\tチェック <input checked",
    "支出先上位10者リスト",
    "A.",
    "\t支出先\t法人番号\t業務概要\t支出額\t契約方式等\t入札者数\t落札率",
    "1\t(株)甲\t7010001064648\t調査\t67\t一般競争契約\t1\t99.8%",
    "国庫債務負担行為等による契約先上位10者リスト",
    "| ブロック名 | 契約先 | 契約額 |",
];

fn holds(text: &str) -> Result<(), TestCaseError> {
    let document = Document::from_text("t", text);
    let parsed = parse(&document);
    prop_assert_eq!(&parsed, &parse(&document));
    for field in &parsed.fields {
        let spans = match &field.found {
            Finding::Placed { spans, .. } => spans.clone(),
            Finding::Missing { within, candidates, .. } => {
                within.iter().copied().chain(candidates.iter().flat_map(|c| c.spans.clone())).collect()
            }
        };
        for span in spans {
            prop_assert!(span.slice(&document.text).is_some(), "{} {span:?}", field.key);
        }
    }
    for span in parsed.claimed.iter().chain(&parsed.unclaimed) {
        prop_assert!(span.slice(&document.text).is_some());
    }
    Ok(())
}

/// A row with cells dropped, doubled, cut or joined.
fn mangled() -> impl Strategy<Value = String> {
    let row = prop::sample::select(ROWS).prop_map(str::to_owned);
    let change = prop_oneof![Just(0_u8), Just(1), Just(2), Just(3), Just(4), Just(5)];
    (row, change, any::<prop::sample::Index>(), "\\PC{0,3}").prop_map(|(row, change, at, noise)| {
        let mut cells: Vec<String> = row.split('\t').map(str::to_owned).collect();
        let k = at.index(cells.len());
        match change {
            0 => drop(cells.remove(k)),
            1 => cells.insert(k, String::new()),
            2 => cells[k].push_str(&noise),
            3 => cells[k] = cells[k].chars().skip(1).collect(),
            4 => cells.truncate(k),
            _ => cells[k].insert_str(0, &noise),
        }
        cells.join("\t")
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn any_text_with_tabs_is_read_without_harm(text in "([\\PC\t\n]{0,80}\t[\\PC\t\n]{0,20}\n){3,8}") {
        holds(&text)?;
    }

    #[test]
    fn mangled_rows_in_any_order_are_read_without_harm(rows in prop::collection::vec(mangled(), 3..40)) {
        holds(&format!("\t\n\t\n\t\n\t\n{}\t\n", rows.join("\n")))?;
    }
}
