//! Labels and years in other words than the form's, with numbers before them
//! and notes behind.

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
use small_sheet::{BUDGET, H31, OUTCOMES, OUTPUTS, check};

#[test]
fn numbered_rows_of_the_budget_and_the_sum_they_make_are_known() {
    let rows = [
        BUDGET,
        "⇥予算の状況⇥①当初予算⇥11⇥12⇥13⇥14⇥15",
        "⇥⇥②補正予算⇥-⇥2⇥-⇥-⇥",
        "⇥⇥(3) 前年度から繰越し⇥1⇥-⇥-⇥-⇥",
        "⇥⇥④翌年度へ繰越し※2⇥-⇥▲3⇥-⇥-⇥",
        "⇥⇥計①～④⇥12⇥11⇥13⇥14⇥15",
        "⇥⇥執行額(注1)⇥10⇥9⇥8⇥⇥",
        "⇥⇥＊執行率（％）⇥83%⇥82%⇥62%⇥⇥",
    ];
    let expected = [
        ("budget.2016.original", "11"),
        ("budget.2017.supplementary", "2"),
        ("budget.2016.brought", "1"),
        ("budget.2017.carried", "▲3"),
        ("budget.2018.total", "13"),
        ("budget.2020.total", "15"),
        ("budget.2018.executed", "8"),
        ("budget.2017.execution_rate", "82%"),
    ];
    check(H31, &rows, &expected);
}

#[test]
fn rows_of_the_budget_have_short_and_other_names() {
    let rows = [
        BUDGET,
        "⇥予算の状況⇥当初⇥11⇥12⇥13⇥14⇥15",
        "⇥⇥補正⇥-⇥2⇥-⇥-⇥",
        "⇥⇥前年度からの繰越額⇥1⇥-⇥-⇥-⇥",
        "⇥⇥翌年度繰越額⇥-⇥▲3⇥-⇥-⇥",
        "⇥⇥予備費・流用等⇥-⇥-⇥5⇥-⇥",
        "⇥⇥予算現額（計）⇥12⇥11⇥18⇥14⇥15",
        "⇥⇥支出済額⇥10⇥9⇥8⇥⇥",
        "⇥⇥当初・補正予算に対する執行割合⇥91%⇥64%⇥62%⇥⇥",
    ];
    let expected = [
        ("budget.2016.original", "11"),
        ("budget.2017.supplementary", "2"),
        ("budget.2016.brought", "1"),
        ("budget.2017.carried", "▲3"),
        ("budget.2018.reserve", "5"),
        ("budget.2018.total", "18"),
        ("budget.2018.executed", "8"),
        ("budget.2017.execution_rate_of_original", "64%"),
    ];
    check(H31, &rows, &expected);
}

#[test]
fn actuals_and_targets_of_outcomes_and_outputs_have_the_words_of_the_policys_table() {
    let rows = [
        OUTCOMES,
        "⇥修了者を増やす⇥修了者の数⇥実績値⇥人⇥12⇥15⇥18⇥-⇥-",
        "⇥⇥⇥目標値⇥人⇥14⇥16⇥20⇥-⇥22",
        "⇥⇥⇥達成率⇥%⇥85⇥93⇥90⇥-⇥-",
        OUTPUTS,
        "⇥開いた講座の数⇥実績値⇥回⇥4⇥5⇥6⇥⇥",
        "⇥⇥見込値⇥回⇥4⇥4⇥5⇥7⇥8",
    ];
    let expected = [
        ("outcome.1.2016.actual", "12"),
        ("outcome.1.2018.target", "20"),
        ("outcome.1.2017.rate", "93"),
        ("outcome.1.final.target", "22"),
        ("output.1.2018.actual", "6"),
        ("output.1.2019.planned", "7"),
        ("policy.1.2016.actual", ""),
    ];
    check(H31, &rows, &expected);
}

#[test]
fn years_are_written_in_both_calendars_with_remarks_behind_them() {
    for years in [
        "FY2016⇥FY2017⇥FY2018⇥FY2019⇥FY2020要求",
        "'16年度⇥'17年度⇥'18年度⇥'19年度⇥'20年度要求",
        "28年度⇥29年度⇥30年度（3月末時点）⇥31年度⇥32年度要求",
        "28年度（百万円）⇥29年度（百万円）⇥30年度（百万円）⇥31年度（百万円）⇥32年度要求（百万円）",
    ] {
        let heading = format!("予算額・執行額⇥⇥⇥{years}");
        let rows = [heading.as_str(), "⇥⇥当初予算⇥11⇥12⇥13⇥14⇥15", "⇥⇥執行額⇥10⇥9⇥8⇥⇥"];
        let expected = [
            ("budget.2016.original", "11"),
            ("budget.2018.original", "13"),
            ("budget.2018.executed", "8"),
            ("budget.2020.request", "15"),
        ];
        check(H31, &rows, &expected);
    }
}

