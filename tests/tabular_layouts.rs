//! Tables that other ministries, years and tools lay out in other ways, one
//! sheet in small for each.

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

use kensho::parse::{Field, Finding, parse};
use kensho::read::Document;
use small_sheet::{BUDGET, H31, OUTCOMES, OUTPUTS, check, sheet};

#[test]
fn a_blank_column_that_heading_and_rows_share_is_no_year() {
    let rows = [
        "予算額・執行額(単位:百万円)⇥⇥⇥28年度⇥⇥29年度⇥⇥30年度⇥⇥31年度⇥⇥32年度要求",
        "⇥⇥当初予算⇥11⇥⇥12⇥⇥13⇥⇥14⇥⇥15",
        "⇥⇥計⇥11⇥⇥12⇥⇥13⇥⇥14⇥⇥15",
        "⇥⇥執行額⇥⇥⇥10⇥⇥9⇥⇥⇥⇥",
        "活動指標及び活動実績 (アウトプット)⇥活動指標⇥⇥単位⇥⇥28年度⇥29年度⇥30年度⇥31年度 活動見込⇥32年度 活動見込",
        "⇥開いた講座の数⇥活動実績⇥回⇥⇥4⇥5⇥6⇥⇥",
        "⇥⇥当初見込み⇥回⇥⇥⇥4⇥5⇥7⇥8",
    ];
    let expected = [
        ("budget.2017.original", "12"),
        ("budget.2020.request", "15"),
        ("budget.2017.executed", "10"),
        ("budget.2018.executed", "9"),
        ("output.1.2016.actual", "4"),
        ("output.1.2018.actual", "6"),
        ("output.1.2016.planned", ""),
        ("output.1.2017.planned", "4"),
        ("output.1.2020.planned", "8"),
        ("output.1.unit", "回"),
    ];
    check(H31, &rows, &expected);
}

#[test]
fn a_sheet_saved_as_csv_reads_as_the_one_with_tabs_and_its_values_stand_at_their_characters() {
    let rows = [
        "事業の目的⇥⇥\"一つ、二つ, \"\"三つ\"\"を行う。\n次に進む。\"",
        BUDGET,
        "⇥⇥当初予算⇥\"1,100\"⇥12⇥13⇥14⇥15",
        "⇥⇥計⇥\"1,100\"⇥12⇥13⇥14⇥15",
        "⇥⇥執行額⇥10⇥9⇥8⇥⇥",
    ];
    let expected = [
        ("budget.2016.original", "1,100"),
        ("budget.2018.executed", "8"),
        ("basic.purpose", "一つ、二つ, \"三つ\"を行う。\n次に進む。"),
    ];
    let (tabs, _) = check(H31, &rows, &expected);
    for divider in [",", ";"] {
        let document = Document::from_text("t.csv", &tabs.text.replace('\t', divider));
        let parsed = parse(&document);
        for (key, want) in expected {
            assert_eq!(parsed.field(key).and_then(Field::value), Some(want), "{divider}");
        }
        let spans = parsed.field("budget.2016.original").unwrap().spans().to_vec();
        assert_eq!(spans.iter().map(|s| document.slice(*s)).collect::<Vec<_>>(), ["\"1,100\""]);
    }
}

#[test]
fn a_heading_that_gained_a_cell_by_itself_moves_no_figure() {
    let rows = [
        "活動指標及び活動実績 (アウトプット)⇥活動指標⇥⇥単位⇥⇥28年度⇥29年度⇥30年度⇥31年度 活動見込⇥32年度 活動見込",
        "⇥開いた講座の数⇥活動実績⇥回⇥4⇥5⇥6⇥-⇥-",
        "⇥⇥当初見込み⇥回⇥⇥4⇥5⇥7⇥8",
    ];
    let expected = [("output.1.2016.actual", "4"), ("output.1.2018.actual", "6"), ("output.1.2017.planned", "4")];
    check(H31, &rows, &expected);
}

