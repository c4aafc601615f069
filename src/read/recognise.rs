use super::{Document, Refusal};
use crate::text::fold_to_string;

/// Headings that sheets of every year print; two of them make a sheet.
const HEADINGS: &[&str] = &[
    "レビューシート",
    "事業番号",
    "事業名",
    "担当部局",
    "予算額",
    "執行額",
    "成果目標",
    "活動指標",
    "支出先",
    "点検結果",
    "当初予算",
    "事業の目的",
    "事業概要",
];

/// Labels of the first page.
const FACTS: &[&str] = &["事業名", "担当部局", "担当課室", "会計区分", "事業の目的", "事業概要", "実施方法", "予算額"];

/// Headings of the tables that a 別紙 continues; two of them make one.
const TABLES: &[&str] =
    &["支出先", "費目", "使途", "法人番号", "落札率", "成果実績", "活動実績", "達成度", "執行額", "契約方式"];

/// How each refused kind of file begins.
const SIGNATURES: &[(&[u8], Refusal)] = &[(b"%PDF", Refusal::Pdf), (b"// kensho sha256 ", Refusal::Project)];

/// How many of the headings a folded text has.
pub(super) fn headings(folded: &str) -> usize {
    HEADINGS.iter().filter(|h| folded.contains(**h)).count()
}

/// How labels of the form go on behind what is looked for, up to a bracket.
const TAILS: &[&str] = &["", "庁", "・執行額", "・使途", "・用途", "及び成果実績", "及び活動実績", "名", "年度", "等"];

/// The label of the form that a folded cell is, with nothing behind it but what
/// stands in brackets.
pub(super) fn label(folded: &str) -> Option<&'static str> {
    let labels = HEADINGS.iter().chain(FACTS).chain(TABLES);
    let core = folded.split('(').next().unwrap_or_default();
    labels.copied().find(|label| core.strip_prefix(label).is_some_and(|tail| TAILS.contains(&tail)))
}

/// Whether a folded text is a review sheet by itself: it has the title, and
/// the basic facts that no second page repeats.
pub(super) fn is_whole_sheet(folded: &str) -> bool {
    folded.contains("行政事業レビューシート") && FACTS.iter().filter(|f| folded.contains(**f)).count() >= 3
}

/// Whether a folded text has tables of a review sheet.
pub(super) fn has_tables(folded: &str) -> bool {
    TABLES.iter().filter(|h| folded.contains(**h)).count() >= 2
}

/// What ministries call the worksheet that tells how to fill in the form.
const GUIDES: &[&str] =
    &["記入要領", "記載要領", "作成要領", "記入方法", "記入例", "記載例", "作成例", "留意事項", "注意事項"];

/// A title is not longer than this.
const TITLE: usize = 30;

/// Whether a worksheet tells how to fill in the form, by what its name or its
/// first cell (both folded) ends in. A note that refers to a guide is none.
pub(super) fn is_guide(name: &str, first: &str) -> bool {
    let is_title = |text: &str| {
        let text = text.trim_matches(|c: char| c.is_ascii_digit() || "()【】[]<>".contains(c));
        let refers = ["※", "別添", "別紙", "参照"].iter().any(|w| text.contains(w));
        !refers && text.chars().count() <= TITLE && GUIDES.iter().any(|guide| text.ends_with(guide))
    };
    is_title(name) || is_title(first)
}

pub(super) fn refuse_by_bytes(bytes: &[u8]) -> Result<(), Refusal> {
    if bytes.is_empty() {
        return Err(Refusal::Empty);
    }
    match SIGNATURES.iter().find(|(head, _)| bytes.starts_with(head)) {
        Some((_, why)) => Err(why.clone()),
        None => Ok(()),
    }
}

/// `asked`: the encoding was chosen by a person, who sees the result; then
/// odd characters are shown rather than refused.
pub(super) fn refuse_by_text(document: &Document, asked: bool) -> Result<(), Refusal> {
    let text = &document.text;
    if text.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}').is_empty() {
        return Err(Refusal::Empty);
    }
    if asked {
        return Ok(());
    }
    let folded = fold_to_string(text);
    let found = headings(&folded);
    if is_binary(text, found >= SURE_HEADINGS) {
        return Err(Refusal::Binary);
    }
    if found < 2 {
        return Err(Refusal::NotASheet);
    }
    if is_list(document) { Err(Refusal::List) } else { Ok(()) }
}

/// Whether a file lists cells of sheets by their keys, whatever its values look
/// like. A list repeats the labels of the form, and is none.
fn is_list(document: &Document) -> bool {
    let first = document.lines.span(&document.text, 0).slice(&document.text).unwrap_or_default();
    let columns: Vec<&str> = first.split([',', ';', '\t']).map(|name| name.trim().trim_matches('"')).collect();
    ["key", "value"].iter().all(|name| columns.contains(name))
}

/// Whether a workbook has a review sheet in it.
pub(super) fn refuse_workbook(text: &str) -> Result<(), Refusal> {
    if headings(&fold_to_string(text)) < 2 { Err(Refusal::NoReviewSheet) } else { Ok(()) }
}

/// With so many headings a file is a sheet, if one with much noise in it.
const SURE_HEADINGS: usize = 4;

/// So many stray bytes make no short sheet another file.
const FEW_STRAY: usize = 3;

/// Control characters other than those of text, or bytes that make no
/// character, at more than one in two hundred. In what is surely a sheet a
/// control character may end every cell; zero bytes and stray ones are many
/// only in other files, and zero bytes stand in a row there.
fn is_binary(text: &str, surely_a_sheet: bool) -> bool {
    let of_text = |c: char| matches!(c, '\n' | '\r' | '\t' | '\u{c}' | '\u{b}' | '\u{1a}');
    let (mut total, mut bad, mut control) = (0_usize, 0_usize, 0_usize);
    for c in text.chars().take(200_000) {
        total += 1;
        bad += usize::from(matches!(c, '\u{fffd}' | '\0'));
        control += usize::from(c != '\0' && c.is_control() && !of_text(c));
    }
    if text.contains("\0\0\0\0") {
        return true;
    }
    let most = if surely_a_sheet { 10 } else { 200 };
    let few = surely_a_sheet && bad <= FEW_STRAY;
    (!few && bad * 200 > total) || (bad + control) * most > total
}
