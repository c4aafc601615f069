//! Further blocks of 費目・使途 come out whole: head, 計, and the lines that
//! make it. Lines that follow when the 計 is made are of another block.

use super::use_heads::is_early;
use super::use_lines::{Cell, Look};
use super::use_rules::amount;
use crate::form::StreamPage;

/// What a line is among those behind the head of a block.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Run<'a> {
    /// The 計 of this block, or one of the lines that make it.
    Of(&'a str),
    /// It follows when the 計 of the block before it is made.
    Beyond,
    /// Nothing is known.
    Open,
}

/// What each line of a page is, by the `heads` of its blocks.
pub(super) fn runs<'a>(lines: &[Vec<Cell>], heads: &'a [(usize, String)], kind: StreamPage) -> Vec<Run<'a>> {
    let mut out = vec![Run::Open; lines.len()];
    for (n, (at, letter)) in heads.iter().enumerate() {
        if is_early(letter) && kind != StreamPage::FlowMore {
            continue;
        }
        let next = heads.get(n + 1).map_or(usize::MAX, |(next, _)| *next);
        let behind = |line: &(usize, &Vec<Cell>)| line.1.first().is_some_and(|c| *at < c.from && c.from < next);
        let block: Vec<(usize, &Vec<Cell>)> = lines.iter().enumerate().filter(behind).collect();
        let Some(made) = made(&block) else { continue };
        for (i, (line, _)) in block.iter().enumerate() {
            if let Some(run) = out.get_mut(*line) {
                *run = if i < made { Run::Of(letter.as_str()) } else { Run::Beyond };
            }
        }
    }
    out
}

/// How many lines from the first on are a 計 and what makes it.
fn made(block: &[(usize, &Vec<Cell>)]) -> Option<usize> {
    let mut lines = block.iter().enumerate();
    let (_, (_, first)) = lines.next()?;
    let total = figure(first).filter(|_| first.len() == 1)?;
    let mut sum = 0_i64;
    for (i, (_, line)) in lines {
        sum = figure(line).filter(|_| line.len() > 1).and_then(|figure| figure.checked_add(sum))?;
        if sum >= total {
            return (sum == total).then_some(i + 1);
        }
    }
    None
}

/// The only figure of a line, in thousandths.
fn figure(line: &[Cell]) -> Option<i64> {
    let mut figures = line.iter().filter(|c| c.look == Look::Figure);
    let (one, none) = (figures.next()?, figures.next());
    amount(&one.text).filter(|_| none.is_none()).map(|a| a.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::scrambled::atoms::Page;
    use crate::parse::scrambled::use_heads::heads;
    use crate::parse::scrambled::use_lines::lines;
    use crate::read::Document;
    use crate::sheet::FiscalYear;
    use crate::text::Span;

    #[test]
    fn lines_that_make_the_total_behind_a_head_are_its_rows_and_the_next_is_not() {
        let text = "費　目 使　途\n\n金　額\n(百万円）\n\n計\n\nE.（株）岬商店\n\n6\n\n4人件費 技術者の給与\n\n\
                    2旅費 出張旅費\n\n3消費税 消費税\n\nF.（株）沢組\n\n7\n\n5人件費 職員の給与\n";
        let document = Document::from_text("t", text);
        let page = Page::new(text, Span::new(0, text.len()), FiscalYear::new(2017));
        let heads = heads(&page);
        let lines = lines(&document, &page.atoms);
        let runs = runs(&lines, &heads, StreamPage::FlowMore);
        let e = Run::Of("E");
        assert_eq!(runs, [e, e, e, Run::Beyond, Run::Open, Run::Open]);
    }
}
