use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::human::{
    CellDto, NoteDto, RoleDto, RowDto, SignOffDto, TickMarkDto, cells_from_dto, cells_to_dto, notes_from_dto,
    notes_to_dto, rows_from_dto, rows_to_dto, signoffs_from_dto, signoffs_to_dto,
};
use super::judgement::{
    AcknowledgedDto, RowDirectionDto, acknowledged_from_dto, acknowledged_to_dto, directions_from_dto,
    directions_to_dto,
};
use super::link::{LinkDto, PairDto};
use super::machine::{FormDto, MachineDto, SourceDto};
use super::{LogEntryDto, SourceText, StampDto, each, is_default};
use crate::review::{CellId, Log, LogEntry, Project, ProjectId, ProjectSettings, Sheet, SheetId};
use crate::sheet::FieldKey;
use crate::store::codec::{FORMAT_VERSION, Record};
use crate::store::fault::Fault;

/// `project.ron`; with `contents`, a project in one file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::store) struct ProjectFile {
    pub format_version: u32,
    pub id: String,
    #[serde(default)]
    pub name: String,
    /// How often it was saved: two savings never look the same.
    #[serde(default)]
    pub saves: u64,
    #[serde(default, skip_serializing_if = "is_default")]
    pub saved: Option<StampDto>,
    #[serde(default)]
    pub settings: SettingsDto,
    #[serde(default)]
    pub sheets: Vec<IndexEntry>,
    #[serde(default, skip_serializing_if = "is_default")]
    pub notes: BTreeMap<u64, NoteDto>,
    #[serde(default, skip_serializing_if = "is_default")]
    links: Vec<LinkDto>,
    #[serde(default, skip_serializing_if = "is_default")]
    pairs: Vec<PairDto>,
    #[serde(default, skip_serializing_if = "is_default")]
    pub log: Vec<LogEntryDto>,
    #[serde(default, skip_serializing_if = "is_default")]
    pub contents: Option<Contents>,
}

#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::store) struct SettingsDto {
    #[serde(default)]
    reason_optional: bool,
    #[serde(default, skip_serializing_if = "is_default")]
    legend: Vec<TickMarkDto>,
}

/// A sheet in the project's list: enough to show it without opening its file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::store) struct IndexEntry {
    pub id: String,
    pub file_name: String,
    #[serde(default, skip_serializing_if = "is_default")]
    pub fiscal_year: String,
    #[serde(default, skip_serializing_if = "is_default")]
    pub number: String,
    #[serde(default, skip_serializing_if = "is_default")]
    pub ministry: String,
    #[serde(default, skip_serializing_if = "is_default")]
    pub name: String,
    #[serde(default, skip_serializing_if = "is_default")]
    pub removed: bool,
    /// SHA-256 of the sheet's file, so that an older one in its place is seen.
    #[serde(default, skip_serializing_if = "is_default")]
    pub file_sha256: Option<String>,
}

/// What else a project in one file has.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::store) struct Contents {
    pub sheets: Vec<SheetFile>,
    /// The original bytes, by SHA-256.
    pub sources: BTreeMap<String, SourceText>,
}

/// `sheets/<id>.ron`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::store) struct SheetFile {
    pub format_version: u32,
    pub id: String,
    source: SourceDto,
    form: FormDto,
    /// The version of the parser that read it; files from before versions
    /// were written down have none.
    #[serde(default, skip_serializing_if = "is_default")]
    parser: u32,
    #[serde(default, skip_serializing_if = "is_default")]
    removed: Option<StampDto>,
    #[serde(default, skip_serializing_if = "is_default")]
    cells: BTreeMap<String, CellDto>,
    #[serde(default, skip_serializing_if = "is_default")]
    notes: BTreeMap<u64, NoteDto>,
    #[serde(default, skip_serializing_if = "is_default")]
    signoffs: Vec<(RoleDto, SignOffDto)>,
    #[serde(default, skip_serializing_if = "is_default")]
    rows: BTreeMap<String, Vec<RowDto>>,
    #[serde(default, skip_serializing_if = "is_default")]
    acknowledged: Vec<AcknowledgedDto>,
    #[serde(default, skip_serializing_if = "is_default")]
    directions: Vec<RowDirectionDto>,
    #[serde(default, skip_serializing_if = "is_default")]
    log: Vec<LogEntryDto>,
    #[serde(default, skip_serializing_if = "is_default")]
    machine: Vec<MachineDto>,
}

/// One kept state of a project folder: which files, by hash.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::store) struct Generation {
    pub format_version: u32,
    pub kept: StampDto,
    pub files: BTreeMap<String, String>,
}

/// A save that is decided and may not have reached all its files yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::store) struct Unfinished {
    pub format_version: u32,
    pub files: BTreeMap<String, PendingFile>,
}

/// One file of such a save.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::store) struct PendingFile {
    /// Where the new bytes lie.
    pub temp: String,
    /// SHA-256 of what they replace; none for a new file.
    pub before: Option<String>,
    /// SHA-256 of the new bytes.
    pub after: String,
}

impl Record for ProjectFile {
    const NAME: &'static str = "Project";
    fn version(&self) -> u32 {
        self.format_version
    }
    fn depth(&self) -> usize {
        if self.contents.is_some() { 5 } else { 2 }
    }
}

