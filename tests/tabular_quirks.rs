//! What OCR does to tables of figures, one sheet in small for each.

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

use kensho::parse::{Field, Finding, How};
use small_sheet::{BUDGET, H31, OUTCOMES, OUTPUTS, check};

#[test]
fn leading_blanks_of_the_budget_are_years_without_a_figure() {
    let rows = [
        BUDGET,
        "⇥予算の状況⇥当初予算⇥-⇥-⇥599⇥-⇥7⇥⇥⇥",
        "⇥計⇥⇥0⇥0⇥599⇥0⇥7⇥⇥⇥",
        "⇥執行額⇥⇥⇥⇥503⇥⇥⇥⇥⇥",
        "執行率(%)⇥⇥-⇥-⇥84%⇥⇥⇥⇥⇥⇥",
    ];
    check(
        H31,
        &rows,
        &[
            ("budget.2018.executed", "503"),
            ("budget.2016.executed", ""),
            ("budget.2018.execution_rate", "84%"),
            ("budget.2020.request", "7"),
            ("budget.2020.total", "7"),
            ("budget.2019.original", "-"),
        ],
    );
}

#[test]
fn a_figure_of_execution_is_not_put_into_a_year_that_is_not_over() {
    // 計 lost its pad cell, 執行額 did not: 2017 and 2018 are the years that fit.
    let rows = [BUDGET, "⇥計⇥5⇥6⇥7⇥8⇥9⇥⇥⇥⇥", "⇥執行額⇥⇥⇥6⇥7⇥⇥⇥⇥⇥"];
    check(H31, &rows, &[("budget.2018.executed", "7"), ("budget.2017.executed", "6"), ("budget.2016.total", "5")]);
}

#[test]
fn breakdown_rows_of_dashes_count_and_the_dash_beside_the_sum_does_not() {
    let rows = [
        "平成31・32年度予算内訳(単位:百万円)⇥歳出予算目⇥31年度当初予算⇥32年度要求⇥主な増減理由⇥⇥",
        "⇥-⇥-⇥-⇥前年度で終了⇥⇥",
        "調査費⇥⇥20⇥16⇥⇥⇥",
        "⇥その他⇥#VALUE!⇥0⇥⇥⇥",
        "⇥⇥⇥⇥⇥⇥",
        "⇥計⇥-⇥16⇥-⇥⇥",
    ];
    check(
        H31,
        &rows,
        &[
            ("breakdown.1.item", "-"),
            ("breakdown.2.item", "調査費"),
            ("breakdown.2.original", "20"),
            ("breakdown.3.original", "#VALUE!"),
            ("breakdown.4.item", ""),
            ("breakdown.total.request", "16"),
            ("breakdown.reason", "前年度で終了"),
        ],
    );
}

#[test]
fn rows_of_one_table_may_begin_at_different_columns() {
    let rows = [
        OUTCOMES,
        "⇥参加者を増やす⇥参加者数⇥成果実績⇥人⇥-⇥35⇥37⇥-⇥37⇥",
        "目標値⇥人⇥-⇥25⇥26⇥-⇥26⇥⇥⇥⇥",
        "⇥⇥⇥達成度⇥⇥%⇥-⇥140⇥142⇥-⇥142",
        "根拠として用いた統計・データ名(出典)⇥聞き取り⇥⇥⇥⇥⇥⇥⇥⇥⇥",
    ];
    check(
        H31,
        &rows,
        &[
            ("outcome.1.goal", "参加者を増やす"),
            ("outcome.1.indicator", "参加者数"),
            ("outcome.1.unit", "人"),
            ("outcome.1.2017.actual", "35"),
            ("outcome.1.2018.target", "26"),
            ("outcome.1.2017.rate", "140"),
            ("outcome.1.final.target", "26"),
            ("outcome.1.final.year", "32"),
            ("outcome.1.interim.year", "-"),
            ("outcome.1.basis", "聞き取り"),
        ],
    );
}

#[test]
fn a_row_cut_short_leaves_its_last_year_missing_and_shifts_nothing() {
    let rows = [OUTPUTS, "⇥調べた数⇥活動実績⇥⇥件⇥-⇥-⇥200⇥-", "当初見込み⇥⇥⇥件⇥-⇥-⇥200⇥-⇥-"];
    let expected = [
        ("output.1.2018.actual", "200"),
        ("output.1.2019.actual", "-"),
        ("output.1.2020.actual", "?"),
        ("output.1.2020.planned", "-"),
    ];
    let (_, parsed) = check(H31, &rows, &expected);
    let lost = &parsed.field("output.1.2020.actual").unwrap().found;
    assert!(matches!(lost, Finding::Missing { looked, within: Some(_), .. } if looked.contains("活動実績")));
}

