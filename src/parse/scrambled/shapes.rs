//! What the cells of the form look like, and how well some characters look
//! like one. Scores are in hundredths of a vote; below nothing is no cell.

use super::figures::{carried, count, figure, formula, identifier, target_year};
use super::wording::{cell_words, comment_words, division, hits, titled, worded};
use crate::form::{CONTRACT_WORDS, OPINION_CLASSES, USUAL_UNITS};

/// The look of a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Shape {
    /// A figure.
    Number,
    /// A figure that can be below nothing, with `▲` or `-`.
    Signed,
    /// 翌年度へ繰越し: nothing, or below it.
    Carried,
    /// A figure that is never below nothing.
    Unsigned,
    /// What will only be known later: mostly a dash.
    Ahead,
    /// A figure with or without `%`.
    Percent,
    /// A share of execution or award: `98%`.
    Share,
    /// A count of bidders.
    Count,
    /// A row's number, known beforehand.
    Row(u16),
    /// A quotient in writing.
    Formula,
    /// A year as basics print it.
    Year,
    /// A year of an interim or final target.
    TargetYear,
    /// ○ △ ×.
    Mark,
    /// 有 無.
    YesNo,
    /// 法人番号.
    Corporate,
    /// A sheet's number.
    Identifier,
    /// A unit.
    Unit,
    /// A unit of a unit cost, which the form prints with its stroke: `百万円/件`.
    Ratio,
    /// A name or a short phrase, by the place of its wording in the table.
    Short(u16),
    /// A phrase, up to a few lines.
    Phrase(u16),
    /// 会計区分.
    Account,
    /// A person with a title.
    Author,
    /// A division of a ministry.
    Division,
    /// Sentences.
    Long(u16),
    /// An explanation of an inspection item, by its place in the word table.
    Comment(u16),
    /// 契約方式.
    Contract,
    /// 終了予定, 縮減 …
    Class,
    /// A block's letter.
    Letter,
    /// A web address.
    Url,
    /// A cell of which only the place is known.
    Filler,
}

/// Characters that might be a cell.
#[derive(Debug, Clone, Copy)]
pub(super) struct Run<'a> {
    /// Folded, without white space.
    pub(super) text: &'a str,
    /// Number of characters.
    pub(super) chars: usize,
    /// Blank lines inside.
    pub(super) blanks: usize,
    /// Spaces inside.
    pub(super) spaces: usize,
    /// Printed words inside.
    pub(super) words: usize,
    /// Nothing but a figure, a dash or a mark.
    pub(super) plain: bool,
}

impl<'a> Run<'a> {
    /// A figure, a dash or a mark.
    pub(super) fn plain(text: &'a str) -> Self {
        Self { text, chars: text.chars().count(), blanks: 0, spaces: 0, words: 0, plain: true }
    }
}

const DASH: i32 = 160;
/// A figure where the year has not come yet.
const AHEAD: i32 = 20;

/// Whether a column's year is still to come when the sheet is written: 中間目標,
/// 目標最終年度 and 活動見込.
fn is_ahead(column: &str) -> bool {
    matches!(column, "interim" | "final" | "y+0" | "y+1")
}

impl Shape {
    /// The look of the cell with this key.
    pub(super) fn of(key: &str) -> Self {
        let parts: Vec<&str> = key.split('.').collect();
        let last = parts.last().copied().unwrap_or_default();
        match (parts.first().copied().unwrap_or_default(), last) {
            ("check", "mark") if matches!(parts.get(2), Some(&"single_bid" | &"no_competition")) => Self::YesNo,
            (_, "actual" | "rate") if parts.get(2).is_some_and(|when| is_ahead(when)) => Self::Ahead,
            (_, "mark") => Self::Mark,
            ("check", _) => Self::Comment(comment_words(key)),
            ("budget", "execution_rate" | "execution_rate_of_original") => Self::Share,
            ("budget", "carried") => Self::Carried,
            ("budget", "supplementary") => Self::Signed,
            ("budget", _) => Self::Unsigned,
            (_, "total" | "original" | "request" | "amount" | "actual" | "target" | "planned" | "cost")
                if parts.get(1) != Some(&"reason") =>
            {
                Self::Number
            }
            (_, "award_rate") => Self::Share,
            (_, "rate") => Self::Percent,
            (_, "bidders") => Self::Count,
            (_, "no") => Self::Row(row_number(&parts)),
            (_, "formula") => Self::Formula,
            ("basic", "start_year" | "end_year") => Self::Year,
            (_, "year") => Self::TargetYear,
            (_, "corporate_number") => Self::Corporate,
            (_, "number") => Self::Identifier,
            (_, "unit" | "rate_unit") => Self::Unit,
            (_, "formula_unit") => Self::Ratio,
            (_, "contract") => Self::Contract,
            ("opinion", "class") => Self::Class,
            ("obligation", "block") => Self::Letter,
            (_, "url") => Self::Url,
            ("basic", "account") => Self::Account,
            ("basic", "author") => Self::Author,
            ("basic", "division") => Self::Division,
            (_, "expense_class" | "method" | "bureau" | "ministry" | "item") => Self::Short(cell_words(key)),
            ("basic", "purpose" | "summary" | "issue")
            | ("opinion" | "result" | "policy" | "kpi", "text" | "external" | "finding" | "direction" | "relation")
            | ("activity" | "remarks", _)
            | (_, "goal" | "progress") => Self::Long(cell_words(key)),
            _ => Self::Phrase(cell_words(key)),
        }
    }