#[test]
fn tabs_that_all_stand_twice_are_one() {
    let rows =
        [BUDGET, "⇥予算の状況⇥当初予算⇥6⇥7⇥6⇥0⇥0", "⇥⇥執行額⇥⇥5⇥4⇥⇥", OUTCOMES, "⇥伸ばす⇥割合⇥成果実績⇥%⇥1⇥2⇥3⇥-⇥4⇥"];
    let doubled: Vec<String> = rows.iter().map(|r| r.replace('⇥', "⇥⇥")).collect();
    let (document, _) = sheet(H31, &doubled.iter().map(String::as_str).collect::<Vec<_>>());
    // The rows above are doubled too: one single tab says that tabs count.
    let text: Vec<String> =
        document.text.lines().map(|l| l.replace('\t', "⇥").replace("⇥⇥", "⇥").replace('⇥', "\t\t")).collect();
    let parsed = parse(&Document::from_text("t", &text.join("\n")));
    let value = |key: &str| parsed.field(key).and_then(Field::value).unwrap_or_default().to_owned();
    assert_eq!(value("budget.2017.original"), "7");
    assert_eq!(value("budget.2017.executed"), "5");
    assert_eq!(value("outcome.1.2016.actual"), "1");
    assert_eq!(value("outcome.1.unit"), "%");
}

#[test]
fn years_are_read_however_a_heading_writes_them() {
    let written = [
        ["H28", "H29", "H30"],
        ["平成28年度(2016年度)", "平成29年度(2017年度)", "平成30年度(2018年度)"],
        ["2016(H28)年度", "2017(H29)年度", "2018(H30)年度"],
        ["2016", "2017", "2018"],
        ["28年度", "29年度", "3O年度"],
    ];
    for [a, b, c] in written {
        let head = OUTCOMES.replace("28年度⇥29年度⇥30年度", &format!("{a}⇥{b}⇥{c}"));
        let rows = [head.as_str(), "⇥伸ばす⇥割合⇥成果実績⇥%⇥1⇥2⇥3⇥-⇥4⇥"];
        let expected =
            [("outcome.1.2016.actual", "1"), ("outcome.1.2018.actual", "3"), ("outcome.1.final.actual", "4")];
        check(H31, &rows, &expected);
    }
}

#[test]
fn a_heading_that_cannot_be_read_shifts_no_other_column() {
    let head = OUTCOMES.replace("29年度", "乙年度");
    let rows = [head.as_str(), "⇥伸ばす⇥割合⇥成果実績⇥%⇥1⇥2⇥3⇥-⇥4⇥"];
    // Its neighbours say which year it is.
    check(H31, &rows, &[("outcome.1.2017.actual", "2"), ("outcome.1.2018.actual", "3")]);
    let head = OUTCOMES.replace("28年度⇥29年度⇥30年度", "前々回⇥前回⇥今回");
    let rows = [head.as_str(), "⇥伸ばす⇥割合⇥成果実績⇥%⇥1⇥2⇥3⇥-⇥4⇥"];
    let expected = [("outcome.1.interim.actual", "-"), ("outcome.1.final.actual", "4"), ("outcome.1.2018.actual", "")];
    check(H31, &rows, &expected);
    let head = OUTCOMES.replace("28年度", "基準値⇥28年度");
    let rows = [head.as_str(), "⇥伸ばす⇥割合⇥成果実績⇥%⇥9⇥1⇥2⇥3⇥-⇥4⇥"];
    check(H31, &rows, &[("outcome.1.2016.actual", "1"), ("outcome.1.final.actual", "4")]);
    // A row may have no cell for it, and a stray mark is no heading.
    for head in [head, OUTCOMES.replace("28年度", "・⇥28年度"), OUTCOMES.replace("中間目標", "中聞目標 ")]
    {
        let rows = [head.as_str(), "⇥伸ばす⇥割合⇥成果実績⇥%⇥1⇥2⇥3⇥-⇥4⇥"];
        check(H31, &rows, &[("outcome.1.2016.actual", "1"), ("outcome.1.2018.actual", "3")]);
    }
}

