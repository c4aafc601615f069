//! Payees that go by another number or another name.

use std::collections::BTreeMap;

use super::{Draft, Findings, YearRule};
use crate::check::Severity;
use crate::check::names::bare;
use crate::compare::value::says;
use crate::text::fold_to_string;

const SOURCE: &str = "国税庁法人番号公表サイト（法人番号は名称が変わっても変わらない）";

pub(super) static RULES: &[YearRule] = &[
    YearRule {
        id: "years_payee_number",
        title: "支出先の法人番号の食い違い",
        compares: "同じ名称の支出先の法人番号と、別の年度のシート",
        condition: "名称が同じ支出先の法人番号が、シートによって異なる",
        tolerance: "全角半角の違いは除く",
        why: "同じ法人なら番号は変わらない。どちらかの書き誤りか、同名の別法人",
        severity: Severity::Caution,
        source: SOURCE,
        fires: &[
            &[("payee.A.1.name", "（株）架空総研"), ("payee.A.1.corporate_number", "4999901008336")],
            &[("payee.A.1.name", "株式会社架空総研"), ("payee.A.1.corporate_number", "4999901008339")],
        ],
        silent: &[
            &[("payee.A.1.name", "（株）架空総研"), ("payee.A.1.corporate_number", "4999901008336")],
            &[("payee.A.1.name", "株式会社架空総研"), ("payee.A.1.corporate_number", "-")],
        ],
    },
    YearRule {
        id: "years_payee_name",
        title: "支出先の名称の変更",
        compares: "同じ法人番号の支出先の名称と、前のシート",
        condition: "法人番号が同じ支出先の名称が、前のシートと異なる",
        tolerance: "法人の種類の書き方、全角半角の違いは除く",
        why: "商号の変更か合併。名称だけで探すと同じ支出先を見落とす",
        severity: Severity::Info,
        source: SOURCE,
        fires: &[
            &[("payee.A.1.name", "株式会社架空総研"), ("payee.A.1.corporate_number", "4999901008336")],
            &[("payee.A.1.name", "架空リサーチ株式会社"), ("payee.A.1.corporate_number", "4999901008336")],
        ],
        silent: &[
            &[("payee.A.1.name", "株式会社架空総研"), ("payee.A.1.corporate_number", "4999901008336")],
            &[("payee.A.1.name", "架空総研（株）"), ("payee.A.1.corporate_number", "4999901008336")],
        ],
    },
];

pub(super) fn find(out: &mut Findings<'_>) {
    let [number_rule, name_rule] = RULES else { return };
    let text = |out: &Findings<'_>, at: &(usize, String), cell: &str| {
        let key = format!("{}.{cell}", at.1);
        let text = out.sheets.get(at.0).map_or("", |s| s.text(&key));
        if says(text) { text.to_owned() } else { String::new() }
    };
    for track in out.of_group("payee") {
        let mut numbers: BTreeMap<String, (usize, String)> = BTreeMap::new();
        for (a, b) in out.steps(track) {
            let (x, y) = (text(out, &a, "name"), text(out, &b, "name"));
            let (n, m) = (text(out, &a, "corporate_number"), text(out, &b, "corporate_number"));
            let (n, m) = (fold_to_string(&n), fold_to_string(&m));
            let same_name = !x.is_empty() && bare(&x) == bare(&y);
            if !same_name && !n.is_empty() && n == m && !y.is_empty() {
                let cells = [&a, &b].map(|(i, p)| (*i, format!("{p}.name")));
                let message = format!("法人番号 {n} の支出先の名称が「{x}」から「{y}」に変わっています");
                let mut draft = Draft::new(name_rule, message, cells.into());
                draft.track = Some(track);
                out.add(draft);
            }
            for (number, at) in [(n, &a), (m, &b)].into_iter().filter(|(n, _)| same_name && !n.is_empty()) {
                numbers.entry(number).or_insert_with(|| (at.0, format!("{}.corporate_number", at.1)));
            }
        }
        if numbers.len() > 1 {
            let name = super::figures::name_of(out, track).unwrap_or_default();
            let mut cells: Vec<(usize, String)> = numbers.into_values().collect();
            cells.sort();
            let mut draft =
                Draft::new(number_rule, format!("支出先「{name}」の法人番号が、シートによって異なります"), cells);
            draft.track = Some(track);
            out.add(draft);
        }
    }
}
