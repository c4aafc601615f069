use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::{
    Acknowledgement, CellId, CellReview, Direction, FindingId, LinkId, Note, NoteAnchor, NoteId, NoteState, PairId,
    Project, ReadingChange, Role, RowId, RowPair, RowState, Sheet, SheetId, SheetLink, SignOff, Stamp, Status,
    TickMark, Verdict,
};
use crate::text::TextEncoding;

/// One change to a project. Carries what was there before, so that it can be
/// undone, checked on replay, and read as an audit trail.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Edit {
    /// The human layer of a cell: correction, status.
    Cell {
        /// In which sheet.
        sheet: SheetId,
        /// Which cell.
        cell: CellId,
        /// As it was.
        before: CellReview,
        /// As it becomes.
        after: CellReview,
    },
    /// A repeated row is added, removed or put back.
    Row {
        /// In which sheet.
        sheet: SheetId,
        /// Which row.
        row: RowId,
        /// As it was.
        before: RowState,
        /// As it becomes.
        after: RowState,
    },
    /// A note is written, changed or deleted.
    Note {
        /// On which sheet; none for the project.
        sheet: Option<SheetId>,
        /// Which note.
        note: NoteId,
        /// As it was.
        before: Option<Note>,
        /// As it becomes.
        after: Option<Note>,
    },
    /// A sheet is taken out of the project or put back.
    Presence {
        /// Which sheet.
        sheet: SheetId,
        /// Whether it was out.
        before: Option<Stamp>,
        /// Whether it becomes out.
        after: Option<Stamp>,
    },
    /// The encoding in which a sheet's source is read. The machine's values
    /// follow when `app` reads the bytes again.
    Encoding {
        /// Which sheet.
        sheet: SheetId,
        /// The one asked for; none: as detected.
        before: Option<TextEncoding>,
        /// The one to ask for.
        after: Option<TextEncoding>,
    },
    /// 了承 of a finding.
    Acknowledge {
        /// In which sheet.
        sheet: SheetId,
        /// Which finding.
        finding: FindingId,
        /// As it was.
        before: Option<Acknowledgement>,
        /// As it becomes.
        after: Option<Acknowledgement>,
    },
    /// Which way an indicator is meant to go.
    Direction {
        /// In which sheet.
        sheet: SheetId,
        /// Which outcome or output.
        row: RowId,
        /// What a person had said; none: as its wording has it.
        before: Option<Direction>,
        /// What a person says.
        after: Option<Direction>,
    },
    /// The source was read again by another version of the parser.
    Reread {
        /// Which sheet.
        sheet: SheetId,
        /// What the machine reads otherwise.
        change: Box<ReadingChange>,
    },
    /// The project's name.
    Rename {
        /// As it was.
        before: String,
        /// As it becomes.
        after: String,
    },
    /// A word on a link between sheets of two years.
    Link {
        /// Which sheets.
        link: LinkId,
        /// As it was.
        before: Option<SheetLink>,
        /// As it becomes.
        after: Option<SheetLink>,
    },
    /// A word on a pair of rows of two sheets.
    Pair {
        /// Which rows.
        pair: PairId,
        /// As it was.
        before: Option<RowPair>,
        /// As it becomes.
        after: Option<RowPair>,
    },
    /// A sheet is signed, or a signature taken off.
    SignOff {
        /// Which sheet.
        sheet: SheetId,
        /// In what capacity.
        role: Role,
        /// As it was.
        before: Option<SignOff>,
        /// As it becomes.
        after: Option<SignOff>,
    },
    /// The legend of tick marks.
    Legend {
        /// As it was.
        before: Vec<TickMark>,
        /// As it becomes.
        after: Vec<TickMark>,
    },
    /// Several changes that are one step for the person.
    Group {
        /// The step in words.
        label: String,
        /// The changes, in order.
        edits: Vec<Edit>,
    },
}

