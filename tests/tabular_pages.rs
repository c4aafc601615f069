//! What pages, programs and neighbouring sheets put among the rows of a sheet.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::pedantic,
    reason = "a test fails by panicking"
)]

#[path = "common/small_sheet.rs"]
mod small_sheet;

use kensho::parse::{Field, parse};
use kensho::read::Document;
use small_sheet::{BUDGET, H31, check};

const HEADING: &str = "⇥支出先⇥法人番号⇥業務概要⇥支出額(百万円)⇥契約方式等⇥入札者数(応募者数)⇥落札率";

#[test]
fn lines_that_every_page_repeats_are_no_rows_of_a_table() {
    let rows = [
        BUDGET,
        "⇥⇥当初予算⇥11⇥12⇥13⇥14⇥15",
        "平成31年度 行政事業レビューシート⇥（ある省）",
        "⇥⇥執行額⇥10⇥9⇥8⇥⇥",
        "支出先上位10者リスト",
        "A.",
        HEADING,
        "1⇥(株)甲商会⇥7010001064648⇥講座の運営⇥12⇥一般競争契約⇥2⇥98%",
        "2 / 5",
        "0123_ある事業.xlsx",
        "file:///C:/review/0123.pdf⇥2/5",
        "2019/09/30⇥3",
        "Page 2 of 6",
        "行政事業レビューシート（ある省）",
        "2⇥(株)乙商会⇥-⇥講座の周知⇥2⇥随意契約⇥-⇥-",
        "出典：ある省の資料",
        "印刷日時：2019/09/30 10:15",
    ];
    let expected = [
        ("sheet.ministry", "ある省"),
        ("budget.2016.executed", "10"),
        ("payee.A.1.name", "(株)甲商会"),
        ("payee.A.2.name", "(株)乙商会"),
        ("payee.A.3.name", ""),
    ];
    check(H31, &rows, &expected);
}

#[test]
fn a_second_sheet_is_told_and_not_read_into_the_first() {
    let of = |number: &str, name: &str, original: &str| {
        let head = format!(
            "事業番号 {number}\n\n平成31年度行政事業レビューシート ( ある省 )\n事業名\t{name}\t担当部局庁\tある局\t作成責任者\t\n"
        );
        let facts = "事業開始年度\t平成28年度\t事業終了(予定)年度\t終了予定なし\t担当課室\tある課\t課長 甲\n会計区分\t一般会計\n";
        let budget = BUDGET.replace('⇥', "\t");
        format!("{head}{facts}{budget}\n\t\t当初予算\t{original}\t12\t13\t14\t15\n")
    };
    let text = format!("{}備考\n特になし\n\n{}", of("0001", "先の事業", "11"), of("0002", "後の事業", "21"));
    let parsed = parse(&Document::from_text("t", &text));
    let value = |key: &str| parsed.field(key).and_then(Field::value);
    assert_eq!(value("sheet.number"), Some("0001"));
    assert_eq!(value("basic.name"), Some("先の事業"));
    assert_eq!(value("budget.2016.original"), Some("11"));
    let told = parsed.diagnostics.iter().find(|d| d.message.contains("別のレビューシート")).unwrap();
    assert_eq!(told.span.and_then(|s| s.slice(&text)), Some("事業番号 0002"));
}

#[test]
fn an_unknown_label_beside_a_value_is_a_cell_of_its_own() {
    let rows = ["実施方法⇥委託⇥⇥⇥担当者連絡先⇥内線 1234", "主要政策・施策：科学技術⇥⇥主要経費：その他⇥", BUDGET];
    let expected = [
        ("basic.method", "委託"),
        ("other.1.label", "担当者連絡先"),
        ("other.1.value", "内線 1234"),
        ("basic.policies", "科学技術"),
        ("basic.expense_class", "その他"),
    ];
    check(H31, &rows, &expected);
}
