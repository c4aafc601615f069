use std::path::{Path, PathBuf};

use crate::review::{Sheet, SheetId};
use crate::text::ContentHash;

pub(super) const PROJECT: &str = "project.ron";
pub(super) const SHEETS: &str = "sheets";
pub(super) const SOURCES: &str = "sources";
pub(super) const BACKUPS: &str = "backups";
/// The kept bytes, by hash.
pub(super) const KEPT: &str = "backups/files";
/// The record of a save that may not have reached all its files.
pub(super) const UNFINISHED: &str = ".unfinished.ron";

/// Where a project lies or is to lie.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// `NAME.kensho`: one file a sheet.
    Folder(PathBuf),
    /// `NAME.ron`: everything in one file, sources included.
    SingleFile(PathBuf),
}

impl Target {
    /// What a path means by its name: a `.kensho` folder or the `project.ron`
    /// in one; anything else is a project in one file.
    pub fn of_path(path: &Path) -> Self {
        let is_folder = |p: &Path| p.extension().is_some_and(|e| e.eq_ignore_ascii_case("kensho"));
        if is_folder(path) {
            return Self::Folder(path.to_owned());
        }
        match path.parent().filter(|p| is_folder(p)) {
            Some(folder) if path.file_name().is_some_and(|n| n == PROJECT) => Self::Folder(folder.to_owned()),
            _ => Self::SingleFile(path.to_owned()),
        }
    }

    /// The folder or the file.
    pub fn path(&self) -> &Path {
        match self {
            Self::Folder(path) | Self::SingleFile(path) => path,
        }
    }

    /// The name for people: without the ending.
    pub fn name(&self) -> String {
        self.path().file_stem().map(|s| s.to_string_lossy().into_owned()).unwrap_or_default()
    }
}

/// The path of a file within a project; names in records use `/`.
pub(super) fn within(root: &Path, relative: &str) -> PathBuf {
    relative.split('/').fold(root.to_owned(), |path, part| path.join(part))
}

/// Whether a name from a record stays within the project.
pub(super) fn is_within(relative: &str) -> bool {
    let plain = |part: &str| !matches!(part, "" | "." | "..") && !part.contains(['\\', ':']);
    relative.split('/').all(plain)
}

/// The file of a sheet. Ids are hexadecimal; one that is not, from a file
/// edited by hand, gets a name that every disk takes.
pub(super) fn sheet_path(id: &SheetId) -> String {
    let plain = |b: u8| b.is_ascii_digit() || b.is_ascii_lowercase() || b == b'-';
    if !id.0.is_empty() && id.0.len() <= 64 && id.0.bytes().all(plain) {
        format!("{SHEETS}/{id}.ron")
    } else {
        format!("{SHEETS}/x-{}.ron", ContentHash::of(id.0.as_bytes()).short())
    }
}

/// The file of a sheet's original bytes: by hash, with the ending that lets
/// other programs open it.
pub(super) fn source_path(sheet: &Sheet) -> String {
    let ending = sheet.source.file_name.rsplit_once('.').map(|(_, e)| e.to_ascii_lowercase());
    let plain = |e: &String| (1..=5).contains(&e.len()) && e.bytes().all(|b| b.is_ascii_alphanumeric());
    format!("{SOURCES}/{}.{}", sheet.source.hash, ending.filter(plain).unwrap_or_else(|| "txt".to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_its_project_file_and_a_lone_file_are_told_apart_by_name() {
        let folder = Target::Folder("a/検証.kensho".into());
        assert_eq!(Target::of_path(Path::new("a/検証.kensho")), folder);
        assert_eq!(Target::of_path(Path::new("a/検証.kensho/project.ron")), folder);
        assert_eq!(Target::of_path(Path::new("a/検証.ron")), Target::SingleFile("a/検証.ron".into()));
        assert_eq!(folder.name(), "検証");
    }

    #[test]
    fn a_record_can_not_name_a_file_outside_its_project() {
        for bad in ["../a", "/etc/passwd", "sheets/../../a", "c:/a", "sheets\\a", "", "sheets//a"] {
            assert!(!is_within(bad), "{bad}");
        }
        assert!(is_within("sheets/0123abcd.ron"));
    }
}
