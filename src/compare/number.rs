//! 事業番号 in all the forms in which sheets print them.

use std::fmt;

use unicode_normalization::UnicodeNormalization;

/// A 事業番号 taken apart: `0057`, `新31-0011`, `総務省 0061`,
/// `2021-総務-20-0052`, `2022-外務-21-0123-1`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SheetNumber {
    /// The sheet's year, where the number names it.
    pub year: Option<i16>,
    /// The ministry, as short as the number names it.
    pub ministry: Option<String>,
    /// The year for which a new project was requested (`新31`), as printed.
    pub requested: Option<u16>,
    /// The number itself; `0057` and `57` are one.
    pub number: u32,
    /// The part after it (`-1`).
    pub part: Option<u32>,
}

/// What divides several numbers in one cell.
const BREAKS: [char; 7] = ['\n', ',', '、', '/', '・', ';', '及'];

/// A run of digits or of letters, and whether a hyphen stands before it.
struct Piece {
    text: String,
    digits: bool,
    hyphened: bool,
}

impl SheetNumber {
    /// The number in a cell that holds one; the first of several.
    pub fn parse(printed: &str) -> Option<Self> {
        Self::parse_all(printed).into_iter().next()
    }

    /// Every number in a cell. A project that was merged from several names
    /// them all, divided by commas, slashes or lines.
    pub fn parse_all(printed: &str) -> Vec<Self> {
        let folded: String = printed.nfkc().collect();
        folded.split(BREAKS).flat_map(numbers).collect()
    }

    /// Whether the two can be the same sheet's: what both say agrees.
    pub fn agrees(&self, other: &Self) -> bool {
        let both = |a: Option<i16>, b: Option<i16>| a.is_none() || b.is_none() || a == b;
        let ministries = match (&self.ministry, &other.ministry) {
            (Some(a), Some(b)) => same_ministry(a, b),
            _ => true,
        };
        self.number == other.number
            && self.requested == other.requested
            && self.part.unwrap_or(0) == other.part.unwrap_or(0)
            && both(self.year, other.year)
            && ministries
    }
}

impl fmt::Display for SheetNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(requested) = self.requested {
            write!(f, "新{requested:02}-")?;
        }
        write!(f, "{:04}", self.number)?;
        self.part.map_or(Ok(()), |part| write!(f, "-{part}"))
    }
}

/// Whether a short name means the ministry: 総務 and 総務省, 厚労 and
/// 厚生労働省, 農水 and 農林水産省.
pub fn same_ministry(a: &str, b: &str) -> bool {
    let bare = |name: &str| {
        let folded = crate::text::fold_to_string(name);
        folded.trim_end_matches(['省', '庁', '府']).to_owned()
    };
    let (a, b) = (bare(a), bare(b));
    let (short, long) = if a.chars().count() <= b.chars().count() { (a, b) } else { (b, a) };
    if short.is_empty() || short.chars().next() != long.chars().next() {
        return false;
    }
    let mut rest = long.chars();
    short.chars().all(|c| rest.any(|r| r == c))
}

fn pieces(text: &str) -> Vec<Piece> {
    let mut out: Vec<Piece> = Vec::new();
    let (mut hyphened, mut apart) = (false, true);
    for c in text.chars() {
        let digits = c.is_ascii_digit();
        if !digits && (!c.is_alphabetic() || c == 'ー') {
            hyphened |= matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | 'ー');
            apart = true;
            continue;
        }
        match out.last_mut().filter(|p| !apart && p.digits == digits) {
            Some(piece) => piece.text.push(c),
            None => out.push(Piece { text: c.to_string(), digits, hyphened }),
        }
        (hyphened, apart) = (false, false);
    }
    out
}

/// The numbers of a text without a break: one, or several with blanks between.
fn numbers(text: &str) -> Vec<SheetNumber> {
    let pieces = pieces(text);
    let mut rest = pieces.as_slice();
    let mut out = Vec::new();
    while let Some((number, after)) = first_number(rest) {
        out.push(number);
        rest = after;
    }
    out
}

