use std::path::PathBuf;

use clap::{Parser, Subcommand, ValueEnum};

/// 行政事業レビューシートの検証ワークベンチ / Review workbench for Japanese
/// Administrative Project Review Sheets.
#[derive(Debug, Parser)]
#[command(name = "kensho", version, args_conflicts_with_subcommands = true)]
pub struct Args {
    /// What to do instead of opening the workbench.
    #[command(subcommand)]
    pub command: Option<Command>,

    /// シート（.xlsx .xls .txt .tsv）、フォルダー、プロジェクト（.kensho .ron）/ Sheets, folders or a project to open
    #[arg(value_name = "PATH")]
    pub paths: Vec<PathBuf>,
}

/// The headless commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// シートを読み取り、全項目を出力する / Read sheets and print every field
    Parse(ParseArgs),
    /// 読み取りを手作業の正解と比べる / Measure readings against sheets read by hand
    Score(ScoreArgs),
}

/// `kensho parse`.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Columns of csv (json has the same names):
  file     the file as given
  key      field key, e.g. outcome.1.2018.actual
  label    its Japanese label
  value    as written on the sheet; `-` for a dash, empty if missing
  status   parsed | missing
  how      label | grid | pattern | order | arithmetic; empty if missing
  locator  place for people: L12:5 = line 12, column 5; of a workbook its
           worksheet and cells, シート1!C12
  start    first byte in the decoded text (UTF-8, without byte order mark); of a
           workbook in its worksheets as text
  end      one past the last byte
  line     line number

Exit status: 0 if every file was read, 1 if any could not be read as a sheet
(the reason is on standard error; the others are still printed), 2 for wrong usage.")]
pub struct ParseArgs {
    /// シートのファイルまたはフォルダー / Sheet files, or folders of them
    #[arg(required = true, value_name = "FILE")]
    pub files: Vec<PathBuf>,

    /// 出力形式 / Output format
    #[arg(long, value_enum, default_value_t = Format::Csv)]
    pub format: Format,

    /// 出力先フォルダー。1ファイルごとに <名前>.csv を作る / Write one file per sheet into this folder
    #[arg(short, long, value_name = "DIR")]
    pub output: Option<PathBuf>,
}

/// `kensho score`.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Gold of NAME.xlsx, NAME.tabular.txt … is GOLD_DIR/NAME.gold.csv, with the
columns key and value. Each line has precision P, recall R, F1 and the counts
(correct/gold/predicted), per file, then per kind of file and section. Values
are compared without blanks, widths and kinds of dashes, figures by value;
other texts must be equal. A dash is no part of P, R and F1.

Exit status: 0 if every file was scored, 1 if not, 2 for wrong usage.")]
pub struct ScoreArgs {
    /// 正解のフォルダー / Folder of gold files
    #[arg(value_name = "GOLD_DIR")]
    pub gold: PathBuf,

    /// シートのファイル / Sheet files
    #[arg(required = true, value_name = "FILE")]
    pub files: Vec<PathBuf>,

    /// 違いを1件ずつ示す / List every difference
    #[arg(long)]
    pub misses: bool,
}

/// Output formats.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// Comma-separated values with a header line.
    Csv,
    /// One JSON array of objects.
    Json,
    /// RON, as in project files.
    Ron,
}

impl Format {
    /// The file extension.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Json => "json",
            Self::Ron => "ron",
        }
    }
}
