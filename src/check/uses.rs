//! 費目・使途: rows against 計, and 計 against the payee list.

use rust_decimal::Decimal;

use super::arith::{working, written, written_like};
use super::found::{Draft, Findings, Severity};
use super::rule::{Applies, Doubt, Rule};
use super::view::{Figure, View};

const GUIDE: &str = "行政事業レビューシート作成ガイドブック（費目・使途欄）";

pub(super) static RULES: &[Rule] = &[Rule {
    id: "use_sum",
    title: "費目・使途の計",
    compares: "ブロックごとの計と費目の金額",
    formula: "計 = 費目の金額の合計",
    tolerance: "印字された最小単位未満の差。各費目の端数処理でも生じ得る差は注意",
    why: "各費目は百万円未満を四捨五入する。5.4 と 5 の差は端数であり指摘しない",
    severity: Severity::Error,
    applies: Applies::ALL,
    doubt: Doubt::Identity,
    source: GUIDE,
    fires: &[
        ("use.C.1.amount", "36"),
        ("use.C.2.amount", "8"),
        ("use.C.3.amount", "4"),
        ("use.C.4.amount", "-"),
        ("use.C.total", "58"),
    ],
    silent: &[("use.B.1.amount", "4.2"), ("use.B.2.amount", "0.3"), ("use.B.3.amount", "-"), ("use.B.total", "5")],
    run: sums,
}];

/// The amounts of a block's rows; `None` where one is unread or illegible.
fn amounts<'a>(view: &View<'a>, block: &str) -> Option<Vec<Figure<'a>>> {
    let mut figures = Vec::new();
    for n in view.rows(&format!("use.{block}")) {
        let key = format!("use.{block}.{n}.amount");
        match view.cell(&key) {
            Some(cell) if cell.is_dash() => {}
            Some(cell) => figures.push(cell.figure()?),
            None if view.is_unknown(&key) => return None,
            None => {}
        }
    }
    Some(figures)
}

fn sums(out: &mut Findings<'_>) {
    for block in out.view.blocks("use") {
        let Some(total) = out.view.figure(&format!("use.{block}.total")) else { continue };
        let Some(rows) = amounts(out.view, &block).filter(|r| !r.is_empty()) else { continue };
        let sum: Decimal = rows.iter().map(|r| r.value).sum();
        let unit = rows.iter().map(Figure::unit).fold(total.unit(), Decimal::max);
        let apart = (total.value - sum).abs();
        if apart < unit {
            continue;
        }
        let slack: Decimal = rows.iter().map(Figure::unit).sum::<Decimal>() + total.unit();
        let rounding = apart + apart <= slack;
        let severity = if rounding { Severity::Caution } else { Severity::Error };
        let printed = total.cell.text().trim();
        let tail = if rounding { "。各費目の端数処理でも生じ得る差です" } else { "" };
        let message = format!("{block}ブロックの計 {printed} が費目の合計 {} と一致しません{tail}", written(sum));
        let terms = rows.iter().map(|r| written(r.value)).collect::<Vec<_>>().join(" + ");
        let formula = format!("計 = {terms} = {}（印字 {printed}）", working(sum, total.places));
        let cells = [total.cell].into_iter().chain(rows.iter().map(|r| r.cell));
        let draft = Draft::about(cells).says(message).working(formula);
        out.add(draft.expects(written_like(sum, &total)).at(severity));
    }
}
