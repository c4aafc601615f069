//! A run of pieces as a value: what the sheet says, less layout.

use crate::sheet::FiscalYear;
use crate::text::is_ideographic_or_kana;

/// Joins the lines that a cell's width broke; keeps the breaks before items
/// of a list.
pub(super) fn unwrap(text: &str) -> String {
    let mut out = String::new();
    for line in text.lines().map(trimmed).filter(|l| !l.trim().is_empty()) {
        if !out.is_empty() {
            join(&mut out, line);
        }
        out.push_str(line);
    }
    match out.trim() {
        // What a dash is misread as; no cell says one.
        "一" => "－".to_owned(),
        said => said.to_owned(),
    }
}

fn trimmed(line: &str) -> &str {
    line.trim_matches([' ', '\t', '\r'])
}

fn join(out: &mut String, line: &str) {
    let Some(first) = line.chars().next() else { return };
    let last = out.chars().next_back().unwrap_or(' ');
    if begins_item(first) {
        out.push('\n');
    } else if !is_ideographic_or_kana(first) && !is_ideographic_or_kana(last) && last.is_ascii_lowercase() {
        out.push(' ');
    }
}

fn begins_item(first: char) -> bool {
    matches!(first, '・' | '①'..='⑳' | '※' | '○' | '●' | '◆' | '■' | '◇' | '□' | '　')
}

/// A key of the tables with its year counted from the sheet's.
pub(super) fn absolute(key: &str, sheet_year: FiscalYear) -> String {
    let part = |p: &str| -> String {
        let offset = p.strip_prefix('y').and_then(|n| n.parse::<i16>().ok());
        offset.map_or_else(|| p.to_owned(), |n| sheet_year.plus(n).to_string())
    };
    key.split('.').map(part).collect::<Vec<_>>().join(".")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn breaks_of_the_cells_width_go_and_those_of_lists_stay() {
        assert_eq!(unwrap("研究発表（論文を\n含む）を行う"), "研究発表（論文を含む）を行う");
        assert_eq!(unwrap("・一つ目\n・二つ\n目"), "・一つ目\n・二つ目");
        assert_eq!(unwrap("a network\nof sensors"), "a network of sensors");
    }

    #[test]
    fn years_are_counted_from_the_sheets_year() {
        assert_eq!(absolute("budget.y-3.total", FiscalYear::new(2017)), "budget.2014.total");
        assert_eq!(absolute("use.A.1.amount", FiscalYear::new(2017)), "use.A.1.amount");
    }
}
