//! A labelled page as a row of tokens: printed words, and runs of pieces that
//! say what some labelled cell says.

use std::collections::{BTreeMap, BTreeSet};

use super::Labelled;
use crate::form::StreamPage;
use crate::parse::scrambled::FormPage;
use crate::parse::scrambled::atoms::{Atom, Gap, What};
use crate::parse::scrambled::chains::is_embedded_dash;
use crate::parse::scrambled::grid::Place;
use crate::parse::scrambled::sections::{Blocks, Shown};
use crate::parse::scrambled::text_edges::{begins_text, ends_text};
use crate::sheet::FiscalYear;
use crate::text::{Span, fold_to_string};

/// Names of printed words and cells as numbers.
#[derive(Debug, Default)]
pub(super) struct Names {
    of: BTreeMap<String, usize>,
    all: Vec<String>,
}

impl Names {
    fn number(&mut self, name: &str) -> usize {
        if let Some(n) = self.of.get(name) {
            return *n;
        }
        self.all.push(name.to_owned());
        self.of.insert(name.to_owned(), self.all.len() - 1);
        self.all.len() - 1
    }

    /// The name behind a number.
    pub(super) fn name(&self, number: usize) -> &str {
        self.all.get(number).map(String::as_str).unwrap_or_default()
    }

    /// How many there are.
    pub(super) fn count(&self) -> usize {
        self.all.len()
    }
}

/// A token of a page.
#[derive(Debug, Clone)]
pub(super) struct Token {
    /// The printed word, if it is one.
    pub(super) word: Option<usize>,
    /// The cells that say just this.
    pub(super) cells: Vec<usize>,
    /// What lies before it.
    pub(super) gap: Gap,
    /// Its number of characters.
    pub(super) chars: usize,
    /// Where it stands on one row with the token before: which cell of that
    /// one goes with which of its own. Empty where nothing is known.
    pub(super) pairs: BTreeSet<(usize, usize)>,
    /// The piece it begins with, and the one after it.
    from: usize,
    to: usize,
}

/// The labelled cells of a sheet by what they say (folded); years counted
/// from the sheet's.
pub(super) struct Values {
    of: BTreeMap<String, Vec<String>>,
    /// The values by their first character.
    by_first: BTreeMap<char, Vec<String>>,
    /// Where cells stand, as far as that is known.
    places: BTreeMap<String, Span>,
}

impl Values {
    /// The values of a labelled sheet, and, where that counts (`by_place`),
    /// where they stand. A row's number and the `％` of a row
    /// of rates are printed too.
    pub(super) fn new(sheet: &Labelled, by_place: bool, year: FiscalYear) -> Self {
        let mut of: BTreeMap<String, Vec<String>> = BTreeMap::new();
        let mut add = |key: String, value: &str| {
            let folded = fold_to_string(value);
            let keys = of.entry(folded).or_default();
            if !keys.contains(&key) {
                keys.push(key);
            }
        };
        for (key, value) in &sheet.cells {
            let key = relative(key, year);
            if key.starts_with("sheet.fiscal_year") || key.starts_with("flow.") || value.trim().is_empty() {
                continue;
            }
            match key.split('.').collect::<Vec<_>>().as_slice() {
                ["payee", block, n, _] => add(format!("payee.{block}.{n}.no"), n),
                ["obligation", n, _] => add(format!("obligation.{n}.no"), n),
                [group @ ("outcome" | "kpi"), n, _, "rate"] => add(format!("{group}.{n}.rate_unit"), "%"),
                _ => {}
            }
            add(key, value);
        }
        let mut by_first: BTreeMap<char, Vec<String>> = BTreeMap::new();
        for value in of.keys() {
            if let Some(first) = value.chars().next() {
                by_first.entry(first).or_default().push(value.clone());
            }
        }
        let known = sheet.places.iter().filter(|_| by_place);
        let places = known.map(|(key, span)| (relative(key, year), *span)).collect();
        Self { of, by_first, places }
    }
}

/// A key with its years counted from the sheet's. The years of past numbers
/// are the same on every sheet, so they stay, behind an `@`.
fn relative(key: &str, sheet_year: FiscalYear) -> String {
    if let Some(rest) = key.strip_prefix("past.") {
        return format!("past.@{rest}");
    }
    let part = |p: &str| match p.parse::<i16>() {
        Ok(year) if (1950..2100).contains(&year) && p.len() == 4 => {
            format!("y{:+}", year.saturating_sub(sheet_year.western()))
        }
        _ => p.to_owned(),
    };
    key.split('.').map(part).collect::<Vec<_>>().join(".")
}

/// A printed year beside the past numbers, in the same way.
fn standing_year(word: &str, sheet_year: FiscalYear) -> Option<String> {
    let (offset, rest) = word.strip_prefix('y')?.split_once('年')?;
    let year = sheet_year.western().checked_add(offset.parse().ok()?)?;
    Some(format!("=@{year}.年{rest}"))
}

