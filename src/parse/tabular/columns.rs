//! Header rows: which column speaks of which year or target.

use std::collections::BTreeSet;

use crate::form::Mark;
use crate::sheet::{FiscalYear, parse_era_year, resolve_year};
use crate::text::{Span, fold};

use super::grid::{Cell, Row};

/// What a column of a year table speaks of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Slot {
    /// A fiscal year.
    Year(FiscalYear),
    /// The requested budget of a fiscal year.
    Request(FiscalYear),
    /// 中間目標.
    Interim,
    /// 目標最終年度, 目標年度.
    Final,
    /// 計画開始時.
    Start,
    /// A heading that is not understood: what stands below belongs to no key,
    /// and none of the other columns takes its place.
    Unread,
}

/// One column of a year table.
#[derive(Debug, Clone)]
pub(super) struct Column {
    /// What it speaks of.
    pub(super) slot: Slot,
    /// Where it stands in the header row.
    pub(super) at: usize,
    /// The year printed in 「中間目標 N 年度」, with its place.
    pub(super) year: Option<(String, Span)>,
    /// Whether the column is there by the form alone, not by a heading read.
    pub(super) assumed: bool,
}

/// A header row.
#[derive(Debug, Clone, Default)]
pub(super) struct Header {
    /// Where 「単位」 stands.
    pub(super) unit: Option<usize>,
    /// The columns from the left.
    pub(super) columns: Vec<Column>,
    /// Whether the rows below are known to stand as far apart as the headings.
    pub(super) aligned: bool,
    /// How many cells the rows below have, where that is known too: a shorter
    /// one has lost some.
    pub(super) width: Option<usize>,
}

/// Captions of target columns, longest first.
const TARGETS: &[(&str, Slot)] = &[
    ("目標最終年度", Slot::Final),
    ("最終目標年度", Slot::Final),
    ("最終目標", Slot::Final),
    ("中間目標年度", Slot::Interim),
    ("中間目標", Slot::Interim),
    ("計画開始時", Slot::Start),
    ("目標年度", Slot::Final),
    ("目標値", Slot::Final),
];

impl Header {
    /// Reads a header row; `None` if fewer than `least` columns are years or
    /// targets.
    pub(super) fn read(row: &Row, sheet: FiscalYear, least: usize) -> Option<Self> {
        let western = western_years(row, sheet);
        let read = |(at, cell): (usize, &Cell)| {
            let year = western.contains(&at).then(|| bare_year(&format!("{}年度", cell.folded), sheet)).flatten();
            let plain = |year| Column { slot: Slot::Year(year), at, year: None, assumed: false };
            column(cell, at, sheet).or_else(|| year.map(plain))
        };
        let columns: Vec<Column> = row.filled().filter_map(read).collect();
        if columns.len() < least {
            return None;
        }
        let unit = row.find(Mark::Unit).map(|(at, _)| at);
        let mut header =
            Self { unit, columns, aligned: row.aligned.is_some(), width: row.aligned.and_then(|a| a.width) };
        header.set_aside_supplemented(row);
        header.add_unread(row);
        header.settle_years(row);
        Some(header)
    }

    /// A year that stands there before and after its supplement, 「29年度当初」
    /// and 「29年度補正後」, is read once: the form has one column for it.
    fn set_aside_supplemented(&mut self, row: &Row) {
        let slots: Vec<Slot> = self.columns.iter().map(|c| c.slot).collect();
        let twice = |slot: Slot| matches!(slot, Slot::Year(_)) && slots.iter().filter(|s| **s == slot).count() > 1;
        for column in self.columns.iter_mut().filter(|c| twice(c.slot)) {
            if row.get(column.at).is_some_and(|cell| cell.folded.contains("補正")) {
                column.slot = Slot::Unread;
            }
        }
    }

    /// Adds a column for each heading between the labels and the last column
    /// that is not understood and is no stray mark. Behind a target its year may
    /// stand.
    fn add_unread(&mut self, row: &Row) {
        let first = self.first();
        let behind = row.filled().rfind(|(at, c)| c.is_label() && *at < first).map_or(first, |(at, _)| at);
        let from = self.unit.filter(|at| *at < first).unwrap_or(behind);
        let target = |c: &&Column| matches!(c.slot, Slot::Interim | Slot::Final);
        let to = self.columns.iter().find(target).or(self.columns.last()).map_or(first, |c| c.at);
        let known: BTreeSet<usize> = self.columns.iter().map(|c| c.at).collect();
        let is_column = |c: &Cell| c.folded.chars().filter(|c| c.is_alphanumeric()).count() >= 2;
        for (at, cell) in row.filled().filter(|(at, _)| from < *at && *at < to && !known.contains(at)) {
            if !cell.is_label() && cell.folded != "年度" && is_column(cell) {
                self.columns.push(Column { slot: Slot::Unread, at, year: None, assumed: false });
            }
        }
        self.columns.sort_by_key(|c| c.at);
    }

