//! 予算額・執行額: 計 and its parts, the two rates, the breakdown.

use rust_decimal::Decimal;

use super::arith::{HUNDRED, Range, percent, working, written, written_like};
use super::found::{Draft, Findings, Severity};
use super::rule::{Applies, Doubt, Rule};
use super::view::{Figure, View};
use crate::sheet::FieldKey;

const GUIDE: &str = "行政事業レビューシート作成ガイドブック（予算額・執行額欄）";
/// From this sheet year on, 計 no longer subtracts what is carried over.
const TOTAL_BEFORE_CARRYOVER: i16 = 2024;

pub(super) static RULES: &[Rule] = &[
    Rule {
        id: "budget_total",
        title: "予算の計と内訳",
        compares: "各年度の計と、当初予算・補正予算・繰越し・予備費等",
        formula: "計 = 当初予算 + 補正予算 + 前年度から繰越し + 翌年度へ繰越し（負の数）+ 予備費等（要求年度は要求額を当初予算とする）",
        tolerance: "印字された最小単位未満の差",
        why: "公表データ約11.9万件のうち一致しないのは2件のみで、不一致はほぼ読取の誤りによる",
        severity: Severity::Error,
        applies: Applies::ALL,
        doubt: Doubt::Identity,
        source: GUIDE,
        fires: &[
            ("budget.2012.original", "1,500"),
            ("budget.2012.supplementary", "0"),
            ("budget.2012.carried", "▲20"),
            ("budget.2012.total", "1,582"),
        ],
        silent: &[
            ("budget.2012.original", "1,500.4"),
            ("budget.2012.supplementary", "-"),
            ("budget.2012.carried", "▲20"),
            ("budget.2012.total", "1,480"),
        ],
        run: totals,
    },
    Rule {
        id: "carried_sign",
        title: "翌年度へ繰越しの符号",
        compares: "翌年度へ繰越しの符号",
        formula: "翌年度へ繰越し ≦ 0",
        tolerance: "なし",
        why: "翌年度への繰越しは負の数で記入する。正の数のままだと計が過大になる",
        severity: Severity::Error,
        applies: Applies { to: TOTAL_BEFORE_CARRYOVER - 1, ..Applies::ALL },
        doubt: Doubt::Reading,
        source: GUIDE,
        fires: &[("budget.2015.original", "95"), ("budget.2015.carried", "12"), ("budget.2015.total", "83")],
        silent: &[("budget.2015.original", "95"), ("budget.2015.carried", "▲12"), ("budget.2015.total", "83")],
        run: carried_sign,
    },
    Rule {
        id: "execution_rate",
        title: "執行率",
        compares: "執行率と、執行額・計",
        formula: "執行率 = 執行額 ÷ 計 × 100",
        tolerance: "印字桁での切上げから切捨てまで。金額の端数処理で説明できる差は情報",
        why: "端数処理の方法は府省庁により異なる。令和6年度以降の計は翌年度への繰越しを引かない",
        severity: Severity::Error,
        applies: Applies::ALL,
        doubt: Doubt::Identity,
        source: GUIDE,
        fires: &[("budget.2017.total", "241"), ("budget.2017.executed", "226"), ("budget.2017.execution_rate", "96%")],
        silent: &[("budget.2016.total", "400"), ("budget.2016.executed", "394"), ("budget.2016.execution_rate", "99%")],
        run: execution_rates,
    },
    Rule {
        id: "execution_rate_of_original",
        title: "当初予算＋補正予算に対する執行額の割合",
        compares: "割合と、執行額・当初予算・補正予算",
        formula: "割合 = 執行額 ÷（当初予算 + 補正予算）× 100",
        tolerance: "印字桁での切上げから切捨てまで。金額の端数処理で説明できる差は情報",
        why: "端数処理の方法は府省庁により異なる",
        severity: Severity::Error,
        applies: Applies { from: 2017, ..Applies::ALL },
        doubt: Doubt::Identity,
        source: GUIDE,
        fires: &[
            ("budget.2018.original", "500"),
            ("budget.2018.supplementary", "99"),
            ("budget.2018.executed", "503"),
            ("budget.2018.execution_rate_of_original", "48%"),
        ],
        silent: &[
            ("budget.2018.original", "599"),
            ("budget.2018.supplementary", "-"),
            ("budget.2018.executed", "503"),
            ("budget.2018.execution_rate_of_original", "84%"),
        ],
        run: execution_rates_of_original,
    },
    Rule {
        id: "execution_over",
        title: "執行額が計を超える",
        compares: "執行額と計",
        formula: "執行額 ≦ 計",
        tolerance: "印字された最小単位未満の差",
        why: "約2.6%の欄で起こる。流用や繰越しの記入漏れがないか確かめる",
        severity: Severity::Caution,
        applies: Applies::ALL,
        doubt: Doubt::Identity,
        source: GUIDE,
        fires: &[("budget.2018.total", "100"), ("budget.2018.executed", "112")],
        silent: &[("budget.2018.total", "100"), ("budget.2018.executed", "100.4")],
        run: execution_over,
    },
    Rule {
        id: "execution_low",
        title: "執行率が50%に満たない",
        compares: "執行額と計",
        formula: "執行額 ÷ 計 < 50%",
        tolerance: "なし",
        why: "約8%の欄で起こる。予算の見積りと執行の状況を確かめる",
        severity: Severity::Caution,
        applies: Applies::RUNNING,
        doubt: Doubt::No,
        source: "行政事業レビュー実施要領（執行状況の点検）",
        fires: &[("budget.2018.total", "100"), ("budget.2018.executed", "49")],
        silent: &[("budget.2018.total", "100"), ("budget.2018.executed", "50")],
        run: execution_low,
    },
    Rule {
        id: "breakdown_total",
        title: "予算内訳の計",
        compares: "予算内訳の各項と計",
        formula: "計 = 各歳出予算目の合計",
        tolerance: "印字された最小単位未満の差。各項の端数処理で説明できる差は情報",
        why: "各項は百万円未満を四捨五入する",
        severity: Severity::Error,
        applies: Applies::ALL,
        doubt: Doubt::Identity,
        source: GUIDE,
        fires: &[
            ("breakdown.1.item", "庁費"),
            ("breakdown.1.request", "70"),
            ("breakdown.2.item", "職員旅費"),
            ("breakdown.2.request", "5"),
            ("breakdown.total.request", "85"),
        ],
        silent: &[
            ("breakdown.1.item", "庁費"),
            ("breakdown.1.request", "70"),
            ("breakdown.2.item", "職員旅費"),
            ("breakdown.2.request", "-"),
            ("breakdown.total.request", "70"),
        ],
        run: breakdown_totals,
    },
    Rule {
        id: "breakdown_budget",
        title: "予算内訳の計と予算額",
        compares: "予算内訳の計と、当年度の当初予算・翌年度の要求額",
        formula: "内訳の計（当初予算）= 当初予算、内訳の計（要求）= 要求額",
        tolerance: "印字された最小単位未満の差",
        why: "同じ額を二か所に記入する",
        severity: Severity::Caution,
        applies: Applies::ALL,
        doubt: Doubt::Identity,
        source: GUIDE,
        fires: &[("sheet.fiscal_year", "2021"), ("budget.2022.request", "1,800"), ("breakdown.total.request", "1,300")],
        silent: &[
            ("sheet.fiscal_year", "2021"),
            ("budget.2022.request", "1,800"),
            ("breakdown.total.request", "1,800"),
        ],
        run: breakdown_budget,
    },
];

