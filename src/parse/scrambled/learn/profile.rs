//! Many pages of one kind laid beside each other: the columns of a multiple
//! alignment are the places of the form's stream.
//!
//! A dash or a zero could be many cells. Laid beside a page where the same
//! place holds a figure of its own, it can be only one; so each pass over the
//! pages makes the next one surer.

use super::tokens::Token;
use crate::parse::scrambled::atoms::Gap;

/// A page as one row of the alignment.
#[derive(Debug, Clone)]
pub(super) struct Row {
    /// Which labelled sheet.
    pub(super) sheet: usize,
    pub(super) tokens: Vec<Token>,
    /// For each token: the cells it may be, each with its weight.
    pub(super) cells: Vec<Vec<(usize, f32)>>,
}

/// What a token says that could be many cells, against one that only one
/// cell says.
const AMBIGUOUS: f32 = 0.3;

/// How much a token says about its column.
fn evidence(token: &Token) -> f32 {
    if token.cells.len() > 1 { AMBIGUOUS } else { 1.0 }
}

impl Row {
    pub(super) fn new(sheet: usize, tokens: Vec<Token>) -> Self {
        let even = |t: &Token| {
            let weight = 1.0 / small(t.cells.len().max(1));
            t.cells.iter().map(|c| (*c, weight)).collect()
        };
        let cells = tokens.iter().map(even).collect();
        Self { sheet, tokens, cells }
    }
}

/// A place of the stream.
#[derive(Debug, Clone, Default)]
pub(super) struct Column {
    /// The printed word that stands there, if it is one.
    pub(super) word: Option<usize>,
    /// What stands there: row and token.
    pub(super) members: Vec<(usize, usize)>,
    /// The cells it may be, by weight over all members.
    cells: Vec<(usize, f32)>,
    /// How much all members say.
    mass: f32,
    gaps: [u16; 5],
}

/// The rows laid beside each other.
#[derive(Debug, Default)]
pub(super) struct Profile {
    pub(super) rows: Vec<Row>,
    pub(super) columns: Vec<Column>,
}

/// After these passes hardly anything moves.
const PASSES: usize = 5;

impl Profile {
    /// Lays `rows` beside each other, in the order given, then each again
    /// beside all others.
    pub(super) fn new(rows: Vec<Row>, names: usize) -> Self {
        let mut profile = Self { rows, columns: Vec::new() };
        for row in 0..profile.rows.len() {
            profile.lay(row, names);
        }
        for _ in 0..PASSES {
            for row in 0..profile.rows.len() {
                profile.lift(row);
                profile.lay(row, names);
            }
        }
        profile
    }

    /// The cells of a column that `weight` gives its rows, heaviest first.
    pub(super) fn cells_of(&self, column: &Column, weight: impl Fn(usize) -> f32) -> Vec<(usize, f32)> {
        let mut cells = Vec::new();
        for (row, token) in &column.members {
            let Some(r) = self.rows.get(*row) else { continue };
            let heavy = weight(r.sheet) * r.tokens.get(*token).map_or(1.0, evidence);
            for (cell, share) in r.cells.get(*token).into_iter().flatten() {
                add(&mut cells, *cell, share * heavy);
            }
        }
        cells.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        cells
    }

    /// How much the members of a column say, as `weight` gives its rows.
    pub(super) fn mass_of(&self, column: &Column, weight: impl Fn(usize) -> f32) -> f32 {
        let says = |(row, token): &(usize, usize)| {
            let row = self.rows.get(*row)?;
            Some(weight(row.sheet) * evidence(row.tokens.get(*token)?))
        };
        column.members.iter().filter_map(says).sum()
    }

    fn lay(&mut self, row: usize, names: usize) {
        let Some(r) = self.rows.get(row) else { return };
        let places = Aligner { row: r, columns: &self.columns, names }.places();
        let decided = decide(r, &places, &self.columns);
        if let Some(r) = self.rows.get_mut(row) {
            r.cells = decided;
        }
        self.enter(row, &places);
    }

    fn enter(&mut self, row: usize, places: &[Option<usize>]) {
        let Some(r) = self.rows.get(row) else { return };
        let mut old = std::mem::take(&mut self.columns).into_iter().enumerate().peekable();
        let mut columns = Vec::new();
        for (t, place) in places.iter().enumerate() {
            let Some(token) = r.tokens.get(t) else { continue };
            let mut column = match place {
                Some(at) => {
                    while let Some((_, c)) = old.next_if(|(i, _)| i < at) {
                        columns.push(c);
                    }
                    old.next().map(|(_, c)| c).unwrap_or_default()
                }
                None => Column { word: token.word, ..Column::default() },
            };
            column.members.push((row, t));
            if let Some(count) = column.gaps.get_mut(gap_index(token.gap)) {
                *count += 1;
            }
            column.mass += evidence(token);
            for (cell, share) in r.cells.get(t).into_iter().flatten() {
                add(&mut column.cells, *cell, share * evidence(token));
            }
            columns.push(column);
        }
        columns.extend(old.map(|(_, c)| c));
        self.columns = columns;
    }

