//! Pages of a scrambled text: three blank lines stand between them, and no
//! cell crosses from one to the next.

use crate::form::StreamPage;
use crate::text::{LineIndex, Span};

/// A form feed, with which many tools begin a page.
const FORM_FEED: char = '\u{c}';

/// The spans of the pages that hold anything.
pub(super) fn split(text: &str, lines: &LineIndex) -> Vec<Span> {
    let mut pages: Vec<Span> = Vec::new();
    let mut blank = 3;
    for line in lines.spans(text) {
        let mut start = line.start;
        for (n, piece) in line.slice(text).unwrap_or_default().split(FORM_FEED).enumerate() {
            let span = Span::new(start, start + piece.len());
            start = span.end + FORM_FEED.len_utf8();
            if n > 0 {
                blank = 3;
            }
            if piece.trim().is_empty() {
                blank += usize::from(n == 0);
                continue;
            }
            match pages.last_mut() {
                Some(page) if blank < 3 => page.end = span.end,
                _ => pages.push(span),
            }
            blank = 0;
        }
    }
    pages
}

/// What a page holds, judged by the words that only this page prints;
/// `folded` is its text without white space. A page without such words goes
/// on with what came before.
pub(super) fn classify(folded: &str, before: Option<StreamPage>) -> StreamPage {
    let has = |word: &str| folded.contains(word);
    let list_title = has("国庫債務負担行為等による契約先上位10者リスト")
        || folded.replace("支出先上位10者リスト欄", "").contains("支出先上位10者リスト");
    let listing = matches!(before, Some(StreamPage::Payees | StreamPage::PayeesMore));
    let first = list_title || has("一者応札・一者応募又は");
    let further = has("入札者数") && has("落札率") && !has("金額(百万円)");
    if first || further || (listing && !has("金額(百万円)")) {
        return if listing || !first { StreamPage::PayeesMore } else { StreamPage::Payees };
    }
    if has("実績を記入。執行実績がない") {
        return StreamPage::Flow;
    }
    if has("金額(百万円)") || (has("費目・使途") && !has("活動実績は見込みに")) {
        return StreamPage::FlowMore;
    }
    if has("所見を踏まえた改善点") {
        return StreamPage::Opinions;
    }
    if has("活動実績は見込みに見合ったものであるか") {
        return StreamPage::Inspection;
    }
    match before {
        Some(StreamPage::Flow | StreamPage::FlowMore) => StreamPage::FlowMore,
        _ if has("担当部局庁") || has("執行率(%)") || has("主要政策・施策") => StreamPage::Front,
        None => StreamPage::Front,
        Some(_) => StreamPage::Measures,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_blank_lines_part_pages_and_fewer_do_not() {
        let text = "一\n\n二\n\n\n三\n\n\n\n四\r\n\r\n\r\n\r\n五\n";
        let lines = LineIndex::new(text);
        let pages: Vec<&str> = split(text, &lines).iter().filter_map(|p| p.slice(text)).collect();
        assert_eq!(pages, ["一\n\n二\n\n\n三", "四", "五"]);
    }

    #[test]
    fn a_form_feed_begins_a_page_within_a_line_too() {
        let text = "一\n二\n\u{c}三\n\n\u{c}\n四\u{c}";
        let lines = LineIndex::new(text);
        let pages: Vec<&str> = split(text, &lines).iter().filter_map(|p| p.slice(text)).collect();
        assert_eq!(pages, ["一\n二", "三", "四"]);
    }

    #[test]
    fn a_list_that_runs_over_its_page_stays_a_list() {
        assert_eq!(classify("支出先上位10者リストA.", Some(StreamPage::Flow)), StreamPage::Payees);
        assert_eq!(classify("3(株)山川工業5", Some(StreamPage::Payees)), StreamPage::PayeesMore);
        assert_eq!(classify("担当部局庁", None), StreamPage::Front);
    }

    #[test]
    fn lists_behind_the_second_page_of_uses_are_lists() {
        let lists = "1M支出額(百万円)支出先入札者数業務概要落札率";
        assert_eq!(classify(lists, Some(StreamPage::FlowMore)), StreamPage::PayeesMore);
    }
}
