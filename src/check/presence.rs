//! What is not there, or stands there twice.

use std::collections::BTreeMap;

use super::found::{Draft, Findings, Severity};
use super::rule::{Applies, Doubt, Rule};
use super::view::Cell;
use crate::sheet::{FieldKey, ValueKind};

const GUIDE: &str = "行政事業レビューシート作成ガイドブック（記入要領）";

pub(super) static RULES: &[Rule] = &[
    Rule {
        id: "sheet_number_missing",
        title: "事業番号がない",
        compares: "事業番号",
        formula: "事業番号がある",
        tolerance: "なし",
        why: "シートを他の年度と結び付ける番号で、なければ読取で失われたことが多い",
        severity: Severity::Caution,
        applies: Applies::ALL,
        doubt: Doubt::Reading,
        source: GUIDE,
        fires: &[("basic.name", "架空事業")],
        silent: &[("basic.name", "架空事業"), ("sheet.number", "0083")],
        run: number_missing,
    },
    Rule {
        id: "outcome_missing",
        title: "成果目標がない",
        compares: "成果目標と、定量的な目標が設定できない理由",
        formula: "成果目標がなければ、設定できない理由がある",
        tolerance: "なし",
        why: "約12〜16%のシートに成果目標がない",
        severity: Severity::Caution,
        applies: Applies::RUNNING,
        doubt: Doubt::Reading,
        source: GUIDE,
        fires: &[("basic.name", "架空事業"), ("sheet.number", "1"), ("outcome.1.goal", "-")],
        silent: &[("basic.name", "架空事業"), ("sheet.number", "1"), ("outcome.none.reason", "定性的な事業のため。")],
        run: outcome_missing,
    },
    Rule {
        id: "unit_missing",
        title: "単位・指標がない",
        compares: "実績・目標のある行の単位と指標",
        formula: "数値のある行には単位と指標がある",
        tolerance: "なし",
        why: "何の数値かが分からない",
        severity: Severity::Info,
        applies: Applies::RUNNING,
        doubt: Doubt::Reading,
        source: GUIDE,
        fires: &[("outcome.1.indicator", "事業者数"), ("outcome.1.2018.actual", "4")],
        silent: &[("outcome.1.indicator", "事業者数"), ("outcome.1.unit", "者"), ("outcome.1.2018.actual", "4")],
        run: unit_missing,
    },
    Rule {
        id: "indicator_without_figures",
        title: "数値のない測定指標",
        compares: "政策評価の測定指標と、実績値・目標値",
        formula: "測定指標（又は上位施策との関係）があれば、実績値か目標値がある",
        tolerance: "なし",
        why: "指標に対する進み具合が分からない",
        severity: Severity::Caution,
        applies: Applies::ALL,
        doubt: Doubt::No,
        source: GUIDE,
        fires: &[
            ("policy.1.indicator", "成果の普及状況"),
            ("policy.1.2016.actual", "-"),
            ("policy.1.2016.target", "-"),
        ],
        silent: &[
            ("policy.1.indicator", "成果の普及状況"),
            ("policy.1.2016.actual", "-"),
            ("policy.1.2016.target", "90"),
        ],
        run: indicator_without_figures,
    },
    Rule {
        id: "dash_zero_mixed",
        title: "「-」と「0」の混在",
        compares: "予算額の欄の「-」と「0」",
        formula: "該当のない欄は一つの書き方にそろえる",
        tolerance: "なし",
        why: "該当なしと0円の区別が付かない",
        severity: Severity::Info,
        applies: Applies::ALL,
        doubt: Doubt::No,
        source: GUIDE,
        fires: &[("budget.2019.original", "-"), ("budget.2019.total", "0")],
        silent: &[("budget.2019.original", "0"), ("budget.2019.total", "0")],
        run: dash_zero_mixed,
    },
    Rule {
        id: "spreadsheet_error",
        title: "表計算のエラー表示",
        compares: "欄の値",
        formula: "#VALUE! #REF! #DIV/0! #N/A #NAME? #NUM! #NULL! を含まない",
        tolerance: "なし",
        why: "計算式の誤りがそのまま印字されている",
        severity: Severity::Error,
        applies: Applies::ALL,
        doubt: Doubt::No,
        source: GUIDE,
        fires: &[("breakdown.5.original", "#VALUE!")],
        silent: &[("breakdown.5.original", "＃5")],
        run: spreadsheet_errors,
    },
    Rule {
        id: "text_repeated",
        title: "同じ文章の繰返し",
        compares: "文章の欄の間",
        formula: "異なる欄に30字以上の同じ文章がない",
        tolerance: "空白と文字幅の違いは同じとみなす",
        why: "欄の趣旨に応じた記入になっているか確かめる",
        severity: Severity::Info,
        applies: Applies::ALL,
        doubt: Doubt::No,
        source: GUIDE,
        fires: &[
            ("basic.purpose", "情報通信の安全を確保し、国民が安心して利用できる環境を実現することを目的とする。"),
            ("policy.relation", "情報通信の安全を確保し、国民が安心して利用できる環境を実現することを目的とする。"),
        ],
        silent: &[
            ("basic.purpose", "情報通信の安全を確保し、国民が安心して利用できる環境を実現することを目的とする。"),
            ("policy.relation", "情報通信の安全を確保することで、上位施策の目標に寄与する。"),
        ],
        run: texts_repeated,
    },
    Rule {
        id: "legal_basis_paragraph",
        title: "根拠法令の項の記載",
        compares: "根拠法令の条・項・号",
        formula: "「第N条第M号」に項がない",
        tolerance: "項のない条ではこのままで正しい",
        why: "同じ条文が項を付けて引用されることがある",
        severity: Severity::Info,
        applies: Applies::ALL,
        doubt: Doubt::No,
        source: "法令の引用の慣例",
        fires: &[("basic.legal_basis", "総務省設置法第４条第75号")],
        silent: &[("basic.legal_basis", "総務省設置法第4条第１項第75号")],
        run: legal_basis,
    },
];

