//! Says what of a file made no character, and which characters of it are not
//! part of what it says.

use super::Sink;
use crate::read::Document;
use crate::text::{Span, stray_bytes};

/// Reports bytes that make no character, and control characters.
pub(super) fn report(document: &Document, sink: &mut Sink<'_>) {
    if document.malformed {
        report_stray(document, sink);
    }
    let text = document.text.as_str();
    // A file may end in Ctrl+Z, as those of old systems do.
    let odd = |c: char| c.is_control() && !c.is_whitespace() && c != '\u{1a}';
    let Some((first, own)) = text.match_indices(odd).next().filter(|_| document.workbook.is_none()) else { return };
    let place = document.locator(Span::new(first, first));
    let count = text.matches(odd).count();
    let message = format!("目に見えない制御文字が {count} 個あります（最初は {place}）。ないものとして読みました");
    sink.inform(message, Some(Span::new(first, first + own.len())), None);
}

fn report_stray(document: &Document, sink: &mut Sink<'_>) {
    let stray = stray_bytes(&document.bytes, document.encoding);
    let Some(first) = stray.first() else { return };
    let (count, byte) = (stray.len(), first.byte + 1);
    // The text of a workbook is another than that of its file.
    let span = Span::new(first.text, first.text + char::REPLACEMENT_CHARACTER.len_utf8());
    let span = document.workbook.is_none().then_some(span);
    let place = span.map_or_else(String::new, |span| format!("{}、", document.locator(span)));
    let message =
        format!("文字にならないバイトが {count} か所あります（最初は{place}ファイルの先頭から {byte} バイト目）");
    sink.warn(message, span, Some("「�」の前後の値を原本と照らすか、文字コードを選び直してください"));
}

#[cfg(test)]
mod tests {
    use crate::parse::parse;
    use crate::read::read_bytes;

    const SHEET: &str =
        "令和2年度行政事業レビューシート\t(ある省)\n事業名\tある事業\t担当部局庁\tある局\n執行額\t1\t2\n";

    #[test]
    fn a_file_with_a_stray_byte_is_read_and_says_where_it_is() {
        let mut bytes = SHEET.repeat(3).into_bytes();
        let at = SHEET.find("ある事業").unwrap();
        bytes.insert(at, 0xFF);
        // Cut within a character as well.
        bytes.extend_from_slice(&"備".as_bytes()[..2]);
        let document = read_bytes("a.txt", bytes.into(), None).unwrap();
        let parsed = parse(&document);
        let told = parsed.diagnostics.iter().find(|d| d.message.contains("文字にならない")).unwrap();
        assert!(told.message.contains("2 か所") && told.message.contains("L2:5"), "{}", told.message);
        assert!(told.message.contains(&format!("{} バイト目", at + 1)), "{}", told.message);
        assert_eq!(document.slice(told.span.unwrap()), "\u{fffd}");
    }

    #[test]
    fn characters_that_nobody_sees_are_in_no_value() {
        let text = SHEET.replace("ある事業", "あ\u{7}る\u{2060}事\u{e0100}業").replace("部局", "部\u{ad}局\u{7}");
        let document = read_bytes("a.txt", text.as_bytes().into(), None).unwrap();
        let parsed = parse(&document);
        let name = parsed.field("basic.name").unwrap();
        assert_eq!(
            (name.value(), document.slice(name.spans()[0])),
            (Some("ある事業"), "あ\u{7}る\u{2060}事\u{e0100}業")
        );
        assert_eq!(parsed.field("basic.bureau").unwrap().value(), Some("ある局"));
        assert!(parsed.diagnostics.iter().any(|d| d.message.contains("制御文字が 2 個")));
    }
}