    /// How far behind the first column each column's values stand: as the
    /// headings do if the rows agree with them, else side by side.
    pub(super) fn offsets(&self) -> Vec<usize> {
        let first = self.first();
        let apart = |(k, c): (usize, &Column)| if self.aligned { c.at.saturating_sub(first) } else { k };
        self.columns.iter().enumerate().map(apart).collect()
    }

    /// The header without the columns that it does not understand: a row may
    /// have no cells for them.
    pub(super) fn understood(&self) -> Self {
        let columns = self.columns.iter().filter(|c| c.slot != Slot::Unread).cloned().collect();
        Self { columns, ..self.clone() }
    }

    /// Columns as the form of the year has them, where no header was read.
    pub(super) fn assumed(slots: &[Slot]) -> Self {
        let columns = slots
            .iter()
            .enumerate()
            .map(|(at, slot)| Column { slot: *slot, at: at + 1, year: None, assumed: true })
            .collect();
        Self { unit: Some(0), columns, aligned: false, width: None }
    }

    /// Where the first column stands.
    pub(super) fn first(&self) -> usize {
        self.columns.first().map_or(0, |c| c.at)
    }

    /// Adds the years that a second header row holds: `- 年度⇥30 年度`, or
    /// year and 年度 in cells of their own.
    pub(super) fn add_target_years(&mut self, row: &Row) -> bool {
        let years_only = row.filled().all(|(_, c)| c.folded.ends_with("年度") || is_year_value(c));
        let cells: Vec<(usize, &Cell)> = row.filled().filter(|(_, c)| c.folded != "年度").collect();
        let targets = |c: &Column| matches!(c.slot, Slot::Interim | Slot::Final | Slot::Start) && c.year.is_none();
        let open: Vec<usize> = (0..self.columns.len()).filter(|k| self.columns.get(*k).is_some_and(targets)).collect();
        if !years_only || row.is_blank() || open.is_empty() || cells.len() > open.len() {
            return false;
        }
        for (i, (at, cell)) in cells.iter().enumerate() {
            // As many cells as columns go in order; else each stands below
            // the heading that begins left of it.
            let below = open.iter().rev().find(|k| self.columns.get(**k).is_some_and(|c| c.at <= *at));
            let k = if cells.len() == open.len() { open.get(i) } else { below };
            if let Some(column) = k.and_then(|k| self.columns.get_mut(*k)) {
                column.year = year_in(cell, "");
            }
        }
        true
    }

    /// Years of one header follow one another: one that is misread or cannot
    /// be read is set right by what most of the others say. What looks like a
    /// garbled year is one only if all others leave its place free.
    fn settle_years(&mut self, row: &Row) {
        if !self.settle(row, true) {
            self.settle(row, false);
        }
    }

    fn settle(&mut self, row: &Row, garbled: bool) -> bool {
        let heading = |c: &Column| row.get(c.at).map_or("", |cell| cell.folded.as_str());
        let unread = |c: &Column| c.slot == Slot::Unread && garbled && is_garbled_year(heading(c));
        let of_year = |c: &Column| matches!(c.slot, Slot::Year(_) | Slot::Request(_)) || unread(c);
        let dated: Vec<usize> = (0..self.columns.len()).filter(|k| self.columns.get(*k).is_some_and(of_year)).collect();
        let years: Vec<(usize, i16)> = dated
            .iter()
            .enumerate()
            .filter_map(|(k, at)| match self.columns.get(*at)?.slot {
                Slot::Year(y) | Slot::Request(y) => Some((k, y.western())),
                _ => None,
            })
            .collect();
        let first_of = |k: usize, y: i16| y.saturating_sub(i16::try_from(k).unwrap_or(0));
        let votes = |base: i16| years.iter().filter(|(k, y)| first_of(*k, *y) == base).count();
        let Some(base) = years.iter().map(|(k, y)| first_of(*k, *y)).max_by_key(|b| votes(*b)) else { return true };
        if years.len() < dated.len() && votes(base) < years.len() {
            return false;
        }
        if votes(base) * 2 <= years.len() {
            return true;
        }
        for (k, at) in dated.iter().enumerate() {
            let year = FiscalYear::new(base).plus(i16::try_from(k).unwrap_or(0));
            let Some(column) = self.columns.get_mut(*at) else { continue };
            let asked = row.get(column.at).is_some_and(|cell| cell.folded.contains("要求"));
            match &mut column.slot {
                Slot::Year(y) | Slot::Request(y) => *y = year,
                unread => *unread = if asked { Slot::Request(year) } else { Slot::Year(year) },
            }
        }
        true
    }
}