fn number_missing(out: &mut Findings<'_>) {
    // A list of a few keys is no sheet.
    let Some(name) = out.view.cell("basic.name") else { return };
    if out.view.cell("sheet.number").is_none_or(Cell::is_dash) {
        out.add(Draft::lacking("sheet.number").with([name]).says("事業番号が見当たりません"));
    }
}

fn outcome_missing(out: &mut Findings<'_>) {
    let view = out.view;
    let Some(name) = view.cell("basic.name") else { return };
    let told = |c: &Cell<'_>| !c.is_dash() && (c.key.starts_with("outcome.") && c.key != "outcome.more");
    let unread = view.is_unknown("outcome.none.reason") || view.is_unknown("outcome.1.goal");
    if !unread && !view.under("outcome.").any(|c| told(&c)) {
        out.add(
            Draft::lacking("outcome.1.goal")
                .with([name])
                .says("成果目標も、定量的な目標が設定できない理由も見当たりません"),
        );
    }
}

fn unit_missing(out: &mut Findings<'_>) {
    for group in ["outcome", "output"] {
        for n in out.view.rows(group) {
            let dotted = format!("{group}.{n}.");
            let figure = out.view.under(&dotted).find(|c| c.key.ends_with(".actual") && c.figure().is_some());
            let Some(figure) = figure else { continue };
            for (cell, name) in [("unit", "単位"), ("indicator", "指標")] {
                let key = format!("{dotted}{cell}");
                if out.view.cell(&key).is_none_or(Cell::is_dash) {
                    out.add(
                        Draft::lacking(key).with([figure]).says(format!("実績がありますが、{name}が見当たりません")),
                    );
                }
            }
        }
    }
}