const PARTS: [&str; 7] = ["original", "request", "supplementary", "brought", "carried", "carryover", "reserve"];

/// A sum with its parts, for one year.
struct Sum<'a> {
    total: Figure<'a>,
    parts: Vec<Figure<'a>>,
    value: Decimal,
}

impl Sum<'_> {
    fn agrees(&self) -> bool {
        let unit = self.parts.iter().map(Figure::unit).fold(self.total.unit(), Decimal::max);
        (self.total.value - self.value).abs() < unit
    }

    fn written(&self) -> String {
        self.parts.iter().map(|p| format!("{} {}", short(p.cell.key), written(p.value))).collect::<Vec<_>>().join(" + ")
    }
}

/// The label without the year.
fn short(key: &str) -> &'static str {
    FieldKey::from(key).matched().map_or("", |m| m.label)
}

/// `None` where a part is unread or illegible, or where there is none.
fn sum_of<'a>(view: &View<'a>, year: i16) -> Option<Sum<'a>> {
    let total = view.figure(&format!("budget.{year}.total"))?;
    let mut parts = Vec::new();
    for part in PARTS {
        let key = format!("budget.{year}.{part}");
        match view.cell(&key) {
            Some(cell) if cell.is_dash() => {}
            Some(cell) => parts.push(cell.figure()?),
            None if view.is_unknown(&key) => return None,
            None => {}
        }
    }
    let has_base = parts.iter().any(|p| p.cell.key.ends_with("original") || p.cell.key.ends_with("request"));
    let value = parts.iter().map(|p| p.value).sum();
    has_base.then_some(Sum { total, parts, value })
}

