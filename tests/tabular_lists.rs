//! Lists of payees and contracts, 費目・使途, and what pages put between the
//! rows of tables: one sheet in small for each misreading.

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

#[path = "common/small_sheet.rs"]
mod small_sheet;

use kensho::parse::{Finding, Parsed};
use kensho::read::Document;
use small_sheet::{H31, OUTCOMES, OUTPUTS};

/// Checks `key = value` pairs.
#[track_caller]
fn check(rows: &[&str], expected: &[(&str, &str)]) -> (Document, Parsed) {
    small_sheet::check(H31, rows, expected)
}

const PAYEES: &str = "⇥支出先⇥法人番号⇥業務概要⇥支出額 (百万円)⇥契約方式等⇥入札者数 (応募者数)⇥落札率⇥一者応札・一者応募の理由及び改善策";

#[test]
fn a_page_number_is_no_payee_and_moves_none() {
    for page in ["- 3 -", "3", "3 / 8", "3ページ", "ページ 3", "P.3"] {
        check(
            &[
                "支出先上位10者リスト",
                "A.",
                PAYEES,
                "1⇥(株)甲⇥7010001064648⇥調査⇥67⇥一般競争契約⇥1⇥99.8%⇥",
                "",
                page,
                "",
                "2⇥乙法人⇥5010405014647⇥集計⇥5⇥その他⇥-⇥-⇥-",
            ],
            &[("payee.A.1.name", "(株)甲"), ("payee.A.2.name", "乙法人"), ("payee.A.3.name", "")],
        );
    }
}

#[test]
fn a_page_number_breaks_no_text_and_a_figure_of_the_picture_is_none() {
    let (document, parsed) = check(
        &[
            "項 目⇥⇥評 価⇥評価に関する説明",
            "国費投入の必要性⇥事業の目的は国民や社会のニーズを的確に反映しているか。⇥○⇥住民の声を聞き、",
            "",
            "- 4 -",
            "",
            "⇥⇥⇥毎年見直している。",
            "資金の流れ",
            "",
            "12",
            "",
        ],
        &[("check.need.reflects_needs.comment", "住民の声を聞き、毎年見直している。"), ("flow.text", "12")],
    );
    assert!(parsed.unclaimed.iter().all(|span| document.slice(*span) != "- 4 -"));
}

#[test]
fn a_heading_repeated_on_the_next_page_opens_no_second_indicator() {
    check(
        &[
            OUTCOMES,
            "⇥相談を増やす⇥相談件数⇥成果実績⇥件⇥10⇥20⇥30⇥-⇥-",
            "",
            "- 2 -",
            "",
            OUTCOMES,
            "⇥⇥⇥目標値⇥件⇥15⇥25⇥35⇥-⇥60",
            "⇥⇥⇥達成度⇥%⇥67⇥80⇥86⇥-⇥-",
            OUTCOMES,
            "⇥満足を高める⇥満足度⇥成果実績⇥%⇥70⇥71⇥72⇥-⇥-",
            OUTPUTS,
            "⇥開催回数⇥活動実績⇥回⇥1⇥2⇥3⇥-⇥-",
            OUTPUTS,
            "⇥⇥当初見込み⇥回⇥2⇥3⇥4⇥5⇥6",
        ],
        &[
            ("outcome.1.2017.target", "25"),
            ("outcome.1.2018.rate", "86"),
            ("outcome.1.final.target", "60"),
            ("outcome.2.goal", "満足を高める"),
            ("outcome.3.unit", ""),
            ("output.1.2020.planned", "6"),
            ("output.2.2016.planned", ""),
        ],
    );
}

