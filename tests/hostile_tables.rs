//! Tables in HTML, CSV and one-piece workbooks that are made to break their
//! reader are refused in words or read, in work that grows with their length:
//! what would take minutes otherwise is tried as it would come.

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

#[path = "common/sound.rs"]
mod sound;

use kensho::read::{Document, Refusal, read_bytes};
use sound::sound;

const HEAD: &str =
    "<tr><td>平成30年度行政事業レビューシート<td>（総務省）</tr><tr><td>事業名<td>見本<td>担当部局庁<td>見本局</tr>";

fn read(text: &str) -> Result<Document, Refusal> {
    read_bytes("x.html", text.as_bytes().into(), None)
}

#[test]
fn floods_of_html_are_read_or_refused() {
    let floods = ["&".repeat(4_000_000), "<a>".repeat(1_000_000), "<td ".repeat(500_000), "<!--".repeat(500_000)];
    let spans = ["<tr><td rowspan=999 colspan=999>5".repeat(20_000), "<tr></tr>".repeat(500_000)];
    for flood in floods.iter().chain(&spans) {
        let text = format!("<table>{HEAD}<tr><td>{flood}");
        if let Ok(document) = read(&text) {
            assert!(document.text.contains("見本局"));
        }
    }
}

#[test]
fn headings_repeated_without_end_are_gone_through_once() {
    let head = "平成30年度行政事業レビューシート\n事業名\t見本\n成果目標及び成果実績\t単位\t27年度\t28年度\n";
    let text = head.to_owned() + &"a\tb\tc\n成果実績\t1\na\tb\tc\n目標値\t1\n".repeat(8_000);
    sound(&Document::from_text("x.txt", &text));
}

#[test]
fn a_mark_that_never_closes_swallows_no_table() {
    let rows = "事業名,\"見本\n担当部局庁,見本局\n執行額,1,2\n".to_owned() + &"備考,\"特になし\n".repeat(20_000);
    sound(&Document::from_text("x.csv", &rows));
}

#[test]
fn figures_as_big_as_can_be_are_read_as_printed() {
    let most = "79228162514264337593543950335";
    let text = format!(
        "令和2年度行政事業レビューシート\t(ある省)\n予算額・執行額\t\t29年度\t30年度\t31年度\t2年度\t3年度要求\n\t計\t1\t{most}\t3\t4\t5\n\
         \t執行額\t{most}\t-{most}\t10\n\t執行率(%)\t▲{most}\t{most}\t{most}\n"
    );
    let document = Document::from_text("x.txt", &text);
    sound(&document);
    assert_eq!(kensho::parse::parse(&document).field("budget.2017.executed").and_then(|f| f.value()), Some(most));
}

#[test]
fn a_cut_workbook_in_one_piece_is_called_damaged() {
    let whole = format!(
        "<?xml version=\"1.0\"?><office:document xmlns:office=\"o\"><table:table table:name=\"一\">{}</table:table></office:document>",
        "<table:table-row><table:table-cell><text:p>事業名</text:p></table:table-cell></table:table-row>".repeat(3)
    );
    for end in [whole.len() - 5, whole.len() / 2, whole.len() / 3] {
        let end = (0..=end).rev().find(|at| whole.is_char_boundary(*at)).unwrap();
        assert_eq!(read(&whole[..end]).err(), Some(Refusal::Damaged), "{}", &whole[..end]);
    }
}