/// An edit that does not fit the project: what it was made on has changed.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Conflict {
    /// The sheet is not in the project.
    #[error("シート {0} がプロジェクトにありません")]
    NoSheet(SheetId),
    /// The target's present state differs from the edit's `before`.
    #[error("{0} は別の操作で変わっています")]
    Changed(String),
}

impl Edit {
    /// The edit that takes this one back.
    #[must_use]
    pub fn inverse(&self) -> Self {
        match self.clone() {
            Self::Cell { sheet, cell, before, after } => Self::Cell { sheet, cell, before: after, after: before },
            Self::Row { sheet, row, before, after } => Self::Row { sheet, row, before: after, after: before },
            Self::Note { sheet, note, before, after } => Self::Note { sheet, note, before: after, after: before },
            Self::Presence { sheet, before, after } => Self::Presence { sheet, before: after, after: before },
            Self::Encoding { sheet, before, after } => Self::Encoding { sheet, before: after, after: before },
            Self::Acknowledge { sheet, finding, before, after } => {
                Self::Acknowledge { sheet, finding, before: after, after: before }
            }
            Self::Direction { sheet, row, before, after } => {
                Self::Direction { sheet, row, before: after, after: before }
            }
            Self::Reread { sheet, change } => Self::Reread { sheet, change: Box::new(change.inverse()) },
            Self::Rename { before, after } => Self::Rename { before: after, after: before },
            Self::Link { link, before, after } => Self::Link { link, before: after, after: before },
            Self::Pair { pair, before, after } => Self::Pair { pair, before: after, after: before },
            Self::SignOff { sheet, role, before, after } => Self::SignOff { sheet, role, before: after, after: before },
            Self::Legend { before, after } => Self::Legend { before: after, after: before },
            Self::Group { label, edits } => {
                Self::Group { label, edits: edits.iter().rev().map(Self::inverse).collect() }
            }
        }
    }

    /// The sheets it touches.
    pub fn sheets(&self) -> Vec<&SheetId> {
        match self {
            Self::Cell { sheet, .. }
            | Self::Row { sheet, .. }
            | Self::Presence { sheet, .. }
            | Self::Acknowledge { sheet, .. }
            | Self::Direction { sheet, .. }
            | Self::SignOff { sheet, .. }
            | Self::Reread { sheet, .. }
            | Self::Encoding { sheet, .. } => vec![sheet],
            Self::Note { sheet, .. } => sheet.iter().collect(),
            Self::Rename { .. } | Self::Legend { .. } => Vec::new(),
            Self::Link { link, .. } => vec![&link.earlier, &link.later],
            Self::Pair { pair, .. } => vec![&pair.sheets.earlier, &pair.sheets.later],
            Self::Group { edits, .. } => {
                let mut all: Vec<&SheetId> = edits.iter().flat_map(Self::sheets).collect();
                all.sort();
                all.dedup();
                all
            }
        }
    }

