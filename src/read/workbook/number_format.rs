//! A number as its cell shows it: format codes such as `#,##0.0`, `0%`,
//! `0_ ;"▲"#,##0`, `0000`, `ggge"年"m"月"d"日"`.
//!
//! Codes follow ECMA-376 part 1, 18.8.31. Colours, widths (`_ `) and fill
//! characters (`* `) put no character on paper and are passed over. What this
//! does not know (fractions, exponents) is shown as the plain number.

use rust_decimal::{Decimal, RoundingStrategy};

use super::date_format::{self, Moment};

/// Formats with a number of their own, as a Japanese Excel shows them; the
/// ids that are not here have a code in the file or show the plain number.
#[rustfmt::skip]
const BUILT_IN: &[(u32, &str)] = &[
    (1, "0"), (2, "0.00"), (3, "#,##0"), (4, "#,##0.00"), (5, r"\¥#,##0;\¥\-#,##0"), (6, r"\¥#,##0;\¥\-#,##0"),
    (7, r"\¥#,##0.00;\¥\-#,##0.00"), (8, r"\¥#,##0.00;\¥\-#,##0.00"), (9, "0%"), (10, "0.00%"), (14, "yyyy/m/d"),
    (15, "d-mmm-yy"), (16, "d-mmm"), (17, "mmm-yy"), (18, "h:mm AM/PM"), (19, "h:mm:ss AM/PM"), (20, "h:mm"),
    (21, "h:mm:ss"), (22, "yyyy/m/d h:mm"), (27, r"[$-411]ge\.m\.d"), (28, r#"ggge"年"m"月"d"日""#),
    (29, r#"ggge"年"m"月"d"日""#), (30, "m/d/yy"), (31, r#"yyyy"年"m"月"d"日""#), (32, r#"h"時"mm"分""#),
    (33, r#"h"時"mm"分"ss"秒""#), (34, r#"yyyy"年"m"月""#), (35, r#"m"月"d"日""#), (36, r"ge\.m\.d"),
    (37, r"#,##0;\-#,##0"), (38, r"#,##0;\-#,##0"), (39, r"#,##0.00;\-#,##0.00"), (40, r"#,##0.00;\-#,##0.00"),
    (41, r#"#,##0;\-#,##0;"-";@"#), (42, r#"\¥#,##0;\¥\-#,##0;\¥"-";@"#), (43, r#"#,##0.00;\-#,##0.00;"-";@"#),
    (44, r#"\¥#,##0.00;\¥\-#,##0.00;\¥"-";@"#), (45, "mm:ss"), (46, "[h]:mm:ss"), (47, "mm:ss"), (49, "@"),
    (50, r"ge\.m\.d"), (51, r#"ggge"年"m"月"d"日""#), (52, r#"yyyy"年"m"月""#), (53, r#"m"月"d"日""#),
    (54, r#"ggge"年"m"月"d"日""#), (55, r#"yyyy"年"m"月""#), (56, r#"m"月"d"日""#), (57, r"ge\.m\.d"),
    (58, r#"ggge"年"m"月"d"日""#),
];

/// The code of a format that the program has built in; `General` otherwise.
pub(super) fn built_in(id: u32) -> &'static str {
    BUILT_IN.iter().find(|(n, _)| *n == id).map_or("General", |(_, code)| code)
}

/// A number in the given format. `epoch_1904`: days count from 1904.
pub(super) fn number(value: f64, code: &str, epoch_1904: bool) -> String {
    let sections = sections(code);
    let Some((section, signed)) = choose(&sections, value) else { return plain(value) };
    if section.is_general() {
        return plain(value);
    }
    if section.is_date() {
        let moment = Moment::of_serial(value, epoch_1904);
        return moment.map_or_else(|| plain(value), |m| date_format::show(&section.tokens, &m));
    }
    let shown = if signed { value } else { value.abs() };
    section.show(shown).unwrap_or_else(|| plain(value))
}

/// A text in the given format: most formats show it as it is.
pub(super) fn text(value: &str, code: &str) -> String {
    let sections = sections(code);
    let holds = |s: &&Section| s.tokens.contains(&Token::Text);
    let Some(section) = sections.get(3).or_else(|| sections.last().filter(holds)) else { return value.to_owned() };
    let pieces = section.tokens.iter().map(|t| match t {
        Token::Text => value,
        Token::Literal(s) => s,
        _ => "",
    });
    pieces.collect()
}

/// The plain number: no exponent, at most fifteen significant digits, which is
/// what the program itself keeps.
pub(super) fn plain(value: f64) -> String {
    match decimal(value) {
        Some(d) => d.normalize().to_string(),
        None => format!("{value}"),
    }
}

/// The decimal number that fifteen significant digits of `value` spell.
fn decimal(value: f64) -> Option<Decimal> {
    if !value.is_finite() || value.abs() >= 1e27 {
        return None;
    }
    Decimal::from_scientific(&format!("{value:.14e}")).ok().or_else(|| (value.abs() < 1e-12).then_some(Decimal::ZERO))
}

/// One piece of a format code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Token {
    /// Characters shown as they are.
    Literal(String),
    /// A place for a digit: `0`, `#` or `?`.
    Digit(char),
    /// The decimal point.
    Point,
    /// A comma: between thousands, or a division by a thousand.
    Comma,
    /// The percent sign.
    Percent,
    /// The plain number.
    General,
    /// The text of the cell.
    Text,
    /// A run of one letter of a date: `yyyy` is `('y', 4)`. An elapsed time
    /// (`[h]`) has a capital letter.
    Date(char, usize),
    /// 午前 or 午後.
    HalfDay,
    /// What this reader does not know.
    Unknown,
}

/// One of up to four parts of a code.
#[derive(Debug, Clone, Default)]
struct Section {
    tokens: Vec<Token>,
    condition: Option<(String, f64)>,
}

fn sections(code: &str) -> Vec<Section> {
    let mut out = vec![Section::default()];
    let mut rest = code;
    while let Some(c) = rest.chars().next() {
        let after = rest.get(c.len_utf8()..).unwrap_or_default();
        if c == ';' {
            out.push(Section::default());
            rest = after;
            continue;
        }
        let Some(section) = out.last_mut() else { break };
        rest = section.take(c, after, rest);
    }
    out
}

impl Section {
    /// Takes the piece that `all` begins with (`c`, then `after`); gives what
    /// is left.
    fn take<'a>(&mut self, c: char, after: &'a str, all: &'a str) -> &'a str {
        let skip_one = |s: &'a str| s.chars().next().map_or(s, |c| s.get(c.len_utf8()..).unwrap_or_default());
        match c {
            '"' => {
                let (inside, rest) = after.split_once('"').unwrap_or((after, ""));
                self.literal(inside);
                return rest;
            }
            '\\' | '!' => {
                self.literal(&after.chars().next().map(String::from).unwrap_or_default());
                return skip_one(after);
            }
            '_' | '*' => return skip_one(after),
            '[' => {
                let (inside, rest) = after.split_once(']').unwrap_or((after, ""));
                self.bracket(inside);
                return rest;
            }
            _ => {}
        }
        for (word, token) in [("General", Token::General), ("G/標準", Token::General), ("AM/PM", Token::HalfDay)] {
            let head = all.get(..word.len()).filter(|h| h.eq_ignore_ascii_case(word));
            if head.is_some() {
                self.tokens.push(token);
                return all.get(word.len()..).unwrap_or_default();
            }
        }
        match c {
            '0' | '#' | '?' => self.tokens.push(Token::Digit(c)),
            '.' => self.tokens.push(Token::Point),
            ',' => self.tokens.push(Token::Comma),
            '%' => self.tokens.push(Token::Percent),
            '@' => self.tokens.push(Token::Text),
            'E' if after.starts_with(['+', '-']) => self.tokens.push(Token::Unknown),
            'y' | 'm' | 'd' | 'h' | 's' | 'g' | 'e' | 'a' | 'r' | 'Y' | 'M' | 'D' | 'H' | 'S' | 'G' | 'E' | 'A'
            | 'R' => {
                let run = all.chars().take_while(|n| n.eq_ignore_ascii_case(&c)).count();
                self.tokens.push(Token::Date(c.to_ascii_lowercase(), run));
                return all.get(run..).unwrap_or_default();
            }
            _ => self.literal(c.encode_utf8(&mut [0; 4])),
        }
        after
    }

    fn literal(&mut self, s: &str) {
        if !s.is_empty() {
            self.tokens.push(Token::Literal(s.to_owned()));
        }
    }

    /// `[Red]`, `[$-411]`, `[$¥-411]`, `[>=100]`, `[h]`.
    fn bracket(&mut self, inside: &str) {
        if let Some(money) = inside.strip_prefix('$') {
            self.literal(money.split('-').next().unwrap_or_default());
            return;
        }
        let digits = inside.trim_start_matches(['<', '>', '=']);
        if digits.len() < inside.len()
            && let Ok(limit) = digits.trim().parse::<f64>()
        {
            let sign = inside.get(..inside.len() - digits.len()).unwrap_or_default();
            self.condition = Some((sign.to_owned(), limit));
            return;
        }
        let first = inside.chars().next().map(|c| c.to_ascii_uppercase());
        if let Some(c @ ('H' | 'M' | 'S')) = first
            && inside.chars().all(|i| i.eq_ignore_ascii_case(&c))
        {
            self.tokens.push(Token::Date(c, inside.len()));
        }
    }

    fn is_general(&self) -> bool {
        matches!(self.tokens.as_slice(), [Token::General | Token::Text])
    }

    fn is_date(&self) -> bool {
        self.tokens.iter().any(|t| matches!(t, Token::Date(..)))
    }

    fn meets(&self, value: f64) -> bool {
        let Some((sign, limit)) = &self.condition else { return true };
        match sign.as_str() {
            "<" => value < *limit,
            "<=" => value <= *limit,
            ">" => value > *limit,
            ">=" => value >= *limit,
            "<>" => (value - limit).abs() > 0.0,
            _ => (value - limit).abs() <= 0.0,
        }
    }

    /// `None` for a section that this reader does not know.
    fn show(&self, value: f64) -> Option<String> {
        // A slash between digits is a fraction.
        let slash = self.tokens.iter().any(|t| matches!(t, Token::Literal(s) if s == "/"));
        let question = self.tokens.contains(&Token::Digit('?'));
        if self.tokens.contains(&Token::Unknown) || (slash && question) {
            return None;
        }
        let point = self.tokens.iter().position(|t| *t == Token::Point).unwrap_or(self.tokens.len());
        // Commas behind the last digit, or behind the last before the point.
        let digit = |t: &Token| matches!(t, Token::Digit(_));
        let last_whole = self.tokens.iter().take(point).rposition(digit);
        let last = self.tokens.iter().rposition(digit);
        let behind = |at: usize, digit: Option<usize>| digit.is_none_or(|digit| at > digit);
        let scale = |(at, t): &(usize, &Token)| {
            **t == Token::Comma && (behind(*at, last) || (*at < point && behind(*at, last_whole)))
        };
        let thousands = self.tokens.iter().enumerate().filter(scale).count();
        let percents = self.tokens.iter().filter(|t| **t == Token::Percent).count();
        let mut number = decimal(value)?;
        for _ in 0..percents.min(3) {
            number = number.checked_mul(Decimal::ONE_HUNDRED)?;
        }
        for _ in 0..thousands.min(6) {
            number = number.checked_div(Decimal::ONE_THOUSAND)?;
        }
        let places = self.tokens.iter().skip(point).filter(|t| matches!(t, Token::Digit(_))).count();
        let number = number.round_dp_with_strategy(u32::try_from(places).ok()?, RoundingStrategy::MidpointAwayFromZero);
        let digits = format!("{:.places$}", number.abs());
        let (whole, fraction) = digits.split_once('.').unwrap_or((&digits, ""));
        let whole = whole.trim_start_matches('0');
        let body = self.fill(whole, fraction, point);
        let minus = number.is_sign_negative() && !number.is_zero();
        let general = || plain(value.abs());
        let body = if self.tokens.contains(&Token::General) { body.replace('\u{0}', &general()) } else { body };
        Some(if minus { format!("-{body}") } else { body })
    }

    /// Puts digits into their places.
    fn fill(&self, whole: &str, fraction: &str, point: usize) -> String {
        let is_digit = |t: &&Token| matches!(t, Token::Digit(_));
        let slots = self.tokens.iter().take(point).filter(is_digit).count();
        let first = self.tokens.iter().position(|t| matches!(t, Token::Digit(_)));
        let last = self.tokens.iter().take(point).rposition(|t| matches!(t, Token::Digit(_)));
        let grouped = self
            .tokens
            .iter()
            .enumerate()
            .take(point)
            .any(|(i, t)| *t == Token::Comma && first.is_some_and(|f| f < i) && last.is_some_and(|l| i < l));
        let mut out = String::new();
        let mut left = slots;
        let mut decimals = fraction.chars();
        for (i, token) in self.tokens.iter().enumerate() {
            match token {
                Token::Literal(s) => out.push_str(s),
                Token::Percent => out.push('%'),
                Token::General => out.push('\u{0}'),
                Token::Digit(kind) if i < point => {
                    left -= 1;
                    put_whole(&mut out, whole, *kind, left, left + 1 == slots, grouped);
                }
                Token::Digit(kind) => {
                    let rest_is_zero = decimals.as_str().chars().all(|c| c == '0');
                    let digit = decimals.next().unwrap_or('0');
                    if *kind == '0' || !rest_is_zero {
                        out.push(digit);
                    }
                }
                Token::Point => {
                    if slots == 0 && !whole.is_empty() {
                        out.push_str(whole);
                    }
                    let optional = self.tokens.iter().skip(point).all(|t| !matches!(t, Token::Digit('0')));
                    if !(optional && fraction.chars().all(|c| c == '0')) {
                        out.push('.');
                    }
                }
                _ => {}
            }
        }
        out
    }
}

/// Puts what belongs in the digit place `left` places from the point; the
/// first place takes all digits further left as well.
fn put_whole(out: &mut String, whole: &str, kind: char, left: usize, first: bool, grouped: bool) {
    let count = whole.len();
    let from = if first { count.max(left + 1) } else { left + 1 };
    for place in (left..from).rev() {
        let digit = count.checked_sub(place + 1).and_then(|at| whole.as_bytes().get(at));
        match digit {
            Some(b) => out.push(char::from(*b)),
            None if kind == '0' => out.push('0'),
            None => continue,
        }
        if grouped && place > 0 && place % 3 == 0 {
            out.push(',');
        }
    }
}

/// The section for a value, and whether a minus sign is still to be shown.
fn choose(sections: &[Section], value: f64) -> Option<(&Section, bool)> {
    if sections.iter().any(|s| s.condition.is_some()) {
        let numeric = sections.get(..sections.len().min(3)).unwrap_or_default();
        let found = numeric.iter().position(|s| s.meets(value))?;
        let own_sign = found > 0 && numeric.get(found).is_some_and(|s| s.condition.is_none());
        return numeric.get(found).map(|s| (s, !own_sign));
    }
    match sections {
        [] => None,
        [only] => Some((only, true)),
        [first, second] => Some(if value < 0.0 { (second, false) } else { (first, true) }),
        [first, second, third, ..] => Some(if value < 0.0 {
            (second, false)
        } else if value > 0.0 {
            (first, true)
        } else {
            (third, true)
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_shown_as_their_cell_shows_them() {
        let cases: &[(f64, &str, &str)] = &[
            (1234.0, "General", "1234"),
            (0.1 + 0.2, "General", "0.3"),
            (1_010_401_012_345.0, "General", "1010401012345"),
            (1800.0, "#,##0", "1,800"),
            (1_234_567.0, "#,##0", "1,234,567"),
            (0.0, "#,##0", "0"),
            (0.845, "0%", "85%"),
            (0.845, "0.0%", "84.5%"),
            (2.5, "0", "3"),
            (1.005, "0.00", "1.01"),
            (-119.0, "#,##0;▲#,##0", "▲119"),
            (-119.0, "#,##0_ ;[Red]\\-#,##0\\ ", "-119 "),
            (-119.4, "#,##0;\"▲ \"#,##0", "▲ 119"),
            (-3.0, "0.0", "-3.0"),
            (0.0, "#,##0;▲#,##0;\"-\"", "-"),
            (0.0, "#,##0;▲#,##0;", ""),
            (52.0, "0000", "0052"),
            (30.0, "\"新\"00", "新30"),
            (28.0, "0\"年度\"", "28年度"),
            (28.0, "General\"年度\"", "28年度"),
            (28.0, "\"平成\"General\"年度\"", "平成28年度"),
            (1_234_567.0, "#,##0,", "1,235"),
            (0.5, "#.##", ".5"),
            (5.0, "0.##", "5"),
            (5.25, "0.0#", "5.25"),
            (1_000_020_123_456.0, "0_ ", "1000020123456"),
            (0.25, "# ?/?", "0.25"),
            (12345.0, "000\\-0000", "001-2345"),
            (120.0, "[>=100]0\"以上\";0", "120以上"),
            (7.0, "G/標準", "7"),
            (205_700_000.0, "#,##0.0,,", "205.7"),
            (205_700_000.0, "#,##0,,.0", "205.7"),
        ];
        for (value, code, shown) in cases {
            assert_eq!(number(*value, code, false), *shown, "{value} {code}");
        }
    }

    #[test]
    fn dates_are_shown_in_the_years_people_write() {
        let day = 43586.0; // 2019-05-01
        let cases: &[(&str, &str)] = &[
            ("yyyy/m/d", "2019/5/1"),
            ("ggge\"年\"m\"月\"d\"日\"", "令和1年5月1日"),
            ("[$-411]ge.m.d", "R1.5.1"),
            ("yyyy\"年\"mm\"月\"", "2019年05月"),
            ("m\"月\"d\"日\"(aaa)", "5月1日(水)"),
        ];
        for (code, shown) in cases {
            assert_eq!(number(day, code, false), *shown, "{code}");
        }
        assert_eq!(number(day - 1.0, "ggge\"年\"m\"月\"", false), "平成31年4月");
        assert_eq!(number(day - 1462.0, "yyyy/m/d", true), "2019/5/1");
        assert_eq!(number(0.5, "h:mm", false), "12:00");
        assert_eq!(number(1.5, "[h]:mm", false), "36:00");
    }

    #[test]
    fn a_text_keeps_its_words_and_gets_what_its_format_adds() {
        assert_eq!(text("総務省", "General"), "総務省");
        assert_eq!(text("総務省", "#,##0;▲#,##0;-;\"（\"@\"）\""), "（総務省）");
        assert_eq!(text("総務省", "\"（　\"@\"　）\""), "（　総務省　）");
    }

    #[test]
    fn odd_codes_and_numbers_show_something_and_end() {
        for code in
            ["", ";", ";;;;;", "[", "\"", "\\", "_", "*", "[$", "0E+00", "[>x]0", "ggge", "%%%%%%%", ",,,,,,,,,,0"]
        {
            for value in [f64::NAN, f64::INFINITY, -1e300, 1e-300, 0.0, -0.0, 1e15, 2_958_466.0, -1.0] {
                number(value, code, false);
                text("x", code);
            }
        }
    }
}
