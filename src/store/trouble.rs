//! What the system answers when a file cannot be had, in the person's words:
//! what could not be done, where, why, and what to do next.

use std::io::{Error, ErrorKind};

use super::error::PathError;
use super::settings::Language;

/// What is done to a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deed {
    /// Reading it.
    Read,
    /// Writing it.
    Write,
    /// Putting a new one in its place.
    Replace,
    /// Having it on the disk for certain.
    Confirm,
    /// Making a folder.
    MakeFolder,
    /// Keeping what is to be replaced.
    Keep,
    /// Reading it back after writing.
    ReadBack,
    /// Taking it away.
    Remove,
}

impl Deed {
    /// That it could not be done.
    fn failed(self, language: Language) -> &'static str {
        let (ja, en) = match self {
            Self::Read => ("読めません", "cannot be read"),
            Self::Write => ("書けません", "cannot be written"),
            Self::Replace => ("置き換えられません", "cannot be replaced"),
            Self::Confirm => ("確定できません", "cannot be confirmed on the disk"),
            Self::MakeFolder => ("作れません", "cannot be made"),
            Self::Keep => ("控えに取れません", "cannot be kept as a backup"),
            Self::ReadBack => ("読み返せません", "cannot be read back"),
            Self::Remove => ("片付けられません", "cannot be taken away"),
        };
        language.pick(ja, en)
    }
}

impl PathError {
    /// The file, what could not be done to it, why, and what to do next;
    /// without the stop at its end.
    pub fn words(&self, language: Language) -> String {
        let (path, failed) = (self.path.display(), self.doing.failed(language));
        let why = io_words(&self.source, self.doing, language);
        match language {
            Language::Ja => format!("{path} を{failed}: {why}"),
            Language::En => format!("{path} {failed}: {why}"),
        }
    }
}

/// Why the system refused, and what to do next; without the stop at the end.
pub fn io_words(error: &Error, doing: Deed, language: Language) -> String {
    let kind = match (error.kind(), doing) {
        // A file stands where a folder would have to be.
        (ErrorKind::AlreadyExists, Deed::MakeFolder) => ErrorKind::NotADirectory,
        (kind, _) => kind,
    };
    let code = code_of(error);
    let known = match doing {
        // Ours: what was read back is something else.
        Deed::ReadBack if kind == ErrorKind::InvalidData => {
            Some(("書いた内容と一致しません。もう一度保存してください", "it is not what was written. Save again"))
        }
        Deed::Read | Deed::ReadBack => on_reading(kind),
        _ => on_writing(kind),
    };
    if let Some((ja, en)) = known.or_else(|| either_way(kind)).or_else(|| of_code(code)) {
        return language.pick(ja, en).to_owned();
    }
    match (code, language) {
        (Some(code), Language::Ja) => {
            format!("システムが断りました（エラー番号 {code}）。もう一度試すか、別の場所を使ってください")
        }
        (Some(code), Language::En) => {
            format!("the system refused (error {code}). Try again, or use another place")
        }
        // Not the system's: it was put into words where it was found.
        (None, _) if matches!(kind, ErrorKind::Other | ErrorKind::InvalidData) => error.to_string(),
        (None, Language::Ja) => "システムが断りました。もう一度試すか、別の場所を使ってください".to_owned(),
        (None, Language::En) => "the system refused. Try again, or use another place".to_owned(),
    }
}

/// The system's number of an error. Libraries wrap the system's errors in
/// their own, and then only the text still has it.
fn code_of(error: &Error) -> Option<i32> {
    let told = || {
        let text = error.to_string();
        let (_, rest) = text.rsplit_once("(os error ")?;
        rest.split_once(')')?.0.parse().ok()
    };
    error.raw_os_error().or_else(told)
}

/// What has no kind of its own.
fn of_code(code: Option<i32>) -> Words {
    const EIO: i32 = 5;
    const ERROR_IO_DEVICE: i32 = 1117;
    match code? {
        // ERROR_SHARING_VIOLATION, ERROR_LOCK_VIOLATION.
        32 | 33 if cfg!(windows) => either_way(ErrorKind::ResourceBusy),
        code if code == if cfg!(windows) { ERROR_IO_DEVICE } else { EIO } => Some((
            "装置か接続の不具合です。もう一度試すか、別の場所を使ってください",
            "the device or its connection failed. Try again, or use another place",
        )),
        _ => None,
    }
}

type Words = Option<(&'static str, &'static str)>;

fn on_reading(kind: ErrorKind) -> Words {
    Some(match kind {
        ErrorKind::NotFound => (
            "見つかりません。移動や名前の変更がなかったか確かめてください",
            "it is not there. Check whether it was moved or renamed",
        ),
        ErrorKind::PermissionDenied => (
            "読む権限がないか、ほかのプログラムが使っています。アクセス権を確かめるか、読める場所へコピーしてください",
            "you may not read it, or another program uses it. Check its permissions, or copy it to where you may read it",
        ),
        ErrorKind::IsADirectory => ("フォルダーです。ファイルを選んでください", "it is a folder. Choose a file"),
        _ => return None,
    })
}

