//! The years of 測定指標 stand below their labels in one cell: 「目標年度 / 33
//! 年度」, whatever the stream does with the rest of the page.

use super::FormPage;
use super::atoms::{Atom, Gap, What, joined};
use super::figures::target_year;
use crate::parse::{How, Sink};
use crate::read::Document;
use crate::text::Span;

/// A label, and the key's end of what stands below it.
const LABELS: [(&str, &str); 2] = [("中間目標", "interim.year"), ("目標年度", "final.year")];

/// No sheet has more 測定指標.
const MOST_BLOCKS: usize = 20;

/// Places the years that stand below their labels, and takes their pieces out
/// of the pages. Where there are several that differ, nothing says which
/// block's each is.
pub(super) fn take(document: &Document, pages: &mut [FormPage], sink: &mut Sink<'_>) {
    let found = LABELS.map(|(label, _)| {
        let mut found = Vec::new();
        for (n, page) in pages.iter().enumerate() {
            found.extend(below(&page.page.atoms, label).map(|below| (n, below)));
        }
        found
    });
    let [interim, last] = &found;
    let labels: usize = pages.iter().map(|page| page.page.count_word(LABELS[1].0)).sum();
    // One that stands otherwise would shift the numbers of the others.
    if interim.len() != last.len() || last.len() != labels || labels > MOST_BLOCKS {
        return;
    }
    let mut taken = Vec::new();
    for ((_, end), of_label) in LABELS.iter().zip(&found) {
        let says = |below: &Below| document.slice(below.value);
        let alike = of_label.windows(2).all(|two| matches!(two, [a, b] if says(&a.1) == says(&b.1)));
        if !alike {
            continue;
        }
        for (block, (page, below)) in of_label.iter().enumerate() {
            let key = format!("policy.{}.{end}", block + 1);
            sink.place(key.as_str(), says(below), How::Label, &[below.value]);
            taken.push((*page, below.from, below.to));
        }
    }
    taken.sort_unstable();
    for (page, from, to) in taken.into_iter().rev() {
        if let Some(page) = pages.get_mut(page).filter(|p| to <= p.page.atoms.len()) {
            page.page.atoms.drain(from..to);
        }
    }
}

/// What stands below a label.
struct Below {
    /// Its first piece.
    from: usize,
    /// One past its last piece.
    to: usize,
    /// The year or the dash.
    value: Span,
}

fn below<'a>(atoms: &'a [Atom], label: &'a str) -> impl Iterator<Item = Below> + 'a {
    let labelled = atoms.iter().enumerate().filter(move |(_, a)| matches!(&a.what, What::Word(w) if w == label));
    labelled.filter_map(|(at, _)| {
        let from = at + 1;
        let first = atoms.get(from).filter(|a| a.gap == Gap::Line && matches!(a.what, What::Digit | What::Dash))?;
        let digits = atoms.iter().skip(from + 1).take_while(|a| a.what == What::Digit && a.gap == Gap::Inside).count();
        let (last, next) = (atoms.get(from + digits)?, atoms.get(from + digits + 1)?);
        let year = next.gap == Gap::Space && next.what == What::Word("年度".to_owned());
        let to = from + digits + 1;
        let written = joined(atoms.get(from..to)?);
        let fits = written == "-" || target_year(&written).is_some();
        (year && fits).then(|| Below { from, to, value: first.span.cover(last.span) })
    })
}

#[cfg(test)]
mod tests {
    use crate::parse::parse;
    use crate::read::Document;

    /// What the years of two blocks are read as.
    fn years(cells: &str) -> Vec<Option<String>> {
        let text = format!(
            "平成30年度行政事業レビューシート 総務省\n\n\n\n定量的指標\n\n単位\n\n{cells}\n\n政\n策\n評\n価\n\n活動指標及び\n活動実績\n\n算出根拠\n"
        );
        let parsed = parse(&Document::from_text("t.scrambled.txt", &text));
        let keys = ["policy.1.interim.year", "policy.1.final.year", "policy.2.final.year"];
        keys.iter().map(|key| parsed.field(key).and_then(|f| f.value().map(str::to_owned))).collect()
    }

    fn said(values: [&str; 3]) -> Vec<Option<String>> {
        values.iter().map(|v| Some((*v).to_owned()).filter(|v| !v.is_empty())).collect()
    }

    #[test]
    fn a_year_below_its_label_is_that_labels() {
        assert_eq!(years("中間目標\n- 年度\n\n目標年度\n33 年度"), said(["-", "33", ""]));
        assert_eq!(
            years("目標年度\n- 年度\n\n中間目標\n- 年度\n\n目標年度\n- 年度\n\n中間目標\n- 年度"),
            said(["-", "-", "-"])
        );
    }

    #[test]
    fn a_year_that_stands_otherwise_leaves_all_to_the_order() {
        let years = years("中間目標\n\n- 年度\n\n目標年度\n\n31 年度\n\n中間目標\n- 年度\n\n目標年度\n33 年度");
        assert_ne!(years[1].as_deref(), Some("33"), "{years:?}");
    }

    #[test]
    fn years_of_two_blocks_that_differ_are_not_decided() {
        let years = years("中間目標\n- 年度\n\n中間目標\n- 年度\n\n目標年度\n33 年度\n\n目標年度\n31 年度");
        assert_eq!(years, said(["-", "", ""]));
    }
}
