//! HTML tables, which web systems of ministries export (often under a name in
//! .xls) and spreadsheets save: its tags, and its cells as a worksheet's.

use std::borrow::Cow;

/// A piece of HTML.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Piece<'a> {
    /// Characters between tags, as written.
    Text(&'a str),
    /// A tag: its name in small letters, whether it closes, what else it says.
    Tag { name: String, closing: bool, attributes: &'a str },
}

/// Elements whose text is not shown.
const UNSHOWN: &[&str] = &["script", "style", "title", "comment", "template", "noscript"];

/// How the text of an HTML file begins, and that of a worksheet in XML.
const BEGINNINGS: &[&str] = &["<!doctype html", "<html", "<head", "<body", "<meta", "<style", "<office:document"];

/// Whether a text is HTML, or a worksheet in XML, rather than a text with HTML in it.
pub(super) fn is_markup(text: &str) -> bool {
    let mut rest = text.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
    for (open, close) in [("<?xml", "?>"), ("<!--", "-->")] {
        if let Some((_, behind)) = rest.strip_prefix(open).and_then(|r| r.split_once(close)) {
            rest = behind.trim_start();
        }
    }
    let begins = |b: &&str| {
        let behind = rest.get(..b.len()).filter(|head| head.eq_ignore_ascii_case(b)).and(rest.get(b.len()..));
        behind.is_some_and(|behind| !behind.starts_with(|c: char| c.is_ascii_alphanumeric()))
    };
    BEGINNINGS.iter().any(begins) || is_mostly_tables(rest)
}

/// Some tools give a page's tables as HTML between lines of text.
fn is_mostly_tables(text: &str) -> bool {
    let (mut rest, mut inside) = (text, 0);
    let find = |text: &str, tag: &str| {
        let open =
            |(at, _): &(usize, &str)| text.get(*at..at + tag.len()).is_some_and(|own| own.eq_ignore_ascii_case(tag));
        text.match_indices('<').find(open).map(|(at, _)| at)
    };
    while let Some(table) = find(rest, "<table").and_then(|at| rest.get(at..)) {
        let end = find(table, "</table>").unwrap_or(table.len());
        inside += end;
        rest = table.get(end..).unwrap_or_default();
    }
    inside * 2 > text.len()
}

/// The tags and the text shown, in order.
pub(super) fn pieces(html: &str) -> Pieces<'_> {
    Pieces { rest: html, beyond_tags: html.len() - html.rfind('>').map_or(0, |at| at + 1), unshown: None }
}

/// The tags and the text of HTML that are still to come.
pub(super) struct Pieces<'a> {
    rest: &'a str,
    /// Behind the last closing bracket, in so many bytes, there is no tag.
    beyond_tags: usize,
    /// The open element whose text is not shown.
    unshown: Option<&'static str>,
}

impl<'a> Iterator for Pieces<'a> {
    type Item = Piece<'a>;

    fn next(&mut self) -> Option<Piece<'a>> {
        while !self.rest.is_empty() {
            let tagged = self.rest.find('<').filter(|_| self.rest.len() > self.beyond_tags);
            let piece = match tagged {
                Some(0) => self.at_bracket(),
                to => {
                    let (text, behind) = self.rest.split_at(to.unwrap_or(self.rest.len()));
                    self.rest = behind;
                    Some(Piece::Text(text))
                }
            };
            match (self.unshown, piece) {
                (Some(element), Some(Piece::Tag { name, closing: true, .. })) if name == element => self.unshown = None,
                (Some(_), _) | (_, None) => {}
                (None, Some(piece)) => {
                    if let Piece::Tag { name, closing: false, .. } = &piece {
                        self.unshown = UNSHOWN.iter().copied().find(|unshown| unshown == name);
                    }
                    if self.unshown.is_none() {
                        return Some(piece);
                    }
                }
            }
        }
        None
    }
}

