use std::io;
use std::path::PathBuf;

use thiserror::Error;

/// A file that could not be read as a sheet.
#[derive(Debug, Error, Clone, PartialEq, Eq)]
#[error("{}: {why}", path.display())]
pub struct ReadError {
    /// The file.
    pub path: PathBuf,
    /// Why.
    pub why: Refusal,
}

/// Why some bytes are not read as a sheet. The message says what and what next,
/// in Japanese; [`Refusal::in_english`] says the same in English.
#[derive(Debug, Error, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// No such file or folder.
    #[error("見つかりません。名前と場所を確かめてください")]
    Missing,
    /// The system does not let us read it.
    #[error("ファイルを読む権限がありません。アクセス権を確かめるか、読める場所へコピーしてください")]
    Denied,
    /// The system does not let us look into a folder.
    #[error(
        "フォルダーの中を見る権限がありません。アクセス権を確かめるか、中のファイルを読める場所へコピーしてください"
    )]
    FolderDenied,
    /// Another error of the system, in its words.
    #[error("ファイルを読めません（{0}）。もう一度試すか、別の場所へコピーしてから開いてください")]
    Io(String),
    /// A folder where a file was expected.
    #[error(
        "フォルダーです。フォルダーごと開くと、中の .txt、.tsv、.csv、.html、.xlsx、.xlsm、.xls、.ods、.fods を読みます"
    )]
    Folder,
    /// A device, a pipe, a socket.
    #[error("通常のファイルではありません。テキストファイルを選んでください")]
    NotAFile,
    /// Nothing in it.
    #[error("ファイルが空です。抽出に失敗していないか、元のファイルを確かめてください")]
    Empty,
    /// More than [`crate::read::MAX_BYTES`].
    #[error("大きすぎます（{} MB。上限 {} MB）。レビューシート1件だけを含むファイルを選んでください", bytes / 1_048_576, crate::read::MAX_BYTES / 1_048_576)]
    TooLarge {
        /// Its size.
        bytes: u64,
    },
    /// A PDF.
    #[error("PDFです。先に文字を抽出し、テキスト（.txt）にしてから開いてください（例: pdftotext）")]
    Pdf,
    /// An office file other than a workbook, or an archive.
    #[error(
        "読めない形式のOffice文書か圧縮ファイルです。表計算の文書なら .xlsx で保存し直し、ほかの文書なら文字を抽出してテキスト（.txt）で保存してから開いてください"
    )]
    Office,
    /// A workbook that cannot be read to its end.
    #[error(
        "表計算ファイルが壊れているか、途中で切れています。元の場所から取り直すか、表計算ソフトで開いて .xlsx で保存し直してください"
    )]
    Damaged,
    /// A workbook behind a password.
    #[error(
        "パスワードで保護された表計算ファイルです。表計算ソフトで開き、パスワードを外して保存し直してから開いてください"
    )]
    Encrypted,
    /// A workbook that unpacks to more than a review sheet can be.
    #[error(
        "表計算ファイルの中身が大きすぎます（上限は20万セル、展開後128 MB）。レビューシートのワークシートだけを残して保存し直してください"
    )]
    Swollen,
    /// A workbook of something else.
    #[error(
        "行政事業レビューシートの見出しがあるワークシートが見当たりません。別のファイルでないか、表計算ソフトで確かめてください"
    )]
    NoReviewSheet,
    /// Bytes that are no text.
    #[error("テキストではないファイル（バイナリ）です。レビューシートの文字を抽出したテキストを選んでください")]
    Binary,
    /// HTML whose tables, if any, cannot be read.
    #[error(
        "HTMLですが、表として読めるところがありません。ブラウザーや表計算ソフトで開いて中身を確かめ、表計算ソフトから .xlsx で保存し直してください"
    )]
    Html,
    /// Text of something else.
    #[error("行政事業レビューシートの見出しが見当たりません。別の文書か、文字コードの判別違いの可能性があります")]
    NotASheet,
    /// A list of cells, as Kensho exports it.
    #[error("読み取った値の一覧（CSV）です。シートそのもののファイルを選んでください")]
    List,
    /// A Kensho project, opened where a sheet was expected.
    #[error("Kensho のプロジェクトです。シートとしてではなく、プロジェクトとして開いてください")]
    Project,
}

