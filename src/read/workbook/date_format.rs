//! Dates and times as a cell shows them, Japanese eras included.

use jiff::civil::{Date, date};
use jiff::{SignedDuration, Span};

use super::number_format::Token;

/// A day number taken apart.
#[derive(Debug, Clone, Copy)]
pub(super) struct Moment {
    day: Date,
    /// Seconds since midnight.
    seconds: i64,
    /// Seconds since day 0.
    elapsed: i64,
}

/// First days, letters and names of the eras.
const ERAS: &[(Date, &str, &str)] = &[
    (date(2019, 5, 1), "R", "令和"),
    (date(1989, 1, 8), "H", "平成"),
    (date(1926, 12, 25), "S", "昭和"),
    (date(1912, 7, 30), "T", "大正"),
    (date(1868, 1, 25), "M", "明治"),
];

const WEEKDAYS: &[&str] = &["月", "火", "水", "木", "金", "土", "日"];
const MONTHS: &[&str] = &["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

impl Moment {
    /// The moment of a day number; `None` outside the years 1900 to 9999.
    pub(super) fn of_serial(value: f64, epoch_1904: bool) -> Option<Self> {
        if !(0.0..2_958_466.0).contains(&value) {
            return None;
        }
        let elapsed = SignedDuration::try_from_secs_f64(value * 86_400.0).ok()?.as_millis();
        let elapsed = i64::try_from((elapsed + 500) / 1000).ok()?;
        let days = elapsed / 86_400;
        // The program believes in a 29 February 1900: day 60.
        let epoch = match (epoch_1904, days) {
            (true, _) => date(1904, 1, 1),
            (false, ..60) => date(1899, 12, 31),
            (false, _) => date(1899, 12, 30),
        };
        let day = epoch.checked_add(Span::new().try_days(days).ok()?).ok()?;
        Some(Self { day, seconds: elapsed % 86_400, elapsed })
    }

    fn era(&self) -> (&'static str, &'static str, i16) {
        ERAS.iter()
            .find(|(from, ..)| self.day >= *from)
            .map_or(("", "", self.day.year()), |(from, letter, name)| (letter, name, self.day.year() - from.year() + 1))
    }
}

/// Shows a moment by the pieces of its format code.
pub(super) fn show(tokens: &[Token], moment: &Moment) -> String {
    let half_day = tokens.contains(&Token::HalfDay);
    let mut out = String::new();
    let mut hours_before = false;
    for (i, token) in tokens.iter().enumerate() {
        match token {
            Token::Literal(s) => out.push_str(s),
            Token::Point => out.push('.'),
            Token::Comma => out.push(','),
            Token::HalfDay => out.push_str(if moment.seconds < 43_200 { "午前" } else { "午後" }),
            Token::Date(letter, count) => {
                let seconds_follow = tokens.iter().skip(i + 1).find_map(|t| match t {
                    Token::Date(l, _) => Some(*l == 's'),
                    _ => None,
                });
                let minutes = *letter == 'm' && (hours_before || seconds_follow == Some(true));
                out.push_str(&part(if minutes { 'n' } else { *letter }, *count, moment, half_day));
                hours_before = matches!(letter, 'h' | 'H');
            }
            _ => {}
        }
    }
    out
}

/// One part; `n` stands for minutes, capitals for elapsed time.
fn part(letter: char, count: usize, moment: &Moment, half_day: bool) -> String {
    let padded = |n: i64| if count >= 2 { format!("{n:02}") } else { n.to_string() };
    let (era_letter, era_name, era_year) = moment.era();
    let hour = moment.seconds / 3600;
    match (letter, count) {
        ('y', 1..=2) => format!("{:02}", moment.day.year() % 100),
        ('y', _) => moment.day.year().to_string(),
        ('g', 1) => era_letter.to_owned(),
        ('g', 2) => era_name.chars().take(1).collect(),
        ('g', _) => era_name.to_owned(),
        ('e' | 'r', _) => padded(i64::from(era_year)),
        ('m', 3..) => {
            let at = usize::try_from(moment.day.month() - 1).unwrap_or_default();
            MONTHS.get(at).copied().unwrap_or_default().to_owned()
        }
        ('m', _) => padded(i64::from(moment.day.month())),
        ('a' | 'd', 3..) => weekday(moment.day, count >= 4),
        ('d', _) => padded(i64::from(moment.day.day())),
        ('h', _) if half_day => padded((hour + 11) % 12 + 1),
        ('h', _) => padded(hour),
        ('n', _) => padded(moment.seconds / 60 % 60),
        ('s', _) => padded(moment.seconds % 60),
        ('H', _) => padded(moment.elapsed / 3600),
        ('M', _) => padded(moment.elapsed / 60),
        ('S', _) => padded(moment.elapsed),
        _ => String::new(),
    }
}

fn weekday(day: Date, long: bool) -> String {
    let at = usize::try_from(day.weekday().to_monday_zero_offset()).unwrap_or_default();
    let short = WEEKDAYS.get(at).copied().unwrap_or_default();
    if long { format!("{short}曜日") } else { short.to_owned() }
}