    /// Whether it changes nothing.
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Cell { before, after, .. } => before == after,
            Self::Row { before, after, .. } => before == after,
            Self::Note { before, after, .. } => before == after,
            Self::Presence { before, after, .. } => before == after,
            Self::Encoding { before, after, .. } => before == after,
            Self::Acknowledge { before, after, .. } => before == after,
            Self::Direction { before, after, .. } => before == after,
            Self::Reread { change, .. } => change.is_empty(),
            Self::Rename { before, after } => before == after,
            Self::Link { before, after, .. } => before == after,
            Self::Pair { before, after, .. } => before == after,
            Self::SignOff { before, after, .. } => before == after,
            Self::Legend { before, after } => before == after,
            Self::Group { edits, .. } => edits.iter().all(Self::is_empty),
        }
    }

    /// Changes the project; leaves it as it was on a conflict.
    pub fn apply(&self, project: &mut Project) -> Result<(), Conflict> {
        match self {
            Self::Cell { sheet, cell, before, after } => {
                let sheet = project.sheet_mut(sheet)?;
                let present = sheet.cells.get(cell).cloned().unwrap_or_default();
                expect(&present, before, || cell.to_string())?;
                if after.is_untouched() {
                    sheet.cells.remove(cell);
                } else {
                    sheet.cells.insert(cell.clone(), after.clone());
                }
            }
            Self::Row { sheet, row, before, after } => {
                let sheet = project.sheet_mut(sheet)?;
                expect(&sheet.rows.state(row), before, || row.to_string())?;
                sheet.rows.set_state(row, after);
            }
            Self::Note { sheet, note, before, after } => {
                let notes = match sheet {
                    Some(id) => &mut project.sheet_mut(id)?.notes,
                    None => &mut project.notes,
                };
                expect(&notes.get(note), &before.as_ref(), || format!("メモ {}", note.0))?;
                match after {
                    Some(n) => notes.insert(*note, n.clone()),
                    None => notes.remove(note),
                };
            }
            Self::Presence { sheet, before, after } => {
                let sheet = project.sheet_mut(sheet)?;
                expect(&sheet.removed, before, || sheet.source.file_name.clone())?;
                sheet.removed.clone_from(after);
            }
            Self::Encoding { sheet, before, after } => {
                let source = &mut project.sheet_mut(sheet)?.source;
                expect(&source.asked, before, || source.file_name.clone())?;
                source.asked = *after;
            }
            Self::Acknowledge { sheet, finding, before, after } => {
                let all = &mut project.sheet_mut(sheet)?.acknowledged;
                expect(&all.get(finding), &before.as_ref(), || format!("{} への了承", finding.rule))?;
                match after {
                    Some(a) => all.insert(finding.clone(), a.clone()),
                    None => all.remove(finding),
                };
            }
            Self::Direction { sheet, row, before, after } => {
                let all = &mut project.sheet_mut(sheet)?.directions;
                expect(&all.get(row).copied(), before, || row.to_string())?;
                match after {
                    Some(d) => all.insert(row.clone(), *d),
                    None => all.remove(row),
                };
            }
            Self::Reread { sheet, change } => change.apply(project.sheet_mut(sheet)?)?,
            Self::Rename { before, after } => {
                expect(&project.name, before, || "プロジェクト名".to_owned())?;
                project.name.clone_from(after);
            }
            Self::Link { link, before, after } => {
                expect(&project.links.get(link), &before.as_ref(), || project.sheet_words(&link.later))?;
                put(&mut project.links, link, after.as_ref());
            }
            Self::Pair { pair, before, after } => {
                expect(&project.pairs.get(pair), &before.as_ref(), || pair.later.clone())?;
                put(&mut project.pairs, pair, after.as_ref());
            }
            Self::SignOff { sheet, role, before, after } => {
                let signoffs = &mut project.sheet_mut(sheet)?.signoffs;
                expect(&signoffs.get(role), &before.as_ref(), || format!("{}の署名", role.word()))?;
                match after {
                    Some(s) => signoffs.insert(*role, s.clone()),
                    None => signoffs.remove(role),
                };
            }
            Self::Legend { before, after } => {
                expect(&project.settings.legend, before, || "チェックマークの凡例".to_owned())?;
                project.settings.legend.clone_from(after);
            }
            Self::Group { edits, .. } => apply_all(edits, project)?,
        }
        Ok(())
    }

    /// The step in words, for undo menus, history and the audit trail.
    pub fn describe(&self, project: &Project) -> String {
        match self {
            Self::Cell { sheet, cell, before, after } => {
                let name = cell_name(project, sheet, cell);
                let shown = |r: &CellReview| r.correction.as_ref().map(|c| c.value.clone());
                match (shown(before), shown(after)) {
                    (a, b) if a == b => cell_change(&name, before, after),
                    (_, Some(value)) => format!("{name} を「{}」に修正", clip(&value)),
                    (Some(_), None) => format!("{name} の修正を取り消し"),
                    (None, None) => name,
                }
            }
            Self::Row { sheet, row, before, after } => {
                let group = group_name(&row.group);
                let standing = |s: &RowState| matches!(s, RowState::At(_, r) if r.removed.is_none());
                let verb = match (standing(before), standing(after)) {
                    (false, true) if *before == RowState::Absent => "行を追加",
                    (false, true) => "行を戻す",
                    (true, false) => "行を削除",
                    _ => "行を変更",
                };
                let at = project.sheets.get(sheet).and_then(|s| s.rows.position(row));
                format!("{group}{} の{verb}", at.map(|n| format!(" {n}")).unwrap_or_default())
            }
            Self::Note { sheet, before, after, .. } => {
                let verb = match (before, after) {
                    (None, _) => "メモを記入",
                    (_, None) => "メモを削除",
                    (Some(b), Some(a)) => note_change(b, a),
                };
                let place = after.as_ref().or(before.as_ref()).zip(sheet.as_ref());
                place.map_or_else(
                    || verb.to_owned(),
                    |(n, s)| match &n.anchor {
                        NoteAnchor::Cell(cell) => format!("{} に{verb}", cell_name(project, s, cell)),
                        NoteAnchor::Finding(finding) => {
                            let cell = finding.subject().map(|c| cell_name(project, s, c)).unwrap_or_default();
                            format!("{cell} の指摘に{verb}")
                        }
                        NoteAnchor::Span { quote, .. } => format!("原文「{}」に{verb}", clip(quote)),
                        NoteAnchor::Sheet | NoteAnchor::Project => verb.to_owned(),
                    },
                )
            }
            Self::Presence { sheet, after, .. } => {
                let name = project.sheets.get(sheet).map_or(sheet.0.as_ref(), |s| s.source.file_name.as_str());
                let verb = if after.is_some() { "を一覧から外す" } else { "を一覧へ戻す" };
                format!("{name} {verb}")
            }
            Self::Encoding { sheet, after, .. } => {
                let name = project.sheets.get(sheet).map_or(sheet.0.as_ref(), |s| s.source.file_name.as_str());
                format!("{name} の文字コードを {} に", after.map_or("自動判別", TextEncoding::name))
            }
            Self::Acknowledge { sheet, finding, after, .. } => {
                let name = finding.subject().map(|c| cell_name(project, sheet, c)).unwrap_or_default();
                let verb = if after.is_some() { "指摘を了承" } else { "指摘の了承を取り消し" };
                format!("{name} の{verb}")
            }
            Self::Direction { sheet, row, after, .. } => {
                let at = project.sheets.get(sheet).and_then(|s| s.rows.position(row));
                let name = format!("{}{}", group_name(&row.group), at.map(|n| format!(" {n}")).unwrap_or_default());
                match after {
                    Some(Direction::Lower) => format!("{name} を「低いほどよい」に"),
                    Some(Direction::Higher) => format!("{name} を「高いほどよい」に"),
                    None => format!("{name} の向きを文言どおりに"),
                }
            }
            Self::Reread { sheet, change } => {
                let name = project.sheets.get(sheet).map_or(sheet.0.as_ref(), |s| s.source.file_name.as_str());
                format!("{name} を読み直し（版 {} → {}）", change.before.parser, change.after.parser)
            }
            Self::Rename { after, .. } => format!("プロジェクト名を「{after}」に"),
            Self::Link { link, after, .. } => {
                let (a, b) = (project.sheet_words(&link.earlier), project.sheet_words(&link.later));
                format!("{a} と {b} {}", verdict_words(after.as_ref().map(|l| (l.verdict, l.note.as_str()))))
            }
            Self::Pair { pair, after, .. } => {
                let a = project.row_words(&pair.sheets.earlier, &pair.earlier);
                let b = project.row_words(&pair.sheets.later, &pair.later);
                format!("{a} と {b} {}", verdict_words(after.as_ref().map(|p| (p.verdict, p.note.as_str()))))
            }
            Self::SignOff { sheet, role, after, .. } => {
                let name = project.sheets.get(sheet).map_or(sheet.0.as_ref(), |s| s.source.file_name.as_str());
                let verb = if after.is_some() { "に署名" } else { "の署名を取り消し" };
                format!("{name} {}{verb}", role.word())
            }
            Self::Legend { .. } => "チェックマークの凡例を変更".to_owned(),
            Self::Group { label, .. } => label.clone(),
        }
    }
}