impl Refusal {
    /// Sorts an error of the system about a file.
    pub fn from_io(e: &io::Error) -> Self {
        match e.kind() {
            io::ErrorKind::NotFound => Self::Missing,
            io::ErrorKind::PermissionDenied => Self::Denied,
            io::ErrorKind::IsADirectory => Self::Folder,
            _ => Self::Io(e.to_string()),
        }
    }

    /// Sorts an error of the system about a folder that was to be gone through.
    pub fn of_folder(e: &io::Error) -> Self {
        match Self::from_io(e) {
            Self::Denied => Self::FolderDenied,
            why => why,
        }
    }

    /// What is wrong and what to do next, in English.
    pub fn in_english(&self) -> String {
        const MB: u64 = 1_048_576;
        let words = match self {
            Self::Missing => "It is not there. Check its name, and whether it was moved.",
            Self::Denied => "You may not read the file. Check its permissions, or copy it to where you may.",
            Self::FolderDenied => {
                "You may not look into the folder. Check its permissions, or copy its files to where you may read them."
            }
            Self::Io(said) => {
                return format!("The file cannot be read ({said}). Try again, or copy it elsewhere and open it there.");
            }
            Self::Folder => {
                "It is a folder. Opened as a folder, the .txt, .tsv, .csv, .html, .xlsx, .xlsm, .xls, .ods and .fods in it are read."
            }
            Self::NotAFile => "It is no ordinary file. Choose a sheet's file.",
            Self::Empty => "The file is empty. Check whether it was made to its end.",
            Self::TooLarge { bytes } => {
                let (size, most) = (bytes / MB, super::MAX_BYTES / MB);
                return format!("It is too large ({size} MB, at most {most} MB). Choose a file with one review sheet.");
            }
            Self::Pdf => "It is a PDF. Extract its text first (pdftotext, for example) and open that as .txt.",
            Self::Office => {
                "It is an Office document of a kind that is not read, or an archive. Save a workbook again as .xlsx; \
                 of other documents extract the text and save it as .txt."
            }
            Self::Damaged => {
                "The workbook is damaged or cut off. Fetch it again, or open it in a spreadsheet program and save it \
                 again as .xlsx."
            }
            Self::Encrypted => {
                "The workbook is protected by a password. Open it in a spreadsheet program, take the password off and \
                 save it again."
            }
            Self::Swollen => {
                "The workbook holds too much (at most 200,000 cells, 128 MB unpacked). Keep only the worksheets of the \
                 review sheet and save it again."
            }
            Self::NoReviewSheet => {
                "No worksheet has the headings of a 行政事業レビューシート. Check in a spreadsheet program whether it is \
                 another file."
            }
            Self::Binary => "It is no text. Choose a text extracted from a review sheet.",
            Self::Html => {
                "It is HTML without tables that can be read. Open it in a browser or a spreadsheet program and save it \
                 again as .xlsx."
            }
            Self::NotASheet => {
                "It has no headings of a 行政事業レビューシート. It may be another document, or its encoding was told wrong."
            }
            Self::List => "It is a list of values that were read (CSV). Choose the file of the sheet itself.",
            Self::Project => "It is a Kensho project. Open it as a project, not as a sheet.",
        };
        words.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_refusal_says_in_english_what_it_is() {
        let io = io::Error::from_raw_os_error(5);
        for why in [
            Refusal::from_io(&io),
            Refusal::of_folder(&io::ErrorKind::PermissionDenied.into()),
            Refusal::TooLarge { bytes: 20 * 1_048_576 },
            Refusal::Swollen,
            Refusal::Binary,
            Refusal::Project,
        ] {
            let words = why.in_english();
            assert!(words.is_ascii() && words.ends_with('.'), "{words}");
        }
        assert!(Refusal::TooLarge { bytes: 20 * 1_048_576 }.in_english().contains("20 MB, at most 16 MB"));
    }

    #[test]
    fn a_folder_that_is_gone_is_told_from_one_that_is_closed() {
        let of = |kind: io::ErrorKind| Refusal::of_folder(&kind.into());
        assert_eq!(of(io::ErrorKind::NotFound), Refusal::Missing);
        assert_eq!(of(io::ErrorKind::PermissionDenied), Refusal::FolderDenied);
        assert!(matches!(of(io::ErrorKind::NotADirectory), Refusal::Io(_)));
    }
}