fn indicator_without_figures(out: &mut Findings<'_>) {
    let view = out.view;
    for n in view.rows("policy") {
        let dotted = format!("policy.{n}.");
        let cells: Vec<Cell<'_>> = view.under(&dotted).collect();
        let values: Vec<Cell<'_>> =
            cells.iter().filter(|c| c.key.ends_with(".actual") || c.key.ends_with(".target")).copied().collect();
        let qualitative = cells.iter().any(|c| c.key.contains(".qualitative.") && !c.is_dash());
        if values.is_empty() || qualitative || values.iter().any(|c| !c.is_dash()) {
            continue;
        }
        let indicator = view.cell(&format!("{dotted}indicator")).filter(|c| !c.is_dash());
        let relation = view.cell("policy.relation").filter(|c| !c.is_dash());
        if let Some(indicator) = indicator {
            out.add(Draft::about([indicator]).with(values).says("測定指標がありますが、実績値も目標値もありません"));
        } else if let Some(relation) = relation {
            let message = "上位施策との関係が書かれていますが、測定指標と数値がありません";
            out.add(Draft::about([relation]).with(values).says(message));
        }
    }
}

fn dash_zero_mixed(out: &mut Findings<'_>) {
    for (group, name) in [("budget.", "予算額・執行額"), ("breakdown.", "予算内訳")] {
        let cells: Vec<Cell<'_>> = out.view.under(group).collect();
        let dash = cells.iter().find(|c| c.is_dash() && !c.key.ends_with("reason") && !c.key.ends_with("rate"));
        let zero = cells.iter().find(|c| c.folded() == "0");
        if let (Some(dash), Some(zero)) = (dash, zero) {
            out.add(Draft::about([*zero, *dash]).says(format!("{name}の欄に「-」と「0」が混在しています")));
        }
    }
}

const ERRORS: [&str; 7] = ["#VALUE!", "#REF!", "#DIV/0!", "#N/A", "#NAME?", "#NUM!", "#NULL!"];

fn spreadsheet_errors(out: &mut Findings<'_>) {
    let marked: Vec<Cell<'_>> = out.view.cells().filter(|c| c.text().contains(['#', '＃'])).collect();
    for cell in marked {
        let folded = cell.folded().to_uppercase();
        if let Some(error) = ERRORS.iter().find(|e| folded.contains(**e)) {
            out.add(Draft::about([cell]).says(format!("表計算のエラー表示 {error} が残っています")));
        }
    }
}

/// Shorter texts are set phrases.
const LEAST_CHARS: usize = 30;

fn texts_repeated(out: &mut Findings<'_>) {
    let mut seen: BTreeMap<String, Cell<'_>> = BTreeMap::new();
    let long = |c: &Cell<'_>| c.text().len() >= LEAST_CHARS * 3 && !repeats_by_nature(c.key);
    let mut cells: Vec<Cell<'_>> = out.view.cells().filter(long).collect();
    cells.retain(|c| FieldKey::from(c.key).kind() == ValueKind::LongText);
    for cell in cells {
        let folded = cell.folded();
        if folded.chars().count() < LEAST_CHARS {
            continue;
        }
        match seen.get(&folded) {
            Some(first) => {
                let label = FieldKey::from(first.key).label();
                let message = format!("「{label}」の欄と同じ文章です");
                out.add(Draft::about([cell, *first]).says(message));
            }
            None => {
                seen.insert(folded, cell);
            }
        }
    }
}

/// Cells of repeated rows say the same of many rows.
fn repeats_by_nature(key: &str) -> bool {
    ["payee.", "obligation.", "use.", "outcome.", "output.", "kpi.", "unit_cost."].iter().any(|p| key.starts_with(p))
}

fn legal_basis(out: &mut Findings<'_>) {
    let Some(cell) = out.view.cell("basic.legal_basis") else { return };
    let folded = cell.folded();
    let bare = folded.split("条第").skip(1).any(|rest| {
        let after = rest.trim_start_matches(|c: char| c.is_ascii_digit());
        after.len() < rest.len() && after.starts_with('号')
    });
    if bare {
        out.add(Draft::about([cell]).says("根拠法令に項のない「第…条第…号」があります"));
    }
}