    fn lift(&mut self, row: usize) {
        let rows = &self.rows;
        for column in &mut self.columns {
            let before = column.members.len();
            column.members.retain(|(r, _)| *r != row);
            if column.members.len() == before {
                continue;
            }
            column.gaps = [0; 5];
            column.cells.clear();
            column.mass = 0.0;
            for (r, t) in &column.members {
                let Some(other) = rows.get(*r) else { continue };
                if let Some(count) = other.tokens.get(*t).and_then(|t| column.gaps.get_mut(gap_index(t.gap))) {
                    *count += 1;
                }
                let evidence = other.tokens.get(*t).map_or(1.0, evidence);
                column.mass += evidence;
                for (cell, share) in other.cells.get(*t).into_iter().flatten() {
                    add(&mut column.cells, *cell, share * evidence);
                }
            }
        }
        self.columns.retain(|c| !c.members.is_empty());
    }
}

fn gap_index(gap: Gap) -> usize {
    match gap {
        Gap::Blank => 0,
        Gap::Line => 1,
        Gap::Space => 2,
        Gap::Glue => 3,
        Gap::Inside => 4,
    }
}

fn add(cells: &mut Vec<(usize, f32)>, cell: usize, share: f32) {
    match cells.iter_mut().find(|(c, _)| *c == cell) {
        Some((_, s)) => *s += share,
        None => cells.push((cell, share)),
    }
}

/// The best way to lay a row beside the columns.
struct Aligner<'a> {
    row: &'a Row,
    columns: &'a [Column],
    names: usize,
}

/// Two neighbours of the row that are neighbours of the stream.
const ADJACENT: f32 = 0.5;
/// A figure that only this cell says, laid beside the same cell.
const SAME_CELL: f32 = 6.0;
/// The same kind of white space before both.
const SAME_GAP: f32 = 0.2;

impl Aligner<'_> {
    /// The column of each token.
    fn places(&self) -> Vec<Option<usize>> {
        let (tokens, columns) = (self.row.tokens.len(), self.columns.len());
        let width = columns + 1;
        let at = |t: usize, c: usize| t * width + c;
        // Best value up to token and column; and of those, with both met.
        let mut free = vec![0.0_f32; (tokens + 1) * width];
        let mut met = vec![f32::MIN; (tokens + 1) * width];
        let mut dense = vec![0.0_f32; self.names];
        for t in 0..tokens {
            self.spread(t, &mut dense);
            for c in 0..columns {
                let (before, joined) = (get(&free, at(t, c)), get(&met, at(t, c)) + ADJACENT);
                let score = self.score(t, c, &dense);
                let here = if score > 0.0 { before.max(joined) + score } else { f32::MIN };
                set(&mut met, at(t + 1, c + 1), here);
                let skipped = get(&free, at(t, c + 1)).max(get(&free, at(t + 1, c)));
                set(&mut free, at(t + 1, c + 1), skipped.max(here));
            }
            self.clear(t, &mut dense);
        }
        let mut places = vec![None; tokens];
        let (mut t, mut c, mut join) = (tokens, columns, false);
        while t > 0 && c > 0 {
            let value = if join { get(&met, at(t, c)) } else { get(&free, at(t, c)) };
            if join || value <= get(&met, at(t, c)) {
                if let Some(p) = places.get_mut(t - 1) {
                    *p = Some(c - 1);
                }
                join = get(&met, at(t - 1, c - 1)) + ADJACENT > get(&free, at(t - 1, c - 1));
                (t, c) = (t - 1, c - 1);
            } else if value <= get(&free, at(t - 1, c)) {
                t -= 1;
            } else {
                c -= 1;
            }
        }
        places
    }

    fn spread(&self, token: usize, dense: &mut [f32]) {
        for (cell, share) in self.row.cells.get(token).into_iter().flatten() {
            set(dense, *cell, *share);
        }
    }

    fn clear(&self, token: usize, dense: &mut [f32]) {
        for (cell, _) in self.row.cells.get(token).into_iter().flatten() {
            set(dense, *cell, 0.0);
        }
    }

    /// How well a token fits a column; nothing where not at all.
    fn score(&self, token: usize, column: usize, dense: &[f32]) -> f32 {
        let (Some(t), Some(c)) = (self.row.tokens.get(token), self.columns.get(column)) else { return 0.0 };
        let word = match (t.word, c.word) {
            (Some(a), Some(b)) if a == b => 2.0 + 0.35 * small(t.chars.min(12)),
            _ => 0.0,
        };
        let total = small(c.members.len());
        let both: f32 = c.cells.iter().map(|(cell, share)| share * get(dense, *cell)).sum();
        let cell = if both > 0.0 { SAME_CELL * (both / c.mass.max(0.01)).sqrt() } else { 0.0 };
        let fit = word.max(cell);
        if fit <= 0.0 {
            return 0.0;
        }
        let alike = c.gaps.get(gap_index(t.gap)).copied().unwrap_or(0);
        fit * (0.75 + 0.25 * (total / 8.0).min(1.0)) + SAME_GAP * f32::from(alike) / total
    }
}

