//! Tabular sheets in small: a title, basic facts, and the rows of a test.

#![allow(dead_code, reason = "no test uses every table")]

use kensho::parse::{Finding, Parsed, parse};
use kensho::read::{Document, TextKind};

/// Parses rows under a title of `year`; `⇥` stands for a tab.
pub(crate) fn sheet(title: &str, rows: &[&str]) -> (Document, Parsed) {
    let mut text = format!("事業番号 0001\n\n{title}\n\n事業名⇥ある事業⇥⇥⇥担当部局庁⇥ある局⇥作成責任者⇥\n");
    text.push_str(
        "事業開始年度⇥平成28年度⇥事業終了(予定)年度⇥終了予定なし⇥担当課室⇥ある課⇥課長 山田 太郎⇥\n会計区分⇥一般会計\n",
    );
    for row in rows {
        text.push_str(row);
        text.push('\n');
    }
    let document = Document::from_text("t", &text.replace('⇥', "\t"));
    assert_eq!(document.kind, TextKind::Tabular);
    let parsed = parse(&document);
    (document, parsed)
}

pub(crate) const H31: &str = "平成31年度行政事業レビューシート ( ある省 )";

/// Checks `key = value` pairs; a value `?` means missing, `` means no row.
#[track_caller]
pub(crate) fn check(title: &str, rows: &[&str], expected: &[(&str, &str)]) -> (Document, Parsed) {
    let (document, parsed) = sheet(title, rows);
    for (key, want) in expected {
        let have = match parsed.field(key).map(|f| &f.found) {
            Some(Finding::Placed { value, .. }) => value.as_str(),
            Some(Finding::Missing { .. }) => "?",
            None => "",
        };
        assert_eq!(have, *want, "{key}");
    }
    (document, parsed)
}

/// Heading rows of three tables.
pub(crate) const OUTCOMES: &str = "成果目標及び成果実績(アウトカム)⇥定量的な成果目標⇥成果指標⇥⇥単位⇥28年度⇥29年度⇥30年度⇥中間目標 - 年度⇥目標最終年度 32 年度⇥";
pub(crate) const OUTPUTS: &str =
    "活動指標及び活動実績 (アウトプット)⇥活動指標⇥⇥単位⇥28年度⇥29年度⇥30年度⇥31年度 活動見込⇥32年度 活動見込";
pub(crate) const BUDGET: &str = "予算額・執行額(単位:百万円)⇥⇥⇥28年度⇥29年度⇥30年度⇥31年度⇥32年度要求⇥⇥⇥";
