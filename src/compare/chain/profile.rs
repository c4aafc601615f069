use crate::check::Values;
use crate::compare::likeness::Grams;
use crate::compare::number::SheetNumber;
use crate::review::Sheet;
use crate::sheet::{FiscalYear, is_dash, parse_era_year, resolve_year};
use crate::text::fold_to_string;

/// What of a sheet tells which project it is.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Profile {
    /// The sheet's year.
    pub year: Option<FiscalYear>,
    /// 府省庁, folded.
    pub ministry: String,
    /// 事業番号.
    pub number: Option<SheetNumber>,
    /// 事業名.
    pub name: Grams,
    /// 事業開始年度.
    pub start: Option<FiscalYear>,
    /// 関連する過去のレビューシートの事業番号: year, as printed, taken apart.
    pub past: Vec<(FiscalYear, String, Vec<SheetNumber>)>,
    /// Indicators of outcomes and outputs.
    pub indicators: Vec<Grams>,
}

impl Profile {
    /// From keys and values, in any order.
    pub fn from_pairs<'a>(pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        let mut profile = Self::default();
        let mut start = None;
        for (key, value) in pairs {
            let Some(kind) = Kind::of(key).filter(|_| !is_dash(value) && !value.trim().is_empty()) else { continue };
            match kind {
                Kind::Year => profile.year = parse_era_year(value),
                Kind::Ministry => profile.ministry = fold_to_string(value),
                Kind::Number => profile.number = SheetNumber::parse(value),
                Kind::Name => profile.name = Grams::of(value),
                Kind::Start => start = Some(value),
                Kind::Past(year) => {
                    let numbers = SheetNumber::parse_all(value);
                    if !numbers.is_empty() {
                        profile.past.push((FiscalYear::new(year), value.to_owned(), numbers));
                    }
                }
                Kind::Indicator => profile.indicators.push(Grams::of(value)),
            }
        }
        profile.start = start.and_then(|s| match profile.year {
            Some(year) => resolve_year(s, year),
            None => parse_era_year(s),
        });
        profile.indicators.sort_by(|a, b| a.folded.cmp(&b.folded));
        profile.indicators.dedup();
        profile
    }

    /// From the values in force of a sheet.
    pub fn of_values(values: &Values) -> Self {
        Self::from_pairs(values.iter().map(|(k, v)| (k, v.text.as_str())))
    }

    /// From a sheet under review; looks at the few cells that matter, so that
    /// thousands of sheets take no longer than a moment.
    pub fn of_sheet(sheet: &Sheet) -> Self {
        let machine = sheet.machine.iter().filter(|m| Kind::of(m.cell.as_str()).is_some());
        let known: Vec<_> = machine.map(|m| (&m.cell, Some(&m.found))).collect();
        let given = sheet.cells.keys().filter(|c| Kind::of(c.as_str()).is_some());
        let given = given.filter(|c| known.iter().all(|(k, _)| k != c)).map(|c| (c, None));
        let mut pairs: Vec<(String, String)> = Vec::new();
        for (id, found) in known.iter().copied().chain(given) {
            let Some(key) = sheet.key_of(id) else { continue };
            let view = crate::review::CellView { id, key: &key, machine: found, review: sheet.cells.get(id) };
            if let Some(value) = view.effective().value() {
                pairs.push((key.as_str().to_owned(), value.to_owned()));
            }
        }
        Self::from_pairs(pairs.iter().map(|(k, v)| (k.as_str(), v.as_str())))
    }
}

/// The cells that a profile is made of.
enum Kind {
    Year,
    Ministry,
    Number,
    Name,
    Start,
    Past(i16),
    Indicator,
}

impl Kind {
    /// `key` may be a key or a cell's identity (`outcome#2.indicator`).
    fn of(key: &str) -> Option<Self> {
        match key {
            "sheet.fiscal_year" => Some(Self::Year),
            "sheet.ministry" => Some(Self::Ministry),
            "sheet.number" => Some(Self::Number),
            "basic.name" => Some(Self::Name),
            "basic.start_year" => Some(Self::Start),
            _ if key.starts_with("past.") => {
                let year = key.strip_prefix("past.")?.strip_suffix(".number")?;
                year.parse().ok().map(Self::Past)
            }
            _ => {
                let goal = key.starts_with("outcome") || key.starts_with("output");
                (goal && key.ends_with(".indicator")).then_some(Self::Indicator)
            }
        }
    }
}
