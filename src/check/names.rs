//! Names of payees, so that two ways of writing one compare equal.

use crate::text::fold_to_string;

/// Legal forms and their short ways of writing.
const FORMS: [(&str, &str); 16] = [
    ("株式会社", "(株)"),
    ("有限会社", "(有)"),
    ("合同会社", "(同)"),
    ("一般社団法人", "(一社)"),
    ("一般財団法人", "(一財)"),
    ("公益社団法人", "(公社)"),
    ("公益財団法人", "(公財)"),
    ("社会福祉法人", "(福)"),
    ("学校法人", "(学)"),
    ("国立大学法人", "(大)"),
    ("独立行政法人", "(独)"),
    ("国立研究開発法人", "(国研)"),
    ("特定非営利活動法人", "(特非)"),
    ("医療法人", "(医)"),
    ("社団法人", "(社)"),
    ("財団法人", "(財)"),
];

/// One spelling for all: narrow, without blanks, legal forms short.
pub(crate) fn unified(name: &str) -> String {
    let mut out = fold_to_string(name).replace('㈱', "(株)");
    for (long, short) in FORMS {
        out = out.replace(long, short);
    }
    out
}

/// The unified name without its legal form.
pub(crate) fn bare(name: &str) -> String {
    FORMS.iter().fold(unified(name), |name, (_, short)| name.replace(short, ""))
}

/// By how many characters two names differ (put in, left out, replaced), if by
/// no more than `most`.
pub(super) fn apart(a: &str, b: &str, most: usize) -> Option<usize> {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    if a.len().abs_diff(b.len()) > most {
        return None;
    }
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.iter().enumerate() {
        let mut next = vec![i + 1];
        for ((y, diagonal), above) in b.iter().zip(&row).zip(row.iter().skip(1)) {
            let left = next.last().copied().unwrap_or(0);
            next.push((diagonal + usize::from(x != y)).min(above + 1).min(left + 1));
        }
        row = next;
    }
    row.last().copied().filter(|d| *d <= most)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_widths_and_blanks_do_not_make_another_name() {
        for (a, b) in [
            ("株式会社日本翻訳センター", "(株)日本翻訳センター"),
            ("（株）ＦＦＲＩ", "(株)FFRI"),
            ("KDDI デジタルセキュリティ株式会社", "ＫＤＤＩデジタルセキュリティ(株)"),
            ("一般社団法人LOCAL", "（一社）LOCAL"),
        ] {
            assert_eq!(unified(a), unified(b));
        }
        assert_ne!(unified("ICT-ISAC"), unified("(一社)ICT-ISAC"));
    }

    #[test]
    fn names_differ_by_characters_put_in_left_out_or_replaced() {
        assert_eq!(apart("Minoriソリューションズ", "Minoriproソリューションズ", 3), Some(3));
        assert_eq!(apart("架空総研", "架空総研", 2), Some(0));
        assert_eq!(apart("架空総研", "例示製作所", 2), None);
    }
}