#[test]
fn a_heading_of_two_rows_repeated_without_its_caption_opens_no_second_indicator() {
    let years = "⇥定量的な成果目標⇥成果指標⇥⇥単位⇥28年度⇥29年度⇥30年度⇥中間目標⇥目標最終年度";
    let targets = "⇥⇥⇥⇥⇥⇥⇥⇥- 年度⇥32 年度";
    check(
        &[
            &format!("成果目標及び成果実績(アウトカム){years}"),
            targets,
            "⇥相談を増やす⇥相談件数⇥成果実績⇥件⇥10⇥20⇥30⇥-⇥-",
            "- 2 -",
            years,
            targets,
            "⇥⇥⇥目標値⇥件⇥15⇥25⇥35⇥-⇥60",
        ],
        &[("outcome.1.final.year", "32"), ("outcome.1.final.target", "60"), ("outcome.2.final.target", "")],
    );
}

#[test]
fn a_payee_list_goes_on_below_its_repeated_heading() {
    check(
        &[
            "支出先上位10者リスト",
            PAYEES,
            "1⇥(株)甲⇥7010001064648⇥調査⇥67⇥一般競争契約⇥1⇥99.8%⇥",
            "- 3 -",
            PAYEES,
            "2⇥乙法人⇥5010405014647⇥集計⇥5⇥その他⇥-⇥-⇥-",
            PAYEES,
            "1⇥丙協会⇥⇥講演⇥1⇥その他⇥-⇥-⇥",
        ],
        &[("payee.A.2.name", "乙法人"), ("payee.B.1.name", "丙協会"), ("payee.C.1.name", "")],
    );
}

#[test]
fn the_printed_rank_says_which_row_of_the_list_it_is() {
    check(
        &[
            "支出先上位10者リスト",
            "A.",
            PAYEES,
            "1⇥(株)甲⇥7010001064648⇥調査⇥67⇥一般競争契約⇥1⇥99.8%⇥",
            "3⇥丙協会⇥⇥講演⇥4⇥その他⇥-⇥-⇥",
            "4⇥丁協会⇥⇥講演⇥4⇥その他⇥-⇥-⇥",
            "4⇥戊協会⇥⇥講演⇥4⇥その他⇥-⇥-⇥",
            "9⇥己協会⇥⇥講演⇥4⇥その他⇥-⇥-⇥",
            "7⇥庚協会⇥⇥講演⇥4⇥その他⇥-⇥-⇥",
        ],
        &[
            ("payee.A.2.name", ""),
            ("payee.A.3.name", "丙協会"),
            ("payee.A.4.name", "丁協会"),
            // A rank that its neighbours do not bear out is misread.
            ("payee.A.5.name", "戊協会"),
            ("payee.A.6.name", "己協会"),
            ("payee.A.7.name", "庚協会"),
        ],
    );
}

#[test]
fn rows_of_a_merged_payee_and_names_over_two_rows_end_no_list() {
    check(
        &[
            "支出先上位10者リスト",
            "A.",
            PAYEES,
            "1⇥(株)甲⇥7010001064648⇥調査⇥67⇥一般競争契約⇥1⇥99.8%⇥",
            "⇥⇥⇥集計⇥40⇥随意契約⇥-⇥-⇥",
            "⇥見本支店⇥⇥⇥⇥⇥⇥⇥",
            "⇥(株)乙⇥⇥講演⇥4⇥その他⇥-⇥-⇥",
        ],
        &[("payee.A.2.amount", "40"), ("payee.A.2.name", ""), ("payee.A.3.name", "(株)乙")],
    );
}

#[test]
fn notes_and_what_follows_the_list_are_no_payees() {
    let (document, parsed) = check(
        &[
            "支出先上位10者リスト",
            "A.",
            PAYEES,
            "1⇥(株)甲⇥7010001064648⇥調査⇥67⇥一般競争契約⇥1⇥99.8%⇥",
            "※消費税を含む額を記した。",
            "⇥乙法人⇥5010405014647⇥集計⇥5⇥その他⇥-⇥-⇥-",
            "【別紙4】",
            "記入のしかた",
            "会計区分⇥一般会計か特別会計かを書く。",
            "金額の書き方⇥百万円を単位とする⇥100",
            "⇥区分の例⇥⇥補助⇥200⇥⇥⇥",
        ],
        &[("payee.A.2.name", "乙法人"), ("payee.A.3.name", ""), ("payee.A.4.name", "")],
    );
    let left: Vec<&str> = parsed.unclaimed.iter().map(|span| document.slice(*span)).collect();
    assert!(left.iter().any(|text| text.contains("金額の書き方")), "{left:?}");
}

