use std::collections::{BTreeMap, BTreeSet};

use super::{ColContent, FormCol, FormRow, Lay, PAYEE_COLUMNS};
use crate::review::{CellId, Sheet};
use crate::sheet::{FieldKey, Section};

/// Collects rows and knows which cells have their place already.
pub(super) struct Builder<'a> {
    sheet: &'a Sheet,
    by_key: BTreeMap<&'a FieldKey, &'a CellId>,
    used: BTreeSet<FieldKey>,
    pub(super) rows: Vec<FormRow>,
}

impl<'a> Builder<'a> {
    pub(super) fn new(sheet: &'a Sheet, keyed: &'a [(FieldKey, CellId)]) -> Self {
        let by_key = keyed.iter().map(|(k, c)| (k, c)).collect();
        Self { sheet, by_key, used: BTreeSet::new(), rows: Vec::new() }
    }

    pub(super) fn section(&mut self, section: Section, lay: Lay) {
        let from = self.rows.len();
        lay(self);
        let left: Vec<FieldKey> = self
            .by_key
            .keys()
            .filter(|k| k.section() == section && !self.used.contains(**k))
            .map(|k| (*k).clone())
            .collect();
        for key in left {
            self.always(&[key.as_str()]);
        }
        let only_buttons = self.rows.iter().skip(from).all(|r| matches!(r, FormRow::AddRow { .. }));
        if only_buttons && !matches!(section, Section::Outcome | Section::Output | Section::UnitCost) {
            self.rows.truncate(from);
        } else {
            self.rows.insert(from, FormRow::Heading(section));
        }
    }

    pub(super) fn knows(&self, key: &str) -> bool {
        self.by_key.contains_key(&FieldKey::from(key))
    }

    /// The column of a cell; of a blank one where the sheet has nothing, so
    /// that a person can fill it in.
    pub(super) fn cell_col(&mut self, weight: f32, key: &str) -> FormCol {
        let key = FieldKey::from(key);
        let id = self.by_key.get(&key).map(|c| (*c).clone()).or_else(|| self.sheet.cell_of(&key));
        let Some(id) = id else { return FormCol { weight, content: ColContent::Empty } };
        self.used.insert(key.clone());
        FormCol { weight, content: ColContent::Cell(key, id) }
    }

    pub(super) fn label_col(weight: f32, text: &str) -> FormCol {
        FormCol { weight, content: ColContent::Label(text.to_owned()) }
    }

    pub(super) fn short_label(key: &str) -> String {
        let key = FieldKey::from(key);
        key.matched().map_or_else(|| key.to_string(), |m| m.label.to_owned())
    }

    pub(super) fn always(&mut self, keys: &[&str]) {
        for key in keys {
            let cols = vec![Self::label_col(1.0, &Self::short_label(key)), self.cell_col(3.0, key)];
            self.rows.push(FormRow::Cells(cols));
        }
    }

    pub(super) fn if_known(&mut self, keys: &[&str]) {
        for key in keys {
            if self.knows(key) {
                self.always(&[key]);
            }
        }
    }

    pub(super) fn pair(&mut self, a: &str, b: &str) {
        let cols = vec![
            Self::label_col(1.0, &Self::short_label(a)),
            self.cell_col(1.2, a),
            Self::label_col(0.9, &Self::short_label(b)),
            self.cell_col(0.9, b),
        ];
        self.rows.push(FormRow::Cells(cols));
    }

    pub(super) fn line(&mut self, keys: &[(&str, f32)]) {
        let mut cols = Vec::new();
        for (key, weight) in keys {
            cols.push(Self::label_col(0.8, &Self::short_label(key)));
            cols.push(self.cell_col(*weight, key));
        }
        self.rows.push(FormRow::Cells(cols));
    }

    pub(super) fn head(&mut self, columns: &[(f32, &str)]) {
        self.rows.push(FormRow::TableHead(columns.iter().map(|(w, t)| Self::label_col(*w, t)).collect()));
    }

    pub(super) fn cells(&mut self, columns: &[(f32, String)]) {
        let cols = columns.iter().map(|(w, key)| self.cell_col(*w, key)).collect();
        self.rows.push(FormRow::Cells(cols));
    }

    pub(super) fn labelled_cells(&mut self, label: &str, weight: f32, columns: &[(f32, String)]) {
        let mut cols = vec![Self::label_col(weight, label)];
        cols.extend(columns.iter().map(|(w, key)| self.cell_col(*w, key)));
        self.rows.push(FormRow::Cells(cols));
    }

    pub(super) fn sub_heading(&mut self, title: String, row: Option<(&str, usize)>) {
        let row = row.and_then(|(group, n)| self.sheet.rows.standing(group).into_iter().nth(n.checked_sub(1)?));
        self.rows.push(FormRow::SubHeading { title, row });
    }

    pub(super) fn add_row(&mut self, group: &str, what: &str) {
        self.rows.push(FormRow::AddRow { group: group.to_owned(), what: what.to_owned() });
    }

