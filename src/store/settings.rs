use std::path::{Path, PathBuf};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::codec::{FORMAT_VERSION, Record, decode, encode};
use super::error::{AtPath, PathError};
use super::fs::{Fs, read_if_there, rename_patiently, replace};
use super::remark::Remark;
use super::trouble::Deed;

const FILE: &str = "settings.ron";
/// Projects remembered.
const RECENT: usize = 20;
/// The zoom that a person can ask for, in percent.
const ZOOM: std::ops::RangeInclusive<u16> = 50..=300;

/// What a person set for this computer. Not part of any project.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// The format it was written in.
    pub format_version: u32,
    /// The name under which changes are logged; empty: not given yet.
    pub author: String,
    /// Light or dark.
    pub theme: Theme,
    /// Zoom in percent, 50 to 300.
    pub zoom: u16,
    /// Projects opened lately, newest first.
    pub recent: Vec<RecentProject>,
    /// Whether a correction asks for its reason.
    pub reason_required: bool,
    /// The language of the window.
    pub language: Language,
}

/// Light or dark.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Theme {
    /// As the computer is set.
    #[default]
    System,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

/// The language of the window.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Language {
    /// Japanese.
    #[default]
    Ja,
    /// English.
    En,
}

impl Language {
    /// The one of two texts that is in this language.
    pub fn pick<T>(self, ja: T, en: T) -> T {
        match self {
            Self::Ja => ja,
            Self::En => en,
        }
    }
}

/// A project opened lately.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecentProject {
    /// Where it lies.
    pub path: PathBuf,
    /// Its name then.
    pub name: String,
    /// When.
    pub opened_at: Timestamp,
    /// The sheet last on show there, by its id.
    #[serde(default)]
    pub sheet: Option<String>,
    /// The field last selected in it, by its id.
    #[serde(default)]
    pub cell: Option<String>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            format_version: FORMAT_VERSION,
            author: String::new(),
            theme: Theme::default(),
            zoom: 100,
            recent: Vec::new(),
            reason_required: true,
            language: Language::default(),
        }
    }
}

impl Record for Settings {
    const NAME: &'static str = "Settings";
    fn version(&self) -> u32 {
        self.format_version
    }
}

impl Settings {
    /// Puts a project at the head of those opened lately.
    pub fn remember(&mut self, path: &Path, name: &str, opened_at: Timestamp) {
        let (sheet, cell) = self.place_in(path).unzip();
        self.recent.retain(|r| r.path != path);
        let (path, name, cell) = (path.to_owned(), name.to_owned(), cell.flatten());
        self.recent.insert(0, RecentProject { path, name, opened_at, sheet, cell });
        self.recent.truncate(RECENT);
    }

    /// Keeps the place at which a project was left.
    pub fn leave_at(&mut self, path: &Path, sheet: &str, cell: Option<&str>) {
        if let Some(recent) = self.recent.iter_mut().find(|r| r.path == path) {
            recent.sheet = Some(sheet.to_owned());
            recent.cell = cell.map(str::to_owned);
        }
    }

    /// The sheet and field at which a project was left.
    pub fn place_in(&self, path: &Path) -> Option<(String, Option<String>)> {
        let recent = self.recent.iter().find(|r| r.path == path)?;
        Some((recent.sheet.clone()?, recent.cell.clone()))
    }

    /// Takes a project out of those opened lately.
    pub fn forget(&mut self, path: &Path) {
        self.recent.retain(|r| r.path != path);
    }
}

/// Reads the settings in `folder`; the usual ones if there are none. Settings
/// that can't be read are moved aside, never lost; the remarks say so.
pub fn load_settings(fs: &dyn Fs, folder: &Path) -> (Settings, Vec<Remark>) {
    let path = folder.join(FILE);
    let decoded = match read_if_there(fs, &path) {
        Ok(None) => return (Settings::default(), Vec::new()),
        Ok(Some(bytes)) => decode::<Settings>(&bytes).ok(),
        Err(_unreadable) => None,
    };
    let (mut settings, newer) = match decoded {
        Some(d) if d.newer.is_none() => (d.value, None),
        Some(d) => (d.value, Some(true)),
        None => (Settings::default(), Some(false)),
    };
    settings.format_version = FORMAT_VERSION;
    settings.zoom = settings.zoom.clamp(*ZOOM.start(), *ZOOM.end());
    let remark = newer.map(|newer| match move_aside(fs, &path) {
        Ok(to) => Remark::SettingsAside { newer, to },
        Err(e) => Remark::SettingsLeft { newer, path, why: e.to_string() },
    });
    (settings, remark.into_iter().collect())
}

/// Writes the settings into `folder`, in one step.
pub fn save_settings(fs: &dyn Fs, folder: &Path, settings: &Settings) -> Result<(), PathError> {
    let path = folder.join(FILE);
    let mut plain = settings.clone();
    // RON is UTF-8; a path that is not can't be remembered.
    plain.recent.retain(|r| r.path.to_str().is_some());
    let bytes = encode(&plain).map_err(std::io::Error::other).at(&path, Deed::Write)?;
    fs.create_dirs(folder).at(folder, Deed::MakeFolder)?;
    replace(fs, &path, &bytes).at(&path, Deed::Write)
}

fn move_aside(fs: &dyn Fs, path: &Path) -> std::io::Result<PathBuf> {
    for n in 1_u32.. {
        let to = path.with_extension(format!("ron.old{n}"));
        if fs.kind(&to)?.is_none() {
            rename_patiently(fs, path, &to)?;
            return Ok(to);
        }
    }
    Err(std::io::ErrorKind::AlreadyExists.into())
}