#[test]
fn a_block_is_headed_in_brackets_by_a_word_or_in_the_heading_row() {
    for letter in ["【B】", "Bブロック", "Ｂ．", "ブロックB", "支出先上位10者リスト⇥B."] {
        check(
            &[
                "支出先上位10者リスト",
                "【A】",
                PAYEES,
                "1⇥(株)甲⇥7010001064648⇥調査⇥67⇥一般競争契約⇥1⇥99.8%⇥",
                letter,
                PAYEES,
                "1⇥乙法人⇥5010405014647⇥集計⇥5⇥その他⇥-⇥-⇥-",
            ],
            &[("payee.A.1.name", "(株)甲"), ("payee.A.2.name", ""), ("payee.B.1.name", "乙法人")],
        );
    }
    check(
        &[
            "支出先上位10者リスト",
            &format!("A.{PAYEES}"),
            "1⇥(株)甲⇥7010001064648⇥調査⇥67⇥一般競争契約⇥1⇥99.8%⇥",
            &format!("C.{PAYEES}"),
            "1⇥乙法人⇥5010405014647⇥集計⇥5⇥その他⇥-⇥-⇥-",
        ],
        &[("payee.A.1.amount", "67"), ("payee.C.1.name", "乙法人"), ("use.A.1.item", "")],
    );
}

#[test]
fn a_rank_that_ran_into_the_name_is_no_part_of_it() {
    let (document, parsed) = check(
        &[
            "支出先上位10者リスト",
            "A.",
            PAYEES,
            "⇥1 (株)甲⇥7010001064648⇥調査⇥67⇥一般競争契約⇥1⇥99.8%⇥",
            "⇥２．乙 法人⇥5010405014647⇥集計⇥5⇥その他⇥-⇥-⇥-",
            "⇥3次元計測(株)⇥5010405014648⇥計測⇥4⇥その他⇥-⇥-⇥-",
            "⇥101 丙協会⇥⇥講演⇥4⇥その他⇥-⇥-⇥-",
        ],
        &[
            ("payee.A.1.name", "(株)甲"),
            ("payee.A.2.name", "乙法人"),
            ("payee.A.3.name", "3次元計測(株)"),
            ("payee.A.4.name", "101 丙協会"),
        ],
    );
    let Some(Finding::Placed { spans, .. }) = parsed.field("payee.A.2.name").map(|f| &f.found) else { panic!() };
    assert_eq!(document.slice(spans[0]), "乙 法人");
}

#[test]
fn a_column_in_other_words_does_not_shift_its_neighbours() {
    for work in ["業務内容", "委託内容", "事業の概要", "契約の内容"] {
        let heading = format!("⇥支出先⇥法人番号⇥{work}⇥支払額 (百万円)⇥契約方式等⇥入札者数⇥落札率");
        check(
            &["支出先上位10者リスト", "A.", &heading, "1⇥(株)甲⇥7010001064648⇥調査⇥67⇥一般競争契約⇥1⇥99.8%"],
            &[("payee.A.1.name", "(株)甲"), ("payee.A.1.work", "調査"), ("payee.A.1.amount", "67")],
        );
    }
    check(
        &[
            "支出先上位10者リスト",
            "A.",
            "⇥支出先⇥所在地⇥業務概要⇥支出額⇥前年の額⇥入札者数⇥落札率",
            "1⇥(株)甲⇥ある県⇥調査⇥67⇥66⇥1⇥99.8%",
        ],
        &[
            ("payee.A.1.name", "(株)甲"),
            ("payee.A.1.work", "調査"),
            ("payee.A.1.amount", "67"),
            ("payee.A.1.bidders", "1"),
        ],
    );
}

