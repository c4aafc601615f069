//! HTML and Markdown that OCR leaves in its tables.

use std::borrow::Cow;

/// Element names that occur as residue; other text in angle brackets is the
/// author's (`<参考>`).
const ELEMENTS: &[&str] = &[
    "a", "b", "br", "center", "code", "del", "details", "div", "em", "font", "h1", "h2", "h3", "h4", "h5", "h6", "hr",
    "i", "img", "input", "ins", "label", "li", "mark", "ol", "p", "s", "small", "span", "strong", "sub", "summary",
    "sup", "table", "tbody", "td", "th", "thead", "tr", "u", "ul",
];

/// Elements whose end is a line break in the author's text.
const BREAKS: &[&str] = &["br", "p", "li", "div", "tr", "hr"];

/// `raw` without elements, Markdown emphasis and what programs add; a line
/// break where a paragraph ended. Borrowed if there was nothing to take away.
pub(super) fn strip(raw: &str) -> Cow<'_, str> {
    let text = strip_program(strip_markdown(raw));
    if !text.contains('<') {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('<') {
        out.push_str(before);
        if let Some((_, behind)) = after.strip_prefix("!--").and_then(|comment| comment.split_once("-->")) {
            rest = behind;
        } else if let Some((name, closing, tail)) = element(after) {
            let breaks = BREAKS.contains(&name.as_str()) && (closing || matches!(name.as_str(), "br" | "hr"));
            if breaks {
                out.push('\n');
            }
            rest = tail;
        } else {
            out.push('<');
            rest = after;
        }
    }
    out.push_str(rest);
    Cow::Owned(out.trim().to_owned())
}

/// Whether `raw` holds a ticked box: `<input checked>` or a drawn one.
pub(super) fn is_ticked(raw: &str) -> bool {
    let mut rest = raw;
    while let Some((_, after)) = rest.split_once('<') {
        if element(after).is_some_and(|(name, ..)| name == "input") {
            let body = after.split_once('>').map_or(after, |(body, _)| body);
            if body.contains("checked") {
                return true;
            }
        }
        rest = after;
    }
    raw.contains(['☑', '☒', '✓', '✔', '■', '●', '○', '〇', '◯']) || raw.contains("[x]")
}

/// The name of the element that `after` (the text behind `<`) begins with,
/// whether it closes, and the text behind it.
fn element(after: &str) -> Option<(String, bool, &str)> {
    let (body, tail) = after.split_once('>')?;
    if body.contains('<') {
        return None;
    }
    let (closing, body) = body.strip_prefix('/').map_or((false, body), |b| (true, b));
    let name: String = body.chars().take_while(char::is_ascii_alphanumeric).collect();
    let name = name.to_ascii_lowercase();
    let known = ELEMENTS.contains(&name.as_str());
    let next = body.chars().nth(name.len());
    let ends = next.is_none_or(|c| c.is_whitespace() || c == '/');
    (known && ends).then_some((name, closing, tail))
}

fn strip_markdown(raw: &str) -> &str {
    let mut text = raw.trim();
    if let Some(rest) = text.strip_prefix('#') {
        let heading = rest.trim_start_matches('#');
        if heading.starts_with(char::is_whitespace) {
            text = heading.trim_start();
        }
    }
    while let Some(inner) = text.strip_prefix("**").and_then(|t| t.strip_suffix("**")) {
        text = inner.trim();
    }
    text
}

/// What programs write into a cell that has nothing in it, or that had no
/// heading.
const NOTHING: &[&str] = &["NaN", "nan", "NaT", "<NA>", "None", "NULL", "null", "```"];

/// Without what programs write around what a person typed: `'599`, `="599"`,
/// a number of a corporation as a decimal fraction.
fn strip_program(text: &str) -> &str {
    let numbered = |name: &str| !name.is_empty() && name.bytes().all(|b| b.is_ascii_digit());
    if NOTHING.contains(&text) || text.strip_prefix("Unnamed: ").is_some_and(numbered) {
        return "";
    }
    if let Some(inside) = text.strip_prefix("=\"").and_then(|t| t.strip_suffix('"')).filter(|t| !t.contains('"')) {
        return inside.trim();
    }
    let figure = |t: &&str| t.chars().any(|c| c.is_ascii_digit()) && !t.contains(|c| !is_of_figures(c));
    if let Some(figure) = text.strip_prefix('\'').filter(figure) {
        return figure;
    }
    text.strip_suffix(".0").filter(|t| t.len() == 13 && numbered(t)).unwrap_or(text)
}

fn is_of_figures(c: char) -> bool {
    c.is_ascii_digit() || matches!(c, ',' | '.' | '%' | '-' | '▲' | '△' | '(' | ')')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_program_wrote_around_a_figure_is_not_the_persons() {
        for (raw, typed) in [
            ("'1,599", "1,599"),
            ("=\"599\"", "599"),
            ("7010001008844.0", "7010001008844"),
            ("12.0", "12.0"),
            ("NaN", ""),
            ("Unnamed: 12", ""),
            ("<!-- page 2 -->", ""),
            ("'15年度", "'15年度"),
            ("'", "'"),
            ("=\"", "=\""),
        ] {
            assert_eq!(strip(raw), typed, "{raw}");
        }
    }

    #[test]
    fn elements_and_emphasis_go_and_the_authors_brackets_stay() {
        assert_eq!(strip("<b>備考</b>"), "備考");
        assert_eq!(strip("**点検結果**"), "点検結果");
        assert_eq!(strip("## 資金の流れ"), "資金の流れ");
        assert_eq!(strip("<p>一つ目。</p> <p>二つ目。</p>"), "一つ目。\n 二つ目。");
        assert_eq!(strip("a < b, <参考> c > d"), "a < b, <参考> c > d");
        assert_eq!(strip("<"), "<");
    }

    #[test]
    fn a_ticked_box_is_told_from_an_empty_one() {
        assert!(is_ticked(r#"チェック <input checked="" type="checkbox"/>"#));
        assert!(!is_ticked(r#"チェック <input type="checkbox"/>"#));
        assert!(!is_ticked("チェック"));
        assert!(is_ticked("☑"));
    }
}
