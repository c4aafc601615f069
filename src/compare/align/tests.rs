use super::*;
use crate::check::Values;

fn sheet(year: &str, pairs: &[(&str, &str)]) -> YearSheet {
    let head = [("sheet.fiscal_year", year)];
    let all = head.iter().chain(pairs).map(|(k, v)| ((*k).to_owned(), (*v).to_owned()));
    YearSheet::new(year, Values::from_pairs(all))
}

/// `outcome.1 outcome.2 -`: the track's rows by sheet.
fn tracks(sheets: &[YearSheet], group: &str, by_hand: &ByHand) -> Vec<String> {
    let all = align(sheets, by_hand);
    let shown = |t: &Track| {
        let rows = t.rows.iter().map(|r| r.as_ref().map_or("-", |r| r.prefix.as_str()));
        rows.collect::<Vec<_>>().join(" ")
    };
    all.iter().filter(|t| t.group == group).map(shown).collect()
}

fn two_years() -> Vec<YearSheet> {
    vec![
        sheet(
            "2020",
            &[
                ("outcome.1.indicator", "遠隔窓口を常設する市町村数"),
                ("outcome.1.unit", "団体"),
                ("outcome.2.indicator", "遠隔窓口の利用者満足度"),
                ("outcome.2.unit", "％"),
                ("outcome.2.2018.actual", "81.9"),
                ("outcome.2.2018.target", "80"),
            ],
        ),
        sheet(
            "2021",
            &[
                ("outcome.1.indicator", "窓口を使った住民が満足又はやや満足と回答した割合"),
                ("outcome.1.unit", "%"),
                ("outcome.1.2018.actual", "81.9"),
                ("outcome.1.2018.target", "80"),
                ("outcome.2.indicator", "遠隔窓口を常設する市町村数（累計）"),
                ("outcome.2.unit", "団体"),
            ],
        ),
    ]
}

#[test]
fn a_reworded_indicator_is_found_by_its_figures_though_the_order_changed() {
    let found = tracks(&two_years(), "outcome", &ByHand::default());
    assert_eq!(found, ["outcome.1 outcome.2", "outcome.2 outcome.1"]);
}

#[test]
fn a_persons_pairing_goes_before_the_automatic_one() {
    let row = |sheet, n| (sheet, format!("outcome.{n}"));
    let apart = ByHand { apart: vec![(row(0, 2), row(1, 1))], ..ByHand::default() };
    assert_eq!(tracks(&two_years(), "outcome", &apart), ["outcome.1 outcome.2", "outcome.2 -", "- outcome.1"]);
    let together = ByHand { together: vec![(row(0, 1), row(1, 1))], ..ByHand::default() };
    let found = tracks(&two_years(), "outcome", &together);
    assert!(found.contains(&"outcome.1 outcome.1".to_owned()), "{found:?}");
}

#[test]
fn columns_of_hundreds_do_not_make_two_indicators_one() {
    let year = |y: &str, words: &str| {
        sheet(
            y,
            &[
                ("outcome.1.indicator", words),
                ("outcome.1.2017.actual", "100"),
                ("outcome.1.2018.actual", "100"),
                ("outcome.1.2018.target", "100"),
            ],
        )
    };
    let sheets = [year("2020", "施設の復旧率"), year("2021", "説明会の開催割合")];
    assert_eq!(tracks(&sheets, "outcome", &ByHand::default()), ["outcome.1 -", "- outcome.1"]);
}

#[test]
fn a_payee_is_known_by_its_number_then_by_its_name() {
    let sheets = [
        sheet(
            "2020",
            &[
                ("payee.A.1.name", "株式会社架空総合研究所"),
                ("payee.A.1.corporate_number", "4999901008336"),
                ("payee.B.1.name", "（一社）例示協会"),
            ],
        ),
        sheet(
            "2021",
            &[
                ("payee.A.1.name", "一般社団法人 例示協会"),
                ("payee.B.1.name", "架空リサーチ(株)"),
                ("payee.B.1.corporate_number", "4999901008336"),
            ],
        ),
    ];
    assert_eq!(tracks(&sheets, "payee", &ByHand::default()), ["payee.A.1 payee.B.1", "payee.B.1 payee.A.1"]);
}

#[test]
fn a_row_that_pauses_for_a_year_is_taken_up_again() {
    let with = |y: &str| sheet(y, &[("output.1.indicator", "研修の開催回数")]);
    let sheets = [with("2018"), sheet("2019", &[("output.1.indicator", "相談の受付件数")]), with("2020")];
    assert_eq!(tracks(&sheets, "output", &ByHand::default()), ["output.1 - output.1", "- output.1 -"]);
}