/// A name of a word or cell as the table of `year` writes it.
pub(super) fn written(name: &str, year: FiscalYear) -> String {
    let Some((head, tail)) = name.split_once('@') else { return name.to_owned() };
    let (of, rest) = tail.split_once('.').unwrap_or((tail, ""));
    let offset = of.parse::<i16>().unwrap_or(0).saturating_sub(year.western());
    let dot = if head.starts_with('=') { "" } else { "." };
    format!("{head}y{offset:+}{dot}{rest}")
}

/// Takes a page into tokens: the way that explains most of its characters.
pub(super) fn tokens(
    form_page: &FormPage,
    blocks: &Blocks,
    values: &Values,
    year: FiscalYear,
    names: &mut Names,
) -> Vec<Token> {
    let atoms = &form_page.page.atoms;
    let mut best: Vec<(f32, Option<Piece<'_>>)> = vec![(f32::MIN, None); atoms.len() + 1];
    if let Some(first) = best.first_mut() {
        first.0 = 0.0;
    }
    for at in 0..atoms.len() {
        let so_far = best.get(at).map_or(f32::MIN, |b| b.0);
        for piece in pieces(atoms, at, values) {
            if let Some(b) = best.get_mut(piece.to)
                && so_far + piece.score > b.0
            {
                *b = (so_far + piece.score, Some(piece));
            }
        }
    }
    let shown = Shown::on(&form_page.page, blocks);
    let mut out = Vec::new();
    let mut at = atoms.len();
    while let Some(piece) = best.get(at).and_then(|b| b.1) {
        at = piece.from;
        out.extend(token(atoms, piece, values, (form_page.kind, year, &shown), names));
    }
    out.reverse();
    same_rows(&mut out, year, names);
    out
}

/// Tokens joined by a blank or by nothing stand on one row of the form, each
/// further right or left than the one before: cells that cannot are left out.
fn same_rows(tokens: &mut [Token], year: FiscalYear, names: &Names) {
    let mut from = 0;
    for to in 1..=tokens.len() {
        let joins = match (to.checked_sub(1).and_then(|i| tokens.get(i)), tokens.get(to)) {
            (Some(a), Some(b)) => a.to == b.from && matches!(b.gap, Gap::Space | Gap::Glue | Gap::Inside),
            _ => false,
        };
        if !joins {
            if let Some(run) = tokens.get_mut(from..to).filter(|run| run.len() > 1) {
                one_row(run, year, names);
            }
            from = to;
        }
    }
}

/// Keeps, of two neighbours at a time, the cells that have a partner on the
/// right side in the other.
fn one_row(run: &mut [Token], year: FiscalYear, names: &Names) {
    let place = |name: usize| {
        let name = names.name(name);
        name.strip_prefix('=').map_or_else(|| Place::of_key(name, year), Place::of_word)
    };
    let places =
        |t: &Token| -> Vec<(usize, Option<Place>)> { t.cells.iter().chain(&t.word).map(|c| (*c, place(*c))).collect() };
    let mut all: Vec<Vec<(usize, Option<Place>)>> = run.iter().map(places).collect();
    for _ in 0..run.len() {
        for i in 1..run.len() {
            let right = run.get(i).is_some_and(|t| t.gap == Gap::Space);
            let (Some(a), Some(b)) = (all.get(i - 1), all.get(i)) else { continue };
            let left: Vec<_> =
                a.iter().filter(|x| b.iter().any(|y| fits(right, x.1.as_ref(), y.1.as_ref()))).cloned().collect();
            let next: Vec<_> =
                b.iter().filter(|y| a.iter().any(|x| fits(right, x.1.as_ref(), y.1.as_ref()))).cloned().collect();
            if left.is_empty() || next.is_empty() {
                continue;
            }
            if let Some(a) = all.get_mut(i - 1) {
                *a = left;
            }
            if let Some(b) = all.get_mut(i) {
                *b = next;
            }
        }
    }
    for i in 1..run.len() {
        let right = run.get(i).is_some_and(|t| t.gap == Gap::Space);
        let (Some(a), Some(b)) = (all.get(i - 1), all.get(i)) else { continue };
        let fit = |x: &(usize, Option<Place>), y: &(usize, Option<Place>)| fits(right, x.1.as_ref(), y.1.as_ref());
        let pairs = a.iter().flat_map(|x| b.iter().filter(|y| fit(x, y)).map(|y| (x.0, y.0))).collect();
        if let Some(token) = run.get_mut(i) {
            token.pairs = pairs;
        }
    }
    for (token, kept) in run.iter_mut().zip(all) {
        token.cells.retain(|c| kept.iter().any(|(k, _)| k == c));
    }
}

/// Whether two cells can be neighbours on one row, the second to the right or
/// to the left. What has no sure place may stand anywhere.
fn fits(right: bool, a: Option<&Place>, b: Option<&Place>) -> bool {
    match (a, b) {
        (Some(a), Some(b)) => a.row() == b.row() && (a.column() < b.column()) == right && a != b,
        _ => true,
    }
}

/// A run of pieces and what it says; nothing known where `value` is none.
#[derive(Debug, Clone, Copy)]
struct Piece<'v> {
    from: usize,
    to: usize,
    value: Option<&'v str>,
    score: f32,
}

