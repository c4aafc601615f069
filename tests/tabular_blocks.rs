//! How lists of payees and 費目・使途 say which block they are of.

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

use small_sheet::{H31, check};

const HEADING: &str = "⇥支出先⇥法人番号⇥業務概要⇥支出額(百万円)⇥契約方式等⇥入札者数(応募者数)⇥落札率";

#[test]
fn a_blank_may_divide_the_letter_of_a_block_from_its_name() {
    let rows = [
        "資金の流れ",
        "費目・使途⇥Ａ　(株)甲商会⇥⇥⇥B　NTT乙(株)",
        "⇥費目⇥使途⇥金額(百万円)⇥費目⇥使途⇥金額(百万円)",
        "⇥人件費⇥講師謝金⇥12⇥旅費⇥出張旅費⇥3",
        "⇥計⇥⇥12⇥計⇥⇥3",
        "⇥C　個人⇥⇥⇥D　Delta社",
        "⇥費目⇥使途⇥金額(百万円)⇥費目⇥使途⇥金額(百万円)",
        "⇥旅費⇥会場借料⇥1⇥旅費⇥出張旅費⇥2",
        "⇥計⇥⇥1⇥計⇥⇥2",
        "支出先上位10者リスト",
        "Ａ　民間企業等（１者）",
        HEADING,
        "1⇥(株)甲商会⇥7010001064648⇥講座の運営⇥12⇥一般競争契約⇥2⇥98%",
        "B　都道府県(2者)",
        HEADING,
        "1⇥ある県⇥-⇥講座の周知⇥2⇥補助金等交付⇥-⇥-",
        "2⇥別の県⇥-⇥講座の周知⇥1⇥補助金等交付⇥-⇥-",
    ];
    let expected = [
        ("use.A.payee", "(株)甲商会"),
        ("use.A.1.amount", "12"),
        ("use.C.payee", "個人"),
        ("use.D.payee", "Delta社"),
        ("use.D.total", "2"),
        ("use.B.2.item", ""),
        ("payee.A.1.name", "(株)甲商会"),
        ("payee.A.2.name", ""),
        ("payee.B.1.name", "ある県"),
        ("payee.B.2.amount", "1"),
    ];
    check(H31, &rows, &expected);
}

#[test]
fn the_letter_may_stand_in_the_title_of_each_list() {
    let rows = [
        "支出先上位10者リスト（A）",
        HEADING,
        "1⇥(株)甲商会⇥7010001064648⇥講座の運営⇥12⇥一般競争契約⇥2⇥98%",
        "支出先上位10者リスト（C）",
        HEADING,
        "1⇥ある県⇥-⇥講座の周知⇥2⇥補助金等交付⇥-⇥-",
    ];
    check(H31, &rows, &[("payee.A.1.amount", "12"), ("payee.C.1.name", "ある県"), ("payee.B.1.name", "")]);
}

#[test]
fn one_list_may_have_a_column_of_blocks() {
    let heading = format!("ブロック⇥{HEADING}");
    let rows = [
        "支出先上位10者リスト",
        heading.as_str(),
        "A⇥1⇥(株)甲商会⇥7010001064648⇥講座の運営⇥12⇥一般競争契約⇥2⇥98%",
        "B⇥1⇥ある県⇥-⇥講座の周知⇥2⇥補助金等交付⇥-⇥-",
        "B⇥2⇥別の県⇥-⇥講座の周知⇥1⇥補助金等交付⇥-⇥-",
    ];
    let expected = [
        ("payee.A.1.name", "(株)甲商会"),
        ("payee.A.1.block", ""),
        ("payee.A.2.name", ""),
        ("payee.B.1.amount", "2"),
        ("payee.B.2.name", "別の県"),
    ];
    check(H31, &rows, &expected);
}

#[test]
fn a_row_of_all_others_has_a_word_for_its_rank() {
    let rows = [
        "支出先上位10者リスト",
        "A.",
        HEADING,
        "1⇥(株)甲商会⇥7010001064648⇥講座の運営⇥12⇥一般競争契約⇥2⇥98%",
        "その他⇥その他23者⇥⇥⇥12.3⇥⇥⇥",
        "B.",
        HEADING,
        "1⇥ある県⇥-⇥講座の周知⇥2百万円⇥補助金等交付⇥3者⇥-",
        "2⇥別の県⇥-⇥講座の周知⇥1百万円⇥⇥⇥",
        "その他⇥その他7県⇥⇥0.3百万円",
    ];
    let expected = [
        ("payee.A.2.name", "その他23者"),
        ("payee.A.2.amount", "12.3"),
        ("payee.A.2.work", ""),
        ("payee.A.2.award_rate", ""),
        ("payee.B.1.bidders", "3者"),
        ("payee.B.2.amount", "1百万円"),
        ("payee.B.3.name", "その他7県"),
        ("payee.B.3.amount", "0.3百万円"),
    ];
    check(H31, &rows, &expected);
}

#[test]
fn one_list_of_uses_says_the_block_of_each_row() {
    let rows = [
        "費目・使途（「資金の流れ」においてブロックごとに最大の金額が支出されている者について記載する。）",
        "ブロック⇥支出先⇥費目⇥使途⇥金額（百万円）",
        "A⇥山川工業(株)⇥人件費⇥設計の人件費⇥12",
        "A⇥山川工業(株)⇥旅費⇥⇥3",
        "A⇥山川工業(株)⇥計⇥⇥15",
        "B⇥海野市⇥委託費⇥橋の点検⇥8",
        "⇥⇥その他⇥諸経費⇥1",
        "B⇥海野市⇥計⇥⇥9",
    ];
    let expected = [
        ("use.A.payee", "山川工業(株)"),
        ("use.A.1.purpose", "設計の人件費"),
        ("use.A.2.item", "旅費"),
        ("use.A.2.purpose", ""),
        ("use.A.2.amount", "3"),
        ("use.A.total", "15"),
        ("use.B.payee", "海野市"),
        ("use.B.1.amount", "8"),
        ("use.B.2.purpose", "諸経費"),
        ("use.B.total", "9"),
        ("use.A.3.item", ""),
    ];
    check(H31, &rows, &expected);
}