/// Which cells the tokens of a row may be, now that their places are known:
/// what others of a place are, each cell only once.
fn decide(row: &Row, places: &[Option<usize>], columns: &[Column]) -> Vec<Vec<(usize, f32)>> {
    let mut weighed: Vec<Vec<(usize, f32)>> = Vec::with_capacity(row.tokens.len());
    let mut ranked: Vec<(f32, usize, usize)> = Vec::new();
    for (t, token) in row.tokens.iter().enumerate() {
        let column = places.get(t).copied().flatten().and_then(|c| columns.get(c));
        let of = |cell: usize| {
            let known = column.and_then(|c| c.cells.iter().find(|(x, _)| *x == cell));
            0.02 + known.map_or(0.0, |(_, share)| *share)
        };
        let mut cells: Vec<(usize, f32)> = token.cells.iter().map(|c| (*c, of(*c))).collect();
        let sum: f32 = cells.iter().map(|c| c.1).sum();
        for cell in &mut cells {
            cell.1 /= sum;
            // Among equal shares the place that more sheets know comes first.
            let known = column.map_or(0, |c| c.members.len());
            ranked.push((cell.1 + 0.001 * small(known), t, cell.0));
        }
        weighed.push(cells);
    }
    ranked.sort_by(|a, b| b.0.total_cmp(&a.0).then((a.1, a.2).cmp(&(b.1, b.2))));
    let mut taken: Vec<usize> = Vec::new();
    let mut settled: Vec<Option<usize>> = vec![None; weighed.len()];
    for (share, t, cell) in ranked {
        if share < 0.5 {
            break;
        }
        if settled.get(t).is_some_and(Option::is_none) && !taken.contains(&cell) && goes_with(row, &settled, t, cell) {
            taken.push(cell);
            set(&mut settled, t, Some(cell));
        }
    }
    let rest = |(t, cells): (usize, Vec<(usize, f32)>)| {
        if let Some(cell) = settled.get(t).copied().flatten() {
            return vec![(cell, 1.0)];
        }
        let free = |c: &(usize, f32)| !taken.contains(&c.0);
        let kept = |strict: bool| -> Vec<(usize, f32)> {
            cells.iter().filter(|c| free(c) && (!strict || goes_with(row, &settled, t, c.0))).copied().collect()
        };
        let mut cells = kept(true);
        if cells.is_empty() {
            cells = kept(false);
        }
        let sum: f32 = cells.iter().map(|c| c.1).sum();
        for cell in &mut cells {
            cell.1 /= sum.max(f32::MIN_POSITIVE);
        }
        cells
    };
    weighed.into_iter().enumerate().map(rest).collect()
}

/// Whether a token can be this cell, given what its neighbours on one row
/// are.
fn goes_with(row: &Row, settled: &[Option<usize>], token: usize, cell: usize) -> bool {
    let other = |t: Option<usize>| t.and_then(|t| settled.get(t)).copied().flatten();
    let pairs = |t: usize| row.tokens.get(t).map(|t| &t.pairs).filter(|p| !p.is_empty());
    let before = other(token.checked_sub(1)).zip(pairs(token)).is_none_or(|(b, pairs)| pairs.contains(&(b, cell)));
    let after = other(Some(token + 1)).zip(pairs(token + 1)).is_none_or(|(a, pairs)| pairs.contains(&(cell, a)));
    before && after
}

fn get(values: &[f32], at: usize) -> f32 {
    values.get(at).copied().unwrap_or(0.0)
}

fn set<T>(values: &mut [T], at: usize, value: T) {
    if let Some(v) = values.get_mut(at) {
        *v = value;
    }
}

fn small(n: usize) -> f32 {
    f32::from(u16::try_from(n).unwrap_or(u16::MAX))
}