impl<'a> Pieces<'a> {
    /// The tag that comes now, or a bracket of the author's; nothing for a
    /// comment.
    fn at_bracket(&mut self) -> Option<Piece<'a>> {
        if let Some((piece, behind)) = tag(self.rest) {
            self.rest = behind;
            return piece;
        }
        let (bracket, behind) = self.rest.split_at(1);
        self.rest = behind;
        Some(Piece::Text(bracket))
    }
}

/// The tag, comment or declaration that `tagged` begins with, and what stands
/// behind; no piece for what is no tag.
fn tag(tagged: &str) -> Option<(Option<Piece<'_>>, &str)> {
    if let Some(comment) = tagged.strip_prefix("<!--") {
        return Some((None, comment.split_once("-->").map_or("", |(_, behind)| behind)));
    }
    let body = tagged.get(1..)?;
    if body.starts_with(['!', '?']) {
        return Some((None, body.split_once('>').map_or("", |(_, behind)| behind)));
    }
    let (closing, body) = body.strip_prefix('/').map_or((false, body), |b| (true, b));
    if !body.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return None;
    }
    let end = end_of_tag(body).or_else(|| body.find('>'))?;
    let (inner, behind) = (body.get(..end)?, body.get(end + 1..)?);
    let name_end = inner.find(|c: char| c.is_whitespace() || c == '/').unwrap_or(inner.len());
    let (name, attributes) = inner.split_at(name_end);
    Some((Some(Piece::Tag { name: name.to_ascii_lowercase(), closing, attributes }), behind))
}

/// A longer tag is not looked through for its end.
const LONGEST_TAG: usize = 1_024;

/// Where the bracket stands that ends a tag: outside of marks.
fn end_of_tag(body: &str) -> Option<usize> {
    let mut mark = None;
    for (at, c) in body.char_indices().take_while(|(at, _)| *at < LONGEST_TAG) {
        match mark {
            Some(open) => mark = (c != open).then_some(open),
            None if c == '>' => return Some(at),
            None => mark = matches!(c, '"' | '\'').then_some(c),
        }
    }
    None
}

/// The value of an attribute, without its marks.
pub(super) fn attribute<'a>(attributes: &'a str, name: &str) -> Option<&'a str> {
    let mut rest = attributes.trim_start_matches(|c: char| c.is_whitespace() || c == '/');
    while !rest.is_empty() {
        let end = rest.find(|c: char| c.is_whitespace() || matches!(c, '=' | '/')).unwrap_or(rest.len());
        let (own, behind) = rest.split_at(end);
        let (value, behind) = match behind.trim_start().strip_prefix('=') {
            Some(behind) => value(behind.trim_start()),
            None => ("", behind),
        };
        if own.eq_ignore_ascii_case(name) {
            return Some(value);
        }
        rest = behind.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '/' | '='));
    }
    None
}

fn value(text: &str) -> (&str, &str) {
    for mark in ['"', '\''] {
        if let Some(inner) = text.strip_prefix(mark) {
            return inner.split_once(mark).unwrap_or((inner, ""));
        }
    }
    text.split_at(text.find(char::is_whitespace).unwrap_or(text.len()))
}

/// Entities that web pages in Japanese use.
const ENTITIES: &[(&str, char)] = &[
    ("amp", '&'),
    ("lt", '<'),
    ("gt", '>'),
    ("quot", '"'),
    ("apos", '\''),
    ("nbsp", ' '),
    ("ensp", ' '),
    ("emsp", '\u{3000}'),
    ("thinsp", ' '),
    ("shy", '\u{ad}'),
    ("yen", '¥'),
    ("copy", '©'),
    ("reg", '®'),
    ("deg", '°'),
    ("plusmn", '±'),
    ("times", '×'),
    ("divide", '÷'),
    ("middot", '·'),
    ("bull", '•'),
    ("hellip", '…'),
    ("ndash", '–'),
    ("mdash", '—'),
    ("minus", '−'),
    ("lsquo", '‘'),
    ("rsquo", '’'),
    ("ldquo", '“'),
    ("rdquo", '”'),
    ("larr", '←'),
    ("rarr", '→'),
    ("uarr", '↑'),
    ("darr", '↓'),
];