#[test]
fn a_dash_beside_a_label_that_names_its_unit_is_the_unit_where_the_heading_has_one() {
    let rows = [OUTCOMES, "⇥伸ばす⇥割合⇥成果実績(人)⇥-⇥1⇥2⇥3⇥-⇥4⇥"];
    check(H31, &rows, &[("outcome.1.2016.actual", "1"), ("outcome.1.final.actual", "4")]);
}

#[test]
fn years_below_the_targets_are_no_columns() {
    let head = OUTCOMES.replace(" - 年度", "").replace(" 32 年度", "");
    let rows = [head.as_str(), "⇥⇥⇥⇥⇥⇥⇥⇥30年度⇥32年度⇥", "⇥伸ばす⇥割合⇥成果実績⇥%⇥1⇥2⇥3⇥-⇥4⇥"];
    let expected = [
        ("outcome.1.interim.year", "30"),
        ("outcome.1.final.year", "32"),
        ("outcome.1.2018.actual", "3"),
        ("outcome.1.final.actual", "4"),
    ];
    check(H31, &rows, &expected);
}

#[test]
fn a_unit_in_the_label_is_read_and_no_dash_taken_for_it() {
    let rows = [
        OUTCOMES,
        "⇥伸ばす⇥受けた人の数⇥成果実績（人）⇥⇥-⇥-⇥3⇥-⇥4⇥",
        "⇥⇥⇥目標値(人)⇥⇥-⇥2⇥3⇥-⇥4⇥",
        "⇥⇥⇥達成度（％）⇥⇥-⇥-⇥100⇥-⇥-⇥",
        OUTPUTS,
        "⇥開いた回数⇥活動実績（見込み）⇥-⇥4⇥5⇥6⇥-⇥-",
    ];
    let expected = [
        ("outcome.1.unit", "人"),
        ("outcome.1.2016.actual", "-"),
        ("outcome.1.2018.actual", "3"),
        ("outcome.1.2017.target", "2"),
        ("outcome.1.2018.rate", "100"),
        ("output.1.unit", "-"),
        ("output.1.2016.actual", "4"),
    ];
    check(H31, &rows, &expected);
}

#[test]
fn a_label_split_over_cells_or_rows_is_one_label() {
    let rows = [
        BUDGET,
        "⇥予算の状況⇥当初予算⇥11⇥12⇥13⇥14⇥15",
        "⇥⇥前年度から⇥繰越し⇥1⇥2⇥3⇥4⇥-",
        "⇥⇥翌年度へ⇥-1⇥-2⇥-3⇥-4⇥-",
        "⇥⇥繰越し⇥⇥⇥⇥⇥",
        "当初予算＋補正予算に対す⇥⇥⇥⇥⇥⇥",
        "る執行額の割合（％）⇥⇥⇥90%⇥80%⇥70%⇥⇥",
        OUTCOMES,
        "⇥伸ばす⇥受けた人の数⇥成果⇥実績⇥人⇥1⇥2⇥3⇥-⇥4⇥",
        "⇥⇥⇥目標⇥値⇥人⇥2⇥3⇥4⇥-⇥5⇥",
        "単位当たりコスト⇥算出根拠⇥⇥単位⇥28年度⇥29年度⇥30年度⇥31年度活動見込",
        "⇥執行額を回数で割る⇥単位当たり⇥⇥⇥⇥⇥",
        "⇥⇥コスト⇥千円⇥7⇥8⇥9⇥-",
    ];
    let expected = [
        ("budget.2016.brought", "1"),
        ("budget.2017.carried", "-2"),
        ("budget.2016.carryover", ""),
        ("budget.2018.execution_rate_of_original", "70%"),
        ("outcome.1.2018.actual", "3"),
        ("outcome.1.final.target", "5"),
        ("outcome.1.goal", "伸ばす"),
        ("unit_cost.1.2017.cost", "8"),
        ("unit_cost.1.basis", "執行額を回数で割る"),
    ];
    check(H31, &rows, &expected);
}

