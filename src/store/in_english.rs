//! The English of what [`LoadError`] and [`SaveError`] say; their `Display` is
//! the Japanese.

use std::path::PathBuf;

use super::backup::Backup;
use super::error::{LoadError, ReadOnlyReason, SaveError};
use super::settings::Language;

impl LoadError {
    /// What is wrong and what to do next, in the person's language.
    pub fn words(&self, language: Language) -> String {
        match language {
            Language::Ja => self.to_string(),
            Language::En => self.in_english(),
        }
    }

    fn in_english(&self) -> String {
        match self {
            Self::Missing(path) => format!("{} is not there. Check whether it was moved or renamed.", path.display()),
            Self::Io(error) => error.words(Language::En),
            Self::Damaged { path, line, column, detail, backup } => format!(
                "{} cannot be read from line {line}, column {column} on ({}). {}",
                path.display(),
                detail.words(Language::En),
                backup_words(backup.as_ref())
            ),
            Self::SheetMissing { path, file_name, backup } => format!(
                "The record {} of the sheet {file_name} is not there. {}",
                path.display(),
                backup_words(backup.as_ref())
            ),
            Self::SourceMissing { path, file_name } => format!(
                "The source {} of {file_name} is not there. Put the same file back under this name to open the project.",
                path.display()
            ),
            Self::SourceChanged { path, file_name } => format!(
                "The source {} of {file_name} is not as it was when it was taken in. Put the original file back under \
                 this name to open the project.",
                path.display()
            ),
            Self::Newer { path, version } => format!(
                "{} has the form of a newer Kensho ({version}). Open it with the newer version.",
                path.display()
            ),
            Self::Cancelled => "Opening was given up.".to_owned(),
            Self::NotAProject { path, found } => {
                format!("{} is no project file. {}", path.display(), kind_words(found))
            }
        }
    }
}

impl SaveError {
    /// What is wrong and what to do next, in the person's language.
    pub fn words(&self, language: Language) -> String {
        match language {
            Language::Ja => self.to_string(),
            Language::En => self.in_english(),
        }
    }

    fn in_english(&self) -> String {
        match self {
            Self::ReadOnly(reason) => {
                format!("The project is open read-only ({}). Save it under another name.", reason.in_english())
            }
            Self::Cancelled => "Saving was given up. Nothing was written.".to_owned(),
            Self::ChangedOnDisk { files } => format!(
                "Changed elsewhere since it was opened: {}. Nothing was written over. Save under another name, then \
                 hold the two side by side.",
                list_words(files)
            ),
            Self::SourceMissing { file_name } => {
                format!(
                    "The source of {file_name} is not at hand, so it cannot be saved. Open the original file again."
                )
            }
            Self::NotFaithful { path, detail } => format!(
                "What was to be saved as {} reads back otherwise ({}). Nothing was written. Please report this.",
                path.display(),
                detail.words(Language::En)
            ),
            Self::Io(error) => {
                format!("Not saved. {}. What was saved before is still there.", error.words(Language::En))
            }
            Self::Unconfirmed { why, .. } => {
                format!("The last step of saving failed. {}. Save again.", why.words(Language::En))
            }
        }
    }
}

impl SaveError {
    /// What is wrong where a copy was being saved: the project itself is as it
    /// was, and goes on where it was.
    pub fn words_of_copy(&self, language: Language) -> String {
        let (ja, en) = match self {
            Self::ReadOnly(reason) => (
                format!("そのファイルは置き換えられません（{reason}）。別の名前にしてください"),
                format!("That file cannot be replaced ({}). Choose another name.", reason.in_english()),
            ),
            Self::Cancelled => (
                "コピーの保存を取りやめました。何も書いていません".to_owned(),
                "Saving the copy was given up. Nothing was written.".to_owned(),
            ),
            Self::ChangedOnDisk { files } => (
                format!(
                    "書こうとしたファイルが、その間にほかで変更されました: {}。上書きしていません。もう一度保存するか、別の名前にしてください",
                    files.iter().map(|f| f.display().to_string()).collect::<Vec<_>>().join("、")
                ),
                format!(
                    "It was changed elsewhere meanwhile: {}. Nothing was written over. Save the copy again, or under \
                     another name.",
                    list_words(files)
                ),
            ),
            Self::Io(error) => (
                format!("{}。プロジェクトはそのままです", error.words(Language::Ja)),
                format!("{}. The project is as it was.", error.words(Language::En)),
            ),
            Self::Unconfirmed { why, .. } => (
                format!(
                    "コピーは書きましたが、最後の確認ができません。{}。もう一度保存してください",
                    why.words(Language::Ja)
                ),
                format!("The copy was written and could not be confirmed. {}. Save it again.", why.words(Language::En)),
            ),
            Self::SourceMissing { .. } | Self::NotFaithful { .. } => return self.words(language),
        };
        match language {
            Language::Ja => ja,
            Language::En => en,
        }
    }
}

impl ReadOnlyReason {
    /// Why a project cannot be saved in its place, in the person's language.
    pub fn words(self, language: Language) -> String {
        match language {
            Language::Ja => self.to_string(),
            Language::En => self.in_english(),
        }
    }

    fn in_english(self) -> String {
        match self {
            Self::Newer(version) => format!("the form {version} of a newer Kensho"),
            Self::NotWritable => "its folder takes no new files".to_owned(),
        }
    }
}

fn backup_words(backup: Option<&Backup>) -> String {
    match backup {
        Some(backup) => format!("The kept state of {} opens.", backup.label),
        None => "No kept state opens. If you have another copy, open that.".to_owned(),
    }
}

fn kind_words(found: &str) -> &'static str {
    match found {
        "Sheet" => "It is the record of one sheet. Open the project.ron of its project folder.",
        _ => "Choose a project.ron, or a .ron saved by Kensho.",
    }
}

fn list_words(files: &[PathBuf]) -> String {
    const SHOWN: usize = 3;
    let names: Vec<String> = files.iter().take(SHOWN).map(|f| f.display().to_string()).collect();
    let more = files.len().saturating_sub(SHOWN);
    if more == 0 { names.join(", ") } else { format!("{} and {more} more", names.join(", ")) }
}
