use std::collections::BTreeSet;

use super::YearSheet;
use super::align::{ByHand, Track, align};
use super::chain::{Profile, counted_once};
use super::matrix::{Figure, matrix};
use super::rows::{CellRow, Row, rows};
use super::rules::{YearFinding, year_findings};
use super::series::series;
use super::wording::{Wording, wordings};
use crate::chart::Joined;

/// Several sheets side by side, with all that can be said about them.
#[derive(Debug, Clone)]
pub struct Comparison {
    /// The sheets, as they were given.
    pub sheets: Vec<YearSheet>,
    /// The sheets that count in series: of versions of one sheet the first.
    pub counted: Vec<usize>,
    /// Which rows are one.
    pub tracks: Vec<Track>,
    /// The form, cell beside cell.
    pub rows: Vec<Row>,
    /// Figures by fiscal year.
    pub figures: Vec<Figure>,
    /// What disagrees between the sheets.
    pub findings: Vec<YearFinding>,
    /// Figures joined over the years.
    pub series: Vec<Joined>,
}

impl Comparison {
    /// Compares sheets in the order given; by year is best, see
    /// [`in_order`]. The result is the same each time.
    pub fn new(sheets: Vec<YearSheet>, by_hand: &ByHand) -> Self {
        let profiles: Vec<&Profile> = sheets.iter().map(|s| &s.profile).collect();
        let counted = counted_once(&profiles);
        let tracks = align(&sheets, by_hand);
        let rows = rows(&sheets, &tracks);
        let figures = matrix(&sheets, &tracks);
        let findings = year_findings(&sheets, &tracks, &figures);
        let series = series(&sheets, &counted, &tracks, &figures);
        Self { sheets, counted, tracks, rows, figures, findings, series }
    }

    /// The cell rows, with their index among the rows.
    pub fn cells(&self) -> impl Iterator<Item = (usize, &CellRow)> {
        self.rows.iter().enumerate().filter_map(|(i, r)| match r {
            Row::Cells(cells) => Some((i, cells)),
            Row::Section(_) | Row::Track(_) => None,
        })
    }

    /// The rows on which the sheets differ.
    pub fn differences(&self) -> Vec<usize> {
        self.cells().filter(|(_, c)| c.differs()).map(|(i, _)| i).collect()
    }

    /// The words of a track: those of its latest row.
    pub fn track_name(&self, track: usize) -> String {
        let Some(t) = self.tracks.get(track) else { return String::new() };
        let latest = t.rows.iter().enumerate().rev().find_map(|(i, r)| Some((self.sheets.get(i)?, r.as_ref()?)));
        let Some((sheet, row)) = latest else { return String::new() };
        let cells = ["indicator", "name", "item", "payee", "basis", "goal", "qualitative.goal", "label", "number"];
        let text = cells.iter().map(|c| sheet.text(&format!("{}.{c}", row.prefix)));
        text.filter(|t| super::value::says(t)).map(str::to_owned).next().unwrap_or_else(|| row.prefix.clone())
    }

    /// The sheets' titles: `2020年度`, with the file's name where two sheets
    /// have the same year.
    pub fn titles(&self) -> Vec<String> {
        let plain: Vec<String> = self.sheets.iter().map(YearSheet::title).collect();
        let title = |(s, own): (&YearSheet, &String)| {
            let again = plain.iter().filter(|t| *t == own).count() > 1;
            if again && *own != s.name { format!("{own} {}", s.name) } else { own.clone() }
        };
        self.sheets.iter().zip(&plain).map(title).collect()
    }

    /// Long texts from sheet to sheet. Worked out when asked for: nothing else
    /// rests on it.
    pub fn wordings(&self) -> Vec<Wording> {
        wordings(&self.sheets)
    }

    /// Sheets that are versions of one another, by index.
    pub fn versions(&self) -> BTreeSet<usize> {
        (0..self.sheets.len()).filter(|i| !self.counted.contains(i)).collect()
    }
}

/// Sheets by year; those of one year, and those without, as they were given.
pub fn in_order(mut sheets: Vec<YearSheet>) -> Vec<YearSheet> {
    sheets.sort_by_key(|s| (s.year().is_none(), s.year()));
    sheets
}