#[test]
fn headings_in_a_ministrys_own_words_are_no_rows() {
    check(
        &[
            "支出先上位10者リスト",
            "A.",
            "⇥支出先の名称⇥法人番号⇥業務内容⇥金額（百万円）⇥契約方法⇥入札参加者数⇥落札率",
            "1⇥(株)甲⇥7010001064648⇥調査⇥67⇥一般競争契約⇥1⇥99.8%",
        ],
        &[("payee.A.1.name", "(株)甲"), ("payee.A.1.amount", "67"), ("payee.A.2.name", "")],
    );
    check(
        &[
            "費目・使途 (「資金の流れ」においてブロックごとに最大の金額が支出されている者について記載する。)⇥A.(株)甲⇥⇥",
            "⇥費目名⇥使途の内容⇥金 額 (百万円)",
            "⇥人件費⇥調査⇥55",
            "⇥計⇥⇥55",
        ],
        &[("use.A.1.item", "人件費"), ("use.A.1.amount", "55"), ("use.A.2.item", ""), ("use.A.total", "55")],
    );
}

#[test]
fn a_merged_text_filled_into_its_rows_is_one_text() {
    check(
        &[
            OUTCOMES,
            "⇥相談を増やす⇥相談件数⇥成果実績⇥件⇥10⇥20⇥30⇥-⇥-",
            "⇥相談を増やす⇥相談件数⇥目標値⇥件⇥15⇥25⇥35⇥-⇥60",
            "⇥相談を増やす⇥相談件数⇥達成度⇥%⇥67⇥80⇥86⇥-⇥-",
        ],
        &[("outcome.1.goal", "相談を増やす"), ("outcome.1.indicator", "相談件数"), ("outcome.1.2018.rate", "86")],
    );
}

#[test]
fn blank_columns_between_purpose_and_amount_are_none() {
    check(
        &[
            "費目・使途 (「資金の流れ」においてブロックごとに最大の金額が支出されている者について記載する。)⇥A.(株)甲⇥⇥⇥⇥B.乙法人⇥⇥⇥⇥",
            "⇥費目⇥使 途⇥⇥金 額 (百万円)⇥費目⇥⇥使 途⇥⇥金 額 (百万円)",
            "⇥人件費⇥調査⇥⇥55⇥謝金⇥⇥講師の謝金⇥⇥46",
            "⇥旅費⇥現地調査⇥⇥5⇥⇥⇥⇥⇥",
            "※端数は四捨五入した。",
            "⇥計⇥⇥⇥60⇥計⇥⇥⇥⇥46",
        ],
        &[
            ("use.A.1.purpose", "調査"),
            ("use.A.1.amount", "55"),
            ("use.A.2.amount", "5"),
            ("use.A.3.item", ""),
            ("use.B.1.item", "謝金"),
            ("use.B.1.purpose", "講師の謝金"),
            ("use.B.1.amount", "46"),
            ("use.B.2.item", ""),
            ("use.B.total", "46"),
        ],
    );
}

#[test]
fn a_share_of_execution_in_other_words_is_not_the_execution() {
    check(
        &[
            "予算額・執行額(単位:百万円)⇥⇥⇥28年度⇥29年度⇥30年度⇥31年度⇥32年度要求",
            "⇥予算の状況⇥当初予算⇥10⇥20⇥30⇥40⇥50",
            "⇥執行額／（当初予算＋補正予算）（％）⇥⇥90%⇥95%⇥100%",
            "⇥執行額⇥⇥9⇥19⇥30",
        ],
        &[("budget.2016.executed", "9"), ("budget.2016.execution_rate_of_original", "90%")],
    );
}