/// What changed about a cell whose value stayed.
fn cell_change(name: &str, before: &CellReview, after: &CellReview) -> String {
    if let Some(set) = after.ticks.keys().find(|t| !before.ticks.contains_key(*t)) {
        return format!("{name} に「{set}」を付ける");
    }
    if let Some(gone) = before.ticks.keys().find(|t| !after.ticks.contains_key(*t)) {
        return format!("{name} の「{gone}」を外す");
    }
    let reason = |r: &CellReview| r.correction.as_ref().map(|c| c.reason.clone());
    if before.status == after.status && reason(before) != reason(after) {
        return format!("{name} の理由を「{}」に", clip(&reason(after).unwrap_or_default()));
    }
    format!("{name} を「{}」に", after.status.word())
}

fn note_change(before: &Note, after: &Note) -> &'static str {
    if after.replies != before.replies {
        "返信"
    } else if after.state != before.state {
        match after.state {
            NoteState::Open => "メモを未回答に",
            NoteState::Answered => "メモを回答ありに",
            NoteState::Cleared => "メモを解決に",
        }
    } else if after.tags != before.tags {
        "メモのタグを変更"
    } else {
        "メモを変更"
    }
}

/// A status for a cell, with everything else about it unchanged.
pub(super) fn status_edit(sheet: &Sheet, cell: &CellId, status: Status, by: &Stamp) -> Edit {
    let before = sheet.cells.get(cell).cloned().unwrap_or_default();
    let after = CellReview { status, by: Some(by.clone()), ..before.clone() };
    Edit::Cell { sheet: sheet.id.clone(), cell: cell.clone(), before, after }
}

