//! What OCR does to tables, one sheet in small for each.

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

use kensho::parse::{Field, Finding, How, parse};
use kensho::read::Document;
use small_sheet::{BUDGET, H31, OUTCOMES, OUTPUTS, check, sheet};

#[test]
fn title_number_and_ministry_are_read_however_they_stand() {
    let expected = [
        ("sheet.fiscal_year", "2019"),
        ("sheet.ministry", "ある省"),
        ("sheet.number", "0001"),
        ("basic.name", "ある事業"),
    ];
    let (document, parsed) = check(H31, &[], &expected);
    let year = parsed.field("sheet.fiscal_year").unwrap();
    assert_eq!(document.slice(year.spans()[0]), "平成31年度");
    check(
        "## 令和３年度行政事業レビューシート　ある庁",
        &[],
        &[("sheet.fiscal_year", "2021"), ("sheet.ministry", "ある庁")],
    );
    let boxes = "事業番号\t2021\t-\tある\t-\t新22\t-\t0007\n令和3年度行政事業レビューシート(ある省)\n\
                 事業名\t別の事業\t担当部局庁\tある局\n会計区分\t一般会計\n";
    let parsed = parse(&Document::from_text("t", boxes));
    assert_eq!(parsed.field("sheet.number").and_then(Field::value), Some("2021-ある-新22-0007"));
}

#[test]
fn a_missing_number_is_not_taken_from_the_related_projects() {
    let text = "令和4年度行政事業レビューシート(ある省)\n事業名\tある事業\t担当部局庁\tある局\n\
                関連事業\t関連する事業がある場合、他部局・他府省等と適切な役割分担を行っているか。\t○\t分担している。\n\
                \t所管府省名\t事業番号\t事業名\n\t別の省\t0042\t別の事業\n";
    let parsed = parse(&Document::from_text("t", text));
    let number = parsed.field("sheet.number").unwrap();
    assert!(matches!(&number.found, Finding::Missing { looked, .. } if looked.contains("事業番号")));
    assert_eq!(parsed.field("related.1.number").and_then(Field::value), Some("0042"));
    assert_eq!(parsed.field("basic.name").and_then(Field::value), Some("ある事業"));
}