fn totals(out: &mut Findings<'_>) {
    for year in out.view.years("budget") {
        let Some(sum) = sum_of(out.view, year).filter(|s| !s.agrees()) else { continue };
        let carried = sum.parts.iter().find(|p| p.cell.key.ends_with("carried") && p.value > Decimal::ZERO);
        let flipped = carried.is_some_and(|c| sum.total.value == sum.value - c.value - c.value);
        // With 計 as it is said to be after 2024, nothing is carried away.
        let gross = carried_of(&sum).is_some_and(|c| after_2024(out.view) && sum.total.value == sum.value - c);
        if gross {
            continue;
        }
        let hint = if flipped { "。翌年度へ繰越しを負の数とすると一致します" } else { "" };
        let message =
            format!("{year}年度の計 {} が内訳の合計 {} と一致しません{hint}", printed(&sum.total), written(sum.value));
        let working = format!("計 = {} = {}（印字 {}）", sum.written(), written(sum.value), printed(&sum.total));
        let expected = written_like(sum.value, &sum.total);
        let cells = [sum.total.cell].into_iter().chain(sum.parts.iter().map(|p| p.cell));
        out.add(Draft::about(cells).says(message).working(working).expects(expected));
    }
}

fn carried_of(sum: &Sum<'_>) -> Option<Decimal> {
    sum.parts.iter().find(|p| p.cell.key.ends_with("carried")).map(|p| p.value)
}

fn after_2024(view: &View<'_>) -> bool {
    view.year.is_some_and(|y| y.western() >= TOTAL_BEFORE_CARRYOVER)
}

fn printed<'a>(figure: &Figure<'a>) -> &'a str {
    figure.cell.text().trim()
}

fn carried_sign(out: &mut Findings<'_>) {
    for year in out.view.years("budget") {
        let Some(carried) = out.view.figure(&format!("budget.{year}.carried")) else { continue };
        if carried.value > Decimal::ZERO {
            let message =
                format!("{year}年度の翌年度へ繰越しが正の数です。計からは差し引く額なので、符号をご確認ください");
            out.add(Draft::of(&[carried]).says(message).expects(written_like(-carried.value, &carried)));
        }
    }
}

fn execution_rates(out: &mut Findings<'_>) {
    for year in out.view.years("budget") {
        let find = |cell: &str| out.view.figure(&format!("budget.{year}.{cell}"));
        let (Some(rate), Some(executed), Some(total)) = (find("execution_rate"), find("executed"), find("total"))
        else {
            continue;
        };
        if fits_the_parts(out.view, year, &rate, &executed) {
            continue;
        }
        let whole = Whole { name: "計", cells: vec![total], value: total.value };
        rate_finding(out, year, &rate, &executed, &whole);
    }
}

/// Whether 計 is the odd one out: the rate agrees with what its parts add up
/// to, or with the definition of the other side of 2023/2024.
fn fits_the_parts(view: &View<'_>, year: i16, rate: &Figure<'_>, executed: &Figure<'_>) -> bool {
    let Some(sum) = sum_of(view, year) else { return false };
    let fits = |whole: Decimal| percent(executed.value, whole).is_some_and(|p| Range::exactly(p).allows(rate));
    let other_definition = after_2024(view) && carried_of(&sum).is_some_and(|c| fits(sum.value - c));
    (!sum.agrees() && fits(sum.value)) || other_definition
}

fn execution_rates_of_original(out: &mut Findings<'_>) {
    for year in out.view.years("budget") {
        let key = |cell: &str| format!("budget.{year}.{cell}");
        let find = |cell: &str| out.view.figure(&key(cell));
        let (Some(rate), Some(executed), Some(original)) =
            (find("execution_rate_of_original"), find("executed"), find("original"))
        else {
            continue;
        };
        if out.view.is_unknown(&key("supplementary")) {
            continue;
        }
        let mut cells = vec![original];
        cells.extend(find("supplementary"));
        let value = cells.iter().map(|f| f.value).sum();
        let whole = Whole { name: "（当初予算＋補正予算）", cells, value };
        rate_finding(out, year, &rate, &executed, &whole);
    }
}

/// What a rate is a rate of.
struct Whole<'a> {
    name: &'static str,
    cells: Vec<Figure<'a>>,
    value: Decimal,
}

fn rate_finding(out: &mut Findings<'_>, year: i16, rate: &Figure<'_>, executed: &Figure<'_>, whole: &Whole<'_>) {
    let Some(exact) = percent(executed.value, whole.value) else { return };
    if Range::exactly(exact).allows(rate) {
        return;
    }
    let label = short(rate.cell.key).trim_end_matches("（％）");
    let expected = written_like(exact, rate);
    let formula = format!(
        "{label} = 執行額 {} ÷ {} {} = {}",
        written(executed.value),
        whole.name,
        written(whole.value),
        working(exact, rate.places)
    );
    let rounding = whole_range(whole)
        .and_then(|w| Range::of_rounded(executed).divided_by(w, HUNDRED))
        .is_some_and(|range| range.allows(rate));
    let severity = if rounding { Severity::Info } else { Severity::Error };
    let tail = if rounding { "。金額の端数処理で説明できる差です" } else { "" };
    let message = format!("{year}年度の{label} {} が計算（{expected}）と一致しません{tail}", printed(rate));
    let cells = [rate.cell, executed.cell].into_iter().chain(whole.cells.iter().map(|f| f.cell));
    let draft = Draft::about(cells).says(message).working(format!("{formula} → {expected}（印字 {}）", printed(rate)));
    out.add(draft.expects(expected).at(severity));
}