#[test]
fn blocks_side_by_side_are_read_when_rows_lose_their_first_cell() {
    let rows = [
        "資金の流れ",
        "(単位: 百万円)",
        "費目・使途 (「資金の流れ」においてブロックごとに最大の金額が支出されている者について記載する。)⇥A.(株)甲⇥⇥⇥B.乙法人⇥⇥",
        "⇥費目⇥使 途⇥金 額 (百万円)⇥費目⇥使 途⇥金 額 (百万円)",
        "⇥人件費⇥調査⇥55⇥人件費⇥補助⇥46",
        "一般管理費⇥一般管理費⇥5⇥設備費⇥借上げ⇥7⇥",
        "⇥⇥⇥消費税⇥消費税⇥5⇥",
        "計⇥⇥60⇥計⇥⇥58⇥",
        "C.丙協会⇥⇥⇥D.⇥⇥⇥",
        "費目⇥使 途⇥金 額 (百万円)⇥費目⇥使 途⇥金 額 (百万円)⇥",
        "消費税⇥⇥消費税⇥4⇥⇥⇥",
        "⇥計⇥⇥4⇥計⇥⇥0",
        "費目・使途欄についてさらに記載が必要な場合はチェックの上【別紙2】に記載⇥⇥⇥チェック <input checked=\"\" type=\"checkbox\"/>",
    ];
    check(
        &rows,
        &[
            ("use.A.payee", "(株)甲"),
            ("use.A.1.amount", "55"),
            ("use.A.2.item", "一般管理費"),
            ("use.A.3.item", ""),
            ("use.B.3.item", "消費税"),
            ("use.B.3.amount", "5"),
            ("use.B.total", "58"),
            ("use.C.1.item", "消費税"),
            ("use.C.1.purpose", "消費税"),
            ("use.C.1.amount", "4"),
            ("use.D.payee", ""),
            ("use.D.total", "?"),
            ("use.more", "○"),
        ],
    );
}

#[test]
fn payee_lists_go_by_their_letters_and_by_the_shape_of_their_cells() {
    let rows = [
        "## 支出先上位10者リスト",
        "A.",
        PAYEES,
        "1⇥(株)甲⇥7010001064648⇥調査の請負⇥67⇥一般競争契約 (総合評価)⇥1⇥99.8%⇥",
        "2⇥ある写真館⇥⇥撮影⇥0⇥随意契約 (少額)⇥-⇥--⇥",
        "B",
        PAYEES,
        "1⇥乙法人⇥5010405014647⇥業務の一部⇥5⇥その他⇥-⇥-⇥-",
        "2⇥⇥⇥⇥⇥⇥⇥⇥",
        "支出先上位10者リスト欄についてさらに記載が必要な場合はチェックの上【別紙3】に記載",
        "",
        "チェック",
        "⇥C.丙協会⇥⇥⇥D.丁⇥⇥",
        "⇥費目⇥使途⇥金額⇥費目⇥使途⇥金額",
        "⇥謝金⇥講師⇥1⇥⇥⇥",
        "⇥計⇥⇥1⇥計⇥⇥2",
        "C",
        PAYEES,
        "1⇥丙協会⇥⇥講演⇥1⇥その他⇥-⇥-⇥",
    ];
    check(
        &rows,
        &[
            ("payee.A.1.corporate_number", "7010001064648"),
            ("payee.A.1.contract", "一般競争契約(総合評価)"),
            ("payee.A.1.award_rate", "99.8%"),
            ("payee.A.2.corporate_number", ""),
            ("payee.A.2.amount", "0"),
            ("payee.A.2.award_rate", "-"),
            ("payee.B.1.reason", "-"),
            ("payee.B.2.name", ""),
            ("payee.more", "-"),
            ("use.C.1.item", "謝金"),
            ("use.D.total", "2"),
            ("payee.C.1.work", "講演"),
        ],
    );
}

