use super::is_ideographic_or_kana;

/// Joins lines that a cell's width broke: nothing is put between Japanese
/// characters, one blank between others. Lines that begin a list item or a
/// paragraph (`・`, `①`, `※`, `(1)`, an ideographic blank) keep their break; so
/// do breaks typed into a cell of a worksheet (U+2028).
pub fn join_wrapped_lines(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for line in text.lines() {
        let body = line.trim_end();
        let starts_item = body.starts_with(begins_item);
        let body = if starts_item { body } else { body.trim_start() };
        if body.is_empty() {
            continue;
        }
        match (out.chars().last(), body.chars().next()) {
            (Some(_), _) if starts_item => out.push('\n'),
            (Some(a), Some(b)) if !is_ideographic_or_kana(a) && !is_ideographic_or_kana(b) => out.push(' '),
            _ => {}
        }
        out.push_str(body);
    }
    out.replace('\u{2028}', "\n")
}

fn begins_item(c: char) -> bool {
    matches!(c, '・' | '※' | '①'..='⑳' | '○' | '●' | '\u{3000}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_broken_by_a_narrow_cell_become_one() {
        assert_eq!(join_wrapped_lines("一般競争契約\n（総合評価）"), "一般競争契約（総合評価）");
        assert_eq!(join_wrapped_lines("NTT\nSecurity"), "NTT Security");
        assert_eq!(join_wrapped_lines("一。\u{2028}二。"), "一。\n二。");
        assert_eq!(join_wrapped_lines("目的。\n・調査を\n行う\n・公表"), "目的。\n・調査を行う\n・公表");
    }
}
