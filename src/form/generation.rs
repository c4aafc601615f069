use serde::{Deserialize, Serialize};
use strum::EnumIter;

use crate::sheet::{FiscalYear, parse_era_year};
use crate::text::fold_to_string;

/// A generation of the official form. Years are sheet years.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, EnumIter, Serialize, Deserialize)]
pub enum Generation {
    /// 平成24–25年 (2012–2013).
    H24,
    /// 平成26–27年度 (2014–2015).
    H26,
    /// 平成28年度 (2016): 法人番号, KPI, 国庫債務負担行為.
    H28,
    /// 平成29–30年度 (2017–2018): 根拠として用いた統計・データ名.
    H29,
    /// 平成31・令和2年度 (2019–2020).
    R1,
    /// 令和3年度 (2021): number in five parts.
    R3,
    /// 令和4年度 (2022): アクティビティ first.
    R4,
    /// 令和5年度 (2023): 短期・中期・長期アウトカム.
    R5,
}

impl Generation {
    /// The generation of a sheet year; the nearest one for a year outside
    /// 2012–2023, which `exact` then denies.
    pub fn of_year(year: FiscalYear) -> (Self, bool) {
        let generation = match year.western() {
            ..=2013 => Self::H24,
            2014..=2015 => Self::H26,
            2016 => Self::H28,
            2017..=2018 => Self::H29,
            2019..=2020 => Self::R1,
            2021 => Self::R3,
            2022 => Self::R4,
            2023.. => Self::R5,
        };
        (generation, (2012..=2023).contains(&year.western()))
    }

    /// Its name for people.
    pub fn name(self) -> &'static str {
        match self {
            Self::H24 => "平成24・25年様式",
            Self::H26 => "平成26・27年度様式",
            Self::H28 => "平成28年度様式",
            Self::H29 => "平成29・30年度様式",
            Self::R1 => "平成31・令和2年度様式",
            Self::R3 => "令和3年度様式",
            Self::R4 => "令和4年度様式",
            Self::R5 => "令和5年度様式",
        }
    }
}

/// The year in the title 「平成N年度行政事業レビューシート」, which may stand on
/// a line of its own or within one.
pub fn detect(text: &str) -> Option<FiscalYear> {
    text.lines().find_map(|line| {
        let folded = fold_to_string(line);
        let at = folded.find("行政事業レビューシート")?;
        let head = folded.get(..at)?;
        let era = ["平成", "令和", "昭和"].iter().filter_map(|e| head.rfind(e)).max();
        parse_era_year(head.get(era.unwrap_or(0)..)?)
    })
}