fn first_number(pieces: &[Piece]) -> Option<(SheetNumber, &[Piece])> {
    let mut rest = pieces;
    let mut take = |fits: &dyn Fn(&Piece, Option<&Piece>) -> bool| {
        let (first, after) = rest.split_first()?;
        fits(first, after.first()).then(|| {
            rest = after;
            first
        })
    };
    let western = |p: &Piece, next: Option<&Piece>| {
        p.digits && p.text.len() == 4 && p.text.starts_with("20") && next.is_some_and(|n| !n.digits)
    };
    let year = take(&western).and_then(|p| p.text.parse().ok());
    let (mut ministry, mut new) = (None, false);
    while let Some(word) = take(&|p, _| !p.digits) {
        let bare = word.text.strip_suffix('新');
        new |= bare.is_some();
        ministry = Some(bare.unwrap_or(&word.text)).filter(|m| !m.is_empty()).map(str::to_owned).or(ministry);
    }
    // 新 and the five-part form have two digits of a year before the number.
    let short =
        take(&|p, next| (new || year.is_some()) && p.digits && p.text.len() <= 2 && next.is_some_and(|n| n.digits));
    let requested = short.filter(|_| new).and_then(|p| p.text.parse().ok());
    let number = take(&|p, _| p.digits)?;
    let long = number.text.len() >= 3;
    let part = take(&|p, _| long && p.digits && p.hyphened && p.text.len() <= 2);
    let part = part.and_then(|p| p.text.parse().ok());
    let number = number.text.parse().ok()?;
    Some((SheetNumber { year, ministry, requested, number, part }, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(printed: &str) -> Vec<String> {
        SheetNumber::parse_all(printed).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn every_printed_form_gives_its_number() {
        for (printed, number) in [
            ("0057", "0057"),
            ("57", "0057"),
            ("００５７", "0057"),
            ("新31-0011", "新31-0011"),
            ("新31－0011", "新31-0011"),
            ("総務省 0061", "0061"),
            ("総務省 - 0059", "0059"),
            ("農林水産省　0168", "0168"),
            ("2021-総務-20-0052", "0052"),
            ("2021 総務 20 0052", "0052"),
            ("2021-総務-新22-0007", "新22-0007"),
            ("2022-外務-21-0123-1", "0123-1"),
        ] {
            assert_eq!(read(printed), [number], "{printed}");
        }
        assert!(["-", "－", "", "なし"].iter().all(|p| read(p).is_empty()));
    }

    #[test]
    fn a_merged_project_names_all_its_predecessors() {
        assert_eq!(read("0061、0062"), ["0061", "0062"]);
        assert_eq!(read("0061 0062"), ["0061", "0062"]);
        assert_eq!(read("総務省 0061\n総務省 新02-0003"), ["0061", "新02-0003"]);
    }

    #[test]
    fn what_two_numbers_both_say_must_agree() {
        let agree = |a, b| SheetNumber::parse(a).unwrap().agrees(&SheetNumber::parse(b).unwrap());
        assert!(agree("2021 総務 20 0052", "2021-総務-20-0052"));
        assert!(agree("総務省 0056", "0056"));
        assert!(agree("49", "0049"));
        assert!(!agree("新26-0008", "0008"));
        assert!(!agree("外務省 0056", "2020-総務-19-0056"));
        assert!(!agree("0123-1", "0123-2"));
    }

    #[test]
    fn short_names_of_ministries_are_known_by_their_characters() {
        assert!(same_ministry("厚労", "厚生労働省") && same_ministry("農水", "農林水産省"));
        assert!(same_ministry("総務省", "総務省") && same_ministry("復興", "復興庁"));
        assert!(!same_ministry("総務", "財務省") && !same_ministry("外務", "法務省"));
    }
}
