//! Made-up projects over several years, as many as are wanted.

use kensho::compare::Profile;

/// A project's sheets of five years under changing numbers.
pub(crate) fn made_up(project: usize) -> Vec<Profile> {
    let place = ["北方", "南方", "東方", "西方", "離島", "山間", "沿岸", "河川", "都市", "高原"];
    let what = ["観測網", "診療所", "図書館", "農業用水", "漁港", "統計", "通信", "防災倉庫", "林道", "研修所"];
    let doing = ["整備", "普及促進", "高度化", "実証", "調査", "支援", "更新", "国際協力", "人材育成", "情報発信"];
    let name = format!(
        "{}{}{}事業（第{}号）",
        place[project % 10],
        what[project / 10 % 10],
        doing[project / 100 % 10],
        project
    );
    let ministry = format!("架空{}省", project % 17);
    let number = |year: usize| format!("{:04}", (project * 7 + year * 13) % 5000);
    let year = |year: usize| {
        let mut pairs = vec![
            ("sheet.fiscal_year".to_owned(), year.to_string()),
            ("sheet.ministry".to_owned(), ministry.clone()),
            ("sheet.number".to_owned(), number(year)),
            ("basic.name".to_owned(), if year < 2019 { name.clone() } else { name.replace("事業", "等推進事業") }),
            ("basic.start_year".to_owned(), format!("平成{}年度", 15 + project % 12)),
            ("outcome.1.indicator".to_owned(), format!("{}を利用した者の割合", &name[..18])),
        ];
        pairs.extend((2015..year).map(|y| (format!("past.{y}.number"), number(y))));
        Profile::from_pairs(pairs.iter().map(|(k, v)| (k.as_str(), v.as_str())))
    };
    (2016..2021).map(year).collect()
}