#[test]
fn obligations_have_a_list_of_their_own() {
    let rows = [
        "国庫債務負担行為等による契約先上位10者リスト",
        "⇥ﾌﾞﾛｯｸ 名⇥契 約 先⇥法人番号⇥業務概要⇥契約額 (百万円)⇥契約方式⇥入札者数 (応募者 数)⇥落札率⇥一者応札・一者応募又は 競争性のない随意契約となった 理由及び改善策 (契約額10億円以上)",
        "1⇥A⇥(株)甲⇥8010001085296⇥賃貸借⇥209⇥一般競争契約⇥1⇥94.0%",
    ];
    check(
        &rows,
        &[
            ("obligation.1.block", "A"),
            ("obligation.1.name", "(株)甲"),
            ("obligation.1.amount", "209"),
            ("obligation.1.award_rate", "94.0%"),
            ("obligation.1.reason", "?"),
        ],
    );
}

#[test]
fn a_name_with_a_middle_dot_opens_no_block() {
    let rows = [
        "支出先上位10者リスト",
        "A.",
        PAYEES,
        "1⇥甲⇥7010001064648⇥調査⇥67⇥一般競争契約⇥1⇥99.8%⇥",
        "JA・全農⇥5010405014647⇥集計⇥5⇥その他⇥-⇥-⇥-",
        "T・アンド・K⇥⇥印刷⇥4⇥その他⇥-⇥-⇥-",
        "J.フロント⇥⇥販売⇥3⇥その他⇥-⇥-⇥-",
        "JA・全農ひろしま",
        "5⇥乙⇥⇥運搬⇥2⇥その他⇥-⇥-⇥",
        "B・丙協会",
        PAYEES,
        "1⇥丙協会⇥⇥講演⇥1⇥その他⇥-⇥-⇥",
    ];
    let expected = [
        ("payee.A.2.name", "JA・全農"),
        ("payee.A.2.amount", "5"),
        ("payee.A.3.name", "T・アンド・K"),
        ("payee.A.4.name", "J.フロント"),
        ("payee.A.5.name", "乙"),
        ("payee.B.1.name", "丙協会"),
        ("payee.JA.1.name", ""),
        ("use.JA.payee", ""),
        ("use.T.payee", ""),
    ];
    check(&rows, &expected);
}

#[test]
fn a_heading_between_the_remains_of_two_indicators_joins_them_only_if_they_make_one() {
    let heading = "⇥活動指標⇥⇥単位⇥28年度⇥29年度⇥30年度⇥31年度 活動見込⇥32年度 活動見込";
    // The second lost its upper row: what it counts is another thing.
    let rows = [OUTPUTS, "⇥講座の数⇥活動実績⇥回⇥1⇥2⇥3⇥⇥", heading, "⇥⇥当初見込み⇥人⇥10⇥20⇥30⇥40⇥50"];
    let expected = [("output.1.2016.actual", "1"), ("output.1.2016.planned", "?"), ("output.2.2016.planned", "10")];
    check(&rows, &expected);
    // Rows are missing between the two that are left.
    let heading = "⇥定量的な成果目標⇥成果指標⇥⇥単位⇥28年度⇥29年度⇥30年度⇥中間目標 - 年度⇥目標最終年度 32 年度⇥";
    let rows = [
        OUTCOMES,
        "⇥増やす⇥数⇥成果実績⇥人⇥1⇥2⇥3⇥⇥",
        "⇥⇥⇥目標値⇥人⇥4⇥4⇥4⇥-⇥4",
        "⇥⇥⇥達成度⇥%⇥25⇥50⇥75⇥-⇥-",
        heading,
        "⇥減らす⇥件数⇥成果実績⇥件⇥9⇥8⇥7⇥⇥",
        heading,
        "⇥⇥⇥達成度⇥%⇥11⇥22⇥33⇥-⇥-",
    ];
    let expected = [("outcome.2.2016.actual", "9"), ("outcome.2.2016.rate", "?"), ("outcome.3.2016.rate", "11")];
    check(&rows, &expected);
}