#[test]
fn two_rows_of_figures_are_not_one_split_label() {
    let rows = [BUDGET, "⇥⇥前年度から⇥1⇥2⇥3⇥4⇥-", "⇥⇥繰越し⇥5⇥6⇥7⇥8⇥-"];
    check(H31, &rows, &[("budget.2016.brought", ""), ("budget.2017.carryover", "6")]);
}

#[test]
fn what_the_executed_sum_is_divided_by_belongs_to_the_label() {
    let rows = [BUDGET, "⇥⇥執行額⇥9⇥8⇥7⇥⇥", "執行額／（当初予算＋補正予算）（％）⇥⇥⇥90%⇥80%⇥70%⇥⇥"];
    let expected = [("budget.2016.executed", "9"), ("budget.2016.execution_rate_of_original", "90%")];
    check(H31, &rows, &expected);
}

#[test]
fn the_forms_before_2014_have_one_row_for_a_unit_cost() {
    let rows = [
        "成果目標及び成果実績（アウトカム）⇥成果指標⇥⇥⇥⇥単位⇥21年度⇥22年度⇥23年度⇥目標値（25年度）⇥",
        "⇥講座を終えた人の割合⇥⇥⇥⇥成果実績⇥％⇥42⇥55⇥68⇥100⇥",
        "⇥⇥⇥⇥⇥達成度⇥％⇥42⇥55⇥68⇥⇥",
        "単位当たりコスト⇥31（千円／人）⇥⇥⇥⇥算出根拠⇥⇥執行額10百万円／受けた人320人⇥⇥",
    ];
    let expected = [
        ("outcome.1.indicator", "講座を終えた人の割合"),
        ("outcome.1.goal", ""),
        ("outcome.1.2011.actual", "68"),
        ("unit_cost.1.basis", "執行額10百万円／受けた人320人"),
    ];
    check("平成24年行政事業レビューシート ( ある省 )", &rows, &expected);
}

#[test]
fn in_the_form_of_2023_the_policy_stands_among_the_basic_facts() {
    let rows = [
        "政策⇥Ⅲ．安全なまち⇥⇥施策⇥２．水害への備え⇥⇥",
        "主要経費⇥その他の事項経費⇥⇥政策体系・評価書URL⇥https://www.example.go.jp/b.pdf⇥⇥",
        "事業の目的⇥備えを広める⇥⇥⇥⇥⇥",
    ];
    let expected = [
        ("policy.policy", "Ⅲ．安全なまち"),
        ("policy.measure", "２．水害への備え"),
        ("policy.url", "https://www.example.go.jp/b.pdf"),
        ("basic.expense_class", "その他の事項経費"),
        ("basic.purpose", "備えを広める"),
    ];
    check("令和5年度行政事業レビューシート ( ある省 )", &rows, &expected);
}

#[test]
fn a_text_in_brackets_beside_a_label_is_no_half_of_it() {
    let rows =
        [OUTCOMES, "⇥伸ばす⇥受けた人の割合⇥成果実績⇥%⇥1⇥2⇥3⇥-⇥4⇥", "⇥⇥(受けた人／申し込んだ人)⇥目標値⇥%⇥2⇥3⇥4⇥-⇥5⇥"];
    let expected = [("outcome.1.indicator", "受けた人の割合(受けた人／申し込んだ人)"), ("outcome.1.2018.target", "4")];
    check(H31, &rows, &expected);
}

#[test]
fn a_year_after_its_supplement_is_that_year() {
    for heading in ["29年度補正後", "29年度（補正後）", "平成29年度 補正後"] {
        let rows = [
            &format!("予算額・執行額(単位:百万円)⇥⇥⇥27年度⇥28年度⇥{heading}⇥30年度要求"),
            "⇥⇥当初予算⇥11⇥12⇥13⇥14",
            "⇥⇥計⇥11⇥12⇥13⇥14",
            "⇥⇥執行額⇥10⇥9⇥⇥",
        ];
        let expected = [
            ("budget.2015.original", "11"),
            ("budget.2017.original", "13"),
            ("budget.2018.request", "14"),
            ("budget.2016.executed", "9"),
        ];
        check("平成29年度行政事業レビューシート(ある省)", &rows, &expected);
    }
}