impl Record for SheetFile {
    const NAME: &'static str = "Sheet";
    fn version(&self) -> u32 {
        self.format_version
    }
    fn read_own(text: &str) -> Option<Self> {
        let (head, machine) = super::own_lines::machine(text)?;
        let mut file: Self = ron::from_str(&head).ok()?;
        file.machine = machine;
        Some(file)
    }
}

impl Record for Generation {
    const NAME: &'static str = "Generation";
    fn version(&self) -> u32 {
        self.format_version
    }
    fn read_own(text: &str) -> Option<Self> {
        #[derive(Deserialize)]
        struct Head {
            format_version: u32,
            kept: StampDto,
        }
        let (head, files) = super::own_lines::files(text)?;
        let Head { format_version, kept } = ron::from_str(&head).ok()?;
        Some(Self { format_version, kept, files })
    }
}

impl Record for Unfinished {
    const NAME: &'static str = "Unfinished";
    fn version(&self) -> u32 {
        self.format_version
    }
}

impl From<ProjectSettings> for SettingsDto {
    fn from(ProjectSettings { reason_optional, legend }: ProjectSettings) -> Self {
        Self { reason_optional, legend: each(legend) }
    }
}

impl From<SettingsDto> for ProjectSettings {
    fn from(SettingsDto { reason_optional, legend }: SettingsDto) -> Self {
        Self { reason_optional, legend: each(legend) }
    }
}

impl IndexEntry {
    fn of(sheet: &Sheet) -> Self {
        // These cells stand in no repeated row: their identity is their key.
        let value = |key: &str| {
            let (key, cell) = (FieldKey::from(key), CellId::from_written(key));
            sheet.view(&key, &cell).effective().value().map(str::to_owned).unwrap_or_default()
        };
        Self {
            id: sheet.id.clone().into(),
            file_name: sheet.source.file_name.clone(),
            fiscal_year: value("sheet.fiscal_year"),
            number: value("sheet.number"),
            ministry: value("sheet.ministry"),
            name: value("basic.name"),
            removed: sheet.removed.is_some(),
            file_sha256: None,
        }
    }
}

impl ProjectFile {
    /// Everything of the project that lies in no sheet's file; `log`: the
    /// steps that belong to no single sheet.
    pub(in crate::store) fn of(project: &Project, log: Vec<LogEntry>) -> Self {
        Self {
            format_version: FORMAT_VERSION,
            id: project.id.0.clone(),
            name: project.name.clone(),
            saves: 0,
            saved: None,
            settings: project.settings.clone().into(),
            sheets: project.sheets.values().map(IndexEntry::of).collect(),
            notes: notes_to_dto(&project.notes),
            links: each(project.links.clone()),
            pairs: each(project.pairs.clone()),
            log: each(log),
            contents: None,
        }
    }

    /// The steps that belong to no single sheet.
    pub(in crate::store) fn take_log(&mut self) -> Vec<LogEntry> {
        each(std::mem::take(&mut self.log))
    }

    /// The project with these steps of its own and these sheets, its log
    /// merged by number.
    pub(in crate::store) fn into_project(
        self,
        mut entries: Vec<LogEntry>,
        sheets: Vec<(Sheet, Vec<LogEntry>)>,
    ) -> Project {
        let mut project = Project::new(ProjectId(self.id));
        for (sheet, log) in sheets {
            entries.extend(log);
            project.sheets.insert(sheet.id.clone(), sheet);
        }
        project.name = self.name;
        project.settings = self.settings.into();
        project.notes = notes_from_dto(self.notes);
        project.links = self.links.into_iter().map(Into::into).collect();
        project.pairs = self.pairs.into_iter().map(Into::into).collect();
        project.log = Log::from_entries(entries);
        project
    }
}

impl SheetFile {
    /// A sheet with the steps that belong to it alone.
    pub(in crate::store) fn of(sheet: &Sheet, log: Vec<LogEntry>) -> Self {
        Self {
            format_version: FORMAT_VERSION,
            id: sheet.id.clone().into(),
            source: sheet.source.clone().into(),
            form: sheet.generation.into(),
            parser: sheet.parser,
            removed: sheet.removed.clone().map(Into::into),
            cells: cells_to_dto(&sheet.cells),
            notes: notes_to_dto(&sheet.notes),
            signoffs: signoffs_to_dto(&sheet.signoffs),
            rows: rows_to_dto(&sheet.rows),
            acknowledged: acknowledged_to_dto(&sheet.acknowledged),
            directions: directions_to_dto(&sheet.directions),
            log: each(log),
            machine: each(sheet.machine.iter().cloned()),
        }
    }

    /// Fails on a source hash that is none, with what stands in its place.
    pub(in crate::store) fn into_sheet(self) -> Result<(Sheet, Vec<LogEntry>), Fault> {
        let sheet = Sheet {
            id: SheetId::from(self.id),
            source: self.source.into_info()?,
            generation: self.form.into(),
            parser: self.parser,
            machine: each(self.machine),
            rows: rows_from_dto(self.rows),
            cells: cells_from_dto(self.cells),
            notes: notes_from_dto(self.notes),
            acknowledged: acknowledged_from_dto(self.acknowledged),
            directions: directions_from_dto(self.directions),
            signoffs: signoffs_from_dto(self.signoffs),
            removed: self.removed.map(Into::into),
        };
        Ok((sheet, each(self.log)))
    }
}
