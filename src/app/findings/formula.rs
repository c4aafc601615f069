use std::sync::Arc;

use crate::check::Operand;
use crate::sheet::parse_printed;

/// A part of a working: plain text, or a figure that stands on the sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece<'a> {
    /// Its text.
    pub text: &'a str,
    /// The operand whose value it is.
    pub operand: Option<usize>,
}

/// Takes a working apart, so that each figure in it that is an operand's
/// value can lead to its field. Of equal values the earlier operand comes
/// first; the cell that the finding is about comes last, as its value stands
/// at the end of a computation.
pub fn pieces<'a>(working: &'a str, operands: &[Arc<Operand>]) -> Vec<Piece<'a>> {
    let values: Vec<_> = operands.iter().map(|o| parse_printed(&o.value).map(|p| p.value)).collect();
    let mut left: Vec<usize> = (1..operands.len()).chain((!operands.is_empty()).then_some(0)).collect();
    let mut out = Vec::new();
    let mut rest = working;
    while let Some((before, figure, after)) = next_figure(rest) {
        let value = parse_printed(figure).map(|p| p.value);
        let at = left.iter().position(|i| value.is_some() && values.get(*i).copied().flatten() == value);
        if !before.is_empty() {
            out.push(Piece { text: before, operand: None });
        }
        out.push(Piece { text: figure, operand: at.map(|i| left.remove(i)) });
        rest = after;
    }
    if !rest.is_empty() {
        out.push(Piece { text: rest, operand: None });
    }
    out
}

/// The text before the next figure, the figure, and what follows it.
fn next_figure(text: &str) -> Option<(&str, &str, &str)> {
    let is_digit = |c: char| c.is_ascii_digit();
    let start = text.find(is_digit)?;
    let signed = text.get(..start)?.char_indices().next_back().filter(|(_, c)| matches!(c, '-' | '▲'));
    let from = signed.map_or(start, |(at, _)| at);
    let tail = text.get(start..)?;
    let mut end = 0;
    for (at, c) in tail.char_indices() {
        let joined = matches!(c, ',' | '.') && tail.get(at + 1..).is_some_and(|t| t.starts_with(is_digit));
        if !is_digit(c) && !joined {
            break;
        }
        end = at + c.len_utf8();
    }
    let stop = start + end;
    Some((text.get(..from)?, text.get(from..stop)?, text.get(stop..)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn operand(key: &str, value: &str) -> Arc<Operand> {
        Arc::new(Operand { key: key.into(), value: value.into(), spans: Vec::new(), cell: None })
    }

    #[test]
    fn the_figures_of_a_working_lead_to_their_fields() {
        let operands = [
            operand("budget.2018.execution_rate", "98%"),
            operand("budget.2018.executed", "1,394"),
            operand("budget.2018.total", "1,400"),
        ];
        let working = "執行率 = 執行額 1,394 ÷ 計 1,400 = 99.57 → 100、記載 98";
        let linked: Vec<(&str, Option<usize>)> = pieces(working, &operands)
            .into_iter()
            .filter(|p| p.operand.is_some())
            .map(|p| (p.text, p.operand))
            .collect();
        assert_eq!(linked, [("1,394", Some(1)), ("1,400", Some(2)), ("98", Some(0))]);
        assert_eq!(pieces(working, &operands).iter().map(|p| p.text).collect::<String>(), working);
    }

    #[test]
    fn a_negative_figure_keeps_its_sign_and_a_year_is_no_operand() {
        let operands = [operand("budget.2018.total", "99"), operand("budget.2018.carried", "▲501")];
        let found = pieces("2018年度: 600 + -501 = 99", &operands);
        let linked: Vec<&str> = found.iter().filter(|p| p.operand.is_some()).map(|p| p.text).collect();
        assert_eq!(linked, ["-501", "99"]);
    }
}