/// Whether a cell holds a year's count and nothing else: `30`, `元`, `-`.
fn is_year_value(cell: &Cell) -> bool {
    let text = cell.folded.as_str();
    cell.is_dash() || text == "元" || (text.len() <= 4 && text.bytes().all(|b| b.is_ascii_digit()))
}

/// What a header cell speaks of.
fn column(cell: &Cell, at: usize, sheet: FiscalYear) -> Option<Column> {
    let text = cell.folded.as_str();
    for (caption, slot) in TARGETS {
        if let Some(rest) = text.strip_prefix(caption) {
            let plain_target = *caption == "目標値" && !rest.contains("年度");
            if plain_target || text.chars().count() > 20 {
                return None;
            }
            return Some(Column { slot: *slot, at, year: year_in(cell, caption), assumed: false });
        }
    }
    let year = bare_year(text, sheet)?;
    let slot = if text.contains("要求") { Slot::Request(year) } else { Slot::Year(year) };
    Some(Column { slot, at, year: None, assumed: false })
}

/// Columns of years that are written as a number and nothing else, `2019`. A
/// figure may look alike, so three must stand in the row and follow one
/// another.
fn western_years(row: &Row, sheet: FiscalYear) -> Vec<usize> {
    let near = |y: i16| (y - sheet.western()).abs() <= 8;
    let years: Vec<(usize, i16)> = row
        .filled()
        .filter(|(_, c)| c.folded.len() == 4)
        .filter_map(|(at, c)| c.folded.parse().ok().map(|y| (at, y)))
        .filter(|(_, y)| near(*y))
        .collect();
    let in_order = years.windows(2).all(|w| matches!(w, [(_, a), (_, b)] if a + 1 == *b));
    if years.len() >= 3 && in_order { years.into_iter().map(|(at, _)| at).collect() } else { Vec::new() }
}

/// The heading without a bracket that says its year once more:
/// `令和3年度(2021年度)`, `2021(R3)年度`.
fn said_once(text: &str) -> Option<String> {
    let (head, rest) = text.split_once('(')?;
    let (again, tail) = rest.split_once(')')?;
    let year = again.trim_end_matches(['年', '度']);
    let digits = year.trim_start_matches(ERAS);
    let counted = digits == "元" || (!digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit()));
    (!head.is_empty() && counted && digits.len() <= 4).then(|| format!("{head}{tail}"))
}

/// How years begin.
const ERAS: [char; 8] = ['平', '成', '令', '和', '昭', 'H', 'R', 'S'];

/// What may stand behind 年度 in the heading of a year.
const TAILS: &[&str] = &["要求", "活動見込", "見込", "当初", "補正後", "実績", "予算", "概算", "決算", "執行"];

/// Whether `tail` may stand behind 年度, in brackets or without.
fn is_tail(tail: &str) -> bool {
    let words = tail.trim_start_matches('(');
    tail.is_empty() || TAILS.iter().any(|t| words.starts_with(t)) || is_remark(tail)
}

/// What a remark in brackets behind a year says where the column is not the
/// year's own figure.
const OTHERS: &[&str] = &["目標", "差", "増減", "比", "累計", "参考", "補正", "修正"];

/// A remark in brackets behind 年度: 「(百万円)」, 「(9月末時点)」.
fn is_remark(tail: &str) -> bool {
    let inner = tail.strip_prefix('(').and_then(|t| t.strip_suffix(')'));
    inner.is_some_and(|t| !t.contains(['(', ')']) && !OTHERS.iter().any(|word| t.contains(word)))
}

/// Whether a heading can be a year that OCR garbled: little before 年度, and
/// behind it nothing but what years have.
fn is_garbled_year(heading: &str) -> bool {
    heading.split_once("年度").is_some_and(|(head, tail)| {
        let count = head.trim_start_matches(ERAS);
        (1..=3).contains(&count.chars().count())
            && count.bytes().filter(u8::is_ascii_digit).count() < 2
            && is_tail(tail)
    })
}

/// Digits of a year in which OCR saw letters: `3O`, `l`.
fn as_digits(count: &str) -> String {
    let digit = |c: char| match c {
        'O' | 'o' | '〇' | '○' => '0',
        'l' | 'I' | '|' => '1',
        c => c,
    };
    count.chars().map(digit).collect()
}

/// A year of the Western calendar with a sign before it and perhaps without
/// 年度: `FY2019`, `'19年度`.
fn western_count(text: &str) -> Option<String> {
    let (rest, short) = match text.strip_prefix("FY") {
        Some(rest) => (rest, false),
        None => (text.strip_prefix(['\'', '’', '‘'])?, true),
    };
    let tail = rest.trim_start_matches(|c: char| c.is_ascii_digit());
    let digits = rest.get(..rest.len() - tail.len())?;
    let year = match digits.len() {
        4 => digits.to_owned(),
        2 if short || digits.starts_with(['1', '2']) => format!("20{digits}"),
        _ => return None,
    };
    let tail = tail.strip_prefix("年度").or_else(|| tail.strip_prefix('年')).unwrap_or(tail);
    Some(format!("{year}年度{tail}"))
}