#[test]
fn a_label_at_the_end_of_a_row_has_its_value_at_the_end_of_the_next() {
    check(H31, &[], &[("basic.author", "課長 山田 太郎"), ("basic.division", "ある課"), ("basic.bureau", "ある局")]);
}

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
fn policy_labels_and_addresses_are_read_beside_or_inside_their_cells() {
    let rows = [
        "政策評価、新経済・財政再生計画との関係⇥政策評価⇥政策⇥Ⅴ. ある政策⇥⇥⇥",
        "⇥⇥施策⇥2. ある施策⇥⇥政策評価書 URL https://www.example.go.jp/a.pdf⇥",
        "⇥新経済・財政再生計画改革工程表 2021⇥取組事項⇥分野:⇥-⇥⇥",
        "⇥⇥⇥(新経済・財政再生計画改革工程表 2021) URL:⇥-⇥⇥",
        "⇥⇥該当箇所⇥12頁⇥⇥⇥",
    ];
    check(
        "令和4年度行政事業レビューシート(ある省)",
        &rows,
        &[
            ("policy.policy", "Ⅴ. ある政策"),
            ("policy.measure", "2. ある施策"),
            ("policy.url", "https://www.example.go.jp/a.pdf"),
            ("policy.reform.area", "-"),
            ("policy.reform.url", "-"),
            ("policy.reform.place", "12頁"),
        ],
    );
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

const NEED: &str = "事業の目的は国民や社会のニーズを的確に反映しているか。";

#[test]
fn questions_are_known_without_their_group_and_wherever_they_stand() {
    let rows = [
        "国費投入の必要性⇥項目⇥⇥評価⇥評価に関する説明⇥⇥",
        &format!("⇥{NEED}⇥⇥○⇥要望が多い。⇥⇥"),
        "費目・用途が事業目的に即し真に必要なものに限定されているか⇥⇥○⇥検査している。⇥⇥⇥",
        "繰越額が大きい場合、その理由は妥当か。(理由を右に記載)⇥⇥-⇥⇥⇥⇥",
        "⇥競争性のない随意契約となったものはないか。⇥⇥有⇥⇥⇥",
        "関連事業⇥関連する事業がある場合、他部局・他府省等と適切な役割分担を行っているか。(役割分担の具体的な内容を各事業の右に記載)⇥⇥-⇥⇥⇥",
    ];
    check(
        H31,
        &rows,
        &[
            ("check.need.reflects_needs.mark", "○"),
            ("check.need.reflects_needs.comment", "要望が多い。"),
            ("check.efficiency.items.comment", "検査している。"),
            ("check.efficiency.carryover.mark", "-"),
            ("check.efficiency.no_competition.mark", "有"),
            ("check.efficiency.no_competition.comment", ""),
            ("check.related.roles.mark", "-"),
        ],
    );
}

#[test]
fn a_dash_that_may_be_mark_or_comment_is_left_open_with_both_readings() {
    let rows = [
        "⇥項目⇥評価⇥評価に関する説明",
        &format!("国費投入の必要性⇥{NEED}⇥○⇥要望が多い。"),
        "関連事業⇥関連する事業がある場合、他部局・他府省等と適切な役割分担を行っているか。⇥⇥-",
    ];
    let (_, parsed) = check(H31, &rows, &[("check.related.roles.mark", "?"), ("check.related.roles.comment", "?")]);
    let open = &parsed.field("check.related.roles.mark").unwrap().found;
    assert!(matches!(open, Finding::Missing { candidates, .. } if candidates.len() == 1 && candidates[0].value == "-"));
}

#[test]
fn an_explanation_broken_over_rows_is_one() {
    let rows = [&format!("国費投入の必要性⇥{NEED}⇥○⇥要望が多く、国が担う"), "⇥⇥⇥べき事業である。"];
    check(H31, &rows, &[("check.need.reflects_needs.comment", "要望が多く、国が担うべき事業である。")]);
}

#[test]
fn opinions_are_read_with_classes_split_over_lines() {
    let rows = [
        "<b>外部有識者の所見</b>⇥⇥⇥",
        "点検対象外口⇥⇥⇥",
        "---⇥--⇥--⇥--",
        "**行政事業レビュー推進チームの所見**",
        "",
        "事業",
        "内容",
        "の一",
        "部改",
        "善",
        "",
        "見直しを続けること。",
        "## 所見を踏まえた改善点/概算要求における反映状況",
        "予定終了通り⇥予定どおり終える。⇥⇥",
        "備考",
        "",
        "関連する過去のレビューシートの事業番号",
        "平成28年度⇥-⇥平成29年度⇥",
        "平成30年度⇥ある省 ( 新30 - 0006 )⇥⇥",
    ];
    check(
        H31,
        &rows,
        &[
            ("opinion.external", "点検対象外"),
            ("opinion.team.class", "事業内容の一部改善"),
            ("opinion.team.text", "見直しを続けること。"),
            ("opinion.response.class", "予定終了通り"),
            ("opinion.response.text", "予定どおり終える。"),
            ("remarks", ""),
            ("past.2016.number", "-"),
            ("past.2017.number", ""),
            ("past.2018.number", "ある省 ( 新30 - 0006 )"),
        ],
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
        H31,
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

const PAYEES: &str = "⇥支出先⇥法人番号⇥業務概要⇥支出額 (百万円)⇥契約方式等⇥入札者数 (応募者数)⇥落札率⇥一者応札・一者応募又は競争性のない随意契約となった理由及び改善策 (支出額10億円以上)";

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
        H31,
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
        H31,
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
fn html_in_a_cell_goes_and_its_paragraphs_stay() {
    let rows = ["事業概要 (5行程度以内)⇥<p>一つ目を行 う。</p> <p>① 二つ目</p>⇥⇥"];
    let (document, parsed) = check(H31, &rows, &[("basic.summary", "一つ目を行う。\n① 二つ目")]);
    assert!(
        parsed.unclaimed.is_empty(),
        "{:?}",
        parsed.unclaimed.iter().map(|s| document.slice(*s)).collect::<Vec<_>>()
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

#[test]
fn a_labelled_cell_that_the_vocabulary_does_not_know_is_kept_with_its_label() {
    let rows = ["国家戦略の位置付け⇥ある戦略の第二章⇥⇥", BUDGET];
    check(H31, &rows, &[("other.1.label", "国家戦略の位置付け"), ("other.1.value", "ある戦略の第二章")]);
}

#[test]
fn text_that_no_label_explains_is_left_over() {
    let (document, parsed) = sheet(H31, &[BUDGET, "⇥計⇥⇥1⇥2⇥3⇥4⇥5", "この行は様式のどこにもない。"]);
    let open: Vec<&str> = parsed.unclaimed.iter().map(|s| document.slice(*s)).collect();
    assert_eq!(open, ["この行は様式のどこにもない。"]);
}

#[test]
fn reasons_for_having_no_figures_are_read_below_their_headings() {
    let rows = [
        BUDGET,
        "定量的な成果目標の設定が困難な場合⇥定量的な目標が設定できない理由⇥⇥定性的な成果目標と28～30年度の達成状況・実績⇥⇥",
        "⇥相手国の事情による。⇥⇥信頼を深める。⇥⇥",
    ];
    check(H31, &rows, &[("outcome.none.reason", "相手国の事情による。")]);
}