fn on_writing(kind: ErrorKind) -> Words {
    Some(match kind {
        ErrorKind::NotFound => (
            "その場所のフォルダーがありません。フォルダーを作るか、別の場所を選んでください",
            "there is no such folder. Make it, or choose another place",
        ),
        ErrorKind::PermissionDenied => (
            "書く権限がないか、ほかのプログラムが使っています。アクセス権を確かめるか、別の場所を選んでください",
            "you may not write there, or another program uses it. Check the permissions, or choose another place",
        ),
        ErrorKind::IsADirectory | ErrorKind::DirectoryNotEmpty => (
            "同じ名前のフォルダーがあります。別の名前にしてください",
            "there is a folder of this name. Choose another name",
        ),
        ErrorKind::AlreadyExists => {
            ("同じ名前のものがすでにあります。別の名前にしてください", "the name is taken. Choose another name")
        }
        _ => return None,
    })
}

/// What is the same whatever was being done.
fn either_way(kind: ErrorKind) -> Words {
    Some(match kind {
        ErrorKind::WriteZero => (
            "終わりまで書けませんでした。空き容量と接続を確かめて、もう一度試してください",
            "it was not written to its end. Check the room on the disk and the connection, then try again",
        ),
        ErrorKind::NotADirectory => (
            "途中にフォルダーでないものがあります。場所を確かめてください",
            "part of the path is no folder. Check the place",
        ),
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => (
            "空き容量が足りません。不要なファイルを除くか、別の場所を選んでください",
            "the disk is full. Make room, or choose another place",
        ),
        ErrorKind::FileTooLarge => (
            "この場所に置けるファイルの大きさを超えています。別の場所を選んでください",
            "it is too large for this place. Choose another place",
        ),
        ErrorKind::ReadOnlyFilesystem => (
            "書き込みのできない場所です。別の場所を選んでください",
            "nothing can be written there. Choose another place",
        ),
        ErrorKind::InvalidFilename => (
            "この名前は使えません。短い名前や別の文字にしてください",
            "the name cannot be used. Choose a shorter one or other characters",
        ),
        ErrorKind::ResourceBusy => (
            "ほかのプログラムが使っています。そちらを閉じてから、もう一度試してください",
            "another program uses it. Close it there, then try again",
        ),
        ErrorKind::StaleNetworkFileHandle
        | ErrorKind::HostUnreachable
        | ErrorKind::NetworkUnreachable
        | ErrorKind::NetworkDown
        | ErrorKind::NotConnected
        | ErrorKind::TimedOut => (
            "共有フォルダーにつながりません。接続を確かめてから、もう一度試してください",
            "the shared folder is out of reach. Check the connection, then try again",
        ),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Errors of Linux that a person can meet with a file.
    const CODES: [i32; 20] = [1, 2, 5, 11, 13, 16, 17, 18, 20, 21, 22, 26, 27, 28, 30, 36, 39, 40, 116, 122];

    #[test]
    fn no_error_of_the_system_speaks_english_to_a_japanese_window() {
        for code in CODES {
            for doing in [Deed::Read, Deed::Write, Deed::Replace, Deed::Confirm, Deed::MakeFolder] {
                let error = || Error::from_raw_os_error(code);
                let ja = PathError { path: "/紙".into(), doing, source: error() }.words(Language::Ja);
                assert!(!ja.contains("os error") && !ja.chars().any(|c| c.is_ascii_alphabetic()), "{ja}");
                assert!(ja.contains('。'), "no advice: {ja}");
                let en = PathError { path: "/paper".into(), doing, source: error() }.words(Language::En);
                assert!(en.is_ascii() && !en.contains("os error") && en.contains(". "), "{en}");
            }
        }
    }

    #[test]
    fn errors_that_a_library_wrapped_are_told_as_the_systems() {
        for code in CODES {
            let plain = Error::from_raw_os_error(code);
            let wrapped = Error::new(plain.kind(), format!("{plain} at path \"/paper\""));
            for language in [Language::Ja, Language::En] {
                let words = io_words(&wrapped, Deed::Write, language);
                assert_eq!(words, io_words(&plain, Deed::Write, language), "{code}");
            }
        }
        let short = io_words(&ErrorKind::WriteZero.into(), Deed::Write, Language::Ja);
        assert!(short.contains("空き容量"), "{short}");
    }

    #[test]
    fn only_a_fault_of_the_device_is_called_one() {
        let of = |code| io_words(&Error::from_raw_os_error(code), Deed::Write, Language::Ja);
        assert!(of(if cfg!(windows) { 1117 } else { 5 }).contains("装置"));
        // Too many open files, no valid argument.
        for code in [24, 22] {
            assert!(!of(code).contains("装置"), "{}", of(code));
        }
    }

    #[test]
    fn only_what_was_read_back_is_not_what_was_written() {
        let of = |doing| io_words(&Error::new(ErrorKind::InvalidData, "字にならない"), doing, Language::Ja);
        assert!(of(Deed::ReadBack).contains("もう一度保存してください"));
        assert!(!of(Deed::Read).contains("書いた"), "{}", of(Deed::Read));
    }
}
