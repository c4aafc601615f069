use serde::{Deserialize, Serialize};

use super::{CellId, Edit, Project, SheetId, Stamp};

/// A tick mark of the legend: what an auditor did with a value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TickMark {
    /// What is drawn beside the value; short.
    pub sign: String,
    /// What it means.
    pub meaning: String,
}

/// The legend where a project has none of its own.
pub const USUAL_TICKS: &[(&str, &str)] =
    &[("照", "照合済"), ("算", "再計算"), ("前", "前年度と一致"), ("証", "証憑で確認"), ("問", "所管へ照会")];

impl Project {
    /// The tick marks to choose from.
    pub fn legend(&self) -> Vec<TickMark> {
        if !self.settings.legend.is_empty() {
            return self.settings.legend.clone();
        }
        let mark =
            |(sign, meaning): &(&str, &str)| TickMark { sign: (*sign).to_owned(), meaning: (*meaning).to_owned() };
        USUAL_TICKS.iter().map(mark).collect()
    }

    /// Sets a tick mark on a cell, or takes it off.
    pub fn toggle_tick(&self, sheet: &SheetId, cell: &CellId, sign: &str, by: &Stamp) -> Option<Edit> {
        let before = self.sheets.get(sheet)?.cells.get(cell).cloned().unwrap_or_default();
        let mut after = before.clone();
        if after.ticks.remove(sign).is_none() {
            after.ticks.insert(sign.to_owned(), by.clone());
        }
        Some(Edit::Cell { sheet: sheet.clone(), cell: cell.clone(), before, after })
    }

    /// Another legend. Marks that stand on cells stay, also where their sign
    /// is no longer in it.
    pub fn set_legend(&self, after: Vec<TickMark>) -> Edit {
        Edit::Legend { before: self.settings.legend.clone(), after }
    }
}
