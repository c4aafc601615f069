//! Which runs of pieces could be cells.

use std::collections::BTreeMap;

use super::atoms::{Atom, Gap, What, joined};
use super::chains::{has_lone_dash, is_embedded_dash};
use super::figures::{decimals, is_figure, is_sheet_number, target_year};
use super::quotients;
use super::shapes::{Run, Shape};
use super::text_edges::{begins_text, ends_text};
use crate::form::{StreamCell, StreamSlot, USUAL_UNITS};

/// A run of pieces seen as what stands at a slot.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Reading {
    /// First piece.
    pub(super) from: usize,
    /// One past the last piece.
    pub(super) to: usize,
    /// The slot.
    pub(super) slot: usize,
    /// How well it fits, in hundredths of a vote.
    pub(super) votes: i32,
}

/// Beyond these, a run is no cell.
const MOST_LINES: usize = 48;
const MOST_BLANKS: usize = 2;
const MOST_SPACES: usize = 6;
const MOST_WORDS: usize = 3;
/// A cell that begins or ends in the middle of running text is short.
const MOST_WITHIN: usize = 40;
const MOST_DIGITS: usize = 16;
/// Beyond this many readings a page is not a form.
const MOST_READINGS: usize = 600_000;

/// A slot, and what it costs to fill it.
type Wish = (usize, i32);

/// What it costs to fill a slot that this many ninths of the sheets fill: the
/// logarithm of the odds.
const RARE: [i32; 10] = [190, 154, 105, 77, 57, 41, 28, 18, 8, 0];

/// The slots by the look of what they hold.
struct Wanted<'a> {
    words: BTreeMap<&'a str, Vec<Wish>>,
    shapes: BTreeMap<Shape, Vec<Wish>>,
}

/// Every reading of the page, by its first piece; `None` if there are so many
/// that this is no form.
pub(super) fn readings(atoms: &[Atom], slots: &[StreamSlot]) -> Option<Vec<Reading>> {
    let wanted = Wanted::new(slots);
    let glued = quotients::glued(atoms);
    let mut out = Vec::new();
    for from in 0..atoms.len() {
        let begin = out.len();
        words(atoms, from, &wanted, &mut out);
        figures(atoms, from, &wanted, &mut out);
        texts(atoms, from, &wanted, &mut out);
        for run in glued.iter().filter(|run| run.0 == from) {
            let text = joined(atoms.get(run.0..run.1).unwrap_or_default());
            wanted.add_only(&[Shape::Formula], *run, Run { plain: false, ..Run::plain(&text) }, &mut out);
        }
        once_each(begin, &mut out);
        if out.len() > MOST_READINGS {
            return None;
        }
    }
    Some(out)
}

/// Brings the readings from one piece on into order. A slot of several cells
/// takes a run in one way, the best.
fn once_each(begin: usize, readings: &mut Vec<Reading>) {
    let own = readings.get(begin..).unwrap_or_default();
    if own.is_sorted_by(|a, b| (a.to, a.slot) < (b.to, b.slot)) {
        return;
    }
    let mut own = readings.split_off(begin);
    own.sort_unstable_by_key(|r| (r.to, r.slot, std::cmp::Reverse(r.votes)));
    own.dedup_by_key(|r| (r.to, r.slot));
    readings.append(&mut own);
}

/// Of so many slots those that some reading could fill.
pub(super) fn filled(slots: usize, readings: &[Reading]) -> Vec<bool> {
    let mut filled = vec![false; slots];
    for reading in readings {
        if let Some(f) = filled.get_mut(reading.slot) {
            *f = true;
        }
    }
    filled
}

/// The slots that are there, the readings on them, and of each reading as it
/// was numbered before its place among these.
pub(super) fn only(
    slots: Vec<StreamSlot>,
    mut readings: Vec<Reading>,
    there: &[bool],
) -> (Vec<StreamSlot>, Vec<Reading>, Vec<usize>) {
    let (mut left, mut place) = (Vec::new(), Vec::with_capacity(slots.len()));
    for (slot, there) in slots.into_iter().zip(there) {
        place.push(there.then_some(left.len()));
        if *there {
            left.push(slot);
        }
    }
    let mut numbers = Vec::with_capacity(readings.len());
    let mut kept = 0;
    readings.retain_mut(|reading| {
        numbers.push(kept);
        let Some(slot) = place.get(reading.slot).copied().flatten() else { return false };
        reading.slot = slot;
        kept += 1;
        true
    });
    (left, readings, numbers)
}