    /// How much `run` looks like this; `None` if not at all.
    pub(super) fn score(self, run: Run<'_>) -> Option<i32> {
        let dash = run.text == "-";
        if dash {
            return self.dash();
        }
        if run.plain && self == Self::Unit {
            return (run.text == "%").then_some(250);
        }
        if run.plain != self.is_plain() && self != Self::Identifier {
            return None;
        }
        match self {
            Self::Number => figure(run.text).map(|f| if f.percent { 60 } else { 200 }),
            Self::Signed => figure(run.text.trim_start_matches('-')).map(|f| if f.percent { 60 } else { 200 }),
            Self::Carried => carried(run.text),
            Self::Unsigned if run.text.starts_with(['▲', '△']) => None,
            Self::Unsigned => figure(run.text).map(|f| if f.percent { 60 } else { 200 }),
            Self::Ahead => figure(run.text).map(|_| AHEAD),
            Self::Percent => figure(run.text).map(|_| 200),
            Self::Share => figure(run.text).map(|f| if f.percent { 260 } else { 90 }),
            Self::Count => figure(run.text).filter(|f| !f.percent && f.places == 0).and_then(|_| count(run.text)),
            Self::Row(n) => (run.text == n.to_string()).then_some(190),
            Self::TargetYear => target_year(run.text),
            Self::Mark => matches!(run.text, "○" | "△" | "×").then_some(220),
            Self::Corporate => (run.text.len() == 13).then_some(420),
            Self::Identifier => identifier(run.text).map(|v| v - soft_breaks(run) / 3),
            Self::Filler => run.plain.then_some(90),
            Self::YesNo => matches!(run.text, "有" | "無").then_some(300),
            Self::Formula => formula(run.text).map(|v| v - soft_breaks(run)),
            Self::Year => year(run),
            Self::Unit => unit(run),
            Self::Ratio => unit(run).filter(|_| run.text.contains(['/', '÷'])),
            Self::Letter => block_letter(run.text),
            Self::Url => run.text.contains("http").then_some(400),
            Self::Contract => contract(run),
            Self::Class => class(run),
            Self::Short(n) => {
                let short = length(run, 8, 30) - sentence(run.text, 80);
                Some(short - figures_inside(run.text) - of_an_era(run.text) + worded(n, run.text))
            }
            Self::Account => Some(length(run, 4, 60) + if run.text.contains("会計") { 220 } else { -120 }),
            Self::Author => Some(
                length(run, 8, 120)
                    + i32::try_from(run.spaces.min(3)).unwrap_or(3) * 60
                    + titled(run.text)
                    + several(run, "長官班"),
            ),
            Self::Division => Some(length(run, 6, 80) + division(run.text) + several(run, "課室官校付班")),
            Self::Phrase(n) => Some(length(run, 16, 120) - sentence(run.text, 60) + worded(n, run.text)),
            Self::Long(_) if run.text.starts_with("http") || is_ministry(run.text) => None,
            Self::Long(n) => Some(length(run, 60, 2000) + sentence(run.text, 50) + worded(n, run.text)),
            Self::Comment(n) => Some(length(run, 40, 1200) + sentence(run.text, 50) + hits(n, run.text)),
        }
    }

    /// Whether a cell of this look is read from single pieces of one line.
    pub(super) fn is_plain(self) -> bool {
        matches!(
            self,
            Self::Number
                | Self::Signed
                | Self::Carried
                | Self::Unsigned
                | Self::Ahead
                | Self::Percent
                | Self::Share
                | Self::Count
                | Self::Row(_)
                | Self::TargetYear
                | Self::Mark
                | Self::Corporate
                | Self::Filler
        )
    }

    /// Votes for a dash: some cells hardly ever hold one.
    fn dash(self) -> Option<i32> {
        match self {
            Self::Row(_) | Self::Year | Self::Corporate => None,
            Self::Long(_) => Some(70),
            Self::Class | Self::Url => Some(90),
            Self::Short(_) | Self::Phrase(_) => Some(120),
            _ => Some(DASH),
        }
    }
}

