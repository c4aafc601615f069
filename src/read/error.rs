use std::io;
use std::path::PathBuf;

use thiserror::Error;

/// A file that could not be read as a sheet.
#[derive(Debug, Error)]
#[error("{}: {why}", path.display())]
pub struct ReadError {
    /// The file.
    pub path: PathBuf,
    /// Why.
    pub why: Refusal,
}

/// Why some bytes are not read as a sheet. The message says what and what next.
#[derive(Debug, Error, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// No such file.
    #[error("ファイルが見つかりません。名前と場所を確かめてください")]
    Missing,
    /// The system does not let us read it.
    #[error("ファイルを読む権限がありません。アクセス権を確かめるか、読める場所へ複写してください")]
    Denied,
    /// Another error of the system, in its words.
    #[error("ファイルを読めません（{0}）。もう一度試すか、別の場所へ複写してから開いてください")]
    Io(String),
    /// A folder where a file was expected.
    #[error("フォルダーです。フォルダーごと開くと、中の .txt、.tsv、.xlsx、.xlsm、.xls を読みます")]
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
    /// Text of something else.
    #[error("行政事業レビューシートの見出しが見当たりません。別の文書か、文字コードの判別違いの可能性があります")]
    NotASheet,
    /// A Kensho project, opened where a sheet was expected.
    #[error("Kensho のプロジェクトです。シートとしてではなく、プロジェクトとして開いてください")]
    Project,
}

impl Refusal {
    /// Sorts an error of the system.
    pub fn from_io(e: &io::Error) -> Self {
        match e.kind() {
            io::ErrorKind::NotFound => Self::Missing,
            io::ErrorKind::PermissionDenied => Self::Denied,
            io::ErrorKind::IsADirectory => Self::Folder,
            _ => Self::Io(e.to_string()),
        }
    }
}