impl<'a> Wanted<'a> {
    fn new(slots: &'a [StreamSlot]) -> Self {
        let mut wanted = Self { words: BTreeMap::new(), shapes: BTreeMap::new() };
        for (i, slot) in slots.iter().enumerate() {
            let wish = (i, RARE.get(usize::from(slot.share)).copied().unwrap_or(0));
            match &slot.cell {
                StreamCell::Word(word) => wanted.words.entry(word).or_default().push((i, wish.1 / 2)),
                StreamCell::Cells(keys) if keys.is_empty() => {
                    wanted.shapes.entry(Shape::Filler).or_default().push(wish);
                }
                StreamCell::Cells(keys) => {
                    let mut shapes: Vec<Shape> = keys.iter().map(|k| Shape::of(k)).collect();
                    shapes.sort_unstable();
                    shapes.dedup();
                    for shape in shapes {
                        wanted.shapes.entry(shape).or_default().push(wish);
                    }
                }
            }
        }
        wanted
    }

    /// Adds a reading for every slot whose look `run` has, by rising slot.
    fn add(&self, from: usize, to: usize, run: Run<'_>, cost: i32, out: &mut Vec<Reading>) {
        let begin = out.len();
        let mut looks = 0;
        for (shape, slots) in &self.shapes {
            let Some(votes) = shape.score(run).map(|v| v - cost).filter(|v| *v > -150) else { continue };
            looks += 1;
            out.extend(slots.iter().map(|&(slot, rare)| Reading { from, to, slot, votes: votes - rare }));
        }
        if let Some(new) = out.get_mut(begin..).filter(|_| looks > 1) {
            new.sort_unstable_by_key(|r| (r.slot, std::cmp::Reverse(r.votes)));
        }
    }
}

/// A printed word, where the table has it; a heading year is also a year, a
/// block's letter also a letter.
fn words(atoms: &[Atom], from: usize, wanted: &Wanted<'_>, out: &mut Vec<Reading>) {
    let Some(Atom { what: What::Word(name), text, .. }) = atoms.get(from) else { return };
    let votes = match name.chars().count() {
        0..=2 => 120,
        3..=4 => 180,
        5..=8 => 260,
        _ => 330,
    };
    if let Some(slots) = wanted.words.get(name.as_str()) {
        out.extend(slots.iter().map(|&(slot, rare)| Reading { from, to: from + 1, slot, votes: votes - rare }));
    }
    let run = Run { text, chars: text.chars().count(), blanks: 0, spaces: 0, words: 0, plain: false };
    if name.starts_with('y') && text.starts_with(['平', '令', '昭']) {
        wanted.add_only(&[Shape::Year, Shape::TargetYear], (from, from + 1), run, out);
    } else if name.starts_with('§') {
        wanted.add_only(&[Shape::Letter], (from, from + 1), run, out);
    }
}

impl Wanted<'_> {
    fn add_only(&self, shapes: &[Shape], (from, to): (usize, usize), run: Run<'_>, out: &mut Vec<Reading>) {
        for shape in shapes {
            let (Some(slots), Some(votes)) = (self.shapes.get(shape), shape.score(run)) else { continue };
            out.extend(slots.iter().map(|&(slot, rare)| Reading { from, to, slot, votes: votes - rare }));
        }
    }
}

/// A dash, a mark, or a figure: the whole run of digits, or, at a price, a
/// part of it where two cells may have run together.
fn figures(atoms: &[Atom], from: usize, wanted: &Wanted<'_>, out: &mut Vec<Reading>) {
    let Some(first) = atoms.get(from) else { return };
    match first.what {
        What::Dash if is_embedded_dash(atoms, from) => {}
        What::Dash | What::Mark => {
            wanted.add(from, from + 1, Run::plain(&first.text), 0, out);
            below_nothing(atoms, from, wanted, out);
        }
        What::Digit => {
            let mut text = String::new();
            for (i, atom) in atoms.iter().enumerate().skip(from).take(MOST_DIGITS) {
                let joined = i == from || atom.gap == Gap::Inside || (text == "▲" && atom.gap == Gap::Space);
                if atom.what != What::Digit || !joined {
                    break;
                }
                text.push_str(&atom.text);
                let cost = line_cost(atoms, from, i + 1, 30)
                    + split_cost(atoms, from, i + 1, &text)
                    + phrase_cost(atoms, from, i + 1);
                wanted.add(from, i + 1, Run::plain(&text), cost, out);
            }
        }
        _ => {}
    }
}

