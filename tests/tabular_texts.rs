//! Title, labelled texts, questions and opinions, however they stand: one sheet
//! in small for each.

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
#[path = "common/sound.rs"]
mod sound;

use kensho::parse::{Field, Finding, parse};
use kensho::read::Document;
use small_sheet::{BUDGET, H31, check, sheet};

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

#[test]
fn a_value_from_part_of_a_quoted_or_marked_up_cell_shows_its_own_characters() {
    let rows = [
        "事業開始・終了(予定)年度\t\"平成22年度～\n平成25年度\"\t\t\t施策名\tある施策",
        "活動指標及び活動実績(アウトプット)\t活動指標\t\t単位\t21年度\t22年度\t23年度\t24年度活動見込",
        "\t開催回数\t活動実績(当初見込み)\t回\t\"13\n(14)\"\t<b>15(16)</b>\t**17(18)**\t(19)",
        "国費投入の必要性\t事業の目的は国民や社会のニーズを的確に反映しているか。\t\"○ 要望が\"\"多い\"\"。\"",
    ];
    let head = "事業番号\t0001\n平成24年行政事業レビューシート(ある省)\n事業名\tある事業\n会計区分\t一般会計\n";
    let document = Document::from_text("t", &format!("{head}{}\n", rows.join("\n")));
    let parsed = sound::sound(&document);
    let shown = |key: &str| {
        let field = parsed.field(key).unwrap();
        (field.value().unwrap(), field.spans().iter().map(|s| document.slice(*s)).collect::<String>())
    };
    for (key, value, characters) in [
        ("basic.end_year", "平成25年度", "平成25年度"),
        ("output.1.2009.actual", "13", "13"),
        ("output.1.2009.planned", "14", "14"),
        ("output.1.2010.planned", "16", "<b>15(16)</b>"),
        ("output.1.2011.planned", "18", "18"),
        ("output.1.2012.planned", "19", "19"),
        ("check.need.reflects_needs.mark", "○", "\"○ 要望が\"\"多い\"\"。\""),
    ] {
        assert_eq!(shown(key), (value, characters.to_owned()), "{key}");
    }
}

#[test]
fn a_question_that_wrapped_onto_a_second_row_has_its_mark_beside_the_first() {
    let rows = [
        "事業の効率性⇥競争性が確保されているなど支出先の選定は妥当か。⇥○⇥一般競争による。",
        "⇥一般競争入札、総合評価入札又は随意契約(企画競争)による支出⇥有⇥⇥",
        "⇥のうち、一者応札又は一者応募となったものはないか。⇥⇥⇥",
        "⇥競争性のない随意契約となったものはないか。⇥無⇥⇥",
    ];
    let expected = [
        ("check.efficiency.competition.comment", "一般競争による。"),
        ("check.efficiency.single_bid.mark", "有"),
        ("check.efficiency.no_competition.mark", "無"),
    ];
    check(H31, &rows, &expected);
}

#[test]
fn a_heading_filled_into_its_rows_does_not_hide_the_sentence_beside_it() {
    let rows = [
        "政策評価との関係⇥政策⇥ある政策⇥⇥⇥",
        "政策評価との関係⇥本事業の成果と上位施策・測定指標との関係⇥⇥⇥⇥",
        "政策評価との関係⇥満足の向上を通じて寄与する。⇥⇥⇥⇥",
    ];
    check(H31, &rows, &[("policy.policy", "ある政策"), ("policy.relation", "満足の向上を通じて寄与する。")]);
}