fn row_number(parts: &[&str]) -> u16 {
    parts.iter().rev().find_map(|p| p.parse().ok()).unwrap_or(0)
}

/// A year of an era is no short text.
fn of_an_era(text: &str) -> i32 {
    let number = ["昭和", "平成", "令和"].iter().find_map(|era| text.strip_prefix(era));
    if text.contains("年度") && number.is_some_and(|n| n.starts_with(|c: char| c == '元' || c.is_ascii_digit())) {
        200
    } else {
        0
    }
}

/// The name of a ministry on its own says nothing of a project.
fn is_ministry(text: &str) -> bool {
    text.chars().count() <= 8
        && ["省", "庁", "内閣府", "規制委員会", "取引委員会"].iter().any(|end| text.ends_with(end))
}

/// Several offices stand one below the other, and where they are as high as
/// cells beside them blank lines lie between. What these cost, as far as there
/// are offices, whose names have these `ends`.
fn several(run: Run<'_>, ends: &str) -> i32 {
    let offices = run.text.chars().filter(|c| ends.contains(*c)).count();
    let within = run.blanks.min(offices.saturating_sub(1));
    i32::try_from(within).unwrap_or(0) * BLANK
}

/// 開始年度 or 終了（予定）年度: a year of an era or of our own, or that there is
/// none. At times more is said of it: 「平成32年度（予定）」; another era is the
/// next cell's.
fn year(run: Run<'_>) -> Option<i32> {
    const ERAS: [&str; 3] = ["昭和", "平成", "令和"];
    if run.chars > 14 {
        return None;
    }
    if ["終了予定なし", "未定"].iter().any(|open| run.text.contains(open)) {
        return Some(if run.text.starts_with(['終', '未']) { 300 } else { 150 });
    }
    let own = ERAS.iter().find_map(|era| run.text.strip_prefix(era));
    let (number, more) = own.unwrap_or(run.text).split_once('年')?;
    let counted = number == "元" || (!number.is_empty() && number.bytes().all(|b| b.is_ascii_digit()));
    if !counted || ERAS.iter().any(|era| more.contains(era)) {
        return None;
    }
    Some(match (more, own) {
        ("" | "度", Some(_)) => 300,
        ("" | "度", None) => 150,
        _ => 120,
    })
}

fn unit(run: Run<'_>) -> Option<i32> {
    let chars = run.chars;
    let figures = run.text.chars().any(|c| c.is_ascii_digit());
    (chars <= 14 && run.blanks == 0 && !figures).then(|| {
        let bonus = if USUAL_UNITS.contains(&run.text) { 60 } else { 0 };
        190 + bonus - i32::try_from(chars).unwrap_or(14) * 8 - soft_breaks(run)
    })
}

fn block_letter(text: &str) -> Option<i32> {
    let letters = text.chars().count();
    ((1..=2).contains(&letters) && text.chars().all(|c| c.is_ascii_uppercase())).then_some(150)
}

/// A known way of contracting, with more of it in brackets at most; what goes
/// on otherwise is none.
fn contract(run: Run<'_>) -> Option<i32> {
    const REST: [&str; 8] = ["契約", "入札", "負担行為等", "負担行為", "交付", "型プロポーザル", "方式", "等"];
    let mut base = 20;
    for more in CONTRACT_WORDS.iter().filter_map(|w| run.text.strip_prefix(w)) {
        let more = REST.iter().fold(more, |more, rest| more.strip_prefix(rest).unwrap_or(more));
        if more.is_empty() || (more.starts_with('(') && more.ends_with(')')) {
            base = 300;
            break;
        }
        base = 0;
    }
    (base > 0).then(|| base - excess(run, 24) - soft_breaks(run))
}

fn class(run: Run<'_>) -> Option<i32> {
    OPINION_CLASSES.contains(&run.text).then_some(450)
}

/// A text of usual length: more votes the nearer it comes, fewer beyond the
/// most that such a cell holds.
fn length(run: Run<'_>, usual: usize, most: usize) -> i32 {
    let chars = run.chars;
    let filled = i32::try_from(chars.min(usual) * 120 / usual.max(1)).unwrap_or(120);
    let figure_only = !run.text.chars().any(char::is_alphabetic);
    // A unit alone is no text either.
    let unit_only = USUAL_UNITS.contains(&run.text);
    let whole = 130 + filled - excess(run, most) - soft_breaks(run) - if figure_only || unit_only { 200 } else { 0 };
    let begun_before = run.text.starts_with(BEGIN_NOTHING);
    whole - if is_cut(run.text) { 150 } else { 0 } - if begun_before { 300 } else { 0 }
}

/// With these no text begins; a dash before one is another cell's.
const BEGIN_NOTHING: [char; 8] = ['-', '、', '。', ')', '」', '】', 'ー', ','];