/// A figure with a minus before it. Mostly that is the dash of a cell further
/// right, so only cells that can be below nothing take it.
fn below_nothing(atoms: &[Atom], from: usize, wanted: &Wanted<'_>, out: &mut Vec<Reading>) {
    let glued = |i: usize| atoms.get(i).is_some_and(|a| a.what == What::Digit && a.gap == Gap::Glue);
    if atoms.get(from).is_none_or(|a| a.what != What::Dash) || !glued(from + 1) {
        return;
    }
    let more = |a: &&Atom| a.what == What::Digit && a.gap == Gap::Inside;
    let to = from + 2 + atoms.iter().skip(from + 2).take(MOST_DIGITS).take_while(more).count();
    let text = joined(atoms.get(from..to).unwrap_or_default());
    wanted.add_only(&[Shape::Signed, Shape::Carried], (from, to), Run::plain(&text), out);
}

/// What it costs to begin or end within a run of digits. Zeros that run
/// together and numbers of four digits each are common, and what is no figure
/// as a whole must be two: 「46.454.9」.
fn split_cost(atoms: &[Atom], from: usize, to: usize, text: &str) -> i32 {
    let inside = |i: usize| atoms.get(i).is_some_and(|a| a.gap == Gap::Inside);
    let cuts = i32::from(inside(from)) + i32::from(inside(to));
    let usual = text == "0" || is_sheet_number(text);
    match cuts {
        0 => 0,
        _ if usual => cuts * 60,
        1 => half_price(atoms, from, to, text).unwrap_or(230),
        _ => cuts * 230,
    }
}

/// What it costs that a figure is one of two that have run together, if it can
/// be: as a whole their points and commas make no figure, and the other half is
/// one with as many decimals; or both are years of targets, which run on from
/// 年度. What can be one figure as well costs more than it brings.
fn half_price(atoms: &[Atom], from: usize, to: usize, text: &str) -> Option<i32> {
    let inside = |i: usize| atoms.get(i).is_some_and(|a| a.gap == Gap::Inside);
    let mut begin = from;
    while inside(begin) {
        begin -= 1;
    }
    let mut end = to;
    while inside(end) {
        end += 1;
    }
    let said = |range: std::ops::Range<usize>| joined(atoms.get(range).unwrap_or_default());
    let (whole, other) = (said(begin..end), if begin < from { said(begin..from) } else { said(to..end) });
    let after_year = begin.checked_sub(1).and_then(|i| atoms.get(i));
    if after_year.is_some_and(|a| a.what == What::Word("年度".to_owned())) {
        let two = [text, other.as_str()].iter().all(|half| half.len() == 2 && target_year(half).is_some());
        return (two && target_year(&whole).is_none()).then_some(60);
    }
    let malformed = whole.contains(['.', ',', '%']) && !is_figure(&whole);
    let alike = is_figure(text) && is_figure(&other) && decimals(text) == decimals(&other);
    if malformed && alike {
        return Some(60);
    }
    is_pair(text, &other).then_some(if whole.starts_with('0') { 60 } else { 110 })
}

/// Whether two figures of one size, or two numbers of sheets, have run together
/// of which the whole is hardly one: 「5255.2」, 「0858849」.
fn is_pair(one: &str, other: &str) -> bool {
    const DIGITS: std::ops::RangeInclusive<usize> = 5..=8;
    let size = |text: &str| text.split_once('.').map_or(text.len(), |(front, _)| front.len());
    let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit() || b == b'.');
    let numbers = is_sheet_number(one) || is_sheet_number(other);
    let fits = |text: &str| digits(text) && (is_figure(text) || is_sheet_number(text));
    fits(one)
        && fits(other)
        && size(one).abs_diff(size(other)) <= usize::from(numbers)
        && DIGITS.contains(&(one.len() + other.len()))
}

/// What it costs to take a figure out of running text.
fn phrase_cost(atoms: &[Atom], from: usize, to: usize) -> i32 {
    let text = |i: usize| atoms.get(i).is_some_and(|a| a.what == What::Text);
    let glued = |i: usize| atoms.get(i).is_some_and(|a| a.gap == Gap::Glue);
    // The last part of a number of several parts: 「20-0924」.
    let dash = |i: usize| atoms.get(i).is_some_and(|a| a.what == What::Dash && a.gap == Gap::Glue);
    let part = |i: usize| atoms.get(i).is_some_and(|a| matches!(a.what, What::Digit | What::Text));
    let of_number = from.checked_sub(1).is_some_and(dash) && from.checked_sub(2).is_some_and(part);
    // And the first one: 「2021-環境-20-0307」.
    let year = to == from + 4 && dash(to) && text(to + 1) && glued(to + 1) && dash(to + 2);
    let before = glued(from) && (from.checked_sub(1).is_some_and(text) || of_number);
    let after = year || (glued(to) && text(to));
    // The number of a project stands further left than its name.
    let number = joined(atoms.get(from..to).unwrap_or_default());
    let price = if is_sheet_number(&number) { 50 } else { 150 };
    (i32::from(before) + i32::from(after)) * price
}

