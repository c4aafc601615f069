//! What stands beside its own heading wherever the stream puts it: the title
//! line, the headings of 費目・使途, and the picture.

use super::atoms::{Atom, Gap, Page, What, joined};
use super::spacing::Spacing;
use super::value::unwrap;
use crate::form::{STREAM_LABELS, StreamPage, detect};
use crate::parse::{How, Sink};
use crate::read::Document;
use crate::sheet::FiscalYear;
use crate::text::{Span, fold, fold_to_string};

const TITLE: &str = "行政事業レビューシート";

/// 「平成29年度行政事業レビューシート 総務省」: the year and the ministry.
pub(super) fn title(document: &Document, sink: &mut Sink<'_>) {
    for line in document.lines.spans(&document.text) {
        let written = line.slice(&document.text).unwrap_or_default();
        if !written.contains('レ') {
            continue;
        }
        let folded = fold(written, line.start);
        let Some(at) = folded.text.find(TITLE) else { continue };
        let Some(year) = detect(written) else { continue };
        let end = at + TITLE.len();
        let Some(span) = folded.original(Span::new(0, end)) else { continue };
        sink.place("sheet.fiscal_year", year.to_string(), How::Label, &[span]);
        ministry(document, line, end, sink);
        return;
    }
}

/// The sheet's number: right of 事業番号 on its row, or in five parts by its
/// shape.
pub(super) fn number(document: &Document, page: &Page, year: FiscalYear, sink: &mut Sink<'_>) {
    let found = beside_label(page).map(|s| (s, How::Label));
    // Without the title the page is missing that has it, and a number is of
    // another sheet.
    let titled = sink.has("sheet.fiscal_year");
    let own = || five_parts(document).find(|(of, _)| titled && *of == year).map(|(_, span)| (span, How::Pattern));
    let found = found.or_else(own);
    let Some((span, how)) = found else { return };
    let value: String = document.slice(span).chars().filter(|c| !c.is_whitespace()).collect();
    sink.place("sheet.number", fold_to_string(&value), how, &[span]);
}

/// The numbers of earlier years' sheets on this page that say their year; one
/// of a year that two numbers have stays open.
pub(super) fn past_numbers(document: &Document, page: Span, sheet_year: FiscalYear, sink: &mut Sink<'_>) {
    let of_page = |span: &Span| page.start <= span.start && span.end <= page.end;
    let earlier: Vec<(FiscalYear, Span)> =
        five_parts(document).filter(|(year, span)| *year < sheet_year && of_page(span)).collect();
    for (year, span) in &earlier {
        if earlier.iter().filter(|(other, _)| other == year).count() == 1 {
            sink.place(format!("past.{year}.number").as_str(), document.slice(*span), How::Pattern, &[*span]);
        }
    }
}

/// `事業番号 0057`, `事業番号 新29-0002`.
fn beside_label(page: &Page) -> Option<Span> {
    // A full-width blank ends it too, and so does a printed word.
    let goes_on = |before: &Atom, atom: &Atom| {
        matches!(atom.gap, Gap::Glue | Gap::Inside)
            && atom.span.start == before.span.end
            && !matches!(atom.what, What::Word(_))
    };
    page.atoms.iter().enumerate().filter(|(_, a)| a.what == What::Word("事業番号".to_owned())).find_map(
        |(at, label)| {
            let run = page.atoms.get(at + 1..)?;
            let first =
                run.first().filter(|a| matches!(a.gap, Gap::Space | Gap::Glue) && a.span.start > label.span.end)?;
            let more = run.iter().zip(run.iter().skip(1)).take_while(|(a, b)| goes_on(a, b)).count();
            let run = run.get(..=more)?;
            is_number(&joined(run)).then_some(first.span.cover(run.last()?.span))
        },
    )
}

/// `0057`, `新29-0002`, `0057-1`.
fn is_number(text: &str) -> bool {
    let digits = |s: &str, count: std::ops::RangeInclusive<usize>| {
        count.contains(&s.len()) && s.bytes().all(|b| b.is_ascii_digit())
    };
    let parts: Vec<&str> = text.split('-').collect();
    match parts.as_slice() {
        [number] => digits(number, 2..=4),
        [year, number] if text.starts_with('新') => {
            digits(year.trim_start_matches('新'), 2..=2) && digits(number, 4..=4)
        }
        [number, part] => digits(number, 3..=4) && digits(part, 1..=2),
        _ => false,
    }
}

