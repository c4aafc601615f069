//! Rates that lost their format: a worksheet holds 0.85 for what it shows as
//! 85 %, and gives that where its values are pasted or exported bare.

use rust_decimal::Decimal;

use super::Sink;
use crate::sheet::parse_printed;

/// How far a printed rate may be from the quotient.
const ROUNDING: Decimal = Decimal::from_parts(6, 0, 0, false, 3);

/// Says that 執行率 are fractions where all of them are, and are the quotients
/// of the figures above them. They stay as printed.
pub(super) fn report(sink: &mut Sink<'_>) {
    let rates: Vec<String> = sink
        .keys()
        .filter_map(|key| key.as_str().strip_suffix(".execution_rate").filter(|k| k.starts_with("budget.")))
        .map(str::to_owned)
        .collect();
    let of = |key: &str, leaf: &str| parse_printed(sink.value(&format!("{key}.{leaf}"))?).map(|p| p.value);
    let mut fractions = Vec::new();
    for key in &rates {
        let Some(rate) = of(key, "execution_rate") else { continue };
        let quotient = || of(key, "executed")?.checked_div(of(key, "total")?);
        let printed = sink.value(&format!("{key}.execution_rate")).unwrap_or_default();
        match quotient() {
            Some(q) if is_near(q, rate) && !printed.contains(['%', '％']) => fractions.push(rate),
            _ => return,
        }
    }
    // 0 and 1 alone may be rounded percents of next to nothing.
    if !fractions.iter().any(|rate| !rate.fract().is_zero()) {
        return;
    }
    sink.warn(
        "執行率が百分率でなく割合（0.85 のような小数）で入っています。表示形式の失われたファイルと見られ、ほかの率も同じかもしれません。値は書かれたまま読みました",
        None,
        Some("元の表計算ファイルか公表されたPDFがあれば、そちらを開いてください"),
    );
}

/// Whether a rate is a quotient; figures too big to compare are none.
fn is_near(quotient: Decimal, rate: Decimal) -> bool {
    quotient.checked_sub(rate).is_some_and(|apart| apart.abs() <= ROUNDING)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::parse;
    use crate::read::Document;

    fn told(rate: &str) -> bool {
        let text = format!(
            "令和2年度行政事業レビューシート\t(ある省)\n予算額・執行額\t\t29年度\t30年度\t31年度\t2年度\t3年度要求\n\
             \t当初予算\t1,000\t200\t300\t4\t5\n\t計\t1,000\t200\t300\t4\t5\n\t執行額\t853\t200\t10\n\t執行率(%)\t{rate}\t1\t0.03\n"
        );
        let parsed = parse(&Document::from_text("t", &text));
        assert!(parsed.field("budget.2017.execution_rate").is_some());
        parsed.diagnostics.iter().any(|d| d.message.contains("割合"))
    }

    #[test]
    fn figures_as_big_as_can_be_are_read() {
        let most = "79228162514264337593543950335";
        assert!(!is_near(most.parse().unwrap(), format!("-{most}").parse().unwrap()));
        assert!(is_near(Decimal::new(853, 3), Decimal::new(85, 2)));
    }

    #[test]
    fn rates_pasted_without_their_format_are_told() {
        assert!(told("0.853") && told("0.85"));
        assert!(!told("85.3") && !told("0.85%") && !told("0.9"));
    }
}
