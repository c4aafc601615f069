//! What stands before and behind a printed label without being of it: numbers of
//! rows and sections, signs of notes, the sum that a 計 is.

/// Signs that point to a note.
const SIGNS: [char; 3] = ['※', '*', '注'];

/// Longest number of a row, a section or a note.
const DIGITS: usize = 2;

/// A folded label without its number and without the signs of its notes;
/// `None` if it has neither. 「①当初予算」 folds to 「1当初予算」, 「計①～⑤」 to 「計1~5」.
pub(super) fn undecorated(folded: &str) -> Option<&str> {
    let bare = without_note(without_number(folded));
    (bare.len() < folded.len() && !bare.is_empty()).then_some(bare)
}

/// Without the number at its head: `1.`, `(2)`, 「第3」, `IV`, or a digit that was
/// in a circle.
fn without_number(folded: &str) -> &str {
    let marked =
        folded.trim_start_matches(['※', '*', '(', '【', '<', '第', '・', '■', '◆', '●', '□', '○', '◎', '〇', '▼', '◇']);
    let digits = marked.trim_start_matches(|c: char| c.is_ascii_digit());
    let roman = marked.trim_start_matches(['I', 'V', 'X']);
    let count = marked.len() - digits.len();
    let rest = match (count, marked.len() - roman.len()) {
        (1..=DIGITS, _) => digits,
        (0, 1..=4) => roman,
        _ => return marked,
    };
    let rest = rest.trim_start_matches(['.', '、', ')', ':', '】', '>', '-']);
    // A figure is no label with a number before it.
    if rest.starts_with(|c: char| c.is_ascii()) { folded } else { rest }
}

/// Without the note or the sum at its end.
fn without_note(text: &str) -> &str {
    let signs = |c: char| {
        c.is_ascii_digit() || SIGNS.contains(&c) || matches!(c, ')' | '~' | '+' | '=' | '、' | ',' | '・' | '-')
    };
    let bare = text.trim_end_matches(signs);
    let tail = text.get(bare.len()..).unwrap_or_default();
    let digits = tail.bytes().all(|b| b.is_ascii_digit());
    // A bracket belongs to what is in it, and a number of many digits is a value.
    if bare.contains('(') || (digits && tail.len() > DIGITS) { text } else { bare }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_notes_go_and_values_stay() {
        for (folded, bare) in [
            ("1当初予算", "当初予算"),
            ("計1~5", "計"),
            ("計=1+2+3", "計"),
            ("執行額※1", "執行額"),
            ("執行額*", "執行額"),
            ("執行額注1)", "執行額"),
            ("*執行額", "執行額"),
            ("IV.備考", "備考"),
            ("第3費目・使途", "費目・使途"),
            ("【2】備考", "備考"),
        ] {
            assert_eq!(undecorated(folded), Some(bare), "{folded}");
        }
        for folded in ["執行額", "事業番号0021", "12.5", "3次元化", "1(株)甲"] {
            assert!(undecorated(folded).is_none_or(|b| !["事業番号", ""].contains(&b)), "{folded}");
        }
    }
}