fn apply_all(edits: &[Edit], project: &mut Project) -> Result<(), Conflict> {
    for (done, edit) in edits.iter().enumerate() {
        if let Err(conflict) = edit.apply(project) {
            for undo in edits.iter().take(done).rev() {
                undo.inverse().apply(project)?;
            }
            return Err(conflict);
        }
    }
    Ok(())
}

fn put<K: Ord + Clone, V: Clone>(map: &mut std::collections::BTreeMap<K, V>, key: &K, value: Option<&V>) {
    match value {
        Some(value) => map.insert(key.clone(), value.clone()),
        None => map.remove(key),
    };
}

pub(super) fn verdict_words(said: Option<(Verdict, &str)>) -> &'static str {
    match said {
        Some((Verdict::Together, _)) => "を結ぶ",
        Some((Verdict::Apart, _)) => "を別のものとする",
        Some((Verdict::Undecided, _)) => "の組にメモ",
        None => "の判断を取り消し",
    }
}

fn expect<T: PartialEq>(present: &T, before: &T, name: impl FnOnce() -> String) -> Result<(), Conflict> {
    if present == before { Ok(()) } else { Err(Conflict::Changed(name())) }
}

fn cell_name(project: &Project, sheet: &SheetId, cell: &CellId) -> String {
    let key = project.sheets.get(sheet).and_then(|s| s.key_of(cell));
    clip(&key.unwrap_or_else(|| cell.key_by_itself()).label())
}

pub(super) fn group_name(group: &str) -> &str {
    let mut parts = group.split('.');
    let first = parts.next().unwrap_or_default();
    crate::sheet::Section::of_key_prefix(first, parts.next().unwrap_or_default()).title()
}

/// The beginning of a long text.
fn clip(text: &str) -> String {
    const LONGEST: usize = 24;
    let flat: String = text.chars().map(|c| if c == '\n' { ' ' } else { c }).collect();
    if flat.chars().count() <= LONGEST { flat } else { flat.chars().take(LONGEST).chain(['…']).collect() }
}
