//! Numbers of earlier years' sheets that say themselves which year they are
//! of.

use super::atoms::{Atom, joined};
use super::runs::Reading;
use crate::form::{StreamCell, StreamSlot};
use crate::sheet::FiscalYear;

/// Sheets from this year on have their year in their number.
const OF_FIVE_PARTS: i32 = 2021;
/// A number without its year, at most.
const LONGEST_PLAIN: usize = 4;

/// Leaves out readings of numbers in the places of other years.
pub(super) fn only_of_its_year(
    readings: Vec<Reading>,
    slots: &[StreamSlot],
    atoms: &[Atom],
    sheet_year: FiscalYear,
) -> Vec<Reading> {
    let year_of = |slot: &StreamSlot| match &slot.cell {
        StreamCell::Cells(keys) => match keys.as_slice() {
            [key] => Some(sheet_year.plus(key.strip_prefix("past.y")?.split('.').next()?.parse().ok()?)),
            _ => None,
        },
        StreamCell::Word(_) => None,
    };
    let years: Vec<Option<FiscalYear>> = slots.iter().map(year_of).collect();
    let fits = |r: &Reading| {
        let Some(year) = years.get(r.slot).copied().flatten() else { return true };
        can_be_of(&joined(atoms.get(r.from..r.to).unwrap_or_default()), year)
    };
    readings.into_iter().filter(fits).collect()
}

/// Whether a number can be of a year's sheet. A project that is new in the
/// budget of a year has that year's number in the sheet of the year before,
/// `新26-0027` in 平成25年度, and since 平成29年度 at times in its own. Since
/// 令和3年度 numbers begin with their year: `2021-環境-20-0307`.
fn can_be_of(number: &str, year: FiscalYear) -> bool {
    let year = i32::from(year.western());
    if let Some((_, tail)) = number.split_once('新') {
        let digits: String = tail.chars().take_while(char::is_ascii_digit).collect();
        let Some(new) = digits.parse::<i32>().ok().filter(|_| digits.len() <= 2) else { return true };
        let eras = [1988, 2000, 2018];
        return eras.iter().any(|begin| begin + new == year + 1 || (begin + new == year && year >= 2017));
    }
    match number.split_once('-') {
        Some((head, _)) if head.len() == 4 && head.starts_with("20") => head.parse() == Ok(year),
        _ => year < OF_FIVE_PARTS || number == "-" || number.len() > LONGEST_PLAIN,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_new_projects_number_tells_its_year() {
        let of = |number, year| can_be_of(number, FiscalYear::new(year));
        assert!(of("新26-0027", 2013) && of("復興庁新31-0052", 2019));
        assert!(!of("新26-0027", 2015));
        assert!(of("新02-0092", 2019) && of("新22-0003", 2021));
        assert!(of("2021-環境-20-0307", 2021) && !of("2021-環境-20-0307", 2020));
        assert!(!of("0220", 2021) && !of("2021", 2021) && of("0220", 2020) && of("-", 2021));
        assert!(of("0042", 2012) && of("新2147483647-1", 2013));
    }
}