#[test]
fn a_year_before_and_after_its_supplement_is_read_once() {
    let rows = [
        "予算額・執行額(単位:百万円)⇥⇥⇥27年度⇥28年度⇥29年度当初⇥29年度補正後⇥30年度要求",
        "⇥⇥当初予算⇥11⇥12⇥13⇥99⇥14",
        "⇥⇥計⇥11⇥12⇥13⇥99⇥14",
        "⇥⇥執行額⇥10⇥9⇥⇥⇥",
    ];
    let expected = [
        ("budget.2015.original", "11"),
        ("budget.2017.original", "13"),
        ("budget.2018.request", "14"),
        ("budget.2018.original", ""),
        ("budget.2016.executed", "9"),
    ];
    let (_, parsed) = check("平成29年度行政事業レビューシート(ある省)", &rows, &expected);
    assert!(parsed.diagnostics.iter().any(|d| d.message.contains("29年度補正後")), "{:?}", parsed.diagnostics);
}

#[test]
fn the_lone_cost_of_the_form_of_2012_is_open_and_its_unit_read() {
    let rows = ["単位当たりコスト⇥407（千円／件）⇥⇥算出根拠⇥⇥執行額106百万円／収集件数260件"];
    let expected = [
        ("unit_cost.1.basis", "執行額106百万円／収集件数260件"),
        ("unit_cost.1.2011.cost", "?"),
        ("unit_cost.1.unit", "千円／件"),
    ];
    let (document, parsed) = check("平成24年行政事業レビューシート(ある省)", &rows, &expected);
    let open = &parsed.field("unit_cost.1.2011.cost").unwrap().found;
    assert!(matches!(open, Finding::Missing { candidates, .. } if candidates.iter().any(|c| c.value == "407")));
    assert!(parsed.unclaimed.iter().all(|s| !document.slice(*s).contains("407")));
}

#[test]
fn a_row_that_lost_a_blank_cell_is_not_believed_where_its_columns_decide() {
    let heading =
        "活動指標及び活動実績 (アウトプット)⇥活動指標⇥⇥単位⇥⇥28年度⇥29年度⇥30年度⇥31年度 活動見込⇥32年度 活動見込⇥";
    let whole = "⇥⇥当初見込み⇥回⇥⇥4⇥5⇥7⇥8⇥9⇥";
    // 29年度 and 30年度, and the blank cell of 28年度 is gone.
    let rows = [heading, "⇥開いた講座の数⇥活動実績⇥回⇥⇥5⇥6⇥⇥⇥", whole];
    let more = [heading, "⇥聞いた人の数⇥活動実績⇥人⇥⇥1⇥2⇥3⇥⇥⇥", "⇥⇥当初見込み⇥人⇥⇥1⇥1⇥1⇥2⇥2⇥"];
    let all: Vec<&str> = rows.iter().chain(&more).copied().collect();
    let expected = [
        ("output.1.2016.actual", "?"),
        ("output.1.2017.actual", "?"),
        ("output.1.2018.actual", "?"),
        ("output.1.unit", "回"),
        ("output.1.2018.planned", "7"),
        ("output.2.2018.actual", "3"),
    ];
    let (_, parsed) = check(H31, &all, &expected);
    let open = &parsed.field("output.1.2017.actual").unwrap().found;
    assert!(matches!(open, Finding::Missing { candidates, .. } if candidates.len() == 2), "{open:?}");
    let rows = [
        "予算額・執行額(単位:百万円)⇥⇥⇥28年度⇥⇥29年度⇥⇥30年度⇥⇥31年度⇥⇥32年度要求",
        "⇥⇥当初予算⇥11⇥⇥12⇥⇥13⇥⇥14⇥⇥15",
        "⇥⇥計⇥11⇥⇥12⇥⇥13⇥⇥14⇥⇥15",
        "⇥⇥執行額⇥10⇥⇥9⇥⇥⇥⇥",
    ];
    let expected = [("budget.2016.executed", "?"), ("budget.2017.executed", "?"), ("budget.2017.total", "12")];
    check(H31, &rows, &expected);
}