#[test]
fn every_header_row_begins_an_indicator_of_its_own() {
    let rows = [
        OUTPUTS,
        "⇥一つ目⇥活動実績⇥件⇥1⇥2⇥3⇥-⇥-",
        "当初見込み⇥件⇥1⇥2⇥3⇥4⇥5⇥⇥",
        "",
        OUTPUTS,
        "⇥二つ 目⇥活動実績⇥回⇥6⇥7⇥8⇥-⇥-",
        "⇥⇥当初見込み⇥回⇥6⇥7⇥8⇥9⇥9",
    ];
    check(
        H31,
        &rows,
        &[
            ("output.1.2020.planned", "5"),
            ("output.2.indicator", "二つ目"),
            ("output.2.2016.actual", "6"),
            ("output.3.unit", ""),
        ],
    );
}

#[test]
fn a_table_without_its_header_is_read_by_the_form_and_says_so() {
    let rows = ["⇥単位の話⇥単位当たり コスト⇥⇥円⇥1⇥2⇥2.5⇥-", "計算式⇥⇥⇥百万円/ 件数⇥-⇥-⇥503/200⇥-⇥"];
    let budget = [BUDGET, OUTCOMES];
    let all: Vec<&str> = budget.iter().chain(&rows).copied().collect();
    let expected = [
        ("unit_cost.1.2018.formula", "503/200"),
        ("unit_cost.1.formula_unit", "百万円/件数"),
        ("unit_cost.1.unit", "円"),
    ];
    let (_, parsed) = check(H31, &all, &expected);
    assert_eq!(parsed.field("unit_cost.1.2018.cost").and_then(Field::how), Some(How::Order));
}

#[test]
fn measured_indicators_and_their_relation_are_read() {
    let rows = [
        "政策評価との関係⇥政策⇥ある政策⇥⇥⇥⇥⇥⇥⇥",
        "⇥測定 指標⇥定量的指標⇥⇥単位⇥28年度⇥29年度⇥30年度⇥中間目標 - 年度⇥目標年度 2 年度",
        "⇥⇥満足の割合⇥実績値⇥%⇥-⇥-⇥⇥-⇥-",
        "⇥⇥⇥目標値⇥⇥70⇥80⇥-⇥-⇥90",
        "本事業の成果と上位施策・測定指標との関係⇥⇥⇥⇥⇥⇥⇥⇥⇥",
        "満足の向上を通じて寄与する。⇥⇥⇥⇥⇥⇥⇥⇥⇥",
    ];
    check(
        H31,
        &rows,
        &[
            ("policy.1.indicator", "満足の割合"),
            ("policy.1.unit", "%"),
            ("policy.1.2018.actual", ""),
            ("policy.1.2016.target", "70"),
            ("policy.1.final.target", "90"),
            ("policy.1.final.year", "2"),
            ("policy.relation", "満足の向上を通じて寄与する。"),
        ],
    );
}

#[test]
fn the_form_of_2012_has_its_own_rows_and_columns() {
    let rows = [
        "事業開始・終了(予定)年度⇥平成22年度～平成25年度⇥⇥⇥施策名⇥ある施策",
        "予算額・執行額(単位:百万円)⇥⇥⇥21年度⇥22年度⇥23年度⇥24年度⇥25年度要求",
        "⇥予算の状況⇥当初予算⇥5⇥6⇥7⇥8⇥9",
        "⇥⇥補正予算⇥-⇥-⇥-⇥-⇥",
        "⇥⇥繰越し等⇥-⇥-⇥1⇥-⇥",
        "⇥⇥計⇥5⇥6⇥8⇥8⇥9",
        "⇥執行額⇥⇥4⇥5⇥7⇥⇥",
        "成果目標及び成果実績(アウトカム)⇥成果指標⇥⇥単位⇥21年度⇥22年度⇥23年度⇥目標値(25年度)",
        "⇥参加者数⇥成果実績⇥人⇥10⇥20⇥30⇥50",
        "⇥⇥達成度⇥%⇥20⇥40⇥60⇥",
        "活動指標及び活動実績(アウトプット)⇥活動指標⇥⇥単位⇥21年度⇥22年度⇥23年度⇥24年度活動見込",
        "⇥開催回数⇥活動実績(当初見込み)⇥回⇥3(4)⇥5(5)⇥6(-)⇥(7)",
    ];
    check(
        "平成24年行政事業レビューシート(ある省)",
        &rows,
        &[
            ("sheet.fiscal_year", "2012"),
            ("basic.start_year", "平成28年度"),
            ("basic.measure", "ある施策"),
            ("budget.2011.carryover", "1"),
            ("budget.2013.request", "9"),
            ("outcome.1.2011.actual", "30"),
            ("outcome.1.final.year", "25"),
            ("outcome.1.final.target", "50"),
            ("output.1.2009.actual", "3"),
            ("output.1.2009.planned", "4"),
            ("output.1.2011.planned", "-"),
            ("output.1.2012.planned", "7"),
        ],
    );
}