/// A text with a bracket that it does not close, or did not open, goes on.
fn is_cut(text: &str) -> bool {
    let count = |brackets: &[char]| text.chars().filter(|c| brackets.contains(c)).count();
    count(&['(', '「', '【']) != count(&[')', '」', '】'])
}

fn excess(run: Run<'_>, most: usize) -> i32 {
    let over = run.chars.saturating_sub(most);
    i32::try_from(over.min(60)).unwrap_or(60) * 6
}

/// What a blank line within a cell costs.
const BLANK: i32 = 200;

fn soft_breaks(run: Run<'_>) -> i32 {
    let blanks = i32::try_from(run.blanks).unwrap_or(i32::from(u16::MAX)) * BLANK;
    blanks + i32::try_from(run.spaces * 70 + run.words * 110).unwrap_or(i32::MAX / 4)
}

/// A figure at either end of a short text is rather its neighbour.
fn figures_inside(text: &str) -> i32 {
    let edge = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    if edge(text.chars().next()) || edge(text.chars().next_back()) { 120 } else { 0 }
}

fn sentence(text: &str, votes: i32) -> i32 {
    if text.contains('。') { votes } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::super::wording::NO_WORDS;
    use super::*;

    fn plain(text: &str) -> Run<'_> {
        Run { text, chars: text.chars().count(), blanks: 0, spaces: 0, words: 0, plain: true }
    }

    #[test]
    fn figures_years_and_numbers_are_told_apart() {
        assert!(Shape::Number.score(plain("12,704")).is_some());
        assert!(Shape::Number.score(plain("0064")).is_none());
        assert!(Shape::Number.score(plain("2,9432,751")).is_none());
        assert!(Shape::Row(3).score(plain("3")).is_some());
        assert!(Shape::Row(3).score(plain("2")).is_none());
        assert!(Shape::Corporate.score(plain("7010001008844")).is_some());
        assert!(Shape::TargetYear.score(plain("30")) > Shape::TargetYear.score(plain("55")));
    }

    #[test]
    fn a_text_cut_within_brackets_is_rather_a_part_of_one() {
        let phrase = |text| Shape::Phrase(NO_WORDS).score(Run { plain: false, ..plain(text) });
        assert!(phrase("採用に繋がった企業の数(平成") < phrase("採用に繋がった企業の数(人)"));
        assert!(phrase("把握できた企業の数に限る)") < phrase("(把握できた企業に限る)"));
    }

    #[test]
    fn a_year_may_say_more_of_itself_but_not_of_the_next_cell() {
        let year = |text| Shape::Year.score(Run { plain: false, ..plain(text) });
        assert!(year("平成13年度") > year("平成32年度(予定)") && year("平成13年度以前").is_some());
        assert!(year("終了予定なし").is_some() && year("令和元年度").is_some());
        assert_eq!((year("令和6年度平成"), year("年度")), (None, None));
    }

    #[test]
    fn what_has_run_together_is_no_formula_unit_or_text() {
        let score = |shape: Shape, text| shape.score(Run { plain: false, ..plain(text) });
        assert!(score(Shape::Formula, "1,100/3").is_some() && score(Shape::Formula, "100/件数(延べ)").is_some());
        assert_eq!([score(Shape::Formula, "5/57/"), score(Shape::Formula, "109/24130/22")], [None, None]);
        assert_eq!(score(Shape::Formula, "118/4-"), None, "the dash is another cell's");
        assert_eq!(score(Shape::Identifier, "2021-経産-20-"), None);
        assert!(score(Shape::Ratio, "百万円/件").is_some());
        assert_eq!(score(Shape::Ratio, "件"), None);
        assert!(score(Shape::Phrase(NO_WORDS), "-海外の庭園の修復") < Some(0), "the dash is another cell's");
    }

    #[test]
    fn a_way_of_contracting_that_goes_on_with_something_else_is_none() {
        let score = |text| Shape::Contract.score(Run { plain: false, ..plain(text) });
        assert_eq!([score("一般競争契約(最低価格)〃"), score("補助金等交付漁港施設の復旧")], [None, None]);
        assert_eq!(score("総合評価入札"), score("随意契約(公募)"));
        assert!(
            ["国庫債務負担行為等", "運営費交付金交付", "随意契約(企画競争(公募))"].iter().all(|w| score(w) > Some(100))
        );
    }

    #[test]
    fn every_key_has_its_look() {
        assert_eq!(Shape::of("check.efficiency.single_bid.mark"), Shape::YesNo);
        assert_eq!(Shape::of("payee.B.12.no"), Shape::Row(12));
        assert_eq!(Shape::of("unit_cost.1.y-2.formula"), Shape::Formula);
        assert_eq!(Shape::of("payee.A.1.name"), Shape::Phrase(NO_WORDS));
    }
}
