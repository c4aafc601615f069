use std::borrow::Cow;

/// Whether nothing is seen of `c`: joiners, marks of direction, variation
/// selectors, soft hyphens, control characters.
pub fn is_invisible(c: char) -> bool {
    match c {
        '\u{ad}'
        | '\u{34f}'
        | '\u{61c}'
        | '\u{180b}'..='\u{180e}'
        | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}'
        | '\u{fe00}'..='\u{fe0f}'
        | '\u{feff}'
        | '\u{e0000}'..='\u{e0fff}' => true,
        _ => c.is_control() && !c.is_whitespace(),
    }
}

/// Blanks of web pages and of typesetting, which people type as a blank.
fn is_odd_blank(c: char) -> bool {
    matches!(c, '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}')
}

/// `text` as a person would type it: without what is not seen, odd blanks as
/// blanks.
pub fn visible(text: &str) -> Cow<'_, str> {
    if !text.contains(|c| is_invisible(c) || is_odd_blank(c)) {
        return Cow::Borrowed(text);
    }
    text.chars().filter(|c| !is_invisible(*c)).map(|c| if is_odd_blank(c) { ' ' } else { c }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_seen_is_not_said() {
        assert_eq!(visible("\u{200e}1\u{2060},8\u{ad}00\u{a0}葛\u{e0100}城\u{7}\t☑\u{fe0f}\n"), "1,800 葛城\t☑\n");
        assert!(matches!(visible("葛城　市\t1\n"), Cow::Borrowed(_)));
    }
}