/// What it costs to begin or end where a line wraps.
fn line_cost(atoms: &[Atom], from: usize, to: usize, price: i32) -> i32 {
    let wraps = |i: usize| i < atoms.len() && atoms.get(i).is_some_and(|a| a.gap == Gap::Line);
    let worded = |i: usize| atoms.get(i).is_some_and(|a| matches!(a.what, What::Word(_)));
    let before = from.checked_sub(1).is_some_and(worded);
    let text = |i: usize| atoms.get(i).is_some_and(|a| a.what == What::Text);
    let (prose_before, prose_after) = (from.checked_sub(1).is_some_and(text), text(to));
    let of = |wraps: bool, word: bool, prose: bool| match (wraps, word, prose) {
        (false, ..) => 0,
        (_, true, _) => price / 4,
        (_, _, true) => price * 2,
        _ => price,
    };
    let begin = if is_unit_line(atoms, from) { 0 } else { of(wraps(from), before, prose_before) };
    let end = if is_unit_line(atoms, to) { 0 } else { of(wraps(to), worded(to), prose_after) };
    begin + end
}

/// What it costs a text to end with the unit that stands beside it.
const UNIT_LINE: i32 = 260;

/// Units with which a text can end as well.
const ALSO_NOUNS: &[&str] =
    &["事業", "地域", "地区", "地点", "施設", "機関", "団体", "課題", "部門", "自治体", "市町村", "品目", "種類"];

/// A unit with a line to itself stands beside the lines above it, and does
/// not go on from them as 「件数」 and 「事業」 can.
fn is_unit_line(atoms: &[Atom], at: usize) -> bool {
    let unit = |text: &str| USUAL_UNITS.contains(&text) && !text.ends_with('数') && !ALSO_NOUNS.contains(&text);
    let own = atoms.get(at).is_some_and(|a| a.gap == Gap::Line && unit(&a.text));
    own && atoms.get(at + 1).is_none_or(|a| !matches!(a.gap, Gap::Glue | Gap::Inside))
}

/// A unit on its own further right on the row of a text is the next cell.
fn is_unit_beside(atoms: &[Atom], at: usize) -> bool {
    let own = atoms.get(at).is_some_and(|a| a.gap == Gap::Space && USUAL_UNITS.contains(&a.text.as_str()));
    own && atoms.get(at + 1).is_none_or(|a| matches!(a.gap, Gap::Blank | Gap::Line))
}

/// Running text, from a place where a cell can begin.
fn texts(atoms: &[Atom], from: usize, wanted: &Wanted<'_>, out: &mut Vec<Reading>) {
    if !begins_text(atoms, from) {
        return;
    }
    let mut run = String::new();
    let (mut lines, mut blanks, mut spaces, mut words, mut chars) = (1, 0, 0, 0, 0);
    let within = wraps_prose(atoms, from);
    for (i, atom) in atoms.iter().enumerate().skip(from) {
        if i > from {
            match atom.gap {
                Gap::Blank if stands_alone(atoms, i - 1) || stands_alone(atoms, i) => break,
                Gap::Blank | Gap::Line if is_row_of_figures(atoms, from, i) => break,
                // A sentence that ends before a blank line hardly goes on.
                Gap::Blank => blanks += 1 + usize::from(ends_sentence(atoms, i - 1)),
                Gap::Line => lines += 1,
                Gap::Space => spaces += 1,
                Gap::Glue | Gap::Inside => {}
            }
        }
        let word = matches!(atom.what, What::Word(_));
        words += usize::from(word);
        if lines + blanks > MOST_LINES || blanks > MOST_BLANKS || spaces > MOST_SPACES || words > MOST_WORDS {
            break;
        }
        run.push_str(&atom.text);
        chars += atom.text.chars().count();
        if within && chars > MOST_WITHIN {
            break;
        }
        if i > from && has_lone_dash(atoms, i, i + 1) {
            break;
        }
        if word || !ends_text(atoms, i + 1) || is_plain(atoms, from, i + 1) {
            continue;
        }
        let run = Run { text: &run, chars, blanks, spaces, words, plain: false };
        if chars > MOST_WITHIN && wraps_prose(atoms, i + 1) {
            continue;
        }
        let swallows = i > from && (is_unit_line(atoms, i) || is_unit_beside(atoms, i));
        let cost = line_cost(atoms, from, i + 1, 90) + glue_cost(atoms, i + 1) + if swallows { UNIT_LINE } else { 0 };
        wanted.add(from, i + 1, run, cost, out);
    }
}

