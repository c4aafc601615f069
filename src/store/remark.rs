use std::fmt;
use std::path::PathBuf;

use super::settings::Language;

/// What a person should know about the files of a project that opened, or of
/// the settings. Its `Display` is the Japanese.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Remark {
    /// A file is not as Kensho wrote it.
    Edited(PathBuf),
    /// A sheet was saved at another time than the project last was.
    OtherSave(PathBuf),
    /// A sheet's file that the project does not list.
    Unlisted(PathBuf),
    /// The last save did not come to its end; what it saved is on show.
    CutOff,
    /// The last save did not come to its end, and the files changed since.
    CutOffAndChanged,
    /// Sheets that were saved apart from each other stand in one project.
    Merged,
    /// This is the kept state of that name, not yet saved in its place.
    Kept(String),
    /// Settings that cannot be used were moved there.
    SettingsAside {
        /// They are a newer Kensho's.
        newer: bool,
        /// Where they are now.
        to: PathBuf,
    },
    /// Settings that cannot be used stay where they are.
    SettingsLeft {
        /// They are a newer Kensho's.
        newer: bool,
        /// Where they are.
        path: PathBuf,
        /// Why they could not be moved, as the system says it.
        why: String,
    },
}

impl Remark {
    /// It in the person's language.
    pub fn words(&self, language: Language) -> String {
        match language {
            Language::Ja => self.to_string(),
            Language::En => self.in_english(),
        }
    }

    fn in_english(&self) -> String {
        let settings =
            |newer: &bool| if *newer { "Settings of a newer Kensho" } else { "Settings that cannot be read" };
        match self {
            Self::Edited(path) => {
                format!("{} was changed outside Kensho since it was saved, or is damaged. Check it.", path.display())
            }
            Self::OtherSave(path) => {
                format!("{} was saved at another time than the project last was. Check it.", path.display())
            }
            Self::Unlisted(path) => format!("{} is not in the project's list and was not read.", path.display()),
            Self::CutOff => {
                "The last save broke off at its last step. What it saved is open; the next save puts it in order."
                    .to_owned()
            }
            Self::CutOffAndChanged => {
                "After the last save broke off the files were changed elsewhere. They are open as they are.".to_owned()
            }
            Self::Merged => {
                "Sheets that were saved apart were put together. The steps of the history were numbered anew, in the \
                 order of their times."
                    .to_owned()
            }
            Self::Kept(label) => format!("The kept state of {label} is open. It is not saved yet."),
            Self::SettingsAside { newer, to } => {
                format!("{} were kept as {}. Kensho starts with what it can use.", settings(newer), to.display())
            }
            Self::SettingsLeft { newer, path, why } => {
                format!("{} are in {} ({why}). Kensho starts with what it can use.", settings(newer), path.display())
            }
        }
    }
}

impl fmt::Display for Remark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let settings = |newer: &bool| if *newer { "新しい版の Kensho の設定" } else { "読めない設定" };
        match self {
            Self::Edited(path) => write!(
                f,
                "{} は保存後に Kensho の外で変更されたか、壊れています。内容を確かめてください",
                path.display()
            ),
            Self::OtherSave(path) => write!(
                f,
                "{} はプロジェクトの最後の保存とは別のときに保存されています。内容を確かめてください",
                path.display()
            ),
            Self::Unlisted(path) => write!(f, "{} はプロジェクトの一覧にないため、読んでいません", path.display()),
            Self::CutOff => f.write_str(
                "前回の保存は最後の段階で途切れていました。保存された内容を開いています。次の保存で整います",
            ),
            Self::CutOffAndChanged => f.write_str(
                "前回の保存が途切れたあと、ファイルが別に変更されています。今あるファイルをそのまま開きました",
            ),
            Self::Merged => f.write_str(
                "別々に保存されたシートが合わせられています。操作の記録に番号を付け直し、時刻の順に並べました",
            ),
            Self::Kept(label) => write!(f, "控え「{label}」を開いています。まだ保存されていません"),
            Self::SettingsAside { newer, to } => {
                write!(f, "{}を {} として残し、使える範囲で始めます", settings(newer), to.display())
            }
            Self::SettingsLeft { newer, path, why } => {
                write!(f, "{}が {} にあります。使える範囲で始めます（{why}）", settings(newer), path.display())
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_remarked_on_files_is_said_in_the_persons_language() {
        let path = || PathBuf::from("p");
        for remark in [
            Remark::Edited(path()),
            Remark::OtherSave(path()),
            Remark::Unlisted(path()),
            Remark::CutOff,
            Remark::CutOffAndChanged,
            Remark::Merged,
            Remark::Kept("2026-11-30".to_owned()),
            Remark::SettingsAside { newer: true, to: path() },
            Remark::SettingsLeft { newer: false, path: path(), why: "no".to_owned() },
        ] {
            assert!(remark.words(Language::En).is_ascii(), "{remark:?}");
            assert!(!remark.words(Language::Ja).is_ascii(), "{remark:?}");
        }
    }
}