/// Numbers of five or six parts, each on one line, with the year that they
/// begin with: `2021 － 環境 － 20 － 0307`.
fn five_parts(document: &Document) -> impl Iterator<Item = (FiscalYear, Span)> {
    let in_line = |line: Span| {
        let written = document.slice(line);
        if !written.trim_start().starts_with(['2', '２']) {
            return None;
        }
        let folded = fold(written, line.start);
        let parts: Vec<&str> = folded.text.split('-').collect();
        let digits = |s: &str, n: usize| s.len() == n && s.bytes().all(|b| b.is_ascii_digit());
        let [year, ministry, kind, number, rest @ ..] = parts.as_slice() else { return None };
        let shaped = digits(year, 4)
            && (1..=6).contains(&ministry.chars().count())
            && digits(kind.trim_start_matches('新'), 2)
            && digits(number, 4)
            && rest.len() <= 1;
        let year = year.parse().ok().filter(|_| shaped)?;
        Some((FiscalYear::new(year), folded.original(Span::new(0, folded.text.len()))?))
    };
    document.lines.spans(&document.text).filter_map(in_line)
}

/// The ministry right of the title on its row; in later years in brackets on
/// a row of its own.
fn ministry(document: &Document, title: Span, title_end: usize, sink: &mut Sink<'_>) {
    let beside = |line: Span, from: usize| {
        let folded = fold(document.slice(line), line.start);
        let name = folded.text.get(from..)?.trim_start_matches('(').trim_end_matches(')');
        let start = folded.text.find(name).filter(|_| is_ministry(name))?;
        folded.original(Span::new(start, start + name.len()))
    };
    let bracketed = || {
        let lines = document.lines.spans(&document.text);
        let mut named =
            lines.filter(|l| document.slice(*l).trim_start().starts_with(['（', '('])).filter_map(|l| beside(l, 0));
        named.next()
    };
    if let Some(span) = beside(title, title_end).or_else(bracketed) {
        sink.place("sheet.ministry", document.slice(span).trim(), How::Label, &[span]);
    }
}

/// Ministries and agencies end so.
fn is_ministry(name: &str) -> bool {
    let ends = ["省", "庁", "府", "委員会", "内閣官房", "人事院", "法制局"];
    (2..=14).contains(&name.chars().count()) && ends.iter().any(|e| name.ends_with(e))
}

/// The picture and the headings `A.（株）山川工業` of 費目・使途. The picture
/// begins with the ministry and its sum, and goes on to the end of the page.
/// Gives what is left of the page before the picture.
pub(super) fn flow(document: &Document, kind: StreamPage, span: Span, sink: &mut Sink<'_>) -> Span {
    if !matches!(kind, StreamPage::Flow | StreamPage::FlowMore) {
        return span;
    }
    let blocks = blocks_of(document, span);
    let picture = if kind == StreamPage::Flow { picture(document, &blocks, sink) } else { None };
    let end = picture.map_or(span.end, |p| p.start);
    if let Some(picture) = picture {
        let text: Vec<String> =
            blocks.iter().filter(|b| b.start >= picture.start).map(|b| unwrap(document.slice(*b))).collect();
        sink.place("flow.text", text.join("\n"), How::Pattern, &[picture]);
    }
    let rest = Span::new(span.start, end);
    use_headings(document, rest, sink);
    rest
}

/// The blocks of a page: runs of lines without a blank line, or, in a text
/// without any, lines that go on.
fn blocks_of(document: &Document, page: Span) -> Vec<Span> {
    let spacing = Spacing::of(&document.text);
    let goes_on =
        |last: &Span, line: Span| spacing.at_line_end(&document.text, page, (last.end, line.start)) == Gap::Line;
    let mut blocks: Vec<Span> = Vec::new();
    let mut open = false;
    let first = document.lines.line_of(page.start);
    for n in first.. {
        let line = document.lines.span(&document.text, n);
        if line.start >= page.end || n >= document.lines.count() {
            break;
        }
        if document.slice(line).trim().is_empty() {
            open = false;
        } else if let Some(last) = blocks.last_mut().filter(|last| open && goes_on(last, line)) {
            last.end = line.end;
        } else {
            blocks.push(line);
            open = true;
        }
    }
    blocks
}