/// Figures side by side with nothing else: a row of a table, and no begin of a
/// text.
fn is_row_of_figures(atoms: &[Atom], from: usize, to: usize) -> bool {
    let run = atoms.get(from..to).unwrap_or_default();
    let figures = run.iter().all(|a| matches!(a.what, What::Digit | What::Dash));
    figures && run.iter().skip(1).any(|a| a.gap == Gap::Space)
}

fn ends_sentence(atoms: &[Atom], at: usize) -> bool {
    atoms.get(at).is_some_and(|a| a.text.ends_with('。'))
}

/// Whether running text goes on over a line's end before this piece.
fn wraps_prose(atoms: &[Atom], at: usize) -> bool {
    let text = |i: usize| atoms.get(i).is_some_and(|a| a.what == What::Text);
    atoms.get(at).is_some_and(|a| a.gap == Gap::Line) && text(at) && at.checked_sub(1).is_some_and(text)
}

/// A figure, a dash or a mark that is a line's only content on one side.
fn stands_alone(atoms: &[Atom], at: usize) -> bool {
    let Some(atom) = atoms.get(at) else { return false };
    let open = |i: usize| atoms.get(i).is_none_or(|a| a.gap == Gap::Blank);
    match atom.what {
        What::Mark | What::Dash => open(at) && open(at + 1),
        What::Word(_) => true,
        _ => false,
    }
}

/// What it costs a text to end before a dash that runs on from it.
fn glue_cost(atoms: &[Atom], end: usize) -> i32 {
    let dash = atoms.get(end).is_some_and(|a| a.what == What::Dash && a.gap == Gap::Glue);
    let alone = dash && atoms.get(end + 1).is_none_or(|a| a.gap != Gap::Glue);
    match (dash, alone) {
        (false, _) => 0,
        (true, true) => 30,
        (true, false) => 120,
    }
}

/// A figure, a dash or a mark alone is no text, except where figures make an
/// identifier of several parts.
fn is_plain(atoms: &[Atom], from: usize, to: usize) -> bool {
    let run = atoms.get(from..to).unwrap_or_default();
    let digits = run.iter().all(|a| a.what == What::Digit);
    let one = run.len() == 1 && run.iter().all(|a| matches!(a.what, What::Dash | What::Mark));
    digits || one
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::scrambled::atoms::Page;
    use crate::sheet::FiscalYear;
    use crate::text::Span;

    /// What could be a text of the page.
    fn texts(text: &str, key: &'static str) -> Vec<(String, i32)> {
        let page = Page::new(text, Span::new(0, text.len()), FiscalYear::new(2018));
        let slots = [StreamSlot { cell: StreamCell::Cells(vec![key]), share: 9 }];
        let readings = readings(&page.atoms, &slots).unwrap_or_default();
        readings.iter().map(|r| (joined(&page.atoms[r.from..r.to]), r.votes)).collect()
    }

    #[test]
    fn a_text_does_not_begin_behind_the_number_that_it_has() {
        let begins = |text| texts(text, "policy.measure").into_iter().map(|t| t.0).collect::<Vec<_>>();
        let own = begins("施策8－3　消防力の強化");
        assert!(own.contains(&"施策8-3消防力の強化".to_owned()), "{own:?}");
        let within = |texts: &[String]| texts.iter().any(|t| t.starts_with(['2', '3', '消', '調']));
        assert!(!within(&own), "{own:?}");
        assert!(!within(&begins("1－2　調査の推進")));
    }

    #[test]
    fn a_unit_beside_a_text_is_rather_the_next_cell() {
        let all = texts("研修の実施件数 件", "output.1.indicator");
        let votes = |text: &str| all.iter().find(|t| t.0 == text).map(|t| t.1);
        assert!(votes("研修の実施件数") > votes("研修の実施件数件"), "{all:?}");
    }

    #[test]
    fn the_year_that_a_number_begins_with_is_no_number_itself() {
        let all = texts("2021-環境-20-0307", "past.@2021.number");
        let votes = |text: &str| all.iter().find(|t| t.0 == text).map(|t| t.1);
        assert!(votes("2021-環境-20-0307") > votes("2021").map(|v| v + 100), "{all:?}");
    }
}
