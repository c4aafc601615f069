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

use kensho::parse::{Finding, Parsed, parse};
use kensho::read::{Document, TextKind};

/// Parses rows below the head of a sheet; `⇥` stands for a tab.
fn sheet(rows: &[&str]) -> (Document, Parsed) {
    let mut text = "事業番号 0001\n\n平成31年度行政事業レビューシート ( ある省 )\n\n事業名⇥ある事業⇥⇥⇥担当部局庁⇥ある局⇥作成責任者⇥\n\
                    事業開始年度⇥平成28年度⇥事業終了(予定)年度⇥終了予定なし⇥担当課室⇥ある課⇥課長 山田 太郎⇥\n会計区分⇥一般会計\n"
        .to_owned();
    for row in rows {
        text.push_str(row);
        text.push('\n');
    }
    let document = Document::from_text("t", &text.replace('⇥', "\t"));
    assert_eq!(document.kind, TextKind::Tabular);
    let parsed = parse(&document);
    (document, parsed)
}

/// Checks `key = value` pairs; a value `?` means missing, `` means no row.
#[track_caller]
fn check(rows: &[&str], expected: &[(&str, &str)]) -> (Document, Parsed) {
    let (document, parsed) = sheet(rows);
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

const OUTCOMES: &str = "成果目標及び成果実績(アウトカム)⇥定量的な成果目標⇥成果指標⇥⇥単位⇥28年度⇥29年度⇥30年度⇥中間目標 - 年度⇥目標最終年度 32 年度⇥";
const OUTPUTS: &str =
    "活動指標及び活動実績 (アウトプット)⇥活動指標⇥⇥単位⇥28年度⇥29年度⇥30年度⇥31年度 活動見込⇥32年度 活動見込";

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
