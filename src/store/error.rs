use std::io;
use std::path::{Path, PathBuf};

use thiserror::Error;

use super::backup::Backup;
use super::codec::DecodeError;
use super::fault::Fault;
use super::settings::Language;
use super::state::SavedState;
use super::trouble::Deed;

/// An error of the system, with what was being done to which file.
#[derive(Debug, Error)]
#[error("{}", self.words(Language::Ja))]
pub struct PathError {
    /// The file or folder.
    pub path: PathBuf,
    /// What could not be done.
    pub doing: Deed,
    /// The system's own error.
    pub source: io::Error,
}

/// A project that could not be opened. Nothing of it was loaded.
#[derive(Debug, Error)]
pub enum LoadError {
    /// Nothing under this path.
    #[error("{} が見つかりません。移動や名前の変更がなかったか確かめてください", .0.display())]
    Missing(PathBuf),
    /// The system does not let us.
    #[error("{0}")]
    Io(#[from] PathError),
    /// The file can't be read from some place on.
    #[error("{} の {line} 行 {column} 文字目から先を読めません（{detail}）。{}", path.display(), backup_words(backup.as_ref()))]
    Damaged {
        /// The file.
        path: PathBuf,
        /// Line, from 1.
        line: usize,
        /// Column in characters, from 1.
        column: usize,
        /// What the reader met there.
        detail: Fault,
        /// The newest kept state that loads completely.
        backup: Option<Backup>,
    },
    /// A sheet that the project lists has no file.
    #[error("シートのファイル {} がありません（{file_name}）。{}", path.display(), backup_words(backup.as_ref()))]
    SheetMissing {
        /// The file that should be there.
        path: PathBuf,
        /// The sheet's source.
        file_name: String,
        /// The newest kept state that loads completely.
        backup: Option<Backup>,
    },
    /// The original bytes of a sheet are not there.
    #[error("原文 {} がありません（{file_name}）。同じファイルをこの名前でここへ戻すと開けます", path.display())]
    SourceMissing {
        /// The file that should be there.
        path: PathBuf,
        /// The sheet's source.
        file_name: String,
    },
    /// The original bytes of a sheet are not those that were reviewed.
    #[error("原文 {} の内容が、取り込んだときと違います（{file_name}）。元のファイルをこの名前でここへ戻すと開けます", path.display())]
    SourceChanged {
        /// The file.
        path: PathBuf,
        /// The sheet's source.
        file_name: String,
    },
    /// Written by a newer version, in a form that this one can't read.
    #[error("{} は新しい版の Kensho の形式（{version}）です。新しい版で開いてください", path.display())]
    Newer {
        /// The file.
        path: PathBuf,
        /// Its format.
        version: u32,
    },
    /// The person wanted it no longer.
    #[error("開くのを取りやめました")]
    Cancelled,
    /// A file of another kind.
    #[error("{} はプロジェクトのファイルではありません。{}", path.display(), kind_words(found))]
    NotAProject {
        /// The file.
        path: PathBuf,
        /// The word it begins with.
        found: String,
    },
}

impl LoadError {
    /// Whether the project is there and its contents are at fault, so that a
    /// kept state may help.
    pub fn is_of_contents(&self) -> bool {
        matches!(self, Self::Damaged { .. } | Self::SheetMissing { .. } | Self::NotAProject { .. })
    }
}

/// A save that did not happen, or was not confirmed. The project in memory
/// stays unsaved either way.
#[derive(Debug, Error)]
pub enum SaveError {
    /// The project was opened read-only.
    #[error("このプロジェクトは読み取り専用で開いています（{0}）。別の名前で保存してください")]
    ReadOnly(ReadOnlyReason),
    /// The person wanted it no longer; nothing was written.
    #[error("保存を取りやめました。何も書いていません")]
    Cancelled,
    /// Somebody else changed these files since they were loaded or saved.
    #[error(
        "開いたあとに、ほかで変更されています: {}。上書きしていません。別の名前で保存してから、両方を見比べてください",
        list_words(files)
    )]
    ChangedOnDisk {
        /// The files.
        files: Vec<PathBuf>,
    },
    /// The original bytes of a sheet are neither in memory nor in the project.
    #[error("{file_name} の原文が手元になく、保存できません。元のファイルをもう一度開いてください")]
    SourceMissing {
        /// The sheet's source.
        file_name: String,
    },
    /// Reading back what was about to be written gave something else. A fault
    /// of ours; the disk was not touched.
    #[error("{} の保存内容を読み返すと一致しません（{detail}）。何も書いていません。この内容を添えて報告してください", path.display())]
    NotFaithful {
        /// The file.
        path: PathBuf,
        /// What differed.
        detail: Fault,
    },
    /// The system does not let us. What was there before is still there.
    #[error("保存できません。{0}。前回保存した内容はそのまま残っています")]
    Io(#[from] PathError),
    /// The new state is decided and will be what opens next, but a last step
    /// failed: names not all in place, or not confirmed by reading back.
    #[error("保存の最後の確認ができません。{why}。もう一度保存してください")]
    Unconfirmed {
        /// What the disk has now: the `previous` of the next save.
        saved: Box<SavedState>,
        /// What failed.
        why: PathError,
    },
}

impl SaveError {
    /// The state that the disk has moved on to in spite of the error: the
    /// `previous` of the next save.
    pub fn adopted(self) -> Option<SavedState> {
        match self {
            Self::Unconfirmed { saved, .. } => Some(*saved),
            _ => None,
        }
    }
}

/// Why a project can be looked at and not saved in its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum ReadOnlyReason {
    /// A newer version wrote it: saving would lose what this one can't see.
    #[error("新しい版の Kensho の形式 {0}")]
    Newer(u32),
    /// The folder takes no new files.
    #[error("書き込む権限がありません")]
    NotWritable,
}

/// Adds the path and the deed to an error of the system.
pub(super) trait AtPath<T> {
    fn at(self, path: &Path, doing: Deed) -> Result<T, PathError>;
}

impl<T> AtPath<T> for io::Result<T> {
    fn at(self, path: &Path, doing: Deed) -> Result<T, PathError> {
        self.map_err(|source| PathError { path: path.to_owned(), doing, source })
    }
}

/// Why some bytes are no such file, with its path.
pub(super) fn undecodable(path: &Path, error: DecodeError) -> LoadError {
    let path = path.to_owned();
    match error {
        DecodeError::Syntax { line, column, detail } => LoadError::Damaged { path, line, column, detail, backup: None },
        DecodeError::Newer(version) => LoadError::Newer { path, version },
        DecodeError::OtherKind(found) => LoadError::NotAProject { path, found },
    }
}

fn backup_words(backup: Option<&Backup>) -> String {
    match backup {
        Some(backup) => format!("控え「{}」なら開けます", backup.label),
        None => "開ける控えはありません。別のコピーがあれば、そちらを開いてください".to_owned(),
    }
}

fn kind_words(found: &str) -> &'static str {
    match found {
        "Sheet" => "シート1件の記録です。プロジェクトのフォルダーにある project.ron を開いてください",
        _ => "project.ron か、Kensho で保存した .ron を選んでください",
    }
}

fn list_words(files: &[PathBuf]) -> String {
    const SHOWN: usize = 3;
    let names: Vec<String> = files.iter().take(SHOWN).map(|f| f.display().to_string()).collect();
    let more = files.len().saturating_sub(SHOWN);
    if more == 0 { names.join("、") } else { format!("{} ほか {more} 件", names.join("、")) }
}
