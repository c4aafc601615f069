//! From the characters of a cell to its value: what layout and OCR put in
//! goes, what the author wrote stays.

use super::grid::Cell;

/// What a blank between two words may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Blanks {
    /// A forced line break of a narrow cell.
    Breaks,
    /// A boundary between persons, laws or plans, or part of a name.
    Bounds,
}

/// The value of a cell of words.
pub(super) fn text(cell: &Cell, blanks: Blanks) -> String {
    if cell.is_dash() {
        return "-".to_owned();
    }
    if cell.typed {
        return cell.plain.replace('\u{2028}', "\n");
    }
    let joined = join_breaks(&cell.plain, blanks);
    match blanks {
        Blanks::Breaks => without_stray_box(joined),
        Blanks::Bounds => joined,
    }
}

/// The value of a cell of figures, units or formulas: no blanks at all.
pub(super) fn figure(cell: &Cell) -> String {
    if cell.is_dash() {
        return "-".to_owned();
    }
    cell.plain.chars().filter(|c| !c.is_whitespace()).collect()
}

/// Takes away the blanks that a cell's width forced: between two characters
/// that are not ASCII, and around a slash. A blank before a list marker is a
/// true line break.
pub(super) fn join_breaks(plain: &str, blanks: Blanks) -> String {
    let mut out = String::with_capacity(plain.len());
    let mut rest = plain.trim();
    while let Some(at) = rest.find([' ', '\t', '\n', '\r']) {
        let (word, gap) = rest.split_at(at);
        out.push_str(word);
        let next = gap.trim_start_matches([' ', '\t', '\n', '\r']);
        let run = gap.get(..gap.len() - next.len()).unwrap_or_default();
        if let (Some(a), Some(b)) = (out.chars().last(), next.chars().next()) {
            out.push_str(kept(a, b, run, blanks));
        }
        rest = next;
    }
    out.push_str(rest);
    out
}

/// What stays of the blanks between `a` and `b`.
fn kept(a: char, b: char, run: &str, blanks: Blanks) -> &'static str {
    let slash = |c| matches!(c, '/' | '／');
    if run.contains('\n') || is_list_marker(b) {
        return "\n";
    }
    let forced =
        blanks == Blanks::Breaks && !is_list_marker(a) && !a.is_ascii() && (!b.is_ascii() || matches!(b, '(' | ')'));
    if forced || slash(a) || slash(b) { "" } else { " " }
}

fn is_list_marker(c: char) -> bool {
    matches!(c, '①'..='⑳' | '・' | '※' | '●' | '■' | '◆' | '◇' | '□' | '▪' | '➢')
}

/// Characters that form a word with 口 behind them.
const MOUTHS: &str = "窓人入出蛇河火戸門間湾坑一二三大小中裏表西東南北川山関江樋原溝野谷井田浜坂水糸手悪甘辛利早港切傷閉開改降昇乗非噴籠排給吸吐注投";

/// Takes away a final 口 that is no word: the box that stands for a control
/// character, or an empty box.
fn without_stray_box(mut value: String) -> String {
    let Some(body) = value.strip_suffix('口') else { return value };
    let stray = body.chars().last().is_some_and(|c| !MOUTHS.contains(c));
    if stray {
        value.truncate(body.trim_end().len());
    }
    value
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Span;

    fn words(raw: &str) -> String {
        text(&Cell::new(raw, Span::new(0, raw.len())), Blanks::Breaks)
    }

    #[test]
    fn blanks_forced_by_a_narrow_cell_go() {
        assert_eq!(words("利用者に対す る支援"), "利用者に対する支援");
        assert_eq!(words("ガ イドラインの 策定"), "ガイドラインの策定");
        assert_eq!(words("経費/ 件数"), "経費/件数");
        assert_eq!(words("一般競争契約 (総合評価)"), "一般競争契約(総合評価)");
    }

    #[test]
    fn blanks_of_names_and_true_line_breaks_stay() {
        assert_eq!(words("ABC Consulting (株)"), "ABC Consulting (株)");
        assert_eq!(words("次を行う。 ①調査 ②実証"), "次を行う。\n①調査\n②実証");
        assert_eq!(words("<p>一。</p> <p>二。</p>"), "一。\n二。");
        let person = Cell::new("課長 山田 太郎", Span::new(0, 1));
        assert_eq!(text(&person, Blanks::Bounds), "課長 山田 太郎");
    }

    #[test]
    fn a_box_at_the_end_goes_and_words_with_that_kanji_stay() {
        assert_eq!(words("点検対象外口"), "点検対象外");
        assert_eq!(words("相談窓口"), "相談窓口");
        assert_eq!(words("昼間人口"), "昼間人口");
    }

    #[test]
    fn every_dash_is_one_dash() {
        assert_eq!(words("--"), "-");
        assert_eq!(figure(&Cell::new("▲ 119", Span::new(0, 1))), "▲119");
    }
}
