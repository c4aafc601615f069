//! Pages of a scrambled text: three blank lines stand between them, a form
//! feed, or a line that says so, and no cell crosses from one to the next.

use super::spacing::Spacing;
use crate::form::StreamPage;
use crate::text::{LineIndex, Span};

/// A form feed, with which many tools begin a page.
const FORM_FEED: char = '\u{c}';

/// So many blank lines part pages; where none has so many, two do.
const BETWEEN_PAGES: usize = 3;
/// With more gaps of two blank lines than this, those are no pages'.
const MOST_GAPS: usize = 24;

/// The spans of the pages that hold anything, without what only numbers them.
pub(super) fn split(text: &str, lines: &LineIndex) -> Vec<Span> {
    let spacing = Spacing::of(text);
    let pieces = pieces(text, lines, spacing);
    let first = |enough: usize| pieces.iter().filter(|p| p.before >= enough).count();
    let pages = first(BETWEEN_PAGES);
    let tight = pages <= 1 && spacing != Spacing::Single && (2..MOST_GAPS).contains(&first(BETWEEN_PAGES - 1));
    let enough = if tight { BETWEEN_PAGES - 1 } else { BETWEEN_PAGES };
    let mut of_pages: Vec<Vec<Span>> = Vec::new();
    for piece in &pieces {
        match of_pages.last_mut() {
            Some(page) if piece.before < enough => page.push(piece.span),
            _ => of_pages.push(vec![piece.span]),
        }
    }
    without_numbers(text, &mut of_pages);
    of_pages.iter().filter_map(|page| Some(page.first()?.cover(*page.last()?))).collect()
}

/// A line that says something.
struct Piece {
    span: Span,
    /// Blank lines before it; as many as between pages where one begins.
    before: usize,
}

fn pieces(text: &str, lines: &LineIndex, spacing: Spacing) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let (mut blank, mut begins) = (0, true);
    for line in lines.spans(text) {
        let mut start = line.start;
        for (n, piece) in line.slice(text).unwrap_or_default().split(FORM_FEED).enumerate() {
            let span = Span::new(start, start + piece.len());
            start = span.end + FORM_FEED.len_utf8();
            begins |= n > 0 || is_page_mark(piece);
            if piece.trim().is_empty() || is_page_mark(piece) {
                blank += usize::from(n == 0);
                continue;
            }
            let before = if begins { BETWEEN_PAGES } else { spacing.blank_lines(blank) };
            pieces.push(Piece { span, before });
            (blank, begins) = (0, false);
        }
    }
    pieces
}

/// A rule, or 「--- Page 2 ---」, `<!-- page 2 -->`: what tools write where a
/// page begins.
fn is_page_mark(line: &str) -> bool {
    const RULE: [char; 11] = ['-', '=', '_', '*', '#', '<', '>', '!', '[', ']', '─'];
    const SHORTEST: usize = 10;
    let line = line.trim();
    let drawn = line.chars().filter(|c| RULE.contains(c)).count();
    let said = line.trim_matches(|c: char| RULE.contains(&c) || c == ' ').to_ascii_lowercase();
    let number = said.strip_prefix("page").or_else(|| said.strip_suffix("ページ")).map(str::trim);
    let numbered = number.is_some_and(|n| n.split(['/', ' ']).next().is_some_and(is_number));
    if said.is_empty() {
        drawn >= SHORTEST && line.len() == drawn * line.chars().next().map_or(1, char::len_utf8)
    } else {
        drawn >= 2 && numbered
    }
}

fn is_number(text: &str) -> bool {
    (1..=3).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit())
}

/// Takes the numbers of pages out where each page ends in its own: 「3」,
/// 「- 3 -」, 「3 / 8」.
fn without_numbers(text: &str, pages: &mut [Vec<Span>]) {
    const FEWEST: usize = 3;
    let number = |page: &Vec<Span>| {
        let last = page.last().filter(|_| page.len() > 1)?.slice(text)?.trim();
        let said = last.trim_matches(|c: char| matches!(c, '-' | '－' | ' ')).split('/').next()?.trim();
        said.parse::<usize>().ok().filter(|_| is_number(said))
    };
    let numbers: Vec<usize> = pages.iter().filter_map(number).collect();
    let rising = numbers.windows(2).all(|two| matches!(two, [a, b] if *b == a + 1));
    if pages.len() >= FEWEST && numbers.len() == pages.len() && rising {
        for page in pages {
            page.pop();
        }
    }
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

    fn parted(text: &str) -> Vec<&str> {
        split(text, &LineIndex::new(text)).iter().filter_map(|p| p.slice(text)).collect()
    }

    #[test]
    fn a_line_that_says_where_a_page_begins_is_no_part_of_it() {
        for mark in ["--- Page 2 ---", "<!-- page 2 -->", "[Page 2/8]", "==========", "----------------"] {
            assert_eq!(parted(&format!("一\n\n二\n{mark}\n三\n")), ["一\n\n二", "三"], "{mark}");
        }
        assert_eq!(parted("一\n\n--\n\n[二]\n").len(), 1);
    }

    #[test]
    fn pages_that_end_in_their_numbers_are_read_without() {
        assert_eq!(parted("一\n\n1\n\u{c}二\n\n- 2 -\n\u{c}三\n\n3 / 3\n"), ["一", "二", "三"]);
        assert_eq!(parted("一\n\n1\n\u{c}二\n\n5\n\u{c}三\n\n3\n").concat(), "一\n\n1二\n\n5三\n\n3", "figures");
    }

    #[test]
    fn two_blank_lines_part_pages_where_nothing_else_does() {
        assert_eq!(parted("一\n\n二\n\n\n三\n"), ["一\n\n二", "三"]);
    }

    #[test]
    fn doubled_line_ends_part_pages_and_cells_as_single_ones_do() {
        let page = "根拠\n法令\n\n一般会計\n\n12\n\n".repeat(10);
        let text = format!("{page}\n\n{page}");
        assert_eq!(parted(&text).len(), 2);
        assert_eq!(parted(&text.replace('\n', "\n\n")).len(), 2);
        assert_eq!(parted(&text.replace('\n', "\r\r\n")).len(), 2);
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