#[test]
fn a_column_of_changes_beside_the_years_is_no_year() {
    let rows = [
        "予算額・執行額⇥⇥⇥28年度⇥29年度⇥30年度⇥31年度⇥32年度要求",
        "⇥⇥当初予算⇥11⇥12⇥13⇥14⇥15",
        "活動指標及び活動実績 (アウトプット)⇥活動指標⇥⇥単位⇥28年度⇥29年度⇥30年度⇥30年度（目標）",
        "⇥開いた講座の数⇥活動実績⇥回⇥4⇥5⇥6⇥9",
    ];
    check(H31, &rows, &[("output.1.2018.actual", "6"), ("budget.2020.request", "15")]);
}

#[test]
fn what_stands_behind_the_title_is_a_ministry_or_a_remark() {
    for title in [
        "平成31年度行政事業レビューシート（最終公表）（国土交通省）",
        "平成31年度行政事業レビューシート 【国土交通省】（新規事業）",
        "【公開プロセス対象】平成31年度行政事業レビュ一シ一卜（国土交通省）【公開プロセス対象】",
    ] {
        check(title, &[BUDGET], &[("sheet.ministry", "国土交通省"), ("sheet.fiscal_year", "2019")]);
    }
}

#[test]
fn katakana_that_was_read_as_kanji_hides_no_label() {
    let rows = [
        "成果目標及び成果実績(アウ卜力厶)⇥成果目標⇥成果指標⇥⇥単位⇥28年度⇥29年度⇥30年度",
        "⇥増やす⇥修了者の数⇥成果実績⇥人⇥12⇥15⇥18",
        "単位当たりコス卜⇥算出根拠⇥⇥単位⇥28年度⇥29年度⇥30年度⇥31年度活動見込",
        "⇥執行額／修了者の数⇥単位当たりコス卜⇥千円⇥5⇥6⇥7⇥8",
    ];
    check(H31, &rows, &[("outcome.1.2016.actual", "12"), ("unit_cost.1.2018.cost", "7")]);
}

#[test]
fn basic_facts_have_other_headings() {
    let text = "平成31年度行政事業レビューシート ( ある省 )\n\
                事業名称\t講座の普及事業\t担当部署\t普及局\t作成責任者氏名\t\n\
                開始年度\t平成20年度\t終了予定年度\t平成33年度\t担当課・室\t講座課\t課長 山田 太郎\n\
                会計の区分\t一般会計\n事業の実施形態\t委託\n";
    let parsed = parse(&Document::from_text("t", &format!("{text}{}\n", BUDGET.replace('⇥', "\t"))));
    for (key, value) in [
        ("basic.name", "講座の普及事業"),
        ("basic.bureau", "普及局"),
        ("basic.division", "講座課"),
        ("basic.author", "課長 山田 太郎"),
        ("basic.start_year", "平成20年度"),
        ("basic.end_year", "平成33年度"),
        ("basic.account", "一般会計"),
        ("basic.method", "委託"),
    ] {
        assert_eq!(parsed.field(key).and_then(Field::value), Some(value), "{key}");
    }
}

#[test]
fn a_unit_behind_a_label_of_the_budget_is_no_years_figure() {
    let rows = [
        "予算額・執行額⇥⇥⇥単位⇥28年度⇥29年度⇥30年度⇥31年度⇥32年度要求",
        "⇥予算の状況⇥当初予算⇥百万円⇥11⇥12⇥13⇥14⇥15",
        "⇥⇥補正予算⇥百万円⇥-⇥2⇥-⇥-⇥",
        "⇥⇥計⇥百万円⇥11⇥14⇥13⇥14⇥15",
        "⇥⇥執行額⇥百万円⇥10⇥9⇥8⇥⇥",
        "⇥⇥執行率（％）⇥％⇥91%⇥64%⇥62%⇥⇥",
    ];
    let expected = [
        ("budget.2016.original", "11"),
        ("budget.2017.supplementary", "2"),
        ("budget.2020.request", "15"),
        ("budget.2018.executed", "8"),
        ("budget.2016.execution_rate", "91%"),
    ];
    check(H31, &rows, &expected);
}

#[test]
fn a_mark_that_says_what_it_means_is_the_mark() {
    let rows = [
        "⇥項　目⇥評価⇥評価に関する説明",
        "国費投入の必要性⇥事業の目的は国民や社会のニーズを的確に反映しているか。⇥○（適切）⇥住民の声を聞いている。",
        "⇥地方自治体、民間等に委ねることができない事業なのか。⇥△ (一部)⇥国が行う必要がある。",
    ];
    let expected = [
        ("check.need.reflects_needs.mark", "○"),
        ("check.need.reflects_needs.comment", "住民の声を聞いている。"),
        ("check.need.not_delegable.mark", "△"),
        ("check.need.not_delegable.comment", "国が行う必要がある。"),
    ];
    check(H31, &rows, &expected);
}