fn whole_range(whole: &Whole<'_>) -> Option<Range> {
    let ranges = whole.cells.iter().map(Range::of_rounded);
    ranges.reduce(|a, b| Range { low: a.low + b.low, high: a.high + b.high })
}

fn execution_over(out: &mut Findings<'_>) {
    for (year, executed, total) in executions(out.view) {
        if executed.value - total.value < executed.unit().max(total.unit()) {
            continue;
        }
        let working = format!("執行額 {} > 計 {}", written(executed.value), written(total.value));
        let message = format!("{year}年度の執行額が計を超えています");
        out.add(Draft::of(&[executed, total]).says(message).working(working));
    }
}

fn execution_low(out: &mut Findings<'_>) {
    for (year, executed, total) in executions(out.view) {
        let Some(rate) = percent(executed.value, total.value).filter(|r| *r < Decimal::new(50, 0)) else { continue };
        let formula =
            format!("執行額 {} ÷ 計 {} = {}%", written(executed.value), written(total.value), working(rate, 0));
        let message = format!("{year}年度の執行率が50%に満ちません");
        out.add(Draft::of(&[executed, total]).says(message).working(formula));
    }
}

fn executions<'a>(view: &View<'a>) -> Vec<(i16, Figure<'a>, Figure<'a>)> {
    let of_year = |year: i16| {
        let executed = view.figure(&format!("budget.{year}.executed"))?;
        let total = view.figure(&format!("budget.{year}.total"))?;
        Some((year, executed, total))
    };
    view.years("budget").into_iter().filter_map(of_year).collect()
}

fn breakdown_totals(out: &mut Findings<'_>) {
    for (column, name) in [("original", "当初予算"), ("request", "要求")] {
        let Some(total) = out.view.figure(&format!("breakdown.total.{column}")) else { continue };
        let Some(parts) = breakdown_parts(out.view, column).filter(|p| !p.is_empty()) else { continue };
        let value: Decimal = parts.iter().map(|p| p.value).sum();
        let unit = parts.iter().map(Figure::unit).fold(total.unit(), Decimal::max);
        let apart = (total.value - value).abs();
        if apart < unit {
            continue;
        }
        let rounding = apart <= unit * Decimal::from(parts.len() + 1) / Decimal::TWO;
        let severity = if rounding { Severity::Info } else { Severity::Error };
        let sum = parts.iter().map(|p| written(p.value)).collect::<Vec<_>>().join(" + ");
        let message =
            format!("予算内訳（{name}）の計 {} が各項の合計 {} と一致しません", printed(&total), written(value));
        let cells = [total.cell].into_iter().chain(parts.iter().map(|p| p.cell));
        let draft = Draft::about(cells).says(message).expects(written_like(value, &total)).at(severity);
        out.add(draft.working(format!("計 = {sum} = {}（印字 {}）", written(value), printed(&total))));
    }
}

/// `None` where a row is unread or illegible.
fn breakdown_parts<'a>(view: &View<'a>, column: &str) -> Option<Vec<Figure<'a>>> {
    let mut parts = Vec::new();
    for n in view.rows("breakdown") {
        let key = format!("breakdown.{n}.{column}");
        match view.cell(&key) {
            Some(cell) if cell.is_dash() => {}
            Some(cell) => parts.push(cell.figure()?),
            None if view.is_unknown(&key) => return None,
            None => {}
        }
    }
    Some(parts)
}

fn breakdown_budget(out: &mut Findings<'_>) {
    let Some(year) = out.view.year else { return };
    let pairs = [
        (format!("budget.{year}.original"), "breakdown.total.original", "当初予算"),
        (format!("budget.{}.request", year.plus(1)), "breakdown.total.request", "要求額"),
    ];
    for (budget, breakdown, name) in pairs {
        let (Some(budget), Some(total)) = (out.view.figure(&budget), out.view.figure(breakdown)) else { continue };
        if (budget.value - total.value).abs() < budget.unit().max(total.unit()) {
            continue;
        }
        let message = format!("予算内訳の計 {} が予算額の{name} {} と一致しません", printed(&total), printed(&budget));
        let working = format!("内訳の計 {} ≠ {name} {}", written(total.value), written(budget.value));
        let draft = Draft::of(&[total, budget]).says(message).working(working);
        out.add(draft.expects(written_like(budget.value, &total)));
    }
}