/// Whether a folded cell is a year heading, and which: `28年度`, `令和元年度`,
/// `32年度要求`, `3年度活動見込`, `R3`.
fn bare_year(text: &str, sheet: FiscalYear) -> Option<FiscalYear> {
    let once = said_once(text);
    let text = once.as_deref().unwrap_or(text);
    let counted_west = western_count(text);
    let text = counted_west.as_deref().unwrap_or(text);
    let with_era = |c: char| matches!(c, '平' | '令' | 'H' | 'R');
    let (head, tail) = match text.split_once("年度").or_else(|| text.split_once('年')) {
        Some(parted) => parted,
        None if text.starts_with(with_era) => {
            let end = text.trim_start_matches(ERAS);
            let tail = end.trim_start_matches(|c: char| c.is_ascii_digit() || c == '元');
            (text.strip_suffix(tail)?, tail)
        }
        None => return None,
    };
    let some_digit = head.bytes().any(|b| b.is_ascii_digit());
    let head = if some_digit { as_digits(head) } else { head.to_owned() };
    let digits = head.trim_start_matches('(').trim_start_matches(ERAS);
    let counted =
        digits == "元" || (!digits.is_empty() && digits.len() <= 4 && digits.bytes().all(|b| b.is_ascii_digit()));
    let short = text.chars().count() <= 20;
    (is_tail(tail) && counted && short).then(|| resolve_year(&head, sheet)).flatten()
}

/// The year behind `caption` and before 年度, as written (`30`, `-`).
fn year_in(cell: &Cell, caption: &str) -> Option<(String, Span)> {
    let folded = fold(&cell.plain, 0);
    let rest = folded.text.strip_prefix(caption)?;
    let open = rest.trim_start_matches(['(', ':']);
    let start = caption.len() + (rest.len() - open.len());
    let value = open.trim_end_matches(')');
    let value = value.strip_suffix("年度").or_else(|| value.strip_suffix('年')).unwrap_or(value);
    if value.is_empty() || value.chars().count() > 12 {
        return None;
    }
    let inner = folded.original(Span::new(start, start + value.len()))?;
    let span = cell.span_of(inner);
    let written = if crate::sheet::is_dash(value) { "-".to_owned() } else { value.to_owned() };
    Some((written, span))
}

/// The years that a sheet's tables show, for a sheet without a title.
pub(super) fn year_by_request(rows: &[Row]) -> Option<FiscalYear> {
    let asked = rows
        .iter()
        .flat_map(|r| r.filled().map(|(_, c)| c))
        .find(|c| c.folded.ends_with("年度要求") && c.folded.chars().count() <= 10)?;
    let bare: String =
        asked.folded.chars().skip_while(|c| !c.is_ascii_digit()).take_while(char::is_ascii_digit).collect();
    // Requests of the sheets of 2012–2023: 平成25–32, 令和2–6.
    let by_count = || match bare.parse::<i16>().ok()? {
        n @ 20..=32 => Some(FiscalYear::new(1988 + n)),
        n @ 1..=9 => Some(FiscalYear::new(2018 + n)),
        _ => None,
    };
    parse_era_year(&asked.folded).or_else(by_count).map(|y| y.plus(-1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::tabular::grid::rows_of;
    use crate::text::LineIndex;

    fn header(text: &str, sheet: i16) -> Header {
        let rows = rows_of(text, &LineIndex::new(text));
        Header::read(&rows[0], FiscalYear::new(sheet), 2).unwrap()
    }

    #[test]
    fn years_and_targets_of_a_header_are_told_apart() {
        let text = "\t単位\t平成30年度\t元年度\t2年度 活動見込\t中間目標 - 年度\t目標最終年度 ５ 年度";
        let h = header(text, 2020);
        let y = |n| Slot::Year(FiscalYear::new(n));
        let slots: Vec<Slot> = h.columns.iter().map(|c| c.slot).collect();
        assert_eq!(slots, [y(2018), y(2019), y(2020), Slot::Interim, Slot::Final]);
        let (written, span) = h.columns[4].year.clone().unwrap();
        assert_eq!((written.as_str(), span.slice(text)), ("5", Some("５")));
        assert_eq!(h.columns[3].year.clone().unwrap().0, "-");
    }

    #[test]
    fn a_misread_year_is_set_right_by_its_neighbours() {
        let h = header("単位\t28年度\t9年度\t30年度\t31年度活動見込", 2019);
        let years: Vec<Slot> = h.columns.iter().map(|c| c.slot).collect();
        assert_eq!(years[1], Slot::Year(FiscalYear::new(2017)));
    }
}
