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
    #[error("フォルダーです。フォルダーごと開くと、中の .txt と .tsv を読みます")]
    Folder,
    /// A device, a pipe, a socket.
    #[error("通常のファイルではありません。テキストファイルを選んでください")]
    NotAFile,
    /// Nothing in it.
    #[error("ファイルが空です。抽出に失敗していないか、元のファイルを確かめてください")]
    Empty,
    /// More than [`crate::read::MAX_BYTES`].
    #[error("大きすぎます（{} MB。上限 {} MB）。レビューシート1件のテキストだけを含むファイルを選んでください", bytes / 1_048_576, crate::read::MAX_BYTES / 1_048_576)]
    TooLarge {
        /// Its size.
        bytes: u64,
    },
    /// A PDF.
    #[error("PDFです。先に文字を抽出し、テキスト（.txt）にしてから開いてください（例: pdftotext）")]
    Pdf,
    /// A spreadsheet or another office file.
    #[error(
        "表計算などのOffice文書です。先に文字を抽出し、タブ区切りテキスト（.tsv または .txt）で保存してから開いてください"
    )]
    Office,
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