    pub(super) fn positions(&self, group: &str) -> Vec<usize> {
        (1..=self.sheet.rows.standing(group).len()).collect()
    }

    /// The years that the cells `prefix.YYYY.…` have, in order.
    pub(super) fn years(&self, prefix: &str) -> Vec<String> {
        let mut years: BTreeSet<String> = BTreeSet::new();
        for key in self.by_key.keys() {
            let Some(rest) = key.as_str().strip_prefix(prefix).and_then(|r| r.strip_prefix('.')) else { continue };
            let year = rest.split('.').next().unwrap_or_default();
            if year.len() == 4 && year.bytes().all(|c| c.is_ascii_digit()) {
                years.insert(year.to_owned());
            }
        }
        years.into_iter().collect()
    }

    /// The block letters of `use` or `payee`, as the sheet orders them.
    pub(super) fn blocks(&self, prefix: &str) -> Vec<String> {
        let mut blocks: BTreeSet<(usize, String)> = BTreeSet::new();
        for key in self.by_key.keys() {
            let ours = key.as_str().starts_with(prefix);
            if let Some(block) = key.matched().and_then(|m| m.block).filter(|_| ours) {
                blocks.insert((block.len(), block));
            }
        }
        blocks.into_iter().map(|(_, b)| b).collect()
    }

    /// A table with years as columns, then the goals (中間目標 …) with their
    /// year in the row below the head. Rows that no column knows are left out.
    pub(super) fn year_table(&mut self, prefix: &str, cells: &[&str], goals: &[&str], label_weight: f32) {
        let years = self.years(prefix);
        if years.is_empty() && goals.is_empty() {
            return;
        }
        let goals: Vec<&str> = goals
            .iter()
            .copied()
            .filter(|g| self.by_key.keys().any(|k| k.as_str().starts_with(&format!("{prefix}.{g}."))))
            .collect();
        let goal_word = |g: &str| match g {
            "start" => "計画開始時",
            "interim" => "中間目標",
            _ => "最終目標",
        };
        let mut head = vec![Self::label_col(label_weight, "")];
        head.extend(years.iter().map(|y| Self::label_col(1.0, &format!("{y}年度"))));
        head.extend(goals.iter().map(|g| Self::label_col(1.0, goal_word(g))));
        if head.len() == 1 {
            return;
        }
        self.rows.push(FormRow::TableHead(head));
        if !goals.is_empty() {
            let mut row = vec![Self::label_col(label_weight, "目標の年度")];
            row.extend(years.iter().map(|_| FormCol { weight: 1.0, content: ColContent::Empty }));
            for goal in &goals {
                row.push(self.cell_col(1.0, &format!("{prefix}.{goal}.year")));
            }
            self.rows.push(FormRow::Cells(row));
        }
        for cell in cells {
            let columns = years.iter().map(String::as_str).chain(goals.iter().copied());
            let keys: Vec<String> = columns.map(|c| self.cell_key(prefix, c, cell)).collect();
            if !keys.iter().any(|k| self.knows(k)) && prefix == "budget" {
                continue;
            }
            let label = keys.first().map(|k| Self::short_label(k)).unwrap_or_default();
            let mut row = vec![Self::label_col(
                label_weight,
                label
                    .trim_start_matches("計画開始時 ")
                    .trim_start_matches("中間目標 ")
                    .trim_start_matches("目標最終年度 "),
            )];
            row.extend(keys.iter().map(|k| self.cell_col(1.0, k)));
            self.rows.push(FormRow::Cells(row));
        }
    }

    /// The key of a table's cell. The request column's 当初予算 has a key of its
    /// own but stands in the same row of the form.
    pub(super) fn cell_key(&self, prefix: &str, column: &str, cell: &str) -> String {
        let request = format!("{prefix}.{column}.request");
        if prefix == "budget" && cell == "original" && self.knows(&request) {
            return request;
        }
        format!("{prefix}.{column}.{cell}")
    }

    pub(super) fn payee_rows(&mut self, group: &str, what: &str) {
        for n in self.positions(group) {
            let key = |c: &str| format!("{group}.{n}.{c}");
            let number = Self::label_col(0.5, &n.to_string());
            let mut cols = vec![number];
            for (weight, _, cell) in PAYEE_COLUMNS {
                cols.push(self.cell_col(*weight, &key(cell)));
            }
            self.rows.push(FormRow::Cells(cols));
            let mut below = vec![Self::label_col(0.5, "")];
            if group == "obligation" {
                below.push(self.cell_col(0.6, &key("block")));
            }
            below.push(Self::label_col(1.7, "契約方式等"));
            below.push(self.cell_col(2.45, &key("contract")));
            below.push(Self::label_col(1.4, "業務概要"));
            below.push(self.cell_col(4.4, &key("work")));
            self.rows.push(FormRow::Cells(below));
            if self.knows(&key("reason")) {
                let label = Self::label_col(1.7, "理由");
                let reason = self.cell_col(8.25, &key("reason"));
                self.rows.push(FormRow::Cells(vec![Self::label_col(0.5, ""), label, reason]));
            }
        }
        self.add_row(group, what);
    }
}