/// With its semicolon an entity has no more bytes.
const LONGEST_ENTITY: usize = 12;

/// `text` with its entities as the characters that they stand for.
pub(super) fn decoded(text: &str) -> Cow<'_, str> {
    if !text.contains('&') {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, behind)) = rest.split_once('&') {
        out.push_str(before);
        let end = behind.bytes().take(LONGEST_ENTITY).position(|b| b == b';');
        let name = end.and_then(|end| Some((behind.get(..end)?, behind.get(end + 1..)?)));
        let known = name.and_then(|(name, tail)| Some((entity(name)?, tail)));
        if let Some((c, tail)) = known {
            out.push(c);
            rest = tail;
        } else {
            out.push('&');
            rest = behind;
        }
    }
    out.push_str(rest);
    Cow::Owned(out)
}

fn entity(name: &str) -> Option<char> {
    let Some(number) = name.strip_prefix('#') else {
        return ENTITIES.iter().find(|(n, _)| *n == name).map(|(_, c)| *c);
    };
    let code = match number.strip_prefix(['x', 'X']) {
        Some(hex) => u32::from_str_radix(hex, 16).ok()?,
        None => number.parse().ok()?,
    };
    let c = char::from_u32(code).filter(|c| *c != '\0')?;
    Some(if c == '\u{a0}' { ' ' } else { c })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_told_from_brackets_of_the_author() {
        let tag = |name: &str, closing, attributes| Piece::Tag { name: name.into(), closing, attributes };
        let pieces = |html| pieces(html).collect::<Vec<_>>();
        assert_eq!(
            pieces("<style>td{}</style><TD a='>'>1<2 <!-- <td> -->3</td>"),
            [tag("td", false, " a='>'"), Piece::Text("1"), Piece::Text("<"), Piece::Text("2 "), Piece::Text("3")]
                .into_iter()
                .chain([tag("td", true, "")])
                .collect::<Vec<_>>()
        );
        assert_eq!(pieces("<script>a<b</script"), []);
        assert_eq!(pieces("a<"), [Piece::Text("a<")]);
        assert_eq!(pieces("<head><title>x</title><p>a").len(), 3, "a head need not be closed");
    }

    #[test]
    fn attributes_are_read_with_any_marks() {
        let of = |name| attribute(" nowrap colspan=3 ROWSPAN='2' title = \"a b=c\"/", name);
        assert_eq!(
            (of("colspan"), of("rowspan"), of("title"), of("nowrap")),
            (Some("3"), Some("2"), Some("a b=c"), Some(""))
        );
        assert_eq!((of("b"), attribute("=", "x")), (None, None));
    }

    #[test]
    fn entities_become_characters_and_an_ampersand_stays() {
        assert_eq!(decoded("A&amp;B &lt;1&gt;&nbsp;&#9650;&#x31; R&D; &"), "A&B <1> ▲1 R&D; &");
    }

    #[test]
    fn a_file_of_html_is_told_from_a_text_with_tags() {
        assert!(is_markup("\u{feff}\n<?xml version=\"1.0\"?>\n<!DOCTYPE HTML>"));
        assert!(is_markup("<!-- x --><Table border=1>"));
        assert!(is_markup("事業<TABLE><tr><td>事業名<td>見本</TABLE>"));
        assert!(!is_markup("<div align=\"center\">行政事業レビューシート</div>\n事業名\t見本\n"));
        assert!(!is_markup("<header>\n事業名\t見本\n"));
        assert!(!is_markup("事業名\t<td>") && !is_markup("<参考>") && !is_markup(""));
    }
}
