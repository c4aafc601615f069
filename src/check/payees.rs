//! 支出先: 法人番号 and names.

use super::found::{Draft, Findings, Severity};
use super::rule::{Applies, Doubt, Rule};
use crate::sheet::{CorporateNumberFault, check_corporate_number};

pub(super) static RULES: &[Rule] = &[Rule {
    id: "corporate_number",
    title: "法人番号",
    compares: "法人番号の桁数と検査用数字",
    formula: "検査用数字 = 9 −（下12桁に右から1, 2, 1, 2 …を掛けた和を9で割った余り）",
    tolerance: "なし",
    why: "番号の書き誤りや読み誤りを検査用数字で見つけられる。公表データでは約0.9%の行で合わない",
    severity: Severity::Error,
    applies: Applies { from: 2016, ..Applies::ALL },
    doubt: Doubt::Identity,
    source: "法人番号の指定等に関する省令第2条",
    fires: &[("payee.A.1.name", "架空株式会社"), ("payee.A.1.corporate_number", "7010001008845")],
    silent: &[("payee.A.1.name", "架空株式会社"), ("payee.A.1.corporate_number", "7010001008844")],
    run: corporate_numbers,
}];

fn corporate_numbers(out: &mut Findings<'_>) {
    for group in ["payee.", "obligation."] {
        let cells: Vec<_> = out.view.under(group).filter(|c| c.key.ends_with(".corporate_number")).collect();
        for cell in cells.into_iter().filter(|c| !c.is_dash()) {
            let folded = cell.folded();
            // 「なし」「個人」 and the like are answers, not numbers.
            if !folded.chars().any(|c| c.is_ascii_digit()) {
                continue;
            }
            let draft = Draft::about([cell]);
            match check_corporate_number(&folded) {
                Ok(()) => {}
                Err(CorporateNumberFault::Malformed) => {
                    let digits = folded.chars().filter(char::is_ascii_digit).count();
                    let message = format!("法人番号が13桁の数字ではありません（数字 {digits} 桁）");
                    out.add(draft.says(message));
                }
                Err(CorporateNumberFault::CheckDigit { expected }) => {
                    let rest: String = folded.chars().skip(1).collect();
                    let first: String = folded.chars().take(1).collect();
                    let message = "法人番号の検査用数字が残りの桁と一致しません".to_owned();
                    let working = format!("下12桁 {rest} の検査用数字 = {expected}（印字 {first}）");
                    out.add(draft.says(message).working(working).expects(format!("{expected}{rest}")));
                }
            }
        }
    }
}