/// From the ministry's name before a sum to the page's end.
fn picture(document: &Document, blocks: &[Span], sink: &Sink<'_>) -> Option<Span> {
    let ministry = sink.value("sheet.ministry").map(|m| fold(m, 0).text);
    let folded: Vec<String> = blocks.iter().map(|b| fold(document.slice(*b), 0).text).collect();
    let sum = |t: &String| t.contains("百万円") && !t.contains("(百万円)") && !t.contains("単位");
    let begin = (0..blocks.len()).find(|&i| {
        let name = folded.get(i).is_some_and(|t| match &ministry {
            Some(ministry) => t == ministry || (t.starts_with(ministry.as_str()) && sum(t)),
            None => is_ministry(t),
        });
        name && folded.iter().skip(i).take(3).any(sum)
    })?;
    Some(blocks.get(begin)?.cover(*blocks.last()?))
}

fn use_headings(document: &Document, within: Span, sink: &mut Sink<'_>) {
    let first = document.lines.line_of(within.start);
    for n in first..document.lines.count() {
        let line = document.lines.span(&document.text, n);
        if line.start >= within.end {
            break;
        }
        let mut from = line.start;
        for word in document.slice(line).split(' ') {
            heading(document, Span::new(from, from + word.len()), sink);
            from += word.len() + 1;
        }
    }
}

/// `A.（株）山川工業`: the letter of a block and who got most of it.
fn heading(document: &Document, word: Span, sink: &mut Sink<'_>) {
    let folded = fold(document.slice(word), word.start);
    let Some((letters, name)) = folded.text.split_once('.') else { return };
    // An empty block's heading runs into the next: 「D.C.山川市」.
    if let Some((second, _)) = name.split_once('.')
        && (1..=2).contains(&second.len())
        && second.chars().all(|c| c.is_ascii_uppercase())
    {
        if let Some(rest) = folded.original(Span::new(letters.len() + 1, folded.text.len())) {
            heading(document, rest, sink);
        }
        return;
    }
    let is_letter = (1..=2).contains(&letters.len()) && letters.chars().all(|c| c.is_ascii_uppercase());
    let begins = name.chars().next().is_some_and(|c| !c.is_ascii_digit());
    if !is_letter || !begins || STREAM_LABELS.contains(&name) {
        return;
    }
    let key = format!("use.{letters}.payee");
    let end = folded.text.len();
    if let (false, Some(span)) = (sink.has(&key), folded.original(Span::new(letters.len() + 1, end))) {
        if let Some(letter) = folded.original(Span::new(0, letters.len() + 1)) {
            sink.claim(letter);
        }
        sink.place(key.as_str(), document.slice(span).trim(), How::Pattern, &[span]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sheet::FiscalYear;

    #[test]
    fn the_sheets_number_is_what_stands_right_of_its_label_and_looks_like_one() {
        let of = |text: &str| {
            let page = Page::new(text, Span::new(0, text.len()), FiscalYear::new(2017));
            beside_label(&page).and_then(|span| span.slice(text).map(str::to_owned))
        };
        assert_eq!(of("事業番号 0057\n\n総務省").as_deref(), Some("0057"));
        assert_eq!(of("事業番号 　 新29-0002\n\n-").as_deref(), Some("新29-0002"));
        assert_eq!(of("事業番号 0057　総務省\n").as_deref(), Some("0057"));
        assert_eq!(of("事業番号 0057担当部局庁\n").as_deref(), Some("0057"));
        assert_eq!(of("事業番号\n\n0057"), None);
        assert_eq!(of("事業番号 12345678\n"), None);
    }

    #[test]
    fn the_number_of_an_earlier_year_is_told_by_the_year_that_it_begins_with() {
        let text =
            "平成27年度\n\n0238\n\n2021-経産-20-0220\n\n2022-経産-21-0244\n\n2020-経産-19-0001\n\n2020-経産-19-0002\n";
        let document = Document::from_text("t.scrambled.txt", text);
        let mut sink = Sink::new(&document);
        past_numbers(&document, Span::new(0, text.len()), FiscalYear::new(2022), &mut sink);
        assert_eq!(sink.value("past.2021.number"), Some("2021-経産-20-0220"));
        assert!(!sink.has("past.2022.number"), "the sheet's own");
        assert!(!sink.has("past.2020.number"), "either could be");
    }
}