#[test]
fn the_form_of_2023_names_the_term_of_each_outcome() {
    let rows = [
        "現状・課題⇥課題がある。⇥⇥",
        "事業概要URL⇥https://www.example.go.jp/⇥⇥",
        "予算額・執行額(単位:百万円)⇥⇥⇥令和2年度⇥令和3年度⇥令和4年度⇥令和5年度⇥令和6年度要求",
        "⇥予算の状況⇥当初予算⇥5⇥6⇥7⇥8⇥9",
        "アクティビティ⇥講習を開く。⇥⇥",
        "活動目標及び活動実績(アウトプット)⇥活動目標⇥活動指標⇥⇥単位⇥令和2年度⇥令和3年度⇥令和4年度⇥5年度 活動見込⇥6年度 活動見込",
        "⇥講習を広める⇥講習の数⇥活動実績⇥回⇥1⇥2⇥3⇥-⇥-",
        "⇥⇥⇥当初見込み⇥回⇥1⇥2⇥3⇥4⇥5",
        "成果目標及び成果実績(短期アウトカム)⇥成果目標⇥成果指標⇥⇥単位⇥令和2年度⇥令和3年度⇥令和4年度⇥目標最終年度 6 年度",
        "⇥理解を深める⇥理解した人の数⇥成果実績⇥人⇥10⇥20⇥30⇥-",
        "⇥⇥⇥目標値⇥人⇥10⇥20⇥30⇥50",
        "⇥⇥⇥達成度⇥%⇥100⇥100⇥100⇥-",
        "成果目標及び成果実績(長期アウトカム)⇥成果目標⇥成果指標⇥⇥単位⇥令和2年度⇥令和3年度⇥令和4年度⇥目標最終年度 10 年度",
        "⇥行動を変える⇥行動した人の数⇥成果実績⇥人⇥1⇥2⇥3⇥-",
    ];
    check(
        "令和5年度行政事業レビューシート(ある省)",
        &rows,
        &[
            ("basic.issue", "課題がある。"),
            ("basic.url", "https://www.example.go.jp/"),
            ("activity.text", "講習を開く。"),
            ("output.1.goal", "講習を広める"),
            ("output.1.indicator", "講習の数"),
            ("output.1.2024.planned", "5"),
            ("outcome.1.term", "短期"),
            ("outcome.1.final.target", "50"),
            ("outcome.2.term", "長期"),
            ("outcome.2.indicator", "行動した人の数"),
            ("outcome.2.2022.target", "?"),
        ],
    );
}

#[test]
fn a_worksheet_saved_as_text_is_read_through_its_wide_blanks() {
    let wide = |cells: &[(usize, &str)]| {
        let mut row = vec![""; 48];
        for (at, text) in cells {
            row[*at] = text;
        }
        row.join("⇥")
    };
    let years = [(0, "成果目標及び成果実績"), (6, "定量的な成果目標"), (15, "成果指標"), (26, "単位")];
    let header: Vec<(usize, &str)> = years
        .into_iter()
        .chain([(29, "28年度"), (33, "29年度"), (37, "30年度"), (41, "中間目標"), (45, "目標最終年度")])
        .collect();
    let rows = [
        wide(&header),
        wide(&[(41, "-"), (43, "年度"), (45, "32"), (46, "年度")]),
        wide(&[(6, "増やす"), (15, "数"), (21, "成果実績"), (26, "人"), (33, "5"), (37, "6"), (41, "-"), (45, "-")]),
        wide(&[(21, "目標値"), (26, "人"), (29, "7"), (33, "8"), (37, "9"), (41, "-"), (45, "10")]),
        wide(&[(0, "資金の流れ")]),
        wide(&[(9, "【委託】"), (30, "【補助】")]),
        wide(&[(9, "A．甲"), (30, "B．乙")]),
        wide(&[(0, "支出先上位10者リスト")]),
        wide(&[(0, "A.")]),
        wide(&[(2, "支出先"), (10, "法人番号"), (16, "業務概要"), (24, "支出額"), (28, "契約方式等")]),
        wide(&[(0, "1"), (2, "甲"), (16, "調査"), (24, "45"), (28, "その他")]),
    ];
    let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
    check(
        H31,
        &rows,
        &[
            ("outcome.1.2016.actual", ""),
            ("outcome.1.2018.actual", "6"),
            ("outcome.1.final.target", "10"),
            ("outcome.1.final.year", "32"),
            ("outcome.1.goal", "増やす"),
            ("flow.text", "【委託】\nA．甲\n【補助】\nB．乙"),
            ("payee.A.1.corporate_number", ""),
            ("payee.A.1.amount", "45"),
        ],
    );
}