fn pieces<'v>(atoms: &[Atom], from: usize, values: &'v Values) -> Vec<Piece<'v>> {
    let Some(atom) = atoms.get(from) else { return Vec::new() };
    let word = matches!(atom.what, What::Word(_));
    let passed = if word { 3.0 + small(atom.text.chars().count()) * 0.9 } else { 0.0 };
    let mut out = vec![Piece { from, to: from + 1, value: None, score: passed }];
    let first = atom.text.chars().next().and_then(|c| values.by_first.get(&c));
    for value in first.into_iter().flatten() {
        let Some(to) = ending(atoms, from, value) else { continue };
        let chars = small(value.chars().count());
        let plain = atoms.get(from..to).is_some_and(|run| run.iter().all(|a| a.what == What::Digit));
        let inside = |i: usize| atoms.get(i).is_some_and(|a| a.gap == Gap::Inside);
        let cuts = if plain {
            small(usize::from(inside(from)) + usize::from(inside(to))) * 0.9
        } else {
            small(usize::from(!begins_text(atoms, from)) + usize::from(!ends_text(atoms, to))) * 6.0
        };
        let single = to == from + 1 && matches!(atom.what, What::Dash | What::Mark);
        let cuts = if single { if is_embedded_dash(atoms, from) { 9.0 } else { 0.0 } } else { cuts };
        // The minus of a figure is no dash of its own.
        let minus = if atom.what == What::Dash && to > from + 1 { 2.0 } else { 0.0 };
        let said = chars + 1.0 + minus - cuts;
        let score = if word && to == from + 1 { said.max(passed + 0.5) } else { said };
        out.push(Piece { from, to, value: Some(value), score });
    }
    out
}

/// Where the pieces from `from` on have said `value`.
fn ending(atoms: &[Atom], from: usize, value: &str) -> Option<usize> {
    let mut rest = value;
    for (i, atom) in atoms.iter().enumerate().skip(from) {
        rest = rest.strip_prefix(atom.text.as_str())?;
        if rest.is_empty() {
            return Some(i + 1);
        }
    }
    None
}

fn token(
    atoms: &[Atom],
    piece: Piece<'_>,
    values: &Values,
    (page, year, shown): (StreamPage, FiscalYear, &Shown<'_>),
    names: &mut Names,
) -> Option<Token> {
    let first = atoms.get(piece.from)?;
    let word = match &first.what {
        What::Word(name) if piece.to == piece.from + 1 => {
            let standing = standing_year(name, year).filter(|_| page == StreamPage::Opinions);
            Some(names.number(&standing.unwrap_or_else(|| format!("={name}"))))
        }
        _ => None,
    };
    let keys = piece.value.and_then(|v| values.of.get(v)).map(Vec::as_slice).unwrap_or_default();
    let run = atoms.get(piece.from..piece.to)?;
    let span = first.span.cover(run.last()?.span);
    let can = |key: &&String| stands_on(key, page) && shown.has(key);
    let stands = |key: &str| values.places.get(key).map(|s| s.start < span.end && span.start < s.end);
    // A cell that is known to stand here is the only one that does.
    let wanted = keys.iter().filter(can).any(|k| stands(k) == Some(true)).then_some(true);
    let cells = keys.iter().filter(can).filter(|k| stands(k) == wanted);
    let cells: Vec<usize> = cells.map(|k| names.number(k)).collect();
    let chars = run.iter().map(|a| a.text.chars().count()).sum();
    (word.is_some() || !cells.is_empty()).then_some(Token {
        word,
        cells,
        gap: first.gap,
        chars,
        pairs: BTreeSet::new(),
        from: piece.from,
        to: piece.to,
    })
}

/// Whether a cell can stand on such a page.
fn stands_on(key: &str, page: StreamPage) -> bool {
    use StreamPage::{Flow, FlowMore, Front, Inspection, Measures, Opinions, Payees, PayeesMore};
    match key.split('.').next().unwrap_or_default() {
        "sheet" | "basic" | "budget" | "breakdown" => page == Front,
        "outcome" | "output" | "unit_cost" | "policy" | "kpi" | "activity" => {
            matches!(page, Front | Measures | Inspection)
        }
        "check" | "related" | "result" => matches!(page, Measures | Inspection | Opinions),
        "opinion" | "remarks" | "past" => matches!(page, Opinions | Inspection),
        "use" => matches!(page, Flow | FlowMore),
        "payee" | "obligation" => matches!(page, Payees | PayeesMore),
        _ => true,
    }
}

fn small(n: usize) -> f32 {
    f32::from(u16::try_from(n).unwrap_or(u16::MAX))
}
